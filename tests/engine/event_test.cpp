// Events: what each does to a couple at once, and to whom.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/scene.hpp>

#include "lives.hpp"
#include "models.hpp"

namespace pursuit {
namespace {

/// Two alike, so that what differs is what the event made.
Couple alike() { return Couple{Model::standard(), somebody(0.5f, 0.5f), somebody(0.5f, 0.5f), 3}; }
const Inner& inside(const Couple& couple, Seat seat) {
    return couple.state().sides[static_cast<std::size_t>(index(seat))].inner;
}

BOOST_AUTO_TEST_SUITE(event)

BOOST_AUTO_TEST_CASE(a_disagreement_weighs_most_on_its_owner_who_has_the_floor) {
    for (const Seat owner : {Seat::a, Seat::b}) {
        const Couple before = alike();
        Couple couple = before;
        BOOST_TEST_REQUIRE(!couple.happens(Disagreement{0.75f, owner}));
        BOOST_TEST(couple.state().severity == 0.75f);
        BOOST_TEST((couple.state().floor == owner));
        for (const Seat seat : {Seat::a, Seat::b})
            BOOST_TEST(inside(couple, seat).arousal > inside(before, seat).arousal);
        bool more = false;
        for (std::size_t i = 0; i < kNeeds; ++i) {
            const NeedRow& row = Model::standard().tables().needs[i];
            const float own = inside(couple, owner).unmet[i];
            const float others = inside(couple, other(owner)).unmet[i];
            if (row.issue_owner > row.issue_other) BOOST_TEST(own > others);
            if (row.issue_owner == row.issue_other) BOOST_TEST(own == others);
            more = more || own > others;
        }
        BOOST_TEST(more);
    }
    Couple both = alike();
    BOOST_TEST_REQUIRE(!both.happens(Disagreement{0.75f, {}}));
    BOOST_TEST((inside(both, Seat::a).unmet == inside(both, Seat::b).unmet));
}

BOOST_AUTO_TEST_CASE(an_open_issue_is_there_and_nothing_is_felt_yet) {
    const Couple before = alike();
    Couple couple = before;
    BOOST_TEST_REQUIRE(!couple.happens(OpenIssue{0.5f, Seat::b}));
    BOOST_TEST(couple.state().severity == 0.5f);
    BOOST_TEST(couple.state().progress == 0.0f);
    BOOST_TEST(inside(couple, Seat::b).arousal == inside(before, Seat::b).arousal);
    BOOST_TEST((inside(couple, Seat::b).unmet == inside(before, Seat::b).unmet));
}

BOOST_AUTO_TEST_CASE(who_parts_is_apart_until_they_are_together_again) {
    Couple couple = alike();
    BOOST_TEST_REQUIRE(!couple.happens(Separation{Seat::b, 60000}));
    BOOST_TEST(couple.state().apart != 0);
    BOOST_TEST(couple.state().promise_ms == 60000u);
    BOOST_TEST_REQUIRE(!couple.happens(Reunion{}));
    BOOST_TEST(couple.state().apart == 0);
    BOOST_TEST(couple.state().promise_ms == 0u);
    const auto promised = [&] { return (couple.state().apart & State::kPromised) != 0; };
    BOOST_TEST_REQUIRE(!couple.happens(Separation{{}, {}}));
    BOOST_TEST(couple.state().promise_ms == 0u);
    BOOST_TEST(!promised());
    BOOST_TEST_REQUIRE(!couple.happens(Separation{Seat::b, 1}));
    BOOST_TEST(promised());
    BOOST_TEST_REQUIRE(!couple.happens(Separation{Seat::b, 0}));
    BOOST_TEST(!promised());
}

// Who leaves and says when to be back has promised it, however soon; who is back at once, nothing.
BOOST_AUTO_TEST_CASE(who_says_when_to_be_back_has_promised_it) {
    for (const std::uint32_t ms : {0u, 1u, 2u}) {
        const Model model = model_with([&](Tables& t) {
            t.coefficients.pause_minutes = (static_cast<float>(ms) + 0.5f) / 60000;
        });
        Couple couple{model, somebody(0.8f, 0.2f), somebody(0.3f, 0.7f), 5};
        BOOST_TEST_REQUIRE(!couple.happens(Disagreement{0.7f, Seat::a}));
        Turn turn;
        BOOST_TEST_REQUIRE(!couple.act(Seat::b, Move::time_out, {}, turn));
        BOOST_TEST(couple.state().promise_ms == ms);
        BOOST_TEST(((couple.state().apart & State::kPromised) != 0) == (ms > 0));
    }
}

// As a host makes one of a byte that it has read.
BOOST_AUTO_TEST_CASE(a_seat_that_is_none_is_refused) {
    Couple couple = alike();
    const std::uint64_t hash = couple.hash();
    const auto refused = [&](const Fault& fault, std::string_view told) {
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(fault.message() == told);
        BOOST_TEST(couple.hash() == hash);
    };
    const auto none = static_cast<Seat>(7);
    Turn turn;
    Code code;
    code.share[0] = 1;
    refused(couple.happens(Disagreement{0.5f, none}), "owner is 7, expected 0 to 1");
    refused(couple.happens(OpenIssue{0.5f, none}), "owner is 7, expected 0 to 1");
    refused(couple.happens(Separation{none, {}}), "stepped_back is 7, expected 0 to 1");
    refused(couple.happens(Stress{none, 0.5f}), "seat is 7, expected 0 to 1");
    refused(couple.intervene({Intervention::What::affirm, none}), "who is 7, expected 0 to 1");
    refused(couple.act(none, Move::listen, {}, turn), "seat is 7, expected 0 to 1");
    refused(couple.observe(none, code, turn), "seat is 7, expected 0 to 1");
    refused(couple.set_traits(none, {}), "seat is 7, expected 0 to 1");
    Scene scene;
    refused(scene.tell(couple, 5, HostMove{none, Move::listen, {}}), "seat is 7, expected 0 to 1");
    refused(scene.tell(couple, 5, Stress{none, 0.5f}), "seat is 7, expected 0 to 1");
    BOOST_TEST(scene.waiting() == 0u);
}

// What returns no Fault takes it as b.
BOOST_AUTO_TEST_CASE(a_seat_that_is_none_is_read_as_b) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.3f, 0.7f), 5};
    BOOST_TEST_REQUIRE(!couple.happens(Disagreement{0.7f, Seat::a}));
    const Turn turn = couple.play();
    for (const int byte : {2, 3, 255}) {
        const auto none = static_cast<Seat>(byte);
        BOOST_TEST(couple.traits(none).anxiety == 0.3f);
        BOOST_TEST((&couple.persona(none) == &couple.persona(Seat::b)));
        BOOST_TEST((&turn.of(none) == &turn.of(Seat::b)));
        BOOST_TEST((couple.condition(none).fears == couple.condition(Seat::b).fears));
        BOOST_TEST((couple.condition(none).fears != couple.condition(Seat::a).fears));
        for (const Seat floor : {Seat::a, Seat::b}) {
            couple.give_floor(floor);
            BOOST_TEST(due(couple, none) == due(couple, Seat::b));
        }
        BOOST_TEST((due(couple, std::optional(none)).seat == Seat::a));
        couple.give_floor(none);
        BOOST_TEST((couple.state().floor == Seat::b));
    }
}

BOOST_AUTO_TEST_CASE(stress_is_of_one_adds_up_and_ends_at_1) {
    const Couple before = alike();
    Couple couple = before;
    const float push = Model::standard().coefficients().stress_arousal * 0.25f;
    for (int times = 1; times <= 20; ++times) {
        BOOST_TEST_REQUIRE(!couple.happens(Stress{Seat::b, 0.25f}));
        BOOST_TEST(
            inside(couple, Seat::b).stress == std::min(1.0f, static_cast<float>(times) * push),
            boost::test_tools::tolerance(1e-5f));
    }
    BOOST_TEST(inside(couple, Seat::b).arousal > inside(before, Seat::b).arousal);
    BOOST_TEST(inside(couple, Seat::a).stress == inside(before, Seat::a).stress);
    BOOST_TEST(inside(couple, Seat::a).arousal == inside(before, Seat::a).arousal);
}

BOOST_AUTO_TEST_CASE(a_good_time_is_affection_heard_by_both_the_longer_the_more) {
    Couple once = alike(), often = once, one_by_one = once;
    BOOST_TEST_REQUIRE(!once.happens(Disagreement{0.5f, {}}));
    one_by_one = often = once;
    const Couple before = once;
    BOOST_TEST_REQUIRE(!once.happens(GoodTime{1}));
    BOOST_TEST_REQUIRE(!often.happens(GoodTime{20}));
    for (int i = 0; i < 20; ++i) BOOST_TEST_REQUIRE(!one_by_one.happens(GoodTime{1}));
    BOOST_TEST(often.hash() == one_by_one.hash());
    for (const Seat seat : {Seat::a, Seat::b}) {
        BOOST_TEST(inside(once, seat).unmet[0] < inside(before, seat).unmet[0]);
        BOOST_TEST(inside(often, seat).unmet[0] < inside(once, seat).unmet[0]);
        BOOST_TEST(inside(often, seat).security > inside(before, seat).security);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

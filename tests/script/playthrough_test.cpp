// A playthrough: what happens before each turn of a scenario, and when.
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "base/names.hpp"
#include "pursuit/engine/couple.hpp"
#include "pursuit/script/playthrough.hpp"

namespace {

using pursuit::at;

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
using pursuit::Couple;
using pursuit::Disagreement;
using pursuit::Elapse;
using pursuit::Error;
using pursuit::Fault;
using pursuit::Happening;
using pursuit::HostMove;
using pursuit::Intervention;
using pursuit::Model;
using pursuit::Move;
using pursuit::OpenIssue;
using pursuit::Playthrough;
using pursuit::Reunion;
using pursuit::Scenario;
using pursuit::Seat;
using pursuit::Status;
using pursuit::Stress;
using pursuit::Turn;

/// A couple of the given happenings, nothing else set.
Scenario playing(std::vector<Happening> happenings) {
    Scenario scenario;
    scenario.seed = 5;
    scenario.happenings = std::move(happenings);
    return scenario;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(playthrough)

BOOST_AUTO_TEST_CASE(it_plays_what_a_couple_plays) {
    const Scenario s =
        playing({{0, {}, Disagreement{0.7f, Seat::b}}, {2, {}, Stress{Seat::a, 0.5f}}});
    const Model& model = Model::standard();
    Playthrough playthrough(s, model);
    Couple couple(model, s.partners[0], s.partners[1], s.seed);
    couple.happens(Disagreement{0.7f, Seat::b});
    for (int i = 0; i < 12; ++i) {
        if (i == 2) couple.happens(Stress{Seat::a, 0.5f});
        const Turn expected = couple.play();
        const Turn turn = playthrough.next();
        BOOST_TEST(at(turn.move) == at(expected.move));
        BOOST_TEST(playthrough.happened().size() == (i == 0 || i == 2 ? 1u : 0u));
        BOOST_TEST(playthrough.couple().hash() == couple.hash());
    }
}

BOOST_AUTO_TEST_CASE(by_turn_and_by_time_in_the_order_of_the_file) {
    // A turn takes 10 s: turn 3 begins at 30 s, turn 4 at 40 s.
    Scenario s = playing({{4, {}, Stress{Seat::a, 0.1f}},
                          {{}, 30000, Stress{Seat::b, 0.1f}},
                          {3, {}, Stress{Seat::a, 0.2f}},
                          {{}, 30001, Stress{Seat::b, 0.2f}},
                          {{}, 0, OpenIssue{}}});
    s.turn_ms = 10000;
    Playthrough playthrough(s, Model::standard());
    std::vector<std::vector<std::size_t>> happened;
    for (int i = 0; i < 6; ++i) {
        playthrough.next();
        happened.emplace_back(playthrough.happened().begin(), playthrough.happened().end());
    }
    BOOST_TEST(
        (happened == std::vector<std::vector<std::size_t>>{{4}, {}, {}, {1, 2}, {0, 3}, {}}));
}

BOOST_AUTO_TEST_CASE(time_alone_makes_it_due) {
    Scenario s = playing({{{}, 15000, Stress{Seat::b, 0.1f}}});
    s.turn_ms = 10000;
    Playthrough playthrough(s, Model::standard());
    std::vector<std::size_t> happened;
    for (int i = 0; i < 4; ++i) {
        playthrough.next();
        happened.push_back(playthrough.happened().size());
    }
    BOOST_TEST((happened == std::vector<std::size_t>{0, 0, 1, 0}));
}

BOOST_AUTO_TEST_CASE(what_is_refused_can_be_left_out) {
    const Scenario s = playing({{0, {}, Stress{Seat::a, kNaN}}, {0, {}, Stress{Seat::b, 0.5f}}});
    Playthrough playthrough(s, Model::standard());
    BOOST_CHECK_THROW(playthrough.next(), Error);
    playthrough.leave_out_refused();
    Couple couple(Model::standard(), s.partners[0], s.partners[1], s.seed);
    couple.happens(Stress{Seat::b, 0.5f});
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(at(playthrough.next().move) == at(couple.play().move));
        BOOST_TEST(playthrough.couple().hash() == couple.hash());
        BOOST_TEST(playthrough.happened().size() == (i == 0 ? 1u : 0u));
    }
}

BOOST_AUTO_TEST_CASE(right_before_a_turn_all_that_is_due_has_happened) {
    Scenario s = playing({{{}, 0, Disagreement{0.7f, Seat::b}},
                          {1, {}, Elapse{7200000}},
                          {{}, 3600000, Stress{Seat::b, 0.1f}},
                          {2, {}, HostMove{Seat::a, Move::leave, {}}},
                          {3, {}, Stress{Seat::a, kNaN}}});
    s.first = Seat::a;
    Playthrough playthrough(s, Model::standard());
    for (int i = 0; i < 3; ++i) {
        const std::uint64_t before = playthrough.couple().hash();
        Couple couple = playthrough.before_turn();
        BOOST_TEST(couple.state().turns == static_cast<std::uint32_t>(i));
        BOOST_TEST((couple.hash() != before) == (i < 2));
        BOOST_TEST(playthrough.couple().hash() == before);
        Turn turn;
        if (i < 2) {
            turn = couple.play();
        } else {
            BOOST_TEST(!couple.act(Seat::a, Move::leave, {}, turn));
        }
        BOOST_TEST(at(playthrough.next().move) == at(turn.move));
        BOOST_TEST(playthrough.couple().hash() == couple.hash());
    }
    BOOST_CHECK_THROW(playthrough.before_turn(), Error);
}

BOOST_AUTO_TEST_CASE(elapsing_makes_more_due_before_the_same_turn) {
    Scenario s = playing({{{}, 3600000, Stress{Seat::b, 0.1f}},
                          {1, {}, Elapse{7200000}},
                          {1, {}, Stress{Seat::a, 0.1f}}});
    Playthrough playthrough(s, Model::standard());
    playthrough.next();
    BOOST_TEST(playthrough.happened().empty());
    const Turn turn = playthrough.next();
    const std::vector<std::size_t> happened(playthrough.happened().begin(),
                                            playthrough.happened().end());
    BOOST_TEST((happened == std::vector<std::size_t>{1, 0, 2}));
    BOOST_TEST(turn.time_ms >= 7200000);
}

BOOST_AUTO_TEST_CASE(a_host_move_takes_the_place_of_its_turn) {
    // The move stands first, and still what else is due happens before it.
    const Scenario s = playing({{2, {}, HostMove{Seat::b, Move::leave, 0.5f}},
                                {2, {}, Stress{Seat::a, 0.4f}},
                                {3, {}, HostMove{Seat::b, Move::return_, {}}}});
    Playthrough playthrough(s, Model::standard());
    playthrough.next();
    playthrough.next();
    const float calm = playthrough.couple().condition(Seat::a).inner.stress;
    const Turn leave = playthrough.next();
    BOOST_TEST(leave.number == 2u);
    BOOST_TEST(leave.host_made);
    BOOST_TEST(pursuit::index(leave.mover) == 1);
    BOOST_TEST(at(leave.move) == at(Move::leave));
    BOOST_TEST(leave.intensity == 0.5f);
    BOOST_TEST(leave.of(Seat::a).inner.stress > calm);
    BOOST_TEST(playthrough.happened().size() == 2u);
    const Turn comes_back = playthrough.next();
    BOOST_TEST(pursuit::index(comes_back.mover) == 1);
    BOOST_TEST(comes_back.host_made);
    const Turn answer = playthrough.next();
    BOOST_TEST(!answer.host_made);
    BOOST_TEST(pursuit::index(answer.mover) == 0);
}

BOOST_AUTO_TEST_CASE(first_has_the_floor_whosever_the_issue_is) {
    for (const Seat seat : {Seat::a, Seat::b}) {
        Scenario s = playing({});
        s.first = seat;
        Playthrough alone(s, Model::standard());
        BOOST_TEST(pursuit::index(alone.couple().state().floor) == pursuit::index(seat));
        BOOST_TEST(pursuit::index(alone.next().mover) == pursuit::index(seat));
        s.happenings.push_back({0, {}, Disagreement{0.5f, pursuit::other(seat)}});
        Playthrough with_issue(s, Model::standard());
        BOOST_TEST(pursuit::index(with_issue.next().mover) == pursuit::index(seat));
        s.first.reset();
        Playthrough by_issue(s, Model::standard());
        BOOST_TEST(pursuit::index(by_issue.next().mover) == pursuit::index(pursuit::other(seat)));
    }
}

BOOST_AUTO_TEST_CASE(what_is_refused_changes_nothing_and_is_still_to_happen) {
    const Scenario s = playing({{0, {}, Stress{Seat::a, 0.2f}}, {0, {}, Stress{Seat::b, kNaN}}});
    Playthrough playthrough(s, Model::standard());
    const std::uint64_t before = playthrough.couple().hash();
    Turn turn;
    turn.number = 99;
    const Fault fault = playthrough.next(turn);
    BOOST_TEST(static_cast<int>(fault.status) == static_cast<int>(Status::argument));
    BOOST_TEST(fault.message().find("happening 2: severity is nan") != std::string_view::npos);
    BOOST_TEST(turn.number == 99u);
    BOOST_TEST(playthrough.couple().hash() == before);
    BOOST_CHECK_THROW(playthrough.next(), Error);
    BOOST_TEST(playthrough.happened().empty());
}

BOOST_AUTO_TEST_CASE(uncovering_waits_until_flooding_is_over) {
    const Scenario s = playing({{0, {}, Intervention{Intervention::What::uncover, Seat::a, 1}}});
    Playthrough playthrough(s, Model::standard());
    pursuit::State flooded = playthrough.couple().state();
    flooded.sides[1].flooded_ms = 600000;
    BOOST_TEST_REQUIRE(!playthrough.couple().restore(flooded));
    Turn turn;
    BOOST_TEST(static_cast<int>(playthrough.next(turn).status) == static_cast<int>(Status::state));
    BOOST_TEST_REQUIRE(!playthrough.couple().elapse(600000));
    BOOST_TEST(!playthrough.next(turn));
    BOOST_TEST(playthrough.happened().size() == 1u);
}

BOOST_AUTO_TEST_CASE(it_refuses_what_contradicts_itself) {
    const auto refused = [](const Scenario& s) {
        std::optional<Playthrough> playthrough;
        const Fault fault = Playthrough::make(s, Model::standard(), playthrough);
        BOOST_TEST(!playthrough.has_value());
        BOOST_CHECK_THROW(Playthrough(s, Model::standard()), Error);
        return static_cast<bool>(fault);
    };
    Scenario strange = playing({});
    strange.partners[1].avoidance = 2;
    BOOST_TEST(refused(strange));
    BOOST_TEST(refused(playing({{{}, {}, Reunion{}}})));
    BOOST_TEST(refused(playing({{1, 1, Reunion{}}})));
    BOOST_TEST(refused(playing({{{}, -1, Reunion{}}})));
    BOOST_TEST(refused(playing({{{}, 1, HostMove{Seat::a, Move::leave, {}}}})));
    BOOST_TEST(refused(playing({{1, {}, HostMove{Seat::a, Move::leave, {}}},
                                {1, {}, HostMove{Seat::b, Move::leave, {}}}})));
    std::optional<Playthrough> playthrough;
    const Scenario s = playing({});
    BOOST_TEST(!Playthrough::make(s, Model::standard(), playthrough));
    BOOST_TEST(playthrough.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

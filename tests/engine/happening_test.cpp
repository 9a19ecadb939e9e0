// Happenings: each kind reaches the couple, when it is due; what contradicts itself is told.
#include <pursuit/engine/happening.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "lives.hpp"
#include "script/script.hpp"

namespace pursuit {
namespace {

Happening at_turn(std::uint32_t turn, decltype(Happening::what) what = Disagreement{}) {
    return {turn, {}, std::move(what)};
}
Happening at_time(std::int64_t ms, decltype(Happening::what) what = Disagreement{}) {
    return {{}, ms, std::move(what)};
}
std::string wrong_with(const Happening& next, std::set<std::uint32_t> moves = {}) {
    return std::string(check_next(next, moves).message());
}

BOOST_AUTO_TEST_SUITE(happening)

BOOST_AUTO_TEST_CASE(it_has_a_turn_or_a_time) {
    BOOST_TEST(wrong_with(at_turn(0)) == "");
    BOOST_TEST(wrong_with(at_time(0)) == "");
    BOOST_TEST(wrong_with({}) == "neither a turn nor a time, as turn = 0");
    BOOST_TEST(wrong_with({1, 1, Reunion{}}) == "both a turn and a time");
    BOOST_TEST(wrong_with(at_time(-1)) == "a time before the beginning");
}

BOOST_AUTO_TEST_CASE(a_move_has_a_turn_of_its_own) {
    const HostMove move{Seat::a, Move::blame};
    std::set<std::uint32_t> moves;
    BOOST_TEST(!check_next(at_turn(3, move), moves));
    BOOST_TEST(!check_next(at_turn(4, move), moves));
    BOOST_TEST(!check_next(at_turn(3, Reunion{}), moves));  // which is no move
    BOOST_TEST(moves == (std::set<std::uint32_t>{3, 4}), boost::test_tools::per_element());
    BOOST_TEST(check_next(at_turn(3, move), moves).message() == "a second move for this turn");
    BOOST_TEST(wrong_with(at_time(5, move)) == "a move without a turn");
}

BOOST_AUTO_TEST_CASE(help_that_one_gives_says_who) {
    for (int i = 0; i < kInterventions; ++i) {
        const auto what = static_cast<Intervention::What>(i);
        const std::string said = wrong_with(at_turn(0, Intervention{what, {}}));
        BOOST_TEST((said != "") == needs_one(what), name(what));
        if (needs_one(what)) BOOST_TEST(said.find("'who' is missing: ") == 0u);
        BOOST_TEST(wrong_with(at_turn(0, Intervention{what, Seat::b})) == "");
    }
}

BOOST_AUTO_TEST_CASE(it_is_due_from_its_turn_or_its_time_on) {
    BOOST_TEST(!is_due(at_turn(3), 2, 1000000));
    BOOST_TEST(is_due(at_turn(3), 3, 0));
    BOOST_TEST(is_due(at_turn(3), 4, 0));
    BOOST_TEST(!is_due(at_time(500), 9, 499));
    BOOST_TEST(is_due(at_time(500), 0, 500));
}

BOOST_AUTO_TEST_CASE(each_kind_does_what_the_couple_is_told) {
    const auto begun = [] {
        Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
        (void)couple.happens(Disagreement{0.6f, Seat::a});
        return couple;
    };
    const auto same = [&](const decltype(Happening::what)& what, auto&& told) {
        Couple by_script = begun(), by_hand = begun();
        const Fault one = happen(by_script, what), other = told(by_hand);
        BOOST_TEST(one.message() == other.message());
        BOOST_TEST(by_script.hash() == by_hand.hash());
        BOOST_TEST((by_script.hash() != begun().hash()) == !std::holds_alternative<HostMove>(what));
    };
    const auto event = [&](auto what) {
        same(what, [&](Couple& couple) { return couple.happens(what); });
    };
    event(Disagreement{0.9f, Seat::b});
    event(OpenIssue{0.9f, Seat::b});
    event(Separation{Seat::a});
    event(Stress{Seat::b, 0.5f});
    event(GoodTime{3});
    same(Elapse{60000}, [](Couple& couple) { return couple.elapse(60000); });
    same(HostMove{Seat::a, Move::blame}, [](Couple&) { return Fault{}; });
    const Intervention help{Intervention::What::affirm, Seat::b};
    same(help, [&](Couple& couple) { return couple.intervene(help); });
}

BOOST_AUTO_TEST_CASE(one_that_is_refused_says_which) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
    const std::uint64_t before = couple.hash();
    const Fault why = happen(couple, decltype(Happening::what){Stress{Seat::a, 2}});
    BOOST_TEST(fault_of_nth(4, why).message() == "happening 5: severity is 2, expected 0 to 1");
    BOOST_TEST(couple.hash() == before);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

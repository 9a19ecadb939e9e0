// Scenarios: what one is before anything is said of it, what a script may hold, and what is due.
#include <boost/test/unit_test.hpp>

#include <pursuit/script/scenario.hpp>

#include <set>
#include <vector>

#include <pursuit/engine/intervention.hpp>

#include "script/script.hpp"

namespace pursuit {
namespace {

Happening at_turn(std::uint32_t turn) {
    Happening out;
    out.turn = turn;
    out.what = Reunion{};
    return out;
}

std::string fault_of(const Happening& happening) {
    std::set<std::uint32_t> moves{3};
    return std::string(check_next(happening, moves).message());
}

BOOST_AUTO_TEST_SUITE(scenario)

BOOST_AUTO_TEST_CASE(two_people_of_the_population_and_the_standard_model) {
    const Scenario scenario;
    BOOST_TEST(scenario.names[0] == "A");
    BOOST_TEST(scenario.names[1] == "B");
    BOOST_TEST(scenario.turns == 40u);
    BOOST_TEST(scenario.happenings.empty());
    BOOST_TEST(scenario.partners[1].anxiety == Traits{}.anxiety);
    BOOST_TEST(Model{scenario.tables}.hash() == Model::standard().hash());
}

BOOST_AUTO_TEST_CASE(what_a_script_may_not_hold) {
    Happening each = at_turn(2);
    BOOST_TEST(fault_of(each).empty());
    each.time_ms = 5;
    BOOST_TEST(fault_of(each) == "both a turn and a time");
    each.turn.reset();
    BOOST_TEST(fault_of(each).empty());
    each.time_ms = -1;
    BOOST_TEST(fault_of(each) == "a time before the beginning");
    each.time_ms.reset();
    BOOST_TEST(fault_of(each) == "neither a turn nor a time, as turn = 0");
    each = at_turn(3);
    each.what = HostMove{};
    BOOST_TEST(fault_of(each) == "a second move for this turn");
    each.turn = 4;
    BOOST_TEST(fault_of(each).empty());
    each.what = Intervention{Intervention::What::soften, {}, 1};
    BOOST_TEST(fault_of(each) == "'who' is missing: soften is done by one partner");
}

BOOST_AUTO_TEST_CASE(what_is_due_happens_in_order_and_what_is_refused_waits) {
    const std::vector<Happening> script{at_turn(5), at_turn(1), at_turn(0), at_turn(1)};
    std::vector<std::size_t> pending{0, 1, 2, 3}, done;
    const auto due = [](const Happening& each) { return is_due(each, 1, 0); };
    happen_due(script, pending, due, [&](std::size_t i) {
        done.push_back(i);
        return i != 2;  // refused
    });
    BOOST_TEST(done == (std::vector<std::size_t>{1, 2, 3}), boost::test_tools::per_element());
    BOOST_TEST(pending == (std::vector<std::size_t>{0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(when_something_is_due_next_is_told_of_what_is_still_to_happen) {
    std::vector<Happening> script{at_turn(5), at_turn(3), at_turn(9), at_turn(9)};
    script[2].turn.reset();
    script[2].time_ms = 700;
    const std::vector<std::size_t> all{0, 1, 2, 3}, later{0, 3};
    const Soonest soonest = soonest_of(script, all);
    BOOST_TEST(!soonest.is_due(2, 699));
    BOOST_TEST(soonest.is_due(3, 0));
    BOOST_TEST(soonest.is_due(0, 700));
    BOOST_TEST(!soonest_of(script, later).is_due(4, 100000));
    BOOST_TEST(soonest_of(script, later).is_due(5, 0));
    BOOST_TEST(!soonest_of(script, {}).is_due(1000000, kEndOfClock));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

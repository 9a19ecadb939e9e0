// Outcomes: what is measured of a run is what its recorded turns say.
#include "study/compared_runs.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>

#include <pursuit/study/outcome.hpp>

using namespace pursuit;
using namespace pursuit::compared_runs;

BOOST_AUTO_TEST_SUITE(outcome)

BOOST_AUTO_TEST_CASE(names_are_there_and_differ) {
    std::set<std::string_view> names, labels;
    for (const Outcome outcome : kAll) {
        names.insert(name(outcome));
        labels.insert(label(outcome));
    }
    for (const Outcome outcome : kAll) {
        const bool yes_or_no =
            outcome == Outcome::cycle || outcome == Outcome::holds || outcome == Outcome::resolved;
        BOOST_TEST(is_share(outcome) == yes_or_no);
    }
    BOOST_TEST(names.size() == kOutcomes);
    BOOST_TEST(labels.size() == kOutcomes);
    BOOST_TEST(name(Outcome::holds) == "holds");
    BOOST_TEST(name(static_cast<Outcome>(kOutcomes)) == "?");
    BOOST_TEST(label(static_cast<Outcome>(kOutcomes)) == "?");
}

BOOST_AUTO_TEST_CASE(who_makes_no_move_protests_in_none) {
    PairedRuns run;
    const Couple start = undecided();
    BOOST_REQUIRE(!run_pairs(start, {}, of(2, 1), 0, std::span(&run, 1)));
    const bool a_moves = start.peek().mover == Seat::a;
    BOOST_TEST(run.without[a_moves ? Outcome::protest_b : Outcome::protest_a] == 0);
}

BOOST_AUTO_TEST_CASE(outcomes_are_those_of_the_recorded_turns) {
    int cycled = 0, repaired = 0, resolved = 0;
    for (const std::uint32_t from : {0u, 9u}) {
        Trial trial = of(2);
        trial.from = from;
        for (std::uint32_t pair = 0; pair < 150; ++pair) {
            const Couple start = undecided();
            PairedRuns runs;
            BOOST_REQUIRE(!run_pairs(start, {}, trial, pair, std::span(&runs, 1)));
            Couple couple = start;
            couple.reseed(pair_seed(start.seed(), pair));
            const auto turns = play(couple);
            check_same(runs.without, measured(turns, from, couple, Seat::a),
                       "pair " + std::to_string(pair));
            check_same(runs.with, runs.without, "nothing changed");
            cycled += runs.without.cycled;
            repaired += runs.without.cycled && !runs.without.censored;
            resolved += runs.without[Outcome::resolved] > 0;
        }
    }
    BOOST_TEST(cycled > 10);  // that something has been compared
    BOOST_TEST(repaired > 3);
    BOOST_TEST(resolved > 3);
}

BOOST_AUTO_TEST_SUITE_END()

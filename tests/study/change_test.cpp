// Changes: each is what the engine makes of it, in their order, and nothing else.
#include "study/compared_runs.hpp"

#include <cmath>
#include <cstdio>
#include <functional>

#include <pursuit/study/change.hpp>

#include "study/change.hpp"

using namespace pursuit;
using namespace pursuit::compared_runs;

BOOST_AUTO_TEST_SUITE(change)

BOOST_AUTO_TEST_CASE(every_change_is_what_the_engine_makes_of_it) {
    const Couple start = undecided();
    struct Given {
        Change change;
        std::function<void(Couple&)> done;
    };
    Traits calmer = start.traits(Seat::a), quieter = calmer;
    calmer.anxiety = 0.5f;
    quieter.expression = 0.25f;
    const Given all[] = {
        {intervention(6, What::recognise_intent, Seat::b, 0.8f),
         [](Couple& c) {
             BOOST_REQUIRE(!c.intervene({What::recognise_intent, Seat::b, 0.8f}));
         }},
        {intervention(6, What::promised_pause, Seat::b, 0.5f),
         [](Couple& c) {
             BOOST_REQUIRE(!c.intervene({What::promised_pause, Seat::b, 0.5f}));
             BOOST_TEST(c.state().promise_ms > 60000u);
             BOOST_REQUIRE(!c.elapse(c.state().promise_ms));
         }},
        {{6, Disagreement{0.9f, Seat::b}},
         [](Couple& c) {
             BOOST_REQUIRE(!c.happens(Disagreement{0.9f, Seat::b}));
         }},
        {{6, OpenIssue{0.9f, {}}},
         [](Couple& c) {
             BOOST_REQUIRE(!c.happens(OpenIssue{0.9f, {}}));
         }},
        {{6, Separation{Seat::b, 60000}},
         [](Couple& c) {
             BOOST_REQUIRE(!c.happens(Separation{Seat::b, 60000}));
         }},
        {{6, Reunion{}}, [](Couple& c) { BOOST_REQUIRE(!c.happens(Reunion{})); }},
        {{6, Stress{Seat::a, 0.7f}},
         [](Couple& c) {
             BOOST_REQUIRE(!c.happens(Stress{Seat::a, 0.7f}));
         }},
        {{6, GoodTime{5}}, [](Couple& c) { BOOST_REQUIRE(!c.happens(GoodTime{5})); }},
        {{6, Elapse{600000}}, [](Couple& c) { BOOST_REQUIRE(!c.elapse(600000)); }},
        {{6, WeakenedLink{Link::fear_to_demand, Seat::a, 0.75f}},
         [&](Couple& c) { BOOST_REQUIRE(!c.set_traits(Seat::a, quieter)); }},
    };
    for (const Given& given : all) {
        PairedRuns runs;
        BOOST_REQUIRE(!run_pairs(start, {&given.change, 1}, of(2), 5, std::span(&runs, 1)));
        Couple couple = start;
        couple.reseed(pair_seed(start.seed(), 5));
        auto turns = play(couple, 6);
        given.done(couple);
        go_on(couple, 54, turns);
        check_same(runs.with, measured(turns, 0, couple, Seat::a),
                   "change " + std::to_string(given.change.what.index()));
    }
}

BOOST_AUTO_TEST_CASE(a_host_move_takes_the_place_of_the_movers_next_turn) {
    const Couple start = undecided();  // a has the floor at the even turns
    for (const std::uint32_t at : {6u, 7u}) {
        const Change change{at, HostMove{Seat::b, Move::soften, 0.5f}};
        PairedRuns runs;
        BOOST_REQUIRE(!run_pairs(start, {&change, 1}, of(2), 2, std::span(&runs, 1)));
        BOOST_TEST(runs.unmade == 0);
        Couple couple = start;
        couple.reseed(pair_seed(start.seed(), 2));
        auto turns = play(couple, 7);
        turns.push_back(act(couple, Seat::b, Move::soften, 0.5f));
        go_on(couple, 52, turns);
        check_same(runs.with, measured(turns, 0, couple, Seat::a), "softening");
    }
    const Change late{6, HostMove{Seat::b, Move::soften, {}}};
    PairedRuns runs;
    BOOST_REQUIRE(!run_pairs(start, {&late, 1}, of(2, 7), 0, std::span(&runs, 1)));
    BOOST_TEST(runs.unmade == 1);
    check_same(runs.with, runs.without, "never made");
    BOOST_TEST(compared(start, {&late, 1}, of(30, 7)).unmade == 30);
}

BOOST_AUTO_TEST_CASE(changes_come_in_their_order_and_people_first) {
    const Couple start = undecided();
    const Change all[] = {intervention(0, What::recognise_intent, Seat::b, 0.5f),
                          {0, MovedTrait{Seat::b, Trait::mentalizing, 0.2f}},
                          intervention(0, What::affirm, Seat::b, 0.5f)};
    PairedRuns runs;
    BOOST_REQUIRE(!run_pairs(start, all, of(2), 0, std::span(&runs, 1)));
    Couple couple = start;
    State state = couple.state();
    Traits traits = couple.traits(Seat::b);
    const float before = couple.persona(Seat::b).mentalizing;
    traits.mentalizing = before + 0.2f;
    BOOST_REQUIRE(!couple.set_traits(Seat::b, traits));
    state = couple.state();
    state.sides[1].inner.mentalizing += couple.persona(Seat::b).mentalizing - before;
    BOOST_REQUIRE(!couple.restore(state));
    BOOST_REQUIRE(!couple.intervene({What::recognise_intent, Seat::b, 0.5f}));
    BOOST_REQUIRE(!couple.intervene({What::affirm, Seat::b, 0.5f}));
    const auto turns = play(couple);
    check_same(runs.with, measured(turns, 0, couple, Seat::a), "all three");
}

BOOST_AUTO_TEST_CASE(a_trait_moves_within_its_range_and_takes_its_belief_along) {
    const Couple start = undecided();
    const auto with = [&](Seat seat, Trait trait, float by) {
        const Change change{0, MovedTrait{seat, trait, by}};
        const Trial one = of(2, 1);
        PairedRuns runs;
        BOOST_REQUIRE(!run_pairs(start, {&change, 1}, one, 0, std::span(&runs, 1)));
        return runs;
    };
    for (int i = 0; i < kTraits; ++i) {
        const auto trait = static_cast<Trait>(i);
        const auto [least, most] = range(trait);
        const float now = get(start.traits(Seat::a), start.persona(Seat::a), trait);
        BOOST_TEST(now >= least);
        BOOST_TEST(now <= most);
        // Beyond the end is the end.
        check_same(with(Seat::a, trait, most - least).with, with(Seat::a, trait, most - now).with,
                   std::string(name(trait)));
        check_same(with(Seat::a, trait, 0).with, with(Seat::a, trait, 0).without, "by nothing");
    }
    BOOST_TEST(get(start.traits(Seat::a), start.persona(Seat::a), Trait::anxiety) ==
               start.traits(Seat::a).anxiety);
    BOOST_TEST(get(start.traits(Seat::b), start.persona(Seat::b), Trait::mentalizing) ==
               start.persona(Seat::b).mentalizing);
    BOOST_TEST(get(start.traits(Seat::b), start.persona(Seat::b), Trait::heard) == 1.0f);
    // Seeing more of the other makes the loop weaker at once, and not only in the long run.
    const PairedRuns seeing = with(Seat::b, Trait::mentalizing, 0.3f);
    BOOST_TEST(seeing.with[Outcome::gain_now] < seeing.without[Outcome::gain_now]);
    BOOST_TEST(seeing.with[Outcome::gain_cold] != seeing.without[Outcome::gain_cold]);
    const PairedRuns afraid = with(Seat::a, Trait::anxiety, 0.3f);
    BOOST_TEST(afraid.with[Outcome::gain_cold] > 1.1 * afraid.without[Outcome::gain_cold]);
}

BOOST_AUTO_TEST_CASE(a_belief_stays_within_its_range_and_alone) {
    for (const float now : {0.02f, 0.98f}) {
        const float end = now < 0.5f ? 0.0f : 1.0f;
        for (const Trait trait : {Trait::security, Trait::mentalizing, Trait::hope}) {
            Couple couple = undecided();
            State state = couple.state();
            Inner& inner = state.sides[0].inner;
            inner.security = inner.mentalizing = inner.hope = now;
            BOOST_REQUIRE(!couple.restore(state));
            const float to = end - get(couple.traits(Seat::a), couple.persona(Seat::a), trait);
            BOOST_REQUIRE(std::abs(to) > 0.02f);
            BOOST_REQUIRE(!apply(couple, {0, MovedTrait{Seat::a, trait, to}}));
            const Inner& after = couple.state().sides[0].inner;
            BOOST_TEST(after.security == (trait == Trait::security ? end : now));
            BOOST_TEST(after.mentalizing == (trait == Trait::mentalizing ? end : now));
            BOOST_TEST(after.hope == (trait == Trait::hope ? end : now));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_pause_is_taken_as_long_as_was_promised_or_a_whole_one) {
    const float minutes = Model::standard().coefficients().pause_minutes;
    for (const float strength : {0.0f, 0.5f, 1.0f}) {
        Couple couple = undecided();
        const std::int64_t before = couple.state().clock_ms;
        BOOST_REQUIRE(!apply(couple, intervention(0, What::promised_pause, Seat::b, strength)));
        const float taken = strength > 0 ? strength * minutes : minutes;
        BOOST_TEST(couple.state().clock_ms - before == std::int64_t(taken * 60000.0f));
    }
}

// What shows is weakened by showing less of it, what is felt by fearing less of the drive it lifts.
BOOST_AUTO_TEST_CASE(a_link_is_weakened_where_it_starts_and_nowhere_else) {
    const struct {
        Link link;
        bool in_pursuer, shows;
    } cases[] = {{Link::fear_to_demand, true, true},
                 {Link::demand_to_fear, false, false},
                 {Link::fear_to_distance, false, true},
                 {Link::distance_to_fear, true, false}};
    for (const auto& is : cases) {
        for (const Seat pursuer : {Seat::a, Seat::b}) {
            Couple couple = undecided();
            BOOST_REQUIRE(!apply(couple, {0, WeakenedLink{is.link, pursuer, 0.25f}}));
            const Seat weakened = is.in_pursuer ? pursuer : other(pursuer);
            for (const Seat seat : {Seat::a, Seat::b}) {
                const bool here = seat == weakened;
                const Traits& t = couple.traits(seat);
                BOOST_TEST(t.expression == (here && is.shows ? 0.75f : 1.0f));
                for (std::size_t j = 0; j < kFears; ++j) {
                    const bool of_drive = (j < kPursuitFears) == is.in_pursuer;
                    BOOST_TEST(t.fear_sensitivity[j] ==
                               (here && !is.shows && of_drive ? 0.75f : 1.0f));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_halved_link_halves_the_reference_gain) {
    for (const Seat pursuer : {Seat::a, Seat::b}) {
        for (int i = 0; i < kLinks; ++i) {
            Couple couple{Model::standard(), Traits{.anxiety = 0.75f, .avoidance = 0.35f},
                          Traits{.anxiety = 0.35f, .avoidance = 0.75f}, 1};
            const Gain before = reference_gain(couple, pursuer, Heat::hot);
            const Change half{0, WeakenedLink{static_cast<Link>(i), pursuer, 0.5f}};
            Trial trial = of(2, 1);
            trial.pursuer = pursuer;
            PairedRuns runs;
            BOOST_REQUIRE(!run_pairs(couple, {&half, 1}, trial, 0, std::span(&runs, 1)));
            const double ratio = runs.with[Outcome::gain_hot] / runs.without[Outcome::gain_hot];
            std::printf("%s pursues, %s halved: hot gain %.3f, times %.3f\n", name(pursuer).data(),
                        name(static_cast<Link>(i)).data(), static_cast<double>(before.gain), ratio);
            // Half, where the loop is a straight line. It is not: its responses saturate, and
            // where they are flat or steep a link of half the size has another slope as well.
            BOOST_TEST(ratio > 0.25);
            BOOST_TEST(ratio < 0.8);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

// Loops whose numbers change: maps by resting points against runs, hysteresis (T6), and the map over
// two traits of a couple.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <vector>

#include <pursuit/engine/model.hpp>
#include <pursuit/ensemble/landscape.hpp>
#include <pursuit/loop/gain.hpp>

#include "loops.hpp"

using namespace pursuit;
using namespace pursuit::loops;

namespace {

BareLoop t6_loop() { return golden_loop({0.5, 0.5, 0.1, 0.1, 0, 0, 0}); }

constexpr std::array kMembers{
    LoopMember::inertia,   LoopMember::coupling,    LoopMember::drive,
    LoopMember::threshold, LoopMember::slope_above, LoopMember::slope_below,
    LoopMember::cap,       LoopMember::range_low,   LoopMember::range_high};

LoopSides exchanged(LoopSides sides) {
    return sides == LoopSides::both      ? sides
           : sides == LoopSides::pursuit ? LoopSides::withdrawal
                                         : LoopSides::pursuit;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(landscape)

// The lift stands on the saddle, p* = G θ + a θ over G - 1 = .15, at k = 2.1; the cycle in (1, 1)
// lasts while k (1 - θ) >= 1 - r, k >= .7778.
BOOST_AUTO_TEST_CASE(t6_the_way_back_is_longer) {
    const Episodes episodes{
        {LoopSides::both, LoopMember::coupling, 0.5, 3.0, 2501}, {0.15, 0.15}, {}};
    std::vector<HysteresisStep> there(2501), back(2501);
    Hysteresis found;
    BOOST_REQUIRE(!hysteresis(t6_loop(), episodes, there, back, found));
    BOOST_REQUIRE(found.in.has_value());
    BOOST_REQUIRE(found.out.has_value());
    std::printf("landscape T6: into the cycle at %.3f, out of it at %.3f\n", *found.in, *found.out);
    BOOST_TEST(*found.in == 2.101, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(*found.out == 0.777, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(there.front().value == 0.5);
    BOOST_TEST(back.front().value == 3.0);
    // In between it depends on where they come from.
    for (std::size_t i = 0; i < there.size(); ++i) {
        const double k = there[i].value;
        const bool both = k > 0.7785 && k < 2.0995;
        const HysteresisStep& returning = back[back.size() - 1 - i];
        BOOST_REQUIRE_EQUAL(returning.value, k);
        BOOST_REQUIRE((there[i].fate == Fate::cycle) == (k > 2.1005));
        if (both) BOOST_REQUIRE(there[i].fate != returning.fate);
    }
}

BOOST_AUTO_TEST_CASE(what_never_falls_in_never_comes_out) {
    const Episodes episodes{{LoopSides::both, LoopMember::coupling, 0.1, 0.6, 6}, {0.15, 0.15}, {}};
    std::vector<HysteresisStep> there(6), back(6);
    Hysteresis found{1.0, 1.0};
    BOOST_REQUIRE(!hysteresis(t6_loop(), episodes, there, back, found));
    BOOST_TEST(!found.in.has_value());
    BOOST_TEST(!found.out.has_value());
}

// From the far end: what was left on the way there is entered on the way back, and never left again.
BOOST_AUTO_TEST_CASE(a_way_that_begins_in_the_cycle_ends_in_it) {
    const Episodes episodes{{LoopSides::both, LoopMember::coupling, 3.0, 0.5, 6}, {0.15, 0.15}, {}};
    std::vector<HysteresisStep> there(6), back(6);
    Hysteresis found;
    BOOST_REQUIRE(!hysteresis(t6_loop(), episodes, there, back, found));
    BOOST_TEST(*found.in == 3.0);
    BOOST_TEST(!found.out.has_value());
    BOOST_TEST((there.back().fate != Fate::cycle && back.back().fate == Fate::cycle));
}

BOOST_AUTO_TEST_CASE(what_grows_without_end_is_in_the_cycle_as_well) {
    BareLoop loop = golden_loop(kGolden[1]);
    for (Side* side : {&loop.pursuit, &loop.withdrawal}) side->influence.cap = kInfinity;
    loop.range = {-kInfinity, kInfinity};
    const Episodes episodes{{LoopSides::both, LoopMember::coupling, 0.0, 9.0, 4}, {1, 1}, {}};
    std::vector<HysteresisStep> there(4), back(4);
    Hysteresis found;
    BOOST_REQUIRE(!hysteresis(loop, episodes, there, back, found));
    BOOST_REQUIRE((there[0].fate != Fate::escapes && there[1].fate == Fate::escapes));
    BOOST_TEST(*found.in == 3.0);
}

BOOST_AUTO_TEST_CASE(a_sweep_of_one_step_is_its_beginning_and_may_be_infinite) {
    LoopSweep sweep{LoopSides::both, LoopMember::cap, kInfinity, 2, 1};
    BOOST_TEST(sweep.value(0) == kInfinity);
    BOOST_TEST(sweep.value(3) == kInfinity);
    std::vector<LandscapeCell> cell(1);
    BareLoop loop = t6_loop();
    BOOST_REQUIRE(!survey(loop, sweep, cell));
    loop.pursuit.influence.cap = loop.withdrawal.influence.cap = kInfinity;
    BOOST_TEST((cell[0].outlook == outlook(loop)));
    sweep.steps = 3;
    cell.resize(3);
    BOOST_TEST(survey(loop, sweep, cell).message() ==
               "cap is inf, expected a finite number in a sweep");
    const LoopSweep many{LoopSides::both, LoopMember::drive, 0, 1, 1000001};
    BOOST_TEST(survey(loop, many, cell).message() == "steps is 1000001, expected 1 to 1000000");
}

BOOST_AUTO_TEST_CASE(a_way_that_is_stopped_tells_nothing) {
    const std::atomic<bool> stop{true};
    Episodes episodes{{LoopSides::both, LoopMember::coupling, 0.5, 3.0, 4}, {0.15, 0.15}, {}};
    episodes.patience.watched.stop = &stop;
    std::vector<HysteresisStep> there(4), back(4);
    Hysteresis found{7.0, 7.0};
    BOOST_TEST(hysteresis(t6_loop(), episodes, there, back, found).message() ==
               "stopped after 0 of 8 episodes");
    BOOST_TEST(*found.in == 7);
}

BOOST_AUTO_TEST_CASE(any_number_can_carry_it_there_and_back) {
    // A rising trigger on one side only, in both orders of names: mirrored.
    BareLoop loop = golden_loop(kGolden[1]);
    Episodes episodes{{LoopSides::pursuit, LoopMember::drive, -0.9, 0.3, 501}, {0, 0}, {}};
    std::vector<HysteresisStep> there(501), back(501), mirror_there(501), mirror_back(501);
    Hysteresis found, mirror;
    BOOST_REQUIRE(!hysteresis(loop, episodes, there, back, found));
    episodes.sweep.sides = LoopSides::withdrawal;
    BOOST_REQUIRE(!hysteresis(loop.exchanged(), episodes, mirror_there, mirror_back, mirror));
    BOOST_REQUIRE(found.in && found.out);
    std::printf("landscape: pursuit's drive: in at %.3f, out at %.3f\n", *found.in, *found.out);
    BOOST_TEST(*found.out < *found.in);
    BOOST_TEST((found.in == mirror.in && found.out == mirror.out));
    for (std::size_t i = 0; i < there.size(); ++i) {
        BOOST_REQUIRE(mirror_there[i].rest == mirrored(there[i].rest));
        BOOST_REQUIRE(mirror_back[i].fate == back[i].fate);
    }
}

BOOST_AUTO_TEST_CASE(maps_are_what_single_loops_give_and_mirror) {
    Draw draw{21};
    for (int i = 0; i < 60; ++i) {
        const BareLoop loop = any_loop(draw);
        const std::array<LoopSweep, 2> along{
            LoopSweep{LoopSides::pursuit, LoopMember::coupling, 0.1, 3.0, 13},
            LoopSweep{LoopSides::withdrawal, LoopMember::threshold, -0.2, 0.7, 7}};
        std::array<LoopSweep, 2> exchange = along;
        for (LoopSweep& sweep : exchange) sweep.sides = exchanged(sweep.sides);
        std::vector<LandscapeCell> cells(13 * 7), mirror(13 * 7), row(13);
        BOOST_REQUIRE(!survey(loop, along, cells));
        BOOST_REQUIRE(!survey(loop.exchanged(), exchange, mirror));
        BOOST_REQUIRE(!survey(loop, along[0], row));
        for (std::size_t c = 0; c < cells.size(); ++c) {
            BareLoop one = loop;
            one.pursuit.coupling = along[0].value(static_cast<std::uint32_t>(c % 13));
            one.withdrawal.influence.threshold = along[1].value(static_cast<std::uint32_t>(c / 13));
            BOOST_REQUIRE(cells[c].outlook == outlook(one));
            BOOST_REQUIRE_EQUAL(cells[c].fixed_points, fixed_points(one).count);
            BOOST_REQUIRE_EQUAL(cells[c].gain, one.gain());
            BOOST_REQUIRE(mirror[c].outlook == cells[c].outlook);
        }
    }
}

// By resting points, and yet what many runs say.
BOOST_AUTO_TEST_CASE(t5_the_map_is_what_runs_from_everywhere_say) {
    const std::array<LoopSweep, 2> along{
        LoopSweep{LoopSides::both, LoopMember::coupling, 0.05, 2.5, 50},
        LoopSweep{LoopSides::both, LoopMember::threshold, 0.0, 0.6, 25}};
    std::vector<LandscapeCell> cells(50 * 25);
    BOOST_REQUIRE(!survey(t6_loop(), along, cells));
    std::array<int, 3> seen{};
    for (std::size_t c = 0; c < cells.size(); ++c) {
        BareLoop loop = t6_loop();
        loop.pursuit.coupling = loop.withdrawal.coupling =
            along[0].value(static_cast<std::uint32_t>(c % 50));
        loop.pursuit.influence.threshold = loop.withdrawal.influence.threshold =
            along[1].value(static_cast<std::uint32_t>(c / 50));
        const Side& side = loop.pursuit;
        const double at_top = side.coupling * (1 - side.influence.threshold) - 0.7;
        if (std::abs(loop.gain() - 1) < 1e-9 || std::abs(at_top) < 1e-9)
            continue;  // rounding decides
        const bool falls_in = loop.settle({0.001, 0.001}, 20000).pursuit > 0.5;
        const bool stays_in = loop.settle({1, 1}, 20000).pursuit > 1e-6;
        const Outlook expected = falls_in   ? Outlook::spirals
                                 : stays_in ? Outlook::depends
                                            : Outlook::calm;
        BOOST_REQUIRE_MESSAGE(cells[c].outlook == expected,
                              "k " << loop.pursuit.coupling << " threshold "
                                   << loop.pursuit.influence.threshold << " is "
                                   << name(cells[c].outlook));
        ++seen[static_cast<std::size_t>(expected)];
    }
    std::printf("landscape: calm %d, spirals %d, depends %d of 1250\n", seen[0], seen[1], seen[2]);
    for (const int n : seen) BOOST_TEST(n >= 30);
}

BOOST_AUTO_TEST_CASE(every_number_can_be_set_on_either_side) {
    for (const LoopMember member : kMembers) {
        const double value = member == LoopMember::range_high ? 2.0 : 0.25;
        BareLoop loop, both;
        BOOST_REQUIRE(!set(loop, LoopSides::pursuit, member, value));
        BOOST_TEST((loop != BareLoop{}));
        BareLoop mirror;
        BOOST_REQUIRE(!set(mirror, LoopSides::withdrawal, member, value));
        BOOST_TEST((ordered(mirror.exchanged(), loop.order) == loop));
        BOOST_REQUIRE(!set(loop, LoopSides::withdrawal, member, value));
        BOOST_REQUIRE(!set(both, LoopSides::both, member, value));
        BOOST_TEST((loop == both));
        BOOST_TEST(name(member) != "?");
    }
    BOOST_TEST(name(LoopMember::slope_below) == "slope_below");
    BOOST_TEST(name(static_cast<LoopMember>(kLoopMembers)) == "?");
    BOOST_TEST(name(LoopSides::both) == "both");
    BOOST_TEST(name(static_cast<LoopSides>(3)) == "?");
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_named_and_changes_nothing) {
    const auto refused = [](LoopMember member, double value, std::string_view what) {
        BareLoop loop;
        const Fault fault = set(loop, LoopSides::both, member, value);
        BOOST_TEST(fault.message() == what);
        BOOST_TEST((loop == BareLoop{}));
    };
    refused(LoopMember::inertia, 1, "inertia is 1, expected 0 to 0.999999");
    refused(LoopMember::coupling, -0.5, "coupling is -0.5, expected 0 to 1000000");
    refused(LoopMember::drive, kInfinity, "drive is inf, expected -1000000 to 1000000");
    refused(LoopMember::slope_above, std::nan(""), "slope_above is nan, expected 0 to 1000000");
    refused(LoopMember::threshold, 1.1e6, "threshold is 1100000, expected -1000000 to 1000000");
    refused(LoopMember::cap, 0, "cap is 0, expected 1e-12 to 1000000, or infinite");
    refused(LoopMember::cap, -kInfinity, "cap is -inf, expected 1e-12 to 1000000, or infinite");
    refused(LoopMember::range_low, 1, "the range is 1 to 1, expected to rise by 1e-06 or more");
    refused(LoopMember::range_high, -1, "the range is 0 to -1, expected to rise by 1e-06 or more");
    refused(LoopMember::range_low, -2e6,
            "range_low is -2000000, expected -1000000 to 1000000, or infinite");
    refused(static_cast<LoopMember>(9), 1, "member is 9, expected 0 to 8");
    BareLoop loop;
    BOOST_TEST(set(loop, static_cast<LoopSides>(3), LoopMember::drive, 0).message() ==
               "sides is 3, expected 0 to 2");

    std::vector<LandscapeCell> cells(4, LandscapeCell{Outlook::depends, 9, 9});
    const auto unchanged = [&](const Fault& fault, std::string_view what) {
        BOOST_TEST(fault.message() == what);
        for (const LandscapeCell& cell : cells) BOOST_TEST(cell.fixed_points == 9);
    };
    LoopSweep sweep{LoopSides::both, LoopMember::inertia, 0, 1, 4};
    unchanged(survey(loop, sweep, cells), "inertia is 1, expected 0 to 0.999999");
    sweep.to = 0.5;
    sweep.steps = 0;
    unchanged(survey(loop, sweep, cells), "steps is 0, expected 1 to 1000000");
    sweep.steps = 5;
    unchanged(survey(loop, sweep, cells), "4 cells, expected 5");
    const LoopSweep low{LoopSides::both, LoopMember::range_low, 0, 0.9, 2};
    const LoopSweep high{LoopSides::both, LoopMember::range_high, 0.5, 2, 2};
    unchanged(survey(loop, {low, high}, cells),
              "the range is 0.9 to 0.5, expected to rise by 1e-06 or more");
    unchanged(survey(loop, {high, low}, cells),
              "the range is 0.9 to 0.5, expected to rise by 1e-06 or more");
    BareLoop wrong;  // in a number that the sweep leaves as it is
    wrong.withdrawal.drive = 1e300;
    unchanged(survey(wrong, LoopSweep{}, cells),
              "withdrawal's drive is 1e+300, expected -1000000 to 1000000");
    std::vector<HysteresisStep> steps(3);
    Hysteresis found{7.0, 7.0};
    BOOST_TEST(hysteresis(wrong, {}, steps, steps, found).message() ==
               "withdrawal's drive is 1e+300, expected -1000000 to 1000000");
    BOOST_TEST(hysteresis(loop, {{}, {std::nan(""), 0}, {}}, steps, steps, found).message() ==
               "lift is nan, 0, expected -1e+200 to 1e+200");
    BOOST_TEST(hysteresis(loop, {}, steps, steps, found).message() == "3 cells, expected 101");
    Episodes episodes;
    episodes.patience.near = 0;
    BOOST_TEST(hysteresis(loop, episodes, steps, steps, found).message() ==
               "near is 0, expected above 0, at most 1000000");
    episodes.patience = {};
    episodes.patience.rounds = 0x80000000u;
    BOOST_TEST(hysteresis(loop, episodes, steps, steps, found).message() ==
               "rounds is 2147483648, expected 0 to 2147483647");
    episodes.patience = {};
    episodes.sweep.steps = 3;
    BOOST_TEST(hysteresis(loop, episodes, steps, std::span(steps).first(2), found).message() ==
               "2 cells, expected 3");
    BOOST_TEST(*found.in == 7);
    const LoopSweep three{LoopSides::both, LoopMember::drive, 0, 1, 3};
    unchanged(survey(loop, {three, three}, cells), "4 cells, expected 9");
}

/// Of the quarrels of such a pair, the share that holds.
float share_that_holds(const Opening& opening, float anxiety, float avoidance) {
    Pair pair = opening.partners;
    pair[0].anxiety = anxiety;
    pair[1].avoidance = avoidance;
    float held = 0;
    for (std::uint64_t id = 0; id < opening.runs; ++id) {
        Couple couple{*opening.model, pair[0], pair[1], opening.seed, id};
        BOOST_REQUIRE(!couple.happens(opening.event));
        couple.skip(opening.turns - 10);
        int run = 0;
        bool holds = false;
        for (int i = 0; i < 10; ++i) {
            run = negative(couple.play().phase) ? run + 1 : 0;
            holds = holds || run >= kCycleTurns;
        }
        held += holds;
    }
    return held / static_cast<float>(opening.runs);
}

BOOST_AUTO_TEST_CASE(without_runs_only_the_gain_is_told) {
    Opening opening;
    opening.model = &Model::standard();
    opening.runs = 0;
    const TraitSweep one{Seat::a, Trait::anxiety, 0.9f, 0.2f, 1};  // its beginning
    std::vector<TraitCell> cell(1);
    BOOST_REQUIRE(!survey(opening, {one, one}, cell));
    BOOST_TEST(cell[0].holds == 0);
    Pair pair = opening.partners;
    pair[0].anxiety = 0.9f;
    const Couple couple{*opening.model, pair[0], pair[1], 0, 0};
    BOOST_TEST(cell[0].cold[0] == reference_gain(couple, Seat::a, Heat::cold).gain);
}

// F5 in the engine: it takes the one's anxiety and the other's avoidance.
BOOST_AUTO_TEST_CASE(over_two_traits_the_gain_grows_where_anxiety_meets_avoidance) {
    Opening opening;
    opening.model = &Model::standard();
    opening.event = {0.6f, Seat::a};
    opening.runs = 40;
    const std::array<TraitSweep, 2> along{TraitSweep{Seat::a, Trait::anxiety, 0.2f, 0.9f, 5},
                                          TraitSweep{Seat::b, Trait::avoidance, 0.2f, 0.9f, 4}};
    std::vector<TraitCell> cells(20);
    BOOST_REQUIRE(!survey(opening, along, cells));
    BOOST_TEST(cells.front().holds == share_that_holds(opening, 0.2f, 0.2f));
    BOOST_TEST(cells[4].holds == share_that_holds(opening, 0.9f, 0.2f));
    BOOST_TEST(cells[15].holds == share_that_holds(opening, 0.2f, 0.9f));
    BOOST_TEST(cells.back().holds == share_that_holds(opening, 0.9f, 0.9f));
    BOOST_TEST(cells.back().holds > cells.front().holds);
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c % 5 > 0) BOOST_TEST(cells[c].cold[0] > cells[c - c % 5].cold[0]);
        if (c >= 5) BOOST_TEST(cells[c].hot[0] > cells[c % 5].hot[0]);
    }
    // Exchanging the partners, whose issue it is and the seats mirrors it.
    Opening mirror = opening;
    mirror.event.owner = Seat::b;
    std::array<TraitSweep, 2> exchange = along;
    for (TraitSweep& sweep : exchange) sweep.seat = other(sweep.seat);
    std::vector<TraitCell> mirrored_cells(20);
    BOOST_REQUIRE(!survey(mirror, exchange, mirrored_cells));
    for (std::size_t c = 0; c < cells.size(); ++c) {
        BOOST_TEST(cells[c].holds == mirrored_cells[c].holds);
        BOOST_TEST(cells[c].cold[0] == mirrored_cells[c].cold[1]);
        BOOST_TEST(cells[c].hot[1] == mirrored_cells[c].hot[0]);
    }
    BOOST_TEST(survey(opening, along, std::span(cells).first(3)).message() ==
               "3 cells, expected 20");
    opening.turns = 9;
    BOOST_TEST(survey(opening, along, cells).message() == "turns is 9, expected 10 to 100000");
    opening.turns = 60;
    exchange[0].to = 2;
    BOOST_TEST(survey(opening, exchange, cells).message() == "anxiety is 2, expected 0 to 1");
    exchange[0].trait = static_cast<Trait>(kTraits);
    BOOST_TEST(survey(opening, exchange, cells).message() == "trait is 20, expected 0 to 19");
    exchange = along;
    exchange[1].seat = static_cast<Seat>(2);
    BOOST_TEST(survey(opening, exchange, cells).message() == "seat is 2, expected 0 to 1");
    opening.runs = 100001;
    BOOST_TEST(survey(opening, along, cells).message() == "runs is 100001, expected 0 to 100000");
    opening.runs = 40;
    opening.partners[1].hope = 2;
    BOOST_TEST(survey(opening, along, cells).message() == "hope is 2, expected 0 to 1");
    opening.partners[1] = {};
    opening.model = nullptr;
    BOOST_TEST(survey(opening, along, cells).message() == "there is no model");
}

BOOST_AUTO_TEST_SUITE_END()

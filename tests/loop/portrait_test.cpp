// The portrait of the bare loop against its own runs: resting points, stability, the border between
// calm and cycle, where starts end; and the gains of a couple side by side.
#include "claims/population.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <vector>

#include <pursuit/engine/model.hpp>
#include <pursuit/loop/portrait.hpp>

#include "loops.hpp"

using namespace pursuit;
using namespace pursuit::loops;
using pursuit::claims::Case;
using pursuit::claims::pairs;
using pursuit::claims::quarrel;

namespace {

double gap(Point a, Point b) {
    return std::max(std::abs(a.pursuit - b.pursuit), std::abs(a.withdrawal - b.withdrawal));
}
double size(Point a) { return std::max(std::abs(a.pursuit), std::abs(a.withdrawal)); }
int nearest(const FixedPoints& points, Point at, double within) {
    for (int i = 0; i < points.count; ++i) {
        if (gap(points[i].at, at) <= within) return i;
    }
    return -1;
}
bool holds_on(const FixedPoint& point) { return point.stability == Stability::stable; }
/// Neither grows nor dies out fast enough to be seen in the rounds a test has.
bool slow(const FixedPoint& point) {
    for (const auto& growth : {point.growth_up, point.growth_down}) {
        for (const double g : growth) {
            if (std::abs(std::abs(g) - 1) < 0.01) return true;
        }
    }
    return false;
}
bool slow(const FixedPoints& points) {
    return std::any_of(points.begin(), points.end(), [](const FixedPoint& p) { return slow(p); });
}
Point moved(Point p, double by_pursuit, double by_withdrawal) {
    return {p.pursuit + by_pursuit, p.withdrawal + by_withdrawal};
}
Point in_window(Draw& draw, const Window& w) {
    const double p = draw.uniform(w.pursuit.low, w.pursuit.high);
    return {p, draw.uniform(w.withdrawal.low, w.withdrawal.high)};
}

bool same_bits(const Gain& x, const Gain& y) { return std::memcmp(&x, &y, sizeof x) == 0; }

}  // namespace

BOOST_AUTO_TEST_SUITE(portrait)

BOOST_AUTO_TEST_CASE(t5_golden_loops_rest_in_calm_on_the_saddle_and_in_the_cycle) {
    for (const Golden& golden : kGolden) {
        const BareLoop loop = golden_loop(golden);
        const FixedPoints points = fixed_points(loop);
        BOOST_REQUIRE_EQUAL(points.count, 3);
        BOOST_TEST((points[0].at == Point{0, 0}));
        BOOST_TEST(!points[0].cycle);
        BOOST_TEST((points[0].growth_up == std::array{0.3, 0.3}));
        BOOST_TEST(gap(points[1].at, loop.saddle().value()) <= 1e-15);
        BOOST_TEST(std::abs(points[1].at.pursuit - golden.saddle_pursuit) <= 0.0005);
        BOOST_TEST(std::abs(points[1].at.withdrawal - golden.saddle_withdrawal) <= 0.0005);
        BOOST_TEST(std::abs(points[1].growth_up[0] - loop.growth()) <= 1e-15);
        BOOST_TEST((points[1].growth_up == points[1].growth_down));
        BOOST_TEST((points[2].at == Point{1, 1}));
        BOOST_TEST(points[2].cycle);
        constexpr std::array kKinds{Stability::stable, Stability::saddle, Stability::stable};
        for (int i = 0; i < 3; ++i)
            BOOST_TEST(name(points[i].stability) == name(kKinds[static_cast<std::size_t>(i)]));
        BOOST_TEST(name(outlook(points)) == "depends");
    }
}

BOOST_AUTO_TEST_CASE(t1_t2_t3_the_outlook_turns_at_gain_one_whatever_the_order_and_the_shares) {
    Draw draw{1};
    for (int i = 0; i < 2000; ++i) {
        const bool above = i % 2 == 1;
        const double gain = above ? draw.log_uniform(1.001, 20.0) : draw.uniform(0.02, 0.999);
        for (const LoopOrder order : kOrders) {
            BareLoop loop = ordered(plain_loop(draw, gain), order);
            const double s = draw.log_uniform(0.125, 8.0);
            loop.pursuit.coupling *= s;
            loop.withdrawal.coupling /= s;
            const FixedPoints points = fixed_points(loop);
            BOOST_REQUIRE_EQUAL(points.count, above ? 2 : 1);
            BOOST_REQUIRE((points[0].at == Point{0, 0}));
            BOOST_REQUIRE(holds_on(points[0]) == !above);
            BOOST_REQUIRE(name(outlook(points)) == (above ? "spirals" : "calm"));
            if (!above) continue;
            BOOST_REQUIRE(holds_on(points[1]));
            BOOST_REQUIRE_EQUAL(size(points[1].at), 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(at_gain_one_they_rest_along_a_line) {
    BareLoop loop;
    loop.pursuit = {.inertia = 0.5, .coupling = 1.0};
    loop.withdrawal = {.inertia = 0.5, .coupling = 0.25};
    const FixedPoints points = fixed_points(loop);
    BOOST_REQUIRE_EQUAL(points.count, 2);
    for (const FixedPoint& point : points) {
        BOOST_TEST(name(point.stability) == "neutral");
        BOOST_TEST(!point.cycle);
        BOOST_TEST((loop.step(point.at) == point.at));
    }
    BOOST_TEST((points[0].at == Point{0, 0}));
    BOOST_TEST((points[1].at == Point{1, 0.5}));
    BOOST_TEST((loop.step({0.5, 0.25}) == Point{0.5, 0.25}));
    BOOST_TEST(name(ending(loop, points, {0.5, 0.25}).fate) == "balance");
}

BOOST_AUTO_TEST_CASE(a_loop_that_only_touches_lets_go_on_one_side) {
    // Withdrawal answers .25 + p, cut off at 1; pursuit's line above .5 meets it in (.5, .75) and
    // runs along the steeper one below.
    BareLoop loop;
    loop.withdrawal = {.coupling = 1.0, .drive = 0.25};
    loop.pursuit = {.coupling = 1.0,
                    .drive = 0.5,
                    .influence = {.threshold = 0.75, .slope_above = 0.5, .slope_below = 2.0}};
    const FixedPoints points = fixed_points(loop);
    const int at = nearest(points, {0.5, 0.75}, 0);
    BOOST_REQUIRE(at >= 0);
    BOOST_TEST(name(points[at].stability) == "one_sided");
    BOOST_TEST(points[at].growth_up[0] == 0.5);
    BOOST_TEST(points[at].growth_down[0] == 2.0);
    BOOST_TEST(loop.settle({0.6, 0.8}, 1000).pursuit == 0.5);
    BOOST_TEST(loop.settle({0.49, 0.74}, 1000).pursuit < 0.4);
}

BOOST_AUTO_TEST_CASE(there_can_be_more_than_one_way_out_of_calm) {
    // Steep, flat, and steep again: a cycle above calm and, for another reason, one below it.
    BareLoop loop;
    loop.pursuit = {.coupling = 1.0,
                    .drive = 0.5,
                    .influence = {.threshold = 0.8, .slope_above = 6.0, .slope_below = 0.5}};
    loop.withdrawal = {.coupling = 1.0,
                       .drive = 0.6,
                       .influence = {.threshold = 0.3, .slope_above = 0.5, .slope_below = 4.0}};
    const FixedPoints points = fixed_points(loop);
    constexpr std::array<Point, 5> kExpected{
        {{0.1, 0}, {0.2, 0.2}, {1.3 / 3, 2.0 / 3}, {0.8, 0.85}, {1, 0.95}}};
    constexpr std::array kKinds{Stability::stable, Stability::saddle, Stability::stable,
                                Stability::saddle, Stability::stable};
    BOOST_REQUIRE_EQUAL(points.count, 5);
    for (std::size_t i = 0; i < kExpected.size(); ++i) {
        const FixedPoint& point = points.points[i];
        BOOST_TEST(gap(point.at, kExpected[i]) <= 1e-14);
        BOOST_TEST(name(point.stability) == name(kKinds[i]));
        BOOST_TEST(point.cycle == (i == 0 || i == 4));
    }
    const Separatrix low = separatrix(loop, points[1], {}), high = separatrix(loop, points[3], {});
    BOOST_TEST(low.whole);
    BOOST_TEST(high.whole);
    Draw draw{6};
    for (int i = 0; i < 5000; ++i) {
        const Point start = draw.point();
        const int at = nearest(points, loop.settle(start, 3000), 1e-9);
        const bool over_low = side_of(low.line, start) > 0;
        const bool over_high = side_of(high.line, start) > 0;
        BOOST_REQUIRE_EQUAL(at, over_high ? 4 : over_low ? 2 : 0);
    }
}

BOOST_AUTO_TEST_CASE(t4_exchanging_the_partners_mirrors_all_of_it) {
    Draw draw{4};
    int with_line = 0;
    for (int i = 0; i < 3000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        const BareLoop mirror = loop.exchanged();
        const FixedPoints here = fixed_points(loop), there = fixed_points(mirror);
        BOOST_REQUIRE_EQUAL(here.count, there.count);
        BOOST_REQUIRE(name(outlook(here)) == name(outlook(there)));
        for (int j = 0; j < here.count; ++j) {
            BOOST_REQUIRE(there[j].at == mirrored(here[j].at));
            BOOST_REQUIRE(there[j].stability == here[j].stability);
            BOOST_REQUIRE(there[j].cycle == here[j].cycle);
            BOOST_REQUIRE_SMALL(there[j].growth_up[0] - here[j].growth_up[0], 1e-12);
        }
        const Window window = window_of(loop);
        BOOST_REQUIRE((window_of(mirror) == Window{window.withdrawal, window.pursuit}));
        const NullClines lines = null_clines(loop, window);
        const NullClines mirrors = null_clines(mirror, window_of(mirror));
        BOOST_REQUIRE_EQUAL(lines.pursuit.count, mirrors.withdrawal.count);
        for (std::size_t j = 0; j < static_cast<std::size_t>(lines.pursuit.count); ++j)
            BOOST_REQUIRE(mirrors.withdrawal.points[j] == mirrored(lines.pursuit.points[j]));
        const Point start = in_window(draw, window);
        BOOST_REQUIRE(ending(loop, here, start) == ending(mirror, there, mirrored(start)));
        for (int j = 0; j < here.count; ++j) {
            const Separatrix line = separatrix(loop, here[j], window);
            const Separatrix other = separatrix(mirror, there[j], window_of(mirror));
            BOOST_REQUIRE_EQUAL(line.whole, other.whole);
            with_line += line.whole;
            const double side = side_of(line.line, start);
            const double mirror_side = side_of(other.line, mirrored(start));
            if (std::abs(side) > 1e-6) BOOST_REQUIRE((side > 0) == (mirror_side > 0));
        }
    }
    BOOST_TEST(with_line > 300);
}

// Every start ends at a resting point that was found (or swings, or leaves every bound), and every
// one that was found is one, and does what its kind says.
BOOST_AUTO_TEST_CASE(resting_points_are_where_runs_end) {
    Draw draw{7};
    std::array<int, 5> kinds{};
    std::array<int, 10> counts{};
    int swings = 0, escapes = 0, runs = 0, checked = 0;
    for (int i = 0; i < 6000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        const FixedPoints points = fixed_points(loop);
        const bool escaping = points.escapes_up || points.escapes_down;
        BOOST_REQUIRE(points.count > 0 || escaping);
        ++counts[static_cast<std::size_t>(std::min(points.count, 9))];
        for (int j = 0; j < points.count; ++j) {
            const FixedPoint& p = points[j];
            const double tolerance = 1e-12 * std::max(1.0, size(p.at));
            BOOST_REQUIRE_SMALL(gap(loop.step(p.at), p.at), tolerance);
            if (j > 0) {
                BOOST_REQUIRE(p.at.pursuit >= points[j - 1].at.pursuit);
                BOOST_REQUIRE(p.at.withdrawal >= points[j - 1].at.withdrawal);
            }
            ++kinds[static_cast<std::size_t>(p.stability)];
        }
        if (slow(points)) continue;
        ++checked;
        const Window window = window_of(loop);
        for (int run = 0; run < 12; ++run) {
            const Point start = in_window(draw, window);
            const Point end = loop.settle(start, 3000);
            ++runs;
            if (nearest(points, end, 1e-9 * std::max(1.0, size(end))) >= 0) continue;
            if (!(size(end) < 1e9)) {
                BOOST_REQUIRE(escaping);
                ++escapes;
                continue;
            }
            BOOST_REQUIRE(loop.order == LoopOrder::simultaneous);
            BOOST_REQUIRE_SMALL(gap(loop.settle(end, 2), end), 1e-9);
            ++swings;
        }
    }
    std::printf(
        "portrait: %d loops (%d with 1, %d with 2, %d with 3, %d with 4, %d with 5 or more resting "
        "points); stable %d, saddle %d, unstable %d, one-sided %d, neutral %d; %d runs in %d "
        "loops: "
        "all end there but %d that swing and %d that leave\n",
        6000, counts[1], counts[2], counts[3], counts[4],
        counts[5] + counts[6] + counts[7] + counts[8] + counts[9], kinds[0], kinds[1], kinds[2],
        kinds[3], kinds[4], runs, checked, swings, escapes);
    BOOST_TEST(counts[3] > 500);
    BOOST_TEST(kinds[1] > 500);
    BOOST_TEST(kinds[2] > 20);
    BOOST_TEST(swings > 20);
    BOOST_TEST(escapes > 100);
}

BOOST_AUTO_TEST_CASE(the_stable_hold_and_the_others_let_go, *boost::unit_test::label("many")) {
    Draw draw{8};
    std::array<int, 5> seen{};
    for (int i = 0; i < 6000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        for (const FixedPoint& point : fixed_points(loop)) {
            if (slow(point)) continue;
            const double d = 1e-7 * std::max(1.0, size(point.at));
            int left = 0, kept = 0;
            for (const auto& [p, w] :
                 {std::pair{1.0, 1.0}, {-1.0, -1.0}, {1.0, -1.0}, {-1.0, 1.0}}) {
                Point now = moved(point.at, d * p, d * w);
                now.pursuit = std::clamp(now.pursuit, loop.range.low, loop.range.high);
                now.withdrawal = std::clamp(now.withdrawal, loop.range.low, loop.range.high);
                double farthest = 0;
                for (int round = 0; round < 2000; ++round) {
                    now = loop.step(now);
                    farthest = std::max(farthest, gap(now, point.at));
                }
                left += farthest > 3e-7 * std::max(1.0, size(point.at)) && gap(now, point.at) > d;
                kept += gap(now, point.at) < 1e-2 * d;
            }
            ++seen[static_cast<std::size_t>(point.stability)];
            if (holds_on(point)) {
                BOOST_REQUIRE_EQUAL(kept, 4);
            } else {
                BOOST_REQUIRE_GE(left, 1);
            }
        }
    }
    BOOST_TEST(seen[0] > 3000);
    BOOST_TEST(seen[1] > 500);
    BOOST_TEST(seen[2] > 20);
}

// With slopes of 0 below, BareLoop::escalates knows the case without a saddle, too.
BOOST_AUTO_TEST_CASE(the_outlook_is_what_the_extreme_runs_say) {
    Draw draw{9};
    std::array<int, 3> seen{};
    for (int i = 0; i < 4000; ++i) {
        BareLoop loop = any_loop(draw);
        loop.order = kOrders[static_cast<std::size_t>(i) % kOrders.size()];
        loop.pursuit.influence.slope_below = loop.withdrawal.influence.slope_below = 0.0;
        loop.pursuit.influence.cap = loop.withdrawal.influence.cap = kInfinity;
        const FixedPoints points = fixed_points(loop);
        if (slow(points)) continue;
        const Outlook found = outlook(points);
        ++seen[static_cast<std::size_t>(found)];
        const Point low = loop.settle({0, 0}, 20000), high = loop.settle({1, 1}, 20000);
        BOOST_REQUIRE((found == Outlook::depends) == (gap(low, high) > 1e-6));
        BOOST_REQUIRE((found == Outlook::spirals) == loop.escalates({0, 0}));
        BOOST_REQUIRE((found != Outlook::calm) == loop.escalates({1, 1}));
    }
    for (const int n : seen) BOOST_TEST(n > 100);
}

BOOST_AUTO_TEST_CASE(t5_the_traced_border_calls_every_start, *boost::unit_test::label("many")) {
    for (const Golden& golden : kGolden) {
        for (const LoopOrder order : kOrders) {
            const BareLoop loop = ordered(golden_loop(golden), order);
            const FixedPoints points = fixed_points(loop);
            const Separatrix border = separatrix(loop, points[1], window_of(loop));
            BOOST_REQUIRE(border.whole);
            Draw draw{5};
            int wrong = 0, line_wrong = 0;
            for (int i = 0; i < 20000; ++i) {
                const Point start = draw.point();
                const bool cycle = loop.settle(start, 2000).pursuit > 0.5;
                wrong += (side_of(border.line, start) > 0) != cycle;
                line_wrong += loop.escalates(start) != cycle;
            }
            std::printf(
                "portrait T5: k %.1f/%.1f order %d: border of %zu corners wrong for %d of 20000 "
                "starts, the straight line for %d\n",
                golden.k_pursuit, golden.k_withdrawal, static_cast<int>(order), border.line.size(),
                wrong, line_wrong);
            BOOST_TEST(wrong == 0);
            for (const double t : {0.001, 0.01}) {
                for (const double sign : {1.0, -1.0}) {
                    const Point near = moved(points[1].at, sign * t, sign * 0.3 * t);
                    BOOST_TEST((side_of(border.line, near) > 0) == loop.escalates(near));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_border_falls_stays_in_the_window_and_is_its_own_image) {
    Draw draw{10};
    int lines = 0, whole = 0, partly = 0;
    std::size_t most = 0;
    for (int i = 0; i < 8000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        const FixedPoints points = fixed_points(loop);
        const Window window = window_of(loop);
        for (const FixedPoint& point : points) {
            const Separatrix border = separatrix(loop, point, window);
            if (point.stability != Stability::saddle) BOOST_REQUIRE(border.line.empty());
            if (border.line.empty()) continue;
            ++lines;
            ++(border.whole ? whole : partly);
            if (!border.whole) BOOST_REQUIRE(loop.order == LoopOrder::simultaneous);
            most = std::max(most, border.line.size());
            for (std::size_t j = 1; j < border.line.size(); ++j) {
                BOOST_REQUIRE(border.line[j].pursuit >= border.line[j - 1].pursuit);
                BOOST_REQUIRE(border.line[j].withdrawal <= border.line[j - 1].withdrawal);
            }
            const double scale =
                std::max({1.0, std::abs(window.pursuit.low), std::abs(window.pursuit.high),
                          std::abs(window.withdrawal.low), std::abs(window.withdrawal.high)});
            BOOST_REQUIRE_SMALL(side_of(border.line, point.at), 1e-9 * scale);
        }
    }
    std::printf("portrait: %d borders, %d whole, %d partly, at most %zu corners\n", lines, whole,
                partly, most);
    BOOST_TEST(whole > 500);
}

// The border against the runs themselves, in loops of every kind: whoever starts beyond it ends
// above the saddle, whoever starts before it below.
BOOST_AUTO_TEST_CASE(the_border_separates_the_runs) {
    Draw draw{11};
    int loops = 0, starts = 0;
    for (int i = 0; i < 8000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        const FixedPoints points = fixed_points(loop);
        if (slow(points)) continue;
        const Window window = window_of(loop);
        for (const FixedPoint& point : points) {
            const Separatrix border = separatrix(loop, point, window);
            if (!border.whole) continue;
            ++loops;
            for (int j = 0; j < 40; ++j) {
                const Point start = in_window(draw, window);
                const double side = side_of(border.line, start);
                if (std::abs(side) < 1e-6) continue;
                const Point end = loop.settle(start, 3000);
                if (!(size(end) < 1e9)) {
                    Point now = start;
                    while (size(now) < 1e8) now = loop.step(now);
                    BOOST_REQUIRE((now.pursuit + now.withdrawal > 0) == (side > 0));
                    continue;
                }
                ++starts;
                BOOST_REQUIRE_MESSAGE((end.pursuit - point.at.pursuit > 0) == (side > 0),
                                      "loop " << i << " order " << static_cast<int>(loop.order)
                                              << " start " << start.pursuit << ", "
                                              << start.withdrawal << " side " << side << " end "
                                              << end.pursuit << ", " << end.withdrawal);
            }
        }
    }
    std::printf("portrait: %d borders separate %d starts\n", loops, starts);
    BOOST_TEST(loops > 500);
}

namespace {

/// A loop at the ends of its ranges, where they meet, or somewhere between.
BareLoop extreme_loop(Draw& draw, int number) {
    constexpr std::array kFactors{0.0, 5e-324, 1e-310, 1e-200, 1e-60, 1e-16, 0.3, 1.0, 1e3, 1e6};
    constexpr std::array kShifts{0.0, 1e-310, 1e-9, 0.7, 1e6, -1e6, -0.3, -1e-12};
    constexpr std::array kInertias{0.0, 1e-300, 0.3, 0.999999};
    constexpr std::array kCaps{1e-12, 1e-6, 1.0, 1e6, kInfinity};
    const auto from = [&](const auto& all) {
        const auto i = static_cast<std::size_t>(draw.uniform(0, static_cast<double>(all.size())));
        return all[i];
    };
    const auto side = [&] {
        return Side{from(kInertias),
                    from(kFactors),
                    from(kShifts),
                    {from(kShifts), from(kFactors), from(kFactors), from(kCaps)}};
    };
    constexpr std::array kRanges{Range{0, 1},
                                 Range{-kInfinity, kInfinity},
                                 Range{-1e6, kInfinity},
                                 Range{-kInfinity, 1e6},
                                 Range{-1e6, 1e6},
                                 Range{999999.5, 1e6},
                                 Range{0, 1e-6}};
    return {side(), side(), from(kRanges), kOrders[static_cast<std::size_t>(number) % 3]};
}

bool is_finite(Point p) { return std::isfinite(p.pursuit) && std::isfinite(p.withdrawal); }
bool is_finite(const FixedPoint& p) {
    return is_finite(p.at) && std::isfinite(p.growth_up[0]) && std::isfinite(p.growth_up[1]) &&
           std::isfinite(p.growth_down[0]) && std::isfinite(p.growth_down[1]);
}

}  // namespace

// Within the ranges of its numbers a loop has finite results only, whatever is multiplied by what.
void have_finite_results(unsigned seed, int loops) {
    Draw draw{seed};
    const Patience patience{1e-6, 200};
    std::size_t lines = 0, saddles = 0;
    for (int i = 0; i < loops; ++i) {
        const BareLoop loop = extreme_loop(draw, i);
        BOOST_REQUIRE(!check(loop));
        BOOST_REQUIRE(std::isfinite(loop.gain()) && std::isfinite(loop.growth()));
        if (const auto saddle = loop.saddle()) BOOST_REQUIRE(is_finite(*saddle));
        for (const double far : {1e200, -1e200}) {
            (void)loop.escalates({far, -far});
            BOOST_REQUIRE(is_finite(loop.settle({far, far}, 50)));
            BOOST_REQUIRE(is_finite(loop.settle({far, -far}, 50)));
        }
        const FixedPoints points = fixed_points(loop);
        BOOST_REQUIRE(points.count >= 0 && points.count <= FixedPoints::kMost);
        const Window window = window_of(loop);
        BOOST_REQUIRE(!check(window));
        const Window widest{{-1e200, 1e200}, {-1e200, 1e200}};
        for (const Window& shown : {window, widest}) {
            const NullClines clines = null_clines(loop, shown);
            for (const NullCline* line : {&clines.pursuit, &clines.withdrawal}) {
                BOOST_REQUIRE(line->count >= 2 && line->count <= NullCline::kMost);
                for (const Point corner : *line) BOOST_REQUIRE(is_finite(corner));
            }
            std::array<PortraitCell, 9> cells;
            BOOST_REQUIRE(!portray(loop, {shown, 3, 3}, cells, patience));
            for (const PortraitCell& cell : cells) BOOST_REQUIRE(is_finite(cell.moved));
        }
        for (const FixedPoint& point : points) {
            BOOST_REQUIRE(is_finite(point));
            BOOST_REQUIRE(point.at.pursuit >= loop.range.low);
            BOOST_REQUIRE(point.at.pursuit <= loop.range.high);
            saddles += point.stability == Stability::saddle;
            for (const Window& shown : {window, widest}) {
                const Separatrix border = separatrix(loop, point, shown);
                lines += !border.line.empty();
                for (const Point corner : border.line) BOOST_REQUIRE(is_finite(corner));
                BOOST_REQUIRE(std::isfinite(side_of(border.line, {1e200, -1e200})));
            }
        }
    }
    BOOST_TEST(600 * saddles > static_cast<std::size_t>(loops));
    BOOST_TEST(600 * lines > static_cast<std::size_t>(loops));
}
BOOST_AUTO_TEST_CASE(extreme_numbers_have_finite_results) { have_finite_results(15, 30000); }
BOOST_AUTO_TEST_CASE(many_extreme_numbers_have_finite_results, *boost::unit_test::label("many")) {
    have_finite_results(16, 30000);
}

// Outside the ranges nothing is promised but that no memory is read that is not the loop's.
BOOST_AUTO_TEST_CASE(without_ranges_nothing_breaks) {
    const Side side{0.999999, 1e308, 1e308, {-1e308, 1e308, 1e308, kInfinity}};
    const BareLoop loop{side, side, {-kInfinity, kInfinity}};
    BOOST_TEST(check(loop).message() == "pursuit's coupling is 1e+308, expected 0 to 1000000");
    const NullClines clines = null_clines(loop, {});
    BOOST_TEST(clines.pursuit.count <= NullCline::kMost);
    BOOST_TEST(fixed_points(loop).count <= FixedPoints::kMost);
    window_of(loop);
}

BOOST_AUTO_TEST_CASE(t7_gottman_murray) {
    for (const double slope : {0.3, 0.6, 0.9, 1.2}) {
        const BareLoop loop = gottman_murray(slope);
        const FixedPoints points = fixed_points(loop);
        const FixedPoint& highest = points[points.count - 1];
        BOOST_TEST(gap(highest.at, {2.0 / 3, 2.0 / 3}) <= 1e-12);
        BOOST_TEST(!highest.cycle);
        BOOST_TEST(name(outlook(points)) == (slope < 0.7 ? "calm" : "depends"));
        if (slope < 0.7) {
            BOOST_TEST(points.count == 1);
            continue;
        }
        BOOST_REQUIRE_EQUAL(points.count, 3);
        BOOST_TEST(gap(points[0].at, {-18.0 / 7, -18.0 / 7}) <= 1e-12);
        BOOST_TEST(points[0].cycle);
        const double saddle = slope == 0.9 ? -1.0 : -0.4;
        BOOST_TEST(gap(points[1].at, {saddle, saddle}) <= 1e-12);
        const Window window = window_of(loop);
        const Separatrix border = separatrix(loop, points[1], window);
        BOOST_TEST(border.whole);
        Draw draw{12};
        for (int i = 0; i < 5000; ++i) {
            const Point start = in_window(draw, window);
            BOOST_REQUIRE((loop.settle(start, 3000).pursuit > 0) ==
                          (side_of(border.line, start) > 0));
        }
    }
}

BOOST_AUTO_TEST_CASE(null_clines_are_where_one_of_the_two_rests) {
    Draw draw{13};
    for (int i = 0; i < 500; ++i) {
        BareLoop loop = wild_loop(draw, i);
        loop.order = LoopOrder::simultaneous;  // so that each answers the other's present value
        const Window window = window_of(loop);
        const NullClines lines = null_clines(loop, window);
        for (std::size_t j = 1; j < static_cast<std::size_t>(lines.pursuit.count); ++j) {
            const Point a = lines.pursuit.points[j - 1], b = lines.pursuit.points[j];
            BOOST_REQUIRE(b.withdrawal > a.withdrawal && b.pursuit >= a.pursuit - 1e-12);
            for (const double share : {0.0, 0.3, 1.0}) {
                const Point on{a.pursuit + share * (b.pursuit - a.pursuit),
                               a.withdrawal + share * (b.withdrawal - a.withdrawal)};
                BOOST_REQUIRE_SMALL(loop.step(on).pursuit - on.pursuit, 1e-11);
            }
        }
        for (std::size_t j = 0; j < static_cast<std::size_t>(lines.withdrawal.count); ++j) {
            const Point on = lines.withdrawal.points[j];
            BOOST_REQUIRE_SMALL(loop.step(on).withdrawal - on.withdrawal, 1e-11);
        }
        BOOST_REQUIRE_EQUAL(lines.pursuit.points[0].withdrawal, window.withdrawal.low);
    }
}

BOOST_AUTO_TEST_CASE(endings_are_what_settling_gives) {
    Draw draw{14};
    std::array<int, 6> fates{};
    for (int i = 0; i < 4000; ++i) {
        const BareLoop loop = wild_loop(draw, i);
        const FixedPoints points = fixed_points(loop);
        for (int j = 0; j < 5; ++j) {
            const Point start = in_window(draw, window_of(loop));
            const Ending found = ending(loop, points, start, {1e-6, 5000});
            ++fates[static_cast<std::size_t>(found.fate)];
            const Point then = loop.settle(start, static_cast<int>(found.rounds));
            const Point end = loop.settle(start, 20000);
            if (found.fate == Fate::calm || found.fate == Fate::cycle) {
                const FixedPoint& point = points[found.fixed_point];
                BOOST_REQUIRE(point.cycle == (found.fate == Fate::cycle));
                BOOST_REQUIRE(gap(then, point.at) <= 1e-6);
                BOOST_REQUIRE_SMALL(gap(end, point.at), 2e-6);
                if (found.rounds > 0) {
                    const Point before = loop.settle(start, static_cast<int>(found.rounds) - 1);
                    BOOST_REQUIRE(gap(before, point.at) > 1e-6 || !holds_on(point));
                }
            }
            if (found.fate == Fate::swings) {
                BOOST_REQUIRE(loop.order == LoopOrder::simultaneous);
                BOOST_REQUIRE_SMALL(gap(loop.settle(then, 2), then),
                                    1e-12 * std::max(1.0, size(then)));
                BOOST_REQUIRE(gap(loop.step(then), then) > 1e-6);
            }
            if (found.fate == Fate::escapes) BOOST_REQUIRE(!(size(end) < 1e9));
        }
    }
    std::printf(
        "portrait: fates calm %d, cycle %d, balance %d, swings %d, escapes %d, undecided %d\n",
        fates[0], fates[1], fates[2], fates[3], fates[4], fates[5]);
    BOOST_TEST(fates[0] > 3000);
    BOOST_TEST(fates[1] > 3000);
    BOOST_TEST(fates[3] > 20);
    BOOST_TEST(fates[4] > 100);
    BOOST_TEST(fates[5] < 20);
}

BOOST_AUTO_TEST_CASE(standing_on_the_saddle_is_balance) {
    const BareLoop loop = golden_loop(kGolden[0]);
    const FixedPoints points = fixed_points(loop);
    const Ending found = ending(loop, points, points[1].at);
    BOOST_TEST(name(found.fate) == "balance");
    BOOST_TEST(found.fixed_point == 1);
    const Point p = points[1].at;
    BOOST_TEST(name(ending(loop, points, moved(p, 1e-9, 1e-9)).fate) == "cycle");
    BOOST_TEST(name(ending(loop, points, moved(p, -1e-9, -1e-9)).fate) == "calm");
}

// T5, with time: the nearer to the border, the longer it takes, by log(distance) / log(growth).
BOOST_AUTO_TEST_CASE(escalation_takes_longer_from_near_the_border) {
    const BareLoop loop = golden_loop(kGolden[0]);
    const FixedPoints points = fixed_points(loop);
    const Point p = points[1].at;
    const auto rounds = [&](double d) { return ending(loop, points, moved(p, d, d)).rounds; };
    BOOST_TEST(rounds(1e-2) > rounds(1e-1));
    const double each = std::log(1e3) / std::log(loop.growth());
    for (const double d : {1e-2, 1e-3, 1e-4})
        BOOST_TEST(std::abs(rounds(d * 1e-3) - rounds(d) - each) <= 1);
    // Until a threshold, by stepping.
    const Point start = moved(p, 1e-3, 1e-3);
    const Point least{0.8, 0.7};
    std::uint32_t count = 0;
    for (Point now = start; now.pursuit < 0.8 || now.withdrawal < 0.7; now = loop.step(now))
        ++count;
    BOOST_TEST(rounds_until(loop, start, least, 1000).value() == count);
    BOOST_TEST(rounds_until(loop, start, least, count).value() == count);
    BOOST_TEST(!rounds_until(loop, start, least, count - 1).has_value());
    BOOST_TEST(rounds_until(loop, start, {0, -kInfinity}, 0).value() == 0);
    BOOST_TEST(!rounds_until(loop, {0.1, 0.1}, least, 100000000).has_value());  // calm: stops early
}

BOOST_AUTO_TEST_CASE(a_grid_holds_what_single_starts_give) {
    const BareLoop loop = golden_loop(kGolden[1]);
    const FixedPoints points = fixed_points(loop);
    const Grid grid{window_of(loop), 17, 9};
    std::vector<PortraitCell> cells(grid.size());
    BOOST_REQUIRE(!portray(loop, grid, cells));
    std::vector<std::int32_t> times(grid.size());
    BOOST_REQUIRE(!rounds_until(loop, grid, {0.9, 0.5}, 500, times));
    BOOST_TEST((cells[0].start == Point{0, 0}));
    BOOST_TEST((cells[16].start == Point{1, 0}));
    BOOST_TEST((cells[17].start == Point{0, 0.125}));
    BOOST_TEST((cells.back().start == Point{1, 1}));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        BOOST_TEST((cells[i].ending == ending(loop, points, cells[i].start)));
        const Point then = loop.step(cells[i].start);
        BOOST_TEST(cells[i].moved.pursuit == then.pursuit - cells[i].start.pursuit);
        const auto time = rounds_until(loop, cells[i].start, {0.9, 0.5}, 500);
        BOOST_TEST(times[i] == (time ? static_cast<int>(*time) : -1));
        BOOST_TEST((times[i] >= 0) == (cells[i].ending.fate == Fate::cycle || times[i] == 0));
    }
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_named_and_changes_nothing) {
    const BareLoop loop = golden_loop(kGolden[0]);
    std::vector<PortraitCell> cells(9, PortraitCell{{7, 7}, {7, 7}, {}});
    const auto refused = [&](const Grid& grid, const Patience& patience, std::string_view what) {
        const Fault fault = portray(loop, grid, cells, patience);
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(fault.message() == what);
        for (const PortraitCell& cell : cells) BOOST_TEST(cell.start.pursuit == 7);
    };
    refused({{}, 3, 4}, {}, "9 cells for 3 columns and 4 rows, expected 12");
    refused({{}, 1, 9}, {}, "columns is 1, expected 2 to 65536");
    refused({{}, 3, 65537}, {}, "rows is 65537, expected 2 to 65536");
    refused({{{0, kInfinity}, {0, 1}}, 3, 3}, {},
            "the window's pursuit is 0 to inf, expected to rise within -1e+200 to 1e+200");
    refused({{{0, 1}, {1, 1}}, 3, 3}, {},
            "the window's withdrawal is 1 to 1, expected to rise within -1e+200 to 1e+200");
    refused({{}, 3, 3}, {0, 10}, "near is 0, expected above 0, at most 1000000");
    refused({{}, 3, 3}, {std::nan(""), 10}, "near is nan, expected above 0, at most 1000000");
    BareLoop wrong = loop;
    wrong.pursuit.influence.cap = 1e-300;
    constexpr std::string_view kCap =
        "pursuit's cap is 1e-300, expected 1e-12 to 1000000, or infinite";
    BOOST_TEST(portray(wrong, {{}, 3, 3}, cells).message() == kCap);
    std::vector<std::int32_t> rounds(9, 7);
    BOOST_TEST(rounds_until(wrong, {{}, 3, 3}, {1, 1}, 9, rounds).message() == kCap);
    BOOST_TEST(rounds_until(loop, {{}, 3, 3}, {1, std::nan("")}, 9, rounds).message() ==
               "least is 1, nan, expected numbers");
    BOOST_TEST(rounds_until(loop, {{}, 3, 3}, {std::nan(""), 1}, 9, rounds).message() ==
               "least is nan, 1, expected numbers");
    BOOST_TEST(rounds_until(loop, {{}, 3, 4}, {1, 1}, 9, rounds).message() ==
               "9 cells for 3 columns and 4 rows, expected 12");
    BOOST_TEST(rounds_until(loop, {{}, 3, 3}, {1, 1}, 0x80000000u, rounds).message() ==
               "rounds is 2147483648, expected 0 to 2147483647");
    BOOST_TEST(portray(loop, {{}, 3, 3}, 10, std::span(cells).first(0), {}).message() ==
               "0 cells from 10 on, expected at most 9 in all");
    BOOST_TEST(portray(loop, {{}, 3, 3}, 1, cells, {}).message() ==
               "9 cells from 1 on, expected at most 9 in all");
    refused({{}, 3, 3}, {2e6, 10}, "near is 2000000, expected above 0, at most 1000000");
    const std::atomic<bool> stop{true};
    Patience stopped;
    stopped.watched.stop = &stop;
    BOOST_TEST(portray(loop, {{}, 3, 3}, 2, std::span(cells).first(3), stopped).message() ==
               "stopped after 2 of 9 cells");
    BOOST_TEST(rounds_until(loop, {{}, 3, 3}, {1, 1}, 9, rounds, stopped.watched).message() ==
               "stopped after 0 of 9 cells");
    for (const std::int32_t n : rounds) BOOST_TEST(n == 7);
    BOOST_TEST(portray(loop, {{}, 1, 9}, 0, cells, {}).message() ==
               "columns is 1, expected 2 to 65536");
    BOOST_TEST(!portray(loop, {{}, 3, 3}, cells));
}

// ---- A couple ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_gains_side_by_side_are_those_asked_for_one_by_one) {
    for (const Case& c : pairs("pursuer", "withdrawer", 31, 20)) {
        Couple couple = quarrel(c);
        couple.skip(static_cast<std::uint32_t>(c.id));
        const std::uint64_t before = couple.hash();
        const std::array<Gains, 2> both = gains_of(couple);
        BOOST_TEST(couple.hash() == before);
        for (const Seat pursuer : {Seat::a, Seat::b}) {
            const Gains g = gains_of(couple, pursuer);
            BOOST_TEST(same_bits(g.local, local_gain(couple, pursuer)));
            BOOST_TEST(same_bits(g.cold, reference_gain(couple, pursuer, Heat::cold)));
            BOOST_TEST(same_bits(g.hot, reference_gain(couple, pursuer, Heat::hot)));
            BOOST_TEST(g.operational.gain == operational_gain(couple, pursuer).gain);
            BOOST_TEST(g.finite_cold ==
                       finite_gain(settled_responses(couple, pursuer, Heat::cold)));
            BOOST_TEST(g.finite_hot == finite_gain(settled_responses(couple, pursuer, Heat::hot)));
            const Gains& same = both[static_cast<std::size_t>(index(pursuer))];
            BOOST_TEST(same_bits(g.local, same.local));
            BOOST_TEST(g.finite_hot == same.finite_hot);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_couple_and_its_mirror_have_one_portrait) {
    for (const Case& c : pairs("pursuer", "withdrawer", 32, 20)) {
        Couple couple = quarrel(c), mirror = quarrel({c.b, c.a, c.id, other(c.owner)});
        couple.skip(7);
        mirror.skip(7);
        for (const Seat pursuer : {Seat::a, Seat::b}) {
            const CoupleLoop here = loop_of(couple, pursuer);
            const CoupleLoop there = loop_of(mirror, other(pursuer));
            BOOST_TEST((here.loop == there.loop));
            BOOST_TEST((here.now == there.now));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_loop_of_a_couple_is_that_of_the_prediction) {
    int holds = 0, beyond = 0;
    for (const Case& c : pairs("pursuer", "withdrawer", 33, 60)) {
        const Couple couple = quarrel(c, 0.1f + 0.014f * static_cast<float>(c.id));
        const Prediction p = predict(couple);
        bool any = false;
        for (const Seat pursuer : {Seat::a, Seat::b}) {
            const auto s = static_cast<std::size_t>(index(pursuer));
            const CoupleLoop fitted = loop_of(couple, pursuer);
            BOOST_TEST((fitted.loop == p.loop[s]));
            BOOST_TEST(fitted.now.pursuit <= p.start[s].pursuit);
            // The exact border says of its start what the straight line does.
            const FixedPoints points = fixed_points(fitted.loop);
            const Fate fate = ending(fitted.loop, points, p.start[s]).fate;
            any = any || fate == Fate::cycle;
        }
        holds += p.holds;
        beyond += any == p.holds;
    }
    std::printf("portrait: of 60 couples %d predicted to hold; border and line agree in %d\n",
                holds, beyond);
    BOOST_TEST(holds >= 15);
    BOOST_TEST(holds <= 55);
    BOOST_TEST(beyond >= 57);
}

BOOST_AUTO_TEST_CASE(local_and_operational_gain_agree_over_a_population) {
    double largest = 0, within = 0, n = 0;
    for (const auto& [a, b] :
         {std::pair{"pursuer", "withdrawer"}, {"fearful", "withdrawer"}, {"pursuer", "ordinary"}}) {
        for (const Case& c : pairs(a, b, 34, 60)) {
            Couple couple = quarrel(c, 0.2f + 0.01f * static_cast<float>(c.id));
            for (int turn = 0; turn < 30; ++turn) {
                couple.skip(1);
                for (const Seat seat : {Seat::a, Seat::b}) {
                    const auto local = static_cast<double>(local_gain(couple, seat).gain);
                    const Measured measured = operational_gain(couple, seat);
                    if (!measured.smooth || std::abs(local) < 0.05) continue;
                    const double error = std::abs(static_cast<double>(measured.gain) / local - 1);
                    largest = std::max(largest, error);
                    within += error <= 0.01;
                    n += 1;
                }
            }
        }
    }
    std::printf(
        "portrait: local against operational gain: %.0f states, largest relative error %.4f, "
        "within "
        "1 %%: %.4f\n",
        n, largest, within / n);
    BOOST_TEST(n > 1000);
    BOOST_TEST(within / n >= 0.99);
    BOOST_TEST(largest <= 0.05);
}

BOOST_AUTO_TEST_SUITE_END()

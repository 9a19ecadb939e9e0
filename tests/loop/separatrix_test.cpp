// The border between calm and cycle, where it can be said by hand; against runs, and in loops of every
// kind, it is tested in portrait_test.cpp.
#include <pursuit/loop/portrait.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "loops.hpp"

namespace pursuit {
namespace {

using loops::golden_loop;
using loops::kGolden;
using loops::kOrders;
using loops::ordered;

const FixedPoint& saddle_of(const FixedPoints& points) {
    for (const FixedPoint& point : points) {
        if (point.stability == Stability::saddle) return point;
    }
    throw std::logic_error("no saddle");
}

BOOST_AUTO_TEST_SUITE(separatrix)

BOOST_AUTO_TEST_CASE(two_who_are_alike_and_act_at_once_are_divided_by_a_straight_line) {
    const BareLoop loop = ordered(golden_loop(kGolden[0]), LoopOrder::simultaneous);
    const FixedPoints points = fixed_points(loop);
    const FixedPoint& saddle = saddle_of(points);
    const Window near{{saddle.at.pursuit - 0.05, saddle.at.pursuit + 0.05},
                      {saddle.at.withdrawal - 0.05, saddle.at.withdrawal + 0.05}};
    const Separatrix border = pursuit::separatrix(loop, saddle, near);
    BOOST_TEST(border.whole);
    BOOST_REQUIRE(border.line.size() == 2u);
    // Nothing bends it so near, and of two alike neither counts more: the slope is -1.
    BOOST_TEST(border.line[0].pursuit == near.pursuit.low, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(border.line[0].withdrawal == near.withdrawal.high,
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(border.line[1].pursuit == near.pursuit.high, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(border.line[1].withdrawal == near.withdrawal.low,
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(it_runs_through_the_saddle_and_shows_each_side) {
    for (const auto& golden : kGolden) {
        for (const LoopOrder order : kOrders) {
            const BareLoop loop = ordered(golden_loop(golden), order);
            const FixedPoints points = fixed_points(loop);
            const FixedPoint& saddle = saddle_of(points);
            const Separatrix border = pursuit::separatrix(loop, saddle, window_of(loop));
            BOOST_TEST(border.whole);
            BOOST_TEST(std::abs(side_of(border.line, saddle.at)) < 1e-9);
            BOOST_TEST(side_of(border.line, {0, 0}) < 0);
            BOOST_TEST(side_of(border.line, {1, 1}) > 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_saddle_has_no_border) {
    const BareLoop loop = golden_loop(kGolden[0]);
    for (const FixedPoint& point : fixed_points(loop)) {
        const Separatrix border = pursuit::separatrix(loop, point, window_of(loop));
        BOOST_TEST(border.line.empty() == (point.stability != Stability::saddle));
        if (point.stability != Stability::saddle) BOOST_TEST(!border.whole);
    }
}

BOOST_AUTO_TEST_CASE(a_window_beside_it_shows_nothing) {
    const BareLoop loop = golden_loop(kGolden[0]);
    const FixedPoints points = fixed_points(loop);
    const Separatrix border =
        pursuit::separatrix(loop, saddle_of(points), {{0.98, 0.99}, {0.98, 0.99}});
    BOOST_TEST(border.line.empty());
    BOOST_TEST(!border.whole);
}

BOOST_AUTO_TEST_CASE(the_side_is_by_how_much_both_would_have_to_fall) {
    const std::array<Point, 3> line{{{0, 1}, {0.5, 0.5}, {1, 0.25}}};
    BOOST_TEST(side_of(line, {0.5, 0.5}) == 0);
    BOOST_TEST(side_of(line, {0.6, 0.6}) == 0.1, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(side_of(line, {0.2, 0.6}) == -0.1, boost::test_tools::tolerance(1e-12));
    // Between corners: (0.75, 0.375) lies on it.
    BOOST_TEST(side_of(line, {0.85, 0.475}) == 0.1, boost::test_tools::tolerance(1e-12));
    // Past its ends it goes on with slope -1.
    BOOST_TEST(side_of(line, {-1, 2.25}) == 0.125, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(side_of(line, {2, -1}) == -0.125, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(side_of({}, {0.3, 0.3}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Climbing and drawing, on heights that are known.
#include "fit/climb.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

#include "base/estimate.hpp"

using namespace pursuit;

namespace {

/// A hill with its top at (3, -1), and how many points were asked for.
struct Hill {
    std::uint64_t asked = 0;
    Heights heights() {
        return [this](std::span<const Spot> points) {
            asked += points.size();
            std::vector<double> out;
            for (const Spot& p : points)
                out.push_back(-0.5 * std::pow(p[0] - 3, 2) - 2 * std::pow(p[1] + 1, 2));
            return out;
        };
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(climb)

BOOST_AUTO_TEST_CASE(a_hill_is_climbed_to_its_top) {
    Hill hill;
    const Top top = pursuit::climb(hill.heights(), {0, 0}, 0.4, 1e-6, 2000, 1);
    BOOST_TEST(std::abs(top.point[0] - 3) < 0.01);
    BOOST_TEST(std::abs(top.point[1] + 1) < 0.01);
    BOOST_TEST(top.height == hill.heights()({&top.point, 1}).front());
    BOOST_TEST(top.asked + 1 == hill.asked);
    BOOST_TEST(top.asked < 1000u);
}

BOOST_AUTO_TEST_CASE(no_more_points_are_asked_for_than_there_may_be) {
    Hill hill;
    for (const std::uint64_t most : {1u, 8u, 9u, 30u}) {
        const Top top = pursuit::climb(hill.heights(), {0, 0}, 0.4, 1e-6, most, 1);
        BOOST_TEST(top.asked == 1 + (most - 1) / 8 * 8);  // clouds of eight
        BOOST_TEST((top.point == Spot{0, 0}) == (most < 9));
    }
}

// What is level ends a climb at once, and so does a peak without a top once the cloud is tiny: its
// height differs as much in any.
BOOST_AUTO_TEST_CASE(a_climb_ends_where_there_is_nothing_to_gain) {
    const Heights plain = [](std::span<const Spot> points) {
        return std::vector<double>(points.size(), 7.0);
    };
    const Top level = pursuit::climb(plain, {1, 2}, 0.4, 1e-3, 1000, 1);
    BOOST_TEST(level.asked == 9u);
    BOOST_TEST((level.point == Spot{1, 2}));
    BOOST_TEST(level.height == 7);
    const Heights peak = [](std::span<const Spot> points) {
        std::vector<double> out;
        for (const Spot& p : points) out.push_back(-std::log(std::abs(p[0])));
        return out;
    };
    const Top high = pursuit::climb(peak, {1}, 0.4, 1e-9, 100000, 1);
    BOOST_TEST(high.asked < 2000u);
    BOOST_TEST(std::abs(high.point[0]) < 1e-3);
}

BOOST_AUTO_TEST_CASE(draws_are_of_the_distribution) {
    Hill hill;
    const std::vector<double> reach{0.3, 0.3};
    const Draws drawn = draw(hill.heights(), {3, -1}, reach, 4000, 1);
    BOOST_TEST(hill.asked == draws_cost(2, 4000));
    BOOST_TEST(draws_cost(2, 0) == 0u);
    BOOST_TEST_REQUIRE(drawn.points.size() >= 4000u);
    Moments x, y;
    for (const Spot& p : drawn.points) x.add(p[0]), y.add(p[1]);
    BOOST_TEST(std::abs(x.mean - 3) < 0.15);
    BOOST_TEST(std::abs(y.mean + 1) < 0.075);
    BOOST_TEST(std::abs(std::sqrt(x.squares / x.n) - 1) < 0.15);
    BOOST_TEST(std::abs(std::sqrt(y.squares / y.n) - 0.5) < 0.075);
    BOOST_TEST(drawn.unrest > 1);
    BOOST_TEST(drawn.unrest < 1.15);
}

// Of chains with a draw each nothing tells whether they differ.
BOOST_AUTO_TEST_CASE(one_draw_a_chain_has_no_unrest) {
    Hill hill;
    const std::vector<double> reach{0.3, 0.3};
    const Draws drawn = draw(hill.heights(), {3, -1}, reach, 1, 1);
    BOOST_TEST(drawn.points.size() == 16u);
    BOOST_TEST(drawn.unrest == 1);
}

BOOST_AUTO_TEST_SUITE_END()

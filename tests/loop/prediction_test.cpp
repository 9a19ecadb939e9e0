// Predictions: settled responses, the loop fitted to them, and the gain across them.
#include <boost/test/unit_test.hpp>

#include <cstdio>

#include <pursuit/loop/prediction.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

/// What two settle into who answer by a line each, from a threshold on.
Responses lines(double slope_a, double slope_b, double threshold) {
    Responses out;
    for (std::size_t i = 0; i < kResponsePoints; ++i) {
        const double x = 0.05 * static_cast<double>(i), over = x > threshold ? x - threshold : 0;
        out.pursuit[i] = slope_a * over;
        out.withdrawal[i] = slope_b * over;
    }
    return out;
}

BOOST_AUTO_TEST_SUITE(prediction)

BOOST_AUTO_TEST_CASE(the_gain_of_two_lines_is_the_product_of_their_slopes) {
    const auto near = boost::test_tools::tolerance(1e-9);
    BOOST_TEST(finite_gain(lines(0.5, 0.75, 0)) == 0.375, near);
    BOOST_TEST(finite_gain(lines(0.5, 0.75, 0), 1) == 0.375, near);
    BOOST_TEST(finite_gain(lines(0.5, 0.8, 0.3)) == 0.5 * 0.3 / 0.6 * 0.8 * 0.3 / 0.6, near);
    BOOST_TEST(finite_gain(lines(0.5, 0.8, 0.3), 0.31) == 0.0, near);  // up to .3, the nearest
}

BOOST_AUTO_TEST_CASE(a_loop_is_found_again_in_its_responses) {
    for (const double inertia : {0.0, 0.5}) {
        const BareLoop loop = fit(lines(0.5, 0.75, 0.25), inertia);
        BOOST_TEST(loop.pursuit.coupling == 0.5 * (1 - inertia), boost::test_tools::tolerance(0.1));
        BOOST_TEST(loop.withdrawal.coupling == 0.75 * (1 - inertia),
                   boost::test_tools::tolerance(0.1));
        BOOST_TEST(loop.pursuit.inertia == inertia);
    }
}

BOOST_AUTO_TEST_CASE(exchanging_the_partners_exchanges_the_prediction) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.3f, 0.8f), 4};
    Couple mirror{Model::standard(), somebody(0.3f, 0.8f), somebody(0.8f, 0.2f), 4};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.9f, Seat::a}));
    BOOST_REQUIRE(!mirror.happens(Disagreement{0.9f, Seat::b}));
    const Prediction one = predict(couple), two = predict(mirror);
    BOOST_TEST(one.holds == two.holds);
    const auto escalates = [](const Prediction& p, std::size_t i) {
        return p.loop[i].escalates(p.start[i]);
    };
    BOOST_TEST(one.holds == (escalates(one, 0) || escalates(one, 1)));
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(escalates(one, i) == escalates(two, 1 - i));
        BOOST_TEST(one.start[i].pursuit == two.start[1 - i].pursuit);
        BOOST_TEST(one.start[i].withdrawal == two.start[1 - i].withdrawal);
    }
}

// The finite gain asks across stances and clamps; at the same place it is of the same size.
BOOST_AUTO_TEST_CASE(finite_gain_is_larger_where_the_loop_gain_is) {
    const Couple named{Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f), 1};
    const Couple ordinary{Model::standard(), somebody(0.43f, 0.32f), somebody(0.43f, 0.32f), 1};
    for (const Heat heat : {Heat::cold, Heat::hot}) {
        const double high = finite_gain(settled_responses(named, Seat::a, heat));
        const double low = finite_gain(settled_responses(ordinary, Seat::a, heat));
        std::printf("gain finite %s: pursuer x withdrawer %.3f, ordinary %.3f\n",
                    heat == Heat::cold ? "cold" : "hot", high, low);
        BOOST_CHECK_GT(high, 3 * low);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// The engine's arithmetic, number by number, and its derivatives.
#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/number.hpp"

namespace pursuit {
namespace {

std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

BOOST_AUTO_TEST_SUITE(number)

BOOST_AUTO_TEST_CASE(min_and_max_are_those_of_sse) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    BOOST_TEST(bits(max(-0.0f, 0.0f)) == bits(0.0f));
    BOOST_TEST(bits(max(0.0f, -0.0f)) == bits(-0.0f));  // the second where they are equal
    BOOST_TEST(max(nan, 2.0f) == 2.0f);
    BOOST_TEST(min(nan, 2.0f) == 2.0f);
    BOOST_TEST(clamp(nan, 0, 1) == 0.0f);
    BOOST_TEST(clamp(-3, 0, 1) == 0.0f);
    BOOST_TEST(clamp(3, 0, 1) == 1.0f);
    BOOST_TEST(clamp(0.25f, 0, 1) == 0.25f);
}

BOOST_AUTO_TEST_CASE(what_is_kept_is_neither_minus_zero_nor_tiny) {
    BOOST_TEST(bits(clean(-0.0f)) == 0u);
    BOOST_TEST(bits(clean(0x1p-31f)) == 0u);
    BOOST_TEST(bits(clean(-0x1p-31f)) == 0u);
    BOOST_TEST(clean(0x1p-30f) == 0x1p-30f);
    BOOST_TEST(clean(-0.5f) == -0.5f);
    BOOST_TEST(is_clean(0.0f));
    BOOST_TEST(!is_clean(-0.0f));
    BOOST_TEST(!is_clean(0x1p-31f));
    BOOST_TEST(is_clean(-1.0f));
    BOOST_TEST(not_tiny(0x1p-31f) == 0.0f);
    BOOST_TEST(not_tiny(0.5f) == 0.5f);
}

BOOST_AUTO_TEST_CASE(saturation_grows_from_slope_1_toward_1) {
    BOOST_TEST(saturated(0.0f) == 0.0f);
    BOOST_TEST(saturated(-2.0f) == 0.0f);
    BOOST_TEST(saturated(1.0f) == 2.0f / 3);
    BOOST_TEST(saturated(0x1p-20f) == 0x1p-20f, boost::test_tools::tolerance(1e-5f));
    for (float x = 0; x < 100; x += 0.5f) {
        BOOST_TEST(saturated(x) < saturated(x + 0.5f));
        BOOST_TEST(saturated(x) < 1.0f);
    }
}

// Against differences of what the same function gives for floats.
BOOST_AUTO_TEST_CASE(slopes_are_those_of_the_function) {
    using Slope = Dual<false>;
    const auto f = [](auto x) {
        using T = decltype(x);
        return saturated(x * x + T(0.5f)) / (T(2.0f) - x) - x;
    };
    for (const float x : {0.125f, 0.5f, 1.25f}) {
        const Slope at = f(Slope(x, 1));
        const float step = 0x1p-8f, difference = (f(x + step) - f(x - step)) / (2 * step);
        BOOST_TEST(at.value == f(x));
        BOOST_TEST(at.slope == difference, boost::test_tools::tolerance(2e-3f));
    }
    BOOST_TEST(clamp(Slope(2, 1), Slope(0), Slope(1)).slope == 0.0f);
    BOOST_TEST(clamp(Dual<true>(2, 1), Dual<true>(0), Dual<true>(1)).slope == 1.0f);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

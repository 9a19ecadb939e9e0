// Normal numbers of our own against those of the standard library.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>

#include "base/normal.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(normal)

BOOST_AUTO_TEST_CASE(the_logarithm_and_the_normal_are_right) {
    for (const double x : {1e-300, 2e-10, 0.01, 0.5, 0.7071, 0.99999, 1.0, 1.5, 3.0, 1e10}) {
        BOOST_TEST(logarithm(x) == std::log(x), boost::test_tools::tolerance(1e-12));
    }
    for (std::uint64_t i = 0; i < 4000; ++i) {  // its distribution function gives the word back
        const auto word = static_cast<std::uint32_t>(i * 1073741 + 7);
        const double share = (word + 0.5) * 0x1p-32;
        const double back = 0.5 * std::erfc(-pursuit::normal(word) / std::sqrt(2.0));
        BOOST_TEST(back == share, boost::test_tools::tolerance(1e-5));
        BOOST_TEST(pursuit::normal(~word) == -pursuit::normal(word));
    }
    BOOST_TEST(pursuit::normal(0) < -6.2);
    BOOST_TEST(pursuit::normal(0) > -6.4);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Means and the points that intervals are made of, against textbooks.
#include <boost/test/unit_test.hpp>

#include "base/estimate.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(estimate)

BOOST_AUTO_TEST_CASE(moments_of_numbers_added_one_by_one) {
    Moments m;
    for (const double x : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) m.add(x);
    BOOST_TEST(m.n == 8u);
    BOOST_TEST(m.mean == 5.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(m.squares == 32.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(points_of_students_t) {
    const auto near = boost::test_tools::tolerance(5e-4);
    BOOST_TEST(t_of(1) == 12.706, near);
    BOOST_TEST(t_of(9) == 2.262, near);
    BOOST_TEST(t_of(10) == 2.2281, near);
    BOOST_TEST(t_of(30) == 2.0423, near);
    BOOST_TEST(t_of(120) == 1.9799, near);
    BOOST_TEST(t_of(1000000) == kNormal, near);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

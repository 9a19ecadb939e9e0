// Boost.Test itself, compiled once for all the test programs.
#define BOOST_TEST_MODULE pursuit
#include <boost/test/included/unit_test.hpp>

// The barrier itself: whatever is thrown behind it becomes a status and one line of text. Most of it no
// call of the API can bring about, so this looks at it from within.
#include <boost/test/unit_test.hpp>

#include <new>
#include <stdexcept>
#include <string_view>

#include "capi/guard.hpp"

BOOST_AUTO_TEST_SUITE(guard)

namespace {

struct Other {};  // no exception of the standard library

template <class Thrown>
pursuit_status thrown(const Thrown& what) {
    return capi::guard([&] { throw what; });
}
std::string_view said() { return pursuit_last_error(); }

}  // namespace

BOOST_AUTO_TEST_CASE(whatever_is_thrown_becomes_a_status) {
    BOOST_TEST(thrown(std::bad_alloc()) == PURSUIT_STATUS_MEMORY);
    BOOST_TEST(said() == "out of memory");
    BOOST_TEST(thrown(std::runtime_error("no thread is left")) == PURSUIT_STATUS_INTERNAL);
    BOOST_TEST(said() == "no thread is left");
    BOOST_TEST(thrown(std::length_error("vector")) == PURSUIT_STATUS_MEMORY);
    BOOST_TEST(said() == "out of memory");
    BOOST_TEST(thrown(Other()) == PURSUIT_STATUS_INTERNAL);
    BOOST_TEST(said() == "an unknown exception");
    BOOST_TEST(thrown(pursuit::Error(pursuit::fault(pursuit::Status::state, "closed"))) ==
               PURSUIT_STATUS_STATE);
    BOOST_TEST(said() == "closed");
}

BOOST_AUTO_TEST_CASE(what_is_not_thrown_is_kept_as_well) {
    const auto closed = [] { return pursuit::fault(pursuit::Status::state, "closed"); };
    BOOST_TEST(capi::guard(closed) == PURSUIT_STATUS_STATE);
    BOOST_TEST(said() == "closed");
    BOOST_TEST(capi::guard([] {}) == PURSUIT_OK);
    BOOST_TEST(said() == "closed");  // until the next failure
}

BOOST_AUTO_TEST_SUITE_END()

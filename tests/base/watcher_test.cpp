// Watcher: of whatever it refers to, and of nothing.
#include <pursuit/base/watcher.hpp>

#include <boost/test/unit_test.hpp>

#include "base/fault.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(watcher)

BOOST_AUTO_TEST_CASE(one_of_nothing_never_stops_and_counts_nowhere) {
    const Watcher none;
    BOOST_TEST(!none.stopped());
    none.add(3);
}

BOOST_AUTO_TEST_CASE(it_stops_once_it_is_told_and_adds_up) {
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> done{5};
    const Watcher watcher{&stop, &done}, only_counts{nullptr, &done};
    watcher.add(7);
    only_counts.add(1);
    BOOST_TEST(done.load() == 13u);
    BOOST_TEST(!watcher.stopped());
    stop = true;
    BOOST_TEST(watcher.stopped());
    BOOST_TEST(!only_counts.stopped());
}

BOOST_AUTO_TEST_CASE(what_was_stopped_says_how_far_it_came) {
    const Fault fault = stopped_after(3, 10, "pairs");
    BOOST_TEST((fault.status == Status::state));
    BOOST_TEST(fault.message() == "stopped after 3 of 10 pairs");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

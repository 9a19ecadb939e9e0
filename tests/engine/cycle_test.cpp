// The cycle: six negative turns running; it holds within the last ten.
#include <boost/test/unit_test.hpp>

#include <array>

#include "engine/cycle.hpp"

namespace pursuit {
namespace {

/// Of an argument of so many turns, of which those from `first` on, `count` of them, are negative.
CycleWatch watched(std::uint32_t turns, std::uint32_t first, std::uint32_t count) {
    CycleWatch watch(turns);
    for (std::uint32_t i = 0; i < turns; ++i)
        watch.add(i >= first && i < first + count ? Phase::b_pursues : Phase::calm);
    return watch;
}

BOOST_AUTO_TEST_SUITE(cycle)

BOOST_AUTO_TEST_CASE(six_running_are_a_cycle) {
    BOOST_TEST(kCycleTurns == 6);
    BOOST_TEST(!watched(40, 3, 5).cycled());
    BOOST_TEST(watched(40, 3, 6).cycled());
    CycleWatch broken(40);
    for (const Phase phase :
         {Phase::a_pursues, Phase::attack_attack, Phase::withdraw_withdraw, Phase::a_pursues,
          Phase::a_pursues, Phase::paused, Phase::a_pursues, Phase::a_pursues}) {
        broken.add(phase);
    }
    BOOST_TEST(!broken.cycled());
    BOOST_TEST(broken.run() == 2u);
}

BOOST_AUTO_TEST_CASE(it_holds_by_six_running_within_the_last_ten) {
    BOOST_TEST(kLastTurns == 10u);
    BOOST_TEST(watched(40, 34, 6).held());    // turns 34 to 39
    BOOST_TEST(watched(40, 30, 6).held());    // 30 to 35
    BOOST_TEST(!watched(40, 29, 6).held());   // one too early
    BOOST_TEST(watched(40, 20, 16).held());   // six of them from turn 30 on
    BOOST_TEST(!watched(40, 20, 15).held());  // five of them
    BOOST_TEST(!watched(40, 35, 5).held());
    BOOST_TEST(watched(6, 0, 6).held());  // an argument that is shorter than ten
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Phases: which are negative, and that they mirror.
#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

#include <pursuit/engine/phase.hpp>

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(phase)

BOOST_AUTO_TEST_CASE(three_are_negative) {
    std::set<std::string_view> names;
    for (int i = 0; i < kPhases; ++i) {
        const auto phase = static_cast<Phase>(i);
        names.insert(name(phase));
        const bool expected = phase == Phase::a_pursues || phase == Phase::b_pursues ||
                              phase == Phase::attack_attack || phase == Phase::withdraw_withdraw;
        BOOST_TEST(negative(phase) == expected);
    }
    BOOST_TEST(names.size() == kPhases);
    BOOST_TEST(name(Phase::a_pursues) == "a_pursues");
    BOOST_TEST(name(static_cast<Phase>(kPhases)) == "?");
}

BOOST_AUTO_TEST_CASE(exchanging_the_partners_exchanges_who_pursues) {
    for (int a = 0; a < kStances; ++a) {
        for (int b = 0; b < kStances; ++b) {
            for (int acts = 0; acts < kKinds * kKinds; ++acts) {
                const Seen x{static_cast<Stance>(a), static_cast<Kind>(acts % kKinds)};
                const Seen y{static_cast<Stance>(b), static_cast<Kind>(acts / kKinds)};
                const Phase one = phase_of(x, y, false), two = phase_of(y, x, false);
                const Phase mirrored = one == Phase::a_pursues   ? Phase::b_pursues
                                       : one == Phase::b_pursues ? Phase::a_pursues
                                                                 : one;
                BOOST_REQUIRE((two == mirrored));
                BOOST_REQUIRE((phase_of(x, y, true) == Phase::paused));
            }
        }
    }
    const Seen settled{Stance::settled}, protests{Stance::protesting, Kind::protest},
        silent{Stance::withdrawing}, given_up{Stance::despairing},
        asks{Stance::despairing, Kind::pursue};
    BOOST_TEST((phase_of(settled, settled, false) == Phase::calm));
    BOOST_TEST((phase_of(protests, silent, false) == Phase::a_pursues));
    BOOST_TEST((phase_of(protests, protests, false) == Phase::attack_attack));
    BOOST_TEST((phase_of(silent, silent, false) == Phase::withdraw_withdraw));
    BOOST_TEST((phase_of(given_up, silent, false) == Phase::withdraw_withdraw));
    BOOST_TEST((phase_of(asks, silent, false) == Phase::a_pursues));  // who has given up and asks
    BOOST_TEST((phase_of(asks, asks, false) == Phase::calm));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

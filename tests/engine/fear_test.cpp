// Fears and the two drives made of them.
#include <boost/test/unit_test.hpp>

#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(fear)

BOOST_AUTO_TEST_CASE(a_drive_is_the_mean_of_its_fears) {
    const FearSpan pursuit = fears_of_drive(true), withdrawal = fears_of_drive(false);
    BOOST_TEST(pursuit.first == 0u);
    BOOST_TEST(pursuit.end == withdrawal.first);
    BOOST_TEST(withdrawal.end == std::size_t{kFears});
    Fears fears{};
    float sum = 0;
    for (std::size_t j = 0; j < kPursuitFears; ++j)
        sum += fears[j] = 0.25f * static_cast<float>(j + 1);
    BOOST_TEST(pursuit_drive(fears) == sum / kPursuitFears);
    BOOST_TEST(withdrawal_drive(fears) == 0.0f);
    fears = {};
    fears[kFears - 1] = 0.5f;
    BOOST_TEST(pursuit_drive(fears) == 0.0f);
    BOOST_TEST(withdrawal_drive(fears) == 0.5f / (kFears - kPursuitFears));
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(name(Fear::abandonment) == "abandonment");
    BOOST_TEST(name(static_cast<Fear>(kFears)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

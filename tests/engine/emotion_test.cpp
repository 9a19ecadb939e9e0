// Emotions: what is felt underneath, and what shows.
#include <pursuit/engine/emotion.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>

#include <pursuit/engine/couple.hpp>
#include <pursuit/explain/why.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(emotion)

BOOST_AUTO_TEST_CASE(calm_and_none_stand_behind_the_others) {
    BOOST_TEST(static_cast<int>(Primary::calm) == kPrimaries);
    BOOST_TEST(static_cast<int>(Secondary::none) == kSecondaries);
    const char* const under[] = {"fear", "hurt", "sadness", "loneliness", "shame", "calm"};
    for (int i = 0; i <= kPrimaries; ++i) BOOST_TEST(name(static_cast<Primary>(i)) == under[i]);
    const char* const shown[] = {"anger", "frustration", "numbness", "none"};
    for (int i = 0; i <= kSecondaries; ++i) BOOST_TEST(name(static_cast<Secondary>(i)) == shown[i]);
}

BOOST_AUTO_TEST_CASE(what_is_no_emotion_has_no_name) {
    BOOST_TEST(name(static_cast<Primary>(kPrimaries + 1)) == "?");
    BOOST_TEST(name(static_cast<Secondary>(kSecondaries + 1)) == "?");
    BOOST_TEST(name(static_cast<Primary>(255)) == "?");
    BOOST_TEST(name(static_cast<Secondary>(255)) == "?");
}

BOOST_AUTO_TEST_CASE(a_quarrel_brings_both_kinds) {
    const Model& model = Model::standard();
    Couple couple{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.8f, Seat::a}));
    std::array<Turn, 20> turns;
    couple.play(turns);
    bool felt = false, shown = false;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Reason reason = why(model, turns, i);
        felt |= reason.primary != Primary::calm;
        shown |= reason.secondary != Secondary::none;
    }
    BOOST_TEST(felt);
    BOOST_TEST(shown);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

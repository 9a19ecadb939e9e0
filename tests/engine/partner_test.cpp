// Partners: what a model makes of traits, traits from questionnaire scores, and what is refused.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

float mapped(const TraitMap& map, const Traits& traits) {
    const float x = map.base + map.anxiety * traits.anxiety + map.avoidance * traits.avoidance;
    return std::clamp(x, 0.0f, map.most);
}

BOOST_AUTO_TEST_SUITE(partner)

BOOST_AUTO_TEST_CASE(what_is_not_set_follows_from_anxiety_and_avoidance) {
    const Model& model = Model::standard();
    const Tables& t = model.tables();
    const Traits traits = somebody(0.7f, 0.4f);
    const Persona p = derive(model, traits);
    BOOST_TEST(p.suppression == mapped(t.suppression, traits));
    BOOST_TEST(p.talk_heals == mapped(t.talk_heals, traits));
    BOOST_TEST(p.security == mapped(t.security, traits));
    BOOST_TEST(p.mentalizing == mapped(t.mentalizing, traits));
    BOOST_TEST(p.hope == t.coefficients.hope_rest);
    BOOST_TEST(static_cast<float>(p.flooding_ms) ==
               std::floor(t.coefficients.flooding_minutes * 60000));
    for (std::size_t i = 0; i < kNeeds; ++i) {
        BOOST_TEST(p.strength[i] == mapped(t.strength[i], traits));
        BOOST_TEST(p.need_rest[i] == t.coefficients.need_rest * p.strength[i]);
    }
    for (std::size_t j = 0; j < kFears; ++j)
        BOOST_TEST(p.sensitivity[j] == mapped(t.sensitivity[j], traits));
}

BOOST_AUTO_TEST_CASE(what_is_set_is_taken) {
    Traits traits = somebody(0.7f, 0.4f);
    traits.expressive_suppression = 0.125f;
    traits.talk_heals = 0.25f;
    traits.security = 0.375f;
    traits.mentalizing = 0.5f;
    traits.hope = 0.625f;
    traits.flooding_minutes = 0.75f;
    traits.expression = 0.875f;
    traits.level = 0.0625f;
    traits.need_strength.fill(0);
    traits.fear_sensitivity.fill(0);
    const Persona p = derive(Model::standard(), traits);
    BOOST_TEST(p.suppression == 0.125f);
    BOOST_TEST(p.talk_heals == 0.25f);
    BOOST_TEST(p.security == 0.375f);
    BOOST_TEST(p.mentalizing == 0.5f);
    BOOST_TEST(p.hope == 0.625f);
    BOOST_TEST(p.flooding_ms == 45000);
    BOOST_TEST(p.expression == 0.875f);
    BOOST_TEST(p.level == 0.0625f);
    for (const float x : p.strength) BOOST_TEST(x == 0.0f);
    for (const float x : p.sensitivity) BOOST_TEST(x == 0.0f);
}

// Each number by itself, by its place: none is passed over.
BOOST_AUTO_TEST_CASE(every_number_of_traits_has_its_range) {
    const auto refused = [](auto change) {
        Traits traits;
        change(traits);
        Persona persona;
        return static_cast<bool>(derive(Model::standard(), traits, persona));
    };
    for (const float factor : {0.0f, 2.0f, -0.125f, 2.125f, kNaN}) {
        const bool wrong = !(factor >= 0 && factor <= 2);
        for (std::size_t i = 0; i < kNeeds; ++i)
            BOOST_TEST(refused([&](Traits& t) { t.need_strength[i] = factor; }) == wrong);
        for (std::size_t j = 0; j < kFears; ++j)
            BOOST_TEST(refused([&](Traits& t) { t.fear_sensitivity[j] = factor; }) == wrong);
    }
    for (const float share : {0.0f, 1.0f, -0.125f, 1.125f, kNaN}) {
        const bool wrong = !(share >= 0 && share <= 1);
        BOOST_TEST(refused([&](Traits& t) { t.anxiety = share; }) == wrong);
        BOOST_TEST(refused([&](Traits& t) { t.avoidance = share; }) == wrong);
        BOOST_TEST(refused([&](Traits& t) { t.expression = share; }) == wrong);
        BOOST_TEST(refused([&](Traits& t) { t.level = share; }) == wrong);
        BOOST_TEST(refused([&](Traits& t) { t.hope = share; }) == wrong);
    }
}

BOOST_AUTO_TEST_CASE(scores_are_placed_on_the_population) {
    const Model& model = Model::standard();
    const Coefficients& c = model.coefficients();
    const Traits average = traits_from_scores(model, {3.5f, 3.5f, 1.1f}, {2.0f, 2.0f, 0.7f});
    BOOST_TEST(average.anxiety == c.anxiety_mean);
    BOOST_TEST(average.avoidance == c.avoidance_mean);
    const Traits apart = traits_from_scores(model, {4.6f, 3.5f, 1.1f}, {1.3f, 2.0f, 0.7f});
    BOOST_TEST(std::abs(apart.anxiety - (c.anxiety_mean + c.anxiety_deviation)) < 1e-6f);
    BOOST_TEST(std::abs(apart.avoidance - (c.avoidance_mean - c.avoidance_deviation)) < 1e-6f);
    // Held within three deviations, and within 0..1.
    const Traits far = traits_from_scores(model, {100, 3, 1}, {-100, 3, 1});
    const Traits three = traits_from_scores(model, {6, 3, 1}, {0, 3, 1});
    BOOST_TEST(far.anxiety == three.anxiety);
    BOOST_TEST(far.avoidance == three.avoidance);
    BOOST_TEST(far.anxiety == std::min(1.0f, c.anxiety_mean + 3 * c.anxiety_deviation));
    BOOST_TEST(far.avoidance == std::max(0.0f, c.avoidance_mean - 3 * c.avoidance_deviation));
    BOOST_CHECK_NO_THROW(derive(model, far));
    // Level by a score of its own, or as most.
    BOOST_TEST(apart.level == 0.5f);
    const Score usual{3, 3, 1};
    BOOST_TEST(traits_from_scores(model, usual, usual, Score{5, 3, 2}).level ==
               kLevelMean + kLevelDeviation);
    BOOST_TEST(traits_from_scores(model, usual, usual, Score{-100, 3, 1}).level == 0);
    BOOST_TEST(traits_from_scores(model, usual, usual, Score{4, 3, 1}).anxiety == c.anxiety_mean);
    Traits unchanged;
    const Fault fault = traits_from_scores(model, usual, usual, Score{3, 3, 0}, unchanged);
    BOOST_TEST(fault.message() == "level score has deviation 0, expected above 0");
    for (const float huge : {3e38f, -3e38f}) {
        const Traits held = traits_from_scores(model, {huge, -huge, 1}, {1, 0, 1e-38f});
        BOOST_TEST((held.anxiety >= 0.0f && held.anxiety <= 1.0f));
        BOOST_TEST((held.avoidance >= 0.0f && held.avoidance <= 1.0f));
    }
}

BOOST_AUTO_TEST_CASE(scores_that_are_no_scores_are_refused) {
    const Model& model = Model::standard();
    const Score good{3, 3, 1};
    const auto refuse = [&](const Score& bad, std::string_view value) {
        for (const bool first : {true, false}) {
            Traits out;
            out.hope = 0.123f;
            const Fault fault =
                traits_from_scores(model, first ? bad : good, first ? good : bad, out);
            BOOST_TEST_CONTEXT("'" << fault.message() << "'") {
                BOOST_TEST((fault.status == Status::argument));
                BOOST_TEST(fault.message().starts_with(first ? "anxiety" : "avoidance"));
                BOOST_TEST((fault.message().find(value) != std::string_view::npos));
                BOOST_TEST((out.hope == 0.123f));
                BOOST_CHECK_THROW(traits_from_scores(model, first ? bad : good, first ? good : bad),
                                  Error);
            }
        }
    };
    refuse({kNaN, 3, 1}, "nan");
    refuse({kInfinity, 3, 1}, "inf");
    refuse({3, kNaN, 1}, "nan");
    refuse({3, -kInfinity, 1}, "-inf");
    refuse({3, 3, 0}, "0");
    refuse({3, 3, -1}, "-1");
    refuse({3, 3, kNaN}, "nan");
    refuse({3, 3, kInfinity}, "inf");
}

BOOST_AUTO_TEST_CASE(quadrants_are_the_four_corners) {
    BOOST_TEST(quadrant(somebody(0.2f, 0.2f)) == "secure");
    BOOST_TEST(quadrant(somebody(0.5f, 0.5f)) == "secure");
    BOOST_TEST(quadrant(somebody(0.8f, 0.2f)) == "preoccupied");
    BOOST_TEST(quadrant(somebody(0.2f, 0.8f)) == "dismissing");
    BOOST_TEST(quadrant(somebody(0.8f, 0.8f)) == "fearful");
    BOOST_TEST(quadrant(somebody(0.55f, 0.5f)) == "preoccupied");
    BOOST_TEST(quadrant(somebody(0.5f, 0.55f)) == "dismissing");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

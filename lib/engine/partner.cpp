#include <pursuit/engine/partner.hpp>

#include <pursuit/engine/model.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/partner.hpp"
#include "engine/trait.hpp"

namespace pursuit {
namespace {

constexpr float kScoreReach = 3;  // standard deviations a questionnaire score may be away

Fault place(std::string_view what, const Score& score, float mean, float deviation,
            float& out) noexcept {
    const auto finite = [](float x) { return x - x == 0; };
    if (!finite(score.value) || !finite(score.mean)) {
        return fault(Status::argument, "{} score {} with mean {} is not finite", what, score.value,
                     score.mean);
    }
    if (!(score.deviation > 0) || !finite(score.deviation)) {
        return fault(Status::argument, "{} score has deviation {}, expected above 0", what,
                     score.deviation);
    }
    const float z = clamp((score.value - score.mean) / score.deviation, -kScoreReach, kScoreReach);
    out = clamp(mean + z * deviation, 0, 1);
    return {};
}

constexpr auto kMostOf = [] {
    std::array<float, kTraits> out{};
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        for (std::size_t i = 0; i < kTraitsIn<Member>; ++i) out[at(field.id) + i] = field.most;
    });
    return out;
}();

/// The first that is not in its range.
Fault wrong_in(const Traits& traits) noexcept {
    Fault first;
    each_trait_field([&](const auto& field) {
        const auto in_range = [&](float x) {
            if (!first && !(x >= 0 && x <= field.most)) first = check(field.name, x, 0, field.most);
        };
        each_number(traits.*field.member, in_range);
    });
    return first;
}

}  // namespace

bool fits(const Traits& traits) noexcept {
#ifdef __wasm__  // whose modules are sent
    static_assert(kTraits % 4 == 0);
    const std::array<float, kTraits> x = numbers_of(traits, 0);  // which is in every range
    MaskFour all{{-1, -1, -1, -1}};
    for (std::size_t i = 0; i < kTraits; i += 4)
        all.v &= (load(&x[i]).v >= Four(0).v) & (load(&x[i]).v <= load(&kMostOf[i]).v);
    return bits_of(!all) == 0;
#else
    // By the four those that stand in the order of Trait, the others one by one.
    constexpr std::size_t by_four = at(Trait::expression);
    static_assert(by_four % 4 == 0 && offsetof(Traits, expression) == by_four * sizeof(float));
    MaskFour all{{-1, -1, -1, -1}};
    for (std::size_t i = 0; i < by_four; i += 4) {
        const Four x = load(traits, i * sizeof(float));
        all.v &= (x.v >= Four(0).v) & (x.v <= load(&kMostOf[i]).v);
    }
    bool fit = bits_of(!all) == 0;
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        if (at(field.id) < by_four) return;
        each_number(traits.*field.member, [&](float x) { fit &= x >= 0 && x <= field.most; });
    });
    return fit;
#endif
}

Fault check(const Traits& traits) noexcept { return fits(traits) ? Fault{} : wrong_in(traits); }

Fault derive(const Model& model, const Traits& traits, Persona& out) noexcept {
    const RoundToNearest rounding;
    if (Fault fault = check(traits)) return fault;
    derive(model.compiled(), traits, out);
    return {};
}

Persona derive(const Model& model, const Traits& traits) {
    Persona out;
    throw_if(derive(model, traits, out));
    return out;
}

Fault traits_from_scores(const Model& model, const Score& anxiety, const Score& avoidance,
                         const std::optional<Score>& level, Traits& out) noexcept {
    const RoundToNearest rounding;
    const Coefficients& c = model.coefficients();
    Traits traits;
    Fault fault = place("anxiety", anxiety, c.anxiety_mean, c.anxiety_deviation, traits.anxiety);
    if (!fault) {
        fault = place("avoidance", avoidance, c.avoidance_mean, c.avoidance_deviation,
                      traits.avoidance);
    }
    if (!fault && level) fault = place("level", *level, kLevelMean, kLevelDeviation, traits.level);
    if (!fault) out = traits;
    return fault;
}
Fault traits_from_scores(const Model& model, const Score& anxiety, const Score& avoidance,
                         Traits& out) noexcept {
    return traits_from_scores(model, anxiety, avoidance, {}, out);
}

Traits traits_from_scores(const Model& model, const Score& anxiety, const Score& avoidance,
                          const std::optional<Score>& level) {
    Traits out;
    throw_if(traits_from_scores(model, anxiety, avoidance, level, out));
    return out;
}

std::string_view quadrant(const Traits& traits) noexcept {
    const bool anxious = traits.anxiety > 0.5f, avoidant = traits.avoidance > 0.5f;
    return anxious ? (avoidant ? "fearful" : "preoccupied") : (avoidant ? "dismissing" : "secure");
}

}  // namespace pursuit

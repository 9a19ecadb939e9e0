// Checking traits, and what becomes of them: of one person, or in lanes of many.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

#include "base/number.hpp"
#include "engine/trait.hpp"

namespace pursuit {

/// A fault that names the first trait that is not finite or out of its range.
Fault check(const Traits& traits) noexcept;

/// Those of PURSUIT_PERSONA_NUMBERS, in their order.
inline constexpr std::size_t kPersonaNumbers =
    (offsetof(Persona, hope) - offsetof(Persona, suppression)) / sizeof(float);
inline std::array<float, kPersonaNumbers> numbers_of(const Persona& persona) noexcept {
    std::array<float, kPersonaNumbers> out;
    std::memcpy(&out, reinterpret_cast<const char*>(&persona) + offsetof(Persona, suppression),
                sizeof out);
    return out;
}

/// Numbers without their fractions.
inline std::int32_t whole(float x) noexcept { return static_cast<std::int32_t>(x); }

template <class T>
T mapped(const TraitMap& map, T anxiety, T avoidance) noexcept {
    return clean(clamp(T(map.base) + T(map.anxiety) * anxiety + T(map.avoidance) * avoidance, T(0),
                       T(map.most)));
}

/// What a model makes of traits, which are in their ranges, by Trait; those that are left to it are
/// below 0. `Who` is a Persona, or one in lanes.
template <class T, class Who>
PURSUIT_INLINE inline void derive(const Tables& t, const std::array<T, kTraits>& traits,
                                  Who& out) noexcept {
    const Coefficients& c = t.coefficients;
    const auto of = [&](Trait trait) { return traits[static_cast<std::size_t>(trait)]; };
    const auto set_or = [&](Trait trait, T otherwise) {
        return clean(where(of(trait) < T(0), otherwise, of(trait)));
    };
    const T anxiety = of(Trait::anxiety), avoidance = of(Trait::avoidance);
    const auto at = [&](const TraitMap& map) { return mapped(map, anxiety, avoidance); };
    T* alone = &out.suppression;
    constexpr Persona kOrder{};
    each_trait_field([&](const auto& field) {
        if (field.read == nullptr) return;
        const std::ptrdiff_t place = &(kOrder.*field.read) - &kOrder.suppression;
        alone[place] = set_or(field.id, field.map == nullptr ? T(0) : at(t.*field.map));
    });
    out.hope = set_or(Trait::hope, T(c.hope_rest));
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const T factor = traits[static_cast<std::size_t>(Trait::closeness) + i];
        out.strength[i] = clean(clamp(at(t.strength[i]) * factor, T(0), T(1)));
        out.threat_gain[i] = T(c.need_gain) * out.strength[i];
        out.need_rest[i] = T(c.need_rest) * out.strength[i];
    }
    out.threat_gain[static_cast<std::size_t>(Need::heard)] *=
        T(c.heard_without_talk) + T(c.heard_by_talk) * out.talk_heals;
    for (std::size_t j = 0; j < kFears; ++j) {
        const T factor = traits[static_cast<std::size_t>(Trait::disconnection) + j];
        out.sensitivity[j] = clean(clamp(at(t.sensitivity[j]) * factor, T(0), T(4)));
    }
    for (std::size_t d = 0; d < kDimensions; ++d)
        out.bias[d] = clean(T(t.anxious_bias[d]) * anxiety + T(t.avoidant_bias[d]) * avoidance);
    const T minutes = where(of(Trait::flooding_minutes) < T(0), T(c.flooding_minutes),
                            of(Trait::flooding_minutes));
    out.flooding_ms = whole(minutes * T(60000));
}

}  // namespace pursuit

// Checking traits, and what becomes of them: of one person, or in lanes of many.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

#include "base/four.hpp"
#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/trait.hpp"

namespace pursuit {

/// Whether all are finite and in their ranges.
bool fits(const Traits& traits) noexcept;
/// A fault that names the first trait that is not.
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

template <class T, class Map>
T mapped(const Map& map, T anxiety, T avoidance) noexcept {
    return clean(clamp(T(map.base) + T(map.anxiety) * anxiety + T(map.avoidance) * avoidance, T(0),
                       T(map.most)));
}

/// Four maps of Tables that stand side by side.
struct FourMaps {
    Four base, anxiety, avoidance, most;

    PURSUIT_INLINE FourMaps(const Tables& t, std::size_t first) noexcept {
        const auto map = [&](std::size_t i) {
            return load(t, offsetof(Tables, strength) + (first + i) * sizeof(TraitMap));
        };
        const Four a = shuffled<0, 4, 1, 5>(map(0), map(1)),
                   b = shuffled<2, 6, 3, 7>(map(0), map(1));
        const Four c = shuffled<0, 4, 1, 5>(map(2), map(3)),
                   d = shuffled<2, 6, 3, 7>(map(2), map(3));
        base = shuffled<0, 1, 4, 5>(a, c);
        anxiety = shuffled<2, 3, 6, 7>(a, c);
        avoidance = shuffled<0, 1, 4, 5>(b, d);
        most = shuffled<2, 3, 6, 7>(b, d);
    }
};

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

/// The same of one person, by the four.
inline void derive(const Tables& t, const std::array<float, kTraits>& traits,
                   Persona& out) noexcept {
    constexpr std::size_t kSensitivities = kNeeds, kLevels = kNeeds + kFears;  // among the maps
    static_assert(kNeeds == 6 && kFears == 4 && kDimensions == 5);
    static_assert(offsetof(Tables, mentalizing) ==
                  offsetof(Tables, strength) + (kLevels + 3) * sizeof(TraitMap));
    static_assert(Trait::mentalizing == static_cast<Trait>(at(Trait::expressive_suppression) + 3));
    const Coefficients& c = t.coefficients;
    const Four anxiety(traits[at(Trait::anxiety)]), avoidance(traits[at(Trait::avoidance)]);
    const auto map = [&](std::size_t first)
                         PURSUIT_INLINE { return mapped(FourMaps(t, first), anxiety, avoidance); };
    const auto from = [&](Trait trait, std::size_t i) { return load(&traits[at(trait) + i]); };
    const auto set_or = [&](Trait trait, float otherwise) {
        return clean(traits[at(trait)] < 0 ? otherwise : traits[at(trait)]);
    };
    for (const std::size_t i : {0u, 2u}) {  // two of them twice
        const Four strength = clean(clamp(map(i) * from(Trait::closeness, i), Four(0), Four(1)));
        store(strength, &out.strength[i]);
        store(Four(c.need_gain) * strength, &out.threat_gain[i]);
        store(Four(c.need_rest) * strength, &out.need_rest[i]);
    }
    store(clean(clamp(map(kSensitivities) * from(Trait::disconnection, 0), Four(0), Four(4))),
          out.sensitivity.data());
    const Four set = from(Trait::expressive_suppression, 0);
    const Four level = clean(where(set < Four(0), map(kLevels), set));
    out.suppression = level[0];
    out.expression = clean(traits[at(Trait::expression)]);
    out.level = clean(traits[at(Trait::level)]);
    out.talk_heals = level[1];
    out.security = level[2];
    out.mentalizing = level[3];
    out.hope = set_or(Trait::hope, c.hope_rest);
    out.threat_gain[at(Need::heard)] *= c.heard_without_talk + c.heard_by_talk * out.talk_heals;
    for (const std::size_t d : {0u, 1u}) {
        store(clean(load(&t.anxious_bias[d]) * anxiety + load(&t.avoidant_bias[d]) * avoidance),
              &out.bias[d]);
    }
    const float minutes = traits[at(Trait::flooding_minutes)];
    out.flooding_ms = whole((minutes < 0 ? c.flooding_minutes : minutes) * 60000.0f);
}

}  // namespace pursuit

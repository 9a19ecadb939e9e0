// Checking traits, and what becomes of them: of one person, or in lanes of many.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

#include "base/four.hpp"
#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"
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

/// The same of one person, by the four. What may be left to the model is put together in registers:
/// of what memory got one by one a vector has to wait for.
PURSUIT_INLINE inline void derive(const Compiled& model, const Traits& traits,
                                  Persona& out) noexcept {
    static_assert(kNeeds == 6 && kFears == 4 && kDimensions == 5);
    const Tables& t = model.tables;
    const Coefficients& c = t.coefficients;
    const Four anxiety(traits.anxiety), avoidance(traits.avoidance);
    const auto at = [&](const Compiled::FourMaps& four) PURSUIT_INLINE {
        const Four base = table_of_four(four.base.data()), most = table_of_four(four.most.data());
        return clean(clamp(base + table_of_four(four.anxiety.data()) * anxiety +
                               table_of_four(four.avoidance.data()) * avoidance,
                           Four(0), most));
    };
    const auto set_or = [](const std::optional<float>& set, float otherwise)
                            PURSUIT_INLINE { return set ? *set : otherwise; };
    const Four derived = at(model.maps_of_levels);
    const Four level = clean(Four(
        set_or(traits.expressive_suppression, derived[0]), set_or(traits.talk_heals, derived[1]),
        set_or(traits.security, derived[2]), set_or(traits.mentalizing, derived[3])));
    // Talk heals who believes it: being heard matters the more to them.
    const Four heard(1, c.heard_without_talk + c.heard_by_talk * level[1], 1, 1);
    for (const std::size_t i : {2u, 0u}) {  // two of them twice
        const Four factor = load(&traits.need_strength[i]);
        const Four strength =
            clean(clamp(at(model.maps_of_strength[i / 2]) * factor, Four(0), Four(1)));
        const Four gain = Four(c.need_gain) * strength;
        store(strength, &out.strength[i]);
        store(i == 0 ? gain * heard : gain, &out.threat_gain[i]);
        store(Four(c.need_rest) * strength, &out.need_rest[i]);
    }
    static_assert(Need::heard == static_cast<Need>(1));
    const Four sensitivity = at(model.maps_of_sensitivity) * load(traits.fear_sensitivity.data());
    store(clean(clamp(sensitivity, Four(0), Four(4))), out.sensitivity.data());
    for (const std::size_t d : {0u, 1u}) {
        store(clean(load(&t.anxious_bias[d]) * anxiety + load(&t.avoidant_bias[d]) * avoidance),
              &out.bias[d]);
    }
    const Four rest =
        clean(Four(traits.expression, traits.level, set_or(traits.hope, c.hope_rest), 0));
    store(shuffled<0, 4, 5, 1>(level, rest), &out.suppression);
    store(shuffled<2, 3, 6, 7>(level, rest), &out.security);
    static_assert(offsetof(Persona, security) == offsetof(Persona, suppression) + sizeof(Four));
    static_assert(offsetof(Persona, hope) == offsetof(Persona, security) + 2 * sizeof(float));
    out.flooding_ms = whole(set_or(traits.flooding_minutes, c.flooding_minutes) * 60000.0f);
}

}  // namespace pursuit

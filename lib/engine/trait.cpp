#include <pursuit/engine/trait.hpp>

#include <algorithm>
#include <array>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {
namespace {

/// Those that are told in other words than their names; sensitivities to a fear by kSensitivities.
constexpr struct {
    Trait trait;
    std::string_view label;
} kLabels[] = {
    {Trait::closeness, "need for closeness"},
    {Trait::heard, "need to be heard"},
    {Trait::reassurance, "need for reassurance"},
    {Trait::space, "need for space"},
    {Trait::peace, "need for peace"},
    {Trait::acceptance, "need for acceptance"},
    {Trait::expressive_suppression, "expressive suppression"},
    {Trait::talk_heals, "belief that talk heals"},
    {Trait::security, "felt security"},
    {Trait::flooding_minutes, "minutes of flooding"},
    {Trait::level, "how much is said"},
};

constexpr auto kSensitivities = [] {
    constexpr std::string_view before = "sensitivity to ";
    std::array<std::array<char, 48>, kFears> out{};
    for (std::size_t j = 0; j < kFears; ++j) {
        const auto end = std::ranges::copy(before, out[j].begin()).out;
        std::ranges::copy(kNamesOf<Fear>[j], end);
    }
    return out;
}();

constexpr std::size_t kFirstNeed = at(Trait::closeness), kFirstFear = at(Trait::disconnection);
constexpr std::size_t kFirstOptional = at(Trait::expressive_suppression);

/// Those that may be left to the model.
constexpr struct {
    std::optional<float> Traits::*set;
    float (*derived)(const Persona&) noexcept;
} kOptionals[] = {
    {&Traits::expressive_suppression, [](const Persona& p) noexcept { return p.suppression; }},
    {&Traits::talk_heals, [](const Persona& p) noexcept { return p.talk_heals; }},
    {&Traits::security, [](const Persona& p) noexcept { return p.security; }},
    {&Traits::mentalizing, [](const Persona& p) noexcept { return p.mentalizing; }},
    {&Traits::hope, [](const Persona& p) noexcept { return p.hope; }},
    {&Traits::flooding_minutes,
     [](const Persona& p) noexcept { return static_cast<float>(p.flooding_ms) / 60000.0f; }},
};
static_assert(kFirstOptional + std::size(kOptionals) == at(Trait::level));

constexpr bool is_optional(std::size_t i) noexcept {
    return i >= kFirstOptional && i < kFirstOptional + std::size(kOptionals);
}

/// One that is always set.
float& member(Traits& traits, std::size_t i) noexcept {
    if (i == at(Trait::level)) return traits.level;
    if (i >= kFirstFear && i < kFirstFear + kFears) return traits.fear_sensitivity[i - kFirstFear];
    if (i >= kFirstNeed && i < kFirstNeed + kNeeds) return traits.need_strength[i - kFirstNeed];
    return i == 0 ? traits.anxiety : i == 1 ? traits.avoidance : traits.expression;
}

}  // namespace

std::string_view name(Trait trait) noexcept { return name_in(trait); }
std::string_view label(Trait trait) noexcept {
    const std::size_t fear = at(trait) - kFirstFear;
    if (at(trait) >= kFirstFear && fear < kFears) return kSensitivities[fear].data();
    for (const auto& each : kLabels) {
        if (each.trait == trait) return each.label;
    }
    return name(trait);
}

Fault find(std::string_view text, Trait& out) noexcept {
    for (std::size_t i = 0; i < kTraits; ++i) {
        if (kNamesOf<Trait>[i] != text) continue;
        out = static_cast<Trait>(i);
        return {};
    }
    return unknown("trait", text,
                   nearest(text, kNamesOf<Trait>, [](std::string_view x) { return x; }));
}

std::array<float, 2> range(Trait trait) noexcept {
    if (trait == Trait::flooding_minutes) return {0, 1440};
    const bool factor = at(trait) >= kFirstNeed && at(trait) < kFirstFear + kFears;
    return {0, factor ? 2.0f : 1.0f};
}

float get(const Traits& traits, const Persona& derived, Trait trait) noexcept {
    const RoundToNearest rounding;
    const std::size_t i = at(trait);
    if (i >= kTraits) return 0;
    if (!is_optional(i)) {
        Traits copy = traits;
        return member(copy, i);
    }
    const auto& optional = kOptionals[i - kFirstOptional];
    return rounding.pass((traits.*optional.set).value_or(optional.derived(derived)));
}

Fault set(Traits& traits, Trait trait, float value) noexcept {
    const std::size_t i = at(trait);
    if (const Fault fault = check_count("trait", i, 0, kTraits - 1)) return fault;
    const auto [least, most] = range(trait);
    if (const Fault fault = check(name(trait), value, least, most)) return fault;
    if (is_optional(i)) {
        traits.*kOptionals[i - kFirstOptional].set = value;
    } else {
        member(traits, i) = value;
    }
    return {};
}

}  // namespace pursuit

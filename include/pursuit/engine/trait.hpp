// Trait: the numbers of Traits one by one, for whatever changes, sweeps or names a single one.
//
// All functions are pure, never allocate or throw, and may run concurrently.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

namespace pursuit {

enum class Trait : std::uint8_t {
    anxiety,
    avoidance,
    closeness,  // need_strength: factors, 0..2
    heard,
    reassurance,
    space,
    peace,
    acceptance,
    PURSUIT_FEARS,  // fear_sensitivity: factors, 0..2
    expression,
    expressive_suppression,
    talk_heals,
    security,
    mentalizing,
    hope,
    flooding_minutes,  // 0..1440
    level,
};
inline constexpr int kTraits = static_cast<int>(Trait::level) + 1;

/// "anxiety", "closeness", "abandonment". Static.
std::string_view name(Trait trait) noexcept;
/// In a few words: "need for closeness", "sensitivity to abandonment". Static.
std::string_view label(Trait trait) noexcept;
/// The trait of that name; a Fault tells a near one or those there are.
Fault find(std::string_view text, Trait& out) noexcept;

/// Least and most. 0..1 but for factors and minutes.
std::array<float, 2> range(Trait trait) noexcept;

/// All of them, by Trait; `unset` stands for what is left to the model.
std::array<float, kTraits> numbers_of(const Traits& traits, float unset) noexcept;
/// The other way round. Values are taken as they are: what takes Traits checks them.
Traits traits_of(const std::array<float, kTraits>& numbers, float unset) noexcept;

/// What is set; what is left to the model is read off `derived`, which it made of these traits.
/// 0 for a trait that is none.
float get(const Traits& traits, const Persona& derived, Trait trait) noexcept;
/// Fault{argument} for a value out of its range and a trait that is none; then nothing changes.
Fault set(Traits& traits, Trait trait, float value) noexcept;

}  // namespace pursuit

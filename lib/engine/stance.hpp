// The rules by which a stance is entered and left, and what they read. How much is enough for a guard
// is a number of model.cpp.
#pragma once

#include <span>

#include "base/fault.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

/// In the order of their thresholds in model.cpp.
enum class Guard : std::uint8_t {
    flooded,
    not_flooded,
    not_pursuing,
    hope_back,
    hope_gone,
    sees,
    calm,
    safe,
    pursuit_hurts,
    withdrawal_hurts,
    pursuit_gone,
    withdrawal_gone,
    dwelt,
    pursuit_stirs,
    withdrawal_stirs,
    leans_toward,
    leans_away,
    pursuit_strong,
    unheard,
    shelter_over_contact,
    contact_over_shelter,
    shelter_wins,
    contact_wins,
    withdrawal_strong,
    pursuit_eased,
    withdrawal_eased,
    tired,
    rested,
    met,
    hope_low,
    hope_left,
    heard
};
inline constexpr std::size_t kGuards = static_cast<std::size_t>(Guard::heard) + 1;

struct Rule {
    Stance from;
    std::uint32_t guard;  // a bit for each that has to hold
    Stance to;
    const char* because;
};
/// Those of the standard model, first things first.
std::span<const Rule> standard_rules() noexcept;

/// The first thing wrong with the rules of a model.
Fault check_stances(const Tables& tables) noexcept;

/// Lays them out for the hot path: of each stance, those that lead out of it, by the eight.
void compile_stances(Compiled& model) noexcept;

/// What guards read of one who takes the floor, in the order of Variable.
template <class T, class Mask>
std::array<T, kVariables> variables_of(const InnerOf<T>& inner, const FearsOf<T>& fears,
                                       Mask flooded, T dwell, T exertion) noexcept {
    const T p = pursuit_of(fears), w = withdrawal_of(fears);
    return {kept(flooded, T(1)),
            p,
            w,
            p - w,
            T(1) - max(p, w),
            inner.hope,
            inner.mentalizing,
            inner.arousal,
            inner.unmet[static_cast<std::size_t>(Need::heard)],
            dwell,
            exertion,
            inner.cue[2]};
}

}  // namespace pursuit

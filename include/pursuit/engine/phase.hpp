// Phases: the couple's derived state. A label, read by nothing in the engine.
#pragma once

#include <cstdint>
#include <string_view>

#include <pursuit/engine/move.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/stance.hpp>

namespace pursuit {

enum class Phase : std::uint8_t {
    calm,
    a_pursues,  // pursue-withdraw, seat a pursuing ("Protest Polka")
    b_pursues,
    attack_attack,      // "Find the Bad Guy"
    withdraw_withdraw,  // "Freeze and Flee"
    paused,
    de_escalated,
    bonding,
};
inline constexpr int kPhases = 8;

/// Turns in a row in a negative phase that make a cycle.
inline constexpr int kCycleTurns = 6;

std::string_view name(Phase phase) noexcept;

/// True for the three negative phases: pursue-withdraw either way round, attack-attack and
/// withdraw-withdraw.
constexpr bool negative(Phase phase) noexcept {
    return phase >= Phase::a_pursues && phase <= Phase::withdraw_withdraw;
}

/// What is seen of one partner: the stance, and the kind of the last move; neutral before the first.
struct Seen {
    Stance stance{};
    Kind last = Kind::neutral;
};
/// The phase of two partners. Who protests while the other does not, pursues.
Phase phase_of(const Seen& a, const Seen& b, bool apart) noexcept;

}  // namespace pursuit

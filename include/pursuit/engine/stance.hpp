// Stances: the discrete state of one partner, and the table that moves between them. The table is
// data: rows `from, guard, to, because`; a guard is a set of predicates that must all hold.
#pragma once

#include <cstdint>
#include <string_view>

namespace pursuit {

enum class Stance : std::uint8_t {
    settled,
    reaching,
    protesting,
    despairing,
    guarding,
    withdrawing,
    shut_down,
    opening,
};
inline constexpr int kStances = 8;
inline constexpr Stance kAnyStance = static_cast<Stance>(255);  // in Transition::from

/// What a predicate reads. All run 0..1 except the differences (-1..1) and the count of turns.
enum class Variable : std::uint8_t {
    flooded,     // 0 or 1
    pursuit,     // mean of the pursuit fears
    withdrawal,  // mean of the withdrawal fears
    lean,        // pursuit - withdrawal
    safety,      // 1 - the larger of the two
    hope,
    mentalizing,
    arousal,
    unmet_heard,
    dwell,  // turns of its own since this partner entered the stance
    exertion,
    response,  // responsiveness of what was heard last
};
inline constexpr int kVariables = 12;

enum class Comparison : std::uint8_t { above, below };

struct Predicate {
    Variable variable{};
    Comparison comparison{};
    float threshold = 0;
};
inline constexpr int kPredicateSlots = 32;

struct Transition {
    Stance from{};
    std::uint32_t guard = 0;  // bit i: predicate i must hold
    Stance to{};
    char because[48] = {};
};
inline constexpr int kTransitionSlots = 96;

std::string_view name(Stance stance) noexcept;
std::string_view name(Variable variable) noexcept;

}  // namespace pursuit

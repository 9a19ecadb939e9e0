// Totals: what is summed over the couples of an ensemble, turn by turn.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/stance.hpp>
#include <pursuit/ensemble/quantity.hpp>

namespace pursuit {

/// What is summed over couples after each turn.
inline constexpr std::array kSummed{Quantity::arousal,    Quantity::expressed,  Quantity::pursuit,
                                    Quantity::withdrawal, Quantity::distress,   Quantity::hope,
                                    Quantity::security,   Quantity::mentalizing};

/// One turn over all couples. Integers, so that the order of couples does not matter.
struct TurnTotals {
    std::array<std::uint64_t, kPhases> phases{};                   // couples in each phase
    std::array<std::array<std::uint64_t, kStances>, 2> stances{};  // by seat
    std::array<std::uint64_t, kMoveSlots> moves{};                 // moves made
    /// By seat, in the order of kSummed: values times 2^24, cut to integers, summed.
    std::array<std::array<std::uint64_t, kSummed.size()>, 2> sums{};
    std::uint64_t resolved = 0;  // issues resolved in this turn
};
inline constexpr double kSumUnit = 0x1p-24;

/// Turns of all couples by the mover's stance before and after its transition; and how often each
/// row of the model's transitions was taken.
struct StanceCounts {
    std::array<std::array<std::uint64_t, kStances>, kStances> turns{};  // [before][after]
    std::array<std::uint64_t, kTransitionSlots> rows{};
};

}  // namespace pursuit

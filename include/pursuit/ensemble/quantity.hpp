// Quantity: the numbers of a partner that an ensemble writes turn by turn.
#pragma once

#include <cstdint>
#include <string_view>

#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/move.hpp>

namespace pursuit {

/// A number of one partner, after a turn.
enum class Quantity : std::uint8_t {
    unmet_closeness,
    unmet_heard,
    unmet_reassurance,
    unmet_space,
    unmet_peace,
    unmet_acceptance,
    arousal,
    hope,
    security,
    mentalizing,
    learned_pursuit,
    learned_withdrawal,
    cue_warmth,
    cue_demand,
    cue_responsiveness,
    stress,
    PURSUIT_FEARS,
    pursuit,            // the two drives
    withdrawal,         //
    distress,           // as distress()
    expressed,          // arousal that shows
    flooded,            // 0 or 1
    stance,             // a Stance as a number
    momentum_approach,  // what their own acts have left behind in them (Trail), by group
    momentum_protest,
    momentum_appease,
    momentum_silence,
    momentum_defence,
    momentum_answer,
    exertion,
    familiarity,  // with what the other does again and again
};
inline constexpr int kQuantities = static_cast<int>(Quantity::familiarity) + 1;
std::string_view name(Quantity quantity) noexcept;

}  // namespace pursuit

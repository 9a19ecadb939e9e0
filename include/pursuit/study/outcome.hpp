// Outcome: what is looked at in a run of an argument, as numbers that runs can be compared by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pursuit {

/// What of a run is compared.
enum class Outcome : std::uint8_t {
    time_in_cycle,   // share of the turns in a negative phase
    cycle,           // share of the runs with a cycle: six such turns running
    holds,           // share of the runs that are in the cycle at the end: in the last ten turns
    repair_time,     // turns from the first cycle until six calm turns running
    protest_a,       // share of a's turns that are protest
    protest_b,       // likewise
    peak_fear_a,     // the strongest fear at its peak
    peak_fear_b,     // likewise
    peak_arousal_a,  // arousal as experienced, at its peak
    peak_arousal_b,  // likewise
    distress_end_a,  // distress() after the last turn
    distress_end_b,  // likewise
    resolved,        // share of the runs in which an issue gets resolved
    gain_cold,       // the reference gain with the beliefs they have after the last turn: felt
    gain_hot,        // security, mentalizing and what they have learned to be afraid of
    gain_now,        // the local gain after the last turn
    time_calm,       // share of the turns that are calm: not in a negative phase, and not apart
};
inline constexpr int kOutcomes = 17;

/// "time_in_cycle". Static.
std::string_view name(Outcome outcome) noexcept;
/// In a few words: "time in the cycle". Static.
std::string_view label(Outcome outcome) noexcept;
/// Whether it is yes or no in one run, and a share of runs in many.
bool is_share(Outcome outcome) noexcept;

/// The outcomes of one run, by Outcome. Calm are the turns in a phase that is neither negative nor
/// paused.
struct Outcomes {
    std::array<double, kOutcomes> value{};
    /// There was a cycle to repair; else `repair_time` is 0 and means nothing.
    bool cycled = false;
    /// The run ended before the cycle was repaired: `repair_time` is how long it took at least.
    bool censored = false;
    /// How long after the first cycle the run was watched: the repair time is at most this.
    std::uint32_t watched = 0;

    double operator[](Outcome outcome) const noexcept {
        return value[static_cast<std::size_t>(outcome)];
    }
};

}  // namespace pursuit

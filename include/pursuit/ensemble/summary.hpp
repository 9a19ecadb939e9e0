// Summary: what became of one couple of an ensemble.
#pragma once

#include <array>
#include <cstdint>

#include <pursuit/engine/move.hpp>
#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/stance.hpp>

namespace pursuit {

/// Stands for "never" where a turn is asked for.
inline constexpr std::uint32_t kNever = 0xffffffffu;

/// The largest value of something after a turn, and the first turn it was reached in.
struct Peak {
    float value = 0;
    std::uint32_t turn = kNever;
};

/// What became of one couple: plain data, all of it to be had from its Turn records as well.
struct Summary {
    /// Of one partner: values after each turn, whosever the turn was.
    struct Side {
        Peak arousal{};                             // experienced
        Peak pursuit{};                             // pursuit drive
        Peak withdrawal{};                          // withdrawal drive
        Peak fear{};                                // the strongest of the four fears
        std::array<std::uint32_t, kKinds> moves{};  // own turns by the Kind of their move
        Stance stance{};                            // at the end
    };
    std::array<Side, 2> sides{};
    std::array<std::uint32_t, kPhases> phases{};  // turns in each phase; a_pursues against
                                                  // b_pursues says who pursued
    std::uint32_t negative_turns = 0;             // in one of the negative phases
    std::uint32_t longest_run = 0;                // of them in a row
    std::uint32_t escalated = kNever;  // first turn of the first run of kCycleTurns of them
    std::uint32_t resolved = kNever;   // turn in which the issue got resolved, the first time
    std::uint32_t refused = 0;         // happenings that this couple refused
    Phase phase{};                     // after the last turn
    bool holds = false;                // the cycle, in the last ten turns: kCycleTurns in a row
    bool dies_out = false;             // the last ten turns were all calm
};

/// Reference gains of a couple (gain.hpp), with seat a and with seat b as the pursuer.
struct ReferenceGains {
    std::array<float, 2> cold{}, hot{};
};

}  // namespace pursuit

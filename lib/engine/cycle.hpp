// Whether an argument is in the cycle, turn by turn: told here and nowhere else.
#pragma once

#include <cstdint>

#include <pursuit/engine/phase.hpp>

#include "base/number.hpp"

namespace pursuit {

/// The end of an argument, which decides whether the cycle holds and whether it has died out.
inline constexpr std::uint32_t kLastTurns = 10;

/// How many turns have been running in negative phases, after one more. kCycleTurns of them are a
/// cycle; within the last kLastTurns turns of an argument it holds.
template <class T>
constexpr T running(T before, Phase phase) noexcept {
    return negative(phase) ? before + 1 : T(0);
}

/// Follows the phases of an argument of so many turns.
class CycleWatch {
public:
    explicit CycleWatch(std::uint32_t turns) noexcept : turns_(turns) {}

    /// The phase after the next turn.
    void add(Phase phase) noexcept {
        run_ = running(run_, phase);
        ++done_;
        if (run_ >= kCycleTurns) cycled_ = true;
        const std::uint32_t last = done_ + kLastTurns > turns_ ? done_ + kLastTurns - turns_ : 0;
        if (pursuit::min(run_, last) >= kCycleTurns) held_ = true;
    }
    std::uint32_t run() const noexcept { return run_; }  // negative turns running, up to now
    bool cycled() const noexcept { return cycled_; }     // six of them
    bool held() const noexcept { return held_; }         // six of them within the last turns

private:
    std::uint32_t turns_, done_ = 0, run_ = 0;
    bool cycled_ = false, held_ = false;
};

}  // namespace pursuit

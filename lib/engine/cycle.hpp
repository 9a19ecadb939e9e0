// Whether an argument is in the cycle, turn by turn: what comparing and searching share.
#pragma once

#include <cstdint>

#include <pursuit/engine/phase.hpp>

#include "base/number.hpp"

namespace pursuit {

/// Follows the phases of an argument of so many turns.
class CycleWatch {
public:
    explicit CycleWatch(std::uint32_t turns) noexcept : turns_(turns) {}

    /// The phase after the next turn.
    void add(Phase phase) noexcept {
        run_ = negative(phase) ? run_ + 1 : 0;
        ++done_;
        if (run_ >= kCycleTurns) cycled_ = true;
        const std::uint32_t last = done_ + kLast > turns_ ? done_ + kLast - turns_ : 0;
        if (pursuit::min(run_, last) >= kCycleTurns) held_ = true;
    }
    std::uint32_t run() const noexcept { return run_; }  // negative turns running, up to now
    bool cycled() const noexcept { return cycled_; }     // six of them
    bool held() const noexcept { return held_; }         // six of them within the last ten turns

private:
    static constexpr std::uint32_t kLast = 10;

    std::uint32_t turns_, done_ = 0, run_ = 0;
    bool cycled_ = false, held_ = false;
};

}  // namespace pursuit

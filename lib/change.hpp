// Single changes of a couple, and whether a run of turns is in the cycle: what comparing and
// searching share.
#pragma once

#include <pursuit/what_if.hpp>

#include "number.hpp"

namespace pursuit {

/// Traits and links change who they are; everything else is something that happens.
inline bool changes_person(const Change& change) noexcept {
    return std::holds_alternative<MovedTrait>(change.what) ||
           std::holds_alternative<WeakenedLink>(change.what);
}

/// What makes a list of changes impossible, whatever becomes of the run: too many of them, a turn
/// beyond the last, a host move that cannot be made.
Fault check_changes(const Couple& couple, std::span<const Change> changes,
                    std::uint32_t turns) noexcept;

/// Makes a change other than a host move, which needs a turn. Status::state when it is refused now.
Fault apply(Couple& couple, const Change& change) noexcept;

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

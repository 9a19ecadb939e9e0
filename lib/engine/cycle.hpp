// Whether an argument is in the cycle, turn by turn: told here and nowhere else.
#pragma once

#include <array>
#include <cstddef>
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
    return negative(phase) ? static_cast<T>(before + 1) : T(0);
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
        if (pursuit::min(run_, last()) >= kCycleTurns) held_ = true;
    }
    std::uint32_t run() const noexcept { return run_; }  // negative turns running, up to now
    bool cycled() const noexcept { return cycled_; }     // six of them
    bool held() const noexcept { return held_; }         // six of them within the last turns

private:
    friend class CycleWatches;
    /// How many turns so far are among the last.
    std::uint32_t last() const noexcept {
        return done_ + kLastTurns > turns_ ? done_ + kLastTurns - turns_ : 0;
    }

    std::uint32_t turns_, done_ = 0, run_ = 0;
    bool cycled_ = false, held_ = false;
};

/// Follows many arguments from the same turn on: side by side, a byte each.
class CycleWatches {
public:
    static constexpr std::size_t kMost = 32;

    /// All have been through the same up to here.
    explicit CycleWatches(const CycleWatch& before) noexcept : of_(before) {
        run_.fill(static_cast<std::uint8_t>(pursuit::min(before.run_, kLong)));
        cycled_.fill(before.cycled_);
        held_.fill(before.held_);
    }
    /// @param phases after the next turn, of kMost
    void add(const std::uint8_t* phases) noexcept {
        ++of_.done_;
        const std::uint8_t can_hold = of_.last() >= kCycleTurns;
        for (std::size_t i = 0; i < kMost; ++i) {
            const std::uint8_t run = running<std::uint8_t>(run_[i], static_cast<Phase>(phases[i]));
            run_[i] = pursuit::min(run, std::uint8_t{kLong});
            const std::uint8_t is_long = run_[i] >= kCycleTurns;
            cycled_[i] |= is_long;
            held_[i] |= is_long & can_hold;
        }
    }
    bool cycled(std::size_t i) const noexcept { return cycled_[i] != 0; }
    bool held(std::size_t i) const noexcept { return held_[i] != 0; }

private:
    static constexpr std::uint32_t kLong = 100;  // nobody asks how much longer

    CycleWatch of_;
    std::array<std::uint8_t, kMost> run_, cycled_, held_;
};

}  // namespace pursuit

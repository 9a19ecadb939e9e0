// Noting the outcomes of one run.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include <pursuit/engine/couple.hpp>
#include <pursuit/study/outcome.hpp>

#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/cycle.hpp"
#include "engine/perceive.hpp"
#include "engine/ways.hpp"

namespace pursuit {

/// Notes the outcomes of an argument turn by turn.
class Observer {
public:
    Observer() noexcept : Observer(0, 0) {}
    Observer(std::uint32_t turns, std::uint32_t from) noexcept
        : turns_(turns), from_(from), watch_(turns) {}

    void add(const Model& model, const Turn& turn) noexcept {
        add(turn.phase);
        if (done_ <= from_) return;
        resolved_ = resolved_ || turn.resolved;
        Side& mover = sides_[at(turn.mover)];
        mover.moves += 1;
        mover.protests += model.row(turn.move).kind == Kind::protest;
        for (std::size_t seat = 0; seat < 2; ++seat) {
            const Condition& now = turn.after[seat];
            const float fear = *std::max_element(now.fears.begin(), now.fears.end());
            see(sides_[seat], fear, now.inner.arousal);
        }
    }
    /// Of a turn of which all else comes with others that are added together.
    void add(Phase phase) noexcept {
        watch_.add(phase);
        const bool calm = !negative(phase) && phase != Phase::paused;
        calm_run_ = calm ? calm_run_ + 1 : 0;
        ++done_;
        if (done_ <= from_) return;
        follow_cycle();
        negative_ += negative(phase);
        calm_ += calm;
    }
    /// Turns that count, in which it is noted what came.
    void add(const Ways::Noted& turns) noexcept {
        resolved_ = resolved_ || turns.resolved;
        for (std::size_t seat = 0; seat < 2; ++seat) {
            const Ways::Noted::Side& from = turns.sides[seat];
            Side& side = sides_[seat];
            for (const std::uint32_t moves : from.moves) side.moves += moves;
            side.protests += from.moves[at(Kind::protest)];
            see(side, from.fear, from.arousal);
        }
    }

    /// @param couple after the last turn; time has passed since, but has changed nothing yet
    void see_end(const Couple& couple) noexcept {
        for (const Seat seat : {Seat::a, Seat::b}) {
            Condition now;
            now.inner = couple.state().sides[at(seat)].inner;
            now.fears = fears_of(couple.model().compiled(), couple.persona(seat), now.inner);
            sides_[at(seat)].distress = distress(couple.persona(seat), now);
        }
    }
    /// But for the gains.
    Outcomes outcomes() const noexcept {
        Outcomes out;
        const auto value = [&](Outcome outcome) -> double& { return out.value[at(outcome)]; };
        const double turns = turns_ - from_;
        value(Outcome::time_in_cycle) = negative_ / turns;
        value(Outcome::time_calm) = calm_ / turns;
        value(Outcome::cycle) = cycled_;
        value(Outcome::holds) = watch_.held();
        value(Outcome::resolved) = resolved_;
        out.cycled = cycled_;
        out.censored = cycled_ && !repaired_;
        if (cycled_) out.watched = turns_ - begun_;
        if (cycled_) value(Outcome::repair_time) = repaired_ ? repair_time_ : out.watched;
        for (std::size_t s = 0; s < 2; ++s) {
            const Side& side = sides_[s];
            const double n = side.moves;
            out.value[of(Outcome::protest_a, s)] = n > 0 ? side.protests / n : 0;
            out.value[of(Outcome::peak_fear_a, s)] = static_cast<double>(side.fear);
            out.value[of(Outcome::peak_arousal_a, s)] = static_cast<double>(side.arousal);
            out.value[of(Outcome::distress_end_a, s)] = static_cast<double>(side.distress);
        }
        return out;
    }

private:
    static constexpr std::uint32_t kCalmTurns = 6;

    struct Side {
        float fear = 0, arousal = 0;  // at their peaks
        float distress = 0;           // at the end
        std::uint32_t moves = 0, protests = 0;
    };

    /// Outcomes of both partners stand side by side.
    static constexpr std::size_t of(Outcome of_a, std::size_t seat) noexcept {
        return at(of_a) + seat;
    }
    static void see(Side& side, float fear, float arousal) noexcept {
        side.fear = max(side.fear, fear);
        side.arousal = max(side.arousal, arousal);
    }
    void follow_cycle() noexcept {
        const std::uint32_t run = watch_.run();
        if (!cycled_ && run >= kCycleTurns) {
            cycled_ = true;
            begun_ = std::max(done_ - run, from_);
        }
        if (cycled_ && !repaired_ && calm_run_ >= kCalmTurns) {
            repaired_ = true;
            repair_time_ = done_ - kCalmTurns - begun_;
        }
    }

    std::uint32_t turns_, from_, done_ = 0, calm_run_ = 0, begun_ = 0, repair_time_ = 0;
    std::uint32_t negative_ = 0, calm_ = 0;  // turns that count
    bool cycled_ = false, repaired_ = false, resolved_ = false;
    CycleWatch watch_;
    std::array<Side, 2> sides_{};
};

}  // namespace pursuit

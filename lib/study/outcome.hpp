// Noting the outcomes of one run.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include <pursuit/engine/couple.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/study/outcome.hpp>

#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/cycle.hpp"

namespace pursuit {

/// Notes the outcomes of an argument turn by turn.
class Observer {
public:
    Observer(std::uint32_t turns, std::uint32_t from) noexcept
        : turns_(turns), from_(from), watch_(turns) {}

    void add(const Model& model, const Turn& turn) noexcept {
        watch_.add(turn.phase);
        const bool calm = !negative(turn.phase) && turn.phase != Phase::paused;
        calm_run_ = calm ? calm_run_ + 1 : 0;
        ++done_;
        last_ = turn.after;
        if (done_ <= from_) return;
        follow_cycle();
        value(Outcome::time_in_cycle) += negative(turn.phase);
        value(Outcome::time_calm) += calm;
        value(Outcome::resolved) = max(value(Outcome::resolved), turn.resolved ? 1.0 : 0.0);
        moves_[at(turn.mover)] += 1;
        if (model.row(turn.move).kind == Kind::protest) protests_[at(turn.mover)] += 1;
        for (std::size_t seat = 0; seat < 2; ++seat) see(seat, turn.after[seat]);
    }

    Outcomes finish(const Couple& couple, Seat pursuer) noexcept {
        value(Outcome::time_in_cycle) /= turns_ - from_;
        value(Outcome::time_calm) /= turns_ - from_;
        value(Outcome::cycle) = out_.cycled;
        value(Outcome::holds) = watch_.held();
        if (out_.cycled) out_.watched = turns_ - begun_;
        if (out_.cycled && !repaired_) value(Outcome::repair_time) = out_.watched;
        out_.censored = out_.cycled && !repaired_;
        for (const Seat seat : {Seat::a, Seat::b}) {
            const std::size_t s = at(seat);
            const double n = moves_[s];
            out_.value[of(Outcome::protest_a, s)] = n > 0 ? protests_[s] / n : 0;
            out_.value[of(Outcome::distress_end_a, s)] =
                static_cast<double>(distress(couple.persona(seat), last_[s]));
        }
        value(Outcome::gain_cold) = gain(present_gain(couple, pursuer, Heat::cold));
        value(Outcome::gain_hot) = gain(present_gain(couple, pursuer, Heat::hot));
        value(Outcome::gain_now) = gain(local_gain(couple, pursuer));
        return out_;
    }

private:
    static constexpr std::uint32_t kCalmTurns = 6;

    /// Outcomes of both partners stand side by side.
    static constexpr std::size_t of(Outcome of_a, std::size_t seat) noexcept {
        return at(of_a) + seat;
    }
    static double gain(const Gain& gain) noexcept { return static_cast<double>(gain.gain); }
    double& value(Outcome outcome) noexcept { return out_.value[at(outcome)]; }

    void follow_cycle() noexcept {
        const std::uint32_t run = watch_.run();
        if (!out_.cycled && run >= kCycleTurns) {
            out_.cycled = true;
            begun_ = std::max(done_ - run, from_);
        }
        if (out_.cycled && !repaired_ && calm_run_ >= kCalmTurns) {
            repaired_ = true;
            value(Outcome::repair_time) = done_ - kCalmTurns - begun_;
        }
    }
    void see(std::size_t seat, const Condition& now) noexcept {
        const float fear = *std::max_element(now.fears.begin(), now.fears.end());
        double& peak = out_.value[of(Outcome::peak_fear_a, seat)];
        peak = max(peak, static_cast<double>(fear));
        double& arousal = out_.value[of(Outcome::peak_arousal_a, seat)];
        arousal = max(arousal, static_cast<double>(now.inner.arousal));
    }

    Outcomes out_{};
    std::uint32_t turns_, from_, done_ = 0, calm_run_ = 0, begun_ = 0;
    bool repaired_ = false;
    CycleWatch watch_;
    std::array<double, 2> moves_{}, protests_{};
    std::array<Condition, 2> last_{};
};

}  // namespace pursuit

// Runs of pairs, with a change and without: one by one, or side by side in lanes, to the same bits.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <pursuit/loop/gain.hpp>

#include "base/names.hpp"
#include "study/outcome.hpp"
#include "study/pair_events.hpp"

namespace pursuit::paired {

/// The gains of two as they are at the end.
inline void put_gains(float cold, float hot, float now, Outcomes& out) noexcept {
    const auto put = [&](Outcome outcome, float gain) {
        out.value[at(outcome)] = static_cast<double>(gain);
    };
    put(Outcome::gain_cold, cold);
    put(Outcome::gain_hot, hot);
    put(Outcome::gain_now, now);
}

/// One side of the pairs.
struct PairSide {
    bool changed;
    Outcomes PairedRuns::*outcomes;
    double Course::*course;
};
inline constexpr PairSide kWithout{false, &PairedRuns::without, &Course::without};
inline constexpr PairSide kWith{true, &PairedRuns::with, &Course::with};

inline std::span<const Change> changes_of(const Plan& plan, const PairSide& side) noexcept {
    return side.changed ? plan.changes : std::span<const Change>{};
}
inline void count(const Plan& plan, std::uint32_t t, const PairSide& side, Phase phase) noexcept {
    if (!plan.course.empty()) plan.course[t].*side.course += negative(phase);
}

/// How a run of a pair ended.
struct Ended {
    Outcomes outcomes{};
    std::uint8_t refused = 0, unmade = 0;  // as in PairedRuns
};
inline void put(const Ended& ended, const PairSide& side, PairedRuns& out) noexcept {
    out.*side.outcomes = ended.outcomes;
    out.refused = ended.refused;
    out.unmade = ended.unmade;
}

/// One run of a pair.
class Run {
public:
    Run(const Plan& plan, const PairSide& side) noexcept
        : plan_(plan), side_(side), events_(plan, changes_of(plan, side)), couple_(plan.start) {}

    /// Plays it all; each turn that counts is counted into the course, if there is one.
    Fault play(std::uint32_t pair, Ended& out) noexcept {
        const Trial& trial = plan_.trial;
        Observer observer{trial.turns, trial.from};
        if (Fault fault = argue(pair, trial.follow_up ? nullptr : &observer, out)) return fault;
        if (trial.follow_up) {
            if (Fault fault = events_.begin_again(couple_)) return fault;
            for (std::uint32_t t = 0; t < trial.turns; ++t) note(observer, couple_.play(), t);
        }
        observer.see_end(couple_);
        out.outcomes = observer.outcomes();
        put_gains(present_gain(couple_, plan_.pursuer, Heat::cold).gain,
                  present_gain(couple_, plan_.pursuer, Heat::hot).gain,
                  local_gain(couple_, plan_.pursuer).gain, out.outcomes);
        return {};
    }

private:
    Fault argue(std::uint32_t pair, Observer* observer, Ended& out) noexcept {
        Events::Open open{plan_.script.of(0)};
        events_.begin(open);
        for (std::uint32_t t = 0; t < plan_.trial.turns; ++t) {
            if (t == plan_.trial.own_turns) couple_.reseed(pair_seed(couple_.seed(), pair));
            Turn turn;
            const State& state = couple_.state();
            if (!events_.any(open, t, state.turns, state.clock_ms)) {  // nothing but a turn
                turn = couple_.play();
            } else {
                const HostMove* move = nullptr;
                if (Fault f = events_.happen_before(t, couple_, open, move)) return f;
                if (Fault f = events_.make_turn(t, couple_, open, move, turn)) return f;
            }
            if (observer != nullptr) note(*observer, turn, t);
        }
        out.refused = open.refused;
        out.unmade = events_.unmade(open);
        return {};
    }
    void note(Observer& observer, const Turn& turn, std::uint32_t t) noexcept {
        observer.add(couple_.model(), turn);
        count(plan_, t, side_, turn.phase);
    }

    const Plan& plan_;
    const PairSide& side_;
    Events events_;
    Couple couple_;
};
static_assert(kMostChanges <= 64);

#ifdef PURSUIT_WAYS
/// The runs of one side of some pairs, in lanes: to the same bits. Whatever is not a turn that they
/// choose is done with each couple alone.
class SideBySide {
public:
    SideBySide(const Plan& plan, const Ways::Tables& tables, const PairSide& side,
               std::uint32_t first, std::size_t pairs) noexcept
        : plan_(plan),
          tables_(tables),
          side_(side),
          first_(first),
          pairs_(pairs),
          events_(plan, changes_of(plan, side)),
          who_(plan.start) {
        observers_.fill({plan.trial.turns, plan.trial.from});
        clock_ms_.fill(who_.state().clock_ms);
        for (std::size_t i = 0; i < pairs; ++i) {
            open_[i].pending = plan.script.of(i);
            events_.begin(open_[i]);
            seeds_[i] = who_.seed();
        }
    }

    /// Whether lanes have room for all that can happen.
    static bool fits(const Plan& plan) noexcept {
        constexpr std::uint32_t kMost = 0x7fffffffu;
        constexpr std::int64_t kLong = std::int64_t{1} << 40, kLate = kEndOfClock / 2;
        const auto is_short = [&](const auto& each) {
            const auto* apart = std::get_if<Separation>(&each.what);
            const auto* elapse = std::get_if<Elapse>(&each.what);
            return (apart == nullptr || apart->promised_ms.value_or(0) <= kMost) &&
                   (elapse == nullptr || elapse->ms <= kLong);
        };
        const State& now = plan.start.state();
        return now.promise_ms <= kMost && now.clock_ms < kLate &&
               plan.script.happenings.size() < 1u << 20 &&
               std::all_of(plan.changes.begin(), plan.changes.end(), is_short) &&
               std::all_of(plan.script.happenings.begin(), plan.script.happenings.end(), is_short);
    }

    /// @param take the end of each, in their order
    template <class Take>
    Fault play(const Take& take) noexcept {
        if (Fault fault = play_turns()) return fault;
        std::array<Ways::Gains, Ways::kMost> gains;
        Ways::gains(tables_, who_, plan_.pursuer, std::span(states_).first(pairs_),
                    std::span(gains).first(pairs_));
        for (std::size_t i = 0; i < pairs_; ++i) {
            Ended ended{observers_[i].outcomes(), open_[i].refused, events_.unmade(open_[i])};
            put_gains(gains[i].cold, gains[i].hot, gains[i].now, ended.outcomes);
            take(i, ended);
        }
        return {};
    }

private:
    // What lanes need is on the stack while they play, and what gains need after that.
    [[gnu::noinline]] Fault play_turns() noexcept {
        const Trial& trial = plan_.trial;
        Ways ways{tables_};
        ways_ = &ways;
        (void)ways.begin(who_, trial.turns);  // there is room: fits()
        for (std::size_t i = 0; i < pairs_; ++i) ways.set_seed(i, seeds_[i]);
        if (Fault fault = argue(!trial.follow_up)) return fault;
        if (trial.follow_up) {
            const auto begin_again = [&](std::size_t, Couple& couple) {
                return events_.begin_again(couple);
            };
            if (Fault fault = each(false, false, begin_again)) return fault;
            for (std::uint32_t t = 0, end; t < trial.turns; t = end) {
                end = t < trial.from ? trial.from : trial.turns;
                play_turns(t, end, true);
            }
        }
        for (std::size_t i = 0; i < pairs_; ++i) {
            come_to(i, true);
            observers_[i].see_end(who_);
            states_[i] = who_.state();
        }
        return {};
    }

    Fault argue(bool observed) noexcept {
        const Trial& trial = plan_.trial;
        for (std::uint32_t t = 0; t < trial.turns;) {
            if (t == trial.own_turns) {
                for (std::size_t i = 0; i < pairs_; ++i)
                    reseed(i, pair_seed(seeds_[i], first_ + static_cast<std::uint32_t>(i)));
            }
            bool made = false;
            if (happens_at(t, t)) {
                if (Fault fault = happen_before(t, observed, made)) return fault;
            }
            std::uint32_t end = t + 1;
            if (!made) {
                while (end < trial.turns && end != trial.own_turns && end != trial.from &&
                       !happens_at(end, t))
                    ++end;
                play_turns(t, end, observed);
            }
            t = end;
        }
        return {};
    }
    /// Whether anything does, to any of them, where it is turn `now`.
    bool happens_at(std::uint32_t t, std::uint32_t now) const noexcept {
        const std::uint64_t turns = plan_.start.state().turns + t;
        const std::int64_t later_ms = std::int64_t{who_.turn_ms()} * (t - now);
        const std::size_t unlike = events_.may_differ() ? pairs_ : 1;
        for (std::size_t i = 0; i < unlike; ++i) {
            if (events_.any(open_[i], t, turns, clock_ms_[i] + later_ms)) return true;
        }
        return false;
    }
    /// @param made the turn has been, too: one of the host may be it
    Fault happen_before(std::uint32_t t, bool observed, bool& made) noexcept {
        for (std::size_t i = 0; i < pairs_; ++i) made = made || events_.may_be_made(open_[i], t);
        return each(observed, made, [&](std::size_t i, Couple& couple) -> Fault {
            const HostMove* move = nullptr;
            if (Fault fault = events_.happen_before(t, couple, open_[i], move)) return fault;
            if (!made) return {};
            Turn turn;
            if (Fault fault = events_.make_turn(t, couple, open_[i], move, turn)) return fault;
            if (!observed) return {};
            observers_[i].add(couple.model(), turn);
            count(plan_, t, side_, turn.phase);
            return {};
        });
    }
    /// Does it with each as it is now, a turn among it or not. Who they are changes for all alike.
    template <class Do>
    Fault each(bool observed, bool acted, const Do& what) noexcept {
        const Couple before = who_;
        for (std::size_t i = 0; i < pairs_; ++i) {
            who_ = before;
            come_to(i, observed);
            if (Fault fault = what(i, who_)) return fault;
            clock_ms_[i] = who_.state().clock_ms;
            ways_->begin_at(i, who_, acted);
        }
        return {};
    }
    void come_to(std::size_t i, bool observed) noexcept {
        const Ways::Noted noted = ways_->come_to(i, who_);
        who_.reseed(seeds_[i]);
        if (observed) observers_[i].add(noted);
    }
    void reseed(std::size_t i, std::uint64_t seed) noexcept {
        seeds_[i] = seed;
        ways_->set_seed(i, seed);
    }

    struct Turns {
        SideBySide& all;
        std::uint32_t t;
        bool observed;
    };
    void play_turns(std::uint32_t t, std::uint32_t end, bool observed) noexcept {
        Turns turns{*this, t, observed};
        const auto take = [](void* context, const std::uint8_t* phases) {
            Turns& now = *static_cast<Turns*>(context);
            if (now.observed) now.all.take(now.t, phases);
            ++now.t;
        };
        ways_->play(end - t, &turns, take, observed && t >= plan_.trial.from);
        observe();
        for (std::int64_t& ms : clock_ms_) ms += std::int64_t{who_.turn_ms()} * (end - t);
    }
    void take(std::uint32_t t, const std::uint8_t* phases) noexcept {
        std::copy_n(phases, pairs_, phases_[seen_++].begin());
        if (seen_ == phases_.size()) observe();
        if (plan_.course.empty()) return;
        for (std::size_t i = 0; i < pairs_; ++i)
            count(plan_, t, side_, static_cast<Phase>(phases[i]));
    }
    /// Many turns of one after the other, so that what is noted stays in registers.
    [[gnu::flatten]] void observe() noexcept {
        for (std::size_t i = 0; i < pairs_; ++i) {
            Observer observer = observers_[i];
            for (std::size_t t = 0; t < seen_; ++t) observer.add(static_cast<Phase>(phases_[t][i]));
            observers_[i] = observer;
        }
        seen_ = 0;
    }

    const Plan& plan_;
    const Ways::Tables& tables_;
    const PairSide& side_;
    std::uint32_t first_;
    std::size_t pairs_;
    Events events_;
    Couple who_;  // the last one that was looked at
    std::array<std::uint64_t, Ways::kMost> seeds_{};
    std::array<std::int64_t, Ways::kMost> clock_ms_{};
    std::array<Events::Open, Ways::kMost> open_{};
    std::array<Observer, Ways::kMost> observers_{};
    std::array<State, Ways::kMost> states_;                         // in the end
    std::array<std::array<std::uint8_t, Ways::kMost>, 32> phases_;  // of turns to be observed
    std::size_t seen_ = 0;                                          // of them
    Ways* ways_ = nullptr;
};
#endif

/// The couple of a pair, where each has its own, with the own numbers of its run.
inline Fault meet(Plan& plan, std::uint32_t& pair) noexcept {
    if (plan.people == nullptr) return {};
    const std::uint64_t id = plan.first_id + pair;
    std::array<Traits, 2> partners;
    std::optional<Couple> couple;
    const Couple& before = plan.start;
    if (Fault fault = plan.people->partners(plan.people->user, id, partners)) return fault;
    if (Fault fault =
            Couple::make(before.model(), partners[0], partners[1], before.seed(), id, couple))
        return fault;
    couple->set_turn_ms(before.turn_ms());
    plan.start = *couple;
    pair = 0;
    return {};
}

/// Runs pairs as many at a time as it can.
class Pairs {
public:
    Pairs(Plan& plan, std::span<const PairSide> sides) noexcept : plan_(plan), sides_(sides) {
#ifdef PURSUIT_WAYS
        if (plan.people != nullptr || !SideBySide::fits(plan)) return;
        const Model& model = plan.start.model();
        at_once_ = Ways::at_once(model);
        if (at_once_ > 0) tables_.emplace(model);
#endif
    }

    /// Those from `first` on, of which `pairs` are left.
    /// @return how many it has made of these, 1 or more
    std::size_t at_once(std::size_t left) const noexcept {
#ifdef PURSUIT_WAYS
        if (left >= kWorthIt && at_once_ > 0) return std::min(left, at_once_);
#endif
        return std::min<std::size_t>(left, 1);
    }
    /// @param n    as many as at_once() says
    /// @param take of each side the end of each of them, in their order
    template <class Take>
    Fault run(std::uint32_t first, [[maybe_unused]] std::size_t n, const Take& take) noexcept {
#ifdef PURSUIT_WAYS
        if (n > 1) {
            for (const PairSide& side : sides_) {
                const auto take_one = [&](std::size_t i, const Ended& ended) {
                    take(side, i, ended);
                };
                if (Fault fault = SideBySide(plan_, *tables_, side, first, n).play(take_one))
                    return fault;
            }
            return {};
        }
#endif
        if (Fault fault = meet(plan_, first)) return fault;
        for (const PairSide& side : sides_) {
            Ended ended;
            if (Fault fault = Run(plan_, side).play(first, ended)) return fault;
            take(side, 0, ended);
        }
        return {};
    }

private:
    Plan& plan_;
    std::span<const PairSide> sides_;
#ifdef PURSUIT_WAYS
    static constexpr std::size_t kWorthIt = 8;  // fewer take longer than one by one
    std::size_t at_once_ = 0;
    std::optional<Ways::Tables> tables_;  // where there is any
#endif
};

}  // namespace pursuit::paired

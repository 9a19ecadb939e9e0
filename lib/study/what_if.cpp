// Running pairs and comparing them. Everything is summed up on the way: no run is kept.
#include <pursuit/study/what_if.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <pursuit/script/playthrough.hpp>

#include "base/arithmetic.hpp"
#include "base/estimate.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/never.hpp"
#include "engine/ways.hpp"
#include "script/script.hpp"
#include "study/change.hpp"
#include "study/outcome.hpp"
#include "study/what_if.hpp"

namespace pursuit {
namespace {

constexpr std::uint32_t kMostPairs = 1000000, kMostTurns = 100000;
constexpr double kDayMs = 86400000;
#ifdef PURSUIT_WAYS
constexpr std::size_t kSideBySide = Ways::kMost;
#else
constexpr std::size_t kSideBySide = 1;
#endif

// --- one run -------------------------------------------------------------------------------------

/// What of a script is still to happen, one a run that is played side by side with others.
using Pending = std::array<std::vector<std::size_t>, kSideBySide>;

/// What happens in a scenario on both sides.
struct Script {
    std::span<const Happening> happenings{};
    std::optional<Seat> first{};
    Pending* pending = nullptr;  // each with room for all of them; null: none of them

    std::vector<std::size_t>* of(std::size_t run) const noexcept {
        return pending != nullptr ? &(*pending)[run] : nullptr;
    }
};

/// What all pairs have in common.
struct Plan {
    Couple start;
    Script script{};
    std::span<const Change> changes{};
    Trial trial{};
    Seat pursuer{};
    Disagreement trigger{};
    std::span<Course> course{};
    const Crowd* people = nullptr;  // of a couple a pair
    std::uint64_t first_id = 0;
};

/// Tells two kinds of faults apart: refused for now, and never possible.
bool is_refusal(const Fault& fault) noexcept { return fault.status == Status::state; }

/// The gains of two as they are at the end.
void put_gains(float cold, float hot, float now, Outcomes& out) noexcept {
    const auto put = [&](Outcome outcome, float gain) {
        out.value[at(outcome)] = static_cast<double>(gain);
    };
    put(Outcome::gain_cold, cold);
    put(Outcome::gain_hot, hot);
    put(Outcome::gain_now, now);
}

/// What happens in a run beside its turns.
class Events {
public:
    Events(const Plan& plan, std::span<const Change> changes) noexcept
        : plan_(plan), changes_(changes) {}

    /// What of a run is still to come.
    struct Open {
        std::vector<std::size_t>* pending = nullptr;  // of the script; null: nothing
        std::uint64_t made = 0;                       // host moves among the changes, a bit each
        std::uint8_t refused = 0;                     // changes that were
    };
    void begin(Open& open) const noexcept {
        open.made = 0;
        open.refused = 0;
        if (open.pending == nullptr) return;
        open.pending->resize(plan_.script.happenings.size());
        std::iota(open.pending->begin(), open.pending->end(), std::size_t{0});
    }

    /// Whether there is anything before turn `t`, in which the couple has made `turns`.
    bool any(const Open& open, std::uint32_t t, std::uint64_t turns,
             std::int64_t clock_ms) const noexcept {
        if (t == 0 && plan_.script.first) return true;
        return is_changed_at(open, t) || is_scripted_at(open, turns, clock_ms);
    }
    /// Whether it may be at other turns in one run than in another.
    bool may_differ() const noexcept {
        return plan_.script.pending != nullptr ||
               std::any_of(changes_.begin(), changes_.end(), [](const Change& each) {
                   return std::holds_alternative<HostMove>(each.what);
               });
    }
    /// Whether a move of the host may be the turn.
    bool may_be_made(const Open& open, std::uint32_t t) const noexcept {
        if (moves_are_scripted(open)) return true;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (waits(open, i) && changes_[i].turn <= t) return true;
        }
        return false;
    }

    /// Everything before turn `t`.
    /// @param move of the script, that is the turn
    Fault happen_before(std::uint32_t t, Couple& couple, Open& open,
                        const HostMove*& move) const noexcept {
        if (Fault fault = change_at(t, true, couple, open)) return fault;
        if (Fault fault = happen_now(t, couple, open, move)) return fault;
        return change_at(t, false, couple, open);
    }
    /// A turn, where one of the host may be.
    Fault make_turn(std::uint32_t t, Couple& couple, Open& open, const HostMove* scripted,
                    Turn& turn) const noexcept {
        const Seat mover = scripted != nullptr ? scripted->seat : couple.state().floor;
        const HostMove* move = scripted;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!waits(open, i) || changes_[i].turn > t) continue;
            const auto& instead = std::get<HostMove>(changes_[i].what);
            if (instead.seat != mover) continue;
            move = &instead;
            open.made |= std::uint64_t{1} << i;
            break;
        }
        if (move != nullptr) return couple.act(move->seat, move->move, move->intensity, turn);
        turn = couple.play();
        return {};
    }
    /// Host moves that were not made.
    std::uint8_t unmade(const Open& open) const noexcept {
        std::uint8_t n = 0;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            n = static_cast<std::uint8_t>(n + waits(open, i));
        return n;
    }

    /// Time passes until the next argument, and it begins.
    Fault begin_again(Couple& couple) const noexcept {
        const double ms = static_cast<double>(plan_.trial.follow_up->days) * kDayMs;
        Fault fault = couple.elapse(static_cast<std::int64_t>(ms));
        if (!fault && couple.state().apart != 0) fault = couple.happens(Reunion{});
        if (!fault) fault = couple.happens(plan_.trigger);
        if (PURSUIT_NEVER(fault)) return fault;  // days and trigger have been checked
        return {};
    }

private:
    /// A host move that has not been made: it waits for a turn of its mover.
    bool waits(const Open& open, std::size_t i) const noexcept {
        return std::holds_alternative<HostMove>(changes_[i].what) && (open.made >> i & 1) == 0;
    }
    bool is_changed_at(const Open& open, std::uint32_t t) const noexcept {
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (changes_[i].turn == t || (changes_[i].turn < t && waits(open, i))) return true;
        }
        return false;
    }
    bool is_scripted_at(const Open& open, std::uint64_t turns,
                        std::int64_t clock_ms) const noexcept {
        if (open.pending == nullptr) return false;
        return std::any_of(open.pending->begin(), open.pending->end(), [&](std::size_t i) {
            return is_due(plan_.script.happenings[i], turns, clock_ms);
        });
    }
    bool moves_are_scripted(const Open& open) const noexcept {
        if (open.pending == nullptr) return false;
        return std::any_of(open.pending->begin(), open.pending->end(), [&](std::size_t i) {
            return std::holds_alternative<HostMove>(plan_.script.happenings[i].what);
        });
    }

    Fault change_at(std::uint32_t t, bool person, Couple& couple, Open& open) const noexcept {
        for (const Change& each : changes_) {
            if (each.turn != t || changes_person(each) != person) continue;
            const Fault fault = apply(couple, each);
            if (fault && !is_refusal(fault)) return fault;
            open.refused = static_cast<std::uint8_t>(open.refused + (fault ? 1 : 0));
        }
        return {};
    }
    /// As on a Playthrough, but for what is refused: it waits for the next turn.
    Fault happen_now(std::uint32_t t, Couple& couple, Open& open,
                     const HostMove*& move) const noexcept {
        const auto& all = plan_.script.happenings;
        Fault wrong;
        const auto due = [&](const Happening& each) {
            return !wrong && is_due(each, couple.state().turns, couple.state().clock_ms);
        };
        const auto happens = [&](std::size_t i) {
            if (const auto* made = std::get_if<HostMove>(&all[i].what)) move = made;
            const Fault fault = happen(couple, all[i].what);
            if (fault && !is_refusal(fault)) wrong = fault;
            return !fault;
        };
        if (open.pending != nullptr) happen_due(all, *open.pending, due, happens);
        if (t == 0 && plan_.script.first) couple.give_floor(*plan_.script.first);
        return wrong;
    }

    const Plan& plan_;
    std::span<const Change> changes_;
};

/// One side of the pairs.
struct PairSide {
    bool changed;
    Outcomes PairedRuns::*outcomes;
    double Course::*course;
};
constexpr PairSide kWithout{false, &PairedRuns::without, &Course::without};
constexpr PairSide kWith{true, &PairedRuns::with, &Course::with};

std::span<const Change> changes_of(const Plan& plan, const PairSide& side) noexcept {
    return side.changed ? plan.changes : std::span<const Change>{};
}
void count(const Plan& plan, std::uint32_t t, const PairSide& side, Phase phase) noexcept {
    if (!plan.course.empty()) plan.course[t].*side.course += negative(phase);
}

/// How a run of a pair ended.
struct Ended {
    Outcomes outcomes{};
    std::uint8_t refused = 0, unmade = 0;  // as in PairedRuns
};
void put(const Ended& ended, const PairSide& side, PairedRuns& out) noexcept {
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
    SideBySide(const Plan& plan, const PairSide& side, std::uint32_t first,
               std::size_t pairs) noexcept
        : plan_(plan),
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
        Ways::gains(who_, plan_.pursuer, std::span(states_).first(pairs_),
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
        Ways ways{plan_.start.model()};
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
        for (std::int64_t& ms : clock_ms_) ms += std::int64_t{who_.turn_ms()} * (end - t);
    }
    void take(std::uint32_t t, const std::uint8_t* phases) noexcept {
        for (std::size_t i = 0; i < pairs_; ++i) observers_[i].add(static_cast<Phase>(phases[i]));
        if (plan_.course.empty()) return;
        for (std::size_t i = 0; i < pairs_; ++i)
            count(plan_, t, side_, static_cast<Phase>(phases[i]));
    }

    const Plan& plan_;
    const PairSide& side_;
    std::uint32_t first_;
    std::size_t pairs_;
    Events events_;
    Couple who_;  // the last one that was looked at
    std::array<std::uint64_t, Ways::kMost> seeds_{};
    std::array<std::int64_t, Ways::kMost> clock_ms_{};
    std::array<Events::Open, Ways::kMost> open_{};
    std::array<Observer, Ways::kMost> observers_{};
    std::array<State, Ways::kMost> states_;  // in the end
    Ways* ways_ = nullptr;
};
#endif

/// The couple of a pair, where each has its own, with the own numbers of its run.
Fault meet(Plan& plan, std::uint32_t& pair) noexcept {
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

// --- what a trial must be ------------------------------------------------------------------------

Fault check_trial(const Trial& trial) noexcept {
    if (Fault f = check_count("turns", trial.turns, 1, kMostTurns)) return f;
    if (Fault f = check_count("from", trial.from, 0, trial.turns - 1)) return f;
    if (Fault f = check_count("own_turns", trial.own_turns, 0, trial.turns)) return f;
    if (Fault f = check_count("pursuer", at(trial.pursuer.value_or(Seat::a)), 0, 1)) return f;
    return trial.follow_up ? check("days", trial.follow_up->days, 0, 36525) : Fault{};
}

/// The disagreement they begin with: of the script, else the one that is between them.
std::optional<Disagreement> opening(const Plan& plan) noexcept {
    for (const Happening& each : plan.script.happenings) {
        if (const auto* found = std::get_if<Disagreement>(&each.what)) return *found;
    }
    const State& s = plan.start.state();
    if (!(s.severity > 0)) return {};
    Disagreement now{s.severity, {}};
    if (s.owner == 1) now.owner = Seat::a;
    if (s.owner == 2) now.owner = Seat::b;
    return now;
}

Fault complete(Plan& plan) noexcept {
    if (Fault fault = check_trial(plan.trial)) return fault;
    if (plan.people != nullptr && plan.people->partners == nullptr) {
        return fault(Status::argument, "people without partners");
    }
    std::uint32_t first = 0;
    if (Fault fault = meet(plan, first)) return fault;
    if (Fault fault = check_changes(plan.start, plan.changes, plan.trial.turns)) return fault;
    if (!plan.course.empty() && plan.course.size() != plan.trial.turns) {
        return fault(Status::argument, "course has {} elements, expected {}", plan.course.size(),
                     plan.trial.turns);
    }
    plan.pursuer = plan.trial.pursuer.value_or(likely_pursuer(plan.start));
    if (!plan.trial.follow_up) return {};
    auto trigger = plan.trial.follow_up->trigger;
    if (!trigger) trigger = opening(plan);
    if (!trigger) return fault(Status::argument, "no trigger to follow up, and no issue to repeat");
    plan.trigger = *trigger;
    return check("severity of the trigger", trigger->severity, 0, 1);
}

// --- many pairs ----------------------------------------------------------------------------------

/// One outcome, summed up pair by pair.
struct Sum {
    Moments without, with, difference;
    double gained = 0, lost = 0;  // pairs in which yes or no changed

    void add(double before, double after) noexcept {
        without.add(before);
        with.add(after);
        difference.add(after - before);
        gained += after > before;
        lost += after < before;
    }
    Contrast contrast(bool share) const noexcept {
        Contrast c{without.mean, with.mean, difference.mean, 0, 0, 0, difference.n};
        if (c.n < 2) return c;
        const double n = c.n;
        double middle = c.difference;
        double half = t_of(c.n - 1) * std::sqrt(difference.squares / (n - 1) / n);
        if (share) {  // Agresti & Min 2005: half a pair is added to each cell
            const double apart = gained + lost + 1, net = gained - lost;
            middle = net / (n + 2);
            half = kNormal * std::sqrt(apart - net * net / (n + 2)) / (n + 2);
        }
        c.low = middle - half;
        c.high = middle + half;
        const double unpaired = without.squares + with.squares;
        c.variance_ratio = unpaired > 0 ? difference.squares / unpaired : 0;
        return c;
    }
};

class Sums {
public:
    void add(const PairedRuns& pair) noexcept {
        if (out_.pairs++ == 0) out_.own = pair;
        out_.refused += pair.refused > 0;
        out_.unmade += pair.unmade > 0;
        const Outcomes* runs[] = {&pair.without, &pair.with};
        for (std::size_t side = 0; side < 2; ++side) {
            out_.cycles[side] += runs[side]->cycled;
            out_.censored[side] += runs[side]->censored;
        }
        for (std::size_t i = 0; i < kOutcomes; ++i) {
            if (i != at(Outcome::repair_time)) {
                sums_[i].add(pair.without.value[i], pair.with.value[i]);
            }
        }
        if (pair.without.cycled && pair.with.cycled) add_repair(pair);
    }
    Compared finish(Seat pursuer) const noexcept {
        Compared out = out_;
        out.pursuer = pursuer;
        for (std::size_t i = 0; i < kOutcomes; ++i) {
            out.outcome[i] = sums_[i].contrast(is_share(static_cast<Outcome>(i)));
        }
        return out;
    }

private:
    /// Up to where both runs were watched: a cycle that begins later would else seem to be repaired
    /// sooner, only because the end cuts it off.
    void add_repair(const PairedRuns& pair) noexcept {
        const double both = std::min(pair.without.watched, pair.with.watched);
        sums_[at(Outcome::repair_time)].add(std::min(pair.without[Outcome::repair_time], both),
                                            std::min(pair.with[Outcome::repair_time], both));
    }

    Compared out_{};
    std::array<Sum, kOutcomes> sums_{};
};

/// Runs pairs as many at a time as it can.
class Pairs {
public:
    Pairs(Plan& plan, std::span<const PairSide> sides) noexcept : plan_(plan), sides_(sides) {
#ifdef PURSUIT_WAYS
        if (plan.people == nullptr && SideBySide::fits(plan))
            at_once_ = Ways::at_once(plan.start.model());
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
                if (Fault fault = SideBySide(plan_, side, first, n).play(take_one)) return fault;
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
#endif
};

constexpr std::array kBoth{kWithout, kWith};

Fault compare(Plan& plan, Compared& out) noexcept {
    const std::uint32_t all = plan.trial.pairs;
    if (Fault fault = check_count("pairs", all, 2, kMostPairs)) return fault;
    if (Fault fault = complete(plan)) return fault;
    std::fill(plan.course.begin(), plan.course.end(), Course{});
    Sums sums;
    Pairs pairs{plan, kBoth};
    std::array<Outcomes, kSideBySide> without;
    std::uint32_t done = 0;
    const auto take = [&](const PairSide& side, std::size_t i, const Ended& ended) {
        if (!side.changed) {
            without[i] = ended.outcomes;
            return;
        }
        sums.add({without[i], ended.outcomes, ended.refused, ended.unmade});
        plan.trial.watched.add(1);
        ++done;
        const bool tell = plan.trial.progress != nullptr && (done % 64 == 0 || done == all);
        if (tell) plan.trial.progress(plan.trial.user, done, all);
    };
    while (done < all) {
        if (plan.trial.watched.stopped()) return stopped_after(done, all, "pairs");
        if (Fault fault = pairs.run(done, pairs.at_once(all - done), take)) return fault;
    }
    for (Course& turn : plan.course) {
        turn.without /= all;
        turn.with /= all;
    }
    out = sums.finish(plan.pursuer);
    return {};
}

/// Sides of each pair; what is on the others stays.
Fault run_all(Plan& plan, std::uint32_t first, std::span<PairedRuns> out,
              std::span<const PairSide> sides = kBoth) noexcept {
    if (first > kMostPairs || out.size() > kMostPairs - first) {
        return fault(Status::argument, "pairs {} to {}, expected 0 to {}", first,
                     first + out.size() - 1, kMostPairs - 1);
    }
    if (Fault fault = complete(plan)) return fault;
    Pairs pairs{plan, sides};
    std::array<PairedRuns, kSideBySide> made;
    for (std::size_t done = 0; done < out.size();) {
        const std::size_t n = pairs.at_once(out.size() - done);
        const auto to = out.subspan(done, n);
        if (plan.trial.watched.stopped()) return stopped_after(done, out.size(), "pairs");
        std::copy(to.begin(), to.end(), made.begin());
        const auto take = [&](const PairSide& side, std::size_t i, const Ended& ended) {
            put(ended, side, made[i]);
        };
        if (Fault fault = pairs.run(static_cast<std::uint32_t>(first + done), n, take))
            return fault;
        std::copy_n(made.begin(), n, to.begin());
        plan.trial.watched.add(n);
        done += n;
    }
    return {};
}

/// Does it with the plan of a scenario; the only place that allocates.
template <class Do>
Fault with_script(const Scenario& scenario, const Model& model, std::span<const Change> changes,
                  const Trial& trial, Do&& what) noexcept {
    return caught([&] {
        const Playthrough playthrough{scenario, model};
        Pending pending;
        for (auto& each : pending) each.reserve(scenario.happenings.size());
        Plan plan{playthrough.couple(), {scenario.happenings, scenario.first, &pending}};
        plan.changes = changes;
        plan.trial = trial;
        throw_if(what(plan));
    });
}

}  // namespace

std::uint64_t pair_seed(std::uint64_t seed, std::uint32_t pair) noexcept {
    if (pair == 0) return seed;
    std::uint64_t x = seed + pair * 0x9E3779B97F4A7C15u;  // SplitMix64 (Steele et al. 2014)
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

Fault compare(const Couple& start, std::span<const Change> changes, const Trial& trial,
              Compared& out, std::span<Course> course) noexcept {
    const RoundToNearest rounding;
    Plan plan{start, {}, changes, trial, {}, {}, course};
    return compare(plan, out);
}

Fault compare(const Scenario& scenario, const Model& model, std::span<const Change> changes,
              const Trial& trial, Compared& out, std::span<Course> course) noexcept {
    const RoundToNearest rounding;
    return with_script(scenario, model, changes, trial, [&](Plan& plan) {
        plan.course = course;
        return compare(plan, out);
    });
}

Fault run_pairs(const Couple& start, std::span<const Change> changes, const Trial& trial,
                std::uint32_t first, std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    Plan plan{start, {}, changes, trial, {}, {}, {}};
    return run_all(plan, first, out);
}

Fault run_pairs(const Scenario& scenario, const Model& model, std::span<const Change> changes,
                const Trial& trial, std::uint32_t first, std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    return with_script(scenario, model, changes, trial,
                       [&](Plan& plan) { return run_all(plan, first, out); });
}

Fault compare(const Scenario& scenario, const Model& model, const Crowd& people,
              std::uint64_t first_id, std::span<const Change> changes, const Trial& trial,
              Compared& out, std::span<Course> course) noexcept {
    const RoundToNearest rounding;
    return with_script(scenario, model, changes, trial, [&](Plan& plan) {
        plan.course = course;
        plan.people = &people;
        plan.first_id = first_id;
        return compare(plan, out);
    });
}

Fault run_pairs(const Scenario& scenario, const Model& model, const Crowd& people,
                std::uint64_t first_id, std::span<const Change> changes, const Trial& trial,
                std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    return with_script(scenario, model, changes, trial, [&](Plan& plan) {
        plan.people = &people;
        plan.first_id = first_id;
        return run_all(plan, 0, out);
    });
}

Fault run_side(const Couple& start, std::span<const Change> changes, const Trial& trial,
               Outcomes PairedRuns::*side, std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    Plan plan{start, {}, changes, trial, {}, {}, {}};
    const PairSide only{true, side, &Course::with};
    return run_all(plan, 0, out, {&only, 1});
}

Compared summary(std::span<const PairedRuns> pairs, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    Sums sums;
    for (const PairedRuns& pair : pairs) sums.add(pair);
    return sums.finish(pursuer);
}

}  // namespace pursuit

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
#include "script/script.hpp"
#include "study/change.hpp"
#include "study/outcome.hpp"
#include "study/what_if.hpp"

namespace pursuit {
namespace {

constexpr std::uint32_t kMostPairs = 1000000, kMostTurns = 100000;
constexpr double kDayMs = 86400000;

// --- one run -------------------------------------------------------------------------------------

/// What happens in a scenario on both sides.
struct Script {
    std::span<const Happening> happenings{};
    std::optional<Seat> first{};
    std::vector<std::size_t>* pending = nullptr;  // with room for all of them; null: none of them
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

/// One run of a pair.
class Run {
public:
    Run(const Plan& plan, bool changed) noexcept
        : plan_(plan),
          changes_(changed ? plan.changes : std::span<const Change>{}),
          couple_(plan.start) {}

    /// Plays it all; each turn that counts is counted into `course`, if there is one.
    Fault play(std::uint32_t pair, double Course::*side, PairedRuns& notes,
               Outcomes& out) noexcept {
        const Trial& trial = plan_.trial;
        begin_script();
        const bool last = !trial.follow_up;
        Observer first{trial.turns, trial.from};
        if (Fault fault = argue(pair, last ? &first : nullptr, side, notes)) return fault;
        if (last) {
            out = first.finish(couple_, plan_.pursuer);
            return {};
        }
        Observer second{trial.turns, trial.from};
        if (Fault fault = argue_again(second, side)) return fault;
        out = second.finish(couple_, plan_.pursuer);
        return {};
    }

private:
    Fault argue(std::uint32_t pair, Observer* observer, double Course::*side,
                PairedRuns& notes) noexcept {
        notes.refused = 0;
        for (std::uint32_t t = 0; t < plan_.trial.turns; ++t) {
            if (t == plan_.trial.own_turns) couple_.reseed(pair_seed(couple_.seed(), pair));
            Turn turn;
            if (plan_.script.pending == nullptr && !is_changed_at(t)) {  // nothing but a turn
                turn = couple_.play();
            } else if (Fault fault = make_eventful_turn(t, notes, turn)) {
                return fault;
            }
            if (observer != nullptr) note(*observer, turn, t, side);
        }
        notes.unmade = 0;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            const bool move = std::holds_alternative<HostMove>(changes_[i].what);
            notes.unmade = static_cast<std::uint8_t>(notes.unmade + (move && !made(i)));
        }
        return {};
    }

    /// Host moves wait for a turn of their mover.
    bool is_changed_at(std::uint32_t t) const noexcept {
        return std::any_of(changes_.begin(), changes_.end(), [&](const Change& each) {
            return each.turn == t || (each.turn < t && std::holds_alternative<HostMove>(each.what));
        });
    }
    Fault make_eventful_turn(std::uint32_t t, PairedRuns& notes, Turn& turn) noexcept {
        if (Fault fault = change_at(t, true, notes)) return fault;
        const HostMove* move = nullptr;
        if (Fault fault = happen_now(t, move)) return fault;
        if (Fault fault = change_at(t, false, notes)) return fault;
        return make_turn(t, move, turn);
    }

    Fault argue_again(Observer& observer, double Course::*side) noexcept {
        const double ms = static_cast<double>(plan_.trial.follow_up->days) * kDayMs;
        Fault fault = couple_.elapse(static_cast<std::int64_t>(ms));
        if (!fault && couple_.state().apart != 0) fault = couple_.happens(Reunion{});
        if (!fault) fault = couple_.happens(plan_.trigger);
        if (PURSUIT_NEVER(fault)) return fault;  // days and trigger have been checked
        for (std::uint32_t t = 0; t < plan_.trial.turns; ++t) {
            note(observer, couple_.play(), t, side);
        }
        return {};
    }

    void note(Observer& observer, const Turn& turn, std::uint32_t t,
              double Course::*side) noexcept {
        observer.add(couple_.model(), turn);
        if (!plan_.course.empty()) plan_.course[t].*side += negative(turn.phase);
    }

    Fault change_at(std::uint32_t t, bool person, PairedRuns& notes) noexcept {
        for (const Change& each : changes_) {
            if (each.turn != t || changes_person(each) != person) continue;
            const Fault fault = apply(couple_, each);
            if (fault && !is_refusal(fault)) return fault;
            notes.refused = static_cast<std::uint8_t>(notes.refused + (fault ? 1 : 0));
        }
        return {};
    }

    void begin_script() noexcept {
        if (plan_.script.pending == nullptr) return;
        plan_.script.pending->resize(plan_.script.happenings.size());
        std::iota(plan_.script.pending->begin(), plan_.script.pending->end(), std::size_t{0});
    }
    /// As on a Playthrough, but for what is refused: it waits for the next turn.
    Fault happen_now(std::uint32_t t, const HostMove*& move) noexcept {
        const auto& all = plan_.script.happenings;
        Fault wrong;
        const auto due = [&](const Happening& each) {
            return !wrong && is_due(each, couple_.state().turns, couple_.state().clock_ms);
        };
        const auto happens = [&](std::size_t i) {
            if (const auto* made = std::get_if<HostMove>(&all[i].what)) move = made;
            const Fault fault = happen(couple_, all[i].what);
            if (fault && !is_refusal(fault)) wrong = fault;
            return !fault;
        };
        if (plan_.script.pending != nullptr) {
            happen_due(all, *plan_.script.pending, due, happens);
        }
        if (t == 0 && plan_.script.first) couple_.give_floor(*plan_.script.first);
        return wrong;
    }

    bool made(std::size_t i) const noexcept { return (made_ >> i & 1) != 0; }

    Fault make_turn(std::uint32_t t, const HostMove* scripted, Turn& turn) noexcept {
        const Seat mover = scripted != nullptr ? scripted->seat : couple_.state().floor;
        const HostMove* move = scripted;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            const auto* instead = std::get_if<HostMove>(&changes_[i].what);
            if (instead == nullptr || made(i) || changes_[i].turn > t || instead->seat != mover)
                continue;
            move = instead;
            made_ |= std::uint64_t{1} << i;
            break;
        }
        if (move != nullptr) return couple_.act(move->seat, move->move, move->intensity, turn);
        turn = couple_.play();
        return {};
    }

    const Plan& plan_;
    std::span<const Change> changes_;
    Couple couple_;
    std::uint64_t made_ = 0;  // host moves among the changes, a bit each
};
static_assert(kMostChanges <= 64);

Fault run_pair(const Plan& plan, std::uint32_t pair, PairedRuns& out) noexcept {
    PairedRuns made;
    if (Fault fault = Run(plan, false).play(pair, &Course::without, made, made.without))
        return fault;
    if (Fault fault = Run(plan, true).play(pair, &Course::with, made, made.with)) return fault;
    out = made;
    return {};
}

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

Fault compare(Plan& plan, Compared& out) noexcept {
    const std::uint32_t pairs = plan.trial.pairs;
    if (Fault fault = check_count("pairs", pairs, 2, kMostPairs)) return fault;
    if (Fault fault = complete(plan)) return fault;
    std::fill(plan.course.begin(), plan.course.end(), Course{});
    Sums sums;
    for (std::uint32_t i = 0; i < pairs; ++i) {
        PairedRuns pair;
        std::uint32_t number = i;
        if (plan.trial.watched.stopped()) return stopped_after(i, pairs, "pairs");
        if (Fault fault = meet(plan, number)) return fault;
        if (Fault fault = run_pair(plan, number, pair)) return fault;
        sums.add(pair);
        plan.trial.watched.add(1);
        const bool tell = plan.trial.progress != nullptr && ((i + 1) % 64 == 0 || i + 1 == pairs);
        if (tell) plan.trial.progress(plan.trial.user, i + 1, pairs);
    }
    for (Course& turn : plan.course) {
        turn.without /= pairs;
        turn.with /= pairs;
    }
    out = sums.finish(plan.pursuer);
    return {};
}

/// What `run` makes of each pair.
template <class RunOne>
Fault run_all(Plan& plan, std::uint32_t first, std::span<PairedRuns> out, RunOne&& run) noexcept {
    if (first > kMostPairs || out.size() > kMostPairs - first) {
        return fault(Status::argument, "pairs {} to {}, expected 0 to {}", first,
                     first + out.size() - 1, kMostPairs - 1);
    }
    if (Fault fault = complete(plan)) return fault;
    for (std::size_t i = 0; i < out.size(); ++i) {
        auto pair = static_cast<std::uint32_t>(first + i);
        if (plan.trial.watched.stopped()) return stopped_after(i, out.size(), "pairs");
        if (Fault fault = meet(plan, pair)) return fault;
        if (Fault fault = run(plan, pair, out[i])) return fault;
        plan.trial.watched.add(1);
    }
    return {};
}

/// Does it with the plan of a scenario; the only place that allocates.
template <class Do>
Fault with_script(const Scenario& scenario, const Model& model, std::span<const Change> changes,
                  const Trial& trial, Do&& what) noexcept {
    return caught([&] {
        const Playthrough playthrough{scenario, model};
        std::vector<std::size_t> pending(scenario.happenings.size());
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
    return run_all(plan, first, out, run_pair);
}

Fault run_pairs(const Scenario& scenario, const Model& model, std::span<const Change> changes,
                const Trial& trial, std::uint32_t first, std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    return with_script(scenario, model, changes, trial,
                       [&](Plan& plan) { return run_all(plan, first, out, run_pair); });
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
        return run_all(plan, 0, out, run_pair);
    });
}

Fault run_side(const Couple& start, std::span<const Change> changes, const Trial& trial,
               Outcomes PairedRuns::*side, std::span<PairedRuns> out) noexcept {
    const RoundToNearest rounding;
    Plan plan{start, {}, changes, trial, {}, {}, {}};
    return run_all(plan, 0, out, [&](const Plan& all, std::uint32_t pair, PairedRuns& made) {
        return Run(all, true).play(pair, &Course::with, made, made.*side);
    });
}

Compared summary(std::span<const PairedRuns> pairs, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    Sums sums;
    for (const PairedRuns& pair : pairs) sums.add(pair);
    return sums.finish(pursuer);
}

}  // namespace pursuit

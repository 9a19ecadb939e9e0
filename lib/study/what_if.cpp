// Running pairs and comparing them. Everything is summed up on the way: no run is kept.
#include <pursuit/study/what_if.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include <pursuit/script/playthrough.hpp>

#include "base/arithmetic.hpp"
#include "base/estimate.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "study/change.hpp"
#include "study/outcome.hpp"
#include "study/pairs.hpp"
#include "study/what_if.hpp"

namespace pursuit {
namespace {

using namespace paired;

constexpr std::uint32_t kMostPairs = 1000000, kMostTurns = 100000;

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
    return sums.finish(one_of(pursuer));
}

}  // namespace pursuit

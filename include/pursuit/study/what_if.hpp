// What if: the same two people, once as it was and once with a change, on the same random numbers.
// The smallest change that keeps an argument out of the cycle is looked for in search.hpp.
//
// A pair is two runs from one start with the same seed, one without and one with the changes. Pair
// 0 has the couple's own numbers and is this very argument; the others are other ways it could have
// gone. A draw depends on seed, couple and turn alone, so that the two runs of a pair meet the same
// chances and what differs between them comes from the change (common random numbers; Law 2015,
// Simulation Modeling and Analysis, ch. 11.2).
//
// It all says something about this model, nothing about any two people, and nothing about fault.
//
// Functions are pure and may run concurrently; the same input gives the same output on any machine.
// What takes a Couple never allocates or throws.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/study/change.hpp>
#include <pursuit/study/outcome.hpp>

namespace pursuit {

/// Both runs of a pair.
struct PairedRuns {
    Outcomes without{}, with{};
    std::uint8_t refused = 0;  // changes that were refused, as uncovering is while flooded;
    std::uint8_t unmade = 0;   // host moves whose mover had no turn any more
};

/// The next argument, so many days on: the same trigger again. Were they apart, they are together
/// again by then.
struct FollowUp {
    float days = 7;                         // 0..36525
    std::optional<Disagreement> trigger{};  // none = the disagreement they begin with
};

/// How to compare.
struct Trial {
    std::uint32_t pairs = 400;  // 2..1000000
    std::uint32_t turns = 60;   // of an argument; 1..100000
    std::uint32_t from = 0;     // outcomes count from this turn on; less than `turns`
    /// So many turns have the couple's own numbers in every pair: what could have come of this very
    /// moment, and not of this beginning. At most `turns`.
    std::uint32_t own_turns = 0;
    /// Who pursues in the gains; none = who makes the stronger cold reference gain at the start.
    std::optional<Seat> pursuer{};
    /// If there, the outcomes are those of the second argument, of `turns` turns, too. The changes
    /// happen in the first one.
    std::optional<FollowUp> follow_up{};
    /// Called now and then, from the calling thread, with how many of all pairs are done.
    void (*progress)(void* user, std::uint32_t done, std::uint32_t all) = nullptr;
    void* user = nullptr;
    Watcher watched{};  // done: pairs
};

/// One outcome over all pairs. The repair time is compared over the pairs in which both runs had a
/// cycle, and in each only as far as both were watched after it: a restricted mean, at most so many
/// turns. What was not repaired by then counts as if it had been, see Compared::censored.
struct Contrast {
    double without = 0, with = 0;  // means
    double difference = 0;         // with - without
    /// 95 % interval of the difference: of the mean paired difference (t); of the difference of
    /// paired proportions where is_share() (Agresti & Min 2005, doi:10.1002/sim.1781).
    /// Of fewer than 2 pairs there is none: both are 0.
    double low = 0, high = 0;
    /// Variance of the paired difference over what it would be if the runs were not paired. Below 1
    /// common random numbers help. 0 where nothing varies.
    double variance_ratio = 0;
    std::uint32_t n = 0;  // pairs
};

/// Of a turn: the share of the runs that are in a negative phase after it.
struct Course {
    double without = 0, with = 0;
};

/// All that is known of the difference a change makes.
struct Compared {
    std::array<Contrast, kOutcomes> outcome{};
    PairedRuns own{};  // pair 0: this very argument
    std::uint32_t pairs = 0;
    std::uint32_t refused = 0;                // pairs in which a change was refused
    std::uint32_t unmade = 0;                 // pairs in which a host move was not made
    std::array<std::uint32_t, 2> cycles{};    // runs with a cycle: without, with
    std::array<std::uint32_t, 2> censored{};  // of them not repaired by the end: their repair time
        // counts as what they had, so that the mean is too low
    Seat pursuer{};  // of the gains

    const Contrast& operator[](Outcome which) const noexcept {
        return outcome[static_cast<std::size_t>(which)];
    }
};

/// The seed of a pair: the couple's own for pair 0. To look at one pair turn by turn.
std::uint64_t pair_seed(std::uint64_t seed, std::uint32_t pair) noexcept;

/// Compares `trial.pairs` pairs from where the couple is now, whose turns count from 0. Fault when
/// a value of a change or of the trial is out of range; then `out` is as it was.
/// @param course if not empty, one element for each turn (of the argument that counts)
Fault compare(const Couple& start, std::span<const Change> changes, const Trial& trial,
              Compared& out, std::span<Course> course = {}) noexcept;

/// Likewise a scenario from its beginning, with what happens in it on both sides. What is refused
/// there is tried again before the next turn. A changed host move takes the place of one of the
/// same mover. Allocates once, before the first pair.
Fault compare(const Scenario& scenario, const Model& model, std::span<const Change> changes,
              const Trial& trial, Compared& out, std::span<Course> course = {}) noexcept;

/// The pairs one by one: pairs `first` to `first` + out.size() - 1, for hosts that want the
/// distributions or share the work among threads. `trial.pairs` does not count. Where it is stopped
/// `out` is partly filled.
Fault run_pairs(const Couple& start, std::span<const Change> changes, const Trial& trial,
                std::uint32_t first, std::span<PairedRuns> out) noexcept;
Fault run_pairs(const Scenario& scenario, const Model& model, std::span<const Change> changes,
                const Trial& trial, std::uint32_t first, std::span<PairedRuns> out) noexcept;
/// Many couples, each with a pair of runs, instead of the many ways of one couple: whether a change
/// helps people like these. Couple `id` has these partners, and the seed and the id of its own, as in
/// an Ensemble.
struct Crowd {
    const void* user = nullptr;
    /// From the calling thread. A Fault ends the comparison.
    Fault (*partners)(const void* user, std::uint64_t id, std::array<Traits, 2>& out) = nullptr;
};
/// `trial.pairs` couples from `first_id` on, one pair each; intervals are over couples. Where
/// trial.pursuer is none, the gains are of who pursues in the first couple; own_turns do not count.
/// Fault{argument} for people without partners, too. Allocates once, before the first pair.
Fault compare(const Scenario& scenario, const Model& model, const Crowd& people,
              std::uint64_t first_id, std::span<const Change> changes, const Trial& trial,
              Compared& out, std::span<Course> course = {}) noexcept;
/// The pairs of the couples from `first_id` on, one by one.
Fault run_pairs(const Scenario& scenario, const Model& model, const Crowd& people,
                std::uint64_t first_id, std::span<const Change> changes, const Trial& trial,
                std::span<PairedRuns> out) noexcept;
/// What compare() makes of these pairs. `pairs[0]` is taken for this very argument.
Compared summary(std::span<const PairedRuns> pairs, Seat pursuer) noexcept;

}  // namespace pursuit

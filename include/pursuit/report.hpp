// Report: what happened to a couple, why, what feeds their loop and what would have happened
// otherwise, as one page of HTML with everything in it: it needs no network and no script, and can
// be read on a phone, in the dark and on paper.
//
// For thinking and teaching. It is no diagnosis, says so, and finds nobody at fault.
//
// Functions are pure and may run concurrently; the same input gives the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <pursuit/couple.hpp>
#include <pursuit/error.hpp>
#include <pursuit/model.hpp>
#include <pursuit/process.hpp>
#include <pursuit/scenario.hpp>
#include <pursuit/telling.hpp>
#include <pursuit/turn.hpp>

namespace pursuit {

/// One thing that happened from outside the turns.
struct Happened {
    std::size_t before = 0;     // index of the turn it came before; the number of turns: after them
    bool intervention = false;  // else an event
    std::string text;           // a sentence
};

/// A run that is over: what a report is made of.
struct Run {
    std::string title, look_for;  // may be empty
    TwoNames names;
    std::shared_ptr<const Model> model;  // what the couples below point to
    std::vector<Turn> turns;
    std::vector<Happened> happened;
    /// Index of the turn at the peak: the one with the largest sum of experienced arousal; 0 where
    /// there is no turn.
    std::size_t peak = 0;
    std::vector<Couple>
        couples;  // before the first turn, after the turn at the peak, and at the end
    std::optional<Process> process;      // at the end, observed turn by turn
    std::vector<Process::Stage> stages;  // after each turn
};

/// Plays a scenario to its end. Throws Error as Stage does, and std::bad_alloc.
Run run_of(const Scenario& scenario);
/// Plays a recording again (snapshot.hpp), under the model it carries; without one under `model`,
/// which has to be the one it was made under; null = the standard one. Nobody has a name in it.
/// Throws Error: what is wrong with the image; or Status::state where the replay diverges.
Run run_of(std::span<const std::byte> recording, std::shared_ptr<const Model> model = {});

struct Reporting {
    std::uint32_t pairs = 200;       // of runs for each what-if; 2..10000, or 0 to leave it out
    std::uint32_t transcript = 400;  // at most so many turns of each run are told; 0..100000
};

/// The page: a comparison first if there are several runs, then each with a summary in plain words,
/// the loop at its peak, the timeline, what would have happened otherwise, the phase portrait, what
/// the acts look like from outside, where they stand on the way of emotionally focused therapy, and
/// the turns with their reasons. UTF-8.
/// Throws Error{argument} for numbers out of range or no runs, and std::bad_alloc.
std::string report(std::span<const Run> runs, const Reporting& how = {});
Fault report(std::span<const Run> runs, const Reporting& how, std::string& out) noexcept;

}  // namespace pursuit

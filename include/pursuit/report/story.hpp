// Story: a scenario or a recording played to its end, with all that a report tells of it.
//
// Functions are pure and may run concurrently.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/telling.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/study/process.hpp>

namespace pursuit {

/// One thing that happened from outside the turns.
struct Happened {
    std::size_t before = 0;     // index of the turn it came before; the number of turns: after them
    bool intervention = false;  // else an event
    std::string text;           // a sentence
};

struct Story {
    std::string title, look_for;  // may be empty
    TwoNames names;
    std::shared_ptr<const Model> model;  // what the couples below point to
    std::vector<Turn> turns;
    std::vector<Happened> happened;
    /// Index of the turn at the peak: the one with the largest sum of experienced arousal; 0 where
    /// there is no turn.
    std::size_t peak = 0;
    /// Right before the first turn, with what happened by then; after the turn at the peak; at the
    /// end.
    std::vector<Couple> couples;
    std::optional<Process> process;      // at the end, observed turn by turn
    std::vector<Process::Stage> stages;  // after each turn
};

/// Turns first..last of a cycle: kCycleTurns or more in a row in a negative phase.
struct Cycle {
    std::size_t first = 0, last = 0;
};
std::vector<Cycle> cycles(std::span<const Turn> turns);

/// Plays a scenario to its end. Throws Error as Playthrough does, and std::bad_alloc.
Story story_of(const Scenario& scenario);
/// Plays a recording again (snapshot.hpp), under the model it carries; without one under `model`,
/// which has to be the one it was made under; null = the standard one. Nobody has a name in it.
/// Throws Error: what is wrong with the image; or Status::state where the replay diverges.
Story story_of(std::span<const std::byte> recording, std::shared_ptr<const Model> model = {});

}  // namespace pursuit

// What a run of an ensemble is to do, worked out once: for ensemble.cpp and the kernels.
#pragma once

#include <atomic>
#include <cstddef>
#include <vector>

#include <pursuit/ensemble/ensemble.hpp>

#include "engine/compiled.hpp"
#include "engine/cycle.hpp"

namespace pursuit {

inline constexpr std::uint32_t kStretch = 1u << 14;  // turns that nobody can stop

/// What happens before one turn. All couples have the same clock, so it is the same for all.
struct ScriptStep {
    std::uint32_t turn = 0;
    std::size_t begin = 0, end = 0;  // in Plan::order
    const HostMove* move = nullptr;  // takes the place of the turn
};

struct Plan {
    const Ensemble& ensemble;
    const Results& results;
    const Compiled& model;
    std::uint32_t turn_ms = 0;
    std::size_t stride = 0;
    const std::atomic<bool>* stop = nullptr;
    bool shared = false;                    // what is added to, is added to by several threads
    std::vector<ScriptStep> steps{};        // in the order of turns, each before the last turn
    std::vector<const Happening*> order{};  // as they happen

    bool stopped() const noexcept {
        return stop != nullptr && stop->load(std::memory_order_relaxed);
    }
    /// From this turn on are the last ones.
    std::uint32_t last_turns() const noexcept {
        return ensemble.turns < kLastTurns ? 0 : ensemble.turns - kLastTurns;
    }
    bool hashes() const noexcept { return !results.hashes.empty() || results.hash != nullptr; }
    bool records() const noexcept {
        const Results& r = results;
        return !r.summaries.empty() || !r.totals.empty() || r.stance_counts != nullptr ||
               r.trace != nullptr || r.phases != nullptr || r.movers != nullptr ||
               r.intensities != nullptr || !r.columns.empty() || r.hash != nullptr;
    }
};

}  // namespace pursuit

// One side of paired runs: for comparisons of several changes with the same runs, which are made once.
#pragma once

#include <span>

#include <pursuit/study/what_if.hpp>

namespace pursuit {

/// Runs pairs 0 to out.size() - 1 with the changes and puts the outcomes on one side of them; the
/// other stays. What is noted of a pair is about these runs.
Fault run_side(const Couple& start, std::span<const Change> changes, const Trial& trial,
               Outcomes PairedRuns::*side, std::span<PairedRuns> out) noexcept;

}  // namespace pursuit

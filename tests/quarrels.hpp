// Quarrels in which something happens, whatever the numbers of the model: looked for, the mildest
// first.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/study/outcome.hpp>
#include <pursuit/study/what_if.hpp>

namespace pursuit {

/// Of so many runs of 60 turns of a quarrel, the share in which it comes to the outcome.
inline double share_with(const Couple& quarrel, Outcome outcome, std::uint32_t runs = 40) {
    std::vector<PairedRuns> pairs(runs);
    Trial trial;
    trial.pairs = runs;
    if (const Fault fault = run_pairs(quarrel, {}, trial, 0, pairs))
        throw std::runtime_error(std::string(fault.message()));
    double with = 0;
    for (const PairedRuns& run : pairs) with += run.without[outcome] > 0;
    return with / runs;
}

/// A quarrel of a pursuer with a withdrawer, the pursuer in seat a and the owner, in which it comes to the
/// outcome in a share of the runs between the two.
inline Couple quarrel_with(Outcome outcome, double least, double most, std::uint64_t seed,
                           const Model& model = Model::standard()) {
    for (int i = 0; i < 40; ++i) {
        const float strength = 0.04f * static_cast<float>(i / 4);
        const float severity = 0.4f + 0.2f * static_cast<float>(i % 4);
        Couple couple{model, Traits{.anxiety = 0.6f + strength, .avoidance = 0.25f},
                      Traits{.anxiety = 0.3f, .avoidance = 0.6f + strength}, seed};
        if (couple.happens(Disagreement{severity, Seat::a})) continue;
        const double share = share_with(couple, outcome);
        if (share >= least && share <= most) return couple;
    }
    throw std::runtime_error("no quarrel comes to " + std::string(name(outcome)) + " that often");
}

}  // namespace pursuit

// The summary of a play: who pursued, the phases, the cycle, and the gain of the loop.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/telling.hpp>

#include "terminal.hpp"

/// Turns first..last of a cycle: kCycleTurns or more in a row in a negative phase.
struct Cycle {
    std::size_t first = 0, last = 0;
};
std::vector<Cycle> cycles(std::span<const pursuit::Turn> turns);

/// Of a play that is not empty. `couple` has the traits whose loop gain is told.
std::string summary(const Terminal& terminal, const pursuit::Couple& couple,
                    std::span<const pursuit::Turn> turns, const pursuit::TwoNames& names);

// The summary of a play: who pursued, the phases, the cycle, and the gain of the loop.
#pragma once

#include <span>
#include <string>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/telling.hpp>

#include "terminal.hpp"

/// Of a play that is not empty. `couple` has the traits whose loop gain is told.
std::string summary(const Terminal& terminal, const pursuit::Couple& couple,
                    std::span<const pursuit::Turn> turns, const pursuit::TwoNames& names);

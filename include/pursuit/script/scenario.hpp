// Scenario: two partners, and what happens to them and when. playthrough.hpp plays it;
// text/scenario_file.hpp reads it from TOML and writes it back.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <pursuit/engine/happening.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>

namespace pursuit {

struct Scenario {
    std::string title;
    std::string look_for;              // what to look for, two lines
    std::array<std::string, 2> names;  // of the people in seat a and b
    std::array<Traits, 2> partners;
    std::uint64_t seed = 0;
    std::uint64_t id = 0;
    std::uint32_t turns = 40;
    std::optional<Seat> first;  // who has the floor first; none = the owner, or drawn
    std::optional<std::uint32_t> turn_ms;
    std::vector<Happening> happenings;  // in the order of the file
    Tables tables;                      // the standard model with the file's overrides

    /// The standard model, and partners "A" and "B" of the population mean.
    Scenario();
};

}  // namespace pursuit

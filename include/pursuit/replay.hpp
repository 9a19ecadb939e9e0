// Replay: observed talks fed to the engine move by move. Given the traits, inner states, stances
// and phases are a deterministic function of the moves so far, and the likelihood is exact.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/couple.hpp>
#include <pursuit/error.hpp>
#include <pursuit/model.hpp>

namespace pursuit {

/// How to read a table of observed talks: from a codes file (TOML).
struct Codes {
    struct Value {
        std::string text;  // as it stands in the table
        Code code;         // what it stands for
    };
    struct Column {
        std::string name;
        Seat seat{};
        std::vector<Value> values;
    };
    std::string couple_column, time_column;
    std::vector<Column> columns;  // in the order they are heard within an interval
    std::array<std::string, 2> names;
    std::array<Traits, 2> partners;
    std::uint32_t interval_ms = 10000;
    std::optional<Disagreement> disagreement;  // what the talk begins with
    std::optional<Stress> stress;
    Tables tables;

    Codes();
};
Codes parse_codes(std::string_view text);
Codes load_codes(const std::string& path);

/// One couple's talk: one row an interval, in order of time; cell[k] indexes columns[k].values.
struct Talk {
    std::string couple;
    std::vector<double> times;
    std::vector<std::vector<std::uint16_t>> cells;
};
/// Reads a CSV with a header. Throws Error with line and column for missing columns, ragged rows,
/// unknown values, duplicate or missing intervals, an empty table; text beyond 64 MiB is refused.
std::vector<Talk> parse_talks(std::string_view csv, const Codes& codes);
std::vector<Talk> load_talks(const std::string& path, const Codes& codes);

struct Replayed {
    std::vector<Turn> turns;         // one a cell, in order
    std::vector<double> log_probability;  // natural logarithm, one a turn
    /// Sum over all intervals but the first (which only sets the scene), per interval.
    double log_likelihood = 0;
    std::size_t transitions = 0;     // intervals but the first
};
Replayed replay(const Model& model, const Codes& codes, const Talk& talk);

}  // namespace pursuit

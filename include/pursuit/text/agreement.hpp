// Agreement: how far several coders of the same talks say the same, beyond chance. Cohen's kappa (1960,
// Educational and Psychological Measurement 20:37) of each pair of coders, for all codes together and
// for each code against all others.
//
// Only units that both coded are compared: the same talk, time, person and column. Where coders cut a
// talk into units of their own, as with events, agree on the units first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/text/codes.hpp>

namespace pursuit {

/// Two coders, over one code or all.
struct Kappa {
    std::uint64_t both = 0;  // units in which both say it; of all codes: in which they say the same
    std::uint64_t first = 0, second = 0;  // in which each does; of all codes: all units
    double agreement = 0;                 // share of the units in which they agree, 0..1
    double kappa = 0;  // 1 they always agree, 0 as by chance, -1..1; NaN: only one
                       // code was used, so that nothing can be told
};

struct Agreement {
    std::string first, second;    // the coders
    std::string column;           // which is coded, for both partners together
    std::uint64_t units = 0;      // that both coded
    std::uint64_t unmatched = 0;  // that only one of the two did
    Kappa all{};
    std::vector<std::string> codes;  // as they stand in the table
    std::vector<Kappa> of{};         // each of them against all others
};

/// Of each pair of coders, for each column. Throws Error with line and column for codes that name no
/// column of coders, for a table with a single one, and for what parse_talks() refuses.
PURSUIT_THROWS std::vector<Agreement> agreement(std::string_view table, const Codes& codes);
Fault agreement(std::string_view table, const Codes& codes, std::vector<Agreement>& out) noexcept;

}  // namespace pursuit

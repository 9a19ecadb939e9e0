#include <pursuit/text/agreement.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include <pursuit/text/replay.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "text/talk.hpp"

namespace pursuit {

namespace {

/// Talk, time, how many acts before it at that time, and column: what is the same unit to two coders.
using Unit = std::tuple<std::string, double, std::size_t, std::size_t>;
using Coded = std::map<Unit, std::uint16_t>;

Coded coded_by(std::string_view table, Codes codes, const std::string& coder) {
    codes.coder = coder;
    Coded out;
    for (const Talk& talk : parse_talks(table, codes)) {
        std::size_t at_that_time = 0;
        for (std::size_t i = 0; i < talk.intervals(); ++i) {
            const bool same = i > 0 && talk.times[i] == talk.times[i - 1];
            at_that_time = same ? at_that_time + 1 : 0;
            for (std::size_t k = 0; k < codes.columns.size(); ++k) {
                const std::size_t value = talk.value(i, k);
                if (value >= kNothing) continue;
                out[{talk.couple, talk.times[i], at_that_time, k}] =
                    static_cast<std::uint16_t>(value);
            }
        }
    }
    return out;
}

Kappa kappa(std::uint64_t both, std::uint64_t first, std::uint64_t second, std::uint64_t units) {
    const auto n = static_cast<double>(units);
    const double x = static_cast<double>(first) / n, y = static_cast<double>(second) / n;
    const std::uint64_t neither = units + both - first - second;
    const double agree = static_cast<double>(both + neither) / n;
    const double chance = x * y + (1 - x) * (1 - y);
    const double none = std::numeric_limits<double>::quiet_NaN();
    return {both, first, second, agree, chance < 1 ? (agree - chance) / (1 - chance) : none};
}

/// Of one column: how often the first coder says one code and the second another.
using Table = std::vector<std::vector<std::uint64_t>>;

void sum_up(const Table& table, Agreement& out) {
    double chance = 0;
    std::uint64_t same = 0;
    const auto n = static_cast<double>(out.units);
    for (std::size_t v = 0; v < table.size(); ++v) {
        std::uint64_t first = 0, second = 0;
        for (std::size_t w = 0; w < table.size(); ++w) first += table[v][w], second += table[w][v];
        same += table[v][v];
        chance += static_cast<double>(first) / n * (static_cast<double>(second) / n);
        out.of.push_back(kappa(table[v][v], first, second, out.units));
    }
    const double agree = static_cast<double>(same) / n;
    const double none = std::numeric_limits<double>::quiet_NaN();
    out.all = {same, out.units, out.units, agree,
               chance < 1 ? (agree - chance) / (1 - chance) : none};
}

/// Columns of the same name are one column, of both partners.
std::size_t first_of(const Codes& codes, std::size_t column) {
    std::size_t k = 0;
    while (codes.columns[k].name != codes.columns[column].name) ++k;
    return k;
}

Agreement compared(const Codes& codes, std::size_t column, const Coded& x, const Coded& y) {
    Agreement out;
    const auto& values = codes.columns[column].values;
    for (const Codes::Value& value : values) out.codes.push_back(value.text);
    out.column = codes.columns[column].name;
    Table table(values.size(), std::vector<std::uint64_t>(values.size()));
    for (const auto& [unit, value] : x) {
        if (first_of(codes, std::get<3>(unit)) != column) continue;
        const auto found = y.find(unit);
        out.unmatched += found == y.end();
        if (found == y.end()) continue;
        ++out.units;
        ++table[value][found->second];
    }
    for (const auto& [unit, value] : y) {
        out.unmatched += first_of(codes, std::get<3>(unit)) == column && !x.contains(unit);
    }
    if (out.units > 0) {
        sum_up(table, out);
    } else {
        out.of.resize(values.size());
    }
    return out;
}

}  // namespace

std::vector<Agreement> agreement(std::string_view table, const Codes& codes) {
    const RoundToNearest rounding;
    if (codes.coder_column.empty()) {
        raise_fault(
            fault(Status::argument, "the codes name no column of coders, expected [coder]"));
    }
    std::string kept;
    const std::string_view text = in_utf8(table, kept);
    const std::vector<std::string> coders = coders_in(text, codes);
    if (coders.size() < 2) {
        raise_fault(fault(Status::argument, "column '{}' has a single coder, expected two or more",
                          printable(codes.coder_column)));
    }
    std::vector<Coded> coded;
    for (const std::string& coder : coders) coded.push_back(coded_by(text, codes, coder));
    std::vector<Agreement> out;
    for (std::size_t i = 0; i < coders.size(); ++i) {
        for (std::size_t j = i + 1; j < coders.size(); ++j) {
            for (std::size_t k = 0; k < codes.columns.size(); ++k) {
                if (first_of(codes, k) != k) continue;
                out.push_back(compared(codes, k, coded[i], coded[j]));
                out.back().first = coders[i], out.back().second = coders[j];
            }
        }
    }
    return out;
}
Fault agreement(std::string_view table, const Codes& codes, std::vector<Agreement>& out) noexcept {
    return caught([&] { out = agreement(table, codes); });
}

}  // namespace pursuit

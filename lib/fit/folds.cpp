// A table that says in which part each talk is held out.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include <pursuit/fit/fit.hpp>

#include "text/csv.hpp"
#include "text/talk.hpp"
#include "text/toml.hpp"

namespace pursuit {
namespace {

std::size_t column_of(const std::vector<Cell>& header, std::string_view name) {
    const auto found = std::ranges::find(header, name, &Cell::text);
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    const auto text_of_cell = [](const Cell& cell) { return std::string_view(cell.text); };
    refuse({}, Status::parse, "no column '{}'{}", name, Hint(name, header, text_of_cell).text());
}

/// The fold of each couple of the table, as it is called there.
std::unordered_map<std::string, std::string> named_folds(std::string_view table) {
    Codes columns;
    columns.couple = "couple";
    columns.time = "fold";
    std::string kept;
    const std::string_view text = in_utf8(table, kept);
    Csv csv(text, separator_of(text, columns));
    std::vector<Cell> header, row;
    if (!csv.next(header)) refuse({}, Status::parse, "the table is empty");
    const std::size_t couple = column_of(header, "couple"), fold = column_of(header, "fold");
    std::unordered_map<std::string, std::string> out;
    while (csv.next(row)) {
        const bool blank = std::ranges::all_of(row, [](const Cell& c) { return c.text.empty(); });
        if (blank) continue;
        if (row.size() != header.size()) {
            refuse(row.front().at, Status::parse, "a row of {} cells, expected {}", row.size(),
                   header.size());
        }
        const Cell& named = row[fold];
        if (named.text.empty()) {
            refuse(named.at, Status::parse, "no fold of '{}'", printable(row[couple].text));
        }
        const auto [entry, is_new] = out.try_emplace(row[couple].text, named.text);
        if (is_new || entry->second == named.text) continue;
        refuse(named.at, Status::parse, "fold of '{}' is '{}' here and '{}' above",
               printable(row[couple].text), printable(named.text), printable(entry->second));
    }
    return out;
}

}  // namespace

std::vector<std::uint32_t> parse_folds(std::string_view table, std::span<const Talk> talks) {
    const auto named = named_folds(table);
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> out;
    for (const Talk& talk : talks) {
        const auto found = named.find(talk.couple);
        if (found == named.end())
            refuse({}, Status::parse, "no fold of '{}'", printable(talk.couple));
        const auto next = static_cast<std::uint32_t>(numbers.size());
        out.push_back(numbers.try_emplace(found->second, next).first->second);
    }
    return out;
}
Fault parse_folds(std::string_view table, std::span<const Talk> talks,
                  std::vector<std::uint32_t>& out) noexcept {
    return caught([&] { out = parse_folds(table, talks); });
}

}  // namespace pursuit

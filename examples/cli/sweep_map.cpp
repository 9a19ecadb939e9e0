#include "sweep_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <vector>

#include <pursuit/engine/trait.hpp>
#include <pursuit/picture/picture.hpp>

#include "file.hpp"
#include "program.hpp"

using namespace pursuit;

namespace {

constexpr std::string_view kShown = "holds_share";
constexpr std::uint32_t kMostSteps = 200;  // that a map has room for

}  // namespace

void expect_map(std::span<const Axis> axes) {
    if (axes.size() != 2) {
        throw Complaint(
            fmt::format("--svg draws a map over two axes, but there are {}", axes.size()));
    }
    for (const Axis& axis : axes) {
        if (axis.steps <= kMostSteps) continue;
        throw Complaint(fmt::format("--svg has room for {} steps, but {} has {}", kMostSteps,
                                    clean(axis.trait), axis.steps));
    }
}

namespace {

/// The cells of a row; names and numbers of a sweep are never quoted.
std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells;
    while (true) {
        const std::size_t comma = row.find(',');
        cells.push_back(row.substr(0, comma));
        if (comma == row.npos) return cells;
        row.remove_prefix(comma + 1);
    }
}

/// The numbers of one column.
std::vector<float> column_of(const std::string& path, std::string_view name) {
    std::ifstream file(path);
    std::string row;
    if (!std::getline(file, row)) complain_about(path);
    const auto names = cells_of(row);
    const auto column =
        static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    std::vector<float> out;
    while (std::getline(file, row)) {
        const auto cells = cells_of(row);
        if (column >= cells.size()) throw Complaint(fmt::format("{} lacks {}", clean(path), name));
        float value = 0;
        const std::string_view text = cells[column];
        std::from_chars(text.data(), text.data() + text.size(), value);
        out.push_back(value);
    }
    return out;
}

/// "anxiety of Ana", "need for closeness of Ben", "severity".
std::string label_of(const Axis& axis, const TwoNames& names) {
    Trait trait{};
    if (axis.trait.size() < 2 || find(axis.trait.substr(2), trait)) return axis.trait;
    return fmt::format("{} of {}", label(trait), names[axis.trait[0] == 'a' ? 0 : 1]);
}

/// Where the file's own couple lies on an axis, if it does.
std::optional<double> own(const Axis& axis, const Pair& people) {
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const char* before = seat == 0 ? "a." : "b.";
        const Traits& traits = people[seat];
        const float value = axis.trait == fmt::format("{}anxiety", before)     ? traits.anxiety
                            : axis.trait == fmt::format("{}avoidance", before) ? traits.avoidance
                                                                               : -1;
        if (value >= axis.first && value <= axis.last) return value;
    }
    return {};
}

}  // namespace

void draw_sweep(const std::string& table, const std::string& picture, std::span<const Axis> axes,
                const Scenario& scenario) {
    const Axis &across = axes[0], &up = axes[1];
    const std::vector<float> shares = column_of(table, kShown);
    if (shares.size() != std::size_t{across.steps} * up.steps) {
        throw Complaint(fmt::format("{} has {} rows, expected {}", clean(table), shares.size(),
                                    std::size_t{across.steps} * up.steps));
    }
    std::vector<float> values;  // row by row from the lowest
    for (std::uint32_t y = 0; y < up.steps; ++y) {
        for (std::uint32_t x = 0; x < across.steps; ++x) {
            values.push_back(shares[std::size_t{x} * up.steps + y]);
        }
    }
    const auto names = names_to_show(scenario.names);
    const std::string along = label_of(across, names), upward = label_of(up, names);
    const std::string here = fmt::format("{} and {}", names[0], names[1]);
    const auto x = own(across, scenario.partners), y = own(up, scenario.partners);
    Map map;
    map.title = "share of the couples that end in the cycle";
    map.across = along;
    map.up = upward;
    map.across_range = {across.first, across.last};
    map.up_range = {up.first, up.last};
    map.columns = across.steps;
    map.rows = up.steps;
    map.values = values;
    if (x && y) map.mark = Point{*x, *y};
    map.mark_label = here;
    write_file(picture, draw_map(map, {.names = {names[0], names[1]}}));
}

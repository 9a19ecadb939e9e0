#include <pursuit/ensemble/population.hpp>

#include <charconv>
#include <cmath>
#include <type_traits>
#include <utility>
#include <variant>

#include <pursuit/engine/trait.hpp>

#include "base/arithmetic.hpp"
#include "base/decimal.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/normal.hpp"
#include "base/number.hpp"
#include "base/random.hpp"
#include "engine/partner.hpp"

namespace pursuit {
namespace {

constexpr std::uint32_t kMostSteps = 1000000;
constexpr std::uint64_t kMostCouples = std::uint64_t{1} << 62;

// --- traits by name ------------------------------------------------------------------------------

/// A trait of one seat.
struct Target {
    std::size_t seat = 0;
    Trait trait{};

    bool operator==(const Target&) const = default;
};

Fault find(std::string_view name, Target& out) noexcept {
    const bool seated = name.starts_with("a.") || name.starts_with("b.");
    const std::string_view word = seated ? name.substr(2) : name;
    Trait trait{};
    const Fault unknown = find(word, trait);
    if (unknown) return fault(Status::name, "axis or column {:.60}: {}", name, unknown.message());
    if (!seated) {
        return fault(Status::name, "trait '{0}' without a seat, expected a.{0} or b.{0}", name);
    }
    out = {name[0] == 'a' ? 0u : 1u, trait};
    return {};
}

Fault check_value(const Target& target, float value) noexcept {
    const auto [least, most] = range(target.trait);
    return check(name(target.trait), value, least, most);
}

// --- checks --------------------------------------------------------------------------------------

Fault check_pair(const Pair& pair) noexcept {
    for (const Traits& traits : pair) {
        if (const Fault f = check(traits)) return f;
    }
    return {};
}

Fault check_spread(const std::array<Spread, 2>& spread) noexcept {
    Fault first;
    const auto range = [&](std::string_view what, float x, float least) {
        if (!first) first = check(what, x, least, 1);
    };
    for (const Spread& each : spread) {
        range("deviation of anxiety", each.anxiety, 0);
        range("deviation of avoidance", each.avoidance, 0);
        range("correlation", each.correlation, -1);
        range("deviation of level", each.level, 0);
    }
    return first;
}

/// Of a Distribution or a TraitGrid.
Fault check_likeness(const auto& people) noexcept {
    if (const Fault f = check_spread(people.spread)) return f;
    if (const Fault f = check("correlation between partners", people.alike, -1, 1)) return f;
    return check("correlation between levels", people.levels_alike, -1, 1);
}

Fault check_axis(const Axis& axis, Target& target) noexcept {
    Fault f = find(axis.trait, target);
    if (!f) f = check_value(target, axis.first);
    if (!f) f = check_value(target, axis.last);
    if (!f && (axis.steps < 1 || axis.steps > kMostSteps)) {
        f = fault(Status::argument, "axis {:.60} has {} steps, expected 1 to {}", axis.trait,
                  axis.steps, kMostSteps);
    }
    return f;
}

// --- where people come from ----------------------------------------------------------------------

/// Draws anxiety, avoidance and level around what they are, by the id.
class Scatter {
public:
    Scatter() noexcept = default;
    /// Of a Distribution or a TraitGrid.
    explicit Scatter(const auto& people) noexcept
        : spread_(people.spread),
          seed_(people.seed),
          alike_(people.alike),
          levels_alike_(people.levels_alike) {
        const auto rest = [](double r) { return std::sqrt(1 - r * r); };
        apart_ = rest(alike_);
        levels_apart_ = rest(levels_alike_);
        for (std::size_t s = 0; s < 2; ++s) own_[s] = rest(correlation(s));
        for (const Spread& each : spread_) {
            any_ = any_ || each.anxiety > 0 || each.avoidance > 0;
            any_level_ = any_level_ || each.level > 0;
        }
    }
    void draw(std::uint64_t id, Pair& pair) const noexcept {
        if (any_) draw_dimensions(words_of(0, id), pair);
        if (any_level_) draw_levels(words_of(1, id), pair);
    }

private:
    using Words = std::array<std::uint32_t, 4>;

    Words words_of(std::uint32_t block, std::uint64_t id) const noexcept {
        return philox<7>({block, static_cast<std::uint32_t>(Purpose::traits),
                          static_cast<std::uint32_t>(id), static_cast<std::uint32_t>(id >> 32)},
                         static_cast<std::uint32_t>(seed_),
                         static_cast<std::uint32_t>(seed_ >> 32));
    }
    void draw_dimensions(const Words& words, Pair& pair) const noexcept {
        const double x = normal(words[0]), y = normal(words[1]);
        place(0, x, y, pair[0]);
        place(1, alike_ * x + apart_ * normal(words[2]), alike_ * y + apart_ * normal(words[3]),
              pair[1]);
    }
    void draw_levels(const Words& words, Pair& pair) const noexcept {
        const double x = normal(words[0]);
        move(x, spread_[0].level, pair[0].level);
        move(levels_alike_ * x + levels_apart_ * normal(words[1]), spread_[1].level, pair[1].level);
    }
    double correlation(std::size_t seat) const noexcept {
        return static_cast<double>(spread_[seat].correlation);
    }
    static void move(double z, float deviation, float& out) noexcept {
        const double x = static_cast<double>(out) + z * static_cast<double>(deviation);
        out = clamp(static_cast<float>(x), 0, 1);
    }
    void place(std::size_t seat, double x, double y, Traits& traits) const noexcept {
        move(x, spread_[seat].anxiety, traits.anxiety);
        move(correlation(seat) * x + own_[seat] * y, spread_[seat].avoidance, traits.avoidance);
    }

    std::array<Spread, 2> spread_{};
    std::array<double, 2> own_{};
    std::uint64_t seed_ = 0;
    double alike_ = 0, apart_ = 1, levels_alike_ = 0, levels_apart_ = 1;
    bool any_ = false, any_level_ = false;
};

struct Listed {
    std::span<const Traits> a, b;

    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        const Pair pair{a[id], b[id]};
        const Fault f = check_pair(pair);
        if (!f) out = pair;
        return f;
    }
};

struct Columns {
    struct Column {
        Target target;
        std::span<const float> values;
    };
    Pair base;
    std::vector<Column> columns;

    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        Pair pair = base;
        for (const auto& [target, values] : columns) {
            const Fault f = set(pair[target.seat], target.trait, values[id]);
            if (f) return f;
        }
        out = pair;
        return {};
    }
};

struct Drawn {
    Pair middle;
    Scatter scatter;

    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        out = middle;
        scatter.draw(id, out);
        return {};
    }
};

struct Cells {
    Pair base;
    std::vector<Axis> axes;
    std::vector<Target> targets;  // one an axis
    std::uint64_t repeat;
    Scatter scatter;

    /// Calls put_axis(axis index, value) for each axis, the last one first.
    template <class PutAxis>
    void at(std::uint64_t cell, PutAxis&& put_axis) const noexcept {
        for (std::size_t i = axes.size(); i-- > 0; cell /= axes[i].steps) {
            put_axis(i, axes[i].at(static_cast<std::uint32_t>(cell % axes[i].steps)));
        }
    }
    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        out = base;
        at(id / repeat,
           [&](std::size_t i, float value) { set(out[targets[i].seat], targets[i].trait, value); });
        scatter.draw(id, out);
        return {};
    }
};

Drawn drawn_of(const Distribution& d) {
    throw_if(check_pair(d.middle));
    throw_if(check_likeness(d));
    return {d.middle, Scatter(d)};
}

Cells cells_of(const TraitGrid& grid) {
    throw_if(check_pair(grid.base));
    throw_if(check_likeness(grid));
    if (grid.axes.empty() || grid.axes.size() > kMostAxes) {
        raise_fault(
            fault(Status::argument, "{} axes, expected 1 to {}", grid.axes.size(), kMostAxes));
    }
    Cells cells{grid.base, grid.axes, {}, grid.repeat, Scatter(grid)};
    for (const Axis& axis : grid.axes) {
        Target target;
        throw_if(check_axis(axis, target));
        for (const Target& other : cells.targets) {
            if (other == target) {
                raise_fault(fault(Status::argument, "axis {} is there twice", axis.trait));
            }
        }
        cells.targets.push_back(target);
    }
    return cells;
}

Columns columns_of(const Pair& base, std::span<const TraitColumn> columns) {
    throw_if(check_pair(base));
    if (columns.empty()) raise_fault(fault(Status::argument, "no columns, expected 1 or more"));
    Columns out{base, {}};
    for (const TraitColumn& column : columns) {
        if (column.values.size() != columns[0].values.size()) {
            raise_fault(fault(Status::argument, "column {:.60} has {} values, the first has {}",
                              column.trait, column.values.size(), columns[0].values.size()));
        }
        Target target;
        throw_if(find(column.trait, target));
        out.columns.push_back({target, column.values});
    }
    return out;
}

Fault no_couple(std::uint64_t id, std::uint64_t size) noexcept {
    return fault(Status::argument, "couple {} of a population of {}, expected 0 to {}", id, size,
                 size == 0 ? 0 : size - 1);
}

std::uint64_t cells_in(std::span<const Axis> axes, std::uint64_t repeat) {
    std::uint64_t cells = 1;
    for (const Axis& axis : axes) {
        if (cells > kMostCouples / axis.steps) cells = kMostCouples + 1;
        if (cells <= kMostCouples) cells *= axis.steps;
    }
    if (repeat < 1 || repeat > kMostCouples / std::min(cells, kMostCouples) ||
        cells > kMostCouples) {
        raise_fault(fault(Status::argument,
                          "{} cells with {} couples each, expected 1 to 2^62 couples in all", cells,
                          repeat));
    }
    return cells;
}

template <class... Given>
Fault make_population(std::optional<Population>& out, const Given&... given) noexcept {
    return caught([&] { out = Population(given...); });
}

}  // namespace

struct Population::Source {
    std::variant<Listed, Columns, Drawn, Cells> of;
};

Population::Population(std::span<const Traits> a, std::span<const Traits> b)
    : source_(std::make_shared<const Source>(Source{Listed{a, b}})), size_(a.size()) {
    if (a.size() != b.size()) {
        raise_fault(
            fault(Status::argument, "{} people in seat a, {} in seat b", a.size(), b.size()));
    }
}

Population::Population(const Pair& base, std::span<const TraitColumn> columns)
    : source_(std::make_shared<const Source>(Source{columns_of(base, columns)})),
      size_(columns[0].values.size()) {}

Population::Population(const Distribution& distribution)
    : source_(std::make_shared<const Source>(Source{drawn_of(distribution)})),
      size_(distribution.size) {
    if (size_ > kMostCouples)
        raise_fault(fault(Status::argument, "{} couples, at most 2^62", size_));
}

Population::Population(const TraitGrid& grid)
    : source_(std::make_shared<const Source>(Source{cells_of(grid)})),
      cells_(cells_in(grid.axes, grid.repeat)),
      repeat_(grid.repeat) {
    size_ = cells_ * repeat_;
}

Fault Population::make(std::span<const Traits> a, std::span<const Traits> b,
                       std::optional<Population>& out) noexcept {
    return make_population(out, a, b);
}
Fault Population::make(const Pair& base, std::span<const TraitColumn> columns,
                       std::optional<Population>& out) noexcept {
    return make_population(out, base, columns);
}
Fault Population::make(const Distribution& distribution, std::optional<Population>& out) noexcept {
    return make_population(out, distribution);
}
Fault Population::make(const TraitGrid& grid, std::optional<Population>& out) noexcept {
    return make_population(out, grid);
}

Fault Population::pair(std::uint64_t id, Pair& out) const noexcept {
    const RoundToNearest rounding;
    if (id >= size_) return no_couple(id, size_);
    const Fault f = std::visit([&](const auto& of) { return of.pair(id, out); }, source_->of);
    return f ? fault(f.status, "couple {}: {}", id, f.message()) : f;
}

std::span<const Axis> Population::axes() const noexcept {
    const auto* cells = std::get_if<Cells>(&source_->of);
    return cells != nullptr ? std::span<const Axis>(cells->axes) : std::span<const Axis>();
}

Fault Population::cell(std::uint64_t cell, std::span<float> out) const noexcept {
    const RoundToNearest rounding;
    if (cell >= cells_) {
        return fault(Status::argument, "cell {} of a population of {} cells", cell, cells_);
    }
    const auto& cells = std::get<Cells>(source_->of);
    if (out.size() != cells.axes.size()) {
        return fault(Status::argument, "room for {} values, expected {}", out.size(),
                     cells.axes.size());
    }
    cells.at(cell, [&](std::size_t i, float value) { out[i] = value; });
    return {};
}

// --- axes and names ------------------------------------------------------------------------------

float Axis::at(std::uint32_t step) const noexcept {
    const RoundToNearest rounding;
    if (steps <= 1) return first;
    const double last_step = steps - 1;  // both ends come out exactly
    return rounding.pass(static_cast<float>(
        (static_cast<double>(first) * (last_step - step) + static_cast<double>(last) * step) /
        last_step));
}

namespace {

/// Takes a number and, unless it is the last one, the colon behind it off the front of `text`.
template <class T>
bool take(std::string_view& text, T& out, bool last) noexcept {
    const char* end = text.data() + text.size();
    const auto [next, error] = decimal(text.data(), end, out);
    const bool ends = next == end;
    if (error != std::errc{} || ends != last || (!last && *next != ':')) return false;
    text.remove_prefix(at(next - text.data()) + (last ? 0 : 1));
    return true;
}

}  // namespace

Axis parse_axis(std::string_view text) {
    const RoundToNearest rounding;
    const std::size_t equals = text.find('=');
    Axis axis;
    std::string_view rest = equals == text.npos ? "" : text.substr(equals + 1);
    if (!take(rest, axis.first, false) || !take(rest, axis.last, false) ||
        !take(rest, axis.steps, true)) {
        raise_fault(fault(Status::parse, "axis '{}', expected something like a.anxiety=0:1:21",
                          printable(text)));
    }
    axis.trait = text.substr(0, equals);
    return axis;
}

Fault parse_axis(std::string_view text, Axis& out) noexcept {
    return caught([&] { out = parse_axis(text); });
}

Fault set_trait(Pair& pair, std::string_view name, float value) noexcept {
    Target target;
    const Fault f = find(name, target);
    return f ? f : set(pair[target.seat], target.trait, value);
}

// --- people of a model ---------------------------------------------------------------------------

Distribution anybody(const Model& model, std::uint64_t seed, std::uint64_t size) {
    const RoundToNearest rounding;
    const Coefficients& c = model.coefficients();
    Traits mean;
    mean.anxiety = c.anxiety_mean;
    mean.avoidance = c.avoidance_mean;
    mean.level = kLevelMean;
    const Spread spread{.anxiety = c.anxiety_deviation,
                        .avoidance = c.avoidance_deviation,
                        .level = kLevelDeviation};
    return {{mean, mean}, {spread, spread}, 0, seed, size, kLevelsAlike};
}

Fault around_profiles(const Model& model, std::string_view a, std::string_view b,
                      std::uint64_t seed, std::uint64_t size, Distribution& out) noexcept {
    Distribution d;
    d.seed = seed;
    d.size = size;
    for (std::size_t s = 0; s < 2; ++s) {
        Profile profile;
        if (const Fault f = model.find(s == 0 ? a : b, profile)) return f;
        d.middle[s] = profile.traits;
        d.spread[s] = {profile.deviation, profile.deviation};
    }
    out = d;
    return {};
}

Distribution around_profiles(const Model& model, std::string_view a, std::string_view b,
                             std::uint64_t seed, std::uint64_t size) {
    Distribution out;
    throw_if(around_profiles(model, a, b, seed, size, out));
    return out;
}

}  // namespace pursuit

// Population: who the couples are, as a pure function of their id. Nothing is stored per couple
// but what the caller already has, so that a hundred million of them take no memory, and any of
// them can be met again by id alone.
//
// Same bits on every machine. Threads: a const Population may be read from many threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>

namespace pursuit {

/// How anxiety, avoidance and level scatter among the people in one seat.
struct Spread {
    float anxiety = 0;    // standard deviation, 0..1
    float avoidance = 0;  // standard deviation, 0..1
    /// Between the two in one person, -1..1. They do correlate, in some questionnaires more than in
    /// others (Cameron, Finnegan & Morry 2012); the value is a design choice.
    float correlation = 0.3f;
    /// Standard deviation of how much is said, 0..1; correlated with neither of the others.
    float level = 0;
};

/// People drawn around `middle`: its anxiety, avoidance and level are the means, and what is drawn
/// is held within 0..1; all other traits are as they are there. Normal, by counter from (seed, id).
struct Distribution {
    Pair middle{};
    std::array<Spread, 2> spread{};
    /// How alike partners are: correlation of her anxiety with his, and of their avoidance where
    /// both seats have the same correlation within; -1..1.
    float alike = 0;
    std::uint64_t seed = 0;
    std::uint64_t size = 0;  // couples
    /// Correlation between the partners' levels, -1..1: who lives together talks alike much.
    float levels_alike = 0;
};

/// Anybody of the model's population in both seats, with levels spread and alike by kLevelDeviation
/// and kLevelsAlike; and people around two of its profiles, with all their traits, whose levels are
/// those of the profiles. Throws Error{name} for a profile the model does not have.
Distribution anybody(const Model& model, std::uint64_t seed, std::uint64_t size);
PURSUIT_THROWS Distribution around_profiles(const Model& model, std::string_view a,
                                            std::string_view b, std::uint64_t seed,
                                            std::uint64_t size);
Fault around_profiles(const Model& model, std::string_view a, std::string_view b,
                      std::uint64_t seed, std::uint64_t size, Distribution& out) noexcept;

/// A trait of one seat by name: "a.anxiety", "b.closeness", "a.hope"; any Trait. `steps` values
/// from `first` to `last`, both included; 1 step is `first`.
struct Axis {
    std::string trait;
    float first = 0, last = 1;
    std::uint32_t steps = 2;  // 1..1000000

    /// Of step 0..steps-1.
    float at(std::uint32_t step) const noexcept;
};
/// "a.anxiety=0:1:21". Throws Error{parse} for text of another form; what an axis says is checked
/// where it is used.
PURSUIT_THROWS Axis parse_axis(std::string_view text);
Fault parse_axis(std::string_view text, Axis& out) noexcept;

inline constexpr std::size_t kMostAxes = 8;

/// Every combination of the axes' values, the last axis fastest, `repeat` couples each; what is on
/// no axis is as in `base`. The couples of a cell differ by their random numbers only, or, with a
/// spread, in anxiety, avoidance and level too, drawn around the cell.
struct TraitGrid {
    Pair base{};
    std::vector<Axis> axes;    // 1..kMostAxes, no trait twice
    std::uint64_t repeat = 1;  // couples a cell, 1 or more
    std::array<Spread, 2> spread{};
    float alike = 0;         // as in a Distribution
    std::uint64_t seed = 0;  // for the spread
    float levels_alike = 0;  // as in a Distribution
};

/// One trait of every couple, in the caller's memory: `values[id]`.
struct TraitColumn {
    std::string trait;  // like that of an axis
    std::span<const float> values;
};

class Population {
public:
    /// Pairs in the caller's memory, which must outlive the population and its copies; id is the
    /// index. Throws Error{argument} unless there are as many in seat a as in seat b.
    PURSUIT_THROWS Population(std::span<const Traits> a, std::span<const Traits> b);
    /// Single traits in the caller's memory, all others as in `base`. Throws Error{argument} for
    /// columns of different lengths or none, {name} for an unknown trait.
    PURSUIT_THROWS Population(const Pair& base, std::span<const TraitColumn> columns);
    /// Throw Error{argument} for values that are not as said above, {name} for an unknown trait.
    PURSUIT_THROWS explicit Population(const Distribution& distribution);
    PURSUIT_THROWS explicit Population(const TraitGrid& grid);

    static Fault make(std::span<const Traits> a, std::span<const Traits> b,
                      std::optional<Population>& out) noexcept;
    static Fault make(const Pair& base, std::span<const TraitColumn> columns,
                      std::optional<Population>& out) noexcept;
    static Fault make(const Distribution& distribution, std::optional<Population>& out) noexcept;
    static Fault make(const TraitGrid& grid, std::optional<Population>& out) noexcept;

    /// How many couples: ids 0..size()-1.
    std::uint64_t size() const noexcept { return size_; }

    /// The couple `id`. Fault{argument} for an id that is not there, and for traits in the caller's
    /// memory that are out of range (naming the id); then `out` is unchanged. Never allocates.
    Fault pair(std::uint64_t id, Pair& out) const noexcept;

    /// Of a grid: how many cells (otherwise 0), and couples in each; cell c holds the ids
    /// c * repeat .. (c + 1) * repeat - 1.
    std::uint64_t cells() const noexcept { return cells_; }
    std::uint64_t repeat() const noexcept { return repeat_; }
    std::span<const Axis> axes() const noexcept;
    /// The values of the axes in a cell of cells(), one an axis.
    Fault cell(std::uint64_t cell, std::span<float> out) const noexcept;

private:
    struct Source;  // what pair() is made from; immutable, shared by copies
    explicit Population(std::shared_ptr<const Source> source);

    std::shared_ptr<const Source> source_;
    std::uint64_t size_ = 0, cells_ = 0, repeat_ = 1;
};

/// Sets the trait by that name, with a seat before it ("a.anxiety"). Fault{name} for an unknown
/// one, {argument} outside of its range; then nothing changes.
Fault set_trait(Pair& pair, std::string_view name, float value) noexcept;

}  // namespace pursuit

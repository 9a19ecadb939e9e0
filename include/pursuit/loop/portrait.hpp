// Portrait: what the bare loop does from every start. Where it can rest, which of these places hold
// and which let go, the border between calm and cycle, and where and how fast each start ends; and
// the same for a couple, with its four gains side by side.
//
// The bare loop (loop.hpp) is piecewise linear, so none of this is sampled but the grid: resting
// points, null clines, the border and the outlook are solved for piece by piece. For any instance of
// the loop: slopes below the thresholds, caps, drives, infinite ranges. What happens as the loop's
// own numbers change is in landscape.hpp.
//
// Analysis, in double; nothing of it flows back into a couple. All functions are pure and may run
// concurrently. Those that are noexcept never allocate. Loops hold to the ranges said in loop.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/loop.hpp>
#include <pursuit/loop/prediction.hpp>

namespace pursuit {

// ---- Resting points ------------------------------------------------------------------------------

/// What becomes of a small disturbance of a resting point.
enum class Stability : std::uint8_t {
    stable,     // it dies out
    saddle,     // it grows, but for those along one line, the border between what lies either side
    unstable,   // every one grows: simultaneous rounds only, in which unequal values swing
    one_sided,  // one upward grows and one downward dies out, or the other way round
    neutral     // it stays: gain 1 there, as along a whole line of resting points
};
std::string_view name(Stability stability) noexcept;

/// A state that the next round leaves as it is.
struct FixedPoint {
    Point at{};
    Stability stability{};
    /// Whether the loop feeds itself on the way here: between the point where each would rest
    /// unmoved by the other and this one, both influences have stretches whose gain is above 1.
    /// Else it belongs to calm, which may well be tense where drives are high. False for what does
    /// not attract: saddle and unstable.
    bool cycle = false;
    /// Factors per round of a small disturbance (eigenvalues of the map), the larger in size first,
    /// for one that goes up in both; and for one that goes down. They differ only at a bend.
    std::array<double, 2> growth_up{}, growth_down{};

    bool operator==(const FixedPoint&) const = default;
};

/// All of them, from the lowest to the highest: of two resting points one is higher in both values.
/// Of a line of them (gain 1) its two ends.
struct FixedPoints {
    static constexpr int kMost = 40;
    std::array<FixedPoint, kMost> points{};
    int count = 0;
    /// Whether there are starts that leave every bound, upward or downward: infinite ranges only.
    bool escapes_up = false, escapes_down = false;

    const FixedPoint* begin() const noexcept { return points.data(); }
    const FixedPoint* end() const noexcept { return points.data() + count; }
    const FixedPoint& operator[](int i) const noexcept {
        return points[static_cast<std::size_t>(i)];
    }
};
FixedPoints fixed_points(const BareLoop& loop) noexcept;

/// How a loop can end, by its stable resting points (leaving every bound counts as a cycle).
enum class Outlook : std::uint8_t {
    calm,     // from every start
    spirals,  // from every start, but for single ones that stand on a saddle or its border
    depends   // on the opening
};
std::string_view name(Outlook outlook) noexcept;
Outlook outlook(const FixedPoints& points) noexcept;
Outlook outlook(const BareLoop& loop) noexcept;

// ---- Lines ---------------------------------------------------------------------------------------

/// A part of the plane: pursuit across, withdrawal up. Within -1e200 to 1e200, low < high.
struct Window {
    Range pursuit{};
    Range withdrawal{};

    bool operator==(const Window&) const = default;
};
/// Ok, or a fault that names the edges.
Fault check(const Window& window) noexcept;
/// The loop's range; where that is infinite, what holds its resting points and thresholds, and half
/// as much again.
Window window_of(const BareLoop& loop) noexcept;

/// Where one of the two rests while the other's value stays what it is: a line of straight pieces,
/// from the lowest to the highest value of the other in the window. May leave the window sideways.
struct NullCline {
    static constexpr int kMost = 16;
    std::array<Point, kMost> points{};
    int count = 0;

    const Point* begin() const noexcept { return points.data(); }
    const Point* end() const noexcept { return points.data() + count; }
};
/// They cross in the resting points.
struct NullClines {
    NullCline pursuit{};     // where pursuit rests, over withdrawal
    NullCline withdrawal{};  // where withdrawal rests, over pursuit
};
NullClines null_clines(const BareLoop& loop, const Window& window) noexcept;

/// The border between what a saddle separates: all starts that end on the saddle itself.
struct Separatrix {
    /// The corners of a line that runs from the upper left to the lower right: pursuit never falls
    /// along it, withdrawal never rises. Straight through the saddle (the stable line of
    /// BareLoop::escalates), bent where it, or what comes of it, meets a threshold, a cap or the
    /// range. Empty where there is no such line.
    std::vector<Point> line;
    /// Whether both ends lie on the window's edge. Else the border goes on, past a pair of states
    /// that swap (simultaneous rounds), or beyond what could be followed.
    bool whole = false;
};
/// Exact but for rounding: the stable line within its own piece of the map, traced backwards, round
/// by round, through every piece. Allocates.
/// @param saddle a resting point of the loop; other than a saddle has no border: an empty line
Separatrix separatrix(const BareLoop& loop, const FixedPoint& saddle, const Window& window);

/// On which side of a border: above 0 toward the cycle, below 0 toward calm. The size is by how much
/// both values would have to fall for the start to lie on it. Right anywhere in the window if the
/// border is whole; else past an end the line is taken to go on with slope -1. 0 without a line.
double side_of(std::span<const Point> line, Point point) noexcept;

// ---- Where starts end ----------------------------------------------------------------------------

enum class Fate : std::uint8_t {
    calm,      // near a stable resting point of calm,
    cycle,     // or of a cycle
    balance,   // on a resting point that is not stable
    swings,    // between two states that swap: simultaneous rounds only
    escapes,   // leaves every bound: infinite ranges only
    undecided  // not within the rounds given
};
std::string_view name(Fate fate) noexcept;

/// When a run counts as ended.
struct Patience {
    double near = 1e-6;             // above 0, to 1e6: from the resting point, in both values
    std::uint32_t rounds = 100000;  // at most
    /// Done: cells of a grid, episodes. A single run that is stopped is undecided.
    Watcher watched{};
};

struct Ending {
    Fate fate = Fate::undecided;
    std::int32_t fixed_point = -1;  // its index in FixedPoints; -1: none
    std::uint32_t rounds = 0;       // until it was near and stayed; all of them if undecided

    bool operator==(const Ending&) const = default;
};
/// @param points of the same loop
Ending ending(const BareLoop& loop, const FixedPoints& points, Point start,
              const Patience& patience = {}) noexcept;

/// Rounds until both values are at `least` or above for the first time, 0 if they are at the start;
/// empty if not within `rounds`, or not before it is stopped. A value that shall not count is
/// -infinity.
std::optional<std::uint32_t> rounds_until(const BareLoop& loop, Point start, Point least,
                                          std::uint32_t rounds,
                                          const Watcher& watched = {}) noexcept;

/// Starts in rows and columns, edges included: column c is at low + (high - low)·c/(columns - 1).
struct Grid {
    Window window{};
    std::uint32_t columns = 41;  // 2..65536, of pursuit
    std::uint32_t rows = 41;     // 2..65536, of withdrawal; the lowest first

    std::size_t size() const noexcept { return std::size_t{columns} * rows; }
    Point start(std::size_t cell) const noexcept;  // cells run along the rows
};

struct PortraitCell {
    Point start{};
    Point moved{};  // by the first round
    Ending ending{};
};
/// Runs the loop from every start of the grid.
/// @param cells as many as the grid has, row by row from the lowest
/// A fault names a size or a number out of range; then no cell has changed. Or it is stopped.
Fault portray(const BareLoop& loop, const Grid& grid, std::span<PortraitCell> cells,
              const Patience& patience = {}) noexcept;
/// Part of it: the cells from `first` on.
Fault portray(const BareLoop& loop, const Grid& grid, std::size_t first,
              std::span<PortraitCell> cells, const Patience& patience = {}) noexcept;
/// rounds_until over the grid; -1 where it is empty. A fault as above.
Fault rounds_until(const BareLoop& loop, const Grid& grid, Point least, std::uint32_t rounds,
                   std::span<std::int32_t> cells, const Watcher& watched = {}) noexcept;

// ---- A couple ------------------------------------------------------------------------------------

/// The gains of one direction side by side; gain.hpp and prediction.hpp say what each is.
struct Gains {
    Gain local{};            // at the present state, with its links
    Gain cold{}, hot{};      // reference, with its links
    double finite_cold = 0;  // from 0 to .6
    double finite_hot = 0;
    Measured operational{};  // at the present state, by experiment
};
Gains gains_of(const Couple& couple, Seat pursuer) noexcept;
/// Both directions, by the seat of the pursuer.
std::array<Gains, 2> gains_of(const Couple& couple) noexcept;

/// A couple on the map of the bare loop: the loop fitted to what each settles into (prediction.hpp),
/// with the issue and the beliefs of now and the inertia of the reference gain.
struct CoupleLoop {
    BareLoop loop{};
    Point
        now{};  // the drives of the two as they are: pursuit of the pursuer, withdrawal of the other
};
CoupleLoop loop_of(const Couple& couple, Seat pursuer, Heat heat = Heat::hot) noexcept;

}  // namespace pursuit

// Landscape: what becomes of a loop as its own numbers are changed. Maps of calm, of spirals and of
// where it depends on the opening, over one or two numbers; and hysteresis, the way into the cycle
// and the longer way back. Over two traits of a couple, the same with the engine.
//
// The maps of the bare loop go by its resting points (portrait.hpp), not by sampled runs. All
// functions are pure, never throw, and may run concurrently; memory is the caller's. None allocates
// but for the map over two traits, whose runs are Ensembles.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/trait.hpp>
#include <pursuit/loop/loop.hpp>
#include <pursuit/loop/portrait.hpp>

namespace pursuit {

// ---- A number of the loop, as data ---------------------------------------------------------------

/// Their ranges are said in loop.hpp.
enum class LoopMember : std::uint8_t {
    inertia,
    coupling,
    drive,
    threshold,
    slope_above,
    slope_below,
    cap,
    range_low,  // these two are of both, whichever side is named
    range_high
};
inline constexpr int kLoopMembers = 9;
std::string_view name(LoopMember member) noexcept;

enum class LoopSides : std::uint8_t { pursuit, withdrawal, both };
std::string_view name(LoopSides sides) noexcept;

/// Values of one number of a loop, from the first to the last in equal steps.
struct LoopSweep {
    LoopSides sides = LoopSides::both;
    LoopMember member = LoopMember::coupling;
    double from = 0.0;  // both finite, if there is more than one step
    double to = 1.0;
    std::uint32_t steps = 101;  // how many values, both ends among them; 1..1000000

    /// from + (to - from)·step/(steps - 1); from, if there is only one.
    double value(std::uint32_t step) const noexcept;
};

/// Sets one number. A fault names one out of range; then nothing has changed.
Fault set(BareLoop& loop, LoopSides sides, LoopMember member, double value) noexcept;

// ---- Maps ----------------------------------------------------------------------------------------

struct LandscapeCell {
    Outlook outlook{};
    std::int32_t fixed_points = 0;  // how many
    double gain = 0.0;              // above the thresholds
};
/// @param cells one for each value
/// A fault names a size or a value out of range; then no cell has changed. Or it is stopped.
Fault survey(const BareLoop& loop, const LoopSweep& sweep, std::span<LandscapeCell> cells,
             const Watcher& watched = {}) noexcept;
/// @param cells along[0].steps times along[1].steps, the first number changing fastest
Fault survey(const BareLoop& loop, const std::array<LoopSweep, 2>& along,
             std::span<LandscapeCell> cells, const Watcher& watched = {}) noexcept;

// ---- Hysteresis ----------------------------------------------------------------------------------

/// One episode after another: a number is raised step by step, then lowered again. Each episode
/// starts from where the one before ended, with both values lifted to at least `lift`, and runs on
/// until it ends.
struct Episodes {
    LoopSweep sweep{};
    Point lift{0.0, 0.0};  // inside the range
    Patience patience{};
};

struct HysteresisStep {
    double value = 0.0;  // of the number
    Point rest{};        // where the episode ended
    Fate fate{};
};

struct Hysteresis {
    std::optional<double> in;   // the first value on the way out that ended in the cycle,
    std::optional<double> out;  // the first on the way back, after one that did, that did not
};
/// @param there one for each value, from the first to the last
/// @param back  one for each value, from the last to the first
/// A fault names a size or a number out of range; then nothing has changed. Or it is stopped.
Fault hysteresis(const BareLoop& loop, const Episodes& episodes, std::span<HysteresisStep> there,
                 std::span<HysteresisStep> back, Hysteresis& out) noexcept;

// ---- Two traits of a couple ----------------------------------------------------------------------

/// Values of one trait of one partner, within its range.
struct TraitSweep {
    Seat seat{};
    Trait trait{};
    float from = 0.0f;
    float to = 1.0f;
    std::uint32_t steps = 11;  // 1..10000
};

/// A disagreement between two people, to be played again and again.
struct Opening {
    const Model* model = nullptr;  // not null
    std::array<Traits, 2> partners{};
    Disagreement event{};
    std::uint64_t seed = 0;
    std::uint32_t runs = 32;  // 0..100000; with ids 0, 1, ... so that all cells share their numbers
    std::uint32_t turns = 60;  // 10..100000
    Watcher watched{};         // done: cells
};

struct TraitCell {
    float holds = 0;              // share of the runs that are in the cycle in the last ten turns
    std::array<float, 2> cold{};  // loop gain, with seat a, with seat b pursuing
    std::array<float, 2> hot{};
};
/// Plays every combination. A fault names what is out of range, or is that memory ran out or that it
/// was stopped; cells may then have changed.
/// @param cells along[0].steps times along[1].steps, the first trait changing fastest
Fault survey(const Opening& opening, const std::array<TraitSweep, 2>& along,
             std::span<TraitCell> cells) noexcept;

}  // namespace pursuit

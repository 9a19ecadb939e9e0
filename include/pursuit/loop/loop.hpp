// The pursue-withdraw loop: how much of a disturbance comes back after one trip round it.
//
// Two sections. "The bare loop" is the loop by itself, a map of two numbers, in double: it is for
// analysis, teaching and prediction and never part of a couple's state.

#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include <pursuit/base/error.hpp>

namespace pursuit {

// ---- The bare loop -------------------------------------------------------------------------------
//
//     p' = clamp(r_P·p + k_P·I_P(w)  + d_P)        p  pursuit pressure, 0..1
//     w' = clamp(r_W·w + k_W·I_W(p') + d_W)        w  withdrawal, 0..1
//
// Form: Gottman, Swanson & Murray 1999 (J. Family Psychology 13:3-19); Gottman, Murray, Swanson,
// Tyson & Swanson 2002 (The Mathematics of Marriage): each partner's next value is inertia times the
// own value, plus the other's influence, plus a constant; the second to act answers the new value.
// Pursuit and withdrawal are both counted as positive quantities, so the loop feeds back positively.
//
// Numbers have no unit; one step is one round (each partner once). Members say their ranges; within
// them every result is finite. check() refuses what is outside, as do the functions that return a
// Fault and the C API; the others check nothing, and then results mean nothing. All functions are
// pure, allocate nothing and may run concurrently.

/// How strongly one partner is moved by the other's value x: two straight lines that meet in
/// (threshold, 0), cut off at ±cap. The defaults give max(0, x), and with a threshold
/// max(0, x - threshold); slopes .4 and .9 with cap 2 give the bilinear influence of Gottman et al.
struct Influence {
    double threshold = 0.0;    ///< -1e6..1e6, on the scale of x: what stays below is no threat
    double slope_above = 1.0;  ///< 0..1e6, per unit of x above the threshold
    double slope_below = 0.0;  ///< 0..1e6, per unit of x below it (0: no influence there)
    double cap = std::numeric_limits<double>::infinity();  ///< 1e-12..1e6, or infinite

    /// The influence of the value x, -cap..cap.
    [[nodiscard]] double at(double x) const noexcept;

    bool operator==(const Influence&) const = default;
};

/// One side of the loop: how one partner carries on and how it answers the other.
struct Side {
    double inertia =
        0.0;  ///< r, 0..0.999999: the share of the own value that lasts to the next round
    /// k, 0..1e6; of a couple sensitivity 0..4 x arousal x expression x (1 - buffer), each 0..1
    double coupling = 0.0;
    double drive = 0.0;  ///< d, -1e6..1e6, added every round: above 0 a trigger, below 0 a repair
    Influence influence{};  ///< I, of the other side's value

    bool operator==(const Side&) const = default;
};

/// Where both numbers are kept: ends from -1e6 to 1e6, at least 1e-6 apart; both may be infinite.
/// What leaves every bound stops at -1e200 or 1e200.
struct Range {
    double low = 0.0;
    double high = 1.0;

    bool operator==(const Range&) const = default;
};

/// Who acts first within a round. In the first two the second to act hears the new value (turn
/// taking); in `simultaneous` both answer the values of the round before.
enum class LoopOrder : std::uint8_t { pursuit_first = 0, withdrawal_first = 1, simultaneous = 2 };

/// A state of the bare loop, inside its Range. A start may be anywhere from -1e200 to 1e200.
struct Point {
    double pursuit = 0.0;
    double withdrawal = 0.0;

    bool operator==(const Point&) const = default;
};

/// The loop by itself. Everything below called "above the thresholds" looks at the part of the plane
/// where both influences run on their upper line and neither cap nor range cuts: there the map is
/// linear, with a = k_P·slope/(1 - r_P), b = k_W·slope/(1 - r_W) the settled response of each side.
struct BareLoop {
    Side pursuit{};
    Side withdrawal{};
    Range range{};
    LoopOrder order = LoopOrder::pursuit_first;

    /// One round.
    [[nodiscard]] Point step(Point now) const noexcept;

    /// `rounds` rounds (>= 0; 0 returns the start). Stops early where a round changes nothing, which
    /// cannot alter the result.
    [[nodiscard]] Point settle(Point start, int rounds) const noexcept;

    /// Loop gain above the thresholds, G = a·b = k_P·k_W / ((1 - r_P)(1 - r_W)) for slopes of 1; >= 0.
    /// Below 1 every disturbance dies out, in whatever order the partners act; above 1 those beyond
    /// the saddle grow. (Gottman et al. 2002: a steady state is stable if s1·s2 < (1 - r1)(1 - r2).)
    [[nodiscard]] double gain() const noexcept;

    /// Growth above the thresholds: the factor per round that a disturbance tends to, >= 0; the
    /// spectral radius of the map. For slopes of 1 (else k·slope for k) the larger root of
    ///     turn taking:   λ² - (r_P + r_W + k_P·k_W)·λ + r_P·r_W = 0
    ///     simultaneous:  λ² - (r_P + r_W)·λ + r_P·r_W - k_P·k_W = 0.
    /// On the same side of 1 as the gain, but not the same number.
    [[nodiscard]] double growth() const noexcept;

    /// The resting point between calm and cycle, from which nearly any push leads to one of them:
    ///     p* = (G·θ_W + a·θ_P - D_P - a·D_W) / (G - 1),   w* = (G·θ_P + b·θ_W - D_W - b·D_P) / (G - 1)
    /// with θ the thresholds and D = d/(1 - r) where each side rests unmoved by the other. θ_P is the
    /// threshold of pursuit's influence, so on the scale of withdrawal. Empty if G <= 1, if the point
    /// is not below the range's top and the caps (the cycle then cannot last), or if it is under a
    /// threshold (the drives alone then lead into the cycle).
    [[nodiscard]] std::optional<Point> saddle() const noexcept;

    /// Whether a start leads into the cycle rather than to calm, as the stable line through the
    /// saddle has it; turn taking, pursuit first:
    ///     k_W·r_P·(p - p*) + (λ - r_P)·(w - w*) > 0,   λ = growth().
    /// The line is exact above the thresholds and approximate where a threshold or the range bends
    /// the true border. In simultaneous rounds it needs k_P·k_W < (1 + r_P)(1 + r_W): beyond that
    /// unequal values swing to and fro and a start off the line need not stay on its side.
    /// Without a saddle: true if G > 1 and the drives alone lead into the cycle, else false (this is
    /// decided for slopes of 0 below the thresholds).
    [[nodiscard]] bool escalates(Point start) const noexcept;

    /// The same loop with the partners, and who acts first, exchanged: its runs mirror this loop's.
    [[nodiscard]] BareLoop exchanged() const noexcept;

    bool operator==(const BareLoop&) const = default;
};

/// Ok, or a fault that names the first number of a loop that is out of its range.
Fault check(const BareLoop& loop) noexcept;
/// Likewise a start; `what` is its name in the message.
Fault check(std::string_view what, Point point) noexcept;

}  // namespace pursuit

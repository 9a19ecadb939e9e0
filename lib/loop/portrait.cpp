// The portrait of the bare loop. At rest each side is where it settles while the other stays, in
// whatever order they act, so the resting points are where two rising lines of straight pieces meet;
// only their stability depends on the order.
#include <pursuit/loop/portrait.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "loop/loop.hpp"
#include "loop/pieces.hpp"
#include "loop/portrait.hpp"
#include "loop/reference.hpp"

namespace pursuit {
namespace {

// ---- Stability -----------------------------------------------------------------------------------

constexpr std::uint32_t kStretch = 1u << 14;  // rounds that nobody can stop
constexpr double kNeutral = 1e-12;            // a gain nearer to 1 than this is 1

enum class Way { up, down };

/// Derivatives of one side's next value at a resting point, to one side of it.
struct Slopes {
    double own = 0, other = 0;
};
Slopes slopes(const Side& side, const Range& range, double own, double other, Way way) noexcept {
    const Pieces pieces = added(side);
    const Piece& piece = way == Way::up ? pieces.over(other) : pieces.under(other);
    const double next = side.inertia * own + pieces.at(other);
    const bool cut = next > range.high || next < range.low ||
                     (way == Way::up ? next == range.high : next == range.low);
    return cut ? Slopes{} : Slopes{side.inertia, piece.slope};
}

struct Local {
    Stability stability{};
    std::array<double, 2> growth{};
};

/// By the characteristic polynomial λ² - trace·λ + determinant and its values at 1 and -1.
Local local(const BareLoop& loop, Point at, Way way) noexcept {
    const Slopes p = slopes(loop.pursuit, loop.range, at.pursuit, at.withdrawal, way);
    const Slopes w = slopes(loop.withdrawal, loop.range, at.withdrawal, at.pursuit, way);
    const bool together = loop.order == LoopOrder::simultaneous;
    const double couplings = p.other * w.other, inertias = p.own * w.own;
    const double trace = together ? p.own + w.own : p.own + w.own + couplings;
    const double determinant = together ? inertias - couplings : inertias;
    const double root = std::sqrt(std::max(0.0, 0.25 * trace * trace - determinant));
    Local out;
    out.growth = {0.5 * trace + root, 0.5 * trace - root};
    const double held = (1 - p.own) * (1 - w.own) - couplings;
    const bool swings = together && (1 + p.own) * (1 + w.own) < couplings;
    out.stability = std::abs(held) <= kNeutral ? Stability::neutral
                    : held > 0                 ? Stability::stable
                    : swings                   ? Stability::unstable
                                               : Stability::saddle;
    return out;
}

Stability both(Stability up, Stability down) noexcept {
    if (up == down) return up;
    if (up == Stability::neutral || down == Stability::neutral) return Stability::neutral;
    if (up == Stability::stable || down == Stability::stable) return Stability::one_sided;
    return Stability::saddle;
}

/// Two stretches with more than their ends in common.
bool overlap(double low, double high, double a, double b) noexcept {
    return std::max(low, std::min(a, b)) < std::min(high, std::max(a, b));
}

bool feeds_itself(const BareLoop& loop, Point at) noexcept {
    const Side &pursuit = loop.pursuit, &withdrawal = loop.withdrawal;
    const double rates = (1 - pursuit.inertia) * (1 - withdrawal.inertia);
    const auto rest = [&](const Side& side) {
        return std::clamp(side.drive / (1 - side.inertia), loop.range.low, loop.range.high);
    };
    const Pieces heard_by_pursuit = added(pursuit), heard_by_withdrawal = added(withdrawal);
    for (const Piece& w : heard_by_pursuit) {
        if (!overlap(w.low, w.high, rest(withdrawal), at.withdrawal)) continue;
        for (const Piece& p : heard_by_withdrawal) {
            if (p.slope * w.slope - rates > kNeutral &&
                overlap(p.low, p.high, rest(pursuit), at.pursuit)) {
                return true;
            }
        }
    }
    return false;
}

FixedPoint classified(const BareLoop& loop, Point at) noexcept {
    const auto& [low, high] = loop.range;
    const bool room_up = at.pursuit < high || at.withdrawal < high;
    const bool room_down = at.pursuit > low || at.withdrawal > low;
    const Local up = local(loop, at, room_up ? Way::up : Way::down);
    const Local down = local(loop, at, room_down ? Way::down : Way::up);
    FixedPoint out{at, both(up.stability, down.stability), false, up.growth, down.growth};
    const bool attracts =
        out.stability != Stability::saddle && out.stability != Stability::unstable;
    out.cycle = attracts && feeds_itself(loop, at);
    return out;
}

// ---- Where the two lines meet --------------------------------------------------------------------

/// One trip round: from a value of pursuit to where withdrawal settles, and back.
struct Trip {
    Pieces pursuit, withdrawal;  // where each settles

    explicit Trip(const BareLoop& loop) noexcept
        : pursuit(settled(loop.pursuit, loop.range)),
          withdrawal(settled(loop.withdrawal, loop.range)) {}

    /// How much higher pursuit comes back; 0 where that is rounding.
    double rise(double p) const noexcept {
        const double out = pursuit.at(withdrawal.at(p)) - p;
        return std::abs(out) <= 1e-15 * std::max(1.0, std::abs(p)) ? 0.0 : out;
    }
};

/// A stretch of pursuit over which both lines are straight.
struct Stretch {
    double low, high;
    const Piece *withdrawal, *pursuit;

    double gain() const noexcept { return pursuit->slope * withdrawal->slope; }
    double constant() const noexcept {
        return pursuit->slope * withdrawal->offset + pursuit->offset;
    }
    /// The same for either partner, so that exchanging them gives the same bits.
    Point crossing() const noexcept {
        const Piece &n = *pursuit, &m = *withdrawal;
        const double rate = 1 - n.slope * m.slope;
        return {(n.slope * m.offset + n.offset) / rate, (m.slope * n.offset + m.offset) / rate};
    }
    /// The sign of Trip::rise at an end.
    double rise(const Trip& trip, double end) const noexcept {
        if (std::abs(end) < kUnbounded) return trip.rise(end);
        const double tilt = gain() - 1;
        if (std::abs(tilt) <= kNeutral) return constant();
        return end > 0 ? tilt : -tilt;
    }
};

class Search {
public:
    explicit Search(const BareLoop& loop) noexcept : loop_(loop), trip_(loop) {
        for (const Piece& m : trip_.withdrawal) {
            double low = m.low;
            for (const Piece& n : trip_.pursuit) {
                const double end = m.slope > 0         ? (n.high - m.offset) / m.slope
                                   : m.offset < n.high ? kUnbounded
                                                       : low;
                const double high = std::clamp(end, low, m.high);
                if (low < high) look({low, high, &m, &n});
                low = high;
            }
        }
    }
    const FixedPoints& found() const noexcept { return out_; }

private:
    void look(const Stretch& s) noexcept {
        const double at_low = s.rise(trip_, s.low), at_high = s.rise(trip_, s.high);
        if (s.low == -kUnbounded) out_.escapes_down = at_low < 0;
        if (s.high == kUnbounded) out_.escapes_up = at_high > 0;
        if (at_low == 0 && s.low > -kUnbounded) {
            add({s.low, trip_.withdrawal.at(s.low)});
        } else if ((at_low > 0 && at_high < 0) || (at_low < 0 && at_high > 0)) {
            add(s.crossing());
        }
    }
    void add(Point at) noexcept {
        const bool overflown = !(std::isfinite(at.pursuit) && std::isfinite(at.withdrawal));
        if (overflown || out_.count == FixedPoints::kMost) return;
        const auto& [low, high] = loop_.range;  // which rounding may have left
        at = {std::clamp(at.pursuit, low, high), std::clamp(at.withdrawal, low, high)};
        out_.points[static_cast<std::size_t>(out_.count++)] = classified(loop_, at);
    }

    const BareLoop& loop_;
    Trip trip_;
    FixedPoints out_{};
};

}  // namespace

FixedPoints fixed_points(const BareLoop& loop) noexcept {
    const RoundToNearest rounding;
    return Search{loop}.found();
}

Outlook outlook(const FixedPoints& points) noexcept {
    bool calm = false, cycle = points.escapes_up || points.escapes_down;
    for (const FixedPoint& point : points) {
        if (point.stability == Stability::saddle || point.stability == Stability::unstable)
            continue;
        (point.cycle ? cycle : calm) = true;
    }
    return calm && cycle ? Outlook::depends : cycle ? Outlook::spirals : Outlook::calm;
}
Outlook outlook(const BareLoop& loop) noexcept { return outlook(fixed_points(loop)); }

// ---- Lines ---------------------------------------------------------------------------------------

namespace {

/// What has to be seen of one value, where the range does not say.
Range extent(const BareLoop& loop, const Side& side, const Side& other, bool of_pursuit) noexcept {
    if (std::isfinite(loop.range.low) && std::isfinite(loop.range.high)) return loop.range;
    double low = side.drive / (1 - side.inertia), high = low;
    const auto see = [&](double x) {
        if (!std::isfinite(x)) return;
        low = std::min(low, x);
        high = std::max(high, x);
    };
    for (const FixedPoint& point : fixed_points(loop)) {
        see(of_pursuit ? point.at.pursuit : point.at.withdrawal);
    }
    for (const Piece& piece : settled(other, loop.range)) {
        see(piece.low);
        see(piece.high);
    }
    low = std::clamp(low, loop.range.low, loop.range.high);  // a drive may rest beyond the range
    high = std::clamp(high, loop.range.low, loop.range.high);
    const double size = std::max({1.0, std::abs(low), std::abs(high)});
    const double margin = high - low > 1e-9 * size ? 0.5 * (high - low) : size;
    return {std::max(loop.range.low, low - margin), std::min(loop.range.high, high + margin)};
}

/// Corners of a line of settled values over a stretch of the other's: (other, settled).
NullCline corners(const Pieces& pieces, const Range& over, bool of_pursuit) noexcept {
    NullCline out;
    const auto add = [&](double x, double value) {
        out.points[at(out.count++)] = of_pursuit ? Point{value, x} : Point{x, value};
    };
    add(over.low, pieces.at(over.low));
    for (const Piece& piece : pieces) {
        if (piece.high > over.low && piece.high < over.high) add(piece.high, pieces.at(piece.high));
    }
    add(over.high, pieces.at(over.high));
    return out;
}

}  // namespace

Window window_of(const BareLoop& loop) noexcept {
    const RoundToNearest rounding;
    return {extent(loop, loop.pursuit, loop.withdrawal, true),
            extent(loop, loop.withdrawal, loop.pursuit, false)};
}

NullClines null_clines(const BareLoop& loop, const Window& window) noexcept {
    const RoundToNearest rounding;
    return {corners(settled(loop.pursuit, loop.range), window.withdrawal, true),
            corners(settled(loop.withdrawal, loop.range), window.pursuit, false)};
}

// ---- Where starts end ----------------------------------------------------------------------------

namespace {

double gap(Point a, Point b) noexcept {
    return std::max(std::abs(a.pursuit - b.pursuit), std::abs(a.withdrawal - b.withdrawal));
}
double size(Point a) noexcept { return std::max(std::abs(a.pursuit), std::abs(a.withdrawal)); }

std::int32_t nearest_to(const FixedPoints& points, Point at, double near, bool stable) noexcept {
    for (int i = 0; i < points.count; ++i) {
        if (stable && points[i].stability != Stability::stable) continue;
        if (gap(points[i].at, at) <= near) return i;
    }
    return -1;
}

Fate fate_at(const FixedPoint& point) noexcept {
    if (point.stability == Stability::saddle || point.stability == Stability::unstable)
        return Fate::balance;
    return point.cycle ? Fate::cycle : Fate::calm;
}

/// Beyond this no influence bends any more.
double far_out(const BareLoop& loop, const FixedPoints& points) noexcept {
    double out = 1;
    for (const FixedPoint& point : points) out = std::max(out, size(point.at));
    for (const Side* side : {&loop.pursuit, &loop.withdrawal}) {
        for (const Piece& piece : added(*side)) {
            if (std::isfinite(piece.low)) out = std::max(out, std::abs(piece.low));
        }
    }
    return 1e9 * out;
}

/// A run that is watched until it ends.
class Watch {
public:
    Watch(const BareLoop& loop, const FixedPoints& points, const Patience& patience) noexcept
        : loop_(loop),
          points_(points),
          patience_(patience),
          bounded_(!(points.escapes_up || points.escapes_down)),
          far_(bounded_ ? kUnbounded : far_out(loop, points)) {}

    Ending run(Point now) const noexcept {
        Point before{kUnbounded, kUnbounded};
        for (std::uint32_t round = 0;; ++round) {
            const std::int32_t near = nearest_to(points_, now, patience_.near, true);
            if (near >= 0) return {fate_at(points_[near]), near, round};
            if (!(size(now) < far_)) return {Fate::escapes, -1, round};
            if (round == patience_.rounds || (round % kStretch == 0 && patience_.watched.stopped()))
                return {Fate::undecided, -1, round};
            const Point then = loop_.step(now);
            if (gap(then, now) <= kStill * std::max(1.0, size(now))) return at_rest(now, round);
            if (gap(then, before) <= kStill * std::max(1.0, size(then)) &&
                gap(then, now) > patience_.near) {
                return {Fate::swings, -1, round};
            }
            before = now;
            now = then;
        }
    }

private:
    static constexpr double kStill = 4e-16;  // two units in the last place

    Ending at_rest(Point at, std::uint32_t round) const noexcept {
        const std::int32_t near = nearest_to(points_, at, patience_.near, false);
        if (near < 0) return {Fate::balance, -1, round};  // within a line of resting points
        return {fate_at(points_[near]), near, round};
    }

    const BareLoop& loop_;
    const FixedPoints& points_;
    const Patience& patience_;
    bool bounded_;
    double far_;
};

Fault check_edges(std::string_view what, const Range& edges) noexcept {
    const auto& [low, high] = edges;
    if (low < high && low >= -kFarthest && high <= kFarthest) return {};
    return fault(Status::argument, "the window's {} is {} to {}, expected to rise within -{} to {}",
                 what, low, high, kFarthest, kFarthest);
}

Fault check(const Grid& grid) noexcept {
    for (const auto& [what, n] : {std::pair{"columns", grid.columns}, {"rows", grid.rows}}) {
        if (const Fault fault = check_count(what, n, 2, 65536)) return fault;
    }
    return check(grid.window);
}
Fault check(const Grid& grid, std::size_t cells) noexcept {
    if (const Fault fault = check(grid)) return fault;
    if (cells == grid.size()) return {};
    return fault(Status::argument, "{} cells for {} columns and {} rows, expected {}", cells,
                 grid.columns, grid.rows, grid.size());
}

}  // namespace

Fault check(const Window& window) noexcept {
    if (const Fault fault = check_edges("pursuit", window.pursuit)) return fault;
    return check_edges("withdrawal", window.withdrawal);
}

Fault check(const Patience& patience) noexcept {
    if (patience.near > 0 && patience.near <= 1e6) return {};
    return fault(Status::argument, "near is {}, expected above 0, at most 1000000", patience.near);
}

Ending ending(const BareLoop& loop, const FixedPoints& points, Point start,
              const Patience& patience) noexcept {
    const RoundToNearest rounding;
    return Watch{loop, points, patience}.run(start);
}

std::optional<std::uint32_t> rounds_until(const BareLoop& loop, Point start, Point least,
                                          std::uint32_t rounds, const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    Point now = start;
    for (std::uint32_t round = 0;; ++round) {
        if (now.pursuit >= least.pursuit && now.withdrawal >= least.withdrawal) return round;
        if (round == rounds || (round % kStretch == 0 && watched.stopped())) return std::nullopt;
        const Point then = loop.step(now);
        if (then == now) return std::nullopt;
        now = then;
    }
}

Point Grid::start(std::size_t cell) const noexcept {
    const RoundToNearest rounding;
    const auto along = [](const Range& range, std::size_t i, std::uint32_t n) {
        return i + 1 == n ? range.high
                          : range.low + (range.high - range.low) * static_cast<double>(i) / (n - 1);
    };
    return rounding.pass(Point{along(window.pursuit, cell % columns, columns),
                               along(window.withdrawal, cell / columns, rows)});
}

Fault portray(const BareLoop& loop, const Grid& grid, std::span<PortraitCell> cells,
              const Patience& patience) noexcept {
    if (const Fault fault = check(grid, cells.size())) return fault;
    return portray(loop, grid, 0, cells, patience);
}

Fault portray(const BareLoop& loop, const Grid& grid, std::size_t first,
              std::span<PortraitCell> cells, const Patience& patience) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check(loop)) return fault;
    if (const Fault fault = check(grid)) return fault;
    if (const Fault fault = check(patience)) return fault;
    if (first > grid.size() || cells.size() > grid.size() - first) {
        return fault(Status::argument, "{} cells from {} on, expected at most {} in all",
                     cells.size(), first, grid.size());
    }
    const FixedPoints points = fixed_points(loop);
    const Watch watch{loop, points, patience};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (patience.watched.stopped()) return stopped_after(first + i, grid.size(), "cells");
        const Point start = grid.start(first + i), then = loop.step(start);
        cells[i] = {start,
                    {then.pursuit - start.pursuit, then.withdrawal - start.withdrawal},
                    watch.run(start)};
        patience.watched.add(1);
    }
    // In the midst of the last one, perhaps.
    return patience.watched.stopped() ? stopped_after(first, grid.size(), "cells") : Fault{};
}

Fault rounds_until(const BareLoop& loop, const Grid& grid, Point least, std::uint32_t rounds,
                   std::span<std::int32_t> cells, const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check(loop)) return fault;
    if (const Fault fault = check(grid, cells.size())) return fault;
    if (const Fault fault = check_count("rounds", rounds, 0, 0x7fffffff)) return fault;
    if (std::isnan(least.pursuit) || std::isnan(least.withdrawal)) {
        return fault(Status::argument, "least is {}, {}, expected numbers", least.pursuit,
                     least.withdrawal);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto found = rounds_until(loop, grid.start(i), least, rounds, watched);
        if (watched.stopped()) return stopped_after(i, cells.size(), "cells");
        cells[i] = found ? static_cast<std::int32_t>(*found) : -1;
        watched.add(1);
    }
    return {};
}

// ---- A couple ------------------------------------------------------------------------------------

namespace {

Gains side_by_side(const Couple& couple, Seat pursuer) noexcept {
    const auto finite = [&](Heat heat) {
        return finite_gain(settled_responses(couple, pursuer, heat));
    };
    return {local_gain(couple, pursuer),
            reference_gain(couple, pursuer, Heat::cold),
            reference_gain(couple, pursuer, Heat::hot),
            finite(Heat::cold),
            finite(Heat::hot),
            operational_gain(couple, pursuer)};
}

}  // namespace

Gains gains_of(const Couple& couple, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    return side_by_side(couple, pursuer);
}
std::array<Gains, 2> gains_of(const Couple& couple) noexcept {
    const RoundToNearest rounding;
    return {side_by_side(couple, Seat::a), side_by_side(couple, Seat::b)};
}

CoupleLoop loop_of(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    const RoundToNearest rounding;
    const Gain reference = reference_gain(couple, pursuer, heat);
    const auto drive = [&](Seat seat, Ladder ladder) {
        return static_cast<double>(drive_of(ladder, couple.condition(seat).fears));
    };
    return {fit(settled_responses(couple, pursuer, heat),
                static_cast<double>(reference.inertia_pursuit)),
            {drive(pursuer, Ladder::pursuit), drive(other(pursuer), Ladder::withdrawal)}};
}

// ---- Names ---------------------------------------------------------------------------------------

std::string_view name(Stability stability) noexcept { return name_in(stability); }
std::string_view name(Outlook outlook) noexcept { return name_in(outlook); }
std::string_view name(Fate fate) noexcept { return name_in(fate); }

}  // namespace pursuit

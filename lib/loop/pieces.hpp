// The straight pieces that the bare loop is made of.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

#include <pursuit/loop/loop.hpp>

namespace pursuit {

inline constexpr double kUnbounded = std::numeric_limits<double>::infinity();

/// A bend so far out that no other influence could be steep enough for it to matter is none.
inline double bend(double x) noexcept {
    return x < -1e60 ? -kUnbounded : x > 1e60 ? kUnbounded : x;
}

/// slope·x + offset, for x from low to high; either may be infinite.
struct Piece {
    double low = -kUnbounded, high = kUnbounded;
    double slope = 0, offset = 0;

    double at(double x) const noexcept { return slope == 0 ? offset : slope * x + offset; }
    bool empty() const noexcept { return !(low < high); }
};

/// Pieces side by side, from -infinity to infinity; together they never fall. An influence has four
/// at most, and a range cuts each into no more than three.
struct Pieces {
    std::array<Piece, 12> piece{};
    int count = 0;

    const Piece* begin() const noexcept { return piece.data(); }
    const Piece* end() const noexcept { return piece.data() + count; }
    void add(const Piece& next) noexcept {
        if (!next.empty()) piece[static_cast<std::size_t>(count++)] = next;
    }
    /// The piece that x is in; of two the upper or the lower one. Without any a flat one at 0.
    const Piece& over(double x) const noexcept {
        const Piece* found = begin();
        while (found + 1 < end() && found->high <= x) ++found;
        return *found;
    }
    const Piece& under(double x) const noexcept {
        const Piece* found = begin();
        while (found + 1 < end() && found->high < x) ++found;
        return *found;
    }
    double at(double x) const noexcept { return over(x).at(x); }
};

/// What the other's value x adds to a side in one round, drive included, without its range.
inline Pieces added(const Side& side) noexcept {
    const Influence& i = side.influence;
    const double k = side.coupling;
    const double bottom =
        i.slope_below > 0 ? bend(i.threshold - i.cap / i.slope_below) : -kUnbounded;
    const double top = i.slope_above > 0 ? bend(i.threshold + i.cap / i.slope_above) : kUnbounded;
    const auto line = [&](double low, double high, double slope) {
        return Piece{low, high, k * slope, side.drive - k * slope * i.threshold};
    };
    Pieces out;
    out.add({-kUnbounded, bottom, 0, side.drive - (k > 0 ? k * i.cap : 0)});
    out.add(line(bottom, i.threshold, i.slope_below));
    out.add(line(i.threshold, top, i.slope_above));
    out.add({top, kUnbounded, 0, side.drive + (k > 0 ? k * i.cap : 0)});
    return out;
}

/// Where a side settles while the other's value stays x.
inline Pieces settled(const Side& side, const Range& range) noexcept {
    const double rate = 1.0 - side.inertia;
    Pieces out;
    for (const Piece& part : added(side)) {
        const Piece line{part.low, part.high, part.slope / rate, part.offset / rate};
        const bool flat = line.slope == 0;
        const auto meets = [&](double value) { return bend((value - line.offset) / line.slope); };
        const double low = flat ? (line.offset < range.low ? line.high : line.low)
                                : std::clamp(meets(range.low), line.low, line.high);
        const double high = flat ? (line.offset > range.high ? line.low : line.high)
                                 : std::clamp(meets(range.high), line.low, line.high);
        out.add({line.low, std::min(low, high), 0, range.low});
        out.add({low, high, line.slope, line.offset});
        out.add({std::max(low, high), line.high, 0, range.high});
    }
    return out;
}

}  // namespace pursuit

// The border between calm and cycle. A start lies on it if the next round does, so the border is its
// own image backwards: the stable line, right near the saddle, is traced back through the map, each
// piece of which is linear. The map never lowers one value because the other is higher, so the border
// falls: to the right of it and above it is the cycle.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <pursuit/loop/portrait.hpp>

#include "base/arithmetic.hpp"
#include "base/arrange.hpp"
#include "loop/pieces.hpp"

namespace pursuit {
namespace {

struct Segment {
    Point from, to;  // to the right and down
};
using Line = std::vector<Point>;

double length(const Segment& s) noexcept {
    return std::max(std::abs(s.to.pursuit - s.from.pursuit),
                    std::abs(s.to.withdrawal - s.from.withdrawal));
}
Point along(const Segment& s, double share) noexcept {
    return {s.from.pursuit + share * (s.to.pursuit - s.from.pursuit),
            s.from.withdrawal + share * (s.to.withdrawal - s.from.withdrawal)};
}

/// The part of a segment within a stretch of one coordinate, as shares of its length.
void cut(double from, double to, double low, double high, double& first, double& last) noexcept {
    const double d = to - from;
    if (d == 0) {
        if (from < low || from > high) last = -1;
        return;
    }
    const double a = (low - from) / d, b = (high - from) / d;
    first = std::max(first, std::min(a, b));
    last = std::min(last, std::max(a, b));
}

/// Within a stretch; on its very edge if rounding alone keeps it off.
double snapped(double x, const Range& stretch) noexcept {
    const double rounding = 1e-13 * (1 + std::abs(x));
    if (x <= stretch.low + rounding) return stretch.low;
    return x >= stretch.high - rounding ? stretch.high : x;
}

/// The part of a segment within a window; a coordinate that is cut off is the window's own.
bool clip(Segment& s, const Window& window) noexcept {
    double first = 0, last = 1;
    cut(s.from.pursuit, s.to.pursuit, window.pursuit.low, window.pursuit.high, first, last);
    cut(s.from.withdrawal, s.to.withdrawal, window.withdrawal.low, window.withdrawal.high, first,
        last);
    if (!(first <= last)) return false;
    const auto inside = [&](Point p) {
        return Point{snapped(p.pursuit, window.pursuit), snapped(p.withdrawal, window.withdrawal)};
    };
    s = {inside(first > 0 ? along(s, first) : s.from), inside(last < 1 ? along(s, last) : s.to)};
    return std::isfinite(length(s)) && std::isfinite(s.from.pursuit - s.from.withdrawal);
}

/// One linear piece of the map, or of half a round: what a start becomes before the range cuts it.
struct Linear {
    Window where{};
    std::array<double, 3> pursuit{};     // of pursuit, of withdrawal, constant
    std::array<double, 3> withdrawal{};  // likewise

    double determinant() const noexcept {
        return pursuit[0] * withdrawal[1] - pursuit[1] * withdrawal[0];
    }
    Point before(Point then) const noexcept {
        const double p = then.pursuit - pursuit[2], w = then.withdrawal - withdrawal[2];
        const double d = determinant();
        return {(withdrawal[1] * p - pursuit[1] * w) / d, (pursuit[0] * w - withdrawal[0] * p) / d};
    }
};

/// All starts p, w with a·p + b·w = c, both factors >= 0 and not both 0.
Segment starts_on(double a, double b, double c, const Window& window) noexcept {
    const auto& [p, w] = window;
    if (b >= a) return {{p.low, (c - a * p.low) / b}, {p.high, (c - a * p.high) / b}};
    return {{(c - b * w.high) / a, w.high}, {(c - b * w.low) / a, w.low}};
}

/// What becomes a given segment, where the piece maps everything onto one line: a single point is
/// met, by a whole line of starts.
bool meets(const Linear& piece, const Segment& s, Segment& out) noexcept {
    const auto &p = piece.pursuit, &w = piece.withdrawal;
    const bool first = p[0] + w[0] >= p[1] + w[1];
    const double up = first ? p[0] : p[1], over = first ? w[0] : w[1];
    const auto across = [&](Point x) {
        return up * (x.withdrawal - w[2]) - over * (x.pursuit - p[2]);
    };
    const double from = across(s.from), to = across(s.to);
    if ((from > 0) == (to > 0) && from != 0 && to != 0) return false;
    const Point x = from == to ? s.from : along(s, from / (from - to));
    out = up >= over ? starts_on(p[0], p[1], x.pursuit - p[2], piece.where)
                     : starts_on(w[0], w[1], x.withdrawal - w[2], piece.where);
    return true;
}

constexpr double kSingular = 1e-13;

/// The starts of a piece that become part of a segment.
bool pulled(const Linear& piece, const Segment& s, Segment& out) noexcept {
    if (std::abs(piece.determinant()) > kSingular) {
        out = {piece.before(s.from), piece.before(s.to)};
    } else if (!meets(piece, s, out)) {
        return false;
    }
    return clip(out, piece.where);
}

class Tracing {
public:
    Tracing(const BareLoop& loop, const Window& box, Point saddle)
        : box_(box), range_(loop.range), saddle_(saddle) {
        if (loop.order == LoopOrder::simultaneous) {
            rounds_ = {together(loop)};
        } else {  // backwards: the last to act comes first
            const bool first = loop.order == LoopOrder::withdrawal_first;
            rounds_ = {alone(loop, first), alone(loop, !first)};
        }
        scale_ = std::max({1.0, std::abs(box.pursuit.low), std::abs(box.pursuit.high),
                           std::abs(box.withdrawal.low), std::abs(box.withdrawal.high)});
        for (const auto& round : rounds_) {
            for (const Linear& piece : round) reach_ = std::max(reach_, farthest(piece));
        }
    }

    Line trace(Line line) const {
        for (int round = 0; round < kRounds; ++round) {
            Line before = line;
            for (const auto& map : rounds_) {
                before = pull(before, map);
                if (before.size() < 2) return line;
            }
            const bool same = agree(before, line);
            line = std::move(before);
            if (same) break;
        }
        return line;
    }

    double tolerance() const noexcept { return 1e-11 * scale_; }

private:
    static constexpr int kRounds = 400;
    static constexpr std::size_t kMostPoints = 4096;

    /// Half a round: one acts, the other stays.
    std::vector<Linear> alone(const BareLoop& loop, bool of_pursuit) const {
        std::vector<Linear> out;
        const Side& side = of_pursuit ? loop.pursuit : loop.withdrawal;
        for (const Piece& part : added(side)) {
            Linear piece{box_, {1, 0, 0}, {0, 1, 0}};
            (of_pursuit ? piece.pursuit : piece.withdrawal) =
                of_pursuit ? std::array{side.inertia, part.slope, part.offset}
                           : std::array{part.slope, side.inertia, part.offset};
            if (narrow(of_pursuit ? piece.where.withdrawal : piece.where.pursuit, part))
                out.push_back(piece);
        }
        return out;
    }
    std::vector<Linear> together(const BareLoop& loop) const {
        std::vector<Linear> out;
        for (const Piece& p : added(loop.pursuit)) {
            for (const Piece& w : added(loop.withdrawal)) {
                Linear piece{box_,
                             {loop.pursuit.inertia, p.slope, p.offset},
                             {w.slope, loop.withdrawal.inertia, w.offset}};
                if (narrow(piece.where.withdrawal, p) && narrow(piece.where.pursuit, w))
                    out.push_back(piece);
            }
        }
        return out;
    }
    static bool narrow(Range& range, const Piece& part) noexcept {
        range = {std::max(range.low, part.low), std::min(range.high, part.high)};
        return range.low < range.high;
    }
    /// How far from 0 the piece throws a start of its own.
    double farthest(const Linear& piece) const noexcept {
        const auto sum = [&](const std::array<double, 3>& row) {
            return (std::abs(row[0]) + std::abs(row[1])) * scale_ + std::abs(row[2]);
        };
        return 1 + scale_ + std::max(sum(piece.pursuit), sum(piece.withdrawal));
    }

    /// What the range cuts off lands on its edge: past its end there, the border goes on straight out.
    std::vector<Segment> segments(const Line& line) const {
        std::vector<Segment> out;
        const Point first = line.front(), last = line.back();
        if (first.pursuit <= range_.low) {
            out.push_back({{-reach_, first.withdrawal}, first});
        } else if (first.withdrawal >= range_.high) {
            out.push_back({{first.pursuit, reach_}, first});
        }
        for (std::size_t i = 1; i < line.size(); ++i) out.push_back({line[i - 1], line[i]});
        if (last.pursuit >= range_.high) {
            out.push_back({last, {reach_, last.withdrawal}});
        } else if (last.withdrawal <= range_.low) {
            out.push_back({last, {last.pursuit, -reach_}});
        }
        return out;
    }

    Line pull(const Line& line, const std::vector<Linear>& map) const {
        std::vector<Segment> found;
        for (const Segment& s : segments(line)) {
            for (const Linear& piece : map) {
                Segment part;
                if (!pulled(piece, s, part) || length(part) <= 0) continue;
                if (part.from.pursuit - part.from.withdrawal >
                    part.to.pursuit - part.to.withdrawal) {
                    std::swap(part.from, part.to);
                }
                found.push_back(part);
            }
        }
        if (found.size() > kMostPoints) return {};
        // Where two begin as one, as they were found.
        std::vector<std::pair<double, std::size_t>> order;
        for (const Segment& s : found) {
            order.emplace_back(s.from.pursuit - s.from.withdrawal, order.size());
        }
        arrange(order.begin(), order.end());
        std::vector<Segment> along;
        for (const auto& [start, i] : order) along.push_back(found[i]);
        return joined(along);
    }

    /// The connected line that runs through the saddle.
    Line joined(const std::vector<Segment>& found) const {
        Line line;
        bool through = false;
        for (const Segment& s : found) {
            if (!line.empty() && !near(line.back(), s.from, tolerance()) && ahead(s, line.back())) {
                if (through) break;
                line.clear();
            }
            if (line.empty()) line.push_back(s.from);
            if (ahead(s, line.back())) line.push_back(s.to);
            through = through || passes(s);
        }
        return through ? line : Line{};
    }
    static bool ahead(const Segment& s, Point end) noexcept {
        return s.to.pursuit - s.to.withdrawal > end.pursuit - end.withdrawal;
    }
    bool passes(const Segment& s) const noexcept {
        const double t = tolerance();
        return s.from.pursuit <= saddle_.pursuit + t && s.to.pursuit >= saddle_.pursuit - t &&
               s.from.withdrawal >= saddle_.withdrawal - t &&
               s.to.withdrawal <= saddle_.withdrawal + t;
    }
    static bool near(Point a, Point b, double tolerance) noexcept {
        return std::abs(a.pursuit - b.pursuit) <= tolerance &&
               std::abs(a.withdrawal - b.withdrawal) <= tolerance;
    }
    bool agree(const Line& a, const Line& b) const noexcept {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!near(a[i], b[i], 1e-14 * scale_)) return false;
        }
        return true;
    }

    Window box_;
    Range range_;
    Point saddle_;
    std::vector<std::vector<Linear>> rounds_;
    double scale_ = 1, reach_ = 1;
};

/// A little of the stable line, within the saddle's own piece of the map. The line stands across the
/// direction in which the disturbance that grows is felt (the left eigenvector).
Line beginning(const BareLoop& loop, const FixedPoint& saddle) {
    const auto& [pursuit, withdrawal, range, order] = loop;
    const Piece p = added(pursuit).over(saddle.at.withdrawal);
    const Piece w = added(withdrawal).over(saddle.at.pursuit);
    const auto& [at_p, at_w] = saddle.at;
    const double room = std::min({at_w - p.low, p.high - at_w, at_p - w.low, w.high - at_p,
                                  at_p - range.low, range.high - at_p, at_w - range.low,
                                  range.high - at_w, 1e-2 * (1 + std::abs(at_p) + std::abs(at_w))});
    if (!(room > 0)) return {};
    const double growth = saddle.growth_up[0];
    const double through = order == LoopOrder::simultaneous ? 1.0 : pursuit.inertia;
    const double back = order == LoopOrder::simultaneous ? 1.0 : withdrawal.inertia;
    // The two forms of the same direction; the larger loses less to rounding.
    Point normal{w.slope * through, growth - pursuit.inertia};
    if (order == LoopOrder::withdrawal_first) {
        normal = {growth - withdrawal.inertia, p.slope * back};
    }
    const double size = std::max(normal.pursuit, normal.withdrawal);
    const double step = 0.25 * room / (1 + p.slope + w.slope) / size;
    const double dp = step * normal.withdrawal, dw = step * normal.pursuit;
    return {{at_p - dp, at_w + dw}, {at_p + dp, at_w - dw}};
}

/// Where the range does not end the plane, the line is followed further than it is shown.
Window working(const BareLoop& loop, const Window& window, Point saddle) noexcept {
    const auto wider = [&](const Range& shown, double at) {
        const double low = std::min(shown.low, at), high = std::max(shown.high, at);
        const double margin = 8 * (high - low);
        return Range{std::max(loop.range.low, low - margin),
                     std::min(loop.range.high, high + margin)};
    };
    return {wider(window.pursuit, saddle.pursuit), wider(window.withdrawal, saddle.withdrawal)};
}

/// Without corners at which it does not turn.
Line corners_of(const Line& line, double tolerance) {
    Line out;
    for (const Point next : line) {
        while (out.size() >= 2) {
            const Point a = out[out.size() - 2], b = out.back();
            const double size = length({a, next});  // divided by first, as squares might overflow
            const double turn = (b.pursuit - a.pursuit) / size * (next.withdrawal - b.withdrawal) -
                                (b.withdrawal - a.withdrawal) / size * (next.pursuit - b.pursuit);
            if (std::abs(turn) > tolerance) break;
            out.pop_back();
        }
        out.push_back(next);
    }
    return out;
}

Line within(const Line& line, const Window& window) {
    Line out;
    for (std::size_t i = 1; i < line.size(); ++i) {
        Segment s{line[i - 1], line[i]};
        if (!clip(s, window)) continue;
        for (const Point p : {s.from, s.to}) {
            // Neither back nor up again by rounding.
            const Point next = out.empty() ? p
                                           : Point{std::max(p.pursuit, out.back().pursuit),
                                                   std::min(p.withdrawal, out.back().withdrawal)};
            if (out.empty() || next != out.back()) out.push_back(next);
        }
    }
    if (out.size() < 2) out.clear();
    return out;
}

bool on_edge(Point p, const Window& w) noexcept {
    return p.pursuit <= w.pursuit.low || p.pursuit >= w.pursuit.high ||
           p.withdrawal <= w.withdrawal.low || p.withdrawal >= w.withdrawal.high;
}

}  // namespace

Separatrix separatrix(const BareLoop& loop, const FixedPoint& saddle, const Window& window) {
    const RoundToNearest rounding;
    Separatrix out;
    if (saddle.stability != Stability::saddle) return out;
    const Line start = beginning(loop, saddle);
    if (start.empty()) return out;
    const Tracing tracing{loop, working(loop, window, saddle.at), saddle.at};
    out.line = corners_of(within(tracing.trace(start), window), tracing.tolerance());
    out.whole = out.line.size() >= 2 && on_edge(out.line.front(), window) &&
                on_edge(out.line.back(), window);
    return out;
}

double side_of(std::span<const Point> line, Point point) noexcept {
    const RoundToNearest rounding;
    if (line.empty()) return 0;
    const auto across = [](Point p) { return p.pursuit - p.withdrawal; };  // grows along the line
    std::size_t next = 0;
    while (next < line.size() && across(line[next]) < across(point)) ++next;
    Point on = next == 0 ? line.front() : line[std::min(next, line.size() - 1)];
    if (next > 0 && next < line.size()) {
        const Segment s{line[next - 1], line[next]};
        on = along(s, (across(point) - across(s.from)) / (across(s.to) - across(s.from)));
    }
    return rounding.pass(0.5 * (point.pursuit - on.pursuit + point.withdrawal - on.withdrawal));
}

}  // namespace pursuit

// The pursue-withdraw loop. First the bare loop, a map of two numbers in double; sqrt is the only
// function of libm used (correctly rounded by IEEE 754, so the same bits everywhere).

#include "pursuit/loop/loop.hpp"

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "loop/loop.hpp"

namespace pursuit {

// ---- The bare loop -------------------------------------------------------------------------------

namespace {

double next(const Side& side, double own, double other, const Range& range) noexcept {
    const double moved = side.coupling * side.influence.at(other);
    const auto [low, high] = within_reach(range);
    return std::clamp(side.inertia * own + moved + side.drive, low, high);
}

// The coupling as it acts above the threshold.
double slope(const Side& side) noexcept { return side.coupling * side.influence.slope_above; }

// Where a side settles per unit of influence, and where it rests unmoved by the other.
double response(const Side& side) noexcept { return slope(side) / (1.0 - side.inertia); }
double rest(const Side& side) noexcept { return side.drive / (1.0 - side.inertia); }

// One coordinate of the point where the two lines of settled response, own = rest + a·(other - θ),
// meet, were there no thresholds, caps and range. Not w* = b·(p* - θ_W), so that exchanging the
// partners gives the same bits.
double crossing(const Side& own, const Side& other, double gain) noexcept {
    const double a = response(own);
    const double up = gain * other.influence.threshold + a * own.influence.threshold;
    return (up - rest(own) - a * rest(other)) / (gain - 1.0);
}

// Where that point lies. Only `within` is it a resting point of the loop.
enum class Place { below_threshold, within, beyond_reach };

bool is_beyond(const Side& side, double own, double other, const Range& range) noexcept {
    const Influence& influence = side.influence;
    return own >= range.high ||
           influence.slope_above * (other - influence.threshold) >= influence.cap;
}

Place place(const BareLoop& loop, Point at) noexcept {
    const auto& [pursuit, withdrawal, range, order] = loop;
    if (is_beyond(pursuit, at.pursuit, at.withdrawal, range) ||
        is_beyond(withdrawal, at.withdrawal, at.pursuit, range)) {
        return Place::beyond_reach;
    }
    const bool felt = at.pursuit >= withdrawal.influence.threshold &&
                      at.withdrawal >= pursuit.influence.threshold;
    return felt ? Place::within : Place::below_threshold;
}

Point crossing(const BareLoop& loop, double gain) noexcept {
    return {crossing(loop.pursuit, loop.withdrawal, gain),
            crossing(loop.withdrawal, loop.pursuit, gain)};
}

// The direction across the stable line: the left eigenvector of the map's matrix for the growth λ,
// which the part along the stable direction does not enter.
Point across(const BareLoop& loop) noexcept {
    const auto& [pursuit, withdrawal, range, order] = loop;
    const double growth = loop.growth();
    switch (order) {
        case LoopOrder::withdrawal_first:
            return {growth - withdrawal.inertia, slope(pursuit) * withdrawal.inertia};
        case LoopOrder::simultaneous:
            return {slope(withdrawal), growth - pursuit.inertia};
        case LoopOrder::pursuit_first:
            break;
    }
    return {slope(withdrawal) * pursuit.inertia, growth - pursuit.inertia};
}

}  // namespace

double Influence::at(double x) const noexcept {
    const RoundToNearest rounding;
    const double over = x - threshold;
    return rounding.pass(std::clamp((over > 0.0 ? slope_above : slope_below) * over, -cap, cap));
}

Point BareLoop::step(Point now) const noexcept {
    const RoundToNearest rounding;
    Point then = now;
    if (order == LoopOrder::withdrawal_first) {
        then.withdrawal = next(withdrawal, now.withdrawal, now.pursuit, range);
        then.pursuit = next(pursuit, now.pursuit, then.withdrawal, range);
        return rounding.pass(then);
    }
    then.pursuit = next(pursuit, now.pursuit, now.withdrawal, range);
    const double heard = order == LoopOrder::simultaneous ? now.pursuit : then.pursuit;
    then.withdrawal = next(withdrawal, now.withdrawal, heard, range);
    return rounding.pass(then);
}

Point BareLoop::settle(Point start, int rounds) const noexcept {
    const RoundToNearest rounding;
    Point now = start;
    for (int round = 0; round < rounds; ++round) {
        const Point then = step(now);
        if (then == now) break;
        now = then;
    }
    return now;
}

double BareLoop::gain() const noexcept {
    const RoundToNearest rounding;
    return rounding.pass(response(pursuit) * response(withdrawal));
}

double BareLoop::growth() const noexcept {
    const RoundToNearest rounding;
    const double inertias = pursuit.inertia * withdrawal.inertia;
    const double couplings = slope(pursuit) * slope(withdrawal);
    const bool simultaneous = order == LoopOrder::simultaneous;
    const double sum = pursuit.inertia + withdrawal.inertia;
    const double half_trace = (simultaneous ? sum : sum + couplings) / 2.0;
    const double determinant = simultaneous ? inertias - couplings : inertias;
    // Never below 0 but by rounding, as r and k are not negative.
    const double square = std::max(0.0, half_trace * half_trace - determinant);
    return rounding.pass(half_trace + std::sqrt(square));
}

std::optional<Point> BareLoop::saddle() const noexcept {
    const RoundToNearest rounding;
    const double g = gain();
    if (g <= 1.0) return std::nullopt;
    const Point at = crossing(*this, g);
    if (place(*this, at) != Place::within) return std::nullopt;
    return at;
}

bool BareLoop::escalates(Point start) const noexcept {
    const RoundToNearest rounding;
    const double g = gain();
    if (g <= 1.0) return false;
    const Point at = crossing(*this, g);
    const Place where = place(*this, at);
    if (where != Place::within) return where == Place::below_threshold;
    const Point normal = across(*this);
    return rounding.pass(normal.pursuit * (start.pursuit - at.pursuit) +
                             normal.withdrawal * (start.withdrawal - at.withdrawal) >
                         0.0);
}

// ---- Ranges --------------------------------------------------------------------------------------

namespace {

Fault check(std::string_view whose, const Side& side) noexcept {
    const Influence& i = side.influence;
    struct Row {
        std::string_view name;
        double value;
        const Bounds& bounds;
    };
    for (const auto& [name, value, bounds] :
         {Row{"inertia", side.inertia, bounds::kInertia},
          Row{"coupling", side.coupling, bounds::kFactor}, Row{"drive", side.drive, bounds::kShift},
          Row{"threshold", i.threshold, bounds::kShift},
          Row{"slope_above", i.slope_above, bounds::kFactor},
          Row{"slope_below", i.slope_below, bounds::kFactor}, Row{"cap", i.cap, bounds::kCap}}) {
        if (const Fault fault = check(whose, name, value, bounds)) return fault;
    }
    return {};
}

}  // namespace

Fault check(std::string_view whose, std::string_view name, double value,
            const Bounds& bounds) noexcept {
    const double size = bounds.or_infinite ? std::abs(value) : 0;
    const bool infinite = std::isinf(size) && (value > 0 || bounds.least < 0);
    if (infinite || (value >= bounds.least && value <= bounds.most)) return {};
    return fault(Status::argument, "{}{} is {}, expected {} to {}{}", whose, name, value,
                 bounds.least, bounds.most, bounds.or_infinite ? ", or infinite" : "");
}

Fault check(const Range& range) noexcept {
    const auto& [low, high] = range;
    if (const Fault fault = check("", "range_low", low, bounds::kEnd)) return fault;
    if (const Fault fault = check("", "range_high", high, bounds::kEnd)) return fault;
    if (high - low >= bounds::kLeastRange) return {};
    return fault(Status::argument, "the range is {} to {}, expected to rise by {} or more", low,
                 high, bounds::kLeastRange);
}

Fault check(const BareLoop& loop) noexcept {
    if (const Fault fault = check("pursuit's ", loop.pursuit)) return fault;
    if (const Fault fault = check("withdrawal's ", loop.withdrawal)) return fault;
    if (const Fault fault = check(loop.range)) return fault;
    return check_count("order", static_cast<std::uint8_t>(loop.order), 0, 2);
}

Fault check(std::string_view what, Point point) noexcept {
    if (std::abs(point.pursuit) <= kFarthest && std::abs(point.withdrawal) <= kFarthest) return {};
    return fault(Status::argument, "{} is {}, {}, expected -{} to {}", what, point.pursuit,
                 point.withdrawal, kFarthest, kFarthest);
}

BareLoop BareLoop::exchanged() const noexcept {
    LoopOrder mirrored = order;
    if (order == LoopOrder::pursuit_first) mirrored = LoopOrder::withdrawal_first;
    if (order == LoopOrder::withdrawal_first) mirrored = LoopOrder::pursuit_first;
    return {withdrawal, pursuit, range, mirrored};
}

}  // namespace pursuit

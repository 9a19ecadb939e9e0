// The landscape: loops whose numbers change, and couples whose traits do.
#include <pursuit/ensemble/landscape.hpp>

#include <algorithm>
#include <cmath>

#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/loop/gain.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/never.hpp"
#include "engine/cycle.hpp"
#include "loop/loop.hpp"
#include "loop/portrait.hpp"

namespace pursuit {

std::string_view name(LoopMember member) noexcept { return name_in(member); }
std::string_view name(LoopSides sides) noexcept { return name_in(sides); }

// ---- A number of the loop ------------------------------------------------------------------------

namespace {

double* number(Side& side, LoopMember member) noexcept {
    switch (member) {
        case LoopMember::inertia:
            return &side.inertia;
        case LoopMember::coupling:
            return &side.coupling;
        case LoopMember::drive:
            return &side.drive;
        case LoopMember::threshold:
            return &side.influence.threshold;
        case LoopMember::slope_above:
            return &side.influence.slope_above;
        case LoopMember::slope_below:
            return &side.influence.slope_below;
        case LoopMember::cap:
            return &side.influence.cap;
        case LoopMember::range_low:
        case LoopMember::range_high:
            break;
    }
    return nullptr;
}

const Bounds* bounds_of(LoopMember member) noexcept {
    switch (member) {
        case LoopMember::inertia:
            return &bounds::kInertia;
        case LoopMember::coupling:
        case LoopMember::slope_above:
        case LoopMember::slope_below:
            return &bounds::kFactor;
        case LoopMember::drive:
        case LoopMember::threshold:
            return &bounds::kShift;
        case LoopMember::cap:
            return &bounds::kCap;
        case LoopMember::range_low:
        case LoopMember::range_high:
            return &bounds::kEnd;
    }
    return nullptr;
}

Fault check(LoopMember member, double value) noexcept {
    if (const Bounds* bounds = bounds_of(member)) return check("", name(member), value, *bounds);
    return fault(Status::argument, "member is {}, expected 0 to {}", static_cast<int>(member),
                 kLoopMembers - 1);
}

Fault check_sides(LoopSides sides) noexcept {
    if (sides <= LoopSides::both) return {};
    return fault(Status::argument, "sides is {}, expected 0 to 2", static_cast<int>(sides));
}

/// Without a check: what was checked at the ends of a sweep.
void put(BareLoop& loop, LoopSides sides, LoopMember member, double value) noexcept {
    if (member == LoopMember::range_low) loop.range.low = value;
    if (member == LoopMember::range_high) loop.range.high = value;
    if (number(loop.pursuit, member) == nullptr) return;
    if (sides != LoopSides::withdrawal) *number(loop.pursuit, member) = value;
    if (sides != LoopSides::pursuit) *number(loop.withdrawal, member) = value;
}

BareLoop at(BareLoop loop, const LoopSweep& sweep, std::uint32_t step) noexcept {
    put(loop, sweep.sides, sweep.member, sweep.value(step));
    return loop;
}

Fault check_steps(std::uint32_t steps, std::uint32_t most) noexcept {
    if (steps >= 1 && steps <= most) return {};
    return fault(Status::argument, "steps is {}, expected 1 to {}", steps, most);
}

/// In a sweep all values lie between its ends, so these are all there is to check.
Fault check(const BareLoop& loop, const LoopSweep& sweep) noexcept {
    if (const Fault fault = check(loop)) return fault;
    if (const Fault fault = check_steps(sweep.steps, 1000000)) return fault;
    for (const double end : {sweep.from, sweep.to}) {
        if (!std::isfinite(end) && sweep.steps > 1)
            return fault(Status::argument, "{} is {}, expected a finite number in a sweep",
                         name(sweep.member), end);
        BareLoop trial = loop;
        if (const Fault fault = set(trial, sweep.sides, sweep.member, end)) return fault;
    }
    return {};
}

Fault check_cells(std::size_t cells, std::size_t expected) noexcept {
    if (cells == expected) return {};
    return fault(Status::argument, "{} cells, expected {}", cells, expected);
}

LandscapeCell cell_of(const BareLoop& loop) noexcept {
    const FixedPoints points = fixed_points(loop);
    return {outlook(points), points.count, loop.gain()};
}

}  // namespace

double LoopSweep::value(std::uint32_t step) const noexcept {
    const RoundToNearest rounding;
    if (step == 0 || steps < 2) return from;
    if (step + 1 == steps) return to;
    return rounding.pass(from + (to - from) * step / (steps - 1));
}

Fault set(BareLoop& loop, LoopSides sides, LoopMember member, double value) noexcept {
    if (const Fault fault = check_sides(sides)) return fault;
    if (const Fault fault = check(member, value)) return fault;
    BareLoop trial = loop;
    put(trial, sides, member, value);
    if (trial.range != loop.range) {
        if (const Fault fault = check(trial.range)) return fault;
    }
    loop = trial;
    return {};
}

// ---- Maps ----------------------------------------------------------------------------------------

Fault survey(const BareLoop& loop, const LoopSweep& sweep, std::span<LandscapeCell> cells,
             const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check(loop, sweep)) return fault;
    if (const Fault fault = check_cells(cells.size(), sweep.steps)) return fault;
    for (std::uint32_t i = 0; i < sweep.steps; ++i) {
        if (watched.stopped()) return stopped_after(i, sweep.steps, "cells");
        cells[i] = cell_of(at(loop, sweep, i));
        watched.add(1);
    }
    return {};
}

Fault survey(const BareLoop& loop, const std::array<LoopSweep, 2>& along,
             std::span<LandscapeCell> cells, const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    const auto& [x, y] = along;
    if (const Fault fault = check(loop, x)) return fault;
    // The ends of both together: a range could be empty only there.
    for (const std::uint32_t end : {std::uint32_t{0}, x.steps - 1}) {
        if (const Fault fault = check(at(loop, x, end), y)) return fault;
    }
    if (const Fault fault = check_cells(cells.size(), std::size_t{x.steps} * y.steps)) return fault;
    for (std::uint32_t row = 0; row < y.steps; ++row) {
        for (std::uint32_t column = 0; column < x.steps; ++column) {
            const std::size_t i = std::size_t{row} * x.steps + column;
            if (watched.stopped()) return stopped_after(i, cells.size(), "cells");
            cells[i] = cell_of(at(at(loop, x, column), y, row));
            watched.add(1);
        }
    }
    return {};
}

// ---- Hysteresis ----------------------------------------------------------------------------------

namespace {

/// What carries over from one episode to the next.
class Carried {
public:
    Carried(const BareLoop& loop, const Episodes& episodes) noexcept
        : loop_(loop), episodes_(episodes), now_(episodes.lift) {}

    HysteresisStep play(std::uint32_t step) noexcept {
        const BareLoop loop = at(loop_, episodes_.sweep, step);
        const FixedPoints points = fixed_points(loop);
        const auto start = [&](double now, double lift) {
            return std::clamp(std::max(now, lift), loop.range.low, loop.range.high);
        };
        const Point from{start(now_.pursuit, episodes_.lift.pursuit),
                         start(now_.withdrawal, episodes_.lift.withdrawal)};
        const Ending end = ending(loop, points, from, episodes_.patience);
        now_ = end.fixed_point >= 0 ? points[end.fixed_point].at
                                    : loop.settle(from, static_cast<int>(end.rounds));
        return {episodes_.sweep.value(step), now_, end.fate};
    }

private:
    const BareLoop& loop_;
    const Episodes& episodes_;
    Point now_;
};

bool in_cycle(Fate fate) noexcept { return fate == Fate::cycle || fate == Fate::escapes; }

Fault check(const BareLoop& loop, const Episodes& episodes) noexcept {
    if (const Fault fault = check(loop, episodes.sweep)) return fault;
    if (const Fault fault = check(episodes.patience)) return fault;
    if (episodes.patience.rounds > 0x7fffffff) {
        return fault(Status::argument, "rounds is {}, expected 0 to 2147483647",
                     episodes.patience.rounds);
    }
    return check("lift", episodes.lift);
}

}  // namespace

Fault hysteresis(const BareLoop& loop, const Episodes& episodes, std::span<HysteresisStep> there,
                 std::span<HysteresisStep> back, Hysteresis& out) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check(loop, episodes)) return fault;
    const std::uint32_t steps = episodes.sweep.steps;
    if (const Fault fault = check_cells(there.size(), steps)) return fault;
    if (const Fault fault = check_cells(back.size(), steps)) return fault;
    const Watcher& watched = episodes.patience.watched;
    Carried carried{loop, episodes};
    Hysteresis found;
    for (std::uint32_t i = 0; i < steps; ++i) {
        there[i] = carried.play(i);
        if (watched.stopped()) return stopped_after(i, 2 * steps, "episodes");
        watched.add(1);
        if (!found.in && in_cycle(there[i].fate)) found.in = there[i].value;
    }
    bool within = in_cycle(there[steps - 1].fate);
    for (std::uint32_t i = 0; i < steps; ++i) {
        back[i] = carried.play(steps - 1 - i);
        if (watched.stopped()) return stopped_after(steps + i, 2 * steps, "episodes");
        watched.add(1);
        const bool now = in_cycle(back[i].fate);
        if (within && !now && !found.out) found.out = back[i].value;
        within = within || now;
    }
    out = found;
    return {};
}

// ---- Two traits of a couple ----------------------------------------------------------------------

namespace {

float value(const TraitSweep& sweep, std::uint32_t step) noexcept {
    if (step == 0) return sweep.from;
    if (step + 1 == sweep.steps) return sweep.to;
    return sweep.from +
           (sweep.to - sweep.from) * static_cast<float>(step) / static_cast<float>(sweep.steps - 1);
}

Fault check(const TraitSweep& sweep) noexcept {
    if (index(sweep.seat) > 1)
        return fault(Status::argument, "seat is {}, expected 0 to 1", index(sweep.seat));
    Traits any;
    for (const float value : {sweep.from, sweep.to}) {
        if (const Fault fault = set(any, sweep.trait, value)) return fault;
    }
    return check_steps(sweep.steps, 10000);
}

/// The runs of one pair are an Ensemble, played a part at a time.
Fault play_out(const Opening& opening, const Pair& partners, TraitCell& out) noexcept {
    const Happening outbreak{0, {}, opening.event};
    Ensemble ensemble{.model = opening.model,
                      .pairs = std::span(&partners, 1),
                      .seed = opening.seed,
                      .turns = opening.turns,
                      .script = std::span(&outbreak, 1)};
    std::array<Summary, 64> summaries;
    std::int64_t held = 0;
    for (; ensemble.first < opening.runs; ensemble.first += ensemble.count) {
        ensemble.count = std::min<std::uint64_t>(summaries.size(), opening.runs - ensemble.first);
        const auto part = std::span(summaries).first(static_cast<std::size_t>(ensemble.count));
        const Running running{.stop = opening.watched.stop};
        if (const Fault fault = run(ensemble, {.summaries = part}, running)) return fault;
        held += std::ranges::count_if(part, &Summary::holds);
    }
    std::optional<Couple> couple;
    if (const Fault f = couple_of(ensemble, 0, couple); PURSUIT_NEVER(f)) return f;
    TraitCell cell;
    if (opening.runs > 0) cell.holds = static_cast<float>(held) / static_cast<float>(opening.runs);
    for (const Seat pursuer : {Seat::a, Seat::b}) {
        const auto s = static_cast<std::size_t>(index(pursuer));
        cell.cold[s] = reference_gain(*couple, pursuer, Heat::cold).gain;
        cell.hot[s] = reference_gain(*couple, pursuer, Heat::hot).gain;
    }
    out = cell;
    return {};
}

Fault check(const Opening& opening) noexcept {
    if (opening.model == nullptr) return fault(Status::argument, "there is no model");
    if (opening.runs > 100000)
        return fault(Status::argument, "runs is {}, expected 0 to 100000", opening.runs);
    if (const Fault f = check_count("turns", opening.turns, kLastTurns, 100000)) return f;
    std::optional<Couple> couple;
    const Pair& partners = opening.partners;
    if (const Fault fault = Couple::make(*opening.model, partners[0], partners[1], 0, 0, couple))
        return fault;
    return couple->happens(opening.event);
}

}  // namespace

Fault survey(const Opening& opening, const std::array<TraitSweep, 2>& along,
             std::span<TraitCell> cells) noexcept {
    const RoundToNearest rounding;
    const auto& [x, y] = along;
    if (const Fault fault = check(opening)) return fault;
    for (const TraitSweep& sweep : along) {
        if (const Fault fault = check(sweep)) return fault;
    }
    if (const Fault fault = check_cells(cells.size(), std::size_t{x.steps} * y.steps)) return fault;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Pair partners = opening.partners;
        const auto place = [&](const TraitSweep& sweep, std::size_t step) {
            return set(partners[static_cast<std::size_t>(index(sweep.seat))], sweep.trait,
                       value(sweep, static_cast<std::uint32_t>(step)));
        };
        // Between ends that are in range.
        if (const Fault fault = place(x, i % x.steps); PURSUIT_NEVER(fault)) return fault;
        if (const Fault fault = place(y, i / x.steps); PURSUIT_NEVER(fault)) return fault;
        if (opening.watched.stopped()) return stopped_after(i, cells.size(), "cells");
        if (const Fault fault = play_out(opening, partners, cells[i])) return fault;
        opening.watched.add(1);
    }
    return {};
}

}  // namespace pursuit

// Gains, the bare loop, its portrait.
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/loop.hpp>
#include <pursuit/loop/portrait.hpp>
#include <pursuit/loop/prediction.hpp>

#include "convert.hpp"
#include "handles.hpp"
#include "loop.hpp"

namespace capi {

using namespace pursuit;

// --- the bare loop -------------------------------------------------------------------------------

namespace {

pursuit_loop_side leave(const Side& s) noexcept {
    const Influence& i = s.influence;
    return {s.inertia, s.coupling, s.drive, i.threshold, i.slope_above, i.slope_below, i.cap};
}

Side side_of(const pursuit_loop_side& s) noexcept {
    return {s.inertia, s.coupling, s.drive, {s.threshold, s.slope_above, s.slope_below, s.cap}};
}

}  // namespace

pursuit_loop leave(const BareLoop& l) noexcept {
    return {sizeof(pursuit_loop), static_cast<pursuit_loop_order>(l.order),
            leave(l.pursuit),     leave(l.withdrawal),
            l.range.low,          l.range.high};
}

BareLoop loop_of(const pursuit_loop* loop, const char* name) {
    const pursuit_loop l = take(loop, leave(BareLoop{}), name);
    const BareLoop out{side_of(l.pursuit),
                       side_of(l.withdrawal),
                       {l.low, l.high},
                       enter<LoopOrder>(l.order, PURSUIT_LOOP_ORDER_END, "order of a loop")};
    expect(pursuit::check(out));
    return out;
}

pursuit::Point point_of(const pursuit_point* point, const char* name) {
    const pursuit_point& p = given(point, name);
    const pursuit::Point out{p.pursuit, p.withdrawal};
    expect(pursuit::check(name, out));
    return out;
}

// --- gains ---------------------------------------------------------------------------------------

pursuit::Heat heat_of(pursuit_heat heat) {
    if (heat == PURSUIT_HEAT_COLD) return pursuit::Heat::cold;
    if (heat == PURSUIT_HEAT_HOT) return pursuit::Heat::hot;
    refuse(PURSUIT_STATUS_ARGUMENT, "heat is {}, expected {} (cold) or {} (hot)", heat,
           int{PURSUIT_HEAT_COLD}, int{PURSUIT_HEAT_HOT});
}

pursuit_gain leave(const pursuit::Gain& g) noexcept {
    pursuit_gain out{
        sizeof out,           {},    g.coupling_pursuit, g.coupling_withdrawal, g.inertia_pursuit,
        g.inertia_withdrawal, g.gain};
    copy(g.links, out.links);
    return out;
}

pursuit_measured leave(const pursuit::Measured& m) noexcept {
    return {sizeof(pursuit_measured), m.gain, m.up, m.down, m.smooth};
}

}  // namespace capi

namespace capi {
namespace {

using pursuit::Point;

pursuit::Gain gain_of(const pursuit::Couple& couple, pursuit::Seat pursuer, pursuit_heat heat) {
    if (heat == PURSUIT_HEAT_NOW) return pursuit::local_gain(couple, pursuer);
    return pursuit::reference_gain(couple, pursuer, heat_of(heat));
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_couple_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                   pursuit_heat heat, pursuit_gain* out) {
    return guard([&] {
        const Slot<pursuit_gain> slot(out);
        slot = leave(gain_of(couple_of(couple), seat_of(pursuer, "pursuer"), heat));
    });
}

pursuit_status pursuit_couple_measure_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                           pursuit_link halved, pursuit_measured* out) {
    return guard([&] {
        const Slot<pursuit_measured> slot(out);
        std::optional<pursuit::Link> link;
        if (halved != PURSUIT_NONE) link = enter<pursuit::Link>(halved, PURSUIT_LINK_END, "halved");
        slot =
            leave(pursuit::operational_gain(couple_of(couple), seat_of(pursuer, "pursuer"), link));
    });
}

pursuit_status pursuit_couple_predict(const pursuit_couple* couple, pursuit_prediction* out) {
    return guard([&] {
        const Slot<pursuit_prediction> slot(out);
        const pursuit::Prediction p = pursuit::predict(couple_of(couple));
        slot = {0,
                p.holds,
                leave(p.pursuer),
                0,
                {leave(p.loop[0]), leave(p.loop[1])},
                {leave(p.start[0]), leave(p.start[1])}};
    });
}

pursuit_status pursuit_couple_responses(const pursuit_couple* couple, pursuit_seat pursuer,
                                        pursuit_heat heat, double upto, double* pursuit,
                                        double* withdrawal, double* finite_gain) {
    return guard([&] {
        given(pursuit, "pursuit");
        given(withdrawal, "withdrawal");
        given(finite_gain, "finite_gain");
        if (!(upto >= 0.05 && upto <= 1))
            refuse(PURSUIT_STATUS_ARGUMENT, "upto is {}, expected .05 to 1", upto);
        const pursuit::Responses r = pursuit::settled_responses(
            couple_of(couple), seat_of(pursuer, "pursuer"), heat_of(heat));
        *finite_gain = pursuit::finite_gain(r, upto);
        std::copy(r.pursuit.begin(), r.pursuit.end(), pursuit);
        std::copy(r.withdrawal.begin(), r.withdrawal.end(), withdrawal);
    });
}

// --- the bare loop -------------------------------------------------------------------------------

pursuit_status pursuit_loop_init(pursuit_loop* out) {
    return guard([&] {
        const Slot<pursuit_loop> slot(out);
        slot = leave(pursuit::BareLoop{});
    });
}

pursuit_status pursuit_loop_run(const pursuit_loop* loop, const pursuit_point* start, size_t count,
                                pursuit_point* points) {
    return guard([&] {
        const pursuit::BareLoop l = loop_of(loop, "loop");
        Point now = point_of(start, "start");
        given(points, count, "points");
        for (std::size_t i = 0; i < count; ++i) {
            now = l.step(now);
            points[i] = leave(now);
        }
    });
}

pursuit_status pursuit_loop_analyse(const pursuit_loop* loop, pursuit_loop_analysis* out) {
    return guard([&] {
        const Slot<pursuit_loop_analysis> slot(out);
        const pursuit::BareLoop l = loop_of(loop, "loop");
        const std::optional<Point> saddle = l.saddle();
        slot = {0, saddle.has_value(), l.gain(), l.growth(), leave(saddle.value_or(Point{}))};
    });
}

pursuit_status pursuit_loop_escalates(const pursuit_loop* loop, const pursuit_point* start,
                                      int32_t* out) {
    return guard(
        [&] { given(out, "out") = loop_of(loop, "loop").escalates(point_of(start, "start")); });
}

namespace capi {
namespace {

using pursuit::BareLoop;
using pursuit::FixedPoints;
using pursuit::Point;

pursuit_fixed_point leave(const pursuit::FixedPoint& p) noexcept {
    pursuit_fixed_point out{
        sizeof out, static_cast<pursuit_stability>(p.stability), p.cycle, 0, capi::leave(p.at), {},
        {}};
    copy(p.growth_up, out.growth_up);
    copy(p.growth_down, out.growth_down);
    return out;
}

pursuit::Window window_of(const BareLoop& loop, const pursuit_window* window) {
    if (window == nullptr) return pursuit::window_of(loop);
    const pursuit_window w = take(window, pursuit_window{}, "window");
    const pursuit::Window out{{w.pursuit_low, w.pursuit_high},
                              {w.withdrawal_low, w.withdrawal_high}};
    expect(pursuit::check(out));
    return out;
}

void put_points(std::span<const Point> from, pursuit_point* to, std::size_t size,
                std::size_t* needed) {
    given(to, size, "points");
    expect_room(from.size(), size, needed);
    std::transform(from.begin(), from.end(), to, [](Point p) { return capi::leave(p); });
}

/// A grid, and how long its runs may take.
struct Starts {
    pursuit::Grid grid;
    pursuit::Patience patience;
};
Starts starts_of(const BareLoop& loop, const pursuit_grid* grid) {
    const pursuit_grid g = take(grid, pursuit_grid{}, "grid");
    Starts out;
    out.grid = {{{g.pursuit_low, g.pursuit_high}, {g.withdrawal_low, g.withdrawal_high}},
                g.columns,
                g.rows};
    if (out.grid.window == pursuit::Window{{0, 0}, {0, 0}})
        out.grid.window = pursuit::window_of(loop);
    if (g.near != 0) out.patience.near = g.near;
    if (g.rounds != 0) out.patience.rounds = g.rounds;
    out.patience.watched = watched_by(g.progress);
    return out;
}

const pursuit::FixedPoint& at(const FixedPoints& points, std::size_t index) {
    expect_index(index, static_cast<std::size_t>(points.count), "index");
    return points[static_cast<int>(index)];
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_loop_fixed_points(const pursuit_loop* loop, pursuit_fixed_point* points,
                                         std::size_t size, std::size_t* needed) {
    return guard([&] {
        const FixedPoints found = pursuit::fixed_points(loop_of(loop, "loop"));
        const Slots<pursuit_fixed_point> slots(points, size, "points");
        expect_room(static_cast<std::size_t>(found.count), size, needed);
        for (int i = 0; i < found.count; ++i)
            slots.put(static_cast<std::size_t>(i), leave(found[i]));
    });
}

pursuit_status pursuit_loop_outlook(const pursuit_loop* loop, pursuit_outlook* out) {
    return guard([&] {
        given(out, "out") = static_cast<pursuit_outlook>(pursuit::outlook(loop_of(loop, "loop")));
    });
}

pursuit_status pursuit_loop_window(const pursuit_loop* loop, pursuit_window* out) {
    return guard([&] {
        const Slot<pursuit_window> slot(out);
        const auto [p, w] = pursuit::window_of(loop_of(loop, "loop"));
        slot = {0, 0, p.low, p.high, w.low, w.high};
    });
}

pursuit_status pursuit_loop_null_cline(const pursuit_loop* loop, pursuit_loop_sides side,
                                       const pursuit_window* window, pursuit_point* points,
                                       std::size_t size, std::size_t* needed) {
    return guard([&] {
        const BareLoop l = loop_of(loop, "loop");
        expect_id(side, PURSUIT_LOOP_SIDES_BOTH, "side");
        const pursuit::NullClines both = pursuit::null_clines(l, window_of(l, window));
        const auto& line = side == PURSUIT_LOOP_SIDES_PURSUIT ? both.pursuit : both.withdrawal;
        put_points({line.begin(), line.end()}, points, size, needed);
    });
}

pursuit_status pursuit_loop_separatrix(const pursuit_loop* loop, std::size_t index,
                                       const pursuit_window* window, pursuit_point* points,
                                       std::size_t size, std::size_t* needed, std::int32_t* whole) {
    return guard([&] {
        const BareLoop l = loop_of(loop, "loop");
        const FixedPoints found = pursuit::fixed_points(l);
        const pursuit::Separatrix s =
            pursuit::separatrix(l, at(found, index), window_of(l, window));
        put_points(s.line, points, size, needed);
        if (whole != nullptr) *whole = s.whole;
    });
}

pursuit_status pursuit_loop_side_of(const pursuit_point* line, std::size_t corners,
                                    const pursuit_point* starts, std::size_t count, double* sides) {
    return guard([&] {
        given(line, corners, "line");
        given(starts, count, "starts");
        given(sides, count, "sides");
        std::vector<Point> border(corners);
        for (std::size_t i = 0; i < corners; ++i) border[i] = point_of(line + i, "line");
        for (std::size_t i = 0; i < count; ++i) point_of(starts + i, "starts");
        for (std::size_t i = 0; i < count; ++i)
            sides[i] = pursuit::side_of(border, {starts[i].pursuit, starts[i].withdrawal});
    });
}

pursuit_status pursuit_loop_portrait(const pursuit_loop* loop, const pursuit_grid* grid,
                                     pursuit_point* moved, std::int32_t* fates, std::int32_t* ends,
                                     std::uint32_t* rounds, std::size_t count) {
    return guard([&] {
        const BareLoop l = loop_of(loop, "loop");
        const Starts starts = starts_of(l, grid);
        if (count != starts.grid.size())
            refuse(PURSUIT_STATUS_ARGUMENT, "count is {}, expected {}", count, starts.grid.size());
        std::array<pursuit::PortraitCell, 256> room;
        expect(pursuit::portray(l, starts.grid, 0, {}, starts.patience));  // so that no part fails
        for (std::size_t first = 0; first < count; first += room.size()) {
            const auto cells = std::span(room).first(std::min(room.size(), count - first));
            expect(pursuit::portray(l, starts.grid, first, cells, starts.patience));
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const auto& [fate, end, took] = cells[i].ending;
                if (moved != nullptr) moved[first + i] = leave(cells[i].moved);
                if (fates != nullptr) fates[first + i] = static_cast<pursuit_fate>(fate);
                if (ends != nullptr) ends[first + i] = end;
                if (rounds != nullptr) rounds[first + i] = took;
            }
        }
    });
}

pursuit_status pursuit_loop_rounds_until(const pursuit_loop* loop, const pursuit_grid* grid,
                                         const pursuit_point* least, std::int32_t* rounds,
                                         std::size_t count) {
    return guard([&] {
        const BareLoop l = loop_of(loop, "loop");
        const Starts starts = starts_of(l, grid);
        const pursuit_point& from = given(least, "least");
        return pursuit::rounds_until(
            l, starts.grid, {from.pursuit, from.withdrawal}, starts.patience.rounds,
            {given(rounds, count, "rounds"), count}, starts.patience.watched);
    });
}

pursuit_status pursuit_couple_gains(const pursuit_couple* couple, pursuit_seat pursuer,
                                    pursuit_gains* out) {
    return guard([&] {
        const Slot<pursuit_gains> slot(out);
        const pursuit::Gains g = pursuit::gains_of(couple_of(couple), seat_of(pursuer, "pursuer"));
        slot = {0,
                leave(g.local),
                leave(g.cold),
                leave(g.hot),
                leave(g.operational),
                g.finite_cold,
                g.finite_hot};
    });
}

pursuit_status pursuit_couple_loop(const pursuit_couple* couple, pursuit_seat pursuer,
                                   pursuit_heat heat, pursuit_loop* loop, pursuit_point* now) {
    return guard([&] {
        const Slot<pursuit_loop> slot(loop, "loop");
        pursuit_point& point = given(now, "now");
        const pursuit::CoupleLoop found =
            pursuit::loop_of(couple_of(couple), seat_of(pursuer, "pursuer"), heat_of(heat));
        slot = leave(found.loop);
        point = leave(found.now);
    });
}

// The loop: gains, the bare loop, and what follows from it.
#include <pursuit/loop/loop.hpp>

#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/prediction.hpp>

#include "convert.hpp"
#include "handles.hpp"

namespace capi {
namespace {

using pursuit::Point;

pursuit::Gain gain_of(const pursuit::Couple& couple, pursuit::Seat pursuer, pursuit_regime regime) {
    if (regime == PURSUIT_REGIME_NOW) return pursuit::local_gain(couple, pursuer);
    return pursuit::reference_gain(couple, pursuer, heat_of(regime));
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_couple_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                   pursuit_regime regime, pursuit_gain* out) {
    return guard([&] {
        const Slot<pursuit_gain> slot(out);
        slot = leave(gain_of(couple_of(couple), seat_of(pursuer, "pursuer"), regime));
    });
}

pursuit_status pursuit_couple_present_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                           pursuit_regime regime, pursuit_gain* out) {
    return guard([&] {
        const Slot<pursuit_gain> slot(out);
        slot = leave(
            pursuit::present_gain(couple_of(couple), seat_of(pursuer, "pursuer"), heat_of(regime)));
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
                                        pursuit_regime regime, double upto, double* pursuit,
                                        double* withdrawal, double* finite_gain) {
    return guard([&] {
        given(pursuit, "pursuit");
        given(withdrawal, "withdrawal");
        given(finite_gain, "finite_gain");
        if (!(upto >= 0.05 && upto <= 1))
            refuse(PURSUIT_STATUS_ARGUMENT, "upto is {}, expected .05 to 1", upto);
        const pursuit::Responses r = pursuit::settled_responses(
            couple_of(couple), seat_of(pursuer, "pursuer"), heat_of(regime));
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

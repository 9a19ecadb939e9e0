// The landscape: loops whose numbers change, and couples whose traits do.
#include <pursuit/ensemble/landscape.hpp>

#include "convert.hpp"
#include "handles.hpp"

namespace capi {
namespace {

using pursuit::LoopMember;
using pursuit::LoopSides;

LoopSides sides_of(pursuit_loop_sides sides) {
    return enter<LoopSides>(sides, PURSUIT_LOOP_SIDES_END, "sides");
}
LoopMember member_of(pursuit_loop_member member) {
    return enter<LoopMember>(member, PURSUIT_LOOP_MEMBER_END, "member");
}

constexpr std::int64_t kMostLoops = 1000000, kMostTraits = 10000;  // steps; before they are room

pursuit::LoopSweep sweep_of(const pursuit_loop_sweep& s) {
    expect_id(s.steps, kMostLoops + 1, "steps");
    return {sides_of(s.sides), member_of(s.member), s.first, s.last, s.steps};
}
pursuit::TraitSweep sweep_of(const pursuit_trait_sweep& s) {
    expect_id(s.steps, kMostTraits + 1, "steps");
    return {seat_of(s.seat), enter<pursuit::Trait>(s.trait_id, PURSUIT_TRAIT_END, "trait_id"),
            s.first, s.last, s.steps};
}
template <class T>
auto sweep_of(const T* along, std::size_t i) {
    return sweep_of(take(along, i, T{}, "along"));
}

void expect_count(std::size_t count, std::size_t expected) {
    if (count != expected)
        refuse(PURSUIT_STATUS_ARGUMENT, "count is {}, expected {}", count, expected);
}

pursuit::Episodes episodes_of(const pursuit_episodes* episodes) {
    const pursuit_episodes e = take(episodes, pursuit_episodes{}, "episodes");
    expect_id(e.steps, kMostLoops + 1, "steps");
    pursuit::Episodes out{{sides_of(e.sides), member_of(e.member), e.first, e.last, e.steps},
                          {e.lift.pursuit, e.lift.withdrawal},
                          {}};
    if (e.near != 0) out.patience.near = e.near;
    if (e.rounds != 0) out.patience.rounds = e.rounds;
    out.patience.watched = watched_by(e.progress);
    return out;
}

pursuit::Opening opening_of(const pursuit_opening* opening) {
    const pursuit_opening o = take(opening, pursuit_opening{}, "opening");
    pursuit::Opening out;
    out.event = {o.severity, maybe_seat(o.owner, "owner")};
    out.seed = o.seed;
    out.runs = o.runs;
    out.turns = o.turns;
    out.watched = watched_by(o.progress);
    return out;
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_loop_set(pursuit_loop* loop, pursuit_loop_sides sides,
                                pursuit_loop_member member, double value) {
    return guard([&] {
        const Slot<pursuit_loop> slot(loop, "loop");
        pursuit::BareLoop l = loop_of(loop, "loop");
        expect(pursuit::set(l, sides_of(sides), member_of(member), value));
        slot = leave(l);
    });
}

pursuit_status pursuit_loop_landscape(const pursuit_loop* loop, const pursuit_loop_sweep* along,
                                      std::size_t sweeps, const pursuit_progress* progress,
                                      std::int32_t* outlooks, std::int32_t* fixed_points,
                                      double* gains, std::size_t count) {
    return guard([&] {
        const pursuit::BareLoop l = loop_of(loop, "loop");
        if (sweeps < 1 || sweeps > 2)
            refuse(PURSUIT_STATUS_ARGUMENT, "sweeps is {}, expected 1 or 2", sweeps);
        const pursuit::LoopSweep first = sweep_of(along, 0);
        pursuit::LoopSweep second = first;
        if (sweeps == 2) second = sweep_of(along, 1);
        expect_count(count, std::size_t{first.steps} * (sweeps == 2 ? second.steps : 1));
        std::vector<pursuit::LandscapeCell> cells(count);
        const pursuit::Watcher watched = watched_by(progress);
        expect(sweeps == 2 ? pursuit::survey(l, {first, second}, cells, watched)
                           : pursuit::survey(l, first, cells, watched));
        for (std::size_t i = 0; i < count; ++i) {
            if (outlooks != nullptr) outlooks[i] = static_cast<pursuit_outlook>(cells[i].outlook);
            if (fixed_points != nullptr) fixed_points[i] = cells[i].fixed_points;
            if (gains != nullptr) gains[i] = cells[i].gain;
        }
    });
}

pursuit_status pursuit_loop_hysteresis(const pursuit_loop* loop, const pursuit_episodes* episodes,
                                       pursuit_point* rests, std::int32_t* fates, std::size_t count,
                                       pursuit_hysteresis* out) {
    return guard([&] {
        const Slot<pursuit_hysteresis> slot(out);
        const pursuit::BareLoop l = loop_of(loop, "loop");
        const pursuit::Episodes e = episodes_of(episodes);
        const std::size_t steps = e.sweep.steps;
        expect_count(count, 2 * steps);
        std::vector<pursuit::HysteresisStep> all(count);
        const std::span there(all.data(), steps), back(all.data() + steps, steps);
        pursuit::Hysteresis found;
        expect(pursuit::hysteresis(l, e, there, back, found));
        for (std::size_t i = 0; i < count; ++i) {
            if (rests != nullptr) rests[i] = leave(all[i].rest);
            if (fates != nullptr) fates[i] = static_cast<pursuit_fate>(all[i].fate);
        }
        slot = {0, found.in.has_value(),   found.out.has_value(),
                0, found.in.value_or(0.0), found.out.value_or(0.0)};
    });
}

pursuit_status pursuit_model_landscape(const pursuit_model* model, const pursuit_traits* a,
                                       const pursuit_traits* b, const pursuit_opening* opening,
                                       const pursuit_trait_sweep* along, float* holds, float* cold,
                                       float* hot, std::size_t count) {
    return guard([&] {
        pursuit::Opening o = opening_of(opening);
        o.model = &model_of(model);
        o.partners = {traits_of(a, "a"), traits_of(b, "b")};
        const std::array both{sweep_of(along, 0), sweep_of(along, 1)};
        expect_count(count, std::size_t{both[0].steps} * both[1].steps);
        std::vector<pursuit::TraitCell> cells(count);
        expect(pursuit::survey(o, both, cells));
        for (std::size_t i = 0; i < count; ++i) {
            if (holds != nullptr) holds[i] = cells[i].holds;
            if (cold != nullptr) std::copy_n(cells[i].cold.data(), 2, cold + 2 * i);
            if (hot != nullptr) std::copy_n(cells[i].hot.data(), 2, hot + 2 * i);
        }
    });
}

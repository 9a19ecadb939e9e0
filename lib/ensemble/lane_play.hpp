// Turn after turn in lanes: what a kernel does for an ensemble. Included as lane_turn.hpp is.
#pragma once

#include "ensemble/lane_choose.hpp"

namespace pursuit::HWY_NAMESPACE {

/// Numbers of both partners after a turn, of groups that chose together: whole lines of memory.
HWY_INLINE void write_values(const LaneRun& run, const Group* groups, std::size_t first,
                             std::uint32_t turn, const Floor& floor) {
    constexpr std::uint64_t kOthers = ~std::uint64_t{0} << kInner;
    using Others = std::array<Lanes, kQuantities - kInner>;
    std::array<Together<Others>, 2> others;
    if (((run.values[0] | run.values[1]) & kOthers) != 0) {
        for (std::size_t u = 0; u < kTogether; ++u) {
            for (std::size_t role = 0; role < 2; ++role)
                others[role][u] = Play::derived(groups[u].sides[role], floor.after[u][role]);
        }
    }
    const auto of = [&](std::size_t role, std::size_t u, std::size_t q) PURSUIT_INLINE {
        return q < kInner ? reinterpret_cast<const Lanes*>(&groups[u].sides[role].inner)[q]
                          : others[role][u].data()[q - kInner];
    };
    const bool whole = first + kTogether <= run.whole_groups;
    const std::size_t place = turn * run.stride + run.first + first * kLanes;
    for (std::size_t seat = 0; seat < 2; ++seat) {
        for (std::uint64_t left = run.values[seat]; left != 0; left &= left - 1) {
            const auto q = static_cast<std::size_t>(std::countr_zero(left));
            Together<Lanes> x;
            all_groups([&](auto u) PURSUIT_INLINE {
                const MaskLanes b_first = mask(groups[u].b_first);
                x[u] = where(b_first, of(1 - seat, u, q), of(seat, u, q));
            });
            float* const column = run.columns[seat].data()[q];
            if (column == nullptr || !whole || (run.in_frame[seat] >> q & 1) != 0) {
                float* const to = &run.out_values->of[seat].data()[q].data()[first * kLanes];
                all_groups([&](auto u) PURSUIT_INLINE { store(x[u], to + u * kLanes); });
            }
            if (column == nullptr || !whole) continue;
            float* const to = column + place;
            if (reinterpret_cast<std::uintptr_t>(to) % sizeof(Lanes) == 0) {
                all_groups([&](auto u) PURSUIT_INLINE { stream(x[u], to + u * kLanes); });
            } else {
                all_groups([&](auto u) PURSUIT_INLINE { store(x[u], to + u * kLanes); });
            }
        }
    }
}

/// All that is called is put in its place: a call would put every register into memory.
__attribute__((flatten)) void play(const LaneRun& run) noexcept {
    const Draws draws(run.seed);
    auto* groups = static_cast<Group*>(run.groups);
    std::array<Draws::Group, kBlockCouples / kLanes> draws_of;
    for (std::size_t i = 0; i < run.group_count; ++i)
        draws_of[i] = draws.group(groups[i].id_low, groups[i].id_high);
    Floor floor;
    for (std::uint32_t t = 0; t < run.turns; ++t) {
        for (std::size_t i = 0; i < run.group_count; i += kTogether) {
            const auto group = [&](std::size_t u) {
                return Play{run,
                            *run.model,
                            *run.tables,
                            groups[i + u],
                            i + u,
                            run.turn + t,
                            static_cast<int>((run.played + t) & 1)};
            };
            for (std::size_t u = 0; u < kTogether; ++u) {
                if ((t > 0 || run.goes_on) && run.turn_ms > 0) group(u).settle(Play::RestsAnew());
                group(u).give_way();
                group(u).begin(floor, u);
                floor.uniform[u] = HWY_UNLIKELY(run.seed_low != nullptr)
                                       ? group(u).own_uniform()
                                       : draws.uniform(run.turn + t, draws_of[i + u]);
            }
            transitions(*run.tables, floor);
            choose(*run.model, *run.tables, floor);
            for (std::size_t u = 0; u < kTogether; ++u) group(u).end(floor, u);
            if ((run.values[0] | run.values[1]) != 0)
                write_values(run, groups + i, i, run.turn + t, floor);
        }
        if (run.frame || run.phases) run.take(run.context, run.turn + t);
    }
}

}  // namespace pursuit::HWY_NAMESPACE

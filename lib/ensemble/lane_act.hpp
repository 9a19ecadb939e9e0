// Observed talks in lanes: as Couple::observe, without records. Included as lane_turn.hpp is.
#pragma once

#include "ensemble/lane_choose.hpp"

namespace pursuit::HWY_NAMESPACE {

/// What a code stands for: of each of its moves the part, and what is the same for all of them.
struct Coded {
    std::array<Together<Lanes>, kMoveSlots> share;
    Together<Lanes> weight, probability;  // of all that it stands for
    Together<IntLanes> likeliest;
};

/// What lanes were observed to do: each its own, or `same`.
struct Observed {
    Together<IntLanes> value;
    const LaneMoves* moves = nullptr;  // that the values stand for
    std::size_t same = 0;
    bool all_same = false;
};
HWY_INLINE Lanes share_of(const LaneColumn& column, std::size_t move, const Observed& seen,
                          std::size_t u) {
    const float* row = column.share + move * column.width;
    if (HWY_LIKELY(seen.all_same)) return Lanes(row[seen.same]);
    if (column.width == LaneColumn::kFew)
        return by_eight(*reinterpret_cast<const LaneTables::ByEight<float>*>(row), seen.value[u]);
    return each<Lanes>([&](auto x) { return hn::GatherIndex(kFloat, row, x); }, seen.value[u]);
}

/// As the first half of Couple::observe: floor.sum has the weights.
HWY_INLINE void decode(const LaneColumn& column, const Observed& seen, const Floor& floor,
                       Coded& coded) {
    Together<Lanes> weight, most;
    Together<IntLanes> likeliest;
    all_groups([&](auto u) PURSUIT_INLINE {
        weight[u] = most[u] = Lanes(0.0f);
        likeliest[u] = IntLanes(0);
    });
    const LaneMoves::One* const one = seen.moves->one.data();
    for (std::size_t i = 0; i < seen.moves->count; ++i) {
        const std::size_t m = one[i].move;
        const IntLanes number(static_cast<std::int32_t>(m));
        const Together<Lanes>& weights = floor.sum.data()[m];
        Together<Lanes>& shares = coded.share.data()[i];
        all_groups([&](auto u) PURSUIT_INLINE {
            const Lanes share = share_of(column, m, seen, u) * weights[u];
            shares[u] = share;
            weight[u] += share;
            const MaskLanes more = share > most[u];
            most[u] = max(share, most[u]);
            likeliest[u] = where(more, number, likeliest[u]);
        });
    }
    all_groups([&](auto u) PURSUIT_INLINE {
        coded.weight[u] = weight[u];
        coded.probability[u] = min(weight[u] / floor.total[u], Lanes(1.0f));
        coded.likeliest[u] = likeliest[u];
    });
}

/// How moves of one kind are done by who has the floor in a group.
HWY_INLINE Lanes intensity_of(const Play& play, std::size_t kind, const FearsOf<Lanes>& fears) {
    using Drive = IntensityRow::Drive;
    const IntensityRow& row = play.model.tables.intensity.data()[kind];
    const Side& m = play.side(play.mover);
    const Lanes p = pursuit_of(fears), w = withdrawal_of(fears);
    const Lanes drive = row.drive == Drive::pursuit      ? p
                        : row.drive == Drive::withdrawal ? w
                        : row.drive == Drive::stronger   ? max(p, w)
                                                         : Lanes(row.level);
    const Lanes full = full_intensity(row, m, drive);
    return kind == static_cast<std::size_t>(Kind::repair) ? full : m.expression * full;
}

/// What is the same for all moves of a kind, or of a group of moves.
struct Doing {
    std::array<Together<Lanes>, kKinds> intensity;
    std::array<Together<Lanes>, kGroups> fresh;  // of what was done the last time, too
};
template <class GroupAt>
HWY_INLINE void prepare(const GroupAt& group, const LaneMoves& moves, const Floor& floor,
                        Doing& out) {
    for (std::uint32_t kinds = moves.kinds; kinds != 0; kinds &= kinds - 1) {
        const auto k = static_cast<std::size_t>(std::countr_zero(kinds));
        all_groups([&](auto u) PURSUIT_INLINE {
            out.intensity.data()[k][u] = intensity_of(group(u), k, floor.fears[u]);
        });
    }
    for (std::uint32_t groups = moves.groups; groups != 0; groups &= groups - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(groups));
        all_groups([&](auto u) PURSUIT_INLINE {
            const Play play = group(u);
            const Lanes used_up =
                Lanes(play.tables.used_up.data()[j]) * play.side(1 - play.mover).trail.familiarity;
            out.fresh.data()[j][u] = Lanes(1.0f) / (Lanes(1.0f) + used_up);
        });
    }
}

/// What a code says, of one group: the mean of its moves, as blend() of choose.hpp.
struct Said {
    Message<Lanes> message;
    PerGroup<Lanes> group;  // how far it is of each group of moves
    Lanes spent;
};
/// One move after the other, so that dividing by the weight of all goes on beside the rest.
template <class GroupAt>
HWY_INLINE void blend(const GroupAt& group, const LaneMoves& moves, const Doing& doing,
                      std::size_t first, Coded& coded, std::array<Said, kAtOnce>& out) {
    const auto at_once = [](const auto& f) PURSUIT_INLINE { unrolled<kAtOnce>(f); };
    using Sums = std::array<Lanes, kAtOnce>;
    Sums weight, spent, again, ambiguity;
    std::array<IntLanes, kAtOnce> last;
    std::array<ToneOf<Lanes>, kAtOnce> impact, intent;
    at_once([&](auto u) PURSUIT_INLINE {
        const Play play = group(first + u);
        weight[u] = coded.weight.data()[first + u];
        last[u] = play.side(play.mover).last;
        spent[u] = again[u] = ambiguity[u] = Lanes(0.0f);
        unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
            impact[u][d] = intent[u][d] = Lanes(play.model.tables.neutral[d]);
        });
        unrolled<kGroups>([&](auto j) PURSUIT_INLINE { out[u].group[j] = Lanes(0.0f); });
    });
    const auto same_of = [&](const LaneMoves::One& one, auto u) PURSUIT_INLINE {
        return last[u] == IntLanes(static_cast<std::int32_t>(one.move));
    };
    const auto left_of = [&](const LaneMoves::One& one, MaskLanes same, auto u) PURSUIT_INLINE {
        return where(same, doing.fresh.data()[one.group].data()[first + u], Lanes(1.0f));
    };
    for (std::size_t i = 0; i < moves.count; ++i) {
        const LaneMoves::One& one = moves.one.data()[i];
        at_once([&](auto u) PURSUIT_INLINE {
            const MaskLanes same = same_of(one, u);
            Lanes& part = coded.share.data()[i].data()[first + u];
            const Lanes share = not_small(part / weight[u]);
            part = share;
            out[u].group.data()[one.group] += share;
            spent[u] += share * Lanes(one.cost);
            again[u] = plus(again[u], same, share);
            ambiguity[u] += share * Lanes(one.landing.ambiguity);
            const Lanes how = doing.intensity.data()[one.kind].data()[first + u];
            const Lanes lands = share * (how * left_of(one, same, u));
            unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
                impact[u][d] += lands * Lanes(one.landing.impact[d]);
                intent[u][d] += lands * Lanes(one.landing.intent[d]);
            });
        });
    }
    // Of those for which it is not 0: x + 0 is x.
    const auto mean_of = [&](std::uint32_t which, auto number) PURSUIT_INLINE {
        Sums sum;
        at_once([&](auto u) PURSUIT_INLINE { sum[u] = Lanes(0.0f); });
        for (; which != 0; which &= which - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(which));
            const LaneMoves::One& one = moves.one.data()[i];
            at_once([&](auto u) PURSUIT_INLINE {
                sum[u] += coded.share.data()[i].data()[first + u] * number(one, u);
            });
        }
        at_once([&](auto u) PURSUIT_INLINE { sum[u] = min(sum[u], Lanes(1.0f)); });
        return sum;
    };
    using One = LaneMoves::One;
    const Sums bid = mean_of(moves.bid, [](const One& o, auto) { return Lanes(o.landing.bid); });
    const Sums raises =
        mean_of(moves.raising, [](const One& o, auto) { return Lanes(o.landing.raises); });
    const Sums discloses =
        mean_of(moves.disclosing, [](const One& o, auto) { return Lanes(o.landing.discloses); });
    const Sums engages = mean_of(moves.engaging, [&](const One& o, auto u) PURSUIT_INLINE {
        return Lanes(o.landing.engages) * left_of(o, same_of(o, u), u);
    });
    at_once([&](auto u) PURSUIT_INLINE {
        Message<Lanes>& m = out[u].message;
        m.impact = impact[u];
        m.intent = intent[u];
        m.ambiguity = ambiguity[u];
        m.again = min(again[u], Lanes(1.0f));
        m.bid = bid[u];
        m.raises = raises[u];
        m.discloses = discloses[u];
        m.engages = engages[u];
        out[u].spent = spent[u];
    });
}

/// As the second half of Couple::observe.
HWY_INLINE void end(const Play& play, const Floor& floor, const Coded& coded, std::size_t u,
                    Said& said) {
    Side& m = play.side(play.mover);
    play.enter(floor.to[u]);
    auto apart = play.apart();
    come_back(apart, has_gone(apart, play.mover));
    play.put(apart);
    said.message.expressed = expressed_of(m, m.inner);
    play.say(said.message);
    for (Lanes& share : said.group) share = min(share, Lanes(1.0f));
    leave_trail(play.model, said.group, min(said.spent, Lanes(1.0f)), m.trail);
    const auto* words = reinterpret_cast<const std::int32_t*>(play.tables.by_word[kWhat].data());
    const IntLanes what =
        each<IntLanes>([&](auto x) { return hn::GatherIndex(kInt, words, x); }, coded.likeliest[u]);
    m.last = coded.likeliest[u];
    m.manner = by_eight(play.tables.manner, what & IntLanes(15));
    play.part(shift_right<4>(what) & IntLanes(15));
}

/// Of groups from lane `at` of all turns on.
HWY_INLINE Observed seen(const LaneTalks& talks, const LaneColumn& column, std::uint32_t turn,
                         std::size_t at) {
    Observed out;
    out.all_same = talks.same != nullptr;
    if (HWY_LIKELY(out.all_same)) {
        out.same = talks.same[turn];
        out.moves = &column.of_value[out.same];
        return out;
    }
    const std::int32_t* const value = talks.values + at;
    std::int32_t apart = 0;
    for (std::size_t i = 1; i < kTogether * kLanes; ++i) apart |= value[i] ^ value[0];
    out.moves =
        apart == 0 ? &column.of_value[static_cast<std::size_t>(value[0])] : &column.of_value.back();
    all_groups([&](auto u) PURSUIT_INLINE { out.value[u] = load(value + u * kLanes); });
    return out;
}

__attribute__((flatten)) void observe(const LaneTalks& talks) noexcept {
    const LaneRun& all = talks.run;
    const Compiled& model = *all.model;
    auto* groups = static_cast<Group*>(all.groups);
    const std::size_t stride = all.group_count * kLanes;
    Floor floor;
    std::array<Together<Lanes>, kGroups> gate;
    Coded coded;
    Doing doing;
    std::array<Said, kAtOnce> said;
    std::array<Play::RestsKept, kBlockCouples / kLanes> rests;
    LaneRun run = all;
    for (std::uint32_t t = all.turn; t < all.turn + all.turns; ++t) {
        const LaneColumn& column = talks.columns[t % talks.column_count];
        run.left = column.left;
        run.turn_ms = column.before_ms;
        for (std::size_t i = 0; i < all.group_count; i += kTogether) {
            const auto group = [&](std::size_t u) {
                return Play{run, model, *all.tables, groups[i + u], i + u, t, column.role};
            };
            const std::size_t at = t * stride + i * kLanes;
            for (std::size_t u = 0; u < kTogether; ++u) {
                if (t > 0 && run.turn_ms > 0) group(u).settle(rests.data()[i + u]);
                group(u).begin(floor, u);
            }
            const Observed what = seen(talks, column, t, at);
            transitions(*all.tables, floor);
            gates(model, *all.tables, floor, gate);
            scores(*all.tables, floor);
            add_up(model, *all.tables, gate, floor,
                   [](Lanes, Lanes w) PURSUIT_INLINE { return w; });
            decode(column, what, floor, coded);
            for (std::size_t u = 0; u < kTogether; ++u)
                store(coded.probability[u], talks.probability + at + u * kLanes);
            prepare(group, *what.moves, floor, doing);
            for (std::size_t u = 0; u < kTogether; ++u) {
                if (u % kAtOnce == 0) blend(group, *what.moves, doing, u, coded, said);
                end(group(u), floor, coded, u, said.data()[u % kAtOnce]);
            }
        }
    }
}

}  // namespace pursuit::HWY_NAMESPACE

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

HWY_INLINE Lanes share_of(const LaneColumn& column, std::size_t move, IntLanes value) {
    if (HWY_LIKELY(column.width == kMostLanes)) {
        const auto* row =
            reinterpret_cast<const LaneTables::ByEight<float>*>(column.share + move * kMostLanes);
        return by_eight(*row, value);
    }
    const float* row = column.share + move * column.width;
    return each<Lanes>([&](auto x) { return hn::GatherIndex(kFloat, row, x); }, value);
}

/// As the first half of Couple::observe: floor.sum has the weights.
HWY_INLINE void decode(const LaneColumn& column, const LaneMoves& moves, const Floor& floor,
                       const Together<IntLanes>& value, Coded& coded) {
    Together<Lanes> weight, most;
    Together<IntLanes> likeliest;
    all_groups([&](auto u) PURSUIT_INLINE {
        weight[u] = most[u] = Lanes(0.0f);
        likeliest[u] = IntLanes(0);
    });
    const LaneMoves::One* const one = moves.one.data();
    for (std::size_t i = 0; i < moves.count; ++i) {
        const std::size_t m = one[i].move;
        const IntLanes number(static_cast<std::int32_t>(m));
        const Together<Lanes>& weights = floor.sum.data()[m];
        Together<Lanes>& shares = coded.share.data()[i];
        all_groups([&](auto u) PURSUIT_INLINE {
            const Lanes share = share_of(column, m, value[u]) * weights[u];
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

/// What a code says, of one group: the mean of its moves, as blend() of choose.hpp.
struct Said {
    Message<Lanes> message;
    PerGroup<Lanes> group{};  // how far it is of each group of moves
    Lanes spent;
};

/// One move after the other, so that dividing by the weight of all goes on beside the rest.
HWY_INLINE Said said(const Play& play, const LaneMoves& moves, const Floor& floor, std::size_t u,
                     Coded& coded) {
    Said out;
    const Side& m = play.side(play.mover);
    const Lanes familiarity = play.side(1 - play.mover).trail.familiarity;
    std::array<Lanes, kKinds> intensity;
    for (std::uint32_t kinds = moves.kinds; kinds != 0; kinds &= kinds - 1) {
        const auto k = static_cast<std::size_t>(std::countr_zero(kinds));
        intensity.data()[k] = intensity_of(play, k, floor.fears[u]);
    }
    PerGroup<Lanes> fresh;
    for (std::uint32_t groups = moves.groups; groups != 0; groups &= groups - 1) {
        const auto j = static_cast<std::size_t>(std::countr_zero(groups));
        const Lanes used_up = Lanes(play.tables.used_up.data()[j]) * familiarity;
        fresh.data()[j] = Lanes(1.0f) / (Lanes(1.0f) + used_up);
    }
    const auto left_of = [&](const LaneMoves::One& one) PURSUIT_INLINE {
        const MaskLanes same = m.last == IntLanes(static_cast<std::int32_t>(one.move));
        return std::pair(same, where(same, fresh.data()[one.group], Lanes(1.0f)));
    };
    const Lanes weight = coded.weight[u];
    Lanes spent(0.0f), again(0.0f), ambiguity(0.0f);
    ToneOf<Lanes> impact, intent;
    unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
        impact[d] = intent[d] = Lanes(play.model.tables.neutral[d]);
    });
    for (std::size_t i = 0; i < moves.count; ++i) {
        const LaneMoves::One& one = moves.one.data()[i];
        const auto [same, left] = left_of(one);
        const Lanes share = clean(coded.share.data()[i][u] / weight);
        coded.share.data()[i][u] = share;
        out.group.data()[one.group] += share;
        spent += share * Lanes(one.cost);
        again += kept(same, share);
        ambiguity += share * Lanes(one.landing.ambiguity);
        const Lanes lands = share * (intensity.data()[one.kind] * left);
        unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
            impact[d] += lands * Lanes(one.landing.impact[d]);
            intent[d] += lands * Lanes(one.landing.intent[d]);
        });
    }
    // Of those for which it is not 0: x + 0 is x.
    const auto mean_of = [&](std::uint32_t which, auto number) PURSUIT_INLINE {
        Lanes sum(0.0f);
        for (; which != 0; which &= which - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(which));
            sum += coded.share.data()[i][u] * number(moves.one.data()[i]);
        }
        return min(sum, Lanes(1.0f));
    };
    using One = LaneMoves::One;
    out.spent = spent;
    out.message.impact = impact;
    out.message.intent = intent;
    out.message.ambiguity = ambiguity;
    out.message.again = min(again, Lanes(1.0f));
    out.message.bid = mean_of(moves.bid, [](const One& o) { return Lanes(o.landing.bid); });
    out.message.raises =
        mean_of(moves.raising, [](const One& o) { return Lanes(o.landing.raises); });
    out.message.discloses =
        mean_of(moves.disclosing, [](const One& o) { return Lanes(o.landing.discloses); });
    out.message.engages = mean_of(moves.engaging, [&](const One& o) PURSUIT_INLINE {
        return Lanes(o.landing.engages) * left_of(o).second;
    });
    return out;
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

/// Of lanes that all have the same value, as those of one talk do, its moves; else all of them.
HWY_INLINE const LaneMoves& moves_of(const LaneColumn& column, const std::int32_t* value) {
    std::int32_t apart = 0;
    for (std::size_t i = 1; i < kTogether * kLanes; ++i) apart |= value[i] ^ value[0];
    return apart == 0 ? column.of_value[static_cast<std::size_t>(value[0])]
                      : column.of_value.back();
}

__attribute__((flatten)) void observe(const LaneTalks& talks) noexcept {
    const LaneRun& all = talks.run;
    const Compiled& model = *all.model;
    auto* groups = static_cast<Group*>(all.groups);
    const std::size_t stride = all.group_count * kLanes;
    Floor floor;
    Coded coded;
    Together<IntLanes> value;
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
                if (t > 0 && run.turn_ms > 0) group(u).settle();
                group(u).begin(floor, u);
                value[u] = load(talks.values + at + u * kLanes);
            }
            const LaneMoves& moves = moves_of(column, talks.values + at);
            transitions(*all.tables, floor);
            scores(*all.tables, floor);
            add_up(model, *all.tables, floor, [](Lanes, Lanes w) PURSUIT_INLINE { return w; });
            decode(column, moves, floor, value, coded);
            for (std::size_t u = 0; u < kTogether; ++u) {
                store(coded.probability[u], talks.probability + at + u * kLanes);
                const Play play = group(u);
                Said what = said(play, moves, floor, u, coded);
                end(play, floor, coded, u, what);
            }
        }
    }
}

}  // namespace pursuit::HWY_NAMESPACE

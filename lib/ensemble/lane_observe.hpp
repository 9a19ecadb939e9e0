// Observed talks in lanes: as Couple::observe, without records. Included as lane_turn.hpp is.
#pragma once

#include "ensemble/lane_choose.hpp"

namespace pursuit::HWY_NAMESPACE {

/// What a code stands for: of each of its moves the part, and what all of them are together.
struct Coded {
    std::array<Together<Lanes>, kMoveSlots> share, lands;  // by its intensity and how fresh it is
    Together<Lanes> probability, spent, again, engages;
    std::array<Together<Lanes>, kGroups> group;
    Together<IntLanes> likeliest, what;
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
    Together<Lanes> spent;
    all_groups([&](auto u) PURSUIT_INLINE {
        coded.probability[u] = min(weight[u] / floor.total[u], Lanes(1.0f));
        coded.likeliest[u] = likeliest[u];
        spent[u] = Lanes(0.0f);
        for (auto& group : coded.group) group[u] = Lanes(0.0f);
    });
    for (std::size_t i = 0; i < moves.count; ++i) {
        Together<Lanes>& group = coded.group.data()[one[i].group];
        Together<Lanes>& shares = coded.share.data()[i];
        const Lanes cost(one[i].cost);
        all_groups([&](auto u) PURSUIT_INLINE {
            const Lanes share = clean(shares[u] / weight[u]);
            shares[u] = share;
            group[u] += share;
            spent[u] += share * cost;
        });
    }
    coded.spent = spent;
}

/// `base`, and sums over the moves of what lands by `number`, which is of each move.
template <class Number>
HWY_INLINE Together<Lanes> mean_of(const LaneMoves& moves, const Coded& coded, Lanes base,
                                   Number number) {
    Together<Lanes> sum;
    all_groups([&](auto u) PURSUIT_INLINE { sum[u] = base; });
    const LaneMoves::One* one = moves.one.data();
    const Together<Lanes>* lands = coded.lands.data();
    for (const LaneMoves::One* const end = one + moves.count; one != end; ++one, ++lands) {
        const Lanes x(number(one->landing));
        all_groups([&](auto u) PURSUIT_INLINE { sum[u] += (*lands)[u] * x; });
    }
    return sum;
}
/// Likewise of share * number, of those for which it is not 0: x + 0 is x.
template <class Number>
HWY_INLINE Together<Lanes> mean_of(const LaneMoves& moves, const Coded& coded, std::uint32_t which,
                                   Number number) {
    Together<Lanes> sum;
    all_groups([&](auto u) PURSUIT_INLINE { sum[u] = Lanes(0.0f); });
    for (; which != 0; which &= which - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(which));
        const Lanes x(number(moves.one.data()[i].landing));
        const Together<Lanes>& share = coded.share.data()[i];
        all_groups([&](auto u) PURSUIT_INLINE { sum[u] += share[u] * x; });
    }
    return sum;
}

/// As blend() of choose.hpp, of several groups at once.
HWY_INLINE void blend(const Compiled& model, const LaneMoves& moves, const Coded& coded,
                      Together<Message<Lanes>>& message) {
    unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
        const Lanes base(model.tables.neutral[d]);
        const auto impact =
            mean_of(moves, coded, base, [d](const Landing& l) { return l.impact[d]; });
        all_groups([&](auto u) PURSUIT_INLINE { message[u].impact[d] = impact[u]; });
        const auto intent =
            mean_of(moves, coded, base, [d](const Landing& l) { return l.intent[d]; });
        all_groups([&](auto u) PURSUIT_INLINE { message[u].intent[d] = intent[u]; });
    });
    const std::uint32_t all = moves.count < 32 ? (1u << moves.count) - 1 : ~0u;
    const auto ambiguity = mean_of(moves, coded, all, [](const Landing& l) { return l.ambiguity; });
    const auto bid = mean_of(moves, coded, moves.bid, [](const Landing& l) { return l.bid; });
    const auto raises =
        mean_of(moves, coded, moves.raising, [](const Landing& l) { return l.raises; });
    const auto discloses =
        mean_of(moves, coded, moves.disclosing, [](const Landing& l) { return l.discloses; });
    const Lanes most(1.0f);
    all_groups([&](auto u) PURSUIT_INLINE {
        message[u].ambiguity = ambiguity[u];
        message[u].bid = min(bid[u], most);
        message[u].raises = min(raises[u], most);
        message[u].engages = min(coded.engages[u], most);
        message[u].discloses = min(discloses[u], most);
        message[u].again = min(coded.again[u], most);
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

/// How each move lands: its intensity, and how fresh it is.
template <class PlayOf>
HWY_INLINE void land(const LaneTables& tables, const PlayOf& play, const LaneMoves& moves,
                     const Floor& floor, Coded& coded) {
    std::array<Together<Lanes>, kKinds> intensity;
    std::array<Together<Lanes>, kGroups> fresh;
    Together<IntLanes> last;
    for (std::size_t u = 0; u < kTogether; ++u) {
        const Play one = play(u);
        last[u] = one.side(one.mover).last;
        for (std::uint32_t kinds = moves.kinds; kinds != 0; kinds &= kinds - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(kinds));
            intensity.data()[k][u] = intensity_of(one, k, floor.fears[u]);
        }
        const Lanes familiarity = one.side(1 - one.mover).trail.familiarity;
        for (std::uint32_t groups = moves.groups; groups != 0; groups &= groups - 1) {
            const auto j = static_cast<std::size_t>(std::countr_zero(groups));
            const Lanes used_up = Lanes(tables.used_up.data()[j]) * familiarity;
            fresh.data()[j][u] = Lanes(1.0f) / (Lanes(1.0f) + used_up);
        }
    }
    Together<Lanes> again, engages;
    all_groups([&](auto u) PURSUIT_INLINE { again[u] = engages[u] = Lanes(0.0f); });
    for (std::size_t i = 0; i < moves.count; ++i) {
        const LaneMoves::One& one = moves.one.data()[i];
        const IntLanes move(static_cast<std::int32_t>(one.move));
        const Together<Lanes>& how = intensity.data()[one.kind];
        const Together<Lanes>& left_of = fresh.data()[one.group];
        const Together<Lanes>& share = coded.share.data()[i];
        Together<Lanes>& lands = coded.lands.data()[i];
        const bool does = (moves.engaging >> i & 1) != 0;
        const Lanes engaging(one.landing.engages);
        all_groups([&](auto u) PURSUIT_INLINE {
            const MaskLanes same = last[u] == move;
            const Lanes left = where(same, left_of[u], Lanes(1.0f));
            lands[u] = share[u] * (how[u] * left);
            again[u] += kept(same, share[u]);
            if (does) engages[u] += share[u] * (engaging * left);
        });
    }
    coded.again = again;
    coded.engages = engages;
}

/// As the second half of Couple::observe.
HWY_INLINE void end(const Play& play, const Floor& floor, const Coded& coded, std::size_t u,
                    Message<Lanes>& message) {
    Side& m = play.side(play.mover);
    play.enter(floor.to[u]);
    auto apart = play.apart();
    come_back(apart, has_gone(apart, play.mover));
    play.put(apart);
    message.expressed = expressed_of(m, m.inner);
    play.say(message);
    PerGroup<Lanes> share;
    for (std::size_t j = 0; j < kGroups; ++j) share[j] = min(coded.group[j][u], Lanes(1.0f));
    leave_trail(play.model, share, min(coded.spent[u], Lanes(1.0f)), m.trail);
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
    Together<Message<Lanes>> message;
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
            land(*all.tables, group, moves, floor, coded);
            for (std::size_t u = 0; u < kTogether; ++u)
                store(coded.probability[u], talks.probability + at + u * kLanes);
            blend(model, moves, coded, message);
            for (std::size_t u = 0; u < kTogether; ++u) end(group(u), floor, coded, u, message[u]);
        }
    }
}

}  // namespace pursuit::HWY_NAMESPACE

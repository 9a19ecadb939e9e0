// Gains in lanes: what round.hpp says of one round, of as many couples as a vector has lanes. Included
// by one file for each instruction set, as lane_turn.hpp.
#pragma once

#include "ensemble/lane_turn.hpp"
#include "loop/round.hpp"

namespace pursuit::HWY_NAMESPACE {

template <bool Above>
using DualLanes = DualOf<Lanes, Above>;

template <bool Above>
HWY_INLINE DualLanes<Above> where(MaskLanes m, DualLanes<Above> x, DualLanes<Above> y) {
    return {where(m, x.value, y.value), where(m, x.slope, y.slope)};
}
template <bool Above>
HWY_INLINE DualLanes<Above> kept(MaskLanes m, DualLanes<Above> x) {
    return {kept(m, x.value), kept(m, x.slope)};
}
template <bool Above>
HWY_INLINE DualLanes<Above> max(DualLanes<Above> x, DualLanes<Above> y) {
    return where(x > y, x, y);
}
template <bool Above>
HWY_INLINE DualLanes<Above> min(DualLanes<Above> x, DualLanes<Above> y) {
    return where(x < y, x, y);
}

using GainPersona = LanePersona<Lanes>;

struct StanceLanes {
    const LaneTables& tables;
    IntLanes at;
};
struct NearLanes {
    Lanes open_issue, answers_bid, answers_disclosure;
    MaskLanes owner, flooded;
};
using RoundLanes = RoundOf<Lanes, GainPersona, NearLanes, StanceLanes>;

template <class T>
std::array<T, kNeeds> threats_of(const Compiled& model, const NearLanes& between,
                                 const ToneOf<T>& q) {
    std::array<T, kNeeds> threat;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const Lanes issue =
            where(between.owner, Lanes(issue_of(model, true)[i]), Lanes(issue_of(model, false)[i]));
        threat[i] = T(Lanes(model.threat_of_zero[i]) + between.open_issue * issue);
        for (std::size_t d = 0; d < kDimensions; ++d) {
            if (model.threat_by_tone[d][i] != 0) threat[i] += T(model.threat_by_tone[d][i]) * q[d];
        }
    }
    return threat;
}

HWY_INLINE InnerOf<Lanes> rest_together(const Compiled& model, const GainPersona& self) {
    const auto& threat = model.threat[static_cast<std::size_t>(Presence::together)];
    const PlaceOf<Lanes, Compiled::PerNeedSlot, Compiled::PerNeedSlot, MaskLanes> place{
        threat, Lanes(0.0f), issue_of(model, false), mask(IntLanes(0))};
    std::array<Lanes, kInner> rest;
    for (std::size_t i = 0; i < kNeeds; ++i)
        rest[i] = need_at_rest(self, i, Lanes(threat[i]), Lanes(0.0f), Lanes(place.issue[i]));
    const auto levels = levels_at_rest(model, self, place);
    for (std::size_t i = 0; i < levels.size(); ++i) rest[kNeeds + i] = levels[i];
    return std::bit_cast<InnerOf<Lanes>>(rest);
}

/// A number of its own, which is multiplied by one of the model and added to.
HWY_INLINE void add(Lanes& sum, float factor, Lanes x) { sum += Lanes(factor) * x; }
template <bool Above>
HWY_INLINE void add(DualLanes<Above>& sum, float factor, DualLanes<Above> x) {
    add(sum.value, factor, x.value);
    add(sum.slope, factor, x.slope);
}

template <class T>
std::array<T, kGroups> gates_of(const Compiled& model, const StanceLanes& stance,
                                const SwayOf<T, Lanes>& sway, T response) {
    std::array<T, kGroups> out;
    for (std::size_t g = 0; g < kGroups; ++g) {
        const auto full = [&](Gate gate) PURSUIT_INLINE {
            return gate == Gate::bid ? by_eight(stance.tables.answers[g], stance.at)
                                     : Lanes(model.push[static_cast<std::size_t>(gate)][g]);
        };
        out[g] = opened(pushes_of(full, sway.momentum[g], sway, response));
    }
    return out;
}

/// The score of each move, as in lane_choose.hpp.
template <class T>
HWY_INLINE void scores(const StanceLanes& stance, const FeaturesOf<T>& features, PerMove<T>& out) {
    const LaneTables& tables = stance.tables;
    const LaneTables::Term* term = tables.terms.data();
    for (std::size_t i = 0; i < tables.pairs; ++i) {
        const LaneTables::TwoMoves& two = tables.two_moves.data()[i];
        T first(by_eight(tables.lean.data()[two.move[0]], stance.at));
        T second(by_eight(tables.lean.data()[two.move[1]], stance.at));
        for (const LaneTables::Term* const end = term + two.terms; term != end; ++term) {
            const auto of = [&](std::size_t k) PURSUIT_INLINE {
                return features.data()[term->feature[k] / LaneTables::kStep];
            };
            add(first, term->appeal[0], of(0));
            add(second, term->appeal[1], of(1));
        }
        out.data()[two.move[0]] = first;
        out.data()[two.move[1]] = second;
    }
}

/// What is said on average, as expected() of choose.hpp.
template <class T>
Message<T> expected(const Compiled& model, const GainPersona& self, const StanceLanes& stance,
                    const InnerOf<T>& inner, const FearsOf<T>& fears, Lanes open_issue,
                    MaskLanes owner, const SwayOf<T, Lanes>& sway) {
    const auto features = features_of(model, self, inner, fears, open_issue, owner);
    const auto gate = gates_of(model, stance, sway, inner.cue[2]);
    const auto moves = static_cast<std::size_t>(model.tables.move_count);
    PerMove<T> share;
    scores(stance, features, share);
    T before(0.0f), total(0.0f);  // x + 0 is x: a weight is not -0
    for (std::size_t m = 0; m < moves; ++m) {
        const T open(by_eight(stance.tables.open.data()[m], stance.at));
        share.data()[m] = weight_of(open, share.data()[m], gate.data()[model.group.data()[m]],
                                    T(model.floor.data()[m]));
        // Sums within a block first, as running_sums() has them.
        before = m % kBlock == 0 ? T(0.0f) : before;
        before += share.data()[m];
        if (m % kBlock == kBlock - 1 || m + 1 == moves) total += before;
    }
    std::array<T, kKinds> intensity;
    const T pursuit = pursuit_of(fears), withdrawal = withdrawal_of(fears);
    for (std::size_t k = 0; k < kKinds; ++k)
        intensity[k] = intensity_of(model, self, static_cast<Kind>(k), pursuit, withdrawal);

    // What is heard of it: no gain asks what it does for the issue.
    constexpr std::size_t tones = 2 * kDimensions, n = offsetof(Landing, bid) / sizeof(float);
    std::array<T, n> sum;
    for (std::size_t i = 0; i < n; ++i)
        sum[i] = T(i < tones ? model.tables.neutral[i % kDimensions] : 0.0f);
    for (std::size_t m = 0; m < moves; ++m) {
        const T part = share.data()[m] / total;
        const auto kind = static_cast<std::size_t>(model.tables.moves.data()[m].kind);
        const T lands = part * intensity.data()[kind];
        const auto* landing = reinterpret_cast<const float*>(&model.landing.data()[m]);
        unrolled<n>([&](auto i)
                        PURSUIT_INLINE { add(sum[i], landing[i], i < tones ? lands : part); });
    }
    const auto number = [&](std::size_t i) { return i < n ? sum.data()[i] : T(0.0f); };
    return message_of(number, expressed_of(self, inner), T(0.0f));
}

HWY_INLINE RoundLanes round_of(const LaneGains& all, const std::array<GainPersona, 2>& who) {
    const auto& from = *static_cast<const LaneRound<Lanes, IntLanes>*>(all.rounds);
    const auto near = [](const auto& x) {
        return NearLanes{x.open_issue, x.answers_bid, x.answers_disclosure, mask(x.owner),
                         mask(x.flooded)};
    };
    const auto sway = [](const auto& x) {
        return SwayOf<Lanes, Lanes>{x.momentum, x.exertion, x.bid, x.heard, x.level};
    };
    return {*all.model,
            who[0],
            who[1],
            {*all.tables, from.stance_a},
            {*all.tables, from.stance_b},
            from.a_speaks,
            from.b_hears,
            from.b_answers,
            from.a_hears,
            from.a_after,
            near(from.to_b),
            near(from.to_a),
            from.issue_a,
            from.issue_b,
            sway(from.sway_a),
            sway(from.sway_b),
            all.left};
}
HWY_INLINE Lanes reference_gain(const LaneGains& all, const std::array<GainPersona, 2>& who,
                                Heat heat) {
    const auto stance = [&](Stance s) {
        return StanceLanes{*all.tables, IntLanes(static_cast<int>(s))};
    };
    const MaskLanes nobody = mask(IntLanes(0));
    const NearLanes near{Lanes(0.0f), Lanes(0.0f), Lanes(0.0f), mask(IntLanes(-1)), nobody};
    RoundLanes round{*all.model, who[0], who[1], stance(Stance::protesting),
                     stance(Stance::withdrawing)};
    round.left = all.reference_left;
    round.to_a = round.to_b = near;
    const Lanes none(0.0f), middle(0.5f);
    round.sway_a = round.sway_b = {{none, none, none, none, none, none}, none, middle, none, none};
    put_reference(round, heat, nobody);
    return gain_of<true>(round).gain();
}

void gains(const LaneGains& all) noexcept {
    const auto* who = static_cast<const std::array<GainPersona, 2>*>(all.personas);
    store(reference_gain(all, who[1], Heat::cold), all.out);
    store(reference_gain(all, who[1], Heat::hot), all.out + kLanes);
    store(gain_of<false>(round_of(all, who[0])).gain(), all.out + 2 * kLanes);
}

}  // namespace pursuit::HWY_NAMESPACE

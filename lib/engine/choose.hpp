// The second half of a turn, seen from the one who has the floor: what speaks for each move, the
// distribution over all of them, and what the chosen one carries. Read by couple, why, loop and
// lanes, which has loops of its own over the moves but sums in the same order.
#pragma once

#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

inline constexpr int kBlock = 8;  // moves are summed in blocks of so many

template <class T>
using FeaturesOf = std::array<T, kFeatures>;

/// What the scores are made from, in the order of Feature.
template <class T, class Who, class Open, class Mask>
FeaturesOf<T> features_of(const Compiled& model, const Who& self, const InnerOf<T>& inner,
                          const FearsOf<T>& fears, Open open_issue, Mask owner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const T middle(c.belief_middle);
    const auto& unmet = inner.unmet;
    return {T(1),
            unmet[0],
            unmet[1],
            unmet[2],
            unmet[3],
            unmet[4],
            unmet[5],
            fears[0],
            fears[1],
            fears[2],
            fears[3],
            T(self.talk_heals) - middle,
            inner.hope - middle,
            inner.security - middle,
            max(T(0), T(0) - inner.cue[0]),
            inner.cue[1],
            inner.cue[2],
            T(open_issue * where(owner, Open(1.0f), Open(c.issue_other)))};
}

/// Sums of the contributions, folded in table order: reasons add up to these bits.
template <class T>
PerMove<T> scores_of(const Compiled& model, Stance stance, const FeaturesOf<T>& features) noexcept {
    PerMove<T> score;
    const auto& lean = model.lean[static_cast<std::size_t>(stance)];
    for (std::size_t m = 0; m < kMoveSlots; ++m) score[m] = T(lean[m]);
    for (std::size_t f = 1; f < kFeatures; ++f) {
        const T x = features[f];
        const float* appeal = model.appeal[f].data();
        for (std::size_t m = 0; m < kMoveSlots; ++m) score[m] += T(appeal[m]) * x;
    }
    return score;
}

template <class T>
PerMove<T> weights_of(const Compiled& model, Stance stance, const PerMove<T>& score) noexcept {
    PerMove<T> weight;
    const float* open = model.open[static_cast<std::size_t>(stance)].data();
    const float* floor = model.floor.data();
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        weight[m] = T(open[m]) * max(T(0), score[m]) + T(floor[m]);
    }
    return weight;
}

/// Running sums of the weights: within each block first, then over the blocks.
template <class T>
PerMove<T> running_sums(const Compiled& model, const PerMove<T>& weight) noexcept {
    PerMove<T> sum = weight;
    const auto slots = static_cast<std::size_t>(model.slots);
    for (std::size_t m = 1; m < kBlock; ++m) {
        for (std::size_t b = 0; b < slots; b += kBlock) sum[b + m] = sum[b + m - 1] + weight[b + m];
    }
    for (std::size_t b = kBlock; b < slots; b += kBlock) {
        const T before = sum[b - 1];
        for (std::size_t m = 0; m < kBlock; ++m) sum[b + m] = before + sum[b + m];
    }
    return sum;
}

inline float total_of(const Compiled& model, const PerMove<float>& sums) noexcept {
    return sums[static_cast<std::size_t>(model.slots - 1)];
}

/// The move whose share of the total holds the draw.
inline int pick(const Compiled& model, const PerMove<float>& sums, float uniform) noexcept {
    const float point = uniform * total_of(model, sums);
    int below = 0;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.slots); ++m)
        below += sums[m] <= point;
    return below < model.tables.move_count ? below : model.tables.move_count - 1;
}

/// Linear in the drive behind the move, within the bounds of its kind.
template <class T, class Row, class Who>
T full_intensity(const Row& row, const Who& self, T drive) noexcept {
    const auto shown =
        where(row.hides, 0.5f + 0.5f * self.suppression, 1.0f - 0.5f * self.suppression);
    return clamp(T(row.base) + T(row.slope * shown) * (drive - T(row.level)), T(row.least),
                 T(row.most));
}

/// Intensity, 0..1: what the drive makes it, times expression. Repairs are exempt: who shows little
/// of what they feel is no less kind.
template <class T>
T intensity_of(const Compiled& model, const Persona& self, std::size_t move, T pursuit,
               T withdrawal) noexcept {
    using Drive = IntensityRow::Drive;
    const IntensityRow& row =
        model.tables.intensity[static_cast<std::size_t>(model.tables.moves[move].kind)];
    const T drive = row.drive == Drive::pursuit      ? pursuit
                    : row.drive == Drive::withdrawal ? withdrawal
                    : row.drive == Drive::stronger   ? max(pursuit, withdrawal)
                                                     : T(row.level);
    const T full = full_intensity(row, self, drive);
    return model.tables.moves[move].kind == Kind::repair ? full : T(self.expression) * full;
}

/// Arousal that shows: not the same as arousal that is felt.
template <class T, class Who>
T expressed_of(const Who& self, const InnerOf<T>& inner) noexcept {
    return inner.arousal * T((1.0f - self.suppression) * self.expression);
}

/// What lands of a move made with that intensity.
template <class T, class Row>
Message<T> utter(const Compiled& model, const Row& landing, T intensity, T expressed) noexcept {
    Message<T> m;
    for (std::size_t d = 0; d < kDimensions; ++d) {
        m.impact[d] = T(model.tables.neutral[d]) + intensity * T(landing.impact[d]);
        m.intent[d] = T(model.tables.neutral[d]) + intensity * T(landing.intent[d]);
    }
    m.ambiguity = T(landing.ambiguity);
    m.expressed = expressed;
    m.bid = T(landing.bid);
    m.raises = T(landing.raises);
    m.engages = T(landing.engages);
    m.discloses = T(landing.discloses);
    return m;
}
template <class T>
Message<T> utter(const Compiled& model, std::size_t move, T intensity, T expressed) noexcept {
    return utter(model, model.landing[move], intensity, expressed);
}

/// The mean message over shares (which sum to 1) of the moves.
template <class T>
Message<T> blend(const Compiled& model, const PerMove<T>& share, const PerMove<T>& intensity,
                 T expressed) noexcept {
    Message<T> mean;
    mean.expressed = expressed;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.tables.move_count); ++m) {
        const Message<T> one = utter(model, m, intensity[m], expressed);
        for (std::size_t d = 0; d < kDimensions; ++d) {
            mean.impact[d] += share[m] * one.impact[d];
            mean.intent[d] += share[m] * one.intent[d];
        }
        mean.ambiguity += share[m] * one.ambiguity;
        mean.bid += share[m] * one.bid;
        mean.raises += share[m] * one.raises;
        mean.engages += share[m] * one.engages;
        mean.discloses += share[m] * one.discloses;
    }
    return mean;
}

/// The whole of choosing, in expectation: what the partner says on average from this state.
template <class T>
Message<T> expected(const Compiled& model, const Persona& self, Stance stance,
                    const InnerOf<T>& inner, const FearsOf<T>& fears, float open_issue,
                    bool owner) noexcept {
    const auto features = features_of(model, self, inner, fears, open_issue, owner);
    PerMove<T> share = weights_of(model, stance, scores_of(model, stance, features));
    const T total = running_sums(model, share)[static_cast<std::size_t>(model.slots - 1)];
    PerMove<T> intensity{};
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.tables.move_count); ++m) {
        share[m] = share[m] / total;
        intensity[m] = intensity_of(model, self, m, pursuit_of(fears), withdrawal_of(fears));
    }
    return blend(model, share, intensity, expressed_of(self, inner));
}

}  // namespace pursuit

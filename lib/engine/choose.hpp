// The second half of a turn, seen from the one who has the floor: what speaks for each move, the
// distribution over all of them, and what the chosen one carries. Read by couple, why, loop and
// lanes, which has loops of its own over the moves but sums in the same order.
#pragma once

#include <algorithm>
#include <bit>
#include <utility>

#include "base/four.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

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
inline void add_appeals(const Compiled& model, const FeaturesOf<float>& features,
                        PerMove<float>& score) noexcept {
    for (std::size_t f = 1; f < kFeatures; ++f) {
        const float x = features[f];
        const float* appeal = model.appeal[f].data();
        for (std::size_t m = 0; m < kMoveSlots; ++m) score[m] += appeal[m] * x;
    }
}
inline PerMove<float> scores_of(const Compiled& model, Stance stance,
                                const FeaturesOf<float>& features) noexcept {
    PerMove<float> score = model.lean[static_cast<std::size_t>(stance)];
    add_appeals(model, features, score);
    return score;
}
/// Sums have the sums of the slopes for theirs.
template <bool Above>
PerMove<Dual<Above>> scores_of(const Compiled& model, Stance stance,
                               const FeaturesOf<Dual<Above>>& features) noexcept {
    FeaturesOf<float> values, slopes;
    for (std::size_t f = 0; f < kFeatures; ++f) {
        values[f] = features[f].value;
        slopes[f] = features[f].slope;
    }
    const PerMove<float> value = scores_of(model, stance, values);
    PerMove<float> slope{};
    add_appeals(model, slopes, slope);
    PerMove<Dual<Above>> score;
    for (std::size_t m = 0; m < kMoveSlots; ++m) score[m] = {value[m], slope[m]};
    return score;
}

template <class T>
using PerGroup = std::array<T, kGroups>;

/// What the gates are made from. S is T without slopes.
template <class T, class S = float>
struct SwayOf {
    PerGroup<S> momentum{};
    S exertion{};
    T bid = T(0.5f);  // 0 none waits, 1 one does; between them where neither is said
    S heard{};
    S level{};  // what level_of() made of it
};

/// How far what was heard met the one who heard it, within -1..1.
template <class T>
T met_by(T responsiveness) noexcept {
    return T(2) * responsiveness - T(1);
}
/// The push of a gate on a group, within -1..1; or on several, where T has lanes of groups.
/// `full`: of the gate, at its full; of a bid it is how far the group answers one, from the stance it
/// would be done in.
template <Gate gate, class T, class S>
PURSUIT_INLINE inline T push_of(S full, S momentum, const SwayOf<T, S>& sway, T met) noexcept {
    if constexpr (gate == Gate::momentum) return T(full * momentum);
    if constexpr (gate == Gate::bid) return T(full) * (T(2) * sway.bid - T(1));
    if constexpr (gate == Gate::answer) return T(full) * met;
    if constexpr (gate == Gate::quieting) return T(full * sway.heard);
    if constexpr (gate == Gate::tiredness) return T(full * sway.exertion);
    if constexpr (gate == Gate::level) return T(full * sway.level);
}
/// Of all gates; `full` of each.
template <class T, class S, class Full>
PURSUIT_INLINE inline std::array<T, kGates> pushes_of(const Full& full, S momentum,
                                                      const SwayOf<T, S>& sway,
                                                      T responsiveness) noexcept {
    const T met = met_by(responsiveness);
    return [&]<std::size_t... G>(std::index_sequence<G...>) PURSUIT_INLINE {
        return std::array<T, kGates>{
            push_of<static_cast<Gate>(G)>(S(full(static_cast<Gate>(G))), momentum, sway, met)...};
    }
    (std::make_index_sequence<kGates>());
}

/// A gate is (1 + push) / (1 - push). The two sides are multiplied apart, for a single division.
template <class T>
struct OpenGates {
    T up{1}, down{1};

    PURSUIT_INLINE void add(T push) noexcept {
        up *= T(1) + push;
        down *= T(1) - push;
    }
    T factor() const noexcept { return up / down; }
};
template <class T>
T opened(const std::array<T, kGates>& push) noexcept {
    OpenGates<T> out;
    unrolled<kGates>([&](auto gate) PURSUIT_INLINE { out.add(push[gate]); });
    return out.factor();
}

/// The pushes on every group.
template <class T>
using GatesOf = PerGroup<std::array<T, kGates>>;

template <class T>
GatesOf<T> gates_of(const Compiled& model, Stance stance, const SwayOf<T>& sway,
                    T responsiveness) noexcept {
    const auto& answers = model.answers[static_cast<std::size_t>(stance)];
    GatesOf<T> out;
    for (std::size_t g = 0; g < kGroups; ++g) {
        const auto full = [&](Gate gate) {
            return gate == Gate::bid ? answers[g] : model.push[static_cast<std::size_t>(gate)][g];
        };
        out[g] = pushes_of(full, sway.momentum[g], sway, responsiveness);
    }
    return out;
}

/// The push on all that is said, and away from silence. Without anybody to talk to next to nothing
/// is said.
inline constexpr float kAlone = -0.98f;
inline float level_of(const Compiled& model, const Persona& self, bool alone) noexcept {
    return alone ? kAlone : model.level * (2.0f * self.level - 1.0f);
}
template <class T>
SwayOf<T> swayed(const Sway& sway, T bid) noexcept {
    return {sway.momentum, sway.exertion, bid, sway.heard, sway.level};
}

/// What a person feels decides what they do: the score counts by its square. Of one move, or of several.
template <class T>
T weight_of(T open, T score, T gate, T floor) noexcept {
    const T some = max(T(0), score);
    return open * (some * some) * gate + floor;
}
template <class T>
PerMove<T> weights_of(const Compiled& model, Stance stance, const PerMove<T>& score,
                      const GatesOf<T>& gates) noexcept {
    PerGroup<T> gate;
    for (std::size_t g = 0; g < kGroups; ++g) gate[g] = opened(gates[g]);
    PerMove<T> weight;
    const float* open = model.open[static_cast<std::size_t>(stance)].data();
    const float* floor = model.floor.data();
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        weight[m] = weight_of(T(open[m]), score[m], gate[model.group[m]], T(floor[m]));
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

/// What is linear in the drive behind the move, saturated, within the bounds of its kind.
template <class T, class Row, class Who>
T full_intensity(const Row& row, const Who& self, T drive) noexcept {
    const auto shown =
        where(row.hides, 0.5f + 0.5f * self.suppression, 1.0f - 0.5f * self.suppression);
    const T linear = T(row.base) + T(row.slope * shown) * (drive - T(row.level));
    return clamp(saturated(linear), T(row.least), T(row.most));
}

/// Intensity, 0..1: what the drive makes it, times expression. Repairs are exempt: who shows little
/// of what they feel is no less kind.
template <class T, class Who>
T intensity_of(const Compiled& model, const Who& self, Kind kind, T pursuit,
               T withdrawal) noexcept {
    using Drive = IntensityRow::Drive;
    const IntensityRow& row = model.tables.intensity[static_cast<std::size_t>(kind)];
    const T drive = row.drive == Drive::pursuit      ? pursuit
                    : row.drive == Drive::withdrawal ? withdrawal
                    : row.drive == Drive::stronger   ? max(pursuit, withdrawal)
                                                     : T(row.level);
    const T full = full_intensity(row, self, drive);
    return kind == Kind::repair ? full : T(self.expression) * full;
}
template <class T>
PerMove<T> intensities_of(const Compiled& model, const Persona& self, T pursuit,
                          T withdrawal) noexcept {
    std::array<T, kKinds> of;
    for (std::size_t k = 0; k < kKinds; ++k)
        of[k] = intensity_of(model, self, static_cast<Kind>(k), pursuit, withdrawal);
    PerMove<T> out{};
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.tables.move_count); ++m)
        out[m] = of[static_cast<std::size_t>(model.tables.moves[m].kind)];
    return out;
}

/// Arousal that shows: not the same as arousal that is felt.
template <class T, class Who>
T expressed_of(const Who& self, const InnerOf<T>& inner) noexcept {
    return inner.arousal * T((1.0f - self.suppression) * self.expression);
}

/// What is left of a move that is done once more: the same again and again does less each time.
/// Of its intensity and of what it does for the issue.
template <class T>
T freshness(const Compiled& model, std::size_t move, T familiarity) noexcept {
    const Tables& t = model.tables;
    const float used_up = t.coefficients.habituation * t.groups[model.group[move]].habituates;
    return T(1) / (T(1) + T(used_up) * familiarity);
}

/// What lands of a move made with that intensity; `fresh` is 1 for one that is new.
template <class T, class Row>
Message<T> utter(const Compiled& model, const Row& landing, T intensity, T expressed,
                 T fresh = T(1)) noexcept {
    Message<T> m;
    const T lands = intensity * fresh;
    unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
        m.impact[d] = T(model.tables.neutral[d]) + lands * T(landing.impact[d]);
        m.intent[d] = T(model.tables.neutral[d]) + lands * T(landing.intent[d]);
    });
    m.ambiguity = T(landing.ambiguity);
    m.expressed = expressed;
    m.bid = T(landing.bid);
    m.raises = T(landing.raises);
    m.engages = T(landing.engages) * fresh;
    m.discloses = T(landing.discloses);
    return m;
}
template <class T>
Message<T> utter(const Compiled& model, std::size_t move, T intensity, T expressed,
                 T fresh = T(1)) noexcept {
    return utter(model, model.landing[move], intensity, expressed, fresh);
}

/// The move made the last time, and how used the hearer is to the same again.
struct Before {
    Move last = kNoMove;
    float familiarity = 0;
};

/// The numbers of landings, summed: the tones by how much lands of each, the others by its share.
struct Landed {
    std::array<Four, sizeof(Landing) / sizeof(Four)> sum;

    explicit Landed(const Landing& first) noexcept : sum(std::bit_cast<decltype(sum)>(first)) {}
    PURSUIT_INLINE void add(const Landing& one, float lands, float share) noexcept {
        static_assert(kDimensions == 5);
        const Four tone(lands), rest(share), some(lands, lands, share, share);
        sum[0] += tone * load(one, 0);
        sum[1] += tone * load(one, sizeof(Four));
        sum[2] += some * load(one, 2 * sizeof(Four));
        sum[3] += rest * load(one, 3 * sizeof(Four));
    }
    float operator[](std::size_t i) const noexcept { return sum[i / 4][i % 4]; }
};
/// A message with these numbers of a landing.
template <class T, class Number>
Message<T> message_of(const Number& number, T expressed, T again) noexcept {
    constexpr std::size_t n = offsetof(Landing, nothing) / sizeof(float);
    static_assert(offsetof(Message<T>, expressed) == n * sizeof(T));
    std::array<T, n + 2> out;
    for (std::size_t i = 0; i < n; ++i) out[i] = number(i);
    out[n] = expressed;
    out[n + 1] = again;
    return std::bit_cast<Message<T>>(out);
}

inline Landed neutral_of(const Compiled& model) noexcept {
    return Landed({model.tables.neutral, model.tables.neutral});
}

/// The mean message over shares (which sum to 1) of the moves.
inline Message<float> blend(const Compiled& model, const PerMove<float>& share,
                            const PerMove<float>& intensity, float expressed,
                            const Before& before = {}) noexcept {
    Landed sum = neutral_of(model);
    const auto last = static_cast<std::size_t>(before.last);
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.tables.move_count); ++m) {
        if (m != last) {
            sum.add(model.landing[m], share[m] * intensity[m], share[m]);
            continue;
        }
        const float fresh = freshness(model, m, before.familiarity);
        Landing again = model.landing[m];
        again.engages *= fresh;
        sum.add(again, share[m] * (intensity[m] * fresh), share[m]);
    }
    const auto number = [&](std::size_t i) { return sum[i]; };
    return message_of(number, expressed, last < kMoveSlots ? share[last] : 0.0f);
}
template <bool Above>
Message<Dual<Above>> blend(const Compiled& model, const PerMove<Dual<Above>>& share,
                           const PerMove<Dual<Above>>& intensity, Dual<Above> expressed) noexcept {
    Landed values = neutral_of(model), slopes{Landing()};
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.tables.move_count); ++m) {
        const Dual<Above> lands = share[m] * intensity[m];
        values.add(model.landing[m], lands.value, share[m].value);
        slopes.add(model.landing[m], lands.slope, share[m].slope);
    }
    const auto number = [&](std::size_t i) { return Dual<Above>(values[i], slopes[i]); };
    return message_of(number, expressed, Dual<Above>());
}

/// The whole of choosing, in expectation: what the partner says on average from this state.
template <class T>
Message<T> expected(const Compiled& model, const Persona& self, Stance stance,
                    const InnerOf<T>& inner, const FearsOf<T>& fears, float open_issue, bool owner,
                    const SwayOf<T>& sway) noexcept {
    const auto features = features_of(model, self, inner, fears, open_issue, owner);
    PerMove<T> share = weights_of(model, stance, scores_of(model, stance, features),
                                  gates_of(model, stance, sway, inner.cue[2]));
    const T total = running_sums(model, share)[static_cast<std::size_t>(model.slots - 1)];
    for (T& x : share) x = x / total;
    const auto intensity = intensities_of(model, self, pursuit_of(fears), withdrawal_of(fears));
    return blend(model, share, intensity, expressed_of(self, inner));
}

}  // namespace pursuit

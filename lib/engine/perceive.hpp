// The first half of a turn, seen from the one who hears: what the other's act is read as, and what
// that does inside. Read by couple (runs it), why (explains it), loop (differentiates it) and lanes
// (runs it for many). `Who` is a Persona, or one in lanes.
#pragma once

#include <cstddef>

#include "base/four.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"

namespace pursuit {

template <class T>
using ToneOf = std::array<T, kDimensions>;
template <class T>
using FearsOf = std::array<T, kFears>;

/// What one act carries to the other: what lands of a move, in the order of Landing, and what else
/// there is. Of a code that stands for several moves it is their mean.
template <class T>
struct Message {
    ToneOf<T> impact{}, intent{};
    T ambiguity{}, bid{}, raises{}, engages{}, discloses{};
    T expressed{};  // arousal of the mover that shows
    T again{};      // how far it is what the mover did the last time
};

/// What lies between them while one hears the other.
template <class T, class Mask>
struct BetweenOf {
    T open_issue = 0;          // severity * (1 - progress)
    Mask owner = true;         // the hearer wants the change
    T answers_bid = 0;         // how far the message answers a bid of the hearer,
    T answers_disclosure = 0;  // or a disclosure
    Mask flooded = false;      // the hearer is
};
using Between = BetweenOf<float, bool>;

/// Nearness and warmth run from -1, the others from 0.
constexpr float least_of(std::size_t dimension) noexcept { return dimension < 2 ? -1.0f : 0.0f; }

template <class T>
T get(const ToneOf<T>& tone, Dimension dimension) noexcept {
    return tone[static_cast<std::size_t>(dimension)];
}

/// What reaches the perceiver of one dimension, or of several: the act as it lands, moved toward what
/// it is for as far as the perceiver sees what lies beneath, and where that is unclear, toward what
/// the perceiver expects.
template <class T>
T perceived(T impact, T intent, T mentalizing, T unclear, T bias, T least) noexcept {
    return clamp(impact + mentalizing * (intent - impact) + unclear * bias, least, T(1));
}
template <class T, class Who>
ToneOf<T> perceive(const Who& self, T mentalizing, const Message<T>& m) noexcept {
    const T unclear = (T(1) - mentalizing) * m.ambiguity;
    ToneOf<T> q;
    unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
        q[d] = perceived(m.impact[d], m.intent[d], mentalizing, unclear, T(self.bias[d]),
                         T(least_of(d)));
    });
    return q;
}
inline Tone perceive(const Persona& self, float mentalizing, const Message<float>& m) noexcept {
    constexpr std::size_t last = kDimensions - 1;
    static_assert(last == 4);
    const float unclear = (1.0f - mentalizing) * m.ambiguity;
    const Four least(least_of(0), least_of(1), least_of(2), least_of(3));
    Tone q;
    store(perceived(load(m.impact.data()), load(m.intent.data()), Four(mentalizing), Four(unclear),
                    load(self.bias.data()), least),
          q.data());
    q[last] = perceived(m.impact[last], m.intent[last], mentalizing, unclear, self.bias[last],
                        least_of(last));
    return q;
}

/// The needs that a fear is made of, summed.
template <class T>
FearsOf<T> weigh_needs(const Compiled& model, const std::array<T, kNeeds>& unmet) noexcept {
    FearsOf<T> sums{};
    for (std::size_t i = 0; i < kNeeds; ++i) {
        for (std::size_t j = 0; j < kFears; ++j) sums[j] += T(model.fear_by_need[i][j]) * unmet[i];
    }
    return sums;
}

/// Fears from the unmet needs: no memory of their own.
template <class T>
T calm_of(const Coefficients& c, T arousal, T security) noexcept {
    return (T(c.calm_factor) + T(1 - c.calm_factor) * arousal) *
           (T(1) - T(c.security_buffer) * security);
}
template <class T>
T fear_of(T sensitivity, T learned, T calm, T unmet) noexcept {
    return saturated(sensitivity * learned * calm * unmet);
}
template <class T, class Who>
FearsOf<T> fears_of(const Compiled& model, const Who& self, const InnerOf<T>& inner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const T calm = calm_of(c, inner.arousal, inner.security);
    FearsOf<T> fears = weigh_needs(model, inner.unmet);
    for (std::size_t j = 0; j < kFears; ++j) {
        const T learned = inner.learned[j < kPursuitFears ? 0 : 1];
        fears[j] = fear_of(T(c.fear_gain * self.sensitivity[j]), learned, calm, fears[j]);
    }
    return fears;
}
inline Fears fears_of(const Compiled& model, const Persona& self, const Inner& inner) noexcept {
    if constexpr (kFears != 4 || kPursuitFears != 2) return fears_of<float>(model, self, inner);
    const Coefficients& c = model.tables.coefficients;
    Four unmet = load(model.fear_by_need[0].data()) * Four(inner.unmet[0]);
    for (std::size_t i = 1; i < kNeeds; ++i)
        unmet += load(model.fear_by_need[i].data()) * Four(inner.unmet[i]);
    const auto& learned = inner.learned;
    Fears fears;
    store(fear_of(Four(c.fear_gain) * load(self.sensitivity.data()),
                  Four(learned[0], learned[0], learned[1], learned[1]),
                  Four(calm_of(c, inner.arousal, inner.security)), unmet),
          fears.data());
    return fears;
}

template <class T>
T mean_of(const FearsOf<T>& fears, FearSpan of) noexcept {
    T sum = fears[of.first];
    for (std::size_t j = of.first + 1; j < of.end; ++j) sum = sum + fears[j];
    return T(1.0f / static_cast<float>(of.end - of.first)) * sum;
}
template <class T>
T pursuit_of(const FearsOf<T>& fears) noexcept {
    return mean_of(fears, fears_of_drive(true));
}
template <class T>
T withdrawal_of(const FearsOf<T>& fears) noexcept {
    return mean_of(fears, fears_of_drive(false));
}

/// The threat of an open issue to the one who owns it or does not, per need.
inline const Compiled::PerNeedSlot& issue_of(const Compiled& model, bool owner) noexcept {
    return model.threat_of_issue[owner ? 1 : 0];
}

/// The share of the open issue that weighs on one partner, per need.
inline float issue_weight(const NeedRow& row, bool owner) noexcept {
    return owner ? row.issue_owner : row.issue_other;
}

/// Where an unmet need heads under a threat, and the need itself one step on; or several needs.
template <class T>
T need_target(T gain, T rest, T threat) noexcept {
    return at_least(saturated(gain * threat), rest);
}
template <class T, class Who>
T need_target(const Who& self, std::size_t i, T threat) noexcept {
    return need_target(T(self.threat_gain[i]), T(self.need_rest[i]), threat);
}
/// By the four from need i on; behind the needs, nothing that is used.
inline Four need_target(const Persona& self, std::size_t i, Four threat) noexcept {
    return need_target(load(self, offsetof(Persona, threat_gain) + i * sizeof(float)),
                       load(self, offsetof(Persona, need_rest) + i * sizeof(float)), threat);
}
template <class T>
T need_after(const Coefficients& c, T unmet, T target) noexcept {
    const T gap = target - unmet;
    return not_tiny(unmet + where(gap > T(0), T(c.need_rise), T(c.need_fall)) * gap);
}

/// What was perceived, as a threat to a need, or to several, beside that of an open issue.
/// `of`: what a row of the model has for them.
template <class T, class Of, class Near>
PURSUIT_INLINE inline T threat_of(const Compiled& model, const Of& of, const Near& between,
                                  const ToneOf<T>& q) noexcept {
    T threat(of(model.threat_of_zero) + between.open_issue * of(issue_of(model, between.owner)));
    unrolled<kDimensions>([&](auto d)
                              PURSUIT_INLINE { threat += T(of(model.threat_by_tone[d])) * q[d]; });
    return threat;
}
template <class T, class Near>
std::array<T, kNeeds> threats_of(const Compiled& model, const Near& between,
                                 const ToneOf<T>& q) noexcept {
    std::array<T, kNeeds> threat;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const auto of = [&](const Compiled::PerNeedSlot& row) { return row[i]; };
        threat[i] = threat_of(model, of, between, q);
    }
    return threat;
}

template <class T, class Who, class Near>
PURSUIT_INLINE inline void hear_needs(const Compiled& model, const Who& self, const Near& between,
                                      const ToneOf<T>& q, InnerOf<T>& inner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const std::array<T, kNeeds> threat = threats_of(model, between, q);
    for (std::size_t i = 0; i < kNeeds; ++i)
        inner.unmet[i] = need_after(c, inner.unmet[i], need_target(self, i, threat[i]));
}
inline void hear_needs(const Compiled& model, const Persona& self, const Between& between,
                       const Tone& q, Inner& inner) noexcept {
    static_assert(kNeeds == 6);
    const Coefficients& c = model.tables.coefficients;
    const ToneOf<Four> all{q[0], q[1], q[2], q[3], q[4]};
    const auto after = [&](std::size_t i) {
        const auto of = [&](const Compiled::PerNeedSlot& row) { return load(row.data() + i); };
        const Four threat = threat_of(model, of, between, all);
        const Four unmet = load(inner, offsetof(Inner, unmet) + i * sizeof(float));
        return need_after(c, unmet, need_target(self, i, threat));
    };
    const Four first = after(0), rest = after(4);
    store(first, inner.unmet.data());
    store_two(rest, inner.unmet.data() + 4);
}

/// Security, hope and what is known of the partner: slow, each toward a level.
template <class T, class Near>
void hear_beliefs(const Compiled& model, const Near& between, const ToneOf<T>& q,
                  InnerOf<T>& inner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const T near = get(q, Dimension::nearness), warm = get(q, Dimension::warmth);
    const T response = get(q, Dimension::responsiveness), open = get(q, Dimension::openness);

    const T good = clamp(T(c.security_by_nearness) * near + T(c.security_by_warmth) * warm +
                             T(c.security_by_response) * response,
                         T(0), T(1));
    const T gap = good - inner.security;
    inner.security += where(gap > T(0), T(c.security_rise), T(c.security_fall)) * gap;

    const T answer =
        clamp(T(c.hope_by_response) * response + T(c.hope_by_warmth) * warm, T(0), T(c.hope_most));
    inner.hope += T(c.hope_rate * between.answers_bid) * (answer - inner.hope);

    const auto calm = inner.arousal < T(c.mentalizing_calm);
    const T learns = T(c.mentalizing_rate) * max(T(0), open - T(c.mentalizing_openness)) *
                     (T(1) - inner.mentalizing);
    inner.mentalizing += kept(!between.flooded, kept(calm, learns));
    // What was shown was not taken up.
    const auto unheard = response < T(c.disclosure_heard);
    const T shown = kept(unheard, T(between.answers_disclosure));
    inner.hope -= T(c.unheard_hope) * shown * inner.hope;
    inner.security -= T(c.unheard_security) * shown * inner.security;
    inner.mentalizing -= T(c.unheard_mentalizing) * shown * inner.mentalizing;
    for (T* belief : {&inner.hope, &inner.security, &inner.mentalizing})
        *belief = not_tiny(*belief);
}

/// What is learned of one fear, or of several, one step on.
template <class T>
T learned_after(T learned, T worse, T relief, T fear) noexcept {
    return learned + (worse * fear * (T(kMostLearned) - learned) -
                      relief * fear * (learned - T(kLeastLearned)));
}
/// Sensitivity learned in this relationship: a fear that is active while the other is cold grows
/// more sensitive; one that is active while a disclosure is met, less.
template <class T, class Near>
void hear_learning(const Compiled& model, const Near& between, const ToneOf<T>& q,
                   const FearsOf<T>& fears, InnerOf<T>& inner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const T cold = max(T(0), T(0) - get(q, Dimension::warmth));
    const auto met = get(q, Dimension::responsiveness) > T(c.disclosure_heard) &&
                     inner.arousal < T(c.unlearning_calm);
    const T relief = kept(met, T(c.unlearning_rate * between.answers_disclosure));
    const T worse = T(c.learning_rate) * cold;
    for (std::size_t side = 0; side < 2; ++side) {
        const T fear = side == 0 ? pursuit_of(fears) : withdrawal_of(fears);
        inner.learned[side] = learned_after(inner.learned[side], worse, relief, fear);
    }
}

/// Arousal rises fast and falls only with time. `p` and `w`: the two drives.
template <class T, class Near>
PURSUIT_INLINE inline void hear_arousal(const Compiled& model, const Near& between, T expressed,
                                        T p, T w, InnerOf<T>& inner) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const T target =
        saturated(T(c.arousal_rest) + T(c.arousal_by_drives) * (p + w) +
                  T(c.arousal_by_stronger) * max(p, w) + T(c.arousal_by_other) * expressed +
                  T(c.arousal_by_issue * between.open_issue) + inner.stress);
    inner.arousal = clean(inner.arousal + T(c.arousal_rise) * max(T(0), target - inner.arousal));
}

/// All that hearing does.
/// @return what was perceived
template <class T, class Who, class Near>
ToneOf<T> hear(const Compiled& model, const Who& self, const Near& between,
               const Message<T>& message, InnerOf<T>& inner) noexcept {
    const ToneOf<T> q = perceive(self, inner.mentalizing, message);
    hear_needs(model, self, between, q, inner);
    hear_beliefs(model, between, q, inner);
    const FearsOf<T> fears = fears_of(model, self, inner);
    hear_learning(model, between, q, fears, inner);
    hear_arousal(model, between, message.expressed, pursuit_of(fears), withdrawal_of(fears), inner);
    inner.cue = {clean(get(q, Dimension::warmth)), clean(get(q, Dimension::demand)),
                 clean(get(q, Dimension::responsiveness))};
    return q;
}

}  // namespace pursuit

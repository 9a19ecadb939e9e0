// One round of the loop, and the slopes that are carried through it by dual numbers and the engine's own
// code: for gain.cpp, of one couple, and for lanes, of many. N is float, Who a Persona, Near a Between
// and At a Stance; or lanes of each.
#pragma once

#include <pursuit/loop/gain.hpp>

#include "engine/choose.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"
#include "loop/reference.hpp"
#include "loop/slopes.hpp"

namespace pursuit {

/// The share of deviations that is left.
struct Left {
    Flat b{};      // of B's, from hearing to answering
    Flat a{};      // of A's, from hearing to being measured
    Flat round{};  // of either's, over the time of a whole round
};

/// One undisturbed round: A speaks, B hears and answers, A hears.
template <class N, class Who, class Near, class At>
struct RoundOf {
    using Number = N;
    using Self = Who;
    using Place = Near;
    const Compiled& model;
    const Who& a;
    const Who& b;
    At stance_a{}, stance_b{};
    InnerOf<N> a_speaks{};   // A as it takes the floor,
    InnerOf<N> b_hears{};    // B before it hears that
    InnerOf<N> b_answers{};  // and as it takes the floor,
    InnerOf<N> a_hears{};    // A before it hears that
    InnerOf<N> a_after{};    // and with it heard
    Near to_b{}, to_a{};
    N issue_a{0}, issue_b{0};         // open as A speaks, as B answers
    SwayOf<N, N> sway_a{}, sway_b{};  // of the gates then, which stay as they are
    Left left{};
};
using Round = RoundOf<float, Persona, Between, Stance>;

/// The round that a couple would have now.
/// @return none while one of them is away: what is said reaches nobody
std::optional<Round> round_of(const Couple& couple, Seat pursuer) noexcept;

/// Both with the beliefs they have now in the place of those they rest at, as present_gain() says.
std::array<Persona, 2> present(const Couple& couple) noexcept;

template <class N>
using PartsOf = std::array<N, kLinks>;

template <class N, bool Above, class Who>
N drive_slope(const Compiled& model, const Who& self, Ladder ladder,
              const InnerOf<DualOf<N, Above>>& inner) noexcept {
    return drive_of(ladder, fears_of(model, self, inner)).slope;
}

/// One partner as it hears, with what that did to it.
template <class N, bool Above, class Who, class Near>
struct Hearing {
    const Who& self;
    Ladder ladder;
    const Near& between;
    const Message<DualOf<N, Above>>& message;
    const InnerOf<N>& before;
    const InnerOf<N>& at;                    // where its drive is read
    const InnerOf<DualOf<N, Above>>& after;  // there, with the slopes that came of hearing
};

/// r: what is left of a change of the drive after one round. 1 / (1 - r) is the mean over the
/// needs, each weighted by the size of what its slope adds to the drive. A model in which nothing
/// rises, falls or passes with time would keep all of it, and the gain be no number: a little goes.
constexpr float kLeastLoss = 0x1p-19f;
template <class N, bool Above, class Who, class Near>
N inertia(const Compiled& model, const Flat& left_round,
          const Hearing<N, Above, Who, Near>& h) noexcept {
    Flat needs{};
    for (std::size_t i = 0; i < kNeeds; ++i) needs[i] = 1;
    auto still = with_slopes<Above>(h.before, needs);
    hear(model, h.self, h.between, without_slopes(h.message), still);

    N weights(0), weighted(0);
    for (std::size_t i = 0; i < kNeeds; ++i) {
        Flat alone{};
        alone[i] = 1;
        const N adds = drive_slope(model, h.self, h.ladder, carry(h.at, h.after, alone));
        const N weight = max(adds, N(0) - adds);
        weights += weight;
        weighted += weight / max(N(1) - still.unmet[i].slope * N(left_round[i]), N(kLeastLoss));
    }
    return where(weights > N(0), N(1) - weights / weighted, N(0));
}

template <class T>
T demand_in(const Message<T>& m) noexcept {
    return T(0.5f) * (get(m.impact, Dimension::demand) - get(m.impact, Dimension::warmth));
}
template <class T>
T distance_in(const Message<T>& m) noexcept {
    return T(0) - T(0.6f) * get(m.impact, Dimension::nearness) -
           T(0.4f) * get(m.impact, Dimension::responsiveness);
}

/// Each response per unit of the one before; none where nothing arrives.
template <class N>
PartsOf<N> links_of(const PartsOf<N>& response) noexcept {
    PartsOf<N> links;
    N before(1);
    auto arrives = before > N(0);
    for (std::size_t i = 0; i < kLinks; ++i) {
        arrives = arrives && (before < N(0) || before > N(0));
        links[i] = kept(arrives, response[i] / before);
        before = response[i];
    }
    return links;
}

/// What a Gain is made of.
template <class N>
struct GainOf {
    PartsOf<N> links;
    N inertia_pursuit, inertia_withdrawal;

    N pursuit() const noexcept { return links[2] * links[3]; }
    N withdrawal() const noexcept { return links[0] * links[1]; }
    N gain() const noexcept {
        return pursuit() * withdrawal() / ((N(1) - inertia_pursuit) * (N(1) - inertia_withdrawal));
    }
};

template <class T, class N>
SwayOf<T, N> swayed(const SwayOf<N, N>& sway) noexcept {
    return {sway.momentum, sway.exertion, T(sway.bid), sway.heard, sway.level};
}

// In parts of their own, so that each has its vectors on the stack for itself.

/// What A says, with its fears raised.
template <bool Above, class Round>
[[gnu::noinline]] auto said_in(const Round& r) noexcept {
    using N = typename Round::Number;
    using T = DualOf<N, Above>;
    const auto a = with_slopes<Above>(r.a_speaks);
    auto fears = fears_of(r.model, r.a, a);
    for (std::size_t j = 0; j < kPursuitFears; ++j) fears[j].slope = N(1);
    return expected(r.model, r.a, r.stance_a, a, fears, r.issue_a, r.to_a.owner,
                    swayed<T>(r.sway_a));
}
/// What hearing does, as far as it is left.
template <class N, bool Above, class Who, class Near>
[[gnu::noinline]] auto heard(const Compiled& model, const Who& self, const Near& between,
                             const Message<DualOf<N, Above>>& message, const InnerOf<N>& before,
                             const InnerOf<N>& at, const Flat& left) noexcept {
    auto inner = with_slopes<Above>(before);
    hear(model, self, between, message, inner);
    return carry(at, inner, left);
}

template <bool Above, class Round>
auto gain_of(const Round& r) noexcept {
    using N = typename Round::Number;
    using T = DualOf<N, Above>;
    const Message<T> said = said_in<Above>(r);
    const auto b = heard(r.model, r.b, r.to_b, said, r.b_hears, r.b_answers, r.left.b);
    const auto fears_b = fears_of(r.model, r.b, b);
    const Message<T> answer = expected(r.model, r.b, r.stance_b, b, fears_b, r.issue_b,
                                       r.to_b.owner, swayed<T>(r.sway_b));
    const auto after = heard(r.model, r.a, r.to_a, answer, r.a_hears, r.a_after, r.left.a);

    using Heard = Hearing<N, Above, typename Round::Self, typename Round::Place>;
    const Heard b_heard{r.b, Ladder::withdrawal, r.to_b, said, r.b_hears, r.b_answers, b};
    const Heard a_heard{r.a, Ladder::pursuit, r.to_a, answer, r.a_hears, r.a_after, after};
    GainOf<N> out;
    out.links = links_of(PartsOf<N>{demand_in(said).slope, withdrawal_of(fears_b).slope,
                                    distance_in(answer).slope,
                                    drive_slope(r.model, r.a, Ladder::pursuit, after)});
    out.inertia_withdrawal = inertia(r.model, r.left.round, b_heard);
    out.inertia_pursuit = inertia(r.model, r.left.round, a_heard);
    return out;
}

// ---- The reference round ------------------------------------------------------------------------

template <class N, class Who, class At>
Message<N> says(const Compiled& model, const Who& self, At stance, const InnerOf<N>& inner,
                decltype(N(0) < N(0)) nobody) noexcept {
    return expected(model, self, stance, inner, fears_of(model, self, inner), N(0), nobody,
                    SwayOf<N, N>{});
}

template <class N, class Who>
void hears_last(const Who& self, const Message<N>& message, InnerOf<N>& inner) noexcept {
    const auto q = perceive(self, inner.mentalizing, message);
    inner.cue = {get(q, Dimension::warmth), get(q, Dimension::demand),
                 get(q, Dimension::responsiveness)};
}

template <class N, class Who>
InnerOf<N> reference_of(const Compiled& model, const Who& self, Ladder ladder, Heat heat) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const float arousal = heat == Heat::hot ? c.reference_arousal : c.arousal_rest;
    const float drive = ladder == Ladder::pursuit ? c.reference_pursuit : c.reference_withdrawal;
    return lifted_to<N>(model, self, ladder, drive, resting(model, self, arousal));
}

/// That of the reference round: only the ladder and the cue carry the disturbance, all else is what the
/// state says.
Left reference_left(const Compiled& model) noexcept;

/// One Protesting, the other Withdrawing, as reference_gain() says.
/// @param round of the two, with these stances, and with what is left
/// @param nobody owns an issue
template <class Round, class Mask>
void put_reference(Round& round, Heat heat, Mask nobody) noexcept {
    using N = typename Round::Number;
    const Compiled& compiled = round.model;
    InnerOf<N> a = reference_of<N>(compiled, round.a, Ladder::pursuit, heat);
    InnerOf<N> b = reference_of<N>(compiled, round.b, Ladder::withdrawal, heat);
    for (int exchange = 0; exchange < 3; ++exchange) {
        hears_last(round.b, says<N>(compiled, round.a, round.stance_a, a, nobody), b);
        hears_last(round.a, says<N>(compiled, round.b, round.stance_b, b, nobody), a);
    }
    round.a_speaks = round.a_after = round.a_hears = a;
    round.b_answers = round.b_hears = b;
    round.a_hears.unmet = round.b_hears.unmet = {};  // so low that every need rises
}

}  // namespace pursuit

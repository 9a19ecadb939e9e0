// The gains of the full engine. A round is described once, by the states of the two partners at
// its moments (Round); the slopes are carried through it by dual numbers and the engine's own code.
#include <pursuit/loop/gain.hpp>

#include <bit>

#include "base/arithmetic.hpp"
#include "base/names.hpp"
#include "engine/step.hpp"
#include "loop/reference.hpp"
#include "loop/slopes.hpp"

namespace pursuit {
namespace {

// ---- Slopes through one round -------------------------------------------------------------------

/// One undisturbed round: A speaks, B hears and answers, A hears.
struct Round {
    const Compiled& model;
    const Persona& a;
    const Persona& b;
    Stance stance_a{}, stance_b{};
    Inner a_speaks{};   // A as it takes the floor,
    Inner b_hears{};    // B before it hears that
    Inner b_answers{};  // and as it takes the floor,
    Inner a_hears{};    // A before it hears that
    Inner a_after{};    // and with it heard
    Between to_b{}, to_a{};
    float issue_a = 0, issue_b = 0;  // open as A speaks, as B answers
    Sway sway_a{}, sway_b{};         // of the gates then, which stay as they are
    Flat left_b{};                   // share of B's deviations left from hearing to answering
    Flat left_a{};                   // of A's, from hearing to being measured
    Flat left_round{};               // of either's, over the time of a whole round
};

template <bool Above>
float drive_slope(const Compiled& model, const Persona& self, Ladder ladder,
                  const InnerOf<Dual<Above>>& inner) noexcept {
    const auto fears = fears_of(model, self, inner);
    return (ladder == Ladder::pursuit ? pursuit_of(fears) : withdrawal_of(fears)).slope;
}

/// One partner as it hears, with what that did to it.
template <bool Above>
struct Hearing {
    const Persona& self;
    Ladder ladder;
    const Between& between;
    const Message<Dual<Above>>& message;
    const Inner& before;
    const Inner& at;                    // where its drive is read
    const InnerOf<Dual<Above>>& after;  // there, with the slopes that came of hearing
};

/// r: what is left of a change of the drive after one round. 1 / (1 - r) is the mean over the
/// needs, each weighted by the size of what its slope adds to the drive. A model in which nothing
/// rises, falls or passes with time would keep all of it, and the gain be no number: a little goes.
constexpr float kLeastLoss = 0x1p-19f;
template <bool Above>
float inertia(const Round& round, const Hearing<Above>& h) noexcept {
    Flat needs{};
    for (std::size_t i = 0; i < kNeeds; ++i) needs[i] = 1;
    auto kept = with_slopes<Above>(h.before, needs);
    hear(round.model, h.self, h.between, without_slopes(h.message), kept);

    float weights = 0, weighted = 0;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        Flat alone{};
        alone[i] = 1;
        const float adds = drive_slope(round.model, h.self, h.ladder, carry(h.at, h.after, alone));
        const float weight = max(adds, -adds);
        weights += weight;
        weighted += weight / max(1 - kept.unmet[i].slope * round.left_round[i], kLeastLoss);
    }
    return weights > 0 ? 1 - weights / weighted : 0.0f;
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
Links links_of(const std::array<float, kLinks>& response) noexcept {
    Links links{};
    float before = 1;
    for (std::size_t i = 0; i < kLinks; ++i) {
        if (before == 0) break;
        links[i] = response[i] / before;
        before = response[i];
    }
    return links;
}

template <bool Above>
Gain gain_of(const Round& r) noexcept {
    using T = Dual<Above>;
    const auto a = with_slopes<Above>(r.a_speaks);
    auto fears = fears_of(r.model, r.a, a);
    for (std::size_t j = 0; j < kPursuitFears; ++j) fears[j].slope = 1;
    const Message<T> said = expected(r.model, r.a, r.stance_a, a, fears, r.issue_a, r.to_a.owner,
                                     swayed(r.sway_a, T(r.sway_a.bid)));

    auto b = with_slopes<Above>(r.b_hears);
    hear(r.model, r.b, r.to_b, said, b);
    b = carry(r.b_answers, b, r.left_b);
    const auto fears_b = fears_of(r.model, r.b, b);
    const Message<T> answer = expected(r.model, r.b, r.stance_b, b, fears_b, r.issue_b,
                                       r.to_b.owner, swayed(r.sway_b, T(r.sway_b.bid)));

    auto after = with_slopes<Above>(r.a_hears);
    hear(r.model, r.a, r.to_a, answer, after);
    after = carry(r.a_after, after, r.left_a);

    Gain out;
    out.links =
        links_of({demand_in(said).slope, withdrawal_of(fears_b).slope, distance_in(answer).slope,
                  drive_slope(r.model, r.a, Ladder::pursuit, after)});
    out.coupling_withdrawal = out.links[0] * out.links[1];
    out.coupling_pursuit = out.links[2] * out.links[3];
    out.inertia_withdrawal =
        inertia<Above>(r, {r.b, Ladder::withdrawal, r.to_b, said, r.b_hears, r.b_answers, b});
    out.inertia_pursuit =
        inertia<Above>(r, {r.a, Ladder::pursuit, r.to_a, answer, r.a_hears, r.a_after, after});
    out.gain = out.coupling_pursuit * out.coupling_withdrawal /
               ((1 - out.inertia_pursuit) * (1 - out.inertia_withdrawal));
    return out;
}

// ---- The round a couple would have now ----------------------------------------------------------

/// A couple's state at the moments of a round in expectation, played by the engine.
struct Played {
    State state{};      // as B's answer has been heard
    State answering{};  // as B takes the floor
    State heard{};      // as A has been heard
    Message<float> said{}, answer{};
    Stance stance_a{}, stance_b{};
    float returned = 0;  // A's pursuit drive at the end
};

template <class T>
T halfway(const T& from, const T& to) noexcept {
    using Numbers = std::array<float, sizeof(T) / sizeof(float)>;
    auto numbers = std::bit_cast<Numbers>(from);
    const auto ends = std::bit_cast<Numbers>(to);
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] += 0.5f * (ends[i] - numbers[i]);
    return std::bit_cast<T>(numbers);
}

/// What lies between the two and the traces of what was done, but not what is felt, as in the
/// undisturbed round.
void take_off(State& state, const State& calm) noexcept {
    state.progress = calm.progress;
    state.said_bid = calm.said_bid;
    state.said_raising = calm.said_raising;
    state.said_disclosing = calm.said_disclosing;
    for (std::size_t side = 0; side < 2; ++side) state.sides[side].trail = calm.sides[side].trail;
}

class Experiment {
public:
    Experiment(const Couple& couple, Seat pursuer) noexcept
        : couple_(couple),
          personas_{couple.persona(Seat::a), couple.persona(Seat::b)},
          a_(pursuer),
          start_(couple.state()) {
        settle(couple.model().compiled(), personas_, start_);
        calm_ = play(0);
    }

    const State& start() const noexcept { return start_; }
    const Played& calm() const noexcept { return calm_; }
    const std::array<Persona, 2>& personas() const noexcept { return personas_; }

    /// One round with A's pursuit fears changed by `change` while it speaks.
    Played play(float change, std::optional<Link> halved = {}) const noexcept {
        const bool disturbed = change != 0;
        const Seat b = other(a_);
        Played run;
        State s = start_;
        const Both both{couple_.model().compiled(), personas_, s};

        Fears fears = both.fears(a_);
        for (std::size_t j = 0; j < kPursuitFears; ++j) fears[j] += change;
        run.stance_a = transition(both, a_, fears).stance;
        run.said = speak(both, a_, run.stance_a, fears);
        if (halved == Link::fear_to_demand) run.said = halfway(calm_.said, run.said);
        tell(both, a_, run.said);
        if (disturbed) take_off(s, calm_.heard);
        run.heard = s;
        if (halved == Link::demand_to_fear) halve(both, b, calm_.heard);

        s.clock_ms += couple_.turn_ms();
        settle(both.model, personas_, s);
        run.answering = s;
        run.stance_b = transition(both, b, both.fears(b)).stance;
        run.answer = speak(both, b, run.stance_b, both.fears(b));
        if (halved == Link::fear_to_distance) run.answer = halfway(calm_.answer, run.answer);
        tell(both, b, run.answer);
        if (halved == Link::distance_to_fear) halve(both, a_, calm_.state);
        run.state = s;
        run.returned = pursuit_of(both.fears(a_));
        return run;
    }

private:
    Message<float> speak(const Both& both, Seat mover, Stance stance,
                         const Fears& fears) const noexcept {
        const Sway sway = sway_of(both, mover);
        return expected(both.model, both.persona(mover), stance, both.side(mover).inner, fears,
                        both.open_issue(), both.owns(mover), swayed(sway, sway.bid));
    }
    static void tell(const Both& both, Seat mover, const Message<float>& message) noexcept {
        bool resolved = false;
        say(both, mover, message, resolved);
    }
    static void halve(const Both& both, Seat seat, const State& calm) noexcept {
        Inner& inner = both.side(seat).inner;
        inner = halfway(calm.sides[static_cast<std::size_t>(index(seat))].inner, inner);
    }

    const Couple& couple_;
    std::array<Persona, 2> personas_;
    Seat a_;
    State start_;
    Played calm_{};
};

const Inner& inner_of(const State& state, Seat seat) noexcept {
    return state.sides[static_cast<std::size_t>(index(seat))].inner;
}

Round round_of(const Couple& couple, const Experiment& experiment, Seat pursuer) noexcept {
    const Seat b = other(pursuer);
    const Played& calm = experiment.calm();
    State start = experiment.start(), answering = calm.answering;
    const Both first{couple.model().compiled(), experiment.personas(), start};
    const Both second{couple.model().compiled(), experiment.personas(), answering};
    Round round{first.model, couple.persona(pursuer), couple.persona(b)};
    round.stance_a = calm.stance_a;
    round.stance_b = calm.stance_b;
    round.a_speaks = inner_of(start, pursuer);
    round.b_hears = inner_of(start, b);
    round.b_answers = inner_of(answering, b);
    round.a_hears = inner_of(answering, pursuer);
    round.a_after = inner_of(calm.state, pursuer);
    round.to_b = between(first, b);
    round.to_a = between(second, pursuer);
    round.issue_a = first.open_issue();
    round.issue_b = second.open_issue();
    round.sway_a = sway_of(first, pursuer);
    round.sway_b = sway_of(second, b);
    round.left_b = decay(first.model.half_lives, couple.turn_ms()).inner;
    round.left_a.fill(1);
    round.left_round = product(round.left_b, round.left_b);
    return round;
}

// ---- The reference round ------------------------------------------------------------------------

Message<float> says(const Compiled& model, const Persona& self, Stance stance,
                    const Inner& inner) noexcept {
    return expected(model, self, stance, inner, fears_of(model, self, inner), 0, false, {});
}

void hears_last(const Persona& self, const Message<float>& message, Inner& inner) noexcept {
    const auto q = perceive(self, inner.mentalizing, message);
    inner.cue = {get(q, Dimension::warmth), get(q, Dimension::demand),
                 get(q, Dimension::responsiveness)};
}

Inner reference_of(const Compiled& model, const Persona& self, Ladder ladder, Heat heat) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const float arousal = heat == Heat::hot ? c.reference_arousal : c.arousal_rest;
    const float drive = ladder == Ladder::pursuit ? c.reference_pursuit : c.reference_withdrawal;
    return lifted_to(model, self, ladder, drive, resting(model, self, arousal));
}

/// Only the ladder and the cue carry the disturbance: all else is what the state says.
Flat carried(Ladder ladder) noexcept {
    Flat out{};
    for (std::size_t i = 0; i < kInner; ++i) {
        const bool need = kPaceOf[i] == Pace::need && on_ladder(ladder, i);
        out[i] = need || kPaceOf[i] == Pace::cue ? 1.0f : 0.0f;
    }
    return out;
}

/// Before hearing, so low that every need rises.
Inner rising(Inner inner) noexcept {
    inner.unmet = {};
    return inner;
}

}  // namespace

Gain local_gain(const Couple& couple, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    const Experiment experiment{couple, pursuer};
    const State& now = experiment.start();
    if (away(now, Seat::a) || away(now, Seat::b)) return {};  // what is said reaches nobody
    return gain_of<false>(round_of(couple, experiment, pursuer));
}

Gain reference_gain(const Model& model, const Persona& pursuer, const Persona& other,
                    Heat heat) noexcept {
    const RoundToNearest rounding;
    const Compiled& compiled = model.compiled();
    Inner a = reference_of(compiled, pursuer, Ladder::pursuit, heat);
    Inner b = reference_of(compiled, other, Ladder::withdrawal, heat);
    for (int exchange = 0; exchange < 3; ++exchange) {
        hears_last(other, says(compiled, pursuer, Stance::protesting, a), b);
        hears_last(pursuer, says(compiled, other, Stance::withdrawing, b), a);
    }
    Round round{compiled, pursuer, other, Stance::protesting, Stance::withdrawing};
    round.a_speaks = round.a_after = a;
    round.b_answers = b;
    round.a_hears = rising(a);
    round.b_hears = rising(b);
    round.left_a = carried(Ladder::pursuit);
    round.left_b = product(carried(Ladder::withdrawal), compiled.turn.inner);
    round.left_round = product(compiled.turn.inner, compiled.turn.inner);
    return gain_of<true>(round);
}

Gain reference_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    return reference_gain(couple.model(), couple.persona(pursuer), couple.persona(other(pursuer)),
                          heat);
}

Gain present_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    const RoundToNearest rounding;
    std::array<Persona, 2> now{couple.persona(Seat::a), couple.persona(Seat::b)};
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Inner inner = couple.condition(seat).inner;
        Persona& self = now[at(seat)];
        self.security = inner.security;
        self.mentalizing = inner.mentalizing;
        for (std::size_t j = 0; j < kFears; ++j) {
            self.sensitivity[j] *= inner.learned[j < kPursuitFears ? 0 : 1];
        }
    }
    return reference_gain(couple.model(), now[at(pursuer)], now[at(other(pursuer))], heat);
}

Seat likely_pursuer(const Couple& couple) noexcept {
    const RoundToNearest rounding;
    const float a = reference_gain(couple, Seat::a, Heat::cold).gain;
    return rounding.pass(a >= reference_gain(couple, Seat::b, Heat::cold).gain ? Seat::a : Seat::b);
}

Measured operational_gain(const Couple& couple, Seat pursuer, std::optional<Link> halved) noexcept {
    const RoundToNearest rounding;
    constexpr float kDisturbance = 1e-3f, kAgree = 0.02f;
    const Experiment experiment{couple, pursuer};
    const State& now = experiment.start();
    if (away(now, Seat::a) || away(now, Seat::b)) return {};  // what is said reaches nobody
    const Gain local = gain_of<false>(round_of(couple, experiment, pursuer));
    const float rates = (1 - local.inertia_pursuit) * (1 - local.inertia_withdrawal);
    const Played up = experiment.play(kDisturbance, halved);
    const Played down = experiment.play(-kDisturbance, halved);
    const Played& calm = experiment.calm();

    Measured out;
    out.up = (up.returned - calm.returned) / kDisturbance / rates;
    out.down = (calm.returned - down.returned) / kDisturbance / rates;
    out.gain = 0.5f * (out.up + out.down);
    const float gap = out.up - out.down;
    const float size = max(max(out.up, -out.up), max(out.down, -out.down));
    out.smooth = up.stance_a == calm.stance_a && up.stance_b == calm.stance_b &&
                 down.stance_a == calm.stance_a && down.stance_b == calm.stance_b &&
                 max(gap, -gap) <= kAgree * size;
    return rounding.pass(out);
}

std::string_view name(Link link) noexcept { return name_in(link); }

}  // namespace pursuit

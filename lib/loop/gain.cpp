// The gains of the full engine. A round is described once, by the states of the two partners at
// its moments (round.hpp), which are played here.
#include <pursuit/loop/gain.hpp>

#include <bit>

#include "base/arithmetic.hpp"
#include "base/names.hpp"
#include "engine/step.hpp"
#include "loop/round.hpp"

namespace pursuit {
namespace {

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
          a_(one_of(pursuer)),
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
        const Expected said = expected(both, a_, fears);
        run.stance_a = said.stance;
        run.said = said.message;
        if (halved == Link::fear_to_demand) run.said = halfway(calm_.said, run.said);
        tell(both, a_, run.said);
        if (disturbed) take_off(s, calm_.heard);
        run.heard = s;
        if (halved == Link::demand_to_fear) halve(both, b, calm_.heard);

        s.clock_ms += couple_.turn_ms();
        settle(both.model, personas_, s);
        run.answering = s;
        const Expected answer = expected(both, b, both.fears(b));
        run.stance_b = answer.stance;
        run.answer = answer.message;
        if (halved == Link::fear_to_distance) run.answer = halfway(calm_.answer, run.answer);
        tell(both, b, run.answer);
        if (halved == Link::distance_to_fear) halve(both, a_, calm_.state);
        run.state = s;
        run.returned = pursuit_of(both.fears(a_));
        return run;
    }

private:
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

SwayOf<float, float> still(const Sway& sway) noexcept {
    return {sway.momentum, sway.exertion, sway.bid, sway.heard, sway.level};
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
    round.sway_a = still(sway_of(first, pursuer));
    round.sway_b = still(sway_of(second, b));
    round.left.b = decay(first.model.half_lives, couple.turn_ms()).inner;
    round.left.a.fill(1);
    round.left.round = product(round.left.b, round.left.b);
    return round;
}

Flat carried(Ladder ladder) noexcept {
    Flat out{};
    for (std::size_t i = 0; i < kInner; ++i) {
        const bool need = kPaceOf[i] == Pace::need && on_ladder(ladder, i);
        out[i] = need || kPaceOf[i] == Pace::cue ? 1.0f : 0.0f;
    }
    return out;
}

Gain told(const GainOf<float>& of) noexcept {
    return {of.links,           of.pursuit(),          of.withdrawal(),
            of.inertia_pursuit, of.inertia_withdrawal, of.gain()};
}

}  // namespace

Left reference_left(const Compiled& model) noexcept {
    const Flat& turn = model.turn.inner;
    return {product(carried(Ladder::withdrawal), turn), carried(Ladder::pursuit),
            product(turn, turn)};
}

std::optional<Round> round_of(const Couple& couple, Seat pursuer) noexcept {
    const Experiment experiment{couple, pursuer};
    const State& now = experiment.start();
    if (away(now, Seat::a) || away(now, Seat::b)) return {};
    return round_of(couple, experiment, one_of(pursuer));
}

Gain local_gain(const Couple& couple, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    const auto round = round_of(couple, pursuer);
    return round ? told(gain_of<false>(*round)) : Gain{};
}

Gain reference_gain(const Model& model, const Persona& pursuer, const Persona& other,
                    Heat heat) noexcept {
    const RoundToNearest rounding;
    Round round{model.compiled(), pursuer, other, Stance::protesting, Stance::withdrawing};
    round.left = reference_left(round.model);
    put_reference(round, heat, false);
    return told(gain_of<true>(round));
}

Gain reference_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    return reference_gain(couple.model(), couple.persona(pursuer), couple.persona(other(pursuer)),
                          heat);
}

std::array<Persona, 2> present(const Couple& couple) noexcept {
    State state = couple.state();
    std::array<Persona, 2> now{couple.persona(Seat::a), couple.persona(Seat::b)};
    settle(couple.model().compiled(), now, state);
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const Inner& inner = state.sides[seat].inner;
        Persona& self = now[seat];
        self.security = inner.security;
        self.mentalizing = inner.mentalizing;
        for (std::size_t j = 0; j < kFears; ++j) {
            self.sensitivity[j] *= inner.learned[j < kPursuitFears ? 0 : 1];
        }
    }
    return now;
}

Gain present_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    const RoundToNearest rounding;
    const std::array<Persona, 2> now = present(couple);
    return reference_gain(couple.model(), now[at(one_of(pursuer))], now[at(other(pursuer))], heat);
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
    const Gain local = told(gain_of<false>(round_of(couple, experiment, one_of(pursuer))));
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

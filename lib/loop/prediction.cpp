// Predicting by the loop of two numbers: settled responses of the engine, a line with a threshold
// and a top fitted to each, and the stable line of the loop they make.
#include <pursuit/loop/prediction.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "engine/step.hpp"
#include "loop/reference.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kPoints = kResponsePoints;
constexpr int kRounds = 24;  // .6^24 of a gap is 5 in a million

double at(std::size_t point) noexcept { return static_cast<double>(point) / (kPoints - 1); }

/// Two partners of whom one is held at a drive and the other hears it.
struct Holding {
    const Compiled& model;
    std::array<Persona, 2> personas;
    State state{};
    Seat held{};
    Ladder ladder{};  // of the one held
    Heat heat{};
    std::uint32_t turn_ms = 0;
};

/// Follows the transitions from Settled.
Stance stance_of(const Both& both, Seat seat) noexcept {
    State::Side& side = both.side(seat);
    side.stance = Stance::settled;
    for (int row = 0; row < kStances; ++row) {
        side.stance = transition(both, seat, both.fears(seat)).stance;
    }
    return side.stance;
}

/// Hears once more, with beliefs, and in the cold arousal, as they were; then a round's time passes.
void hear_again(const Holding& pair, const Both& both, const Message<float>& message) noexcept {
    const Seat hearer = other(pair.held);
    Inner& inner = both.side(hearer).inner;
    const Inner before = inner;
    hear(both.model, both.persona(hearer), between(both, hearer), message, inner);
    inner.hope = before.hope;
    inner.security = before.security;
    inner.mentalizing = before.mentalizing;
    inner.learned = before.learned;
    if (pair.heat == Heat::cold) inner.arousal = before.arousal;
    both.state.clock_ms += 2 * std::int64_t{pair.turn_ms};
    settle(both.model, pair.personas, both.state);
}

double settled_drive(Holding pair, double drive) noexcept {
    const Both both{pair.model, pair.personas, pair.state};
    const Seat hearer = other(pair.held);
    Inner& held = both.side(pair.held).inner;
    held = lifted_to(both.model, both.persona(pair.held), pair.ladder, static_cast<float>(drive),
                     held);
    const Stance stance = stance_of(both, pair.held);
    const auto message =
        expected(both.model, both.persona(pair.held), stance, held, both.fears(pair.held),
                 both.open_issue(), both.owns(pair.held), {});
    for (int round = 0; round < kRounds; ++round) {
        hear_again(pair, both, message);
    }
    const Ladder answering = pair.ladder == Ladder::pursuit ? Ladder::withdrawal : Ladder::pursuit;
    return static_cast<double>(drive_of(answering, both.fears(hearer)));
}

Holding pair_of(const Couple& couple, Seat held, Ladder ladder, Heat heat) noexcept {
    Holding pair{couple.model().compiled(),
                 {couple.persona(Seat::a), couple.persona(Seat::b)},
                 couple.state(),
                 held,
                 ladder,
                 heat,
                 couple.turn_ms()};
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto s = static_cast<std::size_t>(index(seat));
        Inner& inner = pair.state.sides[s].inner;
        const Inner now = inner;
        inner = resting(pair.model, pair.personas[s], pair.model.tables.coefficients.arousal_rest);
        inner.hope = now.hope;
        inner.security = now.security;
        inner.mentalizing = now.mentalizing;
        inner.learned = now.learned;
        pair.state.sides[s].flooded_ms = 0;
    }
    pair.state.since_ms = pair.state.clock_ms;
    pair.state.apart = 0;
    pair.state.promise_ms = 0;
    return pair;
}

Response response_to(const Couple& couple, Seat held, Ladder ladder, Heat heat) noexcept {
    const Holding pair = pair_of(couple, held, ladder, heat);
    Response response;
    for (std::size_t i = 0; i < kPoints; ++i) response[i] = settled_drive(pair, at(i));
    return response;
}

/// A response as a line with a threshold and a top.
struct Line {
    double rest = 0, slope = 0, threshold = 0, top = 0;

    double operator()(double x) const noexcept {
        return std::min(rest + slope * std::max(0.0, x - threshold), top);
    }
};

Line line_through(const Response& response) noexcept {
    Line best{response.front(), 0, 0, response.back()};
    double least = 1e9;
    for (double threshold = 0; threshold < 0.99; threshold += 0.02) {
        for (double slope = 0.05; slope < 60; slope *= 1.06) {
            const Line line{response.front(), slope, threshold, response.back()};
            double error = 0;
            for (std::size_t i = 0; i < kPoints && error < least; ++i) {
                const double gap = line(at(i)) - response[i];
                error += gap * gap;
            }
            if (error < least) {
                least = error;
                best = line;
            }
        }
    }
    return best;
}

Side side_of(const Line& line, double inertia) noexcept {
    const double rate = 1 - inertia;
    Side side;
    side.inertia = inertia;
    side.coupling = line.slope * rate;
    side.drive = line.rest * rate;
    side.influence.threshold = line.threshold;
    side.influence.cap = std::max(line.top - line.rest, 1e-9) / std::max(line.slope, 1e-9);
    return side;
}

}  // namespace

Responses settled_responses(const Couple& couple, Seat pursuer, Heat heat) noexcept {
    const RoundToNearest rounding;
    return {response_to(couple, other(pursuer), Ladder::withdrawal, heat),
            response_to(couple, one_of(pursuer), Ladder::pursuit, heat)};
}

double finite_gain(const Responses& responses, double upto) noexcept {
    const RoundToNearest rounding;
    const double point = std::clamp(rounding.pass(upto), 0.05, 1.0) * (kPoints - 1) + 0.5;
    const auto i = static_cast<std::size_t>(point);
    const auto rise = [i](const Response& response) { return (response[i] - response[0]) / at(i); };
    return rounding.pass(rise(responses.pursuit) * rise(responses.withdrawal));
}

BareLoop fit(const Responses& responses, double inertia) noexcept {
    const RoundToNearest rounding;
    BareLoop loop;
    loop.pursuit = side_of(line_through(responses.pursuit), inertia);
    loop.withdrawal = side_of(line_through(responses.withdrawal), inertia);
    return loop;
}

Prediction predict(const Couple& couple) noexcept {
    const RoundToNearest rounding;
    const auto added = static_cast<double>(couple.model().coefficients().first_exchanges);
    Prediction out;
    for (const Seat pursuer : {Seat::a, Seat::b}) {
        const auto s = static_cast<std::size_t>(index(pursuer));
        const Gain gain = reference_gain(couple, pursuer, Heat::hot);
        out.loop[s] = fit(settled_responses(couple, pursuer, Heat::hot),
                          static_cast<double>(gain.inertia_pursuit));
        const auto drive = [&](Seat seat, Ladder ladder) {
            const float now = drive_of(ladder, couple.condition(seat).fears);
            return std::min(static_cast<double>(now) * (1 + added), 1.0);
        };
        out.start[s] = {drive(pursuer, Ladder::pursuit), drive(other(pursuer), Ladder::withdrawal)};
        if (!out.holds && out.loop[s].escalates(out.start[s])) {
            out.holds = true;
            out.pursuer = pursuer;
        }
    }
    return out;
}

}  // namespace pursuit

#include "engine/time.hpp"

#include <algorithm>
#include <bit>

#include <pursuit/engine/couple.hpp>

#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"

namespace pursuit {
namespace {

/// exp(-x) for 0 <= x <= 1/64, by its series.
double exp_minus(double x) noexcept {
    return 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6)))));
}

/// 2^(-2^k ms / half-life) for all k: by the series as long as that is near 1, then by squaring.
std::array<float, kTimeBits> powers(float half_life_minutes) noexcept {
    std::array<float, kTimeBits> out;
    double x = 0.693147180559945309417 / (static_cast<double>(half_life_minutes) * 60000.0);
    double power = 1;
    for (float& entry : out) {
        power = x <= 1.0 / 64 ? exp_minus(x) : power * power;
        if (power < 0x1p-40) power = 0;  // squares of it would soon be subnormal
        entry = static_cast<float>(power);
        x *= 2;
    }
    return out;
}

Presence presence_of(const State& state, Seat seat) noexcept {
    if (state.apart == 0) return Presence::together;
    if ((state.apart & 3) == 1 + index(seat)) return Presence::stepped_back;
    return (state.apart & State::kPromised) != 0 ? Presence::left_with_promise : Presence::left;
}

Flat rest_of(const Compiled& model, const Persona& self, const State& state, Seat seat) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const float open = state.severity * (1.0f - state.progress);
    const bool owner = (state.owner >> index(seat) & 1) != 0;
    const auto& threat = model.threat[static_cast<std::size_t>(presence_of(state, seat))];
    const auto& issue = model.threat_of_issue[owner ? 1 : 0];
    Flat rest;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        rest[i] = not_tiny(need_target(self, i, threat[i] + open * issue[i]));
    }
    const bool flooded = state.sides[static_cast<std::size_t>(index(seat))].flooded_ms > 0;
    rest[6] = flooded ? c.flood_level : c.arousal_rest;
    rest[7] = c.hope_rest;
    rest[8] = self.security;
    rest[9] = self.mentalizing;
    rest[10] = rest[11] = 1.0f;
    rest[12] = get(model.tables.neutral, Dimension::warmth);
    rest[13] = get(model.tables.neutral, Dimension::demand);
    rest[14] = get(model.tables.neutral, Dimension::responsiveness);
    rest[15] = 0.0f;
    return rest;
}

void relax(Inner& inner, const Flat& rest, const Flat& left) noexcept {
    Flat x = std::bit_cast<Flat>(inner);
    for (std::size_t i = 0; i < kInner; ++i) {
        const float gap = (x[i] - rest[i]) * left[i];
        x[i] = rest[i] + (max(gap, -gap) > kSnap ? gap : 0.0f);
    }
    inner = std::bit_cast<Inner>(x);
}

float faded(float x, float left) noexcept {
    const float rest = x * left;
    return rest > kSnap ? rest : 0.0f;
}
void fade(Trail& trail, const Decay& left) noexcept {
    for (float& x : trail.momentum) x = faded(x, left.momentum);
    trail.exertion = faded(trail.exertion, left.exertion);
    trail.familiarity = faded(trail.familiarity, left.familiarity);
}

void count_down(std::uint32_t& left, std::uint64_t ms) noexcept {
    left = ms < left ? left - static_cast<std::uint32_t>(ms) : 0;
}

}  // namespace

HalfLives half_lives(const Coefficients& c) noexcept {
    const std::array<float, kPaces> minutes{
        c.half_life_need,        c.half_life_arousal,  c.half_life_hope,       c.half_life_security,
        c.half_life_mentalizing, c.half_life_learned,  c.half_life_cue,        c.half_life_stress,
        c.half_life_momentum,    c.half_life_exertion, c.half_life_familiarity};
    HalfLives out;
    for (std::size_t pace = 0; pace < kPaces; ++pace) out.power[pace] = powers(minutes[pace]);
    return out;
}

Decay decay(const HalfLives& half_lives, std::uint64_t ms) noexcept {
    std::array<float, kPaces> left;
    left.fill(ms >> kTimeBits == 0 ? 1.0f : 0.0f);
    for (std::size_t k = 0; k < kTimeBits && ms >> k != 0; ++k) {
        if ((ms >> k & 1) == 0) continue;
        for (std::size_t pace = 0; pace < kPaces; ++pace) {
            const float product = left[pace] * half_lives.power[pace][k];
            left[pace] = product < 0x1p-40f ? 0.0f : product;
        }
    }
    Decay out;
    const auto of = [&](Pace pace) { return left[static_cast<std::size_t>(pace)]; };
    for (std::size_t i = 0; i < kInner; ++i) out.inner[i] = of(kPaceOf[i]);
    out.momentum = of(Pace::momentum);
    out.exertion = of(Pace::exertion);
    out.familiarity = of(Pace::familiarity);
    return out;
}

void settle(const Compiled& model, const std::array<Persona, 2>& personas, State& state) noexcept {
    const bool let_be = state.clock_ms - state.since_ms >= kLetBeMs;
    if (state.apart != 0 && let_be) state.apart |= State::kPaused;
    while (state.since_ms < state.clock_ms) {
        auto ms = static_cast<std::uint64_t>(state.clock_ms - state.since_ms);
        for (const std::uint32_t scheduled :
             {state.sides[0].flooded_ms, state.sides[1].flooded_ms, state.promise_ms}) {
            if (scheduled > 0) ms = std::min<std::uint64_t>(ms, scheduled);
        }
        const Decay left = ms == model.turn_ms ? model.turn : decay(model.half_lives, ms);
        for (const Seat seat : {Seat::a, Seat::b}) {
            const auto s = static_cast<std::size_t>(index(seat));
            relax(state.sides[s].inner, rest_of(model, personas[s], state, seat), left.inner);
            fade(state.sides[s].trail, left);
        }
        count_down(state.sides[0].flooded_ms, ms);
        count_down(state.sides[1].flooded_ms, ms);
        const bool awaited = state.promise_ms > 0;
        count_down(state.promise_ms, ms);
        if (awaited && state.promise_ms == 0) state.apart = 0;  // and here they are again
        state.since_ms += static_cast<std::int64_t>(ms);
    }
}

}  // namespace pursuit

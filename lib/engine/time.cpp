#include "engine/time.hpp"

#include <algorithm>
#include <bit>

#include <pursuit/engine/couple.hpp>

#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/step.hpp"
#include "engine/turn.hpp"

namespace pursuit {
namespace {

/// exp(-x) for 0 <= x <= 1/64, by its series.
double exp_minus(double x) noexcept {
    return 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6)))));
}

/// 2^(-2^k ms / half-life) for all k: by the series as long as that is near 1, then by squaring.
void put_powers(float half_life_minutes, std::size_t pace, HalfLives& out) noexcept {
    double x = 0.693147180559945309417 / (static_cast<double>(half_life_minutes) * 60000.0);
    double power = 1;
    for (auto& row : out.power) {
        power = x <= 1.0 / 64 ? exp_minus(x) : power * power;
        if (power < 0x1p-40) power = 0;  // squares of it would soon be subnormal
        row[pace] = static_cast<float>(power);
        x *= 2;
    }
}

Inner rest_of(const Both& both, Seat seat) noexcept {
    const auto presence = static_cast<std::size_t>(presence_of(apart_of(both.state), index(seat)));
    return rest_of(
        both.model, both.persona(seat),
        Place{both.model.threat[presence], both.open_issue(), issue_of(both.model, both.owns(seat)),
              is_flooded(both.side(seat).flooded_ms)});
}

void relax(const Both& both, Seat seat, const Decay& left) noexcept {
    State::Side& side = both.side(seat);
    const Inner rest = rest_of(both, seat);
    for (std::size_t i = 0; i < sizeof(Inner); i += sizeof(Four)) {
        store(relaxed(load(side.inner, i), load(rest, i), load(left.inner, i)), side.inner, i);
    }
    for (std::size_t i = 0; i < sizeof(Trail); i += sizeof(Four))
        store(faded(load(side.trail, i), load(left.trail, i)), side.trail, i);
}

}  // namespace

HalfLives half_lives(const Coefficients& c) noexcept {
    const std::array<float, kPaces> minutes{
        c.half_life_need,        c.half_life_arousal,  c.half_life_hope,       c.half_life_security,
        c.half_life_mentalizing, c.half_life_learned,  c.half_life_cue,        c.half_life_stress,
        c.half_life_momentum,    c.half_life_exertion, c.half_life_familiarity};
    HalfLives out;
    for (std::size_t pace = 0; pace < kPaces; ++pace) put_powers(minutes[pace], pace, out);
    return out;
}

Decay decay(const HalfLives& half_lives, std::uint64_t ms) noexcept {
    std::array<float, kPaceSlots> left;
    std::array<Four, kPaceSlots / 4> product;
    product.fill(Four(ms >> kTimeBits == 0 ? 1.0f : 0.0f));
    for (; ms != 0 && ms >> kTimeBits == 0; ms &= ms - 1) {
        const auto& power = half_lives.power[static_cast<std::size_t>(std::countr_zero(ms))];
        for (std::size_t i = 0; i < product.size(); ++i) {
            const Four next = product[i] * load(&power[4 * i]);
            product[i] = kept(!(next < Four(0x1p-40f)), next);
        }
    }
    for (std::size_t i = 0; i < product.size(); ++i) store(product[i], &left[4 * i]);
    Decay out;
    const auto of = [&](Pace pace) { return left[static_cast<std::size_t>(pace)]; };
    for (std::size_t i = 0; i < kInner; ++i) out.inner[i] = of(kPaceOf[i]);
    out.trail.momentum.fill(of(Pace::momentum));
    out.trail.exertion = of(Pace::exertion);
    out.trail.familiarity = of(Pace::familiarity);
    return out;
}

void rest_again(const Both& both, Resting& resting) noexcept {
    resting = {{rest_of(both, Seat::a), rest_of(both, Seat::b)},
               std::bit_cast<std::uint32_t>(both.open_issue()),
               who_rests(both.state)};
}

void settle(const Compiled& model, const std::array<Persona, 2>& personas, State& state) noexcept {
    const Both both{model, personas, state};
    const bool let_be = state.clock_ms - state.since_ms >= kLetBeMs;
    if (state.apart != 0 && let_be) state.apart |= State::kPaused;
    std::uint32_t &flooded_a = state.sides[0].flooded_ms, &flooded_b = state.sides[1].flooded_ms;
    while (state.since_ms < state.clock_ms) {
        auto ms = static_cast<std::uint64_t>(state.clock_ms - state.since_ms);
        for (const std::uint64_t left : {flooded_a, flooded_b, state.promise_ms})
            ms = until_end(ms, left);
        const Decay left = ms == model.turn_ms ? model.turn : decay(model.half_lives, ms);
        for (const Seat seat : {Seat::a, Seat::b}) relax(both, seat, left);
        const auto passed = static_cast<std::uint32_t>(std::min<std::uint64_t>(ms, ~0u));
        flooded_a = left_after(flooded_a, passed);
        flooded_b = left_after(flooded_b, passed);
        Apart apart = apart_of(state);
        wait(apart, passed);
        put(state, apart);
        state.since_ms += static_cast<std::int64_t>(ms);
    }
}

}  // namespace pursuit

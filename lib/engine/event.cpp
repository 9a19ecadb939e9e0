// What events do: each brings the couple up to the clock, then changes it at once.
#include <pursuit/engine/event.hpp>

#include <pursuit/engine/couple.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/random.hpp"
#include "engine/event.hpp"
#include "engine/seat.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

namespace pursuit {
namespace {

constexpr std::uint8_t kBoth = 3;

std::uint8_t owner_bits(const std::optional<Seat>& owner) noexcept {
    return owner ? static_cast<std::uint8_t>(1 << index(*owner)) : kBoth;
}

void raise(const Both& both, float severity, const std::optional<Seat>& owner) noexcept {
    both.state.severity = clean(severity);
    both.state.progress = 0;
    both.state.owner = owner_bits(owner);
}

void open_on(const Both& both, Seat seat) noexcept {
    open_on<float>(both.model.tables, both.persona(seat), both.state.severity, both.owns(seat),
                   both.side(seat).inner);
    flood(both, seat);
}

}  // namespace

Fault Couple::happens(const Disagreement& event) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check("severity", event.severity, 0, 1)) return fault;
    if (const Fault fault = check_seat("owner", event.owner)) return fault;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    raise(both, event.severity, event.owner);
    for (const Seat seat : {Seat::a, Seat::b}) open_on(both, seat);
    const bool tails = uniform(seed_, id_, state_.turns, Purpose::floor) < 0.5f;
    state_.floor = event.owner ? *event.owner : tails ? Seat::a : Seat::b;
    return {};
}

Fault Couple::happens(const OpenIssue& event) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check("severity", event.severity, 0, 1)) return fault;
    if (const Fault fault = check_seat("owner", event.owner)) return fault;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    raise(both, event.severity, event.owner);
    return {};
}

Fault Couple::happens(const Separation& event) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check_seat("stepped_back", event.stepped_back)) return fault;
    settle(model_->compiled(), personas_, state_);
    const int who = event.stepped_back ? 1 + index(*event.stepped_back) : kBoth;
    const int promised = event.promised_ms.value_or(0) > 0 ? State::kPromised : 0;
    state_.apart = static_cast<std::uint8_t>(who | State::kPaused | promised);
    state_.promise_ms = event.promised_ms.value_or(0);
    return {};
}

Fault Couple::happens(const Reunion&) noexcept {
    const RoundToNearest rounding;
    settle(model_->compiled(), personas_, state_);
    state_.apart = 0;
    state_.promise_ms = 0;
    return {};
}

Fault Couple::happens(const Stress& event) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check("severity", event.severity, 0, 1)) return fault;
    if (const Fault fault = check_seat("seat", event.seat)) return fault;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    Inner& inner = both.side(event.seat).inner;
    const float push = model_->coefficients().stress_arousal * clean(event.severity);
    inner.stress = min(inner.stress + push, 1.0f);
    inner.arousal += (1.0f - inner.arousal) * saturated(push);
    flood(both, event.seat);
    return {};
}

Fault Couple::happens(const GoodTime& event) noexcept {
    const RoundToNearest rounding;
    if (event.exchanges < 1 || event.exchanges > 1000) {
        return fault(Status::argument, "exchanges is {}, expected 1 to 1000", event.exchanges);
    }
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    // Affection heard as it lands at full intensity, with nothing asked and nothing open.
    const auto warm = utter(both.model, static_cast<std::size_t>(Move::affection), 1.0f, 0.0f);
    for (std::uint32_t i = 0; i < event.exchanges; ++i) {
        for (const Seat seat : {Seat::a, Seat::b}) {
            hear(both.model, both.persona(seat), Between{}, warm, both.side(seat).inner);
        }
    }
    return {};
}

}  // namespace pursuit

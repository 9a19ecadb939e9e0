#include "engine/scene.hpp"

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/random.hpp"
#include "engine/step.hpp"

namespace pursuit {
namespace {

/// What presses a partner to say something, 0..1.
float urgency_of(const Both& both, Seat seat) noexcept {
    const Fears fears = both.fears(seat);
    const float bid = both.model.tables.coefficients.silence_bid * both.bid_to(seat);
    const float pressed = max(pursuit_of(fears), bid);
    return pressed * (1.0f - withdrawal_of(fears)) * (1.0f - both.side(seat).trail.exertion);
}

/// The median of the silences at that urgency: it is chances to speak that urgency adds to.
float median_seconds(const Coefficients& c, float urgency) noexcept {
    const float calm = c.silence_calm_seconds, urgent = c.silence_urgent_seconds;
    return calm * urgent / (urgent * (1.0f - urgency) + calm * urgency);
}

/// From 1 / spread to spread, as often below 1 as above it.
float times_the_median(float spread, float uniform) noexcept {
    const float above = (spread - 1.0f) * uniform;
    return (1.0f + above) / (spread - above);
}

std::int64_t milliseconds(float seconds) noexcept {
    return std::max<std::int64_t>(static_cast<std::int64_t>(seconds * 1000.0f), 1);
}

/// Who holds back draws for itself: by its part, not by its seat, so that a mirrored couple has
/// mirrored silences.
Purpose purpose_of(bool has_floor) noexcept { return has_floor ? Purpose::silence : Purpose::hold; }

bool has_floor(const State& state, Seat seat) noexcept { return state.floor == seat; }

std::int64_t due_in(const Both& both, Seat seat, float uniform, std::uint32_t turn_ms) noexcept {
    const Coefficients& c = both.model.tables.coefficients;
    const State& s = both.state;
    const float holds = has_floor(s, seat) ? 1.0f : c.silence_hold;
    const float seconds = median_seconds(c, urgency_of(both, seat)) *
                          times_the_median(c.silence_spread, uniform) * holds;
    const auto after = [&](std::int64_t ms, float wait) {
        return std::min(s.since_ms + ms + milliseconds(wait), kEndOfClock);
    };
    if (s.apart == 0) return after(turn_ms, seconds);
    const std::int64_t returns =
        s.promise_ms > 0 ? after(std::max(s.promise_ms, turn_ms), seconds) : kEndOfClock;
    if (away(s, Seat::a) || away(s, Seat::b)) return returns;
    return std::min(returns, after(turn_ms, seconds * c.silence_apart));
}

}  // namespace

std::int64_t due(const Couple& couple, Seat seat) noexcept {
    const RoundToNearest rounding;
    seat = one_of(seat);
    State state = couple.state();
    const std::array<Persona, 2> personas{couple.persona(Seat::a), couple.persona(Seat::b)};
    const Both both{couple.model().compiled(), personas, state};
    const float drawn =
        uniform(couple.seed(), couple.id(), state.turns, purpose_of(has_floor(state, seat)));
    return rounding.pass(due_in(both, seat, drawn, couple.turn_ms()));
}

Due due(const Couple& couple, const std::optional<Seat>& player) noexcept {
    if (player) return {other(*player), due(couple, other(*player))};
    const Seat first = couple.state().floor;
    const Due has{first, due(couple, first)}, holds{other(first), due(couple, other(first))};
    return holds.at_ms < has.at_ms ? holds : has;
}

Fault Scene::tell(const Couple& couple, std::int64_t at_ms, const Told& what) noexcept {
    if (const Fault fault = check_moment("at_ms", at_ms, couple)) return fault;
    Couple trial = couple;
    std::optional<Turn> turn;
    if (const Fault fault = befall(trial, what, turn)) return fault;
    if (count_ == kPlaces) {
        return fault(Status::full, "{} things wait already: advance the couple first", kPlaces);
    }
    std::size_t place = count_++;
    for (; place > 0 && places_[place - 1].at_ms > at_ms; --place) {
        places_[place] = places_[place - 1];
    }
    places_[place] = {at_ms, what};
    return {};
}

Told Scene::take_first() noexcept {
    const Told what = places_[0].what;
    std::copy(places_.begin() + 1, places_.begin() + static_cast<std::ptrdiff_t>(count_),
              places_.begin());
    --count_;
    return what;
}

Fault Scene::advance(Couple& couple, std::int64_t now_ms, std::optional<Turn>& out) noexcept {
    return advance_life(couple, couple, now_ms, out);
}

}  // namespace pursuit

// One turn, step by step, on the state of a couple. Couple runs it; tests and loop read it.
#pragma once

#include <algorithm>

#include <pursuit/engine/couple.hpp>

#include "base/random.hpp"
#include "engine/choose.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"
#include "engine/turn.hpp"

namespace pursuit {

/// Two partners under a model: what the steps of a turn work on.
struct Both {
    const Compiled& model;
    const std::array<Persona, 2>& personas;
    State& state;

    State::Side& side(Seat seat) const noexcept {
        return state.sides[static_cast<std::size_t>(index(seat))];
    }
    const Persona& persona(Seat seat) const noexcept {
        return personas[static_cast<std::size_t>(index(seat))];
    }
    bool owns(Seat seat) const noexcept { return (state.owner >> index(seat) & 1) != 0; }
    float open_issue() const noexcept { return state.severity * (1.0f - state.progress); }
    /// How far the last act asks this partner for an answer.
    float bid_to(Seat seat) const noexcept { return state.said_by != seat ? state.said_bid : 0.0f; }
    Fears fears(Seat seat) const noexcept {
        return fears_of(model, persona(seat), side(seat).inner);
    }
};

/// The transition that fits the mover now: its row in the tables, or 255 and the same stance.
struct Step {
    Stance stance{};
    std::uint8_t row = 255;
};
Step transition(const Both& both, Seat mover, const Fears& fears) noexcept;

/// What the mover says on average, and the stance it is in then.
/// @param fears of the mover
struct Expected {
    Stance stance{};
    Message<float> message;
};
Expected expected(const Both& both, Seat mover, const Fears& fears) noexcept;

/// What the gates of its choice are made from.
Sway sway_of(const Both& both, Seat mover) noexcept;

/// Resting::who of that state.
inline std::uint32_t who_rests(const State& s) noexcept {
    return s.owner + 4u * is_flooded(s.sides[0].flooded_ms) +
           8u * is_flooded(s.sides[1].flooded_ms);
}
/// Where both are, and what they head for there.
void rest_again(const Both& both, Resting& resting) noexcept;

/// Says what the mover has to say: the other hears it, and it becomes the last thing said.
/// @return what the other perceived
Tone say(const Both& both, Seat mover, const Message<float>& message, bool& resolved) noexcept;

/// What a couple's own random numbers are a function of, beside the turn.
struct Chances {
    std::uint64_t seed, id;
};
/// Who has the floor before anybody took it.
inline Seat drawn_floor(std::uint64_t seed, std::uint64_t id) noexcept {
    return uniform(seed, id, 0, Purpose::floor) < 0.5f ? Seat::a : Seat::b;
}
/// How long who leaves in that turn is away.
std::uint32_t drawn_away_ms(const Compiled& model, const Chances& chances,
                            std::uint32_t turn) noexcept;

/// Being apart, as it is kept, taken apart and put together.
using Apart = ApartOf<int, std::uint32_t, bool>;
inline Apart apart_of(const State& s) noexcept {
    return {s.apart & 3, (s.apart & State::kPaused) != 0, (s.apart & State::kPromised) != 0,
            s.promise_ms};
}
inline void put(State& s, const Apart& apart) noexcept {
    const int flags = (apart.paused ? State::kPaused : 0) | (apart.promised ? State::kPromised : 0);
    s.apart = static_cast<std::uint8_t>(apart.who | flags);
    s.promise_ms = apart.back_ms;
}

/// Being apart begins and ends with what is done. When they are back is drawn, or was promised.
void part(const Both& both, Seat mover, Move move, const Chances& chances) noexcept;

/// Whether a partner has gone and is not back yet.
inline bool away(const State& state, Seat seat) noexcept {
    return has_gone(apart_of(state), index(seat));
}
/// Who has the floor, unless they are away.
inline Seat whose_turn(const State& s) noexcept {
    return away(s, s.floor) ? other(s.floor) : s.floor;
}
inline void pass_time(State& s, std::int64_t ms) noexcept {
    s.clock_ms += std::min(ms, kEndOfClock - s.clock_ms);
}
/// Who is away and does something is back.
inline void come_back(const Both& both, Seat seat) noexcept {
    Apart apart = apart_of(both.state);
    come_back(apart, has_gone(apart, index(seat)));
    put(both.state, apart);
}

/// Flooding sets in where arousal has gone above its threshold.
void flood(const Both& both, Seat seat) noexcept;

/// What the message would be an answer to, for the one who hears it.
Between between(const Both& both, Seat hearer) noexcept;

}  // namespace pursuit

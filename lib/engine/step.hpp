// One turn, step by step, on the state of a couple. Couple runs it; tests and loop read it.
#pragma once

#include <pursuit/engine/couple.hpp>

#include "engine/choose.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

/// What the steps of a turn work on.
struct Room {
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
    Fears fears(Seat seat) const noexcept {
        return fears_of(model, persona(seat), side(seat).inner);
    }
};

/// The transition that fits the mover now: its row in the tables, or 255 and the same stance.
struct Step {
    Stance stance{};
    std::uint8_t row = 255;
};
Step transition(const Room& room, Seat mover, const Fears& fears) noexcept;

/// Puts what the mover says into the room: the other hears it, and it becomes the last thing said.
/// @return what the other perceived
Tone say(const Room& room, Seat mover, const Message<float>& message, bool& resolved) noexcept;

/// Flooding sets in where arousal has gone above its threshold.
void flood(const Room& room, Seat seat) noexcept;

/// What the message would be an answer to, for the one who hears it.
Between between(const Room& room, Seat hearer) noexcept;

}  // namespace pursuit

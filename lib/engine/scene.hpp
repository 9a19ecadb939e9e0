// How a scene goes on, for what lives: a Couple, or a Recorder, which keeps it all and may throw.
#pragma once

#include <pursuit/engine/scene.hpp>

#include "base/fault.hpp"
#include "base/number.hpp"

namespace pursuit {

inline Fault check_moment(std::string_view what, std::int64_t ms, const Couple& couple) noexcept {
    const std::int64_t now = couple.state().clock_ms;
    if (ms >= now && ms <= kEndOfClock) return {};
    return fault(Status::argument, "{} is {}, expected {}, which is now, to {}", what, ms, now,
                 kEndOfClock);
}

/// Does what was told.
/// @param turn becomes the turn if it was one
template <class Life>
Fault befall(Life& life, const HostMove& made, std::optional<Turn>& turn) {
    return life.act(made.seat, made.move, made.intensity, turn.emplace());
}
template <class Life, class Event>
Fault befall(Life& life, const Event& event, std::optional<Turn>&) {
    return life.happens(event);
}
template <class Life>
Fault befall(Life& life, const Told& what, std::optional<Turn>& turn) {
    return std::visit([&](const auto& each) { return befall(life, each, turn); }, what);
}

template <class Life>
void elapse_to(Life& life, const Couple& couple, std::int64_t ms) {
    const std::int64_t left = ms - couple.state().clock_ms;
    if (left > 0) (void)life.elapse(left);
}

template <class Life>
Fault Scene::advance_life(Life& life, const Couple& couple, std::int64_t now_ms,
                          std::optional<Turn>& out) {
    if (const Fault fault = check_moment("now_ms", now_ms, couple)) return fault;
    out.reset();
    const std::uint32_t length = couple.turn_ms();
    while (!out) {
        const Due own = due(couple, player_);
        const bool told = count_ > 0 && places_[0].at_ms <= own.at_ms;
        const std::int64_t next = told ? places_[0].at_ms : own.at_ms;
        elapse_to(life, couple, min(next, now_ms));
        if (next > now_ms || (next == kEndOfClock && !told)) return {};
        life.set_turn_ms(0);
        if (told) {
            (void)befall(life, take_first(), out);  // tell() has refused what could be
        } else {
            life.give_floor(own.seat);
            out = life.play();
        }
        life.set_turn_ms(length);
    }
    return {};
}

}  // namespace pursuit

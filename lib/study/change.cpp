// Making single changes: traits moved, links weakened, and whatever else can happen to a couple.
#include "study/change.hpp"

#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/never.hpp"
#include "base/number.hpp"
#include "script/script.hpp"

namespace pursuit {
namespace {

Fault check_seat(Seat seat) noexcept { return check_count("seat", at(seat), 0, 1); }

/// Felt security, mentalizing and hope move with the levels they start from.
Fault set_with_beliefs(Couple& couple, Seat seat, const Traits& traits) noexcept {
    const Persona before = couple.persona(seat);
    // Theirs, of which one has been set.
    if (const Fault fault = couple.set_traits(seat, traits); PURSUIT_NEVER(fault)) return fault;
    const Persona& after = couple.persona(seat);
    State state = couple.state();
    Inner& inner = state.sides[at(seat)].inner;
    const auto move = [](float& belief, float by) {
        if (by != 0) belief = clean(clamp(belief + by, 0, 1));
    };
    move(inner.security, after.security - before.security);
    move(inner.mentalizing, after.mentalizing - before.mentalizing);
    move(inner.hope, after.hope - before.hope);
    return couple.restore(state);
}

Fault change(Couple& couple, const MovedTrait& moved) noexcept {
    if (const Fault fault = check_seat(moved.seat)) return fault;
    const auto [least, most] = range(moved.trait);
    if (const Fault fault = check("by", moved.by, least - most, most - least)) return fault;
    Traits traits = couple.traits(moved.seat);
    const float now = get(traits, couple.persona(moved.seat), moved.trait);
    if (const Fault f = set(traits, moved.trait, clamp(now + moved.by, least, most))) return f;
    if (moved.by == 0) return {};  // what was left to the model stays so
    return set_with_beliefs(couple, moved.seat, traits);
}

Fault change(Couple& couple, const WeakenedLink& weakened) noexcept {
    if (const Fault fault = check_seat(weakened.pursuer)) return fault;
    if (const Fault fault = check("by", weakened.by, 0, 1)) return fault;
    if (const Fault fault = check_count("link", at(weakened.link), 0, kLinks - 1)) return fault;
    const Link link = weakened.link;
    const bool pursuers = link == Link::fear_to_demand || link == Link::distance_to_fear;
    const bool shows = link == Link::fear_to_demand || link == Link::fear_to_distance;
    const Seat seat = pursuers ? weakened.pursuer : other(weakened.pursuer);
    const float left = 1.0f - weakened.by;
    Traits traits = couple.traits(seat);
    if (shows) {
        traits.expression *= left;
    } else {
        const auto [first, end] = fears_of_drive(pursuers);
        for (std::size_t j = first; j < end; ++j) traits.fear_sensitivity[j] *= left;
    }
    return couple.set_traits(seat, traits);
}

Fault change(Couple& couple, const Intervention& what) noexcept {
    if (what.who) {
        if (const Fault fault = check_seat(*what.who)) return fault;
    }
    return happen(couple, what);
}
/// As in a scenario.
template <class Event>
Fault change(Couple& couple, const Event& event) noexcept {
    return happen(couple, event);
}

Fault check_move(const Couple& couple, const HostMove& move) noexcept {
    if (const Fault fault = check_seat(move.seat)) return fault;
    const std::size_t moves = at(couple.model().moves());
    if (const Fault fault = check_count("move", at(move.move), 0, moves - 1)) return fault;
    return move.intensity ? check("intensity", *move.intensity, 0, 1) : Fault{};
}

}  // namespace

Fault check_changes(const Couple& couple, std::span<const Change> changes,
                    std::uint32_t turns) noexcept {
    if (changes.size() > kMostChanges) {
        return fault(Status::argument, "{} changes, expected at most {}", changes.size(),
                     kMostChanges);
    }
    for (const Change& each : changes) {
        if (Fault fault = check_count("turn of a change", each.turn, 0, turns - 1)) return fault;
        if (const auto* move = std::get_if<HostMove>(&each.what)) {
            if (const Fault fault = check_move(couple, *move)) return fault;
        }
    }
    return {};
}

Fault apply(Couple& couple, const Change& change) noexcept {
    const Fault fault =
        std::visit([&](const auto& what) { return pursuit::change(couple, what); }, change.what);
    const auto* done = std::get_if<Intervention>(&change.what);
    if (fault || done == nullptr || done->what != Intervention::What::promised_pause) return fault;
    // The pause is taken. One without a promise lasts as long as a whole one: it is a withdrawal.
    const float whole = couple.model().coefficients().pause_minutes * 60000.0f;
    const std::uint32_t promised = couple.state().promise_ms;
    return couple.elapse(promised > 0 ? promised : static_cast<std::int64_t>(whole));
}

}  // namespace pursuit

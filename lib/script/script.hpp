// What happens to a couple by a script, and when: for scenario.cpp, which plays one couple,
// pair_events.hpp, which plays it twice, and ensemble.cpp, which plays many.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <span>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/happening.hpp>

#include "base/arrange.hpp"
#include "base/fault.hpp"

namespace pursuit {

/// What makes the next happening of a script contradict itself or those before it.
/// @param moves turns that are taken by host moves so far
inline Fault check_next(const Happening& next, std::set<std::uint32_t>& moves) {
    const bool move = std::holds_alternative<HostMove>(next.what);
    const auto* help = std::get_if<Intervention>(&next.what);
    if (help != nullptr && !help->who && needs_one(help->what)) {
        return fault(Status::argument, "'who' is missing: {} is done by one partner",
                     name(help->what));
    }
    const char* wrong = next.turn && next.time_ms     ? "both a turn and a time"
                        : move && !next.turn          ? "a move without a turn"
                        : !next.turn && !next.time_ms ? "neither a turn nor a time, as turn = 0"
                        : next.time_ms && *next.time_ms < 0        ? "a time before the beginning"
                        : move && !moves.insert(*next.turn).second ? "a second move for this turn"
                                                                   : nullptr;
    return wrong != nullptr ? fault(Status::argument, "{}", wrong) : Fault{};
}

/// The `i`th of a script, counted from 0, was refused.
inline Fault fault_of_nth(std::size_t i, const Fault& why) noexcept {
    return fault(why.status, "happening {}: {}", i + 1, why.message());
}

/// Does what happens; a host move does nothing, since it takes the place of the turn after all else.
inline Fault happen(Couple&, const HostMove&) noexcept { return {}; }
inline Fault happen(Couple& couple, const Elapse& elapse) noexcept {
    return couple.elapse(elapse.ms);
}
inline Fault happen(Couple& couple, const Intervention& what) noexcept {
    return couple.intervene(what);
}
template <class Event>
Fault happen(Couple& couple, const Event& event) noexcept {
    return couple.happens(event);
}
inline Fault happen(Couple& couple, const decltype(Happening::what)& what) noexcept {
    return std::visit([&](const auto& each) { return happen(couple, each); }, what);
}

/// Whether something is due before turn `turn`, which begins at `clock_ms`.
inline bool is_due(const Happening& each, std::uint64_t turn, std::int64_t clock_ms) noexcept {
    return each.turn ? *each.turn <= turn : *each.time_ms <= clock_ms;
}

/// When the first of what is still to happen is due: looked for once, and again when it has changed.
struct Soonest {
    std::uint64_t turn = std::numeric_limits<std::uint64_t>::max();
    std::int64_t time_ms = std::numeric_limits<std::int64_t>::max();

    bool is_due(std::uint64_t now, std::int64_t clock_ms) const noexcept {
        return turn <= now || time_ms <= clock_ms;
    }
};
inline Soonest soonest_of(std::span<const Happening> script,
                          std::span<const std::size_t> pending) noexcept {
    Soonest out;
    for (const std::size_t i : pending) {
        const Happening& each = script[i];
        if (each.turn) {
            out.turn = std::min<std::uint64_t>(out.turn, *each.turn);
        } else {
            out.time_ms = std::min(out.time_ms, *each.time_ms);
        }
    }
    return out;
}

/// What of a script happens before one turn, in the order of the script. What becomes due because
/// time passes meanwhile is due, too: so the search begins anew each time. Never allocates.
/// @param pending indices of what is still to happen, in the order of the script: of what is due,
///                that stays which waits for the next turn
/// @param due     bool(const Happening&): whether it is due now
/// @param happens bool(std::size_t): lets the `i`th happen; false = it waits
template <class Due, class Happens>
void happen_due(std::span<const Happening> script, std::vector<std::size_t>& pending, Due&& due,
                Happens&& happens) {
    const auto end = [&](std::size_t n) {
        return pending.begin() + static_cast<std::ptrdiff_t>(n);
    };
    std::size_t open = pending.size();  // behind these stands what waits
    while (true) {
        const auto next =
            std::find_if(pending.begin(), end(open), [&](std::size_t i) { return due(script[i]); });
        if (next == end(open)) break;
        --open;
        if (happens(*next)) {
            pending.erase(next);
        } else {
            std::rotate(next, next + 1, pending.end());
        }
    }
    if (open < pending.size()) arrange(pending.begin(), pending.end());
}

}  // namespace pursuit

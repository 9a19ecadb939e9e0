// What happens to a couple by a script: for scenario.cpp, which plays one couple, and ensemble.cpp,
// which plays many.
#pragma once

#include <set>
#include <type_traits>

#include <pursuit/scenario.hpp>

#include "fault.hpp"

namespace pursuit {

/// What makes the next happening of a script contradict itself or those before it.
/// @param moves turns that are taken by host moves so far
inline Fault check_next(const Happening& next, std::set<std::uint32_t>& moves) {
    const bool move = std::holds_alternative<HostMove>(next.what);
    const char* wrong = next.turn && next.time_ms                  ? "both a turn and a time"
                        : move && !next.turn                       ? "a move without a turn"
                        : !next.turn && !next.time_ms              ? "neither a turn nor a time"
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
inline Fault happen(Couple& couple, const decltype(Happening::what)& what) noexcept {
    const auto one = [&]<class Event>(const Event& event) -> Fault {
        if constexpr (std::is_same_v<Event, HostMove>) {
            return {};
        } else if constexpr (std::is_same_v<Event, Elapse>) {
            return couple.elapse(event.ms);
        } else if constexpr (std::is_same_v<Event, Intervention>) {
            return couple.intervene(event);
        } else {
            return couple.happens(event);
        }
    };
    return std::visit(one, what);
}

}  // namespace pursuit

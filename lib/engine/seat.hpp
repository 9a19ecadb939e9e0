// Seats that a host hands in, which may have been made of a byte.
#pragma once

#include <optional>
#include <string_view>

#include <pursuit/engine/partner.hpp>

#include "base/fault.hpp"

namespace pursuit {

/// Whether it is one of the two, where there is one.
inline Fault check_seat(std::string_view what, const std::optional<Seat>& seat) noexcept {
    return check_count(what, static_cast<std::uint64_t>(index(seat.value_or(Seat::a))), 0, 1);
}

}  // namespace pursuit

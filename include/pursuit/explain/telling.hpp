// Telling: what happens to a couple and where it stands, in a few words of English. Names are put
// in as they are given. What a turn is about has its own texts: why.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include <pursuit/engine/happening.hpp>
#include <pursuit/engine/phase.hpp>

namespace pursuit {

/// Of the people in seat a and b.
using TwoNames = std::array<std::string, 2>;
inline const std::string& name_of(Seat seat, const TwoNames& names) noexcept {
    return names[static_cast<std::size_t>(one_of(seat))];
}

/// "20 min", "3 h", "1.5 s": a time in the largest unit that it fills.
std::string duration(std::int64_t ms);
/// "Ana pursues", "both withdraw".
std::string tell(Phase phase, const TwoNames& names);
/// A sentence; empty for a move made by the host, which is a turn.
std::string tell(const Happening& happening, const TwoNames& names);

}  // namespace pursuit

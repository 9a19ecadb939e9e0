// The six attachment needs. Everyone has all of them; each has a strength (a trait) and is more or
// less unmet (state, 0..1). Closeness, being heard and reassurance are the ladder of pursuit;
// space, peace and acceptance ("being enough") the ladder of withdrawal.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pursuit {

enum class Need : std::uint8_t { closeness, heard, reassurance, space, peace, acceptance };
inline constexpr int kNeeds = 6;
inline constexpr int kPursuitNeeds = 3;  // the first three

/// Static; "?" for a value that is no need.
std::string_view name(Need need) noexcept;

}  // namespace pursuit

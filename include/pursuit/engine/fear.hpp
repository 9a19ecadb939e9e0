// The four fears under the cycle. Disconnection and abandonment drive pursuit; inadequacy and
// engulfment drive withdrawal. A fear has no memory of its own: it is linear in the unmet needs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pursuit {

enum class Fear : std::uint8_t { disconnection, abandonment, inadequacy, engulfment };
inline constexpr int kFears = 4;

/// How active each fear is, 0..1, in the order of Fear.
using Fears = std::array<float, kFears>;

/// Static; "?" for a value that is no fear.
std::string_view name(Fear fear) noexcept;

/// The two drives of the loop, 0..1: the mean of a partner's two pursuit fears and of the two
/// withdrawal fears.
inline constexpr int kPursuitFears = 2;  // the first two

}  // namespace pursuit

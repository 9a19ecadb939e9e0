// The four fears under the cycle. Disconnection and abandonment drive pursuit; inadequacy and
// engulfment drive withdrawal. A fear has no memory of its own: it is linear in the unmet needs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pursuit {

/// Told once, as they are features of a choice, traits and quantities as well. First those that drive
/// pursuit.
#define PURSUIT_FEARS disconnection, abandonment, inadequacy, engulfment

enum class Fear : std::uint8_t { PURSUIT_FEARS };
inline constexpr int kFears = [] {
    enum { PURSUIT_FEARS, count };
    return static_cast<int>(count);
}();

/// How active each fear is, 0..1, in the order of Fear.
using Fears = std::array<float, kFears>;

/// Static; "?" for a value that is no fear.
std::string_view name(Fear fear) noexcept;

/// The two drives of the loop, 0..1: the mean of a partner's pursuit fears, which are the first, and
/// of the withdrawal fears.
inline constexpr int kPursuitFears = 2;

/// Those of one drive: the first of them, and one past the last.
struct FearSpan {
    std::size_t first, end;
};
constexpr FearSpan fears_of_drive(bool pursuit) noexcept {
    return pursuit ? FearSpan{0, kPursuitFears} : FearSpan{kPursuitFears, kFears};
}

}  // namespace pursuit

// The ranges of a loop's numbers, in one table. Whatever is computed from numbers within them is
// finite, products and powers included.
#pragma once

#include <limits>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/loop/loop.hpp>

namespace pursuit {

struct Bounds {
    double least = 0, most = 0;
    bool or_infinite = false;  // beyond the ends; else only what is between them
};

namespace bounds {
inline constexpr Bounds kInertia{0, 0.999999};
inline constexpr Bounds kFactor{0, 1e6};         // coupling and slopes
inline constexpr Bounds kShift{-1e6, 1e6};       // drive and threshold
inline constexpr Bounds kCap{1e-12, 1e6, true};  // what `fit` makes is above 1e-11
inline constexpr Bounds kEnd{-1e6, 1e6, true};   // of the range
inline constexpr double kLeastRange = 1e-6;      // from end to end
}  // namespace bounds

/// Where infinite ranges end all the same, either way: far beyond what can be told from escaping,
/// and small enough to be multiplied by every number of a loop.
inline constexpr double kFarthest = 1e200;

inline constexpr Range within_reach(const Range& range) noexcept {
    return {range.low > -kFarthest ? range.low : -kFarthest,
            range.high < kFarthest ? range.high : kFarthest};
}

/// A fault that names the value and its bounds; `whose` stands before the name.
Fault check(std::string_view whose, std::string_view name, double value,
            const Bounds& bounds) noexcept;
/// Both ends, and that there is room between them.
Fault check(const Range& range) noexcept;

}  // namespace pursuit

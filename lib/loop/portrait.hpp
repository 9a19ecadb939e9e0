// Checks that portrait and landscape share.
#pragma once

#include <pursuit/loop/portrait.hpp>

namespace pursuit {

/// A fault unless the distance is above 0 and at most 1e6.
Fault check(const Patience& patience) noexcept;

}  // namespace pursuit

// Checks that portrait and landscape share.
#pragma once

#include <pursuit/loop/portrait.hpp>

namespace pursuit {

/// A fault unless the distance is above 0 and finite.
Fault check(const Patience& patience) noexcept;

}  // namespace pursuit

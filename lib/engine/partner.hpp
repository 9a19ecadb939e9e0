// Checking traits.
#pragma once

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

namespace pursuit {

/// A fault that names the first trait that is not finite or out of its range.
Fault check(const Traits& traits) noexcept;

}  // namespace pursuit

// Checking traits.
#pragma once

#include <pursuit/error.hpp>
#include <pursuit/partner.hpp>

namespace pursuit {

/// A fault that names the first trait that is not finite or out of its range.
Fault check(const Traits& traits) noexcept;

}  // namespace pursuit

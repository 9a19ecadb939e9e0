// Checking traits, and what becomes of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/partner.hpp>

namespace pursuit {

/// A fault that names the first trait that is not finite or out of its range.
Fault check(const Traits& traits) noexcept;

/// Those of PURSUIT_PERSONA_NUMBERS, in their order.
inline constexpr std::size_t kPersonaNumbers =
    (offsetof(Persona, hope) - offsetof(Persona, suppression)) / sizeof(float);
inline std::array<float, kPersonaNumbers> numbers_of(const Persona& persona) noexcept {
    std::array<float, kPersonaNumbers> out;
    std::memcpy(&out, reinterpret_cast<const char*>(&persona) + offsetof(Persona, suppression),
                sizeof out);
    return out;
}

}  // namespace pursuit

// Enumerators as indices, and their names from a table in their order.
#pragma once

#include <cstddef>
#include <string_view>

namespace pursuit {

/// An id, or a number that is not below 0, as an index.
constexpr std::size_t at(auto id) noexcept { return static_cast<std::size_t>(id); }

template <class Enum, std::size_t N>
constexpr std::string_view name_in(Enum value, const std::string_view (&names)[N]) noexcept {
    const auto i = static_cast<std::size_t>(value);
    return i < N ? names[i] : "?";
}

}  // namespace pursuit

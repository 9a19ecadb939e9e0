// Names of enumerators from a table in their order.
#pragma once

#include <cstddef>
#include <string_view>

namespace pursuit {

template <class Enum, std::size_t N>
constexpr std::string_view name_in(Enum value, const std::string_view (&names)[N]) noexcept {
    const auto i = static_cast<std::size_t>(value);
    return i < N ? names[i] : "?";
}

}  // namespace pursuit

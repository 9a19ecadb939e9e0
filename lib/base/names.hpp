// Enumerators as indices, and their names from a table in their order, to be read by people.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace pursuit {

/// An id, or a number that is not below 0, as an index.
constexpr std::size_t at(auto id) noexcept { return static_cast<std::size_t>(id); }

template <class Enum, std::size_t N>
constexpr std::string_view name_in(Enum value, const std::string_view (&names)[N]) noexcept {
    const auto i = static_cast<std::size_t>(value);
    return i < N ? names[i] : "?";
}

/// With blanks: "shut down", "re-engaged".
inline std::string spaced(std::string_view name) {
    std::string out(name);
    if (out.starts_with("de_") || out.starts_with("re_")) out[2] = '-';
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

}  // namespace pursuit

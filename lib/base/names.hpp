// Enumerators as indices, and by the names that the code has for them, to be read by people.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace pursuit {

/// An id, or a number that is not below 0, as an index.
constexpr std::size_t at(auto id) noexcept { return static_cast<std::size_t>(id); }

/// How the code writes this value: an enumerator, or a cast of a number that is none.
template <auto kValue>
constexpr auto written() noexcept {  // auto, as GCC would spell out another type at the end, too
    constexpr std::string_view whole = __PRETTY_FUNCTION__;  // "... kValue = pursuit::Seat::a]"
    constexpr std::size_t begin = whole.find_last_of(":)") + 1;
    return whole.substr(begin, whole.rfind(']') - begin);
}
/// The same, ended by a 0.
template <auto kValue>
inline constexpr auto kWritten = [] {
    std::array<char, written<kValue>().size() + 1> out{};
    std::ranges::copy(written<kValue>(), out.begin());
    return out;
}();

/// How many enumerators there are: 0, 1, 2 ... up to the first number that is none.
template <class Enum, int kAtLeast = 0>
constexpr int count_of() noexcept {
    constexpr char first = written<static_cast<Enum>(kAtLeast)>().front();
    if constexpr (first >= '0' && first <= '9') {
        return kAtLeast;
    } else {
        return count_of<Enum, kAtLeast + 1>();
    }
}

template <class Enum>
inline constexpr auto kNamesOf = []<int... kIds>(std::integer_sequence<int, kIds...>) {
    return std::array{std::string_view(kWritten<static_cast<Enum>(kIds)>.data())...};
}
(std::make_integer_sequence<int, count_of<Enum>()>{});

/// An enumerator as the code writes it. Static, ended by a 0.
template <class Enum>
constexpr std::string_view name_in(Enum value) noexcept {
    return at(value) < kNamesOf<Enum>.size() ? kNamesOf<Enum>[at(value)] : "?";
}

/// With blanks: "shut down", "re-engaged".
inline std::string spaced(std::string_view name) {
    std::string out(name);
    if (out.starts_with("de_") || out.starts_with("re_")) out[2] = '-';
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

}  // namespace pursuit

// Reading a table of observed talks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pursuit/text/replay.hpp>

namespace pursuit {

inline constexpr std::size_t kMostTable = std::size_t{64} << 20;  // bytes

/// As it stands, or made UTF-8 in `kept` where a byte order mark, or a first letter of two bytes of which
/// one is 0, says that it is UTF-16. Throws Error.
std::string_view in_utf8(std::string_view text, std::string& kept);

/// What separates the cells of a table: of comma, semicolon and tab the one that makes most of the
/// columns of the codes.
char separator_of(std::string_view table, const Codes& codes);

/// The coders that a table names, in the order in which they come.
std::vector<std::string> coders_in(std::string_view table, const Codes& codes);

}  // namespace pursuit

// Text of unknown origin inside XML and HTML, and how wide it will be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/letter.hpp"

namespace pursuit::markup {

/// Fit to be shown: what is not UTF-8, not allowed in XML or a control character becomes U+FFFD, a
/// line break or tab a blank; marks that turn the direction of what follows are left out.
std::string clean(std::string_view text);

/// Clean, and with the five characters that mean something in XML written as references.
std::string escaped(std::string_view text);

/// How wide a text is in px, set in a sans-serif of that size. Never less than in the usual fonts:
/// the widths are those of DejaVu Sans, the widest of them.
double width_of(std::string_view text, double size, bool bold = false) noexcept;

/// At most that wide: cut with an ellipsis.
std::string cut(std::string_view text, double width, double size, bool bold = false);

/// Lines of at most that width, broken at blanks; a longer word is broken anywhere. Of more than
/// `most` lines the last one ends with an ellipsis. At least one line.
std::vector<std::string> wrapped(std::string_view text, double width, double size,
                                 std::size_t most = 99, bool bold = false);

}  // namespace pursuit::markup

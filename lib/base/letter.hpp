// Letters: what a text is made of, one code point of Unicode each, as Python counts them. All
// limits on the length of names and texts are in letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace pursuit {

/// One character of a text and the bytes it stands in; U+FFFD for a byte that is not UTF-8.
struct Letter {
    char32_t code = 0;
    std::string_view bytes;
};
inline constexpr char32_t kUnknownLetter = 0xFFFD;

/// Takes the first letter off a text that is not empty.
Letter take_letter(std::string_view& text) noexcept;

/// How many letters a text has.
std::size_t letters_in(std::string_view text) noexcept;

/// Not to be shown on a line: control characters, those from U+0080 on among them, and separators
/// of lines and paragraphs.
bool is_unprintable(char32_t code) noexcept;

/// A mark without a shape that turns the direction of what follows: a text with one may read as
/// another than it is.
bool turns_direction(char32_t code) noexcept;

/// Whether it may stand on a line of UTF-8: no byte that is none of it, nothing unprintable.
inline bool is_of_a_line(const Letter& letter) noexcept {
    const bool broken = letter.code == kUnknownLetter && letter.bytes.size() == 1;
    return !broken && !is_unprintable(letter.code);
}

}  // namespace pursuit

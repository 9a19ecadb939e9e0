#include "picture/markup.hpp"

#include <algorithm>
#include <cstddef>

namespace pursuit::markup {
namespace {

constexpr double kBold = 1.14;  // the widest of the common bold letters to their plain ones

// Of the printable characters of ASCII, in hundredths of the font size, as in DejaVu Sans.
constexpr unsigned char kAscii[] = {
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32,  37, 32, 34, 64, 64, 64, 64,  //
    64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 77, 64, 58, 78,  //
    76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62,  74, 69, 99, 69, 62, 69, 40,  //
    34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64,  28, 28, 58, 28, 98, 64, 62,  //
    64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34,  64, 84,
};
static_assert(std::size(kAscii) == 127 - 32);

struct Band {
    char32_t first, last;
    double width;
};
// Of the others: combining marks and joiners take no room, signs of East Asia a square, pictures
// more; whatever is not here is as wide as the wider letters of Latin, Greek and Cyrillic.
constexpr Band kBands[] = {
    {0x0300, 0x036F, 0},   {0x0591, 0x05BD, 0},   {0x064B, 0x065F, 0},      {0x200B, 0x200F, 0},
    {0x20D0, 0x20FF, 0},   {0xFE00, 0xFE0F, 0},   {0x00B7, 0x00B7, 0.32},   {0x2013, 0x2013, 0.5},
    {0x2018, 0x2019, 0.4}, {0x1100, 0x115F, 1.1}, {0x2E80, 0xA4CF, 1.1},    {0xAC00, 0xD7A3, 1.1},
    {0xF900, 0xFAFF, 1.1}, {0xFE30, 0xFE6F, 1.1}, {0xFF00, 0xFF60, 1.1},    {0x2000, 0x2BFF, 1.0},
    {0x0900, 0x10FF, 1.0}, {0xFFE0, 0xFFE6, 1.1}, {0x1F000, 0x1FBFF, 1.45}, {0x10000, 0x3FFFF, 1.2},
};
constexpr double kOther = 0.9;

/// In multiples of the font size.
double ems_of(char32_t code) noexcept {
    if (code >= 32 && code < 127) return kAscii[code - 32] / 100.0;
    for (const Band& band : kBands) {
        if (code >= band.first && code <= band.last) return band.width;
    }
    return kOther;
}

bool joins(char32_t code) noexcept { return ems_of(code) == 0; }
/// Control characters, and what no XML text may hold.
bool forbidden(char32_t code) noexcept {
    return is_unprintable(code) || (code >= 0xFFFE && code <= 0xFFFF);
}

/// The longest beginning that is not wider; at least one letter, with the marks that belong to it.
std::string_view beginning(std::string_view text, double most, double size, bool bold) noexcept {
    std::string_view rest = text;
    double sum = 0;
    while (!rest.empty()) {
        const std::string_view before = rest;
        const Letter letter = take_letter(rest);
        sum += ems_of(letter.code) * size * (bold ? kBold : 1);
        const bool first = before.size() == text.size();
        if (sum > most && !first && !joins(letter.code)) {
            return text.substr(0, text.size() - before.size());
        }
    }
    return text;
}

std::string_view trimmed(std::string_view text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Takes off what fits on one line.
std::string_view take_line(std::string_view& text, double width, double size, bool bold) noexcept {
    text = trimmed(text);
    std::string_view line = beginning(text, width, size, bold);
    if (line.size() < text.size() && text[line.size()] != ' ') {
        const std::size_t blank = line.find_last_of(' ');
        if (blank != std::string_view::npos) line = line.substr(0, blank);
    }
    text.remove_prefix(line.size());
    text = trimmed(text);
    return trimmed(line);
}

}  // namespace

std::string clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Letter letter = take_letter(text);
        if (turns_direction(letter.code)) continue;
        if (letter.code == '\n' || letter.code == '\t' || letter.code == '\r') {
            out += ' ';
        } else if (letter.code == kUnknownLetter || forbidden(letter.code)) {
            out += "\xEF\xBF\xBD";
        } else {
            out += letter.bytes;
        }
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : clean(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

double width_of(std::string_view text, double size, bool bold) noexcept {
    double sum = 0;
    while (!text.empty()) sum += ems_of(take_letter(text).code);
    return sum * size * (bold ? kBold : 1);
}

std::string cut(std::string_view text, double width, double size, bool bold) {
    std::string whole = clean(text);
    if (width_of(whole, size, bold) <= width) return whole;
    const double dots = width_of("…", size, bold);
    return std::string(trimmed(beginning(whole, width - dots, size, bold))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, double width, double size, std::size_t most,
                                 bool bold) {
    const std::string whole = clean(text);
    std::vector<std::string> lines;
    std::string_view rest = trimmed(whole);
    while (!rest.empty() && lines.size() + 1 < most) {
        lines.emplace_back(take_line(rest, width, size, bold));
    }
    if (!rest.empty() || lines.empty()) lines.push_back(cut(rest, width, size, bold));
    return lines;
}

}  // namespace pursuit::markup

#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>

#include "letter_widths.hpp"

namespace {

constexpr int kLeast = 60, kUsual = 80, kMost = 1000;

// Select Graphic Rendition, in the order of Ink.
constexpr std::string_view kSgr[] = {"", "1", "2", "36", "35", "33", "31", "32"};

struct Character {
    std::string_view bytes;
    char32_t code = 0;
    int columns = 1;
    bool valid = true;
};

template <std::size_t N>
bool within(const LetterSpan (&spans)[N], char32_t code) {
    const auto next = std::upper_bound(std::begin(spans), std::end(spans), code,
                                       [](char32_t c, const LetterSpan& s) { return c < s.first; });
    return next != std::begin(spans) && code <= std::prev(next)->last;
}

int columns_of_letter(char32_t code) {
    return within(kNarrowLetters, code) ? 0 : within(kWideLetters, code) ? 2 : 1;
}

/// Control characters and separators of lines.
bool unprintable(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}
/// Marks that turn the direction of what follows: a line with one may show another order.
bool turns_direction(char32_t code) {
    return code == 0x061C || (code >= 0x200E && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// The first character of a text that is not empty.
Character first_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    constexpr char32_t kFirst[] = {0, 0, 0x80, 0x800, 0x10000};
    const char32_t lead = byte(0);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    const Character broken{text.substr(0, 1), 0, 1, false};
    if (size == 0 || size > text.size()) return broken;
    char32_t code = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return broken;
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    if (code < kFirst[size] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return broken;
    return {text.substr(0, size), code, columns_of_letter(code), !unprintable(code)};
}

/// Whether a character is drawn together with the one before it.
bool belongs(const Character& before, const Character& c) {
    const bool joined = before.code == 0x200D;
    const bool skin = c.code >= 0x1F3FB && c.code <= 0x1F3FF && before.columns != 1;
    return c.columns == 0 || joined || skin;
}

/// The first character of a text that is not empty, with all that is drawn together with it.
Character cluster_of(std::string_view text) {
    Character whole = first_of(text), last = whole;
    std::size_t size = last.bytes.size();
    while (size < text.size()) {
        const Character next = first_of(text.substr(size));
        if (!belongs(last, next)) break;
        whole.columns += next.columns;
        size += next.bytes.size();
        last = next;
    }
    whole.bytes = text.substr(0, size);
    return whole;
}

/// As many whole characters as fit into so many columns.
std::string_view head(std::string_view text, int columns) {
    std::size_t end = 0;
    while (end < text.size()) {
        const Character c = cluster_of(text.substr(end));
        if ((columns -= c.columns) < 0) break;
        end += c.bytes.size();
    }
    return text.substr(0, end);
}

/// Of a variable of the environment; empty where it is not set.
std::string_view text_in(const char* variable) {
    const char* text = std::getenv(variable);
    return text != nullptr ? text : "";
}
int number_in(const char* variable) {
    const std::string_view text = text_in(variable);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

Terminal terminal() {
    Terminal t;
    t.attended = isatty(STDOUT_FILENO) != 0;
    int width = number_in("COLUMNS");
    if (width <= 0 && t.attended) {
        winsize size{};
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
    }
    t.width = std::clamp(width > 0 ? width : kUsual, kLeast, kMost);
    t.colour = t.attended && text_in("NO_COLOR").empty() && text_in("TERM") != "dumb";
    return t;
}

std::string Terminal::paint(Ink ink, std::string_view text) const {
    if (!colour || ink == Ink::plain) return std::string(text);
    std::string out = "\x1b[";
    out += kSgr[static_cast<std::size_t>(ink)];
    out += 'm';
    out += text;
    return out + "\x1b[0m";
}

std::string clean(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Character c = first_of(text);
        if (!turns_direction(c.code)) out += c.valid ? c.bytes : "?";
        text.remove_prefix(c.bytes.size());
    }
    return out;
}

std::string spaced(std::string_view name) {
    std::string out = clean(name);
    if (out.starts_with("de_") || out.starts_with("re_")) out[2] = '-';  // "re-engage"
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

int columns_of(std::string_view text) {
    int columns = 0;
    while (!text.empty()) {
        const Character c = first_of(text);
        columns += c.columns;
        text.remove_prefix(c.bytes.size());
    }
    return columns;
}

std::string cut(std::string_view text, int columns) {
    if (columns <= 0) return {};
    if (columns_of(text) <= columns) return std::string(text);
    return std::string(head(text, columns - 1)) + "…";
}

std::string fit(std::string_view text, int columns) {
    std::string out = cut(text, columns);
    out.append(static_cast<std::size_t>(std::max(columns - columns_of(out), 0)), ' ');
    return out;
}

std::string wrapped(std::string_view text, int width, int indent) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string out = margin;
    int column = indent;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) return out;
        std::string word{text.substr(0, text.find(' '))};
        text.remove_prefix(word.size());
        if (columns_of(word) > width - indent) word = cut(word, width - indent);
        const bool begins_line = column == indent;
        if (!begins_line && column + 1 + columns_of(word) > width) {
            out += '\n';
            out += margin;
            column = indent;
        } else if (!begins_line) {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns_of(word);
    }
}

std::string meter(double share, int columns) {
    constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const int eighths = static_cast<int>(std::clamp(share, 0.0, 1.0) * columns * 8 + 0.5);
    std::string out;
    for (int i = 0; i < eighths / 8; ++i) out += "█";
    out += kEighths[eighths % 8];
    return out;
}

std::string_view bar(float value) {
    constexpr std::string_view kBars[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    return kBars[std::clamp(static_cast<int>(value * 8.0f), 0, 7)];
}

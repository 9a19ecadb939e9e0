#include <pursuit/base/error.hpp>

#include <array>

#include "base/fault.hpp"
#include "base/format.hpp"

namespace pursuit {
namespace {

/// Bytes of the character that a text begins with; 0 where it is none for a line of text.
std::size_t length_of(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return first >= 0x20 && first != 0x7F ? 1 : 0;
    if (first < 0xC2 || first > 0xF4) return 0;
    // Of the second byte: no longer way to write a character, no surrogates, none beyond U+10FFFF.
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < least || byte(1) > most) return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    return length;
}

}  // namespace

void make_one_line(char* text) noexcept {
    for (std::string_view rest = text; !rest.empty();) {
        std::size_t length = length_of(rest);
        if (length == 0) {
            *text = '?';
            length = 1;
        }
        text += length;
        rest.remove_prefix(length);
    }
}

Fault make_fault(Status status, fmt::string_view format, fmt::format_args args) noexcept {
    Fault out;
    out.status = status;
    try {
        *fmt::vformat_to_n(out.text, sizeof out.text - 1, format, args).out = '\0';
        make_one_line(out.text);  // what is quoted in it may be anything
    } catch (...) {
        out.text[0] = '\0';  // fmt cannot fail on what is handed to it here but for memory
    }
    return out;
}

std::string printable(std::string_view text, std::size_t most) {
    const bool cut = text.size() > most;
    while (cut && most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    std::string out{text.substr(0, most)};
    std::replace_if(out.begin(), out.end(), is_control, '?');
    return cut ? out + "..." : out;
}

int distance(std::string_view a, std::string_view b) noexcept {
    a = a.substr(0, 64);
    b = b.substr(0, 64);
    std::array<int, 65> row{};
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace pursuit

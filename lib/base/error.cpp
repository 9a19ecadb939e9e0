#include <pursuit/base/error.hpp>

#include <array>

#include "base/fault.hpp"
#include "base/format.hpp"
#include "base/letter.hpp"

namespace pursuit {

void make_one_line(char* text) noexcept {
    char* end = text;
    for (std::string_view rest = text; !rest.empty();) {
        const Letter letter = take_letter(rest);
        if (turns_direction(letter.code)) continue;
        const std::string_view shown = is_of_a_line(letter) ? letter.bytes : "?";
        end = std::copy(shown.begin(), shown.end(), end);
    }
    *end = '\0';
}

Fault make_fault(Status status, fmt::string_view format, fmt::format_args args) noexcept {
    Fault out;
    out.status = status;
#if PURSUIT_EXCEPTIONS
    try {
#endif
        *fmt::vformat_to_n(out.text, sizeof out.text - 1, format, args).out = '\0';
        make_one_line(out.text);  // what is quoted in it may be anything
#if PURSUIT_EXCEPTIONS
    } catch (...) {
        out.text[0] = '\0';  // fmt cannot fail on what is handed to it here but for memory
    }
#endif
    return out;
}

std::string printable(std::string_view text, std::size_t most) {
    const bool cut = text.size() > most;
    while (cut && most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    std::string out{text.substr(0, most)};
    std::replace_if(out.begin(), out.end(), is_control, '?');
    return cut ? out + "..." : out;
}

static char small(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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
            const int replaced = diagonal + (small(a[i - 1]) != small(b[j - 1]));
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace pursuit

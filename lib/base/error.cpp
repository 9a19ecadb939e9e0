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

void Hint::say(fmt::string_view format, fmt::format_args args) noexcept {
#if PURSUIT_EXCEPTIONS
    try {
#endif
        const auto end = fmt::vformat_to_n(said_ + size_, sizeof said_ - size_, format, args);
        size_ = static_cast<std::size_t>(end.out - said_);
#if PURSUIT_EXCEPTIONS
    } catch (...) {  // but for memory nothing can fail: then there is no hint
    }
#endif
}
void Hint::see(std::string_view name) noexcept {
    if (name.empty()) return;
    constexpr std::size_t kWritten = 3;  // letters that do not stand in just any name
    const bool holds = text_.size() >= kWritten && name.find(text_) != name.npos;
    if (const int far = std::min(distance(text_, name), holds ? 1 : 1000); far < least_) {
        least_ = far;
        best_ = name;
    }
    constexpr std::size_t kBeside = std::string_view(", known: '' and 1000 more").size();
    if (more_ > 0 || size_ + name.size() + kBeside > sizeof said_) {
        ++more_;
    } else {
        say("{} '{}'", fmt::make_format_args(size_ == 0 ? ", known:" : ",", name));
    }
}
void Hint::finish() noexcept {
    const std::size_t longer = std::min<std::size_t>(std::max(text_.size(), best_.size()), 64);
    if (2 * static_cast<std::size_t>(least_) <= longer) {
        size_ = 0;
        say(", nearest is '{:.60}'", fmt::make_format_args(best_));
    } else if (more_ > 0 && size_ > 0) {
        say(" and {} more", fmt::make_format_args(more_));
    }
}

}  // namespace pursuit

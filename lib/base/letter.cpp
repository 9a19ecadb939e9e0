#include "base/letter.hpp"

namespace pursuit {
namespace {

int length_of(unsigned char lead) noexcept {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}
bool well_formed(char32_t code, int length) noexcept {
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code >= kLeast[length] && code <= 0x10FFFF && !surrogate;
}

}  // namespace

Letter take_letter(std::string_view& text) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    const int length = length_of(lead);
    constexpr unsigned char kBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    auto code = static_cast<char32_t>(lead & kBits[length]);
    bool good = length > 0 && text.size() >= static_cast<std::size_t>(length);
    for (int i = 1; good && i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        good = (next & 0xC0) == 0x80;
        code = (code << 6) | (next & 0x3Fu);
    }
    good = good && well_formed(code, length);
    const auto bytes = text.substr(0, good ? static_cast<std::size_t>(length) : 1);
    text.remove_prefix(bytes.size());
    return {good ? code : kUnknownLetter, bytes};
}

std::size_t letters_in(std::string_view text) noexcept {
    std::size_t count = 0;
    for (; !text.empty(); ++count) take_letter(text);
    return count;
}

bool is_unprintable(char32_t code) noexcept {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

bool turns_direction(char32_t code) noexcept {
    return code == 0x061C || (code >= 0x200E && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace pursuit

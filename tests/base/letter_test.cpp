// Letters: code points of UTF-8, whatever stands in a text.
#include <boost/test/unit_test.hpp>

#include <string_view>

#include "base/letter.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(letter)

BOOST_AUTO_TEST_CASE(a_letter_is_a_code_point) {
    std::string_view text = "a\u00e9\u20ac\U0001F600";  // of one to four bytes
    for (const char32_t code : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600'}) {
        const Letter letter = take_letter(text);
        BOOST_TEST((letter.code == code));
        BOOST_TEST(is_of_a_line(letter));
    }
    BOOST_TEST(text.empty());
    BOOST_TEST(letters_in("a\u00e9\u20ac\U0001F600") == 4u);
    BOOST_TEST(letters_in("") == 0u);
}

// Cut off, longer than it need be, half of a pair, past the last: a byte at a time.
BOOST_AUTO_TEST_CASE(what_is_no_utf_8_is_read_byte_by_byte) {
    for (const std::string_view bad : {"\xE2\x82", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80"}) {
        std::string_view text = bad;
        const Letter letter = take_letter(text);
        BOOST_TEST((letter.code == kUnknownLetter));
        BOOST_TEST(letter.bytes.size() == 1u);
        BOOST_TEST(!is_of_a_line(letter));
    }
    std::string_view itself = "\uFFFD";  // which may be written
    BOOST_TEST(is_of_a_line(take_letter(itself)));
}

BOOST_AUTO_TEST_CASE(what_no_line_may_hold) {
    for (const char32_t code : {0x00u, 0x0Au, 0x1Bu, 0x7Fu, 0x85u, 0x9Bu, 0x2028u, 0x2029u})
        BOOST_TEST(is_unprintable(code));
    for (const char32_t code : {0x20u, 0x41u, 0xA0u, 0x20ACu}) BOOST_TEST(!is_unprintable(code));
    for (const char32_t code : {0x061Cu, 0x200Eu, 0x200Fu, 0x202Au, 0x202Eu, 0x2066u, 0x2069u})
        BOOST_TEST(turns_direction(code));
    BOOST_TEST(!turns_direction(0x5D0));  // a letter that is written from right to left
    for (const char32_t code : {0x200Du, 0x2010u, 0x2029u, 0x202Fu, 0x2065u, 0x206Au})
        BOOST_TEST(!turns_direction(code));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

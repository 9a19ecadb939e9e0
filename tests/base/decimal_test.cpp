// Numbers of a text, read without the standard library's help: the same bits as with it.
#include <boost/test/unit_test.hpp>

#include <bit>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <string>

#include "base/decimal.hpp"

BOOST_AUTO_TEST_SUITE(decimal)

namespace {

template <class T, class Bits>
void compare(const std::string& text) {
    T own{}, library{};
    const char *first = text.data(), *last = first + text.size();
    const auto [own_end, own_error] = pursuit::own_decimal(first, last, own);
    const auto [end, error] = std::from_chars(first, last, library);
    BOOST_TEST_CONTEXT(text) {
        BOOST_CHECK(own_error == error);
        BOOST_CHECK_EQUAL(own_end - first, end - first);
        BOOST_CHECK_EQUAL(std::bit_cast<Bits>(own), std::bit_cast<Bits>(library));
    }
}
void compare(const std::string& text) {
    compare<float, std::uint32_t>(text);
    compare<double, std::uint64_t>(text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_known_texts) {
    for (const char* text : {"0",
                             "-0",
                             "0.0",
                             "1",
                             "-1.5",
                             ".5",
                             "5.",
                             "0.1",
                             "1e3",
                             "1E-3",
                             "1e+5",
                             "1e",
                             "1e+",
                             "12abc",
                             "",
                             ".",
                             "-",
                             "e5",
                             "1.2.3",
                             "1e.5",
                             "1ex",
                             "1e5.5",
                             "1e5x",
                             "+1",
                             "0x10",
                             "16777217",
                             "16777219",
                             "9007199254740993",
                             "0.72",
                             "3.4028235e38",
                             "3.4028236e38",
                             "1e39",
                             "1.7976931348623157e308",
                             "1.7976931348623159e308",
                             "1e309",
                             "1e99999999999",
                             "1e-99999999999",
                             "0e99999",
                             "1.1754944e-38",
                             "1e-45",
                             "7e-46",
                             "7.1e-46",
                             "2.2250738585072014e-308",
                             "2.2250738585072011e-308",
                             "4.9e-324",
                             "2.4703282292062327e-324",
                             "2.4703282292062328e-324",
                             "2.4703282292062329e-324",
                             "1.00000005960464477539062500",
                             "1.000000059604644775390625000000000000001",
                             "123456789012345678901234567890"}) {
        compare(text);
    }
    compare("0." + std::string(400, '0') + "1e401");
    compare(std::string(900, '1') + "e-900");
    compare("1" + std::string(800, '0') + "1e-801");
    // Half way between 1 and the next double, and a digit behind all that is kept.
    const std::string half = "1.00000000000000011102230246251565404236316680908203125";
    compare(half);
    compare(half + std::string(900, '0') + "1");
}

BOOST_AUTO_TEST_CASE(of_many_numbers, *boost::unit_test::label("many")) {
    std::uint64_t state = 7;
    const auto next = [&state] {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return state >> 11 ^ state << 43;
    };
    char text[64];
    for (int i = 0; i < 3000; ++i) {
        const double x = std::bit_cast<double>(next());
        if (!(x - x == 0)) continue;
        std::snprintf(text, sizeof text, i % 2 ? "%.17g" : "%.9g", x);
        compare(text);
        std::snprintf(text, sizeof text, "%.9g",
                      double{std::bit_cast<float>(static_cast<std::uint32_t>(next()))});
        if (std::strpbrk(text, "in") == nullptr) compare(text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

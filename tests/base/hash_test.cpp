// Hashes: FNV-1a or XXH64 of the bytes of what is added, the least first, on every machine.
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(hash)

// What http://www.isthe.com/chongo/tech/comp/fnv/ says of these texts, with 64 bits.
BOOST_AUTO_TEST_CASE(texts_have_their_published_hashes) {
    const auto of = [](std::string_view text) { return Hash().add(text).value(); };
    BOOST_TEST(of("") == 0xcbf29ce484222325u);
    BOOST_TEST(of("a") == 0xaf63dc4c8601ec8cu);
    BOOST_TEST(of("foobar") == 0x85944171f73967e8u);
}

BOOST_AUTO_TEST_CASE(numbers_are_their_bytes) {
    const std::array<std::uint8_t, 4> bytes{0x00, 0x00, 0xC0, 0x3F};  // of 1.5f
    BOOST_TEST(Hash().add(1.5f).value() == Hash().add(bytes).value());
    BOOST_TEST(Hash().add(std::uint16_t{0x0201}).value() ==
               Hash().add(std::uint8_t{1}).add(std::uint8_t{2}).value());
    BOOST_TEST(Hash().add(1.5f).add(2.5f).value() != Hash().add(2.5f).add(1.5f).value());
}

// As xxhsum -H64 has them (xxHash 0.8.1).
BOOST_AUTO_TEST_CASE(lines_have_the_hashes_of_others_programs) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "the pursuer comes closer, the other steps back; ";
    const std::vector<std::pair<std::size_t, std::uint64_t>> hashes{
        {32, 0x4b59d46c5bdabfe3},  {36, 0x104343aa5c82d7f4}, {40, 0x75c89ef9bc15a826},
        {44, 0xaa50064d40efd6c5},  {60, 0xa9498cc4c18041b9}, {64, 0x2f38095332dfb845},
        {100, 0x5a500a4193e4aab4}, {564, 0x51657c39697be140}};
    for (const auto& [size, hash] : hashes)
        BOOST_TEST(Line().add(text.substr(0, size)).hash() == hash, size << " bytes");
}

BOOST_AUTO_TEST_CASE(a_line_is_its_bytes) {
    Line numbers, bytes;
    for (int i = 0; i < 8; ++i) {
        numbers.add(1.5f).add(std::uint16_t{0x0201}).add(std::int8_t{-1}).add(true);
        bytes.add(std::array<std::uint8_t, 8>{0x00, 0x00, 0xC0, 0x3F, 0x01, 0x02, 0xFF, 0x01});
    }
    BOOST_TEST(numbers.hash() == bytes.hash());
    BOOST_TEST(numbers.hash() != Line().add(bytes.hash()).add(std::array<float, 8>{}).hash());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Hashes: FNV-1a of the bytes of what is added, the least first, on every machine.
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>

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

BOOST_AUTO_TEST_CASE(lines_side_by_side_have_the_hashes_they_have_alone) {
    std::array<Line, 3> lines;
    std::array<std::uint64_t, 3> alone{};
    for (std::size_t i = 0; i < 3; ++i) {
        const float x = 0.25f * static_cast<float>(i);
        lines[i].add(x).add(static_cast<std::uint32_t>(i)).add(std::array{x, -x});
        alone[i] = Hash().add(x).add(static_cast<std::uint32_t>(i)).add(std::array{x, -x}).value();
    }
    BOOST_TEST(Line::hashes(lines) == alone, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Random numbers: known answers of Random123, uniformity, and that a draw is a function of seed,
// couple, turn and purpose only.
#include "base/random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "lives.hpp"

namespace pursuit {
namespace {

using Words = std::array<std::uint32_t, 4>;

struct KnownAnswer {
    Words counter;
    std::uint32_t key0, key1;
    Words seven, ten;
};

// Random123, tests/kat_vectors, the lines "philox4x32 7" and "philox4x32 10".
constexpr KnownAnswer kKnownAnswers[] = {
    {{0, 0, 0, 0},
     0,
     0,
     {0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48},
     {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
     0xffffffff,
     0xffffffff,
     {0x5207ddc2, 0x45165e59, 0x4d8ee751, 0x8c52f662},
     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
     0xa4093822,
     0x299f31d0,
     {0x4dfccaba, 0x190a87f0, 0xc47362ba, 0xb6b5242a},
     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
};

// Chi-square of counts that should be equal, less its mean, in standard deviations.
double excess(const std::vector<int>& counts, double expected) {
    double chi = 0;
    for (const int n : counts) chi += (n - expected) * (n - expected) / expected;
    const double freedom = static_cast<double>(counts.size()) - 1;
    return (chi - freedom) / std::sqrt(2 * freedom);
}

BOOST_AUTO_TEST_SUITE(random)

BOOST_AUTO_TEST_CASE(philox_gives_the_known_answers) {
    for (const KnownAnswer& known : kKnownAnswers) {
        BOOST_TEST((philox<7>(known.counter, known.key0, known.key1) == known.seven));
        BOOST_TEST((philox<10>(known.counter, known.key0, known.key1) == known.ten));
        BOOST_TEST((philox<8>(known.counter, known.key0, known.key1) != known.seven));
    }
}

BOOST_AUTO_TEST_CASE(a_draw_is_the_first_word_of_philox_with_seven_rounds) {
    constexpr std::uint64_t seed = 0x299f31d0a4093822, id = 0x0370734413198a2e;
    for (const std::uint32_t turn : {0u, 1u, 0x243f6a88u, 0xffffffffu}) {
        for (const Purpose purpose : {Purpose::move, Purpose::floor}) {
            const Words words =
                philox<7>({turn, static_cast<std::uint32_t>(purpose), 0x13198a2e, 0x03707344},
                          0xa4093822, 0x299f31d0);
            const double expected = std::ldexp(words[0] >> 8, -24);
            BOOST_TEST(static_cast<double>(uniform(seed, id, turn, purpose)) == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(draws_are_uniform_over_turns_seeds_and_couples) {
    constexpr int cells = 256, draws = 1 << 18;
    for (int over = 0; over < 4; ++over) {
        std::vector<int> counts(cells), pairs(cells);
        float previous = 0, least = 1, most = 0;
        for (std::uint32_t i = 0; i < draws; ++i) {
            const float u = over == 0   ? uniform(7, 3, i, Purpose::move)
                            : over == 1 ? uniform(i, 3, 5, Purpose::move)
                            : over == 2 ? uniform(7, i, 5, Purpose::move)
                                        : uniform(7, std::uint64_t{i} << 32, 5, Purpose::floor);
            ++counts[static_cast<std::size_t>(u * cells)];
            ++pairs[static_cast<std::size_t>(previous * 16) * 16 +
                    static_cast<std::size_t>(u * 16)];
            previous = u;
            least = std::min(least, u);
            most = std::max(most, u);
        }
        BOOST_TEST(std::abs(excess(counts, static_cast<double>(draws) / cells)) < 4);
        BOOST_TEST(std::abs(excess(pairs, static_cast<double>(draws) / cells)) < 4);
        BOOST_TEST(least >= 0.0f);
        BOOST_TEST(least < 0x1p-14f);
        BOOST_TEST(most > 1.0f - 0x1p-14f);
        BOOST_TEST(most < 1.0f);
    }
}

BOOST_AUTO_TEST_CASE(every_part_of_the_counter_and_key_matters) {
    std::set<float> seen{uniform(1, 2, 3, Purpose::move), uniform(1, 2, 3, Purpose::floor)};
    std::size_t draws = 2;
    for (int bit = 0; bit < 64; ++bit) {
        seen.insert(uniform(1 ^ std::uint64_t{1} << bit, 2, 3, Purpose::move));
        seen.insert(uniform(1, 2 ^ std::uint64_t{1} << bit, 3, Purpose::move));
        draws += 2;
        if (bit >= 32) continue;
        seen.insert(uniform(1, 2, 3 ^ std::uint32_t{1} << bit, Purpose::move));
        ++draws;
    }
    BOOST_TEST(seen.size() == draws);  // 162 of 2^24 values: two alike by chance in .1 % of seeds
}

// The draw of a turn does not depend on what was drawn before, nor on who the partners are.
BOOST_AUTO_TEST_CASE(a_turn_draws_by_seed_couple_and_number_alone) {
    const Model& model = Model::standard();
    Draw draw{11};
    for (std::uint64_t id = 0; id < 20; ++id) {
        Couple plain{model, {}, {}, 99, id};
        Couple eventful{model, extreme_traits(draw), extreme_traits(draw), 99, id};
        Life life{static_cast<std::uint32_t>(id)};
        for (std::uint32_t n = 0; n < 100; ++n) {
            const float expected = uniform(99, id, n, Purpose::move);
            const Turn turn = plain.play();
            const Turn other = life.turn(eventful, 0.5);
            BOOST_REQUIRE(turn.number == n);
            BOOST_REQUIRE(other.number == n);
            BOOST_REQUIRE(turn.uniform == expected);
            BOOST_REQUIRE(other.uniform == (other.host_made ? 0.0f : expected));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_floor_is_drawn_by_its_own_purpose) {
    const Model& model = Model::standard();
    int first = 0, disagreeing = 0, differing = 0;
    for (std::uint64_t id = 0; id < 4000; ++id) {
        Couple couple{model, {}, {}, 5, id};
        const Seat drawn = uniform(5, id, 0, Purpose::floor) < 0.5f ? Seat::a : Seat::b;
        BOOST_REQUIRE((couple.state().floor == drawn));
        first += couple.state().floor == Seat::a;
        couple.skip(9);
        BOOST_REQUIRE(!couple.happens(Disagreement{0.5f, {}}));
        disagreeing += couple.state().floor == Seat::a;
        differing += couple.state().floor != drawn;
    }
    for (const int n : {first, disagreeing, differing}) {  // 2000 each, deviation 32
        BOOST_TEST(n > 1870);
        BOOST_TEST(n < 2130);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

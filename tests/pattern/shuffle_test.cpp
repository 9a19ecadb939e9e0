// Shuffling: draws by their place, everybody with somebody else, and how two talks meet.
#include "pattern/shuffle.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(shuffle)

BOOST_AUTO_TEST_CASE(there_are_so_many_at_most) {
    Shuffling shuffling;
    shuffling.times = 100000;
    BOOST_TEST(!check(shuffling));
    shuffling.times = 100001;
    BOOST_TEST(check(shuffling).message() == "100001 shuffles, expected 0 to 100000");
}

BOOST_AUTO_TEST_CASE(they_stop_when_they_are_told) {
    const std::atomic<bool> stop{true};
    Shuffling shuffling;
    shuffling.times = 9;
    throw_if_stopped(shuffling, 4);
    shuffling.watched.stop = &stop;
    BOOST_CHECK_EXCEPTION(throw_if_stopped(shuffling, 4), Error, [](const Error& error) {
        return error.fault().message() == "stopped after 4 of 9 shuffles";
    });
}

BOOST_AUTO_TEST_CASE(draws_are_a_function_of_their_place_and_evenly_spread) {
    std::array<int, 10> counts{};
    Draws draws{7, 1, 2}, same{7, 1, 2},
        others[] = {{8, 1, 2}, {7, 2, 2}, {7, 1, 3}, {7ull << 32, 1, 2}};
    std::array<int, 4> alike{};
    for (int i = 0; i < 10000; ++i) {
        const std::uint32_t drawn = draws.below(10);
        BOOST_REQUIRE(drawn < 10u);
        BOOST_REQUIRE(same.below(10) == drawn);
        for (std::size_t j = 0; j < 4; ++j) alike[j] += others[j].below(10) == drawn;
        ++counts[drawn];
    }
    for (const int count : counts) BOOST_TEST((count > 850 && count < 1150), count);
    for (const int count : alike) BOOST_TEST((count > 850 && count < 1150), count);
    BOOST_TEST(draws.below(1) == 0u);
}

BOOST_AUTO_TEST_CASE(everybody_gets_somebody_else) {
    std::set<std::vector<std::size_t>> seen;
    for (std::uint32_t i = 0; i < 60; ++i) {
        Draws draws{1, kForPartners, i};
        const std::vector<std::size_t> with = others(4, draws);
        std::size_t at = 0, steps = 0;
        do {  // one cycle through all
            at = with[at];
            ++steps;
        } while (at != 0 && steps < 9);
        BOOST_TEST(steps == 4u);
        seen.insert(with);
    }
    BOOST_TEST(seen.size() == 6u);  // all that there are
}

BOOST_AUTO_TEST_CASE(two_talks_meet_in_the_order_of_their_own_times) {
    const Kind x = Kind::protest, y = Kind::withdraw;
    const std::vector<Act> a{
        {Seat::a, x, 10}, {Seat::b, x, 11}, {Seat::a, y, 14}, {Seat::a, x, 30}};
    const std::vector<Act> b{{Seat::a, y, 100}, {Seat::b, y, 104}, {Seat::b, x, 109}};
    std::vector<Act> out{{Seat::a, x, 99}};
    meet(a, b, out);
    // a acts at 0, 4 and 20 of its own talk, b at 4 and 9; at the same time a comes first, and when b
    // has nothing more to do it is over.
    BOOST_REQUIRE(out.size() == 4u);
    const std::array<std::pair<Seat, std::uint32_t>, 4> expected{
        {{Seat::a, 0}, {Seat::a, 4}, {Seat::b, 4}, {Seat::b, 9}}};
    for (std::size_t i = 0; i < 4; ++i) {
        BOOST_TEST((out[i].seat == expected[i].first));
        BOOST_TEST(out[i].at == expected[i].second);
    }
    BOOST_TEST((out[1].kind == y && out[2].kind == y && out[3].kind == x));
    meet(a, {}, out);
    BOOST_TEST(out.empty());
    // Whoever begins a talk is in it from that act on.
    meet({{Seat::a, x, 3}, {Seat::a, y, 5}}, {{Seat::b, y, 7}, {Seat::a, x, 9}}, out);
    BOOST_REQUIRE(out.size() == 2u);
    BOOST_TEST((out[0].seat == Seat::a && out[1].seat == Seat::b));
    BOOST_TEST((out[0].at == 0u && out[1].at == 0u));
}

BOOST_AUTO_TEST_CASE(a_summary_has_the_mean_and_the_inner_95_percent) {
    std::vector<double> q;
    for (int i = 0; i <= 200; ++i) q.push_back((i * 37 % 201) / 100.0 - 1);  // -1..1, mixed
    const Shuffled s = summary(q);
    BOOST_TEST(s.times == 201u);
    BOOST_TEST(std::abs(s.mean) < 1e-12);
    BOOST_TEST(s.low == -0.95);
    BOOST_TEST(s.high == 0.95);
    std::vector<double> one{0.25};
    const Shuffled single = summary(one);
    BOOST_TEST((single.mean == 0.25 && single.low == 0.25 && single.high == 0.25));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

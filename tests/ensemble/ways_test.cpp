// The ways a couple can go on, side by side: each as if it were played alone.
#include "engine/ways.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

#include "models.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(ways)

using Phases = std::vector<std::vector<std::uint8_t>>;  // of each turn, of each way

void play(Ways& ways, std::uint32_t turns, Phases& out) {
    struct Taken {
        Phases& out;
        std::size_t n;
    } taken{out, ways.at_once()};
    ways.play(turns, &taken, [](void* to, const std::uint8_t* phases) {
        auto& t = *static_cast<Taken*>(to);
        t.out.emplace_back(phases, phases + t.n);
    });
}

BOOST_AUTO_TEST_CASE(each_goes_as_it_would_alone) {
    Couple start{Model::standard(), {.anxiety = 0.8f}, {.avoidance = 0.8f}, 5, 0x1'0000'0007};
    BOOST_REQUIRE(!start.happens(Disagreement{0.9f, Seat::b}));
    BOOST_REQUIRE(!start.happens(Stress{Seat::a, 0.5f}));
    start.skip(3);
    Ways ways(Model::standard());
    if (ways.at_once() == 0) return;  // no lanes here
    BOOST_REQUIRE(ways.at_once() <= Ways::kMost);
    BOOST_REQUIRE(ways.begin(start, 61));
    std::vector<Couple> alone(ways.at_once(), start);
    Phases together;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        const std::uint64_t seed = 0x9E3779B97F4A7C15u * i;
        alone[i].reseed(seed);
        ways.set_seed(i, seed);
        if (i % 5 != 4) continue;  // begins elsewhere
        BOOST_REQUIRE(!alone[i].intervene(recognise_intent(Seat::a)));
        ways.begin_at(i, alone[i]);
    }
    for (const std::uint32_t turns : {40u, 10u, 11u}) play(ways, turns, together);
    BOOST_REQUIRE(together.size() == 61);
    std::vector<bool> differs(61);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        for (std::size_t t = 0; t < together.size(); ++t) {
            const auto phase = static_cast<std::uint8_t>(alone[i].play().phase);
            BOOST_TEST(phase == together[t][i], "way " << i << ", turn " << t);
            differs[t] = differs[t] || together[t][i] != together[t][0];
        }
    }
    BOOST_TEST(std::count(differs.begin(), differs.end(), true) > 20);
}

BOOST_AUTO_TEST_CASE(times_that_do_not_fit_are_told) {
    Couple couple{Model::standard(), {}, {}, 1};
    Ways ways(Model::standard());
    if (ways.at_once() == 0) return;
    BOOST_TEST(ways.begin(couple, 1000));
    BOOST_REQUIRE(!couple.happens(Separation{Seat::a, std::int64_t{4000000000}}));
    BOOST_TEST(!ways.begin(couple, 1000));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// The ways a couple can go on, side by side: each as if it were played alone.
#include "engine/ways.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <pursuit/loop/gain.hpp>

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
    const Ways::Tables tables(Model::standard());
    Ways ways(tables);
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
    const Ways::Tables tables(Model::standard());
    Ways ways(tables);
    if (ways.at_once() == 0) return;
    BOOST_TEST(ways.begin(couple, 1000));
    BOOST_REQUIRE(!couple.happens(Separation{Seat::a, std::int64_t{4000000000}}));
    BOOST_TEST(!ways.begin(couple, 1000));
}

BOOST_AUTO_TEST_CASE(they_come_to_where_they_would_alone) {
    Couple start{Model::standard(), {.anxiety = 0.9f}, {.avoidance = 0.9f}, 5};
    BOOST_REQUIRE(!start.happens(Disagreement{0.9f, Seat::b}));
    const Ways::Tables tables(Model::standard());
    Ways ways(tables);
    if (ways.at_once() == 0) return;
    BOOST_REQUIRE(ways.begin(start, 200));
    std::vector<Couple> alone(ways.at_once(), start);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        alone[i].reseed(i);
        ways.set_seed(i, i);
    }
    Phases together;
    std::vector<Couple> come(ways.at_once(), start);
    for (const std::uint32_t turns : {7u, 1u, 20u, 33u}) {
        play(ways, turns, together);
        for (std::size_t i = 0; i < alone.size(); ++i) {
            alone[i].skip(turns);
            come[i].reseed(i);
            (void)ways.come_to(i, come[i]);
            BOOST_TEST(come[i].hash() == alone[i].hash(), "way " << i << ", " << turns);
        }
        const bool acted = turns == 20;  // a turn more, by themselves
        for (std::size_t i = 0; i < alone.size(); ++i) {
            if (acted) alone[i].skip(1);
            if (acted) come[i].skip(1);
            ways.begin_at(i, come[i], acted);
            (void)ways.come_to(i, come[i]);
            const bool same = come[i].hash() == alone[i].hash();
            BOOST_TEST((same || !acted), "way " << i << " after its own turn");
        }
    }
}

BOOST_AUTO_TEST_CASE(gains_side_by_side_are_those_of_each) {
    const Model sways = model_with([](Tables& t) {
        for (std::size_t g = 0; g < t.groups.size(); ++g) {
            const float x = 0.3f * static_cast<float>(g) - 0.7f;
            GroupRow& row = t.groups[g];
            row.tells = x;
            row.quiets = -0.5f * x;
            row.tires = 0.4f;
            row.says = -x;
        }
        for (NeedRow& row : t.needs) row.by_tone.back() += 0.1f;
        t.intensity[2].hides = !t.intensity[2].hides;
        MoveRow& more = t.moves[static_cast<std::size_t>(t.move_count)] = t.moves[4];
        std::snprintf(more.name, sizeof more.name, "more");
        more.appeal[2] += 0.3f;
        for (std::size_t i = 0; i < kStances; ++i) {
            t.stances[i].open[static_cast<std::size_t>(t.move_count)] =
                0.1f * static_cast<float>(i);
            t.stances[i].lean[2] = 0.2f - 0.05f * static_cast<float>(i);
        }
        ++t.move_count;
    });
    for (const Model* model : {&Model::standard(), &sways}) {
        const std::size_t most = Ways::at_once(*model);
        if (most == 0) return;
        const Ways::Tables tables(*model);
        for (int who = 0; who < 4; ++who) {
            const float x = 0.25f * static_cast<float>(who);
            Couple start{*model, {.anxiety = 0.9f - x, .avoidance = x}, {.anxiety = x}, 3};
            BOOST_REQUIRE(!start.happens(Disagreement{0.9f, Seat::a}));
            std::vector<State> states;
            std::vector<Couple> couples;
            for (std::size_t i = 0; i < most - 3; ++i) {
                Couple couple = start;
                couple.reseed(i);
                couple.skip(static_cast<std::uint32_t>(i * i % 90));
                if (i % 7 == 3) BOOST_REQUIRE(!couple.happens(Separation{Seat::b, {}}));
                states.push_back(couple.state());
                couples.push_back(couple);
            }
            for (const Seat pursuer : {Seat::a, Seat::b}) {
                std::vector<Ways::Gains> gains(states.size());
                Ways::gains(tables, start, pursuer, states, gains);
                for (std::size_t i = 0; i < states.size(); ++i) {
                    const Couple& c = couples[i];
                    BOOST_TEST(gains[i].cold == present_gain(c, pursuer, Heat::cold).gain);
                    BOOST_TEST(gains[i].hot == present_gain(c, pursuer, Heat::hot).gain);
                    BOOST_TEST(gains[i].now == local_gain(c, pursuer).gain);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(where_a_stance_has_too_many_rows_there_are_no_lanes) {
    const Model model = model_with([](Tables& t) {
        make_room(t, 16);
        for (; t.predicate_count < 32; ++t.predicate_count) {
            Predicate& p = t.predicates[static_cast<std::size_t>(t.predicate_count)];
            p = t.predicates[0];
            p.threshold = 0.01f * static_cast<float>(t.predicate_count);
        }
        for (std::uint32_t i = 0; i < 17; ++i) {
            Transition& row = t.transitions[static_cast<std::size_t>(t.transition_count++)];
            row.from = Stance::guarding;
            row.to = Stance::settled;
            row.guard = 1u << (15 + i);
        }
    });
    BOOST_TEST(Ways::at_once(model) == 0u);
    const Ways::Tables tables(model);
    Ways ways(tables);
    BOOST_TEST(ways.at_once() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

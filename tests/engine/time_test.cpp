// Time: however it is cut up it gives the same bits; relaxation is the exponential it claims to be,
// ends in rest, and turns aside only where something was scheduled.
#include "engine/time.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>

#include "engine/compiled.hpp"
#include "lives.hpp"

namespace pursuit {
namespace {

constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute,
                       kDay = 24 * kHour;

/// In the middle of an argument: both moved, an issue open.
Couple stirred(std::uint64_t seed) {
    Couple couple{Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f), seed};
    (void)couple.happens(Disagreement{0.8f, Seat::a});
    (void)couple.happens(Stress{Seat::b, 0.5f});
    couple.skip(15);
    return couple;
}

/// Two partners in whom nothing is at rest, flooding and a promise under way.
Couple scheduled(std::uint64_t seed, std::uint32_t flooded_a, std::uint32_t flooded_b,
                 std::uint32_t promise) {
    Couple couple = stirred(seed);
    State state = couple.state();
    state.since_ms = state.clock_ms;  // the last turn is over
    for (State::Side& side : state.sides) {
        side.inner.arousal = 0.95f;
        side.inner.unmet = {0.9f, 0.8f, 0.7f, 0.6f, 0.9f, 0.8f};
        side.inner.hope = 0.1f;
    }
    state.sides[0].flooded_ms = flooded_a;
    state.sides[1].flooded_ms = flooded_b;
    state.promise_ms = promise;
    state.apart = promise > 0 ? 1 | State::kPaused | State::kPromised : 0;
    (void)couple.restore(state);
    return couple;
}
/// The same, but that nothing was promised.
Couple for_good(Couple couple) {
    State state = couple.state();
    state.promise_ms = 0;
    state.apart = 1 | State::kPaused;
    (void)couple.restore(state);
    return couple;
}

std::vector<Couple> starts() {
    return {stirred(1), scheduled(2, 0, 0, 25 * kMinute), scheduled(3, 20 * kMinute, 0, 0),
            scheduled(4, 7 * kMinute + 1, 20 * kMinute, 12345),
            scheduled(5, 600001, 600001, 600001)};
}

/// The condition of both, the clock apart.
std::array<Flat, 2> inner_of(const Couple& couple) {
    return {numbers(couple.condition(Seat::a).inner), numbers(couple.condition(Seat::b).inner)};
}

// After the time has passed, the same state, and the same life from there.
void check_alike(Couple one, Couple other) {
    BOOST_REQUIRE(one.hash() == other.hash());
    BOOST_REQUIRE(inner_of(one) == inner_of(other));
    one.skip(6);
    other.skip(6);
    BOOST_REQUIRE(one.hash() == other.hash());
}

BOOST_AUTO_TEST_SUITE(time)

BOOST_AUTO_TEST_CASE(an_hour_in_frames_of_16_ms_is_an_hour) {
    for (const Couple& start : starts()) {
        Couple frames = start, whole = start;
        for (int i = 0; i < kHour / 16; ++i) BOOST_REQUIRE(!frames.elapse(16));
        BOOST_REQUIRE(!whole.elapse(kHour));
        check_alike(frames, whole);
    }
}

BOOST_AUTO_TEST_CASE(a_day_in_hours_is_a_day) {
    for (const Couple& start : starts()) {
        Couple hours = start, whole = start;
        for (int i = 0; i < 24; ++i) BOOST_REQUIRE(!hours.elapse(kHour));
        BOOST_REQUIRE(!whole.elapse(kDay));
        check_alike(hours, whole);
    }
}

// Cut at random, among other places just before, at and after what is scheduled; and read between.
BOOST_AUTO_TEST_CASE(time_cut_up_in_any_way_and_read_in_between_gives_the_same_bits) {
    Draw draw{1};
    for (int round = 0; round < 400; ++round) {
        const auto flooded_a = draw.below(static_cast<std::uint32_t>(kHour));
        const auto flooded_b =
            draw.chance(0.3) ? flooded_a : draw.below(static_cast<std::uint32_t>(kHour));
        const auto promise = draw.chance(0.3) ? 0 : draw.below(static_cast<std::uint32_t>(kHour));
        const Couple start =
            scheduled(static_cast<std::uint64_t>(round), flooded_a, flooded_b, promise);
        const auto total = static_cast<std::int64_t>(std::exp2(draw.uniform(0, 33)));
        std::vector<std::int64_t> cuts{0, total};
        for (const std::int64_t at : {flooded_a, flooded_b, promise}) {
            for (std::int64_t d = -1; d <= 1; ++d)
                cuts.push_back(std::clamp(at + d, std::int64_t{0}, total));
        }
        for (std::uint32_t i = draw.below(20); i > 0; --i) {
            cuts.push_back(
                static_cast<std::int64_t>(draw.uniform(0, 1) * static_cast<double>(total)));
        }
        std::sort(cuts.begin(), cuts.end());
        Couple cut = start, whole = start;
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            BOOST_REQUIRE(!cut.elapse(cuts[i] - cuts[i - 1]));
            (void)inner_of(cut);
            (void)cut.peek();
            (void)cut.phase();
        }
        BOOST_REQUIRE(!whole.elapse(total));
        check_alike(cut, whole);
    }
}

BOOST_AUTO_TEST_CASE(the_time_a_turn_takes_is_time_like_any_other) {
    for (const std::uint32_t ms : {0u, 1u, 999u, 10000u, 3600000u}) {
        Couple with_turns = stirred(7), by_hand = stirred(7);
        with_turns.set_turn_ms(ms);
        by_hand.set_turn_ms(0);
        with_turns.skip(20);
        for (int i = 0; i < 20; ++i) {
            by_hand.skip(1);
            BOOST_REQUIRE(!by_hand.elapse(ms / 3));
            BOOST_REQUIRE(!by_hand.elapse(ms - ms / 3));
        }
        by_hand.set_turn_ms(ms);
        check_alike(with_turns, by_hand);
    }
}

BOOST_AUTO_TEST_CASE(no_time_changes_nothing) {
    for (const Couple& start : starts()) {
        Couple couple = start;
        for (int i = 0; i < 100; ++i) BOOST_REQUIRE(!couple.elapse(0));
        check_alike(couple, start);
    }
}

// In double, segment by segment, from what the model says of half-lives and resting levels.
// Not even by a rounding.
BOOST_AUTO_TEST_CASE(turns_take_no_time_by_their_model_as_they_do_by_the_couple) {
    Tables tables = Model::standard().tables();
    tables.coefficients.turn_seconds = 0;
    const Model still(tables);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const auto make = [&](const Model& model) {
            return Couple{model, somebody(0.78f, 0.25f), somebody(0.30f, 0.75f), seed};
        };
        Couple by_model = make(still), by_couple = make(Model::standard());
        by_couple.set_turn_ms(0);
        for (Couple* couple : {&by_model, &by_couple})
            BOOST_REQUIRE(!couple->happens(Disagreement{0.8f, Seat::a}));
        for (int i = 0; i < 60; ++i) {
            const Turn x = by_model.play(), y = by_couple.play();
            BOOST_REQUIRE((x.move == y.move && x.probability == y.probability));
            for (std::size_t s = 0; s < 2; ++s) {
                const Inner &of_x = by_model.state().sides[s].inner,
                            &of_y = by_couple.state().sides[s].inner;
                BOOST_REQUIRE(of_x.unmet == of_y.unmet);
                BOOST_REQUIRE(of_x.arousal == of_y.arousal);
                BOOST_REQUIRE(of_x.hope == of_y.hope);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(flooding_turns_arousal_aside_exactly_where_it_ends) {
    const Coefficients& c = Model::standard().coefficients();
    constexpr std::uint32_t flooded = 20 * kMinute;
    const auto toward = [&](double from, double rest, double ms) {
        return rest + (from - rest) *
                          std::exp2(-ms / (static_cast<double>(c.half_life_arousal) * kMinute));
    };
    for (const std::int64_t ms : {kSecond, 5 * kMinute, 20 * kMinute - 1, 20 * kMinute,
                                  20 * kMinute + 1, 22 * kMinute, 40 * kMinute}) {
        Couple couple = scheduled(8, flooded, 0, 0);
        BOOST_REQUIRE(!couple.elapse(ms));
        const double first = std::min<double>(static_cast<double>(ms), flooded);
        double expected =
            toward(static_cast<double>(0.95f), static_cast<double>(c.flood_level), first);
        expected =
            toward(expected, static_cast<double>(c.arousal_rest), static_cast<double>(ms) - first);
        BOOST_TEST(std::abs(static_cast<double>(couple.condition(Seat::a).inner.arousal) -
                            expected) < 2e-6);
        const double calm = toward(static_cast<double>(0.95f), static_cast<double>(c.arousal_rest),
                                   static_cast<double>(ms));
        BOOST_TEST(std::abs(static_cast<double>(couple.condition(Seat::b).inner.arousal) - calm) <
                   2e-6);
    }
}

BOOST_AUTO_TEST_CASE(a_promise_holds_until_its_instant) {
    constexpr std::uint32_t promise = 25 * kMinute;
    Couple kept = scheduled(9, 0, 0, promise), endless = scheduled(9, 0, 0, kDay);
    Couple open = for_good(kept);
    for (Couple* couple : {&kept, &endless, &open}) BOOST_REQUIRE(!couple->elapse(promise));
    BOOST_TEST((inner_of(kept) == inner_of(endless)));
    BOOST_TEST((inner_of(kept)[1] != inner_of(open)[1]));  // b was left, a stepped back
    for (std::size_t i = 0; i < kInner; ++i) {
        BOOST_TEST(std::abs(inner_of(kept)[0][i] - inner_of(open)[0][i]) < 1e-6f);
    }
    for (Couple* couple : {&kept, &endless, &open}) {
        BOOST_REQUIRE(!couple->elapse(10 * kMinute));
    }
    BOOST_TEST((inner_of(kept)[1] != inner_of(endless)[1]));
    const auto closeness = [](const Couple& couple) { return inner_of(couple)[1][0]; };
    BOOST_TEST(closeness(kept) < closeness(endless));  // a is back
    BOOST_TEST(closeness(endless) < closeness(open));
}

BOOST_AUTO_TEST_CASE(flooding_ends_a_fixed_time_after_its_onset) {
    for (const float minutes : {0.5f, 3.0f, 20.0f}) {
        const auto lasts = static_cast<std::int64_t>(minutes * static_cast<float>(kMinute));
        for (const std::int64_t step : {std::int64_t{1} << 40, kMinute, std::int64_t{777}}) {
            Traits touchy = somebody(0.8f, 0.8f);
            touchy.flooding_minutes = minutes;
            Couple couple{Model::standard(), {}, touchy, 1};
            State state = couple.state();
            state.sides[1].inner.arousal = state.sides[1].inner.stress = 1;
            BOOST_REQUIRE(!couple.restore(state));
            BOOST_TEST(!couple.condition(Seat::b).flooded);
            Turn turn;
            BOOST_REQUIRE(!couple.act(Seat::a, Move::blame, 1.0f, turn));
            BOOST_REQUIRE(turn.of(Seat::b).flooded);
            // The onset was at turn.time_ms; a turn has passed since.
            const std::int64_t ends = turn.time_ms + lasts;
            while (couple.state().clock_ms < ends - 1) {
                BOOST_REQUIRE(couple.condition(Seat::b).flooded);
                BOOST_REQUIRE(!couple.elapse(std::min(step, ends - 1 - couple.state().clock_ms)));
            }
            BOOST_TEST(couple.condition(Seat::b).flooded);
            BOOST_REQUIRE(!couple.elapse(1));
            BOOST_TEST(!couple.condition(Seat::b).flooded);
        }
    }
}

// What is heard while flooded does not put off the end.
BOOST_AUTO_TEST_CASE(flooding_does_not_start_again_while_it_lasts) {
    Couple couple = scheduled(10, 0, 90 * kSecond, 0);
    const std::int64_t ends = couple.state().since_ms + 90 * kSecond;
    couple.set_turn_ms(static_cast<std::uint32_t>(10 * kSecond));
    for (int i = 0; i < 8; ++i) {
        Turn turn;
        BOOST_REQUIRE(!couple.act(Seat::a, Move::blame, 1.0f, turn));
    }
    BOOST_REQUIRE(couple.state().clock_ms < ends);
    BOOST_REQUIRE(!couple.elapse(ends - 1 - couple.state().clock_ms));
    BOOST_TEST(couple.condition(Seat::b).flooded);
    BOOST_REQUIRE(!couple.elapse(1));
    BOOST_TEST(!couple.condition(Seat::b).flooded);
}

BOOST_AUTO_TEST_CASE(after_years_all_is_at_rest_and_stays_there) {
    for (const Couple& start : starts()) {
        Couple couple = start;
        BOOST_REQUIRE(!couple.elapse(60 * 365 * kDay));
        const auto rested = inner_of(couple);
        for (const auto& side : rested) {
            for (const float x : side) BOOST_TEST(is_plain(x));
        }
        const Coefficients& c = couple.model().coefficients();
        for (const Seat seat : {Seat::a, Seat::b}) {
            const Inner inner = couple.condition(seat).inner;
            BOOST_TEST(inner.arousal == c.arousal_rest);
            BOOST_TEST(inner.hope == c.hope_rest);
            BOOST_TEST(inner.security == couple.persona(seat).security);
            BOOST_TEST(inner.mentalizing == couple.persona(seat).mentalizing);
            BOOST_TEST(inner.learned[0] == 1.0f);
            BOOST_TEST(inner.learned[1] == 1.0f);
            BOOST_TEST(inner.stress == 0.0f);
        }
        for (const std::int64_t more :
             {std::int64_t{1}, kDay, 1000 * 365 * kDay, std::numeric_limits<std::int64_t>::max()}) {
            BOOST_REQUIRE(!couple.elapse(more));
            BOOST_TEST((inner_of(couple) == rested));
        }
        BOOST_TEST(couple.state().clock_ms == std::int64_t{1} << 62);  // the end of time
        couple.skip(3);
        BOOST_TEST(couple.state().clock_ms == std::int64_t{1} << 62);
    }
}

// On the way to rest nothing becomes subnormal, and every variable gets there in the end.
BOOST_AUTO_TEST_CASE(relaxing_is_monotonous_and_snaps_to_rest) {
    for (const Couple& start : {stirred(1), stirred(2), stirred(3)}) {
        Couple end = start;
        BOOST_REQUIRE(!end.elapse(100 * 365 * kDay));
        const auto rest = inner_of(end);
        auto previous = inner_of(start);
        for (double log_ms = 0; log_ms < 42; log_ms += 0.25) {
            Couple couple = start;
            BOOST_REQUIRE(!couple.elapse(static_cast<std::int64_t>(std::exp2(log_ms))));
            const auto now = inner_of(couple);
            for (std::size_t s = 0; s < 2; ++s) {
                for (std::size_t i = 0; i < kInnerNumbers; ++i) {
                    BOOST_TEST_CONTEXT(kInnerNames[i] << " after 2^" << log_ms << " ms") {
                        const float gap = now[s][i] - rest[s][i],
                                    before = previous[s][i] - rest[s][i];
                        BOOST_REQUIRE(is_plain(now[s][i]));
                        BOOST_REQUIRE((std::abs(gap) <= std::abs(before)));
                        BOOST_REQUIRE((gap * before >= 0.0f));
                        BOOST_REQUIRE((gap == 0.0f || std::abs(gap) > 0x1p-22f));
                    }
                }
            }
            previous = now;
        }
        BOOST_TEST((previous == rest));
    }
}

BOOST_AUTO_TEST_CASE(half_of_the_way_is_gone_after_a_half_life) {
    const Coefficients& c = Model::standard().coefficients();
    const std::array<float, kPaces> minutes{
        c.half_life_need,        c.half_life_arousal,  c.half_life_hope,       c.half_life_security,
        c.half_life_mentalizing, c.half_life_learned,  c.half_life_cue,        c.half_life_stress,
        c.half_life_momentum,    c.half_life_exertion, c.half_life_familiarity};
    const HalfLives table = half_lives(c);
    for (std::size_t i = 0; i < kInner; ++i) {
        const auto pace = static_cast<std::size_t>(kPaceOf[i]);
        const auto ms = static_cast<std::uint64_t>(minutes[pace] * static_cast<float>(kMinute));
        BOOST_TEST_CONTEXT(kInnerNames[i]) {
            BOOST_TEST(std::abs(static_cast<double>(decay(table, ms).inner[i]) - 0.5) < 1e-6);
        }
    }
}

// Relative to 2^(-t / half-life) in double; below 2^-40 it is 0.
BOOST_AUTO_TEST_CASE(decay_is_the_power_of_two_it_stands_for) {
    Draw draw{2};
    double worst = 0;
    std::string where;
    for (int round = 0; round < 60; ++round) {
        Coefficients c = Model::standard().coefficients();
        const std::array fields{
            &Coefficients::half_life_need,        &Coefficients::half_life_arousal,
            &Coefficients::half_life_hope,        &Coefficients::half_life_security,
            &Coefficients::half_life_mentalizing, &Coefficients::half_life_learned,
            &Coefficients::half_life_cue,         &Coefficients::half_life_stress,
            &Coefficients::half_life_momentum,    &Coefficients::half_life_exertion,
            &Coefficients::half_life_familiarity};
        if (round > 0) {  // over all of the range, 0.1 to 1e6 minutes
            for (const auto field : fields) {
                c.*field =
                    static_cast<float>(std::exp2(draw.uniform(std::log2(0.1001), std::log2(1e6))));
            }
        }
        const HalfLives table = half_lives(c);
        for (int i = 0; i < 300; ++i) {
            const auto ms = static_cast<std::uint64_t>(std::exp2(draw.uniform(0, 43)));
            const Decay left = decay(table, ms);
            for (std::size_t k = 0; k < kInner; ++k) {
                const double half_life =
                    static_cast<double>(c.*fields[static_cast<std::size_t>(kPaceOf[k])]) * kMinute;
                const double expected = std::exp2(-static_cast<double>(ms) / half_life);
                const double found = static_cast<double>(left.inner[k]);
                if (expected < 0x1.01p-40) {
                    BOOST_REQUIRE(found <= 0x1.01p-40);
                    continue;
                }
                if (found < 0x1p-40) continue;  // at the border
                const double error = std::abs(found / expected - 1);
                if (error > worst) {
                    worst = error;
                    where = "half-life " + std::to_string(half_life / kMinute) + " min after " +
                            std::to_string(ms) + " ms";
                }
            }
        }
    }
    BOOST_TEST_MESSAGE("decay: worst relative error " << worst << ", " << where);
    BOOST_TEST_CONTEXT(where) { BOOST_TEST(worst < 1e-6); }
}

BOOST_AUTO_TEST_CASE(decay_of_no_time_is_one_and_of_all_time_nothing) {
    const HalfLives table = half_lives(Model::standard().coefficients());
    for (const float left : decay(table, 0).inner) BOOST_TEST(left == 1.0f);
    for (const std::uint64_t ms :
         {std::uint64_t{1} << kTimeBits, std::uint64_t{1} << 62, ~std::uint64_t{0}}) {
        for (const float left : decay(table, ms).inner) BOOST_TEST(left == 0.0f);
    }
    for (const auto& powers : table.power) {
        for (const float power : powers) {
            BOOST_REQUIRE((power == 0.0f || (power >= 0x1p-40f && power <= 1.0f)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_turn_of_the_standard_length_is_no_special_case) {
    const Compiled& model = Model::standard().compiled();
    BOOST_TEST((model.turn == decay(model.half_lives, model.turn_ms)));
    Couple standard = stirred(11), other_length = stirred(11);
    other_length.set_turn_ms(standard.turn_ms() + 1);
    standard.skip(1);
    other_length.skip(1);
    BOOST_REQUIRE(!standard.elapse(1));
    BOOST_TEST((inner_of(standard) == inner_of(other_length)));
}

BOOST_AUTO_TEST_CASE(what_is_left_is_the_same_only_in_all_it_has) {
    Decay inner, trail;
    inner.inner[0] = 0.5f;
    trail.trail.exertion = 0.5f;
    for (const Decay& other : {inner, trail}) {
        BOOST_TEST(!(other == Decay{}));
        BOOST_TEST((other == Decay{other}));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Couple: symmetry, copies, determinism, moves made by the host, peeking, and what bad input gets.
#include <pursuit/engine/couple.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "engine/choose.hpp"
#include "engine/compiled.hpp"
#include "lives.hpp"

namespace pursuit {
namespace {

constexpr Traits kPursuer = somebody(0.78f, 0.25f);
constexpr Traits kWithdrawer = somebody(0.30f, 0.75f);
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

Couple arguing(std::uint64_t seed, std::uint64_t id = 0, const Model& model = Model::standard()) {
    Couple couple{model, kPursuer, kWithdrawer, seed, id};
    (void)couple.happens(Disagreement{0.6f, Seat::a});
    return couple;
}

// Field by field: padding says nothing.
std::uint64_t hash_of(const Condition& c) {
    return Hash{}
        .add(numbers(c.inner))
        .add(c.fears)
        .add(c.expressed)
        .add(c.stance)
        .add(c.flooded)
        .value();
}
std::uint64_t hash_of(const Turn& t) {
    Hash hash;
    hash.add(t.time_ms).add(t.number).add(t.mover).add(t.before).add(t.stance).add(t.row);
    hash.add(t.move).add(t.phase).add(t.host_made).add(t.answers).add(t.turning).add(t.resolved);
    hash.add(t.intensity).add(t.probability).add(t.uniform).add(t.features).add(t.perceived);
    return hash.add(hash_of(t.after[0])).add(hash_of(t.after[1])).value();
}
std::uint64_t hash_of(const Peek& p) {
    return Hash{}
        .add(p.mover)
        .add(p.stance)
        .add(p.row)
        .add(p.features)
        .add(p.score)
        .add(p.probability)
        .value();
}

// --- the mirror ---------------------------------------------------------------------------------

Phase mirrored(Phase phase) {
    if (phase == Phase::a_pursues) return Phase::b_pursues;
    if (phase == Phase::b_pursues) return Phase::a_pursues;
    return phase;
}
Turn mirrored(Turn turn) {
    turn.mover = other(turn.mover);
    turn.phase = mirrored(turn.phase);
    std::swap(turn.after[0], turn.after[1]);
    return turn;
}
std::uint8_t swapped_bits(std::uint8_t bits) {
    return static_cast<std::uint8_t>((bits & ~3) | (bits & 1) << 1 | (bits & 2) >> 1);
}
State mirrored(State state) {
    std::swap(state.sides[0], state.sides[1]);
    state.floor = other(state.floor);
    state.owner = swapped_bits(state.owner);
    state.apart = swapped_bits(state.apart);
    state.said_by = other(state.said_by);
    return state;
}
std::uint64_t hash_of(const Couple& couple, const State& state) {
    Couple copy = couple;
    BOOST_REQUIRE(!copy.restore(state));
    return copy.hash();
}

struct Twins {
    Couple here, there;

    Twins(const Traits& a, const Traits& b, std::uint64_t seed)
        : here{Model::standard(), a, b, seed}, there{Model::standard(), b, a, seed} {
        here.give_floor(Seat::a);
        there.give_floor(Seat::b);
        State state = there.state();
        state.said_by = other(here.state().said_by);  // nothing has been said yet
        BOOST_REQUIRE(!there.restore(state));
    }
    bool alike() const {
        return hash_of(here, here.state()) == hash_of(here, mirrored(there.state()));
    }
};

BOOST_AUTO_TEST_SUITE(couple)

BOOST_AUTO_TEST_CASE(exchanging_the_partners_mirrors_an_argument) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        for (const std::optional<Seat> owner : {std::optional<Seat>{}, std::optional{Seat::a}}) {
            Twins twins{kPursuer, kWithdrawer, seed};
            BOOST_REQUIRE(!twins.here.happens(Disagreement{0.7f, owner}));
            BOOST_REQUIRE(!twins.there.happens(
                Disagreement{0.7f, owner ? std::optional{other(*owner)} : std::nullopt}));
            twins.here.give_floor(Seat::a);
            twins.there.give_floor(Seat::b);
            for (int i = 0; i < 60; ++i) {
                const Turn here = twins.here.play(), there = twins.there.play();
                BOOST_REQUIRE(hash_of(here) == hash_of(mirrored(there)));
                BOOST_REQUIRE(twins.alike());
                BOOST_REQUIRE((twins.here.phase() == mirrored(twins.there.phase())));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(exchanging_the_partners_mirrors_a_life_with_everything_in_it) {
    Draw draw{1};
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const Traits a = extreme_traits(draw), b = extreme_traits(draw);
        Twins twins{a, b, seed};
        Life here{seed}, there{seed, true};
        for (int i = 0; i < 60; ++i) {
            const Turn one = here.turn(twins.here, 0.4), two = there.turn(twins.there, 0.4);
            BOOST_REQUIRE(hash_of(one) == hash_of(mirrored(two)));
            BOOST_REQUIRE(twins.alike());
        }
    }
}

BOOST_AUTO_TEST_CASE(an_intervention_for_both_favours_neither) {
    for (int what = 0; what < kInterventions; ++what) {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            Twins twins{kPursuer, kWithdrawer, seed};
            twins.here.skip(static_cast<std::uint32_t>(seed));
            twins.there.skip(static_cast<std::uint32_t>(seed));
            const Intervention both{static_cast<Intervention::What>(what), {}, 0.8f};
            BOOST_REQUIRE(
                (twins.here.intervene(both).status == twins.there.intervene(both).status));
            BOOST_TEST_CONTEXT(name(both.what) << ", after " << seed << " turns") {
                BOOST_TEST(twins.alike());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(two_partners_alike_are_told_apart_by_nothing_but_the_floor) {
    Twins twins{kPursuer, kPursuer, 3};
    BOOST_TEST(twins.alike());
    for (int i = 0; i < 100; ++i) {
        BOOST_REQUIRE(hash_of(twins.here.play()) == hash_of(mirrored(twins.there.play())));
    }
}

// --- copies -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_fork_runs_as_the_original_and_leaves_it_alone) {
    Couple couple = arguing(7);
    couple.skip(13);
    const std::uint64_t before = couple.hash();
    Couple fork = couple;
    std::array<Turn, 40> of_fork{}, of_original{};
    fork.play(of_fork);
    BOOST_TEST(couple.hash() == before);
    couple.play(of_original);
    for (std::size_t i = 0; i < of_fork.size(); ++i) {
        BOOST_REQUIRE(hash_of(of_fork[i]) == hash_of(of_original[i]));
    }
    BOOST_TEST(couple.hash() == fork.hash());
    BOOST_TEST(couple.hash() != before);
}

BOOST_AUTO_TEST_CASE(an_assignment_rewinds) {
    Couple couple = arguing(8);
    const Couple saved = couple;
    const Turn first = couple.play();
    couple.skip(20);
    couple = saved;
    BOOST_TEST(couple.hash() == saved.hash());
    BOOST_TEST(hash_of(couple.play()) == hash_of(first));
}

BOOST_AUTO_TEST_CASE(a_state_put_back_into_an_equal_couple_continues_the_run) {
    Couple couple = arguing(9, 4);
    couple.skip(17);
    Couple restored{Model::standard(), kPursuer, kWithdrawer, 9, 4};
    BOOST_REQUIRE(!restored.restore(couple.state()));
    BOOST_TEST(restored.hash() == couple.hash());
    for (int i = 0; i < 40; ++i) BOOST_REQUIRE(hash_of(restored.play()) == hash_of(couple.play()));
}

// --- determinism --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_same_calls_give_the_same_bits) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        Draw one{seed}, two{seed};
        Couple first{Model::standard(), extreme_traits(one), extreme_traits(one), seed, 1};
        Couple second{Model::standard(), extreme_traits(two), extreme_traits(two), seed, 1};
        Life a{seed}, b{seed};
        for (int i = 0; i < 100; ++i) {
            BOOST_REQUIRE(hash_of(a.turn(first, 0.3)) == hash_of(b.turn(second, 0.3)));
        }
        BOOST_REQUIRE(first.hash() == second.hash());
    }
}

BOOST_AUTO_TEST_CASE(turns_one_by_one_in_a_row_or_without_records_end_alike) {
    Couple single = arguing(5), row = arguing(5), silent = arguing(5);
    std::array<Turn, 64> turns{};
    row.play(turns);
    silent.skip(64);
    for (const Turn& turn : turns) BOOST_REQUIRE(hash_of(single.play()) == hash_of(turn));
    BOOST_TEST(single.hash() == row.hash());
    BOOST_TEST(single.hash() == silent.hash());
    silent.skip(0);
    row.play({});
    BOOST_TEST(single.hash() == silent.hash());
    BOOST_TEST(single.hash() == row.hash());
}

// Where rounding leaves no share for the draw it is the last move that there is.
BOOST_AUTO_TEST_CASE(the_end_of_all_shares_is_of_the_last_move) {
    const Compiled& model = Model::standard().compiled();
    PerMove<float> sums{};
    for (std::size_t m = 0; m < sums.size(); ++m)
        sums[m] = std::min(static_cast<float>(m + 1), 24.0f);
    BOOST_TEST(pick(model, sums, 1) == Model::standard().moves() - 1);
    BOOST_TEST(pick(model, sums, 0) == 0);
}

void check_by_four_and_by_eight(const Tables& tables) {
    Model four{tables}, eight{tables};
    const_cast<Compiled&>(four.compiled()).wide = false;
    if (!eight.compiled().wide) BOOST_TEST_MESSAGE("skipped: this processor takes turns by four");
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Traits a{.anxiety = 0.05f * static_cast<float>(seed), .avoidance = 0.2f};
        Couple one{four, a, {.avoidance = 0.8f}, seed}, other{eight, a, {.avoidance = 0.8f}, seed};
        for (Couple* couple : {&one, &other}) {
            BOOST_REQUIRE(!couple->happens(Disagreement{0.7f, Seat::a}));
            couple->set_turn_ms(seed % 2 == 0 ? couple->turn_ms() : 600000);
        }
        for (int i = 0; i < 300; ++i) {
            const Turn x = one.play(), y = other.play();
            BOOST_REQUIRE(x.move == y.move && x.features == y.features &&
                          std::bit_cast<Flat>(x.after[0].inner) ==
                              std::bit_cast<Flat>(y.after[0].inner) &&
                          x.probability == y.probability && x.perceived == y.perceived);
        }
        BOOST_TEST(one.hash() == other.hash());
    }
}
BOOST_AUTO_TEST_CASE(turns_taken_by_four_and_by_eight_are_the_same) {
    const Tables& standard = Model::standard().tables();
    check_by_four_and_by_eight(standard);
    Tables groups = standard;  // a move in a group where the standard model has it not
    groups.moves[0].group = Group::answer;
    check_by_four_and_by_eight(groups);
    Tables moves = standard;  // as many moves as there can be
    while (moves.move_count < kMoveSlots) {
        const auto m = static_cast<std::size_t>(moves.move_count++);
        for (StanceRow& stance : moves.stances) stance.open[m] = 1;
        MoveRow& row = moves.moves[m];
        row = standard.moves[static_cast<std::size_t>(moves.move_count) % 7];
        row.name[0] = static_cast<char>('0' + moves.move_count % 10);
    }
    check_by_four_and_by_eight(moves);
}

/// What both head for is kept between turns: nothing that moves it may be missed.
BOOST_AUTO_TEST_CASE(what_is_kept_of_resting_levels_changes_no_run) {
    Couple kept{Model::standard(), {.anxiety = 0.7f}, {.avoidance = 0.7f}, 3};
    Couple fresh = kept;
    for (int i = 0; i < 400; ++i) {
        if (i % 60 == 5) {
            for (Couple* couple : {&kept, &fresh})
                BOOST_REQUIRE(
                    !couple->happens(Disagreement{0.6f, i % 40 < 20 ? Seat::a : Seat::b}));
        }
        if (i % 70 == 9) {
            const Traits traits{.anxiety = 0.01f * static_cast<float>(i % 100)};
            BOOST_REQUIRE(!kept.set_traits(Seat::b, traits) && !fresh.set_traits(Seat::b, traits));
        }
        kept.play();
        BOOST_REQUIRE(!fresh.set_traits(Seat::a, fresh.traits(Seat::a)));  // which forgets them
        fresh.play();
        BOOST_REQUIRE(kept.hash() == fresh.hash());
    }
}

// Both take up all there is to a couple, each in its way.
BOOST_AUTO_TEST_CASE(a_hash_by_bytes_tells_apart_what_a_hash_does) {
    std::set<std::uint64_t> hashes, by_bytes;
    for (const std::uint64_t seed : {0u, 1u}) {
        for (const std::uint64_t id : {0u, 1u}) {
            Couple couple{Model::standard(), kPursuer, kWithdrawer, seed, id};
            for (int i = 0; i < 20; ++i, couple.skip(1)) {
                const Couple copy = couple;
                BOOST_TEST((copy.hash() == couple.hash()));
                BOOST_TEST((copy.hash_by_bytes() == couple.hash_by_bytes()));
                hashes.insert(couple.hash());
                by_bytes.insert(couple.hash_by_bytes());
            }
        }
    }
    BOOST_TEST((hashes.size() == 80u && by_bytes.size() == 80u));
    hashes.merge(by_bytes);
    BOOST_TEST(hashes.size() == 160u);
}

BOOST_AUTO_TEST_CASE(seed_and_id_choose_the_run) {
    std::vector<std::uint64_t> ends;
    for (std::uint64_t i = 0; i < 32; ++i) {
        Couple by_seed = arguing(i), by_id = arguing(1000, i);
        by_seed.skip(60);
        by_id.skip(60);
        ends.push_back(Hash{}.add(numbers(by_seed.state().sides[0].inner)).value());
        ends.push_back(Hash{}.add(numbers(by_id.state().sides[0].inner)).value());
    }
    std::sort(ends.begin(), ends.end());
    BOOST_TEST((std::adjacent_find(ends.begin(), ends.end()) == ends.end()));
}

BOOST_AUTO_TEST_CASE(the_floor_alternates_and_turns_are_numbered) {
    Couple couple = arguing(2, 0, nobody_leaves());
    std::int64_t time = couple.state().clock_ms;
    for (std::uint32_t i = 0; i < 20; ++i) {
        const Turn turn = couple.play();
        BOOST_TEST((turn.mover == (i % 2 == 0 ? Seat::a : Seat::b)));
        BOOST_TEST(turn.number == i);
        BOOST_TEST(turn.time_ms == time);
        time += couple.turn_ms();
    }
    BOOST_TEST(couple.state().clock_ms == time);
}

BOOST_AUTO_TEST_CASE(a_floor_given_is_taken) {
    Couple couple = arguing(2, 0, nobody_leaves());
    for (const Seat seat : {Seat::b, Seat::b, Seat::a, Seat::a, Seat::b}) {
        couple.give_floor(seat);
        BOOST_TEST((couple.peek().mover == seat));
        BOOST_TEST((couple.play().mover == seat));
    }
}

// Making a move changes nothing in the mover, besides its stance.
BOOST_AUTO_TEST_CASE(only_the_hearer_changes_inside) {
    Couple couple = arguing(12, 0, nobody_leaves());
    for (int i = 0; i < 60; ++i) {
        const Seat mover = couple.state().floor;
        const std::array<Condition, 2> before{couple.condition(Seat::a), couple.condition(Seat::b)};
        const Turn turn = couple.play();
        const auto m = static_cast<std::size_t>(index(mover));
        BOOST_REQUIRE((numbers(turn.of(mover).inner) == numbers(before[m].inner)));
        BOOST_REQUIRE((numbers(turn.of(other(mover)).inner) != numbers(before[1 - m].inner)));
    }
}

// --- moves made by the host ---------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_code_of_one_move_is_that_move) {
    Draw draw{21};
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Couple acted{Model::standard(), extreme_traits(draw), extreme_traits(draw), seed};
        BOOST_REQUIRE(!acted.restore(random_state(draw, acted.model().moves())));
        Couple observed = acted;
        const Seat seat = draw.chance(0.5) ? Seat::a : Seat::b;
        const auto move = static_cast<Move>(draw.below(kStandardMoves));
        Code code;
        code.share[static_cast<std::size_t>(move)] = 1;
        Turn by_move, by_code;
        BOOST_REQUIRE(!acted.act(seat, move, {}, by_move));
        BOOST_REQUIRE(!observed.observe(seat, code, by_code));
        BOOST_REQUIRE(hash_of(by_move) == hash_of(by_code));
        BOOST_REQUIRE(acted.hash() == observed.hash());
        BOOST_REQUIRE(by_move.host_made);
        BOOST_REQUIRE(by_move.uniform == 0);  // nothing was drawn
        BOOST_REQUIRE((by_move.mover == seat && by_move.move == move));
    }
}

BOOST_AUTO_TEST_CASE(acting_out_what_was_chosen_gives_the_same_run) {
    Couple chosen = arguing(31), acted = arguing(31);
    for (int i = 0; i < 60; ++i) {
        const Turn turn = chosen.play();
        Turn made;
        BOOST_REQUIRE(!acted.act(turn.mover, turn.move, {}, made));
        BOOST_REQUIRE(made.intensity == turn.intensity);
        BOOST_REQUIRE(made.probability == turn.probability);
        BOOST_REQUIRE(acted.hash() == chosen.hash());
    }
}

BOOST_AUTO_TEST_CASE(an_intensity_of_nothing_lands_as_the_neutral_tone) {
    Traits seer;
    seer.mentalizing = 1.0f;
    const Couple couple{Model::standard(), seer, seer, 1};
    for (int m = 0; m < kStandardMoves; ++m) {
        Couple fork = couple;
        Turn turn;
        BOOST_REQUIRE(!fork.act(Seat::a, static_cast<Move>(m), 0.0f, turn));
        BOOST_TEST((turn.perceived == couple.model().tables().neutral));
        BOOST_TEST(turn.intensity == 0.0f);
    }
}

BOOST_AUTO_TEST_CASE(an_intensity_matters) {
    Couple mild = arguing(1), strong = arguing(1);
    Turn turn;
    BOOST_REQUIRE(!mild.act(Seat::a, Move::blame, 0.2f, turn));
    const float warmth = turn.perceived[1];
    BOOST_REQUIRE(!strong.act(Seat::a, Move::blame, 1.0f, turn));
    BOOST_TEST(turn.perceived[1] < warmth);
    BOOST_TEST(strong.hash() != mild.hash());
}

BOOST_AUTO_TEST_CASE(a_code_has_the_probability_of_its_moves) {
    Draw draw{22};
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Couple couple = arguing(seed);
        couple.skip(draw.below(30));
        const Peek peek = couple.peek();
        Code code;
        double expected = 0, most = 0;
        std::size_t likeliest = 0;
        for (std::size_t m = 0; m < kStandardMoves; ++m) {
            if (draw.chance(0.5)) code.share[m] = draw.share();
            const double share =
                static_cast<double>(code.share[m]) * static_cast<double>(peek.probability[m]);
            expected += share;
            if (share > most) {
                most = share;
                likeliest = m;
            }
        }
        if (!(expected > 0)) continue;
        Turn turn;
        BOOST_REQUIRE(!couple.observe(peek.mover, code, turn));
        BOOST_REQUIRE_CLOSE(static_cast<double>(turn.probability), expected, 1e-3);
        BOOST_REQUIRE((turn.move == static_cast<Move>(likeliest)));
    }
}

BOOST_AUTO_TEST_CASE(the_code_of_all_moves_is_certain) {
    Couple couple = arguing(3);
    Code code;
    for (std::size_t m = 0; m < kStandardMoves; ++m) code.share[m] = 1;
    for (int i = 0; i < 40; ++i) {
        Turn turn;
        BOOST_REQUIRE(!couple.observe(couple.state().floor, code, turn));
        BOOST_REQUIRE(turn.probability <= 1.0f);
        BOOST_REQUIRE_SMALL(1.0 - static_cast<double>(turn.probability), 1e-6);
    }
}

// Of what was said under a code, more than half has to be a bid for what follows to be an answer.
BOOST_AUTO_TEST_CASE(what_follows_a_code_answers_where_most_of_it_is_a_bid) {
    std::array<int, 2> near_half{};
    for (int percent = 1; percent < 100; ++percent) {
        Couple couple = arguing(3);
        Code code;
        code.share[static_cast<std::size_t>(Move::criticise)] = static_cast<float>(percent) / 100;
        code.share[static_cast<std::size_t>(Move::stay_silent)] = 1;
        Turn turn;
        BOOST_REQUIRE(!couple.observe(Seat::a, code, turn));
        const float bid = couple.state().said_bid;
        BOOST_REQUIRE(!couple.act(Seat::b, Move::listen, {}, turn));
        BOOST_TEST(turn.answers == (bid > 0.5f));
        if (bid > 0.4f && bid < 0.6f) ++near_half[bid > 0.5f];
    }
    BOOST_TEST(near_half[0] > 1);
    BOOST_TEST(near_half[1] > 1);
}

// Of two moves that are the same, and so as likely, the first is named.
BOOST_AUTO_TEST_CASE(of_moves_as_likely_a_code_is_told_by_the_first) {
    constexpr std::size_t first = 0, second = 1;
    Tables tables = Model::standard().tables();
    const MoveRow row = tables.moves[second];
    tables.moves[second] = tables.moves[first];
    std::copy(std::begin(row.name), std::end(row.name), tables.moves[second].name);
    for (StanceRow& stance : tables.stances) {
        stance.open[second] = stance.open[first];
        stance.lean[second] = stance.lean[first];
    }
    const Model model(tables);
    Couple couple{model, Traits{}, Traits{}, 4};
    Code code;
    code.share[first] = code.share[second] = 1;
    Turn turn;
    BOOST_REQUIRE(!couple.observe(Seat::a, code, turn));
    BOOST_TEST((turn.move == static_cast<Move>(first)));
}

// Nearness, warmth, demand, responsiveness and openness: a model may let any threaten any need.
BOOST_AUTO_TEST_CASE(any_dimension_can_threaten_any_need) {
    const auto unmet = [](const Tables& tables, std::size_t need, std::size_t dimension) {
        const Model model(tables);
        Couple couple{model, Traits{}, Traits{}, 4};
        const bool demands = dimension == static_cast<std::size_t>(Dimension::demand);
        Turn turn;
        BOOST_REQUIRE(!couple.act(Seat::a, demands ? Move::pressure : Move::soften, 1.0f, turn));
        BOOST_REQUIRE(turn.perceived[dimension] > 0.3f);
        return turn.of(Seat::b).inner.unmet[need];
    };
    const Tables standard = Model::standard().tables();
    for (std::size_t need = 0; need < kNeeds; ++need) {
        for (std::size_t dimension = 0; dimension < kDimensions; ++dimension) {
            Tables tables = standard;
            tables.needs[need].by_tone[dimension] += 0.9f;
            BOOST_TEST(unmet(tables, need, dimension) > unmet(standard, need, dimension) + 0.05f);
        }
    }
}

// As time passes in one piece, turn after turn, or in two: the same, to the bit, whoever is flooded
// and whenever that ends.
BOOST_AUTO_TEST_CASE(flooding_ends_within_a_turn_as_it_does_between_two) {
    for (const Seat seat : {Seat::a, Seat::b}) {
        for (const std::uint32_t left : {1u, 5000u, 9999u, 10000u, 10001u, 15000u, 20000u}) {
            Couple couple = arguing(5);
            couple.skip(3);
            State state = couple.state();
            State::Side& side = state.sides[static_cast<std::size_t>(seat)];
            side.flooded_ms = left;
            side.inner.arousal = 0.7f;
            BOOST_REQUIRE(!couple.restore(state));
            Couple pieces = couple;
            for (int i = 0; i < 4; ++i) {
                const Turn turn = couple.play();
                BOOST_REQUIRE(hash_of(pieces.play()) == hash_of(turn));
                BOOST_REQUIRE(!pieces.happens(Reunion{}));  // brings up to now who is together
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(states_beyond_their_range_are_refused_number_by_number) {
    const State good = arguing(3).state();
    const auto refused = [&](const auto& number_in) {
        for (const float x : {-0.01f, 1.01f, std::numeric_limits<float>::quiet_NaN()}) {
            State state = good;
            number_in(state) = x;
            Couple couple = arguing(3);
            const std::uint64_t before = couple.hash();
            BOOST_TEST((couple.restore(state).status == Status::argument));
            BOOST_TEST(couple.hash() == before);
        }
        for (const float x : {0.0f, 1.0f}) {
            State state = good;
            number_in(state) = x;
            BOOST_TEST(!arguing(3).restore(state));
        }
    };
    for (float State::*number : {&State::severity, &State::progress, &State::said_bid,
                                 &State::said_raising, &State::said_disclosing})
        refused([=](State& s) -> float& { return s.*number; });
    for (std::size_t seat = 0; seat < 2; ++seat) {
        for (std::size_t i = 0; i < kNeeds; ++i)
            refused([=](State& s) -> float& { return s.sides[seat].inner.unmet[i]; });
        for (float Inner::*number :
             {&Inner::arousal, &Inner::hope, &Inner::security, &Inner::mentalizing, &Inner::stress})
            refused([=](State& s) -> float& { return s.sides[seat].inner.*number; });
        for (std::size_t g = 0; g < kGroups; ++g)
            refused([=](State& s) -> float& { return s.sides[seat].trail.momentum[g]; });
        for (float Trail::*number : {&Trail::exertion, &Trail::familiarity})
            refused([=](State& s) -> float& { return s.sides[seat].trail.*number; });
    }
}

// --- peeking ------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(peeking_and_reading_change_nothing) {
    Couple watched = arguing(41), alone = arguing(41);
    for (int i = 0; i < 60; ++i) {
        const std::uint64_t before = watched.hash();
        const std::uint64_t peek = hash_of(watched.peek());
        BOOST_REQUIRE(hash_of(watched.peek()) == peek);
        (void)watched.condition(Seat::a);
        (void)watched.condition(Seat::b);
        (void)watched.phase();
        BOOST_REQUIRE(watched.hash() == before);
        BOOST_REQUIRE(hash_of(watched.play()) == hash_of(alone.play()));
    }
}

BOOST_AUTO_TEST_CASE(a_peek_is_what_the_turn_is_chosen_from) {
    Draw draw{42};
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Couple couple{Model::standard(), extreme_traits(draw), extreme_traits(draw), seed};
        Life life{seed};
        for (int i = 0; i < 20; ++i) {
            life.befall(couple);
            const Peek peek = couple.peek();
            const Turn turn = couple.play();
            BOOST_REQUIRE(
                (peek.mover == turn.mover && peek.stance == turn.stance && peek.row == turn.row));
            BOOST_REQUIRE((peek.features == turn.features));
            BOOST_REQUIRE(turn.probability ==
                          peek.probability[static_cast<std::size_t>(turn.move)]);
            double sum = 0;
            for (const float p : peek.probability) {
                BOOST_REQUIRE((p >= 0.0f && p <= 1.0f));
                sum += static_cast<double>(p);
            }
            BOOST_REQUIRE_SMALL(sum - 1.0, 1e-5);
            for (std::size_t m = kStandardMoves; m < kMoveSlots; ++m)
                BOOST_REQUIRE(peek.probability[m] == 0.0f);
        }
    }
}

BOOST_AUTO_TEST_CASE(moves_are_as_frequent_as_the_peek_says, *boost::unit_test::label("many")) {
    Couple origin = arguing(1);
    origin.skip(11);
    const Peek peek = origin.peek();
    constexpr int runs = 100000;
    std::array<int, kMoveSlots> count{};
    for (std::uint64_t seed = 0; seed < runs; ++seed) {
        Couple couple{Model::standard(), kPursuer, kWithdrawer, seed};
        BOOST_REQUIRE(!couple.restore(origin.state()));
        ++count[static_cast<std::size_t>(couple.play().move)];
    }
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const double p = static_cast<double>(peek.probability[m]);
        const double deviation = std::sqrt(p * (1 - p) * runs);
        BOOST_TEST(std::abs(count[m] - p * runs) <= 4.5 * deviation);
        BOOST_TEST((p > 0 || count[m] == 0));
    }
}

// --- a life's changes ---------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(traits_set_in_mid_life_change_what_is_derived_and_not_the_state) {
    Couple couple = arguing(51);
    couple.skip(10);
    const std::array before{couple.condition(Seat::a).inner, couple.condition(Seat::b).inner};
    Couple changed = couple;
    BOOST_REQUIRE(!changed.set_traits(Seat::b, somebody(0.1f, 0.1f)));
    BOOST_TEST(changed.traits(Seat::b).avoidance == 0.1f);
    BOOST_TEST(changed.traits(Seat::a).anxiety == kPursuer.anxiety);
    BOOST_TEST(changed.persona(Seat::b).suppression != couple.persona(Seat::b).suppression);
    BOOST_TEST(changed.persona(Seat::a).suppression == couple.persona(Seat::a).suppression);
    BOOST_TEST((numbers(changed.condition(Seat::a).inner) == numbers(before[0])));
    BOOST_TEST((numbers(changed.condition(Seat::b).inner) == numbers(before[1])));
    BOOST_TEST(changed.hash() != couple.hash());
    BOOST_REQUIRE(!changed.set_traits(Seat::b, kWithdrawer));
    couple.skip(20);
    changed.skip(20);
    BOOST_TEST(changed.hash() == couple.hash());
}

// Time that has passed has passed with the traits of then.
BOOST_AUTO_TEST_CASE(new_traits_do_not_reach_into_the_past) {
    Couple couple = arguing(52);
    couple.skip(10);
    BOOST_REQUIRE(!couple.elapse(86400000));
    const auto before = numbers(couple.condition(Seat::b).inner);
    BOOST_REQUIRE(!couple.set_traits(Seat::b, somebody(0.9f, 0.0f)));
    BOOST_TEST((numbers(couple.condition(Seat::b).inner) == before));
}

BOOST_AUTO_TEST_CASE(a_turn_takes_the_time_the_host_says) {
    Couple couple = arguing(53);
    BOOST_TEST(couple.turn_ms() == 10000u);
    couple.set_turn_ms(1234);
    BOOST_TEST(couple.turn_ms() == 1234u);
    const std::int64_t before = couple.state().clock_ms;
    couple.skip(3);
    BOOST_TEST(couple.state().clock_ms == before + 3 * 1234);
    couple.set_turn_ms(0);
    couple.skip(3);
    BOOST_TEST(couple.state().clock_ms == before + 3 * 1234);
    couple.set_turn_ms(0xffffffffu);
    BOOST_TEST(couple.turn_ms() == 0x7fffffffu);
}

// --- the hash -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_hash_changes_with_every_field_of_the_state) {
    Couple couple = arguing(61);
    couple.skip(9);
    BOOST_REQUIRE(!couple.elapse(5000));
    BOOST_REQUIRE(!couple.happens(Separation{Seat::b, 600000}));
    BOOST_REQUIRE(!couple.elapse(1000));
    std::vector<std::uint64_t> hashes{couple.hash()};
    const auto with = [&](auto&& change) {
        State state = couple.state();
        change(state);
        hashes.push_back(hash_of(couple, state));
    };
    const auto nudge = [](float& x) { x = x > 0.5f ? x - 0.25f : x + 0.25f; };
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t i = 0; i < kInnerNumbers; ++i) {
            with([&](State& state) {
                auto inner = numbers(state.sides[s].inner);
                nudge(inner[i]);
                state.sides[s].inner = std::bit_cast<Inner>(inner);
            });
        }
        with([&](State& state) { state.sides[s].flooded_ms += 7; });
        with([&](State& state) {
            Stance& stance = state.sides[s].stance;
            stance = stance == Stance::opening ? Stance::guarding : Stance::opening;
        });
        with([&](State& state) {
            Move& last = state.sides[s].last;
            last = last == Move::listen ? Move::soften : Move::listen;
        });
        with([&](State& state) {
            state.sides[s].dwell = static_cast<std::uint16_t>(state.sides[s].dwell + 300);
        });
    }
    with([&](State& state) { state.clock_ms += std::int64_t{1} << 40; });
    with([&](State& state) { state.since_ms -= 1; });
    for (float State::*field : {&State::severity, &State::progress, &State::said_bid,
                                &State::said_raising, &State::said_disclosing}) {
        with([&](State& state) { nudge(state.*field); });
    }
    with([&](State& state) { state.promise_ms += 9; });
    with([&](State& state) { state.turns += 1; });
    with([&](State& state) { state.floor = other(state.floor); });
    with([&](State& state) { state.owner = static_cast<std::uint8_t>(state.owner ^ 2); });
    with([&](State& state) { state.said_by = other(state.said_by); });
    with([&](State& state) { state.apart = static_cast<std::uint8_t>(state.apart ^ 3); });
    const std::size_t states = hashes.size();
    BOOST_TEST(states == 1 + 2 * (kInnerNumbers + 4) + 13);

    Traits traits = kWithdrawer;
    const auto of = [&](std::uint64_t seed, std::uint64_t id) {
        Couple changed{couple.model(), kPursuer, traits, seed, id};
        BOOST_REQUIRE(!changed.restore(couple.state()));
        hashes.push_back(changed.hash());
    };
    of(62, 0);
    of(61 + (std::uint64_t{1} << 40), 0);
    of(61, 1);
    of(61, std::uint64_t{1} << 40);
    for (float Traits::*field : {&Traits::anxiety, &Traits::avoidance, &Traits::expression}) {
        traits = kWithdrawer;
        traits.*field = 0.5f;
        of(61, 0);
    }
    for (std::size_t i = 0; i < kNeeds; ++i) {
        traits = kWithdrawer;
        traits.need_strength[i] = 0.5f;
        of(61, 0);
    }
    for (std::size_t j = 0; j < kFears; ++j) {
        traits = kWithdrawer;
        traits.fear_sensitivity[j] = 0.5f;
        of(61, 0);
    }
    for (auto field : {&Traits::expressive_suppression, &Traits::talk_heals, &Traits::security,
                       &Traits::mentalizing, &Traits::hope, &Traits::flooding_minutes}) {
        traits = kWithdrawer;
        traits.*field = 0.77f;
        of(61, 0);
    }
    Couple slow = couple;
    slow.set_turn_ms(couple.turn_ms() + 1);
    hashes.push_back(slow.hash());
    Tables tables = couple.model().tables();
    tables.coefficients.need_gain += 0.001f;
    const Model other_model{tables};
    Couple elsewhere{other_model, kPursuer, kWithdrawer, 61};
    BOOST_REQUIRE(!elsewhere.restore(couple.state()));
    hashes.push_back(elsewhere.hash());

    const std::size_t all = hashes.size();
    BOOST_TEST(all == states + 25);
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    BOOST_TEST(hashes.size() == all);
}

// --- cleanliness --------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(no_number_is_ever_nan_or_minus_zero_or_subnormal,
                     *boost::unit_test::label("many")) {
    Draw draw{71};
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Couple couple{Model::standard(), extreme_traits(draw), extreme_traits(draw), seed};
        Life life{seed};
        for (int i = 0; i < 200; ++i) {
            const Turn turn = life.turn(couple, 0.3);
            const State& s = couple.state();
            for (std::size_t side = 0; side < 2; ++side) {
                const auto inner = numbers(s.sides[side].inner);
                for (std::size_t k = 0; k < kInnerNumbers; ++k) {
                    BOOST_TEST_CONTEXT(kInnerNames[k]) { BOOST_REQUIRE(is_plain(inner[k])); }
                }
                for (const float fear : turn.after[side].fears) BOOST_REQUIRE(is_plain(fear));
                BOOST_REQUIRE(is_plain(turn.after[side].expressed));
            }
            for (const float x :
                 {s.severity, s.progress, s.said_bid, s.said_raising, s.said_disclosing,
                  turn.intensity, turn.probability, turn.uniform}) {
                BOOST_REQUIRE(is_plain(x));
            }
            for (const float x : turn.perceived) BOOST_REQUIRE(is_plain(x));
        }
    }
}

/// Every number is 0 or so far from it that no product of two becomes subnormal.
bool is_far_from_subnormal(const State& s) {
    bool far = true;
    const auto look = [&](float x) { far = far && (x == 0 || std::abs(x) >= 0x1p-63f); };
    for (const State::Side& side : s.sides) {
        for (const float x : numbers(side.inner)) look(x);
    }
    for (const float x : {s.severity, s.progress, s.said_bid, s.said_raising, s.said_disclosing})
        look(x);
    return far;
}

/// Something as small as it is allowed to be, or nearly all.
void befall_slightly(Couple& couple, Draw& draw) {
    const float amounts[] = {0x1p-30f, 0x1p-28f, 1e-40f, 0x1p-15f, 1 - 0x1p-24f};
    const float amount = amounts[draw.below(5)];
    const auto moves = static_cast<std::uint32_t>(couple.model().moves());
    const Seat seat = draw.chance(0.5) ? Seat::a : Seat::b;
    Turn turn;
    Code code;
    for (std::uint32_t m = 0; m < moves; ++m) code.share[m] = draw.chance(0.5) ? amount : 0.0f;
    code.share[draw.below(moves)] = draw.chance(0.5) ? 1.0f : 0x1p-30f;
    switch (draw.below(5)) {
        case 0:
            (void)couple.happens(Disagreement{amount, seat});
            return;
        case 1:
            (void)couple.happens(Stress{seat, amount});
            return;
        case 2:
            (void)couple.act(seat, static_cast<Move>(draw.below(moves)), amount, turn);
            return;
        case 3:
            (void)couple.observe(seat, code, turn);
            return;
        default:
            const auto what = static_cast<Intervention::What>(draw.below(kInterventions));
            for (int i = 0; i < 6; ++i) (void)couple.intervene({what, seat, amount});
    }
}

Traits tiny_traits(Draw& draw) {
    Traits traits = extreme_traits(draw);
    const auto shrink = [&](float& x) { x = draw.chance(0.3) ? 0x1p-30f : x; };
    shrink(traits.anxiety);
    shrink(traits.expression);
    for (float& factor : traits.need_strength) shrink(factor);
    for (float& factor : traits.fear_sensitivity) shrink(factor);
    return traits;
}

// Models at the ends of their ranges: numbers that shrink by shares, or are made of the smallest ones,
// end at 0 before they turn subnormal; and any state can be restored.
BOOST_AUTO_TEST_CASE(no_model_leads_to_a_state_that_is_subnormal) {
    Draw draw{73};
    int made = 0;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        std::unique_ptr<Model> model;
        if (Model::make(extreme_tables(draw), model)) continue;
        ++made;
        Couple couple{*model, tiny_traits(draw), tiny_traits(draw), seed};
        Life life{seed};
        BOOST_REQUIRE(is_far_from_subnormal(couple.state()));
        for (int i = 0; i < 100; ++i) {
            if (draw.chance(0.3)) befall_slightly(couple, draw);
            BOOST_TEST_CONTEXT("seed " << seed << " turn " << i) {
                BOOST_REQUIRE(is_far_from_subnormal(couple.state()));
                (void)life.turn(couple, 0.3);
                BOOST_REQUIRE(is_far_from_subnormal(couple.state()));
                const Fault fault = couple.restore(couple.state());
                BOOST_REQUIRE_MESSAGE(!fault, fault.message());
            }
        }
    }
    BOOST_TEST(made > 400);
}

// What is handed in as -0 or subnormal must not stay in a state.
BOOST_AUTO_TEST_CASE(minus_zero_and_subnormals_do_not_get_in) {
    for (const float x : {-0.0f, 1e-40f}) {
        BOOST_TEST_CONTEXT(x) {
            Couple couple = arguing(72);
            const Fault disagreement = couple.happens(Disagreement{x, Seat::a});
            BOOST_TEST((disagreement || is_plain(couple.state().severity)));
            couple = arguing(72);
            const Fault stress = couple.happens(Stress{Seat::a, x});
            BOOST_TEST((stress || is_plain(couple.state().sides[0].inner.stress)));
            State state = couple.state();
            state.sides[1].inner.unmet[2] = x;
            const Fault restored = couple.restore(state);
            BOOST_TEST((restored || is_plain(couple.state().sides[1].inner.unmet[2])));
        }
    }
}

// --- what bad input gets ------------------------------------------------------------------------

struct Refusal {
    std::string what;
    Couple couple = arguing(81);
    std::uint64_t before = 0;

    explicit Refusal(std::string name) : what(std::move(name)) {
        couple.skip(7);
        before = couple.hash();
    }
    // The fault says which value was wrong and what range it has to be in; nothing has changed.
    void check(const Fault& fault, std::string_view value, std::string_view range) const {
        BOOST_TEST_CONTEXT(what << ": '" << fault.message() << "'") {
            BOOST_TEST((fault.status == Status::argument));
            BOOST_TEST((fault.message().find(value) != std::string_view::npos));
            BOOST_TEST((fault.message().find(range) != std::string_view::npos));
            BOOST_TEST((fault.message().find('\n') == std::string_view::npos));
            BOOST_TEST(couple.hash() == before);
        }
    }
};

struct Bad {
    float value;
    const char* text;
};
constexpr Bad kBad[] = {
    {kNaN, "nan"}, {kInfinity, "inf"}, {-kInfinity, "-inf"}, {-0.25f, "-0.25"}, {3.5f, "3.5"}};

BOOST_AUTO_TEST_CASE(events_out_of_range_are_refused) {
    for (const Bad& bad : kBad) {
        Refusal r{"an event"};
        r.check(r.couple.happens(Disagreement{bad.value, Seat::b}), bad.text, "0 to 1");
        r.check(r.couple.happens(OpenIssue{bad.value, Seat::b}), bad.text, "0 to 1");
        r.check(r.couple.happens(Stress{Seat::a, bad.value}), bad.text, "0 to 1");
        for (int what = 0; what < kInterventions; ++what) {
            r.check(r.couple.intervene({static_cast<Intervention::What>(what), Seat::a, bad.value}),
                    bad.text, "0 to 1");
        }
    }
    Refusal r{"a count or enumerator"};
    r.check(r.couple.happens(GoodTime{0}), " 0", "1 to 1000");
    r.check(r.couple.happens(GoodTime{1001}), "1001", "1 to 1000");
    r.check(r.couple.happens(GoodTime{0xffffffffu}), "4294967295", "1 to 1000");
    r.check(r.couple.intervene({static_cast<Intervention::What>(9), {}, 1}), "9", "0 to 8");
    r.check(r.couple.intervene({static_cast<Intervention::What>(255), {}, 1}), "255", "0 to 8");
    r.check(r.couple.elapse(-1), "-1", "0 or more");
    r.check(r.couple.elapse(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808",
            "0 or more");
}

BOOST_AUTO_TEST_CASE(moves_and_codes_out_of_range_are_refused) {
    Refusal r{"a move"};
    Turn turn;
    turn.number = 4711;
    for (const int move : {25, 31, 32, 200, 255}) {
        r.check(r.couple.act(Seat::a, static_cast<Move>(move), {}, turn), std::to_string(move),
                "0 to 24");
    }
    for (const Bad& bad : kBad) {
        r.check(r.couple.act(Seat::a, Move::listen, bad.value, turn), bad.text, "0 to 1");
        for (const std::size_t m : {std::size_t{0}, std::size_t{23}}) {
            Code code;
            code.share[5] = 0.5f;
            code.share[m] = bad.value;
            r.check(r.couple.observe(Seat::a, code, turn), bad.text, "0 to 1");
        }
        Code code;
        code.share[31] = bad.value;
        r.check(r.couple.observe(Seat::a, code, turn), bad.text, "0 to 0");
    }
    Code more;
    more.share[5] = 1.125f;
    r.check(r.couple.observe(Seat::a, more, turn), "1.125", "0 to 1");
    Code unknown;
    unknown.share[25] = 0.5f;
    r.check(r.couple.observe(Seat::a, unknown, turn), "0.5", "0 to 0");
    r.check(r.couple.observe(Seat::a, Code{}, turn), "no move", "");
    BOOST_TEST(turn.number == 4711u);
}

BOOST_AUTO_TEST_CASE(a_code_of_moves_that_cannot_be_is_refused_and_nothing_has_passed) {
    constexpr auto kShare = static_cast<std::size_t>(Move::share);
    constexpr auto kBlame = static_cast<std::size_t>(Move::blame);
    Tables tables = Model::standard().tables();
    tables.coefficients.epsilon = 0;
    for (StanceRow& stance : tables.stances) {
        stance.open[kBlame] = 0;
        stance.open[kShare] = 1;
        stance.lean[kShare] = 5;
    }
    const Model model{tables};
    Couple couple{model, kPursuer, kWithdrawer, 4};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.6f, Seat::a}));
    BOOST_REQUIRE(!couple.elapse(600000));
    const std::uint64_t before = couple.hash();
    Code code;
    code.share[kBlame] = 1;
    Turn turn;
    turn.number = 4711;
    const Fault fault = couple.observe(Seat::a, code, turn);
    BOOST_TEST((fault.status == Status::state));
    BOOST_TEST(fault.message() == "a code stands only for moves of weight 0");
    BOOST_TEST(couple.hash() == before);
    BOOST_TEST(couple.state().since_ms < couple.state().clock_ms);
    BOOST_TEST(turn.number == 4711u);
    // With another move beside it, it is that move.
    code.share[kShare] = 0.5f;
    couple.give_floor(Seat::a);
    const float share = couple.peek().probability[kShare];
    BOOST_TEST(!couple.observe(Seat::a, code, turn));
    BOOST_TEST((turn.move == Move::share));
    BOOST_TEST(turn.probability == 0.5f * share, boost::test_tools::tolerance(1e-6f));
}

// An enumerator beyond its range must be refused where a call can refuse, before it is an index.
BOOST_AUTO_TEST_CASE(traits_out_of_range_are_refused) {
    const auto refuse = [](const char* what, const Traits& traits, const Bad& bad,
                           const char* range) {
        Refusal r{what};
        r.check(r.couple.set_traits(Seat::b, traits), bad.text, range);
        BOOST_TEST((r.couple.set_traits(Seat::b, traits).message().find(what) == 0));
        for (const bool first : {true, false}) {
            std::optional<Couple> out;
            r.check(Couple::make(Model::standard(), first ? traits : Traits{},
                                 first ? Traits{} : traits, 1, 0, out),
                    bad.text, range);
            BOOST_TEST(!out.has_value());
            BOOST_CHECK_EXCEPTION((Couple{Model::standard(), first ? traits : Traits{},
                                          first ? Traits{} : traits, 1}),
                                  Error, [&](const Error& e) {
                                      return e.fault().status == Status::argument &&
                                             std::string_view(e.what()).find(bad.text) !=
                                                 std::string_view::npos;
                                  });
        }
    };
    for (const Bad& bad : kBad) {
        Traits traits;
        for (const auto& [name, field] :
             {std::pair{"anxiety", &Traits::anxiety}, std::pair{"avoidance", &Traits::avoidance},
              std::pair{"expression", &Traits::expression}}) {
            traits = {};
            traits.*field = bad.value;
            refuse(name, traits, bad, "0 to 1");
        }
        traits = {};
        traits.need_strength[4] = bad.value;
        refuse("need_strength", traits, bad, "0 to 2");
        traits = {};
        traits.fear_sensitivity[3] = bad.value;
        refuse("fear_sensitivity", traits, bad, "0 to 2");
        for (const auto& [name, field] :
             {std::pair{"expressive_suppression", &Traits::expressive_suppression},
              std::pair{"talk_heals", &Traits::talk_heals},
              std::pair{"security", &Traits::security},
              std::pair{"mentalizing", &Traits::mentalizing}, std::pair{"hope", &Traits::hope}}) {
            traits = {};
            traits.*field = bad.value;
            refuse(name, traits, bad, "0 to 1");
        }
        if (bad.value == 3.5f) continue;
        traits = {};
        traits.flooding_minutes = bad.value;
        refuse("flooding_minutes", traits, bad, "0 to 1440");
    }
}

BOOST_AUTO_TEST_CASE(bad_states_are_refused) {
    Refusal r{"a state"};
    const auto refuse = [&](auto&& change, std::string_view value = "") {
        State state = r.couple.state();
        change(state);
        r.check(r.couple.restore(state), value, "");
    };
    for (const Bad& bad : kBad) {
        for (std::size_t s = 0; s < 2; ++s) {
            for (std::size_t i = 0; i < kInnerNumbers; ++i) {
                if (i == 12 && bad.value == -0.25f) continue;  // warmth may be negative
                refuse(
                    [&](State& state) {
                        auto inner = numbers(state.sides[s].inner);
                        inner[i] = bad.value;
                        state.sides[s].inner = std::bit_cast<Inner>(inner);
                    },
                    bad.text);
            }
        }
        for (std::size_t s = 0; s < 2; ++s) {
            for (std::size_t i = 0; i < kGroups; ++i) {
                refuse([&](State& state) { state.sides[s].trail.momentum[i] = bad.value; },
                       bad.text);
            }
            refuse([&](State& state) { state.sides[s].trail.exertion = bad.value; }, bad.text);
            refuse([&](State& state) { state.sides[s].trail.familiarity = bad.value; }, bad.text);
        }
        for (float State::*field : {&State::severity, &State::progress, &State::said_bid,
                                    &State::said_raising, &State::said_disclosing}) {
            refuse([&](State& state) { state.*field = bad.value; }, bad.text);
        }
    }
    for (std::size_t s = 0; s < 2; ++s) {
        refuse([&](State& state) { state.sides[s].inner.learned[1] = 0.4f; }, "0.4");
        refuse([&](State& state) { state.sides[s].inner.learned[0] = 1.6f; }, "1.6");
        refuse([&](State& state) { state.sides[s].inner.cue[0] = -1.5f; }, "-1.5");
        refuse([&](State& state) { state.sides[s].stance = static_cast<Stance>(8); }, "8");
        refuse([&](State& state) { state.sides[s].last = static_cast<Move>(25); }, "25");
        refuse([&](State& state) { state.sides[s].last = static_cast<Move>(254); }, "254");
    }
    refuse([](State& state) { state.clock_ms = -1; });
    refuse([](State& state) { state.clock_ms = (std::int64_t{1} << 62) + 1; });
    refuse([](State& state) { state.since_ms = -1; });
    refuse([](State& state) { state.since_ms = state.clock_ms + 1; });
    refuse([](State& state) { state.floor = static_cast<Seat>(2); });
    refuse([](State& state) { state.said_by = static_cast<Seat>(2); });
    refuse([](State& state) { state.owner = 4; });
    refuse([](State& state) { state.apart = 8; });
    refuse([](State& state) { state.apart = 16 + 1; });
    refuse([](State& state) { state.apart = State::kPaused; });  // paused, yet together
}

// A valid neighbour of every refused value is accepted: the ranges are not merely tight.
BOOST_AUTO_TEST_CASE(the_ends_of_the_ranges_are_accepted) {
    Couple couple = arguing(82);
    for (const float x : {0.0f, 1.0f}) {
        BOOST_TEST(!couple.happens(Disagreement{x, {}}));
        BOOST_TEST(!couple.happens(OpenIssue{x, {}}));
        BOOST_TEST(!couple.happens(Stress{Seat::b, x}));
        BOOST_TEST(!couple.intervene({Intervention::What::affirm, {}, x}));
        Traits traits = somebody(x, x);
        traits.expression = x;
        traits.hope = x;
        BOOST_TEST(!couple.set_traits(Seat::a, traits));
        Turn turn;
        BOOST_TEST(!couple.act(Seat::a, Move::affection, x, turn));
    }
    BOOST_TEST(!couple.happens(GoodTime{1}));
    BOOST_TEST(!couple.happens(GoodTime{1000}));
    BOOST_TEST(!couple.elapse(0));
    BOOST_TEST(!couple.restore(couple.state()));
}

BOOST_AUTO_TEST_CASE(uncovering_is_refused_while_either_is_flooded) {
    for (const std::size_t flooded : {std::size_t{0}, std::size_t{1}}) {
        for (const Seat who : {Seat::a, Seat::b}) {
            Couple couple = arguing(83);
            couple.skip(4);
            BOOST_REQUIRE(!couple.elapse(7000));
            State state = couple.state();
            state.sides[flooded].flooded_ms = 60000;
            BOOST_REQUIRE(!couple.restore(state));
            const std::uint64_t before = couple.hash();
            const Fault fault = couple.intervene({Intervention::What::uncover, who, 1});
            BOOST_TEST((fault.status == Status::state));
            BOOST_TEST((fault.message() == std::string("cannot uncover: partner ") +
                                               (flooded == 0 ? "a" : "b") + " is flooded"));
            BOOST_TEST(couple.hash() == before);
            BOOST_REQUIRE(!couple.elapse(60000));
            BOOST_TEST(!couple.intervene({Intervention::What::uncover, who, 1}));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_couple_is_made_in_the_place_of_another) {
    std::optional<Couple> couple;
    BOOST_REQUIRE(
        !Couple::make(Model::standard(), {.anxiety = 0.9f}, {.avoidance = 0.7f}, 3, 4, couple));
    const std::uint64_t hash = couple->hash();
    couple->skip(5);
    const std::uint64_t later = couple->hash();
    Traits wrong;
    wrong.expression = 2;
    BOOST_TEST(!!Couple::make(Model::standard(), couple->traits(Seat::a), wrong, 3, 4, couple));
    BOOST_TEST(couple->hash() == later);  // as it was
    BOOST_TEST(!Couple::make(Model::standard(), couple->traits(Seat::a), couple->traits(Seat::b), 3,
                             4, couple));
    BOOST_TEST(couple->hash() == hash);
}

// With as many moves as there may be the last one has its share of every choice, too.
void check_that_the_last_is_chosen(std::size_t like) {
    Tables t = Model::standard().tables();
    for (; t.move_count < kMoveSlots; ++t.move_count) {
        const auto m = static_cast<std::size_t>(t.move_count);
        t.moves[m] = t.moves[like];
        std::snprintf(t.moves[m].name, sizeof t.moves[m].name, "m%d", t.move_count);
        for (StanceRow& stance : t.stances) {
            stance.open[m] = stance.open[like];
            stance.lean[m] = stance.lean[like];
        }
    }
    const Model full{t};
    Couple couple{full, {}, {}, 3};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.4f, Seat::a}));
    int last = 0;
    for (int i = 0; i < 2000; ++i) {
        const Peek peek = couple.peek();
        double sum = 0;
        for (const float p : peek.probability) sum += static_cast<double>(p);
        BOOST_TEST(sum == 1, boost::test_tools::tolerance(1e-5));
        last += couple.play().move == static_cast<Move>(kMoveSlots - 1);
    }
    BOOST_TEST(last > 0);
}

BOOST_AUTO_TEST_CASE(the_last_of_as_many_moves_as_there_may_be_is_chosen_like_the_others) {
    check_that_the_last_is_chosen(static_cast<std::size_t>(Move::discuss));
    // Groups go on as those of the standard moves do, as far as these go.
    check_that_the_last_is_chosen(static_cast<std::size_t>(Move::stay_silent));
}

BOOST_AUTO_TEST_CASE(a_clock_that_has_stopped_can_be_restored) {
    Couple couple = arguing(3);
    BOOST_REQUIRE(!couple.elapse(kEndOfClock));
    State state = couple.state();
    BOOST_TEST(state.clock_ms == kEndOfClock);
    BOOST_TEST(!couple.restore(state));
    state.clock_ms = kEndOfClock + 1;
    BOOST_TEST(!!couple.restore(state));
}

/// Flooded, apart, and with an issue that is severe although all of it was worked through, too.
BOOST_AUTO_TEST_CASE(turns_from_any_state_are_the_same_by_four_and_by_eight) {
    Model four{Model::standard().tables()}, eight{Model::standard().tables()};
    const_cast<Compiled&>(four.compiled()).wide = false;
    Draw draw{43};
    int through = 0;
    for (int i = 0; i < 400; ++i) {
        const Traits a = extreme_traits(draw), b = extreme_traits(draw);
        const auto seed = static_cast<std::uint64_t>(i);
        Couple one{four, a, b, seed}, other{eight, a, b, seed};
        State state = random_state(draw, kStandardMoves);
        if (draw.chance(0.3)) state.progress = 1;
        BOOST_REQUIRE(!one.restore(state) && !other.restore(state));
        for (int turn = 0; turn < 12; ++turn) {
            const Turn x = one.play(), y = other.play();
            BOOST_REQUIRE(x.move == y.move && x.stance == y.stance && x.perceived == y.perceived &&
                          std::bit_cast<Flat>(x.after[1].inner) ==
                              std::bit_cast<Flat>(y.after[1].inner));
            // What was through before is not worked through again.
            if (state.progress < 1) continue;
            BOOST_REQUIRE(one.state().severity == state.severity);
            ++through;
        }
        BOOST_TEST(one.hash() == other.hash());
    }
    BOOST_TEST(through > 500);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

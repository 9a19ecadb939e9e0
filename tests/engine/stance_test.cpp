// The stance table of the standard model: every row can fire, and the way back is another way.
#include <pursuit/engine/stance.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include <pursuit/engine/couple.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

const Tables& tables() { return Model::standard().tables(); }

std::string_view from_name(const Transition& row) {
    return row.from == kAnyStance ? "any" : name(row.from);
}

/// Seat a's turn, in a stance, with an inner state from anywhere.
State turn_of_a(Draw& draw, Stance stance) {
    State state = random_state(draw, kStandardMoves);
    State::Side& side = state.sides[0];
    side.stance = stance;
    // Often calm and easy: half of the rows ask for that.
    const double most = draw.uniform(0.05, 1);
    for (float& unmet : side.inner.unmet) unmet = within(draw.uniform(0, most), 0, 1);
    side.trail.exertion = draw.share();
    state.floor = Seat::a;
    if ((state.apart & 3) == 1) state.apart = 0;  // not away
    return state;
}

struct Somebody {
    Couple couple;
    explicit Somebody(Draw& draw)
        : couple{Model::standard(), population_traits(Model::standard(), draw), Traits{}, 1} {}
    /// What seat a would do first in that state: the row it takes, or 255.
    Peek in(const State& state) {
        BOOST_REQUIRE(!couple.restore(state));
        return couple.peek();
    }
};

BOOST_AUTO_TEST_SUITE(stance)

BOOST_AUTO_TEST_CASE(every_row_can_fire) {
    Draw draw{1};
    std::array<std::array<int, kStances>, kTransitionSlots> fired{};
    for (int round = 0; round < 40000; ++round) {
        Somebody somebody{draw};
        for (int s = 0; s < kStances; ++s) {
            const State state = turn_of_a(draw, static_cast<Stance>(s));
            const Peek peek = somebody.in(state);
            if (peek.row == 255) {
                BOOST_REQUIRE((peek.stance == state.sides[0].stance));
                continue;
            }
            const Transition& row = tables().transitions[peek.row];
            BOOST_REQUIRE((row.from == static_cast<Stance>(s) || row.from == kAnyStance));
            BOOST_REQUIRE((peek.stance == row.to && row.to != static_cast<Stance>(s)));
            ++fired[peek.row][static_cast<std::size_t>(s)];
        }
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(tables().transition_count); ++i) {
        const Transition& row = tables().transitions[i];
        for (int s = 0; s < kStances; ++s) {
            const auto stance = static_cast<Stance>(s);
            if ((row.from != stance && row.from != kAnyStance) || row.to == stance) continue;
            BOOST_TEST_CONTEXT("row " << i << ", " << from_name(row) << " (" << name(stance)
                                      << ") to " << name(row.to) << ": " << row.because) {
                BOOST_TEST(fired[i][static_cast<std::size_t>(s)] > 0);
            }
        }
    }
}

// A row is taken when its guard holds and no earlier one's does: by the predicates alone, from what
// is shown of the mover.
BOOST_AUTO_TEST_CASE(the_first_row_whose_guard_holds_is_taken) {
    Draw draw{2};
    int moved = 0;
    for (int round = 0; round < 20000; ++round) {
        Somebody somebody{draw};
        const State state = turn_of_a(draw, static_cast<Stance>(draw.below(kStances)));
        const Peek peek = somebody.in(state);
        const Condition now = somebody.couple.condition(Seat::a);
        const float p = pursuit_drive(now.fears), w = withdrawal_drive(now.fears);
        const std::array<float, kVariables> value{now.flooded ? 1.0f : 0.0f,
                                                  p,
                                                  w,
                                                  p - w,
                                                  1 - std::max(p, w),
                                                  now.inner.hope,
                                                  now.inner.mentalizing,
                                                  now.inner.arousal,
                                                  now.inner.unmet[1],
                                                  static_cast<float>(state.sides[0].dwell),
                                                  now.trail.exertion,
                                                  now.inner.cue[2]};
        const auto holds = [&](std::uint32_t guard) {
            for (std::size_t i = 0; i < kPredicateSlots; ++i) {
                if ((guard >> i & 1) == 0) continue;
                const Predicate& q = tables().predicates[i];
                const float x = value[static_cast<std::size_t>(q.variable)];
                if (!(q.comparison == Comparison::above ? x > q.threshold : x < q.threshold))
                    return false;
            }
            return true;
        };
        int expected = 255;
        for (int i = 0; i < tables().transition_count && expected == 255; ++i) {
            const Transition& row = tables().transitions[static_cast<std::size_t>(i)];
            if (row.from != kAnyStance && row.from != now.stance) continue;
            if (row.to != now.stance && holds(row.guard)) expected = i;
        }
        BOOST_REQUIRE(peek.row == expected);
        moved += expected != 255;
    }
    BOOST_TEST(moved > 5000);
    BOOST_TEST(moved < 19000);
}

/// What a predicate says, and what it says of the drives: safe is who fears neither much.
std::vector<Predicate> implied(const Predicate& predicate) {
    if (predicate.variable != Variable::safety || predicate.comparison == Comparison::below) {
        return {predicate};
    }
    const float most = 1 - predicate.threshold;
    return {{Variable::pursuit, Comparison::below, most},
            {Variable::withdrawal, Comparison::below, most}};
}

/// By how much two predicates exclude each other, or a negative number.
float gap(const Predicate& one, const Predicate& two) {
    if (one.variable != two.variable || one.comparison == two.comparison) return -1;
    if (one.variable == Variable::flooded) return 1;  // it is or it is not
    return one.comparison == Comparison::above ? one.threshold - two.threshold
                                               : two.threshold - one.threshold;
}

float gap(std::uint32_t guard, std::uint32_t other) {
    float most = -1;
    for (std::size_t i = 0; i < kPredicateSlots; ++i) {
        for (std::size_t j = 0; j < kPredicateSlots; ++j) {
            if ((guard >> i & 1) == 0 || (other >> j & 1) == 0) continue;
            for (const Predicate& one : implied(tables().predicates[i])) {
                for (const Predicate& two : implied(tables().predicates[j]))
                    most = std::max(most, gap(one, two));
            }
        }
    }
    return most;
}

// Hysteresis in the table: of two rows that lead there and back, some variable that both ask about
// has thresholds apart.
/// Of the predicates that follow from no other number as many as can hold together: more than ever do
/// in a life.
std::uint32_t all_that_can_hold(const Tables& t) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(t.predicate_count); ++i) {
        const auto against = [&](std::size_t k) {
            const Predicate &x = t.predicates[i], &y = t.predicates[k];
            return (out >> k & 1) != 0 && x.variable == y.variable && x.comparison != y.comparison;
        };
        const Variable of = t.predicates[i].variable;
        bool fits = of == Variable::hope || of == Variable::mentalizing ||
                    of == Variable::arousal || of == Variable::exertion;
        for (std::size_t k = 0; k < i; ++k) fits = fits && !against(k);
        if (fits) out |= std::uint32_t{1} << i;
    }
    return out;
}

// However many rows stand before it, the first that holds is taken, with its number.
BOOST_AUTO_TEST_CASE(rows_that_do_not_hold_change_nothing) {
    for (const int added : {7, 8, 17}) {
        Tables t = tables();
        const std::uint32_t guard = all_that_can_hold(t);
        for (int i = tables().transition_count - 1; i >= 0; --i) {
            const auto from = static_cast<std::size_t>(i), to = static_cast<std::size_t>(i + added);
            t.transitions[to] = t.transitions[from];
        }
        for (int i = 0; i < added; ++i) {
            Transition& row = t.transitions[static_cast<std::size_t>(i)];
            row = {kAnyStance, guard, Stance::opening, "never"};
        }
        t.transition_count += added;
        const Model model(t);
        Draw draw{static_cast<std::uint32_t>(added)};
        for (int i = 0; i < 50; ++i) {
            const Traits a = population_traits(model, draw), b = population_traits(model, draw);
            Couple as_it_is(Model::standard(), a, b, 3), other(model, a, b, 3);
            for (Couple* couple : {&as_it_is, &other})
                BOOST_REQUIRE(!couple->happens(Disagreement{0.8f, Seat::a}));
            for (int n = 0; n < 40; ++n) {
                const Peek before = as_it_is.peek(), peek = other.peek();
                BOOST_REQUIRE((peek.stance == before.stance));
                BOOST_REQUIRE(peek.row == (before.row == 255 ? 255 : before.row + added));
                const Turn expected = as_it_is.play(), turn = other.play();
                BOOST_REQUIRE((turn.move == expected.move && turn.stance == expected.stance));
                BOOST_REQUIRE(turn.intensity == expected.intensity);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(thresholds_in_and_out_differ) {
    int pairs = 0;
    for (int i = 0; i < tables().transition_count; ++i) {
        for (int j = 0; j < tables().transition_count; ++j) {
            const Transition &there = tables().transitions[static_cast<std::size_t>(i)],
                             &back = tables().transitions[static_cast<std::size_t>(j)];
            if (there.from == kAnyStance || back.from == kAnyStance) continue;
            if (there.from != back.to || there.to != back.from) continue;
            BOOST_TEST_CONTEXT(name(there.from) << " to " << name(there.to) << " (" << there.because
                                                << ") and back (" << back.because << ")") {
                BOOST_TEST(gap(there.guard, back.guard) > 0.0f);
            }
            ++pairs;
        }
    }
    BOOST_TEST(pairs >= 10);
}

// Hysteresis as it works: whoever changes its stance does not change back in the same state.
BOOST_AUTO_TEST_CASE(nobody_turns_straight_back) {
    Draw draw{3};
    int moved = 0;
    for (int round = 0; round < 30000; ++round) {
        Somebody somebody{draw};
        State state = turn_of_a(draw, static_cast<Stance>(draw.below(kStances)));
        const Stance before = state.sides[0].stance;
        const Peek there = somebody.in(state);
        if (there.row == 255) continue;
        ++moved;
        state.sides[0].stance = there.stance;
        state.sides[0].dwell = 0;
        const Peek back = somebody.in(state);
        BOOST_TEST_CONTEXT(name(before) << " to " << name(there.stance) << " ("
                                        << tables().transitions[there.row].because << ")") {
            BOOST_REQUIRE((back.stance != before));
        }
    }
    BOOST_TEST(moved > 5000);
}

// No chain of transitions in one and the same state leads round in a circle.
BOOST_AUTO_TEST_CASE(a_state_that_stays_lets_the_stance_settle) {
    Draw draw{4};
    std::set<Stance> ends;
    for (int round = 0; round < 10000; ++round) {
        Somebody somebody{draw};
        State state = turn_of_a(draw, static_cast<Stance>(draw.below(kStances)));
        int steps = 0;
        for (; steps < 12; ++steps) {
            const Peek peek = somebody.in(state);
            if (peek.row == 255) break;
            state.sides[0].stance = peek.stance;
            state.sides[0].dwell = 0;
        }
        BOOST_TEST_CONTEXT("ends in " << name(state.sides[0].stance)) { BOOST_REQUIRE(steps < 12); }
        ends.insert(state.sides[0].stance);
    }
    BOOST_TEST(ends.size() == static_cast<std::size_t>(kStances));
}

BOOST_AUTO_TEST_CASE(dwell_counts_the_own_turns_in_a_stance) {
    Draw draw{5};
    Couple couple{Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f), 5};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.8f, Seat::a}));
    std::array<int, 2> expected{};
    int changes = 0;
    for (int i = 0; i < 300; ++i) {
        const Turn turn = couple.play();
        const auto mover = static_cast<std::size_t>(index(turn.mover));
        expected[mover] = turn.row == 255 ? expected[mover] + 1 : 0;
        changes += turn.row != 255;
        BOOST_REQUIRE((turn.row == 255) == (turn.before == turn.stance));
        BOOST_REQUIRE(couple.state().sides[mover].dwell == expected[mover]);
        BOOST_REQUIRE((couple.state().sides[mover].stance == turn.stance));
    }
    BOOST_TEST(changes > 4);
    State state = couple.state();
    state.sides[0].dwell = state.sides[1].dwell = 65535;
    BOOST_REQUIRE(!couple.restore(state));
    couple.skip(2);
    for (const State::Side& side : couple.state().sides)
        BOOST_TEST((side.dwell == 65535 || side.dwell == 0));
}

BOOST_AUTO_TEST_CASE(names_are_known_and_differ) {
    std::set<std::string_view> names;
    for (int s = 0; s < kStances; ++s) names.insert(name(static_cast<Stance>(s)));
    for (int v = 0; v < kVariables; ++v) names.insert(name(static_cast<Variable>(v)));
    BOOST_TEST(names.size() == static_cast<std::size_t>(kStances + kVariables));
    BOOST_TEST(!names.contains("?"));
    BOOST_TEST(name(kAnyStance) == "?");
    BOOST_TEST(name(static_cast<Variable>(kVariables)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

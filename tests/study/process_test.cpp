// The process: labels that change nothing, a table whose every row can be taken, whose part is
// whose, and what the next step needs.
#include <pursuit/study/process.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <set>
#include <string>

#include "lives.hpp"
#include "models.hpp"

namespace pursuit {
namespace {

using Stage = Process::Stage;

Couple pair(std::uint64_t seed = 7) {
    return {Model::standard(), somebody(0.78f, 0.25f), somebody(0.3f, 0.75f), seed};
}

Sessions course(float dose = 0.5f) {
    Sessions out;
    out.owner = Seat::a;
    out.dose = dose;
    return out;
}

/// A quarrel, observed turn by turn.
void argue(Couple& couple, Process& process, int turns = 30, Seat owner = Seat::a) {
    BOOST_REQUIRE(!couple.happens(Disagreement{0.8f, owner}));
    for (int i = 0; i < turns; ++i) {
        couple.skip(1);
        process.observe(couple);
    }
}

/// One who makes moves and is answered, observed.
void exchange(Couple& couple, Process& process, Seat seat, Move move, Move answer, int times = 1) {
    Turn turn;
    for (int i = 0; i < times; ++i) {
        BOOST_REQUIRE(!couple.act(seat, move, {}, turn));
        process.observe(couple);
        BOOST_REQUIRE(!couple.act(other(seat), answer, 0.9f, turn));
        process.observe(couple);
    }
}

/// A quarrel, until both see what it does to them and it has slowed down.
void calm_down(Couple& couple, Process& process) {
    argue(couple, process);
    BOOST_REQUIRE(!couple.intervene(session()));
    BOOST_REQUIRE(!couple.intervene(recognise_intent()));
    process.observe(couple);
    exchange(couple, process, Seat::a, Move::affection, Move::affection, 8);
}

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(observing_changes_nothing) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Couple seen = pair(seed), unseen = seen;
        Process process{seen};
        Life life{seed}, same{seed};
        for (int i = 0; i < 300; ++i) {
            (void)life.turn(seen, 0.3);
            (void)same.turn(unseen, 0.3);
            process.observe(seen);
            (void)process.next();
            (void)standing(process, "Ana", "Ben");
            BOOST_REQUIRE(seen.hash() == unseen.hash());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_table_is_in_order) {
    std::set<std::pair<Stage, Stage>> steps;
    for (const Process::Row& row : Process::rows()) {
        BOOST_TEST((row.from != row.to));
        BOOST_TEST(row.guard != 0u);
        BOOST_TEST(!row.because.empty());
        BOOST_TEST((row.guard >> Process::predicates().size()) == 0u);
        BOOST_TEST(steps.insert({row.from, row.to}).second);
    }
    for (int s = 0; s + 1 < Process::kStages; ++s) {  // each stage leads to the next
        BOOST_TEST((steps.count({static_cast<Stage>(s), static_cast<Stage>(s + 1)}) == 1));
    }
    for (int s = 2; s < Process::kStages; ++s) {  // and each may be lost again
        BOOST_TEST((steps.count({static_cast<Stage>(s), Stage::in_the_cycle}) == 1));
    }
}

BOOST_AUTO_TEST_CASE(every_row_is_taken_by_some_couple) {
    std::set<std::uint8_t> taken;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        Draw draw{seed};
        Couple couple = pair(seed);
        Process process{couple};
        argue(couple, process);
        for (int s = 0; s < 14; ++s) {
            Visit out;
            BOOST_REQUIRE(!visit(couple, process, course(0.35f), out));
            taken.insert(process.row());
            if (!draw.chance(0.15)) continue;  // life goes on between the sessions
            BOOST_REQUIRE(!couple.elapse(86400000));
            BOOST_REQUIRE(!couple.happens(Stress{Seat::b, 1}));
            BOOST_REQUIRE(!couple.happens(Disagreement{1, Seat::a}));
            Turn turn;
            for (int i = 0; i < 40; ++i) {
                const Seat who = couple.state().floor;
                const bool cold = draw.chance(0.4) && i < 20;
                const Move move = who == Seat::a ? Move::soften : Move::stonewall;
                if (cold) BOOST_REQUIRE(!couple.act(who, move, {}, turn));
                if (!cold) couple.skip(1);
                const auto before = process.row();
                process.observe(couple);
                if (process.row() != before) taken.insert(process.row());
            }
        }
    }
    for (std::size_t row = 0; row < Process::rows().size(); ++row) {
        BOOST_TEST_CONTEXT("row " << row << ", " << Process::rows()[row].because) {
            BOOST_TEST(taken.count(static_cast<std::uint8_t>(row)) == 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_calm_couple_is_in_no_process) {
    Couple couple{Model::standard(), somebody(0.25f, 0.2f), somebody(0.25f, 0.2f), 3};
    Process process{couple};
    exchange(couple, process, Seat::a, Move::listen, Move::affection, 30);
    BOOST_TEST((process.stage() == Stage::no_cycle));
    BOOST_TEST(process.row() == 255);
    BOOST_TEST(!process.next().has_value());
    BOOST_TEST(!process.pursuer().has_value());
    BOOST_TEST(standing(process, "Ana", "Ben") == "No cycle has been seen.");
}

BOOST_AUTO_TEST_CASE(the_cycle_shows_whose_part_is_whose_and_can_be_exchanged) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    BOOST_TEST((process.stage() == Stage::in_the_cycle));
    BOOST_TEST((process.pursuer() == Seat::a && process.withdrawer() == Seat::b));
    BOOST_TEST(process.since_turn() > 5u);
    BOOST_TEST(process.since_turn() < 30u);
    BOOST_TEST(standing(process, "Ana", "Ben") ==
               "The cycle has hold of both: the more Ana reaches, the more Ben seeks shelter, and "
               "the other way round.");

    Couple exchanged{Model::standard(), somebody(0.3f, 0.75f), somebody(0.78f, 0.25f), 7};
    Process other_way{exchanged};
    argue(exchanged, other_way, 30, Seat::b);
    BOOST_TEST((other_way.pursuer() == Seat::b && other_way.withdrawer() == Seat::a));
    BOOST_TEST((other_way.stage() == process.stage()));
}

BOOST_AUTO_TEST_CASE(two_who_do_the_same_have_no_parts) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.8f, 0.2f), 7};
    Process process{couple};
    BOOST_REQUIRE(!couple.happens(Disagreement{1, {}}));
    for (int i = 0; i < 8; ++i) exchange(couple, process, Seat::a, Move::blame, Move::blame);
    BOOST_TEST((process.stage() == Stage::in_the_cycle));
    BOOST_TEST((couple.phase() == Phase::attack_attack));
    BOOST_TEST((!process.pursuer() && !process.withdrawer()));
    BOOST_TEST(standing(process, "Ana", "Ben") ==
               "The cycle has hold of both, and both do the same in it.");
}

BOOST_AUTO_TEST_CASE(before_a_cycle_who_leans_away_more_holds_back) {
    Draw draw{5};
    for (int i = 0; i < 200; ++i) {
        Couple couple = pair();
        BOOST_REQUIRE(!couple.restore(random_state(draw, kStandardMoves)));
        const auto lean = [&](Seat seat) {
            const Fears fears = couple.condition(seat).fears;
            return pursuit_drive(fears) - withdrawal_drive(fears);
        };
        const Process process{couple};
        BOOST_REQUIRE(!process.withdrawer());
        BOOST_REQUIRE(
            (process.holding_back() == (lean(Seat::a) < lean(Seat::b) ? Seat::a : Seat::b)));
    }
}

BOOST_AUTO_TEST_CASE(a_pause_is_neither_cycle_nor_calm) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    const float running = process.value(Process::Variable::cycle_turns);
    BOOST_REQUIRE(!couple.intervene(promised_pause(Seat::b)));
    Turn turn;
    BOOST_REQUIRE(!couple.act(Seat::a, Move::stay_silent, {}, turn));
    process.observe(couple);
    BOOST_TEST((couple.phase() == Phase::paused));
    BOOST_TEST(process.value(Process::Variable::cycle_turns) == running);
    BOOST_TEST(process.value(Process::Variable::calm_turns) == 0.0f);
}

BOOST_AUTO_TEST_CASE(the_next_step_says_what_is_missing_and_of_whom) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    auto next = process.next();
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST((next->to == Stage::de_escalated));
    BOOST_TEST((next->missing == Process::Variable::calm_turns));
    BOOST_TEST((next->help->what == Intervention::What::name_the_cycle));
    BOOST_TEST(next->sentence("Ana", "Ben") ==
               "The cycle has to rest; turns running without it so far: 0.");

    // Rested, they have to calm down, and then they do not see each other yet.
    BOOST_REQUIRE(!couple.intervene(promised_pause()));
    BOOST_REQUIRE(!couple.elapse(5400000));
    process.observe(couple);
    exchange(couple, process, Seat::a, Move::affection, Move::affection, 8);
    State state = couple.state();
    state.sides[1].inner.arousal = 0.9f;
    BOOST_REQUIRE(!couple.restore(state));
    process.observe(couple);
    BOOST_TEST((process.next()->missing == Process::Variable::arousal));
    BOOST_TEST((process.next()->help->what == Intervention::What::promised_pause));
    BOOST_REQUIRE(!couple.elapse(1800000));
    process.observe(couple);
    next = process.next();
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST((next->missing == Process::Variable::sight));
    BOOST_TEST(next->needed == 0.35f);
    BOOST_TEST(next->is < 0.35f);
    BOOST_TEST((next->help->what == Intervention::What::recognise_intent));
    BOOST_TEST((next->help->who == next->who));
    // It is of who sees less; of a, where both see as little.
    for (const float of_b : {0.1f, 0.2f, 0.3f}) {
        Couple other = couple;
        Process same = process;
        state = other.state();
        state.sides[0].inner.mentalizing = 0.2f;
        state.sides[1].inner.mentalizing = of_b;
        BOOST_REQUIRE(!other.restore(state));
        same.observe(other);
        BOOST_TEST((same.next()->who == (of_b < 0.2f ? Seat::b : Seat::a)));
    }

    BOOST_REQUIRE(!couple.intervene(recognise_intent()));
    process.observe(couple);
    BOOST_TEST((process.stage() == Stage::de_escalated));
    next = process.next();
    BOOST_TEST((next->missing == Process::Variable::withdrawer_met && next->who == Seat::b));
    BOOST_TEST((next->help->what == Intervention::What::re_engage));
    BOOST_TEST(next->sentence("Ana", "Ben") ==
               "Ben is to come back in and say what is so hard, and Ana to hear it.");

    // A pursuer who asks first moves nothing on: the withdrawer is not there yet.
    exchange(couple, process, Seat::a, Move::soften, Move::listen);
    BOOST_TEST((process.stage() == Stage::de_escalated));
    exchange(couple, process, Seat::b, Move::share, Move::validate);
    BOOST_TEST((process.stage() == Stage::re_engaged));
    BOOST_TEST((process.next()->help->what == Intervention::What::soften));
    BOOST_TEST((process.next()->who == Seat::a));
    exchange(couple, process, Seat::a, Move::share, Move::validate);  // not from beneath
    BOOST_TEST((process.stage() == Stage::re_engaged));
    exchange(couple, process, Seat::a, Move::soften, Move::validate);
    BOOST_TEST((process.stage() == Stage::softened));
    exchange(couple, process, Seat::b, Move::affection, Move::affection, 6);
    BOOST_TEST((process.stage() == Stage::bonded));
    BOOST_TEST((process.next()->missing == Process::Variable::hours));

    BOOST_REQUIRE(!couple.elapse(86400000));
    process.observe(couple);
    BOOST_TEST((process.stage() == Stage::bonded));
    exchange(couple, process, Seat::a, Move::discuss, Move::listen, 6);
    BOOST_TEST((process.stage() == Stage::consolidated));
    BOOST_TEST(!process.next().has_value());
    BOOST_TEST(process.setbacks() == 0u);
    BOOST_TEST((process.furthest() == Stage::consolidated));
}

BOOST_AUTO_TEST_CASE(softened_they_have_to_find_each_other) {
    Couple couple = pair();
    Process process{couple};
    calm_down(couple, process);
    exchange(couple, process, Seat::b, Move::share, Move::validate);
    BOOST_REQUIRE((process.stage() == Stage::re_engaged));
    exchange(couple, process, Seat::a, Move::affection, Move::stay_silent);  // not met
    BOOST_TEST(process.value(Process::Variable::met_running) == 0.0f);
    exchange(couple, process, Seat::a, Move::soften, Move::validate);
    BOOST_REQUIRE((process.stage() == Stage::softened));
    BOOST_REQUIRE(!couple.elapse(900000));  // and to be calm
    process.observe(couple);
    const auto next = process.next();
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST((next->to == Stage::bonded && !next->who));
    BOOST_TEST((next->missing == Process::Variable::met_running));
    BOOST_TEST(next->is == process.value(Process::Variable::met_running));
    BOOST_TEST(next->needed == 5.0f);
    BOOST_TEST((next->help->what == Intervention::What::affirm));
}

BOOST_AUTO_TEST_CASE(left_alone_twice_is_a_setback) {
    Couple couple = pair();
    Process process{couple};
    calm_down(couple, process);
    exchange(couple, process, Seat::b, Move::share, Move::validate);
    BOOST_REQUIRE((process.stage() == Stage::re_engaged));
    exchange(couple, process, Seat::a, Move::soften, Move::stay_silent);
    BOOST_TEST((process.stage() == Stage::re_engaged));
    exchange(couple, process, Seat::a, Move::soften, Move::stay_silent);
    BOOST_TEST((process.stage() == Stage::de_escalated));
    BOOST_TEST(process.setbacks() == 1u);
    BOOST_TEST((process.furthest() == Stage::re_engaged));
    BOOST_TEST(Process::rows()[process.row()].because == "what was shown was left alone");
}

BOOST_AUTO_TEST_CASE(the_other_answers_what_an_intervention_says) {
    Couple couple = pair();
    Process process{couple};
    calm_down(couple, process);
    BOOST_REQUIRE((process.stage() == Stage::de_escalated));
    BOOST_REQUIRE(!couple.intervene(re_engage(Seat::b)));
    process.observe(couple);
    BOOST_TEST((process.stage() == Stage::de_escalated));  // not yet answered
    BOOST_REQUIRE(!couple.intervene(respond(Seat::a)));
    process.observe(couple);
    BOOST_TEST((process.stage() == Stage::re_engaged));
}

BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_filled_in_is_an_error) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    ProcessTexts texts;
    texts.stands[1] = "{pursuer} zieht, {withdrawer} weicht";
    BOOST_TEST(standing(process, "Ana", "Ben", texts) == "Ana zieht, Ben weicht");
    texts.stands[1] = "{nobody}";
    texts.needs[1] = "{";
    BOOST_CHECK_THROW(standing(process, "Ana", "Ben", texts), Error);
    BOOST_CHECK_THROW(process.next()->sentence("Ana", "Ben", texts), Error);
}

BOOST_AUTO_TEST_CASE(a_session_out_of_range_changes_nothing) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    const std::uint64_t before = couple.hash();
    const auto refused = [&](const Sessions& wrong, std::optional<Intervention> asked = {}) {
        Visit out;
        const Fault fault = visit(couple, process, wrong, out, asked);
        return fault.status == Status::argument && couple.hash() == before;
    };
    Sessions wrong = course();
    wrong.dose = 1.5f;
    BOOST_TEST(refused(wrong));
    wrong = course();
    wrong.severity = -1;
    BOOST_TEST(refused(wrong));
    wrong.severity = 1.5f;
    BOOST_TEST(refused(wrong));
    wrong = course();
    wrong.days = 3651;
    BOOST_TEST(refused(wrong));
    wrong = course();
    wrong.turns_before = 1001;
    BOOST_TEST(refused(wrong));
    wrong = course();
    wrong.turns_after = 1001;
    BOOST_TEST(refused(wrong));
    BOOST_TEST(refused(course(), Intervention{Intervention::What::soften, {}, 1}));
    BOOST_TEST(refused(course(), soften(Seat::a, 2)));
}

BOOST_AUTO_TEST_CASE(a_session_takes_the_step_that_is_asked_for) {
    for (const Intervention& asked : {soften(Seat::a, 0.4f), affirm({}, 0.4f)}) {
        Couple couple = pair(), by_hand = couple;
        Process process{couple};
        Sessions only = course();
        only.turns_before = only.turns_after = 0;
        Visit out;
        BOOST_REQUIRE(!visit(couple, process, only, out, asked));
        BOOST_REQUIRE(out.step.has_value());
        BOOST_TEST((out.step->what == asked.what && out.step->who == asked.who));
        BOOST_TEST(out.step->strength == asked.strength);
        BOOST_TEST(!out.refused);
        BOOST_REQUIRE(!by_hand.elapse(std::int64_t{7} * 86400000));
        BOOST_REQUIRE(!by_hand.happens(Disagreement{0.7f, Seat::a}));
        BOOST_REQUIRE(!by_hand.intervene(asked));
        if (asked.who) by_hand.skip(1);  // what one showed is met or not by the next turn
        BOOST_REQUIRE(!by_hand.intervene(session(only.dose)));
        BOOST_TEST(couple.hash() == by_hand.hash());
    }
    // One that is refused at that moment alone is a step of the session, which goes on.
    Couple couple = pair();
    State state = couple.state();
    for (State::Side& side : state.sides) {
        side.inner.arousal = 1;
        side.flooded_ms = 3600000;
    }
    BOOST_REQUIRE(!couple.restore(state));
    BOOST_REQUIRE((couple.intervene(soften(Seat::a, 0.4f)).status == Status::state));
    Process process{couple};
    Sessions now = course();
    now.days = now.turns_before = 0;
    Visit out;
    BOOST_REQUIRE(!visit(couple, process, now, out, soften(Seat::a, 0.4f)));
    BOOST_TEST(out.refused);
    BOOST_TEST(!out.met);
}

// As the record of the next turn has it; a step of both shows nothing of one.
BOOST_AUTO_TEST_CASE(what_is_shown_in_a_session_is_met_by_an_answer_that_is_toward) {
    int met = 0, unmet = 0;
    Sessions only = course();
    only.turns_before = only.turns_after = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        for (const Intervention& asked : {soften(Seat::a, 0.2f), re_engage(Seat::b), affirm()}) {
            Couple couple = pair(seed), by_hand = couple;
            Process process{couple};
            Visit out;
            BOOST_REQUIRE(!visit(couple, process, only, out, asked));
            BOOST_REQUIRE(!by_hand.elapse(std::int64_t{7} * 86400000));
            BOOST_REQUIRE(!by_hand.happens(Disagreement{0.7f, Seat::a}));
            BOOST_REQUIRE(!by_hand.intervene(asked));
            const Turn turn = by_hand.play();
            BOOST_TEST(out.met ==
                       (asked.who && turn.mover != *asked.who && turn.turning == Turning::toward));
            if (asked.who) ++(out.met ? met : unmet);
        }
    }
    BOOST_TEST(met > 5);
    BOOST_TEST(unmet > 5);
}

// What was shown waits for an answer; a step by who said something else last waits for none.
BOOST_AUTO_TEST_CASE(a_session_waits_for_an_answer_only_where_something_was_shown) {
    int shown = 0, said_otherwise = 0, said_by_other = 0, by_both = 0;
    Sessions few = course();
    few.turns_after = 0;
    for (std::uint64_t seed = 1; seed <= 180; ++seed) {
        few.turns_before = static_cast<std::uint32_t>(1 + seed % 3);
        const std::optional<Seat> who[] = {Seat::a, Seat::b, {}};
        const Intervention asked = affirm(who[seed / 3 % 3], 0.4f);
        Couple couple = pair(seed), by_hand = couple;
        Process process{couple};
        Visit out;
        BOOST_REQUIRE(!visit(couple, process, few, out, asked));
        BOOST_REQUIRE(!by_hand.elapse(std::int64_t{7} * 86400000));
        BOOST_REQUIRE(!by_hand.happens(Disagreement{0.7f, Seat::a}));
        by_hand.skip(few.turns_before);
        if (negative(by_hand.phase()))
            BOOST_REQUIRE(!by_hand.intervene(name_the_cycle({}, few.dose)));
        BOOST_REQUIRE(!by_hand.intervene(asked));
        const bool theirs = asked.who && by_hand.state().said_by == *asked.who;
        const bool discloses = by_hand.state().said_disclosing > 0;
        if (theirs && discloses) by_hand.skip(1);
        BOOST_REQUIRE(!by_hand.intervene(session(few.dose)));
        BOOST_TEST(couple.hash() == by_hand.hash());
        if (theirs) ++(discloses ? shown : said_otherwise);
        if (!theirs && discloses) ++(asked.who ? said_by_other : by_both);
    }
    for (const int seen : {shown, said_otherwise, said_by_other, by_both}) BOOST_TEST(seen > 0);
}

// As much as is asked for is enough.
BOOST_AUTO_TEST_CASE(what_is_shown_counts_from_its_share_on) {
    for (const float shown : {0.7499f, 0.75f, 0.9f}) {
        Couple couple = pair();
        Process process{couple};
        argue(couple, process);
        BOOST_REQUIRE((process.holding_back() == Seat::b));
        State state = couple.state();
        state.said_by = Seat::a;
        state.said_disclosing = shown;
        BOOST_REQUIRE(!couple.restore(state));
        process.observe(couple);
        const auto heard = [&] {
            return process.value(Process::Variable::pursuer_met) +
                   process.value(Process::Variable::left_alone);
        };
        const float before = heard();
        state.said_by = Seat::b;
        BOOST_REQUIRE(!couple.restore(state));
        process.observe(couple);
        BOOST_TEST(heard() - before == (shown >= 0.75f ? 1 : 0));
    }
}

// What was running goes on within an hour.
BOOST_AUTO_TEST_CASE(another_occasion_is_more_than_an_hour_later) {
    for (const std::int64_t ms : {std::int64_t{3600000}, std::int64_t{3600001}}) {
        Couple couple = pair();
        Process process{couple};
        argue(couple, process);
        const float running = process.value(Process::Variable::cycle_turns);
        BOOST_REQUIRE(running > 0);
        BOOST_REQUIRE(!couple.elapse(ms));
        process.observe(couple);
        BOOST_TEST(process.value(Process::Variable::cycle_turns) ==
                   (ms == 3600000 ? running : 0.0f));
    }
}

// Where both keep away, who says something of neither kind has no part in it, and who steps back has.
BOOST_AUTO_TEST_CASE(who_steps_back_holds_back_and_who_does_neither_does_not) {
    for (const Seat seat : {Seat::a, Seat::b}) {
        Couple couple = pair();
        Process process{couple};
        const auto say = [&](Seat who, Move move) {
            State state = couple.state();
            ++state.turns;
            state.said_by = who;
            for (State::Side& side : state.sides) side.stance = Stance::withdrawing;
            state.sides[static_cast<std::size_t>(index(who))].last = move;
            BOOST_REQUIRE(!couple.restore(state));
            BOOST_REQUIRE(negative(couple.phase()));
            process.observe(couple);
        };
        const Process before = process;
        for (int i = 0; i < 4; ++i) {  // who does neither is no pursuer, either
            say(other(seat), Move::blame);
            say(seat, Move::neutral);
        }
        BOOST_TEST((process.withdrawer() == seat));
        process = before;
        for (int i = 0; i < 4; ++i) {
            say(other(seat), Move::neutral);
            say(seat, Move::stay_silent);
        }
        BOOST_TEST((process.withdrawer() == seat));
        BOOST_TEST((process.holding_back() == seat));
    }
}

BOOST_AUTO_TEST_CASE(bids_that_are_met_are_counted_one_by_one) {
    Couple couple = pair();
    Process process(couple);
    const auto met = [&] { return process.value(Process::Variable::met_running); };
    for (int i = 1; i <= 4; ++i) {
        exchange(couple, process, Seat::a, Move::invite, Move::validate);
        BOOST_TEST(met() == static_cast<float>(i));
        BOOST_TEST(process.value(Process::Variable::calm_turns) == 2 * static_cast<float>(i));
    }
    exchange(couple, process, Seat::a, Move::invite, Move::stonewall);
    BOOST_TEST(met() == 0.0f);
    exchange(couple, process, Seat::a, Move::validate, Move::validate);  // nobody asked
    BOOST_TEST(met() == 0.0f);
}

// What counts as met is what a turn calls toward, also at the very coldness a model says is against.
BOOST_AUTO_TEST_CASE(an_answer_as_cold_as_may_be_is_met) {
    float coldness = 1;
    const auto answer = [&](Move move, float most, Turn& turn) {
        const Model model = model_with([&](Tables& t) {
            t.coefficients.against_coldness = most;
            t.coefficients.toward_response = t.coefficients.against_response = 0;
        });
        Couple couple{model, somebody(0.78f, 0.25f), somebody(0.3f, 0.75f), 7};
        Process process(couple);
        BOOST_REQUIRE(!couple.act(Seat::a, Move::invite, {}, turn));
        process.observe(couple);
        BOOST_REQUIRE(!couple.act(Seat::b, move, 0.9f, turn));
        process.observe(couple);
        coldness = -couple.state().sides[0].inner.cue[0];
        return process.value(Process::Variable::met_running) == 1;
    };
    int cold = 0, against = 0;
    for (int m = 0; m < Model::standard().moves(); ++m) {
        const auto move = static_cast<Move>(m);
        Turn turn;
        if (!answer(move, 1, turn) || coldness <= 0) continue;
        const float as_cold = coldness;
        ++cold;
        BOOST_TEST(answer(move, as_cold, turn));
        BOOST_TEST(coldness == as_cold);
        BOOST_TEST((turn.turning == Turning::toward));
        BOOST_TEST(!answer(move, std::nextafter(as_cold, 0.0f), turn));
        against += turn.turning == Turning::against;
    }
    BOOST_TEST(cold > 0);
    BOOST_TEST(against > 0);
}

// A host may set a state in which who spoke last has made no move: that is nobody's part.
BOOST_AUTO_TEST_CASE(who_made_no_move_has_no_part_in_it) {
    Couple couple = pair();
    Process process{couple};
    argue(couple, process);
    BOOST_REQUIRE((process.withdrawer() == Seat::b));
    for (int i = 0; i < 20; ++i) {
        State state = couple.state();
        ++state.turns;
        state.said_by = Seat::b;
        state.sides[1].last = kNoMove;
        BOOST_REQUIRE(!couple.restore(state));
        process.observe(couple);
    }
    BOOST_TEST((process.stage() == Stage::in_the_cycle));
    BOOST_TEST((process.withdrawer() == Seat::b));
}

BOOST_AUTO_TEST_CASE(a_course_is_the_same_while_it_is_recorded) {
    Couple couple = pair();
    Recorder recorder{couple};
    Process process{couple}, same = process;
    for (int s = 0; s < 6; ++s) {
        Visit here, there;
        BOOST_REQUIRE(!visit(couple, process, course(), here));
        BOOST_REQUIRE(!visit(recorder, same, course(), there));
        BOOST_TEST(recorder.couple().hash() == couple.hash());
        BOOST_TEST((here.after == there.after && here.met == there.met));
    }
    BOOST_TEST((process.stage() == same.stage()));
}

// No guard and no choice reads a stage: what a course did to a couple is done again from its recording,
// with no process anywhere.
BOOST_AUTO_TEST_CASE(a_recorded_course_is_played_again_without_a_process) {
    Recorder recorder{pair()};
    Process process{recorder.couple()};
    for (int s = 0; s < 12; ++s) {
        Visit out;
        BOOST_REQUIRE(!visit(recorder, process, course(), out));
    }
    BOOST_TEST((process.stage() == Stage::consolidated));
    std::size_t needed = 0;
    (void)save(recorder, {}, needed);
    std::vector<std::byte> image(needed);
    BOOST_REQUIRE(!save(recorder, image, needed));
    std::optional<Divergence> divergence;
    BOOST_REQUIRE(!validate(image, Model::standard(), divergence));
    BOOST_TEST(!divergence.has_value());
}

// Without a dose nothing is done: the couple that only comes and talks.
BOOST_AUTO_TEST_CASE(a_course_without_a_dose_only_talks) {
    Couple couple = pair(), alone = couple;
    Process process{couple};
    for (int s = 0; s < 3; ++s) {
        Visit out;
        BOOST_REQUIRE(!visit(couple, process, course(0), out));
        BOOST_TEST(!out.step.has_value());
        BOOST_REQUIRE(!alone.elapse(std::int64_t{7} * 86400000));
        BOOST_REQUIRE(!alone.happens(Disagreement{0.7f, Seat::a}));
        alone.skip(16);
    }
    BOOST_TEST(couple.hash() == alone.hash());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

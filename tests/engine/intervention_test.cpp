// Interventions: what each does and leaves alone, when it is refused, and that an answer to what is
// said belongs to the other.
#include <pursuit/engine/intervention.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <pursuit/engine/couple.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

using What = Intervention::What;

Couple arguing(std::uint64_t seed = 7, std::uint32_t turns = 6,
               const Model& model = nobody_leaves()) {
    Couple couple{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), seed};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.6f, Seat::a}));
    couple.skip(turns);
    return couple;
}

void flood(Couple& couple, Seat seat, std::uint32_t ms = 600000) {
    State state = couple.state();
    state.sides[static_cast<std::size_t>(index(seat))].flooded_ms = ms;
    BOOST_REQUIRE(!couple.restore(state));
}

Couple after(Couple couple, const Intervention& intervention) {
    BOOST_REQUIRE(!couple.intervene(intervention));
    return couple;
}

BOOST_AUTO_TEST_SUITE(intervention)

BOOST_AUTO_TEST_CASE(each_has_a_constructor_and_a_name) {
    const std::array<Intervention, kInterventions> all{
        name_the_cycle(Seat::b, 0.5f), recognise_intent(Seat::b, 0.5f), affirm(Seat::b, 0.5f),
        uncover(Seat::b, 0.5f),        promised_pause(Seat::b, 0.5f),   soften(Seat::b, 0.5f),
        re_engage(Seat::b, 0.5f),      respond(Seat::b, 0.5f),          session(0.5f, Seat::b)};
    const char* names[] = {"name_the_cycle", "recognise_intent", "affirm",
                           "uncover",        "promised_pause",   "soften",
                           "re_engage",      "respond",          "session"};
    for (std::size_t i = 0; i < all.size(); ++i) {
        BOOST_TEST((all[i].what == static_cast<What>(i)));
        BOOST_TEST((all[i].who == Seat::b));
        BOOST_TEST(all[i].strength == 0.5f);
        BOOST_TEST(name(all[i].what) == names[i]);
    }
    BOOST_TEST(!name_the_cycle().who.has_value());
    BOOST_TEST(session().strength == 1.0f);
    BOOST_TEST(name(static_cast<What>(kInterventions)) == "?");
}

BOOST_AUTO_TEST_CASE(each_changes_something_and_more_of_it_more) {
    for (int what = 0; what < kInterventions; ++what) {
        const auto with = [&](float strength) {
            return after(arguing(), {static_cast<What>(what), Seat::b, strength}).hash();
        };
        BOOST_TEST_CONTEXT(name(static_cast<What>(what))) {
            BOOST_TEST(with(1) != arguing().hash());
            BOOST_TEST(with(1) != with(0.5f));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_one_says_needs_one_who_says_it) {
    Couple couple = arguing();
    const std::uint64_t before = couple.hash();
    for (const What what : {What::uncover, What::soften, What::re_engage, What::respond}) {
        const Fault fault = couple.intervene({what, {}, 1});
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(std::string(fault.text) ==
                   std::string(name(what)) + " needs one partner who does it");
    }
    BOOST_TEST(couple.hash() == before);
}

BOOST_AUTO_TEST_CASE(who_is_flooded_can_show_nothing_but_the_other_can) {
    const char* verbs[] = {"soften", "re-engage", "respond"};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto what = static_cast<What>(static_cast<std::size_t>(What::soften) + i);
        Couple couple = arguing();
        flood(couple, Seat::a);
        const std::uint64_t before = couple.hash();
        const Fault fault = couple.intervene({what, Seat::a, 1});
        BOOST_TEST((fault.status == Status::state));
        BOOST_TEST(std::string(fault.text) ==
                   std::string("cannot ") + verbs[i] + ": partner a is flooded");
        BOOST_TEST(couple.hash() == before);
        BOOST_TEST(!after(couple, {what, Seat::b, 1}).condition(Seat::b).flooded);
        BOOST_REQUIRE(!couple.elapse(600000));
        BOOST_TEST(!couple.intervene({what, Seat::a, 1}));
    }
}

// It lands as the move does and the other takes the floor; then their own engine answers.
BOOST_AUTO_TEST_CASE(what_is_said_is_heard_as_a_move_and_answered_by_the_other) {
    struct {
        What what;
        Move move;
    } constexpr kSaid[] = {{What::soften, Move::soften},
                           {What::re_engage, Move::share},
                           {What::respond, Move::validate}};
    for (const auto& said : kSaid) {
        const Couple helped = after(arguing(), {said.what, Seat::a, 1});
        Couple acted = arguing();
        Turn turn;
        BOOST_REQUIRE(!acted.act(Seat::a, said.move, 0.8f, turn));
        BOOST_TEST((helped.state().floor == Seat::b));
        BOOST_TEST((helped.state().said_by == Seat::a));
        BOOST_TEST(helped.state().said_disclosing == acted.state().said_disclosing);
        const Condition here = helped.condition(Seat::b), there = turn.of(Seat::b);
        for (std::size_t n = 0; n < kNeeds; ++n)
            BOOST_TEST(here.inner.unmet[n] == there.inner.unmet[n]);
        BOOST_TEST(here.inner.cue[0] == there.inner.cue[0]);
        BOOST_TEST(helped.state().turns == arguing().state().turns);  // it is no turn
    }
    // The same softening is met by some partners and not by others.
    int toward = 0, elsewhere = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Couple couple = arguing(seed, 12);
        if (couple.condition(Seat::a).flooded) continue;
        couple = after(couple, soften(Seat::a));
        const Turn answer = couple.play();
        BOOST_TEST((answer.mover == Seat::b && answer.answers));
        (answer.turning == Turning::toward ? toward : elsewhere) += 1;
    }
    BOOST_TEST(toward > 0);
    BOOST_TEST(elsewhere > 0);
}

BOOST_AUTO_TEST_CASE(a_softening_left_alone_costs_hope_security_and_sight) {
    const Couple softened = after(arguing(), soften(Seat::a));
    const auto answered = [&](Move move) {
        Couple couple = softened;
        Turn turn;
        BOOST_REQUIRE(!couple.act(Seat::b, move, {}, turn));
        return turn.of(Seat::a).inner;
    };
    const Inner before = softened.condition(Seat::a).inner, alone = answered(Move::stay_silent),
                met = answered(Move::validate);
    BOOST_TEST(alone.hope < before.hope);
    BOOST_TEST(alone.security < before.security);
    BOOST_TEST(alone.mentalizing < before.mentalizing);
    BOOST_TEST(met.hope > alone.hope);
    BOOST_TEST(met.security > alone.security);
}

// How sensitive the fears have become: coldness teaches those that are active, being met when one
// shows them unteaches, and only while calm.
BOOST_AUTO_TEST_CASE(fears_learn_from_coldness_and_unlearn_where_they_are_shown_and_met) {
    const auto after_moves = [](Couple couple, Move of_a, Move of_b) {
        for (int i = 0; i < 3; ++i) {
            Turn turn;
            BOOST_REQUIRE(!couple.act(Seat::a, of_a, {}, turn));
            BOOST_REQUIRE(!couple.act(Seat::b, of_b, {}, turn));
        }
        return couple.condition(Seat::a).inner.learned[0];
    };
    static const Model quick = model_with([](Tables& t) {
        t.coefficients.learning_rate = 0.05f;
        t.coefficients.unlearning_rate = 0.3f;
        t.coefficients.unlearning_calm = 0.6f;
    });
    const auto with = [](float arousal) {
        Couple couple = arguing(7, 0, quick);
        State state = couple.state();
        state.sides[0].inner.arousal = arousal;
        state.sides[0].inner.unmet.fill(0.8f);
        BOOST_REQUIRE(!couple.restore(state));
        return couple;
    };
    const float before = 1;
    BOOST_TEST(with(0.3f).condition(Seat::a).inner.learned[0] == before);
    BOOST_TEST(after_moves(with(0.3f), Move::criticise, Move::stonewall) > before + 0.001f);
    BOOST_TEST(after_moves(with(0.3f), Move::soften, Move::validate) < before - 0.05f);
    BOOST_TEST(after_moves(with(0.9f), Move::soften, Move::validate) > before - 0.01f);
    BOOST_TEST(after_moves(with(0.3f), Move::affection, Move::validate) > before - 0.01f);
    BOOST_TEST(after_moves(with(0.3f), Move::soften, Move::stay_silent) > before - 0.01f);
}

BOOST_AUTO_TEST_CASE(coming_back_in_ends_a_pause) {
    for (const What what : {What::soften, What::re_engage, What::respond}) {
        const Couple paused = after(arguing(), promised_pause(Seat::b));
        BOOST_TEST((paused.phase() == Phase::paused));
        const Couple back = after(paused, {what, Seat::b, 1});
        BOOST_TEST((back.phase() != Phase::paused));
        BOOST_TEST(back.state().promise_ms == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_pause_without_a_promise_is_a_withdrawal) {
    Couple promised = after(arguing(), promised_pause(Seat::b)),
           open = after(arguing(), promised_pause(Seat::b, 0)), left = arguing();
    BOOST_REQUIRE(!left.happens(Separation{Seat::b, {}}));
    BOOST_TEST(open.hash() == left.hash());
    BOOST_REQUIRE(!promised.elapse(1200000));
    BOOST_REQUIRE(!open.elapse(1200000));
    const auto alone = static_cast<std::size_t>(Fear::disconnection);
    BOOST_TEST(open.condition(Seat::a).fears[alone] >
               promised.condition(Seat::a).fears[alone] + 0.1f);
}

BOOST_AUTO_TEST_CASE(a_session_takes_its_time) {
    const Couple start = arguing();
    const auto minutes = [&](float dose) {
        return (after(start, session(dose)).state().clock_ms - start.state().clock_ms) / 60000;
    };
    BOOST_TEST(minutes(1) == 50);
    BOOST_TEST(minutes(0.5f) == 25);
    BOOST_TEST(minutes(0) == 0);
    // Nothing in it is said by one: they are where they were in their talk.
    BOOST_TEST(after(start, session()).state().said_disclosing == start.state().said_disclosing);
    BOOST_TEST((after(start, session()).state().floor == start.state().floor));
}

// A model may have them uncover in a session. Flooded for less than the hour, they do; for longer,
// that part is left out and the others are not.
BOOST_AUTO_TEST_CASE(a_session_leaves_out_what_cannot_be_done) {
    Tables tables = Model::standard().tables();
    tables.interventions[static_cast<std::size_t>(What::uncover)].session = 0.5f;
    const Model model{tables};
    Couple soon{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
    Couple late = soon;
    flood(soon, Seat::b, 1200000);
    flood(late, Seat::b, 7200000);
    const Couple helped = after(soon, session()), held = after(late, session());
    BOOST_TEST(helped.state().said_disclosing == 1.0f);
    BOOST_TEST(held.state().said_disclosing == 0.0f);
    const auto sight = [](const Couple& couple) {
        return couple.condition(Seat::a).inner.mentalizing;
    };
    BOOST_TEST(sight(held) > sight(late) + 0.05f);
    BOOST_TEST(sight(helped) > sight(held) + 0.05f);
}

BOOST_AUTO_TEST_CASE(a_session_does_what_its_column_says) {
    Tables tables = Model::standard().tables();
    for (InterventionRow& row : tables.interventions) row.session = 0;
    tables.interventions[static_cast<std::size_t>(What::recognise_intent)].session = 0.5f;
    const Model model{tables};
    Couple couple{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
    Couple alone = couple;
    BOOST_REQUIRE(!couple.intervene(session(0.5f)));
    BOOST_REQUIRE(!alone.elapse(1500000));
    BOOST_REQUIRE(!alone.intervene(recognise_intent({}, 0.25f)));
    BOOST_TEST(couple.condition(Seat::a).inner.mentalizing ==
               alone.condition(Seat::a).inner.mentalizing);
    BOOST_TEST(couple.condition(Seat::b).inner.mentalizing ==
               alone.condition(Seat::b).inner.mentalizing);
}

BOOST_AUTO_TEST_CASE(a_session_for_one_reaches_one) {
    const Couple start = arguing();
    Couple waited = start;
    BOOST_REQUIRE(!waited.happens(Reunion{}));
    BOOST_REQUIRE(!waited.elapse(3000000));
    const Couple helped = after(start, session(1, Seat::b));
    const auto gained = [&](Seat seat) {
        return helped.condition(seat).inner.mentalizing - waited.condition(seat).inner.mentalizing;
    };
    BOOST_TEST(gained(Seat::b) > 0.05f);
    BOOST_TEST(gained(Seat::a) == 0.0f);
    // The other only hears that they matter.
    BOOST_TEST(helped.condition(Seat::a).inner.hope > waited.condition(Seat::a).inner.hope);
}

BOOST_AUTO_TEST_CASE(a_session_holds_no_session_and_what_one_does_only_that_one_does) {
    Tables tables = Model::standard().tables();
    for (InterventionRow& row : tables.interventions) row.session = 0;
    const Model nothing{tables};
    tables.interventions[static_cast<std::size_t>(What::session)].session = 0.5f;
    const Model again{tables};
    tables.interventions[static_cast<std::size_t>(What::session)].session = 0;
    tables.interventions[static_cast<std::size_t>(What::soften)].session = 0.5f;
    const Model softens{tables};
    const auto held = [](const Model& model, const Intervention& session) {
        Couple couple{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7};
        BOOST_REQUIRE(!couple.intervene(session));
        return couple;
    };
    const Inner with = held(again, session()).condition(Seat::a).inner,
                without = held(nothing, session()).condition(Seat::a).inner;
    BOOST_TEST((with.hope == without.hope && with.mentalizing == without.mentalizing &&
                with.security == without.security && with.arousal == without.arousal));
    BOOST_TEST((held(softens, session(1, Seat::a)).state().said_by == Seat::a));
    BOOST_TEST((held(softens, session(1, Seat::b)).state().said_by == Seat::b));
}

// What lasts: a day later the arousal and the needs are gone, the slow variables are not.
BOOST_AUTO_TEST_CASE(slow_variables_carry_it_to_the_next_argument) {
    Couple helped = after(arguing(), session()), waited = arguing();
    BOOST_REQUIRE(!waited.elapse(3000000));
    for (Couple* couple : {&helped, &waited}) BOOST_REQUIRE(!couple->elapse(86400000));
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Inner here = helped.condition(seat).inner, there = waited.condition(seat).inner;
        BOOST_TEST(here.arousal == there.arousal, boost::test_tools::tolerance(1e-4f));
        BOOST_TEST(here.security > there.security + 0.05f);
        BOOST_TEST(here.mentalizing > there.mentalizing + 0.05f);
        BOOST_TEST(here.hope > there.hope);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Turns: what is read off a record.
#include <boost/test/unit_test.hpp>

#include <pursuit/engine/turn.hpp>

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(turn)

BOOST_AUTO_TEST_CASE(distress_is_half_of_unmet_needs_and_half_of_the_strongest_fear) {
    Persona persona;
    persona.strength[0] = 0.75f;
    persona.strength[4] = 0.25f;
    Condition now;
    now.inner.unmet[0] = 0.5f;
    now.inner.unmet[4] = 1;
    now.inner.unmet[1] = 1;  // of a need that is none of theirs
    now.fears[2] = 0.25f;
    now.fears[0] = 0.125f;
    BOOST_TEST(distress(persona, now) == 0.5f * ((0.75f * 0.5f + 0.25f) + 0.25f));
    BOOST_TEST(distress({}, now) == 0.125f);  // without any needs the fear alone
    BOOST_TEST(distress(persona, {}) == 0.0f);
}

BOOST_AUTO_TEST_CASE(trails_are_the_same_only_in_all_they_have) {
    Trail group, exertion, familiarity;
    group.momentum.back() = 0.5f;
    exertion.exertion = 0.5f;
    familiarity.familiarity = 0.5f;
    for (const Trail& other : {group, exertion, familiarity}) {
        BOOST_TEST(!(other == Trail{}));
        BOOST_TEST((other == Trail{other}));
    }
}

BOOST_AUTO_TEST_CASE(a_turn_tells_of_both) {
    Turn turn;
    turn.after[1].expressed = 0.5f;
    BOOST_TEST(turn.of(Seat::a).expressed == 0.0f);
    BOOST_TEST(turn.of(Seat::b).expressed == 0.5f);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Telling: what happens and where they stand, in words.
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

#include <pursuit/engine/intervention.hpp>
#include <pursuit/explain/telling.hpp>

namespace pursuit {
namespace {

const TwoNames kNames{"Ana", "Ben"};

template <class What>
std::string told(const What& what) {
    Happening happening;
    happening.what = what;
    return tell(happening, kNames);
}

BOOST_AUTO_TEST_SUITE(telling)

BOOST_AUTO_TEST_CASE(times_are_in_the_largest_unit_they_fill) {
    BOOST_TEST(duration(0) == "0 s");
    BOOST_TEST(duration(1500) == "1.5 s");
    BOOST_TEST(duration(59999) == "60 s");
    BOOST_TEST(duration(60000) == "1 min");
    BOOST_TEST(duration(1200000) == "20 min");
    BOOST_TEST(duration(10800000) == "3 h");
    BOOST_TEST(duration(216000000) == "2.5 d");
}

BOOST_AUTO_TEST_CASE(phases_name_who_pursues) {
    BOOST_TEST(tell(Phase::a_pursues, kNames) == "Ana pursues");
    BOOST_TEST(tell(Phase::b_pursues, kNames) == "Ben pursues");
    BOOST_TEST(tell(Phase::withdraw_withdraw, kNames) == "both withdraw");
    BOOST_TEST(tell(Phase::de_escalated, kNames) == "de-escalated");
    BOOST_TEST(tell(Phase::calm, kNames) == "calm");
}

BOOST_AUTO_TEST_CASE(events_are_sentences) {
    BOOST_TEST(told(Disagreement{0.6f, Seat::b}) ==
               "A disagreement breaks out (severity 0.6): Ben wants a change.");
    BOOST_TEST(told(OpenIssue{0.5f, {}}) ==
               "An issue is left open (severity 0.5): both want a change.");
    BOOST_TEST(told(Separation{Seat::a, 1200000}) == "Ana steps back, until 20 minutes from now.");
    BOOST_TEST(told(Separation{}) == "They part.");
    BOOST_TEST(told(Reunion{}) == "They are together again.");
    BOOST_TEST(told(Stress{Seat::a, 0.25f}) ==
               "Ana comes under stress from outside (severity 0.25).");
    BOOST_TEST(told(GoodTime{3}) == "They have a good time together.");
    BOOST_TEST(told(Elapse{60000}) == "1 minute passes.");
    BOOST_TEST(told(Elapse{172800000}) == "2 days pass.");
    BOOST_TEST(told(Elapse{5400000}) == "1.5 hours pass.");
    BOOST_TEST(told(Elapse{500}) == "0.5 seconds pass.");
    BOOST_TEST(told(HostMove{}).empty());
}

BOOST_AUTO_TEST_CASE(every_intervention_has_a_sentence_for_one_and_for_both) {
    std::set<std::string> all;
    for (int i = 0; i < kInterventions; ++i) {
        Intervention what{static_cast<Intervention::What>(i), Seat::b, 1};
        const std::string one = told(what);
        BOOST_TEST(one.starts_with("Ben "));
        BOOST_TEST(one.ends_with("."));
        all.insert(one);
        what.who.reset();
        BOOST_TEST(told(what).find("Ben") == std::string::npos);
        all.insert(told(what));
    }
    BOOST_TEST(all.size() == 2u * kInterventions);
}

BOOST_AUTO_TEST_CASE(a_pause_without_a_promise_is_told_as_such) {
    const TwoNames names{"Ana", "Ben"};
    Happening pause;
    pause.what = promised_pause(Seat::a, 0.5f);
    BOOST_TEST(tell(pause, names) == "Ana takes a pause and says when it ends.");
    pause.what = promised_pause(Seat::a, 0);
    BOOST_TEST(tell(pause, names) == "Ana takes a pause and does not say when it ends.");
    pause.what = promised_pause({}, 0);
    BOOST_TEST(tell(pause, names) == "Both take a pause and do not say when it ends.");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

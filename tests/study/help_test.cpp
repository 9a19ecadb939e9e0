// Help early and late: data that are those of single comparisons, and words that fit the data.
#include <pursuit/study/help.hpp>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

using namespace pursuit;
using What = Intervention::What;

namespace {

/// What is known of one moment: calm without and with help, and the interval of the difference.
Tried tried(double without, double with, double low, double high) {
    Tried out;
    out.compared.pairs = 200;
    out.compared.outcome[static_cast<std::size_t>(Outcome::time_calm)] = {
        without, with, with - without, low, high, 1, 200};
    out.effect = effect_of(out.compared);
    return out;
}
Tried helping() { return tried(0.2, 0.6, 0.35, 0.45); }
Tried helping_less() { return tried(0.2, 0.3, 0.08, 0.12); }
Tried helping_little() { return tried(0.2, 0.22, 0.01, 0.03); }
Tried unclear() { return tried(0.2, 0.21, -0.04, 0.06); }
Tried unneeded() { return tried(0.95, 0.96, -0.01, 0.03); }
Tried refused(bool a, bool b) {
    Tried out = tried(0.2, 0.2, 0, 0);
    out.compared.refused = 200;
    out.effect = effect_of(out.compared);
    out.flooded = {a, b};
    return out;
}
Tried worse(std::optional<Outcome> why) {
    Tried out = tried(0.4, 0.3, -0.14, -0.06);
    out.behind = why;
    return out;
}

Help of(const Intervention& what, const Tried& early, const Tried& late,
        const Tried& after_pause = {}) {
    return {what, Seat::a, {0, 23}, {early, late, after_pause}};
}
std::string told(const Help& help) { return help.sentence("Ana", "Ben"); }

Couple planted(std::uint64_t seed = 7) {
    Couple couple{Model::standard(), Traits{.anxiety = 0.78f, .avoidance = 0.25f},
                  Traits{.anxiety = 0.30f, .avoidance = 0.75f}, seed};
    (void)couple.happens(Disagreement{0.75f, Seat::a});
    return couple;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(help)

BOOST_AUTO_TEST_CASE(effects_are_those_of_the_interval) {
    BOOST_TEST((helping().effect == Effect::helped));
    BOOST_TEST((helping_little().effect == Effect::helped_little));
    BOOST_TEST((unclear().effect == Effect::unclear));
    BOOST_TEST((tried(0.2, 0.3, 0, 0.2).effect == Effect::unclear));
    BOOST_TEST((unneeded().effect == Effect::unneeded));
    BOOST_TEST((tried(0.95, 0.89, -0.13, 0.01).effect == Effect::unclear));
    BOOST_TEST((tried(0.95, 0.90, -0.09, -0.01).effect == Effect::less_calm));
    BOOST_TEST((refused(true, false).effect == Effect::refused));
    BOOST_TEST((worse({}).effect == Effect::less_calm));
    Tried partly = refused(false, false);
    partly.compared.refused = 199;  // one of them says something
    BOOST_TEST((effect_of(partly.compared) == Effect::unclear));
    BOOST_TEST((effect_of({}) == Effect::unclear));
    BOOST_TEST((Tried{}.effect == Effect::untried));
}

BOOST_AUTO_TEST_CASE(effects_and_moments_have_names) {
    BOOST_TEST(name(Effect::helped) == "helped");
    BOOST_TEST(name(Effect::less_calm) == "less_calm");
    BOOST_TEST(name(Moment::early) == "early");
    BOOST_TEST(name(Moment::after_pause) == "after_pause");
}

BOOST_AUTO_TEST_CASE(what_is_behind_is_what_rose_the_clearest) {
    Compared compared;
    BOOST_TEST(!behind(compared));
    const auto put = [&](Outcome outcome, double low, double high) {
        compared.outcome[static_cast<std::size_t>(outcome)] = {0, 0,  (low + high) / 2, low, high,
                                                               1, 200};
    };
    put(Outcome::peak_fear_b, -0.1, 0.3);    // not clear
    put(Outcome::distress_end_a, 0.3, 0.4);  // comes of it
    BOOST_TEST(!behind(compared));
    put(Outcome::protest_a, 0.01, 0.2);
    BOOST_TEST((behind(compared) == Outcome::protest_a));
    put(Outcome::peak_arousal_b, 0.02, 0.03);
    BOOST_TEST((behind(compared) == Outcome::peak_arousal_b));
    put(Outcome::peak_fear_a, 0.02, 0.03);  // as clear: the first
    BOOST_TEST((behind(compared) == Outcome::peak_fear_a));
    put(Outcome::peak_fear_a, -0.1, 0.3);
    put(Outcome::peak_arousal_a, 0.02, 0.2);  // less clear
    BOOST_TEST((behind(compared) == Outcome::peak_arousal_b));
    put(Outcome::peak_fear_a, -0.5, -0.4);  // fell
    BOOST_TEST((behind(compared) == Outcome::peak_arousal_b));
    put(Outcome::peak_fear_a, 0.02, 0.02);  // by the same in all pairs
    BOOST_TEST((behind(compared) == Outcome::peak_fear_a));
}

BOOST_AUTO_TEST_CASE(words_fit_the_data) {
    const Intervention naming = name_the_cycle(), shown = uncover(Seat::b);
    const struct {
        Help help;
        std::string_view sentence;
    } kCases[] = {
        // of a pause nothing is told where it helped late
        {of(naming, helping(), helping()),
         "Naming the cycle helped when it came at turn 0; at the peak it helped, too."},
        {of(naming, helping(), helping(), helping()),
         "Naming the cycle helped when it came at turn 0; at the peak it helped, too."},
        {of(naming, unclear(), helping_little(), worse({})),
         "Naming the cycle made no clear difference at turn 0 (−4 to +6 points); at the peak it "
         "helped a little."},
        {of(naming, helping(), helping_less()),
         "Naming the cycle helped when it came at turn 0; at the peak it helped, too, but less."},
        {of(naming, helping(), helping_little()),
         "Naming the cycle helped when it came at turn 0; at the peak it helped a little."},
        {of(naming, helping_little(), helping()),
         "Naming the cycle helped a little when it came at turn 0; at the peak it helped even "
         "more."},
        {of(naming, helping(), unclear(), unclear()),
         "Naming the cycle helped when it came at turn 0; at the peak it came too late to make a "
         "clear difference (−4 to +6 points); after a pause it added nothing clear to what the "
         "pause did (−4 to +6 points)."},
        {of(naming, helping(), unclear(), helping()),
         "Naming the cycle helped when it came at turn 0; at the peak, only together with a pause "
         "(by itself −4 to +6 points)."},
        {of(naming, helping(), tried(0, 0, 0, 0), helping()),
         "Naming the cycle helped when it came at turn 0; at the peak, only together with a pause "
         "(by itself nothing changed)."},
        {of(naming, unclear(), unclear()),
         "Naming the cycle made no clear difference at turn 0 (−4 to +6 points), nor at the peak "
         "(−4 to +6 points)."},
        {of(naming, unclear(), helping()),
         "Naming the cycle made no clear difference at turn 0 (−4 to +6 points); at the peak it "
         "helped."},
        {of(naming, unneeded(), unneeded(), unneeded()),
         "Naming the cycle was not needed at turn 0, as they kept calm without it, nor at the "
         "peak."},
        {of(naming, unneeded(), helping_little()),
         "Naming the cycle was not needed at turn 0, as they kept calm without it; at the peak it "
         "helped a little."},
        {of(shown, helping(), refused(true, false), helping()),
         "Ben’s showing what lies underneath helped when it came at turn 0; at the peak it could "
         "not be done, as what lies underneath cannot be shown while either is flooded, and Ana "
         "was; after a pause it helped."},
        {of(shown, refused(true, true), refused(false, true), unneeded()),
         "Ben’s showing what lies underneath could not be done at turn 0, as what lies underneath "
         "cannot be shown while either is flooded, and both were; at the peak it could not be "
         "done, as what lies underneath cannot be shown while either is flooded, and Ben was; "
         "after a pause nothing was left to help with."},
        {of(soften(Seat::a), helping(), refused(true, false), refused(true, false)),
         "Ana’s asking from beneath helped when it came at turn 0; at the peak it could not be "
         "done, as nobody reaches out while flooded, and Ana was; nor after a pause, as nobody "
         "reaches out while flooded, and Ana was."},
        {of(soften(Seat::a), helping(), worse(Outcome::protest_a)),
         "Ana’s asking from beneath helped when it came at turn 0; at the peak it came with fewer "
         "calm turns (−14 to −6 points): Ana called for an answer more often."},
        {of(affirm(Seat::b), worse(Outcome::peak_fear_b), unclear(),
            worse(Outcome::peak_arousal_a)),
         "Ben’s saying that Ana matters came with fewer calm turns at turn 0 (−14 to −6 points): "
         "Ben was more afraid at the worst moment; at the peak it made no clear difference (−4 to "
         "+6 points); after a pause it took from what the pause did (−14 to −6 points): tempers "
         "rose higher in Ana."},
        {of(session(), helping(), worse({})),
         "A session together helped when it came at turn 0; at the peak it came with fewer calm "
         "turns (−14 to −6 points): why, these numbers do not show, and of twenty such intervals "
         "one is off by chance."},
    };
    for (const auto& each : kCases) BOOST_TEST(told(each.help) == each.sentence);
    for (const auto& [why, whose] : {std::pair{Outcome::protest_a, "Ana called"},
                                     {Outcome::protest_b, "Ben called"},
                                     {Outcome::peak_fear_a, "Ana was more afraid"},
                                     {Outcome::peak_fear_b, "Ben was more afraid"},
                                     {Outcome::peak_arousal_a, "higher in Ana"},
                                     {Outcome::peak_arousal_b, "higher in Ben"}}) {
        const std::string said = told(of(session(), worse(why), helping()));
        BOOST_TEST(said.find(whose) != said.npos, said);
    }
}

// Whatever the data are: where it did not help there is a reason or an interval, and never a blank.
// Points are whole, but where one of them would be none or they lie close together.
BOOST_AUTO_TEST_CASE(points_are_told_as_finely_as_they_need) {
    const auto told_of = [](double low, double high) {
        return of(name_the_cycle(), tried(0.2, 0.3, low, high), {})
            .change(Moment::early, "Ana", "Ben");
    };
    BOOST_TEST(told_of(0.1, 0.2) == "+10 to +20 points");
    BOOST_TEST(told_of(0.1, 0.12) == "+10.0 to +12.0 points");
    BOOST_TEST(told_of(0.001, 0.2) == "+0.1 to +20.0 points");
    BOOST_TEST(told_of(-0.2, 0.001) == "−20.0 to +0.1 points");
    BOOST_TEST(told_of(0.0001, 0.2) == "0 to +20.0 points");
    BOOST_TEST(told_of(-0.2, 0.0001) == "−20.0 to 0 points");
    BOOST_TEST(told_of(0.0049, 0.2) == "+0.5 to +20.0 points");
    BOOST_TEST(told_of(0.0055, 0.2) == "+1 to +20 points");
    BOOST_TEST(told_of(-0.2, -0.0055) == "−20 to −1 points");
    BOOST_TEST(told_of(-0.0001, 0.0001) == "nothing changed");
    BOOST_TEST(told_of(0.00047, 0.00047) == "nothing changed");
    BOOST_TEST(told_of(0.00055, 0.00055) == "+0.1 to +0.1 points");
    BOOST_TEST(told_of(-0.0005, 0.0005) == "−0.1 to +0.1 points");  // as they are rounded
}

BOOST_AUTO_TEST_CASE(no_combination_goes_without_words) {
    const Tried all[] = {helping(), helping_little(), unclear(), unneeded(), refused(false, true),
                         worse({}), Tried{}};
    static_assert(std::size(all) == kEffects);
    for (const Tried& early : all) {
        for (const Tried& late : all) {
            for (const Tried& after : all) {
                const std::string text = told(of(name_the_cycle(), early, late, after));
                BOOST_TEST(text.ends_with('.'), text);
                BOOST_TEST(text.find('{') == text.npos, text);
                BOOST_TEST(text.find("  ") == text.npos, text);
                const bool fewer =
                    early.effect == Effect::less_calm || late.effect == Effect::less_calm;
                BOOST_TEST((text.find("these numbers do not show") != text.npos || !fewer), text);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_kind_of_help_has_words) {
    for (int i = 0; i < kInterventions; ++i) {
        for (const std::optional<Seat> who : {std::optional<Seat>{}, {Seat::a}, {Seat::b}}) {
            const Help each = of({static_cast<What>(i), who, 1}, helping(), helping());
            BOOST_TEST(!each.label("Ana", "Ben").empty());
            BOOST_TEST(each.label("Ana", "Ben").find('{') == std::string::npos);
        }
    }
    BOOST_TEST(of(recognise_intent(Seat::b), {}, {}).label("Ana", "Ben") ==
               "Ben’s seeing what Ana’s moves are for");
}

BOOST_AUTO_TEST_CASE(another_language_is_another_value) {
    HelpTexts texts;
    texts.what[0].both = "Den Kreislauf zu benennen";
    texts.early = "in Zug {early_turn}";
    texts.late = "in Zug {late_turn}";
    texts.began[0] = "half {early}";
    texts.helped_too = "; {late} ebenso";
    const Help each = of(name_the_cycle(), helping(), helping());
    BOOST_TEST(each.sentence("{a}", "B", texts) ==
               "Den Kreislauf zu benennen half in Zug 0; in Zug 23 ebenso.");
    BOOST_TEST(of(affirm(Seat::a), {}, {}).label("{me}", "<b>") ==
               "{me}’s saying that <b> matters");
    texts.began[0] = "half {nobody}";
    BOOST_CHECK_THROW((void)each.sentence("A", "B", texts), Error);
}

/// Once more by comparing.
void check_help(const Couple& early, const Couple& late, const Trial& trial) {
    const auto usual = usual_help(Seat::a);
    const std::vector<Help> all = try_help(early, late, usual, trial);
    BOOST_REQUIRE(all.size() == usual.size());
    for (std::size_t i = 0; i < usual.size(); ++i) {
        BOOST_TEST((all[i].what.what == usual[i].what));
        BOOST_TEST((all[i].turn == std::array<std::uint64_t, 2>{0, 25}));
        std::vector<Change> changes{{0, usual[i]}};
        if (usual[i].what == What::promised_pause) changes.push_back({0, Reunion{}});
        for (const Moment moment : {Moment::early, Moment::late}) {
            Compared alone;
            BOOST_REQUIRE(!compare(moment == Moment::early ? early : late, changes, trial, alone));
            const Compared& is = all[i][moment].compared;
            BOOST_TEST(is.pairs == 30u);
            BOOST_TEST(is.refused == alone.refused);
            for (int o = 0; o < kOutcomes; ++o) {
                const Contrast &x = is[static_cast<Outcome>(o)],
                               &y = alone[static_cast<Outcome>(o)];
                BOOST_TEST((x.without == y.without && x.with == y.with && x.low == y.low &&
                            x.high == y.high && x.n == y.n));
            }
        }
        const bool calms = usual[i].what == What::promised_pause || usual[i].what == What::session;
        BOOST_TEST((all[i][Moment::after_pause].effect == Effect::untried) == calms);
    }
    // After a pause it is compared with the pause, which is what the pause alone did.
    const double paused = all[5][Moment::late].compared[Outcome::time_calm].with;
    BOOST_TEST(all[0][Moment::after_pause].compared[Outcome::time_calm].without == paused);
}

BOOST_AUTO_TEST_CASE(numbers_are_those_of_single_comparisons) {
    const Couple early = planted();
    Couple late = early;
    for (int i = 0; i < 25; ++i) late.play();
    Trial trial;
    trial.pairs = 30;
    trial.turns = 24;
    trial.pursuer = Seat::a;
    check_help(early, late, trial);
    BOOST_REQUIRE(!late.happens(Separation{Seat::b, {}}));  // help brings nobody back who has left
    check_help(early, late, trial);
}

BOOST_AUTO_TEST_CASE(who_is_flooded_is_told_and_a_pause_ends_it) {
    const Couple early = planted();
    Couple late = early;
    State state = late.state();
    state.sides[0].flooded_ms = 600000;
    state.sides[0].inner.arousal = 0.95f;
    BOOST_REQUIRE(!late.restore(state));
    BOOST_REQUIRE(late.condition(Seat::a).flooded);
    const Intervention what[] = {uncover(Seat::b), soften(Seat::a), soften(Seat::b)};
    Trial trial;
    trial.pairs = 8;
    trial.turns = 12;
    const std::vector<Help> all = try_help(early, late, what, trial);
    BOOST_TEST((all[0][Moment::late].effect == Effect::refused));
    BOOST_TEST((all[1][Moment::late].effect == Effect::refused));
    BOOST_TEST((all[2][Moment::late].effect != Effect::refused));
    BOOST_TEST(all[0][Moment::late].flooded[0]);
    BOOST_TEST(!all[0][Moment::late].flooded[1]);
    for (const Help& each : all) {
        BOOST_TEST((each[Moment::after_pause].effect != Effect::refused));
        BOOST_TEST(!each[Moment::after_pause].flooded[0]);
    }
    BOOST_TEST(told(all[0]).find("while either is flooded, and Ana was") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_refused) {
    const Couple couple = planted();
    std::vector<Help> out(1);
    const Intervention naming[] = {name_the_cycle()};
    Trial trial;
    trial.turns = 4;
    trial.pairs = 1;
    BOOST_TEST(try_help(couple, couple, naming, trial, out).message() ==
               "pairs is 1, expected 2 to 1000000");
    trial.pairs = 2;
    const Intervention strong[] = {name_the_cycle({}, 1.5f)}, nobody[] = {{What::uncover, {}, 1}};
    BOOST_TEST((try_help(couple, couple, strong, trial, out).status == Status::argument));
    BOOST_TEST((try_help(couple, couple, nobody, trial, out).status == Status::argument));
    const std::atomic<bool> stop = true;
    trial.watched.stop = &stop;
    BOOST_TEST((try_help(couple, couple, naming, trial, out).status == Status::state));
    BOOST_TEST(out.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

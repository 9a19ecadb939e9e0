// What loosens the cycle: C20, C21, C24, C25, and the mild default of model.md 2.6.
#include "story.hpp"

using namespace pursuit;
using namespace pursuit::claims;

namespace {

struct Outcome {
    std::vector<double> own_withdrawal, own_protest, other_withdrawal, other_protest, engaging;
};

bool engages(const Told& t) {
    return t.move == Move::listen || t.move == Move::validate || t.move == Move::discuss;
}
bool withdrawing(const Told& t) { return withdraws(t.move); }
bool protesting(const Told& t) { return protests(t.move); }

/// Runs with the mentalizing of one seat set.
Outcome with_mentalizing(Seat who, float mentalizing) {
    auto cases = pairs("pursuer", "withdrawer", 22);
    for (Case& c : cases) (who == Seat::a ? c.a : c.b).mentalizing = mentalizing;
    const auto told = quarrels(cases);
    return {shares_of(told, who, withdrawing), shares_of(told, who, protesting),
            shares_of(told, other(who), withdrawing), shares_of(told, other(who), protesting),
            shares_of(told, who, engages)};
}

using What = Intervention::What;

/// Time in the cycle over the 40 turns after what happens before turn 8 of a quarrel.
std::vector<double> cycle_after(const std::vector<decltype(Happening::what)>& change,
                                std::uint64_t seed = 23) {
    Plot plot{.turns = 48};
    for (const auto& what : change) plot.script.push_back(at(8, what));
    return each(quarrels(pairs("pursuer", "withdrawer", seed), plot),
                [](const Story& story) { return cycle_time(std::span(story.turns).subspan(8)); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(repair)

BOOST_AUTO_TEST_CASE(c20_recognising_the_intention) {
    const float levels[] = {0.15f, 0.35f, 0.55f, 0.75f, 0.95f};
    for (const Seat who : {Seat::b, Seat::a}) {
        const char* name = who == Seat::b ? "withdrawer" : "pursuer";
        std::vector<Outcome> at;
        for (const float m : levels) at.push_back(with_mentalizing(who, m));
        for (std::size_t i = 1; i < at.size(); ++i) {
            const std::string step = std::string(name) + "'s mentalizing " +
                                     std::to_string(levels[i]).substr(1, 3) + " - " +
                                     std::to_string(levels[i - 1]).substr(1, 3);
            if (who == Seat::b) {
                must_not_reach("C20", "own withdrawal, " + step,
                               difference(at[i].own_withdrawal, at[i - 1].own_withdrawal), 0);
                must_not_reach("C20", "other's protest, " + step,
                               difference(at[i].other_protest, at[i - 1].other_protest), 0);
                must_exceed("C20", "own listen + validate + discuss, " + step,
                            difference(at[i].engaging, at[i - 1].engaging), 0);
            } else {
                must_not_reach("C20", "own protest, " + step,
                               difference(at[i].own_protest, at[i - 1].own_protest), 0);
                must_not_reach("C20", "other's withdrawal, " + step,
                               difference(at[i].other_withdrawal, at[i - 1].other_withdrawal), 0);
            }
        }
    }
    const auto recognised = cycle_after({recognise_intent(Seat::b)});
    const auto affirmed = cycle_after({recognise_intent(Seat::b), affirm(Seat::b)});
    must_not_reach("C20", "time in the cycle: recognised - nothing",
                   difference(recognised, cycle_after({})), 0);
    must_not_reach("C20", "time in the cycle: recognised and affirmed - recognised",
                   difference(affirmed, recognised), 0);
}

BOOST_AUTO_TEST_CASE(c21_both_are_hurting) {
    double both = 0, own = 0, n = 0;
    for (const Story& story : quarrels(pairs("pursuer", "withdrawer", 24), {.feelings = true})) {
        if (story.summary.escalated == kNever) continue;
        const Fears &a = story.peak()[0].fears, &b = story.peak()[1].fears;
        const auto high = [&](const Fears& fears) {
            return *std::ranges::max_element(fears) >= 0.5f;
        };
        both += high(a) && high(b);
        own += std::max(a[0], a[1]) >= 0.5f && std::max(b[2], b[3]) >= 0.5f;
        n += 1;
    }
    must_exceed("C21", "cycles in which both fears are high at the peak", share(both, n), 0.90);
    print("C21", "the pursuer's of being left, the other's of not being enough", share(own, n), "");

    const auto named = [](std::optional<Seat> who) { return cycle_after({name_the_cycle(who)}); };
    const auto to_both = named({});
    must_not_reach("C21", "time in the cycle: named to both - to the pursuer",
                   difference(to_both, named(Seat::a)), 0);
    must_not_reach("C21", "time in the cycle: named to both - to the withdrawer",
                   difference(to_both, named(Seat::b)), 0);

    double refused = 0, flooded = 0;
    std::vector<double> accepted, gained;
    for (const Case& c : pairs("pursuer", "withdrawer", 25)) {  // one by one: once it floods
        Couple couple = quarrel(c, 0.9f);
        std::uint64_t before = 0;
        for (int i = 0; i < 120; ++i) {
            couple.skip(1);
            if (!couple.condition(Seat::a).flooded && !couple.condition(Seat::b).flooded) continue;
            before = couple.hash();
            flooded += 1;
            refused += couple.intervene({What::uncover, Seat::a, 1}).status == Status::state;
            BOOST_CHECK_EQUAL(couple.hash(), before);
            break;
        }
        if (before == 0) continue;
        BOOST_REQUIRE(!couple.happens(Separation{Seat::b, 1500000u}));
        BOOST_REQUIRE(!couple.elapse(1500000));
        BOOST_REQUIRE(!couple.happens(Reunion{}));
        const float mentalizing = couple.condition(Seat::b).inner.mentalizing;
        accepted.push_back(!couple.intervene({What::uncover, Seat::a, 1}));
        gained.push_back(
            static_cast<double>(couple.condition(Seat::b).inner.mentalizing - mentalizing));
    }
    print("C21", "couples that flooded", share(flooded, kCouples), "");
    BOOST_CHECK_GT(flooded, 100);
    must_exceed("C21", "uncovering refused while flooded", share(refused, flooded), 0.99);
    must_exceed("C21", "uncovering works after a pause", effect(accepted), 0.99);
    must_exceed("C21", "mentalizing gained by uncovering after a pause", effect(gained), 0);

    // What it is worth: after the same pause, in the 40 turns that follow.
    const Separation away{Seat::b, 1500000u};
    const auto paused = cycle_after({away, Elapse{1500000}, Reunion{}}, 28);
    const auto uncovered = cycle_after({away, Elapse{1500000}, Reunion{}, uncover(Seat::a)}, 28);
    must_not_reach("C21", "time in the cycle: pause and uncovering - pause alone",
                   difference(uncovered, paused), 0);
}

BOOST_AUTO_TEST_CASE(c24_both_contribute) {
    const auto held = [](float a, float b) {
        auto cases = pairs("pursuer", "withdrawer", 26);
        for (Case& c : cases) {
            c.a.expression = a;
            c.b.expression = b;
        }
        return each(quarrels(cases), [](const Story& story) { return story.summary.holds; });
    };
    const auto full = held(1, 1);
    print("C24", "named pair: cycle holds", effect(full), "");
    must_not_reach("C24", "cycle holds: pursuer's expression half - full",
                   difference(held(0.5f, 1), full), 0);
    must_not_reach("C24", "cycle holds: withdrawer's expression half - full",
                   difference(held(1, 0.5f), full), 0);
}

BOOST_AUTO_TEST_CASE(c25_talk_is_the_way_to_understand) {
    // What five disclosures teach the listener of this partner: calm, or so aroused that it floods.
    const auto gained = [](const Case& c, Move move, float arousal) {  // from a state put together
        Couple couple = couple_of(c);
        State state = couple.state();
        state.sides[1].inner.arousal = arousal;
        BOOST_REQUIRE(!couple.restore(state));
        const float before = couple.condition(Seat::b).inner.mentalizing;
        for (int i = 0; i < 5; ++i) act(couple, Seat::a, move);
        if (arousal > 0.9f) BOOST_REQUIRE(couple.condition(Seat::b).flooded);
        return static_cast<double>(couple.condition(Seat::b).inner.mentalizing - before);
    };
    std::vector<double> calm, flooded, chatter;
    for (const Case& c : pairs("pursuer", "withdrawer", 27)) {
        calm.push_back(gained(c, Move::share, 0.12f));
        flooded.push_back(gained(c, Move::share, 1.0f));
        chatter.push_back(gained(c, Move::affection, 0.12f));
    }
    must_exceed("C25", "mentalizing from five disclosures heard calmly", effect(calm), 0.01);
    must_not_reach("C25", "and while flooded", effect(flooded), 0.001);
    must_exceed("C25", "disclosures - affection, heard calmly", difference(calm, chatter), 0.01);
}

BOOST_AUTO_TEST_CASE(mild_by_default) {
    const auto rate = [](const std::vector<Case>& cases, bool Summary::*asked) {
        double n = 0;
        for (const Story& story : quarrels(cases)) n += story.summary.*asked;
        return share(n, static_cast<double>(cases.size()));
    };
    must_exceed("2.6", "default population: quarrel dies out",
                rate(default_population(30), &Summary::dies_out), 0.5);
    print("2.6", "default population: quarrel holds", rate(default_population(30), &Summary::holds),
          "");
    must_exceed("2.6", "ordinary couples: quarrel dies out",
                rate(pairs("ordinary", "ordinary", 31), &Summary::dies_out), 0.8);
    const char* names[] = {"pursuer", "withdrawer", "secure", "fearful", "ordinary"};
    for (int i = 0; i < 5; ++i) {
        for (int j = i; j < 5; ++j) {
            print("2.6", std::string("holds: ") + names[i] + " x " + names[j],
                  rate(pairs(names[i], names[j], 32), &Summary::holds), "");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

// Needs, fears and what sets them off: C2, C3, C8, C11, C12, C13, C14.
#include "story.hpp"

using namespace pursuit;
using namespace pursuit::claims;

namespace {

std::size_t at(Need need) { return static_cast<std::size_t>(need); }
std::size_t at(Fear fear) { return static_cast<std::size_t>(fear); }

/// The need that speaks most for the move of a turn.
Need leading(const Turn& t) {
    const Features& appeal = Model::standard().row(t.move).appeal;
    std::size_t best = 1;
    for (std::size_t f = 1; f <= kNeeds; ++f) {
        if (appeal[f] * t.features[f] > appeal[best] * t.features[best]) best = f;
    }
    return static_cast<Need>(best - 1);
}

/// The withdrawers of a population in seat a, the pursuers in seat b.
std::vector<Case> exchanged(std::vector<Case> cases) {
    for (Case& c : cases) std::swap(c.a, c.b);
    return cases;
}

/// Of the partner in seat a after the other did `moves` to them, from rest.
std::vector<double> after(const std::vector<Case>& cases, const std::vector<Move>& moves,
                          std::optional<float> intensity, const auto& measure,
                          const Model& model = Model::standard()) {
    const auto turns = static_cast<std::uint32_t>(moves.size());
    return each(
        stories(cases,
                {.script = moves_of(Seat::b, moves, intensity), .turns = turns, .model = &model}),
        [&](const Story& story) { return measure(story.end()); });
}
double distress_of_a(const Couple& couple) { return distress_of(couple, Seat::a); }

}  // namespace

BOOST_AUTO_TEST_SUITE(needs)

BOOST_AUTO_TEST_CASE(c2_yearns_for_closeness) {
    const auto cases = pairs("pursuer", "withdrawer", 2);
    const auto unmet = [](const std::vector<Case>& people) {
        return after(people, std::vector<Move>(4, Move::stay_silent), 0.8f, [](const Couple& c) {
            return c.condition(Seat::a).inner.unmet[at(Need::closeness)];
        });
    };
    double leads = 0, n = 0;
    for (const Case& c : cases) {  // one by one: what a move was made from is not in a trace
        Couple couple = quarrel(c);
        for (const Turn& t : play(couple)) {
            if (!pursues(t.move)) continue;
            leads += leading(t) <= Need::reassurance;
            n += 1;
        }
    }
    must_exceed("C2", "unmet closeness after the same distance: pursuer - withdrawer",
                difference(unmet(cases), unmet(exchanged(cases))), 0.05);
    must_exceed("C2", "pursuing moves led by closeness, heard or reassurance", share(leads, n),
                0.80);
}

BOOST_AUTO_TEST_CASE(c3_suppresses) {
    const auto cases = pairs("pursuer", "withdrawer", 3);
    const auto quarrelled = quarrels(cases, {.feelings = true});
    const auto half = each(quarrelled, [](const Story& story) {
        return story.peak()[1].expressed - 0.5f * story.peak()[0].expressed;
    });
    const auto felt = [&](std::size_t seat) {
        return effect(each(quarrelled, [&](const Story& s) { return s.peak()[seat].arousal; }));
    };
    std::array<std::vector<double>, 2> names;
    for (const Case& c : cases) {  // one by one: they begin in a state put together
        for (const Seat seat : {Seat::a, Seat::b}) {
            Couple equal = couple_of(c);
            State state = equal.state();
            for (State::Side& side : state.sides) side.inner.unmet.fill(0.5f);
            BOOST_REQUIRE(!equal.restore(state));
            names[static_cast<std::size_t>(index(seat))].push_back(
                chance(equal, seat, [](Move m) { return Model::standard().row(m).discloses > 0; }));
        }
    }
    std::vector<double> twice(names[1]);
    for (double& x : twice) x *= 2;
    const Effect a = felt(0), b = felt(1);
    print("C3", "experienced arousal at the peak: pursuer", a, "");
    print("C3", "experienced arousal at the peak: withdrawer", b, "within 15 %");
    BOOST_CHECK_GT(b.low, 0.85 * a.mean);
    BOOST_CHECK_LT(b.high, 1.15 * a.mean);
    must_not_reach("C3", "expressed: withdrawer - half of the pursuer's", effect(half), 0);
    must_exceed("C3", "names a need, all unmet .5: pursuer - twice the withdrawer",
                difference(names[0], twice), 0);
}

BOOST_AUTO_TEST_CASE(c8_unresolved_is_uncomfortable) {
    const auto beside_warmth = [](const std::vector<Case>& cases, float severity) {
        std::vector<Move> warmth;
        for (int i = 0; i < 10; ++i) warmth.insert(warmth.end(), {Move::reassure, Move::affection});
        Plot plot{.script = moves_of(Seat::b, warmth), .turns = 20};
        if (severity > 0) plot.script.push_back(at(0, OpenIssue{severity, {}}));
        return each(stories(cases, plot),
                    [](const Story& story) { return distress_of_a(story.end()); });
    };
    const auto rise = [&](const std::vector<Case>& cases) {
        return difference_of(beside_warmth(cases, kSeverity), beside_warmth(cases, 0));
    };
    const auto cases = pairs("pursuer", "withdrawer", 8);
    const auto pursuer = rise(cases), withdrawer = rise(exchanged(cases));
    must_exceed("C8", "distress from an open issue beside warmth: pursuer", effect(pursuer), 0.02);
    must_exceed("C8", "distress from an open issue: pursuer - withdrawer",
                difference(pursuer, withdrawer), 0);
}

BOOST_AUTO_TEST_CASE(c11_reliance_on_talk) {
    const auto hurt = [](float heals) {
        auto cases = pairs("pursuer", "withdrawer", 11);
        for (Case& c : cases) c.a.talk_heals = heals;
        const auto distress_after = [&](Move move) {
            return after(cases, {move, move, move}, 0.6f, distress_of_a);
        };
        return difference_of(distress_after(Move::stay_silent), distress_after(Move::listen));
    };
    must_exceed("C11", "distress of withdrawal, talk heals 1 - 0 (difference in differences)",
                difference(hurt(1), hurt(0)), 0);
}

BOOST_AUTO_TEST_CASE(c12_withdrawal_is_alarming) {
    const auto rise = [](const auto& measure) {  // over a move that is neutral
        const auto cases = pairs("pursuer", "withdrawer", 12);
        return difference(after(cases, {Move::stay_silent}, 0.8f, measure),
                          after(cases, {Move::stay_silent}, 0.0f, measure));
    };
    const auto fear =
        rise([](const Couple& c) { return c.condition(Seat::a).fears[at(Fear::disconnection)]; });
    const auto security = rise([](const Couple& c) { return c.condition(Seat::a).inner.security; });
    must_exceed("C12", "fear of disconnection: withdrawal - neutral", fear, 0.02);
    must_not_reach("C12", "felt security: withdrawal - neutral", security, 0);
}

BOOST_AUTO_TEST_CASE(c13_seeks_reassurance) {
    const auto seeking = [](float sensitivity) {
        auto cases = pairs("pursuer", "withdrawer", 13);
        for (Case& c : cases) c.a.fear_sensitivity[at(Fear::abandonment)] = sensitivity;
        return shares_of(quarrels(cases), Seat::a,
                         [](const Told& t) { return t.move == Move::seek_reassurance; });
    };
    const auto low = seeking(0.5f), middle = seeking(1.0f), high = seeking(1.5f);
    must_exceed("C13", "seeking: abandonment sensitivity 1 - .5", difference(middle, low), 0);
    must_exceed("C13", "seeking: abandonment sensitivity 1.5 - 1", difference(high, middle), 0);

    const auto anxious = pairs("pursuer", "withdrawer", 14);
    auto calm = anxious;
    for (Case& c : calm) c.a.anxiety = 0.2f;
    auto script = moves_of(Seat::b, std::vector<Move>(7, Move::deflect));
    script[3].what = HostMove{Seat::b, Move::reassure};
    for (std::size_t i = 4; i < 7; ++i)
        std::get<HostMove>(script[i].what).intensity = 0;  // neutral
    const auto seek = [&](const std::vector<Case>& cases, std::uint32_t moves) {
        return each(stories(cases, {.script = script, .turns = moves}), [](const Story& story) {
            return chance(story.end(), Seat::a, [](Move m) { return m == Move::seek_reassurance; });
        });
    };
    const auto eased = seek(anxious, 4);
    const auto returns = difference_of(seek(anxious, 7), eased);
    must_exceed("C13", "P(seek) falls with one reassurance", difference(seek(anxious, 3), eased),
                0);
    must_exceed("C13", "P(seek) returns after it at high anxiety", effect(returns), 0.01);
    must_exceed("C13", "the return: anxious - calm",
                difference(returns, difference_of(seek(calm, 7), seek(calm, 4))), 0);
}

BOOST_AUTO_TEST_CASE(c14_perceived_threat) {
    // An act that is nothing but unclear: it lands and is meant as neutral, so that whatever threat
    // there is in it is perceived.
    Tables tables = Model::standard().tables();
    MoveRow& shrug = tables.moves[static_cast<std::size_t>(tables.move_count++)];
    std::copy_n("shrug", 6, shrug.name);
    shrug.impact = shrug.intent = tables.neutral;
    shrug.ambiguity = 0.9f;
    const Model model(tables);
    tables.anxious_bias = {};
    const Model unbiased(tables);
    const auto sets_off = [](const Model& under, float anxiety, std::size_t acts) {
        auto cases = pairs("pursuer", "withdrawer", 15);
        for (Case& c : cases) c.a.anxiety = std::clamp(c.a.anxiety - 0.78f + anxiety, 0.0f, 1.0f);
        const std::vector<Move> shrugs(acts, static_cast<Move>(kStandardMoves));
        const auto pursuing = [](Couple couple) {
            couple.give_floor(Seat::a);
            const Stance stance = couple.peek().stance;
            return stance == Stance::reaching || stance == Stance::protesting;
        };
        return after(cases, shrugs, {}, pursuing, under);
    };
    must_exceed("C14", "one merely ambiguous act sets off pursuit at high anxiety",
                effect(sets_off(model, 0.85f, 1)), 0.10);
    must_not_reach("C14", "and at low anxiety", effect(sets_off(model, 0.15f, 1)), 0.01);
    must_exceed("C14", "two of them at high anxiety", effect(sets_off(model, 0.85f, 2)), 0.5);
    must_not_reach("C14", "and at low anxiety", effect(sets_off(model, 0.15f, 2)), 0.01);
    must_not_reach("C14", "two of them at high anxiety, read without bias",
                   effect(sets_off(unbiased, 0.85f, 2)), 0.01);
}

BOOST_AUTO_TEST_SUITE_END()

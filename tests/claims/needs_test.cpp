// Needs, fears and what sets them off: C2, C3, C8, C11, C12, C13, C14.
#include "population.hpp"

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

/// What a partner is like after the other did `moves` to them, from rest.
Condition after(const Traits& self, const Traits& partner, std::uint64_t id,
                const std::vector<Move>& moves, std::optional<float> intensity = {}) {
    Couple couple{Model::standard(), self, partner, kSeed, id};
    for (const Move move : moves) act(couple, Seat::b, move, intensity);
    return couple.condition(Seat::a);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(needs)

BOOST_AUTO_TEST_CASE(c2_yearns_for_closeness) {
    std::vector<double> pursuer, withdrawer;
    double leads = 0, n = 0;
    for (const Case& c : pairs("pursuer", "withdrawer", 2)) {
        const std::vector<Move> distance(4, Move::stay_silent);
        pursuer.push_back(static_cast<double>(
            after(c.a, c.b, c.id, distance, 0.8f).inner.unmet[at(Need::closeness)]));
        withdrawer.push_back(static_cast<double>(
            after(c.b, c.a, c.id, distance, 0.8f).inner.unmet[at(Need::closeness)]));
        Couple couple = quarrel(c);
        for (const Turn& t : play(couple)) {
            if (!pursues(t.move)) continue;
            leads += leading(t) <= Need::reassurance;
            n += 1;
        }
    }
    must_exceed("C2", "unmet closeness after the same distance: pursuer - withdrawer",
                difference(pursuer, withdrawer), 0.05);
    must_exceed("C2", "pursuing moves led by closeness, heard or reassurance", share(leads, n),
                0.80);
}

BOOST_AUTO_TEST_CASE(c3_suppresses) {
    std::vector<double> gap, half, felt_a, felt_b;
    std::array<std::vector<double>, 2> names;
    for (const Case& c : pairs("pursuer", "withdrawer", 3)) {
        Couple couple = quarrel(c);
        const auto turns = play(couple);
        const Turn& top = peak(turns);
        felt_a.push_back(static_cast<double>(top.after[0].inner.arousal));
        felt_b.push_back(static_cast<double>(top.after[1].inner.arousal));
        half.push_back(static_cast<double>(top.after[1].expressed - 0.5f * top.after[0].expressed));
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
    const Effect a = effect(felt_a), b = effect(felt_b);
    print("C3", "experienced arousal at the peak: pursuer", a, "");
    print("C3", "experienced arousal at the peak: withdrawer", b, "within 15 %");
    BOOST_CHECK_GT(b.low, 0.85 * a.mean);
    BOOST_CHECK_LT(b.high, 1.15 * a.mean);
    must_not_reach("C3", "expressed: withdrawer - half of the pursuer's", effect(half), 0);
    must_exceed("C3", "names a need, all unmet .5: pursuer - twice the withdrawer",
                difference(names[0], twice), 0);
}

BOOST_AUTO_TEST_CASE(c8_unresolved_is_uncomfortable) {
    const auto beside_warmth = [](const Traits& self, const Traits& partner, std::uint64_t id,
                                  float severity) {
        Couple couple{Model::standard(), self, partner, kSeed, id};
        if (severity > 0) BOOST_REQUIRE(!couple.happens(OpenIssue{severity, {}}));
        for (int i = 0; i < 20; ++i)
            act(couple, Seat::b, i % 2 == 0 ? Move::reassure : Move::affection);
        return distress_of(couple, Seat::a);
    };
    std::array<std::vector<double>, 2> rise;
    for (const Case& c : pairs("pursuer", "withdrawer", 8)) {
        rise[0].push_back(beside_warmth(c.a, c.b, c.id, kSeverity) -
                          beside_warmth(c.a, c.b, c.id, 0));
        rise[1].push_back(beside_warmth(c.b, c.a, c.id, kSeverity) -
                          beside_warmth(c.b, c.a, c.id, 0));
    }
    must_exceed("C8", "distress from an open issue beside warmth: pursuer", effect(rise[0]), 0.02);
    must_exceed("C8", "distress from an open issue: pursuer - withdrawer",
                difference(rise[0], rise[1]), 0);
}

BOOST_AUTO_TEST_CASE(c11_reliance_on_talk) {
    std::vector<double> twofold;
    for (const Case& c : pairs("pursuer", "withdrawer", 11)) {
        const auto hurt = [&](float heals) {
            Traits self = c.a;
            self.talk_heals = heals;
            const auto distress_after = [&](Move move) {
                Couple couple{Model::standard(), self, c.b, kSeed, c.id};
                for (int i = 0; i < 3; ++i) act(couple, Seat::b, move, 0.6f);
                return distress_of(couple, Seat::a);
            };
            return distress_after(Move::stay_silent) - distress_after(Move::listen);
        };
        twofold.push_back(hurt(1) - hurt(0));
    }
    must_exceed("C11", "distress of withdrawal, talk heals 1 - 0 (difference in differences)",
                effect(twofold), 0);
}

BOOST_AUTO_TEST_CASE(c12_withdrawal_is_alarming) {
    std::vector<double> fear, security;
    for (const Case& c : pairs("pursuer", "withdrawer", 12)) {
        const Condition gone = after(c.a, c.b, c.id, {Move::stay_silent}, 0.8f);
        const Condition neutral = after(c.a, c.b, c.id, {Move::stay_silent}, 0.0f);
        fear.push_back(static_cast<double>(gone.fears[at(Fear::disconnection)] -
                                           neutral.fears[at(Fear::disconnection)]));
        security.push_back(static_cast<double>(gone.inner.security - neutral.inner.security));
    }
    must_exceed("C12", "fear of disconnection: withdrawal - neutral", effect(fear), 0.02);
    must_not_reach("C12", "felt security: withdrawal - neutral", effect(security), 0);
}

BOOST_AUTO_TEST_CASE(c13_seeks_reassurance) {
    const auto seeking = [](float sensitivity) {
        std::vector<double> out;
        for (Case c : pairs("pursuer", "withdrawer", 13)) {
            c.a.fear_sensitivity[at(Fear::abandonment)] = sensitivity;
            Couple couple = quarrel(c);
            out.push_back(share_of(play(couple), Seat::a,
                                   [](const Turn& t) { return t.move == Move::seek_reassurance; }));
        }
        return out;
    };
    const auto low = seeking(0.5f), middle = seeking(1.0f), high = seeking(1.5f);
    must_exceed("C13", "seeking: abandonment sensitivity 1 - .5", difference(middle, low), 0);
    must_exceed("C13", "seeking: abandonment sensitivity 1.5 - 1", difference(high, middle), 0);

    const auto seek = [](Move m) { return m == Move::seek_reassurance; };
    std::vector<double> soothed;
    std::array<std::vector<double>, 2> returns;
    for (const Case& c : pairs("pursuer", "withdrawer", 14)) {
        for (const bool anxious : {true, false}) {
            Traits self = c.a;
            if (!anxious) self.anxiety = 0.2f;
            Couple couple{Model::standard(), self, c.b, kSeed, c.id};
            for (int i = 0; i < 3; ++i) act(couple, Seat::b, Move::deflect);
            const double before = chance(couple, Seat::a, seek);
            act(couple, Seat::b, Move::reassure);
            const double eased = chance(couple, Seat::a, seek);
            for (int i = 0; i < 3; ++i) act(couple, Seat::b, Move::deflect, 0.0f);  // neutral
            const double later = chance(couple, Seat::a, seek);
            if (anxious) soothed.push_back(before - eased);
            returns[anxious ? 0 : 1].push_back(later - eased);
        }
    }
    must_exceed("C13", "P(seek) falls with one reassurance", effect(soothed), 0);
    must_exceed("C13", "P(seek) returns after it at high anxiety", effect(returns[0]), 0.01);
    must_exceed("C13", "the return: anxious - calm", difference(returns[0], returns[1]), 0);
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
    const auto sets_off = [](const Model& under, float anxiety, int acts) {
        std::vector<double> out;
        for (const Case& c : pairs("pursuer", "withdrawer", 15)) {
            Traits self = c.a;
            self.anxiety = std::clamp(self.anxiety - 0.78f + anxiety, 0.0f, 1.0f);
            Couple couple{under, self, c.b, kSeed, c.id};
            for (int i = 0; i < acts; ++i) act(couple, Seat::b, static_cast<Move>(kStandardMoves));
            couple.give_floor(Seat::a);
            const Stance stance = couple.peek().stance;
            out.push_back(stance == Stance::reaching || stance == Stance::protesting);
        }
        return out;
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

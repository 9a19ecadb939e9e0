// Who pursues, and how: C1, C4, C5, C6, C7, C10.
#include "story.hpp"

using namespace pursuit;
using namespace pursuit::claims;

BOOST_AUTO_TEST_SUITE(roles)

BOOST_AUTO_TEST_CASE(c1_role_emerges) {
    // The label: whose moves are more pursuing than withdrawing, compared with the other's; and in
    // the pursue-withdraw phases, who is the one pursuing.
    double labelled = 0, in_phase = 0, phases = 0;
    for (const Story& story : quarrels(pairs("pursuer", "withdrawer", 1))) {
        std::array<int, 2> lead{};
        int a = 0, b = 0;
        for (const Told& t : story.turns) {
            if (t.phase != Phase::paused) {  // who waits alone does neither
                lead[static_cast<std::size_t>(index(t.mover))] +=
                    pursues(t.move) - withdraws(t.move);
            }
            a += t.phase == Phase::a_pursues;
            b += t.phase == Phase::b_pursues;
        }
        labelled += lead[0] > lead[1];
        in_phase += a > b;
        phases += a + b > 0;
    }
    must_exceed("C1", "pursuer profile labelled pursuer against a withdrawer, by moves",
                share(labelled, kCouples), 0.95);
    must_exceed("C1", "and by phase, of those that came to pursue-withdraw",
                share(in_phase, phases), 0.95);
    print("C1", "couples that came to pursue-withdraw", share(phases, kCouples), "");
}

BOOST_AUTO_TEST_CASE(c4_raises_the_issue) {
    double first = 0;
    std::vector<double> turns_a, turns_b;
    for (const Story& story : open_issues(pairs("pursuer", "withdrawer", 4), kSeverity)) {
        std::array<double, 2> own{}, raised{kTurns / 2.0, kTurns / 2.0};
        for (const Told& t : story.turns) {
            const auto s = static_cast<std::size_t>(index(t.mover));
            const bool raises = Model::standard().row(t.move).raises > 0 || protests(t.move);
            if (raises) raised[s] = std::min(raised[s], own[s]);
            own[s] += 1;
        }
        first += raised[0] < raised[1] || (raised[0] == raised[1] && story.couple.id % 2 == 0);
        turns_a.push_back(raised[0]);
        turns_b.push_back(raised[1]);
    }
    must_exceed("C4", "pursuer raises an open issue first", share(first, kCouples), 0.5);
    must_exceed("C4", "turns until raised: withdrawer - pursuer", difference(turns_b, turns_a), 0);
}

BOOST_AUTO_TEST_CASE(c5_belief_in_talk) {
    const auto talk = [](float heals) {
        auto cases = pairs("pursuer", "withdrawer", 5);
        for (Case& c : cases) c.a.talk_heals = heals;
        return shares_of(quarrels(cases), Seat::a, [](const Told& t) {
            return t.move == Move::discuss || t.move == Move::share;
        });
    };
    const auto none = talk(0), half = talk(0.5f), full = talk(1);
    must_exceed("C5", "discuss + share: talk heals 1 - .5", difference(full, half), 0);
    must_exceed("C5", "discuss + share: talk heals .5 - 0", difference(half, none), 0);
}

BOOST_AUTO_TEST_CASE(c6_moves_closer) {
    std::array<double, 2> near{};
    for (const Story& story : quarrels(pairs("pursuer", "withdrawer", 6), {.turns = 2})) {
        for (const Told& t : story.turns) {
            near[static_cast<std::size_t>(index(t.mover))] +=
                Model::standard().row(t.move).impact[0] > 0;
        }
    }
    must_exceed("C6", "first move approaches: pursuer", share(near[0], kCouples), 0.90);
    must_not_reach("C6", "first move approaches: withdrawer", share(near[1], kCouples), 0.40);
}

BOOST_AUTO_TEST_CASE(c7_discusses_and_resolves) {
    std::array<double, kMoveSlots> count{};
    for (const Story& story : quarrels(pairs("pursuer", "withdrawer", 7), {.turns = 10})) {
        for (const Told& t : story.turns)
            count[static_cast<std::size_t>(t.move)] += t.mover == Seat::a;
    }
    double third = 0;
    for (std::size_t m = 0; m < kStandardMoves; ++m) {
        if (static_cast<Move>(m) == Move::discuss || static_cast<Move>(m) == Move::share) continue;
        third = std::max(third, count[m]);
    }
    for (const Move move : {Move::discuss, Move::share}) {
        const double x = count[static_cast<std::size_t>(move)];
        must_exceed(
            "C7",
            std::string(Model::standard().name(move)) + " over the commonest other, first 5 turns",
            share(x, x + third), 0.5);
    }

    const auto resolved = [](const std::vector<Move>& answers) {
        Plot plot{.turns = 40, .floor = Seat::a};
        for (std::uint32_t i = 0; i < 20; ++i)
            plot.script.push_back(at(2 * i + 1, HostMove{Seat::b, answers[i % answers.size()]}));
        return each(quarrels(pairs("pursuer", "secure", 8), plot),
                    [](const Story& story) { return story.summary.resolved != kNever; });
    };
    const auto engaged = resolved({Move::listen, Move::discuss, Move::validate});
    must_exceed("C7", "resolved when the other engages", effect(engaged), 0.9);
    must_exceed("C7", "resolved: engaged - deflecting",
                difference(engaged, resolved({Move::deflect, Move::minimise})), 0.5);
}

BOOST_AUTO_TEST_CASE(c10_expresses_and_reaffirms) {
    std::array<std::vector<double>, 2> ratio, disclosure, reaffirm;
    const auto cases = pairs("pursuer", "withdrawer", 10);
    auto both = quarrels(cases, {.feelings = true});
    const auto quiet = stories(cases, {});
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i].turns.insert(both[i].turns.end(), quiet[i].turns.begin(), quiet[i].turns.end());
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto s = static_cast<std::size_t>(index(seat));
        ratio[s] = each(both, [s](const Story& story) {
            const Felt& top = story.peak()[s];
            return top.expressed / top.arousal;
        });
        disclosure[s] = shares_of(
            both, seat, [](const Told& t) { return Model::standard().row(t.move).discloses > 0; });
        reaffirm[s] = shares_of(both, seat, [](const Told& t) { return t.move == Move::reaffirm; });
    }
    must_exceed("C10", "expressed / experienced at the peak: pursuer - withdrawer",
                difference(ratio[0], ratio[1]), 0);
    must_exceed("C10", "disclosing moves: pursuer - withdrawer",
                difference(disclosure[0], disclosure[1]), 0);
    must_exceed("C10", "reaffirm: pursuer - withdrawer", difference(reaffirm[0], reaffirm[1]), 0);
}

BOOST_AUTO_TEST_SUITE_END()

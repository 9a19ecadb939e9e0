// Findings of others, reproduced in direction: F1 to F6 and F8 (F7 is with the therapy, F9 with the
// observed talks).
#include "story.hpp"

#include <pursuit/loop/gain.hpp>
#include <random>

#include "ways.hpp"

using namespace pursuit;
using namespace pursuit::claims;

namespace {

bool demanding(const Told& t) { return pursues(t.move); }
bool withdrawing(const Told& t) { return withdraws(t.move); }
bool angry(Move move) { return protests(move) || kind(move) == Kind::attack; }

/// How much more one pursues than withdraws, of the own turns; -1..1.
double lead(const Story& story, Seat seat) {
    return share_of(story.turns, seat, demanding) - share_of(story.turns, seat, withdrawing);
}

/// How far apart the two are, -2..2: above 0 seat a demands and b withdraws.
std::vector<double> roles_of(const std::vector<Case>& cases, float severity,
                             std::optional<Seat> owner) {
    return each(stories(cases, {.script = {at(0, Disagreement{severity, owner})}, .turns = 40}),
                [](const Story& story) { return lead(story, Seat::a) - lead(story, Seat::b); });
}

std::string number(float x) { return std::to_string(x).substr(0, 3); }

}  // namespace

BOOST_AUTO_TEST_SUITE(findings)

// Holley, Sturm & Levenson 2010; Klinetob & Smith 1996. What one wants changed and the other does
// not is the severity of an issue that one of them owns.
BOOST_AUTO_TEST_CASE(f1_roles_follow_the_change_desired) {
    const float severities[] = {0.0f, 0.2f, 0.4f, 0.6f, 0.8f, 1.0f};
    for (const char* profile : {"ordinary", "secure"}) {
        const auto cases = pairs(profile, profile, 50);
        std::vector<double> before;
        for (const float severity : severities) {
            auto now = roles_of(cases, severity, Seat::a);
            if (severity > 0) {
                must_exceed("F1",
                            std::string(profile) + ": roles, change desired " + number(severity) +
                                " - " + number(severity - 0.2f),
                            difference(now, before), 0);
            }
            before = std::move(now);
        }
        must_exceed("F1", std::string(profile) + ": roles where a wants the change",
                    effect(roles_of(cases, 0.8f, Seat::a)), 0.02);
        must_not_reach("F1", std::string(profile) + ": and where b does",
                       effect(roles_of(cases, 0.8f, Seat::b)), -0.02);
        // Of more couples: with 2,000 the interval alone is nearly as wide as what is allowed.
        const Effect both = effect(roles_of(pairs(profile, profile, 50, 4 * kMany), 0.8f, {}));
        must_exceed("F1", std::string(profile) + ": and where both do", both, -0.02);
        must_not_reach("F1", std::string(profile) + ": and where both do", both, 0.02);
    }
    const auto anyone = default_population(51);
    const auto a = roles_of(anyone, kSeverity, Seat::a), b = roles_of(anyone, kSeverity, Seat::b);
    must_exceed("F1", "anyone: roles where a wants the change", effect(a), 0);
    must_not_reach("F1", "anyone: and where b does", effect(b), 0);
    must_exceed("F1", "anyone: exchange the issue and the roles move", difference(a, b), 0.1);
    const auto named = pairs("pursuer", "withdrawer", 50);
    must_exceed("F1", "pursuer and withdrawer: exchange the issue and the roles move",
                difference(roles_of(named, 0.6f, Seat::a), roles_of(named, 0.6f, Seat::b)), 0.1);
}

// Papp, Kouros & Cummings 2009. Who raises an issue that is open between them is not given.
BOOST_AUTO_TEST_CASE(f2_who_raises_it_demands) {
    const auto measure = [](const char* who, const std::vector<Case>& cases, double bound) {
        // The same couple with nobody's issue, which the one or the other is made to raise.
        const auto made = [&](Seat seat) {
            const Plot plot{
                .script = {at(0, OpenIssue{0.8f, {}}), at(0, HostMove{seat, Move::discuss})},
                .turns = 21};
            return each(stories(cases, plot), [](const Story& story) {
                return share_of(std::span(story.turns).subspan(1), Seat::a, demanding);
            });
        };
        const auto made_of_either = difference_of(made(Seat::a), made(Seat::b));
        std::vector<double> demand, raising;
        for (const Story& story : open_issues(cases, 0.8f)) {
            const auto& turns = story.turns;
            const auto raised = std::find_if(turns.begin(), turns.end(), [](const Told& t) {
                return Model::standard().row(t.move).raises > 0 || protests(t.move);
            });
            if (turns.end() - raised < 20) continue;
            const std::span then(raised + 1, turns.end());
            demand.push_back(share_of(then, raised->mover, demanding) -
                             share_of(then, other(raised->mover), demanding));
            raising.push_back(made_of_either[story.couple.id]);
        }
        must_exceed("F2", std::string(who) + ": demand after it, of who raised it - of the other",
                    effect(demand), bound);
        print("F2", std::string(who) + ": demand of a, made to raise it - b made to",
              effect(raising), "(a limit: to raise it does not by itself)");
    };
    measure("anyone", default_population(52), 0);
    measure("ordinary", pairs("ordinary", "ordinary", 53), 0);
    measure("pursuer and withdrawer", pairs("pursuer", "withdrawer", 53), 0.05);
}

// Spouses' felt levels do not differ, what shows does (PMC8004543).
BOOST_AUTO_TEST_CASE(f3_felt_and_shown) {
    const auto measure = [](const char* who, const std::vector<Case>& cases, bool named) {
        std::array<std::vector<double>, 3> felt, shown;  // while protesting, withdrawing, neither
        for (const Story& story : quarrels(cases, {.feelings = true}, 0.8f)) {
            std::array<double, 3> sum_felt{}, sum_shown{}, n{};
            for (std::size_t i = 0; i < kTurns; ++i) {
                const Told& t = story.turns[i];
                if (t.phase == Phase::paused) continue;  // who waits alone does not withdraw
                const Felt& now = story.felt[i][static_cast<std::size_t>(index(t.mover))];
                const std::size_t kind = protests(t.move) ? 0 : withdraws(t.move) ? 1 : 2;
                sum_felt[kind] += static_cast<double>(now.arousal);
                sum_shown[kind] += static_cast<double>(now.expressed);
                n[kind] += 1;
            }
            if (n[0] < 2 || n[1] < 2 || n[2] < 2) continue;
            for (std::size_t kind = 0; kind < 3; ++kind) {
                felt[kind].push_back(sum_felt[kind] / n[kind]);
                shown[kind].push_back(sum_shown[kind] / n[kind]);
            }
        }
        const std::string text(who);
        must_exceed("F3", text + ": felt while demanding - otherwise", difference(felt[0], felt[2]),
                    0);
        must_exceed("F3", text + ": felt while withdrawing - otherwise",
                    difference(felt[1], felt[2]), 0);
        must_exceed("F3", text + ": shown while demanding - while withdrawing",
                    difference(shown[0], shown[1]), 0.05);
        auto half = shown[0];
        for (double& x : half) x *= 0.5;
        if (named) {  // high is .5 and more
            must_exceed("F3", text + ": felt while demanding", effect(felt[0]), 0.5);
            must_exceed("F3", text + ": felt while withdrawing", effect(felt[1]), 0.5);
            must_exceed("F3", text + ": shown while demanding", effect(shown[0]), 0.5);
            must_not_reach("F3", text + ": shown while withdrawing", effect(shown[1]), 0.5);
            must_not_reach("F3", text + ": shown while withdrawing - half of it while demanding",
                           difference(shown[1], half), 0);
            const Effect apart = difference(felt[0], felt[1]);
            must_exceed("F3", text + ": felt while demanding - while withdrawing", apart, -0.05);
            must_not_reach("F3", text + ": felt while demanding - while withdrawing", apart, 0.05);
        }
    };
    measure("pursuer and withdrawer", pairs("pursuer", "withdrawer", 54), true);
    measure("anyone", default_population(54), false);
}

// Escape conditioning is not supported: doi 10.1007/s11199-008-9490-7. The same moment of a quarrel,
// with one of them calmer or more aroused, or flooded.
BOOST_AUTO_TEST_CASE(f4_arousal_alone_does_not_make_one_withdraw) {
    struct Moved {
        std::vector<double> by_arousal, by_flooding;
    };
    const auto measure = [](const std::vector<Case>& cases) {
        Moved out;
        for (const Story& story : quarrels(cases, {.turns = 8})) {
            const auto chance_at = [&](float arousal, std::uint32_t flooded_ms) {
                Story moved = story;
                moved.state.sides[0].inner.arousal = arousal;
                moved.state.sides[0].flooded_ms = flooded_ms;
                return chance(moved.end(), Seat::a, claims::withdraws);
            };
            out.by_arousal.push_back(chance_at(0.8f, 0) - chance_at(0.3f, 0));
            out.by_flooding.push_back(chance_at(0.8f, 600000) - chance_at(0.8f, 0));
        }
        return out;
    };
    const Moved anyone = measure(default_population(55));
    const Moved pursuer = measure(pairs("pursuer", "ordinary", 55));
    const Moved withdrawer = measure(pairs("withdrawer", "ordinary", 55));
    must_not_reach("F4", "anyone: P(withdraw), arousal .8 - .3", effect(anyone.by_arousal), 0.05);
    must_not_reach("F4", "pursuer: P(withdraw), arousal .8 - .3", effect(pursuer.by_arousal), 0.05);
    must_exceed("F4", "it is a trait: withdrawer - pursuer",
                difference(withdrawer.by_arousal, pursuer.by_arousal), 0.01);
    must_exceed("F4", "anyone: P(withdraw), flooded - as aroused without",
                effect(anyone.by_flooding), 0.1);
}

// Beck et al. 2013: anxious with avoidant is more than the sum of both; anxious with anxious is not.
BOOST_AUTO_TEST_CASE(f5_the_pairing_is_a_product) {
    const Coefficients& k = Model::standard().coefficients();
    const double a = static_cast<double>(k.anxiety_mean), v = static_cast<double>(k.avoidance_mean);
    const double anxious = a + 2 * static_cast<double>(k.anxiety_deviation);
    const double avoidant = v + 2 * static_cast<double>(k.avoidance_deviation);
    struct Person {
        double anxiety, avoidance;
    };
    const Person ordinary{a, v}, an{anxious, v}, av{a, avoidant};
    const auto run = [](Person x, Person y) {
        People people(56);
        std::vector<Case> cases;
        for (std::size_t i = 0; i < kCouples; ++i) {
            const Traits one = people.around(x.anxiety, x.avoidance, 0.08, 0.08);
            const Traits two = people.around(y.anxiety, y.avoidance, 0.08, 0.08);
            cases.push_back({one, two, i, i % 2 == 0 ? Seat::a : Seat::b});
        }
        return quarrels(cases, {.feelings = true}, 0.6f);
    };
    const auto neither = run(ordinary, ordinary), first = run(an, ordinary);
    using Measure = double (*)(const Story&);
    /// What two traits do together beyond what each does alone.
    const auto beyond = [&](Person second, Measure measure) {
        const auto both = run(an, second), alone = run(ordinary, second);
        return difference_of(difference_of(each(both, measure), each(first, measure)),
                             difference_of(each(alone, measure), each(neither, measure)));
    };
    const struct {
        const char* what;
        Measure measure;
    } measures[] = {
        {"cycle holds", [](const Story& s) { return s.summary.holds ? 1.0 : 0.0; }},
        {"arousal of both at the peak",
         [](const Story& s) {
             return static_cast<double>(s.peak()[0].arousal + s.peak()[1].arousal);
         }},
        {"loop gain, cold, larger direction",
         [](const Story& s) {
             const Couple c = s.end();
             return static_cast<double>(std::max(reference_gain(c, Seat::a, Heat::cold).gain,
                                                 reference_gain(c, Seat::b, Heat::cold).gain));
         }},
    };
    for (const auto& m : measures) {
        const std::string text(m.what);
        const auto special = beyond(av, m.measure), same = beyond(an, m.measure);
        must_exceed("F5", text + ": anxious x avoidant beyond the sum", effect(special), 0.1);
        must_not_reach("F5", text + ": anxious x anxious beyond the sum", effect(same), 0.05);
        must_exceed("F5", text + ": the first - the second", difference(special, same), 0.1);
    }
}

// Overall, Simpson & Struthers 2013.
BOOST_AUTO_TEST_CASE(f6_avoidant_targets_of_influence) {
    struct Answer {
        std::vector<double> anger, withdrawal;
    };
    const auto answer = [](const char* target, Move influence) {
        const Plot plot{.script = {at(0, Disagreement{0.5f, Seat::a}),
                                   at(4, HostMove{Seat::a, influence, 0.8f})},
                        .turns = 5};
        const auto told = stories(pairs("ordinary", target, 57), plot);
        const auto chances = [&](bool (*asked)(Move)) {
            return each(told, [=](const Story& s) { return chance(s.end(), Seat::b, asked); });
        };
        return Answer{chances(angry), chances(claims::withdraws)};
    };
    const Answer avoidant = answer("withdrawer", Move::pressure);
    const Answer secure = answer("secure", Move::pressure);
    const Answer avoidant_softened = answer("withdrawer", Move::soften);
    const Answer secure_softened = answer("secure", Move::soften);
    must_exceed("F6", "anger at pressure: avoidant - secure",
                difference(avoidant.anger, secure.anger), 0.02);
    must_exceed("F6", "withdrawal from pressure: avoidant - secure",
                difference(avoidant.withdrawal, secure.withdrawal), 0.2);
    must_not_reach("F6", "anger of the avoidant: partner softens - presses",
                   difference(avoidant_softened.anger, avoidant.anger), -0.02);
    must_not_reach("F6", "withdrawal of the avoidant: partner softens - presses",
                   difference(avoidant_softened.withdrawal, avoidant.withdrawal), -0.1);
    must_exceed("F6", "withdrawal, the drop when the partner softens: avoidant - secure",
                difference(difference_of(avoidant.withdrawal, avoidant_softened.withdrawal),
                           difference_of(secure.withdrawal, secure_softened.withdrawal)),
                0.05);
}

namespace {

/// Yule's Q of a 2 x 2 table, with half a turn added to each cell.
double yule(const std::array<std::array<double, 2>, 2>& n) {
    const double ad = (n[1][1] + 0.5) * (n[0][0] + 0.5), bc = (n[1][0] + 0.5) * (n[0][1] + 0.5);
    return (ad - bc) / (ad + bc);
}

/// Association of what one does, in one record, with what the other does next, in another.
double association(const std::vector<Told>& first, Seat one, bool (*does)(const Told&),
                   const std::vector<Told>& next, bool (*follows)(const Told&)) {
    std::array<std::array<double, 2>, 2> n{};
    for (std::size_t i = 0; i + 1 < first.size(); ++i) {
        if (first[i].mover == one && next[i + 1].mover != one)
            n[does(first[i])][follows(next[i + 1])] += 1;
    }
    return yule(n);
}

}  // namespace

// Against partners shuffled: what is common to all couples over time, such as both quieting down, is
// no answer to the other.
BOOST_AUTO_TEST_CASE(f8_each_answers_the_other) {
    const auto all = stories(default_population(58, kMany),
                             {.script = {at(0, Disagreement{kSeverity, Seat::a})}});
    constexpr std::size_t shuffles = 10;
    std::array<std::vector<double>, 2> own, shuffled;  // demand -> withdraw, withdraw -> demand
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& turns = all[i].turns;
        own[0].push_back(association(turns, Seat::a, demanding, turns, withdrawing));
        own[1].push_back(association(turns, Seat::b, withdrawing, turns, demanding));
        std::array<double, 2> sum{};
        for (std::size_t k = 1; k <= shuffles; ++k) {
            const auto& others = all[(i + 37 * k) % all.size()].turns;
            sum[0] += association(turns, Seat::a, demanding, others, withdrawing);
            sum[1] += association(turns, Seat::b, withdrawing, others, demanding);
        }
        for (std::size_t way = 0; way < 2; ++way) shuffled[way].push_back(sum[way] / shuffles);
    }
    for (std::size_t way = 0; way < 2; ++way) {
        const std::string text(kWays[way].name);
        must_exceed("F8", text + ": Yule's Q", effect(own[way]), 0);
        const auto beyond = difference_of(own[way], shuffled[way]);
        must_exceed("F8", text + ": and beyond partners shuffled", effect(beyond), 0);
    }
}

namespace {

std::vector<Act> acts_of(const Story& story) {
    std::vector<Act> acts;
    for (const Told& t : story.turns)
        acts.push_back({t.mover, kind(t.move), static_cast<std::uint32_t>(acts.size())});
    return acts;
}

/// What the other of `one` does, in random order: as much of it as before, but no answer to anything.
void disorder(std::vector<Act>& acts, Seat one, std::mt19937_64& words) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        if (acts[i].seat != one) others.push_back(i);
    }
    for (std::size_t n = others.size(); n > 1; --n)
        std::swap(acts[others[n - 1]].kind, acts[others[words() % n]].kind);
}

}  // namespace

// Q of all talks of a third together, given habit and time (the library's own association). The mean
// of a Q a talk would not do: where one never withdraws, as in half the talks of the lowest third, the
// halves that are added to each cell make a Q of how rarely the other demands, and acts in random
// order then look as if they were answered most where the gain is least (by .22). That these show
// nothing here is checked beside.
BOOST_AUTO_TEST_CASE(f8_and_more_so_where_the_gain_is_larger) {
    constexpr std::size_t populations = 24;
    std::array<std::vector<double>, 2> more, lowest, more_in_disorder;
    std::mt19937_64 words(581);
    for (std::uint64_t n = 0; n < populations; ++n) {
        const auto all = stories(default_population(5800 + n, kMany),
                                 {.script = {at(0, Disagreement{kSeverity, Seat::a})}});
        std::vector<std::pair<double, const Story*>> by_gain;
        for (const Story& s : all)
            by_gain.push_back({reference_gain(s.end(), Seat::a, Heat::hot).gain, &s});
        std::sort(by_gain.begin(), by_gain.end());
        const std::size_t third = by_gain.size() / 3;
        for (std::size_t w = 0; w < 2; ++w) {
            const auto q = [&](std::size_t begin, bool in_order) {
                std::vector<std::vector<Act>> talks;
                for (std::size_t i = begin; i < begin + third; ++i) {
                    talks.push_back(acts_of(*by_gain[i].second));
                    if (!in_order) disorder(talks.back(), kWays[w].from, words);
                }
                return kWays[w].in(associations(std::span(talks))).adjusted;
            };
            const std::size_t high = by_gain.size() - third;
            lowest[w].push_back(q(0, true));
            more[w].push_back(q(high, true) - lowest[w].back());
            more_in_disorder[w].push_back(q(high, false) - q(0, false));
        }
    }
    for (std::size_t w = 0; w < 2; ++w) {
        const std::string text(kWays[w].name);
        print("F8", text + ": at the lowest third of G", effect(lowest[w]), "");
        must_exceed("F8", text + ": highest - lowest third of G", effect(more[w]), 0);
        const Effect none = effect(more_in_disorder[w]);
        must("F8", text + ": likewise, acts in random order", none,
             none.low < 0.02 && none.high > -0.02, "about 0");
    }
}

BOOST_AUTO_TEST_SUITE_END()

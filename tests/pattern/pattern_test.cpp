// Patterns: planted ones, the engine's own phases, ordinary couples, what is not enough, and what is
// said about it.
#include <boost/test/unit_test.hpp>

#include <pursuit/engine/couple.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <limits>
#include <string>

#include "planted.hpp"
#include "talk.hpp"

using namespace pursuit;
using namespace pursuit::planted;

namespace {

constexpr Pattern kEach[] = {Pattern::a_pursues, Pattern::b_pursues, Pattern::attack_attack,
                             Pattern::withdraw_withdraw};

Watch watched(const Acts& acts) {
    Watch watch;
    for (const Act& act : acts) BOOST_REQUIRE(!watch.add(act));
    return watch;
}

/// Acts of every truth (rows) that were taken for what (columns).
struct Confusion {
    std::array<std::array<double, kPatterns>, kPatterns> n{};

    void add(Pattern truth, Pattern found) {
        ++n[static_cast<std::size_t>(truth)][static_cast<std::size_t>(found)];
    }
    double recall(Pattern p) const {
        const auto& row = n[static_cast<std::size_t>(p)];
        double sum = 0;
        for (const double x : row) sum += x;
        return row[static_cast<std::size_t>(p)] / sum;
    }
    /// Of all acts, those whose truth it is.
    double share(Pattern p) const {
        double sum = 0, all = 0;
        for (std::size_t truth = 0; truth < kPatterns; ++truth) {
            for (const double x : n[truth]) {
                all += x;
                sum += truth == static_cast<std::size_t>(p) ? x : 0;
            }
        }
        return sum / all;
    }
    double precision(Pattern p) const {
        const auto column = static_cast<std::size_t>(p);
        double sum = 0;
        for (const auto& row : n) sum += row[column];
        return n[column][column] / sum;
    }
};

Pattern truth_of(Phase phase) {
    switch (phase) {
        case Phase::a_pursues:
            return Pattern::a_pursues;
        case Phase::b_pursues:
            return Pattern::b_pursues;
        case Phase::attack_attack:
            return Pattern::attack_attack;
        case Phase::withdraw_withdraw:
            return Pattern::withdraw_withdraw;
        default:
            return Pattern::none;
    }
}

Traits of_profile(const char* profile, Draw& draw) {
    Profile p;
    BOOST_REQUIRE(!Model::standard().find(profile, p));
    Traits t = p.traits;
    t.anxiety = within(static_cast<double>(t.anxiety) + p.deviation * draw.normal(), 0, 1);
    t.avoidance = within(static_cast<double>(t.avoidance) + p.deviation * draw.normal(), 0, 1);
    return t;
}

/// Where the phase of the last turn began. Less than six turns of another do not end it.
std::size_t onset_of(const std::vector<Turn>& turns, Pattern truth) {
    std::size_t onset = turns.size();
    for (std::size_t i = turns.size(), others = 0; i > 0 && others < kLeastActs; --i) {
        others = truth_of(turns[i - 1].phase) == truth ? 0 : others + 1;
        if (others == 0) onset = i - 1;
    }
    return onset;
}

std::vector<Turn> quarrel(const Traits& a, const Traits& b, std::uint64_t id) {
    Couple couple{Model::standard(), a, b, 9, id};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.7f, id % 2 == 0 ? Seat::a : Seat::b}));
    std::vector<Turn> turns(60);
    couple.play(turns);
    return turns;
}

Acts alternating(const char* kinds) {  // one letter an act
    Acts acts;
    for (std::uint32_t i = 0; kinds[i] != 0; ++i) {
        const std::string letters = "ptwanr";
        const auto kind = static_cast<Kind>(letters.find(kinds[i]));
        acts.push_back({i % 2 == 0 ? Seat::a : Seat::b, kind, i});
    }
    return acts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern)

// ---- Accuracy -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(planted_patterns_are_found, *boost::unit_test::label("many")) {
    struct Level {
        double strength, recall, precision, onset;
    };
    // Bounds: what is measured less some; the last is the median error of the onset in acts.
    for (const Level level : {Level{0.9, 0.9, 0.95, 2}, {0.75, 0.8, 0.93, 3}, {0.6, 0.4, 0.9, 8}}) {
        Draw draw(1);
        Confusion whole, online;
        std::array<std::vector<double>, kPatterns> error, late;
        for (int i = 0; i < 1000; ++i) {
            for (const Pattern truth : kEach) {
                const std::uint32_t onset = 10 + draw.below(12);
                const Acts acts = planted::pattern(draw, truth, 48, onset, level.strength);
                for (const Stretch& s : stretches(acts)) {
                    for (std::uint32_t k = s.first; k < s.first + s.length; ++k) {
                        whole.add(k < onset ? Pattern::none : truth, s.pattern);
                    }
                }
                Watch watch;
                bool seen = false;
                for (std::uint32_t k = 0; k < acts.size(); ++k) {
                    BOOST_REQUIRE(!watch.add(acts[k]));
                    const PatternFinding now = watch.finding();
                    if (now.lack != Lack::nothing) continue;
                    online.add(k < onset ? Pattern::none : truth, now.pattern);
                    if (seen || now.pattern != truth) continue;
                    seen = true;
                    const auto p = static_cast<std::size_t>(truth);
                    late[p].push_back(static_cast<double>(k) - onset + 1);
                }
                const PatternFinding end = watch.finding();
                if (end.pattern == truth) {
                    error[static_cast<std::size_t>(truth)].push_back(
                        static_cast<double>(end.since) - onset);
                }
            }
        }
        for (const Pattern p : kEach) {
            auto &e = error[static_cast<std::size_t>(p)], &l = late[static_cast<std::size_t>(p)];
            std::vector<double> size = e;
            for (double& x : size) x = std::abs(x);
            for (auto* v : {&e, &l, &size}) std::sort(v->begin(), v->end());
            const auto median = [](const std::vector<double>& v) { return v[v.size() / 2]; };
            std::printf(
                "planted %-18s strength %.2f: recall %.3f precision %.3f; online, once it is "
                "sure: precision %.3f; onset off by %+.0f (size %.0f), told after %.0f acts; "
                "known at the end %.3f\n",
                name(p).data(), level.strength, whole.recall(p), whole.precision(p),
                online.precision(p), median(e), median(size), median(l),
                static_cast<double>(e.size()) / 1000);
            BOOST_TEST(whole.recall(p) > level.recall);
            BOOST_TEST(whole.precision(p) > level.precision);
            BOOST_TEST(online.precision(p) > level.precision);
            BOOST_TEST(median(size) <= level.onset);
        }
    }
}

// The phases of the engine, which come from stances nobody sees, against what the moves look like.
BOOST_AUTO_TEST_CASE(the_phases_of_the_engine_are_found, *boost::unit_test::label("many")) {
    constexpr const char* kPairs[][2] = {{"pursuer", "withdrawer"}, {"withdrawer", "pursuer"},
                                         {"pursuer", "pursuer"},    {"withdrawer", "withdrawer"},
                                         {"fearful", "fearful"},    {"ordinary", "ordinary"},
                                         {"secure", "secure"}};
    Draw draw(2);
    Confusion whole, online;
    std::vector<double> error;
    std::uint64_t id = 0;
    for (const auto& [a, b] : kPairs) {
        for (int i = 0; i < 300; ++i) {
            const std::vector<Turn> turns = quarrel(of_profile(a, draw), of_profile(b, draw), id++);
            const Acts acts = acts_of(Model::standard(), turns);
            for (const Stretch& s : stretches(acts)) {
                for (std::uint32_t k = s.first; k < s.first + s.length; ++k) {
                    whole.add(truth_of(turns[k].phase), s.pattern);
                }
            }
            Watch watch;
            for (std::size_t k = 0; k < acts.size(); ++k) {
                BOOST_REQUIRE(!watch.add(acts[k]));
                const PatternFinding now = watch.finding();
                if (now.lack == Lack::nothing) online.add(truth_of(turns[k].phase), now.pattern);
            }
            const PatternFinding end = watch.finding();
            const Pattern truth = truth_of(turns.back().phase);
            if (truth == Pattern::none || end.pattern != truth || end.lack != Lack::nothing)
                continue;
            const std::size_t onset = onset_of(turns, truth);
            error.push_back(static_cast<double>(end.since) - static_cast<double>(onset));
        }
    }
    std::sort(error.begin(), error.end());
    std::printf("engine: onset off by median %+.0f, half within %+.0f and %+.0f (n %zu)\n",
                error[error.size() / 2], error[error.size() / 4], error[3 * error.size() / 4],
                error.size());
    for (std::size_t i = 0; i < kPatterns; ++i) {
        const auto p = static_cast<Pattern>(i);
        std::printf(
            "engine %-18s whole: recall %.3f precision %.3f; online, once it is sure: "
            "recall %.3f precision %.3f\n",
            name(p).data(), whole.recall(p), whole.precision(p), online.recall(p),
            online.precision(p));
    }
    // The bounds of pursuit's precision are those of the second edition of the model: measured are
    // .60 of whole talks, .645 and .648 online: who has despaired still asks at times, softly, which
    // the detector takes for pursuit. With the first edition they were above .75 and .8.
    for (const Pattern p : {Pattern::none, Pattern::a_pursues, Pattern::b_pursues}) {
        const bool pursuit = p != Pattern::none;
        BOOST_TEST(whole.recall(p) > 0.8);
        BOOST_TEST(whole.precision(p) > (pursuit ? 0.65 : 0.75));
        BOOST_TEST(online.recall(p) > 0.8);
        BOOST_TEST(online.precision(p) > (pursuit ? 0.7 : 0.8));
    }
    // Its attack-attack mostly lasts two turns, which are not told from pursuit; and its quiet
    // phases are of few turns, in which much is said: found several times as often as by chance.
    BOOST_TEST(whole.recall(Pattern::attack_attack) < 0.5);
    const Pattern quiet = Pattern::withdraw_withdraw;
    BOOST_TEST(whole.precision(quiet) > 3 * whole.share(quiet));
    BOOST_TEST(online.precision(quiet) > 3 * online.share(quiet));
    BOOST_TEST(std::abs(error[error.size() / 2]) <= 2);
}

BOOST_AUTO_TEST_CASE(false_alarms) {
    Draw draw(3);
    constexpr int kTalks = 2000;
    int planted_alarms = 0, engine_alarms = 0, quiet_pursuit = 0, quiet_withdrawal = 0;
    const auto any = [](const Acts& acts) {
        const auto all = stretches(acts);
        return std::any_of(all.begin(), all.end(),
                           [](const Stretch& s) { return s.pattern != Pattern::none; });
    };
    for (int i = 0; i < kTalks; ++i) {
        planted_alarms += any(planted::pattern(draw, Pattern::none, 60, 0, 1));
        const char* who = i % 2 == 0 ? "ordinary" : "secure";
        const auto turns = quarrel(of_profile(who, draw), of_profile("ordinary", draw),
                                   static_cast<std::uint64_t>(i));
        engine_alarms += any(acts_of(Model::standard(), turns));
        // Both talk at first and are silent in the end, each by itself.
        Acts quiet;
        for (std::uint32_t k = 0; k < 60; ++k) {
            const bool still = draw.chance(k / 60.0 * 0.9);
            const Seat seat = k % 2 == 0 ? Seat::a : Seat::b;
            quiet.push_back({seat, still ? Kind::withdraw : ordinary(draw), k});
        }
        bool pursuit = false, withdrawal = false;
        for (const Stretch& s : stretches(quiet)) {
            pursuit |= s.pattern == Pattern::a_pursues || s.pattern == Pattern::b_pursues ||
                       s.pattern == Pattern::attack_attack;
            withdrawal |= s.pattern == Pattern::withdraw_withdraw;
        }
        quiet_pursuit += pursuit;
        quiet_withdrawal += withdrawal;
    }
    std::printf(
        "false alarms of %d talks of 60 acts: ordinary ones %d, the engine's ordinary couples "
        "%d, both falling silent: pursuit or attack %d (both step back %d)\n",
        kTalks, planted_alarms, engine_alarms, quiet_pursuit, quiet_withdrawal);
    BOOST_TEST(planted_alarms < 0.01 * kTalks);
    BOOST_TEST(engine_alarms < 0.01 * kTalks);
    BOOST_TEST(quiet_pursuit < 0.05 * kTalks);
    BOOST_TEST(quiet_withdrawal > 0.9 * kTalks);  // which they do
}

BOOST_AUTO_TEST_CASE(real_talks_with_other_partners_show_no_pursuit) {
    const std::vector<Acts> talks = couplescope();
    if (talks.empty()) return;
    const Prevalences found = prevalences(talks, {200, 1});
    const Prevalence& x = found[static_cast<std::size_t>(Pattern::a_pursues)];
    std::printf(
        "couplescope: a bid and no coping in %u of 64 talks, %.3f of acts; with partners "
        "exchanged %.3f [%.3f, %.3f]\n",
        x.talks, x.share, x.partners.mean, x.partners.low, x.partners.high);
    // It looks like pursuit, and among strangers, by habit alone, it does so more often.
    BOOST_TEST(x.share < x.partners.low);
    BOOST_TEST(found[2].share == 0);
}

BOOST_AUTO_TEST_CASE(prevalences_against_exchanged_partners) {
    Draw draw(10);
    std::vector<Acts> talks, apart;
    for (int i = 0; i < 40; ++i) {
        // Half of the couples are in it: with somebody else's partner half of these would not be.
        const bool in_it = i % 2 == 0;
        talks.push_back(
            planted::pattern(draw, in_it ? Pattern::a_pursues : Pattern::none, 40, 0, 0.9));
    }
    apart = exchanged(talks, 1);  // nobody is in it any more
    const Prevalences x = prevalences(talks, {100, 1}), y = prevalences(apart, {100, 1});
    BOOST_TEST(x[1].share > 0.35);
    BOOST_TEST(x[1].talks >= 18u);
    BOOST_TEST(x[1].share > x[1].partners.high);
    BOOST_TEST(x[1].partners.mean > 0.1);
    BOOST_TEST(y[1].share < 0.1);
    BOOST_TEST(y[1].share < y[1].partners.low);
    double sum = 0;
    for (const Prevalence& each : x) sum += each.share;
    BOOST_TEST(sum == 1.0, boost::test_tools::tolerance(1e-9));
    const Prevalences again = prevalences(talks, {100, 1});
    BOOST_TEST(again[1].partners.mean == x[1].partners.mean);
    talks[3][7].at = 0;
    Prevalences out{};
    BOOST_TEST(prevalences(talks, {}, out).message() ==
               "talk 3, act 7: time goes back from 6 to 0");
    BOOST_TEST(prevalences(apart, {100001, 0}, out).message() ==
               "100001 shuffles, expected 0 to 100000");
    BOOST_TEST(prevalences({}, {5, 0})[0].share == 0);
    // Without shuffles, or of one talk, nothing is said of others' partners.
    for (const Prevalences& none :
         {prevalences(apart, {}), prevalences(std::span(apart).first(1), {5, 0})}) {
        for (const Prevalence& each : none) {
            BOOST_TEST(each.partners.times == 0u);
            BOOST_TEST(each.partners.mean == 0);
            BOOST_TEST(each.partners.low == -1);
            BOOST_TEST(each.partners.high == 1);
        }
    }
}

// ---- What is told -------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(since_when_and_on_what_evidence) {
    //                               0       8           20
    const Acts acts = alternating("prrpprprtwtwpwtntwtw");
    const PatternFinding x = watched(acts).finding();
    BOOST_TEST((x.pattern == Pattern::a_pursues));
    BOOST_TEST((x.lack == Lack::nothing));
    BOOST_TEST(x.acts == 20u);
    BOOST_TEST(x.until == 19u);
    BOOST_TEST(x.since == 9u);  // when both are in it
    BOOST_TEST(x.first == 9u);
    BOOST_TEST(x.length == 11u);
    BOOST_TEST(x.speaking == 10u);
    BOOST_TEST(x.strength == 10.0f / 11);
    BOOST_TEST(x.ranges == 2u);
    BOOST_TEST(x.evidence[0].first == 9u);
    BOOST_TEST(x.evidence[0].last == 14u);
    BOOST_TEST(x.evidence[1].first == 16u);
    BOOST_TEST(x.evidence[1].last == 19u);
    BOOST_TEST(x.more == 0u);
    BOOST_TEST(x.probability[1] > 0.9f);
    BOOST_TEST(x.lead > kLeastLead);
    BOOST_TEST(
        sentence(x, "Ana", "Ben") ==
        "Since turn 9 Ana comes closer and Ben steps back: 10 of the last 11 acts. Evidence: "
        "turns 9-14, 16-19.");
    const std::vector<Stretch> all = stretches(acts);
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(all[1].first == 9u);
    BOOST_TEST(all[1].evidence.size() == 10u);
    BOOST_TEST(all[1].lead > 10);
    BOOST_TEST((all[0].pattern == Pattern::none));
}

// Coming closer may turn into protest, and the pattern goes on.
BOOST_AUTO_TEST_CASE(a_pursuer_who_begins_to_protest_still_pursues) {
    const PatternFinding x = watched(alternating("pwpwpwpwpwpwpwpwtwtwtwtwtwtwtwtwtw")).finding();
    BOOST_TEST((x.pattern == Pattern::a_pursues));
    BOOST_TEST(x.since <= 1u);
    BOOST_TEST(x.speaking == x.length);
}

BOOST_AUTO_TEST_CASE(exchanging_the_partners_mirrors_the_finding) {
    Draw draw(4);
    for (int i = 0; i < 200; ++i) {
        const Acts acts = planted::pattern(draw, Pattern::a_pursues, 40, 15, 0.7);
        Acts mirrored = acts;
        for (Act& act : mirrored) act.seat = other(act.seat);
        const PatternFinding x = watched(acts).finding(), y = watched(mirrored).finding();
        BOOST_TEST((x.pattern == Pattern::a_pursues) == (y.pattern == Pattern::b_pursues));
        BOOST_TEST(x.since == y.since);
        BOOST_TEST(x.lead == y.lead);
        BOOST_TEST(x.probability[1] == y.probability[2]);
    }
}

BOOST_AUTO_TEST_CASE(looking_back_at_the_end_agrees_with_watching) {
    Draw draw(5);
    for (int i = 0; i < 400; ++i) {
        const Pattern truth = kEach[draw.below(4)];
        const Acts acts = planted::pattern(draw, truth, 40, 12, 0.8);
        const PatternFinding now = watched(acts).finding();
        const Stretch last = stretches(acts).back();
        if (now.lack != Lack::nothing || now.pattern == Pattern::none) continue;
        BOOST_TEST((last.pattern == now.pattern));
        BOOST_TEST(last.first == now.first);
        BOOST_TEST(last.length == now.length);
        BOOST_TEST(last.evidence.size() == now.speaking);
    }
}

// That a talk runs its ordinary course is told by what is done and is neither attack nor withdrawal.
BOOST_AUTO_TEST_CASE(evidence_of_no_pattern) {
    Acts acts = alternating("nrnrnanrwrnrnrnrwnrnrn");
    for (std::size_t i = 3; i < acts.size(); i += 4) acts[i].kind = kNoKind;
    std::size_t asked = 0;
    for (const Stretch& s : stretches(acts)) {
        if (s.pattern != Pattern::none) continue;
        for (std::uint32_t i = s.first; i < s.first + s.length; ++i) {
            const bool is = std::ranges::find(s.evidence, i) != s.evidence.end();
            BOOST_TEST(is == (acts[i].kind == Kind::neutral || acts[i].kind == Kind::repair));
            ++asked;
        }
    }
    BOOST_TEST(asked > 15u);
}

// A pattern takes acts of both: mirrored, it is the same.
BOOST_AUTO_TEST_CASE(one_who_hardly_acts_makes_no_pattern) {
    const auto found = [](std::size_t of_few, std::size_t of_many, bool mirrored) {
        Acts acts;
        for (std::uint32_t i = 0; i < 2 * std::max(of_few, of_many); ++i) {
            const bool many = i % 2 == 1;
            const Kind kind = i / 2 >= (many ? of_many : of_few) ? kNoKind
                              : many                             ? Kind::withdraw
                                                                 : Kind::protest;
            acts.push_back({many != mirrored ? Seat::b : Seat::a, kind, i});
        }
        return std::ranges::any_of(stretches(acts), [](const Stretch& s) {
            return s.pattern == Pattern::a_pursues || s.pattern == Pattern::b_pursues;
        });
    };
    for (const bool mirrored : {false, true}) {
        for (std::size_t many = 4; many < 12; ++many) {
            for (std::size_t few = 0; few < kLeastOfEach; ++few)
                BOOST_TEST(!found(few, many, mirrored));
            BOOST_TEST(found(4, many, mirrored));
        }
    }
}

BOOST_AUTO_TEST_CASE(not_enough_evidence) {
    PatternFinding x = Watch{}.finding();
    BOOST_TEST((x.lack == Lack::acts));
    BOOST_TEST(x.acts == 0u);
    BOOST_TEST(
        sentence(x, "Ana", "Ben") ==
        "Not enough evidence yet; it looks as if the talk runs its ordinary course. There are "
        "only 0 acts.");
    x = watched(alternating("twtw")).finding();
    BOOST_TEST((x.lack == Lack::acts));
    BOOST_TEST((watched(alternating("twtwt")).finding().lack == Lack::acts));
    BOOST_TEST((watched(alternating("twtwtw")).finding().lack != Lack::acts));
    BOOST_TEST(x.more > 1u);
    // Only one of them acts.
    Watch alone;
    for (std::uint32_t i = 0; i < 20; ++i) BOOST_REQUIRE(!alone.add({Seat::b, Kind::withdraw, i}));
    x = alone.finding();
    BOOST_TEST((x.lack == Lack::one_side));
    BOOST_TEST(x.more == 0u);  // no number of acts of the same would tell
    BOOST_TEST((x.pattern == Pattern::none));
    // Neither here nor there.
    x = watched(alternating("prpwrwpw")).finding();
    BOOST_TEST((x.lack == Lack::lead));
    BOOST_TEST(sentence(x, "Ana", "Ben").starts_with("Not enough evidence yet; it looks as if "));
}

// `more` is what it says: the latest 8 acts again, so many times.
BOOST_AUTO_TEST_CASE(as_many_more_as_are_said_to_be_enough_are_enough) {
    Draw draw(6);
    int told = 0;
    for (int i = 0; i < 300; ++i) {
        const Acts acts = planted::pattern(draw, kEach[i % 4], 12 + draw.below(10), 10, 0.8);
        Watch watch = watched(acts);
        const PatternFinding x = watch.finding();
        if (x.lack == Lack::nothing) BOOST_TEST(x.more == 0u);
        if (x.more == 0) continue;
        ++told;
        for (std::uint32_t k = 0; k < x.more; ++k) {
            BOOST_TEST((watch.finding().lack != Lack::nothing));
            Act act = acts[acts.size() - 8 + k % 8];
            act.at = acts.back().at;
            BOOST_REQUIRE(!watch.add(act));
        }
        BOOST_TEST((watch.finding().lack == Lack::nothing));
    }
    BOOST_TEST(told > 30);
}

BOOST_AUTO_TEST_CASE(a_long_pattern_is_counted_to_its_beginning) {
    std::string kinds(500, 't');
    for (std::size_t i = 1; i < kinds.size(); i += 2) kinds[i] = 'w';
    kinds[300] = 'r';
    const PatternFinding x = watched(alternating(kinds.c_str())).finding();
    BOOST_TEST(x.length >= 499u);
    BOOST_TEST(x.speaking == x.length - 1);
    BOOST_TEST(x.ranges == 1u);
    BOOST_TEST(x.evidence[0].first == 436u);  // of the 64 that are kept
}

BOOST_AUTO_TEST_CASE(many_ranges_are_cut_to_the_latest) {
    const PatternFinding x =
        watched(alternating("twtwtntwtntwtntwtntwtntwtntwtntwtntwtntwtntwtntw")).finding();
    BOOST_TEST((x.pattern == Pattern::a_pursues));
    BOOST_TEST(x.ranges == PatternFinding::kRanges);
    BOOST_TEST(x.evidence[7].last == 47u);
    for (std::size_t i = 1; i < 8; ++i)
        BOOST_TEST(x.evidence[i].first > x.evidence[i - 1].last + 1);
}

// A pattern is a description; that it feeds itself takes both associations.
BOOST_AUTO_TEST_CASE(whether_it_feeds_itself) {
    Draw draw(7);
    Associations both = of(coupled(draw, {3, 3, 0, 0}, 400));
    BOOST_TEST((feeds(Pattern::a_pursues, both) == Verdict::draws));
    BOOST_TEST((feeds(Pattern::b_pursues, both) == Verdict::not_enough));  // b never demands
    BOOST_TEST((feeds(Pattern::none, both) == Verdict::not_shown));
    const Associations one_way = of(coupled(draw, {3, 0, 0, 0}, 400));
    BOOST_TEST((feeds(Pattern::a_pursues, one_way) == Verdict::not_shown));
    Associations one_open = both;
    for (Association& x : one_open) {
        if (x.lag == Lag::withdraw_demand) x.verdict = Verdict::not_enough;
    }
    BOOST_TEST((feeds(Pattern::a_pursues, one_open) == Verdict::not_enough));
    one_open = both;
    for (Association& x : one_open) {
        if (x.lag == Lag::demand_withdraw) x.verdict = Verdict::not_enough;
    }
    BOOST_TEST((feeds(Pattern::a_pursues, one_open) == Verdict::not_enough));
    const Associations few = of(coupled(draw, {3, 3, 0, 0}, 8));
    BOOST_TEST((feeds(Pattern::a_pursues, few) == Verdict::not_enough));
}

BOOST_AUTO_TEST_CASE(what_has_no_words_is_named_with_its_range) {
    Association x;
    x.lag = static_cast<Lag>(9);
    std::string message;
    try {
        (void)sentence(x, "Ana", "Ben");
    } catch (const Error& error) {
        message = error.what();
    }
    BOOST_TEST(message == "id is 9, expected 0 to 3");
}

BOOST_AUTO_TEST_CASE(shuffles_are_counted_one_by_one, *boost::unit_test::label("many")) {
    Draw draw(3);
    std::vector<Acts> talks;
    for (int i = 0; i < 12; ++i) talks.push_back(coupled(draw, {3, 3, 0, 0}, 60));
    std::atomic<std::uint64_t> done{0};
    Shuffling shuffling{17, 1, {}};
    shuffling.watched.done = &done;
    (void)prevalences(talks, shuffling);
    BOOST_TEST(done.load() == 17u);
    const auto with_seed = [&](std::uint64_t seed) {
        std::array<double, kPatterns> means{};
        const Prevalences all = prevalences(talks, {40, seed, {}});
        for (std::size_t p = 0; p < kPatterns; ++p) means[p] = all[p].partners.mean;
        return means;
    };
    BOOST_TEST((with_seed(1) == with_seed(1)));
    BOOST_TEST((with_seed(1) != with_seed(1 + (std::uint64_t{1} << 32))));
    const std::vector<Acts> tiny(2, Acts(talks[0].begin(), talks[0].begin() + 2));
    Prevalences out;
    BOOST_TEST(!prevalences(tiny, {100000, 1, {}}, out));
    BOOST_TEST((prevalences(tiny, {100001, 1, {}}, out).status == Status::argument));
}

BOOST_AUTO_TEST_CASE(sentences_of_associations) {
    Association x;
    x.lag = Lag::demand_withdraw;
    x.from = Seat::b;
    x.verdict = Verdict::draws;
    x.adjusted = 0.614, x.low = 0.3, x.high = 0.8;
    BOOST_TEST(sentence(x, "Ana", "Ben") ==
               "After a demand of Ben, Ana steps back more often than otherwise, given habit and "
               "time. Q 0.61, from 0.30 to 0.80.");
    x.verdict = Verdict::not_enough;
    x.pairs = 11, x.more = 40;
    BOOST_TEST(sentence(x, "Ana", "Ben") ==
               "Whether Ana steps back after a demand of Ben more often than otherwise cannot be "
               "told from 11 pairs. About 40 more pairs would tell.");
    x.more = 1;
    BOOST_TEST(sentence(x, "Ana", "Ben") ==
               "Whether Ana steps back after a demand of Ben more often than otherwise cannot be "
               "told from 11 pairs. About 1 more pairs would tell.");
    x.more = 0;  // none would
    BOOST_TEST(sentence(x, "Ana", "Ben") ==
               "Whether Ana steps back after a demand of Ben more often than otherwise cannot be "
               "told from 11 pairs.");
    for (const Verdict told : {Verdict::not_shown, Verdict::draws, Verdict::averts}) {
        x.verdict = told;
        for (const std::uint32_t more : {0u, 40u}) {  // figures, whatever more would tell
            x.more = more;
            const std::string text = sentence(x, "Ana", "Ben");
            BOOST_TEST(text.starts_with("After a demand of Ben, "), text);
            BOOST_TEST(text.ends_with("time. Q 0.61, from 0.30 to 0.80."), text);
        }
    }
    x.verdict = Verdict::not_enough;
    x.more = 40;
    PatternTexts german;
    german.verdict[0] = "{second} nach {first}: offen ({pairs}).";
    german.more_pairs = "Noch {more}.";
    german.first[0] = "Forderung von {me}";
    german.second[0] = "{other} weicht";
    BOOST_TEST(sentence(x, "Ana", "Ben", german) ==
               "Ana weicht nach Forderung von Ben: offen (11). Noch 40.");
    german.more_pairs = "{nothing}";
    BOOST_CHECK_THROW(sentence(x, "Ana", "Ben", german), Error);
    x.lag = static_cast<Lag>(7);
    BOOST_CHECK_THROW(sentence(x, "Ana", "Ben"), Error);
}

// ---- Codes --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(kinds_in_codes_are_checked) {
    const auto message = [](const std::string& kinds) {
        Codes codes;
        const Fault fault = parse_codes(talks::kHead + talks::kColumns + kinds, codes);
        return std::string(fault.message());
    };
    BOOST_TEST(message("quiet = \"withdraws\"\n").find("nearest is 'withdraw'") !=
               std::string::npos);
    BOOST_TEST(message("quite = \"withdraw\"\n").find("quiet") != std::string::npos);
    BOOST_TEST(message("quiet = 3\n") != "");
    BOOST_TEST(message("helps = \"repair\"\nquiet = \"attack\"\n") == "");
}

// ---- Abuse --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_is_no_act_is_refused_and_changes_nothing) {
    Watch watch = watched(alternating("twtwtwtwtw"));
    const PatternFinding before = watch.finding();
    BOOST_TEST((watch.add({static_cast<Seat>(7), Kind::protest, 20}).status == Status::argument));
    BOOST_TEST((watch.add({Seat::a, static_cast<Kind>(200), 20}).status == Status::argument));
    BOOST_TEST((watch.add({Seat::a, Kind::protest, 2}).status == Status::argument));
    const PatternFinding after = watch.finding();
    BOOST_TEST(before.acts == after.acts);
    BOOST_TEST(before.lead == after.lead);

    std::vector<Stretch> out(3);
    const Acts acts{{Seat::a, Kind::protest, 5}, {Seat::b, Kind::protest, 4}};
    const Fault fault = stretches(acts, out);
    BOOST_TEST(fault.message() == "act 1: time goes back from 5 to 4");
    BOOST_TEST(out.size() == 3u);
    BOOST_CHECK_THROW(stretches(acts), Error);
    BOOST_TEST(stretches({}).empty());
}

BOOST_AUTO_TEST_CASE(any_sequence_can_be_watched) {
    Draw draw(9);
    for (int i = 0; i < 300; ++i) {
        Watch watch;
        Acts acts;
        std::uint32_t time = 0;
        for (std::uint32_t k = draw.below(90); k > 0; --k) {
            if (draw.chance(0.6)) time += draw.chance(0.01) ? 1u << 28 : draw.below(3);
            acts.push_back(
                {static_cast<Seat>(draw.below(2)), static_cast<Kind>(draw.below(6)), time});
            BOOST_REQUIRE(!watch.add(acts.back()));
            const PatternFinding x = watch.finding();
            float sum = 0;
            for (const float p : x.probability) sum += p;
            BOOST_TEST(sum == 1.0f, boost::test_tools::tolerance(1e-5f));
            BOOST_TEST(x.speaking <= x.length);
            BOOST_TEST(x.length + x.first == x.acts);
            BOOST_TEST(x.lead >= 0);
            BOOST_TEST((x.strength >= 0 && x.strength <= 1));
            BOOST_TEST(x.since <= x.until);
            BOOST_TEST(x.ranges <= PatternFinding::kRanges);
            BOOST_TEST(!sentence(x, "a", "b").empty());
        }
        std::uint32_t next = 0;
        for (const Stretch& s : stretches(acts)) {
            BOOST_TEST(s.first == next);
            next += s.length;
        }
        BOOST_TEST(next == acts.size());
    }
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(name(Pattern::withdraw_withdraw) == "withdraw_withdraw");
    BOOST_TEST(name(static_cast<Pattern>(9)) == "?");
    BOOST_TEST(name(Lack::one_side) == "one_side");
    BOOST_TEST(name(static_cast<Lack>(9)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()

// What is like real talk where one helps the other after stress: the support talks of L3, and L7, L8.
//
// A support talk is the one in which 64 couples were filmed (couplescope): one of them comes from a
// test, and they wait together for eight minutes, coded every ten seconds. In the engine there is
// stress on the one in seat a, and what a went through lies open between them, a's to tell, without
// a quarrel about it. An interval is a turn of a, heard first, and one of b, five seconds each, since
// most answers come within the same ten seconds. *Telling* is a turn of a that approaches,
// *answering* one of b that answers: the groups of moves that have these names.
#include "people.hpp"

#include <pursuit/ensemble/population.hpp>

using namespace pursuit;
using namespace pursuit::life;

namespace {

constexpr std::size_t kIntervals = 48, kFirst = 8;  // eight minutes, and 80 s of them
constexpr float kStress = 0.6f, kToTell = 0.6f;
// What the real ones do, telling and answering.
constexpr std::array<double, 2> kRun{6.7, 5.7}, kFall{0.53, 0.55};
constexpr std::array<const char*, 2> kDoing{"telling", "answering"};

/// Whether a told and b answered, interval by interval.
using Coded = std::array<std::array<bool, kIntervals>, 2>;

Couple about_to_talk(const Model& model, const Pair& pair, std::uint64_t id) {
    Couple couple{model, pair[0], pair[1], kSeed, id};
    couple.set_turn_ms(5000);
    BOOST_REQUIRE(!couple.happens(Stress{Seat::a, kStress}));
    BOOST_REQUIRE(!couple.happens(OpenIssue{kToTell, Seat::a}));
    couple.give_floor(Seat::a);
    return couple;
}

Coded talk(Couple couple) {
    Coded seen{};
    for (std::size_t i = 0; i < 2 * kIntervals; ++i) {
        const Turn t = couple.play();
        const bool a = t.mover == Seat::a;
        const auto s = static_cast<std::size_t>(index(t.mover));
        if (group(t.move) == (a ? Group::approach : Group::answer)) seen[s][i / 2] = true;
    }
    return seen;
}

/// Of anybody, levels alike as partners' are; or of the mean couple as often.
enum class Who { anybody, mean };
std::vector<Coded> support_talks(const Model& model, std::uint64_t seed, Who who = Who::anybody) {
    const Distribution people = anybody(model, seed + kOthers, kCouples);
    const Population population(people);
    std::vector<Coded> out;
    for (std::uint64_t id = 0; id < kCouples; ++id) {
        Pair pair = people.middle;
        if (who == Who::anybody) BOOST_REQUIRE(!population.pair(id, pair));
        out.push_back(talk(about_to_talk(model, pair, id)));
    }
    return out;
}

double total(const Coded& seen, std::size_t seat) {
    return static_cast<double>(std::ranges::count(seen[seat], true));
}
/// The share in the first 80 s less that in the last.
double fall(const Coded& seen, std::size_t seat) {
    const auto& did = seen[seat];
    const auto first = std::count(did.begin(), did.begin() + kFirst, true);
    return static_cast<double>(first - std::count(did.end() - kFirst, did.end(), true)) / kFirst;
}
/// Mean length of the runs of intervals in which it is done.
double mean_run(std::span<const Coded> talks, std::size_t seat) {
    double done = 0, runs = 0;
    for (const Coded& seen : talks) {
        for (std::size_t i = 0; i < kIntervals; ++i) {
            done += seen[seat][i];
            runs += seen[seat][i] && (i == 0 || !seen[seat][i - 1]);
        }
    }
    return done / std::max(runs, 1.0);
}

/// The second moments of the totals.
struct Totals {
    std::array<double, 2> deviation{};
    double correlation = 0;
};
Totals spread(std::span<const Coded> talks) {
    const auto n = static_cast<double>(talks.size());
    std::array<double, 2> mean{};
    for (const Coded& seen : talks) {
        for (std::size_t s = 0; s < 2; ++s) mean[s] += total(seen, s) / n;
    }
    double aa = 0, bb = 0, ab = 0;
    for (const Coded& seen : talks) {
        const double a = total(seen, 0) - mean[0], b = total(seen, 1) - mean[1];
        aa += a * a, bb += b * b, ab += a * b;
    }
    return {{std::sqrt(aa / (n - 1)), std::sqrt(bb / (n - 1))}, ab / std::sqrt(aa * bb)};
}

std::span<const Coded> part(const std::vector<Coded>& talks, std::size_t from, std::size_t to) {
    return std::span(talks).subspan(from, to - from);
}

void must_be_within(const char* claim, const std::string& what, const Effect& e, double least,
                    double most) {
    must_exceed(claim, what, e, least);
    must_not_reach(claim, what, e, most);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(support)

BOOST_AUTO_TEST_CASE(l3_runs_of_telling_and_of_answering) {
    const auto talks = support_talks(Model::standard(), 131);
    for (std::size_t s = 0; s < 2; ++s) {
        const Effect run = batched(talks.size(), [&](std::size_t from, std::size_t to) {
            return mean_run(part(talks, from, to), s);
        });
        must_be_within("L3", std::string("support talk, intervals: mean run of ") + kDoing[s], run,
                       0.7 * kRun[s], 1.3 * kRun[s]);
        std::vector<double> said;
        for (const Coded& seen : talks) said.push_back(total(seen, s));
        print("L3", std::string("support talk, of 48 intervals: ") + kDoing[s], effect(said),
              "real 29.4, 29.3");
    }
}

// Where nothing that is said works anything through, nobody falls quiet by having been heard.
BOOST_AUTO_TEST_CASE(l7_quieting) {
    Tables tables = Model::standard().tables();
    for (MoveRow& row : tables.moves) row.engages = 0;
    const Model unheard_model{tables};
    const auto talks = support_talks(Model::standard(), 132);
    const auto unheard = support_talks(unheard_model, 132);
    for (std::size_t s = 0; s < 2; ++s) {
        std::vector<double> heard_fall, unheard_fall;
        for (const Coded& seen : talks) heard_fall.push_back(fall(seen, s));
        for (const Coded& seen : unheard) unheard_fall.push_back(fall(seen, s));
        must_be_within("L7", std::string("first less last 80 s: ") + kDoing[s], effect(heard_fall),
                       kFall[s] - 0.15, kFall[s] + 0.15);
        must_exceed("L7", std::string("less the same where nothing is heard: ") + kDoing[s],
                    difference(heard_fall, unheard_fall), 0.25);
    }
}

BOOST_AUTO_TEST_CASE(l8_people_differ) {
    const auto talks = support_talks(Model::standard(), 133);
    const auto alike = support_talks(Model::standard(), 133, Who::mean);
    for (std::size_t s = 0; s < 2; ++s) {
        const Effect wider = batched(talks.size(), [&](std::size_t from, std::size_t to) {
            return spread(part(talks, from, to)).deviation[s] /
                   std::max(spread(part(alike, from, to)).deviation[s], 1e-9);
        });
        must_exceed("L8", std::string("spread of totals, to that of the mean couple: ") + kDoing[s],
                    wider, 1.2);
    }
    const Effect together = batched(talks.size(), [&](std::size_t from, std::size_t to) {
        return spread(part(talks, from, to)).correlation;
    });
    must_be_within("L8", "the partners' totals correlate", together, 0.5, 0.9);
}

BOOST_AUTO_TEST_SUITE_END()

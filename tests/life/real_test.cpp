// L13: the engine against 64 real support talks (couplescope). Skipped where the data is not.
//
// A code stands for a group of moves, set up as in support_test.cpp: SC for those of a that approach,
// DC for those of b that answer, no code for all others. What is fitted is in real_fits.hpp, found
// by tests/tuning/fit.cpp; this test only asks what these numbers are worth on the talks that each
// was found without.
#include "real.hpp"
#include "people.hpp"
#include "real_fits.hpp"

using namespace pursuit;
using namespace pursuit::claims;
using namespace pursuit::real;

namespace {

struct Talks {
    std::vector<RealTalk> talks = load();
    bool here() const {
        if (talks.empty()) BOOST_TEST_MESSAGE("skipped: the couplescope talks are not here");
        return !talks.empty();
    }
    /// Of every talk, under the parameters that were found without it.
    std::vector<double> held_out(const Parameters (&without)[kFolds], bool inner) const {
        std::vector<double> out(talks.size());
        for (std::size_t fold = 0; fold < kFolds; ++fold) {
            const Model model(tables_of(without[fold], inner));
            for (std::size_t i = 0; i < talks.size(); ++i) {
                if (talks[i].fold == fold) out[i] = nats(model, without[fold], talks[i]);
            }
        }
        return out;
    }
    std::vector<double> held_out_hidden() const {
        std::vector<double> out(talks.size());
        for (std::size_t fold = 0; fold < kFolds; ++fold) {
            const Hidden model =
                Hidden::fitted(talks, [&](std::size_t i) { return talks[i].fold != fold; });
            for (std::size_t i = 0; i < talks.size(); ++i) {
                if (talks[i].fold == fold)
                    out[i] = -model.log_likelihood(talks[i], nullptr) / kTransitions;
            }
        }
        return out;
    }
};

/// The figure itself is to keep to the bound; its interval over couples is printed.
void figure_must_not_reach(const std::string& what, const std::vector<double>& nats, double bound) {
    const Effect e = effect(nats);
    must("L13", what, e, e.mean < bound, "< " + std::to_string(bound).substr(0, 6));
}

/// What a posterior predictive check looks at.
constexpr std::array<const char*, 7> kLooksAt{"mean run of telling",
                                              "mean run of answering",
                                              "P(telling next | told, answered)",
                                              "P(telling next | told, not answered)",
                                              "spread of telling",
                                              "spread of answering",
                                              "the partners' totals correlate"};
std::array<double, 7> look(std::span<const RealTalk> talks) {
    std::array<double, 2> done{}, runs{}, sum{}, square{}, next{}, asked{};
    double product = 0;
    for (const RealTalk& talk : talks) {
        std::array<double, 2> total{};
        for (std::size_t t = 0; t < kIntervals; ++t) {
            for (std::size_t s = 0; s < 2; ++s) {
                total[s] += talk.did[s][t];
                runs[s] += talk.did[s][t] && (t == 0 || !talk.did[s][t - 1]);
            }
            if (t + 1 == kIntervals || !talk.did[0][t]) continue;
            asked[talk.did[1][t]] += 1;
            next[talk.did[1][t]] += talk.did[0][t + 1];
        }
        for (std::size_t s = 0; s < 2; ++s)
            done[s] += total[s], sum[s] += total[s], square[s] += total[s] * total[s];
        product += total[0] * total[1];
    }
    const auto n = static_cast<double>(talks.size());
    const auto deviation = [&](std::size_t s) {
        return std::sqrt((square[s] - sum[s] * sum[s] / n) / (n - 1));
    };
    const double together = (product - sum[0] * sum[1] / n) / (n - 1);
    return {done[0] / runs[0],
            done[1] / runs[1],
            next[1] / asked[1],
            next[0] / asked[0],
            deviation(0),
            deviation(1),
            together / (deviation(0) * deviation(1))};
}

double uniform(std::uint64_t seed, std::uint64_t id) {
    std::mt19937_64 words(1000 * seed + id);
    return static_cast<double>(words() >> 11) * 0x1p-53;
}
RealTalk played(const Model& model, std::uint64_t seed, std::uint64_t id) {
    double drawn = uniform(seed, id);
    float level = 0;
    for (const Level& each : levels_of(kAll)) {
        level = each.level;
        if ((drawn -= each.share) < 0) break;
    }
    Couple couple = about_to_talk(model, level, seed, id);
    RealTalk talk;
    for (std::size_t i = 0; i < 2 * kIntervals; ++i) {
        const Turn t = couple.play();
        const auto s = static_cast<std::size_t>(index(t.mover));
        const Group counts = s == 0 ? Group::approach : Group::answer;
        if (model.row(t.move).group == counts) talk.did[s][i / 2] = 1;
    }
    return talk;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(real)

BOOST_FIXTURE_TEST_CASE(l13_by_default, Talks) {
    if (!here()) return;
    std::vector<double> judged(talks.size());
    for (std::size_t half = 0; half < 2; ++half) {
        const Model model(tables_of(kHalves[half]));
        for (std::size_t i = half; i < talks.size(); i += 2)
            judged[i] = nats(model, kHalves[half], talks[i]);
    }
    figure_must_not_reach("default, levels set on the other half: nats per transition", judged,
                          1.14);
}

BOOST_FIXTURE_TEST_CASE(l13_fitted, Talks) {
    if (!here()) return;
    const auto engine = held_out(kWithout, true), empty = held_out(kEmptyWithout, false);
    const auto hidden = held_out_hidden();
    figure_must_not_reach("fitted, 10 parameters, held out: nats per transition", engine, 0.790);
    figure_must_not_reach("(hidden Markov model, 4 states, 24 parameters)", hidden, 0.81);
    must_not_reach("L13", "the engine less the hidden Markov model", difference(engine, hidden), 0);
    print("L13", "worth of the inner state: nats that constants cost", difference(empty, engine),
          "stretch > 0.005");
}

// 200 studies of 64 couples, all of them with the numbers of the fit, their levels drawn.
BOOST_FIXTURE_TEST_CASE(l13_posterior_predictive, Talks) {
    if (!here()) return;
    const Model model(tables_of(kAll));
    constexpr std::size_t studies = 200;
    std::array<std::vector<double>, kLooksAt.size()> seen;
    for (std::uint64_t study = 0; study < studies; ++study) {
        std::vector<RealTalk> set;
        for (std::uint64_t id = 0; id < talks.size(); ++id) set.push_back(played(model, study, id));
        const auto found = look(set);
        for (std::size_t k = 0; k < found.size(); ++k) seen[k].push_back(found[k]);
    }
    const auto truth = look(talks);
    for (std::size_t k = 0; k < truth.size(); ++k) {
        const Effect e = effect(seen[k]);
        const double deviation = (e.high - e.mean) / 1.96 * std::sqrt(static_cast<double>(studies));
        const double z = (truth[k] - e.mean) / deviation;
        print("L13",
              std::string(kLooksAt[k]) + ", " + std::to_string(truth[k]).substr(0, 5) +
                  ": z of the real, simulated",
              {z, e.mean, deviation, studies}, "|z| < 2");
        must("L13", kLooksAt[k], {z, z, z, 64}, std::abs(z) < 2, "|z| < 2");
    }
}

BOOST_AUTO_TEST_SUITE_END()

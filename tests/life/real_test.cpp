// L13: the model against 64 real support talks (couplescope). Skipped where the data is not.
//
// A code stands for a group of moves (examples/codes/couplescope_groups.toml): SC for those of a that
// approach, DC for those of b that answer, no code for all others. What is fitted is in real_fits.hpp,
// found by ./dev real; this test only asks what these numbers are worth on the talks that each was
// found without.
#include "real.hpp"
#include "fit/check.hpp"
#include "fit/climb.hpp"
#include "fit/evidence.hpp"
#include "people.hpp"
#include "real_fits.hpp"

using namespace pursuit;
using namespace pursuit::claims;
using namespace pursuit::real;

namespace {

struct Talks {
    Study study = load();
    bool here() const {
        if (study.talks.empty()) BOOST_TEST_MESSAGE("skipped: the couplescope talks are not here");
        return !study.talks.empty();
    }
    /// Puts what `nats` says of the talks of a fold where they stand among all.
    void put(std::uint32_t fold, const std::vector<double>& nats, std::vector<double>& out) const {
        out.resize(study.talks.size());
        std::size_t next = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (study.fold_of[i] == fold) out[i] = nats[next++];
        }
    }
    /// Of every talk, with the numbers that were found without it.
    std::vector<double> held_out(const Codes& codes, const Values (&without)[kFolds]) const {
        std::vector<double> out;
        for (std::uint32_t fold = 0; fold < kFolds; ++fold)
            put(fold, nats_of(codes, study.in(fold), whole(), without[fold]), out);
        return out;
    }
    std::vector<double> held_out_hidden() const {
        std::vector<double> out;
        for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
            const Hidden model = Hidden::fitted(study.in(fold, false));
            std::vector<double> nats;
            for (const Talk& talk : study.in(fold))
                nats.push_back(-model.log_likelihood(talk, nullptr) / kTransitions);
            put(fold, nats, out);
        }
        return out;
    }
};

/// The figure itself is to keep to the bound; its interval over couples is printed.
void figure_must_not_reach(const std::string& what, const std::vector<double>& nats, double bound) {
    const Effect e = effect(nats);
    must("L13", what, e, e.mean < bound, "< " + std::to_string(bound).substr(0, 6));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(real)

BOOST_FIXTURE_TEST_CASE(l13_by_default, Talks) {
    if (!here()) return;
    study.fold_of.clear();
    for (std::size_t i = 0; i < study.talks.size(); ++i)
        study.fold_of.push_back(static_cast<std::uint32_t>(i % 2));
    std::vector<double> judged;
    for (std::uint32_t half = 0; half < 2; ++half)
        put(half, nats_of(study.codes, study.in(half), levels(), kHalves[half]), judged);
    figure_must_not_reach("default, levels set on the other half: nats per transition", judged,
                          1.14);
}

BOOST_FIXTURE_TEST_CASE(l13_fitted, Talks) {
    if (!here()) return;
    const auto engine = held_out(study.codes, kWithout),
               without = held_out(pursuit::real::empty(study.codes), kEmptyWithout);
    const auto hidden = held_out_hidden();
    figure_must_not_reach("fitted, 10 parameters, held out: nats per transition", engine, 0.790);
    figure_must_not_reach("(hidden Markov model, 4 states, 24 parameters)", hidden, 0.81);
    must_not_reach("L13", "the engine less the hidden Markov model", difference(engine, hidden), 0);
    print("L13", "worth of the inner state: nats that constants cost", difference(without, engine),
          "stretch > 0.005");
}

// 1,000 studies of 64 couples, each with numbers drawn of the posterior, their levels drawn.
BOOST_FIXTURE_TEST_CASE(l13_posterior_predictive, Talks) {
    if (!here()) return;
    const FitOptions options = whole();
    const Evidence evidence(study.codes, study.talks,
                            parameters(options.free, {study.codes.tables, study.codes.partners}),
                            options.couple, 1, {});
    constexpr std::size_t studies = 1000;
    const std::vector<std::string> names = figures_of(study.codes);
    std::vector<std::vector<double>> seen(names.size());
    Dice dice(1, 1);
    for (std::uint64_t n = 0; n < studies; ++n) {
        const Values& values = kDrawn[n % kDraws];
        Spot point;
        for (std::size_t i = 0; i < values.size(); ++i)
            point.push_back(evidence.parameters()[i].coordinate(values[i]));
        std::vector<std::array<double, 2>> away(study.talks.size());
        for (auto& each : away) each = {dice.gauss(), dice.gauss()};
        const auto found =
            look(study.codes, simulate_talks(Model(evidence.setting(point).tables), study.codes,
                                             evidence.partners(point, away), study.talks, n));
        for (std::size_t k = 0; k < found.size(); ++k) seen[k].push_back(found[k]);
    }
    const auto truth = look(study.codes, study.talks);
    for (std::size_t k = 0; k < truth.size(); ++k) {
        const Effect e = effect(seen[k]);
        const double deviation = (e.high - e.mean) / 1.96 * std::sqrt(static_cast<double>(studies));
        const double z = (truth[k] - e.mean) / deviation;
        print(
            "L13",
            names[k] + ", " + std::to_string(truth[k]).substr(0, 5) + ": z of the real, simulated",
            {z, e.mean, deviation, studies}, "|z| < 2");
        must("L13", names[k], {z, z, z, 64}, std::abs(z) < 2, "|z| < 2");
        if (names[k].starts_with("mean run")) {
            const double short_by = 1 - e.mean / truth[k], about = 1.96 * deviation / truth[k];
            must("L3", "fitted, " + names[k] + ": short of the real one by the share",
                 {short_by, short_by - about, short_by + about, studies}, std::abs(short_by) < 0.10,
                 "< 0.10");
        }
    }
}

// Found by ./dev real, which takes minutes.
BOOST_FIXTURE_TEST_CASE(l13_exchanged_partners_do_not_answer_each_other, Talks) {
    if (!here()) return;
    const double z = kExchanged / kExchangedDeviation;
    print("L13", "how far bids are answered, a factor", {kAnswering, kAnswering, kAnswering, 64},
          "");
    must("L13", "likewise of exchanged partners, in deviations",
         {z, kExchanged - 2 * kExchangedDeviation, kExchanged + 2 * kExchangedDeviation, kShuffles},
         std::abs(z) < 2, "|z| < 2");
    BOOST_TEST(kAnswering > kExchanged + 2 * kExchangedDeviation);
}

BOOST_AUTO_TEST_SUITE_END()

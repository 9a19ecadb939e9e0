// Fits the model to the real support talks and writes tests/life/real_fits.hpp to standard output:
// ./dev real. Always the same numbers for the same model.
#include <cstdio>
#include <thread>

#include "real.hpp"

using namespace pursuit;
using namespace pursuit::real;

namespace {

void row(std::span<const double> x) {
    std::printf("    {");
    for (std::size_t i = 0; i < x.size(); ++i) std::printf(i == 0 ? "%.6g" : ", %.6g", x[i]);
    std::printf("},\n");
}

void rows(std::span<const std::vector<double>> each) {
    for (const std::vector<double>& values : each) row(values);
}

/// Of many draws of the posterior, as many as are kept: by a prime, so that they are of all chains.
std::vector<std::vector<double>> some(const std::vector<std::vector<double>>& drawn) {
    std::vector<std::vector<double>> out;
    for (std::size_t i = 0; i < kDraws; ++i) out.push_back(drawn[i * 7919 % drawn.size()]);
    return out;
}

void say(const char* what, const Fitted& fitted) {
    std::fprintf(stderr, "%s:\n", what);
    for (const Estimate& each : fitted.estimates)
        std::fprintf(stderr, "  %-22s %10.4f  was %.4f\n", each.name.c_str(), each.value,
                     each.standard);
    for (const Rival& each : fitted.rivals)
        std::fprintf(stderr, "  %-22s %2u parameters, %.4f nats, held out %.4f\n",
                     each.name.c_str(), each.parameters, each.nats, each.held_out.value_or(0));
}

}  // namespace

int main() {
    const Study study = load();
    if (study.talks.empty()) {
        std::fprintf(stderr, "the couplescope talks are not here (PURSUIT_DATA)\n");
        return 1;
    }
    Fitted halves, with, without;
    const auto fitted = [&study](Codes codes, FitOptions options, std::uint32_t shuffles,
                                 std::uint32_t draws, Fitted& out) {
        options.folds = kFolds;
        options.draws = draws;
        options.fold_of = study.fold_of;
        options.shuffles = shuffles;
        options.threads = 1;
        out = fit(codes, study.talks, options);
    };
    {
        std::jthread inner([&] { fitted(study.codes, whole(), kShuffles, 20000, with); });
        fitted(empty(study.codes), whole(), 0, 0, without);
        FitOptions options = levels();
        options.folds = 2;
        options.threads = 1;
        halves = fit(study.codes, study.talks, options);
    }
    say("levels alone, by halves", halves);
    say("with its inner state", with);
    say("without an inner state", without);
    std::printf(
        "// Written by ./dev real.\n#pragma once\n\n#include \"real.hpp\"\n\n"
        "namespace pursuit::real {\n\n"
        "/// The levels alone, set without the talks of each half.\n"
        "inline constexpr Levels kHalves[2]{\n");
    rows(halves.without);
    std::printf(
        "};\n\n/// With its inner state, without each fold.\n"
        "inline constexpr Values kWithout[kFolds]{\n");
    rows(with.without);
    std::printf(
        "};\n\n/// Without an inner state, without each fold.\n"
        "inline constexpr Values kEmptyWithout[kFolds]{\n");
    rows(without.without);
    std::printf(
        "};\n\n/// Draws of what is known once all talks are, for studies to be played by.\n"
        "inline constexpr Values kDrawn[kDraws]{\n");
    rows(some(with.drawn));
    const Checked& s = *with.shuffled;
    std::printf(
        "};\n\n/// How far bids are answered, a factor: of these partners, and of exchanged ones\n"
        "/// their mean and deviation.\n"
        "inline constexpr double kAnswering = %.4f, kExchanged = %.4f, kExchangedDeviation = "
        "%.4f;\n"
        "\n}  // namespace pursuit::real\n",
        s.observed, s.mean, s.deviation);
}

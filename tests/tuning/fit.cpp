// Fits the engine to the real support talks and writes tests/life/real_fits.hpp to standard output:
//
//   PURSUIT_TUNE=<numbers> pursuit_fit > tests/life/real_fits.hpp
//
// Nelder-Mead over the parameters of real.hpp: of all talks, without each fold, likewise without an
// inner state, and the levels alone without each half. Always the same numbers for the same model.
#include <algorithm>
#include <cstdio>

#include "life/real.hpp"

using namespace pursuit;
using namespace pursuit::real;

namespace {

using Cost = std::function<double(const Parameters&)>;

/// Over the first `n` of the parameters, from `x`; the others stay.
Parameters least(const Cost& cost, Parameters x, std::size_t n, int steps) {
    struct Corner {
        Parameters x;
        double cost;
    };
    std::vector<Corner> corners{{x, cost(x)}};
    for (std::size_t i = 0; i < n; ++i) {
        Parameters y = x;
        y[i] += 0.4;
        corners.push_back({y, cost(y)});
    }
    const auto along = [&](const Parameters& from, const Parameters& to, double by) {
        Parameters y = from;
        for (std::size_t i = 0; i < n; ++i) y[i] = from[i] + by * (to[i] - from[i]);
        return Corner{y, cost(y)};
    };
    for (int step = 0; step < steps; ++step) {
        std::ranges::sort(corners, {}, &Corner::cost);
        if (corners.back().cost - corners.front().cost < 1e-6) break;
        Parameters middle{};
        middle = corners.front().x;
        for (std::size_t i = 0; i < n; ++i) {
            middle[i] = 0;
            for (std::size_t k = 0; k < n; ++k)
                middle[i] += corners[k].x[i] / static_cast<double>(n);
        }
        Corner& worst = corners.back();
        const Corner over = along(middle, worst.x, -1);
        if (over.cost < corners.front().cost) {
            const Corner far = along(middle, worst.x, -2);
            worst = far.cost < over.cost ? far : over;
        } else if (over.cost < corners[n - 1].cost) {
            worst = over;
        } else {
            const Corner near = along(middle, over.cost < worst.cost ? over.x : worst.x, 0.5);
            if (near.cost < std::min(over.cost, worst.cost)) {
                worst = near;
            } else {
                for (std::size_t k = 1; k <= n; ++k)
                    corners[k] = along(corners.front().x, corners[k].x, 0.5);
            }
        }
    }
    return std::ranges::min(corners, {}, &Corner::cost).x;
}

void row(const Parameters& x, const char* end = ",") {
    std::printf("    {");
    for (std::size_t i = 0; i < kParameters; ++i) std::printf(i == 0 ? "%.3f" : ", %.3f", x[i]);
    std::printf("}%s\n", end);
}

}  // namespace

int main() {
    const std::vector<RealTalk> talks = load();
    if (talks.empty()) return 1;
    const auto fit = [&](const Parameters& from, bool inner, std::size_t n, int steps,
                         const Chosen& chosen) {
        const Cost cost = [&](const Parameters& x) {
            double far = 0;  // nothing is known of numbers this far from the model's
            for (const double each : x) far += each * each;
            return mean_nats(x, inner, talks, chosen) + 2e-4 * far;
        };
        return least(cost, from, n, steps);
    };
    const auto all = [](std::size_t) { return true; };
    std::printf(
        "// Found by tests/tuning/fit.cpp.\n#pragma once\n\n#include \"real.hpp\"\n\n"
        "namespace pursuit::real {\n\n");
    std::printf(
        "/// The levels alone, set without the talks of each half.\n"
        "inline constexpr Parameters kHalves[2]{\n");
    for (std::size_t half = 0; half < 2; ++half)
        row(fit({}, true, kLevels, 120, [&](std::size_t i) { return i % 2 != half; }));
    for (const bool inner : {true, false}) {
        Parameters whole{};
        for (int again = 0; again < 3; ++again)  // a simplex that has shrunk too soon starts anew
            whole = fit(whole, inner, kParameters, 350, all);
        std::printf("};\n\n/// %s inner state: of all talks, and without each fold.\n",
                    inner ? "With its" : "Without an");
        std::printf("inline constexpr Parameters k%sAll\n", inner ? "" : "Empty");
        row(whole, ";");
        std::printf("inline constexpr Parameters k%sWithout[kFolds]{\n", inner ? "" : "Empty");
        for (std::size_t fold = 0; fold < kFolds; ++fold)
            row(fit(whole, inner, kParameters, 250,
                    [&](std::size_t i) { return talks[i].fold != fold; }));
    }
    std::printf("};\n\n}  // namespace pursuit::real\n");
}

// The model against 64 real support talks (couplescope), by the library's own fit: what is free, and the
// hidden Markov model it is compared with. Read by real_test.cpp, which verifies, and by real_fits.cpp,
// which finds the numbers in real_fits.hpp.
#pragma once

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <pursuit/fit/fit.hpp>

namespace pursuit::real {

inline constexpr std::size_t kFolds = 8;
inline constexpr std::size_t kLevels = 3, kFree = 8;
/// What a fit may turn: how much is told, answered and left unsaid; and with it, where couples differ in
/// how much they say, what drives the talk on.
inline constexpr std::array<const char*, kLevels> kLevelNames{"open.approach", "open.answer",
                                                              "open.silence"};
inline constexpr std::array<const char*, kFree> kFreeNames{
    "open.approach", "open.answer", "open.silence", "momentum",
    "bid",           "quieting",    "tiredness",    "engages"};
using Levels = std::array<double, kLevels>;
inline constexpr std::size_t kDraws = 100;      // of the posterior, that are kept
inline constexpr std::uint32_t kShuffles = 12;  // of partners
using Values = std::array<double, kFree + 2>;  // and how far couples differ, how alike partners are

inline FitOptions levels() {
    FitOptions o;
    o.free.assign(kLevelNames.begin(), kLevelNames.end());
    o.draws = 0;
    return o;
}
inline FitOptions whole() {
    FitOptions o;
    o.free.assign(kFreeNames.begin(), kFreeNames.end());
    o.couple = Trait::level;
    o.draws = 0;
    return o;
}

struct Study {
    Codes codes;
    std::vector<Talk> talks;
    std::vector<std::uint32_t> fold_of;

    std::vector<Talk> in(std::uint32_t fold, bool inside = true) const {
        std::vector<Talk> out;
        for (std::size_t i = 0; i < talks.size(); ++i) {
            if ((fold_of[i] == fold) == inside) out.push_back(talks[i]);
        }
        return out;
    }
};

/// Without talks where the data is not.
inline Study load() {
    const char* folder = std::getenv("PURSUIT_DATA");
    const std::string base =
        std::string(folder != nullptr ? folder : "../shared/data") + "/couplescope/";
    Study study;
    if (!std::filesystem::exists(base + "folds.csv")) return study;
    study.codes = load_codes("examples/codes/couplescope_groups.toml");
    study.talks = load_talks(base + "sequences_long.csv", study.codes);
    std::map<std::string, std::uint32_t> fold;
    std::ifstream rows(base + "folds.csv");
    std::string line;
    std::getline(rows, line);
    while (std::getline(rows, line)) {
        const auto comma = line.find(',');
        fold[line.substr(0, comma)] =
            static_cast<std::uint32_t>(std::stoul(line.substr(comma + 1)));
    }
    for (const Talk& talk : study.talks) study.fold_of.push_back(fold.at(talk.couple));
    return study;
}

/// The same without an inner state: every stance is the first, and every score what it is by habit.
inline Codes empty(Codes codes) {
    for (StanceRow& stance : codes.tables.stances) stance = codes.tables.stances[0];
    for (MoveRow& row : codes.tables.moves) {
        for (std::size_t f = 1; f < kFeatures; ++f) row.appeal[f] = 0;
    }
    return codes;
}

// ---- Without an engine --------------------------------------------------------------------------

/// A hidden Markov model of four states over the four cells, by Baum-Welch from random starts.
inline constexpr std::size_t kIntervals = 48;
inline constexpr double kTransitions = kIntervals - 1;
inline std::size_t cell(const Talk& talk, std::size_t t) {
    return talk.value(t, 0) + 2u * talk.value(t, 1);
}
struct Hidden {
    static constexpr std::size_t kStates = 4;
    using Row = std::array<double, kStates>;
    Row start{};
    std::array<Row, kStates> move{}, show{};

    /// Of the talk's transitions: what is not known from the first interval. Adds the counts that the
    /// next round is made from, where asked.
    double log_likelihood(const Talk& talk, Hidden* counts) const {
        std::array<Row, kIntervals> forward{}, back{};
        std::array<double, kIntervals> scale{};
        double sum = 0;
        for (std::size_t t = 0; t < kIntervals; ++t) {
            for (std::size_t j = 0; j < kStates; ++j) {
                double x = start[j];
                if (t > 0) {
                    x = 0;
                    for (std::size_t i = 0; i < kStates; ++i) x += forward[t - 1][i] * move[i][j];
                }
                scale[t] += forward[t][j] = x * show[j][cell(talk, t)];
            }
            for (double& x : forward[t]) x /= scale[t];
            if (t > 0) sum += std::log(scale[t]);
        }
        if (counts == nullptr) return sum;
        back[kIntervals - 1].fill(1);
        for (std::size_t t = kIntervals - 1; t-- > 0;) {
            for (std::size_t i = 0; i < kStates; ++i) {
                for (std::size_t j = 0; j < kStates; ++j) {
                    const double x =
                        move[i][j] * show[j][cell(talk, t + 1)] * back[t + 1][j] / scale[t + 1];
                    back[t][i] += x;
                    counts->move[i][j] += forward[t][i] * x;
                }
            }
        }
        for (std::size_t t = 0; t < kIntervals; ++t) {
            for (std::size_t j = 0; j < kStates; ++j) {
                const double x = forward[t][j] * back[t][j];
                counts->show[j][cell(talk, t)] += x;
                if (t == 0) counts->start[j] += x;
            }
        }
        return sum;
    }

    static Hidden fitted(std::span<const Talk> talks) {
        std::mt19937_64 words(3);
        const auto normal = [](Row& row) {
            const double sum = std::accumulate(row.begin(), row.end(), 0.0);
            for (double& x : row) x = (x + 1e-3) / (sum + 4e-3);
        };
        const auto each = [](Hidden& of, const auto& does) {
            does(of.start);
            for (std::size_t j = 0; j < kStates; ++j) does(of.move[j]), does(of.show[j]);
        };
        Hidden best;
        double top = -1e300;
        for (int starts = 0; starts < 6; ++starts) {
            Hidden now;
            each(now, [&](Row& row) {
                for (double& x : row) x = 0.2 + static_cast<double>(words() >> 11) * 0x1p-53;
                normal(row);
            });
            for (std::size_t j = 0; j < kStates; ++j) {
                now.move[j][j] += 2, now.show[j][j] += 1;
                normal(now.move[j]), normal(now.show[j]);
            }
            double sum = 0;
            for (int round = 0; round < 120; ++round) {
                Hidden next;
                sum = 0;
                for (const Talk& talk : talks) sum += now.log_likelihood(talk, &next);
                each(next, normal);
                now = next;
            }
            if (sum > top) top = sum, best = now;
        }
        return best;
    }
};

}  // namespace pursuit::real

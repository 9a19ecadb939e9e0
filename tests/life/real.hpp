// The engine against 64 real support talks (couplescope): likelihood of their codes, fits, and the
// models without an engine that it is compared with. Read by real_test.cpp, which verifies, and by
// tests/tuning/fit.cpp, which finds the numbers in real_fits.hpp.
#pragma once

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>

namespace pursuit::real {

inline constexpr std::size_t kIntervals = 48, kFolds = 8;
inline constexpr double kTransitions = kIntervals - 1;

/// Whether a told and whether b answered; and the fold that the couple is held out in.
struct RealTalk {
    std::array<std::array<std::uint8_t, kIntervals>, 2> did{};
    std::size_t fold = 0;
    std::size_t cell(std::size_t t) const { return did[0][t] + 2u * did[1][t]; }
};

/// Nothing where the data is not.
inline std::vector<RealTalk> load() {
    const char* folder = std::getenv("PURSUIT_DATA");
    const std::string base =
        std::string(folder != nullptr ? folder : "../shared/data") + "/couplescope/";
    std::vector<RealTalk> talks;
    std::ifstream folds(base + "folds.csv"), rows(base + "sequences_long.csv");
    std::vector<std::pair<std::string, std::size_t>> couples;
    std::string line, couple, cell;
    std::getline(folds, line);
    while (std::getline(folds, line)) {
        std::istringstream text(line);
        std::getline(text, couple, ',');
        std::getline(text, cell, ',');
        couples.push_back({couple, std::stoul(cell)});
    }
    talks.resize(couples.size());
    std::getline(rows, line);
    while (std::getline(rows, line)) {
        std::istringstream text(line);
        std::array<std::string, 4> cells;
        for (std::string& each : cells) std::getline(text, each, ',');
        for (std::size_t i = 0; i < couples.size(); ++i) {
            if (couples[i].first != cells[0]) continue;
            const std::size_t t = std::stoul(cells[1]) - 1;
            for (std::size_t s = 0; s < 2; ++s) talks[i].did[s][t] = cells[2 + s][0] == '1';
            talks[i].fold = couples[i].second;
        }
    }
    return talks;
}

// ---- The engine ---------------------------------------------------------------------------------

/// What a fit may turn: how much is told, answered and left unsaid (factors on the groups' weights),
/// how much couples differ in that, and the gates. Logarithms of factors on what the model has.
inline constexpr std::size_t kParameters = 10;
using Parameters = std::array<double, kParameters>;
inline constexpr std::array<const char*, kParameters> kNames{
    "telling",   "answering", "silence",       "momentum_gate", "momentum_rate",
    "half_life", "bid_gate",  "people_differ", "quieting_gate", "engages"};
inline constexpr std::size_t kLevels = 3;  // the first ones

inline void scale_groups(Tables& t, const Parameters& x) {
    std::array<double, kGroups> factor;
    factor.fill(1);
    factor[static_cast<std::size_t>(Group::approach)] = std::exp(x[0]);
    factor[static_cast<std::size_t>(Group::answer)] = std::exp(x[1]);
    factor[static_cast<std::size_t>(Group::silence)] = std::exp(x[2]);
    double most = 1;
    for (const double f : factor) most = std::max(most, f);
    for (StanceRow& stance : t.stances) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(t.move_count); ++m) {
            const double f = factor[static_cast<std::size_t>(t.moves[m].group)] / most;
            stance.open[m] = static_cast<float>(static_cast<double>(stance.open[m]) * f);
        }
    }
}

/// Without an inner state: every stance is the first, and every score what it is by habit.
inline void empty(Tables& t) {
    for (StanceRow& stance : t.stances) stance = t.stances[0];
    for (MoveRow& row : t.moves) {
        for (std::size_t f = 1; f < kFeatures; ++f) row.appeal[f] = 0;
    }
}

inline Tables tables_of(const Parameters& x, bool inner = true) {
    Tables t = Model::standard().tables();
    if (!inner) empty(t);
    scale_groups(t, x);
    Coefficients& c = t.coefficients;
    const auto turn = [&](float& number, double by, float least, float most) {
        number =
            std::clamp(static_cast<float>(static_cast<double>(number) * std::exp(by)), least, most);
    };
    turn(c.momentum_gate, x[3], 0, 20);
    turn(c.momentum_rate, x[4], 0.01f, 1);
    turn(c.half_life_momentum, x[5], 0.1f, 1e6f);
    turn(c.bid_gate, x[6], 0, 20);
    turn(c.quieting_gate, x[8], 0, 20);
    for (MoveRow& row : t.moves) turn(row.engages, x[9], 0, 1);
    return t;
}

/// As in support_test.cpp: stress on a, what there is to tell, turns of five seconds.
inline Couple about_to_talk(const Model& model, float level = 0.5f, std::uint64_t seed = 0,
                            std::uint64_t id = 0) {
    Traits both;
    both.level = level;
    Couple couple{model, both, both, seed, id};
    couple.set_turn_ms(5000);
    if (couple.happens(Stress{Seat::a, 0.6f}) || couple.happens(OpenIssue{0.6f, Seat::a}))
        std::abort();
    couple.give_floor(Seat::a);
    return couple;
}

/// [seat][done]: the group of moves that a code stands for, and all others.
inline std::array<std::array<Code, 2>, 2> codes_of(const Model& model) {
    std::array<std::array<Code, 2>, 2> codes;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.moves()); ++m) {
        const Group g = model.tables().moves[m].group;
        codes[0][g == Group::approach].share[m] = 1;
        codes[1][g == Group::answer].share[m] = 1;
    }
    return codes;
}

/// How a couple differs from others in how much is said: one level for both, normal, at three points.
struct Level {
    float level;
    double share;
};
inline std::array<Level, 3> levels_of(const Parameters& x) {
    const double apart = std::sqrt(3.0) * kLevelDeviation * std::exp(x[7]);
    const auto at = [&](double by) {
        return static_cast<float>(std::clamp(kLevelMean + by, 0.0, 1.0));
    };
    return {{{at(-apart), 1.0 / 6}, {kLevelMean, 2.0 / 3}, {at(apart), 1.0 / 6}}};
}

/// Log-likelihood of the first interval, and of what follows.
inline std::array<double, 2> log_likelihood(const Model& model, float level, const RealTalk& talk) {
    const auto codes = codes_of(model);
    Couple couple = about_to_talk(model, level);
    std::array<double, 2> sum{};
    for (std::size_t t = 0; t < kIntervals; ++t) {
        for (std::size_t s = 0; s < 2; ++s) {
            Turn turn;
            if (couple.observe(s == 0 ? Seat::a : Seat::b, codes[s][talk.did[s][t]], turn))
                std::abort();
            sum[t > 0] += std::log(static_cast<double>(turn.probability));
        }
    }
    return sum;
}

/// Nats per transition of one talk, without the sign: less is better. What the first interval tells
/// of the level counts, the interval itself does not.
inline double nats(const Model& model, const Parameters& x, const RealTalk& talk) {
    double first = 0, whole = 0;
    for (const Level& each : levels_of(x)) {
        const auto log = log_likelihood(model, each.level, talk);
        first += each.share * std::exp(log[0]);
        whole += each.share * std::exp(log[0] + log[1]);
    }
    return -(std::log(whole) - std::log(first)) / kTransitions;
}

using Chosen = std::function<bool(std::size_t)>;  // of the talks, by index

/// Mean over the talks that are chosen.
inline double mean_nats(const Parameters& x, bool inner, const std::vector<RealTalk>& talks,
                        const Chosen& chosen) {
    const Model model(tables_of(x, inner));
    double sum = 0, n = 0;
    for (std::size_t i = 0; i < talks.size(); ++i) {
        if (!chosen(i)) continue;
        sum += nats(model, x, talks[i]);
        n += 1;
    }
    return sum / n;
}

// ---- Without an engine --------------------------------------------------------------------------

/// A hidden Markov model of four states over the four cells, by Baum-Welch from random starts.
struct Hidden {
    static constexpr std::size_t kStates = 4;
    using Row = std::array<double, kStates>;
    Row start{};
    std::array<Row, kStates> move{}, show{};

    /// Of the talk's transitions: what is not known from the first interval. Adds the counts that the
    /// next round is made from, where asked.
    double log_likelihood(const RealTalk& talk, Hidden* counts) const {
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
                scale[t] += forward[t][j] = x * show[j][talk.cell(t)];
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
                        move[i][j] * show[j][talk.cell(t + 1)] * back[t + 1][j] / scale[t + 1];
                    back[t][i] += x;
                    counts->move[i][j] += forward[t][i] * x;
                }
            }
        }
        for (std::size_t t = 0; t < kIntervals; ++t) {
            for (std::size_t j = 0; j < kStates; ++j) {
                const double x = forward[t][j] * back[t][j];
                counts->show[j][talk.cell(t)] += x;
                if (t == 0) counts->start[j] += x;
            }
        }
        return sum;
    }

    static Hidden fitted(const std::vector<RealTalk>& talks, const Chosen& chosen) {
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
                for (std::size_t i = 0; i < talks.size(); ++i) {
                    if (chosen(i)) sum += now.log_likelihood(talks[i], &next);
                }
                each(next, normal);
                now = next;
            }
            if (sum > top) top = sum, best = now;
        }
        return best;
    }
};

}  // namespace pursuit::real

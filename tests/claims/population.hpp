// Populations, paired contrasts and their intervals, for the claim tests. Every claim is measured
// over couples drawn around named profiles, on common random numbers, and printed with its 95 %
// interval.
#pragma once

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <pursuit/engine/couple.hpp>

namespace pursuit::claims {

#if defined(PURSUIT_COUPLES)  // fewer couples, and other people: the search must not see the tests'
inline constexpr std::size_t kCouples = PURSUIT_COUPLES, kMany = 2000;
inline const std::uint64_t kOthers = [] {
    const char* others = std::getenv("PURSUIT_OTHERS");
    return others == nullptr ? 1000003ull : std::strtoull(others, nullptr, 10);
}();
#else
inline constexpr std::size_t kCouples = 2000, kMany = kCouples;
inline constexpr std::uint64_t kOthers = 0;
#endif
inline constexpr std::size_t kTurns = 60;

/// Mean and 95 % interval of a sample.
struct Effect {
    double mean = 0, low = 0, high = 0;
    std::size_t n = 0;
};

inline Effect effect(const std::vector<double>& sample) {
    double sum = 0, square = 0;
    for (const double x : sample) sum += x;
    const auto n = static_cast<double>(sample.size());
    const double mean = sum / n;
    for (const double x : sample) square += (x - mean) * (x - mean);
    const double error = 1.96 * std::sqrt(square / (n - 1) / n);
    return {mean, mean - error, mean + error, sample.size()};
}

inline std::vector<double> difference_of(const std::vector<double>& x,
                                         const std::vector<double>& y) {
    std::vector<double> d(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) d[i] = x[i] - y[i];
    return d;
}
/// Paired: x[i] and y[i] are the same couple on the same random numbers.
inline Effect difference(const std::vector<double>& x, const std::vector<double>& y) {
    return effect(difference_of(x, y));
}

/// 95 % interval of a share (Wilson).
inline Effect share(double hits, double n) {
    const double z = 1.96, p = hits / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {p, middle - half, middle + half, static_cast<std::size_t>(n)};
}

inline void print(const char* claim, const std::string& what, const Effect& e,
                  const std::string& must) {
    std::printf("%-4s %-66s %7.3f [%7.3f, %7.3f]  n %-7zu %s\n", claim, what.c_str(), e.mean, e.low,
                e.high, e.n, must.c_str());
}

/// The whole interval has to lie above (below) the bound.
inline void must(const char* claim, const std::string& what, const Effect& e, bool holds,
                 const std::string& bound) {
    print(claim, what, e, bound);
    BOOST_CHECK_MESSAGE(holds, claim << ' ' << what << ": " << e.mean << " [" << e.low << ", "
                                     << e.high << "], expected " << bound);
}
inline void must_exceed(const char* claim, const std::string& what, const Effect& e, double bound) {
    must(claim, what, e, e.low > bound, "> " + std::to_string(bound).substr(0, 6));
}
inline void must_not_reach(const char* claim, const std::string& what, const Effect& e,
                           double bound) {
    must(claim, what, e, e.high < bound, "< " + std::to_string(bound).substr(0, 6));
}

/// Traits around a profile of the model, +- its deviation, on raw mt19937_64 words.
class People {
public:
    explicit People(std::uint64_t seed) : words_(seed + kOthers) {}

    double uniform() { return static_cast<double>(words_() >> 11) * 0x1p-53; }
    double normal() {  // sum of twelve uniforms: no libm, the same people everywhere
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }
    Traits around(double anxiety, double avoidance, double deviation_a, double deviation_v) {
        Traits t;
        t.anxiety = static_cast<float>(std::clamp(anxiety + deviation_a * normal(), 0.0, 1.0));
        t.avoidance = static_cast<float>(std::clamp(avoidance + deviation_v * normal(), 0.0, 1.0));
        return t;
    }
    Traits of(const char* profile) {
        Profile p;
        BOOST_REQUIRE(!Model::standard().find(profile, p));
        return around(p.traits.anxiety, p.traits.avoidance, p.deviation, p.deviation);
    }
    Traits anyone() {
        const Coefficients& c = Model::standard().coefficients();
        return around(c.anxiety_mean, c.avoidance_mean, c.anxiety_deviation, c.avoidance_deviation);
    }

private:
    std::mt19937_64 words_;
};

/// One couple of a population: traits, seed and who owns the issue (each in half of the runs).
struct Case {
    Traits a, b;
    std::uint64_t id = 0;
    Seat owner{};
};

inline std::vector<Case> pairs(const char* a, const char* b, std::uint64_t seed,
                               std::size_t n = kCouples) {
    People people(seed);
    std::vector<Case> cases(n);
    for (std::size_t i = 0; i < n; ++i) {
        cases[i] = {people.of(a), people.of(b), i, i % 2 == 0 ? Seat::a : Seat::b};
    }
    return cases;
}

inline std::vector<Case> default_population(std::uint64_t seed, std::size_t n = kCouples) {
    People people(seed);
    std::vector<Case> cases(n);
    for (std::size_t i = 0; i < n; ++i) {
        cases[i] = {people.anyone(), people.anyone(), i, i % 2 == 0 ? Seat::a : Seat::b};
    }
    return cases;
}

inline constexpr std::uint64_t kSeed = 20;
inline constexpr float kSeverity = 0.7f;

inline Couple couple_of(const Case& c, const Model& model = Model::standard()) {
    return Couple{model, c.a, c.b, kSeed, c.id};
}

/// A couple at the outbreak of a disagreement.
inline Couple quarrel(const Case& c, float severity = kSeverity,
                      const Model& model = Model::standard()) {
    Couple couple = couple_of(c, model);
    BOOST_REQUIRE(!couple.happens(Disagreement{severity, c.owner}));
    return couple;
}

inline std::vector<Turn> play(Couple& couple, std::size_t turns = kTurns) {
    std::vector<Turn> record(turns);
    couple.play(record);
    return record;
}

inline Turn act(Couple& couple, Seat seat, Move move, std::optional<float> intensity = {}) {
    Turn turn;
    BOOST_REQUIRE(!couple.act(seat, move, intensity, turn));
    return turn;
}

// --- what is counted ----------------------------------------------------------------------------

inline Kind kind(Move move) { return Model::standard().row(move).kind; }
inline bool pursues(Move move) { return kind(move) == Kind::pursue || kind(move) == Kind::protest; }
inline bool protests(Move move) { return kind(move) == Kind::protest; }
inline bool withdraws(Move move) { return kind(move) == Kind::withdraw; }

/// Share of a partner's own turns for which something holds. Turns are records of any kind.
double share_of(const auto& turns, Seat seat, const auto& holds) {
    double hits = 0, n = 0;
    for (const auto& t : turns) {
        if (t.mover != seat) continue;
        hits += holds(t);
        n += 1;
    }
    return n > 0 ? hits / n : 0;
}

/// Probability that the next move of a partner is of a kind asked for.
inline double chance(Couple couple, Seat seat, const std::function<bool(Move)>& asked) {
    couple.give_floor(seat);
    const Peek peek = couple.peek();
    double sum = 0;
    for (int m = 0; m < couple.model().moves(); ++m) {
        if (asked(static_cast<Move>(m)))
            sum += static_cast<double>(peek.probability[static_cast<std::size_t>(m)]);
    }
    return sum;
}

/// Whether six turns running were in a negative phase.
bool cycles(const auto& turns) {
    int run = 0;
    for (const auto& t : turns) {
        run = negative(t.phase) ? run + 1 : 0;
        if (run >= kCycleTurns) return true;
    }
    return false;
}
/// In the cycle in the last ten turns.
inline bool holds(const std::vector<Turn>& turns) { return cycles(std::span(turns).last(10)); }
double cycle_time(const auto& turns) {
    double n = 0;
    for (const auto& t : turns) n += negative(t.phase);
    return n / static_cast<double>(turns.size());
}

inline double distress_of(const Couple& couple, Seat seat) {
    return static_cast<double>(distress(couple.persona(seat), couple.condition(seat)));
}

}  // namespace pursuit::claims

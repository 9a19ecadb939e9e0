// Talks of which it is known what is in them: patterns with an onset and a strength, coupling of a
// given size, and what only looks like coupling (habit, a common course of time).
#pragma once

#include <pursuit/pattern/association.hpp>
#include <pursuit/pattern/pattern.hpp>
#include <pursuit/text/replay.hpp>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "lives.hpp"

namespace pursuit::planted {

using Acts = std::vector<Act>;

inline Kind drawn(Draw& draw, const std::array<double, kKinds>& chances) {
    double u = draw.uniform(0, 1);
    for (std::size_t k = 0; k + 1 < chances.size(); ++k) {
        if (u < chances[k]) return static_cast<Kind>(k);
        u -= chances[k];
    }
    return Kind::repair;
}
/// Somebody in ordinary talk; not the detector's own numbers.
inline Kind ordinary(Draw& draw) { return drawn(draw, {0.45, 0.04, 0.10, 0.01, 0.10, 0.30}); }

inline Kind typical(Draw& draw, Pattern pattern, Seat seat) {
    const bool demands = pattern == (seat == Seat::a ? Pattern::a_pursues : Pattern::b_pursues);
    if (pattern == Pattern::none) return ordinary(draw);
    if (pattern == Pattern::attack_attack) return draw.chance(0.6) ? Kind::protest : Kind::attack;
    return demands ? (draw.chance(0.5) ? Kind::pursue : Kind::protest) : Kind::withdraw;
}

/// The two take turns. From act `onset` on, an act is typical of the pattern with probability
/// `strength` and else ordinary.
inline Acts pattern(Draw& draw, Pattern pattern, std::uint32_t acts, std::uint32_t onset,
                    double strength) {
    Acts out;
    for (std::uint32_t i = 0; i < acts; ++i) {
        const Seat seat = i % 2 == 0 ? Seat::a : Seat::b;
        const bool in_it = i >= onset && draw.chance(strength);
        out.push_back({seat, in_it ? typical(draw, pattern, seat) : ordinary(draw), i});
    }
    return out;
}

/// Seat a demands or not, seat b steps back or not; log-odds that each adds to the next act.
struct Coupling {
    double demand_draws = 0;    // b's step back, after a demand of a
    double distance_draws = 0;  // a's demand, after a step back of b
    double habit = 0;           // each one's own act before
    double trend =
        0;  // both, from + trend / 2 at the beginning to - trend / 2 at the end: a demands
            // less and b steps back less
};

inline double logistic(double x) { return 1 / (1 + std::exp(-x)); }

inline Acts coupled(Draw& draw, const Coupling& c, std::uint32_t pairs) {
    Acts out;
    bool demand = draw.chance(0.5), distance = draw.chance(0.5);
    for (std::uint32_t i = 0; i < pairs; ++i) {
        const double time = c.trend * (0.5 - static_cast<double>(i) / pairs);
        const auto half = [](bool x) { return x ? 0.5 : -0.5; };
        demand = draw.chance(
            logistic(time + c.habit * half(demand) + c.distance_draws * half(distance)));
        distance =
            draw.chance(logistic(time + c.habit * half(distance) + c.demand_draws * half(demand)));
        out.push_back({Seat::a, demand ? Kind::pursue : Kind::repair, 2 * i});
        out.push_back({Seat::b, distance ? Kind::withdraw : Kind::repair, 2 * i + 1});
    }
    return out;
}

/// Nobody is coupled, but each has moods that last: log-odds of +-1.4, left with probability 1/20.
inline Acts moods(Draw& draw, std::uint32_t pairs) {
    Acts out;
    bool a = draw.chance(0.5), b = draw.chance(0.5);
    for (std::uint32_t i = 0; i < pairs; ++i) {
        a ^= draw.chance(0.05);
        b ^= draw.chance(0.05);
        const bool demand = draw.chance(logistic(a ? 1.4 : -1.4));
        const bool distance = draw.chance(logistic(b ? 1.4 : -1.4));
        out.push_back({Seat::a, demand ? Kind::pursue : Kind::repair, 2 * i});
        out.push_back({Seat::b, distance ? Kind::withdraw : Kind::repair, 2 * i + 1});
    }
    return out;
}

/// Nobody is coupled, but something happens to both at once: .85 before, .15 after.
inline Acts interrupted(Draw& draw, std::uint32_t pairs) {
    Acts out;
    const std::uint32_t when = pairs / 4 + draw.below(pairs / 2);
    for (std::uint32_t i = 0; i < pairs; ++i) {
        const double likely = i < when ? 0.85 : 0.15;
        const bool demand = draw.chance(likely), distance = draw.chance(likely);
        out.push_back({Seat::a, demand ? Kind::pursue : Kind::repair, 2 * i});
        out.push_back({Seat::b, distance ? Kind::withdraw : Kind::repair, 2 * i + 1});
    }
    return out;
}

inline Associations of(const Acts& acts) {
    LagCounter counter;
    for (const Act& act : acts) BOOST_REQUIRE(!counter.add(act));
    return counter.associations();
}

/// The CouplesCope talks; "not coping" of seat b counts as stepping back. Nothing where they are
/// not there.
inline std::vector<Acts> couplescope() {
    const char* folder = std::getenv("PURSUIT_DATA");
    const std::string path = std::string(folder != nullptr ? folder : "../shared/data") +
                             "/couplescope/sequences_long.csv";
    if (!std::ifstream(path).good()) {
        BOOST_TEST_MESSAGE("skipped: " << path << " is not here");
        return {};
    }
    Codes codes = load_codes("examples/codes/couplescope.toml");
    codes.columns[1].values[0].kind = Kind::withdraw;
    std::vector<Acts> out;
    for (const Talk& talk : load_talks(path, codes)) {
        out.push_back(acts_of(Model::standard(), codes, talk));
    }
    return out;
}

/// Each seat b from another talk.
inline std::vector<Acts> exchanged(const std::vector<Acts>& talks, std::size_t by) {
    std::vector<Acts> out = talks;
    for (std::size_t i = 0; i < talks.size(); ++i) {
        const Acts& other = talks[(i + by) % talks.size()];
        for (std::size_t k = 0; k < other.size(); ++k) {
            if (out[i][k].seat == Seat::b) out[i][k].kind = other[k].kind;
        }
    }
    return out;
}

}  // namespace pursuit::planted

// The couples of the life tests (model.md 5a, 5b): 2,000 of each kind, 120 turns of ten seconds,
// drawn apart from those the coefficients were tuned on.
#pragma once

#include "../claims/population.hpp"

#include <pursuit/loop/gain.hpp>
#include <pursuit/pattern/association.hpp>

namespace pursuit::life {

using namespace claims;

inline constexpr std::size_t kLong = 120;
inline constexpr float kHard = 0.75f;

/// Pairings by profile, where a statement is to hold for any two.
inline constexpr std::array<std::array<const char*, 2>, 7> kPairings{{{"pursuer", "withdrawer"},
                                                                      {"secure", "ordinary"},
                                                                      {"ordinary", "ordinary"},
                                                                      {"fearful", "withdrawer"},
                                                                      {"pursuer", "pursuer"},
                                                                      {"withdrawer", "withdrawer"},
                                                                      {"secure", "secure"}}};

/// One couple's talk, with the couple as it was left.
struct Talk {
    Case couple;
    std::vector<Turn> turns;
    State state{};

    bool resolved() const {
        return std::ranges::any_of(turns, [](const Turn& t) { return t.resolved; });
    }
};

/// Who owns the issue: the one in seat a, or each in half of the couples.
enum class Owner { a, either };

inline std::vector<Case> owned(std::vector<Case> cases, Owner owner) {
    for (Case& c : cases) {
        if (owner == Owner::a) c.owner = Seat::a;
    }
    return cases;
}
inline std::vector<Case> planted(std::uint64_t seed, std::size_t n = kCouples) {
    return owned(pairs("pursuer", "withdrawer", seed, n), Owner::a);
}

inline Talk talk_of(const Case& c, float severity, std::size_t turns = kLong) {
    Couple couple = couple_of(c);
    if (severity > 0) BOOST_REQUIRE(!couple.happens(Disagreement{severity, c.owner}));
    Talk talk{c, play(couple, turns), {}};
    talk.state = couple.state();
    return talk;
}
inline std::vector<Talk> talks(const std::vector<Case>& cases, float severity,
                               std::size_t turns = kLong) {
    std::vector<Talk> out;
    for (const Case& c : cases) out.push_back(talk_of(c, severity, turns));
    return out;
}

inline Group group(Move move) { return Model::standard().row(move).group; }

/// Of sets of couples, so that an interval can be given to what is pooled over couples.
inline constexpr std::size_t kBatches = 20;
Effect batched(std::size_t n, const auto& measure) {
    std::vector<double> out;
    for (std::size_t b = 0; b < kBatches; ++b)
        out.push_back(measure(b * n / kBatches, (b + 1) * n / kBatches));
    return effect(out);
}

}  // namespace pursuit::life

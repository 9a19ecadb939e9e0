// That the loop shows in what they do: L1 to L3.
#include "../claims/ways.hpp"
#include "people.hpp"

using namespace pursuit;
using namespace pursuit::life;

namespace {

std::vector<std::vector<Act>> acts(const std::vector<Talk>& talks) {
    std::vector<std::vector<Act>> out;
    for (const Talk& talk : talks) out.push_back(acts_of(Model::standard(), talk.turns));
    return out;
}

/// Each seat a beside the seat b of the couple that is `places` away.
std::vector<std::vector<Act>> exchanged(const std::vector<std::vector<Act>>& acts,
                                        std::size_t places) {
    std::vector<std::vector<Act>> out;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        auto& both = out.emplace_back();
        for (const Act& act : acts[i]) {
            if (act.seat == Seat::a) both.push_back(act);
        }
        for (const Act& act : acts[(i + places) % acts.size()]) {
            if (act.seat == Seat::b) both.push_back(act);
        }
        std::ranges::stable_sort(both, {}, &Act::at);
    }
    return out;
}

Effect pooled(const std::vector<std::vector<Act>>& talks, Lag lag, Seat from) {
    const Association q = pursuit::at(associations(std::span(talks)), lag, from);
    return {q.adjusted, q.low, q.high, q.pairs};
}

/// How many nats the engine knows of the next move beyond seat and own last two acts; these counted
/// on the first half of the couples, and asked of the second.
double beyond_habit(const std::vector<Talk>& talks) {
    constexpr std::size_t own = kGroups + 1;
    using Counts = std::array<double, kStandardMoves>;
    std::vector<Counts> count(2 * own * own);
    std::array<Counts, 2> seats{};
    const auto each = [&](std::size_t from, std::size_t to, const auto& look) {
        for (std::size_t i = from; i < to; ++i) {
            std::array<std::array<std::size_t, 2>, 2> last{};
            for (const Turn& t : talks[i].turns) {
                const auto s = static_cast<std::size_t>(index(t.mover));
                look(t, s, (s * own + last[s][0]) * own + last[s][1]);
                last[s] = {1 + static_cast<std::size_t>(group(t.move)), last[s][0]};
            }
        }
    };
    each(0, talks.size() / 2, [&](const Turn& t, std::size_t s, std::size_t place) {
        count[place][static_cast<std::size_t>(t.move)] += 1;
        seats[s][static_cast<std::size_t>(t.move)] += 1;
    });
    const auto sum = [](const Counts& c) { return std::accumulate(c.begin(), c.end(), 0.0); };
    double nats = 0, n = 0;
    each(talks.size() / 2, talks.size(), [&](const Turn& t, std::size_t s, std::size_t place) {
        const auto m = static_cast<std::size_t>(t.move);
        const double seat = (seats[s][m] + 0.5) / (sum(seats[s]) + 0.5 * kStandardMoves);
        const double known = (count[place][m] + 10 * seat) / (sum(count[place]) + 10);
        nats += std::log(std::max(static_cast<double>(t.probability), 1e-9)) - std::log(known);
        n += 1;
    });
    return nats / n;
}

/// Yule's Q of one's own act before and the act now, pooled (Mantel-Haenszel) within couple and
/// windows of twelve own turns, less the mean of it where one's acts are shuffled in the window.
double momentum(std::span<const Talk> talks, Seat seat, bool (*asked)(Move)) {
    constexpr std::size_t window = 12, shuffles = 200;
    std::mt19937_64 words(7);
    struct Pooled {
        double with = 0, against = 0;
        void add(std::span<const char> acts) {
            std::array<double, 4> n{};
            for (std::size_t i = 1; i < acts.size(); ++i)
                n[2 * static_cast<std::size_t>(acts[i - 1]) + static_cast<std::size_t>(acts[i])] +=
                    1;
            const double all = n[0] + n[1] + n[2] + n[3];
            if (all == 0) return;
            with += n[0] * n[3] / all;
            against += n[1] * n[2] / all;
        }
        double q() const { return (with - against) / std::max(with + against, 1e-9); }
    };
    Pooled now;
    std::array<Pooled, shuffles> shuffled;
    for (const Talk& talk : talks) {
        std::vector<char> own;
        for (const Turn& t : talk.turns) {
            if (t.mover == seat) own.push_back(asked(t.move));
        }
        for (std::size_t i = 0; i < own.size(); i += window) {
            const std::span part(own.begin() + static_cast<std::ptrdiff_t>(i),
                                 std::min(window, own.size() - i));
            now.add(part);
            for (Pooled& each : shuffled) {
                for (std::size_t j = part.size(); j > 1; --j)
                    std::swap(part[j - 1], part[words() % j]);
                each.add(part);
            }
        }
    }
    double chance = 0;
    for (const Pooled& each : shuffled) chance += each.q() / shuffles;
    return now.q() - chance;
}

constexpr std::size_t kExchanges = 40;

/// Of a partner's turns: those in which the same move is made for the fifth time in a row or more.
Effect repeated(const std::vector<Talk>& talks) {
    std::vector<double> shares;
    for (const Talk& talk : talks) {
        std::array<Move, 2> last{};
        std::array<std::size_t, 2> run{};
        double again = 0;
        for (const Turn& t : talk.turns) {
            const auto s = static_cast<std::size_t>(index(t.mover));
            run[s] = run[s] > 0 && last[s] == t.move ? run[s] + 1 : 1;
            last[s] = t.move;
            again += run[s] >= 5;
        }
        shares.push_back(again / static_cast<double>(talk.turns.size()));
    }
    return effect(shares);
}

bool answers(Move move) { return group(move) == Group::answer; }
bool tells(Move move) { return group(move) == Group::approach; }

}  // namespace

BOOST_AUTO_TEST_SUITE(moves)

BOOST_AUTO_TEST_CASE(l1_the_loop_shows_in_what_they_do) {
    const auto pursued = talks(planted(101), kHard);
    const auto told = acts(pursued);
    const auto ordinary = acts(talks(owned(default_population(102), Owner::a), 0.7f));
    // One exchange alone is off by .03 by chance; the mean of many is not.
    std::array<std::vector<double>, 2> none;
    for (std::size_t places = 1; places <= kExchanges; ++places) {
        const auto apart = exchanged(told, places);
        const auto found = associations(std::span(apart));
        for (const Way& way : kWays) {
            none[static_cast<std::size_t>(index(way.from))].push_back(way.in(found).adjusted);
        }
    }
    for (const Way& way : kWays) {
        const std::string text(way.name);
        must_exceed("L1", "planted: Q given time and habit, " + text,
                    pooled(told, way.lag, way.from), 0.25);
        const Effect q = pooled(told, way.lag, way.from);
        must_exceed("L1", "planted: the figure itself, " + text, {q.mean, q.mean, q.mean, q.n},
                    0.30);
        must_exceed("L1", "ordinary: " + text, pooled(ordinary, way.lag, way.from), 0);
        const Effect still = effect(none[static_cast<std::size_t>(index(way.from))]);
        must_exceed("L1", "partners exchanged: " + text, still, -0.03);
        must_not_reach("L1", "partners exchanged: " + text, still, 0.03);
    }
}

BOOST_AUTO_TEST_CASE(l2_the_state_decides) {
    const auto nats = [](const std::vector<Talk>& of) {
        return batched(of.size(), [&](std::size_t from, std::size_t to) {
            return beyond_habit({of.begin() + static_cast<std::ptrdiff_t>(from),
                                 of.begin() + static_cast<std::ptrdiff_t>(to)});
        });
    };
    must_exceed("L2", "nats beyond seat and own last acts: planted",
                nats(talks(planted(103), kHard)), 0.25);
    must_exceed("L2", "ordinary", nats(talks(default_population(104), kHard)), 0.10);
    must_exceed("L2", "secure", nats(talks(pairs("secure", "secure", 105), kHard)), 0.10);
    for (const char* who : {"ordinary", "secure"}) {
        double bids = 0, answered = 0, left = 0, all = 0;
        for (const Talk& talk : talks(pairs(who, who, 106, kCouples / 2), 0)) {
            for (std::size_t i = 0; i < talk.turns.size(); ++i) {
                const Turn& t = talk.turns[i];
                all += 1;
                left += t.move == Move::leave;
                if (i == 0 || !Model::standard().row(talk.turns[i - 1].move).bid) continue;
                bids += 1;
                answered += Model::standard()
                                .tables()
                                .stances[static_cast<std::size_t>(t.stance)]
                                .answers[static_cast<std::size_t>(group(t.move))] > 0;
            }
        }
        must_exceed("L2", std::string("nothing open: bids answered, ") + who, share(answered, bids),
                    0.60);
        must_not_reach("L2", std::string("nothing open: leaving, ") + who, share(left, all), 0.001);
    }
}

BOOST_AUTO_TEST_CASE(l3_momentum) {
    const auto measure = [](const std::vector<Talk>& of, Seat seat, bool (*asked)(Move)) {
        return batched(of.size(), [&](std::size_t from, std::size_t to) {
            return momentum(std::span(of).subspan(from, to - from), seat, asked);
        });
    };
    const auto planted_talks = talks(planted(107), kHard);
    const auto ordinary_talks = talks(default_population(108), kHard);
    const auto check = [&](const std::string& what, const Effect& q) {
        must_exceed("L3", what, q, 0.25);
        must_exceed("L3", what + ", the figure itself", {q.mean, q.mean, q.mean, q.n}, 0.30);
    };
    check("planted: own demand goes on", measure(planted_talks, Seat::a, pursues));
    check("planted: own withdrawal goes on", measure(planted_talks, Seat::b, withdraws));
    check("ordinary: own telling goes on", measure(ordinary_talks, Seat::a, tells));
    check("ordinary: own answering goes on", measure(ordinary_talks, Seat::a, answers));
}

// Who stays with listening still finds other words for it: a talk that reads "listen" sixteen times
// in a row is no talk.
BOOST_AUTO_TEST_CASE(l3_not_the_same_move_over_and_over) {
    const auto check = [](const std::string& who, const std::vector<Talk>& of, double most) {
        must_not_reach("L3", who + ": turns of a fifth same move in a row", repeated(of), most);
    };
    check("planted", talks(planted(109), kHard), 0.05);
    check("ordinary", talks(default_population(110), 0.7f), 0.03);
    check("secure", talks(pairs("secure", "secure", 111), 0.6f), 0.03);
    check("secure, nothing open", talks(pairs("secure", "secure", 112), 0), 0.03);
}

BOOST_AUTO_TEST_SUITE_END()

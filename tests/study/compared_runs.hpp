// Runs that are compared, and their outcomes once more, from whole records.
#pragma once

#include "claims/population.hpp"
#include "models.hpp"
#include "quarrels.hpp"

#include <array>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <pursuit/loop/gain.hpp>
#include <pursuit/study/what_if.hpp>

namespace pursuit::compared_runs {

using namespace claims;
using What = Intervention::What;

inline constexpr Outcome kAll[] = {
    Outcome::time_in_cycle,  Outcome::cycle,          Outcome::holds,
    Outcome::repair_time,    Outcome::protest_a,      Outcome::protest_b,
    Outcome::peak_fear_a,    Outcome::peak_fear_b,    Outcome::peak_arousal_a,
    Outcome::peak_arousal_b, Outcome::distress_end_a, Outcome::distress_end_b,
    Outcome::resolved,       Outcome::gain_cold,      Outcome::gain_hot,
    Outcome::gain_now,       Outcome::time_calm,
};
static_assert(std::size(kAll) == kOutcomes);

/// A couple of unlike people whose argument goes either way.
inline Couple undecided(std::uint64_t seed = 3) {
    static const Couple found = quarrel_with(Outcome::cycle, 0.3, 0.8, 3, nobody_leaves());
    Couple couple = found;
    couple.reseed(seed);
    return couple;
}

inline Change intervention(std::uint32_t turn, What what, std::optional<Seat> who,
                           float strength = 1) {
    return {turn, Intervention{what, who, strength}};
}

inline Compared compared(const Couple& start, std::span<const Change> changes, const Trial& trial) {
    Compared out;
    const Fault fault = compare(start, changes, trial, out);
    BOOST_REQUIRE_MESSAGE(!fault, fault.text);
    return out;
}

inline void go_on(Couple& couple, std::size_t count, std::vector<Turn>& turns) {
    for (; count > 0; --count) turns.push_back(couple.play());
}

inline Trial of(std::uint32_t pairs, std::uint32_t turns = 60) {
    Trial trial;
    trial.pairs = pairs;
    trial.turns = turns;
    return trial;
}

// --- the outcomes once more, from whole records --------------------------------------------------

/// Turns running for which `holds`, up to and including turn i.
template <class Holds>
std::size_t run_to(const std::vector<Turn>& turns, std::size_t i, Holds holds) {
    std::size_t n = 0;
    while (n <= i && holds(turns[i - n])) ++n;
    return n;
}

inline double calm_time(const std::vector<Turn>& turns) {
    double n = 0;
    for (const Turn& t : turns) n += !negative(t.phase) && t.phase != Phase::paused;
    return n / static_cast<double>(turns.size());
}

struct Repair {
    bool cycled = false, censored = false;
    double time = 0;
    std::size_t watched = 0;
};
inline Repair repair(const std::vector<Turn>& turns, std::size_t from) {
    const auto bad = [](const Turn& t) { return negative(t.phase); };
    const auto calm = [](const Turn& t) { return !negative(t.phase) && t.phase != Phase::paused; };
    for (std::size_t i = from; i < turns.size(); ++i) {
        if (run_to(turns, i, bad) < 6) continue;
        const std::size_t begun = std::max(i + 1 - run_to(turns, i, bad), from);
        for (std::size_t j = i; j < turns.size(); ++j) {
            if (run_to(turns, j, calm) >= 6)
                return {true, false, static_cast<double>(j - 5 - begun), turns.size() - begun};
        }
        return {true, true, static_cast<double>(turns.size() - begun), turns.size() - begun};
    }
    return {};
}

inline double peak_of(const std::vector<Turn>& turns, std::size_t from,
                      const std::function<float(const Turn&)>& value) {
    double peak = 0;
    for (std::size_t i = from; i < turns.size(); ++i) {
        peak = std::max(peak, static_cast<double>(value(turns[i])));
    }
    return peak;
}

/// All outcomes of a run that has been recorded, by other means than the library's.
inline Outcomes measured(const std::vector<Turn>& all, std::size_t from, const Couple& end,
                         Seat pursuer) {
    const std::vector<Turn> turns(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
    const Repair r = repair(all, from);
    Outcomes out;
    out.cycled = r.cycled;
    out.censored = r.censored;
    out.watched = static_cast<std::uint32_t>(r.watched);
    const auto put = [&](Outcome outcome, double value) {
        out.value[static_cast<std::size_t>(outcome)] = value;
    };
    put(Outcome::time_in_cycle, cycle_time(turns));
    put(Outcome::time_calm, calm_time(turns));
    put(Outcome::cycle, r.cycled);
    put(Outcome::holds, holds(all));
    put(Outcome::repair_time, r.time);
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto beside = [seat](Outcome of_a) {
            return static_cast<Outcome>(static_cast<int>(of_a) + index(seat));
        };
        put(beside(Outcome::protest_a),
            share_of(turns, seat, [](const Turn& t) { return protests(t.move); }));
        put(beside(Outcome::peak_fear_a), peak_of(all, from, [seat](const Turn& t) {
                const Fears& fears = t.of(seat).fears;
                return *std::max_element(fears.begin(), fears.end());
            }));
        put(beside(Outcome::peak_arousal_a),
            peak_of(all, from, [seat](const Turn& t) { return t.of(seat).inner.arousal; }));
        put(beside(Outcome::distress_end_a),
            static_cast<double>(distress(end.persona(seat), all.back().of(seat))));
    }
    put(Outcome::resolved,
        std::any_of(turns.begin(), turns.end(), [](const Turn& t) { return t.resolved; }));
    const auto of = [](const Gain& gain) { return static_cast<double>(gain.gain); };
    put(Outcome::gain_cold, of(present_gain(end, pursuer, Heat::cold)));
    put(Outcome::gain_hot, of(present_gain(end, pursuer, Heat::hot)));
    put(Outcome::gain_now, of(local_gain(end, pursuer)));
    return out;
}

inline void check_same(const Outcomes& is, const Outcomes& expected, const std::string& where) {
    for (const Outcome outcome : kAll) {
        BOOST_CHECK_MESSAGE(is[outcome] == expected[outcome], where << ' ' << name(outcome) << ": "
                                                                    << is[outcome] << ", expected "
                                                                    << expected[outcome]);
    }
    BOOST_TEST(is.cycled == expected.cycled);
    BOOST_TEST(is.censored == expected.censored);
    BOOST_TEST(is.watched == expected.watched);
}

}  // namespace pursuit::compared_runs

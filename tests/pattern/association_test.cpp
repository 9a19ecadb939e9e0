// Associations: tables and estimates against their formulas written out once more, false alarms on
// what only looks like coupling, power, and the CouplesCope talks with and without their partners.
#include <boost/test/unit_test.hpp>

#include <pursuit/engine/couple.hpp>
#include <pursuit/loop/gain.hpp>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <limits>

#include "planted.hpp"

using namespace pursuit;
using namespace pursuit::planted;

namespace {

const auto near = boost::test_tools::tolerance(1e-9);

Acts alternating(std::initializer_list<Kind> kinds) {
    Acts acts;
    std::uint32_t i = 0;
    for (const Kind kind : kinds) {
        acts.push_back({i % 2 == 0 ? Seat::a : Seat::b, kind, i});
        ++i;
    }
    return acts;
}

const Association& demand_withdraw(const Associations& all) {
    return at(all, Lag::demand_withdraw, Seat::a);
}
const Association& withdraw_demand(const Associations& all) {
    return at(all, Lag::withdraw_demand, Seat::b);
}
bool called(const Association& x) {
    return x.verdict == Verdict::draws || x.verdict == Verdict::averts;
}

/// Shares over many talks of what was made of a demand and the step back after it.
struct Calls {
    double draws = 0, averts = 0, not_enough = 0, plain = 0;
    std::vector<double> q;
};
template <class Talk>
Calls calls_of(std::uint32_t pairs, Talk talk) {
    constexpr std::uint32_t talks = 2000;
    Draw draw(pairs);
    Calls out;
    for (std::uint32_t i = 0; i < talks; ++i) {
        const Association x = demand_withdraw(of(talk(draw)));
        out.draws += x.verdict == Verdict::draws;
        out.averts += x.verdict == Verdict::averts;
        out.not_enough += x.verdict == Verdict::not_enough;
        out.plain += x.q_low > 0 || x.q_high < 0;
        out.q.push_back(x.adjusted);
    }
    std::sort(out.q.begin(), out.q.end());
    for (double* share : {&out.draws, &out.averts, &out.not_enough, &out.plain}) *share /= talks;
    return out;
}
Calls calls(const Coupling& coupling, std::uint32_t pairs) {
    return calls_of(pairs, [&](Draw& draw) { return coupled(draw, coupling, pairs); });
}
void tell(const char* what, std::uint32_t pairs, const Calls& c) {
    std::printf(
        "%-46s %4u pairs: draws %.3f averts %.3f not enough %.3f; plain table %.3f; "
        "median Q %.2f\n",
        what, pairs, c.draws, c.averts, c.not_enough, c.plain, c.q[c.q.size() / 2]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(association)

BOOST_AUTO_TEST_CASE(an_answer_follows_an_act_of_the_other_and_an_own_one) {
    constexpr Kind p = Kind::pursue, w = Kind::withdraw, n = Kind::neutral;
    //                                   a  b  a  b  a  b  a  b
    const Associations all = of(alternating({p, w, p, w, n, n, p, n}));
    const Association& x = demand_withdraw(all);
    BOOST_TEST(x.pairs == 3u);  // the first answer has no own act before it
    BOOST_TEST(x.table == (std::array<std::uint32_t, 4>{1, 1, 0, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(x.q == 0.5, near);  // by (1.5 × 1.5) / (1.5 × 0.5): once is enough to be known
    const Association& y = withdraw_demand(all);
    BOOST_TEST(y.pairs == 3u);
    BOOST_TEST(y.table == (std::array<std::uint32_t, 4>{1, 1, 1, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(y.q == -0.5, near);
}

BOOST_AUTO_TEST_CASE(acts_at_the_same_time_do_not_answer_each_other) {
    Acts acts;
    for (std::uint32_t t = 0; t < 4; ++t) {
        acts.push_back({Seat::a, t % 2 == 0 ? Kind::pursue : Kind::repair, t});
        acts.push_back({Seat::b, t % 2 == 0 ? Kind::withdraw : Kind::repair, t});
    }
    const Associations all = of(acts);
    BOOST_TEST(demand_withdraw(all).table == (std::array<std::uint32_t, 4>{0, 2, 1, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(withdraw_demand(all).table == (std::array<std::uint32_t, 4>{0, 2, 1, 0}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_speaks_twice_does_not_answer_twice) {
    const Acts acts{{Seat::b, Kind::repair, 0},
                    {Seat::a, Kind::pursue, 1},
                    {Seat::b, Kind::withdraw, 2},
                    {Seat::b, Kind::withdraw, 3},
                    {Seat::a, Kind::protest, 4}};
    const Associations all = of(acts);
    BOOST_TEST(demand_withdraw(all).pairs == 1u);
    BOOST_TEST(withdraw_demand(all).pairs == 1u);
    BOOST_TEST(withdraw_demand(all).table[0] == 1u);
}

BOOST_AUTO_TEST_CASE(a_protest_is_a_demand_and_an_attack) {
    constexpr Kind t = Kind::protest, c = Kind::attack, w = Kind::withdraw;
    const Associations all = of(alternating({t, c, t, c, t, w}));
    BOOST_TEST(at(all, Lag::attack_attack, Seat::a).table[0] == 1u);
    BOOST_TEST(at(all, Lag::attack_attack, Seat::a).table[1] == 1u);
    BOOST_TEST(at(all, Lag::attack_attack, Seat::b).table[0] == 2u);
    BOOST_TEST(demand_withdraw(all).table[0] == 1u);
    BOOST_TEST(demand_withdraw(all).table[1] == 1u);
}

BOOST_AUTO_TEST_CASE(yules_q_of_the_plain_table) {
    // 12, 5, 3, 10 with halves: log odds log(12.5 * 10.5 / (5.5 * 3.5)) = 1.919585..., standard
    // error sqrt(1/12.5 + 1/5.5 + 1/3.5 + 1/10.5) = .801649...
    Draw draw(3);
    Acts acts;
    std::uint32_t time = 0;
    const auto add = [&](int times, Kind a, Kind b) {
        for (int i = 0; i < times; ++i) {
            acts.push_back({Seat::a, a, time++});
            acts.push_back({Seat::b, b, time++});
        }
    };
    add(1, Kind::repair, Kind::repair);  // before the first answer
    add(12, Kind::pursue, Kind::withdraw);
    add(5, Kind::pursue, Kind::repair);
    add(3, Kind::repair, Kind::withdraw);
    add(10, Kind::repair, Kind::repair);
    const Association x = demand_withdraw(of(acts));
    BOOST_TEST(x.pairs == 30u);
    const double log_odds = std::log(12.5 * 10.5 / (5.5 * 3.5));
    const double error = std::sqrt(1 / 12.5 + 1 / 5.5 + 1 / 3.5 + 1 / 10.5);
    BOOST_TEST(x.q == std::tanh(log_odds / 2), near);
    BOOST_TEST(x.q_low == std::tanh((log_odds - 1.959964 * error) / 2), near);
    BOOST_TEST(x.q_high == std::tanh((log_odds + 1.959964 * error) / 2), near);
    BOOST_TEST(x.q == 0.744, boost::test_tools::tolerance(0.001));
}

// Strata by window and own act before, Mantel-Haenszel and Robins-Breslow-Greenland, as the papers
// have them.
BOOST_AUTO_TEST_CASE(the_adjusted_estimate_by_its_formulas) {
    Draw draw(5);
    const Acts acts = coupled(draw, {1, 1, 1, 1}, 61);
    std::vector<std::array<double, 4>> tables(2 * 5);
    for (std::size_t i = 1; i < 61; ++i) {
        const bool first = demands(acts[2 * i].kind), second = withdraws(acts[2 * i + 1].kind);
        const bool habit = withdraws(acts[2 * i - 1].kind);
        const std::size_t cell = first ? (second ? 0 : 1) : (second ? 2 : 3);
        ++tables[2 * ((i - 1) / kWindow) + habit][cell];
    }
    double surplus = 0, variance = 0;
    for (const auto& [a, b, c, d] : tables) {
        const double n = a + b + c + d;
        if (n < 2) continue;
        surplus += a - (a + b) * (a + c) / n;
        variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
    }
    tables.push_back({0.5, 0.5, 0.5, 0.5});
    double r = 0, s = 0, pr = 0, ps_qr = 0, qs = 0;
    for (const auto& [a, b, c, d] : tables) {
        const double n = a + b + c + d;
        if (n == 0) continue;
        r += a * d / n;
        s += b * c / n;
        pr += (a + d) * a * d / (n * n);
        ps_qr += ((a + d) * b * c + (b + c) * a * d) / (n * n);
        qs += (b + c) * b * c / (n * n);
    }
    const double log_odds = std::log(r / s);
    const double error = std::sqrt(pr / (2 * r * r) + ps_qr / (2 * r * s) + qs / (2 * s * s));
    const Association x = demand_withdraw(of(acts));
    BOOST_TEST(x.adjusted == std::tanh(log_odds / 2), near);
    const double width = 1.959964 * error + 2 * std::atanh(kLeastQ);
    BOOST_TEST(x.low == std::tanh((log_odds - width) / 2), near);
    BOOST_TEST(x.high == std::tanh((log_odds + width) / 2), near);
    BOOST_TEST(x.p == std::erfc(std::abs(surplus) / std::sqrt(2 * variance)), near);
}

// A table of two pairs is the least that chance can be told of: one of each on the diagonal, of which
// half a pair is more than was to be expected, by half a pair.
BOOST_AUTO_TEST_CASE(two_pairs_are_enough_for_chance) {
    const Acts acts = alternating({Kind::neutral, Kind::neutral,    // before the first answer
                                   Kind::pursue, Kind::withdraw,    // after a rest
                                   Kind::neutral, Kind::neutral,    // after the step back: alone
                                   Kind::neutral, Kind::neutral});  // after a rest
    const Association x = demand_withdraw(of(acts));
    BOOST_TEST(x.pairs == 3u);
    BOOST_TEST(x.p == std::erfc(std::sqrt(0.5)), near);
}

BOOST_AUTO_TEST_CASE(act_by_act_and_all_at_once_agree) {
    Draw draw(7);
    for (int i = 0; i < 50; ++i) {
        const Acts acts = coupled(draw, {1, 1, 0, 2}, 5 + draw.below(80));
        const Associations one = of(acts), other = associations(acts);
        for (std::size_t k = 0; k < one.size(); ++k) {
            BOOST_TEST(one[k].table == other[k].table, boost::test_tools::per_element());
            BOOST_TEST(one[k].adjusted == other[k].adjusted, near);
            BOOST_TEST(one[k].low == other[k].low, near);
            BOOST_TEST(one[k].p == other[k].p, near);
            BOOST_TEST(one[k].untimed == other[k].untimed, near);
            BOOST_TEST((one[k].verdict == other[k].verdict));
            BOOST_TEST(one[k].more == other[k].more);
        }
    }
}

BOOST_AUTO_TEST_CASE(shuffles_are_a_function_of_their_seed) {
    Draw draw(9);
    const Acts acts = coupled(draw, {1.5, 1.5, 1, 0}, 48);
    const Association x = demand_withdraw(associations(acts, {999, 1}));
    const Association same = demand_withdraw(associations(acts, {999, 1}));
    const Association other = demand_withdraw(associations(acts, {999, 2}));
    BOOST_TEST(x.shuffled.times == 999u);
    BOOST_TEST(x.shuffled.mean == same.shuffled.mean);
    BOOST_TEST(x.p == same.p);
    BOOST_TEST(x.shuffled.mean != other.shuffled.mean);
    BOOST_TEST(std::abs(x.shuffled.mean - other.shuffled.mean) < 0.03);
    BOOST_TEST(x.partners.times == 0u);  // there is only one talk
}

// The counted p and the one by the normal distribution are of the same hypothesis.
BOOST_AUTO_TEST_CASE(counted_and_computed_p_agree, *boost::unit_test::label("many")) {
    Draw draw(11);
    double apart = 0;
    int n = 0;
    for (int i = 0; i < 60; ++i) {
        const Acts acts = coupled(draw, {i % 3 * 0.7, 0, 1, 0}, 96);
        const double counted = demand_withdraw(associations(acts, {999, 1})).p;
        const double computed = demand_withdraw(of(acts)).p;
        apart += counted - computed;
        BOOST_TEST(std::abs(counted - computed) < 0.16);  // a count is a step, the other is smooth
        ++n;
    }
    BOOST_TEST(std::abs(apart / n) < 0.06);
}

BOOST_AUTO_TEST_CASE(what_shuffling_leaves_is_the_common_course_of_time) {
    Draw draw(13);
    const Acts quiet = coupled(draw, {0, 0, 0, 6}, 300);
    const Association x = demand_withdraw(associations(quiet, {999, 1}));
    BOOST_TEST(x.q_low > 0.3);         // the plain table is taken in,
    BOOST_TEST(x.untimed > 0.2);       // and so is one given habit alone,
    BOOST_TEST(x.shuffled.low > 0.1);  // but shuffling within windows leaves as much
    BOOST_TEST(x.untimed > x.shuffled.low);
    BOOST_TEST(x.untimed < x.shuffled.high);
    BOOST_TEST((x.verdict == Verdict::not_shown));
}

// Where the act before, the act or what it answers is not known, neither is whether it answers.
BOOST_AUTO_TEST_CASE(what_is_not_known_is_no_answer) {
    constexpr Kind n = Kind::neutral;
    const auto pairs = [](std::initializer_list<Kind> kinds) {
        std::uint32_t sum = 0;
        for (const Seat seat : {Seat::a, Seat::b})
            sum += at(of(alternating(kinds)), Lag::demand_withdraw, seat).pairs;
        return sum;
    };
    BOOST_TEST(pairs({n, n, n, n}) == 2u);        // the first two have nothing before them
    BOOST_TEST(pairs({kNoKind, n, n, n}) == 1u);  // a's own act before
    BOOST_TEST(pairs({n, n, n, kNoKind}) == 1u);  // what b did
    BOOST_TEST(pairs({n, n, kNoKind, n}) == 0u);  // what a did, which b answers
    BOOST_TEST(pairs({n, kNoKind, n, n}) == 0u);  // what a answers, and b's own act before
}

BOOST_AUTO_TEST_CASE(who_has_not_spoken_is_not_answered) {
    const Acts alone{{Seat::a, Kind::pursue, 0}, {Seat::a, Kind::neutral, 1}};
    for (const Association& x : of(alone)) BOOST_TEST(x.pairs == 0u);
}
BOOST_AUTO_TEST_CASE(nothing_is_known_of_what_never_happened) {
    constexpr Kind p = Kind::pursue, n = Kind::neutral;
    const Associations all = of(alternating({n, n, p, n, n, n, p, n, n, n}));  // b never withdraws
    const Association& x = demand_withdraw(all);
    BOOST_TEST(x.table == (std::array<std::uint32_t, 4>{0, 2, 0, 2}),
               boost::test_tools::per_element());
    BOOST_TEST(x.q == 0);
    BOOST_TEST(x.q_low == -1);
    BOOST_TEST(x.q_high == 1);
}

// Of two talks everybody meets the other's partner, each time: that is what all shuffles tell.
BOOST_AUTO_TEST_CASE(partners_of_two_talks_are_exchanged_in_both) {
    Draw draw(41);
    const std::vector<Acts> talks{coupled(draw, {1, 1, 1, 0}, 40), coupled(draw, {2, 0, 1, 0}, 60)};
    std::vector<Acts> met(2);
    for (std::size_t k = 0; k < 2; ++k) {
        std::size_t i = 0, j = 0;
        const Acts &a = talks[k], &b = talks[1 - k];
        for (; i < a.size() && j < b.size(); i += 2, j += 2) {  // a before b, in turns
            met[k].push_back(a[i]);
            met[k].push_back(b[j + 1]);
        }
    }
    const Associations x = associations(talks, {20, 1}), expected = associations(met);
    const Associations alone = associations(talks);
    for (std::size_t i = 0; i < x.size(); ++i) {
        BOOST_TEST(x[i].partners.times == 20u);
        BOOST_TEST(x[i].partners.mean == expected[i].adjusted, near);
        BOOST_TEST(x[i].partners.low == x[i].partners.high);
        BOOST_TEST(std::abs(x[i].partners.mean) < 1);
        // The interval reaches to 0, and no further, where others' partners leave as much.
        BOOST_TEST(x[i].adjusted == alone[i].adjusted);
        const bool less = x[i].adjusted <= x[i].partners.high;
        BOOST_TEST(x[i].low == (less ? std::min(alone[i].low, 0.0) : alone[i].low));
        const bool more = x[i].adjusted >= x[i].partners.low;
        BOOST_TEST(x[i].high == (more ? std::max(alone[i].high, 0.0) : alone[i].high));
    }
    BOOST_TEST(std::abs(expected[0].adjusted) > 0.01);
}

// Who answers another couple's partner more than the own one draws nothing: the interval reaches to 0.
BOOST_AUTO_TEST_CASE(what_others_partners_leave_is_no_association) {
    int drawn = 0, averted = 0;
    for (const double by : {4.0, -4.0}) {
        Draw draw(53);
        const Acts x = coupled(draw, {by, by, 1, 0}, 400), y = coupled(draw, {by, by, 1, 0}, 400);
        std::vector<Acts> talks{x, x};  // now and then one of each is of y: at the same times
        for (std::size_t i = 0; i < x.size(); i += 8)
            talks[0][i] = y[i], talks[1][i + 1] = y[i + 1];
        const Associations alone = associations(talks), all = associations(talks, {20, 1});
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (alone[i].low > 0 && all[i].adjusted <= all[i].partners.high) {
                ++drawn;
                BOOST_TEST((alone[i].verdict == Verdict::draws));
                BOOST_TEST(all[i].low == 0);
                BOOST_TEST(!called(all[i]));
            }
            if (alone[i].high < 0 && all[i].adjusted >= all[i].partners.low) {
                ++averted;
                BOOST_TEST((alone[i].verdict == Verdict::averts));
                BOOST_TEST(all[i].high == 0);
                BOOST_TEST(!called(all[i]));
            }
        }
    }
    BOOST_TEST(drawn > 0);
    BOOST_TEST(averted > 0);
}

// A shuffle of each lag and seat is one that is done, and so is an exchange of partners.
BOOST_AUTO_TEST_CASE(every_shuffle_is_told) {
    Draw draw(47);
    const std::vector<Acts> two{coupled(draw, {1, 1, 1, 0}, 20), coupled(draw, {1, 1, 1, 0}, 20)};
    for (const std::size_t talks : {std::size_t{1}, std::size_t{2}}) {
        std::atomic<std::uint64_t> done = 0;
        Shuffling shuffling{30, 1};
        shuffling.watched.done = &done;
        associations(std::span(two).first(talks), shuffling);
        BOOST_TEST(done == 30 * (2 * kLags + (talks > 1)));
    }
}

// So many more pairs as bring the variance to what tells a Q of kTellableQ from one of kLeastQ in four
// of five talks.
BOOST_AUTO_TEST_CASE(how_many_more_pairs_are_needed_by_its_formula) {
    const double distance = 2 * (std::atanh(kTellableQ) - std::atanh(kLeastQ));
    const double enough = std::pow((1.959964 + 0.841621) / distance, 2);
    Draw draw(43);
    int told = 0;
    for (int i = 0; i < 100; ++i) {
        const std::uint32_t pairs = 8 + draw.below(6);  // all in one window
        const Acts acts = coupled(draw, {0, 0, 1, 0}, pairs);
        const Association x = demand_withdraw(of(acts));
        if (x.verdict != Verdict::not_enough) continue;
        std::array<std::array<double, 4>, 2> tables{};
        for (std::size_t k = 1; k < pairs; ++k) {
            const bool first = demands(acts[2 * k].kind), second = withdraws(acts[2 * k + 1].kind);
            ++tables[withdraws(acts[2 * k - 1].kind)][first ? (second ? 0 : 1) : (second ? 2 : 3)];
        }
        double variance = 0;
        for (const auto& [a, b, c, d] : tables) {
            const double n = a + b + c + d;
            if (n >= 2) variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
        }
        BOOST_REQUIRE(variance < enough);
        const double more = variance > 0 ? std::ceil((pairs - 1) * (enough / variance - 1)) : 0;
        BOOST_TEST(x.more == more, boost::test_tools::tolerance(1e-6));
        told += more > 1;
    }
    BOOST_TEST(told > 50);
}

// ---- False alarms and power ---------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(who_quiet_down_together_are_not_called_coupled,
                     *boost::unit_test::label("many")) {
    for (const std::uint32_t pairs : {24u, 48u, 120u, 300u}) {
        for (const double trend : {0.0, 2.0, 4.0}) {
            for (const double habit : {0.0, 2.0}) {
                const Calls c = calls({0, 0, habit, trend}, pairs);
                tell(("nobody coupled, trend " + std::to_string(int(trend)) + ", habit " +
                      std::to_string(int(habit)))
                         .c_str(),
                     pairs, c);
                BOOST_TEST(c.draws + c.averts < 0.06);
                if (trend == 4 && pairs >= 48) BOOST_TEST(c.plain > 0.3);  // which it does call
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(moods_and_interruptions_are_no_coupling, *boost::unit_test::label("many")) {
    for (const std::uint32_t pairs : {24u, 48u, 120u, 300u}) {
        Calls c = calls_of(pairs, [&](Draw& draw) { return moods(draw, pairs); });
        tell("nobody coupled, moods that last", pairs, c);
        BOOST_TEST(c.draws + c.averts < 0.06);
        c = calls_of(pairs, [&](Draw& draw) { return interrupted(draw, pairs); });
        tell("nobody coupled, both interrupted", pairs, c);
        BOOST_TEST(c.draws + c.averts < 0.06);
        BOOST_TEST(c.plain > 0.5);
    }
}

BOOST_AUTO_TEST_CASE(a_one_way_street_is_one_way) {
    for (const std::uint32_t pairs : {48u, 120u}) {
        const Calls c = calls({0, 2, 1, 0}, pairs);  // only b's distance draws a's demand
        tell("the other way only", pairs, c);
        BOOST_TEST(c.draws + c.averts < 0.06);
    }
}

BOOST_AUTO_TEST_CASE(coupling_is_found_and_its_size, *boost::unit_test::label("many")) {
    std::array<double, 5> power{};
    std::size_t i = 0;
    for (const std::uint32_t pairs : {16u, 24u, 48u, 120u, 300u}) {
        const Calls c = calls({2, 2, 1, 0}, pairs);  // Q .762
        tell("coupled both ways, Q .76", pairs, c);
        BOOST_TEST(c.averts < 0.01);
        power[i++] = c.draws;
        if (pairs >= 48)
            BOOST_TEST(c.q[c.q.size() / 2] == 0.762, boost::test_tools::tolerance(0.08));
    }
    BOOST_TEST(std::is_sorted(power.begin(), power.end()));
    BOOST_TEST(power[2] > 0.3);
    BOOST_TEST(power[3] > 0.85);
    BOOST_TEST(power[4] > 0.99);
    const Calls weak = calls({1, 1, 1, 0}, 300);  // Q .46
    tell("coupled both ways, Q .46", 300, weak);
    BOOST_TEST(weak.draws > 0.6);
    const Calls averting = calls({-2, 0, 1, 0}, 120);
    tell("a demand averts, Q -.76", 120, averting);
    BOOST_TEST(averting.averts > 0.85);
}

// "About so many more pairs would be enough": at as many, a Q of .6 is found in four of five talks.
BOOST_AUTO_TEST_CASE(what_is_said_to_be_enough_is_enough) {
    Draw draw(17);
    double sum = 0;
    int n = 0;
    for (int i = 0; i < 400; ++i) {
        const Association x = demand_withdraw(of(coupled(draw, {0, 0, 1, 0}, 30)));
        if (x.verdict != Verdict::not_enough || x.more == 0) continue;
        sum += x.pairs + x.more;
        ++n;
    }
    BOOST_TEST(n > 200);
    const auto enough = static_cast<std::uint32_t>(sum / n);
    const Calls c = calls({2 * std::atanh(kTellableQ), 0, 1, 0}, enough);
    tell("Q .6, as many as were said to be enough", enough, c);
    BOOST_TEST(c.draws > 0.6);
    BOOST_TEST(c.draws < 0.95);
    BOOST_TEST(c.not_enough < 0.1);
}

BOOST_AUTO_TEST_CASE(nothing_can_be_said_of_what_never_happens) {
    Draw draw(19);
    Acts acts;
    for (std::uint32_t i = 0; i < 100; ++i) {
        acts.push_back({i % 2 == 0 ? Seat::a : Seat::b, Kind::repair, i});
    }
    for (const Association& x : associations(acts, {99, 1})) {
        BOOST_TEST((x.verdict == Verdict::not_enough));
        BOOST_TEST(x.more == 0u);
        BOOST_TEST(x.q == 0);
        BOOST_TEST(x.q_low == -1);
        BOOST_TEST(x.q_high == 1);
        BOOST_TEST(x.low < -0.9);
        BOOST_TEST(x.high > 0.9);
        BOOST_TEST(x.p == 1);
    }
    for (const Association& x : associations(std::span<const Act>{}, {99, 1})) {
        BOOST_TEST(x.pairs == 0u);
        BOOST_TEST((x.verdict == Verdict::not_enough));
    }
}

// Many talks together tell small things, and so the small bias that windows leave as well: partners
// are exchanged, and only what goes beyond that counts.
BOOST_AUTO_TEST_CASE(many_talks_that_quiet_down_alike, *boost::unit_test::label("many")) {
    Draw draw(23);
    int alarms = 0, without = 0, found = 0;
    constexpr int kRuns = 40;
    for (int run = 0; run < kRuns; ++run) {
        std::vector<Acts> alone, together;
        for (int i = 0; i < 64; ++i) {
            alone.push_back(coupled(draw, {0, 0, 2, 4}, 48));
            together.push_back(coupled(draw, {0.7, 0.7, 2, 4}, 48));
        }
        const auto seed = static_cast<std::uint64_t>(run);
        alarms += called(demand_withdraw(associations(alone, {99, seed})));
        without += called(demand_withdraw(associations(alone)));
        for (const Association& x : associations(alone, {99, seed})) {
            BOOST_TEST((x.low > 0) == (x.verdict == Verdict::draws));
            BOOST_TEST((x.high < 0) == (x.verdict == Verdict::averts));
        }
        found += demand_withdraw(associations(together, {99, seed})).verdict == Verdict::draws;
    }
    std::printf(
        "64 talks that quiet down: called coupled %d of %d (without exchanging partners %d), "
        "Q .34 found %d\n",
        alarms, kRuns, without, found);
    BOOST_TEST(alarms <= 4);
    BOOST_TEST(found >= 0.8 * kRuns);
}

// ---- Real talks ---------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(couplescope_with_their_own_partners_and_with_others,
                     *boost::unit_test::label("many")) {
    const std::vector<Acts> talks = couplescope();
    if (talks.empty()) return;
    const Associations own = associations(talks, {999, 1});
    const Association &answered = demand_withdraw(own), &goes_on = withdraw_demand(own);
    for (const Association* x : {&answered, &goes_on}) {
        std::printf(
            "couplescope %s: Q %.2f [%.2f, %.2f], given habit %.2f (shuffled %.2f "
            "[%.2f, %.2f]), and time %.2f [%.2f, %.2f], other partners %.2f [%.2f, %.2f]\n",
            name(x->lag).data(), x->q, x->q_low, x->q_high, x->untimed, x->shuffled.mean,
            x->shuffled.low, x->shuffled.high, x->adjusted, x->low, x->high, x->partners.mean,
            x->partners.low, x->partners.high);
        BOOST_TEST(x->pairs == 3008u);
        BOOST_TEST(x->q_high < -0.5);
        BOOST_TEST(x->inertia > 0.8);
        BOOST_TEST(std::abs(x->partners.mean) < 0.05);
        BOOST_TEST(x->shuffled.mean < -0.2);  // what time alone would make one believe
    }
    // A bid is answered: the opposite of withdrawal.
    BOOST_TEST((answered.verdict == Verdict::averts));
    BOOST_TEST(answered.high < -0.3);

    int alarms = 0, plain = 0, alone = 0;
    for (std::size_t by = 1; by < talks.size(); ++by) {
        const std::vector<Acts> others = exchanged(talks, by);
        const Associations x = associations(others);
        alarms += called(demand_withdraw(x)) + called(withdraw_demand(x));
        plain += demand_withdraw(x).q_high < 0;
        for (const Acts& acts : others) {
            const Associations y = of(acts);
            alone += called(demand_withdraw(y)) + called(withdraw_demand(y));
        }
    }
    std::printf(
        "couplescope, partners exchanged (63 ways): called %d of 126, plain tables below 0 "
        "%d of 63; talk by talk %d of %d\n",
        alarms, plain, alone, 63 * 64 * 2);
    BOOST_TEST(alarms <= 6);
    BOOST_TEST(plain >= 60);
    BOOST_TEST(alone < 0.02 * 63 * 64 * 2);
}

// Likewise where time itself is shuffled within a talk, for both alike, there is a common level and
// nothing else.
BOOST_AUTO_TEST_CASE(couplescope_out_of_order) {
    std::vector<Acts> talks = couplescope();
    if (talks.empty()) return;
    Draw draw(29);
    int alarms = 0;
    for (int run = 0; run < 40; ++run) {
        for (Acts& acts : talks) {
            for (std::size_t seat = 0; seat < 2; ++seat) {
                for (std::size_t i = acts.size() / 2; i > 1; --i) {
                    const auto j = draw.below(static_cast<std::uint32_t>(i));
                    std::swap(acts[2 * (i - 1) + seat].kind, acts[2 * j + seat].kind);
                }
            }
        }
        const Associations x = associations(talks);
        alarms += called(demand_withdraw(x)) + called(withdraw_demand(x));
    }
    std::printf("couplescope, out of order: called %d of 80\n", alarms);
    BOOST_TEST(alarms <= 6);
}

// F8: in runs of the engine a demand is followed by withdrawal and withdrawal by a demand; the
// first the more so the larger the gain. So is the second, but by less than 4,500 runs show: the
// claim of F8 asks 48,000.
BOOST_AUTO_TEST_CASE(f8_both_lags_are_there_and_the_demands_grows_with_the_gain,
                     *boost::unit_test::label("many")) {
    struct Run {
        float gain;
        Acts acts;
    };
    std::vector<Run> runs;
    Draw draw(31);
    for (std::uint64_t id = 0; id < 4500; ++id) {
        const Traits a = somebody(within(draw.uniform(0.45, 0.8), 0, 1),
                                  within(0.3 + 0.08 * draw.normal(), 0, 1));
        const Traits b = somebody(within(0.35 + 0.08 * draw.normal(), 0, 1),
                                  within(draw.uniform(0.4, 0.8), 0, 1));
        Couple couple{Model::standard(), a, b, 9, id};
        BOOST_REQUIRE(!couple.happens(Disagreement{0.5f, id % 2 == 0 ? Seat::a : Seat::b}));
        const float gain = reference_gain(couple, Seat::a, Heat::cold).gain;
        std::vector<Turn> turns(60);
        couple.play(turns);
        runs.push_back({gain, acts_of(Model::standard(), turns)});
    }
    std::sort(runs.begin(), runs.end(), [](const Run& x, const Run& y) { return x.gain < y.gain; });
    const auto of_runs = [&](const char* which, std::size_t first, std::size_t last) {
        std::vector<Acts> talks;
        for (std::size_t i = first; i < last; ++i) talks.push_back(runs[i].acts);
        const Associations all = associations(talks, {99, 1});
        const std::array<Association, 2> both{demand_withdraw(all), withdraw_demand(all)};
        for (const Association& x : both) {
            std::printf(
                "F8 %s, G up to %.2f, %s: Q %.3f [%.3f, %.3f], given habit and time %.3f "
                "[%.3f, %.3f]\n",
                which, static_cast<double>(runs[last - 1].gain), name(x.lag).data(), x.q, x.q_low,
                x.q_high, x.adjusted, x.low, x.high);
            BOOST_TEST(x.q_low > 0);
        }
        return both;
    };
    for (const Association& x : of_runs("all", 0, 4500)) BOOST_TEST(x.low > 0);
    const auto lowest = of_runs("lowest third", 0, 1500);
    of_runs("middle third", 1500, 3000);
    const auto highest = of_runs("highest third", 3000, 4500);
    BOOST_TEST(lowest[0].q_high < highest[0].q_low);  // demand, then withdrawal
}

// ---- Abuse --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_is_no_act_is_refused_and_changes_nothing) {
    Draw draw(37);
    const Acts acts = coupled(draw, {1, 1, 1, 0}, 30);
    LagCounter counter;
    for (const Act& act : acts) BOOST_REQUIRE(!counter.add(act));
    const Associations before = counter.associations();
    Fault fault = counter.add({static_cast<Seat>(2), Kind::pursue, 100});
    BOOST_TEST((fault.status == Status::argument));
    BOOST_TEST(fault.message() == "seat is 2, expected 0 or 1");
    fault = counter.add({Seat::a, static_cast<Kind>(6), 100});
    BOOST_TEST(fault.message() == "kind is 6, expected 0 to 5");
    fault = counter.add({Seat::a, Kind::pursue, 3});
    BOOST_TEST(fault.message() == "time goes back from 59 to 3");
    const Associations after = counter.associations();
    for (std::size_t i = 0; i < before.size(); ++i) {
        BOOST_TEST(before[i].table == after[i].table, boost::test_tools::per_element());
        BOOST_TEST(before[i].adjusted == after[i].adjusted);
    }
}

BOOST_AUTO_TEST_CASE(faults_of_whole_talks_say_where) {
    std::vector<Acts> talks{{{Seat::a, Kind::pursue, 5}},
                            {{Seat::a, Kind::pursue, 5}, {Seat::b, Kind::pursue, 4}}};
    Associations out{};
    out[0].pairs = 77;
    Fault fault = associations(talks, {}, out);
    BOOST_TEST(fault.message() == "talk 1, act 1: time goes back from 5 to 4");
    BOOST_TEST(out[0].pairs == 77u);
    talks.pop_back();
    fault = associations(talks, {100001, 0}, out);
    BOOST_TEST(fault.message() == "100001 shuffles, expected 0 to 100000");
    BOOST_CHECK_THROW(associations(talks, {100001, 0}), Error);
    BOOST_TEST(!associations(talks, {10, 0}, out));
}

BOOST_AUTO_TEST_CASE(talks_of_any_length_and_time_can_be_shuffled) {
    constexpr std::uint32_t end = std::numeric_limits<std::uint32_t>::max();
    const std::vector<Acts> talks{{},
                                  {{Seat::a, Kind::pursue, end}, {Seat::b, Kind::withdraw, end}},
                                  {{Seat::b, Kind::withdraw, 0}, {Seat::a, Kind::pursue, end}},
                                  {{Seat::b, Kind::withdraw, 7}}};
    for (const Association& x : associations(talks, {50, 1})) {
        BOOST_TEST((x.verdict == Verdict::not_enough));
        BOOST_TEST(x.partners.times == 50u);
        BOOST_TEST(std::isfinite(x.adjusted));
    }
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(name(Lag::withdraw_demand) == "withdraw_demand");
    BOOST_TEST(name(static_cast<Lag>(9)) == "?");
    BOOST_TEST(name(Verdict::averts) == "averts");
    BOOST_TEST(name(static_cast<Verdict>(9)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()

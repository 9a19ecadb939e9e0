// Search: that what is found does what it says, that less of it does not, and that the best comes
// first. And the remedies of the links.
#include "claims/population.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <pursuit/study/search.hpp>

#include "models.hpp"
#include "quarrels.hpp"

using namespace pursuit;
using namespace pursuit::claims;
using What = Intervention::What;

namespace {

constexpr std::size_t at(Lever lever) { return static_cast<std::size_t>(lever); }

/// With its own numbers, not those of the pairs.
bool ends_well(const Couple& couple) {
    PairedRuns run;
    BOOST_REQUIRE(!run_pairs(couple, {}, Trial{}, 0, std::span(&run, 1)));
    return run.without[Outcome::holds] == 0 || share_with(couple, Outcome::holds) < 0.6;
}

/// A couple whose argument holds with its own numbers, though not for ever after any small change.
Couple holding() {
    static const Couple found = [] {
        Couple couple = quarrel_with(Outcome::holds, 0.6, 0.85, 11);
        for (std::uint64_t seed = 12; ends_well(couple); ++seed) couple.reseed(seed);
        return couple;
    }();
    return found;
}

struct Result {
    std::vector<Finding> findings;
    Found found;
    std::vector<Finding> of(Lever lever) const {
        std::vector<Finding> out;
        for (const Finding& f : findings) {
            if (f.lever == lever) out.push_back(f);
        }
        return out;
    }
};

Result searched(const Couple& couple, const Search& how, std::size_t room = 400) {
    Result out;
    out.findings.resize(room);
    const Fault fault = search(couple, how, out.findings, out.found);
    BOOST_REQUIRE_MESSAGE(!fault, fault.text);
    out.findings.resize(out.found.count);
    return out;
}

Search only(std::initializer_list<Lever> levers) {
    Search how;
    how.levers = {};
    for (const Lever lever : levers) how.levers[at(lever)] = true;
    return how;
}

bool is_out(const PairedRuns& run, Outcome avoid) { return run.with[avoid] == 0; }

/// Once more by comparing: the share of runs that stay out of it, from the moment of the change.
double share_out(const Couple& start, Change change, const Search& how) {
    Trial trial;
    trial.pairs = how.pairs;
    trial.turns = how.turns;
    trial.own_turns = change.turn;
    std::vector<PairedRuns> runs(how.pairs);
    BOOST_REQUIRE(!run_pairs(start, {&change, 1}, trial, 0, runs));
    double n = 0;
    for (const PairedRuns& run : runs) n += is_out(run, how.avoid);
    return n / how.pairs;
}
bool own_out(const Couple& start, const Change& change, const Search& how) {
    Trial trial;
    trial.turns = how.turns;
    PairedRuns run;
    BOOST_REQUIRE(!run_pairs(start, {&change, 1}, trial, 0, std::span(&run, 1)));
    return is_out(run, how.avoid);
}

/// Whether a dose that is less by 1/256 or somewhat under it fails; where chance has a hand in it,
/// one that is less by more may not.
template <class Fails>
bool fails_with_less(float dose, Fails fails) {
    for (const float by : {1.01f, 1.0f, 0.75f, 0.51f}) {
        const float less = dose - by / 256;
        if (!(less > 0) || fails(less)) return true;
    }
    return false;
}

/// The same change by another dose.
Change with_dose(Change change, float from, float to) {
    if (auto* link = std::get_if<WeakenedLink>(&change.what)) link->by = to;
    if (auto* trait = std::get_if<MovedTrait>(&change.what)) trait->by *= to / from;
    if (auto* what = std::get_if<Intervention>(&change.what)) what->strength = to;
    return change;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search)

// What keeps this very argument out of it is told where it does not stay out by itself.
BOOST_AUTO_TEST_CASE(an_argument_that_stays_out_needs_no_dose) {
    Search how = only({Lever::link});
    how.pairs = 31;
    int own = 0, others = 0;
    Couple couple = holding();
    for (std::uint64_t seed = 1; seed < 200 && (own < 3 || others < 3); ++seed) {
        couple.reseed(seed);
        std::vector<PairedRuns> runs(how.pairs);  // the first is this very argument
        Trial trial;
        trial.pairs = how.pairs;
        BOOST_REQUIRE(!run_pairs(couple, {}, trial, 0, runs));
        const auto stays_out = [](const PairedRuns& r) { return r.without[Outcome::holds] == 0; };
        if (2 * std::ranges::count_if(runs, stays_out) > how.pairs) continue;
        const Result result = searched(couple, how);
        BOOST_TEST(result.found.own == !stays_out(runs[0]));
        ++(result.found.own ? own : others);
        for (const Finding& f : result.findings) {
            if (!result.found.own) BOOST_TEST(!f.own_dose);
            BOOST_TEST((f.dose || f.own_dose));
        }
    }
    BOOST_TEST(own >= 3);
    BOOST_TEST(others >= 3);
}

BOOST_AUTO_TEST_CASE(what_is_found_does_it_and_a_little_less_does_not,
                     *boost::unit_test::label("many")) {
    for (const Outcome avoid : {Outcome::holds, Outcome::cycle}) {
        Search how;
        how.avoid = avoid;
        how.pairs = 31;
        how.step = 4;
        const Couple start = holding();
        const Result result = searched(start, how);
        std::array<int, kLevers> majorities{};
        int monotone = 0;
        BOOST_TEST(result.found.own);
        for (const Finding& f : result.findings) {
            BOOST_REQUIRE((f.dose || f.own_dose));
            monotone += f.lever != Lever::move && f.monotone;
            BOOST_TEST(f.avoided == share_out(start, f.change, how));
            if (f.dose) {
                ++majorities[at(f.lever)];
                BOOST_TEST(f.avoided > 0.5);
                BOOST_TEST(f.unhelped <= 0.5);
            } else {
                BOOST_TEST(own_out(start, f.change, how));
            }
            if (f.lever == Lever::move) continue;
            const float shown = f.dose ? *f.dose : *f.own_dose;
            if (f.dose) {
                BOOST_TEST(fails_with_less(*f.dose, [&](float less) {
                    return share_out(start, with_dose(f.change, shown, less), how) <= 0.5;
                }));
            }
            if (f.own_dose) {
                BOOST_TEST(own_out(start, with_dose(f.change, shown, *f.own_dose), how));
                BOOST_TEST(fails_with_less(*f.own_dose, [&](float less) {
                    return !own_out(start, with_dose(f.change, shown, less), how);
                }));
            }
        }
        std::printf(
            "avoiding '%s': unhelped %.2f; found %u links, %u traits, %u moves, %u "
            "interventions; in the majority %d, %d, %d, %d\n",
            name(avoid).data(), result.found.unhelped, result.found.all[0], result.found.all[1],
            result.found.all[2], result.found.all[3], majorities[0], majorities[1], majorities[2],
            majorities[3]);
        BOOST_TEST(monotone > 0);
        BOOST_TEST(majorities[at(Lever::link)] > 0);  // that something has been tested
        BOOST_TEST(majorities[at(Lever::trait)] > 0);
        BOOST_TEST(majorities[at(Lever::move)] > 0);
        BOOST_TEST(majorities[at(Lever::intervention)] > 0);
    }
}

BOOST_AUTO_TEST_CASE(moves_are_others_than_the_one_made_and_come_with_their_chance,
                     *boost::unit_test::label("many")) {
    int found = 0, own = 0;
    for (std::uint64_t seed = 1; seed < 30 && (found < 20 || own == 0); ++seed) {
        Couple start = holding();
        start.reseed(seed);
        Search how = only({Lever::move});
        how.pairs = 20;
        how.step = 3;
        std::vector<Finding> out(1000);
        Found counts;
        if (pursuit::search(start, how, out, counts)) continue;  // it goes well by itself
        out.resize(counts.count);
        double before = 2;
        bool majority = true;
        for (const Finding& f : out) {
            ++found;
            own += f.own_dose.has_value();
            const auto& move = std::get<HostMove>(f.change.what);
            Couple couple = start;
            couple.skip(f.change.turn);
            const Peek peek = couple.peek();
            BOOST_TEST((peek.mover == move.seat));
            BOOST_TEST(f.probability ==
                       static_cast<double>(peek.probability[static_cast<std::size_t>(move.move)]));
            BOOST_TEST((couple.play().move != move.move));
            BOOST_TEST(f.change.turn % 3 == 0);
            BOOST_TEST(f.change.turn <= 40u);
            BOOST_TEST(f.avoided == share_out(start, f.change, how));
            BOOST_TEST(f.dose.has_value() == (f.unhelped <= 0.5 && f.avoided > 0.5));
            // Where this very argument stays out of it by itself, nothing has to keep it out.
            BOOST_TEST((counts.own && own_out(start, f.change, how)) == f.own_dose.has_value());
            BOOST_TEST((f.dose.value_or(0) == 0 && f.own_dose.value_or(0) == 0));
            if (majority && !f.dose) {
                majority = false;
                before = 2;
            }
            BOOST_TEST(f.dose.has_value() == majority);  // majorities first,
            BOOST_TEST(f.probability <= before);         // then the likeliest
            before = f.probability;
        }
    }
    std::printf("%d single moves found, of which %d do it in their very argument\n", found, own);
    BOOST_TEST(found >= 20);
    BOOST_TEST(own > 0);
}

// Whatever comparing shows to keep it out is found, and nothing else: every move at every turn that is
// tried, also where the cycle has had hold of them before.
BOOST_AUTO_TEST_CASE(every_move_that_does_it_is_found, *boost::unit_test::label("many")) {
    std::set<Move> found;
    int after_cycle = 0;
    for (const Outcome avoid : {Outcome::holds, Outcome::cycle}) {
        for (const std::uint64_t seed : {0u, 3u, 4u, 5u}) {
            Couple start = holding();
            if (seed != 0) start.reseed(seed);
            Search how = only({Lever::move});
            how.avoid = avoid;
            how.pairs = 11;
            how.turns = 50;
            how.step = 15;
            std::vector<Finding> out(400);
            Found counts;
            if (pursuit::search(start, how, out, counts)) continue;  // it goes well by itself
            out.resize(counts.count);
            std::set<std::pair<std::uint32_t, Move>> told, expected;
            for (const Finding& f : out)
                told.insert({f.change.turn, std::get<HostMove>(f.change.what).move});
            Couple couple = start;
            int run = 0;
            bool cycled = false;
            for (std::uint32_t t = 0; t <= 30; ++t) {
                const Seat mover = couple.peek().mover;
                const Couple before = couple;
                const Turn made = couple.play();
                for (int m = 0; t % 15 == 0 && m < before.model().moves(); ++m) {
                    const Change change{t, HostMove{mover, static_cast<Move>(m), {}}};
                    if (made.move == static_cast<Move>(m)) continue;
                    const Change nothing{t, Elapse{0}};
                    const bool most = share_out(start, nothing, how) <= 0.5 &&
                                      share_out(start, change, how) > 0.5;
                    if (!most && !(counts.own && own_out(start, change, how))) continue;
                    expected.insert({t, static_cast<Move>(m)});
                    found.insert(static_cast<Move>(m));
                    after_cycle += cycled;
                }
                run = negative(made.phase) ? run + 1 : 0;
                cycled = cycled || run >= kCycleTurns;
            }
            BOOST_TEST((told == expected), name(avoid) << ", seed " << seed << ": " << told.size()
                                                       << ", expected " << expected.size());
        }
    }
    BOOST_TEST(found.contains(static_cast<Move>(0)));
    BOOST_TEST(found.size() > 5u);
    BOOST_TEST(after_cycle > 0);
}

BOOST_AUTO_TEST_CASE(every_help_that_does_it_is_found, *boost::unit_test::label("many")) {
    Search how = only({Lever::intervention});
    how.pairs = 11;
    how.turns = 40;
    how.step = 20;
    const Couple start = holding();
    const Result result = searched(start, how);
    std::set<std::pair<What, std::optional<Seat>>> told, expected;
    for (const Finding& f : result.findings) {
        const auto& what = std::get<Intervention>(f.change.what);
        told.insert({what.what, what.who});
    }
    for (const std::uint32_t turn : {0u, 20u}) {
        if (share_out(start, {turn, Elapse{0}}, how) > 0.5) continue;
        for (int i = 0; i < kInterventions * 3 * kDoses; ++i) {
            const auto what = static_cast<What>(i / (3 * kDoses));
            const int whom = i / kDoses % 3;
            const auto who = whom < 2 ? std::optional(static_cast<Seat>(whom)) : std::nullopt;
            const float dose = static_cast<float>(1 + i % kDoses) / kDoses;
            if (expected.contains({what, who})) continue;
            const Change change{turn, Intervention{what, who, dose}};
            Couple copy = start;
            copy.skip(turn);
            if (copy.intervene(std::get<Intervention>(change.what))) continue;
            if (share_out(start, change, how) > 0.5 ||
                (result.found.own && own_out(start, change, how)))
                expected.insert({what, who});
        }
    }
    BOOST_TEST((told == expected));
    BOOST_TEST(expected.contains({static_cast<What>(0), Seat::a}));
}

// Of two ways one is no majority, of five three are; and how many stay out is told as it is counted.
BOOST_AUTO_TEST_CASE(an_argument_stays_out_by_itself_where_most_ways_of_it_do) {
    int halves = 0, three_of_five = 0, none = 0, single = 0;
    for (const Outcome avoid : {Outcome::holds, Outcome::cycle}) {
        Couple couple = quarrel_with(avoid, 0.4, 0.8, 11);
        for (std::uint64_t seed = 1; seed < 100; ++seed) {
            for (const std::uint32_t pairs : {2u, 5u}) {
                couple.reseed(seed);
                Trial trial;
                trial.pairs = pairs;
                std::vector<PairedRuns> runs(pairs);
                BOOST_REQUIRE(!run_pairs(couple, {}, trial, 0, runs));
                const auto out = [&](const PairedRuns& r) { return r.without[avoid] == 0; };
                const auto n = std::ranges::count_if(runs, out);
                const bool by_itself = out(runs[0]) && 2 * n > pairs;
                Search how = only({});
                how.avoid = avoid;
                how.pairs = pairs;
                Found found;
                const Fault fault = pursuit::search(couple, how, {}, found);
                BOOST_TEST((fault.status == (by_itself ? Status::state : Status::ok)),
                           n << " of " << pairs);
                if (!fault) BOOST_TEST(found.unhelped == static_cast<double>(n) / pairs);
                halves += out(runs[0]) && pairs == 2 && n == 1;
                three_of_five += by_itself && n == 3;
                none += n == 0;
                single += n == 1;
            }
        }
    }
    for (const int seen : {halves, three_of_five, none, single}) BOOST_TEST(seen > 0);
}

BOOST_AUTO_TEST_CASE(the_best_come_first_and_room_is_shared) {
    Search how;
    how.pairs = 21;
    how.step = 10;
    const Couple start = holding();
    const Result all = searched(start, how);
    const Result few = searched(start, how, 8);  // two a lever
    std::size_t listed = 0;
    for (int i = 0; i < kLevers; ++i) {
        const auto lever = static_cast<Lever>(i);
        const auto long_list = all.of(lever), short_list = few.of(lever);
        BOOST_TEST(few.found.all[at(lever)] == all.found.all[at(lever)]);
        BOOST_TEST(long_list.size() == std::min<std::size_t>(all.found.all[at(lever)], 100));
        BOOST_TEST(short_list.size() == std::min<std::size_t>(long_list.size(), 2));
        for (std::size_t k = 0; k < short_list.size(); ++k) {
            BOOST_TEST((short_list[k].dose == long_list[k].dose));
            BOOST_TEST((short_list[k].own_dose == long_list[k].own_dose));
        }
        for (std::size_t k = 1; k < long_list.size() && lever != Lever::move; ++k) {
            const Finding &x = long_list[k - 1], &y = long_list[k];
            BOOST_TEST((x.dose || !y.dose));
            if (x.dose && y.dose) BOOST_TEST(*x.dose <= *y.dose);
            if (!x.dose && !y.dose) BOOST_TEST(*x.own_dose <= *y.own_dose);
        }
        listed += long_list.size();
    }
    BOOST_TEST(listed == all.found.count);
    std::set<std::pair<What, std::optional<Seat>>> once;
    for (const Finding& f : all.of(Lever::intervention)) {
        const auto& what = std::get<Intervention>(f.change.what);
        BOOST_TEST(once.insert({what.what, what.who}).second);
    }
    const Result none = searched(start, how, 0);
    BOOST_TEST(none.found.count == 0u);
    BOOST_TEST((none.found.all == all.found.all));
}

BOOST_AUTO_TEST_CASE(only_what_is_asked_for_is_searched) {
    Search how = only({Lever::link});
    how.pairs = 11;
    const Result links = searched(holding(), how);
    BOOST_TEST(links.found.count == links.found.all[at(Lever::link)]);
    for (const Finding& f : links.findings) {
        BOOST_TEST((std::get<WeakenedLink>(f.change.what).pursuer == Seat::a));
    }
    how.pursuer = Seat::b;
    for (const Finding& f : searched(holding(), how).findings) {
        BOOST_TEST((std::get<WeakenedLink>(f.change.what).pursuer == Seat::b));
    }
    Search early = only({Lever::intervention});
    early.pairs = 11;
    early.first = 3;
    early.last = 8;
    early.step = 2;
    for (const Finding& f : searched(holding(), early).findings) {
        BOOST_TEST((f.change.turn == 3 || f.change.turn == 5 || f.change.turn == 7));
    }
    early.last = 15;
    early.step = 4;
    const Result fourth = searched(holding(), early);
    BOOST_TEST(!fourth.findings.empty());
    for (const Finding& f : fourth.findings) BOOST_TEST(f.change.turn % 4 == 3);
}

BOOST_AUTO_TEST_CASE(progress_ends_at_the_end) {
    static std::uint32_t last, all_steps;
    last = all_steps = 0;
    Search how;
    how.pairs = 4;
    how.turns = 30;
    how.step = 4;
    how.progress = [](void*, std::uint32_t done, std::uint32_t all) {
        BOOST_TEST(done > last);
        BOOST_TEST(done <= all);
        last = done;
        all_steps = all;
    };
    searched(holding(), how);
    BOOST_TEST(last == all_steps);
    BOOST_TEST(last > 10u);
    for (const Lever lever : {Lever::move, Lever::link, Lever::trait}) {
        Search one = only({lever});
        one.pairs = 4;
        one.turns = 30;
        one.step = 10;
        one.progress = how.progress;
        last = all_steps = 0;
        searched(holding(), one);
        BOOST_TEST(last == all_steps);
        // The links are a step, each trait is one, and so are turns 0 and 10, which leave 20 more.
        const std::uint32_t more = lever == Lever::move ? 2 : lever == Lever::trait ? kTraits : 0;
        BOOST_TEST(all_steps == 1 + more);
    }
}

BOOST_AUTO_TEST_CASE(what_goes_well_by_itself_needs_nothing) {
    Couple secure{Model::standard(), Traits{.anxiety = 0.25f, .avoidance = 0.2f},
                  Traits{.anxiety = 0.25f, .avoidance = 0.2f}, 1};
    BOOST_REQUIRE(!secure.happens(Disagreement{0.3f, Seat::a}));
    std::array<Finding, 8> out;
    Found found;
    found.count = 77;
    const Fault fault = pursuit::search(secure, Search{}, out, found);
    BOOST_TEST((fault.status == Status::state));
    BOOST_TEST(fault.message() == "this argument stays out of it by itself: 'holds' in 0 %");
    BOOST_TEST(found.count == 77u);
}

// One way is left over of those that are played side by side, and goes alone.
BOOST_AUTO_TEST_CASE(ways_that_are_played_alone_are_the_same) {
    Search how = only({Lever::intervention, Lever::move});
    how.pairs = 65;
    how.turns = 24;
    how.step = 8;
    const Result result = searched(holding(), how, 40);
    BOOST_REQUIRE(!result.findings.empty());
    for (const Finding& f : result.findings)
        BOOST_TEST(f.avoided == share_out(holding(), f.change, how));
}

// A promise that no lane can count down: all ways go alone, and what is told of them is counted.
BOOST_AUTO_TEST_CASE(ways_with_times_that_fit_no_lane_are_played_alone) {
    Couple couple = holding();
    BOOST_REQUIRE(!couple.happens(Separation{{}, 4000000000u}));
    Search how = only({Lever::intervention});
    how.pairs = 20;
    how.turns = 12;
    std::array<Finding, 8> out;
    Found found;
    const Fault fault = pursuit::search(couple, how, out, found);
    Trial trial;
    trial.turns = how.turns;
    std::vector<PairedRuns> runs(how.pairs);
    BOOST_REQUIRE(!run_pairs(couple, {}, trial, 0, runs));
    double well = 0;
    for (const PairedRuns& run : runs) well += run.without[how.avoid] == 0;
    const bool mostly = well / how.pairs > 0.5 && runs[0].without[how.avoid] == 0;
    BOOST_TEST((fault.status == (mostly ? Status::state : Status::ok)));
    if (!fault) BOOST_TEST(found.unhelped == well / how.pairs);
}

BOOST_AUTO_TEST_CASE(a_search_without_levers_finds_nothing) {
    const Result result = searched(holding(), only({}));
    BOOST_TEST(result.findings.empty());
}

BOOST_AUTO_TEST_CASE(values_out_of_range_are_refused) {
    const auto refused = [](auto change) {
        Search how;
        change(how);
        std::array<Finding, 8> out;
        Found found;
        return pursuit::search(holding(), how, out, found).status == Status::argument;
    };
    BOOST_TEST(refused([](Search& s) { s.pairs = 1; }));
    BOOST_TEST(refused([](Search& s) { s.pairs = 10001; }));
    BOOST_TEST(refused([](Search& s) { s.turns = 9; }));
    BOOST_TEST(refused([](Search& s) { s.turns = 1001; }));
    BOOST_TEST(refused([](Search& s) { s.step = 0; }));
    BOOST_TEST(refused([](Search& s) { s.avoid = Outcome::resolved; }));
    BOOST_TEST(refused([](Search& s) { s.pursuer = static_cast<Seat>(2); }));
    BOOST_TEST(name(Lever::intervention) == "intervention");
    BOOST_TEST(name(static_cast<Lever>(4)) == "?");
}

/// The smallest dose that most stay out by: of the grid, and from there down to 1/256.
std::optional<float> dose_of(const Couple& start, const Change& full, const Search& how) {
    const auto out = [&](float dose) {
        return share_out(start, with_dose(full, 1, dose), how) > 0.5;
    };
    for (int i = 1; i <= kDoses; ++i) {
        float below = static_cast<float>(i - 1) / kDoses, above = static_cast<float>(i) / kDoses;
        if (!out(above)) continue;
        while (above - below > 1.0f / 256) {
            const float middle = 0.5f * (below + above);
            (out(middle) ? above : below) = middle;
        }
        return above;
    }
    return {};
}

// Of as many as can be halved: half of them are not most of them, neither at first nor at last.
BOOST_AUTO_TEST_CASE(of_each_link_the_smallest_dose_is_found, *boost::unit_test::label("many")) {
    Search how = only({Lever::link});
    how.pursuer = Seat::a;
    int found = 0, in_half = 0, falls = 0;
    Couple couple = holding();
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        couple.reseed(seed);
        how.pairs =
            seed % 2 == 0 ? 16 : 36;  // half of them may stay out before the last are played
        const Result result = searched(couple, how);
        if (result.found.unhelped > 0.5) continue;
        in_half += result.found.unhelped == 0.5;
        for (int i = 0; i < kLinks; ++i) {
            const Change full{0, WeakenedLink{static_cast<Link>(i), Seat::a, 1}};
            const std::optional<float> dose = dose_of(couple, full, how);
            const auto same = [&](const Finding& f) {
                return std::get<WeakenedLink>(f.change.what).link == static_cast<Link>(i);
            };
            const auto f = std::ranges::find_if(result.findings, same);
            BOOST_TEST((f != result.findings.end() && f->dose) == dose.has_value());
            if (!dose || f == result.findings.end()) continue;
            BOOST_TEST(*f->dose == *dose);
            ++found;
            bool monotone = true;
            double before = 0;
            for (int k = 1; k <= kDoses; ++k) {
                const float each = static_cast<float>(k) / kDoses;
                const double share = share_out(couple, with_dose(full, 1, each), how);
                monotone = monotone && share >= before;
                if (k == 2) falls += share < before;
                before = share;
            }
            BOOST_TEST(f->monotone == monotone);
        }
    }
    std::printf("links found %d, starts of which half stay out %d, falls at once %d\n", found,
                in_half, falls);
    BOOST_TEST(found > 0);
    BOOST_TEST(in_half > 0);
    BOOST_TEST(falls > 0);
}

// What does it by less at a later turn is the finding, however little less it is.
BOOST_AUTO_TEST_CASE(of_each_help_the_smallest_dose_at_any_turn_is_found,
                     *boost::unit_test::label("many")) {
    Search how = only({Lever::intervention});
    how.pairs = 11;
    how.turns = 36;
    how.step = 8;
    int found = 0, later = 0;
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u}) {
        Couple start = holding();
        start.reseed(seed);
        std::vector<Finding> findings(100);
        Found counts;
        if (pursuit::search(start, how, findings, counts)) continue;  // it goes well by itself
        findings.resize(counts.count);
        for (int i = 0; i < kInterventions * 3; ++i) {
            const auto what = static_cast<What>(i / 3);
            const auto who = i % 3 < 2 ? std::optional(static_cast<Seat>(i % 3)) : std::nullopt;
            std::optional<float> least;
            for (const std::uint32_t turn : {0u, 8u, 16u}) {
                Couple copy = start;
                copy.skip(turn);
                if (copy.intervene({what, who, 1})) continue;
                if (share_out(start, {turn, Elapse{0}}, how) > 0.5) continue;
                const auto dose = dose_of(start, {turn, Intervention{what, who, 1}}, how);
                if (!dose || (least && *dose >= *least)) continue;
                later += least.has_value();
                least = dose;
            }
            const auto f = std::ranges::find_if(findings, [&](const Finding& each) {
                const auto& is = std::get<Intervention>(each.change.what);
                return is.what == what && is.who == who;
            });
            BOOST_TEST((f != findings.end() && f->dose) == least.has_value());
            if (!least || f == findings.end()) continue;
            ++found;
            BOOST_TEST(*f->dose == *least);
        }
    }
    std::printf("helps found %d, %d times by less at a later turn\n", found, later);
    BOOST_TEST(found > 10);
    BOOST_TEST(later > 0);
}

// --- remedies ------------------------------------------------------------------------------------

namespace {

Gain after(const Couple& couple, const Intervention& what, Seat pursuer) {
    Couple copy = couple;
    BOOST_REQUIRE(!copy.intervene(what));
    if (what.what == What::promised_pause) BOOST_REQUIRE(!copy.elapse(copy.state().promise_ms));
    return present_gain(copy, pursuer, Heat::hot);
}

/// With fears as strong as it takes for a median gain a little above one.
Model with_gains_above_one() {
    for (int quarters = 4; quarters <= 40; ++quarters) {
        const Model model = model_with(
            [&](Tables& t) { t.coefficients.fear_gain = 0.25f * static_cast<float>(quarters); });
        std::vector<float> gains;
        for (const Case& c : pairs("pursuer", "withdrawer", 71, 60)) {
            Couple couple = quarrel(c, kSeverity, model);
            couple.skip(6);
            gains.push_back(present_gain(couple, Seat::a, Heat::hot).gain);
        }
        std::ranges::nth_element(gains, gains.begin() + 30);
        if (gains[30] > 1.1f) return model;
    }
    BOOST_FAIL("no fear is strong enough");
    return Model::standard();
}

}  // namespace

BOOST_AUTO_TEST_CASE(remedies_bring_the_gain_below_one_and_a_little_less_does_not) {
    int healed = 0, not_healed = 0, needless = 0, tried = 0;
    const Model fierce = with_gains_above_one();
    for (const Case& c : pairs("pursuer", "withdrawer", 71, 60)) {
        Couple couple = quarrel(c, kSeverity, fierce);
        couple.skip(6);
        const auto all = remedies(couple, Seat::a);
        const Gain now = present_gain(couple, Seat::a, Heat::hot);
        std::set<Link> links;
        bool none_yet = false;
        float dose = 0, left = 0;
        for (const Remedy& r : all) {
            links.insert(r.link);
            const auto i = static_cast<std::size_t>(r.link);
            BOOST_TEST(r.gain_before == now.gain);
            BOOST_TEST(r.slope_before == now.links[i]);
            BOOST_TEST(!(r.by && r.tried));
            BOOST_TEST(!(r.by && none_yet));
            if (none_yet && !r.by) BOOST_TEST(r.gain >= left);  // the best of these first
            left = r.gain;
            none_yet = none_yet || !r.by;
            if (now.gain < 1) {
                BOOST_TEST(!r.by);
                ++needless;
                continue;
            }
            not_healed += !r.by;
            if (r.tried) {
                ++tried;
                BOOST_TEST(r.tried->strength == 1.0f);
                BOOST_TEST(r.gain >= 1.0f);
                BOOST_TEST(r.gain == after(couple, *r.tried, Seat::a).gain);
            }
            if (!r.by) continue;
            ++healed;
            BOOST_TEST(r.by->strength >= dose);
            dose = r.by->strength;
            const Gain with = after(couple, *r.by, Seat::a);
            BOOST_TEST(with.gain < 1);
            BOOST_TEST(with.gain == r.gain);
            BOOST_TEST(with.links[i] == r.slope);
            for (std::size_t k = 0; k < kLinks; ++k) {  // on this link more than on any other
                BOOST_TEST(with.links[k] / now.links[k] >= with.links[i] / now.links[i]);
            }
            Intervention less = *r.by;
            less.strength -= 1.01f / 256;
            if (less.strength > 0) BOOST_TEST(after(couple, less, Seat::a).gain >= 1);
        }
        BOOST_TEST(links.size() == kLinks);
    }
    std::printf("remedies: %d links healed, %d not, %d needless\n", healed, not_healed, needless);
    BOOST_TEST(healed > 10);
    BOOST_TEST(tried > 0);
    BOOST_TEST(not_healed > 10);
}

// What weakens no link is no remedy, and none that was tried: as help does in a model where it is of
// no strength and takes no time.
BOOST_AUTO_TEST_CASE(what_weakens_no_link_is_no_remedy) {
    Tables tables = with_gains_above_one().tables();
    tables.interventions = {};
    Coefficients& c = tables.coefficients;
    c.session_minutes = c.pause_minutes = c.uncover_intensity = 0;
    const Model model{tables};
    int high = 0, tried = 0, none = 0;
    for (const Case& each : pairs("pursuer", "withdrawer", 73, 40)) {
        Couple couple = quarrel(each, kSeverity, model);
        couple.skip(6);
        high += present_gain(couple, Seat::a, Heat::hot).gain >= 1;
        for (const Remedy& r : remedies(couple, Seat::a)) {
            BOOST_TEST(!r.by);
            ++(r.tried ? tried : none);
            if (r.tried) BOOST_TEST(r.slope < r.slope_before);
        }
    }
    BOOST_TEST(high > 10);
    BOOST_TEST(tried > 0);  // what is said leaves a trace
    BOOST_TEST(none > 10);
}

// Who sits where is no matter; and of each kind of help some is found.
BOOST_AUTO_TEST_CASE(remedies_are_the_same_with_the_partners_exchanged,
                     *boost::unit_test::label("many")) {
    std::set<What> whats;
    const Model fierce = with_gains_above_one();
    for (const Case& c : pairs("pursuer", "withdrawer", 72, 60)) {
        const auto here = remedies(Couple{fierce, c.a, c.b, 1}, Seat::a);
        const auto there = remedies(Couple{fierce, c.b, c.a, 1}, Seat::b);
        for (std::size_t i = 0; i < kLinks; ++i) {
            BOOST_TEST((here[i].link == there[i].link));
            BOOST_TEST(here[i].gain == there[i].gain);
            for (const auto& [x, y] :
                 {std::pair{here[i].by, there[i].by}, std::pair{here[i].tried, there[i].tried}}) {
                BOOST_REQUIRE(x.has_value() == y.has_value());
                if (!x) continue;
                whats.insert(x->what);
                BOOST_TEST((x->what == y->what && x->strength == y->strength));
                BOOST_TEST(x->who.has_value() == y->who.has_value());
                if (x->who && y->who) BOOST_TEST((*x->who == other(*y->who)));
            }
            if (i == 0 || here[i - 1].by || here[i].by) continue;
            const Remedy &before = here[i - 1], &after = here[i];
            BOOST_TEST((before.gain < after.gain ||
                        (before.gain == after.gain && before.link < after.link)));
        }
    }
    std::string found;
    for (const What what : whats) found.append(name(what)).append(", ");
    std::printf("remedies: %s\n", found.c_str());
    BOOST_TEST(whats.contains(What::name_the_cycle));
}

BOOST_AUTO_TEST_SUITE_END()

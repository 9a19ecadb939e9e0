// Watching and stopping long calls through pursuit.h: one that is stopped says STATE, soon, and has
// changed nothing; one that is watched makes the same bits, and counts.
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ctime>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "some.hpp"

namespace {

using Call = std::function<pursuit_status(const pursuit_progress*)>;

Held<pursuit_progress> made_progress() {
    pursuit_progress* out = nullptr;
    must(pursuit_progress_create(&out));
    return Held<pursuit_progress>(out);
}

/// Stopped before it begins; and watched, with so much done in the end.
void check_watched(const char* what, const Call& call, std::uint64_t done,
                   const std::function<bool()>& unchanged) {
    const auto stopped = made_progress(), watched = made_progress();
    must(pursuit_progress_stop(stopped.get()));
    BOOST_TEST(call(stopped.get()) == PURSUIT_STATUS_STATE, what);
    BOOST_TEST(std::string(pursuit_last_error()).find("stopped after 0 of ") == 0u,
               what << ": " << pursuit_last_error());
    BOOST_TEST(unchanged(), what);
    BOOST_TEST(pursuit_progress_done(stopped.get()) == 0u, what);
    BOOST_TEST(call(watched.get()) == PURSUIT_OK, what << ": " << pursuit_last_error());
    BOOST_TEST(!unchanged(), what);
    BOOST_TEST(pursuit_progress_done(watched.get()) == done, what);
}

/// Stopped in the midst of it, from another thread: what it still works after that is less than a
/// second. The clock is the process's own, so that other work on the machine does not count.
void check_stops_soon(const char* what, const Call& call) {
    const auto progress = made_progress();
    std::clock_t asked = 0;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        asked = std::clock();
        pursuit_progress_stop(progress.get());
    });
    BOOST_TEST(call(progress.get()) == PURSUIT_STATUS_STATE, what);
    const std::clock_t ended = std::clock();
    other.join();
    BOOST_TEST(ended - asked < CLOCKS_PER_SEC, what);
}

struct Long {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
    Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    pursuit_trial trial = sized<pursuit_trial>();
    pursuit_search how = sized<pursuit_search>();
    pursuit_loop loop = sized<pursuit_loop>();
    Long() {
        must(pursuit_trial_init(&trial));
        must(pursuit_search_init(&how));
        pursuit_point now;
        must(pursuit_couple_loop(couple.get(), 0, PURSUIT_HEAT_HOT, &loop, &now));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(progress, Long)

BOOST_AUTO_TEST_CASE(comparisons_and_searches) {
    trial.pairs = 6, trial.turns = 12;
    auto out = sized<pursuit_compared>();
    check_watched(
        "couple_what_if",
        [&](auto* progress) {
            trial.progress = progress;
            return pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &out, nullptr, 0,
                                          nullptr);
        },
        6, [&] { return out.pairs == 0; });
    auto of_scenario = sized<pursuit_compared>();
    check_watched(
        "scenario_what_if",
        [&](auto* progress) {
            trial.progress = progress;
            return pursuit_scenario_what_if(scenario.get(), nullptr, nullptr, 0, &trial,
                                            &of_scenario, nullptr, 0, nullptr);
        },
        6, [&] { return of_scenario.pairs == 0; });
    std::vector<double> without(20 * PURSUIT_OUTCOME_END, -7), with = without, with2 = without;
    check_watched(
        "couple_what_if_pairs",
        [&](auto* progress) {
            trial.progress = progress;
            return pursuit_couple_what_if_pairs(couple.get(), nullptr, 0, &trial, 0, 20,
                                                without.data(), with.data(), nullptr);
        },
        20, [&] { return with[0] == -7; });
    check_watched(
        "scenario_what_if_pairs",
        [&](auto* progress) {
            trial.progress = progress;
            return pursuit_scenario_what_if_pairs(scenario.get(), nullptr, nullptr, 0, &trial, 0,
                                                  20, without.data(), with2.data(), nullptr);
        },
        20, [&] { return with2[0] == -7; });
    how.pairs = 3, how.turns = 30, how.step = 5;
    couple = holding_couple(model.get());
    auto found = sized<pursuit_found>();
    check_watched(
        "couple_search",
        [&](auto* progress) {
            how.progress = progress;
            return pursuit_couple_search(couple.get(), &how, nullptr, 0, &found);
        },
        1 + PURSUIT_TRAIT_END + 3,
        [&] { return found.all[0] + found.all[1] + found.all[2] + found.all[3] == 0; });
}

BOOST_AUTO_TEST_CASE(reports_and_replays) {
    auto run = sized<pursuit_story>();
    run.scenario = scenario.get();
    std::vector<char> text(2000000);
    check_watched(
        "report",
        [&](auto* progress) {
            const pursuit_reporting reporting{sizeof reporting, 2, 3, 0, progress};
            return pursuit_report(&run, 1, &reporting, text.data(), text.size(), nullptr);
        },
        22 * 2 + 3, [&] { return text[0] == 0; });
    pursuit_talks* talks = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &talks));
    const Held<pursuit_talks> held(talks);
    std::vector<pursuit_turn> turns(6, sized<pursuit_turn>());
    double logs[6]{}, sum = 1;
    check_watched(
        "talks_replay",
        [&](auto* progress) {
            return pursuit_talks_replay(talks, 0, model.get(), progress, turns.data(), logs, 6,
                                        nullptr, &sum);
        },
        6, [&] { return sum == 1; });
}

BOOST_AUTO_TEST_CASE(maps_and_portraits) {
    pursuit_loop_sweep sweep{
        sizeof sweep, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_COUPLING, 3, 0.1, 2};
    const pursuit_loop_sweep both[2]{sweep, sweep};
    for (const std::size_t sweeps : {1u, 2u}) {
        double gains[9]{};
        check_watched(
            "loop_landscape",
            [&](auto* progress) {
                return pursuit_loop_landscape(&loop, both, sweeps, progress, nullptr, nullptr,
                                              gains, sweeps == 1 ? 3 : 9);
            },
            sweeps == 1 ? 3 : 9, [&] { return gains[0] == 0; });
    }
    auto found = sized<pursuit_hysteresis>();
    pursuit_point rests[6]{{-7, -7}};
    pursuit_episodes episodes = sized<pursuit_episodes>();
    episodes.sides = PURSUIT_LOOP_SIDES_BOTH, episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 3, episodes.first = 0.1, episodes.last = 2, episodes.lift = {0.2, 0.2};
    check_watched(
        "loop_hysteresis",
        [&](auto* progress) {
            episodes.progress = progress;
            return pursuit_loop_hysteresis(&loop, &episodes, rests, nullptr, 6, &found);
        },
        6, [&] { return rests[0].pursuit == -7; });
    pursuit_grid grid = sized<pursuit_grid>();
    grid.columns = 20, grid.rows = 20;
    std::vector<std::int32_t> fates(400, -7), rounds(400, -7);
    check_watched(
        "loop_portrait",
        [&](auto* progress) {
            grid.progress = progress;
            return pursuit_loop_portrait(&loop, &grid, nullptr, fates.data(), nullptr, nullptr,
                                         400);
        },
        400, [&] { return fates[0] == -7; });
    const pursuit_point least{0.5, 0.5};
    check_watched(
        "loop_rounds_until",
        [&](auto* progress) {
            grid.rounds = 100, grid.progress = progress;
            return pursuit_loop_rounds_until(&loop, &grid, &least, rounds.data(), 400);
        },
        400, [&] { return rounds[0] == -7; });
    const pursuit_traits person = traits(0.5f, 0.5f);
    pursuit_trait_sweep traits_of[2]{
        {sizeof traits_of[0], PURSUIT_SEAT_A, PURSUIT_TRAIT_ANXIETY, 2, 0, 1},
        {sizeof traits_of[0], PURSUIT_SEAT_B, PURSUIT_TRAIT_AVOIDANCE, 3, 0, 1}};
    float hot[12]{-7};
    check_watched(
        "model_landscape",
        [&](auto* progress) {
            const pursuit_opening opening{sizeof opening, 0, 0.6f, 4, 20, 0, 7, progress};
            return pursuit_model_landscape(model.get(), &person, &person, &opening, traits_of,
                                           nullptr, nullptr, hot, 6);
        },
        6, [&] { return hot[0] == -7; });
}

BOOST_AUTO_TEST_CASE(shuffles) {
    std::vector<pursuit_seat> seats;
    std::vector<pursuit_kind> kinds;
    for (int i = 0; i < 40; ++i) seats.push_back(i % 2), kinds.push_back(i % 6);
    const std::size_t lengths[2]{20, 20};
    std::vector<pursuit_association> all(8, sized<pursuit_association>());
    check_watched(
        "acts_associations",
        [&](auto* progress) {
            return pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 40, lengths, 2,
                                             11, 5, progress, all.data(), 8, nullptr);
        },
        9 * 11, [&] { return all[0].shuffles == 0; });  // 8 associations, and the partners
    std::vector<pursuit_prevalence> shares(5, sized<pursuit_prevalence>());
    check_watched(
        "acts_prevalences",
        [&](auto* progress) {
            return pursuit_acts_prevalences(seats.data(), kinds.data(), nullptr, 40, lengths, 2, 11,
                                            5, progress, shares.data(), 5, nullptr);
        },
        11, [&] { return shares[0].shuffles == 0; });
}

BOOST_AUTO_TEST_CASE(long_calls_stop_within_a_second, *boost::unit_test::label("timed")) {
    check_stops_soon("couple_what_if", [&](auto* progress) {
        trial.pairs = 1000, trial.turns = 100000, trial.progress = progress;
        auto out = sized<pursuit_compared>();
        return pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &out, nullptr, 0, nullptr);
    });
    check_stops_soon("couple_search", [&](auto* progress) {
        how.pairs = 10000, how.turns = 1000, how.progress = progress;
        auto found = sized<pursuit_found>();
        return pursuit_couple_search(couple.get(), &how, nullptr, 0, &found);
    });
    check_stops_soon("report", [&](auto* progress) {
        auto run = sized<pursuit_story>();
        run.scenario = scenario.get();
        const pursuit_reporting reporting{sizeof reporting, 10000, 3, 0, progress};
        return pursuit_report(&run, 1, &reporting, nullptr, 0, nullptr);
    });
    check_stops_soon("loop_portrait", [&](auto* progress) {
        pursuit_grid grid = sized<pursuit_grid>();
        grid.columns = grid.rows = 2000, grid.near = 1e-300, grid.progress = progress;
        return pursuit_loop_portrait(&loop, &grid, nullptr, nullptr, nullptr, nullptr, 4000000);
    });
}

BOOST_AUTO_TEST_SUITE_END()

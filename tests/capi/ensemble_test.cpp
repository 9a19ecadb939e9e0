// Populations and ensembles through pursuit.h: every output is what couples say that are run one by
// one, whatever the parts and threads; and a run can be watched and stopped.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <cstring>
#include <thread>
#include <vector>

#include "some.hpp"

namespace {

constexpr std::uint32_t kTurns = 30;
constexpr std::size_t kCouples = 70;

const std::string kUncovering = kScenarioText + R"([[happens]]
at_minutes = 3.5
intervention = "uncover"
who = "a"
[model]
flood_threshold = )";

/// Room for all that a run can say of so many couples.
struct Room {
    explicit Room(std::size_t couples, std::size_t stride = 0)
        : summaries(couples),
          hashes(couples),
          gains(4 * couples),
          totals(kTurns),
          trace(kTurns * (stride ? stride : couples)),
          phases(trace.size()),
          movers(trace.size()),
          intensities(trace.size()),
          arousal(trace.size()),
          stances(trace.size()) {
        summaries[0].struct_size = sizeof summaries[0];
        totals[0].struct_size = sizeof totals[0];
        counts.struct_size = sizeof counts;
        results.struct_size = sizeof results;
        results.summaries = summaries.data();
        results.hashes = hashes.data();
        results.gains = gains.data();
        results.totals = totals.data();
        results.stance_counts = &counts;
        results.trace = trace.data();
        results.phases = phases.data();
        results.movers = movers.data();
        results.intensities = intensities.data();
        results.column_ids = ids;
        results.column_values = columns;
        results.column_count = 2;
        results.stride = stride;
        results.hash = &hash;
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    std::vector<pursuit_summary> summaries;
    std::vector<std::uint64_t> hashes;
    std::vector<float> gains;
    std::vector<pursuit_turn_totals> totals;
    std::vector<std::uint8_t> trace, phases, movers;
    std::vector<float> intensities, arousal, stances;
    pursuit_stance_counts counts{};
    std::uint64_t hash = 0;
    const std::int32_t ids[2] = {PURSUIT_QUANTITY_OF(PURSUIT_SEAT_A, PURSUIT_QUANTITY_AROUSAL),
                                 PURSUIT_QUANTITY_OF(PURSUIT_SEAT_B, PURSUIT_QUANTITY_STANCE)};
    float* columns[2] = {arousal.data(), stances.data()};
    pursuit_results results{};
};

/// People of whom some will be flooded.
Held<pursuit_population> hot(const pursuit_model* model) {
    pursuit_population* out = nullptr;
    must(pursuit_population_of_model(model, "fearful", "withdrawer", 5, 1000, &out));
    return Held<pursuit_population>(out);
}

template <class T>
bool same(const std::vector<T>& x, const std::vector<T>& y) {
    return x.size() == y.size() && std::memcmp(x.data(), y.data(), x.size() * sizeof(T)) == 0;
}

/// With a threshold of which some are flooded when they are to uncover, and some are not.
std::string uncovering() {
    const auto model = standard_model();
    for (int percent = 90; percent > 12; --percent) {
        const std::string text = kUncovering + "0." + std::to_string(percent) + "\n";
        const auto scenario = scenario_of(text);
        const auto people = hot(model.get());
        const auto ensemble = ensemble_of(scenario.get(), people.get(), 21);
        std::vector<pursuit_summary> summaries(kCouples);
        summaries[0].struct_size = sizeof summaries[0];
        auto results = sized<pursuit_results>();
        results.summaries = summaries.data();
        const pursuit_running running{sizeof running, kTurns, 0, kCouples, 1, 0, nullptr};
        must(pursuit_ensemble_run(ensemble.get(), &running, &results));
        std::size_t refused = 0;
        for (const pursuit_summary& s : summaries) refused += s.refused;
        if (refused > kCouples / 8 && refused < kCouples * 7 / 8) return text;
    }
    BOOST_FAIL("all are flooded or none");
    return kUncovering;
}

struct Fixture {
    static const std::string& text() {
        static const std::string found = uncovering();
        return found;
    }
    Held<pursuit_model> model = standard_model();
    Held<pursuit_scenario> scenario = scenario_of(text());
    Held<pursuit_population> people = hot(model.get());
    Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), people.get(), 21);

    void run(Room& room, std::uint64_t first, std::uint64_t couples, std::uint32_t threads = 1,
             std::int32_t plain = 0) const {
        const pursuit_running running{sizeof running, kTurns, first,  couples,
                                      threads,        plain,  nullptr};
        must(pursuit_ensemble_run(ensemble.get(), &running, &room.results));
    }
    Held<pursuit_playthrough> playthrough(std::uint64_t id) const {
        pursuit_playthrough* out = nullptr;
        must(pursuit_ensemble_playthrough(ensemble.get(), id, &out));
        return Held<pursuit_playthrough>(out);
    }
};

std::int32_t column(const pursuit_turn& turn, const float* arousal) {
    return std::memcmp(&turn.after[0].arousal, arousal, sizeof *arousal);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ensemble, Fixture)

BOOST_AUTO_TEST_CASE(what_a_couple_does_among_many_it_does_on_its_own) {
    Room room(kCouples);
    run(room, 100, kCouples, 2);
    std::uint64_t refused = 0, held = 0;
    for (std::size_t i = 0; i < kCouples; ++i) {
        const Held<pursuit_playthrough> on = playthrough(100 + i);
        auto turn = sized<pursuit_turn>();
        std::uint32_t pursued = 0, happened = 0;
        for (std::size_t t = 0; t < kTurns; ++t) {
            must(pursuit_playthrough_next(on.get(), &turn));
            const std::size_t at = t * kCouples + i;
            BOOST_TEST(room.trace[at] == turn.move_id + 32 * turn.stance);
            BOOST_TEST(room.phases[at] == turn.phase);
            BOOST_TEST(room.movers[at] == turn.mover);
            BOOST_TEST(room.intensities[at] == turn.intensity);
            BOOST_TEST(column(turn, &room.arousal[at]) == 0);
            BOOST_TEST(static_cast<std::int32_t>(room.stances[at]) == turn.after[1].stance);
            pursued += turn.phase == PURSUIT_PHASE_A_PURSUES;
            std::size_t needed = 0;
            pursuit_playthrough_happened(on.get(), nullptr, 0, &needed);
            happened += static_cast<std::uint32_t>(needed);
        }
        pursuit_couple* at_the_end = nullptr;
        must(pursuit_playthrough_couple(on.get(), &at_the_end));
        const Held<pursuit_couple> couple(at_the_end);
        const pursuit_summary& s = room.summaries[i];
        BOOST_TEST(room.hashes[i] == hash_of(couple.get()));
        BOOST_TEST(s.struct_size == sizeof s);
        BOOST_TEST(s.phase == turn.phase);
        BOOST_TEST(s.stance[0] == turn.after[0].stance);
        BOOST_TEST(s.turns_in[PURSUIT_PHASE_A_PURSUES] == pursued);
        const std::uint32_t by_b = s.turns_in[PURSUIT_PHASE_B_PURSUES];
        pursuit_seat more = PURSUIT_NONE;
        if (pursued > by_b) more = PURSUIT_SEAT_A;
        if (pursued < by_b) more = PURSUIT_SEAT_B;
        BOOST_TEST(s.pursuer == more);
        BOOST_TEST(happened + s.refused == 3u);
        auto gain = sized<pursuit_gain>();
        must(pursuit_couple_gain(couple.get(), PURSUIT_SEAT_B, PURSUIT_HEAT_HOT, &gain));
        BOOST_TEST(room.gains[4 * i + 3] == gain.gain);
        refused += s.refused;
        held += static_cast<std::uint64_t>(s.holds);
    }
    BOOST_TEST(refused > 0u);
    BOOST_TEST(refused < kCouples);
    BOOST_TEST(held > 0u);
}

BOOST_AUTO_TEST_CASE(totals_count_every_couple) {
    Room room(kCouples);
    run(room, 0, kCouples, 1);
    std::uint64_t negative = 0, of_couples = 0, turns = 0;
    double arousal = 0;
    for (std::size_t i = 0; i < kCouples; ++i) {
        of_couples += room.summaries[i].negative_turns;
        arousal += static_cast<double>(room.arousal[(kTurns - 1) * kCouples + i]);
    }
    for (const pursuit_turn_totals& t : room.totals) {
        BOOST_TEST(t.struct_size == sizeof t);
        for (int p = PURSUIT_PHASE_A_PURSUES; p <= PURSUIT_PHASE_WITHDRAW_WITHDRAW; ++p) {
            negative += t.phases[p];
        }
        std::uint64_t moves = 0;
        for (const std::uint64_t n : t.moves) moves += n;
        BOOST_TEST(moves == kCouples);
    }
    BOOST_TEST(negative == of_couples);
    BOOST_TEST(room.totals.back().sums[0] == arousal, boost::test_tools::tolerance(1e-5));
    for (const std::uint64_t n : room.counts.turns) turns += n;
    BOOST_TEST(turns == kTurns * kCouples);
}

BOOST_AUTO_TEST_CASE(parts_threads_and_plain_runs_make_the_same) {
    Room whole(kCouples), threads(kCouples), plain(kCouples), parts(kCouples, kCouples);
    run(whole, 0, kCouples);
    run(threads, 0, kCouples, 3);
    run(plain, 0, kCouples, 1, 1);
    std::uint64_t hash = 0, at = 0;
    const pursuit_results all = parts.results;
    for (const std::uint64_t count : {1u, 40u, 29u}) {
        pursuit_results& r = parts.results = all;
        parts.hash = 0;
        r.summaries += at;
        r.summaries->struct_size = sizeof(pursuit_summary);
        r.hashes += at;
        r.gains += 4 * at;
        r.trace += at;
        r.phases += at;
        r.movers += at;
        r.intensities += at;
        for (std::size_t c = 0; c < 2; ++c) parts.columns[c] += at;
        run(parts, at, count);
        for (std::size_t c = 0; c < 2; ++c) parts.columns[c] -= at;
        hash += parts.hash;
        at += count;
    }
    for (const Room* other : {&threads, &plain, &parts}) {
        BOOST_TEST(same(whole.summaries, other->summaries));
        BOOST_TEST(same(whole.hashes, other->hashes));
        BOOST_TEST(same(whole.gains, other->gains));
        BOOST_TEST(same(whole.trace, other->trace));
        BOOST_TEST(same(whole.phases, other->phases));
        BOOST_TEST(same(whole.movers, other->movers));
        BOOST_TEST(same(whole.intensities, other->intensities));
        BOOST_TEST(same(whole.arousal, other->arousal));
        BOOST_TEST(same(whole.stances, other->stances));
    }
    BOOST_TEST(same(whole.totals, threads.totals));
    BOOST_TEST(whole.hash == threads.hash);
    BOOST_TEST(whole.hash == plain.hash);
    BOOST_TEST(whole.hash == hash);
}

/// More than one block of couples, in which summaries are converted.
BOOST_AUTO_TEST_CASE(more_than_a_block) {
    constexpr std::uint64_t kMany = 66000;
    const Held<pursuit_population> many = anybody(model.get(), kMany);
    const Held<pursuit_ensemble> all = ensemble_of(scenario.get(), many.get(), 2);
    std::vector<pursuit_summary> summaries(kMany);
    summaries[0].struct_size = sizeof summaries[0];
    std::uint64_t blocks = 0, whole = 0;
    const pursuit_running running{sizeof running, 2, 0, kMany, 2, 0, nullptr};
    auto results = sized<pursuit_results>();
    results.hash = &whole;
    must(pursuit_ensemble_run(all.get(), &running, &results));
    results.hash = &blocks;
    results.summaries = summaries.data();
    std::vector<std::uint8_t> trace(2 * kMany), phases(trace), movers(trace);
    std::vector<float> intensities(2 * kMany);
    results.trace = trace.data();
    results.phases = phases.data();
    results.movers = movers.data();
    results.intensities = intensities.data();
    must(pursuit_ensemble_run(all.get(), &running, &results));
    BOOST_TEST(whole == blocks);
    const pursuit_running last{sizeof last, 2, kMany - 1, 1, 1, 0, nullptr};
    auto alone = sized<pursuit_summary>();
    results.summaries = &alone;
    std::array<std::uint8_t, 2> move{}, phase{}, mover{};
    std::array<float, 2> intensity{};
    results.trace = move.data();
    results.phases = phase.data();
    results.movers = mover.data();
    results.intensities = intensity.data();
    must(pursuit_ensemble_run(all.get(), &last, &results));
    BOOST_TEST(std::memcmp(&alone, &summaries.back(), sizeof alone) == 0);
    for (std::size_t t = 0; t < 2; ++t) {  // a row a turn
        const std::size_t at = t * kMany + kMany - 1;
        BOOST_TEST(trace[at] == move[t]);
        BOOST_TEST(phases[at] == phase[t]);
        BOOST_TEST(movers[at] == mover[t]);
        BOOST_TEST(intensities[at] == intensity[t]);
    }
    BOOST_TEST(intensity[1] > 0);
}

BOOST_AUTO_TEST_CASE(people_come_from_lists_arrays_draws_and_grids) {
    const pursuit_traits a[] = {traits(0.7f, 0.2f), traits(0.6f, 0.2f)};
    const pursuit_traits b[] = {traits(0.3f, 0.8f), traits(0.2f, 0.9f)};
    pursuit_traits in_a = a[0], in_b = b[0];
    pursuit_population* out = nullptr;
    must(pursuit_population_list(a, b, 2, &out));
    must(pursuit_population_traits(Held<pursuit_population>(out).get(), 1, &in_a, &in_b));
    BOOST_TEST(in_a.anxiety == 0.6f);
    BOOST_TEST(in_b.avoidance == 0.9f);

    const char* names[] = {"a.anxiety", "b.space"};
    float anxiety[] = {0.1f, 0.25f}, space[] = {0.5f, 2.0f};
    const float* values[] = {anxiety, space};
    must(pursuit_population_columns(&a[0], &b[0], names, values, 2, 2, &out));
    Held<pursuit_population> held(out);
    anxiety[1] = 0.75f;  // no copy was made
    must(pursuit_population_traits(out, 1, &in_a, &in_b));
    BOOST_TEST(in_a.anxiety == 0.75f);
    BOOST_TEST(in_b.need_strength[PURSUIT_NEED_SPACE] == 2.0f);
    BOOST_TEST(in_b.avoidance == 0.8f);

    auto scatter = sized<pursuit_scatter>();
    must(pursuit_scatter_init(&scatter));
    scatter.avoidance[1] = 0.1f;
    must(pursuit_population_draw(&a[0], &b[0], &scatter, 3, 100, &out));
    held.reset(out);
    must(pursuit_population_traits(out, 42, &in_a, &in_b));
    BOOST_TEST(in_a.anxiety == 0.7f);
    BOOST_TEST(in_b.avoidance != 0.8f);
    BOOST_TEST(in_b.avoidance > 0.2f);

    const char* axis = "a.hope=0:1:3";
    scatter.anxiety[0] = scatter.anxiety[1] = 0.1f;
    scatter.alike = 1;
    must(pursuit_population_grid(&a[0], &a[0], &axis, 1, 10, &scatter, 3, &out));
    held.reset(out);
    must(pursuit_population_traits(out, 7, &in_a, &in_b));
    BOOST_TEST(in_a.anxiety != 0.7f);
    BOOST_TEST(in_a.anxiety == in_b.anxiety);
    scatter.level[0] = 0.1f;
    scatter.level[1] = 0.05f;
    scatter.levels_alike = 1;
    must(pursuit_population_draw(&a[0], &b[0], &scatter, 3, 100, &out));
    held.reset(out);
    must(pursuit_population_traits(out, 7, &in_a, &in_b));
    BOOST_TEST(in_a.level != 0.5f);
    BOOST_TEST((in_a.level - 0.5f) / 2 == in_b.level - 0.5f, boost::test_tools::tolerance(1e-4f));
    scatter.alike = 1.5f;
    BOOST_TEST(pursuit_population_grid(&a[0], &a[0], &axis, 1, 10, &scatter, 3, &out) ==
               PURSUIT_STATUS_ARGUMENT);

    const char* axes[] = {"a.hope=0:1:3", "b.avoidance=0.5:1:2"};
    must(pursuit_population_grid(&a[0], &b[0], axes, 2, 10, nullptr, 3, &out));
    held.reset(out);
    auto info = sized<pursuit_population_info>();
    must(pursuit_population_about(out, &info));
    BOOST_TEST(info.axes == 2u);
    BOOST_TEST(info.couples == 60u);
    BOOST_TEST(info.cells == 6u);
    BOOST_TEST(info.cell_couples == 10u);
    float at[2];
    must(pursuit_population_cell(out, 3, at, 2, nullptr));
    BOOST_TEST(at[0] == 0.5f);
    BOOST_TEST(at[1] == 1.0f);
    must(pursuit_population_traits(out, 39, &in_a, &in_b));
    BOOST_TEST(in_a.hope == 0.5f);
    BOOST_TEST(in_b.avoidance == 1.0f);
}

BOOST_AUTO_TEST_CASE(without_a_population_every_couple_is_the_scenarios) {
    const Held<pursuit_ensemble> two = ensemble_of(scenario.get(), nullptr, 3);
    std::uint64_t hash[5] = {};
    pursuit_running running{sizeof running, 12, 0, 5, 1, 0, nullptr};
    auto results = sized<pursuit_results>();
    results.hashes = hash;
    must(pursuit_ensemble_run(two.get(), &running, &results));
    pursuit_playthrough* out = nullptr;
    must(pursuit_playthrough_create(scenario.get(), nullptr, &out));  // seed 3, id 0
    const Held<pursuit_playthrough> on(out);
    auto turn = sized<pursuit_turn>();
    pursuit_status status = PURSUIT_OK;
    for (int i = 0; i < 12 && status == PURSUIT_OK; ++i)
        status = pursuit_playthrough_next(out, &turn);
    pursuit_couple* couple = nullptr;
    must(pursuit_playthrough_couple(out, &couple));
    const Held<pursuit_couple> held(couple);
    if (status == PURSUIT_OK) BOOST_TEST(hash_of(couple) == hash[0]);
    BOOST_TEST(hash[0] != hash[1]);
}

BOOST_AUTO_TEST_CASE(what_is_played_under_another_model_is_played_by_that) {
    pursuit_model* parsed = nullptr;
    must(pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, &parsed));
    const Held<pursuit_model> other(parsed);
    pursuit_ensemble* made = nullptr;
    must(pursuit_ensemble_create(scenario.get(), other.get(), nullptr, 3, &made));
    const Held<pursuit_ensemble> crowd(made);
    const Held<pursuit_ensemble> usual = ensemble_of(scenario.get(), nullptr, 3);
    std::uint64_t hash = 0, usual_hash = 0;
    pursuit_running running{sizeof running, 12, 0, 1, 1, 0, nullptr};
    auto results = sized<pursuit_results>();
    results.hashes = &hash;
    must(pursuit_ensemble_run(made, &running, &results));
    results.hashes = &usual_hash;
    must(pursuit_ensemble_run(usual.get(), &running, &results));
    BOOST_TEST(hash != usual_hash);

    pursuit_playthrough* on = nullptr;
    must(pursuit_playthrough_create(scenario.get(), other.get(), &on));  // seed 3, id 0
    const Held<pursuit_playthrough> playthrough(on);
    auto turn = sized<pursuit_turn>();
    pursuit_status status = PURSUIT_OK;
    for (int i = 0; i < 12 && status == PURSUIT_OK; ++i)
        status = pursuit_playthrough_next(on, &turn);
    pursuit_couple* couple_there = nullptr;
    must(pursuit_playthrough_couple(on, &couple_there));
    const Held<pursuit_couple> there(couple_there);
    if (status == PURSUIT_OK) BOOST_TEST(hash_of(couple_there) == hash);
}

BOOST_AUTO_TEST_CASE(handles_may_go_before_the_ensemble) {
    Room before(kCouples), after(kCouples);
    run(before, 0, kCouples);
    model.reset();
    scenario.reset();
    people.reset();
    run(after, 0, kCouples);
    BOOST_TEST(before.hash == after.hash);
}

/// So many turns that a block of couples is played in stretches.
BOOST_AUTO_TEST_CASE(long_lives_are_the_same_in_lanes) {
    const pursuit_running running{sizeof running, 40001, 5, 3, 1, 0, nullptr};
    std::uint64_t hashes[2][3] = {}, all[2] = {};
    for (const int plain : {0, 1}) {
        pursuit_running how = running;
        how.plain = plain;
        auto results = sized<pursuit_results>();
        results.hashes = hashes[plain];
        if (plain == 1) results.hash = &all[1];
        must(pursuit_ensemble_run(ensemble.get(), &how, &results));
    }
    for (std::size_t i = 0; i < 3; ++i) BOOST_TEST(hashes[0][i] == hashes[1][i]);
    auto results = sized<pursuit_results>();
    results.hash = &all[0];
    must(pursuit_ensemble_run(ensemble.get(), &running, &results));
    BOOST_TEST(all[0] == all[1]);
}

/// Not only between blocks of couples: one alone would go on for minutes.
BOOST_AUTO_TEST_CASE(a_long_life_is_stopped) {
    for (const int plain : {0, 1}) {
        pursuit_progress* progress = nullptr;
        must(pursuit_progress_create(&progress));
        const Held<pursuit_progress> held(progress);
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            must(pursuit_progress_stop(progress));
        });
        const pursuit_running running{sizeof running, 0x7fffffff, 0, 64, 1, plain, progress};
        auto results = sized<pursuit_results>();
        std::uint64_t hash = 7;
        results.hash = &hash;
        BOOST_TEST(pursuit_ensemble_run(ensemble.get(), &running, &results) ==
                   PURSUIT_STATUS_STATE);
        other.join();
        BOOST_TEST(pursuit_progress_done(progress) == 0u);
        BOOST_TEST(hash == 7u);
    }
}

BOOST_AUTO_TEST_CASE(a_run_is_watched_and_stopped) {
    pursuit_progress* progress = nullptr;
    must(pursuit_progress_create(&progress));
    const Held<pursuit_progress> held(progress);
    const Held<pursuit_ensemble> endless = ensemble_of(scenario.get(), nullptr, 1);
    std::atomic<pursuit_status> status = PURSUIT_OK;
    std::thread other([&] {
        std::uint64_t hash = 0;
        const pursuit_running running{sizeof running, 60, 0, 1000000000, 2, 0, progress};
        auto results = sized<pursuit_results>();
        results.hash = &hash;
        status = pursuit_ensemble_run(endless.get(), &running, &results);
    });
    while (pursuit_progress_done(progress) == 0) std::this_thread::yield();
    must(pursuit_progress_stop(progress));
    other.join();
    BOOST_TEST(status == PURSUIT_STATUS_STATE);
    BOOST_TEST(pursuit_progress_done(progress) < 1000000000u);
}

/// T6 of the model.
BOOST_AUTO_TEST_CASE(the_landscape_of_a_loop) {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_INERTIA, 0.3));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_THRESHOLD, 0.1));
    auto episodes = sized<pursuit_episodes>();
    episodes.sides = PURSUIT_LOOP_SIDES_BOTH;
    episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 2501;
    episodes.first = 0.5;
    episodes.last = 3;
    episodes.lift = {0.15, 0.15};
    std::vector<pursuit_point> rests(5002);
    std::vector<std::int32_t> fates(5002);
    auto found = sized<pursuit_hysteresis>();
    must(pursuit_loop_hysteresis(&loop, &episodes, rests.data(), fates.data(), 5002, &found));
    BOOST_TEST(found.has_in == 1);
    BOOST_TEST(found.has_out == 1);
    BOOST_TEST(found.in_at == 2.101, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(found.out_at == 0.777, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fates.front() == PURSUIT_FATE_CALM);
    BOOST_TEST(fates[2500] == PURSUIT_FATE_CYCLE);
    BOOST_TEST(rests[2501].pursuit == 1);
    BOOST_TEST(fates.back() == PURSUIT_FATE_CALM);
    std::vector<std::int32_t> fates_alone(5002);
    must(pursuit_loop_hysteresis(&loop, &episodes, nullptr, fates_alone.data(), 5002, &found));
    BOOST_TEST((fates_alone == fates && found.out_at > 0.7));

    const pursuit_loop_sweep along[2]{
        {sizeof along[0], PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_COUPLING, 5, 0.2, 3},
        {sizeof along[0], PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_DRIVE, 3, 0, 0.2}};
    std::int32_t outlooks[15], row[5];
    double gains[15];
    must(pursuit_loop_landscape(&loop, along, 2, nullptr, outlooks, nullptr, gains, 15));
    must(pursuit_loop_landscape(&loop, along, 1, nullptr, row, nullptr, nullptr, 5));
    BOOST_TEST(outlooks[0] == PURSUIT_OUTLOOK_CALM);
    BOOST_TEST(outlooks[4] == PURSUIT_OUTLOOK_DEPENDS);
    BOOST_TEST(outlooks[14] == PURSUIT_OUTLOOK_SPIRALS);
    for (int i = 0; i < 5; ++i) BOOST_TEST(row[i] == outlooks[i]);
    BOOST_TEST(gains[14] == 9 / 0.49, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

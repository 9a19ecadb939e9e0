// Out of memory: every function that allocates has its nth allocation fail, for every n. It says
// so, leaks nothing and leaves its target as it was. The replaced operator new is the library's, too.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <new>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "some.hpp"

namespace {

thread_local long until_failure = -1;  // allocations; below 0 none fails
thread_local bool failed = false;
thread_local long living = 0;
thread_local long taken = 0;           // allocations so far
thread_local std::size_t largest = 0;  // of them

void* take(std::size_t size) noexcept {
    if (until_failure == 0) {
        failed = true;
        return nullptr;
    }
    if (until_failure > 0) --until_failure;
    void* memory = std::malloc(size > 0 ? size : 1);
    if (memory != nullptr) ++living;
    ++taken;
    largest = std::max(largest, size);
    return memory;
}
void give(void* memory) noexcept {
    if (memory != nullptr) --living;
    std::free(memory);
}
void* take_or_throw(std::size_t size) {
    void* memory = take(size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

void* operator new(std::size_t size) { return take_or_throw(size); }
void* operator new[](std::size_t size) { return take_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void operator delete(void* memory) noexcept { give(memory); }
void operator delete[](void* memory) noexcept { give(memory); }
void operator delete(void* memory, std::size_t) noexcept { give(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { give(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { give(memory); }

namespace {

using Call = std::function<pursuit_status()>;
using Check = std::function<bool()>;

/// The functions whose allocations were failed, and those that were seen to make none.
std::set<std::string>& failed_ones() {
    static std::set<std::string> all;
    return all;
}
std::set<std::string>& sober_ones() {
    static std::set<std::string> all;
    return all;
}
template <std::size_t N>
struct Name {
    char text[N]{};
    constexpr Name(const char (&from)[N]) { std::copy(from, from + N, text); }
};
template <Name kName>
const bool registered = sober_ones().insert(kName.text).second;
/// A call that is to allocate nothing.
#define SOBER(function, ...) (static_cast<void>(registered<#function>), function(__VA_ARGS__))

/// Returns how many allocations the call makes. What is called: a function, without `pursuit_`.
long fail_every_allocation(const char* what, const Call& call, const Check& unchanged) {
    failed_ones().insert(std::string("pursuit_") + what);
    for (long n = 0; n < 100000; ++n) {
        const long before = living;
        failed = false;
        until_failure = n;
        const pursuit_status status = call();
        until_failure = -1;
        const long after = living;
        if (!failed) {
            BOOST_TEST(status == PURSUIT_OK, what << ": " << pursuit_last_error());
            return n;
        }
        if (status == PURSUIT_OK) continue;  // std::stable_sort goes on without its buffer
        BOOST_TEST_CONTEXT(what << ", allocation " << n) {
            BOOST_TEST(status == PURSUIT_STATUS_MEMORY);
            BOOST_TEST(pursuit_last_error() == "out of memory");
            BOOST_TEST(after == before);
            BOOST_TEST(unchanged());
        }
    }
    return -1;
}

template <class T, class Make>
Held<T> fail_making(const char* what, Make&& make, long least = 1) {
    T* out = nullptr;
    Held<T> held;
    const long allocations = fail_every_allocation(
        what,
        [&] {
            held.reset(out);
            out = reinterpret_cast<T*>(&held);  // has to become NULL
            const pursuit_status status = make(&out);
            return status;
        },
        [&] { return out == nullptr; });
    BOOST_TEST(allocations >= least, what);
    held.reset(out);
    return held;
}

/// Fails a call that changes a couple; before each, it is set back to what it was.
void fail_changing(const char* what, pursuit_couple* couple, const Call& call, long least = 1) {
    pursuit_couple* was = nullptr;
    must(pursuit_couple_copy(couple, &was));
    const Held<pursuit_couple> start(was);
    const std::uint64_t hash = hash_of(couple);
    const long allocations =
        fail_every_allocation(what, call, [&] { return hash_of(couple) == hash; });
    BOOST_TEST(allocations >= least, what);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memory)

/// The very first call of the process, because the standard model is made once.
BOOST_AUTO_TEST_CASE(models) {
    const auto model = fail_making<pursuit_model>("model_create", pursuit_model_create);
    fail_making<pursuit_model>("model_copy",
                               [&](auto** out) { return pursuit_model_copy(model.get(), out); });
    fail_making<pursuit_model>(
        "model_parse",
        [&](auto** out) {
            return pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, out);
        },
        10);
    const char* name = "need_gain";
    const float value = 1.8f;
    fail_making<pursuit_model>(
        "model_override",
        [&](auto** out) { return pursuit_model_override(model.get(), &name, &value, 1, out); }, 2);
    const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_model_save(model.get(), buffer, size, needed);
    });
    fail_making<pursuit_model>(
        "model_load",
        [&](auto** out) { return pursuit_model_load(image.data(), image.size(), 0, out); }, 2);
}

BOOST_AUTO_TEST_CASE(couples) {
    const Held<pursuit_model> model = standard_model();
    const pursuit_traits a = traits(0.7f, 0.2f);
    const auto couple = fail_making<pursuit_couple>("couple_create", [&](auto** out) {
        return pursuit_couple_create(model.get(), &a, &a, 1, 1, out);
    });
    fail_making<pursuit_couple>("couple_copy",
                                [&](auto** out) { return pursuit_couple_copy(couple.get(), out); });
    const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 1, buffer, size, needed);
    });
    fail_making<pursuit_couple>(
        "couple_load",
        [&](auto** out) {
            return pursuit_couple_load(image.data(), image.size(), nullptr, 0, out);
        },
        3);
    auto turn = sized<pursuit_turn>();
    std::size_t count = 0;
    fail_every_allocation(
        "couple_load_turns",
        [&] {
            return pursuit_couple_load_turns(image.data(), image.size(), nullptr, 0, &turn, 1,
                                             &count);
        },
        [] { return true; });
}

BOOST_AUTO_TEST_CASE(recordings) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    pursuit_couple* c = couple.get();
    const auto made_scene = fail_making<pursuit_scene>(
        "scene_create", [](auto** out) { return pursuit_scene_create(PURSUIT_NONE, out); });
    fail_making<pursuit_scene>(
        "scene_copy", [&](auto** out) { return pursuit_scene_copy(made_scene.get(), out); });
    fail_changing("couple_record", c, [&] { return pursuit_couple_record(c, 1); });
    turns_of(c, 50);
    fail_making<pursuit_couple>(
        "couple_copy", [&](auto** out) { return pursuit_couple_copy(c, out); }, 2);
    const Held<pursuit_couple> other = some_couple(model.get(), 9);
    fail_changing("couple_assign", other.get(),
                  [&] { return pursuit_couple_assign(other.get(), c); });

    // A log grows now and then; often enough each call is the one that needs room.
    auto turn = sized<pursuit_turn>();
    const float share = 1;
    const pursuit_traits t = traits(0.5f, 0.1f);
    std::vector<pursuit_turn> turns(1000, turn);  // the log grows in their midst
    std::vector<pursuit_brief_turn> brief(1000);
    brief[0].struct_size = sizeof brief[0];
    const Held<pursuit_scene> scene = scene_with(PURSUIT_SEAT_B);
    std::int64_t now = 0;
    std::size_t made = 0;
    const std::pair<const char*, Call> calls[] = {
        {"scene_advance",
         [&] {
             auto situation = sized<pursuit_situation>();
             must(pursuit_couple_situation(c, &situation));
             now = situation.clock_ms + 20000;
             const pursuit_told told = listening(now);
             if (pursuit_scene_waiting(scene.get()) == 0)
                 must(pursuit_scene_tell(scene.get(), c, &told));
             return pursuit_scene_advance(scene.get(), c, now, &turn, 1, &made);
         }},
        {"couple_step", [&] { return pursuit_couple_step(c, &turn); }},
        {"couple_play", [&] { return pursuit_couple_play(c, turns.data(), turns.size()); }},
        {"couple_play_brief",
         [&] { return pursuit_couple_play_brief(c, brief.data(), brief.size()); }},
        {"couple_skip", [&] { return pursuit_couple_skip(c, 1000); }},
        {"couple_act", [&] { return pursuit_couple_act(c, 0, 1, PURSUIT_UNSET, &turn); }},
        {"couple_observe", [&] { return pursuit_couple_observe(c, 0, &share, 1, &turn); }},
        {"couple_said", [&] { return pursuit_couple_said(c, 0, &share, 1, &turn); }},
        {"couple_disagree", [&] { return pursuit_couple_disagree(c, 0.5f, 0); }},
        {"couple_open_issue", [&] { return pursuit_couple_open_issue(c, 0.5f, 0); }},
        {"couple_separate", [&] { return pursuit_couple_separate(c, 0, 1000); }},
        {"couple_reunite", [&] { return pursuit_couple_reunite(c); }},
        {"couple_stress", [&] { return pursuit_couple_stress(c, 0, 0.5f); }},
        {"couple_good_time", [&] { return pursuit_couple_good_time(c, 2); }},
        {"couple_intervene", [&] { return pursuit_couple_intervene(c, 0, PURSUIT_NONE, 0.5f); }},
        {"couple_elapse", [&] { return pursuit_couple_elapse(c, 1000); }},
        {"couple_give_floor", [&] { return pursuit_couple_give_floor(c, 0); }},
        {"couple_set_turn_ms", [&] { return pursuit_couple_set_turn_ms(c, 1000); }},
        {"couple_set_traits", [&] { return pursuit_couple_set_traits(c, 0, &t); }},
    };
    for (const auto& [what, call] : calls) {
        bool grew = false;
        must(pursuit_couple_record(c, 1));
        for (int i = 0; i < 5000 && !grew; ++i) {
            const std::uint64_t hash = hash_of(c);
            grew = fail_every_allocation(what, call, [&] { return hash_of(c) == hash; }) > 0;
        }
        BOOST_TEST(grew, what);
    }
    const auto recording = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(c, 1, buffer, size, needed);
    });
    auto found = sized<pursuit_divergence>();
    fail_every_allocation(
        "recording_validate",
        [&] {
            return pursuit_recording_validate(recording.data(), recording.size(), nullptr, &found);
        },
        [] { return true; });
    BOOST_TEST(found.diverged == 0);
}

/// What does not say that it allocates does not: not even for a refusal.
BOOST_AUTO_TEST_CASE(all_others_allocate_nothing) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get()), other = some_couple(model.get());
    std::vector<pursuit_turn> turns = turns_of(couple.get(), 9);
    const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 1, buffer, size, needed);
    });
    const pursuit_model* m = model.get();
    pursuit_couple* c = couple.get();
    std::vector<char> buffer(100000);
    pursuit_turn turn = turns[0];
    pursuit_brief_turn brief{sizeof brief, 0, 0, 0, 0, 0};
    pursuit_traits t = traits(0.5f, 0.1f);
    auto peek = sized<pursuit_peek>();
    auto reason = sized<pursuit_reason>();
    auto alternative = sized<pursuit_alternative>();
    auto direction = sized<pursuit_direction>();
    auto texts = sized<pursuit_catalogue>();
    auto gain = sized<pursuit_gain>();
    auto measured = sized<pursuit_measured>();
    auto prediction = sized<pursuit_prediction>();
    auto situation = sized<pursuit_situation>();
    auto info = sized<pursuit_image_info>();
    pursuit_trial trial{};
    trial.struct_size = 12;  // the rest has its defaults
    trial.pairs = 2;
    trial.turns = 5;
    auto compared = sized<pursuit_compared>();
    auto contrast = sized<pursuit_contrast>();
    auto remedy = sized<pursuit_remedy>();
    const pursuit_change change{sizeof change, 1, PURSUIT_CHANGE_KIND_INTERVENTION, PURSUIT_NONE, 1,
                                0.5f,          0};
    double curve[2][PURSUIT_RESPONSE_POINTS], finite = 0;
    const std::int32_t ids[] = {PURSUIT_QUANTITY_AROUSAL,
                                PURSUIT_QUANTITY_OF(1, PURSUIT_QUANTITY_HOPE)};
    float values[2] = {};
    const float share = 1;
    std::uint64_t hash = 0;
    std::int32_t found = 0;
    std::size_t needed = 0;
    const Held<pursuit_scene> scene = scene_with(PURSUIT_NONE);
    const pursuit_told told = listening(std::int64_t{1} << 40);
    std::int64_t at_ms = 0;
    failed = false;
    until_failure = 0;
    const pursuit_status statuses[] = {
        SOBER(pursuit_enum_find, PURSUIT_ENUM_NEED, "peace", &found),
        SOBER(pursuit_model_hash, m, &hash),
        SOBER(pursuit_model_find_move, m, "blame", &found),
        SOBER(pursuit_model_profile, m, "secure", &t),
        SOBER(pursuit_couple_assign, other.get(), c),
        SOBER(pursuit_couple_step, c, &turn),
        SOBER(pursuit_couple_play, c, turns.data(), turns.size()),
        SOBER(pursuit_couple_play_brief, c, &brief, 1),
        SOBER(pursuit_couple_skip, c, 20),
        SOBER(pursuit_couple_act, c, 0, 1, PURSUIT_UNSET, &turn),
        SOBER(pursuit_couple_observe, c, 1, &share, 1, &turn),
        SOBER(pursuit_couple_said, c, 1, &share, 1, &turn),
        SOBER(pursuit_couple_peek, c, &peek),
        SOBER(pursuit_couple_due, c, 0, &at_ms),
        SOBER(pursuit_scene_tell, scene.get(), c, &told),
        SOBER(pursuit_scene_advance, scene.get(), c, told.at_ms, &turn, 1, &needed),
        SOBER(pursuit_couple_disagree, c, 0.5f, 0),
        SOBER(pursuit_couple_open_issue, c, 0.5f, 0),
        SOBER(pursuit_couple_separate, c, 0, 1000),
        SOBER(pursuit_couple_reunite, c),
        SOBER(pursuit_couple_stress, c, 0, 0.1f),
        SOBER(pursuit_couple_good_time, c, 2),
        SOBER(pursuit_couple_intervene, c, 0, PURSUIT_NONE, 0.5f),
        SOBER(pursuit_couple_elapse, c, 1000),
        SOBER(pursuit_couple_give_floor, c, 0),
        SOBER(pursuit_couple_set_turn_ms, c, 1000),
        SOBER(pursuit_couple_set_traits, c, 0, &t),
        SOBER(pursuit_couple_traits, c, 0, &t),
        SOBER(pursuit_couple_situation, c, &situation),
        SOBER(pursuit_couple_read, c, ids, 2, values),
        SOBER(pursuit_couple_write, c, ids, values, 2),
        SOBER(pursuit_couple_hash, c, &hash),
        SOBER(pursuit_why, m, turns.data(), turns.size(), 8, &reason),
        SOBER(pursuit_why_not, m, &turns[8], PURSUIT_NONE, &alternative),
        SOBER(pursuit_direction_of, m, turns.data(), turns.size(), 8, &direction),
        SOBER(pursuit_catalogue_init, "de", &texts),
        SOBER(pursuit_couple_gain, c, 0, PURSUIT_HEAT_HOT, &gain),
        SOBER(pursuit_couple_measure_gain, c, 0, PURSUIT_NONE, &measured),
        SOBER(pursuit_couple_predict, c, &prediction),
        SOBER(pursuit_couple_responses, c, 0, PURSUIT_HEAT_HOT, 1, curve[0], curve[1], &finite),
        SOBER(pursuit_couple_what_if, c, &change, 1, &trial, &compared, &contrast, 1, nullptr),
        SOBER(pursuit_couple_what_if_pairs, c, &change, 1, &trial, 0, 1, curve[0], curve[1],
              nullptr),
        SOBER(pursuit_couple_remedies, c, 0, &remedy, 1),
        SOBER(pursuit_couple_present_gain, c, 0, PURSUIT_HEAT_HOT, &gain),
        SOBER(pursuit_couple_save, c, 1, buffer.data(), buffer.size(), &needed),
        SOBER(pursuit_couple_save_with_turns, c, turns.data(), turns.size(), 1, buffer.data(),
              buffer.size(), &needed),
        SOBER(pursuit_couple_load_turns, image.data(), image.size(), m, 0, turns.data(), 9,
              &needed),
        SOBER(pursuit_model_save, m, buffer.data(), buffer.size(), &needed),
        SOBER(pursuit_image_inspect, image.data(), image.size(), &info),
    };
    const pursuit_status refused = pursuit_model_find_move(m, "blaim", &found);
    const std::size_t waiting = SOBER(pursuit_scene_waiting, scene.get());
    until_failure = -1;
    BOOST_TEST(waiting <= 1u);
    BOOST_TEST(!failed);
    BOOST_TEST(refused == PURSUIT_STATUS_NAME);
    for (const pursuit_status status : statuses) BOOST_TEST(status == PURSUIT_OK);
}

/// Likewise what looks at couples from outside.
BOOST_AUTO_TEST_CASE(looking_on_allocates_nothing) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 9);
    pursuit_process* process = nullptr;
    must(pursuit_process_create(couple.get(), &process));
    const Held<pursuit_process> held_process(process);
    pursuit_watch* watch = nullptr;
    must(pursuit_watch_create(&watch));
    const Held<pursuit_watch> held_watch(watch);
    const char* axis = "a.hope=0:1:5";
    const pursuit_traits a = traits(0.5f, 0.5f);
    pursuit_population* grid_of = nullptr;
    must(pursuit_population_grid(&a, &a, &axis, 1, 2, nullptr, 0, &grid_of));
    const Held<pursuit_population> population(grid_of);
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    pursuit_playthrough* playthrough = nullptr;
    must(pursuit_playthrough_create(scenario.get(), nullptr, &playthrough));
    const Held<pursuit_playthrough> held_playthrough(playthrough);

    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    auto analysis = sized<pursuit_loop_analysis>();
    auto grid = sized<pursuit_grid>();
    grid.columns = 30, grid.rows = 20;
    auto window = sized<pursuit_window>();
    auto gains = sized<pursuit_gains>();
    auto standing = sized<pursuit_standing>();
    auto finding = sized<pursuit_pattern_finding>();
    pursuit_association associations[8] = {};
    associations[0].struct_size = sizeof associations[0];
    pursuit_fixed_point fixed[40] = {};
    fixed[0].struct_size = sizeof fixed[0];
    auto info = sized<pursuit_population_info>();
    pursuit_traits people[2] = {a, a};
    auto about = sized<pursuit_scenario_info>();
    pursuit_point points[600] = {}, now{};
    std::int32_t ids[600] = {}, seats[9], kinds[9];
    std::uint32_t times[9];
    float value = 0;
    std::size_t needed = 0;

    failed = false;
    until_failure = 0;
    const pursuit_status statuses[] = {
        SOBER(pursuit_process_observe, process, couple.get()),
        SOBER(pursuit_process_standing, process, &standing),
        SOBER(pursuit_acts_of_turns, model.get(), turns.data(), 9, seats, kinds, times),
        SOBER(pursuit_watch_add, watch, seats, kinds, times, 9),
        SOBER(pursuit_watch_finding, watch, &finding),
        SOBER(pursuit_watch_associations, watch, associations, 8, &needed),
        SOBER(pursuit_pattern_feeds, PURSUIT_PATTERN_A_PURSUES, associations, 8, &ids[0]),
        SOBER(pursuit_population_about, population.get(), &info),
        SOBER(pursuit_population_traits, population.get(), 3, &people[0], &people[1]),
        SOBER(pursuit_population_cell, population.get(), 1, &value, 1, &needed),
        SOBER(pursuit_scenario_about, scenario.get(), &about),
        SOBER(pursuit_scenario_traits, scenario.get(), 0, &people[0]),
        SOBER(pursuit_playthrough_happened, playthrough, times, 9, &needed),
        SOBER(pursuit_loop_analyse, &loop, &analysis),
        SOBER(pursuit_loop_fixed_points, &loop, fixed, 40, &needed),
        SOBER(pursuit_loop_outlook, &loop, &ids[0]),
        SOBER(pursuit_loop_window, &loop, &window),
        SOBER(pursuit_loop_null_cline, &loop, 0, nullptr, points, 16, &needed),
        SOBER(pursuit_loop_portrait, &loop, &grid, points, ids, nullptr, nullptr, 600),
        SOBER(pursuit_loop_rounds_until, &loop, &grid, &now, ids, 600),
        SOBER(pursuit_couple_gains, couple.get(), 0, &gains),
        SOBER(pursuit_couple_loop, couple.get(), 0, PURSUIT_HEAT_COLD, &loop, &now),
    };
    until_failure = -1;
    BOOST_TEST(!failed);
    for (const pursuit_status status : statuses) BOOST_TEST(status == PURSUIT_OK);
}

/// Likewise what fills in defaults or reads tables.
BOOST_AUTO_TEST_CASE(small_questions_allocate_nothing) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    must(pursuit_couple_record(couple.get(), 5));
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    pursuit_playthrough* playthrough = nullptr;
    must(pursuit_playthrough_create(scenario.get(), nullptr, &playthrough));
    const Held<pursuit_playthrough> held_playthrough(playthrough);
    pursuit_couple* its = nullptr;
    must(pursuit_playthrough_couple(playthrough, &its));
    const Held<pursuit_couple> held_couple(its);
    pursuit_talks* talks = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &talks));
    const Held<pursuit_talks> held_talks(talks);
    pursuit_agreement* agreement = nullptr;
    must(pursuit_agreement_parse(kCodersText.data(), kCodersText.size(), kCodedText.data(),
                                 kCodedText.size(), nullptr, &agreement));
    const Held<pursuit_agreement> held_agreement(agreement);
    auto compared = sized<pursuit_agreement_info>();
    auto kappa = sized<pursuit_kappa>();
    std::uint32_t values[6];
    pursuit_progress* progress = nullptr;
    must(pursuit_progress_create(&progress));
    const Held<pursuit_progress> held_progress(progress);

    auto coefficient = sized<pursuit_coefficient>();
    auto group = sized<pursuit_group_row>();
    auto move = sized<pursuit_move_row>();
    auto transition = sized<pursuit_transition>();
    pursuit_traits person = traits(0.5f, 0.5f);
    const pursuit_score score{sizeof score, 4, 3.5f, 1};
    auto trial = sized<pursuit_trial>();
    auto search = sized<pursuit_search>();
    auto scatter = sized<pursuit_scatter>();
    auto sessions = sized<pursuit_sessions>();
    auto loop = sized<pursuit_loop>();
    auto condition = sized<pursuit_condition>();
    auto row = sized<pursuit_process_row>();
    auto info = sized<pursuit_talk_info>();
    auto rows = sized<pursuit_talk_rows>();
    pursuit_point points[3] = {};
    std::int32_t escalates = 0;
    std::vector<std::byte> buffer(20000);
    std::size_t needed = 0;
    must(pursuit_couple_save_recording(couple.get(), 0, buffer.data(), buffer.size(), &needed));
    const std::vector<std::byte> recording(buffer.begin(),
                                           buffer.begin() + static_cast<long>(needed));
    auto divergence = sized<pursuit_divergence>();
    pursuit_process* process = nullptr;
    must(pursuit_process_create(its, &process));
    const Held<pursuit_process> held_process(process);
    must(pursuit_sessions_init(&sessions));
    auto visit = sized<pursuit_visit>();
    float value = 0;
    const char* label = nullptr;

    failed = false;
    until_failure = 0;
    const pursuit_status statuses[] = {
        SOBER(pursuit_coefficient_at, 0, &coefficient),
        SOBER(pursuit_model_coefficient, model.get(), "epsilon", &value),
        SOBER(pursuit_model_move, model.get(), 0, &move),
        SOBER(pursuit_model_group, model.get(), 0, &group),
        SOBER(pursuit_model_transition, model.get(), 0, &transition),
        SOBER(pursuit_traits_init, &person),
        SOBER(pursuit_traits_from_scores, model.get(), &score, &score, &score, &person),
        SOBER(pursuit_traits_quadrant, &person, &label),
        SOBER(pursuit_trial_init, &trial),
        SOBER(pursuit_search_init, &search),
        SOBER(pursuit_scatter_init, &scatter),
        SOBER(pursuit_sessions_init, &sessions),
        SOBER(pursuit_loop_init, &loop),
        SOBER(pursuit_loop_set, &loop, 2, PURSUIT_LOOP_MEMBER_COUPLING, 0.5),
        SOBER(pursuit_loop_run, &loop, &points[0], 2, &points[1]),
        SOBER(pursuit_loop_escalates, &loop, &points[0], &escalates),
        SOBER(pursuit_couple_condition, couple.get(), 0, &condition),
        SOBER(pursuit_couple_set_user, couple.get(), &value),
        SOBER(pursuit_recording_validate, recording.data(), recording.size(), model.get(),
              &divergence),
        SOBER(pursuit_process_visit, process, its, &sessions, &visit),
        SOBER(pursuit_couple_save_recording, couple.get(), 1, buffer.data(), buffer.size(),
              &needed),
        SOBER(pursuit_couple_stop_recording, couple.get()),
        SOBER(pursuit_process_row_at, 0, &row),
        SOBER(pursuit_playthrough_assign, playthrough, its),
        SOBER(pursuit_talks_about, talks, 0, &info),
        SOBER(pursuit_talks_rows, talks, &rows),
        SOBER(pursuit_talks_values, talks, 0, values, 6, nullptr),
        SOBER(pursuit_agreement_about, agreement, 0, &compared),
        SOBER(pursuit_agreement_kappa, agreement, 0, 0, &kappa),
        SOBER(pursuit_progress_stop, progress),
    };
    // Those that cannot fail.
    const bool there =
        SOBER(pursuit_version) > 0 && SOBER(pursuit_version_text) != nullptr &&
        SOBER(pursuit_last_error) != nullptr && SOBER(pursuit_enum_count, 0) > 0 &&
        SOBER(pursuit_enum_name, 0, 0) != nullptr &&
        SOBER(pursuit_struct_size, "pursuit_turn") > 0 &&
        SOBER(pursuit_message_text, 0) != nullptr && SOBER(pursuit_coefficient_count) > 0 &&
        SOBER(pursuit_model_moves, model.get()) > 0 &&
        SOBER(pursuit_model_move_name, model.get(), 0) != nullptr &&
        SOBER(pursuit_model_profile_name, model.get(), 0) != nullptr &&
        SOBER(pursuit_couple_model, couple.get()) != nullptr &&
        SOBER(pursuit_couple_user, couple.get()) == &value &&
        SOBER(pursuit_talks_count, talks) == 2 && SOBER(pursuit_agreement_count, agreement) == 2 &&
        SOBER(pursuit_talks_skipped, talks, 0) == nullptr &&
        SOBER(pursuit_progress_done, progress) == 0;
    until_failure = -1;
    BOOST_TEST(!failed);
    BOOST_TEST(there);
    for (const pursuit_status status : statuses) BOOST_TEST(status == PURSUIT_OK);
}

/// A log takes the room for a call at once, before anything happens, and not much more than it.
BOOST_AUTO_TEST_CASE(room_in_a_log) {
    const Held<pursuit_model> model = standard_model();
    for (const std::uint32_t every : {1u, 2u, 3u, 10u, 1000u}) {
        const Held<pursuit_couple> couple = some_couple(model.get());
        must(pursuit_couple_record(couple.get(), every));
        std::size_t log = 1000;  // bytes, at most
        for (const std::uint32_t turns : {1u, 2u, 3u, 9u, 100u, 1000u, 5000u}) {
            const std::size_t room = 480 + 16 * (turns / every);
            taken = 0, largest = 0;
            must(pursuit_couple_skip(couple.get(), turns));
            BOOST_TEST(taken <= 1);
            BOOST_TEST(largest <= 2 * log + room);
            log = std::max(log, largest);
        }
    }
}

/// A scene whose log runs out of room tells the turns that were made before, and the next call goes on
/// behind them: in the end they have lived as those did who had room all along.
BOOST_AUTO_TEST_CASE(turns_before_memory_ran_out_are_told) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> short_of_it = some_couple(model.get()),
                               at_ease = some_couple(model.get());
    must(pursuit_couple_record(short_of_it.get(), 1));
    const Held<pursuit_scene> scene = scene_with(PURSUIT_NONE), easy = scene_with(PURSUIT_NONE);
    std::vector<pursuit_turn> turns(50);
    turns[0].struct_size = sizeof turns[0];
    int told_though_it_failed = 0, refused = 0;
    for (std::int64_t now = 600000; now <= 30000000; now += 600000) {
        std::vector<pursuit_move> moves, expected;
        std::size_t made = 0;
        const auto note = [&](std::vector<pursuit_move>& to) {
            for (std::size_t i = 0; i < made; ++i) to.push_back(turns[i].move_id);
        };
        for (bool on = true; on;) {
            made = 99;
            failed = false;
            until_failure = 0;
            const pursuit_status status =
                pursuit_scene_advance(scene.get(), short_of_it.get(), now, turns.data(), 50, &made);
            until_failure = -1;
            if (status == PURSUIT_OK) {
                BOOST_TEST((!failed || made > 0));
                told_though_it_failed += failed;
            } else {
                BOOST_TEST((status == PURSUIT_STATUS_MEMORY && made == 99));
                ++refused;
                must(pursuit_scene_advance(scene.get(), short_of_it.get(), now, turns.data(), 1,
                                           &made));
                on = made == 1;
            }
            note(moves);
            if (status == PURSUIT_OK && !failed) on = made == 50;
        }
        do {
            must(pursuit_scene_advance(easy.get(), at_ease.get(), now, turns.data(), 50, &made));
            note(expected);
        } while (made == 50);
        BOOST_TEST(moves == expected, boost::test_tools::per_element());
    }
    BOOST_TEST((told_though_it_failed > 0 && refused > 0));
    BOOST_TEST(hash_of(short_of_it.get()) == hash_of(at_ease.get()));
}

BOOST_AUTO_TEST_CASE(texts) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 9);
    char text[1000] = "as it was";
    const Check untouched = [&] { return std::string(text) == "as it was"; };
    fail_every_allocation(
        "why_text",
        [&] {
            return pursuit_why_text(model.get(), turns.data(), 9, 8, "Ana", "Ben", nullptr, text,
                                    sizeof text, nullptr);
        },
        untouched);
    std::snprintf(text, sizeof text, "as it was");
    char long_text[4000] = "as it was";
    const Check still = [&] { return std::string(long_text) == "as it was"; };
    for (const auto call : {pursuit_direction_text, pursuit_direction_json}) {
        fail_every_allocation(
            call == pursuit_direction_text ? "direction_text" : "direction_json",
            [&] {
                return call(model.get(), turns.data(), 9, 8, "Ana", "Ben", nullptr, long_text,
                            sizeof long_text, nullptr);
            },
            still);
        std::snprintf(long_text, sizeof long_text, "as it was");
    }
    fail_every_allocation(
        "why_not_text",
        [&] {
            return pursuit_why_not_text(model.get(), &turns[8], PURSUIT_NONE, "Ana", "Ben", nullptr,
                                        text, sizeof text, nullptr);
        },
        untouched);
}

BOOST_AUTO_TEST_CASE(scenarios) {
    const auto scenario = fail_making<pursuit_scenario>(
        "scenario_parse",
        [](auto** out) {
            return pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, out);
        },
        50);
    fail_making<pursuit_model>(
        "scenario_model", [&](auto** out) { return pursuit_scenario_model(scenario.get(), out); });
    const auto playthrough = fail_making<pursuit_playthrough>(
        "playthrough_create",
        [&](auto** out) { return pursuit_playthrough_create(scenario.get(), nullptr, out); }, 4);
    fail_making<pursuit_playthrough>("playthrough_copy", [&](auto** out) {
        return pursuit_playthrough_copy(playthrough.get(), out);
    });
    fail_making<pursuit_couple>("playthrough_couple", [&](auto** out) {
        return pursuit_playthrough_couple(playthrough.get(), out);
    });
    auto turn = sized<pursuit_turn>();
    const auto hash = [&] {
        pursuit_couple* couple = nullptr;
        must(pursuit_playthrough_couple(playthrough.get(), &couple));
        return hash_of(Held<pursuit_couple>(couple).get());
    };
    for (int i = 0; i < 6; ++i) {
        const std::uint64_t was = hash();
        fail_every_allocation(
            "playthrough_next", [&] { return pursuit_playthrough_next(playthrough.get(), &turn); },
            [&] { return hash() == was; });
    }
    std::vector<char> text(5000, 'x');
    fail_every_allocation(
        "scenario_write",
        [&] { return pursuit_scenario_write(scenario.get(), text.data(), text.size(), nullptr); },
        [&] { return text[0] == 'x'; });
}

/// A text at fault is refused, or there is no memory to say so: never anything else.
BOOST_AUTO_TEST_CASE(texts_at_fault) {
    for (const std::string text : {"= 1", "a = ", "a = 1.2.3", "[a", "[[a]\n", "a = \"\\q\"",
                                   "\xff", "seed = 1\nseed = 2", "[a]\n[a]\n", "turnips = 1",
                                   "[a]\n[b]\nprofile = \"no such\"", "[model]\nneed_gain = 99"}) {
        long n = 0;
        do {
            pursuit_scenario* out = nullptr;
            const long before = living;
            failed = false;
            until_failure = n++;
            const pursuit_status status =
                pursuit_scenario_parse(text.data(), text.size(), nullptr, &out);
            until_failure = -1;
            const long after = living;
            BOOST_TEST(after == before);
            BOOST_TEST(out == nullptr);
            BOOST_TEST(status > PURSUIT_OK);
            BOOST_TEST((status == PURSUIT_STATUS_MEMORY) == failed,
                       text << ", allocation " << n << ": " << pursuit_last_error());
        } while (failed);
        BOOST_TEST(n > 1);
    }
}

BOOST_AUTO_TEST_CASE(what_if) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    pursuit_scenario* scenario = nullptr;
    must(pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, &scenario));
    const Held<pursuit_scenario> held(scenario);
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 2;
    trial.turns = 5;
    auto out = sized<pursuit_compared>();
    double course[10];
    const Check untouched = [&] { return out.pairs == 0; };
    fail_every_allocation(
        "couple_what_if",
        [&] {
            return pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &out, nullptr, 0,
                                          course);
        },
        untouched);
    out.pairs = 0;
    fail_every_allocation(
        "scenario_what_if",
        [&] {
            return pursuit_scenario_what_if(scenario, nullptr, nullptr, 0, &trial, &out, nullptr, 0,
                                            course);
        },
        untouched);
    constexpr std::uint32_t kPairs = 20;
    std::vector<double> values(2 * kPairs * PURSUIT_OUTCOME_END);
    fail_every_allocation(
        "scenario_what_if_pairs",
        [&] {
            return pursuit_scenario_what_if_pairs(
                scenario, nullptr, nullptr, 0, &trial, 0, kPairs, values.data(),
                values.data() + kPairs * PURSUIT_OUTCOME_END, nullptr);
        },
        [&] { return values[PURSUIT_OUTCOME_DISTRESS_END_A] == 0; });
    pursuit_ensemble* ensemble = nullptr;
    must(pursuit_ensemble_create(scenario, nullptr, nullptr, 1, &ensemble));
    const Held<pursuit_ensemble> many(ensemble);
    out.pairs = 0;
    fail_every_allocation(
        "ensemble_what_if",
        [&] {
            return pursuit_ensemble_what_if(ensemble, nullptr, 0, &trial, 0, &out, nullptr, 0,
                                            course);
        },
        untouched);
    std::fill(values.begin(), values.end(), 0.0);
    fail_every_allocation(
        "ensemble_what_if_pairs",
        [&] {
            return pursuit_ensemble_what_if_pairs(
                ensemble, nullptr, 0, &trial, 0, kPairs, values.data(),
                values.data() + kPairs * PURSUIT_OUTCOME_END, nullptr);
        },
        [&] { return values[PURSUIT_OUTCOME_DISTRESS_END_A] == 0; });
    auto how = sized<pursuit_search>();
    must(pursuit_search_init(&how));
    how.levers = 1;
    how.pairs = 2;
    auto found = sized<pursuit_found>();
    auto finding = sized<pursuit_finding>();
    const auto quarrelling = holding_couple(model.get());
    fail_every_allocation(
        "couple_search",
        [&] { return pursuit_couple_search(quarrelling.get(), &how, &finding, 1, &found); },
        [&] { return found.all[0] == 0; });
}

BOOST_AUTO_TEST_CASE(processes) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    const auto process = fail_making<pursuit_process>(
        "process_create", [&](auto** out) { return pursuit_process_create(couple.get(), out); });
    fail_making<pursuit_process>(
        "process_copy", [&](auto** out) { return pursuit_process_copy(process.get(), out); });
    char text[200] = "as it was";
    fail_every_allocation(
        "process_text",
        [&] {
            return pursuit_process_text(process.get(), 0, "Ana", "Ben", text, sizeof text, nullptr);
        },
        [&] { return std::string_view(text) == "as it was"; });
    must(pursuit_couple_record(couple.get(), 10));
    auto course = sized<pursuit_sessions>();
    must(pursuit_sessions_init(&course));
    auto visit = sized<pursuit_visit>();
    const std::uint64_t was = hash_of(couple.get());
    BOOST_TEST(
        fail_every_allocation(
            "process_visit",
            [&] { return pursuit_process_visit(process.get(), couple.get(), &course, &visit); },
            [&] { return hash_of(couple.get()) == was; }) > 0);
    BOOST_TEST(hash_of(couple.get()) != was);
}

BOOST_AUTO_TEST_CASE(portraits_and_landscapes) {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    for (const auto& [member, value] : {std::pair{PURSUIT_LOOP_MEMBER_INERTIA, 0.3},
                                        {PURSUIT_LOOP_MEMBER_COUPLING, 0.9},
                                        {PURSUIT_LOOP_MEMBER_THRESHOLD, 0.1}}) {
        must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, member, value));
    }
    const auto fails = [](const char* what, const Call& call, const Check& unchanged) {
        BOOST_TEST(fail_every_allocation(what, call, unchanged) >= 1, what);
    };
    std::vector<pursuit_point> points(40, pursuit_point{7, 7});
    const auto untouched = [&] { return points[0].pursuit == 7; };
    fails(
        "loop_separatrix",
        [&] {
            return pursuit_loop_separatrix(&loop, 1, nullptr, points.data(), points.size(), nullptr,
                                           nullptr);
        },
        untouched);
    double side = 7;
    fails(
        "loop_side_of",
        [&] { return pursuit_loop_side_of(points.data(), 2, points.data(), 1, &side); },
        [&] { return side == 7; });
    const pursuit_loop_sweep sweep{sizeof sweep, 2, PURSUIT_LOOP_MEMBER_COUPLING, 9, 0, 2};
    double gains[9] = {7};
    fails(
        "loop_landscape",
        [&] {
            return pursuit_loop_landscape(&loop, &sweep, 1, nullptr, nullptr, nullptr, gains, 9);
        },
        [&] { return gains[0] == 7; });
    auto episodes = sized<pursuit_episodes>();
    episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 9;
    episodes.last = 2;
    auto found = sized<pursuit_hysteresis>();
    points[0].pursuit = 7;
    fails(
        "loop_hysteresis",
        [&] {
            return pursuit_loop_hysteresis(&loop, &episodes, points.data(), nullptr, 18, &found);
        },
        untouched);
    const Held<pursuit_model> model = standard_model();
    const pursuit_traits a = traits(0.7f, 0.2f);
    const pursuit_opening opening{sizeof opening, 0, 0.6f, 1, 10, 0, 7, nullptr};
    const pursuit_trait_sweep along[2]{{sizeof along[0], 0, PURSUIT_TRAIT_ANXIETY, 2, 0, 1},
                                       {sizeof along[0], 1, PURSUIT_TRAIT_AVOIDANCE, 1, 0, 1}};
    float holds[2] = {7, 7};
    fails(
        "model_landscape",
        [&] {
            return pursuit_model_landscape(model.get(), &a, &a, &opening, along, holds, nullptr,
                                           nullptr, 2);
        },
        [&] { return holds[0] == 7; });
}

BOOST_AUTO_TEST_CASE(observed_talks) {
    const auto talks = fail_making<pursuit_talks>(
        "talks_parse",
        [](auto** out) {
            return pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                                       kTalkText.size(), nullptr, out);
        },
        50);
    const auto model = fail_making<pursuit_model>(
        "talks_model", [&](auto** out) { return pursuit_talks_model(talks.get(), out); });
    pursuit_turn turns[6]{};
    turns[0].struct_size = sizeof turns[0];
    double log_probability[6], log_likelihood = 1;
    fail_every_allocation(
        "talks_replay",
        [&] {
            return pursuit_talks_replay(talks.get(), 0, model.get(), nullptr, turns,
                                        log_probability, 6, nullptr, &log_likelihood);
        },
        [&] { return log_likelihood == 1; });
    pursuit_seat seats[6] = {7};
    pursuit_kind kinds[6] = {7};
    std::uint32_t times[6] = {7};
    BOOST_TEST(
        fail_every_allocation(
            "acts_of_talk",
            [&] { return pursuit_acts_of_talk(talks.get(), 0, seats, kinds, times, 6, nullptr); },
            [&] { return seats[0] == 7 && kinds[0] == 7 && times[0] == 7; }) > 0);
    auto baselines = sized<pursuit_baselines>();
    fail_every_allocation(
        "talks_baselines", [&] { return pursuit_talks_baselines(talks.get(), &baselines); },
        [&] { return baselines.cells == 0; });
}

BOOST_AUTO_TEST_CASE(coders) {
    const auto agreement = fail_making<pursuit_agreement>(
        "agreement_parse",
        [](auto** out) {
            return pursuit_agreement_parse(kCodersText.data(), kCodersText.size(),
                                           kCodedText.data(), kCodedText.size(), nullptr, out);
        },
        5);
}

BOOST_AUTO_TEST_CASE(likelihoods_and_fits) {
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    const Held<pursuit_model> model = standard_model();
    const auto likelihood = fail_making<pursuit_likelihood>(
        "likelihood_create",
        [&](auto** out) { return pursuit_likelihood_create(talks.get(), out); }, 5);
    const pursuit_traits people = traits(0.7f, 0.2f);
    double sum = 0;
    const auto ask = [&] {
        return pursuit_likelihood_of(likelihood.get(), model.get(), &people, &people, 1, nullptr,
                                     &sum);
    };
    must(ask());  // takes the memory that it keeps to work in
    sum = 1;
    fail_every_allocation("likelihood_of", ask, [&] { return sum == 1; });
    std::vector<double> by_talk(pursuit_talks_count(talks.get()), 1);
    const auto untouched = [&] { return by_talk.front() == 1; };
    fail_every_allocation(
        "likelihood_of_talks",
        [&] {
            return pursuit_likelihood_of_talks(likelihood.get(), model.get(), &people, &people, 1,
                                               nullptr, by_talk.size(), by_talk.data());
        },
        untouched);
    by_talk.assign(by_talk.size(), 1);
    const double anxiety = 0.6;
    fail_every_allocation(
        "talks_nats_of",
        [&] {
            return pursuit_talks_nats_of(talks.get(), "a.anxiety", nullptr, &anxiety, 1,
                                         by_talk.size(), by_talk.data());
        },
        untouched);

    auto options = sized<pursuit_fit_options>();
    must(SOBER(pursuit_fit_options_init, &options));
    options.draws = 0;
    options.folds = 2;
    options.threads = 1;
    // It allocates so often that not every single one is failed.
    failed_ones().insert("pursuit_talks_fit");
    pursuit_fit* fit = nullptr;
    pursuit_status status = PURSUIT_STATUS_MEMORY;
    for (long n = 0; status == PURSUIT_STATUS_MEMORY; n += 1 + n / 8) {
        const long before = living;
        failed = false;
        until_failure = n;
        status = pursuit_talks_fit(talks.get(), "a.anxiety", &options, &fit);
        until_failure = -1;
        if (failed) BOOST_TEST(living == before);
        if (failed && status == PURSUIT_OK) {  // a sort's buffer
            pursuit_fit_destroy(fit);
            status = PURSUIT_STATUS_MEMORY;
        }
        BOOST_TEST((status == PURSUIT_STATUS_MEMORY) == failed);
    }
    const Held<pursuit_fit> held(fit);
    BOOST_TEST_REQUIRE(status == PURSUIT_OK);
    char text[4000] = "";
    fail_every_allocation(
        "fit_write", [&] { return pursuit_fit_write(fit, text, sizeof text, nullptr); },
        [&] { return text[0] == 0; });
    fail_making<pursuit_model>(
        "fit_model", [&](auto** out) { return pursuit_fit_model(fit, nullptr, nullptr, out); });
    auto info = sized<pursuit_fit_info>();
    auto estimate = sized<pursuit_estimate>();
    auto rival = sized<pursuit_rival>();
    auto checked = sized<pursuit_checked>();
    double held_out[2];
    failed = false;
    until_failure = 0;
    const pursuit_status statuses[] = {SOBER(pursuit_fit_about, fit, &info),
                                       SOBER(pursuit_fit_estimate, fit, 0, &estimate),
                                       SOBER(pursuit_fit_rival, fit, 0, &rival),
                                       SOBER(pursuit_fit_held_out, fit, held_out, 2, nullptr)};
    const bool there = SOBER(pursuit_fit_warning, fit, 100)[0] == 0;
    until_failure = -1;
    BOOST_TEST(!failed);
    BOOST_TEST(there);
    for (const pursuit_status each : statuses) BOOST_TEST(each == PURSUIT_OK);
    BOOST_TEST(SOBER(pursuit_fit_checked, fit, 0, &checked) == PURSUIT_STATUS_ARGUMENT);  // none
}

BOOST_AUTO_TEST_CASE(patterns_and_associations) {
    const auto watch = fail_making<pursuit_watch>(
        "watch_create", [](auto** out) { return pursuit_watch_create(out); });
    fail_making<pursuit_watch>("watch_copy",
                               [&](auto** out) { return pursuit_watch_copy(watch.get(), out); });
    const std::vector<pursuit_seat> seats{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    const std::vector<pursuit_kind> kinds{1, 2, 1, 2, 1, 2, 0, 2, 1, 2, 1, 2};
    const std::vector<std::size_t> lengths{7, 5};
    pursuit_association all[8]{};
    all[0].struct_size = sizeof all[0];
    fail_every_allocation(
        "acts_associations",
        [&] {
            return pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 12,
                                             lengths.data(), 2, 3, 1, nullptr, all, 8, nullptr);
        },
        [&] { return all[0].pairs == 0; });
    pursuit_prevalence shares[5]{};
    shares[0].struct_size = sizeof shares[0];
    fail_every_allocation(
        "acts_prevalences",
        [&] {
            return pursuit_acts_prevalences(seats.data(), kinds.data(), nullptr, 12, lengths.data(),
                                            2, 3, 1, nullptr, shares, 5, nullptr);
        },
        [&] { return shares[0].share == 0 && shares[1].share == 0; });
    pursuit_stretch stretches[12]{};
    stretches[0].struct_size = sizeof stretches[0];
    fail_every_allocation(
        "acts_stretches",
        [&] {
            return pursuit_acts_stretches(seats.data(), kinds.data(), nullptr, 12, nullptr,
                                          stretches, 12, nullptr);
        },
        [&] { return stretches[0].length == 0; });
    auto finding = sized<pursuit_pattern_finding>();
    must(pursuit_watch_add(watch.get(), seats.data(), kinds.data(), nullptr, 12));
    must(pursuit_watch_finding(watch.get(), &finding));
    char text[400] = "";
    fail_every_allocation(
        "pattern_text",
        [&] { return pursuit_pattern_text(&finding, "a", "b", text, sizeof text, nullptr); },
        [&] { return text[0] == 0; });
    fail_every_allocation(
        "association_text",
        [&] { return pursuit_association_text(&all[0], "a", "b", text, sizeof text, nullptr); },
        [] { return true; });
}

BOOST_AUTO_TEST_CASE(charts_pictures_and_reports) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 6);
    std::vector<char> text(400000, 'x');
    const Check untouched = [&] { return text[0] == 'x'; };
    const auto fail = [&](const char* what, const Call& call) {
        text[0] = 'x';
        BOOST_TEST(fail_every_allocation(what, call, untouched) > 0, what);
    };
    char* const to = text.data();
    const std::size_t size = text.size();
    fail("model_chart",
         [&] { return pursuit_model_chart(model.get(), PURSUIT_CHART_SCXML, to, size, nullptr); });
    fail("process_chart",
         [&] { return pursuit_process_chart(PURSUIT_CHART_DOT, to, size, nullptr); });
    fail("picture_style", [&] { return pursuit_picture_style(to, size, nullptr); });
    fail("picture_loop", [&] {
        return pursuit_picture_loop(couple.get(), turns.data(), 6, PURSUIT_NONE, nullptr, to, size,
                                    nullptr);
    });
    fail("picture_timeline", [&] {
        return pursuit_picture_timeline(turns.data(), 6, nullptr, 0, nullptr, to, size, nullptr);
    });
    const char* const label = "label";
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END);
    contrasts[0].struct_size = sizeof contrasts[0];
    const pursuit_outcome outcome = 0;
    fail("picture_what_if", [&] {
        return pursuit_picture_what_if(&label, contrasts.data(), 1, 2, &outcome, 1, nullptr, to,
                                       size, nullptr);
    });
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const pursuit_point path[] = {{0.25, 0.5}, {0.5, 0.75}};
    fail("picture_portrait", [&] {
        return pursuit_picture_portrait(&loop, PURSUIT_SEAT_A, path, 2, nullptr, to, size, nullptr);
    });
    const float value = 0.5f;
    auto map = sized<pursuit_map>();
    map.columns = map.rows = 1;
    map.values = &value;
    fail("picture_map", [&] { return pursuit_picture_map(&map, nullptr, to, size, nullptr); });
}

/// Of what allocates many thousand times some are tried.
BOOST_AUTO_TEST_CASE(pages) {
    pursuit_scenario* scenario = nullptr;
    must(pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, &scenario));
    const Held<pursuit_scenario> held(scenario);
    std::vector<char> text(1000000, 'x');
    const pursuit_story run{sizeof run, 0, scenario, nullptr, 0, nullptr, nullptr, {}};
    const pursuit_reporting how{sizeof how, 2, 3, 0, nullptr};
    failed_ones().insert("pursuit_report");
    pursuit_status status = PURSUIT_STATUS_MEMORY;
    for (long n = 0; status == PURSUIT_STATUS_MEMORY; n += 1 + n / 30) {
        const long before = living;
        failed = false;
        until_failure = n;
        status = pursuit_report(&run, 1, &how, text.data(), text.size(), nullptr);
        until_failure = -1;
        BOOST_TEST(living == before);
        if (failed && status == PURSUIT_OK) status = PURSUIT_STATUS_MEMORY;  // a sort's buffer
        BOOST_TEST((status == PURSUIT_STATUS_MEMORY) == failed);
    }
    BOOST_TEST(status == PURSUIT_OK);
}

BOOST_AUTO_TEST_CASE(ensembles) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const pursuit_traits a = traits(0.7f, 0.2f), b = traits(0.3f, 0.8f);
    const char* axes[] = {"a.anxiety=0:1:3", "b.avoidance=0.5:1:2"};
    const char* names[] = {"b.disconnection"};
    const float values[] = {0.5f, 1.5f};
    const float* arrays[] = {values};
    fail_making<pursuit_population>(
        "population_list", [&](auto** out) { return pursuit_population_list(&a, &b, 1, out); });
    fail_making<pursuit_population>("population_columns", [&](auto** out) {
        return pursuit_population_columns(&a, &b, names, arrays, 1, 2, out);
    });
    fail_making<pursuit_population>("population_of_model", [&](auto** out) {
        return pursuit_population_of_model(model.get(), "fearful", nullptr, 1, 9, out);
    });
    auto scatter = sized<pursuit_scatter>();
    must(pursuit_scatter_init(&scatter));
    fail_making<pursuit_population>("population_draw", [&](auto** out) {
        return pursuit_population_draw(&a, &b, &scatter, 1, 9, out);
    });
    const auto people = fail_making<pursuit_population>("population_grid", [&](auto** out) {
        return pursuit_population_grid(&a, &b, axes, 2, 3, nullptr, 0, out);
    });
    fail_making<pursuit_progress>("progress_create", pursuit_progress_create);
    const auto ensemble = fail_making<pursuit_ensemble>("ensemble_create", [&](auto** out) {
        return pursuit_ensemble_create(scenario.get(), nullptr, people.get(), 3, out);
    });
    fail_making<pursuit_playthrough>("ensemble_playthrough", [&](auto** out) {
        return pursuit_ensemble_playthrough(ensemble.get(), 17, out);
    });
    auto running = sized<pursuit_running>();
    running.turns = 9;
    running.couples = 18;
    running.threads = 1;
    std::uint64_t hash = 1;
    pursuit_summary summaries[18] = {{}};
    summaries[0].struct_size = sizeof summaries[0];
    pursuit_turn_totals totals[9] = {{}};
    totals[0].struct_size = sizeof totals[0];
    auto results = sized<pursuit_results>();
    results.summaries = summaries;
    results.totals = totals;
    results.hash = &hash;
    fail_every_allocation(
        "ensemble_run", [&] { return pursuit_ensemble_run(ensemble.get(), &running, &results); },
        [&] { return hash == 1; });
}

namespace {

/// Goes through the functions of a part of the API, each with the comment on it, in one line.
template <class Visit>
void each_function_in(const std::filesystem::path& header, const Visit& visit) {
    std::ifstream file(header);
    BOOST_TEST_REQUIRE(file.good());
    std::string comment;
    for (std::string line; std::getline(file, line);) {
        if (line == "/**") comment.clear();
        const std::size_t words = line.find_first_not_of(" *");
        if (line.starts_with(" *") && words != line.npos) comment += line.substr(words) + " ";
        if (!line.starts_with("PURSUIT_API ")) continue;
        const std::size_t open = line.find('('), begin = line.rfind("pursuit_", open);
        visit(line.substr(begin, open - begin), comment);
        comment.clear();
    }
}
void each_function(const std::function<void(const std::string&, const std::string&)>& visit) {
    for (const auto& part : std::filesystem::directory_iterator("include/pursuit/c")) {
        each_function_in(part.path(), visit);
    }
}

}  // namespace

/// Behind all the others, which fill the lists. What can answer MEMORY was failed; it says that it
/// allocates, or when. What never does, or not always, was seen not to.
BOOST_AUTO_TEST_CASE(every_function_is_failed_or_allocates_nothing) {
    if (failed_ones().empty()) return;  // run alone
    int functions = 0;
    each_function([&](const std::string& function, const std::string& comment) {
        ++functions;
        const auto says = [&](const char* words) { return comment.find(words) != comment.npos; };
        const bool at_times = says("Allocates only where") || says("Allocates while") ||
                              says("MEMORY only while recorded");
        const bool allocates = says("Allocates") || at_times;
        const bool fails = comment.find("MEMORY", std::min(comment.find("@return"),
                                                           comment.size())) != comment.npos;
        BOOST_TEST_CONTEXT(function) {
            BOOST_TEST(allocates == fails);
            if (function.ends_with("_destroy")) {  // which take nothing and give back
                BOOST_TEST(!allocates);
                return;
            }
            if (allocates) BOOST_TEST(failed_ones().contains(function));
            if (!allocates || at_times) BOOST_TEST(sober_ones().contains(function));
        }
    });
    std::ifstream symbols("capi/generated/pursuit.symbols");
    BOOST_TEST_REQUIRE(symbols.good());
    for (std::string symbol; std::getline(symbols, symbol);) --functions;
    BOOST_TEST(functions == 0);
}

BOOST_AUTO_TEST_SUITE_END()

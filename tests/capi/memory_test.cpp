// Out of memory: every function that allocates has its nth allocation fail, for every n. It says
// so, leaks nothing and leaves its target as it was. The replaced operator new is the library's, too.
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <functional>
#include <new>

#include "some.hpp"

namespace {

thread_local long until_failure = -1;  // allocations; below 0 none fails
thread_local bool failed = false;
thread_local long living = 0;

void* take(std::size_t size) noexcept {
    if (until_failure == 0) {
        failed = true;
        return nullptr;
    }
    if (until_failure > 0) --until_failure;
    void* memory = std::malloc(size > 0 ? size : 1);
    if (memory != nullptr) ++living;
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

/// Returns how many allocations the call makes.
long fail_every_allocation(const char* what, const Call& call, const Check& unchanged) {
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
}

BOOST_AUTO_TEST_CASE(recordings) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_couple> couple = some_couple(model.get());
    pursuit_couple* c = couple.get();
    fail_changing("couple_record", c, [&] { return pursuit_couple_record(c, 1); });
    turns_of(c, 50);
    fail_making<pursuit_couple>(
        "couple_copy", [&](auto** out) { return pursuit_couple_copy(c, out); }, 2);
    const Held<pursuit_couple> other = some_couple(model.get(), 9);
    fail_changing("couple_assign", other.get(),
                  [&] { return pursuit_couple_assign(other.get(), c); });

    // A log grows now and then; often enough each call is the one that needs room.
    pursuit_turn turn{};
    turn.struct_size = sizeof turn;
    const float share = 1;
    const pursuit_traits t = traits(0.5f, 0.1f);
    const std::pair<const char*, Call> calls[] = {
        {"step", [&] { return pursuit_couple_step(c, &turn); }},
        {"act", [&] { return pursuit_couple_act(c, 0, 1, PURSUIT_UNSET, &turn); }},
        {"observe", [&] { return pursuit_couple_observe(c, 0, &share, 1, &turn); }},
        {"disagree", [&] { return pursuit_couple_disagree(c, 0.5f, 0); }},
        {"open_issue", [&] { return pursuit_couple_open_issue(c, 0.5f, 0); }},
        {"separate", [&] { return pursuit_couple_separate(c, 0, 1000); }},
        {"reunite", [&] { return pursuit_couple_reunite(c); }},
        {"stress", [&] { return pursuit_couple_stress(c, 0, 0.5f); }},
        {"good_time", [&] { return pursuit_couple_good_time(c, 2); }},
        {"intervene", [&] { return pursuit_couple_intervene(c, 0, PURSUIT_NONE, 0.5f); }},
        {"elapse", [&] { return pursuit_couple_elapse(c, 1000); }},
        {"give_floor", [&] { return pursuit_couple_give_floor(c, 0); }},
        {"set_turn_ms", [&] { return pursuit_couple_set_turn_ms(c, 1000); }},
        {"set_traits", [&] { return pursuit_couple_set_traits(c, 0, &t); }},
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
    pursuit_divergence found{};
    found.struct_size = sizeof found;
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
    pursuit_traits t = traits(0.5f, 0.1f);
    pursuit_peek peek{sizeof peek, 0, 0, 0, {}, {}, {}};
    pursuit_reason reason{};
    reason.struct_size = sizeof reason;
    pursuit_alternative alternative{};
    alternative.struct_size = sizeof alternative;
    pursuit_gain gain{};
    gain.struct_size = sizeof gain;
    pursuit_measured measured{};
    measured.struct_size = sizeof measured;
    pursuit_prediction prediction{};
    prediction.struct_size = sizeof prediction;
    pursuit_situation situation{};
    situation.struct_size = sizeof situation;
    pursuit_image_info info{};
    info.struct_size = sizeof info;
    double curve[2][PURSUIT_RESPONSE_POINTS], finite = 0;
    const std::int32_t ids[] = {PURSUIT_QUANTITY_AROUSAL,
                                PURSUIT_QUANTITY_OF(1, PURSUIT_QUANTITY_HOPE)};
    float values[2] = {};
    const float share = 1;
    std::uint64_t hash = 0;
    std::int32_t found = 0;
    std::size_t needed = 0;
    failed = false;
    until_failure = 0;
    const pursuit_status statuses[] = {
        pursuit_enum_find(PURSUIT_ENUM_NEED, "peace", &found),
        pursuit_model_hash(m, &hash),
        pursuit_model_find_move(m, "blame", &found),
        pursuit_model_profile(m, "secure", &t),
        pursuit_couple_assign(other.get(), c),
        pursuit_couple_step(c, &turn),
        pursuit_couple_play(c, turns.data(), turns.size()),
        pursuit_couple_skip(c, 20),
        pursuit_couple_act(c, 0, 1, PURSUIT_UNSET, &turn),
        pursuit_couple_observe(c, 1, &share, 1, &turn),
        pursuit_couple_peek(c, &peek),
        pursuit_couple_disagree(c, 0.5f, 0),
        pursuit_couple_open_issue(c, 0.5f, 0),
        pursuit_couple_separate(c, 0, 1000),
        pursuit_couple_reunite(c),
        pursuit_couple_stress(c, 0, 0.1f),
        pursuit_couple_good_time(c, 2),
        pursuit_couple_intervene(c, 0, PURSUIT_NONE, 0.5f),
        pursuit_couple_elapse(c, 1000),
        pursuit_couple_give_floor(c, 0),
        pursuit_couple_set_turn_ms(c, 1000),
        pursuit_couple_set_traits(c, 0, &t),
        pursuit_couple_traits(c, 0, &t),
        pursuit_couple_situation(c, &situation),
        pursuit_couple_read(c, ids, 2, values),
        pursuit_couple_write(c, ids, values, 2),
        pursuit_couple_hash(c, &hash),
        pursuit_why(m, turns.data(), turns.size(), 8, &reason),
        pursuit_why_not(m, &turns[8], PURSUIT_NONE, &alternative),
        pursuit_couple_gain(c, 0, PURSUIT_REGIME_HOT, &gain),
        pursuit_couple_measure_gain(c, 0, PURSUIT_NONE, &measured),
        pursuit_couple_predict(c, &prediction),
        pursuit_couple_responses(c, 0, PURSUIT_REGIME_HOT, 1, curve[0], curve[1], &finite),
        pursuit_couple_save(c, 1, buffer.data(), buffer.size(), &needed),
        pursuit_model_save(m, buffer.data(), buffer.size(), &needed),
        pursuit_image_inspect(image.data(), image.size(), &info),
    };
    const pursuit_status refused = pursuit_model_find_move(m, "blaim", &found);
    until_failure = -1;
    BOOST_TEST(!failed);
    BOOST_TEST(refused == PURSUIT_STATUS_NAME);
    for (const pursuit_status status : statuses) BOOST_TEST(status == PURSUIT_OK);
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
    const auto stage = fail_making<pursuit_stage>(
        "stage_create",
        [&](auto** out) { return pursuit_stage_create(scenario.get(), nullptr, out); }, 4);
    fail_making<pursuit_couple>("stage_couple",
                                [&](auto** out) { return pursuit_stage_couple(stage.get(), out); });
    pursuit_turn turn{};
    turn.struct_size = sizeof turn;
    const auto hash = [&] {
        pursuit_couple* couple = nullptr;
        must(pursuit_stage_couple(stage.get(), &couple));
        return hash_of(Held<pursuit_couple>(couple).get());
    };
    for (int i = 0; i < 6; ++i) {
        const std::uint64_t was = hash();
        fail_every_allocation(
            "stage_next", [&] { return pursuit_stage_next(stage.get(), &turn); },
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
            return pursuit_talks_replay(talks.get(), 0, model.get(), turns, log_probability, 6,
                                        nullptr, &log_likelihood);
        },
        [&] { return log_likelihood == 1; });
    pursuit_baselines baselines{};
    baselines.struct_size = sizeof baselines;
    fail_every_allocation(
        "talks_baselines", [&] { return pursuit_talks_baselines(talks.get(), &baselines); },
        [&] { return baselines.cells == 0; });
}

BOOST_AUTO_TEST_CASE(ensembles) {
    const Held<pursuit_model> model = standard_model();
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const pursuit_traits a = traits(0.7f, 0.2f), b = traits(0.3f, 0.8f);
    const char* axes[] = {"a.anxiety=0:1:3", "b.avoidance=0.5:1:2"};
    const char* names[] = {"b.fear_sensitivity.disconnection"};
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
    const auto people = fail_making<pursuit_population>("population_grid", [&](auto** out) {
        return pursuit_population_grid(&a, &b, axes, 2, 3, nullptr, 0, out);
    });
    fail_making<pursuit_progress>("progress_create", pursuit_progress_create);
    const auto ensemble = fail_making<pursuit_ensemble>("ensemble_create", [&](auto** out) {
        return pursuit_ensemble_create(scenario.get(), nullptr, people.get(), 3, out);
    });
    fail_making<pursuit_stage>("ensemble_stage", [&](auto** out) {
        return pursuit_ensemble_stage(ensemble.get(), 17, out);
    });
    pursuit_running running{};
    running.struct_size = sizeof running;
    running.turns = 9;
    running.couples = 18;
    running.threads = 1;
    std::uint64_t hash = 1;
    pursuit_summary summaries[18] = {{}};
    summaries[0].struct_size = sizeof summaries[0];
    pursuit_turn_totals totals[9] = {{}};
    totals[0].struct_size = sizeof totals[0];
    pursuit_results results{};
    results.struct_size = sizeof results;
    results.summaries = summaries;
    results.totals = totals;
    results.hash = &hash;
    fail_every_allocation(
        "ensemble_run", [&] { return pursuit_ensemble_run(ensemble.get(), &running, &results); },
        [&] { return hash == 1; });
}

BOOST_AUTO_TEST_SUITE_END()

// How much stack calls need: what page one of pursuit.h says, held in a thread of 128 KiB with a page
// below it that nothing may touch.
#include <boost/test/unit_test.hpp>

#include <pthread.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "some.hpp"

namespace {

constexpr std::size_t kStack = 128 * 1024, kPage = 4096;
constexpr unsigned char kPaint = 0xa5;

/// A painted stack in which one call after the other may run.
class Thread {
public:
    Thread() {
        void* got = mmap(nullptr, kPage + kStack, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        BOOST_REQUIRE(got != MAP_FAILED);
        memory_ = static_cast<unsigned char*>(got);
        BOOST_REQUIRE(mprotect(memory_, kPage, PROT_NONE) == 0);
    }
    ~Thread() { munmap(memory_, kPage + kStack); }
    Thread(const Thread&) = delete;
    Thread& operator=(const Thread&) = delete;

    /// Bytes that were touched.
    std::size_t run(const std::function<void()>& call) {
        unsigned char* bottom = memory_ + kPage;
        std::memset(bottom, kPaint, kStack);
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        BOOST_REQUIRE(pthread_attr_setstack(&attributes, bottom, kStack) == 0);
        pthread_t thread;
        auto* argument = const_cast<std::function<void()>*>(&call);
        BOOST_REQUIRE(pthread_create(&thread, &attributes, begin, argument) == 0);
        pthread_join(thread, nullptr);
        pthread_attr_destroy(&attributes);
        std::size_t clean = 0;
        while (clean < kStack && bottom[clean] == kPaint) ++clean;
        return kStack - clean;
    }

private:
    static void* begin(void* call) {
        (*static_cast<std::function<void()>*>(call))();
        return nullptr;
    }
    unsigned char* memory_ = nullptr;
};

/// The most of several calls, beyond what a thread takes that does nothing. The first call of each
/// binds names and is not counted.
[[maybe_unused]] std::size_t stack_of(const std::vector<std::function<void()>>& calls) {
    Thread thread;
    const std::size_t idle = thread.run([] { (void)pursuit_version(); });
    std::size_t most = 0;
    for (const auto& call : calls) {
        call();
        most = std::max(most, thread.run(call));
    }
    return most - std::min(most, idle);
}

void check_stack(const char* what, std::size_t most,
                 const std::vector<std::function<void()>>& calls) {
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const std::size_t bytes = stack_of(calls);
    BOOST_TEST_MESSAGE("stack: " << what << ' ' << bytes << " bytes");
    BOOST_TEST_CONTEXT(what) { BOOST_TEST(bytes <= most); }
#else
    BOOST_TEST_MESSAGE("skipped: " << what << ", at most " << most << " bytes: not optimised");
    for (const auto& call : calls) call();
#endif
}

BOOST_AUTO_TEST_SUITE(stack)

BOOST_AUTO_TEST_CASE(of_a_turn) {
    const auto model = standard_model();
    const auto couple = some_couple(model.get());
    pursuit_couple* c = couple.get();
    auto turn = sized<pursuit_turn>();
    auto peek = sized<pursuit_peek>();
    const auto scene = scene_with(PURSUIT_SEAT_B);
    std::int64_t next = std::int64_t{1} << 40;
    std::size_t made = 0;
    std::vector<float> shares(static_cast<std::size_t>(pursuit_model_moves(model.get())), 0.5f);
    check_stack(
        "a turn", 8 * 1024,
        {[&] { must(pursuit_couple_step(c, &turn)); }, [&] { must(pursuit_couple_skip(c, 9)); },
         [&] { must(pursuit_couple_act(c, 0, 3, PURSUIT_UNSET, &turn)); },
         [&] { must(pursuit_couple_observe(c, 1, shares.data(), shares.size(), &turn)); },
         [&] { must(pursuit_couple_peek(c, &peek)); },
         [&] {
             const pursuit_told told = listening(next);
             must(pursuit_scene_tell(scene.get(), c, &told));
             must(pursuit_scene_advance(scene.get(), c, next, &turn, 1, &made));
             next += 1000000;
         },
         [&] { must(pursuit_couple_disagree(c, 0.5f, PURSUIT_NONE)); },
         [&] { must(pursuit_couple_good_time(c, 5)); },
         [&] { must(pursuit_couple_elapse(c, 1000000)); },
         [&] { must(pursuit_couple_stress(c, 0, 0.5f)); },
         [&] { must(pursuit_couple_intervene(c, PURSUIT_INTERVENTION_SESSION, PURSUIT_NONE, 1)); },
         [&] { (void)hash_of(c); }});
}

BOOST_AUTO_TEST_CASE(of_models_and_texts) {
    const auto scenario = scenario_of(kScenarioText);
    const auto model = standard_model();
    check_stack(
        "models, texts and talks", 96 * 1024,
        {[] { (void)standard_model(); },
         [] {
             pursuit_model* made = nullptr;
             must(pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, &made));
             pursuit_model_destroy(made);
         },
         [] { (void)scenario_of(kScenarioText); },
         [&] {
             (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                 return pursuit_scenario_write(scenario.get(), out, size, needed);
             });
         },
         [] {  // nested as deeply as anything may be, and refused
             const std::string deep = "x = " + std::string(5000, '[');
             pursuit_scenario* none = nullptr;
             (void)pursuit_scenario_parse(deep.data(), deep.size(), nullptr, &none);
         },
         [&] {
             pursuit_talks* talks = nullptr;
             must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                                      kTalkText.size(), nullptr, &talks));
             pursuit_talks_destroy(talks);
         }});
}

BOOST_AUTO_TEST_CASE(of_reasons_gains_and_loops) {
    const auto model = standard_model();
    const auto couple = some_couple(model.get());
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 12);
    auto gains = sized<pursuit_gains>();
    auto prediction = sized<pursuit_prediction>();
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    pursuit_outlook outlook = 0;
    auto analysis = sized<pursuit_loop_analysis>();
    check_stack("reasons, gains and loops", 40 * 1024,
                {[&] {
                     (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                         return pursuit_why_text(model.get(), turns.data(), turns.size(), 5, "Ana",
                                                 "Ben", nullptr, out, size, needed);
                     });
                 },
                 [&] {
                     (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                         return pursuit_direction_json(model.get(), turns.data(), turns.size(), 5,
                                                       "Ana", "Ben", nullptr, out, size, needed);
                     });
                 },
                 [&] { must(pursuit_couple_gains(couple.get(), 0, &gains)); },
                 [&] { must(pursuit_couple_predict(couple.get(), &prediction)); },
                 [&] { must(pursuit_loop_outlook(&loop, &outlook)); },
                 [&] { must(pursuit_loop_analyse(&loop, &analysis)); },
                 [&] {
                     std::vector<pursuit_point> line(40);
                     (void)pursuit_loop_separatrix(&loop, 1, nullptr, line.data(), line.size(),
                                                   nullptr, nullptr);
                 }});
}

BOOST_AUTO_TEST_CASE(of_landscapes) {
    const auto model = standard_model();
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const pursuit_loop_sweep sweep{sizeof sweep, 2, PURSUIT_LOOP_MEMBER_COUPLING, 9, 0, 2};
    auto episodes = sized<pursuit_episodes>();
    episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 9;
    episodes.last = 2;
    auto found = sized<pursuit_hysteresis>();
    std::vector<pursuit_point> points(18);
    double gains[9];
    const pursuit_traits a = traits(0.7f, 0.2f);
    const pursuit_opening opening{sizeof opening, 0, 0.6f, 1, 10, 0, 7, nullptr};
    const pursuit_trait_sweep along[2]{{sizeof along[0], 0, PURSUIT_TRAIT_ANXIETY, 2, 0, 1},
                                       {sizeof along[0], 1, PURSUIT_TRAIT_AVOIDANCE, 1, 0, 1}};
    float holds[2];
    check_stack(
        "landscapes", 96 * 1024,
        {[&] {
             must(pursuit_loop_landscape(&loop, &sweep, 1, nullptr, nullptr, nullptr, gains, 9));
         },
         [&] {
             must(pursuit_loop_hysteresis(&loop, &episodes, points.data(), nullptr, 18, &found));
         },
         [&] {
             must(pursuit_model_landscape(model.get(), &a, &a, &opening, along, holds, nullptr,
                                          nullptr, 2));
         }});
}

BOOST_AUTO_TEST_CASE(of_images_and_talks) {
    const auto model = standard_model();
    const auto couple = some_couple(model.get());
    must(pursuit_couple_record(couple.get(), 5));
    must(pursuit_couple_skip(couple.get(), 20));
    const auto recording = filled<char>([&](void* out, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(couple.get(), 1, out, size, needed);
    });
    const auto image = filled<char>([&](void* out, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 1, out, size, needed);
    });
    auto divergence = sized<pursuit_divergence>();
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    std::vector<pursuit_turn> turns = turns_of(couple.get(), 6);
    std::vector<char> bytes(image.size() + 4096);
    std::size_t needed = 0;
    double log_probability[6], log_likelihood = 0;
    const std::vector<pursuit_seat> seats{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    const std::vector<pursuit_kind> kinds{1, 2, 1, 2, 1, 2, 0, 2, 1, 2, 1, 2};
    const std::vector<std::size_t> lengths{7, 5};
    pursuit_association all[8]{};
    all[0].struct_size = sizeof all[0];
    check_stack(
        "images, recordings, talks and patterns", 40 * 1024,
        {[&] {
             must(pursuit_recording_validate(recording.data(), recording.size(), nullptr,
                                             &divergence));
         },
         [&] {
             pursuit_couple* loaded = nullptr;
             must(pursuit_couple_load(image.data(), image.size(), nullptr, 0, &loaded));
             pursuit_couple_destroy(loaded);
         },
         [&] {
             must(pursuit_couple_save_with_turns(couple.get(), turns.data(), 6, 1, bytes.data(),
                                                 bytes.size(), &needed));
             must(pursuit_couple_load_turns(bytes.data(), needed, nullptr, 0, turns.data(), 6,
                                            &needed));
         },
         [&] {
             must(pursuit_talks_replay(talks.get(), 0, model.get(), nullptr, turns.data(),
                                       log_probability, 6, nullptr, &log_likelihood));
         },
         [&] {
             must(pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 12, lengths.data(),
                                            2, 3, 1, nullptr, all, 8, nullptr));
         }});
}

BOOST_AUTO_TEST_CASE(of_ensembles_what_ifs_and_pages) {
    const auto model = standard_model();
    const auto couple = some_couple(model.get());
    const auto scenario = scenario_of(kScenarioText);
    const auto people = anybody(model.get(), 100);
    const auto ensemble = ensemble_of(scenario.get(), people.get(), 3);
    std::uint64_t hash = 0;
    auto results = sized<pursuit_results>();
    results.hash = &hash;
    auto running = sized<pursuit_running>();
    running.couples = 100;
    running.turns = 10;
    running.threads = 1;
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 40;  // in lanes, where there are any
    auto compared = sized<pursuit_compared>();
    auto change = sized<pursuit_change>();
    change.kind = PURSUIT_CHANGE_KIND_GOOD_TIME;
    change.amount = 3;
    auto how = sized<pursuit_search>();
    must(pursuit_search_init(&how));
    how.levers = 1;
    how.pairs = 2;
    auto found = sized<pursuit_found>();
    auto finding = sized<pursuit_finding>();
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 12);
    const pursuit_story page{sizeof page, 0, scenario.get(), nullptr, 0, nullptr, nullptr, {}};
    const pursuit_reporting reporting{sizeof reporting, 2, 3, 0, nullptr};
    check_stack("ensembles, what ifs and pictures", 96 * 1024,
                {[&] { must(pursuit_ensemble_run(ensemble.get(), &running, &results)); },
                 [&] {
                     (void)pursuit_couple_what_if(couple.get(), &change, 1, &trial, &compared,
                                                  nullptr, 0, nullptr);
                 },
                 [&] { must(pursuit_couple_search(couple.get(), &how, &finding, 1, &found)); },
                 [&] {
                     (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                         return pursuit_report(&page, 1, &reporting, out, size, needed);
                     });
                 },
                 [&] {
                     (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                         return pursuit_picture_loop(couple.get(), turns.data(), turns.size(), 0,
                                                     nullptr, out, size, needed);
                     });
                 },
                 [&] {
                     (void)filled<char>([&](char* out, std::size_t size, std::size_t* needed) {
                         return pursuit_picture_timeline(turns.data(), turns.size(), nullptr, 0,
                                                         nullptr, out, size, needed);
                     });
                 }});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace

// A host for a long time: many couples live in many threads, are saved and loaded, crowds run in lanes,
// the process forks meanwhile, and the library is unloaded and loaded again. What is watched: every number stays in its
// range, what is loaded goes on as what was saved, a child comes to the same as its parent, memory and
// open files do not grow.
//   pursuit_soak LIBRARY [MINUTES] [COUPLES] [THREADS]      10, 100000, 16
#include <pursuit/pursuit.h>

#include <dlfcn.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what, int line) {
    std::fprintf(stderr, "soak: %s, line %d\n", what, line);
    std::_Exit(1);
}
#define CHECK(condition) ((condition) ? void() : fail(#condition, __LINE__))

/// What is called, of a library that was just loaded.
struct Library {
    void* handle = nullptr;
#define PURSUIT_CALLED(call) decltype(&pursuit_##call) call = nullptr;
// clang-format off
#define PURSUIT_CALLS(X) \
    X(model_create) X(model_destroy) X(model_profile) X(couple_create) X(couple_destroy) \
    X(couple_play) X(couple_play_brief) X(couple_save) X(couple_load) X(couple_hash) \
    X(couple_disagree) X(couple_stress) X(couple_good_time) X(couple_intervene) X(couple_elapse) \
    X(couple_separate) X(couple_reunite) X(scenario_parse) X(scenario_destroy) \
    X(population_of_model) X(population_destroy) X(ensemble_create) X(ensemble_destroy) X(ensemble_run)
    // clang-format on
    PURSUIT_CALLS(PURSUIT_CALLED)

    explicit Library(const char* path) : handle(dlopen(path, RTLD_NOW | RTLD_LOCAL)) {
        if (handle == nullptr) fail(dlerror(), __LINE__);
#define PURSUIT_FOUND(call)                                                   \
    call = reinterpret_cast<decltype(call)>(dlsym(handle, "pursuit_" #call)); \
    CHECK(call != nullptr);
        PURSUIT_CALLS(PURSUIT_FOUND)
    }
};

std::uint64_t next(std::uint64_t& state) {  // splitmix64
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

struct Counts {
    std::atomic<std::uint64_t> turns{0}, in_lanes{0}, saves{0}, forks{0}, happened{0};
};
Counts counts;

template <class Array>
bool within(const Array& values, float least, float most) {
    for (const float x : values) {
        if (!(x >= least && x <= most)) return false;
    }
    return true;
}
bool in_range(const pursuit_turn& turn) {
    bool good = turn.intensity >= 0 && turn.intensity <= 1 && turn.probability >= 0 &&
                turn.probability <= 1;
    for (const pursuit_condition& now : turn.after) {
        const float unit[] = {now.arousal,     now.expressed, now.hope,     now.security,
                              now.mentalizing, now.stress,    now.exertion, now.familiarity};
        good = good && within(unit, 0, 1) && within(now.unmet, 0, 1) && within(now.fears, 0, 1) &&
               within(now.momentum, 0, 1) && within(now.cue, -1, 1) &&
               within(now.learned, 0.5f, 1.5f);
    }
    return good;
}

std::uint64_t hash_of(const Library& library, const pursuit_couple* couple) {
    std::uint64_t hash = 0;
    CHECK(library.couple_hash(couple, &hash) == PURSUIT_OK);
    return hash;
}

pursuit_couple* born(const Library& library, const pursuit_model* model, std::uint64_t seed) {
    pursuit_traits a = {}, b = {};
    a.struct_size = b.struct_size = sizeof a;
    CHECK(library.model_profile(model, "pursuer", &a) == PURSUIT_OK);
    CHECK(library.model_profile(model, "withdrawer", &b) == PURSUIT_OK);
    a.anxiety = static_cast<float>(seed % 11) / 10;
    b.avoidance = static_cast<float>(seed % 7) / 6;
    pursuit_couple* couple = nullptr;
    CHECK(library.couple_create(model, &a, &b, seed, seed % 3, &couple) == PURSUIT_OK);
    return couple;
}

/// Some of it is refused, as helping while flooded; that is right.
void happen(const Library& library, pursuit_couple* couple, std::uint64_t& random) {
    const auto seat = static_cast<pursuit_seat>(next(random) % 2);
    const float much = static_cast<float>(next(random) % 101) / 100;
    switch (next(random) % 8) {
        case 0:
        case 1:
            (void)library.couple_disagree(couple, much, seat);
            break;
        case 2:
            (void)library.couple_stress(couple, seat, much);
            break;
        case 3:
            (void)library.couple_good_time(couple,
                                           1 + static_cast<std::uint32_t>(next(random) % 20));
            break;
        case 4:
            (void)library.couple_intervene(
                couple, static_cast<pursuit_intervention>(next(random) % PURSUIT_INTERVENTION_END),
                seat, much);
            break;
        case 5:
            (void)library.couple_elapse(couple,
                                        static_cast<std::int64_t>(next(random) % 100000000));
            break;
        case 6:
            (void)library.couple_separate(couple, seat,
                                          1000 * static_cast<std::int64_t>(next(random) % 5000));
            break;
        default:
            (void)library.couple_reunite(couple);
    }
    ++counts.happened;
}

/// Saved, loaded in its place: both have the same hash, and so has what they come to.
pursuit_couple* reloaded(const Library& library, const pursuit_model* model,
                         pursuit_couple* couple) {
    std::array<unsigned char, 8192> image;
    std::size_t size = 0;
    CHECK(library.couple_save(couple, 0, image.data(), image.size(), &size) == PURSUIT_OK);
    pursuit_couple* other = nullptr;
    CHECK(library.couple_load(image.data(), size, model, 0, &other) == PURSUIT_OK);
    std::array<pursuit_brief_turn, 4> turns = {}, same = {};
    turns[0].struct_size = same[0].struct_size = sizeof turns[0];
    CHECK(library.couple_play_brief(couple, turns.data(), turns.size()) == PURSUIT_OK);
    CHECK(library.couple_play_brief(other, same.data(), same.size()) == PURSUIT_OK);
    CHECK(hash_of(library, couple) == hash_of(library, other));
    library.couple_destroy(couple);
    ++counts.saves;
    return other;
}

/// Many who were not there before, in lanes; the last of them alone comes to the same.
void crowd(const Library& library, const pursuit_model* model, std::uint64_t seed) {
    constexpr std::uint64_t kCouples = 512;
    constexpr std::uint32_t kTurns = 120;
    constexpr std::string_view kText =
        "title = \"crowd\"\nseed = 1\nturns = 120\n[a]\nprofile = \"pursuer\"\n"
        "[b]\nprofile = \"withdrawer\"\n"
        "[[happens]]\nturn = 0\nevent = \"disagreement\"\nseverity = 0.9\nowner = \"a\"\n"
        "[[happens]]\nturn = 60\nintervention = \"promised_pause\"\nwho = \"b\"\n";
    pursuit_scenario* scenario = nullptr;
    CHECK(library.scenario_parse(kText.data(), kText.size(), nullptr, &scenario) == PURSUIT_OK);
    pursuit_population* people = nullptr;
    CHECK(library.population_of_model(model, nullptr, nullptr, seed, kCouples, &people) ==
          PURSUIT_OK);
    pursuit_ensemble* ensemble = nullptr;
    CHECK(library.ensemble_create(scenario, model, people, seed, &ensemble) == PURSUIT_OK);
    std::vector<float> intensities(kTurns * kCouples);
    std::vector<std::uint64_t> hashes(kCouples);
    std::vector<pursuit_summary> summaries(kCouples);
    summaries[0].struct_size = sizeof summaries[0];
    pursuit_results results = {};
    results.struct_size = sizeof results;
    results.hashes = hashes.data();
    results.summaries = summaries.data();
    results.intensities = intensities.data();
    pursuit_running running = {};
    running.struct_size = sizeof running;
    running.turns = kTurns, running.couples = kCouples, running.threads = 1;
    CHECK(library.ensemble_run(ensemble, &running, &results) == PURSUIT_OK);
    CHECK(within(intensities, 0, 1));
    for (const pursuit_summary& one : summaries) {
        CHECK(within(one.peak_arousal, 0, 1) && within(one.peak_pursuit, 0, 1));
        CHECK(within(one.peak_withdrawal, 0, 1) && within(one.peak_fear, 0, 1));
        std::uint32_t turns = 0;
        for (const std::uint32_t in_phase : one.turns_in) turns += in_phase;
        CHECK(turns == kTurns);
    }
    std::uint64_t alone = 0;
    results = {};
    results.struct_size = sizeof results;
    results.hashes = &alone;
    running.first = kCouples - 1, running.couples = 1, running.plain = 1;
    CHECK(library.ensemble_run(ensemble, &running, &results) == PURSUIT_OK);
    CHECK(alone == hashes.back());
    library.ensemble_destroy(ensemble);
    library.population_destroy(people);
    library.scenario_destroy(scenario);
    counts.in_lanes += kTurns * kCouples;
}

/// One thread: its couples live until they are told to stop.
void live(const Library& library, const pursuit_model* model, std::size_t many, std::uint64_t seed,
          const std::atomic<bool>& stop) {
    std::uint64_t random = seed;
    std::vector<pursuit_couple*> couples(many);
    for (pursuit_couple*& couple : couples) couple = born(library, model, next(random));
    std::array<pursuit_turn, 32> turns = {};
    std::array<pursuit_brief_turn, 480> brief = {};
    turns[0].struct_size = sizeof turns[0];
    brief[0].struct_size = sizeof brief[0];
    while (!stop.load(std::memory_order_relaxed)) {
        pursuit_couple*& couple = couples[next(random) % many];
        happen(library, couple, random);
        CHECK(library.couple_play_brief(couple, brief.data(), brief.size()) == PURSUIT_OK);
        CHECK(library.couple_play(couple, turns.data(), turns.size()) == PURSUIT_OK);
        for (const pursuit_turn& turn : turns) CHECK(in_range(turn));
        counts.turns += turns.size() + brief.size();
        if (next(random) % 4 == 0) couple = reloaded(library, model, couple);
        if (next(random) % 16 == 0) crowd(library, model, next(random));
        if (next(random) % 64 == 0) {
            library.couple_destroy(couple);
            couple = born(library, model, next(random));
        }
    }
    for (pursuit_couple* couple : couples) library.couple_destroy(couple);
}

/// What a couple comes to in a child that was forked while threads play.
void forked(const Library& library, const pursuit_model* model, std::uint64_t seed) {
    const auto comes_to = [&] {
        pursuit_couple* couple = born(library, model, seed);
        CHECK(library.couple_disagree(couple, 0.7f, PURSUIT_SEAT_A) == PURSUIT_OK);
        std::array<pursuit_brief_turn, 100> turns = {};
        turns[0].struct_size = sizeof turns[0];
        CHECK(library.couple_play_brief(couple, turns.data(), turns.size()) == PURSUIT_OK);
        const std::uint64_t hash = hash_of(library, couple);
        library.couple_destroy(couple);
        return hash;
    };
    const std::uint64_t expected = comes_to();
    const pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) _exit(comes_to() == expected ? 0 : 1);
    int status = 1;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    ++counts.forks;
}

std::size_t resident_kib() {
    std::size_t all = 0, resident = 0;
    std::ifstream{"/proc/self/statm"} >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) / 1024;
}
/// What the allocator keeps of what was given back, in as many places as there were threads, is no growth.
void give_back() { malloc_trim(0); }
std::size_t held_kib() { return mallinfo2().uordblks / 1024; }
std::size_t open_files() {
    const std::filesystem::directory_iterator files{"/proc/self/fd"};
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

/// From loading the library to unloading it.
void round(const char* path, std::size_t couples, std::size_t threads, std::uint64_t seed,
           std::chrono::seconds time) {
    const Library library{path};
    pursuit_model* model = nullptr;
    CHECK(library.model_create(&model) == PURSUIT_OK);
    std::atomic<bool> stop{false};
    std::vector<std::thread> all;
    for (std::size_t i = 0; i < threads; ++i) {
        all.emplace_back([&, i] { live(library, model, couples / threads + 1, seed + i, stop); });
    }
    const auto until = Clock::now() + time;
    while (Clock::now() < until) {
        forked(library, model, next(seed));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    stop = true;
    for (std::thread& thread : all) thread.join();
    library.model_destroy(model);
    CHECK(dlclose(library.handle) == 0);
    CHECK(dlopen(path, RTLD_NOW | RTLD_NOLOAD) == nullptr);  // it is gone
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) fail("usage: pursuit_soak LIBRARY [MINUTES] [COUPLES] [THREADS]", 0);
    const double minutes = count > 2 ? std::atof(words[2]) : 10;
    const auto couples = static_cast<std::size_t>(count > 3 ? std::atoll(words[3]) : 100000);
    const auto threads = static_cast<std::size_t>(count > 4 ? std::atoll(words[4]) : 16);
    constexpr int kRounds = 10;
    const auto each = std::chrono::seconds(static_cast<std::int64_t>(60 * minutes / kRounds) + 1);
    std::size_t settled = 0, held = 0, files = 0;
    for (int i = 0; i < kRounds; ++i) {
        round(words[1], couples, threads, 1000u * static_cast<unsigned>(i), each);
        give_back();
        const std::size_t now = resident_kib(), heap = held_kib();
        if (i == 2) {  // what the allocator keeps is there by then
            settled = now;
            held = heap;
            files = open_files();
        }
        std::printf(
            "soak: round %d of %d: %llu turns and %llu in lanes, %llu saves, %llu events, %llu "
            "forks; after unloading %zu KiB resident, %zu on the heap\n",
            i + 1, kRounds, static_cast<unsigned long long>(counts.turns),
            static_cast<unsigned long long>(counts.in_lanes),
            static_cast<unsigned long long>(counts.saves),
            static_cast<unsigned long long>(counts.happened),
            static_cast<unsigned long long>(counts.forks), now, heap);
        std::fflush(stdout);
        if (i > 2) {
            CHECK(now <= settled + settled / 20 + 2048);
            CHECK(heap <= held + 64);
            CHECK(open_files() == files);
        }
    }
    std::puts("soak: nothing grew, nothing left its range");
}

// What one couple costs. ./dev bench; instructions.sh counts instructions per turn.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/pursuit.h>
#include <pursuit/engine/couple.hpp>
#include <pursuit/explain/why.hpp>
#include <pursuit/explain/why_not.hpp>
#include <pursuit/fit/likelihood.hpp>
#include <pursuit/report/report.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/study/search.hpp>
#include <pursuit/study/what_if.hpp>
#include <pursuit/text/replay.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "engine/compiled.hpp"

namespace {

using namespace pursuit;

constexpr std::string_view kScenario = R"(
title = "A quarrel"
seed = 7
turns = 40
[a]
name = "Ana"
anxiety = 0.78
avoidance = 0.25
[b]
name = "Ben"
profile = "withdrawer"
[[happens]]
turn = 0
event = "disagreement"
severity = 0.6
owner = "a"
[[happens]]
turn = 20
intervention = "recognise_intent"
who = "b"
strength = 0.5
)";

/// The article's couple, in the middle of an argument.
Couple arguing(const Model& model = Model::standard()) {
    Traits pursuer, withdrawer;
    pursuer.anxiety = 0.78f;
    pursuer.avoidance = 0.25f;
    withdrawer.anxiety = 0.30f;
    withdrawer.avoidance = 0.75f;
    Couple couple{model, pursuer, withdrawer, 7};
    (void)couple.happens(Disagreement{0.6f, Seat::a});
    couple.skip(10);
    return couple;
}

/// Time is that of one turn.
void turn_without_record(benchmark::State& state) {
    constexpr std::uint32_t turns = 1000;
    Couple couple = arguing();
    while (state.KeepRunningBatch(turns)) couple.skip(turns);
    benchmark::DoNotOptimize(couple);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(turn_without_record);

/// As processors without AVX2 take it.
void turn_on_any_processor(benchmark::State& state) {
    constexpr std::uint32_t turns = 1000;
    const Model model{Model::standard().tables()};
    const_cast<Compiled&>(model.compiled()).wide = false;
    Couple couple = arguing(model);
    while (state.KeepRunningBatch(turns)) couple.skip(turns);
    benchmark::DoNotOptimize(couple);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(turn_on_any_processor);

void turn_with_record(benchmark::State& state) {
    std::array<Turn, 64> turns{};
    Couple couple = arguing();
    while (state.KeepRunningBatch(turns.size())) {
        couple.play(turns);
        benchmark::DoNotOptimize(turns);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(turn_with_record);

void turn_called_one_by_one(benchmark::State& state) {
    Couple couple = arguing();
    for (auto _ : state) benchmark::DoNotOptimize(couple.play());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(turn_called_one_by_one);

/// The same couple, by the shared library.
void turn_called_from_c(benchmark::State& state) {
    pursuit_model* model = nullptr;
    pursuit_couple* couple = nullptr;
    pursuit_traits a{}, b{};
    a.struct_size = b.struct_size = sizeof a;
    pursuit_turn turn{};
    turn.struct_size = sizeof turn;
    const bool made = pursuit_model_create(&model) == PURSUIT_OK &&
                      pursuit_model_profile(model, "pursuer", &a) == PURSUIT_OK &&
                      pursuit_model_profile(model, "withdrawer", &b) == PURSUIT_OK &&
                      pursuit_couple_create(model, &a, &b, 7, 0, &couple) == PURSUIT_OK &&
                      pursuit_couple_disagree(couple, 0.6f, PURSUIT_SEAT_A) == PURSUIT_OK;
    if (!made) state.SkipWithError(pursuit_last_error());
    for (auto _ : state) benchmark::DoNotOptimize(pursuit_couple_step(couple, &turn));
    pursuit_couple_destroy(couple);
    pursuit_model_destroy(model);
}
BENCHMARK(turn_called_from_c);

void turn_made_by_the_host(benchmark::State& state) {
    Couple couple = arguing();
    Turn turn;
    for (auto _ : state)
        benchmark::DoNotOptimize(couple.act(couple.state().floor, Move::discuss, {}, turn));
}
BENCHMARK(turn_made_by_the_host);

void turn_observed_as_a_code(benchmark::State& state) {
    Couple couple = arguing();
    Code code;
    for (std::size_t m = 0; m < kStandardMoves; ++m) code.share[m] = m % 2 == 0 ? 1.0f : 0.25f;
    Turn turn;
    for (auto _ : state) benchmark::DoNotOptimize(couple.observe(couple.state().floor, code, turn));
}
BENCHMARK(turn_observed_as_a_code);

void peek(benchmark::State& state) {
    const Couple couple = arguing();
    for (auto _ : state) benchmark::DoNotOptimize(couple.peek());
}
BENCHMARK(peek);

void fork(benchmark::State& state) {
    const Couple couple = arguing();
    for (auto _ : state) {
        Couple copy = couple;
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(fork);

void new_couple(benchmark::State& state) {
    std::optional<Couple> couple;
    std::uint64_t id = 0;
    for (auto _ : state) {
        (void)Couple::make(Model::standard(), Traits{}, Traits{}, 7, id++, couple);
        benchmark::DoNotOptimize(couple);
    }
}
BENCHMARK(new_couple);

void hash(benchmark::State& state) {
    const Couple couple = arguing();
    for (auto _ : state) benchmark::DoNotOptimize(couple.hash());
}
BENCHMARK(hash);

/// Settling a month: relaxation in closed form, with a promise on the way.
void a_month_apart(benchmark::State& state) {
    Couple couple = arguing();
    (void)couple.happens(Separation{Seat::a, 3600000});
    (void)couple.elapse(std::int64_t{30} * 86400000);
    for (auto _ : state) benchmark::DoNotOptimize(couple.condition(Seat::b));
}
BENCHMARK(a_month_apart);

struct Record {
    std::array<Turn, 40> turns{};
    Record() {
        Couple couple = arguing();
        couple.play(turns);
    }
};

void reason(benchmark::State& state) {
    const Record record;
    for (auto _ : state) benchmark::DoNotOptimize(why(Model::standard(), record.turns, 20));
}
BENCHMARK(reason);

void reason_in_words(benchmark::State& state) {
    const Record record;
    const Reason reason = why(Model::standard(), record.turns, 20);
    for (auto _ : state) benchmark::DoNotOptimize(reason.sentence(Model::standard(), "Ana", "Ben"));
}
BENCHMARK(reason_in_words);

void reason_why_not(benchmark::State& state) {
    const Record record;
    for (auto _ : state) benchmark::DoNotOptimize(why_not(Model::standard(), record.turns[20]));
}
BENCHMARK(reason_why_not);

/// 400 pairs of runs of 60 turns.
void what_if(benchmark::State& state) {
    const Couple couple = arguing();
    const Change change{0, recognise_intent(Seat::b)};
    Compared compared;
    for (auto _ : state) benchmark::DoNotOptimize(compare(couple, {&change, 1}, {}, compared));
}
BENCHMARK(what_if)->Unit(benchmark::kMillisecond);

void search_for_the_smallest_change(benchmark::State& state) {
    Couple couple = arguing();
    std::array<Finding, 16> findings;
    Found found;
    for (auto _ : state) benchmark::DoNotOptimize(search(couple, {}, findings, found));
}
BENCHMARK(search_for_the_smallest_change)->Unit(benchmark::kMillisecond);

void parse_a_scenario(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(parse_scenario(kScenario));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(kScenario.size()));
}
BENCHMARK(parse_a_scenario);

/// A page of 100,000 turns, of which 400 are told, without help early and late.
void report_of_many_turns(benchmark::State& state) {
    Scenario scenario = parse_scenario(kScenario);
    scenario.turns = 100000;
    const Story story = story_of(scenario);
    Reporting how;
    how.pairs = 0;
    for (auto _ : state) benchmark::DoNotOptimize(report({&story, 1}, how));
}
BENCHMARK(report_of_many_turns)->Unit(benchmark::kMillisecond);

void build_a_model(benchmark::State& state) {
    const Tables tables = Model::standard().tables();
    for (auto _ : state) benchmark::DoNotOptimize(std::make_unique<Model>(tables));
}
BENCHMARK(build_a_model);

constexpr std::string_view kCodes = R"(couple = "couple"
time = "interval"
[a]
profile = "ordinary"
[b]
profile = "ordinary"
[[columns]]
name = "tells"
seat = "a"
values = {0 = "rest", 1 = {share = 1, discuss = 0.8, seek_reassurance = 1}}
kinds = {0 = "neutral", 1 = "pursue"}
[[columns]]
name = "answers"
seat = "b"
values = {0 = "rest", 1 = {listen = 1, validate = 1, discuss = 0.7}}
kinds = {0 = "neutral", 1 = "repair"}
)";

/// 64 talks of 48 intervals with two codes each: 3,008 transitions.
std::vector<Talk> study() {
    std::vector<Talk> talks(64);
    std::uint32_t words = 1;
    for (Talk& talk : talks) {
        for (int i = 0; i < 48; ++i) talk.times.push_back(i);
        for (int i = 0; i < 96; ++i) {
            words = words * 1664525u + 1013904223u;
            talk.values.push_back(static_cast<std::uint16_t>(words >> 31));
        }
    }
    return talks;
}

/// Time is that of reading and replaying the whole table: 3,072 rows.
void replay_of_a_table(benchmark::State& state) {
    const Codes codes = parse_codes(kCodes);
    const Model model(codes.tables);
    std::string table = "couple,interval,tells,answers\n";
    int couple = 0;
    for (const Talk& talk : study()) {
        const std::string name = "c" + std::to_string(couple++) + ",";
        for (std::size_t i = 0; i < talk.intervals(); ++i) {
            table += name + std::to_string(i) + "," + std::to_string(talk.value(i, 0)) + "," +
                     std::to_string(talk.value(i, 1)) + "\n";
        }
    }
    std::int64_t rows = 0;
    for (auto _ : state) {
        for (const Talk& talk : parse_talks(table, codes)) {
            benchmark::DoNotOptimize(replay(model, codes, talk));
            rows += static_cast<std::int64_t>(talk.intervals());
        }
    }
    state.SetItemsProcessed(rows);
}
BENCHMARK(replay_of_a_table)->Unit(benchmark::kMillisecond);

void count_sets(benchmark::State& state, std::size_t each) {
    const auto sets = static_cast<double>(state.iterations()) * static_cast<double>(each);
    state.counters["sets/s"] = benchmark::Counter(sets, benchmark::Counter::kIsRate);
}

/// One pair, the model made anew each time.
void likelihood_of_a_study(benchmark::State& state) {
    const Codes codes = parse_codes(kCodes);
    Likelihood likelihood(codes, study());
    for (auto _ : state) {
        const Model model(codes.tables);
        benchmark::DoNotOptimize(likelihood.sum(model, codes.partners));
    }
    count_sets(state, 1);
}
BENCHMARK(likelihood_of_a_study);

/// Many pairs side by side, under one model.
void count_pairs(benchmark::State& state, const Codes& codes, Likelihood& likelihood) {
    const Model model(codes.tables);
    std::vector<Pair> pairs(static_cast<std::size_t>(state.range(0)), codes.partners);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i][0].anxiety = static_cast<float>(i) / static_cast<float>(pairs.size());
    std::vector<double> sums(pairs.size());
    for (auto _ : state) benchmark::DoNotOptimize(likelihood.sums(model, pairs, sums));
    count_sets(state, pairs.size());
}
void likelihood_of_many_pairs(benchmark::State& state) {
    const Codes codes = parse_codes(kCodes);
    Likelihood likelihood(codes, study());
    count_pairs(state, codes, likelihood);
}
BENCHMARK(likelihood_of_many_pairs)->Arg(16)->Arg(64);

/// Likewise of the talks of CouplesCope, which are often the same at first. PURSUIT_DATA is their folder.
void likelihood_of_real_talks(benchmark::State& state) {
    const char* given = std::getenv("PURSUIT_DATA");
    const std::string data = given != nullptr ? given : "../shared/data";
    const std::string table = data + "/couplescope/sequences_long.csv";
    Codes codes;
    std::vector<Talk> talks;
    Fault fault = load_codes("examples/codes/couplescope_groups.toml", codes);
    if (!fault) fault = load_talks(table, codes, talks);
    if (fault) {
        state.SkipWithError(fault.text);
        return;
    }
    Likelihood likelihood(codes, talks);
    count_pairs(state, codes, likelihood);
}
BENCHMARK(likelihood_of_real_talks)->Arg(64);

}  // namespace

BENCHMARK_MAIN();

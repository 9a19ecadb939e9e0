// What couples cost in an ensemble, by instruction set and by what is written. Time is that of one
// turn of one couple; look at ratios within one run. ./dev bench ensemble; couples.cpp runs a billion
// turns, instructions.sh counts instructions.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "couples.hpp"

namespace {

using namespace pursuit;
using bench::Quarrels;

constexpr std::uint64_t kCouples = 2048;
constexpr std::uint32_t kTurns = 400;

/// One Couple after the other, by its own calls: what an ensemble is measured against.
void couples_by_themselves(benchmark::State& state) {
    const Quarrels quarrels(64, kTurns);
    while (state.KeepRunningBatch(64 * kTurns)) {
        for (std::uint64_t id = 0; id < 64; ++id) {
            std::optional<Couple> couple;
            if (couple_of(quarrels.ensemble(), id, couple)) state.SkipWithError("no couple");
            (void)couple->happens(Disagreement{0.6f, {}});
            couple->skip(kTurns);
            benchmark::DoNotOptimize(couple);
        }
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(couples_by_themselves);

/// What a run writes.
struct Wanted {
    const char* name;
    bool states, summaries, hash, trace, totals;
    int columns;  // of each seat
};
constexpr Wanted kWanted[] = {
    {"states", true, false, false, false, false, 0},
    {"hash", false, false, true, false, false, 0},
    {"summaries", false, true, false, false, false, 0},
    {"trace", false, false, false, true, false, 0},
    {"totals", false, false, false, false, true, 0},
    {"all_columns", false, false, false, false, false, kQuantities},
};

/// Memory that was written to before, aligned to pages.
template <class T>
std::unique_ptr<T[], decltype(&std::free)> pages(std::size_t n) {
    const std::size_t bytes = (n * sizeof(T) + 4095) / 4096 * 4096;
    auto* memory = static_cast<T*>(std::aligned_alloc(4096, bytes));
    std::fill_n(memory, n, T{});
    return {memory, &std::free};
}

void ensemble(benchmark::State& state, Isa isa, unsigned threads, const Wanted& wanted) {
    const std::uint32_t turns = wanted.columns > 0 ? 100 : kTurns;
    const Quarrels quarrels(kCouples, turns);
    const std::size_t n = kCouples * turns;
    std::vector<State> states(wanted.states ? kCouples : 0);
    std::vector<Summary> summaries(wanted.summaries ? kCouples : 0);
    std::vector<TurnTotals> totals(wanted.totals ? turns : 0);
    std::uint64_t hash = 0;
    auto trace = pages<std::uint8_t>(wanted.trace ? n : 1);
    auto values =
        pages<float>(wanted.columns > 0 ? 2 * n * static_cast<std::size_t>(wanted.columns) : 1);
    std::vector<Column> columns;
    for (int i = 0; i < 2 * wanted.columns; ++i) {
        columns.push_back({static_cast<Quantity>(i / 2), i % 2 == 0 ? Seat::a : Seat::b,
                           values.get() + static_cast<std::size_t>(i) * n});
    }
    Results results;
    results.states = states;
    results.summaries = summaries;
    results.totals = totals;
    results.columns = columns;
    if (wanted.hash) results.hash = &hash;
    if (wanted.trace) results.trace = trace.get();
    while (state.KeepRunningBatch(static_cast<std::int64_t>(n))) {
        const Fault fault = run(quarrels.ensemble(), results, {.threads = threads, .isa = isa});
        if (fault) state.SkipWithError(fault.text);
    }
    state.SetItemsProcessed(state.iterations());
    if (wanted.columns > 0)
        state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(columns.size() * 4));
}

/// The most that could be written: stores past the caches, to as much memory as all_columns.
void memory_written_past_the_caches(benchmark::State& state) {
    const std::size_t n = std::size_t{2} * kQuantities * kCouples * 100;
    auto memory = pages<float>(n);
    for (auto _ : state) {
#if defined(__SSE2__)
        const __m128 x = _mm_set1_ps(1.0f);
        for (std::size_t i = 0; i < n; i += 4) _mm_stream_ps(memory.get() + i, x);
        _mm_sfence();
#else
        std::fill_n(memory.get(), n, 1.0f);
#endif
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(n * sizeof(float)));
}
BENCHMARK(memory_written_past_the_caches)->Unit(benchmark::kMillisecond);

void add(Isa isa, unsigned threads, const Wanted& wanted) {
    const std::string title = std::string("ensemble/") + wanted.name + "/" +
                              std::string(name(isa)) + "/threads:" + std::to_string(threads);
    auto* one = benchmark::RegisterBenchmark(
        title.c_str(), [=](benchmark::State& state) { ensemble(state, isa, threads, wanted); });
    if (threads > 1) one->MeasureProcessCPUTime()->UseRealTime();
}

}  // namespace

int main(int argc, char** argv) {
    for (const Isa isa : {Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        if (!available(isa)) continue;
        for (const Wanted& wanted : kWanted) add(isa, 1, wanted);
    }
    for (const unsigned threads : {1u, 2u}) {
        auto title = std::string("ensemble_wall/threads:") + std::to_string(threads);
        benchmark::RegisterBenchmark(title.c_str(), [=](benchmark::State& state) {
            ensemble(state, Isa::best, threads, kWanted[0]);
        })->UseRealTime();
        title = std::string("ensemble_wall/all_columns/threads:") + std::to_string(threads);
        benchmark::RegisterBenchmark(title.c_str(), [=](benchmark::State& state) {
            ensemble(state, Isa::best, threads, kWanted[5]);
        })->UseRealTime();
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}

// What many couples at once cost, for ensemble.py: `pursuit_ensemble_bench TRAITS TURNS ROUNDS`.
// TRAITS is a file of four f32 a couple, anxiety and avoidance of seat a, then of seat b; or how
// many couples of all kinds there are. All quarrel from the start. Prints the compiler, then a row
// a way of running them, cells parted by tabs: instruction set, what is written, threads, ns of
// processor time and of real time a turn of a couple (each the least of the rounds), and a checksum
// of what came out, the same for all rows that write the same. Rows `fixed` have what a couple costs
// beside its turns, from its traits to the hash of its end, and then what a turn costs: by the line through a
// run of two turns and one of all. At last `stores`: bytes a ns.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include <pursuit/ensemble/ensemble.hpp>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

using namespace pursuit;

#if defined(__clang__)
constexpr const char* kCompiler = __VERSION__;
#else
constexpr const char* kCompiler = "GCC " __VERSION__;
#endif

double now(clockid_t clock) {
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<double>(t.tv_sec) * 1e9 + static_cast<double>(t.tv_nsec);
}

/// All kinds of people: a number of couples, whose traits lie as evenly as can be.
std::vector<Pair> even_pairs(std::size_t count) {
    std::vector<Pair> pairs(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto share = [i](std::size_t step) {
            return static_cast<float>(i * step % 101) / 100.0f;
        };
        pairs[i][0].anxiety = share(1);
        pairs[i][0].avoidance = share(10);
        pairs[i][1].anxiety = share(23);
        pairs[i][1].avoidance = share(57);
    }
    return pairs;
}

std::vector<Pair> read_pairs(const char* path) {
    if (const std::size_t count = std::strtoul(path, nullptr, 10)) return even_pairs(count);
    std::vector<Pair> pairs;
    std::FILE* file = std::fopen(path, "rb");
    float x[4];
    while (file != nullptr && std::fread(x, sizeof x, 1, file) == 1) {
        Pair& pair = pairs.emplace_back();
        pair[0].anxiety = x[0];
        pair[0].avoidance = x[1];
        pair[1].anxiety = x[2];
        pair[1].avoidance = x[3];
    }
    if (file != nullptr) std::fclose(file);
    return pairs;
}

/// FNV-1a, taking a number at a time.
struct Checksum {
    std::uint64_t value = 0xcbf29ce484222325u;
    void add(std::uint8_t x) { add(std::uint64_t{x}); }
    void add(std::uint64_t x) { value = (value ^ x) * 0x100000001b3u; }
    void add(float x) { add(std::uint64_t{std::bit_cast<std::uint32_t>(x)}); }
    void add(const Peak& peak) {
        add(peak.value);
        add(std::uint64_t{peak.turn});
    }
    void add(const Summary& s) {
        for (const Summary::Side& side : s.sides) {
            for (const Peak& peak : {side.arousal, side.pursuit, side.withdrawal, side.fear})
                add(peak);
            for (const std::uint32_t moves : side.moves) add(std::uint64_t{moves});
            add(static_cast<std::uint64_t>(side.stance));
        }
        for (const std::uint32_t turns : s.phases) add(std::uint64_t{turns});
        for (const std::uint32_t x :
             {s.negative_turns, s.longest_run, s.escalated, s.resolved, s.refused})
            add(std::uint64_t{x});
        for (const auto x : {static_cast<std::uint64_t>(s.phase), std::uint64_t{s.holds},
                             std::uint64_t{s.dies_out}})
            add(x);
    }
};

template <class Range>
std::uint64_t checksum(const Range& values) {
    Checksum sum;
    for (const auto& x : values) sum.add(x);
    return sum.value;
}

enum class Output { end, hash, summaries, trace, trajectory };
constexpr const char* kOutputs[] = {"end", "hash", "summaries", "trace", "trajectory"};

/// Memory for everything that is ever written: of each couple the hash of its end, a summary, the
/// trace, and its trajectory, which is every number after every turn. Columns begin where lines of memory
/// do, as those that are written past the caches have to.
struct Memory {
    static constexpr std::size_t kLine = 64 / sizeof(float);

    std::vector<std::uint64_t> hashes;
    std::vector<Summary> summaries;
    std::vector<std::uint8_t> trace;
    std::vector<float> room;
    std::span<float> values;
    std::vector<Column> columns;

    Memory(std::size_t couples, std::size_t turns)
        : hashes(couples),
          summaries(couples),
          trace(couples * turns),
          room(couples * turns * 2 * kQuantities + kLine),
          columns(2 * kQuantities) {
        const auto begin = reinterpret_cast<std::uintptr_t>(room.data()) / sizeof(float);
        values = std::span(room).subspan((kLine - begin % kLine) % kLine, room.size() - kLine);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i] = {static_cast<Quantity>(i / 2), static_cast<Seat>(i % 2),
                          values.data() + i * couples * turns};
        }
    }
};

struct Row {
    Isa isa{};
    Output output{};
    unsigned threads = 1;
    double processor = 1e300, real = 1e300;  // ns a turn of a couple
    std::uint64_t sum = 0;
};

/// One round of a row.
void measure(const Ensemble& ensemble, Memory& memory, Row& row) {
    Results results;
    std::uint64_t hash = 0;
    switch (row.output) {
        case Output::end:
            results.hashes = memory.hashes;
            break;
        case Output::hash:
            results.hash = &hash;
            break;
        case Output::summaries:
            results.summaries = memory.summaries;
            break;
        case Output::trace:
            results.trace = memory.trace.data();
            break;
        case Output::trajectory:
            results.columns = memory.columns;
            break;
    }
    const double processor = now(CLOCK_PROCESS_CPUTIME_ID), real = now(CLOCK_MONOTONIC);
    const Fault fault = run(ensemble, results, {row.threads, row.isa, nullptr, nullptr});
    const auto turns = static_cast<double>(ensemble.count) * ensemble.turns;
    row.real = std::min(row.real, (now(CLOCK_MONOTONIC) - real) / turns);
    row.processor = std::min(row.processor, (now(CLOCK_PROCESS_CPUTIME_ID) - processor) / turns);
    if (fault) {
        std::fprintf(stderr, "%s\n", std::string(fault.message()).c_str());
        std::exit(1);
    }
    row.sum = row.output == Output::end         ? checksum(memory.hashes)
              : row.output == Output::hash      ? hash
              : row.output == Output::summaries ? checksum(memory.summaries)
              : row.output == Output::trace     ? checksum(memory.trace)
                                                : checksum(memory.values);
}

/// ns of processor time that a couple takes, from its traits to its hash.
double measure_couple(Ensemble ensemble, Memory& memory, Isa isa, std::uint32_t turns) {
    ensemble.turns = turns;
    Row row{isa, Output::end};
    measure(ensemble, memory, row);
    return row.processor * turns;
}
struct Line {
    Isa isa{};
    double few = 1e300, all = 1e300;  // ns a couple
};
constexpr std::uint32_t kFew = 2;

/// Writes past the caches, where the processor can: what a trajectory could be written at.
void store(float* to, std::size_t count) {
#if defined(__SSE2__)
    const __m128 x = _mm_set1_ps(1.0f);
    for (; count > 0 && reinterpret_cast<std::uintptr_t>(to) % 64 != 0; --count) *to++ = 1.0f;
    for (std::size_t i = 0; i + 4 <= count; i += 4) _mm_stream_ps(to + i, x);
    _mm_sfence();
#else
    std::fill_n(to, count, 1.0f);
#endif
}

/// Bytes a ns of real time that so many threads store together.
double measure_stores(std::span<float> values, unsigned threads) {
    const double begin = now(CLOCK_MONOTONIC);
    {
        std::vector<std::jthread> others;
        const std::size_t part = values.size() / threads;
        for (unsigned i = 0; i < threads; ++i)
            others.emplace_back(store, values.data() + i * part, part);
    }
    return static_cast<double>(values.size() * sizeof(float)) / (now(CLOCK_MONOTONIC) - begin);
}

std::vector<Row> rows() {
    std::vector<Row> out;
    for (const Isa isa : {Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        if (!available(isa)) continue;
        for (const Output output :
             {Output::end, Output::hash, Output::summaries, Output::trace, Output::trajectory}) {
            for (const unsigned threads : {1u, 2u}) {
                if (isa == Isa::scalar && threads == 2) continue;
                out.push_back({isa, output, threads});
            }
        }
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return std::fprintf(stderr, "usage: %s TRAITS TURNS ROUNDS\n", argv[0]), 2;
    const std::vector<Pair> pairs = read_pairs(argv[1]);
    const Happening quarrel{0, {}, Disagreement{0.6f, Seat::a}};
    Ensemble ensemble;
    ensemble.pairs = std::span<const Pair>(pairs);
    ensemble.seed = 7;
    ensemble.count = pairs.size();
    ensemble.turns = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
    ensemble.script = {&quarrel, 1};

    Memory memory(pairs.size(), ensemble.turns);
    std::vector<Row> table = rows();
    std::vector<Line> lines;
    for (const Isa isa : {Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        if (available(isa) && ensemble.turns > kFew) lines.push_back({isa});
    }
    double stores[2] = {};
    for (long round = std::strtol(argv[3], nullptr, 10); round > 0; --round) {
        for (Row& row : table) measure(ensemble, memory, row);
        for (Line& line : lines) {
            line.few = std::min(line.few, measure_couple(ensemble, memory, line.isa, kFew));
            line.all =
                std::min(line.all, measure_couple(ensemble, memory, line.isa, ensemble.turns));
        }
        for (unsigned i : {0u, 1u})
            stores[i] = std::max(stores[i], measure_stores(memory.values, i + 1));
    }
    std::printf("compiler\t%s\n", kCompiler);
    for (const Row& row : table) {
        std::printf("%s\t%s\t%u\t%.3f\t%.3f\t%016llx\n", std::string(name(row.isa)).c_str(),
                    kOutputs[static_cast<std::size_t>(row.output)], row.threads, row.processor,
                    row.real, static_cast<unsigned long long>(row.sum));
    }
    for (const Line& line : lines) {
        const double slope = (line.all - line.few) / (ensemble.turns - kFew);
        std::printf("%s\tfixed\t1\t%.3f\t%.3f\n", std::string(name(line.isa)).c_str(),
                    line.few - kFew * slope, slope);
    }
    for (unsigned i : {0u, 1u}) std::printf("stores\tbytes\t%u\t%.3f\n", i + 1, stores[i]);
}

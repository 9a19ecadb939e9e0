// Runs an ensemble and prints its hash, which no number of threads and no instruction set changes:
//   couples [COUPLES [TURNS [THREADS [ISA]]]]
// Also for counting instructions, by instructions.sh.
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "couples.hpp"

int main(int argc, char** argv) {
    using namespace pursuit;
    const auto number = [&](int i, unsigned long otherwise) {
        return argc > i ? std::strtoul(argv[i], nullptr, 10) : otherwise;
    };
    const bench::Quarrels quarrels(number(1, 10000), static_cast<std::uint32_t>(number(2, 100)));
    Running running;
    running.threads = static_cast<unsigned>(number(3, 1));
    for (const Isa isa : {Isa::best, Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        if (argc > 4 && name(isa) == argv[4]) running.isa = isa;
    }
    std::uint64_t hash = 0;
    Results results;
    results.hash = &hash;
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    if (const Fault fault = run(quarrels.ensemble(), results, running)) {
        std::fprintf(stderr, "couples: %s\n", fault.text);
        return 1;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    const double turns = static_cast<double>(quarrels.ensemble().count) * quarrels.ensemble().turns;
    std::printf("%016llx %.3g turns, %u threads, %s: %.2f s, %.2f s of processors\n",
                static_cast<unsigned long long>(hash), turns, running.threads,
                name(running.isa == Isa::best ? best_isa() : running.isa).data(), wall.count(),
                static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
}

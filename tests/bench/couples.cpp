// Runs an ensemble and prints its hash, which no number of threads and no instruction set changes:
//   couples [COUPLES [TURNS [THREADS [ISA]]]]
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <pursuit/ensemble/ensemble.hpp>

namespace {

using namespace pursuit;

/// Anybody, in a quarrel, with one intervention.
class Quarrels {
public:
    Quarrels(std::uint64_t couples, std::uint32_t turns) {
        script_[0].turn = 0;
        script_[0].what = Disagreement{0.6f, {}};
        script_[1].turn = turns / 2;
        script_[1].what = Intervention{Intervention::What::recognise_intent, Seat::b, 0.5f};
        ensemble_.pairs = *this;
        ensemble_.seed = 7;
        ensemble_.count = couples;
        ensemble_.turns = turns;
        ensemble_.script = script_;
    }
    Quarrels(const Quarrels&) = delete;  // the ensemble has its address

    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        for (Traits& traits : out) {
            traits.anxiety = share(id);
            traits.avoidance = share(id);
        }
        return {};
    }
    const Ensemble& ensemble() const noexcept { return ensemble_; }

private:
    /// 0..1, by splitmix64 (Steele, Lea & Flood 2014).
    static float share(std::uint64_t& state) noexcept {
        state += 0x9e3779b97f4a7c15u;
        std::uint64_t z = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return static_cast<float>((z ^ (z >> 31)) >> 40) * 0x1p-24f;
    }

    std::array<Happening, 2> script_;
    Ensemble ensemble_;
};

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int i, unsigned long otherwise) {
        return argc > i ? std::strtoul(argv[i], nullptr, 10) : otherwise;
    };
    const Quarrels quarrels(number(1, 10000), static_cast<std::uint32_t>(number(2, 100)));
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

// Plays as many turns of the article's couple as asked for, for counting instructions: `turns COUNT`,
// taken as the processor can; `turns COUNT 0`, as any processor can; or of COUPLES like it, in lanes of
// AVX2: `turns COUNT COUPLES`.
#include <cstdio>
#include <cstdlib>

#include <pursuit/engine/couple.hpp>
#include <pursuit/ensemble/ensemble.hpp>

#include "engine/compiled.hpp"

namespace {

using namespace pursuit;

constexpr Disagreement kQuarrel{0.6f, Seat::a};

Pair article() {
    Pair pair;
    pair[0].anxiety = 0.78f;
    pair[0].avoidance = 0.25f;
    pair[1].anxiety = 0.30f;
    pair[1].avoidance = 0.75f;
    return pair;
}

int play(std::uint32_t turns, bool wide) {
    const Pair pair = article();
    const Model model{Model::standard().tables()};
    if (!wide) const_cast<Compiled&>(model.compiled()).wide = false;
    Couple couple{model, pair[0], pair[1], 7};
    if (couple.happens(kQuarrel)) return 1;
    couple.skip(turns);
    std::printf("%016llx\n", static_cast<unsigned long long>(couple.hash()));
    return 0;
}

int play_many(std::uint32_t turns, std::uint64_t couples) {
    const Pair pair = article();
    const Happening quarrel{0, {}, kQuarrel};
    Ensemble ensemble;
    ensemble.pairs = std::span(&pair, 1);
    ensemble.seed = 7;
    ensemble.count = couples;
    ensemble.turns = turns;
    ensemble.script = {&quarrel, 1};
    std::uint64_t hash = 0;
    Results results;
    results.hash = &hash;
    Running running;
    running.isa = Isa::avx2;
    if (!available(running.isa) || run(ensemble, results, running)) return 1;
    std::printf("%016llx\n", static_cast<unsigned long long>(hash));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int i) {
        return argc > i ? static_cast<std::uint32_t>(std::strtoul(argv[i], nullptr, 10)) : 0;
    };
    return number(2) > 0 ? play_many(number(1), number(2)) : play(number(1), argc < 3);
}

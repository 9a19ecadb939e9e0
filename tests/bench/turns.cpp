// Plays as many turns of the article's couple as asked for: `turns COUNT`, for counting instructions.
#include <cstdio>
#include <cstdlib>

#include <pursuit/couple.hpp>

int main(int argc, char** argv) {
    using namespace pursuit;
    Traits pursuer, withdrawer;
    pursuer.anxiety = 0.78f;
    pursuer.avoidance = 0.25f;
    withdrawer.anxiety = 0.30f;
    withdrawer.avoidance = 0.75f;
    Couple couple{Model::standard(), pursuer, withdrawer, 7};
    if (couple.happens(Disagreement{0.6f, Seat::a})) return 1;
    couple.skip(argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 0);
    std::printf("%016llx\n", static_cast<unsigned long long>(couple.hash()));
}

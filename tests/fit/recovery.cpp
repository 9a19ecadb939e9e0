// Recovery: studies whose traits are known are played and fitted; how near the fits come, and how often
// their intervals hold the truth. `./dev recovery` runs it:
//
//   recovery [STUDIES [TALKS [TURNS]]]     300 studies of eight talks of thirty turns unless said
//   recovery tell [STUDIES]                how many talks tell anxiety .3 from .7
//
// Traits are drawn as the model's population has them. A turn is known as the move it was.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <pursuit/ensemble/population.hpp>
#include <pursuit/fit/fit.hpp>

#include "../talk.hpp"

using namespace pursuit;

namespace {

/// Two turns an interval, known as the moves they were.
Codes every_move() { return talks::every_move(20000, {.severity = 0.7f, .owner = Seat::a}); }

std::vector<Talk> played(const Codes& codes, const Pair& pair, std::size_t talks, std::size_t turns,
                         std::uint64_t seed) {
    std::vector<Talk> like(talks);
    for (std::size_t i = 0; i < talks; ++i) {
        like[i].couple = std::to_string(i);
        for (std::size_t t = 0; t < turns / 2; ++t) like[i].times.push_back(static_cast<double>(t));
        like[i].values.resize(turns / 2 * 2);
    }
    return simulate_talks(Model::standard(), codes, std::vector<Pair>(talks, pair), like, seed);
}

constexpr std::size_t kTraitsFitted = 4;
FitOptions options(std::uint64_t seed) {
    FitOptions o;
    o.free = {"a.anxiety", "a.avoidance", "b.anxiety", "b.avoidance"};
    o.draws = 4000;
    o.seed = seed;
    return o;
}
std::array<float, kTraitsFitted> traits_of(const Pair& pair) {
    return {pair[0].anxiety, pair[0].avoidance, pair[1].anxiety, pair[1].avoidance};
}

/// Correlation of what was and what was found.
struct Correlation {
    double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    void add(double a, double b) { n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b; }
    double r() const { return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n)); }
};

void recover(std::size_t studies, std::size_t talks, std::size_t turns) {
    const Codes codes = every_move();
    const Distribution people = anybody(Model::standard(), 1, studies);
    const Population population(people);
    std::array<Correlation, kTraitsFitted> each{};
    Correlation all;
    std::array<double, kTraitsFitted> held{};
    double squares = 0;
    for (std::size_t k = 0; k < studies; ++k) {
        Pair truth;
        if (population.pair(k, truth)) std::abort();
        for (Traits& traits : truth) {
            const float anxiety = traits.anxiety, avoidance = traits.avoidance;
            traits = {};
            traits.anxiety = anxiety, traits.avoidance = avoidance;
        }
        const std::vector<Talk> study = played(codes, truth, talks, turns, k);
        const Fitted f = fit(codes, study, options(k));
        const auto right = traits_of(truth);
        for (std::size_t i = 0; i < kTraitsFitted; ++i) {
            const Estimate& e = f.estimates[i];
            const double x = static_cast<double>(right[i]);
            each[i].add(x, *e.middle);
            all.add(x, *e.middle);
            held[i] += *e.low <= x && x <= *e.high;
            squares += (*e.middle - x) * (*e.middle - x);
        }
        if ((k + 1) % 50 == 0) std::fprintf(stderr, "%zu of %zu studies\n", k + 1, studies);
    }
    const auto n = static_cast<double>(studies);
    std::printf("%zu studies of %zu talks of %zu turns\n", studies, talks, turns);
    std::printf("%-14s %6s %14s\n", "", "r", "90 % covers");
    double covers = 0;
    for (std::size_t i = 0; i < kTraitsFitted; ++i) {
        std::printf("%-14s %6.3f %14.3f\n", options(0).free[i].c_str(), each[i].r(), held[i] / n);
        covers += held[i] / n / static_cast<double>(kTraitsFitted);
    }
    std::printf("%-14s %6.3f %14.3f   root mean square error %.3f\n", "all four", all.r(), covers,
                std::sqrt(squares / n / static_cast<double>(kTraitsFitted)));
}

/// How often the fitted anxiety of one at .7 is above that of one at .3, and how often their 90 %
/// intervals are apart.
void tell(std::size_t studies) {
    const Codes codes = every_move();
    std::printf("%6s %14s %14s %16s\n", "talks", "right order", "intervals apart", "width of 90 %");
    for (const std::size_t talks : {1u, 2u, 4u, 8u, 16u, 32u}) {
        double order = 0, apart = 0, width = 0;
        for (std::size_t k = 0; k < studies; ++k) {
            std::array<Estimate, 2> found;
            for (std::size_t i = 0; i < 2; ++i) {
                Pair pair;
                pair[0].anxiety = i == 0 ? 0.3f : 0.7f;
                FitOptions o = options(k);
                o.free = {"a.anxiety", "a.avoidance"};
                found[i] = fit(codes, played(codes, pair, talks, 30, 2 * k + i), o).estimates[0];
                width += (*found[i].high - *found[i].low) / 2;
            }
            order += *found[0].middle < *found[1].middle;
            apart += *found[0].high < *found[1].low;
        }
        const auto n = static_cast<double>(studies);
        std::printf("%6zu %14.2f %14.2f %16.2f\n", talks, order / n, apart / n, width / n);
    }
}

std::size_t number(int argc, char** argv, int i, std::size_t usual) {
    return argc > i ? static_cast<std::size_t>(std::strtoul(argv[i], nullptr, 10)) : usual;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "tell") == 0) {
        tell(number(argc, argv, 2, 60));
    } else {
        recover(number(argc, argv, 1, 300), number(argc, argv, 2, 8), number(argc, argv, 3, 30));
    }
}

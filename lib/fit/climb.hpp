// Climb: the highest point of a function, and draws from the distribution it is the logarithm of.
// Without slopes: where a stance is entered, the likelihood jumps, and what follows slopes is caught
// on the ledges.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/normal.hpp"
#include "base/random.hpp"

namespace pursuit {

using Spot = std::vector<double>;
/// Heights of some points, all at once; -infinity where it cannot be.
using Heights = std::function<std::vector<double>(std::span<const Spot>)>;

/// Numbers of a stream of their own.
class Dice {
public:
    Dice(std::uint64_t seed, std::uint32_t stream) : seed_(seed), stream_(stream) {}
    std::uint32_t word() {
        const auto words =
            philox<7>({static_cast<std::uint32_t>(count_), stream_,
                       static_cast<std::uint32_t>(count_ >> 32), 0x66697421u},
                      static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32));
        ++count_;
        return words[0];
    }
    double uniform() { return (static_cast<double>(word()) + 0.5) * 0x1p-32; }
    double gauss() { return normal(word()); }
    std::size_t below(std::size_t n) {
        return static_cast<std::size_t>(uniform() * static_cast<double>(n));
    }

private:
    std::uint64_t seed_, count_ = 0;
    std::uint32_t stream_;
};

struct Top {
    Spot point;
    double height = 0;
    std::uint64_t asked = 0;  // points
};

/// From a point with a reach along each coordinate, by clouds of points; ends when the better half of
/// one is within `flat`, or after so many points.
Top climb(const Heights& heights, const Spot& from, double reach, double flat, std::uint64_t most,
          std::uint64_t seed);

/// Draws of the distribution whose logarithm the height is: chains that move by each other's
/// differences (ter Braak 2006), half of them at a time.
struct Draws {
    std::vector<Spot> points;
    double unrest = 1;  // how much chains differ: 1 is as much as within each (Gelman & Rubin 1992)
};
Draws draw(const Heights& heights, const Spot& around, std::span<const double> reach,
           std::size_t count, std::uint64_t seed);
/// How many points draw() asks for.
std::uint64_t draws_cost(std::size_t dimensions, std::size_t count) noexcept;

}  // namespace pursuit

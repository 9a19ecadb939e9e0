// Means, and the points of distributions that 95 % intervals are made of. In double: for analysis
// beside the engine.
#pragma once

#include <cstdint>
#include <iterator>

namespace pursuit {

inline constexpr double kNormal = 1.959964;  // the 97.5 % point of the normal distribution

/// Mean and squared deviations of what is added one by one (Welford 1962).
struct Moments {
    double mean = 0, squares = 0;
    std::uint32_t n = 0;
    void add(double x) noexcept {
        const double d = x - mean;
        mean += d / ++n;
        squares += d * (x - mean);
    }
};

/// The 97.5 % point of Student's t: tabled, then Cornish and Fisher's expansion (Abramowitz &
/// Stegun 1964, 26.7.5), right to four digits.
inline double t_of(std::uint32_t freedom) noexcept {
    constexpr double kFew[] = {0, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};
    if (freedom < std::size(kFew)) return kFew[freedom];
    constexpr double z = kNormal, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    const double v = freedom;
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
}

}  // namespace pursuit

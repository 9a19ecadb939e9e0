// Normal numbers without libm, so that the same people are drawn on every machine: the inverse of
// the normal distribution, Wichura's algorithm AS 241 (PPND7; Applied Statistics 37, 1988,
// doi:10.2307/2347330), with a logarithm of our own for its tails. In double, good to 1e-7.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace pursuit {

/// The natural logarithm of a normal double above 0; error below 1e-13.
inline double logarithm(double x) noexcept {
    constexpr double kLn2 = 0.693147180559945309417;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    double m = std::bit_cast<double>((bits & 0xfffffffffffffu) | 0x3ff0000000000000u);  // 1..2
    if (m > 1.41421356237309504880) {
        m *= 0.5;
        ++exponent;
    }
    const double t = (m - 1) / (m + 1), square = t * t;  // log m = 2 atanh t, |t| < .172
    double sum = 0;
    for (int k = 17; k >= 1; k -= 2) sum = sum * square + 1.0 / k;
    return exponent * kLn2 + 2 * t * sum;
}

/// Standard normal from 32 random bits, within +-6.4; antisymmetric in them.
inline double normal(std::uint32_t word) noexcept {
    const double q = (static_cast<double>(word) + 0.5) * 0x1p-32 - 0.5;
    const double away = q < 0 ? -q : q;
    if (away <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179) /
               (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1.0);
    }
    const double r = std::sqrt(-logarithm(0.5 - away)) - 1.6;  // sqrt is exact by IEEE 754
    const double z = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777) /
                     ((0.12021132975 * r + 0.73700164250) * r + 1.0);
    return q < 0 ? -z : z;
}

}  // namespace pursuit

// What the same bits ask of a build, of the processor and of the thread: arithmetic that is rounded
// to the nearest after every operation, in the order that is written. Read by all that computes.
#pragma once

#include <array>
#include <bit>
#include <cfloat>
#include <cstdint>
#include <limits>

#if !defined(__SSE2__) && !defined(__aarch64__)
#include <cfenv>
#endif

#if defined(__FAST_MATH__) || __FINITE_MATH_ONLY__ || defined(__ASSOCIATIVE_MATH__) || \
    defined(__RECIPROCAL_MATH__) || defined(__NO_SIGNED_ZEROS__) ||                    \
    (defined(__GCC_IEC_559) && __GCC_IEC_559 == 0)
#error "pursuit promises the same bits everywhere: build it without -ffast-math and its parts"
#endif
#if !defined(FLT_EVAL_METHOD) || FLT_EVAL_METHOD != 0
#error "pursuit promises the same bits everywhere: build it for SSE (-msse2 -mfpmath=sse), not x87"
#endif

namespace pursuit {

static_assert(std::numeric_limits<float>::is_iec559 && std::numeric_limits<double>::is_iec559);

/// While one lives, floats round to the nearest, with neither traps nor flushing to zero; then its
/// thread has again what it had. Stands first in every public function that computes, and in every
/// thread that the library starts. Where there is nothing to change it costs some eight instructions.
class RoundToNearest {
public:
    RoundToNearest() noexcept : was_(now()), changed_((was_ & kModes) != kUsual) {
        if (changed_) [[unlikely]]
            change((was_ & ~kModes) | kUsual);
    }
    ~RoundToNearest() {
        if (changed_) [[unlikely]]
            change(was_);
    }
    /// What is returned in a register passes through here, as nothing else keeps it from being made
    /// behind the end of the mode; an argument in one, from being worked on before its begin.
    template <class T>
    T pass(T x) const noexcept {
        asm volatile("" : "+m"(x));
        return x;
    }

    RoundToNearest(const RoundToNearest&) = delete;
    RoundToNearest& operator=(const RoundToNearest&) = delete;

private:
    /// Compilers do not know that arithmetic depends on the mode. What is read from memory behind
    /// this they read there, and what is written before it they have made by then.
    static void change(std::uint64_t mode) noexcept {
        set(mode);
        asm volatile("" : : : "memory");
    }

#if defined(__SSE2__)
    static constexpr std::uint64_t kModes = 0xffc0, kUsual = 0x1f80;  // but for flags; all masked
    static std::uint64_t now() noexcept { return __builtin_ia32_stmxcsr(); }
    static void set(std::uint64_t mode) noexcept {
        __builtin_ia32_ldmxcsr(static_cast<std::uint32_t>(mode));
    }
#elif defined(__aarch64__)
    static constexpr std::uint64_t kModes = 0x07ff9f07, kUsual = 0;
    static std::uint64_t now() noexcept {
        std::uint64_t mode;
        asm volatile("mrs %0, fpcr" : "=r"(mode));
        return mode;
    }
    static void set(std::uint64_t mode) noexcept {
        asm volatile("msr fpcr, %0" : : "r"(mode) : "memory");
    }
#else
    static constexpr std::uint64_t kModes = ~std::uint64_t{0}, kUsual = FE_TONEAREST;
    static std::uint64_t now() noexcept { return static_cast<std::uint64_t>(std::fegetround()); }
    static void set(std::uint64_t mode) noexcept { std::fesetround(static_cast<int>(mode)); }
#endif

    const std::uint64_t was_;
    const bool changed_;
};

namespace arithmetic {

/// A number that the compiler does not know.
template <class T>
T unknown(T x) noexcept {
    volatile T out = x;
    return out;
}

template <class T>
bool rounds_products(T small) noexcept {  // small^2 is half a unit in the last place of 1
    const T x = unknown(1 + small);
    return x * x - unknown(1 + 2 * small) == 0;
}
template <class T>
bool keeps_order(T large) noexcept {  // 1 is half a unit in its last place
    const T x = unknown(large), one = unknown(T(1));
    return (x + one) - x == 0;
}
inline bool sums_in_order() noexcept {
    std::array<float, 16> terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        terms[i] = unknown(i == 0 ? 0x1p24f : i + 1 == terms.size() ? -0x1p24f : 1.0f);
    }
    float sum = 0;
    for (const float term : terms) sum += term;
    return sum == 0;
}
inline bool divides() noexcept {
    constexpr std::array<std::uint32_t, 5> expected{0x3eaaaaab, 0x3fd55555, 0x40155555, 0x406aaaab,
                                                    0x40955555};
    const float three = unknown(3.0f);
    const std::array<float, 5> numbers{unknown(1.0f), unknown(5.0f), unknown(7.0f), unknown(11.0f),
                                       unknown(14.0f)};
    bool right = true;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        right = right && std::bit_cast<std::uint32_t>(numbers[i] / three) == expected[i];
    }
    return right;
}
inline bool minds_signs_of_zero() noexcept {
    return std::bit_cast<std::uint32_t>(unknown(-0.0f) + 0.0f) == 0;
}
inline bool knows_nan() noexcept {
    const float nan = unknown(std::numeric_limits<float>::quiet_NaN());
    return nan != nan;
}

/// What this build, or this processor, does not do as IEEE 754 has it; nullptr if it does: where
/// the compiler does not tell what it was asked for.
inline const char* wrong() noexcept {
    if (!rounds_products(0x1p-12f) || !rounds_products(0x1p-27)) return "a product before a sum";
    if (!keeps_order(0x1p24f) || !keeps_order(0x1p53)) return "a sum and a difference in order";
    if (!sums_in_order()) return "a sum in order";
    if (!divides()) return "a quotient";
    if (!minds_signs_of_zero()) return "the sign of zero";
    return knows_nan() ? nullptr : "what is not a number";
}

}  // namespace arithmetic
}  // namespace pursuit

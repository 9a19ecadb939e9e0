// Four floats worked on at once: one couple has needs, fears, groups and blocks of moves by the four.
// Only what every processor has is asked for; each float has the bits that it would have alone.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/number.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace pursuit {

struct MaskFour {
    std::int32_t v __attribute__((vector_size(16)));

    friend MaskFour operator!(MaskFour a) noexcept { return {~a.v}; }
    friend MaskFour operator&&(MaskFour a, MaskFour b) noexcept { return {a.v & b.v}; }
    friend MaskFour operator||(MaskFour a, MaskFour b) noexcept { return {a.v | b.v}; }
};

struct Four {
    float v __attribute__((vector_size(16)));

    Four() noexcept = default;
    Four(float x) noexcept : v{x, x, x, x} {}
    Four(float a, float b, float c, float d) noexcept : v{a, b, c, d} {}

    float operator[](std::size_t i) const noexcept { return v[i]; }
    Four& operator+=(Four b) noexcept { return *this = *this + b; }
    Four& operator-=(Four b) noexcept { return *this = *this - b; }
    Four& operator*=(Four b) noexcept { return *this = *this * b; }

    friend Four operator+(Four a, Four b) noexcept { return made(a.v + b.v); }
    friend Four operator-(Four a, Four b) noexcept { return made(a.v - b.v); }
    friend Four operator*(Four a, Four b) noexcept { return made(a.v * b.v); }
    friend Four operator/(Four a, Four b) noexcept { return made(a.v / b.v); }
    friend MaskFour operator<(Four a, Four b) noexcept { return {a.v < b.v}; }
    friend MaskFour operator>(Four a, Four b) noexcept { return {a.v > b.v}; }
    friend MaskFour operator<=(Four a, Four b) noexcept { return {a.v <= b.v}; }

    template <class V>
    static Four made(V v) noexcept {
        Four out;
        out.v = v;
        return out;
    }
};

#ifdef __SSE2__
inline Four load(const float* from) noexcept { return Four::made(_mm_loadu_ps(from)); }
inline void store(Four x, float* to) noexcept { _mm_storeu_ps(to, x.v); }
/// Two floats, and 0 behind them.
inline Four load_two(const float* from) noexcept {
    return Four::made(_mm_castsi128_ps(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from))));
}
#else
inline Four load(const float* from) noexcept {
    Four out;
    std::memcpy(&out, from, sizeof out);
    return out;
}
inline void store(Four x, float* to) noexcept { std::memcpy(to, &x, sizeof x); }
inline Four load_two(const float* from) noexcept {
    Four out(0);
    std::memcpy(&out, from, 2 * sizeof(float));
    return out;
}
#endif
/// Four floats of a struct of floats, whatever members they are of, from the one at that offset on.
template <class Struct>
Four load(const Struct& from, std::size_t offset) noexcept {
    return load(reinterpret_cast<const float*>(reinterpret_cast<const char*>(&from) + offset));
}
template <class Struct>
void store(Four x, Struct& to, std::size_t offset) noexcept {
    store(x, reinterpret_cast<float*>(reinterpret_cast<char*>(&to) + offset));
}
/// The first two of them.
inline void store_two(Four x, float* to) noexcept { std::memcpy(to, &x, 2 * sizeof(float)); }

inline Four where(MaskFour condition, Four yes, Four no) noexcept {
    return Four::made(condition.v ? yes.v : no.v);
}
#ifdef __SSE2__  // whose instructions these are; compilers do not always see it
inline Four max(Four a, Four b) noexcept { return Four::made(_mm_max_ps(a.v, b.v)); }
inline Four min(Four a, Four b) noexcept { return Four::made(_mm_min_ps(a.v, b.v)); }
#elif defined(__wasm_simd128__)
inline Four max(Four a, Four b) noexcept {
    return Four::made(std::bit_cast<decltype(a.v)>(
        wasm_f32x4_pmax(std::bit_cast<v128_t>(b.v), std::bit_cast<v128_t>(a.v))));
}
inline Four min(Four a, Four b) noexcept {
    return Four::made(std::bit_cast<decltype(a.v)>(
        wasm_f32x4_pmin(std::bit_cast<v128_t>(b.v), std::bit_cast<v128_t>(a.v))));
}
#else
inline Four max(Four a, Four b) noexcept { return Four::made(a.v > b.v ? a.v : b.v); }
inline Four min(Four a, Four b) noexcept { return Four::made(a.v < b.v ? a.v : b.v); }
#endif
inline Four at_least(Four x, Four least) noexcept { return max(x, least); }
inline Four clamp(Four x, Four least, Four most) noexcept { return min(max(x, least), most); }
inline Four kept(MaskFour condition, Four x) noexcept {
    const auto bits = std::bit_cast<decltype(condition.v)>(x.v) & condition.v;
    return Four::made(std::bit_cast<decltype(x.v)>(bits));
}
/// x with these bits of it turned.
inline Four turned(Four x, MaskFour bits) noexcept {
    return Four::made(std::bit_cast<decltype(x.v)>(std::bit_cast<decltype(bits.v)>(x.v) ^ bits.v));
}
inline Four magnitude(Four x) noexcept {
    const MaskFour all{{0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff}};
    return kept(all, x);
}
inline Four plus(Four x, MaskFour condition, Four y) noexcept { return x + kept(condition, y); }
inline Four clean(Four x) noexcept { return kept(!(magnitude(x) < Four(kLeastInput)), x); }
/// Number A, B, C, D of the eight of x and y.
template <int A, int B, int C, int D>
Four shuffled(Four x, Four y) noexcept {
#ifdef __clang__
    return Four::made(__builtin_shufflevector(x.v, y.v, A, B, C, D));
#else
    using Places = std::int32_t __attribute__((vector_size(16)));
    return Four::made(__builtin_shuffle(x.v, y.v, Places{A, B, C, D}));
#endif
}
#ifdef __SSE2__
/// Number I four times, by the instruction that leaves x as it is.
template <int I>
Four spread(Four x) noexcept {
    return Four::made(_mm_castsi128_ps(_mm_shuffle_epi32(_mm_castps_si128(x.v), I * 0x55)));
}
#endif
/// Of a table that stands where vectors may.
inline Four table_of_four(const float* from) noexcept {
    return load(static_cast<const float*>(__builtin_assume_aligned(from, 16)));
}
/// As numbers, summed: less than 0 by one for each in which it holds.
inline int sum_of(MaskFour a) noexcept {
#ifdef __SSE2__
    const __m128i x = std::bit_cast<__m128i>(a.v);
    const __m128i two = _mm_add_epi32(x, _mm_shuffle_epi32(x, 0x4E));
    return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 0xB1)));
#else
    return a.v[0] + a.v[1] + a.v[2] + a.v[3];
#endif
}
/// Bit i: whether it holds in number i.
inline std::uint32_t bits_of(MaskFour a) noexcept {
#ifdef __SSE2__
    return static_cast<std::uint32_t>(_mm_movemask_ps(std::bit_cast<__m128>(a.v)));
#elif defined(__wasm_simd128__)
    return wasm_i32x4_bitmask(std::bit_cast<v128_t>(a.v));
#else
    const MaskFour bits{{1, 2, 4, 8}};
    const MaskFour set = a && bits;
    return static_cast<std::uint32_t>(set.v[0] | set.v[1] | set.v[2] | set.v[3]);
#endif
}
}  // namespace pursuit

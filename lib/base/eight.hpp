// Eight floats worked on at once, as four.hpp does four: two Fours, or one vector where the file is
// compiled for AVX2; each float has the bits that it would have alone. All is of the file that
// includes it, so that the linker never puts code of one instruction set in the place of another's.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/four.hpp"

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace pursuit {
namespace {

/// Has numbers that were made by vectors read one by one from memory, which costs less than taking
/// them out of vectors.
template <class Numbers>
PURSUIT_INLINE inline void in_memory(Numbers& numbers) noexcept {
    asm("" : "+m"(numbers));
}

// Which those of Eight would hide.
using pursuit::clamp, pursuit::kept, pursuit::max, pursuit::min, pursuit::where;

using EightNumbers = std::array<std::int32_t, 8>;
template <std::size_t N>
using Numbers = std::array<float, N>;

#ifdef __AVX2__

struct MaskEight {
    std::int32_t v __attribute__((vector_size(32)));

    friend MaskEight operator!(MaskEight a) noexcept { return {~a.v}; }
};

struct Eight {
    float v __attribute__((vector_size(32)));

    Eight() noexcept = default;
    Eight(float x) noexcept : v{x, x, x, x, x, x, x, x} {}
    Eight(Four low, Four high) noexcept : v(_mm256_set_m128(high.v, low.v)) {}

    Four low() const noexcept { return Four::made(_mm256_castps256_ps128(v)); }
    Four high() const noexcept { return Four::made(_mm256_extractf128_ps(v, 1)); }
    Eight& operator+=(Eight b) noexcept { return *this = *this + b; }
    Eight& operator*=(Eight b) noexcept { return *this = *this * b; }

    friend Eight operator+(Eight a, Eight b) noexcept { return made(a.v + b.v); }
    friend Eight operator-(Eight a, Eight b) noexcept { return made(a.v - b.v); }
    friend Eight operator*(Eight a, Eight b) noexcept { return made(a.v * b.v); }
    friend Eight operator/(Eight a, Eight b) noexcept { return made(a.v / b.v); }
    friend MaskEight operator<(Eight a, Eight b) noexcept { return {a.v < b.v}; }
    friend MaskEight operator>(Eight a, Eight b) noexcept { return {a.v > b.v}; }
    friend MaskEight operator<=(Eight a, Eight b) noexcept { return {a.v <= b.v}; }

    template <class V>
    static Eight made(V v) noexcept {
        Eight out;
        out.v = v;
        return out;
    }
};

inline Eight load_eight(const float* from) noexcept { return Eight::made(_mm256_loadu_ps(from)); }
inline void store(Eight x, float* to) noexcept { _mm256_storeu_ps(to, x.v); }
inline MaskEight load_mask(const EightNumbers& from) noexcept {
    MaskEight out;
    std::memcpy(&out, &from, sizeof out);
    return out;
}

inline Eight where(MaskEight condition, Eight yes, Eight no) noexcept {
    return Eight::made(_mm256_blendv_ps(no.v, yes.v, reinterpret_cast<__m256>(condition.v)));
}
inline Eight max(Eight a, Eight b) noexcept { return Eight::made(_mm256_max_ps(a.v, b.v)); }
inline Eight min(Eight a, Eight b) noexcept { return Eight::made(_mm256_min_ps(a.v, b.v)); }
inline Eight kept(MaskEight condition, Eight x) noexcept {
    return Eight::made(_mm256_and_ps(reinterpret_cast<__m256>(condition.v), x.v));
}
/// Of eight numbers those at these places.
template <int... kPlaces>
Eight permuted(Eight x) noexcept {
    return Eight::made(_mm256_permutevar8x32_ps(x.v, _mm256_setr_epi32(kPlaces...)));
}
/// The first six of the one, the last two of the other.
inline Eight six_of(Eight x, Eight rest) noexcept {
    return Eight::made(_mm256_blend_ps(x.v, rest.v, 0xC0));
}
/// x, and behind it nothing that is used.
inline Eight first_four(Four x) noexcept { return Eight::made(_mm256_castps128_ps256(x.v)); }
/// x, and y added to its last four, of numbers that are not -0.
inline Eight plus_high(Eight x, Four y) noexcept { return x + Eight(Four(0), y); }
/// x + y, where y is 0 in those halves that have no bit.
template <unsigned kHalves>
Eight plus_halves(Eight x, Eight y) noexcept {
    return kHalves == 0 ? x : x + y;
}
/// x, whose last four numbers are 0.
inline Eight without_last_four(Eight x) noexcept { return x; }
/// Number I eight times.
template <std::size_t I, std::size_t N>
Eight spread(const Numbers<N>& of) noexcept {
    return of[I];
}
/// Number 0 of each of the four, and its number 4 behind; likewise 1, 2 and 3.
inline std::array<Eight, 4> columns_of(const std::array<Eight, 4>& x) noexcept {
    const __m256 a = _mm256_unpacklo_ps(x[0].v, x[1].v), b = _mm256_unpackhi_ps(x[0].v, x[1].v);
    const __m256 c = _mm256_unpacklo_ps(x[2].v, x[3].v), d = _mm256_unpackhi_ps(x[2].v, x[3].v);
    return {Eight::made(_mm256_shuffle_ps(a, c, 0x44)), Eight::made(_mm256_shuffle_ps(a, c, 0xEE)),
            Eight::made(_mm256_shuffle_ps(b, d, 0x44)), Eight::made(_mm256_shuffle_ps(b, d, 0xEE))};
}
/// Of eight numbers those at these places.
inline Eight look_up(const float* of, const EightNumbers& places) noexcept {
    return Eight::made(_mm256_permutevar8x32_ps(
        _mm256_loadu_ps(of), _mm256_load_si256(reinterpret_cast<const __m256i*>(places.data()))));
}
/// Sixteen numbers to be looked up by their places.
struct Sixteen {
    Eight low, high;
};
inline Eight look_up(const Sixteen& of, const EightNumbers& places) noexcept {
    const __m256i place = _mm256_load_si256(reinterpret_cast<const __m256i*>(places.data()));
    const __m256 low = _mm256_permutevar8x32_ps(of.low.v, place);
    const __m256 high = _mm256_permutevar8x32_ps(of.high.v, place);
    return Eight::made(
        _mm256_blendv_ps(low, high, _mm256_castsi256_ps(_mm256_slli_epi32(place, 28))));
}
/// x with these bits of it turned.
inline Eight turned(Eight x, const std::array<std::uint32_t, 8>& bits) noexcept {
    return Eight::made(
        _mm256_xor_ps(x.v, _mm256_load_ps(reinterpret_cast<const float*>(bits.data()))));
}
/// Bit i: whether it holds in number i.
inline std::uint32_t bits_of(MaskEight a) noexcept {
    return static_cast<std::uint32_t>(_mm256_movemask_ps(reinterpret_cast<__m256>(a.v)));
}
/// In how many numbers it holds.
inline unsigned how_many(const std::array<MaskEight, 4>& in) noexcept {
    const auto whole = [](const MaskEight& x) { return reinterpret_cast<__m256i>(x.v); };
    const __m256i bytes = _mm256_packs_epi16(_mm256_packs_epi32(whole(in[0]), whole(in[1])),
                                             _mm256_packs_epi32(whole(in[2]), whole(in[3])));
    return static_cast<unsigned>(
        __builtin_popcount(static_cast<unsigned>(_mm256_movemask_epi8(bytes))));
}
/// In which of the numbers all bits of a mask are set.
inline std::uint32_t that_hold(std::uint32_t bits,
                               const std::array<std::uint32_t, 8>& masks) noexcept {
    const __m256i mask = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(masks.data()));
    const __m256i both = _mm256_and_si256(_mm256_set1_epi32(static_cast<int>(bits)), mask);
    const __m256i same = _mm256_cmpeq_epi32(both, mask);
    return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(same)));
}

#else

struct MaskEight {
    MaskFour a, b;

    friend MaskEight operator!(MaskEight x) noexcept { return {!x.a, !x.b}; }
};

struct Eight {
    Four a, b;

    Eight() noexcept = default;
    Eight(float x) noexcept : a(x), b(x) {}
    Eight(Four low, Four high) noexcept : a(low), b(high) {}

    Four low() const noexcept { return a; }
    Four high() const noexcept { return b; }
    Eight& operator+=(Eight x) noexcept { return *this = *this + x; }
    Eight& operator*=(Eight x) noexcept { return *this = *this * x; }

    friend Eight operator+(Eight x, Eight y) noexcept { return {x.a + y.a, x.b + y.b}; }
    friend Eight operator-(Eight x, Eight y) noexcept { return {x.a - y.a, x.b - y.b}; }
    friend Eight operator*(Eight x, Eight y) noexcept { return {x.a * y.a, x.b * y.b}; }
    friend Eight operator/(Eight x, Eight y) noexcept { return {x.a / y.a, x.b / y.b}; }
    friend MaskEight operator<(Eight x, Eight y) noexcept { return {x.a < y.a, x.b < y.b}; }
    friend MaskEight operator>(Eight x, Eight y) noexcept { return {x.a > y.a, x.b > y.b}; }
    friend MaskEight operator<=(Eight x, Eight y) noexcept { return {x.a <= y.a, x.b <= y.b}; }
};

inline Eight load_eight(const float* from) noexcept { return {load(from), load(from + 4)}; }
inline void store(Eight x, float* to) noexcept {
    store(x.a, to);
    store(x.b, to + 4);
}
inline MaskEight load_mask(const EightNumbers& from) noexcept {
    MaskEight out;
    std::memcpy(&out, &from, sizeof out);
    return out;
}

inline Eight where(MaskEight condition, Eight yes, Eight no) noexcept {
    return {where(condition.a, yes.a, no.a), where(condition.b, yes.b, no.b)};
}
inline Eight max(Eight x, Eight y) noexcept { return {max(x.a, y.a), max(x.b, y.b)}; }
inline Eight min(Eight x, Eight y) noexcept { return {min(x.a, y.a), min(x.b, y.b)}; }
inline Eight kept(MaskEight condition, Eight x) noexcept {
    return {kept(condition.a, x.a), kept(condition.b, x.b)};
}
/// Of eight numbers those at these places.
template <int A, int B, int C, int D, int E, int F, int G, int H>
Eight permuted(Eight x) noexcept {
    return {shuffled<A, B, C, D>(x.a, x.b), shuffled<E, F, G, H>(x.a, x.b)};
}
/// The first six of the one, the last two of the other.
inline Eight six_of(Eight x, Eight rest) noexcept {
    return {x.a, shuffled<0, 1, 6, 7>(x.b, rest.b)};
}
/// x, and behind it nothing that is used.
inline Eight first_four(Four x) noexcept { return {x, x}; }
/// x, and y added to its last four, of numbers that are not -0.
inline Eight plus_high(Eight x, Four y) noexcept { return {x.a, x.b + y}; }
/// x + y, where y is 0 in those halves that have no bit.
template <unsigned kHalves>
Eight plus_halves(Eight x, Eight y) noexcept {
    return {(kHalves & 1) != 0 ? x.a + y.a : x.a, (kHalves & 2) != 0 ? x.b + y.b : x.b};
}
/// x, whose last four numbers are 0.
inline Eight without_last_four(Eight x) noexcept { return {x.a, Four(0)}; }
/// Number I eight times.
template <std::size_t I, std::size_t N>
Eight spread(const Numbers<N>& of) noexcept {
#ifdef __SSE2__
    constexpr std::size_t from = std::min(I / 4 * 4, N - 4);
    const Four x = spread<I - from>(load(of.data() + from));
    return {x, x};
#else
    return of[I];
#endif
}
/// Number 0 of each of the four, and its number 4 behind; likewise 1, 2 and 3.
inline std::array<Eight, 4> columns_of(const std::array<Eight, 4>& x) noexcept {
#ifdef __wasm__  // whose modules are sent: each shuffle has sixteen bytes of places
    std::array<float, 32> all;
    std::memcpy(&all, &x, sizeof all);
    std::array<Eight, 4> out;
    for (std::size_t i = 0; i < 4; ++i) {
        const float* p = &all[i];
        out[i] = {Four(p[0], p[8], p[16], p[24]), Four(p[4], p[12], p[20], p[28])};
    }
    return out;
#else
    const auto columns = [](Four p, Four q, Four r, Four s) -> std::array<Four, 4> {
        const Four a = shuffled<0, 4, 1, 5>(p, q), b = shuffled<2, 6, 3, 7>(p, q);
        const Four c = shuffled<0, 4, 1, 5>(r, s), d = shuffled<2, 6, 3, 7>(r, s);
        return {shuffled<0, 1, 4, 5>(a, c), shuffled<2, 3, 6, 7>(a, c), shuffled<0, 1, 4, 5>(b, d),
                shuffled<2, 3, 6, 7>(b, d)};
    };
    const std::array<Four, 4> low = columns(x[0].a, x[1].a, x[2].a, x[3].a);
    const std::array<Four, 4> high = columns(x[0].b, x[1].b, x[2].b, x[3].b);
    return {Eight(low[0], high[0]), Eight(low[1], high[1]), Eight(low[2], high[2]),
            Eight(low[3], high[3])};
#endif
}
/// Of eight numbers those at these places.
inline Eight look_up(const float* of, const EightNumbers& places) noexcept {
    const auto four = [&](const std::int32_t* p) {
        return Four(of[p[0]], of[p[1]], of[p[2]], of[p[3]]);
    };
    return {four(places.data()), four(places.data() + 4)};
}
/// Sixteen numbers to be looked up by their places.
struct Sixteen {
    std::array<float, 16> of;

    Sixteen(Eight low, Eight high) noexcept {
        store(low, of.data());
        store(high, of.data() + 8);
    }
};
inline Eight look_up(const Sixteen& of, const EightNumbers& places) noexcept {
    return look_up(of.of.data(), places);
}
/// x with these bits of it turned.
inline Eight turned(Eight x, const std::array<std::uint32_t, 8>& bits) noexcept {
    MaskEight mask;
    std::memcpy(&mask, &bits, sizeof mask);
    return {turned(x.a, mask.a), turned(x.b, mask.b)};
}
/// Bit i: whether it holds in number i.
inline std::uint32_t bits_of(MaskEight x) noexcept { return bits_of(x.a) | bits_of(x.b) << 4; }
/// In how many numbers it holds.
inline unsigned how_many(const std::array<MaskEight, 4>& in) noexcept {
    MaskFour less{};  // by one for each
    for (const MaskEight& x : in) less.v += x.a.v + x.b.v;
    return static_cast<unsigned>(0 - sum_of(less));
}
/// In which of the numbers all bits of a mask are set.
inline std::uint32_t that_hold(std::uint32_t bits,
                               const std::array<std::uint32_t, 8>& masks) noexcept {
    const auto number = static_cast<std::int32_t>(bits);
    const MaskFour all{{number, number, number, number}};
    const auto hold = [&](const std::uint32_t* from) {
        MaskFour mask;
        std::memcpy(&mask, from, sizeof mask);
        return MaskFour{(all.v & mask.v) == mask.v};
    };
    return bits_of(MaskEight{hold(masks.data()), hold(masks.data() + 4)});
}

#endif

inline Eight at_least(Eight x, Eight least) noexcept { return max(x, least); }
inline Eight clamp(Eight x, Eight least, Eight most) noexcept { return min(max(x, least), most); }
inline Eight magnitude(Eight x) noexcept {
    constexpr EightNumbers all{0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff,
                               0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff};
    return kept(load_mask(all), x);
}
inline Eight plus(Eight x, MaskEight condition, Eight y) noexcept { return x + kept(condition, y); }
/// Of a table that stands where vectors may.
inline Eight table(const float* from) noexcept {
    return load_eight(static_cast<const float*>(__builtin_assume_aligned(from, 32)));
}

}  // namespace
}  // namespace pursuit

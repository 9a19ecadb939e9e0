// The arithmetic of the engine: + - * / and the functions below, on float, on dual numbers, or on
// lanes of floats (lanes.hpp), for which a comparison gives a mask instead of a bool.
// Bits are the same everywhere because nothing else is used: no libm, no fused multiply-add.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/arithmetic.hpp"
#ifndef PURSUIT_INLINE                                 // which is empty where size is all
#define PURSUIT_INLINE __attribute__((always_inline))  // stands behind the parameters of a lambda
#endif
namespace pursuit {

/// f(0), f(1) ... f(N - 1), with N as types, so that what is indexed by them lives in registers.
template <class F, std::size_t... I>
PURSUIT_INLINE constexpr void unroll(const F& f, std::index_sequence<I...>) {
    (f(std::integral_constant<std::size_t, I>()), ...);
}
template <std::size_t N, class F>
PURSUIT_INLINE constexpr void unrolled(const F& f) {
    unroll(f, std::make_index_sequence<N>());
}

/// As the SSE instructions do it: the second operand where the two compare equal or unordered, so
/// that max(-0, 0) is +0.
template <class T>
constexpr T max(T a, T b) noexcept {
    return a > b ? a : b;
}
template <class T>
constexpr T min(T a, T b) noexcept {
    return a < b ? a : b;
}
/// What replaces a branch where T may have lanes.
template <class T>
constexpr T where(bool condition, T yes, T no) noexcept {
    return condition ? yes : no;
}
template <class T>
constexpr T kept(bool condition, T x) noexcept {
    return condition ? x : T(0);
}
/// x + y where the condition holds, else x, which is not -0.
constexpr float plus(float x, bool condition, float y) noexcept { return x + kept(condition, y); }
/// Whether it holds in no lane.
constexpr bool none(bool condition) noexcept { return !condition; }
constexpr float magnitude(float x) noexcept { return __builtin_fabsf(x); }
constexpr float clamp(float x, float least, float most) noexcept {
    return min(max(x, least), most);
}

/// What a host hands in, and what is kept of a turn, without -0 and without numbers so small (2^-30)
/// that products of a few of them would turn subnormal.
constexpr float kLeastInput = 0x1p-30f;
constexpr float clean(float x) noexcept { return x >= kLeastInput || x <= -kLeastInput ? x : 0.0f; }

/// Neither -0 nor nearer to 0 than `least`.
constexpr bool is_clean(float x, float least = kLeastInput) noexcept {
    return !(x < least && x > -least) || std::bit_cast<std::uint32_t>(x) == 0;
}

/// A value and its derivative along one disturbance, for the loop gain; N is float, or lanes. With
/// `Above` the clamps pass the derivative on: the reference state, where every need is above its
/// threshold.
template <class N, bool Above>
struct DualOf {
    N value{0}, slope{0};

    constexpr DualOf() noexcept = default;
    constexpr DualOf(N v, N s = N(0)) noexcept : value(v), slope(s) {}

    constexpr DualOf& operator+=(DualOf b) noexcept { return *this = *this + b; }
    constexpr DualOf& operator-=(DualOf b) noexcept { return *this = *this - b; }
    constexpr DualOf& operator*=(DualOf b) noexcept { return *this = *this * b; }

    friend constexpr DualOf operator+(DualOf a, DualOf b) noexcept {
        return {a.value + b.value, a.slope + b.slope};
    }
    friend constexpr DualOf operator-(DualOf a, DualOf b) noexcept {
        return {a.value - b.value, a.slope - b.slope};
    }
    friend constexpr DualOf operator*(DualOf a, DualOf b) noexcept {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend constexpr DualOf operator/(DualOf a, DualOf b) noexcept {
        return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
    }
    friend constexpr auto operator<(DualOf a, DualOf b) noexcept { return a.value < b.value; }
    friend constexpr auto operator>(DualOf a, DualOf b) noexcept { return a.value > b.value; }
};
template <bool Above>
using Dual = DualOf<float, Above>;

/// The derivative stays: a state that ends at 0 leads away from it as steeply as before.
template <class N, bool Above>
constexpr DualOf<N, Above> clean(DualOf<N, Above> x) noexcept {
    return {clean(x.value), x.slope};
}

template <class N, bool Above>
constexpr DualOf<N, Above> clamp(DualOf<N, Above> x, DualOf<N, Above> least,
                                 DualOf<N, Above> most) noexcept {
    const DualOf<N, Above> inside = min(max(x, least), most);
    return {inside.value, Above ? x.slope : inside.slope};
}

constexpr float at_least(float x, float least) noexcept { return max(x, least); }
template <class N, bool Above>
constexpr DualOf<N, Above> at_least(DualOf<N, Above> x, DualOf<N, Above> least) noexcept {
    const DualOf<N, Above> more = max(x, least);
    return {more.value, Above ? x.slope : more.slope};
}

/// From 0 to 1 as x grows from 0: slope 1 at 0, never quite 1, and nowhere flat. What is below 0
/// counts as 0.
template <class T>
constexpr T saturated(T x) noexcept {
    const T some = at_least(x, T(0)), more = some * (T(1) + some);
    return more / (T(1) + more);
}

/// What only ever shrinks by shares ends at 0 before it turns subnormal.
template <class T>
constexpr T not_tiny(T x) noexcept {
    return kept(x > T(kLeastInput), x);
}

constexpr float value_of(float x) noexcept { return x; }
template <bool Above>
constexpr float value_of(Dual<Above> x) noexcept {
    return x.value;
}

}  // namespace pursuit

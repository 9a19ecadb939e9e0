// Four floats worked on at once: one couple has needs, fears, groups and blocks of moves by the four.
// Only what every processor has is asked for; each float has the bits that it would have alone.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/number.hpp"

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

    template <class V>
    static Four made(V v) noexcept {
        Four out;
        out.v = v;
        return out;
    }
};

inline Four load(const float* from) noexcept {
    Four out;
    std::memcpy(&out, from, sizeof out);
    return out;
}
/// Four floats of a struct of floats, whatever members they are of, from the one at that offset on.
template <class Struct>
Four load(const Struct& from, std::size_t offset) noexcept {
    Four out;
    std::memcpy(&out, reinterpret_cast<const char*>(&from) + offset, sizeof out);
    return out;
}
template <class Struct>
void store(Four x, Struct& to, std::size_t offset) noexcept {
    std::memcpy(reinterpret_cast<char*>(&to) + offset, &x, sizeof x);
}
inline void store(Four x, float* to) noexcept { std::memcpy(to, &x, sizeof x); }
/// The first two of them.
inline void store_two(Four x, float* to) noexcept { std::memcpy(to, &x, 2 * sizeof(float)); }

inline Four where(MaskFour condition, Four yes, Four no) noexcept {
    return Four::made(condition.v ? yes.v : no.v);
}
inline Four max(Four a, Four b) noexcept { return Four::made(a.v > b.v ? a.v : b.v); }
inline Four min(Four a, Four b) noexcept { return Four::made(a.v < b.v ? a.v : b.v); }
inline Four at_least(Four x, Four least) noexcept { return max(x, least); }
inline Four clamp(Four x, Four least, Four most) noexcept { return min(max(x, least), most); }
inline Four kept(MaskFour condition, Four x) noexcept {
    const auto bits = std::bit_cast<decltype(condition.v)>(x.v) & condition.v;
    return Four::made(std::bit_cast<decltype(x.v)>(bits));
}
inline Four magnitude(Four x) noexcept {
    const MaskFour all{{0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff}};
    return kept(all, x);
}
inline Four plus(Four x, MaskFour condition, Four y) noexcept { return x + kept(condition, y); }
inline Four clean(Four x) noexcept { return kept(!(magnitude(x) < Four(kLeastInput)), x); }
/// In how many of them it holds.
inline int count(MaskFour a) noexcept { return -(a.v[0] + a.v[1] + a.v[2] + a.v[3]); }

}  // namespace pursuit

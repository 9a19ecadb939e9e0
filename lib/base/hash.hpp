// Hashes of values written little-endian, field by field, the same on every machine: FNV-1a, and by
// words XXH64.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace pursuit {

inline constexpr std::uint64_t kHashStart = 0xcbf29ce484222325u, kHashPrime = 0x100000001b3u;

template <class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
constexpr std::uint64_t hashed_bits(T x) noexcept {
    if constexpr (std::is_same_v<T, float>) {
        return std::bit_cast<std::uint32_t>(x);
    } else {
        return static_cast<std::uint64_t>(x);
    }
}

class Hash {
public:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T> Hash& add(T x) noexcept {
        const std::uint64_t bits = hashed_bits(x);
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value_ = (value_ ^ ((bits >> (8 * i)) & 0xff)) * kHashPrime;
        return *this;
    }
    template <class Range>
    requires requires(const Range& r) { r.begin(); }
    Hash& add(const Range& range) noexcept {
        for (const auto& x : range) add(x);
        return *this;
    }
    std::uint64_t value() const noexcept { return value_; }

private:
    std::uint64_t value_ = kHashStart;
};

/// XXH64 with seed 0, as https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md tells it: of
/// numbers, or of as many at once as there are in a vector, whose lanes then have those of numbers.
/// What is shorter than 32 bytes or no multiple of four nobody has, and so its rules are left out.
namespace xxh64 {

inline constexpr std::uint64_t kFirst = 0x9E3779B185EBCA87u, kSecond = 0xC2B2AE3D27D4EB4Fu,
                               kThird = 0x165667B19E3779F9u, kFourth = 0x85EBCA77C2B2AE63u;

template <int Bits>
constexpr std::uint64_t rotated(std::uint64_t x) noexcept {
    return std::rotl(x, Bits);
}
template <int Bits>
constexpr std::uint64_t shifted(std::uint64_t x) noexcept {
    return x >> Bits;
}

template <class Number>
constexpr Number round_of(Number sum, Number word) noexcept {
    return rotated<31>(sum + word * kSecond) * kFirst;
}

/// @param word  of i: the eight bytes from 8 i on, of `bytes / 8`, at least four
/// @param half  the four bytes behind them, if they are part of it
template <class Number, class Word>
constexpr Number hash(std::size_t bytes, Word word, Number half) noexcept {
    Number one(kFirst + kSecond), two(kSecond), three(0), four(0 - kFirst);
    std::size_t i = 0;
    for (; i + 4 <= bytes / 8; i += 4) {
        one = round_of(one, word(i));
        two = round_of(two, word(i + 1));
        three = round_of(three, word(i + 2));
        four = round_of(four, word(i + 3));
    }
    Number out = rotated<1>(one) + rotated<7>(two) + rotated<12>(three) + rotated<18>(four);
    for (const Number sum : {one, two, three, four})
        out = (out ^ round_of(Number(0), sum)) * kFirst + Number(kFourth);
    out = out + Number(bytes);
    for (; i < bytes / 8; ++i)
        out = rotated<27>(out ^ round_of(Number(0), word(i))) * kFirst + Number(kFourth);
    if (bytes % 8 >= 4) out = rotated<23>(out ^ half * kFirst) * kSecond + Number(kThird);
    out = (out ^ shifted<33>(out)) * kSecond;
    out = (out ^ shifted<29>(out)) * kThird;
    return out ^ shifted<32>(out);
}

}  // namespace xxh64

/// Takes what a Hash takes, and hashes it by words: a byte at a time most of the time is waiting for
/// multiplications. At least 32 bytes, and a multiple of four.
class Line {
public:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T> Line& add(T x) noexcept {
        const std::uint64_t bits = hashed_bits(x);
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&bytes_[size_], &bits, sizeof(T));
        } else {
            for (std::size_t i = 0; i < sizeof(T); ++i)
                bytes_[size_ + i] = static_cast<std::uint8_t>(bits >> (8 * i));
        }
        size_ += sizeof(T);
        return *this;
    }
    template <class Range>
    requires requires(const Range& r) { r.begin(); }
    Line& add(const Range& range) noexcept {
        for (const auto& x : range) add(x);
        return *this;
    }

    std::uint64_t hash() const noexcept {
        const auto word = [&](std::size_t i) { return number<std::uint64_t>(8 * i); };
        const std::uint64_t half = size_ % 8 < 4 ? 0 : number<std::uint32_t>(size_ - 4);
        return xxh64::hash(size_, word, half);
    }

private:
    template <class T>
    T number(std::size_t at) const noexcept {
        T out = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&out, &bytes_[at], sizeof(T));
        } else {
            for (std::size_t i = sizeof(T); i-- > 0;)
                out = static_cast<T>(out << 8 | bytes_[at + i]);
        }
        return out;
    }

    std::size_t size_ = 0;
    std::array<std::uint8_t, 1024> bytes_;
};

}  // namespace pursuit

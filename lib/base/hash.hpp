// FNV-1a over values written little-endian, field by field: the same on every machine.
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

/// Takes what a Hash takes and keeps it, so that several things can be hashed side by side: one alone
/// spends its time waiting for its own multiplications.
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

    /// The hashes of lines of the same length.
    template <std::size_t N>
    static std::array<std::uint64_t, N> hashes(const std::array<Line, N>& lines) noexcept {
        std::array<std::uint64_t, N> value;
        value.fill(kHashStart);
        for (std::size_t i = 0; i < lines[0].size_; ++i) {
            for (std::size_t k = 0; k < N; ++k)
                value[k] = (value[k] ^ lines[k].bytes_[i]) * kHashPrime;
        }
        return value;
    }

private:
    std::size_t size_ = 0;
    std::array<std::uint8_t, 1024> bytes_;
};

}  // namespace pursuit

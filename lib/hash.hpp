// FNV-1a over values written little-endian, field by field: the same on every machine.
#pragma once

#include <bit>
#include <cstdint>
#include <type_traits>

namespace pursuit {

class Hash {
public:
    template <class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T> Hash& add(T x) noexcept {
        std::uint64_t bits = 0;
        if constexpr (std::is_same_v<T, float>) {
            bits = std::bit_cast<std::uint32_t>(x);
        } else {
            bits = static_cast<std::uint64_t>(x);
        }
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            value_ = (value_ ^ ((bits >> (8 * i)) & 0xff)) * 0x100000001b3u;
        }
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
    std::uint64_t value_ = 0xcbf29ce484222325u;
};

}  // namespace pursuit

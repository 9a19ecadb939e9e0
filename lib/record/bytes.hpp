// Bytes: values written and read little-endian, field by field, the same on every machine. A type
// has one list of its fields for both ways: visit(archive, value) calls archive(field, ...). An
// enum has last_of(value), its last enumerator; what is read beyond it is refused.
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/fault.hpp"

namespace pursuit {

/// A T to be read into, or a const one to be written: void visit(auto& archive, Is<T> auto& x).
template <class X, class T>
concept Is = std::same_as<std::remove_const_t<X>, T>;

/// How each kind of field is made of scalars.
template <class Archive>
class Fields {
public:
    template <class... T>
    void operator()(T&... fields) noexcept {
        if constexpr (Archive::kReads) {
            (one(fields), ...);
        } else {
            (one(std::as_const(fields)), ...);
        }
    }

    /// Fields that images have from that format on. Read from an older one they stay as they are.
    template <class... T>
    void since(std::uint16_t format, T&... fields) noexcept {
        if constexpr (Archive::kReads) {
            if (self().format < format) return;
        }
        (*this)(fields...);
    }

    /// The first `count` of a table of N rows, the count before them.
    template <class Count, class Rows>
    void rows(Count& count, Rows& table) noexcept {
        auto n = static_cast<std::uint8_t>(count);
        one(n);
        if constexpr (Archive::kReads) {
            if (n > table.size()) {
                self().refuse("it has too many rows");
                n = 0;
            }
            count = n;
        }
        for (std::size_t i = 0; i < n; ++i) one(table[i]);
    }

private:
    Archive& self() noexcept { return static_cast<Archive&>(*this); }

    template <class T>
    void one(T& x) noexcept {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
            self().scalar(x);
        } else {
            visit(self(), x);
        }
    }
    template <class T, std::size_t N>
    void one(std::array<T, N>& list) noexcept {
        for (T& x : list) one(x);
    }
    template <class T, std::size_t N>
    void one(const std::array<T, N>& list) noexcept {
        for (const T& x : list) one(x);
    }
    template <std::size_t N>
    void one(char (&text)[N]) noexcept {
        self().text(text);
    }
    template <std::size_t N>
    void one(const char (&text)[N]) noexcept {
        self().text(text);
    }
    template <class T>
    void one(std::optional<T>& x) noexcept {
        bool given = false;
        one(given);
        x.reset();
        if (given) one(x.emplace());
    }
    template <class T>
    void one(const std::optional<T>& x) noexcept {
        const bool given = x.has_value();
        one(given);
        if (given) one(*x);
    }
    template <class... T>
    void one(const std::variant<T...>& x) noexcept {
        const auto which = static_cast<std::uint8_t>(x.index());
        one(which);
        std::visit([this](const auto& value) { this->one(value); }, x);
    }
    template <class... T>
    void one(std::variant<T...>& x) noexcept {
        std::uint8_t which = 0;
        one(which);
        if (which >= sizeof...(T)) return self().refuse("it has an unknown kind of input");
        std::uint8_t i = 0;
        const auto found = [&](auto value) {
            one(value);
            x = value;
        };
        ((i++ == which ? found(T{}) : void()), ...);
    }
};

/// Writes as far as there is room, and counts on: written into nothing, it tells what is needed.
class Writer : public Fields<Writer> {
public:
    static constexpr bool kReads = false;
    Writer() noexcept = default;
    explicit Writer(std::span<std::byte> out) noexcept : out_(out) {}

    std::size_t size() const noexcept { return at_; }
    void raw(std::span<const std::byte> bytes) noexcept {
        for (const std::byte byte : bytes) put(byte);
    }
    void text(std::string_view text) noexcept {
        scalar(static_cast<std::uint8_t>(text.size()));
        for (const char c : text) scalar(c);
    }
    template <class T>
    void scalar(T x) noexcept {
        std::uint64_t bits = 0;
        if constexpr (std::is_same_v<T, float>) {
            bits = std::bit_cast<std::uint32_t>(x);
        } else {
            bits = static_cast<std::uint64_t>(x);
        }
        for (std::size_t i = 0; i < sizeof(T); ++i) put(std::byte((bits >> (8 * i)) & 0xff));
    }

private:
    void put(std::byte byte) noexcept {
        if (at_ < out_.size()) out_[at_] = byte;
        ++at_;
    }
    std::span<std::byte> out_{};
    std::size_t at_ = 0;
};

/// Reads until the first thing that cannot be; zeros from there on. Nothing it hands out is NaN,
/// infinite, an unknown enumerator or a text with a hole.
class Reader : public Fields<Reader> {
public:
    static constexpr bool kReads = true;
    Reader(std::span<const std::byte> in, std::uint16_t image_format) noexcept
        : format(image_format), in_(in) {}

    const std::uint16_t format;  // of the image; for what older ones have otherwise

    const Fault& fault() const noexcept { return fault_; }
    bool ended() const noexcept { return in_.empty(); }
    void refuse(const char* why) noexcept {
        if (!fault_) fault_ = pursuit::fault(Status::input, "bad image: {}", why);
    }
    /// What is left over is a fault as well.
    const Fault& finish() noexcept {
        if (!ended()) refuse("it goes on behind its end");
        return fault_;
    }
    template <std::size_t N>
    void text(char (&out)[N]) noexcept {
        std::uint8_t size = 0;
        scalar(size);
        if (size >= N) refuse("a name is too long");
        for (std::size_t i = 0; i < N; ++i) {
            out[i] = '\0';
            if (i >= size || fault_) continue;
            scalar(out[i]);
            if (out[i] == '\0') refuse("a name has a zero in it");
        }
    }
    template <class T>
    void scalar(T& x) noexcept {
        const std::uint64_t bits = take(sizeof(T));
        if constexpr (std::is_same_v<T, float>) {
            x = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
            if (!(x - x == 0)) refuse("a value is not finite");
        } else {
            if constexpr (std::is_same_v<T, bool>) {
                if (bits > 1) refuse("a truth value is neither 0 nor 1");
            } else if constexpr (std::is_enum_v<T>) {
                if (bits > static_cast<std::uint64_t>(last_of(T{})))
                    refuse("an enumerator is unknown");
            }
            x = fault_ ? T{} : static_cast<T>(bits);
        }
    }

private:
    std::uint64_t take(std::size_t size) noexcept {
        if (size > in_.size()) refuse("it ends too early");
        std::uint64_t bits = 0;
        if (fault_) return bits;
        for (std::size_t i = 0; i < size; ++i)
            bits |= std::to_integer<std::uint64_t>(in_[i]) << 8 * i;
        in_ = in_.subspan(size);
        return bits;
    }
    std::span<const std::byte> in_;
    Fault fault_{};
};

}  // namespace pursuit

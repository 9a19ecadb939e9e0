// Between the structs, ids and texts of pursuit.h and the values of the C++ API. What a caller
// hands in is checked here and refused by a throw; its memory is touched only as far as it says.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

#include <pursuit/pursuit.h>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/turn.hpp>

#include "guard.hpp"

namespace capi {

// --- structs with a size -------------------------------------------------------------------------

inline constexpr std::uint32_t kMostStruct = 4096;  // bytes

/// Refuses bytes that this version does not know and that are not 0.
void expect_zeros(const void* from, std::size_t count, const char* name);

/// What a caller hands in: what is missing at its end is taken from `defaults`.
template <class T>
T take_sized(const T* from, std::uint32_t size, T defaults, const char* name) {
    const auto* bytes = reinterpret_cast<const std::byte*>(from);
    std::memcpy(&defaults, bytes, std::min<std::size_t>(size, sizeof(T)));
    if (size > sizeof(T)) expect_zeros(bytes + sizeof(T), size - sizeof(T), name);
    defaults.struct_size = sizeof(T);
    return defaults;
}
template <class T>
T take(const T* from, const T& defaults, const char* name) {
    return take_sized(from, size_of(&given(from, name), name), defaults, name);
}

/// One of an array: the size of the first counts for all.
template <class T>
T take(const T* from, std::size_t i, const T& defaults, const char* name) {
    const std::uint32_t size = size_of(&given(from, name), name);
    const auto* at = reinterpret_cast<const std::byte*>(from) + i * size;
    return take_sized(reinterpret_cast<const T*>(at), size, defaults, name);
}

/// Where answers go: one struct of the caller's, or an array of them. It is checked before
/// anything happens and filled afterwards.
template <class T>
class Slots {
public:
    Slots(T* to, std::size_t count, const char* name)
        : to_(reinterpret_cast<std::byte*>(given(to, count, name))),
          size_(count > 0 ? size_of(to, name) : 0) {}
    /// To be filled where it stands; NULL where the caller's struct has another size.
    T* whole(std::size_t i) const noexcept {
        const bool is_ours =
            size_ == sizeof(T) && reinterpret_cast<std::uintptr_t>(to_) % alignof(T) == 0;
        return is_ours ? reinterpret_cast<T*>(to_) + i : nullptr;
    }
    void put(std::size_t i, T value) const noexcept {
        std::byte* to = to_ + i * size_;
        value.struct_size = size_;
        std::memcpy(to, &value, std::min<std::size_t>(size_, sizeof(T)));
        if (size_ > sizeof(T)) std::memset(to + sizeof(T), 0, size_ - sizeof(T));
    }

private:
    std::byte* to_;
    std::uint32_t size_;
};

template <class T>
class Slot : Slots<T> {
public:
    explicit Slot(T* to, const char* name = "out") : Slots<T>(&given(to, name), 1, name) {}
    void operator=(const T& value) const noexcept { this->put(0, value); }
};

// --- ids -----------------------------------------------------------------------------------------

/// Refuses ids outside of 0 .. end - 1.
void expect_id(std::int64_t id, std::int64_t end, const char* name);
void expect_index(std::size_t index, std::size_t count, const char* name);
/// Refuses what is more than `most`.
void expect_count(std::size_t count, std::size_t most, const char* name);

/// Refuses what is not 0..1.
void expect_share(double value, const char* name);

template <class Enum>
Enum enter(std::int32_t id, std::int32_t end, const char* name) {
    expect_id(id, end, name);
    return static_cast<Enum>(id);
}
inline pursuit::Seat seat_of(pursuit_seat seat, const char* name = "seat") {
    return enter<pursuit::Seat>(seat, PURSUIT_SEAT_END, name);
}
inline std::optional<pursuit::Seat> maybe_seat(pursuit_seat seat, const char* name) {
    if (seat == PURSUIT_NONE) return {};
    return seat_of(seat, name);
}
inline pursuit::Move move_of(const pursuit::Model& model, pursuit_move move, const char* name) {
    return enter<pursuit::Move>(move, model.moves(), name);
}

/// An id that the engine keeps in a byte, with 255 for none.
template <class T>
constexpr std::int32_t leave(T id) noexcept {
    return static_cast<std::uint8_t>(id) == 255 ? PURSUIT_NONE : static_cast<std::int32_t>(id);
}
inline pursuit_seat leave(const std::optional<pursuit::Seat>& seat) noexcept {
    return seat ? pursuit::index(*seat) : PURSUIT_NONE;
}

inline std::optional<float> unless_unset(float value) noexcept {
    if (value == PURSUIT_UNSET) return {};
    return value;
}

// --- texts and bytes -----------------------------------------------------------------------------

std::string_view text_of(const char* text, const char* name);

/// Whether an answer fits into the caller's buffer; else refuses. `needed` is told in any case.
void expect_room(std::size_t takes, std::size_t size, std::size_t* needed);
void put_text(std::string_view text, char* buffer, std::size_t size, std::size_t* needed);

/// Runs what makes a text, and hands the text out.
template <class Make>
pursuit_status write(char* buffer, std::size_t size, std::size_t* needed, Make&& make) noexcept {
    return guard([&] {
        given(buffer, size, "buffer");
        put_text(make(), buffer, size, needed);
    });
}

/// What latest() is.
void tell(pursuit_parse_error& error) noexcept;
/// Makes a handle from text. What goes wrong is told in `error`, too.
template <class Handle, class Make>
pursuit_status parse(pursuit_parse_error* error, Handle** out, Make&& make) noexcept {
    pursuit_parse_error* told = nullptr;
    const pursuit_status status = create(out, [&] {
        if (error != nullptr) size_of(error, "error");
        told = error;
        return make();
    });
    if (status != PURSUIT_OK && told != nullptr) tell(*told);
    return status;
}

// --- values --------------------------------------------------------------------------------------

pursuit_traits leave(const pursuit::Traits& traits) noexcept;
pursuit::Traits traits_of(const pursuit_traits* traits, const char* name);
/// One of an array.
pursuit::Traits traits_of(const pursuit_traits* traits, std::size_t i, const char* name);

pursuit_condition leave(const pursuit::Condition& condition) noexcept;
pursuit_sway leave(const pursuit::Sway& sway) noexcept;
pursuit_turn leave(const pursuit::Turn& turn) noexcept;
/// Likewise, into a caller's array: without a copy on the way, where that can be.
void put(const Slots<pursuit_turn>& slots, std::size_t i, const pursuit::Turn& turn) noexcept;
pursuit::Turn turn_of(const pursuit_turn& turn);

template <class T, std::size_t N>
void copy(const std::array<T, N>& from, T (&to)[N]) noexcept {
    static_assert(std::is_trivially_copyable_v<T>);
    std::memcpy(to, &from, sizeof to);  // the two are apart, which copy() does not know
}
template <std::size_t N>
void copy(const float (&from)[N], std::array<float, N>& to) {
    std::copy(from, from + N, to.begin());
}

}  // namespace capi

// Numbers of a text, as std::from_chars reads them, and the nearest float or double there is. Where a
// standard library does not read floats (older libc++), exactly by whole numbers as long as it takes.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <limits>
#include <type_traits>

#if !defined(PURSUIT_OWN_DECIMALS)
#if defined(__cpp_lib_to_chars)
#define PURSUIT_OWN_DECIMALS 0
#else
#define PURSUIT_OWN_DECIMALS 1
#endif
#endif

namespace pursuit {

namespace decimals {

/// A whole number of up to 4,096 bits, lowest words first.
class Whole {
public:
    bool operator<(const Whole& other) const noexcept {
        for (std::size_t i = kWords; i-- > 0;) {
            if (words_[i] != other.words_[i]) return words_[i] < other.words_[i];
        }
        return false;
    }
    void multiply_add(std::uint32_t by, std::uint32_t carry) noexcept {
        std::uint64_t sum = carry;
        for (std::uint32_t& word : words_) {
            sum += std::uint64_t{word} * by;
            word = static_cast<std::uint32_t>(sum);
            sum >>= 32;
        }
    }
    void shift(int bits) noexcept {  // to the left, below 4,096 bits in all
        const auto far = static_cast<std::size_t>(bits / 32);
        for (std::size_t i = kWords; i-- > 0;) words_[i] = i < far ? 0 : words_[i - far];
        multiply_add(std::uint32_t{1} << (bits % 32), 0);
    }
    void subtract(const Whole& other) noexcept {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < kWords; ++i) {
            const std::uint64_t less = std::uint64_t{other.words_[i]} + borrow;
            borrow = words_[i] < less;
            words_[i] = static_cast<std::uint32_t>(words_[i] - less);
        }
    }
    int bits() const noexcept {
        for (std::size_t i = kWords; i-- > 0;) {
            if (words_[i] != 0) return static_cast<int>(32 * i) + 32 - std::countl_zero(words_[i]);
        }
        return 0;
    }

private:
    static constexpr std::size_t kWords = 128;
    std::array<std::uint32_t, kWords> words_{};
};

/// What is written: digits * 10^power, with `more` behind the last digit.
struct Written {
    Whole digits;
    int power = 0;
    bool more = false, negative = false;
};

/// Digits beyond these cannot be the ones that decide between two doubles.
inline constexpr int kMostDigits = 780;

inline const char* read_digits(const char* at, const char* last, Written& out, bool& any) noexcept {
    int kept = 0;
    bool point = false;
    for (; at != last; ++at) {
        if (*at == '.' && !point) {
            point = true;
            continue;
        }
        if (*at < '0' || *at > '9') break;
        any = true;
        const bool keeps = kept < kMostDigits;
        if (keeps) out.digits.multiply_add(10, static_cast<std::uint32_t>(*at - '0'));
        if (keeps) kept += kept > 0 || *at != '0';
        out.more = out.more || (!keeps && *at != '0');
        out.power += int{!keeps} - int{point};
    }
    return at;
}

inline const char* read_power(const char* at, const char* last, Written& out) noexcept {
    if (at == last || (*at != 'e' && *at != 'E')) return at;
    const char* digits = at + 1;
    const bool minus = digits != last && *digits == '-';
    if (digits != last && (*digits == '+' || *digits == '-')) ++digits;
    if (digits == last || *digits < '0' || *digits > '9') return at;
    int power = 0;
    for (at = digits; at != last && *at >= '0' && *at <= '9'; ++at) {
        power = power < 100000 ? 10 * power + (*at - '0') : power;
    }
    out.power += minus ? -power : power;
    return at;
}

/// The nearest T to numerator / denominator * 2^power, of two the even one; above 0.
template <class T>
T nearest(Whole numerator, const Whole& denominator, int power, bool more) noexcept {
    constexpr int kDigits = std::numeric_limits<T>::digits;
    constexpr int kLeast = std::numeric_limits<T>::min_exponent - kDigits;  // of the last bit
    Whole under = denominator;
    int apart = numerator.bits() - under.bits();
    if (apart > 0) under.shift(apart);
    if (apart < 0) numerator.shift(-apart);
    if (numerator < under) {
        numerator.shift(1);
        --apart;
    }
    power += apart;  // now 1 <= numerator / under < 2
    const int last = std::max(power - kDigits + 1, kLeast);
    std::uint64_t mantissa = 0;
    for (int bit = power; bit >= last; --bit) {
        const bool one = !(numerator < under);
        if (one) numerator.subtract(under);
        mantissa = 2 * mantissa + one;
        numerator.shift(1);
    }
    const bool half = power >= last - 1 && !(numerator < under);
    if (half) {
        numerator.subtract(under);
        mantissa += (mantissa & 1) != 0 || more || numerator.bits() > 0;
    }
    T out = static_cast<T>(mantissa);
    for (int i = last; i > 0; --i) out *= 2;
    for (int i = last; i < 0; ++i) out /= 2;
    return out;
}

}  // namespace decimals

/// As std::from_chars, but for "inf" and "nan", which are no numbers here.
template <class T>
std::from_chars_result own_decimal(const char* first, const char* last, T& out) noexcept {
    using namespace decimals;
    Written written;
    bool any = false;
    written.negative = first != last && *first == '-';
    const char* end = read_digits(first + written.negative, last, written, any);
    if (!any) return {first, std::errc::invalid_argument};
    end = read_power(end, last, written);
    const int size = written.digits.bits();
    T value = 0;
    if (size > 0) {
        if (written.power > 400) return {end, std::errc::result_out_of_range};
        if (written.power < -1200) return {end, std::errc::result_out_of_range};
        Whole denominator;
        denominator.multiply_add(1, 1);
        for (int i = 0; i < written.power; ++i) written.digits.multiply_add(5, 0);
        for (int i = written.power; i < 0; ++i) denominator.multiply_add(5, 0);
        value = decimals::nearest<T>(written.digits, denominator, written.power, written.more);
        if (value == 0 || !(value - value == 0)) return {end, std::errc::result_out_of_range};
    }
    out = written.negative ? -value : value;
    return {end, {}};
}

/// Whole numbers and floats.
template <class T>
std::from_chars_result decimal(const char* first, const char* last, T& out) noexcept {
#if PURSUIT_OWN_DECIMALS
    if constexpr (std::is_floating_point_v<T>)
        return own_decimal(first, last, out);
    else
#endif
        return std::from_chars(first, last, out);
}

}  // namespace pursuit

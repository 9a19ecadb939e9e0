// What the targets share: how a call may end, and choices made from the bytes that come in.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <fuzzer/FuzzedDataProvider.h>
#include <pursuit/pursuit.h>

#include "../capi/some.hpp"

using Bytes = std::vector<std::uint8_t>;

/// One input. Every target defines it.
void fuzz(const Bytes& in);

#define REQUIRE(condition) \
    ((condition) ? void() : fail(#condition, __FILE__, __LINE__))  // stays in with NDEBUG
[[noreturn]] void fail(const char* what, const char* file, int line);

/// Whether a call did it; what it says of a refusal has to be in order.
bool did(pursuit_status status);

/// A handle that a call makes, or none.
template <class T, class Make>
Held<T> made(Make&& make) {
    T* out = nullptr;
    const bool ok = did(make(&out));
    REQUIRE(ok == (out != nullptr));
    return Held<T>(out);
}

template <class T>
std::vector<T> sized(std::size_t count) {
    return std::vector<T>(count, sized<T>());
}

/// A text or an image that there has to be, or that may be refused.
template <class Char, class Fill>
std::vector<Char> all_of(Fill&& fill, bool may_fail = false) {
    std::size_t needed = 0;
    const pursuit_status status = fill(static_cast<Char*>(nullptr), std::size_t{0}, &needed);
    if (may_fail && status != PURSUIT_STATUS_SIZE && !did(status)) return {};
    REQUIRE(status == PURSUIT_STATUS_SIZE);
    std::vector<Char> out(needed);
    REQUIRE(fill(out.data(), needed - 1, nullptr) == PURSUIT_STATUS_SIZE);
    REQUIRE(fill(out.data(), needed, nullptr) == PURSUIT_OK);
    return out;
}

inline bool is_finite(double x) { return std::isfinite(x); }
inline bool is_finite(pursuit_point p) { return is_finite(p.pursuit) && is_finite(p.withdrawal); }
template <class... Numbers>
bool all_finite(Numbers... numbers) {
    return (is_finite(numbers) && ...);
}
inline bool is_share(double x) { return x >= 0 && x <= 1; }

/// What a host may hand in, right or wrong, from the bytes that come in.
class Choices : public FuzzedDataProvider {
public:
    explicit Choices(const Bytes& in) : FuzzedDataProvider(in.data(), in.size()) {}

    /// From PURSUIT_NONE to `end`, which is one too many.
    std::int32_t id(std::int32_t end) { return ConsumeIntegralInRange(-1, end); }
    std::uint32_t up_to(std::uint32_t most) { return ConsumeIntegralInRange(0u, most); }
    /// Mostly 0..1, now and then any float there is.
    float share();
    /// Mostly a small number, else a huge one, or any double there is.
    double number();
    std::string name() { return ConsumeRandomLengthString(20); }
    pursuit_traits person();
    bool more() { return remaining_bytes() > 0; }
    /// One time out of so many, for what takes long.
    bool seldom(std::uint32_t out_of) { return up_to(out_of - 1) == out_of - 1; }
};

const pursuit_model* standard();
/// The standard model, or one that differs from it in some coefficients.
Held<pursuit_model> some_model(Choices& choices);
/// Somebody with somebody, after a disagreement and some turns.
Held<pursuit_couple> lived(Choices& choices, const pursuit_model* model);
/// A few turns in which all sorts of things happen.
Held<pursuit_scenario> some_scenario(Choices& choices);

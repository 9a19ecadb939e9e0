// What the targets share: how a call may end, and choices made from the bytes that come in.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
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

/// One of so many ways, by all of the input: what is made of an input that goes a long one need not go
/// it, as it would by a byte, and so most of the time is not spent there.
std::uint32_t lot(const Bytes& in, std::uint32_t out_of);

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

    /// Below `end`; one time out of 16 that or PURSUIT_NONE: more often, and most of the time would be
    /// spent on refusals.
    std::int32_t id(std::int32_t end);
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
/// The standard model, or one that differs from it in some coefficients. Models and scenarios are
/// remembered: to make one takes longer than what is done with it, and most mutations leave it as it was.
std::shared_ptr<const pursuit_model> some_model(Choices& choices);
/// Seldom none: what takes it makes one of its own then.
std::shared_ptr<const pursuit_model> some_model_or_none(Choices& choices);
/// Somebody with somebody, after a disagreement and some turns.
Held<pursuit_couple> lived(Choices& choices, const pursuit_model* model);
/// A few turns in which all sorts of things happen.
std::shared_ptr<const pursuit_scenario> some_scenario(Choices& choices);

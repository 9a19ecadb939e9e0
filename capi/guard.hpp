// The barrier between C++ and C: nothing thrown gets past guard(), and what went wrong is kept for
// pursuit_last_error(). Inside it, an argument is refused by a throw.
#pragma once

#include "base/fault.hpp"

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pursuit/pursuit.h>
#include <pursuit/base/error.hpp>

namespace capi {

/// A failure as C sees it.
struct Refusal {
    pursuit_status status = PURSUIT_STATUS_ARGUMENT;
    std::uint32_t line = 0, column = 0;
    char text[sizeof pursuit::Fault::text] = {};
};

[[noreturn]] void throw_refusal(pursuit_status status, fmt::string_view format,
                                fmt::format_args args);
template <class... Args>
[[noreturn]] void refuse(pursuit_status status, fmt::format_string<Args...> format,
                         Args&&... args) {
    throw_refusal(status, format, fmt::make_format_args(args...));
}

/// The latest failure of this thread.
const Refusal& latest() noexcept;
/// Keeps the fault, if it is one.
pursuit_status report(const pursuit::Fault& fault) noexcept;
#if PURSUIT_EXCEPTIONS
/// Keeps the exception that is being handled.
pursuit_status report_exception() noexcept;
#endif

template <class Body>
pursuit_status guard(Body&& body) noexcept {
    constexpr bool kTells = !std::is_void_v<decltype(body())>;  // a Fault, which takes time to make
#if PURSUIT_EXCEPTIONS
    try {
        if constexpr (kTells) return report(body());
        body();
    } catch (...) {
        return report_exception();
    }
    return PURSUIT_OK;
#else
    pursuit::Fault told;
    const pursuit::Fault raised = pursuit::caught([&] {
        if constexpr (kTells) {
            told = body();
        } else {
            body();
        }
    });
    return report(raised ? raised : told);
#endif
}

/// Throws what is not ok.
inline void expect(const pursuit::Fault& fault) { pursuit::throw_if(fault); }

template <class T>
T& given(T* pointer, const char* name) {
    if (pointer == nullptr) refuse(PURSUIT_STATUS_ARGUMENT, "{} is NULL", name);
    return *pointer;
}
/// The size that a caller set in the struct at `given`, which is how far apart an array's are.
std::uint32_t size_of(const void* given, const char* name);

/// An array may be NULL where nothing is in it. More of it than memory has room for is refused.
template <class T>
T* given(T* array, std::size_t count, const char* name) {
    using Element = std::conditional_t<std::is_void_v<T>, char, T>;
    if (count > 0 && array == nullptr) refuse(PURSUIT_STATUS_ARGUMENT, "{} is NULL", name);
    std::size_t apart = sizeof(Element);
    if constexpr (requires { array->struct_size; }) {
        if (count > 0) apart = size_of(array, name);
    }
    if (count > PTRDIFF_MAX / apart) {
        refuse(PURSUIT_STATUS_ARGUMENT, "{} has {} elements, which cannot be", name, count);
    }
    return array;
}

/// Makes a handle; `make` returns a std::unique_ptr.
template <class Handle, class Make>
pursuit_status create(Handle** out, Make&& make) noexcept {
    if (out != nullptr) *out = nullptr;
    return guard([&] {
        given(out, "out");
        *out = make().release();
    });
}

}  // namespace capi

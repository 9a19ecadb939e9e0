// fmt as it is in here: compiled once, in a namespace of its own, never taken for a host's; without locales.
#pragma once
#undef FMT_HEADER_ONLY
#define FMT_BEGIN_NAMESPACE \
    namespace fmt {         \
    inline namespace in_pursuit {
#define FMT_END_NAMESPACE \
    }                     \
    }
#define FMT_STATIC_THOUSANDS_SEPARATOR ','
#define FMT_USE_LOCALE 0
#define FMT_USE_LONG_DOUBLE 0
#define FMT_REDUCE_INT_INSTANTIATIONS 1
#if !defined(__cpp_exceptions)  // what fmt refuses is a fault like others
namespace pursuit {
[[noreturn]] void raise_text(const char* text) noexcept;
}
#define FMT_EXCEPTIONS 0
#define FMT_USE_EXCEPTIONS 0
#define FMT_THROW(error) ::pursuit::raise_text((error).what())
#endif
#include <fmt/core.h>

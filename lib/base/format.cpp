// The functions of fmt, as its own src/format.cc has them, for char alone.
#include "base/format.hpp"

#if defined(__wasm__)  // modules are sent: two kilobytes of tables for {:?}, for which no text asks
#define is_printable is_printable_by_tables
#endif
#include <fmt/format-inl.h>
#undef is_printable

FMT_BEGIN_NAMESPACE
namespace detail {
#if defined(__wasm__)
auto is_printable(std::uint32_t) -> bool { return true; }
#endif
template dragonbox::decimal_fp<float> dragonbox::to_decimal(float) noexcept;
template dragonbox::decimal_fp<double> dragonbox::to_decimal(double) noexcept;
template thousands_sep_result<char> thousands_sep_impl(locale_ref);
template char decimal_point_impl(locale_ref);
template void buffer<char>::append(const char*, const char*);
#if FMT_VERSION < 110000
template void vformat_to(buffer<char>&, string_view, basic_format_args<buffer_context<char>>,
                         locale_ref);
#endif
}  // namespace detail
FMT_END_NAMESPACE

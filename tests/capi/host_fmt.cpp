// Definitions in the host, exported from it, of the names of fmt that the library uses inside.
#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <string>

FMT_BEGIN_NAMESPACE

std::string vformat(string_view, format_args) { return "the host's: 7"; }

namespace detail {
void throw_format_error(const char*) { std::abort(); }
void assert_fail(const char*, int, const char*) { std::abort(); }
template <>
void vformat_to<char>(buffer<char>&, basic_string_view<char>,
                      basic_format_args<buffer_context<char>>, locale_ref) {
    std::abort();
}
}  // namespace detail

FMT_END_NAMESPACE

const char* say_from_the_other_fmt(int number) {
    static std::string said;
    said = fmt::vformat("{}", fmt::make_format_args(number));
    return said.c_str();
}

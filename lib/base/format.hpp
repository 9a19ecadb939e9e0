// fmt whole, for what makes more than one line of text. It takes long to compile: who only makes
// faults includes fault.hpp.
#pragma once

#include "base/fmt.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
// What turns values into text stands in format.cpp alone.
#if FMT_VERSION < 110000
extern template void fmt::detail::vformat_to(buffer<char>&, string_view,
                                             basic_format_args<buffer_context<char>>, locale_ref);
#endif

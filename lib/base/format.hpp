// fmt whole, for what makes more than one line of text. It takes long to compile: who only makes
// faults includes fault.hpp.
#pragma once

#define FMT_HEADER_ONLY  // so that neither CMake nor the installed library needs a library of fmt's
#include <fmt/args.h>
#include <fmt/format.h>

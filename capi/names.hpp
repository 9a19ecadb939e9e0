// Finding an id by its name.
#pragma once

#include <cstdint>
#include <string_view>

#include "convert.hpp"

namespace capi {

/// The name of an id; static, ended by a 0.
using NameOf = const char* (*)(std::int32_t) noexcept;

/// The id, 0 .. count - 1, that is called `text`. Refuses any other text, with a hint.
/// @param what kind of thing it is the name of
std::int32_t find_name(std::string_view text, const char* what, std::int32_t count, NameOf name_of);

}  // namespace capi

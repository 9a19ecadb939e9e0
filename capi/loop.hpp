// Between the structs of the loop and the values of the C++ API; for the rooms above, too.
#pragma once

#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/loop.hpp>

#include "convert.hpp"

namespace capi {

pursuit_loop leave(const pursuit::BareLoop& loop) noexcept;
pursuit::BareLoop loop_of(const pursuit_loop* loop, const char* name);
inline pursuit_point leave(pursuit::Point p) noexcept { return {p.pursuit, p.withdrawal}; }
pursuit::Point point_of(const pursuit_point* point, const char* name);

pursuit::Heat heat_of(pursuit_heat heat);
pursuit_gain leave(const pursuit::Gain& gain) noexcept;
pursuit_measured leave(const pursuit::Measured& measured) noexcept;

}  // namespace capi

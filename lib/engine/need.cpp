#include <pursuit/engine/need.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Need need) noexcept { return name_in(need); }

}  // namespace pursuit

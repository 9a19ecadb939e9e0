#include <pursuit/engine/fear.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Fear fear) noexcept { return name_in(fear); }

}  // namespace pursuit

#include <pursuit/engine/stance.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Stance stance) noexcept { return name_in(stance); }
std::string_view name(Variable variable) noexcept { return name_in(variable); }

}  // namespace pursuit

#include <pursuit/engine/emotion.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Primary emotion) noexcept { return name_in(emotion); }
std::string_view name(Secondary emotion) noexcept { return name_in(emotion); }

}  // namespace pursuit

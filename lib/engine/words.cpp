// The words of the enumerators of this room: as the code writes them.
#include <pursuit/engine/emotion.hpp>
#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/stance.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Seat seat) noexcept { return name_in(seat); }
std::string_view name(Need need) noexcept { return name_in(need); }
std::string_view name(Fear fear) noexcept { return name_in(fear); }
std::string_view name(Primary emotion) noexcept { return name_in(emotion); }
std::string_view name(Secondary emotion) noexcept { return name_in(emotion); }
std::string_view name(Dimension dimension) noexcept { return name_in(dimension); }
std::string_view name(Kind kind) noexcept { return name_in(kind); }
std::string_view name(Group group) noexcept { return name_in(group); }
std::string_view name(Turning turning) noexcept { return name_in(turning); }
std::string_view name(Stance stance) noexcept { return name_in(stance); }
std::string_view name(Variable variable) noexcept { return name_in(variable); }

}  // namespace pursuit

#include <pursuit/engine/move.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Dimension dimension) noexcept { return name_in(dimension); }
std::string_view name(Kind kind) noexcept { return name_in(kind); }
std::string_view name(Group group) noexcept { return name_in(group); }
Group group_of(Kind kind) noexcept {
    switch (kind) {
        case Kind::pursue:
            return Group::approach;
        case Kind::protest:
            return Group::protest;
        case Kind::withdraw:
            return Group::silence;
        case Kind::attack:
            return Group::defence;
        case Kind::repair:
            return Group::answer;
        default:
            return Group::appease;
    }
}
std::string_view name(Turning turning) noexcept { return name_in(turning); }

}  // namespace pursuit

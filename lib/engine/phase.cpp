#include <pursuit/engine/phase.hpp>

#include "base/names.hpp"
#include "engine/turn.hpp"

namespace pursuit {

std::string_view name(Phase phase) noexcept { return name_in(phase); }

Phase phase_of(const Seen& a, const Seen& b, bool apart) noexcept {
    const auto character = [](const Seen& seen) {
        return character_of(seen.stance) | character_of(seen.last);
    };
    return static_cast<Phase>(phase_of(character(a), character(b), apart));
}

}  // namespace pursuit

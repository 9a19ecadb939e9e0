#include <pursuit/engine/phase.hpp>

#include "base/names.hpp"
#include "engine/turn.hpp"

namespace pursuit {

std::string_view name(Phase phase) noexcept {
    return name_in(phase, {"calm", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw",
                           "paused", "de_escalated", "bonding"});
}

Phase phase_of(const Seen& a, const Seen& b, bool apart) noexcept {
    const auto character = [](const Seen& seen) {
        const int last = seen.protested  ? character_of(Kind::protest)
                         : seen.attacked ? character_of(Kind::attack)
                                         : 0;
        return character_of(seen.stance) | last;
    };
    return static_cast<Phase>(phase_of(character(a), character(b), apart));
}

}  // namespace pursuit

#include <pursuit/engine/phase.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Phase phase) noexcept {
    return name_in(phase, {"calm", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw",
                           "paused", "de_escalated", "bonding"});
}

namespace {

bool approaches(Stance s) noexcept { return s == Stance::reaching || s == Stance::protesting; }
bool shelters(Stance s) noexcept {
    return s == Stance::guarding || s == Stance::withdrawing || s == Stance::shut_down;
}
bool gone_quiet(Stance s) noexcept { return shelters(s) || s == Stance::despairing; }

}  // namespace

Phase phase_of(Stance a, Stance b, bool a_attacks, bool b_attacks, bool apart) noexcept {
    if (apart) return Phase::paused;
    const bool a_fights = a == Stance::protesting || a_attacks;
    const bool b_fights = b == Stance::protesting || b_attacks;
    if (a_fights && b_fights) return Phase::attack_attack;
    if (approaches(a) && gone_quiet(b)) return Phase::a_pursues;
    if (approaches(b) && gone_quiet(a)) return Phase::b_pursues;
    if (gone_quiet(a) && gone_quiet(b)) return Phase::withdraw_withdraw;
    const int open = (a == Stance::opening) + (b == Stance::opening);
    return open == 2 ? Phase::bonding : open == 1 ? Phase::de_escalated : Phase::calm;
}

}  // namespace pursuit

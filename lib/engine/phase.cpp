#include <pursuit/engine/phase.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Phase phase) noexcept { return name_in(phase); }

namespace {

bool approaches(Stance s) noexcept { return s == Stance::reaching || s == Stance::protesting; }
bool shelters(Stance s) noexcept {
    return s == Stance::guarding || s == Stance::withdrawing || s == Stance::shut_down;
}
bool gone_quiet(Stance s) noexcept { return shelters(s) || s == Stance::despairing; }

}  // namespace

Phase phase_of(const Seen& a, const Seen& b, bool apart) noexcept {
    if (apart) return Phase::paused;
    const bool a_protests = a.stance == Stance::protesting || a.protested;
    const bool b_protests = b.stance == Stance::protesting || b.protested;
    const bool a_fights = a_protests || a.attacked, b_fights = b_protests || b.attacked;
    if (a_fights && b_fights) return Phase::attack_attack;
    if (a_protests) return Phase::a_pursues;
    if (b_protests) return Phase::b_pursues;
    if (approaches(a.stance) && gone_quiet(b.stance)) return Phase::a_pursues;
    if (approaches(b.stance) && gone_quiet(a.stance)) return Phase::b_pursues;
    if (gone_quiet(a.stance) && gone_quiet(b.stance)) return Phase::withdraw_withdraw;
    const int open = (a.stance == Stance::opening) + (b.stance == Stance::opening);
    return open == 2 ? Phase::bonding : open == 1 ? Phase::de_escalated : Phase::calm;
}

}  // namespace pursuit

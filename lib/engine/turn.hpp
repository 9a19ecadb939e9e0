// What a turn is beside hearing (perceive.hpp) and choosing (choose.hpp): being apart, where
// time leads, what the guards read, what an act leaves behind, the phase. Read by couple and time (run
// it), loop (rests where it does) and lanes (run it for many).
//
// Numbers are T, counts and times integers; a Mask says for each whether something holds. They are
// float, integers and bool, or lanes of them, so nothing here branches but where it holds for none.
#pragma once

#include <bit>

#include "base/four.hpp"
#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/flooding.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

// --- being apart --------------------------------------------------------------------------------

/// Of two who are 0 and 1 here.
template <class I, class Ms, class Mask>
struct ApartOf {
    I who;          // 0 together, 1 + who stepped back, 3 neither
    Mask paused;    // the other let it be, or a minute passed
    Mask promised;  // the return was
    Ms back_ms;     // left until then
};

/// Of masks, looking at both: of one couple the one may tell what the other is, not in lanes.
template <class Mask>
PURSUIT_INLINE inline Mask both_hold(Mask x, Mask y) noexcept {
    return x && y;
}
template <class Mask>
PURSUIT_INLINE inline Mask one_holds(Mask x, Mask y) noexcept {
    return x || y;
}

template <class Apart>
auto has_gone(const Apart& apart, int role) noexcept {
    using I = decltype(apart.who);
    return apart.who == I(1 + role);
}
template <class I, class Ms, class Mask>
void come_back(ApartOf<I, Ms, Mask>& apart, Mask who) noexcept {
    const Mask still = !who;
    apart = {kept(still, apart.who), both_hold(apart.paused, still),
             both_hold(apart.promised, still), kept(still, apart.back_ms)};
}

/// Where one of them is, as a number of Presence.
template <class I, class Ms, class Mask>
I presence_of(const ApartOf<I, Ms, Mask>& apart, int role) noexcept {
    const auto is = [](Presence p) { return I(static_cast<int>(p)); };
    const I left = where(apart.promised, is(Presence::left_with_promise), is(Presence::left));
    const I at = where(has_gone(apart, role), is(Presence::stepped_back), left);
    return where(apart.who == I(0), is(Presence::together), at);
}

/// Time passes: who was promised back, or drawn to be, is.
template <class I, class Ms, class Mask>
void wait(ApartOf<I, Ms, Mask>& apart, Ms ms) noexcept {
    const Mask awaited = apart.back_ms > Ms(0);
    if (none(awaited)) return;
    apart.back_ms = left_after(apart.back_ms, ms);
    come_back(apart, both_hold(awaited, apart.back_ms == Ms(0)));
}

/// Being apart begins and ends with what is done. Who walks out starts no pause yet: it is one when
/// the other lets it be. Who is left cannot leave, and reaches nobody. Nothing comes of it while they are
/// together and nobody leaves.
/// @param parting a number of Parting
/// @param until_back of a mask, who leaves without a promise: when who goes now is back, in ms
template <class I, class Ms, class Mask, class UntilBack>
void part(ApartOf<I, Ms, Mask>& apart, I parting, int mover, const UntilBack& until_back) noexcept {
    const auto is = [&](Parting p) { return parting == I(static_cast<int>(p)); };
    const Mask alone = has_gone(apart, 1 - mover);
    const Mask leaves = is(Parting::leaves) && !alone, promises = is(Parting::promises) && !alone;
    const Mask goes = leaves || promises, together = apart.who == I(0);
    const Mask contact = is(Parting::contact);
    const Mask lets_be = is(Parting::none) || (alone && !contact);
    apart.paused = one_holds(apart.paused, both_hold(lets_be, !together));
    come_back(apart, contact && !alone);
    if (none(goes)) return;
    apart.back_ms = where(goes, until_back(leaves), apart.back_ms);
    apart.who = where(goes, I(1 + mover), apart.who);
    apart.paused = both_hold(apart.paused, !goes);
    apart.promised =
        one_holds(both_hold(apart.promised, !goes), both_hold(promises, apart.back_ms > Ms(0)));
}

// --- time ---------------------------------------------------------------------------------------

/// What resting levels follow from, beside who somebody is.
template <class T, class Threat, class Issue, class Mask>
struct PlaceOf {
    const Threat& threat;  // to each need, of the tone of where they are
    T open_issue;
    const Issue& issue;  // its threat
    Mask flooded;
};
using Place = PlaceOf<float, Compiled::PerNeedSlot, Compiled::PerNeedSlot, bool>;

/// Where a need heads for; or several, by the four.
template <class T, class Who>
T need_at_rest(const Who& self, std::size_t i, T threat, T open_issue, T issue) noexcept {
    return not_tiny(need_target(self, i, threat + open_issue * issue));
}
/// And what stands behind the needs in an Inner, in its order.
template <class T, class Who, class Threat, class Issue, class Mask>
PURSUIT_INLINE inline std::array<T, kInner - kNeeds> levels_at_rest(
    const Compiled& model, const Who& self, const PlaceOf<T, Threat, Issue, Mask>& place) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const Tone& neutral = model.tables.neutral;
    return {where(place.flooded, T(c.flood_level), T(c.arousal_rest)),
            T(c.hope_rest),
            T(self.security),
            T(self.mentalizing),
            T(1),
            T(1),
            T(get(neutral, Dimension::warmth)),
            T(get(neutral, Dimension::demand)),
            T(get(neutral, Dimension::responsiveness)),
            T(0)};
}

inline Inner rest_of(const Compiled& model, const Persona& self, const Place& place) noexcept {
    const auto need = [&](std::size_t i) {
        return need_at_rest(self, i, load(place.threat.data() + i), Four(place.open_issue),
                            load(place.issue.data() + i));
    };
    const auto levels = levels_at_rest(model, self, place);
    Flat rest;
    store(need(0), rest.data());
    store_two(need(4), rest.data() + 4);
    unrolled<levels.size()>([&](auto i) PURSUIT_INLINE { rest[kNeeds + i] = levels[i]; });
    return std::bit_cast<Inner>(rest);
}
/// Of somebody calm, together, with no issue between them.
inline Inner rest_together(const Compiled& model, const Persona& self) noexcept {
    const auto& threat = model.threat[static_cast<std::size_t>(Presence::together)];
    return rest_of(model, self, Place{threat, 0, issue_of(model, false), false});
}

/// One number, `left` of its distance to rest being left; and one that rests at 0.
template <class T>
T relaxed(T x, T rest, T left) noexcept {
    const T gap = (x - rest) * left;
    return plus(rest, magnitude(gap) > T(kSnap), gap);
}
template <class T>
T faded(T x, T left) noexcept {
    const T some = x * left;
    return kept(some > T(kSnap), some);
}

// --- what an act leaves behind ------------------------------------------------------------------

/// What follows another number, one step on.
template <class T>
T moved(T x, T to, T rate) noexcept {
    return not_tiny(x + rate * (to - x));
}
/// In the one who does it. `share`: of each group in it.
template <class T>
void leave_trail(const Compiled& model, const std::array<T, kGroups>& share, T spent,
                 TrailOf<T>& trail) noexcept {
    const T rate(model.tables.coefficients.momentum_rate);
    unrolled<kGroups>([&](auto g) PURSUIT_INLINE {
        trail.momentum[g] = moved(trail.momentum[g], share[g], rate);
    });
    trail.exertion += spent * (T(1) - trail.exertion);
}

/// In the one who has heard it, and between the two. `answers`: the last thing said was the hearer's,
/// `bid` how far it was one; `space` is what lies between them.
/// @return whether the issue got resolved
template <class T, class Mask, class Said, class Space>
Mask let_in(const Compiled& model, const Said& message, const ToneOf<T>& perceived, Mask answers,
            T bid, TrailOf<T>& trail, Space& space) noexcept {
    const Coefficients& c = model.tables.coefficients;
    trail.familiarity = moved(trail.familiarity, message.again, T(c.familiarity_rate));
    const T met = bid * get(perceived, Dimension::responsiveness);
    trail.exertion = not_tiny(trail.exertion - T(c.relief) * met * trail.exertion);

    const Mask moves_on = answers && space.severity > T(0) && space.progress < T(1);
    const T further = clean(min(space.progress + space.said_raising * message.engages, T(1)));
    space.progress = where(moves_on, further, space.progress);
    const Mask resolved = moves_on && !(space.progress < T(1));
    space.severity = kept(!resolved, space.severity);
    space.said_bid = message.bid;
    space.said_raising = message.raises;
    space.said_disclosing = message.discloses;
    return resolved;
}

// --- the phase ----------------------------------------------------------------------------------

/// What is seen of a partner, added up: of the stance, and of the last act.
inline constexpr int kApproaches = 1, kQuiet = 2, kFights = 4, kOpens = 8, kProtests = 16,
                     kGivenUp = 32, kAsks = 64;

constexpr int character_of(Stance stance) noexcept {
    switch (stance) {
        case Stance::reaching:
            return kApproaches;
        case Stance::protesting:
            return kApproaches | kFights | kProtests;
        case Stance::guarding:
        case Stance::withdrawing:
        case Stance::shut_down:
            return kQuiet;
        case Stance::despairing:
            return kQuiet | kGivenUp;
        case Stance::opening:
            return kOpens;
        default:
            return 0;
    }
}
constexpr int character_of(Kind kind) noexcept {
    if (kind == Kind::protest) return kProtests | kFights;
    if (kind == Kind::pursue) return kAsks;
    return kind == Kind::attack ? kFights : 0;
}

/// Of the characters of a and b, as a number of Phase.
template <class I, class Mask>
I phase_of(I a, I b, Mask paused) noexcept {
    const I both = a & b;
    const auto has = [](I who, int what) { return (who & I(what)) == I(what); };
    const auto is = [](Phase p) { return I(static_cast<int>(p)); };
    // Who has given up and asks all the same is seen to ask.
    const auto asks = [&](I who) { return has(who, kGivenUp | kAsks); };
    const auto quiet = [&](I who) { return has(who, kQuiet) && !asks(who); };
    const auto reaches = [&](I who, I whom) {
        return (has(who, kApproaches) || asks(who)) && quiet(whom);
    };
    I out = where(has(a | b, kOpens), is(Phase::de_escalated), is(Phase::calm));
    out = where(has(both, kOpens), is(Phase::bonding), out);
    out = where(quiet(a) && quiet(b), is(Phase::withdraw_withdraw), out);
    out = where(reaches(b, a), is(Phase::b_pursues), out);
    out = where(reaches(a, b), is(Phase::a_pursues), out);
    out = where(has(b, kProtests), is(Phase::b_pursues), out);
    out = where(has(a, kProtests), is(Phase::a_pursues), out);
    out = where(has(both, kFights), is(Phase::attack_attack), out);
    return where(paused, is(Phase::paused), out);
}

}  // namespace pursuit

// How couples begin in lanes, and the hashes of their ends: what Couple::make, its events and
// Couple::hash do, without a Couple. Included by one file for each instruction set, as lane_turn.hpp.

#include <cstring>

#include "base/hash.hpp"
#include "engine/event.hpp"
#include "engine/partner.hpp"
#include "ensemble/lane_act.hpp"
#include "ensemble/lane_play.hpp"

namespace pursuit::HWY_NAMESPACE {

// --- beginnings -----------------------------------------------------------------------------------

HWY_INLINE void settle_down(const Compiled& model, Side& s) {
    const auto& threat = model.threat[static_cast<std::size_t>(Presence::together)];
    const PlaceOf<Lanes, Compiled::PerNeedSlot, Compiled::PerNeedSlot, MaskLanes> place{
        threat, Lanes(0.0f), issue_of(model, false), mask(IntLanes(0))};
    auto* inner = reinterpret_cast<Lanes*>(&s.inner);
    for (std::size_t i = 0; i < kNeeds; ++i) {
        inner[i] = need_at_rest(s, i, Lanes(threat[i]), place.open_issue, Lanes(place.issue[i]));
    }
    const auto levels = levels_at_rest(model, s, place);
    for (std::size_t i = 0; i < levels.size(); ++i) inner[kNeeds + i] = levels[i];
    s.inner.hope = s.hope;
}

/// @return whether the traits that everybody has are in their ranges, of all of them
HWY_INLINE bool bear_one(const LaneBirth& birth, std::size_t role, Side& s) {
    const Compiled& model = *birth.model;
    std::array<Lanes, kTraits> traits;
    for (std::size_t t = 0; t < traits.size(); ++t) traits[t] = load(birth.traits[role][t].data());
    MaskLanes fit = !mask(IntLanes(0));
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        if constexpr (!std::is_same_v<Member, std::optional<float>>) {
            for (std::size_t i = 0; i < kTraitsIn<Member>; ++i) {
                const Lanes x = traits[static_cast<std::size_t>(field.id) + i];
                fit = fit && x >= Lanes(0) && Lanes(field.most) >= x;
            }
        }
    });
    derive(model.tables, traits, s);
    settle_down(model, s);
    s.own_level = s.level;
    // As level_of() of choose.hpp for one who is not alone.
    s.level = Lanes(model.level) * (Lanes(2.0f) * s.own_level - Lanes(1.0f));
    s.last = IntLanes(static_cast<std::int32_t>(kNoMove));
    s.owns = IntLanes(0);
    for (std::size_t i = 0; i < kNeeds; ++i) s.issue[i] = Lanes(issue_of(model, false)[i]);
    for (std::size_t i = 0; i < s.peak.size(); ++i) {
        s.peak[i] = Lanes(-1.0f);
        s.peak_turn[i] = IntLanes(static_cast<std::int32_t>(kNever));
    }
    return none(!fit);
}

HWY_INLINE void open(const LaneBirth& birth, const LaneBirth::Opening& opening, Group& g) {
    const Compiled& model = *birth.model;
    const auto owner = [&](int seat) { return IntLanes(-(opening.owner >> seat & 1)); };
    const MaskLanes b_first = mask(g.b_first);
    g.severity = Lanes(opening.severity);
    for (int role = 0; role < 2; ++role) {
        Side& s = g.sides[static_cast<std::size_t>(role)];
        s.owns = where(b_first, owner(1 - role), owner(role));
        const MaskLanes owns = mask(s.owns);
        for (std::size_t i = 0; i < kNeeds; ++i) {
            s.issue[i] =
                where(owns, Lanes(issue_of(model, true)[i]), Lanes(issue_of(model, false)[i]));
        }
        if (!opening.lands) continue;
        open_on(model.tables, s, g.severity, owns, s.inner);
        s.flooded_ms = flooding_by(model, s.inner.arousal, s.flooded_ms, s.flooding_ms);
    }
}

__attribute__((flatten)) bool bear(const LaneBirth& birth, void* group) noexcept {
    Group& g = *static_cast<Group*>(group);
    g = {};
    g.b_first = load(birth.b_first.data());
    g.id_low = load(birth.id_low.data());
    g.id_high = load(birth.id_high.data());
    g.said_by_0 = g.b_first ^ IntLanes(-1);  // State::said_by is a
    g.escalated = g.resolved = IntLanes(static_cast<std::int32_t>(kNever));
    bool fit = true;
    for (std::size_t role = 0; role < 2; ++role) fit &= bear_one(birth, role, g.sides[role]);
    for (const LaneBirth::Opening& opening : birth.openings) open(birth, opening, g);
    return fit;
}

// --- ends -----------------------------------------------------------------------------------------

/// What a hash takes up, in words of four bytes: as Couple::add_to.
constexpr std::size_t kHashWords = 141;
HWY_INLINE void words_of(const LaneEnd& end, const Group& g, IntLanes* out) {
    const MaskLanes b_first = mask(g.b_first);
    const auto put = [&](IntLanes x) { *out++ = x; };
    const auto put_all = [&](std::int64_t x) {
        put(IntLanes(static_cast<std::int32_t>(x)));
        put(IntLanes(static_cast<std::int32_t>(x >> 32)));
    };
    const auto of_seat = [&](int seat, auto part) {
        const MaskLanes second = seat == 0 ? b_first : !b_first;
        return where(second, part(g.sides[1]), part(g.sides[0]));
    };
    const auto numbers = [&](int seat, std::size_t first, std::size_t last) PURSUIT_INLINE {
        const MaskLanes second = seat == 0 ? b_first : !b_first;
        for (std::size_t i = first / sizeof(Lanes); i < last / sizeof(Lanes); ++i)
            *out++ = bits_of(where(second, word(&g.sides[1], i), word(&g.sides[0], i)));
    };
    put_all(static_cast<std::int64_t>(end.model_hash));
    put_all(static_cast<std::int64_t>(end.seed));
    put(g.id_low);
    put(g.id_high);
    put(IntLanes(static_cast<std::int32_t>(end.turn_ms)));
    for (const int seat : {0, 1}) {
        numbers(seat, offsetof(Side, inner), offsetof(Side, stance));
        put(of_seat(seat, [](const Side& s) {
            return s.stance | shift_left<8>(s.last) | shift_left<16>(whole(s.dwell));
        }));
    }
    put_all(end.clock_ms);
    put_all(end.since_ms);
    for (const Lanes x : {g.severity, g.progress, g.said_bid, g.said_raising, g.said_disclosing})
        put(bits_of(x));
    put(g.promise_ms);
    put(IntLanes(static_cast<std::int32_t>(end.turns)));
    const IntLanes one(1);
    const IntLanes floor = (g.b_first ^ IntLanes(end.turns % 2 != 0 ? -1 : 0)) & one;
    const IntLanes said_by = (g.said_by_0 ^ g.b_first ^ IntLanes(-1)) & one;
    const auto owns = [](const Side& s) { return s.owns; };
    const IntLanes owner = (of_seat(0, owns) & one) | (of_seat(1, owns) & IntLanes(2));
    const MaskLanes by_seat = (g.apart == one || g.apart == IntLanes(2)) && b_first;
    const IntLanes apart = where(by_seat, IntLanes(3) - g.apart, g.apart) |
                           (g.paused & IntLanes(State::kPaused)) |
                           (g.promised & IntLanes(State::kPromised));
    put(floor | shift_left<8>(owner) | shift_left<16>(said_by) | shift_left<24>(apart));
    for (const int seat : {0, 1}) {
        numbers(seat, offsetof(Side, strength), offsetof(Side, own_level));
        numbers(seat, offsetof(Side, threat_gain), offsetof(Side, level));
        numbers(seat, offsetof(Side, own_level), offsetof(Side, hope));
        numbers(seat, offsetof(Side, talk_heals), offsetof(Side, flooding_ms));
        numbers(seat, offsetof(Side, hope), offsetof(Side, peak));
        put(of_seat(seat, [](const Side& s) { return s.flooding_ms; }));
    }
}

/// Words of eight bytes, of every second couple or so.
struct WordLanes {
    Wide v;

    WordLanes() = default;
    HWY_INLINE explicit WordLanes(std::uint64_t x) : v(hn::Set(kWide, x)) {}
    HWY_INLINE friend WordLanes operator+(WordLanes a, WordLanes b) {
        return each<WordLanes>([](auto x, auto y) { return hn::Add(x, y); }, a, b);
    }
    HWY_INLINE friend WordLanes operator^(WordLanes a, WordLanes b) {
        return each<WordLanes>([](auto x, auto y) { return hn::Xor(x, y); }, a, b);
    }
    HWY_INLINE friend WordLanes operator*(WordLanes a, std::uint64_t b) {
        return each<WordLanes>([b](auto x) { return hn::Mul(x, hn::Set(kWide, b)); }, a);
    }
};
template <int Bits>
HWY_INLINE WordLanes rotated(WordLanes a) {
    return each<WordLanes>([](auto x) { return hn::RotateRight<64 - Bits>(x); }, a);
}
template <int Bits>
HWY_INLINE WordLanes shifted(WordLanes a) {
    return each<WordLanes>([](auto x) { return hn::ShiftRight<Bits>(x); }, a);
}

/// Of a group, as Couple::hash: one half of its couples, then the other, as interleaving parts them.
__attribute__((flatten)) void hash(const LaneEnd& end) noexcept {
    const auto* groups = static_cast<const Group*>(end.groups);
    std::array<IntLanes, kHashWords + 1> words;
    words.back() = IntLanes(0);
    for (std::size_t i = 0; i < end.group_count; ++i) {
        words_of(end, groups[i], words.data());
        unrolled<2>([&](auto half) PURSUIT_INLINE {
            const auto word = [&](std::size_t w) PURSUIT_INLINE {
                const auto a = words[2 * w].v, b = words[2 * w + 1].v;
                WordLanes out;
                out.v = hn::BitCast(kWide, half == 0 ? hn::InterleaveLower(kInt, a, b)
                                                     : hn::InterleaveUpper(kInt, a, b));
                return out;
            };
            alignas(64) std::array<std::uint64_t, kLanes / 2> out;
            hn::Store(xxh64::hash(4 * kHashWords, word, word(kHashWords / 2)).v, kWide, out.data());
            for (std::size_t k = 0; k < out.size(); ++k)
                end.out[i * kLanes + k / 2 * 4 + 2 * half + k % 2] = out[k];
        });
    }
}

}  // namespace pursuit::HWY_NAMESPACE

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

HWY_INLINE void bear_one(const LaneBirth& birth, std::size_t role, Side& s) {
    const Compiled& model = *birth.model;
    std::array<Lanes, kTraits> traits;
    for (std::size_t t = 0; t < traits.size(); ++t) traits[t] = load(birth.traits[role][t].data());
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

__attribute__((flatten)) void bear(const LaneBirth& birth, void* group) noexcept {
    Group& g = *static_cast<Group*>(group);
    g = {};
    g.b_first = load(birth.b_first.data());
    g.id_low = load(birth.id_low.data());
    g.id_high = load(birth.id_high.data());
    g.said_by_0 = g.b_first ^ IntLanes(-1);  // State::said_by is a
    g.escalated = g.resolved = IntLanes(static_cast<std::int32_t>(kNever));
    for (std::size_t role = 0; role < 2; ++role) bear_one(birth, role, g.sides[role]);
    for (const LaneBirth::Opening& opening : birth.openings) open(birth, opening, g);
}

// --- ends -----------------------------------------------------------------------------------------

/// What a hash takes up after model and seed, in words of four bytes: as Couple::add_to.
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

/// Sums of products of two neighbours, in lanes of 32 bits.
HWY_INLINE IntLanes products(IntLanes a, IntLanes b) {
    IntLanes out;
#if HWY_TARGET == HWY_AVX2
    out.v.raw = _mm256_madd_epi16(a.v.raw, b.v.raw);
#elif HWY_ARCH_X86
    out.v.raw = _mm512_madd_epi16(a.v.raw, b.v.raw);
#else
    const auto low = [](IntLanes x) { return shift_right<16>(shift_left<16>(x)); };
    out = low(a) * low(b) + shift_right<16>(a) * shift_right<16>(b);
#endif
    return out;
}

using ShortTag = hn::Repartition<std::int16_t, IntTag>;
constexpr ShortTag kShort;
struct ShortLanes {
    hn::VFromD<ShortTag> v;
};

/// Two groups side by side. FNV-1a is h = (h ^ byte) * prime, byte by byte. The low eight bits of h
/// follow from those before them alone, and so does what a byte adds to h, d = (h ^ byte) - h. With
/// them the hash is a sum, of d times the prime to the power of the bytes that are left, which waits
/// for nothing. Here are its four parts, of two halves of the couples, of words `first` to `end`.
struct HashSums {
    std::array<std::array<IntLanes, 4>, 2> half;
};
HWY_INLINE HashSums sums_of(const IntLanes* one, const IntLanes* two, std::size_t first,
                            std::size_t end, ShortLanes& low) {
    HashSums sums;
    for (auto& half : sums.half)
        unrolled<4>([&](auto part) PURSUIT_INLINE { half[part] = IntLanes(0); });
    ShortLanes h = low;
    const auto step = [&](ShortLanes byte) PURSUIT_INLINE {
        ShortLanes d;
        const auto x = hn::Xor(h.v, byte.v);
        d.v = hn::Sub(x, h.v);
        h.v = hn::Mul(x, hn::Set(kShort, static_cast<std::int16_t>(kHashPrime & 0xffff)));
        return d;
    };
    const auto add = [&](const std::int32_t* power, ShortLanes bytes) PURSUIT_INLINE {
        const hn::RebindToUnsigned<ShortTag> word;
        ShortLanes a, b;
        a.v = hn::And(bytes.v, hn::Set(kShort, 0xff));
        b.v = hn::BitCast(kShort, hn::ShiftRight<8>(hn::BitCast(word, bytes.v)));
        a = step(a);
        b = step(b);
        IntLanes lower, upper;
        lower.v = hn::BitCast(kInt, hn::InterleaveLower(kShort, a.v, b.v));
        upper.v = hn::BitCast(kInt, hn::InterleaveUpper(kShort, a.v, b.v));
        unrolled<4>([&](auto part) PURSUIT_INLINE {
            const IntLanes factor(power[part]);
            sums.half[0][part] = sums.half[0][part] + products(lower, factor);
            sums.half[1][part] = sums.half[1][part] + products(upper, factor);
        });
    };
    const std::int32_t* power = kHashPowers.data()[2 * first].data();
    for (std::size_t w = first; w < end; ++w, power += 8) {
        const auto x = hn::BitCast(kShort, one[w].v), y = hn::BitCast(kShort, two[w].v);
        const auto x_above = hn::BitCast(kShort, hn::ShiftRight<16>(hn::BitCast(kWord, one[w].v)));
        const auto y_below = hn::BitCast(kShort, hn::ShiftLeft<16>(two[w].v));
        ShortLanes bytes;
        bytes.v = hn::OddEven(y_below, x);
        add(power, bytes);
        bytes.v = hn::OddEven(y, x_above);
        add(power + 4, bytes);
    }
    low = h;
    return sums;
}
/// Of each couple, in the order in which interleaving leaves them.
HWY_INLINE void add_up(const HashSums& sums, std::uint64_t* out) {
    unrolled<2>([&](auto half) PURSUIT_INLINE {
        alignas(64) std::int32_t part[4][kLanes];
        unrolled<4>([&](auto k) PURSUIT_INLINE { store(sums.half[half][k], part[k]); });
        for (std::size_t i = 0; i < kLanes; ++i) {
            const std::size_t couple = i / 4 * 4 + 2 * half + i % 4 / 2;
            std::uint64_t sum = 0;
            for (std::size_t k = 4; k-- > 0;)
                sum = (sum << 16) + static_cast<std::uint64_t>(std::int64_t{part[k][i]});
            out[i % 2 * kLanes + couple] += sum;
        }
    });
}

__attribute__((flatten)) void hash(const LaneEnd& end) noexcept {
    const auto* groups = static_cast<const Group*>(end.groups);
    std::uint64_t all = end.start;
    for (std::size_t i = 0; i < 4 * kHashWords; ++i) all *= kHashPrime;
    std::array<IntLanes, kHashWords> one, two;
    for (std::size_t i = 0; i < end.group_count; i += 2) {
        words_of(end, groups[i], one.data());
        words_of(end, groups[i + 1], two.data());
        std::uint64_t* out = end.out + i * kLanes;
        for (std::size_t k = 0; k < 2 * kLanes; ++k) out[k] = all;
        ShortLanes low;
        low.v = hn::Set(kShort, static_cast<std::int16_t>(end.start & 0x7fff));
        for (std::size_t w = 0; w < kHashWords; w += 64)  // before sums pass 2^31
            add_up(
                sums_of(one.data(), two.data(), w, w + 64 < kHashWords ? w + 64 : kHashWords, low),
                out);
    }
}

}  // namespace pursuit::HWY_NAMESPACE

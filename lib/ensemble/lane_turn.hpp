// The turn in lanes. Included by one file for each instruction set, which is compiled with the flags
// of that set: all that is here must be in HWY_NAMESPACE or made from its types, so that the linker
// never puts code of one instruction set in the place of another's.
//
// What happens in it is read from perceive.hpp, choose.hpp and turn.hpp; here is what a vector looks up
// and how. A test compares every bit.
#pragma once

#include <bit>
#include <cstddef>
#include <new>
#include <utility>

#include "engine/choose.hpp"
#include "engine/perceive.hpp"
#include "engine/stance.hpp"
#include "engine/turn.hpp"
#include "ensemble/lane_vector.hpp"
#include "ensemble/quantity.hpp"

namespace pursuit::HWY_NAMESPACE {

// --- sums of perceive.hpp, without the terms whose coefficient is 0 --------------------------------
//
// That changes no bit: no sum here is -0, since what it starts from is not (is_clean), and x + 0·y is
// x for every other x. A fear of -0 would be clamped to 0.

HWY_INLINE FearsOf<Lanes> weigh_needs(const Compiled& model,
                                      const std::array<Lanes, kNeeds>& unmet) {
    FearsOf<Lanes> sums;
    const auto term = [&](auto i, auto j)
                          PURSUIT_INLINE { return Lanes(model.fear_by_need[i][j]) * unmet[i]; };
    if (HWY_LIKELY(model.usual)) {
        unrolled<kFears>([&](auto j) PURSUIT_INLINE {
            constexpr std::size_t first = std::countr_zero(kNeedsOfFear[j]);
            Lanes sum = term(first, j);
            unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
                if constexpr (i > first && (kNeedsOfFear[j] >> i & 1) != 0) sum += term(i, j);
            });
            sums[j] = sum;
        });
    } else {
        for (std::size_t j = 0; j < kFears; ++j) {
            Lanes sum(0.0f);
            for (std::size_t i = 0; i < kNeeds; ++i) sum += term(i, j);
            sums[j] = sum;
        }
    }
    return sums;
}

/// What lies between them, with the threat of the issue in the place of who owns it.
struct BetweenLanes {
    Lanes open_issue;
    const std::array<Lanes, kNeeds>& issue;
    Lanes answers_bid, answers_disclosure;
    MaskLanes flooded;
};
HWY_INLINE std::array<Lanes, kNeeds> threats_of(const Compiled& model, const BetweenLanes& between,
                                                const ToneOf<Lanes>& q) {
    std::array<Lanes, kNeeds> threat;
    unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
        threat[i] = Lanes(model.threat_of_zero[i]) + between.open_issue * between.issue[i];
    });
    const auto add = [&](auto d, auto i)
                         PURSUIT_INLINE { threat[i] += Lanes(model.threat_by_tone[d][i]) * q[d]; };
    if (HWY_LIKELY(model.usual)) {
        unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
            unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
                if constexpr ((kNeedsOfTone[d] >> i & 1) != 0) add(d, i);
            });
        });
    } else {
        for (std::size_t d = 0; d < kDimensions; ++d) {
            for (std::size_t i = 0; i < kNeeds; ++i) add(d, i);
        }
    }
    return threat;
}

using Side = LaneSide<Lanes, IntLanes>;
using Group = LaneGroup<Lanes, IntLanes>;
static_assert(sizeof(Group) == sizeof(LaneCouple) * kLanes);

/// Groups that choose together, and what they bring for it. Four of the widest vectors leave L1.
constexpr std::size_t kTogether = kLanes == kMostLanes ? 2 : 4;
template <class T>
using Together = std::array<T, kTogether>;
struct Floor {
    Together<FeaturesOf<Lanes>> feature;  // [0] is not used
    Together<std::array<Lanes, kVariables>> variable;
    Together<FearsOf<Lanes>> fears;
    Together<std::array<FearsOf<Lanes>, 2>>
        after;  // of both roles; where more than the end is wanted
    Together<const TrailOf<Lanes>*> trail;
    Together<Lanes> bid, heard, level, response;  // as in Sway; what was heard
    Together<IntLanes> stance, to, move;          // `to` is stance + 256 * row
    Together<Lanes> uniform;
    std::array<Together<Lanes>, kMoveSlots> sum;  // running, of the weights; or these
    Together<Lanes> total;                        // of the weights
};

/// The turns of one group; made anew for each turn, so that all of it may live in registers.
struct Play {
    const LaneRun& run;
    const Compiled& model;
    const LaneTables& tables;
    Group& g;
    std::size_t number;  // of the group
    std::uint32_t turn;
    int mover;

    HWY_INLINE Side& side(int role) const { return g.sides[static_cast<std::size_t>(role)]; }
    HWY_INLINE Lanes open_issue() const { return g.severity * (Lanes(1.0f) - g.progress); }

    // --- time -----------------------------------------------------------------------------------

    using Apart = ApartOf<IntLanes, IntLanes, MaskLanes>;
    HWY_INLINE Apart apart() const {
        return {g.apart, mask(g.paused), mask(g.promised), g.promise_ms};
    }
    HWY_INLINE void put(const Apart& apart) const {
        g.apart = apart.who;
        g.paused = bits(apart.paused);
        g.promised = bits(apart.promised);
        g.promise_ms = apart.back_ms;
    }
    HWY_INLINE bool together() const { return none(!(g.apart == IntLanes(0))); }

    /// The threat of where they are, looked up where it is read.
    struct ThreatLanes {
        const LaneTables& tables;
        IntLanes presence;
        HWY_INLINE Lanes operator[](std::size_t i) const {
            return by_eight(tables.threat.data()[i], presence);
        }
    };
    /// @param need_rest of a need
    template <class NeedRest>
    HWY_INLINE void relax(int role, IntLanes presence, const NeedRest& need_rest) const {
        Side& s = side(role);
        const ThreatLanes threat{tables, presence};
        const PlaceOf<Lanes, ThreatLanes, std::array<Lanes, kNeeds>, MaskLanes> place{
            threat, open_issue(), s.issue, is_flooded(s.flooded_ms)};
        auto* inner = reinterpret_cast<Lanes*>(&s.inner);
        const float* left = run.left.inner.data();
        unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
            inner[i] = relaxed(inner[i], need_rest(s, i, threat), Lanes(left[i]));
        });
        const auto levels = levels_at_rest(model, s, place);
        // Who hears gets new cues before the old ones are looked at; who is away hears nothing.
        const bool hears = role != mover && together();
        unrolled<levels.size()>([&](auto i) PURSUIT_INLINE {
            constexpr std::size_t at = kNeeds + i;
            if constexpr (kPaceOf[at] == Pace::cue) {
                if (hears) return;
            }
            if constexpr (kPaceOf[at] == Pace::stress) {
                if (!run.stress) return;
            }
            inner[at] = relaxed(inner[at], levels[i], Lanes(left[at]));
        });
        const auto fades = std::bit_cast<std::array<float, sizeof(Trail) / 4>>(run.left.trail);
        auto* trail = reinterpret_cast<Lanes*>(&s.trail);
        unrolled<fades.size()>([&](auto i)
                                   PURSUIT_INLINE { trail[i] = faded(trail[i], Lanes(fades[i])); });
    }
    /// Where needs rest, worked out anew each time; or only where something has changed, which is
    /// seldom where all lanes do the same and nobody is away. Who they are and whose the issue is
    /// stays as it is while turns are observed.
    struct RestsAnew {
        HWY_INLINE void look(const Play&) {}
        HWY_INLINE Lanes operator()(const Play& play, int, const Side& s, auto i,
                                    const ThreatLanes& threat) const {
            return need_at_rest(s, i, threat[i], play.open_issue(), s.issue[i]);
        }
    };
    struct RestsKept {
        std::array<std::array<Lanes, kNeeds>, 2> need;
        Lanes open_issue;
        bool together = false;  // they were, and they rest there still

        HWY_INLINE void look(const Play& play) {
            const Lanes now = play.open_issue();
            const bool together_now = play.together();
            if (together && together_now && none(!(bits_of(now) == bits_of(open_issue)))) return;
            together = together_now;
            open_issue = now;
            const Apart apart = play.apart();
            for (int role = 0; role < 2; ++role) {
                const Side& s = play.side(role);
                const ThreatLanes threat{play.tables, presence_of(apart, role)};
                auto& rest = need[static_cast<std::size_t>(role)];
                unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
                    rest[i] = need_at_rest(s, i, threat[i], now, s.issue[i]);
                });
            }
        }
        HWY_INLINE Lanes operator()(const Play&, int role, const Side&, auto i,
                                    const ThreatLanes&) const {
            return need.data()[role][i];
        }
    };
    template <class Rests>
    HWY_INLINE void settle_in_step(Rests& rests) const {
        const IntLanes ms(static_cast<std::int32_t>(run.turn_ms));
        if (run.turn_ms >= kLetBeMs)
            g.paused = where(g.apart == IntLanes(0), g.paused, IntLanes(-1));
        Apart now = apart();
        rests.look(*this);
        unrolled<2>([&](auto r) PURSUIT_INLINE {
            constexpr int role = static_cast<int>(r());
            const auto need_rest = [&](const Side& s, auto i, const ThreatLanes& threat)
                                       PURSUIT_INLINE { return rests(*this, role, s, i, threat); };
            relax(role, presence_of(now, role), need_rest);
        });
        for (Side& s : g.sides) s.flooded_ms = left_after(s.flooded_ms, ms);
        wait(now, ms);
        put(now);
    }
    /// Whose turn it would be, but is away: the two change places, so that the mover is the same
    /// role in all lanes.
    HWY_INLINE void give_way() const {
        const MaskLanes gone = has_gone(apart(), mover);
        if (HWY_LIKELY(none(gone))) return;
        Side *const one = &g.sides[0], *const two = &g.sides[1];
        const std::size_t bytes = run.summary ? sizeof(Side) : offsetof(Side, peak);
        for (std::size_t w = 0; w < bytes / sizeof(Lanes); ++w) {
            const Lanes x = word(one, w), y = word(two, w);
            put_word(one, w, where(gone, y, x));
            put_word(two, w, where(gone, x, y));
        }
        g.apart = where(gone, IntLanes(3) - g.apart, g.apart);
        g.said_by_0 = g.said_by_0 ^ bits(gone);
        g.b_first = g.b_first ^ bits(gone);
    }
    /// What time changes.
    static constexpr std::size_t kMinds = offsetof(Side, stance) / sizeof(Lanes);
    static constexpr std::size_t kApart =
        (offsetof(Group, b_first) - offsetof(Group, promise_ms)) / sizeof(Lanes);
    using Passing = std::array<Lanes, 2 * kMinds + kApart>;
    /// @param what of the first of the words, a number of one behind it, and where it is kept
    template <class Do>
    HWY_INLINE void each_passing(const Do& what) const {
        for (std::size_t role = 0; role < 2; ++role) {
            for (std::size_t w = 0; w < kMinds; ++w)
                what(&g.sides.data()[role], w, role * kMinds + w);
        }
        for (std::size_t w = 0; w < kApart; ++w) what(&g.promise_ms, w, 2 * kMinds + w);
    }
    HWY_INLINE Passing passing() const {
        Passing out;
        each_passing([&](const void* first, std::size_t w, std::size_t i)
                         PURSUIT_INLINE { out.data()[i] = word(first, w); });
        return out;
    }
    HWY_INLINE void put_back(MaskLanes who, const Passing& was) const {
        each_passing([&](void* first, std::size_t w, std::size_t i) PURSUIT_INLINE {
            put_word(first, w, where(who, was.data()[i], word(first, w)));
        });
    }
    template <class Rests>
    HWY_INLINE void settle(Rests&& rests) const {
        const IntLanes ms(static_cast<std::int32_t>(run.turn_ms));
        IntLanes whole = ms;
        for (const IntLanes left : {side(0).flooded_ms, side(1).flooded_ms, g.promise_ms})
            whole = until_end(whole, left);
        const MaskLanes split = ms > whole;
        if (HWY_LIKELY(none(split))) return settle_in_step(rests);
        const Passing before = passing();
        settle_in_step(rests);
        put_back(split, before);
        alignas(64) std::int32_t one_by_one[kLanes];
        store(bits(split), one_by_one);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (one_by_one[lane] == 0) continue;
            run.settle(run.context, number * kLanes + lane, run.turn_ms, &g);
        }
    }

    // --- stance ---------------------------------------------------------------------------------

    HWY_INLINE void enter(IntLanes to) const {
        Side& s = side(mover);
        const MaskLanes stays = (to & IntLanes(255 * 256)) == IntLanes(255 * 256);
        s.stance = to & IntLanes(255);
        s.dwell = kept(stays, min(s.dwell + Lanes(1.0f), Lanes(65535.0f)));
    }

    // --- the message ----------------------------------------------------------------------------

    struct IntensityLanes {
        Lanes base, slope, level, least, most;
        MaskLanes hides;
    };
    HWY_INLINE Lanes intensity(IntLanes kind, const FearsOf<Lanes>& fears) const {
        using Drive = IntensityRow::Drive;
        const Side& s = side(mover);
        const IntLanes shape = by_eight(tables.shape, kind);
        const IntLanes drive_of = shape & IntLanes(3);
        IntensityLanes row;
        row.base = by_eight(tables.base, kind);
        row.slope = by_eight(tables.slope, kind);
        row.level = by_eight(tables.level, kind);
        row.least = by_eight(tables.least, kind);
        row.most = by_eight(tables.most, kind);
        row.hides = shape > IntLanes(3);
        const Lanes p = pursuit_of(fears), w = withdrawal_of(fears);
        const auto is = [&](Drive d) { return drive_of == IntLanes(static_cast<int>(d)); };
        const Lanes drive = where(
            is(Drive::pursuit), p,
            where(is(Drive::withdrawal), w, where(is(Drive::stronger), max(p, w), row.level)));
        const Lanes full = full_intensity(row, s, drive);
        return where(kind == IntLanes(static_cast<int>(Kind::repair)), full, s.expression * full);
    }

    struct LandingLanes {
        std::array<Lanes, kDimensions> impact, intent;
        Lanes ambiguity, bid, raises, engages, discloses;
    };
    HWY_INLINE static LandingLanes landing(const Words& of) {
        LandingLanes out;
        unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
            out.impact[d] = of.number(kImpact + d);
            out.intent[d] = of.number(kIntent + d);
        });
        out.ambiguity = of.number(kAmbiguity);
        out.bid = kept(of.word[kWhat] > IntLanes(4095), Lanes(1.0f));
        out.raises = of.number(kRaises);
        out.engages = of.number(kEngages);
        out.discloses = of.number(kDiscloses);
        return out;
    }

    /// What hearing changes: the first words of a partner, and of what lies between the two.
    static constexpr std::size_t kInside = offsetof(Side, stance) / sizeof(Lanes);
    static constexpr std::size_t kBetween =
        (offsetof(Group, promise_ms) - offsetof(Group, severity)) / sizeof(Lanes);
    using Changed = std::array<Lanes, kInside + kBetween>;
    HWY_INLINE Changed changed() const {
        Changed out;
        for (std::size_t w = 0; w < kInside; ++w) out[w] = word(&side(1 - mover), w);
        for (std::size_t w = 0; w < kBetween; ++w) out[kInside + w] = word(&g.severity, w);
        return out;
    }
    HWY_INLINE void put_back(MaskLanes who, const Changed& was) const {
        const auto back = [&](void* first, std::size_t w, Lanes before) {
            put_word(first, w, where(who, before, word(first, w)));
        };
        for (std::size_t w = 0; w < kInside; ++w) back(&side(1 - mover), w, was[w]);
        for (std::size_t w = 0; w < kBetween; ++w) back(&g.severity, w, was[kInside + w]);
    }

    /// @return mask: the issue got resolved
    HWY_INLINE MaskLanes say(const Message<Lanes>& message) const {
        const MaskLanes gone = has_gone(apart(), 1 - mover);  // it reaches nobody
        if (HWY_LIKELY(none(gone))) return heard(message);
        const Changed before = changed();
        const MaskLanes resolved = heard(message);
        put_back(gone, before);
        return resolved && !gone;
    }
    HWY_INLINE MaskLanes heard(const Message<Lanes>& message) const {
        Side& s = side(1 - mover);
        const MaskLanes by_0 = mask(g.said_by_0);
        const MaskLanes answer = mover == 1 ? by_0 : !by_0;
        const BetweenLanes between{open_issue(), s.issue, kept(answer, g.said_bid),
                                   kept(answer, g.said_disclosing), is_flooded(s.flooded_ms)};
        const ToneOf<Lanes> q = hear(model, s, between, message, s.inner);
        s.flooded_ms = flooding_by(model, s.inner.arousal, s.flooded_ms, s.flooding_ms);
        g.said_by_0 = IntLanes(mover == 0 ? -1 : 0);
        return let_in(model, message, q, answer, between.answers_bid, s.trail, g);
    }
    /// When who leaves now is back: one by one, as it is rare.
    HWY_INLINE IntLanes until_back(MaskLanes leaves) const {
        const float minutes = model.tables.coefficients.pause_minutes;
        const IntLanes promise(
            static_cast<std::int32_t>(static_cast<std::uint32_t>(minutes * 60000.0f)));
        if (HWY_LIKELY(none(leaves))) return promise;
        alignas(64) std::int32_t which[kLanes], ms[kLanes];
        store(bits(leaves), which);
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            ms[lane] = which[lane] != 0 ? run.away(run.context, number * kLanes + lane, turn) : 0;
        return where(leaves, load(ms), promise);
    }
    HWY_INLINE void part(IntLanes parting) const {
        Apart now = apart();
        const MaskLanes goes = parting == IntLanes(static_cast<int>(Parting::leaves)) ||
                               parting == IntLanes(static_cast<int>(Parting::promises));
        if (none(goes || !(now.who == IntLanes(0)) || now.back_ms > IntLanes(0))) return;
        pursuit::part(now, parting, mover, [&](MaskLanes leaves) { return until_back(leaves); });
        put(now);
    }

    // --- what comes of it -----------------------------------------------------------------------

    HWY_INLINE IntLanes phase() const {
        const auto character = [&](int role) {
            return by_eight(tables.character, side(role).stance) | side(role).manner;
        };
        const IntLanes x = character(0), y = character(1);
        const MaskLanes b_first = mask(g.b_first);
        return phase_of(where(b_first, y, x), where(b_first, x, y), mask(g.paused));
    }

    HWY_INLINE static Lanes strongest(const FearsOf<Lanes>& f) {
        return max(max(f[0], f[1]), max(f[2], f[3]));
    }
    HWY_INLINE void raise(Side& s, std::size_t i, Lanes value) const {
        const MaskLanes higher = value > s.peak[i];
        s.peak[i] = where(higher, value, s.peak[i]);
        s.peak_turn[i] = where(higher, IntLanes(static_cast<std::int32_t>(turn)), s.peak_turn[i]);
    }
    HWY_INLINE void summarize(const std::array<FearsOf<Lanes>, 2>& fears, IntLanes kind,
                              IntLanes phase, MaskLanes resolved) const {
        for (int role = 0; role < 2; ++role) {
            Side& s = side(role);
            const FearsOf<Lanes>& f = fears[static_cast<std::size_t>(role)];
            raise(s, 0, s.inner.arousal);
            raise(s, 1, pursuit_of(f));
            raise(s, 2, withdrawal_of(f));
            raise(s, 3, strongest(f));
        }
        Side& m = side(mover);
        for (std::size_t k = 0; k < kKinds; ++k)
            m.moves[k] = count(m.moves[k], kind == IntLanes(static_cast<std::int32_t>(k)));
        for (std::size_t p = 0; p < kPhases; ++p)
            g.phases[p] = count(g.phases[p], phase == IntLanes(static_cast<std::int32_t>(p)));
        g.phase = phase;
        const IntLanes now(static_cast<std::int32_t>(turn));
        const IntLanes never(static_cast<std::int32_t>(kNever));
        g.resolved = where(resolved && g.resolved == never, now, g.resolved);

        const IntLanes is_negative = bits(phase > IntLanes(0) && IntLanes(5) > phase);
        g.negative_turns = g.negative_turns - is_negative;
        g.run = (g.run + IntLanes(1)) & is_negative;
        g.longest_run = max(g.longest_run, g.run);
        const MaskLanes begins = g.run == IntLanes(kCycleTurns) && g.escalated == never;
        g.escalated = where(begins, now + IntLanes(1 - kCycleTurns), g.escalated);
        if (turn < run.last_turns) return;
        const IntLanes calm = bits(phase == IntLanes(0));
        g.calm = turn == run.last_turns ? calm : g.calm & calm;
        g.last_run = (g.last_run + IntLanes(1)) & is_negative;
        g.holds = g.holds | bits(g.last_run > IntLanes(kCycleTurns - 1));
    }

    HWY_INLINE void bytes(IntLanes x, LaneFrame::Row<std::uint8_t>& to) const {
        store_bytes(x, &to[number * kLanes]);
    }
    HWY_INLINE static Lanes distress_of(const Side& s, Lanes strongest_fear) {
        Lanes unmet(0.0f), strength(0.0f);
        for (std::size_t i = 0; i < kNeeds; ++i) {
            unmet += s.strength[i] * s.inner.unmet[i];
            strength += s.strength[i];
        }
        const Lanes mean = kept(strength > Lanes(0.0f), unmet / strength);
        return Lanes(0.5f) * (mean + max(Lanes(0.0f), strongest_fear));
    }
    HWY_INLINE static auto derived(const Side& s, const FearsOf<Lanes>& f) {
        return derived_of(s.inner, f, s.trail, distress_of(s, strongest(f)),
                          expressed_of(s, s.inner), kept(is_flooded(s.flooded_ms), Lanes(1.0f)),
                          to_float(s.stance));
    }
    HWY_INLINE void write(IntLanes trace, IntLanes before, IntLanes row, IntLanes phase,
                          MaskLanes resolved, Lanes intensity) const {
        LaneFrame& out = *run.out;
        const MaskLanes b_first = mask(g.b_first);
        bytes(trace, out.trace);
        bytes(phase, out.phase);
        bytes((mover == 0 ? g.b_first : bits(!b_first)) & IntLanes(1), out.mover);
        bytes(before, out.before);
        bytes(row, out.row);
        bytes(bits(resolved) & IntLanes(1), out.resolved);
        bytes(where(b_first, side(1).stance, side(0).stance), out.stance[0]);
        bytes(where(b_first, side(0).stance, side(1).stance), out.stance[1]);
        store(intensity, &out.intensity[number * kLanes]);
    }

    // --- the two halves of a turn ---------------------------------------------------------------

    /// Numbers are made where they are read: what is copied there is written twice.
    HWY_INLINE void begin(Floor& floor, std::size_t u) const {
        const Side& m = side(mover);
        const FearsOf<Lanes>& fears =
            *new (&floor.fears[u]) FearsOf<Lanes>(fears_of(model, m, m.inner));
        new (&floor.variable[u]) std::array<Lanes, kVariables>(
            variables_of(m.inner, fears, is_flooded(m.flooded_ms), m.dwell, m.trail.exertion));
        new (&floor.feature[u])
            FeaturesOf<Lanes>(features_of(model, m, m.inner, fears, open_issue(), mask(m.owns)));
        const MaskLanes asked = mover == 0 ? !mask(g.said_by_0) : mask(g.said_by_0);
        const MaskLanes alone = has_gone(apart(), 1 - mover);
        floor.trail[u] = &m.trail;
        floor.bid[u] = kept(asked, g.said_bid);
        floor.heard[u] = g.progress;
        floor.level[u] = where(alone, Lanes(kAlone), m.level);
        floor.response[u] = m.inner.cue[2];
        floor.stance[u] = m.stance;
    }

    /// Where each couple has its own seed.
    HWY_INLINE Lanes own_uniform() const {
        const std::size_t first = number * kLanes;
        const auto word_of = [&](const std::uint32_t* seeds) {
            return load(reinterpret_cast<const std::int32_t*>(seeds + first));
        };
        return Draws::uniform(turn, g.id_low, g.id_high, word_of(run.seed_low),
                              word_of(run.seed_high));
    }

    HWY_INLINE void end(Floor& floor, std::size_t u) const {
        Side& m = side(mover);
        const IntLanes to = floor.to[u], move = floor.move[u];
        const FearsOf<Lanes>& fears = floor.fears[u];
        enter(to);
        const Words words = words_of(tables, move);
        const IntLanes what = words.word[kWhat], kind = what & IntLanes(15);
        const Lanes how = intensity(kind, fears);
        const IntLanes group = shift_right<8>(what) & IntLanes(15);
        const IntLanes parting = shift_right<4>(what) & IntLanes(15);
        const MaskLanes again = move == m.last;
        const Lanes used_up = by_eight(tables.used_up, group) * side(1 - mover).trail.familiarity;
        const Lanes fresh = where(again, Lanes(1.0f) / (Lanes(1.0f) + used_up), Lanes(1.0f));
        Message<Lanes> message = utter(model, landing(words), how, expressed_of(m, m.inner), fresh);
        message.again = kept(again, Lanes(1.0f));
        const MaskLanes resolved = say(message);
        PerGroup<Lanes> share;
        unrolled<kGroups>([&](auto j) PURSUIT_INLINE {
            share[j] = kept(group == IntLanes(static_cast<int>(j)), Lanes(1.0f));
        });
        leave_trail(model, share, by_eight(tables.cost, group), m.trail);
        m.last = move;
        m.manner = by_eight(tables.manner, kind);
        part(parting);

        const IntLanes trace = move + shift_left<5>(m.stance);
        if (run.path) {
            const IntLanes word = bits_of(side(1 - mover).inner.arousal) + trace;
            g.path = (g.path ^ word) * IntLanes(0x01000193);
        }
        if (HWY_UNLIKELY(run.phases && !run.summary)) return bytes(phase(), run.out->phase);
        if (run.summary || run.frame) come_of(floor, u, trace, kind, resolved, how);
    }
    HWY_INLINE void come_of(Floor& floor, std::size_t u, IntLanes trace, IntLanes kind,
                            MaskLanes resolved, Lanes how) const {
        const IntLanes now = phase();
        std::array<FearsOf<Lanes>, 2>& after = floor.after[u];
        after[static_cast<std::size_t>(mover)] = floor.fears[u];
        const Side& h = side(1 - mover);
        after[static_cast<std::size_t>(1 - mover)] = fears_of(model, h, h.inner);
        if (run.summary) summarize(after, kind, now, resolved);
        if (run.phases) bytes(now, run.out->phase);
        const IntLanes row = shift_right<8>(floor.to[u]);
        if (run.frame) write(trace, floor.stance[u], row, now, resolved, how);
    }
};

}  // namespace pursuit::HWY_NAMESPACE

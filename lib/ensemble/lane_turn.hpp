// The turn in lanes. Included by one file for each instruction set, which is compiled with the flags
// of that set: all that is here must be in HWY_NAMESPACE or made from its types, so that the linker
// never puts code of one instruction set in the place of another's.
//
// What happens in it is read from perceive.hpp, choose.hpp and turn.hpp; here is what a vector looks up
// and how. A test compares every bit.

#include <bit>
#include <cstddef>
#include <utility>

#include "engine/choose.hpp"
#include "engine/perceive.hpp"
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

/// Groups that choose together, and what they bring for it.
constexpr std::size_t kTogether = 4;
template <class T>
using Together = std::array<T, kTogether>;
struct Floor {
    std::array<Together<Lanes>, kFeatures> feature;  // [0] is not used
    std::array<Together<Lanes>, kVariables> variable;
    Together<FearsOf<Lanes>> fears;
    Together<std::array<FearsOf<Lanes>, 2>>
        after;  // of both roles; where more than the end is wanted
    Together<SwayOf<Lanes, Lanes>> sway;
    Together<Lanes> response;             // that was heard
    Together<IntLanes> stance, to, move;  // `to` is stance + 256 * row
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
    HWY_INLINE void relax(int role, IntLanes presence) const {
        Side& s = side(role);
        const ThreatLanes threat{tables, presence};
        const PlaceOf<Lanes, ThreatLanes, std::array<Lanes, kNeeds>, MaskLanes> place{
            threat, open_issue(), s.issue, is_flooded(s.flooded_ms)};
        auto* inner = reinterpret_cast<Lanes*>(&s.inner);
        const float* left = run.left.inner.data();
        unrolled<kNeeds>([&](auto i) PURSUIT_INLINE {
            const Lanes rest = need_at_rest(s, i, threat[i], place.open_issue, s.issue[i]);
            inner[i] = relaxed(inner[i], rest, Lanes(left[i]));
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
    HWY_INLINE void settle_in_step() const {
        const IntLanes ms(static_cast<std::int32_t>(run.turn_ms));
        if (run.turn_ms >= kLetBeMs)
            g.paused = where(g.apart == IntLanes(0), g.paused, IntLanes(-1));
        Apart now = apart();
        relax(0, presence_of(now, 0));
        relax(1, presence_of(now, 1));
        for (Side& s : g.sides) s.flooded_ms = left_after(s.flooded_ms, ms);
        wait(now, ms);
        put(now);
    }
    /// Whose turn it would be, but is away: the two change places, so that the mover is the same
    /// role in all lanes.
    HWY_INLINE void give_way() const {
        const MaskLanes gone = has_gone(apart(), mover);
        if (HWY_LIKELY(none(gone))) return;
        auto* one = reinterpret_cast<Lanes*>(&g.sides[0]);
        auto* two = reinterpret_cast<Lanes*>(&g.sides[1]);
        const std::size_t bytes = run.summary ? sizeof(Side) : offsetof(Side, peak);
        for (std::size_t w = 0; w < bytes / sizeof(Lanes); ++w) {
            const Lanes x = one[w], y = two[w];
            one[w] = where(gone, y, x);
            two[w] = where(gone, x, y);
        }
        g.apart = where(gone, IntLanes(3) - g.apart, g.apart);
        g.said_by_0 = g.said_by_0 ^ bits(gone);
        g.b_first = g.b_first ^ bits(gone);
    }
    HWY_INLINE void settle() const {
        const IntLanes ms(static_cast<std::int32_t>(run.turn_ms));
        IntLanes whole = ms;
        for (const IntLanes left : {side(0).flooded_ms, side(1).flooded_ms, g.promise_ms})
            whole = until_end(whole, left);
        const MaskLanes split = ms > whole;
        if (HWY_LIKELY(none(split))) return settle_in_step();
        const Group before = g;
        settle_in_step();
        alignas(64) std::int32_t one_by_one[kLanes];
        store(bits(split), one_by_one);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (one_by_one[lane] == 0) continue;
            run.settle(run.context, number * kLanes + lane, run.turn_ms, &before, &g);
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
    HWY_INLINE Lanes* inside() const { return reinterpret_cast<Lanes*>(&side(1 - mover)); }
    HWY_INLINE Changed changed() const {
        Changed out;
        for (std::size_t w = 0; w < kInside; ++w) out[w] = inside()[w];
        for (std::size_t w = 0; w < kBetween; ++w) out[kInside + w] = (&g.severity)[w];
        return out;
    }
    HWY_INLINE void put_back(MaskLanes who, const Changed& was) const {
        const auto back = [&](Lanes& x, Lanes before) { x = where(who, before, x); };
        for (std::size_t w = 0; w < kInside; ++w) back(inside()[w], was[w]);
        for (std::size_t w = 0; w < kBetween; ++w) back((&g.severity)[w], was[kInside + w]);
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

    HWY_INLINE void begin(Floor& floor, std::size_t u) const {
        const Side& m = side(mover);
        const FearsOf<Lanes> fears = fears_of(model, m, m.inner);
        const auto variable =
            variables_of(m.inner, fears, is_flooded(m.flooded_ms), m.dwell, m.trail.exertion);
        const auto x = features_of(model, m, m.inner, fears, open_issue(), mask(m.owns));
        unrolled<kVariables>([&](auto i) PURSUIT_INLINE { floor.variable[i][u] = variable[i]; });
        unrolled<kFeatures>([&](auto f) PURSUIT_INLINE { floor.feature[f][u] = x[f]; });
        const MaskLanes asked = mover == 0 ? !mask(g.said_by_0) : mask(g.said_by_0);
        const MaskLanes alone = has_gone(apart(), 1 - mover);
        floor.sway[u] = {m.trail.momentum, m.trail.exertion, kept(asked, g.said_bid), g.progress,
                         where(alone, Lanes(kAlone), m.level)};
        floor.response[u] = m.inner.cue[2];
        floor.fears[u] = fears;
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
        const IntLanes row = shift_right<8>(floor.to[u]);
        if (run.frame) write(trace, floor.stance[u], row, now, resolved, how);
    }
};

// --- choice: of several groups at once, so that a number of the model is fetched once for all -----

template <class F>
HWY_INLINE void all_groups(F f) {
    unrolled<kTogether>(f);
}
/// One of a table of Floor, by its place times LaneTables::kStep.
template <std::size_t N>
HWY_INLINE const Together<Lanes>& at_step(const std::array<Together<Lanes>, N>& table,
                                          std::uint32_t step) {
    static_assert(sizeof(Together<Lanes>) % LaneTables::kStep == 0);
    constexpr std::size_t scale = sizeof(Together<Lanes>) / LaneTables::kStep;
    const auto* bytes = reinterpret_cast<const std::byte*>(table.data()) + scale * step;
    return *reinterpret_cast<const Together<Lanes>*>(bytes);
}

/// @return stance + 256 * row, of each group
HWY_INLINE void transitions(const LaneTables& tables, Floor& floor) {
    Together<IntLanes> holds;
    all_groups([&](auto u) PURSUIT_INLINE { holds[u] = IntLanes(0); });
    const auto ask = [&](const LaneTables::Asked* q, std::size_t count, auto compare)
                         PURSUIT_INLINE {
                             for (const LaneTables::Asked* const end = q + count; q != end; ++q) {
                                 const Lanes threshold(q->threshold);
                                 const IntLanes bit(q->bit);
                                 const Together<Lanes>& x = at_step(floor.variable, q->variable);
                                 all_groups([&](auto u) PURSUIT_INLINE {
                                     holds[u] = plus(holds[u], compare(x[u], threshold), bit);
                                 });
                             }
                         };
    ask(tables.above.data(), tables.above_count,
        [](Lanes x, Lanes threshold) PURSUIT_INLINE { return x > threshold; });
    ask(tables.below.data(), tables.below_count,
        [](Lanes x, Lanes threshold) PURSUIT_INLINE { return x < threshold; });
    for (std::size_t u = 0; u < kTogether; ++u) {
        const IntLanes stance = floor.stance[u];
        IntLanes to = stance | IntLanes(255 * 256);
        for (std::size_t i = tables.priorities; i-- > 0;) {  // the first that fits comes last
            const IntLanes guard = by_eight(tables.rows[i].guard, stance);
            to = where((holds[u] & guard) == guard, by_eight(tables.rows[i].to, stance), to);
        }
        floor.to[u] = to;
    }
}

/// The score of each move, before it is made a weight.
HWY_INLINE void scores(const LaneTables& tables, Floor& floor) {
    const LaneTables::Term* term = tables.terms.data();
    for (std::size_t i = 0; i < tables.pairs; ++i) {
        const LaneTables::TwoMoves& two = tables.two_moves.data()[i];
        Together<Lanes> first, second;
        const auto lean = [&](std::size_t m, Together<Lanes>& score) PURSUIT_INLINE {
            if (HWY_LIKELY(tables.same_lean.data()[m])) {
                all_groups([&](auto u)
                               PURSUIT_INLINE { score[u] = Lanes(tables.lean.data()[m][0]); });
            } else {
                all_groups([&](auto u) PURSUIT_INLINE {
                    score[u] = by_eight(tables.lean.data()[m], floor.to[u] & IntLanes(255));
                });
            }
        };
        lean(two.move[0], first);
        lean(two.move[1], second);
        for (const LaneTables::Term* const end = term + two.terms; term != end; ++term) {
            const Lanes appeal(term->appeal[0]);
            const Together<Lanes>& x = at_step(floor.feature, term->feature[0]);
            all_groups([&](auto u) PURSUIT_INLINE { first[u] += appeal * x[u]; });
            const Lanes other_appeal(term->appeal[1]);
            const Together<Lanes>& other_x = at_step(floor.feature, term->feature[1]);
            all_groups([&](auto u) PURSUIT_INLINE { second[u] += other_appeal * other_x[u]; });
        }
        all_groups([&](auto u) PURSUIT_INLINE { floor.sum.data()[two.move[0]][u] = first[u]; });
        all_groups([&](auto u) PURSUIT_INLINE { floor.sum.data()[two.move[1]][u] = second[u]; });
    }
}

/// The gates of each group of moves. Those that never push it are left out: 1 + 0 is 1.
HWY_INLINE void gates(const Compiled& model, const LaneTables& tables, const Floor& floor,
                      std::array<Together<Lanes>, kGroups>& out) {
    for (std::size_t j = 0; j < kGroups; ++j) {
        Together<OpenGates<Lanes>> all;
        unrolled<kGates>([&](auto gate) PURSUIT_INLINE {
            constexpr auto which = static_cast<Gate>(gate());
            const float full = model.push.data()[gate][j];
            if (which != Gate::momentum && which != Gate::bid && full == 0) return;
            all_groups([&](auto u) PURSUIT_INLINE {
                const IntLanes stance = floor.to[u] & IntLanes(255);
                const Lanes at_full =
                    which == Gate::bid ? by_eight(tables.answers.data()[j], stance) : Lanes(full);
                all[u].add(push_of<which>(at_full, floor.sway[u].momentum.data()[j], floor.sway[u],
                                          floor.response[u]));
            });
        });
        all_groups([&](auto u) PURSUIT_INLINE { out.data()[j][u] = all[u].factor(); });
    }
}

/// From scores to running sums of the weights, as running_sums() of choose.hpp. What is kept of each
/// move is kept(its sum, its weight).
template <class Kept>
HWY_INLINE void add_up(const Compiled& model, const LaneTables& tables, Floor& floor, Kept kept) {
    std::array<Together<Lanes>, kGroups> gate;
    gates(model, tables, floor, gate);
    const auto moves = static_cast<std::size_t>(model.tables.move_count);
    Together<IntLanes> stance;
    Together<Lanes> before, within;
    all_groups([&](auto u) PURSUIT_INLINE {
        stance[u] = floor.to[u] & IntLanes(255);
        before[u] = within[u] = Lanes(0.0f);  // x + 0 is x: a weight is not -0
    });
    for (std::size_t b = 0; b < moves; b += kBlock) {
        const std::size_t end = b + kBlock < moves ? b + kBlock : moves;
        for (std::size_t m = b; m < end; ++m) {
            const Lanes least(model.floor.data()[m]);
            const Together<Lanes>& through = gate.data()[model.group.data()[m]];
            Together<Lanes>& sum = floor.sum.data()[m];
            all_groups([&](auto u) PURSUIT_INLINE {
                const Lanes open = by_eight(tables.open.data()[m], stance[u]);
                const Lanes some = max(Lanes(0.0f), sum[u]);
                const Lanes weight = open * (some * some) * through[u] + least;
                within[u] += weight;
                sum[u] = kept(before[u] + within[u], weight);
            });
        }
        all_groups([&](auto u) PURSUIT_INLINE {
            before[u] = before[u] + within[u];
            within[u] = Lanes(0.0f);
        });
    }
    floor.total = before;
}

HWY_INLINE void choose(const Compiled& model, const LaneTables& tables, Floor& floor) {
    scores(tables, floor);
    add_up(model, tables, floor, [](Lanes sum, Lanes) PURSUIT_INLINE { return sum; });
    const auto moves = static_cast<std::size_t>(model.tables.move_count);
    Together<Lanes> point;
    Together<IntLanes> above;
    all_groups([&](auto u) PURSUIT_INLINE {
        point[u] = floor.uniform[u] * floor.total[u];
        above[u] = IntLanes(0);
    });
    for (std::size_t m = 0; m < moves; ++m) {
        const Together<Lanes>& sum = floor.sum.data()[m];
        all_groups([&](auto u) PURSUIT_INLINE { above[u] = count(above[u], sum[u] > point[u]); });
    }
    all_groups([&](auto u) PURSUIT_INLINE {
        const IntLanes below = IntLanes(model.tables.move_count) - above[u];
        floor.move[u] = min(below, IntLanes(model.tables.move_count - 1));
    });
}

/// Numbers of both partners after a turn, of groups that chose together: whole lines of memory.
HWY_INLINE void write_values(const LaneRun& run, const Group* groups, std::size_t first,
                             std::uint32_t turn, const Floor& floor) {
    constexpr std::uint64_t kOthers = ~std::uint64_t{0} << kInner;
    using Others = std::array<Lanes, kQuantities - kInner>;
    std::array<Together<Others>, 2> others;
    if (((run.values[0] | run.values[1]) & kOthers) != 0) {
        for (std::size_t u = 0; u < kTogether; ++u) {
            for (std::size_t role = 0; role < 2; ++role)
                others[role][u] = Play::derived(groups[u].sides[role], floor.after[u][role]);
        }
    }
    const auto of = [&](std::size_t role, std::size_t u, std::size_t q) PURSUIT_INLINE {
        return q < kInner ? reinterpret_cast<const Lanes*>(&groups[u].sides[role].inner)[q]
                          : others[role][u].data()[q - kInner];
    };
    const bool whole = first + kTogether <= run.whole_groups;
    const std::size_t place = turn * run.stride + run.first + first * kLanes;
    for (std::size_t seat = 0; seat < 2; ++seat) {
        for (std::uint64_t left = run.values[seat]; left != 0; left &= left - 1) {
            const auto q = static_cast<std::size_t>(std::countr_zero(left));
            Together<Lanes> x;
            all_groups([&](auto u) PURSUIT_INLINE {
                const MaskLanes b_first = mask(groups[u].b_first);
                x[u] = where(b_first, of(1 - seat, u, q), of(seat, u, q));
            });
            float* const column = run.columns[seat].data()[q];
            if (column == nullptr || !whole || (run.in_frame[seat] >> q & 1) != 0) {
                float* const to = &run.out->values[seat].data()[q].data()[first * kLanes];
                all_groups([&](auto u) PURSUIT_INLINE { store(x[u], to + u * kLanes); });
            }
            if (column == nullptr || !whole) continue;
            float* const to = column + place;
            if (reinterpret_cast<std::uintptr_t>(to) % sizeof(Lanes) == 0) {
                all_groups([&](auto u) PURSUIT_INLINE { stream(x[u], to + u * kLanes); });
            } else {
                all_groups([&](auto u) PURSUIT_INLINE { store(x[u], to + u * kLanes); });
            }
        }
    }
}

/// All that is called is put in its place: a call would put every register into memory.
__attribute__((flatten)) void play(const LaneRun& run) noexcept {
    const Draws draws(run.seed);
    auto* groups = static_cast<Group*>(run.groups);
    std::array<Draws::Group, kBlockCouples / kLanes> draws_of;
    for (std::size_t i = 0; i < run.group_count; ++i)
        draws_of[i] = draws.group(groups[i].id_low, groups[i].id_high);
    Floor floor;
    for (std::uint32_t t = 0; t < run.turns; ++t) {
        for (std::size_t i = 0; i < run.group_count; i += kTogether) {
            const auto group = [&](std::size_t u) {
                return Play{run,
                            *run.model,
                            *run.tables,
                            groups[i + u],
                            i + u,
                            run.turn + t,
                            static_cast<int>(t & 1)};
            };
            for (std::size_t u = 0; u < kTogether; ++u) {
                if ((t > 0 || run.goes_on) && run.turn_ms > 0) group(u).settle();
                group(u).give_way();
                group(u).begin(floor, u);
                floor.uniform[u] = HWY_UNLIKELY(run.seed_low != nullptr)
                                       ? group(u).own_uniform()
                                       : draws.uniform(run.turn + t, draws_of[i + u]);
            }
            transitions(*run.tables, floor);
            choose(*run.model, *run.tables, floor);
            for (std::size_t u = 0; u < kTogether; ++u) group(u).end(floor, u);
            if ((run.values[0] | run.values[1]) != 0)
                write_values(run, groups + i, i, run.turn + t, floor);
        }
        if (run.frame) run.take(run.context, run.turn + t);
    }
}

// --- talks that were observed ----------------------------------------------------------------------

/// What a code stands for: of each of its moves the part, and what all of them are together.
struct Coded {
    std::array<Together<Lanes>, kMoveSlots> share, lands;  // `lands` is intensity by freshness
    Together<Lanes> probability, spent, again, engages;
    std::array<Together<Lanes>, kGroups> group;
    Together<IntLanes> likeliest, what;
};

HWY_INLINE Lanes share_of(const LaneColumn& column, std::size_t move, IntLanes value) {
    if (HWY_LIKELY(column.width == kMostLanes)) {
        const auto* row =
            reinterpret_cast<const LaneTables::ByEight<float>*>(column.share + move * kMostLanes);
        return by_eight(*row, value);
    }
    const float* row = column.share + move * column.width;
    return each<Lanes>([&](auto x) { return hn::GatherIndex(kFloat, row, x); }, value);
}

/// As the first half of Couple::observe: floor.sum has the weights.
HWY_INLINE void decode(const LaneColumn& column, const LaneMoves& moves, const Floor& floor,
                       const Together<IntLanes>& value, Coded& coded) {
    Together<Lanes> weight, most;
    Together<IntLanes> likeliest;
    all_groups([&](auto u) PURSUIT_INLINE {
        weight[u] = most[u] = Lanes(0.0f);
        likeliest[u] = IntLanes(0);
    });
    const LaneMoves::One* const one = moves.one.data();
    for (std::size_t i = 0; i < moves.count; ++i) {
        const std::size_t m = one[i].move;
        const IntLanes number(static_cast<std::int32_t>(m));
        const Together<Lanes>& weights = floor.sum.data()[m];
        Together<Lanes>& shares = coded.share.data()[i];
        all_groups([&](auto u) PURSUIT_INLINE {
            const Lanes share = share_of(column, m, value[u]) * weights[u];
            shares[u] = share;
            weight[u] += share;
            const MaskLanes more = share > most[u];
            most[u] = max(share, most[u]);
            likeliest[u] = where(more, number, likeliest[u]);
        });
    }
    Together<Lanes> spent;
    all_groups([&](auto u) PURSUIT_INLINE {
        coded.probability[u] = min(weight[u] / floor.total[u], Lanes(1.0f));
        coded.likeliest[u] = likeliest[u];
        spent[u] = Lanes(0.0f);
        for (auto& group : coded.group) group[u] = Lanes(0.0f);
    });
    for (std::size_t i = 0; i < moves.count; ++i) {
        Together<Lanes>& group = coded.group.data()[one[i].group];
        Together<Lanes>& shares = coded.share.data()[i];
        const Lanes cost(one[i].cost);
        all_groups([&](auto u) PURSUIT_INLINE {
            const Lanes share = clean(shares[u] / weight[u]);
            shares[u] = share;
            group[u] += share;
            spent[u] += share * cost;
        });
    }
    coded.spent = spent;
}

/// Sums over the moves of share * (base + lands * number), where `number` is of each move.
template <class Number>
HWY_INLINE Together<Lanes> mean_of(const LaneMoves& moves, const Coded& coded, Lanes base,
                                   Number number) {
    Together<Lanes> sum;
    all_groups([&](auto u) PURSUIT_INLINE { sum[u] = Lanes(0.0f); });
    const LaneMoves::One* one = moves.one.data();
    const Together<Lanes>* share = coded.share.data();
    const Together<Lanes>* lands = coded.lands.data();
    for (const LaneMoves::One* const end = one + moves.count; one != end; ++one) {
        const Lanes x(number(one->landing));
        all_groups([&](auto u)
                       PURSUIT_INLINE { sum[u] += (*share)[u] * (base + (*lands)[u] * x); });
        ++share;
        ++lands;
    }
    return sum;
}
/// Likewise of share * number, of those for which it is not 0: x + 0 is x.
template <class Number>
HWY_INLINE Together<Lanes> mean_of(const LaneMoves& moves, const Coded& coded, std::uint32_t which,
                                   Number number) {
    Together<Lanes> sum;
    all_groups([&](auto u) PURSUIT_INLINE { sum[u] = Lanes(0.0f); });
    for (; which != 0; which &= which - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(which));
        const Lanes x(number(moves.one.data()[i].landing));
        const Together<Lanes>& share = coded.share.data()[i];
        all_groups([&](auto u) PURSUIT_INLINE { sum[u] += share[u] * x; });
    }
    return sum;
}

/// As blend() of choose.hpp, of several groups at once.
HWY_INLINE void blend(const Compiled& model, const LaneMoves& moves, const Coded& coded,
                      Together<Message<Lanes>>& message) {
    unrolled<kDimensions>([&](auto d) PURSUIT_INLINE {
        const Lanes base(model.tables.neutral[d]);
        const auto impact =
            mean_of(moves, coded, base, [d](const Landing& l) { return l.impact[d]; });
        all_groups([&](auto u) PURSUIT_INLINE { message[u].impact[d] = impact[u]; });
        const auto intent =
            mean_of(moves, coded, base, [d](const Landing& l) { return l.intent[d]; });
        all_groups([&](auto u) PURSUIT_INLINE { message[u].intent[d] = intent[u]; });
    });
    const std::uint32_t all = moves.count < 32 ? (1u << moves.count) - 1 : ~0u;
    const auto ambiguity = mean_of(moves, coded, all, [](const Landing& l) { return l.ambiguity; });
    const auto bid = mean_of(moves, coded, moves.bid, [](const Landing& l) { return l.bid; });
    const auto raises =
        mean_of(moves, coded, moves.raising, [](const Landing& l) { return l.raises; });
    const auto discloses =
        mean_of(moves, coded, moves.disclosing, [](const Landing& l) { return l.discloses; });
    const Lanes most(1.0f);
    all_groups([&](auto u) PURSUIT_INLINE {
        message[u].ambiguity = ambiguity[u];
        message[u].bid = min(bid[u], most);
        message[u].raises = min(raises[u], most);
        message[u].engages = min(coded.engages[u], most);
        message[u].discloses = min(discloses[u], most);
        message[u].again = min(coded.again[u], most);
    });
}

/// How moves of one kind are done by who has the floor in a group.
HWY_INLINE Lanes intensity_of(const Play& play, std::size_t kind, const FearsOf<Lanes>& fears) {
    using Drive = IntensityRow::Drive;
    const IntensityRow& row = play.model.tables.intensity.data()[kind];
    const Side& m = play.side(play.mover);
    const Lanes p = pursuit_of(fears), w = withdrawal_of(fears);
    const Lanes drive = row.drive == Drive::pursuit      ? p
                        : row.drive == Drive::withdrawal ? w
                        : row.drive == Drive::stronger   ? max(p, w)
                                                         : Lanes(row.level);
    const Lanes full = full_intensity(row, m, drive);
    return kind == static_cast<std::size_t>(Kind::repair) ? full : m.expression * full;
}

/// How each move lands: its intensity, and how fresh it is.
template <class PlayOf>
HWY_INLINE void land(const LaneTables& tables, const PlayOf& play, const LaneMoves& moves,
                     const Floor& floor, Coded& coded) {
    std::array<Together<Lanes>, kKinds> intensity;
    std::array<Together<Lanes>, kGroups> fresh;
    Together<IntLanes> last;
    for (std::size_t u = 0; u < kTogether; ++u) {
        const Play one = play(u);
        last[u] = one.side(one.mover).last;
        for (std::uint32_t kinds = moves.kinds; kinds != 0; kinds &= kinds - 1) {
            const auto k = static_cast<std::size_t>(std::countr_zero(kinds));
            intensity.data()[k][u] = intensity_of(one, k, floor.fears[u]);
        }
        const Lanes familiarity = one.side(1 - one.mover).trail.familiarity;
        for (std::uint32_t groups = moves.groups; groups != 0; groups &= groups - 1) {
            const auto j = static_cast<std::size_t>(std::countr_zero(groups));
            const Lanes used_up = Lanes(tables.used_up.data()[j]) * familiarity;
            fresh.data()[j][u] = Lanes(1.0f) / (Lanes(1.0f) + used_up);
        }
    }
    Together<Lanes> again, engages;
    all_groups([&](auto u) PURSUIT_INLINE { again[u] = engages[u] = Lanes(0.0f); });
    for (std::size_t i = 0; i < moves.count; ++i) {
        const LaneMoves::One& one = moves.one.data()[i];
        const IntLanes move(static_cast<std::int32_t>(one.move));
        const Together<Lanes>& how = intensity.data()[one.kind];
        const Together<Lanes>& left_of = fresh.data()[one.group];
        const Together<Lanes>& share = coded.share.data()[i];
        Together<Lanes>& lands = coded.lands.data()[i];
        const bool does = (moves.engaging >> i & 1) != 0;
        const Lanes engaging(one.landing.engages);
        all_groups([&](auto u) PURSUIT_INLINE {
            const MaskLanes same = last[u] == move;
            const Lanes left = where(same, left_of[u], Lanes(1.0f));
            lands[u] = how[u] * left;
            again[u] += kept(same, share[u]);
            if (does) engages[u] += share[u] * (engaging * left);
        });
    }
    coded.again = again;
    coded.engages = engages;
}

/// As the second half of Couple::observe.
HWY_INLINE void end(const Play& play, const Floor& floor, const Coded& coded, std::size_t u,
                    Message<Lanes>& message) {
    Side& m = play.side(play.mover);
    play.enter(floor.to[u]);
    auto apart = play.apart();
    come_back(apart, has_gone(apart, play.mover));
    play.put(apart);
    message.expressed = expressed_of(m, m.inner);
    play.say(message);
    PerGroup<Lanes> share;
    for (std::size_t j = 0; j < kGroups; ++j) share[j] = min(coded.group[j][u], Lanes(1.0f));
    leave_trail(play.model, share, min(coded.spent[u], Lanes(1.0f)), m.trail);
    const auto* words = reinterpret_cast<const std::int32_t*>(play.tables.by_word[kWhat].data());
    const IntLanes what =
        each<IntLanes>([&](auto x) { return hn::GatherIndex(kInt, words, x); }, coded.likeliest[u]);
    m.last = coded.likeliest[u];
    m.manner = by_eight(play.tables.manner, what & IntLanes(15));
    play.part(shift_right<4>(what) & IntLanes(15));
}

/// Of lanes that all have the same value, as those of one talk do, its moves; else all of them.
HWY_INLINE const LaneMoves& moves_of(const LaneColumn& column, const std::int32_t* value) {
    std::int32_t apart = 0;
    for (std::size_t i = 1; i < kTogether * kLanes; ++i) apart |= value[i] ^ value[0];
    return apart == 0 ? column.of_value[static_cast<std::size_t>(value[0])]
                      : column.of_value.back();
}

__attribute__((flatten)) void observe(const LaneTalks& talks) noexcept {
    const LaneRun& all = talks.run;
    const Compiled& model = *all.model;
    auto* groups = static_cast<Group*>(all.groups);
    const std::size_t stride = all.group_count * kLanes;
    Floor floor;
    Coded coded;
    Together<Message<Lanes>> message;
    Together<IntLanes> value;
    LaneRun run = all;
    for (std::uint32_t t = all.turn; t < all.turn + all.turns; ++t) {
        const LaneColumn& column = talks.columns[t % talks.column_count];
        run.left = column.left;
        run.turn_ms = column.before_ms;
        for (std::size_t i = 0; i < all.group_count; i += kTogether) {
            const auto group = [&](std::size_t u) {
                return Play{run, model, *all.tables, groups[i + u], i + u, t, column.role};
            };
            const std::size_t at = t * stride + i * kLanes;
            for (std::size_t u = 0; u < kTogether; ++u) {
                if (t > 0 && run.turn_ms > 0) group(u).settle();
                group(u).begin(floor, u);
                value[u] = load(talks.values + at + u * kLanes);
            }
            const LaneMoves& moves = moves_of(column, talks.values + at);
            transitions(*all.tables, floor);
            scores(*all.tables, floor);
            add_up(model, *all.tables, floor, [](Lanes, Lanes w) PURSUIT_INLINE { return w; });
            decode(column, moves, floor, value, coded);
            land(*all.tables, group, moves, floor, coded);
            for (std::size_t u = 0; u < kTogether; ++u)
                store(coded.probability[u], talks.probability + at + u * kLanes);
            blend(model, moves, coded, message);
            for (std::size_t u = 0; u < kTogether; ++u) end(group(u), floor, coded, u, message[u]);
        }
    }
}

}  // namespace pursuit::HWY_NAMESPACE

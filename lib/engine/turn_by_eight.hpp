// A turn of one couple as it is taken: perceive.hpp, choose.hpp and turn.hpp on vectors of eight moves,
// groups, needs or kinds, to the same bits. Included by couple.cpp, and by turn_by_eight_avx2.cpp, which is
// compiled for processors that have it; all is of the file that includes it, as in eight.hpp.
#pragma once

#include <algorithm>
#include <bit>

#include "base/eight.hpp"
#include "base/random.hpp"
#include "engine/choose.hpp"
#include "engine/perceive.hpp"
#include "engine/pick.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

namespace pursuit {

// What both files hand on.

struct Chosen {
    Move move{};
    float intensity = 0, probability = 0, uniform = 0;
};
struct Made {
    alignas(32) std::array<float, 8> perceived{};  // a Tone, and nothing that is used
    bool resolved = false;
    bool answers = false;
};
inline Tone tone_of(const Made& made) noexcept {
    const auto& q = made.perceived;
    return {q[0], q[1], q[2], q[3], q[4]};
}
/// What the mover would choose from, after its transition.
struct Options {
    Step step;
    float pursuit = 0, withdrawal = 0;  // drives
    alignas(32) std::array<float, kFeatures> features{};
    Sway sway{};
    alignas(32) PerMove<float> weight;
};
struct Choice {
    Seat mover{};
    Stance before{};  // its own
    Options options;
    Chosen chosen;
    Made made;
};

struct Turns {
    Chances chances;
    std::uint32_t count, turn_ms;
    Resting& resting;
};
/// Turns one after the other, of whoever has the floor.
/// @param out of the last of them
#ifdef PURSUIT_EIGHT_AVX2
void take_turns_avx2(const Both& both, const Turns& turns, Choice& out) noexcept;
#endif

namespace {

static_assert(kGroups == 6 && kGroupSlots == 8 && kNeeds == 6 && kNeedSlots == 8);
static_assert(kBlocks == 4 && kBlock == 8);
static_assert(sizeof(State::Side::inner) == 64 && sizeof(State::Side::trail) == 32);
static_assert(kDimensions == 5 && kFears == 4 && kPursuitFears == 2 && kKinds <= 8);

/// Eight floats of a struct of floats, from the one at that offset on.
template <class Struct>
PURSUIT_INLINE inline const float* floats(const Struct& of, std::size_t offset) noexcept {
    return reinterpret_cast<const float*>(reinterpret_cast<const char*>(&of) + offset);
}
template <class Struct>
PURSUIT_INLINE inline float* floats(Struct& of, std::size_t offset) noexcept {
    return reinterpret_cast<float*>(reinterpret_cast<char*>(&of) + offset);
}

/// The same, of which the compiler does not know that it is the same as in the turn before: it would
/// else work out the place of every table beforehand, and keep these in memory.
template <class T>
PURSUIT_INLINE inline T& here(T& of) noexcept {
    T* place = &of;
    asm("" : "+r"(place));
    return *place;
}

/// Two partners of which one has the floor.
struct Roles {
    Both both;
    Seat mover;
    State::Side &side, &hearing;
    const Persona &self, &hearer;
};
PURSUIT_INLINE inline Roles roles_of(const Both& both, Seat mover) noexcept {
    return {both,
            mover,
            here(both.side(mover)),
            here(both.side(other(mover))),
            here(both.persona(mover)),
            here(both.persona(other(mover)))};
}

// --- time ---------------------------------------------------------------------------------------

PURSUIT_INLINE inline void relax(State::Side& side, const Inner& rest, const Decay& left) noexcept {
    for (std::size_t i = 0; i < sizeof(Inner); i += sizeof(Eight)) {
        const Eight x = relaxed(load_eight(floats(side.inner, i)), load_eight(floats(rest, i)),
                                load_eight(floats(left.inner, i)));
        store(x, floats(side.inner, i));
    }
    store(faded(load_eight(floats(side.trail, 0)), load_eight(floats(left.trail, 0))),
          floats(side.trail, 0));
}

/// As settle() of time.hpp: but for one turn that has passed with both there, what they head for is
/// kept as long as nothing changes it.
PURSUIT_INLINE inline void settle_now(const Both& both, Resting& resting) noexcept {
    State& s = both.state;
    const std::uint32_t ms = both.model.turn_ms;
    std::uint32_t &flooded_a = s.sides[0].flooded_ms, &flooded_b = s.sides[1].flooded_ms;
    const auto ends_within = [&](std::uint32_t left) { return left - 1 < ms - 1; };
    const bool plain = s.clock_ms - s.since_ms == ms && ms > 0 && (s.apart | s.promise_ms) == 0 &&
                       !ends_within(flooded_a) && !ends_within(flooded_b);
    if (!plain) return settle(both.model, both.personas, s);
    const float open_issue = both.open_issue();
    if (std::bit_cast<std::uint32_t>(open_issue) != resting.open_issue ||
        who_rests(s) != resting.who)
        rest_again(Both(both), resting);
    relax(s.sides[0], resting.levels[0], both.model.turn);
    relax(s.sides[1], resting.levels[1], both.model.turn);
    flooded_a = left_after(flooded_a, ms);
    flooded_b = left_after(flooded_b, ms);
    s.since_ms = s.clock_ms;
}

// --- fears and stance ---------------------------------------------------------------------------

/// What fears are made of, apart from whose they are.
struct Felt {
    Eight unmet;  // and two numbers that are not used
    float arousal, security;
    Four learned;  // of the two sides
};
PURSUIT_INLINE inline Felt felt_in(const Inner& inner) noexcept {
    return {load_eight(floats(inner, 0)), inner.arousal, inner.security,
            load_two(inner.learned.data())};
}
/// Of a model that has more in its table of fears than the standard model. Parameters one by one, so
/// that nobody else has to have them in memory.
[[gnu::noinline]] inline Four fears_of_all(const Compiled& model, const Persona& self, Eight unmet,
                                           float arousal, float security, Four learned) noexcept {
    Inner inner;
    store(unmet.low(), inner, 0);
    store_two(unmet.high(), inner.unmet.data() + 4);
    inner.arousal = arousal;
    inner.security = security;
    store_two(learned, inner.learned.data());
    const Fears fears = fears_of(model, self, inner);
    return load(fears.data());
}
PURSUIT_INLINE inline Four fears_now(const Compiled& model, const Persona& self,
                                     const Felt& felt) noexcept {
    if (!model.usual) [[unlikely]]
        return fears_of_all(model, self, felt.unmet, felt.arousal, felt.security, felt.learned);
    static_assert(kNeedsOfFear ==
                  std::array<std::uint8_t, kFears>{0b000011, 0b000101, 0b110000, 0b011000});
    const Eight two =
        table(model.fear_by_two.data()) * permuted<0, 0, 4, 3, 1, 2, 5, 4>(felt.unmet);
    const Coefficients& c = model.tables.coefficients;
    return fear_of(Four(c.fear_gain) * load(self.sensitivity.data()),
                   shuffled<0, 0, 1, 1>(felt.learned, felt.learned),
                   Four(calm_of(c, felt.arousal, felt.security)), two.low() + two.high());
}
/// Pursuit and withdrawal.
PURSUIT_INLINE inline Four drives_of(Four fears) noexcept {
    return Four(0.5f) * (shuffled<0, 2, 0, 2>(fears, fears) + shuffled<1, 3, 1, 3>(fears, fears));
}

PURSUIT_INLINE inline Step transition_now(const Compiled& model, const State::Side& side,
                                          float pursuit, float withdrawal) noexcept {
    const Inner& inner = side.inner;
    const float lean = pursuit - withdrawal, safety = 1.0f - max(pursuit, withdrawal);
    const Four first(kept(is_flooded(side.flooded_ms), 1.0f), pursuit, withdrawal, lean);
    const Four second(safety, inner.hope, inner.mentalizing, inner.arousal);
    const Four third(inner.unmet[static_cast<std::size_t>(Need::heard)],
                     static_cast<float>(side.dwell), side.trail.exertion, inner.cue[2]);
    const Sixteen asked{{first, second}, first_four(third)};
    const auto from = static_cast<std::size_t>(side.stance);
    const Compiled::Questions *q = model.questions.data() + model.first_question[from],
                              *const end = model.questions.data() + model.first_question[from + 1];
    std::uint32_t yes = 0;
    for (unsigned bit = 0; q != end; ++q, bit += 8) {
        const Eight x = turned(look_up(asked, q->variable), q->less);
        yes |= bits_of(x > table(q->threshold.data())) << bit;
    }
    const Compiled::Exits* exits = model.exits.data() + model.first_exit[from];
    std::uint32_t open = that_hold(yes, exits->yes);
    while (open == 0) open = that_hold(yes, (++exits)->yes);
    const auto first_open = static_cast<unsigned>(std::countr_zero(open));
    return {exits->to[first_open], exits->number[first_open]};
}

// --- choosing -----------------------------------------------------------------------------------

/// Sums of all contributions, in table order.
PURSUIT_INLINE inline void add_all(const Compiled& model, const Numbers<kFeatures>& features,
                                   Rows& score) noexcept {
    for (std::size_t f = 1; f < kFeatures; ++f) {
        const Eight x(features[f]);
        const float* appeal = model.appeal[f].data();
        unrolled<kBlocks>([&](auto b)
                              PURSUIT_INLINE { score[b] += table(appeal + kBlock * b) * x; });
    }
}
/// The same without those that are 0: a sum that is not -0 keeps its bits by them.
PURSUIT_INLINE inline void add_few(const Compiled& model, const Numbers<kFeatures>& features,
                                   Rows& score) noexcept {
    unrolled<kFeatures - 1>([&](auto i) PURSUIT_INLINE {
        constexpr std::size_t f = i + 1;
        const Eight x = spread<f>(features);
        unrolled<kBlocks>([&](auto b) PURSUIT_INLINE {
            constexpr unsigned halves = kMovesOfFeature[f] >> 2 * b & 3;
            score[b] = plus_halves<halves>(score[b], table(&model.appeal[f][kBlock * b]) * x);
        });
    });
}
PURSUIT_INLINE inline Rows score_rows(const Compiled& model, Stance stance,
                                      const Numbers<kFeatures>& features) noexcept {
    const float* lean = model.lean[static_cast<std::size_t>(stance)].data();
    Rows score = rows_of([&](auto b) PURSUIT_INLINE { return table(lean + kBlock * b); });
#ifdef __wasm__  // whose modules are sent
    add_all(model, features, score);
#else
    if (model.few_appeals) [[likely]] {
        add_few(model, features, score);
    } else {
        add_all(model, features, score);
    }
#endif
    return score;
}

/// The gates of these pushes; behind the last of them, nothing that is used.
PURSUIT_INLINE inline Eight open_all(const std::array<Eight, kGates>& push) noexcept {
#ifdef __AVX2__
    return opened(push);
#else  // both sides of the last two groups in one vector, as Compiled has their pushes
    OpenGates<Four> first;
    Four last(1);
    unrolled<kGates>([&](auto gate) PURSUIT_INLINE {
        first.add(push[gate].low());
        last *= Four(1) + push[gate].high();
    });
    return {first.factor(), last / shuffled<2, 3, 2, 3>(last, last)};
#endif
}
/// The gates of all groups; behind the last of them, nothing that is used.
PURSUIT_INLINE inline Eight gates_now(const Compiled& model, Stance stance, const Trail& trail,
                                      const Sway& sway, float responsiveness) noexcept {
    const auto& answers = model.answers[static_cast<std::size_t>(stance)];
    const SwayOf<Eight, Eight> all{{}, trail.exertion, sway.bid, sway.heard, sway.level};
    const auto full = [&](Gate gate) PURSUIT_INLINE {
        return table(
            (gate == Gate::bid ? answers : model.push[static_cast<std::size_t>(gate)]).data());
    };
    Eight momentum = load_eight(floats(trail, 0));
#ifndef __AVX2__
    momentum = {momentum.low(), shuffled<0, 1, 0, 1>(momentum.high(), momentum.high())};
#endif
    return open_all(pushes_of(full, momentum, all, Eight(responsiveness)));
}

/// Of each move of a block the gate of its group, where they have those of kGroupOfMove.
template <std::size_t kIndex>
PURSUIT_INLINE inline Eight gates_of_block(Eight gates) noexcept {
    return [&]<std::size_t... I>(std::index_sequence<I...>) PURSUIT_INLINE {
        constexpr auto place = [](std::size_t m) {
            return m < kGroupOfMove.size() ? static_cast<int>(kGroupOfMove[m]) : 0;
        };
        return permuted<place(kIndex * kBlock + I)...>(gates);
    }
    (std::make_index_sequence<kBlock>());
}

PURSUIT_INLINE inline Rows weigh(const Compiled& model, Stance stance, const Rows& score,
                                 Eight gates) noexcept {
    const float* open = model.open[static_cast<std::size_t>(stance)].data();
    const auto weigh = [&](auto b, Eight gate) PURSUIT_INLINE {
        return weight_of(table(open + kBlock * b), score[b], gate, table(&model.floor[kBlock * b]));
    };
#if !defined(__AVX2__) && !defined(__wasm__)  // where looking up takes an instruction for each move
    if (model.usual_groups) [[likely]] {
        static_assert(kGroupOfMove.size() == kBlock * kBlocks - 4);
        return rows_of([&](auto b) PURSUIT_INLINE {
            const Eight weight = weigh(b, gates_of_block<b>(gates));
            return b + 1 < kBlocks ? weight : without_last_four(weight);
        });
    }
#endif
    alignas(32) std::array<float, kGroupSlots> gate;
    store(gates, gate.data());
    return rows_of([&](auto b)
                       PURSUIT_INLINE { return weigh(b, look_up(gate.data(), model.groups[b])); });
}

/// The draw of a turn for its move.
PURSUIT_INLINE inline float uniform_now(const Chances& chances, std::uint32_t turn) noexcept {
#ifdef __SSE2__  // both products of a round by one instruction, to the same bits
    const auto word = [](std::uint64_t x) { return static_cast<int>(x & 0xffffffffu); };
    constexpr std::uint64_t purpose{static_cast<std::uint32_t>(Purpose::move)};
    const auto two_words = [](std::uint64_t high, std::uint64_t low) {
        return _mm_set_epi64x(static_cast<std::int64_t>(high), static_cast<std::int64_t>(low));
    };
    const __m128i factor = _mm_set_epi32(0, word(0xCD9E8D57u), 0, word(0xD2511F53u));
    const __m128i step = _mm_set_epi32(0, word(0xBB67AE85u), 0, word(0x9E3779B9u));
    const __m128i seed = two_words(0, chances.seed);
#ifdef __SSE4_1__
    __m128i key = _mm_cvtepu32_epi64(seed);
#else
    __m128i key = _mm_unpacklo_epi32(seed, _mm_setzero_si128());
#endif
    __m128i counter = two_words(chances.id, purpose << 32 | turn);
    unrolled<7>([&](auto) PURSUIT_INLINE {
        const __m128i product = _mm_shuffle_epi32(_mm_mul_epu32(counter, factor), 0x1B);
        counter = _mm_xor_si128(product, _mm_xor_si128(_mm_srli_epi64(counter, 32), key));
        key = _mm_add_epi32(key, step);
        asm("" : "+x"(key));  // one addition, which compilers would make of the first key each time
    });
    const auto drawn = static_cast<std::uint32_t>(_mm_cvtsi128_si32(counter));
    return static_cast<float>(static_cast<std::int32_t>(drawn >> 8)) * 0x1p-24f;
#else
    return uniform(chances.seed, chances.id, turn, Purpose::move);
#endif
}

/// Intensities of all kinds; behind the last of them, nothing that is used.
PURSUIT_INLINE inline Eight intensities(const Compiled& model, const Persona& self, float pursuit,
                                        float withdrawal) noexcept {
    const Compiled::Kinds& kinds = model.kinds;
    const auto of = [](const Compiled::PerEight& row) { return table(row.data()); };
    const Eight drive = of(kinds.pursuit) * Eight(pursuit) +
                        of(kinds.withdrawal) * Eight(withdrawal) +
                        of(kinds.stronger) * Eight(max(pursuit, withdrawal));
    const Eight slope = of(kinds.hides) * Eight(0.5f + 0.5f * self.suppression) +
                        of(kinds.shows) * Eight(1.0f - 0.5f * self.suppression);
    const Eight linear = of(kinds.base) + slope * (drive - of(kinds.level));
    const Eight full = clamp(saturated(linear), of(kinds.least), of(kinds.most));
    // But of repairs all.
    constexpr EightNumbers repair{0, 0, 0, 0, 0, -1};
    static_assert(Kind::repair == static_cast<Kind>(5));
    return full * where(load_mask(repair), Eight(1), Eight(self.expression));
}

// --- hearing ------------------------------------------------------------------------------------

/// A Message whose tones may be read by the eight.
struct Spoken {
    Eight impact, intent;
    float ambiguity, expressed, bid, raises, engages, discloses, again;
};
PURSUIT_INLINE inline Spoken spoken(const Message<float>& m) noexcept {
    return {load_eight(floats(m, offsetof(Message<float>, impact))),
            load_eight(floats(m, offsetof(Message<float>, intent))),
            m.ambiguity,
            m.expressed,
            m.bid,
            m.raises,
            m.engages,
            m.discloses,
            m.again};
}

/// @return behind the needs, nothing that is used
PURSUIT_INLINE inline Eight hear_needs_now(const Compiled& model, const Persona& self,
                                           const Between& between, const Numbers<8>& q,
                                           Eight unmet) noexcept {
    const auto of = [](const Compiled::PerNeedSlot& row) { return table(row.data()); };
    const ToneOf<Eight> tone{spread<0>(q), spread<1>(q), spread<2>(q), spread<3>(q), spread<4>(q)};
    const Eight threat = threat_of(model, of, between, tone);
    const Eight target =
        need_target(load_eight(floats(self, offsetof(Persona, threat_gain))),
                    load_eight(floats(self, offsetof(Persona, need_rest))), threat);
    return need_after(model.tables.coefficients, unmet, target);
}

/// Hope, security and mentalizing, each toward a level.
/// @return behind them, nothing that is used
PURSUIT_INLINE inline Four hear_beliefs_now(const Compiled& model, const Between& between,
                                            const Numbers<8>& tone, float arousal,
                                            Four before) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const Compiled::Beliefs& to = model.beliefs;
    const auto of = [](const Compiled::Beliefs::PerBelief& row) {
        return table_of_four(row.data());
    };
    static_assert(offsetof(Inner, security) == offsetof(Inner, hope) + sizeof(float) &&
                  offsetof(Inner, mentalizing) == offsetof(Inner, hope) + 2 * sizeof(float));
    const float* q = tone.data();
    const float response = q[static_cast<std::size_t>(Dimension::responsiveness)];
    const Four first =
        shuffled<3, 0, 7, 7>(load(q), load(q + 1));  // of response, nearness, openness
    const Four level = clamp(of(to.first) * first + of(to.by_warmth) * Four(q[1]) +
                                 of(to.by_response) * Four(response) + of(to.more),
                             Four(0), of(to.most));
    const Four goal = shuffled<0, 1, 4, 7>(level, Four(1, 1, 1, 0));
    const Four gap = goal - before;
    const bool calm = !between.flooded && arousal < c.mentalizing_calm;
    const Four least = kept(calm ? MaskFour{{-1, -1, -1, -1}} : MaskFour{}, level);
    const Four by = shuffled<0, 1, 6, 7>(Four(between.answers_bid, 1, 0, 0), least);
    const Four after = before + where(gap > Four(0), of(to.rise), of(to.fall)) * by * gap;
    const float shown = kept(response < c.disclosure_heard, between.answers_disclosure);
    return not_tiny(after - of(to.unheard) * Four(shown) * after);
}

PURSUIT_INLINE inline Four hear_learning_now(const Compiled& model, const Between& between,
                                             float arousal, const Tone& q, Four drives,
                                             Four learned) noexcept {
    const Coefficients& c = model.tables.coefficients;
    const Four cold = max(Four(0), Four(0) - Four(get(q, Dimension::warmth)));
    const bool met =
        get(q, Dimension::responsiveness) > c.disclosure_heard && arousal < c.unlearning_calm;
    const float relief = kept(met, c.unlearning_rate * between.answers_disclosure);
    return learned_after(learned, Four(c.learning_rate) * cold, Four(relief), drives);
}

/// All that hearing does; as hear() of perceive.hpp. What is felt then is put together in vectors: of what
/// was written in parts, a vector that is read soon after would have to wait for the memory.
/// @param perceived eight floats, the first five of which are the tone
PURSUIT_INLINE inline void hear_now(const Compiled& model, const Persona& self,
                                    const Between& between, const Spoken& m, Inner& inner,
                                    std::array<float, 8>& perceived) noexcept {
    const float unclear = (1.0f - inner.mentalizing) * m.ambiguity;
    alignas(32) static constexpr std::array<float, 8> kLeast{-1, -1};
    static_assert(least_of(1) == -1 && least_of(2) == 0);
    store(
        pursuit::perceived(m.impact, m.intent, Eight(inner.mentalizing), Eight(unclear),
                           load_eight(floats(self, offsetof(Persona, bias))), table(kLeast.data())),
        perceived.data());
    in_memory(perceived);
    const Tone q{perceived[0], perceived[1], perceived[2], perceived[3], perceived[4]};
    Felt felt = felt_in(inner);
    const Four beliefs = hear_beliefs_now(model, between, perceived, inner.arousal,
                                          load(inner, offsetof(Inner, hope)));
    felt.unmet = hear_needs_now(model, self, between, perceived, felt.unmet);
    felt.security = beliefs[1];
    const Four drives = drives_of(fears_now(model, self, felt));
    const Four learned = hear_learning_now(model, between, inner.arousal, q, drives, felt.learned);
    hear_arousal(model, between, m.expressed, drives[0], drives[1], inner);
    const Four heard = clean(load(perceived.data() + 1)),
               before = load(inner, offsetof(Inner, cue));
    static_assert(Dimension::warmth == Dimension{1} && Dimension::demand == Dimension{2} &&
                  Dimension::responsiveness == Dimension{3});
    const Four behind = shuffled<0, 4, 1, 5>(Four(inner.arousal), beliefs);  // arousal, hope
    store(Eight(felt.unmet.low(), shuffled<0, 1, 4, 5>(felt.unmet.high(), behind)),
          floats(inner, 0));
    store(Eight(shuffled<1, 2, 4, 5>(beliefs, learned), shuffled<0, 1, 2, 7>(heard, before)),
          floats(inner, sizeof(Eight)));
    static_assert(offsetof(Inner, security) == sizeof(Eight) &&
                  offsetof(Inner, cue) == sizeof(Eight) + sizeof(Four));
}

PURSUIT_INLINE inline Between between_now(const Roles& r) noexcept {
    const State& s = r.both.state;
    const Seat hearer = other(r.mover);
    const bool answer = s.said_by != r.mover;  // the last thing said was the hearer's own
    return {r.both.open_issue(), r.both.owns(hearer), kept(answer, s.said_bid),
            kept(answer, s.said_disclosing), is_flooded(r.hearing.flooded_ms)};
}

PURSUIT_INLINE inline void say_now(const Roles& r, const Spoken& message, Made& made) noexcept {
    const Compiled& model = r.both.model;
    State& s = r.both.state;
    State::Side& side = r.hearing;
    if (s.apart != 0 && away(s, other(r.mover))) [[unlikely]] {  // it reaches nobody
        made.resolved = false;
        std::copy_n(model.tables.neutral.data(), kDimensions, made.perceived.data());
        return;
    }
    const Between near = between_now(r);
    hear_now(model, r.hearer, near, message, side.inner, made.perceived);
    const auto lasts = static_cast<std::uint32_t>(r.hearer.flooding_ms);
    side.flooded_ms = flooding_by(model, side.inner.arousal, side.flooded_ms, lasts);
    const Tone perceived = tone_of(made);
    made.resolved =
        let_in(model, message, perceived, s.said_by != r.mover, near.answers_bid, side.trail, s);
    s.said_by = r.mover;
}

// --- the turn -----------------------------------------------------------------------------------

/// What the scores are made from, in the order of Feature.
PURSUIT_INLINE inline void features_now(const Roles& r, Four fears, float* features) noexcept {
    const Coefficients& c = r.both.model.tables.coefficients;
    const Inner& inner = r.side.inner;
    features[0] = 1;
    store(load(inner, 0), features + 1);
    store(load(inner, sizeof(Four)), features + 5);  // and what the next two overwrite
    store(fears, features + 1 + kNeeds);
    float* rest = features + 1 + kNeeds + kFears;
    rest[0] = r.self.talk_heals - c.belief_middle;
    store(load(inner, offsetof(Inner, hope)) - Four(c.belief_middle), rest + 1);  // and security
    const Four cue = load(inner, offsetof(Inner, cue));
    store(cue, rest + 3);
    rest[3] = max(Four(0), Four(0) - cue)[0];
    rest[6] = r.both.open_issue() * (r.both.owns(r.mover) ? 1.0f : c.issue_other);
    static_assert(kFeatures == 1 + kNeeds + kFears + 7);
}

PURSUIT_INLINE inline void sway_now(const Roles& r, Sway& sway) noexcept {
    const State& s = r.both.state;
    store(load_eight(floats(r.side.trail, 0)), floats(sway, 0));  // momentum, exertion
    sway.bid = r.both.bid_to(r.mover);
    sway.heard = s.progress;
    sway.level = level_of(r.both.model, r.self, s.apart != 0 && away(s, other(r.mover)));
}

/// In modules, too, in the midst of a turn, which takes a tenth less by it.
/// @param score if it is wanted
/// @return the weights
__attribute__((always_inline)) inline Rows look_now(const Roles& r, Four fears, Options& o,
                                                    PerMove<float>* score = nullptr) noexcept {
    const Compiled& model = r.both.model;
    const Four drives = drives_of(fears);
    o.pursuit = drives[0];
    o.withdrawal = drives[1];
    const Step step = transition_now(model, r.side, o.pursuit, o.withdrawal);
    features_now(r, fears, o.features.data());
    in_memory(o.features);
    const Rows scored = score_rows(model, step.stance, o.features);
    sway_now(r, o.sway);
    const Eight gates = gates_now(model, step.stance, r.side.trail, o.sway, r.side.inner.cue[2]);
    const Rows weight = weigh(model, step.stance, scored, gates);
    o.step = step;
    unrolled<kBlocks>([&](auto b) PURSUIT_INLINE {
        store(weight[b], &o.weight[kBlock * b]);
        if (score != nullptr) store(scored[b], &(*score)[kBlock * b]);
    });
    return weight;
}

struct Act {
    Move move{};  // of a code, its likeliest
    Spoken message;
    Eight to, rate;  // of what it leaves behind
};

/// Everything that follows from a choice.
PURSUIT_INLINE inline void make_move_now(const Roles& r, const Step& step, const Act& act,
                                         const Chances& chances, Made& made) noexcept {
    State& s = r.both.state;
    State::Side& side = r.side;
    const std::uint32_t dwelt = side.dwell + (side.dwell < 65535u ? 1u : 0u);
    side.dwell = static_cast<std::uint16_t>(step.row == 255 ? dwelt : 0);
    side.stance = step.stance;
    if (s.apart != 0) [[unlikely]]
        come_back(Both(r.both), r.mover);
    made.answers = s.said_by != r.mover && s.said_bid > 0.5f;
    say_now(r, act.message, made);
    const Eight trail = load_eight(floats(side.trail, 0)),
                least = six_of(Eight(kLeastInput), Eight(-1));
    const Eight after = trail + act.rate * (act.to - trail);
    store(kept(after > least, after), floats(side.trail, 0));
    side.last = act.move;
    const bool goes = r.both.model.brief[static_cast<std::size_t>(act.move)].goes;
    if (goes || (s.apart | s.promise_ms) != 0) [[unlikely]]
        part(Both(r.both), r.mover, act.move, chances);
    s.floor = other(r.mover);
    ++s.turns;
}

/// The move of that intensity.
PURSUIT_INLINE inline void make_move_now(const Roles& r, const Step& step, const Chosen& chosen,
                                         const Chances& chances, Made& made) noexcept {
    const Compiled& model = r.both.model;
    const auto move = static_cast<std::size_t>(chosen.move);
    const auto last = static_cast<std::size_t>(r.side.last) % kMoveSlots;
    static constexpr std::array<float, 2> kAgain{0, 1};
    const std::array<float, 2> freshness{
        1, 1.0f / (1.0f + model.brief[last].used_up * r.hearing.trail.familiarity)};
    const bool again = r.side.last == chosen.move;
    const float fresh = freshness[again];
    const Landing& landing = model.landing[move];
    const Eight lands(chosen.intensity * fresh), neutral = table(model.neutral.data());
    const Compiled::Leaves& leaves = model.leaves[model.brief[move].group];
    const Spoken message{neutral + lands * load_eight(floats(landing, offsetof(Landing, impact))),
                         neutral + lands * load_eight(floats(landing, offsetof(Landing, intent))),
                         landing.ambiguity,
                         expressed_of(r.self, r.side.inner),
                         landing.bid,
                         landing.raises,
                         landing.engages * fresh,
                         landing.discloses,
                         kAgain[again]};
    make_move_now(r, step,
                  {chosen.move, message, table(leaves.to.data()), table(leaves.rate.data())},
                  chances, made);
}

/// The mover chooses and does it.
PURSUIT_INLINE inline void take_turn(const Roles& r, const Chances& chances, Choice& out) noexcept {
    const Compiled& model = r.both.model;
    Options& o = out.options;
    Chosen& chosen = out.chosen;
    chosen.uniform = uniform_now(chances, r.both.state.turns);
    const Rows weight = look_now(r, fears_now(model, r.self, felt_in(r.side.inner)), o);
    alignas(32) std::array<float, 8> intensity;
    store(intensities(model, r.self, o.pursuit, o.withdrawal), intensity.data());
    in_memory(intensity);
    const Picked picked = pick(model, weight, chosen.uniform);
    chosen.move = static_cast<Move>(picked.move);
    chosen.probability = o.weight[picked.move] / picked.total;
    chosen.intensity = intensity[model.brief[picked.move].kind];
    make_move_now(r, o.step, chosen, chances, out.made);
}

PURSUIT_INLINE inline void take_turns(const Both& given, const Turns& turns, Choice& out) noexcept {
    for (std::uint32_t i = turns.count; i > 0; --i) {
        const Both both{here(given.model), here(given.personas), here(given.state)};
        State& s = both.state;
        settle_now(both, turns.resting);
        const Seat mover = s.apart == 0 ? s.floor : whose_turn(s);
        const Roles roles = roles_of(both, mover);
        out.mover = mover;
        out.before = roles.side.stance;
        take_turn(roles, turns.chances, out);
        pass_time(s, turns.turn_ms);
    }
}

}  // namespace
}  // namespace pursuit

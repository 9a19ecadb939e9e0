// From couples to lanes and back, and what comes of the turns in between.
#include "ensemble/lanes.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/arrange.hpp"
#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/choose.hpp"
#include "engine/partner.hpp"
#include "engine/perceive.hpp"
#include "engine/step.hpp"
#include "engine/trait.hpp"
#include "ensemble/lane_block.hpp"

namespace pursuit {
namespace {

// --- tables -------------------------------------------------------------------------------------

/// The features that the score of a move has a coefficient for, then 0.
std::array<std::uint32_t, kFeatures> features_in(const Compiled& model, std::size_t m) noexcept {
    std::array<std::uint32_t, kFeatures> out{};
    std::size_t n = 0;
    for (std::uint32_t f = 1; f < kFeatures; ++f) {
        if (model.appeal[f][m] != 0) out[n++] = f;
    }
    return out;
}

void fill_scores(LaneTables& out, const Compiled& model) noexcept {
    std::array<std::uint8_t, kMoveSlots> moves;
    std::iota(moves.begin(), moves.end(), std::uint8_t{0});
    std::array<std::array<std::uint32_t, kFeatures>, kMoveSlots> features;
    std::array<std::ptrdiff_t, kMoveSlots> length;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        features[m] = features_in(model, m);
        length[m] = std::find(features[m].begin(), features[m].end(), 0u) - features[m].begin();
    }
    out.pairs = (static_cast<std::size_t>(model.tables.move_count) + 1) / 2;
    arrange(moves.begin(), moves.begin() + 2 * out.pairs,
            [&](auto x, auto y) { return length[x] != length[y] ? length[x] < length[y] : x < y; });
    LaneTables::Term* term = out.terms.data();
    for (std::size_t i = 0; i < out.pairs; ++i) {
        LaneTables::TwoMoves& two = out.two_moves[i];
        two.move = {moves[2 * i], moves[2 * i + 1]};
        two.terms = static_cast<std::uint16_t>(std::max(length[two.move[0]], length[two.move[1]]));
        for (std::size_t k = 0; k < 2; ++k) {
            for (std::size_t t = 0; t < two.terms; ++t) {
                const std::uint32_t f = features[two.move[k]][t];
                term[t].feature[k] = LaneTables::kStep * (f != 0 ? f : 1);
                term[t].appeal[k] = f != 0 ? model.appeal[f][two.move[k]] : 0.0f;
            }
        }
        term += two.terms;
    }
}

void fill_choice(LaneTables& out, const Compiled& model) noexcept {
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        out.same_lean[m] = true;
        for (std::size_t s = 0; s < kStances; ++s) {
            out.open[m][s] = model.open[s][m];
            out.lean[m][s] = model.lean[s][m];
            out.same_lean[m] = out.same_lean[m] && model.lean[s][m] == model.lean[0][m];
        }
    }
    fill_scores(out, model);
}

void fill_moves(LaneTables& out, const Compiled& model) noexcept {
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const Landing& landing = model.landing[m];
        const MoveRow& row = model.tables.moves[m];
        std::array<float, kMoveWords> word{};
        for (std::size_t d = 0; d < kDimensions; ++d) {
            word[kImpact + d] = landing.impact[d];
            word[kIntent + d] = landing.intent[d];
        }
        word[kAmbiguity] = landing.ambiguity;
        word[kRaises] = landing.raises;
        word[kEngages] = landing.engages;
        word[kDiscloses] = landing.discloses;
        word[kWhat] = std::bit_cast<float>(
            static_cast<int>(row.kind) + 16 * static_cast<int>(row.parting) +
            256 * static_cast<int>(row.group) + 4096 * static_cast<int>(landing.bid > 0));
        for (std::size_t w = 0; w < kMoveWords; ++w) out.by_word[w][m] = word[w];
    }
    for (std::size_t g = 0; g < kGroups; ++g) {
        const GroupRow& row = model.tables.groups[g];
        out.cost[g] = row.cost;
        out.used_up[g] = model.tables.coefficients.habituation * row.habituates;
        for (std::size_t s = 0; s < kStances; ++s) out.answers[g][s] = model.answers[s][g];
    }
    for (std::size_t k = 0; k < kKinds; ++k) {
        const IntensityRow& row = model.tables.intensity[k];
        out.base[k] = row.base;
        out.slope[k] = row.slope;
        out.level[k] = row.level;
        out.least[k] = row.least;
        out.most[k] = row.most;
        out.shape[k] = static_cast<int>(row.drive) + 4 * static_cast<int>(row.hides);
        out.manner[k] = character_of(static_cast<Kind>(k));
    }
}

/// Questions, and the characters.
void fill_stances(LaneTables& out, const Compiled& model) noexcept {
    std::uint32_t asked = 0;
    for (std::size_t s = 0; s < kStances; ++s) {
        out.character[s] = character_of(static_cast<Stance>(s));
        asked |= model.asked[s];
        out.priorities = std::max<std::size_t>(out.priorities, model.first[s + 1] - model.first[s]);
    }
    for (; asked != 0; asked &= asked - 1) {
        const int i = std::countr_zero(asked);
        const Predicate& p = model.tables.predicates[static_cast<std::size_t>(i)];
        const LaneTables::Asked one{LaneTables::kStep * static_cast<std::uint32_t>(p.variable),
                                    static_cast<std::int32_t>(1u << i), p.threshold};
        if (p.comparison == Comparison::above) out.above[out.above_count++] = one;
        if (p.comparison == Comparison::below) out.below[out.below_count++] = one;
    }
}

/// The first rows of all stances, the second ...
void fill_rows(std::span<LaneTables::Rows> out, const Compiled& model) noexcept {
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t s = 0; s < kStances; ++s) {
            const std::size_t at = model.first[s] + i;
            Compiled::Row row{0xffffffffu, static_cast<Stance>(s), 255};
            if (at < model.first[s + 1]) row = model.rows[at];
            out[i].guard[s] = static_cast<std::int32_t>(row.guard);
            out[i].to[s] = static_cast<int>(row.to) + 256 * row.number;
        }
    }
}

// --- one couple ---------------------------------------------------------------------------------

std::int32_t mask_of(bool x) noexcept { return x ? -1 : 0; }
std::int32_t word(std::uint32_t x) noexcept { return static_cast<std::int32_t>(x); }
std::uint32_t number(std::int32_t x) noexcept { return static_cast<std::uint32_t>(x); }

using OneSide = LaneSide<float, std::int32_t>;

void put_persona(OneSide& to, const Persona& p, const Compiled& model) noexcept {
    to.threat_gain = p.threat_gain;
    to.need_rest = p.need_rest;
    to.strength = p.strength;
    to.sensitivity = p.sensitivity;
    to.bias = p.bias;
    const auto numbers = numbers_of(p);
    std::memcpy(reinterpret_cast<char*>(&to) + offsetof(OneSide, suppression), &numbers,
                sizeof numbers);
    to.level = level_of(model, p, false);
    to.flooding_ms = p.flooding_ms;
    to.own_level = p.level;
    to.hope = p.hope;
}
void get_persona(Persona& to, const OneSide& from) noexcept {
    to.threat_gain = from.threat_gain;
    to.need_rest = from.need_rest;
    to.strength = from.strength;
    to.sensitivity = from.sensitivity;
    to.bias = from.bias;
    std::memcpy(&to.suppression, &from.suppression, kPersonaNumbers * sizeof(float));
    to.level = from.own_level;
    to.hope = from.hope;
    to.flooding_ms = from.flooding_ms;
}

void put_side(OneSide& to, const State::Side& from, const Tables& tables) noexcept {
    to.inner = from.inner;
    to.trail = from.trail;
    to.flooded_ms = word(from.flooded_ms);
    to.stance = static_cast<int>(from.stance);
    to.last = static_cast<int>(from.last);
    to.manner = from.last == kNoMove
                    ? 0
                    : character_of(tables.moves[static_cast<std::size_t>(from.last)].kind);
    to.dwell = from.dwell;
}
void get_side(State::Side& to, const OneSide& from) noexcept {
    to.inner = from.inner;
    to.trail = from.trail;
    to.flooded_ms = number(from.flooded_ms);
    to.stance = static_cast<Stance>(from.stance);
    to.last = static_cast<Move>(from.last);
    to.dwell = static_cast<std::uint16_t>(from.dwell);
}

/// The seat of role 0 <-> the code of who is apart, which is 1 + role, or 1 + seat.
int swapped(int apart, bool b_first) noexcept {
    return b_first && (apart == 1 || apart == 2) ? 3 - apart : apart;
}

constexpr std::array kPeaks{&Summary::Side::arousal, &Summary::Side::pursuit,
                            &Summary::Side::withdrawal, &Summary::Side::fear};

void put_summary(LaneCouple& to, const SoFar& from, bool b_first) noexcept {
    const Summary& s = from.summary;
    for (std::size_t role = 0; role < 2; ++role) {
        const Summary::Side& side = s.sides[role ^ static_cast<std::size_t>(b_first)];
        for (std::size_t i = 0; i < kPeaks.size(); ++i) {
            const Peak& peak = side.*kPeaks[i];
            to.sides[role].peak[i] = peak.turn == kNever ? -1.0f : peak.value;
            to.sides[role].peak_turn[i] = word(peak.turn);
        }
        for (std::size_t k = 0; k < kKinds; ++k) to.sides[role].moves[k] = word(side.moves[k]);
    }
    for (std::size_t p = 0; p < kPhases; ++p) to.phases[p] = word(s.phases[p]);
    to.phase = static_cast<int>(s.phase);
    to.negative_turns = word(s.negative_turns);
    to.run = word(from.run);
    to.longest_run = word(s.longest_run);
    to.last_run = word(from.last_run);
    to.escalated = word(s.escalated);
    to.resolved = word(s.resolved);
    to.holds = mask_of(s.holds);
    to.calm = mask_of(from.calm);
}
void get_summary(SoFar& to, const LaneCouple& from) noexcept {
    Summary& s = to.summary;
    for (std::size_t role = 0; role < 2; ++role) {
        Summary::Side& side = s.sides[role ^ static_cast<std::size_t>(from.b_first != 0)];
        for (std::size_t i = 0; i < kPeaks.size(); ++i) {
            const std::uint32_t turn = number(from.sides[role].peak_turn[i]);
            side.*kPeaks[i] = {turn == kNever ? 0 : from.sides[role].peak[i], turn};
        }
        for (std::size_t k = 0; k < kKinds; ++k) side.moves[k] = number(from.sides[role].moves[k]);
    }
    for (std::size_t p = 0; p < kPhases; ++p) s.phases[p] = number(from.phases[p]);
    s.phase = static_cast<Phase>(from.phase);
    s.negative_turns = number(from.negative_turns);
    to.run = number(from.run);
    s.longest_run = number(from.longest_run);
    to.last_run = number(from.last_run);
    s.escalated = number(from.escalated);
    s.resolved = number(from.resolved);
    s.holds = from.holds != 0;
    to.calm = from.calm != 0;
}

void put_apart(LaneCouple& to, int apart, bool b_first) noexcept {
    to.apart = swapped(apart & 3, b_first);
    to.paused = mask_of((apart & State::kPaused) != 0);
    to.promised = mask_of((apart & State::kPromised) != 0);
}

void put_state(LaneCouple& to, const State& s, const Compiled& model) noexcept {
    const bool b_first = s.floor == Seat::b;
    for (std::size_t role = 0; role < 2; ++role) {
        const std::size_t seat = role ^ static_cast<std::size_t>(b_first);
        const bool owns = (s.owner >> seat & 1) != 0;
        put_side(to.sides[role], s.sides[seat], model.tables);
        to.sides[role].owns = mask_of(owns);
        const auto& issue = issue_of(model, owns);
        std::copy_n(issue.begin(), kNeeds, to.sides[role].issue.begin());
    }
    to.severity = s.severity;
    to.progress = s.progress;
    to.said_bid = s.said_bid;
    to.said_raising = s.said_raising;
    to.said_disclosing = s.said_disclosing;
    to.promise_ms = word(s.promise_ms);
    to.said_by_0 = mask_of(s.said_by == s.floor);
    put_apart(to, s.apart, b_first);
    to.b_first = mask_of(b_first);
}

}  // namespace

bool fill(LaneTables& out, std::span<LaneTables::Rows> room, const Compiled& model) noexcept {
    fill_choice(out, model);
    fill_moves(out, model);
    fill_stances(out, model);
    for (std::size_t p = 0; p < kPresences; ++p) {
        for (std::size_t i = 0; i < kNeeds; ++i) out.threat[i][p] = model.threat[p][i];
    }
    if (out.priorities > room.size()) return false;
    fill_rows(room.first(out.priorities), model);
    out.rows = room.data();
    return true;
}

void fill(LaneMoves& out, const Compiled& model) noexcept {
    out.kinds = out.groups = out.bid = out.raising = out.engaging = out.disclosing = 0;
    for (std::size_t i = 0; i < out.count; ++i) {
        LaneMoves::One& one = out.one[i];
        one.kind = static_cast<std::uint32_t>(model.tables.moves[one.move].kind);
        one.group = model.group[one.move];
        one.cost = model.tables.groups[one.group].cost;
        one.landing = model.landing[one.move];
        out.kinds |= 1u << one.kind;
        out.groups |= 1u << one.group;
        const auto does = [&](float number) {
            return static_cast<std::uint32_t>(number != 0) << i;
        };
        out.bid |= does(one.landing.bid);
        out.raising |= does(one.landing.raises);
        out.engaging |= does(one.landing.engages);
        out.disclosing |= does(one.landing.discloses);
    }
}

LaneCouple lane_of(const Compiled& model, const std::array<Persona, 2>& personas,
                   const State& state) noexcept {
    LaneCouple one;
    put_state(one, state, model);
    for (std::size_t role = 0; role < 2; ++role) {
        const std::size_t seat = role ^ static_cast<std::size_t>(index(state.floor));
        put_persona(one.sides[role], personas[seat], model);
    }
    return one;
}

void scatter(const LaneCouple& one, void* groups, std::size_t lanes, std::size_t i) noexcept {
    const auto* from = reinterpret_cast<const std::byte*>(&one);
    auto* to = static_cast<std::byte*>(groups) + 4 * (i / lanes * lanes * kLaneWords + i % lanes);
    for (std::size_t w = 0; w < kLaneWords; ++w) std::memcpy(to + 4 * w * lanes, from + 4 * w, 4);
}
void gather(const void* groups, std::size_t lanes, std::size_t i, LaneCouple& one) noexcept {
    const auto* from =
        static_cast<const std::byte*>(groups) + 4 * (i / lanes * lanes * kLaneWords + i % lanes);
    auto* to = reinterpret_cast<std::byte*>(&one);
    for (std::size_t w = 0; w < kLaneWords; ++w) std::memcpy(to + 4 * w, from + 4 * w * lanes, 4);
}

void get_state(State& s, const LaneCouple& from) noexcept {
    const bool b_first = from.b_first != 0;
    s.owner = 0;
    for (std::size_t role = 0; role < 2; ++role) {
        const std::size_t seat = role ^ static_cast<std::size_t>(b_first);
        get_side(s.sides[seat], from.sides[role]);
        s.owner = static_cast<std::uint8_t>(s.owner | (from.sides[role].owns != 0) << seat);
    }
    s.progress = from.progress;
    s.said_bid = from.said_bid;
    s.said_raising = from.said_raising;
    s.said_disclosing = from.said_disclosing;
    s.promise_ms = number(from.promise_ms);
    s.said_by = (from.said_by_0 != 0) == b_first ? Seat::b : Seat::a;
    s.severity = from.severity;
    const int paused = from.paused != 0 ? State::kPaused : 0;
    const int promised = from.promised != 0 ? State::kPromised : 0;
    s.apart = static_cast<std::uint8_t>(swapped(from.apart, b_first) | paused | promised);
}

void settle_lane(const Compiled& model, std::uint32_t turn_ms, std::size_t lanes, std::size_t i,
                 void* groups) noexcept {
    LaneCouple one;
    gather(groups, lanes, i, one);
    State state;
    std::array<Persona, 2> personas;
    get_state(state, one);
    const auto b_first = static_cast<std::size_t>(one.b_first != 0);
    for (std::size_t role = 0; role < 2; ++role)
        get_persona(personas[role ^ b_first], one.sides[role]);
    state.clock_ms = turn_ms;
    settle(model, personas, state);
    for (std::size_t role = 0; role < 2; ++role) {
        const State::Side& side = state.sides[role ^ b_first];
        one.sides[role].inner = side.inner;
        one.sides[role].trail = side.trail;
        one.sides[role].flooded_ms = word(side.flooded_ms);
    }
    one.promise_ms = word(state.promise_ms);
    put_apart(one, state.apart, one.b_first != 0);
    scatter(one, groups, lanes, i);
}

// --- a block ------------------------------------------------------------------------------------

LaneBlock::LaneBlock(const Plan& plan, const LaneTables& tables, Kernel kernel)
    : plan_(plan),
      kernel_(kernel),
      is_born_(can_be_born(plan)),
      memory_(std::make_unique_for_overwrite<Memory>()) {
    if (is_born_) {
        prepare_births();
    } else {
        couples_.reserve(kBlockCouples);
    }
    const Results& r = plan.results;
    run_.model = &plan.model;
    run_.tables = &tables;
    run_.left = decay(plan.model.half_lives, plan.turn_ms);
    run_.turn_ms = plan.turn_ms;
    run_.seed = plan.ensemble.seed;
    run_.last_turns = plan.last_turns();
    run_.groups = memory_->words.data();
    run_.summary = !r.summaries.empty();
    run_.path = r.hash != nullptr;
    run_.frame = r.trace != nullptr || r.phases != nullptr || r.movers != nullptr ||
                 r.intensities != nullptr || !r.columns.empty() || !r.totals.empty() ||
                 r.stance_counts != nullptr;
    want_values();
    run_.out = &memory_->frame;
    run_.out_values = &memory_->values;
    run_.context = this;
    run_.take = [](void* self, std::uint32_t turn) noexcept {
        static_cast<const LaneBlock*>(self)->take(turn);
    };
    run_.settle = [](void* self, std::size_t couple, std::uint32_t, void* group) noexcept {
        static_cast<const LaneBlock*>(self)->settle(couple, group);
    };
    run_.away = [](void* self, std::size_t couple, std::uint32_t turn) noexcept {
        return static_cast<const LaneBlock*>(self)->away(couple, turn);
    };
}

/// A column goes past the frame, but for one that has another of the same beside it.
void LaneBlock::want_values() noexcept {
    for (const Column& column : plan_.results.columns) {
        const std::uint64_t bit = std::uint64_t{1} << static_cast<int>(column.quantity);
        float*& to = run_.columns[at(column.seat)][at(column.quantity)];
        if (to != nullptr) run_.in_frame[at(column.seat)] |= bit;
        to = column.values;
        run_.values[at(column.seat)] |= bit;
    }
    run_.stride = plan_.stride;
    if (plan_.results.totals.empty()) return;
    for (const Quantity q : kSummed) {
        const std::uint64_t bit = std::uint64_t{1} << static_cast<int>(q);
        for (std::uint64_t& wanted : run_.values) wanted |= bit;
        for (std::uint64_t& wanted : run_.in_frame) wanted |= bit;
    }
}

void LaneBlock::run() noexcept {
    size_ = couples_.size();
    first_ = couples_.front().index();
    std::uint32_t turn = 0;
    for (const ScriptStep& step : plan_.steps) {
        play(turn, step.turn - turn);
        turn = step.turn;
        for (Single& couple : couples_) couple.step(step);
        turn += step.move != nullptr;
    }
    play(turn, plan_.ensemble.turns - turn);
    finish();
    couples_.clear();
}

void LaneBlock::finish() noexcept {
    for (Single& couple : couples_) couple.finish(plan_.hashes() ? couple.couple_.hash() : 0);
}

void LaneBlock::play(std::uint32_t turn, std::uint32_t turns) noexcept {
    for (std::uint32_t now = 0; turns > 0 && !plan_.stopped(); turn += now, turns -= now) {
        now = std::min(turns, kStretch);
        stretch(turn, now);
    }
}

void LaneBlock::stretch(std::uint32_t turn, std::uint32_t turns) noexcept {
    const std::size_t lanes = kernel_.lanes;
    run_.group_count = groups();
    run_.first = first_;
    run_.whole_groups = size_ / kernel_.lanes;
    run_.turn = turn;
    run_.turns = turns;
    run_.goes_on = turn > 0 && is_born();
    if (is_born()) return kernel_.play(run_);
    run_.stress = std::any_of(couples_.begin(), couples_.end(), [](const Single& single) {
        const auto& sides = single.couple_.state_.sides;
        return sides[0].inner.stress != 0 || sides[1].inner.stress != 0;
    });
    for (std::size_t i = 0; i < run_.group_count * lanes; ++i) load(i);
    kernel_.play(run_);
    for (std::size_t i = 0; i < couples_.size(); ++i) store(i);
}

/// Lanes that are left over live the life of the last couple again.
void LaneBlock::load(std::size_t i) noexcept {
    Single& single = couples_[std::min(i, couples_.size() - 1)];
    Couple& couple = single.couple_;
    pursuit::settle(plan_.model, couple.personas_, couple.state_);
    LaneCouple one = lane_of(plan_.model, couple.personas_, couple.state_);
    one.id_low = word(static_cast<std::uint32_t>(couple.id()));
    one.id_high = word(static_cast<std::uint32_t>(couple.id() >> 32));
    one.path = word(single.path_);
    if (run_.summary) put_summary(one, single.so_far_, couple.state_.floor == Seat::b);
    scatter(one, run_.groups, kernel_.lanes, i);
}

void LaneBlock::store(std::size_t i) noexcept {
    Single& single = couples_[i];
    State& state = single.couple_.state_;
    LaneCouple one;
    gather(run_.groups, kernel_.lanes, i, one);
    get_state(state, one);
    if (run_.summary) get_summary(single.so_far_, one);
    single.path_ = number(one.path);
    state.turns += run_.turns;
    state.since_ms += std::int64_t{plan_.turn_ms} * (run_.turns - 1);
    state.clock_ms = state.since_ms + plan_.turn_ms;
    state.floor = (run_.turns % 2 != 0) != (one.b_first != 0) ? Seat::b : Seat::a;
}

void LaneBlock::settle(std::size_t i, void* group) const noexcept {
    if (i >= size_) return;  // nobody's
    settle_lane(plan_.model, plan_.turn_ms, kernel_.lanes, i % kernel_.lanes, group);
}

std::int32_t LaneBlock::away(std::size_t i, std::uint32_t turn) const noexcept {
    const std::uint64_t id = plan_.ensemble.first + first_ + std::min(i, size_ - 1);
    return word(drawn_away_ms(plan_.model, {plan_.ensemble.seed, id}, turn));
}

std::size_t LaneBlock::groups() const noexcept {
    const std::size_t at_once = kernel_.lanes * kernel_.together;
    return (size_ + at_once - 1) / at_once * kernel_.together;
}

// --- a block whose couples are never made ----------------------------------------------------------

namespace {

/// Of one in a lane; what is left to the model is below 0.
/// @return whether those that are set, if they are, are in their ranges: the others the lanes look at
bool put_traits(const Traits& traits, std::size_t lane,
                std::array<std::array<float, kMostLanes>, kTraits>& out) noexcept {
    bool fit = true;
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        std::size_t i = at(field.id);
        if constexpr (std::is_same_v<Member, std::optional<float>>) {
            const std::optional<float>& x = traits.*field.member;
            out[i][lane] = x.value_or(-1);
            if (x) fit &= *x >= 0 && *x <= field.most;
        } else {
            each_number(traits.*field.member, [&](float x) { out[i++][lane] = x; });
        }
    });
    return fit;
}

}  // namespace

/// Where nothing happens before the turns but disagreements and issues, and then nothing but turns.
bool LaneBlock::can_be_born(const Plan& plan) noexcept {
    if (!plan.results.gains.empty()) return false;
    for (const ScriptStep& step : plan.steps) {
        if (step.turn > 0 || step.move != nullptr) return false;
    }
    return std::all_of(plan.order.begin(), plan.order.end(), [](const Happening* each) {
        return std::holds_alternative<Disagreement>(each->what) ||
               std::holds_alternative<OpenIssue>(each->what);
    });
}

/// What happens first, and who has the floor then; of each couple its own, where it is drawn.
void LaneBlock::prepare_births() {
    birth_.model = &plan_.model;
    floor_.reset();
    const auto owner_of = [](const std::optional<Seat>& owner) {
        return static_cast<std::uint8_t>(owner ? 1 << index(*owner) : 3);
    };
    for (const Happening* each : plan_.order) {
        if (const auto* quarrel = std::get_if<Disagreement>(&each->what)) {
            openings_.push_back({clean(quarrel->severity), owner_of(quarrel->owner), true});
            floor_ = quarrel->owner;
        } else if (const auto* issue = std::get_if<OpenIssue>(&each->what)) {
            openings_.push_back({clean(issue->severity), owner_of(issue->owner), false});
        }
    }
    birth_.openings = openings_;
    if (plan_.ensemble.floor) floor_ = plan_.ensemble.floor;
}

Fault LaneBlock::live(std::uint64_t begin, std::uint64_t end) noexcept {
    size_ = at(end - begin);
    first_ = at(begin - plan_.ensemble.first);
    for (std::size_t group = 0; group < groups(); ++group) {
        if (Fault fault = bear(group)) return fault;
    }
    play(0, plan_.ensemble.turns);
    bury();
    return {};
}

/// Lanes that are left over live the life of the last couple again.
Fault LaneBlock::bear(std::size_t group) noexcept {
    const Ensemble& e = plan_.ensemble;
    const std::uint64_t begin = e.first + first_ + group * kernel_.lanes;
    const std::uint64_t last = e.first + first_ + size_ - 1;
    bool fits = true;
    Pair room;
    for (std::size_t lane = 0; lane < kernel_.lanes; ++lane) {
        const std::uint64_t id = std::min(begin + lane, last);
        const Seat floor = floor_ ? *floor_ : drawn_floor(e.seed, id);
        const Pair* pair = e.pairs.find(e.first, id, room);
        if (pair == nullptr) return wrong_in(begin, last);
        for (std::size_t role = 0; role < 2; ++role)
            fits &= put_traits((*pair)[role ^ at(floor)], lane, birth_.traits[role]);
        birth_.b_first[lane] = mask_of(floor == Seat::b);
        birth_.id_low[lane] = word(static_cast<std::uint32_t>(id));
        birth_.id_high[lane] = word(static_cast<std::uint32_t>(id >> 32));
    }
    fits &= kernel_.bear(birth_, memory_->words.data() + group * kernel_.lanes * kLaneWords);
    return fits ? Fault{} : wrong_in(begin, last);
}

/// What is wrong with the first who cannot be born.
Fault LaneBlock::wrong_in(std::uint64_t first, std::uint64_t last) const noexcept {
    std::optional<Couple> couple;
    for (std::uint64_t id = first; id <= last; ++id) {
        if (Fault fault = couple_of(plan_.ensemble, id, couple)) return fault;
    }
    return fault(Status::state, "a pair was out of range, and asked for again was not");
}

/// The clock of who lived all turns.
void LaneBlock::put_end(State& state) const noexcept {
    state.turns = plan_.ensemble.turns;
    state.clock_ms = std::int64_t{plan_.turn_ms} * state.turns;
    state.since_ms = state.turns > 0 ? state.clock_ms - plan_.turn_ms : 0;
}

/// What is left of them.
void LaneBlock::bury() noexcept {
    State end;
    put_end(end);
    alignas(64) std::array<std::uint64_t, kBlockCouples> hashes;
    if (plan_.hashes()) {
        kernel_.hash({plan_.model.hash, plan_.ensemble.seed, plan_.turn_ms, end.turns, end.clock_ms,
                      end.since_ms, run_.groups, groups(), hashes.data()});
    }
    const Results& r = plan_.results;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < size_; ++i) {
        if (!r.hashes.empty()) r.hashes[first_ + i] = hashes[i];
        if (r.hash != nullptr) sum += digest(hashes[i], path(i));
        if (!r.summaries.empty() || !r.states.empty()) write_end(i, end);
    }
    if (r.hash != nullptr) add(plan_, *r.hash, sum);
}

std::uint32_t LaneBlock::path(std::size_t i) const noexcept {
    const std::size_t lanes = kernel_.lanes, word = offsetof(LaneCouple, path) / 4;
    return memory_->words[(i / lanes * kLaneWords + word) * lanes + i % lanes];
}

void LaneBlock::write_end(std::size_t i, State state) const noexcept {
    LaneCouple one;
    gather(run_.groups, kernel_.lanes, i, one);
    get_state(state, one);
    state.floor = (state.turns % 2 != 0) != (one.b_first != 0) ? Seat::b : Seat::a;
    const Results& r = plan_.results;
    if (!r.states.empty()) r.states[first_ + i] = state;
    if (r.summaries.empty()) return;
    SoFar so_far;
    get_summary(so_far, one);
    r.summaries[first_ + i] = so_far.whole(state);
}

// --- what is written ----------------------------------------------------------------------------

namespace {

/// Past the caches where the place allows it: nothing here is read again soon.
void stream(const float* from, std::size_t n, float* to) noexcept {
#if defined(__SSE2__)
    if (n % 16 == 0 && reinterpret_cast<std::uintptr_t>(to) % 16 == 0) {
        for (std::size_t i = 0; i < n; i += 4) _mm_stream_ps(to + i, _mm_load_ps(from + i));
        return;
    }
#endif
    std::memcpy(to, from, n * sizeof(float));
}

}  // namespace

void LaneBlock::take(std::uint32_t turn) const noexcept {
    const Results& r = plan_.results;
    const LaneFrame& frame = memory_->frame;
    const std::size_t n = size_;
    const std::size_t place = turn * plan_.stride + first_;
    if (r.trace != nullptr) std::memcpy(r.trace + place, frame.trace.data(), n);
    if (r.phases != nullptr) std::memcpy(r.phases + place, frame.phase.data(), n);
    if (r.movers != nullptr) std::memcpy(r.movers + place, frame.mover.data(), n);
    if (r.intensities != nullptr) stream(frame.intensity.data(), n, r.intensities + place);
    for (const Column& column : r.columns) take_column(column, place);
    if (r.stance_counts != nullptr) count(*r.stance_counts);
    if (!r.totals.empty()) total(r.totals[turn]);
}

/// What did not go past the frame.
void LaneBlock::take_column(const Column& column, std::size_t place) const noexcept {
    const std::size_t q = at(column.quantity), seat = at(column.seat);
    const std::size_t together = kernel_.lanes * kernel_.together;
    const bool past = run_.columns[seat][q] == column.values;
    const std::size_t done = past ? size_ / together * together : 0;
    if (done == size_) return;
    const auto& values = memory_->values.of[seat][q];
    stream(values.data() + done, size_ - done, column.values + place + done);
}

void LaneBlock::count(StanceCounts& counts) const noexcept {
    const LaneFrame& frame = memory_->frame;
    for (std::size_t i = 0; i < size_; ++i) {
        const std::size_t after = frame.trace[i] >> 5;
        add(plan_, counts.turns[frame.before[i]][after], 1);
        if (frame.row[i] != 255) add(plan_, counts.rows[frame.row[i]], 1);
    }
}

void LaneBlock::total(TurnTotals& totals) const noexcept {
    const LaneFrame& frame = memory_->frame;
    const std::size_t n = size_;
    TurnTotals sum;
    for (std::size_t i = 0; i < n; ++i) {
        ++sum.phases[frame.phase[i]];
        ++sum.moves[frame.trace[i] & 31];
        sum.resolved += frame.resolved[i];
        for (std::size_t seat = 0; seat < 2; ++seat) ++sum.stances[seat][frame.stance[seat][i]];
    }
    for (std::size_t seat = 0; seat < 2; ++seat) {
        for (std::size_t k = 0; k < kSummed.size(); ++k) {
            const auto& values = memory_->values.of[seat][static_cast<std::size_t>(kSummed[k])];
            for (std::size_t begin = 0; begin < n; begin += 64) {
                std::int32_t units = 0;  // 64 of at most 2^24
                for (std::size_t i = begin; i < std::min(begin + 64, n); ++i)
                    units += static_cast<std::int32_t>(values[i] * 0x1p24f);
                sum.sums[seat][k] += static_cast<std::uint64_t>(units);
            }
        }
    }
    const auto part = std::bit_cast<std::array<std::uint64_t, sizeof sum / 8>>(sum);
    auto* whole = reinterpret_cast<std::uint64_t*>(&totals);
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != 0) add(plan_, whole[i], part[i]);
    }
}

}  // namespace pursuit

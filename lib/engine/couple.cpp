#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/trait.hpp>

#include <bit>
#include <cstring>
#include <new>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "engine/partner.hpp"
#include "engine/seat.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"
#include "engine/turn_by_eight.hpp"

namespace pursuit {

float pursuit_drive(const Fears& fears) noexcept {
    const RoundToNearest rounding;
    return rounding.pass(pursuit_of(fears));
}
float withdrawal_drive(const Fears& fears) noexcept {
    const RoundToNearest rounding;
    return rounding.pass(withdrawal_of(fears));
}

float distress(const Persona& persona, const Condition& condition) noexcept {
    const RoundToNearest rounding;
    float unmet = 0, strength = 0, strongest = 0;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        unmet += persona.strength[i] * condition.inner.unmet[i];
        strength += persona.strength[i];
    }
    for (const float fear : condition.fears) strongest = max(strongest, fear);
    return rounding.pass(0.5f * ((strength > 0 ? unmet / strength : 0.0f) + strongest));
}

// --- the steps of a turn ------------------------------------------------------------------------

Step transition(const Both& both, Seat mover, const Fears& fears) noexcept {
    return transition_now(both.model, both.side(mover), pursuit_of(fears), withdrawal_of(fears));
}

Sway sway_of(const Both& both, Seat mover) noexcept {
    Sway sway;
    sway_now(roles_of(both, mover), sway);
    return sway;
}

Between between(const Both& both, Seat hearer) noexcept {
    return between_now(roles_of(both, other(hearer)));
}

void flood(const Both& both, Seat seat) noexcept {
    State::Side& side = both.side(seat);
    const auto lasts = static_cast<std::uint32_t>(both.persona(seat).flooding_ms);
    side.flooded_ms = flooding_by(both.model, side.inner.arousal, side.flooded_ms, lasts);
}

Tone say(const Both& both, Seat mover, const Message<float>& message, bool& resolved) noexcept {
    Made made;
    say_now(roles_of(both, mover), spoken(message), made);
    resolved = made.resolved;
    return tone_of(made);
}

std::uint32_t drawn_away_ms(const Compiled& model, const Chances& chances,
                            std::uint32_t turn) noexcept {
    const float drawn = uniform(chances.seed, chances.id, turn, Purpose::away);
    const float minutes = 2.0f * drawn * model.tables.coefficients.away_minutes;
    const auto ms = static_cast<std::uint32_t>(minutes * 60000.0f);
    return ms > 0 ? ms : 1;
}

void part(const Both& both, Seat mover, Move move, const Chances& chances) noexcept {
    const Tables& t = both.model.tables;
    const auto until_back = [&](bool leaves) {
        return leaves ? drawn_away_ms(both.model, chances, both.state.turns)
                      : static_cast<std::uint32_t>(t.coefficients.pause_minutes * 60000.0f);
    };
    Apart apart = apart_of(both.state);
    part(apart, static_cast<int>(t.moves[static_cast<std::size_t>(move)].parting), index(mover),
         until_back);
    put(both.state, apart);
}

namespace {

Seen seen(const Both& both, Seat seat) noexcept {
    const State::Side& side = both.side(seat);
    if (side.last == kNoMove) return {side.stance};
    return {side.stance, both.model.tables.moves[static_cast<std::size_t>(side.last)].kind};
}

Phase phase_in(const Both& both) noexcept {
    return phase_of(seen(both, Seat::a), seen(both, Seat::b),
                    (both.state.apart & State::kPaused) != 0);
}

/// @param fears as Both has them
Condition condition_in(const Both& both, Seat seat, const Fears& fears) noexcept {
    const State::Side& side = both.side(seat);
    return {side.inner,
            fears,
            expressed_of(both.persona(seat), side.inner),
            side.stance,
            is_flooded(side.flooded_ms),
            side.trail};
}

Condition condition_in(const Both& both, Seat seat) noexcept {
    return condition_in(both, seat, both.fears(seat));
}

Turning turning_of(const Coefficients& c, const Tone& perceived) noexcept {
    const float response = get(perceived, Dimension::responsiveness);
    const bool cold = get(perceived, Dimension::warmth) < -c.against_coldness;
    if (cold && response > c.against_response) return Turning::against;
    return response < c.toward_response ? Turning::away : Turning::toward;
}

/// @param score if it is wanted
/// @return the total of all weights
float look(const Both& both, Seat mover, Four fears, Options& o, PerMove<float>* score) noexcept {
    return pick(both.model, look_now(roles_of(both, mover), fears, o, score), 0).total;
}
float look(const Both& both, Seat mover, Options& o, PerMove<float>* score = nullptr) noexcept {
    const Four fears = fears_now(both.model, both.persona(mover), felt_in(both.side(mover).inner));
    return look(both, mover, fears, o, score);
}

Before before(const Both& both, Seat mover) noexcept {
    return {both.side(mover).last, both.side(other(mover)).trail.familiarity};
}

/// The effort of it, however little of that shows.
float cost_of(const Compiled& model, std::size_t move) noexcept {
    return model.tables.groups[model.group[move]].cost;
}

Turn record(const Both& both, const Choice& choice) noexcept {
    const Seat mover = choice.mover;
    const Options& o = choice.options;
    const Chosen& chosen = choice.chosen;
    const Made& made = choice.made;
    const Tone perceived = tone_of(made);
    Turn turn;
    turn.time_ms = both.state.clock_ms;
    turn.number = both.state.turns - 1;
    turn.mover = mover;
    turn.before = choice.before;
    turn.stance = o.step.stance;
    turn.row = o.step.row;
    turn.move = chosen.move;
    turn.phase = phase_in(both);
    turn.answers = made.answers;
    turn.turning = turning_of(both.model.tables.coefficients, perceived);
    turn.resolved = made.resolved;
    turn.intensity = chosen.intensity;
    turn.probability = chosen.probability;
    turn.uniform = chosen.uniform;
    turn.features = o.features;
    turn.sway = o.sway;
    turn.perceived = perceived;
    // Nothing but hearing changes what is feared: the mover still fears what the choice was made by.
    Fears fears;
    std::copy_n(o.features.begin() + static_cast<int>(Feature::disconnection), kFears,
                fears.begin());
    const auto acts = static_cast<std::size_t>(index(mover));
    turn.after[acts] = condition_in(both, mover, fears);
    turn.after[1 - acts] = condition_in(both, other(mover));
    return turn;
}

/// All that is called is put in its place: what lives in registers here would else go through memory.
#ifndef __wasm__  // whose modules are sent
[[gnu::flatten]]
#endif
[[gnu::noinline]] void
take_turns_by_four(const Both& both, const Turns& turns, Choice& out) noexcept {
    take_turns(both, turns, out);
}

void take(const Both& both, const Turns& turns, Choice& out) noexcept {
#ifdef PURSUIT_EIGHT_AVX2
    if (both.model.wide) return take_turns_avx2(both, turns, out);
#endif
    take_turns_by_four(both, turns, out);
}

}  // namespace

Expected expected(const Both& both, Seat mover, const Fears& fears) noexcept {
    const Compiled& model = both.model;
    const Persona& self = both.persona(mover);
    Options o;
    const Eight total(look(both, mover, load(fears.data()), o, nullptr));
    alignas(32) std::array<float, 8> of_kind;
    store(intensities(model, self, o.pursuit, o.withdrawal), of_kind.data());
    PerMove<float> share, intensity;
    for (std::size_t m = 0; m < kMoveSlots; m += kBlock)
        store(load_eight(&o.weight[m]) / total, &share[m]);
    for (std::size_t m = 0; m < kMoveSlots; ++m) intensity[m] = of_kind[model.brief[m].kind];
    return {o.step.stance,
            blend(model, share, intensity, expressed_of(self, both.side(mover).inner))};
}

// --- Couple -------------------------------------------------------------------------------------

Fault Couple::make(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
                   std::uint64_t id, std::optional<Couple>& out) noexcept {
    const RoundToNearest rounding;
    for (const Traits* traits : {&a, &b}) {
        if (!fits(*traits)) return check(*traits);  // to ask takes less than to make a Fault
    }
    const Pair traits{a, b};  // which may be those of who is in `out`
    (out ? *out : out.emplace(Couple())).begin(model, traits, seed, id);
    return {};
}

Couple::Couple(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
               std::uint64_t id) {
    const RoundToNearest rounding;
    for (const Traits* traits : {&a, &b}) throw_if(check(*traits));
    begin(model, {a, b}, seed, id);
}

void Couple::begin(const Model& model, const Pair& traits, std::uint64_t seed,
                   std::uint64_t id) noexcept {
    model_ = &model;
    seed_ = seed;
    id_ = id;
    state_ = {};
    traits_ = traits;
    resting_.who = Resting{}.who;
    turn_ms_ = model.compiled().turn_ms;
    for (std::size_t seat = 0; seat < 2; ++seat) {
        derive(model.compiled(), traits[seat], personas_[seat]);
        Inner& inner = state_.sides[seat].inner;
        inner = rest_together(model.compiled(), personas_[seat]);
        inner.hope = personas_[seat].hope;
    }
    state_.floor = drawn_floor(seed, id);
}

Turn Couple::play() noexcept {
    const RoundToNearest rounding;
    const Both both{model_->compiled(), personas_, state_};
    Choice choice;
    take(both, {{seed_, id_}, 1, 0, resting_}, choice);
    const Turn turn = record(both, choice);
    pass_time(state_, turn_ms_);
    return turn;
}

void Couple::play(std::span<Turn> turns) noexcept {
    for (Turn& turn : turns) turn = play();
}

void Couple::skip(std::uint32_t count) noexcept {
    const RoundToNearest rounding;
    const Both both{model_->compiled(), personas_, state_};
    Choice choice;
    take(both, {{seed_, id_}, count, turn_ms_, resting_}, choice);
}

Fault Couple::act(Seat seat, Move move, std::optional<float> intensity, Turn& out) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check_seat("seat", seat)) return fault;
    if (static_cast<int>(move) >= model_->moves()) {
        return fault(Status::argument, "move is {}, expected 0 to {}", static_cast<int>(move),
                     model_->moves() - 1);
    }
    if (intensity) {
        if (const Fault fault = check("intensity", *intensity, 0, 1)) return fault;
    }
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    Choice choice{seat, both.side(seat).stance, {}, {}, {}};
    const Options& o = choice.options;
    const float total = look(both, seat, choice.options);
    const auto m = static_cast<std::size_t>(move);
    Chosen& chosen = choice.chosen;
    chosen.move = move;
    chosen.intensity = intensity
                           ? clean(*intensity)
                           : intensity_of(both.model, both.persona(seat),
                                          both.model.tables.moves[m].kind, o.pursuit, o.withdrawal);
    chosen.probability = o.weight[m] / total;
    make_move_now(roles_of(both, seat), o.step, chosen, {seed_, id_}, choice.made);
    out = record(both, choice);
    out.host_made = true;
    pass_time(state_, turn_ms_);
    return {};
}

Fault Couple::observe(Seat seat, const Code& code, Turn& out) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check_seat("seat", seat)) return fault;
    const auto moves = static_cast<std::size_t>(model_->moves());
    float sum = 0;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const float most = m < moves ? 1.0f : 0.0f;
        if (const Fault fault = check("share of a move in a code", code.share[m], 0, most))
            return fault;
        sum += code.share[m];
    }
    if (!(sum > 0)) return fault(Status::argument, "a code stands for no move");
    const State was = state_;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    Choice choice{seat, both.side(seat).stance, {}, {}, {}};
    const Options& o = choice.options;
    const float total = look(both, seat, choice.options);
    const PerMove<float> intensity =
        intensities_of(both.model, both.persona(seat), o.pursuit, o.withdrawal);
    PerMove<float> share{};
    float weight = 0;
    std::size_t likeliest = 0;
    for (std::size_t m = 0; m < moves; ++m) {
        share[m] = clean(code.share[m]) * o.weight[m];
        weight += share[m];
        if (share[m] > share[likeliest]) likeliest = m;
    }
    if (!(weight > 0)) {
        state_ = was;
        return fault(Status::state, "a code stands only for moves of weight 0");
    }
    for (float& x : share) x = clean(x / weight);
    Chosen& chosen = choice.chosen;
    chosen.move = static_cast<Move>(likeliest);
    chosen.intensity = intensity[likeliest];
    chosen.probability = min(weight / total, 1.0f);
    Message<float> message =
        blend(both.model, share, intensity, expressed_of(both.persona(seat), both.side(seat).inner),
              before(both, seat));
    Compiled::Leaves leaves = both.model.leaves[0];
    leaves.to[0] = leaves.rate[kGroups] = 0;
    for (std::size_t m = 0; m < moves; ++m) {
        leaves.to[both.model.group[m]] += share[m];
        leaves.rate[kGroups] += share[m] * cost_of(both.model, m);
    }
    // Shares that were divided add up to 1, or a little more.
    for (std::size_t g = 0; g < kGroups; ++g) leaves.to[g] = min(leaves.to[g], 1.0f);
    leaves.rate[kGroups] = min(leaves.rate[kGroups], 1.0f);
    for (float* x :
         {&message.bid, &message.raises, &message.engages, &message.discloses, &message.again})
        *x = min(*x, 1.0f);
    make_move_now(
        roles_of(both, seat), o.step,
        {chosen.move, spoken(message), table(leaves.to.data()), table(leaves.rate.data())},
        {seed_, id_}, choice.made);
    out = record(both, choice);
    out.host_made = true;
    pass_time(state_, turn_ms_);
    return {};
}

Peek Couple::peek() const noexcept {
    const RoundToNearest rounding;
    State copy = state_;
    const Both both{model_->compiled(), personas_, copy};
    settle(both.model, personas_, copy);
    const Seat mover = whose_turn(copy);
    Options o;
    PerMove<float> score;
    const float total = look(both, mover, o, &score);
    Peek peek{mover, o.step.stance, o.step.row, o.features, o.sway, score, o.weight};
    for (float& p : peek.probability) p = p / total;
    return peek;
}

Condition Couple::condition(Seat seat) const noexcept {
    const RoundToNearest rounding;
    State copy = state_;
    const Both both{model_->compiled(), personas_, copy};
    settle(both.model, personas_, copy);
    return condition_in(both, one_of(seat));
}

Phase Couple::phase() const noexcept {
    const RoundToNearest rounding;
    State copy = state_;
    const Both both{model_->compiled(), personas_, copy};
    settle(both.model, personas_, copy);
    return rounding.pass(phase_in(both));
}

Fault Couple::elapse(std::int64_t ms) noexcept {
    if (ms < 0) return fault(Status::argument, "elapsed time is {} ms, expected 0 or more", ms);
    pass_time(state_, ms);
    return {};
}

void Couple::set_turn_ms(std::uint32_t ms) noexcept {
    turn_ms_ = ms < 0x80000000u ? ms : 0x7fffffffu;
}

Fault Couple::set_traits(Seat seat, const Traits& traits) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check_seat("seat", seat)) return fault;
    Persona persona;
    if (const Fault fault = derive(*model_, traits, persona)) return fault;
    settle(model_->compiled(), personas_, state_);  // what has passed, passed for who they were
    personas_[at(seat)] = persona;
    resting_ = {};
    traits_[at(seat)] = traits;
    return {};
}

template <class Hash>
void Couple::add_to(Hash& hash) const noexcept {
    hash.add(model_->hash()).add(seed_).add(id_).add(turn_ms_);
    for (const State::Side& side : state_.sides) {
        hash.add(std::bit_cast<Flat>(side.inner)).add(side.trail.momentum);
        hash.add(side.trail.exertion).add(side.trail.familiarity);
        hash.add(side.flooded_ms).add(side.stance);
        hash.add(side.last).add(side.dwell);
    }
    const State& s = state_;
    hash.add(s.clock_ms).add(s.since_ms).add(s.severity).add(s.progress).add(s.said_bid);
    hash.add(s.said_raising).add(s.said_disclosing).add(s.promise_ms).add(s.turns);
    hash.add(s.floor).add(s.owner).add(s.said_by).add(s.apart);
    for (const Persona& p : personas_) {
        hash.add(p.strength).add(p.threat_gain).add(p.need_rest).add(p.sensitivity).add(p.bias);
        hash.add(numbers_of(p)).add(p.hope).add(p.flooding_ms);
    }
}
std::uint64_t Couple::hash() const noexcept {
    Line line;
    add_to(line);
    return line.hash();
}
std::uint64_t Couple::hash_by_bytes() const noexcept {
    Hash hash;
    add_to(hash);
    return hash.value();
}

namespace {

/// In range, and neither -0 nor so small that it would turn subnormal: no run leads there.
Fault check_state(float x, float least, float most) noexcept {
    if (x >= least && x <= most && !is_clean(x, 0x1p-100f)) {
        return fault(Status::argument, "state has {}, expected 0 or at least 2^-100", x);
    }
    return check("state", x, least, most);
}

constexpr Inner least_of_a_mind() noexcept {
    Inner out{};
    out.learned = {kLeastLearned, kLeastLearned};
    out.cue = {-1, 0, 0};  // warmth
    return out;
}
constexpr Inner most_of_a_mind() noexcept {
    Inner out{};
    out.unmet = ones<kNeeds>();
    out.arousal = out.hope = out.security = out.mentalizing = out.stress = 1;
    out.learned = {kMostLearned, kMostLearned};
    out.cue = ones<3>();
    return out;
}

}  // namespace

Fault Couple::restore(const State& state) noexcept {
    constexpr Flat kLeast = std::bit_cast<Flat>(least_of_a_mind()),
                   kMost = std::bit_cast<Flat>(most_of_a_mind());
    for (const State::Side& side : state.sides) {
        const Flat flat = std::bit_cast<Flat>(side.inner);
        for (std::size_t i = 0; i < kInner; ++i) {
            if (const Fault f = check_state(flat[i], kLeast[i], kMost[i])) return f;
        }
        for (const float x : side.trail.momentum) {
            if (const Fault f = check_state(x, 0, 1)) return f;
        }
        for (const float x : {side.trail.exertion, side.trail.familiarity}) {
            if (const Fault f = check_state(x, 0, 1)) return f;
        }
        const bool known = side.last == kNoMove || static_cast<int>(side.last) < model_->moves();
        if (side.stance > Stance::opening || !known) {
            return fault(Status::argument,
                         "state has stance {} and last move {}, which are unknown",
                         static_cast<int>(side.stance), static_cast<int>(side.last));
        }
    }
    for (const float x : {state.severity, state.progress, state.said_bid, state.said_raising,
                          state.said_disclosing}) {
        if (const Fault f = check_state(x, 0, 1)) return f;
    }
    if (state.clock_ms < 0 || state.clock_ms > kEndOfClock || state.since_ms < 0 ||
        state.since_ms > state.clock_ms || state.floor > Seat::b || state.said_by > Seat::b ||
        state.owner > 3 || state.apart > 15 || (state.apart != 0 && (state.apart & 3) == 0)) {
        return fault(Status::argument, "state has a clock, seat, owner or parting out of range");
    }
    state_ = state;
    return {};
}

}  // namespace pursuit

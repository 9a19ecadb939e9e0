#include <pursuit/engine/couple.hpp>

#include <bit>
#include <cstring>
#include <new>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "engine/partner.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

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
    const State::Side& side = both.side(mover);
    struct {
        std::array<float, kVariables> value, less_than_nothing;
    } asked;
    asked.value = variables_of(side.inner, fears, is_flooded(side.flooded_ms),
                               static_cast<float>(side.dwell), side.trail.exertion);
    static_assert(kVariables % 4 == 0);
    for (std::size_t v = 0; v < kVariables; v += 4)
        store(Four(0) - load(&asked.value[v]), &asked.less_than_nothing[v]);
    const Compiled& model = both.model;
    const auto from = static_cast<std::size_t>(side.stance);
    const auto* bytes = reinterpret_cast<const std::byte*>(&asked);
    const Compiled::Question* q = model.questions.data() + model.first_question[from];
    const Compiled::Question* const end = model.questions.data() + model.first_question[from + 1];
    std::uint32_t yes = 0;
    for (; q != end; ++q) {
        float x;
        std::memcpy(&x, bytes + q->offset, sizeof x);
        yes = 2 * yes + (x > q->threshold ? 1u : 0u);
    }
    for (std::size_t i = model.first[from]; i < model.first[from + 1]; ++i) {
        const Compiled::Row& row = model.rows.data()[i];
        if ((yes & row.yes) == row.yes) return {row.to, row.number};
    }
    return {side.stance, 255};
}

Sway sway_of(const Both& both, Seat mover) noexcept {
    const Trail& trail = both.side(mover).trail;
    return {trail.momentum, trail.exertion, both.bid_to(mover), both.state.progress,
            level_of(both.model, both.persona(mover), away(both.state, other(mover)))};
}

Between between(const Both& both, Seat hearer) noexcept {
    const State& s = both.state;
    const bool answer = s.said_by == hearer;  // the last thing said was the hearer's own
    return {both.open_issue(), both.owns(hearer), answer ? s.said_bid : 0.0f,
            answer ? s.said_disclosing : 0.0f, is_flooded(both.side(hearer).flooded_ms)};
}

void flood(const Both& both, Seat seat) noexcept {
    State::Side& side = both.side(seat);
    const auto lasts = static_cast<std::uint32_t>(both.persona(seat).flooding_ms);
    side.flooded_ms = flooding_by(both.model, side.inner.arousal, side.flooded_ms, lasts);
}

Tone say(const Both& both, Seat mover, const Message<float>& message, bool& resolved) noexcept {
    const Seat hearer = other(mover);
    State& s = both.state;
    State::Side& side = both.side(hearer);
    resolved = false;
    if (away(s, hearer)) return both.model.tables.neutral;  // it reaches nobody
    const Between near = between(both, hearer);
    const Tone perceived = hear(both.model, both.persona(hearer), near, message, side.inner);
    flood(both, hearer);
    resolved = let_in(both.model, message, perceived, s.said_by == hearer, near.answers_bid,
                      side.trail, s);
    s.said_by = mover;
    return perceived;
}

std::uint32_t drawn_away_ms(const Compiled& model, const Chances& chances,
                            std::uint32_t turn) noexcept {
    const float drawn = uniform(chances.seed, chances.id, turn, Purpose::away);
    const float minutes = 2.0f * drawn * model.tables.coefficients.away_minutes;
    const auto ms = static_cast<std::uint32_t>(minutes * 60000.0f);
    return ms > 0 ? ms : 1;
}

namespace {

/// When they are back is drawn, or was promised.
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

Seen seen(const Both& both, Seat seat) noexcept {
    const State::Side& side = both.side(seat);
    if (side.last == kNoMove) return {side.stance};
    return {side.stance, both.model.tables.moves[static_cast<std::size_t>(side.last)].kind};
}

Phase phase_in(const Both& both) noexcept {
    return phase_of(seen(both, Seat::a), seen(both, Seat::b),
                    (both.state.apart & State::kPaused) != 0);
}

Condition condition_in(const Both& both, Seat seat) noexcept {
    const State::Side& side = both.side(seat);
    return {side.inner,
            both.fears(seat),
            expressed_of(both.persona(seat), side.inner),
            side.stance,
            is_flooded(side.flooded_ms),
            side.trail};
}

Turning turning_of(const Coefficients& c, const Tone& perceived) noexcept {
    const float response = get(perceived, Dimension::responsiveness);
    const bool cold = get(perceived, Dimension::warmth) < -c.against_coldness;
    if (cold && response > c.against_response) return Turning::against;
    return response < c.toward_response ? Turning::away : Turning::toward;
}

struct Chosen {
    Move move{};
    float intensity = 0, probability = 0, uniform = 0;
};

/// What the mover would choose from, after its transition.
struct Options {
    Step step;
    Fears fears{};
    Features features{};
    Sway sway{};
    RowsOfMoves weight;
};

/// @param score if it is wanted
void look(const Both& both, Seat mover, Options& o, RowsOfMoves* score = nullptr) noexcept {
    const State::Side& side = both.side(mover);
    o.fears = both.fears(mover);
    o.step = transition(both, mover, o.fears);
    o.features = features_of(both.model, both.persona(mover), side.inner, o.fears,
                             both.open_issue(), both.owns(mover));
    const RowsOfMoves scored = score_rows(both.model, o.step.stance, o.features);
    o.sway = sway_of(both, mover);
    weigh(both.model, o.step.stance, scored,
          gates_now(both.model, o.step.stance, o.sway, side.inner.cue[2]), o.weight);
    if (score != nullptr) *score = scored;
}

float intensity_now(const Both& both, Seat mover, std::size_t move, const Fears& fears) noexcept {
    return intensity_of(both.model, both.persona(mover), move, pursuit_of(fears),
                        withdrawal_of(fears));
}

void enter(State::Side& side, const Step& step) noexcept {
    if (step.row == 255) {
        side.dwell = static_cast<std::uint16_t>(side.dwell < 65535 ? side.dwell + 1 : 65535);
    } else {
        side.stance = step.stance;
        side.dwell = 0;
    }
}

struct Made {
    Tone perceived{};
    bool resolved = false;
    bool answers = false;
};

/// What is said and by whom, and what it costs.
struct Act {
    Move move{};  // of a code, its likeliest
    Message<float> message;
    std::array<float, kGroupSlots> share{};
    float spent = 0;
};

/// Everything that follows from a choice.
Made make_move(const Both& both, Seat mover, const Step& step, const Act& act,
               const Chances& chances) noexcept {
    State& s = both.state;
    State::Side& side = both.side(mover);
    enter(side, step);
    come_back(both, mover);
    Made made;
    made.answers = s.said_by != mover && s.said_bid > 0.5f;
    made.perceived = say(both, mover, act.message, made.resolved);
    leave_trail(both.model, act.share, act.spent, side.trail);
    side.last = act.move;
    part(both, mover, act.move, chances);
    s.floor = other(mover);
    ++s.turns;
    return made;
}

Before before(const Both& both, Seat mover) noexcept {
    return {both.side(mover).last, both.side(other(mover)).trail.familiarity};
}

/// The effort of it, however little of that shows.
float cost_of(const Compiled& model, std::size_t move) noexcept {
    return model.tables.groups[model.group[move]].cost;
}

Made make_move(const Both& both, Seat mover, const Step& step, const Chosen& chosen,
               const Chances& chances) noexcept {
    const float expressed = expressed_of(both.persona(mover), both.side(mover).inner);
    const auto move = static_cast<std::size_t>(chosen.move);
    const Before was = before(both, mover);
    const bool again = was.last == chosen.move;
    const float fresh = again ? freshness(both.model, move, was.familiarity) : 1.0f;
    Act act{chosen.move, utter(both.model, move, chosen.intensity, expressed, fresh), {}, 0};
    act.message.again = again ? 1.0f : 0.0f;
    act.share[both.model.group[move]] = 1;
    act.spent = cost_of(both.model, move);
    return make_move(both, mover, step, act, chances);
}

void pass_time(State& s, std::int64_t ms) noexcept {
    s.clock_ms = ms < kEndOfClock - s.clock_ms ? s.clock_ms + ms : kEndOfClock;
}

Turn record(const Both& both, Seat mover, Stance before, const Options& o, const Chosen& chosen,
            const Made& made) noexcept {
    Turn turn;
    turn.time_ms = both.state.clock_ms;
    turn.number = both.state.turns - 1;
    turn.mover = mover;
    turn.before = before;
    turn.stance = o.step.stance;
    turn.row = o.step.row;
    turn.move = chosen.move;
    turn.phase = phase_in(both);
    turn.answers = made.answers;
    turn.turning = turning_of(both.model.tables.coefficients, made.perceived);
    turn.resolved = made.resolved;
    turn.intensity = chosen.intensity;
    turn.probability = chosen.probability;
    turn.uniform = chosen.uniform;
    turn.features = o.features;
    turn.sway = o.sway;
    turn.perceived = made.perceived;
    turn.after = {condition_in(both, Seat::a), condition_in(both, Seat::b)};
    return turn;
}

/// Who has the floor, unless they are away.
Seat whose_turn(const State& s) noexcept { return away(s, s.floor) ? other(s.floor) : s.floor; }

struct Choice {
    Options options;
    Chosen chosen;
};

/// The mover chooses and does it. All that is called is put in its place: what lives in registers here
/// would else go through memory.
[[gnu::flatten, gnu::noinline]] Made take_turn(const Both& both, Seat mover, const Chances& chances,
                                               Choice& out) noexcept {
    Options& o = out.options;
    Chosen& chosen = out.chosen;
    look(both, mover, o);
    chosen.uniform = uniform(chances.seed, chances.id, both.state.turns, Purpose::move);
    const Picked picked = pick(both.model, o.weight, chosen.uniform);
    chosen.move = static_cast<Move>(picked.move);
    chosen.probability = o.weight.of(picked.move) / picked.total;
    chosen.intensity = intensity_now(both, mover, picked.move, o.fears);
    return make_move(both, mover, o.step, chosen, chances);
}

}  // namespace

// --- Couple -------------------------------------------------------------------------------------

Fault Couple::make(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
                   std::uint64_t id, std::optional<Couple>& out) noexcept {
    const RoundToNearest rounding;
    Couple c;
    c.model_ = &model;
    c.seed_ = seed;
    c.id_ = id;
    c.turn_ms_ = model.compiled().turn_ms;
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Traits& traits = seat == Seat::a ? a : b;
        if (Fault fault = c.set_traits(seat, traits)) return fault;
        Inner& inner = c.state_.sides[at(seat)].inner;
        const Persona& self = c.personas_[at(seat)];
        inner = rest_together(model.compiled(), self);
        inner.hope = self.hope;
    }
    c.state_.floor = drawn_floor(seed, id);
    out = c;
    return {};
}

Couple::Couple(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
               std::uint64_t id) {
    std::optional<Couple> made;
    throw_if(make(model, a, b, seed, id, made));
    *this = *made;
}

Turn Couple::play() noexcept {
    const RoundToNearest rounding;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    const Seat mover = whose_turn(state_);
    const Stance before = both.side(mover).stance;
    Choice c;
    const Made made = take_turn(both, mover, {seed_, id_}, c);
    const Turn turn = record(both, mover, before, c.options, c.chosen, made);
    pass_time(state_, turn_ms_);
    return turn;
}

void Couple::play(std::span<Turn> turns) noexcept {
    for (Turn& turn : turns) turn = play();
}

void Couple::skip(std::uint32_t count) noexcept {
    const RoundToNearest rounding;
    const Both both{model_->compiled(), personas_, state_};
    Choice c;
    for (; count > 0; --count) {
        settle(both.model, personas_, state_);
        take_turn(both, whose_turn(state_), {seed_, id_}, c);
        pass_time(state_, turn_ms_);
    }
}

Fault Couple::act(Seat seat, Move move, std::optional<float> intensity, Turn& out) noexcept {
    const RoundToNearest rounding;
    if (static_cast<int>(move) >= model_->moves()) {
        return fault(Status::argument, "move is {}, expected 0 to {}", static_cast<int>(move),
                     model_->moves() - 1);
    }
    if (intensity) {
        if (const Fault fault = check("intensity", *intensity, 0, 1)) return fault;
    }
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    const Stance before = both.side(seat).stance;
    Options o;
    look(both, seat, o);
    const auto m = static_cast<std::size_t>(move);
    Chosen chosen;
    chosen.move = move;
    chosen.intensity = intensity ? clean(*intensity) : intensity_now(both, seat, m, o.fears);
    chosen.probability = o.weight.of(m) / pick(both.model, o.weight, 0).total;
    const Made made = make_move(both, seat, o.step, chosen, {seed_, id_});
    out = record(both, seat, before, o, chosen, made);
    out.host_made = true;
    pass_time(state_, turn_ms_);
    return {};
}

Fault Couple::observe(Seat seat, const Code& code, Turn& out) noexcept {
    const RoundToNearest rounding;
    float sum = 0;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const float most = static_cast<int>(m) < model_->moves() ? 1.0f : 0.0f;
        if (const Fault fault = check("share of a move in a code", code.share[m], 0, most))
            return fault;
        sum += code.share[m];
    }
    if (!(sum > 0)) return fault(Status::argument, "a code stands for no move");
    const State was = state_;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    const Stance before = both.side(seat).stance;
    Options o;
    look(both, seat, o);
    PerMove<float> share{}, intensity{};
    float weight = 0;
    std::size_t likeliest = 0;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model_->moves()); ++m) {
        share[m] = clean(code.share[m]) * o.weight.of(m);
        intensity[m] = intensity_now(both, seat, m, o.fears);
        weight += share[m];
        if (share[m] > share[likeliest]) likeliest = m;
    }
    if (!(weight > 0)) {
        state_ = was;
        return fault(Status::state, "a code stands only for moves of weight 0");
    }
    for (float& x : share) x = clean(x / weight);
    Chosen chosen;
    chosen.move = static_cast<Move>(likeliest);
    chosen.intensity = intensity[likeliest];
    chosen.probability = min(weight / pick(both.model, o.weight, 0).total, 1.0f);
    Act act{
        chosen.move,
        blend(both.model, share, intensity, expressed_of(both.persona(seat), both.side(seat).inner),
              pursuit::before(both, seat)),
        {},
        0};
    for (std::size_t m = 0; m < static_cast<std::size_t>(model_->moves()); ++m) {
        act.share[both.model.group[m]] += share[m];
        act.spent += share[m] * cost_of(both.model, m);
    }
    // Shares that were divided add up to 1, or a little more.
    for (float& x : act.share) x = min(x, 1.0f);
    act.spent = min(act.spent, 1.0f);
    Message<float>& m = act.message;
    for (float* x : {&m.bid, &m.raises, &m.engages, &m.discloses, &m.again}) *x = min(*x, 1.0f);
    const Made made = make_move(both, seat, o.step, act, {seed_, id_});
    out = record(both, seat, before, o, chosen, made);
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
    RowsOfMoves score;
    look(both, mover, o, &score);
    Peek peek{mover,  o.step.stance,   o.step.row,        o.features,
              o.sway, score.by_move(), o.weight.by_move()};
    const float total = pick(both.model, o.weight, 0).total;
    for (float& p : peek.probability) p = p / total;
    return peek;
}

Condition Couple::condition(Seat seat) const noexcept {
    const RoundToNearest rounding;
    State copy = state_;
    const Both both{model_->compiled(), personas_, copy};
    settle(both.model, personas_, copy);
    return condition_in(both, seat);
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
    Persona persona;
    if (const Fault fault = derive(*model_, traits, persona)) return fault;
    settle(model_->compiled(), personas_, state_);  // what has passed, passed for who they were
    personas_[at(seat)] = persona;
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
    Hash hash;
    add_to(hash);
    return hash.value();
}
std::array<std::uint64_t, 4> Couple::hashes(const std::array<const Couple*, 4>& four) noexcept {
    std::array<Line, 4> lines;
    for (std::size_t i = 0; i < 4; ++i) four[i]->add_to(lines[i]);
    return Line::hashes(lines);
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

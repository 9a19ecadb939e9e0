#include "ensemble/single.hpp"

#include <algorithm>
#include <bit>

#include <pursuit/loop/gain.hpp>

#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/cycle.hpp"
#include "engine/time.hpp"
#include "ensemble/quantity.hpp"
#include "script/script.hpp"

namespace pursuit {
namespace {

float quantity(const Persona& persona, const Condition& now, Quantity quantity) noexcept {
    const std::size_t i = at(quantity);
    if (i < kInner) return std::bit_cast<Flat>(now.inner)[i];
    return derived_of(now.inner, now.fears, now.trail, distress(persona, now), now.expressed,
                      now.flooded ? 1.0f : 0.0f, static_cast<float>(now.stance))[i - kInner];
}

void raise(Peak& peak, float value, std::uint32_t turn) noexcept {
    if (peak.turn == kNever || value > peak.value) peak = {value, turn};
}

void take_side(Summary::Side& side, const Condition& now, std::uint32_t turn) noexcept {
    raise(side.arousal, now.inner.arousal, turn);
    raise(side.pursuit, pursuit_drive(now.fears), turn);
    raise(side.withdrawal, withdrawal_drive(now.fears), turn);
    raise(side.fear, *std::max_element(now.fears.begin(), now.fears.end()), turn);
}

void take_phase(SoFar& so_far, std::uint32_t turn, Phase phase, std::uint32_t last) noexcept {
    Summary& s = so_far.summary;
    const bool is_negative = negative(phase);
    so_far.run = running(so_far.run, phase);
    s.negative_turns += is_negative;
    s.longest_run = std::max(s.longest_run, so_far.run);
    if (so_far.run == kCycleTurns && s.escalated == kNever) s.escalated = turn + 1 - kCycleTurns;
    if (turn < last) return;
    so_far.calm = (turn == last || so_far.calm) && phase == Phase::calm;
    so_far.last_run = running(so_far.last_run, phase);
    s.holds = s.holds || so_far.last_run >= kCycleTurns;
}

}  // namespace

void SoFar::take(const Plan& plan, const Turn& turn) noexcept {
    const MoveRow& move = plan.model.tables.moves[at(turn.move)];
    ++summary.sides[at(turn.mover)].moves[at(move.kind)];
    for (const Seat seat : {Seat::a, Seat::b})
        take_side(summary.sides[at(seat)], turn.of(seat), turn.number);
    ++summary.phases[at(turn.phase)];
    summary.phase = turn.phase;
    if (turn.resolved && summary.resolved == kNever) summary.resolved = turn.number;
    take_phase(*this, turn.number, turn.phase, plan.last_turns());
}

Summary SoFar::whole(const State& state) const noexcept {
    Summary out = summary;
    out.dies_out = calm;
    for (const Seat seat : {Seat::a, Seat::b})
        out.sides[at(seat)].stance = state.sides[at(seat)].stance;
    return out;
}

void Single::run() noexcept {
    std::uint32_t turn = 0;
    for (const ScriptStep& next : plan_->steps) {
        play(next.turn - turn);
        turn = next.turn + step(next);
    }
    play(plan_->ensemble.turns - turn);
    finish(plan_->hashes() ? couple_.hash() : 0);
}

std::uint32_t Single::step(const ScriptStep& step) noexcept {
    for (std::size_t i = step.begin; i < step.end; ++i) {
        if (happen(couple_, plan_->order[i]->what)) ++so_far_.summary.refused;
    }
    if (step.turn == 0 && plan_->ensemble.floor) couple_.give_floor(*plan_->ensemble.floor);
    if (step.move == nullptr) return 0;
    Turn made;
    (void)couple_.act(step.move->seat, step.move->move, step.move->intensity, made);
    if (plan_->records()) take(made);
    return 1;
}

void Single::play(std::uint32_t turns) noexcept {
    while (turns > 0 && !plan_->stopped()) {
        const std::uint32_t now = std::min(turns, kStretch);
        turns -= now;
        if (!plan_->records()) {
            couple_.skip(now);
            continue;
        }
        for (std::uint32_t i = 0; i < now; ++i) take(couple_.play());
    }
}

void Single::take(const Turn& turn) noexcept {
    const Results& r = plan_->results;
    const std::uint8_t byte = trace_byte(turn.move, turn.stance);
    const std::size_t place = turn.number * plan_->stride + index_;
    if (!r.summaries.empty()) so_far_.take(*plan_, turn);
    path_ = path_step(path_, byte, turn.of(other(turn.mover)).inner.arousal);
    if (r.trace != nullptr) r.trace[place] = byte;
    if (r.phases != nullptr) r.phases[place] = static_cast<std::uint8_t>(turn.phase);
    if (r.movers != nullptr) r.movers[place] = static_cast<std::uint8_t>(turn.mover);
    if (r.intensities != nullptr) r.intensities[place] = turn.intensity;
    for (const Column& column : r.columns) {
        column.values[place] =
            quantity(couple_.persona(column.seat), turn.of(column.seat), column.quantity);
    }
    if (r.stance_counts != nullptr) count(*r.stance_counts, turn);
    if (!r.totals.empty()) total(r.totals[turn.number], turn);
}

void Single::count(StanceCounts& counts, const Turn& turn) const noexcept {
    auto& from = counts.turns[at(turn.before)];
    add(*plan_, from[at(turn.stance)], 1);
    if (turn.row != 255) add(*plan_, counts.rows[turn.row], 1);
}

void Single::total(TurnTotals& totals, const Turn& turn) const noexcept {
    add(*plan_, totals.phases[at(turn.phase)], 1);
    add(*plan_, totals.moves[at(turn.move)], 1);
    if (turn.resolved) add(*plan_, totals.resolved, 1);
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Condition& now = turn.of(seat);
        add(*plan_, totals.stances[at(seat)][at(now.stance)], 1);
        for (std::size_t i = 0; i < kSummed.size(); ++i) {
            const float x = quantity(couple_.persona(seat), now, kSummed[i]);
            add(*plan_, totals.sums[at(seat)][i], static_cast<std::uint32_t>(x * 0x1p24f));
        }
    }
}

void Single::finish(std::uint64_t hash) noexcept {
    const Results& r = plan_->results;
    if (!r.summaries.empty()) r.summaries[index_] = so_far_.whole(couple_.state());
    if (!r.states.empty()) r.states[index_] = couple_.state();
    if (!r.gains.empty()) r.gains[index_] = gains();
    if (!r.hashes.empty()) r.hashes[index_] = hash;
    if (r.hash != nullptr) add(*plan_, *r.hash, digest(hash, path_));
}

ReferenceGains Single::gains() const noexcept {
    ReferenceGains out;
    for (const Seat seat : {Seat::a, Seat::b}) {
        out.cold[at(seat)] = reference_gain(couple_, seat, Heat::cold).gain;
        out.hot[at(seat)] = reference_gain(couple_, seat, Heat::hot).gain;
    }
    return out;
}

}  // namespace pursuit

// Ensembles, and watching them run.
#include <pursuit/ensemble/ensemble.hpp>

#include <cstring>

#include "convert.hpp"
#include "handles.hpp"

using namespace capi;

namespace capi {
namespace {

using capi::leave;
using pursuit::kNever;
using pursuit::Summary;

constexpr std::uint64_t kBlock = std::uint64_t{1} << 16;  // couples, where results are converted

static_assert(std::size(pursuit_summary{}.turns_in) == pursuit::kPhases);
static_assert(std::size(pursuit_summary{}.moves_of_a) == pursuit::kKinds);
static_assert(std::size(pursuit_turn_totals{}.stances) == 2 * pursuit::kStances);
static_assert(std::size(pursuit_turn_totals{}.sums) == 2 * pursuit::kSummed.size());
static_assert(std::size(pursuit_stance_counts{}.rows) == pursuit::kTransitionSlots);
static_assert(PURSUIT_QUANTITY_END == pursuit::kQuantities);
static_assert(sizeof(pursuit::ReferenceGains) == 4 * sizeof(float));

// --- values --------------------------------------------------------------------------------------

std::int32_t turn_or_none(std::uint32_t turn) noexcept {
    return turn == kNever ? PURSUIT_NONE : static_cast<std::int32_t>(turn);
}

pursuit_seat pursuer(const Summary& s) noexcept {
    const auto in = [&](pursuit::Phase phase) { return s.phases[static_cast<std::size_t>(phase)]; };
    const std::uint32_t a = in(pursuit::Phase::a_pursues), b = in(pursuit::Phase::b_pursues);
    if (a == b) return PURSUIT_NONE;
    return a > b ? PURSUIT_SEAT_A : PURSUIT_SEAT_B;
}

pursuit_summary leave(const Summary& s) noexcept {
    pursuit_summary out{};
    out.phase = leave(s.phase);
    out.holds = s.holds;
    out.dies_out = s.dies_out;
    out.escalated = turn_or_none(s.escalated);
    out.resolved = turn_or_none(s.resolved);
    out.pursuer = pursuer(s);
    out.negative_turns = s.negative_turns;
    out.longest_run = s.longest_run;
    out.refused = s.refused;
    copy(s.phases, out.turns_in);
    for (std::size_t i = 0; i < 2; ++i) {
        const Summary::Side& side = s.sides[i];
        const auto peak = [&](const pursuit::Peak& from, auto& values, auto& turns) {
            values[i] = from.value;
            turns[i] = turn_or_none(from.turn);
        };
        out.stance[i] = leave(side.stance);
        peak(side.arousal, out.peak_arousal, out.peak_arousal_at);
        peak(side.pursuit, out.peak_pursuit, out.peak_pursuit_at);
        peak(side.withdrawal, out.peak_withdrawal, out.peak_withdrawal_at);
        peak(side.fear, out.peak_fear, out.peak_fear_at);
    }
    copy(s.sides[0].moves, out.moves_of_a);
    copy(s.sides[1].moves, out.moves_of_b);
    return out;
}

pursuit_turn_totals leave(const pursuit::TurnTotals& t) noexcept {
    pursuit_turn_totals out{};
    copy(t.phases, out.phases);
    copy(t.moves, out.moves);
    out.resolved = t.resolved;
    for (std::size_t seat = 0; seat < 2; ++seat) {
        std::copy(t.stances[seat].begin(), t.stances[seat].end(),
                  out.stances + seat * pursuit::kStances);
        std::transform(
            t.sums[seat].begin(), t.sums[seat].end(), out.sums + seat * pursuit::kSummed.size(),
            [](std::uint64_t sum) { return static_cast<double>(sum) * pursuit::kSumUnit; });
    }
    return out;
}

pursuit_stance_counts leave(const pursuit::StanceCounts& c) noexcept {
    pursuit_stance_counts out{};
    for (std::size_t i = 0; i < pursuit::kStances; ++i) {
        std::copy(c.turns[i].begin(), c.turns[i].end(), out.turns + i * pursuit::kStances);
    }
    copy(c.rows, out.rows);
    return out;
}

// --- a run ---------------------------------------------------------------------------------------

/// What is asked for, and where it goes: block by block, because C has other structs.
class Run {
public:
    Run(const pursuit_ensemble& ensemble, const pursuit_running& running,
        const pursuit_results& results)
        : ensemble_(ensemble),
          running_(running),
          results_(results),
          summaries_to_(results.summaries, results.summaries != nullptr ? couples() : 0,
                        "summaries"),
          totals_to_(results.totals, results.totals != nullptr ? running.turns : 0, "totals"),
          totals_(results.totals != nullptr ? running.turns : 0),
          stride_(results.stride != 0 ? results.stride : couples()) {
        if (stride_ < couples()) {
            refuse(PURSUIT_STATUS_ARGUMENT, "stride is {}, expected at least {}", stride_,
                   couples());
        }
        if (results.stance_counts != nullptr) size_of(results.stance_counts, "stance_counts");
        const bool converts = results.gains != nullptr || results.summaries != nullptr;
        block_ = std::min(running.couples, converts ? kBlock : running.couples);
        if (results.gains != nullptr) gains_.resize(block_);
        if (results.summaries != nullptr) summaries_.resize(block_);
        take_columns();
    }

    void go() {
        for (std::uint64_t at = 0; at < running_.couples; at += block_) {
            run_block(at, std::min(block_, running_.couples - at));
        }
        for (std::size_t i = 0; i < totals_.size(); ++i) totals_to_.put(i, leave(totals_[i]));
        if (results_.stance_counts != nullptr) {
            Slot<pursuit_stance_counts>(results_.stance_counts) = leave(counts_);
        }
        if (results_.hash != nullptr) *results_.hash = hash_;
    }

private:
    std::size_t couples() const { return static_cast<std::size_t>(running_.couples); }

    void take_columns() {
        const std::size_t count = results_.column_count;
        given(results_.column_ids, count, "column_ids");
        given(results_.column_values, count, "column_values");
        for (std::size_t i = 0; i < count; ++i) {
            const std::int32_t id = results_.column_ids[i], stride = PURSUIT_QUANTITY_OF(1, 0);
            if (id < 0 || id >= 2 * stride || id % stride >= PURSUIT_QUANTITY_END) {
                refuse(PURSUIT_STATUS_ARGUMENT, "column_ids[{}] is {}, which is no id for this", i,
                       id);
            }
            columns_.push_back({static_cast<pursuit::Quantity>(id % stride),
                                static_cast<pursuit::Seat>(id / stride),
                                &given(results_.column_values[i], "column_values")});
        }
    }

    pursuit::Ensemble part(std::uint64_t at, std::uint64_t count) const {
        const pursuit::Scenario& s = *ensemble_.scenario;
        pursuit::Ensemble part;
        part.model = ensemble_.model.impl.get();
        part.pairs = std::span(&s.partners, 1);
        if (ensemble_.population.impl) part.pairs = ensemble_.population.impl->of;
        part.seed = ensemble_.seed;
        part.first = running_.first + at;
        part.count = count;
        part.turns = running_.turns;
        part.script = s.happenings;
        part.floor = s.first;
        part.turn_ms = s.turn_ms;
        return part;
    }

    pursuit::Results to(std::size_t at, std::size_t count, std::span<pursuit::Column> columns) {
        const auto behind = [at](auto* array) { return array != nullptr ? array + at : nullptr; };
        const auto some = [count](auto& scratch) {
            return std::span(scratch).first(scratch.empty() ? 0 : count);
        };
        pursuit::Results to;
        to.summaries = some(summaries_);
        to.gains = some(gains_);
        to.totals = totals_;
        if (results_.hashes != nullptr) to.hashes = {results_.hashes + at, count};
        if (results_.stance_counts != nullptr) to.stance_counts = &counts_;
        to.trace = behind(results_.trace);
        to.phases = behind(results_.phases);
        to.movers = behind(results_.movers);
        to.intensities = behind(results_.intensities);
        for (pursuit::Column& column : columns) column.values += at;
        to.columns = columns;
        to.stride = stride_;
        if (results_.hash != nullptr) to.hash = &hash_;
        return to;
    }

    void run_block(std::uint64_t first, std::uint64_t couples_in_it) {
        const auto at = static_cast<std::size_t>(first);
        const auto count = static_cast<std::size_t>(couples_in_it);
        std::vector<pursuit::Column> columns = columns_;
        pursuit::Running how;
        how.threads = running_.threads;
        if (running_.plain == 1) how.isa = pursuit::Isa::scalar;
        if (running_.progress != nullptr) {
            how.stop = &running_.progress->stop;
            how.done = &running_.progress->done;
        }
        expect(pursuit::run(part(first, count), to(at, count, columns), how));
        if (!summaries_.empty()) {
            for (std::size_t i = 0; i < count; ++i) summaries_to_.put(at + i, leave(summaries_[i]));
        }
        if (!gains_.empty()) {
            std::memcpy(results_.gains + 4 * at, gains_.data(), count * sizeof gains_[0]);
        }
    }

    const pursuit_ensemble ensemble_;  // a copy: who watches a run may give the handle back
    const pursuit_running running_;
    const pursuit_results results_;
    const Slots<pursuit_summary> summaries_to_;
    const Slots<pursuit_turn_totals> totals_to_;
    std::vector<Summary> summaries_;              // of a block
    std::vector<pursuit::ReferenceGains> gains_;  // of a block
    std::vector<pursuit::TurnTotals> totals_;
    std::vector<pursuit::Column> columns_;
    pursuit::StanceCounts counts_;
    std::uint64_t hash_ = 0, block_ = 0;
    std::size_t stride_;
};

pursuit_running running_of(const pursuit_running* running) {
    const pursuit_running r = take(running, pursuit_running{}, "running");
    constexpr std::uint64_t kMost = PTRDIFF_MAX / sizeof(pursuit_summary);
    if (r.couples > kMost) {
        refuse(PURSUIT_STATUS_ARGUMENT, "couples is {}, expected at most {}", r.couples, kMost);
    }
    expect_id(r.turns, std::int64_t{1} << 31, "turns");
    expect_id(r.plain, 2, "plain");
    return r;
}

/// The people of an ensemble, by id.
pursuit::Pair pair_of(const pursuit_ensemble& ensemble, std::uint64_t id) {
    pursuit::Pair pair = ensemble.scenario->partners;
    if (ensemble.population.impl) expect(ensemble.population.impl->of.pair(id, pair));
    return pair;
}

}  // namespace
}  // namespace capi

pursuit_status pursuit_ensemble_create(const pursuit_scenario* scenario, const pursuit_model* model,
                                       const pursuit_population* population, uint64_t seed,
                                       pursuit_ensemble** out) {
    return create(out, [&] {
        const auto& of = given(scenario, "scenario").impl;
        const pursuit_model under = model != nullptr ? *model : *handle_of(of->tables);
        const pursuit_population people =
            population != nullptr ? *population : pursuit_population{};
        return std::unique_ptr<pursuit_ensemble>(new pursuit_ensemble{of, under, people, seed});
    });
}

void pursuit_ensemble_destroy(pursuit_ensemble* ensemble) { delete ensemble; }

pursuit_status pursuit_ensemble_stage(const pursuit_ensemble* ensemble, uint64_t id,
                                      pursuit_stage** out) {
    return create(out, [&] {
        const pursuit_ensemble& from = given(ensemble, "ensemble");
        auto scenario = std::make_shared<pursuit::Scenario>(*from.scenario);
        scenario->partners = capi::pair_of(from, id);
        scenario->seed = from.seed;
        scenario->id = id;
        std::unique_ptr<pursuit_stage> stage(new pursuit_stage{std::move(scenario), from.model});
        stage->impl.leave_out_refused();
        return stage;
    });
}

pursuit_status pursuit_progress_create(pursuit_progress** out) {
    return create(out, [] { return std::make_unique<pursuit_progress>(); });
}

void pursuit_progress_destroy(pursuit_progress* progress) { delete progress; }

uint64_t pursuit_progress_done(const pursuit_progress* progress) {
    return progress == nullptr ? 0 : progress->done.load();
}

pursuit_status pursuit_progress_stop(const pursuit_progress* progress) {
    return guard([&] { given(progress, "progress").stop.store(true); });
}

pursuit_status pursuit_ensemble_run(const pursuit_ensemble* ensemble,
                                    const pursuit_running* running,
                                    const pursuit_results* results) {
    return guard([&] {
        const pursuit_running how = running_of(running);
        Run(given(ensemble, "ensemble"), how, take(results, pursuit_results{}, "results")).go();
    });
}

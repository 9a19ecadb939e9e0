// Populations, ensembles and surveys.
#include <cstring>

#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/ensemble/landscape.hpp>
#include <pursuit/ensemble/population.hpp>

#include "convert.hpp"
#include "ensemble.hpp"
#include "loop.hpp"
#include "script.hpp"

using namespace capi;

namespace {

using pursuit::Pair;
using pursuit::Population;
using pursuit::Traits;

const Population& population_of(const pursuit_population* population) {
    return given(population, "population").impl->of;
}

std::unique_ptr<pursuit_population> handle_of(Population population) {
    using People = pursuit_population::People;
    auto people = std::make_shared<const People>(People{{}, {}, std::move(population)});
    return std::unique_ptr<pursuit_population>(new pursuit_population{std::move(people)});
}

Pair pair_of(const pursuit_traits* a, const pursuit_traits* b) {
    return {traits_of(a, "a"), traits_of(b, "b")};
}

std::vector<Traits> list_of(const pursuit_traits* from, std::size_t count, const char* name) {
    given(from, count, name);
    std::vector<Traits> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) out.push_back(traits_of(from, i, name));
    return out;
}

pursuit_scatter nobody_differs() noexcept {
    const float usual = pursuit::Spread{}.correlation;
    return {sizeof(pursuit_scatter), 0, {0, 0}, {0, 0}, {usual, usual}, {0, 0}, 0};
}

struct Scatter {
    std::array<pursuit::Spread, 2> spread{};
    float alike = 0, levels_alike = 0;

    explicit Scatter(const pursuit_scatter* from) {
        const pursuit_scatter s = take(from, nobody_differs(), "scatter");
        for (std::size_t i = 0; i < 2; ++i) {
            spread[i] = {s.anxiety[i], s.avoidance[i], s.correlation[i], s.level[i]};
        }
        alike = s.alike;
        levels_alike = s.levels_alike;
    }
};

/// The texts of an array.
std::vector<std::string_view> texts_of(const char* const* from, std::size_t count,
                                       const char* name) {
    given(from, count, name);
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(text_of(from[i], name));
    return out;
}

}  // namespace

pursuit_status pursuit_scatter_init(pursuit_scatter* out) {
    return guard([&] {
        const Slot<pursuit_scatter> slot(out);
        slot = nobody_differs();
    });
}

pursuit_status pursuit_population_list(const pursuit_traits* a, const pursuit_traits* b,
                                       size_t count, pursuit_population** out) {
    return create(out, [&] {
        auto in_a = list_of(a, count, "a"), in_b = list_of(b, count, "b");
        Population population(in_a, in_b);  // which refers to them where they stay
        for (std::size_t id = 0; id < count; ++id) {
            Pair pair;
            expect(population.pair(id, pair));
        }
        using People = pursuit_population::People;
        auto people = std::make_shared<const People>(
            People{std::move(in_a), std::move(in_b), std::move(population)});
        return std::unique_ptr<pursuit_population>(new pursuit_population{std::move(people)});
    });
}

pursuit_status pursuit_population_columns(const pursuit_traits* a, const pursuit_traits* b,
                                          const char* const* names, const float* const* values,
                                          size_t column_count, uint64_t couples,
                                          pursuit_population** out) {
    return create(out, [&] {
        const auto texts = texts_of(names, column_count, "names");
        given(values, column_count, "values");
        if (couples > PTRDIFF_MAX / sizeof(float)) {
            refuse(PURSUIT_STATUS_ARGUMENT, "columns of {} couples, which cannot be", couples);
        }
        const auto count = static_cast<std::size_t>(couples);
        std::vector<pursuit::TraitColumn> columns;
        for (std::size_t i = 0; i < column_count; ++i) {
            columns.push_back({std::string(texts[i]), {given(values[i], count, "values"), count}});
        }
        return handle_of(Population(pair_of(a, b), columns));
    });
}

pursuit_status pursuit_population_draw(const pursuit_traits* a, const pursuit_traits* b,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       uint64_t couples, pursuit_population** out) {
    return create(out, [&] {
        const Scatter s(&given(scatter, "scatter"));
        return handle_of(Population(pursuit::Distribution{pair_of(a, b), s.spread, s.alike, seed,
                                                          couples, s.levels_alike}));
    });
}

pursuit_status pursuit_population_of_model(const pursuit_model* model, const char* profile_a,
                                           const char* profile_b, uint64_t seed, uint64_t couples,
                                           pursuit_population** out) {
    return create(out, [&] {
        pursuit::Distribution d = pursuit::anybody(model_of(model), seed, couples);
        const char* profiles[] = {profile_a, profile_b};
        for (std::size_t i = 0; i < 2; ++i) {
            if (profiles[i] == nullptr) continue;
            pursuit::Profile profile;
            expect(model_of(model).find(profiles[i], profile));
            d.middle[i] = profile.traits;
            d.spread[i] = {profile.deviation, profile.deviation};
        }
        return handle_of(Population(d));
    });
}

pursuit_status pursuit_population_grid(const pursuit_traits* a, const pursuit_traits* b,
                                       const char* const* axes, size_t axis_count, uint64_t repeat,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       pursuit_population** out) {
    return create(out, [&] {
        pursuit::TraitGrid grid;
        grid.base = pair_of(a, b);
        for (const std::string_view text : texts_of(axes, axis_count, "axes")) {
            grid.axes.push_back(pursuit::parse_axis(text));
        }
        grid.repeat = repeat;
        grid.seed = seed;
        if (scatter != nullptr) {
            const Scatter s(scatter);
            grid.spread = s.spread;
            grid.alike = s.alike;
            grid.levels_alike = s.levels_alike;
        }
        return handle_of(Population(grid));
    });
}

void pursuit_population_destroy(pursuit_population* population) { delete population; }

pursuit_status pursuit_population_about(const pursuit_population* population,
                                        pursuit_population_info* out) {
    return guard([&] {
        const Slot<pursuit_population_info> slot(out);
        const Population& p = population_of(population);
        slot = {0, static_cast<std::uint32_t>(p.axes().size()), p.size(), p.cells(), p.repeat()};
    });
}

pursuit_status pursuit_population_traits(const pursuit_population* population, uint64_t id,
                                         pursuit_traits* a, pursuit_traits* b) {
    return guard([&] {
        const Slot<pursuit_traits> in_a(a, "a"), in_b(b, "b");
        Pair pair;
        expect(population_of(population).pair(id, pair));
        in_a = leave(pair[0]);
        in_b = leave(pair[1]);
    });
}

pursuit_status pursuit_population_cell(const pursuit_population* population, uint64_t cell,
                                       float* values, size_t size, size_t* needed) {
    return guard([&] {
        const Population& p = population_of(population);
        std::array<float, pursuit::kMostAxes> room{};
        const auto at = std::span(room).first(p.axes().size());
        expect(p.cell(cell, at));
        given(values, size, "values");
        expect_room(at.size(), size, needed);
        std::copy(at.begin(), at.end(), values);
    });
}

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
class EnsembleRun {
public:
    EnsembleRun(const pursuit_ensemble& ensemble, const pursuit_running& running,
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
        const pursuit_model under = model_or(model, of->tables);
        const pursuit_population people =
            population != nullptr ? *population : pursuit_population{};
        return std::unique_ptr<pursuit_ensemble>(new pursuit_ensemble{of, under, people, seed});
    });
}

void pursuit_ensemble_destroy(pursuit_ensemble* ensemble) { delete ensemble; }

pursuit_status pursuit_ensemble_playthrough(const pursuit_ensemble* ensemble, uint64_t id,
                                            pursuit_playthrough** out) {
    return create(out, [&] {
        const pursuit_ensemble& from = given(ensemble, "ensemble");
        auto scenario = std::make_shared<pursuit::Scenario>(*from.scenario);
        scenario->partners = capi::pair_of(from, id);
        scenario->seed = from.seed;
        scenario->id = id;
        std::unique_ptr<pursuit_playthrough> playthrough(
            new pursuit_playthrough{std::move(scenario), from.model});
        playthrough->impl.leave_out_refused();
        return playthrough;
    });
}

pursuit_status pursuit_ensemble_run(const pursuit_ensemble* ensemble,
                                    const pursuit_running* running,
                                    const pursuit_results* results) {
    return guard([&] {
        const pursuit_running how = running_of(running);
        EnsembleRun(given(ensemble, "ensemble"), how, take(results, pursuit_results{}, "results"))
            .go();
    });
}

namespace capi {
namespace {

using pursuit::LoopMember;
using pursuit::LoopSides;

LoopSides sides_of(pursuit_loop_sides sides) {
    return enter<LoopSides>(sides, PURSUIT_LOOP_SIDES_END, "sides");
}
LoopMember member_of(pursuit_loop_member member) {
    return enter<LoopMember>(member, PURSUIT_LOOP_MEMBER_END, "member");
}

constexpr std::int64_t kMostLoops = 1000000, kMostTraits = 10000;  // steps; before they are room

pursuit::LoopSweep sweep_of(const pursuit_loop_sweep& s) {
    expect_id(s.steps, kMostLoops + 1, "steps");
    return {sides_of(s.sides), member_of(s.member), s.first, s.last, s.steps};
}
pursuit::TraitSweep sweep_of(const pursuit_trait_sweep& s) {
    expect_id(s.steps, kMostTraits + 1, "steps");
    return {seat_of(s.seat), enter<pursuit::Trait>(s.trait_id, PURSUIT_TRAIT_END, "trait_id"),
            s.first, s.last, s.steps};
}
template <class T>
auto sweep_of(const T* along, std::size_t i) {
    return sweep_of(take(along, i, T{}, "along"));
}

void expect_count(std::size_t count, std::size_t expected) {
    if (count != expected)
        refuse(PURSUIT_STATUS_ARGUMENT, "count is {}, expected {}", count, expected);
}

pursuit::Episodes episodes_of(const pursuit_episodes* episodes) {
    const pursuit_episodes e = take(episodes, pursuit_episodes{}, "episodes");
    expect_id(e.steps, kMostLoops + 1, "steps");
    pursuit::Episodes out{{sides_of(e.sides), member_of(e.member), e.first, e.last, e.steps},
                          {e.lift.pursuit, e.lift.withdrawal},
                          {}};
    if (e.near != 0) out.patience.near = e.near;
    if (e.rounds != 0) out.patience.rounds = e.rounds;
    out.patience.watched = watched_by(e.progress);
    return out;
}

pursuit::Opening opening_of(const pursuit_opening* opening) {
    const pursuit_opening o = take(opening, pursuit_opening{}, "opening");
    pursuit::Opening out;
    out.event = {o.severity, maybe_seat(o.owner, "owner")};
    out.seed = o.seed;
    out.runs = o.runs;
    out.turns = o.turns;
    out.watched = watched_by(o.progress);
    return out;
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_loop_set(pursuit_loop* loop, pursuit_loop_sides sides,
                                pursuit_loop_member member, double value) {
    return guard([&] {
        const Slot<pursuit_loop> slot(loop, "loop");
        pursuit::BareLoop l = loop_of(loop, "loop");
        expect(pursuit::set(l, sides_of(sides), member_of(member), value));
        slot = leave(l);
    });
}

pursuit_status pursuit_loop_landscape(const pursuit_loop* loop, const pursuit_loop_sweep* along,
                                      std::size_t sweeps, const pursuit_progress* progress,
                                      std::int32_t* outlooks, std::int32_t* fixed_points,
                                      double* gains, std::size_t count) {
    return guard([&] {
        const pursuit::BareLoop l = loop_of(loop, "loop");
        if (sweeps < 1 || sweeps > 2)
            refuse(PURSUIT_STATUS_ARGUMENT, "sweeps is {}, expected 1 or 2", sweeps);
        const pursuit::LoopSweep first = sweep_of(along, 0);
        pursuit::LoopSweep second = first;
        if (sweeps == 2) second = sweep_of(along, 1);
        expect_count(count, std::size_t{first.steps} * (sweeps == 2 ? second.steps : 1));
        std::vector<pursuit::LandscapeCell> cells(count);
        const pursuit::Watcher watched = watched_by(progress);
        expect(sweeps == 2 ? pursuit::survey(l, {first, second}, cells, watched)
                           : pursuit::survey(l, first, cells, watched));
        for (std::size_t i = 0; i < count; ++i) {
            if (outlooks != nullptr) outlooks[i] = static_cast<pursuit_outlook>(cells[i].outlook);
            if (fixed_points != nullptr) fixed_points[i] = cells[i].fixed_points;
            if (gains != nullptr) gains[i] = cells[i].gain;
        }
    });
}

pursuit_status pursuit_loop_hysteresis(const pursuit_loop* loop, const pursuit_episodes* episodes,
                                       pursuit_point* rests, std::int32_t* fates, std::size_t count,
                                       pursuit_hysteresis* out) {
    return guard([&] {
        const Slot<pursuit_hysteresis> slot(out);
        const pursuit::BareLoop l = loop_of(loop, "loop");
        const pursuit::Episodes e = episodes_of(episodes);
        const std::size_t steps = e.sweep.steps;
        expect_count(count, 2 * steps);
        std::vector<pursuit::HysteresisStep> all(count);
        const std::span there(all.data(), steps), back(all.data() + steps, steps);
        pursuit::Hysteresis found;
        expect(pursuit::hysteresis(l, e, there, back, found));
        for (std::size_t i = 0; i < count; ++i) {
            if (rests != nullptr) rests[i] = leave(all[i].rest);
            if (fates != nullptr) fates[i] = static_cast<pursuit_fate>(all[i].fate);
        }
        slot = {0, found.in.has_value(),   found.out.has_value(),
                0, found.in.value_or(0.0), found.out.value_or(0.0)};
    });
}

pursuit_status pursuit_model_landscape(const pursuit_model* model, const pursuit_traits* a,
                                       const pursuit_traits* b, const pursuit_opening* opening,
                                       const pursuit_trait_sweep* along, float* holds, float* cold,
                                       float* hot, std::size_t count) {
    return guard([&] {
        pursuit::Opening o = opening_of(opening);
        o.model = &model_of(model);
        o.partners = {traits_of(a, "a"), traits_of(b, "b")};
        const std::array both{sweep_of(along, 0), sweep_of(along, 1)};
        expect_count(count, std::size_t{both[0].steps} * both[1].steps);
        std::vector<pursuit::TraitCell> cells(count);
        expect(pursuit::survey(o, both, cells));
        for (std::size_t i = 0; i < count; ++i) {
            if (holds != nullptr) holds[i] = cells[i].holds;
            if (cold != nullptr) std::copy_n(cells[i].cold.data(), 2, cold + 2 * i);
            if (hot != nullptr) std::copy_n(cells[i].hot.data(), 2, hot + 2 * i);
        }
    });
}

// What if, searches, remedies, processes.
#include <iterator>
#include <vector>

#include <pursuit/study/process.hpp>
#include <pursuit/study/search.hpp>
#include <pursuit/study/what_if.hpp>

#include "base/never.hpp"
#include "convert.hpp"
#if !defined(PURSUIT_WITHOUT_ENSEMBLE)
#include "ensemble.hpp"
#endif
#include "handles.hpp"
#include "loop.hpp"
#include "script.hpp"

struct pursuit_process {
    pursuit::Process impl;
};

namespace capi {
namespace {

constexpr std::uint64_t kMostTurns = 100000000;  // of all pairs, so that no call takes hours
constexpr std::size_t kMostFindings = 10000;

static_assert(PURSUIT_TRAIT_END == pursuit::kTraits);
static_assert(PURSUIT_OUTCOME_END == pursuit::kOutcomes);
static_assert(PURSUIT_LEVER_END == pursuit::kLevers);

// --- changes -------------------------------------------------------------------------------------

using What = decltype(pursuit::Change::what);

constexpr pursuit_change kNoChange{0, 0, 0, PURSUIT_NONE, 0, 0, 0};

What move_in(const pursuit_change& c, const pursuit::Model& model) {
    return pursuit::HostMove{seat_of(c.seat), move_of(model, c.id, "move"), unless_unset(c.amount)};
}
What separation_in(const pursuit_change& c, const pursuit::Model&) {
    pursuit::Separation apart{maybe_seat(c.seat, "seat"), {}};
    if (c.ms != PURSUIT_NONE) {
        expect_id(c.ms, std::int64_t{1} << 32, "ms");
        apart.promised_ms = static_cast<std::uint32_t>(c.ms);
    }
    return apart;
}

/// By pursuit_change_kind.
constexpr What (*kWhat[])(const pursuit_change&, const pursuit::Model&) = {
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::Intervention{
            enter<pursuit::Intervention::What>(c.id, PURSUIT_INTERVENTION_END, "intervention"),
            maybe_seat(c.seat, "seat"), c.amount};
    },
    move_in,
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::MovedTrait{
            seat_of(c.seat), enter<pursuit::Trait>(c.id, PURSUIT_TRAIT_END, "trait"), c.amount};
    },
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::WeakenedLink{enter<pursuit::Link>(c.id, PURSUIT_LINK_END, "link"),
                                     seat_of(c.seat), c.amount};
    },
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::Disagreement{c.amount, maybe_seat(c.seat, "seat")};
    },
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::OpenIssue{c.amount, maybe_seat(c.seat, "seat")};
    },
    separation_in,
    [](const pursuit_change&, const pursuit::Model&) -> What { return pursuit::Reunion{}; },
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        return pursuit::Stress{seat_of(c.seat), c.amount};
    },
    [](const pursuit_change& c, const pursuit::Model&) -> What {
        expect_id(c.id, std::int64_t{1} << 31, "exchanges");
        return pursuit::GoodTime{static_cast<std::uint32_t>(c.id)};
    },
    [](const pursuit_change& c, const pursuit::Model&) -> What { return pursuit::Elapse{c.ms}; },
};
static_assert(std::size(kWhat) == PURSUIT_CHANGE_KIND_END);

/// The changes that a caller hands in.
class Changes {
public:
    Changes(const pursuit_change* from, std::size_t count, const pursuit::Model& model) {
        expect_count(count, pursuit::kMostChanges, "count");
        given(from, count, "changes");
        for (; count_ < count; ++count_) {
            const pursuit_change c = take(from, count_, kNoChange, "changes");
            expect_id(c.kind, PURSUIT_CHANGE_KIND_END, "kind");
            changes_[count_] = {c.turn, kWhat[c.kind](c, model)};
        }
    }
    operator std::span<const pursuit::Change>() const { return {changes_.data(), count_}; }

private:
    std::array<pursuit::Change, pursuit::kMostChanges> changes_;
    std::size_t count_ = 0;
};

pursuit_change leave(const pursuit::Change& change) noexcept {
    using namespace pursuit;
    pursuit_change out = kNoChange;
    out.struct_size = sizeof out;
    out.turn = change.turn;
    if (const auto* what = std::get_if<Intervention>(&change.what)) {
        out.kind = PURSUIT_CHANGE_KIND_INTERVENTION;
        out.seat = capi::leave(what->who);
        out.id = static_cast<std::int32_t>(what->what);
        out.amount = what->strength;
    } else if (const auto* move = std::get_if<HostMove>(&change.what)) {
        out.kind = PURSUIT_CHANGE_KIND_MOVE;
        out.seat = index(move->seat);
        out.id = capi::leave(move->move);
        out.amount = move->intensity.value_or(PURSUIT_UNSET);
    } else if (const auto* trait = std::get_if<MovedTrait>(&change.what)) {
        out.kind = PURSUIT_CHANGE_KIND_TRAIT;
        out.seat = index(trait->seat);
        out.id = static_cast<std::int32_t>(trait->trait);
        out.amount = trait->by;
    } else if (const auto* link = std::get_if<WeakenedLink>(&change.what);
               !PURSUIT_NEVER(link == nullptr)) {  // no lever is anything else
        out.kind = PURSUIT_CHANGE_KIND_LINK;
        out.seat = index(link->pursuer);
        out.id = static_cast<std::int32_t>(link->link);
        out.amount = link->by;
    }
    return out;
}

// --- comparing -----------------------------------------------------------------------------------

pursuit_trial standard_trial() noexcept {
    const pursuit::Trial t;
    const pursuit::FollowUp next;
    return {sizeof(pursuit_trial), t.pairs,      t.turns, t.from,
            t.own_turns,           PURSUIT_NONE, 0,       next.days,
            PURSUIT_UNSET,         PURSUIT_NONE, nullptr};
}

pursuit::Trial trial_of(const pursuit_trial* from) {
    const pursuit_trial t = take(from, standard_trial(), "trial");
    pursuit::Trial out;
    out.pairs = t.pairs;
    out.turns = t.turns;
    out.from = t.first;
    out.own_turns = t.own_turns;
    out.pursuer = maybe_seat(t.pursuer, "pursuer");
    out.watched = watched_by(t.progress);
    expect_id(t.follow_up, 2, "follow_up");
    if (t.follow_up != 0) out.follow_up = pursuit::FollowUp{t.days, {}};
    if (t.follow_up != 0 && t.severity != PURSUIT_UNSET) {
        out.follow_up->trigger = pursuit::Disagreement{t.severity, maybe_seat(t.owner, "owner")};
    }
    return out;
}

void expect_turns(std::uint64_t pairs, std::uint64_t turns) {
    if (turns == 0 || pairs <= kMostTurns / turns) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "pairs times turns is {} times {}, expected at most {}", pairs,
           turns, kMostTurns);
}

std::int32_t flags_of(const pursuit::PairedRuns& pair) noexcept {
    return pair.without.cycled * PURSUIT_RUN_CYCLED_WITHOUT +
           pair.with.cycled * PURSUIT_RUN_CYCLED_WITH +
           pair.without.censored * PURSUIT_RUN_CENSORED_WITHOUT +
           pair.with.censored * PURSUIT_RUN_CENSORED_WITH +
           (pair.refused > 0) * PURSUIT_RUN_REFUSED + (pair.unmade > 0) * PURSUIT_RUN_UNMADE;
}

pursuit_contrast leave(const pursuit::Compared& c, std::size_t i) noexcept {
    const pursuit::Contrast& o = c.outcome[i];
    return {0,
            o.n,
            o.without,
            o.with,
            o.difference,
            o.low,
            o.high,
            o.variance_ratio,
            c.own.without.value[i],
            c.own.with.value[i]};
}

/// Where the answers of a comparison go.
class Answers {
public:
    Answers(pursuit_compared* out, pursuit_contrast* contrasts, std::size_t size, double* course,
            const pursuit::Trial& trial)
        : out_(out), contrasts_(contrasts, size, "contrasts"), size_(size), course_(course) {
        expect_count(size, PURSUIT_OUTCOME_END, "size");
        expect_turns(trial.pairs, trial.turns);
        if (course != nullptr) turns_.resize(trial.turns);
    }
    std::span<pursuit::Course> turns() noexcept { return turns_; }
    void put(const pursuit::Compared& c) const noexcept {
        out_ = {0,
                c.pairs,
                c.refused,
                c.unmade,
                {c.cycles[0], c.cycles[1]},
                {c.censored[0], c.censored[1]},
                pursuit::index(c.pursuer),
                flags_of(c.own)};
        for (std::size_t i = 0; i < size_; ++i) contrasts_.put(i, leave(c, i));
        for (std::size_t t = 0; t < turns_.size(); ++t) {
            course_[t] = turns_[t].without;
            course_[turns_.size() + t] = turns_[t].with;
        }
    }

private:
    Slot<pursuit_compared> out_;
    Slots<pursuit_contrast> contrasts_;
    std::size_t size_;
    double* course_;
    std::vector<pursuit::Course> turns_;
};

/// Where the pairs are to go.
struct Pairs {
    std::uint32_t first;
    std::size_t count;
    double *without, *with;
    std::int32_t* flags;

    void check(const pursuit::Trial& trial) const {
        given(without, count, "outcomes_without");
        given(with, count, "outcomes_with");
        expect_count(count, std::size_t{1000000}, "pairs");
        expect_count(first, 1000000 - count, "first");
        expect_turns(count, trial.turns);
    }
};

/// Runs the pairs in pieces as large as the room there is. The caller's arrays are touched only if
/// all went well with the first piece: what can be refused is refused there.
template <class RunPairs>
void put_pairs(const Pairs& to, std::span<pursuit::PairedRuns> room, RunPairs&& run_pairs) {
    const auto& [first, pairs, without, with, flags] = to;
    for (std::size_t done = 0; done < pairs; done += room.size()) {
        const auto now = room.first(std::min(room.size(), pairs - done));
        expect(run_pairs(static_cast<std::uint32_t>(first + done), now));
        for (std::size_t i = 0; i < now.size(); ++i) {
            const std::size_t at = (done + i) * pursuit::kOutcomes;
            std::copy(now[i].without.value.begin(), now[i].without.value.end(), without + at);
            std::copy(now[i].with.value.begin(), now[i].with.value.end(), with + at);
            if (flags != nullptr) flags[done + i] = flags_of(now[i]);
        }
    }
}

/// A scenario and the model it is played under.
struct Played {
    const pursuit::Scenario& scenario;
    std::shared_ptr<const pursuit::Model> model;

    Played(const pursuit_scenario* given_scenario, const pursuit_model* given_model)
        : scenario(*given(given_scenario, "scenario").impl),
          model(given_model != nullptr ? given_model->impl
                                       : std::make_shared<const pursuit::Model>(scenario.tables)) {}
};

#if !defined(PURSUIT_WITHOUT_ENSEMBLE)
/// The couples of an ensemble.
struct Many {
    pursuit::Scenario scenario;
    std::shared_ptr<const pursuit::Model> model;
    std::shared_ptr<const pursuit_population::People> listed;
    pursuit::Crowd people{this, partners};

    static pursuit::Fault partners(const void* user, std::uint64_t id, pursuit::Pair& out) {
        const Many& many = *static_cast<const Many*>(user);
        out = many.scenario.partners;
        return many.listed ? many.listed->of.pair(id, out) : pursuit::Fault{};
    }

    explicit Many(const pursuit_ensemble* ensemble)
        : scenario(*given(ensemble, "ensemble").scenario),
          model(ensemble->model.impl),
          listed(ensemble->population.impl) {
        scenario.seed = ensemble->seed;
    }
    Many(const Many&) = delete;
    Many& operator=(const Many&) = delete;
};
#endif

// --- searching -----------------------------------------------------------------------------------

pursuit_search standard_search() noexcept {
    const pursuit::Search s;
    return {sizeof(pursuit_search),
            (1u << PURSUIT_LEVER_END) - 1,
            static_cast<pursuit_outcome>(s.avoid),
            s.pairs,
            s.turns,
            s.first,
            s.last,
            s.step,
            PURSUIT_NONE,
            0,
            nullptr};
}

pursuit::Search search_of(const pursuit_search* from) {
    const pursuit_search s = take(from, standard_search(), "search");
    expect_id(s.levers, 1 << PURSUIT_LEVER_END, "levers");
    pursuit::Search out;
    for (std::size_t i = 0; i < PURSUIT_LEVER_END; ++i) out.levers[i] = (s.levers >> i & 1) != 0;
    out.avoid = enter<pursuit::Outcome>(s.avoid, PURSUIT_OUTCOME_END, "avoid");
    out.pairs = s.pairs;
    out.turns = s.turns;
    out.first = s.first;
    out.last = s.last;
    out.step = s.step;
    out.pursuer = maybe_seat(s.pursuer, "pursuer");
    expect_id(s.reserved, 1, "reserved");
    out.watched = watched_by(s.progress);
    return out;
}

pursuit_finding leave(const pursuit::Finding& f) noexcept {
    return {0,
            static_cast<pursuit_lever>(f.lever),
            f.dose.value_or(PURSUIT_UNSET),
            f.own_dose.value_or(PURSUIT_UNSET),
            f.monotone,
            0,
            f.avoided,
            f.unhelped,
            f.probability,
            leave(f.change)};
}

pursuit_remedy leave(const pursuit::Remedy& r) noexcept {
    const auto& what = r.by ? r.by : r.tried;
    return {0,
            static_cast<pursuit_link>(r.link),
            r.by.has_value(),
            what ? static_cast<std::int32_t>(what->what) : PURSUIT_NONE,
            what ? capi::leave(what->who) : PURSUIT_NONE,
            what ? what->strength : 0,
            r.slope_before,
            r.slope,
            r.gain_before,
            r.gain};
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_trial_init(pursuit_trial* out) {
    return guard([&] {
        const Slot<pursuit_trial> slot(out);
        slot = standard_trial();
    });
}

pursuit_status pursuit_couple_what_if(const pursuit_couple* couple, const pursuit_change* changes,
                                      size_t count, const pursuit_trial* trial,
                                      pursuit_compared* out, pursuit_contrast* contrasts,
                                      size_t size, double* course) {
    return guard([&] {
        const pursuit::Couple& start = couple_of(couple);
        const pursuit::Trial how = trial_of(trial);
        Answers answers(out, contrasts, size, course, how);
        pursuit::Compared compared;
        const Changes all(changes, count, start.model());
        expect(pursuit::compare(start, all, how, compared, answers.turns()));
        answers.put(compared);
    });
}

pursuit_status pursuit_scenario_what_if(const pursuit_scenario* scenario,
                                        const pursuit_model* model, const pursuit_change* changes,
                                        size_t count, const pursuit_trial* trial,
                                        pursuit_compared* out, pursuit_contrast* contrasts,
                                        size_t size, double* course) {
    return guard([&] {
        const Played played(scenario, model);
        const pursuit::Trial how = trial_of(trial);
        Answers answers(out, contrasts, size, course, how);
        pursuit::Compared compared;
        const Changes all(changes, count, *played.model);
        expect(
            pursuit::compare(played.scenario, *played.model, all, how, compared, answers.turns()));
        answers.put(compared);
    });
}

pursuit_status pursuit_couple_what_if_pairs(const pursuit_couple* couple,
                                            const pursuit_change* changes, size_t count,
                                            const pursuit_trial* trial, uint32_t first,
                                            size_t pairs, double* outcomes_without,
                                            double* outcomes_with, int32_t* flags) {
    return guard([&] {
        const pursuit::Couple& start = couple_of(couple);
        const pursuit::Trial how = trial_of(trial);
        const Changes all(changes, count, start.model());
        const Pairs to{first, pairs, outcomes_without, outcomes_with, flags};
        to.check(how);
        std::array<pursuit::PairedRuns, 16> room;
        put_pairs(to, room, [&](auto from, auto piece) {
            return pursuit::run_pairs(start, all, how, from, piece);
        });
    });
}

pursuit_status pursuit_scenario_what_if_pairs(const pursuit_scenario* scenario,
                                              const pursuit_model* model,
                                              const pursuit_change* changes, size_t count,
                                              const pursuit_trial* trial, uint32_t first,
                                              size_t pairs, double* outcomes_without,
                                              double* outcomes_with, int32_t* flags) {
    return guard([&] {
        const Played played(scenario, model);
        const pursuit::Trial how = trial_of(trial);
        const Changes all(changes, count, *played.model);
        const Pairs to{first, pairs, outcomes_without, outcomes_with, flags};
        to.check(how);
        std::vector<pursuit::PairedRuns> room(pairs);  // every piece of a scenario allocates
        put_pairs(to, room, [&](auto from, auto piece) {
            return pursuit::run_pairs(played.scenario, *played.model, all, how, from, piece);
        });
    });
}

#if !defined(PURSUIT_WITHOUT_ENSEMBLE)
pursuit_status pursuit_ensemble_what_if(const pursuit_ensemble* ensemble,
                                        const pursuit_change* changes, size_t count,
                                        const pursuit_trial* trial, uint64_t first,
                                        pursuit_compared* out, pursuit_contrast* contrasts,
                                        size_t size, double* course) {
    return guard([&] {
        const Many many(ensemble);
        const pursuit::Trial how = trial_of(trial);
        Answers answers(out, contrasts, size, course, how);
        pursuit::Compared compared;
        const Changes all(changes, count, *many.model);
        expect(pursuit::compare(many.scenario, *many.model, many.people, first, all, how, compared,
                                answers.turns()));
        answers.put(compared);
    });
}

pursuit_status pursuit_ensemble_what_if_pairs(const pursuit_ensemble* ensemble,
                                              const pursuit_change* changes, size_t count,
                                              const pursuit_trial* trial, uint64_t first,
                                              size_t pairs, double* outcomes_without,
                                              double* outcomes_with, int32_t* flags) {
    return guard([&] {
        const Many many(ensemble);
        const pursuit::Trial how = trial_of(trial);
        const Changes all(changes, count, *many.model);
        const Pairs to{0, pairs, outcomes_without, outcomes_with, flags};
        to.check(how);
        std::vector<pursuit::PairedRuns> room(pairs);
        put_pairs(to, room, [&](auto from, auto piece) {
            return pursuit::run_pairs(many.scenario, *many.model, many.people, first + from, all,
                                      how, piece);
        });
    });
}
#endif

pursuit_status pursuit_search_init(pursuit_search* out) {
    return guard([&] {
        const Slot<pursuit_search> slot(out);
        slot = standard_search();
    });
}

pursuit_status pursuit_couple_search(const pursuit_couple* couple, const pursuit_search* search,
                                     pursuit_finding* findings, size_t size, pursuit_found* out) {
    return guard([&] {
        const Slot<pursuit_found> slot(out);
        const Slots<pursuit_finding> slots(findings, size, "findings");
        expect_count(size, kMostFindings, "size");
        const pursuit::Search how = search_of(search);
        std::vector<pursuit::Finding> best(size);
        pursuit::Found found;
        expect(pursuit::search(couple_of(couple), how, best, found));
        for (std::size_t i = 0; i < found.count; ++i) slots.put(i, leave(best[i]));
        pursuit_found told{
            0, static_cast<std::uint32_t>(found.count), {}, found.own, 0, found.unhelped};
        copy(found.all, told.all);
        slot = told;
    });
}

pursuit_status pursuit_couple_remedies(const pursuit_couple* couple, pursuit_seat pursuer,
                                       pursuit_remedy* remedies, size_t size) {
    return guard([&] {
        const Slots<pursuit_remedy> slots(remedies, size, "remedies");
        expect_count(size, pursuit::kLinks, "size");
        const auto all = pursuit::remedies(couple_of(couple), seat_of(pursuer, "pursuer"));
        for (std::size_t i = 0; i < size; ++i) slots.put(i, leave(all[i]));
    });
}

namespace capi {
namespace {

using capi::leave;
using pursuit::Process;

static_assert(PURSUIT_PROCESS_STAGE_END == Process::kStages);
static_assert(PURSUIT_PROCESS_VARIABLE_END == Process::kVariables);

pursuit_intervention leave_what(const std::optional<pursuit::Intervention>& i) noexcept {
    return i ? static_cast<std::int32_t>(i->what) : PURSUIT_NONE;
}
pursuit_seat leave_who(const std::optional<pursuit::Intervention>& i) noexcept {
    return i ? leave(i->who) : PURSUIT_NONE;
}

pursuit_standing leave(const Process& process) {
    pursuit_standing out{};
    out.stage = static_cast<std::int32_t>(process.stage());
    out.furthest = static_cast<std::int32_t>(process.furthest());
    out.row = leave(process.row());
    out.pursuer = leave(process.pursuer());
    out.withdrawer = leave(process.withdrawer());
    out.since_turn = process.since_turn();
    out.setbacks = process.setbacks();
    out.since_ms = process.since_ms();
    for (int v = 0; v < Process::kVariables; ++v)
        out.values[v] = process.value(static_cast<Process::Variable>(v));
    const std::optional<pursuit::NextStep> next = process.next();
    out.next = out.missing = out.who = out.help = out.help_who = PURSUIT_NONE;
    if (!next) return out;
    out.next = static_cast<std::int32_t>(next->to);
    out.missing = static_cast<std::int32_t>(next->missing);
    out.below = next->comparison == pursuit::Comparison::below;
    out.value = next->is;
    out.needed = next->needed;
    out.who = leave(next->who);
    out.help = leave_what(next->help);
    out.help_who = leave_who(next->help);
    return out;
}

pursuit_sessions leave(const pursuit::Sessions& c) noexcept {
    return {sizeof(pursuit_sessions), c.days,        c.severity,   leave(c.owner), c.dose,
            c.turns_before,           c.turns_after, PURSUIT_NONE, PURSUIT_NONE};
}

pursuit::Sessions course_of(const pursuit_sessions& c) {
    pursuit::Sessions out;
    out.days = c.days;
    out.severity = c.severity;
    out.owner = maybe_seat(c.owner, "owner");
    out.dose = c.dose;
    out.turns_before = c.turns_before;
    out.turns_after = c.turns_after;
    return out;
}

std::optional<pursuit::Intervention> step_of(const pursuit_sessions& c) {
    using Step = pursuit::Intervention::What;
    const std::optional<pursuit::Seat> who = maybe_seat(c.step_who, "step_who");
    if (c.step == PURSUIT_NONE) return {};
    return pursuit::Intervention{enter<Step>(c.step, PURSUIT_INTERVENTION_END, "step"), who,
                                 c.dose};
}

void tell_conditions(const pursuit::Process::Row& row, pursuit_process_row& out) {
    const auto predicates = pursuit::Process::predicates();
    for (std::size_t i = 0; i < predicates.size(); ++i) {
        if ((row.guard >> i & 1) == 0) continue;
        if (PURSUIT_NEVER(out.conditions == std::size(out.variable))) break;  // no row has so many
        const std::size_t at = out.conditions++;
        out.variable[at] = static_cast<std::int32_t>(predicates[i].variable);
        out.below[at] = predicates[i].comparison == pursuit::Comparison::below;
        out.threshold[at] = predicates[i].threshold;
    }
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_process_create(const pursuit_couple* couple, pursuit_process** out) {
    return create(out, [&] {
        const pursuit::Process process(couple_of(couple));
        return std::unique_ptr<pursuit_process>(new pursuit_process{process});
    });
}

pursuit_status pursuit_process_copy(const pursuit_process* process, pursuit_process** out) {
    return create(out,
                  [&] { return std::make_unique<pursuit_process>(given(process, "process")); });
}

void pursuit_process_destroy(pursuit_process* process) { delete process; }

pursuit_status pursuit_process_observe(pursuit_process* process, const pursuit_couple* couple) {
    return guard([&] { given(process, "process").impl.observe(couple_of(couple)); });
}

pursuit_status pursuit_process_standing(const pursuit_process* process, pursuit_standing* out) {
    return guard([&] {
        const Slot<pursuit_standing> slot(out);
        slot = leave(given(process, "process").impl);
    });
}

pursuit_status pursuit_process_text(const pursuit_process* process, int32_t next, const char* a,
                                    const char* b, char* buffer, size_t size, size_t* needed) {
    return guard([&] {
        expect_id(next, 2, "next");
        given(buffer, size, "buffer");
        const pursuit::Process& p = given(process, "process").impl;
        const std::string_view name_a = text_of(a, "a"), name_b = text_of(b, "b");
        if (next == 0) return put_text(standing(p, name_a, name_b), buffer, size, needed);
        const std::optional<pursuit::NextStep> step = p.next();
        put_text(step ? step->sentence(name_a, name_b) : std::string(), buffer, size, needed);
    });
}

pursuit_status pursuit_process_row_at(int32_t row, pursuit_process_row* out) {
    return guard([&] {
        const Slot<pursuit_process_row> slot(out);
        const auto rows = pursuit::Process::rows();
        expect_id(row, static_cast<std::int64_t>(rows.size()), "row");
        const pursuit::Process::Row& r = rows[static_cast<std::size_t>(row)];
        pursuit_process_row told{};
        told.from_stage = static_cast<std::int32_t>(r.from);
        told.to_stage = static_cast<std::int32_t>(r.to);
        r.because.copy(told.because, sizeof told.because - 1);
        tell_conditions(r, told);
        slot = told;
    });
}

pursuit_status pursuit_sessions_init(pursuit_sessions* out) {
    return guard([&] {
        const Slot<pursuit_sessions> slot(out);
        slot = leave(pursuit::Sessions{});
    });
}

pursuit_status pursuit_process_visit(pursuit_process* process, pursuit_couple* couple,
                                     const pursuit_sessions* course, pursuit_visit* out) {
    return guard([&] {
        const Slot<pursuit_visit> slot(out);
        const pursuit_sessions how = take(course, leave(pursuit::Sessions{}), "course");
        pursuit::Process next = given(process, "process").impl;
        auto life = given(couple, "couple").life;  // a copy: memory may run out in the midst of it
        pursuit::Visit visit;
        expect(std::visit(
            [&](auto& one) {
                return pursuit::visit(one, next, course_of(how), visit, step_of(how));
            },
            life));
        couple->life = std::move(life);
        process->impl = next;
        slot = {0,
                static_cast<std::int32_t>(visit.before),
                static_cast<std::int32_t>(visit.after),
                leave_what(visit.step),
                leave_who(visit.step),
                visit.refused,
                visit.met,
                visit.cycle_turns};
    });
}

pursuit_status pursuit_couple_present_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                           pursuit_heat heat, pursuit_gain* out) {
    return guard([&] {
        const Slot<pursuit_gain> slot(out);
        slot = leave(
            pursuit::present_gain(couple_of(couple), seat_of(pursuer, "pursuer"), heat_of(heat)));
    });
}

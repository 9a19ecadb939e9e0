// The process of therapy over a couple, and courses of sessions.
#include <pursuit/study/process.hpp>

#include <iterator>

#include "convert.hpp"
#include "handles.hpp"

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
    using What = pursuit::Intervention::What;
    const std::optional<pursuit::Seat> who = maybe_seat(c.step_who, "step_who");
    if (c.step == PURSUIT_NONE) return {};
    return pursuit::Intervention{enter<What>(c.step, PURSUIT_INTERVENTION_END, "step"), who,
                                 c.dose};
}

void tell_conditions(const pursuit::Process::Row& row, pursuit_process_row& out) {
    const auto predicates = pursuit::Process::predicates();
    for (std::size_t i = 0; i < predicates.size(); ++i) {
        if ((row.guard >> i & 1) == 0) continue;
        if (out.conditions == std::size(out.variable)) break;  // no row has so many: calls_test
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

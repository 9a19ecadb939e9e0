#include "engine/stance.hpp"

#include "base/names.hpp"
#include "engine/checks.hpp"

namespace pursuit {
namespace {

using enum Guard;
template <class... Guards>
constexpr std::uint32_t when(Guards... guards) {
    return ((1u << static_cast<int>(guards)) | ...);
}

using S = Stance;
// clang-format off
// First row that fits wins; checked once, as the partner takes the floor. Thresholds in and out
// differ (hysteresis).
constexpr Rule kRules[] = {
    {kAnyStance, when(flooded, not_pursuing), S::shut_down, "flooded"},
    {S::shut_down, when(not_flooded), S::withdrawing, "flooding has ended"},

    {S::despairing, when(hope_back, rested), S::reaching, "hope returns"},
    {S::despairing, when(hope_left, rested), S::reaching, "rested"},
    {S::despairing, when(pursuit_gone), S::settled, "no longer hurts"},
    {S::reaching, when(hope_gone), S::despairing, "reaching no longer seems to work"},
    {S::protesting, when(hope_gone), S::despairing, "reaching no longer seems to work"},

    {S::reaching, when(sees, calm, safe), S::opening, "sees what lies beneath"},
    {S::protesting, when(sees, calm, safe), S::opening, "sees what lies beneath"},
    {S::guarding, when(sees, calm, safe), S::opening, "sees what lies beneath"},
    {S::withdrawing, when(sees, calm, safe), S::opening, "sees what lies beneath"},
    {S::despairing, when(sees, calm, safe), S::opening, "sees what lies beneath"},
    {S::opening, when(pursuit_hurts), S::protesting, "hurt too much"},
    {S::opening, when(withdrawal_hurts), S::withdrawing, "too much"},
    {S::opening, when(pursuit_gone, withdrawal_gone, dwelt), S::settled, "safe"},

    {S::settled, when(pursuit_stirs, leans_toward), S::reaching, "misses the other"},
    {S::settled, when(withdrawal_stirs, leans_away), S::guarding, "on guard"},
    {S::settled, when(unheard, leans_toward, hope_left), S::reaching, "wants to be heard"},

    {S::reaching, when(met, calm, safe), S::opening, "is met"},
    {S::guarding, when(met, calm, safe), S::opening, "is met"},
    {S::reaching, when(pursuit_strong, unheard, rested), S::protesting, "unheard"},
    {S::reaching, when(shelter_over_contact, withdrawal_stirs), S::guarding, "wants shelter more than contact"},
    {S::reaching, when(pursuit_gone, heard), S::settled, "reached"},
    {S::protesting, when(tired, hope_low), S::despairing, "worn out"},
    {S::protesting, when(tired), S::reaching, "tired of pressing"},
    {S::protesting, when(pursuit_eased), S::reaching, "heard a little"},
    {S::protesting, when(shelter_wins), S::withdrawing, "seeks shelter"},

    {S::guarding, when(withdrawal_strong), S::withdrawing, "too much"},
    {S::guarding, when(contact_over_shelter, pursuit_stirs), S::reaching, "misses the other more"},
    {S::guarding, when(withdrawal_gone), S::settled, "safe"},
    {S::withdrawing, when(withdrawal_eased), S::guarding, "some room"},
    {S::withdrawing, when(contact_wins, pursuit_stirs), S::reaching, "misses the other more"},
};
// clang-format on

/// Whether a guard can be true at all: values within the ranges of the variables are above all and
/// below all the thresholds asked for. Safety and lean follow from the two drives.
bool can_hold(const Tables& t, std::uint32_t guard) noexcept {
    std::array<float, kVariables> above{}, below{};
    for (std::size_t v = 0; v < kVariables; ++v) {
        const auto variable = static_cast<Variable>(v);
        const float least = variable == Variable::lean ? -1.0f : 0.0f;
        const float most = variable == Variable::dwell ? 65535.0f : 1.0f;
        above[v] = least - 1;
        below[v] = most + 1;
        for (std::size_t i = 0; i < kPredicateSlots; ++i) {
            const Predicate& p = t.predicates[i];
            if ((guard >> i & 1) == 0 || p.variable != variable) continue;
            if (p.comparison == Comparison::above) above[v] = max(above[v], p.threshold);
            if (p.comparison == Comparison::below) below[v] = min(below[v], p.threshold);
        }
        if (!(above[v] < below[v] && above[v] < most && below[v] > least)) return false;
    }
    const std::size_t p = at(Variable::pursuit), w = at(Variable::withdrawal);
    const float largest = 1.0f - max(above[at(Variable::safety)], 0.0f);  // of both drives
    const float most_p = min(below[p], largest), least_p = max(above[p], 0.0f);
    const float most_w = min(below[w], largest), least_w = max(above[w], 0.0f);
    return most_p >= least_p && most_w >= least_w && above[at(Variable::lean)] < most_p - least_w &&
           below[at(Variable::lean)] > least_p - most_w &&
           below[at(Variable::safety)] > 1.0f - max(most_p, most_w);
}

void compile_rows(Compiled& c) noexcept {
    const Tables& t = c.tables;
    std::size_t n = 0;
    for (int s = 0; s < kStances; ++s) {
        c.first[at(s)] = static_cast<std::uint16_t>(n);
        for (int i = 0; i < t.transition_count; ++i) {
            const Transition& row = t.transitions[at(i)];
            const auto from = static_cast<Stance>(s);
            if ((row.from != from && row.from != kAnyStance) || row.to == from) continue;
            c.rows[n++] = {row.guard, row.to, static_cast<std::uint8_t>(i)};
            c.asked[at(s)] |= row.guard;
        }
    }
    c.first[kStances] = static_cast<std::uint16_t>(n);
}

/// @return of each predicate that is asked of the stance, which question it is
std::array<std::size_t, kPredicateSlots> ask(Compiled& c, std::size_t stance) noexcept {
    std::array<std::size_t, kPredicateSlots> question{};
    std::size_t n = 0;
    Compiled::Questions* questions = c.questions.data() + c.first_question[stance];
    for (std::size_t i = 0; i < kPredicateSlots; ++i) {
        if ((c.asked[stance] >> i & 1) == 0) continue;
        const Predicate& p = c.tables.predicates[i];
        const bool less = p.comparison == Comparison::below;
        Compiled::Questions& eight = questions[n / 8];
        if (n % 8 == 0) eight.threshold.fill(2);
        eight.variable[n % 8] = static_cast<std::int32_t>(p.variable);
        eight.less[n % 8] = less ? 0x80000000u : 0;
        eight.threshold[n % 8] = less ? 0.0f - p.threshold : p.threshold;
        question[i] = n++;
    }
    c.first_question[stance + 1] =
        static_cast<std::uint16_t>(c.first_question[stance] + (n + 7) / 8);
    return question;
}

void compile_questions(Compiled& c) noexcept {
    std::size_t exit = 0;
    for (std::size_t s = 0; s < kStances; ++s) {
        const auto question = ask(c, s);
        const std::size_t rows = c.first[s + 1] - c.first[s];
        c.first_exit[s] = static_cast<std::uint16_t>(exit);
        for (std::size_t r = 0; r < (rows / 8 + 1) * 8; ++r) {
            Compiled::Exits& eight = c.exits[exit + r / 8];
            eight.to[r % 8] = static_cast<Stance>(s);
            eight.number[r % 8] = 255;
            if (r >= rows) continue;
            const Compiled::Row& row = c.rows[c.first[s] + r];
            eight.to[r % 8] = row.to;
            eight.number[r % 8] = row.number;
            for (std::size_t i = 0; i < kPredicateSlots; ++i)
                eight.yes[r % 8] |= (row.guard >> i & 1) << question[i];
        }
        exit += rows / 8 + 1;
    }
}

}  // namespace

std::span<const Rule> standard_rules() noexcept { return kRules; }

Fault check_stances(const Tables& t) noexcept {
    Checks checks;
    for (int i = 0; i < t.predicate_count; ++i) {
        const Predicate& p = t.predicates[at(i)];
        if (static_cast<int>(p.variable) >= kVariables || p.comparison > Comparison::below) {
            return fault(Status::model, "unknown variable or comparison of predicate {}", i);
        }
        checks.range("predicate", name(p.variable), p.threshold, -255, 255);
    }
    if (checks.first) return checks.first;
    std::uint32_t left = 0;
    std::array<std::uint32_t, kStances> to{};
    for (int i = 0; i < t.transition_count; ++i) {
        const Transition& row = t.transitions[at(i)];
        const bool any = row.from == kAnyStance;
        if ((!any && row.from > Stance::opening) || row.to > Stance::opening ||
            !terminated(row.because)) {
            return fault(Status::model, "transition {} has an unknown stance", i);
        }
        if (static_cast<std::uint64_t>(row.guard) >> t.predicate_count != 0 || row.guard == 0) {
            return fault(Status::model, "transition {} ({} to {}) has an unknown or empty guard", i,
                         any ? "any" : name(row.from), name(row.to));
        }
        if (!can_hold(t, row.guard)) {
            return fault(Status::model, "transition {} ({} to {}) has a guard that never holds", i,
                         any ? "any" : name(row.from), name(row.to));
        }
        for (int s = 0; s < kStances; ++s) {
            const auto from = static_cast<Stance>(s);
            if ((any || row.from == from) && row.to != from) {
                if (!any) left |= 1u << s;
                to[at(s)] |= 1u << static_cast<int>(row.to);
            }
        }
    }
    std::uint32_t reached = 1;  // from Settled
    for (int round = 0; round < kStances; ++round) {
        for (std::size_t s = 0; s < kStances; ++s) {
            if ((reached >> s & 1) != 0) reached |= to[s];
        }
    }
    for (int s = 0; s < kStances; ++s) {
        const auto stance = static_cast<Stance>(s);
        if ((reached >> s & 1) == 0)
            checks(fault(Status::model, "stance {} cannot be reached", name(stance)));
        if ((left >> s & 1) == 0) {
            checks(fault(Status::model,
                         "stance {} cannot be left: no transition of its own leads out",
                         name(stance)));
        }
    }
    return checks.first;
}

void compile_stances(Compiled& c) noexcept {
    compile_rows(c);
    compile_questions(c);
}

}  // namespace pursuit

// Checking tables, and laying them out for the hot path.
#include "engine/compiled.hpp"
#include "base/arithmetic.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/names.hpp"
#include "engine/choose.hpp"
#include "engine/partner.hpp"

namespace pursuit {
namespace {

/// Collects the first fault of a list of checks.
struct Checks {
    Fault first;
    void operator()(const Fault& fault) noexcept {
        if (!first) first = fault;
    }
    void range(std::string_view where, std::string_view what, float x, float least,
               float most) noexcept {
        if (first || (x >= least && x <= most && is_clean(x))) return;
        first = fault(Status::argument, "{} of {} is {}, expected {} to {}{}", what, where, x,
                      least, most, is_clean(x) ? "" : " and not -0 or nearly 0");
    }
    template <class Range>
    void all(std::string_view where, std::string_view what, const Range& values, float least,
             float most) noexcept {
        for (const float x : values) range(where, what, x, least, most);
    }
    void tone(std::string_view where, std::string_view what, const Tone& tone) noexcept {
        for (std::size_t d = 0; d < kDimensions; ++d) range(where, what, tone[d], least_of(d), 1);
    }
};

template <std::size_t N>
bool terminated(const char (&text)[N]) noexcept {
    return std::memchr(text, '\0', N) != nullptr;
}

template <std::size_t N>
bool is_name(const char (&text)[N]) noexcept {
    if (!terminated(text) || text[0] == '\0') return false;
    for (const char c : std::string_view(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (!letter) return false;
    }
    return true;
}

Fault check_counts(const Tables& t) noexcept {
    const auto count = [](std::string_view what, int n, int least, int most) {
        return n >= least && n <= most
                   ? Fault{}
                   : fault(Status::model, "{} {}, expected {} to {}", n, what, least, most);
    };
    Checks checks;
    checks(count("moves", t.move_count, kStandardMoves, kMoveSlots));
    checks(count("predicates", t.predicate_count, 0, kPredicateSlots));
    checks(count("transitions", t.transition_count, 0, kTransitionSlots));
    checks(count("profiles", t.profile_count, 0, kProfileSlots));
    return checks.first;
}

Fault check_partners(const Tables& t) noexcept {
    Checks checks;
    for (const Coefficient& c : coefficients()) {
        checks(check(c.name, t.coefficients.*c.field, c.least, c.most));
        checks.range("coefficients", c.name, t.coefficients.*c.field, c.least, c.most);
    }
    const auto map = [&](std::string_view what, const TraitMap& m) {
        for (const float x : {m.base, m.anxiety, m.avoidance})
            checks.range("trait map", what, x, -10, 10);
        checks.range("trait map", what, m.most, 0, 4);
    };
    for (const TraitMap& m : t.strength) map("need strength", m);
    for (const TraitMap& m : t.sensitivity) map("fear sensitivity", m);
    map("suppression", t.suppression);
    map("talk heals", t.talk_heals);
    map("security", t.security);
    map("mentalizing", t.mentalizing);
    for (const Tone* bias : {&t.anxious_bias, &t.avoidant_bias})
        checks.all("perception", "bias", *bias, -1, 1);
    for (int i = 0; i < kNeeds; ++i) {
        const NeedRow& row = t.needs[at(i)];
        const auto where = name(static_cast<Need>(i));
        checks.all(where, "threat", row.by_tone, -5, 5);
        for (const float x : {row.threat, row.issue_owner, row.issue_other, row.opening}) {
            checks.range(where, "need row", x, -5, 5);
        }
    }
    for (int j = 0; j < kFears; ++j) {
        checks.all(name(static_cast<Fear>(j)), "weight of a need", t.fears[at(j)], 0, 1);
    }
    checks.tone("moves", "neutral tone", t.neutral);
    for (const Tone& tone : t.presence) checks.tone("presence", "tone", tone);
    for (const InterventionRow& row : t.interventions) {
        for (const float x :
             {row.security, row.mentalizing, row.hope, row.arousal, row.needs, row.session}) {
            checks.range("intervention", "effect", x, 0, 1);
        }
    }
    for (const Features& row : t.primary) checks.all("primary emotion", "weight", row, -10, 10);
    for (const Secondary emotion : t.secondary) {
        if (emotion > Secondary::none) checks(fault(Status::model, "unknown secondary emotion"));
    }
    for (int g = 0; g < kGroups; ++g) {
        const GroupRow& row = t.groups[at(g)];
        const auto where = name(static_cast<Group>(g));
        for (const float x : {row.tells, row.quiets, row.tires, row.says})
            checks.range(where, "push of a gate", x, -1, 1);
        for (const float x : {row.cost, row.habituates})
            checks.range(where, "cost or habituation", x, 0, 1);
        for (const StanceRow& stance : t.stances)
            checks.range(where, "answer", stance.answers[at(g)], -1, 1);
    }
    for (const IntensityRow& row : t.intensity) {
        for (const float x : {row.base, row.slope, row.level})
            checks.range("intensity", "row", x, -10, 10);
        checks.range("intensity", "least", row.least, 0, 1);
        checks.range("intensity", "most", row.most, row.least, 1);
        if (row.drive > IntensityRow::Drive::stronger)
            checks(fault(Status::model, "unknown drive of an intensity row"));
    }
    return checks.first;
}

Fault check_moves(const Tables& t) noexcept {
    Checks checks;
    for (int i = 0; i < t.move_count; ++i) {
        const auto m = at(i);
        const MoveRow& row = t.moves[m];
        if (!is_name(row.name)) {
            return fault(Status::model, "name of move {} is not made of a-z, 0-9 and _", i);
        }
        for (int j = 0; j < i; ++j) {
            if (std::strcmp(t.moves[at(j)].name, row.name) == 0) {
                return fault(Status::model, "two moves are named '{}'", row.name);
            }
        }
        if (static_cast<int>(row.kind) >= kKinds || static_cast<int>(row.group) >= kGroups ||
            static_cast<int>(row.parting) >= kPartings) {
            return fault(Status::model, "unknown kind, group or parting of move '{}'", row.name);
        }
        checks.tone(row.name, "impact", row.impact);
        checks.tone(row.name, "intent", row.intent);
        checks.range(row.name, "ambiguity", row.ambiguity, 0, 1);
        for (const float x : {row.raises, row.engages, row.discloses})
            checks.range(row.name, "part", x, 0, 1);
        checks.all(row.name, "appeal", row.appeal, -10, 10);
        for (const StanceRow& stance : t.stances) {
            checks.range(row.name, "openness", stance.open[m], 0, 2);
            checks.range(row.name, "lean", stance.lean[m], -10, 10);
        }
    }
    return checks.first;
}

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
    const float most_p = min(min(below[p], largest), 1.0f), least_p = max(above[p], 0.0f);
    const float most_w = min(min(below[w], largest), 1.0f), least_w = max(above[w], 0.0f);
    return most_p >= least_p && most_w >= least_w && above[at(Variable::lean)] < most_p - least_w &&
           below[at(Variable::lean)] > least_p - most_w &&
           below[at(Variable::safety)] > 1.0f - max(most_p, most_w);
}

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

/// With epsilon 0 a stance needs a move that it is open to and whose score cannot fall to 0.
Fault check_choice(const Tables& t) noexcept {
    if (t.coefficients.epsilon > 0) return {};
    for (std::size_t s = 0; s < kStances; ++s) {
        bool sure = false;
        for (std::size_t m = 0; m < at(t.move_count); ++m) {
            float lowest = t.moves[m].appeal[0] + t.stances[s].lean[m];
            for (std::size_t f = 1; f < kFeatures; ++f) {
                const bool belief = f >= at(Feature::talk_heals) && f <= at(Feature::security);
                const float low = belief ? -t.coefficients.belief_middle : 0.0f;
                const float high = belief ? 1 - t.coefficients.belief_middle : 1.0f;
                lowest += std::min(t.moves[m].appeal[f] * low, t.moves[m].appeal[f] * high);
            }
            sure = sure || (t.stances[s].open[m] > 0 && lowest > 0);
        }
        if (!sure) {
            return fault(Status::model, "epsilon is 0 and all scores of stance {} can be negative",
                         name(static_cast<Stance>(s)));
        }
    }
    return {};
}

Fault check_profiles(const Tables& t) noexcept {
    for (int i = 0; i < t.profile_count; ++i) {
        const Profile& p = t.profiles[at(i)];
        if (!is_name(p.name)) {
            return fault(Status::model, "name of profile {} is not made of a-z, 0-9 and _", i);
        }
        for (int j = 0; j < i; ++j) {
            if (std::strcmp(t.profiles[at(j)].name, p.name) == 0) {
                return fault(Status::model, "two profiles are named '{}'", p.name);
            }
        }
        if (const Fault f = check(p.traits)) {
            return fault(f.status, "profile '{}': {}", p.name, f.message());
        }
        if (const Fault f = check("deviation of a profile", p.deviation, 0, 1)) return f;
    }
    return {};
}

Fault check_tables(const Tables& t) noexcept {
    for (const auto& part :
         {check_counts, check_partners, check_moves, check_stances, check_choice, check_profiles}) {
        if (const Fault fault = part(t)) return fault;
    }
    return {};
}

std::uint64_t hash_of(const Tables& t) noexcept {
    Hash hash;
    for (const Coefficient& c : coefficients()) hash.add(t.coefficients.*c.field);
    const auto map = [&](const TraitMap& m) {
        hash.add(m.base).add(m.anxiety).add(m.avoidance).add(m.most);
    };
    for (const TraitMap& m : t.strength) map(m);
    for (const TraitMap& m : t.sensitivity) map(m);
    map(t.suppression);
    map(t.talk_heals);
    map(t.security);
    map(t.mentalizing);
    hash.add(t.anxious_bias).add(t.avoidant_bias).add(t.neutral);
    for (const NeedRow& r : t.needs) {
        hash.add(r.threat).add(r.by_tone).add(r.issue_owner).add(r.issue_other).add(r.opening);
    }
    for (const auto& row : t.fears) hash.add(row);
    for (const Tone& tone : t.presence) hash.add(tone);
    for (const IntensityRow& r : t.intensity) {
        hash.add(r.drive).add(r.hides).add(r.base).add(r.slope).add(r.level).add(r.least).add(
            r.most);
    }
    for (std::size_t m = 0; m < at(t.move_count); ++m) {
        const MoveRow& r = t.moves[m];
        hash.add(std::string_view(r.name))
            .add(r.kind)
            .add(r.group)
            .add(r.impact)
            .add(r.intent)
            .add(r.ambiguity);
        hash.add(r.bid).add(r.parting).add(r.raises).add(r.engages).add(r.discloses).add(r.appeal);
        for (const StanceRow& s : t.stances) hash.add(s.open[m]).add(s.lean[m]);
    }
    for (int i = 0; i < t.predicate_count; ++i) {
        const Predicate& p = t.predicates[at(i)];
        hash.add(p.variable).add(p.comparison).add(p.threshold);
    }
    for (int i = 0; i < t.transition_count; ++i) {
        const Transition& r = t.transitions[at(i)];
        hash.add(r.from).add(r.guard).add(r.to).add(std::string_view(r.because));
    }
    for (const GroupRow& r : t.groups) {
        hash.add(r.tells).add(r.quiets).add(r.tires).add(r.says).add(r.cost).add(r.habituates);
    }
    for (const StanceRow& s : t.stances) hash.add(s.answers);
    for (const Features& row : t.primary) hash.add(row);
    hash.add(t.secondary);
    for (const InterventionRow& r : t.interventions) {
        hash.add(r.security).add(r.mentalizing).add(r.hope).add(r.arousal).add(r.needs);
        hash.add(r.session);
    }
    return hash.value();
}

void compile_moves(Compiled& c) noexcept {
    const Tables& t = c.tables;
    constexpr int block = kBlock;
    c.slots = (t.move_count + block - 1) / block * block;
    for (std::size_t m = 0; m < at(t.move_count); ++m) {
        const MoveRow& row = t.moves[m];
        c.floor[m] = t.coefficients.epsilon;
        c.group[m] = static_cast<std::uint8_t>(row.group);
        for (std::size_t s = 0; s < kStances; ++s) {
            c.lean[s][m] = row.appeal[0] + t.stances[s].lean[m];
            c.open[s][m] = t.stances[s].open[m];
        }
        for (std::size_t f = 1; f < kFeatures; ++f) c.appeal[f][m] = row.appeal[f];
        Landing& landing = c.landing[m];
        for (std::size_t d = 0; d < kDimensions; ++d) {
            landing.impact[d] = row.impact[d] - t.neutral[d];
            landing.intent[d] = row.intent[d] - t.neutral[d];
        }
        landing.ambiguity = row.ambiguity;
        landing.bid = row.bid ? 1.0f : 0.0f;
        landing.raises = row.raises;
        landing.engages = row.engages;
        landing.discloses = row.discloses;
    }
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const std::size_t place = place_of(m);
        for (std::size_t s = 0; s < kStances; ++s) {
            c.rows_of_moves.lean[s][place] = c.lean[s][m];
            c.rows_of_moves.open[s][place] = c.open[s][m];
        }
        for (std::size_t f = 1; f < kFeatures; ++f)
            c.rows_of_moves.appeal[f][place] = c.appeal[f][m];
        c.rows_of_moves.floor[place] = c.floor[m];
        c.rows_of_moves.group[place / 8][place % 8] = c.group[m];
    }
}

/// Of moves, kinds and groups, what follows a choice.
void compile_acts(Compiled& c) noexcept {
    const Tables& t = c.tables;
    for (std::size_t m = 0; m < at(t.move_count); ++m) {
        const MoveRow& row = t.moves[m];
        c.brief[m] = {c.group[m], static_cast<std::uint8_t>(row.kind),
                      row.parting == Parting::leaves || row.parting == Parting::promises,
                      t.coefficients.habituation * t.groups[c.group[m]].habituates};
    }
    for (std::size_t k = 0; k < kKinds; ++k) {
        const IntensityRow& row = t.intensity[k];
        using Drive = IntensityRow::Drive;
        Compiled::Kinds& kinds = c.kinds;
        kinds.pursuit[k] = row.drive == Drive::pursuit ? 1.0f : 0.0f;
        kinds.withdrawal[k] = row.drive == Drive::withdrawal ? 1.0f : 0.0f;
        kinds.stronger[k] = row.drive == Drive::stronger ? 1.0f : 0.0f;
        (row.hides ? kinds.hides : kinds.shows)[k] = row.slope;
        kinds.base[k] = row.base;
        kinds.level[k] = row.drive == Drive::none ? 0.0f : row.level;
        kinds.least[k] = row.least;
        kinds.most[k] = row.most;
    }
    std::copy_n(t.neutral.begin(), kDimensions, c.neutral.begin());
    for (std::size_t g = 0; g < kGroups; ++g) {
        Compiled::Leaves& leaves = c.leaves[g];
        leaves.to[g] = 1;
        std::fill_n(leaves.rate.begin(), kGroups, t.coefficients.momentum_rate);
        static_assert(offsetof(Trail, exertion) == kGroups * sizeof(float));
        leaves.to[kGroups] = 1;
        leaves.rate[kGroups] = t.groups[g].cost;
    }
}

void compile_beliefs(Compiled& c) noexcept {
    const Coefficients& k = c.tables.coefficients;
    c.beliefs.first = {k.hope_by_response, k.security_by_nearness, 1, 0};
    c.beliefs.by_warmth = {k.hope_by_warmth, k.security_by_warmth, 0, 0};
    c.beliefs.by_response = {0, k.security_by_response, 0, 0};
    c.beliefs.more = {0, 0, 0.0f - k.mentalizing_openness, 0};
    c.beliefs.most = {k.hope_most, 1, 2, 0};
    c.beliefs.rise = {k.hope_rate, k.security_rise, k.mentalizing_rate, 0};
    c.beliefs.fall = {k.hope_rate, k.security_fall, k.mentalizing_rate, 0};
    c.beliefs.unheard = {k.unheard_hope, k.unheard_security, k.unheard_mentalizing, 0};
}

void compile_gates(Compiled& c) noexcept {
    const Tables& t = c.tables;
    // A gate is 1 + height at its full: (1 + push) / (1 - push) there.
    const auto share = [](float height) { return height / (2.0f + height); };
    const auto set = [&](Gate gate, std::size_t g, float height, float push) {
        c.push[at(gate)][g] = share(height) * push;
    };
    const Coefficients& k = t.coefficients;
    c.level = share(k.level_gate);
    for (std::size_t g = 0; g < kGroups; ++g) {
        const GroupRow& row = t.groups[g];
        set(Gate::momentum, g, k.momentum_gate, 1);
        set(Gate::answer, g, k.answer_gate, row.tells);
        set(Gate::quieting, g, k.quieting_gate, 0.0f - row.quiets);
        set(Gate::tiredness, g, k.tiredness_gate, 0.0f - row.tires);
        c.push[at(Gate::level)][g] = row.says;
        for (std::size_t s = 0; s < kStances; ++s)
            c.answers[s][g] = share(k.bid_gate) * t.stances[s].answers[g];
    }
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

bool is_usual(const Compiled& c) noexcept {
    for (std::size_t i = 0; i < kNeeds; ++i) {
        for (std::size_t j = 0; j < kFears; ++j) {
            if ((kNeedsOfFear[j] >> i & 1) == 0 && c.fear_by_need[i][j] != 0) return false;
        }
        for (std::size_t d = 0; d < kDimensions; ++d) {
            if ((kNeedsOfTone[d] >> i & 1) == 0 && c.threat_by_tone[d][i] != 0) return false;
        }
    }
    return true;
}

void compile_needs(Compiled& c) noexcept {
    const Tables& t = c.tables;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const NeedRow& row = t.needs[i];
        c.threat_of_zero[i] = row.threat;
        c.threat_of_issue[0][i] = t.coefficients.issue_threat * row.issue_other;
        c.threat_of_issue[1][i] = t.coefficients.issue_threat * row.issue_owner;
        for (std::size_t d = 0; d < kDimensions; ++d) c.threat_by_tone[d][i] = row.by_tone[d];
        for (std::size_t j = 0; j < kFears; ++j) c.fear_by_need[i][j] = t.fears[j][i];
    }
    for (std::size_t j = 0; j < kFears; ++j) {
        const unsigned needs = kNeedsOfFear[j];
        c.fear_by_first[j] = t.fears[j][at(std::countr_zero(needs))];
        c.fear_by_last[j] = t.fears[j][at(std::bit_width(needs) - 1)];
    }
    c.usual = is_usual(c);
}

void compile_time(Compiled& c) noexcept {
    const Tables& t = c.tables;
    for (std::size_t p = 0; p < kPresences; ++p) {
        for (std::size_t i = 0; i < kNeeds; ++i) {
            float threat = t.needs[i].threat;
            for (std::size_t d = 0; d < kDimensions; ++d)
                threat += t.needs[i].by_tone[d] * t.presence[p][d];
            c.threat[p][i] = threat;
        }
    }
    c.half_lives = half_lives(t.coefficients);
    c.turn_ms =
        static_cast<std::uint32_t>(static_cast<double>(t.coefficients.turn_seconds) * 1000.0);
    c.turn = decay(c.half_lives, c.turn_ms);
}

/// Every model is made here first, so that no other bits than the promised ones come out.
Fault check_arithmetic() noexcept {
    const char* wrong = arithmetic::wrong();
    if (wrong == nullptr) return {};
    return fault(Status::internal,
                 "this build of pursuit computes {} otherwise than IEEE 754: build it without "
                 "-ffast-math and its parts, and with -ffp-contract=off",
                 wrong);
}

std::shared_ptr<const Compiled> compile(const Tables& tables) {
    auto out = std::make_shared<Compiled>();
    out->tables = tables;
    out->hash = hash_of(tables);
#ifdef PURSUIT_TAKEN_AVX2
    out->wide = __builtin_cpu_supports("avx2");
#endif
    compile_moves(*out);
    compile_acts(*out);
    compile_beliefs(*out);
    compile_gates(*out);
    compile_rows(*out);
    compile_questions(*out);
    compile_needs(*out);
    compile_time(*out);
    return out;
}

}  // namespace

Model::Model(const Tables& tables) {
    const RoundToNearest rounding;
    throw_if(check_arithmetic());
    throw_if(check_tables(tables));
    compiled_ = compile(tables);
}

Fault Model::make(const Tables& tables, std::unique_ptr<Model>& out) noexcept {
    return caught([&] { out = std::make_unique<Model>(tables); });
}

const Tables& Model::tables() const noexcept { return compiled_->tables; }
std::uint64_t Model::hash() const noexcept { return compiled_->hash; }
const MoveRow& Model::row(Move move) const noexcept {
    return tables().moves[std::min<std::size_t>(at(move), kMoveSlots - 1)];
}

std::string_view Model::name(Move move) const noexcept {
    const auto m = static_cast<int>(move);
    return m < moves() ? std::string_view(row(move).name) : "?";
}

Fault Model::find(std::string_view text, Move& out) const noexcept {
    const std::span known{tables().moves.data(), at(moves())};
    for (const MoveRow& row : known) {
        if (text == row.name) {
            out = static_cast<Move>(&row - known.data());
            return {};
        }
    }
    return unknown("move", text, nearest(text, known, [](const MoveRow& r) -> std::string_view {
                       return r.name;
                   }));
}

Fault Model::find(std::string_view text, Profile& out) const noexcept {
    const std::span known{tables().profiles.data(), at(tables().profile_count)};
    for (const Profile& profile : known) {
        if (text == profile.name) {
            out = profile;
            return {};
        }
    }
    return unknown("profile", text, nearest(text, known, [](const Profile& p) -> std::string_view {
                       return p.name;
                   }));
}

std::string_view name(Feature feature) noexcept { return name_in(feature); }

std::string_view name(Gate gate) noexcept { return name_in(gate); }

std::string_view name(Parting parting) noexcept { return name_in(parting); }
std::string_view name(Presence presence) noexcept { return name_in(presence); }

}  // namespace pursuit

#include "engine/checks.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "engine/choose.hpp"
#include "engine/partner.hpp"
#include "engine/stance.hpp"

namespace pursuit {
namespace {

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

}  // namespace

Fault check_tables(const Tables& t) noexcept {
    for (const auto& part :
         {check_counts, check_partners, check_moves, check_stances, check_choice, check_profiles}) {
        if (const Fault fault = part(t)) return fault;
    }
    return {};
}

}  // namespace pursuit

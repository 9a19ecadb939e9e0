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
#include "base/never.hpp"
#include "engine/checks.hpp"
#include "engine/choose.hpp"
#include "engine/stance.hpp"

namespace pursuit {
namespace {

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
        c.usual_groups = c.usual_groups && m < kGroupOfMove.size() && row.group == kGroupOfMove[m];
        for (std::size_t s = 0; s < kStances; ++s) {
            c.lean[s][m] = row.appeal[0] + t.stances[s].lean[m];
            c.open[s][m] = t.stances[s].open[m];
        }
        for (std::size_t f = 1; f < kFeatures; ++f) {
            c.appeal[f][m] = row.appeal[f];
            const bool few = (kMovesOfFeature[f] >> m / 4 & 1) != 0;
            c.few_appeals = c.few_appeals && (few || row.appeal[f] == 0);
        }
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
    for (std::size_t m = 0; m < kMoveSlots; ++m) c.groups[m / kBlock][m % kBlock] = c.group[m];
}

void compile_traits(Compiled& c) noexcept {
    const Tables& t = c.tables;
    const auto put = [](Compiled::FourMaps& four, std::size_t i, const TraitMap& map) {
        four.base[i] = map.base;
        four.anxiety[i] = map.anxiety;
        four.avoidance[i] = map.avoidance;
        four.most[i] = map.most;
    };
    const std::array<TraitMap, 4> levels{t.suppression, t.talk_heals, t.security, t.mentalizing};
    for (std::size_t i = 0; i < 4; ++i) {
        put(c.maps_of_strength[0], i, t.strength[i]);
        put(c.maps_of_strength[1], i, t.strength[i + 2]);
        put(c.maps_of_sensitivity, i, t.sensitivity[i]);
        put(c.maps_of_levels, i, levels[i]);
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
    const auto turn = [](Compiled::PerGroupSlot& row) {
        for (std::size_t g = kGroupsTurned; g < kGroups; ++g) row[g + 2] = 0.0f - row[g];
    };
    for (auto& row : c.push) turn(row);
    for (auto& row : c.answers) turn(row);
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
        c.fear_by_two[j] = t.fears[j][at(std::countr_zero(needs))];
        c.fear_by_two[kFears + j] = t.fears[j][at(std::bit_width(needs) - 1)];
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
    return PURSUIT_NEVER(wrong != nullptr)  // tests/base/arithmetic_test.sh has builds where it is
               ? fault(
                     Status::internal,
                     "this build of pursuit computes {} otherwise than IEEE 754: build it without "
                     "-ffast-math and its parts, and with -ffp-contract=off",
                     wrong)
               : Fault{};
}

std::shared_ptr<const Compiled> compile(const Tables& tables) {
    auto out = std::make_shared<Compiled>();
    out->tables = tables;
    out->hash = hash_of(tables);
#ifdef PURSUIT_EIGHT_AVX2
    out->wide = __builtin_cpu_supports("avx2");
#endif
    compile_traits(*out);
    compile_moves(*out);
    compile_acts(*out);
    compile_beliefs(*out);
    compile_gates(*out);
    compile_stances(*out);
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
    return unknown("move", text, known,
                   [](const MoveRow& r) -> std::string_view { return r.name; });
}

Fault Model::find(std::string_view text, Profile& out) const noexcept {
    const std::span known{tables().profiles.data(), at(tables().profile_count)};
    for (const Profile& profile : known) {
        if (text == profile.name) {
            out = profile;
            return {};
        }
    }
    return unknown("profile", text, known,
                   [](const Profile& p) -> std::string_view { return p.name; });
}

std::string_view name(Feature feature) noexcept { return name_in(feature); }

std::string_view name(Gate gate) noexcept { return name_in(gate); }

std::string_view name(Parting parting) noexcept { return name_in(parting); }
std::string_view name(Presence presence) noexcept { return name_in(presence); }

}  // namespace pursuit

// Lets a search turn the numbers of the standard model: with PURSUIT_TUNING defined it is read from
// the file that PURSUIT_TUNE names, a line a number: "<what> <value>", or "<what> *<factor>".
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <pursuit/engine/model.hpp>

namespace pursuit {
namespace {

using Numbers = std::map<std::string, std::vector<float*>>;

const char* const kNeedNames[] = {"closeness", "heard", "reassurance",
                                  "space",     "peace", "acceptance"};
const char* const kFearNames[] = {"disconnection", "abandonment", "inadequacy", "engulfment"};

Numbers numbers_of(Tables& t) {
    Numbers out;
    const auto add = [&](const std::string& name, float& x) { out[name].push_back(&x); };
    for (const Coefficient& c : coefficients()) add(std::string(c.name), t.coefficients.*c.field);
    const auto map = [&](const std::string& name, TraitMap& m) {
        add(name + ".base", m.base);
        add(name + ".anxiety", m.anxiety);
        add(name + ".avoidance", m.avoidance);
    };
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const std::string n = kNeedNames[i];
        map("strength." + n, t.strength[i]);
        add("need." + n + ".threat", t.needs[i].threat);
        add("need." + n + ".owner", t.needs[i].issue_owner);
        add("need." + n + ".other", t.needs[i].issue_other);
        add("need." + n + ".opening", t.needs[i].opening);
        for (std::size_t d = 0; d < kDimensions; ++d)
            add("need." + n + "." + std::string(name(static_cast<Dimension>(d))),
                t.needs[i].by_tone[d]);
    }
    for (std::size_t j = 0; j < kFears; ++j) {
        map(std::string("sensitivity.") + kFearNames[j], t.sensitivity[j]);
        add("sensitivity", t.sensitivity[j].base), add("sensitivity", t.sensitivity[j].anxiety),
            add("sensitivity", t.sensitivity[j].avoidance);
    }
    map("suppression", t.suppression), map("talk", t.talk_heals), map("felt", t.security),
        map("sees", t.mentalizing);
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const std::string n(name(static_cast<Dimension>(d)));
        add("bias.anxious." + n, t.anxious_bias[d]), add("bias.avoidant." + n, t.avoidant_bias[d]);
        add("neutral." + n, t.neutral[d]);
        for (std::size_t p = 0; p < kPresences; ++p)
            add("presence." + std::string(name(static_cast<Presence>(p))) + "." + n,
                t.presence[p][d]);
    }
    for (std::size_t k = 0; k < kKinds; ++k) {
        const std::string n = "intensity." + std::string(name(static_cast<Kind>(k)));
        add(n + ".base", t.intensity[k].base), add(n + ".slope", t.intensity[k].slope);
        add(n + ".level", t.intensity[k].level), add(n + ".least", t.intensity[k].least);
    }
    for (std::size_t g = 0; g < kGroups; ++g) {
        const std::string n(name(static_cast<Group>(g)));
        GroupRow& r = t.groups[g];
        add("group." + n + ".tells", r.tells), add("group." + n + ".quiets", r.quiets);
        add("group." + n + ".tires", r.tires), add("group." + n + ".says", r.says);
        add("cost", r.cost);
        add("group." + n + ".cost", r.cost), add("group." + n + ".habituates", r.habituates);
        for (std::size_t s = 0; s < kStances; ++s)
            add("answers." + std::string(name(static_cast<Stance>(s))) + "." + n,
                t.stances[s].answers[g]);
    }
    for (std::size_t m = 0; m < kStandardMoves; ++m) {
        MoveRow& r = t.moves[m];
        const std::string n = r.name, of(name(r.kind)), gr(name(r.group));
        for (std::size_t f = 0; f < kFeatures; ++f) {
            const std::string what(name(static_cast<Feature>(f)));
            add("appeal." + n + "." + what, r.appeal[f]);
            add("appeal.kind_" + of + "." + what, r.appeal[f]);
            add("appeal.group_" + gr + "." + what, r.appeal[f]);
            add("appeal.all." + what, r.appeal[f]);
        }
        for (std::size_t s = 0; s < kStances; ++s) {
            const std::string what(name(static_cast<Stance>(s)));
            add("lean." + n + "." + what, t.stances[s].lean[m]);
            add("lean.group_" + gr + "." + what, t.stances[s].lean[m]);
            add("open." + n + "." + what, t.stances[s].open[m]);
            add("open.kind_" + of + "." + what, t.stances[s].open[m]);
            add("open.group_" + gr + "." + what, t.stances[s].open[m]);
            add("open." + n, t.stances[s].open[m]);
            add("open.kind_" + of, t.stances[s].open[m]);
            add("open.group_" + gr, t.stances[s].open[m]);
        }
        for (std::size_t d = 0; d < kDimensions; ++d) {
            const std::string what(name(static_cast<Dimension>(d)));
            add("impact." + n + "." + what, r.impact[d]),
                add("intent." + n + "." + what, r.intent[d]);
            add("impact.kind_" + of + "." + what, r.impact[d]);
        }
        add("ambiguity." + n, r.ambiguity), add("engages." + n, r.engages),
            add("raises." + n, r.raises);
        add("engages", r.engages);
    }
    const char* const guards[] = {"flooded",
                                  "not_flooded",
                                  "not_pursuing",
                                  "hope_back",
                                  "hope_gone",
                                  "sees",
                                  "calm",
                                  "safe",
                                  "pursuit_hurts",
                                  "withdrawal_hurts",
                                  "pursuit_gone",
                                  "withdrawal_gone",
                                  "dwelt",
                                  "pursuit_stirs",
                                  "withdrawal_stirs",
                                  "leans_toward",
                                  "leans_away",
                                  "pursuit_strong",
                                  "unheard",
                                  "shelter_over_contact",
                                  "contact_over_shelter",
                                  "shelter_wins",
                                  "contact_wins",
                                  "withdrawal_strong",
                                  "pursuit_eased",
                                  "withdrawal_eased",
                                  "tired",
                                  "rested",
                                  "met",
                                  "hope_low",
                                  "hope_left",
                                  "heard"};
    for (int i = 0; i < t.predicate_count; ++i)
        add(std::string("guard.") + guards[i], t.predicates[static_cast<std::size_t>(i)].threshold);
    const char* const primaries[] = {"fear", "hurt", "sadness", "loneliness", "shame"};
    for (std::size_t e = 0; e < std::size(primaries); ++e) {
        for (std::size_t f = 0; f < kFeatures; ++f)
            add(std::string("primary.") + primaries[e] + "." +
                    std::string(name(static_cast<Feature>(f))),
                t.primary[e][f]);
    }
    for (std::size_t i = 0; i < kInterventions; ++i) {
        InterventionRow& r = t.interventions[i];
        const std::string n = "does." + std::string(name(static_cast<Intervention::What>(i)));
        add(n + ".security", r.security), add(n + ".mentalizing", r.mentalizing),
            add(n + ".hope", r.hope);
        add(n + ".arousal", r.arousal), add(n + ".needs", r.needs), add(n + ".session", r.session);
    }
    return out;
}

}  // namespace

void dump(Tables& tables) {
    for (const auto& [name, places] : numbers_of(tables)) {
        if (places.size() == 1) std::printf("%s %.9g\n", name.c_str(), double{*places[0]});
    }
}

void tune(Tables& tables) {
    const char* path = std::getenv("PURSUIT_TUNE");
    if (path == nullptr) return;
    Numbers numbers = numbers_of(tables);
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string what, value;
        if (!(words >> what >> value) || what[0] == '#') continue;
        const auto found = numbers.find(what);
        if (found == numbers.end()) {
            std::fprintf(stderr, "no number is called %s\n", what.c_str());
            std::exit(2);
        }
        for (float* x : found->second) {
            *x = value[0] == '*'   ? *x * std::stof(value.substr(1))
                 : value[0] == '+' ? *x + std::stof(value.substr(1))
                                   : std::stof(value);
        }
    }
}

}  // namespace pursuit

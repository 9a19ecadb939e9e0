// Writes the tables of the documents from those in the code. A document marks where one stands:
//     <!-- generated: moves -->
//     ...
//     <!-- end -->
// What a key of a file may be is read off the tables of fields (text/toml.hpp), which the parser
// reads too; what it means is said below, and a key of which nothing is said stops this program.
//
//   pursuit_tables [--check] DOCUMENT...   --check writes nothing; fails where one is out of date
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/trait.hpp>
#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/portrait.hpp>
#include <pursuit/pattern/pattern.hpp>
#include <pursuit/study/outcome.hpp>
#include <pursuit/study/search.hpp>

#include "engine/trait.hpp"
#include "text/toml.hpp"

namespace pursuit {
namespace {

using Cells = std::vector<std::string>;

std::string row(const Cells& cells) {
    std::string out = "|";
    for (const std::string& cell : cells) out += cell.empty() ? " |" : " " + cell + " |";
    return out + "\n";
}
std::string head(const Cells& cells) {
    std::string out = row(cells) + "|";
    for (std::size_t i = 0; i < cells.size(); ++i) out += "---|";
    return out + "\n";
}
std::string code(std::string_view text) { return fmt::format("`{}`", text); }
std::string number(float x) { return x == 0 ? "0" : fmt::format("{}", x); }
std::string or_blank(float x) { return x == 0 ? "" : number(x); }

template <class Enum>
Cells names(int count) {
    Cells out;
    for (int i = 0; i < count; ++i) out.emplace_back(name(static_cast<Enum>(i)));
    return out;
}
Cells operator+(Cells a, const Cells& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}
template <class Range>
Cells numbers(const Range& range) {
    Cells out;
    for (const float x : range) out.push_back(or_blank(x));
    return out;
}

// ---- What keys mean -----------------------------------------------------------------------------

constexpr std::string_view kChoice = "design choice";
constexpr std::string_view kEft =
    "which: what emotionally focused therapy does from its first steps on "
    "(1 to 4; Johnson & Greenberg); how much: design choice";
constexpr std::string_view kCodes =
    "order of approach and warmth: Asymmetric Behavior Coding System "
    "(Frontiers in Psychology 2022, 12:769407); how much: design choice";
constexpr std::string_view kBiases =
    "direction: Simpson, Campbell & Weisberg 2006, Overall et al. "
    "2013; how much: design choice";

struct Meaning {
    std::string_view section, key, unit, text, source = kChoice;
};
// clang-format off
constexpr Meaning kMeanings[] = {
    {"profile", "deviation", "", "standard deviation of anxiety and avoidance in a population around it"},
    {"scores", "value", "points", "what this person has, in the questionnaire's own unit"},
    {"scores", "mean", "points", "of your norm sample"},
    {"scores", "deviation", "points", "standard deviation of your norm sample"},

    {"disagreement", "severity", "", "how bad it is"},
    {"disagreement", "owner", "", "who wants the change and takes the floor; without: both own it, the floor is drawn"},
    {"open_issue", "severity", "", "how bad it is"},
    {"open_issue", "owner", "", "who wants the change; without: both"},
    {"separation", "stepped_back", "", "who wanted to be apart; without: neither"},
    {"stress", "seat", "", "whose stress it is"},
    {"stress", "severity", "", "how bad it is"},
    {"good_time", "exchanges", "", "how often both hear affection"},
    {"intervention", "intervention", "", "what is done"},
    {"intervention", "who", "", "whom it reaches, or who does it; without: both. `uncover`, `soften`, `re_engage` and `respond` need one"},
    {"intervention", "strength", "", "of an intervention; of a session its dose"},

    {"model", "need_strength.<need>.base", "strength", "of a need, at anxiety 0 and avoidance 0"},
    {"model", "need_strength.<need>.anxiety", "per anxiety", "added to it"},
    {"model", "need_strength.<need>.avoidance", "per avoidance", "added to it"},
    {"model", "need_strength.<need>.most", "strength", "where it is cut off"},
    {"model", "fear_sensitivity.<fear>.base", "fear per need", "of a fear, at anxiety 0 and avoidance 0"},
    {"model", "fear_sensitivity.<fear>.anxiety", "per anxiety", "added to it"},
    {"model", "fear_sensitivity.<fear>.avoidance", "per avoidance", "added to it"},
    {"model", "fear_sensitivity.<fear>.most", "fear per need", "where it is cut off"},
    {"model", "expressive_suppression.base", "share", "of the arousal that does not show"},
    {"model", "expressive_suppression.anxiety", "per anxiety", "added to it"},
    {"model", "expressive_suppression.avoidance", "per avoidance", "added to it"},
    {"model", "expressive_suppression.most", "share", "where it is cut off"},
    {"model", "talk_heals.base", "belief", "that open talk heals"},
    {"model", "talk_heals.anxiety", "per anxiety", "added to it"},
    {"model", "talk_heals.avoidance", "per avoidance", "added to it"},
    {"model", "talk_heals.most", "belief", "where it is cut off"},
    {"model", "security.base", "felt security", "where it starts and rests"},
    {"model", "security.anxiety", "per anxiety", "added to it"},
    {"model", "security.avoidance", "per avoidance", "added to it"},
    {"model", "security.most", "felt security", "where it is cut off"},
    {"model", "mentalizing.base", "mentalizing", "where it starts and rests"},
    {"model", "mentalizing.anxiety", "per anxiety", "added to it"},
    {"model", "mentalizing.avoidance", "per avoidance", "added to it"},
    {"model", "mentalizing.most", "mentalizing", "where it is cut off"},
    {"model", "anxious_bias.<dimension>", "tone per anxiety", "what ambiguity is read as by the anxious", kBiases},
    {"model", "avoidant_bias.<dimension>", "tone per avoidance", "and by the avoidant", kBiases},
    {"model", "needs.<need>.threat", "threat", "of a perceived tone of zero"},
    {"model", "needs.<need>.by_tone.<dimension>", "threat per tone", "added per unit of what is perceived"},
    {"model", "needs.<need>.issue_owner", "share", "of an open issue that weighs on who owns it"},
    {"model", "needs.<need>.issue_other", "share", "and on the other"},
    {"model", "needs.<need>.opening", "need per severity", "pushed by any disagreement, beside the share"},
    {"model", "fears.<fear>.<need>", "weight", "of the unmet need in the fear"},
    {"model", "neutral.<dimension>", "tone", "what lands of a move of intensity 0"},
    {"model", "presence.<presence>.<dimension>", "tone", "in which needs settle while time passes"},
    {"model", "intensity.<kind>.drive", "", "the drive behind moves of this kind"},
    {"model", "intensity.<kind>.hides", "", "shown more, not less, the more is suppressed"},
    {"model", "intensity.<kind>.base", "intensity", "at the level"},
    {"model", "intensity.<kind>.slope", "intensity per drive", "above and below the level"},
    {"model", "intensity.<kind>.level", "drive", "at which it is the base"},
    {"model", "intensity.<kind>.least", "intensity", "where it is cut off"},
    {"model", "intensity.<kind>.most", "intensity", "where it is cut off"},
    {"model", "groups.<group>.tells", "push", "likelier where the other responds"},
    {"model", "groups.<group>.quiets", "push", "less likely the more of the issue has been worked through"},
    {"model", "groups.<group>.tires", "push", "less likely the more exerted"},
    {"model", "groups.<group>.says", "push", "likelier with the level of a partner"},
    {"model", "groups.<group>.cost", "exertion", "that a move of it costs"},
    {"model", "groups.<group>.habituates", "share", "of habituation: does less the more often the same is done again"},
    {"model", "stances.<stance>.answers.<group>", "push", "whether moves of the group answer a bid, from there"},
    {"model", "primary.<primary>.<feature>", "per feature", "score of a primary emotion; for reasons only"},
    {"model", "secondary.<kind>", "", "the emotion that shows with moves of this kind; for reasons only"},
    {"model", "interventions.<intervention>.security", "share", "of the way up to 1"},
    {"model", "interventions.<intervention>.mentalizing", "share", "of the way up to 1"},
    {"model", "interventions.<intervention>.hope", "share", "of the way up to 1"},
    {"model", "interventions.<intervention>.arousal", "share", "of the way down to rest"},
    {"model", "interventions.<intervention>.needs", "share", "of the unmet closeness, being heard, reassurance and acceptance above their lowest values"},
    {"model", "interventions.<intervention>.session", "strength", "with which a session of dose 1 does this; 0 is not at all", kEft},

    {"move", "kind", "", "what the move does for the one who makes it"},
    {"move", "group", "", "of moves that are one way of going on; of a new one without it: that of `like`, else of its kind"},
    {"move", "impact.<dimension>", "tone", "how it lands at full intensity", kCodes},
    {"move", "intent.<dimension>", "tone", "what it is for", kCodes},
    {"move", "ambiguity", "share", "how far it is read as expected by who does not see beneath"},
    {"move", "bid", "", "it asks for a response"},
    {"move", "parting", "", "what it does to being apart"},
    {"move", "raises", "share", "how far it puts the issue on the table"},
    {"move", "engages", "progress", "of the issue when it answers a move that raises it"},
    {"move", "discloses", "share", "how far it shows what is underneath"},
    {"move", "appeal.<feature>", "score per feature", "what speaks for it; `stance` is the habit"},
    {"move", "open.<stance>", "factor", "on its weight in that stance"},
    {"move", "lean.<stance>", "score", "added to the habit in that stance"},
};
constexpr Meaning kVariablesMean[kVariables] = {
    {"", "flooded", "0 or 1", "1 while flooded"},
    {"", "pursuit", "0..1", "mean of the two pursuit fears"},
    {"", "withdrawal", "0..1", "mean of the two withdrawal fears"},
    {"", "lean", "-1..1", "pursuit - withdrawal"},
    {"", "safety", "0..1", "1 - the larger of the two"},
    {"", "hope", "0..1", "that reaching works"},
    {"", "mentalizing", "0..1", "how far this partner sees beneath"},
    {"", "arousal", "0..1", "as experienced"},
    {"", "unmet_heard", "0..1", "the unmet need to be heard"},
    {"", "dwell", "0..65535", "own turns since the stance was entered"},
    {"", "exertion", "0..1", "what pressing and reaching have cost"},
    {"", "response", "0..1", "responsiveness of what was heard last"},
};
// clang-format on

// ---- Keys, from the tables of fields ------------------------------------------------------------

struct Key {
    std::string section, path, type, range, standard;
};

std::string placeholder(Names list) {
    const std::pair<Names, std::string_view> known[] = {
        {kNeedNames, "need"},
        {kFearNames, "fear"},
        {kKindNames, "kind"},
        {kGroupNames, "group"},
        {kStanceNames, "stance"},
        {kFeatureNames, "feature"},
        {kToneNames, "dimension"},
        {kInterventionNames, "intervention"},
        {names_of<Presence, kPresences>, "presence"},
        {names_of<Primary, kPrimaries>, "primary"},
        {names_of<Secondary, 4>, "secondary"},
        {names_of<Parting, kPartings>, "parting"},
        {names_of<Drive, 4>, "drive"},
        {names_of<Seat, 2>, "seat"},
    };
    for (const auto& [names, what] : known) {
        if (names == list) return fmt::format("<{}>", what);
    }
    throw std::runtime_error(fmt::format("names without a word for them: {} ...", list()[0]));
}

/// Collects the keys of a table in a file, with what a new one begins with.
class Walk {
public:
    explicit Walk(std::string section) : section_(std::move(section)) {}

    template <HasFields T>
    void fields(const std::string& path, const T& value) {
        const auto one = [&](const auto& field) {
            describe(path + (path.empty() ? "" : ".") + std::string(field.key), field.bounds,
                     value.*field.member);
        };
        std::apply([&](const auto&... field) { (one(field), ...); }, kFields<T>);
    }
    std::vector<Key> keys;

private:
    static std::string range(const Bounds& b) {
        const std::string all = fmt::format("{} to {}", number(b.least), number(b.most));
        return b.tone ? all + "; demand, responsiveness, openness 0 to " + number(b.most) : all;
    }
    void add(const std::string& path, const Bounds& b, std::string_view type, std::string of,
             std::string standard) {
        keys.push_back({section_, path, std::string(type), std::move(of),
                        b.required ? "required" : std::move(standard)});
    }
    void describe(const std::string& path, const Bounds& b, float x) {
        add(path, b, "number", range(b), number(x));
    }
    void describe(const std::string& path, const Bounds& b, std::uint32_t x) {
        add(path, b, "whole number", range(b), fmt::format("{}", x));
    }
    void describe(const std::string& path, const Bounds& b, bool x) {
        add(path, b, "true or false", "", x ? "true" : "false");
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void describe(const std::string& path, const Bounds& b, Enum x) {
        const bool seat = std::is_same_v<Enum, Seat>;
        add(path, b, "text", seat ? "a seat" : code(placeholder(b.names)), std::string(name(x)));
    }
    template <class T>
    void describe(const std::string& path, const Bounds& b, const std::optional<T>&) {
        describe(path, b, T{});
        if (!b.required) keys.back().standard = "not set";
    }
    template <class T, std::size_t N>
    void describe(const std::string& path, const Bounds& b, const std::array<T, N>& values) {
        const Bounds item{b.least, b.most, b.inner, nullptr, b.tone};
        describe(fmt::format("{}.{}", path, placeholder(b.names)), item, values[0]);
    }
    template <HasFields T>
    void describe(const std::string& path, const Bounds&, const T& value) {
        fields(path, value);
    }
    std::string section_;
};

template <class T>
std::vector<Key> keys_of(const std::string& section, const T& value = {}) {
    Walk walk(section);
    walk.fields("", value);
    return walk.keys;
}

/// What the table of traits says, or kMeanings.
Meaning meaning_of(const Key& key) {
    std::optional<Meaning> out;
    const std::string_view head = std::string_view(key.path).substr(0, key.path.find('.'));
    each_trait_field([&](const auto& field) {
        if (key.section != "partner" || field.name != head) return;
        out = {key.section, key.path, field.unit, field.meaning};
    });
    for (const Meaning& m : kMeanings) {
        if (m.section == key.section && m.key == key.path) out = m;
    }
    if (out) return *out;
    throw std::runtime_error(fmt::format("nothing is said of key '{}' of {}: add it to kMeanings",
                                         key.path, key.section));
}

/// Profiles begin with the keys of a partner.
std::vector<Key> profile_keys() {
    std::vector<Key> keys = keys_of<ProfileEntry>("profile");
    std::erase_if(keys, [](const Key& key) { return key.path != "deviation"; });
    return keys;
}

std::string key_table(const std::vector<Key>& keys, bool with_standard = true) {
    std::string out = with_standard ? head({"key", "type", "unit", "range", "default", "meaning"})
                                    : head({"key", "type", "unit", "range", "meaning"});
    for (const Key& key : keys) {
        const Meaning& m = meaning_of(key);
        Cells cells{code(key.path), key.type, std::string(m.unit), key.range};
        if (with_standard) cells.push_back(key.standard);
        out += row(cells + Cells{std::string(m.text)});
    }
    return out;
}

/// Of the keys that begin so: unit, range, meaning and source, above the table with their values.
std::string about(const std::vector<Key>& keys,
                  std::initializer_list<std::string_view> beginnings) {
    std::string out = head({"key", "unit", "range", "meaning", "source"});
    for (const Key& key : keys) {
        for (const std::string_view beginning : beginnings) {
            if (!std::string_view(key.path).starts_with(beginning)) continue;
            const Meaning& m = meaning_of(key);
            out += row({code(key.path), std::string(m.unit), key.range, std::string(m.text),
                        std::string(m.source)});
            break;
        }
    }
    return out + "\n";
}

// ---- Blocks of formats.md -----------------------------------------------------------------------

const Tables& standard() { return Model::standard().tables(); }
std::vector<Key> model_keys() { return keys_of<Tables>("model", standard()); }
std::vector<Key> move_keys() { return keys_of<MoveEntry>("move"); }

std::vector<Key> happening_keys() {
    std::vector<Key> all;
    const auto add = [&](const std::vector<Key>& keys) {
        all.insert(all.end(), keys.begin(), keys.end());
    };
    add(keys_of<Disagreement>("disagreement"));
    add(keys_of<OpenIssue>("open_issue"));
    add(keys_of<Separation>("separation"));
    add(keys_of<Stress>("stress"));
    add(keys_of<GoodTime>("good_time"));
    add(keys_of<Intervention>("intervention"));
    return all;
}

std::string event_keys() {
    std::string out = head({"what", "key", "type", "unit", "range", "default", "meaning"});
    for (const Key& key : happening_keys()) {
        const Meaning& m = meaning_of(key);
        out += row({code(key.section), code(key.path), key.type, std::string(m.unit), key.range,
                    key.standard, std::string(m.text)});
    }
    return out;
}

std::string variables() {
    std::string out = head({"variable", "range", "meaning"});
    for (int i = 0; i < kVariables; ++i) {
        const Meaning& m = kVariablesMean[i];
        if (m.key != name(static_cast<Variable>(i))) {
            throw std::runtime_error(fmt::format("variable '{}' is called otherwise", m.key));
        }
        out += row({code(m.key), std::string(m.unit), std::string(m.text)});
    }
    return out;
}

std::string all_names() {
    std::string out = head({"word", "values"});
    const auto add = [&](std::string_view word, const Cells& values) {
        std::string list;
        for (const std::string& value : values) list += (list.empty() ? "`" : ", `") + value + "`";
        out += row({fmt::format("`<{}>`", word), list});
    };
    Cells moves, profiles;
    for (const auto& m : move_names(standard())) moves.emplace_back(m);
    for (int i = 0; i < standard().profile_count; ++i) {
        profiles.emplace_back(standard().profiles[static_cast<std::size_t>(i)].name);
    }
    add("seat", names<Seat>(2));
    add("need", names<Need>(kNeeds));
    add("fear", names<Fear>(kFears));
    add("dimension", names<Dimension>(kDimensions));
    add("kind", names<Kind>(kKinds));
    add("group", names<Group>(kGroups));
    add("gate", names<Gate>(kGates));
    add("move", moves);
    add("profile", profiles);
    add("stance", names<Stance>(kStances));
    add("phase", names<Phase>(kPhases));
    add("feature", names<Feature>(kFeatures));
    add("presence", names<Presence>(kPresences));
    add("parting", names<Parting>(kPartings));
    add("drive", names<Drive>(4));
    add("primary", names<Primary>(kPrimaries));
    add("secondary", names<Secondary>(4));
    add("turning", names<Turning>(3));
    add("intervention", names<Intervention::What>(kInterventions));
    add("trait", names<Trait>(kTraits));
    add("link", names<Link>(kLinks));
    add("outcome", names<Outcome>(kOutcomes));
    add("lever", names<Lever>(kLevers));
    add("pattern", names<Pattern>(kPatterns));
    add("lag", names<Lag>(kLags));
    add("verdict", names<Verdict>(kVerdicts));
    add("quantity", names<Quantity>(kQuantities));
    add("fate", names<Fate>(static_cast<int>(Fate::undecided) + 1));
    return out;
}

// ---- Blocks of model.md -------------------------------------------------------------------------

std::string coefficient_table() {
    std::string out = head({"coefficient", "standard", "range", "unit", "meaning", "source"});
    for (const Coefficient& c : coefficients()) {
        out += row({code(c.name), number(standard().coefficients.*c.field),
                    fmt::format("{} to {}", number(c.least), number(c.most)), std::string(c.unit),
                    std::string(c.meaning), std::string(c.source)});
    }
    return out;
}

std::string trait_maps() {
    const Tables& t = standard();
    std::string out = about(model_keys(), {"need_strength", "fear_sensitivity", "expressive_sup",
                                           "talk_heals", "security", "mentalizing"});
    out += head({"trait", "base", "anxiety", "avoidance", "most"});
    const auto add = [&](const std::string& what, const TraitMap& m) {
        out += row(Cells{code(what)} +
                   Cells{number(m.base), number(m.anxiety), number(m.avoidance), number(m.most)});
    };
    for (std::size_t i = 0; i < kNeeds; ++i)
        add(fmt::format("need_strength.{}", name(static_cast<Need>(i))), t.strength[i]);
    for (std::size_t i = 0; i < kFears; ++i)
        add(fmt::format("fear_sensitivity.{}", name(static_cast<Fear>(i))), t.sensitivity[i]);
    add("expressive_suppression", t.suppression);
    add("talk_heals", t.talk_heals);
    add("security", t.security);
    add("mentalizing", t.mentalizing);
    return out;
}

std::string bias_table() {
    const Tables& t = standard();
    return about(model_keys(), {"anxious_bias", "avoidant_bias"}) +
           head(Cells{"bias"} + names<Dimension>(kDimensions)) +
           row(Cells{"`anxious_bias`"} + numbers(t.anxious_bias)) +
           row(Cells{"`avoidant_bias`"} + numbers(t.avoidant_bias));
}

std::string need_table() {
    std::string out = about(model_keys(), {"needs."});
    out += head(Cells{"need", "threat"} + names<Dimension>(kDimensions) +
                Cells{"issue_owner", "issue_other", "opening"});
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const NeedRow& need = standard().needs[i];
        out += row(Cells{std::string(name(static_cast<Need>(i))), number(need.threat)} +
                   numbers(need.by_tone) +
                   Cells{number(need.issue_owner), number(need.issue_other), number(need.opening)});
    }
    return out;
}

std::string fear_table() {
    std::string out = about(model_keys(), {"fears."}) + head(Cells{"fear"} + names<Need>(kNeeds));
    for (std::size_t i = 0; i < kFears; ++i) {
        out += row(Cells{std::string(name(static_cast<Fear>(i)))} + numbers(standard().fears[i]));
    }
    return out;
}

std::string tone_table() {
    std::string out = about(model_keys(), {"neutral.", "presence."}) +
                      head(Cells{"tone"} + names<Dimension>(kDimensions)) +
                      row(Cells{"neutral"} + numbers(standard().neutral));
    for (std::size_t i = 0; i < kPresences; ++i) {
        out += row(Cells{std::string(name(static_cast<Presence>(i)))} +
                   numbers(standard().presence[i]));
    }
    return out;
}

std::string intensity_table() {
    std::string out = about(model_keys(), {"intensity."});
    out += head({"kind", "drive", "hides", "base", "slope", "level", "least", "most"});
    for (std::size_t i = 0; i < kKinds; ++i) {
        const IntensityRow& r = standard().intensity[i];
        out += row({std::string(name(static_cast<Kind>(i))), std::string(name(r.drive)),
                    r.hides ? "yes" : "", number(r.base), number(r.slope), number(r.level),
                    number(r.least), number(r.most)});
    }
    return out;
}

template <class Add>
void each_move(Add add) {
    for (int m = 0; m < standard().move_count; ++m) {
        add(standard().moves[static_cast<std::size_t>(m)], static_cast<std::size_t>(m));
    }
}

std::string move_table() {
    std::string out = about(move_keys(), {"kind", "group", "impact", "intent", "ambiguity"});
    const Cells short_names{"near", "warm", "demand", "response", "open"};
    Cells top{"move", "kind", "group"};
    for (const char* which : {"impact", "intent"}) {
        for (const std::string& each : short_names)
            top.push_back(fmt::format("{}: {}", which, each));
    }
    out += head(top + Cells{"ambiguity"});
    each_move([&](const MoveRow& m, std::size_t) {
        out += row(Cells{m.name, std::string(name(m.kind)), std::string(name(m.group))} +
                   numbers(m.impact) + numbers(m.intent) + Cells{or_blank(m.ambiguity)});
    });
    return out;
}

std::string group_table() {
    std::string out = about(model_keys(), {"groups."});
    out += head({"group", "tells", "quiets", "tires", "says", "cost", "habituates"});
    for (std::size_t g = 0; g < kGroups; ++g) {
        const GroupRow& r = standard().groups[g];
        out += row(Cells{std::string(name(static_cast<Group>(g)))} +
                   numbers(std::array{r.tells, r.quiets, r.tires, r.says, r.cost, r.habituates}));
    }
    return out;
}

std::string answer_table() {
    std::string out = about(model_keys(), {"stances."});
    out += head(Cells{"answers from"} + names<Group>(kGroups));
    for (std::size_t s = 0; s < kStances; ++s) {
        out += row(Cells{std::string(name(static_cast<Stance>(s)))} +
                   numbers(standard().stances[s].answers));
    }
    return out;
}

std::string part_table() {
    std::string out = about(move_keys(), {"bid", "parting", "raises", "engages", "discloses"});
    out += head({"move", "bid", "parting", "raises", "engages", "discloses"});
    each_move([&](const MoveRow& m, std::size_t) {
        out += row({m.name, m.bid ? "yes" : "",
                    m.parting == Parting::none ? "" : std::string(name(m.parting)),
                    or_blank(m.raises), or_blank(m.engages), or_blank(m.discloses)});
    });
    return out;
}

std::string appeal_table() {
    std::string out = about(move_keys(), {"appeal"});
    out += head(Cells{"move"} + names<Feature>(kFeatures));
    each_move(
        [&](const MoveRow& m, std::size_t) { out += row(Cells{m.name} + numbers(m.appeal)); });
    return out;
}

std::string stance_table() {
    std::string out = about(move_keys(), {"open", "lean"});
    out += head(Cells{"move"} + names<Stance>(kStances));
    std::string leans;
    each_move([&](const MoveRow& m, std::size_t i) {
        Cells open, lean;
        for (const StanceRow& stance : standard().stances) {
            open.push_back(or_blank(stance.open[i]));
            lean.push_back(or_blank(stance.lean[i]));
        }
        out += row(Cells{m.name} + open);
        if (lean != Cells(kStances)) leans += row(Cells{m.name} + lean);
    });
    if (leans.empty()) return out + "\nEvery `lean` of the standard model is 0.\n";
    return out + "\nThe leans that are not 0:\n\n" + head(Cells{"move"} + names<Stance>(kStances)) +
           leans;
}

std::string machine_table() {
    const Tables& t = standard();
    std::string out = head({"row", "from", "to", "when all of these hold", "because"});
    for (int i = 0; i < t.transition_count; ++i) {
        const Transition& each = t.transitions[static_cast<std::size_t>(i)];
        std::string guard;
        for (std::size_t p = 0; p < kPredicateSlots; ++p) {
            if ((each.guard >> p & 1) == 0) continue;
            const Predicate& q = t.predicates[p];
            const char sign = q.comparison == Comparison::above ? '>' : '<';
            guard += fmt::format("{}{} {} {}", guard.empty() ? "" : ", ", name(q.variable), sign,
                                 number(q.threshold));
        }
        out += row({fmt::format("{}", i),
                    each.from == kAnyStance ? "any" : std::string(name(each.from)),
                    std::string(name(each.to)), guard, each.because});
    }
    return out;
}

std::string emotion_table() {
    std::string out = about(model_keys(), {"primary.", "secondary."});
    out += head({"primary emotion", "score"});
    for (std::size_t e = 0; e < kPrimaries; ++e) {
        std::string sum;
        for (std::size_t f = 0; f < kFeatures; ++f) {
            const float weight = standard().primary[e][f];
            if (weight == 0) continue;
            sum += fmt::format("{}{} {}", sum.empty() ? "" : ", ", number(weight),
                               name(static_cast<Feature>(f)));
        }
        out += row({std::string(name(static_cast<Primary>(e))), sum});
    }
    out += "\n" + head({"kind of move", "what shows"});
    for (std::size_t k = 0; k < kKinds; ++k) {
        out += row(
            {std::string(name(static_cast<Kind>(k))), std::string(name(standard().secondary[k]))});
    }
    return out;
}

std::string intervention_table() {
    std::string out = about(model_keys(), {"interventions."});
    out += head({"intervention", "security", "mentalizing", "hope", "arousal", "needs", "session"});
    for (std::size_t i = 0; i < kInterventions; ++i) {
        const InterventionRow& r = standard().interventions[i];
        out += row(
            Cells{std::string(name(static_cast<Intervention::What>(i)))} +
            numbers(std::array{r.security, r.mentalizing, r.hope, r.arousal, r.needs, r.session}));
    }
    return out;
}

std::string profile_table() {
    std::string out = head({"profile", "anxiety", "avoidance", "deviation"});
    for (int i = 0; i < standard().profile_count; ++i) {
        const Profile& p = standard().profiles[static_cast<std::size_t>(i)];
        out += row(
            {p.name, number(p.traits.anxiety), number(p.traits.avoidance), number(p.deviation)});
    }
    return out;
}

/// Nothing is said of a key that there is no more.
void check_meanings() {
    std::vector<Key> all = keys_of<Traits>("partner");
    for (const auto& keys :
         {profile_keys(), keys_of<Score>("scores"), happening_keys(), model_keys(), move_keys()}) {
        all.insert(all.end(), keys.begin(), keys.end());
    }
    for (const Meaning& m : kMeanings) {
        const auto is_it = [&](const Key& key) {
            return key.section == m.section && key.path == m.key;
        };
        if (std::any_of(all.begin(), all.end(), is_it)) continue;
        throw std::runtime_error(
            fmt::format("there is no key '{}' of {} any more", m.key, m.section));
    }
}

// ---- Documents ----------------------------------------------------------------------------------

using Block = std::string (*)();
const std::map<std::string, Block, std::less<>> kBlocks{
    {"partner keys", [] { return key_table(keys_of<Traits>("partner")); }},
    {"score keys", [] { return key_table(keys_of<Score>("scores")); }},
    {"event keys", event_keys},
    {"model keys", [] { return key_table(model_keys(), false); }},
    {"move keys", [] { return key_table(move_keys()); }},
    {"profile keys", [] { return key_table(profile_keys()); }},
    {"variables", variables},
    {"names", all_names},
    {"coefficients", coefficient_table},
    {"trait maps", trait_maps},
    {"bias", bias_table},
    {"needs", need_table},
    {"fears", fear_table},
    {"tones", tone_table},
    {"intensity", intensity_table},
    {"moves", move_table},
    {"groups", group_table},
    {"answers", answer_table},
    {"parts", part_table},
    {"appeal", appeal_table},
    {"stances", stance_table},
    {"machine", machine_table},
    {"emotions", emotion_table},
    {"interventions", intervention_table},
    {"profiles", profile_table},
};

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The document with its tables as they are now.
std::string renewed(const std::string& text, std::map<std::string, Block, std::less<>>& unused) {
    constexpr std::string_view kBegin = "<!-- generated: ", kEnd = "<!-- end -->";
    std::string out;
    std::size_t at = 0;
    for (std::size_t begin; (begin = text.find(kBegin, at)) != text.npos;) {
        const std::size_t name_at = begin + kBegin.size(), name_end = text.find(" -->", name_at);
        const std::size_t end = text.find(kEnd, name_at);
        if (name_end == text.npos || end == text.npos)
            throw std::runtime_error("a table without an end");
        const std::string name = text.substr(name_at, name_end - name_at);
        const auto block = kBlocks.find(name);
        if (block == kBlocks.end()) throw std::runtime_error("unknown table '" + name + "'");
        unused.erase(name);
        out += text.substr(at, name_end + 4 - at) + "\n" + block->second();
        at = end;
    }
    return out + text.substr(at);
}

int renew_all(const std::vector<std::string>& words) {
    const bool check = !words.empty() && words[0] == "--check";
    check_meanings();
    auto unused = kBlocks;
    int stale = 0;
    for (std::size_t i = check ? 1 : 0; i < words.size(); ++i) {
        const std::string text = read(words[i]), now = renewed(text, unused);
        if (now == text) continue;
        if (check) {
            std::fprintf(stderr, "%s is out of date: ./dev generate\n", words[i].c_str());
            ++stale;
        } else if (!(std::ofstream(words[i], std::ios::binary) << now)) {
            throw std::runtime_error(words[i] + ": cannot be written");
        }
    }
    for (const auto& [name, block] : unused) {
        std::fprintf(stderr, "no document has the table '%s'\n", name.c_str());
    }
    return stale > 0 || !unused.empty() ? 1 : 0;
}

}  // namespace
}  // namespace pursuit

int main(int count, char** words) {
    try {
        return pursuit::renew_all({words + 1, words + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "pursuit_tables: %s\n", error.what());
        return 2;
    }
}

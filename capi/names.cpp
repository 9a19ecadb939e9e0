// Ids and their names.
#include <array>

#include <pursuit/loop/gain.hpp>
#include <pursuit/pursuit.hpp>
#include <pursuit/study/process.hpp>

#include "names.hpp"

namespace capi {
namespace {

constexpr const char* kStatuses[] = {"ok",    "argument", "name", "parse",    "model", "state",
                                     "input", "memory",   "size", "internal", "full"};
constexpr const char* kPartings[] = {"none", "contact", "leaves", "promises"};
constexpr const char* kRegimes[] = {"now", "cold", "hot"};
constexpr const char* kOrders[] = {"pursuit_first", "withdrawal_first", "simultaneous"};
constexpr const char* kImages[] = {"couple", "model", "recording"};
constexpr const char* kChangeKinds[] = {"intervention", "move",       "trait",      "link",
                                        "disagreement", "open_issue", "separation", "reunion",
                                        "stress",       "good_time",  "elapse"};
constexpr const char* kToldKinds[] = {"move",    "disagreement", "open_issue", "separation",
                                      "reunion", "stress",       "good_time"};

struct Names {
    std::int32_t count;
    NameOf of;
};

/// The names of the C++ API are literals, and so end with a 0.
template <class Enum>
constexpr Names named(std::int32_t count) {
    return {count, [](std::int32_t id) noexcept { return name(static_cast<Enum>(id)).data(); }};
}
template <const auto& kTable>
constexpr Names listed() {
    return {static_cast<std::int32_t>(std::size(kTable)),
            [](std::int32_t id) noexcept { return kTable[id]; }};
}

using namespace pursuit;

/// By pursuit_enum.
constexpr std::array<Names, PURSUIT_ENUM_END> kNames{listed<kStatuses>(),
                                                     named<Seat>(2),
                                                     named<Need>(kNeeds),
                                                     named<Fear>(kFears),
                                                     named<Primary>(kPrimaries + 1),
                                                     named<Secondary>(kSecondaries + 1),
                                                     named<Dimension>(kDimensions),
                                                     named<Kind>(kKinds),
                                                     named<Turning>(3),
                                                     named<Stance>(kStances),
                                                     named<Phase>(kPhases),
                                                     named<Feature>(kFeatures),
                                                     named<Intervention::What>(kInterventions),
                                                     named<Cue>(kCues),
                                                     named<Meaning>(kMeanings),
                                                     named<Tendency>(kTendencies),
                                                     named<Link>(kLinks),
                                                     listed<kRegimes>(),
                                                     named<Quantity>(kQuantities),
                                                     listed<kPartings>(),
                                                     listed<kOrders>(),
                                                     listed<kImages>(),
                                                     named<Process::Stage>(Process::kStages),
                                                     named<Process::Variable>(Process::kVariables),
                                                     named<Trait>(kTraits),
                                                     named<Outcome>(kOutcomes),
                                                     listed<kChangeKinds>(),
                                                     named<Lever>(kLevers),
                                                     named<Stability>(5),
                                                     named<Outlook>(3),
                                                     named<Fate>(6),
                                                     named<LoopSides>(3),
                                                     named<LoopMember>(kLoopMembers),
                                                     named<Pattern>(kPatterns),
                                                     named<Lack>(kLacks),
                                                     named<Lag>(kLags),
                                                     named<Verdict>(kVerdicts),
                                                     named<Group>(kGroups),
                                                     named<Gate>(kGates),
                                                     listed<kToldKinds>()};

/// How many letters differ (Levenshtein), of at most 64 a side.
std::size_t distance(std::string_view a, std::string_view b) {
    std::array<std::size_t, 65> row{};
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row[b.size()];
}

const Names* names_of(pursuit_enum type) noexcept {
    return type >= 0 && type < PURSUIT_ENUM_END ? &kNames[static_cast<std::size_t>(type)] : nullptr;
}

}  // namespace

std::int32_t find_name(std::string_view text, const char* what, std::int32_t count,
                       NameOf name_of) {
    std::int32_t nearest = 0;
    std::size_t least = 65;
    for (std::int32_t id = 0; id < count; ++id) {
        const std::string_view known = name_of(id);
        if (known == text) return id;
        const std::size_t far = distance(text.substr(0, 64), known.substr(0, 64));
        if (far < least) nearest = id;
        least = std::min(far, least);
    }
    refuse(PURSUIT_STATUS_NAME, "unknown {} '{:.60}', nearest is '{}'", what, text,
           name_of(nearest));
}

}  // namespace capi

using namespace capi;

uint32_t pursuit_struct_size(const char* name) {
    struct Struct {
        std::string_view name;
        std::uint32_t size;
    };
    static constexpr Struct kStructs[] = {
#define PURSUIT_STRUCT(name) {#name, sizeof(name)},
#include "structs.inc"
    };
    for (const Struct& known : kStructs) {
        if (name != nullptr && known.name == name) return known.size;
    }
    return 0;
}

int32_t pursuit_enum_count(pursuit_enum type) {
    const Names* names = names_of(type);
    return names == nullptr ? 0 : names->count;
}

const char* pursuit_enum_name(pursuit_enum type, int32_t value) {
    const Names* names = names_of(type);
    return names == nullptr || value < 0 || value >= names->count ? "?" : names->of(value);
}

pursuit_status pursuit_enum_find(pursuit_enum type, const char* name, int32_t* out) {
    return guard([&] {
        given(out, "out");
        expect_id(type, PURSUIT_ENUM_END, "type");
        const Names* names = names_of(type);
        *out = find_name(text_of(name, "name"), "name", names->count, names->of);
    });
}

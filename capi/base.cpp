// Version, errors, the names of ids, and progress.
#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <new>
#include <numeric>
#include <stdexcept>
#include <vector>

#include <pursuit/engine/trait.hpp>

#include "base/fault.hpp"
#include "base/never.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "names.hpp"

// The names of a room that is left out (PURSUIT_ROOMS) are left out, too: its ids have none.
#ifdef PURSUIT_WITHOUT_EXPLAIN
#define OF_EXPLAIN(...) \
    Names {}
#else
#include <pursuit/explain/direction.hpp>
#define OF_EXPLAIN(...) __VA_ARGS__
#endif
#ifdef PURSUIT_WITHOUT_LOOP
#define OF_LOOP(...) \
    Names {}
#else
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/portrait.hpp>
#define OF_LOOP(...) __VA_ARGS__
#endif
#ifdef PURSUIT_WITHOUT_PATTERN
#define OF_PATTERN(...) \
    Names {}
#else
#include <pursuit/pattern/association.hpp>
#include <pursuit/pattern/pattern.hpp>
#define OF_PATTERN(...) __VA_ARGS__
#endif
#ifdef PURSUIT_WITHOUT_STUDY
#define OF_STUDY(...) \
    Names {}
#else
#include <pursuit/study/outcome.hpp>
#include <pursuit/study/process.hpp>
#include <pursuit/study/search.hpp>
#define OF_STUDY(...) __VA_ARGS__
#endif
#ifdef PURSUIT_WITHOUT_ENSEMBLE
#define OF_ENSEMBLE(...) \
    Names {}
#else
#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/ensemble/landscape.hpp>
#define OF_ENSEMBLE(...) __VA_ARGS__
#endif

namespace capi {
namespace {

thread_local Refusal kept;

static_assert(static_cast<int>(pursuit::Status::ok) == PURSUIT_OK);
static_assert(static_cast<int>(pursuit::Status::memory) == PURSUIT_STATUS_MEMORY);
static_assert(static_cast<int>(pursuit::Status::internal) == PURSUIT_STATUS_INTERNAL);
static_assert(static_cast<int>(pursuit::Status::full) == PURSUIT_STATUS_FULL);
pursuit_status status_of(pursuit::Status status) noexcept {
    const auto known = static_cast<pursuit_status>(status);
    if (PURSUIT_NEVER(known < 0 || known >= PURSUIT_STATUS_END)) return PURSUIT_STATUS_INTERNAL;
    return known;
}

pursuit_status keep(pursuit_status status, const char* text) noexcept {
    kept = {status};
    const std::size_t length = std::min(std::strlen(text), sizeof kept.text - 1);
    std::memcpy(kept.text, text, length);
    return status;
}

}  // namespace

void throw_refusal(pursuit_status status, fmt::string_view format, fmt::format_args args) {
    pursuit::raise_fault(pursuit::make_fault(static_cast<pursuit::Status>(status), format, args));
}

const Refusal& latest() noexcept { return kept; }

pursuit_status report(const pursuit::Fault& fault) noexcept {
    if (!fault) return PURSUIT_OK;
    keep(status_of(fault.status), fault.text);
    kept.line = fault.line;
    kept.column = fault.column;
    return kept.status;
}

#if PURSUIT_EXCEPTIONS
pursuit_status report_exception() noexcept {
    try {
        throw;
    } catch (const pursuit::Error& error) {
        return report(error.fault());
    } catch (const std::bad_alloc&) {
        return keep(PURSUIT_STATUS_MEMORY, "out of memory");
    } catch (const std::length_error&) {  // more of something than any memory has
        return keep(PURSUIT_STATUS_MEMORY, "out of memory");
    } catch (const std::exception& error) {
        return keep(PURSUIT_STATUS_INTERNAL, error.what());
    } catch (...) {
        return keep(PURSUIT_STATUS_INTERNAL, "an unknown exception");
    }
}
#endif

}  // namespace capi

using namespace capi;

uint32_t pursuit_version(void) { return PURSUIT_VERSION; }

#define TEXT_OF(number) #number
#define VERSION_TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)
const char* pursuit_version_text(void) {
    return VERSION_TEXT(PURSUIT_VERSION_MAJOR, PURSUIT_VERSION_MINOR, PURSUIT_VERSION_PATCH);
}

const char* pursuit_last_error(void) { return latest().text; }

namespace capi {
namespace {

constexpr const char* kStatuses[] = {"ok",    "argument", "name", "parse",    "model", "state",
                                     "input", "memory",   "size", "internal", "full"};
constexpr const char* kHeats[] = {"now", "cold", "hot"};
constexpr const char* kOrders[] = {"pursuit_first", "withdrawal_first", "simultaneous"};
constexpr const char* kImages[] = {"couple", "model", "recording"};
constexpr const char* kChangeKinds[] = {"intervention", "move",       "trait",      "link",
                                        "disagreement", "open_issue", "separation", "reunion",
                                        "stress",       "good_time",  "elapse"};
constexpr const char* kToldKinds[] = {"move",    "disagreement", "open_issue", "separation",
                                      "reunion", "stress",       "good_time"};

struct Names {
    std::int32_t count = 0;
    NameOf of = nullptr;
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
constexpr std::array<Names, PURSUIT_ENUM_END> kNames{
    listed<kStatuses>(),
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
    OF_EXPLAIN(named<Cue>(kCues)),
    OF_EXPLAIN(named<Meaning>(kMeanings)),
    OF_EXPLAIN(named<Tendency>(kTendencies)),
    OF_LOOP(named<Link>(kLinks)),
    listed<kHeats>(),
    OF_ENSEMBLE(named<Quantity>(kQuantities)),
    named<Parting>(kPartings),
    listed<kOrders>(),
    listed<kImages>(),
    OF_STUDY(named<Process::Stage>(Process::kStages)),
    OF_STUDY(named<Process::Variable>(Process::kVariables)),
    named<Trait>(kTraits),
    OF_STUDY(named<Outcome>(kOutcomes)),
    listed<kChangeKinds>(),
    OF_STUDY(named<Lever>(kLevers)),
    OF_LOOP(named<Stability>(5)),
    OF_LOOP(named<Outlook>(3)),
    OF_LOOP(named<Fate>(6)),
    OF_ENSEMBLE(named<LoopSides>(3)),
    OF_ENSEMBLE(named<LoopMember>(kLoopMembers)),
    OF_PATTERN(named<Pattern>(kPatterns)),
    OF_PATTERN(named<Lack>(kLacks)),
    OF_PATTERN(named<Lag>(kLags)),
    OF_PATTERN(named<Verdict>(kVerdicts)),
    named<Group>(kGroups),
    named<Gate>(kGates),
    listed<kToldKinds>(),
    OF_EXPLAIN(named<Strength>(kStrengths)),
    OF_EXPLAIN(named<Manner>(kManners)),
    OF_EXPLAIN(named<Limit>(kLimits))};

const Names* names_of(pursuit_enum type) noexcept {
    return type >= 0 && type < PURSUIT_ENUM_END ? &kNames[static_cast<std::size_t>(type)] : nullptr;
}

}  // namespace

std::int32_t find_name(std::string_view text, const char* what, std::int32_t count,
                       NameOf name_of) {
    for (std::int32_t id = 0; id < count; ++id) {
        if (name_of(id) == text) return id;
    }
    std::vector<std::int32_t> ids(static_cast<std::size_t>(count));
    std::iota(ids.begin(), ids.end(), 0);
    raise_fault(unknown(what, text, ids, name_of));
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
#include "generated/structs.inc"
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
        constexpr const char* kKinds[] = {
#define PURSUIT_KIND(name) name,
#include "generated/kinds.inc"
        };
        static_assert(std::size(kKinds) == PURSUIT_ENUM_END);
        *out = find_name(text_of(name, "name"), kKinds[type], names->count, names->of);
    });
}

pursuit_status pursuit_progress_create(pursuit_progress** out) {
    return create(out, [] { return std::make_unique<pursuit_progress>(); });
}

void pursuit_progress_destroy(pursuit_progress* progress) { delete progress; }

uint64_t pursuit_progress_done(const pursuit_progress* progress) {
    return progress == nullptr ? 0 : progress->done.load();
}

pursuit_status pursuit_progress_stop(const pursuit_progress* progress) {
    return guard([&] { given(progress, "progress").stop.store(true); });
}

// Reading and writing TOML by tables of fields: key -> member, range, names. What a scenario and a
// codes file have in common is here. toml++ itself is seen by toml.cpp only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <pursuit/engine/event.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>

#include "base/fault.hpp"
#include "base/format.hpp"
#include "base/names.hpp"
#include "engine/trait.hpp"

namespace pursuit {

// --- text with places ----------------------------------------------------------------------------

struct Place {
    std::uint32_t line = 1, column = 1;
};

/// A value of a TOML text. A table keeps the order of the text.
struct Node {
    enum class Is : std::uint8_t { truth, number, text, list, table, date };
    Is is = Is::table;
    bool truth = false;
    std::optional<std::int64_t> integer;  // of a number written as one
    double number = 0;
    std::string text;
    std::string key;          // its name in the table it is in; of an item of a list, the list's
    Place key_at, at;         // of the key and of the value
    std::vector<Node> items;  // of a list or a table
    const std::array<std::string, 2>* people = nullptr;  // whose names stand for their seats
};

/// Throws Error for text that is empty, beyond 1 MiB, not UTF-8 or not TOML.
Node parse_toml(std::string_view text);
inline constexpr std::size_t kMostToml = std::size_t{1} << 20;  // bytes

/// From now on the people of a file may be called by their names where it names a seat. `people`
/// becomes these names, "A" and "B" where there are none, and has to outlive the nodes.
void introduce(Node& root, std::array<std::string, 2>& people);

/// The whole of a file. Throws Error{input}, naming the path, when it cannot be read or is larger
/// than `most` bytes; of a larger one no more than that is read.
std::string read_file(const std::string& path, std::size_t most);

[[noreturn]] void throw_at(Place place, Fault fault);
template <class... Args>
[[noreturn]] void refuse(Place place, Status status, fmt::format_string<Args...> format,
                         Args&&... args) {
    throw_at(place, fault(status, format, std::forward<Args>(args)...));
}

/// Hands out the entries of a table and remembers which were asked for.
class TableReader {
public:
    explicit TableReader(const Node& table);
    /// nullptr when the table does not have it. The key becomes a known one.
    const Node* find(std::string_view key);
    /// The same, and finish() throws when it is nullptr.
    const Node* need(std::string_view key);
    /// Throws Error for a key that nobody asked for, with the nearest known one, and else for the
    /// first that was needed and is missing. A key that is like none of them, but that `around`, the
    /// file's top, has asked for, is said to belong there.
    void finish(const TableReader* around = nullptr) const;

private:
    const Node* table_;
    std::vector<std::string> known_;
    std::string missing_;
};

// --- fields --------------------------------------------------------------------------------------

/// All names of an enumeration, in order.
using Names = std::span<const std::string_view> (*)();
template <class Enum, std::size_t N>
std::span<const std::string_view> names_of() {
    static const auto names = [] {
        std::array<std::string_view, N> all;
        for (std::size_t i = 0; i < N; ++i) all[i] = name(static_cast<Enum>(i));
        return all;
    }();
    return names;
}

/// What a value may be: a range, and the names of an enumeration or of the entries of a table; of a
/// table of tables, `inner` ones.
struct Bounds {
    float least = 0, most = 1;
    Names names = nullptr, inner = nullptr;
    bool tone = false;      // only nearness and warmth may be below 0
    bool required = false;  // a table without it is refused
};

template <class Owner, class Member>
struct Field {
    std::string_view key;
    Member Owner::*member;
    Bounds bounds{};
};
template <class Owner, class Member>
Field(std::string_view, Member Owner::*, Bounds) -> Field<Owner, Member>;
template <class Owner, class Member>
Field(std::string_view, Member Owner::*) -> Field<Owner, Member>;

/// The fields of a T that is a table in a file, as a tuple.
template <class T>
inline constexpr std::nullptr_t kFields = nullptr;
template <class T>
concept HasFields = !std::is_same_v<std::remove_cv_t<decltype(kFields<T>)>, std::nullptr_t>;

// --- reading: each throws Error with its place ---------------------------------------------------

/// NaN is outside of every range.
double number_of(const Node& node, double least, double most);
std::int64_t integer_of(const Node& node, std::int64_t least, std::int64_t most);
/// At most `most` letters without control characters; with `lines`, line breaks are let through.
std::string text_of(const Node& node, std::size_t most, bool lines = false);
const std::vector<Node>& list_of(const Node& node);
/// Where the node's text stands in a list of names; `what` they are the names of.
std::size_t choice_of(const Node& node, std::string_view what,
                      std::span<const std::string_view> names);
std::vector<std::string_view> move_names(const Tables& tables);

void read(const Node& node, const Bounds& bounds, float& out);
void read(const Node& node, const Bounds& bounds, bool& out);
/// A seat, or the name of who sits there if only one has it; 'a' and 'b' are the seats first.
void read(const Node& node, const Bounds& bounds, Seat& out);
void read(const Node& node, const Bounds& bounds, std::uint32_t& out);
template <class Enum>
requires std::is_enum_v<Enum>
void read(const Node& node, const Bounds& bounds, Enum& out) {
    out = static_cast<Enum>(choice_of(node, node.key, bounds.names()));
}
template <class T>
void read(const Node& node, const Bounds& bounds, std::optional<T>& out) {
    read(node, bounds, out.emplace());
}
template <class T, std::size_t N>
void read(const Node& node, const Bounds& bounds, std::array<T, N>& out) {
    TableReader reader(node);
    const auto first_unsigned = bounds.tone && bounds.inner == nullptr ? 2 : N;
    for (std::size_t i = 0; i < N; ++i) {
        const float least = i < first_unsigned ? bounds.least : 0;
        const Bounds item{least, bounds.most, bounds.inner, nullptr, bounds.tone};
        if (const Node* entry = reader.find(bounds.names()[i])) read(*entry, item, out[i]);
    }
    reader.finish();
}
template <class T>
void read_fields(TableReader& reader, T& out) {
    const auto one = [&](const auto& field) {
        const auto& [key, member, bounds] = field;
        const Node* node = bounds.required ? reader.need(key) : reader.find(key);
        if (node != nullptr) read(*node, bounds, out.*member);
    };
    std::apply([&](const auto&... field) { (one(field), ...); }, kFields<T>);
}
template <HasFields T>
void read(const Node& node, const Bounds&, T& out) {
    TableReader reader(node);
    read_fields(reader, out);
    reader.finish();
}

/// The model of a file: the standard one with what its tables `model`, `moves` and `profiles`
/// change and add.
Model read_model(TableReader& root);

/// A partner from the table `key` of a file, which must be there: a name, and traits, with a
/// profile or questionnaire scores to start from.
void read_partner(TableReader& root, std::string_view key, const Model& model, std::string& name,
                  Traits& out);

// --- writing -------------------------------------------------------------------------------------

/// Lines `key = value`. What differs from a base is the lines that the base does not have.
using Lines = std::vector<std::string>;
void append_new(std::string& out, const Lines& lines, const Lines& base = {});
std::string quoted(std::string_view text, bool lines = false);

template <class T>
requires std::is_arithmetic_v<T>
void write(Lines& out, const std::string& key, const Bounds&, T value) {
    out.push_back(fmt::format("{} = {}\n", key, value));
}
template <class Enum>
requires std::is_enum_v<Enum>
void write(Lines& out, const std::string& key, const Bounds& bounds, Enum value) {
    const auto names = bounds.names();
    const auto i = at(value);
    out.push_back(fmt::format("{} = \"{}\"\n", key, i < names.size() ? names[i] : "?"));
}
template <class T>
void write(Lines& out, const std::string& key, const Bounds& bounds,
           const std::optional<T>& value) {
    if (value) write(out, key, bounds, *value);
}
template <class T, std::size_t N>
void write(Lines& out, const std::string& key, const Bounds& bounds,
           const std::array<T, N>& value) {
    for (std::size_t i = 0; i < N; ++i) {
        const Bounds item{bounds.least, bounds.most, bounds.inner};
        write(out, fmt::format("{}.{}", key, bounds.names()[i]), item, value[i]);
    }
}
template <HasFields T>
void write(Lines& out, const std::string& key, const Bounds&, const T& value) {
    const auto one = [&](const auto& field) {
        const std::string path = fmt::format("{}{}{}", key, key.empty() ? "" : ".", field.key);
        write(out, path, field.bounds, value.*field.member);
    };
    std::apply([&](const auto&... field) { (one(field), ...); }, kFields<T>);
}
template <HasFields T>
Lines lines_of(const T& value, const std::string& key = {}) {
    Lines lines;
    write(lines, key, {}, value);
    return lines;
}

/// What the tables change of the standard model and add to it, as read_model reads it.
void write_model(std::string& out, const Tables& tables);

// --- the tables of fields ------------------------------------------------------------------------

using Drive = IntensityRow::Drive;
inline std::string_view name(Drive drive) noexcept { return name_in(drive); }

inline constexpr Names kNeedNames = names_of<Need, kNeeds>;
inline constexpr Names kFearNames = names_of<Fear, kFears>;
inline constexpr Names kKindNames = names_of<Kind, kKinds>;
inline constexpr Names kGroupNames = names_of<Group, kGroups>;
inline constexpr Names kStanceNames = names_of<Stance, kStances>;
inline constexpr Names kFeatureNames = names_of<Feature, kFeatures>;
inline constexpr Names kToneNames = names_of<Dimension, kDimensions>;
inline constexpr Names kInterventionNames = names_of<Intervention::What, kInterventions>;
inline constexpr Bounds kSeat{.names = names_of<Seat, 2>};
inline constexpr Bounds kSomeSeat{.names = names_of<Seat, 2>, .required = true};
inline constexpr Bounds kTone{.least = -1, .names = kToneNames, .tone = true};
inline constexpr Bounds kBias{.least = -1, .names = kToneNames};
inline constexpr Bounds kPush{-1, 1};
inline constexpr Bounds kWeight{-5, 5};
inline constexpr Bounds kSteep{-10, 10};
inline constexpr Bounds kScore{.least = -1e6f, .most = 1e6f, .required = true};

struct Scores {
    Score anxiety, avoidance;
    std::optional<Score> level{};
};

/// A move as a file has it: its row, and how each stance is open to it and leans toward it. The
/// first two fields of a new one are always written.
struct MoveEntry : MoveRow {
    static constexpr std::string_view kWhat = "move", kNeeded[] = {"kind"};
    static constexpr std::ptrdiff_t kWritten = 2;
    static auto& rows(Tables& t) { return t.moves; }
    static int& count(Tables& t) { return t.move_count; }

    std::array<float, kStances> open{}, lean{};

    MoveEntry() = default;
    MoveEntry(const Tables& t, std::size_t m) : MoveRow(t.moves[m]) {
        for (std::size_t s = 0; s < kStances; ++s) {
            open[s] = t.stances[s].open[m];
            lean[s] = t.stances[s].lean[m];
        }
    }
    void put(Tables& t, std::size_t m) const {
        t.moves[m] = *this;
        for (std::size_t s = 0; s < kStances; ++s) {
            t.stances[s].open[m] = open[s];
            t.stances[s].lean[m] = lean[s];
        }
    }
};

/// A profile as a file has it: traits, and how far they scatter in a population.
struct ProfileEntry : Traits {
    static constexpr std::string_view kWhat = "profile", kNeeded[] = {"anxiety", "avoidance"};
    static constexpr std::ptrdiff_t kWritten = 2;
    static auto& rows(Tables& t) { return t.profiles; }
    static int& count(Tables& t) { return t.profile_count; }

    float deviation = Profile{}.deviation;

    ProfileEntry() = default;
    ProfileEntry(const Tables& t, std::size_t i)
        : Traits(t.profiles[i].traits), deviation(t.profiles[i].deviation) {}
    void put(Tables& t, std::size_t i) const {
        t.profiles[i].traits = *this;
        t.profiles[i].deviation = deviation;
    }
};

template <>
inline constexpr auto kFields<Traits> = std::apply(
    [](const auto&... field) {
        const auto names = []<class Member>(const TraitField<Member>& f) -> Names {
            if (kTraitsIn<Member> == 1) return nullptr;
            return f.id == Trait::closeness ? names_of<Need, kNeeds> : names_of<Fear, kFears>;
        };
        return std::tuple{Field{field.name, field.member, {0, field.most, names(field)}}...};
    },
    kTraitFields);
template <>
inline constexpr auto kFields<TraitMap> = std::tuple{
    Field{"base", &TraitMap::base, kSteep},
    Field{"anxiety", &TraitMap::anxiety, kSteep},
    Field{"avoidance", &TraitMap::avoidance, kSteep},
    Field{"most", &TraitMap::most, {0, 4}},
};
template <>
inline constexpr auto kFields<NeedRow> = std::tuple{
    Field{"threat", &NeedRow::threat, kWeight},
    Field{"by_tone", &NeedRow::by_tone, {-5, 5, kToneNames}},
    Field{"issue_owner", &NeedRow::issue_owner, kWeight},
    Field{"issue_other", &NeedRow::issue_other, kWeight},
    Field{"opening", &NeedRow::opening, kWeight},
};
template <>
inline constexpr auto kFields<IntensityRow> = std::tuple{
    Field{"drive", &IntensityRow::drive, {0, 1, names_of<Drive, 4>}},
    Field{"hides", &IntensityRow::hides},
    Field{"base", &IntensityRow::base, kSteep},
    Field{"slope", &IntensityRow::slope, kSteep},
    Field{"level", &IntensityRow::level, kSteep},
    Field{"least", &IntensityRow::least},
    Field{"most", &IntensityRow::most},
};
template <>
inline constexpr auto kFields<InterventionRow> = std::tuple{
    Field{"security", &InterventionRow::security},
    Field{"mentalizing", &InterventionRow::mentalizing},
    Field{"hope", &InterventionRow::hope},
    Field{"arousal", &InterventionRow::arousal},
    Field{"needs", &InterventionRow::needs},
    Field{"session", &InterventionRow::session},
};
template <>
inline constexpr auto kFields<GroupRow> = std::tuple{
    Field{"tells", &GroupRow::tells, kPush}, Field{"quiets", &GroupRow::quiets, kPush},
    Field{"tires", &GroupRow::tires, kPush}, Field{"says", &GroupRow::says, kPush},
    Field{"cost", &GroupRow::cost},          Field{"habituates", &GroupRow::habituates},
};
/// Its openness and inclinations are with the moves.
template <>
inline constexpr auto kFields<StanceRow> =
    std::tuple{Field{"answers", &StanceRow::answers, {-1, 1, kGroupNames}}};
template <>
inline constexpr auto kFields<MoveEntry> = std::tuple{
    Field{"kind", &MoveRow::kind, {0, 1, kKindNames}},
    Field{"group", &MoveRow::group, {0, 1, kGroupNames}},
    Field{"impact", &MoveRow::impact, kTone},
    Field{"intent", &MoveRow::intent, kTone},
    Field{"ambiguity", &MoveRow::ambiguity},
    Field{"bid", &MoveRow::bid},
    Field{"parting", &MoveRow::parting, {0, 1, names_of<Parting, kPartings>}},
    Field{"raises", &MoveRow::raises},
    Field{"engages", &MoveRow::engages},
    Field{"discloses", &MoveRow::discloses},
    Field{"appeal", &MoveRow::appeal, {-10, 10, kFeatureNames}},
    Field{"open", &MoveEntry::open, {0, 2, kStanceNames}},
    Field{"lean", &MoveEntry::lean, {-10, 10, kStanceNames}},
};
template <>
inline constexpr auto kFields<ProfileEntry> =
    std::tuple_cat(kFields<Traits>, std::tuple{Field{"deviation", &ProfileEntry::deviation}});
template <>
inline constexpr auto kFields<Score> = std::tuple{
    Field{"value", &Score::value, kScore},
    Field{"mean", &Score::mean, kScore},
    Field{"deviation", &Score::deviation, {.least = 1e-6f, .most = 1e6f, .required = true}},
};
template <>
inline constexpr auto kFields<Scores> = std::tuple{
    Field{"anxiety", &Scores::anxiety, {.required = true}},
    Field{"avoidance", &Scores::avoidance, {.required = true}},
    Field{"level", &Scores::level},
};
template <>
inline constexpr auto kFields<Tables> = std::tuple{
    Field{"need_strength", &Tables::strength, {0, 1, kNeedNames}},
    Field{"fear_sensitivity", &Tables::sensitivity, {0, 1, kFearNames}},
    Field{"expressive_suppression", &Tables::suppression},
    Field{"talk_heals", &Tables::talk_heals},
    Field{"security", &Tables::security},
    Field{"mentalizing", &Tables::mentalizing},
    Field{"anxious_bias", &Tables::anxious_bias, kBias},
    Field{"avoidant_bias", &Tables::avoidant_bias, kBias},
    Field{"needs", &Tables::needs, {0, 1, kNeedNames}},
    Field{"fears", &Tables::fears, {0, 1, kFearNames, kNeedNames}},
    Field{"neutral", &Tables::neutral, kTone},
    Field{"presence", &Tables::presence, {-1, 1, names_of<Presence, kPresences>, kToneNames, true}},
    Field{"intensity", &Tables::intensity, {0, 1, kKindNames}},
    Field{"groups", &Tables::groups, {0, 1, kGroupNames}},
    Field{"stances", &Tables::stances, {0, 1, kStanceNames}},
    Field{"primary", &Tables::primary, {-10, 10, names_of<Primary, kPrimaries>, kFeatureNames}},
    Field{"secondary", &Tables::secondary, {0, 1, kKindNames, names_of<Secondary, 4>}},
    Field{"interventions", &Tables::interventions, {0, 1, kInterventionNames}},
};
template <>
inline constexpr auto kFields<Disagreement> = std::tuple{
    Field{"severity", &Disagreement::severity},
    Field{"owner", &Disagreement::owner, kSeat},
};
template <>
inline constexpr auto kFields<OpenIssue> = std::tuple{
    Field{"severity", &OpenIssue::severity},
    Field{"owner", &OpenIssue::owner, kSeat},
};
template <>
inline constexpr auto kFields<Separation> =
    std::tuple{Field{"stepped_back", &Separation::stepped_back, kSeat}};
template <>
inline constexpr auto kFields<Reunion> = std::tuple{};
template <>
inline constexpr auto kFields<Stress> = std::tuple{
    Field{"seat", &Stress::seat, kSomeSeat},
    Field{"severity", &Stress::severity},
};
template <>
inline constexpr auto kFields<GoodTime> =
    std::tuple{Field{"exchanges", &GoodTime::exchanges, {1, 1000}}};
template <>
inline constexpr auto kFields<Intervention> = std::tuple{
    Field{"intervention", &Intervention::what, {.names = kInterventionNames, .required = true}},
    Field{"who", &Intervention::who, kSeat},
    Field{"strength", &Intervention::strength},
};

}  // namespace pursuit

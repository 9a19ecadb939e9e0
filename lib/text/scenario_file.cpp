#include <pursuit/text/scenario_file.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

#include "base/arithmetic.hpp"
#include "base/names.hpp"
#include "script/script.hpp"
#include "text/toml.hpp"

namespace pursuit {
namespace {

using What = decltype(Happening::what);

constexpr std::uint32_t kMostTurns = 100000;

struct Unit {
    std::string_view name;
    std::int64_t ms;
};
constexpr Unit kUnits[] = {
    {"days", 86400000}, {"hours", 3600000}, {"minutes", 60000}, {"seconds", 1000}};
constexpr std::int64_t kCentury = 36525 * kUnits[0].ms;
constexpr std::int64_t kLongestPromise = 30 * kUnits[0].ms;

/// The names of events, in the order of the variant.
constexpr std::string_view kEvents[] = {"disagreement", "open_issue", "separation", "reunion",
                                        "stress",       "good_time",  "elapse"};
constexpr std::size_t kIntervention = 7, kHostMove = 8;

}  // namespace

template <>
inline constexpr auto kFields<Elapse> = std::tuple{};
template <>
inline constexpr auto kFields<HostMove> = std::tuple{
    Field{"seat", &HostMove::seat, kSomeSeat},
    Field{"intensity", &HostMove::intensity},
};

namespace {

// --- reading -------------------------------------------------------------------------------------

/// The sum of prefix + seconds, minutes, hours and days, as far as they are there.
std::optional<std::int64_t> read_time(TableReader& reader, std::string_view prefix,
                                      std::int64_t most) {
    std::optional<std::int64_t> sum;
    for (const Unit& unit : kUnits) {
        const Node* node = reader.find(fmt::format("{}{}", prefix, unit.name));
        if (node == nullptr) continue;
        const auto ms = static_cast<double>(unit.ms);
        const double given = number_of(*node, 0, static_cast<double>(most) / ms) * ms;
        sum = sum.value_or(0) + static_cast<std::int64_t>(given + 0.5);
        if (*sum > most) refuse(node->at, Status::argument, "{} makes it too long", node->key);
    }
    return sum;
}

/// What a table of fields cannot say: times, and the moves of this model.
void read_rest(TableReader& reader, const Tables& tables, What& what) {
    if (auto* apart = std::get_if<Separation>(&what)) {
        const auto ms = read_time(reader, "promised_", kLongestPromise);
        if (ms) apart->promised_ms = static_cast<std::uint32_t>(*ms);
    } else if (auto* elapse = std::get_if<Elapse>(&what)) {
        const auto ms = read_time(reader, "", kCentury);
        if (!ms) reader.need("minutes");
        elapse->ms = ms.value_or(0);
    } else if (auto* move = std::get_if<HostMove>(&what)) {
        move->move = static_cast<Move>(choice_of(*reader.find("move"), "move", move_names(tables)));
    }
}

template <std::size_t... I>
What make_what(std::size_t kind, std::index_sequence<I...>) {
    What what;
    ((I == kind ? static_cast<void>(what.emplace<I>()) : void()), ...);
    return what;
}

What read_what(TableReader& reader, const Node& table, const Tables& tables) {
    const Node *event = reader.find("event"), *move = reader.find("move");
    const Node* intervention = reader.find("intervention");
    if ((event != nullptr) + (move != nullptr) + (intervention != nullptr) != 1) {
        refuse(table.at, Status::argument, "expected one of event, intervention and move");
    }
    std::size_t kind = move != nullptr ? kHostMove : kIntervention;
    if (event != nullptr) kind = choice_of(*event, "event", kEvents);
    What what = make_what(kind, std::make_index_sequence<std::variant_size_v<What>>());
    std::visit([&](auto& each) { read_fields(reader, each); }, what);
    read_rest(reader, tables, what);
    return what;
}

Happening read_happening(const Node& node, const TableReader& root, const Scenario& scenario) {
    TableReader reader(node);
    Happening happening;
    if (const Node* turn = reader.find("turn")) {
        happening.turn = static_cast<std::uint32_t>(integer_of(*turn, 0, scenario.turns - 1));
    }
    happening.time_ms = read_time(reader, "at_", kCentury);
    happening.what = read_what(reader, node, scenario.tables);
    reader.finish(&root);
    return happening;
}

/// As everywhere 0 to 2^64 - 1, in digits. A number of TOML ends at 2^63 - 1: beyond, it is a text.
std::uint64_t read_seed(const Node& node) {
    if (node.is != Node::Is::text) {
        using Limits = std::numeric_limits<std::int64_t>;
        const std::int64_t given = integer_of(node, Limits::min(), Limits::max());
        const auto seed = static_cast<std::uint64_t>(given);
        if (given >= 0) return seed;
        refuse(node.at, Status::argument,
               "{} is {}, expected 0 to {}; the same 64 bits without a sign are \"{}\"", node.key,
               given, ~std::uint64_t{0}, seed);
    }
    std::uint64_t seed = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [last, error] = std::from_chars(node.text.data(), end, seed);
    if (error != std::errc{} || last != end) {
        refuse(node.at, Status::argument, "{} is '{}', expected a whole number from 0 to {}",
               node.key, printable(node.text), ~std::uint64_t{0});
    }
    return seed;
}

void read_header(TableReader& root, Scenario& out) {
    if (const Node* node = root.find("title")) out.title = text_of(*node, 200);
    if (const Node* node = root.find("look_for")) out.look_for = text_of(*node, 2000, true);
    if (const Node* node = root.find("seed")) out.seed = read_seed(*node);
    if (const Node* node = root.find("id")) out.id = read_seed(*node);
    if (const Node* node = root.find("turns")) read(*node, {1, kMostTurns}, out.turns);
    if (const Node* node = root.find("first")) read(*node, kSeat, out.first);
    if (const Node* node = root.find("turn_seconds")) {
        out.turn_ms = static_cast<std::uint32_t>(number_of(*node, 0, 86400) * 1000 + 0.5);
    }
}

// --- writing -------------------------------------------------------------------------------------

std::string seed_text(std::uint64_t seed) {
    const bool large = seed > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return large ? fmt::format("\"{}\"", seed) : fmt::format("{}", seed);
}

/// In the largest unit that leaves no fraction.
std::string time_of(std::string_view prefix, std::int64_t ms) {
    for (const Unit& unit : kUnits) {
        if (ms % unit.ms == 0 && (ms != 0 || unit.ms == 60000)) {
            return fmt::format("{}{} = {}\n", prefix, unit.name, ms / unit.ms);
        }
    }
    return fmt::format("{}seconds = {}\n", prefix, static_cast<double>(ms) / 1000);
}

void write_happening(std::string& out, const Happening& happening, const Tables& tables) {
    out += "\n[[happens]]\n";
    if (happening.turn) out += fmt::format("turn = {}\n", *happening.turn);
    if (happening.time_ms) out += time_of("at_", *happening.time_ms);
    const std::size_t kind = happening.what.index();
    if (kind < std::size(kEvents)) out += fmt::format("event = \"{}\"\n", kEvents[kind]);
    if (const auto* move = std::get_if<HostMove>(&happening.what)) {
        const auto names = move_names(tables);
        const auto m = at(move->move);
        out += fmt::format("move = \"{}\"\n", m < names.size() ? names[m] : "?");
    }
    std::visit([&](const auto& what) { append_new(out, lines_of(what)); }, happening.what);
    if (const auto* elapse = std::get_if<Elapse>(&happening.what)) out += time_of("", elapse->ms);
    const auto* apart = std::get_if<Separation>(&happening.what);
    if (apart != nullptr && apart->promised_ms) out += time_of("promised_", *apart->promised_ms);
}

}  // namespace

Scenario parse_scenario(std::string_view text) {
    const RoundToNearest rounding;
    Node node = parse_toml(text);
    std::array<std::string, 2> people;
    introduce(node, people);
    TableReader root(node);
    Scenario out;
    read_header(root, out);
    const Model model = read_model(root);
    out.tables = model.tables();
    read_partner(root, "a", model, out.names[0], out.partners[0]);
    read_partner(root, "b", model, out.names[1], out.partners[1]);
    std::set<std::uint32_t> moves;
    if (const Node* happens = root.find("happens")) {
        for (const Node& each : list_of(*happens)) {
            out.happenings.push_back(read_happening(each, root, out));
            const Fault fault = check_next(out.happenings.back(), moves);
            if (fault) throw_at(each.at, fault);
        }
    }
    root.finish();
    return out;
}

Fault parse_scenario(std::string_view text, Scenario& out) noexcept {
    return caught([&] { out = parse_scenario(text); });
}

Scenario load_scenario(const std::string& path) {
    return parse_scenario(read_file(path, kMostToml));
}

Fault load_scenario(const std::string& path, Scenario& out) noexcept {
    return caught([&] { out = load_scenario(path); });
}

Tables parse_model(std::string_view text) {
    const RoundToNearest rounding;
    if (text.empty()) return Model::standard().tables();
    const Node node = parse_toml(text);
    TableReader root(node);
    const Model model = read_model(root);
    root.finish();
    return model.tables();
}

Fault parse_model(std::string_view text, Tables& out) noexcept {
    return caught([&] { out = parse_model(text); });
}

std::string write_scenario(const Scenario& scenario) {
    const RoundToNearest rounding;
    const Model model(scenario.tables);
    std::string out = fmt::format("title = {}\nlook_for = {}\nseed = {}\n", quoted(scenario.title),
                                  quoted(scenario.look_for, true), seed_text(scenario.seed));
    if (scenario.id != 0) out += fmt::format("id = {}\n", seed_text(scenario.id));
    out += fmt::format("turns = {}\n", scenario.turns);
    if (scenario.turn_ms) out += fmt::format("turn_seconds = {}\n", *scenario.turn_ms / 1000.0);
    if (scenario.first) out += fmt::format("first = \"{}\"\n", name(*scenario.first));
    Traits unset;
    unset.anxiety = unset.avoidance = -1;  // so that both are always written
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto s = at(index(seat));
        out += fmt::format("\n[{}]\nname = {}\n", name(seat), quoted(scenario.names[s]));
        append_new(out, lines_of(scenario.partners[s]), lines_of(unset));
    }
    for (const Happening& happening : scenario.happenings) {
        write_happening(out, happening, scenario.tables);
    }
    write_model(out, scenario.tables);
    if (Model(parse_scenario(out).tables).hash() != model.hash()) {
        raise_fault(fault(Status::model, "tables that no text stands for"));
    }
    return out;
}

Fault write_scenario(const Scenario& scenario, std::string& out) noexcept {
    return caught([&] { out = write_scenario(scenario); });
}

}  // namespace pursuit

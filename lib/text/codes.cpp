#include "text/codes.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include <pursuit/pattern/act.hpp>

#include "base/arithmetic.hpp"
#include "base/names.hpp"
#include "text/sdis.hpp"
#include "text/toml.hpp"

namespace pursuit {

Codes::Codes() : tables(Model::standard().tables()) {}

std::string_view name(Codes::Row row) noexcept { return name_in(row); }

namespace {

constexpr std::size_t kMostColumns = 64, kMostValues = 1000, kMostNames = 1000;
constexpr std::size_t kMostName = 200;  // letters

// ---- What values stand for ----------------------------------------------------------------------

constexpr float kNear = 1e-4f;  // how far the shares of a move may be from 1 together

/// Shares that are written out. A move that is not named has none.
Code read_shares(const Node& node, const Model& model) {
    if (node.is != Node::Is::table || node.items.empty()) {
        refuse(node.at, Status::parse, "expected a table of moves and their shares, or \"rest\"");
    }
    Code code;
    for (const Node& item : node.items) {
        Move move{};
        if (const Fault fault = model.find(item.key, move)) throw_at(item.key_at, fault);
        code.share[static_cast<std::size_t>(move)] = static_cast<float>(number_of(item, 0, 1));
    }
    return code;
}

/// What the values of a column leave of each move.
Code left_by(const Codes::Column& column, int moves) {
    Code left;
    for (std::size_t m = 0; m < static_cast<std::size_t>(moves); ++m) {
        double sum = 0;
        for (const Codes::Value& v : column.values) sum += static_cast<double>(v.code.share[m]);
        left.share[m] = static_cast<float>(1 - sum);
    }
    return left;
}

/// The values of a column; `rest` is told which of them is the rest.
void read_values(const Node& table, const Model& model, Codes::Column& column,
                 std::optional<std::size_t>& rest) {
    if (table.is != Node::Is::table || table.items.empty()) {
        refuse(table.at, Status::parse, "expected a table: value = {{ move = share, ... }}");
    }
    if (table.items.size() > kMostValues) {
        refuse(table.at, Status::parse, "{} values, at most {} are allowed", table.items.size(),
               kMostValues);
    }
    for (const Node& item : table.items) {
        const bool is_rest = item.is == Node::Is::text && item.text == "rest";
        if (is_rest && rest) refuse(item.at, Status::parse, "only one value can be the rest");
        if (is_rest) rest = column.values.size();
        column.values.push_back({item.key, is_rest ? Code{} : read_shares(item, model), {}});
    }
    if (!rest) return;
    Code code = left_by(column, model.moves());
    for (float& share : code.share) share = std::max(share, 0.0f);
    column.values[*rest].code = code;
}

/// "pursue and repair".
std::string kinds_in(const Model& model, const Code& code) {
    std::string out;
    for (std::size_t k = 0; k < kKinds; ++k) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(model.moves()); ++m) {
            const bool of_it = static_cast<std::size_t>(model.row(static_cast<Move>(m)).kind) == k;
            if (!of_it || !(code.share[m] > 0)) continue;
            out += fmt::format("{}{}", out.empty() ? "" : " and ", name(static_cast<Kind>(k)));
            break;
        }
    }
    return out;
}

/// What values count as: as it is said, else the kind of all its moves. The rest is neutral: that a
/// code is absent is no withdrawal unless somebody says so.
void read_kinds(const Node* table, const Node& values, const Model& model, Codes::Column& column,
                std::optional<std::size_t> rest) {
    if (table != nullptr) {
        TableReader reader(*table);
        for (Codes::Value& value : column.values) {
            const Node* kind = reader.find(value.text);
            if (kind != nullptr) read(*kind, {.names = kKindNames}, value.kind);
        }
        reader.finish();
    }
    for (std::size_t v = 0; v < column.values.size(); ++v) {
        Codes::Value& value = column.values[v];
        if (!value.kind) value.kind = v == rest ? Kind::neutral : kind_of(model, value.code);
        if (value.kind) continue;
        refuse(values.items[v].at, Status::parse,
               "'{}' has moves of the kinds {}; say under [columns.kinds] which one it counts as",
               printable(value.text), kinds_in(model, value.code));
    }
}

// ---- Columns ------------------------------------------------------------------------------------

std::string name_of(const Node& node) {
    std::string text = text_of(node, kMostName);
    if (text.empty()) refuse(node.at, Status::argument, "{} is empty", printable(node.key));
    return text;
}
std::string text_in(TableReader& reader, std::string_view key) {
    const Node* node = reader.find(key);
    return node == nullptr ? std::string{} : name_of(*node);
}

/// A text, or a list of texts; they may be empty.
std::vector<std::string> names_in(const Node* node) {
    if (node == nullptr) return {};
    if (node->is == Node::Is::text) return {text_of(*node, kMostName)};
    if (list_of(*node).size() > kMostNames) {
        refuse(node->at, Status::argument, "{} names, at most {} are allowed", node->items.size(),
               kMostNames);
    }
    std::vector<std::string> out;
    for (const Node& item : node->items) out.push_back(text_of(item, kMostName));
    return out;
}

/// The column for the seat it names; for both where it names none and rows are of persons.
void read_column(const Node& node, const Model& model, Codes& codes) {
    TableReader reader(node);
    const Node* name = reader.need("name");
    const Node* seat = codes.who ? reader.find("seat") : reader.need("seat");
    const Node* values = reader.need("values");
    const Node* kinds = reader.find("kinds");
    const Node* empty = reader.find("empty");
    Codes::Column column;
    column.between = text_in(reader, "between");
    reader.finish();
    column.name = name_of(*name);
    if (empty != nullptr) {
        static constexpr std::string_view kWords[] = {"missing", "nothing"};
        column.empty = static_cast<Codes::Empty>(1 + choice_of(*empty, "empty", kWords));
    }
    if (seat != nullptr) read(*seat, {}, column.seat);
    std::optional<std::size_t> rest;
    read_values(*values, model, column, rest);
    if (const Fault fault = check(column, model)) throw_at(values->at, fault);
    read_kinds(kinds, *values, model, column, rest);
    codes.columns.push_back(column);
    if (seat != nullptr) return;
    codes.columns.back().seat = Seat::a;
    codes.columns.push_back(std::move(column));
    codes.columns.back().seat = Seat::b;
}

/// One column cannot say two things; of two persons it can.
void expect_new_name(const Node& node, const Codes& codes, std::size_t first) {
    const Codes::Column& column = codes.columns[first];
    const auto same = [&](const Codes::Column& other) {
        return other.name == column.name && (!codes.who || other.seat == column.seat);
    };
    const auto begin = codes.columns.begin(), end = begin + static_cast<std::ptrdiff_t>(first);
    if (column.name == codes.couple || column.name == codes.time || std::any_of(begin, end, same)) {
        refuse(node.at, Status::parse, "column '{}' is there twice", printable(column.name));
    }
}

/// In the language of GSEQ there is nothing but its code to say what column it is of.
void expect_new_values(const Node& node, const Codes& codes) {
    const auto& last = codes.columns.back();
    for (const Codes::Value& value : last.values) {
        for (std::size_t k = 0; k + 1 < codes.columns.size(); ++k) {
            const auto same = [&](const Codes::Value& v) { return v.text == value.text; };
            const auto& values = codes.columns[k].values;
            if (std::none_of(values.begin(), values.end(), same)) continue;
            refuse(node.at, Status::parse,
                   "'{}' is a value of '{}', too; codes of [sdis] are of one",
                   printable(value.text), printable(codes.columns[k].name));
        }
    }
}

void read_columns(const Node& list, const Model& model, Codes& codes) {
    if (const std::size_t size = list_of(list).size(); size < 1 || size > kMostColumns) {
        refuse(list.at, Status::parse, "{} columns, expected 1 to {}", size, kMostColumns);
    }
    for (const Node& node : list_of(list)) {
        const std::size_t first = codes.columns.size();
        read_column(node, model, codes);
        expect_new_name(node, codes, first);
        if (Sdis::kIsRead && codes.sdis) expect_new_values(node, codes);
        const std::string& name = codes.columns[first].name;
        if (codes.row == Codes::Row::talk && std::count(name.begin(), name.end(), '*') != 1) {
            refuse(node.at, Status::parse,
                   "column '{}' of whole talks, expected a * for the number of the interval",
                   printable(name));
        }
    }
}

// ---- The table ----------------------------------------------------------------------------------

Codes::Who read_who(const Node& node) {
    TableReader reader(node);
    const Node *column = reader.need("column"), *a = reader.need("a"), *b = reader.need("b");
    const Node* others = reader.find("others");
    reader.finish();
    return {name_of(*column), {names_in(a), names_in(b)}, names_in(others)};
}

void read_coder(const Node& node, Codes& codes) {
    TableReader reader(node);
    const Node* column = reader.need("column");
    const Node* use = reader.find("use");
    reader.finish();
    codes.coder_column = name_of(*column);
    if (use != nullptr) codes.coder = name_of(*use);
}

Codes::Keep read_keep(const Node& node) {
    TableReader reader(node);
    const Node *column = reader.need("column"), *values = reader.need("values");
    reader.finish();
    return {name_of(*column), names_in(values)};
}

void read_norm(const Node& node, const Node* mean, const Node* deviation, Codes::TraitColumn& out) {
    if (mean == nullptr && deviation == nullptr) return;
    if (mean == nullptr || deviation == nullptr) {
        refuse(node.key_at, Status::argument, "of mean and deviation one is missing");
    }
    if (out.trait != Trait::anxiety && out.trait != Trait::avoidance && out.trait != Trait::level) {
        refuse(mean->at, Status::argument,
               "scores are of anxiety, avoidance or level; '{}' is told as it is", name(out.trait));
    }
    out.norm.emplace();
    read(*mean, {-1e6f, 1e6f}, (*out.norm)[0]);
    read(*deviation, {1e-6f, 1e6f}, (*out.norm)[1]);
}

Codes::TraitColumn read_trait(const Node& node, bool of_persons) {
    TableReader reader(node);
    const Node *trait = reader.need("trait"), *column = reader.need("column");
    const Node* seat = of_persons ? reader.find("seat") : reader.need("seat");
    const Node *mean = reader.find("mean"), *deviation = reader.find("deviation");
    reader.finish();
    Codes::TraitColumn out;
    if (const Fault fault = find(text_of(*trait, kMostName), out.trait)) {
        throw_at(trait->at, fault);
    }
    out.column = name_of(*column);
    if (seat != nullptr) read(*seat, {}, out.seat);
    read_norm(node, mean, deviation, out);
    return out;
}

bool truth_in(TableReader& reader, std::string_view key) {
    bool out = false;
    if (const Node* node = reader.find(key)) read(*node, {}, out);
    return out;
}

/// What does not go together is refused here, where its place is known.
void expect_fit(const Codes& codes, const Node* time, const Node* offset, const Node* duration,
                const Node* gaps, const Node* who) {
    const auto unfit = [&](const Node* node) {
        if (node == nullptr) return;
        refuse(node->key_at, Status::argument, "'{}' does not go with row = \"{}\"", node->key,
               name(codes.row));
    };
    if (codes.row == Codes::Row::talk) unfit(time), unfit(who);
    if (codes.row != Codes::Row::event) unfit(offset), unfit(duration);
    if (codes.row != Codes::Row::interval && codes.gaps) unfit(gaps);
    if (offset != nullptr && duration != nullptr) {
        refuse(duration->key_at, Status::argument, "offset and duration, expected one");
    }
    if (time != nullptr && codes.time == codes.couple) {
        refuse(time->at, Status::parse, "column '{}' is there twice", printable(codes.time));
    }
}

/// What columns there are is known.
void read_sdis(TableReader& root, Codes& codes) {
    const Node* node = root.find("sdis");
    if (node == nullptr) return;
    if constexpr (Sdis::kIsRead) {
        TableReader reader(*node);
        const Node* others = reader.find("others");
        reader.finish();
        codes.sdis = Codes::Sdis{names_in(others)};
        codes.couple = Sdis::kSession;
        if (codes.row != Codes::Row::turn) codes.time = Sdis::kOnsetName;
        if (codes.row == Codes::Row::event) codes.offset = Sdis::kOffsetName;
    } else {
        refuse(node->key_at, Status::argument, "[sdis] is not read by this module");
    }
}
void expect_none(std::initializer_list<const Node*> nodes) {
    for (const Node* node : nodes) {
        if (node == nullptr) continue;
        refuse(node->key_at, Status::argument, "'{}' does not go with [sdis]", node->key);
    }
}

void read_times(TableReader& root, Codes& codes) {
    if (const Node* row = root.find("row"))
        read(*row, {.names = names_of<Codes::Row, 4>}, codes.row);
    read_sdis(root, codes);
    const bool timed =
        !codes.sdis && (codes.row == Codes::Row::interval || codes.row == Codes::Row::event);
    const Node* time = timed ? root.need("time") : root.find("time");
    const Node *offset = root.find("offset"), *duration = root.find("duration");
    const Node *gaps = root.find("gaps"), *who = root.find("who"), *couple = root.find("couple");
    if (couple != nullptr) codes.couple = name_of(*couple);
    if (time != nullptr) codes.time = name_of(*time);
    if (offset != nullptr) codes.offset = name_of(*offset);
    if (duration != nullptr) codes.duration = name_of(*duration);
    codes.gaps = truth_in(root, "gaps");
    codes.simultaneous = truth_in(root, "simultaneous");
    if (const Node* seconds = root.find("interval_seconds")) {
        const double s = number_of(*seconds, 0.001, 86400);
        codes.interval_ms = static_cast<std::uint32_t>(s * 1000 + 0.5);
    }
    if (const Node* seconds = root.find("time_seconds")) {
        codes.time_seconds = number_of(*seconds, 1e-9, 86400);
    }
    if (Sdis::kIsRead && codes.sdis) expect_none({couple, time, offset, duration, who});
    expect_fit(codes, time, offset, duration, gaps, who);
    if (who != nullptr) codes.who = read_who(*who);
}

void read_table(TableReader& root, Codes& codes) {
    codes.missing = names_in(root.find("missing"));
    codes.header = names_in(root.find("header"));
    if (const Node* decimal = root.find("decimal")) {
        static constexpr std::string_view kMarks[] = {".", ","};
        codes.decimal_comma = choice_of(*decimal, "decimal", kMarks) == 1;
    }
    if (const Node* coder = root.find("coder")) read_coder(*coder, codes);
    if (const Node* keep = root.find("keep")) {
        for (const Node& node : list_of(*keep)) codes.keep.push_back(read_keep(node));
    }
    if (const Node* traits = root.find("traits")) {
        for (const Node& node : list_of(*traits)) {
            codes.traits.push_back(read_trait(node, codes.who.has_value()));
        }
    }
}

Codes read_codes(Node text) {
    std::array<std::string, 2> people;
    introduce(text, people);
    TableReader root(text);
    Codes codes;
    const Model model = read_model(root);
    codes.tables = model.tables();
    read_times(root, codes);
    read_table(root, codes);
    read_partner(root, "a", model, codes.names[0], codes.partners[0]);
    read_partner(root, "b", model, codes.names[1], codes.partners[1]);
    const Node* columns = root.need("columns");
    const Node* disagreement = root.find("disagreement");
    const Node* issue = root.find("open_issue");
    const Node* stress = root.find("stress");
    root.finish();
    if (disagreement != nullptr) read(*disagreement, {}, codes.disagreement);
    if (issue != nullptr) read(*issue, {}, codes.open_issue);
    if (stress != nullptr) {
        for (const Node& node : list_of(*stress)) read(node, {}, codes.stress.emplace_back());
    }
    read_columns(*columns, model, codes);
    return codes;
}

}  // namespace

Fault check(const Codes::Column& column, const Model& model) {
    const Code left = left_by(column, model.moves());
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.moves()); ++m) {
        if (std::abs(left.share[m]) <= kNear) continue;
        return fault(Status::argument,
                     "shares of '{}' sum to {:.4g} over the values of '{}', expected 1{}",
                     model.name(static_cast<Move>(m)), 1 - left.share[m], printable(column.name),
                     left.share[m] > 0 ? "; a value \"rest\" takes what is left" : "");
    }
    for (const Codes::Value& value : column.values) {
        const auto& share = value.code.share;
        if (std::any_of(share.begin(), share.end(), [](float x) { return x > 0; })) continue;
        return fault(Status::argument, "value '{}' of '{}' stands for no move",
                     printable(value.text), printable(column.name));
    }
    return {};
}

Codes parse_codes(std::string_view text) {
    const RoundToNearest rounding;
    return read_codes(parse_toml(text));
}
Codes load_codes(const std::string& path) { return parse_codes(read_file(path, kMostToml)); }

Fault parse_codes(std::string_view text, Codes& out) noexcept {
    return caught([&] { out = parse_codes(text); });
}
Fault load_codes(const std::string& path, Codes& out) noexcept {
    return caught([&] { out = load_codes(path); });
}

}  // namespace pursuit

#include <pursuit/text/replay.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "text/replay.hpp"
#include "text/talk.hpp"
#include "text/toml.hpp"

namespace pursuit {

Codes::Codes() : tables(Model::standard().tables()) {}

namespace {

constexpr std::size_t kMostTable = std::size_t{64} << 20;  // bytes
constexpr std::size_t kMostColumns = 64, kMostValues = 1000;
constexpr std::size_t kMostName = 200;  // letters

// ---- Codes --------------------------------------------------------------------------------------

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

/// Of every move the shares of all values sum to 1, and every value stands for something.
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

void read_values(const Node& table, const Model& model, Codes::Column& column) {
    if (table.is != Node::Is::table || table.items.empty()) {
        refuse(table.at, Status::parse, "expected a table: value = {{ move = share, ... }}");
    }
    if (table.items.size() > kMostValues) {
        refuse(table.at, Status::parse, "{} values, at most {} are allowed", table.items.size(),
               kMostValues);
    }
    std::optional<std::size_t> rest;
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

/// What values count as; those that are not named go by their moves.
void read_kinds(const Node& table, Codes::Column& column) {
    TableReader reader(table);
    for (Codes::Value& value : column.values) {
        const Node* kind = reader.find(value.text);
        if (kind != nullptr) read(*kind, {.names = names_of<Kind, kKinds>}, value.kind);
    }
    reader.finish();
}

Codes::Column read_column(const Node& node, const Model& model) {
    TableReader reader(node);
    const Node* name = reader.need("name");
    const Node* seat = reader.need("seat");
    const Node* values = reader.need("values");
    const Node* kinds = reader.find("kinds");
    reader.finish();
    Codes::Column column;
    column.name = text_of(*name, kMostName);
    read(*seat, {}, column.seat);
    read_values(*values, model, column);
    if (const Fault fault = check(column, model)) throw_at(values->at, fault);
    if (kinds != nullptr) read_kinds(*kinds, column);
    return column;
}

void read_columns(const Node& list, const Model& model, Codes& codes) {
    if (const std::size_t size = list_of(list).size(); size < 1 || size > kMostColumns) {
        refuse(list.at, Status::parse, "{} columns, expected 1 to {}", size, kMostColumns);
    }
    for (const Node& node : list_of(list)) {
        codes.columns.push_back(read_column(node, model));
        const std::string& name = codes.columns.back().name;  // one column cannot say two things
        const auto same = [&](const Codes::Column& column) { return column.name == name; };
        if (name == codes.couple || name == codes.time ||
            std::any_of(codes.columns.begin(), codes.columns.end() - 1, same)) {
            refuse(node.at, Status::parse, "column '{}' is there twice", printable(name));
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
    const Node* couple = root.need("couple");
    const Node* time = root.need("time");
    const Node* seconds = root.find("interval_seconds");
    read_partner(root, "a", model, codes.names[0], codes.partners[0]);
    read_partner(root, "b", model, codes.names[1], codes.partners[1]);
    const Node* columns = root.need("columns");
    const Node* disagreement = root.find("disagreement");
    const Node* issue = root.find("open_issue");
    const Node* stress = root.find("stress");
    root.finish();
    codes.couple = text_of(*couple, kMostName);
    codes.time = text_of(*time, kMostName);
    if (codes.time == codes.couple) {
        refuse(time->at, Status::parse, "column '{}' is there twice", printable(codes.time));
    }
    if (seconds != nullptr) {
        const double s = number_of(*seconds, 0.001, 86400);
        codes.interval_ms = static_cast<std::uint32_t>(s * 1000 + 0.5);
    }
    if (disagreement != nullptr) read(*disagreement, {}, codes.disagreement);
    if (issue != nullptr) read(*issue, {}, codes.open_issue);
    if (stress != nullptr) {
        for (const Node& node : list_of(*stress)) read(node, {}, codes.stress.emplace_back());
    }
    read_columns(*columns, model, codes);
    return codes;
}

}  // namespace

// ---- Replaying ----------------------------------------------------------------------------------

void check(const Model& model, const Codes& codes, const Talk& talk) {
    for (const Codes::Column& column : codes.columns) throw_if(check(column, model));
    if (talk.times.empty() || codes.columns.empty() ||
        talk.values.size() != talk.intervals() * codes.columns.size()) {
        throw Error(fault(Status::argument,
                          "a talk of {} values in {} intervals, expected {} columns",
                          talk.values.size(), talk.intervals(), codes.columns.size()));
    }
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        const Codes::Column& column = codes.columns[i % codes.columns.size()];
        if (talk.values[i] < column.values.size()) continue;
        throw Error(fault(Status::argument, "value {} of column '{}', expected 0 to {}",
                          talk.values[i], printable(column.name), column.values.size() - 1));
    }
}

Couple begin(const Model& model, const Codes& codes, const Pair& traits) {
    Couple couple{model, traits[0], traits[1], 0};
    if (codes.disagreement) throw_if(couple.happens(*codes.disagreement));
    if (codes.open_issue) throw_if(couple.happens(*codes.open_issue));
    for (const Stress& stress : codes.stress) throw_if(couple.happens(stress));
    return couple;
}

std::uint32_t share_of_interval(std::uint32_t ms, std::size_t column,
                                std::size_t columns) noexcept {
    const auto n = static_cast<std::uint32_t>(columns), k = static_cast<std::uint32_t>(column);
    return ms / n + (k < ms % n ? 1 : 0);
}

double Replayed::log_likelihood_of(std::size_t column) const noexcept {
    const RoundToNearest rounding;
    const std::size_t columns = turns.size() / (transitions + 1);
    double sum = 0;
    for (std::size_t i = columns + column; i < turns.size(); i += columns)
        sum += log_probability[i];
    return rounding.pass(sum);
}

Replayed replay(const Model& model, const Codes& codes, const Talk& talk, const Watcher& watched) {
    const RoundToNearest rounding;
    check(model, codes, talk);
    Couple couple = begin(model, codes, codes.partners);
    const std::size_t columns = codes.columns.size();
    Replayed out;
    out.turns.resize(talk.values.size());
    out.log_probability.reserve(talk.values.size());
    out.transitions = talk.intervals() - 1;
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        if (watched.stopped()) throw_if(stopped_after(i, talk.values.size(), "turns"));
        const Codes::Column& column = codes.columns[i % columns];
        couple.set_turn_ms(share_of_interval(codes.interval_ms, i % columns, columns));
        throw_if(couple.observe(column.seat, column.values[talk.values[i]].code, out.turns[i]));
        out.log_probability.push_back(std::log(static_cast<double>(out.turns[i].probability)));
        if (i >= columns) out.log_likelihood += out.log_probability.back();
        watched.add(1);
    }
    return out;
}

// ---- Without a model ----------------------------------------------------------------------------

namespace {

using Values = std::vector<std::uint16_t>;  // the values of one interval
using Counts = std::map<Values, double>;

/// Log-likelihood of counted cells under their own shares.
double fitted(const Counts& counts) {
    double total = 0, sum = 0;
    for (const auto& [values, n] : counts) total += n;
    for (const auto& [values, n] : counts) sum += n * std::log(n / total);
    return sum;
}

Values values_at(const Talk& talk, std::size_t interval) {
    const std::size_t columns = talk.values.size() / talk.intervals();
    const auto begin = talk.values.begin() + static_cast<std::ptrdiff_t>(interval * columns);
    return {begin, begin + static_cast<std::ptrdiff_t>(columns)};
}

}  // namespace

Baselines baselines(const Codes& codes, std::span<const Talk> talks) {
    const RoundToNearest rounding;
    Baselines out;
    for (const Codes::Column& column : codes.columns) {
        out.cells *= static_cast<double>(column.values.size());
    }
    Counts all;
    std::map<Values, Counts> after;
    for (const Talk& talk : talks) {
        for (std::size_t i = 1; i < talk.intervals(); ++i) {
            const Values now = values_at(talk, i);
            all[now] += 1;
            after[values_at(talk, i - 1)][now] += 1;
            ++out.transitions;
        }
    }
    out.chance = -static_cast<double>(out.transitions) * std::log(out.cells);
    out.independent = fitted(all);
    for (const auto& [before, counts] : after) out.markov += fitted(counts);
    return out;
}

// ---- Reading, and the siblings that do not throw ------------------------------------------------

Codes parse_codes(std::string_view text) {
    const RoundToNearest rounding;
    return read_codes(parse_toml(text));
}
Codes load_codes(const std::string& path) { return parse_codes(read_file(path, kMostToml)); }

std::vector<Talk> parse_talks(std::string_view csv, const Codes& codes) {
    const RoundToNearest rounding;
    if (csv.size() > kMostTable) {
        throw Error(fault(Status::parse, "a table of more than {} MiB", kMostTable >> 20));
    }
    return TalkReader(csv, codes).read();
}
std::vector<Talk> load_talks(const std::string& path, const Codes& codes) {
    return parse_talks(read_file(path, kMostTable), codes);
}

Fault parse_codes(std::string_view text, Codes& out) noexcept {
    return caught([&] { out = parse_codes(text); });
}
Fault load_codes(const std::string& path, Codes& out) noexcept {
    return caught([&] { out = load_codes(path); });
}
Fault parse_talks(std::string_view csv, const Codes& codes, std::vector<Talk>& out) noexcept {
    return caught([&] { out = parse_talks(csv, codes); });
}
Fault load_talks(const std::string& path, const Codes& codes, std::vector<Talk>& out) noexcept {
    return caught([&] { out = load_talks(path, codes); });
}
Fault replay(const Model& model, const Codes& codes, const Talk& talk, Replayed& out,
             const Watcher& watched) noexcept {
    return caught([&] { out = replay(model, codes, talk, watched); });
}

std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk) {
    const RoundToNearest rounding;
    const std::size_t columns = codes.columns.size();
    if (columns == 0 || talk.values.size() != talk.intervals() * columns) {
        throw Error(fault(Status::argument,
                          "a talk of {} values in {} intervals, expected {} columns",
                          talk.values.size(), talk.intervals(), columns));
    }
    std::vector<Act> acts;
    acts.reserve(talk.values.size());
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        const Codes::Column& column = codes.columns[i % columns];
        if (talk.values[i] >= column.values.size()) {
            throw Error(fault(Status::argument, "value {} of column '{}', expected 0 to {}",
                              talk.values[i], column.name, column.values.size() - 1));
        }
        const Codes::Value& value = column.values[talk.values[i]];
        acts.push_back({column.seat, value.kind ? *value.kind : kind_of(model, value.code),
                        static_cast<std::uint32_t>(i / columns)});
    }
    return acts;
}

}  // namespace pursuit

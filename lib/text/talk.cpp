#include "text/talk.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/arithmetic.hpp"
#include "base/arrange.hpp"
#include "base/decimal.hpp"
#include "base/letter.hpp"
#include "text/csv.hpp"
#include "text/sdis.hpp"
#include "text/toml.hpp"

namespace pursuit {

namespace {

using Row = Codes::Row;

template <class... Args>
[[noreturn]] void fail(const Cell& cell, fmt::format_string<Args...> format, Args&&... args) {
    refuse(cell.at, Status::parse, format, std::forward<Args>(args)...);
}

bool is_in(std::string_view text, const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}
Hint hint_in(std::string_view text, const std::vector<std::string>& list) {
    return {text, list, [](const std::string& s) { return std::string_view(s); }};
}

/// What is added where a text of the table is not UTF-8.
std::string_view encoding_of(std::string_view text) {
    while (!text.empty()) {
        const Letter letter = take_letter(text);
        const bool broken = letter.code == kUnknownLetter && letter.bytes.size() == 1;
        if (broken) return "; save the table as UTF-8";
    }
    return "";
}

/// C and Python read names as text that a 0 ends.
bool is_line(std::string_view text) {
    while (!text.empty()) {
        if (!is_of_a_line(take_letter(text))) return false;
    }
    return true;
}

bool is_blank(const std::vector<Cell>& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); });
}

/// All columns that the codes name, but for those of whole talks.
std::vector<std::string> names_in(const Codes& codes) {
    std::vector<std::string> out{codes.couple, codes.time, codes.offset, codes.duration,
                                 codes.coder_column};
    if (codes.who) out.push_back(codes.who->column);
    for (const Codes::Keep& keep : codes.keep) out.push_back(keep.column);
    for (const Codes::TraitColumn& trait : codes.traits) out.push_back(trait.column);
    for (const Codes::Column& column : codes.columns) out.push_back(column.name);
    out.erase(std::remove(out.begin(), out.end(), ""), out.end());
    return out;
}

// ---- Numbers and times --------------------------------------------------------------------------

constexpr std::size_t kMostDecimals = 15;  // that a double tells apart

struct Number {
    double value = 0;
    int decimals = 0;       // digits behind the point
    bool is_clock = false;  // mm:ss or hh:mm:ss, and in seconds
};

/// How many digits stand behind the point; an exponent moves it.
int decimals_of(std::string_view number) {
    const std::size_t e = std::min(number.find_first_of("eE"), number.size());
    const std::size_t point = std::min(number.find('.'), e);
    int power = 0;
    if (e < number.size()) {
        const std::size_t digits = e + 1 + (number.substr(e + 1, 1) == "+");
        std::from_chars(number.data() + digits, number.data() + number.size(), power);
    }
    const int written = point < e ? static_cast<int>(std::min(e - point - 1, kMostDecimals)) : 0;
    return std::clamp(written - std::clamp(power, -99, 99), 0, static_cast<int>(kMostDecimals));
}

std::optional<double> decimal_in(std::string_view text) {
    double value = 0;
    const auto [last, error] = decimal(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && last == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Two or three parts between colons, of which only the first may be 60 or more.
std::optional<double> clock(std::string_view text) {
    double seconds = 0;
    int parts = 0;
    while (true) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        const std::string_view part = text.substr(0, colon);
        const bool last = colon == text.size();
        const bool digits = !part.empty() && part[0] >= '0' &&
                            (last || part.find_first_not_of("0123456789") == part.npos);
        const auto value = digits ? decimal_in(part) : std::nullopt;
        if (!value || (parts > 0 && *value >= 60)) return {};
        seconds = seconds * 60 + *value;
        ++parts;
        if (last) break;
        text.remove_prefix(colon + 1);
    }
    return parts == 2 || parts == 3 ? std::optional(seconds) : std::nullopt;
}

Number number_in(const Cell& cell, std::string_view what, bool comma) {
    std::string text = cell.text;
    while (text.starts_with(' ')) text.erase(0, 1);
    while (text.ends_with(' ')) text.pop_back();
    const bool is_clock = text.find(':') != text.npos;
    const bool has_point = comma && !is_clock && text.find('.') != text.npos;  // of thousands?
    if (comma) std::replace(text.begin(), text.end(), ',', '.');
    const auto value = is_clock ? clock(text) : decimal_in(text);
    if (value && !has_point) return {*value, decimals_of(text), is_clock};
    const bool has_comma = !comma && cell.text.find(',') != cell.text.npos;
    fail(cell, "{} '{}' is not a number{}", what, printable(cell.text),
         is_clock    ? ", nor mm:ss or hh:mm:ss"
         : has_point ? ": by the codes decimals begin with a comma"
         : has_comma ? "; decimal = \",\" in the codes lets decimals begin with a comma"
                     : "");
}

double power_of_ten(int n) {
    double power = 1;
    for (; n > 0; --n) power *= 10;
    return power;
}

std::uint32_t in_ms(double seconds) {
    return static_cast<std::uint32_t>(std::clamp(seconds * 1000 + 0.5, 0.0, 2147483647.0));
}

// ---- Gathering ----------------------------------------------------------------------------------

/// A row as it was read.
struct Raw {
    double time = 0, until = std::numeric_limits<double>::quiet_NaN();
    Place at{};
    std::uint32_t first = 0;  // of its values, which are kept with those of the talk
    bool is_more = false;     // of the cells of the row before: a further code
};

struct Gathered {
    std::string couple;
    Place at{};
    std::vector<Raw> rows;
    std::vector<Talk::Known> known;
    std::vector<std::string> said;  // of each trait and seat, as it was read the last time
    std::size_t columns = 0;
    std::vector<std::uint16_t> all_values;

    std::span<std::uint16_t> values(const Raw& row) noexcept {
        return {all_values.data() + row.first, columns};
    }
    std::span<const std::uint16_t> values(const Raw& row) const noexcept {
        return {all_values.data() + row.first, columns};
    }
    /// Makes room for those of a row.
    void assign_values(Raw& row, std::uint16_t value) {
        row.first = static_cast<std::uint32_t>(all_values.size());
        all_values.insert(all_values.end(), columns, value);
    }
};

/// What programs and people write where there is nothing.
bool says_missing(std::string_view text) {
    constexpr std::string_view kTexts[] = {"N/A",  "NaN",  "nan", "na", "n/a", "null", "NULL",
                                           "None", "none", ".",   "-",  "?",   "#N/A", " "};
    return std::find(std::begin(kTexts), std::end(kTexts), text) != std::end(kTexts);
}

/// The rows of a table, by talk.
class Gatherer {
public:
    Gatherer(std::string_view table, const Codes& codes, RowCounts& counts)
        : csv_(table, separator_of(table, codes)), codes_(codes), counts_(counts) {
        if (Sdis::kIsRead && codes.sdis) sdis_.emplace(table, codes, counts.left_out);
    }

    std::vector<Gathered> gather() {
        std::vector<Cell> row;
        read_header();
        while (next(row)) add(row);
        if (rows_ == 0) fail(header_.front(), "the table has a header and no rows");
        if (!coders_.empty() && !is_in(codes_.coder, coders_)) {
            fail(header_[coder_], "no rows of coder '{}'{}", printable(codes_.coder),
                 hint_in(codes_.coder, coders_).text());
        }
        return std::move(talks_);
    }
    int decimals() const { return decimals_; }  // of the most exact time
    bool by_clock() const { return by_clock_; }

    /// Coders in the order in which they come; nothing else is read.
    std::vector<std::string> coders() {
        std::vector<Cell> row;
        std::vector<std::string> out;
        read_header();
        while (next(row)) {
            const std::string& coder = row[coder_].text;
            if (is_blank(row) || is_in(coder, out)) continue;
            if (out.size() == kMostCoders) fail(row[coder_], "more than {} coders", kMostCoders);
            out.push_back(coder);
        }
        return out;
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1), kMostCoders = 100;

    // -- columns

    void read_header() {
        if (!codes_.header.empty()) {
            for (const std::string& name : codes_.header) header_.push_back({name, {}});
        } else if (!next_row(header_)) {
            refuse({}, Status::parse, "the table is empty");
        }
        find_columns();
    }

    void find_columns() {
        couple_ = find(codes_.couple);
        coder_ = find(codes_.coder_column);
        if (codes_.row == Row::talk) {
            find_numbered();
        } else {
            time_ = find(codes_.time);
            offset_ = find(codes_.offset.empty() ? codes_.duration : codes_.offset);
            who_ = codes_.who ? find(codes_.who->column) : kNone;
            for (const Codes::Column& column : codes_.columns) {
                columns_.push_back(find(column.name));
            }
        }
        for (const Codes::Keep& keep : codes_.keep) keeps_.push_back(find(keep.column));
        for (const Codes::TraitColumn& trait : codes_.traits) traits_.push_back(find(trait.column));
    }

    std::size_t find(const std::string& name) {
        if (name.empty()) return kNone;
        const auto is_it = [&](const Cell& cell) { return cell.text == name; };
        const auto first = std::find_if(header_.begin(), header_.end(), is_it);
        if (first == header_.end()) refuse_column(name);
        const auto second = std::find_if(first + 1, header_.end(), is_it);
        if (second != header_.end()) fail(*second, "column '{}' is there twice", printable(name));
        return static_cast<std::size_t>(first - header_.begin());
    }
    /// A table of ratings has no time, and a row a couple.
    [[noreturn]] void refuse_column(const std::string& name) {
        const bool of_time = name == codes_.time;
        if (of_time && couple_ != kNone && has_a_row_a_couple()) refuse_ratings(header_.front().at);
        fail(header_.front(), "no column '{}'{}", printable(name), hint_in_header(name).text());
    }
    Hint hint_in_header(const std::string& name) const {
        return {name, header_, [](const Cell& c) { return std::string_view(c.text); }};
    }
    bool has_a_row_a_couple() {
        std::vector<Cell> row;
        std::unordered_map<std::string, bool> seen;
        while (next_row(row)) {
            if (row.size() <= couple_ || is_blank(row)) continue;
            if (!seen.try_emplace(row[couple_].text, true).second) return false;
        }
        return seen.size() > 1;
    }

public:
    [[noreturn]] static void refuse_ratings(Place at) {
        refuse(
            at, Status::parse,
            "a row for each couple: ratings of whole talks, in which nothing follows anything; "
            "expected a row for each interval, event or turn, or row = \"talk\" with a column an "
            "interval");
    }

private:
    /// Of whole talks: the columns of each code in the order of their numbers.
    void find_numbered() {
        for (const Codes::Column& column : codes_.columns) {
            numbered_.push_back(numbered(column));
            const auto& first = numbered_.front();
            const auto& last = numbered_.back();
            for (std::size_t i = 0; i < std::max(first.size(), last.size()); ++i) {
                if (i < first.size() && i < last.size() && first[i].first == last[i].first)
                    continue;
                const std::size_t number = (i < first.size() ? first : last)[i].first;
                fail(header_.front(),
                     "of interval {} there is not a column for each of '{}' and '{}'", number,
                     printable(codes_.columns[0].name, 30), printable(column.name, 30));
            }
        }
    }
    using Numbered = std::vector<std::pair<std::size_t, std::size_t>>;  // number, place
    Numbered numbered(const Codes::Column& column) const {
        const std::size_t star = std::min(column.name.find('*'), column.name.size());
        const std::string_view before = std::string_view(column.name).substr(0, star);
        const std::string_view after =
            std::string_view(column.name).substr(std::min(star + 1, column.name.size()));
        Numbered out;
        for (std::size_t i = 0; i < header_.size(); ++i) {
            std::string_view text = header_[i].text;
            if (text.size() <= before.size() + after.size() || !text.starts_with(before) ||
                !text.ends_with(after)) {
                continue;
            }
            text = text.substr(before.size(), text.size() - before.size() - after.size());
            std::size_t number = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
            if (end.ec == std::errc{} && end.ptr == text.data() + text.size()) {
                out.emplace_back(number, i);
            }
        }
        arrange(out.begin(), out.end());
        const auto twice = std::adjacent_find(out.begin(), out.end(),
                                              [](auto& x, auto& y) { return x.first == y.first; });
        if (twice != out.end()) {
            fail(header_[(twice + 1)->second], "number {} of '{}' is there twice", twice->first,
                 printable(column.name));
        }
        if (out.empty()) {
            fail(header_.front(), "no column '{}' with a number for the *{}",
                 printable(column.name), hint_in_header(column.name).text());
        }
        return out;
    }

    // -- rows

    bool next_row(std::vector<Cell>& row) {
        return Sdis::kIsRead && sdis_ ? sdis_->next(row) : csv_.next(row);
    }
    bool next(std::vector<Cell>& row) {
        while (next_row(row)) {
            if (is_blank(row)) {
                ++counts_.blank;
                continue;
            }
            if (row.size() != header_.size()) {
                fail(row.front(), "a row of {} cells, expected {}", row.size(), header_.size());
            }
            return true;
        }
        return false;
    }

    void add(const std::vector<Cell>& row) {
        ++rows_;
        const std::optional<Seat> who = codes_.who ? seat_of(row[who_]) : std::nullopt;
        if (!wanted(row) || (codes_.who && !who)) {
            ++counts_.left_out;
            return;
        }
        Gathered& talk = talk_of(row);
        for (std::size_t i = 0; i < traits_.size(); ++i) add_trait(row[traits_[i]], i, who, talk);
        if (codes_.row == Row::talk) {
            add_talk(row, talk);
        } else {
            add_row(row, who, talk);
        }
    }

    bool wanted(const std::vector<Cell>& row) {
        for (std::size_t i = 0; i < keeps_.size(); ++i) {
            if (!is_in(row[keeps_[i]].text, codes_.keep[i].values)) return false;
        }
        return coder_ == kNone || is_wanted_coder(row[coder_]);
    }
    bool is_wanted_coder(const Cell& cell) {
        if (!codes_.coder.empty()) {
            if (!is_in(cell.text, coders_) && coders_.size() < kMostCoders) {
                coders_.push_back(cell.text);
            }
            return cell.text == codes_.coder;
        }
        if (!only_coder_) only_coder_ = cell.text;
        if (*only_coder_ == cell.text) return true;
        fail(cell,
             "coders '{}' and '{}': say under [coder] whose rows to use, or look at how far they "
             "agree",
             printable(*only_coder_), printable(cell.text));
    }

    std::optional<Seat> seat_of(const Cell& cell) const {
        const Codes::Who& who = *codes_.who;
        if (is_in(cell.text, who.names[0])) return Seat::a;
        if (is_in(cell.text, who.names[1])) return Seat::b;
        if (is_in(cell.text, who.others)) return {};
        if (cell.text.empty()) {
            fail(cell, "no person in column '{}'; under [who], others = [\"\"] leaves rows out",
                 printable(who.column));
        }
        std::vector<std::string> all = who.names[0];
        all.insert(all.end(), who.names[1].begin(), who.names[1].end());
        all.insert(all.end(), who.others.begin(), who.others.end());
        fail(cell, "unknown person '{}' in column '{}'{}; under [who], others leaves rows out{}",
             printable(cell.text), printable(who.column), hint_in(cell.text, all).text(),
             encoding_of(cell.text));
    }

    Gathered& talk_of(const std::vector<Cell>& row) {
        static const std::string kOnly = "talk";
        const Cell& first = row.front();
        const std::string& couple = couple_ == kNone ? kOnly : row[couple_].text;
        const Place at = couple_ == kNone ? first.at : row[couple_].at;
        const bool goes_on = last_ < talks_.size() && talks_[last_].couple == couple;
        if (goes_on && codes_.row != Row::talk) return talks_[last_];
        if (couple.empty()) refuse(at, Status::parse, "no couple");
        if (!is_line(couple)) {
            refuse(at, Status::parse, "couple '{}' is not one line of UTF-8{}", printable(couple),
                   encoding_of(couple));
        }
        const auto [entry, is_new] = index_.try_emplace(couple, talks_.size());
        if (is_new) {
            if (last_ < talks_.size())
                talks_[last_].rows.shrink_to_fit();  // it is over, as most are
            Gathered& talk = talks_.emplace_back();
            talk.couple = couple;
            talk.at = at;
            talk.columns = codes_.columns.size();
            talk.said.resize(2 * traits_.size());
        } else if (codes_.row == Row::talk) {
            refuse(at, Status::parse, "couple '{}' is there twice", printable(couple));
        }
        last_ = entry->second;
        return talks_[last_];
    }

    // -- traits

    void add_trait(const Cell& cell, std::size_t i, std::optional<Seat> who, Gathered& talk) {
        const Codes::TraitColumn& column = codes_.traits[i];
        const Seat seat = column.seat.value_or(who.value_or(Seat::a));
        const bool of_another = column.seat && who && *who != *column.seat;
        if (is_missing(cell.text) || of_another) return;
        std::string& said = talk.said[2 * i + at(seat)];
        if (said == cell.text) return;
        const auto value =
            number_in(cell, fmt::format("'{}'", printable(column.column)), codes_.decimal_comma);
        const float placed = placed_of(cell, column, static_cast<float>(value.value));
        for (const Talk::Known& known : talk.known) {
            if (known.seat != seat || known.trait != column.trait) continue;
            if (known.value == placed) {
                said = cell.text;
                return;
            }
            fail(cell,
                 "{} of couple '{}' is '{}' here and another above; expected one for all rows",
                 name(column.trait), printable(talk.couple), printable(cell.text));
        }
        talk.known.push_back({seat, column.trait, placed});
        said = cell.text;
    }
    static float placed_of(const Cell& cell, const Codes::TraitColumn& column, float value) {
        Traits traits;
        if (!column.norm) {
            if (const Fault fault = set(traits, column.trait, value)) throw_at(cell.at, fault);
            return value;
        }
        const Score none{0, 0, 1}, score{value, (*column.norm)[0], (*column.norm)[1]};
        const auto given = [&](Trait trait) { return column.trait == trait ? score : none; };
        const Fault fault =
            traits_from_scores(Model::standard(), given(Trait::anxiety), given(Trait::avoidance),
                               given(Trait::level), traits);
        if (fault) throw_at(cell.at, fault);
        if (column.trait == Trait::level) return traits.level;
        return column.trait == Trait::anxiety ? traits.anxiety : traits.avoidance;
    }

    // -- values

    bool is_missing(std::string_view text) const {
        return text.empty() || text == "NA" || is_in(text, codes_.missing);
    }

    std::uint16_t value(const Cell& cell, std::string_view text, const Codes::Column& column) {
        for (std::size_t v = 0; v < column.values.size(); ++v) {
            if (column.values[v].text != text) continue;
            ++counts_.acts;
            return static_cast<std::uint16_t>(v);
        }
        if (text.empty() && empty_is_nothing(column)) return kNothing;
        if (is_missing(text)) {
            ++counts_.missing;
            return kMissing;
        }
        refuse_value(cell, text, column);
    }
    bool empty_is_nothing(const Codes::Column& column) const {
        if (column.empty != Codes::Empty::by_row) return column.empty == Codes::Empty::nothing;
        const bool of_acts =
            codes_.row == Row::event || codes_.row == Row::turn || (Sdis::kIsRead && codes_.sdis);
        return of_acts && !codes_.who;  // the row of a person is that of an act
    }
    [[noreturn]] static void refuse_value(const Cell& cell, std::string_view text,
                                          const Codes::Column& column) {
        if (says_missing(text)) {
            fail(cell,
                 "unknown value '{}' in column '{}'; where it stands for a missing code, say so by "
                 "missing = [\"{}\"]",
                 printable(text), printable(column.name, 30), printable(text, 10));
        }
        const auto text_of = [](const Codes::Value& v) { return std::string_view(v.text); };
        fail(cell, "unknown value '{}' in column '{}'{}{}", printable(text), printable(column.name),
             Hint(text, column.values, text_of).text(), encoding_of(text));
    }

    /// The codes of a cell: the first one into the row, further ones into rows of their own.
    void add_codes(const Cell& cell, std::size_t column, Gathered& talk, const Raw& row,
                   std::vector<Raw>& more) {
        const Codes::Column& of = codes_.columns[column];
        std::string_view rest = cell.text;
        for (bool first = true; first || !rest.empty(); first = false) {
            const std::size_t end =
                of.between.empty() ? rest.size() : std::min(rest.find(of.between), rest.size());
            std::string_view text = rest.substr(0, end);
            rest.remove_prefix(std::min(end + of.between.size(), rest.size()));
            if (!of.between.empty()) text = trimmed(text);
            const std::uint16_t v = value(cell, text, of);
            if (first) {
                talk.values(row)[column] = v;
                continue;
            }
            more.push_back(row);
            talk.assign_values(more.back(), kNothing);
            talk.values(more.back())[column] = v;
            more.back().is_more = true;
        }
    }
    static std::string_view trimmed(std::string_view text) {
        while (text.starts_with(' ')) text.remove_prefix(1);
        while (text.ends_with(' ')) text.remove_suffix(1);
        return text;
    }

    void add_row(const std::vector<Cell>& row, std::optional<Seat> who, Gathered& talk) {
        Raw raw;
        raw.at = time_ == kNone ? row.front().at : row[time_].at;
        raw.time =
            time_ == kNone ? static_cast<double>(talk.rows.size()) : time_of(row[time_], "time");
        if (offset_ != kNone && !is_missing(row[offset_].text)) {
            const double x = time_of(row[offset_], codes_.offset.empty() ? "duration" : "offset");
            raw.until = codes_.offset.empty() ? raw.time + x : x;
            if (raw.until < raw.time) {
                fail(row[offset_], "an event that ends at {} and begins at {}", raw.until,
                     raw.time);
            }
        }
        talk.assign_values(raw, kNothing);
        std::vector<Raw> more;
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            if (who && codes_.columns[k].seat != *who) continue;
            add_codes(row[columns_[k]], k, talk, raw, more);
        }
        push(talk, raw, more);
    }
    /// A row in which nobody does anything is blank, but for an interval of a fixed length.
    void push(Gathered& talk, const Raw& raw, const std::vector<Raw>& more) {
        const auto values = talk.values(raw);
        const bool idle = std::all_of(values.begin(), values.end(),
                                      [](std::uint16_t v) { return v == kNothing; });
        if (idle && codes_.row != Row::interval) {
            ++counts_.blank;
            talk.all_values.resize(raw.first);
            return;
        }
        ++counts_.read;
        talk.rows.push_back(raw);
        talk.rows.insert(talk.rows.end(), more.begin(), more.end());
    }
    double time_of(const Cell& cell, std::string_view what) {
        const Number number = number_in(cell, what, codes_.decimal_comma);
        decimals_ = std::max(decimals_, number.decimals);
        by_clock_ = by_clock_ || number.is_clock;
        return number.value;
    }

    void add_talk(const std::vector<Cell>& row, Gathered& talk) {
        ++counts_.read;
        std::size_t end = 0;
        for (std::size_t i = 0; i < numbered_[0].size(); ++i) {
            Raw raw;
            raw.time = static_cast<double>(numbered_[0][i].first);
            talk.assign_values(raw, kNothing);
            std::vector<Raw> more;
            const std::size_t missing = counts_.missing;
            bool all_empty = true;
            for (std::size_t k = 0; k < numbered_.size(); ++k) {
                const Cell& cell = row[numbered_[k][i].second];
                add_codes(cell, k, talk, raw, more);
                all_empty = all_empty && is_missing(cell.text) && talk.values(raw)[k] >= kNothing;
            }
            trailing_ = all_empty ? trailing_ + counts_.missing - missing : 0;
            talk.rows.push_back(raw);
            talk.rows.insert(talk.rows.end(), more.begin(), more.end());
            if (!all_empty) end = talk.rows.size();
        }
        talk.rows.resize(end);  // a talk is over where nothing is coded any more
        counts_.missing -= std::exchange(trailing_, 0);
    }

    Csv csv_;
    std::optional<Sdis> sdis_;  // in the place of it
    const Codes& codes_;
    RowCounts& counts_;
    std::vector<Cell> header_;
    std::size_t couple_ = kNone, time_ = kNone, offset_ = kNone, who_ = kNone, coder_ = kNone;
    std::vector<std::size_t> columns_, keeps_, traits_;
    std::vector<Numbered> numbered_;  // of each column of whole talks
    std::vector<Gathered> talks_;
    std::unordered_map<std::string, std::size_t> index_;
    std::optional<std::string> only_coder_;
    std::vector<std::string> coders_;                 // that were seen
    std::size_t rows_ = 0, trailing_ = 0, last_ = 0;  // `last_`: the talk of the row before
    int decimals_ = 0;
    bool by_clock_ = false;
};

// ---- From rows to talks -------------------------------------------------------------------------

constexpr double kUnitsInStep = 8;

/// Orders, merges and checks the rows of each talk.
class Finisher {
public:
    Finisher(const Codes& codes, std::vector<Gathered> talks, int decimals, bool by_clock,
             RowCounts& counts)
        : codes_(codes),
          talks_(std::move(talks)),
          decimals_(decimals),
          by_clock_(by_clock),
          counts_(counts) {}

    std::vector<Talk> finish() {
        leave_out_short();
        expect_intervals_of_both();
        for (Gathered& talk : talks_) put_in_order(talk);
        if (codes_.row == Row::interval && !codes_.gaps) check_steps();
        if (codes_.gaps) step_ = least_step();
        std::vector<Talk> out;
        out.reserve(talks_.size());
        for (Gathered& talk : talks_) {
            out.push_back(made_of(talk));
            talk = {};  // of a long table not all of it twice
        }
        return out;
    }

private:
    /// Rows, or intervals where those have a row for each person.
    std::size_t moments(const Gathered& talk) const {
        std::size_t n = 0;
        double before = std::numeric_limits<double>::quiet_NaN();
        for (const Raw& row : talk.rows) {
            if (row.is_more) continue;
            n += !(codes_.row == Row::interval && codes_.who) || row.time != before;
            before = row.time;
        }
        return n;
    }
    void leave_out_short() {
        const auto is_short = [&](const Gathered& talk) { return moments(talk) < 2; };
        const bool all = std::all_of(talks_.begin(), talks_.end(), is_short);
        if (all && talks_.size() > 1 && codes_.row != Row::talk) {
            Gatherer::refuse_ratings(talks_[0].at);
        }
        if (all) {
            const std::string who =
                talks_.empty() ? ""
                               : fmt::format(": couple '{}' has one", printable(talks_[0].couple));
            refuse(talks_.empty() ? Place{} : talks_[0].at, Status::parse,
                   "no talk of two rows or more is left{}", who);
        }
        for (const Gathered& talk : talks_) {
            if (is_short(talk)) uncount(talk);
        }
        talks_.erase(std::remove_if(talks_.begin(), talks_.end(), is_short), talks_.end());
    }
    void uncount(const Gathered& talk) {
        counts_.short_talks.push_back(talk.couple);
        for (const Raw& row : talk.rows) {
            counts_.read -= !row.is_more && codes_.row != Row::talk;
            for (const std::uint16_t v : talk.values(row)) {
                counts_.acts -= v < kNothing;
                counts_.missing -= v == kMissing;
            }
        }
        counts_.read -= codes_.row == Row::talk;
    }

    /// In a table of turns the seat of who listens is empty: as intervals, each would be a rest.
    void expect_intervals_of_both() const {
        if (codes_.row != Row::interval || codes_.who || codes_.sdis) return;
        std::array<std::size_t, 2> rows{};
        for (const Gathered& talk : talks_) {
            for (const Raw& row : talk.rows) {
                std::array<bool, 2> acts{};
                const auto values = talk.values(row);
                for (std::size_t k = 0; k < values.size(); ++k) {
                    const Codes::Column& column = codes_.columns[k];
                    const std::uint16_t v = values[k];
                    const bool empty = v >= kNothing || column.values[v].text.empty();
                    acts[at(column.seat)] = acts[at(column.seat)] || !empty;
                }
                if (acts[0] == acts[1]) return;
                ++rows[acts[1]];
            }
        }
        if (std::min(rows[0], rows[1]) == 0 || rows[0] + rows[1] < kRowsToTell) return;
        refuse(talks_[0].rows[0].at, Status::parse,
               "in every row one of the two has an empty cell, as in a table of turns; with row = "
               "\"turn\" it is no act");
    }
    static constexpr std::size_t kRowsToTell = 10;

    void put_in_order(Gathered& talk) const {
        std::vector<Raw>& rows = talk.rows;
        const auto earlier = [](const Raw& x, const Raw& y) { return x.time < y.time; };
        if (codes_.row == Row::event || (codes_.row == Row::interval && codes_.who)) {
            std::stable_sort(rows.begin(), rows.end(), earlier);
        }
        if (codes_.row == Row::interval && codes_.who) merge(talk);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            check_order(talk, i);
            if (codes_.row == Row::event) check_once(talk, i);
        }
    }
    void check_order(const Gathered& talk, std::size_t i) const {
        const Raw &before = talk.rows[i - 1], &now = talk.rows[i];
        if (now.time < before.time) {
            refuse(now.at, Status::parse, "time of couple '{}' goes back from {} to {}",
                   printable(talk.couple), before.time, now.time);
        }
        if (now.time > before.time || now.is_more || codes_.row != Row::interval) return;
        refuse_twice(talk, now, "");
    }
    /// Nobody does the same twice at the same time: a table that was pasted twice would double it.
    void check_once(const Gathered& talk, std::size_t i) const {
        const Raw& now = talk.rows[i];
        if (now.is_more || !(now.until > now.time)) return;
        for (std::size_t j = i; j-- > 0 && i - j <= kAlike && talk.rows[j].time == now.time;) {
            const Raw& before = talk.rows[j];
            if (before.is_more || before.until != now.until) continue;
            if (std::ranges::equal(talk.values(before), talk.values(now))) {
                refuse(now.at, Status::parse, "event at {} of couple '{}' is there twice", now.time,
                       printable(talk.couple));
            }
        }
    }
    static constexpr std::size_t kAlike = 64;  // events of the same moment that are compared

    /// Intervals with a row for each person: whose row is not there is missing.
    void merge(Gathered& talk) const {
        std::vector<Raw> out;
        std::size_t first = 0;  // of the same time
        for (Raw& row : talk.rows) {
            const bool same = !out.empty() && out[first].time == row.time;
            if (row.is_more || !same) {
                if (!row.is_more) first = out.size();
                out.push_back(row);
                continue;
            }
            const auto values = talk.values(row), all = talk.values(out[first]);
            for (std::size_t k = 0; k < values.size(); ++k) {
                if (values[k] == kNothing) continue;
                if (all[k] != kNothing) refuse_twice(talk, row, " for one person");
                all[k] = values[k];
            }
        }
        talk.rows = std::move(out);
        note_absent(talk);
    }
    [[noreturn]] void refuse_twice(const Gathered& talk, const Raw& row,
                                   std::string_view whose) const {
        refuse(row.at, Status::parse, "interval {} of couple '{}' is there twice{}{}", row.time,
               printable(talk.couple), whose,
               codes_.coder_column.empty() ? "; of several coders, [coder] reads one" : "");
    }
    void note_absent(Gathered& talk) const {
        std::vector<Raw>& rows = talk.rows;
        for (std::size_t i = 0; i < rows.size();) {
            std::array<bool, 2> there{};
            std::size_t end = i;
            for (; end < rows.size() && rows[end].time == rows[i].time; ++end) {
                const auto values = talk.values(rows[end]);
                for (std::size_t k = 0; k < values.size(); ++k) {
                    const bool is = values[k] != kNothing;
                    there[at(codes_.columns[k].seat)] = there[at(codes_.columns[k].seat)] || is;
                }
            }
            const auto values = talk.values(rows[i]);
            for (std::size_t k = 0; k < values.size(); ++k) {
                const Codes::Column& column = codes_.columns[k];
                if (there[at(column.seat)] || column.empty == Codes::Empty::nothing) continue;
                values[k] = kMissing;
                ++counts_.missing;
            }
            i = end;
        }
    }

    // -- steps

    /// Whether one step from interval to interval fits all that is written. Times are taken as
    /// rounded where that cannot hide an interval that is missing: 30 frames a second in
    /// milliseconds are 0.033, 0.067, 0.1.
    void check_steps() const {
        double first = 0;
        for (const Raw& row : talks_[0].rows) {
            if (first == 0) first = row.time - talks_[0].rows[0].time;
        }
        const double unit = 1 / power_of_ten(decimals_);
        const double rounded = first >= kUnitsInStep * unit ? unit : 0;
        double least = 0, most = std::numeric_limits<double>::infinity();
        for (const Gathered& talk : talks_) {
            double n = 0;
            for (std::size_t i = 1; i < talk.rows.size(); ++i) {
                if (talk.rows[i].is_more) continue;
                const bool known = rounded > 0 && std::isfinite(most);
                const double step = known ? (least + most) / 2 : first;
                const double time = talk.rows[i].time, since = time - talk.rows[0].time;
                n += 1;
                const double slack = rounded + 1e-6 * first + 1e-12 * std::abs(time);
                least = std::max(least, (since - slack) / n);
                most = std::min(most, (since + slack) / n);
                if (least > most) refuse_step(talk, i, step);
            }
        }
    }
    [[noreturn]] void refuse_step(const Gathered& talk, std::size_t i, double step) const {
        const double power = power_of_ten(decimals_);
        refuse(talk.rows[i].at, Status::parse,
               "time of couple '{}' goes from {} to {}, expected {}; gaps = true lets intervals be "
               "left out",
               printable(talk.couple), talk.rows[i - 1].time, talk.rows[i].time,
               std::round((talk.rows[i - 1].time + step) * power) / power);
    }
    double least_step() const {
        double least = std::numeric_limits<double>::infinity();
        for (const Gathered& talk : talks_) {
            for (std::size_t i = 1; i < talk.rows.size(); ++i) {
                const double step = talk.rows[i].time - talk.rows[i - 1].time;
                if (step > 0) least = std::min(least, step);
            }
        }
        return least;
    }

    // -- talks

    Talk made_of(Gathered& from) const {
        if (codes_.gaps) fill_gaps(from);
        Talk talk;
        talk.couple = from.couple;
        talk.known = from.known;
        talk.times.reserve(from.rows.size());
        talk.values.reserve(from.rows.size() * codes_.columns.size());
        for (const Raw& row : from.rows) {
            talk.times.push_back(row.time);
            const auto values = from.values(row);
            talk.values.insert(talk.values.end(), values.begin(), values.end());
        }
        counts_.unknown_traits += expected_traits() - talk.known.size();
        const bool alike = std::none_of(from.rows.begin(), from.rows.end(),
                                        [](const Raw& row) { return row.is_more; });
        if (!(alike && fixed_length())) talk.ms = lengths(from.rows, talk);
        return talk;
    }
    std::size_t expected_traits() const {
        std::size_t n = 0;
        for (const Codes::TraitColumn& column : codes_.traits)
            n += column.seat ? std::size_t{1} : 2;
        return n;
    }
    bool fixed_length() const {
        if (codes_.row == Row::turn) return !codes_.time_seconds && !by_clock_;
        return codes_.row != Row::event && !codes_.gaps;
    }

    /// A row of missing codes where intervals are left out.
    void fill_gaps(Gathered& talk) const {
        std::vector<Raw> out;
        for (std::size_t i = 0; i < talk.rows.size(); ++i) {
            const bool gap = i > 0 && talk.rows[i].time - talk.rows[i - 1].time > 1.5 * step_;
            if (gap) {
                Raw raw;
                raw.time = talk.rows[i - 1].time + step_;
                talk.assign_values(raw, kMissing);
                out.push_back(raw);
                ++counts_.gaps;
            }
            out.push_back(talk.rows[i]);
        }
        talk.rows = std::move(out);
    }

    /// Until the next moment, which rows of the same moment share by what is done in them.
    std::vector<std::uint32_t> lengths(const std::vector<Raw>& rows, const Talk& talk) const {
        std::vector<std::uint32_t> out(rows.size());
        const std::size_t columns = codes_.columns.size();
        const auto acts = [&](std::size_t i) {
            const auto begin = talk.values.begin() + static_cast<std::ptrdiff_t>(i * columns);
            return columns - static_cast<std::size_t>(std::count(
                                 begin, begin + static_cast<std::ptrdiff_t>(columns), kNothing));
        };
        for (std::size_t i = 0; i < rows.size();) {
            std::size_t end = i, all = 0;
            for (; end < rows.size() && (end == i || rows[end].is_more ||
                                         (!fixed_length() && rows[end].time == rows[i].time));
                 ++end) {
                all += acts(end);
            }
            const std::uint64_t length = length_of(rows, i, end);
            std::uint64_t done = 0, given = 0;
            for (; i < end; ++i) {
                done += acts(i);
                const std::uint64_t until = all == 0 ? length : length * done / all;
                out[i] = static_cast<std::uint32_t>(until - given);
                given = until;
            }
        }
        return out;
    }
    std::uint32_t length_of(const std::vector<Raw>& rows, std::size_t i, std::size_t end) const {
        if (fixed_length()) return codes_.interval_ms;
        const double second = seconds_in_one();
        if (end < rows.size()) return in_ms((rows[end].time - rows[i].time) * second);
        double until = rows[i].time;
        for (std::size_t k = i; k < end; ++k) {
            if (rows[k].until > until) until = rows[k].until;
        }
        return until > rows[i].time ? in_ms((until - rows[i].time) * second) : codes_.interval_ms;
    }
    double seconds_in_one() const {
        if (by_clock_) return 1;
        if (codes_.time_seconds) return *codes_.time_seconds;
        return codes_.gaps ? codes_.interval_ms / 1000.0 / step_ : 1;
    }

    const Codes& codes_;
    std::vector<Gathered> talks_;
    int decimals_;
    bool by_clock_;
    RowCounts& counts_;
    double step_ = 1;  // of intervals with gaps
};

/// UTF-16 in pairs of bytes.
std::string from_utf16(std::string_view text, bool big) {
    if (text.size() % 2 != 0) refuse({}, Status::parse, "UTF-16 of an odd number of bytes");
    std::string out;
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        return static_cast<std::uint32_t>(big ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t i = 0; i < text.size(); i += 2) {
        std::uint32_t code = unit(i);
        if (code >= 0xD800 && code < 0xDC00 && i + 2 < text.size()) {
            const std::uint32_t low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                i += 2;
            }
        }
        if (code >= 0xD800 && code < 0xE000) code = kUnknownLetter;
        const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xC0 | code >> 6), put(0x80 | (code & 63));
        } else if (code < 0x10000) {
            put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 63)), put(0x80 | (code & 63));
        } else {
            put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 63));
            put(0x80 | (code >> 6 & 63)), put(0x80 | (code & 63));
        }
    }
    return out;
}

void expect_readable(std::string_view table, const Codes& codes) {
    if (table.size() > kMostTable) {
        raise_fault(fault(Status::parse, "a table of more than {} MiB", kMostTable >> 20));
    }
    if (codes.columns.empty()) raise_fault(fault(Status::argument, "codes without columns"));
}

}  // namespace

std::string_view in_utf8(std::string_view text, std::string& kept) {
    const bool little = text.starts_with("\xFF\xFE"), big = text.starts_with("\xFE\xFF");
    if (little || big) {
        kept = from_utf16(text.substr(2), big);
        return kept;
    }
    // Without a mark: no table begins with a 0, nor has one as its second letter.
    const bool low = text.size() > 1 && text[0] != 0 && text[1] == 0;
    const bool high = text.size() > 1 && text[0] == 0 && text[1] != 0;
    if (!low && !high) return text;
    kept = from_utf16(text, high);
    return kept;
}

char separator_of(std::string_view table, const Codes& codes) {
    const std::vector<std::string> names = names_in(codes);
    char best = ',';
    std::size_t most = 0;
    for (const char separator : {',', ';', '\t'}) {
        std::vector<Cell> row;
        const Fault wrong = caught([&] { Csv(table, separator).next(row); });
        if (wrong.status == Status::memory) raise_fault(wrong);
        if (wrong) continue;
        std::size_t found = 0;
        for (const Cell& cell : row) found += is_in(cell.text, names) ? std::size_t{1000} : 0;
        found += codes.header.empty() ? std::min<std::size_t>(row.size(), 999)
                                      : std::size_t{1000} * (row.size() == codes.header.size());
        if (found <= most) continue;
        best = separator;
        most = found;
    }
    return best;
}

std::vector<std::string> coders_in(std::string_view table, const Codes& codes) {
    RowCounts counts;
    return Gatherer(table, codes, counts).coders();
}

std::vector<Talk> parse_talks(std::string_view table, const Codes& codes, RowCounts* counts) {
    const RoundToNearest rounding;
    expect_readable(table, codes);
    std::string kept;
    RowCounts counted;
    Gatherer gatherer(in_utf8(table, kept), codes, counted);
    std::vector<Gathered> gathered = gatherer.gather();
    std::vector<Talk> out =
        Finisher(codes, std::move(gathered), gatherer.decimals(), gatherer.by_clock(), counted)
            .finish();
    if (counts != nullptr) *counts = std::move(counted);
    return out;
}
std::vector<Talk> load_talks(const std::string& path, const Codes& codes, RowCounts* counts) {
    if constexpr (Sdis::kIsRead) {
        if (codes.sdis && (path.ends_with(".mds") || path.ends_with(".MDS"))) {
            refuse(Place{}, Status::parse,
                   "'{}' is what GSEQ compiles; the .sds that it was made of is read",
                   printable(path));
        }
    }
    return parse_talks(read_file(path, kMostTable), codes, counts);
}

Fault parse_talks(std::string_view table, const Codes& codes, std::vector<Talk>& out,
                  RowCounts* counts) noexcept {
    return caught([&] { out = parse_talks(table, codes, counts); });
}
Fault load_talks(const std::string& path, const Codes& codes, std::vector<Talk>& out,
                 RowCounts* counts) noexcept {
    return caught([&] { out = load_talks(path, codes, counts); });
}

}  // namespace pursuit

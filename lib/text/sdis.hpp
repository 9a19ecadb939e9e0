// Reading SDIS, the language of GSEQ (Bakeman & Quera 1992, 2011), as rows of a table: a header, then
// a row an event, turn or interval, in which each code stands in the column whose value it is.
//
//   Timed <seconds>;     % the kind of data, up to the ; -- a comment ends with another % or the line
//   <Ana and Ben> ,0 A_asks,1.5-3 B_leaves,4 A_asks,0:10- ,0:12 ;   % a session, and another one
//   A_asks,2 & B_leaves,1 /                                         % of the same unit, which ends
//
// Event: codes one after the other. Multievent: several at once, up to a full stop. Interval: those
// of an interval, up to a comma; A B*3 is the same three times. Timed: when each begins, and where
// it is known, until when. State: A=12, how long it lasts; the next one follows. & begins once more
// at the start. A time without a code is that of the start, or of the end. What stands in ( ),
// conditions, is not read; context codes, in [ ], and the .mds that GSEQ compiles of such a text are
// refused rather than guessed at: their rules stand in the help inside of GSEQ.
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <pursuit/text/codes.hpp>

#include "base/decimal.hpp"
#include "base/fault.hpp"
#include "text/csv.hpp"

namespace pursuit {

#if defined(__wasm__)
class Sdis {  // modules are sent, and four kilobytes of them are not for what browsers seldom meet
public:
    static constexpr bool kIsRead = false;
    static constexpr std::string_view kSession, kOnsetName, kOffsetName;
    Sdis(std::string_view, const Codes&, std::size_t&) {}
    bool next(std::vector<Cell>&) { return false; }
};
#else
class Sdis {
public:
    static constexpr bool kIsRead = true;
    /// The columns that are there beside those of the codes.
    static constexpr std::string_view kSession = "session", kOnsetName = "onset",
                                      kOffsetName = "offset";

    /// @param left_out counts the codes of others
    Sdis(std::string_view text, const Codes& codes, std::size_t& left_out)
        : text_(text), codes_(codes), left_out_(left_out) {
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    }

    /// The next row, first of them the header, or false at the end. Throws Error where the text is
    /// none of this language.
    bool next(std::vector<Cell>& row) {
        if (!type_) {
            read_declaration();
            row = {{std::string(kSession), {}},
                   {std::string(kOnsetName), {}},
                   {std::string(kOffsetName), {}}};
            for (const Codes::Column& column : codes_.columns) row.push_back({column.name, {}});
            return true;
        }
        while (given_ == rows_.size()) {
            if (!read_session()) return false;
        }
        row.swap(rows_[given_++]);
        return true;
    }

private:
    enum class Type : std::uint8_t { event, multievent, timed, state, interval };
    static constexpr std::size_t kMostRows = 100000;  // of a session

    // -- letters

    bool done() const noexcept { return at_ == text_.size(); }
    char here() const noexcept { return done() ? '\0' : text_[at_]; }
    void step() noexcept {
        const char c = text_[at_++];
        if (c == '\n' || (c == '\r' && here() != '\n')) {
            ++place_.line;
            place_.column = 1;
        } else {
            place_.column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        }
    }
    static bool is_line_end(char c) noexcept { return c == '\n' || c == '\r'; }
    static bool is_space(char c) noexcept { return c == ' ' || c == '\t' || is_line_end(c); }
    static bool is_of_code(char c) noexcept {
        return !is_space(c) &&
               std::string_view(",;/&()<>%*=.-[]{}+$\"").find(c) == std::string_view::npos;
    }
    static bool is_of_time(char c) noexcept {
        return (c >= '0' && c <= '9') || c == ':' || c == '.';
    }

    template <class Is>
    std::string take(Is is) {
        const std::size_t begin = at_;
        while (!done() && is(here())) step();
        return std::string(text_.substr(begin, at_ - begin));
    }
    /// What nobody looks at: a comment ends with another % or the line.
    void skip() {
        while (!done() && (is_space(here()) || here() == '%')) {
            const bool comment = here() == '%';
            step();
            if (!comment) continue;
            take([](char c) { return c != '%' && !is_line_end(c); });
            if (here() == '%') step();
        }
    }
    std::string take_until(char end, std::string_view what) {
        const Place begin = place_;
        step();
        std::string text = take([end](char c) { return c != end; });
        if (done()) refuse(begin, Status::parse, "{} that is not closed, expected {}", what, end);
        step();
        return text;
    }
    [[noreturn]] void refuse_here(std::string_view expected) const {
        if (done()) refuse(place_, Status::parse, "the text ends here, expected {}", expected);
        refuse(place_, Status::parse, "unexpected '{}', expected {}",
               printable(text_.substr(at_, 1)), expected);
    }

    // -- what kind of data they are

    static constexpr std::string_view kTypes[] = {"Event", "Multievent", "Timed", "State",
                                                  "Interval"};
    static Codes::Row row_of(Type type) noexcept {
        if (type == Type::interval) return Codes::Row::interval;
        return type == Type::timed || type == Type::state ? Codes::Row::event : Codes::Row::turn;
    }
    void read_declaration() {
        skip();
        const Place at = place_;
        const std::string word = take(is_of_code);
        const auto same = [&](std::string_view known) {
            return std::equal(word.begin(), word.end(), known.begin(), known.end(),
                              [](char x, char y) { return (x | 0x20) == (y | 0x20); });
        };
        const auto* const found = std::find_if(std::begin(kTypes), std::end(kTypes), same);
        if (found == std::end(kTypes)) {
            if (text_.find('\0') != text_.npos) refuse_compiled(at);
            const auto self = [](std::string_view type) { return type; };
            refuse(at, Status::parse, "data of type '{}'{}", printable(word),
                   Hint(word, kTypes, self).text());
        }
        type_ = static_cast<Type>(found - std::begin(kTypes));
        if (row_of(*type_) != codes_.row) {
            refuse(at, Status::parse, "{} data, which are read with row = \"{}\" in the codes",
                   *found, name(row_of(*type_)));
        }
        skip();
        if (*type_ == Type::interval && here() == '=') read_length();
        while (here() != ';') {
            if (done()) refuse_here("; after the declaration");
            step();
            skip();
        }
        step();
    }
    [[noreturn]] static void refuse_compiled(Place at) {
        refuse(
            at, Status::parse,
            "not a text: what GSEQ compiles (.mds) is not read, the .sds that it was made of is");
    }
    /// Said twice, it has to be the same.
    void read_length() {
        step();
        skip();
        const Place at = place_;
        const std::string text = take_time();
        if (std::abs(number_of(text) * 1000 - codes_.interval_ms) < 1) return;
        refuse(at, Status::parse, "intervals of {} s, and by interval_seconds in the codes of {} s",
               text, codes_.interval_ms / 1000.0);
    }

    // -- sessions

    using Row = std::vector<Cell>;  // session, onset, offset, then the columns
    static constexpr std::size_t kOnset = 1, kOffset = 2, kColumns = 3;

    /// Fills `rows_`, or returns false at the end.
    bool read_session() {
        rows_.clear();
        given_ = 0;
        in_row_ = false;
        start_ = clock_ = 0;
        while (true) {
            skip();
            if (done()) break;
            switch (here()) {
                case '<':
                    read_name();
                    break;
                case '(':
                    take_until(')', "conditions");
                    break;
                case ';':
                case '/':
                    end_session();
                    return true;
                default:
                    read_item();
            }
        }
        if (!rows_.empty()) refuse_here("/ behind the last session");
        return false;
    }
    void read_name() {
        if (!rows_.empty()) refuse_here("; or / before the name of the next session");
        named_at_ = place_;
        name_ = take_until('>', "the name of a session");
        part_ = 0;
    }
    void end_session() {
        if (!rows_.empty()) {
            if (name_.empty()) named_at_ = rows_[0][kOnset].at;
            std::string name = name_.empty() ? std::to_string(unit_) : name_;
            if (++part_ > 1) name += ";" + std::to_string(part_);
            if (!names_.insert(name).second) {
                refuse(named_at_, Status::parse, "session '{}' is there twice", printable(name));
            }
            for (Row& row : rows_) row[0] = {name, named_at_};
        }
        if (here() == '/') {
            ++unit_;
            part_ = 0;
            name_.clear();
        }
        step();
    }

    // -- rows

    void add_row(std::string onset) {
        if (rows_.size() == kMostRows) {
            refuse(place_, Status::parse, "a session of more than {} rows", kMostRows);
        }
        Row& row = rows_.emplace_back(kColumns + codes_.columns.size());
        for (Cell& cell : row) cell.at = place_;
        row[kOnset].text = std::move(onset);
    }
    std::string number_of_row() const { return std::to_string(rows_.size()); }

    void read_item() {
        if (here() == '[') {
            refuse(
                place_, Status::parse,
                "context codes, in [ ], are not read: write them with each {} that they hold for",
                *type_ == Type::interval ? "interval" : "code");
        }
        switch (*type_) {
            case Type::event:
                add_row(number_of_row());
                return read_only_code();
            case Type::multievent:
                return read_until('.');
            case Type::interval:
                return read_until(',');
            default:
                return read_timed();
        }
    }
    /// The code of a row of its own, which there is none of where it is another's.
    void read_only_code() {
        if (!read_code()) rows_.pop_back();
    }
    /// One code of a row of several, or what ends it.
    void read_until(char end) {
        if (here() == '*' && end == ',' && in_row_) return read_repeat();
        if (!in_row_) add_row(number_of_row());
        in_row_ = here() != end;
        if (in_row_) {
            read_code();
        } else {
            step();
        }
    }
    void read_repeat() {
        step();
        const Place at = place_;
        const std::string text = take(is_of_time);
        std::size_t times = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), times);
        if (end.ptr != text.data() + text.size() || times < 1 || times > kMostRows) {
            refuse(at, Status::parse, "an interval '{}' times, expected 1 to {}", printable(text),
                   kMostRows);
        }
        for (; times > 1; --times) {
            add_row(number_of_row());
            const Row& same = rows_[rows_.size() - 2];
            std::copy(same.begin() + kColumns, same.end(), rows_.back().begin() + kColumns);
        }
        skip();
        if (here() != ',' && here() != ';' && here() != '/') refuse_here("a comma");
    }

    void read_timed() {
        if (here() == '&') {
            step();
            clock_ = start_;
        } else if (here() == ',') {
            read_bound();
        } else {
            add_row({});
            Row& row = rows_.back();
            const bool of_ours = read_code();
            if (*type_ == Type::state && here() == '=') {
                step();
                row[kOnset].text = fmt::format("{}", clock_);
                clock_ += number_of(take_time());
                row[kOffset].text = fmt::format("{}", clock_);
            } else {
                read_times(row);
            }
            if (!of_ours) rows_.pop_back();
        }
    }
    void read_times(Row& row) {
        if (here() != ',') refuse_here(*type_ == Type::state ? "= or a comma" : "a comma");
        step();
        row[kOnset].at = place_;
        row[kOnset].text = take_time();
        if (here() != '-') return;
        step();
        row[kOffset].at = place_;
        row[kOffset].text = take(is_of_time);
    }
    std::string take_time() {
        std::string text = take(is_of_time);
        if (text.empty()) refuse_here("a time");
        return text;
    }
    /// When a session starts or ends: what goes on then is over.
    void read_bound() {
        step();
        const std::string time = take_time();
        if (rows_.empty() && *type_ == Type::state) start_ = clock_ = number_of(time);
        for (Row& row : rows_) {
            if (row[kOffset].text.empty()) row[kOffset].text = time;
        }
    }
    double number_of(const std::string& text) const {
        double value = 0;
        const auto end = decimal(text.data(), text.data() + text.size(), value);
        if (end.ec == std::errc{} && end.ptr == text.data() + text.size()) return value;
        refuse(place_, Status::parse, "'{}' is not a number", printable(text));
    }

    /// Into the column that has it among its values; what stands for a missing code, into all that
    /// have nothing else.
    /// @return whether it is of one of the two
    bool read_code() {
        const Place at = place_;
        const std::string code = take(is_of_code);
        if (code.empty()) refuse_here("a code");
        if (is_in(code, codes_.sdis->others)) {
            ++left_out_;
            return false;
        }
        Row& row = rows_.back();
        bool known = is_in(code, codes_.missing);
        for (std::size_t k = 0; k < codes_.columns.size(); ++k) {
            const Codes::Column& column = codes_.columns[k];
            std::string& text = row[kColumns + k].text;
            if (is_in(code, codes_.missing)) {
                if (text.empty()) text = code;
                continue;
            }
            if (!has(column, code)) continue;
            known = true;
            if (is_in(text, codes_.missing)) text.clear();
            if (!text.empty() && column.between.empty()) refuse_second(at, code, text);
            text += text.empty() ? code : column.between + code;
        }
        if (!known) refuse_code(at, code);
        return true;
    }
    [[noreturn]] static void refuse_second(Place at, const std::string& code,
                                           const std::string& text) {
        refuse(
            at, Status::parse,
            "'{}' beside '{}', of one column both; between = \" \" in the codes lets them be heard "
            "one after the other",
            printable(code, 30), printable(text, 30));
    }
    static bool is_in(std::string_view text, const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), text) != list.end();
    }
    static bool has(const Codes::Column& column, std::string_view code) {
        return std::any_of(column.values.begin(), column.values.end(),
                           [&](const Codes::Value& value) { return value.text == code; });
    }
    [[noreturn]] void refuse_code(Place at, const std::string& code) const {
        std::vector<std::string> all;
        for (const Codes::Column& column : codes_.columns)
            for (const Codes::Value& value : column.values) all.push_back(value.text);
        const auto& others = codes_.sdis->others;
        all.insert(all.end(), others.begin(), others.end());
        const auto self = [](const std::string& text) { return std::string_view(text); };
        refuse(at, Status::parse, "unknown code '{}'{}; under [sdis], others leaves codes out",
               printable(code), Hint(code, all, self).text());
    }

    std::string_view text_;
    const Codes& codes_;
    std::size_t& left_out_;
    std::size_t at_ = 0;
    Place place_{};
    std::optional<Type> type_;  // once it was read

    std::vector<Row> rows_;  // of the session
    std::size_t given_ = 0;  // of them
    bool in_row_ = false;    // of several codes, which goes on
    double start_ = 0, clock_ = 0;
    std::string name_;  // of the unit, where it has one
    Place named_at_{};
    std::size_t unit_ = 1, part_ = 0;
    std::unordered_set<std::string> names_;
};
#endif

}  // namespace pursuit

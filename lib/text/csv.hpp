// Reading tables as RFC 4180 has them, separated by commas, semicolons or tabs: quotes, quotes within
// quotes, line breaks within quotes, and either kind of line ending. A byte order mark at the start is
// skipped, and so are empty lines and blanks around a cell without quotes. Between tabs a quote within
// a cell is a letter like others. A first line such as "sep=;", by which Excel is told, is no row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/toml.hpp"

namespace pursuit {

struct Cell {
    std::string text;
    Place at{};  // of its first character
};

class Csv {
public:
    explicit Csv(std::string_view text, char separator = ',') : text_(text), separator_(separator) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
        if (!names_separator()) return;
        separator_ = text_[4];
        while (!at_line_end()) step();
    }

    /// The next row, or false at the end. Throws Error where the text is not a table.
    bool next(std::vector<Cell>& row) {
        while (at_line_end() && !done()) end_line();
        std::size_t n = 0;
        if (!done()) {
            do {
                if (n == kMostCells) {
                    refuse(place_, Status::parse, "a row of more than {} cells", kMostCells);
                }
                if (n == row.size()) row.emplace_back();
                read(row[n++]);
            } while (skip_separator());
            end_line();
        }
        row.resize(n);
        return n > 0;
    }

private:
    static constexpr std::size_t kMostCells =
        10000;  // of a row: each takes more than its separator

    bool names_separator() const noexcept {
        if (!text_.starts_with("sep=") || text_.size() < 5) return false;
        const std::string_view rest = text_.substr(4);
        const bool ends = rest.size() == 1 || rest[1] == '\n' || rest[1] == '\r';
        return ends && rest[0] != '"' && rest[0] != '\n' && rest[0] != '\r';
    }

    bool done() const noexcept { return at_ == text_.size(); }
    char here() const noexcept { return text_[at_]; }
    bool at_line_end() const noexcept { return done() || here() == '\n' || here() == '\r'; }

    void step() noexcept {
        const char c = text_[at_++];
        if (c == '\n' || (c == '\r' && (done() || here() != '\n'))) {
            ++place_.line;
            place_.column = 1;
        } else {
            place_.column += begins_letter(c);
        }
    }
    /// Characters are counted, not bytes.
    static bool begins_letter(char c) noexcept {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }
    void end_line() noexcept {
        const bool two = !done() && here() == '\r';
        if (!done()) step();
        if (two && !done() && here() == '\n') step();
    }
    bool skip_separator() noexcept {
        const bool separated = !done() && here() == separator_;
        if (separated) step();
        return separated;
    }

    void skip_blanks() noexcept {
        for (; !done() && here() == ' ' && separator_ != ' '; step()) continue;
    }

    void read(Cell& cell) {
        cell.text.clear();
        skip_blanks();
        cell.at = place_;
        if (!done() && here() == '"') {
            read_quoted(cell);
            return;
        }
        const char *const begin = text_.data() + at_, *const end = text_.data() + text_.size();
        const char* c = begin;
        for (; c != end && *c != separator_ && *c != '\n' && *c != '\r'; ++c) {
            if (*c == '"' && separator_ != '\t')
                refuse(place_, Status::parse, "a quote inside a cell without quotes");
            place_.column += begins_letter(*c);
        }
        cell.text.assign(begin, c);
        while (cell.text.ends_with(' ')) cell.text.pop_back();
        at_ += static_cast<std::size_t>(c - begin);
    }
    void read_quoted(Cell& cell) {
        step();
        while (true) {
            if (done()) refuse(cell.at, Status::parse, "a quote that is not closed");
            if (here() == '"') {
                step();
                if (done() || here() != '"') break;
            }
            take(cell);
        }
        skip_blanks();
        if (at_line_end() || here() == separator_) return;
        refuse(place_, Status::parse,
               "text after a closing quote, of the cell that begins at {}:{}", cell.at.line,
               cell.at.column);
    }
    void take(Cell& cell) {
        cell.text += here();
        step();
    }
    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    Place place_{};
};

}  // namespace pursuit

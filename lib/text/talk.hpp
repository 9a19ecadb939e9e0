// Reading a table of observed talks, row by row.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pursuit/text/replay.hpp>

#include "text/csv.hpp"
#include "text/toml.hpp"

namespace pursuit {

class TalkReader {
public:
    TalkReader(std::string_view csv, const Codes& codes) : csv_(csv), codes_(codes) {}

    std::vector<Talk> read() {
        std::vector<Cell> row;
        if (!csv_.next(header_)) fail({}, "the table is empty");
        find_columns();
        while (csv_.next(row)) add(row);
        if (talks_.empty()) fail(header_.front(), "the table has a header and no rows");
        for (std::size_t i = 0; i < talks_.size(); ++i) {
            if (talks_[i].intervals() > 1) continue;
            fail(begins_[i], "couple '{}' has one interval, expected two or more",
                 printable(talks_[i].couple));
        }
        return std::move(talks_);
    }

private:
    template <class... Args>
    [[noreturn]] static void fail(const Cell& cell, fmt::format_string<Args...> format,
                                  Args&&... args) {
        refuse(cell.at, Status::parse, format, std::forward<Args>(args)...);
    }

    void find_columns() {
        couple_ = find(codes_.couple);
        time_ = find(codes_.time);
        for (const Codes::Column& column : codes_.columns) columns_.push_back(find(column.name));
    }
    std::size_t find(const std::string& name) const {
        const auto is_it = [&](const Cell& cell) { return cell.text == name; };
        const auto first = std::find_if(header_.begin(), header_.end(), is_it);
        if (first == header_.end()) {
            fail(header_.front(), "no column '{}', nearest is '{}'", printable(name),
                 printable(nearest(name, header_,
                                   [](const Cell& c) { return std::string_view(c.text); })));
        }
        const auto second = std::find_if(first + 1, header_.end(), is_it);
        if (second != header_.end()) fail(*second, "column '{}' is there twice", printable(name));
        return static_cast<std::size_t>(first - header_.begin());
    }

    void add(const std::vector<Cell>& row) {
        if (row.size() != header_.size()) {
            fail(row.front(), "a row of {} cells, expected {}", row.size(), header_.size());
        }
        const Cell& couple = row[couple_];
        if (couple.text.empty()) fail(couple, "no couple");
        if (!is_line(couple.text)) {
            fail(couple, "couple '{}' is not one line of UTF-8", printable(couple.text));
        }
        const auto [entry, is_new] = index_.try_emplace(couple.text, talks_.size());
        if (is_new) {
            talks_.push_back({couple.text, {}, {}});
            begins_.push_back({{}, couple.at});
        }
        Talk& talk = talks_[entry->second];
        add_time(row[time_], talk);
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            talk.values.push_back(value(row[columns_[k]], codes_.columns[k]));
        }
    }

    /// C and Python read names as text that a 0 ends.
    static bool is_line(const std::string& text) {
        std::string line = text;
        make_one_line(line.data());
        return line == text && text.find('\0') == text.npos;
    }

    void add_time(const Cell& cell, Talk& talk) {
        const char* end = cell.text.data() + cell.text.size();
        double time = 0;
        const auto [last, error] = std::from_chars(cell.text.data(), end, time);
        if (error != std::errc{} || last != end || !std::isfinite(time)) {
            fail(cell, "time '{}' is not a number", printable(cell.text));
        }
        if (!talk.times.empty()) check_step(cell, talk, time);
        talk.times.push_back(time);
    }
    void check_step(const Cell& cell, const Talk& talk, double time) {
        const double before = talk.times.back(), step = time - before;
        if (step == 0) {
            fail(cell, "interval {} of couple '{}' is there twice", time, printable(talk.couple));
        }
        if (step < 0) {
            fail(cell, "time of couple '{}' goes back from {} to {}", printable(talk.couple),
                 before, time);
        }
        if (step_ == 0) step_ = step;
        if (std::abs(step - step_) > 1e-6 * step_ + 1e-12 * std::abs(time)) {
            fail(cell, "time of couple '{}' goes from {} to {}, expected {}",
                 printable(talk.couple), before, time, before + step_);
        }
    }

    static std::uint16_t value(const Cell& cell, const Codes::Column& column) {
        for (std::size_t v = 0; v < column.values.size(); ++v) {
            if (column.values[v].text == cell.text) return static_cast<std::uint16_t>(v);
        }
        fail(cell, "unknown value '{}' in column '{}', nearest is '{}'", printable(cell.text),
             printable(column.name),
             printable(nearest(cell.text, column.values,
                               [](const Codes::Value& v) { return std::string_view(v.text); })));
    }

    Csv csv_;
    const Codes& codes_;
    std::vector<Cell> header_;
    std::size_t couple_ = 0, time_ = 0;
    std::vector<std::size_t> columns_;
    std::vector<Talk> talks_;
    std::vector<Cell> begins_;  // of each talk, for messages
    std::unordered_map<std::string, std::size_t> index_;
    double step_ = 0;  // from one interval to the next
};

}  // namespace pursuit

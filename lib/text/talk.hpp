// Reading a table of observed talks, row by row.
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pursuit/text/replay.hpp>

#include "base/decimal.hpp"
#include "base/letter.hpp"
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
            refuse(places_[i].couple, Status::parse,
                   "couple '{}' has one interval, expected two or more; leave out its row, or add "
                   "the rest of its talk",
                   printable(talks_[i].couple));
        }
        check_steps();
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
        const auto is_empty = [](const Cell& cell) { return cell.text.empty(); };
        if (std::all_of(row.begin(), row.end(), is_empty)) {
            fail(row.front(),
                 "a row without anything in it, as spreadsheets leave them; delete it, and all "
                 "like it");
        }
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
            places_.push_back({couple.at, {}});
        }
        places_[entry->second].times.push_back(row[time_].at);
        Talk& talk = talks_[entry->second];
        add_time(row[time_], talk);
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            talk.values.push_back(value(row[columns_[k]], codes_.columns[k]));
        }
    }

    /// C and Python read names as text that a 0 ends.
    static bool is_line(std::string_view text) {
        while (!text.empty()) {
            if (!is_of_a_line(take_letter(text))) return false;
        }
        return true;
    }

    void add_time(const Cell& cell, Talk& talk) {
        const char* end = cell.text.data() + cell.text.size();
        double time = 0;
        const auto [last, error] = decimal(cell.text.data(), end, time);
        if (error != std::errc{} || last != end || !std::isfinite(time)) {
            fail(cell, "time '{}' is not a number", printable(cell.text));
        }
        if (!talk.times.empty()) check_order(cell, talk, time);
        talk.times.push_back(time);
        decimals_ = std::max(decimals_, decimals_of(cell.text));
    }
    /// How many digits stand behind the point; an exponent moves it.
    static int decimals_of(std::string_view number) {
        const std::size_t e = std::min(number.find_first_of("eE"), number.size());
        const std::size_t point = std::min(number.find('.'), e);
        int power = 0;
        if (e < number.size()) {
            const std::size_t digits = e + 1 + (number.substr(e + 1, 1) == "+");
            std::from_chars(number.data() + digits, number.data() + number.size(), power);
        }
        const int written =
            point < e ? static_cast<int>(std::min(e - point - 1, kMostDecimals)) : 0;
        return std::clamp(written - std::clamp(power, -99, 99), 0, static_cast<int>(kMostDecimals));
    }
    static void check_order(const Cell& cell, const Talk& talk, double time) {
        const double before = talk.times.back(), step = time - before;
        if (step == 0) {
            fail(cell, "interval {} of couple '{}' is there twice", time, printable(talk.couple));
        }
        if (step < 0) {
            fail(cell, "time of couple '{}' goes back from {} to {}", printable(talk.couple),
                 before, time);
        }
    }

    /// Whether one step from interval to interval fits all that is written. Times are taken as
    /// rounded where that cannot hide an interval that is missing: 30 frames a second in
    /// milliseconds are 0.033, 0.067, 0.1.
    void check_steps() const {
        const double first = talks_[0].times[1] - talks_[0].times[0];
        const double unit = 1 / power_of_ten(decimals_);
        const double rounded = first >= kUnitsInStep * unit ? unit : 0;
        double least = 0, most = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < talks_.size(); ++k) {
            const std::vector<double>& times = talks_[k].times;
            for (std::size_t i = 1; i < times.size(); ++i) {
                const bool known = rounded > 0 && std::isfinite(most);
                const double step = known ? (least + most) / 2 : first;
                const double since = times[i] - times[0], n = static_cast<double>(i);
                const double slack = rounded + 1e-6 * first + 1e-12 * std::abs(times[i]);
                least = std::max(least, (since - slack) / n);
                most = std::min(most, (since + slack) / n);
                if (least > most) refuse_step(k, i, step);
            }
        }
    }
    [[noreturn]] void refuse_step(std::size_t k, std::size_t i, double step) const {
        const std::vector<double>& times = talks_[k].times;
        const double power = power_of_ten(decimals_);
        refuse(places_[k].times[i], Status::parse,
               "time of couple '{}' goes from {} to {}, expected {}", printable(talks_[k].couple),
               times[i - 1], times[i], std::round((times[i - 1] + step) * power) / power);
    }
    static double power_of_ten(int n) {
        double power = 1;
        for (; n > 0; --n) power *= 10;
        return power;
    }

    static std::uint16_t value(const Cell& cell, const Codes::Column& column) {
        for (std::size_t v = 0; v < column.values.size(); ++v) {
            if (column.values[v].text == cell.text) return static_cast<std::uint16_t>(v);
        }
        if (says_missing(cell.text)) {
            fail(
                cell,
                "unknown value '{}' in column '{}'; where a code is missing, leave the row out and "
                "let another couple begin after it, or say under [columns.values] what it stands "
                "for",
                printable(cell.text), printable(column.name, 30));
        }
        fail(cell, "unknown value '{}' in column '{}', nearest is '{}'", printable(cell.text),
             printable(column.name),
             printable(nearest(cell.text, column.values,
                               [](const Codes::Value& v) { return std::string_view(v.text); })));
    }

    /// What programs and people write where there is nothing.
    static bool says_missing(std::string_view text) {
        constexpr std::string_view kTexts[] = {"",     "NA",  "N/A",  "NaN",  "nan",
                                               "na",   "n/a", "null", "NULL", "None",
                                               "none", ".",   "-",    "?",    "#N/A"};
        return std::find(std::begin(kTexts), std::end(kTexts), text) != std::end(kTexts);
    }

    static constexpr std::size_t kMostDecimals = 15;  // that a double tells apart
    static constexpr double kUnitsInStep = 8;

    struct Places {
        Place couple;
        std::vector<Place> times;
    };

    Csv csv_;
    const Codes& codes_;
    std::vector<Cell> header_;
    std::size_t couple_ = 0, time_ = 0;
    std::vector<std::size_t> columns_;
    std::vector<Talk> talks_;
    std::vector<Places> places_;  // of each talk, for messages
    std::unordered_map<std::string, std::size_t> index_;
    int decimals_ = 0;  // of the most exact time
};

}  // namespace pursuit

// Replay: observed talks fed to the engine move by move. Given the traits, inner states, stances
// and phases are a deterministic function of the moves so far, and the likelihood is exact.
//
// What the values of a table stand for is said by a codes file:
//
//   couple = "couple"                   # the column that says whose talk a row is part of,
//   time = "interval"                   # and the one that says when
//   interval_seconds = 10               # 0.001..86400; the columns share it alike
//
//   [a]                                 # and [b]: the partners, as in a scenario; with a name, it
//                                       # will do for the seat here, too
//   profile = "ordinary"
//   [disagreement]                      # severity, owner: what a talk begins with
//   [open_issue]                        # likewise, without a quarrel: what there is to talk about
//   [[stress]]                          # seat, severity: likewise; any number
//
//   [[columns]]                         # 1 to 64, in the order they are heard within an interval;
//                                       # to `pursuit detect` they are at the same time, and only
//                                       # what comes an interval later is an answer
//   name = "SC"
//   seat = "a"
//   [columns.values]                    # every value the column may have
//   0 = "rest"                          # of every move what the other values leave
//   1 = {share = 1, discuss = 0.8}      # how much of each move it stands for, 0..1
//   [columns.kinds]                     # may be left out: what a value counts as in a pattern,
//   0 = "neutral"                       # pursue, protest, withdraw, attack, neutral or repair
//
//   [model]                             # and [moves], [profiles]: as in a scenario
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/pattern/act.hpp>

namespace pursuit {

/// How to read a table of observed talks, and what is known of those who talk: a codes file (TOML).
struct Codes {
    struct Value {
        std::string text;            // as it stands in the table
        Code code{};                 // what it stands for
        std::optional<Kind> kind{};  // what it counts as in a pattern (act.hpp); none: by its moves
    };
    /// Over all values of a column the shares of every move sum to 1 (within 1e-4), so that the
    /// probabilities of the values do.
    struct Column {
        std::string name;
        Seat seat{};
        std::vector<Value> values;
    };
    std::string couple, time;     // the columns that say whose talk a row is part of, and when
    std::vector<Column> columns;  // in the order they are heard within an interval
    std::uint32_t interval_ms = 10000;
    std::array<std::string, 2> names;
    std::array<Traits, 2> partners;
    std::optional<Disagreement> disagreement;  // what a talk begins with
    std::optional<OpenIssue> open_issue;       // likewise, without a quarrel
    std::vector<Stress> stress;
    Tables tables;  // the standard model with the file's overrides

    Codes();
};

/// Throws Error with line and column: unknown keys and names (with the nearest known one), values
/// out of range, shares of a move that do not sum to 1. Text beyond 1 MiB is refused.
Codes parse_codes(std::string_view text);
Fault parse_codes(std::string_view text, Codes& out) noexcept;
/// The same from a file; `input` faults name the path.
Codes load_codes(const std::string& path);
Fault load_codes(const std::string& path, Codes& out) noexcept;

/// One couple's talk, an interval a row, in order of time.
struct Talk {
    std::string couple;
    std::vector<double> times;          // evenly spaced but for rounding; two or more
    std::vector<std::uint16_t> values;  // row by row: of each column, an index into its values

    std::size_t intervals() const noexcept { return times.size(); }
    std::size_t value(std::size_t interval, std::size_t column) const noexcept {
        return values[interval * (values.size() / times.size()) + column];
    }
};

/// Reads a table with a header (RFC 4180): the talks in the order in which they begin. Rows of
/// different couples may be mixed; those of one are in order of time, and the step from one to the
/// next is the same everywhere, but for the rounding of what is written: times with one decimal may
/// be off by 0.1 in steps of 0.8 or more. Throws Error with line and column for missing columns, ragged rows,
/// unknown values, intervals that are missing or there twice, a table without rows. Text beyond
/// 64 MiB is refused.
std::vector<Talk> parse_talks(std::string_view csv, const Codes& codes);
Fault parse_talks(std::string_view csv, const Codes& codes, std::vector<Talk>& out) noexcept;
/// The same from a file; `input` faults name the path.
std::vector<Talk> load_talks(const std::string& path, const Codes& codes);
Fault load_talks(const std::string& path, const Codes& codes, std::vector<Talk>& out) noexcept;

/// The acts of an observed talk, one a column and interval; `at` is the interval, from 0. Where the
/// codes say of what kind a value is, that counts. Throws Error{argument} for a talk that was not
/// read with these codes.
std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk);

struct Replayed {
    std::vector<Turn> turns;              // a turn for each column of each interval, in order
    std::vector<double> log_probability;  // of what was observed; natural logarithm, one a turn
    std::size_t transitions = 0;          // intervals but the first, which only sets the scene
    double log_likelihood = 0;            // of the transitions: sum over all their turns

    /// Likewise of the turns of one column alone.
    double log_likelihood_of(std::size_t column) const noexcept;
};

/// One talk. The model may be another than that of codes.tables. Throws Error for codes, traits or
/// events that do not fit the model, and for a talk that was not read with these codes; Error{state}
/// once it is stopped. Of `watched` the turns are done.
Replayed replay(const Model& model, const Codes& codes, const Talk& talk,
                const Watcher& watched = {});
Fault replay(const Model& model, const Codes& codes, const Talk& talk, Replayed& out,
             const Watcher& watched = {}) noexcept;

/// What is gained without a model: log-likelihoods of the same transitions under three plain
/// models. The last two are fitted to these very talks, by maximum likelihood.
struct Baselines {
    double cells = 1;             // combinations of values an interval can show
    std::size_t transitions = 0;  // of all talks
    double chance = 0;            // every cell alike
    double independent = 0;       // every interval drawn alike from the observed cells
    double markov = 0;            // every interval drawn given the one before: first order
};
Baselines baselines(const Codes& codes, std::span<const Talk> talks);

}  // namespace pursuit

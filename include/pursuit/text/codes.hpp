// Codes files: how a table of observed talks is read, and what its values stand for.
//
//   couple = "couple"                   # the column that says whose talk a row is part of; without
//                                       # it the whole table is one talk
//   row = "interval"                    # what a row is, and what an empty cell in it:
//                                       # interval: of a fixed length; empty is missing
//                                       # event: an act with an onset; empty is no act,
//                                       # turn: of a speaker; likewise; with [who] it is missing
//                                       # talk: a whole talk, with a column an interval
//   time = "interval"                   # the column that says when: a number, mm:ss or hh:mm:ss;
//                                       # turns may go without, talks have none
//   offset = "end"                      # of events: when they end; or duration = "..."
//   interval_seconds = 10               # 0.001..86400; what is heard within an interval shares it
//                                       # alike; so long is a turn, too, and a last event
//   time_seconds = 1                    # what one in the column of the time is; else an interval has
//                                       # interval_seconds, a turn likewise, and events count seconds
//   gaps = false                        # intervals may be left out; they are missing then
//   simultaneous = false                # acts in one row are at the same time and do not answer each
//                                       # other; else they follow in the order of the columns
//   missing = ["99"]                    # what stands for a missing code, beside "" and "NA"
//   decimal = "."                       # or ",": what decimals begin with
//   header = ["tier", "onset"]          # names of the columns of a table that has no header
//
//   [sdis]                              # no table, but the language of GSEQ: a session is a talk. Its
//   others = ["phone"]                  # data are row = "turn" (Event, Multievent), "event" (Timed,
//                                       # State) or "interval"; what its columns are, is said by
//                                       # their values. Codes of `others` are left out
//
//   [who]                               # tables with a row for each person: the column that says
//   column = "person"                   # who, and what the two are called there, or lists of names
//   a = "wife"
//   b = "husband"
//   others = ["therapist"]              # whose rows are left out
//
//   [coder]                             # of several coders:
//   column = "coder"
//   use = "M1"                          # whose rows are read
//
//   [[keep]]                            # any number: rows are left out unless this column has one of
//   column = "type"                     # these values
//   values = ["START", "POINT"]
//
//   [a]                                 # and [b]: the partners, as in a scenario; with a name, it
//                                       # will do for the seat here, too
//   profile = "ordinary"
//   [[traits]]                          # any number: traits of each couple's own, from columns
//   trait = "anxiety"                   # any of the traits by name
//   seat = "a"                          # with [who] it may be left out: whose row it is
//   column = "w_anxiety"
//   mean = 3.6                          # both: questionnaire scores of anxiety, avoidance or level,
//   deviation = 1.1                     # by the mean and deviation of your norm sample; neither: the
//                                       # trait itself, in its range
//
//   [disagreement]                      # severity, owner: what a talk begins with
//   [open_issue]                        # likewise, without a quarrel: what there is to talk about
//   [[stress]]                          # seat, severity: likewise; any number
//
//   [[columns]]                         # 1 to 64, in the order they are heard within a row
//   name = "SC"                         # with row = "talk" with a * for the number of the interval
//   seat = "a"                          # with [who] it may be left out: whose row it is
//   between = "+"                       # what stands between several codes in a cell; they are heard
//                                       # one after the other
//   empty = "nothing"                   # or "missing": what an empty cell is, instead of by the row
//   [columns.values]                    # every value the column may have
//   0 = "rest"                          # of every move what the other values leave
//   1 = {share = 1, discuss = 0.8}      # how much of each move it stands for, 0..1
//   [columns.kinds]                     # what a value counts as in a pattern: pursue, protest,
//   1 = "pursue"                        # withdraw, attack, neutral or repair. Needed where its moves
//                                       # are of different kinds; the rest is neutral unless said
//
//   [model]                             # and [moves], [profiles]: as in a scenario
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/trait.hpp>

namespace pursuit {

/// How to read a table of observed talks, and what is known of those who talk: a codes file (TOML).
struct Codes {
    enum class Row : std::uint8_t { interval, event, turn, talk };
    enum class Empty : std::uint8_t { by_row, missing, nothing };

    struct Value {
        std::string text;            // as it stands in the table
        Code code{};                 // what it stands for
        std::optional<Kind> kind{};  // what it counts as in a pattern (act.hpp); none: its moves'
    };
    /// Over all values of a column the shares of every move sum to 1 (within 1e-4), so that the
    /// probabilities of the values do.
    struct Column {
        std::string name;
        Seat seat{};
        std::vector<Value> values;
        std::string between{};  // several codes in a cell; empty: one
        Empty empty = Empty::by_row;
    };
    /// Who the rows of a table with a row for each person are of. A column without a seat of its own
    /// stands in `columns` twice, for seat a and for seat b.
    struct Who {
        std::string column;
        std::array<std::vector<std::string>, 2> names;  // of seat a and seat b
        std::vector<std::string> others;                // whose rows are left out
    };
    /// Talks in the language of GSEQ: whose codes they are, is said by the columns that have them.
    struct Sdis {
        std::vector<std::string> others;  // codes that are left out
    };
    struct Keep {
        std::string column;
        std::vector<std::string> values;
    };
    struct TraitColumn {
        Trait trait{};
        std::optional<Seat> seat;  // none: that of the row
        std::string column;
        std::optional<std::array<float, 2>> norm{};  // mean and deviation of a score
    };

    std::string couple, time;      // the columns that say whose talk a row is part of, and when
    std::string offset, duration;  // of events: until when, or how long
    Row row = Row::interval;
    std::vector<Column> columns;  // in the order they are heard within a row
    std::uint32_t interval_ms = 10000;
    std::optional<double> time_seconds;  // what one in the column of the time is
    bool gaps = false, simultaneous = false, decimal_comma = false;
    std::vector<std::string> missing;  // beside "" and "NA"
    std::vector<std::string> header;   // of a table that has none
    std::optional<Who> who;
    std::optional<Sdis> sdis{};
    std::string coder_column, coder;  // of several coders, and whose rows are read
    std::vector<Keep> keep;
    std::vector<TraitColumn> traits;
    std::array<std::string, 2> names;
    std::array<Traits, 2> partners;
    std::optional<Disagreement> disagreement;  // what a talk begins with
    std::optional<OpenIssue> open_issue{};     // likewise, without a quarrel
    std::vector<Stress> stress;
    Tables tables;  // the standard model with the file's overrides

    Codes();
};

/// Throws Error with line and column: unknown keys and names (and what there is), values
/// out of range, shares of a move that do not sum to 1, a value whose moves are of different kinds
/// and which is not said to be of one. Text beyond 1 MiB is refused.
PURSUIT_THROWS Codes parse_codes(std::string_view text);
Fault parse_codes(std::string_view text, Codes& out) noexcept;
/// The same from a file; `input` faults name the path.
PURSUIT_THROWS Codes load_codes(const std::string& path);
Fault load_codes(const std::string& path, Codes& out) noexcept;

std::string_view name(Codes::Row row) noexcept;

}  // namespace pursuit

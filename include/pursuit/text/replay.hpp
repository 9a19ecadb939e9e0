// Replay: observed talks fed to the engine move by move. Given the traits, inner states, stances
// and phases are a deterministic function of the moves so far, and the likelihood is exact.
//
// What the values of a table stand for is said by a codes file (codes.hpp).
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
#include <pursuit/text/codes.hpp>

namespace pursuit {

/// In place of a value: nobody acted, as far as this column tells (it was the other's turn); or a code
/// is missing.
inline constexpr std::uint16_t kNothing = 0xFFFE, kMissing = 0xFFFF;

/// One couple's talk, row by row, in order of time.
struct Talk {
    /// What the table says of one of the two, instead of the codes.
    struct Known {
        Seat seat{};
        Trait trait{};
        float value = 0;  // in the range of the trait
    };

    std::string couple;
    std::vector<double> times;          // two or more; never falling
    std::vector<std::uint16_t> values;  // row by row: of each column, an index into its values, or
                                        // kNothing or kMissing
    std::vector<std::uint32_t> ms{};    // how long each row lasts; empty: an interval each
    std::vector<Known> known{};

    std::size_t intervals() const noexcept { return times.size(); }  // rows
    std::size_t value(std::size_t interval, std::size_t column) const noexcept {
        return values[interval * (values.size() / times.size()) + column];
    }
    /// Whether a row counts as a transition: there is one before it, and no code of the two is
    /// missing.
    bool counts(std::size_t interval) const noexcept;
};

/// What became of the rows of a table. Nothing is dropped without being counted.
struct RowCounts {
    std::size_t read = 0;      // that are in the talks
    std::size_t blank = 0;     // with nothing in them
    std::size_t left_out = 0;  // of other coders and persons, and those that are not to be kept
    std::size_t acts = 0;      // codes that were read
    std::size_t missing = 0;   // and those that are missing
    std::size_t gaps = 0;      // places where rows are left out
    std::size_t unknown_traits = 0;          // of couples: missing, so that those of the codes hold
    std::vector<std::string> short_talks{};  // couples of a single row, which are skipped
};

/// Reads a table (codes.hpp says what it may look like): RFC 4180, separated by commas, semicolons or
/// tabs, in UTF-8 or UTF-16. The talks in the order in which they begin; rows
/// of different couples may be mixed. Of intervals, those of one couple are in order of time, and the
/// step from one to the next is the same everywhere, but for the rounding of what is written: times
/// with one decimal may be off by 0.1 in steps of 0.8 or more. Talks of a single row are skipped.
/// Throws Error with line and column for missing columns, ragged rows, unknown values, intervals that
/// are missing (unless there may be gaps) or there twice, a table without rows, one with a row a couple
/// that is none of talks. Text beyond 64 MiB is refused. `counts` may be NULL.
PURSUIT_THROWS std::vector<Talk> parse_talks(std::string_view table, const Codes& codes,
                                             RowCounts* counts = nullptr);
Fault parse_talks(std::string_view table, const Codes& codes, std::vector<Talk>& out,
                  RowCounts* counts = nullptr) noexcept;
/// The same from a file; `input` faults name the path.
PURSUIT_THROWS std::vector<Talk> load_talks(const std::string& path, const Codes& codes,
                                            RowCounts* counts = nullptr);
Fault load_talks(const std::string& path, const Codes& codes, std::vector<Talk>& out,
                 RowCounts* counts = nullptr) noexcept;

/// The acts of an observed talk; of those that are missing the kind is kNoKind. `at` is the row, from
/// 0, where the acts of a row are simultaneous, else its place among `values`: row_of() tells the row.
/// Events with the same onset have the same `at`. Throws Error{argument} for a talk that was not read
/// with these codes, and for a value of which no kind is known.
std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk);

std::size_t row_of(const Codes& codes, std::uint32_t at) noexcept;

struct Replayed {
    /// One for each of the talk's values, in order. Where nobody acted and where a code is missing it is
    /// how the two are then, without a move: kNoMove, probability 0.
    std::vector<Turn> turns;
    /// Of what was observed; natural logarithm, one a turn; 0 where nothing was.
    std::vector<double> log_probability;
    std::size_t transitions = 0;      // rows that count: Talk::counts()
    std::size_t acts = 0;             // in them
    double log_likelihood = 0;        // of the transitions: sum over all their turns
    std::vector<double> of_column{};  // likewise of each column alone

    /// The same.
    double log_likelihood_of(std::size_t column) const noexcept;
};

/// One talk. The model may be another than that of codes.tables. Throws Error for codes, traits or
/// events that do not fit the model, and for a talk that was not read with these codes; Error{state}
/// once it is stopped. Of `watched` the turns are done.
PURSUIT_THROWS Replayed replay(const Model& model, const Codes& codes, const Talk& talk,
                               const Watcher& watched = {});
Fault replay(const Model& model, const Codes& codes, const Talk& talk, Replayed& out,
             const Watcher& watched = {}) noexcept;

/// What is gained without a model: log-likelihoods of the same transitions under three plain
/// models. The last two are fitted to these very talks, by maximum likelihood. Who acts in a row is
/// taken as given, as the engine takes it.
struct Baselines {
    double cells = 1;             // combinations of values an interval can show
    std::size_t transitions = 0;  // of all talks
    double chance = 0;            // every cell alike
    double independent = 0;       // every interval drawn alike from the observed cells
    double markov = 0;            // every interval drawn given the one before: first order
};
Baselines baselines(const Codes& codes, std::span<const Talk> talks);

}  // namespace pursuit

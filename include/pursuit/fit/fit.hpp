// Fit: the model meets observed talks. Named numbers of it are turned until the talks are likeliest,
// and what comes of it is set beside what does without a model.
//
// What may be turned, by name:
//   a.anxiety, b.avoidance ...   any trait (trait.hpp) of one seat; both.level of both alike
//   momentum_gate, arousal_rise ...   any coefficient (model.hpp)
//   momentum, bid, answer, quieting, tiredness, level   the height of that gate, likewise
//   open.approach, open.silence ...   a factor on how open all stances are to a group of moves
//   engages         a factor on what moves do for the issue
//   answering       a factor on how far any group answers a bid: 0 is no coupling by bids
// What is known of each beforehand: traits lie as in the model's population, coefficients and factors
// around the model's own, with a standard deviation of 1 of their logarithm; `answering` of 1 itself.
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
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/trait.hpp>
#include <pursuit/fit/likelihood.hpp>
#include <pursuit/text/replay.hpp>

namespace pursuit {

struct FitOptions {
    std::vector<std::string> free;  // names, as above; at most 24
    /// A trait in which people differ from couple to couple: normal on the logit of it, correlated
    /// within couples. Its deviation and correlation are estimated, too.
    std::optional<Trait> couple{};
    std::uint32_t folds = 0;             // 0, or 2 to the number of talks: held out in turn
    std::vector<std::uint32_t> fold_of;  // of each talk, below `folds`, not all one; empty: in turn
    std::uint32_t draws = 2000;          // of the posterior, for intervals; 0 or 100 to 10^6
    std::uint32_t simulated = 0;         // studies played for the checks; 0 or 20 to 10^5
    std::uint32_t shuffles = 0;  // partners exchanged and `answering` fitted anew; 0 to 1000
    std::uint64_t seed = 0;
    unsigned threads = 0;  // 0: one for each processor; no number of them changes a bit
};

/// One number of the fit.
struct Estimate {
    std::string name;
    double value = 0;                         // where the posterior is highest
    double standard = 0;                      // of the codes file's model and partners
    double least = 0, most = 0;               // its range
    std::optional<double> error{}, robust{};  // standard errors: of the curvature, and sandwich;
                                              // none where the likelihood jumps
    std::optional<double> low{}, middle{}, high{};  // of the posterior: 5 %, half, 95 %
    double reliability = 0;                         // 1 - posterior variance / variance beforehand
};

/// A way to tell what is observed, with what it costs.
struct Rival {
    std::string name;
    std::uint32_t parameters = 0;
    double nats = 0;                     // per transition, of the talks it was fitted to
    std::optional<double> held_out{};    // likewise, of those it was fitted without
    std::optional<double> difference{};  // of held_out to that of the fit, paired by talk
    std::optional<double> error{};       // standard error of that
};

/// A figure of the talks beside the same of studies played by the fit.
struct Checked {
    std::string name;
    double observed = 0, mean = 0, deviation = 0;
    double z() const noexcept { return deviation > 0 ? (observed - mean) / deviation : 0; }
};

struct Fitted {
    std::vector<Estimate> estimates;
    std::vector<double> correlations;        // of the estimates, row by row; empty without draws
    std::vector<std::vector<double>> drawn;  // of the posterior, each a value of every estimate
    std::vector<Rival> rivals;     // the fit, the codes file's own numbers, i.i.d., Markov
    std::vector<double> held_out;  // of each talk, nats per transition; empty without folds
    std::vector<std::vector<double>>
        without;                        // of each fold, the estimates that it was left out of
    std::vector<Checked> checked;       // without `simulated` empty
    std::optional<Checked> shuffled{};  // `answering` of exchanged partners; observed: of the real
    std::vector<std::string> warnings;  // one line each
    double log_likelihood = 0;          // of all transitions
    std::size_t transitions = 0;
    std::uint64_t evaluations = 0;  // of the likelihood of all talks
    bool complete = true;           // false once it was stopped: the best so far
    Tables tables;                  // of the model as fitted
    Pair partners{};                // likewise, where people do not differ
};

/// How many likelihoods of all talks a fit works out at most: what `watched.done` comes to.
std::uint64_t work_of(const FitOptions& options, std::size_t talks) noexcept;

/// Throws Error{argument} for options out of range, Error{name} for a name that is none (with the
/// nearest one), and Error{argument} before the work starts for what these talks cannot tell: a
/// number that does nothing to their likelihood, a column in which nothing varies, a trait that
/// differs between couples where there is one. Stopped, it returns the best so far.
PURSUIT_THROWS Fitted fit(const Codes& codes, std::span<const Talk> talks,
                          const FitOptions& options, const Watcher& watched = {});
Fault fit(const Codes& codes, std::span<const Talk> talks, const FitOptions& options, Fitted& out,
          const Watcher& watched = {}) noexcept;

/// What numbers are worth on talks, those they were fitted to or others: nats per transition of each.
/// Of `options` what is free and the trait in which people differ; `values` in the order
/// of Fitted::estimates. Throws Error as fit(), and {argument} for another number of values and those
/// that are not finite; those out of range count as its end.
PURSUIT_THROWS std::vector<double> nats_of(const Codes& codes, std::span<const Talk> talks,
                                           const FitOptions& options,
                                           std::span<const double> values);
Fault nats_of(const Codes& codes, std::span<const Talk> talks, const FitOptions& options,
              std::span<const double> values, std::vector<double>& out) noexcept;

/// Talks as likely as the model has them: the codes are drawn by their probability. As many, and as
/// long, as those that are given. Throws Error as replay().
PURSUIT_THROWS std::vector<Talk> simulate_talks(const Model& model, const Codes& codes,
                                                std::span<const Pair> partners,  // of each talk
                                                std::span<const Talk> like, std::uint64_t seed);
Fault simulate_talks(const Model& model, const Codes& codes, std::span<const Pair> partners,
                     std::span<const Talk> like, std::uint64_t seed,
                     std::vector<Talk>& out) noexcept;

/// FitOptions::fold_of of a table with the columns `couple` and `fold`, separated and encoded as talks
/// are (replay.hpp). A fold may be called anything; they are numbered from 0 in the order of the talks,
/// and couples without a talk are let be. Throws Error{parse} with line and column where it is no such
/// table, where a talk has no fold and where a couple has two.
PURSUIT_THROWS std::vector<std::uint32_t> parse_folds(std::string_view table,
                                                      std::span<const Talk> talks);
Fault parse_folds(std::string_view table, std::span<const Talk> talks,
                  std::vector<std::uint32_t>& out) noexcept;

/// CSV: a row a number, one a comparison, one a check: `part, name, ...`.
std::string text_of(const Fitted& fitted);

}  // namespace pursuit

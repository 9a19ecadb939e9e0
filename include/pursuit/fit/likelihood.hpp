// Likelihood: how likely observed talks are under a model and traits. The same numbers as replay()
// (text/replay.hpp), without its records and for many at once: what fitting is made of.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/text/replay.hpp>

namespace pursuit {

/// Natural logarithms of the probability of what was observed in a talk. Both are -infinity where it
/// cannot have been.
struct TalkLikelihood {
    double first = 0;  // of its first interval, which sets the scene
    double rest = 0;   // of all others: what replay() calls log_likelihood
};

/// Talks made ready to be asked about again and again. Has its own copy of them and memory to work
/// in, so it is asked by one thread at a time; two of them are independent.
class Likelihood {
public:
    /// A talk, and who had it. Borrowed until it is told.
    struct Asked {
        std::size_t talk = 0;
        const Pair* traits = nullptr;  // those next to each other that are the same cost less
    };

    /// Throws Error for codes that do not fit the standard model and talks that were not read with
    /// them, as replay().
    PURSUIT_THROWS Likelihood(const Codes& codes, std::span<const Talk> talks);
    static Fault make(const Codes& codes, std::span<const Talk> talks,
                      std::optional<Likelihood>& out) noexcept;
    ~Likelihood();
    Likelihood(Likelihood&&) noexcept;
    Likelihood& operator=(Likelihood&&) noexcept;

    std::size_t talks() const noexcept;
    /// Intervals but the first: of one talk, and of all.
    std::size_t transitions(std::size_t talk) const noexcept;
    std::size_t transitions() const noexcept;

    /// Of each that is asked, in this order. The traits of the codes file are not looked at. A fault
    /// for traits out of range and events that do not fit the model; {argument} for a talk there is
    /// not and for spans of different length, {state} once it is stopped. Of `watched` what is asked
    /// is done.
    Fault of(const Model& model, std::span<const Asked> asked, std::span<TalkLikelihood> told,
             const Watcher& watched = {}) noexcept;
    /// Of every talk, all by the same two people; and summed over them.
    Fault of(const Model& model, const Pair& traits, std::span<TalkLikelihood> told,
             const Watcher& watched = {}) noexcept;
    /// Of every talk by each of many pairs, side by side: those of the first pair, then of the second
    /// ... This is the quickest way for 32 pairs and more.
    Fault of(const Model& model, std::span<const Pair> pairs, std::span<TalkLikelihood> told,
             const Watcher& watched = {}) noexcept;
    PURSUIT_THROWS double sum(const Model& model, const Pair& traits, const Watcher& watched = {});
    Fault sum(const Model& model, const Pair& traits, double& out,
              const Watcher& watched = {}) noexcept;
    /// Of many pairs, a sum each; {argument} for spans of different length.
    Fault sums(const Model& model, std::span<const Pair> pairs, std::span<double> out,
               const Watcher& watched = {}) noexcept;

private:
    friend class Evidence;
    /// With the time of a talk, of either seat: lane_talks.hpp.
    void rise(const std::array<double, 2>& by) noexcept;
    void ask(const Model& model, std::span<const Asked> asked, std::span<TalkLikelihood> told,
             const Watcher& watched);
    void ask(const Model& model, std::span<const Pair> pairs, std::span<TalkLikelihood> told,
             const Watcher& watched);
    struct Ready;
    std::unique_ptr<Ready> ready_;
};

}  // namespace pursuit

// Search: the smallest single change that keeps an argument out of the cycle, and what would weaken
// each link of the loop. What is found is true of this model and of these two, if of anybody; it
// says nothing about whose fault anything is.
//
// Functions are pure, never allocate or throw, and may run concurrently; the same input gives the
// same output on any machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <pursuit/study/what_if.hpp>

namespace pursuit {

/// Kinds of single changes.
enum class Lever : std::uint8_t { link, trait, move, intervention };
inline constexpr int kLevers = 4;
std::string_view name(Lever lever) noexcept;

/// How to search.
struct Search {
    std::array<bool, kLevers> levers{true, true, true, true};  // by Lever: where to look
    Outcome avoid = Outcome::holds;  // or cycle: what the argument shall be kept out of
    std::uint32_t pairs = 60;        // ways it could go, of which a majority is asked for; 2..10000
    std::uint32_t turns = 60;        // of the argument; 10..1000
    std::uint32_t first = 0;         // moves and interventions are tried from this turn on,
    std::uint32_t last = 999;        // up to this one,
    std::uint32_t step = 1;          // every so many turns; 1..1000
    std::optional<Seat> pursuer{};   // whose loop the links are of; none as in Trial
    /// Called now and then, from the calling thread, with how many of all steps are done.
    void (*progress)(void* user, std::uint32_t done, std::uint32_t all) = nullptr;
    void* user = nullptr;
    Watcher watched{};  // done: steps
};

/// Doses are tried on a grid of so many before the first that did it is refined.
inline constexpr int kDoses = 8;

/// A single change that keeps an argument out of the cycle.
///
/// The dose is how large the change is, 0..1: by how much a link is weakened, the way of a trait as
/// a share of its range, the strength of an intervention. A move has no dose: 0.
struct Finding {
    Lever lever{};
    Change change{};              // with `dose`, or without one with `own_dose`
    std::optional<float> dose{};  // the smallest found that does it in more than half of the ways
                                  // it could go; none = none does
    std::optional<float> own_dose{};  // likewise in this very argument
    double avoided = 0;               // share of the ways kept out of it, with `change`
    double unhelped = 0;              // and without, from the same moment on
    /// More of it never let fewer out, on the grid. If not, the smallest dose found need not be the
    /// smallest there is, and larger ones may fail.
    bool monotone = true;
    /// Of a move: how likely its mover was to make it at that moment of this very argument.
    double probability = 0;
};

struct Found {
    std::size_t count = 0;                     // how many of `out` are filled
    std::array<std::uint32_t, kLevers> all{};  // how many there are, by Lever
    bool own = false;                          // this very argument comes to it, unhelped
    double unhelped = 0;                       // share of the ways it could go that do not
};

/// The single changes that keep an argument out of what is to be avoided, each by itself. In `out`
/// they come by Lever; within it those that do it in the majority of the ways it could go before
/// those that do it in this very argument alone; then the smallest dose first, of moves the
/// likeliest. Of each lever searched there are at most out.size() / (number of levers searched).
///
/// Links and traits change at once. Moves (other ones than the one made) and interventions are
/// tried at the turns of this very argument, and the ways it could go are those that begin at that
/// moment: a majority counts where most of them would not stay out of it unhelped. The last 20
/// turns are left out, so that there is time to fall back into it. An intervention is found once,
/// at the turn at which the smallest dose does it.
///
/// Takes seconds: some 100000 arguments. Fault when a value of `how` is out of range; Status::state
/// when the argument stays out of it by itself, in this very run and in most ways it could go, and
/// when the search was stopped, where `out` may have changed.
Fault search(const Couple& start, const Search& how, std::span<Finding> out, Found& found) noexcept;

/// What would weaken one link of the loop.
struct Remedy {
    Link link{};
    /// The intervention that brings the hot reference gain below 1 with the smallest strength, of
    /// those that act on this link more than on any other; none = none does.
    std::optional<Intervention> by{};
    /// Then: the one that lowers the gain most, at full strength, if any acts on this link most.
    std::optional<Intervention> tried{};
    float slope_before = 0, slope = 0;  // of the link: now, and with `by` or `tried`
    float gain_before = 0, gain = 0;    // likewise: hot, with the beliefs they have
};

/// Every link of a product weighs the same on paper. So the links are ranked by the smallest dose
/// of a named intervention that brings the hot gain below 1: best first; then those that none does
/// it for, by the gain that is left. Interventions that would be refused now are left out. Where
/// the gain is below 1 already, nothing is needed: `by` is none, and `gain_before` says so.
std::array<Remedy, kLinks> remedies(const Couple& couple, Seat pursuer) noexcept;

}  // namespace pursuit

// Playthrough: a scenario being played, turn by turn.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/script/scenario.hpp>

namespace pursuit {

/// A scenario being played: a couple, and what is still to happen to it.
class Playthrough {
public:
    /// Both must outlive the playthrough; the model must be built from scenario.tables (or be meant to
    /// replace it). Throws Error for traits out of range and happenings that are not as said above.
    PURSUIT_THROWS Playthrough(const Scenario& scenario, const Model& model);
    static Fault make(const Scenario& scenario, const Model& model,
                      std::optional<Playthrough>& out) noexcept;

    /// Plays one turn with all that is due before it, in the order of the file; what becomes due
    /// because time elapses meanwhile is due, too. Throws Error when something that happens is
    /// refused (uncovering while flooded); then nothing has changed, and it is still to happen.
    PURSUIT_THROWS Turn next();
    Fault next(Turn& out) noexcept;

    /// The couple as it is right before the next turn: with all that is due by then, but for a host
    /// move, which is a turn. Throws like next(). The playthrough stays as it is.
    Couple before_turn() const;

    /// From now on, what is refused is left out instead, as for the couples of an Ensemble.
    void leave_out_refused() noexcept { leaves_out_ = true; }

    const Couple& couple() const noexcept { return couple_; }
    Couple& couple() noexcept { return couple_; }
    /// What happened before the last turn, as indices into scenario.happenings. A host move counts.
    std::span<const std::size_t> happened() const noexcept { return happened_; }

private:
    struct Opened;
    Opened open() const;

    const Scenario* scenario_;
    Couple couple_;
    std::vector<std::size_t> pending_, happened_;  // in the order of the file
    // The first of what is pending is due before that turn, and at that time.
    std::uint64_t due_turn_ = 0;
    std::int64_t due_ms_ = 0;
    bool leaves_out_ = false;
};

}  // namespace pursuit

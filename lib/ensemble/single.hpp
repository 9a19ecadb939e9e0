// One couple of an ensemble: plays it and writes what was asked for. All of a run where there is no
// kernel; where there is one, whatever is not a turn in lanes.
#pragma once

#include "base/names.hpp"
#include "ensemble/plan.hpp"

namespace pursuit {

/// Adds to a place that other threads may add to as well.
inline void add(const Plan& plan, std::uint64_t& sum, std::uint64_t x) noexcept {
    if (plan.shared) {
        __atomic_fetch_add(&sum, x, __ATOMIC_RELAXED);  // older libc++ has no std::atomic_ref
    } else {
        sum += x;
    }
}

/// A summary while turns go by.
struct SoFar {
    Summary summary{};
    std::uint32_t run = 0, last_run = 0;  // of negative turns; and within the last turns
    bool calm = false;                    // all of the last turns so far

    void take(const Plan& plan, const Turn& turn) noexcept;
    /// After all turns.
    Summary whole(const State& state) const noexcept;
};

class Single {
public:
    Single(const Plan& plan, const Couple& couple) noexcept
        : plan_(&plan), couple_(couple), index_(at(couple.id() - plan.ensemble.first)) {}

    /// Everything.
    void run() noexcept;

    /// What happens before a turn, and a turn made by the host.
    /// @return turns made
    std::uint32_t step(const ScriptStep& step) noexcept;
    void play(std::uint32_t turns) noexcept;
    /// After all turns.
    /// @param hash of the couple, if it is wanted
    void finish(std::uint64_t hash) noexcept;

    std::size_t index() const noexcept { return index_; }  // in the ensemble
    const Couple& couple() const noexcept { return couple_; }

private:
    friend class LaneBlock;
    void take(const Turn& turn) noexcept;
    void count(StanceCounts& counts, const Turn& turn) const noexcept;
    void total(TurnTotals& totals, const Turn& turn) const noexcept;
    ReferenceGains gains() const noexcept;

    const Plan* plan_;
    Couple couple_;
    std::size_t index_;
    std::uint32_t path_ = 0;
    SoFar so_far_;
};

}  // namespace pursuit

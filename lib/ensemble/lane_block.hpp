// The couples of one block, now as couples, now in lanes.
#pragma once

#include <memory>
#include <vector>

#include "ensemble/lanes.hpp"
#include "ensemble/plan.hpp"
#include "ensemble/single.hpp"

namespace pursuit {

class LaneBlock {
public:
    /// All but the couples; used for one block after the other.
    LaneBlock(const Plan& plan, const LaneTables& tables, Kernel kernel);
    LaneBlock(const LaneBlock&) = delete;  // the run has its address

    /// At most kWritingCouples.
    void add_couple(const Couple& couple) noexcept { couples_.emplace_back(plan_, couple); }
    void run() noexcept;
    void clear() noexcept { couples_.clear(); }

private:
    struct Memory {
        alignas(64) std::array<std::uint32_t, kLaneWords * kWritingCouples> words;
        LaneFrame frame;
    };
    void play(std::uint32_t turn, std::uint32_t turns) noexcept;
    void stretch(std::uint32_t turn, std::uint32_t turns) noexcept;  // 1 or more
    void finish() noexcept;
    void load(std::size_t i) noexcept;
    void store(std::size_t i) noexcept;
    void settle(std::size_t i, const void* from, void* to) const noexcept;
    std::int32_t away(std::size_t i, std::uint32_t turn) const noexcept;
    void take(std::uint32_t turn) const noexcept;
    void count(StanceCounts& counts) const noexcept;
    void total(TurnTotals& totals) const noexcept;

    const Plan& plan_;
    Kernel kernel_;
    std::unique_ptr<Memory> memory_;
    std::vector<Single> couples_;
    LaneRun run_;
};

}  // namespace pursuit

// The couples of one block: now as couples, now in lanes; or in lanes from the beginning to the end.
#pragma once

#include <memory>
#include <optional>
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

    /// Whether couples begin and end in lanes and are never made: live() is for those, the others for
    /// the rest.
    bool is_born() const noexcept { return is_born_; }
    /// Of at most kBlockCouples, by id; a fault for traits out of range.
    Fault live(std::uint64_t begin, std::uint64_t end) noexcept;

    /// At most kBlockCouples.
    void add_couple(const Couple& couple) noexcept { couples_.emplace_back(plan_, couple); }
    void run() noexcept;
    void clear() noexcept { couples_.clear(); }

private:
    struct Memory {
        alignas(64) std::array<std::uint32_t, kLaneWords * kBlockCouples> words;
        LaneFrame frame;
        LaneValues values;
    };
    static bool can_be_born(const Plan& plan) noexcept;
    void prepare_births();
    Fault bear(std::size_t group) noexcept;
    Fault wrong_in(std::uint64_t first, std::uint64_t last) const noexcept;
    void put_end(State& state) const noexcept;
    void bury() noexcept;
    std::uint32_t path(std::size_t i) const noexcept;
    void write_end(std::size_t i, State state) const noexcept;
    std::size_t groups() const noexcept;

    void play(std::uint32_t turn, std::uint32_t turns) noexcept;
    void stretch(std::uint32_t turn, std::uint32_t turns) noexcept;  // 1 or more
    void finish() noexcept;
    void load(std::size_t i) noexcept;
    void store(std::size_t i) noexcept;
    void settle(std::size_t i, void* group) const noexcept;
    std::int32_t away(std::size_t i, std::uint32_t turn) const noexcept;
    void want_values() noexcept;
    void take(std::uint32_t turn) const noexcept;
    void take_column(const Column& column, std::size_t place) const noexcept;
    void count(StanceCounts& counts) const noexcept;
    void total(TurnTotals& totals) const noexcept;

    const Plan& plan_;
    Kernel kernel_;
    bool is_born_;
    std::size_t size_ = 0, first_ = 0;  // couples, and the first in the ensemble
    LaneBirth birth_;
    std::vector<LaneBirth::Opening> openings_;
    std::optional<Seat> floor_;
    std::unique_ptr<Memory> memory_;
    std::vector<Single> couples_;
    LaneRun run_;
};

}  // namespace pursuit

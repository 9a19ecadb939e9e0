// Observed talks in lanes: how likely what was observed is, of many talks at once and without records,
// to the bits of Couple::observe.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include <pursuit/engine/couple.hpp>

#include "ensemble/lanes.hpp"

namespace pursuit {

/// A column of the talks: who acts in it, what its values stand for, and how long a turn of it takes.
struct ObservedColumn {
    Seat seat{};
    std::uint32_t ms = 0;
    std::vector<Code> values;
};

/// One talk, from its beginning.
struct ObservedTalk {
    const Couple* begun = nullptr;          // nothing was said yet; of this model
    const std::uint16_t* values = nullptr;  // turn by turn, of the columns one after the other
    std::size_t turns = 0;
    double first = 0, rest = 0;  // logarithms: of the first interval, and of all others
};

/// Whether this build and this processor have lanes for it.
bool observes_in_lanes() noexcept;

/// Memory of its own, made once and used for one run after the other.
class TalkLanes {
public:
    /// observes_in_lanes() has to hold.
    explicit TalkLanes(std::span<const ObservedColumn> columns);
    /// The model of the talks that follow; borrowed until the next one.
    void prepare(const Model& model);
    /// Fills `first` and `rest` of up to kBlockCouples talks; -infinity where what was observed
    /// cannot be.
    void observe(std::span<ObservedTalk> talks);

private:
    void load(const ObservedTalk& talk, std::size_t lane, bool as_before);
    double log_of(std::size_t lane, std::size_t begin, std::size_t end) const;
    static void settle(void* self, std::size_t i, std::uint32_t turn_ms, const void* from,
                       void* to) noexcept;

    struct Memory {
        alignas(64) std::array<std::uint32_t, kLaneWords * kBlockCouples> words;
    };
    std::span<const ObservedColumn> columns_;
    Kernel kernel_;
    std::vector<LaneColumn> lane_columns_;
    std::vector<std::vector<float>> shares_;
    std::vector<std::vector<LaneMoves>> moves_;
    std::unique_ptr<Memory> memory_;
    std::unique_ptr<LaneTables> tables_;
    std::vector<std::int32_t> values_;
    std::vector<float> probability_;
    std::array<const Couple*, kBlockCouples> begun_{};
    LaneCouple last_{};
    LaneTalks lanes_;
};

}  // namespace pursuit

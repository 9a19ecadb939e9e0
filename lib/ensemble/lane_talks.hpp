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

/// By what factor the probability of what was observed in a row of so many is another, where it follows
/// the time of the talk, too: the log odds of doing `something` rise by so much from the first row to the
/// last, whatever was said.
double with_time(double probability, double rise, std::size_t row, std::size_t rows,
                 bool something) noexcept;

/// A talk among others in the order of their values, of which those with the same beginning follow each
/// other: what has been said by then is the same, and so is what it has done.
struct ObservedPath {
    std::span<const std::uint16_t> values;
    std::size_t shared = 0;            // turns, with the path before
    std::vector<std::size_t> forks{};  // where paths behind it leave it, later than that; rising
};
/// @param talks sorted by their values
std::vector<ObservedPath> paths_of(std::span<const std::span<const std::uint16_t>> talks);

/// Whether this build and this processor have lanes for it.
bool observes_in_lanes() noexcept;

/// Memory of its own, made once and used for one run after the other.
class TalkLanes {
public:
    /// observes_in_lanes() has to hold.
    explicit TalkLanes(std::span<const ObservedColumn> columns);
    /// The model of the talks that follow; borrowed until the next one.
    void prepare(const Model& model);
    /// Of either seat, as with_time() has it, in its columns of two values; 0 at first.
    void rise(const std::array<double, 2>& by) noexcept { rise_ = by; }
    /// Fills `first` and `rest` of up to kBlockCouples talks; -infinity where what was observed
    /// cannot be.
    void observe(std::span<ObservedTalk> talks);

    /// Couples side by side that fill all lanes.
    std::size_t at_once() const noexcept { return kernel_.lanes * kernel_.together; }
    /// The same talks of each of up to at_once() couples, of which nothing was said yet. Fills `told`,
    /// path by path, of all couples.
    struct Told {
        double first = 0, rest = 0;  // as in ObservedTalk
    };
    void observe(std::span<const Couple> begun, std::span<const ObservedPath> paths,
                 std::span<Told> told);

private:
    /// What the couples have become after so many turns of a path.
    struct Saved {
        std::size_t turn = 0;
        std::vector<std::uint32_t> words;
    };
    void begin(std::span<const Couple> begun);
    void follow(const ObservedPath& path);
    void go_back(std::size_t turn);
    void save(std::size_t turn);
    bool stressed() const noexcept;
    void load(const ObservedTalk& talk, std::size_t lane, bool as_before);
    using Logs = std::array<double, kBlockCouples>;
    using Ends = std::array<std::size_t, kBlockCouples>;
    void put_time(std::size_t turn, const Ends& end, Logs& product) const;
    void add_up(std::size_t begin, std::size_t turns, const Ends& end, Logs& out) const;
    static void settle(void* self, std::size_t i, std::uint32_t turn_ms, void* group) noexcept;

    struct Memory {
        alignas(64) std::array<std::uint32_t, kLaneWords * kBlockCouples> words;
    };
    std::span<const ObservedColumn> columns_;
    Kernel kernel_;
    std::vector<LaneColumn> lane_columns_;
    std::vector<std::vector<float>> shares_;
    std::vector<std::vector<LaneMoves>> moves_;
    std::unique_ptr<Memory> memory_;
    std::unique_ptr<AnyLaneTables> tables_;
    std::vector<std::int32_t> values_;
    std::vector<float> probability_;
    std::array<const Couple*, kBlockCouples> begun_{};
    std::vector<Saved> saved_;
    std::size_t saves_ = 0;  // of them, that are in use
    std::array<double, 2> rise_{};
    LaneCouple last_{};
    LaneTalks lanes_;
};

}  // namespace pursuit

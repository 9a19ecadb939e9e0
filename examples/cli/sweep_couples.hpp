// The couples of a sweep: who they are and what happens to them, by id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/ensemble/population.hpp>
#include <pursuit/script/scenario.hpp>

/// Part `index` of `count`, from 1 on.
struct Part {
    std::uint64_t index = 1, count = 1;
};

/// What was asked for.
struct Asked {
    pursuit::Scenario scenario;
    std::uint64_t couples = 0, seed = 0;
    std::uint32_t turns = 0;
    std::vector<std::string> grid;
    std::vector<pursuit::Axis> axes;
    float around = 0;
    bool anybody = false, gains = false;
    Part shard;
    unsigned threads = 1;
};

/// Whether an axis is over what happens instead of over a trait.
bool is_script_axis(std::string_view name);

/// `repeat` couples a cell, cell by cell; without a grid there is one cell.
class Couples {
public:
    /// Both must outlive it. Throws Complaint or Error for axes that make no grid.
    Couples(const Asked& asked, const pursuit::Model& model);

    std::uint64_t cells() const { return cells_; }
    std::uint64_t repeat() const { return repeat_; }

    /// The values of the axes in a cell.
    std::vector<float> values(std::uint64_t cell) const;
    std::vector<pursuit::Happening> script(std::uint64_t cell) const;
    /// Cells that differ in traits only have the same.
    bool same_script() const { return same_script_; }

    pursuit::Fault pair(std::uint64_t id, pursuit::Pair& out) const noexcept;
    pursuit::Ensemble ensemble(std::uint64_t first, std::uint64_t count,
                               std::span<const pursuit::Happening> script) const;

private:
    std::uint64_t person(std::uint64_t id) const noexcept;
    pursuit::Population people_of(const Asked& asked, const pursuit::Model& model);

    const Asked* asked_;
    const pursuit::Model* model_;
    std::uint64_t cells_ = 1, repeat_;
    bool same_script_ = true;
    pursuit::Population people_;
};

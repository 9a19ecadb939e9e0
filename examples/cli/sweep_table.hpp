// The rows of a sweep: one a couple, or one a cell of a grid with counts and shares.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/ensemble/population.hpp>

/// What is counted over the couples of a cell. Integers, so that their order does not matter.
struct Tally {
    std::uint64_t couples = 0;
    std::uint64_t holds = 0, dies_out = 0, escalated = 0, resolved = 0, refused = 0;
    std::array<std::uint64_t, 2> pursued{};  // couples in which one pursued in more turns
    std::array<std::uint64_t, pursuit::kPhases> phases{};  // turns
    std::uint64_t escalated_turns = 0, longest_runs = 0;   // sums
    std::array<std::uint64_t, 2> arousal{};                // sums of peaks, in kSumUnit

    void add(const pursuit::Summary& summary);
    void add(const Tally& other);
};

/// Without a grid. `gains` may be empty.
std::string couple_header(bool gains);
void add_couple(std::string& out, std::uint64_t id, const pursuit::Pair& pair,
                const pursuit::Summary& summary, const pursuit::ReferenceGains* gains);

/// With a grid: the names of its axes first, and their values.
std::string cell_header(std::span<const std::string> axes);
void add_cell(std::string& out, std::span<const float> values, const Tally& tally);

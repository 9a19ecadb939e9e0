// The map of a sweep over two numbers: who ends in the cycle.
#pragma once

#include <optional>
#include <span>
#include <string>

#include <pursuit/ensemble/population.hpp>
#include <pursuit/script/scenario.hpp>

/// Whether these axes make a map, before anything is run. Throws Complaint.
void expect_map(std::span<const pursuit::Axis> axes);

/// Draws the share that holds, from the finished table of a sweep: the first axis across, the second
/// up, and the couple of the file where it lies. Throws Complaint when a file cannot be read or
/// written.
void draw_sweep(const std::string& table, const std::string& picture,
                std::span<const pursuit::Axis> axes, const pursuit::Scenario& scenario);

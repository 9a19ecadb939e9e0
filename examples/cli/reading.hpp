// What the commands that read observed talks have in common.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <pursuit/text/replay.hpp>

#include "program.hpp"

/// The codes of --codes, with the rows of --coder.
pursuit::Codes codes_to_use(const Arguments& arguments);

/// The talks of the operand, read by these codes, and what became of the rows.
struct Observed {
    pursuit::Codes codes;
    std::vector<pursuit::Talk> talks;
    pursuit::RowCounts counts;
};
Observed observed(const Arguments& arguments);

/// The model that the file of --codes describes.
pursuit::Model model_to_use(const Arguments& arguments, const pursuit::Codes& codes);

/// "3072 intervals of 10 s", "412 turns".
std::string rows_of(const pursuit::Codes& codes, std::size_t rows);

/// What became of the rows of the table, in a sentence.
std::string what_was_read(const pursuit::RowCounts& counts);

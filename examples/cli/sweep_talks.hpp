// The talks of a sweep as tables that the programs of the field read: a row for each person and round,
// or a row for each couple.
#pragma once

#include <string>

#include <pursuit/engine/model.hpp>

#include "sweep_couples.hpp"

/// How talks are written.
struct TalksAsked {
    enum class Of { moves, kinds, stances };
    std::string path;
    bool wide = false;
    Of of = Of::moves;
};

/// Plays all couples once more and writes what they did. Throws Complaint or Error.
void write_talks(const TalksAsked& how, const Asked& asked, const Couples& couples,
                 const pursuit::Model& model);

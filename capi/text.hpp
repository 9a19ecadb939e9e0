// Observed talks, which the rooms above the text use, too.
#pragma once

#include <vector>

#include <pursuit/text/replay.hpp>

struct pursuit_talks {
    pursuit::Codes codes;
    std::vector<pursuit::Talk> talks;
    pursuit::RowCounts counts{};
};

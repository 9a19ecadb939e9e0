// The draw of a move by the eight, as pick() of choose.hpp. All is of the file that includes it, as in
// eight.hpp.
#pragma once

#include <algorithm>
#include <array>

#include "base/eight.hpp"
#include "engine/compiled.hpp"

namespace pursuit {
namespace {

/// A number for each move: of a block of them to a vector.
using Rows = std::array<Eight, kBlocks>;
static_assert(kBlocks == 4 && kBlock == 8);

template <class Number>
PURSUIT_INLINE inline Rows rows_of(const Number& number) noexcept {
    Rows out;
    unrolled<kBlocks>([&](auto b) PURSUIT_INLINE { out[b] = number(b); });
    return out;
}

struct Picked {
    std::size_t move = 0;
    float total = 0;  // of all weights
};
/// The move whose share of the total holds the draw.
PURSUIT_INLINE inline Picked pick(const Compiled& model, const Rows& weight,
                                  float uniform) noexcept {
    // Number r of every block, and number r + 4 behind: running sums of all blocks are sums of these.
    Rows sum = columns_of(weight);
    const Four half = sum[0].low() + sum[1].low() + sum[2].low() + sum[3].low();
    sum[0] = plus_high(sum[0], half);
    unrolled<3>([&](auto r) PURSUIT_INLINE { sum[r + 1] += sum[r]; });
    const Four block = sum[3].high();
    const float two = block[0] + block[1], three = two + block[2];
    const Four before(0, block[0], two, three);  // x + 0 is x: a weight is not -0
    const float total = three + block[3];
    const Eight all_before(before, before), point(uniform * total);
    std::array<MaskEight, kBlocks> below;
    unrolled<kBlocks>([&](auto r) PURSUIT_INLINE { below[r] = all_before + sum[r] <= point; });
    const auto last = static_cast<unsigned>(model.tables.move_count - 1);
    return {std::min(how_many(below), last), total};
}

}  // namespace
}  // namespace pursuit

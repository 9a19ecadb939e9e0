// Inner states put together for a purpose: a partner at rest, and one whose pursuit or withdrawal
// is as strong as asked. For the reference gain and the settled responses.
#pragma once

#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"
#include "engine/turn.hpp"

namespace pursuit {

enum class Ladder : std::uint8_t { pursuit, withdrawal };

template <class N>
N drive_of(Ladder ladder, const FearsOf<N>& fears) noexcept {
    return ladder == Ladder::pursuit ? pursuit_of(fears) : withdrawal_of(fears);
}

/// Together, at peace, no issue between them.
template <class Who>
auto resting(const Compiled& model, const Who& self, float arousal) noexcept {
    auto inner = rest_together(model, self);
    inner.arousal = arousal;
    return inner;
}

constexpr bool on_ladder(Ladder ladder, std::size_t need) noexcept {
    return (need < kPursuitNeeds) == (ladder == Ladder::pursuit);
}

/// With the needs of the ladder at `height` times their strengths, at most 1, if that is more.
template <class N, class Who>
InnerOf<N> lifted(const Who& self, Ladder ladder, N height, InnerOf<N> inner) noexcept {
    for (std::size_t i = 0; i < kNeeds; ++i) {
        if (!on_ladder(ladder, i)) continue;
        inner.unmet[i] = max(inner.unmet[i], min(height * N(self.strength[i]), N(1)));
    }
    return inner;
}

/// Lifted until the drive is reached, or as far as it goes.
template <class N, class Who>
InnerOf<N> lifted_to(const Compiled& model, const Who& self, Ladder ladder, float drive,
                     const InnerOf<N>& inner) noexcept {
    N low(0), high(16);  // strengths below 1/16 hardly count
    for (int halving = 0; halving < 24; ++halving) {
        const N middle = N(0.5f) * (low + high);
        const FearsOf<N> fears = fears_of(model, self, lifted(self, ladder, middle, inner));
        const auto is_less = drive_of(ladder, fears) < N(drive);
        low = where(is_less, middle, low);
        high = where(is_less, high, middle);
    }
    return lifted(self, ladder, high, inner);
}

}  // namespace pursuit

// Inner states put together for a purpose: a partner at rest, and one whose pursuit or withdrawal
// is as strong as asked. For the reference gain and the settled responses.
#pragma once

#include "base/number.hpp"
#include "engine/compiled.hpp"
#include "engine/perceive.hpp"
#include "engine/turn.hpp"

namespace pursuit {

enum class Ladder : std::uint8_t { pursuit, withdrawal };

inline float drive_of(Ladder ladder, const Fears& fears) noexcept {
    return ladder == Ladder::pursuit ? pursuit_of(fears) : withdrawal_of(fears);
}

/// Together, at peace, no issue between them.
inline Inner resting(const Compiled& model, const Persona& self, float arousal) noexcept {
    Inner inner = rest_together(model, self);
    inner.arousal = arousal;
    return inner;
}

constexpr bool on_ladder(Ladder ladder, std::size_t need) noexcept {
    return (need < kPursuitNeeds) == (ladder == Ladder::pursuit);
}

/// With the needs of the ladder at `height` times their strengths, at most 1, if that is more.
inline Inner lifted(const Persona& self, Ladder ladder, float height, Inner inner) noexcept {
    for (std::size_t i = 0; i < kNeeds; ++i) {
        if (!on_ladder(ladder, i)) continue;
        inner.unmet[i] = max(inner.unmet[i], min(height * self.strength[i], 1.0f));
    }
    return inner;
}

/// Lifted until the drive is reached, or as far as it goes.
inline Inner lifted_to(const Compiled& model, const Persona& self, Ladder ladder, float drive,
                       const Inner& inner) noexcept {
    float low = 0, high = 16;  // strengths below 1/16 hardly count
    for (int halving = 0; halving < 24; ++halving) {
        const float middle = 0.5f * (low + high);
        const Fears fears = fears_of(model, self, lifted(self, ladder, middle, inner));
        (drive_of(ladder, fears) < drive ? low : high) = middle;
    }
    return lifted(self, ladder, high, inner);
}

}  // namespace pursuit

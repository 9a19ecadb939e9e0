// Flooding: it sets in where arousal has gone above its threshold, and ends when its time has passed.
// Of one couple, or in lanes of many, as turn.hpp says.
#pragma once

#include "base/number.hpp"
#include "engine/compiled.hpp"

namespace pursuit {

/// `left`: of it, in ms.
template <class Ms>
auto is_flooded(Ms left) noexcept {
    return left > Ms(0);
}
template <class T, class Ms>
Ms flooding_by(const Compiled& model, T arousal, Ms left, Ms lasts) noexcept {
    const auto sets_in = left == Ms(0) && arousal > T(model.tables.coefficients.flood_threshold);
    return where(sets_in, lasts, left);
}
template <class Ms>
Ms left_after(Ms left, Ms ms) noexcept {
    return left - min(left, ms);
}
/// As much of that time as passes before something ends of which so much is left, if it is not over.
template <class Ms>
Ms until_end(Ms ms, Ms left) noexcept {
    return where(left > Ms(0), min(ms, left), ms);
}

}  // namespace pursuit

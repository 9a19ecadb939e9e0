// How a disagreement lands: of one couple, or in lanes of many, as turn.hpp says.
#pragma once

#include <cstddef>

#include "base/number.hpp"
#include "engine/compiled.hpp"

namespace pursuit {

/// On the needs by their shares of the issue, and on arousal.
template <class T, class Who, class Mask>
void open_on(const Tables& t, const Who& self, T severity, Mask owns, InnerOf<T>& inner) noexcept {
    const Coefficients& c = t.coefficients;
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const NeedRow& row = t.needs[i];
        const T share = T(c.opening_gain) * where(owns, T(row.issue_owner), T(row.issue_other));
        const T push = self.strength[i] * severity * (share + T(row.opening));
        inner.unmet[i] = clean(inner.unmet[i] + (T(1) - inner.unmet[i]) * saturated(push));
    }
    inner.arousal += (T(1) - inner.arousal) * saturated(T(c.opening_arousal) * severity);
}

}  // namespace pursuit

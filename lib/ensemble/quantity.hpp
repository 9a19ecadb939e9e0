// The numbers of a partner that are recorded and are none of the inner state: of one couple and of
// many in lanes.
#pragma once

#include <array>
#include <cstddef>

#include <pursuit/ensemble/quantity.hpp>

#include "engine/perceive.hpp"

namespace pursuit {

/// In the order of Quantity, from the first that is not in InnerOf.
template <class T, class Trail>
std::array<T, kQuantities - kInner> derived_of(const InnerOf<T>&, const FearsOf<T>& fears,
                                               const Trail& trail, T distress, T expressed,
                                               T flooded, T stance) noexcept {
    std::array<T, kQuantities - kInner> out{};
    const auto number = [&](Quantity q) -> T& { return out[static_cast<std::size_t>(q) - kInner]; };
    for (std::size_t j = 0; j < kFears; ++j) out[j] = fears[j];
    number(Quantity::pursuit) = pursuit_of(fears);
    number(Quantity::withdrawal) = withdrawal_of(fears);
    number(Quantity::distress) = distress;
    number(Quantity::expressed) = expressed;
    number(Quantity::flooded) = flooded;
    number(Quantity::stance) = stance;
    for (std::size_t j = 0; j < kGroups; ++j)
        (&number(Quantity::momentum_approach))[j] = trail.momentum[j];
    number(Quantity::exertion) = trail.exertion;
    number(Quantity::familiarity) = trail.familiarity;
    return out;
}

}  // namespace pursuit

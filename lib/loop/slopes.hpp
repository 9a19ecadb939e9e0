// Slopes of whole inner states and messages: dual numbers taken together and apart.
#pragma once

#include <bit>

#include "base/number.hpp"
#include "engine/perceive.hpp"
#include "engine/time.hpp"

namespace pursuit {

template <bool Above>
using Flats = std::array<Dual<Above>, kInner>;

/// Values of `at`, with the slopes of `moved` as far as they are left.
template <bool Above>
InnerOf<Dual<Above>> carry(const Inner& at, const InnerOf<Dual<Above>>& moved,
                           const Flat& left) noexcept {
    const Flat value = std::bit_cast<Flat>(at);
    auto out = std::bit_cast<Flats<Above>>(moved);
    for (std::size_t i = 0; i < kInner; ++i) out[i] = {value[i], out[i].slope * left[i]};
    return std::bit_cast<InnerOf<Dual<Above>>>(out);
}

/// Values of `at`, with these slopes.
template <bool Above>
InnerOf<Dual<Above>> with_slopes(const Inner& at, const Flat& slopes = {}) noexcept {
    Flats<Above> ones;
    ones.fill({0, 1});
    return carry<Above>(at, std::bit_cast<InnerOf<Dual<Above>>>(ones), slopes);
}

template <bool Above>
Message<Dual<Above>> without_slopes(const Message<Dual<Above>>& message) noexcept {
    using Numbers = std::array<Dual<Above>, sizeof(message) / sizeof(Dual<Above>)>;
    auto numbers = std::bit_cast<Numbers>(message);
    for (auto& number : numbers) number.slope = 0;
    return std::bit_cast<Message<Dual<Above>>>(numbers);
}

inline Flat product(const Flat& x, const Flat& y) noexcept {
    Flat out;
    for (std::size_t i = 0; i < kInner; ++i) out[i] = x[i] * y[i];
    return out;
}

}  // namespace pursuit

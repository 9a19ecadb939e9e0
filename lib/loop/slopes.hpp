// Slopes of whole inner states and messages: dual numbers taken together and apart.
#pragma once

#include <bit>

#include "base/number.hpp"
#include "engine/perceive.hpp"
#include "engine/time.hpp"

namespace pursuit {

template <class N, bool Above>
using Flats = std::array<DualOf<N, Above>, kInner>;

/// Values of `at`, with the slopes of `moved` as far as they are left.
template <class N, bool Above>
InnerOf<DualOf<N, Above>> carry(const InnerOf<N>& at, const InnerOf<DualOf<N, Above>>& moved,
                                const Flat& left) noexcept {
    const auto value = std::bit_cast<std::array<N, kInner>>(at);
    auto out = std::bit_cast<Flats<N, Above>>(moved);
    for (std::size_t i = 0; i < kInner; ++i) out[i] = {value[i], out[i].slope * N(left[i])};
    return std::bit_cast<InnerOf<DualOf<N, Above>>>(out);
}

/// Values of `at`, with these slopes.
template <bool Above, class N>
InnerOf<DualOf<N, Above>> with_slopes(const InnerOf<N>& at, const Flat& slopes = {}) noexcept {
    Flats<N, Above> ones;
    ones.fill({N(0), N(1)});
    return carry<N, Above>(at, std::bit_cast<InnerOf<DualOf<N, Above>>>(ones), slopes);
}

template <class N, bool Above>
Message<DualOf<N, Above>> without_slopes(const Message<DualOf<N, Above>>& message) noexcept {
    using T = DualOf<N, Above>;
    using Numbers = std::array<T, sizeof(message) / sizeof(T)>;
    auto numbers = std::bit_cast<Numbers>(message);
    for (T& number : numbers) number.slope = N(0);
    return std::bit_cast<Message<T>>(numbers);
}

inline Flat product(const Flat& x, const Flat& y) noexcept {
    Flat out;
    for (std::size_t i = 0; i < kInner; ++i) out[i] = x[i] * y[i];
    return out;
}

}  // namespace pursuit

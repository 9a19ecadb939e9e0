// Shuffling: draws by their place, and talks in which everybody talks with somebody else's partner.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include <pursuit/pattern/association.hpp>

#include "base/arrange.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/random.hpp"

namespace pursuit {

inline Fault check(const Shuffling& shuffling) noexcept {
    constexpr std::uint32_t most = 100000;
    if (shuffling.times <= most) return {};
    return fault(Status::argument, "{} shuffles, expected 0 to {}", shuffling.times, most);
}

/// Before each shuffle.
inline void throw_if_stopped(const Shuffling& shuffling, std::uint32_t done) {
    if (shuffling.watched.stopped()) throw_if(stopped_after(done, shuffling.times, "shuffles"));
}

/// Uniform numbers by (seed, what for, which shuffle), in order.
class Draws {
public:
    Draws(std::uint64_t seed, std::uint32_t what, std::uint32_t shuffle) noexcept
        : seed_(seed), what_(what), shuffle_(shuffle) {}
    /// 0..end-1, by multiplication; the bias of at most end / 2^32 does not matter here.
    std::uint32_t below(std::uint32_t end) noexcept {
        if (drawn_ % 4 == 0) {
            words_ = philox<7>({drawn_ / 4, shuffle_, what_, 0x61736f63u},
                               static_cast<std::uint32_t>(seed_),
                               static_cast<std::uint32_t>(seed_ >> 32));
        }
        return static_cast<std::uint32_t>((std::uint64_t{words_[drawn_++ % 4]} * end) >> 32);
    }

private:
    std::uint64_t seed_;
    std::uint32_t what_, shuffle_, drawn_ = 0;
    std::array<std::uint32_t, 4> words_{};
};
/// What the draws of exchanged partners are for; the lags have theirs from 0 up.
inline constexpr std::uint32_t kForPartners = 0xFFFFFFFFu;

/// Everybody gets somebody else (Sattolo's shuffle: one cycle through all). Of two or more.
inline std::vector<std::size_t> others(std::size_t talks, Draws& draws) {
    std::vector<std::size_t> with(talks);
    std::iota(with.begin(), with.end(), std::size_t{0});
    for (std::size_t i = talks - 1; i > 0; --i) {
        std::swap(with[i], with[draws.below(static_cast<std::uint32_t>(i))]);
    }
    return with;
}

/// The acts of seat a in one talk and of seat b in another, in order of time, each from the start of
/// its own talk. It is over when either has nothing more to do.
inline void meet(const std::vector<Act>& a, const std::vector<Act>& b, std::vector<Act>& out) {
    const auto next = [](const std::vector<Act>& acts, std::size_t i, Seat seat) {
        while (i < acts.size() && acts[i].seat != seat) ++i;
        return i;
    };
    out.clear();
    std::size_t i = next(a, 0, Seat::a), j = next(b, 0, Seat::b);
    while (i < a.size() && j < b.size()) {
        const std::uint32_t at_a = a[i].at - a[0].at, at_b = b[j].at - b[0].at;
        if (at_a <= at_b) {
            out.push_back({Seat::a, a[i].kind, at_a});
            i = next(a, i + 1, Seat::a);
        } else {
            out.push_back({Seat::b, b[j].kind, at_b});
            j = next(b, j + 1, Seat::b);
        }
    }
}

inline Shuffled summary(std::vector<double>& q) {
    arrange(q.begin(), q.end());
    const auto n = q.size();
    const auto quantile = [&](double p) { return q[at(p * static_cast<double>(n - 1) + 0.5)]; };
    return {static_cast<std::uint32_t>(n),
            std::accumulate(q.begin(), q.end(), 0.0) / static_cast<double>(n), quantile(0.025),
            quantile(0.975)};
}

}  // namespace pursuit

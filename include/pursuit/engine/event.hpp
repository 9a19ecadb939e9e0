// Events: what happens to a couple from outside its turns.
#pragma once

#include <cstdint>
#include <optional>

#include <pursuit/engine/partner.hpp>

namespace pursuit {

/// A disagreement breaks out: it weighs on both, most on its owner (the one who wants change), who
/// takes the floor. Without an owner it weighs on both alike and the floor is drawn.
struct Disagreement {
    float severity = 0.5f;  // 0..1
    std::optional<Seat> owner{};
};

/// An issue is left open between them, without an argument about it now.
struct OpenIssue {
    float severity = 0.5f;  // 0..1
    std::optional<Seat> owner{};
};

/// They are apart. With `stepped_back` one of them wanted it; with a promise the other knows until
/// when. Ends by a move of contact of the one who stepped back (of either, where neither did), when
/// the promise is kept, or by Reunion.
struct Separation {
    std::optional<Seat> stepped_back{};
    std::optional<std::uint32_t> promised_ms{};
};

struct Reunion {};

/// Stress from outside that keeps one partner's arousal up for a while.
struct Stress {
    Seat seat{};
    float severity = 0.5f;  // 0..1
};

/// A good time together: both hear affection, `exchanges` times.
struct GoodTime {
    std::uint32_t exchanges = 10;  // 1..1000
};

}  // namespace pursuit

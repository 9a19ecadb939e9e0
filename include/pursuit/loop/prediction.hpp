// Prediction: whether a quarrel will hold or die out, from the bare loop of two numbers fitted to
// what each partner settles into when the other goes on and on.
//
// All functions are pure, never allocate or throw, and may run concurrently. This is analysis, in
// double where it fits: nothing of it flows back into a couple.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <pursuit/engine/couple.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/loop.hpp>

namespace pursuit {

inline constexpr int kResponsePoints = 21;

/// Where one drive settles, 0..1, while the other's is held at 0, .05, ... 1.
using Response = std::array<double, kResponsePoints>;

struct Responses {
    Response pursuit{};     // of the pursuer, over the other's withdrawal
    Response withdrawal{};  // of the other, over the pursuer's pursuit
};

/// The settled responses of a couple with the issue and the beliefs it has now, both partners else
/// at rest. The one held has the needs of its ladder lifted along their strengths to the drive (or
/// as far as they go) and takes the stance that the model's transitions lead to from Settled; it
/// says its mean message every round, and the other hears it until nothing moves any more. Cold:
/// arousal stays at rest. Hot: the hearer's arousal settles too. A round is two turns of turn_ms().
Responses settled_responses(const Couple& couple, Seat pursuer, Heat heat) noexcept;

/// The finite gain: the product of the rises of the two curves from 0 to `upto`, per unit, across
/// whatever stances and clamps lie between. `upto` is taken to the nearest of the points .05 to 1.
double finite_gain(const Responses& responses, double upto = 0.6) noexcept;

/// The bare loop whose settled responses, c(0) + min(c(1) - c(0), k/(1 - r)·max(0, x - θ)), are
/// nearest to these (least squares on a grid), given the inertia of both, 0 <= r < 1. The steps of
/// the engine's stances make its couplings steep: its gain is no loop gain of the couple.
BareLoop fit(const Responses& responses, double inertia) noexcept;

struct Prediction {
    bool holds = false;              // else the quarrel dies out
    std::optional<Seat> pursuer;     // in which direction it holds; the first if in both
    std::array<BareLoop, 2> loop{};  // with seat a pursuing, with seat b
    std::array<Point, 2> start{};    // where the drives are once the first exchanges are over
};

/// Asks on which side of the stable line of its loop (BareLoop::escalates) a couple will be after
/// the first exchanges, whoever of the two pursues. For a couple in which a disagreement just broke
/// out. Hot responses; the inertia is that of the reference gain.
/// It is right for well over nine in ten quarrels between partners who differ; between two who
/// both pursue or both withdraw it is no better than the base rate, since its loop has one of each.
///
/// What the first exchanges add to both drives before the loop takes over, as a share of what they
/// are right after the opening, is the model's first_exchanges: the one constant of the prediction.
Prediction predict(const Couple& couple) noexcept;

}  // namespace pursuit

// Gain: by how much a small disturbance of one partner's fear comes back after one trip round the
// pursue-withdraw loop, in the full engine, and what each of the four links contributes.
//
// Three gains, not to be mixed up:
//   local      the chain rule at the state a couple is in. 0 wherever nothing passes: where the
//              needs, fears or intensities in question sit on their clamps.
//   reference  the same at the model's reference state, every need of the ladder above its
//              threshold: a property of two people, not of a moment. This is what "loop gain"
//              means without an adjective; cold with arousal at rest, hot with it high.
//   finite     the product of the rises of two settled response curves: prediction.hpp.
// The operational gain is the local one measured: a disturbance of 1/1000 put into the engine. Both
// are of the mean message: what is said in expectation over the moves, heard as one. Heard move by
// move, and averaged after, a disturbance also works through kinks, and comes back larger.
//
// All by dual numbers through the code of the turn itself (Griewank & Walther 2008, Evaluating
// Derivatives, ch. 3): there is no second set of formulae. The loop gain and its threshold 1 are
// those of Gottman et al. 2002 (The Mathematics of Marriage); see BareLoop::gain in loop.hpp.
//
// All functions are pure, never allocate or throw, and may run concurrently.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <pursuit/engine/couple.hpp>

namespace pursuit {

/// The four links of the loop between A, who pursues, and B. Of every signal a link is the slope
/// to the one before it; the signals are
///     fear      mean of A's pursuit fears, as A speaks
///     demand    (demand - warmth) / 2 of A's mean message as it lands
///     fear      mean of B's withdrawal fears, as B answers
///     distance  -(.6 nearness + .4 responsiveness) of B's mean message as it lands
///     fear      mean of A's pursuit fears, once A has heard B
/// where a mean message is the mean over the probabilities of all moves. How demand and distance are
/// scaled cancels in the product. Where a signal does not move, the links from there on are 0.
enum class Link : std::uint8_t {
    fear_to_demand,
    demand_to_fear,
    fear_to_distance,
    distance_to_fear
};
inline constexpr int kLinks = 4;
using Links = std::array<float, kLinks>;

std::string_view name(Link link) noexcept;

/// The gain and what it is made of; no unit.
struct Gain {
    Links links{};                  // in the order of Link; their product is what comes back
    float coupling_pursuit = 0;     // k_P: links 3 and 4, what B's fear adds to A's in one round
    float coupling_withdrawal = 0;  // k_W: links 1 and 2, what A's fear adds to B's
    // r_P, at most 1 - 2^-19: how much of a change of A's fear is left a round later
    float inertia_pursuit = 0;
    float inertia_withdrawal = 0;  // r_W: the same of B's
    float gain = 0;                // G = k_P·k_W / ((1 - r_P)(1 - r_W))
};

/// The gain of the couple as it is now, were `pursuer` to speak next: both of its pursuit fears are
/// raised by one small amount for that turn; the other hears, answers from its new inner state, and
/// the first hears the answer, its own disturbance taken off first. A turn takes turn_ms().
///
/// Stances are those that A takes now and that B takes when it answers, both undisturbed. The issue
/// what was said last (which bid is answered) and the traces of what was done stay as in the
/// undisturbed round: what comes back came through the other's fear. 0 while one of them is away:
/// what is said then reaches nobody.
///
/// r is 1 - need_rise or 1 - need_fall, whichever is in force for each need, times what is left of
/// it after the time of one round; over the needs that carry the disturbance 1 / (1 - r) is the
/// mean weighted by how much each adds. So G is the product of the slopes of the two settled
/// responses, and the disturbance grows from round to round where G > 1.
Gain local_gain(const Couple& couple, Seat pursuer) noexcept;

enum class Heat : std::uint8_t { cold, hot };

/// The loop gain of two people, one Protesting with the drive reference_pursuit, the other
/// Withdrawing with reference_withdrawal (coefficients of the model). The needs of the ladder are
/// lifted along their strengths until the drive is reached and rise freely, every other need rests;
/// arousal is at arousal_rest (cold) or reference_arousal (hot) and stays there, beliefs rest, no
/// issue is open, and what each heard last is what the other says in this state.
Gain reference_gain(const Model& model, const Persona& pursuer, const Persona& other,
                    Heat heat) noexcept;
Gain reference_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept;

/// The reference gain with the felt security, the mentalizing and the learned sensitivities they
/// have now in the place of those they rest at. This is what interventions can move.
Gain present_gain(const Couple& couple, Seat pursuer, Heat heat) noexcept;

/// The seat whose pursuing makes the stronger loop: by the cold reference gain; a where alike.
Seat likely_pursuer(const Couple& couple) noexcept;

/// A measurement of the gain.
struct Measured {
    float gain = 0;  // from the difference of the two below
    float up = 0;    // with the fears raised by 1/1000, per unit of disturbance
    float down = 0;  // with the fears lowered
    /// Whether the two agree within 2 %. If not, the couple is at a kink (a stance, a clamp, a move
    /// whose score is just 0) where it has no single gain.
    bool smooth = false;
};

/// The local gain by experiment: the engine's own turns, in expectation over the moves, with the
/// fears disturbed for one turn. With `halved` that link passes on half of its signal's deviation
/// from the undisturbed round, at the same operating point.
Measured operational_gain(const Couple& couple, Seat pursuer,
                          std::optional<Link> halved = {}) noexcept;

}  // namespace pursuit

// Turn: the record of one turn. Plain data; text is made from it on request (why.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/stance.hpp>

namespace pursuit {

/// Range of the learned factors on sensitivity.
inline constexpr float kLeastLearned = 0.5f, kMostLearned = 1.5f;

/// The inner state of one partner. All 0..1 but `learned` (0.5..1.5) and the tone of the cue.
/// T is float, or a dual number where the loop is differentiated.
template <class T>
struct InnerOf {
    std::array<T, kNeeds> unmet{};  // in the order of Need
    T arousal{};                    // experienced
    T hope{};                       // that reaching works
    T security{};                   // felt security
    T mentalizing{};                // of this partner
    std::array<T, 2> learned{};     // factor on the pursuit fears and on the withdrawal fears
    std::array<T, 3> cue{};  // how the other's last act was read: warmth, demand, responsiveness
    T stress{};              // from outside
};
using Inner = InnerOf<float>;

/// What their own last acts left behind in a partner, and how used they are to the other's. All
/// 0..1, 0 at rest; they fade with time.
template <class T>
struct TrailOf {
    std::array<T, kGroups> momentum{};  // of each group of moves: how much of late
    T exertion{};                       // what pressing and reaching have cost
    T familiarity{};                    // how far the other has done the same again and again

    bool operator==(const TrailOf&) const = default;
};
using Trail = TrailOf<float>;

/// What the gates of a choice were made from, beside the features.
struct Sway {
    std::array<float, kGroups> momentum{};
    float exertion = 0;
    float bid = 0.5f;  // of the other's, that waits for an answer: 0 none, 1 one, 0.5 either
    float heard = 0;   // how far the issue is worked through
    float level = 0;   // -1..1: how much is said; nearly -1 where there is nobody to talk to
};

/// What one partner is like after a turn, for the record.
struct Condition {
    Inner inner{};
    Fears fears{};
    float expressed = 0;  // arousal that shows
    Stance stance{};
    bool flooded = false;
    Trail trail{};
};

struct Turn {
    std::int64_t time_ms = 0;  // on the couple's clock, when the move was made
    std::uint32_t number = 0;  // 0 for the first turn of the couple
    Seat mover{};
    Stance before{};         // the mover's stance as the turn began
    Stance stance{};         // and after its transition
    std::uint8_t row = 255;  // row of the model's transitions taken; 255 = none
    Move move = kNoMove;     // of an observed code: its likeliest move
    Phase phase{};           // of the couple after the turn
    bool host_made = false;  // by act() or observe(), not chosen
    bool answers = false;    // the move answers a bid of the other, as `turning` says
    Turning turning{};
    bool resolved = false;             // the issue got resolved in this turn
    float intensity = 0;               // 0..1
    float probability = 0;             // of this move, before the draw
    float uniform = 0;                 // the draw, 0 <= u < 1; 0 for a host-made move
    Features features{};               // what the scores were made from; features[stance] is 1
    Sway sway{};                       // and the gates
    Tone perceived{};                  // what the hearer made of it
    std::array<Condition, 2> after{};  // seat a, seat b

    const Condition& of(Seat seat) const noexcept {
        return after[static_cast<std::size_t>(one_of(seat))];
    }
};

/// How many turns back the reason of a turn can reach (why.hpp): so many a saved couple can keep.
inline constexpr std::size_t kReasonReach = 8;

/// The two drives of the loop from the fears, 0..1.
float pursuit_drive(const Fears& fears) noexcept;
float withdrawal_drive(const Fears& fears) noexcept;

/// Mean of the strength-weighted unmet need and the strongest fear, 0..1.
float distress(const Persona& persona, const Condition& condition) noexcept;

}  // namespace pursuit

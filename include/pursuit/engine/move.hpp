// Moves: one observable act in one turn. Every move has two vectors: how it lands (impact) and
// what it is for (intent). Blame lands cold and pressing; it is for closeness. Silence lands as
// leaving; it is for peace.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pursuit {

/// The axes of impact and intent. Nearness and warmth run -1..1, the others 0..1.
enum class Dimension : std::uint8_t { nearness, warmth, demand, responsiveness, openness };
inline constexpr int kDimensions = 5;
using Tone = std::array<float, kDimensions>;

/// The moves of the standard model; a model may add others behind them, up to kMoveSlots.
enum class Move : std::uint8_t {
    invite,
    share,
    discuss,
    seek_reassurance,
    reaffirm,
    criticise,
    blame,
    pressure,
    placate,
    minimise,
    deflect,
    defend,
    counter_attack,
    stay_silent,
    stonewall,
    leave,
    time_out,
    return_,
    listen,
    validate,
    reassure,
    apologise,
    soften,
    affection,
    neutral,  // whatever no other move covers: there, and neither toward, away nor against
};
inline constexpr int kStandardMoves = 25;
inline constexpr int kMoveSlots = 32;
inline constexpr Move kNoMove = static_cast<Move>(255);

/// What a move does for the one who makes it; decides how intensity follows the drive.
enum class Kind : std::uint8_t { pursue, protest, withdraw, attack, neutral, repair };
inline constexpr int kKinds = 6;

/// Moves that are one way of going on: who made one of them is likelier to make another.
enum class Group : std::uint8_t { approach, protest, appease, silence, defence, answer };
inline constexpr int kGroups = 6;
/// Where a move of that kind belongs, unless its model says otherwise: pursue to approach, protest
/// to protest, withdraw to silence, attack to defence, neutral to appease, repair to answer.
constexpr Group group_of(Kind kind) noexcept {
    switch (kind) {
        case Kind::pursue:
            return Group::approach;
        case Kind::protest:
            return Group::protest;
        case Kind::withdraw:
            return Group::silence;
        case Kind::attack:
            return Group::defence;
        case Kind::repair:
            return Group::answer;
        default:
            return Group::appease;
    }
}

/// The three kinds of answer to a bid.
enum class Turning : std::uint8_t { toward, away, against };

std::string_view name(Dimension dimension) noexcept;
std::string_view name(Kind kind) noexcept;
std::string_view name(Group group) noexcept;
std::string_view name(Turning turning) noexcept;
// The name of a move belongs to its model: Model::name(Move).

}  // namespace pursuit

// Acts: what one partner did, as far as anybody can see it: a seat, a kind, a time. What patterns
// and associations are read off, for moves of the engine and for observed codes alike.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {

/// Of an act of which nobody knows how it was, such as one whose code is missing. Nothing is counted for
/// it, and nothing for what would have answered it.
inline constexpr Kind kNoKind = static_cast<Kind>(255);

/// One act. A host with classes of its own maps them to kinds.
struct Act {
    Seat seat{};
    Kind kind = Kind::neutral;
    /// When: the number of a turn or of an interval, never before that of the act before. Acts at
    /// the same time do not answer each other.
    std::uint32_t at = 0;
};

/// A protest is both: it asks for closeness and lands as an attack.
constexpr bool demands(Kind kind) noexcept { return kind == Kind::pursue || kind == Kind::protest; }
constexpr bool attacks(Kind kind) noexcept { return kind == Kind::protest || kind == Kind::attack; }
constexpr bool withdraws(Kind kind) noexcept { return kind == Kind::withdraw; }

/// Fault{argument} for an unknown seat or kind; kNoKind is known.
Fault check(const Act& act) noexcept;

/// The kind that all moves of a code are of; none where they are of different kinds.
std::optional<Kind> kind_of(const Model& model, const Code& code) noexcept;

/// The acts of a record; `at` is the number of the turn. Moves the model does not have are neutral.
Act act_of(const Model& model, const Turn& turn) noexcept;
std::vector<Act> acts_of(const Model& model, std::span<const Turn> turns);

}  // namespace pursuit

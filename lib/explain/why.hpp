// What reasons and directions share: the weights of a moment, and the words of a reason.
#pragma once

#include <pursuit/explain/why.hpp>

#include "base/texts.hpp"
#include "engine/choose.hpp"

namespace pursuit {

inline constexpr float kStirred = 0.20f;  // below it no fear and no primary emotion is spoken of
inline constexpr float kAroused = 0.25f;  // below it nothing secondary shows
inline constexpr float kOnEdge = 0.5f;    // from it on nobody is called calm

inline bool has(const Model& model, Move move) noexcept {
    return static_cast<int>(move) < model.moves();
}
/// Records may come from a file.
inline Seat known(Seat seat) noexcept { return seat == Seat::b ? Seat::b : Seat::a; }
inline Stance known(Stance stance) noexcept {
    return stance > Stance::opening ? Stance::settled : stance;
}

/// What the choice of a turn was made by, with other features.
inline PerMove<float> weights_in(const Model& model, const Turn& turn,
                                 const Features& features) noexcept {
    const Stance stance = known(turn.stance);
    const Compiled& c = model.compiled();
    return weights_of(c, stance, scores_of(c, stance, features),
                      gates_of(c, stance, swayed(turn.sway, turn.sway.bid),
                               features[static_cast<std::size_t>(Feature::responsiveness)]));
}

/// Everything that a text about a reason may name.
Words words_of(const Reason& reason, const Model& model, std::string_view a, std::string_view b,
               const Catalogue& texts);
/// What set it off, and what is felt.
std::string_view reading_of(const Reason& reason, const Catalogue& texts) noexcept;
std::string_view inside_of(const Reason& reason, const Catalogue& texts) noexcept;
/// What came of it.
std::string_view outcome_of(const Reason& reason, const Catalogue& texts) noexcept;

}  // namespace pursuit

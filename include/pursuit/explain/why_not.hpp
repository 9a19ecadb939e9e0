// Why not: what would have led to another move. As why.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/english.hpp>

namespace pursuit {

/// Why not another move.
struct WhyNot {
    Seat mover{};
    Move move = kNoMove;         // the one that was made
    Move alternative = kNoMove;  // kNoMove where the model has no such move
    float probability = 0;       // of the alternative
    float chosen = 0;            // of the move that was made
    Features contribution{};     // score of the alternative, folded in order
    /// The smallest change of one feature, within its range, after which the same draw would have
    /// picked the alternative; none if no single change does. Of a host-made turn, which has no
    /// draw: after which the alternative would have been the likeliest move.
    std::optional<Feature> feature{};
    float change = 0;      // to be added to the feature
    bool at_hand = false;  // no change is needed: it is what the draw picks, or the likeliest

    /// Two sentences. Throws as Reason::sentence does.
    std::string sentence(const Model& model, std::string_view a, std::string_view b,
                         const Catalogue& texts = kEnglish) const;
};

/// `alternative`: the move asked about, or none for the runner-up (the likeliest other move).
/// Takes about a millisecond.
WhyNot why_not(const Model& model, const Turn& turn, std::optional<Move> alternative = {}) noexcept;

}  // namespace pursuit

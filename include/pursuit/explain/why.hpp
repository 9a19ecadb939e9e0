// Why: the reason of a turn as the clinical cycle map has it, made on request from records. Data
// first (message ids and numbers, so that a host can translate), English sentences second.
//
// A reason says what speaks for a move in the model. It is no diagnosis, and neither pursuing nor
// withdrawing is a fault in any text here. All functions are pure and may run concurrently; the
// noexcept ones allocate nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/emotion.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/english.hpp>

namespace pursuit {

struct Reason {
    Seat mover{};
    Move move = kNoMove;
    Stance stance{};
    std::uint8_t row = 255;  // transition taken, with its `because` in the model; 255 = none
    /// Index of the earlier turn of the other that set it off: of the last 8 turns the one that
    /// pressed hardest on the needs behind the leading kind of fear, older ones counting less; else
    /// the bid it answers. None where neither is there, or an event or time apart raised the fear.
    std::optional<std::size_t> set_off_by{};
    Cue cue{};
    Move heard = kNoMove;  // the other's last act, which the cue is about, if it is about any;
                           // kNoMove where no record holds it
    Move cause = kNoMove;  // that of set_off_by; kNoMove where there is none
    bool cause_is_older = false;  // than what was heard, and means something else
    Meaning meaning{};  // of the cause where it is older than what was heard, else of that
    Primary primary = Primary::calm;
    Secondary secondary = Secondary::none;
    Need need{};            // the one that speaks most for the move, else the most unmet
    Fear fear{};            // likewise
    float need_unmet = 0;   // 0..1
    float fear_active = 0;  // 0..1
    float arousal = 0;      // 0..1, after the turn
    Tendency tendency{};
    Features contribution{};  // folded in order, exactly the score
    float score = 0;
    /// What the gates made of it, in the order of Gate: weight = open * score^2 * (product of all
    /// `more`) / (product of all `less`) + epsilon, folded in order, with a score below 0 as 0.
    struct Factor {
        float more = 1, less = 1;
    };
    std::array<Factor, kGates> gates{};
    float open = 0;  // how open the stance is to the move
    float weight = 0;
    float probability = 0;   // 0..1
    bool host_made = false;  // then the reason says what speaks for the move, not why it was made

    /// Three short sentences about named people. Throws Error{argument} when a text of the
    /// catalogue cannot be filled in.
    std::string sentence(const Model& model, std::string_view a, std::string_view b,
                         const Catalogue& texts = kEnglish) const;
};

/// The reason of turns[i]. The span is the couple's record from its start or any later turn on; the
/// more of it, the further back a reason can reach (at most 8 turns). Any record will do; with
/// i >= turns.size() an empty Reason.
Reason why(const Model& model, std::span<const Turn> turns, std::size_t i) noexcept;

/// What speaks for and against one move in a stance, from the features of a Turn or a Peek. All 0
/// for a move the model does not have.
Features contributions(const Model& model, Stance stance, const Features& features,
                       Move move) noexcept;

/// The sum, folded in order: of contributions(), the bits of the score.
float folded(const Features& contributions) noexcept;

}  // namespace pursuit

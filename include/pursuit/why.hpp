// Why: the reason of a turn as the clinical cycle map has it, made on request from records. Data
// first (message ids and numbers, so that a host can translate), an English sentence second.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <pursuit/couple.hpp>
#include <pursuit/model.hpp>
#include <pursuit/turn.hpp>

namespace pursuit {

/// What the mover heard last: how the other's act turned toward, away from or against them.
enum class Cue : std::uint8_t { nothing_yet, warmth, distance, attack, pressure, answer };
/// What the mover made of it.
enum class Meaning : std::uint8_t {
    safe, left_alone, not_heard, not_sure_of_you, crowded, not_good_enough, at_odds,
};
/// What the feeling pulls toward.
enum class Tendency : std::uint8_t { come_closer, protest, protect, give_up, open_up, rest };

struct Reason {
    Seat mover{};
    Move move = kNoMove;
    Stance stance{};
    std::uint8_t row = 255;       // transition taken, with its `because` in the model; 255 = none
    std::optional<std::size_t> set_off_by;  // index of the earlier turn of the other that set it off
    Cue cue{};
    Meaning meaning{};
    Primary primary{};
    Secondary secondary{};
    Need need{};                  // the one that speaks most for the move, else the most unmet
    Fear fear{};                  // likewise
    float need_unmet = 0;         // 0..1
    float fear_active = 0;        // 0..1
    Tendency tendency{};
    Features contribution{};      // folded in order, exactly the score
    float score = 0;
    float probability = 0;
    bool host_made = false;

    /// One or two English sentences, about named people. Never a verdict on either.
    std::string sentence(const Model& model, std::string_view a, std::string_view b) const;
};

/// The reason of turns[i]. The span is the couple's record from its start or any later turn on; the
/// more of it, the further back a reason can reach. i < turns.size().
Reason why(const Model& model, std::span<const Turn> turns, std::size_t i) noexcept;

/// Why not another move.
struct WhyNot {
    Move alternative = kNoMove;
    float probability = 0;       // of the alternative
    float chosen = 0;            // of the move that was made
    Features contribution{};     // score of the alternative, folded in order
    /// The smallest change of one feature, within its range, after which the same draw would have
    /// picked the alternative; none if no single change does.
    std::optional<Feature> feature;
    float change = 0;

    std::string sentence(const Model& model, std::string_view a, std::string_view b) const;
};

/// `alternative`: the move asked about, or none for the runner-up (the likeliest other move).
WhyNot why_not(const Model& model, const Turn& turn, std::optional<Move> alternative = {}) noexcept;

std::string_view name(Cue cue) noexcept;
std::string_view name(Meaning meaning) noexcept;
std::string_view name(Tendency tendency) noexcept;

}  // namespace pursuit

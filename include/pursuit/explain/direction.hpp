// Direction: a turn as it is to be played, for writers, actors and language models: who speaks, the
// act and how strongly, what shows and what lies underneath, what they want and do not say, what they
// have just heard it as, what they do not do now, and words of tone. And the way back: what was said
// in the end, as one move or several, which the couple then goes on from.
//
// All of it follows from the record of the turn; nothing is invented, and neither of the two is the
// villain. All functions are pure but said(), and may run concurrently.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/explain/why.hpp>

namespace pursuit {

/// Below this share of what the moment holds, acts of a group are a Limit.
inline constexpr float kSeldom = 0.05f;

struct Direction {
    std::uint32_t number = 0;  // of the turn
    Seat speaker{};
    Move act = kNoMove;  // of several that were said: the one with the largest share
    Kind kind{};
    Group group{};
    float intensity = 0;  // 0..1
    Strength strength{};
    bool alone = false;  // the other is away and hears none of it
    Phase phase{};       // of the couple, after the turn
    /// What shows is `secondary`; underneath are `primary` and `fear`; what is wanted `need` and
    /// `tendency`; what was heard `cue`, `heard` and `meaning`: see why.hpp.
    Reason reason{};
    float arousal = 0;            // that is felt, 0..1
    float expressed = 0;          // and that shows
    bool feeling_unsaid = false;  // something is felt, and the act does not show what is underneath
    bool need_unsaid = false;     // something is needed, and the act does not ask for it
    std::array<bool, kManners> manner{};
    /// Of the acts of each group in this moment, 0..1, all gates in it; together 1.
    std::array<float, kGroups> chance{};
    std::array<bool, kLimits> limit{};

    bool has(Manner of) const noexcept { return manner[static_cast<std::size_t>(of)]; }
    bool has(Limit of) const noexcept { return limit[static_cast<std::size_t>(of)]; }

    /// What a writer or a language model is told, a line each: about ten. Throws Error{argument}
    /// when a text of the catalogue cannot be filled in.
    std::string text(const Model& model, std::string_view a, std::string_view b,
                     const Catalogue& texts = kEnglish) const;
    /// All of it as one object of JSON, ids as words, by docs/direction.schema.json; text() is in
    /// it. Bytes of names that are no UTF-8 become U+FFFD. Throws likewise.
    std::string json(const Model& model, std::string_view a, std::string_view b,
                     const Catalogue& texts = kEnglish) const;
};

/// The direction of turns[i], from the record as for why(); with i >= turns.size() an empty one. To
/// be told what comes next and not play it yet, play a copy of the couple.
///
/// What holds: `warm`, `cold`, `pressing`, `distant`, `open` by what the act lands as (warmth from .3,
/// to -.2; demand from .35; nearness to -.2; openness from .4), `unclear` where it can be read in
/// several ways (ambiguity from .4), `heated` where arousal shows (from .5), `even` where there is
/// hardly any (below .25), `held_back` where less than half of much (.5) shows; `sharp`, `strained`
/// and `flat` where anger, frustration or numbness show; `overwhelmed` while flooded, `weary` when
/// exerted (.35), `persistent` after acts of the same group (momentum from .5).
/// Limits: acts of a group that hardly ever come up now; `reveal` where a feeling is unsaid;
/// `see_through` where the speaker sees little beneath what was heard (mentalizing below .5);
/// `settle` while an issue is open; `take_in` while flooded.
Direction direction(const Model& model, std::span<const Turn> turns, std::size_t i) noexcept;

/// What was said, as Couple::observe() and Recorder::observe() take it: its moves then count by their
/// shares alone, however likely they were.
struct Said {
    Code code{};
    float probability = 0;  // mean chance of what was said
};
/// @param shares of each move, 0..1: only how they compare matters
/// @return Fault{argument} for a share out of range, or when there is none; Fault{state} for a move
///         that cannot come up at all, in a model with epsilon 0
Fault as_said(const Couple& couple, Seat seat, const Code& shares, Said& out) noexcept;

/// What was said in the end, by a person or by whoever was given a direction: the couple goes on
/// from it. The hearer gets the mean of its moves by their shares, each as strong as the drive makes
/// it: of one move, what Couple::act() makes. `out.move` is the one with the largest share. A Fault,
/// as of as_said(), changes nothing.
Fault said(Couple& couple, Seat seat, const Code& shares, Turn& out) noexcept;

std::string_view name(Strength strength) noexcept;
std::string_view name(Manner manner) noexcept;
std::string_view name(Limit limit) noexcept;

}  // namespace pursuit

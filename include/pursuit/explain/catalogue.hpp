// Catalogue: the texts that sentences are made of, by message id; one value a language. The ids are what
// a reason and a direction are told in, so that a host can translate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/emotion.hpp>
#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>

namespace pursuit {

/// How the other's last act was heard. `nothing_yet` also where something from outside the turns set
/// the mover off.
enum class Cue : std::uint8_t { nothing_yet, warmth, distance, attack, pressure, answer };
inline constexpr int kCues = 6;
/// What the mover made of it.
enum class Meaning : std::uint8_t {
    safe,
    left_alone,
    not_heard,
    not_sure_of_you,
    crowded,
    not_good_enough,
    at_odds,
    met,
    wanted,
    let_be,
};
inline constexpr int kMeanings = 10;
/// What the feeling pulls toward. To protest is to call the other back.
enum class Tendency : std::uint8_t {
    come_closer,
    protest,
    protect,
    give_up,
    open_up,
    rest,
    keep_still,
    stand_firm,
};
inline constexpr int kTendencies = 8;

/// How strongly an act is done: intensity below 1/4, below 1/2, below 3/4, and above.
enum class Strength : std::uint8_t { slight, moderate, clear, full };
inline constexpr int kStrengths = 4;
/// How an act sounds: words of tone for who speaks it. What makes each hold: direction.hpp.
enum class Manner : std::uint8_t {
    warm,
    cold,
    pressing,
    distant,
    open,
    unclear,
    heated,
    even,
    held_back,
    sharp,
    strained,
    flat,
    overwhelmed,
    weary,
    persistent,
};
inline constexpr int kManners = 15;
/// What who speaks does not do in this turn: first acts of the other groups, in the order of Group.
enum class Limit : std::uint8_t {
    approach,
    protest,
    appease,
    silence,
    defence,
    answer,
    reveal,
    see_through,
    settle,
    take_in,
};
inline constexpr int kLimits = 10;

/// The texts that sentences are made of, by message id (kEnglish, kGerman). Each is a
/// template, in which names in braces are filled in, any number of times and in any order: {me} and
/// {other} everywhere, and the texts and numbers that a comment names. Another language is another
/// value of this: all of its texts, or a copy of one that there is with some changed. The ids are the
/// enumerators and keep their meaning.
struct Catalogue {
    template <int N>
    using Texts = std::array<std::string_view, static_cast<std::size_t>(N)>;
    struct Act {
        std::string_view was, does;  // as it was heard from {other}; as {me} does it
    };

    std::array<Act, kStandardMoves> act;
    /// Moves the standard model does not have: {was_name} and {does_name}, with blanks.
    Act custom;
    /// What was heard, where no record says by which move.
    Texts<kCues> cue;
    Texts<kMeanings> meaning;
    Texts<kPrimaries + 1> primary;
    Texts<kSecondaries + 1> secondary;
    Texts<kNeeds> need;
    std::string_view no_need;  // of whom nothing presses on, where none is unmet enough
    Texts<kFears> fear;
    Texts<kTendencies> tendency;
    /// What more or less of would have led to another move.
    Texts<kFeatures> feature;

    // Reason::sentence is one of each of these groups. What set it off: no act of the other,
    std::string_view first;
    std::string_view reading;  // or the last act,
    // or an older one that weighs more, {caused}, with the last one beside it.
    std::string_view still;
    // What is felt: nothing presses, and nothing is felt but arousal; one feeling or a feeling and a
    // fear; something else shows.
    std::string_view at_ease;
    std::string_view on_edge;
    std::string_view beneath;
    std::string_view shown;
    std::string_view feeling;
    // And what comes of it, or what is done although something else is needed. A move made by the
    // host is not claimed to be a choice.
    std::string_view chosen;
    std::string_view even_so;
    std::string_view host_made;

    // WhyNot::sentence is the first and one of the others. Chances in percent.
    std::string_view another;
    std::string_view more;
    std::string_view less;
    std::string_view at_hand;
    std::string_view out_of_reach;

    // A direction is the two of a reason about what was heard and what is felt, and of these what
    // holds. Lists are joined with `between`.
    Texts<kStrengths> strength;
    Texts<kManners> manner;
    Texts<kLimits> limit;
    std::string_view to_other;
    std::string_view to_nobody;
    std::string_view acts;
    std::string_view sounds;
    std::string_view wants;
    std::string_view unsaid;
    std::string_view unsaid_feeling;
    std::string_view unsaid_need;
    std::string_view not_now;
    std::string_view between;
};

/// In German, in which names stay as they are and nobody is he or she. Static.
extern const Catalogue kGerman;

/// Codes of the languages that there are: "en", "de".
inline constexpr std::array<std::string_view, 2> kLanguages{"en", "de"};

/// The catalogue of a language. Its texts are static and end with a 0. Fault{name} for another.
Fault catalogue_in(std::string_view language, Catalogue& out) noexcept;

std::string_view name(Cue cue) noexcept;
std::string_view name(Meaning meaning) noexcept;
std::string_view name(Tendency tendency) noexcept;

}  // namespace pursuit

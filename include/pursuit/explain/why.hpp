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

/// The texts that sentences are made of, by message id; as they stand, in English. Each is a
/// template, in which names in braces are filled in, any number of times and in any order: {me} and
/// {other} everywhere, and the texts and numbers that a comment names. Another language is another
/// value of this; the ids are the enumerators and keep their meaning.
struct Catalogue {
    template <int N>
    using Texts = std::array<std::string_view, static_cast<std::size_t>(N)>;
    struct Act {
        std::string_view was, does;  // as it was heard from {other}; as {me} does it
    };

    std::array<Act, kStandardMoves> act{{
        {"{other} reached out", "reaches out"},
        {"{other} shared what was going on inside", "shares what is going on inside"},
        {"{other} wanted to talk it through", "asks to talk it through"},
        {"{other} asked for reassurance", "asks for reassurance"},
        {"{other} said how much {me} matters", "says how much {other} matters"},
        {"{other} criticised", "criticises"},
        {"{other} blamed {me}", "blames {other}"},
        {"{other} pressed for an answer", "presses for an answer"},
        {"{other} gave in to keep the peace", "gives in to keep the peace"},
        {"{other} said it was not so bad", "says it is not so bad"},
        {"{other} changed the subject", "changes the subject"},
        {"{other} explained and defended", "explains and defends"},
        {"{other} struck back", "strikes back"},
        {"{other} went quiet", "stays silent"},
        {"{other} closed up", "closes up"},
        {"{other} walked away", "walks away"},
        {"{other} asked for a pause and promised to come back",
         "asks for a pause and promises to come back"},
        {"{other} turned back to {me}", "turns back to {other}"},
        {"{other} listened", "listens"},
        {"{other} said that {me} makes sense", "says that {other} makes sense"},
        {"{other} reassured {me}", "reassures {other}"},
        {"{other} said sorry", "says sorry"},
        {"{other} showed what lies underneath", "shows what lies underneath"},
        {"{other} showed affection", "shows affection"},
        {"{other} said nothing in particular", "says nothing in particular"},
    }};
    /// Moves the standard model does not have: {was_name} and {does_name}, with blanks.
    Act custom{"{other} did this: {was_name}", "does this: {does_name}"};
    /// What was heard, where no record says by which move.
    Texts<kCues> cue{"{other} has said nothing yet", "{other} was warm",
                     "{other} seemed far away",      "{other} was angry",
                     "{other} wanted an answer",     "{other} answered"};
    Texts<kMeanings> meaning{"being safe together", "being left alone",
                             "not being heard",     "not being sure of {other}",
                             "having no room",      "not being good enough",
                             "being at odds",       "being met",
                             "being wanted",        "being let be"};
    Texts<kPrimaries + 1> primary{"afraid", "hurt", "sad", "lonely", "ashamed", "calm"};
    Texts<kSecondaries + 1> secondary{"anger", "frustration", "numbness", "nothing else"};
    Texts<kNeeds> need{"needs closeness", "needs to be heard", "needs reassurance",
                       "needs room",      "needs peace",       "needs to be good enough"};
    Texts<kFears> fear{"afraid of losing the connection", "afraid of being left",
                       "afraid of not being enough", "afraid of having no room left"};
    Texts<kTendencies> tendency{"to come closer",      "to call {other} back",
                                "to find shelter",     "to stop hoping for an answer",
                                "to open up",          "simply to be there",
                                "to leave it at that", "to stand firm"};
    /// What more or less of would have led to another move.
    Texts<kFeatures> feature{"habit",
                             "longing for closeness",
                             "longing to be heard",
                             "longing for reassurance",
                             "need for room",
                             "need for peace",
                             "need to be good enough",
                             "fear of losing the connection",
                             "fear of being left",
                             "fear of not being enough",
                             "fear of having no room left",
                             "belief that talking heals",
                             "hope that reaching out works",
                             "felt security",
                             "coldness heard from {other}",
                             "demand heard from {other}",
                             "response heard from {other}",
                             "weight of what is open between them"};

    // Reason::sentence is one of each of these groups. What set it off: no act of the other,
    std::string_view first = "For {me} it begins with {meaning}.";
    std::string_view reading = "{was}, and to {me} that reads as {meaning}.";  // or the last act,
    // or an older one that weighs more, {caused}, with the last one beside it.
    std::string_view still =
        "{caused}, and to {me} that still reads as {meaning}, though since then {was}.";
    // What is felt: nothing presses; one feeling or a feeling and a fear; something else shows.
    std::string_view at_ease = "{me} is {primary}.";
    std::string_view beneath = "Inside, {me} is {feeling}.";
    std::string_view shown = "Underneath, {me} is {feeling}; what shows is {secondary}.";
    std::string_view feeling = "{primary} and {fear}";
    // And what comes of it. A move made by the host is not claimed to be a choice.
    std::string_view chosen = "{me} {need}, wants {tendency}, and so {does}.";
    std::string_view host_made =
        "{me} {does}; what speaks for it: {me} {need} and wants {tendency}.";

    // WhyNot::sentence is the first and one of the others. Chances in percent.
    std::string_view another =
        "Another way from here: {me} {does} ({chance:.3g} %, against "
        "{chance_made:.3g} % for what happened).";
    std::string_view more = "More {feature} would have led there ({change:+.2g}).";
    std::string_view less = "Less {feature} would have led there ({change:+.2g}).";
    std::string_view at_hand = "It was at hand as things were.";
    std::string_view out_of_reach = "No single change would have led there.";

    // A direction is the two of a reason about what was heard and what is felt, and of these what
    // holds. Lists are joined with `between`.
    Texts<kStrengths> strength{"slightly", "moderately", "clearly", "fully"};
    Texts<kManners> manner{"warm",         "cold",   "pressing",    "distant",   "open",
                           "hard to read", "heated", "even",        "held back", "sharp",
                           "strained",     "flat",   "overwhelmed", "weary",     "persistent"};
    Texts<kLimits> limit{"coming closer",
                         "accusing or pressing",
                         "smoothing it over",
                         "falling silent or going away",
                         "defending or striking back",
                         "listening, reassuring or saying sorry",
                         "saying aloud what lies underneath",
                         "knowing what {other} means by it",
                         "having it settled",
                         "taking in what {other} says"};
    std::string_view to_other = "It is up to {me} now; {other} is there to hear it.";
    std::string_view to_nobody = "It is up to {me} now; {other} is away and hears none of it.";
    std::string_view acts = "{me} {does}; how strongly: {strength}.";
    std::string_view sounds = "How it sounds: {manner}.";
    std::string_view wants = "{me} {need} and wants {tendency}.";
    std::string_view unsaid = "None of this is said aloud: what {me} feels and needs.";
    std::string_view unsaid_feeling = "Not said aloud: what {me} feels.";
    std::string_view unsaid_need = "Not said aloud: what {me} needs.";
    std::string_view not_now = "Not in this turn: {limit}.";
    std::string_view between = "; ";
};

inline constexpr Catalogue kEnglish{};

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
    Move heard = kNoMove;  // the other's last act, which the cue is about; kNoMove where no record
                           // holds it
    Move cause = kNoMove;  // that of set_off_by; kNoMove where there is none
    bool cause_is_older = false;  // than what was heard, and another move
    Meaning meaning{};  // of the cause where it is older than what was heard, else of that
    Primary primary = Primary::calm;
    Secondary secondary = Secondary::none;
    Need need{};            // the one that speaks most for the move, else the most unmet
    Fear fear{};            // likewise
    float need_unmet = 0;   // 0..1
    float fear_active = 0;  // 0..1
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

std::string_view name(Cue cue) noexcept;
std::string_view name(Meaning meaning) noexcept;
std::string_view name(Tendency tendency) noexcept;

}  // namespace pursuit

// Model: every number of the engine in one immutable value. Build another by overriding the
// standard one; the tables are plain data.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/emotion.hpp>
#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/stance.hpp>

namespace pursuit {

/// The scalar coefficients. Meaning, unit, range, default and source of each: coefficients().
struct Coefficients {
    // Needs
    float need_gain, need_rest, need_rise, need_fall, issue_threat, heard_without_talk,
        heard_by_talk;
    // Fears
    float calm_factor, fear_gain, security_buffer;
    // Arousal
    float arousal_rest, arousal_by_drives, arousal_by_stronger, arousal_by_other, arousal_by_issue,
        arousal_rise, flood_threshold, flood_level;
    // Beliefs
    float security_by_nearness, security_by_warmth, security_by_response, security_rise,
        security_fall, hope_rate, hope_by_response, hope_by_warmth, hope_most, hope_rest,
        mentalizing_rate, mentalizing_openness, mentalizing_calm;
    float disclosure_heard, unheard_hope, unheard_security, unheard_mentalizing;
    float learning_rate, unlearning_rate, unlearning_calm;
    // Choice
    float epsilon, belief_middle, issue_other;
    // What one's own acts leave behind, and what being used to the other's takes away
    float momentum_gate, momentum_rate, bid_gate, answer_gate, quieting_gate, tiredness_gate,
        level_gate, relief, habituation, familiarity_rate, away_minutes;
    // Events
    float opening_gain, opening_arousal, stress_arousal, uncover_intensity;
    // The label of an answer
    float against_coldness, against_response, toward_response;
    // Time
    float turn_seconds, pause_minutes, session_minutes, flooding_minutes;
    float half_life_need, half_life_arousal, half_life_cue, half_life_stress, half_life_security,
        half_life_hope, half_life_mentalizing, half_life_learned, half_life_momentum,
        half_life_exertion, half_life_familiarity;  // minutes
    // The population that questionnaire scores are placed on
    float anxiety_mean, anxiety_deviation, avoidance_mean, avoidance_deviation;
    // The prediction, and the reference state of the loop gain
    float first_exchanges, reference_pursuit, reference_withdrawal, reference_arousal;
    // Silence: when one acts by itself (scene.hpp)
    float silence_urgent_seconds, silence_calm_seconds, silence_spread, silence_bid, silence_hold,
        silence_apart;
};

struct Coefficient {
    std::string_view name;
    float Coefficients::*field;
    float standard, least, most;
    std::string_view unit, meaning, source;
};

/// All scalar coefficients, in the order of the struct. Static.
std::span<const Coefficient> coefficients() noexcept;

/// base + anxiety * a + avoidance * v, held within 0..most.
struct TraitMap {
    float base = 0, anxiety = 0, avoidance = 0, most = 1;
};

struct NeedRow {
    float threat = 0;       // threat of a perceived tone of zero
    Tone by_tone{};         // added per unit of the perceived tone
    float issue_owner = 0;  // share of an open issue that weighs on its owner
    float issue_other = 0;  // and on the other
    float opening = 0;      // pushed by any disagreement, on top of the share
};

/// How intensity (0..1) follows a drive: base + slope * shown * (drive - level), saturated, within
/// least..most, where shown = 1 - suppression / 2, or 1/2 + suppression / 2 for what hides.
struct IntensityRow {
    enum class Drive : std::uint8_t { none, pursuit, withdrawal, stronger } drive = Drive::none;
    bool hides = false;
    float base = 0, slope = 0, level = 0, least = 0, most = 1;
};

/// What a score is a sum of, in table order. `stance` is the inclination of the present stance.
enum class Feature : std::uint8_t {
    stance,
    closeness,
    heard,
    reassurance,
    space,
    peace,
    acceptance,
    PURSUIT_FEARS,
    talk_heals,
    hope,
    security,
    coldness,
    demand,
    responsiveness,
    issue,
};
inline constexpr int kFeatures = static_cast<int>(Feature::issue) + 1;
using Features = std::array<float, kFeatures>;

/// The gates on the weight of a group of moves, in the order in which they are multiplied: what one
/// has just done, goes on; what was asked, is answered; who is answered tells; what has been heard
/// needs no saying; who is tired rests; and some say more than others.
enum class Gate : std::uint8_t { momentum, bid, answer, quieting, tiredness, level };
inline constexpr int kGates = 6;

/// What a move does to being apart.
enum class Parting : std::uint8_t { none, contact, leaves, promises };
inline constexpr int kPartings = 4;
std::string_view name(Parting parting) noexcept;

/// A group of moves: what gates do to it, -1..1, and what it costs.
struct GroupRow {
    float tells = 0;       // likelier where the other responds
    float quiets = 0;      // less likely the more of the issue has been worked through
    float tires = 0;       // less likely the more exerted
    float says = 0;        // likelier with the level of a partner
    float cost = 0;        // 0..1: of exertion, however little of it shows
    float habituates = 0;  // 0..1: does less the more often it is done again
};

struct MoveRow {
    char name[24] = {};
    Kind kind = Kind::neutral;
    Group group = Group::approach;
    Tone impact{}, intent{};
    float ambiguity = 0;  // 0..1
    bool bid = false;     // asks for a response
    Parting parting = Parting::none;
    float raises = 0;     // 0..1: puts the issue on the table
    float engages = 0;    // 0..1: progress of the issue when it answers a move that raises it
    float discloses = 0;  // 0..1: shows what is underneath
    Features appeal{};    // score per unit of each feature; appeal[stance] is the habit
};

struct StanceRow {
    std::array<float, kMoveSlots> open{};  // 0..2: factor on the weight of each move
    std::array<float, kMoveSlots> lean{};  // added to the habit of each move
    std::array<float, kGroups> answers{};  // -1..1: whether a group answers a bid, from here
};

/// Where a partner is while time passes, and so what its needs relax toward.
enum class Presence : std::uint8_t { together, stepped_back, left_with_promise, left };
inline constexpr int kPresences = 4;

/// What an intervention of strength 1 does to the mind it changes; fractions 0..1.
struct InterventionRow {
    float security = 0, mentalizing = 0, hope = 0;  // of the way up to 1
    float arousal = 0;                              // of the way down to rest
    float needs = 0;    // of the unmet closeness, being heard, reassurance and acceptance
    float session = 0;  // how strongly a session of dose 1 does this; 0 = not at all
};

struct Profile {
    char name[24] = {};
    Traits traits{};
    float deviation = 0.08f;  // of anxiety and avoidance in a population around it
};
inline constexpr int kProfileSlots = 16;

/// All tables of a model: plain data to be changed and handed to Model.
struct Tables {
    Coefficients coefficients{};
    std::array<TraitMap, kNeeds> strength{};
    std::array<TraitMap, kFears> sensitivity{};
    TraitMap suppression{}, talk_heals{}, security{}, mentalizing{};
    Tone anxious_bias{}, avoidant_bias{};
    std::array<NeedRow, kNeeds> needs{};
    std::array<std::array<float, kNeeds>, kFears> fears{};  // weights of the unmet needs
    Tone neutral{};                                         // what lands of a move of intensity 0
    std::array<Tone, kPresences> presence{};
    std::array<IntensityRow, kKinds> intensity{};
    int move_count = 0;
    std::array<MoveRow, kMoveSlots> moves{};
    std::array<GroupRow, kGroups> groups{};
    std::array<StanceRow, kStances> stances{};
    int predicate_count = 0;
    std::array<Predicate, kPredicateSlots> predicates{};
    int transition_count = 0;
    std::array<Transition, kTransitionSlots> transitions{};
    std::array<Features, kPrimaries> primary{};  // score of each primary emotion
    std::array<Secondary, kKinds> secondary{};   // what shows with each kind of move
    std::array<InterventionRow, kInterventions> interventions{};
    int profile_count = 0;
    std::array<Profile, kProfileSlots> profiles{};
};

struct Compiled;  // what the hot path reads, made from Tables once

/// Immutable, validated, safe to share between threads. Copies share the same data.
class Model {
public:
    /// The default coefficients. Static; lives as long as the program.
    static const Model& standard();

    /// Throws Error{model} or Error{argument} for tables that contradict themselves: values that
    /// are not finite or out of range, a stance that cannot be left or reached, epsilon 0 with a
    /// stance whose scores cannot be positive, names that repeat; Error{internal} of a wrong build.
    PURSUIT_THROWS explicit Model(const Tables& tables);
    static Fault make(const Tables& tables, std::unique_ptr<Model>& out) noexcept;

    const Tables& tables() const noexcept;
    const Coefficients& coefficients() const noexcept { return tables().coefficients; }
    const Compiled& compiled() const noexcept { return *compiled_; }

    /// Identifies the tables but their profiles, which nothing runs on; equal for equal tables on
    /// every machine.
    std::uint64_t hash() const noexcept;

    int moves() const noexcept { return tables().move_count; }
    const MoveRow& row(Move move) const noexcept;

    /// Borrowed from the model; "?" for a move the model does not have.
    std::string_view name(Move move) const noexcept;

    /// The move or profile of that name; a Fault tells a near one or those there are.
    Fault find(std::string_view text, Move& out) const noexcept;
    Fault find(std::string_view text, Profile& out) const noexcept;

private:
    std::shared_ptr<const Compiled> compiled_;
};

std::string_view name(Feature feature) noexcept;
std::string_view name(Gate gate) noexcept;
std::string_view name(Presence presence) noexcept;

}  // namespace pursuit

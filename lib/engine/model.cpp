// All numbers of the engine. Every one is a design choice unless a source is named; they are
// calibrated so that the claims hold (tests/claims). a = anxiety, v = avoidance, both 0..1.
#include <pursuit/engine/model.hpp>

#include <atomic>
#include <cstring>
#include <memory>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "engine/compiled.hpp"
#include "engine/stance.hpp"

namespace pursuit {
namespace {

using C = Coefficients;
constexpr std::string_view kChoice = "design choice";

// clang-format off
constexpr Coefficient kCoefficients[] = {
    // name, field, standard, least, most, unit, meaning, source
    {"need_gain", &C::need_gain, 1.866f, 0, 10, "need per threat", "slope of an unmet need's target", kChoice},
    {"need_rest", &C::need_rest, 0.06f, 0, 1, "share of strength", "lowest value of an unmet need", kChoice},
    {"need_rise", &C::need_rise, 0.6648f, 0, 1, "per turn heard", "how fast an unmet need follows its target up", kChoice},
    {"need_fall", &C::need_fall, 0.6642f, 0, 1, "per turn heard", "and down", kChoice},
    {"issue_threat", &C::issue_threat, 0.7378f, 0, 5, "threat per severity", "how an open issue weighs on the needs", kChoice},
    {"heard_without_talk", &C::heard_without_talk, 0.55f, 0, 2, "factor", "gain of being heard where talk is not believed to heal", kChoice},
    {"heard_by_talk", &C::heard_by_talk, 0.65f, 0, 2, "factor", "added to it by the belief that talk heals", "C11: reliance on talk"},

    {"calm_factor", &C::calm_factor, 0.5945f, 0, 1, "factor", "of the fears at arousal 0; 1 at arousal 1", "hyperactivation under arousal (Mikulincer & Shaver 2003)"},
    {"fear_gain", &C::fear_gain, 1.134f, 0, 10, "factor", "of the fears, before they are saturated", kChoice},
    {"security_buffer", &C::security_buffer, 0.5812f, 0, 1, "factor", "how far full felt security damps the fears", "felt security relieves (Mikulincer & Shaver 2003)"},

    {"arousal_rest", &C::arousal_rest, 0.12f, 0, 1, "arousal", "resting level", kChoice},
    {"arousal_by_drives", &C::arousal_by_drives, 0.5782f, 0, 2, "per drive", "both drives together", kChoice},
    {"arousal_by_stronger", &C::arousal_by_stronger, 1.022f, 0, 2, "per drive", "the stronger drive", kChoice},
    {"arousal_by_other", &C::arousal_by_other, 0.25f, 0, 2, "per expressed arousal", "contagion from what the other shows", kChoice},
    {"arousal_by_issue", &C::arousal_by_issue, 0.1009f, 0, 2, "per severity", "open issue", kChoice},
    {"arousal_rise", &C::arousal_rise, 0.7032f, 0, 1, "per turn heard", "how fast arousal rises; it falls only with time", kChoice},
    {"flood_threshold", &C::flood_threshold, 0.7855f, 0, 1, "arousal", "above it flooding sets in", "diffuse physiological arousal (Gottman)"},
    {"flood_level", &C::flood_level, 0.6434f, 0, 1, "arousal", "where arousal rests while flooded", kChoice},

    {"security_by_nearness", &C::security_by_nearness, 0.30f, 0, 2, "per nearness", "level of felt security a partner's act stands for", kChoice},
    {"security_by_warmth", &C::security_by_warmth, 0.30f, 0, 2, "per warmth", "likewise", kChoice},
    {"security_by_response", &C::security_by_response, 0.55f, 0, 2, "per responsiveness", "likewise", "accessible and responsive (EFT)"},
    {"security_rise", &C::security_rise, 0.009882f, 0, 1, "per turn heard", "felt security follows a warm, near, responsive partner up", kChoice},
    {"security_fall", &C::security_fall, 0.01972f, 0, 1, "per turn heard", "and a cold, distant, silent one down", "losses larger than gains"},
    {"hope_rate", &C::hope_rate, 0.1192f, 0, 1, "per answered bid", "hope follows the answer to a bid", kChoice},
    {"hope_by_response", &C::hope_by_response, 0.8816f, 0, 3, "per responsiveness", "level of hope an answer stands for", kChoice},
    {"hope_by_warmth", &C::hope_by_warmth, 0.20f, 0, 3, "per warmth", "likewise", kChoice},
    {"hope_most", &C::hope_most, 0.95f, 0, 1, "hope", "highest level an answer stands for", kChoice},
    {"hope_rest", &C::hope_rest, 0.8228f, 0, 1, "hope", "resting level", kChoice},
    {"mentalizing_rate", &C::mentalizing_rate, 0.1189f, 0, 1, "per turn heard", "how much a disclosure heard while calm teaches", "C25"},
    {"mentalizing_openness", &C::mentalizing_openness, 0.4291f, 0, 1, "openness", "what counts as a disclosure", kChoice},
    {"mentalizing_calm", &C::mentalizing_calm, 0.411f, 0, 1, "arousal", "above it nothing is learned about the partner", "C25"},
    {"disclosure_heard", &C::disclosure_heard, 0.4473f, 0, 1, "responsiveness", "below it an answer leaves a disclosure alone", kChoice},
    {"unheard_hope", &C::unheard_hope, 0.1255f, 0, 1, "share", "lost when a full disclosure is left alone", "softening too early fails (EFT order)"},
    {"unheard_security", &C::unheard_security, 0.08f, 0, 1, "share", "likewise", kChoice},
    {"unheard_mentalizing", &C::unheard_mentalizing, 0.10f, 0, 1, "share", "likewise", kChoice},
    {"learning_rate", &C::learning_rate, 0.00416f, 0, 1, "per turn heard", "sensitivity grows while a fear meets coldness", "polarisation (Eldridge et al. 2007)"},
    {"unlearning_rate", &C::unlearning_rate, 0.1112f, 0, 1, "per disclosure met", "sensitivity falls when a fear is shown and met", "Burgess Moser 2012"},
    {"unlearning_calm", &C::unlearning_calm, 0.8051f, 0, 1, "arousal", "above it nothing is unlearned", kChoice},

    {"epsilon", &C::epsilon, 0.000764f, 0, 1, "weight", "of every move, so that none is impossible", kChoice},
    {"belief_middle", &C::belief_middle, 0.50f, 0, 1, "belief", "where a belief speaks neither for nor against", kChoice},
    {"issue_other", &C::issue_other, 0.2395f, 0, 1, "share", "of the issue in the choices of the one who does not own it", "Papp, Kouros & Cummings 2009"},

    {"momentum_gate", &C::momentum_gate, 1.741f, 0, 20, "height", "what one has just done, one goes on doing", "own lag .68-.75 at 10 s in real talk"},
    {"momentum_rate", &C::momentum_rate, 0.6875f, 0, 1, "per act", "how fast momentum follows what is done", kChoice},
    {"bid_gate", &C::bid_gate, 2.94f, 0, 20, "height", "what was asked, is answered", "answered bids in real talk"},
    {"answer_gate", &C::answer_gate, 0.2556f, 0, 20, "height", "who is answered tells", kChoice},
    {"quieting_gate", &C::quieting_gate, 1.232f, 0, 20, "height", "what has been heard needs no saying", kChoice},
    {"tiredness_gate", &C::tiredness_gate, 3.516f, 0, 20, "height", "who is exerted rests", kChoice},
    {"level_gate", &C::level_gate, 12.75f, 0, 20, "height", "how far the level of a partner goes", kChoice},
    {"relief", &C::relief, 0.05487f, 0, 1, "share per answered bid", "of exertion, by a full answer", kChoice},
    {"habituation", &C::habituation, 16.0f, 0, 20, "factor", "how much less the same does when done on and on", kChoice},
    {"familiarity_rate", &C::familiarity_rate, 0.2831f, 0, 1, "per act", "how fast one gets used to the same", kChoice},
    {"away_minutes", &C::away_minutes, 3.0f, 0, 1440, "min", "median time until who left is back", kChoice},

    {"opening_gain", &C::opening_gain, 0.8155f, 0, 5, "need per severity", "push of a disagreement by the issue's shares", kChoice},
    {"opening_arousal", &C::opening_arousal, 0.799f, 0, 2, "arousal per severity", "push of a disagreement", kChoice},
    {"stress_arousal", &C::stress_arousal, 0.30f, 0, 2, "arousal per severity", "push of outside stress", kChoice},
    {"uncover_intensity", &C::uncover_intensity, 0.80f, 0, 1, "intensity", "of what is shown by uncovering, softening, re-engaging and responding", kChoice},
    {"against_coldness", &C::against_coldness, 0.30f, 0, 1, "coldness", "an answer colder than this, and responsive, is against", kChoice},
    {"against_response", &C::against_response, 0.15f, 0, 1, "responsiveness", "above it a cold answer is against, not away", kChoice},
    {"toward_response", &C::toward_response, 0.40f, 0, 1, "responsiveness", "from it on an answer that is not against is toward", kChoice},

    {"turn_seconds", &C::turn_seconds, 10.0f, 0, 86400, "s", "length of a turn", "coded talk: 6 to 10 s units"},
    {"pause_minutes", &C::pause_minutes, 25.0f, 0, 1440, "min", "promised length of a time-out", "20 min and more to calm down (Gottman)"},
    {"session_minutes", &C::session_minutes, 50.0f, 0, 1440, "min", "length of a session of dose 1", "the usual hour of couple therapy"},
    {"flooding_minutes", &C::flooding_minutes, 20.0f, 0, 1440, "min", "from onset to end", "20 min and more to calm down (Gottman)"},
    {"half_life_need", &C::half_life_need, 7.949f, 0.1f, 1e6f, "min", "unmet needs", kChoice},
    {"half_life_arousal", &C::half_life_arousal, 3.228f, 0.1f, 1e6f, "min", "arousal", kChoice},
    {"half_life_cue", &C::half_life_cue, 0.7792f, 0.1f, 1e6f, "min", "echo of the other's last act", kChoice},
    {"half_life_stress", &C::half_life_stress, 90.0f, 0.1f, 1e6f, "min", "outside stress", kChoice},
    {"half_life_security", &C::half_life_security, 43200.0f, 0.1f, 1e6f, "min", "felt security: a month", kChoice},
    {"half_life_hope", &C::half_life_hope, 2880.0f, 0.1f, 1e6f, "min", "hope: two days", kChoice},
    {"half_life_mentalizing", &C::half_life_mentalizing, 86400.0f, 0.1f, 1e6f, "min", "mentalizing: two months", kChoice},
    {"half_life_learned", &C::half_life_learned, 259200.0f, 0.1f, 1e6f, "min", "learned sensitivity: half a year", kChoice},

    {"half_life_momentum", &C::half_life_momentum, 2.0f, 0.1f, 1e6f, "min", "momentum of what one does", kChoice},
    {"half_life_exertion", &C::half_life_exertion, 2.427f, 0.1f, 1e6f, "min", "exertion", kChoice},
    {"half_life_familiarity", &C::half_life_familiarity, 3.585f, 0.1f, 1e6f, "min", "familiarity of what the other does", kChoice},

    {"anxiety_mean", &C::anxiety_mean, 0.43f, 0, 1, "anxiety", "population mean", "(ECR item mean - 1) / 6"},
    {"anxiety_deviation", &C::anxiety_deviation, 0.187f, 0, 1, "anxiety", "population standard deviation", "(ECR item mean - 1) / 6"},
    {"avoidance_mean", &C::avoidance_mean, 0.32f, 0, 1, "avoidance", "population mean", "(ECR item mean - 1) / 6"},
    {"avoidance_deviation", &C::avoidance_deviation, 0.198f, 0, 1, "avoidance", "population standard deviation", "(ECR item mean - 1) / 6"},

    {"first_exchanges", &C::first_exchanges, 0.4f, 0, 5, "share", "what the first exchanges of a quarrel add to the drives, for the prediction", "fitted once: claim test prediction"},
    {"reference_pursuit", &C::reference_pursuit, 0.1838f, 0, 1, "drive", "of the one protesting in the reference state", kChoice},
    {"reference_withdrawal", &C::reference_withdrawal, 0.1958f, 0, 1, "drive", "of the one withdrawing in the reference state", kChoice},
    {"reference_arousal", &C::reference_arousal, 0.85f, 0, 1, "arousal", "of the hot reference state", kChoice},

    {"silence_urgent_seconds", &C::silence_urgent_seconds, 1.0f, 0.01f, 86400, "s", "median silence before one acts by itself, at full urgency", kChoice},
    {"silence_calm_seconds", &C::silence_calm_seconds, 40.0f, 0.01f, 86400, "s", "likewise with nothing to press", kChoice},
    {"silence_spread", &C::silence_spread, 4.0f, 1, 100, "factor", "longest silence to the median, and the median to the shortest", kChoice},
    {"silence_bid", &C::silence_bid, 0.40f, 0, 1, "urgency", "how far a bid that waits presses", kChoice},
    {"silence_hold", &C::silence_hold, 3.0f, 1, 100, "factor", "how much longer one waits who does not have the floor", kChoice},
    {"silence_apart", &C::silence_apart, 30.0f, 1, 10000, "factor", "how much longer both wait while they are apart", kChoice},
};
static_assert(std::size(kCoefficients) * sizeof(float) == sizeof(Coefficients));

// Strengths are flat and sensitivities steep: steep in both, the extremes become fourteen times
// the ordinary instead of six.
constexpr TraitMap kStrength[kNeeds] = {
    {0.45f, 0.35f, -0.10f},  // closeness
    {0.40f, 0.35f, -0.08f},  // heard
    {0.30f, 0.50f, 0.00f},   // reassurance
    {0.30f, 0.00f, 0.45f},   // space
    {0.30f, 0.05f, 0.40f},   // peace
    {0.35f, 0.15f, 0.30f},   // acceptance
};
constexpr TraitMap kSensitivity[kFears] = {
    {0.4181f, 2.567f, -0.17f, 4},  // disconnection
    {0.24f, 2.668f, 0.00f, 4},   // abandonment
    {0.5694f, 0.33f, 2.4f, 4},   // inadequacy
    {0.4547f, 0.00f, 3.716f, 4},   // engulfment
};
constexpr TraitMap kSuppression{0.10f, -0.15f, 0.8618f};
constexpr TraitMap kTalkHeals{0.50f, 0.4994f, -0.45f};
constexpr TraitMap kSecurity{0.70f, -0.35f, -0.25f};
constexpr TraitMap kMentalizing{0.15f, 0.00f, 0.00f};

// The anxious read less nearness and responsiveness into what is ambiguous, the avoidant more
// demand (Simpson, Campbell & Weisberg 2006; Overall et al. 2013, in direction).
constexpr Tone kAnxiousBias{-0.5342f, -0.15f, 0, -0.30f, 0};
constexpr Tone kAvoidantBias{0, 0, 0.5214f, 0, 0};

constexpr NeedRow kNeedRows[kNeeds] = {
    // threat, by tone {near, warm, demand, response, open}, issue: owner, other, opening
    {0.24f, {-0.60f, -0.25f, 0.00f, -0.15f, 0}, 0.25f, 0.08f, 0.10f},   // closeness
    {0.46f, {0.00f, -0.20f, 0.00f, -0.80f, 0}, 0.7286f, 0.2093f, 0.10f},    // heard
    {0.24f, {-0.30f, -0.35f, 0.00f, -0.35f, 0}, 0.15f, 0.05f, 0.10f},   // reassurance
    {-0.07415f, {0.15f, -0.10f, 0.75f, 0.00f, 0}, 0.00f, 0.07549f, 0.10f},    // space
    {-0.02f, {0.00f, -0.60f, 0.45f, -0.04892f, 0}, 0.1995f, 0.2046f, 0.45f},   // peace
    {0.08f, {0.00f, -0.75f, 0.25f, -0.15f, 0}, 0.09282f, 0.2985f, 0.3193f},    // acceptance
};
constexpr std::array<float, kNeeds> kFearRows[kFears] = {
    {0.5f, 0.5f, 0, 0, 0, 0},  // disconnection: closeness, being heard
    {0.3f, 0, 0.7f, 0, 0, 0},  // abandonment: reassurance, closeness
    {0, 0, 0, 0, 0.3f, 0.7f},  // inadequacy: acceptance, peace
    {0, 0, 0, 0.7f, 0.3f, 0},  // engulfment: space, peace
};

constexpr Tone kNeutral{0.10f, 0.10f, 0.10f, 0.50f, 0.20f};
constexpr Tone kPresenceTone[kPresences] = {
    {0.40f, 0.30f, 0.00f, 0.60f, 0.20f},   // together, at peace
    {-0.40f, 0.30f, 0.00f, 0.50f, 0.00f},  // stepped back: room to breathe, but far away
    {0.10f, 0.35f, 0.00f, 0.50f, 0.00f},   // left, knowing until when
    {-0.80f, -0.20f, 0.00f, 0.00f, 0.00f}, // left
};

using Drive = IntensityRow::Drive;
constexpr IntensityRow kIntensity[kKinds] = {
    // drive, hides, base, slope, level, least, most
    {Drive::pursuit, false, 0.6434f, 1.224f, 0.35f, 0.5f, 1},  // pursue
    {Drive::pursuit, false, 0.5544f, 1.622f, 0.35f, 0, 1},     // protest
    {Drive::withdrawal, true, 0.5605f, 2.03f, 0.35f, 0, 1},   // withdraw
    {Drive::stronger, false, 0.5207f, 3.155f, 0.35f, 0, 1},    // attack
    {Drive::none, false, 0.449f, 0, 0, 0, 1},            // neutral
    {Drive::none, false, 0.8726f, 0, 0, 0, 1},            // repair
};

// The large tables are written as doubles, to be read without suffixes, and narrowed once.
template <std::size_t N>
using Wide = std::array<double, N>;
template <std::size_t N>
std::array<float, N> narrow(const Wide<N>& wide) {
    std::array<float, N> out;
    for (std::size_t i = 0; i < N; ++i) out[i] = static_cast<float>(wide[i]);
    return out;
}

struct LandingRow {
    const char* name;
    Kind kind;
    Wide<kDimensions> impact, intent;
    double ambiguity;
};
// impact, then intent: nearness, warmth, demand, responsiveness, openness; ambiguity. The order of
// approach and warmth follows the Asymmetric Behavior Coding System (Front. Psychol. 2022, 12:769407).
constexpr LandingRow kLanding[kStandardMoves] = {
    {"invite",           Kind::pursue,   { 0.8051,  0.60,  0.199,  0.5347,  0.30}, { 1.00,  0.80,  0.10,  0.60,  0.40}, 0.20},
    {"share",            Kind::pursue,   { 0.6038,  0.30,  0.199,  0.5347,  0.80}, { 0.90,  0.60,  0.10,  0.50,  0.90}, 0.15},
    {"discuss",          Kind::pursue,   { 0.6038,  0.10,  0.3483,  0.6416,  0.40}, { 0.90,  0.50,  0.20,  0.70,  0.50}, 0.20},
    {"seek_reassurance", Kind::pursue,   { 0.8051,  0.10,  0.4975,  0.4277,  0.50}, { 1.00,  0.60,  0.20,  0.50,  0.80}, 0.25},
    {"reaffirm",         Kind::pursue,   { 0.7045,  0.80,  0.0995,  0.6416,  0.50}, { 0.90,  0.90,  0.10,  0.60,  0.60}, 0.05},
    {"criticise",        Kind::protest,  { 0.30, -0.657,  0.70,  0.4176,  0.20}, { 0.90,  0.40,  0.30,  0.40,  0.60}, 0.20},
    {"blame",            Kind::protest,  { 0.20, -0.9855,  0.80,  0.3132,  0.00}, { 0.90,  0.30,  0.30,  0.30,  0.60}, 0.20},
    {"pressure",         Kind::protest,  { 0.50, -0.5475,  1.00,  0.3132,  0.10}, { 1.00,  0.40,  0.40,  0.30,  0.50}, 0.20},
    {"placate",          Kind::withdraw, { 0.00,  0.10,  0.00,  0.35,  0.00}, { 0.30,  0.50,  0.00,  0.50,  0.20}, 0.40},
    {"minimise",         Kind::withdraw, {-0.2582,  0.00,  0.05,  0.25,  0.00}, { 0.10,  0.40,  0.00,  0.40,  0.20}, 0.40},
    {"deflect",          Kind::withdraw, {-0.4302, -0.10,  0.00,  0.10,  0.00}, { 0.00,  0.30,  0.00,  0.20,  0.10}, 0.50},
    {"defend",           Kind::neutral,  {-0.10, -0.40,  0.20,  0.50,  0.10}, { 0.20,  0.30,  0.10,  0.60,  0.40}, 0.30},
    {"counter_attack",   Kind::attack,   {-0.10, -0.80,  0.60,  0.45,  0.10}, { 0.20,  0.20,  0.20,  0.50,  0.40}, 0.20},
    {"stay_silent",      Kind::withdraw, {-0.6023, -0.20,  0.00,  0.00,  0.00}, {-0.10,  0.30,  0.00,  0.20,  0.10}, 0.60},
    {"stonewall",        Kind::withdraw, {-0.7744, -0.50,  0.00,  0.00,  0.00}, {-0.20,  0.20,  0.00,  0.10,  0.10}, 0.40},
    {"leave",            Kind::withdraw, {-0.8604, -0.40,  0.00,  0.00,  0.00}, {-0.30,  0.20,  0.00,  0.10,  0.10}, 0.40},
    {"time_out",         Kind::neutral,  {-0.40,  0.30,  0.00,  0.50,  0.40}, { 0.20,  0.60,  0.00,  0.60,  0.50}, 0.20},
    {"return",           Kind::repair,   { 0.60,  0.40,  0.10,  0.60,  0.40}, { 0.90,  0.70,  0.10,  0.70,  0.50}, 0.10},
    {"listen",           Kind::repair,   { 0.40,  0.40,  0.00,  0.70,  0.20}, { 0.50,  0.60,  0.00,  0.80,  0.30}, 0.15},
    {"validate",         Kind::repair,   { 0.60,  0.80,  0.00,  0.95,  0.40}, { 0.70,  0.90,  0.00,  1.00,  0.50}, 0.00},
    {"reassure",         Kind::repair,   { 0.70,  0.80,  0.05,  0.90,  0.40}, { 0.80,  0.90,  0.00,  0.90,  0.50}, 0.00},
    {"apologise",        Kind::repair,   { 0.50,  0.60,  0.00,  0.70,  0.50}, { 0.70,  0.80,  0.00,  0.80,  0.60}, 0.05},
    {"soften",           Kind::repair,   { 0.80,  0.60,  0.10,  0.60,  1.00}, { 1.00,  0.80,  0.10,  0.70,  1.00}, 0.10},
    {"affection",        Kind::repair,   { 0.90,  1.00,  0.05,  0.60,  0.30}, { 1.00,  1.00,  0.00,  0.60,  0.40}, 0.05},
    {"neutral",          Kind::neutral,  { 0.10,  0.1749,  0.00,  0.2485,  0.10}, { 0.30,  0.40,  0.00,  0.50,  0.20}, 0.20},
};

constexpr GroupRow kGroupRows[kGroups] = {
    // tells, quiets, tires, says, cost, habituates
    {0.14f, 1, 0.662f, 1, 0.04832f, 0.5845f},    // approach
    {-0.59f, 0.5f, 1, 1, 0.09079f, 1},       // protest
    {0.0426f, 0, 0, 1, 0, 0.5f},           // appease
    {-0.3593f, 0, -0.5614f, -0.6f, 0, 0},        // silence
    {-0.15f, 0.5f, 0.5f, 1, 0.06378f, 1},    // defence
    {-0.6753f, 0.9f, 0, 1, 0, 1},           // answer
};
constexpr std::array<float, kGroups> kAnswers[kStances] = {
    // approach, protest, appease, silence, defence, answer
    {-1.0f, -1, 0.3f, -1, 0, 1},      // settled
    {-0.545f, 0.215f, 0.3f, -1, 0, 1},   // reaching
    {-0.3299f, 0.02f, 0, -1, 0.3f, 0.5f},    // protesting
    {-1, -1, 1, 1, 0, 0.5f},          // despairing
    {0.0067f, -1, 0.195f, 0.2898f, -0.225f, 1},          // guarding
    {-0.9195f, -1, 1, 1, 0.7f, 1},          // withdrawing
    {-1, -1, 0, 1, 0, 0},             // shut down
    {0, -1, 0, -1, 0, 1},             // opening
};

struct PartRow {
    Move move;
    bool bid;
    Parting parting;
    float raises, engages, discloses;
};
// What a move is in the exchange, where it is anything beside its tones.
constexpr PartRow kParts[] = {
    {Move::invite, true, Parting::contact, 0, 0, 0},
    {Move::share, true, Parting::contact, 1, 0.1658f, 0.5f},
    {Move::discuss, true, Parting::contact, 1, 0.1658f, 0},
    {Move::seek_reassurance, true, Parting::contact, 0, 0, 0.2f},
    {Move::reaffirm, false, Parting::contact, 0, 0, 0},
    {Move::criticise, true, Parting::contact, 0, 0, 0},
    {Move::blame, true, Parting::contact, 0, 0, 0},
    {Move::pressure, true, Parting::contact, 0, 0, 0},
    {Move::counter_attack, false, Parting::contact, 0, 0, 0},
    {Move::leave, false, Parting::leaves, 0, 0, 0},
    {Move::time_out, false, Parting::promises, 0, 0, 0},
    {Move::return_, false, Parting::contact, 0, 0, 0},
    {Move::listen, false, Parting::contact, 0, 0.1107f, 0},
    {Move::validate, false, Parting::contact, 0, 0.1658f, 0},
    {Move::reassure, false, Parting::contact, 0, 0, 0},
    {Move::apologise, false, Parting::contact, 0, 0.1658f, 0},
    {Move::soften, true, Parting::contact, 1, 0, 1},
    {Move::affection, true, Parting::contact, 0, 0, 0},
};

// Score per unit of each feature: habit; needs; fears; beliefs; cue: coldness, demand,
// responsiveness; issue.
constexpr Wide<kFeatures> kAppeal[kStandardMoves] = {
    //                        habit  clos  heard  reas  space  peace  accep   disco   aband  inade  engul   talk    hope  secur   cold  deman  respo   issue
    /* invite           */ {   0.15, 0.4048,  0.09843, 0.05, -0.15,  0.00,  0.00,   0.7492, 0.2457, -0.60, -0.6174,  0.00,   0.251,  0.10,   0.3,  0.045,  0.70,   0.00},
    /* share            */ {   0.10, 0.1349,  0.3445, 0.10, -0.15, -0.05,  0.00,   0.9365, 0.2457, -0.60, -0.6174,  0.6261,   0.1673,  0.10,   0.3,  0.045,  0.70, 0.1431},
    /* discuss          */ {   0.05, 0.04498,  0.4429, 0.05, -0.10, -0.10,  0.00,   1.124, 0.2457, -0.45, -0.4939,  0.805,   0.1673,  0.00,   0.3,  0.045,  0.60,  0.644},
    /* seek_reassurance */ {   0.00, 0.1349,  0.04921, 0.70, -0.15,  0.00,  0.00,   0.5619,  1.474, -0.45, -0.4939,  0.00,   0.1673,  0.00,   0.3,  0.045,  0.00,   0.00},
    /* reaffirm         */ {   0.10, 0.1799,  0.00, 0.20, -0.05,  0.00,  0.00,   0.1873, 0.3686, -0.45, -0.3704,  0.2683,   0.08365,  0.20,   0.3, -0.055,  0.00,   0.00},
    /* criticise        */ {-0.4933, 0.10, 2.454, 0.05, -0.05, -0.15,  0.00,  2.45,   0.8385,  0.30, -0.45,  0.00, 0.1223, -0.20,  0.2391,  -0.06345, -0.1618,   0.30},
    /* blame            */ {-0.6343, 0.25, 1.635, 0.10, -0.05, -0.20,  0.05,  2.45,   1.342,  0.30, -0.45,  0.00,   0.00, -0.20,  0.4782,  -0.06345, -0.1618,   0.00},
    /* pressure         */ { -0.5638, 0.15, 1.635, 0.30, -0.10, -0.15,  0.00,  1.96,   1.677,  0.15, -0.45,  0.20,   0.00, -0.10,  0.00,  -0.06345, -0.2427,   0.30},
    /* placate          */ {   0.08, 0.00,  0.00, 0.00,  0.0406,  0.3742,  0.25,   0.00,   0.00,  1.227,  0.3208,  0.00,   0.00,  0.00,  0.1749,  0.2391,  0.24,   0.00},
    /* minimise         */ {   0.05, 0.00,  0.00, 0.00,  0.1218,  0.4277,  0.10,   0.00,   0.00,  0.9203,  0.8019, -0.20,   0.00,  0.00,  0.07485,  0.3586,  0.24,   0.10},
    /* deflect          */ {   0.05, 0.00,  0.00, 0.00,  0.203,  0.3208,  0.05,   0.00,   0.00,  0.6135,  1.283, -0.20,   0.00,  0.00,  0.07485,  0.3586,  0.24,   0.00},
    /* defend           */ {   0.00, 0.00,  0.00, 0.00,  0.00,  0.05,  0.50,   0.15,   0.00,  0.8956,  0.30,  0.00,   0.00,  0.00, 1.114,  0.20,  0.00,   0.00},
    /* counter_attack   */ {  -0.3387, 0.00,  0.05, 0.00,  0.05, -0.15,  0.30, 0.5194,   0.30,  0.9093,  0.45,  0.00,   0.00, -0.20,  0.5748,   0.4183,  0.00,   0.00},
    /* stay_silent      */ {   0.08, 0.00,  0.00, 0.00,  0.3248,  0.3208,  0.00,   0.00,   0.00,  0.7669,  1.604, -0.10,  -0.20,  0.00,  0.07485,  0.2391,  0.2058,   0.00},
    /* stonewall        */ {  -0.20, 0.00,  0.00, 0.00,  0.3248,  0.2673,  0.10,   0.00,   0.00,  1.074,  1.443,  0.00,  -0.10,  0.00,  0.3749,  0.2391,  0.2058,   0.00},
    /* leave            */ {  -0.30, 0.00,  0.00, 0.00,  0.406,  0.2673,  0.00,   0.00,   0.00,  0.6135,  1.604,  0.00,  -0.10,  0.00,  0.1749,  0.3586,  0.2058,   0.00},
    /* time_out         */ {  -0.10, 0.00,  0.00, 0.00,  0.15,  0.15,  0.00,   0.00,   0.00, 0.08956,  0.30,  0.10,   0.10,  0.20,  0.00,  0.10,  -0.0342,   0.00},
    /* return           */ {0.0462, 0.15,  0.00, 0.05, -0.15,  0.05,  0.00,   0.00,   0.00, -0.4572, -0.4883,  0.10,  0.126,  0.08365,  0.00,  0.15,  0.1854,   0.00},
    /* listen           */ { 0.6468, 0.00,  0.00, 0.00, -0.15,  0.00, -0.05,  -0.7014,  -0.60, -0.9144, -0.9768,  0.20,  0.06301,  0.251, -0.30,  0.15, 0.0855,   0.20},
    /* validate         */ { 0.3235, 0.00,  0.00, 0.00, -0.15,  0.00, -0.10,  -0.7014,  -0.60, -1.067, -0.9768,  0.30,  0.06301,  0.251, -0.40,  0.15, 0.0855,   0.10},
    /* reassure         */ { 0.2771, 0.05,  0.00, 0.00, -0.15,  0.00, -0.05,  -0.4209,  -0.60, -0.9144, -0.9768,  0.10,  0.06301,  0.251, -0.30,  0.15, 0.0855,   0.00},
    /* apologise        */ { 0.09239, 0.00,  0.00, 0.05, -0.05,  0.15,  0.05,   0.00,   0.15, -0.3048, -0.4883,  0.10,  0.06301,  0.08365, -0.10,  0.15,  0.2854,   0.00},
    /* soften           */ {   0.00, 0.20,  0.10, 0.15, -0.10,  0.00,  0.05,   0.2806,   0.30,  0.1524, -0.3256,  0.30,  0.126,  0.1673, -0.10,  0.15,  0.7932,   0.00},
    /* affection        */ { 0.3696, 0.15, -0.10, 0.05, -0.20,  0.00,  0.00,  -0.5611,  -0.45, -0.9144, -0.9768,  0.00,  0.06301,  0.251, -0.50,  0.15,  0.6932,  -0.20},
    /* neutral          */ {   0.648, 0.00,  0.00, 0.00,   0.00,  0.00,  0.00,  -0.7113,  -0.60, -1.018, -0.90,  0.00,   0.00,  0.2858, -0.1955, -0.20,  -0.0342,  -1.61},
};

// How open a stance is to a move: factor on its weight.
constexpr Wide<kStances> kOpen[kStandardMoves] = {
    //                        Settl    Reach     Prote    Despa    Guard    Withd    ShutD    Openi
    /* invite           */ {   0.7497,   1.523,     0.1974,  0.007698,    0.1493,    0.05483,    0.00,  0.7485},
    /* share            */ {   0.5623,   1.751,     0.2714,  0.01112,    0.1493,    0.05483,    0.00,  1.134},
    /* discuss          */ {   0.4273,   1.523,     0.7032,  0.007698,    0.2054,    0.07311,    0.00,  0.9525},
    /* seek_reassurance */ {   0.3598,   1.279,     0.5922,    0.01368,    0.05599,    0.02742,    0.00,  0.4309},
    /* reaffirm         */ {   0.4948,  0.8677,     0.111,    0.003421,    0.084,    0.03656,    0.00,  0.7485},
    /* criticise        */ {   0.04779,    0.2034,     1.064,   0.001337,    0.07582, 0.07402,    0.04,    0.0489},
    /* blame            */ {   0.0239,    0.1017,     0.8941,   0.001337,    0.05686, 0.07402,    0.04,    0.03668},
    /* pressure         */ {   0.03186,    0.1653,     0.9793,   0.001337,    0.03791, 0.03702,    0.00,    0.03668},
    /* placate          */ {   0.2526,    0.0579, 0.00879,    0.3097,    1.416,    0.6804,  0.1042,    0.1284},
    /* minimise         */ {   0.261,    0.06979,  0.01059,    0.38,    1.391,    0.9227,  0.0942,    0.1161},
    /* deflect          */ {   0.261,    0.05234,  0.01059,    0.38,    1.169,    1.36,  0.1675,    0.1161},
    /* defend           */ { 0.1604,    0.1495,   0.1446,    0.1303,    0.92,    0.5252,    0.09,    0.08606},
    /* counter_attack   */ {0.07145,    0.09988,   0.2843,    0.02358,    1.737,    0.4391,    0.2317,    0.04154},
    /* stay_silent      */ {   0.3051,    0.06,     0.06063,    1.108,    0.5209,   1.768,    1.00,    0.06924},
    /* stonewall        */ {0.03269, 0.02571,  0.03464,    0.1329,  0.1018,  0.864,   0.857, 0.01978},
    /* leave            */ {  0.005573,   0.004383,   0.00299, 0.008197,  0.005408, 0.03838,   0.02959,   0.003372},
    /* time_out         */ {0.06616, 0.03469,  0.02338, 0.02883, 0.08455,   0.2249, 0.09252, 0.07117},
    /* return           */ {   0.38,    0.3033,  0.04209,    0.2034,    0.16,  0.1876,    0.00,  0.4609},
    /* listen           */ {   0.8,    0.4116,  0.02807,    0.2797,    0.57,  0.1876,    0.00,  0.5487},
    /* validate         */ {   0.891,    0.3033,  0.01871,    0.1144,    0.33,   0.1055,    0.00,  0.5487},
    /* reassure         */ {   0.7695,    0.3033,  0.01871,    0.1144,    0.28,   0.1055,    0.00,  0.5048},
    /* apologise        */ {   0.2755,    0.2984,  0.02761,    0.1126,    0.3739,  0.1847,    0.00,  0.4535},
    /* soften           */ {   0.2141,  0.4347,     0.07549,    0.01396,    0.08565,    0.05591,    0.00,  1.422},
    /* affection        */ {   0.7497,  0.7306,     0.04935,  0.007698,    0.2613,    0.08225,    0.00,  0.7485},
    /* neutral          */ {   1.105,    0.09508,     0.007466,    0.1251,    0.1007,    0.1941,    0.00,    0.3185},
};

struct LeanRow {
    Stance stance;
    Move move;
    float by;
};
// What a stance adds to the score of a move, whatever is felt.
constexpr LeanRow kLeans[] = {
    {Stance::despairing, Move::stay_silent, 0.27f},  // who has given up is quiet
    {Stance::shut_down, Move::counter_attack, -1},     // nor for one back
};

struct GroupLeanRow {
    Stance stance;
    Group group;
    float by;
};
// The same for all moves of a group, before what kLeans says of one.
constexpr GroupLeanRow kGroupLeans[] = {
    {Stance::settled, Group::answer, 0.092f},        // who is at ease answers
    {Stance::reaching, Group::approach, 0.1621f},    // who reaches out comes closer
    {Stance::protesting, Group::approach, 0.05f},    // and so does who protests, for all the blame
    {Stance::despairing, Group::approach, -0.2f},    // who has given up rarely asks,
    {Stance::despairing, Group::protest, -2.5f},     // and does not go on blaming
    {Stance::guarding, Group::answer, 0.0439f},      // who is on guard still listens
    {Stance::shut_down, Group::protest, -2.5f},         // who is flooded has no words for a reproach
};

// What is enough for each guard of the rules in stance.cpp.
using V = Variable;
constexpr auto kAbove = Comparison::above, kBelow = Comparison::below;
constexpr Predicate kPredicates[kGuards] = {
    {V::flooded, kAbove, 0.5f},      // flooded
    {V::flooded, kBelow, 0.5f},      // not_flooded
    {V::lean, kBelow, 0.05f},        // not_pursuing
    {V::hope, kAbove, 0.2573f},        // hope_back
    {V::hope, kBelow, 0.1199f},        // hope_gone
    {V::mentalizing, kAbove, 0.50f}, // sees
    {V::arousal, kBelow, 0.5861f},     // calm
    {V::safety, kAbove, 0.5104f},      // safe
    {V::pursuit, kAbove, 0.505f},     // pursuit_hurts
    {V::withdrawal, kAbove, 0.6125f},  // withdrawal_hurts
    {V::pursuit, kBelow, 0.12f},     // pursuit_gone
    {V::withdrawal, kBelow, 0.2438f},  // withdrawal_gone
    {V::dwell, kAbove, 5},           // dwelt
    {V::pursuit, kAbove, 0.2069f},     // pursuit_stirs
    {V::withdrawal, kAbove, 0.3094f},  // withdrawal_stirs
    {V::lean, kAbove, 0},            // leans_toward
    {V::lean, kBelow, 0},            // leans_away
    {V::pursuit, kAbove, 0.4762f},     // pursuit_strong
    {V::unmet_heard, kAbove, 0.1286f},  // unheard
    {V::lean, kBelow, -0.10f},       // shelter_over_contact
    {V::lean, kAbove, 0.10f},        // contact_over_shelter
    {V::lean, kBelow, -0.2086f},       // shelter_wins
    {V::lean, kAbove, 0.2237f},        // contact_wins
    {V::withdrawal, kAbove, 0.3668f},  // withdrawal_strong
    {V::pursuit, kBelow, 0.2657f},     // pursuit_eased
    {V::withdrawal, kBelow, 0.34f}, // withdrawal_eased
    {V::exertion, kAbove, 0.3653f},    // tired
    {V::exertion, kBelow, 0.243f},    // rested
    {V::response, kAbove, 0.6713f},    // met
    {V::hope, kBelow, 0.9385f},        // hope_low
    {V::hope, kAbove, 0.1758f},        // hope_left
    {V::unmet_heard, kBelow, 0.1f}, // heard
};

// Score of each primary emotion over the same features (hope counts from its middle).
constexpr Features kPrimary[kPrimaries] = {
    //  -  close  heard  reass space  peace accep disco  aband  inade  engul talk  hope   secur cold  dem resp issue
    {0, 0.00f, 0.00f, 0.10f, 0.1f, 0, 0.0f, 0.1f, 0.6f, 0.00f, 0.6f, 0, 0.0f, 0, 0.0f, 0, 0, 0},    // fear
    {0, 0.00f, 0.60f, 0.20f, 0.0f, 0, 0.2f, 0.0f, 0.0f, 0.00f, 0.0f, 0, 0.0f, 0, 0.6f, 0, 0, 0},    // hurt
    {0, 0.10f, 0.00f, 0.00f, 0.0f, 0, 0.0f, 0.1f, 0.0f, 0.00f, 0.0f, 0, -1.2f, 0, 0.0f, 0, 0, 0},  // sadness
    {0, 0.80f, 0.00f, 0.00f, 0.0f, 0, 0.0f, 0.2f, 0.0f, 0.00f, 0.0f, 0, 0.0f, 0, 0.0f, 0, 0, 0},    // loneliness
    {0, 0.00f, 0.00f, 0.00f, 0.0f, 0, 0.4f, 0.0f, 0.0f, 0.52f, 0.0f, 0, 0.0f, 0, 0.0f, 0, 0, 0},    // shame
};
constexpr Secondary kSecondary[kKinds] = {
    Secondary::frustration,  // pursue
    Secondary::anger,        // protest
    Secondary::numbness,     // withdraw
    Secondary::anger,        // attack
    Secondary::frustration,  // neutral
    Secondary::none,         // repair
};

constexpr InterventionRow kInterventionRows[kInterventions] = {
    // Security, mentalizing, hope, arousal, needs; share in a session. What is done in a session is
    // what EFT does from its first steps on (1-4; Johnson & Greenberg); what one partner shows is
    // no part of it, since its answer is the other's own.
    {0.2499f, 0.2748f, 0.10f, 0.40f, 0, 0.1668f},  // name the cycle
    {0, 0.45f, 0, 0, 0, 0.1361f},              // recognise the intent
    {0, 0, 0.20f, 0.15f, 0.6535f, 0.30f},      // affirm
    {0, 0.1846f, 0, 0.10f, 0, 0},              // uncover: the other's mentalizing, the own arousal
    {0.08554f, 0.18f, 0, 0, 0, 0},              // promised pause: who promises has seen what is needed
    {0, 0.30f, 0, 0.2073f, 0, 0},              // soften: of the one who does it, with help
    {0, 0.10f, 0.10f, 0.30f, 0, 0},          // re-engage: likewise
    {0, 0.10f, 0, 0.30f, 0, 0},              // respond: likewise
    {0.10f, 0, 0.10f, 0.4383f, 0, 0},          // session: what being held by a third person does
};

struct ProfileRow {
    const char* name;
    float anxiety, avoidance;
};
constexpr ProfileRow kProfiles[] = {
    {"ordinary", 0.43f, 0.32f}, {"pursuer", 0.78f, 0.25f}, {"withdrawer", 0.30f, 0.75f},
    {"secure", 0.25f, 0.20f},   {"fearful", 0.75f, 0.75f},
};

// clang-format on

template <std::size_t N>
void set(char (&field)[N], const char* text) {
    std::strncpy(field, text, N - 1);
}

Tables standard_tables() {
    Tables t;
    for (const Coefficient& c : kCoefficients) t.coefficients.*c.field = c.standard;
    std::copy(std::begin(kStrength), std::end(kStrength), t.strength.begin());
    std::copy(std::begin(kSensitivity), std::end(kSensitivity), t.sensitivity.begin());
    t.suppression = kSuppression;
    t.talk_heals = kTalkHeals;
    t.security = kSecurity;
    t.mentalizing = kMentalizing;
    t.anxious_bias = kAnxiousBias;
    t.avoidant_bias = kAvoidantBias;
    std::copy(std::begin(kNeedRows), std::end(kNeedRows), t.needs.begin());
    std::copy(std::begin(kFearRows), std::end(kFearRows), t.fears.begin());
    t.neutral = kNeutral;
    std::copy(std::begin(kPresenceTone), std::end(kPresenceTone), t.presence.begin());
    std::copy(std::begin(kIntensity), std::end(kIntensity), t.intensity.begin());

    t.move_count = kStandardMoves;
    for (std::size_t m = 0; m < kStandardMoves; ++m) {
        MoveRow& row = t.moves[m];
        set(row.name, kLanding[m].name);
        row.kind = kLanding[m].kind;
        row.group = kGroupOfMove[m];
        row.impact = narrow(kLanding[m].impact);
        row.intent = narrow(kLanding[m].intent);
        row.ambiguity = static_cast<float>(kLanding[m].ambiguity);
        row.appeal = narrow(kAppeal[m]);
        for (std::size_t s = 0; s < kStances; ++s) {
            t.stances[s].open[m] = static_cast<float>(kOpen[m][s]);
        }
    }
    for (const GroupLeanRow& row : kGroupLeans) {
        for (std::size_t m = 0; m < kStandardMoves; ++m) {
            if (t.moves[m].group != row.group) continue;
            t.stances[static_cast<std::size_t>(row.stance)].lean[m] = row.by;
        }
    }
    for (const LeanRow& row : kLeans) {
        t.stances[static_cast<std::size_t>(row.stance)].lean[static_cast<std::size_t>(row.move)] =
            row.by;
    }
    for (const PartRow& part : kParts) {
        MoveRow& row = t.moves[static_cast<std::size_t>(part.move)];
        row.bid = part.bid;
        row.parting = part.parting;
        row.raises = part.raises;
        row.engages = part.engages;
        row.discloses = part.discloses;
    }

    std::copy(std::begin(kGroupRows), std::end(kGroupRows), t.groups.begin());
    for (std::size_t s = 0; s < kStances; ++s) t.stances[s].answers = kAnswers[s];

    t.predicate_count = kGuards;
    std::copy(std::begin(kPredicates), std::end(kPredicates), t.predicates.begin());
    t.transition_count = static_cast<int>(standard_rules().size());
    for (std::size_t i = 0; i < standard_rules().size(); ++i) {
        const Rule& rule = standard_rules()[i];
        t.transitions[i] = {rule.from, rule.guard, rule.to, {}};
        set(t.transitions[i].because, rule.because);
    }

    std::copy(std::begin(kPrimary), std::end(kPrimary), t.primary.begin());
    std::copy(std::begin(kSecondary), std::end(kSecondary), t.secondary.begin());
    std::copy(std::begin(kInterventionRows), std::end(kInterventionRows), t.interventions.begin());
    t.profile_count = static_cast<int>(std::size(kProfiles));
    for (std::size_t i = 0; i < std::size(kProfiles); ++i) {
        set(t.profiles[i].name, kProfiles[i].name);
        t.profiles[i].traits.anxiety = kProfiles[i].anxiety;
        t.profiles[i].traits.avoidance = kProfiles[i].avoidance;
    }
    return t;
}

}  // namespace

std::span<const Coefficient> coefficients() noexcept { return kCoefficients; }
std::span<const InterventionRow, kInterventions> standard_interventions() noexcept {
    return kInterventionRows;
}

#if defined(PURSUIT_TUNING)
void tune(Tables& tables);  // tests/tuning/tune.cpp
#endif

namespace {

Tables tables_of_standard() {
    Tables tables = standard_tables();
#if defined(PURSUIT_TUNING)
    tune(tables);
#endif
    return tables;
}

}  // namespace

const Model& Model::standard() {
    const RoundToNearest rounding;
#if PURSUIT_EXCEPTIONS
    static const Model model{tables_of_standard()};
    return model;
#else  // a static would stay half made where memory runs out
    static std::atomic<const Model*> kept{nullptr};
    if (const Model* model = kept.load(std::memory_order_acquire)) return *model;
    auto made = std::make_unique<const Model>(tables_of_standard());
    const Model* first = nullptr;
    if (kept.compare_exchange_strong(first, made.get())) return *made.release();
    return *first;
#endif
}

}  // namespace pursuit

// Partner: one person in this relationship, as traits. Never a sex, never a fixed role.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/fear.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>

namespace pursuit {

class Model;

/// Hosts may make one of a byte. Functions that return a Fault refuse what is neither a nor b; all
/// others take it as b.
enum class Seat : std::uint8_t { a, b };
constexpr Seat one_of(Seat seat) noexcept { return seat == Seat::a ? Seat::a : Seat::b; }
constexpr Seat other(Seat seat) noexcept { return seat == Seat::a ? Seat::b : Seat::a; }
constexpr int index(Seat seat) noexcept { return static_cast<int>(seat); }

/// Factors that leave all as it is.
template <std::size_t kCount>
constexpr std::array<float, kCount> ones() noexcept {
    std::array<float, kCount> out{};
    for (float& factor : out) factor = 1;
    return out;
}

/// The traits of one partner. Anxiety and avoidance are the two dimensions of adult attachment,
/// each (ECR item mean - 1) / 6; everything else is derived from them by the model unless set.
struct Traits {
    float anxiety = 0.43f;    // 0..1; population mean
    float avoidance = 0.32f;  // 0..1; population mean

    /// Factors on the strengths and sensitivities that the model derives; 0..2, 1 = as derived.
    std::array<float, kNeeds> need_strength = ones<kNeeds>();
    std::array<float, kFears> fear_sensitivity = ones<kFears>();
    /// Factor on the intensity of everything this partner does but repairs; 0..1.
    float expression = 1;
    /// How much this partner says at all, beside keeping silent; 0..1, 0.5 = as most.
    float level = 0.5f;

    /// Set outright, 0..1, or left to the model.
    std::optional<float> expressive_suppression{};
    std::optional<float> talk_heals{};        // belief that open communication heals
    std::optional<float> security{};          // where felt security starts and rests
    std::optional<float> mentalizing{};       // of this partner: where it starts and rests
    std::optional<float> hope{};              // that reaching works: where it starts
    std::optional<float> flooding_minutes{};  // how long flooding lasts once begun; 0..1440
};

/// The traits of the partners in seat a and seat b.
using Pair = std::array<Traits, 2>;

/// A questionnaire score and the mean and standard deviation of the caller's norm sample, in the
/// questionnaire's own unit.
struct Score {
    float value = 0;
    float mean = 0;
    float deviation = 1;  // > 0
};

/// How the trait `level` is spread in the population that scores are placed on, and how alike
/// partners are in it: what real partners say in all correlates by .86 (couplescope, 64 couples),
/// part of which is that they answer each other. Design choices.
inline constexpr float kLevelMean = 0.5f, kLevelDeviation = 0.2f, kLevelsAlike = 0.8f;

/// Of what a model makes of traits, the numbers that stand alone: of one person, or in lanes of many.
#define PURSUIT_PERSONA_NUMBERS(T)                                     \
    T suppression{}; /* expressed = experienced * (1 - suppression) */ \
    T expression{};  /* factor on intensity */                         \
    T level{};       /* of how much is said */                         \
    T talk_heals{};  /* 0..1 */                                        \
    T security{};    /* resting level, 0..1 */                         \
    T mentalizing{}; /* resting level, 0..1 */

/// What a model makes of traits: all that a turn reads of a person. Constant while turns run.
struct Persona {
    std::array<float, kNeeds> strength{};     // 0..1
    std::array<float, kNeeds> threat_gain{};  // rise of an unmet need per unit of threat
    std::array<float, kNeeds> need_rest{};    // lowest value of an unmet need
    std::array<float, kFears> sensitivity{};  // fear per weighted unmet need, 0..4
    Tone bias{};                              // what ambiguity is read as, signed
    PURSUIT_PERSONA_NUMBERS(float)
    float hope = 0;  // at the start, 0..1
    std::int32_t flooding_ms = 0;
};

/// Traits from questionnaire scores: z = (value - mean) / deviation, held within +-3, then placed
/// on the model's population; `level` from a score of expressiveness, .5 without one. Throws Error
/// when a score is not finite or a deviation not > 0.
PURSUIT_THROWS Traits traits_from_scores(const Model& model, const Score& anxiety,
                                         const Score& avoidance,
                                         const std::optional<Score>& level = {});
Fault traits_from_scores(const Model& model, const Score& anxiety, const Score& avoidance,
                         const std::optional<Score>& level, Traits& out) noexcept;
Fault traits_from_scores(const Model& model, const Score& anxiety, const Score& avoidance,
                         Traits& out) noexcept;

/// The attachment quadrant, a label only: secure, preoccupied, dismissing or fearful. Static.
std::string_view quadrant(const Traits& traits) noexcept;

/// Throws Error when a trait is not finite or outside its range.
PURSUIT_THROWS Persona derive(const Model& model, const Traits& traits);
Fault derive(const Model& model, const Traits& traits, Persona& out) noexcept;

std::string_view name(Seat seat) noexcept;

}  // namespace pursuit

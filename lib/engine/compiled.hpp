// What the hot path reads of a model: its tables laid out for running over all moves at once, and
// what can be worked out once. Made by Model, never changed.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include <pursuit/engine/model.hpp>

#include "engine/time.hpp"

namespace pursuit {

/// What a move carries beside its intensity.
struct Landing {
    Tone impact{}, intent{};  // less the neutral tone
    float ambiguity = 0, bid = 0, raises = 0, engages = 0, discloses = 0;
};

template <class T>
using PerMove = std::array<T, kMoveSlots>;

/// Where the standard model has coefficients that are not 0: the needs that a fear is made of, and
/// those that a dimension of the tone threatens; bit i is need i.
inline constexpr std::array<std::uint8_t, kFears> kNeedsOfFear{0b000011, 0b000101, 0b110000,
                                                               0b011000};
inline constexpr std::array<std::uint8_t, kDimensions> kNeedsOfTone{0b001101, 0b111111, 0b111000,
                                                                    0b110111, 0};

struct Compiled {
    Tables tables{};
    std::uint64_t hash = 0;
    int slots = 0;  // moves, rounded up to a multiple of kBlock

    alignas(64) std::array<PerMove<float>, kStances> lean{};     // habit + lean
    alignas(64) std::array<PerMove<float>, kFeatures> appeal{};  // [0] is not used
    alignas(64) std::array<PerMove<float>, kStances> open{};
    alignas(64) PerMove<float> floor{};  // epsilon, and 0 where there is no move
    PerMove<Landing> landing{};
    PerMove<std::uint8_t> group{};
    float level = 0;                                             // push of a level of 1
    std::array<std::array<float, kGroups>, kGates> push{};       // of each gate, at its full
    std::array<std::array<float, kGroups>, kStances> answers{};  // likewise of the bid

    struct Row {
        std::uint32_t guard = 0;
        Stance to{};
        std::uint8_t number = 0;  // in the tables
    };
    std::array<Row, kStances * kTransitionSlots> rows{};  // sorted by the stance they leave
    std::array<std::uint16_t, kStances + 1> first{};  // rows of stance s: first[s] .. first[s + 1]
    std::array<std::uint32_t, kStances> asked{};  // predicates that the rows of each stance read

    // The tables of needs and fears, turned round: a row of numbers is one for each need, or fear.
    std::array<std::array<float, kNeeds>, kDimensions> threat_by_tone{};
    std::array<float, kNeeds> threat_of_zero{};
    std::array<std::array<float, kNeeds>, 2> threat_of_issue{};  // of the other's, of one's own
    std::array<std::array<float, kFears>, kNeeds> fear_by_need{};
    bool usual = false;  // these have coefficients only where the standard model has them
    std::array<std::array<float, kNeeds>, kPresences> threat{};  // of the tone of each presence
    HalfLives half_lives{};
    Decay turn{};  // over one turn of the standard length
    std::uint32_t turn_ms = 0;
};

/// The rows of the standard model.
std::span<const InterventionRow, kInterventions> standard_interventions() noexcept;

}  // namespace pursuit

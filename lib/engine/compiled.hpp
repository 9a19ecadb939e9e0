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
    float nothing = 0;  // so that it is four times four numbers
};
static_assert(sizeof(Landing) == 64);

template <class T>
using PerMove = std::array<T, kMoveSlots>;

/// Where the standard model has coefficients that are not 0: the needs that a fear is made of, and
/// those that a dimension of the tone threatens; bit i is need i.
inline constexpr std::array<std::uint8_t, kFears> kNeedsOfFear{0b000011, 0b000101, 0b110000,
                                                               0b011000};
inline constexpr std::array<std::uint8_t, kDimensions> kNeedsOfTone{0b001101, 0b111111, 0b111000,
                                                                    0b110111, 0};
/// Likewise which moves a feature speaks for or against; bit i are moves 4 i to 4 i + 3.
inline constexpr std::array<std::uint8_t, kFeatures> kMovesOfFeature{
    0,         0b0110011, 0b0101011, 0b0110011, 0b0111111, 0b0111111,
    0b0111110, 0b1111111, 0b1111011, 0b1111111, 0b1111111, 0b0111111,
    0b0111011, 0b1111011, 0b1111111, 0b1111111, 0b1111111, 0b1110111};

/// The groups of its moves, and behind them of moves that may be added without a turn being longer.
inline constexpr std::array<Group, 28> kGroupOfMove = [] {
    using enum Group;
    return std::array{approach, approach, approach, approach, approach, protest, protest,
                      protest,  appease,  appease,  appease,  defence,  defence, silence,
                      silence,  silence,  silence,  answer,   answer,   answer,  answer,
                      answer,   approach, approach, silence,  silence,  silence, silence};
}();

/// Moves are summed in blocks of so many.
inline constexpr std::size_t kBlock = 8, kBlocks = kMoveSlots / kBlock;
/// Groups and needs, so that they are taken by the four: with 0 behind the needs, and behind the groups
/// the last two once more, with less than nothing of their pushes.
inline constexpr std::size_t kGroupSlots = 8, kNeedSlots = 8, kGroupsTurned = 4;

struct Compiled {
    using PerEight = std::array<float, 8>;
    /// Maps of traits, turned round.
    struct FourMaps {
        using PerMap = std::array<float, 4>;
        alignas(16) PerMap base{}, anxiety{}, avoidance{}, most{};
    };

    Tables tables{};
    std::uint64_t hash = 0;
    bool wide = false;  // the processor has what turn_by_eight_avx2.cpp asks for
    int slots = 0;      // moves, rounded up to a multiple of kBlock

    alignas(64) std::array<PerMove<float>, kStances> lean{};     // habit + lean
    alignas(64) std::array<PerMove<float>, kFeatures> appeal{};  // [0] is not used
    alignas(64) std::array<PerMove<float>, kStances> open{};
    alignas(64) PerMove<float> floor{};  // epsilon, and 0 where there is no move
    PerMove<Landing> landing{};
    PerMove<std::uint8_t> group{};
    alignas(32) std::array<std::array<std::int32_t, kBlock>, kBlocks> groups{};  // the same
    bool few_appeals = true;   // none but those of kMovesOfFeature
    bool usual_groups = true;  // moves are of those of kGroupOfMove, and no more
    float level = 0;           // push of a level of 1
    using PerGroupSlot = std::array<float, kGroupSlots>;
    alignas(32) std::array<PerGroupSlot, kGates> push{};       // of each gate, at its full
    alignas(32) std::array<PerGroupSlot, kStances> answers{};  // likewise of the bid

    /// Of a move, what follows a choice.
    struct Brief {
        std::uint8_t group = 0, kind = 0;
        bool goes = false;  // away, with a promise or without
        float used_up = 0;  // of it at full familiarity
    };
    PerMove<Brief> brief{};

    /// What a turn reads of kinds and groups, with 0 behind them, so that all are worked out at once.
    struct Kinds {
        alignas(32) PerEight pursuit{}, withdrawal{}, stronger{};  // 1 where that drives it
        alignas(32) PerEight base{}, shows{}, hides{}, level{}, least{}, most{};
    } kinds{};
    /// What an act leaves in a trail: where its numbers head for, and how fast. Of a group.
    struct Leaves {
        alignas(32) PerEight to{}, rate{};
    };
    std::array<Leaves, kGroups> leaves{};
    alignas(32) PerEight neutral{};
    /// What hearing does to hope, security and mentalizing, in this order, and to nothing.
    struct Beliefs {
        using PerBelief = std::array<float, 4>;
        alignas(16) PerBelief first{}, by_warmth{}, by_response{}, more{};
        alignas(16) PerBelief most{}, rise{}, fall{}, unheard{};
    } beliefs{};

    /// What guards ask of a stance, by the eight: whether a variable, or less than nothing of it, is
    /// above a threshold. What is asked for nothing is above none.
    struct Questions {
        alignas(32) std::array<std::int32_t, 8> variable{};
        alignas(32) std::array<std::uint32_t, 8> less{};  // its sign turned, or not
        alignas(32) PerEight threshold{};
    };
    std::array<Questions, kStances * kPredicateSlots / 8> questions{};  // sorted by stance
    std::array<std::uint16_t, kStances + 1> first_question{};           // as `first`
    /// Rows of a stance, by the eight, with such behind them as always hold and lead nowhere.
    struct Exits {
        alignas(32) std::array<std::uint32_t, 8> yes{};  // questions that are answered so
        std::array<Stance, 8> to{};
        std::array<std::uint8_t, 8> number{};  // in the tables; 255: none
    };
    std::array<Exits, kStances*(kTransitionSlots / 8 + 1)> exits{};  // sorted by stance
    std::array<std::uint16_t, kStances> first_exit{};

    struct Row {
        std::uint32_t guard = 0;
        Stance to{};
        std::uint8_t number = 0;  // in the tables
    };
    std::array<Row, kStances * kTransitionSlots> rows{};  // sorted by the stance they leave
    std::array<std::uint16_t, kStances + 1> first{};  // rows of stance s: first[s] .. first[s + 1]
    std::array<std::uint32_t, kStances> asked{};  // predicates that the rows of each stance read

    std::array<FourMaps, 2> maps_of_strength{};  // of needs 0 to 3, and 2 to 5
    FourMaps maps_of_sensitivity{};
    FourMaps maps_of_levels{};  // suppression, talk heals, security, mentalizing

    // The tables of needs and fears, turned round: a row of numbers is one for each need, or fear.
    using PerNeedSlot = std::array<float, kNeedSlots>;
    alignas(32) std::array<PerNeedSlot, kDimensions> threat_by_tone{};
    alignas(32) PerNeedSlot threat_of_zero{};
    alignas(32) std::array<PerNeedSlot, 2> threat_of_issue{};  // of the other's, of one's own
    alignas(16) std::array<std::array<float, kFears>, kNeeds> fear_by_need{};
    alignas(32) PerEight fear_by_two{};  // by the first of kNeedsOfFear, by the last of them
    alignas(16) std::array<PerNeedSlot, kPresences> threat{};  // of the tone of each presence
    bool usual = false;  // these have coefficients only where the standard model has them
    HalfLives half_lives{};
    alignas(32) Decay turn{};  // over one turn of the standard length
    std::uint32_t turn_ms = 0;
};

/// The rows of the standard model.
std::span<const InterventionRow, kInterventions> standard_interventions() noexcept;

}  // namespace pursuit

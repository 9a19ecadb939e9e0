// Lanes: many couples in step, one in each lane of a vector. Here is what is the same for every
// instruction set; lane_turn.hpp is the turn, compiled once for each of them.
//
// Couples are kept in groups of as many as a vector has lanes; a group has a vector for each word of
// the state of one couple. Partners are kept by role, not by seat: 0 is who has the floor as a
// stretch of turns begins. From then on they take turns, so the mover is the same role in all lanes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <pursuit/engine/trait.hpp>
#include <pursuit/ensemble/ensemble.hpp>

#include "engine/compiled.hpp"
#include "engine/time.hpp"
#include "loop/round.hpp"

namespace pursuit {

/// Couples that are run together: so few that they fit in L1.
inline constexpr std::size_t kBlockCouples = 64;
inline constexpr std::size_t kMostLanes = 16;

/// What is kept of one partner. F and I are float and std::int32_t, or lanes of them. A mask is an I
/// of all bits or none.
template <class F, class I>
struct LaneSide {
    InnerOf<F> inner{};
    TrailOf<F> trail{};
    I flooded_ms{};  // up to here hearing changes it
    I stance{}, last{};
    I manner{};  // of the last move: character_of() of turn.hpp
    F dwell{};
    I owns{};                       // mask: the issue
    std::array<F, kNeeds> issue{};  // its threat, as issue_of() of perceive.hpp

    // Of the persona, as it is named there.
    std::array<F, kNeeds> threat_gain{}, need_rest{};
    std::array<F, kFears> sensitivity{};
    std::array<F, kDimensions> bias{};
    PURSUIT_PERSONA_NUMBERS(F)
    I flooding_ms{};

    // Of what is written only.
    std::array<F, kNeeds> strength{};
    F own_level{}, hope{};  // of the persona
    // Of the summary: arousal, pursuit, withdrawal, strongest fear.
    std::array<F, 4> peak{};
    std::array<I, 4> peak_turn{};
    std::array<I, kKinds> moves{};
};

template <class F, class I>
struct LaneGroup {
    std::array<LaneSide<F, I>, 2> sides{};
    F severity{}, progress{}, said_bid{}, said_raising{}, said_disclosing{};
    I said_by_0{};  // mask: role 0 made the last move; up to here hearing changes it
    I promise_ms{};
    I apart{};     // 0 together, 1 + role who stepped back, 3 neither
    I paused{};    // mask
    I promised{};  // mask
    I b_first{};   // mask: role 0 is seat b
    I id_low{}, id_high{};
    I path{};

    // Of the summary.
    std::array<I, kPhases> phases{};
    I phase{}, negative_turns{}, run{}, longest_run{}, last_run{}, escalated{}, resolved{};
    I holds{}, calm{};  // masks
};

using LaneCouple = LaneGroup<float, std::int32_t>;
inline constexpr std::size_t kLaneWords = sizeof(LaneCouple) / 4;

/// The words of a move in LaneTables.
enum MoveWord : std::size_t {
    kImpact = 0,
    kIntent = kImpact + kDimensions,
    kAmbiguity = kIntent + kDimensions,
    kRaises,
    kEngages,
    kDiscloses,
    kWhat,
    kMoveWords
};

/// The tables of a model as a vector looks things up in them: by stance, kind or presence (eight), or by
/// move.
struct LaneTables {
    template <class T>
    using ByEight = std::array<T, 8>;
    template <class T>
    using ByMove = std::array<T, kMoveSlots>;

    alignas(64) std::array<ByEight<float>, kMoveSlots> open{}, lean{};
    std::array<bool, kMoveSlots> same_lean{};  // in all stances
    /// What the scores are sums of, without the terms whose coefficient is 0: two moves with about as
    /// many terms side by side. The shorter of the two is filled up with terms of 0.
    struct Term {
        std::array<std::uint32_t, 2> feature{};  // times kStep
        std::array<float, 2> appeal{};
    };
    static constexpr std::uint32_t kStep = 16;  // no vector is shorter
    struct TwoMoves {
        std::array<std::uint8_t, 2> move{};
        std::uint16_t terms = 0;
    };
    std::array<TwoMoves, kMoveSlots / 2> two_moves{};
    std::size_t pairs = 0;
    std::array<Term, kMoveSlots / 2 * kFeatures> terms{};  // of the first two, the second two ...

    /// A move in words: what lands of it, and the bits of kind + 16 * parting + 256 * group + 4096 * bid.
    alignas(64) std::array<ByMove<float>, kMoveWords> by_word{};

    alignas(64) std::array<ByEight<float>, kGroups> answers{};  // by stance
    alignas(64) ByEight<float> cost{}, used_up{};  // of a group; habituation of its moves

    alignas(64) ByEight<float> base{}, slope{}, level{}, least{}, most{};  // of intensity, by kind
    alignas(64) ByEight<std::int32_t> shape{};  // drive + 4 * hides, by kind

    alignas(64) std::array<ByEight<float>, kNeeds> threat{};  // by presence
    alignas(64) ByEight<std::int32_t> character{}, manner{};  // of a stance, of a kind

    struct Asked {
        std::uint32_t variable = 0;  // times kStep
        std::int32_t bit = 0;
        float threshold = 0;
    };
    std::array<Asked, kPredicateSlots> above{}, below{};
    std::size_t above_count = 0, below_count = 0;
    /// The rows of all stances side by side: priority, then stance. Where a stance has fewer, the
    /// row leads nowhere: to the same stance, with the number 255.
    std::size_t priorities = 0;
    struct alignas(32) Rows {
        ByEight<std::int32_t> guard{}, to{};  // stance + 256 * number
    };
    const Rows* rows = nullptr;
};
/// With room for so many rows a stance.
template <std::size_t N>
struct LaneTablesWith : LaneTables {
    static constexpr std::size_t kRows = N;
    std::array<Rows, N> room;
};
using AnyLaneTables = LaneTablesWith<kTransitionSlots>;  // as many as any model has

/// @return whether `room` has as many rows as it takes
bool fill(LaneTables& out, std::span<LaneTables::Rows> room, const Compiled& model) noexcept;

/// A couple as lanes have it, and into lane i of groups, and back out of it.
LaneCouple lane_of(const Compiled& model, const std::array<Persona, 2>& personas,
                   const State& state) noexcept;
void scatter(const LaneCouple& one, void* groups, std::size_t lanes, std::size_t i) noexcept;
void gather(const void* groups, std::size_t lanes, std::size_t i, LaneCouple& one) noexcept;
/// But for clock, turns and floor, which are the same in all lanes.
void get_state(State& state, const LaneCouple& from) noexcept;
/// A turn's time for lane i of a group, with what ends or begins within it.
void settle_lane(const Compiled& model, std::uint32_t turn_ms, std::size_t lanes, std::size_t i,
                 void* groups) noexcept;

/// What comes of one turn of a block, as far as it is wanted; nothing else is written.
struct LaneFrame {
    template <class T>
    using Row = std::array<T, kBlockCouples>;
    alignas(64) Row<std::uint8_t> trace, phase, mover, before, row, resolved;
    alignas(64) std::array<Row<std::uint8_t>, 2> stance;  // by seat
    alignas(64) Row<float> intensity;
};
/// Numbers of both after a turn, by seat: apart, as they are large and few ask for them.
struct LaneValues {
    alignas(64) std::array<std::array<LaneFrame::Row<float>, kQuantities>, 2> of;
};

/// The couples of one group, as they begin.
struct LaneBirth {
    const Compiled* model = nullptr;
    alignas(
        64) std::array<std::array<std::array<float, kMostLanes>, kTraits>, 2> traits;  // by role
    alignas(64) std::array<std::int32_t, kMostLanes> b_first, id_low, id_high;
    /// What happens before all turns.
    struct Opening {
        float severity = 0;
        std::uint8_t owner = 0;  // as State::owner
        bool lands = false;      // at once: a disagreement, not an issue left open
    };
    std::span<const Opening> openings;
};

/// The ends of couples: what their hashes are made of beside what lanes have.
struct LaneEnd {
    std::uint64_t model_hash = 0, seed = 0;
    std::uint32_t turn_ms = 0, turns = 0;
    std::int64_t clock_ms = 0, since_ms = 0;
    const void* groups = nullptr;
    std::size_t group_count = 0;
    std::uint64_t* out = nullptr;  // Couple::hash() of each
};

/// A stretch of turns of a block, in which nothing happens but turns.
struct LaneRun {
    const Compiled* model = nullptr;
    const LaneTables* tables = nullptr;
    Decay left{};  // after turn_ms
    std::uint32_t turn_ms = 0;
    std::uint64_t seed = 0;
    /// Of each couple, where each has its own; else there are none.
    const std::uint32_t *seed_low = nullptr, *seed_high = nullptr;
    std::uint32_t last_turns = 0;  // from here on are the last turns

    void* groups = nullptr;  // LaneGroup, aligned to 64 bytes
    std::size_t group_count = 0;
    std::uint32_t turn = 0, turns = 0;  // the first, and how many
    std::uint32_t played = 0;           // before it, since role 0 had the floor
    bool goes_on = false;               // a turn's time passes before the first, too

    bool stress = false;  // of anybody, from outside

    bool summary = false, path = false, frame = false;  // wanted
    bool phases = false;                                // of the frame, nothing else
    LaneFrame* out = nullptr;
    LaneValues* out_values = nullptr;  // where any is wanted
    /// Bit q: quantity q of a seat is wanted; and of these, in the frame whatever columns there are.
    std::array<std::uint64_t, 2> values{}, in_frame{};
    /// Where a quantity of a seat goes past the frame: [turn * stride + first couple ...], by groups
    /// that choose together. The rest, below `whole_groups`, is left to the frame.
    std::array<std::array<float*, kQuantities>, 2> columns{};
    std::size_t stride = 0, first = 0, whole_groups = 0;

    void* context = nullptr;
    /// A turn is in the frame.
    void (*take)(void* context, std::uint32_t turn) noexcept = nullptr;
    /// Time passes with an instant scheduled in it, which is rare: does it for one couple of a group.
    void (*settle)(void* context, std::size_t couple, std::uint32_t turn_ms,
                   void* group) noexcept = nullptr;
    /// How long one couple's partner who leaves now is away, in ms.
    std::int32_t (*away)(void* context, std::size_t couple, std::uint32_t turn) noexcept = nullptr;
};

/// Moves that a value stands for, in their order: what has no share adds nothing.
struct LaneMoves {
    struct One {
        std::uint32_t move = 0, kind = 0, group = 0;
        float cost = 0;
        Landing landing{};
    };
    std::array<One, kMoveSlots> one{};
    std::size_t count = 0;
    std::uint32_t kinds = 0, groups = 0;  // that are among them, a bit each
    std::uint32_t bid = 0, raising = 0, engaging = 0,
                  disclosing = 0;  // which of them do: bit i is one[i]
};
/// What the model says of the moves that are in it.
void fill(LaneMoves& out, const Compiled& model) noexcept;

/// A column of observed talks, as lanes look it up.
struct LaneColumn {
    int role = 0;                 // of who acts
    std::uint32_t before_ms = 0;  // how long the turn before it took,
    Decay left{};                 // and what it leaves
    static constexpr std::size_t kFew = 8;
    std::size_t width = kFew;      // of a row of `share`: so many, or as many values as there are
    const float* share = nullptr;  // a row a move: how much of it each value stands for
    std::span<const LaneMoves> of_value;  // moves of each value, and in the end of them all
};

/// Observed talks, one in each lane, all with the same model, columns and times. Those that end
/// sooner go on with whatever value they are given.
struct LaneTalks {
    LaneRun run;  // but for what is wanted of turns that are played
    const LaneColumn* columns = nullptr;
    std::size_t column_count = 0;
    const std::int32_t* values = nullptr;  // a row a turn, of each lane;
    const std::uint16_t* same = nullptr;   // or where it is the same for all, one a turn
    float* probability = nullptr;          // a row a turn: of what was observed
};

/// What the gain reads of a partner.
template <class F>
struct LanePersona {
    std::array<F, kNeeds> strength{}, threat_gain{}, need_rest{};
    std::array<F, kFears> sensitivity{};
    std::array<F, kDimensions> bias{};
    PURSUIT_PERSONA_NUMBERS(F)
};
/// A Round of the room loop, but for who they are and what passes with time.
template <class F, class I>
struct LaneRound {
    struct Near {
        F open_issue{}, answers_bid{}, answers_disclosure{};
        I owner{}, flooded{};  // masks
    };
    struct Gates {
        std::array<F, kGroups> momentum{};
        F exertion{}, bid{}, heard{}, level{};
    };
    InnerOf<F> a_speaks{}, b_hears{}, b_answers{}, a_hears{}, a_after{};
    Near to_b{}, to_a{};
    F issue_a{}, issue_b{};
    Gates sway_a{}, sway_b{};
    I stance_a{}, stance_b{};
};
using OneRound = LaneRound<float, std::int32_t>;
/// Who pursues, then the other: as they are, and with the beliefs that they have now.
using GainPersonas = std::array<std::array<LanePersona<float>, 2>, 2>;

/// Gains of as many couples as there are lanes.
struct LaneGains {
    const Compiled* model = nullptr;
    const LaneTables* tables = nullptr;
    Left left{}, reference_left{};
    const void* personas = nullptr;  // GainPersonas, a vector for each number
    const void* rounds = nullptr;    // likewise OneRound, of the one they have now
    float* out = nullptr;            // cold, hot and now, a row each
};

struct Kernel {
    std::size_t lanes = 0;
    std::size_t together = 1;  // groups; a block has a multiple of them
    void (*play)(const LaneRun&) noexcept = nullptr;
    void (*observe)(const LaneTalks&) noexcept = nullptr;
    /// @return whether the traits that everybody has are in their ranges
    bool (*bear)(const LaneBirth&, void* group) noexcept = nullptr;
    void (*hash)(const LaneEnd&) noexcept = nullptr;
    void (*gains)(const LaneGains&) noexcept = nullptr;
};
/// None where this build or this processor has no such instructions.
Kernel kernel_for(Isa isa) noexcept;
/// Defined where this build has the instruction set.
Kernel kernel_avx2() noexcept;
Kernel kernel_avx512() noexcept;
Kernel kernel_neon() noexcept;
Kernel kernel_simd128() noexcept;

}  // namespace pursuit

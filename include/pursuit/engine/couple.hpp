// Couple: two partners in one argument. A trivially copyable value that points to a Model the host
// keeps alive: a fork is a copy, a rewind an assignment. Names of people live outside it.
//
// Threads: a const Couple may be read from many threads; anything else needs exclusive access. Two
// couples never share anything but their model, which is immutable.
// Same model, seed, id and calls give the same bits on every machine, in any mode of rounding.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {

/// Everything that changes while a couple lives. Public so that it can be saved, compared and
/// stepped in lanes; change it through Couple.
struct State {
    static constexpr std::uint8_t kPaused = 4, kPromised = 8;
    struct Side {
        Inner inner{};
        Trail trail{};
        std::uint32_t flooded_ms = 0;  // left of flooding, counted from State::since_ms
        Stance stance = Stance::settled;
        Move last = kNoMove;
        std::uint16_t dwell = 0;  // own turns since it entered the stance
    };
    std::array<Side, 2> sides{};
    std::int64_t clock_ms = 0;     // now
    std::int64_t since_ms = 0;     // when the inner states were last brought up to date
    float severity = 0;            // of the issue, 0..1
    float progress = 0;            // 1 = resolved
    float said_bid = 0;            // the last move: how far it was a bid,
    float said_raising = 0;        // put the issue on the table,
    float said_disclosing = 0;     // or showed what is underneath
    std::uint32_t promise_ms = 0;  // left until the one who is away comes back, from since_ms
    std::uint32_t turns = 0;
    Seat floor = Seat::a;
    std::uint8_t owner = 0;  // bit 0: seat a owns the issue, bit 1: seat b
    Seat said_by = Seat::a;  // who made the last move
    std::uint8_t apart = 0;  // 0 together, 1 + seat who stepped back, 3 neither;
                             // + kPaused once the other let it be, or a minute passed
                             // + kPromised where the return was promised
};
static_assert(sizeof(State) <= 256);
static_assert(std::is_trivially_copyable_v<State>);

/// What both head for while time passes, until what it follows from changes. Not part of the state:
/// it follows from that.
struct Resting {
    std::array<Inner, 2> levels{};
    std::uint32_t open_issue = 0;  // the bits of what they follow from
    std::uint32_t who = ~0u;       // owns it, + 4 and + 8 for who is flooded; ~0: unknown
};

/// A code of an observed talk: how much of each move it stands for, 0..1.
struct Code {
    std::array<float, kMoveSlots> share{};
};

/// The distribution of the next move.
struct Peek {
    Seat mover{};
    Stance stance{};         // the one it will be made from
    std::uint8_t row = 255;  // transition on the way; 255 = none
    Features features{};
    Sway sway{};
    std::array<float, kMoveSlots> score{};        // the sums of the reasons
    std::array<float, kMoveSlots> probability{};  // sums to 1
};

inline constexpr std::int64_t kEndOfClock = std::int64_t{1} << 62;  // ms: where clocks stop

class Couple {
public:
    /// `seed` chooses the run; `id` the couple within it. Throws Error{argument} for traits out of
    /// range. The model must outlive the couple and every copy of it.
    PURSUIT_THROWS Couple(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
                          std::uint64_t id = 0);
    static Fault make(const Model& model, const Traits& a, const Traits& b, std::uint64_t seed,
                      std::uint64_t id, std::optional<Couple>& out) noexcept;

    // What happens to them. A Fault means that a value was out of range and nothing changed.
    Fault happens(const Disagreement& event) noexcept;
    Fault happens(const OpenIssue& event) noexcept;
    Fault happens(const Separation& event) noexcept;
    Fault happens(const Reunion& event) noexcept;
    Fault happens(const Stress& event) noexcept;
    Fault happens(const GoodTime& event) noexcept;
    Fault intervene(const Intervention& intervention) noexcept;

    /// Time passes. Only adds to a clock, so that any splitting of it gives the same bits.
    /// @param ms >= 0; the clock stops at 2^62 ms
    Fault elapse(std::int64_t ms) noexcept;

    /// The next turn belongs to `seat`.
    void give_floor(Seat seat) noexcept { state_.floor = one_of(seat); }

    /// Plays one turn of whoever has the floor, or of the other while that one is away; or one a
    /// record of `turns`. Never allocates or throws.
    Turn play() noexcept;
    void play(std::span<Turn> turns) noexcept;
    /// Plays `count` turns without records.
    void skip(std::uint32_t count) noexcept;

    /// A turn made by the host: `seat` does `move`. With no intensity given, what the drive makes
    /// it; else 0..1. Fault{argument} for an unknown move or an intensity out of range.
    Fault act(Seat seat, Move move, std::optional<float> intensity, Turn& out) noexcept;

    /// A turn that was observed as a code: the hearer gets the mean of its moves, each weighted by
    /// its share and its probability; `out.probability` is that of the code. Fault when the code
    /// stands for no move or a share is out of range.
    Fault observe(Seat seat, const Code& code, Turn& out) noexcept;

    /// How the next turn would be chosen. Advances nothing.
    Peek peek() const noexcept;

    /// How a partner is now; and the phase. Reading changes nothing.
    Condition condition(Seat seat) const noexcept;
    Phase phase() const noexcept;

    /// How long a turn takes; the model's turn_seconds unless set. 0..2^31-1 ms; longer is 2^31-1.
    void set_turn_ms(std::uint32_t ms) noexcept;
    std::uint32_t turn_ms() const noexcept { return turn_ms_; }

    /// Changes a partner mid-life: what is derived from traits changes, the inner state stays.
    Fault set_traits(Seat seat, const Traits& traits) noexcept;
    const Traits& traits(Seat seat) const noexcept { return traits_[at(seat)]; }
    const Persona& persona(Seat seat) const noexcept { return personas_[at(seat)]; }

    const Model& model() const noexcept { return *model_; }
    const State& state() const noexcept { return state_; }
    /// For hosts that save and restore: a state taken from this or an equal couple. Fault when a
    /// value is out of range; then nothing changes.
    Fault restore(const State& state) noexcept;
    std::uint64_t seed() const noexcept { return seed_; }
    std::uint64_t id() const noexcept { return id_; }
    /// Another of the many ways it can go from here.
    void reseed(std::uint64_t seed) noexcept { seed_ = seed; }

    /// Of the state, the traits, the seed and the model, to notice when two runs diverge: XXH64 of
    /// their bytes. Nobody is kept from making two that are alike on purpose.
    std::uint64_t hash() const noexcept;
    /// 64-bit FNV-1a of the same bytes: what hash() was while images had format 3, some .7 us.
    std::uint64_t hash_by_bytes() const noexcept;

private:
    static std::size_t at(Seat seat) noexcept { return static_cast<std::size_t>(one_of(seat)); }
    Couple() noexcept = default;
    void begin(const Model& model, const Pair& traits, std::uint64_t seed,
               std::uint64_t id) noexcept;
    friend class std::optional<Couple>;
    friend class LaneBlock;  // of ensemble.hpp: takes states out and puts them back
    friend class Ways;       // likewise
    template <class Hash>
    void add_to(Hash& hash) const noexcept;

    const Model* model_ = nullptr;
    std::uint64_t seed_ = 0, id_ = 0;
    State state_{};
    std::array<Persona, 2> personas_{};
    std::array<Traits, 2> traits_{};
    Resting resting_{};
    std::uint32_t turn_ms_ = 0;
};
static_assert(std::is_trivially_copyable_v<Couple>);

}  // namespace pursuit

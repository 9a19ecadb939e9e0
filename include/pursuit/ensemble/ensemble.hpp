// Ensemble: many couples under one model and one script, in lanes and threads. What comes out of it
// goes into the caller's memory; nothing is kept that grows with turns or, but for the caller's
// arrays, with couples.
//
// Couple `id` of an ensemble is the Couple of the same model, traits, seed and id, bit for bit,
// whatever the number of couples, their order, the cut into shards, the threads and the instruction
// set. So a run may be cut across processes and machines and the parts put together, and any
// couple's full story is there to be run again: Couple(model, a, b, seed, id) with the same script.
//
// Threads: an Ensemble is a plain value. Runs may go on at the same time as long as they share no
// memory to write into; what `pairs` refers to is read from all threads of a run.
#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/ensemble/quantity.hpp>
#include <pursuit/ensemble/summary.hpp>
#include <pursuit/ensemble/totals.hpp>
#include <pursuit/script/scenario.hpp>

namespace pursuit {

/// Where the traits of couple `id` come from: an array, one pair for all, or a function of the id.
/// Refers to what it is made from, which must outlive the run.
class Pairs {
public:
    using Make = Fault (*)(const void* context, std::uint64_t id, Pair& out) noexcept;

    Pairs() = default;
    /// pairs[0] is the first couple of the ensemble; as many as it has couples, or one for all.
    template <class Range>
    requires requires(const Range& r) { std::span<const Pair>(r); }
    Pairs(const Range& pairs) noexcept : pairs_(pairs) {}
    /// Called from several threads at once; `out` is what it was before, not the standard traits.
    Pairs(Make make, const void* context) noexcept : make_(make), context_(context) {}
    /// Anything with `Fault pair(std::uint64_t id, Pair& out) const noexcept`.
    template <class Source>
    requires requires(const Source& s, Pair& out) { Fault(s.pair(std::uint64_t{}, out)); }
    Pairs(const Source& source) noexcept
        : make_([](const void* context, std::uint64_t id, Pair& out) noexcept {
              return static_cast<const Source*>(context)->pair(id, out);
          }),
          context_(&source) {}

    /// How many couples there are pairs for; none where there is one for every id.
    std::optional<std::size_t> count() const noexcept {
        return make_ != nullptr || pairs_.size() == 1 ? std::nullopt : std::optional{pairs_.size()};
    }
    /// @param first of the ensemble
    Fault pair(std::uint64_t first, std::uint64_t id, Pair& out) const noexcept {
        if (make_ != nullptr) return make_(context_, id, out);
        out = given(first, id);
        return {};
    }
    /// Where it lies, if it does; else made in `room`, or nullptr where it cannot be.
    const Pair* find(std::uint64_t first, std::uint64_t id, Pair& room) const noexcept {
        if (make_ == nullptr) return &given(first, id);
        room = {};
        return make_(context_, id, room) ? nullptr : &room;
    }

private:
    const Pair& given(std::uint64_t first, std::uint64_t id) const noexcept {
        return pairs_.size() == 1 ? pairs_[0] : pairs_[static_cast<std::size_t>(id - first)];
    }

    std::span<const Pair> pairs_{};
    Make make_ = nullptr;
    const void* context_ = nullptr;
};

/// Which couples there are and what happens to all of them.
struct Ensemble {
    const Model* model = &Model::standard();
    Pairs pairs{};
    std::uint64_t seed = 0;
    std::uint64_t first = 0;  // ids first .. first + count - 1
    std::uint64_t count = 0;  // couples
    std::uint32_t turns = 0;  // of each couple
    /// As in a Scenario: before turns, or before the first turn at or after a time, in this order;
    /// a host move takes the place of its turn. What a couple refuses (uncovering while flooded) is
    /// counted and left out for that couple.
    std::span<const Happening> script{};
    std::optional<Seat> floor{};             // who has the floor first, as Scenario::first
    std::optional<std::uint32_t> turn_ms{};  // the model's unless set
};

/// One number of one partner, over all turns and couples. Where a turn of it begins at a multiple of 64
/// bytes, it is written past the caches, in less than half the time.
struct Column {
    Quantity quantity{};
    Seat seat{};
    float* values = nullptr;  // [turn * stride + couple], couple counted from the first
};

/// The byte of a turn in a trace: the move, and the stance the mover made it from.
constexpr std::uint8_t trace_byte(Move move, Stance stance) noexcept {
    return static_cast<std::uint8_t>(static_cast<int>(move) + 32 * static_cast<int>(stance));
}
constexpr Move trace_move(std::uint8_t byte) noexcept { return static_cast<Move>(byte & 31); }
constexpr Stance trace_stance(std::uint8_t byte) noexcept { return static_cast<Stance>(byte >> 5); }

/// What a run writes: each is left out when empty, else is as long as said. All in the order of
/// ids, from Ensemble::first on.
struct Results {
    std::span<Summary> summaries{};     // [couple]
    std::span<State> states{};          // [couple] at the end; for Couple::restore
    std::span<std::uint64_t> hashes{};  // [couple] Couple::hash() at the end
    std::span<ReferenceGains> gains{};  // [couple]
    std::span<TurnTotals> totals{};     // [turn]; added to what is there, so shards may share it
    StanceCounts* stance_counts = nullptr;  // added to what is there
    std::uint8_t* trace = nullptr;          // [turn * stride + couple] trace_byte()
    std::uint8_t* phases = nullptr;         // [turn * stride + couple] Phase after the turn
    std::uint8_t* movers = nullptr;         // [turn * stride + couple] Seat that made the move
    float* intensities = nullptr;           // [turn * stride + couple] of the move
    std::span<const Column> columns{};
    std::size_t stride = 0;  // of trace, phases, movers, intensities and columns; 0 = couples
    /// Of everything all couples went through: the sum of digest() over them, modulo 2^64. Added to
    /// what is there, so that the hashes of shards add up to the hash of the whole.
    std::uint64_t* hash = nullptr;
};

/// The share of one couple in Results::hash: of its hash at the end and of its path.
std::uint64_t digest(std::uint64_t couple_hash, std::uint32_t path) noexcept;

/// One step of a path, which begins with 0 and takes up every turn.
/// @param arousal of the hearer after the turn
constexpr std::uint32_t path_step(std::uint32_t path, std::uint8_t trace, float arousal) noexcept {
    return (path ^ (std::bit_cast<std::uint32_t>(arousal) + trace)) * 0x01000193u;
}

/// Instruction sets there is a kernel for. All give the same bits.
enum class Isa : std::uint8_t {
    best,    // that this processor has
    scalar,  // one Couple after the other
    avx2,
    avx512,
    neon,
    simd128,
};
std::string_view name(Isa isa) noexcept;
/// Whether this build has the kernel and this processor the instructions.
bool available(Isa isa) noexcept;
/// The one that `best` stands for.
Isa best_isa() noexcept;

inline constexpr unsigned kMostThreads = 1024;

/// How a run is done; changes no result.
struct Running {
    unsigned threads = 1;  // 0 = one for each processor; at most kMostThreads
    Isa isa = Isa::best;
    const std::atomic<bool>* stop = nullptr;  // once true, the run ends soon, with a Fault{state}
    std::atomic<std::uint64_t>* done = nullptr;  // couples that are done are added to it
};

/// Runs the ensemble and writes what was asked for. A Fault means that the ensemble or the results
/// were not as said above (traits out of range are named with their couple), that memory for the
/// threads ran out, or that the run was stopped; the results are then partly written.
Fault run(const Ensemble& ensemble, const Results& results, const Running& running = {}) noexcept;

/// The couple with this id, before anything happened, to run its story again.
Fault couple_of(const Ensemble& ensemble, std::uint64_t id, std::optional<Couple>& out) noexcept;

}  // namespace pursuit

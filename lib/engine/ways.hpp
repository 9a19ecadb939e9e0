// The ways a couple can go on from one moment, many side by side: each has a seed of its own, and the
// bits that it would have alone. Those who ask how it could go see only this; what plays them are the
// lanes of the room ensemble. PURSUIT_WAYS is defined where a build has it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <pursuit/engine/couple.hpp>

namespace pursuit {

class Ways {
public:
    static constexpr std::size_t kMost = 32;

    /// What is read of a model, worked out once for all who go by it.
    class Tables {
    public:
        /// @param model stays where it is
        explicit Tables(const Model& model) noexcept;

    private:
        friend class Ways;
        static constexpr std::size_t kBytes = 11 * 1024 + 512;
        struct InLanes;
        const InLanes& in_lanes() const noexcept;

        alignas(64) std::array<std::byte, kBytes> memory_;
    };

    /// @param tables stay where they are
    explicit Ways(const Tables& tables) noexcept;
    Ways(const Ways&) = delete;  // lanes have its address

    /// How many are played side by side, at most kMost; 0 where the processor has no lanes.
    std::size_t at_once() const noexcept;
    /// All from this moment.
    /// @return whether lanes have room for the times of so many turns from here
    bool begin(const Couple& couple, std::uint32_t turns) noexcept;
    /// One of them from another, of the same turn as all others: before any of them has played on.
    /// @param acted just now, as all others: a turn's time is still to pass, and nothing else
    void begin_at(std::size_t i, const Couple& couple, bool acted = false) noexcept;
    void set_seed(std::size_t i, std::uint64_t seed) noexcept;

    /// Called after a turn, with the phase of each.
    using Take = void (*)(void* context, const std::uint8_t* phases);
    /// @param noted whether what comes of it is, too, from here on until one begins anew
    void play(std::uint32_t turns, void* context, Take take, bool noted = false) noexcept;

    /// What came of the turns that were noted, by seat.
    struct Noted {
        struct Side {
            float fear = 0, arousal = 0;  // at their peaks
            std::array<std::uint32_t, kKinds> moves{};
        };
        std::array<Side, 2> sides{};
        bool resolved = false;
    };
    /// Where one of them has come to: what changes in it is put into `couple`.
    Noted come_to(std::size_t i, Couple& couple) noexcept;

    /// The cold and the hot present_gain() and the local_gain() of the room loop.
    struct Gains {
        float cold = 0, hot = 0, now = 0;
    };
    /// Of those who have come to these states.
    /// @param who  they are: anybody of them
    static void gains(const Tables& tables, const Couple& who, Seat pursuer,
                      std::span<const State> states, std::span<Gains> out) noexcept;
    /// How many of that model are played side by side, and have their gains taken so; 0: none.
    static std::size_t at_once(const Model& model) noexcept;

private:
    static constexpr std::size_t kBytes = 28 * 1024;  // on the stack: nothing here allocates
    struct Lanes;
    Lanes& lanes() noexcept;

    alignas(64) std::array<std::byte, kBytes> memory_;
};

}  // namespace pursuit

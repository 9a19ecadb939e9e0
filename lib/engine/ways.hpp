// The ways a couple can go on from one moment, many side by side: each has a seed of its own, and the
// bits that it would have alone. Those who ask how it could go see only this; what plays them are the
// lanes of the room ensemble. PURSUIT_WAYS is defined where a build has it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <pursuit/engine/couple.hpp>

namespace pursuit {

class Ways {
public:
    static constexpr std::size_t kMost = 32;

    /// @param model stays where it is
    explicit Ways(const Model& model) noexcept;
    Ways(const Ways&) = delete;  // lanes have its address

    /// How many are played side by side, at most kMost; 0 where the processor has no lanes.
    std::size_t at_once() const noexcept;
    /// All from this moment.
    /// @return whether lanes have room for the times of so many turns from here
    bool begin(const Couple& couple, std::uint32_t turns) noexcept;
    /// One of them from another, of the same partners in the same turn.
    void begin_at(std::size_t i, const Couple& couple) noexcept;
    void set_seed(std::size_t i, std::uint64_t seed) noexcept;

    /// Called after a turn, with the phase of each.
    using Take = void (*)(void* context, const std::uint8_t* phases);
    /// So many turns; an even number, unless no more follow.
    void play(std::uint32_t turns, void* context, Take take) noexcept;

private:
    static constexpr std::size_t kBytes = 56 * 1024;  // on the stack: nothing here allocates
    struct Lanes;
    Lanes& lanes() noexcept;

    alignas(64) std::array<std::byte, kBytes> memory_;
};

}  // namespace pursuit

// Time: every variable relaxes toward its own resting level by its own half-life, in one closed
// form from the last turn or event. Decays are products of tabled powers of two of the time, so
// that there is no exp and the bits are the same everywhere.
#pragma once

#include <array>
#include <cstdint>

#include <pursuit/engine/turn.hpp>

namespace pursuit {

struct Compiled;
struct State;

/// The sixteen numbers of an Inner, in its order.
inline constexpr int kInner = 16;
using Flat = std::array<float, kInner>;
static_assert(sizeof(Inner) == sizeof(Flat));

/// Groups of variables that share a half-life.
enum class Pace : std::uint8_t {
    need,
    arousal,
    hope,
    security,
    mentalizing,
    learned,
    cue,
    stress,
    momentum,
    exertion,
    familiarity,
};
inline constexpr int kPaces = 11;
inline constexpr std::array<Pace, kInner> kPaceOf{
    Pace::need,    Pace::need, Pace::need,     Pace::need,        Pace::need,    Pace::need,
    Pace::arousal, Pace::hope, Pace::security, Pace::mentalizing, Pace::learned, Pace::learned,
    Pace::cue,     Pace::cue,  Pace::cue,      Pace::stress};

inline constexpr int kTimeBits = 42;  // 2^42 ms are 139 years; longer is rest
inline constexpr std::size_t kPaceSlots = (kPaces + 3) / 4 * 4;  // they are taken by the four
struct HalfLives {
    /// power[k][pace] = 2^(-2^k ms / half-life), and 0 behind the paces
    std::array<std::array<float, kPaceSlots>, kTimeBits> power{};
};

inline constexpr std::int64_t kLetBeMs = 60000;  // apart for so long without a word: a pause
inline constexpr float kSnap = 0x1p-20f;         // nearer to rest than this is rest: no subnormals

/// What is left of the distance to rest after some time.
struct Decay {
    Flat inner{};
    Trail trail{};

    bool operator==(const Decay&) const = default;
};

HalfLives half_lives(const Coefficients& c) noexcept;
Decay decay(const HalfLives& half_lives, std::uint64_t ms) noexcept;

/// Brings the inner states up to the clock: relaxation, split only at scheduled instants (the end
/// of a flooding, a promised return).
void settle(const Compiled& model, const std::array<Persona, 2>& personas, State& state) noexcept;

}  // namespace pursuit

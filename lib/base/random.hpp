// Counter-based random numbers: a draw is a pure function of seed, couple, turn and purpose, never
// of how many were drawn before, so that what-if runs share their numbers.
// Philox4x32 with 7 rounds (Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405).
#pragma once

#include <array>
#include <cstdint>

namespace pursuit {

enum class Purpose : std::uint32_t { move, floor, traits, away, silence, hold };

template <int Rounds>
constexpr std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                              std::uint32_t key0, std::uint32_t key1) noexcept {
    for (int round = 0; round < Rounds; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {
            static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key0, static_cast<std::uint32_t>(b),
            static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key1, static_cast<std::uint32_t>(a)};
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
    return counter;
}

/// Uniform in 0 <= u < 1, a multiple of 2^-24.
constexpr float uniform(std::uint64_t seed, std::uint64_t id, std::uint32_t turn,
                        Purpose purpose) noexcept {
    const auto words =
        philox<7>({turn, static_cast<std::uint32_t>(purpose), static_cast<std::uint32_t>(id),
                   static_cast<std::uint32_t>(id >> 32)},
                  static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32));
    return static_cast<float>(words[0] >> 8) * 0x1p-24f;
}

}  // namespace pursuit

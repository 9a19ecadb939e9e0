// Emotions as emotionally focused therapy tells them apart: the primary one is felt underneath,
// the secondary one is what shows.
#pragma once

#include <cstdint>
#include <string_view>

namespace pursuit {

enum class Primary : std::uint8_t { fear, hurt, sadness, loneliness, shame, calm };
inline constexpr int kPrimaries = 5;  // calm is the absence of the five
enum class Secondary : std::uint8_t { anger, frustration, numbness, none };
inline constexpr int kSecondaries = 3;

std::string_view name(Primary emotion) noexcept;
std::string_view name(Secondary emotion) noexcept;

}  // namespace pursuit

// Colours: what they are in the light and in the dark, what they stand for, and what differs beside them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include <pursuit/engine/phase.hpp>
#include <pursuit/engine/stance.hpp>

namespace pursuit {

/// By what it means.
enum class Colour : std::uint8_t {
    ink,
    faint,
    paper,
    panel,
    rule,
    pursuit,     // the drive, as a line
    withdrawal,  // likewise
    grey,        // settled, calm
    yellow,
    vermilion,
    purple,
    sky,
    blue,
    dark,
    green,
    orange,
    on_light,  // text on the fills above, which are the same in the light and in the dark
    on_dark,
    none,
};

/// In the light and in the dark.
struct Shade {
    std::string_view name, light, dark;
};
// The fills are those of Okabe & Ito 2008 (jfly.uni-koeln.de/color), the same on light and dark.
inline constexpr Shade kShades[] = {
    {"ink", "#1d2129", "#eceef2"},        {"faint", "#545b69", "#b0b7c4"},
    {"paper", "#ffffff", "#16181d"},      {"panel", "#f3f4f7", "#23262d"},
    {"rule", "#b9bfca", "#545b69"},       {"pursuit", "#c14f00", "#ff9d57"},
    {"withdrawal", "#0072b2", "#6cc4f5"}, {"grey", "#d3d7df", "#d3d7df"},
    {"yellow", "#f0e442", "#f0e442"},     {"vermilion", "#d55e00", "#d55e00"},
    {"purple", "#cc79a7", "#cc79a7"},     {"sky", "#56b4e9", "#56b4e9"},
    {"blue", "#0072b2", "#0072b2"},       {"dark", "#3a3f49", "#3a3f49"},
    {"green", "#009e73", "#009e73"},      {"orange", "#e69f00", "#e69f00"},
    {"on-light", "#111111", "#111111"},   {"on-dark", "#ffffff", "#ffffff"},
};
static_assert(std::size(kShades) == static_cast<std::size_t>(Colour::none));
/// What a page has besides: links, and the two of a couple.
inline constexpr Shade kPageShades[] = {
    {"link", "#005a8f", "#7fcbf7"}, {"a", "#0072b2", "#6cc4f5"}, {"b", "#c14f00", "#ff9d57"}};

/// The shades as custom properties of CSS: `--ink:#1d2129;`; in the dark only what differs there.
std::string properties(std::span<const Shade> shades, bool dark);

/// How what is filled differs beside its colour.
enum class Hatch : std::uint8_t { none, dots, up, down, level, upright, cross, sparse };
inline constexpr int kHatches = 8;

struct Fill {
    Colour colour = Colour::ink;
    Hatch hatch = Hatch::none;
    Colour edge = Colour::none;
    double round = 0;    // radius of corners
    bool faded = false;  // a ground that other things stand on
};

/// The colour that can be read on a fill.
Colour text_on(Colour fill) noexcept;
/// The look of a stance and of a phase.
Fill look_of(Stance stance) noexcept;
Fill look_of(Phase phase) noexcept;

}  // namespace pursuit

// The square that a map and a portrait are drawn in, with its two axes.
#pragma once

#include <string_view>

#include <pursuit/loop/loop.hpp>

#include "picture/svg.hpp"

namespace pursuit {

/// What an axis is called, and the values at its ends.
struct PlaneAxis {
    std::string_view name;
    Range range;
};

/// Where the square is; right of it is room for a legend unless the picture is narrow.
Box plane_in(const Svg& svg) noexcept;

/// The frame, five ticks with their values each way, and the names.
/// @param ends from the first tick to the last one, each way
void draw_axes(Svg& svg, const Box& plane, const Box& ends, const PlaneAxis& across,
               const PlaneAxis& up);

/// A diamond with a smaller one on it: a place in the plane.
struct Diamond {
    double size = 10;  // px from its centre to its corners
    Colour edge = Colour::ink;
    double inner = 7;
    Colour fill = Colour::paper;
};
void draw_diamond(Svg& svg, Spot centre, const Diamond& diamond);

}  // namespace pursuit

#include "picture/plane.hpp"

#include <algorithm>
#include <utility>

namespace pursuit {

Box plane_in(const Svg& svg) noexcept {
    const double most = svg.narrow() ? svg.width() - 78.0 : 0.56 * svg.width();
    const double side = std::min(most, 470.0);
    return {56, 34, side, side};
}

void draw_axes(Svg& svg, const Box& plane, const Box& ends, const PlaneAxis& across,
               const PlaneAxis& up) {
    svg.box(plane, {Colour::none, Hatch::none, Colour::ink});
    for (int i = 0; i <= 4; ++i) {
        const double share = i / 4.0;
        const auto value = [&](const Range& r) {
            return fmt::format("{:.3g}", r.low + share * (r.high - r.low) + 0.0);
        };
        const double x = ends.x + share * ends.width, y = ends.bottom() - share * ends.height;
        svg.line({x, plane.bottom()}, {x, plane.bottom() + 5}, {Colour::faint, 1});
        svg.line({plane.x - 5, y}, {plane.x, y}, {Colour::faint, 1});
        svg.text({x, plane.bottom() + 18}, value(across.range), kSmall, Colour::faint,
                 Anchor::middle);
        svg.text({plane.x - 8, y + 4}, value(up.range), kSmall, Colour::faint, Anchor::end);
    }
    constexpr double kMargin = 8;
    svg.text({kMargin, plane.y - 14}, fmt::format("↑ {}", up.name), kStrong, Colour::ink,
             Anchor::start, svg.width() - 2 * kMargin);
    svg.text({plane.right(), plane.bottom() + 40}, fmt::format("{} →", across.name), kStrong,
             Colour::ink, Anchor::end, plane.right() - kMargin);
}

void draw_diamond(Svg& svg, Spot o, const Diamond& diamond) {
    for (const auto& [size, colour] :
         {std::pair{diamond.size, diamond.edge}, std::pair{diamond.inner, diamond.fill}}) {
        svg.polygon({{o.x - size, o.y}, {o.x, o.y - size}, {o.x + size, o.y}, {o.x, o.y + size}},
                    {colour});
    }
}

}  // namespace pursuit

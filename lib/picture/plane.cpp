#include "picture/plane.hpp"

#include <algorithm>
#include <utility>

namespace pursuit {

namespace {

/// A value with three digits, or with as many as there is room for.
std::string tick(double value, double room) {
    std::string out = fmt::format("{:.3g}", value);
    for (int digits = 3; digits > 0 && markup::width_of(out, kSmall.size) > room; --digits) {
        out = fmt::format("{:.{}g}", value, digits);
        const auto exponent = out.find("e+");  // 1e24 for 1e+24
        if (exponent != out.npos) out.erase(exponent + 1, out[exponent + 2] == '0' ? 2 : 1);
    }
    return out;
}

}  // namespace

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
        const auto value = [&](const Range& r) { return r.low + share * (r.high - r.low) + 0.0; };
        const double x = ends.x + share * ends.width, y = ends.bottom() - share * ends.height;
        svg.line({x, plane.bottom()}, {x, plane.bottom() + 5}, {Colour::faint, 1});
        svg.line({plane.x - 5, y}, {plane.x, y}, {Colour::faint, 1});
        const double room = std::min(ends.width / 4 - 4, 2 * (svg.width() - 2 - x));
        svg.text({x, plane.bottom() + 18}, tick(value(across.range), room), kSmall, Colour::faint,
                 Anchor::middle);
        svg.text({plane.x - 8, y + 4}, tick(value(up.range), plane.x - 12), kSmall, Colour::faint,
                 Anchor::end);
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

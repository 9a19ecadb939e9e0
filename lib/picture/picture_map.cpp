// Maps over two numbers: cells of a scale that stays in order without colour, or of named classes.
#include <pursuit/picture/picture.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "picture/plane.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

constexpr std::uint32_t kMostCells = 200;  // each way
constexpr std::size_t kMostClasses = 5;

struct Shade {
    std::string_view colour;
    Colour text;
};
// Cividis (Nunez, Anderton & Renslow 2018, doi:10.1371/journal.pone.0199239): from dark to light for
// every kind of sight and in print.
constexpr Shade kScale[] = {
    {"#00224e", Colour::on_dark},  {"#3b496c", Colour::on_dark},  {"#666970", Colour::on_dark},
    {"#948e77", Colour::on_light}, {"#c8b866", Colour::on_light}, {"#fee838", Colour::on_light},
};
constexpr Fill kClasses[] = {
    {Colour::sky, Hatch::none},        {Colour::orange, Hatch::up},
    {Colour::vermilion, Hatch::cross}, {Colour::purple, Hatch::sparse},
    {Colour::green, Hatch::level},
};
static_assert(std::size(kClasses) == kMostClasses);

std::size_t shade_of(double value) noexcept {
    const double held = value > 0 ? std::min(value, 1.0) : 0;
    return std::min(at(held * std::size(kScale)), std::size(kScale) - 1);
}

void check_range(std::string_view what, const Range& range) {
    if (std::isfinite(range.high - range.low)) return;
    raise_fault(fault(Status::argument,
                      "the map's range {} is {} to {}, expected finite numbers less far apart",
                      what, range.low, range.high));
}

void check_map(const Map& map) {
    check_range("across", map.across_range);
    check_range("up", map.up_range);
    if (map.mark && !(std::isfinite(map.mark->pursuit) && std::isfinite(map.mark->withdrawal))) {
        raise_fault(fault(Status::argument, "the map has a mark at {}, {}, expected finite numbers",
                          map.mark->pursuit, map.mark->withdrawal));
    }
    throw_if(check_count("columns of the map", map.columns, 1, kMostCells));
    throw_if(check_count("rows of the map", map.rows, 1, kMostCells));
    if (map.values.size() != std::size_t{map.columns} * map.rows) {
        raise_fault(fault(Status::argument, "the map has {} values, expected {}", map.values.size(),
                          std::size_t{map.columns} * map.rows));
    }
    if (map.classes.size() > kMostClasses) {
        raise_fault(fault(Status::argument, "the map has {} classes, expected at most {}",
                          map.classes.size(), kMostClasses));
    }
    const double most = map.classes.empty() ? 1 : static_cast<double>(map.classes.size()) - 1;
    for (const float value : map.values) {
        throw_if(check("value of the map", value, 0, static_cast<float>(most)));
    }
}

class MapPicture {
public:
    MapPicture(const Map& map, const Frame& frame) : map_(map), svg_(frame) {
        check_map(map);
        plane_ = plane_in(svg_);
    }

    std::string draw() {
        map_.classes.empty() ? draw_values() : draw_classes();
        draw_mark();
        const Box first = cell(0, 0);
        const Box ends{x_at(0), y_at(1), plane_.width - first.width, plane_.height - first.height};
        draw_axes(svg_, plane_, ends, {map_.across, map_.across_range}, {map_.up, map_.up_range});
        const bool below = svg_.narrow();
        const Spot o = below ? Spot{20, plane_.bottom() + 64} : Spot{plane_.right() + 28, plane_.y};
        draw_legend(o, svg_.width() - o.x - 8);
        const std::string title =
            map_.title.empty() ? "A map over two numbers" : std::string(map_.title);
        return svg_.finish(std::max(y_, plane_.bottom() + 62), title, description());
    }

private:
    Box cell(std::size_t column, std::size_t row) const {
        const double width = plane_.width / map_.columns, height = plane_.height / map_.rows;
        return {plane_.x + width * static_cast<double>(column),
                plane_.bottom() - height * static_cast<double>(row + 1), width, height};
    }
    /// Values belong to the middles of their cells: the first to `low`, the last to `high`.
    double x_at(double share) const {
        const Box first = cell(0, 0);
        return first.middle() + share * (plane_.width - first.width);
    }
    double y_at(double share) const {
        const Box first = cell(0, 0);
        return first.centre() - share * (plane_.height - first.height);
    }
    float value(std::size_t column, std::size_t row) const {
        return map_.values[row * map_.columns + column];
    }

    void draw_values() {
        const bool room = plane_.width / map_.columns >= 30 && plane_.height / map_.rows >= 18;
        for (std::size_t row = 0; row < map_.rows; ++row) {
            for (std::size_t column = 0; column < map_.columns; ++column) {
                const Box box = cell(column, row);
                const Shade& shade = kScale[shade_of(value(column, row))];
                svg_.tile(box, shade.colour);
                if (!room) continue;
                svg_.text({box.middle(), box.centre() + 4},
                          fmt::format("{:.0f}", 100 * value(column, row)), kSmall, shade.text,
                          Anchor::middle);
            }
        }
    }

    void draw_classes() {
        for (std::size_t row = 0; row < map_.rows; ++row) {
            for (std::size_t first = 0; first < map_.columns;) {
                std::size_t end = first + 1;
                while (end < map_.columns && value(end, row) == value(first, row)) ++end;
                Box box = cell(first, row);
                box.width *= static_cast<double>(end - first);
                svg_.box(box, kClasses[at(value(first, row))]);
                first = end;
            }
        }
    }

    void draw_mark() {
        if (!map_.mark) return;
        const auto share = [](double x, const Range& r) {
            return r.high > r.low ? std::clamp((x - r.low) / (r.high - r.low), 0.0, 1.0) : 0.5;
        };
        draw_here({x_at(share(map_.mark->pursuit, map_.across_range)),
                   y_at(share(map_.mark->withdrawal, map_.up_range))});
    }
    void draw_here(Spot o) { draw_diamond(svg_, o, {10, Colour::on_light, 8, Colour::on_dark}); }

    void draw_legend(Spot o, double width) {
        y_ = o.y;
        y_ += 6 + svg_.block({o.x, y_ + 12}, map_.title, kStrong, width);
        const std::size_t n = std::size(kScale);
        for (std::size_t i = 0; map_.classes.empty() && i < n; ++i) {
            const std::size_t k = n - 1 - i;
            svg_.tile({o.x, y_ + 2, 24, 16}, kScale[k].colour);
            svg_.text({o.x + 32, y_ + 14},
                      fmt::format("{:.0f} to {:.0f} %", 100.0 * static_cast<double>(k) / n,
                                  100.0 * static_cast<double>(k + 1) / n),
                      kSmall, Colour::ink, Anchor::start, width - 32);
            y_ += 21;
        }
        for (std::size_t i = 0; i < map_.classes.size(); ++i) {
            Fill fill = kClasses[i];
            fill.edge = Colour::rule;
            svg_.box({o.x, y_ + 2, 24, 16}, fill);
            y_ += 8 + svg_.block({o.x + 32, y_ + 14}, map_.classes[i], kSmall, width - 32);
        }
        if (map_.mark) {
            draw_here({o.x + 12, y_ + 14});
            const auto label = map_.mark_label.empty() ? "here" : map_.mark_label;
            y_ += 14 + svg_.block({o.x + 32, y_ + 18}, label, kSmall, width - 32);
        }
        y_ += 8;
    }

    std::string description() const {
        const auto [least, most] = std::minmax_element(map_.values.begin(), map_.values.end());
        std::string out =
            fmt::format("Across {} from {:.3g} to {:.3g}, up {} from {:.3g} to {:.3g}. ",
                        map_.across, map_.across_range.low, map_.across_range.high, map_.up,
                        map_.up_range.low, map_.up_range.high);
        if (map_.classes.empty()) {
            return out + fmt::format(
                             "From {:.0f} to {:.0f} percent. Lower left {:.0f}, lower right "
                             "{:.0f}, upper left {:.0f}, upper right {:.0f}.",
                             100 * *least, 100 * *most, 100 * value(0, 0),
                             100 * value(map_.columns - 1, 0), 100 * value(0, map_.rows - 1),
                             100 * value(map_.columns - 1, map_.rows - 1));
        }
        for (std::size_t i = 0; i < map_.classes.size(); ++i) {
            const auto n =
                std::count(map_.values.begin(), map_.values.end(), static_cast<float>(i));
            out += fmt::format("{}: {} of {} cells. ", map_.classes[i], n, map_.values.size());
        }
        return out;
    }

    Map map_;
    Svg svg_;
    Box plane_;
    double y_ = 0;
};

}  // namespace

std::string draw_map(const Map& map, const Frame& frame) {
    const RoundToNearest rounding;
    return MapPicture{map, frame}.draw();
}

Fault draw_map(const Map& map, const Frame& frame, std::string& out) noexcept {
    return caught([&] { out = draw_map(map, frame); });
}

}  // namespace pursuit

#include "picture/svg.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>

#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {
namespace {

constexpr const Face* kFaces[] = {&kSmall, &kBody, &kStrong, &kHeading, &kLarge};

std::string_view name_of(Colour colour) noexcept { return kShades[at(colour)].name; }

struct HatchShape {
    std::string_view name, path;
    bool filled = false;
};
// Drawn on tiles of 8 px.
constexpr HatchShape kHatchShapes[] = {
    {"none", ""},
    {"dots", "M3 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z", true},
    {"up", "M-2 2L2 -2M0 8L8 0M6 10L10 6"},
    {"down", "M-2 6L2 10M0 0L8 8M6 -2L10 2"},
    {"level", "M0 4H8"},
    {"upright", "M4 0V8"},
    {"cross", "M0 0L8 8M0 8L8 0"},
    {"sparse", "M0 0h3M4 4h3"},
};
static_assert(std::size(kHatchShapes) == kHatches);

/// Drawn dark on light fills and light on dark ones.
std::string pattern_id(std::string_view id, Hatch pattern, bool light) {
    return fmt::format("{}-{}-{}", id, kHatchShapes[at(pattern)].name, light ? "l" : "d");
}
std::string pattern_definition(std::string_view id, Hatch pattern, bool light) {
    const HatchShape& shape = kHatchShapes[at(pattern)];
    const std::string_view colour = light ? "#ffffff" : "#000000";
    return fmt::format(
        "<pattern id=\"{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        "<path d=\"{}\" {}=\"{}\" {}=\"{}\" opacity=\"{}\"/></pattern>\n",
        pattern_id(id, pattern, light), shape.path, shape.filled ? "fill" : "stroke", colour,
        shape.filled ? "stroke" : "fill", "none", light ? ".38" : ".3");
}

std::string arrow_definition(std::string_view id, Colour colour) {
    return fmt::format(
        "<marker id=\"{}-arrow-{}\" viewBox=\"0 0 10 10\" refX=\"7\" refY=\"5\" markerWidth=\"17\" "
        "markerHeight=\"17\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
        "<path d=\"M0 0L10 5L0 10z\" class=\"f-{}\"/></marker>\n",
        id, name_of(colour), name_of(colour));
}

bool is_id(std::string_view id) noexcept {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    };
    const bool begins = !id.empty() && std::isalpha(static_cast<unsigned char>(id.front())) != 0;
    return begins && id.size() <= 40 && std::all_of(id.begin(), id.end(), plain);
}

template <class... Args>
void put(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

}  // namespace

std::string number(double x) {
    std::string out = fmt::format("{:.1f}", x);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out == "-0" ? "0" : out;
}
std::string shown(double x) {
    if (!(std::abs(x) < 1e6)) return fmt::format("{:.3g}", x);
    const double size = std::abs(x);
    const int digits = size < 9.995   ? 2
                       : size < 99.95 ? 1
                                      : 0;  // three that count, as room is short
    const std::string out = fmt::format("{:.{}f}", x, digits);
    return out == "-0.00" ? "0.00" : out;
}

std::string style_of_pictures() {
    std::string out = fmt::format(
        ".pursuit-picture{{{}}}\n"
        "@media screen and (prefers-color-scheme:dark){{.pursuit-picture{{{}}}\n}}\n",
        properties(kShades, false), properties(kShades, true));
    // Programs that do not know custom properties take the first of the two declarations.
    for (const Shade& s : kShades) {
        put(out, ".pursuit-picture .f-{0}{{fill:{1};fill:var(--{0})}}\n", s.name, s.light);
        put(out, ".pursuit-picture .s-{0}{{stroke:{1};stroke:var(--{0})}}\n", s.name, s.light);
    }
    put(out,
        ".pursuit-picture text{{font-family:\"Segoe UI\",Roboto,"
        "\"Helvetica Neue\",Arial,sans-serif}}\n");
    for (const Face* face : kFaces) {
        put(out, ".pursuit-picture .t-{}{{font-size:{}px;font-weight:{}}}\n", face->name,
            face->size, face->bold ? 700 : 400);
    }
    return out;
}

// --- the drawing ---------------------------------------------------------------------------------

Svg::Svg(const Frame& frame) : frame_(frame) {
    throw_if(check("width of the picture", frame.width, 320, 2000));
    if (is_id(frame.id)) return;
    raise_fault(fault(Status::argument,
                      "id of the picture is '{:.60}', expected a letter and then at most 39 "
                      "letters, digits, '-' and '_'",
                      frame.id));
}

std::string Svg::fill_of(const Fill& fill) const {
    if (fill.colour == Colour::none) {
        return fill.edge == Colour::none
                   ? " fill=\"none\""
                   : fmt::format(" fill=\"none\" class=\"s-{}\"", name_of(fill.edge));
    }
    if (fill.edge == Colour::none) return fmt::format(" class=\"f-{}\"", name_of(fill.colour));
    return fmt::format(" class=\"f-{} s-{}\"", name_of(fill.colour), name_of(fill.edge));
}

std::string Svg::stroke_of(const Stroke& stroke) const {
    std::string out = fmt::format(" fill=\"none\" class=\"s-{}\" stroke-width=\"{}\"",
                                  name_of(stroke.colour), number(stroke.width));
    if (!stroke.dashes.empty()) put(out, " stroke-dasharray=\"{}\"", stroke.dashes);
    if (stroke.arrow) {
        arrows_ |= 1u << at(stroke.colour);
        put(out, " marker-end=\"url(#{}-arrow-{})\"", frame_.id, name_of(stroke.colour));
    }
    return out;
}

void Svg::box(const Box& box, const Fill& fill, std::string_view tip) {
    const auto rectangle = [&](const std::string& look) {
        put(body_, "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}", number(box.x),
            number(box.y), number(std::max(0.0, box.width)), number(std::max(0.0, box.height)),
            fill.round > 0 ? fmt::format(" rx=\"{}\"", number(fill.round)) : "", look);
        if (tip.empty()) return put(body_, "/>\n");
        put(body_, "><title>{}</title></rect>\n", markup::escaped(tip));
    };
    rectangle(fill_of(fill) + (fill.faded ? " fill-opacity=\"0.4\"" : ""));
    if (fill.hatch == Hatch::none) return;
    const bool light = text_on(fill.colour) == Colour::on_dark;
    patterns_ |= 1u << (2 * at(fill.hatch) + (light ? 1 : 0));
    rectangle(fmt::format(" fill=\"url(#{})\"", pattern_id(frame_.id, fill.hatch, light)));
}

void Svg::tile(const Box& box, std::string_view colour) {
    put(body_, "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(box.x),
        number(box.y), number(box.width + 0.3), number(box.height + 0.3), colour);
}

void Svg::circle(Spot centre, double radius, const Fill& fill) {
    put(body_, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(centre.x), number(centre.y),
        number(radius), fill_of(fill));
}

void Svg::polygon(const std::vector<Spot>& corners, const Fill& fill) {
    put(body_, "<polygon points=\"");
    for (const Spot& spot : corners) put(body_, "{},{} ", number(spot.x), number(spot.y));
    put(body_, "\"{}/>\n", fill_of(fill));
}

void Svg::line(Spot from, Spot to, const Stroke& stroke) {
    put(body_, "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(from.x),
        number(from.y), number(to.x), number(to.y), stroke_of(stroke));
}

void Svg::polyline(const std::vector<Spot>& points, const Stroke& stroke) {
    put(body_, "<polyline points=\"");
    for (const Spot& spot : points) put(body_, "{},{} ", number(spot.x), number(spot.y));
    put(body_, "\"{}/>\n", stroke_of(stroke));
}

void Svg::path(std::string_view data, const Stroke& stroke) {
    put(body_, "<path d=\"{}\"{}/>\n", data, stroke_of(stroke));
}

void Svg::text(Spot where, std::string_view text, const Face& face, Colour colour, Anchor anchor,
               double most) {
    constexpr std::string_view kAnchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    put(body_, "<text x=\"{}\" y=\"{}\"{} class=\"t-{} f-{}\">{}</text>\n", number(where.x),
        number(where.y), kAnchors[at(anchor)], face.name, name_of(colour),
        markup::escaped(markup::cut(text, most, face.size, face.bold)));
}

double Svg::block(Spot where, std::string_view words, const Face& face, double width, Colour colour,
                  std::size_t most_lines, Anchor anchor) {
    const auto lines = markup::wrapped(words, width, face.size, most_lines, face.bold);
    for (const std::string& line : lines) {
        text(where, line, face, colour, anchor);
        where.y += line_height(face);
    }
    return line_height(face) * static_cast<double>(lines.size());
}

void Svg::open_group() { put(body_, "<g>\n"); }
void Svg::close_group() { put(body_, "</g>\n"); }

std::string Svg::definitions() const {
    std::string out;
    for (int p = 1; p < kHatches; ++p) {
        for (const bool light : {false, true}) {
            if ((patterns_ >> (2 * p + (light ? 1 : 0)) & 1u) == 0) continue;
            out += pattern_definition(frame_.id, static_cast<Hatch>(p), light);
        }
    }
    for (std::size_t c = 0; c < at(Colour::none); ++c) {
        if ((arrows_ >> c & 1u) != 0) out += arrow_definition(frame_.id, static_cast<Colour>(c));
    }
    return out.empty() ? out : fmt::format("<defs>\n{}</defs>\n", out);
}

std::string Svg::finish(double height, std::string_view title, std::string_view description) {
    const std::string style =
        frame_.style ? fmt::format("<style>\n{}</style>\n", style_of_pictures()) : "";
    const std::string w = number(width()), h = number(std::ceil(height));
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pursuit-picture\" "
        "viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" role=\"img\" "
        "aria-labelledby=\"{0}-title {0}-desc\">\n"
        "<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-desc\">{4}</desc>\n{5}{6}"
        "<rect width=\"{1}\" height=\"{2}\" class=\"f-paper\"/>\n{7}</svg>\n",
        frame_.id, w, h, markup::escaped(title), markup::escaped(description), style, definitions(),
        body_);
}

Spot Flow::place(double width) {
    if (x_ > left_ && x_ + width > left_ + width_) {
        x_ = left_;
        y_ += row_height_;
    }
    const Spot here{x_, y_};
    x_ += width;
    return here;
}

std::array<std::string, 2> shown_names(const Frame& frame) {
    std::array<std::string, 2> out{markup::clean(frame.names[0]), markup::clean(frame.names[1])};
    if (out[0].find_first_not_of(' ') == out[0].npos) out[0] = "A";
    if (out[1].find_first_not_of(' ') == out[1].npos) out[1] = "B";
    return out;
}

}  // namespace pursuit

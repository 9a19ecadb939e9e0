// Drawing: a growing SVG, its kinds of text, and where text goes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/picture/picture.hpp>

#include "base/format.hpp"
#include "picture/markup.hpp"
#include "picture/palette.hpp"

namespace pursuit {

struct Face {
    std::string_view name;
    double size = 14;  // px
    bool bold = false;
};
inline constexpr Face kSmall{"small", 12}, kBody{"body", 14}, kStrong{"strong", 14, true},
    kHeading{"heading", 17, true}, kLarge{"large", 24, true};

enum class Anchor : std::uint8_t { start, middle, end };

struct Box {
    double x = 0, y = 0, width = 0, height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return x + width / 2; }
    double centre() const { return y + height / 2; }
};

struct Spot {
    double x = 0, y = 0;
};

/// A number of a picture: one digit after the point at most, and none that is 0.
std::string number(double x);
/// A value that is shown: two digits after the point, of a large one three digits in all.
std::string shown(double x);

struct Stroke {
    Colour colour = Colour::ink;
    double width = 1;
    std::string_view dashes = {};  // stroke-dasharray
    bool arrow = false;            // at its end
};
/// Below so many px things stand below each other.
inline constexpr float kNarrow = 640;

class Svg {
public:
    /// Throws Error for a frame that is not as picture.hpp says.
    explicit Svg(const Frame& frame);

    double width() const { return frame_.width; }
    bool narrow() const { return frame_.width < kNarrow; }

    /// `tip` is the title of a shape: what is told where the pointer rests.
    void box(const Box& box, const Fill& fill, std::string_view tip = {});
    /// A cell of a map: a colour of its own, and no gap to the next.
    void tile(const Box& box, std::string_view colour);
    void circle(Spot centre, double radius, const Fill& fill);
    void polygon(const std::vector<Spot>& corners, const Fill& fill);
    void line(Spot from, Spot to, const Stroke& stroke);
    void polyline(const std::vector<Spot>& points, const Stroke& stroke);
    void path(std::string_view data, const Stroke& stroke);

    /// One line; y is its base line. Longer than `most` it is cut.
    void text(Spot at, std::string_view text, const Face& face, Colour colour = Colour::ink,
              Anchor anchor = Anchor::start, double most = 1e9);
    /// Lines of at most `width`, the first one's base line at `at`; returns the height they take.
    double block(Spot at, std::string_view text, const Face& face, double width,
                 Colour colour = Colour::ink, std::size_t most_lines = 99,
                 Anchor anchor = Anchor::start);

    /// Between these what is drawn is one group; of shapes that belong together.
    void open_group();
    void close_group();

    /// The document, so high, with its title and description.
    std::string finish(double height, std::string_view title, std::string_view description);

private:
    std::string fill_of(const Fill& fill) const;
    std::string stroke_of(const Stroke& stroke) const;
    std::string definitions() const;

    Frame frame_;
    std::string body_;
    mutable std::uint32_t patterns_ = 0, arrows_ = 0;  // those that were used
};

/// The distance from one base line to the next.
constexpr double line_height(const Face& face) { return face.size * 1.35; }

/// Things side by side from left to right, as many as fit into a row, then the next row.
class Flow {
public:
    Flow(double left, double width, double top, double row_height)
        : left_(left), width_(width), x_(left), y_(top), row_height_(row_height) {}
    /// The upper left corner of the next thing, which is so wide.
    Spot place(double width);
    double bottom() const { return y_ + row_height_; }

private:
    double left_, width_, x_, y_, row_height_;
};

/// Names fit to be shown, "A" and "B" where they are empty.
std::array<std::string, 2> shown_names(const Frame& frame);

}  // namespace pursuit

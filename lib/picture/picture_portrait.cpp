// The phase portrait: the plane of the bare loop, and a couple's way through it.
#include <pursuit/loop/portrait.hpp>
#include <pursuit/picture/picture.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "engine/seat.hpp"
#include "picture/plane.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

constexpr std::uint32_t kCells = 56;   // of the shaded ground, each way
constexpr std::uint32_t kArrows = 11;  // each way
constexpr std::size_t kMostPath = 400;

Fill look_of(Fate fate) noexcept {
    switch (fate) {
        case Fate::calm:
            return {Colour::sky, Hatch::none};
        case Fate::cycle:
        case Fate::escapes:
            return {Colour::orange, Hatch::up};
        default:
            return {Colour::grey, Hatch::none};
    }
}

class PortraitPicture {
public:
    PortraitPicture(const BareLoop& loop, Seat pursuer, std::span<const Point> path,
                    const Frame& frame)
        : loop_(loop),
          path_(path.last(std::min(path.size(), kMostPath))),
          svg_(frame),
          points_(fixed_points(loop)),
          window_(window_of(loop)) {
        const auto names = shown_names(frame);
        pursuer_ = names[at(pursuer)];
        other_ = names[at(other(pursuer))];
        plane_ = plane_in(svg_);
    }

    std::string draw() {
        draw_ground();
        draw_arrows();
        draw_clines();
        draw_borders();
        draw_points();
        draw_path();
        const std::string across = pursuer_ + "’s pursuit", up = other_ + "’s withdrawal";
        draw_axes(svg_, plane_, plane_, {across, window_.pursuit}, {up, window_.withdrawal});
        if (svg_.narrow()) {
            draw_legend({24, plane_.bottom() + 64}, svg_.width() - 40);
        } else {
            draw_legend({plane_.right() + 26, plane_.y}, svg_.width() - plane_.right() - 34);
        }
        const std::string title = fmt::format("Where quarrels of {} and {} end", pursuer_, other_);
        return svg_.finish(std::max(y_, plane_.bottom() + 62), title, description());
    }

private:
    Spot spot(Point p) const {
        const auto share = [](double x, const Range& r) {
            return std::clamp((x - r.low) / (r.high - r.low), 0.0, 1.0);
        };
        return {plane_.x + plane_.width * share(p.pursuit, window_.pursuit),
                plane_.bottom() - plane_.height * share(p.withdrawal, window_.withdrawal)};
    }
    template <class Points>
    std::vector<Spot> spots(const Points& points) const {
        std::vector<Spot> out;
        for (const Point& point : points) out.push_back(spot(point));
        return out;
    }

    std::vector<PortraitCell> cells(std::uint32_t each_way, const Window& window) const {
        std::vector<PortraitCell> out(std::size_t{each_way} * each_way);
        const Grid grid{window, each_way, each_way};
        throw_if(portray(loop_, grid, out, {.near = 1e-4, .rounds = 4000}));
        return out;
    }

    /// Cells that end alike, row by row.
    void draw_ground() {
        const auto ground = cells(kCells, window_);
        const double step = plane_.width / kCells;
        svg_.box(plane_, {Colour::panel});
        svg_.open_group();
        for (std::size_t row = 0; row < kCells; ++row) {
            for (std::size_t first = 0; first < kCells;) {
                const auto fate = [&](std::size_t i) {
                    return ground[row * kCells + i].ending.fate;
                };
                std::size_t end = first + 1;
                while (end < kCells && fate(end) == fate(first)) ++end;
                fates_[at(fate(first))] = true;
                const Box box{plane_.x + step * static_cast<double>(first),
                              plane_.bottom() - step * static_cast<double>(row + 1),
                              step * static_cast<double>(end - first), step};
                Fill fill = look_of(fate(first));
                fill.faded = true;
                svg_.box(box, fill);
                first = end;
            }
        }
        svg_.close_group();
    }

    void draw_arrows() {
        const double inset_p = (window_.pursuit.high - window_.pursuit.low) / (2 * kArrows);
        const double inset_w = (window_.withdrawal.high - window_.withdrawal.low) / (2 * kArrows);
        const Window inner{{window_.pursuit.low + inset_p, window_.pursuit.high - inset_p},
                           {window_.withdrawal.low + inset_w, window_.withdrawal.high - inset_w}};
        std::string data;
        for (const PortraitCell& cell : cells(kArrows, inner)) {
            const Point after{cell.start.pursuit + cell.moved.pursuit,
                              cell.start.withdrawal + cell.moved.withdrawal};
            data += arrow(spot(cell.start), spot(after));
        }
        svg_.path(data, {Colour::faint, 1.2});
    }

    /// One round, but no longer than the room an arrow has.
    std::string arrow(Spot from, Spot to) const {
        const double dx = to.x - from.x, dy = to.y - from.y;
        const double length = std::sqrt(dx * dx + dy * dy);
        if (length < 1.5) return {};
        const double shown = std::min(length, 0.8 * plane_.width / kArrows);
        const double ux = dx / length, uy = dy / length;
        const Spot tip{from.x + shown * ux, from.y + shown * uy};
        const Spot back{tip.x - 5 * ux, tip.y - 5 * uy};
        return fmt::format("M{} {}L{} {}L{} {}M{} {}L{} {}", number(from.x), number(from.y),
                           number(tip.x), number(tip.y), number(back.x - 3 * uy),
                           number(back.y + 3 * ux), number(tip.x), number(tip.y),
                           number(back.x + 3 * uy), number(back.y - 3 * ux));
    }

    void draw_clines() {
        const NullClines lines = null_clines(loop_, window_);
        svg_.polyline(spots(lines.pursuit), kPursuitLine);
        svg_.polyline(spots(lines.withdrawal), kWithdrawalLine);
    }

    void draw_borders() {
        for (const FixedPoint& point : points_) {
            if (point.stability != Stability::saddle) continue;
            const Separatrix border = separatrix(loop_, point, window_);
            if (border.line.empty()) continue;
            has_border_ = true;
            svg_.polyline(spots(border.line), kBorder);
        }
    }

    void draw_path() {
        if (path_.empty()) return;
        svg_.polyline(spots(path_), kPath);
        svg_.circle(spot(path_.front()), 3.5, {Colour::paper, Hatch::none, Colour::ink});
        draw_now(spot(path_.back()));
    }
    void draw_now(Spot o) { draw_diamond(svg_, o, {}); }

    void draw_point(Spot o, Stability stability) {
        if (stability == Stability::stable) {
            svg_.circle(o, 6.5, {Colour::ink, Hatch::none, Colour::paper});
        } else if (stability == Stability::saddle) {
            svg_.circle(o, 6.5, {Colour::paper, Hatch::none, Colour::ink});
            svg_.line({o.x - 4, o.y - 4}, {o.x + 4, o.y + 4}, {Colour::ink, 1.5});
            svg_.line({o.x - 4, o.y + 4}, {o.x + 4, o.y - 4}, {Colour::ink, 1.5});
        } else {
            svg_.circle(o, 6.5, {Colour::paper, Hatch::none, Colour::ink});
        }
    }
    void draw_points() {
        for (const FixedPoint& point : points_) draw_point(spot(point.at), point.stability);
    }

    // --- words

    void entry(Spot o, double width, const std::string& words, auto&& draw) {
        draw(Spot{o.x + 12, y_ + 8});
        y_ += 8 + svg_.block({o.x + 34, y_ + 12}, words, kSmall, width - 34);
    }

    void draw_legend(Spot o, double width) {
        y_ = o.y;
        const auto swatch = [&](Fate fate, const char* words) {
            if (!fates_[at(fate)]) return;
            entry(o, width, words, [&](Spot s) {
                Fill fill = look_of(fate);
                fill.edge = Colour::rule;
                fill.faded = true;
                svg_.box({s.x - 12, s.y - 7, 24, 14}, fill);
            });
        };
        const auto line = [&](const Stroke& stroke, const std::string& words) {
            entry(o, width, words, [&](Spot s) {
                svg_.line({s.x - 12, s.y}, {s.x + 12, s.y}, stroke);
            });
        };
        swatch(Fate::calm, "starts that calm down");
        swatch(Fate::cycle, "starts that end in the cycle");
        swatch(Fate::escapes, "starts that leave every bound");
        if (has_border_) line(kBorder, "the border between them");
        line(kPursuitLine, fmt::format("where {}’s pursuit rests", pursuer_));
        line(kWithdrawalLine, fmt::format("where {}’s withdrawal rests", other_));
        const auto point = [&](Stability stability, const char* words) {
            const auto is_it = [&](const FixedPoint& p) { return p.stability == stability; };
            if (std::none_of(points_.begin(), points_.end(), is_it)) return;
            entry(o, width, words, [&](Spot s) { draw_point(s, stability); });
        };
        point(Stability::stable, "a resting point that holds");
        point(Stability::saddle, "a resting point that lets go: the least push decides");
        if (!path_.empty()) {
            line(kPath, "the way of the two, from the small ring on");
            entry(o, width, "where they are now", [&](Spot s) { draw_now(s); });
        }
        y_ += 6;
        y_ += svg_.block({o.x, y_ + 12}, verdict(), kSmall, width, Colour::ink);
        y_ += 4;
        y_ +=
            svg_.block({o.x, y_ + 14},
                       "Arrows: one round. The plane is a loop of two numbers fitted to what each "
                       "settles into; the way is the full model’s.",
                       kSmall, width, Colour::faint);
        y_ += 8;
    }

    std::string verdict() const {
        switch (outlook(points_)) {
            case Outlook::calm:
                return "From every start this loop calms down.";
            case Outlook::spirals:
                return "From nearly every start this loop ends in the cycle.";
            default:
                return "Whether it calms down or spirals depends on how it begins.";
        }
    }

    std::string description() const {
        std::string out =
            fmt::format("Across {}’s pursuit, up {}’s withdrawal. {} Resting points:", pursuer_,
                        other_, verdict());
        for (const FixedPoint& p : points_) {
            out += fmt::format(" {} at pursuit {}, withdrawal {};", name(p.stability),
                               shown(p.at.pursuit), shown(p.at.withdrawal));
        }
        if (path_.empty()) return out;
        const Point &from = path_.front(), &now = path_.back();
        return out + fmt::format(" The two came from pursuit {}, withdrawal {} and are at {}, {}.",
                                 shown(from.pursuit), shown(from.withdrawal), shown(now.pursuit),
                                 shown(now.withdrawal));
    }

    static constexpr Stroke kPursuitLine{Colour::pursuit, 2.2};
    static constexpr Stroke kWithdrawalLine{Colour::withdrawal, 2.2, "7 3"};
    static constexpr Stroke kBorder{Colour::ink, 2.4, "2 3"};
    static constexpr Stroke kPath{Colour::ink, 1.6};

    BareLoop loop_;
    std::span<const Point> path_;
    Svg svg_;
    FixedPoints points_;
    Window window_;
    std::string pursuer_, other_;
    Box plane_;
    std::array<bool, 6> fates_{};
    bool has_border_ = false;
    double y_ = 0;
};

}  // namespace

std::string draw_portrait(const BareLoop& loop, Seat pursuer, std::span<const Point> path,
                          const Frame& frame) {
    const RoundToNearest rounding;
    throw_if(check(loop));
    throw_if(check_seat("pursuer", pursuer));
    for (const Point& point : path) throw_if(check("path", point));
    return PortraitPicture{loop, pursuer, path, frame}.draw();
}

Fault draw_portrait(const BareLoop& loop, Seat pursuer, std::span<const Point> path,
                    const Frame& frame, std::string& out) noexcept {
    return caught([&] { out = draw_portrait(loop, pursuer, path, frame); });
}

std::vector<Point> path_of(std::span<const Turn> turns, Seat pursuer) {
    const RoundToNearest rounding;
    std::vector<Point> out;
    out.reserve(turns.size());
    for (const Turn& turn : turns) {
        out.push_back({pursuit_drive(turn.of(pursuer).fears),
                       withdrawal_drive(turn.of(other(pursuer)).fears)});
    }
    return out;
}

}  // namespace pursuit

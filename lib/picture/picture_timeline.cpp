// The timeline: bands of stances, lines of drives, a strip of phases, marks of what happened.
#include <pursuit/explain/telling.hpp>
#include <pursuit/picture/picture.hpp>

#include <algorithm>
#include <set>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

constexpr double kMargin = 30;   // left of the first and right of the last turn
constexpr double kBand = 24;     // height of a band of stances
constexpr double kLines = 64;    // height of the lines of drives
constexpr double kStrip = 22;    // height of the strip of phases
constexpr double kMarkRow = 20;  // of a row of marks
constexpr double kLabel = 20;    // room for the label of a lane
constexpr std::size_t kMarkRows = 3;
constexpr std::size_t kMostKeys = 40;  // lines of text under the chart; the others are counted

/// Marks that stand in one place: numbers `first` to `last`, counted from 1.
struct Cluster {
    std::size_t before = 0, first = 1, last = 1;
    bool intervention = false;
    double x = 0;
    std::size_t row = 0;

    std::string label() const {
        return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
    }
};

/// Turns `first` to `last - 1` side by side.
struct Row {
    std::size_t first = 0, last = 0;
    double left = 0, step = 0;  // of a turn

    double x(std::size_t turn) const { return left + step * static_cast<double>(turn - first); }
    bool has(std::size_t turn) const { return turn >= first && turn < last; }
};

class Timeline {
public:
    Timeline(std::span<const Turn> turns, std::span<const Mark> marks, const Frame& frame)
        : turns_(turns), svg_(frame), names_(shown_names(frame)) {
        for (const Mark& mark : marks) marks_.push_back(mark);
        std::stable_sort(marks_.begin(), marks_.end(),
                         [](const Mark& x, const Mark& y) { return x.before < y.before; });
        for (Mark& mark : marks_) mark.before = std::min(mark.before, turns_.size());
    }

    std::string draw() {
        y_ = 8;
        const std::size_t length = row_length();
        for (std::size_t first = 0; first < turns_.size(); first += length) {
            const std::size_t last = std::min(first + length, turns_.size());
            // A short last row keeps the scale of the others.
            const double step = (svg_.width() - 2 * kMargin) / static_cast<double>(length);
            draw_row({first, last, kMargin, step});
        }
        if (turns_.empty()) {
            svg_.text({kMargin, y_ + 20}, "No turns were played.", kBody);
            y_ += 30;
        }
        draw_legend();
        draw_key();
        return svg_.finish(y_ + 8, title(), description());
    }

private:
    std::size_t row_length() const {
        const std::size_t usual = svg_.narrow() ? 24 : 60, most_rows = svg_.narrow() ? 6 : 5;
        const std::size_t n = std::max<std::size_t>(turns_.size(), 1);
        const std::size_t rows = std::min((n + usual - 1) / usual, most_rows);
        return std::max<std::size_t>((n + rows - 1) / rows, 8);
    }

    void draw_row(const Row& row) {
        draw_marks(row);
        for (const Seat seat : {Seat::a, Seat::b}) draw_partner(row, seat);
        draw_phases(row);
        draw_axis(row);
        y_ += 18;
    }

    // --- marks

    std::vector<Cluster> clusters_of(const Row& row) const {
        std::vector<Cluster> out;
        const bool ends = row.last == turns_.size();
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const Mark& mark = marks_[i];
            if (!row.has(mark.before) && !(ends && mark.before == row.last)) continue;
            if (!out.empty() && out.back().before == mark.before) {
                out.back().last = i + 1;
                out.back().intervention |= mark.intervention;
            } else {
                out.push_back({mark.before, i + 1, i + 1, mark.intervention, row.x(mark.before)});
            }
        }
        return out;
    }

    /// From where to where a cluster reaches: its sign, and its label on the side with room for it.
    bool label_on_right(const Cluster& c) const {
        return c.x + 9 + markup::width_of(c.label(), kSmall.size) <= svg_.width() - 2;
    }
    double left_of(const Cluster& c) const {
        return c.x - 9 - (label_on_right(c) ? 0 : markup::width_of(c.label(), kSmall.size));
    }
    double right_of(const Cluster& c) const {
        return c.x + 9 + (label_on_right(c) ? markup::width_of(c.label(), kSmall.size) : 0);
    }

    /// In as few rows as they need; where there is no room left, with the one before.
    std::vector<Cluster> placed(const std::vector<Cluster>& clusters) const {
        std::vector<Cluster> out;
        double taken[kMarkRows] = {-100, -100, -100};
        for (Cluster c : clusters) {
            const auto free = std::find_if(std::begin(taken), std::end(taken),
                                           [&](double x) { return x + 4 <= left_of(c); });
            if (free == std::end(taken)) {
                out.back().last = c.last;
                out.back().intervention |= c.intervention;
                c = out.back();
            } else {
                c.row = at(free - std::begin(taken));
                out.push_back(c);
            }
            taken[c.row] = right_of(c);
        }
        return out;
    }

    void draw_mark(const Cluster& c, double y) {
        const Spot o{c.x, y + kMarkRow / 2};
        if (c.intervention) {
            svg_.polygon({{o.x - 6, o.y}, {o.x, o.y - 6}, {o.x + 6, o.y}, {o.x, o.y + 6}},
                         {Colour::green, Hatch::none, Colour::ink});
        } else {
            svg_.polygon({{o.x - 5.5, o.y + 5}, {o.x + 5.5, o.y + 5}, {o.x, o.y - 5}},
                         {Colour::orange, Hatch::none, Colour::ink});
        }
        const bool right = label_on_right(c);
        svg_.text({o.x + (right ? 9 : -9), o.y + 4}, c.label(), kSmall, Colour::ink,
                  right ? Anchor::start : Anchor::end);
    }

    void draw_marks(const Row& row) {
        const std::vector<Cluster> clusters = placed(clusters_of(row));
        std::size_t rows = 0;
        for (const Cluster& c : clusters) rows = std::max(rows, c.row + 1);
        const double top = y_, height = kMarkRow * static_cast<double>(rows);
        const double bottom = top + height + 2 * (kLabel + kBand + kLines) + kLabel + kStrip + 14;
        for (const Cluster& c : clusters) {
            const double y = top + kMarkRow * static_cast<double>(c.row);
            svg_.line({c.x, y + kMarkRow - 4}, {c.x, bottom}, {Colour::rule, 1, "2 3"});
            draw_mark(c, y);
        }
        y_ += height;
    }

    // --- lanes

    /// Where turns are narrower than a pixel, one of several stands for all.
    static std::size_t stride_of(const Row& row) {
        return row.step >= 1 ? 1 : at(1 / row.step) + 1;
    }
    /// Of a drive in the lines of the lane; records may come from anywhere.
    double height_of(double value) const {
        const double held = value > 0 ? std::min(value, 1.0) : 0;
        return y_ + kLines - 6 - (kLines - 12) * held;
    }

    /// Runs of turns that are alike, as a band with a label where it fits.
    template <class Of, class Look, class Name>
    void draw_band(const Row& row, double height, Of of, Look look, Name name_of) {
        const std::size_t stride = stride_of(row);
        for (std::size_t i = row.first; i < row.last;) {
            std::size_t end = i + stride;
            while (end < row.last && of(turns_[end]) == of(turns_[i])) end += stride;
            end = std::min(end, row.last);
            const Box box{row.x(i), y_, row.x(end) - row.x(i), height};
            Fill fill = look(of(turns_[i]));
            fill.edge = Colour::paper;
            const std::string label = name_of(of(turns_[i]));
            const std::string when = end == i + 1 ? fmt::format("turn {}", i)
                                                  : fmt::format("turns {} to {}", i, end - 1);
            svg_.box(box, fill, fmt::format("{}, {}", label, when));
            const double width = markup::width_of(label, kSmall.size) + 8;
            if (width <= box.width) {
                // Without its pattern, so that it can be read.
                svg_.box({box.middle() - width / 2, box.y + 4, width, box.height - 8},
                         {fill.colour, Hatch::none, Colour::none, 4});
                svg_.text({box.middle(), box.centre() + 4}, label, kSmall, text_on(fill.colour),
                          Anchor::middle);
            }
            i = end;
        }
    }

    void draw_drive(const Row& row, Seat seat, float (*drive)(const Fears&), const Stroke& stroke) {
        std::vector<Spot> points;
        for (std::size_t i = row.first; i < row.last; i += stride_of(row)) {
            points.push_back({row.x(i) + row.step / 2, height_of(drive(turns_[i].of(seat).fears))});
        }
        if (points.size() == 1) points.push_back({points[0].x + row.step / 3, points[0].y});
        svg_.polyline(points, stroke);
    }

    void draw_partner(const Row& row, Seat seat) {
        const double width = svg_.width() - 2 * kMargin;
        svg_.text({kMargin, y_ + kLabel - 6}, names_[at(seat)], kStrong, Colour::ink, Anchor::start,
                  width);
        y_ += kLabel;
        draw_band(
            row, kBand, [seat](const Turn& turn) { return turn.of(seat).stance; },
            [](Stance stance) { return look_of(stance); },
            [](Stance stance) { return spaced(name(stance)); });
        for (std::size_t i = row.first; i < row.last; ++i) {
            stances_.insert(turns_[i].of(seat).stance);
        }
        y_ += kBand;
        draw_scale(row);
        draw_drive(row, seat, withdrawal_drive, {Colour::withdrawal, 2, "6 3"});
        draw_drive(row, seat, pursuit_drive, {Colour::pursuit, 2.2});
        y_ += kLines;
    }

    /// 0, one half and 1 of the drives.
    void draw_scale(const Row& row) {
        const double right = row.x(row.last);
        for (const double value : {0.0, 0.5, 1.0}) {
            const double y = height_of(value);
            svg_.line({kMargin, y}, {right, y}, {Colour::rule, 0.7});
            if (value == 0.5) continue;
            svg_.text({kMargin - 5, y + 4}, value > 0 ? "1" : "0", kSmall, Colour::faint,
                      Anchor::end);
        }
    }

    void draw_phases(const Row& row) {
        svg_.text({kMargin, y_ + kLabel - 6}, "The two of them", kStrong);
        y_ += kLabel;
        draw_band(
            row, kStrip, [](const Turn& turn) { return turn.phase; },
            [](Phase phase) { return look_of(phase); },
            [this](Phase phase) { return tell(phase, names_); });
        for (std::size_t i = row.first; i < row.last; ++i) phases_.insert(turns_[i].phase);
        y_ += kStrip;
    }

    /// 1, 2 or 5 times a power of ten, however narrow a turn is: so many turns have room for a label.
    static std::size_t tick_of(const Row& row) {
        constexpr double kRoom = 44;
        std::size_t step = 1;
        for (int i = 0; row.step * static_cast<double>(step) < kRoom && step < row.last; ++i)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        return step;
    }

    void draw_axis(const Row& row) {
        const std::size_t step = tick_of(row);
        for (std::size_t i = (row.first + step - 1) / step * step; i < row.last; i += step) {
            const double x = row.x(i) + row.step / 2;
            svg_.line({x, y_}, {x, y_ + 4}, {Colour::faint, 1});
            const std::string label =
                i == row.first ? fmt::format("turn {}", i) : fmt::format("{}", i);
            const bool early = x - markup::width_of(label, kSmall.size) / 2 < 4;
            svg_.text({early ? 4 : x, y_ + 16}, label, kSmall, Colour::faint,
                      early ? Anchor::start : Anchor::middle);
        }
        y_ += 20;
    }

    // --- what it all means

    void draw_legend() {
        const double width = svg_.width() - 2 * kMargin;
        y_ += 6;
        Flow flow{kMargin, width, y_, 22};
        const auto entry = [&](const std::string& label, auto&& draw) {
            const Spot o =
                flow.place(std::min(width, 30 + markup::width_of(label, kSmall.size) + 14));
            draw(Box{o.x, o.y + 3, 24, 14});
            svg_.text({o.x + 30, o.y + 14}, label, kSmall, Colour::ink, Anchor::start, width - 30);
        };
        for (const Stance stance : stances_) {
            entry(spaced(name(stance)), [&](const Box& box) { svg_.box(box, edged(stance)); });
        }
        flow = Flow{kMargin, width, flow.bottom(), 22};
        for (const Phase phase : phases_) {
            entry(tell(phase, names_), [&](const Box& box) { svg_.box(box, edged(phase)); });
        }
        flow = Flow{kMargin, width, flow.bottom(), 22};
        const auto sample = [&](const Stroke& stroke) {
            return [&, stroke](const Box& box) {
                svg_.line({box.x, box.centre()}, {box.right(), box.centre()}, stroke);
            };
        };
        entry("fear of losing the other", sample({Colour::pursuit, 2.2}));
        entry("fear of failing or of being crowded", sample({Colour::withdrawal, 2, "6 3"}));
        y_ = flow.bottom() + 2;
    }
    template <class What>
    static Fill edged(What what) {
        Fill fill = look_of(what);
        fill.edge = Colour::rule;
        return fill;
    }

    void draw_key() {
        if (marks_.empty()) return;
        const double width = svg_.width() - 2 * kMargin;
        y_ += 8;
        for (std::size_t i = 0; i < std::min(marks_.size(), kMostKeys); ++i) {
            const Mark& mark = marks_[i];
            const Cluster sign{mark.before, i + 1, i + 1, mark.intervention, kMargin + 7};
            draw_mark(sign, y_);
            const std::string when = mark.before < turns_.size()
                                         ? fmt::format("Before turn {}: ", mark.before)
                                         : "After the last turn: ";
            const std::string text = when + markup::clean(mark.text);
            y_ += std::max(kMarkRow,
                           svg_.block({kMargin + 44, y_ + 14}, text, kSmall, width - 44) + 4);
        }
        if (marks_.size() <= kMostKeys) return;
        svg_.text({kMargin + 44, y_ + 14}, fmt::format("and {} more", marks_.size() - kMostKeys),
                  kSmall);
        y_ += kMarkRow;
    }

    std::string title() const {
        return fmt::format("Timeline of {} and {}, {} turns", names_[0], names_[1], turns_.size());
    }

    std::string description() const {
        std::string out;
        for (const Seat seat : {Seat::a, Seat::b}) {
            out += names_[at(seat)] + ": ";
            std::size_t parts = 0;
            for (std::size_t i = 0; i < turns_.size(); ++parts) {
                std::size_t end = i + 1;
                const Stance stance = turns_[i].of(seat).stance;
                while (end < turns_.size() && turns_[end].of(seat).stance == stance) ++end;
                if (parts < 30) {
                    out += fmt::format("{}{} from turn {}", parts > 0 ? ", " : "",
                                       spaced(name(stance)), i);
                }
                i = end;
            }
            out += parts > 30 ? fmt::format(" and {} more changes. ", parts - 30) : ". ";
        }
        std::array<std::size_t, kPhases> count{};
        for (const Turn& turn : turns_) {
            if (at(turn.phase) < count.size()) ++count[at(turn.phase)];
        }
        out += "Turns by phase:";
        for (std::size_t p = 0; p < count.size(); ++p) {
            if (count[p] == 0) continue;
            out += fmt::format(" {} {};", tell(static_cast<Phase>(p), names_), count[p]);
        }
        for (std::size_t i = 0; i < std::min(marks_.size(), kMostKeys); ++i) {
            out += fmt::format(" Before turn {}: {}", marks_[i].before, marks_[i].text);
        }
        return out;
    }

    std::span<const Turn> turns_;
    std::vector<Mark> marks_;
    Svg svg_;
    TwoNames names_;
    double y_ = 0;
    std::set<Stance> stances_;  // that occur
    std::set<Phase> phases_;
};

}  // namespace

std::string draw_timeline(std::span<const Turn> turns, std::span<const Mark> marks,
                          const Frame& frame) {
    const RoundToNearest rounding;
    return Timeline{turns, marks, frame}.draw();
}

Fault draw_timeline(std::span<const Turn> turns, std::span<const Mark> marks, const Frame& frame,
                    std::string& out) noexcept {
    return caught([&] { out = draw_timeline(turns, marks, frame); });
}

}  // namespace pursuit

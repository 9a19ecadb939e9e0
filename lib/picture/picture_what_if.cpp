// What would have happened otherwise: paired differences as dots on their intervals.
#include <pursuit/picture/picture.hpp>
#include <pursuit/study/what_if.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

/// How an outcome is called and shown.
struct Manner {
    enum class As : std::uint8_t { share, level, turns, plain } as;  // "plain": a gain
    std::string_view words;                                          // {a} and {b}: the names
};
constexpr Manner kManners[] = {
    {Manner::As::share, "Time in the cycle"},
    {Manner::As::share, "A cycle at all"},
    {Manner::As::share, "Still in the cycle at the end"},
    {Manner::As::turns, "Turns until repaired, once in the cycle"},
    {Manner::As::share, "Protest, of the turns of {a}"},
    {Manner::As::share, "Protest, of the turns of {b}"},
    {Manner::As::level, "Strongest fear of {a}, at its peak"},
    {Manner::As::level, "Strongest fear of {b}, at its peak"},
    {Manner::As::level, "Arousal of {a}, at its peak"},
    {Manner::As::level, "Arousal of {b}, at its peak"},
    {Manner::As::level, "Distress of {a} at the end"},
    {Manner::As::level, "Distress of {b} at the end"},
    {Manner::As::share, "The issue gets resolved"},
    {Manner::As::plain, "Loop gain at rest, after it"},
    {Manner::As::plain, "Loop gain heated, after it"},
    {Manner::As::plain, "Loop gain at the last moment"},
    {Manner::As::share, "Calm, and together"},
};
static_assert(std::size(kManners) == kOutcomes);

std::string value_of(Manner::As as, double x) {
    switch (as) {
        case Manner::As::share:
            return fmt::format("{:.0f} %", 100 * x);
        case Manner::As::turns:
            return fmt::format("{:.1f}", x);
        default:
            return fmt::format("{:.2f}", x);
    }
}
/// With a sign; "0" where nothing is left of it.
std::string signed_of(Manner::As as, double x) {
    const double scaled = as == Manner::As::share ? 100 * x : x;
    const int digits = as == Manner::As::share ? 0 : as == Manner::As::turns ? 1 : 2;
    const std::string size = fmt::format("{:.{}f}", std::abs(scaled), digits);
    const bool nothing = size.find_first_not_of("0.") == size.npos;
    return nothing ? size : (x < 0 ? "−" : "+") + size;
}

/// A step of 1, 2 or 5 times a power of ten, so that about `count` fit.
double step_of(double span, int count) {
    double step = 1e-6;
    for (int i = 0; span / step > count && i < 60; ++i) step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

/// The differences of a panel, from left to right.
struct Axis {
    double low = 0, high = 0, left = 0, right = 0;

    double x(double value) const {
        return left + (right - left) * (std::clamp(value, low, high) - low) / (high - low);
    }
};

constexpr std::size_t kMostAlternatives = 1000;
constexpr double kFarthest = 1e12;

/// An axis has room for what is told of it, and its ticks can be counted.
void check_contrast(const Contrast& c) {
    for (const double value : {c.without, c.with, c.difference, c.low, c.high}) {
        if (value >= -kFarthest && value <= kFarthest) continue;
        throw_if(fault(Status::argument, "a contrast has {}, expected {} to {}", value, -kFarthest,
                       kFarthest));
    }
}

class WhatIfPicture {
public:
    WhatIfPicture(std::span<const Alternative> alternatives, std::span<const Outcome> outcomes,
                  const Frame& frame)
        : alternatives_(alternatives),
          outcomes_(outcomes),
          svg_(frame),
          names_(shown_names(frame)) {
        throw_if(check_count("alternatives", alternatives.size(), 0, kMostAlternatives));
        throw_if(check_count("outcomes", outcomes.size(), 0, kOutcomes));
        for (const Outcome outcome : outcomes) {
            throw_if(check_count("outcome", at(outcome), 0, kOutcomes - 1));
            for (const Alternative& alternative : alternatives) {
                check_contrast(alternative.compared[outcome]);
            }
        }
    }

    std::string draw() {
        for (const Outcome outcome : outcomes_) draw_panel(outcome);
        if (alternatives_.empty() || outcomes_.empty()) {
            svg_.text({margin(), y_ + 16}, "Nothing was compared.", kBody);
            y_ += 26;
        }
        y_ += svg_.block({margin(), y_ + 14}, note(), kSmall, svg_.width() - 2 * margin(),
                         Colour::faint);
        return svg_.finish(y_ + 10, title(), description());
    }

private:
    double margin() const { return svg_.narrow() ? 12 : 24; }

    std::string words_of(Outcome outcome) const {
        std::string out(kManners[at(outcome)].words);
        for (const Seat seat : {Seat::a, Seat::b}) {
            const auto i = out.find(seat == Seat::a ? "{a}" : "{b}");
            if (i != out.npos) out.replace(i, 3, names_[at(seat)]);
        }
        return out;
    }

    Axis axis_of(Outcome outcome) const {
        Axis axis;
        for (const Alternative& alternative : alternatives_) {
            const Contrast& c = alternative.compared[outcome];
            if (c.n == 0) continue;
            axis.low = std::min({axis.low, c.low, c.difference});
            axis.high = std::max({axis.high, c.high, c.difference});
        }
        // Noise about nothing is not to look like something.
        constexpr double kLeast[] = {0.1, 0.1, 2, 0.2};
        const double least = kLeast[at(kManners[at(outcome)].as)];
        const double span = axis.high - axis.low;
        axis.low = std::min(axis.low - 0.08 * span, -least);
        axis.high = std::max(axis.high + 0.08 * span, least);
        axis.left = svg_.narrow() ? margin() + 6 : margin() + 236;
        axis.right = svg_.narrow() ? svg_.width() - margin() - 6 : svg_.width() - margin() - 176;
        return axis;
    }

    void draw_panel(Outcome outcome) {
        const Axis axis = axis_of(outcome);
        const double width = svg_.width() - 2 * margin();
        y_ +=
            8 + svg_.block({margin(), y_ + 22}, words_of(outcome), kStrong, width, Colour::ink, 2);
        y_ += 12;
        for (const Alternative& alternative : alternatives_) {
            svg_.narrow() ? draw_row_narrow(axis, alternative, outcome)
                          : draw_row_wide(axis, alternative, outcome);
        }
        draw_axis(axis, kManners[at(outcome)].as);
    }

    void draw_row_wide(const Axis& axis, const Alternative& alternative, Outcome outcome) {
        const double room = axis.left - margin() - 16;
        const double label =
            svg_.block({margin(), y_ + 16}, alternative.label, kBody, room, Colour::ink, 3);
        const double height = std::max(label + 6, 40.0);
        draw_interval(axis, alternative.compared[outcome], y_ + 16);
        const auto [first, second] = told(alternative.compared[outcome], outcome);
        const double x = axis.right + 14, most = svg_.width() - x - 2;
        svg_.text({x, y_ + 14}, first, kSmall, Colour::ink, Anchor::start, most);
        svg_.text({x, y_ + 30}, second, kSmall, Colour::faint, Anchor::start, most);
        y_ += height;
    }

    void draw_row_narrow(const Axis& axis, const Alternative& alternative, Outcome outcome) {
        const double width = svg_.width() - 2 * margin();
        y_ += svg_.block({margin(), y_ + 16}, alternative.label, kBody, width, Colour::ink, 3);
        draw_interval(axis, alternative.compared[outcome], y_ + 12);
        const auto [first, second] = told(alternative.compared[outcome], outcome);
        y_ += 22;
        y_ += svg_.block({margin(), y_ + 14}, first + "; " + second, kSmall, width, Colour::faint);
        y_ += 12;
    }

    void draw_interval(const Axis& axis, const Contrast& c, double y) {
        svg_.line({axis.x(0), y - 11}, {axis.x(0), y + 11}, {Colour::ink, 1});
        if (c.n == 0) return;
        svg_.line({axis.x(c.low), y}, {axis.x(c.high), y}, {Colour::withdrawal, 3});
        for (const double end : {c.low, c.high}) {
            svg_.line({axis.x(end), y - 5}, {axis.x(end), y + 5}, {Colour::withdrawal, 2});
        }
        const bool certain = c.low > 0 || c.high < 0;
        svg_.circle(
            {axis.x(c.difference), y}, 5.5,
            {certain ? Colour::withdrawal : Colour::paper, Hatch::none, Colour::withdrawal});
    }

    /// The difference and its interval; both values.
    std::pair<std::string, std::string> told(const Contrast& c, Outcome outcome) const {
        const Manner::As as = kManners[at(outcome)].as;
        if (c.n == 0) return {"nothing to compare", "in no pair both were in a cycle"};
        const std::string unit = as == Manner::As::share ? " points" : "";
        return {fmt::format("{}{} ({} to {})", signed_of(as, c.difference), unit,
                            signed_of(as, c.low), signed_of(as, c.high)),
                fmt::format("{} instead of {}{}", value_of(as, c.with), value_of(as, c.without),
                            as == Manner::As::turns ? " turns" : "")};
    }

    void draw_axis(const Axis& axis, Manner::As as) {
        y_ += 4;
        svg_.line({axis.left, y_}, {axis.right, y_}, {Colour::rule, 1});
        const double step = step_of(axis.high - axis.low, svg_.narrow() ? 4 : 5);
        const int first = static_cast<int>(std::ceil(axis.low / step));
        double free = -100;
        for (int i = first; i * step <= axis.high; ++i) {
            const double x = axis.x(i * step);
            svg_.line({x, y_}, {x, y_ + 4}, {Colour::faint, 1});
            const std::string label = i == 0 ? "no difference" : signed_of(as, i * step);
            const double half = markup::width_of(label, kSmall.size) / 2;
            const double centre = std::clamp(x, margin() + half, svg_.width() - 2 - half);
            // Zero is told in any case; its neighbours only where they do not touch it.
            const double zero = axis.x(0), of_zero = markup::width_of("no difference", 12) / 2 + 6;
            if (i != 0 && std::abs(centre - zero) < half + of_zero) continue;
            if (centre - half < free) continue;
            free = centre + half + 6;
            svg_.text({centre, y_ + 18}, label, kSmall, Colour::faint, Anchor::middle);
        }
        y_ += 30;
    }

    std::string note() const {
        const std::uint32_t pairs = alternatives_.empty() ? 0 : alternatives_[0].compared.pairs;
        const bool repair = std::ranges::find(outcomes_, Outcome::repair_time) != outcomes_.end();
        return fmt::format(
            "Dots are mean differences over {} pairs of runs, with the change and without it on "
            "the same random numbers; bars are 95 % intervals. A filled dot: its interval does "
            "not hold 0. Shares are told in percentage points. {}This is about the model, not "
            "about people.",
            pairs, repair ? "A cycle that ran on to the end counts as repaired there. " : "");
    }

    std::string title() const {
        return fmt::format("What if: {} and {} with and without a change", names_[0], names_[1]);
    }
    std::string description() const {
        std::string out;
        for (const Outcome outcome : outcomes_) {
            out += words_of(outcome) + ":";
            for (const Alternative& alternative : alternatives_) {
                const auto [first, second] = told(alternative.compared[outcome], outcome);
                out += fmt::format(" {}: {}, {}.", alternative.label, first, second);
            }
            out += " ";
        }
        return out + note();
    }

    std::span<const Alternative> alternatives_;
    std::span<const Outcome> outcomes_;
    Svg svg_;
    std::array<std::string, 2> names_;
    double y_ = 4;
};

}  // namespace

std::string draw_what_if(std::span<const Alternative> alternatives,
                         std::span<const Outcome> outcomes, const Frame& frame) {
    const RoundToNearest rounding;
    return WhatIfPicture{alternatives, outcomes, frame}.draw();
}

Fault draw_what_if(std::span<const Alternative> alternatives, std::span<const Outcome> outcomes,
                   const Frame& frame, std::string& out) noexcept {
    return caught([&] { out = draw_what_if(alternatives, outcomes, frame); });
}

}  // namespace pursuit

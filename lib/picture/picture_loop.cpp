// The loop as a figure of eight: what each shows leads to what the other feels underneath.
#include <pursuit/explain/why.hpp>
#include <pursuit/picture/picture.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "engine/seat.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

constexpr double kPad = 12;   // within a box
constexpr double kMeter = 8;  // height of a meter
constexpr double kPill = 26;  // height of the number of a link
constexpr double kPillWidth = 84;
constexpr double kCore = 62;  // radius of the circle with the gain

/// What the picture tells of one partner.
struct Person {
    std::string name, stance;
    bool has_moved = false;
    std::string move, shows;          // what others see
    std::string feels, fears, needs;  // what is underneath
    double fear = 0, unmet = 0;       // 0..1
};

template <class Value>
std::size_t largest(const Value& values) {
    return at(std::max_element(values.begin(), values.end()) - values.begin());
}

Seat pursuer_of(const Couple& couple) noexcept {
    if (couple.phase() == Phase::a_pursues) return Seat::a;
    if (couple.phase() == Phase::b_pursues) return Seat::b;
    return likely_pursuer(couple);
}

std::optional<std::size_t> last_of(std::span<const Turn> turns, Seat seat) noexcept {
    for (std::size_t i = turns.size(); i-- > 0;) {
        if (turns[i].mover == seat) return i;
    }
    return {};
}

void tell_inner(Person& p, Fear fear, double active, Need need, double unmet) {
    p.fears = kEnglish.fear[at(fear)];
    p.fear = active;
    p.needs = kEnglish.need[at(need)];
    p.unmet = unmet;
}

Person person_of(const Couple& couple, std::span<const Turn> turns, Seat seat,
                 const std::array<std::string, 2>& names) {
    Person p;
    const Condition now = couple.condition(seat);
    p.name = names[at(seat)];
    p.stance = spaced(name(now.stance)) + (now.flooded ? ", flooded" : "");
    const auto last = last_of(turns, seat);
    if (!last) {
        const std::size_t fear = largest(now.fears), need = largest(now.inner.unmet);
        tell_inner(p, static_cast<Fear>(fear), now.fears[fear], static_cast<Need>(need),
                   now.inner.unmet[need]);
        return p;
    }
    const Reason r = why(couple.model(), turns, *last);
    p.has_moved = true;
    p.move = spaced(couple.model().name(r.move));
    p.shows = r.secondary == Secondary::none ? "nothing else shows"
                                             : std::string(name(r.secondary)) + " shows";
    p.feels = kEnglish.primary[at(r.primary)];
    tell_inner(p, r.fear, r.fear_active, r.need, r.need_unmet);
    if (r.primary == Primary::fear) {  // of what is said right below
        p.feels = p.fears;
        p.fears.clear();
    }
    return p;
}

class LoopPicture {
public:
    LoopPicture(const Couple& couple, std::span<const Turn> turns, const Frame& frame,
                std::optional<Seat> pursuer)
        : svg_(frame),
          names_(shown_names(frame)),
          pursuer_(pursuer.value_or(pursuer_of(couple))),
          cold_(reference_gain(couple, pursuer_, Heat::cold)),
          hot_(reference_gain(couple, pursuer_, Heat::hot)),
          now_(local_gain(couple, pursuer_)),
          people_{person_of(couple, turns, Seat::a, names_),
                  person_of(couple, turns, Seat::b, names_)} {}

    std::string draw() {
        svg_.narrow() ? lay_out_narrow() : lay_out_wide();
        draw_links();
        for (const Seat seat : {Seat::a, Seat::b}) {
            draw_shown(people_[at(seat)], shown_[at(seat)]);
            draw_inner(people_[at(seat)], inner_[at(seat)]);
        }
        draw_pills();
        draw_core();
        draw_key();
        const std::string title =
            fmt::format("The loop between {} and {}", people_[0].name, people_[1].name);
        return svg_.finish(y_ + 8, title, description());
    }

private:
    // --- where things are

    static double inner_height(const Person& p, double width) {
        const double room = width - 2 * kPad;
        const auto lines = [&](const std::string& text, const Face& face) {
            return text.empty()
                       ? 0
                       : line_height(face) *
                             static_cast<double>(
                                 markup::wrapped(text, room, face.size, 4, face.bold).size());
        };
        double height = 20 + lines(capital(p.feels), kStrong);
        height += lines(p.fears, kBody) + kMeter + 12 + lines(p.needs, kBody) + kMeter + 12;
        return height + kPad;
    }
    static double shown_height(const Person& p, double width) {
        const double room = width - 2 * kPad;
        const std::size_t lines = markup::wrapped(move_of(p), room, 14, 3, true).size() +
                                  markup::wrapped(p.shows, room, 14, 2).size();
        return 20 + line_height(kBody) * static_cast<double>(lines) + kPad;
    }

    /// Side by side: what shows above, what is underneath below.
    void lay_out_wide() {
        const double margin = 84;
        const double gap = std::max(190.0, svg_.width() * 0.27);
        const double width = (svg_.width() - 2 * margin - gap) / 2;
        const double right = svg_.width() - margin - width;
        double y = 14;
        const double left_name = draw_name(people_[0], margin, y, width);
        y += std::max(left_name, draw_name(people_[1], right, y, width));
        double height = std::max(shown_height(people_[0], width), shown_height(people_[1], width));
        shown_ = {Box{margin, y, width, height}, Box{right, y, width, height}};
        y += height + 86;
        height = std::max(inner_height(people_[0], width), inner_height(people_[1], width));
        inner_ = {Box{margin, y, width, height}, Box{right, y, width, height}};
        core_ = {svg_.width() / 2, (shown_[0].centre() + inner_[0].centre()) / 2};
        y_ = y + height + 14;
    }

    /// Below each other: what is underneath on the left, what shows on the right.
    void lay_out_narrow() {
        const double margin = 12, gap = 14;
        const double width = (svg_.width() - 2 * margin - gap) / 2;
        const double right = svg_.width() - margin - width;
        double y = 14;
        for (const Seat seat : {Seat::a, Seat::b}) {
            const Person& p = people_[at(seat)];
            if (seat == Seat::a) y += draw_name(p, margin, y, 2 * width + gap) + 56;
            const double height = std::max(shown_height(p, width), inner_height(p, width));
            inner_[at(seat)] = {margin, y, width, height};
            shown_[at(seat)] = {right, y, width, height};
            y += height;
            if (seat == Seat::a) y += 2 * kCore + 36;
        }
        core_ = {svg_.width() / 2, (shown_[0].bottom() + shown_[1].y) / 2};
        y += 60;
        y_ = y + draw_name(people_[1], margin, y, 2 * width + gap) + 6;
    }

    double draw_name(const Person& p, double x, double y, double width) {
        svg_.text({x, y + 14}, p.name, kHeading, Colour::ink, Anchor::start, width);
        svg_.text({x, y + 32}, p.stance, kSmall, Colour::faint, Anchor::start, width);
        return 42;
    }

    // --- boxes

    static std::string capital(std::string text) {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        }
        return text;
    }
    static std::string move_of(const Person& p) {
        return p.has_moved ? capital(p.move) : "Has not acted yet";
    }

    void draw_shown(const Person& p, const Box& box) {
        svg_.box(box, {Colour::panel, Hatch::none, Colour::ink, 10});
        const double x = box.x + kPad, room = box.width - 2 * kPad;
        double y = box.y + 18;
        svg_.text({x, y}, "What shows", kSmall, Colour::faint, Anchor::start, room);
        y += 19;
        y += svg_.block({x, y}, move_of(p), kStrong, room, Colour::ink, 3);
        if (p.has_moved) svg_.block({x, y}, p.shows, kBody, room, Colour::ink, 2);
    }

    void draw_inner(const Person& p, const Box& box) {
        svg_.box(box, {Colour::paper, Hatch::none, Colour::ink, 10});
        const double x = box.x + kPad, room = box.width - 2 * kPad;
        double y = box.y + 18;
        svg_.text({x, y}, "Underneath", kSmall, Colour::faint, Anchor::start, room);
        y += 19;
        if (!p.feels.empty()) y += svg_.block({x, y}, capital(p.feels), kStrong, room);
        if (!p.fears.empty()) y += svg_.block({x, y}, p.fears, kBody, room, Colour::ink, 4);
        draw_meter({x, y - 8, room, kMeter}, p.fear, Colour::pursuit);
        y += kMeter + 12;
        y += svg_.block({x, y}, p.needs, kBody, room, Colour::ink, 4);
        draw_meter({x, y - 8, room, kMeter}, p.unmet, Colour::withdrawal);
    }

    /// A value of 0..1 as a bar, with the value itself.
    void draw_meter(const Box& box, double value, Colour colour) {
        const double bar = box.width - 38, held = value > 0 ? std::min(value, 1.0) : 0;
        svg_.box({box.x, box.y, bar, box.height}, {Colour::none, Hatch::none, Colour::faint, 3});
        svg_.box({box.x, box.y, bar * held, box.height}, {colour, Hatch::none, Colour::none, 3});
        svg_.text({box.right(), box.bottom() + 1}, shown(held), kSmall, Colour::ink, Anchor::end);
    }

    // --- links

    /// From what `seat` feels to what it shows, or from there to what the other feels; numbers go
    /// round the loop from the pursuer's fear on.
    Link inward(Seat seat) const {
        return seat == pursuer_ ? Link::fear_to_demand : Link::fear_to_distance;
    }
    Link outward(Seat seat) const {
        return seat == pursuer_ ? Link::demand_to_fear : Link::distance_to_fear;
    }

    Stroke stroke_of(Link link) const {
        const double strength = std::clamp(static_cast<double>(hot_.links[at(link)]), 0.0, 1.5);
        return {Colour::faint, 2 + 3.5 * strength, {}, true};
    }

    static std::string curve(Spot a, Spot b, Spot c, Spot d) {
        return fmt::format("M{} {}C{} {} {} {} {} {}", number(a.x), number(a.y), number(b.x),
                           number(b.y), number(c.x), number(c.y), number(d.x), number(d.y));
    }
    static Spot along(Spot a, Spot b, Spot c, Spot d, double t) {
        const double s = 1 - t;
        const double k[] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
        return {k[0] * a.x + k[1] * b.x + k[2] * c.x + k[3] * d.x,
                k[0] * a.y + k[1] * b.y + k[2] * c.y + k[3] * d.y};
    }

    void draw_links() {
        for (const Seat seat : {Seat::a, Seat::b}) {
            svg_.narrow() ? draw_links_narrow(seat) : draw_links_wide(seat);
        }
    }

    void draw_link(Link link, Spot a, Spot b, Spot c, Spot d, double pill_at) {
        svg_.path(curve(a, b, c, d), stroke_of(link));
        pills_[at(link)] = along(a, b, c, d, pill_at);
    }

    void draw_links_wide(Seat seat) {
        const bool left = seat == Seat::a;
        const Box &from = inner_[at(seat)], &to = shown_[at(seat)];
        const double side = left ? from.x : from.right(), bulge = left ? -52 : 52;
        const double tip = left ? -4 : 4;
        draw_link(inward(seat), {side, from.centre()}, {side + bulge, from.centre()},
                  {side + bulge, to.centre()}, {side + tip, to.centre()}, 0.5);
        const Box& other_inner = inner_[at(other(seat))];
        const double start = left ? to.right() : to.x;
        const double end = left ? other_inner.x - 4 : other_inner.right() + 4;
        const double reach = 0.55 * (end - start);
        draw_link(outward(seat), {start, to.centre()}, {start + reach, to.centre()},
                  {end - reach, other_inner.centre()}, {end, other_inner.centre()}, 0.17);
    }

    void draw_links_narrow(Seat seat) {
        const bool top = seat == Seat::a;
        const Box &from = inner_[at(seat)], &to = shown_[at(seat)];
        const double side = top ? from.y : from.bottom(), bulge = top ? -50 : 50;
        const double tip = top ? -4 : 4;
        draw_link(inward(seat), {from.middle(), side}, {from.middle(), side + bulge},
                  {to.middle(), side + bulge}, {to.middle(), side + tip}, 0.5);
        const Box& other_inner = inner_[at(other(seat))];
        const double start = top ? to.bottom() : to.y;
        const double end = top ? other_inner.y - 4 : other_inner.bottom() + 4;
        const double reach = 0.55 * (end - start);
        draw_link(outward(seat), {to.middle(), start}, {to.middle(), start + reach},
                  {other_inner.middle(), end - reach}, {other_inner.middle(), end}, 0.1);
    }

    void draw_pills() {
        for (std::size_t i = 0; i < pills_.size(); ++i) {
            const Spot o = pills_[i];
            svg_.box({o.x - kPillWidth / 2, o.y - kPill / 2, kPillWidth, kPill},
                     {Colour::paper, Hatch::none, Colour::faint, kPill / 2});
            svg_.circle({o.x - kPillWidth / 2 + 13, o.y}, 9, {Colour::dark});
            svg_.text({o.x - kPillWidth / 2 + 13, o.y + 4}, fmt::format("{}", i + 1), kSmall,
                      Colour::on_dark, Anchor::middle);
            svg_.text({o.x + kPillWidth / 2 - 9, o.y + 5}, "×" + shown(hot_.links[i]), kStrong,
                      Colour::ink, Anchor::end);
        }
    }

    void draw_core() {
        svg_.circle(core_, kCore, {Colour::paper, Hatch::none, Colour::ink});
        svg_.text({core_.x, core_.y - 22}, "Loop gain", kSmall, Colour::faint, Anchor::middle);
        svg_.text({core_.x, core_.y + 6}, "G " + shown(hot_.gain), kHeading, Colour::ink,
                  Anchor::middle);
        svg_.text({core_.x, core_.y + 22}, "heated", kSmall, Colour::ink, Anchor::middle);
        svg_.text({core_.x, core_.y + 38}, shown(cold_.gain) + " at rest", kSmall, Colour::ink,
                  Anchor::middle);
    }

    // --- words

    std::string link_text(std::size_t i) const {
        const std::string& p = people_[at(pursuer_)].name;
        const std::string& w = people_[at(other(pursuer_))].name;
        const std::string signals[] = {p + "’s fear", p + "’s demand", w + "’s fear",
                                       w + "’s distance", p + "’s fear"};
        return fmt::format("{} → {} ({} at rest)", signals[i], signals[i + 1],
                           shown(cold_.links[i]));
    }

    static double lasting(const Gain& gain) {
        return 1.0 / ((1.0 - gain.inertia_pursuit) * (1.0 - gain.inertia_withdrawal));
    }

    std::string meaning() const {
        const bool feeds = hot_.gain > 1;
        return fmt::format(
            "G is the product of the four links, times {:.1f} for what lasts from round to round. "
            "{} Loosening any one link loosens the whole: half of one is half of G, whoever it "
            "belongs to.",
            lasting(hot_),
            feeds ? "Above 1, with tempers up, the loop feeds itself."
                  : "Below 1 a disturbance dies out by itself, even with tempers up.");
    }
    std::string at_present() const {
        if (now_.gain < 0) {
            return fmt::format(
                "At this very moment a small extra fear would come back {}-fold the other way "
                "round: it would lower the next one.",
                shown(-now_.gain));
        }
        return now_.gain > 0
                   ? fmt::format("At this very moment a small extra fear would come back {}-fold.",
                                 shown(now_.gain))
                   : "At this very moment a small extra fear would not come back: fears or what is "
                     "shown are at a limit, or nothing is passed on.";
    }

    void draw_key() {
        const double margin = svg_.narrow() ? 12 : 30;
        const double width = svg_.width() - 2 * margin;
        const double column = svg_.narrow() ? width : width / 2;
        y_ += 10;
        double heights[] = {0, 0};
        for (std::size_t i = 0; i < pills_.size(); ++i) {
            const std::size_t side = svg_.narrow() ? 0 : i / 2;
            const double x = margin + column * static_cast<double>(side), y = y_ + heights[side];
            svg_.circle({x + 9, y + 9}, 9, {Colour::dark});
            svg_.text({x + 9, y + 13}, fmt::format("{}", i + 1), kSmall, Colour::on_dark,
                      Anchor::middle);
            heights[side] += 8 + svg_.block({x + 26, y + 13}, link_text(i), kSmall, column - 34);
        }
        y_ += std::max(heights[0], heights[1]) + 8;
        y_ += svg_.block({margin, y_ + 10}, meaning(), kSmall, width, Colour::ink);
        y_ += 4 + svg_.block({margin, y_ + 14}, at_present(), kSmall, width, Colour::faint);
    }

    std::string told(const Person& p) const {
        const std::string feels = p.fears.empty() ? p.feels : p.feels + ", " + p.fears;
        const std::string acts =
            p.has_moved ? fmt::format("{} ({}): {}, {}. Underneath: {} ({}), {} (unmet {}). ",
                                      p.name, p.stance, p.move, p.shows, feels, shown(p.fear),
                                      p.needs, shown(p.unmet))
                        : fmt::format(
                              "{} ({}) has not acted yet. Underneath: {} ({}), {} (unmet "
                              "{}). ",
                              p.name, p.stance, p.fears, shown(p.fear), p.needs, shown(p.unmet));
        return acts;
    }
    std::string description() const {
        std::string out = told(people_[0]) + told(people_[1]) + "The links: ";
        for (std::size_t i = 0; i < pills_.size(); ++i) {
            out += fmt::format("{} {}; ", link_text(i), shown(hot_.links[i]));
        }
        return out +
               fmt::format("loop gain {} heated, {} at rest. ", shown(hot_.gain),
                           shown(cold_.gain)) +
               at_present();
    }

    Svg svg_;
    std::array<std::string, 2> names_;
    Seat pursuer_;
    Gain cold_, hot_, now_;
    std::array<Person, 2> people_;
    std::array<Box, 2> shown_{}, inner_{};
    std::array<Spot, kLinks> pills_{};
    Spot core_{};
    double y_ = 0;
};

}  // namespace

std::string draw_loop(const Couple& couple, std::span<const Turn> turns, const Frame& frame,
                      std::optional<Seat> pursuer) {
    const RoundToNearest rounding;
    throw_if(check_seat("pursuer", pursuer));
    return LoopPicture{couple, turns, frame, pursuer}.draw();
}

Fault draw_loop(const Couple& couple, std::span<const Turn> turns, const Frame& frame,
                std::optional<Seat> pursuer, std::string& out) noexcept {
    return caught([&] { out = draw_loop(couple, turns, frame, pursuer); });
}

}  // namespace pursuit

// Pictures of a couple, each a whole SVG 1.1 document as text: to be written to a file, or put into
// a page as it is. Text is text, colours are those of Okabe & Ito (2008), which colour-blind people
// can tell apart, and nothing is told by colour alone. Every picture has a title and a description
// for those who do not see it. Dark where the reader's screen is, light on paper; no script, no
// font, nothing from elsewhere.
//
// What is drawn says something about a model of two people; it is no diagnosis, and neither pursuing
// nor withdrawing is a fault in it. Functions are pure and may run concurrently. They throw
// std::bad_alloc, and Error{argument} for a frame or numbers out of range; the siblings that take
// `out` return the Fault instead and leave `out` as it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/loop/loop.hpp>
#include <pursuit/study/what_if.hpp>

namespace pursuit {

/// How a picture is made.
struct Frame {
    /// Of the people in seat a and b. Shown whole where there is room, else cut; made fit for XML.
    std::array<std::string_view, 2> names{"A", "B"};
    /// In px, 320..2000. Below 640 things stand below each other, as on a phone.
    float width = 760;
    /// What ids within the picture begin with: a letter, then letters, digits, "-" and "_", at most
    /// 40. To be different for each picture of a page.
    std::string_view id = "picture";
    /// With its own style sheet. A page with many pictures may have style_of_pictures() once.
    bool style = true;
};

/// The rules that pictures without a style of their own need: CSS.
std::string style_of_pictures();

// --- the loop ------------------------------------------------------------------------------------

/// The loop between the two, drawn as the figure of eight it is: for each the move, what shows, what
/// is felt and feared underneath, and the need; the four links from one to the next, and the loop
/// gain G they make, with arousal high and at rest.
/// @param couple as it is after the last of `turns`
/// @param turns  its record up to now; what each of the two did last is looked up in it. Of one who
///               did nothing yet only the inner state is drawn
/// @param pursuer whose pursuing is asked about; none = who pursues in this phase, else whose
///               pursuing makes the stronger loop. Throws Error{argument} for a seat that is none
PURSUIT_THROWS std::string draw_loop(const Couple& couple, std::span<const Turn> turns,
                                     const Frame& frame = {}, std::optional<Seat> pursuer = {});
Fault draw_loop(const Couple& couple, std::span<const Turn> turns, const Frame& frame,
                std::optional<Seat> pursuer, std::string& out) noexcept;

// --- the timeline --------------------------------------------------------------------------------

/// Something that happened from outside the turns.
struct Mark {
    std::size_t before = 0;     // index of the turn it came before; the number of turns: after them
    bool intervention = false;  // else an event
    std::string_view text;
};

/// Turn by turn: the stance of each as bands, with the two drives of each (mean of the fears of
/// being left, mean of the fears of failing) as lines, the phase of the couple as a strip, and what
/// happened as numbered marks. Many turns are drawn in rows below each other; where they are
/// narrower than a pixel, one of several stands for all, so that the picture stays as small.
std::string draw_timeline(std::span<const Turn> turns, std::span<const Mark> marks,
                          const Frame& frame = {});
Fault draw_timeline(std::span<const Turn> turns, std::span<const Mark> marks, const Frame& frame,
                    std::string& out) noexcept;

// --- what if -------------------------------------------------------------------------------------

/// Something that was changed, and what came of it.
struct Alternative {
    std::string_view label{};  // what was changed, in a few words
    Compared compared{};       // what_if.hpp
};

/// What would have happened otherwise: for each outcome a panel, for each alternative in it a row
/// with the mean paired difference as a dot on its 95 % interval, and both values. A dot is filled
/// where the interval does not hold 0. Where nothing could be compared the row says so. At most 1000
/// alternatives, and as many outcomes as there are; of those shown, every number of a contrast is
/// within 1e12 of 0. Throws Error{argument} else.
PURSUIT_THROWS std::string draw_what_if(std::span<const Alternative> alternatives,
                                        std::span<const Outcome> outcomes, const Frame& frame = {});
Fault draw_what_if(std::span<const Alternative> alternatives, std::span<const Outcome> outcomes,
                   const Frame& frame, std::string& out) noexcept;

// --- the phase portrait --------------------------------------------------------------------------

/// The plane of pursuit and withdrawal under a bare loop: which starts calm down and which end in
/// the cycle, the border between them, where each rests while the other stays (null clines), the
/// resting points, arrows of one round; and the path of a couple with the point where it is now.
/// @param pursuer whose pursuit is across; the other's withdrawal is up
/// @param path    states of the couple in the order of time, the last one being now; may be empty
/// A fault names a number of the loop or of the path that is out of its range.
std::string draw_portrait(const BareLoop& loop, Seat pursuer, std::span<const Point> path,
                          const Frame& frame = {});
Fault draw_portrait(const BareLoop& loop, Seat pursuer, std::span<const Point> path,
                    const Frame& frame, std::string& out) noexcept;

/// The drives after each of these turns: the path of a couple in its portrait.
std::vector<Point> path_of(std::span<const Turn> turns, Seat pursuer);

// --- maps ----------------------------------------------------------------------------------------

/// A map over two numbers, as sweeps and landscapes make them.
struct Map {
    std::string_view title{};         // what is shown: "share of the couples that end in the cycle"
    std::string_view across{}, up{};  // what the two numbers are: "anxiety of Ana"
    Range across_range{}, up_range{};
    std::uint32_t columns = 0, rows = 0;  // 1..200
    /// Row by row from the lowest, columns fastest. Without classes 0..1; with them their indices.
    std::span<const float> values{};
    /// What a value is called; at most 5. For landscapes: "calm", "depends on the opening", ...
    std::span<const std::string_view> classes{};
    /// A point of special interest, as a couple's own.
    std::optional<Point> mark{};
    std::string_view mark_label{};
};
/// A heat map with its legend; values are written into the cells where there is room.
std::string draw_map(const Map& map, const Frame& frame = {});
Fault draw_map(const Map& map, const Frame& frame, std::string& out) noexcept;

}  // namespace pursuit

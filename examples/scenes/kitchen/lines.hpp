// What is said: your words for what the engine decides. A line fits a move; it may ask for a stance or
// for the need behind the move, too. Of those that fit, one that was said least often is said, and of
// these the one that asks for most.
#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include <pursuit/pursuit.hpp>

namespace kitchen {

using pursuit::Move;
using pursuit::Need;
using pursuit::Stance;

struct Line {
    Move move;
    std::optional<Stance> stance;
    std::optional<Need> need;
    const char* text;  // in brackets: what is done and not said
};

inline constexpr Line kLines[] = {
    {Move::invite, {}, {}, "Come and sit with me a minute?"},
    {Move::invite, Stance::settled, {}, "Tea? I was going to sit on the step for a bit."},
    {Move::invite, Stance::opening, {}, "Can I sit down? I would like to try that again."},
    {Move::share, {}, {}, "I had the whole evening in my head. That is all it was."},
    {Move::share, {}, {}, "I looked at the clock, and at the door, and at the clock."},
    {Move::share, {}, {}, "When you came in I did not know what to say first."},
    {Move::share, Stance::reaching, {}, "I set two plates. And then I sat here with two plates."},
    {Move::share,
     {},
     Need::closeness,
     "I miss you. You were ten feet away all day and I missed you."},
    {Move::discuss, {}, {}, "Can we talk about last night?"},
    {Move::discuss, {}, {}, "It is not about the dinner. You know it is not about the dinner."},
    {Move::discuss, Stance::protesting, {}, "No, I want to talk about it. Now, not some day."},
    {Move::discuss, Stance::protesting, {}, "We are going to finish this one. Just once."},
    {Move::discuss, Stance::protesting, Need::heard,
     "You are not listening. I said it three times."},
    {Move::discuss, {}, Need::heard, "I need you to hear how that was for me. Just hear it."},
    {Move::seek_reassurance, {}, {}, "Do you still want to be here?"},
    {Move::seek_reassurance, {}, {}, "You would say it, wouldn't you? If it was that?"},
    {Move::seek_reassurance, {}, Need::closeness, "Are we all right? Look at me. Are we?"},
    {Move::seek_reassurance,
     Stance::protesting,
     {},
     "Just tell me whether I matter to you at all."},
    {Move::reaffirm, {}, {}, "I am not going anywhere. I am just cross."},
    {Move::criticise, {}, {}, "You could have called. It takes a minute."},
    {Move::criticise,
     Stance::protesting,
     {},
     "You always do this. You come in and you are not here."},
    {Move::criticise, {}, Need::reassurance, "Everyone gets your attention. I get what is left."},
    {Move::blame, {}, {}, "This is you. This is what you do."},
    {Move::blame, Stance::protesting, Need::heard, "I could be shouting at the wall!"},
    {Move::blame, Stance::protesting, Need::closeness,
     "You left. You were sitting there and you left!"},
    {Move::pressure, {}, {}, "Say something."},
    {Move::pressure, Stance::protesting, Need::heard, "Answer me. Just once, answer me."},
    {Move::pressure, Stance::protesting, Need::closeness, "Don't you turn round now. Look at me!"},
    {Move::placate, {}, {}, "All right. You're right. Can we leave it?"},
    {Move::minimise, {}, {}, "It was one dinner."},
    {Move::minimise, Stance::guarding, {}, "It was not as bad as all that, was it?"},
    {Move::deflect, {}, {}, "Did the post come?"},
    {Move::deflect, Stance::withdrawing, {}, "I have to look at the boiler."},
    {Move::defend, {}, {}, "I was working. I was not out dancing."},
    {Move::counter_attack, {}, {}, "And you? When did you last ask how I am?"},
    {Move::stay_silent, {}, {}, "(looks at the table)"},
    {Move::stay_silent, Stance::despairing, {}, "(has nothing left to say)"},
    {Move::stay_silent, Stance::shut_down, {}, "(is not there any more)"},
    {Move::stay_silent, Stance::settled, {}, "(stirs the soup)"},
    {Move::stonewall, {}, {}, "(turns to the sink and lets the water run)"},
    {Move::leave, {}, {}, "(takes the coat and goes)"},
    {Move::time_out,
     {},
     {},
     "I can't do this well right now. Half an hour, then I'm back. I promise."},
    {Move::return_, {}, {}, "I'm back. I'm sorry I needed that."},
    {Move::listen, {}, {}, "Go on. I'm listening."},
    {Move::listen, Stance::opening, {}, "(pulls out a chair) Tell me."},
    {Move::validate, {}, {}, "Of course that hurt. You had cooked, and I wasn't there."},
    {Move::reassure, {}, {}, "I'm here. I want to be here."},
    {Move::apologise, {}, {}, "I'm sorry. I should have called."},
    {Move::soften, {}, {}, "When it goes quiet I get scared that I've lost you. That's all it is."},
    {Move::affection, {}, {}, "(a hand on the other's shoulder)"},
};

/// How many of its keys a line asks for; none where it does not fit.
constexpr std::optional<int> fit(const Line& line, Move move, Stance stance, Need need) {
    if (line.move != move) return {};
    if (line.stance && *line.stance != stance) return {};
    if (line.need && *line.need != need) return {};
    return line.stance.has_value() + line.need.has_value();
}

/// Knows what has been said.
class Voice {
public:
    std::string_view line_for(Move move, Stance stance, Need need) {
        std::size_t best = std::size(kLines);
        int most = -1;
        for (std::size_t i = 0; i < std::size(kLines); ++i) {
            const std::optional<int> keys = fit(kLines[i], move, stance, need);
            if (!keys) continue;
            const bool fresher = most < 0 || said_[i] < said_[best];
            if (!fresher && (said_[i] > said_[best] || *keys <= most)) continue;
            most = *keys;
            best = i;
        }
        if (most < 0) return "(says nothing)";  // a move of a model of yours
        ++said_[best];
        return kLines[best].text;
    }

private:
    std::array<int, std::size(kLines)> said_{};
};

}  // namespace kitchen

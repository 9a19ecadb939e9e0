// Help: the same help early, late, and late after a pause, and what it did to the time they are calm
// and together, as data first and in a sentence second. Not to the time in the cycle: who has walked
// away is out of it, too, and is not helped.
//
// It is tried by the paired runs of what_if.hpp, on the same random numbers at every moment. What is
// found is true of this model and of these two, if of anybody; help that comes late is nobody's
// fault, nor is one that has to wait until both are calm.
//
// Functions are pure and may run concurrently; the same input gives the same output on any machine.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/study/outcome.hpp>
#include <pursuit/study/what_if.hpp>

namespace pursuit {

/// When help comes.
enum class Moment : std::uint8_t {
    early,        // where the first of two couples is, as a rule before the first turn
    late,         // where the second is, as a rule at the peak
    after_pause,  // there, too, but after a pause with a promised return; compared with that pause
                  // alone
};
inline constexpr int kMoments = 3;

/// What help did to Outcome::time_calm.
enum class Effect : std::uint8_t {
    helped,         // more of it: the whole 95 % interval says so
    helped_little,  // likewise, by less than kSlight
    unclear,        // the interval holds 0, or there were too few pairs
    unneeded,       // likewise, and they were calm for kMostly of the turns with and without
    refused,        // it could not be done, as uncovering while flooded
    less_calm,      // less of it: the whole interval says so
    untried,        // a pause after a pause, and what calms by itself
};
inline constexpr int kEffects = 7;
/// "helped". Static.
std::string_view name(Effect effect) noexcept;
std::string_view name(Moment moment) noexcept;

/// So little of the turns hardly counts, and who is calm for so much of them needs no help.
inline constexpr double kSlight = 0.05, kMostly = 0.9;

/// What became of help at one moment.
struct Tried {
    Compared compared{};  // `without` is without help, after a pause with the pause alone
    Effect effect = Effect::untried;
    /// Where they were less calm with it: what rose, and rose the clearest, of protest, the
    /// strongest fear and arousal of either; none = none of them did.
    std::optional<Outcome> behind{};
    std::array<bool, 2> flooded{};  // who was, by seat, at the moment it came
};
Effect effect_of(const Compared& compared) noexcept;
/// As Tried::behind.
std::optional<Outcome> behind(const Compared& compared) noexcept;

/// The texts about help, in English: templates in which {me} is who does it (the pursuer where it is
/// both's), {other} the other, {early_turn} and {late_turn} numbers; {early} and {late} are the
/// texts of these names, and {low} and {high} the ends of the interval in percentage points.
/// Another language is another value of this; the order is that of the enumerators.
struct HelpTexts {
    struct What {
        std::string_view one, both;  // what one of them does; what both do, or is done for both
    };
    std::array<What, kInterventions> what{{
        {"Naming the cycle for {me}", "Naming the cycle"},
        {"{me}’s seeing what {other}’s moves are for",
         "Each seeing what the other’s moves are for"},
        {"{me}’s saying that {other} matters", "Each saying that the other matters"},
        {"{me}’s showing what lies underneath", "Both showing what lies underneath"},
        {"{me}’s pause with a promised return", "A pause with a promised return"},
        {"{me}’s asking from beneath", "Both asking from beneath"},
        {"{me}’s coming back in", "Both coming back in"},
        {"{me}’s answering what was shown", "Each answering what was shown"},
        {"A session for {me}", "A session together"},
    }};
    /// In a word or two.
    std::array<std::string_view, kEffects> verdict{
        "helped",    "helped a little", "no clear difference", "not needed", "could not be done",
        "less calm", "not tried"};

    std::string_view early = "at turn {early_turn}", late = "at the peak";
    std::string_view change = "{low} to {high} points", unchanged = "nothing changed";
    // What Help::sentence is made of: the help, what it did early, late and after a pause.
    std::string_view sentence = "{what} {began}{ended}{paused}.";
    std::array<std::string_view, kEffects> began{
        "helped when it came {early}",
        "helped a little when it came {early}",
        "made no clear difference {early} ({change})",
        "was not needed {early}, as they kept calm without it",
        "could not be done {early}, as {refusal}",
        "came with fewer calm turns {early} ({change}): {behind}",
        "was not tried {early}",
    };
    std::array<std::string_view, kEffects> ended{
        "; {late} it helped",
        "; {late} it helped a little",
        "; {late} it made no clear difference ({change})",
        "; {late} it was not needed, as they calmed down without it",
        "; {late} it could not be done, as {refusal}",
        "; {late} it came with fewer calm turns ({change}): {behind}",
        "",
    };
    // Instead of those, where both ended alike, or it helped early.
    std::string_view helped_too = "; {late} it helped, too";
    std::string_view helped_less = "; {late} it helped, too, but less";
    std::string_view helped_more = "; {late} it helped even more";
    std::string_view too_late = "; {late} it came too late to make a clear difference ({change})";
    std::string_view only_paused = "; {late}, only together with a pause (by itself {change})";
    std::string_view nor_clear = ", nor {late} ({change})";
    std::string_view nor_needed = ", nor {late}";
    /// After a pause, where it did not help late.
    std::array<std::string_view, kEffects> paused{
        "; after a pause it helped",
        "; after a pause it helped a little",
        "; after a pause it added nothing clear to what the pause did ({change})",
        "; after a pause nothing was left to help with",
        "; nor after a pause, as {refusal}",
        "; after a pause it took from what the pause did ({change}): {behind}",
        "",
    };

    // {refusal}: of uncovering, of reaching out; anything else. {flooded} is one of the next.
    std::string_view while_either =
        "what lies underneath cannot be shown while either is flooded, and {flooded}";
    std::string_view while_flooded = "nobody reaches out while flooded, and {flooded}";
    std::string_view not_then = "it takes another moment";
    std::string_view was_me = "{me} was", was_other = "{other} was", were_both = "both were";
    // {behind}: what rose, of {whose}; or nothing that was looked at.
    std::string_view protest = "{whose} called for an answer more often";
    std::string_view fear = "{whose} was more afraid at the worst moment";
    std::string_view arousal = "tempers rose higher in {whose}";
    std::string_view not_seen =
        "why, these numbers do not show, and of twenty such intervals one is off by chance";
};
inline constexpr HelpTexts kHelpEnglish{};

/// One kind of help at all moments.
struct Help {
    Intervention what{};
    Seat pursuer{};
    std::array<std::uint64_t, 2> turn{};  // turns played by then: early, late
    std::array<Tried, kMoments> tried{};  // by Moment

    const Tried& operator[](Moment moment) const noexcept {
        return tried[static_cast<std::size_t>(moment)];
    }
    /// "Naming the cycle". Throws Error{argument} when a text cannot be filled in.
    std::string label(std::string_view a, std::string_view b,
                      const HelpTexts& texts = kHelpEnglish) const;
    /// Why it could not be done at a moment at which it was refused. Throws likewise.
    std::string refusal(Moment moment, std::string_view a, std::string_view b,
                        const HelpTexts& texts = kHelpEnglish) const;
    /// The interval of the change: "+30 to +36 points". Throws likewise.
    std::string change(Moment moment, std::string_view a, std::string_view b,
                       const HelpTexts& texts = kHelpEnglish) const;
    /// What goes with fewer calm turns, where there are. Throws likewise.
    std::string behind(Moment moment, std::string_view a, std::string_view b,
                       const HelpTexts& texts = kHelpEnglish) const;
    /// "Naming the cycle helped when it came at turn 0; at the peak, only together with a pause (by
    /// itself −2 to +3 points)." Throws likewise.
    std::string sentence(std::string_view a, std::string_view b,
                         const HelpTexts& texts = kHelpEnglish) const;
};

/// What is tried unless somebody asks for something else: the cycle is named; the other sees what
/// the pursuer's moves are for, says that the pursuer matters, shows what lies underneath; the
/// pursuer asks from beneath; the other takes a pause; a session.
std::array<Intervention, 7> usual_help(Seat pursuer) noexcept;

/// Tries each of `what` early and late. `trial` as for compare(), from where each couple is; its
/// `progress` is not called, and `done` counts runs. The pause is one of who does not pursue. What
/// all of a moment have in common is run once, so that a kind of help takes three runs a pair.
/// Throws Error: what is out of range; {state} once it is stopped; and std::bad_alloc.
std::vector<Help> try_help(const Couple& early, const Couple& late,
                           std::span<const Intervention> what, const Trial& trial = {});
/// Likewise; `out` stays as it is where a fault is returned.
Fault try_help(const Couple& early, const Couple& late, std::span<const Intervention> what,
               const Trial& trial, std::vector<Help>& out) noexcept;

}  // namespace pursuit

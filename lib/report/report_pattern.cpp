// What the acts look like from outside.
#include <algorithm>

#include <pursuit/pattern/association.hpp>
#include <pursuit/pattern/pattern.hpp>

#include "base/fault.hpp"
#include "base/names.hpp"
#include "report/report_parts.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kMostStretches = 10;
constexpr Shuffling kShuffling{199, 1};

std::string stretch_text(const Story& story, const Stretch& stretch) {
    const bool b = stretch.pattern == Pattern::b_pursues;
    const std::string me = name_of(story, b ? Seat::b : Seat::a);
    const std::string other = name_of(story, b ? Seat::a : Seat::b);
    std::string out = fmt::format("Turns {} to {}: {}", stretch.since, stretch.until,
                                  filled(kPatternEnglish.pattern[at(stretch.pattern)], me, other));
    if (stretch.pattern != Pattern::none) {
        out +=
            fmt::format(" ({} of {} acts speak for it)", stretch.evidence.size(), stretch.length);
    }
    return out + ".";
}

std::string stretches_text(const Story& story, const std::vector<Stretch>& all) {
    std::string out = "<ul>\n";
    for (std::size_t i = 0; i < std::min(all.size(), kMostStretches); ++i) {
        out += fmt::format("<li>{}</li>\n", stretch_text(story, all[i]));
    }
    if (all.size() > kMostStretches) {
        out += fmt::format("<li>and {} more stretches</li>\n", all.size() - kMostStretches);
    }
    return out + "</ul>\n";
}

/// The two halves of the loop: what a demand draws, and what a step back draws.
std::string associations_text(const Story& story, const Associations& all, Seat pursuer) {
    std::string out;
    for (const Association& half :
         {at(all, Lag::demand_withdraw, pursuer), at(all, Lag::withdraw_demand, other(pursuer))}) {
        out += fmt::format("<li>{}</li>\n", html(sentence(half, story.names[0], story.names[1])));
    }
    return "<ul>\n" + out + "</ul>\n";
}

}  // namespace

std::string pattern_of(const Story& story) {
    const std::vector<Act> acts = acts_of(*story.model, story.turns);
    Watch watch;
    for (const Act& act : acts) throw_if(watch.add(act));
    const PatternFinding finding = watch.finding();
    std::string out =
        fmt::format("<p>{}</p>\n", html(sentence(finding, story.names[0], story.names[1])));
    if (acts.empty()) return out;
    const std::vector<Stretch> all = stretches(acts);
    out += stretches_text(story, all);
    const auto longest = std::max_element(all.begin(), all.end(), [](const auto& x, const auto& y) {
        const auto length = [](const Stretch& s) {
            return s.pattern == Pattern::a_pursues || s.pattern == Pattern::b_pursues ? s.length
                                                                                      : 0;
        };
        return length(x) < length(y);
    });
    const Seat pursuer = longest->pattern == Pattern::b_pursues ? Seat::b : Seat::a;
    return out +
           "<p>Whether the acts draw each other, beyond habit and the time of the talk:</p>\n" +
           associations_text(story, associations(acts, kShuffling), pursuer);
}

}  // namespace pursuit

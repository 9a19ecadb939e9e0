// Help early against help late: in sentences, and side by side.
#include "report/report_parts.hpp"

#include <pursuit/study/help.hpp>

#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {
namespace {

/// A text about people: made with placeholders for their names, which are HTML.
template <class Tell>
std::string told(const Story& story, Tell&& tell) {
    return filled(tell("{me}", "{other}"), name_of(story, Seat::a), name_of(story, Seat::b));
}

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

/// The verdict, the numbers it is made from, and why where it did not help.
std::string cell_of(const Story& story, const Help& help, Moment moment) {
    const Tried& tried = help[moment];
    std::string out = fmt::format("<b>{}</b>", html(kHelpEnglish.verdict[at(tried.effect)]));
    if (tried.effect == Effect::untried) return out;
    if (tried.effect == Effect::refused) {
        return out + "<br>" +
               told(story, [&](auto a, auto b) { return help.refusal(moment, a, b); });
    }
    const Contrast& calm = tried.compared[Outcome::time_calm];
    out += fmt::format("<br>{} instead of {}<br>{}", percent(calm.with), percent(calm.without),
                       told(story, [&](auto a, auto b) { return help.change(moment, a, b); }));
    if (tried.effect != Effect::less_calm) return out;
    return out + "<br>" + told(story, [&](auto a, auto b) { return help.behind(moment, a, b); });
}

std::string table_of(const Story& story, std::span<const Help> all) {
    const std::string heads[] = {"Help", "At the beginning",
                                 fmt::format("At the peak, after turn {}", story.peak),
                                 "There, after a pause"};
    std::string out =
        "<table class=\"cards help\" role=\"table\">\n<caption>How many of these turns were calm "
        "and together, neither in the cycle nor apart: with help instead of without it; and by "
        "how many percentage points that moves, as a 95 % interval. After a pause: instead of "
        "with the pause alone.</caption>\n"
        "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const std::string& head : heads) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", head);
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (const Help& help : all) {
        out += fmt::format("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{}</th>",
                           told(story, [&](auto a, auto b) { return help.label(a, b); }));
        for (std::size_t m = 0; m < at(kMoments); ++m) {
            out += fmt::format("<td role=\"cell\" data-head=\"{}\"><span>{}</span></td>",
                               heads[1 + m], cell_of(story, help, static_cast<Moment>(m)));
        }
        out += "</tr>\n";
    }
    return out + "</tbody></table>\n";
}

}  // namespace

std::vector<Help> help_of(const Story& story, const Findings& f, const Reporting& how) {
    Trial trial;
    trial.pairs = how.pairs;
    trial.turns = kFollowed;
    trial.pursuer = f.pursuer;
    trial.watched = how.watched;
    return try_help(story.couples[0], story.couples[1], usual_help(f.pursuer), trial);
}

std::string help_text(const Story& story, std::span<const Help> all, const Reporting& how) {
    std::string out = fmt::format(
        "<p>The same help, once before the first turn and once after the one at the peak; each "
        "time the {} turns that follow, {} times with it and {} times without, on the same "
        "chances. What else happens to them later on is left out.</p>\n<ul>\n",
        kFollowed, how.pairs, how.pairs);
    for (const Help& help : all) {
        out += fmt::format("<li>{}</li>\n",
                           told(story, [&](auto a, auto b) { return help.sentence(a, b); }));
    }
    return out + "</ul>\n" + table_of(story, all);
}

}  // namespace pursuit

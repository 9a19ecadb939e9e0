// The page: its style, its order, and the pictures in it.
#include <pursuit/report/report.hpp>

#include <algorithm>

#include <pursuit/loop/loop.hpp>
#include <pursuit/loop/portrait.hpp>
#include <pursuit/picture/picture.hpp>
#include <pursuit/study/help.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "picture/palette.hpp"
#include "report/report_parts.hpp"

namespace pursuit {
namespace {

constexpr float kWide = 880, kPhone = 358;  // px of the two ways each picture is drawn
constexpr float kHalf = 536;                // and of courses side by side

constexpr std::string_view kStyle = R"(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.5;overflow-wrap:anywhere;
font:16px/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header{max-width:1120px;margin:0 auto;padding:0 16px}
main{padding-bottom:48px}
header{padding-top:24px}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.45rem;line-height:1.25;margin:2.5rem 0 .5rem;padding-top:1.25rem;
border-top:2px solid var(--rule)}
h3{font-size:1.15rem;line-height:1.3;margin:2rem 0 .25rem}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:1rem 0}
.beside h3{margin:0}
p{margin:.5rem 0;max-width:70ch}
ul{margin:.5rem 0;padding-left:1.25rem;max-width:75ch}
ul li{margin:.25rem 0}
a{color:var(--link)}
.lead{color:var(--faint)}
.note{border-left:4px solid var(--rule);padding:.25rem 0 .25rem 1rem;color:var(--faint)}
.summary{background:var(--panel);border-radius:12px;padding:.5rem 1rem;margin:1rem 0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(135px,1fr));gap:10px;
margin:1rem 0;padding:0;max-width:none;list-style:none}
.facts li{border:1px solid var(--rule);border-radius:10px;padding:.5rem .75rem;color:var(--faint);
font-size:.8125rem;line-height:1.3}
.facts b{display:block;color:var(--ink);font-size:1.25rem}
figure{margin:1rem 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
.wide svg{max-width:880px}
figcaption{color:var(--faint);font-size:.9375rem;max-width:70ch}
.phone{display:none}
.cards{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
.cards caption{text-align:left;color:var(--faint);padding:.25rem 0}
.cards th,.cards td{text-align:left;vertical-align:top;padding:.4rem .5rem;
border-bottom:1px solid var(--rule)}
.cards thead th{color:var(--faint);font-weight:600;overflow-wrap:normal}
.transcript{table-layout:fixed;font-size:.8125rem}
.transcript thead th:nth-child(1){width:9.5%}.transcript thead th:nth-child(2){width:10.5%}
.transcript thead th:nth-child(3){width:11.5%}.transcript thead th:nth-child(4){width:9.5%}
.transcript thead th:nth-child(5){width:8.5%}.transcript thead th:nth-child(6){width:11%}
.transcript thead th:nth-child(7){width:10.5%}.transcript thead th:nth-child(8){width:9.5%}
.transcript thead th:nth-child(9){width:8.5%}
.transcript tbody th span{display:block;font-weight:400}
.seat-a>th{border-left:4px solid var(--a)}
.seat-b>th{border-left:4px dashed var(--b)}
.talk{list-style:none;margin:1rem 0;padding:0;max-width:none}
.talk li{margin:.6rem 0;padding:.4rem .8rem;max-width:62ch;break-inside:avoid}
.talk .seat-a{border-left:4px solid var(--a)}
.talk .seat-b{border-left:4px dashed var(--b);margin-left:max(0px,min(12rem,100% - 62ch))}
.talk .event{background:var(--panel);border-radius:10px;max-width:none}
.talk p{margin:0;max-width:none}
.line span{color:var(--faint);font-size:.8125rem}
.reason{color:var(--faint);font-size:.9375rem}
details{border:1px solid var(--rule);border-radius:10px;margin:1.5rem 0;padding:0 1rem}
summary{cursor:pointer;padding:.75rem 0;font-weight:600}
.help{table-layout:fixed}
li:target{outline:2px solid var(--link)}
@media screen and (max-width:719px){
.wide,.beside{display:none}.phone{display:block}
h1{font-size:1.45rem}h2{font-size:1.25rem}
.cards,.cards caption,.cards tbody,.cards tr,.cards td,.cards th{display:block}
.cards thead{display:none}
.cards tr{border:1px solid var(--rule);border-radius:10px;margin:.75rem 0;padding:.35rem .6rem}
.cards tr.seat-a{border-left:4px solid var(--a)}.cards tr.seat-b{border-left:4px dashed var(--b)}
.cards tbody th{border:0;padding:.2rem 0;font-size:1rem}
.transcript tbody th span{display:inline}
.cards td{border:0;padding:.15rem 0;display:grid;grid-template-columns:6.5rem 1fr;gap:.5rem}
.cards td::before{content:attr(data-head);color:var(--faint)}
}
@media print{
body{font-size:10.5pt}h2{break-before:page}h2.first{break-before:auto}
h3{break-after:avoid}.cards{font-size:8pt}.cards tr{break-inside:avoid}
a{color:inherit;text-decoration:none}
.event,.summary{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)";

constexpr std::string_view kNote =
    "<p class=\"note\">This page is about a model of two people, made for thinking, teaching, "
    "stories and research. It is no diagnosis and no prediction, and it scores nobody: neither "
    "pursuing nor withdrawing is a fault, and both hurt. It is not meant for relationships with "
    "violence or coercive control; there, safety comes first, and help from people who know about "
    "it.</p>\n";

std::string title_of(const Story& story, std::size_t number) {
    return story.title.empty() ? fmt::format("Run {}", number) : html(story.title);
}

// --- pictures ------------------------------------------------------------------------------------

/// The colours, of the table that pictures take theirs from.
std::string colours() {
    return fmt::format(
        ":root{{color-scheme:light dark;{}{}}}\n"
        "@media screen and (prefers-color-scheme:dark){{:root{{{}{}}}}}\n",
        properties(kShades, false), properties(kPageShades, false), properties(kShades, true),
        properties(kPageShades, true));
}

/// A figure drawn twice, for a desk and for a phone; one of them is shown.
template <class Draw>
std::string figure(const Story& story, const std::string& id, std::string_view caption, Draw draw) {
    const auto drawn = [&](const char* kind, float width) {
        const std::string own = fmt::format("{}-{}", id, kind);
        Frame frame{{story.names[0], story.names[1]}, width, own, false};
        return fmt::format("<div class=\"{}\">\n{}</div>\n", kind, draw(frame));
    };
    return fmt::format("<figure>\n{}{}<figcaption>{}</figcaption>\n</figure>\n",
                       drawn("wide", kWide), drawn("phone", kPhone), caption);
}

std::string loop_figure(const Story& story, const Findings& f, const std::string& prefix) {
    const std::size_t upto = story.turns.empty() ? 0 : story.peak + 1;
    return figure(story, prefix + "-loop",
                  fmt::format("The loop at its peak, turn {}. What each shows sets off what the "
                              "other feels underneath. A number on an arrow: how much of a change "
                              "is passed on, with tempers up.",
                              story.peak),
                  [&](const Frame& frame) {
                      return draw_loop(story.couples[1], std::span(story.turns).first(upto), frame,
                                       f.pursuer);
                  });
}

std::vector<Mark> marks_of(const Story& story) {
    std::vector<Mark> out;
    for (const Happened& h : story.happened) out.push_back({h.before, h.intervention, h.text});
    return out;
}

std::string timeline_figure(const Story& story, const std::string& prefix) {
    const std::vector<Mark> marks = marks_of(story);
    return figure(
        story, prefix + "-time",
        "The stance of each, what they are afraid of, and where the two of them are, turn "
        "by turn. Triangles are events, diamonds interventions.",
        [&](const Frame& frame) { return draw_timeline(story.turns, marks, frame); });
}

/// Where the desk has room, the courses of all runs in two columns, before each has its own section.
std::string beside_figures(std::span<const Story> stories) {
    std::string out = "<div class=\"beside\">\n";
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const Story& story = stories[i];
        const std::string id = fmt::format("r{}-beside", i + 1);
        out += fmt::format("<figure>\n<h3>{}</h3>\n{}</figure>\n", title_of(story, i + 1),
                           draw_timeline(story.turns, marks_of(story),
                                         {{story.names[0], story.names[1]}, kHalf, id, false}));
    }
    return out + "</div>\n";
}

std::string portrait_figure(const Story& story, const Findings& f, const std::string& prefix) {
    const BareLoop loop = loop_of(story.couples.front(), f.pursuer).loop;
    const std::vector<Point> path = path_of(story.turns, f.pursuer);
    return figure(
        story, prefix + "-plane",
        "Where such quarrels end: the loop by itself, as a plane of pursuit and "
        "withdrawal. On one side of the border a quarrel calms down, on the other it ends "
        "in the cycle.",
        [&](const Frame& frame) { return draw_portrait(loop, f.pursuer, path, frame); });
}

// --- what if -------------------------------------------------------------------------------------

/// The same help twice: a row for each moment.
std::string help_figure(const Story& story, std::span<const Help> all, const std::string& prefix) {
    std::vector<std::string> labels;
    std::vector<Alternative> alternatives;
    labels.reserve(2 * all.size());
    for (const Help& help : all) {
        for (const Moment moment : {Moment::early, Moment::late}) {
            if (help[moment].effect == Effect::refused) continue;
            labels.push_back(help.label(story.names[0], story.names[1]) +
                             (moment == Moment::early ? ", at the beginning" : ", at the peak"));
            alternatives.push_back({labels.back(), help[moment].compared});
        }
    }
    const Outcome outcomes[] = {Outcome::time_calm};
    return figure(story, prefix + "-else",
                  fmt::format("The {} turns that follow, once as they would go on and once with "
                              "help at that moment.",
                              kFollowed),
                  [&](const Frame& frame) { return draw_what_if(alternatives, outcomes, frame); });
}

// --- the page ------------------------------------------------------------------------------------

/// With its line breaks.
std::string lines_of(std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out += html(text.substr(0, end));
        if (end == text.npos) return out;
        out += "<br>\n";
        text.remove_prefix(end + 1);
    }
}

std::string section(std::string_view head, const std::string& body) {
    return body.empty() ? body : fmt::format("<h3>{}</h3>\n{}", head, body);
}

std::string part_of(const Story& story, const Findings& f, std::size_t number, bool single,
                    const Reporting& how) {
    const std::string prefix = fmt::format("r{}", number);
    std::string out = fmt::format("<section id=\"{}\">\n", prefix);
    if (!single) {
        out += fmt::format("<h2{}>{}</h2>\n", number == 1 ? " class=\"first\"" : "",
                           title_of(story, number));
    }
    if (!story.look_for.empty()) {
        out += fmt::format("<p class=\"lead\">{}</p>\n", lines_of(story.look_for));
    }
    out += fmt::format("<div class=\"summary\">\n{}</div>\n{}", summary_of(story, f),
                       facts_of(story, f));
    out += section("Turn by turn", timeline_figure(story, prefix));
    std::vector<Help> help;
    if (how.pairs > 0 && !story.turns.empty()) help = help_of(story, f, how);
    if (!help.empty()) out += section("Help early, and help late", help_text(story, help, how));
    out += section("What it looks like from outside", pattern_of(story));
    out += section("On the way of emotionally focused therapy", process_of(story));
    if (how.transcript > 0) {
        out += section("What they do, and why", transcript_of(story, prefix, how));
    }
    std::string numbers = gains_of(story, f) + loop_figure(story, f, prefix);
    if (!help.empty()) numbers += help_figure(story, help, prefix);
    numbers += portrait_figure(story, f, prefix);
    out += folded("For those who want them: the loop gain, the plane of the loop, the intervals",
                  numbers);
    return out + "</section>\n";
}

std::string head_of(std::span<const Story> stories) {
    const std::string title = stories.size() == 1
                                  ? title_of(stories[0], 1)
                                  : fmt::format("{} runs side by side", stories.size());
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{0} · pursuit</title>\n<style>\n{1}{2}\n{3}</style>\n</head>\n<body>\n"
        "<header>\n<h1>{0}</h1>\n",
        title, colours(), kStyle, style_of_pictures());
}

}  // namespace

std::string report(std::span<const Story> stories, const Reporting& how) {
    const RoundToNearest rounding;
    if (stories.empty()) throw_if(fault(Status::argument, "no runs, expected one or more"));
    if (how.pairs == 1 || how.pairs > 10000) {
        throw_if(fault(Status::argument, "pairs is {}, expected 0 or 2 to 10000", how.pairs));
    }
    throw_if(check_count("transcript", how.transcript, 0, 100000));
    std::vector<Findings> findings;
    for (const Story& story : stories) findings.push_back(findings_of(story));
    std::string out = head_of(stories);
    if (stories.size() > 1) out += comparison_of(stories, findings) + beside_figures(stories);
    out += std::string(kNote) + "</header>\n<main>\n";
    for (std::size_t i = 0; i < stories.size(); ++i) {
        if (how.watched.stopped()) throw_if(stopped_after(i, stories.size(), "runs"));
        out += part_of(stories[i], findings[i], i + 1, stories.size() == 1, how);
    }
    return out + "</main>\n</body>\n</html>\n";
}

Fault report(std::span<const Story> stories, const Reporting& how, std::string& out) noexcept {
    return caught([&] { out = report(stories, how); });
}

}  // namespace pursuit

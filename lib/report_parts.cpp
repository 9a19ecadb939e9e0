// What the acts look like from outside, and the turns with their reasons.
#include "report_parts.hpp"

#include <algorithm>

#include <pursuit/association.hpp>
#include <pursuit/pattern.hpp>
#include <pursuit/why.hpp>

#include "fault.hpp"
#include "names.hpp"
#include "svg.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kMostStretches = 10;
constexpr Shuffling kShuffling{199, 1};

/// "Ana" where a text of a catalogue has {me}, "Ben" where it has {other}.
std::string filled(std::string_view text, const std::string& me, const std::string& other) {
    std::string out;
    while (!text.empty()) {
        const std::size_t brace = std::min(text.find('{'), text.size());
        out += html(text.substr(0, brace));
        text.remove_prefix(brace);
        if (text.empty()) break;
        const std::size_t end = std::min(text.find('}'), text.size() - 1);
        out += text.substr(0, end + 1) == "{me}" ? me : other;
        text.remove_prefix(end + 1);
    }
    return out;
}

std::string stretch_text(const Run& run, const Stretch& stretch) {
    const bool b = stretch.pattern == Pattern::b_pursues;
    const std::string me = name_of(run, b ? Seat::b : Seat::a);
    const std::string other = name_of(run, b ? Seat::a : Seat::b);
    std::string out = fmt::format("Turns {} to {}: {}", stretch.since, stretch.until,
                                  filled(kPatternEnglish.pattern[at(stretch.pattern)], me, other));
    if (stretch.pattern != Pattern::none) {
        out +=
            fmt::format(" ({} of {} acts speak for it)", stretch.evidence.size(), stretch.length);
    }
    return out + ".";
}

std::string stretches_text(const Run& run, const std::vector<Stretch>& all) {
    std::string out = "<ul>\n";
    for (std::size_t i = 0; i < std::min(all.size(), kMostStretches); ++i) {
        out += fmt::format("<li>{}</li>\n", stretch_text(run, all[i]));
    }
    if (all.size() > kMostStretches) {
        out += fmt::format("<li>and {} more stretches</li>\n", all.size() - kMostStretches);
    }
    return out + "</ul>\n";
}

/// The two halves of the loop: what a demand draws, and what a step back draws.
std::string associations_text(const Run& run, const Associations& all, Seat pursuer) {
    std::string out;
    for (const Association& half :
         {at(all, Lag::demand_withdraw, pursuer), at(all, Lag::withdraw_demand, other(pursuer))}) {
        out += fmt::format("<li>{}</li>\n", html(sentence(half, run.names[0], run.names[1])));
    }
    return "<ul>\n" + out + "</ul>\n";
}

// --- the transcript ------------------------------------------------------------------------------

struct Column {
    std::string_view head;
    std::string text;  // HTML
};

std::string words_of(const Run& run, const Reason& r, std::string_view text) {
    return filled(text, name_of(run, r.mover), name_of(run, other(r.mover)));
}

std::string heard_of(const Run& run, const Reason& r, std::string_view prefix) {
    const bool standard = at(r.heard) < at(kStandardMoves) &&
                          run.model->name(r.heard) == Model::standard().name(r.heard);
    std::string text = r.heard == kNoMove ? words_of(run, r, kEnglish.cue[at(r.cue)])
                       : standard         ? words_of(run, r, kEnglish.act[at(r.heard)].was)
                                          : html(spaced(run.model->name(r.heard)));
    if (!r.set_off_by) return text;
    return text + fmt::format(" (<a href=\"#{}-turn-{}\">turn {}</a>)", prefix, *r.set_off_by,
                              *r.set_off_by);
}

std::string move_of(const Run& run, const Turn& turn) {
    std::string out = fmt::format("<b>{}</b>", html(spaced(run.model->name(turn.move))));
    if (turn.host_made) out += " (given)";
    if (turn.answers) out += fmt::format("; turns {}", name(turn.turning));
    if (turn.resolved) out += "; the issue is resolved";
    return out;
}

std::string stance_of(const Run& run, const Turn& turn) {
    std::string out(spaced(name(turn.stance)));
    const Tables& tables = run.model->tables();
    if (turn.row < at(tables.transition_count)) {
        out += fmt::format(": {}", html(tables.transitions[turn.row].because));
    }
    return out;
}

std::vector<Column> columns_of(const Run& run, std::size_t i, std::string_view prefix) {
    const Turn& turn = run.turns[i];
    const Reason r = why(*run.model, run.turns, i);
    const std::string shows = r.secondary == Secondary::none
                                  ? "nothing else"
                                  : std::string(kEnglish.secondary[at(r.secondary)]);
    return {
        {"Stance", stance_of(run, turn)},
        {"Heard", heard_of(run, r, prefix)},
        {"Reads it as", words_of(run, r, kEnglish.meaning[at(r.meaning)])},
        {"Underneath", std::string(kEnglish.primary[at(r.primary)])},
        {"Fear", fmt::format("{} ({})", kEnglish.fear[at(r.fear)], shown(r.fear_active))},
        {"Need", fmt::format("{} ({})", kEnglish.need[at(r.need)], shown(r.need_unmet))},
        {"Pull", words_of(run, r, kEnglish.tendency[at(r.tendency)])},
        {"Shows", shows},
        {"Does", move_of(run, turn)},
    };
}

std::string row_of(const Run& run, std::size_t i, std::string_view prefix) {
    const Turn& turn = run.turns[i];
    const bool a = turn.mover != Seat::b;
    std::string out = fmt::format(
        "<tr role=\"row\" id=\"{}-turn-{}\" class=\"seat-{}\">"
        "<th role=\"rowheader\" scope=\"row\">{} <span>{}</span></th>",
        prefix, i, a ? "a" : "b", i, name_of(run, a ? Seat::a : Seat::b));
    for (const Column& column : columns_of(run, i, prefix)) {
        out += fmt::format("<td role=\"cell\" data-head=\"{}\"><span>{}</span></td>", column.head,
                           column.text);
    }
    return out + "</tr>\n";
}

std::string events_before(const Run& run, std::size_t turn) {
    std::string out;
    for (const Happened& h : run.happened) {
        if (h.before != turn) continue;
        out += fmt::format(
            "<tr role=\"row\" class=\"event\"><td role=\"cell\" colspan=\"10\">{} {}</td></tr>\n",
            h.intervention ? "◆" : "▲", html(h.text));
    }
    return out;
}

}  // namespace

std::string pattern_of(const Run& run) {
    const std::vector<Act> acts = acts_of(*run.model, run.turns);
    Watch watch;
    for (const Act& act : acts) throw_if(watch.add(act));
    const PatternFinding finding = watch.finding();
    std::string out =
        fmt::format("<p>{}</p>\n", html(sentence(finding, run.names[0], run.names[1])));
    if (acts.empty()) return out;
    const std::vector<Stretch> all = stretches(acts);
    out += stretches_text(run, all);
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
           associations_text(run, associations(acts, kShuffling), pursuer);
}

std::string transcript_of(const Run& run, std::string_view prefix, std::size_t most) {
    const std::size_t told = std::min(run.turns.size(), most);
    std::string out =
        "<table class=\"cards transcript\" role=\"table\">\n<caption>Each turn with what led to "
        "it</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
        "<th role=\"columnheader\" scope=\"col\">Turn</th>";
    for (const char* head : {"Stance", "Heard", "Reads it as", "Underneath", "Fear", "Need", "Pull",
                             "Shows", "Does"}) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", head);
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < told; ++i) out += events_before(run, i) + row_of(run, i, prefix);
    if (told == run.turns.size()) out += events_before(run, told);
    out += "</tbody></table>\n";
    if (told < run.turns.size()) {
        out +=
            fmt::format("<p>The other {} turns are left out here.</p>\n", run.turns.size() - told);
    }
    return out;
}

}  // namespace pursuit

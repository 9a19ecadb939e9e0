// The turns with their reasons.
#include "report/report_parts.hpp"

#include <algorithm>

#include <pursuit/explain/why.hpp>

#include "base/fault.hpp"
#include "base/names.hpp"
#include "picture/svg.hpp"

namespace pursuit {
namespace {

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

std::string transcript_of(const Run& run, std::string_view prefix, const Reporting& how) {
    const std::size_t told = std::min<std::size_t>(run.turns.size(), how.transcript);
    std::string out =
        "<table class=\"cards transcript\" role=\"table\">\n<caption>Each turn with what led to "
        "it</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
        "<th role=\"columnheader\" scope=\"col\">Turn</th>";
    for (const char* head : {"Stance", "Heard", "Reads it as", "Underneath", "Fear", "Need", "Pull",
                             "Shows", "Does"}) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", head);
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < told; ++i) {
        if (how.watched.stopped()) throw_if(stopped_after(i, told, "turns told"));
        out += events_before(run, i) + row_of(run, i, prefix);
        how.watched.add(1);
    }
    if (told == run.turns.size()) out += events_before(run, told);
    out += "</tbody></table>\n";
    if (told < run.turns.size()) {
        out +=
            fmt::format("<p>The other {} turns are left out here.</p>\n", run.turns.size() - told);
    }
    return out;
}

}  // namespace pursuit

// The turns: as a dialogue with the reason under each line, and as a table.
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

std::string words_of(const Story& story, const Reason& r, std::string_view text) {
    return filled(text, name_of(story, r.mover), name_of(story, other(r.mover)));
}

bool is_standard(const Story& story, Move move) {
    return at(move) < at(kStandardMoves) && story.model->name(move) == Model::standard().name(move);
}

// --- the dialogue --------------------------------------------------------------------------------

std::string deed_of(const Story& story, const Turn& turn, const Reason& r) {
    std::string out = is_standard(story, turn.move)
                          ? words_of(story, r, kEnglish.act[at(turn.move)].does)
                          : "does this: " + html(spaced(story.model->name(turn.move)));
    if (turn.host_made) out += " (as given)";
    return out;
}

/// The sentences of the reason; its names are filled in as HTML.
std::string reason_of(const Story& story, const Reason& r) {
    return filled(r.sentence(*story.model, "{me}", "{other}"), name_of(story, Seat::a),
                  name_of(story, Seat::b));
}

std::string line_of(const Story& story, std::size_t i, const Reason& r, std::string_view prefix) {
    const Turn& turn = story.turns[i];
    const Seat mover = turn.mover == Seat::b ? Seat::b : Seat::a;
    std::string out = fmt::format(
        "<li id=\"{0}-turn-{1}\" class=\"seat-{2}\"><p class=\"line\"><span>{1}</span> <b>{3}</b> "
        "{4}.</p>\n<p class=\"reason\">{5}",
        prefix, i, mover == Seat::b ? "b" : "a", name_of(story, mover), deed_of(story, turn, r),
        reason_of(story, r));
    if (r.cause_is_older && r.set_off_by) {
        out += fmt::format(" (<a href=\"#{0}-turn-{1}\">turn {1}</a>)", prefix, *r.set_off_by);
    }
    if (turn.resolved) out += " The issue is resolved.";
    return out + "</p></li>\n";
}

std::string events_before(const Story& story, std::size_t turn) {
    std::string out;
    for (const Happened& h : story.happened) {
        if (h.before != turn) continue;
        out += fmt::format("<li class=\"event\">{} {}</li>\n", h.intervention ? "◆" : "▲",
                           html(h.text));
    }
    return out;
}

// --- the table -----------------------------------------------------------------------------------

std::string act_of(const Story& story, const Reason& r, Move move) {
    return is_standard(story, move) ? words_of(story, r, kEnglish.act[at(move)].was)
                                    : html(spaced(story.model->name(move)));
}

/// The last act; an older one that weighs more beside it.
std::string heard_of(const Story& story, const Reason& r, std::string_view prefix) {
    std::string text = r.heard == kNoMove ? words_of(story, r, kEnglish.cue[at(r.cue)])
                                          : act_of(story, r, r.heard);
    if (!r.set_off_by) return text;
    if (r.cause_is_older) text += "; earlier, " + act_of(story, r, r.cause);
    return text + fmt::format(" (<a href=\"#{}-turn-{}\">turn {}</a>)", prefix, *r.set_off_by,
                              *r.set_off_by);
}

std::string move_of(const Story& story, const Turn& turn) {
    std::string out = fmt::format("<b>{}</b>", html(spaced(story.model->name(turn.move))));
    if (turn.host_made) out += " (given)";
    if (turn.answers) out += fmt::format("; turns {}", name(turn.turning));
    if (turn.resolved) out += "; the issue is resolved";
    return out;
}

std::string stance_of(const Story& story, const Turn& turn) {
    std::string out(spaced(name(turn.stance)));
    const Tables& tables = story.model->tables();
    if (turn.row < at(tables.transition_count)) {
        out += fmt::format(": {}", html(tables.transitions[turn.row].because));
    }
    return out;
}

std::vector<Column> columns_of(const Story& story, const Turn& turn, const Reason& r,
                               std::string_view prefix) {
    const std::string shows = r.secondary == Secondary::none
                                  ? "nothing else"
                                  : std::string(kEnglish.secondary[at(r.secondary)]);
    return {
        {"Stance", stance_of(story, turn)},
        {"Heard", heard_of(story, r, prefix)},
        {"Reads it as", words_of(story, r, kEnglish.meaning[at(r.meaning)])},
        {"Underneath", std::string(kEnglish.primary[at(r.primary)])},
        {"Fear", fmt::format("{} ({})", kEnglish.fear[at(r.fear)], shown(r.fear_active))},
        {"Need", fmt::format("{} ({})", kEnglish.need[at(r.need)], shown(r.need_unmet))},
        {"Pull", words_of(story, r, kEnglish.tendency[at(r.tendency)])},
        {"Shows", shows},
        {"Does", move_of(story, turn)},
    };
}

std::string row_of(const Story& story, std::size_t i, const Reason& r, std::string_view prefix) {
    const Turn& turn = story.turns[i];
    const bool a = turn.mover != Seat::b;
    std::string out = fmt::format(
        "<tr role=\"row\" class=\"seat-{}\">"
        "<th role=\"rowheader\" scope=\"row\">{} <span>{}</span></th>",
        a ? "a" : "b", i, name_of(story, a ? Seat::a : Seat::b));
    for (const Column& column : columns_of(story, turn, r, prefix)) {
        out += fmt::format("<td role=\"cell\" data-head=\"{}\"><span>{}</span></td>", column.head,
                           column.text);
    }
    return out + "</tr>\n";
}

std::string table_around(const std::string& rows) {
    std::string out =
        "<table class=\"cards transcript\" role=\"table\">\n<caption>Each turn with what led to "
        "it</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">"
        "<th role=\"columnheader\" scope=\"col\">Turn</th>";
    for (const char* head : {"Stance", "Heard", "Reads it as", "Underneath", "Fear", "Need", "Pull",
                             "Shows", "Does"}) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", head);
    }
    return out + "</tr></thead>\n<tbody role=\"rowgroup\">\n" + rows + "</tbody></table>\n";
}

}  // namespace

std::string transcript_of(const Story& story, std::string_view prefix, const Reporting& how) {
    const std::size_t told = std::min<std::size_t>(story.turns.size(), how.transcript);
    std::string lines, rows;
    for (std::size_t i = 0; i < told; ++i) {
        if (how.watched.stopped()) throw_if(stopped_after(i, told, "turns told"));
        const Reason r = why(*story.model, story.turns, i);
        lines += events_before(story, i) + line_of(story, i, r, prefix);
        rows += row_of(story, i, r, prefix);
        how.watched.add(1);
    }
    if (told == story.turns.size()) lines += events_before(story, told);
    if (lines.empty()) return {};
    std::string out = fmt::format("<ol class=\"talk\" role=\"list\">\n{}</ol>\n", lines);
    if (told < story.turns.size()) {
        out += fmt::format("<p>The other {} turns are left out here.</p>\n",
                           story.turns.size() - told);
    }
    if (rows.empty()) return out;
    return out + folded("The same turns as a table", table_around(rows));
}

}  // namespace pursuit

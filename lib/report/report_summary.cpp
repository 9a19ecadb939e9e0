// The summary in plain words: who does what, where in the cycle, what feeds it.
#include <algorithm>

#include <pursuit/explain/why.hpp>
#include <pursuit/loop/gain.hpp>

#include "base/names.hpp"
#include "picture/svg.hpp"
#include "report/report_parts.hpp"

namespace pursuit {
namespace {

/// What moves do for the one who makes them, in the words of a summary.
struct Habit {
    std::string_view words;
    bool kinds[kKinds];  // pursue, protest, withdraw, attack, neutral, repair
};
constexpr Habit kHabits[] = {
    {"reached out or protested", {true, true, false, false, false, false}},
    {"stepped back", {false, false, true, false, false, false}},
    {"struck back or defended", {false, false, false, true, true, false}},
    {"listened, answered or showed warmth", {false, false, false, false, false, true}},
};

std::size_t habit_of(const Model& model, Move move) {
    if (at(move) >= at(model.moves())) return 2;
    const Kind kind = model.row(move).kind;
    for (std::size_t h = 0; h < std::size(kHabits); ++h) {
        if (kHabits[h].kinds[at(kind)]) return h;
    }
    return 2;
}

struct MoveCount {
    Move move{};
    std::size_t count = 0;
};

/// The moves of one of the two within a habit, the commonest first.
std::vector<MoveCount> moves_of(const Story& story, std::span<const Turn> turns, Seat seat,
                                std::size_t habit) {
    std::vector<MoveCount> out;
    for (const Turn& turn : turns) {
        if (turn.mover != seat || habit_of(*story.model, turn.move) != habit) continue;
        const auto found = std::find_if(out.begin(), out.end(),
                                        [&](const MoveCount& m) { return m.move == turn.move; });
        if (found == out.end()) {
            out.push_back({turn.move, 1});
        } else {
            ++found->count;
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const MoveCount& x, const MoveCount& y) { return x.count > y.count; });
    return out;
}

/// "Ana mostly reached out or protested (18 of 20 turns: criticise 6, pressure 5, blame 4)."
std::string deeds_of(const Story& story, std::span<const Turn> turns, Seat seat) {
    std::size_t total = 0, best = 0;
    std::size_t count[std::size(kHabits)] = {};
    for (const Turn& turn : turns) {
        if (turn.mover != seat) continue;
        ++total;
        ++count[habit_of(*story.model, turn.move)];
    }
    if (total == 0) return fmt::format("{} did not act. ", name_of(story, seat));
    for (std::size_t h = 0; h < std::size(kHabits); ++h) {
        if (count[h] > count[best]) best = h;
    }
    std::string list;
    const std::vector<MoveCount> moves = moves_of(story, turns, seat, best);
    for (std::size_t i = 0; i < std::min<std::size_t>(moves.size(), 3); ++i) {
        list += fmt::format("{}{} {}×", i > 0 ? ", " : "",
                            html(spaced(story.model->name(moves[i].move))), moves[i].count);
    }
    return fmt::format("{} {} {} ({} of {} turns: {}). ", name_of(story, seat),
                       2 * count[best] > total ? "mostly" : "most often", kHabits[best].words,
                       count[best], total, list);
}

std::string deeds_of(const Story& story, std::string_view when, std::size_t first,
                     std::size_t last) {
    const std::span<const Turn> turns{story.turns};
    const auto part = turns.subspan(first, last + 1 - first);
    return fmt::format("<p>{}{}{}</p>\n", when, deeds_of(story, part, Seat::a),
                       deeds_of(story, part, Seat::b));
}

/// Who does what: within the longest cycle and after the last one, or all in all.
std::string deeds_of(const Story& story, const Findings& f) {
    const std::size_t end = story.turns.size() - 1;
    if (f.cycles.empty()) return deeds_of(story, "", 0, end);
    const auto longest = std::max_element(
        f.cycles.begin(), f.cycles.end(),
        [](const auto& x, const auto& y) { return x.last - x.first < y.last - y.first; });
    std::string out = deeds_of(
        story, fmt::format("In the cycle, turns {} to {}: ", longest->first, longest->last),
        longest->first, longest->last);
    const std::size_t after = f.cycles.back().last + 1;
    if (after + 4 > end) return out;
    return out + deeds_of(story, fmt::format("After it, from turn {} on: ", after), after, end);
}

std::string insides_of(const Story& story) {
    std::string out;
    for (const Seat seat : {Seat::a, Seat::b}) {
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i <= story.peak && i < story.turns.size(); ++i) {
            if (story.turns[i].mover == seat) last = i;
        }
        if (!last) continue;
        const Reason r = why(*story.model, story.turns, *last);
        const std::string_view primary = kEnglish.primary[at(r.primary)];
        const bool afraid = r.primary == Primary::fear || r.primary == Primary::calm;
        const std::string feels =
            r.fear_active > 0.2f
                ? (afraid ? std::string(kEnglish.fear[at(r.fear)])
                          : fmt::format("{} and {}", primary, kEnglish.fear[at(r.fear)]))
                : std::string(primary);
        out += fmt::format("{} is {} and {}. ", name_of(story, seat), feels,
                           kEnglish.need[at(r.need)]);
    }
    return out;
}

Seat pursuer_of(const Story& story, const Findings& f) {
    const std::size_t a = f.phases[at(Phase::a_pursues)], b = f.phases[at(Phase::b_pursues)];
    if (a != b) return a > b ? Seat::a : Seat::b;
    return likely_pursuer(story.couples.front());
}

std::string loop_words(const Findings& f) {
    const std::string values =
        fmt::format("{} with tempers up and {} at rest", shown(f.gain_hot), shown(f.gain_cold));
    if (f.gain_cold > 1) {
        return fmt::format("The loop gain G is {}: above 1, the loop feeds itself even from rest.",
                           values);
    }
    if (f.gain_hot > 1) {
        return fmt::format(
            "The loop gain G is {}: once tempers are up, above 1, the loop feeds itself; at rest "
            "it does not.",
            values);
    }
    return fmt::format("The loop gain G is {}: below 1, a disturbance dies out by itself.", values);
}

/// Where cycles began and whether they broke.
std::string course_of(const Story& story, const Findings& f) {
    if (f.cycles.empty()) {
        return fmt::format("No cycle: never {} turns running in a negative phase.", kCycleTurns);
    }
    std::string out;
    const std::size_t listed = std::min<std::size_t>(f.cycles.size(), 4);
    for (std::size_t i = 0; i < listed; ++i) {
        const Cycle& cycle = f.cycles[i];
        out += fmt::format("{}began at turn {}", i == 0 ? "A cycle " : "; another ", cycle.first);
        if (cycle.last + 1 < story.turns.size()) {
            out += fmt::format(" and broke at turn {}", cycle.last + 1);
        }
    }
    if (f.cycles.size() > listed) out += fmt::format("; and {} more", f.cycles.size() - listed);
    if (f.cycles.back().last + 1 < story.turns.size()) return out + ".";
    return out + " and held to the end.";
}

}  // namespace

double Findings::share_in_cycle(std::size_t turns) const {
    std::size_t n = 0;
    for (std::size_t p = 0; p < phases.size(); ++p) {
        if (negative(static_cast<Phase>(p))) n += phases[p];
    }
    return turns > 0 ? static_cast<double>(n) / static_cast<double>(turns) : 0;
}

Findings findings_of(const Story& story) {
    Findings out;
    for (const Turn& turn : story.turns) {
        if (at(turn.phase) < out.phases.size()) ++out.phases[at(turn.phase)];
        for (const Seat seat : {Seat::a, Seat::b}) {
            for (const float fear : turn.of(seat).fears) {
                out.peak_fear[at(seat)] = std::max(out.peak_fear[at(seat)], fear);
            }
        }
    }
    out.cycles = cycles(story.turns);
    out.pursuer = pursuer_of(story, out);
    out.gain_cold = reference_gain(story.couples.front(), out.pursuer, Heat::cold).gain;
    out.gain_hot = reference_gain(story.couples.front(), out.pursuer, Heat::hot).gain;
    return out;
}

std::string summary_of(const Story& story, const Findings& f) {
    if (story.turns.empty()) return "<p>Nothing was played.</p>\n";
    const Phase last = story.turns.back().phase;
    const TwoNames names{html(story.names[0]), html(story.names[1])};
    return deeds_of(story, f) +
           fmt::format("<p>{} At the end: {}.</p>\n", course_of(story, f), tell(last, names)) +
           fmt::format("<p>At the peak, turn {}: {}</p>\n", story.peak, insides_of(story));
}

std::string gains_of(const Story& story, const Findings& f) {
    return fmt::format(
        "<p>{} It is that of {}’s pursuing, before the first turn. Loosening any one of its four "
        "links loosens all of it, whoever it belongs to.</p>\n",
        loop_words(f), name_of(story, f.pursuer));
}

std::string facts_of(const Story& story, const Findings& f) {
    std::string out = "<ul class=\"facts\">\n";
    const auto fact = [&](const std::string& what, const std::string& value) {
        out += fmt::format("<li>{} <b>{}</b></li>\n", what, value);
    };
    fact("Time in the cycle", fmt::format("{:.0f} %", 100 * f.share_in_cycle(story.turns.size())));
    fact("Strongest fear of " + name_of(story, Seat::a), shown(f.peak_fear[0]));
    fact("Strongest fear of " + name_of(story, Seat::b), shown(f.peak_fear[1]));
    fact("Turns", fmt::format("{}", story.turns.size()));
    return out + "</ul>\n";
}

std::string comparison_of(std::span<const Story> stories, const std::vector<Findings>& findings) {
    std::string out =
        "<div class=\"wide-table\"><table class=\"cards compare\" role=\"table\">\n"
        "<caption>The runs side by side</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">";
    for (const char* head :
         {"Run", "Who pursued", "In the cycle", "What became of it", "Peak fears"}) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", head);
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const Story& story = stories[i];
        const Findings& f = findings[i];
        const auto cell = [](std::string_view head, const std::string& value) {
            return fmt::format("<td role=\"cell\" data-head=\"{}\"><span>{}</span></td>", head,
                               value);
        };
        const bool pursued = f.phases[at(Phase::a_pursues)] + f.phases[at(Phase::b_pursues)] > 0;
        out += "<tr role=\"row\">" +
               cell("Run", fmt::format("<a href=\"#r{}\">{}</a>", i + 1,
                                       story.title.empty() ? fmt::format("Run {}", i + 1)
                                                           : html(story.title))) +
               cell("Who pursued", pursued ? name_of(story, f.pursuer) : "nobody") +
               cell("In the cycle",
                    fmt::format("{:.0f} %", 100 * f.share_in_cycle(story.turns.size()))) +
               cell("What became of it", course_of(story, f)) +
               cell("Peak fears",
                    fmt::format("{} {}, {} {}", name_of(story, Seat::a), shown(f.peak_fear[0]),
                                name_of(story, Seat::b), shown(f.peak_fear[1]))) +
               "</tr>\n";
    }
    return out + "</tbody></table></div>\n";
}

}  // namespace pursuit

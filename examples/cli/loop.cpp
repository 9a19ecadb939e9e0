// `pursuit loop`: the loop between the two of a scenario: its links and gains in both directions, its
// resting points, where on its portrait the two are, and what the prediction says.
#include <algorithm>
#include <cstdio>
#include <vector>

#include <pursuit/loop/portrait.hpp>
#include <pursuit/loop/prediction.hpp>
#include <pursuit/script/playthrough.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "program.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;

constexpr std::uint64_t kMostTurns = 100000, kMostCells = 1001;
constexpr std::array kSeats{Seat::a, Seat::b};

/// A name in its column, short enough for a row of numbers beside it.
std::string short_name(Seat seat, const TwoNames& names) { return cut(name_of(seat, names), 12); }

void expect(const Fault& fault) {
    if (fault) throw Error(fault);
}

Couple couple_after(const Scenario& scenario, const Model& model, std::uint64_t turns) {
    Playthrough playthrough{scenario, model};
    if (turns == 0) return playthrough.before_turn();
    for (std::uint64_t i = 0; i < turns; ++i) playthrough.next();
    return playthrough.couple();
}

// ---- What is printed -----------------------------------------------------------------------------

constexpr int kIndent = 4, kNumber = 9;  // columns

/// A line of a table: what it is, then what there is to say now, cold and hot.
std::string row(int width, std::string_view what, const std::array<std::string, 3>& values) {
    const int room = std::min(45, width - kIndent - 3 * kNumber);
    std::string out = fmt::format("{:{}}{}{:>{}}{:>{}}{:>{}}", "", kIndent, fit(what, room),
                                  values[0], kNumber, values[1], kNumber, values[2], kNumber);
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "\n";
}
std::string number(float x) { return fmt::format("{:.3f}", static_cast<double>(x)); }
std::string row(int width, std::string_view what, float local, float cold, float hot) {
    return row(width, what, {number(local), number(cold), number(hot)});
}

std::string gain_rows(int width, const Gains& g, const TwoNames& names, Seat pursuer) {
    const std::string a = short_name(pursuer, names), b = short_name(other(pursuer), names);
    const std::array<std::string, kLinks> links{
        fmt::format("{}'s fear → demand expressed", a), fmt::format("demand → {}'s fear", b),
        fmt::format("{}'s fear → distance expressed", b), fmt::format("distance → {}'s fear", a)};
    std::string out = row(width, "", {"now", "cold", "hot"});
    for (std::size_t i = 0; i < links.size(); ++i)
        out += row(width, links[i], g.local.links[i], g.cold.links[i], g.hot.links[i]);
    out +=
        row(width, "loop gain G (above 1 it feeds itself)", g.local.gain, g.cold.gain, g.hot.gain);
    out += row(width, "the same measured in the engine",
               {g.operational.smooth ? number(g.operational.gain) : "at a kink", "", ""});
    out += row(width, "finite gain, across stances",
               {"", fmt::format("{:.3f}", g.finite_cold), fmt::format("{:.3f}", g.finite_hot)});
    return out;
}

std::string_view kind_of(const FixedPoint& point) {
    switch (point.stability) {
        case Stability::stable:
            return point.cycle ? "cycle: it keeps itself going" : "calm: disturbances die out";
        case Stability::saddle:
            return "saddle: on the border between the two";
        case Stability::unstable:
            return "unstable";
        case Stability::one_sided:
            return "holds on one side only";
        case Stability::neutral:
            break;
    }
    return "neutral";
}

std::string_view outlook_of(Outlook outlook) {
    switch (outlook) {
        case Outlook::calm:
            return "always ends in calm";
        case Outlook::spirals:
            return "always ends in the cycle";
        case Outlook::depends:
            break;
    }
    return "depends on the opening";
}

/// A line about a state of the bare loop.
std::string place(int width, std::string_view what, Point at, std::string_view text) {
    return cut(fmt::format("{:{}}{:<10}{:>8.3f}{:>13.3f}   {}", "", kIndent, what, at.pursuit,
                           at.withdrawal, text),
               width) +
           "\n";
}

constexpr double kNear = 0.01;  // there, for a reader

std::string ending_of(const Ending& end) {
    const std::string rounds = counted(end.rounds, "round");
    switch (end.fate) {
        case Fate::calm:
            return fmt::format("from here to calm in {}", rounds);
        case Fate::cycle:
            return fmt::format("from here into the cycle in {}", rounds);
        default:
            return fmt::format("from here: {}", name(end.fate));
    }
}

std::string portrait_rows(int width, const CoupleLoop& couple) {
    const FixedPoints points = fixed_points(couple.loop);
    std::string out = fmt::format("{:{}}the loop by itself, fitted hot:\n", "", kIndent);
    out += cut(fmt::format("{:{}}{:<10}{:>8}{:>13}   {}", "", kIndent, "", "pursuit", "withdrawal",
                           outlook_of(outlook(points))),
               width) +
           "\n";
    for (const FixedPoint& point : points)
        out += place(width, "rests at", point.at, kind_of(point));
    const Ending end = ending(couple.loop, points, couple.now, {kNear, 100000});
    return out + place(width, "now", couple.now, ending_of(end));
}

std::string prediction_of(const Prediction& prediction, const TwoNames& names) {
    if (!prediction.holds) return "If a disagreement breaks out like this, it dies out.";
    return fmt::format("If a disagreement breaks out like this, it holds, with {} pursuing.",
                       name_of(*prediction.pursuer, names));
}

void print(const Scenario& scenario, const Couple& couple, const Couple& opening,
           std::uint64_t turns, const TwoNames& names) {
    const Terminal terminal = ::terminal();
    const auto put = [&](Ink ink, const std::string& text) {
        std::fputs(terminal.paint(ink, text).c_str(), stdout);
        std::fputs("\n", stdout);
    };
    if (!scenario.title.empty())
        put(Ink::heading, wrapped(clean(scenario.title), terminal.width, 0));
    put(Ink::faint, turns == 0 ? std::string("before the first turn")
                               : fmt::format("after {}", counted(turns, "turn")));
    for (const Seat pursuer : kSeats) {
        put(Ink::plain, "");
        put(pursuer == Seat::a ? Ink::seat_a : Ink::seat_b,
            cut(fmt::format("{} pursues, {} withdraws", name_of(pursuer, names),
                            name_of(other(pursuer), names)),
                terminal.width));
        std::fputs(gain_rows(terminal.width, gains_of(couple, pursuer), names, pursuer).c_str(),
                   stdout);
        std::fputs(portrait_rows(terminal.width, loop_of(couple, pursuer)).c_str(), stdout);
    }
    put(Ink::plain, "");
    put(Ink::plain, wrapped(prediction_of(predict(opening), names), terminal.width, 0));
}

// ---- The table -----------------------------------------------------------------------------------

void write_portraits(const std::string& path, const Couple& couple, std::uint32_t cells) {
    Table table{path};
    table
        .cells({"pursuer", "pursuit", "withdrawal", "moved_pursuit", "moved_withdrawal", "fate",
                "fixed_point", "rounds"})
        .end_row();
    for (const Seat pursuer : kSeats) {
        const BareLoop loop = loop_of(couple, pursuer).loop;
        const Grid grid{window_of(loop), cells, cells};
        std::vector<PortraitCell> portrait(grid.size());
        expect(portray(loop, grid, portrait));
        for (const PortraitCell& cell : portrait) {
            table << name(pursuer) << cell.start.pursuit << cell.start.withdrawal;
            table << cell.moved.pursuit << cell.moved.withdrawal << name(cell.ending.fate);
            table << only_if(cell.ending.fixed_point >= 0, cell.ending.fixed_point);
            table << cell.ending.rounds;
            table.end_row();
        }
    }
    table.commit();
}

}  // namespace

void loop(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    const auto turns = arguments.number("--turns", 0, kMostTurns).value_or(0);
    const auto cells = arguments.number("--grid", 2, kMostCells).value_or(41);
    const Scenario scenario = with_file(path, [&] { return load_scenario(path); });
    const Model model = with_file(path, [&] { return Model{scenario.tables}; });
    const auto after = [&](std::uint64_t n) {
        return with_file(path, [&] { return couple_after(scenario, model, n); });
    };
    const Couple couple = after(turns);
    if (const auto csv = arguments.text("--csv"))
        write_portraits(*csv, couple, static_cast<std::uint32_t>(cells));
    print(scenario, couple, after(0), turns, names_to_show(scenario.names));
}

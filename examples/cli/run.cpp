// `pursuit run`: plays a scenario and tells how it went.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

#include <pursuit/engine/model.hpp>
#include <pursuit/explain/why.hpp>
#include <pursuit/script/playthrough.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "program.hpp"
#include "summary.hpp"
#include "table.hpp"
#include "timeline.hpp"

namespace {

using namespace pursuit;

constexpr std::uint32_t kMostTurns = 100000;

struct Play {
    std::vector<Turn> turns;
    std::vector<std::vector<std::size_t>> happened;  // before each turn
    std::array<Condition, 2> start;
    std::optional<Couple> couple;
};

Play play(const Scenario& scenario, const Model& model) {
    Playthrough playthrough{scenario, model};
    Play out;
    out.start = {playthrough.couple().condition(Seat::a), playthrough.couple().condition(Seat::b)};
    for (std::uint32_t i = 0; i < scenario.turns; ++i) {
        out.turns.push_back(playthrough.next());
        out.happened.emplace_back(playthrough.happened().begin(), playthrough.happened().end());
    }
    out.couple = playthrough.couple();
    return out;
}

std::vector<std::string> events_before(const Scenario& scenario, const Play& play, std::size_t turn,
                                       const TwoNames& names) {
    std::vector<std::string> out;
    for (const std::size_t i : play.happened[turn]) {
        std::string text = tell(scenario.happenings[i], names);
        if (!text.empty()) out.push_back(std::move(text));
    }
    return out;
}

void print_timeline(const Terminal& terminal, const Scenario& scenario, const Model& model,
                    const Play& play, const TwoNames& names, bool with_reasons) {
    const Timeline timeline{terminal, model, names, play.turns.size()};
    std::fputs(timeline.legend().c_str(), stdout);
    for (std::size_t i = 0; i < play.turns.size(); ++i) {
        for (const std::string& text : events_before(scenario, play, i, names)) {
            std::fputs(timeline.event(text).c_str(), stdout);
        }
        const Turn& turn = play.turns[i];
        const auto& before = i == 0 ? play.start : play.turns[i - 1].after;
        const auto hearer = static_cast<std::size_t>(index(other(turn.mover)));
        std::fputs(timeline.line(turn, before[hearer]).c_str(), stdout);
        if (!with_reasons) continue;
        const std::string reason = why(model, play.turns, i).sentence(model, names[0], names[1]);
        std::fputs(timeline.sentence(reason).c_str(), stdout);
    }
}

void print_title(const Terminal& terminal, const Scenario& scenario) {
    const auto print = [&](Ink ink, std::string_view line) {
        std::fputs((terminal.paint(ink, wrapped(clean(line), terminal.width, 0)) + "\n").c_str(),
                   stdout);
    };
    if (!scenario.title.empty()) print(Ink::heading, scenario.title);
    for (std::string_view text = scenario.look_for; !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        print(Ink::plain, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::fputs("\n", stdout);
}

void name_columns(Table& table) {
    table.cells({"turn", "time_ms", "happened", "seat", "name", "stance_before", "stance",
                 "because", "move", "intensity", "probability", "uniform", "host_made", "turning",
                 "resolved", "phase"});
    for (int d = 0; d < kDimensions; ++d) {
        table << fmt::format("perceived_{}", name(static_cast<Dimension>(d)));
    }
    for (int f = 0; f < kFeatures; ++f) {
        table << fmt::format("feature_{}", name(static_cast<Feature>(f)));
    }
    name_state(table, "a_");
    name_state(table, "b_");
    table.end_row();
}

void add_turn(Table& table, const Model& model, const Turn& turn, const TwoNames& names,
              std::string_view happened) {
    table << turn.number << turn.time_ms << happened << name(turn.mover);
    table << name_of(turn.mover, names) << name(turn.before);
    table << name(turn.stance);
    table << (turn.row == 255 ? ""
                              : std::string_view(model.tables().transitions[turn.row].because));
    table << model.name(turn.move) << turn.intensity << turn.probability;
    table << only_if(!turn.host_made, turn.uniform) << turn.host_made;
    table << only_if(turn.answers, name(turn.turning)) << turn.resolved << name(turn.phase);
    for (const float x : turn.perceived) table << x;
    for (const float x : turn.features) table << x;
    for (const Condition& condition : turn.after) add_state(table, condition);
    table.end_row();
}

void write_table(const std::string& path, const Scenario& scenario, const Model& model,
                 const Play& play, const TwoNames& names) {
    Table table{path};
    name_columns(table);
    for (std::size_t i = 0; i < play.turns.size(); ++i) {
        const auto events = events_before(scenario, play, i, names);
        add_turn(table, model, play.turns[i], names, fmt::format("{}", fmt::join(events, " ")));
    }
    table.commit();
}

}  // namespace

void run(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    const auto turns = arguments.number("--turns", 1, kMostTurns);
    const auto seed = arguments.number("--seed", 0, ~std::uint64_t{0});
    Scenario scenario = with_file(path, [&] { return load_scenario(path); });
    if (turns) scenario.turns = static_cast<std::uint32_t>(*turns);
    if (seed) scenario.seed = *seed;
    const TwoNames names = names_to_show(scenario.names);
    const Model model = with_file(path, [&] { return Model{scenario.tables}; });
    const Play played = with_file(path, [&] { return play(scenario, model); });
    if (const auto csv = arguments.text("--csv")) write_table(*csv, scenario, model, played, names);

    const Terminal terminal = ::terminal();
    print_title(terminal, scenario);
    print_timeline(terminal, scenario, model, played, names, arguments.has("--why"));
    std::fputs(summary(terminal, *played.couple, played.turns, names).c_str(), stdout);
}

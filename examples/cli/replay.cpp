// `pursuit replay`: feeds coded talks to the engine and tells what it makes of them.
#include <pursuit/text/replay.hpp>

#include <array>
#include <optional>
#include <vector>

#include "program.hpp"
#include "progress.hpp"
#include "reading.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;

/// What is summed over the talks.
struct Tally {
    std::size_t couples = 0, rows = 0, transitions = 0, acts = 0;
    double log_likelihood = 0;
    std::vector<double> of_column;  // likewise
    double turns = 0;
    std::array<double, kPhases> phases{};
    std::array<std::array<double, kStances>, 2> stances{};
    std::array<double, 2> expressed{}, experienced{};  // arousal

    void add(const Replayed& replayed, std::size_t columns) {
        ++couples;
        rows += replayed.turns.size() / columns;
        transitions += replayed.transitions;
        acts += replayed.acts;
        log_likelihood += replayed.log_likelihood;
        of_column.resize(columns);
        for (std::size_t k = 0; k < columns; ++k) of_column[k] += replayed.log_likelihood_of(k);
        for (const Turn& turn : replayed.turns) {
            if (turn.move != kNoMove) add(turn);
        }
    }
    void add(const Turn& turn) {
        turns += 1;
        phases[static_cast<std::size_t>(turn.phase)] += 1;
        for (std::size_t seat = 0; seat < 2; ++seat) {
            stances[seat][static_cast<std::size_t>(turn.after[seat].stance)] += 1;
            experienced[seat] += static_cast<double>(turn.after[seat].inner.arousal);
            expressed[seat] += static_cast<double>(turn.after[seat].expressed);
        }
    }
};

void name_columns(Table& table) {
    table.cells({"couple", "time", "column", "value", "seat", "name", "probability",
                 "log_probability", "turning", "phase"});
    name_state(table, "");
    table.end_row();
}

void add_talk(Table& table, const Codes& codes, const Talk& talk, const Replayed& replayed,
              const TwoNames& names) {
    const std::size_t columns = codes.columns.size();
    for (std::size_t i = 0; i < replayed.turns.size(); ++i) {
        const Turn& turn = replayed.turns[i];
        const Codes::Column& column = codes.columns[i % columns];
        const auto seat = static_cast<std::size_t>(index(column.seat));
        const std::size_t value = talk.value(i / columns, i % columns);
        const bool known = value < kNothing;
        if (value == kNothing) continue;
        table << talk.couple << talk.times[i / columns] << column.name;
        table << (known ? column.values[value].text : "") << name(column.seat) << names[seat];
        table << only_if(known, turn.probability) << only_if(known, replayed.log_probability[i]);
        table << only_if(turn.answers, name(turn.turning)) << name(turn.phase);
        add_state(table, turn.after[seat]);
        table.end_row();
    }
}

Tally replay_all(const Model& model, const Codes& codes, const std::vector<Talk>& talks,
                 const TwoNames& names, Table* table) {
    Tally tally;
    Progress progress{0, talks.size(), "couples"};
    for (const Talk& talk : talks) {
        const Replayed replayed = pursuit::replay(model, codes, talk);
        tally.add(replayed, codes.columns.size());
        if (table != nullptr) add_talk(*table, codes, talk, replayed, names);
        progress.show(tally.couples);
    }
    return tally;
}

class Report {
public:
    Report(const Terminal& terminal, const Codes& codes, const TwoNames& names, const Tally& tally)
        : terminal_(terminal), codes_(codes), names_(names), tally_(tally) {}

    void print(const Baselines& baselines, const RowCounts& counts) {
        const std::string what =
            fmt::format("{}, {}, {}", counted(tally_.couples, "couple"),
                        rows_of(codes_, tally_.rows), counted(tally_.transitions, "transition"));
        row(terminal_.paint(Ink::heading, what));
        row(wrapped(what_was_read(counts), terminal_.width, 4));
        likelihood(baselines);
        phases();
        partners();
    }

private:
    static void row(const std::string& text) { fmt::print("{}\n", text); }
    void heading(const std::string& text) {
        row(fmt::format("\n{}", terminal_.paint(Ink::heading, cut(text, terminal_.width))));
    }
    void share(const std::string& what, double part) {
        row(fmt::format("    {} {:>5}  {}", fit(what, 34), percent(part, tally_.turns),
                        meter(part / tally_.turns, 10)));
    }

    void likelihood(const Baselines& baselines) {
        heading("Log-likelihood per transition (nats; nearer to 0 is better)");
        const auto line = [&](const std::string& what, double sum) {
            row(fmt::format("    {} {:>8.4f}", fit(what, 44),
                            sum / static_cast<double>(tally_.transitions)));
        };
        line("the engine, traits as stated, not fitted", tally_.log_likelihood);
        for (std::size_t k = 0; k < codes_.columns.size(); ++k) {
            const Codes::Column& column = codes_.columns[k];
            const std::string& name = name_of(column.seat, names_);
            line(fmt::format("    of it {} ({})", clean(column.name), name), tally_.of_column[k]);
        }
        line(fmt::format("{} cells, every one alike", baselines.cells), baselines.chance);
        line("i.i.d. intervals, fitted to these talks", baselines.independent);
        line("first-order Markov, fitted to these talks", baselines.markov);
    }

    void phases() {
        heading("Phases, share of turns");
        for (std::size_t i = 0; i < tally_.phases.size(); ++i) {
            if (tally_.phases[i] == 0) continue;
            share(tell(static_cast<Phase>(i), names_), tally_.phases[i]);
        }
    }

    void partners() {
        for (std::size_t seat = 0; seat < 2; ++seat) {
            heading(fmt::format("{}: stances, share of turns", names_[seat]));
            for (std::size_t i = 0; i < kStances; ++i) {
                if (tally_.stances[seat][i] == 0) continue;
                share(spaced(name(static_cast<Stance>(i))), tally_.stances[seat][i]);
            }
            row(fmt::format("    {} {:>5.2f}", fit("arousal experienced, mean", 34),
                            tally_.experienced[seat] / tally_.turns));
            row(fmt::format("    {} {:>5.2f}", fit("arousal expressed, mean", 34),
                            tally_.expressed[seat] / tally_.turns));
        }
    }

    const Terminal& terminal_;
    const Codes& codes_;
    const TwoNames& names_;
    const Tally& tally_;
};

}  // namespace

void replay(const Arguments& arguments) {
    const Observed read = observed(arguments);
    const Model model = model_to_use(arguments, read.codes);
    const TwoNames names = names_to_show(read.codes.names);

    std::optional<Table> table;
    if (const auto csv = arguments.text("--csv")) table.emplace(*csv);
    if (table) name_columns(*table);
    const Tally tally = with_file(*arguments.text("--codes"), [&] {
        return replay_all(model, read.codes, read.talks, names, table ? &*table : nullptr);
    });
    if (table) table->commit();

    const Terminal terminal = ::terminal();
    Report(terminal, read.codes, names, tally)
        .print(baselines(read.codes, read.talks), read.counts);
}

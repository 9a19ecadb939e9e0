// The program `pursuit`, on the public API alone.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <string_view>
#include <vector>

#include <pursuit/base/version.hpp>

#include "program.hpp"

namespace {

constexpr int kBadInput = 2;

constexpr Option kOwnOptions[] = {{"--help", "", ""}, {"--version", "", ""}};
constexpr Option kRunOptions[] = {
    {"--turns", "N", "how many turns to play, instead of as many as the file says"},
    {"--seed", "S", "which of the many ways it can go, instead of the file's; 0 to 2^64 - 1"},
    {"--why", "", "a sentence under each turn: what speaks for the move"},
    written_to(
        {"--csv", "OUT", "write a table too: one row a turn, with both partners' inner states"}),
};
constexpr Option kReplayOptions[] = {
    read_from(
        {"--codes", "CODES.toml", "what the columns and values of the table stand for", true}),
    {"--coder", "NAME", "of several coders: whose rows, instead of as the codes say"},
    written_to({"--csv", "OUT", "write a table too: one row a couple, interval and code"}),
};
constexpr Option kSweepOptions[] = {
    {"--couples", "N", "how many couples; with --grid, in each cell", true},
    {"-o", "OUT.csv", "the table: one row a couple, or a cell; beside it OUT.csv.settings", false,
     false, Option::File::written_with_settings},
    written_to({"--talks", "OUT", "write what they did, too, or instead of -o, for R and others"}),
    {"--layout", "NAME", "of the talks: long, a row a person and round, or wide, a row a couple"},
    {"--moves", "", "what they did as moves; so without another option"},
    {"--kinds", "", "as kinds of moves"},
    {"--stances", "", "or the stances they did it from"},
    {"--turns", "T", "of each couple, instead of as many as the file says"},
    {"--seed", "S", "instead of the file's"},
    {"--threads", "K", "at the same time; else one for each processor"},
    {"--grid", "a.anxiety=0:1:21", "an axis: trait=first:last:steps; severity and strength, too",
     false, true},
    {"--around", "SD", "draw anxiety and avoidance around the file's, with this deviation"},
    {"--anybody", "", "draw both partners from the model's population"},
    {"--gains", "", "the gain of each couple's loop, too; takes longer"},
    written_to({"--svg", "MAP.svg", "with two axes: draw who ends in the cycle"}),
    {"--shard", "I/K", "only part I of K; the parts one after the other are the whole table"},
    {"--resume", "", "go on where an interrupted sweep stopped"},
    {"--force", "", "write over a table that is there"},
};
constexpr Option kChartOptions[] = {
    {"--dot", "", "for Graphviz; so without another option"},
    {"--mermaid", "", "for Mermaid (stateDiagram-v2)"},
    {"--scxml", "", "State Chart XML, to be run by other programs"},
    {"--process", "", "the stages of emotionally focused therapy instead of the stances"},
};
constexpr Option kReportOptions[] = {
    written_to({"-o", "OUT.html", "where the page goes", true}),
    {"--pairs", "N", "of runs for each help, 200 unless said; 0 leaves it out"},
    {"--transcript", "N", "at most so many turns are told of each run, 400 unless said"},
};
constexpr Option kWhatIfOptions[] = {
    {"--at", "N", "before which turn it happens; 0 if not said"},
    {"--intervention", "NAME", "what is done; --who, --strength. Of these one, or all are shown:"},
    {"--move", "NAME", "or what --who does next instead"},
    {"--trait", "NAME", "or which trait of --who is another, --by how much"},
    {"--link", "NAME", "or which link of the loop is weakened, --by how much (0.5); --who pursues"},
    {"--who", "WHO", "a, b, both, or a name of the file, unless both have it"},
    {"--strength", "S", "of an intervention, 0 to 1; 1 if not said"},
    {"--by", "D", "how far a trait moves, up or down, or how much of a link is taken"},
    {"--days", "D", "measure the next argument, with the same trigger so many days later"},
    {"--from-here", "", "all pairs share the file's own course up to --at"},
    {"-n", "N", "how many pairs of runs; 400 if not said"},
    {"--turns", "N", "how many turns to play, instead of as many as the file says"},
    {"--seed", "S", "which of the many ways it can go, instead of the file's; 0 to 2^64 - 1"},
    {"--search", "", "look for the smallest single change that keeps the argument out of it"},
    {"--avoid", "WHAT", "out of a cycle that holds (holds) or of any cycle (cycle)"},
    written_to({"--csv", "OUT", "write a table too: one row an outcome, or a finding"}),
};
constexpr Option kLoopOptions[] = {
    {"--turns", "N", "look at the loop after so many turns, instead of before the first"},
    {"--grid", "N", "rows and columns of the table's starts, 41 unless said"},
    written_to({"--csv", "OUT", "write the portraits too: one row a direction and start"}),
};
constexpr Option kDetectOptions[] = {
    read_from(
        {"--codes", "CODES.toml", "what the columns and values of the table stand for", true}),
    {"--coder", "NAME", "of several coders: whose rows, instead of as the codes say"},
    {"--shuffles", "N", "how many shuffles to compare with, instead of 199"},
    {"--seed", "S", "of the shuffles, instead of 0"},
    written_to({"--csv", "OUT", "write a table too: one row a couple and stretch of its talk"}),
    written_to(
        {"--lags", "OUT", "and another: one row a couple, lag and seat, and of all together"}),
};
constexpr Option kAgreeOptions[] = {
    read_from({"--codes", "CODES.toml", "what the table is like, and its column of coders", true}),
    written_to({"--csv", "OUT", "write a table too: one row a pair of coders, column and code"}),
};
constexpr Option kFitOptions[] = {
    read_from(
        {"--codes", "CODES.toml", "what the columns and values of the table stand for", true}),
    {"--coder", "NAME", "of several coders: whose rows, instead of as the codes say"},
    {"--free", "NAMES", "what is fitted: a.anxiety,both.level,momentum,open.silence ...", true,
     true},
    {"--couple", "TRAIT", "in which people differ from couple to couple, and partners are alike"},
    read_from(
        {"--folds", "N|FILE",
         "hold talks out in N parts, or by a table of couple and fold, to compare with others"}),
    {"--draws", "N", "of the posterior, for intervals; 2000 unless said, 0 for none"},
    {"--simulate", "N", "studies to play by the fit: do they look like this one"},
    {"--shuffles", "N", "exchange partners: is coupling gone then"},
    {"--seed", "S", "of all draws, instead of 0"},
    {"--threads", "K", "at the same time; else one for each processor"},
    written_to({"--csv", "OUT", "write a table too: estimates, comparison and checks"}),
};
constexpr Command kCommands[] = {
    {"run", "FILE", "play a scenario turn by turn, then sum it up", kRunOptions, run},
    {"replay", "TALK.csv", "feed observed talks to the engine: inner states and likelihood",
     kReplayOptions, replay},
    {"sweep", "FILE", "play a scenario with many couples: what becomes of whom", kSweepOptions,
     sweep},
    {"chart", "FILE", "the table of stances as a diagram; FILE: of a scenario's own model",
     kChartOptions, chart, Operands::one_or_none},
    {"report", "RUN", "a page of HTML with pictures; RUN: a scenario, or a recording",
     kReportOptions, report, Operands::some},
    {"what-if", "FILE", "play a scenario with and without a change, many times: what differs",
     kWhatIfOptions, what_if},
    {"loop", "FILE", "the loop between the two: links, gains, resting points, prediction",
     kLoopOptions, loop},
    {"detect", "TALK.csv", "look for patterns in observed talks, and for what draws what",
     kDetectOptions, detect},
    {"agree", "TALK.csv", "how far the coders of observed talks agree: Cohen's kappa",
     kAgreeOptions, agree},
    {"fit", "TALK.csv", "turn numbers of the model until observed talks are likeliest", kFitOptions,
     fit_talks},
};

std::string operands(const Command& command) {
    switch (command.operands) {
        case Operands::one_or_none:
            return fmt::format("[{}]", command.operand);
        case Operands::some:
            return fmt::format("{}...", command.operand);
        default:
            return std::string(command.operand);
    }
}

void print_help_of(const Command& command) {
    fmt::print("pursuit {} {} [options]\n    {}\n", command.name, operands(command), command.help);
    for (const Option& option : command.options) {
        const auto left = fmt::format("{} {}", option.name, option.value);
        fmt::print("    {:<20} {}{}\n", left, option.help, option.required ? " (required)" : "");
    }
}

/// @param about the first word of the command line: a command, or something else for all of them
void print_help(std::string_view about) {
    for (const Command& command : kCommands) {
        if (command.name == about) return print_help_of(command);
    }
    fmt::print("pursuit: two partners and the pursue-withdraw loop between them\n");
    for (const Command& command : kCommands) {
        fmt::print("\n");
        print_help_of(command);
    }
    fmt::print("\npursuit --help, pursuit COMMAND --help, pursuit --version\n");
    fmt::print("\nA model for thinking, teaching, stories and research; no diagnosis.\n");
    fmt::print("Exit status: 0, or 2 with one line on standard error;\n");
    fmt::print("a sweep that is interrupted says how far it came and ends by the signal.\n");
}

std::string command_names() {
    std::string out;
    for (const Command& command : kCommands) {
        out += fmt::format("{}{}", out.empty() ? "" : ", ", command.name);
    }
    return out;
}

bool asks_for_help(const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) {
        if (word == "--") return false;
        if (word == "--help" || word == "-h") return true;
    }
    return false;
}

void obey(const std::vector<std::string_view>& words) {
    if (words.empty()) {
        throw Complaint(
            fmt::format("no command, expected one of {}; --help tells more", command_names()));
    }
    if (asks_for_help(words)) {
        print_help(words[0]);
    } else if (words[0].starts_with('-')) {
        find_option(kOwnOptions, words[0]);
        fmt::print("pursuit {}.{}.{}\n", PURSUIT_VERSION_MAJOR, PURSUIT_VERSION_MINOR,
                   PURSUIT_VERSION_PATCH);
    } else {
        const Command& command = find_command(kCommands, words[0]);
        command.run(Arguments(command, std::span(words).subspan(1)));
    }
}

void finish_output() {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return;
    throw Complaint(fmt::format("standard output: {}", std::strerror(errno)));
}

int complain(std::string_view what) {
    fmt::print(stderr, "pursuit: {}\n", what);
    return kBadInput;
}

}  // namespace

int main(int count, char** words) {
    try {
        obey({words + (count > 0 ? 1 : 0), words + count});
        finish_output();
        return 0;
    } catch (const std::bad_alloc&) {
        return complain("out of memory");
    } catch (const std::exception& error) {
        return complain(error.what());
    }
}

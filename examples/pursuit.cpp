// The program `pursuit`: plays scenarios and replays coded talks, on the public API alone.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <string_view>
#include <vector>

#include <pursuit/version.hpp>

#include "program.hpp"

namespace {

constexpr int kBadInput = 2;

constexpr Option kOwnOptions[] = {{"--help", "", ""}, {"--version", "", ""}};
constexpr Option kRunOptions[] = {
    {"--turns", "N", "how many turns to play, instead of as many as the file says"},
    {"--seed", "S", "which of the many ways it can go, instead of the file's"},
    {"--why", "", "a sentence under each turn: what speaks for the move"},
    {"--csv", "OUT", "write a table too: one row a turn, with both partners' inner states"},
};
constexpr Option kReplayOptions[] = {
    {"--codes", "CODES.toml", "what the columns and values of the table stand for", true},
    {"--csv", "OUT", "write a table too: one row a couple, interval and code"},
};
constexpr Option kSweepOptions[] = {
    {"--couples", "N", "how many couples; with --grid, in each cell", true},
    {"-o", "OUT.csv", "the table: one row a couple, or a cell; beside it OUT.csv.settings", true},
    {"--turns", "T", "of each couple, instead of as many as the file says"},
    {"--seed", "S", "instead of the file's"},
    {"--threads", "K", "at the same time; else one for each processor"},
    {"--grid", "a.anxiety=0:1:21", "an axis: trait=first:last:steps; severity and strength, too",
     false, true},
    {"--around", "SD", "draw anxiety and avoidance around the file's, with this deviation"},
    {"--anybody", "", "draw both partners from the model's population"},
    {"--gains", "", "the gain of each couple's loop, too; takes longer"},
    {"--svg", "MAP.svg", "with two axes: draw who ends in the cycle"},
    {"--shard", "I/K", "only part I of K; the parts one after the other are the whole table"},
    {"--resume", "", "go on where an interrupted sweep stopped"},
    {"--force", "", "write over a table that is there"},
};
constexpr Command kCommands[] = {
    {"run", "FILE", "play a scenario turn by turn, then sum it up", kRunOptions, run},
    {"replay", "TALK.csv", "feed observed talks to the engine: inner states and likelihood",
     kReplayOptions, replay},
    {"sweep", "FILE", "play a scenario with many couples: what becomes of whom", kSweepOptions,
     sweep},
};

void print_help() {
    fmt::print("pursuit: two partners and the pursue-withdraw loop between them\n");
    for (const Command& command : kCommands) {
        fmt::print("\npursuit {} {} [options]\n    {}\n", command.name, command.operand,
                   command.help);
        for (const Option& option : command.options) {
            const auto left = fmt::format("{} {}", option.name, option.value);
            fmt::print("    {:<20} {}{}\n", left, option.help,
                       option.required ? " (required)" : "");
        }
    }
    fmt::print("\npursuit --help, pursuit --version\n");
    fmt::print("\nA model for thinking, teaching, stories and research; no diagnosis.\n");
    fmt::print("Exit status: 0, or 2 with one line on standard error.\n");
}

bool asks_for_help(const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) {
        if (word == "--") return false;
        if (word == "--help" || word == "-h") return true;
    }
    return false;
}

void obey(const std::vector<std::string_view>& words) {
    if (words.empty())
        throw Complaint("no command, expected run, replay or sweep; --help tells more");
    if (asks_for_help(words)) {
        print_help();
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

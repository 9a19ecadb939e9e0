// `pursuit sweep`: many couples through one scenario, as a table with a row a couple or a cell of a
// grid. It may be cut into parts that concatenate, stopped, and continued to the same bytes.
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>
#include <vector>

#include <pursuit/base/version.hpp>
#include <pursuit/ensemble/ensemble.hpp>
#include <pursuit/ensemble/population.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "growing_table.hpp"
#include "in_order.hpp"
#include "program.hpp"
#include "progress.hpp"
#include "signals.hpp"
#include "sweep_couples.hpp"
#include "sweep_map.hpp"
#include "sweep_table.hpp"
#include "sweep_talks.hpp"

namespace {

using namespace pursuit;

constexpr std::uint64_t kMostCouples = 1000000000000;
constexpr std::uint32_t kMostTurns = 100000, kMostThreads = 1024;
constexpr std::uint64_t kPartTurns = 262144, kLeastPart = 64, kMostPart = 4096;

// --- what is asked for ---------------------------------------------------------------------------

/// "2/7".
Part part_of(const std::string& text) {
    Part part;
    const char *at = text.data(), *end = at + text.size();
    const auto first = std::from_chars(at, end, part.index);
    const bool slash = first.ec == std::errc{} && first.ptr != end && *first.ptr == '/';
    const auto last = slash ? std::from_chars(first.ptr + 1, end, part.count) : first;
    if (!slash || last.ec != std::errc{} || last.ptr != end || part.index < 1 ||
        part.index > part.count) {
        throw Complaint(
            fmt::format("--shard is '{}', expected I/K with I from 1 to K", cut(clean(text), 40)));
    }
    return part;
}

std::vector<Axis> axes_of(const std::vector<std::string>& grid) {
    std::vector<Axis> axes;
    for (const std::string& text : grid) {
        axes.push_back(parse_axis(text));
        const Axis& axis = axes.back();
        for (const float end : {axis.first, axis.last}) {
            if (!is_script_axis(axis.trait) || (end >= 0 && end <= 1)) continue;
            throw Complaint(fmt::format("{} is {}, expected 0 to 1", axis.trait, end));
        }
    }
    return axes;
}

Asked asked_of(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    Asked asked;
    asked.couples = *arguments.number("--couples", 1, kMostCouples);
    const auto turns = arguments.number("--turns", 1, kMostTurns);
    const auto seed = arguments.number("--seed", 0, ~std::uint64_t{0});
    const auto threads = arguments.number("--threads", 1, kMostThreads);
    asked.threads =
        static_cast<unsigned>(threads.value_or(std::max(1u, std::thread::hardware_concurrency())));
    asked.grid = arguments.texts("--grid");
    asked.axes = axes_of(asked.grid);
    asked.anybody = arguments.has("--anybody");
    asked.gains = arguments.has("--gains");
    asked.around = arguments.decimal("--around", 0, 1).value_or(0);
    if (const auto text = arguments.text("--shard")) asked.shard = part_of(*text);
    if (asked.anybody && (arguments.has("--around") || !asked.grid.empty())) {
        throw Complaint("--anybody draws both partners, so it goes without --around and --grid");
    }
    if (asked.gains && !asked.grid.empty()) {
        throw Complaint("--gains is a matter of single couples, so it goes without --grid");
    }
    asked.scenario = with_file(path, [&] { return load_scenario(path); });
    asked.turns = static_cast<std::uint32_t>(turns.value_or(asked.scenario.turns));
    asked.seed = seed.value_or(asked.scenario.seed);
    return asked;
}

/// All that the rows depend on, as lines "key = value".
std::string settings_of(const Asked& asked, const Model& model) {
    return fmt::format(
        "version = {}.{}.{}\nmodel = {:016x}\ncouples = {}\nturns = {}\nseed = {}\ngrid = "
        "{}\naround = {}\nanybody = {}\n"
        "gains = {}\nshard = {}/{}\n{}",
        PURSUIT_VERSION_MAJOR, PURSUIT_VERSION_MINOR, PURSUIT_VERSION_PATCH, model.hash(),
        asked.couples, asked.turns, asked.seed, fmt::join(asked.grid, " "), asked.around,
        asked.anybody, asked.gains, asked.shard.index, asked.shard.count,
        write_scenario(asked.scenario));
}

// --- the work ------------------------------------------------------------------------------------

/// What became of couples first..end-1: rows, or counts by cell.
struct Piece {
    std::uint64_t end = 0;
    std::string rows;
    std::vector<std::pair<std::uint64_t, Tally>> cells;
    Tally all;
    bool whole = false;
};

/// Couples of one script.
void play(const Couples& couples, std::uint64_t first, std::uint64_t count, bool gains,
          std::vector<Summary>& summaries, std::vector<ReferenceGains>& of_loops) {
    const auto script = couples.script(first / couples.repeat());
    summaries.resize(count);
    of_loops.resize(gains ? count : 0);
    Results results;
    results.summaries = summaries;
    results.gains = of_loops;
    const Fault fault = run(couples.ensemble(first, count, script), results, {.stop = &stopped});
    if (fault && !stopped) throw Error(fault);
}

Piece piece_of(const Couples& couples, const Asked& asked, std::uint64_t first, std::uint64_t end) {
    Piece piece;
    std::vector<Summary> summaries;
    std::vector<ReferenceGains> gains;
    for (std::uint64_t at = first; at < end;) {
        const std::uint64_t cell_end = (at / couples.repeat() + 1) * couples.repeat();
        const std::uint64_t until = couples.same_script() ? end : std::min(end, cell_end);
        play(couples, at, until - at, asked.gains, summaries, gains);
        if (stopped) return piece;
        for (std::uint64_t id = at; id < until; ++id) {
            const Summary& summary = summaries[id - at];
            piece.all.add(summary);
            if (asked.axes.empty()) {
                Pair pair;
                if (const Fault fault = couples.pair(id, pair)) throw Error(fault);
                add_couple(piece.rows, id, pair, summary,
                           gains.empty() ? nullptr : &gains[id - at]);
                continue;
            }
            const std::uint64_t cell = id / couples.repeat();
            if (piece.cells.empty() || piece.cells.back().first != cell) {
                piece.cells.emplace_back(cell, Tally{});
            }
            piece.cells.back().second.add(summary);
        }
        at = until;
    }
    piece.end = end;
    piece.whole = true;
    return piece;
}

/// Puts the pieces into the table in their order.
class Writer {
public:
    Writer(GrowingTable& table, const Couples& couples) : table_(&table), couples_(&couples) {}

    void add(Piece&& piece) {
        if (!piece.whole) return;
        for (const auto& [cell, tally] : piece.cells) {
            cell_.add(tally);
            if (cell_.couples < couples_->repeat()) continue;
            add_cell(piece.rows, couples_->values(cell), cell_);
            cell_ = {};
        }
        table_->add(piece.rows);
        all_.add(piece.all);
    }
    const Tally& all() const { return all_; }

private:
    GrowingTable* table_;
    const Couples* couples_;
    Tally cell_, all_;  // of the cell that is not complete yet; of all couples
};

struct Range {
    std::uint64_t first = 0, end = 0;
};
/// Part i of k: the first ones are longer by one where k does not divide.
Range range_of(std::uint64_t count, const Part& part) {
    const std::uint64_t size = count / part.count, longer = count % part.count;
    const auto begin = [&](std::uint64_t i) { return size * i + std::min(i, longer); };
    return {begin(part.index - 1), begin(part.index)};
}

/// @param resumed whether there are couples that were played by an earlier run
void print_summary(const Asked& asked, const Tally& all, double seconds, bool resumed,
                   const std::string& path) {
    if (all.couples == 0) {
        fmt::print("nothing left to play: {} is complete\n", clean(path));
        return;
    }
    const auto turns = static_cast<double>(all.couples) * asked.turns;
    const auto couples = static_cast<double>(all.couples);
    const auto names = names_to_show(asked.scenario.names);
    const auto one = [&](const char* what, std::uint64_t count) {
        fmt::print("    {:<34} {:>6}\n", what, percent(static_cast<double>(count), couples));
    };
    fmt::print("{} of {} turns in {:.1f} s: {:.3g} million turns a second{}\n",
               counted(all.couples, "couple"), asked.turns, seconds,
               turns / std::max(seconds, 1e-9) / 1e6, resumed ? ", since it was resumed" : "");
    one("fell into the cycle", all.escalated);
    one("were in it at the end", all.holds);
    one("were calm at the end", all.dies_out);
    one("resolved the issue", all.resolved);
    for (std::size_t i = 0; i < 2; ++i) {
        one(fmt::format("{} pursued more", cut(names[i], 18)).c_str(), all.pursued[i]);
    }
    if (all.refused > 0) fmt::print("    refused in all: {}\n", all.refused);
    fmt::print("written to {}\n", clean(path));
}

GrowingTable::Start start_of(const Arguments& arguments) {
    const bool resume = arguments.has("--resume"), force = arguments.has("--force");
    if (resume && force) throw Complaint("--resume and --force exclude each other");
    return resume  ? GrowingTable::Start::resume
           : force ? GrowingTable::Start::overwrite
                   : GrowingTable::Start::anew;
}

/// Which couples are left to play, and where the rows of a shard begin.
struct Work {
    std::uint64_t a_row = 1;           // couples
    Range rows;                        // of the shard
    std::uint64_t first = 0, end = 0;  // couples

    Work(const Couples& couples, const Asked& asked)
        : a_row(asked.axes.empty() ? 1 : couples.repeat()),
          rows(range_of(asked.axes.empty() ? couples.repeat() : couples.cells(), asked.shard)),
          first(rows.first * a_row),
          end(rows.end * a_row) {}

    void leave_out(std::uint64_t rows_there, const std::string& path) {
        if (rows_there > rows.end - rows.first) {
            throw Complaint(fmt::format("{} has more rows than the sweep", clean(path)));
        }
        first += rows_there * a_row;
    }
};

/// Plays what is left, until it is done or stopped; returns the end of what is done.
std::uint64_t play_all(const Couples& couples, const Asked& asked, const Work& work,
                       Writer& writer) {
    const std::uint64_t part = std::clamp(kPartTurns / asked.turns, kLeastPart, kMostPart);
    const std::uint64_t parts = (work.end - work.first + part - 1) / part;
    const auto threads = static_cast<unsigned>(std::clamp<std::uint64_t>(parts, 1, asked.threads));
    const std::uint64_t begin = work.rows.first * work.a_row;
    Progress progress(work.first - begin, work.end - begin, "couples");
    std::uint64_t done = work.first;
    InOrder<Piece>::run(
        parts, threads,
        [&](std::uint64_t i) {
            return piece_of(couples, asked, work.first + i * part,
                            std::min(work.end, work.first + (i + 1) * part));
        },
        [&](Piece&& piece) {
            if (piece.whole) done = piece.end;
            writer.add(std::move(piece));
        },
        [&] {
            progress.show(done - begin);
            return !stopped;
        });
    return done;
}

std::string header_of(const Asked& asked) {
    if (asked.shard.index > 1) return {};
    if (asked.axes.empty()) return couple_header(asked.gains);
    std::vector<std::string> names;
    for (const Axis& axis : asked.axes) names.push_back(axis.trait);
    return cell_header(names);
}

std::optional<TalksAsked> talks_of(const Arguments& arguments) {
    static constexpr std::string_view kLayouts[] = {"long", "wide"},
                                      kOf[] = {"--moves", "--kinds", "--stances"};
    const auto path = arguments.text("--talks");
    TalksAsked out;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < std::size(kOf); ++i) {
        if (!arguments.has(kOf[i])) continue;
        out.of = static_cast<TalksAsked::Of>(i);
        ++asked;
    }
    if (asked > 1) throw Complaint("of --moves, --kinds and --stances only one");
    const auto layout = arguments.choice("--layout", kLayouts);
    if (!path && (asked > 0 || layout)) {
        throw Complaint(
            "--layout, --moves, --kinds and --stances are of --talks, which is missing");
    }
    if (!path) return {};
    if (arguments.has("--shard") || arguments.has("--resume")) {
        throw Complaint("--talks is written as a whole, so it goes without --shard and --resume");
    }
    out.path = *path;
    out.wide = layout == 1;
    return out;
}

/// The talks alone.
void sweep_talks(const Arguments& arguments, const TalksAsked& talks) {
    for (const char* option : {"--svg", "--gains", "--force"}) {
        if (arguments.has(option)) throw Complaint(fmt::format("{} needs -o", option));
    }
    const Asked asked = asked_of(arguments);
    const Model model =
        with_file(arguments.operand(), [&] { return Model{asked.scenario.tables}; });
    const Couples couples(asked, model);
    const Signals signals;
    with_file(arguments.operand(), [&] { return write_talks(talks, asked, couples, model); });
    fmt::print("{} of {} turns, written to {}\n",
               counted(couples.cells() * couples.repeat(), "couple"), asked.turns,
               clean(talks.path));
}

}  // namespace

void sweep(const Arguments& arguments) {
    const std::optional<TalksAsked> talks = talks_of(arguments);
    if (!arguments.has("-o")) {
        if (!talks) throw Complaint("sweep needs -o or --talks");
        sweep_talks(arguments, *talks);
        return;
    }
    const std::string path = *arguments.text("-o");
    const GrowingTable::Start start = start_of(arguments);
    const Asked asked = asked_of(arguments);
    const auto picture = arguments.text("--svg");
    if (picture) expect_map(asked.axes);
    if (picture && asked.shard.count > 1) {
        throw Complaint("--svg draws the whole map, so it goes without --shard");
    }
    struct stat table_now {};
    if (picture && ::stat(path.c_str(), &table_now) == 0 && !S_ISREG(table_now.st_mode)) {
        throw Complaint(
            fmt::format("--svg draws from the table, so -o {} has to be a file", clean(path)));
    }
    const Model model =
        with_file(arguments.operand(), [&] { return Model{asked.scenario.tables}; });
    const Couples couples(asked, model);
    Work work(couples, asked);
    const Signals signals;
    GrowingTable table(path, settings_of(asked, model), header_of(asked), start);
    work.leave_out(table.rows(), path);

    Writer writer(table, couples);
    const auto begun = std::chrono::steady_clock::now();
    const std::uint64_t done =
        with_file(arguments.operand(), [&] { return play_all(couples, asked, work, writer); });
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    table.flush();
    if (stopped && done < work.end) {
        const std::uint64_t rows = work.rows.end - work.rows.first;
        fmt::print(stderr, "pursuit: stopped with {} of {} rows in {}; --resume continues\n",
                   done / work.a_row - work.rows.first, rows, clean(path));
        end_by_signal();
    }
    if (talks) write_talks(*talks, asked, couples, model);
    print_summary(asked, writer.all(), took.count(), table.rows() > 0, path);
    if (talks) fmt::print("talks written to {}\n", clean(talks->path));
    if (picture) {
        draw_sweep(path, *picture, asked.axes, asked.scenario);
        fmt::print("drawn in {}\n", clean(*picture));
    }
}

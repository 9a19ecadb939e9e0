#include "sweep_talks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "program.hpp"
#include "progress.hpp"
#include "signals.hpp"
#include "table.hpp"

using namespace pursuit;

namespace {

constexpr std::uint64_t kMostTurns = 100000000;  // of all couples

/// What the two did in a round: each at most once. A new round begins with who has acted already.
struct Round {
    std::array<std::optional<std::uint8_t>, 2> traces{};
    std::array<float, 2> arousal{};  // at its end
    Seat first{};
};
using Rounds = std::vector<Round>;

/// The turns of some couples, as the ensemble writes them: [turn * couples + couple].
struct Played {
    std::size_t couples, turns;
    std::vector<std::uint8_t> traces, movers;
    std::array<std::vector<float>, 2> arousal;

    Played(const Couples& of, const Asked& asked, std::uint64_t first, std::uint64_t count)
        : couples(count), turns(asked.turns), traces(couples * turns), movers(couples * turns) {
        std::array<Column, 2> columns;
        for (const Seat seat : {Seat::a, Seat::b}) {
            auto& values = arousal[static_cast<std::size_t>(seat)];
            values.resize(couples * turns);
            columns[static_cast<std::size_t>(seat)] = {Quantity::arousal, seat, values.data()};
        }
        Results results;
        results.trace = traces.data();
        results.movers = movers.data();
        results.columns = columns;
        const auto script = of.script(first / of.repeat());
        const Fault fault = run(of.ensemble(first, count, script), results,
                                {.threads = asked.threads, .stop = &stopped});
        if (fault && !stopped) throw Error(fault);
    }
    Rounds rounds(std::size_t couple) const {
        Rounds out;
        for (std::size_t t = 0; t < turns; ++t) {
            const std::size_t i = t * couples + couple, seat = movers[i];
            if (out.empty() || out.back().traces[seat]) {
                out.push_back({});
                out.back().first = static_cast<Seat>(seat);
            }
            out.back().traces[seat] = traces[i];
            out.back().arousal = {arousal[0][i], arousal[1][i]};
        }
        return out;
    }
};

class TalkTable {
public:
    TalkTable(const TalksAsked& how, const Model& model)
        : how_(how), model_(model), table_(how.path) {}

    void add(std::uint64_t id, const Rounds& rounds) {
        if (how_.wide) {
            wide_.emplace_back(id, rounds);
            return;
        }
        if (!begun_) {
            table_.cells({"couple", "person", "seat", "dist", "time", "first"});
            table_.cells({word(), "arousal"}).end_row();
            begun_ = true;
        }
        for (std::size_t i = 0; i < rounds.size(); ++i) {
            for (std::size_t seat = 0; seat < 2; ++seat) add_long(id, i, rounds[i], seat);
        }
    }
    void finish() {
        if (how_.wide) add_wide();
        table_.commit();
    }

private:
    std::string_view word() const {
        return how_.of == TalksAsked::Of::moves   ? "move"
               : how_.of == TalksAsked::Of::kinds ? "kind"
                                                  : "stance";
    }
    /// NA where one of the two did nothing in a round.
    std::string_view value(const std::optional<std::uint8_t>& trace) const {
        if (!trace) return "NA";
        if (how_.of == TalksAsked::Of::stances) return name(trace_stance(*trace));
        const MoveRow& row = model_.row(trace_move(*trace));
        return how_.of == TalksAsked::Of::kinds ? name(row.kind) : std::string_view(row.name);
    }
    void add_long(std::uint64_t id, std::size_t i, const Round& round, std::size_t seat) {
        table_ << id << 2 * id + seat << name(static_cast<Seat>(seat)) << seat << i + 1;
        table_ << name(round.first) << value(round.traces[seat]) << round.arousal[seat];
        table_.end_row();
    }
    void add_wide() {
        std::size_t most = 0;
        for (const auto& [id, rounds] : wide_) most = std::max(most, rounds.size());
        table_.cells({"couple"});
        for (const char* seat : {"a", "b"}) {
            for (std::size_t i = 1; i <= most; ++i) table_ << fmt::format("{}{}", seat, i);
        }
        table_.end_row();
        for (const auto& [id, rounds] : wide_) {
            table_ << id;
            for (std::size_t seat = 0; seat < 2; ++seat) {
                for (std::size_t i = 0; i < most; ++i) {
                    table_ << (i < rounds.size() ? value(rounds[i].traces[seat]) : "NA");
                }
            }
            table_.end_row();
        }
    }

    const TalksAsked& how_;
    const Model& model_;
    Table table_;
    bool begun_ = false;
    std::vector<std::pair<std::uint64_t, Rounds>> wide_;
};

}  // namespace

void write_talks(const TalksAsked& how, const Asked& asked, const Couples& couples,
                 const Model& model) {
    const std::uint64_t all = couples.cells() * couples.repeat();
    if (all > kMostTurns / asked.turns) {
        throw Complaint(
            fmt::format("--talks of {} couples and {} turns, expected at most {} turns in all", all,
                        asked.turns, kMostTurns));
    }
    TalkTable table(how, model);
    Progress progress(0, all, "couples");
    constexpr std::uint64_t kPart = 1024;
    for (std::uint64_t first = 0; first < all && !stopped;) {
        const std::uint64_t end =
            std::min({all, first + kPart, (first / couples.repeat() + 1) * couples.repeat()});
        const Played played(couples, asked, first, end - first);
        for (std::uint64_t id = first; id < end && !stopped; ++id) {
            table.add(id, played.rounds(id - first));
        }
        first = end;
        progress.show(first);
    }
    if (stopped) end_by_signal();
    table.finish();
}

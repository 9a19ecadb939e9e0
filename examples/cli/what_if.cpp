// `pursuit what-if`: plays a scenario with and without a change, or looks for changes.
#include <pursuit/study/what_if.hpp>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

#include <pursuit/script/playthrough.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/study/search.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "program.hpp"
#include "progress.hpp"
#include "search.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;

constexpr std::uint32_t kMostTurns = 100000;
constexpr std::size_t kListed = 6;  // findings of each lever
const std::optional<Seat> kReached[] = {Seat::a, Seat::b, std::nullopt};

/// What was typed, and the file it is about.
struct Question {
    std::string path;
    Scenario scenario;
    Model model;
    TwoNames names;
    std::uint32_t at = 0;
    std::optional<Seat> who{};
    bool both = false;
};

template <class Enum>
std::vector<std::string_view> all_names(int count) {
    std::vector<std::string_view> out;
    for (int i = 0; i < count; ++i) out.push_back(name(static_cast<Enum>(i)));
    return out;
}

void read_who(const Arguments& arguments, Question& q) {
    const std::vector<std::string_view> known{"a", "b", "both", q.names[0], q.names[1]};
    const auto who = arguments.choice("--who", known);
    if (who && *who > 2 && q.names[0] == q.names[1]) {
        throw Complaint(
            fmt::format("--who is '{}', as both are called; expected a or b", q.names[0]));
    }
    q.both = who == 2;
    if (who && *who != 2) q.who = *who % 3 == 0 ? Seat::a : Seat::b;
}

Question question(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    Scenario scenario = with_file(path, [&] { return load_scenario(path); });
    if (const auto turns = arguments.number("--turns", 1, kMostTurns)) {
        scenario.turns = static_cast<std::uint32_t>(*turns);
    }
    if (const auto seed = arguments.number("--seed", 0, ~std::uint64_t{0})) scenario.seed = *seed;
    Model model = with_file(path, [&] { return Model{scenario.tables}; });
    const TwoNames names = names_to_show(scenario.names);
    Question q{path, std::move(scenario), std::move(model), names};
    q.at =
        static_cast<std::uint32_t>(arguments.number("--at", 0, q.scenario.turns - 1).value_or(0));
    read_who(arguments, q);
    return q;
}

Seat one_seat(const Question& q, std::string_view option) {
    if (q.who) return *q.who;
    throw Complaint(fmt::format("{} needs --who a or b", option));
}

/// The change that was asked for; none if none was.
std::optional<Change> change_in(const Arguments& arguments, const Question& q) {
    int asked = 0;
    for (const char* option : {"--intervention", "--move", "--trait", "--link"}) {
        asked += arguments.has(option);
    }
    if (asked > 1) throw Complaint("expected one of --intervention, --move, --trait and --link");
    const float strength = arguments.decimal("--strength", 0, 1).value_or(1);
    const auto whats = all_names<Intervention::What>(kInterventions);
    if (const auto what = arguments.choice("--intervention", whats)) {
        const Intervention value{static_cast<Intervention::What>(*what), q.who, strength};
        return Change{q.at, value};
    }
    std::vector<std::string_view> moves;
    for (int m = 0; m < q.model.moves(); ++m) moves.push_back(q.model.name(static_cast<Move>(m)));
    if (const auto move = arguments.choice("--move", moves)) {
        return Change{q.at, HostMove{one_seat(q, "--move"), static_cast<Move>(*move), {}}};
    }
    if (const auto trait = arguments.choice("--trait", all_names<Trait>(kTraits))) {
        const auto [least, most] = range(static_cast<Trait>(*trait));
        const auto by = arguments.decimal("--by", least - most, most - least);
        if (!by) throw Complaint("--trait needs --by D");
        return Change{q.at, MovedTrait{one_seat(q, "--trait"), static_cast<Trait>(*trait), *by}};
    }
    if (const auto link = arguments.choice("--link", all_names<Link>(kLinks))) {
        const float by = arguments.decimal("--by", 0, 1).value_or(0.5f);
        return Change{q.at, WeakenedLink{static_cast<Link>(*link), one_seat(q, "--link"), by}};
    }
    return {};
}

Trial trial_in(const Arguments& arguments, const Question& q) {
    Trial trial;
    trial.pairs = static_cast<std::uint32_t>(arguments.number("-n", 2, 1000000).value_or(400));
    trial.turns = q.scenario.turns;
    if (arguments.has("--from-here")) trial.own_turns = q.at;
    if (const auto days = arguments.decimal("--days", 0, 36525)) {
        trial.follow_up = FollowUp{*days, {}};
    } else {
        trial.from = q.at;  // up to there nothing differs
    }
    return trial;
}

/// Shows how far it is, in a std::optional<Progress>.
void show_progress(void* progress, std::uint32_t done, std::uint32_t all) {
    auto& shown = *static_cast<std::optional<Progress>*>(progress);
    if (!shown) shown.emplace(0, all, "steps");
    shown->show(done);
}

Compared compared(const Question& q, std::span<const Change> changes, const Trial& trial) {
    return with_file(q.path, [&] {
        Compared out;
        if (const Fault fault = compare(q.scenario, q.model, changes, trial, out)) {
            throw Error(fault);
        }
        return out;
    });
}

// --- one change ----------------------------------------------------------------------------------

/// "strongest fear, Ana".
std::string outcome_text(Outcome outcome, const TwoNames& names) {
    std::string text{label(outcome)};
    const std::size_t comma = text.rfind(", ");
    const std::string_view seat = comma == text.npos ? "" : std::string_view(text).substr(comma);
    if (seat == ", a" || seat == ", b") text = text.substr(0, comma + 2) + names[seat == ", b"];
    return text;
}

/// A value in the unit it is told in: shares in percent, turns and gains as they are.
struct Unit {
    double factor = 1;
    int digits = 2;
    const char* sign = "";
    std::string value(double x) const { return fmt::format("{:.{}f}{}", factor * x, digits, sign); }
    std::string change(double x) const {
        const std::string text = fmt::format("{:+.{}f}", factor * x, digits);
        const bool none = text.find_first_not_of("+-0.") == text.npos;
        return none ? text.substr(1) : text;
    }
};
Unit unit_of(Outcome outcome) {
    if (outcome == Outcome::repair_time) return {1, 1, ""};
    const bool share = is_share(outcome) || outcome == Outcome::time_in_cycle ||
                       outcome == Outcome::time_calm || outcome == Outcome::protest_a ||
                       outcome == Outcome::protest_b;
    return share ? Unit{100, 0, " %"} : Unit{};
}

std::string outcome_rows(const Terminal& terminal, const Compared& c, const TwoNames& names) {
    const int room = std::min(terminal.width - 2 - 41, 30);
    std::string out = fmt::format("  {} {:>7} {:>7} {:>7}  {}\n", fit("", room), "without", "with",
                                  "differs", "95 %");
    for (int i = 0; i < kOutcomes; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        const Contrast& o = c[outcome];
        const Unit unit = unit_of(outcome);
        std::string interval = fmt::format("[{}, {}]", unit.change(o.low), unit.change(o.high));
        if (o.n < 2) interval = "";
        const bool differs = o.n > 1 && (o.low > 0 || o.high < 0);
        std::string row = fmt::format(
            "  {} {:>7} {:>7} {:>7}  {}", fit(outcome_text(outcome, names), room),
            unit.value(o.without), unit.value(o.with), unit.change(o.difference), interval);
        if (o.n == 0) row = fmt::format("  {} {:>7}", fit(outcome_text(outcome, names), room), "-");
        out += (differs ? row : terminal.paint(Ink::faint, row)) + "\n";
    }
    return out;
}

std::string remarks(const Terminal& terminal, const Compared& c, std::uint64_t seed) {
    const Outcomes &without = c.own.without, &with = c.own.with;
    const auto held = [](const Outcomes& o) {
        return o[Outcome::holds] > 0 ? "holds" : "does not hold";
    };
    std::string text = fmt::format(
        "In this very argument (seed {}): without it {} of these turns are in the cycle, which {} "
        "at the end; with it {}, and it {}.",
        seed, percent(without[Outcome::time_in_cycle], 1), held(without),
        percent(with[Outcome::time_in_cycle], 1), held(with));
    if (c.censored[0] + c.censored[1] > 0) {
        text += fmt::format(
            " Of {} and {} runs with a cycle {} and {} were not repaired by the end: their turns "
            "count as far as both runs of a pair were watched, so that the means are too low.",
            c.cycles[0], c.cycles[1], c.censored[0], c.censored[1]);
    }
    if (c.refused > 0) {
        text += fmt::format(" Refused in {} of the pairs, as uncovering is while flooded.",
                            percent(c.refused, c.pairs));
    }
    if (c.unmade > 0) {
        text += fmt::format(" Not made in {} of the pairs: no turn was left for it.",
                            percent(c.unmade, c.pairs));
    }
    return wrapped(text, terminal.width, 2) + "\n";
}

void write_outcomes(const std::string& path, const Compared& c) {
    Table table{path};
    table
        .cells({"outcome", "n", "without", "with", "difference", "low", "high", "variance_ratio",
                "own_without", "own_with"})
        .end_row();
    for (int i = 0; i < kOutcomes; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        const Contrast& o = c[outcome];
        table << name(outcome) << o.n << o.without << o.with << o.difference << o.low << o.high
              << o.variance_ratio << c.own.without[outcome] << c.own.with[outcome];
        table.end_row();
    }
    table.commit();
}

void print_heading(const Terminal& terminal, const Question& q, const std::string& how) {
    const auto print = [&](Ink ink, const std::string& line) {
        std::fputs((terminal.paint(ink, wrapped(line, terminal.width, 0)) + "\n").c_str(), stdout);
    };
    if (!q.scenario.title.empty()) print(Ink::heading, clean(q.scenario.title));
    print(Ink::plain, how);
}

std::string measured_in(const Trial& trial) {
    const std::string what =
        trial.follow_up ? fmt::format("the next argument, {:.4g} days later", trial.follow_up->days)
        : trial.from > 0 ? fmt::format("turns {} to {}", trial.from, trial.turns - 1)
                         : fmt::format("{} turns", trial.turns);
    return fmt::format("{} pairs of runs, both of a pair on the same chances; measured: {}.",
                       trial.pairs, what);
}

void tell_change(const Arguments& arguments, const Question& q, const Change& change) {
    std::optional<Progress> progress;
    Trial trial = trial_in(arguments, q);
    trial.progress = show_progress;
    trial.user = &progress;
    const Compared c = compared(q, {&change, 1}, trial);
    progress.reset();
    if (const auto csv = arguments.text("--csv")) write_outcomes(*csv, c);
    const Terminal terminal = ::terminal();
    std::string what = change_text(change, q.model, q.names);
    if (const auto* value = std::get_if<Intervention>(&change.what)) {
        what += fmt::format(" Strength {:.2g}.", value->strength);
    }
    print_heading(terminal, q, fmt::format("Before turn {}: {}", change.turn, what));
    std::fputs((wrapped(measured_in(trial), terminal.width, 0) + "\n\n").c_str(), stdout);
    std::fputs(outcome_rows(terminal, c, q.names).c_str(), stdout);
    std::fputs(("\n" + remarks(terminal, c, q.scenario.seed)).c_str(), stdout);
}

// --- every intervention --------------------------------------------------------------------------

void tell_all(const Arguments& arguments, const Question& q) {
    if (arguments.has("--csv")) throw Complaint("--csv needs one change, or --search");
    const Trial trial = trial_in(arguments, q);
    const float strength = arguments.decimal("--strength", 0, 1).value_or(1);
    const Terminal terminal = ::terminal();
    print_heading(terminal, q,
                  fmt::format("Before turn {}, one of these, at strength {:.2g}:", q.at, strength));
    std::fputs((wrapped(measured_in(trial), terminal.width, 0) + "\n\n").c_str(), stdout);
    const int room = terminal.width - 2 - 26;
    const auto row = [&](std::string_view what, std::string_view time, std::string_view gain) {
        fmt::print("  {} {:>14} {:>10}\n", fit(what, room), time, gain);
    };
    row("", "in cycle, %", "hot gain");
    const Compared none = compared(q, {}, trial);
    row("As it is.", fmt::format("{:.1f}", 100 * none[Outcome::time_in_cycle].without),
        fmt::format("{:.2f}", none[Outcome::gain_hot].without));
    for (int what = 0; what < kInterventions; ++what) {
        for (const std::optional<Seat>& seat : kReached) {
            if ((q.who && seat != q.who) || (q.both && seat)) continue;
            Intervention value{static_cast<Intervention::What>(what), {}, strength};
            value.who = seat;
            const Change change{q.at, value};
            Compared c;
            if (compare(q.scenario, q.model, {&change, 1}, trial, c)) continue;  // not for these
            const Contrast& time = c[Outcome::time_in_cycle];
            const double half = 50 * (time.high - time.low);
            row(change_text(change, q.model, q.names),
                fmt::format("{:+.1f} ± {:.1f}", 100 * time.difference, half),
                fmt::format("{:+.2f}", c[Outcome::gain_hot].difference));
        }
    }
}

// --- searching -----------------------------------------------------------------------------------

/// The couple after `at` turns; before the first one, with what happens before it.
Couple couple_at(const Question& q) {
    return with_file(q.path, [&] {
        Playthrough playthrough{q.scenario, q.model};
        if (q.at == 0) return playthrough.before_turn();
        for (std::uint32_t i = 0; i < q.at; ++i) playthrough.next();
        return playthrough.couple();
    });
}

bool happens_later(const Question& q) {
    const auto& all = q.scenario.happenings;
    return std::any_of(all.begin(), all.end(), [&](const Happening& each) {
        const bool first = each.turn.value_or(1) == 0 || each.time_ms.value_or(1) == 0;
        return each.turn ? *each.turn > 0 && *each.turn >= q.at : !first;
    });
}

void tell_search(const Arguments& arguments, const Question& q) {
    Search how;
    how.pairs = static_cast<std::uint32_t>(arguments.number("-n", 2, 10000).value_or(60));
    how.turns = q.scenario.turns - q.at;
    if (how.turns < 30) throw Complaint("--search needs 30 turns or more; --turns gives them");
    how.turns = std::min(how.turns, std::uint32_t{1000});
    const std::vector<std::string_view> avoidable{"holds", "cycle"};
    how.avoid = arguments.choice("--avoid", avoidable) == 1 ? Outcome::cycle : Outcome::holds;
    how.pursuer = q.who;
    std::optional<Progress> progress;
    how.progress = show_progress;
    how.user = &progress;
    const Couple couple = couple_at(q);
    std::vector<Finding> findings(kListed * kLevers);
    Found found;
    const Fault fault = pursuit::search(couple, how, findings, found);
    progress.reset();
    const Terminal terminal = ::terminal();
    if (fault && fault.status != Status::state) {
        with_file(q.path, [&] { throw Error(fault); });
    }
    findings.resize(found.count);
    for (Finding& f : findings) f.change.turn += q.at;
    if (const auto csv = arguments.text("--csv")) write_findings(*csv, q.model, findings);
    print_heading(
        terminal, q,
        fmt::format("From turn {} on, {} turns.{}", q.at, how.turns,
                    happens_later(q) ? " What the file has happen later is left out." : ""));
    if (fault) {
        std::fputs(
            (wrapped("Nothing is needed: " + clean(fault.message()) + ".", terminal.width, 4) +
             "\n")
                .c_str(),
            stdout);
        return;
    }
    const Seat pursuer = q.who.value_or(likely_pursuer(couple));
    std::fputs(findings_text(terminal, q.model, findings, found, how, q.names).c_str(), stdout);
    std::fputs(remedies_text(terminal, remedies(couple, pursuer), pursuer, q.names).c_str(),
               stdout);
}

}  // namespace

void what_if(const Arguments& arguments) {
    const Question q = question(arguments);
    const auto change = change_in(arguments, q);
    if (arguments.has("--search")) {
        if (change) throw Complaint("--search looks for changes: it takes none");
        tell_search(arguments, q);
    } else if (change) {
        tell_change(arguments, q, *change);
    } else {
        tell_all(arguments, q);
    }
}

#include "timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <vector>

#include "terminal.hpp"

namespace {

using namespace pursuit;
using Names = std::array<std::string, 2>;

std::size_t at(Seat seat) { return static_cast<std::size_t>(index(seat)); }
const std::string& name_of(Seat seat, const Names& names) { return names[at(seat)]; }

std::string spaced(std::string_view name) {
    std::string out = clean(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

// In the order of Intervention::What: of one of them, of both.
constexpr const char* kInterventionTexts[][2] = {
    {"{} sees the cycle as the common opponent.", "Both see the cycle as the common opponent."},
    {"{} sees what the other's moves are for.", "Each sees what the other's moves are for."},
    {"{} says that the other matters.", "Each says that the other matters."},
    {"{} shows what lies underneath.", "Both show what lies underneath."},
    {"{} takes a pause and says when it ends.", "Both take a pause and say when it ends."},
    {"{} asks from beneath instead of protesting.", "Both ask from beneath."},
    {"{} comes back in and says what is so hard.", "Both come back in."},
    {"{} lets the other know that they matter.", "Each lets the other know that they matter."},
    {"{} has a session.", "They have a session together."},
};
static_assert(std::size(kInterventionTexts) == kInterventions);

std::string wants_change(const std::optional<Seat>& owner, const Names& names) {
    return owner ? fmt::format("{} wants a change", name_of(*owner, names)) : "both want a change";
}

struct Tell {
    const Names& names;

    std::string operator()(const Disagreement& e) const {
        return fmt::format("A disagreement breaks out (severity {:.2g}): {}.", e.severity,
                           wants_change(e.owner, names));
    }
    std::string operator()(const OpenIssue& e) const {
        return fmt::format("An issue is left open (severity {:.2g}): {}.", e.severity,
                           wants_change(e.owner, names));
    }
    std::string operator()(const Separation& e) const {
        const std::string who =
            e.stepped_back ? name_of(*e.stepped_back, names) + " steps back" : "They part";
        return e.promised_ms ? fmt::format("{}, until {} from now.", who, duration(*e.promised_ms))
                             : who + ".";
    }
    std::string operator()(const Reunion&) const { return "They are together again."; }
    std::string operator()(const Stress& e) const {
        return fmt::format("{} comes under stress from outside (severity {:.2g}).",
                           name_of(e.seat, names), e.severity);
    }
    std::string operator()(const GoodTime&) const { return "They have a good time together."; }
    std::string operator()(const Elapse& e) const { return duration(e.ms) + " pass."; }
    std::string operator()(const Intervention& e) const {
        const auto& texts = kInterventionTexts[static_cast<std::size_t>(e.what)];
        return e.who ? fmt::format(fmt::runtime(texts[0]), name_of(*e.who, names)) : texts[1];
    }
    std::string operator()(const HostMove&) const { return {}; }
};

struct Change {
    std::size_t fear = 0;
    float by = 0;
};
Change largest_change(const Fears& before, const Fears& after) {
    Change largest;
    for (std::size_t i = 0; i < kFears; ++i) {
        const float by = after[i] - before[i];
        if (std::abs(by) > std::abs(largest.by)) largest = {i, by};
    }
    return largest;
}

std::string_view arrows(float by) {
    if (std::abs(by) < 0.02f) return "·";
    if (std::abs(by) < 0.10f) return by > 0 ? "▲" : "▼";
    return by > 0 ? "▲▲" : "▼▼";
}

std::string bars(const Fears& fears) {
    std::string out;
    for (const float fear : fears) out += bar(fear);
    return out;
}

Ink ink_of_change(float by) {
    return std::abs(by) < 0.02f ? Ink::faint : by > 0 ? Ink::alarm : Ink::relief;
}
Ink ink_of_phase(Phase phase) {
    if (negative(phase)) return Ink::alarm;
    return phase >= Phase::de_escalated ? Ink::relief : Ink::plain;
}

std::string trimmed(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string clock(std::int64_t ms) {
    const std::int64_t seconds = ms / 1000;
    if (seconds >= 360000) return fmt::format("{}d", seconds / 86400);
    if (seconds >= 3600) return fmt::format("{}h{:02}", seconds / 3600, seconds / 60 % 60);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace

std::string duration(std::int64_t ms) {
    struct Unit {
        std::int64_t ms;
        const char* name;
    };
    constexpr Unit kUnits[] = {{86400000, "d"}, {3600000, "h"}, {60000, "min"}};
    for (const Unit& unit : kUnits) {
        if (ms < unit.ms) continue;
        return fmt::format("{:.3g} {}", static_cast<double>(ms) / static_cast<double>(unit.ms),
                           unit.name);
    }
    return fmt::format("{:.3g} s", static_cast<double>(ms) / 1000);
}

std::string phase_label(Phase phase, const Names& names) {
    switch (phase) {
        case Phase::a_pursues:
            return names[0] + " pursues";
        case Phase::b_pursues:
            return names[1] + " pursues";
        case Phase::attack_attack:
            return "both protest";
        case Phase::withdraw_withdraw:
            return "both withdraw";
        case Phase::de_escalated:
            return "de-escalated";
        default:
            return std::string(name(phase));
    }
}

std::string event_text(const Happening& happening, const Names& names) {
    return std::visit(Tell{names}, happening.what);
}

Timeline::Timeline(const Terminal& terminal, const Model& model, const Names& names,
                   std::size_t turns)
    : terminal_(&terminal), model_(&model), names_(&names) {
    Columns& c = columns_;
    const bool narrow = terminal.width < 80;
    c.number = std::max(3, static_cast<int>(fmt::formatted_size("{}", turns)));
    c.name = std::clamp(std::max(columns_of(names[0]), columns_of(names[1])), 3, narrow ? 6 : 8);
    if (narrow) c.change = 2;
    if (terminal.width >= 88) c.time = 5;
    int taken = c.number + c.name + c.stance + c.move + 1 + c.fears + c.change + 7;
    if (c.time > 0) taken += c.time + 1;
    c.phase = terminal.width - taken;
}

Ink Timeline::ink_of(Seat seat) const { return seat == Seat::a ? Ink::seat_a : Ink::seat_b; }

std::string Timeline::legend() const {
    const std::string text =
        "Each line: who has the floor, in which stance, the move and how strongly it is made; the "
        "fears "
        "of the one who hears it (disconnection, abandonment, inadequacy, engulfment), the one "
        "that moved most, and the phase they are in. An asterisk: given by the file.";
    return terminal_->paint(Ink::faint, wrapped(text, terminal_->width, 0)) + "\n";
}

std::string Timeline::line(const Turn& turn, const Condition& before) const {
    const Condition& hearer = turn.of(other(turn.mover));
    const Change change = largest_change(before.fears, hearer.fears);
    std::string moved{arrows(change.by)};
    if (columns_.change > 2 && std::abs(change.by) >= 0.02f) {
        moved = fit(moved, 2) + " " + std::string(name(static_cast<Fear>(change.fear)));
    }
    struct Cell {
        std::string text;
        int columns;
        Ink ink = Ink::plain;
    };
    const Cell cells[] = {
        {fmt::format("{:>{}}", turn.number, columns_.number), columns_.number, Ink::faint},
        {clock(turn.time_ms), columns_.time, Ink::faint},
        {name_of(turn.mover, *names_), columns_.name, ink_of(turn.mover)},
        {spaced(name(turn.stance)), columns_.stance},
        {fmt::format("{}{}", turn.host_made ? "*" : "", spaced(model_->name(turn.move))),
         columns_.move, Ink::heading},
        {std::string(bar(turn.intensity)), 1},
        {bars(hearer.fears), columns_.fears, ink_of(other(turn.mover))},
        {moved, columns_.change, ink_of_change(change.by)},
        {phase_label(turn.phase, *names_), columns_.phase, ink_of_phase(turn.phase)},
    };
    std::string out;
    for (const Cell& cell : cells) {
        if (cell.columns == 0) continue;
        if (!out.empty()) out += ' ';
        const bool last = &cell == std::end(cells) - 1;
        const std::string text = fit(cell.text, cell.columns);
        out += terminal_->paint(cell.ink, last ? trimmed(text) : text);
    }
    return out + "\n";
}

std::string Timeline::event(const std::string& text) const {
    return terminal_->paint(Ink::event, wrapped(text, terminal_->width, columns_.number + 1)) +
           "\n";
}

std::string Timeline::sentence(const std::string& text) const {
    return terminal_->paint(Ink::faint, wrapped(text, terminal_->width, columns_.number + 1)) +
           "\n";
}

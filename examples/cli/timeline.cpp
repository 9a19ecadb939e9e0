#include "timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <vector>

#include "terminal.hpp"

namespace {

using namespace pursuit;

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

Timeline::Timeline(const Terminal& terminal, const Model& model, const TwoNames& names,
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
    std::string fears;
    for (int i = 0; i < kFears; ++i)
        fears += fmt::format("{}{}", i == 0 ? "" : ", ", name(static_cast<Fear>(i)));
    const std::string text = fmt::format(
        "Each line: who has the floor, in which stance, the move and how strongly it is made; the "
        "fears of the one who hears it ({}), the one that moved most, and the phase they are in. "
        "An "
        "asterisk: given by the file.",
        fears);
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
        {tell(turn.phase, *names_), columns_.phase, ink_of_phase(turn.phase)},
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

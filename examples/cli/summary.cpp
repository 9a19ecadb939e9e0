#include "summary.hpp"

#include <fmt/format.h>

#include <pursuit/loop/gain.hpp>
#include <pursuit/report/story.hpp>

#include "program.hpp"

namespace {

using namespace pursuit;

using PhaseCounts = std::array<double, kPhases>;
PhaseCounts count_phases(std::span<const Turn> turns) {
    PhaseCounts counts{};
    for (const Turn& turn : turns) ++counts[static_cast<std::size_t>(turn.phase)];
    return counts;
}

std::string who_pursued(const PhaseCounts& counts, const TwoNames& names) {
    const double a = counts[static_cast<std::size_t>(Phase::a_pursues)];
    const double b = counts[static_cast<std::size_t>(Phase::b_pursues)];
    if (a + b == 0) return "Nobody: no turn was one of pursuing and withdrawing.";
    const bool first = a >= b;
    return fmt::format("{} in {} of the {} turns of pursue–withdraw, {} in {}.",
                       names[first ? 0 : 1], percent(first ? a : b, a + b), a + b,
                       names[first ? 1 : 0], percent(first ? b : a, a + b));
}

std::string_view nature(Phase phase) {
    switch (phase) {
        case Phase::a_pursues:
        case Phase::b_pursues:
            return "pursue–withdraw";
        case Phase::attack_attack:
            return "attack–attack";
        case Phase::withdraw_withdraw:
            return "withdraw–withdraw";
        default:
            return "";
    }
}

std::string phase_rows(const PhaseCounts& counts, double turns, const TwoNames& names) {
    std::string out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const auto phase = static_cast<Phase>(i);
        out += fmt::format("    {} {} {:>5}  {}\n", fit(tell(phase, names), 16),
                           fit(nature(phase), 17), percent(counts[i], turns),
                           meter(counts[i] / turns, 10));
    }
    return out;
}

std::string what_became(const std::vector<Cycle>& cycles, std::size_t turns) {
    if (cycles.empty()) {
        return fmt::format("None: never {} turns running in a negative phase.", kCycleTurns);
    }
    std::string out;
    for (const Cycle& cycle : cycles) {
        out += fmt::format("{}began at turn {}", out.empty() ? "It " : ", ", cycle.first);
        if (cycle.last + 1 < turns) out += fmt::format(", broke at turn {}", cycle.last + 1);
    }
    return out + (cycles.back().last + 1 < turns ? "." : " and held to the end.");
}

std::string gain_rows(const Couple& couple, Seat pursuer, const TwoNames& names) {
    const Gain cold = reference_gain(couple, pursuer, Heat::cold);
    const Gain hot = reference_gain(couple, pursuer, Heat::hot);
    const std::string p = cut(name_of(pursuer, names), 8);
    const std::string w = cut(name_of(other(pursuer), names), 8);
    const std::array<std::string, kLinks + 1> signals = {
        p + "'s fear", p + "'s demand", w + "'s fear", w + "'s distance", p + "'s fear"};
    std::string out = fmt::format("    {} {:>6} {:>6}\n", fit("", 42), "cold", "hot");
    const auto row = [&](const std::string& what, float of_cold, float of_hot) {
        out += fmt::format("    {} {:>6.2f} {:>6.2f}\n", fit(what, 42), of_cold, of_hot);
    };
    row("loop gain", cold.gain, hot.gain);
    for (std::size_t i = 0; i < kLinks; ++i) {
        row(fit(signals[i], 19) + " → " + signals[i + 1], cold.links[i], hot.links[i]);
    }
    row("times what lasts from round to round",
        1 / ((1 - cold.inertia_pursuit) * (1 - cold.inertia_withdrawal)),
        1 / ((1 - hot.inertia_pursuit) * (1 - hot.inertia_withdrawal)));
    return out;
}

}  // namespace

std::string summary(const Terminal& terminal, const Couple& couple, std::span<const Turn> turns,
                    const TwoNames& names) {
    const auto counts = count_phases(turns);
    const auto n = static_cast<double>(turns.size());
    const Seat pursuer = likely_pursuer(couple);
    const auto heading = [&](const std::string& text) {
        return fmt::format("\n{}\n", terminal.paint(Ink::heading, cut(text, terminal.width)));
    };
    const auto told = [&](const std::string& text) {
        return wrapped(text, terminal.width, 4) + "\n";
    };
    const std::string& name = name_of(pursuer, names);
    return heading("Who pursued") + told(who_pursued(counts, names)) +
           heading(fmt::format("Phases, share of {} turns", turns.size())) +
           phase_rows(counts, n, names) + heading("The cycle") +
           told(what_became(cycles(turns), turns.size())) +
           heading(fmt::format("The loop with {} pursuing", name)) +
           gain_rows(couple, pursuer, names) +
           told(
               "Cold: arousal at rest; hot: arousal high. Above 1 the loop feeds itself; loosening "
               "any one link lowers the gain, whoever it belongs to.");
}

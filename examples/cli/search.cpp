#include "search.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "program.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;

/// "Ana's fear → Ana's demand".
std::string link_text(Link link, Seat pursuer, const TwoNames& names) {
    const std::string p = name_of(pursuer, names), w = name_of(other(pursuer), names);
    switch (link) {
        case Link::fear_to_demand:
            return fmt::format("{}'s fear → {}'s demand", p, p);
        case Link::demand_to_fear:
            return fmt::format("{}'s demand → {}'s fear", p, w);
        case Link::fear_to_distance:
            return fmt::format("{}'s fear → {}'s distance", w, w);
        default:
            return fmt::format("{}'s distance → {}'s fear", w, p);
    }
}

constexpr std::string_view kHeadings[] = {"One link weakened, by", "One trait moved, by",
                                          "One other move (and its chance)",
                                          "One intervention, of strength"};
constexpr int kColumns = 4 + 10 + 10 + 13;  // of the table, beside the first one

/// What the change is about; how large it is has columns of its own.
std::string subject(const Change& change, const Model& model, const TwoNames& names,
                    double probability) {
    if (const auto* link = std::get_if<WeakenedLink>(&change.what)) {
        return link_text(link->link, link->pursuer, names);
    }
    if (const auto* trait = std::get_if<MovedTrait>(&change.what)) {
        return fmt::format("{}'s {}", name_of(trait->seat, names), label(trait->trait));
    }
    if (const auto* move = std::get_if<HostMove>(&change.what)) {
        return fmt::format("Turn {}: {}: {} ({:.1f} %)", change.turn, name_of(move->seat, names),
                           spaced(model.name(move->move)), 100 * probability);
    }
    const auto& what = std::get<Intervention>(change.what);
    return fmt::format("Turn {}: {}: {}", change.turn,
                       what.who ? name_of(*what.who, names) : "both", spaced(name(what.what)));
}

/// How large the change is with another dose; "no" where none does it.
std::string size_text(const Finding& f, const std::optional<float>& dose) {
    if (!dose) return "no";
    if (f.lever == Lever::move) return "yes";
    const auto at = static_cast<double>(*dose);
    if (f.lever == Lever::link) return percent(at, 1);
    if (const auto* trait = std::get_if<MovedTrait>(&f.change.what)) {
        const auto [least, most] = range(trait->trait);
        const double sign = trait->by < 0 ? -1 : 1;
        return fmt::format("{:+.2f}", sign * at * static_cast<double>(most - least));
    }
    return fmt::format("{:.2f}", at);
}

std::string finding_text(const Terminal& terminal, const Model& model, const Finding& f,
                         const TwoNames& names) {
    const std::string out = fmt::format("{} ({})", percent(f.avoided, 1), percent(f.unhelped, 1));
    return fmt::format(
        "    {}{:>9}{}{:>10}{:>13}\n",
        fit(subject(f.change, model, names, f.probability), terminal.width - kColumns),
        size_text(f, f.dose), f.monotone ? ' ' : '*', size_text(f, f.own_dose), out);
}

}  // namespace

std::string change_text(const Change& change, const Model& model, const TwoNames& names) {
    if (const auto* link = std::get_if<WeakenedLink>(&change.what)) {
        return fmt::format("{}, {} of it taken.", link_text(link->link, link->pursuer, names),
                           percent(static_cast<double>(link->by), 1));
    }
    if (const auto* trait = std::get_if<MovedTrait>(&change.what)) {
        return fmt::format("{}'s {} is {} by {:.2f}.", name_of(trait->seat, names),
                           label(trait->trait), trait->by < 0 ? "lower" : "higher",
                           std::max(trait->by, -trait->by));
    }
    if (const auto* move = std::get_if<HostMove>(&change.what)) {
        return fmt::format("{}: {}, instead.", name_of(move->seat, names),
                           spaced(model.name(move->move)));
    }
    if (const auto* what = std::get_if<Intervention>(&change.what)) {
        return tell({{}, {}, *what}, names);
    }
    return {};
}

std::string findings_text(const Terminal& terminal, const Model& model,
                          std::span<const Finding> findings, const Found& found, const Search& how,
                          const TwoNames& names) {
    const std::string what =
        how.avoid == Outcome::holds ? "a cycle that holds" : "a cycle of six turns";
    std::string out = wrapped(
        fmt::format("This very argument {} {}; of {} ways it could go, {} do. What follows keeps "
                    "it out of that, each by itself: mostly, in more than half of the ways it "
                    "could go from that moment; here, in this very argument. Out: how many of them "
                    "stay out with it (without it).",
                    found.own ? "comes to" : "does not come to", what, how.pairs,
                    percent(1 - found.unhelped, 1)),
        terminal.width, 4);
    out += "\n";
    bool starred = false;
    for (int i = 0; i < kLevers; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!how.levers[at]) continue;
        const auto lever = static_cast<Lever>(i);
        const std::string heading = fmt::format("{}: {} do", kHeadings[at], found.all[at]);
        out +=
            fmt::format("\n{}{:>10}{:>10}{:>13}\n",
                        terminal.paint(Ink::heading, fit(heading, terminal.width - kColumns + 4)),
                        "mostly", "here", "out");
        if (found.all[at] == 0) out += "    None does.\n";
        for (const Finding& f : findings) {
            if (f.lever != lever) continue;
            out += finding_text(terminal, model, f, names);
            starred = starred || !f.monotone;
        }
    }
    if (starred) {
        out += "\n" +
               wrapped(
                   "* Somewhere more of it let fewer out: a smaller dose may do, and a larger "
                   "one may not.",
                   terminal.width, 4) +
               "\n";
    }
    return out;
}

std::string remedies_text(const Terminal& terminal, std::span<const Remedy> remedies, Seat pursuer,
                          const TwoNames& names) {
    std::string out = fmt::format(
        "\n{}\n",
        terminal.paint(Ink::heading,
                       cut("Which link is easiest to loosen, at this moment", terminal.width)));
    const double before = static_cast<double>(remedies.front().gain_before);
    if (before < 1) {
        return out +
               wrapped(fmt::format("Nothing is needed: the hot gain is {:.2f}, below 1.", before),
                       terminal.width, 4) +
               "\n";
    }
    for (const Remedy& r : remedies) {
        std::string told = link_text(r.link, pursuer, names) + ": ";
        const auto& what = r.by ? r.by : r.tried;
        if (what) {
            told += tell({{}, {}, *what}, names);
            told += fmt::format(" {} {:.2f}: hot gain {:.2f} → {:.2f}.",
                                r.by ? "Strength" : "Not enough even at", what->strength,
                                r.gain_before, r.gain);
        } else {
            told += "no intervention acts on it most.";
        }
        out += wrapped(told, terminal.width, 4) + "\n";
    }
    return out;
}

void write_findings(const std::string& path, const Model& model,
                    std::span<const Finding> findings) {
    Table table{path};
    table
        .cells({"lever", "turn", "seat", "what", "amount", "dose", "own_dose", "avoided",
                "unhelped", "monotone", "probability"})
        .end_row();
    for (const Finding& f : findings) {
        table << name(f.lever) << f.change.turn;
        if (const auto* link = std::get_if<WeakenedLink>(&f.change.what)) {
            table << name(link->pursuer) << name(link->link) << link->by;
        } else if (const auto* trait = std::get_if<MovedTrait>(&f.change.what)) {
            table << name(trait->seat) << name(trait->trait) << trait->by;
        } else if (const auto* move = std::get_if<HostMove>(&f.change.what)) {
            table << name(move->seat) << model.name(move->move) << move->intensity;
        } else if (const auto* what = std::get_if<Intervention>(&f.change.what)) {
            table << (what->who ? name(*what->who) : "both") << name(what->what) << what->strength;
        }
        table << f.dose << f.own_dose << f.avoided << f.unhelped << f.monotone << f.probability;
        table.end_row();
    }
    table.commit();
}

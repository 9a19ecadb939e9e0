#include <pursuit/explain/telling.hpp>

#include <iterator>
#include <utility>
#include <variant>

#include "base/arithmetic.hpp"
#include "base/format.hpp"
#include "base/names.hpp"

namespace pursuit {
namespace {

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
constexpr const char* kOpenPause[] = {"{} takes a pause and does not say when it ends.",
                                      "Both take a pause and do not say when it ends."};

std::string wants_change(const std::optional<Seat>& owner, const TwoNames& names) {
    return owner ? fmt::format("{} wants a change", name_of(*owner, names)) : "both want a change";
}

struct Unit {
    std::int64_t ms;
    const char *name, *word;
};
constexpr Unit kUnits[] = {{86400000, "d", "day"},
                           {3600000, "h", "hour"},
                           {60000, "min", "minute"},
                           {1000, "s", "second"}};

/// The largest unit of which there is one, and how many.
std::pair<const Unit*, std::string> in_units(std::int64_t ms) {
    const Unit* unit = std::begin(kUnits);
    while (unit != std::end(kUnits) - 1 && ms < unit->ms) ++unit;
    return {unit, fmt::format("{:.3g}", static_cast<double>(ms) / static_cast<double>(unit->ms))};
}

/// "2 days".
std::string spelled(std::int64_t ms) {
    const auto [unit, count] = in_units(ms);
    return fmt::format("{} {}{}", count, unit->word, count == "1" ? "" : "s");
}

struct Tell {
    const TwoNames& names;

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
        return e.promised_ms ? fmt::format("{}, until {} from now.", who, spelled(*e.promised_ms))
                             : who + ".";
    }
    std::string operator()(const Reunion&) const { return "They are together again."; }
    std::string operator()(const Stress& e) const {
        return fmt::format("{} comes under stress from outside (severity {:.2g}).",
                           name_of(e.seat, names), e.severity);
    }
    std::string operator()(const GoodTime&) const { return "They have a good time together."; }
    std::string operator()(const Elapse& e) const {
        const std::string time = spelled(e.ms);
        return time + (time.ends_with('s') ? " pass." : " passes.");
    }
    std::string operator()(const Intervention& e) const {
        const bool open = e.what == Intervention::What::promised_pause && !(e.strength > 0);
        const auto& texts = open ? kOpenPause : kInterventionTexts[at(e.what)];
        return e.who ? fmt::format(fmt::runtime(texts[0]), name_of(*e.who, names)) : texts[1];
    }
    std::string operator()(const HostMove&) const { return {}; }
};

}  // namespace

std::string duration(std::int64_t ms) {
    const RoundToNearest rounding;
    const auto [unit, count] = in_units(ms);
    return count + " " + unit->name;
}

std::string tell(Phase phase, const TwoNames& names) {
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

std::string tell(const Happening& happening, const TwoNames& names) {
    const RoundToNearest rounding;
    return std::visit(Tell{names}, happening.what);
}

}  // namespace pursuit

// Making single changes: traits moved, links weakened, and whatever else can happen to a couple.
#include "change.hpp"

#include "fault.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kFirstNeed = static_cast<std::size_t>(Trait::closeness);
constexpr std::size_t kFirstFear = static_cast<std::size_t>(Trait::disconnection);
constexpr std::size_t kFirstOptional = static_cast<std::size_t>(Trait::expressive_suppression);

/// Traits that may be left to the model.
struct OptionalTrait {
    std::optional<float> Traits::*set;
    float (*derived)(const Persona&) noexcept;
};
constexpr OptionalTrait kOptionals[] = {
    {&Traits::expressive_suppression, [](const Persona& p) noexcept { return p.suppression; }},
    {&Traits::talk_heals, [](const Persona& p) noexcept { return p.talk_heals; }},
    {&Traits::security, [](const Persona& p) noexcept { return p.security; }},
    {&Traits::mentalizing, [](const Persona& p) noexcept { return p.mentalizing; }},
    {&Traits::hope, [](const Persona& p) noexcept { return p.hope; }},
    {&Traits::flooding_minutes,
     [](const Persona& p) noexcept { return static_cast<float>(p.flooding_ms) / 60000.0f; }},
};
static_assert(kFirstOptional + std::size(kOptionals) == kTraits);

constexpr std::size_t at(Trait trait) noexcept { return static_cast<std::size_t>(trait); }

/// A trait that is always set.
float& member(Traits& traits, std::size_t i) noexcept {
    if (i >= kFirstFear && i < kFirstFear + kFears) return traits.fear_sensitivity[i - kFirstFear];
    if (i >= kFirstNeed && i < kFirstNeed + kNeeds) return traits.need_strength[i - kFirstNeed];
    return i == 0 ? traits.anxiety : i == 1 ? traits.avoidance : traits.expression;
}

Fault check_trait(Trait trait) noexcept {
    if (at(trait) < kTraits) return {};
    return fault(Status::argument, "trait is {}, expected 0 to {}", at(trait), kTraits - 1);
}
Fault check_seat(Seat seat) noexcept {
    if (seat <= Seat::b) return {};
    return fault(Status::argument, "seat is {}, expected 0 to 1", index(seat));
}

/// Felt security, mentalizing and hope move with the levels they start from.
Fault set_with_beliefs(Couple& couple, Seat seat, const Traits& traits) noexcept {
    const Persona before = couple.persona(seat);
    if (const Fault fault = couple.set_traits(seat, traits)) return fault;
    const Persona& after = couple.persona(seat);
    State state = couple.state();
    Inner& inner = state.sides[static_cast<std::size_t>(index(seat))].inner;
    const auto move = [](float& belief, float by) {
        if (by != 0) belief = clean(clamp(belief + by, 0, 1));
    };
    move(inner.security, after.security - before.security);
    move(inner.mentalizing, after.mentalizing - before.mentalizing);
    move(inner.hope, after.hope - before.hope);
    return couple.restore(state);
}

Fault change(Couple& couple, const MovedTrait& moved) noexcept {
    if (const Fault fault = check_trait(moved.trait)) return fault;
    if (const Fault fault = check_seat(moved.seat)) return fault;
    const auto [least, most] = range(moved.trait);
    if (const Fault fault = check("by", moved.by, least - most, most - least)) return fault;
    if (moved.by == 0) return {};
    const float now = trait_of(couple, moved.seat, moved.trait);
    const float then = clamp(now + moved.by, least, most);
    Traits traits = couple.traits(moved.seat);
    const std::size_t i = at(moved.trait);
    if (i >= kFirstOptional) {
        traits.*kOptionals[i - kFirstOptional].set = then;
    } else {
        member(traits, i) = then;
    }
    return set_with_beliefs(couple, moved.seat, traits);
}

Fault change(Couple& couple, const WeakenedLink& weakened) noexcept {
    if (const Fault fault = check_seat(weakened.pursuer)) return fault;
    if (const Fault fault = check("by", weakened.by, 0, 1)) return fault;
    if (static_cast<int>(weakened.link) >= kLinks) {
        return fault(Status::argument, "link is {}, expected 0 to {}",
                     static_cast<int>(weakened.link), kLinks - 1);
    }
    const Link link = weakened.link;
    const bool pursuers = link == Link::fear_to_demand || link == Link::distance_to_fear;
    const bool shows = link == Link::fear_to_demand || link == Link::fear_to_distance;
    const Seat seat = pursuers ? weakened.pursuer : other(weakened.pursuer);
    const float left = 1.0f - weakened.by;
    Traits traits = couple.traits(seat);
    if (shows) {
        traits.expression *= left;
    } else {
        const std::size_t first = pursuers ? 0 : kPursuitFears;
        for (std::size_t j = first; j < first + 2; ++j) traits.fear_sensitivity[j] *= left;
    }
    return couple.set_traits(seat, traits);
}

/// What happens to a couple, of a change and of a scenario alike. A host move needs a turn.
Fault change(Couple&, const HostMove&) noexcept { return {}; }
Fault change(Couple& couple, const Elapse& elapse) noexcept { return couple.elapse(elapse.ms); }
Fault change(Couple& couple, const Intervention& what) noexcept {
    if (what.who) {
        if (const Fault fault = check_seat(*what.who)) return fault;
    }
    return couple.intervene(what);
}
template <class Event>
Fault change(Couple& couple, const Event& event) noexcept {
    return couple.happens(event);
}

Fault check_move(const Couple& couple, const HostMove& move) noexcept {
    if (const Fault fault = check_seat(move.seat)) return fault;
    const int moves = couple.model().moves();
    if (static_cast<int>(move.move) >= moves) {
        return fault(Status::argument, "move is {}, expected 0 to {}", static_cast<int>(move.move),
                     moves - 1);
    }
    return move.intensity ? check("intensity", *move.intensity, 0, 1) : Fault{};
}

constexpr struct {
    std::string_view name, label;
} kTraitNames[] = {
    {"anxiety", "anxiety"},
    {"avoidance", "avoidance"},
    {"closeness", "need for closeness"},
    {"heard", "need to be heard"},
    {"reassurance", "need for reassurance"},
    {"space", "need for space"},
    {"peace", "need for peace"},
    {"acceptance", "need for acceptance"},
    {"disconnection", "sensitivity to disconnection"},
    {"abandonment", "sensitivity to abandonment"},
    {"inadequacy", "sensitivity to inadequacy"},
    {"engulfment", "sensitivity to engulfment"},
    {"expression", "expression"},
    {"expressive_suppression", "expressive suppression"},
    {"talk_heals", "belief that talk heals"},
    {"security", "felt security"},
    {"mentalizing", "mentalizing"},
    {"hope", "hope"},
    {"flooding_minutes", "minutes of flooding"},
};
static_assert(std::size(kTraitNames) == kTraits);

}  // namespace

Fault check_changes(const Couple& couple, std::span<const Change> changes,
                    std::uint32_t turns) noexcept {
    if (changes.size() > kMostChanges) {
        return fault(Status::argument, "{} changes, expected at most {}", changes.size(),
                     kMostChanges);
    }
    for (const Change& each : changes) {
        if (each.turn >= turns) {
            return fault(Status::argument, "turn of a change is {}, expected 0 to {}", each.turn,
                         turns - 1);
        }
        if (const auto* move = std::get_if<HostMove>(&each.what)) {
            if (const Fault fault = check_move(couple, *move)) return fault;
        }
    }
    return {};
}

Fault apply(Couple& couple, const Change& change) noexcept {
    const std::uint32_t promised = couple.state().promise_ms;
    const Fault fault =
        std::visit([&](const auto& what) { return pursuit::change(couple, what); }, change.what);
    const std::uint32_t ms = couple.state().promise_ms;
    const bool pauses = std::holds_alternative<Intervention>(change.what) && ms > promised;
    return fault || !pauses ? fault : couple.elapse(ms);  // the pause is taken
}

Fault happen(Couple& couple, const decltype(Happening::what)& what) noexcept {
    return std::visit([&](const auto& each) { return change(couple, each); }, what);
}

std::string_view name(Trait trait) noexcept {
    return at(trait) < kTraits ? kTraitNames[at(trait)].name : "?";
}
std::string_view label(Trait trait) noexcept {
    return at(trait) < kTraits ? kTraitNames[at(trait)].label : "?";
}

std::array<float, 2> range(Trait trait) noexcept {
    if (trait == Trait::flooding_minutes) return {0, 1440};
    const bool factor = at(trait) >= kFirstNeed && at(trait) < kFirstFear + kFears;
    return {0, factor ? 2.0f : 1.0f};
}

float trait_of(const Couple& couple, Seat seat, Trait trait) noexcept {
    Traits traits = couple.traits(seat);
    const std::size_t i = at(trait);
    if (i >= kTraits) return 0;
    if (i < kFirstOptional) return member(traits, i);
    const OptionalTrait& optional = kOptionals[i - kFirstOptional];
    return (traits.*optional.set).value_or(optional.derived(couple.persona(seat)));
}

}  // namespace pursuit

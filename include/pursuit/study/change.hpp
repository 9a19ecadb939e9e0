// Change: what is different about two people, or about what happens to them, in one of two runs that
// are compared (what_if.hpp), or in a search (search.hpp). Plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>

#include <pursuit/engine/event.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/trait.hpp>
#include <pursuit/loop/gain.hpp>
#include <pursuit/script/scenario.hpp>

namespace pursuit {

/// One trait of one partner is another from here on, by so much, held within its range. The inner
/// state stays, but for felt security, mentalizing and hope: they move by as much as the level they
/// start from.
struct MovedTrait {
    Seat seat{};
    Trait trait{};
    float by = 0;
};

/// One link of the loop passes on less from here on: 1 - by of it. Who shows less (the pursuer of
/// fear_to_demand, the other of fear_to_distance) has that factor on `expression`, which scales all
/// they do but repairs; who is less afraid (the other of demand_to_fear, the pursuer of
/// distance_to_fear) has it on the sensitivity of the two fears in question. Halving a link halves
/// the reference gain within a few percent.
struct WeakenedLink {
    Link link{};
    Seat pursuer{};
    float by = 0.5f;  // 0..1; 0.5 halves it
};

/// One change. `turn` counts from the start of the comparison: before that turn. Traits and links
/// change before what else happens at this turn, all others after it. A host move takes the place
/// of the mover's next turn from then on, so that it does not matter who has the floor just then. A
/// promised pause is taken: the time that was promised passes; of strength 0, which has no promise,
/// as much as of strength 1.
struct Change {
    std::uint32_t turn = 0;
    std::variant<Intervention, HostMove, MovedTrait, WeakenedLink, Disagreement, OpenIssue,
                 Separation, Reunion, Stress, GoodTime, Elapse>
        what{};
};

/// At most so many changes in one comparison.
inline constexpr std::size_t kMostChanges = 64;

}  // namespace pursuit

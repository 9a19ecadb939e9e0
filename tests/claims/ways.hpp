// The two ways in which one answers the other, as associations tell them; seat a pursues.
#pragma once

#include <pursuit/pattern/association.hpp>

namespace pursuit::claims {

struct Way {
    const char* name;
    Lag lag;
    Seat from;

    const Association& in(const Associations& found) const { return at(found, lag, from); }
};
inline constexpr Way kWays[] = {{"demand -> withdraw", Lag::demand_withdraw, Seat::a},
                                {"withdraw -> demand", Lag::withdraw_demand, Seat::b}};

}  // namespace pursuit::claims

// A loop of any numbers, in every order, set one by one or all at once.
#pragma once

#include <algorithm>
#include <cmath>

#include "fuzz.hpp"

/// Mostly within the ranges of a loop, up to their very ends; else any double there is.
inline double loop_number(Choices& choices) {
    static constexpr double kEnds[] = {0,      1,     -1,       1e3,    -1e3,     1e6,
                                       -1e6,   1e-12, 0.999999, 5e-324, 1e60,     -1e60,
                                       999999, 1e-6,  1e200,    -1e200, INFINITY, -INFINITY};
    return choices.up_to(3) == 0 ? choices.PickValueInArray(kEnds) : choices.number();
}
inline pursuit_point loop_point(Choices& choices) {
    const double pursuit = loop_number(choices);
    return {pursuit, loop_number(choices)};
}

inline void fill(pursuit_loop_side& side, Choices& choices) {
    for (double* number : {&side.inertia, &side.coupling, &side.drive, &side.threshold,
                           &side.slope_above, &side.slope_below, &side.cap}) {
        if (!choices.ConsumeBool()) continue;
        *number = loop_number(choices);
        // Where only a share will do, the nearest there is; a loop of which all is refused is no test.
        if (number == &side.inertia && choices.ConsumeBool())
            *number = std::clamp(*number, 0.0, 0.999999);
    }
}

inline pursuit_loop some_loop(Choices& choices) {
    auto loop = sized<pursuit_loop>();
    REQUIRE(pursuit_loop_init(&loop) == PURSUIT_OK);
    loop.order = choices.seldom(16) ? choices.id(PURSUIT_LOOP_ORDER_END)
                                    : static_cast<std::int32_t>(choices.up_to(2));
    if (choices.ConsumeBool()) loop.low = loop_number(choices), loop.high = loop_number(choices);
    if (choices.seldom(4)) fill(loop.pursuit, choices), fill(loop.withdrawal, choices);
    for (std::uint32_t left = choices.up_to(6); left > 0; --left) {
        did(pursuit_loop_set(&loop, choices.id(PURSUIT_LOOP_SIDES_END),
                             choices.id(PURSUIT_LOOP_MEMBER_END), loop_number(choices)));
    }
    return loop;
}

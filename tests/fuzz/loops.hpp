// A loop of any numbers, in every order, set one by one or all at once.
#pragma once

#include "fuzz.hpp"

inline void fill(pursuit_loop_side& side, Choices& choices) {
    for (double* number : {&side.inertia, &side.coupling, &side.drive, &side.threshold,
                           &side.slope_above, &side.slope_below, &side.cap}) {
        if (choices.ConsumeBool()) *number = choices.number();
    }
}

inline pursuit_loop some_loop(Choices& choices) {
    auto loop = sized<pursuit_loop>();
    REQUIRE(pursuit_loop_init(&loop) == PURSUIT_OK);
    loop.order = choices.seldom(16) ? choices.id(PURSUIT_LOOP_ORDER_END)
                                    : static_cast<std::int32_t>(choices.up_to(2));
    if (choices.ConsumeBool()) loop.low = choices.number(), loop.high = choices.number();
    if (choices.seldom(4)) fill(loop.pursuit, choices), fill(loop.withdrawal, choices);
    for (std::uint32_t left = choices.up_to(12); left > 0; --left) {
        did(pursuit_loop_set(&loop, choices.id(PURSUIT_LOOP_SIDES_END),
                             choices.id(PURSUIT_LOOP_MEMBER_END), choices.number()));
    }
    return loop;
}

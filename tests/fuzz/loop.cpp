// A bare loop: what it comes to, its resting points and null clines. What is told is finite.
#include "loops.hpp"

namespace {

void run(const pursuit_loop& loop, Choices& choices) {
    auto analysis = sized<pursuit_loop_analysis>();
    if (did(pursuit_loop_analyse(&loop, &analysis))) {
        REQUIRE(all_finite(analysis.gain, analysis.growth) && is_finite(analysis.saddle));
    }
    const pursuit_point start = loop_point(choices);
    std::vector<pursuit_point> states(16);
    if (!did(pursuit_loop_run(&loop, &start, states.size(), states.data()))) return;
    for (const pursuit_point& state : states) REQUIRE(is_finite(state));
    std::int32_t escalates = 0;
    did(pursuit_loop_escalates(&loop, &start, &escalates));
}

void rest(const pursuit_loop& loop, Choices&) {
    auto points = sized<pursuit_fixed_point>(40);
    std::size_t count = 0;
    if (!did(pursuit_loop_fixed_points(&loop, points.data(), points.size(), &count))) return;
    REQUIRE(count <= points.size());
    for (std::size_t i = 0; i < count; ++i) {
        REQUIRE(is_finite(points[i].at));
        for (const auto* growth : {points[i].growth_up, points[i].growth_down}) {
            REQUIRE(all_finite(growth[0], growth[1]));
        }
    }
    pursuit_outlook outlook = PURSUIT_NONE;
    if (did(pursuit_loop_outlook(&loop, &outlook))) {
        REQUIRE(outlook >= 0 && outlook < PURSUIT_OUTLOOK_END);
    }
}

void look(const pursuit_loop& loop, Choices& choices) {
    auto window = sized<pursuit_window>();
    if (!did(pursuit_loop_window(&loop, &window))) return;
    REQUIRE(all_finite(window.pursuit_low, window.pursuit_high, window.withdrawal_low,
                       window.withdrawal_high));
    REQUIRE(window.pursuit_low < window.pursuit_high);
    REQUIRE(window.withdrawal_low < window.withdrawal_high);
    if (choices.ConsumeBool()) (&window.pursuit_low)[choices.up_to(3)] = loop_number(choices);
    std::vector<pursuit_point> corners(16);
    std::size_t needed = 0;
    const pursuit_loop_sides side = choices.id(PURSUIT_LOOP_SIDES_END);
    if (!did(pursuit_loop_null_cline(&loop, side, choices.ConsumeBool() ? &window : nullptr,
                                     corners.data(), corners.size(), &needed))) {
        return;
    }
    REQUIRE(needed <= corners.size());
    for (std::size_t i = 0; i < needed; ++i) REQUIRE(is_finite(corners[i]));
}

}  // namespace

void fuzz(const Bytes& in) {
    static constexpr void (*kAsk[])(const pursuit_loop&, Choices&) = {run, rest, look};
    Choices choices(in);
    const pursuit_loop loop = some_loop(choices);
    choices.PickValueInArray(kAsk)(loop, choices);
}

// The portrait of a bare loop: borders, grids of starts, sweeps of a number, and the picture.
#include <algorithm>
#include <string_view>

#include "loops.hpp"

namespace {

void trace(const pursuit_loop& loop, Choices& choices) {
    std::vector<pursuit_point> corners(2000), starts(4);
    for (pursuit_point& start : starts) start = loop_point(choices);
    std::vector<double> sides(starts.size());
    std::size_t needed = 0;
    std::int32_t whole = 0;
    if (!did(pursuit_loop_separatrix(&loop, choices.up_to(4), nullptr, corners.data(),
                                     corners.size(), &needed, &whole))) {
        return;
    }
    for (std::size_t i = 0; i < needed; ++i) REQUIRE(is_finite(corners[i]));
    if (did(pursuit_loop_side_of(corners.data(), needed, starts.data(), starts.size(),
                                 sides.data()))) {
        for (const double side : sides) REQUIRE(is_finite(side));
    }
}

void draw(const pursuit_loop& loop, Choices& choices) {
    std::vector<pursuit_point> path(3);
    for (pursuit_point& point : path) point = loop_point(choices);
    std::vector<char> svg(1 << 19);  // once, as it takes long
    if (!did(pursuit_picture_portrait(&loop, choices.id(PURSUIT_SEAT_END), path.data(),
                                      choices.up_to(3), nullptr, svg.data(), svg.size(),
                                      nullptr))) {
        return;
    }
    const std::string_view all(svg.data());
    for (const char* wrong : {"nan", "\"inf", "-inf", ",inf"}) REQUIRE(all.find(wrong) == all.npos);
}

/// A picture is drawn where all starts settle soon: else it takes a second.
void run_grid(const pursuit_loop& loop, Choices& choices, bool drawn) {
    auto grid = sized<pursuit_grid>();
    grid.columns = 2 + choices.up_to(2), grid.rows = 2 + choices.up_to(2), grid.rounds = 100;
    if (choices.seldom(4)) grid.near = loop_number(choices);
    if (choices.seldom(4)) (&grid.pursuit_low)[choices.up_to(3)] = loop_number(choices);
    const std::size_t count = std::size_t{grid.columns} * grid.rows;
    std::vector<pursuit_point> moved(count);
    std::vector<std::int32_t> fates(count), ends(count), until(count);
    std::vector<std::uint32_t> rounds(count);
    const pursuit_point least = loop_point(choices);
    did(pursuit_loop_rounds_until(&loop, &grid, &least, until.data(), count));
    if (!did(pursuit_loop_portrait(&loop, &grid, moved.data(), fates.data(), ends.data(),
                                   rounds.data(), count))) {
        return;
    }
    for (const pursuit_point& by : moved) REQUIRE(is_finite(by));
    if (*std::max_element(rounds.begin(), rounds.end()) < 20 && drawn) {
        draw(loop, choices);
    }
}

void survey(const pursuit_loop& loop, Choices& choices, bool) {
    auto sweep = sized<pursuit_loop_sweep>(2);
    for (pursuit_loop_sweep& one : sweep) {
        one.sides = choices.id(PURSUIT_LOOP_SIDES_END);
        one.member = choices.id(PURSUIT_LOOP_MEMBER_END);
        one.steps = 1 + choices.up_to(2), one.first = loop_number(choices),
        one.last = loop_number(choices);
    }
    const std::size_t sweeps = 1 + choices.up_to(1);
    const std::size_t count = sweep[0].steps * (sweeps == 2 ? sweep[1].steps : 1);
    std::vector<std::int32_t> outlooks(count), points(count);
    std::vector<double> gains(count);
    if (!did(pursuit_loop_landscape(&loop, sweep.data(), sweeps, nullptr, outlooks.data(),
                                    points.data(), gains.data(), count))) {
        return;
    }
    for (const double gain : gains) REQUIRE(is_finite(gain));
}

void play_episodes(const pursuit_loop& loop, Choices& choices, bool) {
    auto episodes = sized<pursuit_episodes>();
    episodes.rounds = 60, episodes.steps = 1 + choices.up_to(2);
    episodes.sides = choices.id(PURSUIT_LOOP_SIDES_END);
    episodes.member = choices.id(PURSUIT_LOOP_MEMBER_END);
    episodes.first = loop_number(choices), episodes.last = loop_number(choices);
    episodes.lift = loop_point(choices);
    if (choices.seldom(4)) episodes.near = loop_number(choices);
    const std::size_t count = 2 * episodes.steps;
    std::vector<pursuit_point> rests(count);
    std::vector<std::int32_t> fates(count);
    auto out = sized<pursuit_hysteresis>();
    if (!did(pursuit_loop_hysteresis(&loop, &episodes, rests.data(), fates.data(), count, &out))) {
        return;
    }
    for (const pursuit_point& rest : rests) REQUIRE(is_finite(rest));
    // A single episode may be of a number without end, where the loop may have one.
    for (const double at : {out.in_at, out.out_at}) {
        REQUIRE(is_finite(at) || (episodes.steps == 1 && at == episodes.first));
    }
}

}  // namespace

/// Borders and pictures take a hundred times as long as all else.
void fuzz(const Bytes& in) {
    static constexpr void (*kAsk[])(const pursuit_loop&, Choices&, bool) = {run_grid, survey,
                                                                            play_episodes};
    Choices choices(in);
    const pursuit_loop loop = some_loop(choices);
    const std::uint32_t chance = lot(in, 1024);
    if (chance % 32 == 1) return trace(loop, choices);
    choices.PickValueInArray(kAsk)(loop, choices, chance == 0);
}

// What is known of a couple's loop: gains, remedies, settled responses, the bare loop fitted to it,
// whether a quarrel holds, and maps over two traits. Of any two people, under any model.
#include "fuzz.hpp"

namespace {

void check(const pursuit_gain& gain) {
    for (const float link : gain.links) REQUIRE(is_finite(link));
    REQUIRE(all_finite(gain.coupling_pursuit, gain.coupling_withdrawal, gain.inertia_pursuit,
                       gain.inertia_withdrawal, gain.gain));
}

void ask_gain(const pursuit_couple* couple, Choices& choices) {
    auto out = sized<pursuit_gain>();
    const pursuit_seat pursuer = choices.id(PURSUIT_SEAT_END);
    const pursuit_heat heat = choices.id(PURSUIT_HEAT_END);
    if (did(pursuit_couple_gain(couple, pursuer, heat, &out))) check(out);
    if (did(pursuit_couple_present_gain(couple, pursuer, heat, &out))) check(out);
}

void ask_gains(const pursuit_couple* couple, Choices& choices) {
    auto out = sized<pursuit_gains>();
    if (!did(pursuit_couple_gains(couple, choices.id(PURSUIT_SEAT_END), &out))) return;
    check(out.now), check(out.cold), check(out.hot);
    REQUIRE(all_finite(out.finite_cold, out.finite_hot, out.operational.gain));
}

void measure(const pursuit_couple* couple, Choices& choices) {
    auto out = sized<pursuit_measured>();
    const pursuit_link halved = choices.id(PURSUIT_LINK_END);
    if (!did(pursuit_couple_measure_gain(couple, choices.id(PURSUIT_SEAT_END), halved, &out))) {
        return;
    }
    REQUIRE(all_finite(out.gain, out.up, out.down));
}

void respond(const pursuit_couple* couple, Choices& choices) {
    std::array<double, PURSUIT_RESPONSE_POINTS> pursuit{}, withdrawal{};
    double gain = 0;
    const double upto = choices.ConsumeBool() ? 0.6 : choices.number();
    if (!did(pursuit_couple_responses(couple, choices.id(PURSUIT_SEAT_END),
                                      choices.id(PURSUIT_HEAT_END), upto, pursuit.data(),
                                      withdrawal.data(), &gain))) {
        return;
    }
    for (const double drive : pursuit) REQUIRE(is_share(drive));
    for (const double drive : withdrawal) REQUIRE(is_share(drive));
    REQUIRE(is_finite(gain));
}

void fit(const pursuit_couple* couple, Choices& choices) {
    auto loop = sized<pursuit_loop>();
    pursuit_point now{};
    if (!did(pursuit_couple_loop(couple, choices.id(PURSUIT_SEAT_END), choices.id(PURSUIT_HEAT_END),
                                 &loop, &now))) {
        return;
    }
    pursuit_outlook outlook = 0;
    REQUIRE(is_finite(now) && pursuit_loop_outlook(&loop, &outlook) == PURSUIT_OK);
}

void predict(const pursuit_couple* couple, Choices&) {
    auto out = sized<pursuit_prediction>();
    REQUIRE(pursuit_couple_predict(couple, &out) == PURSUIT_OK);
    REQUIRE(is_finite(out.start[0]) && is_finite(out.start[1]));
}

void heal(const pursuit_couple* couple, Choices& choices) {
    auto remedies = sized<pursuit_remedy>(4);
    const std::size_t count = choices.up_to(5);
    if (!did(pursuit_couple_remedies(couple, choices.id(PURSUIT_SEAT_END), remedies.data(),
                                     count))) {
        return;
    }
    for (const pursuit_remedy& one : remedies) {
        REQUIRE(is_share(one.strength) && all_finite(one.slope, one.gain, one.gain_before));
    }
}

void survey(const pursuit_couple* couple, Choices& choices) {
    const pursuit_traits a = choices.person(), b = choices.person();
    const pursuit_opening opening{sizeof opening,
                                  choices.id(PURSUIT_SEAT_END),
                                  choices.share(),
                                  choices.up_to(1),
                                  10 + choices.up_to(2),
                                  0,
                                  5,
                                  nullptr};
    auto along = sized<pursuit_trait_sweep>(2);
    for (pursuit_trait_sweep& one : along) {
        one.seat = choices.id(PURSUIT_SEAT_END), one.trait_id = choices.id(PURSUIT_TRAIT_END);
        one.steps = 1 + choices.up_to(1), one.first = choices.share(), one.last = choices.share();
    }
    const std::size_t count = std::size_t{along[0].steps} * along[1].steps;
    std::array<float, 4> holds{};
    std::array<float, 8> cold{}, hot{};
    if (!did(pursuit_model_landscape(pursuit_couple_model(couple), &a, &b, &opening, along.data(),
                                     holds.data(), cold.data(), hot.data(), count))) {
        return;
    }
    for (const float share : holds) REQUIRE(is_share(share));
    for (const float gain : cold) REQUIRE(is_finite(gain));
    for (const float gain : hot) REQUIRE(is_finite(gain));
}

}  // namespace

void fuzz(const Bytes& in) {
    using Ask = void (*)(const pursuit_couple*, Choices&);
    static constexpr Ask kSoon[] = {ask_gain, measure};
    static constexpr Ask kLong[] = {ask_gains, respond, fit, predict, heal, survey};
    Choices choices(in);
    const auto ask =
        lot(in, 32) == 0 ? choices.PickValueInArray(kLong) : choices.PickValueInArray(kSoon);
    const auto model = choices.ConsumeBool() ? some_model(choices) : nullptr;
    const auto couple = lived(choices, model ? model.get() : standard());
    ask(couple.get(), choices);
}

// Changes of any kind at any turn, compared from a couple or a scenario; and searched for.
#include "fuzz.hpp"

namespace {

pursuit_trial some_trial(Choices& choices) {
    auto out = sized<pursuit_trial>();
    REQUIRE(pursuit_trial_init(&out) == PURSUIT_OK);
    out.pairs = 2, out.turns = choices.up_to(6);
    out.first = choices.up_to(7), out.own_turns = choices.up_to(7);
    out.follow_up = choices.ConsumeBool();
    out.pursuer = choices.id(PURSUIT_SEAT_END - 1);
    if (choices.ConsumeBool()) out.days = 30 * choices.share();
    if (choices.ConsumeBool()) out.severity = choices.share();
    out.owner = choices.id(PURSUIT_SEAT_END - 1);
    return out;
}

std::vector<pursuit_change> some_changes(Choices& choices) {
    std::vector<pursuit_change> out;
    while (choices.more() && out.size() < 66) {
        auto change = sized<pursuit_change>();
        change.turn = choices.up_to(8);
        change.kind = choices.id(PURSUIT_CHANGE_KIND_END);
        change.seat = choices.id(PURSUIT_SEAT_END);
        change.id = choices.id(40);
        change.amount = choices.share();
        if (choices.ConsumeBool()) change.ms = choices.ConsumeIntegral<std::int64_t>();
        out.push_back(change);
    }
    return out;
}

struct Answers {
    pursuit_compared compared = sized<pursuit_compared>();
    std::vector<pursuit_contrast> contrasts = sized<pursuit_contrast>(PURSUIT_OUTCOME_END);
    std::vector<double> course;
    explicit Answers(std::size_t turns) : course(2 * turns) {}

    void check() const {
        for (const double share : course) REQUIRE(is_share(share));
        for (const pursuit_contrast& one : contrasts) {
            REQUIRE(all_finite(one.mean_without, one.mean_with, one.difference, one.low, one.high,
                               one.variance_ratio, one.own_without, one.own_with));
            REQUIRE(one.low <= one.high);
        }
    }
};

struct Pairs {
    std::array<double, 2 * PURSUIT_OUTCOME_END> without{}, with{};
    std::int32_t flags[2];

    void check() const {
        for (const auto* side : {&without, &with}) {
            for (const double value : *side) REQUIRE(is_finite(value));
        }
    }
};

void of_couple(Choices& choices) {
    const auto couple = lived(choices, standard());
    const pursuit_trial trial = some_trial(choices);
    const bool by_pairs = choices.ConsumeBool();
    const auto first = choices.ConsumeIntegral<std::uint32_t>();
    const auto changes = some_changes(choices);
    Answers answers(trial.turns);
    Pairs pairs;
    if (!by_pairs && did(pursuit_couple_what_if(couple.get(), changes.data(), changes.size(),
                                                &trial, &answers.compared, answers.contrasts.data(),
                                                PURSUIT_OUTCOME_END, answers.course.data()))) {
        answers.check();
    }
    if (by_pairs && did(pursuit_couple_what_if_pairs(
                        couple.get(), changes.data(), changes.size(), &trial, first % 1000000, 2,
                        pairs.without.data(), pairs.with.data(), pairs.flags))) {
        pairs.check();
    }
}

void of_scenario(Choices& choices) {
    const auto scenario = some_scenario(choices);
    const auto model = some_model_or_none(choices);
    const pursuit_trial trial = some_trial(choices);
    const bool by_pairs = choices.ConsumeBool();
    const auto changes = some_changes(choices);
    Answers answers(trial.turns);
    Pairs pairs;
    if (!by_pairs &&
        did(pursuit_scenario_what_if(scenario.get(), model.get(), changes.data(), changes.size(),
                                     &trial, &answers.compared, answers.contrasts.data(),
                                     PURSUIT_OUTCOME_END, answers.course.data()))) {
        answers.check();
    }
    if (by_pairs && did(pursuit_scenario_what_if_pairs(
                        scenario.get(), model.get(), changes.data(), changes.size(), &trial, 0, 2,
                        pairs.without.data(), pairs.with.data(), pairs.flags))) {
        pairs.check();
    }
}

void of_ensemble(Choices& choices) {
    const auto scenario = some_scenario(choices);
    const auto model = some_model_or_none(choices);
    const auto ensemble = made<pursuit_ensemble>([&](auto** out) {
        return pursuit_ensemble_create(scenario.get(), model.get(), nullptr, 1, out);
    });
    if (!ensemble) return;
    const pursuit_trial trial = some_trial(choices);
    const auto first = choices.ConsumeIntegral<std::uint64_t>();
    const auto changes = some_changes(choices);
    Answers answers(trial.turns);
    Pairs pairs;
    if (choices.ConsumeBool() &&
        did(pursuit_ensemble_what_if(ensemble.get(), changes.data(), changes.size(), &trial, first,
                                     &answers.compared, answers.contrasts.data(),
                                     PURSUIT_OUTCOME_END, answers.course.data()))) {
        answers.check();
    }
    if (did(pursuit_ensemble_what_if_pairs(ensemble.get(), changes.data(), changes.size(), &trial,
                                           first, 2, pairs.without.data(), pairs.with.data(),
                                           pairs.flags))) {
        pairs.check();
    }
}

void search(Choices& choices) {
    const auto couple = lived(choices, standard());
    auto how = sized<pursuit_search>();
    REQUIRE(pursuit_search_init(&how) == PURSUIT_OK);
    how.pairs = 2, how.turns = 10 + choices.up_to(13);
    how.levers = choices.seldom(64) ? choices.up_to(16) : choices.up_to(1);
    how.avoid = choices.id(PURSUIT_OUTCOME_CYCLE + 2);
    how.first = choices.up_to(4), how.last = how.first, how.step = choices.up_to(1001);
    how.pursuer = choices.id(PURSUIT_SEAT_END);
    auto findings = sized<pursuit_finding>(choices.up_to(4));
    auto out = sized<pursuit_found>();
    if (!did(pursuit_couple_search(couple.get(), &how, findings.data(), findings.size(), &out))) {
        return;
    }
    REQUIRE(out.count <= findings.size() && is_share(out.unhelped));
    for (std::uint32_t i = 0; i < out.count; ++i) {
        const pursuit_finding& one = findings[i];
        REQUIRE(is_share(one.avoided) && is_share(one.unhelped) && is_share(one.probability));
        REQUIRE(one.dose == PURSUIT_UNSET || is_share(one.dose));
    }
}

}  // namespace

void fuzz(const Bytes& in) {
    static constexpr void (*kAsk[])(Choices&) = {of_couple, of_scenario, of_ensemble};
    Choices choices(in);
    if (lot(in, 64) == 0) return search(choices);
    choices.PickValueInArray(kAsk)(choices);
}

// Scenarios and the stage they are played on.
#include <pursuit/script/scenario.hpp>

#include "convert.hpp"
#include "handles.hpp"
#include "script.hpp"

using namespace capi;

void pursuit_scenario_destroy(pursuit_scenario* scenario) { delete scenario; }

pursuit_status pursuit_scenario_about(const pursuit_scenario* scenario,
                                      pursuit_scenario_info* out) {
    return guard([&] {
        const Slot<pursuit_scenario_info> slot(out);
        const pursuit::Scenario& s = scenario_of(scenario);
        slot = {0,
                s.turns,
                s.seed,
                s.id,
                s.title.c_str(),
                s.look_for.c_str(),
                {s.names[0].c_str(), s.names[1].c_str()},
                s.happenings.size(),
                leave(s.first),
                0};
    });
}

pursuit_status pursuit_scenario_traits(const pursuit_scenario* scenario, pursuit_seat seat,
                                       pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        const auto i = static_cast<std::size_t>(pursuit::index(seat_of(seat)));
        slot = leave(scenario_of(scenario).partners[i]);
    });
}

pursuit_status pursuit_scenario_model(const pursuit_scenario* scenario, pursuit_model** out) {
    return create(out, [&] { return handle_of(scenario_of(scenario).tables); });
}

pursuit_status pursuit_stage_create(const pursuit_scenario* scenario, const pursuit_model* model,
                                    pursuit_stage** out) {
    return create(out, [&] {
        const pursuit::Scenario& s = scenario_of(scenario);
        const pursuit_model under = model != nullptr ? *model : *handle_of(s.tables);
        return std::unique_ptr<pursuit_stage>(new pursuit_stage{scenario->impl, under});
    });
}

pursuit_status pursuit_stage_copy(const pursuit_stage* stage, pursuit_stage** out) {
    return create(out, [&] { return std::make_unique<pursuit_stage>(given(stage, "stage")); });
}

void pursuit_stage_destroy(pursuit_stage* stage) { delete stage; }

pursuit_status pursuit_stage_next(pursuit_stage* stage, pursuit_turn* out) {
    return guard([&] {
        const Slot<pursuit_turn> slot(out);
        slot = leave(given(stage, "stage").impl.next());
    });
}

pursuit_status pursuit_stage_happened(const pursuit_stage* stage, uint32_t* indices, size_t size,
                                      size_t* needed) {
    return guard([&] {
        const auto happened = given(stage, "stage").impl.happened();
        given(indices, size, "indices");
        expect_room(happened.size(), size, needed);
        std::transform(happened.begin(), happened.end(), indices,
                       [](std::size_t i) { return static_cast<std::uint32_t>(i); });
    });
}

pursuit_status pursuit_stage_couple(const pursuit_stage* stage, pursuit_couple** out) {
    return create(out, [&] {
        const pursuit_stage& from = given(stage, "stage");
        return handle_of(from.model, from.impl.couple());
    });
}

pursuit_status pursuit_stage_assign(pursuit_stage* stage, const pursuit_couple* couple) {
    return guard([&] {
        pursuit_stage& to = given(stage, "stage");
        if (&couple_of(couple).model() != to.model.impl.get()) {
            refuse(PURSUIT_STATUS_STATE, "the couple has another model than the stage");
        }
        to.impl.couple() = couple->now();
    });
}

// Scenarios, and playing them.
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

pursuit_status pursuit_playthrough_create(const pursuit_scenario* scenario,
                                          const pursuit_model* model, pursuit_playthrough** out) {
    return create(out, [&] {
        const pursuit::Scenario& s = scenario_of(scenario);
        const pursuit_model under = model_or(model, s.tables);
        return std::unique_ptr<pursuit_playthrough>(new pursuit_playthrough{scenario->impl, under});
    });
}

pursuit_status pursuit_playthrough_copy(const pursuit_playthrough* playthrough,
                                        pursuit_playthrough** out) {
    return create(out, [&] {
        return std::make_unique<pursuit_playthrough>(given(playthrough, "playthrough"));
    });
}

void pursuit_playthrough_destroy(pursuit_playthrough* playthrough) { delete playthrough; }

pursuit_status pursuit_playthrough_next(pursuit_playthrough* playthrough, pursuit_turn* out) {
    return guard([&] {
        const Slot<pursuit_turn> slot(out);
        slot = leave(given(playthrough, "playthrough").impl.next());
    });
}

pursuit_status pursuit_playthrough_happened(const pursuit_playthrough* playthrough,
                                            uint32_t* indices, size_t size, size_t* needed) {
    return guard([&] {
        const auto happened = given(playthrough, "playthrough").impl.happened();
        given(indices, size, "indices");
        expect_room(happened.size(), size, needed);
        std::transform(happened.begin(), happened.end(), indices,
                       [](std::size_t i) { return static_cast<std::uint32_t>(i); });
    });
}

pursuit_status pursuit_playthrough_couple(const pursuit_playthrough* playthrough,
                                          pursuit_couple** out) {
    return create(out, [&] {
        const pursuit_playthrough& from = given(playthrough, "playthrough");
        return handle_of(from.model, from.impl.couple());
    });
}

pursuit_status pursuit_playthrough_assign(pursuit_playthrough* playthrough,
                                          const pursuit_couple* couple) {
    return guard([&] {
        pursuit_playthrough& to = given(playthrough, "playthrough");
        if (&couple_of(couple).model() != to.model.impl.get()) {
            refuse(PURSUIT_STATUS_STATE, "the couple has another model than the playthrough");
        }
        to.impl.couple() = couple->now();
    });
}

// Scenarios and their playthroughs, which the rooms above the script use, too.
#pragma once

#include <memory>

#include <pursuit/script/playthrough.hpp>
#include <pursuit/script/scenario.hpp>

#include "handles.hpp"

struct pursuit_scenario {
    std::shared_ptr<const pursuit::Scenario> impl;
};

struct pursuit_playthrough {
    std::shared_ptr<const pursuit::Scenario> scenario;
    pursuit_model model;
    pursuit::Playthrough impl{*scenario, *model.impl};
};

namespace capi {

inline const pursuit::Scenario& scenario_of(const pursuit_scenario* scenario) {
    return *given(scenario, "scenario").impl;
}

}  // namespace capi

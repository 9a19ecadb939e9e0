// Populations and ensembles, which what-if asks, too.
#pragma once

#include <memory>
#include <vector>

#include <pursuit/ensemble/population.hpp>
#include <pursuit/script/scenario.hpp>

#include "handles.hpp"

struct pursuit_population {
    /// With the pairs it lists, if it does.
    struct People {
        std::vector<pursuit::Traits> a, b;
        pursuit::Population of;
    };
    std::shared_ptr<const People> impl;
};

struct pursuit_ensemble {
    std::shared_ptr<const pursuit::Scenario> scenario;
    pursuit_model model;
    pursuit_population population;  // none: the scenario's two
    std::uint64_t seed = 0;
};

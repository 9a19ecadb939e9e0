// What the opaque types of pursuit.h are. A handle holds the C++ object; no pointer is cast.
#pragma once

#include <atomic>
#include <memory>
#include <variant>
#include <vector>

#include <pursuit/pursuit.h>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/scene.hpp>
#include <pursuit/ensemble/population.hpp>
#include <pursuit/record/snapshot.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/script/stage.hpp>
#include <pursuit/study/process.hpp>
#include <pursuit/text/replay.hpp>

#include "guard.hpp"

/// Couples point to a Model that stays where it is: they and all handles of it own it together.
struct pursuit_model {
    std::shared_ptr<const pursuit::Model> impl;
};

struct pursuit_couple {
    pursuit_model model;
    std::variant<pursuit::Couple, pursuit::Recorder> life;  // the second while it is recorded
    void* user = nullptr;

    const pursuit::Couple& now() const {
        if (const auto* recorder = std::get_if<pursuit::Recorder>(&life)) return recorder->couple();
        return *std::get_if<pursuit::Couple>(&life);
    }
    /// What is done to a couple is done to its Recorder while there is one.
    template <class Do>
    auto change(Do&& what) {
        return std::visit(what, life);
    }
};

struct pursuit_scenario {
    std::shared_ptr<const pursuit::Scenario> impl;
};

struct pursuit_stage {
    std::shared_ptr<const pursuit::Scenario> scenario;
    pursuit_model model;
    pursuit::Stage impl{*scenario, *model.impl};
};

struct pursuit_scene {
    pursuit::Scene impl;
};

struct pursuit_talks {
    pursuit::Codes codes;
    std::vector<pursuit::Talk> talks;
    pursuit::RowCounts counts{};
};

struct pursuit_process {
    pursuit::Process impl;
};

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

struct pursuit_progress {
    mutable std::atomic<std::uint64_t> done{0};
    mutable std::atomic<bool> stop{false};
};

namespace capi {

inline const pursuit::Model& model_of(const pursuit_model* model) {
    return *given(model, "model").impl;
}
inline const pursuit::Couple& couple_of(const pursuit_couple* couple) {
    return given(couple, "couple").now();
}

inline pursuit::Watcher watched_by(const pursuit_progress* progress) {
    if (progress == nullptr) return {};
    return {&progress->stop, &progress->done};
}

inline std::unique_ptr<pursuit_model> handle_of(std::shared_ptr<const pursuit::Model> model) {
    return std::unique_ptr<pursuit_model>(new pursuit_model{std::move(model)});
}
inline std::unique_ptr<pursuit_model> handle_of(const pursuit::Tables& tables) {
    return handle_of(std::make_shared<const pursuit::Model>(tables));
}
inline std::unique_ptr<pursuit_couple> handle_of(const pursuit_model& model,
                                                 const pursuit::Couple& couple) {
    return std::unique_ptr<pursuit_couple>(new pursuit_couple{model, couple});
}

}  // namespace capi

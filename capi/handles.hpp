// What the opaque types of pursuit.h are; those of a single room stand in its file. A handle holds the
// C++ object; no pointer is cast.
#pragma once

#include <atomic>
#include <memory>
#include <variant>

#include <pursuit/pursuit.h>
#include <pursuit/base/watcher.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/scene.hpp>

#ifndef PURSUIT_WITHOUT_RECORD
#include <pursuit/record/snapshot.hpp>
#endif

#include "guard.hpp"

/// Couples point to a Model that stays where it is: they and all handles of it own it together.
struct pursuit_model {
    std::shared_ptr<const pursuit::Model> impl;
};

struct pursuit_couple {
    pursuit_model model;
#ifdef PURSUIT_WITHOUT_RECORD
    std::variant<pursuit::Couple> life;
#else
    std::variant<pursuit::Couple, pursuit::Recorder> life;  // the second while it is recorded
#endif
    void* user = nullptr;

    const pursuit::Couple& now() const {
#ifndef PURSUIT_WITHOUT_RECORD
        if (const auto* recorder = std::get_if<pursuit::Recorder>(&life)) return recorder->couple();
#endif
        return *std::get_if<pursuit::Couple>(&life);
    }
    /// What is done to a couple is done to its Recorder while there is one.
    template <class Do>
    auto change(Do&& what) {
        return std::visit(what, life);
    }
};

struct pursuit_scene {
    pursuit::Scene impl;
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
/// The model given, or else that of the tables.
inline pursuit_model model_or(const pursuit_model* model, const pursuit::Tables& tables) {
    if (model != nullptr) return *model;
    return {std::make_shared<const pursuit::Model>(tables)};
}
inline std::unique_ptr<pursuit_couple> handle_of(const pursuit_model& model,
                                                 const pursuit::Couple& couple) {
    return std::unique_ptr<pursuit_couple>(new pursuit_couple{model, couple});
}

}  // namespace capi

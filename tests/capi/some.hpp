// A couple of the C API for the tests, and texts to make others from.
#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <pursuit/pursuit.h>

inline void must(pursuit_status status) {
    if (status != PURSUIT_OK) throw std::runtime_error(pursuit_last_error());
}

/// Of the size that it has here; all else is 0.
template <class T>
T sized() {
    T out{};
    out.struct_size = sizeof out;
    return out;
}

struct Destroy {
    void operator()(pursuit_model* p) const { pursuit_model_destroy(p); }
    void operator()(pursuit_agreement* p) const { pursuit_agreement_destroy(p); }
    void operator()(pursuit_couple* p) const { pursuit_couple_destroy(p); }
    void operator()(pursuit_scenario* p) const { pursuit_scenario_destroy(p); }
    void operator()(pursuit_playthrough* p) const { pursuit_playthrough_destroy(p); }
    void operator()(pursuit_scene* p) const { pursuit_scene_destroy(p); }
    void operator()(pursuit_talks* p) const { pursuit_talks_destroy(p); }
    void operator()(pursuit_likelihood* p) const { pursuit_likelihood_destroy(p); }
    void operator()(pursuit_fit* p) const { pursuit_fit_destroy(p); }
    void operator()(pursuit_population* p) const { pursuit_population_destroy(p); }
    void operator()(pursuit_ensemble* p) const { pursuit_ensemble_destroy(p); }
    void operator()(pursuit_progress* p) const { pursuit_progress_destroy(p); }
    void operator()(pursuit_process* p) const { pursuit_process_destroy(p); }
    void operator()(pursuit_watch* p) const { pursuit_watch_destroy(p); }
};
template <class T>
using Held = std::unique_ptr<T, Destroy>;

inline pursuit_traits traits(float anxiety, float avoidance) {
    pursuit_traits out{};
    out.struct_size = sizeof out;
    must(pursuit_traits_init(&out));
    out.anxiety = anxiety;
    out.avoidance = avoidance;
    return out;
}

inline Held<pursuit_model> standard_model() {
    pursuit_model* model = nullptr;
    must(pursuit_model_create(&model));
    return Held<pursuit_model>(model);
}

inline Held<pursuit_couple> some_couple(const pursuit_model* model, std::uint64_t seed = 7) {
    pursuit_couple* couple = nullptr;
    const pursuit_traits a = traits(0.78f, 0.25f), b = traits(0.30f, 0.75f);
    must(pursuit_couple_create(model, &a, &b, seed, 0, &couple));
    Held<pursuit_couple> held(couple);
    must(pursuit_couple_disagree(couple, 0.8f, PURSUIT_SEAT_A));
    return held;
}

/// Whether the couple's own quarrel is in the cycle at the end of so many turns.
inline bool holds(const pursuit_couple* couple, std::uint32_t turns) {
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 2;
    trial.turns = turns;
    auto compared = sized<pursuit_compared>();
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END);
    contrasts[0].struct_size = sizeof contrasts[0];
    must(pursuit_couple_what_if(couple, nullptr, 0, &trial, &compared, contrasts.data(),
                                contrasts.size(), nullptr));
    return contrasts[PURSUIT_OUTCOME_HOLDS].own_without > 0;
}

/// The mildest couple whose quarrel holds for 30, 40 or 60 turns, so that there is something to be
/// searched for.
inline Held<pursuit_couple> holding_couple(const pursuit_model* model) {
    for (int i = 0; i < 160; ++i) {
        const float more = 0.04f * static_cast<float>(i / 16);
        const float severity = std::min(0.4f + 0.2f * static_cast<float>(i / 4 % 4), 1.0f);
        pursuit_couple* made = nullptr;
        const pursuit_traits a = traits(0.6f + more, 0.25f), b = traits(0.30f, 0.6f + more);
        const std::uint64_t seed = 7 + static_cast<std::uint64_t>(i % 4);
        must(pursuit_couple_create(model, &a, &b, seed, 0, &made));
        Held<pursuit_couple> couple(made);
        must(pursuit_couple_disagree(made, severity, PURSUIT_SEAT_A));
        if (holds(made, 30) && holds(made, 40) && holds(made, 60)) return couple;
    }
    throw std::runtime_error("no quarrel holds");
}

inline Held<pursuit_scene> scene_with(pursuit_seat player) {
    pursuit_scene* out = nullptr;
    must(pursuit_scene_create(player, &out));
    return Held<pursuit_scene>(out);
}
/// Seat b listens, at that moment.
inline pursuit_told listening(std::int64_t at_ms) {
    return {sizeof(pursuit_told),
            PURSUIT_TOLD_KIND_MOVE,
            PURSUIT_SEAT_B,
            PURSUIT_MOVE_LISTEN,
            PURSUIT_UNSET,
            0,
            at_ms,
            PURSUIT_NONE};
}

inline Held<pursuit_population> anybody(const pursuit_model* model, std::uint64_t couples) {
    pursuit_population* out = nullptr;
    must(pursuit_population_of_model(model, nullptr, nullptr, 5, couples, &out));
    return Held<pursuit_population>(out);
}

inline Held<pursuit_scenario> scenario_of(const std::string& text) {
    pursuit_scenario* out = nullptr;
    must(pursuit_scenario_parse(text.data(), text.size(), nullptr, &out));
    return Held<pursuit_scenario>(out);
}

inline Held<pursuit_ensemble> ensemble_of(const pursuit_scenario* scenario,
                                          const pursuit_population* population,
                                          std::uint64_t seed) {
    pursuit_ensemble* out = nullptr;
    must(pursuit_ensemble_create(scenario, nullptr, population, seed, &out));
    return Held<pursuit_ensemble>(out);
}

inline std::vector<pursuit_turn> turns_of(pursuit_couple* couple, std::size_t count) {
    std::vector<pursuit_turn> turns(count);
    if (count > 0) turns[0].struct_size = sizeof turns[0];
    must(pursuit_couple_play(couple, turns.data(), count));
    return turns;
}

inline std::uint64_t hash_of(const pursuit_couple* couple) {
    std::uint64_t hash = 0;
    must(pursuit_couple_hash(couple, &hash));
    return hash;
}

/// Calls twice: to ask for the size, and to be filled.
template <class Char, class Fill>
std::vector<Char> filled(Fill&& fill) {
    std::size_t needed = 0;
    if (fill(static_cast<Char*>(nullptr), std::size_t{0}, &needed) != PURSUIT_STATUS_SIZE) {
        throw std::runtime_error("no size told");
    }
    std::vector<Char> out(needed);
    must(fill(out.data(), out.size(), &needed));
    return out;
}

inline const std::string kModelText =
    "[model]\nneed_gain = 1.8\n[moves.tease]\nlike = \"affection\"\n";

inline const std::string kScenarioText = R"(title = "The dishes"
seed = 3
turns = 12
[a]
name = "Ana"
profile = "pursuer"
[b]
name = "Ben"
profile = "withdrawer"
[[happens]]
turn = 0
event = "disagreement"
severity = 0.8
owner = "a"
[[happens]]
turn = 4
move = "stay_silent"
seat = "b"
)";

inline const std::string kCodesText = R"(couple = "pair"
time = "t"
[a]
[b]
[[columns]]
name = "she"
seat = "a"
[columns.values]
quiet = "rest"
talks = { share = 1, discuss = 0.5, seek_reassurance = 1 }
[[columns]]
name = "he"
seat = "b"
[columns.values]
quiet = "rest"
helps = { listen = 1, validate = 1, reassure = 0.75 }
)";
inline const std::string kCodersText = "coder.column = \"by\"\n" + kCodesText;
inline const std::string kCodedText =
    "pair,t,she,he,by\nx,1,talks,quiet,M\nx,2,talks,quiet,M\nx,3,talks,quiet,M\nx,4,quiet,quiet,M\n"
    "x,1,talks,quiet,N\nx,2,talks,quiet,N\nx,3,quiet,quiet,N\nx,4,quiet,quiet,N\n";
inline const std::string kTalkText =
    "pair,t,she,he\nx,1,talks,helps\nx,2,quiet,quiet\nx,3,talks,helps\n"
    "y,1,talks,quiet\ny,2,talks,helps\n";

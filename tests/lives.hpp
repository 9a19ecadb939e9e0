// Random couples and random lives for the tests: turns, events, interventions and time, mixed.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>

#include <pursuit/engine/couple.hpp>

#include "models.hpp"

namespace pursuit {

/// Raw mt19937 output is fixed by the standard; the std:: distributions are not.
class Draw {
public:
    explicit Draw(std::uint32_t seed) : engine_(seed) {}

    double uniform(double low, double high) {
        return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
    }
    float share() { return static_cast<float>(uniform(0, 1)); }
    bool chance(double probability) { return uniform(0, 1) < probability; }
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(engine_()) % n; }
    /// Sum of twelve uniforms: mean 0, deviation 1, within +-6.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += uniform(0, 1);
        return sum;
    }

private:
    std::mt19937 engine_;
};

inline float within(double x, double least, double most) {
    return static_cast<float>(std::clamp(x, least, most));
}

constexpr Traits somebody(float anxiety, float avoidance) {
    Traits traits;
    traits.anxiety = anxiety;
    traits.avoidance = avoidance;
    return traits;
}

/// Somebody from the model's population.
inline Traits population_traits(const Model& model, Draw& draw) {
    const Coefficients& c = model.coefficients();
    Traits traits;
    traits.anxiety = within(c.anxiety_mean + c.anxiety_deviation * draw.normal(), 0, 1);
    traits.avoidance = within(c.avoidance_mean + c.avoidance_deviation * draw.normal(), 0, 1);
    return traits;
}

/// Somebody from anywhere in the ranges of the traits, often from their very edges.
inline Traits extreme_traits(Draw& draw) {
    const auto edge = [&](float most) {
        return draw.chance(0.3) ? (draw.chance(0.5) ? 0.0f : most) : most * draw.share();
    };
    const auto maybe = [&](std::optional<float>& field, float most) {
        if (draw.chance(0.3)) field = edge(most);
    };
    Traits traits;
    traits.anxiety = edge(1);
    traits.avoidance = edge(1);
    if (draw.chance(0.3)) {
        for (float& factor : traits.need_strength) factor = edge(2);
        for (float& factor : traits.fear_sensitivity) factor = edge(2);
    }
    if (draw.chance(0.3)) traits.expression = edge(1);
    maybe(traits.expressive_suppression, 1);
    maybe(traits.talk_heals, 1);
    maybe(traits.security, 1);
    maybe(traits.mentalizing, 1);
    maybe(traits.hope, 1);
    maybe(traits.flooding_minutes, 60);
    if (draw.chance(0.3)) traits.level = edge(1);
    return traits;
}

/// The standard tables with many numbers at the very ends of what they may be, and others as near to
/// 0 as they may come: 2^-30. The model may refuse them.
inline Tables extreme_tables(Draw& draw) {
    Tables t = Model::standard().tables();
    const double share = draw.uniform(0.02, 0.8), small = draw.uniform(0, 1);
    const auto bend = [&](float& x, float least, float most) {
        if (!draw.chance(share)) return;
        const float ends[] = {least, most, 0, 0x1p-30f, 0x1.8p-29f, -0x1p-30f};
        const std::uint32_t end = draw.chance(small) ? 2 + draw.below(4) : draw.below(2);
        x = std::clamp(ends[end], least, most);
    };
    const auto bend_all = [&](auto& values, float least, float most) {
        for (float& x : values) bend(x, least, most);
    };
    const auto bend_tone = [&](Tone& tone) {
        for (std::size_t d = 0; d < tone.size(); ++d) bend(tone[d], d < 2 ? -1.0f : 0.0f, 1);
    };
    for (const Coefficient& c : coefficients()) {
        const bool epsilon = c.name == "epsilon";  // of 0, few models can have it
        bend(t.coefficients.*c.field, epsilon ? 0x1p-30f : c.least, c.most);
    }
    for (TraitMap& map : t.strength) {
        for (float* x : {&map.base, &map.anxiety, &map.avoidance}) bend(*x, -10, 10);
        bend(map.most, 0, 4);
    }
    for (NeedRow& row : t.needs) {
        bend_all(row.by_tone, -5, 5);
        for (float* x : {&row.threat, &row.issue_owner, &row.issue_other, &row.opening})
            bend(*x, -5, 5);
    }
    for (auto& weights : t.fears) bend_all(weights, 0, 1);
    bend_tone(t.neutral);
    for (Tone& tone : t.presence) bend_tone(tone);
    for (InterventionRow& row : t.interventions) {
        for (float* x : {&row.security, &row.mentalizing, &row.hope, &row.arousal, &row.needs})
            bend(*x, 0, 1);
    }
    for (IntensityRow& row : t.intensity) {
        for (float* x : {&row.base, &row.slope, &row.level}) bend(*x, -10, 10);
        bend(row.least, 0, row.most);
    }
    for (MoveRow& row : t.moves) {
        bend_tone(row.impact);
        bend_tone(row.intent);
        for (float* x : {&row.ambiguity, &row.raises, &row.engages, &row.discloses}) bend(*x, 0, 1);
    }
    return t;
}

/// A life of one couple: what happens is a function of the seed alone. With `mirrored` everything
/// that is done by or to one seat is done by or to the other.
class Life {
public:
    explicit Life(std::uint32_t seed, bool mirrored = false) : draw_(seed), mirrored_(mirrored) {}

    /// Perhaps something happens, then there is a turn. `eventful`: how often something does, 0..1.
    Turn turn(Couple& couple, double eventful = 0.1) {
        if (draw_.chance(eventful)) befall(couple);
        if (draw_.chance(0.9)) return couple.play();
        Turn turn;
        const auto moves = static_cast<std::uint32_t>(couple.model().moves());
        const Seat mover = draw_.chance(0.8) ? couple.state().floor : seat();
        if (draw_.chance(0.5)) {
            const auto move = static_cast<Move>(draw_.below(moves));
            std::optional<float> intensity;
            if (draw_.chance(0.5)) intensity = draw_.share();
            refused_ += static_cast<bool>(couple.act(mover, move, intensity, turn));
        } else {
            Code code;
            code.share[draw_.below(moves)] = 1;
            for (std::uint32_t m = 0; m < moves; ++m) {
                if (draw_.chance(0.3)) code.share[m] = draw_.share();
            }
            refused_ += static_cast<bool>(couple.observe(mover, code, turn));
        }
        return turn;
    }

    /// Something happens to them.
    void befall(Couple& couple) {
        const std::uint32_t what = draw_.below(10);
        Fault fault;
        if (what == 0) fault = disagree(couple);
        if (what == 1) fault = couple.happens(OpenIssue{draw_.share(), maybe_seat()});
        if (what == 2) fault = couple.happens(separation());
        if (what == 3) fault = couple.happens(Reunion{});
        if (what == 4) fault = couple.happens(Stress{seat(), draw_.share()});
        if (what == 5) fault = couple.happens(GoodTime{1 + draw_.below(20)});
        if (what == 6) fault = couple.elapse(span());
        if (what == 7) fault = intervene(couple, true);
        if (what == 8) fault = intervene(couple, false);
        if (what == 9) give_floor_or_turn_length(couple);
        refused_ += static_cast<bool>(fault);
    }

    /// How many calls were refused; only uncovering while flooded is.
    int refused() const { return refused_; }

private:
    Seat seat() { return draw_.chance(0.5) != mirrored_ ? Seat::a : Seat::b; }
    std::optional<Seat> maybe_seat() {
        const std::optional<Seat> found = seat();
        return draw_.chance(0.4) ? std::nullopt : found;
    }
    /// From a millisecond to some weeks.
    std::int64_t span() { return static_cast<std::int64_t>(std::exp2(draw_.uniform(0, 31))); }

    /// Without an owner the floor is drawn; given afterwards, so that it can be mirrored.
    Fault disagree(Couple& couple) {
        const std::optional<Seat> owner = maybe_seat();
        const Fault fault = couple.happens(Disagreement{draw_.share(), owner});
        if (!owner) couple.give_floor(seat());
        return fault;
    }
    Separation separation() {
        Separation apart{maybe_seat(), {}};
        if (draw_.chance(0.5)) apart.promised_ms = draw_.below(7200000);
        return apart;
    }
    /// By or for one of them; or for both what changes their minds.
    Fault intervene(Couple& couple, bool one) {
        Intervention intervention;
        intervention.what = static_cast<Intervention::What>(draw_.below(one ? kInterventions : 3));
        if (one) intervention.who = seat();
        intervention.strength = draw_.share();
        return couple.intervene(intervention);
    }
    void give_floor_or_turn_length(Couple& couple) {
        if (draw_.chance(0.5)) {
            couple.give_floor(seat());
        } else {
            couple.set_turn_ms(draw_.chance(0.5) ? 10000 : draw_.below(120000));
        }
    }

    Draw draw_;
    bool mirrored_;
    int refused_ = 0;
};

/// Every number of an Inner, in its order: six unmet needs, arousal, hope, security, mentalizing,
/// two of learned, three of the cue, stress.
inline constexpr std::size_t kInnerNumbers = 16;
inline std::array<float, kInnerNumbers> numbers(const Inner& inner) {
    return std::bit_cast<std::array<float, kInnerNumbers>>(inner);
}
inline constexpr std::array<const char*, kInnerNumbers> kInnerNames{"unmet closeness",
                                                                    "unmet heard",
                                                                    "unmet reassurance",
                                                                    "unmet space",
                                                                    "unmet peace",
                                                                    "unmet acceptance",
                                                                    "arousal",
                                                                    "hope",
                                                                    "security",
                                                                    "mentalizing",
                                                                    "learned of pursuit",
                                                                    "learned of withdrawal",
                                                                    "cue warmth",
                                                                    "cue demand",
                                                                    "cue responsiveness",
                                                                    "stress"};
inline float least_of_inner(std::size_t i) {
    return i == 10 || i == 11 ? 0.5f : i == 12 ? -1.0f : 0.0f;
}
inline float most_of_inner(std::size_t i) { return i == 10 || i == 11 ? 1.5f : 1.0f; }

/// Neither NaN nor infinite nor -0 nor subnormal.
inline bool is_plain(float x) { return std::isnormal(x) || std::bit_cast<std::uint32_t>(x) == 0; }

/// Any state that a couple could be in, more or less.
inline State random_state(Draw& draw, int moves) {
    State state;
    for (State::Side& side : state.sides) {
        std::array<float, kInnerNumbers> inner;
        for (std::size_t i = 0; i < kInnerNumbers; ++i) {
            inner[i] = within(draw.uniform(least_of_inner(i), most_of_inner(i)), least_of_inner(i),
                              most_of_inner(i));
        }
        side.inner = std::bit_cast<Inner>(inner);
        side.flooded_ms = draw.chance(0.3) ? 1 + draw.below(1200000) : 0;
        side.stance = static_cast<Stance>(draw.below(kStances));
        side.last = static_cast<Move>(draw.below(static_cast<std::uint32_t>(moves)));
        side.dwell = static_cast<std::uint16_t>(draw.below(12));
        for (float& x : side.trail.momentum) x = draw.share();
        side.trail.exertion = draw.share();
        side.trail.familiarity = draw.share();
    }
    state.severity = draw.share();
    state.progress = draw.share();
    state.said_bid = draw.share();
    state.said_raising = draw.share();
    state.said_disclosing = draw.share();
    state.turns = draw.below(1000);
    state.clock_ms = state.since_ms = draw.below(1000000000);
    state.floor = draw.chance(0.5) ? Seat::a : Seat::b;
    state.said_by = draw.chance(0.5) ? Seat::a : Seat::b;
    state.owner = static_cast<std::uint8_t>(draw.below(4));
    state.apart = static_cast<std::uint8_t>(draw.below(4));
    state.promise_ms = state.apart != 0 && draw.chance(0.5) ? 1 + draw.below(3000000) : 0;
    return state;
}

}  // namespace pursuit

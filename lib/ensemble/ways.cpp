#include "engine/ways.hpp"

#include <algorithm>
#include <new>

#include "base/names.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"
#include "ensemble/lanes.hpp"

namespace pursuit {

struct Ways::Lanes {
    alignas(64) std::array<std::uint32_t, kLaneWords * kMost> words;
    alignas(64) std::array<std::uint32_t, kMost> seed_low, seed_high;
    LaneTables tables{};
    LaneFrame frame;
    LaneRun run{};
    Kernel kernel{};
    const Compiled* model = nullptr;
    std::uint64_t id = 0;
    void* context = nullptr;
    Take take = nullptr;

    /// A turn's time passes before they act but the first time.
    void load(std::size_t i, const Couple& couple) noexcept {
        State state = couple.state();
        const std::array personas{couple.persona(Seat::a), couple.persona(Seat::b)};
        settle(*model, personas, state);
        LaneCouple one = lane_of(*model, personas, state);
        one.id_low = static_cast<std::int32_t>(static_cast<std::uint32_t>(id));
        one.id_high = static_cast<std::int32_t>(static_cast<std::uint32_t>(id >> 32));
        scatter(one, words.data(), kernel.lanes, i);
    }
    /// What is in the first of them, into all.
    void spread() noexcept {
        for (std::size_t g = 0; g < kernel.together; ++g) {
            for (std::size_t w = 0; w < kLaneWords; ++w) {
                std::uint32_t* to = words.data() + (g * kLaneWords + w) * kernel.lanes;
                std::fill_n(to, kernel.lanes, words[w * kernel.lanes]);
            }
        }
    }
    std::int32_t away(std::size_t i, std::uint32_t turn) const noexcept {
        const std::uint64_t seed = std::uint64_t{seed_high[i]} << 32 | seed_low[i];
        return static_cast<std::int32_t>(drawn_away_ms(*model, {seed, id}, turn));
    }
};

namespace {

/// Of the few ways that are asked for: no wider than they are many.
Kernel kernel_of_ways() noexcept {
    for (const Isa isa : {Isa::avx512, Isa::avx2, Isa::neon, Isa::simd128}) {
        const Kernel kernel = kernel_for(isa);
        if (kernel.play != nullptr && kernel.lanes * kernel.together <= Ways::kMost) return kernel;
    }
    return {};
}

}  // namespace

Ways::Ways(const Model& model) noexcept {
    static_assert(sizeof(Lanes) <= kBytes && alignof(Lanes) <= 64);
    Lanes& l = *new (memory_.data()) Lanes;
    l.kernel = kernel_of_ways();
    l.model = &model.compiled();
    if (l.kernel.play == nullptr) return;
    fill(l.tables, *l.model);
    l.run.model = l.model;
    l.run.tables = &l.tables;
    l.run.groups = l.words.data();
    l.run.group_count = l.kernel.together;
    l.run.seed_low = l.seed_low.data();
    l.run.seed_high = l.seed_high.data();
    l.run.frame = true;
    l.run.out = &l.frame;
    l.run.context = &l;
    l.run.take = [](void* self, std::uint32_t) noexcept {
        const Lanes& lanes = *static_cast<const Lanes*>(self);
        lanes.take(lanes.context, lanes.frame.phase.data());
    };
    l.run.settle = [](void* self, std::size_t i, std::uint32_t turn_ms, const void* from,
                      void* to) noexcept {
        const Lanes& lanes = *static_cast<const Lanes*>(self);
        settle_lane(*lanes.model, turn_ms, lanes.kernel.lanes, i % lanes.kernel.lanes, from, to);
    };
    l.run.away = [](void* self, std::size_t i, std::uint32_t turn) noexcept {
        return static_cast<const Lanes*>(self)->away(i, turn);
    };
}

Ways::Lanes& Ways::lanes() noexcept {
    return *std::launder(reinterpret_cast<Lanes*>(memory_.data()));
}
std::size_t Ways::at_once() const noexcept {
    const Kernel& kernel = std::launder(reinterpret_cast<const Lanes*>(memory_.data()))->kernel;
    return kernel.play != nullptr ? kernel.lanes * kernel.together : 0;
}

bool Ways::begin(const Couple& couple, std::uint32_t turns) noexcept {
    Lanes& l = lanes();
    const State& state = couple.state();
    const std::int64_t ms = std::int64_t{couple.turn_ms()} * turns;
    if (state.promise_ms > 0x7fffffffu || state.clock_ms + ms >= kEndOfClock) return false;
    l.id = couple.id();
    l.run.turn_ms = couple.turn_ms();
    l.run.left = decay(l.model->half_lives, l.run.turn_ms);
    l.run.turn = state.turns;
    l.run.goes_on = false;
    l.run.stress = std::ranges::any_of(
        state.sides, [](const State::Side& side) { return side.inner.stress != 0; });
    l.load(0, couple);
    l.spread();
    return true;
}
void Ways::begin_at(std::size_t i, const Couple& couple) noexcept {
    lanes().run.turn = couple.state().turns;
    lanes().load(i, couple);
}
void Ways::set_seed(std::size_t i, std::uint64_t seed) noexcept {
    lanes().seed_low[i] = static_cast<std::uint32_t>(seed);
    lanes().seed_high[i] = static_cast<std::uint32_t>(seed >> 32);
}

void Ways::play(std::uint32_t turns, void* context, Take take) noexcept {
    Lanes& l = lanes();
    l.context = context;
    l.take = take;
    l.run.turns = turns;
    l.kernel.play(l.run);
    l.run.turn += turns;
    l.run.goes_on = true;
}

}  // namespace pursuit

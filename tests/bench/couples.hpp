// The ensemble that benchmarks run: anybody, in a quarrel, with one intervention.
#pragma once

#include <array>
#include <cstdint>

#include <pursuit/ensemble.hpp>

namespace pursuit::bench {

class Quarrels {
public:
    Quarrels(std::uint64_t couples, std::uint32_t turns) {
        script_[0].turn = 0;
        script_[0].what = Disagreement{0.6f, {}};
        script_[1].turn = turns / 2;
        script_[1].what = Intervention{Intervention::What::recognise_intent, Seat::b, 0.5f};
        ensemble_.pairs = *this;
        ensemble_.seed = 7;
        ensemble_.count = couples;
        ensemble_.turns = turns;
        ensemble_.script = script_;
    }
    Quarrels(const Quarrels&) = delete;  // the ensemble has its address

    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        for (Traits& traits : out) {
            traits.anxiety = share(id);
            traits.avoidance = share(id);
        }
        return {};
    }
    const Ensemble& ensemble() const noexcept { return ensemble_; }

private:
    /// 0..1, by splitmix64 (Steele, Lea & Flood 2014).
    static float share(std::uint64_t& state) noexcept {
        state += 0x9e3779b97f4a7c15u;
        std::uint64_t z = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return static_cast<float>((z ^ (z >> 31)) >> 40) * 0x1p-24f;
    }

    std::array<Happening, 2> script_;
    Ensemble ensemble_;
};

}  // namespace pursuit::bench

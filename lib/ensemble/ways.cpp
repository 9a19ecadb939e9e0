#include "engine/ways.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <new>

#include "base/four.hpp"
#include "base/names.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"
#include "ensemble/lanes.hpp"
#include "loop/round.hpp"

namespace pursuit {

namespace {

/// A stance has hardly more; where it has, there are no lanes.
using FewRows = LaneTablesWith<16>;

/// Of the few ways that are asked for: no wider than they are many.
Kernel kernel_of_ways() noexcept {
    for (const Isa isa : {Isa::avx512, Isa::avx2, Isa::neon, Isa::simd128}) {
        const Kernel kernel = kernel_for(isa);
        if (kernel.play != nullptr && kernel.lanes * kernel.together <= Ways::kMost) return kernel;
    }
    return {};
}

}  // namespace

struct Ways::Tables::InLanes {
    FewRows tables{};
    Kernel kernel{};
    const Compiled* model = nullptr;
};

Ways::Tables::Tables(const Model& model) noexcept {
    static_assert(sizeof(InLanes) <= kBytes && alignof(InLanes) <= 64);
    InLanes& in = *new (memory_.data()) InLanes;
    in.model = &model.compiled();
    if (fill(in.tables, in.tables.room, *in.model)) in.kernel = kernel_of_ways();
}
const Ways::Tables::InLanes& Ways::Tables::in_lanes() const noexcept {
    return *std::launder(reinterpret_cast<const InLanes*>(memory_.data()));
}

struct Ways::Lanes {
    alignas(64) std::array<std::uint32_t, kLaneWords * kMost> words;
    alignas(64) std::array<std::uint32_t, kMost> seed_low, seed_high;
    LaneFrame frame;
    LaneRun run{};
    Kernel kernel{};
    const Compiled* model = nullptr;
    std::uint64_t id = 0;
    std::array<std::int64_t, kMost> began_ms;  // the clock, as each was put in
    std::array<std::uint32_t, kMost> began_turn;
    std::array<bool, kMost> acted;
    std::uint32_t reached = 0;  // turn, to which those who have played have come
    void* context = nullptr;
    Take take = nullptr;

    /// A turn's time passes before they act but the first time.
    void load(std::size_t i, const Couple& couple, bool has_acted) noexcept {
        State state = couple.state();
        began_ms[i] = state.clock_ms;
        began_turn[i] = state.turns;
        run.turn = state.turns;
        run.played = 0;
        run.goes_on = acted[i] = has_acted;
        for (const State::Side& side : state.sides)
            run.stress = run.stress || side.inner.stress != 0;
        const std::array personas{couple.persona(Seat::a), couple.persona(Seat::b)};
        if (!has_acted) settle(*model, personas, state);
        LaneCouple one = lane_of(*model, personas, state);
        one.id_low = static_cast<std::int32_t>(static_cast<std::uint32_t>(id));
        one.id_high = static_cast<std::int32_t>(static_cast<std::uint32_t>(id >> 32));
        one.resolved = static_cast<std::int32_t>(kNever);
        scatter(one, words.data(), kernel.lanes, i);
    }
    /// What is in the first of them, into all.
    void spread() noexcept {
        const std::size_t group = kLaneWords * kernel.lanes;
        for (std::size_t w = 0; w < group; w += kernel.lanes) {
            const Four all(std::bit_cast<float>(words[w]));
            for (std::size_t i = 0; i < kernel.lanes; i += 4) std::memcpy(&words[w + i], &all, 16);
        }
        for (std::size_t g = 1; g < kernel.together; ++g)
            std::copy_n(words.data(), group, words.data() + g * group);
        began_ms.fill(began_ms[0]);
        began_turn.fill(began_turn[0]);
        acted.fill(acted[0]);
    }
    std::int32_t away(std::size_t i, std::uint32_t turn) const noexcept {
        const std::uint64_t seed = std::uint64_t{seed_high[i]} << 32 | seed_low[i];
        return static_cast<std::int32_t>(drawn_away_ms(*model, {seed, id}, turn));
    }
};

Ways::Ways(const Tables& tables) noexcept {
    static_assert(sizeof(Lanes) <= kBytes && alignof(Lanes) <= 64);
    const Tables::InLanes& in = tables.in_lanes();
    Lanes& l = *new (memory_.data()) Lanes;
    l.kernel = in.kernel;
    l.model = in.model;
    if (l.kernel.play == nullptr) return;
    l.run.model = l.model;
    l.run.tables = &in.tables;
    l.run.groups = l.words.data();
    l.run.group_count = l.kernel.together;
    l.run.seed_low = l.seed_low.data();
    l.run.seed_high = l.seed_high.data();
    l.run.phases = true;
    l.run.out = &l.frame;
    l.run.context = &l;
    l.run.take = [](void* self, std::uint32_t) noexcept {
        const Lanes& lanes = *static_cast<const Lanes*>(self);
        lanes.take(lanes.context, lanes.frame.phase.data());
    };
    l.run.settle = [](void* self, std::size_t i, std::uint32_t turn_ms, void* group) noexcept {
        const Lanes& lanes = *static_cast<const Lanes*>(self);
        settle_lane(*lanes.model, turn_ms, lanes.kernel.lanes, i % lanes.kernel.lanes, group);
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
    l.run.stress = false;
    l.load(0, couple, false);
    l.spread();
    l.reached = state.turns;
    return true;
}
void Ways::begin_at(std::size_t i, const Couple& couple, bool acted) noexcept {
    lanes().load(i, couple, acted);
}
void Ways::set_seed(std::size_t i, std::uint64_t seed) noexcept {
    lanes().seed_low[i] = static_cast<std::uint32_t>(seed);
    lanes().seed_high[i] = static_cast<std::uint32_t>(seed >> 32);
}

void Ways::play(std::uint32_t turns, void* context, Take take, bool noted) noexcept {
    Lanes& l = lanes();
    l.context = context;
    l.take = take;
    l.run.summary = noted;
    l.run.turns = turns;
    l.kernel.play(l.run);
    l.reached = l.run.turn += turns;
    l.run.played += turns;
    l.run.goes_on = true;
}

Ways::Noted Ways::come_to(std::size_t i, Couple& couple) noexcept {
    const Lanes& l = lanes();
    LaneCouple one;
    gather(l.words.data(), l.kernel.lanes, i, one);
    State& state = couple.state_;
    get_state(state, one);
    const bool b_first = one.b_first != 0;
    const std::int64_t turn_ms = l.run.turn_ms;
    const auto since = static_cast<std::int32_t>(l.reached - l.began_turn[i]);
    const std::int32_t played = std::max(since, 0);
    state.turns = l.began_turn[i] + static_cast<std::uint32_t>(played);
    state.floor = (played % 2 != 0) != b_first ? Seat::b : Seat::a;
    state.clock_ms = l.began_ms[i] + turn_ms * played;
    state.since_ms = state.clock_ms - (played > 0 || l.acted[i] ? turn_ms : 0);
    Noted noted;
    for (std::size_t role = 0; role < 2; ++role) {
        const auto& from = one.sides[role];
        Noted::Side& side = noted.sides[role ^ static_cast<std::size_t>(b_first)];
        side.arousal = from.peak.front();
        side.fear = from.peak.back();
        for (std::size_t k = 0; k < kKinds; ++k)
            side.moves[k] = static_cast<std::uint32_t>(from.moves[k]);
    }
    noted.resolved = one.resolved != static_cast<std::int32_t>(kNever);
    return noted;
}

// --- gains ----------------------------------------------------------------------------------------

namespace {

constexpr std::size_t kMostGains = kMostLanes;

/// A vector for each number of a T.
template <class T>
struct InLanes {
    alignas(64) std::array<std::uint32_t, sizeof(T) / 4 * kMostGains> words{};

    /// @param at of the part in a T, in bytes
    template <class Part>
    void put(const Part& part, std::size_t at, std::size_t lanes, std::size_t i) noexcept {
        const auto from = std::bit_cast<std::array<std::uint32_t, sizeof(Part) / 4>>(part);
        std::uint32_t* const to = &words[at / 4 * lanes + i];
        for (std::size_t w = 0; w < from.size(); ++w) to[w * lanes] = from[w];
    }
};

LanePersona<float> persona_of(const Persona& p) noexcept {
    return {p.strength,   p.threat_gain, p.need_rest,  p.sensitivity, p.bias,       p.suppression,
            p.expression, p.level,       p.talk_heals, p.security,    p.mentalizing};
}
OneRound round_in_lanes(const Round& round) noexcept {
    const auto mask = [](bool x) { return x ? -1 : 0; };
    const auto near = [&](const Between& x) {
        return OneRound::Near{x.open_issue, x.answers_bid, x.answers_disclosure, mask(x.owner),
                              mask(x.flooded)};
    };
    const auto gates = [](const SwayOf<float, float>& x) {
        return OneRound::Gates{x.momentum, x.exertion, x.bid, x.heard, x.level};
    };
    return {round.a_speaks,
            round.b_hears,
            round.b_answers,
            round.a_hears,
            round.a_after,
            near(round.to_b),
            near(round.to_a),
            round.issue_a,
            round.issue_b,
            gates(round.sway_a),
            gates(round.sway_b),
            static_cast<int>(round.stance_a),
            static_cast<int>(round.stance_b)};
}

}  // namespace

std::size_t Ways::at_once(const Model& model) noexcept {
    const Kernel kernel = kernel_of_ways();
    std::size_t most = 0;
    const Compiled& compiled = model.compiled();
    for (std::size_t s = 0; s < kStances; ++s)
        most = std::max<std::size_t>(most, compiled.first[s + 1] - compiled.first[s]);
    return most <= FewRows::kRows && kernel.gains != nullptr ? kernel.lanes * kernel.together : 0;
}

void Ways::gains(const Tables& tables, const Couple& who, Seat pursuer,
                 std::span<const State> states, std::span<Gains> out) noexcept {
    const Tables::InLanes& in = tables.in_lanes();
    const Kernel& kernel = in.kernel;
    const Compiled& model = *in.model;
    const std::size_t lanes = kernel.lanes;
    const std::array both{who.persona(Seat::a), who.persona(Seat::b)};
    const std::array<Seat, 2> seats{pursuer, other(pursuer)};
    InLanes<GainPersonas> personas;
    for (std::size_t role = 0; role < 2; ++role) {
        const auto self = persona_of(both[at(seats[role])]);
        for (std::size_t i = 0; i < lanes; ++i) {
            for (std::size_t beliefs = 0; beliefs < 2; ++beliefs)
                personas.put(self, (2 * beliefs + role) * sizeof self, lanes, i);
        }
    }
    InLanes<OneRound> rounds;
    alignas(64) std::array<float, 3 * kMostGains> row{};
    LaneGains all{&model, &in.tables, {}, reference_left(model)};
    all.personas = personas.words.data();
    all.rounds = rounds.words.data();
    all.out = row.data();
    Couple couple = who;
    for (std::size_t first = 0; first < out.size(); first += lanes) {
        const auto some = out.subspan(first, std::min(lanes, out.size() - first));
        std::uint32_t away = 0;
        for (std::size_t i = 0; i < some.size(); ++i) {
            couple.state_ = states[first + i];
            settle(model, both, couple.state_);  // once for all that follows
            const auto now = present(couple);
            for (std::size_t role = 0; role < 2; ++role) {  // all else of them stays
                using Believing = LanePersona<float>;
                const Persona& self = now[at(seats[role])];
                const std::size_t to = (2 + role) * sizeof(Believing);
                personas.put(self.sensitivity, to + offsetof(Believing, sensitivity), lanes, i);
                personas.put(self.security, to + offsetof(Believing, security), lanes, i);
                personas.put(self.mentalizing, to + offsetof(Believing, mentalizing), lanes, i);
            }
            const auto round = round_of(couple, pursuer);
            if (!round) {
                away |= 1u << i;
                continue;
            }
            rounds.put(round_in_lanes(*round), 0, lanes, i);
            all.left = round->left;
        }
        kernel.gains(all);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const bool is_away = (away >> i & 1) != 0;
            some[i] = {row[i], row[lanes + i], is_away ? 0.0f : row[2 * lanes + i]};
        }
    }
}

}  // namespace pursuit

// Ten runs whose bits are kept in golden.txt, a line each: name, hash of the couple at the end, hash
// over the records of all turns, calls refused. Only what is the same on every machine goes in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <pursuit/engine/couple.hpp>

#include "base/hash.hpp"

namespace pursuit::trajectories {

/// A couple whose turns are recorded in a hash.
class Run {
public:
    Run(std::string_view name, const Model& model, const Traits& a, const Traits& b,
        std::uint64_t seed, std::uint64_t id = 0)
        : name_(name), couple{model, a, b, seed, id} {}

    void play(int turns) {
        for (; turns > 0; --turns) record(couple.play());
    }
    void act(Seat seat, Move move, std::optional<float> intensity = {}) {
        Turn turn;
        expect(couple.act(seat, move, intensity, turn));
        record(turn);
    }
    void observe(Seat seat, const Code& code) {
        Turn turn;
        expect(couple.observe(seat, code, turn));
        record(turn);
    }
    void expect(const Fault& fault) { faults_ += static_cast<bool>(fault); }

    std::string line() const {
        std::array<char, 96> text{};
        std::snprintf(text.data(), text.size(), "%-12s %016llx %016llx %d\n", name_.c_str(),
                      static_cast<unsigned long long>(couple.hash()),
                      static_cast<unsigned long long>(records_.value()), faults_);
        return text.data();
    }

private:
    void record(const Turn& t) {
        records_.add(t.time_ms).add(t.number).add(t.mover).add(t.before).add(t.stance).add(t.row);
        records_.add(t.move).add(t.phase).add(t.host_made).add(t.answers).add(t.turning);
        records_.add(t.resolved).add(t.intensity).add(t.probability).add(t.uniform);
        records_.add(t.features).add(t.perceived);
        for (const Condition& c : t.after) {
            records_.add(c.inner.unmet)
                .add(c.inner.arousal)
                .add(c.inner.hope)
                .add(c.inner.security);
            records_.add(c.inner.mentalizing).add(c.inner.learned).add(c.inner.cue);
            records_.add(c.inner.stress).add(c.fears).add(c.expressed).add(c.stance).add(c.flooded);
        }
    }

    std::string name_;
    Hash records_;
    int faults_ = 0;  // refused calls

public:
    Couple couple;
};

constexpr Traits partner(float anxiety, float avoidance) {
    Traits traits;
    traits.anxiety = anxiety;
    traits.avoidance = avoidance;
    return traits;
}
inline constexpr Traits kPursuer = partner(0.78f, 0.25f), kWithdrawer = partner(0.30f, 0.75f),
                        kSecure = partner(0.25f, 0.20f), kFearful = partner(0.75f, 0.75f);

/// The standard model with all slots for moves in use and a floor of nothing but epsilon.
inline Model custom_model() {
    Tables t = Model::standard().tables();
    for (; t.move_count < kMoveSlots; ++t.move_count) {
        const auto m = static_cast<std::size_t>(t.move_count);
        t.moves[m] = t.moves[m - kMoveSlots / 2];
        std::snprintf(t.moves[m].name, sizeof t.moves[m].name, "custom_%zu", m);
        for (StanceRow& stance : t.stances) {
            stance.open[m] = 0.5f * stance.open[m - kMoveSlots / 2];
            stance.lean[m] = 0.125f;
        }
    }
    t.coefficients.epsilon = 0.0625f;
    t.coefficients.turn_seconds = 6;
    return Model{t};
}

inline void article(Run& run) {
    run.expect(run.couple.happens(Disagreement{0.6f, Seat::a}));
    run.play(200);
}

inline void exchanged(Run& run) {
    run.expect(run.couple.happens(Disagreement{0.6f, Seat::b}));
    run.couple.skip(50);
    run.play(150);
}

inline void secure(Run& run) {
    run.expect(run.couple.happens(GoodTime{30}));
    run.play(40);
    run.expect(run.couple.happens(Disagreement{0.9f, {}}));
    run.play(60);
}

inline void stressed(Run& run) {
    run.expect(run.couple.happens(Stress{Seat::a, 0.7f}));
    run.expect(run.couple.happens(Disagreement{0.8f, Seat::b}));
    run.play(120);
}

inline void separated(Run& run) {
    run.expect(run.couple.happens(OpenIssue{0.7f, Seat::a}));
    run.play(40);
    run.expect(run.couple.happens(Separation{Seat::b, 3600000}));
    run.expect(run.couple.elapse(7200000));
    run.play(20);
    run.expect(run.couple.happens(Reunion{}));
    run.play(60);
}

inline void turns_of_other_lengths(Run& run) {
    run.expect(run.couple.happens(Disagreement{1.0f, {}}));
    for (const std::uint32_t ms : {1700u, 0u, 600001u}) {
        run.couple.set_turn_ms(ms);
        run.play(50);
    }
}

inline void host_made(Run& run) {
    run.expect(run.couple.happens(Disagreement{0.7f, Seat::a}));
    for (std::size_t m = 0; m < kStandardMoves; ++m) {
        run.act(m % 3 == 0 ? Seat::b : Seat::a, static_cast<Move>(m));
        run.act(Seat::b, static_cast<Move>(kStandardMoves - 1 - m),
                0.0625f * static_cast<float>(m % 17));
        run.play(2);
        Code code;
        code.share[m] = 1;
        code.share[(5 * m + 3) % kStandardMoves] = 0.5f;
        run.observe(m % 2 == 0 ? Seat::a : Seat::b, code);
    }
}

inline void helped(Run& run) {
    for (int what = 0; what < kInterventions; ++what) {
        run.expect(run.couple.happens(Disagreement{0.8f, what % 2 == 0 ? Seat::a : Seat::b}));
        run.play(20);
        run.expect(run.couple.elapse(1800000));
        for (const Seat seat : {Seat::a, Seat::b}) {
            const float strength = seat == Seat::a ? 1.0f : 0.4f;
            run.expect(
                run.couple.intervene({static_cast<Intervention::What>(what), seat, strength}));
            run.play(15);
        }
    }
    run.expect(run.couple.intervene({Intervention::What::name_the_cycle, {}, 0.9f}));
    run.play(20);
}

inline void years(Run& run) {
    for (std::int64_t ms = 1; ms < std::int64_t{1} << 40; ms *= 3) {
        run.expect(run.couple.happens(Disagreement{0.5f, Seat::a}));
        run.play(10);
        run.expect(run.couple.elapse(ms));
        run.play(1);
        run.couple.give_floor(Seat::b);
    }
    Traits grown = kSecure;
    grown.fear_sensitivity = {0.5f, 0.5f, 1.5f, 1.5f};
    grown.mentalizing = 0.6f;
    run.expect(run.couple.set_traits(Seat::a, grown));
    run.play(50);
}

/// All ten, a line each.
inline std::string played() {
    struct Trajectory {
        const char* name;
        Traits a, b;
        std::uint64_t seed, id;
        void (*play)(Run&);
    };
    static constexpr Trajectory kTrajectories[] = {
        {"article", kPursuer, kWithdrawer, 7, 0, article},
        {"exchanged", kPursuer, kWithdrawer, 7, 1, exchanged},
        {"secure", kSecure, kSecure, 0xfedcba9876543210u, 0, secure},
        {"stressed", kPursuer, kPursuer, 3, 0, stressed},
        {"separated", kWithdrawer, kWithdrawer, 4, 0x123456789abcu, separated},
        {"lengths", kFearful, kSecure, 5, 0, turns_of_other_lengths},
        {"host_made", kPursuer, kWithdrawer, 6, 0, host_made},
        {"helped", kPursuer, kWithdrawer, 8, 0, helped},
        {"years", kFearful, kWithdrawer, 9, 0, years},
        {"custom", kPursuer, kFearful, 10, 0, article},
    };
    const Model custom = custom_model();
    std::string text;
    for (const Trajectory& t : kTrajectories) {
        const bool is_custom = std::string_view(t.name) == "custom";
        Run run{t.name, is_custom ? custom : Model::standard(), t.a, t.b, t.seed, t.id};
        t.play(run);
        text += run.line();
    }
    return text;
}

}  // namespace pursuit::trajectories

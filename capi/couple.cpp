// Couples: making them, their turns, and what happens to them.
#include <pursuit/engine/couple.hpp>

#include "convert.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

constexpr std::size_t kMostSkipped = 1000000;  // turns a call, so that none takes minutes

}  // namespace

pursuit_status pursuit_couple_create(const pursuit_model* model, const pursuit_traits* a,
                                     const pursuit_traits* b, uint64_t seed, uint64_t id,
                                     pursuit_couple** out) {
    return create(out, [&] {
        const pursuit::Couple couple(model_of(model), traits_of(a, "a"), traits_of(b, "b"), seed,
                                     id);
        return handle_of(*model, couple);
    });
}

pursuit_status pursuit_couple_copy(const pursuit_couple* couple, pursuit_couple** out) {
    return create(out, [&] {
        auto copy = std::make_unique<pursuit_couple>(given(couple, "couple"));
        copy->user = nullptr;
        return copy;
    });
}

pursuit_status pursuit_couple_assign(pursuit_couple* couple, const pursuit_couple* from) {
    return guard([&] {
        given(couple, "couple");
        auto life = given(from, "from").life;  // the only thing that can fail
        couple->life = std::move(life);
        couple->model = from->model;
    });
}

void pursuit_couple_destroy(pursuit_couple* couple) { delete couple; }

const pursuit_model* pursuit_couple_model(const pursuit_couple* couple) {
    return couple == nullptr ? nullptr : &couple->model;
}

pursuit_status pursuit_couple_set_user(pursuit_couple* couple, void* user) {
    return guard([&] { given(couple, "couple").user = user; });
}

void* pursuit_couple_user(const pursuit_couple* couple) {
    return couple == nullptr ? nullptr : couple->user;
}

// --- turns ---------------------------------------------------------------------------------------

pursuit_status pursuit_couple_step(pursuit_couple* couple, pursuit_turn* out) {
    return pursuit_couple_play(couple, out, 1);
}

pursuit_status pursuit_couple_play(pursuit_couple* couple, pursuit_turn* turns, size_t count) {
    return guard([&] {
        const Slots<pursuit_turn> slots(turns, count, "turns");
        given(couple, "couple").change([&](auto& life) {
            if constexpr (requires { life.make_room(count); }) life.make_room(count);
            for (std::size_t i = 0; i < count; ++i) slots.put(i, leave(life.play()));
        });
    });
}

pursuit_status pursuit_couple_play_brief(pursuit_couple* couple, pursuit_brief_turn* turns,
                                         size_t count) {
    return guard([&] {
        const Slots<pursuit_brief_turn> slots(turns, count, "turns");
        given(couple, "couple").change([&](auto& life) {
            if constexpr (requires { life.make_room(count); }) life.make_room(count);
            for (std::size_t i = 0; i < count; ++i) {
                const pursuit::Turn turn = life.play();
                slots.put(i, {0, leave(turn.mover), leave(turn.stance), leave(turn.move),
                              leave(turn.phase), turn.intensity});
            }
        });
    });
}

pursuit_status pursuit_couple_skip(pursuit_couple* couple, uint32_t count) {
    return guard([&] {
        expect_index(count, kMostSkipped + 1, "count");
        given(couple, "couple").change([&](auto& life) { life.skip(count); });
    });
}

pursuit_status pursuit_couple_act(pursuit_couple* couple, pursuit_seat seat, pursuit_move move,
                                  float intensity, pursuit_turn* out) {
    return guard([&] {
        const Slot<pursuit_turn> slot(out);
        const pursuit::Move which = move_of(couple_of(couple).model(), move, "move");
        pursuit::Turn turn;
        expect(couple->change([&](auto& life) {
            return life.act(seat_of(seat), which, unless_unset(intensity), turn);
        }));
        slot = leave(turn);
    });
}

pursuit_status pursuit_couple_observe(pursuit_couple* couple, pursuit_seat seat,
                                      const float* shares, size_t count, pursuit_turn* out) {
    return guard([&] {
        const Slot<pursuit_turn> slot(out);
        pursuit::Code code;
        given(shares, count, "shares");
        expect_index(count, code.share.size() + 1, "count");
        std::copy(shares, shares + count, code.share.begin());
        pursuit::Turn turn;
        expect(given(couple, "couple").change([&](auto& life) {
            return life.observe(seat_of(seat), code, turn);
        }));
        slot = leave(turn);
    });
}

pursuit_status pursuit_couple_peek(const pursuit_couple* couple, pursuit_peek* out) {
    return guard([&] {
        const Slot<pursuit_peek> slot(out);
        const pursuit::Peek from = couple_of(couple).peek();
        pursuit_peek peek{0,  leave(from.mover), leave(from.stance), leave(from.row), {}, {},
                          {}, leave(from.sway)};
        copy(from.features, peek.features);
        copy(from.score, peek.score);
        copy(from.probability, peek.probability);
        slot = peek;
    });
}

// --- what happens to them ------------------------------------------------------------------------

namespace {

template <class Event>
pursuit::Fault befall(pursuit_couple* couple, const Event& event) {
    return given(couple, "couple").change([&](auto& life) { return life.happens(event); });
}

}  // namespace

pursuit_status pursuit_couple_disagree(pursuit_couple* couple, float severity, pursuit_seat owner) {
    return guard([&] {
        return befall(couple, pursuit::Disagreement{severity, maybe_seat(owner, "owner")});
    });
}

pursuit_status pursuit_couple_open_issue(pursuit_couple* couple, float severity,
                                         pursuit_seat owner) {
    return guard([&] {
        return befall(couple, pursuit::OpenIssue{severity, maybe_seat(owner, "owner")});
    });
}

pursuit_status pursuit_couple_separate(pursuit_couple* couple, pursuit_seat stepped_back,
                                       int64_t promised_ms) {
    return guard([&] {
        pursuit::Separation apart{maybe_seat(stepped_back, "stepped_back"), {}};
        if (promised_ms != PURSUIT_NONE) {
            expect_id(promised_ms, int64_t{1} << 32, "promised_ms");
            apart.promised_ms = static_cast<std::uint32_t>(promised_ms);
        }
        return befall(couple, apart);
    });
}

pursuit_status pursuit_couple_reunite(pursuit_couple* couple) {
    return guard([&] { return befall(couple, pursuit::Reunion{}); });
}

pursuit_status pursuit_couple_stress(pursuit_couple* couple, pursuit_seat seat, float severity) {
    return guard([&] { return befall(couple, pursuit::Stress{seat_of(seat), severity}); });
}

pursuit_status pursuit_couple_good_time(pursuit_couple* couple, uint32_t exchanges) {
    return guard([&] { return befall(couple, pursuit::GoodTime{exchanges}); });
}

pursuit_status pursuit_couple_intervene(pursuit_couple* couple, pursuit_intervention what,
                                        pursuit_seat who, float strength) {
    return guard([&] {
        using What = pursuit::Intervention::What;
        const pursuit::Intervention intervention{
            enter<What>(what, PURSUIT_INTERVENTION_END, "what"), maybe_seat(who, "who"), strength};
        return given(couple, "couple").change([&](auto& life) {
            return life.intervene(intervention);
        });
    });
}

pursuit_status pursuit_couple_elapse(pursuit_couple* couple, int64_t ms) {
    return guard([&] {
        return given(couple, "couple").change([&](auto& life) { return life.elapse(ms); });
    });
}

pursuit_status pursuit_couple_give_floor(pursuit_couple* couple, pursuit_seat seat) {
    return guard([&] {
        given(couple, "couple").change([&](auto& life) { life.give_floor(seat_of(seat)); });
    });
}

pursuit_status pursuit_couple_set_turn_ms(pursuit_couple* couple, uint32_t ms) {
    return guard([&] {
        expect_id(ms, int64_t{1} << 31, "ms");
        given(couple, "couple").change([&](auto& life) { life.set_turn_ms(ms); });
    });
}

pursuit_status pursuit_couple_set_traits(pursuit_couple* couple, pursuit_seat seat,
                                         const pursuit_traits* traits) {
    return guard([&] {
        const pursuit::Traits changed = traits_of(traits, "traits");
        return given(couple, "couple").change([&](auto& life) {
            return life.set_traits(seat_of(seat), changed);
        });
    });
}

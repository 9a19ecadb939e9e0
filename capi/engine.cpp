// The model, a couple, its numbers, a scene.
#include <bit>
#include <new>
#include <optional>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/scene.hpp>

#include "convert.hpp"
#include "handles.hpp"
#include "names.hpp"

using namespace capi;
using pursuit::Tables;

namespace {

const pursuit::Coefficient& coefficient_of(const char* name) {
    const auto all = pursuit::coefficients();
    const auto name_of = [](std::int32_t id) noexcept {
        return pursuit::coefficients()[static_cast<std::size_t>(id)].name.data();
    };
    const auto count = static_cast<std::int32_t>(all.size());
    return all[static_cast<std::size_t>(
        find_name(text_of(name, "name"), "coefficient", count, name_of))];
}

}  // namespace

pursuit_status pursuit_model_create(pursuit_model** out) {
    return create(out, [] {
        return handle_of(std::make_shared<const pursuit::Model>(pursuit::Model::standard()));
    });
}

pursuit_status pursuit_model_override(const pursuit_model* base, const char* const* names,
                                      const float* values, size_t count, pursuit_model** out) {
    return create(out, [&] {
        Tables tables = model_of(base).tables();
        given(names, count, "names");
        given(values, count, "values");
        for (std::size_t i = 0; i < count; ++i) {
            tables.coefficients.*coefficient_of(names[i]).field = values[i];
        }
        return handle_of(tables);
    });
}

pursuit_status pursuit_model_copy(const pursuit_model* model, pursuit_model** out) {
    return create(out, [&] { return handle_of(given(model, "model").impl); });
}

void pursuit_model_destroy(pursuit_model* model) { delete model; }

pursuit_status pursuit_model_hash(const pursuit_model* model, uint64_t* out) {
    return guard([&] { given(out, "out") = model_of(model).hash(); });
}

size_t pursuit_coefficient_count(void) { return pursuit::coefficients().size(); }

pursuit_status pursuit_coefficient_at(size_t index, pursuit_coefficient* out) {
    return guard([&] {
        const Slot<pursuit_coefficient> slot(out);
        const auto all = pursuit::coefficients();
        expect_index(index, all.size(), "index");
        const pursuit::Coefficient& c = all[index];
        slot = {0,
                c.standard,
                c.least,
                c.most,
                c.name.data(),
                c.unit.data(),
                c.meaning.data(),
                c.source.data()};
    });
}

pursuit_status pursuit_model_coefficient(const pursuit_model* model, const char* name, float* out) {
    return guard(
        [&] { given(out, "out") = model_of(model).coefficients().*coefficient_of(name).field; });
}

int32_t pursuit_model_moves(const pursuit_model* model) {
    return model == nullptr ? 0 : model->impl->moves();
}

const char* pursuit_model_move_name(const pursuit_model* model, pursuit_move move) {
    const bool known = move >= 0 && move < pursuit_model_moves(model);
    return known ? model->impl->row(static_cast<pursuit::Move>(move)).name : "?";
}

pursuit_status pursuit_model_find_move(const pursuit_model* model, const char* name,
                                       pursuit_move* out) {
    return guard([&] {
        pursuit::Move move{};
        given(out, "out");
        expect(model_of(model).find(text_of(name, "name"), move));
        *out = leave(move);
    });
}

pursuit_status pursuit_model_move(const pursuit_model* model, pursuit_move move,
                                  pursuit_move_row* out) {
    return guard([&] {
        const Slot<pursuit_move_row> slot(out);
        const pursuit::MoveRow& from = model_of(model).row(move_of(model_of(model), move, "move"));
        pursuit_move_row row{0,
                             leave(from.kind),
                             leave(from.parting),
                             from.bid,
                             {},
                             {},
                             from.ambiguity,
                             from.raises,
                             from.engages,
                             from.discloses,
                             leave(from.group)};
        copy(from.impact, row.impact);
        copy(from.intent, row.intent);
        slot = row;
    });
}

pursuit_status pursuit_model_group(const pursuit_model* model, pursuit_group group,
                                   pursuit_group_row* out) {
    return guard([&] {
        const Slot<pursuit_group_row> slot(out);
        const Tables& tables = model_of(model).tables();
        expect_id(group, PURSUIT_GROUP_END, "group");
        const auto g = static_cast<std::size_t>(group);
        const pursuit::GroupRow& r = tables.groups[g];
        pursuit_group_row row{0, r.tells, r.quiets, r.tires, r.says, r.cost, r.habituates, {}};
        for (std::size_t s = 0; s < pursuit::kStances; ++s)
            row.answers[s] = tables.stances[s].answers[g];
        slot = row;
    });
}

pursuit_status pursuit_model_transition(const pursuit_model* model, int32_t row,
                                        pursuit_transition* out) {
    return guard([&] {
        const Slot<pursuit_transition> slot(out);
        const Tables& tables = model_of(model).tables();
        expect_id(row, tables.transition_count, "row");
        const pursuit::Transition& from = tables.transitions[static_cast<std::size_t>(row)];
        pursuit_transition to{0, leave(from.from), leave(from.to), {}};
        std::copy(std::begin(from.because), std::end(from.because), to.because);
        slot = to;
    });
}

// --- traits --------------------------------------------------------------------------------------

pursuit_status pursuit_traits_init(pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        slot = leave(pursuit::Traits{});
    });
}

pursuit_status pursuit_model_profile(const pursuit_model* model, const char* name,
                                     pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        pursuit::Profile profile;
        expect(model_of(model).find(text_of(name, "name"), profile));
        slot = leave(profile.traits);
    });
}

const char* pursuit_model_profile_name(const pursuit_model* model, size_t index) {
    if (model == nullptr) return nullptr;
    const Tables& tables = model->impl->tables();
    return index < static_cast<std::size_t>(tables.profile_count) ? tables.profiles[index].name
                                                                  : nullptr;
}

pursuit_status pursuit_traits_from_scores(const pursuit_model* model, const pursuit_score* anxiety,
                                          const pursuit_score* avoidance,
                                          const pursuit_score* level, pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        const auto score = [](const pursuit_score* from, const char* name) {
            const pursuit_score s = take(from, {0, 0, 0, 1}, name);
            return pursuit::Score{s.value, s.mean, s.deviation};
        };
        const pursuit::Score anxious = score(anxiety, "anxiety");
        const pursuit::Score avoidant = score(avoidance, "avoidance");
        std::optional<pursuit::Score> spoken;
        if (level != nullptr) spoken = score(level, "level");
        slot = leave(pursuit::traits_from_scores(model_of(model), anxious, avoidant, spoken));
    });
}

pursuit_status pursuit_traits_quadrant(const pursuit_traits* traits, const char** out) {
    return guard([&] {
        given(out, "out");
        const pursuit::Traits t = traits_of(traits, "traits");
        expect_share(t.anxiety, "anxiety");
        expect_share(t.avoidance, "avoidance");
        *out = pursuit::quadrant(t).data();
    });
}

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
            for (std::size_t i = 0; i < count; ++i) put(slots, i, life.play());
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
        expect_count(count, kMostSkipped, "count");
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
        expect_count(count, code.share.size(), "count");
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

using namespace capi;
using pursuit::Seat;

namespace {

constexpr std::int32_t kStride = PURSUIT_QUANTITY_OF(1, 0);  // from seat a's ids to seat b's
constexpr std::size_t kWritable = PURSUIT_QUANTITY_DISCONNECTION;
using Written = std::array<float, kWritable>;
static_assert(sizeof(Written) == sizeof(pursuit::Inner));  // the quantities are in its order

using Quantities = std::array<float, PURSUIT_QUANTITY_END>;

Quantities quantities_of(const pursuit::Couple& couple, Seat seat) {
    const pursuit::Condition c = couple.condition(seat);
    const auto inner = std::bit_cast<Written>(c.inner);
    Quantities out;
    auto* at = std::copy(inner.begin(), inner.end(), out.data());
    at = std::copy(c.fears.begin(), c.fears.end(), at);
    const float derived[] = {pursuit::pursuit_drive(c.fears),
                             pursuit::withdrawal_drive(c.fears),
                             pursuit::distress(couple.persona(seat), c),
                             c.expressed,
                             c.flooded ? 1.0f : 0.0f,
                             static_cast<float>(leave(c.stance))};
    at = std::copy(std::begin(derived), std::end(derived), at);
    at = std::copy(c.trail.momentum.begin(), c.trail.momentum.end(), at);
    *at++ = c.trail.exertion;
    *at = c.trail.familiarity;
    return out;
}

struct Id {
    std::size_t seat, quantity;
};

/// Checks all ids before anything is done with one.
void expect_ids(const std::int32_t* ids, std::size_t count, std::int32_t end) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t id = ids[i];
        if (id >= 0 && id < PURSUIT_SEAT_END * kStride && id % kStride < end) continue;
        refuse(PURSUIT_STATUS_ARGUMENT, "ids[{}] is {}, which is no id for this", i, id);
    }
}
Id split(std::int32_t id) noexcept {
    return {static_cast<std::size_t>(id / kStride), static_cast<std::size_t>(id % kStride)};
}

/// Writing is an event: it brings the couple up to the clock. So does an intervention, of which
/// strength 0 changes nothing else.
void bring_up_to_now(pursuit::Couple& couple) {
    expect(couple.intervene({pursuit::Intervention::What::name_the_cycle, {}, 0}));
}

}  // namespace

pursuit_status pursuit_couple_traits(const pursuit_couple* couple, pursuit_seat seat,
                                     pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        slot = leave(couple_of(couple).traits(seat_of(seat)));
    });
}

pursuit_status pursuit_couple_condition(const pursuit_couple* couple, pursuit_seat seat,
                                        pursuit_condition* out) {
    return guard([&] {
        const Slot<pursuit_condition> slot(out);
        slot = leave(couple_of(couple).condition(seat_of(seat)));
    });
}

pursuit_status pursuit_couple_situation(const pursuit_couple* couple, pursuit_situation* out) {
    return guard([&] {
        const Slot<pursuit_situation> slot(out);
        pursuit::Couple c = couple_of(couple);
        if (c.state().apart != 0) bring_up_to_now(c);  // who was away may be back
        const pursuit::State& s = c.state();
        const std::int32_t none = PURSUIT_NONE, who = s.apart & 3;
        const pursuit_seat owner = s.owner == 3 ? none : s.owner - 1;
        const pursuit_seat stepped_back = who == 3 || who == 0 ? none : who - 1;
        const Seat floor = who != 0 ? c.peek().mover : s.floor;
        const bool promised = (s.apart & pursuit::State::kPromised) != 0;
        slot = {0,        leave(c.phase()), leave(floor), s.turns,    s.clock_ms,
                c.seed(), c.id(),           c.turn_ms(),  s.severity, s.progress,
                owner,    who != 0,         stepped_back, promised,   promised ? s.promise_ms : 0};
    });
}

pursuit_status pursuit_couple_hash(const pursuit_couple* couple, uint64_t* out) {
    return guard([&] { given(out, "out") = couple_of(couple).hash(); });
}

pursuit_status pursuit_couple_read(const pursuit_couple* couple, const int32_t* ids, size_t count,
                                   float* values) {
    return guard([&] {
        const pursuit::Couple& c = couple_of(couple);
        expect_ids(given(ids, count, "ids"), count, PURSUIT_QUANTITY_END);
        given(values, count, "values");
        const Quantities of[] = {quantities_of(c, Seat::a), quantities_of(c, Seat::b)};
        for (std::size_t i = 0; i < count; ++i) {
            const Id id = split(ids[i]);
            values[i] = of[id.seat][id.quantity];
        }
    });
}

pursuit_status pursuit_couple_write(pursuit_couple* couple, const int32_t* ids, const float* values,
                                    size_t count) {
    return guard([&] {
        pursuit::Couple changed = couple_of(couple);
        auto* life = std::get_if<pursuit::Couple>(&couple->life);
        if (life == nullptr) refuse(PURSUIT_STATUS_STATE, "the couple is recorded");
        expect_ids(given(ids, count, "ids"), count, kWritable);
        given(values, count, "values");
        bring_up_to_now(changed);
        pursuit::State state = changed.state();
        for (std::size_t i = 0; i < count; ++i) {
            const Id id = split(ids[i]);
            auto numbers = std::bit_cast<Written>(state.sides[id.seat].inner);
            numbers[id.quantity] = values[i] == 0 ? 0.0f : values[i];  // the engine knows no -0
            state.sides[id.seat].inner = std::bit_cast<pursuit::Inner>(numbers);
        }
        expect(changed.restore(state));
        *life = changed;
    });
}

using namespace capi;

namespace {

constexpr pursuit_told kNothing{0, 0, PURSUIT_NONE, 0, 0, 0, 0, PURSUIT_NONE};

std::optional<pursuit::Seat> owner_of(const pursuit_told& told) {
    return maybe_seat(told.seat, "seat");
}
pursuit::Told separation_in(const pursuit_told& told) {
    pursuit::Separation apart{owner_of(told), {}};
    if (told.ms != PURSUIT_NONE) {
        expect_id(told.ms, std::int64_t{1} << 32, "ms");
        apart.promised_ms = static_cast<std::uint32_t>(told.ms);
    }
    return apart;
}

pursuit::Told what_of(const pursuit_told& told, const pursuit::Model& model) {
    expect_id(told.kind, PURSUIT_TOLD_KIND_END, "kind");
    switch (told.kind) {
        case PURSUIT_TOLD_KIND_MOVE:
            return pursuit::HostMove{seat_of(told.seat), move_of(model, told.id, "move"),
                                     unless_unset(told.amount)};
        case PURSUIT_TOLD_KIND_DISAGREEMENT:
            return pursuit::Disagreement{told.amount, owner_of(told)};
        case PURSUIT_TOLD_KIND_OPEN_ISSUE:
            return pursuit::OpenIssue{told.amount, owner_of(told)};
        case PURSUIT_TOLD_KIND_SEPARATION:
            return separation_in(told);
        case PURSUIT_TOLD_KIND_STRESS:
            return pursuit::Stress{seat_of(told.seat), told.amount};
        case PURSUIT_TOLD_KIND_GOOD_TIME:
            expect_id(told.id, std::int64_t{1} << 31, "id");
            return pursuit::GoodTime{static_cast<std::uint32_t>(told.id)};
        default:
            return pursuit::Reunion{};
    }
}

pursuit::Fault advance(pursuit::Scene& scene, pursuit::Couple& couple, std::int64_t now_ms,
                       std::optional<pursuit::Turn>& turn) {
    return scene.advance(couple, now_ms, turn);
}
#ifndef PURSUIT_WITHOUT_RECORD
pursuit::Fault advance(pursuit::Scene& scene, pursuit::Recorder& recorder, std::int64_t now_ms,
                       std::optional<pursuit::Turn>& turn) {
    return recorder.advance(scene, now_ms, turn);
}
#endif

}  // namespace

pursuit_status pursuit_couple_due(const pursuit_couple* couple, pursuit_seat seat, int64_t* out) {
    return guard([&] {
        const pursuit::Couple& c = couple_of(couple);
        given(out, "out") = pursuit::due(c, seat_of(seat));
    });
}

pursuit_status pursuit_scene_create(pursuit_seat player, pursuit_scene** out) {
    return create(out, [&] {
        const pursuit::Scene scene(maybe_seat(player, "player"));
        return std::unique_ptr<pursuit_scene>(new pursuit_scene{scene});
    });
}

pursuit_status pursuit_scene_copy(const pursuit_scene* scene, pursuit_scene** out) {
    return create(out, [&] { return std::make_unique<pursuit_scene>(given(scene, "scene")); });
}

void pursuit_scene_destroy(pursuit_scene* scene) { delete scene; }

pursuit_status pursuit_scene_tell(pursuit_scene* scene, const pursuit_couple* couple,
                                  const pursuit_told* told) {
    return guard([&] {
        const pursuit::Couple& c = couple_of(couple);
        const pursuit_told one = take(told, kNothing, "told");
        return given(scene, "scene").impl.tell(c, one.at_ms, what_of(one, c.model()));
    });
}

size_t pursuit_scene_waiting(const pursuit_scene* scene) {
    return scene == nullptr ? 0 : scene->impl.waiting();
}

pursuit_status pursuit_scene_advance(pursuit_scene* scene, pursuit_couple* couple, int64_t now_ms,
                                     pursuit_turn* turns, size_t count, size_t* made) {
    return guard([&] {
        pursuit::Scene& on = given(scene, "scene").impl;
        const Slots<pursuit_turn> slots(turns, count, "turns");
        if (count < 1) refuse(PURSUIT_STATUS_ARGUMENT, "count is 0, expected 1 or more");
        given(made, "made");
        given(couple, "couple");
        std::size_t n = 0;
        std::optional<pursuit::Turn> turn;
        const auto next = [&](auto& life) { return advance(on, life, now_ms, turn); };
        const pursuit::Fault failed = pursuit::caught([&] {
            do {
                expect(couple->change(next));
                if (turn) put(slots, n++, *turn);
            } while (turn && n < count);
        });
        const bool told = failed.status == pursuit::Status::memory && n > 0;
        if (!told) expect(failed);  // else the turns that were made are told; the next call fails
        *made = n;
    });
}

// How a couple is: conditions, and its state as blocks of numbers.
#include <bit>

#include "convert.hpp"
#include "handles.hpp"

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

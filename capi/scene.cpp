// Scenes: a couple in the time of a game.
#include <new>
#include <optional>

#include <pursuit/engine/scene.hpp>

#include "convert.hpp"
#include "handles.hpp"

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
pursuit::Fault advance(pursuit::Scene& scene, pursuit::Recorder& recorder, std::int64_t now_ms,
                       std::optional<pursuit::Turn>& turn) {
    return recorder.advance(scene, now_ms, turn);
}

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
                if (turn) slots.put(n++, leave(*turn));
            } while (turn && n < count);
        });
        const bool told = failed.status == pursuit::Status::memory && n > 0;
        if (!told) expect(failed);  // else the turns that were made are told; the next call fails
        *made = n;
    });
}

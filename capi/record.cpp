// Images and recordings.
#include <pursuit/record/snapshot.hpp>

#include "convert.hpp"
#include "handles.hpp"

using namespace capi;

static_assert(PURSUIT_REASON_REACH == pursuit::kReasonReach);

namespace {

std::span<const std::byte> image_of(const void* image, std::size_t size) {
    return {static_cast<const std::byte*>(given(image, size, "image")), size};
}

/// `save` gets the caller's buffer and says what it needs.
template <class Save>
void put_image(void* buffer, std::size_t size, std::size_t* needed, Save&& save) {
    std::size_t takes = 0;
    const std::span<std::byte> room{static_cast<std::byte*>(given(buffer, size, "buffer")), size};
    const pursuit::Fault fault = save(room, takes);
    if (takes > 0) expect_room(takes, size, needed);  // else it was refused before it had a size
    expect(fault);
}

/// A flag is 0 or 1.
bool flag_of(std::int32_t flag, const char* name) {
    expect_id(flag, 2, name);
    return flag == 1;
}

pursuit_model model_for(const pursuit_model* model, std::span<const std::byte> image,
                        pursuit::Loading loading = {}) {
    if (model != nullptr) return *model;
    return {std::make_shared<const pursuit::Model>(pursuit::load_model(image, loading))};
}

/// The last turns of a record, as far as reasons reach.
struct Recent {
    std::array<pursuit::Turn, pursuit::kReasonReach> turns{};
    std::size_t count = 0;

    Recent(const pursuit_turn* from, std::size_t all) {
        given(from, all, "turns");
        for (std::size_t i = all - std::min(all, turns.size()); i < all; ++i)
            turns[count++] = turn_of(take(from, i, pursuit_turn{}, "turns"));
    }
    operator std::span<const pursuit::Turn>() const noexcept { return {turns.data(), count}; }
};

}  // namespace

pursuit_status pursuit_image_inspect(const void* image, size_t size, pursuit_image_info* out) {
    return guard([&] {
        const Slot<pursuit_image_info> slot(out);
        pursuit::ImageHeader header;
        expect(pursuit::inspect(image_of(image, size), header));
        const auto of = static_cast<std::int32_t>(header.of) -
                        static_cast<std::int32_t>(pursuit::ImageOf::couple);
        slot = {0, of, header.format, header.carries_model, header.model_hash};
    });
}

pursuit_status pursuit_couple_save(const pursuit_couple* couple, int32_t with_model, void* buffer,
                                   size_t size, size_t* needed) {
    return guard([&] {
        put_image(buffer, size, needed, [&](std::span<std::byte> room, std::size_t& takes) {
            return pursuit::save(couple_of(couple), room, takes, flag_of(with_model, "with_model"));
        });
    });
}

pursuit_status pursuit_couple_load(const void* image, size_t size, const pursuit_model* model,
                                   int32_t other_model, pursuit_couple** out) {
    return create(out, [&] {
        const pursuit::Loading loading{flag_of(other_model, "other_model")};
        const pursuit_model under = model_for(model, image_of(image, size), loading);
        return handle_of(under, pursuit::load(image_of(image, size), *under.impl, loading));
    });
}

pursuit_status pursuit_couple_save_with_turns(const pursuit_couple* couple,
                                              const pursuit_turn* turns, size_t count,
                                              int32_t with_model, void* buffer, size_t size,
                                              size_t* needed) {
    return guard([&] {
        const pursuit::Couple& c = couple_of(couple);
        const Recent recent(turns, count);
        put_image(buffer, size, needed, [&](std::span<std::byte> room, std::size_t& takes) {
            return pursuit::save(c, recent, room, takes, flag_of(with_model, "with_model"));
        });
    });
}

pursuit_status pursuit_couple_load_turns(const void* image, size_t size, const pursuit_model* model,
                                         int32_t other_model, pursuit_turn* turns, size_t count,
                                         size_t* needed) {
    return guard([&] {
        const Slots<pursuit_turn> slots(turns, count, "turns");
        const pursuit::Loading loading{flag_of(other_model, "other_model")};
        const pursuit_model under = model_for(model, image_of(image, size), loading);
        std::array<pursuit::Turn, pursuit::kReasonReach> kept;
        std::size_t number = 0;
        expect(pursuit::load_turns(image_of(image, size), *under.impl, loading, kept, number));
        expect_room(number, count, needed);
        for (std::size_t i = 0; i < number; ++i) put(slots, i, kept[i]);
    });
}

pursuit_status pursuit_model_save(const pursuit_model* model, void* buffer, size_t size,
                                  size_t* needed) {
    return guard([&] {
        put_image(buffer, size, needed, [&](std::span<std::byte> room, std::size_t& takes) {
            return pursuit::save(model_of(model), room, takes);
        });
    });
}

pursuit_status pursuit_model_load(const void* image, size_t size, int32_t other_model,
                                  pursuit_model** out) {
    return create(out, [&] {
        const pursuit::Loading loading{flag_of(other_model, "other_model")};
        return handle_of(model_for(nullptr, image_of(image, size), loading).impl);
    });
}

pursuit_status pursuit_couple_record(pursuit_couple* couple, uint32_t every) {
    return guard([&] {
        expect_id(every, 65536, "every");
        couple->life = pursuit::Recorder(couple_of(couple), static_cast<std::uint16_t>(every));
    });
}

pursuit_status pursuit_couple_stop_recording(pursuit_couple* couple) {
    return guard([&] {
        const pursuit::Couple now = couple_of(couple);
        couple->life = now;
    });
}

pursuit_status pursuit_couple_save_recording(const pursuit_couple* couple, int32_t with_model,
                                             void* buffer, size_t size, size_t* needed) {
    return guard([&] {
        const auto* recorder = std::get_if<pursuit::Recorder>(&given(couple, "couple").life);
        if (recorder == nullptr) refuse(PURSUIT_STATUS_STATE, "the couple is not recorded");
        put_image(buffer, size, needed, [&](std::span<std::byte> room, std::size_t& takes) {
            return pursuit::save(*recorder, room, takes, flag_of(with_model, "with_model"));
        });
    });
}

pursuit_status pursuit_recording_validate(const void* image, size_t size,
                                          const pursuit_model* model, pursuit_divergence* out) {
    return guard([&] {
        const Slot<pursuit_divergence> slot(out);
        std::optional<pursuit::Divergence> found;
        const pursuit_model under = model_for(model, image_of(image, size));
        expect(pursuit::validate(image_of(image, size), *under.impl, found));
        const pursuit::Divergence d = found.value_or(pursuit::Divergence{});
        slot = {0, found.has_value(), d.checkpoint, d.turn, d.refused, 0, d.recorded, d.replayed};
    });
}

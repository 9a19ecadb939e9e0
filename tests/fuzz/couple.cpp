// Images of couples and of models: loaded, saved and loaded again, they go on alike.
#include <cstddef>

#include "repaired.hpp"

namespace {

void load(const Bytes& image, const pursuit_model* under, std::int32_t other) {
    const auto couple = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_load(image.data(), image.size(), under, other, out);
    });
    if (!couple) return;
    const auto saved = all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 1, buffer, size, needed);
    });
    const auto again = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_load(saved.data(), saved.size(), nullptr, 0, out);
    });
    REQUIRE(again && hash_of(again.get()) == hash_of(couple.get()));
    turns_of(couple.get(), 8), turns_of(again.get(), 8);
    REQUIRE(hash_of(again.get()) == hash_of(couple.get()));
}

void load_model(const Bytes& image, std::int32_t other) {
    const auto carried = made<pursuit_model>(
        [&](auto** out) { return pursuit_model_load(image.data(), image.size(), other, out); });
    if (carried) turns_of(some_couple(carried.get()).get(), 8);
}

}  // namespace

void fuzz(const Bytes& in) {
    auto info = sized<pursuit_image_info>();
    did(pursuit_image_inspect(in.data(), in.size(), &info));
    load(in, nullptr, 0);
    const Bytes image = repaired(in);
    if (!did(pursuit_image_inspect(image.data(), image.size(), &info))) return;
    for (const std::int32_t other : {0, 1}) {
        load(image, nullptr, other);
        load(image, standard(), other);
        load_model(image, other);
    }
}

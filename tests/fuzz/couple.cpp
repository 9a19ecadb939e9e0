// Images of couples and of models: loaded, saved and loaded again, they go on alike.
#include <cstddef>

#include "repaired.hpp"

PURSUIT_MUTATES_IMAGES

namespace {

/// Those that an image carries. They are there if there is a couple.
std::vector<pursuit_turn> turns_in(const Bytes& image, const pursuit_model* under,
                                   std::int32_t other, bool there) {
    auto out = sized<pursuit_turn>(PURSUIT_REASON_REACH);
    std::size_t count = 0;
    REQUIRE(did(pursuit_couple_load_turns(image.data(), image.size(), under, other, out.data(),
                                          out.size(), &count)) == there);
    REQUIRE(count <= out.size());
    out.resize(count);
    return out;
}

/// The reason of a turn behind them.
void ask_why(pursuit_couple* couple, std::vector<pursuit_turn> turns) {
    turns.push_back(turns_of(couple, 1)[0]);
    auto reason = sized<pursuit_reason>();
    REQUIRE(pursuit_why(pursuit_couple_model(couple), turns.data(), turns.size(), turns.size() - 1,
                        &reason) == PURSUIT_OK);
    for (const float x : {reason.score, reason.weight, reason.probability}) REQUIRE(is_finite(x));
}

void load(const Bytes& image, const pursuit_model* under, std::int32_t other) {
    const auto couple = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_load(image.data(), image.size(), under, other, out);
    });
    const auto turns = turns_in(image, under, other, couple != nullptr);
    if (!couple) return;
    std::vector<std::uint8_t> saved;
    for (const auto& kept : {std::vector<pursuit_turn>{}, turns}) {
        saved = all_of<std::uint8_t>([&](void* buffer, std::size_t size, std::size_t* needed) {
            return kept.empty()
                       ? pursuit_couple_save(couple.get(), 1, buffer, size, needed)
                       : pursuit_couple_save_with_turns(couple.get(), kept.data(), kept.size(), 1,
                                                        buffer, size, needed);
        });
        REQUIRE(turns_in(saved, nullptr, 0, true).size() == kept.size());
    }
    const auto again = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_load(saved.data(), saved.size(), nullptr, 0, out);
    });
    REQUIRE(again && hash_of(again.get()) == hash_of(couple.get()));
    ask_why(couple.get(), turns), ask_why(again.get(), turns);
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
    const Bytes image = repaired(in);
    if (!did(pursuit_image_inspect(image.data(), image.size(), &info))) return;
    // One way of loading it: more inputs a second than with all of them. The checksum that came in is
    // not needed any more, and so it says which.
    const unsigned which = in[pursuit::kChecksumAt];
    const std::int32_t other = which & 1u;
    if ((which & 6u) == 6u) return load_model(image, other);
    load(image, (which & 2u) != 0 ? standard() : nullptr, other);
}

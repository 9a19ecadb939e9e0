// A model: a text, a byte of 0, and choices of what it is asked. Names of all kinds.
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "fuzz.hpp"

namespace {

void save_and_load(const pursuit_model* model, Choices&) {
    std::uint64_t hash = 0, loaded_hash = 1;
    REQUIRE(pursuit_model_hash(model, &hash) == PURSUIT_OK);
    const auto image = all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_model_save(model, buffer, size, needed);
    });
    const auto loaded = made<pursuit_model>(
        [&](auto** out) { return pursuit_model_load(image.data(), image.size(), 0, out); });
    REQUIRE(loaded && pursuit_model_hash(loaded.get(), &loaded_hash) == PURSUIT_OK);
    REQUIRE(hash == loaded_hash);
}

void ask_for_moves(const pursuit_model* model, Choices& choices) {
    const pursuit_move moves = pursuit_model_moves(model);
    REQUIRE(moves >= PURSUIT_MOVE_END && moves <= PURSUIT_MOVE_SLOTS);
    const pursuit_move move = choices.id(moves);
    auto row = sized<pursuit_move_row>();
    const bool has = did(pursuit_model_move(model, move, &row));
    REQUIRE(has == (move >= 0 && move < moves));
    const std::string name = pursuit_model_move_name(model, move);
    pursuit_move found = PURSUIT_NONE;
    REQUIRE(did(pursuit_model_find_move(model, name.c_str(), &found)) == has);
    REQUIRE(!has || found == move);
    did(pursuit_model_find_move(model, choices.name().c_str(), &found));
    auto group = sized<pursuit_group_row>();
    const pursuit_group which = choices.id(PURSUIT_GROUP_END);
    REQUIRE(did(pursuit_model_group(model, which, &group)) ==
            (which >= 0 && which < PURSUIT_GROUP_END));
    auto transition = sized<pursuit_transition>();
    did(pursuit_model_transition(model, choices.id(100), &transition));
}

void ask_for_people(const pursuit_model* model, Choices& choices) {
    auto person = sized<pursuit_traits>();
    const char* quadrant = nullptr;
    for (std::size_t i = 0; const char* name = pursuit_model_profile_name(model, i); ++i) {
        REQUIRE(pursuit_model_profile(model, name, &person) == PURSUIT_OK);
        REQUIRE(pursuit_traits_quadrant(&person, &quadrant) == PURSUIT_OK);
    }
    did(pursuit_model_profile(model, choices.name().c_str(), &person));
    const pursuit_score anxiety{sizeof anxiety, choices.share(), choices.share(), choices.share()},
        avoidance{sizeof avoidance, 3, 2.5f, choices.share()};
    const pursuit_score* level = choices.up_to(1) == 1 ? &anxiety : nullptr;
    if (did(pursuit_traits_from_scores(model, &anxiety, &avoidance, level, &person))) {
        REQUIRE(is_share(person.anxiety) && is_share(person.avoidance) && is_share(person.level));
        REQUIRE(pursuit_traits_quadrant(&person, &quadrant) == PURSUIT_OK);
    }
    person = choices.person();
    did(pursuit_traits_quadrant(&person, &quadrant));
}

void override_some(const pursuit_model* model, Choices& choices) {
    std::vector<std::string> names(choices.up_to(3));
    std::vector<const char*> texts;
    std::vector<float> values;
    for (std::string& name : names) {
        auto about = sized<pursuit_coefficient>();
        const bool known = did(pursuit_coefficient_at(choices.up_to(100), &about));
        REQUIRE(!known || (about.least <= about.standard && about.standard <= about.most));
        name = known ? about.name : choices.name();
        values.push_back(choices.share());
        texts.push_back(name.c_str());
    }
    const auto changed = made<pursuit_model>([&](auto** out) {
        return pursuit_model_override(model, texts.data(), values.data(), names.size(), out);
    });
    if (!changed || names.empty()) return;
    float value = 0;
    REQUIRE(pursuit_model_coefficient(changed.get(), texts.back(), &value) == PURSUIT_OK);
    REQUIRE(std::abs(value - values.back()) < 1e-6f);
}

void find_ids(Choices& choices) {
    const pursuit_enum type = choices.id(PURSUIT_ENUM_END);
    const std::int32_t count = pursuit_enum_count(type), id = choices.id(count);
    const std::string name = choices.ConsumeBool() ? pursuit_enum_name(type, id) : choices.name();
    std::int32_t found = PURSUIT_NONE;
    if (did(pursuit_enum_find(type, name.c_str(), &found))) {
        REQUIRE(found >= 0 && found < count && pursuit_enum_name(type, found) == name);
    }
    REQUIRE(pursuit_version() == PURSUIT_VERSION && *pursuit_version_text() != '\0');
    REQUIRE(pursuit_struct_size(name.c_str()) == 0);
}

void draw(const pursuit_model* model, Choices& choices) {
    const auto format = static_cast<pursuit_chart_format>(choices.up_to(PURSUIT_CHART_END - 1));
    all_of<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_model_chart(model, format, buffer, size, needed);
    });
}

void play(const pursuit_model* model, Choices&) { turns_of(some_couple(model).get(), 8); }

}  // namespace

void fuzz(const Bytes& in) {
    const auto end = std::find(in.begin(), in.end(), std::uint8_t{0});
    const std::string text(in.begin(), end);
    const Bytes rest(end, in.end());
    Choices choices(rest);
    find_ids(choices);
    auto error = sized<pursuit_parse_error>();
    const auto read = made<pursuit_model>(
        [&](auto** out) { return pursuit_model_parse(text.data(), text.size(), &error, out); });
    static constexpr void (*kAsk[])(const pursuit_model*, Choices&) = {
        save_and_load, ask_for_moves, ask_for_people, override_some, draw, play};
    if (read) choices.PickValueInArray(kAsk)(read.get(), choices);
}

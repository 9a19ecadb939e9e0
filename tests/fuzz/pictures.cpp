// Names, sentences and numbers of the host's in pictures, which are XML whatever is in them.
#include <algorithm>
#include <string_view>

#include "fuzz.hpp"

namespace {

/// Texts that live as long as the picture is drawn.
struct Texts {
    std::string a, b, id, title;
    explicit Texts(Choices& choices)
        : a(choices.ConsumeRandomLengthString()),
          b(choices.ConsumeRandomLengthString()),
          id(choices.name()),
          title(choices.ConsumeRandomLengthString()) {}
};

pursuit_frame frame_of(Choices& choices, const Texts& texts) {
    auto out = sized<pursuit_frame>();
    if (choices.ConsumeBool()) out.width = choices.ConsumeBool() ? 500 : 2000 * choices.share();
    out.no_style = choices.id(2);
    out.names[0] = texts.a.c_str(), out.names[1] = texts.b.c_str();
    if (choices.ConsumeBool()) out.id = texts.id.c_str();
    return out;
}

template <class Draw>
void drawn(Draw&& draw) {
    static std::vector<char> svg(1 << 17);  // once, as it takes long
    std::size_t needed = 0;
    const pursuit_status status = draw(svg.data(), svg.size(), &needed);
    if (status == PURSUIT_STATUS_SIZE) {
        svg.resize(2 * needed);
        return drawn(draw);
    }
    if (!did(status)) return;
    const std::string_view all(svg.data(), needed - 1);
    REQUIRE(svg[needed - 1] == '\0' && all.starts_with("<svg") && all.find('\0') == all.npos);
    REQUIRE(std::count(all.begin(), all.end(), '<') == std::count(all.begin(), all.end(), '>'));
    if (needed % 64 == 0) REQUIRE(all_of<char>(draw).size() == needed);
}

void draw_loop(Choices& choices, const pursuit_frame& frame, const Texts&) {
    const auto couple = lived(choices, standard());
    const auto turns = turns_of(couple.get(), choices.up_to(6));
    const pursuit_seat pursuer = choices.id(PURSUIT_SEAT_END);
    drawn([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_picture_loop(couple.get(), turns.data(), turns.size(), pursuer, &frame,
                                    buffer, size, needed);
    });
}

void draw_timeline(Choices& choices, const pursuit_frame& frame, const Texts& texts) {
    const auto couple = lived(choices, standard());
    const auto turns = turns_of(couple.get(), choices.up_to(12));
    const pursuit_mark mark{sizeof mark, choices.id(2), choices.up_to(14), texts.title.c_str()};
    drawn([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_picture_timeline(turns.data(), turns.size(), &mark, 1, &frame, buffer, size,
                                        needed);
    });
}

void draw_map(Choices& choices, const pursuit_frame& frame, const Texts& texts) {
    auto map = sized<pursuit_map>();
    map.columns = 1 + choices.up_to(3), map.rows = 1 + choices.up_to(3);
    std::vector<float> values(map.columns * map.rows);
    for (float& value : values) value = choices.share();
    const char* classes[] = {texts.a.c_str(), texts.title.c_str()};
    if (choices.ConsumeBool()) {
        map.class_count = 2, map.classes = classes;
        for (float& value : values) value = static_cast<float>(choices.up_to(8)) / 4;
    }
    map.values = values.data();
    map.title = texts.title.c_str(), map.across = texts.a.c_str(), map.up = texts.b.c_str();
    for (double& end : map.across_range) end = choices.number();
    for (double& end : map.up_range) end = choices.number();
    if (choices.ConsumeBool()) map.mark_label = texts.b.c_str();
    map.mark = {choices.number(), choices.number()};
    drawn([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_picture_map(&map, &frame, buffer, size, needed);
    });
}

void draw_what_if(Choices& choices, const pursuit_frame& frame, const Texts& texts) {
    const char* labels[] = {texts.a.c_str(), texts.title.c_str()};
    const std::size_t count = choices.up_to(2);
    auto contrasts = sized<pursuit_contrast>(2 * PURSUIT_OUTCOME_END);
    for (pursuit_contrast& contrast : contrasts) {
        contrast.n = choices.up_to(500);
        for (std::uint32_t left = choices.up_to(2); left > 0; --left) {
            (&contrast.mean_without)[choices.up_to(7)] = choices.number();
        }
    }
    std::vector<pursuit_outcome> outcomes(choices.up_to(3));
    for (pursuit_outcome& outcome : outcomes) outcome = choices.id(PURSUIT_OUTCOME_END);
    const std::uint32_t pairs = choices.up_to(500);
    drawn([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_picture_what_if(labels, contrasts.data(), count, pairs, outcomes.data(),
                                       outcomes.size(), &frame, buffer, size, needed);
    });
}

void draw_style(Choices&, const pursuit_frame&, const Texts&) {
    static const std::vector<char> style = all_of<char>(pursuit_picture_style);  // of no input
    REQUIRE(!style.empty());
}

}  // namespace

void fuzz(const Bytes& in) {
    static constexpr void (*kDraw[])(Choices&, const pursuit_frame&, const Texts&) = {
        draw_map, draw_what_if, draw_loop, draw_timeline, draw_style};
    Choices choices(in);
    const Texts texts(choices);
    const pursuit_frame frame = frame_of(choices, texts);
    choices.PickValueInArray(kDraw)(choices, frame, texts);
}

// Why and why not, of turns that were played and of turns that cannot be, in any words.
#include <cstring>

#include "fuzz.hpp"

namespace {

/// Turns as they were, or with some of their bytes changed.
std::vector<pursuit_turn> some_turns(Choices& choices, const pursuit_model* model) {
    const auto couple = lived(choices, model);
    auto turns = turns_of(couple.get(), 1 + choices.up_to(7));
    for (std::uint32_t left = choices.up_to(3); left > 0; --left) {
        constexpr auto kWords = static_cast<std::uint32_t>(sizeof(pursuit_turn) / 4);
        auto* at = reinterpret_cast<std::byte*>(
            &turns[choices.up_to(static_cast<std::uint32_t>(turns.size() - 1))]);
        const float share = choices.share();
        const std::int32_t id = choices.id(40);
        const bool as_id = choices.ConsumeBool();
        std::memcpy(at + 4 * (1 + choices.up_to(kWords - 2)),
                    as_id ? static_cast<const void*>(&id) : &share, 4);
    }
    return turns;
}

/// Texts of the host's, with braces in them.
struct Words {
    std::string a, b;
    std::vector<std::string> texts;
    pursuit_catalogue catalogue = sized<pursuit_catalogue>();

    explicit Words(Choices& choices)
        : a(choices.name()), b(choices.name()), texts(choices.up_to(3)) {
        if (choices.ConsumeBool()) did(pursuit_catalogue_init("de", &catalogue));
        static constexpr const char* kParts[] = {"{me}",   "{other}", "{was}",    "{does}",
                                                 "{need}", "{fear}",  "{feeling}"};
        for (std::string& text : texts) {
            const pursuit_message message = choices.id(PURSUIT_MESSAGE_END);
            const char* const english = pursuit_message_text(message);
            text = choices.ConsumeRandomLengthString(30) + choices.PickValueInArray(kParts);
            if (english != nullptr && choices.ConsumeBool()) text = english;
            catalogue.texts[choices.up_to(PURSUIT_MESSAGE_END - 1)] = text.c_str();
            if (english != nullptr) catalogue.texts[message] = text.c_str();
        }
    }
};

template <class Fill>
void tell(Fill&& fill) {
    char text[8000];
    std::size_t needed = 0;
    if (did(fill(text, sizeof text, &needed))) REQUIRE(std::strlen(text) + 1 == needed);
}

/// Takes a hundred times as long as all else.
void ask_why_not(Choices& choices, const pursuit_model* model, const pursuit_turn& turn,
                 const Words& words) {
    const pursuit_move alternative = choices.id(pursuit_model_moves(model));
    auto not_made = sized<pursuit_alternative>();
    if (choices.ConsumeBool()) {
        did(pursuit_why_not(model, &turn, alternative, &not_made));
        return;
    }
    tell([&](char* text, std::size_t size, std::size_t* needed) {
        return pursuit_why_not_text(model, &turn, alternative, words.a.c_str(), words.b.c_str(),
                                    &words.catalogue, text, size, needed);
    });
}

/// What they did, in acts.
void code(const pursuit_model* model, const std::vector<pursuit_turn>& turns) {
    std::vector<pursuit_seat> seats(turns.size());
    std::vector<pursuit_kind> kinds(turns.size());
    std::vector<std::uint32_t> times(turns.size());
    did(pursuit_acts_of_turns(model, turns.data(), turns.size(), seats.data(), kinds.data(),
                              times.data()));
}

}  // namespace

void fuzz(const Bytes& in) {
    Choices choices(in);
    const auto other = choices.seldom(8) ? some_model(choices) : nullptr;
    const pursuit_model* const model = other ? other.get() : standard();
    const auto turns = some_turns(choices, model);
    const Words words(choices);
    const std::size_t index = choices.up_to(8);
    if (lot(in, 128) == 0) return ask_why_not(choices, model, turns[0], words);
    const auto say = [&](auto call) {
        tell([&](char* text, std::size_t size, std::size_t* needed) {
            return call(model, turns.data(), turns.size(), index, words.a.c_str(), words.b.c_str(),
                        &words.catalogue, text, size, needed);
        });
    };
    auto reason = sized<pursuit_reason>();
    auto direction = sized<pursuit_direction>();
    switch (choices.up_to(4)) {
        case 0:
            did(pursuit_why(model, turns.data(), turns.size(), index, &reason));
            did(pursuit_direction_of(model, turns.data(), turns.size(), index, &direction));
            break;
        case 1:
            return say(pursuit_why_text);
        case 2:
            return say(pursuit_direction_text);
        case 3:
            return say(pursuit_direction_json);
        default:
            code(model, turns);
    }
}

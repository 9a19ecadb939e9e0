// Whatever bytes come in: no crash, no undefined behaviour, a status that is known, a message of one
// line, nothing made where it fails; and what is read can be written, read again and used. One file
// a target; targets.txt says which function is whose.
#include "fuzz.hpp"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <string_view>

void fail(const char* what, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: %s; last error: %s\n", file, line, what, pursuit_last_error());
    std::abort();
}

bool did(pursuit_status status) {
    if (status == PURSUIT_OK) return true;
    REQUIRE(status > PURSUIT_OK && status < PURSUIT_STATUS_END &&
            status != PURSUIT_STATUS_INTERNAL);
    const std::string_view why = pursuit_last_error();
    REQUIRE(!why.empty() && why.size() < 240 && why.find('\n') == why.npos);
    return false;
}

std::uint32_t lot(const Bytes& in, std::uint32_t out_of) {
    std::uint32_t sum = 0x811c9dc5;  // FNV-1a
    for (const std::uint8_t byte : in) sum = (sum ^ byte) * 0x01000193;
    return (sum >> 8) % out_of;
}

std::int32_t Choices::id(std::int32_t end) {
    const std::int32_t byte = ConsumeIntegral<std::uint8_t>();
    if (byte >= 240 || end <= 0) return byte % 2 == 0 ? end : PURSUIT_NONE;
    return end <= 240 ? byte % end : ConsumeIntegralInRange(0, end - 1);
}

float Choices::share() {
    if (!seldom(16)) return ConsumeProbability<float>();
    return std::bit_cast<float>(ConsumeIntegral<std::uint32_t>());
}

double Choices::number() {
    using Limits = std::numeric_limits<double>;
    static constexpr double kEdges[] = {0,
                                        -0.0,
                                        1,
                                        -1,
                                        1e3,
                                        -1e3,
                                        1e9,
                                        -1e9,
                                        1e20,
                                        1e160,
                                        -1e160,
                                        1e308,
                                        -1e308,
                                        Limits::max(),
                                        Limits::min(),
                                        Limits::denorm_min(),
                                        Limits::epsilon(),
                                        1 - Limits::epsilon(),
                                        Limits::infinity(),
                                        -Limits::infinity(),
                                        Limits::quiet_NaN()};
    switch (up_to(7)) {
        case 0:
            return std::bit_cast<double>(ConsumeIntegral<std::uint64_t>());
        case 1:
            return PickValueInArray(kEdges);
        case 2:
        case 3:
            return ConsumeIntegral<std::int8_t>() / 16.0;
        default:
            return ConsumeProbability<double>();
    }
}

pursuit_traits Choices::person() {
    auto out = sized<pursuit_traits>();
    REQUIRE(pursuit_traits_init(&out) == PURSUIT_OK);
    float* const numbers = &out.anxiety;
    for (std::uint32_t left = up_to(4); left > 0; --left)
        numbers[up_to(PURSUIT_TRAIT_END - 1)] = share();
    return out;
}

const pursuit_model* standard() {
    static const Held<pursuit_model> model = standard_model();
    return model.get();
}

namespace {

constexpr std::size_t kRemembered = 1000;

std::shared_ptr<const pursuit_model> model_with(const std::vector<const char*>& names,
                                                const std::vector<float>& values) {
    auto model = made<pursuit_model>([&](auto** out) {
        return pursuit_model_override(standard(), names.data(), values.data(), names.size(), out);
    });
    if (model) return model;
    return made<pursuit_model>([](auto** out) { return pursuit_model_copy(standard(), out); });
}

}  // namespace

std::shared_ptr<const pursuit_model> some_model(Choices& choices) {
    using Key = std::pair<std::vector<const char*>, std::vector<std::uint32_t>>;
    static std::map<Key, std::shared_ptr<const pursuit_model>> remembered;
    std::vector<const char*> names(choices.up_to(3));
    std::vector<float> values;
    std::vector<std::uint32_t> bits;  // as what is not a number has no order
    for (const char*& name : names) {
        auto about = sized<pursuit_coefficient>();
        const auto last = static_cast<std::uint32_t>(pursuit_coefficient_count() - 1);
        REQUIRE(pursuit_coefficient_at(choices.up_to(last), &about) == PURSUIT_OK);
        name = about.name;
        values.push_back(about.least + (about.most - about.least) * choices.share());
        bits.push_back(std::bit_cast<std::uint32_t>(values.back()));
    }
    if (remembered.size() >= kRemembered) remembered.clear();
    auto& model = remembered[Key(names, bits)];
    if (!model) model = model_with(names, values);
    return model;
}

Held<pursuit_couple> lived(Choices& choices, const pursuit_model* model) {
    const pursuit_traits a = choices.person(), b = choices.person();
    auto couple = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_create(model, &a, &b, choices.ConsumeIntegral<std::uint16_t>(), 0,
                                     out);
    });
    if (!couple) couple = some_couple(model);
    did(pursuit_couple_disagree(couple.get(), choices.share(), choices.id(PURSUIT_SEAT_END)));
    auto turn = sized<pursuit_turn>();
    for (std::uint32_t left = choices.up_to(4); left > 0; --left) {
        did(pursuit_couple_act(couple.get(), choices.id(PURSUIT_SEAT_END),
                               choices.id(PURSUIT_MOVE_END), choices.share(), &turn));
    }
    REQUIRE(pursuit_couple_skip(couple.get(), choices.up_to(6)) == PURSUIT_OK);
    return couple;
}

std::shared_ptr<const pursuit_model> some_model_or_none(Choices& choices) {
    if (choices.seldom(32)) return nullptr;
    if (choices.seldom(4)) return some_model(choices);
    return {standard(), [](const pursuit_model*) {}};
}

namespace {

/// Before one of so many turns.
std::string happening(Choices& choices, std::uint32_t turns) {
    static constexpr const char* kWhat[] = {
        "event = \"disagreement\"\nseverity = 0.9\nowner = \"b\"",
        "event = \"open_issue\"\nseverity = 0.4",
        "event = \"separation\"\nstepped_back = \"a\"",
        "event = \"reunion\"",
        "event = \"stress\"\nseat = \"a\"\nseverity = 0.7",
        "event = \"good_time\"\nexchanges = 3",
        "event = \"elapse\"\nhours = 5",
        "intervention = \"uncover\"\nwho = \"a\"\nstrength = 0.5",
        "intervention = \"promised_pause\"\nwho = \"b\"",
        "intervention = \"session\"\nstrength = 0.3",
        "move = \"leave\"\nseat = \"b\"",
        "move = \"soften\"\nseat = \"a\"\nintensity = 0.5"};
    return "[[happens]]\nturn = " + std::to_string(choices.up_to(turns - 1)) + "\n" +
           choices.PickValueInArray(kWhat) + "\n";
}

}  // namespace

std::shared_ptr<const pursuit_scenario> some_scenario(Choices& choices) {
    static std::map<std::string, std::shared_ptr<const pursuit_scenario>> remembered;
    const std::uint32_t turns = 1 + choices.up_to(7);
    const std::string head =
        "title = \"t\"\nseed = " + std::to_string(choices.up_to(3)) +
        "\nturns = " + std::to_string(turns) +
        "\n[a]\nprofile = \"pursuer\"\n[b]\nprofile = \"withdrawer\"\nanxiety = " +
        std::to_string(choices.up_to(8) / 8.0) + "\n";
    std::string text = head;
    for (std::uint32_t left = choices.up_to(5); left > 0; --left) text += happening(choices, turns);
    if (remembered.size() >= kRemembered) remembered.clear();
    auto& out = remembered[text];
    if (out) return out;
    out = made<pursuit_scenario>(
        [&](auto** to) { return pursuit_scenario_parse(text.data(), text.size(), nullptr, to); });
    if (!out) out = scenario_of(head);  // no two host moves have the same turn
    return out;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz(Bytes(data, data + size));
    return 0;
}

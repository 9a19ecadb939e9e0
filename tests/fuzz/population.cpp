// Who the couples are: listed, in columns, drawn, of a model, or in the cells of a grid.
#include <algorithm>

#include "fuzz.hpp"

namespace {

pursuit_scatter some_scatter(Choices& choices) {
    auto out = sized<pursuit_scatter>();
    REQUIRE(pursuit_scatter_init(&out) == PURSUIT_OK);
    for (std::uint32_t left = choices.up_to(3); left > 0; --left) {
        (&out.alike)[choices.up_to(6)] = choices.share();
    }
    return out;
}

std::string some_trait(Choices& choices) {
    const char* const seat = choices.ConsumeBool() ? "a." : "b.";
    return seat + std::string(pursuit_enum_name(PURSUIT_ENUM_TRAIT, choices.id(PURSUIT_TRAIT_END)));
}

std::string axis(Choices& choices) {
    if (choices.ConsumeBool()) return choices.ConsumeRandomLengthString(60);
    return some_trait(choices) + "=" + std::to_string(choices.ConsumeProbability<float>()) + ":" +
           std::to_string(choices.share()) + ":" + std::to_string(choices.up_to(5));
}

std::vector<const char*> pointers(const std::vector<std::string>& texts) {
    std::vector<const char*> out;
    for (const std::string& text : texts) out.push_back(text.c_str());
    return out;
}

/// What a population is made from; columns are borrowed for as long as it lives.
struct Made {
    pursuit_traits a, b;
    std::vector<float> column;
    Held<pursuit_population> population;
};

Made columns(Choices& choices) {
    Made out{choices.person(), choices.person(), std::vector<float>(1 + choices.up_to(5)), {}};
    for (float& value : out.column) value = choices.share();
    const std::vector<std::string> names{some_trait(choices), some_trait(choices)};
    const float* values[] = {out.column.data(), out.column.data()};
    out.population = made<pursuit_population>([&](auto** to) {
        return pursuit_population_columns(&out.a, &out.b, pointers(names).data(), values,
                                          choices.up_to(2), out.column.size(), to);
    });
    return out;
}

Made grid(Choices& choices) {
    Made out{choices.person(), choices.person(), {}, {}};
    const auto repeat =
        choices.ConsumeBool() ? choices.ConsumeIntegral<std::uint64_t>() : choices.up_to(4);
    const pursuit_scatter scatter = some_scatter(choices);
    const auto seed = choices.ConsumeIntegral<std::uint64_t>();
    std::vector<std::string> axes(choices.up_to(9));
    for (std::string& text : axes) text = axis(choices);
    out.population = made<pursuit_population>([&](auto** to) {
        return pursuit_population_grid(&out.a, &out.b, pointers(axes).data(), axes.size(), repeat,
                                       &scatter, seed, to);
    });
    return out;
}

Made drawn(Choices& choices) {
    Made out{choices.person(), choices.person(), {}, {}};
    const pursuit_scatter scatter = some_scatter(choices);
    const auto seed = choices.ConsumeIntegral<std::uint64_t>();
    out.population = made<pursuit_population>([&](auto** to) {
        return pursuit_population_draw(&out.a, &out.b, &scatter, seed,
                                       choices.ConsumeIntegral<std::uint64_t>(), to);
    });
    return out;
}

Made of_model(Choices& choices) {
    Made out{};
    const std::string name = choices.name();
    const char* const profiles[] = {nullptr, "pursuer", "fearful", name.c_str()};
    out.population = made<pursuit_population>([&](auto** to) {
        return pursuit_population_of_model(standard(), choices.PickValueInArray(profiles),
                                           choices.PickValueInArray(profiles), 7,
                                           choices.ConsumeIntegral<std::uint64_t>(), to);
    });
    return out;
}

Made listed(Choices& choices) {
    Made out{choices.person(), choices.person(), {}, {}};
    const pursuit_traits a[] = {out.a, out.b}, b[] = {out.b, out.a};
    out.population = made<pursuit_population>(
        [&](auto** to) { return pursuit_population_list(a, b, choices.up_to(2), to); });
    return out;
}

void ask(const pursuit_population* population) {
    auto info = sized<pursuit_population_info>();
    REQUIRE(pursuit_population_about(population, &info) == PURSUIT_OK);
    auto somebody = sized<pursuit_traits>(), other = sized<pursuit_traits>();
    std::array<float, 8> values{};
    for (const std::uint64_t id : {std::uint64_t{0}, info.couples / 2, info.couples - 1}) {
        if (info.couples == 0) break;
        const bool known = did(pursuit_population_traits(population, id, &somebody, &other));
        if (info.axes > 0) {
            REQUIRE(known && info.couples / info.cell_couples == info.cells);
            REQUIRE(pursuit_population_cell(population, id / info.cell_couples, values.data(), 8,
                                            nullptr) == PURSUIT_OK);
        }
        if (!known) continue;
        const auto couple = made<pursuit_couple>([&](auto** out) {
            return pursuit_couple_create(standard(), &somebody, &other, 1, id, out);
        });
        REQUIRE(couple != nullptr);
    }
    REQUIRE(!did(pursuit_population_traits(population, info.couples, &somebody, &other)));
    REQUIRE(!did(pursuit_population_cell(population, info.cells, values.data(), 8, nullptr)));
}

}  // namespace

void fuzz(const Bytes& in) {
    static constexpr Made (*kKinds[])(Choices&) = {grid, columns, drawn, of_model, listed};
    Choices choices(in);
    const Made made = choices.PickValueInArray(kKinds)(choices);
    if (made.population) ask(made.population.get());
}

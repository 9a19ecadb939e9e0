// Populations.
#include <pursuit/ensemble/population.hpp>

#include "convert.hpp"
#include "handles.hpp"

using namespace capi;

namespace {

using pursuit::Pair;
using pursuit::Population;
using pursuit::Traits;

const Population& population_of(const pursuit_population* population) {
    return given(population, "population").impl->of;
}

std::unique_ptr<pursuit_population> handle_of(Population population) {
    using People = pursuit_population::People;
    auto people = std::make_shared<const People>(People{{}, {}, std::move(population)});
    return std::unique_ptr<pursuit_population>(new pursuit_population{std::move(people)});
}

Pair pair_of(const pursuit_traits* a, const pursuit_traits* b) {
    return {traits_of(a, "a"), traits_of(b, "b")};
}

std::vector<Traits> list_of(const pursuit_traits* from, std::size_t count, const char* name) {
    given(from, count, name);
    std::vector<Traits> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) out.push_back(traits_of(from, i, name));
    return out;
}

pursuit_scatter nobody_differs() noexcept {
    const float usual = pursuit::Spread{}.correlation;
    return {sizeof(pursuit_scatter), 0, {0, 0}, {0, 0}, {usual, usual}, {0, 0}, 0};
}

struct Scatter {
    std::array<pursuit::Spread, 2> spread{};
    float alike = 0, levels_alike = 0;

    explicit Scatter(const pursuit_scatter* from) {
        const pursuit_scatter s = take(from, nobody_differs(), "scatter");
        for (std::size_t i = 0; i < 2; ++i) {
            spread[i] = {s.anxiety[i], s.avoidance[i], s.correlation[i], s.level[i]};
        }
        alike = s.alike;
        levels_alike = s.levels_alike;
    }
};

/// The texts of an array.
std::vector<std::string_view> texts_of(const char* const* from, std::size_t count,
                                       const char* name) {
    given(from, count, name);
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(text_of(from[i], name));
    return out;
}

}  // namespace

pursuit_status pursuit_scatter_init(pursuit_scatter* out) {
    return guard([&] {
        const Slot<pursuit_scatter> slot(out);
        slot = nobody_differs();
    });
}

pursuit_status pursuit_population_list(const pursuit_traits* a, const pursuit_traits* b,
                                       size_t count, pursuit_population** out) {
    return create(out, [&] {
        auto in_a = list_of(a, count, "a"), in_b = list_of(b, count, "b");
        Population population(in_a, in_b);  // which refers to them where they stay
        for (std::size_t id = 0; id < count; ++id) {
            Pair pair;
            expect(population.pair(id, pair));
        }
        using People = pursuit_population::People;
        auto people = std::make_shared<const People>(
            People{std::move(in_a), std::move(in_b), std::move(population)});
        return std::unique_ptr<pursuit_population>(new pursuit_population{std::move(people)});
    });
}

pursuit_status pursuit_population_columns(const pursuit_traits* a, const pursuit_traits* b,
                                          const char* const* names, const float* const* values,
                                          size_t column_count, uint64_t couples,
                                          pursuit_population** out) {
    return create(out, [&] {
        const auto texts = texts_of(names, column_count, "names");
        given(values, column_count, "values");
        if (couples > PTRDIFF_MAX / sizeof(float)) {
            refuse(PURSUIT_STATUS_ARGUMENT, "columns of {} couples, which cannot be", couples);
        }
        const auto count = static_cast<std::size_t>(couples);
        std::vector<pursuit::TraitColumn> columns;
        for (std::size_t i = 0; i < column_count; ++i) {
            columns.push_back({std::string(texts[i]), {given(values[i], count, "values"), count}});
        }
        return handle_of(Population(pair_of(a, b), columns));
    });
}

pursuit_status pursuit_population_draw(const pursuit_traits* a, const pursuit_traits* b,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       uint64_t couples, pursuit_population** out) {
    return create(out, [&] {
        const Scatter s(&given(scatter, "scatter"));
        return handle_of(Population(pursuit::Distribution{pair_of(a, b), s.spread, s.alike, seed,
                                                          couples, s.levels_alike}));
    });
}

pursuit_status pursuit_population_of_model(const pursuit_model* model, const char* profile_a,
                                           const char* profile_b, uint64_t seed, uint64_t couples,
                                           pursuit_population** out) {
    return create(out, [&] {
        pursuit::Distribution d = pursuit::anybody(model_of(model), seed, couples);
        const char* profiles[] = {profile_a, profile_b};
        for (std::size_t i = 0; i < 2; ++i) {
            if (profiles[i] == nullptr) continue;
            pursuit::Profile profile;
            expect(model_of(model).find(profiles[i], profile));
            d.middle[i] = profile.traits;
            d.spread[i] = {profile.deviation, profile.deviation};
        }
        return handle_of(Population(d));
    });
}

pursuit_status pursuit_population_grid(const pursuit_traits* a, const pursuit_traits* b,
                                       const char* const* axes, size_t axis_count, uint64_t repeat,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       pursuit_population** out) {
    return create(out, [&] {
        pursuit::TraitGrid grid;
        grid.base = pair_of(a, b);
        for (const std::string_view text : texts_of(axes, axis_count, "axes")) {
            grid.axes.push_back(pursuit::parse_axis(text));
        }
        grid.repeat = repeat;
        grid.seed = seed;
        if (scatter != nullptr) {
            const Scatter s(scatter);
            grid.spread = s.spread;
            grid.alike = s.alike;
            grid.levels_alike = s.levels_alike;
        }
        return handle_of(Population(grid));
    });
}

void pursuit_population_destroy(pursuit_population* population) { delete population; }

pursuit_status pursuit_population_about(const pursuit_population* population,
                                        pursuit_population_info* out) {
    return guard([&] {
        const Slot<pursuit_population_info> slot(out);
        const Population& p = population_of(population);
        slot = {0, static_cast<std::uint32_t>(p.axes().size()), p.size(), p.cells(), p.repeat()};
    });
}

pursuit_status pursuit_population_traits(const pursuit_population* population, uint64_t id,
                                         pursuit_traits* a, pursuit_traits* b) {
    return guard([&] {
        const Slot<pursuit_traits> in_a(a, "a"), in_b(b, "b");
        Pair pair;
        expect(population_of(population).pair(id, pair));
        in_a = leave(pair[0]);
        in_b = leave(pair[1]);
    });
}

pursuit_status pursuit_population_cell(const pursuit_population* population, uint64_t cell,
                                       float* values, size_t size, size_t* needed) {
    return guard([&] {
        const Population& p = population_of(population);
        std::array<float, pursuit::kMostAxes> room{};
        const auto at = std::span(room).first(p.axes().size());
        expect(p.cell(cell, at));
        given(values, size, "values");
        expect_room(at.size(), size, needed);
        std::copy(at.begin(), at.end(), values);
    });
}

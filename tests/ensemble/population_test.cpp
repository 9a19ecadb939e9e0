// Populations: that a couple is a pure function of its id, that drawn people have the means,
// deviations and correlations asked for, that a grid has every combination in order, and that what
// is out of range is refused by name.
#include <pursuit/ensemble/population.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <set>
#include <vector>

#include <pursuit/engine/trait.hpp>

#include "base/hash.hpp"
#include "base/normal.hpp"

namespace pursuit {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

Pair at(const Population& population, std::uint64_t id) {
    Pair pair;
    const Fault fault = population.pair(id, pair);
    BOOST_REQUIRE_MESSAGE(!fault, fault.message());
    return pair;
}

std::uint64_t hash_of(const Population& population) {
    Hash hash;
    for (std::uint64_t id = 0; id < population.size(); ++id) {
        for (const Traits& t : at(population, id)) {
            hash.add(t.anxiety).add(t.avoidance).add(t.need_strength).add(t.fear_sensitivity);
            hash.add(t.expression)
                .add(t.level)
                .add(t.hope.value_or(-1))
                .add(t.security.value_or(-1));
        }
    }
    return hash.value();
}

/// The message of what making the population throws; empty when it does not.
template <class... Given>
std::string refusal(const Given&... given) {
    std::optional<Population> population;
    const Fault fault = Population::make(given..., population);
    BOOST_TEST(population.has_value() == !fault);
    return std::string(fault.message());
}

constexpr int kDrawn = 6;
struct Moments {
    double mean[kDrawn] = {}, deviation[kDrawn] = {}, correlation[kDrawn][kDrawn] = {};
};

/// Of a's anxiety and avoidance, and b's, and of their levels.
Moments moments(const Population& population) {
    const auto n = static_cast<double>(population.size());
    double sum[kDrawn] = {}, product[kDrawn][kDrawn] = {};
    for (std::uint64_t id = 0; id < population.size(); ++id) {
        const Pair p = at(population, id);
        const double x[] = {p[0].anxiety,   p[0].avoidance, p[1].anxiety,
                            p[1].avoidance, p[0].level,     p[1].level};
        for (int i = 0; i < kDrawn; ++i) {
            sum[i] += x[i];
            for (int j = 0; j < kDrawn; ++j) product[i][j] += x[i] * x[j];
        }
    }
    Moments m;
    const auto covariance = [&](int i, int j) {
        return product[i][j] / n - sum[i] / n * (sum[j] / n);
    };
    for (int i = 0; i < kDrawn; ++i) {
        m.mean[i] = sum[i] / n;
        m.deviation[i] = std::sqrt(covariance(i, i));
    }
    for (int i = 0; i < kDrawn; ++i) {
        for (int j = 0; j < kDrawn; ++j) {
            m.correlation[i][j] = covariance(i, j) / (m.deviation[i] * m.deviation[j]);
        }
    }
    return m;
}

Distribution narrow(std::uint64_t size) {
    Distribution d;
    d.middle[0].anxiety = 0.6f;
    d.middle[0].avoidance = 0.4f;
    d.middle[1].anxiety = 0.45f;
    d.middle[1].avoidance = 0.5f;
    d.spread = {Spread{0.05f, 0.08f, 0.4f}, Spread{0.07f, 0.06f, 0.4f}};
    d.alike = 0.25f;
    d.seed = 11;
    d.size = size;
    return d;
}

BOOST_AUTO_TEST_SUITE(population)

BOOST_AUTO_TEST_CASE(drawn_people_have_the_moments_asked_for) {
    const Moments m = moments(Population(narrow(200000)));
    const double mean[] = {0.6, 0.4, 0.45, 0.5}, deviation[] = {0.05, 0.08, 0.07, 0.06};
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(std::abs(m.mean[i] - mean[i]) < 0.001);
        BOOST_TEST(std::abs(m.deviation[i] - deviation[i]) < 0.0005);
    }
    BOOST_TEST(std::abs(m.correlation[0][1] - 0.4) < 0.008);  // within a person
    BOOST_TEST(std::abs(m.correlation[2][3] - 0.4) < 0.008);
    BOOST_TEST(std::abs(m.correlation[0][2] - 0.25) < 0.008);  // between partners
    BOOST_TEST(std::abs(m.correlation[1][3] - 0.25) < 0.008);
    BOOST_TEST((at(Population(narrow(9)), 3)[0].level == 0.5f));
}

BOOST_AUTO_TEST_CASE(levels_are_drawn_apart_and_alike) {
    Distribution d = narrow(200000);
    const Population without(d);
    d.middle[0].level = 0.4f;
    d.middle[1].level = 0.55f;
    d.spread[0].level = 0.1f;
    d.spread[1].level = 0.05f;
    d.levels_alike = 0.7f;
    const Population people(d);
    const Moments m = moments(people);
    BOOST_TEST(std::abs(m.mean[4] - 0.4) < 0.001);
    BOOST_TEST(std::abs(m.mean[5] - 0.55) < 0.001);
    BOOST_TEST(std::abs(m.deviation[4] - 0.1) < 0.001);
    BOOST_TEST(std::abs(m.deviation[5] - 0.05) < 0.0005);
    BOOST_TEST(std::abs(m.correlation[4][5] - 0.7) < 0.008);
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(std::abs(m.correlation[i][4]) < 0.008);
        BOOST_TEST(std::abs(m.correlation[i][5]) < 0.008);
    }
    // The other dimensions are those that they were without; levels alone are drawn, too.
    for (std::uint64_t id = 0; id < 100; ++id) {
        BOOST_TEST(at(people, id)[1].anxiety == at(without, id)[1].anxiety);
        BOOST_TEST(at(people, id)[0].avoidance == at(without, id)[0].avoidance);
    }
    const Distribution only{d.middle, {Spread{.level = 0.1f}, {}}, 0, d.seed, 100, 0.7f};
    BOOST_TEST((at(Population(only), 7)[0].level == at(people, 7)[0].level));
    BOOST_TEST((at(Population(only), 7)[1].level == 0.55f));
    BOOST_TEST((at(Population(only), 7)[0].anxiety == 0.6f));

    TraitGrid grid;
    grid.base = d.middle;
    grid.axes = {{"a.level", 0.25f, 0.75f, 2}};
    grid.repeat = 1000;
    grid.spread = d.spread;
    grid.levels_alike = 1;
    const Moments around = moments(Population(grid));
    BOOST_TEST(std::abs(around.mean[4] - 0.5) < 0.01);
    grid.axes = {{"a.hope", 0.25f, 0.75f, 2}};
    BOOST_TEST(std::abs(moments(Population(grid)).correlation[4][5] - 1) < 1e-3);
}

BOOST_AUTO_TEST_CASE(anybody_is_the_population_of_the_model) {
    const Model& model = Model::standard();
    const Distribution d = anybody(model, 3, 100000);
    const Moments m = moments(Population(d));
    const Coefficients& c = model.coefficients();
    BOOST_TEST(std::abs(m.mean[0] - c.anxiety_mean) < 0.01);  // a little off: held within 0..1
    BOOST_TEST(std::abs(m.mean[3] - c.avoidance_mean) < 0.01);
    BOOST_TEST(std::abs(m.deviation[2] - c.anxiety_deviation) < 0.01);
    BOOST_TEST(m.correlation[0][1] > 0.25);
    BOOST_TEST(std::abs(m.correlation[0][2]) < 0.01);
    BOOST_TEST(std::abs(m.mean[4] - kLevelMean) < 0.01);
    BOOST_TEST(std::abs(m.deviation[5] - kLevelDeviation) < 0.01);
    BOOST_TEST(std::abs(m.correlation[4][5] - kLevelsAlike) < 0.02);
}

BOOST_AUTO_TEST_CASE(people_around_profiles_keep_their_other_traits) {
    const Model& model = Model::standard();
    const Distribution d = around_profiles(model, "pursuer", "withdrawer", 1, 1000);
    Profile pursuer;
    BOOST_REQUIRE(!model.find("pursuer", pursuer));
    BOOST_TEST(d.middle[0].anxiety == pursuer.traits.anxiety);
    BOOST_TEST(d.spread[0].anxiety == pursuer.deviation);
    BOOST_TEST((at(Population(d), 5)[0].hope == pursuer.traits.hope));
    Distribution unchanged = d;
    const Fault fault = around_profiles(model, "pursuer", "withdrawr", 1, 9, unchanged);
    BOOST_TEST((fault.status == Status::name));
    BOOST_TEST(fault.message().find("'withdrawer'") != std::string_view::npos);
    BOOST_TEST(unchanged.size == 1000u);
}

BOOST_AUTO_TEST_CASE(the_same_people_on_every_machine) {
    const Population drawn(narrow(5000));
    BOOST_TEST(hash_of(drawn) == 3361648392121986408u);
    BOOST_TEST(hash_of(Population(anybody(Model::standard(), 1, 5000))) == 5349462037218555623u);
}

BOOST_AUTO_TEST_CASE(a_couple_depends_on_seed_and_id_only) {
    Distribution d = narrow(1000);
    const Population small(d);
    d.size = std::uint64_t{1} << 40;
    const Population large(d);
    d.seed = 12;
    const Population others(d);
    for (const std::uint64_t id : {999u, 0u, 17u}) {
        BOOST_TEST(at(small, id)[0].anxiety == at(large, id)[0].anxiety);
        BOOST_TEST(at(small, id)[1].avoidance == at(large, id)[1].avoidance);
        BOOST_TEST(at(small, id)[0].anxiety != at(others, id)[0].anxiety);
    }
    std::set<float> seen;
    for (int bit = 0; bit < 40; ++bit) seen.insert(at(large, std::uint64_t{1} << bit)[0].anxiety);
    BOOST_TEST(seen.size() == 40u);
}

BOOST_AUTO_TEST_CASE(a_grid_has_every_combination_the_last_axis_fastest) {
    TraitGrid grid;
    grid.base[1].expression = 0.5f;
    grid.axes = {{"a.anxiety", 0, 1, 3}, {"b.space", 1, 2, 2}, {"b.hope", 0.3f, 1, 1}};
    grid.repeat = 4;
    const Population population(grid);
    BOOST_TEST(population.size() == 24u);
    BOOST_TEST(population.cells() == 6u);
    BOOST_TEST(population.repeat() == 4u);
    BOOST_TEST(population.axes().size() == 3u);
    std::array<float, 2> two{7, 7};
    BOOST_TEST(population.cell(0, two).message() == "room for 2 values, expected 3");
    BOOST_TEST(two[0] == 7);
    Pair none;
    BOOST_TEST(population.pair(24, none).message() ==
               "couple 24 of a population of 24, expected 0 to 23");
    const float anxiety[] = {0, 0, 0.5f, 0.5f, 1, 1}, space[] = {1, 2, 1, 2, 1, 2};
    for (std::uint64_t id = 0; id < 24; ++id) {
        const Pair p = at(population, id);
        BOOST_TEST(p[0].anxiety == anxiety[id / 4]);
        BOOST_TEST(p[1].need_strength[static_cast<std::size_t>(Need::space)] == space[id / 4]);
        BOOST_TEST(p[1].hope.value() == 0.3f);
        BOOST_TEST(p[1].expression == 0.5f);
        BOOST_TEST(p[0].avoidance == Traits{}.avoidance);
        std::array<float, 3> values{};
        BOOST_TEST(!population.cell(id / 4, values));
        BOOST_TEST(values[0] == anxiety[id / 4]);
        BOOST_TEST(values[1] == space[id / 4]);
    }
}

BOOST_AUTO_TEST_CASE(a_grid_may_draw_around_its_cells) {
    TraitGrid grid;
    grid.axes = {{"a.anxiety", 0.3f, 0.7f, 2}};
    grid.repeat = 20000;
    grid.spread[0] = {0.05f, 0};
    const Population population(grid);
    double sum[2] = {};
    for (std::uint64_t id = 0; id < population.size(); ++id) {
        const Pair p = at(population, id);
        sum[id / grid.repeat] += p[0].anxiety;
        BOOST_REQUIRE_EQUAL(p[0].avoidance, Traits{}.avoidance);
        BOOST_REQUIRE_EQUAL(p[1].anxiety, Traits{}.anxiety);
    }
    BOOST_TEST(std::abs(sum[0] / 20000 - 0.3) < 0.002);
    BOOST_TEST(std::abs(sum[1] / 20000 - 0.7) < 0.002);
}

BOOST_AUTO_TEST_CASE(an_axis_meets_both_ends_and_is_even) {
    const Axis axis{"a.anxiety", 0, 1, 21};
    BOOST_TEST(axis.at(0) == 0.0f);
    BOOST_TEST(axis.at(1) == 0.05f);
    BOOST_TEST(axis.at(6) == 0.3f);
    BOOST_TEST(axis.at(20) == 1.0f);
    const Axis down{"a.anxiety", 0.9f, 0.1f, 3};
    BOOST_TEST(down.at(0) == 0.9f);
    BOOST_TEST(down.at(2) == 0.1f);
    BOOST_TEST((Axis{"a.hope", 0.3f, 0.9f, 1}).at(0) == 0.3f);
}

BOOST_AUTO_TEST_CASE(an_axis_is_read_from_text) {
    const Axis axis = parse_axis("b.closeness=0.25:1.5:7");
    BOOST_TEST(axis.trait == "b.closeness");
    BOOST_TEST(axis.first == 0.25f);
    BOOST_TEST(axis.last == 1.5f);
    BOOST_TEST(axis.steps == 7u);
    Axis out = axis;
    for (const char* text : {"", "a.anxiety", "a.anxiety=", "a.anxiety=0:1",
                             "a.anxiety=0:1:", "a.anxiety=0:1:5:", "a.anxiety=0:1:-5",
                             "a.anxiety=0:1:5x", "a.anxiety= 0:1:5", "a.anxiety=0,1,5",
                             "a.anxiety=0:1:5.5", "a.anxiety=0:1;5", "a.anxiety=0;1:5"}) {
        BOOST_TEST((parse_axis(text, out).status == Status::parse), text);
    }
    BOOST_TEST(out.steps == 7u);
    BOOST_TEST(!parse_axis("a.hope=1:0:2", out));
    BOOST_TEST((out.trait == "a.hope" && out.first == 1 && out.last == 0 && out.steps == 2));
}

BOOST_AUTO_TEST_CASE(a_wrong_axis_is_told_by_name) {
    const auto refusal_of = [](const char* text) {
        TraitGrid grid;
        grid.axes = {parse_axis(text)};
        return refusal(grid);
    };
    BOOST_TEST(refusal_of("b.anxiety=0:1:5").empty());
    BOOST_TEST(refusal_of("b.anxeity=0:1:5") ==
               "axis or column b.anxeity: unknown trait 'anxeity', nearest is 'anxiety'");
    BOOST_TEST(refusal_of("anxiety=0:1:5") ==
               "trait 'anxiety' without a seat, expected a.anxiety or b.anxiety");
    BOOST_TEST(refusal_of("b.anxiety=0:1.5:5") == "anxiety is 1.5, expected 0 to 1");
    for (const char* text : {"a.anxiety=nan:1:5", "a.anxiety=0:1:0", "b.anxiety=-1:1:5",
                             "a.anxiety=0:1:4000000000", "=0:1:3"}) {
        BOOST_TEST(!refusal_of(text).empty(), text);
    }
}

BOOST_AUTO_TEST_CASE(every_number_of_traits_has_a_name) {
    std::set<std::uint64_t> seen;
    for (int i = 0; i < kTraits; ++i) {
        const std::string_view name = pursuit::name(static_cast<Trait>(i));
        Pair pair;
        BOOST_TEST(!set_trait(pair, "b." + std::string(name), 0.125f), name);
        Hash hash;
        const Traits& t = pair[1];
        hash.add(t.anxiety).add(t.avoidance).add(t.need_strength).add(t.fear_sensitivity);
        hash.add(t.expression).add(t.level);
        for (const auto& x : {t.expressive_suppression, t.talk_heals, t.security, t.mentalizing,
                              t.hope, t.flooding_minutes}) {
            hash.add(x.value_or(-1));
        }
        seen.insert(hash.value());
    }
    BOOST_TEST(seen.size() == std::size_t{kTraits});
    Pair pair;
    BOOST_TEST((set_trait(pair, "a.hope", 1.5f).status == Status::argument));
    BOOST_TEST((set_trait(pair, "a.hope", kNan).status == Status::argument));
    BOOST_TEST(!pair[0].hope);
}

BOOST_AUTO_TEST_CASE(people_may_stay_in_the_callers_memory) {
    std::vector<Traits> a(3), b(3);
    a[1].anxiety = 0.9f;
    b[2].hope = 0.1f;
    const Population pairs(a, b);
    BOOST_TEST(pairs.size() == 3u);
    BOOST_TEST(at(pairs, 1)[0].anxiety == 0.9f);
    BOOST_TEST(at(pairs, 2)[1].hope.value() == 0.1f);

    const std::vector<float> anxiety{0.1f, 0.2f, 1.7f}, hope{0, 0.5f, 1};
    const TraitColumn columns[] = {{"a.anxiety", anxiety}, {"b.hope", hope}};
    Pair base;
    base[0].avoidance = 0.66f;
    const Population population(base, columns);
    BOOST_TEST(at(population, 1)[0].anxiety == 0.2f);
    BOOST_TEST(at(population, 1)[0].avoidance == 0.66f);
    BOOST_TEST(at(population, 1)[1].hope.value() == 0.5f);
    Pair out = base;
    const Fault fault = population.pair(2, out);
    BOOST_TEST(fault.message() == "couple 2: anxiety is 1.7, expected 0 to 1");
    BOOST_TEST(out[0].anxiety == base[0].anxiety);
    BOOST_TEST((population.pair(3, out).status == Status::argument));
    a[0].avoidance = kNan;
    BOOST_TEST((pairs.pair(0, out).status == Status::argument));
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_refused) {
    std::vector<Traits> two(2), three(3);
    BOOST_TEST(refusal(std::span<const Traits>(two), std::span<const Traits>(three)) ==
               "2 people in seat a, 3 in seat b");
    for (const auto spoil : {+[](Distribution& d) { d.alike = 1.5f; },
                             +[](Distribution& d) { d.spread[1].correlation = -2; },
                             +[](Distribution& d) { d.spread[0].anxiety = -0.1f; },
                             +[](Distribution& d) { d.spread[0].avoidance = kNan; },
                             +[](Distribution& d) { d.middle[1].hope = 7.0f; },
                             +[](Distribution& d) { d.size = ~std::uint64_t{0}; }}) {
        Distribution d = narrow(10);
        spoil(d);
        BOOST_TEST(!refusal(d).empty());
    }
    for (const auto spoil :
         {+[](TraitGrid& g) { g.axes.clear(); }, +[](TraitGrid& g) { g.repeat = 0; },
          +[](TraitGrid& g) { g.axes.push_back(g.axes[0]); },
          +[](TraitGrid& g) { g.axes[0].trait = "a.anxeity"; },
          +[](TraitGrid& g) { g.axes[0].last = 2; }, +[](TraitGrid& g) { g.axes[0].steps = 0; },
          +[](TraitGrid& g) { g.repeat = ~std::uint64_t{0}; },
          +[](TraitGrid& g) { g.base[0].expression = kNan; }}) {
        TraitGrid g;
        g.axes = {{"a.anxiety", 0, 1, 5}};
        BOOST_TEST(refusal(g).empty());
        spoil(g);
        BOOST_TEST(!refusal(g).empty());
    }
    TraitGrid wide;  // an axis more than there may be
    for (std::size_t i = 0; i <= kMostAxes; ++i) wide.axes.push_back({"a.hope", 0, 1, 1});
    BOOST_TEST(refusal(wide) == "9 axes, expected 1 to 8");
    TraitGrid huge;
    for (const char* trait : {"a.anxiety", "b.anxiety", "a.hope", "b.hope"}) {
        huge.axes.push_back({trait, 0, 1, 1000000});
    }
    BOOST_TEST(!refusal(huge).empty());
    const std::vector<float> one(1), both(2);
    const TraitColumn uneven[] = {{"a.hope", one}, {"b.hope", both}};
    BOOST_TEST(refusal(Pair{}, std::span<const TraitColumn>(uneven)) ==
               "column b.hope has 2 values, the first has 1");
    BOOST_TEST(!refusal(Pair{}, std::span<const TraitColumn>()).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// The same of populations and ensembles.
#include "abuse.hpp"

BOOST_FIXTURE_TEST_SUITE(abuse_ensembles, Attacked)

BOOST_AUTO_TEST_CASE(populations) {
    auto scatter = soiled<pursuit_scatter>();
    ATTACK(pursuit_scatter_init, Out(&scatter));
    BOOST_TEST(scatter.correlation[1] == 0.3f);
    scatter.anxiety[0] = 0.1f;
    const pursuit_traits a[] = {traits(0.7f, 0.2f), traits(0.6f, 0.2f)};
    const pursuit_traits b[] = {traits(0.3f, 0.8f), traits(0.2f, 0.8f)};
    pursuit_population* out = nullptr;
    const New made(&out, pursuit_population_destroy);
    ATTACK(pursuit_population_list, In(&a[0]), In(&b[0]), count(2), made);
    ATTACK(pursuit_population_draw, In(&a[0]), In(&b[0]), In(&scatter), Any{std::uint64_t{3}},
           Value<std::uint64_t>(10, {kHuge}), made);
    ATTACK(pursuit_population_of_model, handle<const pursuit_model>(model.get()),
           Value<const char*>("pursuer", {"", "pursuers"}),
           Value<const char*>(nullptr, {"", "anybody"}), Any{std::uint64_t{3}},
           Value<std::uint64_t>(10, {kHuge}), made);
    const char* names[] = {"a.anxiety", "b.hope"};
    const float anxiety[] = {0.1f, 1.5f}, hope[] = {0.5f, 0.6f};
    const float* values[] = {anxiety, hope};
    ATTACK(pursuit_population_columns, In(&a[0]), In(&b[0]), array<const char* const>(names),
           array<const float* const>(values), Value<std::size_t>(2, {0, kHuge}),
           Value<std::uint64_t>(2, {kHuge}), made);
    auto in_a = soiled<pursuit_traits>(), in_b = soiled<pursuit_traits>();
    BOOST_TEST(pursuit_population_traits(out, 1, &in_a, &in_b) == PURSUIT_STATUS_ARGUMENT);
    const char* axes[] = {"a.anxiety=0:1:3", "b.avoidance=0.5:1:2"};
    ATTACK(pursuit_population_grid, In(&a[0]), In(&b[0]), array<const char* const>(axes),
           Value<std::size_t>(2, {0, kHuge}), Value<std::uint64_t>(5, {0, kHuge}),
           Any<const pursuit_scatter*>{&scatter}, Any{std::uint64_t{3}}, made);
    const Held<pursuit_population> held(out);
    const auto p = handle<const pursuit_population>(out);
    auto info = soiled<pursuit_population_info>();
    float at[2] = {};
    std::size_t needed = 0;
    ATTACK(pursuit_population_about, p, Out(&info));
    BOOST_TEST(info.couples == 30u);
    ATTACK(pursuit_population_traits, p, Value<std::uint64_t>(29, {30, kHuge}), Out(&in_a),
           Out(&in_b));
    ATTACK(pursuit_population_cell, p, Value<std::uint64_t>(5, {6, kHuge}), Out(&at[0]),
           Value<std::size_t>(2, {0, 1}), Any{&needed});
    BOOST_TEST(at[0] == 1.0f);
    for (const char* wrong : {"", "a.anxiety", "a.anxeity=0:1:2", "a.anxiety=0:2:2"}) {
        pursuit_population* none = nullptr;
        BOOST_TEST(pursuit_population_grid(&a[0], &b[0], &wrong, 1, 1, nullptr, 0, &none) >
                   PURSUIT_OK);
        BOOST_TEST(none == nullptr);
    }
    const char* nothing[] = {nullptr};
    pursuit_population* none = nullptr;
    BOOST_TEST(pursuit_population_grid(&a[0], &b[0], nothing, 1, 1, nullptr, 0, &none) ==
               PURSUIT_STATUS_ARGUMENT);
    pursuit_population_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(ensembles) {
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const Held<pursuit_population> population = anybody(model.get(), 20);
    pursuit_ensemble* ensemble = nullptr;
    ATTACK(pursuit_ensemble_create, handle<const pursuit_scenario>(scenario.get()),
           Any<const pursuit_model*>{nullptr}, Any<const pursuit_population*>{population.get()},
           Any{std::uint64_t{3}}, New(&ensemble, pursuit_ensemble_destroy));
    const Held<pursuit_ensemble> held(ensemble);
    const auto e = handle<const pursuit_ensemble>(ensemble);
    pursuit_playthrough* playthrough = nullptr;
    ATTACK(pursuit_ensemble_playthrough, e, Value<std::uint64_t>(19, {20, kHuge}),
           New(&playthrough, pursuit_playthrough_destroy));
    pursuit_playthrough_destroy(playthrough);
    pursuit_progress* progress = nullptr;
    ATTACK(pursuit_progress_create, New(&progress, pursuit_progress_destroy));
    const Held<pursuit_progress> held_progress(progress);

    pursuit_running running{sizeof running, 12, 0, 20, 1, 0, progress};
    std::uint64_t hash = 0;
    pursuit_summary summaries[20] = {{}};
    summaries[0].struct_size = sizeof summaries[0];
    pursuit_results results{};
    results.struct_size = sizeof results;
    results.hash = &hash;
    results.summaries = summaries;
    ATTACK(pursuit_ensemble_run, e, In(&running), In(&results));
    BOOST_TEST(pursuit_progress_done(progress) == 20u);
    const auto refused = [&](auto spoil) {
        pursuit_running how = running;
        pursuit_results to = results;
        spoil(how, to);
        BOOST_TEST(pursuit_ensemble_run(ensemble, &how, &to) == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(attack::one_line(pursuit_last_error()));
    };
    std::uint8_t trace[240];
    const std::int32_t bad_ids[] = {PURSUIT_QUANTITY_AROUSAL, PURSUIT_QUANTITY_END};
    float values[240];
    float* columns[] = {values, nullptr};
    pursuit_turn_totals totals[12] = {{}};
    refused([](auto& how, auto&) { how.first = 1; });  // one too many
    refused([](auto& how, auto&) { how.couples = kHuge; });
    refused([](auto& how, auto&) { how.turns = 0x80000000u; });
    refused([](auto& how, auto&) { how.plain = 2; });
    refused([&](auto&, auto& to) { to.summaries[0].struct_size = 3; });
    summaries[0].struct_size = sizeof summaries[0];
    refused([&](auto&, auto& to) { to.totals = totals; });  // without a size
    refused([&](auto&, auto& to) { to.trace = trace, to.stride = 19; });
    refused([&](auto&, auto& to) { to.column_count = 1; });
    refused([&](auto&, auto& to) {
        to.column_ids = bad_ids, to.column_values = columns, to.column_count = 2;
    });
    refused([](auto& how, auto&) { how.threads = 1025; });
    refused([](auto& how, auto&) { how.threads = 0xffffffffu; });
    for (const std::size_t stride : {kHuge, kHuge / 2, kHuge / 8, kHuge / 64}) {
        refused([&](auto&, auto& to) { to.trace = trace, to.stride = stride; });
    }
    const std::int32_t ids[] = {PURSUIT_QUANTITY_AROUSAL, PURSUIT_QUANTITY_HOPE};
    refused([&](auto&, auto& to) {  // the second array is NULL
        to.column_ids = ids, to.column_values = columns, to.column_count = 2;
    });
    ATTACK(pursuit_progress_stop, handle<const pursuit_progress>(progress));
    BOOST_TEST(pursuit_ensemble_run(ensemble, &running, &results) == PURSUIT_STATUS_STATE);
    BOOST_TEST(pursuit_progress_done(nullptr) == 0u);
    pursuit_progress_destroy(nullptr);
    pursuit_ensemble_destroy(nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

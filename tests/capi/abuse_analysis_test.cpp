// The same of loops, portraits, landscapes, processes, what-ifs and patterns.
#include "abuse.hpp"

#include <algorithm>
#include <array>

BOOST_FIXTURE_TEST_SUITE(abuse_analysis, Attacked)

BOOST_AUTO_TEST_CASE(loops) {
    const auto c = handle<const pursuit_couple>(couple.get());
    auto gain = soiled<pursuit_gain>();
    auto measured = soiled<pursuit_measured>();
    auto prediction = soiled<pursuit_prediction>();
    auto analysis = soiled<pursuit_loop_analysis>();
    auto loop = soiled<pursuit_loop>();
    double pursuit[PURSUIT_RESPONSE_POINTS], withdrawal[PURSUIT_RESPONSE_POINTS], finite = 0;
    ATTACK(pursuit_couple_gain, c, id(0), id(PURSUIT_HEAT_HOT), Out(&gain));
    ATTACK(pursuit_couple_measure_gain, c, id(0), maybe_id(PURSUIT_NONE), Out(&measured));
    ATTACK(pursuit_couple_predict, c, Out(&prediction));
    ATTACK(pursuit_couple_responses, c, id(0),
           Value<std::int32_t>(PURSUIT_HEAT_COLD, {0, 3, -1, attack::kMost, attack::kLeast}),
           Value<double>(0.6, {0.0, -1.0, 1.01, double{kNan}, 1e300}), Out(&pursuit[0]),
           Out(&withdrawal[0]), Out(&finite));
    ATTACK(pursuit_loop_init, Out(&loop));
    pursuit_point start{0.5, 0.5}, points[3];
    std::int32_t escalates = 7;
    ATTACK(pursuit_loop_run, In(&loop), In(&start), count(3), Out(&points[0]));
    ATTACK(pursuit_loop_analyse, In(&loop), Out(&analysis));
    ATTACK(pursuit_loop_escalates, In(&loop), In(&start), Out(&escalates));
    for (double pursuit_loop_side::*field :
         {&pursuit_loop_side::inertia, &pursuit_loop_side::coupling, &pursuit_loop_side::drive,
          &pursuit_loop_side::threshold, &pursuit_loop_side::slope_above,
          &pursuit_loop_side::slope_below, &pursuit_loop_side::cap}) {
        pursuit_loop wrong = loop;
        wrong.withdrawal.*field = static_cast<double>(kNan);
        BOOST_TEST(pursuit_loop_analyse(&wrong, &analysis) == PURSUIT_STATUS_ARGUMENT);
    }
    for (const double bad : {double{kNan}, double{attack::kInfinite}}) {
        start.withdrawal = bad;
        BOOST_TEST(pursuit_loop_run(&loop, &start, 3, points) == PURSUIT_STATUS_ARGUMENT);
    }
    loop.high = loop.low;
    BOOST_TEST(pursuit_loop_analyse(&loop, &analysis) == PURSUIT_STATUS_ARGUMENT);
}

/// Whatever asks a loop refuses numbers whose products would leave double, and changes nothing.
BOOST_AUTO_TEST_CASE(loops_beyond_their_ranges) {
    auto loop = soiled<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const auto infinite = static_cast<double>(attack::kInfinite);
    loop.pursuit = loop.withdrawal = {.999999, 1e308, 1e308, -1e308, 1e308, 1e308, infinite};
    loop.low = -infinite, loop.high = infinite;
    const std::string expected = "pursuit's coupling is 1e+308, expected 0 to 1000000";
    const auto refused = [&](pursuit_status status) {
        BOOST_TEST(status == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(std::string(pursuit_last_error()) == expected);
    };
    pursuit_point start{0.5, 0.5}, points[16];
    std::fill_n(points, 16, pursuit_point{7, 7});
    auto analysis = soiled<pursuit_loop_analysis>();
    const pursuit_loop_analysis before = analysis;
    std::int32_t number = 7;
    refused(pursuit_loop_run(&loop, &start, 16, points));
    refused(pursuit_loop_analyse(&loop, &analysis));
    refused(pursuit_loop_escalates(&loop, &start, &number));
    std::vector<pursuit_fixed_point> rests(40, soiled<pursuit_fixed_point>());
    std::size_t needed = 7;
    refused(pursuit_loop_fixed_points(&loop, rests.data(), rests.size(), &needed));
    refused(pursuit_loop_outlook(&loop, &number));
    auto window = soiled<pursuit_window>();
    const pursuit_window no_window = window;
    refused(pursuit_loop_window(&loop, &window));
    for (const pursuit_loop_sides side :
         {PURSUIT_LOOP_SIDES_PURSUIT, PURSUIT_LOOP_SIDES_WITHDRAWAL})
        refused(pursuit_loop_null_cline(&loop, side, nullptr, points, 16, &needed));
    refused(pursuit_loop_separatrix(&loop, 0, nullptr, points, 16, &needed, &number));
    pursuit_grid grid{};
    grid.struct_size = sizeof grid, grid.columns = grid.rows = 4;
    std::int32_t sixteen[16]{7};
    refused(pursuit_loop_portrait(&loop, &grid, points, nullptr, nullptr, nullptr, 16));
    refused(pursuit_loop_rounds_until(&loop, &grid, &start, sixteen, 16));
    refused(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_INERTIA, 0.5));
    const pursuit_loop_sweep along{sizeof along, 2, PURSUIT_LOOP_MEMBER_INERTIA, 2, 0, 0.5};
    refused(pursuit_loop_landscape(&loop, &along, 1, nullptr, sixteen, nullptr, nullptr, 2));
    pursuit_episodes episodes{};
    episodes.struct_size = sizeof episodes, episodes.steps = 2;
    auto hysteresis = soiled<pursuit_hysteresis>();
    refused(pursuit_loop_hysteresis(&loop, &episodes, points, nullptr, 4, &hysteresis));
    char text[64];
    refused(pursuit_picture_portrait(&loop, 0, nullptr, 0, nullptr, text, sizeof text, &needed));
    BOOST_TEST(loop.pursuit.inertia == .999999);
    BOOST_TEST((number == 7 && needed == 7 && sixteen[0] == 7 && points[0].pursuit == 7));
    BOOST_TEST(std::memcmp(&analysis, &before, sizeof before) == 0);
    BOOST_TEST(std::memcmp(&window, &no_window, sizeof no_window) == 0);
}

/// At the ends of the ranges all that is told is finite, from the farthest starts too.
BOOST_AUTO_TEST_CASE(loops_at_the_ends_of_their_ranges) {
    const auto infinite = static_cast<double>(attack::kInfinite);
    constexpr std::array kShifts{-1e6, 1e6};
    for (unsigned i = 0; i < 3 * 64; ++i) {
        auto loop = soiled<pursuit_loop>();
        must(pursuit_loop_init(&loop));
        const auto either = [i](unsigned bit) { return i / 3 >> bit & 1; };
        loop.pursuit = {either(0) ? .999999 : 0,     1e6, kShifts[either(1)],
                        kShifts[either(2)],          1e6, either(3) ? 1e6 : 5e-324,
                        either(4) ? infinite : 1e-12};
        loop.withdrawal = {.999999, 1e6,     kShifts[either(2)], kShifts[either(1)], 1e6,
                           1e6,     infinite};
        loop.order = static_cast<std::int32_t>(i % 3);
        loop.low = -infinite, loop.high = either(5) ? infinite : 1e6;
        const pursuit_point far{1e200, -1e200};
        std::vector<pursuit_point> points(64);
        must(pursuit_loop_run(&loop, &far, points.size(), points.data()));
        must(pursuit_loop_run(&loop, &points.back(), points.size(), points.data()));
        auto analysis = soiled<pursuit_loop_analysis>();
        must(pursuit_loop_analyse(&loop, &analysis));
        points.push_back(analysis.saddle);
        points.push_back({analysis.gain, analysis.growth});
        std::vector<pursuit_fixed_point> rests(40, soiled<pursuit_fixed_point>());
        std::size_t count = 0;
        must(pursuit_loop_fixed_points(&loop, rests.data(), rests.size(), &count));
        for (std::size_t r = 0; r < count; ++r) {
            const auto& [up, up_less] = rests[r].growth_up;
            const auto& [down, down_less] = rests[r].growth_down;
            for (const pursuit_point told :
                 {rests[r].at, pursuit_point{up, up_less}, pursuit_point{down, down_less}})
                points.push_back(told);
        }
        auto window = soiled<pursuit_window>();
        must(pursuit_loop_window(&loop, &window));
        points.push_back({window.pursuit_low, window.pursuit_high});
        points.push_back({window.withdrawal_low, window.withdrawal_high});
        std::vector<pursuit_point> line(16);
        must(pursuit_loop_null_cline(&loop, static_cast<pursuit_loop_sides>(i % 2), &window,
                                     line.data(), line.size(), &count));
        points.insert(points.end(), line.begin(),
                      line.begin() + static_cast<std::ptrdiff_t>(count));
        for (const pursuit_point& told : points)
            BOOST_TEST((std::isfinite(told.pursuit) && std::isfinite(told.withdrawal)));
    }
}

BOOST_AUTO_TEST_CASE(portraits) {
    const auto c = handle<const pursuit_couple>(couple.get());
    const auto m = handle<const pursuit_model>(model.get());
    auto loop = soiled<pursuit_loop>();
    pursuit_point now{};
    const Value<std::int32_t> reference(PURSUIT_HEAT_HOT, {0, 3, -1, attack::kMost});
    ATTACK(pursuit_couple_loop, c, id(0), reference, Out(&loop), Out(&now));
    auto gains = soiled<pursuit_gains>();
    ATTACK(pursuit_couple_gains, c, id(1), Out(&gains));

    must(pursuit_loop_init(&loop));
    for (pursuit_loop_side* side : {&loop.pursuit, &loop.withdrawal}) {
        side->inertia = 0.3;
        side->coupling = 0.9;
        side->threshold = 0.1;
    }
    const Value<std::size_t> none(40, {0, 1, 2});
    std::vector<pursuit_fixed_point> points(40, soiled<pursuit_fixed_point>());
    std::size_t needed = 0;
    pursuit_outlook outlook = 7;
    auto window = soiled<pursuit_window>();
    pursuit_point corners[40]{};
    std::int32_t whole = 7;
    ATTACK(pursuit_loop_fixed_points, In(&loop), Out(points.data()), none, Any{&needed});
    ATTACK(pursuit_loop_outlook, In(&loop), Out(&outlook));
    ATTACK(pursuit_loop_window, In(&loop), Out(&window));
    const Any<const pursuit_window*> all{nullptr};
    ATTACK(pursuit_loop_null_cline, In(&loop),
           Value<std::int32_t>(1, {-1, 2, attack::kMost, attack::kLeast}), all, Out(&corners[0]),
           none, Any{&needed});
    ATTACK(pursuit_loop_separatrix, In(&loop), Value<std::size_t>(1, {3, 40, kHuge}), all,
           Out(&corners[0]), Value<std::size_t>(40, {0, 1}), Any{&needed}, Any{&whole});
    window.reserved = 0;
    for (double pursuit_window::*edge :
         {&pursuit_window::pursuit_low, &pursuit_window::pursuit_high,
          &pursuit_window::withdrawal_low, &pursuit_window::withdrawal_high}) {
        for (const double bad : {double{kNan}, double{attack::kInfinite}, -1e9, 1e9}) {
            pursuit_window wrong = window;
            wrong.*edge = bad;
            const bool empty =
                (edge == &pursuit_window::pursuit_low || edge == &pursuit_window::withdrawal_low)
                    ? bad == 1e9
                    : bad == -1e9;
            const pursuit_status status =
                pursuit_loop_null_cline(&loop, 0, &wrong, corners, 40, &needed);
            BOOST_TEST((status == PURSUIT_STATUS_ARGUMENT) == (empty || !std::isfinite(bad)));
        }
    }
    double sides[2] = {7, 7};
    const pursuit_point starts[2]{{0.5, 0.5}, {0.1, 0.1}};
    ATTACK(pursuit_loop_side_of, array<const pursuit_point>(corners), count(2),
           array<const pursuit_point>(starts), count(2), Out(&sides[0]));

    pursuit_grid grid{};
    grid.struct_size = sizeof grid;
    grid.columns = 3;
    grid.rows = 2;
    pursuit_point moved[6]{};
    std::int32_t fates[6]{}, ends[6]{}, times[6]{};
    std::uint32_t rounds[6]{};
    const Value<std::size_t> six(6, {0, 5, 7, kHuge});
    ATTACK(pursuit_loop_portrait, In(&loop), In(&grid), Any{&moved[0]}, Any{&fates[0]},
           Any{&ends[0]}, Any{&rounds[0]}, six);
    ATTACK(pursuit_loop_rounds_until, In(&loop), In(&grid), In(&now), Out(&times[0]), six);
    const auto refused = [&](const pursuit_grid& wrong) {
        return pursuit_loop_portrait(&loop, &wrong, moved, fates, ends, rounds,
                                     std::size_t{wrong.columns} * wrong.rows) ==
               PURSUIT_STATUS_ARGUMENT;
    };
    pursuit_grid wrong = grid;
    wrong.columns = 1;
    BOOST_TEST(refused(wrong));
    wrong = grid;
    wrong.near = static_cast<double>(kNan);
    BOOST_TEST(refused(wrong));
    wrong = grid;
    wrong.pursuit_high = static_cast<double>(attack::kInfinite);
    BOOST_TEST(refused(wrong));
    wrong = grid;
    wrong.pursuit_low = -1.5e308, wrong.pursuit_high = 1.5e308, wrong.withdrawal_high = 1;
    BOOST_TEST(refused(wrong));  // the difference is infinite
    wrong.columns = wrong.rows = 0xffffffffu;
    BOOST_TEST(pursuit_loop_portrait(&loop, &wrong, nullptr, nullptr, nullptr, nullptr,
                                     std::size_t{wrong.columns} * wrong.rows) ==
               PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(!refused(grid));
    const pursuit_point nowhere{static_cast<double>(kNan), 0};
    BOOST_TEST(pursuit_loop_rounds_until(&loop, &grid, &nowhere, times, 6) ==
               PURSUIT_STATUS_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(landscapes) {
    auto loop = soiled<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const Value<double> coupling(0.9, {double{kNan}, double{attack::kInfinite}, -1.0});
    ATTACK(pursuit_loop_set, Out(&loop), id(PURSUIT_LOOP_SIDES_BOTH),
           id(PURSUIT_LOOP_MEMBER_COUPLING), coupling);
    pursuit_loop_sweep along[2]{{sizeof along[0], 2, PURSUIT_LOOP_MEMBER_COUPLING, 3, 0.1, 3},
                                {sizeof along[0], 0, PURSUIT_LOOP_MEMBER_THRESHOLD, 2, 0, 0.5}};
    std::int32_t outlooks[6]{}, fixed_points[6]{};
    double gains[6]{};
    const Value<std::size_t> six(6, {0, 5, 7, kHuge});
    ATTACK(pursuit_loop_landscape, In(&loop), In(&along[0]), Value<std::size_t>(2, {0, 3, kHuge}),
           Any<const pursuit_progress*>{nullptr}, Any{&outlooks[0]}, Any{&fixed_points[0]},
           Any{&gains[0]}, six);
    const auto refused = [&](auto change) {
        pursuit_loop_sweep wrong[2]{along[0], along[1]};
        change(wrong[1]);
        return pursuit_loop_landscape(&loop, wrong, 2, nullptr, outlooks, fixed_points, gains,
                                      std::size_t{3} * wrong[1].steps) == PURSUIT_STATUS_ARGUMENT;
    };
    BOOST_TEST(refused([](pursuit_loop_sweep& s) { s.sides = 3; }));
    BOOST_TEST(refused([](pursuit_loop_sweep& s) { s.member = -1; }));
    BOOST_TEST(refused([](pursuit_loop_sweep& s) { s.steps = 0; }));
    BOOST_TEST(refused([](pursuit_loop_sweep& s) { s.last = static_cast<double>(kNan); }));
    BOOST_TEST(!refused([](pursuit_loop_sweep&) {}));

    pursuit_episodes episodes{};
    episodes.struct_size = sizeof episodes;
    episodes.sides = PURSUIT_LOOP_SIDES_BOTH;
    episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 3;
    episodes.last = 3;
    auto hysteresis = soiled<pursuit_hysteresis>();
    pursuit_point rests[6]{};
    ATTACK(pursuit_loop_hysteresis, In(&loop), In(&episodes), Any{&rests[0]}, Any{&outlooks[0]},
           six, Out(&hysteresis));
    episodes.lift.pursuit = static_cast<double>(kNan);
    BOOST_TEST(pursuit_loop_hysteresis(&loop, &episodes, rests, outlooks, 6, &hysteresis) ==
               PURSUIT_STATUS_ARGUMENT);

    const pursuit_traits a = traits(0.7f, 0.2f), b = traits(0.2f, 0.7f);
    pursuit_opening opening{sizeof opening, 0, 0.6f, 2, 20, 0, 7, nullptr};
    pursuit_trait_sweep both[2]{{sizeof both[0], 0, PURSUIT_TRAIT_ANXIETY, 3, 0, 1},
                                {sizeof both[0], 1, PURSUIT_TRAIT_AVOIDANCE, 2, 0, 1}};
    float holds[6], cold[12], hot[12];
    const auto m = handle<const pursuit_model>(model.get());
    ATTACK(pursuit_model_landscape, m, In(&a), In(&b), In(&opening), In(&both[0]), Any{&holds[0]},
           Any{&cold[0]}, Any{&hot[0]}, six);
    const auto status = [&] {
        return pursuit_model_landscape(model.get(), &a, &b, &opening, both, holds, cold, hot, 6);
    };
    both[1].trait_id = PURSUIT_TRAIT_END;
    BOOST_TEST(status() == PURSUIT_STATUS_ARGUMENT);
    both[1].trait_id = PURSUIT_TRAIT_HOPE;
    both[1].last = kNan;
    BOOST_TEST(status() == PURSUIT_STATUS_ARGUMENT);
    both[1].last = 1;
    opening.owner = 2;
    BOOST_TEST(status() == PURSUIT_STATUS_ARGUMENT);
    opening.owner = PURSUIT_NONE;
    opening.turns = 9;
    BOOST_TEST(status() == PURSUIT_STATUS_ARGUMENT);
    opening.turns = 10;
    BOOST_TEST(status() == PURSUIT_OK);
}

/// More than memory has room for: refused as what it is.
BOOST_AUTO_TEST_CASE(sweeps_of_too_many_steps) {
    auto loop = soiled<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    for (const std::uint32_t steps : {0u, 1000001u, 0xffffffffu}) {
        const std::size_t count = std::size_t{steps} * steps;
        const pursuit_loop_sweep sweep{sizeof sweep, 2, PURSUIT_LOOP_MEMBER_COUPLING, steps, 0, 1};
        const pursuit_loop_sweep sweeps[] = {sweep, sweep};
        BOOST_TEST(pursuit_loop_landscape(&loop, sweeps, 2, nullptr, nullptr, nullptr, nullptr,
                                          count) == PURSUIT_STATUS_ARGUMENT);
        auto episodes = soiled<pursuit_episodes>();
        episodes = {sizeof episodes, 1,      2, PURSUIT_LOOP_MEMBER_COUPLING, steps, 0, 0, 1, 0,
                    {1, 1},          nullptr};
        auto found = soiled<pursuit_hysteresis>();
        BOOST_TEST(pursuit_loop_hysteresis(&loop, &episodes, nullptr, nullptr,
                                           2 * std::size_t{steps},
                                           &found) == PURSUIT_STATUS_ARGUMENT);
        const pursuit_traits a = traits(0.5f, 0.5f);
        const pursuit_opening opening{sizeof opening, 0, 0.5f, 1, 10, 0, 1, nullptr};
        const pursuit_trait_sweep traits[] = {{sizeof(pursuit_trait_sweep), 0, 0, steps, 0, 1},
                                              {sizeof(pursuit_trait_sweep), 1, 1, steps, 0, 1}};
        BOOST_TEST(pursuit_model_landscape(model.get(), &a, &a, &opening, traits, nullptr, nullptr,
                                           nullptr, count) == PURSUIT_STATUS_ARGUMENT);
    }
}

BOOST_AUTO_TEST_CASE(processes) {
    const auto c = handle(couple.get());
    const auto seen = handle<const pursuit_couple>(couple.get());
    pursuit_process *process = nullptr, *copy = nullptr;
    must(pursuit_process_create(couple.get(), &process));
    const Held<pursuit_process> held(process);
    const auto p = handle(process);
    const auto read = handle<const pursuit_process>(process);
    auto standing = soiled<pursuit_standing>();
    auto row = soiled<pursuit_process_row>();
    auto course = soiled<pursuit_sessions>();
    auto visit = soiled<pursuit_visit>();
    char text[200];
    std::size_t needed = 0;
    ATTACK(pursuit_process_create, seen, New(&copy, pursuit_process_destroy));
    ATTACK(pursuit_process_copy, read, New(&copy, pursuit_process_destroy));
    ATTACK(pursuit_process_observe, p, seen);
    ATTACK(pursuit_process_standing, read, Out(&standing));
    ATTACK(pursuit_process_text, read, flag(0), Value<const char*>("Ana", {nullptr}),
           Value<const char*>("Ben", {nullptr}), array(&text[0]),
           Value<std::size_t>(sizeof text, {0, 1, kHuge}), Any{&needed});
    ATTACK(pursuit_process_row_at, id(0), Out(&row));
    ATTACK(pursuit_sessions_init, Out(&course));
    ATTACK(pursuit_process_visit, p, c, In(&course), Out(&visit));
    const auto refused = [&](const pursuit_sessions& wrong) {
        const std::uint64_t was = hash_of(couple.get());
        return pursuit_process_visit(process, couple.get(), &wrong, &visit) ==
                   PURSUIT_STATUS_ARGUMENT &&
               hash_of(couple.get()) == was;
    };
    for (const float bad : {kNan, attack::kInfinite, -1.0f, 1.5f}) {
        for (float pursuit_sessions::*field :
             {&pursuit_sessions::dose, &pursuit_sessions::severity}) {
            pursuit_sessions wrong = course;
            wrong.*field = bad;
            BOOST_TEST(refused(wrong));
        }
    }
    for (std::int32_t pursuit_sessions::*field :
         {&pursuit_sessions::owner, &pursuit_sessions::step, &pursuit_sessions::step_who}) {
        for (const std::int32_t bad : {-2, 200, attack::kLeast, attack::kMost}) {
            pursuit_sessions wrong = course;
            wrong.*field = bad;
            BOOST_TEST(refused(wrong));
        }
    }
    for (std::uint32_t pursuit_sessions::*field :
         {&pursuit_sessions::days, &pursuit_sessions::turns_before,
          &pursuit_sessions::turns_after}) {
        pursuit_sessions wrong = course;
        wrong.*field = 0xffffffffu;
        BOOST_TEST(refused(wrong));
    }
    pursuit_sessions wrong = course;
    wrong.step = PURSUIT_INTERVENTION_SOFTEN;  // which needs one who does it
    BOOST_TEST(refused(wrong));
    pursuit_process_destroy(copy);
    pursuit_process_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(what_if) {
    const auto c = handle<const pursuit_couple>(couple.get());
    pursuit_scenario* scenario = nullptr;
    must(pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, &scenario));
    const Held<pursuit_scenario> held(scenario);
    const auto s = handle<const pursuit_scenario>(scenario);
    const Any<const pursuit_model*> own{nullptr};
    auto trial = soiled<pursuit_trial>();
    auto how = soiled<pursuit_search>();
    ATTACK(pursuit_trial_init, Out(&trial));
    ATTACK(pursuit_search_init, Out(&how));
    trial.pairs = 3;
    trial.turns = 10;
    how.pairs = 2;
    how.turns = 30;
    how.step = 30;
    const pursuit_change good[] = {
        {sizeof(pursuit_change), 2, PURSUIT_CHANGE_KIND_INTERVENTION, PURSUIT_NONE, 0, 0.5f, 0},
        {sizeof(pursuit_change), 3, PURSUIT_CHANGE_KIND_MOVE, 1, PURSUIT_MOVE_LISTEN, -1, 0},
        {sizeof(pursuit_change), 0, PURSUIT_CHANGE_KIND_TRAIT, 0, 0, 0.1f, 0},
        {sizeof(pursuit_change), 0, PURSUIT_CHANGE_KIND_LINK, 0, 0, 0.5f, 0},
        {sizeof(pursuit_change), 4, PURSUIT_CHANGE_KIND_DISAGREEMENT, PURSUIT_NONE, 0, 0.5f, 0},
        {sizeof(pursuit_change), 4, PURSUIT_CHANGE_KIND_OPEN_ISSUE, 0, 0, 0.5f, 0},
        {sizeof(pursuit_change), 4, PURSUIT_CHANGE_KIND_SEPARATION, 0, 0, 0, 1000},
        {sizeof(pursuit_change), 5, PURSUIT_CHANGE_KIND_REUNION, 0, 0, 0, 0},
        {sizeof(pursuit_change), 5, PURSUIT_CHANGE_KIND_STRESS, 0, 0, 0.5f, 0},
        {sizeof(pursuit_change), 5, PURSUIT_CHANGE_KIND_GOOD_TIME, 0, 3, 0, 0},
        {sizeof(pursuit_change), 5, PURSUIT_CHANGE_KIND_ELAPSE, 0, 0, 0, 60000},
    };
    const Value<std::size_t> changes(std::size(good), {65, kHuge, kHuge / 8});
    auto compared = soiled<pursuit_compared>();
    pursuit_contrast contrasts[PURSUIT_OUTCOME_END]{};
    contrasts[0].struct_size = sizeof contrasts[0];
    const Value<std::size_t> outcomes(PURSUIT_OUTCOME_END, {PURSUIT_OUTCOME_END + 1, kHuge});
    double course[20], without[3 * PURSUIT_OUTCOME_END], with[3 * PURSUIT_OUTCOME_END];
    std::int32_t flags[3];
    const Value<std::uint32_t> first(0, {999999, 1000001, 0xffffffffu});
    const Value<std::size_t> pairs(3, {1000001, kHuge, kHuge / 8});
    ATTACK(pursuit_couple_what_if, c, In(&good[0]), changes, In(&trial), Out(&compared),
           Out(&contrasts[0]), outcomes, Any{&course[0]});
    ATTACK(pursuit_scenario_what_if, s, own, In(&good[0]), changes, In(&trial), Out(&compared),
           Out(&contrasts[0]), outcomes, Any{&course[0]});
    ATTACK(pursuit_couple_what_if_pairs, c, In(&good[0]), changes, In(&trial), first, pairs,
           Out(&without[0]), Out(&with[0]), Any{&flags[0]});
    ATTACK(pursuit_scenario_what_if_pairs, s, own, In(&good[0]), changes, In(&trial), first, pairs,
           Out(&without[0]), Out(&with[0]), Any{&flags[0]});
    pursuit_ensemble* ensemble = nullptr;
    must(pursuit_ensemble_create(scenario, nullptr, nullptr, 1, &ensemble));
    const Held<pursuit_ensemble> many(ensemble);
    const auto e = handle<const pursuit_ensemble>(ensemble);
    ATTACK(pursuit_ensemble_what_if, e, In(&good[0]), changes, In(&trial), Any{std::uint64_t{3}},
           Out(&compared), Out(&contrasts[0]), outcomes, Any{&course[0]});
    ATTACK(pursuit_ensemble_what_if_pairs, e, In(&good[0]), changes, In(&trial),
           Any{std::uint64_t{3}}, pairs, Out(&without[0]), Out(&with[0]), Any{&flags[0]});
    auto found = soiled<pursuit_found>();
    auto finding = soiled<pursuit_finding>();
    ATTACK(pursuit_couple_search, c, In(&how), Out(&finding), Value<std::size_t>(1, {10001, kHuge}),
           Out(&found));
    auto gain = soiled<pursuit_gain>();
    pursuit_remedy remedies[4]{};
    remedies[0].struct_size = sizeof remedies[0];
    ATTACK(pursuit_couple_remedies, c, id(0), Out(&remedies[0]), Value<std::size_t>(4, {5, kHuge}));
    ATTACK(pursuit_couple_present_gain, c, id(0),
           Value<std::int32_t>(PURSUIT_HEAT_COLD, {0, 3, -1, attack::kMost, attack::kLeast}),
           Out(&gain));

    const auto refused = [&](pursuit_change wrong) {
        return pursuit_couple_what_if(couple.get(), &wrong, 1, &trial, &compared, nullptr, 0,
                                      nullptr) == PURSUIT_STATUS_ARGUMENT &&
               attack::one_line(pursuit_last_error());
    };
    for (const pursuit_change& each : good) {
        for (const std::int32_t bad : {-2, 200, attack::kLeast, attack::kMost}) {
            pursuit_change wrong = each;
            wrong.kind = bad;
            BOOST_TEST(refused(wrong));
            wrong = each;
            wrong.turn = static_cast<std::uint32_t>(bad);
            BOOST_TEST(refused(wrong));
            const bool nobody = each.kind == PURSUIT_CHANGE_KIND_REUNION ||
                                each.kind >= PURSUIT_CHANGE_KIND_GOOD_TIME;
            wrong = each;
            wrong.seat = bad;
            BOOST_TEST(refused(wrong) != nobody);
            const bool no_id =
                each.kind > PURSUIT_CHANGE_KIND_LINK && each.kind != PURSUIT_CHANGE_KIND_GOOD_TIME;
            wrong = each;
            wrong.id = bad;
            const bool good_id = each.kind == PURSUIT_CHANGE_KIND_GOOD_TIME && bad == 200;
            BOOST_TEST(refused(wrong) != (no_id || good_id));
        }
        for (const float bad : {kNan, attack::kInfinite, 3.0f}) {
            const bool no_amount = each.kind == PURSUIT_CHANGE_KIND_SEPARATION ||
                                   each.kind == PURSUIT_CHANGE_KIND_REUNION ||
                                   each.kind >= PURSUIT_CHANGE_KIND_GOOD_TIME;
            pursuit_change wrong = each;
            wrong.amount = bad;
            BOOST_TEST(refused(wrong) != no_amount);
        }
        pursuit_change wrong = each;
        wrong.ms = -5;
        BOOST_TEST(refused(wrong) == (each.kind == PURSUIT_CHANGE_KIND_SEPARATION ||
                                      each.kind == PURSUIT_CHANGE_KIND_ELAPSE));
    }
    const auto bad_trial = [&](auto change) {
        pursuit_trial wrong = trial;
        change(wrong);
        return pursuit_couple_what_if(couple.get(), good, 1, &wrong, &compared, nullptr, 0,
                                      nullptr) == PURSUIT_STATUS_ARGUMENT;
    };
    BOOST_TEST(bad_trial([](auto& t) { t.pairs = 1; }));
    BOOST_TEST(bad_trial([](auto& t) { t.pairs = 1000000, t.turns = 1000; }));
    BOOST_TEST(bad_trial([](auto& t) { t.turns = 0; }));
    BOOST_TEST(bad_trial([](auto& t) { t.first = 10; }));
    BOOST_TEST(bad_trial([](auto& t) { t.own_turns = 11; }));
    BOOST_TEST(bad_trial([](auto& t) { t.pursuer = 2; }));
    BOOST_TEST(bad_trial([](auto& t) { t.follow_up = 2; }));
    BOOST_TEST(bad_trial([](auto& t) { t.follow_up = 1, t.days = kNan; }));
    BOOST_TEST(bad_trial([](auto& t) { t.follow_up = 1, t.severity = kNan; }));
    BOOST_TEST(bad_trial([](auto& t) { t.follow_up = 1, t.severity = 0.5f, t.owner = 7; }));
    const auto bad_search = [&](auto change) {
        pursuit_search wrong = how;
        change(wrong);
        return pursuit_couple_search(couple.get(), &wrong, nullptr, 0, &found) ==
               PURSUIT_STATUS_ARGUMENT;
    };
    BOOST_TEST(bad_search([](auto& h) { h.levers = 16; }));
    BOOST_TEST(bad_search([](auto& h) { h.avoid = PURSUIT_OUTCOME_RESOLVED; }));
    BOOST_TEST(bad_search([](auto& h) { h.avoid = -1; }));
    BOOST_TEST(bad_search([](auto& h) { h.step = 0; }));
    BOOST_TEST(bad_search([](auto& h) { h.pursuer = -2; }));
}

BOOST_AUTO_TEST_CASE(patterns_and_associations) {
    pursuit_watch* made = nullptr;
    ATTACK(pursuit_watch_create, New(&made, pursuit_watch_destroy));
    const Held<pursuit_watch> held(made);
    const std::vector<pursuit_seat> seats{0, 1, 0, 1, 0, 1, 0, 1};
    const std::vector<pursuit_kind> kinds{1, 2, 1, 2, 0, 2, 1, 2};
    const std::vector<std::uint32_t> times{0, 1, 2, 3, 4, 5, 6, 7};
    ATTACK(pursuit_watch_add, handle(made), array(seats.data()), array(kinds.data()),
           Any<const std::uint32_t*>{nullptr}, count(8));
    const std::vector<pursuit_seat> wrong_seats{0, 2}, far_seats{0, attack::kLeast};
    const std::vector<pursuit_kind> wrong_kinds{0, 6}, far_kinds{0, -2};
    const std::vector<std::uint32_t> back{9, 8};
    auto finding = soiled<pursuit_pattern_finding>();
    must(pursuit_watch_finding(made, &finding));
    const std::uint32_t seen = finding.acts;
    for (const auto* s : {&wrong_seats, &far_seats}) {
        BOOST_TEST(pursuit_watch_add(made, s->data(), kinds.data(), nullptr, 2) ==
                   PURSUIT_STATUS_ARGUMENT);
    }
    for (const auto* k : {&wrong_kinds, &far_kinds}) {
        BOOST_TEST(pursuit_watch_add(made, seats.data(), k->data(), nullptr, 2) ==
                   PURSUIT_STATUS_ARGUMENT);
    }
    BOOST_TEST(pursuit_watch_add(made, seats.data(), kinds.data(), back.data(), 2) ==
               PURSUIT_STATUS_ARGUMENT);
    must(pursuit_watch_finding(made, &finding));
    BOOST_TEST(finding.acts == seen);  // none of them, though the first was right

    pursuit_watch* copy = nullptr;
    const auto watch = handle<const pursuit_watch>(made);
    ATTACK(pursuit_watch_copy, watch, New(&copy, pursuit_watch_destroy));
    pursuit_watch_destroy(copy);
    pursuit_watch_destroy(nullptr);
    ATTACK(pursuit_watch_finding, watch, Out(&finding));
    std::vector<pursuit_association> all(8, soiled<pursuit_association>());
    std::size_t needed = 0;
    const Value<std::size_t> room(8, {0, 7, kHuge});
    ATTACK(pursuit_watch_associations, watch, Out(all.data()), room, Any{&needed});

    std::vector<pursuit_seat> s(12);
    std::vector<pursuit_kind> k(12);
    std::vector<std::uint32_t> t(12);
    ATTACK(pursuit_acts_of_turns, handle<const pursuit_model>(model.get()), In(turns.data()),
           count(12), Out(s.data()), Out(k.data()), Out(t.data()));
    pursuit_talks* talks = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &talks));
    const Held<pursuit_talks> held_talks(talks);
    const Value<std::size_t> index(0, {2, kHuge});
    ATTACK(pursuit_acts_of_talk, handle<const pursuit_talks>(talks), index, Out(s.data()),
           Out(k.data()), Out(t.data()), Value<std::size_t>(12, {0, 5, kHuge}), Any{&needed});

    std::vector<pursuit_stretch> stretches(8, soiled<pursuit_stretch>());
    ATTACK(pursuit_acts_stretches, array(seats.data()), array(kinds.data()), Any{times.data()},
           count(8), Any<std::int32_t*>{nullptr}, Out(stretches.data()),
           Value<std::size_t>(8, {0, kHuge}), Any{&needed});
    const std::vector<std::size_t> lengths{5, 3};
    const Value<std::uint32_t> shuffles(9, {100001, 0xFFFFFFFFu});
    const Value<std::size_t> of_talks(2, {0, 1, kHuge});
    const Any<const pursuit_progress*> progress{nullptr};
    ATTACK(pursuit_acts_associations, array(seats.data()), array(kinds.data()), Any{times.data()},
           Value<std::size_t>(8, {7, kHuge}), array(lengths.data()), of_talks, shuffles,
           Any<std::uint64_t>{1}, progress, Out(all.data()), room, Any{&needed});
    std::vector<pursuit_prevalence> shares(5, soiled<pursuit_prevalence>());
    ATTACK(pursuit_acts_prevalences, array(seats.data()), array(kinds.data()), Any{times.data()},
           Value<std::size_t>(8, {7, kHuge}), array(lengths.data()), of_talks, shuffles,
           Any<std::uint64_t>{1}, progress, Out(shares.data()),
           Value<std::size_t>(5, {0, 4, kHuge}), Any{&needed});
    const std::vector<std::size_t> over{kHuge, 9};
    BOOST_TEST(pursuit_acts_prevalences(seats.data(), kinds.data(), nullptr, 8, over.data(), 2, 0,
                                        0, nullptr, shares.data(), 5,
                                        nullptr) == PURSUIT_STATUS_ARGUMENT);

    pursuit_verdict verdict = 77;
    ATTACK(pursuit_pattern_feeds, id(1), In(all.data()), Value<std::size_t>(8, {0, 7, 9, kHuge}),
           Out(&verdict));
    char text[400];
    const auto written = Value<std::size_t>(sizeof text, {0, 3, kHuge});
    ATTACK(pursuit_pattern_text, In(&finding), array("Ana"), array("Ben"), Out(&text[0]), written,
           Any{&needed});
    ATTACK(pursuit_association_text, In(&all[0]), array("Ana"), array("Ben"), Out(&text[0]),
           written, Any{&needed});
    for (auto* field : {&finding.pattern, &finding.lack}) {
        const std::int32_t was = std::exchange(*field, 77);
        BOOST_TEST(pursuit_pattern_text(&finding, "a", "b", text, sizeof text, nullptr) ==
                   PURSUIT_STATUS_ARGUMENT);
        *field = was;
    }
    finding.ranges = 9;
    BOOST_TEST(pursuit_pattern_text(&finding, "a", "b", text, sizeof text, nullptr) ==
               PURSUIT_STATUS_ARGUMENT);
    for (auto* field : {&all[0].lag, &all[0].first_seat, &all[0].verdict}) {
        const std::int32_t was = std::exchange(*field, -1);
        BOOST_TEST(pursuit_association_text(&all[0], "a", "b", text, sizeof text, nullptr) ==
                   PURSUIT_STATUS_ARGUMENT);
        *field = was;
    }
}

BOOST_AUTO_TEST_SUITE_END()

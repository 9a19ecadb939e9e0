// Gains, the bare loop, portraits: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(loop, Fixture)

BOOST_AUTO_TEST_CASE(gains) {
    turns_of(couple.get(), 4);
    same.skip(4);
    auto gain = sized<pursuit_gain>();
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_HEAT_NOW, &gain));
    BOOST_TEST(gain.gain == pursuit::local_gain(same, pursuit::Seat::a).gain);
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_HEAT_COLD, &gain));
    BOOST_TEST(gain.gain ==
               pursuit::reference_gain(same, pursuit::Seat::a, pursuit::Heat::cold).gain);
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_HEAT_HOT, &gain));
    const pursuit::Gain hot = pursuit::reference_gain(same, pursuit::Seat::a, pursuit::Heat::hot);
    BOOST_TEST(gain.gain == hot.gain);
    BOOST_TEST(gain.links[2] == hot.links[2]);
    BOOST_TEST(gain.inertia_withdrawal == hot.inertia_withdrawal);
    auto measured = sized<pursuit_measured>();
    must(pursuit_couple_measure_gain(couple.get(), 0, PURSUIT_LINK_DEMAND_TO_FEAR, &measured));
    BOOST_TEST(
        measured.gain ==
        pursuit::operational_gain(same, pursuit::Seat::a, pursuit::Link::demand_to_fear).gain);
    auto prediction = sized<pursuit_prediction>();
    must(pursuit_couple_predict(couple.get(), &prediction));
    BOOST_TEST(prediction.holds == pursuit::predict(same).holds);
    double p[PURSUIT_RESPONSE_POINTS], w[PURSUIT_RESPONSE_POINTS], finite = -1;
    must(pursuit_couple_responses(couple.get(), 0, PURSUIT_HEAT_COLD, 0.6, p, w, &finite));
    const pursuit::Responses r =
        pursuit::settled_responses(same, pursuit::Seat::a, pursuit::Heat::cold);
    BOOST_TEST(p[20] == r.pursuit[20]);
    BOOST_TEST(w[0] == r.withdrawal[0]);
    BOOST_TEST(finite == pursuit::finite_gain(r, 0.6));
}

/// T5 of the model: k .9/.9, r .3, thresholds .1: gain 1.653, saddle .450, .450.
BOOST_AUTO_TEST_CASE(the_bare_loop) {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    for (pursuit_loop_side* side : {&loop.pursuit, &loop.withdrawal}) {
        side->inertia = 0.3;
        side->coupling = 0.9;
        side->threshold = 0.1;
    }
    auto known = sized<pursuit_loop_analysis>();
    must(pursuit_loop_analyse(&loop, &known));
    BOOST_TEST(std::abs(known.gain - 1.653) < 5e-4);
    BOOST_TEST(known.has_saddle == 1);
    BOOST_TEST(std::abs(known.saddle.pursuit - 0.450) < 5e-4);
    for (const double factor : {0.98, 1.02}) {
        const pursuit_point start{factor * known.saddle.pursuit, factor * known.saddle.withdrawal};
        std::int32_t escalates = -1;
        must(pursuit_loop_escalates(&loop, &start, &escalates));
        BOOST_TEST(escalates == (factor > 1));
        std::vector<pursuit_point> run(500);
        must(pursuit_loop_run(&loop, &start, run.size(), run.data()));
        BOOST_TEST(run.back().pursuit == (factor > 1 ? 1.0 : 0.0),
                   boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(the_portrait_of_a_loop) {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_INERTIA, 0.3));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_THRESHOLD, 0.1));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_PURSUIT, PURSUIT_LOOP_MEMBER_COUPLING, 1.2));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_WITHDRAWAL, PURSUIT_LOOP_MEMBER_COUPLING, 0.8));
    pursuit::BareLoop cpp;
    cpp.pursuit = {.inertia = 0.3, .coupling = 1.2, .influence = {.threshold = 0.1}};
    cpp.withdrawal = {.inertia = 0.3, .coupling = 0.8, .influence = {.threshold = 0.1}};

    const pursuit::FixedPoints expected = pursuit::fixed_points(cpp);
    std::vector<pursuit_fixed_point> points(3);
    points[0].struct_size = sizeof points[0];
    std::size_t needed = 0;
    must(pursuit_loop_fixed_points(&loop, points.data(), points.size(), &needed));
    BOOST_TEST_REQUIRE(needed == 3u);
    for (int i = 0; i < 3; ++i) {
        const pursuit_fixed_point& p = points[static_cast<std::size_t>(i)];
        BOOST_TEST(p.at.pursuit == expected[i].at.pursuit);
        BOOST_TEST(p.at.withdrawal == expected[i].at.withdrawal);
        BOOST_TEST(p.stability == static_cast<int>(expected[i].stability));
        BOOST_TEST(p.cycle == expected[i].cycle);
        BOOST_TEST(p.growth_up[1] == expected[i].growth_up[1]);
        BOOST_TEST(p.growth_down[0] == expected[i].growth_down[0]);
    }
    pursuit_outlook outlook = -1;
    must(pursuit_loop_outlook(&loop, &outlook));
    BOOST_TEST(outlook == PURSUIT_OUTLOOK_DEPENDS);
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_OUTLOOK, outlook) == "depends");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_STABILITY, points[1].stability) == "saddle");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_FATE, PURSUIT_FATE_SWINGS) == "swings");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_LOOP_SIDES, PURSUIT_LOOP_SIDES_BOTH) == "both");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_LOOP_MEMBER, PURSUIT_LOOP_MEMBER_CAP) == "cap");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_TRAIT, PURSUIT_TRAIT_HOPE) == "hope");

    const pursuit::Window window = pursuit::window_of(cpp);
    const pursuit::Separatrix border = pursuit::separatrix(cpp, expected[1], window);
    std::vector<pursuit_point> line(border.line.size());
    std::int32_t whole = -1;
    must(pursuit_loop_separatrix(&loop, 1, nullptr, line.data(), line.size(), nullptr, &whole));
    BOOST_TEST(whole == 1);
    std::vector<pursuit_point> alone(line.size());
    must(pursuit_loop_separatrix(&loop, 1, nullptr, alone.data(), alone.size(), nullptr, nullptr));
    BOOST_TEST(alone.back().withdrawal == line.back().withdrawal);
    BOOST_TEST(line.back().pursuit == border.line.back().pursuit);
    std::vector<pursuit_point> cline(8);
    must(pursuit_loop_null_cline(&loop, PURSUIT_LOOP_SIDES_WITHDRAWAL, nullptr, cline.data(), 8,
                                 &needed));
    const pursuit::NullClines clines = pursuit::null_clines(cpp, window);
    BOOST_TEST_REQUIRE(needed == static_cast<std::size_t>(clines.withdrawal.count));
    for (std::size_t i = 0; i < needed; ++i)
        BOOST_TEST(cline[i].withdrawal == clines.withdrawal.points[i].withdrawal);

    auto grid = sized<pursuit_grid>();
    grid.columns = 9;
    grid.rows = 7;
    std::vector<pursuit_point> moved(63), starts(63);
    std::vector<std::int32_t> fates(63), ends(63), times(63);
    std::vector<std::uint32_t> rounds(63);
    must(pursuit_loop_portrait(&loop, &grid, moved.data(), fates.data(), ends.data(), rounds.data(),
                               63));
    must(pursuit_loop_portrait(&loop, &grid, nullptr, nullptr, nullptr, nullptr, 63));
    const pursuit_point least{0.9, -std::numeric_limits<double>::infinity()};
    must(pursuit_loop_rounds_until(&loop, &grid, &least, times.data(), 63));
    std::vector<pursuit::PortraitCell> cells(63);
    BOOST_TEST_REQUIRE(!pursuit::portray(cpp, {window, 9, 7}, cells));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        BOOST_TEST(moved[i].withdrawal == cells[i].moved.withdrawal);
        BOOST_TEST(fates[i] == static_cast<int>(cells[i].ending.fate));
        BOOST_TEST(ends[i] == cells[i].ending.fixed_point);
        BOOST_TEST(rounds[i] == cells[i].ending.rounds);
        const auto time =
            pursuit::rounds_until(cpp, cells[i].start, {least.pursuit, least.withdrawal}, 100000);
        BOOST_TEST(times[i] == (time ? static_cast<std::int32_t>(*time) : -1));
        starts[i] = {cells[i].start.pursuit, cells[i].start.withdrawal};
    }
    std::vector<double> sides(63, std::nan(""));
    must(pursuit_loop_side_of(line.data(), line.size(), starts.data(), 63, sides.data()));
    for (std::size_t i = 0; i < sides.size(); ++i)
        BOOST_TEST((sides[i] > 0) == (fates[i] == PURSUIT_FATE_CYCLE));
    BOOST_TEST(!std::isnan(sides[0]));
    starts[0].pursuit = std::nan("");
    BOOST_TEST(pursuit_loop_side_of(line.data(), line.size(), starts.data(), 63, sides.data()) ==
               PURSUIT_STATUS_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(the_portrait_of_a_couple) {
    turns_of(couple.get(), 4);
    same.skip(4);
    for (const pursuit::Seat seat : {pursuit::Seat::a, pursuit::Seat::b}) {
        auto gains = sized<pursuit_gains>();
        must(pursuit_couple_gains(couple.get(), pursuit::index(seat), &gains));
        const pursuit::Gains expected = pursuit::gains_of(same, seat);
        BOOST_TEST(gains.now.gain == expected.local.gain);
        BOOST_TEST(gains.cold.links[2] == expected.cold.links[2]);
        BOOST_TEST(gains.hot.gain == expected.hot.gain);
        BOOST_TEST(gains.operational.up == expected.operational.up);
        BOOST_TEST(gains.finite_cold == expected.finite_cold);
        BOOST_TEST(gains.finite_hot == expected.finite_hot);
        auto loop = sized<pursuit_loop>();
        pursuit_point now{};
        must(
            pursuit_couple_loop(couple.get(), pursuit::index(seat), PURSUIT_HEAT_HOT, &loop, &now));
        const pursuit::CoupleLoop fitted = pursuit::loop_of(same, seat);
        BOOST_TEST(loop.pursuit.coupling == fitted.loop.pursuit.coupling);
        BOOST_TEST(loop.withdrawal.cap == fitted.loop.withdrawal.influence.cap);
        BOOST_TEST(now.pursuit == fitted.now.pursuit);
        BOOST_TEST(now.withdrawal == fitted.now.withdrawal);
    }
    const pursuit_traits a = traits(0.43f, 0.32f);
    const pursuit_opening opening{sizeof opening, PURSUIT_SEAT_A, 0.6f, 8, 40, 0, 3, nullptr};
    const pursuit_trait_sweep along[2]{
        {sizeof along[0], 0, PURSUIT_TRAIT_ANXIETY, 3, 0.2f, 0.9f},
        {sizeof along[0], 1, PURSUIT_TRAIT_AVOIDANCE, 2, 0.2f, 0.9f}};
    float holds[6], cold[12], hot[12];
    must(pursuit_model_landscape(model.get(), &a, &a, &opening, along, holds, cold, hot, 6));
    pursuit::Opening cpp;
    cpp.model = &pursuit::Model::standard();
    cpp.partners = {somebody(0.43f, 0.32f), somebody(0.43f, 0.32f)};
    cpp.event = {0.6f, pursuit::Seat::a};
    cpp.seed = 3;
    cpp.runs = 8;
    cpp.turns = 40;
    std::vector<pursuit::TraitCell> cells(6);
    BOOST_TEST_REQUIRE(!pursuit::survey(
        cpp,
        {pursuit::TraitSweep{pursuit::Seat::a, pursuit::Trait::anxiety, 0.2f, 0.9f, 3},
         {pursuit::Seat::b, pursuit::Trait::avoidance, 0.2f, 0.9f, 2}},
        cells));
    for (std::size_t i = 0; i < 6; ++i) {
        BOOST_TEST(holds[i] == cells[i].holds);
        BOOST_TEST(cold[2 * i + 1] == cells[i].cold[1]);
        BOOST_TEST(hot[2 * i] == cells[i].hot[0]);
    }
}

BOOST_AUTO_TEST_SUITE_END()

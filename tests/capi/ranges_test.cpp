// Every range of pursuit.h at its very ends: the last that is accepted, the first that is refused,
// and what is said of it. Where what is accepted would take long, something behind it is wrong.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/pursuit.hpp>

#include "some.hpp"

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Refused with a message that begins so.
void refused(pursuit_status status, std::string_view message,
             pursuit_status expected = PURSUIT_STATUS_ARGUMENT) {
    BOOST_TEST(status == expected);
    BOOST_TEST(std::string_view(pursuit_last_error()).starts_with(message),
               pursuit_last_error() << ", expected " << message);
}
void accepted(pursuit_status status) { BOOST_TEST(status == PURSUIT_OK, pursuit_last_error()); }

struct Fixture {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
};

pursuit_loop some_loop() {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    for (pursuit_loop_side* side : {&loop.pursuit, &loop.withdrawal}) {
        side->inertia = 0.3;
        side->coupling = 0.9;
        side->threshold = 0.1;
    }
    return loop;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ranges, Fixture)

// --- the bare loop -------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(numbers_of_a_loop) {
    struct Member {
        const char* name;
        double pursuit_loop_side::*field;
        std::vector<double> good, bad;
    };
    const double least = std::numeric_limits<double>::denorm_min();
    const auto beyond = [](double x) { return std::nextafter(x, x < 0 ? -kInfinity : kInfinity); };
    const double above = beyond(1e6), below = beyond(-1e6);
    const Member members[] = {
        {"inertia",
         &pursuit_loop_side::inertia,
         {0, 0.999999},
         {-least, beyond(0.999999), 1, kInfinity}},
        {"coupling", &pursuit_loop_side::coupling, {0, least, 1e6}, {-least, above, kInfinity}},
        {"drive", &pursuit_loop_side::drive, {-1e6, 0, 1e6}, {below, above, kInfinity}},
        {"threshold", &pursuit_loop_side::threshold, {-1e6, 0, 1e6}, {below, above, -kInfinity}},
        {"slope_above", &pursuit_loop_side::slope_above, {0, 1e6}, {-least, above, kInfinity}},
        {"slope_below", &pursuit_loop_side::slope_below, {0, 1e6}, {-least, above, kInfinity}},
        {"cap",
         &pursuit_loop_side::cap,
         {1e-12, 1e6, kInfinity},
         {0, std::nextafter(1e-12, 0), above, -kInfinity}},
    };
    auto out = sized<pursuit_loop_analysis>();
    for (pursuit_loop_side pursuit_loop::*side :
         {&pursuit_loop::pursuit, &pursuit_loop::withdrawal}) {
        for (const Member& member : members) {
            for (const double x : member.good) {
                pursuit_loop loop = some_loop();
                loop.*side.*member.field = x;
                accepted(pursuit_loop_analyse(&loop, &out));
            }
            std::vector<double> bad = member.bad;
            bad.push_back(kNan);
            for (const double x : bad) {
                pursuit_loop loop = some_loop();
                loop.*side.*member.field = x;
                refused(pursuit_loop_analyse(&loop, &out),
                        (side == &pursuit_loop::pursuit ? "pursuit's " : "withdrawal's ") +
                            std::string(member.name) + " is ");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_range_of_a_loop_and_its_points) {
    auto out = sized<pursuit_loop_analysis>();
    pursuit_loop loop = some_loop();
    loop.low = 0.5, loop.high = 0.5;
    refused(pursuit_loop_analyse(&loop, &out), "the range is 0.5 to 0.5, expected to rise");
    loop.low = 0, loop.high = 1e-6;
    accepted(pursuit_loop_analyse(&loop, &out));
    loop.high = std::nextafter(1e-6, 0);
    refused(pursuit_loop_analyse(&loop, &out), "the range is 0 to 9.99");
    loop.low = -1e6, loop.high = 1e6;
    accepted(pursuit_loop_analyse(&loop, &out));
    loop.low = std::nextafter(-1e6, -kInfinity);
    refused(pursuit_loop_analyse(&loop, &out), "range_low is -1000000.");
    loop.low = 0, loop.high = std::nextafter(1e6, kInfinity);
    refused(pursuit_loop_analyse(&loop, &out), "range_high is 1000000.");
    loop.low = -kInfinity, loop.high = kInfinity;
    accepted(pursuit_loop_analyse(&loop, &out));
    loop.low = kNan;
    refused(pursuit_loop_analyse(&loop, &out), "range_low is nan");
    loop = some_loop();
    pursuit_point to;
    const pursuit_point farthest{1e200, -1e200};
    accepted(pursuit_loop_run(&loop, &farthest, 1, &to));
    for (const double bad : {kInfinity, -kInfinity, kNan, std::nextafter(1e200, kInfinity)}) {
        for (const pursuit_point start : {pursuit_point{bad, 0}, {0, bad}}) {
            refused(pursuit_loop_run(&loop, &start, 1, &to), "start is ");
        }
    }
}

BOOST_AUTO_TEST_CASE(windows_are_not_empty) {
    const pursuit_loop loop = some_loop();
    std::array<pursuit_point, 16> points;
    std::size_t needed = 0;
    const auto line = [&](double p_low, double p_high, double w_low, double w_high) {
        const pursuit_window window{sizeof window, 0, p_low, p_high, w_low, w_high};
        return pursuit_loop_null_cline(&loop, 0, &window, points.data(), points.size(), &needed);
    };
    accepted(line(0, 1, 0, 1));
    accepted(line(0, 1e-9, 0, 1e-9));
    accepted(line(-1e200, 1e200, -1e200, 1e200));
    refused(line(0.5, 0.5, 0, 1), "the window's pursuit is 0.5 to 0.5");
    refused(line(0, 1, 0.5, 0.5), "the window's withdrawal is 0.5 to 0.5");
    refused(line(-kInfinity, 1, 0, 1), "the window's pursuit is -inf to 1");
    refused(line(0, 1, 0, std::nextafter(1e200, kInfinity)), "the window's withdrawal is 0 to 1");
    refused(pursuit_loop_null_cline(&loop, PURSUIT_LOOP_SIDES_BOTH, nullptr, points.data(),
                                    points.size(), &needed),
            "side is 2, expected 0 to 1");
}

/// 0 stands for the usual patience, and another number for itself.
BOOST_AUTO_TEST_CASE(patience) {
    const pursuit_loop loop = some_loop();
    struct Ends {
        std::vector<std::int32_t> fates = std::vector<std::int32_t>(9);
        std::vector<std::uint32_t> rounds = std::vector<std::uint32_t>(9);
        bool operator==(const Ends&) const = default;
    };
    const auto portrait = [&](double near, std::uint32_t rounds) {
        auto grid = sized<pursuit_grid>();
        grid.columns = grid.rows = 3;
        grid.near = near, grid.rounds = rounds;
        Ends out;
        accepted(pursuit_loop_portrait(&loop, &grid, nullptr, out.fates.data(), nullptr,
                                       out.rounds.data(), 9));
        return out;
    };
    BOOST_TEST((portrait(0, 0) == portrait(1e-6, 100000)));
    BOOST_TEST((portrait(0, 0) != portrait(1e-3, 0)));
    BOOST_TEST((portrait(0, 0) != portrait(0, 2)));

    const auto fates = [&](double near, std::uint32_t rounds) {
        auto episodes = sized<pursuit_episodes>();
        episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
        episodes.steps = 9;
        episodes.last = 2;
        episodes.lift = {0.6, 0.6};
        episodes.near = near, episodes.rounds = rounds;
        auto found = sized<pursuit_hysteresis>();
        std::vector<pursuit_point> rests(18);
        std::vector<std::int32_t> ends(18);
        accepted(pursuit_loop_hysteresis(&loop, &episodes, rests.data(), ends.data(), 18, &found));
        std::vector<double> out(ends.begin(), ends.end());
        for (const pursuit_point& rest : rests) out.push_back(rest.pursuit);
        return out;
    };
    BOOST_TEST((fates(0, 0) == fates(1e-6, 100000)));
    BOOST_TEST((fates(0, 0) != fates(0.5, 0)));
    BOOST_TEST((fates(0, 0) != fates(0, 1)));
}

BOOST_AUTO_TEST_CASE(steps_of_a_landscape) {
    const pursuit_loop loop = some_loop();
    auto sweep = sized<pursuit_loop_sweep>();
    sweep.last = 1;
    auto episodes = sized<pursuit_episodes>();
    episodes.last = 1;
    auto found = sized<pursuit_hysteresis>();
    const auto landscape = [&](std::uint32_t steps) {
        sweep.steps = steps;
        return pursuit_loop_landscape(&loop, &sweep, 1, nullptr, nullptr, nullptr, nullptr, 7);
    };
    const auto hysteresis = [&](std::uint32_t steps) {
        episodes.steps = steps;
        return pursuit_loop_hysteresis(&loop, &episodes, nullptr, nullptr, 7, &found);
    };
    refused(landscape(1000000), "count is 7, expected 1000000");
    refused(landscape(1000001), "steps is 1000001, expected 0 to 1000000");
    refused(hysteresis(1000000), "count is 7, expected 2000000");
    refused(hysteresis(1000001), "steps is 1000001, expected 0 to 1000000");
    refused(pursuit_loop_landscape(&loop, &sweep, 0, nullptr, nullptr, nullptr, nullptr, 7),
            "sweeps is 0");
    refused(pursuit_loop_landscape(&loop, &sweep, 3, nullptr, nullptr, nullptr, nullptr, 7),
            "sweeps is 3");

    const pursuit_traits a = traits(0.7f, 0.2f);
    const pursuit_opening opening{sizeof opening, 0, 0.6f, 1, 10, 0, 7, nullptr};
    const auto over_traits = [&](std::uint32_t across, std::uint32_t up) {
        pursuit_trait_sweep along[2]{{sizeof along[0], 0, PURSUIT_TRAIT_ANXIETY, across, 0, 1},
                                     {sizeof along[0], 1, PURSUIT_TRAIT_AVOIDANCE, up, 0, 1}};
        return pursuit_model_landscape(model.get(), &a, &a, &opening, along, nullptr, nullptr,
                                       nullptr, 7);
    };
    refused(over_traits(10000, 10000), "count is 7, expected 100000000");
    refused(over_traits(10001, 1), "steps is 10001, expected 0 to 10000");
    refused(over_traits(1, 10001), "steps is 10001, expected 0 to 10000");
}

BOOST_AUTO_TEST_CASE(up_to_where_responses_go) {
    double curve[2][PURSUIT_RESPONSE_POINTS], finite = 0;
    const auto upto = [&](double x) {
        return pursuit_couple_responses(couple.get(), 0, PURSUIT_HEAT_COLD, x, curve[0], curve[1],
                                        &finite);
    };
    accepted(upto(0.05));
    accepted(upto(1));
    refused(upto(std::nextafter(0.05, 0)), "upto is ");
    refused(upto(std::nextafter(1.0, 2)), "upto is ");
    refused(upto(kNan), "upto is nan, expected .05 to 1");
}

// --- couples -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(counts_and_times_of_a_couple) {
    pursuit_couple* const c = couple.get();
    refused(pursuit_couple_skip(nullptr, 1000000), "couple is NULL");
    refused(pursuit_couple_skip(nullptr, 1000001), "count is 1000001, expected 0 to 1000000");

    auto turn = sized<pursuit_turn>();
    float shares[pursuit::kMoveSlots + 1] = {1};
    accepted(pursuit_couple_said(c, 0, shares, 32, &turn));
    refused(pursuit_couple_said(c, 0, shares, 33, &turn), "count is 33, expected 0 to 32");
    refused(pursuit_couple_said(c, 0, shares, 0, &turn), "what was said is no move");
    refused(pursuit_couple_said(c, 2, shares, 1, &turn), "seat is 2, expected 0 to 1");
    accepted(pursuit_couple_observe(c, 0, shares, 32, &turn));
    refused(pursuit_couple_observe(c, 0, shares, 33, &turn), "count is 33, expected 0 to 32");
    refused(pursuit_couple_observe(c, 0, shares, 0, &turn), "a code stands for no move");
    shares[1] = std::nextafter(1.0f, 2.0f);
    refused(pursuit_couple_observe(c, 0, shares, 2, &turn),
            "share of a move in a code is 1.0000001");

    const std::int64_t most = 0xffffffff;
    accepted(pursuit_couple_separate(c, PURSUIT_NONE, 0));
    accepted(pursuit_couple_separate(c, PURSUIT_NONE, most));
    refused(pursuit_couple_separate(c, PURSUIT_NONE, most + 1),
            "promised_ms is 4294967296, expected 0 to 4294967295");
    refused(pursuit_couple_separate(c, PURSUIT_NONE, -2), "promised_ms is -2");
    accepted(pursuit_couple_set_turn_ms(c, 0x7fffffffu));
    refused(pursuit_couple_set_turn_ms(c, 0x80000000u),
            "ms is 2147483648, expected 0 to 2147483647");
    accepted(pursuit_couple_elapse(c, 0));
    refused(pursuit_couple_elapse(c, -1), "elapsed time is -1 ms");
    accepted(pursuit_couple_good_time(c, 1));
    accepted(pursuit_couple_good_time(c, 1000));
    refused(pursuit_couple_good_time(c, 0), "exchanges");
    refused(pursuit_couple_good_time(c, 1001), "exchanges");

    accepted(pursuit_couple_record(c, 1));
    accepted(pursuit_couple_record(c, 65535));
    refused(pursuit_couple_record(c, 65536), "every is 65536, expected 0 to 65535");
    refused(pursuit_couple_record(c, 0), "turns between checkpoints are 0");
    std::size_t needed = 0;
    for (const std::int32_t flag : {0, 1}) {
        refused(pursuit_couple_save(c, flag, nullptr, 0, &needed), "room for 0",
                PURSUIT_STATUS_SIZE);
    }
    std::vector<std::byte> room(needed);
    refused(pursuit_couple_save(c, 2, room.data(), needed, &needed),
            "with_model is 2, expected 0 to 1");
    accepted(pursuit_couple_save(c, 1, room.data(), needed, &needed));
    refused(pursuit_couple_save(c, 1, room.data(), needed - 1, &needed), "room for ",
            PURSUIT_STATUS_SIZE);
}

/// What can be read of a couple, and of it what can be written, is known by its id alone.
BOOST_AUTO_TEST_CASE(ids_of_quantities) {
    turns_of(couple.get(), 5);
    const auto ensemble_takes = [&](std::int32_t id, float& value) {
        const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
        const Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), nullptr, 3);
        auto running = sized<pursuit_running>();
        running.couples = 1, running.turns = 1, running.threads = 1;
        float* const values = &value;
        auto results = sized<pursuit_results>();
        results.column_ids = &id;
        results.column_values = &values;
        results.column_count = 1;
        return pursuit_ensemble_run(ensemble.get(), &running, &results);
    };
    for (std::int32_t id = -70; id < 4 * 64; ++id) {
        const bool of_somebody = id >= 0 && id < 2 * 64;
        const bool readable = of_somebody && id % 64 < PURSUIT_QUANTITY_END;
        const bool writable = of_somebody && id % 64 < PURSUIT_QUANTITY_DISCONNECTION;
        float value = 77;
        BOOST_TEST_CONTEXT("id " << id) {
            // Nobody behind it has to refuse it.
            const auto takes = [](bool known, pursuit_status status, const std::string& message) {
                if (known) {
                    accepted(status);
                } else {
                    refused(status, message + ", which is no id for this");
                }
            };
            const std::string it = "ids[0] is " + std::to_string(id);
            takes(readable, pursuit_couple_read(couple.get(), &id, 1, &value), it);
            BOOST_TEST((value != 77) == readable);
            const float as_it_is = readable ? value : 0;
            takes(writable, pursuit_couple_write(couple.get(), &id, &as_it_is, 1), it);
            value = 77;
            takes(readable, ensemble_takes(id, value), "column_" + it);
            BOOST_TEST((value != 77) == readable);
        }
    }
}

/// A column is of whom and of what its id says.
BOOST_AUTO_TEST_CASE(columns_are_what_a_couple_is_read) {
    const Held<pursuit_scenario> scenario =
        scenario_of(kScenarioText + "[model]\nturn_seconds = 0\n");  // now is after the turn
    const Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), nullptr, 3);
    pursuit_playthrough* out = nullptr;
    must(pursuit_ensemble_playthrough(ensemble.get(), 4, &out));
    const Held<pursuit_playthrough> playthrough(out);
    auto turn = sized<pursuit_turn>();
    must(pursuit_playthrough_next(out, &turn));
    pursuit_couple* there = nullptr;
    must(pursuit_playthrough_couple(out, &there));
    const Held<pursuit_couple> held(there);
    std::vector<std::int32_t> ids;
    for (std::int32_t q = 0; q < 2 * PURSUIT_QUANTITY_END; ++q) {
        ids.push_back(PURSUIT_QUANTITY_OF(q / PURSUIT_QUANTITY_END, q % PURSUIT_QUANTITY_END));
    }
    std::vector<float> read(ids.size()), of_run(ids.size());
    must(pursuit_couple_read(there, ids.data(), ids.size(), read.data()));
    std::vector<float*> to;
    for (float& value : of_run) to.push_back(&value);
    auto running = sized<pursuit_running>();
    running.couples = 1, running.turns = 1, running.threads = 1;
    running.first = 4;
    auto results = sized<pursuit_results>();
    results.column_ids = ids.data();
    results.column_values = to.data();
    results.column_count = ids.size();
    must(pursuit_ensemble_run(ensemble.get(), &running, &results));
    BOOST_TEST(of_run == read, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(sizes_of_a_run) {
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), nullptr, 3);
    auto running = sized<pursuit_running>();
    auto results = sized<pursuit_results>();
    const auto run = [&] { return pursuit_ensemble_run(ensemble.get(), &running, &results); };
    accepted(run());  // nobody, for no turn
    running.turns = 0x80000000u;
    refused(run(), "turns is 2147483648, expected 0 to 2147483647");
    running.turns = 1;
    running.plain = 2;
    refused(run(), "plain is 2, expected 0 to 1");
    running.plain = 1;
    running.couples = PTRDIFF_MAX / sizeof(pursuit_summary) + 1;
    refused(run(), "couples is ");
    running.couples = 3;
    std::vector<std::uint8_t> trace(3, 255);
    results.trace = trace.data();
    results.stride = 2;
    refused(run(), "stride is 2, expected at least 3");
    results.stride = 3;
    accepted(run());
    for (const std::uint8_t each : trace) BOOST_TEST(each != 255);
    running.threads = 1024;
    accepted(run());
    running.threads = 1025;
    refused(run(), "threads");
}

/// Every id in a record, from -1 to the first that is none.
BOOST_AUTO_TEST_CASE(ids_in_a_record) {
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 1);
    struct Field {
        const char* name;
        std::int32_t* id;
        std::int32_t end;
        bool maybe;
    };
    pursuit_turn turn = turns[0];
    const Field fields[] = {
        {"mover", &turn.mover, PURSUIT_SEAT_END, false},
        {"before", &turn.before, PURSUIT_STANCE_END, false},
        {"stance", &turn.stance, PURSUIT_STANCE_END, false},
        {"row", &turn.row, pursuit::kTransitionSlots, true},
        {"move", &turn.move_id, pursuit::kMoveSlots, true},
        {"phase", &turn.phase, PURSUIT_PHASE_END, false},
        {"turning", &turn.turning, PURSUIT_TURNING_END, false},
        {"stance of a", &turn.after[0].stance, PURSUIT_STANCE_END, false},
        {"stance of b", &turn.after[1].stance, PURSUIT_STANCE_END, false},
    };
    const auto draw = [&] {  // which needs no model
        std::size_t needed = 0;
        return pursuit_picture_timeline(&turn, 1, nullptr, 0, nullptr, nullptr, 0, &needed);
    };
    BOOST_TEST(draw() == PURSUIT_STATUS_SIZE);
    for (const Field& field : fields) {
        const std::int32_t was = *field.id;
        BOOST_TEST_CONTEXT(field.name) {
            for (std::int32_t id = 0; id < field.end; ++id) {
                *field.id = id;
                draw();
                const std::string_view told = pursuit_last_error();
                BOOST_TEST(told.find("an id in a turn") == told.npos, id << ": " << told);
            }
            *field.id = field.end;
            refused(draw(), "an id in a turn is " + std::to_string(field.end) + ", expected 0 to " +
                                std::to_string(field.end - 1));
            *field.id = -1;
            draw();
            const std::string_view told = pursuit_last_error();
            BOOST_TEST(told.starts_with("an id in a turn is -1") == !field.maybe, told);
        }
        *field.id = was;
    }
}

BOOST_AUTO_TEST_CASE(indices) {
    auto coefficient = sized<pursuit_coefficient>();
    const std::size_t coefficients = pursuit_coefficient_count();
    accepted(pursuit_coefficient_at(coefficients - 1, &coefficient));
    refused(pursuit_coefficient_at(coefficients, &coefficient), "index is ");

    const pursuit::Tables& tables = pursuit::Model::standard().tables();
    auto transition = sized<pursuit_transition>();
    accepted(pursuit_model_transition(model.get(), tables.transition_count - 1, &transition));
    refused(pursuit_model_transition(model.get(), tables.transition_count, &transition), "row is ");
    const auto profiles = static_cast<std::size_t>(tables.profile_count);
    BOOST_TEST(pursuit_model_profile_name(model.get(), profiles - 1) != nullptr);
    BOOST_TEST(pursuit_model_profile_name(model.get(), profiles) == nullptr);
    BOOST_TEST(pursuit_model_move_name(model.get(), PURSUIT_MOVE_END - 1) != "?");
    BOOST_TEST(pursuit_model_move_name(model.get(), PURSUIT_MOVE_END) == "?");
    auto move = sized<pursuit_move_row>();
    accepted(pursuit_model_move(model.get(), PURSUIT_MOVE_END - 1, &move));
    refused(pursuit_model_move(model.get(), PURSUIT_MOVE_END, &move),
            "move is 25, expected 0 to 24");

    auto group = sized<pursuit_group_row>();
    accepted(pursuit_model_group(model.get(), PURSUIT_GROUP_END - 1, &group));
    refused(pursuit_model_group(model.get(), PURSUIT_GROUP_END, &group),
            "group is 6, expected 0 to 5");

    auto row = sized<pursuit_process_row>();
    const auto rows = static_cast<std::int32_t>(pursuit::Process::rows().size());
    accepted(pursuit_process_row_at(rows - 1, &row));
    refused(pursuit_process_row_at(rows, &row), "row is ");

    std::vector<pursuit_turn> turns = turns_of(couple.get(), 4);
    auto reason = sized<pursuit_reason>();
    accepted(pursuit_why(model.get(), turns.data(), 4, 3, &reason));
    refused(pursuit_why(model.get(), turns.data(), 4, 4, &reason), "index is 4 of 4");
    auto direction = sized<pursuit_direction>();
    accepted(pursuit_direction_of(model.get(), turns.data(), 4, 3, &direction));
    refused(pursuit_direction_of(model.get(), turns.data(), 4, 4, &direction), "index is 4 of 4");

    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &out));
    const Held<pursuit_talks> talks(out);
    auto info = sized<pursuit_talk_info>();
    accepted(pursuit_talks_about(out, 1, &info));
    refused(pursuit_talks_about(out, 2, &info), "index is 2 of 2");
    std::size_t needed = 0;
    refused(pursuit_acts_of_talk(out, 2, nullptr, nullptr, nullptr, 0, &needed), "index is 2 of 2");
}

// --- what if -------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(numbers_of_a_comparison) {
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    auto out = sized<pursuit_compared>();
    std::vector<pursuit_change> changes(65, sized<pursuit_change>());
    for (pursuit_change& change : changes) change.kind = PURSUIT_CHANGE_KIND_REUNION;
    const auto compare = [&](std::uint32_t pairs, std::uint32_t turns, std::size_t count) {
        trial.pairs = pairs, trial.turns = turns;
        return pursuit_couple_what_if(couple.get(), changes.data(), count, &trial, &out, nullptr, 0,
                                      nullptr);
    };
    accepted(compare(2, 1, 64));
    refused(compare(2, 1, 65), "count is 65, expected 0 to 64");
    // The product is checked before the changes, of which there are too many here.
    refused(compare(1000000, 100, 65), "count is 65, expected 0 to 64");
    refused(compare(1000, 100000, 65), "count is 65, expected 0 to 64");
    refused(compare(1000001, 100, 65),
            "pairs times turns is 1000001 times 100, expected at most "
            "100000000");
    refused(compare(1000000, 101, 65), "pairs times turns is 1000000 times 101");
    refused(compare(1001, 100000, 65), "pairs times turns is 1001 times 100000");
    refused(compare(2, 0, 0), "turns is 0");

    std::vector<double> values(2 * PURSUIT_OUTCOME_END);
    const auto pairs = [&](std::uint32_t first, std::size_t count, std::uint32_t turns) {
        trial.pairs = 2, trial.turns = turns;
        trial.days = 36526, trial.follow_up = 1;  // which is looked at last
        return pursuit_couple_what_if_pairs(couple.get(), nullptr, 0, &trial, first, count,
                                            values.data(), &values[PURSUIT_OUTCOME_END], nullptr);
    };
    refused(pairs(0, 1000000, 100), "days is 36526");
    refused(pairs(0, 1000001, 1), "pairs is 1000001, expected 0 to 1000000");
    refused(pairs(0, 1000000, 101), "pairs times turns is 1000000 times 101");
    refused(pairs(999999, 1, 1), "days is 36526");
    refused(pairs(1000000, 1, 1), "first is 1000000, expected 0 to 999999");
    refused(pairs(999999, 2, 1), "first is 999999, expected 0 to 999998");
    trial.follow_up = 2;
    refused(pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &out, nullptr, 0, nullptr),
            "follow_up is 2, expected 0 to 1");

    must(pursuit_trial_init(&trial));
    trial.pairs = 2, trial.turns = 1;
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END + 1, sized<pursuit_contrast>());
    const auto told = [&](std::size_t size) {
        return pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &out, contrasts.data(),
                                      size, nullptr);
    };
    accepted(told(PURSUIT_OUTCOME_END));
    refused(told(PURSUIT_OUTCOME_END + 1), "size is ");
    auto remedies = std::vector<pursuit_remedy>(5, sized<pursuit_remedy>());
    accepted(pursuit_couple_remedies(couple.get(), 0, remedies.data(), 4));
    refused(pursuit_couple_remedies(couple.get(), 0, remedies.data(), 5),
            "size is 5, expected 0 to 4");
}

BOOST_AUTO_TEST_CASE(numbers_of_changes) {
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 2, trial.turns = 1;
    auto out = sized<pursuit_compared>();
    const auto with = [&](pursuit_change_kind kind, std::int32_t id, float amount,
                          std::int64_t ms) {
        const pursuit_change change{sizeof change, 0, kind, 0, id, amount, ms};
        return pursuit_couple_what_if(couple.get(), &change, 1, &trial, &out, nullptr, 0, nullptr);
    };
    const std::int64_t most = 0xffffffff;
    accepted(with(PURSUIT_CHANGE_KIND_SEPARATION, 0, 0, PURSUIT_NONE));
    accepted(with(PURSUIT_CHANGE_KIND_SEPARATION, 0, 0, most));
    refused(with(PURSUIT_CHANGE_KIND_SEPARATION, 0, 0, most + 1), "ms is 4294967296");
    accepted(with(PURSUIT_CHANGE_KIND_GOOD_TIME, 1000, 0, 0));
    refused(with(PURSUIT_CHANGE_KIND_GOOD_TIME, 1001, 0, 0), "exchanges");
    refused(with(PURSUIT_CHANGE_KIND_GOOD_TIME, -1, 0, 0), "exchanges is -1");
    accepted(with(PURSUIT_CHANGE_KIND_TRAIT, PURSUIT_TRAIT_END - 1, 0, 0));
    refused(with(PURSUIT_CHANGE_KIND_TRAIT, PURSUIT_TRAIT_END, 0, 0), "trait is ");
    accepted(with(PURSUIT_CHANGE_KIND_LINK, PURSUIT_LINK_END - 1, 0.5f, 0));
    refused(with(PURSUIT_CHANGE_KIND_LINK, PURSUIT_LINK_END, 0.5f, 0), "link is ");
    accepted(with(PURSUIT_CHANGE_KIND_MOVE, PURSUIT_MOVE_END - 1, 0.5f, 0));
    refused(with(PURSUIT_CHANGE_KIND_MOVE, PURSUIT_MOVE_END, 0.5f, 0), "move is ");
    refused(with(PURSUIT_CHANGE_KIND_INTERVENTION, PURSUIT_INTERVENTION_END, 0, 0),
            "intervention is ");
    refused(with(PURSUIT_CHANGE_KIND_END, 0, 0, 0), "kind is ");
}

/// Pairs come in pieces of 16; each is the one its number says, wherever it is asked for.
BOOST_AUTO_TEST_CASE(pairs_have_their_numbers) {
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.turns = 20;
    const pursuit_change change{sizeof change, 2, PURSUIT_CHANGE_KIND_INTERVENTION, PURSUIT_NONE, 1,
                                0.7f,          0};
    constexpr std::size_t kPairs = 40, kFirst = 5, kOf = PURSUIT_OUTCOME_END;
    std::vector<double> without(kPairs * kOf), with(kPairs * kOf);
    std::vector<std::int32_t> flags(kPairs);
    must(pursuit_couple_what_if_pairs(couple.get(), &change, 1, &trial, kFirst, kPairs,
                                      without.data(), with.data(), flags.data()));
    bool differ = false;
    for (std::size_t i = 0; i < kPairs; ++i) {
        std::array<double, kOf> one{}, other{};
        std::int32_t flag = -1;
        must(pursuit_couple_what_if_pairs(couple.get(), &change, 1, &trial,
                                          static_cast<std::uint32_t>(kFirst + i), 1, one.data(),
                                          other.data(), &flag));
        BOOST_TEST(std::equal(one.begin(), one.end(), &without[i * kOf]));
        BOOST_TEST(std::equal(other.begin(), other.end(), &with[i * kOf]));
        BOOST_TEST(flag == flags[i]);
        differ = differ || !std::equal(one.begin(), one.end(), without.begin());
    }
    BOOST_TEST(differ);
}

BOOST_AUTO_TEST_CASE(numbers_of_a_search) {
    auto how = sized<pursuit_search>();
    must(pursuit_search_init(&how));
    auto found = sized<pursuit_found>();
    std::vector<pursuit_finding> findings(10001, sized<pursuit_finding>());
    const auto search = [&](std::size_t size) {
        return pursuit_couple_search(couple.get(), &how, findings.data(), size, &found);
    };
    how.avoid = PURSUIT_OUTCOME_END;  // looked at behind the others
    refused(search(10000), "avoid is ");
    refused(search(10001), "size is 10001, expected 0 to 10000");
    how.levers = (1u << PURSUIT_LEVER_END) - 1;
    refused(search(1), "avoid is ");
    how.levers = 1u << PURSUIT_LEVER_END;
    refused(search(1), "levers is ");
}

// --- pictures and texts --------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(numbers_of_pictures) {
    const std::vector<float> values(201 * 201);
    std::vector<const char*> classes(6, "class");
    std::size_t needed = 0;
    const auto draw = [&](std::uint32_t columns, std::uint32_t rows, std::uint32_t class_count,
                          const pursuit_frame* frame = nullptr) {
        auto map = sized<pursuit_map>();
        map.columns = columns, map.rows = rows;
        map.class_count = class_count;
        map.classes = classes.data();
        map.across_range[1] = map.up_range[1] = 1;
        map.values = values.data();
        return pursuit_picture_map(&map, frame, nullptr, 0, &needed);
    };
    const auto drawn = [&](pursuit_status status) { BOOST_TEST(status == PURSUIT_STATUS_SIZE); };
    drawn(draw(200, 1, 0));
    drawn(draw(1, 200, 5));
    refused(draw(201, 1, 0), "columns is 201, expected 0 to 200");
    refused(draw(1, 201, 0), "rows is 201, expected 0 to 200");
    refused(draw(0, 1, 0), "");
    refused(draw(1, 0, 0), "");
    refused(draw(1, 1, 6), "class_count is 6, expected 0 to 5");
    auto frame = sized<pursuit_frame>();
    for (const float width : {0.0f, 320.0f, 2000.0f}) {
        frame.width = width;
        drawn(draw(1, 1, 0, &frame));
    }
    for (const float width : {std::nextafter(320.0f, 0.0f), std::nextafter(2000.0f, 3000.0f)}) {
        frame.width = width;
        refused(draw(1, 1, 0, &frame), "width");
    }
    frame.width = 0;
    frame.no_style = 2;
    refused(draw(1, 1, 0, &frame), "no_style is 2, expected 0 to 1");
    frame.no_style = 0, frame.reserved = 1;
    refused(draw(1, 1, 0, &frame), "reserved is 1");

    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END, sized<pursuit_contrast>());
    std::vector<const char*> labels(10001, nullptr);
    std::vector<pursuit_outcome> outcomes(10001, -1);
    const auto compare = [&](std::size_t alternatives, std::size_t outcome_count) {
        return pursuit_picture_what_if(labels.data(), contrasts.data(), alternatives, 2,
                                       outcomes.data(), outcome_count, nullptr, nullptr, 0,
                                       &needed);
    };
    outcomes[0] = 0;
    refused(compare(10000, 1), "label is NULL");
    refused(compare(10001, 1), "labels has 10001 elements, expected at most 10000");
    labels[0] = "label", outcomes[0] = -1;
    refused(compare(1, 10000), "outcome is -1");
    refused(compare(1, 10001), "outcomes has 10001 elements, expected at most 10000");
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 2);
    const pursuit_mark mark{sizeof mark, 2, 0, "done"};
    refused(pursuit_picture_timeline(turns.data(), 2, &mark, 1, nullptr, nullptr, 0, &needed),
            "intervention is 2, expected 0 to 1");
}

BOOST_AUTO_TEST_CASE(numbers_of_findings) {
    auto finding = sized<pursuit_pattern_finding>();
    char text[1000];
    const auto tell = [&](std::uint32_t ranges) {
        finding.ranges = ranges;
        return pursuit_pattern_text(&finding, "a", "b", text, sizeof text, nullptr);
    };
    accepted(tell(8));
    refused(tell(9), "ranges is 9, expected 0 to 8");
    std::vector<pursuit_association> all(9, sized<pursuit_association>());
    pursuit_verdict verdict = 0;
    accepted(pursuit_pattern_feeds(1, all.data(), 8, &verdict));
    refused(pursuit_pattern_feeds(1, all.data(), 7, &verdict), "count is 7, expected 8");
    refused(pursuit_pattern_feeds(1, all.data(), 9, &verdict), "count is 9, expected 8");

    const std::vector<pursuit_seat> seats{0, 1, 0, 1};
    const std::vector<pursuit_kind> kinds(4, 0);
    const auto cut = [&](std::vector<std::size_t> lengths) {
        return pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 4, lengths.data(),
                                         lengths.size(), 0, 1, nullptr, all.data(), 8, nullptr);
    };
    accepted(cut({4}));
    accepted(cut({1, 3}));
    accepted(cut({0, 4, 0}));
    refused(cut({3}), "lengths do not add up to 4 acts");
    refused(cut({5}), "lengths do not add up to 4 acts");
    refused(cut({2, 3}), "lengths do not add up to 4 acts");
    refused(cut({2, SIZE_MAX, 3}), "lengths do not add up to 4 acts");
    accepted(pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 4, nullptr, 1, 0, 1,
                                       nullptr, all.data(), 8, nullptr));
    refused(pursuit_acts_associations(seats.data(), kinds.data(), nullptr, 4, nullptr, 2, 0, 1,
                                      nullptr, all.data(), 8, nullptr),
            "lengths is NULL");
}

/// Text that just fits is handed out, and with one byte less nothing is.
BOOST_AUTO_TEST_CASE(room_for_a_text) {
    std::size_t needed = 0;
    BOOST_TEST(pursuit_picture_style(nullptr, 0, &needed) == PURSUIT_STATUS_SIZE);
    std::string text(needed, 'x');
    refused(pursuit_picture_style(text.data(), needed - 1, &needed), "room for ",
            PURSUIT_STATUS_SIZE);
    BOOST_TEST(text == std::string(needed, 'x'));
    accepted(pursuit_picture_style(text.data(), needed, &needed));
    BOOST_TEST(text.size() == needed);
    BOOST_TEST(text.back() == '\0');
    BOOST_TEST(text.find('\0') == needed - 1);

    const Held<pursuit_process> process = [&] {
        pursuit_process* out = nullptr;
        must(pursuit_process_create(couple.get(), &out));
        return Held<pursuit_process>(out);
    }();
    char told[500];
    accepted(pursuit_process_text(process.get(), 1, "a", "b", told, sizeof told, nullptr));
    refused(pursuit_process_text(process.get(), 2, "a", "b", told, sizeof told, nullptr),
            "next is 2, expected 0 to 1");
}

// --- people --------------------------------------------------------------------------------------

/// Each number of a person goes where it belongs, there and back.
BOOST_AUTO_TEST_CASE(people_are_who_they_are_said_to_be) {
    auto c = sized<pursuit_traits>();
    must(pursuit_traits_init(&c));
    pursuit::Traits cpp;
    float next = 0.04f;
    const auto put = [&](float& to, auto& same) { to = next, same = next, next += 0.045f; };
    put(c.anxiety, cpp.anxiety);
    put(c.avoidance, cpp.avoidance);
    for (std::size_t i = 0; i < PURSUIT_NEED_END; ++i)
        put(c.need_strength[i], cpp.need_strength[i]);
    for (std::size_t i = 0; i < PURSUIT_FEAR_END; ++i) {
        put(c.fear_sensitivity[i], cpp.fear_sensitivity[i]);
    }
    put(c.expression, cpp.expression);
    put(c.expressive_suppression, cpp.expressive_suppression);
    put(c.talk_heals, cpp.talk_heals);
    put(c.security, cpp.security);
    put(c.mentalizing, cpp.mentalizing);
    put(c.hope, cpp.hope);
    put(c.flooding_minutes, cpp.flooding_minutes);
    put(c.level, cpp.level);
    BOOST_TEST(next < 1);
    const auto standard = traits(0.43f, 0.32f);
    for (const bool first : {true, false}) {
        pursuit_couple* out = nullptr;
        must(pursuit_couple_create(model.get(), first ? &c : &standard, first ? &standard : &c, 3,
                                   9, &out));
        const Held<pursuit_couple> held(out);
        pursuit::Traits usual;
        usual.anxiety = 0.43f, usual.avoidance = 0.32f;
        const pursuit::Couple same(pursuit::Model::standard(), first ? cpp : usual,
                                   first ? usual : cpp, 3, 9);
        BOOST_TEST(hash_of(out) == same.hash());
        auto back = sized<pursuit_traits>();
        must(pursuit_couple_traits(out, first ? 0 : 1, &back));
        BOOST_TEST(std::memcmp(&back, &c, sizeof c) == 0);
    }
}

BOOST_AUTO_TEST_CASE(numbers_of_populations) {
    const pursuit_traits a = traits(0.5f, 0.5f);
    auto scatter = sized<pursuit_scatter>();
    must(pursuit_scatter_init(&scatter));
    const auto draw = [&](std::uint64_t couples) {
        pursuit_population* out = nullptr;
        const pursuit_status status = pursuit_population_draw(&a, &a, &scatter, 1, couples, &out);
        pursuit_population_destroy(out);
        return status;
    };
    accepted(draw(std::uint64_t{1} << 62));
    refused(draw((std::uint64_t{1} << 62) + 1), "");
    struct Number {
        const char* what;
        float* field;
        float least, most;
    };
    const Number numbers[] = {
        {"alike", &scatter.alike, -1, 1},
        {"anxiety of a", &scatter.anxiety[0], 0, 1},
        {"anxiety of b", &scatter.anxiety[1], 0, 1},
        {"avoidance of a", &scatter.avoidance[0], 0, 1},
        {"avoidance of b", &scatter.avoidance[1], 0, 1},
        {"correlation of a", &scatter.correlation[0], -1, 1},
        {"correlation of b", &scatter.correlation[1], -1, 1},
    };
    for (const Number& number : numbers) {
        const float was = *number.field;
        BOOST_TEST_CONTEXT(number.what) {
            for (const float end : {number.least, number.most}) {
                *number.field = end;
                accepted(draw(2));
            }
            for (const float beyond :
                 {std::nextafter(number.least, -9.0f), std::nextafter(number.most, 9.0f)}) {
                *number.field = beyond;
                refused(draw(2), "");
            }
        }
        *number.field = was;
    }
    auto label = static_cast<const char*>(nullptr);
    for (const auto& [anxiety, avoidance] : {std::pair{0.0f, 1.0f}, {1.0f, 0.0f}}) {
        const pursuit_traits ends = traits(anxiety, avoidance);
        accepted(pursuit_traits_quadrant(&ends, &label));
    }
    for (const float beyond : {std::nextafter(0.0f, -1.0f), std::nextafter(1.0f, 2.0f)}) {
        const pursuit_traits one = traits(beyond, 0.5f), other = traits(0.5f, beyond);
        refused(pursuit_traits_quadrant(&one, &label), "anxiety is ");
        refused(pursuit_traits_quadrant(&other, &label), "avoidance is ");
    }
}

BOOST_AUTO_TEST_SUITE_END()

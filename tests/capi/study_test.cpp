// What if, searches, processes: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(study, Fixture)

namespace {

pursuit_change change(std::uint32_t turn, std::int32_t kind, std::int32_t seat, std::int32_t id,
                      float amount, std::int64_t ms = 0) {
    return {sizeof(pursuit_change), turn, kind, seat, id, amount, ms};
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_if_is_what_cpp_compares) {
    using namespace pursuit;
    const pursuit_change changes[] = {
        change(2, PURSUIT_CHANGE_KIND_INTERVENTION, 1, PURSUIT_INTERVENTION_RECOGNISE_INTENT, .8f),
        change(3, PURSUIT_CHANGE_KIND_MOVE, 1, PURSUIT_MOVE_LISTEN, PURSUIT_UNSET),
        change(4, PURSUIT_CHANGE_KIND_TRAIT, 0, PURSUIT_TRAIT_ANXIETY, -.1f),
        change(5, PURSUIT_CHANGE_KIND_LINK, 0, PURSUIT_LINK_FEAR_TO_DISTANCE, .5f),
        change(6, PURSUIT_CHANGE_KIND_DISAGREEMENT, PURSUIT_NONE, 0, .4f),
        change(7, PURSUIT_CHANGE_KIND_OPEN_ISSUE, 1, 0, .6f),
        change(8, PURSUIT_CHANGE_KIND_SEPARATION, 1, 0, 0, 60000),
        change(9, PURSUIT_CHANGE_KIND_REUNION, PURSUIT_NONE, 0, 0),
        change(10, PURSUIT_CHANGE_KIND_STRESS, 0, 0, .5f),
        change(11, PURSUIT_CHANGE_KIND_GOOD_TIME, PURSUIT_NONE, 3, 0),
        change(12, PURSUIT_CHANGE_KIND_ELAPSE, PURSUIT_NONE, 0, 0, 60000),
    };
    const Change as_cpp[] = {
        {2, Intervention{Intervention::What::recognise_intent, Seat::b, .8f}},
        {3, HostMove{Seat::b, Move::listen, {}}},
        {4, MovedTrait{Seat::a, Trait::anxiety, -.1f}},
        {5, WeakenedLink{Link::fear_to_distance, Seat::a, .5f}},
        {6, Disagreement{.4f, {}}},
        {7, OpenIssue{.6f, Seat::b}},
        {8, Separation{Seat::b, 60000}},
        {9, Reunion{}},
        {10, Stress{Seat::a, .5f}},
        {11, GoodTime{3}},
        {12, Elapse{60000}},
    };
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    BOOST_TEST(trial.pairs == Trial{}.pairs);
    BOOST_TEST(trial.turns == Trial{}.turns);
    Trial how;
    trial.pairs = how.pairs = 20;
    trial.turns = how.turns = 30;
    trial.first = how.from = 2;
    for (const bool next : {false, true}) {
        trial.follow_up = next;
        trial.severity = .5f;
        if (next) how.follow_up = FollowUp{7, Disagreement{.5f, {}}};
        auto out = sized<pursuit_compared>();
        pursuit_contrast contrasts[PURSUIT_OUTCOME_END]{};
        contrasts[0].struct_size = sizeof contrasts[0];
        std::vector<double> course(60);
        must(pursuit_couple_what_if(couple.get(), changes, std::size(changes), &trial, &out,
                                    contrasts, PURSUIT_OUTCOME_END, course.data()));
        Compared expected;
        std::vector<Course> turns(30);
        BOOST_REQUIRE(!compare(same, as_cpp, how, expected, turns));
        for (std::size_t i = 0; i < kOutcomes; ++i) {
            const Contrast& e = expected.outcome[i];
            BOOST_TEST(contrasts[i].struct_size == sizeof contrasts[i]);
            BOOST_TEST(contrasts[i].n == e.n);
            BOOST_TEST(contrasts[i].mean_without == e.without);
            BOOST_TEST(contrasts[i].mean_with == e.with);
            BOOST_TEST(contrasts[i].difference == e.difference);
            BOOST_TEST(contrasts[i].low == e.low);
            BOOST_TEST(contrasts[i].high == e.high);
            BOOST_TEST(contrasts[i].variance_ratio == e.variance_ratio);
            BOOST_TEST(contrasts[i].own_without == expected.own.without.value[i]);
            BOOST_TEST(contrasts[i].own_with == expected.own.with.value[i]);
        }
        if (next) {  // of the trigger's severity where none is given
            trial.severity = PURSUIT_UNSET;
            how.follow_up->trigger = {};
            must(pursuit_couple_what_if(couple.get(), changes, std::size(changes), &trial, &out,
                                        contrasts, PURSUIT_OUTCOME_END, nullptr));
            BOOST_REQUIRE(!compare(same, as_cpp, how, expected));
            BOOST_TEST(contrasts[2].mean_with == expected.outcome[2].with);
            trial.severity = .5f;
            how.follow_up->trigger = Disagreement{.5f, {}};
            must(pursuit_couple_what_if(couple.get(), changes, std::size(changes), &trial, &out,
                                        contrasts, PURSUIT_OUTCOME_END, course.data()));
            BOOST_REQUIRE(!compare(same, as_cpp, how, expected, turns));
        }
        for (std::size_t t = 0; t < 30; ++t) {
            BOOST_TEST(course[t] == turns[t].without);
            BOOST_TEST(course[30 + t] == turns[t].with);
        }
        BOOST_TEST(out.pairs == 20u);
        BOOST_TEST(out.refused == expected.refused);
        BOOST_TEST(out.cycles[1] == expected.cycles[1]);
        BOOST_TEST(out.censored[0] == expected.censored[0]);
        BOOST_TEST(out.pursuer == index(expected.pursuer));
        BOOST_TEST(((out.own & PURSUIT_RUN_CYCLED_WITHOUT) != 0) == expected.own.without.cycled);

        std::vector<double> without(5 * kOutcomes), with(5 * kOutcomes);
        std::int32_t flags[5];
        must(pursuit_couple_what_if_pairs(couple.get(), changes, std::size(changes), &trial, 3, 5,
                                          without.data(), with.data(), flags));
        std::vector<PairedRuns> pairs(5);
        BOOST_REQUIRE(!run_pairs(same, as_cpp, how, 3, pairs));
        for (std::size_t i = 0; i < 5; ++i) {
            for (std::size_t k = 0; k < kOutcomes; ++k) {
                BOOST_TEST(without[i * kOutcomes + k] == pairs[i].without.value[k]);
                BOOST_TEST(with[i * kOutcomes + k] == pairs[i].with.value[k]);
            }
            const PairedRuns& pair = pairs[i];
            BOOST_TEST(flags[i] == (pair.without.cycled ? PURSUIT_RUN_CYCLED_WITHOUT : 0) +
                                       (pair.with.cycled ? PURSUIT_RUN_CYCLED_WITH : 0) +
                                       (pair.without.censored ? PURSUIT_RUN_CENSORED_WITHOUT : 0) +
                                       (pair.with.censored ? PURSUIT_RUN_CENSORED_WITH : 0) +
                                       (pair.refused > 0 ? PURSUIT_RUN_REFUSED : 0) +
                                       (pair.unmade > 0 ? PURSUIT_RUN_UNMADE : 0));
        }
    }
    BOOST_TEST(agree());  // the couple has not gone on
}

BOOST_AUTO_TEST_CASE(what_if_of_a_scenario) {
    pursuit_scenario* read = nullptr;
    const std::string text = file("examples/scenarios/way_out.toml");
    must(pursuit_scenario_parse(text.data(), text.size(), nullptr, &read));
    const Held<pursuit_scenario> scenario(read);
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 10;
    auto out = sized<pursuit_compared>();
    auto first = sized<pursuit_contrast>();
    const pursuit_change stress = change(1, PURSUIT_CHANGE_KIND_STRESS, 0, 0, .9f);
    must(pursuit_scenario_what_if(scenario.get(), nullptr, &stress, 1, &trial, &out, &first, 1,
                                  nullptr));
    const pursuit::Scenario same_scenario = pursuit::parse_scenario(text);
    const pursuit::Model own(same_scenario.tables);
    pursuit::Trial how;
    how.pairs = 10;
    pursuit::Compared expected;
    const pursuit::Change as_cpp{1, pursuit::Stress{pursuit::Seat::a, .9f}};
    BOOST_REQUIRE(!pursuit::compare(same_scenario, own, {&as_cpp, 1}, how, expected));
    BOOST_TEST(first.difference == expected.outcome[0].difference);
    BOOST_TEST(first.mean_with == expected.outcome[0].with);
    double without[PURSUIT_OUTCOME_END], with[PURSUIT_OUTCOME_END];
    must(pursuit_scenario_what_if_pairs(scenario.get(), nullptr, &stress, 1, &trial, 0, 1, without,
                                        with, nullptr));
    BOOST_TEST(with[PURSUIT_OUTCOME_DISTRESS_END_B] ==
               expected.own.with[pursuit::Outcome::distress_end_b]);

    // Of an ensemble each pair is a couple of its own: what its scenario makes of that couple alone.
    pursuit_ensemble* made = nullptr;
    must(pursuit_ensemble_create(scenario.get(), nullptr, nullptr, 77, &made));
    const Held<pursuit_ensemble> ensemble(made);
    must(pursuit_ensemble_what_if(made, &stress, 1, &trial, 5, &out, &first, 1, nullptr));
    BOOST_TEST(out.pairs == 10u);
    double sum = 0;
    for (std::uint64_t id = 5; id < 15; ++id) {
        pursuit::Scenario one = same_scenario;
        one.seed = 77, one.id = id;
        pursuit::PairedRuns pair;
        BOOST_REQUIRE(!pursuit::run_pairs(one, own, {&as_cpp, 1}, how, 0, {&pair, 1}));
        sum += pair.with.value[0] - pair.without.value[0];
        must(pursuit_ensemble_what_if_pairs(made, &stress, 1, &trial, id, 1, without, with,
                                            nullptr));
        BOOST_TEST(with[PURSUIT_OUTCOME_DISTRESS_END_B] ==
                   pair.with[pursuit::Outcome::distress_end_b]);
    }
    BOOST_TEST(first.difference == sum / 10, boost::test_tools::tolerance(1e-9));
    // Many at once are those one by one.
    constexpr std::size_t many = 300;
    std::vector<double> all_without(many * PURSUIT_OUTCOME_END), all_with(all_without.size());
    must(pursuit_ensemble_what_if_pairs(made, &stress, 1, &trial, 5, many, all_without.data(),
                                        all_with.data(), nullptr));
    for (std::size_t i = 0; i < many; i += 23) {
        must(pursuit_ensemble_what_if_pairs(made, &stress, 1, &trial, 5 + i, 1, without, with,
                                            nullptr));
        for (std::size_t k = 0; k < PURSUIT_OUTCOME_END; ++k) {
            BOOST_TEST(all_without[i * PURSUIT_OUTCOME_END + k] == without[k]);
            BOOST_TEST(all_with[i * PURSUIT_OUTCOME_END + k] == with[k]);
        }
    }

    // Under another model; and of people of their own.
    pursuit_model* parsed = nullptr;
    must(pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, &parsed));
    const Held<pursuit_model> other(parsed);
    must(pursuit_scenario_what_if(scenario.get(), parsed, &stress, 1, &trial, &out, &first, 1,
                                  nullptr));
    const pursuit::Model as_parsed{pursuit::parse_model(kModelText)};
    BOOST_REQUIRE(!pursuit::compare(same_scenario, as_parsed, {&as_cpp, 1}, how, expected));
    BOOST_TEST(first.mean_with == expected.outcome[0].with);
    const Held<pursuit_population> people = anybody(model.get(), 3);
    const Held<pursuit_ensemble> crowd = ensemble_of(scenario.get(), people.get(), 77);
    must(pursuit_ensemble_what_if_pairs(crowd.get(), &stress, 1, &trial, 2, 1, without, with,
                                        nullptr));
    auto a = sized<pursuit_traits>(), b = sized<pursuit_traits>();
    must(pursuit_population_traits(people.get(), 2, &a, &b));
    pursuit::Scenario theirs = same_scenario;
    theirs.seed = 77, theirs.id = 2;
    theirs.partners = {somebody(a.anxiety, a.avoidance), somebody(b.anxiety, b.avoidance)};
    theirs.partners[0].level = a.level, theirs.partners[1].level = b.level;
    pursuit::PairedRuns pair;
    BOOST_REQUIRE(!pursuit::run_pairs(theirs, own, {&as_cpp, 1}, how, 0, {&pair, 1}));
    BOOST_TEST(with[PURSUIT_OUTCOME_DISTRESS_END_B] == pair.with[pursuit::Outcome::distress_end_b]);
}

BOOST_AUTO_TEST_CASE(a_move_for_who_has_no_turn_any_more_is_told) {
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 4;
    trial.turns = 12;
    pursuit_change both[] = {change(11, PURSUIT_CHANGE_KIND_MOVE, 0, PURSUIT_MOVE_LISTEN, 1),
                             change(11, PURSUIT_CHANGE_KIND_MOVE, 1, PURSUIT_MOVE_LISTEN, 1)};
    double without[4 * PURSUIT_OUTCOME_END], with[4 * PURSUIT_OUTCOME_END];
    std::int32_t flags[4];
    must(pursuit_couple_what_if_pairs(couple.get(), both, 2, &trial, 0, 4, without, with, flags));
    for (const std::int32_t each : flags) BOOST_TEST((each & PURSUIT_RUN_UNMADE) != 0);
}

/// Nobody uncovers what is underneath while flooded: that is told of each pair in which it was tried.
BOOST_AUTO_TEST_CASE(what_the_flooded_refuse_is_told) {
    const std::int32_t arousal = PURSUIT_QUANTITY_OF(0, PURSUIT_QUANTITY_AROUSAL);
    const std::int32_t flooded = PURSUIT_QUANTITY_OF(0, PURSUIT_QUANTITY_FLOODED);
    const float most = 1;
    must(pursuit_couple_write(couple.get(), &arousal, &most, 1));
    float is = 0;
    for (int i = 0; i < 10 && is == 0; ++i) {
        turns_of(couple.get(), 1);
        must(pursuit_couple_read(couple.get(), &flooded, 1, &is));
    }
    BOOST_REQUIRE(is == 1);
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 4;
    trial.turns = 12;
    const auto flags_with = [&](std::int32_t what) {
        const pursuit_change one = change(0, PURSUIT_CHANGE_KIND_INTERVENTION, 0, what, 1);
        std::vector<double> values(8 * PURSUIT_OUTCOME_END);
        std::vector<std::int32_t> flags(4);
        must(pursuit_couple_what_if_pairs(couple.get(), &one, 1, &trial, 0, 4, values.data(),
                                          values.data() + 4 * PURSUIT_OUTCOME_END, flags.data()));
        return flags;
    };
    for (const std::int32_t each : flags_with(PURSUIT_INTERVENTION_UNCOVER)) {
        BOOST_TEST((each & PURSUIT_RUN_REFUSED) != 0);
        BOOST_TEST((each & PURSUIT_RUN_UNMADE) == 0);
    }
    for (const std::int32_t each : flags_with(PURSUIT_INTERVENTION_NAME_THE_CYCLE))
        BOOST_TEST((each & PURSUIT_RUN_REFUSED) == 0);
}

// A cycle that begins in so short an argument is rarely over at its end: of either side that is told.
BOOST_AUTO_TEST_CASE(cycles_and_what_is_not_repaired_are_told_of_each_pair) {
    using namespace pursuit;
    constexpr std::uint32_t pairs = 300;
    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.turns = 30;
    const pursuit_change one =
        change(0, PURSUIT_CHANGE_KIND_INTERVENTION, 1, PURSUIT_INTERVENTION_RECOGNISE_INTENT, 1);
    std::vector<double> values(2 * pairs * PURSUIT_OUTCOME_END);
    std::vector<std::int32_t> flags(pairs);
    must(pursuit_couple_what_if_pairs(couple.get(), &one, 1, &trial, 0, pairs, values.data(),
                                      values.data() + pairs * PURSUIT_OUTCOME_END, flags.data()));
    const Change as_cpp{0, Intervention{Intervention::What::recognise_intent, Seat::b, 1}};
    Trial how;
    how.turns = 30;
    std::vector<PairedRuns> runs(pairs);
    BOOST_REQUIRE(!run_pairs(same, {&as_cpp, 1}, how, 0, runs));
    std::array<std::array<int, 2>, 4> seen{};
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::pair<std::int32_t, bool> told[] = {
            {PURSUIT_RUN_CYCLED_WITHOUT, runs[i].without.cycled},
            {PURSUIT_RUN_CYCLED_WITH, runs[i].with.cycled},
            {PURSUIT_RUN_CENSORED_WITHOUT, runs[i].without.censored},
            {PURSUIT_RUN_CENSORED_WITH, runs[i].with.censored}};
        for (std::size_t k = 0; k < 4; ++k) {
            BOOST_TEST(((flags[i] & told[k].first) != 0) == told[k].second);
            ++seen[k][told[k].second];
        }
    }
    for (const auto& [no, yes] : seen) BOOST_TEST((no > 0 && yes > 0), no << " and " << yes);
}

// A lever that is asked for alone is searched alone, each of them.
BOOST_AUTO_TEST_CASE(each_lever_is_searched_by_itself) {
    couple = holding_couple(model.get());
    same = copied_to_cpp(couple.get());
    for (std::int32_t lever = 0; lever < PURSUIT_LEVER_END; ++lever) {
        auto how = sized<pursuit_search>();
        must(pursuit_search_init(&how));
        how.levers = 1 << lever;
        how.pairs = 4;
        how.turns = 24;
        how.step = 8;
        pursuit::Search same_how;
        same_how.levers = {};
        same_how.levers[static_cast<std::size_t>(lever)] = true;
        same_how.pairs = 4;
        same_how.turns = 24;
        same_how.step = 8;
        std::vector<pursuit::Finding> expected(40);
        pursuit::Found counts;
        const pursuit::Fault fault = pursuit::search(same, same_how, expected, counts);
        std::vector<pursuit_finding> findings(40);
        findings[0].struct_size = sizeof findings[0];
        auto found = sized<pursuit_found>();
        const pursuit_status status =
            pursuit_couple_search(couple.get(), &how, findings.data(), findings.size(), &found);
        BOOST_TEST_REQUIRE(status == PURSUIT_OK);
        BOOST_TEST_REQUIRE(!fault);
        BOOST_TEST(found.count == counts.count);
        BOOST_TEST(found.all[lever] == counts.all[static_cast<std::size_t>(lever)]);
        BOOST_TEST(found.count > 0u);
        for (std::size_t i = 0; i < counts.count; ++i) BOOST_TEST(findings[i].lever == lever);
    }
}

BOOST_AUTO_TEST_CASE(search_and_remedies_are_those_of_cpp) {
    using namespace pursuit;
    auto how = sized<pursuit_search>();
    must(pursuit_search_init(&how));
    how.pairs = 9;
    how.turns = 40;
    how.step = 10;
    std::vector<pursuit_finding> findings(12);
    findings[0].struct_size = sizeof findings[0];
    auto found = sized<pursuit_found>();
    couple = holding_couple(model.get());
    same = copied_to_cpp(couple.get());
    BOOST_TEST(agree());
    must(pursuit_couple_search(couple.get(), &how, findings.data(), findings.size(), &found));
    Search as_cpp;
    as_cpp.pairs = 9;
    as_cpp.turns = 40;
    as_cpp.step = 10;
    std::array<Finding, 12> expected;
    Found counts;
    BOOST_REQUIRE(!search(same, as_cpp, expected, counts));
    BOOST_TEST(found.count == counts.count);
    BOOST_TEST(found.count > 3u);
    BOOST_TEST(found.unhelped == counts.unhelped);
    BOOST_TEST(found.own == counts.own);
    for (std::size_t i = 0; i < kLevers; ++i) BOOST_TEST(found.all[i] == counts.all[i]);
    for (std::size_t i = 0; i < counts.count; ++i) {
        const pursuit_finding& f = findings[i];
        const Finding& e = expected[i];
        BOOST_TEST(f.lever == static_cast<int>(e.lever));
        BOOST_TEST(f.dose == e.dose.value_or(PURSUIT_UNSET));
        BOOST_TEST(f.own_dose == e.own_dose.value_or(PURSUIT_UNSET));
        BOOST_TEST(f.avoided == e.avoided);
        BOOST_TEST(f.unhelped == e.unhelped);
        BOOST_TEST(f.probability == e.probability);
        BOOST_TEST(f.monotone == e.monotone);
        BOOST_TEST(f.change.turn == e.change.turn);
        // What comes out can be handed in again: it avoids what it says it avoids.
        auto trial = sized<pursuit_trial>();
        must(pursuit_trial_init(&trial));
        trial.pairs = 9;
        trial.turns = 40;
        trial.own_turns = f.change.turn;
        auto out = sized<pursuit_compared>();
        pursuit_contrast contrasts[3]{};
        contrasts[0].struct_size = sizeof contrasts[0];
        must(pursuit_couple_what_if(couple.get(), &f.change, 1, &trial, &out, contrasts, 3,
                                    nullptr));
        BOOST_TEST(std::abs(1 - contrasts[PURSUIT_OUTCOME_HOLDS].mean_with - f.avoided) < 1e-12);
    }
    must(pursuit_couple_skip(couple.get(), 6));
    same.skip(6);
    pursuit_remedy all[4]{};
    all[0].struct_size = sizeof all[0];
    must(pursuit_couple_remedies(couple.get(), 0, all, 4));
    const auto remedies_of = remedies(same, Seat::a);
    for (std::size_t i = 0; i < 4; ++i) {
        const Remedy& e = remedies_of[i];
        BOOST_TEST(all[i].link == static_cast<int>(e.link));
        BOOST_TEST(all[i].heals == e.by.has_value());
        BOOST_TEST((all[i].what == PURSUIT_NONE) == !(e.by || e.tried));
        if (e.by) BOOST_TEST(all[i].strength == e.by->strength);
        BOOST_TEST(all[i].gain_before == e.gain_before);
        BOOST_TEST(all[i].gain == e.gain);
        BOOST_TEST(all[i].slope == e.slope);
    }
    auto gain = sized<pursuit_gain>();
    must(pursuit_couple_present_gain(couple.get(), 0, PURSUIT_HEAT_HOT, &gain));
    BOOST_TEST(gain.gain == present_gain(same, Seat::a, Heat::hot).gain);

    pursuit_traits calm = traits(0.2f, 0.2f);
    pursuit_couple* made = nullptr;
    must(pursuit_couple_create(model.get(), &calm, &calm, 1, 0, &made));
    const Held<pursuit_couple> secure(made);
    BOOST_TEST(pursuit_couple_search(secure.get(), &how, nullptr, 0, &found) ==
               PURSUIT_STATUS_STATE);
}

BOOST_AUTO_TEST_CASE(processes) {
    pursuit_process* process = nullptr;
    must(pursuit_process_create(couple.get(), &process));
    const Held<pursuit_process> held(process);
    pursuit::Process cpp(same);
    for (int i = 0; i < 30; ++i) {
        must(pursuit_couple_skip(couple.get(), 1));
        must(pursuit_process_observe(process, couple.get()));
        same.skip(1);
        cpp.observe(same);
    }
    auto standing = sized<pursuit_standing>();
    const auto check = [&] {
        must(pursuit_process_standing(process, &standing));
        BOOST_TEST(standing.stage == static_cast<int>(cpp.stage()));
        BOOST_TEST(standing.row == cpp.row());
        BOOST_TEST(standing.setbacks == cpp.setbacks());
        BOOST_TEST(standing.since_turn == cpp.since_turn());
        BOOST_TEST(standing.since_ms == cpp.since_ms());
        for (int v = 0; v < PURSUIT_PROCESS_VARIABLE_END; ++v)
            BOOST_TEST(standing.values[v] == cpp.value(static_cast<pursuit::Process::Variable>(v)));
        const auto next = cpp.next();
        BOOST_TEST((standing.next == PURSUIT_NONE) == !next.has_value());
        if (next) BOOST_TEST(standing.missing == static_cast<int>(next->missing));
        const auto text = [&](std::int32_t which) {
            const auto filled_in = filled<char>([&](char* buffer, std::size_t size, auto* needed) {
                return pursuit_process_text(process, which, "Ana", "Ben", buffer, size, needed);
            });
            return std::string(filled_in.data());
        };
        BOOST_TEST(text(0) == pursuit::standing(cpp, "Ana", "Ben"));
        BOOST_TEST(text(1) == (next ? next->sentence("Ana", "Ben") : ""));
    };
    check();
    BOOST_TEST(standing.stage == PURSUIT_PROCESS_STAGE_IN_THE_CYCLE);
    BOOST_TEST(standing.pursuer == PURSUIT_SEAT_A);
    BOOST_TEST(standing.help == PURSUIT_INTERVENTION_NAME_THE_CYCLE);

    auto course = sized<pursuit_sessions>();
    must(pursuit_sessions_init(&course));
    course.owner = PURSUIT_SEAT_A;
    pursuit::Sessions how;
    how.owner = pursuit::Seat::a;
    must(pursuit_couple_record(couple.get(), 10));  // recorded, it is the same
    for (int s = 0; s < 10; ++s) {
        auto visit = sized<pursuit_visit>();
        must(pursuit_process_visit(process, couple.get(), &course, &visit));
        pursuit::Visit out;
        BOOST_TEST(!pursuit::visit(same, cpp, how, out));
        BOOST_TEST(visit.after == static_cast<int>(out.after));
        BOOST_TEST(visit.met == out.met);
        BOOST_TEST(visit.cycle_turns == out.cycle_turns);
        BOOST_TEST((visit.step == PURSUIT_NONE) == !out.step.has_value());
        BOOST_TEST(agree());
        check();
    }
    BOOST_TEST(standing.stage == PURSUIT_PROCESS_STAGE_CONSOLIDATED);
    course.step = PURSUIT_INTERVENTION_SOFTEN;
    course.step_who = PURSUIT_SEAT_A;
    pursuit_process* copy = nullptr;
    must(pursuit_process_copy(process, &copy));
    const Held<pursuit_process> held_copy(copy);
    auto visit = sized<pursuit_visit>();
    must(pursuit_process_visit(copy, couple.get(), &course, &visit));
    BOOST_TEST(visit.step == PURSUIT_INTERVENTION_SOFTEN);

    auto row = sized<pursuit_process_row>();
    std::int32_t rows = 0;
    while (pursuit_process_row_at(rows, &row) == PURSUIT_OK) {
        const auto& known = pursuit::Process::rows()[static_cast<std::size_t>(rows++)];
        BOOST_TEST(std::string(row.because) == known.because);
        BOOST_TEST(row.to_stage == static_cast<int>(known.to));
        BOOST_TEST(row.conditions == static_cast<std::uint32_t>(std::popcount(known.guard)));
        for (std::uint32_t i = 0; i < row.conditions; ++i) {
            const bool there = std::ranges::any_of(
                pursuit::Process::predicates(), [&](const pursuit::Process::Predicate& p) {
                    return static_cast<int>(p.variable) == row.variable[i] &&
                           (p.comparison == pursuit::Comparison::below) == (row.below[i] == 1) &&
                           p.threshold == row.threshold[i];
                });
            BOOST_TEST(there);
        }
    }
    BOOST_TEST(rows == static_cast<int>(pursuit::Process::rows().size()));
}

BOOST_AUTO_TEST_SUITE_END()

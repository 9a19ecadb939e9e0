// The model, couples, their state, scenes: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(engine, Fixture)

BOOST_AUTO_TEST_CASE(coefficients) {
    BOOST_TEST(pursuit_coefficient_count() == pursuit::coefficients().size());
    for (std::size_t i = 0; i < pursuit_coefficient_count(); ++i) {
        auto c = sized<pursuit_coefficient>();
        float value = -1;
        must(pursuit_coefficient_at(i, &c));
        must(pursuit_model_coefficient(model.get(), c.name, &value));
        BOOST_TEST(value == c.standard);
        BOOST_TEST((c.least <= value && value <= c.most));
        for (const char* text : {c.name, c.unit, c.meaning, c.source}) BOOST_TEST(*text != '\0');
        const pursuit::Coefficient& k = pursuit::coefficients()[i];
        BOOST_TEST(c.name == k.name);
        BOOST_TEST(c.source == k.source);
    }
}

BOOST_AUTO_TEST_CASE(models) {
    std::uint64_t standard = 0, hash = 0;
    must(pursuit_model_hash(model.get(), &standard));
    BOOST_TEST(standard == pursuit::Model::standard().hash());

    const char* names[] = {"need_gain"};
    const float values[] = {1.9f};
    pursuit_model* out = nullptr;
    must(pursuit_model_override(model.get(), names, values, 1, &out));
    const Held<pursuit_model> changed(out);
    must(pursuit_model_hash(out, &hash));
    pursuit::Tables tables = pursuit::Model::standard().tables();
    tables.coefficients.need_gain = 1.9f;
    BOOST_TEST(hash == pursuit::Model(tables).hash());

    const std::string text = "[model]\nneed_gain = 1.9\n";
    must(pursuit_model_parse(text.data(), text.size(), nullptr, &out));
    const Held<pursuit_model> parsed(out);
    must(pursuit_model_hash(out, &hash));
    BOOST_TEST(hash == pursuit::Model(tables).hash());
}

BOOST_AUTO_TEST_CASE(groups_are_those_of_the_tables) {
    const pursuit::Tables& tables = pursuit::Model::standard().tables();
    for (pursuit_group group = 0; group < PURSUIT_GROUP_END; ++group) {
        auto row = sized<pursuit_group_row>();
        must(pursuit_model_group(model.get(), group, &row));
        const auto g = static_cast<std::size_t>(group);
        const pursuit::GroupRow& expected = tables.groups[g];
        BOOST_TEST((row.tells == expected.tells && row.quiets == expected.quiets));
        BOOST_TEST((row.tires == expected.tires && row.says == expected.says));
        BOOST_TEST((row.cost == expected.cost && row.habituates == expected.habituates));
        for (std::size_t s = 0; s < PURSUIT_STANCE_END; ++s)
            BOOST_TEST(row.answers[s] == tables.stances[s].answers[g]);
    }
    for (pursuit_move move = 0; move < PURSUIT_MOVE_END; ++move) {
        auto row = sized<pursuit_move_row>();
        must(pursuit_model_move(model.get(), move, &row));
        BOOST_TEST(row.group ==
                   static_cast<int>(tables.moves[static_cast<std::size_t>(move)].group));
    }
}

BOOST_AUTO_TEST_CASE(a_couple_outlives_the_handle_of_its_model) {
    const std::uint64_t was = hash_of(couple.get());
    model.reset();
    BOOST_TEST(hash_of(couple.get()) == was);
    pursuit_model* kept = nullptr;
    must(pursuit_model_copy(pursuit_couple_model(couple.get()), &kept));
    couple.reset();
    BOOST_TEST(pursuit_model_moves(kept) == PURSUIT_MOVE_END);
    pursuit_model_destroy(kept);
}

BOOST_AUTO_TEST_CASE(people) {
    auto t = sized<pursuit_traits>();
    must(pursuit_traits_init(&t));
    BOOST_TEST(t.anxiety == 0.43f);
    BOOST_TEST(t.hope == PURSUIT_UNSET);
    must(pursuit_model_profile(model.get(), "withdrawer", &t));
    BOOST_TEST(t.avoidance == 0.75f);
    const char* label = nullptr;
    must(pursuit_traits_quadrant(&t, &label));
    BOOST_TEST(label == "dismissing");
    BOOST_TEST(pursuit_model_profile_name(model.get(), 1) == "pursuer");
    const pursuit_score high{sizeof high, 5, 3, 1}, low{sizeof low, 1, 3, 1};
    must(pursuit_traits_from_scores(model.get(), &high, &low, &high, &t));
    BOOST_TEST(t.level == 0.9f);  // two deviations above the mean
    must(pursuit_traits_from_scores(model.get(), &high, &low, nullptr, &t));
    BOOST_TEST(t.level == 0.5f);
    const pursuit::Traits same_scores =
        pursuit::traits_from_scores(pursuit::Model::standard(), {5, 3, 1}, {1, 3, 1});
    BOOST_TEST(t.anxiety == same_scores.anxiety);
    BOOST_TEST(t.avoidance == same_scores.avoidance);
}

BOOST_AUTO_TEST_CASE(turns) {
    const std::vector<pursuit_turn> c = turns_of(couple.get(), 200);
    std::vector<pursuit::Turn> cpp(200);
    same.play(cpp);
    for (std::size_t i = 0; i < c.size(); ++i) check_same(c[i], cpp[i]);
    BOOST_TEST(agree());
    must(pursuit_couple_skip(couple.get(), 100));
    same.skip(100);
    BOOST_TEST(agree());
    auto turn = sized<pursuit_turn>();
    must(pursuit_couple_step(couple.get(), &turn));
    check_same(turn, same.play());
}

BOOST_AUTO_TEST_CASE(host_made_turns) {
    auto turn = sized<pursuit_turn>();
    pursuit::Turn other;
    must(pursuit_couple_act(couple.get(), 1, PURSUIT_MOVE_APOLOGISE, PURSUIT_UNSET, &turn));
    BOOST_TEST(!same.act(pursuit::Seat::b, pursuit::Move::apologise, {}, other));
    check_same(turn, other);
    BOOST_TEST(turn.host_made == 1);
    must(pursuit_couple_act(couple.get(), 0, PURSUIT_MOVE_SHARE, 0.25f, &turn));
    BOOST_TEST(!same.act(pursuit::Seat::a, pursuit::Move::share, 0.25f, other));
    check_same(turn, other);
    const float shares[] = {1, 0.5f, 0.25f};
    pursuit::Code code;
    std::copy(shares, shares + 3, code.share.begin());
    must(pursuit_couple_observe(couple.get(), 1, shares, 3, &turn));
    BOOST_TEST(!same.observe(pursuit::Seat::b, code, other));
    check_same(turn, other);
    BOOST_TEST(agree());
}

BOOST_AUTO_TEST_CASE(what_happens) {
    using pursuit::Seat;
    pursuit_couple* c = couple.get();
    const auto both = [&](pursuit_status status, const pursuit::Fault& fault) {
        BOOST_TEST(status == static_cast<int>(fault.status));
        turns_of(c, 3);
        same.skip(3);
        BOOST_TEST(agree());
    };
    both(pursuit_couple_disagree(c, 0.6f, PURSUIT_NONE),
         same.happens(pursuit::Disagreement{0.6f, {}}));
    both(pursuit_couple_open_issue(c, 0.7f, 1), same.happens(pursuit::OpenIssue{0.7f, Seat::b}));
    both(pursuit_couple_separate(c, 1, 60000), same.happens(pursuit::Separation{Seat::b, 60000u}));
    both(pursuit_couple_separate(c, PURSUIT_NONE, PURSUIT_NONE),
         same.happens(pursuit::Separation{}));
    both(pursuit_couple_reunite(c), same.happens(pursuit::Reunion{}));
    both(pursuit_couple_stress(c, 0, 0.9f), same.happens(pursuit::Stress{Seat::a, 0.9f}));
    both(pursuit_couple_good_time(c, 7), same.happens(pursuit::GoodTime{7}));
    for (int what = 0; what < PURSUIT_INTERVENTION_END; ++what) {
        const auto which = static_cast<pursuit::Intervention::What>(what);
        both(pursuit_couple_intervene(c, what, what == 0 ? PURSUIT_NONE : 1, 0.5f),
             same.intervene({which, what == 0 ? std::nullopt : std::optional(Seat::b), 0.5f}));
    }
    both(pursuit_couple_elapse(c, 123456789), same.elapse(123456789));
    same.give_floor(Seat::b);
    both(pursuit_couple_give_floor(c, 1), {});
    same.set_turn_ms(2500);
    both(pursuit_couple_set_turn_ms(c, 2500), {});
    const pursuit_traits t = traits(0.1f, 0.9f);
    both(pursuit_couple_set_traits(c, 0, &t), same.set_traits(Seat::a, somebody(0.1f, 0.9f)));
}

BOOST_AUTO_TEST_CASE(a_scene_is_that_of_the_c_api) {
    using pursuit::Seat;
    pursuit_couple* c = couple.get();
    const Held<pursuit_scene> scene = scene_with(PURSUIT_SEAT_B);
    pursuit::Scene other{Seat::b};
    const auto tell = [&](const pursuit_told& told, const pursuit::Told& what) {
        must(pursuit_scene_tell(scene.get(), c, &told));
        BOOST_TEST(!other.tell(same, told.at_ms, what));
    };
    constexpr std::uint32_t size = sizeof(pursuit_told);
    tell({size, PURSUIT_TOLD_KIND_MOVE, 1, PURSUIT_MOVE_DEFLECT, 0.25f, 0, 1000, 0},
         pursuit::HostMove{Seat::b, pursuit::Move::deflect, 0.25f});
    tell(listening(2000), pursuit::HostMove{Seat::b, pursuit::Move::listen, {}});
    tell({size, PURSUIT_TOLD_KIND_STRESS, 0, 0, 0.5f, 0, 3000, 0}, pursuit::Stress{Seat::a, 0.5f});
    tell({size, PURSUIT_TOLD_KIND_SEPARATION, 0, 0, 0, 0, 40000, 5000},
         pursuit::Separation{Seat::a, 5000});
    tell({size, PURSUIT_TOLD_KIND_SEPARATION, PURSUIT_NONE, 0, 0, 0, 60000, PURSUIT_NONE},
         pursuit::Separation{});
    tell({size, PURSUIT_TOLD_KIND_REUNION, PURSUIT_NONE, 0, 0, 0, 60500, 0}, pursuit::Reunion{});
    tell({size, PURSUIT_TOLD_KIND_GOOD_TIME, PURSUIT_NONE, 9, 0, 0, 61000, 0},
         pursuit::GoodTime{9});
    tell({size, PURSUIT_TOLD_KIND_OPEN_ISSUE, PURSUIT_NONE, 0, 0.3f, 0, 80000, 0},
         pursuit::OpenIssue{0.3f, {}});
    tell({size, PURSUIT_TOLD_KIND_DISAGREEMENT, 1, 0, 0.7f, 0, 90000, 0},
         pursuit::Disagreement{0.7f, Seat::b});
    BOOST_TEST(pursuit_scene_waiting(scene.get()) == 9u);
    std::array<pursuit_turn, 3> turns{sized<pursuit_turn>()};
    std::optional<pursuit::Turn> turn;
    std::size_t made = turns.size(), all = 0;
    for (std::int64_t now = 0; now <= 120000; now += 1000) {
        for (made = turns.size(); made == turns.size();) {
            must(pursuit_scene_advance(scene.get(), c, now, turns.data(), turns.size(), &made));
            for (std::size_t i = 0; i < made; ++i, ++all) {
                BOOST_REQUIRE(!other.advance(same, now, turn) && turn.has_value());
                check_same(turns[i], *turn);
            }
        }
        BOOST_TEST(!other.advance(same, now, turn));
        for (const pursuit_seat seat : {0, 1}) {
            std::int64_t at_ms = 0;
            must(pursuit_couple_due(c, seat, &at_ms));
            BOOST_TEST(at_ms == pursuit::due(same, static_cast<Seat>(seat)));
        }
    }
    BOOST_TEST(all > 5u);
    BOOST_TEST(agree());
}

BOOST_AUTO_TEST_CASE(a_scene_is_recorded_and_played_again) {
    must(pursuit_couple_record(couple.get(), 5));
    const Held<pursuit_scene> scene = scene_with(PURSUIT_NONE);
    std::array<pursuit_turn, 8> turns{sized<pursuit_turn>()};
    std::optional<pursuit::Turn> turn;
    pursuit::Scene other;
    std::size_t made = 0;
    must(
        pursuit_scene_advance(scene.get(), couple.get(), 40000, turns.data(), turns.size(), &made));
    BOOST_TEST(made > 1u);
    for (std::size_t i = 0; i < made; ++i) {
        BOOST_REQUIRE(!other.advance(same, 40000, turn) && turn.has_value());
        check_same(turns[i], *turn);
    }
    std::array<std::byte, 20000> image;
    std::size_t size = 0;
    must(pursuit_couple_save_recording(couple.get(), 1, image.data(), image.size(), &size));
    auto found = sized<pursuit_divergence>();
    must(pursuit_recording_validate(image.data(), size, nullptr, &found));
    BOOST_TEST(found.diverged == 0);
}

BOOST_AUTO_TEST_CASE(a_full_scene_has_a_status_of_its_own) {
    const Held<pursuit_scene> scene = scene_with(PURSUIT_SEAT_B);
    for (int i = 0; i < 16; ++i) {
        const pursuit_told told = listening(100 + i);
        must(pursuit_scene_tell(scene.get(), couple.get(), &told));
    }
    const pursuit_told more = listening(1);
    BOOST_TEST(pursuit_scene_tell(scene.get(), couple.get(), &more) == PURSUIT_STATUS_FULL);
    BOOST_TEST(pursuit_last_error() == "16 things wait already: advance the couple first");
    pursuit_scene* copied = nullptr;
    must(pursuit_scene_copy(scene.get(), &copied));
    const Held<pursuit_scene> copy(copied);
    std::array<pursuit_turn, 20> turns{sized<pursuit_turn>()};
    std::size_t made = 0;
    must(pursuit_scene_advance(scene.get(), couple.get(), 1000, turns.data(), turns.size(), &made));
    BOOST_TEST(made == 16u);
    BOOST_TEST(pursuit_scene_waiting(scene.get()) == 0u);
    BOOST_TEST(pursuit_scene_waiting(copied) == 16u);
}

BOOST_AUTO_TEST_CASE(situations) {
    auto s = sized<pursuit_situation>();
    turns_of(couple.get(), 3);
    must(pursuit_couple_situation(couple.get(), &s));
    BOOST_TEST(s.turns == 3u);
    BOOST_TEST(s.seed == 7u);
    BOOST_TEST(s.owner == PURSUIT_SEAT_A);
    BOOST_TEST(s.floor == PURSUIT_SEAT_B);
    BOOST_TEST(s.clock_ms == 3 * std::int64_t{s.turn_ms});
    BOOST_TEST(s.severity == 0.8f);
    must(pursuit_couple_open_issue(couple.get(), 0.5f, PURSUIT_NONE));  // of both
    must(pursuit_couple_situation(couple.get(), &s));
    BOOST_TEST(s.owner == PURSUIT_NONE);
    must(pursuit_couple_separate(couple.get(), 1, PURSUIT_NONE));
    must(pursuit_couple_situation(couple.get(), &s));
    BOOST_TEST(s.apart == 1);
    BOOST_TEST(s.stepped_back == PURSUIT_SEAT_B);
    BOOST_TEST(s.phase == PURSUIT_PHASE_PAUSED);
    must(pursuit_couple_separate(couple.get(), PURSUIT_NONE, 1000));
    must(pursuit_couple_situation(couple.get(), &s));
    BOOST_TEST(s.stepped_back == PURSUIT_NONE);
}

BOOST_AUTO_TEST_CASE(peeking_changes_nothing_and_tells_the_next_probability) {
    auto peek = sized<pursuit_peek>();
    const std::uint64_t was = hash_of(couple.get());
    must(pursuit_couple_peek(couple.get(), &peek));
    BOOST_TEST(hash_of(couple.get()) == was);
    float sum = 0;
    for (const float p : peek.probability) sum += p;
    BOOST_TEST(std::abs(sum - 1) < 1e-5f);
    auto turn = sized<pursuit_turn>();
    must(pursuit_couple_step(couple.get(), &turn));
    BOOST_TEST(turn.mover == peek.mover);
    BOOST_TEST(turn.probability == peek.probability[turn.move_id]);
    BOOST_TEST(std::memcmp(turn.features, peek.features, sizeof turn.features) == 0);
    BOOST_TEST(std::memcmp(&turn.sway, &peek.sway, sizeof turn.sway) == 0);
}

/// The chosen move leaves its group behind, and what it cost; who steps back is away.
BOOST_AUTO_TEST_CASE(acts_leave_traces) {
    auto turn = sized<pursuit_turn>();
    auto one = sized<pursuit_condition>();
    must(pursuit_couple_act(couple.get(), PURSUIT_SEAT_A, PURSUIT_MOVE_BLAME, 1, &turn));
    must(pursuit_couple_condition(couple.get(), PURSUIT_SEAT_A, &one));
    BOOST_TEST(one.momentum[PURSUIT_GROUP_PROTEST] > one.momentum[PURSUIT_GROUP_ANSWER]);
    BOOST_TEST(one.exertion > 0);
    BOOST_TEST(turn.after[0].momentum[PURSUIT_GROUP_PROTEST] > 0.0f);
    must(pursuit_couple_act(couple.get(), PURSUIT_SEAT_A, PURSUIT_MOVE_BLAME, 1, &turn));
    BOOST_TEST(turn.sway.momentum[PURSUIT_GROUP_PROTEST] > 0.0f);
    must(pursuit_couple_condition(couple.get(), PURSUIT_SEAT_B, &one));
    BOOST_TEST(one.familiarity > 0);
    auto situation = sized<pursuit_situation>();
    must(pursuit_couple_act(couple.get(), PURSUIT_SEAT_B, PURSUIT_MOVE_TIME_OUT, 1, &turn));
    must(pursuit_couple_situation(couple.get(), &situation));
    BOOST_TEST((situation.stepped_back == PURSUIT_SEAT_B && situation.promised == 1));
    BOOST_TEST(situation.floor == PURSUIT_SEAT_A);
    const std::uint32_t pause = situation.returns_ms;
    BOOST_TEST(pause > 1000u);
    must(pursuit_couple_elapse(couple.get(), 1000));
    must(pursuit_couple_situation(couple.get(), &situation));
    BOOST_TEST(situation.returns_ms == pause - 1000);
    must(pursuit_couple_elapse(couple.get(), situation.returns_ms));
    must(pursuit_couple_situation(couple.get(), &situation));
    BOOST_TEST((situation.apart == 0 && situation.stepped_back == PURSUIT_NONE));
    BOOST_TEST((situation.promised == 0 && situation.returns_ms == 0));
    must(pursuit_couple_act(couple.get(), PURSUIT_SEAT_B, PURSUIT_MOVE_LEAVE, 1, &turn));
    must(pursuit_couple_situation(couple.get(), &situation));
    BOOST_TEST((situation.stepped_back == PURSUIT_SEAT_B && situation.promised == 0));
    must(pursuit_couple_step(couple.get(), &turn));
    BOOST_TEST(turn.mover == PURSUIT_SEAT_A);
    must(pursuit_couple_step(couple.get(), &turn));
    BOOST_TEST(turn.mover == PURSUIT_SEAT_A);  // the other is still away
}

/// Of the same couple the brief record says what the full one says.
BOOST_AUTO_TEST_CASE(brief_turns_are_the_turns) {
    pursuit_couple* copy = nullptr;
    must(pursuit_couple_copy(couple.get(), &copy));
    const Held<pursuit_couple> other(copy);
    std::vector<pursuit_brief_turn> brief(20);
    brief[0].struct_size = sizeof brief[0];
    must(pursuit_couple_play_brief(copy, brief.data(), brief.size()));
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), brief.size());
    for (std::size_t i = 0; i < brief.size(); ++i) {
        BOOST_TEST(brief[i].struct_size == sizeof brief[i]);
        BOOST_TEST(brief[i].mover == turns[i].mover);
        BOOST_TEST(brief[i].stance == turns[i].stance);
        BOOST_TEST(brief[i].move_id == turns[i].move_id);
        BOOST_TEST(brief[i].phase == turns[i].phase);
        BOOST_TEST(brief[i].intensity == turns[i].intensity);
    }
    BOOST_TEST(hash_of(copy) == hash_of(couple.get()));
    // A recorded couple plays the same.
    must(pursuit_couple_record(copy, 7));
    std::vector<pursuit_brief_turn> more(20, brief[0]);
    must(pursuit_couple_play_brief(copy, more.data(), more.size()));
    const std::vector<pursuit_turn> next = turns_of(couple.get(), more.size());
    for (std::size_t i = 0; i < more.size(); ++i) BOOST_TEST(more[i].move_id == next[i].move_id);
    BOOST_TEST(hash_of(copy) == hash_of(couple.get()));
}

/// Where turns are put may stand anywhere in memory, between other bytes of a packet, say.
BOOST_AUTO_TEST_CASE(turns_may_stand_at_any_byte) {
    pursuit_couple* copy = nullptr;
    must(pursuit_couple_copy(couple.get(), &copy));
    const Held<pursuit_couple> other(copy);
    std::vector<pursuit_turn> moved(20);
    std::vector<unsigned char> bytes(20 * sizeof(pursuit_turn) + 2, 0xab);
    const std::uint32_t size = sizeof(pursuit_turn);
    std::memcpy(bytes.data() + 1, &size, sizeof size);
    must(pursuit_couple_play(copy, reinterpret_cast<pursuit_turn*>(bytes.data() + 1), 20));
    BOOST_TEST((bytes.front() == 0xab && bytes.back() == 0xab));
    std::memcpy(moved.data(), bytes.data() + 1, 20 * sizeof(pursuit_turn));
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 20);
    for (std::size_t i = 0; i < 20; ++i) {
        BOOST_TEST(moved[i].struct_size == size);
        BOOST_TEST(moved[i].time_ms == turns[i].time_ms);
        BOOST_TEST(moved[i].move_id == turns[i].move_id);
        BOOST_TEST(moved[i].intensity == turns[i].intensity);
    }
    BOOST_TEST(hash_of(copy) == hash_of(couple.get()));
}

BOOST_AUTO_TEST_CASE(who_is_flooded_reads_as_flooded) {
    const std::int32_t arousal = PURSUIT_QUANTITY_OF(0, PURSUIT_QUANTITY_AROUSAL);
    const std::int32_t ids[] = {PURSUIT_QUANTITY_OF(0, PURSUIT_QUANTITY_FLOODED),
                                PURSUIT_QUANTITY_OF(1, PURSUIT_QUANTITY_FLOODED)};
    const float most = 1;
    must(pursuit_couple_write(couple.get(), &arousal, &most, 1));
    bool one_was = false;
    for (int i = 0; i < 10; ++i) {
        turns_of(couple.get(), 1);
        float flooded[2];
        must(pursuit_couple_read(couple.get(), ids, 2, flooded));
        for (const int seat : {0, 1}) {
            auto c = sized<pursuit_condition>();
            must(pursuit_couple_condition(couple.get(), seat, &c));
            BOOST_TEST(flooded[seat] == (c.flooded != 0 ? 1.0f : 0.0f));
        }
        one_was = one_was || flooded[0] == 1;
    }
    BOOST_TEST(one_was);
}

BOOST_AUTO_TEST_CASE(forks_and_rewinds) {
    int tag = 0;
    must(pursuit_couple_set_user(couple.get(), &tag));
    const Held<pursuit_couple> what_if = fork(), start = fork();
    BOOST_TEST(pursuit_couple_user(couple.get()) == &tag);
    BOOST_TEST(pursuit_couple_user(what_if.get()) == nullptr);
    must(pursuit_couple_intervene(what_if.get(), PURSUIT_INTERVENTION_RECOGNISE_INTENT, 1, 1));
    turns_of(what_if.get(), 10);
    const std::vector<pursuit_turn> first = turns_of(couple.get(), 10);
    BOOST_TEST(hash_of(what_if.get()) != hash_of(couple.get()));
    must(pursuit_couple_assign(couple.get(), start.get()));
    BOOST_TEST(pursuit_couple_user(couple.get()) == &tag);
    const std::vector<pursuit_turn> again = turns_of(couple.get(), 10);
    BOOST_TEST(std::memcmp(first.data(), again.data(), 10 * sizeof first[0]) == 0);
    must(pursuit_couple_assign(couple.get(), couple.get()));
}

BOOST_AUTO_TEST_CASE(blocks_of_state) {
    turns_of(couple.get(), 9);
    std::vector<std::int32_t> ids;
    for (const int seat : {1, 0}) {
        for (int q = PURSUIT_QUANTITY_END - 1; q >= 0; --q)
            ids.push_back(PURSUIT_QUANTITY_OF(seat, q));
    }
    std::vector<float> values(ids.size());
    must(pursuit_couple_read(couple.get(), ids.data(), ids.size(), values.data()));
    const auto value = [&](int seat, int quantity) {
        const std::int32_t id = PURSUIT_QUANTITY_OF(seat, quantity);
        return values[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) -
                                               ids.begin())];
    };
    for (const int seat : {0, 1}) {
        auto c = sized<pursuit_condition>();
        must(pursuit_couple_condition(couple.get(), seat, &c));
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_UNMET_PEACE) == c.unmet[PURSUIT_NEED_PEACE]);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_AROUSAL) == c.arousal);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_HOPE) == c.hope);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_LEARNED_WITHDRAWAL) == c.learned[1]);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_CUE_DEMAND) == c.cue[1]);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_STRESS) == c.stress);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_ENGULFMENT) == c.fears[3]);
        pursuit::Fears fears;
        std::copy(std::begin(c.fears), std::end(c.fears), fears.begin());
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_PURSUIT) == pursuit::pursuit_drive(fears));
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_EXPRESSED) == c.expressed);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_STANCE) == static_cast<float>(c.stance));
        for (int group = 0; group < PURSUIT_GROUP_END; ++group) {
            BOOST_TEST(value(seat, PURSUIT_QUANTITY_MOMENTUM_APPROACH + group) ==
                       c.momentum[group]);
        }
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_EXERTION) == c.exertion);
        BOOST_TEST(value(seat, PURSUIT_QUANTITY_FAMILIARITY) == c.familiarity);
    }
}

BOOST_AUTO_TEST_CASE(written_state_reads_back_and_the_rest_stays) {
    turns_of(couple.get(), 9);
    must(pursuit_couple_elapse(couple.get(), 90000));
    std::vector<std::int32_t> ids;
    for (int q = 0; q < PURSUIT_QUANTITY_DISCONNECTION; ++q) {
        for (const int seat : {0, 1}) ids.push_back(PURSUIT_QUANTITY_OF(seat, q));
    }
    std::vector<float> before(ids.size()), after(ids.size());
    must(pursuit_couple_read(couple.get(), ids.data(), ids.size(), before.data()));
    const std::int32_t changed[] = {PURSUIT_QUANTITY_OF(1, PURSUIT_QUANTITY_AROUSAL),
                                    PURSUIT_QUANTITY_OF(0, PURSUIT_QUANTITY_CUE_WARMTH)};
    const float values[] = {0.5f, -0.75f};
    must(pursuit_couple_write(couple.get(), changed, values, 2));
    must(pursuit_couple_read(couple.get(), ids.data(), ids.size(), after.data()));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        BOOST_TEST(after[i] == (ids[i] == changed[0]   ? 0.5f
                                : ids[i] == changed[1] ? -0.75f
                                                       : before[i]));
    }
    // Writing what is there already, right after a turn, changes nothing that comes after.
    const Held<pursuit_couple> other = fork();
    must(pursuit_couple_write(other.get(), ids.data(), after.data(), ids.size()));
    BOOST_TEST(turns_of(other.get(), 1)[0].move_id == turns_of(couple.get(), 1)[0].move_id);
    // There is no -0 in the engine.
    const float minus = -0.0f;
    float back = 1;
    must(pursuit_couple_write(couple.get(), changed, &minus, 1));
    must(pursuit_couple_read(couple.get(), changed, 1, &back));
    BOOST_TEST(!std::signbit(back));
}

/// Eight threads: each with a couple of its own, all with one model, and all reading one couple.
BOOST_AUTO_TEST_CASE(eight_threads, *boost::unit_test::label("threads")) {
    constexpr std::size_t kThreads = 8;
    std::array<std::uint64_t, kThreads> hashes{};
    std::atomic<int> wrong = 0;
    const std::uint64_t shared = hash_of(couple.get());
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            pursuit_model* copy = nullptr;
            must(pursuit_model_copy(model.get(), &copy));
            const Held<pursuit_model> held(copy);
            const Held<pursuit_couple> own = some_couple(t % 2 == 0 ? copy : model.get());
            for (int i = 0; i < 20; ++i) {
                const std::vector<pursuit_turn> turns = turns_of(own.get(), 20);
                char text[600];
                auto peek = sized<pursuit_peek>();
                wrong += pursuit_why_text(model.get(), turns.data(), 20, 9, "Ana", "Ben", nullptr,
                                          text, sizeof text, nullptr);
                wrong += pursuit_couple_peek(couple.get(), &peek);
                wrong += hash_of(couple.get()) != shared;
                wrong += pursuit_couple_reunite(nullptr) != PURSUIT_STATUS_ARGUMENT;
                const Held<pursuit_couple> copied = fork();
                wrong += hash_of(copied.get()) != shared;
            }
            hashes[t] = hash_of(own.get());
        });
    }
    for (std::thread& thread : threads) thread.join();
    BOOST_TEST(wrong == 0);
    for (const std::uint64_t hash : hashes) BOOST_TEST(hash == hashes[0]);
}

BOOST_AUTO_TEST_SUITE_END()

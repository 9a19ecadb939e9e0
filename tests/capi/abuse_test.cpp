// Every function of pursuit.h with NULL, unknown ids, NaN, values out of range, structs of a wrong
// size, huge counts and buffers that are too small.
#include <fstream>

#include "abuse.hpp"

BOOST_FIXTURE_TEST_SUITE(abuse, Attacked)

BOOST_AUTO_TEST_CASE(names) {
    std::int32_t out = 77;
    ATTACK(pursuit_enum_find, id(PURSUIT_ENUM_STANCE), name("guarding"), Out(&out));
    BOOST_TEST(out == PURSUIT_STANCE_GUARDING);
    const std::string cut = "guarding" + std::string(50, '.') + "\xC3\xA9";  // in its midst
    for (const auto& [wrong, told] : {std::pair<std::string, std::string>{"a\tb\x7F", "'a?b?'"},
                                      {"\xC3\xA9t\xE9", "'\xC3\xA9t?'"},
                                      {"\xE2\x82\xAC\xE2\x82", "'\xE2\x82\xAC?\?"},
                                      {"\xC0\xAF\xED\xA0\x80", "'?????"},
                                      {"\xF0\x9F\x99\x82\xF4\x90\x80\x80", "'\xF0\x9F\x99\x82????"},
                                      {cut, "..\xC3\xA9'"}}) {
        BOOST_TEST(pursuit_enum_find(PURSUIT_ENUM_STANCE, wrong.c_str(), &out) ==
                   PURSUIT_STATUS_NAME);
        BOOST_TEST(std::string(pursuit_last_error()).find(told) != std::string::npos,
                   pursuit_last_error());
    }
    for (const std::int32_t type : {-1, attack::kLeast, attack::kMost, 4096}) {
        BOOST_TEST(pursuit_enum_count(type) == 0);
        BOOST_TEST(pursuit_enum_name(type, 0) == "?");
    }
    for (const std::int32_t value : {-1, attack::kLeast, attack::kMost, 4096}) {
        BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_NEED, value) == "?");
        BOOST_TEST(pursuit_message_text(value) == nullptr);
    }
}

BOOST_AUTO_TEST_CASE(models) {
    pursuit_model* made = nullptr;
    const New out(&made, pursuit_model_destroy);
    auto error = soiled<pursuit_parse_error>();
    ATTACK(pursuit_model_create, out);
    ATTACK(pursuit_model_copy, handle<const pursuit_model>(model.get()), out);
    ATTACK(pursuit_model_parse, array(kModelText.data()), count(kModelText.size()),
           Value<pursuit_parse_error*>(&error, {}), out);
    const char* names[] = {"need_gain", "epsilon"};
    const float values[] = {1.8f, 0.01f};
    ATTACK(pursuit_model_override, handle<const pursuit_model>(model.get()), array(&names[0]),
           array(&values[0]), count(2), out);
    pursuit_model_destroy(made);

    const auto m = handle<const pursuit_model>(model.get());
    std::uint64_t hash = 1;
    float value = 1;
    auto coefficient = soiled<pursuit_coefficient>();
    auto row = soiled<pursuit_move_row>();
    auto transition = soiled<pursuit_transition>();
    auto profile = soiled<pursuit_traits>();
    pursuit_move move = 77;
    ATTACK(pursuit_model_hash, m, Out(&hash));
    ATTACK(pursuit_coefficient_at, Value<std::size_t>(0, {pursuit_coefficient_count(), kHuge}),
           Out(&coefficient));
    ATTACK(pursuit_model_coefficient, m, name("epsilon"), Out(&value));
    ATTACK(pursuit_model_find_move, m, name("blame"), Out(&move));
    ATTACK(pursuit_model_move, m, id(PURSUIT_MOVE_BLAME), Out(&row));
    auto group = sized<pursuit_group_row>();
    ATTACK(pursuit_model_group, m, id(PURSUIT_GROUP_PROTEST), Out(&group));
    ATTACK(pursuit_model_transition, m, id(0), Out(&transition));
    ATTACK(pursuit_model_profile, m, name("pursuer"), Out(&profile));
    BOOST_TEST(pursuit_model_moves(nullptr) == 0);
    BOOST_TEST(pursuit_model_move_name(nullptr, 0) == "?");
    BOOST_TEST(pursuit_model_profile_name(nullptr, 0) == nullptr);
    BOOST_TEST(pursuit_model_profile_name(model.get(), kHuge) == nullptr);
    for (const std::int32_t bad : {-1, attack::kLeast, attack::kMost, PURSUIT_MOVE_END + 0}) {
        BOOST_TEST(pursuit_model_move_name(model.get(), bad) == "?");
    }
    pursuit_model_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(coefficients_out_of_range) {
    const char* names[] = {"need_gain", "epsilon"};
    for (const float bad : {kNan, attack::kInfinite, -1.0f, 1e30f}) {
        pursuit_model* made = model.get();
        const float values[] = {1, bad};
        BOOST_TEST(pursuit_model_override(model.get(), names, values, 2, &made) > PURSUIT_OK);
        BOOST_TEST(made == nullptr);
    }
    names[1] = nullptr;
    const float values[] = {1, 1};
    pursuit_model* made = nullptr;
    BOOST_TEST(pursuit_model_override(model.get(), names, values, 2, &made) ==
               PURSUIT_STATUS_ARGUMENT);
    names[1] = "epsilom";
    BOOST_TEST(pursuit_model_override(model.get(), names, values, 2, &made) == PURSUIT_STATUS_NAME);
    BOOST_TEST(std::string(pursuit_last_error()).find("'epsilon'") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(people) {
    auto out = soiled<pursuit_traits>();
    const pursuit_traits somebody = traits(0.6f, 0.7f);
    const pursuit_score score{sizeof score, 4, 3.5f, 1};
    const char* label = nullptr;
    ATTACK(pursuit_traits_init, Out(&out));
    ATTACK(pursuit_traits_quadrant, In(&somebody), Out(&label));
    ATTACK(pursuit_traits_from_scores, handle<const pursuit_model>(model.get()), In(&score),
           In(&score), Any<const pursuit_score*>{&score}, Out(&out));
    for (const float bad : {kNan, attack::kInfinite, -attack::kInfinite}) {
        for (const int field : {0, 1, 2}) {
            pursuit_score wrong = score;
            (field == 0 ? wrong.value : field == 1 ? wrong.mean : wrong.deviation) = bad;
            for (const int place : {0, 1, 2}) {
                const auto at = [&](int which) { return which == place ? &wrong : &score; };
                BOOST_TEST(pursuit_traits_from_scores(model.get(), at(0), at(1), at(2), &out) >
                           PURSUIT_OK);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_trait) {
    const std::size_t first = offsetof(pursuit_traits, anxiety) / sizeof(float);
    for (std::size_t i = first; i < sizeof(pursuit_traits) / sizeof(float); ++i) {
        for (const float bad : {kNan, attack::kInfinite, -0.5f, 1e9f}) {
            pursuit_traits a = traits(0.5f, 0.5f);
            std::memcpy(reinterpret_cast<char*>(&a) + i * sizeof bad, &bad, sizeof bad);
            pursuit_couple* out = couple.get();
            BOOST_TEST(pursuit_couple_create(model.get(), &a, &a, 1, 1, &out) ==
                       PURSUIT_STATUS_ARGUMENT);
            BOOST_TEST(out == nullptr);
            const std::uint64_t was = hash_of(couple.get());
            BOOST_TEST(pursuit_couple_set_traits(couple.get(), 0, &a) == PURSUIT_STATUS_ARGUMENT);
            BOOST_TEST(hash_of(couple.get()) == was);
        }
    }
}

BOOST_AUTO_TEST_CASE(couples) {
    pursuit_couple* made = nullptr;
    const New out(&made, pursuit_couple_destroy);
    const pursuit_traits a = traits(0.7f, 0.2f), b = traits(0.2f, 0.7f);
    ATTACK(pursuit_couple_create, handle<const pursuit_model>(model.get()), In(&a), In(&b),
           Any{std::uint64_t{1}}, Any{std::uint64_t{2}}, out);
    ATTACK(pursuit_couple_copy, handle<const pursuit_couple>(couple.get()), out);
    pursuit_couple_destroy(made);
    const Held<pursuit_couple> other = some_couple(model.get(), 8);
    ATTACK(pursuit_couple_set_user, handle(other.get()), Any<void*>{&made});
    ATTACK(pursuit_couple_assign, handle(other.get()), handle<const pursuit_couple>(couple.get()));
    BOOST_TEST(pursuit_couple_assign(couple.get(), nullptr) > PURSUIT_OK);
    BOOST_TEST(hash_of(other.get()) == hash_of(couple.get()));
    BOOST_TEST(pursuit_couple_model(nullptr) == nullptr);
    BOOST_TEST(pursuit_couple_user(nullptr) == nullptr);
    pursuit_couple_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(playing) {
    const auto c = handle(couple.get());
    const auto read = handle<const pursuit_couple>(couple.get());
    auto peek = soiled<pursuit_peek>();
    float shares[PURSUIT_MOVE_SLOTS] = {1, 1};
    ATTACK(pursuit_couple_step, c, Out(&turn));
    ATTACK(pursuit_couple_play, c, Out(turns.data()), count(turns.size()));
    std::vector<pursuit_brief_turn> brief(8, soiled<pursuit_brief_turn>());
    ATTACK(pursuit_couple_play_brief, c, Out(brief.data()), count(brief.size()));
    ATTACK(pursuit_couple_skip, c, Value<std::uint32_t>(100, {1000001u, 0xffffffffu}));
    ATTACK(pursuit_couple_act, c, id(0), id(PURSUIT_MOVE_BLAME), share(0.5f), Out(&turn));
    ATTACK(pursuit_couple_act, c, id(0), id(PURSUIT_MOVE_BLAME), share(PURSUIT_UNSET), Out(&turn));
    ATTACK(pursuit_couple_said, c, id(1), array<const float>(shares),
           Value<std::size_t>(2, {0, 33, kHuge}), Out(&turn));
    ATTACK(pursuit_couple_observe, c, id(1), array<const float>(shares),
           Value<std::size_t>(2, {0, 33, kHuge}), Out(&turn));
    ATTACK(pursuit_couple_peek, read, Out(&peek));
    const std::uint64_t was = hash_of(couple.get());
    for (const float bad : {kNan, attack::kInfinite, -1.0f, 1.5f}) {
        shares[1] = bad;
        BOOST_TEST(pursuit_couple_observe(couple.get(), 0, shares, 2, &turn) > PURSUIT_OK);
    }
    shares[0] = shares[1] = 0;
    BOOST_TEST(pursuit_couple_observe(couple.get(), 0, shares, 2, &turn) > PURSUIT_OK);
    shares[PURSUIT_MOVE_END] = 1;  // a move that the model does not have
    BOOST_TEST(pursuit_couple_observe(couple.get(), 0, shares, 32, &turn) > PURSUIT_OK);
    BOOST_TEST(pursuit_couple_play(couple.get(), nullptr, 0) == PURSUIT_OK);
    BOOST_TEST(hash_of(couple.get()) == was);
}

BOOST_AUTO_TEST_CASE(events) {
    const auto c = handle(couple.get());
    const pursuit_traits a = traits(0.7f, 0.2f);
    const auto unset = Value<float>(0.5f, {kNan, attack::kInfinite, PURSUIT_UNSET, 1.5f});
    ATTACK(pursuit_couple_disagree, c, unset, maybe_id(PURSUIT_NONE));
    ATTACK(pursuit_couple_open_issue, c, unset, maybe_id(1));
    ATTACK(pursuit_couple_separate, c, maybe_id(1),
           Value<std::int64_t>(PURSUIT_NONE, {-2, std::int64_t{1} << 32, INT64_MIN, INT64_MAX}));
    ATTACK(pursuit_couple_separate, c, maybe_id(PURSUIT_NONE), Any{std::int64_t{0xffffffff}});
    ATTACK(pursuit_couple_reunite, c);
    ATTACK(pursuit_couple_stress, c, id(0), unset);
    ATTACK(pursuit_couple_good_time, c, Value<std::uint32_t>(3, {0, 1001, 0xffffffffu}));
    ATTACK(pursuit_couple_intervene, c, id(PURSUIT_INTERVENTION_AFFIRM), maybe_id(0), unset);
    ATTACK(pursuit_couple_elapse, c, Value<std::int64_t>(INT64_MAX, {-1, INT64_MIN}));
    ATTACK(pursuit_couple_give_floor, c, id(1));
    ATTACK(pursuit_couple_set_turn_ms, c,
           Value<std::uint32_t>(0x7fffffff, {0x80000000u, 0xffffffffu}));
    ATTACK(pursuit_couple_set_traits, c, id(1), In(&a));
}

BOOST_AUTO_TEST_CASE(scenes) {
    pursuit_scene* made = nullptr;
    pursuit_scene* second = nullptr;
    ATTACK(pursuit_scene_create, maybe_id(1), New(&made, pursuit_scene_destroy));
    const Held<pursuit_scene> scene(made);
    ATTACK(pursuit_scene_copy, handle<const pursuit_scene>(made),
           New(&second, pursuit_scene_destroy));
    pursuit_scene_destroy(second);
    pursuit_scene_destroy(nullptr);
    BOOST_TEST(pursuit_scene_waiting(nullptr) == 0u);

    const auto read = handle<const pursuit_couple>(couple.get());
    std::int64_t at_ms = 77;
    ATTACK(pursuit_couple_due, read, id(0), Out(&at_ms));
    auto situation = sized<pursuit_situation>();
    must(pursuit_couple_situation(couple.get(), &situation));
    const std::int64_t now = situation.clock_ms;
    BOOST_TEST_REQUIRE(now > 0);
    const pursuit_told told = listening(now);
    ATTACK(pursuit_scene_tell, handle(made), read, In(&told));
    const std::size_t waiting = pursuit_scene_waiting(made);
    const auto refused = [&](pursuit_told wrong) {
        BOOST_TEST(pursuit_scene_tell(made, couple.get(), &wrong) == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(pursuit_scene_waiting(made) == waiting);
    };
    for (const std::int32_t bad : {-1, attack::kLeast, attack::kMost, 4096}) {
        for (auto field : {&pursuit_told::kind, &pursuit_told::seat, &pursuit_told::id}) {
            pursuit_told wrong = told;
            wrong.*field = bad;
            refused(wrong);
            wrong.kind = PURSUIT_TOLD_KIND_GOOD_TIME;
            if (field == &pursuit_told::id) refused(wrong);
        }
    }
    for (const float bad : {kNan, attack::kInfinite, -0.5f, 1.5f}) {
        for (const std::int32_t kind : {PURSUIT_TOLD_KIND_MOVE, PURSUIT_TOLD_KIND_DISAGREEMENT,
                                        PURSUIT_TOLD_KIND_OPEN_ISSUE, PURSUIT_TOLD_KIND_STRESS}) {
            pursuit_told wrong = told;
            wrong.kind = kind;
            wrong.amount = bad;
            refused(wrong);
        }
    }
    for (const std::int64_t bad :
         {INT64_MIN, std::int64_t{-1}, now - 1, (std::int64_t{1} << 62) + 1}) {
        pursuit_told wrong = told;
        wrong.at_ms = bad;
        refused(wrong);
    }
    for (const std::int64_t bad : {INT64_MIN, std::int64_t{-2}, std::int64_t{1} << 32}) {
        pursuit_told wrong = told;
        wrong.kind = PURSUIT_TOLD_KIND_SEPARATION;
        wrong.ms = bad;
        refused(wrong);
    }
    std::size_t count_made = 77;
    const std::int64_t end = std::int64_t{1} << 62;
    ATTACK(pursuit_scene_advance, handle(made), handle(couple.get()),
           Value<std::int64_t>(now, {INT64_MIN, -1, now - 1, end + 1, INT64_MAX}),
           Out(turns.data()), Value<std::size_t>(turns.size(), {0, kHuge, kHuge / 8}),
           Out(&count_made));
}

BOOST_AUTO_TEST_CASE(uncovering_while_flooded) {
    pursuit_condition now = soiled<pursuit_condition>();
    for (int i = 0; i < 200 && now.flooded != 1; ++i) {
        must(pursuit_couple_stress(couple.get(), 0, 1));
        must(pursuit_couple_act(couple.get(), 1, PURSUIT_MOVE_BLAME, 1, &turn));
        must(pursuit_couple_condition(couple.get(), 0, &now));
    }
    BOOST_TEST_REQUIRE(now.flooded == 1);
    const std::uint64_t was = hash_of(couple.get());
    BOOST_TEST(pursuit_couple_intervene(couple.get(), PURSUIT_INTERVENTION_UNCOVER, 1, 1) ==
               PURSUIT_STATUS_STATE);
    BOOST_TEST(hash_of(couple.get()) == was);
}

BOOST_AUTO_TEST_CASE(reading) {
    const auto c = handle<const pursuit_couple>(couple.get());
    auto condition = soiled<pursuit_condition>();
    auto situation = soiled<pursuit_situation>();
    auto person = soiled<pursuit_traits>();
    std::uint64_t hash = 1;
    std::int32_t ids[] = {PURSUIT_QUANTITY_AROUSAL,
                          PURSUIT_QUANTITY_OF(PURSUIT_SEAT_B, PURSUIT_QUANTITY_HOPE)};
    float values[2] = {0.25f, 0.75f};
    ATTACK(pursuit_couple_traits, c, id(1), Out(&person));
    ATTACK(pursuit_couple_condition, c, id(1), Out(&condition));
    ATTACK(pursuit_couple_situation, c, Out(&situation));
    ATTACK(pursuit_couple_hash, c, Out(&hash));
    ATTACK(pursuit_couple_write, handle(couple.get()), array<const std::int32_t>(ids),
           array<const float>(values), count(2));
    ATTACK(pursuit_couple_read, c, array<const std::int32_t>(ids), count(2), Out(&values[0]));
    for (const std::int32_t bad :
         {-1, -64, PURSUIT_QUANTITY_END + 0, 63, 128, 64 + 40, attack::kMost, attack::kLeast}) {
        ids[1] = bad;
        values[0] = 9;
        BOOST_TEST(pursuit_couple_read(couple.get(), ids, 2, values) == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(values[0] == 9);
        values[0] = 0;
        const std::uint64_t was = hash_of(couple.get());
        BOOST_TEST(pursuit_couple_write(couple.get(), ids, values, 2) == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(hash_of(couple.get()) == was);
    }
    for (std::int32_t derived = PURSUIT_QUANTITY_DISCONNECTION; derived < PURSUIT_QUANTITY_END;
         ++derived) {
        BOOST_TEST(pursuit_couple_write(couple.get(), &derived, values, 1) ==
                   PURSUIT_STATUS_ARGUMENT);
    }
    for (std::int32_t written = 0; written < PURSUIT_QUANTITY_DISCONNECTION; ++written) {
        for (const float bad : {kNan, attack::kInfinite, -1.5f, 2.0f}) {
            BOOST_TEST(pursuit_couple_write(couple.get(), &written, &bad, 1) ==
                       PURSUIT_STATUS_ARGUMENT);
        }
    }
}

BOOST_AUTO_TEST_CASE(reasons) {
    const auto m = handle<const pursuit_model>(model.get());
    auto reason = soiled<pursuit_reason>();
    auto other = soiled<pursuit_alternative>();
    pursuit_catalogue texts{};
    texts.struct_size = sizeof texts;
    char text[600];
    std::size_t needed = 0;
    const Value<std::size_t> index(5, {12, kHuge}), room(sizeof text, {0, 1, 20});
    const Any<const pursuit_catalogue*> english{nullptr};
    const Any<char*> buffer{text};
    const Value<const char*> ana("Ana", {nullptr}), ben("Ben", {nullptr});
    ATTACK(pursuit_why, m, In(&turns[0]), count(12), index, Out(&reason));
    ATTACK(pursuit_why_text, m, In(&turns[0]), count(12), index, ana, ben, english, array(text),
           room, Any{&needed});
    ATTACK(pursuit_why_not, m, In(&turns[5]), maybe_id(PURSUIT_NONE), Out(&other));
    ATTACK(pursuit_why_not_text, m, In(&turns[5]), maybe_id(PURSUIT_MOVE_LISTEN), ana, ben, english,
           buffer, room, Any{&needed});
    auto direction = soiled<pursuit_direction>();
    char long_text[4000];
    const Value<std::size_t> long_room(sizeof long_text, {0, 1, 20});
    ATTACK(pursuit_direction_of, m, In(&turns[0]), count(12), index, Out(&direction));
    ATTACK(pursuit_direction_text, m, In(&turns[0]), count(12), index, ana, ben, english,
           array(long_text), long_room, Any{&needed});
    ATTACK(pursuit_direction_json, m, In(&turns[0]), count(12), index, ana, ben, english,
           array(long_text), long_room, Any{&needed});
    auto all = soiled<pursuit_catalogue>();
    ATTACK(pursuit_catalogue_init, Value<const char*>("de", {nullptr, "", "xx"}), Out(&all));
    for (const std::uint32_t size : {0u, 3u, 5000u}) {
        texts.struct_size = size;
        BOOST_TEST(pursuit_why_text(model.get(), turns.data(), 12, 5, "a", "b", &texts, text,
                                    sizeof text, &needed) == PURSUIT_STATUS_ARGUMENT);
    }
    texts.struct_size = sizeof texts;
    for (const char* bad : {"{nobody}", "{", "{me:d}", "}"}) {
        texts.texts[PURSUIT_MESSAGE_CHOSEN] = bad;
        BOOST_TEST(pursuit_why_text(model.get(), turns.data(), 12, 5, "a", "b", &texts, text,
                                    sizeof text, &needed) == PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(attack::one_line(pursuit_last_error()));
    }
}

/// Numbers and ids of a record, one after the other, that no engine made.
BOOST_AUTO_TEST_CASE(records) {
    auto reason = soiled<pursuit_reason>();
    auto other = soiled<pursuit_alternative>();
    const auto refused = [&](const pursuit_turn& wrong) {
        turns[5] = wrong;
        const bool why = pursuit_why(model.get(), turns.data(), 12, 6, &reason) > PURSUIT_OK;
        const bool not_why = pursuit_why_not(model.get(), &wrong, -1, &other) > PURSUIT_OK;
        return why && not_why;
    };
    const pursuit_turn right = turns[5];
    for (std::int32_t pursuit_turn::*field :
         {&pursuit_turn::mover, &pursuit_turn::before, &pursuit_turn::stance, &pursuit_turn::row,
          &pursuit_turn::move_id, &pursuit_turn::phase, &pursuit_turn::turning}) {
        for (const std::int32_t bad : {-2, 200, attack::kLeast, attack::kMost}) {
            pursuit_turn wrong = right;
            wrong.*field = bad;
            BOOST_TEST(refused(wrong));
        }
    }
    for (float pursuit_turn::*field :
         {&pursuit_turn::intensity, &pursuit_turn::probability, &pursuit_turn::uniform}) {
        pursuit_turn wrong = right;
        wrong.*field = kNan;
        BOOST_TEST(refused(wrong));
    }
    for (int i = 0; i < PURSUIT_FEATURE_END; ++i) {
        pursuit_turn wrong = right;
        wrong.features[i] = attack::kInfinite;
        BOOST_TEST(refused(wrong));
    }
    pursuit_turn wrong = right;
    wrong.after[1].stance = PURSUIT_STANCE_END;
    BOOST_TEST(refused(wrong));
    wrong = right;
    wrong.after[1].fears[3] = kNan;
    BOOST_TEST(refused(wrong));
    wrong = right;
    wrong.after[0].momentum[5] = kNan;
    BOOST_TEST(refused(wrong));
    for (float pursuit_sway::*field : {&pursuit_sway::exertion, &pursuit_sway::bid,
                                       &pursuit_sway::heard, &pursuit_sway::level}) {
        wrong = right;
        wrong.sway.*field = attack::kInfinite;
        BOOST_TEST(refused(wrong));
    }
    BOOST_TEST(!refused(right));
}

BOOST_AUTO_TEST_CASE(images) {
    const auto c = handle<const pursuit_couple>(couple.get());
    const auto m = handle<const pursuit_model>(model.get());
    must(pursuit_couple_record(couple.get(), 5));
    turns_of(couple.get(), 20);
    const std::vector<pursuit_turn> recent = turns_of(couple.get(), 6);
    const auto with_turns = filled<std::byte>([&](auto* to, std::size_t size, std::size_t* takes) {
        return pursuit_couple_save_with_turns(couple.get(), recent.data(), 6, 1, to, size, takes);
    });
    const std::vector<std::byte> image = image_of(couple.get(), 1),
                                 recording = recording_of(couple.get());
    std::vector<std::byte> buffer(100000);
    std::size_t needed = 0;
    pursuit_couple* made = nullptr;
    pursuit_model* made_model = nullptr;
    auto info = soiled<pursuit_image_info>();
    auto divergence = soiled<pursuit_divergence>();
    const Value<void*> to(buffer.data(), {nullptr});
    const Value<const void*> from(image.data(), {nullptr});
    const Value<std::size_t> size(image.size(), {0, 1, 47, image.size() - 1, kHuge, kHuge / 2});
    const Value<std::size_t> room(buffer.size(), {0, 1, 47, 100});
    ATTACK(pursuit_couple_save, c, flag(1), to, room, Any{&needed});
    ATTACK(pursuit_couple_save_with_turns, c, In(&recent[0]), count(6), flag(1), to, room,
           Any{&needed});
    const Value<std::size_t> kept(8, {0, 5, kHuge, kHuge / 8});
    ATTACK(pursuit_couple_load_turns, Value<const void*>(with_turns.data(), {nullptr}),
           Value<std::size_t>(with_turns.size(), {0, 1, 47, with_turns.size() - 1, kHuge}),
           Any<const pursuit_model*>{nullptr}, flag(0), Out(turns.data()), kept, Any{&needed});
    BOOST_TEST(needed == 6u);
    ATTACK(pursuit_model_save, m, to, room, Any{&needed});
    ATTACK(pursuit_couple_save_recording, c, flag(0), to, room, Any{&needed});
    ATTACK(pursuit_image_inspect, from, size, Out(&info));
    ATTACK(pursuit_couple_load, from, size, Any<const pursuit_model*>{nullptr}, flag(0),
           New(&made, pursuit_couple_destroy));
    ATTACK(pursuit_model_load, from, size, flag(0), New(&made_model, pursuit_model_destroy));
    pursuit_couple_destroy(made);
    pursuit_model_destroy(made_model);
    ATTACK(pursuit_recording_validate,
           Value<const void*>(recording.data(), {nullptr, image.data()}),
           Value<std::size_t>(recording.size(), {0, 1, 47, recording.size() - 1, kHuge}),
           Any<const pursuit_model*>{nullptr}, Out(&divergence));
    BOOST_TEST(divergence.diverged == 0);
    ATTACK(pursuit_couple_record, handle(couple.get()),
           Value<std::uint32_t>(100, {0, 65536, 0xffffffffu}));
    ATTACK(pursuit_couple_stop_recording, handle(couple.get()));
    BOOST_TEST(pursuit_couple_save_recording(couple.get(), 0, buffer.data(), buffer.size(),
                                             &needed) == PURSUIT_STATUS_STATE);
}

/// Good times are work: a recording has checkpoints for it, and one without them is refused.
BOOST_AUTO_TEST_CASE(work_of_a_recording) {
    constexpr std::size_t kGoodTime = 5, kCheckpoint = 9;
    const auto recorded = [&] {
        return filled<std::byte>([&](std::byte* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_couple_save_recording(couple.get(), 0, buffer, size, needed);
        });
    };
    must(pursuit_couple_record(couple.get(), 65535));
    const std::size_t start = recorded().size();
    for (int i = 0; i < 200; ++i) must(pursuit_couple_good_time(couple.get(), 1000));
    std::vector<std::byte> image = recorded();
    BOOST_TEST(image.size() == start + 200 * kGoodTime + 3 * kCheckpoint);
    auto divergence = soiled<pursuit_divergence>();
    const auto validated = [&] {
        return pursuit_recording_validate(image.data(), image.size(), model.get(), &divergence);
    };
    must(validated());
    BOOST_TEST(divergence.diverged == 0);
    // Without the first of them; then the size of the body and the checksum are right again.
    const auto at =
        image.begin() + static_cast<std::ptrdiff_t>(start - kCheckpoint + 65 * kGoodTime);
    BOOST_REQUIRE(*at == std::byte{0});
    image.erase(at, at + kCheckpoint);
    const auto put = [&](std::size_t where, std::uint64_t number) {
        for (std::size_t i = 0; i < 8; ++i) image[where + i] = std::byte(number >> (8 * i) & 0xff);
    };
    put(16, image.size() - 48);
    std::uint64_t sum = 0xcbf29ce484222325;
    for (std::size_t i = 0; i < image.size(); ++i) {
        if (i < 40 || i >= 48)
            sum = (sum ^ std::to_integer<std::uint64_t>(image[i])) * 0x100000001b3;
    }
    put(40, sum);
    BOOST_TEST(validated() == PURSUIT_STATUS_INPUT);
    BOOST_TEST(std::string(pursuit_last_error()) ==
               "bad image: more than 65535 turns and exchanges without a checkpoint");
}

BOOST_AUTO_TEST_CASE(scenarios) {
    pursuit_scenario* scenario = nullptr;
    auto error = soiled<pursuit_parse_error>();
    ATTACK(pursuit_scenario_parse, array(kScenarioText.data()), count(kScenarioText.size()),
           Any<pursuit_parse_error*>{&error}, New(&scenario, pursuit_scenario_destroy));
    const Held<pursuit_scenario> held(scenario);
    const auto s = handle<const pursuit_scenario>(scenario);
    auto info = soiled<pursuit_scenario_info>();
    auto person = soiled<pursuit_traits>();
    pursuit_model* own = nullptr;
    std::vector<char> text(5000);
    std::size_t needed = 0;
    ATTACK(pursuit_scenario_about, s, Out(&info));
    ATTACK(pursuit_scenario_traits, s, id(1), Out(&person));
    ATTACK(pursuit_scenario_model, s, New(&own, pursuit_model_destroy));
    ATTACK(pursuit_scenario_write, s, array(text.data()), Value<std::size_t>(5000, {0, 1, 50}),
           Any{&needed});
    const Held<pursuit_model> held_model(own);

    pursuit_playthrough* playthrough = nullptr;
    ATTACK(pursuit_playthrough_create, s, Any<const pursuit_model*>{nullptr},
           New(&playthrough, pursuit_playthrough_destroy));
    const Held<pursuit_playthrough> held_playthrough(playthrough);
    pursuit_playthrough* second = nullptr;
    ATTACK(pursuit_playthrough_copy, handle<const pursuit_playthrough>(playthrough),
           New(&second, pursuit_playthrough_destroy));
    pursuit_playthrough_destroy(second);
    ATTACK(pursuit_playthrough_next, handle(playthrough), Out(&turn));
    std::uint32_t happened[4];
    ATTACK(pursuit_playthrough_happened, handle<const pursuit_playthrough>(playthrough),
           array(happened), Value<std::size_t>(4, {0}), Any{&needed});
    BOOST_TEST(needed == 1u);
    pursuit_couple* on_its_own = nullptr;
    ATTACK(pursuit_playthrough_couple, handle<const pursuit_playthrough>(playthrough),
           New(&on_its_own, pursuit_couple_destroy));
    const Held<pursuit_couple> held_couple(on_its_own);
    ATTACK(pursuit_playthrough_assign, handle(playthrough),
           handle<const pursuit_couple>(on_its_own));
    BOOST_TEST(pursuit_playthrough_assign(playthrough, couple.get()) == PURSUIT_STATUS_STATE);
    pursuit_scenario_destroy(nullptr);
    pursuit_playthrough_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(observed_talks) {
    pursuit_talks* talks = nullptr;
    auto error = soiled<pursuit_parse_error>();
    ATTACK(pursuit_talks_parse, array(kCodesText.data()), count(kCodesText.size()),
           array(kTalkText.data()), count(kTalkText.size()), Any<pursuit_parse_error*>{&error},
           New(&talks, pursuit_talks_destroy));
    const Held<pursuit_talks> held(talks);
    const auto t = handle<const pursuit_talks>(talks);
    auto info = soiled<pursuit_talk_info>();
    auto baselines = soiled<pursuit_baselines>();
    pursuit_model* own = nullptr;
    double log_probability[12], log_likelihood = 0;
    std::size_t needed = 0;
    const Value<std::size_t> index(0, {2, kHuge});
    ATTACK(pursuit_talks_about, t, index, Out(&info));
    ATTACK(pursuit_talks_model, t, New(&own, pursuit_model_destroy));
    const Held<pursuit_model> held_model(own);
    ATTACK(pursuit_talks_replay, t, index, handle<const pursuit_model>(own),
           Any<const pursuit_progress*>{nullptr}, Out(turns.data()), Out(&log_probability[0]),
           Value<std::size_t>(12, {0, 5, kHuge}), Any{&needed}, Out(&log_likelihood));
    ATTACK(pursuit_talks_baselines, t, Out(&baselines));
    auto rows = soiled<pursuit_talk_rows>();
    ATTACK(pursuit_talks_rows, t, Out(&rows));
    BOOST_TEST((pursuit_talks_skipped(nullptr, 0) == nullptr));
    BOOST_TEST((pursuit_talks_skipped(talks, kHuge) == nullptr));
    std::uint32_t values[6];
    ATTACK(pursuit_talks_values, t, index, array(values), Value<std::size_t>(6, {0, 5, kHuge}),
           Any{&needed});
    BOOST_TEST(pursuit_talks_count(nullptr) == 0u);
    pursuit_talks_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(coders) {
    pursuit_agreement* agreement = nullptr;
    auto error = soiled<pursuit_parse_error>();
    ATTACK(pursuit_agreement_parse, array(kCodersText.data()), count(kCodersText.size()),
           array(kCodedText.data()), count(kCodedText.size()), Any<pursuit_parse_error*>{&error},
           New(&agreement, pursuit_agreement_destroy));
    const Held<pursuit_agreement> held(agreement);
    const auto a = handle<const pursuit_agreement>(agreement);
    auto info = soiled<pursuit_agreement_info>();
    auto kappa = soiled<pursuit_kappa>();
    const Value<std::size_t> index(0, {2, kHuge});
    ATTACK(pursuit_agreement_about, a, index, Out(&info));
    ATTACK(pursuit_agreement_kappa, a, index, Value<std::uint32_t>(2, {3, 0xFFFFFFFF}),
           Out(&kappa));
    BOOST_TEST(pursuit_agreement_count(nullptr) == 0u);
    pursuit_agreement_destroy(nullptr);
}

BOOST_AUTO_TEST_CASE(fits) {
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    const auto t = handle<const pursuit_talks>(talks.get());
    pursuit_likelihood* likelihood = nullptr;
    ATTACK(pursuit_likelihood_create, t, New(&likelihood, pursuit_likelihood_destroy));
    const Held<pursuit_likelihood> held_likelihood(likelihood);
    const pursuit_traits people = traits(0.7f, 0.2f);
    double sum = 0;
    ATTACK(pursuit_likelihood_of, handle(likelihood), handle<const pursuit_model>(model.get()),
           In(&people), In(&people), Value<std::size_t>(1, {kHuge, 1000001}),
           Any<const pursuit_progress*>{nullptr}, Out(&sum));
    std::vector<double> by_talk(pursuit_talks_count(talks.get()));
    ATTACK(pursuit_likelihood_of_talks, handle(likelihood),
           handle<const pursuit_model>(model.get()), In(&people), In(&people),
           Value<std::size_t>(1, {0, 2, kHuge, 1000001}), Any<const pursuit_progress*>{nullptr},
           Value<std::size_t>(by_talk.size(), {0, by_talk.size() + 1, kHuge}), Out(by_talk.data()));
    const double value = 0.5;
    ATTACK(pursuit_talks_nats_of, t, attack::name("a.anxiety"), Any<const char*>{nullptr},
           In(&value), Value<std::size_t>(1, {0, 2}),
           Value<std::size_t>(by_talk.size(), {0, kHuge}), Out(by_talk.data()));
    auto options = soiled<pursuit_fit_options>();
    ATTACK(pursuit_fit_options_init, Out(&options));
    options.draws = 0;
    pursuit_fit* fit = nullptr;
    ATTACK(pursuit_talks_fit, t, attack::name("a.anxiety"), In<pursuit_fit_options>(&options),
           New(&fit, pursuit_fit_destroy));
    const Held<pursuit_fit> held(fit);
    const auto f = handle<const pursuit_fit>(fit);
    auto info = soiled<pursuit_fit_info>();
    auto estimate = soiled<pursuit_estimate>();
    auto rival = soiled<pursuit_rival>();
    auto checked = soiled<pursuit_checked>();
    auto a = soiled<pursuit_traits>(), b = soiled<pursuit_traits>();
    ATTACK(pursuit_fit_about, f, Out(&info));
    ATTACK(pursuit_fit_estimate, f, Value<std::size_t>(0, {1, kHuge}), Out(&estimate));
    ATTACK(pursuit_fit_rival, f, Value<std::size_t>(3, {4, kHuge}), Out(&rival));
    double nats = 0;
    std::size_t needed = 0;
    ATTACK(pursuit_fit_held_out, f, Any{&nats}, Any<std::size_t>{1}, Any{&needed});
    pursuit_model* fitted = nullptr;
    ATTACK(pursuit_fit_model, f, Any{&a}, Any{&b}, New(&fitted, pursuit_model_destroy));
    pursuit_model_destroy(fitted);
    char text[4096];
    ATTACK(pursuit_fit_write, f, array(text), Value<std::size_t>(sizeof text, {0, 5, kHuge}),
           Any{&needed});
    BOOST_TEST(pursuit_fit_checked(fit, 0, &checked) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(pursuit_fit_checked(nullptr, 0, &checked) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(std::string_view(pursuit_fit_warning(nullptr, 0)) == "");
    BOOST_TEST(std::string_view(pursuit_fit_warning(fit, kHuge)) == "");
    pursuit_fit_destroy(nullptr);
    pursuit_likelihood_destroy(nullptr);
}

/// A function without a status of its own is tried above by hand; all the others are attacked.
BOOST_AUTO_TEST_CASE(nothing_is_left_out) {
    const std::set<std::string> by_hand{"pursuit_agreement_count",    "pursuit_agreement_destroy",
                                        "pursuit_coefficient_count",  "pursuit_couple_destroy",
                                        "pursuit_couple_model",       "pursuit_couple_user",
                                        "pursuit_ensemble_destroy",   "pursuit_enum_count",
                                        "pursuit_enum_name",          "pursuit_fit_checked",
                                        "pursuit_fit_destroy",        "pursuit_fit_warning",
                                        "pursuit_last_error",         "pursuit_likelihood_destroy",
                                        "pursuit_message_text",       "pursuit_model_destroy",
                                        "pursuit_model_move_name",    "pursuit_model_moves",
                                        "pursuit_model_profile_name", "pursuit_playthrough_destroy",
                                        "pursuit_population_destroy", "pursuit_process_destroy",
                                        "pursuit_progress_destroy",   "pursuit_progress_done",
                                        "pursuit_scenario_destroy",   "pursuit_scene_destroy",
                                        "pursuit_scene_waiting",      "pursuit_struct_size",
                                        "pursuit_talks_count",        "pursuit_talks_destroy",
                                        "pursuit_talks_skipped",      "pursuit_version",
                                        "pursuit_version_text",       "pursuit_watch_destroy"};
    std::ifstream symbols("capi/generated/pursuit.symbols");
    BOOST_TEST_REQUIRE(symbols.good());
    for (std::string symbol; std::getline(symbols, symbol);) {
        BOOST_TEST(attack::attacked().contains(symbol) != by_hand.contains(symbol), symbol);
    }
}

BOOST_AUTO_TEST_SUITE_END()

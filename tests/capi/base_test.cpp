// Version, errors, names of ids, sizes of structs: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(base, Fixture)

BOOST_AUTO_TEST_CASE(version) {
    BOOST_TEST(pursuit_version() == PURSUIT_VERSION);
    const std::string text = std::to_string(PURSUIT_VERSION_MAJOR) + "." +
                             std::to_string(PURSUIT_VERSION_MINOR) + "." +
                             std::to_string(PURSUIT_VERSION_PATCH);
    BOOST_TEST(pursuit_version_text() == text);
}

BOOST_AUTO_TEST_CASE(every_id_has_a_name_of_its_own) {
    for (pursuit_enum type = 0; type < PURSUIT_ENUM_END; ++type) {
        BOOST_TEST(pursuit_enum_count(type) > 0);
        for (std::int32_t value = 0; value < pursuit_enum_count(type); ++value) {
            const std::string name = pursuit_enum_name(type, value);
            std::int32_t found = -1;
            BOOST_TEST(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos);
            BOOST_TEST(pursuit_enum_find(type, name.c_str(), &found) == PURSUIT_OK);
            BOOST_TEST(found == value);
        }
    }
    for (pursuit_move move = 0; move < pursuit_model_moves(model.get()); ++move) {
        pursuit_move found = -1;
        must(pursuit_model_find_move(model.get(), pursuit_model_move_name(model.get(), move),
                                     &found));
        BOOST_TEST(found == move);
    }
}

BOOST_AUTO_TEST_CASE(the_header_knows_as_many_ids) {
    const std::int32_t ends[PURSUIT_ENUM_END] = {
        PURSUIT_STATUS_END,       PURSUIT_SEAT_END,          PURSUIT_NEED_END,
        PURSUIT_FEAR_END,         PURSUIT_PRIMARY_END,       PURSUIT_SECONDARY_END,
        PURSUIT_DIMENSION_END,    PURSUIT_KIND_END,          PURSUIT_TURNING_END,
        PURSUIT_STANCE_END,       PURSUIT_PHASE_END,         PURSUIT_FEATURE_END,
        PURSUIT_INTERVENTION_END, PURSUIT_CUE_END,           PURSUIT_MEANING_END,
        PURSUIT_TENDENCY_END,     PURSUIT_LINK_END,          PURSUIT_HEAT_END,
        PURSUIT_QUANTITY_END,     PURSUIT_PARTING_END,       PURSUIT_LOOP_ORDER_END,
        PURSUIT_IMAGE_END,        PURSUIT_PROCESS_STAGE_END, PURSUIT_PROCESS_VARIABLE_END,
        PURSUIT_TRAIT_END,        PURSUIT_OUTCOME_END,       PURSUIT_CHANGE_KIND_END,
        PURSUIT_LEVER_END,        PURSUIT_STABILITY_END,     PURSUIT_OUTLOOK_END,
        PURSUIT_FATE_END,         PURSUIT_LOOP_SIDES_END,    PURSUIT_LOOP_MEMBER_END,
        PURSUIT_PATTERN_END,      PURSUIT_LACK_END,          PURSUIT_LAG_END,
        PURSUIT_VERDICT_END,      PURSUIT_GROUP_END,         PURSUIT_GATE_END,
        PURSUIT_TOLD_KIND_END,    PURSUIT_STRENGTH_END,      PURSUIT_MANNER_END,
        PURSUIT_LIMIT_END};
    for (pursuit_enum type = 0; type < PURSUIT_ENUM_END; ++type) {
        BOOST_TEST(pursuit_enum_count(type) == ends[type]);
    }
    BOOST_TEST(pursuit_model_moves(model.get()) == PURSUIT_MOVE_END);
    BOOST_TEST(pursuit_model_move_name(model.get(), PURSUIT_MOVE_RETURN) == "return");
    BOOST_TEST(pursuit_model_move_name(model.get(), PURSUIT_MOVE_AFFECTION) == "affection");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_STANCE, PURSUIT_STANCE_SHUT_DOWN) == "shut_down");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_FEATURE, PURSUIT_FEATURE_COLDNESS) == "coldness");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_GROUP, PURSUIT_GROUP_SILENCE) == "silence");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_GATE, PURSUIT_GATE_QUIETING) == "quieting");
    BOOST_TEST(pursuit_enum_name(PURSUIT_ENUM_TRAIT, PURSUIT_TRAIT_LEVEL) == "level");
}

BOOST_AUTO_TEST_CASE(what_is_no_id_has_no_name) {
    for (pursuit_enum type = 0; type < PURSUIT_ENUM_END; ++type) {
        for (const std::int32_t none : {-1, pursuit_enum_count(type)})
            BOOST_TEST(pursuit_enum_name(type, none) == "?");
    }
    for (const pursuit_enum none : {-1, PURSUIT_ENUM_END + 0}) {
        BOOST_TEST(pursuit_enum_name(none, 0) == "?");
        BOOST_TEST(pursuit_enum_count(none) == 0);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_name_suggests_one) {
    std::int32_t out = 5;
    BOOST_TEST(pursuit_enum_find(PURSUIT_ENUM_STANCE, "protestin", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(out == 5);
    BOOST_TEST(pursuit_last_error() == "unknown stance 'protestin', nearest is 'protesting'");
    BOOST_TEST(pursuit_enum_find(PURSUIT_ENUM_CHANGE_KIND, "quarrel", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(std::string(pursuit_last_error())
                   .starts_with("unknown change kind 'quarrel', known: 'intervention', 'move', "));
    BOOST_TEST(pursuit_enum_find(PURSUIT_ENUM_SEAT, "c", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(pursuit_last_error() == "unknown seat 'c', known: 'a', 'b'");
    BOOST_TEST(pursuit_model_find_move(model.get(), "blaim", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(pursuit_last_error() == "unknown move 'blaim', nearest is 'blame'");
}

// As much of a long text as there is room for, as the C++ API has it.
BOOST_AUTO_TEST_CASE(a_long_error_is_kept_whole) {
    std::string long_value(60, 'v'), long_column(60, 'c');
    const std::string codes =
        "couple = \"id\"\ntime = \"t\"\n[a]\n[b]\n[[columns]]\nname = \"" + long_column +
        "\"\nseat = \"a\"\n[columns.values]\n" + std::string(60, 'w') +
        " = \"rest\"\nc = {blame = 1}\n[[columns]]\nname = \"he\"\nseat = \"b\"\n"
        "[columns.values]\nn = \"rest\"\n";
    const std::string table = "id,t," + long_column + ",he\nx,1,\xE9" + long_value + ",n\n";
    std::vector<pursuit::Talk> talks;
    const pursuit::Fault fault = pursuit::parse_talks(table, pursuit::parse_codes(codes), talks);
    pursuit_talks* out = nullptr;
    BOOST_TEST(pursuit_talks_parse(codes.data(), codes.size(), table.data(), table.size(), nullptr,
                                   &out) == PURSUIT_STATUS_PARSE);
    BOOST_TEST(fault.message().size() == sizeof fault.text - 1);
    BOOST_TEST(pursuit_last_error() == fault.message());
}

BOOST_AUTO_TEST_CASE(the_last_error_belongs_to_the_thread) {
    BOOST_TEST(pursuit_couple_reunite(nullptr) == PURSUIT_STATUS_ARGUMENT);
    const std::string here = pursuit_last_error();
    std::thread([&] {
        if (*pursuit_last_error() != '\0') std::abort();
        if (pursuit_couple_hash(couple.get(), nullptr) == PURSUIT_OK) std::abort();
    }).join();
    must(pursuit_couple_reunite(couple.get()));
    BOOST_TEST(pursuit_last_error() == here);
}

BOOST_AUTO_TEST_CASE(sizes_of_structs) {
    BOOST_TEST(pursuit_struct_size("pursuit_turn") == sizeof(pursuit_turn));
    BOOST_TEST(pursuit_struct_size("pursuit_brief_turn") == sizeof(pursuit_brief_turn));
    BOOST_TEST(pursuit_struct_size("pursuit_point") == sizeof(pursuit_point));
    BOOST_TEST(pursuit_struct_size("pursuit_model") == 0u);  // opaque
    BOOST_TEST(pursuit_struct_size("turn") == 0u);
    BOOST_TEST(pursuit_struct_size("") == 0u);
    BOOST_TEST(pursuit_struct_size(nullptr) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

// What the functions of pursuit.h do, and that it is what the C++ API does.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

#include <pursuit/pursuit.hpp>

#include "base/arithmetic.hpp"
#include "some.hpp"

namespace {

struct Fixture {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
    pursuit::Couple same{pursuit::Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f),
                         7};

    Fixture() {
        must(!same.happens(pursuit::Disagreement{0.8f, pursuit::Seat::a}) ? PURSUIT_OK : 1);
    }

    static pursuit::Traits somebody(float anxiety, float avoidance) {
        pursuit::Traits out;
        out.anxiety = anxiety;
        out.avoidance = avoidance;
        return out;
    }
    bool agree() const { return hash_of(couple.get()) == same.hash(); }
    Held<pursuit_couple> fork() const {
        pursuit_couple* out = nullptr;
        must(pursuit_couple_copy(couple.get(), &out));
        return Held<pursuit_couple>(out);
    }
};

std::string file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// The same couple in C++, from its image.
pursuit::Couple copied_to_cpp(const pursuit_couple* couple) {
    std::size_t needed = 0;
    (void)pursuit_couple_save(couple, 0, nullptr, 0, &needed);
    std::vector<std::byte> image(needed);
    must(pursuit_couple_save(couple, 0, image.data(), image.size(), &needed));
    return pursuit::load(image, pursuit::Model::standard());
}

void check_same(const pursuit_sway& c, const pursuit::Sway& cpp) {
    BOOST_TEST(std::memcmp(c.momentum, cpp.momentum.data(), sizeof c.momentum) == 0);
    BOOST_TEST(c.exertion == cpp.exertion);
    BOOST_TEST(c.bid == cpp.bid);
    BOOST_TEST(c.heard == cpp.heard);
    BOOST_TEST(c.level == cpp.level);
}
void check_same(const pursuit_turn& c, const pursuit::Turn& cpp) {
    BOOST_TEST(c.number == cpp.number);
    BOOST_TEST(c.time_ms == cpp.time_ms);
    BOOST_TEST(c.mover == pursuit::index(cpp.mover));
    BOOST_TEST(c.before == static_cast<int>(cpp.before));
    BOOST_TEST(c.stance == static_cast<int>(cpp.stance));
    BOOST_TEST(c.row == (cpp.row == 255 ? -1 : cpp.row));
    BOOST_TEST(c.move_id == static_cast<int>(cpp.move));
    BOOST_TEST(c.phase == static_cast<int>(cpp.phase));
    BOOST_TEST(c.host_made == cpp.host_made);
    BOOST_TEST(c.answers == cpp.answers);
    BOOST_TEST(c.turning == static_cast<int>(cpp.turning));
    BOOST_TEST(c.resolved == cpp.resolved);
    BOOST_TEST(c.intensity == cpp.intensity);
    BOOST_TEST(c.probability == cpp.probability);
    BOOST_TEST(c.uniform == cpp.uniform);
    BOOST_TEST(std::memcmp(c.features, cpp.features.data(), sizeof c.features) == 0);
    BOOST_TEST(std::memcmp(c.perceived, cpp.perceived.data(), sizeof c.perceived) == 0);
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const pursuit_condition& one = c.after[seat];
        const pursuit::Condition& other = cpp.after[seat];
        BOOST_TEST(one.stance == static_cast<int>(other.stance));
        BOOST_TEST(one.flooded == other.flooded);
        BOOST_TEST(std::memcmp(one.unmet, other.inner.unmet.data(), sizeof one.unmet) == 0);
        BOOST_TEST(one.arousal == other.inner.arousal);
        BOOST_TEST(one.expressed == other.expressed);
        BOOST_TEST(one.hope == other.inner.hope);
        BOOST_TEST(one.security == other.inner.security);
        BOOST_TEST(one.mentalizing == other.inner.mentalizing);
        BOOST_TEST(std::memcmp(one.learned, other.inner.learned.data(), sizeof one.learned) == 0);
        BOOST_TEST(std::memcmp(one.cue, other.inner.cue.data(), sizeof one.cue) == 0);
        BOOST_TEST(one.stress == other.inner.stress);
        BOOST_TEST(std::memcmp(one.fears, other.fears.data(), sizeof one.fears) == 0);
        const pursuit::Trail& trail = other.trail;
        BOOST_TEST(std::memcmp(one.momentum, trail.momentum.data(), sizeof one.momentum) == 0);
        BOOST_TEST(one.exertion == trail.exertion);
        BOOST_TEST(one.familiarity == trail.familiarity);
    }
    check_same(c.sway, cpp.sway);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calls, Fixture)

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
        PURSUIT_TENDENCY_END,     PURSUIT_LINK_END,          PURSUIT_REGIME_END,
        PURSUIT_QUANTITY_END,     PURSUIT_PARTING_END,       PURSUIT_LOOP_ORDER_END,
        PURSUIT_IMAGE_END,        PURSUIT_PROCESS_STAGE_END, PURSUIT_PROCESS_VARIABLE_END,
        PURSUIT_TRAIT_END,        PURSUIT_OUTCOME_END,       PURSUIT_CHANGE_KIND_END,
        PURSUIT_LEVER_END,        PURSUIT_STABILITY_END,     PURSUIT_OUTLOOK_END,
        PURSUIT_FATE_END,         PURSUIT_LOOP_SIDES_END,    PURSUIT_LOOP_MEMBER_END,
        PURSUIT_PATTERN_END,      PURSUIT_LACK_END,          PURSUIT_LAG_END,
        PURSUIT_VERDICT_END,      PURSUIT_GROUP_END,         PURSUIT_GATE_END,
        PURSUIT_TOLD_KIND_END};
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

BOOST_AUTO_TEST_CASE(an_unknown_name_suggests_one) {
    std::int32_t out = 5;
    BOOST_TEST(pursuit_enum_find(PURSUIT_ENUM_STANCE, "protestin", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(out == 5);
    BOOST_TEST(pursuit_last_error() == "unknown name 'protestin', nearest is 'protesting'");
    BOOST_TEST(pursuit_model_find_move(model.get(), "blaim", &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(pursuit_last_error() == "unknown move 'blaim', nearest is 'blame'");
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

BOOST_AUTO_TEST_CASE(a_model_of_text_can_have_moves_of_its_own) {
    pursuit_model* out = nullptr;
    must(pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, &out));
    const Held<pursuit_model> own(out);
    pursuit_move tease = -1;
    must(pursuit_model_find_move(out, "tease", &tease));
    BOOST_TEST(tease == PURSUIT_MOVE_END);
    auto row = sized<pursuit_move_row>(), like = sized<pursuit_move_row>();
    must(pursuit_model_move(out, tease, &row));
    must(pursuit_model_move(out, PURSUIT_MOVE_AFFECTION, &like));
    BOOST_TEST(std::memcmp(&row, &like, sizeof row) == 0);
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

BOOST_AUTO_TEST_CASE(faults_of_a_text_have_a_place) {
    const std::string wrong = "[model]\nneed_gain = 1.8\nneed_rize = 0.3\n";
    auto error = sized<pursuit_parse_error>();
    pursuit_model* out = model.get();
    BOOST_TEST(pursuit_model_parse(wrong.data(), wrong.size(), &error, &out) ==
               PURSUIT_STATUS_NAME);
    BOOST_TEST(out == nullptr);
    BOOST_TEST(error.line == 3u);
    BOOST_TEST(error.column == 1u);
    BOOST_TEST(std::string(error.message).find("'need_rise'") != std::string::npos);
    BOOST_TEST(error.message == pursuit_last_error());
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

BOOST_AUTO_TEST_CASE(reasons) {
    const std::vector<pursuit_turn> c = turns_of(couple.get(), 40);
    std::vector<pursuit::Turn> cpp(40);
    same.play(cpp);
    const pursuit::Model& m = pursuit::Model::standard();
    for (std::size_t i = 0; i < c.size(); ++i) {
        auto reason = sized<pursuit_reason>();
        must(pursuit_why(model.get(), c.data(), c.size(), i, &reason));
        const pursuit::Reason expected = pursuit::why(m, cpp, i);
        BOOST_TEST(reason.mover == pursuit::index(expected.mover));
        BOOST_TEST(reason.move_id == static_cast<int>(expected.move));
        BOOST_TEST(reason.cue == static_cast<int>(expected.cue));
        BOOST_TEST(reason.meaning == static_cast<int>(expected.meaning));
        BOOST_TEST(reason.primary == static_cast<int>(expected.primary));
        BOOST_TEST(reason.secondary == static_cast<int>(expected.secondary));
        BOOST_TEST(reason.need == static_cast<int>(expected.need));
        BOOST_TEST(reason.fear == static_cast<int>(expected.fear));
        BOOST_TEST(reason.tendency == static_cast<int>(expected.tendency));
        BOOST_TEST(reason.score == expected.score);
        BOOST_TEST(reason.set_off_by ==
                   (expected.set_off_by ? static_cast<std::int64_t>(*expected.set_off_by) : -1));
        pursuit::Features parts;
        std::copy(std::begin(reason.contribution), std::end(reason.contribution), parts.begin());
        BOOST_TEST(pursuit::folded(parts) == reason.score);
        BOOST_TEST(reason.cause ==
                   (expected.cause == pursuit::kNoMove ? -1 : static_cast<int>(expected.cause)));
        BOOST_TEST(reason.cause_is_older == expected.cause_is_older);
        const pursuit::RoundToNearest rounding;
        float more = 1, less = 1;
        for (int g = 0; g < PURSUIT_GATE_END; ++g) {
            more *= reason.more[g];
            less *= reason.less[g];
        }
        const float some = std::max(reason.score, 0.0f);
        BOOST_TEST(reason.weight ==
                   reason.openness * (some * some) * (more / less) + m.coefficients().epsilon);

        const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_why_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", nullptr,
                                    buffer, size, needed);
        });
        BOOST_TEST(text.data() == expected.sentence(m, "Ana", "Ben"));

        auto other = sized<pursuit_alternative>();
        must(pursuit_why_not(model.get(), &c[i], PURSUIT_MOVE_LISTEN, &other));
        const pursuit::WhyNot not_that = pursuit::why_not(m, cpp[i], pursuit::Move::listen);
        BOOST_TEST(other.alternative == PURSUIT_MOVE_LISTEN);
        BOOST_TEST(other.probability == not_that.probability);
        BOOST_TEST(other.change == not_that.change);
        BOOST_TEST(other.feature ==
                   (not_that.feature ? static_cast<int>(*not_that.feature) : PURSUIT_NONE));
        const auto not_text =
            filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
                return pursuit_why_not_text(model.get(), &c[i], PURSUIT_NONE, "Ana", "Ben", nullptr,
                                            buffer, size, needed);
            });
        BOOST_TEST(not_text.data() == pursuit::why_not(m, cpp[i]).sentence(m, "Ana", "Ben"));
    }
}

BOOST_AUTO_TEST_CASE(every_text_of_the_catalogue_can_be_replaced) {
    const std::vector<pursuit_turn> c = turns_of(couple.get(), 30);
    auto texts = sized<pursuit_catalogue>();
    std::vector<std::string> kept(PURSUIT_MESSAGE_END);
    int known = 0;
    for (pursuit_message message = 0; message < PURSUIT_MESSAGE_END; ++message) {
        const char* text = pursuit_message_text(message);
        if (text == nullptr) continue;
        ++known;
        const auto at = static_cast<std::size_t>(message);
        kept[at] = std::string("<") + text + ">";
        texts.texts[at] = kept[at].c_str();
    }
    BOOST_TEST(known == 2 * 24 + 2 + 6 + 10 + 6 + 4 + 6 + 4 + 7 + 18 + 14);
    for (std::size_t i = 0; i < c.size(); ++i) {
        char english[1000], other[1000];
        must(pursuit_why_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", nullptr, english,
                              sizeof english, nullptr));
        must(pursuit_why_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", &texts, other,
                              sizeof other, nullptr));
        std::string plain(other);
        BOOST_TEST(plain.size() > std::strlen(english) + 6);
        std::erase_if(plain, [](char letter) { return letter == '<' || letter == '>'; });
        BOOST_TEST(plain == english);
    }
    const pursuit_need need = PURSUIT_NEED_HEARD;
    BOOST_TEST(pursuit_message_text(PURSUIT_MESSAGE_NEED + need) == "needs to be heard");
}

BOOST_AUTO_TEST_CASE(gains) {
    turns_of(couple.get(), 4);
    same.skip(4);
    auto gain = sized<pursuit_gain>();
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_REGIME_NOW, &gain));
    BOOST_TEST(gain.gain == pursuit::local_gain(same, pursuit::Seat::a).gain);
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_REGIME_COLD, &gain));
    BOOST_TEST(gain.gain ==
               pursuit::reference_gain(same, pursuit::Seat::a, pursuit::Heat::cold).gain);
    must(pursuit_couple_gain(couple.get(), 0, PURSUIT_REGIME_HOT, &gain));
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
    must(pursuit_couple_responses(couple.get(), 0, PURSUIT_REGIME_COLD, 0.6, p, w, &finite));
    const pursuit::Responses r =
        pursuit::settled_responses(same, pursuit::Seat::a, pursuit::Heat::cold);
    BOOST_TEST(p[20] == r.pursuit[20]);
    BOOST_TEST(w[0] == r.withdrawal[0]);
    BOOST_TEST(finite == pursuit::finite_gain(r, 0.6));
}

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
            BOOST_TEST(((flags[i] & PURSUIT_RUN_CENSORED_WITH) != 0) == pairs[i].with.censored);
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
    must(pursuit_couple_present_gain(couple.get(), 0, PURSUIT_REGIME_HOT, &gain));
    BOOST_TEST(gain.gain == present_gain(same, Seat::a, Heat::hot).gain);

    pursuit_traits calm = traits(0.2f, 0.2f);
    pursuit_couple* made = nullptr;
    must(pursuit_couple_create(model.get(), &calm, &calm, 1, 0, &made));
    const Held<pursuit_couple> secure(made);
    BOOST_TEST(pursuit_couple_search(secure.get(), &how, nullptr, 0, &found) ==
               PURSUIT_STATUS_STATE);
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
    std::vector<double> sides(63);
    must(pursuit_loop_side_of(line.data(), line.size(), starts.data(), 63, sides.data()));
    for (std::size_t i = 0; i < sides.size(); ++i)
        BOOST_TEST((sides[i] > 0) == (fates[i] == PURSUIT_FATE_CYCLE));
}

/// T6 of the model.
BOOST_AUTO_TEST_CASE(the_landscape_of_a_loop) {
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_INERTIA, 0.3));
    must(pursuit_loop_set(&loop, PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_THRESHOLD, 0.1));
    auto episodes = sized<pursuit_episodes>();
    episodes.sides = PURSUIT_LOOP_SIDES_BOTH;
    episodes.member = PURSUIT_LOOP_MEMBER_COUPLING;
    episodes.steps = 2501;
    episodes.first = 0.5;
    episodes.last = 3;
    episodes.lift = {0.15, 0.15};
    std::vector<pursuit_point> rests(5002);
    std::vector<std::int32_t> fates(5002);
    auto found = sized<pursuit_hysteresis>();
    must(pursuit_loop_hysteresis(&loop, &episodes, rests.data(), fates.data(), 5002, &found));
    BOOST_TEST(found.has_in == 1);
    BOOST_TEST(found.has_out == 1);
    BOOST_TEST(found.in_at == 2.101, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(found.out_at == 0.777, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(fates.front() == PURSUIT_FATE_CALM);
    BOOST_TEST(fates[2500] == PURSUIT_FATE_CYCLE);
    BOOST_TEST(rests[2501].pursuit == 1);
    BOOST_TEST(fates.back() == PURSUIT_FATE_CALM);

    const pursuit_loop_sweep along[2]{
        {sizeof along[0], PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_COUPLING, 5, 0.2, 3},
        {sizeof along[0], PURSUIT_LOOP_SIDES_BOTH, PURSUIT_LOOP_MEMBER_DRIVE, 3, 0, 0.2}};
    std::int32_t outlooks[15], row[5];
    double gains[15];
    must(pursuit_loop_landscape(&loop, along, 2, nullptr, outlooks, nullptr, gains, 15));
    must(pursuit_loop_landscape(&loop, along, 1, nullptr, row, nullptr, nullptr, 5));
    BOOST_TEST(outlooks[0] == PURSUIT_OUTLOOK_CALM);
    BOOST_TEST(outlooks[4] == PURSUIT_OUTLOOK_DEPENDS);
    BOOST_TEST(outlooks[14] == PURSUIT_OUTLOOK_SPIRALS);
    for (int i = 0; i < 5; ++i) BOOST_TEST(row[i] == outlooks[i]);
    BOOST_TEST(gains[14] == 9 / 0.49, boost::test_tools::tolerance(1e-12));
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
        must(pursuit_couple_loop(couple.get(), pursuit::index(seat), PURSUIT_REGIME_HOT, &loop,
                                 &now));
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

BOOST_AUTO_TEST_CASE(saving_and_loading) {
    turns_of(couple.get(), 9);
    for (const std::int32_t with_model : {0, 1}) {
        const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_couple_save(couple.get(), with_model, buffer, size, needed);
        });
        auto info = sized<pursuit_image_info>();
        must(pursuit_image_inspect(image.data(), image.size(), &info));
        BOOST_TEST(info.of == PURSUIT_IMAGE_COUPLE);
        BOOST_TEST(info.carries_model == with_model);
        BOOST_TEST(info.model_hash == pursuit::Model::standard().hash());
        pursuit_couple* back = nullptr;
        const pursuit_status alone =
            pursuit_couple_load(image.data(), image.size(), nullptr, 0, &back);
        BOOST_TEST(alone == (with_model == 1 ? PURSUIT_OK : PURSUIT_STATUS_MODEL));
        pursuit_couple_destroy(back);
        must(pursuit_couple_load(image.data(), image.size(), model.get(), 0, &back));
        const Held<pursuit_couple> held(back), straight = fork();
        BOOST_TEST(hash_of(back) == hash_of(couple.get()));
        turns_of(back, 50);
        turns_of(straight.get(), 50);
        BOOST_TEST(hash_of(back) == hash_of(straight.get()));
    }
}

BOOST_AUTO_TEST_CASE(loading_under_another_model) {
    const char* names[] = {"need_gain"};
    const float values[] = {1.9f};
    pursuit_model* out = nullptr;
    must(pursuit_model_override(model.get(), names, values, 1, &out));
    const Held<pursuit_model> other(out);
    const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 0, buffer, size, needed);
    });
    pursuit_couple* back = couple.get();
    BOOST_TEST(pursuit_couple_load(image.data(), image.size(), out, 0, &back) ==
               PURSUIT_STATUS_MODEL);
    BOOST_TEST(back == nullptr);
    must(pursuit_couple_load(image.data(), image.size(), out, 1, &back));
    const Held<pursuit_couple> held(back);
    std::uint64_t expected = 0, hash = 1;
    must(pursuit_model_hash(out, &expected));
    must(pursuit_model_hash(pursuit_couple_model(back), &hash));
    BOOST_TEST(hash == expected);

    const auto saved = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_model_save(out, buffer, size, needed);
    });
    pursuit_model* loaded = nullptr;
    must(pursuit_model_load(saved.data(), saved.size(), 0, &loaded));
    must(pursuit_model_hash(loaded, &hash));
    BOOST_TEST(hash == expected);
    pursuit_model_destroy(loaded);
}

BOOST_AUTO_TEST_CASE(recording_and_validating) {
    pursuit_couple* c = couple.get();
    must(pursuit_couple_record(c, 10));
    const Held<pursuit_couple> unrecorded = some_couple(model.get());
    auto turn = sized<pursuit_turn>();
    const pursuit_traits t = traits(0.6f, 0.1f);
    const float share = 1;
    for (pursuit_couple* each : {c, unrecorded.get()}) {
        turns_of(each, 25);
        must(pursuit_couple_step(each, &turn));
        must(pursuit_couple_skip(each, 7));
        must(pursuit_couple_act(each, 0, PURSUIT_MOVE_SOFTEN, 0.5f, &turn));
        must(pursuit_couple_observe(each, 1, &share, 1, &turn));
        must(pursuit_couple_open_issue(each, 0.3f, PURSUIT_NONE));
        must(pursuit_couple_separate(each, 0, 5000));
        must(pursuit_couple_reunite(each));
        must(pursuit_couple_stress(each, 1, 0.5f));
        must(pursuit_couple_good_time(each, 2));
        must(pursuit_couple_intervene(each, PURSUIT_INTERVENTION_AFFIRM, 0, 1));
        must(pursuit_couple_elapse(each, 1000));
        must(pursuit_couple_give_floor(each, 1));
        must(pursuit_couple_set_turn_ms(each, 5000));
        must(pursuit_couple_set_traits(each, 1, &t));
        turns_of(each, 25);
    }
    BOOST_TEST(hash_of(c) == hash_of(unrecorded.get()));  // to be recorded changes nothing
    auto recording = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(c, 0, buffer, size, needed);
    });
    auto found = sized<pursuit_divergence>();
    must(pursuit_recording_validate(recording.data(), recording.size(), model.get(), &found));
    BOOST_TEST(found.diverged == 0);
    BOOST_TEST(pursuit_recording_validate(recording.data(), recording.size(), nullptr, &found) ==
               PURSUIT_STATUS_MODEL);
    const float value = 0.5f;
    const std::int32_t id = PURSUIT_QUANTITY_AROUSAL;
    BOOST_TEST(pursuit_couple_write(c, &id, &value, 1) == PURSUIT_STATUS_STATE);
    const Held<pursuit_couple> copy = fork();  // goes on with a log of its own
    turns_of(copy.get(), 5);
    recording = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(copy.get(), 1, buffer, size, needed);
    });
    must(pursuit_recording_validate(recording.data(), recording.size(), nullptr, &found));
    BOOST_TEST(found.diverged == 0);
    must(pursuit_couple_stop_recording(c));
    must(pursuit_couple_write(c, &id, &value, 1));
}

BOOST_AUTO_TEST_CASE(scenarios) {
    const std::string text = file("examples/scenarios/article.toml");
    pursuit_scenario* out = nullptr;
    must(pursuit_scenario_parse(text.data(), text.size(), nullptr, &out));
    const Held<pursuit_scenario> scenario(out);
    auto info = sized<pursuit_scenario_info>();
    must(pursuit_scenario_about(out, &info));
    BOOST_TEST(info.names[0] == "Ana");
    BOOST_TEST(info.happenings > 0u);
    const pursuit::Scenario expected = pursuit::parse_scenario(text);
    BOOST_TEST(info.title == expected.title);
    BOOST_TEST(info.turns == expected.turns);

    pursuit_stage* made = nullptr;
    must(pursuit_stage_create(out, nullptr, &made));
    Held<pursuit_stage> stage(made);
    const pursuit::Model own(expected.tables);
    pursuit::Stage other(expected, own);
    const auto again = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_scenario_write(scenario.get(), buffer, size, needed);
    });
    const_cast<Held<pursuit_scenario>&>(scenario).reset();  // the stage goes on
    for (std::uint32_t i = 0; i < expected.turns; ++i) {
        auto turn = sized<pursuit_turn>();
        must(pursuit_stage_next(made, &turn));
        check_same(turn, other.next());
        std::uint32_t happened[8];
        std::size_t count = 0;
        must(pursuit_stage_happened(made, happened, 8, &count));
        BOOST_TEST(count == other.happened().size());
        for (std::size_t h = 0; h < count; ++h) BOOST_TEST(happened[h] == other.happened()[h]);
    }
    pursuit_couple* on_stage = nullptr;
    must(pursuit_stage_couple(made, &on_stage));
    pursuit_stage* copied = nullptr;
    must(pursuit_stage_copy(made, &copied));
    const Held<pursuit_stage> copy(copied);
    auto here = sized<pursuit_turn>(), there = sized<pursuit_turn>();
    must(pursuit_stage_next(copied, &there));
    pursuit_couple* still = nullptr;
    must(pursuit_stage_couple(made, &still));
    BOOST_TEST(hash_of(still) == hash_of(on_stage), "the copy went on alone");
    pursuit_couple_destroy(still);
    must(pursuit_stage_next(made, &here));
    BOOST_TEST(std::memcmp(&here, &there, sizeof here) == 0);
    Held<pursuit_couple> held(on_stage);
    BOOST_TEST(hash_of(on_stage) == other.couple().hash());
    must(pursuit_couple_good_time(on_stage, 5));
    must(pursuit_stage_assign(made, on_stage));
    pursuit_couple* changed = nullptr;
    must(pursuit_stage_couple(made, &changed));
    BOOST_TEST(hash_of(changed) == hash_of(on_stage));
    pursuit_couple_destroy(changed);
    stage.reset();
    turns_of(on_stage, 3);

    must(pursuit_scenario_parse(again.data(), again.size() - 1, nullptr, &out));
    const Held<pursuit_scenario> read_again(out);
    auto first = sized<pursuit_traits>();
    must(pursuit_scenario_traits(out, 0, &first));
    BOOST_TEST(first.anxiety == expected.partners[0].anxiety);
}

BOOST_AUTO_TEST_CASE(observed_talks) {
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &out));
    const Held<pursuit_talks> talks(out);
    BOOST_TEST(pursuit_talks_count(out) == 2u);
    auto info = sized<pursuit_talk_info>();
    must(pursuit_talks_about(out, 0, &info));
    BOOST_TEST(info.couple == "x");
    BOOST_TEST(info.intervals == 3u);
    BOOST_TEST(info.columns == 2u);
    BOOST_TEST(info.acts == 6u);
    BOOST_TEST(info.missing == 0u);
    auto rows = sized<pursuit_talk_rows>();
    must(pursuit_talks_rows(out, &rows));
    BOOST_TEST(rows.read == 5u);
    BOOST_TEST(rows.acts == 10u);
    BOOST_TEST(rows.short_talks == 0u);
    BOOST_TEST((pursuit_talks_skipped(out, 0) == nullptr));
    pursuit_turn turns[6] = {sized<pursuit_turn>()};
    double log_probability[6], log_likelihood = 0;
    std::size_t needed = 0;
    must(pursuit_talks_replay(out, 0, model.get(), nullptr, turns, log_probability, 6, &needed,
                              &log_likelihood));
    BOOST_TEST(needed == 6u);
    const pursuit::Codes codes = pursuit::parse_codes(kCodesText);
    const auto read = pursuit::parse_talks(kTalkText, codes);
    const pursuit::Replayed expected = pursuit::replay(pursuit::Model::standard(), codes, read[0]);
    BOOST_TEST(log_likelihood == expected.log_likelihood);
    for (std::size_t i = 0; i < 6; ++i) {
        check_same(turns[i], expected.turns[i]);
        BOOST_TEST(log_probability[i] == expected.log_probability[i]);
    }
    std::uint32_t values[6];
    must(pursuit_talks_values(out, 0, values, 6, nullptr));
    BOOST_TEST((std::vector<std::uint32_t>(values, values + 6)) ==
                   (std::vector<std::uint32_t>{1, 1, 0, 0, 1, 1}),
               boost::test_tools::per_element());
    auto baselines = sized<pursuit_baselines>();
    must(pursuit_talks_baselines(out, &baselines));
    BOOST_TEST(baselines.markov == pursuit::baselines(codes, read).markov);

    auto error = sized<pursuit_parse_error>();
    const std::string wrong = kTalkText + "y,3,talks,sings\n";
    BOOST_TEST(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), wrong.data(), wrong.size(),
                                   &error, &out) > PURSUIT_OK);
    BOOST_TEST(error.line == 7u);
}

BOOST_AUTO_TEST_CASE(likelihoods_and_fits) {
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    const pursuit::Codes codes = pursuit::parse_codes(kCodesText);
    const auto read = pursuit::parse_talks(kTalkText, codes);

    pursuit_likelihood* made = nullptr;
    must(pursuit_likelihood_create(talks.get(), &made));
    const Held<pursuit_likelihood> likelihood(made);
    const pursuit_traits a[] = {traits(0.7f, 0.2f), traits(0.2f, 0.7f)};
    double sums[2];
    must(pursuit_likelihood_of(made, model.get(), a, a, 2, nullptr, sums));
    pursuit::Likelihood same_likelihood(codes, read);
    for (std::size_t i = 0; i < 2; ++i) {
        const pursuit::Traits one = somebody(a[i].anxiety, a[i].avoidance);
        BOOST_TEST(sums[i] == same_likelihood.sum(pursuit::Model::standard(), {one, one}));
    }

    auto options = sized<pursuit_fit_options>();
    must(pursuit_fit_options_init(&options));
    BOOST_TEST(options.draws == pursuit::FitOptions().draws);
    options.draws = 100;
    options.folds = 2;
    options.threads = 1;
    options.simulated = 20;
    const std::uint32_t folds[] = {1, 0};
    options.fold_of = folds;
    pursuit_fit* out = nullptr;
    must(pursuit_talks_fit(talks.get(), "a.anxiety, momentum", &options, &out));
    const Held<pursuit_fit> fit(out);
    pursuit::FitOptions how;
    how.free = {"a.anxiety", "momentum"};
    how.draws = 100;
    how.folds = 2;
    how.threads = 1;
    how.simulated = 20;
    how.fold_of = {1, 0};
    const pursuit::Fitted expected = pursuit::fit(codes, read, how);
    auto info = sized<pursuit_fit_info>();
    must(pursuit_fit_about(out, &info));
    BOOST_TEST(info.complete == 1);
    BOOST_TEST(info.log_likelihood == expected.log_likelihood);
    BOOST_TEST(info.transitions == 3u);
    BOOST_TEST(info.evaluations == expected.evaluations);
    BOOST_TEST_REQUIRE(info.estimates == 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        auto e = sized<pursuit_estimate>();
        must(pursuit_fit_estimate(out, i, &e));
        BOOST_TEST(e.name == expected.estimates[i].name);
        BOOST_TEST(e.value == expected.estimates[i].value);
        BOOST_TEST(e.high == *expected.estimates[i].high);
        BOOST_TEST(std::isnan(e.error) == !expected.estimates[i].error.has_value());
    }
    auto rival = sized<pursuit_rival>();
    must(pursuit_fit_rival(out, info.rivals - 1, &rival));
    BOOST_TEST(rival.name == "first-order Markov");
    BOOST_TEST(rival.parameters == 12u);
    BOOST_TEST(rival.held_out == *expected.rivals.back().held_out);
    auto checked = sized<pursuit_checked>();
    must(pursuit_fit_checked(out, info.checked - 1, &checked));
    BOOST_TEST(checked.name == "correlation of totals");
    double held_out[2];
    must(pursuit_fit_held_out(out, held_out, 2, nullptr));
    BOOST_TEST(held_out[1] == expected.held_out[1]);
    BOOST_TEST_REQUIRE(info.warnings == expected.warnings.size());
    for (std::size_t i = 0; i < info.warnings; ++i)
        BOOST_TEST(pursuit_fit_warning(out, i) == expected.warnings[i]);
    auto fitted_a = sized<pursuit_traits>();
    pursuit_model* fitted = nullptr;
    must(pursuit_fit_model(out, &fitted_a, nullptr, &fitted));
    const Held<pursuit_model> held_model(fitted);
    BOOST_TEST(fitted_a.anxiety == expected.partners[0].anxiety);
    const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_fit_write(out, buffer, size, needed);
    });
    BOOST_TEST(std::string(text.data()) == pursuit::text_of(expected));
    BOOST_TEST(pursuit_talks_fit(talks.get(), "a.anxity", &options, &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(pursuit_last_error() == "unknown name 'a.anxity', nearest is 'a.anxiety'");
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

BOOST_AUTO_TEST_CASE(patterns_and_associations) {
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 60);
    std::vector<pursuit_seat> seats(60);
    std::vector<pursuit_kind> kinds(60);
    std::vector<std::uint32_t> times(60);
    must(pursuit_acts_of_turns(model.get(), turns.data(), 60, seats.data(), kinds.data(),
                               times.data()));
    std::vector<pursuit::Turn> record(60);
    same.play(record);
    const std::vector<pursuit::Act> acts = pursuit::acts_of(pursuit::Model::standard(), record);
    pursuit::Watch expected;
    for (const pursuit::Act& act : acts) BOOST_TEST(!expected.add(act));

    // All at once, and one by one with numbers of their own.
    pursuit_watch *out = nullptr, *one_by_one = nullptr, *copy = nullptr;
    must(pursuit_watch_create(&out));
    const Held<pursuit_watch> watch(out);
    must(pursuit_watch_create(&one_by_one));
    const Held<pursuit_watch> other(one_by_one);
    must(pursuit_watch_add(out, seats.data(), kinds.data(), times.data(), 60));
    for (std::size_t i = 0; i < 60; ++i) {
        must(pursuit_watch_add(one_by_one, &seats[i], &kinds[i], nullptr, 1));
    }
    must(pursuit_watch_copy(out, &copy));
    const Held<pursuit_watch> held(copy);
    must(pursuit_watch_add(out, seats.data(), kinds.data(), nullptr, 3));  // the copy stays
    auto finding = sized<pursuit_pattern_finding>(), again = sized<pursuit_pattern_finding>();
    must(pursuit_watch_finding(copy, &finding));
    must(pursuit_watch_finding(one_by_one, &again));
    BOOST_TEST(std::memcmp(&finding, &again, sizeof finding) == 0);
    const pursuit::PatternFinding f = expected.finding();
    BOOST_TEST(finding.pattern == static_cast<int>(f.pattern));
    BOOST_TEST(finding.pattern == PURSUIT_PATTERN_A_PURSUES);
    BOOST_TEST(finding.acts == 60u);
    BOOST_TEST(finding.since == f.since);
    BOOST_TEST(finding.length == f.length);
    BOOST_TEST(finding.speaking == f.speaking);
    BOOST_TEST(finding.lead == f.lead);
    BOOST_TEST(finding.probability[1] == f.probability[1]);
    BOOST_TEST(finding.ranges == f.ranges);
    BOOST_TEST(finding.evidence[0] == f.evidence[0].first);
    BOOST_TEST(finding.evidence[1] == f.evidence[0].last);

    std::vector<pursuit_association> all(8, sized<pursuit_association>());
    std::size_t needed = 0;
    must(pursuit_watch_associations(copy, all.data(), 8, &needed));
    BOOST_TEST(needed == 8u);
    const pursuit::Associations x = expected.associations();
    const std::vector<std::size_t> lengths{25, 0, 35};
    for (std::size_t i = 0; i < 8; ++i) {
        BOOST_TEST(all[i].lag == static_cast<int>(i / 2));
        BOOST_TEST(all[i].pairs == x[i].pairs);
        BOOST_TEST(all[i].table[1] == x[i].table[1]);
        BOOST_TEST(all[i].adjusted == x[i].adjusted);
        BOOST_TEST(all[i].more == x[i].more);
    }
    must(pursuit_acts_associations(seats.data(), kinds.data(), times.data(), 60, lengths.data(), 3,
                                   99, 5, nullptr, all.data(), 8, nullptr));
    const auto cut = acts.begin() + 25;
    const std::vector<std::vector<pursuit::Act>> talks{{acts.begin(), cut}, {}, {cut, acts.end()}};
    const pursuit::Associations y = pursuit::associations(talks, {99, 5});
    for (std::size_t i = 0; i < 8; ++i) {
        BOOST_TEST(all[i].q == y[i].q);
        BOOST_TEST(all[i].shuffled_mean == y[i].shuffled.mean);
        BOOST_TEST(all[i].partners_high == y[i].partners.high);
        BOOST_TEST(all[i].shuffles == 99u);
        BOOST_TEST(all[i].partner_shuffles == 99u);
    }
    std::vector<pursuit_prevalence> shares(5, sized<pursuit_prevalence>());
    must(pursuit_acts_prevalences(seats.data(), kinds.data(), times.data(), 60, lengths.data(), 3,
                                  19, 5, nullptr, shares.data(), 5, &needed));
    const pursuit::Prevalences z = pursuit::prevalences(talks, {19, 5});
    for (std::size_t i = 0; i < 5; ++i) {
        BOOST_TEST(shares[i].share == z[i].share);
        BOOST_TEST(shares[i].talks == z[i].talks);
        BOOST_TEST(shares[i].partners_mean == z[i].partners.mean);
    }
    std::vector<pursuit_stretch> stretches(60, sized<pursuit_stretch>());
    std::vector<std::int32_t> speaks(60, 7);
    must(pursuit_acts_stretches(seats.data(), kinds.data(), nullptr, 60, speaks.data(),
                                stretches.data(), 60, &needed));
    const std::vector<pursuit::Stretch> s = pursuit::stretches(acts);
    BOOST_TEST(needed == s.size());
    std::uint32_t marked = 0, told = 0;
    for (const std::int32_t mark : speaks) marked += static_cast<std::uint32_t>(mark);
    for (std::size_t i = 0; i < s.size(); ++i) {
        BOOST_TEST(stretches[i].pattern == static_cast<int>(s[i].pattern));
        BOOST_TEST(stretches[i].first == s[i].first);
        BOOST_TEST(stretches[i].length == s[i].length);
        told += stretches[i].speaking;
    }
    BOOST_TEST(marked == told);

    pursuit_verdict verdict = 77;
    must(pursuit_pattern_feeds(PURSUIT_PATTERN_A_PURSUES, all.data(), 8, &verdict));
    BOOST_TEST(verdict == static_cast<int>(pursuit::feeds(pursuit::Pattern::a_pursues, y)));
    char text[400];
    must(pursuit_pattern_text(&finding, "Ana", "Ben", text, sizeof text, nullptr));
    BOOST_TEST(text == pursuit::sentence(f, "Ana", "Ben"));
    must(pursuit_association_text(&all[1], "Ana", "Ben", text, sizeof text, nullptr));
    BOOST_TEST(text == pursuit::sentence(y[1], "Ana", "Ben"));
}

BOOST_AUTO_TEST_CASE(acts_of_an_observed_talk) {
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &out));
    const Held<pursuit_talks> talks(out);
    pursuit_seat seats[6];
    pursuit_kind kinds[6];
    std::uint32_t times[6];
    std::size_t needed = 0;
    BOOST_TEST(pursuit_acts_of_talk(out, 0, nullptr, nullptr, nullptr, 0, &needed) ==
               PURSUIT_STATUS_SIZE);
    BOOST_TEST(needed == 6u);
    must(pursuit_acts_of_talk(out, 0, seats, kinds, times, 6, nullptr));
    BOOST_TEST(kinds[0] == PURSUIT_KIND_PURSUE);
    BOOST_TEST(kinds[1] == PURSUIT_KIND_REPAIR);
    BOOST_TEST(kinds[2] == PURSUIT_KIND_NEUTRAL);
    BOOST_TEST(seats[5] == PURSUIT_SEAT_B);
    BOOST_TEST(times[5] == 5u);
}

BOOST_AUTO_TEST_CASE(missing_codes_and_talks_that_are_too_short) {
    std::string text = kTalkText.substr(0, kTalkText.find('\n') + 1);
    const std::string rows_of_x = "x,1,talks,NA\nx,2,quiet,quiet\nzz,1,quiet,quiet\n";
    text += rows_of_x;
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), text.data(), text.size(),
                             nullptr, &out));
    const Held<pursuit_talks> talks(out);
    pursuit_kind kinds[4];
    pursuit_seat seats[4];
    std::uint32_t times[4];
    must(pursuit_acts_of_talk(out, 0, seats, kinds, times, 4, nullptr));
    BOOST_TEST(kinds[1] == PURSUIT_NO_KIND);
    auto all = std::vector<pursuit_association>(8, sized<pursuit_association>());
    must(pursuit_acts_associations(seats, kinds, times, 4, nullptr, 1, 0, 0, nullptr, all.data(), 8,
                                   nullptr));
    auto info = sized<pursuit_talk_info>();
    must(pursuit_talks_about(out, 0, &info));
    BOOST_TEST(info.missing == 1u);
    BOOST_TEST(info.acts == 3u);
    auto rows = sized<pursuit_talk_rows>();
    must(pursuit_talks_rows(out, &rows));
    BOOST_TEST(rows.missing == 1u);
    BOOST_TEST(rows.short_talks == 1u);
    BOOST_TEST(pursuit_talks_skipped(out, 0) == "zz");
}

/// Eight threads: each with a couple of its own, all with one model, and all reading one couple.
BOOST_AUTO_TEST_CASE(eight_threads) {
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

BOOST_AUTO_TEST_CASE(charts_pictures_and_reports) {
    const auto written = [](auto&& call) {
        const auto text = filled<char>(call);
        return std::string(text.data());
    };
    const pursuit::Model& standard = pursuit::Model::standard();
    for (int f = 0; f < PURSUIT_CHART_END; ++f) {
        const auto format = static_cast<pursuit::ChartFormat>(f);
        BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                       return pursuit_model_chart(model.get(), f, buffer, size, needed);
                   }) == pursuit::chart(standard, format));
        BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                       return pursuit_process_chart(f, buffer, size, needed);
                   }) == pursuit::chart_of_process(format));
    }
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_style(buffer, size, needed);
               }) == pursuit::style_of_pictures());

    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 20);
    std::vector<pursuit::Turn> cpp(20);
    same.play(cpp);
    auto frame = sized<pursuit_frame>();
    frame = {sizeof frame, 400, {"Ana", "Ben"}, "mine", 1, 0};
    const pursuit::Frame around{{"Ana", "Ben"}, 400, "mine", false};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_loop(couple.get(), turns.data(), 20, PURSUIT_SEAT_B,
                                               &frame, buffer, size, needed);
               }) == pursuit::draw_loop(same, cpp, around, pursuit::Seat::b));
    const pursuit_mark mark{sizeof mark, 1, 3, "Something <is> done."};
    const pursuit::Mark marked{3, true, "Something <is> done."};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_timeline(turns.data(), 20, &mark, 1, nullptr, buffer,
                                                   size, needed);
               }) == pursuit::draw_timeline(cpp, {&marked, 1}));
    const auto unset = sized<pursuit_frame>();
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_timeline(turns.data(), 20, nullptr, 0, &unset, buffer,
                                                   size, needed);
               }) == pursuit::draw_timeline(cpp, {}));

    pursuit_loop loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const pursuit_point path[] = {{0.25, 0.5}, {0.5, 0.75}};
    const pursuit::Point points[] = {{0.25, 0.5}, {0.5, 0.75}};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_portrait(&loop, PURSUIT_SEAT_A, path, 2, &frame, buffer,
                                                   size, needed);
               }) == pursuit::draw_portrait({}, pursuit::Seat::a, points, around));

    const float values[] = {0, 0.5f, 1, 0.25f};
    auto map = sized<pursuit_map>();
    map.columns = map.rows = 2;
    map.title = "T";
    map.across = "x";
    map.up = "y";
    map.across_range[1] = map.up_range[1] = 1;
    map.values = values;
    map.mark_label = "us";
    map.mark = {0.5, 0.5};
    pursuit::Map mapped;
    mapped.title = "T";
    mapped.across = "x";
    mapped.up = "y";
    mapped.across_range = mapped.up_range = {0, 1};
    mapped.columns = mapped.rows = 2;
    mapped.values = values;
    mapped.mark = pursuit::Point{0.5, 0.5};
    mapped.mark_label = "us";
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_map(&map, &frame, buffer, size, needed);
               }) == pursuit::draw_map(mapped, around));

    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 5;
    trial.turns = 10;
    auto compared = sized<pursuit_compared>();
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END, sized<pursuit_contrast>());
    must(pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &compared, contrasts.data(),
                                contrasts.size(), nullptr));
    pursuit::Alternative alternative{"nothing", {}};
    pursuit::Trial how;
    how.pairs = 5;
    how.turns = 10;
    BOOST_TEST(!pursuit::compare(same, {}, how, alternative.compared));
    const char* const label = "nothing";
    const pursuit_outcome outcome = PURSUIT_OUTCOME_PEAK_FEAR_A;
    const pursuit::Outcome peak = pursuit::Outcome::peak_fear_a;
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_what_if(&label, contrasts.data(), 1, 5, &outcome, 1,
                                                  &frame, buffer, size, needed);
               }) == pursuit::draw_what_if({&alternative, 1}, {&peak, 1}, around));
}

BOOST_AUTO_TEST_CASE(reports_of_scenarios_and_recordings) {
    pursuit_scenario* scenario = nullptr;
    must(pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, &scenario));
    const Held<pursuit_scenario> held(scenario);
    must(pursuit_couple_record(couple.get(), 10));
    must(pursuit_couple_skip(couple.get(), 7));
    const auto image = filled<std::byte>([&](std::byte* buffer, std::size_t size, auto* needed) {
        return pursuit_couple_save_recording(couple.get(), 0, buffer, size, needed);
    });
    pursuit_run runs[2] = {sized<pursuit_run>(), sized<pursuit_run>()};
    runs[0] = {sizeof *runs, 0, scenario, nullptr, 0, nullptr, "One", {nullptr, "Bo <b>"}};
    runs[1] = {sizeof *runs, 0,           nullptr,     image.data(),
               image.size(), model.get(), "The other", {"Cy", nullptr}};
    const pursuit_reporting how{sizeof how, 0, 5, 0, nullptr};
    const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_report(runs, 2, &how, buffer, size, needed);
    });
    const std::string page(text.data());
    for (const char* part : {"<!DOCTYPE html>", "2 runs side by side", "The other", "Bo &lt;b&gt;",
                             "<bdi>Cy</bdi>", "The other 2 turns are left out here.", "</html>"}) {
        BOOST_TEST(page.find(part) != page.npos, part);
    }
    const pursuit::Scenario parsed = pursuit::parse_scenario(kScenarioText);
    const pursuit::Run run = pursuit::run_of(parsed);
    const pursuit_run plain{sizeof plain, 0, scenario, nullptr, 0, nullptr, nullptr, {}};
    const auto alone = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_report(&plain, 1, nullptr, buffer, size, needed);
    });
    BOOST_TEST(std::string(alone.data()) == pursuit::report({&run, 1}));
}

BOOST_AUTO_TEST_SUITE_END()

// Reasons and directions: what is called does what the C++ API does.
#include "calls.hpp"

#include <pursuit/explain/catalogue.hpp>
#include <pursuit/explain/direction.hpp>

BOOST_FIXTURE_TEST_SUITE(explain, Fixture)

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

// What set it off is looked for as far back as C++ does, and no further.
BOOST_AUTO_TEST_CASE(reasons_of_what_was_said_long_ago) {
    std::vector<pursuit_turn> c(pursuit::kReasonReach + 3);
    std::vector<pursuit::Turn> cpp(c.size());
    for (std::size_t i = 0; i < c.size(); ++i) {
        c[i].struct_size = sizeof c[i];
        const pursuit_seat seat = i == 0 ? PURSUIT_SEAT_B : PURSUIT_SEAT_A;
        must(pursuit_couple_act(couple.get(), seat, PURSUIT_MOVE_BLAME, PURSUIT_UNSET, &c[i]));
        BOOST_REQUIRE(
            !same.act(static_cast<pursuit::Seat>(seat), pursuit::Move::blame, {}, cpp[i]));
    }
    bool farthest = false;
    for (std::size_t i = 0; i < c.size(); ++i) {
        auto reason = sized<pursuit_reason>();
        must(pursuit_why(model.get(), c.data(), c.size(), i, &reason));
        const auto expected = pursuit::why(pursuit::Model::standard(), cpp, i).set_off_by;
        BOOST_TEST(reason.set_off_by == (expected ? static_cast<std::int64_t>(*expected) : -1));
        farthest = farthest || (expected && i - *expected == pursuit::kReasonReach);
    }
    BOOST_TEST(farthest);
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
    BOOST_TEST(known == 2 * 25 + 2 + 6 + 10 + 6 + 4 + 6 + 4 + 8 + 18 + 17 + 10 + 4 + 15 + 10);
    for (std::size_t i = 0; i < c.size(); ++i) {
        char english[1000], other[1000];
        must(pursuit_why_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", nullptr, english,
                              sizeof english, nullptr));
        must(pursuit_why_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", &texts, other,
                              sizeof other, nullptr));
        std::string plain(other);
        BOOST_TEST(plain.size() > std::strlen(english) + 6);
        const auto bare = [](std::string text) {
            std::erase_if(text, [](char letter) { return letter == '<' || letter == '>'; });
            return text;
        };
        BOOST_TEST(bare(plain) == english);
        const auto told = [&](const pursuit_catalogue* by) {
            return std::string(
                filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
                    return pursuit_direction_text(model.get(), c.data(), c.size(), i, "Ana", "Ben",
                                                  by, buffer, size, needed);
                }).data());
        };
        BOOST_TEST(told(&texts).size() > told(nullptr).size() + 20);
        BOOST_TEST(bare(told(&texts)) == told(nullptr));
    }
    const pursuit_need need = PURSUIT_NEED_HEARD;
    BOOST_TEST(pursuit_message_text(PURSUIT_MESSAGE_NEED + need) == "needs to be heard");
}

BOOST_AUTO_TEST_CASE(directions) {
    const std::vector<pursuit_turn> c = turns_of(couple.get(), 40);
    std::vector<pursuit::Turn> cpp(40);
    same.play(cpp);
    const pursuit::Model& m = pursuit::Model::standard();
    auto german = sized<pursuit_catalogue>();
    must(pursuit_catalogue_init("de", &german));
    for (std::size_t i = 0; i < c.size(); ++i) {
        auto d = sized<pursuit_direction>();
        must(pursuit_direction_of(model.get(), c.data(), c.size(), i, &d));
        const pursuit::Direction expected = pursuit::direction(m, cpp, i);
        BOOST_TEST(d.number == expected.number);
        BOOST_TEST(d.speaker == pursuit::index(expected.speaker));
        BOOST_TEST(d.move_id == static_cast<int>(expected.act));
        BOOST_TEST(d.kind == static_cast<int>(expected.kind));
        BOOST_TEST(d.group == static_cast<int>(expected.group));
        BOOST_TEST(d.intensity == expected.intensity);
        BOOST_TEST(d.strength == static_cast<int>(expected.strength));
        BOOST_TEST(d.alone == expected.alone);
        BOOST_TEST(d.host_made == 0);
        BOOST_TEST(d.stance == static_cast<int>(expected.reason.stance));
        BOOST_TEST(d.phase == static_cast<int>(expected.phase));
        BOOST_TEST(d.shows == static_cast<int>(expected.reason.secondary));
        BOOST_TEST(d.expressed == expected.expressed);
        BOOST_TEST(d.beneath == static_cast<int>(expected.reason.primary));
        BOOST_TEST(d.fear == static_cast<int>(expected.reason.fear));
        BOOST_TEST(d.fear_active == expected.reason.fear_active);
        BOOST_TEST(d.arousal == expected.arousal);
        BOOST_TEST(d.need == static_cast<int>(expected.reason.need));
        BOOST_TEST(d.need_unmet == expected.reason.need_unmet);
        BOOST_TEST(d.tendency == static_cast<int>(expected.reason.tendency));
        BOOST_TEST(d.feeling_unsaid == expected.feeling_unsaid);
        BOOST_TEST(d.need_unsaid == expected.need_unsaid);
        BOOST_TEST(d.cue == static_cast<int>(expected.reason.cue));
        BOOST_TEST(d.heard == (i == 0 ? -1 : static_cast<int>(expected.reason.heard)));
        BOOST_TEST(d.meaning == static_cast<int>(expected.reason.meaning));
        BOOST_TEST(d.cause_is_older == expected.reason.cause_is_older);
        for (std::size_t g = 0; g < pursuit::kGroups; ++g)
            BOOST_TEST(d.chance[g] == expected.chance[g]);
        for (std::size_t n = 0; n < pursuit::kManners; ++n)
            BOOST_TEST(d.manner[n] == expected.manner[n]);
        for (std::size_t n = 0; n < pursuit::kLimits; ++n)
            BOOST_TEST(d.limits[n] == expected.limit[n]);
        const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_direction_text(model.get(), c.data(), c.size(), i, "Ana", "Ben", &german,
                                          buffer, size, needed);
        });
        BOOST_TEST(text.data() == expected.text(m, "Ana", "Ben", pursuit::kGerman));
        const auto json = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_direction_json(model.get(), c.data(), c.size(), i, "Ana", "Ben", nullptr,
                                          buffer, size, needed);
        });
        BOOST_TEST(json.data() == expected.json(m, "Ana", "Ben"));
    }
    BOOST_TEST(pursuit_catalogue_init("fr", &german) == PURSUIT_STATUS_NAME);
    BOOST_TEST(german.texts[PURSUIT_MESSAGE_BETWEEN] == pursuit::kGerman.between);
}

BOOST_AUTO_TEST_CASE(what_was_said) {
    pursuit::Code code;
    code.share[PURSUIT_MOVE_BLAME] = 0.7f;
    code.share[PURSUIT_MOVE_SHARE] = 0.3f;
    auto turn = sized<pursuit_turn>();
    for (int i = 0; i < 10; ++i) {
        must(pursuit_couple_said(couple.get(), PURSUIT_SEAT_A, code.share.data(),
                                 static_cast<std::size_t>(pursuit::kStandardMoves), &turn));
        pursuit::Turn expected;
        BOOST_TEST(!pursuit::said(same, pursuit::Seat::a, code, expected));
        BOOST_TEST(turn.move_id == PURSUIT_MOVE_BLAME);
        BOOST_TEST(turn.host_made == 1);
        BOOST_TEST(turn.probability == expected.probability);
        BOOST_TEST(hash_of(couple.get()) == same.hash());
    }
}

BOOST_AUTO_TEST_SUITE_END()

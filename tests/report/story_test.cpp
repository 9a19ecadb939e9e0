// Stories: scenarios and recordings played to their end.
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/record/snapshot.hpp>
#include <pursuit/report/story.hpp>
#include <pursuit/script/playthrough.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

Scenario scenario(const char* name) {
    return load_scenario(std::string("examples/scenarios/") + name + ".toml");
}

std::vector<std::byte> image_of(const Recorder& recorder, bool with_model) {
    std::size_t needed = 0;
    (void)save(recorder, {}, needed, with_model);
    std::vector<std::byte> image(needed);
    BOOST_REQUIRE(!save(recorder, image, needed, with_model));
    return image;
}

BOOST_AUTO_TEST_SUITE(story)

BOOST_AUTO_TEST_CASE(a_story_is_what_a_playthrough_plays) {
    const Scenario played = scenario("way_out");
    const Story story = story_of(played);
    const Model model{played.tables};
    Playthrough playthrough{played, model};
    std::vector<Turn> turns;
    for (std::uint32_t i = 0; i < played.turns; ++i) turns.push_back(playthrough.next());
    BOOST_REQUIRE(story.turns.size() == turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        BOOST_TEST((story.turns[i].move == turns[i].move));
        BOOST_TEST(story.turns[i].uniform == turns[i].uniform);
    }
    BOOST_TEST(story.couples.size() == 3u);
    BOOST_TEST(story.couples[2].hash() == playthrough.couple().hash());
    BOOST_TEST(story.couples[1].state().turns == story.peak + 1);
    const auto aroused = [&](std::size_t i) {
        return turns[i].after[0].inner.arousal + turns[i].after[1].inner.arousal;
    };
    for (std::size_t i = 0; i < turns.size(); ++i) BOOST_TEST(aroused(i) <= aroused(story.peak));
    BOOST_TEST(story.happened.size() == 7u);
    BOOST_TEST(story.happened[1].before == 16u);
    BOOST_TEST(story.happened[1].intervention);
    BOOST_TEST(story.happened[1].text == "Ben takes a pause and says when it ends.");
    BOOST_TEST(story.stages.size() == turns.size());
    BOOST_TEST((story.stages.back() == story.process->stage()));
}

BOOST_AUTO_TEST_CASE(a_recording_is_played_again) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.2f, 0.8f), 3};
    Recorder recorder{couple, 7};
    BOOST_REQUIRE(!recorder.happens(Disagreement{0.7f, Seat::a}));
    std::vector<Turn> turns(20);
    recorder.play(turns);
    BOOST_REQUIRE(!recorder.intervene(affirm(Seat::b)));
    BOOST_REQUIRE(!recorder.elapse(60000));
    recorder.give_floor(Seat::b);
    Turn acted;
    BOOST_REQUIRE(!recorder.act(Seat::b, Move::listen, {}, acted));
    turns.push_back(acted);
    recorder.skip(3);
    for (const bool with_model : {true, false}) {
        const Story story = story_of(image_of(recorder, with_model));
        BOOST_REQUIRE(story.turns.size() == 24u);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            BOOST_TEST((story.turns[i].move == turns[i].move));
            BOOST_TEST(story.turns[i].uniform == turns[i].uniform);
        }
        BOOST_TEST(story.couples[0].state().turns == 0u);
        BOOST_TEST(story.couples[2].hash() == recorder.couple().hash());
        BOOST_REQUIRE(story.happened.size() == 3u);
        BOOST_TEST(story.happened[0].before == 0u);
        BOOST_TEST(story.happened[1].intervention);
        BOOST_TEST(story.happened[1].before == 20u);
        BOOST_TEST(story.happened[2].text == "1 minute passes.");
        BOOST_TEST(story.names[0] == "A");
    }
}

BOOST_AUTO_TEST_CASE(bad_recordings_are_refused) {
    Recorder recorder{Couple{Model::standard(), {}, {}, 3}};
    recorder.skip(4);
    std::vector<std::byte> image = image_of(recorder, false);
    Tables tables = Model::standard().tables();
    tables.coefficients.need_gain = 1.9f;
    const auto status_of = [](auto&& make) {
        try {
            make();
            return Status::ok;
        } catch (const Error& error) {
            return error.fault().status;
        }
    };
    BOOST_TEST((status_of([&] { story_of(image); }) == Status::ok));
    BOOST_TEST((status_of([&] { story_of(image, std::make_shared<const Model>(tables)); }) ==
                Status::model));
    image[image.size() / 2] ^= std::byte{1};
    BOOST_TEST((status_of([&] { story_of(image); }) == Status::input));
    BOOST_TEST((status_of([&] { story_of(std::span<const std::byte>{}); }) == Status::input));
}

// In a recording, too, what happened before the first turn has happened.
BOOST_AUTO_TEST_CASE(a_recording_begins_with_what_happened) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.2f, 0.8f), 3};
    Recorder recorder{couple};
    BOOST_REQUIRE(!recorder.happens(Disagreement{0.7f, Seat::a}));
    recorder.give_floor(Seat::b);
    const std::uint64_t before = recorder.couple().hash();
    recorder.skip(5);
    BOOST_REQUIRE(!recorder.happens(Stress{Seat::a, 0.5f}));
    recorder.skip(3);
    BOOST_TEST(story_of(image_of(recorder, false)).couples[0].hash() == before);
}

BOOST_AUTO_TEST_CASE(a_cycle_is_six_negative_turns_or_more) {
    std::vector<Turn> turns(30);
    for (std::size_t i = 2; i < 7; ++i) turns[i].phase = Phase::a_pursues;   // five
    for (std::size_t i = 8; i < 14; ++i) turns[i].phase = Phase::b_pursues;  // six
    for (std::size_t i = 20; i < 30; ++i) turns[i].phase = Phase::attack_attack;
    const std::vector<Cycle> found = cycles(turns);
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].first == 8u);
    BOOST_TEST(found[0].last == 13u);
    BOOST_TEST(found[1].first == 20u);
    BOOST_TEST(found[1].last == 29u);
    BOOST_TEST(cycles({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

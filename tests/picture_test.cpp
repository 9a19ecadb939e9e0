// Pictures: whole, readable, true to what they are made from, and safe with whatever they are given.
#include <pursuit/picture.hpp>

#include <boost/test/unit_test.hpp>

#include <clocale>
#include <limits>
#include <string>
#include <vector>

#include <pursuit/scenario.hpp>
#include <pursuit/why.hpp>

#include "life.hpp"
#include "svg.hpp"

namespace pursuit {
namespace {

constexpr float kWidths[] = {320, 358, 639, 640, 760, 1600};

struct Play {
    Scenario scenario = load_scenario("examples/scenarios/way_out.toml");
    Model model{scenario.tables};
    std::vector<Turn> turns;
    Couple couple;
    explicit Play(std::uint32_t count = 16) : couple(play(count)) {}

private:
    Couple play(std::uint32_t count) {
        Stage stage{scenario, model};
        for (std::uint32_t i = 0; i < count; ++i) turns.push_back(stage.next());
        return stage.couple();
    }
};

Frame frame(float width, std::string_view a = "Ana", std::string_view b = "Ben") {
    return {{a, b}, width};
}

const std::string kLong =
    "Wilhelmina-Konstantinopolitanska of the house with the very long name, called Mina";
const std::string kHostile =
    "<b a=\"1\" c='2'>&amp;\x01\xff\xe2\x80\xaeX</b>\n--> ]]> \xf0\x9f\x98\x80";

BOOST_AUTO_TEST_SUITE(picture)

BOOST_AUTO_TEST_CASE(the_loop_tells_what_the_turns_and_the_gain_say) {
    const Play play;
    const svg::Tree tree = svg::checked(draw_loop(play.couple, play.turns, frame(760)));
    BOOST_TEST(svg::says(tree, "Ana"));
    BOOST_TEST(svg::says(tree, "Ben"));
    for (const std::size_t last : {play.turns.size() - 1, play.turns.size() - 2}) {
        const Reason reason = why(play.model, play.turns, last);
        std::string move(play.model.name(reason.move));
        BOOST_TEST(svg::says(tree, move.substr(1, 5)));
        BOOST_TEST(svg::says(tree, kEnglish.need[static_cast<std::size_t>(reason.need)]));
        BOOST_TEST(svg::says(tree, std::string(name(reason.secondary)) + " shows"));
    }
    const Gain hot = reference_gain(play.couple, Seat::a, Heat::hot);
    const auto two = [](float x) {
        const std::string text = std::to_string(static_cast<int>(x * 100 + 0.5f) + 1000);
        return text.substr(0, 2).substr(1) + "." + text.substr(2);
    };
    BOOST_TEST(svg::says(tree, "G " + two(hot.gain)));
    for (const float link : hot.links) BOOST_TEST(svg::says(tree, "×" + two(link)));
}

BOOST_AUTO_TEST_CASE(a_loop_can_be_drawn_from_the_other_side_and_from_the_start) {
    const Play play;
    BOOST_TEST(svg::says(svg::parse(draw_loop(play.couple, play.turns, frame(760), Seat::b)),
                         "Ben’s fear → Ben’s demand"));
    BOOST_TEST(svg::says(svg::parse(draw_loop(play.couple, play.turns, frame(760))),
                         "Ana’s fear → Ana’s demand"));
    for (const float width : kWidths) {
        const Couple nobody{Model::standard(), {}, {}, 1};
        const svg::Tree tree = svg::checked(draw_loop(nobody, {}, frame(width)));
        BOOST_TEST(svg::says(tree, "Has not"));
    }
}

BOOST_AUTO_TEST_CASE(the_timeline_has_stances_phases_and_marks) {
    const Play play{40};
    const Mark marks[] = {
        {40, false, "It ends."}, {16, true, "A <pause>."}, {0, false, "It begins."}};
    for (const float width : kWidths) {
        const svg::Tree tree = svg::checked(draw_timeline(play.turns, marks, frame(width)));
        for (const char* word : {"Ana", "Ben", "protesting", "withdrawing", "Ana pursues",
                                 "de-escalated", "fear of losing", "Before turn 0: It"}) {
            BOOST_TEST(svg::says(tree, word), word << " at " << width);
        }
        BOOST_TEST(svg::says(tree, "<pause>"));
        BOOST_TEST(svg::says(tree, "After the last turn"));
    }
}

BOOST_AUTO_TEST_CASE(pictures_of_any_life_hold_together) {
    Draw draw{11};
    for (int round = 0; round < 60; ++round) {
        Couple couple{Model::standard(), extreme_traits(draw), extreme_traits(draw),
                      draw.below(99)};
        (void)couple.happens(Disagreement{draw.share(), {}});
        std::vector<Turn> turns(draw.below(round % 10 == 0 ? 3000 : 90));
        couple.play(turns);
        std::vector<Mark> marks(draw.below(60));
        for (Mark& mark : marks) {
            mark = {draw.below(static_cast<std::uint32_t>(turns.size()) + 3), draw.chance(0.5),
                    draw.chance(0.3) ? kLong : kHostile};
        }
        const Frame around =
            frame(static_cast<float>(draw.uniform(320, 1500)), draw.chance(0.3) ? kLong : "Ana",
                  draw.chance(0.3) ? kHostile : "");
        svg::checked(draw_loop(couple, turns, around));
        const std::string timeline = draw_timeline(turns, marks, around);
        svg::checked(timeline);
        BOOST_TEST(timeline.size() < 400000u);
    }
}

BOOST_AUTO_TEST_CASE(records_from_anywhere_are_drawn) {
    Play play;
    for (Turn& turn : play.turns) {
        turn.after[0].stance = static_cast<Stance>(77);
        turn.after[1].fears[0] = std::numeric_limits<float>::quiet_NaN();
        turn.phase = static_cast<Phase>(99);
        turn.move = kNoMove;
        turn.mover = static_cast<Seat>(5);
    }
    svg::checked(draw_timeline(play.turns, {}, frame(760)));
    svg::checked(draw_loop(play.couple, play.turns, frame(760)));
}

BOOST_AUTO_TEST_CASE(frames_out_of_range_are_refused) {
    const Play play;
    const auto refused = [&](const Frame& around) {
        std::string text = "as before";
        const Fault fault = draw_timeline(play.turns, {}, around, text);
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(text == "as before");
        BOOST_CHECK_THROW(draw_loop(play.couple, play.turns, around), Error);
        return std::string(fault.message());
    };
    BOOST_TEST(refused(frame(319)) == "width of the picture is 319, expected 320 to 2000");
    refused(frame(2001));
    refused(frame(std::numeric_limits<float>::quiet_NaN()));
    for (const char* id :
         {"", "7", "a b", "a\"b", "a<b", "a2345678901234567890123456789012345678901"}) {
        Frame around;
        around.id = id;
        BOOST_TEST(refused(around).find("id of the picture is '") == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_page_may_bring_the_style_and_give_the_ids) {
    const Play play;
    Frame around = frame(760);
    around.style = false;
    around.id = "second";
    const std::string text = draw_timeline(play.turns, {}, around);
    svg::checked(text, "second");
    BOOST_TEST(text.find("<style>") == text.npos);
    around.style = true;
    BOOST_TEST(draw_timeline(play.turns, {}, around).find(style_of_pictures()) != text.npos);
    BOOST_TEST(style_of_pictures().find("prefers-color-scheme:dark") != text.npos);
    BOOST_TEST(style_of_pictures().find("{{") == text.npos);
}

BOOST_AUTO_TEST_CASE(numbers_do_not_depend_on_the_locale) {
    const Play play;
    const std::string before = draw_loop(play.couple, play.turns, frame(760));
    if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
        BOOST_TEST_MESSAGE("skipped: no German locale is installed");
    }
    BOOST_TEST(draw_loop(play.couple, play.turns, frame(760)) == before);
    std::setlocale(LC_ALL, "C");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

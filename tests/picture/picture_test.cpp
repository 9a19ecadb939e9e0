// Pictures: whole, readable, true to what they are made from, and safe with whatever they are given.
#include <pursuit/picture/picture.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

#include <pursuit/explain/why.hpp>
#include <pursuit/script/playthrough.hpp>
#include <pursuit/script/scenario.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "lives.hpp"
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
        Playthrough playthrough{scenario, model};
        for (std::uint32_t i = 0; i < count; ++i) turns.push_back(playthrough.next());
        return playthrough.couple();
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
    for (const Seat seat : {Seat::a, Seat::b}) {
        std::size_t last = play.turns.size() - 1;
        while (play.turns[last].mover != seat) last -= 1;
        const Reason reason = why(play.model, play.turns, last);
        std::string move(play.model.name(reason.move));
        std::replace(move.begin(), move.end(), '_', ' ');
        BOOST_TEST(svg::says(tree, move.substr(1)), move);
        BOOST_TEST(svg::says(tree, kEnglish.need[static_cast<std::size_t>(reason.need)]));
        const bool shows = reason.secondary != Secondary::none;
        BOOST_TEST(svg::says(
            tree, (shows ? std::string(name(reason.secondary)) : "nothing else") + " shows"));
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
    Play play{40};
    for (std::size_t i = 8; i < 20; ++i) {
        play.turns[i].after[0].stance = Stance::protesting;
        play.turns[i].after[1].stance = Stance::withdrawing;
        play.turns[i].phase = Phase::a_pursues;
    }
    for (std::size_t i = 20; i < 32; ++i) play.turns[i].phase = Phase::de_escalated;
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

/// Where turns are far narrower than a pixel the axis still has room for its labels.
BOOST_AUTO_TEST_CASE(ticks_grow_with_the_timeline) {
    const auto ticks = [](std::size_t turns) {
        const std::vector<Turn> quiet(turns);
        const std::string timeline = draw_timeline(quiet, {}, frame(320));
        const svg::Tree tree = svg::checked(timeline);
        BOOST_TEST(timeline.size() < 100000u);
        std::vector<std::size_t> out;
        for (const svg::Text& text : svg::texts(tree)) {
            const std::size_t digits = text.text.find_first_of("0123456789");
            const bool number = text.text.starts_with("turn ") || digits == 0;
            if (number && text.text.size() > 1) out.push_back(std::stoul(text.text.substr(digits)));
        }
        return out;
    };
    // Six rows, in which a step of 10000 has no room any more.
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < 400000; i += 20000) expected.push_back(i);
    BOOST_TEST(ticks(400000) == expected, boost::test_tools::per_element());
    expected.clear();
    for (std::size_t i = 0; i < 4000; i += 200) expected.push_back(i);
    BOOST_TEST(ticks(4000) == expected, boost::test_tools::per_element());
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
        const std::string_view first = draw.chance(0.3) ? std::string_view{kLong} : "Ana",
                               second = draw.chance(0.3) ? std::string_view{kHostile} : "";
        const Frame around = frame(static_cast<float>(draw.uniform(320, 1500)), first, second);
        svg::checked(draw_loop(couple, turns, around));
        const std::string timeline = draw_timeline(turns, marks, around);
        svg::checked(timeline);
        BOOST_TEST(timeline.size() < 400000u);
    }
}

Contrast contrast(double without, double with, double half, std::uint32_t n = 100) {
    const double difference = with - without;
    return {without, with, difference, difference - half, difference + half, 0.5, n};
}

BOOST_AUTO_TEST_CASE(what_if_has_a_row_for_each_alternative_in_each_panel) {
    Alternative better{"Ben sees what Ana’s moves are for", {}}, other{kLong, {}};
    for (Contrast& c : better.compared.outcome) c = contrast(0.8, 0.3, 0.05);
    for (Contrast& c : other.compared.outcome) c = contrast(0.8, 0.82, 0.05);
    other.compared.outcome[static_cast<std::size_t>(Outcome::repair_time)].n = 0;
    better.compared.pairs = other.compared.pairs = 100;
    const Alternative all[] = {better, other};
    for (const float width : kWidths) {
        const Outcome outcomes[] = {Outcome::time_in_cycle, Outcome::peak_fear_b,
                                    Outcome::repair_time, Outcome::gain_hot};
        const svg::Tree tree = svg::checked(draw_what_if(all, outcomes, frame(width)));
        for (const char* text :
             {"Ben sees what", "Wilhelmina", "Time in the cycle", "Strongest fear of Ben",
              "−50 points (−55 to −45)", "30 % instead of 80 %", "nothing to compare",
              "no difference", "100 pairs", "ran on to the end"}) {
            BOOST_TEST(svg::says(tree, text), text << " at " << width);
        }
    }
    // Filled where the interval does not hold 0, hollow where it does.
    const Outcome one[] = {Outcome::holds};
    const std::string sure = draw_what_if({all, 1}, one), unsure = draw_what_if({all + 1, 1}, one);
    BOOST_TEST(sure.find("r=\"5.5\" class=\"f-withdrawal") != sure.npos);
    BOOST_TEST(unsure.find("r=\"5.5\" class=\"f-paper") != unsure.npos);
    BOOST_TEST(sure.find("ran on to the end") == sure.npos);
    svg::checked(draw_what_if({}, one));
    svg::checked(draw_what_if(all, {}));
    const Outcome none[] = {static_cast<Outcome>(99)};
    BOOST_CHECK_THROW(draw_what_if(all, none), Error);

    // A number that an axis has no room for once took minutes, and gigabytes.
    const auto drawn = [&](double Contrast::*member, double value) {
        Alternative far = better;
        far.compared.outcome[static_cast<std::size_t>(Outcome::holds)].*member = value;
        std::string out;
        return draw_what_if({&far, 1}, one, {}, out).status;
    };
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    for (const auto member : {&Contrast::without, &Contrast::with, &Contrast::difference,
                              &Contrast::low, &Contrast::high}) {
        for (const double sign : {-1.0, 1.0}) {
            BOOST_TEST((drawn(member, sign * 1e12) == Status::ok));
            for (const double far : {1.001e12, 1e20, 1e308, kInfinite}) {
                BOOST_TEST((drawn(member, sign * far) == Status::argument));
            }
        }
        BOOST_TEST((drawn(member, std::numeric_limits<double>::quiet_NaN()) == Status::argument));
    }
    // Of what is not shown nothing is asked.
    Alternative hidden = better;
    hidden.compared.outcome[static_cast<std::size_t>(Outcome::peak_fear_b)].low = 1e300;
    svg::checked(draw_what_if({&hidden, 1}, one));
    svg::checked(draw_what_if(std::vector<Alternative>(1000, better), one));
    BOOST_CHECK_THROW(draw_what_if(std::vector<Alternative>(1001, better), one), Error);
    const std::vector<Outcome> twice(kOutcomes + 1, Outcome::holds);
    BOOST_CHECK_THROW(draw_what_if(all, twice), Error);
}

BOOST_AUTO_TEST_CASE(a_portrait_has_what_the_loop_has) {
    BareLoop loop;  // T5: a saddle at (.450, .450)
    for (Side* side : {&loop.pursuit, &loop.withdrawal}) *side = {0.3, 0.9, 0, {.threshold = 0.1}};
    const Point path[] = {{0.2, 0.3}, {0.6, 0.5}, {0.9, 0.95}};
    for (const float width : kWidths) {
        const svg::Tree tree = svg::checked(draw_portrait(loop, Seat::b, path, frame(width)));
        for (const char* text : {"Ben’s pursuit", "Ana’s withdrawal", "starts that calm down",
                                 "starts that end in the cycle", "the border between them",
                                 "lets go", "where they are now", "depends on how it begins"}) {
            BOOST_TEST(svg::says(tree, text), text << " at " << width);
        }
        const auto told = tree.get<std::string>("svg.desc");
        BOOST_TEST(told.find("saddle at pursuit 0.45, withdrawal 0.45") != told.npos, told);
        BOOST_TEST(told.find("are at 0.90, 0.95") != told.npos);
    }
    loop.pursuit.coupling = 0.1;
    const svg::Tree calm = svg::checked(draw_portrait(loop, Seat::a, {}, frame(760)));
    BOOST_TEST(svg::says(calm, "From every start this loop calms down."));
    BOOST_TEST(!svg::says(calm, "end in the cycle"));
    BOOST_TEST(!svg::says(calm, "now"));
    // Gottman and Murray's marriage: no bounds, influences that cut off (T7).
    BareLoop marriage;
    const double infinite = std::numeric_limits<double>::infinity();
    for (Side* side : {&marriage.pursuit, &marriage.withdrawal}) {
        *side = {0.3, 1, 0.2, {0, 0.4, 0.9, 2}};
    }
    marriage.range = {-infinite, infinite};
    svg::checked(draw_portrait(marriage, Seat::a, path, frame(400)));
}

BOOST_AUTO_TEST_CASE(a_path_is_that_of_the_drives) {
    const Play play;
    const std::vector<Point> path = path_of(play.turns, Seat::b);
    BOOST_TEST(path.size() == play.turns.size());
    BOOST_TEST(path[7].pursuit == pursuit_drive(play.turns[7].after[1].fears));
    BOOST_TEST(path[7].withdrawal == withdrawal_drive(play.turns[7].after[0].fears));
}

/// Whatever numbers a caller has: pictures neither take long nor become long.
void draw_extreme_numbers() {
    const double infinite = std::numeric_limits<double>::infinity();
    const auto fits = [](const std::string& picture) {
        svg::checked(picture);
        BOOST_TEST(picture.size() < 250000u);
        for (const char* wrong : {"nan", "inf"}) BOOST_TEST(picture.find(wrong) == picture.npos);
    };
    std::size_t saddles = 0;
    for (unsigned i = 0; i < 24; ++i) {
        const double far = i % 2 == 0 ? 1e6 : -1e6;
        const Side steep{0.999999, 1e6, far, {-far, 1e6, 1e6, infinite}};
        const Side flat{0, 1e-12, -far, {far, 1e-300, 5e-324, 1e-12}};
        const Side mild{0.3, 0.9, 1e-6 * far, {0.1, 1, 0, 1e6}};
        const std::array sides{steep, flat, mild, steep};
        const std::array ranges{Range{-infinite, infinite}, Range{-1e6, infinite},
                                Range{999999.999999, 1e6}, Range{0, 1e-6}};
        const BareLoop loop{sides[i % 4], sides[i / 4 % 4], ranges[i / 6],
                            static_cast<LoopOrder>(i % 3)};
        saddles += loop.saddle().has_value();
        const Point path[] = {{-1e200, 1e200}, {1e-300, 0}, {1e200, 1e200}};
        fits(draw_portrait(loop, Seat::a, path, frame(i % 2 == 0 ? 320 : 760)));
    }
    BOOST_TEST(saddles > 0u);
    std::string out = "as before";
    BareLoop wrong;
    wrong.withdrawal.coupling = 1e20;
    BOOST_TEST(draw_portrait(wrong, Seat::a, {}, {}, out).message() ==
               "withdrawal's coupling is 1e+20, expected 0 to 1000000");
    const Point beyond{0, 1e201};
    BOOST_TEST(draw_portrait(BareLoop{}, Seat::a, {&beyond, 1}, {}, out).message() ==
               "path is 0, 1e+201, expected -1e+200 to 1e+200");
    BOOST_TEST(out == "as before");

    const std::vector<float> values(200 * 200, 1.0f);
    Map map;
    map.columns = map.rows = 200;
    map.values = std::span(values).first(40000);
    map.across_range = {-8e307, 8e307};
    map.up_range = {5e-324, 1e-323};
    map.mark = Point{-1.7e308, 1.7e308};
    const std::string of_map = draw_map(map, frame(760));
    BOOST_TEST(of_map.size() < 5000000u);  // 40,000 cells
    for (const char* text : {"nan", "inf"}) BOOST_TEST(of_map.find(text) == of_map.npos);
}
BOOST_AUTO_TEST_CASE(extreme_numbers_make_no_large_picture) { draw_extreme_numbers(); }
BOOST_AUTO_TEST_CASE(extreme_numbers_take_no_long_time, *boost::unit_test::label("timed")) {
    const std::clock_t before = std::clock();
    draw_extreme_numbers();
    BOOST_TEST(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < 20);
}

BOOST_AUTO_TEST_CASE(maps_show_values_or_classes) {
    std::vector<float> values;
    for (int i = 0; i < 77; ++i) values.push_back(static_cast<float>(i) / 76);
    Map map;
    map.title = "Share of the couples that end in the cycle";
    map.across = "anxiety of Ana";
    map.up = kLong;
    map.across_range = {0.2, 0.9};
    map.up_range = {0.1, 0.8};
    map.columns = 11;
    map.rows = 7;
    map.values = values;
    map.mark = Point{0.5, 0.5};
    map.mark_label = kHostile;
    for (const float width : kWidths) {
        const svg::Tree tree = svg::checked(draw_map(map, frame(width)));
        for (const char* text : {"anxiety of Ana", "Wilhelmina", "0.2", "0.8", "83 to 100 %"}) {
            BOOST_TEST(svg::says(tree, text), text << " at " << width);
        }
        BOOST_TEST(svg::says(tree, " 43 ") == (width > 600), "values at " << width);
    }
    const std::string_view classes[] = {"calm", "depends on the opening", "spirals"};
    std::vector<float> which{0, 0, 1, 0, 1, 2};
    map.columns = 3;
    map.rows = 2;
    map.values = which;
    map.classes = classes;
    const svg::Tree tree = svg::checked(draw_map(map, frame(760)));
    for (const auto name : classes) BOOST_TEST(svg::says(tree, name));
    BOOST_TEST(tree.get<std::string>("svg.desc").find("calm: 3 of 6 cells") != std::string::npos);

    std::string out = "as before";
    which[5] = 3;
    BOOST_TEST(draw_map(map, {}, out).message() == "value of the map is 3, expected 0 to 2");
    map.columns = 4;
    BOOST_TEST(draw_map(map, {}, out).message() == "the map has 6 values, expected 8");
    map.columns = 0;
    BOOST_TEST((draw_map(map, {}, out).status == Status::argument));
    BOOST_TEST(out == "as before");
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

BOOST_AUTO_TEST_CASE(a_seat_that_is_none_is_refused_in_pictures) {
    const Play play;
    const auto none = static_cast<Seat>(2);
    std::string text = "as before";
    for (const Fault& fault : {draw_loop(play.couple, play.turns, frame(400), none, text),
                               draw_portrait({}, none, {}, frame(400), text)}) {
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(fault.message() == "pursuer is 2, expected 0 to 1");
        BOOST_TEST(text == "as before");
    }
    BOOST_TEST((path_of(play.turns, none)[7].pursuit == path_of(play.turns, Seat::b)[7].pursuit));
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

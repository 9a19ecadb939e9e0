// Runs and the pages made of them. How a page looks is for report_test.py to say.
#include <pursuit/report/report.hpp>
#include <pursuit/script/stage.hpp>
#include <pursuit/text/scenario_file.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/explain/why.hpp>
#include <pursuit/picture/picture.hpp>
#include <pursuit/record/snapshot.hpp>
#include <pursuit/study/help.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

Scenario scenario(const char* name) {
    return load_scenario(std::string("examples/scenarios/") + name + ".toml");
}

bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }
std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
    return found;
}

std::vector<std::byte> image_of(const Recorder& recorder, bool with_model) {
    std::size_t needed = 0;
    (void)save(recorder, {}, needed, with_model);
    std::vector<std::byte> image(needed);
    BOOST_REQUIRE(!save(recorder, image, needed, with_model));
    return image;
}

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(a_run_is_what_the_stage_plays) {
    const Scenario played = scenario("way_out");
    const Run run = run_of(played);
    const Model model{played.tables};
    Stage stage{played, model};
    std::vector<Turn> turns;
    for (std::uint32_t i = 0; i < played.turns; ++i) turns.push_back(stage.next());
    BOOST_REQUIRE(run.turns.size() == turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        BOOST_TEST((run.turns[i].move == turns[i].move));
        BOOST_TEST(run.turns[i].uniform == turns[i].uniform);
    }
    BOOST_TEST(run.couples.size() == 3u);
    BOOST_TEST(run.couples[2].hash() == stage.couple().hash());
    BOOST_TEST(run.couples[1].state().turns == run.peak + 1);
    const auto aroused = [&](std::size_t i) {
        return turns[i].after[0].inner.arousal + turns[i].after[1].inner.arousal;
    };
    for (std::size_t i = 0; i < turns.size(); ++i) BOOST_TEST(aroused(i) <= aroused(run.peak));
    BOOST_TEST(run.happened.size() == 7u);
    BOOST_TEST(run.happened[1].before == 16u);
    BOOST_TEST(run.happened[1].intervention);
    BOOST_TEST(run.happened[1].text == "Ben takes a pause and says when it ends.");
    BOOST_TEST(run.stages.size() == turns.size());
    BOOST_TEST((run.stages.back() == run.process->stage()));
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
        const Run run = run_of(image_of(recorder, with_model));
        BOOST_REQUIRE(run.turns.size() == 24u);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            BOOST_TEST((run.turns[i].move == turns[i].move));
            BOOST_TEST(run.turns[i].uniform == turns[i].uniform);
        }
        BOOST_TEST(run.couples[0].state().turns == 0u);
        BOOST_TEST(run.couples[2].hash() == recorder.couple().hash());
        BOOST_REQUIRE(run.happened.size() == 3u);
        BOOST_TEST(run.happened[0].before == 0u);
        BOOST_TEST(run.happened[1].intervention);
        BOOST_TEST(run.happened[1].before == 20u);
        BOOST_TEST(run.happened[2].text == "1 min pass.");
        BOOST_TEST(run.names[0] == "A");
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
    BOOST_TEST((status_of([&] { run_of(image); }) == Status::ok));
    BOOST_TEST((status_of([&] { run_of(image, std::make_shared<const Model>(tables)); }) ==
                Status::model));
    image[image.size() / 2] ^= std::byte{1};
    BOOST_TEST((status_of([&] { run_of(image); }) == Status::input));
    BOOST_TEST((status_of([&] { run_of(std::span<const std::byte>{}); }) == Status::input));
}

BOOST_AUTO_TEST_CASE(a_page_has_its_parts_and_no_more) {
    const Run run = run_of(scenario("article"));
    const Reporting how{4, 10};
    const std::string page = pursuit::report({&run, 1}, how);
    for (const char* part :
         {"<!DOCTYPE html>", "The unanswered question", "no diagnosis",
          "violence or coercive control", "Naming the cycle ", "The loop gain G is",
          "The same turns as a table", "id=\"r1-loop-wide-title\"", "id=\"r1-time-phone-title\"",
          "id=\"r1-else-wide-title\"", "id=\"r1-plane-phone-title\"",
          "What it looks like from outside", "On the way of emotionally focused therapy",
          "id=\"r1-turn-9\"", "The other 30 turns are left out here.", "@media print",
          "prefers-color-scheme:dark"}) {
        BOOST_TEST(has(page, part), part);
    }
    BOOST_TEST(!has(page, "r1-turn-10\""));
    BOOST_TEST(!has(page, "<script"));
    BOOST_TEST(count(page, "http") == count(page, "http://www.w3.org/2000/svg"));
    BOOST_TEST(count(page, "<svg") == 8u);
    BOOST_TEST(page == pursuit::report({&run, 1}, how));  // the same bytes
    const std::string without = pursuit::report({&run, 1}, {0, 0});
    BOOST_TEST(count(without, "<svg") == 6u);
    BOOST_TEST(!has(without, "r1-turn-"));
    BOOST_TEST(!has(without, "Naming the cycle"));
}

// What only some want is there and closed; all else is to be seen without opening anything.
BOOST_AUTO_TEST_CASE(numbers_and_the_table_are_folded) {
    const Run run = run_of(scenario("article"));
    const std::string page = pursuit::report({&run, 1}, {40, 10});
    BOOST_TEST(count(page, "<details>") == 2u);
    BOOST_TEST(count(page, "<details") == 2u);
    BOOST_TEST(count(page, "</details>") == 2u);
    BOOST_TEST(count(page, "<summary>") == 2u);
    std::string seen, hidden;
    for (std::size_t from = 0;;) {
        const std::size_t open = page.find("<details>", from);
        seen += page.substr(from, open - from);
        if (open == page.npos) break;
        from = page.find("</details>", open);
        hidden += page.substr(open, from - open);
    }
    for (const char* part : {"loop gain", "Loop gain", "G heated", "r1-loop-wide", "r1-plane-phone",
                             "r1-else-wide", "class=\"cards transcript\""}) {
        BOOST_TEST(!has(seen.substr(seen.find("</style>")), part), part);
    }
    for (const char* part : {"loop gain", "r1-loop-wide", "r1-plane-phone", "r1-else-wide"}) {
        BOOST_TEST(has(hidden, part), part);
    }
    for (const char* part : {"r1-time-wide", "Naming the cycle helped", "id=\"r1-turn-9\""}) {
        BOOST_TEST(has(seen, part), part);
        BOOST_TEST(!has(hidden, part), part);
    }
}

// Who, what they did, and the reason under it, which is the one that why() gives.
BOOST_AUTO_TEST_CASE(turns_are_a_dialogue_with_their_reasons) {
    const Run run = run_of(scenario("article"));
    const std::string page = pursuit::report({&run, 1}, {0, 40});
    for (std::size_t i = 0; i < run.turns.size(); ++i) {
        const bool a = run.turns[i].mover == Seat::a;
        const std::string begins =
            "<li id=\"r1-turn-" + std::to_string(i) + "\" class=\"seat-" + (a ? "a" : "b") + "\">";
        const std::size_t at = page.find(begins);
        BOOST_REQUIRE(at != page.npos);
        const std::string line = page.substr(at, page.find("</li>", at) - at);
        BOOST_TEST(has(line, a ? "<b><bdi>Ana</bdi></b>" : "<b><bdi>Ben</bdi></b>"));
        const Reason reason = why(*run.model, run.turns, i);
        BOOST_TEST(has(line, "<p class=\"reason\">" +
                                 reason.sentence(*run.model, "<bdi>Ana</bdi>", "<bdi>Ben</bdi>")),
                   line);
    }
}

// What helps before the first turn meets the disagreement that is there by then.
BOOST_AUTO_TEST_CASE(help_comes_early_and_late) {
    const Run run = run_of(scenario("article"));
    BOOST_TEST(run.couples[0].state().turns == 0u);
    BOOST_TEST(run.couples[0].state().severity == 0.75f);
    const std::string page = pursuit::report({&run, 1}, {60, 0});
    const std::vector<Help> all = try_help(run.couples[0], run.couples[1], usual_help(Seat::a),
                                           {.pairs = 60, .turns = 40, .pursuer = Seat::a});
    for (const Help& help : all) {
        BOOST_TEST(has(page, "<li>" + help.sentence("<bdi>Ana</bdi>", "<bdi>Ben</bdi>")));
        for (const Tried& tried : help.tried) {
            if (tried.effect == Effect::untried || tried.effect == Effect::refused) continue;
            const Contrast& c = tried.compared[Outcome::time_calm];
            const auto whole = [](double share) {
                return std::to_string(std::lrint(100 * share));  // as it is printed
            };
            BOOST_TEST(has(page, whole(c.with) + " % instead of " + whole(c.without) + " %"));
        }
    }
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
    BOOST_TEST(run_of(image_of(recorder, false)).couples[0].hash() == before);
}

BOOST_AUTO_TEST_CASE(a_pause_without_a_promise_is_told_as_such) {
    const TwoNames names{"Ana", "Ben"};
    Happening pause;
    pause.what = promised_pause(Seat::a, 0.5f);
    BOOST_TEST(tell(pause, names) == "Ana takes a pause and says when it ends.");
    pause.what = promised_pause(Seat::a, 0);
    BOOST_TEST(tell(pause, names) == "Ana takes a pause and does not say when it ends.");
    pause.what = promised_pause({}, 0);
    BOOST_TEST(tell(pause, names) == "Both take a pause and do not say when it ends.");
}

BOOST_AUTO_TEST_CASE(several_runs_are_compared) {
    const Run runs[] = {run_of(scenario("article")), run_of(scenario("two_secure")),
                        run_of(scenario("two_withdrawers"))};
    const std::string page = pursuit::report(runs, {0, 3});
    BOOST_TEST(has(page, "3 runs side by side"));
    for (const char* part :
         {"href=\"#r1\"", "href=\"#r3\"", "<section id=\"r3\">", "id=\"r3-loop-phone-title\""}) {
        BOOST_TEST(has(page, part), part);
    }
    for (const Run& run : runs) {
        int negatives = 0;
        bool cycle = false;
        for (const Turn& turn : run.turns) {
            negatives = negative(turn.phase) ? negatives + 1 : 0;
            cycle = cycle || negatives >= kCycleTurns;
        }
        BOOST_TEST(has(page, cycle ? "A cycle began at turn " : "No cycle: never 6 turns running"));
    }
}

BOOST_AUTO_TEST_CASE(names_and_texts_do_no_harm) {
    Scenario hostile = scenario("way_out");
    hostile.title = "</title><script>alert(1)</script>";
    hostile.look_for = "one\n<two>";
    hostile.names = {"<i>&'\"", "\xff\x01{me}{other}"};
    const Run run = run_of(hostile);
    const std::string page = pursuit::report({&run, 1}, {2, 50});
    BOOST_TEST(!has(page, "<script"));
    BOOST_TEST(!has(page, "<i>"));
    BOOST_TEST(has(page, "<bdi>&lt;i&gt;&amp;&#39;&quot;</bdi>"));
    BOOST_TEST(has(page, "one<br>\n&lt;two&gt;"));
}

BOOST_AUTO_TEST_CASE(any_life_can_be_reported) {
    Draw draw{5};
    for (int round = 0; round < 12; ++round) {
        Scenario random;
        random.partners = {extreme_traits(draw), extreme_traits(draw)};
        random.seed = draw.below(1000);
        random.turns = 1 + draw.below(round == 0 ? 600 : 40);
        random.happenings.push_back({0, {}, Disagreement{draw.share(), {}}});
        const Run run = run_of(random);
        const std::string page = pursuit::report({&run, 1}, {2, 20});
        BOOST_TEST(!has(page, ">nan<"));
        BOOST_TEST(!has(page, "nan %"));
        BOOST_TEST(count(page, "<svg") == 8u);
    }
    Run nothing = run_of(scenario("article"));
    nothing.turns.clear();
    nothing.stages.clear();
    nothing.happened.clear();
    nothing.peak = 0;
    BOOST_TEST(has(pursuit::report({&nothing, 1}, {2, 20}), "Nothing was played."));
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_refused) {
    const Run run = run_of(scenario("article"));
    std::string out = "as before";
    BOOST_TEST(pursuit::report({}, {}, out).message() == "no runs, expected one or more");
    BOOST_TEST(pursuit::report({&run, 1}, {1, 0}, out).message() ==
               "pairs is 1, expected 0 or 2 to 10000");
    BOOST_TEST((pursuit::report({&run, 1}, {0, 100001}, out).status == Status::argument));
    BOOST_TEST(out == "as before");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

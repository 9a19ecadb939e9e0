// Runs and the pages made of them. How a page looks is for report_test.py to say.
#include <pursuit/report/report.hpp>
#include <pursuit/script/playthrough.hpp>
#include <pursuit/text/scenario_file.hpp>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <pursuit/explain/why.hpp>
#include <pursuit/picture/picture.hpp>
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

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(a_page_has_its_parts_and_no_more) {
    const Story story = story_of(scenario("article"));
    const Reporting how{4, 10};
    const std::string page = pursuit::report({&story, 1}, how);
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
    BOOST_TEST(page == pursuit::report({&story, 1}, how));  // the same bytes
    const std::string without = pursuit::report({&story, 1}, {0, 0});
    BOOST_TEST(count(without, "<svg") == 6u);
    BOOST_TEST(!has(without, "r1-turn-"));
    BOOST_TEST(!has(without, "Naming the cycle"));
}

// What only some want is there and closed; all else is to be seen without opening anything.
BOOST_AUTO_TEST_CASE(numbers_and_the_table_are_folded) {
    const Story story = story_of(scenario("article"));
    const std::string page = pursuit::report({&story, 1}, {40, 10});
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
    const Story story = story_of(scenario("article"));
    const std::string page = pursuit::report({&story, 1}, {0, 40});
    for (std::size_t i = 0; i < story.turns.size(); ++i) {
        const bool a = story.turns[i].mover == Seat::a;
        const std::string begins =
            "<li id=\"r1-turn-" + std::to_string(i) + "\" class=\"seat-" + (a ? "a" : "b") + "\">";
        const std::size_t at = page.find(begins);
        BOOST_REQUIRE(at != page.npos);
        const std::string line = page.substr(at, page.find("</li>", at) - at);
        BOOST_TEST(has(line, a ? "<b><bdi>Ana</bdi></b>" : "<b><bdi>Ben</bdi></b>"));
        const Reason reason = why(*story.model, story.turns, i);
        BOOST_TEST(has(line, "<p class=\"reason\">" +
                                 reason.sentence(*story.model, "<bdi>Ana</bdi>", "<bdi>Ben</bdi>")),
                   line);
    }
}

// What helps before the first turn meets the disagreement that is there by then.
BOOST_AUTO_TEST_CASE(help_comes_early_and_late, *boost::unit_test::label("many")) {
    const Story story = story_of(scenario("article"));
    BOOST_TEST(story.couples[0].state().turns == 0u);
    BOOST_TEST(story.couples[0].state().severity == 0.75f);
    const std::string page = pursuit::report({&story, 1}, {60, 0});
    const std::vector<Help> all = try_help(story.couples[0], story.couples[1], usual_help(Seat::a),
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

BOOST_AUTO_TEST_CASE(several_runs_are_compared) {
    const Story stories[] = {story_of(scenario("article")), story_of(scenario("two_secure")),
                             story_of(scenario("two_withdrawers"))};
    const std::string page = pursuit::report(stories, {0, 3});
    BOOST_TEST(has(page, "3 runs side by side"));
    for (const char* part :
         {"href=\"#r1\"", "href=\"#r3\"", "<section id=\"r3\">", "id=\"r3-loop-phone-title\""}) {
        BOOST_TEST(has(page, part), part);
    }
    for (const Story& story : stories) {
        int negatives = 0;
        bool cycle = false;
        for (const Turn& turn : story.turns) {
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
    const Story story = story_of(hostile);
    const std::string page = pursuit::report({&story, 1}, {2, 50});
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
        const Story story = story_of(random);
        const std::string page = pursuit::report({&story, 1}, {2, 20});
        BOOST_TEST(!has(page, ">nan<"));
        BOOST_TEST(!has(page, "nan %"));
        BOOST_TEST(count(page, "<svg") == 8u);
    }
    Story nothing = story_of(scenario("article"));
    nothing.turns.clear();
    nothing.stages.clear();
    nothing.happened.clear();
    nothing.peak = 0;
    BOOST_TEST(has(pursuit::report({&nothing, 1}, {2, 20}), "Nothing was played."));
}

// Where b pursues, all is told the other way round; a run without a title is known by its number.
BOOST_AUTO_TEST_CASE(who_pursues_is_told_by_name) {
    Scenario other = scenario("article");
    std::swap(other.partners[0], other.partners[1]);
    for (Happening& each : other.happenings) {
        if (auto* issue = std::get_if<Disagreement>(&each.what)) issue->owner = Seat::b;
    }
    other.title.clear();
    const Story stories[] = {story_of(scenario("article")), story_of(other)};
    const std::string page = pursuit::report(stories, {0, 0});
    BOOST_TEST(has(page, "<a href=\"#r1\">The unanswered question</a>"));
    BOOST_TEST(has(page, "<a href=\"#r2\">Run 2</a>"));
    for (const char* seat : {"Ana", "Ben"}) {
        const std::string cell = "data-head=\"Who pursued\"><span><bdi>";
        BOOST_TEST(has(page, cell + seat + "</bdi></span>"));
    }
}

// Beside a move of the own model, which has no words, what is told of a turn: that it was given, that
// an older act set it off, that the issue is resolved.
BOOST_AUTO_TEST_CASE(all_that_a_turn_can_be_is_told) {
    Scenario own = parse_scenario(R"(
turns = 12
[a]
profile = "pursuer"
[b]
profile = "withdrawer"
[moves.smoke_a_pipe]
like = "stay_silent"
[[happens]]
turn = 0
event = "disagreement"
severity = 0.8
owner = "a"
[[happens]]
turn = 3
move = "smoke_a_pipe"
seat = "b"
)");
    Story story = story_of(own);
    BOOST_REQUIRE(story.model->name(story.turns[3].move) == "smoke_a_pipe");
    story.turns[5].resolved = true;
    const std::string page = pursuit::report({&story, 1}, {0, 12});
    BOOST_TEST(has(page, "does this: smoke a pipe (as given)."));
    BOOST_TEST(has(page, "<b>smoke a pipe</b> (given)"));
    BOOST_TEST(count(page, " The issue is resolved.") == 1u);
    BOOST_TEST(count(page, "; the issue is resolved") == 1u);
    BOOST_TEST(count(page, ">smoke a pipe") >= 2u);  // as heard, too
}

// Of what there is much of the first are told, and how many there are more.
BOOST_AUTO_TEST_CASE(what_is_much_is_counted) {
    Scenario longer = scenario("article");
    longer.turns = 56;
    Story story = story_of(longer);
    for (std::size_t i = 0; i < story.turns.size(); ++i)
        story.turns[i].phase = i % 7 == 6 ? Phase::calm : Phase::a_pursues;
    for (std::size_t i = 0; i < story.stages.size(); ++i)
        story.stages[i] = i % 2 == 0 ? Process::Stage::in_the_cycle : Process::Stage::de_escalated;
    const std::string page = pursuit::report({&story, 1}, {0, 0});
    BOOST_TEST(has(page, "; and 4 more."));  // cycles: 8, of which 4 are told
    BOOST_TEST(has(page, "<li>After turn 11: de-escalated</li>\n<li>and 44 more</li>"));
    story.process.reset();
    BOOST_TEST(!has(pursuit::report({&story, 1}, {0, 0}), "After turn 11"));
}

BOOST_AUTO_TEST_CASE(help_that_is_refused_says_why) {
    Scenario flooded = scenario("article");
    flooded.tables.coefficients.flood_threshold = 0.1f;
    for (Traits& traits : flooded.partners) traits.flooding_minutes = 60.0f;
    const Story story = story_of(flooded);
    const std::string page = pursuit::report({&story, 1}, {20, 0});
    const auto word = kHelpEnglish.verdict[static_cast<std::size_t>(Effect::refused)];
    BOOST_TEST(has(page, "<b>" + std::string(word) + "</b><br>"));
    BOOST_TEST(has(page, "flooded"));
}

BOOST_AUTO_TEST_CASE(nobody_has_to_have_a_name_nor_a_turn) {
    Scenario bare;
    bare.names = {"", ""};
    bare.turns = 0;
    bare.happenings = {{0, {}, Disagreement{0.5f, Seat::a}}};
    const Story story = story_of(bare);
    BOOST_TEST((story.names == TwoNames{"A", "B"}));
    BOOST_TEST(story.turns.empty());
    Story told = story_of(scenario("article"));
    told.turns.clear();
    BOOST_TEST(!has(pursuit::report({&told, 1}, {0, 5}), "The same turns as a table"));
}

BOOST_AUTO_TEST_CASE(a_report_that_is_stopped_says_where) {
    const Story story = story_of(scenario("article"));
    const std::atomic<bool> stop{true};
    Reporting how{0, 10};
    how.watched.stop = &stop;
    std::string out = "as before";
    const Fault fault = pursuit::report({&story, 1}, how, out);
    BOOST_TEST((fault.status == Status::state));
    BOOST_TEST(has(fault.message(), "stopped after 0 of "));
    BOOST_TEST(out == "as before");
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_is_refused) {
    const Story story = story_of(scenario("article"));
    std::string out = "as before";
    BOOST_TEST(pursuit::report({}, {}, out).message() == "no runs, expected one or more");
    BOOST_TEST(pursuit::report({&story, 1}, {1, 0}, out).message() ==
               "pairs is 1, expected 0 or 2 to 10000");
    BOOST_TEST((pursuit::report({&story, 1}, {0, 100001}, out).status == Status::argument));
    BOOST_TEST(out == "as before");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

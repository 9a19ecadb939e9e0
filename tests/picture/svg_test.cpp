// The drawing: numbers, fills, strokes, texts and what a document is made of.
#include "picture/svg.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "svg.hpp"

namespace pursuit {
namespace {

namespace reading = pursuit::svg;

Frame frame_of(float width = 400, std::string_view id = "p") {
    Frame frame;
    frame.width = width;
    frame.id = id;
    frame.style = false;
    return frame;
}
/// What is drawn, without what stands around it.
template <class Body>
std::string drawn(Body&& body) {
    Svg svg{frame_of()};
    body(svg);
    const std::string all = svg.finish(100, "t", "d"), paper = "class=\"f-paper\"/>\n";
    const std::size_t from = all.find(paper) + paper.size();
    return all.substr(from, all.find("</svg>") - from);
}
std::string refused(const Frame& frame) {
    try {
        const Svg svg{frame};
        return {};
    } catch (const Error& error) {
        return std::string(error.fault().message());
    }
}

BOOST_AUTO_TEST_SUITE(svg)

BOOST_AUTO_TEST_CASE(numbers_are_short) {
    BOOST_TEST(number(3) == "3");
    BOOST_TEST(number(2.25) == "2.2");
    BOOST_TEST(number(-0.04) == "0");
    BOOST_TEST(number(-0.06) == "-0.1");
    BOOST_TEST(shown(0.126) == "0.13");
    BOOST_TEST(shown(-0.001) == "0.00");
    BOOST_TEST(shown(9.994) == "9.99");
    BOOST_TEST(shown(9.996) == "10.0");
    BOOST_TEST(shown(99.94) == "99.9");
    BOOST_TEST(shown(99.96) == "100");
    BOOST_TEST(shown(-12345.6) == "-12346");
    BOOST_TEST(shown(1e6) == "1e+06");
    BOOST_TEST(shown(std::numeric_limits<double>::quiet_NaN()) == "nan");
}

BOOST_AUTO_TEST_CASE(a_frame_is_so_wide_and_has_an_id) {
    BOOST_TEST(refused(frame_of(320)) == "");
    BOOST_TEST(refused(frame_of(2000, "aZ09-_")) == "");
    BOOST_TEST(refused(frame_of(319)) == "width of the picture is 319, expected 320 to 2000");
    BOOST_TEST(refused(frame_of(2001)) == "width of the picture is 2001, expected 320 to 2000");
    BOOST_TEST(
        refused(frame_of(400, std::string_view("a23456789012345678901234567890123456789_"))) == "");
    for (const char* id : {"", "1a", "-a", "_a", "a b", "a.", "a\"", "\xC3\xA9",
                           "a23456789012345678901234567890123456789_1"}) {
        BOOST_TEST(refused(frame_of(400, id)).find("id of the picture is '") == 0u, id);
    }
    BOOST_TEST(Svg{frame_of(639)}.narrow());
    BOOST_TEST(!Svg{frame_of(640)}.narrow());
}

BOOST_AUTO_TEST_CASE(shapes_say_where_they_are_and_what_they_look_like) {
    BOOST_TEST(drawn([](Svg& s) {
                   s.box({1, 2, 3.5, -4}, {});
               }) == "<rect x=\"1\" y=\"2\" width=\"3.5\" height=\"0\" class=\"f-ink\"/>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.box({0, 0, 1, 1}, {Colour::none, Hatch::none, Colour::rule, 2}, "<tip>");
               }) ==
               "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" rx=\"2\" fill=\"none\" "
               "class=\"s-rule\"><title>&lt;tip&gt;</title></rect>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.circle({1, 2}, 3, {.colour = Colour::none});
               }) == "<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"none\"/>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.circle({1, 2}, 3, {.colour = Colour::sky, .edge = Colour::ink});
               }) == "<circle cx=\"1\" cy=\"2\" r=\"3\" class=\"f-sky s-ink\"/>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.polygon({{0, 0}, {1, 2}}, {});
               }) == "<polygon points=\"0,0 1,2 \" class=\"f-ink\"/>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.polyline({{0, 0}, {1, 2}}, {.dashes = "4 2"});
               }) ==
               "<polyline points=\"0,0 1,2 \" fill=\"none\" class=\"s-ink\" stroke-width=\"1\" "
               "stroke-dasharray=\"4 2\"/>\n");
    BOOST_TEST(drawn([](Svg& s) { s.path("M0 0", {}); }).find("<path d=\"M0 0\"") == 0u);
    BOOST_TEST(drawn([](Svg& s) {
                   s.tile({0, 0, 1, 1}, "#123456");
               }) == "<rect x=\"0\" y=\"0\" width=\"1.3\" height=\"1.3\" fill=\"#123456\"/>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.open_group();
                   s.close_group();
               }) == "<g>\n</g>\n");
    BOOST_TEST(drawn([](Svg& s) { s.box({}, {.faded = true}); }).find(" fill-opacity=\"0.4\"") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_used_is_defined_and_nothing_else) {
    Svg svg{frame_of()};
    svg.box({0, 0, 9, 9}, {Colour::yellow, Hatch::dots});  // light: drawn dark
    svg.box({0, 0, 9, 9}, {Colour::dark, Hatch::up});      // and the other way round
    svg.line({0, 0}, {9, 9}, {.colour = Colour::pursuit, .arrow = true});
    const std::string all = svg.finish(100, "t", "d");
    const auto defined = [&](const std::string& id) { return all.find("id=\"" + id) != all.npos; };
    BOOST_TEST((defined("p-dots-d") && !defined("p-dots-l")));
    BOOST_TEST((defined("p-up-l") && !defined("p-up-d")));
    BOOST_TEST((defined("p-arrow-pursuit") && !defined("p-arrow-ink")));
    BOOST_TEST(!defined("p-cross"));
    (void)reading::checked(all, "p");
    BOOST_TEST(Svg{frame_of()}.finish(1, "", "").find("<defs>") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(texts_are_escaped_anchored_and_cut) {
    BOOST_TEST(drawn([](Svg& s) {
                   s.text({1, 2}, "a<b", kBody);
               }) == "<text x=\"1\" y=\"2\" class=\"t-body f-ink\">a&lt;b</text>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.text({1, 2}, "a", kSmall, Colour::faint, Anchor::middle);
               }) ==
               "<text x=\"1\" y=\"2\" text-anchor=\"middle\" class=\"t-small f-faint\">a</text>\n");
    BOOST_TEST(drawn([](Svg& s) {
                   s.text({1, 2}, "one two three", kSmall, Colour::ink, Anchor::end, 45);
               }) ==
               "<text x=\"1\" y=\"2\" text-anchor=\"end\" class=\"t-small f-ink\">one t…</text>\n");
}

BOOST_AUTO_TEST_CASE(a_block_has_lines_and_says_how_high_it_is) {
    Svg svg{frame_of()};
    const double one = svg.block({0, 20}, "one", kBody, 300),
                 more = svg.block({0, 60}, "one two three four five six", kBody, 60),
                 cut =
                     svg.block({0, 300}, "one two three four five six", kBody, 60, Colour::ink, 2);
    BOOST_TEST(one == line_height(kBody));
    BOOST_TEST(line_height(kBody) == 14 * 1.35);
    BOOST_TEST(more > 2 * one);
    BOOST_TEST(cut == 2 * one);
    const auto texts = reading::texts(reading::parse(svg.finish(400, "t", "d")));
    BOOST_TEST(static_cast<double>(texts.size()) == (one + more + cut) / one);
    BOOST_TEST(texts[2].y == 60 + one, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(a_document_has_its_size_its_words_and_its_style_if_asked) {
    Frame frame = frame_of(500, "id");
    const std::string bare = Svg{frame}.finish(99.2, "<T>", "D&");
    BOOST_TEST(bare.find("viewBox=\"0 0 500 100\" width=\"500\" height=\"100\"") != bare.npos);
    BOOST_TEST(
        bare.find("<title id=\"id-title\">&lt;T&gt;</title>\n<desc id=\"id-desc\">D&amp;</desc>") !=
        bare.npos);
    BOOST_TEST(bare.find("<style>") == bare.npos);
    frame.style = true;
    const std::string styled = Svg{frame}.finish(99.2, "T", "D");
    BOOST_TEST(styled.find("<style>\n" + style_of_pictures()) != styled.npos);
    const std::string style = style_of_pictures();
    for (const Shade& shade : kShades) {
        BOOST_TEST(style.find("--" + std::string(shade.name) + ":" + std::string(shade.light)) !=
                   style.npos);
    }
    // In the dark only what is another colour there.
    const std::string dark = style.substr(
        style.find("prefers-color-scheme:dark"),
        style.find("\n.pursuit-picture .f-") - style.find("prefers-color-scheme:dark"));
    BOOST_TEST(dark.find("--ink:#eceef2") != dark.npos);
    BOOST_TEST(dark.find("--yellow") == dark.npos);
}

BOOST_AUTO_TEST_CASE(things_flow_into_rows) {
    Flow flow{10, 100, 20, 15};
    const auto placed = [&](double width) {
        const Spot spot = flow.place(width);
        return std::array{spot.x, spot.y};
    };
    BOOST_TEST((placed(60) == std::array{10.0, 20.0}));
    BOOST_TEST((placed(40) == std::array{70.0, 20.0}));  // just fits
    BOOST_TEST((placed(1) == std::array{10.0, 35.0}));
    BOOST_TEST((placed(500) == std::array{10.0, 50.0}));  // too wide for any row
    BOOST_TEST((placed(500) == std::array{10.0, 65.0}));
    BOOST_TEST(flow.bottom() == 80);
}

BOOST_AUTO_TEST_CASE(who_has_no_name_is_a_letter) {
    Frame frame = frame_of();
    frame.names = {"", "  "};
    BOOST_TEST((shown_names(frame) == std::array<std::string, 2>{"A", "B"}));
    frame.names = {"An\na", "B\x01"};
    BOOST_TEST((shown_names(frame) == std::array<std::string, 2>{"An a", "B\xEF\xBF\xBD"}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Text of unknown origin: what becomes of it, and whether it keeps to the room it is given.
#include "picture/markup.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace pursuit {
namespace {

const std::string kLong =
    "Wilhelmina-Konstantinopolitanska of the house with the very long name, called Mina";

BOOST_AUTO_TEST_SUITE(markup)

namespace m = pursuit::markup;

BOOST_AUTO_TEST_CASE(what_is_no_text_is_shown_as_such) {
    BOOST_TEST(m::escaped("<a href=\"x\">'&'") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;");
    BOOST_TEST(m::clean("a\nb\tc") == "a b c");
    BOOST_TEST(m::clean("a\x01z\x7f") == "a\xEF\xBF\xBDz\xEF\xBF\xBD");
    BOOST_TEST(m::clean("\xc0\x80\xed\xa0\x80").find_first_not_of("\xEF\xBF\xBD") ==
               std::string::npos);
    BOOST_TEST(m::clean("x\xe2\x80\xaey") == "xy");
    BOOST_TEST(m::clean("\xe2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    BOOST_TEST(m::clean("Zoë 山田 \xf0\x9f\x98\x80") == "Zoë 山田 \xf0\x9f\x98\x80");
}

BOOST_AUTO_TEST_CASE(lines_keep_to_their_width) {
    for (const std::string& text :
         {kLong, std::string("山田太郎山田太郎山田太郎"), std::string(200, 'W'),
          std::string("e\xcc\x81 a"), std::string()}) {
        for (const double width : {10.0, 33.0, 80.0, 300.0}) {
            const auto lines = m::wrapped(text, width, 12, 4);
            BOOST_TEST(lines.size() >= 1u);
            BOOST_TEST(lines.size() <= 4u);
            for (const std::string& line : lines) {
                BOOST_TEST((m::width_of(line, 12) <= width + 0.01 || line.size() <= 6), line);
            }
        }
    }
    BOOST_TEST(m::wrapped("one two three", 1000, 12).size() == 1u);
    BOOST_TEST(m::wrapped("one two three", 60, 12).at(1) == "three");
    BOOST_TEST(m::cut("one two three", 45, 12) == "one t…");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Agreement: kappas by hand.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>

#include <pursuit/text/agreement.hpp>

using namespace pursuit;

namespace {

std::string column(const std::string& name, const std::string& seat) {
    return "[[columns]]\nname = \"" + name + "\"\nseat = \"" + seat + "\"\n[columns.values]\n" +
           "n = \"rest\"\nc = {criticise = 1}\nw = {stay_silent = 1}\n";
}
const std::string kHead = "couple = \"id\"\ntime = \"t\"\n";
const std::string kTwo = "[a]\n[b]\n" + column("she", "a") + column("he", "b");

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement)

// 20 units: both say c in 8, both n in 6, c against n in 4, n against c in 2.
BOOST_AUTO_TEST_CASE(how_far_coders_agree) {
    const std::string codes = kHead + "[coder]\ncolumn = \"by\"\n" + kTwo;
    std::string table = "id,t,she,he,by\n";
    const auto add = [&](int from, int to, const char* first, const char* second) {
        for (int t = from; t < to; ++t) {
            const std::string at = "x," + std::to_string(t) + ",";
            table += at + first + ",n,M\n" + at + second + ",n,N\n";
        }
    };
    add(0, 8, "c", "c"), add(8, 14, "n", "n"), add(14, 18, "c", "n"), add(18, 20, "n", "c");
    table += "x,20,c,n,M\n";
    const auto all = pursuit::agreement(table, parse_codes(codes));
    BOOST_REQUIRE(all.size() == 2u);
    const Agreement& she = all[0];
    BOOST_TEST(she.first + she.second + she.column == "MNshe");
    BOOST_TEST(she.units == 20u);
    BOOST_TEST(she.unmatched == 1u);
    const auto near = boost::test_tools::tolerance(1e-12);
    const double chance = 12.0 / 20 * 10 / 20 + 8.0 / 20 * 10 / 20;
    BOOST_TEST(she.all.agreement == 0.7, near);
    BOOST_TEST(she.all.kappa == (0.7 - chance) / (1 - chance), near);
    BOOST_TEST(she.of[1].kappa == she.all.kappa, near);  // of two codes that were used
    BOOST_TEST(she.of[1].both == 8u);
    BOOST_TEST(she.of[1].first == 12u);
    BOOST_TEST(std::isnan(all[1].all.kappa));  // he has one code
    BOOST_CHECK_THROW(pursuit::agreement(table, parse_codes(kHead + kTwo)), Error);
    BOOST_CHECK_THROW(pursuit::agreement("id,t,she,he,by\nx,1,c,n,M\n", parse_codes(codes)), Error);
}

BOOST_AUTO_TEST_SUITE_END()

// Agreement: kappas by hand.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>
#include <vector>

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

// Two acts of a moment are two units; what has no code is none. Columns of one name are compared once.
BOOST_AUTO_TEST_CASE(units_are_moments_with_a_code) {
    const std::string codes = "row = \"event\"\n" + kHead + "[coder]\ncolumn = \"by\"\n" +
                              "[who]\ncolumn = \"who\"\na = \"A\"\nb = \"B\"\n[a]\n[b]\n" +
                              "[[columns]]\nname = \"code\"\n[columns.values]\n" +
                              "n = \"rest\"\nc = {criticise = 1}\nw = {stay_silent = 1}\n";
    std::string table = "id,t,who,code,by\n";
    for (const char* by : {"M", "N"}) {
        const std::string coder = std::string(",") + by + "\n";
        table += "x,1,A,c" + coder + "x,1,A," + (by[0] == 'M' ? "w" : "c") + coder + "x,1,B,n" +
                 coder + "x,2,B,n" + coder;
    }
    table += "x,3,A,w,N\nx,4,B,n,M\n";
    std::vector<Agreement> all;
    BOOST_REQUIRE(!pursuit::agreement(table, parse_codes(codes), all));
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].units == 4u);
    BOOST_TEST(all[0].unmatched == 2u);
    BOOST_TEST(all[0].all.agreement == 0.75);
    BOOST_TEST(all[0].of[1].both == 1u);
    BOOST_TEST(all[0].of[1].second == 2u);
    BOOST_TEST((pursuit::agreement("id", parse_codes(codes), all).status != Status::ok));
    BOOST_TEST(all.size() == 1u);
}

// What one coder leaves out changes nothing in the units of the others.
BOOST_AUTO_TEST_CASE(units_are_told_by_their_times) {
    const std::string codes = "row = \"event\"\n" + kHead + "[coder]\ncolumn = \"by\"\n" + kTwo;
    const auto all = pursuit::agreement(
        "id,t,she,he,by\nx,1,c,n,M\nx,2,c,n,M\nx,3,c,n,M\nx,2,c,n,N\nx,3,c,n,N\n",
        parse_codes(codes));
    BOOST_TEST(all.at(0).units == 2u);
    BOOST_TEST(all.at(0).unmatched == 1u);
}

BOOST_AUTO_TEST_CASE(who_coded_nothing_in_common_agrees_on_nothing) {
    const std::string codes = kHead + "[coder]\ncolumn = \"by\"\n" + kTwo;
    const auto all = pursuit::agreement(
        "id,t,she,he,by\nx,1,c,n,M\nx,2,c,n,M\ny,1,w,n,N\ny,2,w,n,N\n", parse_codes(codes));
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].units == 0u);
    BOOST_TEST(all[0].unmatched == 4u);
    BOOST_TEST(all[0].of.size() == 3u);
    BOOST_TEST(all[0].of[1].both == 0u);
}

BOOST_AUTO_TEST_CASE(there_are_a_hundred_coders_at_most) {
    const std::string codes = kHead + "[coder]\ncolumn = \"by\"\n" + kTwo;
    std::string table = "id,t,she,he,by\n,,,,\n";
    for (int i = 0; i <= 100; ++i) table += "x,1,c,n," + std::to_string(i) + "\n";
    std::vector<Agreement> all;
    const Fault fault = pursuit::agreement(table, parse_codes(codes), all);
    BOOST_TEST(fault.message() == "more than 100 coders");
    BOOST_TEST(fault.line == 103u);
}

BOOST_AUTO_TEST_SUITE_END()

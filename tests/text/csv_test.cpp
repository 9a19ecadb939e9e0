// CSV as RFC 4180 has it: cells, quotes, ends of lines, and where each cell stands.
#include "text/csv.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace pursuit {
namespace {

/// Every cell as text@line:column, rows ended by '/'; a refusal as its message behind '!'.
std::string read(std::string_view text, char separator = ',') {
    Csv csv{text, separator};
    std::string out;
    std::vector<Cell> row;
    try {
        while (csv.next(row)) {
            for (const Cell& cell : row) {
                out += cell.text + "@" + std::to_string(cell.at.line) + ":" +
                       std::to_string(cell.at.column) + " ";
            }
            out += "/";
        }
        BOOST_TEST(row.empty());
    } catch (const Error& error) {
        const Fault& fault = error.fault();
        out += "!" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
               std::string(fault.message());
    }
    return out;
}

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(rows_and_cells_have_their_places) {
    BOOST_TEST(read("") == "");
    BOOST_TEST(read("a,bc,\nd") == "a@1:1 bc@1:3 @1:6 /d@2:1 /");
    BOOST_TEST(read("\xEF\xBB\xBFx") == "x@1:1 /");
    BOOST_TEST(read("é,b") == "é@1:1 b@1:3 /");  // letters, not bytes
    BOOST_TEST(read(",") == "@1:1 @1:2 /");
}

BOOST_AUTO_TEST_CASE(lines_end_in_three_ways_and_empty_ones_are_skipped) {
    BOOST_TEST(read("a\r\nb\rc\n\n\r\nd\n") == "a@1:1 /b@2:1 /c@3:1 /d@6:1 /");
    BOOST_TEST(read("\n\n\na") == "a@4:1 /");
    BOOST_TEST(read("a\r") == "a@1:1 /");
}

BOOST_AUTO_TEST_CASE(quotes_hold_separators_breaks_and_quotes) {
    BOOST_TEST(read("\"a,b\",c") == "a,b@1:1 c@1:7 /");
    BOOST_TEST(read("\"a\nb\"\nc") == "a\nb@1:1 /c@3:1 /");
    BOOST_TEST(read("\"a\r\nb\",c") == "a\r\nb@1:1 c@2:4 /");
    BOOST_TEST(read("\"say \"\"no\"\"\"") == "say \"no\"@1:1 /");
    BOOST_TEST(read("\"\"") == "@1:1 /");
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_refused_where_it_stands) {
    BOOST_TEST(read("a\n b,\"c") == "a@1:1 /!2:4 a quote that is not closed");
    BOOST_TEST(read("a,b\"c") == "!1:4 a quote inside a cell without quotes");
    BOOST_TEST(read("\"a\"b") == "!1:4 text after a closing quote, of the cell that begins at 1:1");
    BOOST_TEST(read("a,\"b\nc,\"d\"\n") ==
               "!2:4 text after a closing quote, of the cell that begins at 1:3");
}

BOOST_AUTO_TEST_CASE(blanks_around_cells_without_quotes_are_none_of_theirs) {
    BOOST_TEST(read(" a , b b,c  \n  ,d") == "a@1:2 b b@1:6 c@1:10 /@2:3 d@2:4 /");
    BOOST_TEST(read("a, \" b \" ,c") == "a@1:1  b @1:4 c@1:11 /");
    BOOST_TEST(read("a b", ' ') == "a@1:1 b@1:3 /");
}

BOOST_AUTO_TEST_CASE(a_first_line_may_name_the_separator) {
    BOOST_TEST(read("sep=;\r\na;b,c\r\n") == "a@2:1 b,c@2:3 /");
    BOOST_TEST(read("\xEF\xBB\xBFsep=|\na|b") == "a@2:1 b@2:3 /");
    BOOST_TEST(read("sep=\t") == "");
    BOOST_TEST(read("sep=,x\n") == "sep=@1:1 x@1:6 /");  // a row
    BOOST_TEST(read("sep=\nx\n") == "sep=@1:1 /x@2:1 /");
    BOOST_TEST(read("a\nsep=;\n") == "a@1:1 /sep=;@2:1 /");
}

BOOST_AUTO_TEST_CASE(other_separators) {
    BOOST_TEST(read("a,b;c", ';') == "a,b@1:1 c@1:5 /");
    BOOST_TEST(read("a\tb\"c", '\t') == "a@1:1 b\"c@1:3 /");  // a quote is a letter there
    BOOST_TEST(read("\"a\tb\"\tc", '\t') == "a\tb@1:1 c@1:7 /");
}

BOOST_AUTO_TEST_CASE(a_row_has_ten_thousand_cells_at_most) {
    const std::string most(9999, ',');
    BOOST_TEST(read(most).back() == '/');
    BOOST_TEST(read(most + ",") == "!1:10001 a row of more than 10000 cells");
}

BOOST_AUTO_TEST_CASE(the_cells_of_a_row_are_used_again) {
    Csv csv{"a,b,c\nd"};
    std::vector<Cell> row;
    BOOST_TEST(csv.next(row));
    BOOST_TEST(row.size() == 3u);
    BOOST_TEST(csv.next(row));
    BOOST_REQUIRE(row.size() == 1u);
    BOOST_TEST(row[0].text == "d");
    BOOST_TEST(!csv.next(row));
    BOOST_TEST(!csv.next(row));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

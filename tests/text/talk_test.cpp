// Reading tables of observed talks and the files that say what they mean; and what is refused.
#include <boost/test/unit_test.hpp>

#include <pursuit/text/replay.hpp>

#include <cstdio>
#include <string>

#include "talk.hpp"

using namespace pursuit;
using namespace pursuit::talks;

namespace {

struct Wrong {
    const char* what;
    std::string text;
    std::uint32_t line, column;
    const char* message;
};
void check_fault(const Wrong& wrong, const Fault& fault) {
    BOOST_TEST_CONTEXT(wrong.what << " -> " << fault.message()) {
        BOOST_TEST((fault.status != Status::ok));
        BOOST_TEST(fault.line == wrong.line);
        BOOST_TEST(fault.column == wrong.column);
        BOOST_TEST(fault.message().find(wrong.message) != std::string_view::npos);
        BOOST_TEST(fault.message().find('\n') == std::string_view::npos);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(talk)

BOOST_AUTO_TEST_CASE(rest_is_what_the_others_leave_of_every_move) {
    const Codes c = codes();
    const auto share = [&](std::size_t column, std::size_t value, Move move) {
        return c.columns[column].values[value].code.share[static_cast<std::size_t>(move)];
    };
    BOOST_TEST(c.columns[0].values[0].text == "quiet");
    BOOST_TEST(share(0, 0, Move::share) == 0.0f);
    BOOST_TEST(share(0, 0, Move::discuss) == 0.5f);
    BOOST_TEST(share(0, 0, Move::affection) == 1.0f);
    BOOST_TEST(share(1, 0, Move::reassure) == 0.0f);
    BOOST_TEST(share(1, 2, Move::reassure) == 0.25f);
    for (std::size_t m = kStandardMoves; m < kMoveSlots; ++m) {
        BOOST_TEST(c.columns[0].values[0].code.share[m] == 0.0f);
    }
}

BOOST_AUTO_TEST_CASE(tables_as_spreadsheets_write_them) {
    const Codes c = codes();
    const Talk plain = parse_talks(kTalk, c)[0];
    const auto same = [&](const std::string& csv) {
        const auto talks = parse_talks(csv, c);
        return !talks.empty() && talks[0].values == plain.values;
    };
    std::string crlf, old_mac;
    for (const char ch : std::string(kTalk)) {
        if (ch == '\n') crlf += '\r';
        crlf += ch;
        old_mac += ch == '\n' ? '\r' : ch;
    }
    BOOST_TEST(same(crlf));
    BOOST_TEST(same(old_mac));
    BOOST_TEST(same(std::string("\xEF\xBB\xBF") + kTalk));
    BOOST_TEST(same(std::string("\n") + kTalk + "\r\n\n"));
    BOOST_TEST(
        same("note,\"he\",she,pair,t\n"
             "\"a, \"\"b\"\"\nc\",helps,talks,x,1\n,quiet,quiet,x,2\n"
             ",hurts,\"talks\",x,3.0\n,helps,talks,x,4\n,quiet,quiet,x,5e0"));
    BOOST_TEST(
        same("pair,t,she,he\nx, 1 ,talks,helps\nx,  2,quiet,quiet\nx,3  ,talks,hurts\nx,4,talks,"
             "helps\nx,5,quiet,quiet\n"));
    const auto mixed = parse_talks(
        "pair,t,she,he\nx,.5,talks,helps\ny,1,quiet,quiet\nx,1,quiet,hurts\ny,1.5,talks,quiet\n",
        c);
    BOOST_REQUIRE(mixed.size() == 2u);
    BOOST_TEST(mixed[1].couple == "y");
    BOOST_TEST((mixed[0].values == std::vector<std::uint16_t>{1, 1, 0, 2}));
    BOOST_TEST((mixed[1].times == std::vector<double>{1, 1.5}));
}

/// Two couples at so many frames a second, with times as they are written with some decimals; without
/// the zeros at the end, as spreadsheets have them.
std::string frames(double rate, int decimals, int skipped = -1) {
    std::string csv = "pair,t,she,he\n";
    for (const char* pair : {"x", "y"}) {
        for (int i = 0; i < 3000; ++i) {
            if (i == skipped) continue;
            char time[40];
            std::snprintf(time, sizeof time, "%.*f", decimals, 20 * (pair[0] == 'y') + i / rate);
            std::string text = time;
            while (decimals > 0 && text.back() == '0') text.pop_back();
            csv += std::string(pair) + "," + text + ",talks,helps\n";
        }
    }
    return csv;
}

BOOST_AUTO_TEST_CASE(times_may_be_rounded_as_they_are_written, *boost::unit_test::label("many")) {
    const Codes c = codes();
    for (const double rate : {30.0, 29.97, 24.0, 23.976, 60.0, 120.0, 7.0, 3.0}) {
        for (const int decimals : {3, 4, 6}) {
            BOOST_TEST_CONTEXT(rate << " a second, " << decimals << " decimals") {
                std::vector<Talk> out;
                const Fault fault = parse_talks(frames(rate, decimals), c, out);
                BOOST_TEST(fault.message() == "");
                BOOST_TEST(out.size() == 2u);
                for (const int skipped : {1, 2, 5, 1500, 2998}) {
                    BOOST_TEST((parse_talks(frames(rate, decimals, skipped), c, out).status ==
                                Status::parse));
                }
            }
        }
    }
    // Milliseconds, and tens of seconds, are as good.
    const std::string ms = "pair,t,she,he\nx,0,talks,helps\nx,33,talks,helps\nx,67,talks,helps\n";
    BOOST_TEST(parse_talks(ms + "x,100,talks,helps\n", c)[0].intervals() == 4u);
    // An exponent moves the point, and with it where they were rounded.
    for (const char* sign : {"", "+"}) {
        std::string table = "pair,t,she,he\n";
        for (const char* time : {"0", "3.3", "6.7", "10.0"})
            table += std::string("x,") + time + "e" + sign + "1,talks,helps\n";
        BOOST_TEST(parse_talks(table, c)[0].intervals() == 4u);
    }
    std::vector<Talk> out;
    BOOST_TEST((parse_talks("pair,t,she,he\nx,0,talks,helps\nx,330e-1,talks,helps\nx,670e-1,talks,"
                            "helps\n",
                            c, out)
                    .status == Status::parse));
}

BOOST_AUTO_TEST_CASE(names_stand_for_seats_in_codes) {
    const std::string head =
        "couple = \"pair\"\ntime = \"t\"\n[a]\nname = \"Ana\"\n[b]\nname = \"สมชายใจดีมากๆเลยนะ\"\n";
    std::string columns = kColumns;
    columns.replace(columns.find("seat = \"b\""), 10, "seat = \"สมชายใจดีมากๆเลยนะ\"");
    const Codes c = parse_codes(
        head + "[disagreement]\nowner = \"Ana\"\n[[stress]]\nseat = \"Ana\"\n" + columns);
    BOOST_TEST((c.columns[0].seat == Seat::a));
    BOOST_TEST((c.columns[1].seat == Seat::b));
    BOOST_TEST((c.disagreement->owner == Seat::a));
    BOOST_TEST((c.stress[0].seat == Seat::a));
    Codes out;
    const Fault fault = parse_codes(head + "[disagreement]\nowner = \"Anna\"\n" + columns, out);
    check_fault({"a name of nobody", "", 8, 9,
                 "unknown owner 'Anna', expected 'a' or 'b'; 'Ana' or 'สมชาย"},
                fault);
}

BOOST_AUTO_TEST_CASE(couples_may_have_marks_of_direction_in_their_names) {
    const auto talks = parse_talks(
        "pair,t,she,he\n\u200F\u05D0\u05D1,1,talks,helps\n\u200F\u05D0\u05D1,2,talks,helps\n",
        codes());
    BOOST_TEST(talks[0].couple == "\u200F\u05D0\u05D1");
}

BOOST_AUTO_TEST_CASE(tables_that_cannot_be_read) {
    const std::string head = "pair,t,she,he\n", one = "x,1,talks,helps\n";
    const Wrong wrongs[] = {
        {"empty", "", 1, 1, "empty"},
        {"blank lines", "\n\r\n\n", 1, 1, "empty"},
        {"only a mark", "\xEF\xBB\xBF", 1, 1, "empty"},
        {"only a header", head, 1, 1, "no rows"},
        {"no column for the couple", "couple,t,she,he\n" + one, 1, 1, "no column 'pair'"},
        {"misspelt column", "pair,t,shee,he\n" + one, 1, 1, "nearest is 'shee'"},
        {"a column twice", "pair,t,she,he,she\n" + one, 1, 15, "'she' is there twice"},
        {"short row", head + one + "x,2,talks\n", 3, 1, "3 cells, expected 4"},
        {"long row", head + one + "x,2,talks,helps,\n", 3, 1, "5 cells, expected 4"},
        {"unknown value", head + one + "x,2,talks,help\n", 3, 11,
         "unknown value 'help' in column 'he'"},
        {"nearest value", head + one + "x,2,talks,help\n", 3, 11, "nearest is 'helps'"},
        {"value with a blank", head + one + "x,2,talks,\" helps\"\n", 3, 11,
         "unknown value ' helps'"},
        {"a couple of two lines", head + one + "\"x\ny\",1,talks,helps\n", 3, 1,
         "couple 'x?y' is not one line of UTF-8"},
        {"a couple with a zero byte", head + std::string("x\0y,1,talks,helps\n", 19), 2, 1,
         "couple 'x?y' is not one line"},
        {"a couple that is not UTF-8", head + "\xE9,1,talks,helps\n", 2, 1, "is not one line"},
        {"ten thousand and one cells", head + std::string(10000, ','), 2, 10001,
         "more than 10000 cells"},
        {"a missing code that is not said to be one", head + one + "x,2,-,helps\n", 3, 5,
         "unknown value '-' in column 'she'; where it stands for a missing code, say so by missing "
         "= "
         "[\"-\"]"},
        {"one interval", head + one, 2, 1,
         "no talk of two rows or more is left: couple 'x' has one"},
        {"ratings of whole talks", head + one + "y,1,talks,helps\nz,1,talks,helps\n", 2, 1,
         "a row for each couple: ratings of whole talks"},
        {"ratings of two talks", head + one + "y,1,talks,helps\n", 2, 1,
         "a row for each couple: ratings of whole talks"},
        {"ratings without a time", "pair,she,he\nx,3,4\ny,4,1\n", 1, 1,
         "a row for each couple: ratings of whole talks"},
        {"no couple", head + one + ",2,talks,helps\n", 3, 1, "no couple"},
        {"time is a word", head + one + "x,two,talks,helps\n", 3, 3, "'two'"},
        {"time is empty", head + one + "x,,talks,helps\n", 3, 3, "number"},
        {"time is NaN", head + one + "x,nan,talks,helps\n", 3, 3, "'nan'"},
        {"time is infinite", head + one + "x,inf,talks,helps\n", 3, 3, "'inf'"},
        {"time too large", head + one + "x,1e999,talks,helps\n", 3, 3, "'1e999'"},
        {"time with a rest", head + one + "x,2s,talks,helps\n", 3, 3, "'2s'"},
        {"an interval twice", head + one + "x,1,talks,helps\n", 3, 3,
         "interval 1 of couple 'x' is there twice"},
        {"time goes back", head + one + "x,2,talks,helps\nx,1,talks,helps\n", 4, 3,
         "goes back from 2 to 1"},
        {"an interval missing", head + one + "x,2,talks,helps\nx,4,talks,helps\n", 4, 3,
         "from 2 to 4, expected 3"},
        {"another step", head + one + "x,2,talks,helps\ny,1,talks,helps\ny,3,talks,helps\n", 5, 3,
         "expected 2"},
        {"a frame missing",
         head + "x,0,talks,helps\nx,.033,talks,helps\nx,.067,talks,helps\nx,.133,talks,helps\n", 5,
         3, "from 0.067 to 0.133, expected 0.1"},
        {"another rate later",
         head + "x,0,talks,helps\nx,.033,talks,helps\nx,.066,talks,helps\nx,.099,talks,helps\n"
                "y,0,talks,helps\ny,.034,talks,helps\ny,.069,talks,helps\ny,.103,talks,helps\n",
         8, 3, "of couple 'y' goes from 0.034 to 0.069, expected 0.067"},
        {"whole numbers are counted, not rounded",
         head + "x,0,talks,helps\nx,1,talks,helps\nx,3,talks,helps\n", 4, 3,
         "from 1 to 3, expected 2"},
        {"an exponent that is none",
         head + "x,0e-2147483648,talks,helps\nx,1,talks,helps\nx,3,talks,helps\n", 4, 3,
         "from 1 to 3"},
        {"ratings without a time, with blank and short rows", "pair,she,he\n,,\nx,3,4\ny\nz,4,1\n",
         1, 1, "a row for each couple: ratings of whole talks"},
        {"no time, and a couple in two rows", "pair,she,he\nx,3,4\nx,4,1\n", 1, 1,
         "no column 't', known: 'pair', 'she', 'he'"},
        {"no time, a single couple and a blank row", "pair,she,he\n,,\nx,3,4\n", 1, 1,
         "no column 't', known: 'pair', 'she', 'he'"},
        {"no time, and a single couple", "pair,she,he\nx,3,4\n", 1, 1,
         "no column 't', known: 'pair', 'she', 'he'"},
        {"a part of an hour that is no digit", head + one + "x,1:a:3,talks,helps\n", 3, 3,
         "time '1:a:3' is not a number, nor mm:ss or hh:mm:ss"},
        {"a last part with a sign", head + one + "x,1:-3,talks,helps\n", 3, 3,
         "time '1:-3' is not a number, nor mm:ss or hh:mm:ss"},
        {"a last part of no digit", head + one + "x,1:.5,talks,helps\n", 3, 3,
         "time '1:.5' is not a number, nor mm:ss or hh:mm:ss"},
        {"unclosed quote", head + one + "x,2,\"talks,helps\n", 3, 5, "not closed"},
        {"text after a quote", head + one + "x,2,\"talks\"s,helps\n", 3, 12,
         "after a closing quote"},
        {"a quote within", head + one + "x,2,ta\"lks,helps\n", 3, 7, "quote"},
        {"columns count characters", head + one + "\xC3\xA9\xC3\xA9,2,talks,no\n", 3, 12,
         "unknown value 'no'"},
        {"lines within quotes count", "pair,t,she,he,\"a\nb\"\nx,1,talks,no,\n", 3, 11,
         "unknown value 'no'"},
        {"a zero byte", head + std::string("x,1,ta\0lks,helps\n", 17), 2, 5,
         "unknown value 'ta?lks'"},
    };
    const Codes c = codes();
    for (const Wrong& wrong : wrongs) {
        std::vector<Talk> out(3);
        check_fault(wrong, parse_talks(wrong.text, c, out));
        BOOST_TEST(out.size() == 3u);  // untouched
        BOOST_CHECK_THROW(parse_talks(wrong.text, c), Error);
    }
    std::vector<Talk> out;
    const Fault large = parse_talks(std::string((std::size_t{64} << 20) + 1, ','), c, out);
    BOOST_TEST(large.message().find("64 MiB") != std::string_view::npos);
    const Fault absent = load_talks("no/such/file.csv", c, out);
    BOOST_TEST((absent.status == Status::input));
    BOOST_TEST(absent.message().find("no/such/file.csv") != std::string_view::npos);
    BOOST_TEST((load_talks("tests", c, out).status == Status::input));  // a folder
}

BOOST_AUTO_TEST_CASE(codes_that_cannot_be_read) {
    const auto column = [](const std::string& values) {
        return kHead + "[[columns]]\nname = \"she\"\nseat = \"a\"\n[columns.values]\n" + values;
    };
    const std::string good = column("q = \"rest\"\nt = { share = 1 }\n");
    const Wrong wrongs[] = {
        {"empty", "", 1, 1, "empty"},
        {"no columns", kHead, 1, 1, "columns"},
        {"65 columns",
         "columns = [" +
             [] {
                 std::string items;
                 for (int i = 0; i < 65; ++i) items += "0,";
                 return items;
             }() +
             "]\n" + kHead,
         1, 11, "65 columns"},
        {"an empty list", "columns = []\n" + kHead, 1, 11, "0 columns"},
        {"no time", "couple = \"pair\"\n[a]\n[b]\n" + kColumns, 1, 1, "time"},
        {"moves of two kinds", column("q = \"rest\"\nt = { share = 1, soften = 1 }\n"), 10, 5,
         "'t' has moves of the kinds pursue and repair; say under [columns.kinds] which one"},
        {"an offset of intervals", "offset = \"end\"\n" + good, 1, 1,
         "'offset' does not go with row = \"interval\""},
        {"an unknown row", "row = \"turns\"\n" + good, 1, 7, "nearest is 'turn'"},
        {"whole talks without a star", "row = \"talk\"\ncouple = \"pair\"\n[a]\n[b]\n" + kColumns,
         6, 1, "expected a * for the number"},
        {"scores of mentalizing",
         good + "[[traits]]\nseat = \"a\"\ntrait = \"mentalizing\"\ncolumn = \"m\"\nmean = 1\n"
                "deviation = 1\n",
         15, 8, "scores are of anxiety, avoidance or level"},
        {"a mean without a deviation",
         good + "[[traits]]\nseat = \"a\"\ntrait = \"anxiety\"\ncolumn = \"m\"\nmean = 1\n", 11, 1,
         "one is missing"},
        {"an unknown trait",
         good + "[[traits]]\nseat = \"a\"\ntrait = \"anxeity\"\ncolumn = \"m\"\n", 13, 9,
         "nearest is 'anxiety'"},
        {"no partner", "couple = \"pair\"\ntime = \"t\"\n[a]\n" + kColumns, 1, 1, "b"},
        {"unknown key", "cuople = \"pair\"\n" + kHead + kColumns, 1, 1, "nearest is 'couple'"},
        {"unknown key of a column", column("q = \"rest\"\n[[columns]]\nnmae = \"x\"\n"), 11, 1,
         "nearest is 'name'"},
        {"seat c",
         kHead + "[[columns]]\nname = \"she\"\nseat = \"c\"\n[columns.values]\nq=\"rest\"\n", 7, 8,
         "seat"},
        {"unknown move", column("q = \"rest\"\nt = { shar = 1 }\n"), 10, 7, "nearest is 'share'"},
        {"share of 2", column("q = \"rest\"\nt = { share = 2 }\n"), 10, 15, "2"},
        {"share below 0", column("q = \"rest\"\nt = { share = -0.5 }\n"), 10, 15, "-0.5"},
        {"share is NaN", column("q = \"rest\"\nt = { share = nan }\n"), 10, 15, "nan"},
        {"share is text", column("q = \"rest\"\nt = { share = \"1\" }\n"), 10, 15, "number"},
        {"other words", column("q = \"others\"\n"), 9, 5, "rest"},
        {"two rests", column("q = \"rest\"\nt = \"rest\"\n"), 10, 5, "only one"},
        {"nothing", column("q = \"rest\"\nt = {}\n"), 10, 5, "expected a table"},
        {"values that are no table",
         kHead + "[[columns]]\nname = \"she\"\nseat = \"a\"\nvalues = 3\n", 8, 10,
         "expected a table: value = { move = share, ... }"},
        {"a table without values", column(""), 8, 1, "expected a table: value ="},
        {"more values than there may be", column([] {
             std::string all = "q = \"rest\"\n";
             for (int i = 0; i < 2000; ++i) all += "v" + std::to_string(i) + " = {share = 1}\n";
             return all;
         }()),
         8, 1, "2001 values, at most "},
        {"a column without a name",
         kHead + "[[columns]]\nname = \"\"\nseat = \"a\"\n"
                 "[columns.values]\nq = \"rest\"\nt = { share = 1 }\n",
         6, 8, "name is empty"},
        {"a thousand and one names",
         "missing = [" +
             [] {
                 std::string all;
                 for (int i = 0; i < 2000; ++i) all += "\"x\",";
                 return all;
             }() +
             "]\n" + good,
         1, 11, "2000 names, at most "},
        {"an offset and a duration",
         "row = \"event\"\noffset = \"end\"\nduration = \"for\"\n" + good, 3, 1,
         "offset and duration, expected one"},
        {"gaps of events", "row = \"event\"\ngaps = true\n" + good, 2, 1,
         "'gaps' does not go with row = \"event\""},
        {"a deviation without a mean",
         good + "[[traits]]\nseat = \"a\"\ntrait = \"avoidance\"\ncolumn = \"m\"\ndeviation = 1\n",
         11, 1, "one is missing"},
        {"scores of hope",
         good + "[[traits]]\nseat = \"a\"\ntrait = \"hope\"\ncolumn = \"m\"\nmean = 1\n"
                "deviation = 1\n",
         15, 8, "scores are of anxiety, avoidance or level; 'hope' is told as it is"},
        {"a column of the couple",
         kHead + "[[columns]]\nname = \"pair\"\nseat = \"a\"\n"
                 "[columns.values]\nq = \"rest\"\nt = { share = 1 }\n",
         5, 1, "column 'pair' is there twice"},
        {"a column of the time",
         kHead + "[[columns]]\nname = \"t\"\nseat = \"a\"\n"
                 "[columns.values]\nq = \"rest\"\nt = { share = 1 }\n",
         5, 1, "column 't' is there twice"},
        {"shares of 0", column("q = \"rest\"\nt = { share = 0 }\n"), 8, 1,
         "'t' of 'she' stands for no move"},
        {"no rest", column("t = { share = 1 }\n"), 8, 1,
         "shares of 'invite' sum to 0 over the values of 'she'"},
        {"more than 1", column("q = \"rest\"\nt = { share = 0.75 }\nu = { share = 0.5 }\n"), 8, 1,
         "'share' sum to 1.25"},
        {"the same name",
         good + "[[columns]]\nname = \"she\"\nseat = \"b\"\nvalues = { q = \"rest\" }\n", 11, 1,
         "twice"},
        {"the name of the time",
         kHead + "[[columns]]\nname = \"t\"\nseat = \"a\"\nvalues = { q = \"rest\" }\n", 5, 1,
         "twice"},
        {"couple is time", "couple = \"t\"\ntime = \"t\"\n[a]\n[b]\n" + kColumns, 2, 8, "twice"},
        {"no length", "interval_seconds = 0\n" + good, 1, 20, "0"},
        {"no finite length", "interval_seconds = inf\n" + good, 1, 20, "inf"},
        {"trait beyond 1", "couple = \"pair\"\ntime = \"t\"\n[a]\nanxiety = 2\n[b]\n" + kColumns, 4,
         11, "2"},
        {"stress without a seat", good + "[[stress]]\nseverity = 0.5\n", 11, 1, "seat"},
        {"severity of 3", good + "[disagreement]\nseverity = 3\n", 12, 12, "3"},
        {"not TOML", "couple = \n" + good, 1, 10, ""},
    };
    for (const Wrong& wrong : wrongs) {
        Codes out;
        out.time = "as before";
        check_fault(wrong, parse_codes(wrong.text, out));
        BOOST_TEST(out.time == "as before");
        BOOST_CHECK_THROW(parse_codes(wrong.text), Error);
    }
    Codes out;
    BOOST_TEST((load_codes("no/such/file.toml", out).status == Status::input));
}

BOOST_AUTO_TEST_SUITE_END()

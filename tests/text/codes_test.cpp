// Tables as studies have them: one row an interval, an event, a turn, a person or a whole talk; what is
// missing, and what is no act; separators, encodings, times; traits from columns; coders.
#include <boost/test/unit_test.hpp>

#include <pursuit/pattern/association.hpp>
#include <pursuit/text/replay.hpp>

#include <algorithm>
#include <cmath>
#include <string>

using namespace pursuit;

namespace {

const std::string kPeople = "[a]\n[b]\n";
/// The values of a column, by three codes.
const std::string kValues = R"(
[columns.values]
n = "rest"
c = {criticise = 1, blame = 1, pressure = 1}
w = {stay_silent = 1, stonewall = 1, leave = 1}
)";
std::string column(const std::string& name, const std::string& keys) {
    return "[[columns]]\nname = \"" + name + "\"\n" + keys + kValues;
}
const std::string kTwo = kPeople + column("she", "seat = \"a\"\n") + column("he", "seat = \"b\"\n");
const std::string kHead = "couple = \"id\"\ntime = \"t\"\n";

constexpr std::uint16_t n = 0, c = 1, w = 2, no = kNothing, miss = kMissing;
using Values = std::vector<std::uint16_t>;

struct Read {
    Codes codes;
    RowCounts counts;
    std::vector<Talk> talks;

    Read(const std::string& text, const std::string& table) : codes(parse_codes(text)) {
        talks = parse_talks(table, codes, &counts);
    }
};

std::string message(const std::string& codes, const std::string& table) {
    std::vector<Talk> talks;
    const Fault fault = parse_talks(table, parse_codes(codes), talks);
    return std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
           std::string(fault.message());
}

void check_same(const Values& got, const Values& expected) {
    BOOST_TEST(got == expected, boost::test_tools::per_element());
}

std::string utf16(const std::string& text, bool big) {
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned unit = static_cast<unsigned char>(text[i]);
        if (unit >= 0xC0) {  // letters of two bytes are enough here
            unit = (unit & 31) << 6 | (static_cast<unsigned char>(text[++i]) & 63);
        }
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 255);
        out += big ? std::string{high, low} : std::string{low, high};
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(codes)

BOOST_AUTO_TEST_CASE(blanks_around_a_number_are_none_of_it) {
    const Read read(kHead + kTwo, "id,t,she,he\nx,\" 1\",c,w\nx,\"  2 \",c,n\n");
    check_same(read.talks.at(0).values, {c, w, c, n});
}

BOOST_AUTO_TEST_CASE(parts_of_a_time_are_digits) {
    for (const std::string time : {"1:nan", "1:inf", "1:e1", "1:", ":1", "1: 5", "1:-5", "1:+5"}) {
        BOOST_TEST(message(kHead + kTwo, "id,t,she,he\nx," + time + ",c,w\n")
                       .find("is not a number, nor mm:ss") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(who_is_written_in_the_codes_is_a_or_b) {
    const std::string columns = column("she", "seat = \"a\"\n");
    const Codes only_a =
        parse_codes(kHead + "[a]\nname = \"Ann\"\nanxiety = 0.875\n[b]\n" + columns);
    BOOST_TEST(only_a.names[0] == "Ann");
    BOOST_TEST(only_a.partners[0].anxiety == 0.875f);
    BOOST_TEST(only_a.partners[1].anxiety == Traits{}.anxiety);
    const Codes only_b =
        parse_codes(kHead + "[a]\n[b]\nname = \"Ben\"\nanxiety = 0.875\n" + columns);
    BOOST_TEST(only_b.names[1] == "Ben");
    BOOST_TEST(only_b.partners[0].anxiety == Traits{}.anxiety);
    BOOST_TEST(only_b.partners[1].anxiety == 0.875f);
}

BOOST_AUTO_TEST_CASE(letters_of_two_units_of_either_order) {
    std::string codes = kHead + kTwo;
    for (std::size_t at = 0; (at = codes.find("\nc = ", at)) != codes.npos;)
        codes.replace(at + 1, 1, "\"\xC5\x91\"");  // U+0151
    std::string table;
    for (const bool big : {false, true}) {
        table = utf16("id,t,she,he\nx,1,", big);
        table += big ? "\x01\x51" : "\x51\x01";
        table += utf16(",w\nx,2,n,w\n", big).substr(2);
        check_same(Read(codes, table).talks.at(0).values, {c, w, n, w});
    }
}

BOOST_AUTO_TEST_CASE(a_column_has_a_thousand_values_at_most) {
    const auto with = [](int values) {
        std::string text =
            kHead + kPeople + "[[columns]]\nname = \"she\"\nseat = \"a\"\n[columns.values]\n";
        text += "n = \"rest\"\nc = {criticise = 1}\n";
        for (int i = 2; i < values; ++i)
            text += "v" + std::to_string(i) + " = {affection = 0.0009765625}\n";
        Codes codes;
        return std::string(parse_codes(text, codes).message());
    };
    BOOST_TEST(with(1001) == "1001 values, at most 1000 are allowed");
    BOOST_TEST(with(1000) == "");
}

BOOST_AUTO_TEST_CASE(missing_codes_are_missing) {
    const Read read(kHead + "missing = [\"99\"]\n" + kTwo,
                    "id,t,she,he\nx,1,c,w\nx,2,,w\nx,3,NA,99\nx,4,c,n\nx,5,c,n\n");
    check_same(read.talks.at(0).values, {c, w, miss, w, miss, miss, c, n, c, n});
    BOOST_TEST(read.counts.missing == 3u);
    BOOST_TEST(read.counts.acts == 7u);
    BOOST_TEST(read.counts.read == 5u);
    const Talk& talk = read.talks[0];
    const bool counts[] = {false, false, false, false, true};
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST(talk.counts(i) == counts[i]);
    BOOST_TEST(!talk.counts(5));
    const auto acts = acts_of(Model::standard(), read.codes, talk);
    BOOST_TEST(acts.size() == 10u);
    BOOST_TEST((acts[2].kind == kNoKind));
}

// Time passes as if something had been heard, and nothing else happens.
BOOST_AUTO_TEST_CASE(the_engine_lets_time_pass_where_a_code_is_missing) {
    const Read read(kHead + kTwo, "id,t,she,he\nx,1,c,w\nx,2,c,NA\nx,3,NA,NA\nx,4,c,n\n");
    const Replayed got = replay(Model::standard(), read.codes, read.talks[0]);
    BOOST_REQUIRE(got.turns.size() == 8u);
    BOOST_TEST(got.transitions == 0u);
    BOOST_TEST(got.log_likelihood == 0);
    BOOST_TEST((got.turns[3].move == kNoMove));
    BOOST_TEST(got.log_probability[3] == 0);

    Couple couple{Model::standard(), {}, {}, 0};
    couple.set_turn_ms(5000);
    const auto& values = read.codes.columns[0].values;
    Turn turn;
    BOOST_REQUIRE(!couple.observe(Seat::a, values[c].code, turn));
    BOOST_REQUIRE(!couple.observe(Seat::b, values[w].code, turn));
    BOOST_REQUIRE(!couple.observe(Seat::a, values[c].code, turn));
    BOOST_REQUIRE(!couple.elapse(15000));
    BOOST_REQUIRE(!couple.observe(Seat::a, values[c].code, turn));
    BOOST_TEST(turn.time_ms == 30000);
    BOOST_TEST(turn.time_ms == got.turns[6].time_ms);
    BOOST_TEST((turn.after[0].fears == got.turns[6].after[0].fears));
    BOOST_TEST(turn.probability == got.turns[6].probability);
}

BOOST_AUTO_TEST_CASE(the_empty_seat_of_a_turn_is_no_act) {
    const Read read("couple = \"id\"\nrow = \"turn\"\ninterval_seconds = 4\n" + kTwo,
                    "id,she,he\nx,c,\nx,,w\nx,c,\nx,,NA\nx,,n\nx,,\n");
    check_same(read.talks.at(0).values, {c, no, no, w, c, no, no, miss, no, n});
    BOOST_TEST(read.counts.missing == 1u);
    BOOST_TEST(read.counts.blank == 0u + 1u);  // the last row
    const auto acts = acts_of(Model::standard(), read.codes, read.talks[0]);
    BOOST_TEST(acts.size() == 5u);
    const Replayed got = replay(Model::standard(), read.codes, read.talks[0]);
    BOOST_TEST(got.turns[4].time_ms == 8000);  // a turn takes all of its row
    BOOST_TEST(got.transitions == 2u);
    BOOST_TEST(got.acts == 2u);
    BOOST_TEST(got.log_likelihood == got.log_probability[3] + got.log_probability[4]);
    const Baselines plain = baselines(read.codes, read.talks);
    BOOST_TEST(plain.transitions == 2u);
    BOOST_TEST(plain.chance == -2 * std::log(3.0), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(plain.independent == 0);  // who speaks is given, and each spoke in one way
}

BOOST_AUTO_TEST_CASE(an_event_that_is_there_twice_is_noticed) {
    const std::string codes =
        "couple = \"id\"\nrow = \"event\"\ntime = \"on\"\noffset = \"off\"\n" + kTwo;
    const std::string head = "id,on,off,she,he\nx,1,2,c,\nx,2,3,,w\n";
    BOOST_TEST(message(codes, head + "y,1,2,c,\ny,3,4,,w\nx,1,2,c,\n") ==
               "6:3: event at 1 of couple 'x' is there twice");
    // Another act, another end, and acts without a length may be at the same time.
    BOOST_TEST(Read(codes, head + "x,1,2,w,\nx,1,2.5,c,\nx,1,1,c,\nx,1,1,c,\nx,1,,c,\nx,1,,c,\n")
                   .counts.read == 8u);
    BOOST_TEST(message(codes, "id,on,off,she,he\nx,1,2,c,\nx,1,2,,c\n") == "0:0: ");
    // It is compared with the 64 before it that begin with it, each of another length here.
    const auto apart_by = [](int others) {
        std::string table = "id,on,off,she,he\nx,0,9,c,\nx,1,2,,w\n";
        for (int i = 0; i < others; ++i) table += "x,1," + std::to_string(3 + i) + ",,w\n";
        return table + "x,1,2,,w\n";
    };
    BOOST_TEST(message(codes, apart_by(63)) == "67:3: event at 1 of couple 'x' is there twice");
    BOOST_TEST(message(codes, apart_by(64)) == "0:0: ");
}

BOOST_AUTO_TEST_CASE(turns_in_a_table_read_as_intervals_are_noticed) {
    std::string table = "id,t,she,he\n";
    for (int i = 0; i < 12; ++i) {
        table += "x," + std::to_string(i) + (i % 2 == 0 ? ",c,\n" : ",,w\n");
    }
    BOOST_TEST(message(kHead + kTwo, table).find("2:3: in every row one of the two has an empty") ==
               0);
    // Ten rows are enough to tell, and nine are not; where one never acts it is no table of turns.
    const auto rows = [](int count, const char* odd) {
        std::string out = "id,t,she,he\n";
        for (int i = 0; i < count; ++i)
            out += "x," + std::to_string(i) + (i % 2 == 0 ? ",c,\n" : odd);
        return out;
    };
    BOOST_TEST(message(kHead + kTwo, rows(10, ",,w\n")).find("in every row") != std::string::npos);
    std::string six_and_four = rows(10, ",,w\n"), her_alone = "id,t,she,he\n",
                his_alone = her_alone;
    six_and_four.replace(six_and_four.find("1,,w"), 4, "1,n,");
    for (int i = 0; i < 12; ++i) {
        her_alone += "x," + std::to_string(i) + ",c,\n";
        his_alone += "x," + std::to_string(i) + ",,c\n";
    }
    BOOST_TEST(message(kHead + kTwo, six_and_four).find("in every row") != std::string::npos);
    for (const std::string& fine : {rows(9, ",,w\n"), rows(12, ",n,\n"), her_alone, his_alone})
        BOOST_TEST(message(kHead + kTwo, fine) == "0:0: ");
    BOOST_TEST(message("row = \"turn\"\n" + kHead + kTwo, table) == "0:0: ");
    // So are they where the codes say what an empty cell stands for.
    const std::string listens = "\"\" = {listen = 1}\n";
    const std::string said = kHead + kPeople + column("she", "seat = \"a\"\n") + listens +
                             column("he", "seat = \"b\"\n") + listens;
    BOOST_TEST(message(said, table).find("2:3: in every row one of the two has an empty") == 0);
}

BOOST_AUTO_TEST_CASE(a_row_for_each_person) {
    const std::string who =
        "[who]\ncolumn = \"who\"\na = [\"W\", \"wife\"]\nb = \"H\"\nothers = \"T\"\n";
    const std::string codes = kHead + who + kPeople + column("code", "");
    const Read read(codes,
                    "id,who,t,code\nx,W,1,c\nx,wife,2,n\nx,W,3,c\nx,H,1,w\nx,H,3,n\nx,T,3,n\n");
    check_same(read.talks.at(0).values, {c, w, n, miss, c, n});
    const Read alone(codes, "id,who,t,code\nx,W,1,c\nx,H,1,w\nx,H,2,n\nx,W,3,c\n");
    check_same(alone.talks.at(0).values, {c, w, miss, n, c, miss});  // of either who is not there
    BOOST_TEST(read.counts.left_out == 1u);
    BOOST_TEST(read.counts.missing == 1u);
    const Read turns("row = \"turn\"\n" + codes, "id,who,t,code\nx,W,1,c\nx,H,2,w\nx,H,3,n\n");
    check_same(turns.talks.at(0).values, {c, no, no, w, no, n});
    Codes twice;
    BOOST_TEST(parse_codes(codes + column("code", ""), twice).message() ==
               "column 'code' is there twice");
    // What is coded otherwise of one than of the other has a column of each, by the same name.
    const auto of_seat = [](const char* seat) {
        return column("code", std::string("seat = \"") + seat + "\"\n");
    };
    const Read each(kHead + who + kPeople + of_seat("b") + of_seat("a"),
                    "id,who,t,code\nx,W,1,c\nx,H,1,w\nx,W,2,n\nx,H,2,c\n");
    check_same(each.talks.at(0).values, {w, c, c, n});
    BOOST_TEST(
        parse_codes(kHead + who + kPeople + of_seat("a") + of_seat("b") + of_seat("a"), twice)
            .message() == "column 'code' is there twice");
    // Where an empty cell is no act, who has no row has done nothing.
    const Read idle(kHead + who + kPeople + column("code", "empty = \"nothing\"\n"),
                    "id,who,t,code\nx,W,1,c\nx,H,1,w\nx,W,2,n\n");
    check_same(idle.talks.at(0).values, {c, w, n, no});
    BOOST_TEST(idle.counts.missing == 0u);
    BOOST_TEST(message(codes, "id,who,t,code\nx,W,1,c\nx,Q,1,c\n") ==
               "3:3: unknown person 'Q' in column 'who', known: 'W', 'wife', 'H', 'T'; under "
               "[who], others leaves rows out");
    BOOST_TEST(message(codes, "id,who,t,code\nx,W,1,c\nx,H,1,c\nx,W,1,n\nx,W,2,c\n") ==
               "4:5: interval 1 of couple 'x' is there twice for one person; of several coders, "
               "[coder] reads one");
}

BOOST_AUTO_TEST_CASE(events_with_onset_and_offset) {
    const std::string codes = "couple = \"id\"\nrow = \"event\"\ntime = \"on\"\n";
    const std::string table = "id,on,off,she,he\nx,0.5,2,c,\nx,9,12.5,,n\nx,2,3,,w\n";
    const Read read(codes + "offset = \"off\"\n" + kTwo, table);
    const Talk& talk = read.talks.at(0);
    check_same(talk.values, {c, no, no, w, no, n});  // by onset
    BOOST_TEST(talk.times == (std::vector<double>{0.5, 2, 9}), boost::test_tools::per_element());
    BOOST_TEST(talk.ms == (std::vector<std::uint32_t>{1500, 7000, 3500}),
               boost::test_tools::per_element());
    const Read by_length(codes + "duration = \"off\"\ntime_seconds = 0.001\n" + kTwo, table);
    BOOST_TEST(by_length.talks[0].ms == (std::vector<std::uint32_t>{2, 7, 13}),
               boost::test_tools::per_element());
    BOOST_TEST(message(codes + "offset = \"off\"\n" + kTwo, "id,on,off,she,he\nx,5,4,c,\n") ==
               "2:5: an event that ends at 4 and begins at 5");
    // Of the same onset: neither answers the other.
    const Read same(codes + kTwo, "id,on,she,he\nx,1,c,\nx,2,c,\nx,2,,w\nx,3,c,\n");
    const auto acts = acts_of(Model::standard(), same.codes, same.talks[0]);
    BOOST_TEST(acts[1].at == acts[2].at);
    BOOST_TEST(acts[3].at > acts[2].at);
}

BOOST_AUTO_TEST_CASE(whole_talks_in_a_row) {
    const std::string codes = "row = \"talk\"\ncouple = \"id\"\n" + kPeople +
                              column("a*", "seat = \"a\"\n") + column("b*", "seat = \"b\"\n");
    const Read read(codes, "id,a1,b1,a10,b10,a2,b2,age\nx,c,w,NA,,n,n,31\ny,c,c,w,w,,n,30\n");
    check_same(read.talks.at(0).values, {c, w, n, n});  // it is over after the second
    check_same(read.talks.at(1).values, {c, c, miss, n, w, w});
    BOOST_TEST(read.counts.missing == 1u);
    const Read of_one(
        "row = \"talk\"\ncouple = \"id\"\n" + kPeople + column("a*", "seat = \"a\"\n"),
        "id,a1,a2\nx,c,n\n");
    BOOST_TEST(of_one.talks.at(0).intervals() == 2u);
    BOOST_TEST(replay(Model::standard(), of_one.codes, of_one.talks[0]).turns.size() > 0u);
    // What is coded behind a missing code, or by an empty cell, is no end.
    const Read behind("row = \"talk\"\ncouple = \"id\"\n" + kPeople +
                          column("a*", "seat = \"a\"\nbetween = \"+\"\n") +
                          column("b*", "seat = \"b\"\n"),
                      "id,a1,b1,a2,b2\nx,c,w,NA+c,NA\n");
    check_same(behind.talks.at(0).values, {c, w, miss, miss, c, no});
    Codes blank_is_rest = parse_codes(codes);
    for (Codes::Column& one : blank_is_rest.columns) one.values[n].text = "";
    const auto blank = parse_talks("id,a1,b1,a2,b2\nx,c,w,,\n", blank_is_rest);
    check_same(blank.at(0).values, {c, w, n, n});
    const Read idle("row = \"talk\"\ncouple = \"id\"\n" + kPeople +
                        column("a*", "seat = \"a\"\nempty = \"nothing\"\n") +
                        column("b*", "seat = \"b\"\nempty = \"nothing\"\n"),
                    "id,a1,b1,a2,b2,a3,b3\nx,c,w,n,,,\n");
    check_same(idle.talks.at(0).values, {c, w, n, no});  // where nobody does anything it is over
    BOOST_TEST(message(codes, "id,a1,a2,b1\nx,c,c,c\n") ==
               "1:1: of interval 2 there is not a column for each of 'a*' and 'b*'");
    BOOST_TEST(message(codes, "id,a1,a2,c1\nx,c,c,c\n") ==
               "1:1: no column 'b*' with a number for the *, known: 'id', 'a1', 'a2', 'c1'");
    BOOST_TEST(message(codes, "id,a1,b1,b2\nx,c,c,c\n") ==
               "1:1: of interval 2 there is not a column for each of 'a*' and 'b*'");
    BOOST_TEST(message(codes, "id,a1,a3,b1,b2\nx,c,c,c,c\n") ==
               "1:1: of interval 3 there is not a column for each of 'a*' and 'b*'");
    BOOST_TEST(message(codes, "id,a1,a01,b1,b2\nx,c,c,c,c\n") ==
               "1:7: number 1 of 'a*' is there twice");
    BOOST_TEST(message(codes, "id,a1,b1\nx,c,c\ny,c,c\n") ==
               "2:1: no talk of two rows or more is left: couple 'x' has one");
    const Read numbers_first(codes, "a1,b1,a2,b2,id\nc,w,n,n,x\n");
    check_same(numbers_first.talks.at(0).values, {c, w, n, n});
    const std::string units = "row = \"talk\"\ncouple = \"id\"\n" + kPeople +
                              column("a*min", "seat = \"a\"\n") + column("b*min", "seat = \"b\"\n");
    const Read between(units, "id,a1min,a1sec,axmin,amin,a2min,b1min,b2min\nx,c,w,w,w,n,w,n\n");
    check_same(between.talks.at(0).values, {c, w, n, n});
    BOOST_TEST(message(codes, "id,a1,a2,b1,b2\nx,c,c,c,c\nx,c,c,c,c\n") ==
               "3:1: couple 'x' is there twice");
}

BOOST_AUTO_TEST_CASE(several_codes_in_a_cell_and_two_columns_of_a_seat) {
    const std::string codes = "interval_seconds = 8\n" + kHead + kPeople +
                              column("she", "seat = \"a\"\nbetween = \"+\"\n") +
                              column("he", "seat = \"b\"\n") +
                              column("he too", "seat = \"b\"\nempty = \"nothing\"\n");
    const Read read(codes, "id,t,she,he,he too\nx,1,c + w,n,\nx,2,n,n,w\n");
    const Talk& talk = read.talks.at(0);
    check_same(talk.values, {c, n, no, w, no, no, n, n, w});
    BOOST_TEST(talk.ms == (std::vector<std::uint32_t>{5333, 2667, 8000}),
               boost::test_tools::per_element());
    BOOST_TEST(read.counts.read == 2u);
    BOOST_TEST(message(codes, "id,t,she,he,he too\nx,1,c+x,n,\nx,2,n,n,w\n") ==
               "2:5: unknown value 'x' in column 'she', known: 'n', 'c', 'w'");
}

BOOST_AUTO_TEST_CASE(separators_encodings_and_blank_rows) {
    const std::string codes = "time_seconds = 1\ndecimal = \",\"\ngaps = true\n" + kHead + kTwo;
    const Values expected{c, w, n, n, w, c};
    const auto read = [&](const std::string& table) {
        return Read(codes, table).talks.at(0).values;
    };
    const std::string semicolons =
        "id;t;she;he\n\xC3\xA9;0,5;c;w\n;;;\n\xC3\xA9;1;n;n\n\n;\n\xC3\xA9;1,5;w;c\n";
    check_same(read(semicolons), expected);
    std::string tabs = semicolons, crlf;
    std::replace(tabs.begin(), tabs.end(), ';', '\t');
    for (const char ch : tabs) crlf += ch == '\n' ? std::string("\r\n") : std::string(1, ch);
    check_same(read(tabs), expected);
    check_same(read(crlf), expected);
    check_same(read("\xEF\xBB\xBF" + crlf), expected);
    check_same(read(utf16(crlf, true)), expected);
    check_same(read(utf16(semicolons, false)), expected);
    const Read counted(codes, utf16(semicolons, false));
    BOOST_TEST(counted.talks[0].couple == "\xC3\xA9");
    BOOST_TEST(counted.counts.blank == 2u);
    BOOST_TEST(message(codes, utf16(semicolons, true) + "x").find("odd number") !=
               std::string::npos);
    // As Excel and spreadsheets leave it: the separator first, a mark that is missing, blanks.
    check_same(read("sep=;\r\n" + semicolons), expected);
    check_same(read(utf16(semicolons, true).substr(2)), expected);
    // No end of a line is a separator, and no quote: then it is a header like any other.
    for (const char* first : {"sep=\r\n", "sep=\n\n", "sep=\"\n"})
        BOOST_TEST(message(codes, first + semicolons).find("1:") == 0u, first);
    BOOST_TEST(message(codes, "sep=\r\n" + semicolons) == "1:1: no column 'id', known: 'sep='");
    check_same(read(utf16(semicolons, false).substr(2)), expected);
    std::string blanks;
    for (const char ch : semicolons) blanks += ch == ';' ? std::string(" ; ") : std::string(1, ch);
    check_same(read(blanks), expected);
    BOOST_TEST(Read(codes, blanks).talks.size() == 1u);  // "é" and "é " are one couple
    BOOST_TEST(message(codes, "id;t;she;he\nx;1.500;c;w\nx;2;n;n\n") ==
               "2:3: time '1.500' is not a number: by the codes decimals begin with a comma");
    BOOST_TEST(message(codes, "id;t;she;he\n\xE9;1;c;w\n") ==
               "2:1: couple '?' is not one line of UTF-8; save the table as UTF-8");
    BOOST_TEST(message(codes, "id;t;she;he\nx;1;\xE9;w\n") ==
               "2:5: unknown value '?' in column 'she', known: 'n', 'c', 'w'; save the table as "
               "UTF-8");
    BOOST_TEST(message(codes, "id;t;she;he\nx;1;C;w\n") ==
               "2:5: unknown value 'C' in column 'she', nearest is 'c'");
    BOOST_TEST(message("couple = \"tt\"\ntime = \"t\"\n" + kTwo, ";t;she;he\nx;1;c;w\n") ==
               "1:1: no column 'tt', nearest is 't'");
    // Letters of one to four bytes; halves of a pair alone, and what follows one, are none.
    const auto couple_of = [&](std::initializer_list<unsigned> units) {
        std::string table = utf16("id,t,she,he\n", true);
        const auto put = [&](unsigned unit) {
            table += {static_cast<char>(unit >> 8), static_cast<char>(unit & 255)};
        };
        for (const char* row : {",1,c,w\n", ",2,n,n\n"}) {
            for (const unsigned unit : units) put(unit);
            for (const char* at = row; *at != '\0'; ++at) put(static_cast<unsigned char>(*at));
        }
        return Read(kHead + kTwo, table).talks.at(0).couple;
    };
    BOOST_TEST(couple_of({0x41, 0xE9, 0x20AC, 0xD83D, 0xDE00}) ==
               "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    BOOST_TEST(couple_of({0xD83D, 0xDC6A, 0xDBFF, 0xDFFD}) == "\xF0\x9F\x91\xAA\xF4\x8F\xBF\xBD");
    BOOST_TEST(couple_of({0xD800, 0xDC00}) == "\xF0\x90\x80\x80");
    BOOST_TEST(couple_of({0xD83D, 0x41, 0xDE00}) ==
               "\xEF\xBF\xBD"
               "A"
               "\xEF\xBF\xBD");
    BOOST_TEST(couple_of({0xDC00, 0xDC00}) == "\xEF\xBF\xBD\xEF\xBF\xBD");
    BOOST_TEST(couple_of({0xD83D, 0xE000}) == "\xEF\xBF\xBD\xEE\x80\x80");
    BOOST_TEST(message(kHead + kTwo, utf16("id", true) + "\xD8\x3D") ==
               "1:1: no column 'id', known: 'id\xEF\xBF\xBD'");
    BOOST_TEST(message(kHead + kTwo, semicolons) ==
               "2:3: time '0,5' is not a number; decimal = \",\" in the codes lets decimals begin "
               "with a comma");
    // Between tabs a quote is a letter.
    check_same(Read(kHead + kTwo, "id\tt\tshe\the\tsaid\nx\t1\tc\tw\tno \"thanks\"\nx\t2\tn\tn\t\n")
                   .talks[0]
                   .values,
               {c, w, n, n});
}

BOOST_AUTO_TEST_CASE(times_of_clocks) {
    const std::string codes = "row = \"event\"\n" + kHead + kTwo;
    const Read read(codes, "id,t,she,he\nx,59.5,c,\nx,1:00,,w\nx,1:02:03.25,n,\n");
    BOOST_TEST(read.talks.at(0).times == (std::vector<double>{59.5, 60, 3723.25}),
               boost::test_tools::per_element());
    BOOST_TEST(read.talks[0].ms == (std::vector<std::uint32_t>{500, 3663250, 10000}),
               boost::test_tools::per_element());
    // Events follow each other, a place for each column.
    const auto acts = acts_of(Model::standard(), read.codes, read.talks[0]);
    BOOST_REQUIRE(acts.size() == 3u);
    for (std::uint32_t i = 0; i < 3; ++i) BOOST_TEST(acts[i].at == 2 * i);
    // A clock runs in seconds, whatever other times are counted in; one is enough.
    for (const char* table :
         {"id,t,she,he\nx,0:01,c,\nx,3,,w\nx,7,n,\n", "id,t,she,he\nx,1,c,\nx,3,,w\nx,0:07,n,\n"}) {
        const Read seconds("time_seconds = 0.001\n" + codes, table);
        BOOST_TEST(seconds.talks.at(0).ms == (std::vector<std::uint32_t>{2000, 4000, 10000}),
                   boost::test_tools::per_element());
    }
    for (const char* wrong : {"1:60", "1:2:3:4", ":30", "1:", "1:-5", "-1:05", "1:2.5:3"}) {
        BOOST_TEST(message(codes, std::string("id,t,she,he\nx,1,c,\nx,") + wrong + ",c,\n") ==
                   std::string("3:3: time '") + wrong + "' is not a number, nor mm:ss or hh:mm:ss");
    }
    // Intervals of a clock, evenly spaced.
    const Read even(kHead + kTwo, "id,t,she,he\nx,0:50,c,w\nx,1:00,n,n\nx,1:10,w,c\n");
    BOOST_TEST(even.talks[0].ms.empty());
}

BOOST_AUTO_TEST_CASE(intervals_that_are_left_out) {
    const std::string table = "id,t,she,he\nx,1,c,w\nx,2,c,w\nx,5,n,n\nx,6,n,n\n";
    BOOST_TEST(
        message(kHead + kTwo, table) ==
        "4:3: time of couple 'x' goes from 2 to 5, expected 3; gaps = true lets intervals be "
        "left out");
    BOOST_TEST(message(kHead + kTwo, "id,t,she,he\nx,0,c,w\nx,0.3,c,w\nx,0.9,n,n\n") ==
               "4:3: time of couple 'x' goes from 0.3 to 0.9, expected 0.6; gaps = true lets "
               "intervals be left out");
    const Read read("gaps = true\n" + kHead + kTwo, table);
    const Talk& talk = read.talks.at(0);
    check_same(talk.values, {c, w, c, w, miss, miss, n, n, n, n});
    BOOST_TEST(talk.ms == (std::vector<std::uint32_t>{10000, 10000, 20000, 10000, 10000}),
               boost::test_tools::per_element());
    BOOST_TEST(read.counts.gaps == 1u);
    BOOST_TEST(replay(Model::standard(), read.codes, talk).transitions == 2u);
    const Read first("gaps = true\n" + kHead + kTwo, "id,t,she,he\nx,1,c,w\nx,2,c,w\nx,4,n,n\n");
    BOOST_TEST(first.counts.gaps == 1u);  // the first step is the least
    // So long as it is nearer to one step than to two none is left out.
    for (const auto& [time, gaps] : {std::pair{"4.9", 0u}, {"5", 0u}, {"5.1", 1u}}) {
        const Read late("gaps = true\n" + kHead + kTwo,
                        std::string("id,t,she,he\nx,0,c,w\nx,2,c,w\nx,") + time + ",n,n\n");
        BOOST_TEST(late.counts.gaps == gaps, time);
    }
    // Codes beside each other are of one moment, which is no step.
    const Read beside("gaps = true\n" + kHead + kPeople +
                          column("she", "seat = \"a\"\nbetween = \"+\"\n") +
                          column("he", "seat = \"b\"\n"),
                      "id,t,she,he\nx,1,c+w,w\nx,2,c,w\nx,4,n,n\n");
    check_same(beside.talks.at(0).values, {c, w, w, no, c, w, miss, miss, n, n});
    BOOST_TEST(beside.counts.gaps == 1u);
    // Whatever times are counted in, a step of them is an interval; the first may be left out, too.
    const Read tens("gaps = true\n" + kHead + kTwo,
                    "id,t,she,he\nx,10,c,w\nx,30,c,w\nx,40,n,n\nx,50,n,n\n");
    check_same(tens.talks.at(0).values, {c, w, miss, miss, c, w, n, n, n, n});
    BOOST_TEST(tens.talks[0].ms == (std::vector<std::uint32_t>{10000, 10000, 10000, 10000, 10000}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(talks_of_one_row_are_skipped_and_named) {
    const Read read(kHead + kTwo, "id,t,she,he\nx,1,c,w\ny,1,n,n\nx,2,c,\nz,1,,n\n");
    BOOST_TEST(read.talks.size() == 1u);
    BOOST_TEST(read.counts.short_talks == (std::vector<std::string>{"y", "z"}),
               boost::test_tools::per_element());
    BOOST_TEST(read.counts.read == 2u);
    BOOST_TEST(read.counts.acts == 3u);
    BOOST_TEST(read.counts.missing == 1u);
}

BOOST_AUTO_TEST_CASE(traits_of_each_couple) {
    const std::string traits =
        "[[traits]]\nseat = \"a\"\ntrait = \"anxiety\"\ncolumn = \"anx\"\nmean = 3.5\ndeviation = "
        "1\n"
        "[[traits]]\nseat = \"b\"\ntrait = \"hope\"\ncolumn = \"hope\"\n";
    const Read read(
        kHead + traits + kTwo,
        "id,t,she,he,anx,hope\nx,1,c,w,4.5,.25\nx,2,c,w,,NA\ny,1,c,w,NA,1\ny,2,c,w,NA,1\n");
    BOOST_REQUIRE(read.talks.size() == 2u);
    Traits placed;
    BOOST_REQUIRE(!traits_from_scores(Model::standard(), {4.5f, 3.5f, 1}, {0, 0, 1}, placed));
    BOOST_REQUIRE(read.talks[0].known.size() == 2u);
    BOOST_TEST(read.talks[0].known[0].value == placed.anxiety);
    BOOST_TEST(read.talks[0].known[1].value == 0.25f);
    BOOST_TEST(read.talks[1].known.size() == 1u);
    BOOST_TEST(read.counts.unknown_traits == 1u);
    Codes by_hand = read.codes;
    by_hand.partners[0].anxiety = placed.anxiety;
    by_hand.partners[1].hope = 0.25f;
    Talk bare = read.talks[0];
    bare.known.clear();
    BOOST_TEST(replay(Model::standard(), by_hand, bare).log_likelihood ==
               replay(Model::standard(), read.codes, read.talks[0]).log_likelihood);
    // In rows of each person a column of one of them is read in that one's rows.
    const std::string who = "[who]\ncolumn = \"who\"\na = \"W\"\nb = \"H\"\n";
    for (const bool of_b : {false, true}) {
        const Read rows(kHead + who + "[[traits]]\nseat = \"" + (of_b ? "b" : "a") +
                            "\"\ntrait = \"hope\"\ncolumn = \"hope\"\n" + kPeople +
                            column("code", ""),
                        "id,who,t,code,hope\nx,W,1,c,.25\nx,H,1,w,.75\nx,W,2,n,.25\nx,H,2,n,.75\n");
        BOOST_REQUIRE(rows.talks.at(0).known.size() == 1u);
        BOOST_TEST((rows.talks[0].known[0].seat == (of_b ? Seat::b : Seat::a)));
        BOOST_TEST(rows.talks[0].known[0].value == (of_b ? 0.75f : 0.25f));
    }
    // Written otherwise it is the same.
    const Read again(kHead + traits + kTwo,
                     "id,t,she,he,anx,hope\nx,1,c,w,4.5,1\nx,2,c,w,4.50,1.0\nx,3,c,w,4.5,1\n");
    BOOST_TEST(again.talks.at(0).known.size() == 2u);
    const std::string levels =
        "[[traits]]\nseat = \"b\"\ntrait = \"level\"\ncolumn = \"l\"\nmean = 3\ndeviation = 2\n"
        "[[traits]]\nseat = \"b\"\ntrait = \"avoidance\"\ncolumn = \"v\"\nmean = 1\ndeviation = "
        "1\n";
    const Read level(kHead + levels + kTwo, "id,t,she,he,l,v\nx,1,c,w,4,2\nx,2,c,w,4,2\n");
    BOOST_REQUIRE(
        !traits_from_scores(Model::standard(), {0, 0, 1}, {2, 1, 1}, Score{4, 3, 2}, placed));
    BOOST_TEST(level.talks.at(0).known.at(0).value == placed.level);
    BOOST_TEST(level.talks[0].known.at(1).value == placed.avoidance);
    BOOST_TEST(
        message(kHead + traits + kTwo, "id,t,she,he,anx,hope\nx,1,c,w,4,1\nx,2,c,w,5,1\n") ==
        "3:9: anxiety of couple 'x' is '5' here and another above; expected one for all rows");
    BOOST_TEST(message(kHead + traits + kTwo, "id,t,she,he,anx,hope\nx,1,c,w,4,1.5\n") ==
               "2:11: hope is 1.5, expected 0 to 1");
}

BOOST_AUTO_TEST_CASE(rows_of_one_coder_and_rows_to_keep) {
    const std::string coder = "[coder]\ncolumn = \"by\"\n";
    const std::string keep = "[[keep]]\ncolumn = \"type\"\nvalues = [\"START\", \"POINT\"]\n";
    const std::string table =
        "id,t,she,he,by,type\nx,1,c,w,M,START\nx,1,n,w,N,START\nx,2,c,w,M,POINT\nx,3,c,w,M,STOP\n";
    const Read read(kHead + coder + "use = \"M\"\n" + keep + kTwo, table);
    check_same(read.talks.at(0).values, {c, w, c, w});
    BOOST_TEST(read.counts.left_out == 2u);
    // Beside a hundred names more are read, and not suggested.
    std::string many = "id,t,she,he,by,type\n";
    for (int i = 0; i < 150; ++i)
        many += "x," + std::to_string(i) + ",c,w,coder" + std::to_string(i) + ",START\n";
    BOOST_TEST(message(kHead + coder + "use = \"coder149x\"\n" + keep + kTwo, many)
                   .starts_with("1:13: no rows of coder 'coder149x', nearest is 'coder"));
    BOOST_TEST(
        message(kHead + coder + "use = \"coder149x\"\n" + keep + kTwo, many).find("'coder149'") ==
        std::string::npos);
    BOOST_TEST(
        message(kHead + coder + "use = \"coder100x\"\n" + keep + kTwo, many).find("'coder100'") ==
        std::string::npos);
    BOOST_TEST(message(kHead + coder + kTwo, table) ==
               "3:9: coders 'M' and 'N': say under [coder] whose rows to use, or look at how far "
               "they agree");
    BOOST_TEST(message(kHead + coder + "use = \"NN\"\n" + kTwo, table) ==
               "1:13: no rows of coder 'NN', nearest is 'N'");
}

BOOST_AUTO_TEST_CASE(intervals_last_a_millisecond_to_a_day) {
    for (const char* seconds : {"0.001", "86400"}) {
        const Codes read =
            parse_codes("interval_seconds = " + std::string(seconds) + "\n" + kHead + kTwo);
        BOOST_TEST(read.interval_ms == (seconds[0] == '0' ? 1u : 86400000u));
    }
    Codes out;
    for (const char* seconds : {"0.0009", "86400.5"})
        BOOST_TEST(
            !!parse_codes("interval_seconds = " + std::string(seconds) + "\n" + kHead + kTwo, out));
}

BOOST_AUTO_TEST_CASE(codes_made_by_hand_may_lack_columns) {
    Codes codes = parse_codes(kHead + kTwo);
    codes.columns.clear();
    for (const Codes::Row row : {Codes::Row::interval, Codes::Row::talk}) {
        codes.row = row;
        std::vector<Talk> talks;
        BOOST_TEST(parse_talks("id,t\nx,1\n", codes, talks).message() == "codes without columns");
    }
}

BOOST_AUTO_TEST_CASE(a_table_that_is_one_talk_and_has_no_header) {
    const Read read(
        "row = \"event\"\ntime = \"on\"\nheader = [\"tier\", \"on\", \"code\"]\n"
        "[who]\ncolumn = \"tier\"\na = \"W\"\nb = \"H\"\n" +
            kPeople + column("code", ""),
        "W\t0:01.5\tc\nW\t0:05\tn\nH\t0:03\tw\n");
    check_same(read.talks.at(0).values, {c, no, no, w, n, no});
    BOOST_TEST(read.talks[0].couple == "talk");
}

BOOST_AUTO_TEST_CASE(the_codes_of_systems_of_the_field) {
    for (const char* system : {"spaff", "rmics", "abcs", "kpi", "crsi"}) {
        BOOST_TEST_CONTEXT(system) {
            const Codes codes = load_codes(std::string("examples/codes/") + system + ".toml");
            BOOST_REQUIRE(codes.columns.size() == 2u);
            std::string table = "couple,time,person,code\n";
            int second = 0;
            for (const Codes::Value& value : codes.columns[0].values) {
                for (const char* who : {"A", "B"}) {
                    const std::string time = std::to_string(++second);
                    table += "x," + time + "," + who + "," + value.text + "\n";
                }
            }
            const auto talks = parse_talks(table, codes);
            const Replayed got = replay(Model{codes.tables}, codes, talks.at(0));
            BOOST_TEST(got.acts == 2 * codes.columns[0].values.size() - 1);
            BOOST_TEST(got.log_likelihood < 0);
            BOOST_TEST(std::isfinite(got.log_likelihood));
        }
    }
}

BOOST_AUTO_TEST_CASE(exports_of_elan_and_boris) {
    const Codes elan = load_codes("examples/codes/elan.toml");
    const auto tiers = parse_talks(
        "Ana\tp1\t00:00:01.500\t00:00:03.000\t00:00:01.500\tcomplains\n"
        "Ana\tp1\t00:00:09.000\t00:00:10.000\t00:00:01.000\tasks\n"
        "Ben\tp2\t00:00:04.000\t00:00:08.000\t00:00:04.000\twithdraws\n"
        "notes\t\t00:00:04.000\t00:00:08.000\t00:00:04.000\tsays \"so\"\n",
        elan);
    const auto acts = acts_of(Model::standard(), elan, tiers.at(0));
    BOOST_REQUIRE(acts.size() == 3u);
    BOOST_TEST((acts[1].seat == Seat::b && acts[1].kind == Kind::withdraw));
    BOOST_TEST(tiers[0].ms[0] == 2500u);
    const Codes boris = load_codes("examples/codes/boris.toml");
    RowCounts counts;
    const auto events = parse_talks(
        "Observation id,Media file,Subject,Behavior,Behavior type,Start (s),Stop (s),Duration (s)\n"
        "c1,x.mp4,Ana,complains,STATE,1.5,3.25,1.75\nc1,x.mp4,Ben,withdraws,STATE,4.0,9.0,5\n"
        "c1,x.mp4,Ana,asks,POINT,10.5,10.5,NA\nc1,x.mp4,No focal subject,phone,POINT,11,11,NA\n",
        boris, &counts);
    BOOST_TEST(acts_of(Model::standard(), boris, events.at(0)).size() == 3u);
    BOOST_TEST(counts.left_out == 1u);
    BOOST_TEST(events[0].ms == (std::vector<std::uint32_t>{2500, 6500, 4000}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_layout_of_dyseq_gives_the_same_talks) {
    const Codes tall = load_codes("examples/codes/couplescope.toml");
    const Codes wide = load_codes("examples/codes/dyseq.toml");
    const Talk x = parse_talks("couple,interval,SC,DC\n1,1,1,0\n1,2,1,1\n1,3,0,0\n", tall).at(0);
    const Talk y =
        parse_talks("code,IKCB01,IKCB02,IKCB03,DCCB01,DCCB02,DCCB03,EDCm\n1,1,1,0,0,1,0,9\n", wide)
            .at(0);
    check_same(x.values, y.values);
    BOOST_TEST(replay(Model::standard(), tall, x).log_likelihood ==
               replay(Model::standard(), wide, y).log_likelihood);
}

// Twenty talks in turns, with gaps, codes that are missing, blank rows and a talk of one turn.
BOOST_AUTO_TEST_CASE(a_study_from_its_table_to_a_finding) {
    const Codes codes = load_codes("examples/study/codes.toml");
    RowCounts counts;
    const auto talks = load_talks("examples/study/talks.csv", codes, &counts);
    BOOST_TEST(talks.size() == 20u);
    BOOST_TEST(counts.read == 800u);
    BOOST_TEST(counts.acts + counts.missing == 800u);
    BOOST_TEST(counts.missing > 20u);
    BOOST_TEST(counts.blank == 2u);
    BOOST_TEST(counts.unknown_traits == 1u);
    BOOST_TEST(counts.short_talks == std::vector<std::string>{"C21"},
               boost::test_tools::per_element());
    std::vector<std::vector<Act>> acts;
    for (const Talk& talk : talks) acts.push_back(acts_of(Model::standard(), codes, talk));
    const Associations all = associations(acts, {199, 0});
    const Association& planted = at(all, Lag::demand_withdraw, Seat::a);
    BOOST_TEST((planted.verdict == Verdict::draws));
    BOOST_TEST(planted.low > 0);
}

BOOST_AUTO_TEST_SUITE_END()

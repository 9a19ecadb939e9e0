// Talks in the language of GSEQ: the five kinds of data, and what is refused.
#include <boost/test/unit_test.hpp>

#include <pursuit/pattern/association.hpp>
#include <pursuit/text/replay.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace pursuit;

namespace {

std::string column(const std::string& name, const std::string& seat, const std::string& keys = "") {
    return "[[columns]]\nname = \"" + name + "\"\nseat = \"" + seat + "\"\n" + keys +
           "[columns.values]\n" + seat + "n = \"rest\"\n" + seat +
           "c = {criticise = 1, blame = 1}\n" + seat + "w = {stay_silent = 1, leave = 1}\n";
}
std::string codes_of(const std::string& row, const std::string& keys = "",
                     const std::string& between = "") {
    return keys + "row = \"" + row +
           "\"\nmissing = [\"gone\"]\n[a]\n[b]\n[sdis]\nothers = [\"x\"]\n" +
           column("she", "a", between) + column("he", "b", between);
}

constexpr std::uint16_t n = 0, c = 1, w = 2, no = kNothing, miss = kMissing;
using Values = std::vector<std::uint16_t>;

struct Read {
    RowCounts counts;
    std::vector<Talk> talks;

    Read(const std::string& codes, const std::string& text)
        : talks(parse_talks(text, parse_codes(codes), &counts)) {}
};
void check(const Talk& talk, const std::string& couple, const Values& values) {
    BOOST_TEST(talk.couple == couple);
    BOOST_TEST(talk.values == values, boost::test_tools::per_element());
}

std::string message(const std::string& codes, const std::string& text) {
    std::vector<Talk> talks;
    Codes read;
    Fault fault = parse_codes(codes, read);
    if (!fault) fault = parse_talks(text, read, talks);
    return std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
           std::string(fault.message());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sdis)

BOOST_AUTO_TEST_CASE(events_one_after_the_other) {
    const Read r(codes_of("turn"),
                 "% made by hand % Event (ac aw) * sex (m f) $neg = ac bc;\n"
                 "<Ana and Ben> ac bw % a comment to the end\n x an; bw gone ac (m)/\n"
                 "ac bc /\nbn an /\n");
    BOOST_REQUIRE(r.talks.size() == 4u);
    check(r.talks[0], "Ana and Ben", {c, no, no, w, n, no});
    check(r.talks[1], "Ana and Ben;2", {no, w, miss, miss, c, no});
    check(r.talks[2], "2", {c, no, no, c});
    check(r.talks[3], "3", {no, n, n, no});
    BOOST_TEST(r.counts.left_out == 1u);
    BOOST_TEST(r.counts.read == 10u);
    BOOST_TEST(r.counts.missing == 2u);
}

BOOST_AUTO_TEST_CASE(several_codes_in_an_event) {
    const Read r(codes_of("turn"), "MULTIEVENT; ac bw. bc. x. an bn /");
    check(r.talks.at(0), "1", {c, w, no, c, n, n});
    BOOST_TEST(r.counts.blank == 1u);
}

BOOST_AUTO_TEST_CASE(times_of_events) {
    const Read r(codes_of("event"),
                 "\xEF\xBB\xBFTimed <seconds>;\r\n<one> ,0 ac,1.5-3 aw,0:06-\r\n"
                 "& bw,4-8 bc,10 ,0:12.5 ;\r\nac,2 x,3-4 bw,3 /\r\n");
    BOOST_REQUIRE(r.talks.size() == 2u);
    check(r.talks[0], "one", {c, no, no, w, w, no, no, c});
    BOOST_TEST(r.talks[0].times == (std::vector<double>{1.5, 4, 6, 10}),
               boost::test_tools::per_element());
    BOOST_TEST(r.talks[0].ms == (std::vector<std::uint32_t>{2500, 2000, 4000, 2500}),
               boost::test_tools::per_element());
    check(r.talks[1], "one;2", {c, no, no, w});
    BOOST_TEST(r.counts.left_out == 1u);
}

BOOST_AUTO_TEST_CASE(no_event_is_longer_than_can_be_told) {
    const Read r(codes_of("event"), "Timed; ac,0-2000000 bc,2000000-5000000 an,5000000-5000001 /");
    BOOST_TEST(r.talks.at(0).ms == (std::vector<std::uint32_t>{2000000000, 2147483647, 1000}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(states_by_how_long_they_last) {
    const Read r(codes_of("event"), "State; ,10 ac=2.5 an=4 & bn=1 bw=6 /");
    check(r.talks.at(0), "1", {c, no, no, n, no, w, n, no});
    BOOST_TEST(r.talks[0].times == (std::vector<double>{10, 10, 11, 12.5}),
               boost::test_tools::per_element());
    BOOST_TEST(r.talks[0].ms.back() == 4000u);
    const Read later(codes_of("event"), "State; ac=2.5 bn=4 /");
    BOOST_TEST(later.talks.at(0).times == (std::vector<double>{0, 2.5}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(intervals) {
    const std::string codes = codes_of("interval", "interval_seconds = 5\n");
    const Read r(codes, "Interval=5; ac bw, , bc*2, gone an, gone /");
    check(r.talks.at(0), "1", {c, w, no, no, no, c, no, c, n, miss, miss, miss});
    BOOST_TEST(r.talks[0].ms.empty());
    const Read spaced(codes, "Interval=5;\tac\tbw,\r\n,\rbc*2\r,gone an\n,gone\t/");
    check(spaced.talks.at(0), "1", {c, w, no, no, no, c, no, c, n, miss, miss, miss});
    const Read parts(codes, "Interval; ac*2; bc, an*2/");
    check(parts.talks.at(0), "1", {c, no, c, no});
    check(parts.talks.at(1), "1;2", {no, c, n, no, n, no});
    const Read once(codes, "Interval; ac*1, bc /");
    check(once.talks.at(0), "1", {c, no, no, c});
    const Read each(codes_of("interval", "interval_seconds = 5\n", "between = \" \"\n"),
                    "Interval; ac aw bc, an,/");
    check(each.talks.at(0), "1", {c, c, w, no, n, no});
}

BOOST_AUTO_TEST_CASE(export_of_boris) {
    const Codes codes = load_codes("examples/codes/gseq.toml");
    RowCounts counts;
    const auto talks = parse_talks(
        "% SDIS file created by BORIS (www.boris.unito.it) at 2026-01-02 03:04:05\n"
        "Timed <seconds>;\n\n<c1>\nAna_complains,1.500-3.250 Ben_withdraws,4.000-9.000 "
        "Ana_asks,10.500-10.501 No_focal_subject_phone,11.000-11.001 /\n\n",
        codes, &counts);
    const auto acts = acts_of(Model::standard(), codes, talks.at(0));
    BOOST_REQUIRE(acts.size() == 3u);
    BOOST_TEST((acts[1].seat == Seat::b && acts[1].kind == Kind::withdraw));
    BOOST_TEST(talks[0].couple == "c1");
    BOOST_TEST(talks[0].ms == (std::vector<std::uint32_t>{2500, 6500, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(counts.left_out == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
    const std::string turns = codes_of("turn"), events = codes_of("event"),
                      intervals = codes_of("interval");
    const struct {
        std::string codes, text, message;
    } cases[] = {
        {turns, "id,t\n1,2\n",
         "1:1: data of type 'id', known: 'Event', 'Multievent', 'Timed', 'State', 'Interval'"},
        {turns, "Events;", "1:1: data of type 'Events', nearest is 'Event'"},
        {turns, "",
         "1:1: data of type '', known: 'Event', 'Multievent', 'Timed', 'State', 'Interval'"},
        {turns, "%%\nTimed; ac,1 bc,2 /",
         "2:1: Timed data, which are read with row = \"event\" in the codes"},
        {turns, "Event;\rac bc\r acc /", "3:2: unknown code 'acc'"},
        {turns, "Event;\r\nac bc\r\n acc /", "3:2: unknown code 'acc'"},
        {turns, "Event", "1:6: the text ends here, expected ; after the declaration"},
        {turns, "Event;\nac acc an /",
         "2:4: unknown code 'acc', nearest is 'ac'; under [sdis], others leaves codes out"},
        {turns, "Event; ac bc", "1:13: the text ends here, expected / behind the last session"},
        {turns, "Event; <x ac bc /", "1:8: the name of a session that is not closed, expected >"},
        {turns, "Event; ac <x> bc /",
         "1:11: unexpected '<', expected ; or / before the name of the next session"},
        {turns, "Event; <x> ac bc / <x> ac bc /", "1:20: session 'x' is there twice"},
        {turns, "Event; ac,1 bc /", "1:10: unexpected ',', expected a code"},
        {turns, "Event; ac /", "1:8: no talk of two rows or more is left: couple '1' has one"},
        {turns, "Multievent; ac aw. bc /", "1:16: 'aw' beside 'ac', of one column both"},
        {events, "Timed; ac,1 bc /", "1:15: unexpected ' ', expected a comma"},
        {events, "Timed; ac, 1 bc,2 /", "1:11: unexpected ' ', expected a time"},
        {events, "Timed; ac,1:99 bc,2 /", "1:11: time '1:99' is not a number, nor mm:ss"},
        {events, "Timed; ac,5-3 bc,9 /", "an event that ends at 3 and begins at 5"},
        {events, "State; ac=1:00 /", "1:15: '1:00' is not a number"},
        {events, "State; ac /", "expected = or a comma"},
        {intervals, "Interval=5; ac, bc /",
         "1:10: intervals of 5 s, and by interval_seconds in the codes of 10 s"},
        {intervals, "Interval=9.999; ac, bc /", "1:10: intervals of 9.999 s"},
        {intervals, "Interval=10.001; ac, bc /", "1:10: intervals of 10.001 s"},
        {intervals, "Interval; ac*0, bc /", "an interval '0' times, expected 1 to 100000"},
        {intervals, "Interval; ac*3 bc, bc /", "1:16: unexpected 'b', expected a comma"},
        {intervals, "Interval; ac*3x, bc /", "1:15: unexpected 'x', expected a comma"},
        {intervals, "Interval; ac*, bc /", "an interval '' times, expected 1 to 100000"},
        {intervals, "Interval; ac*1:2, bc /", "an interval '1:2' times, expected 1 to 100000"},
        {intervals, "Interval; ac*100001, bc /",
         "an interval '100001' times, expected 1 to 100000"},
        {events, "State; ac=1.2.3 /", "'1.2.3' is not a number"},
        {intervals, "Interval; *3, bc /", "1:11: unexpected '*', expected a code"},
        {intervals, "Interval; [+ac] bc, /",
         "1:11: context codes, in [ ], are not read: write them with each interval that they hold"},
        {intervals, "Interval;\nbc [-ac], bc, /", "2:4: context codes, in [ ], are not read"},
        {events, "Timed; ac,1 [an] bc,2 /",
         "1:13: context codes, in [ ], are not read: write them with each code that they hold for"},
        {turns, std::string("MDS\0\1", 5),
         "1:1: not a text: what GSEQ compiles (.mds) is not read"},
        {"couple = \"id\"\n" + turns, "", "1:1: 'couple' does not go with [sdis]"},
        {turns + column("again", "a"), "", "'an' is a value of 'she', too; codes of [sdis]"},
    };
    for (const auto& one : cases) {
        const std::string got = message(one.codes, one.text);
        BOOST_TEST_CONTEXT(one.text << " -> " << got) {
            BOOST_TEST(got.find(one.message) != std::string::npos);
            BOOST_TEST(got.find('\n') == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_gseq_compiles_is_known_by_its_name) {
    std::vector<Talk> talks;
    const Codes codes = load_codes("examples/codes/gseq.toml");
    const Fault fault = load_talks("study/c1.mds", codes, talks);
    BOOST_TEST(std::string(fault.message()) ==
               "'study/c1.mds' is what GSEQ compiles; the .sds that it was made of is read");
    BOOST_TEST(fault.line == 1u);
    for (const char* other :
         {"no/such/c1.sds", "no/such/c1.mds.txt"})  // what is no such file is read
        BOOST_TEST((load_talks(other, codes, talks).status == Status::input));
    const Codes of_tables = load_codes("examples/codes/dyseq.toml");
    BOOST_TEST((load_talks("no/such/c1.mds", of_tables, talks).status == Status::input));
}

BOOST_AUTO_TEST_CASE(a_session_has_an_end) {
    std::string text = "Interval;";
    for (int i = 0; i < 3; ++i) text += " ac*50000,";
    BOOST_TEST(message(codes_of("interval"), text + " /").find("more than 100000 rows") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

// TOML as nodes: values with their kinds and places, ranges, and readers of tables that know what was
// asked for. Whole files are tested where they are read: scenario_file_test.cpp, codes_test.cpp.
#include "text/toml.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace pursuit {
namespace {

/// What is refused, as line:column and message; "" where nothing is.
template <class Body>
std::string refused(Body&& body) {
    try {
        body();
    } catch (const Error& error) {
        const Fault& fault = error.fault();
        return std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
               std::string(fault.message());
    }
    return {};
}
std::string parsing(std::string_view text) {
    return refused([&] { (void)parse_toml(text); });
}
const Node& only(const Node& table) {
    BOOST_REQUIRE(table.items.size() == 1u);
    return table.items.front();
}

BOOST_AUTO_TEST_SUITE(toml)

BOOST_AUTO_TEST_CASE(values_have_kinds_and_places) {
    const Node root =
        parse_toml("z = true\na = -3\n  b = 2.5\nc = \"text\"\nd = [1, 2]\n[e]\nf = 1979-05-27\n");
    BOOST_REQUIRE(root.items.size() == 6u);
    const Node &z = root.items[0], &a = root.items[1], &b = root.items[2], &c = root.items[3],
               &d = root.items[4], &e = root.items[5];
    BOOST_TEST((z.is == Node::Is::truth && z.truth && z.key == "z"));  // the order of the text
    BOOST_TEST((a.is == Node::Is::number && a.integer == -3 && a.number == -3));
    BOOST_TEST((b.is == Node::Is::number && !b.integer && b.number == 2.5));
    BOOST_TEST((b.key_at.line == 3 && b.key_at.column == 3 && b.at.column == 7));
    BOOST_TEST((c.is == Node::Is::text && c.text == "text"));
    BOOST_TEST((d.is == Node::Is::list && d.items.size() == 2 && d.items[1].integer == 2));
    BOOST_TEST(d.items[1].key == "d");
    BOOST_TEST((e.is == Node::Is::table && only(e).is == Node::Is::date));
}

BOOST_AUTO_TEST_CASE(what_is_no_toml_is_refused) {
    BOOST_TEST(parsing("") == "1:1 empty: no key and no table");
    BOOST_TEST(parsing("# nothing\n") == "1:1 empty: no key and no table");
    BOOST_TEST(parsing("a = ").substr(0, 4) == "1:5 ");
    BOOST_TEST(parsing("a = 1\na = 2").substr(0, 2) == "2:");
    BOOST_TEST(parsing("a = 9223372036854775808")
                   .find("; a seed or id from 2^63 on is written in quotes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_too_much_is_refused) {
    const std::string dots = "x = 1\na" + std::string(101, '.') + "b = 1";
    BOOST_TEST(parsing(dots) == "2:1 more than 100 dots in a line");
    BOOST_TEST(parsing("# " + std::string(100, '.') + "\na = 1") == "");
    BOOST_TEST(parsing("# " + std::string(60, '.') + "\n# " + std::string(60, '.') + "\na = 1") ==
               "");
    const std::string large = "a = 1\n" + std::string(kMostToml - 6, '\n');
    BOOST_TEST(parsing(large) == "");
    BOOST_TEST(parsing(large + "\n") == "1:1 text of 1048577 bytes, expected at most 1048576");
}

BOOST_AUTO_TEST_CASE(numbers_are_within_their_range) {
    const Node half = only(parse_toml("a = 0.5")), nan = only(parse_toml("a = nan")),
               text = only(parse_toml("a = \"x\"")), whole = only(parse_toml("a = 7"));
    BOOST_TEST(number_of(half, 0, 0.5) == 0.5);
    BOOST_TEST(refused([&] { (void)number_of(half, 0.6, 1); }) ==
               "1:5 a is 0.5, expected 0.6 to 1");
    BOOST_TEST(refused([&] { (void)number_of(half, 0, 0.4); }) ==
               "1:5 a is 0.5, expected 0 to 0.4");
    BOOST_TEST(refused([&] { (void)number_of(nan, -1e9, 1e9); }).find("nan") != std::string::npos);
    BOOST_TEST(refused([&] { (void)number_of(text, 0, 1); }) == "1:5 a is text, expected a number");
    BOOST_TEST(integer_of(whole, 7, 7) == 7);
    BOOST_TEST(refused([&] { (void)integer_of(whole, 8, 9); }) == "1:5 a is 7, expected 8 to 9");
    BOOST_TEST(refused([&] { (void)integer_of(whole, 5, 6); }) == "1:5 a is 7, expected 5 to 6");
    BOOST_TEST(refused([&] { (void)integer_of(half, 0, 1); }) ==
               "1:5 a is 0.5, expected a whole number");
}

BOOST_AUTO_TEST_CASE(texts_are_so_long_and_of_one_line) {
    const Node text = only(parse_toml("a = \"héé\"")), lines = only(parse_toml("a = \"b\\nc\"")),
               control = only(parse_toml("a = \"b\\u0007\""));
    BOOST_TEST(text_of(text, 3) == "héé");
    BOOST_TEST(refused([&] { (void)text_of(text, 2); }) ==
               "1:5 a is 3 letters long, expected at most 2");
    BOOST_TEST(text_of(lines, 9, true) == "b\nc");
    BOOST_TEST(refused([&] { (void)text_of(lines, 9); }) != "");
    BOOST_TEST(refused([&] { (void)text_of(control, 9, true); }) != "");
    BOOST_TEST(refused([&] { (void)list_of(text); }) == "1:5 a is text, expected a list");
}

BOOST_AUTO_TEST_CASE(a_reader_knows_what_was_asked_for) {
    const Node root = parse_toml("move = 1\nstance = 2\n[t]\nx = 1\n");
    TableReader asked(root), short_of(root), missing(root), top(root);
    BOOST_TEST(asked.find("move") == &root.items[0]);
    BOOST_TEST(asked.need("stance") == &root.items[1]);
    BOOST_TEST((asked.find("t") != nullptr && asked.find("absent") == nullptr));
    BOOST_TEST(refused([&] { asked.finish(); }) == "");
    for (const char* key : {"moves", "stances", "t"}) (void)short_of.find(key);
    BOOST_TEST(refused([&] { short_of.finish(); }) == "1:1 unknown key 'move', nearest is 'moves'");
    for (const char* key : {"move", "stance", "t"}) (void)missing.find(key);
    BOOST_TEST(missing.need("first") == nullptr);
    BOOST_TEST(missing.need("second") == nullptr);
    BOOST_TEST(refused([&] { missing.finish(); }) == "1:1 'first' is missing");
    // What belongs above the first table is told so, unless it is like what may stand there.
    (void)top.find("seed");
    const Node inner = parse_toml("seed = 1");
    TableReader one(inner), other(inner), alone(inner);
    (void)one.find("severity");
    (void)other.find("seat");
    (void)alone.find("severity");
    BOOST_TEST(refused([&] { one.finish(&top); }) == "1:1 'seed' belongs above the first [table]");
    TableReader three(inner);
    (void)three.find("sat");  // three letters differ
    BOOST_TEST(refused([&] { three.finish(&top); }) ==
               "1:1 'seed' belongs above the first [table]");
    BOOST_TEST(refused([&] { other.finish(&top); }) == "1:1 unknown key 'seed', nearest is 'seat'");
    BOOST_TEST(refused([&] { alone.finish(); }) == "1:1 unknown key 'seed', known: 'severity'");
    BOOST_TEST(refused([&] { TableReader no(only(inner)); }) ==
               "1:8 seed is a number, expected a table");
}

BOOST_AUTO_TEST_CASE(people_stand_for_their_seats) {
    Node root = parse_toml(
        "x = \"Ben\"\ny = \"b\"\nz = \"Cy\"\n[a]\nname = \"Ana\"\n[b]\nname = \"Ben\"\n");
    std::array<std::string, 2> people;
    introduce(root, people);
    BOOST_TEST((people[0] == "Ana" && people[1] == "Ben"));
    Seat seat{};
    read(root.items[0], kSeat, seat);
    BOOST_TEST((seat == Seat::b));
    seat = Seat::a;
    read(root.items[1], kSeat, seat);
    BOOST_TEST((seat == Seat::b));
    BOOST_TEST(refused([&] { read(root.items[2], kSeat, seat); }) ==
               "3:5 unknown z 'Cy', expected 'a' or 'b'; 'Ana' or 'Ben'");
    const Node unnamed = parse_toml("x = \"Cy\"\n");
    BOOST_TEST(refused([&] { read(unnamed.items[0], kSeat, seat); }) ==
               "1:5 unknown x 'Cy', expected 'a' or 'b'");
    Node nobody = parse_toml("[a]\nname = \"\"\n");
    introduce(nobody, people);
    BOOST_TEST((people[0] == "A" && people[1] == "B"));
}

BOOST_AUTO_TEST_CASE(files_are_read_up_to_a_size) {
    const std::string path = "tests/rooms.py", missing = "no/such/file";
    const std::string text = read_file(path, 1 << 20);
    BOOST_TEST(text.size() > 100u);
    BOOST_TEST(read_file(path, text.size()) == text);
    BOOST_TEST(refused([&] { (void)read_file(path, text.size() - 1); }) ==
               "0:0 tests/rooms.py: larger than " + std::to_string(text.size() - 1) + " bytes");
    BOOST_TEST(refused([&] { (void)read_file(missing, 9); }).find("0:0 no/such/file: ") == 0u);
    BOOST_TEST(refused([&] { (void)read_file("tests", 9); }).find("0:0 tests: ") == 0u);
    const std::string far(300, 'x');  // of a path the beginning is told
    BOOST_TEST(refused([&] {
                   (void)read_file(far, 9);
               }).starts_with("0:0 " + far.substr(0, 160) + "...: "));
}

BOOST_AUTO_TEST_CASE(what_is_written_is_what_differs) {
    std::string out;
    append_new(out, {"a = 1\n", "b = 2\n", "c = 3\n"}, {"b = 2\n", "c = 4\n"});
    BOOST_TEST(out == "a = 1\nc = 3\n");
    BOOST_TEST(quoted("say \"no\"\\") == "\"say \\\"no\\\"\\\\\"");
    BOOST_TEST(only(parse_toml("a = " + quoted("x\ny", true))).text == "x\ny");
    BOOST_TEST(quoted("x\ny\a") == "\"x\\u000ay\\u0007\"");
    BOOST_TEST(quoted("\t\n", true) == "\"\"\"\n\\u0009\n\"\"\"");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Errors: one line that names the value and the range, and the nearest known name.
#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/fault.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(a_value_out_of_range_is_named_with_its_range) {
    BOOST_TEST(!check("hope", 0, 0, 1));
    BOOST_TEST(!check("hope", 1, 0, 1));
    BOOST_TEST(check("hope", 1.5f, 0, 1).message() == "hope is 1.5, expected 0 to 1");
    BOOST_TEST(check("hope", -0.25f, 0, 1).message() == "hope is -0.25, expected 0 to 1");
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    BOOST_TEST(check("hope", nan, 0, 1).message() == "hope is nan, expected 0 to 1");
    BOOST_TEST((check("hope", 2, 0, 1).status == Status::argument));
    BOOST_TEST(!check_count("turns", 3, 1, 3));
    BOOST_TEST(check_count("turns", 4, 1, 3).message() == "turns is 4, expected 1 to 3");
    BOOST_TEST(check_count("turns", ~std::uint64_t{0}, 1, 3).message() ==
               "turns is 18446744073709551615, expected 1 to 3");
}

BOOST_AUTO_TEST_CASE(the_nearest_name_differs_in_the_fewest_letters) {
    BOOST_TEST(distance("hope", "hope") == 0);
    BOOST_TEST(distance("hpoe", "hope") == 2);
    BOOST_TEST(distance("HOpE", "hope") == 0);  // whoever writes in capitals means the same
    BOOST_TEST(distance("", "hope") == 4);
    BOOST_TEST(distance("kitten", "sitting") == 3);
    constexpr std::array<std::string_view, 3> known{"anxiety", "avoidance", "hope"};
    const auto same = [](std::string_view x) { return x; };
    BOOST_TEST(nearest("avoidence", known, same) == "avoidance");
    BOOST_TEST(nearest("hops", known, same) == "hope");
    const Fault fault = unknown("trait", "hops", known, same);
    BOOST_TEST(fault.message() == "unknown trait 'hops', nearest is 'hope'");
    BOOST_TEST((fault.status == Status::name));
}

BOOST_AUTO_TEST_CASE(what_is_far_is_not_suggested) {
    constexpr std::array<std::string_view, 3> known{"anxiety", "avoidance", "hope"};
    const auto hint = [](std::string_view text, const auto& names) {
        return std::string(Hint(text, names, [](std::string_view x) { return x; }).text());
    };
    const std::string all = ", known: 'anxiety', 'avoidance', 'hope'";
    BOOST_TEST(hint("hole", known) == ", nearest is 'hope'");
    BOOST_TEST(hint("hill", known) == all);  // three letters of four
    BOOST_TEST(hint("pope", known) == ", nearest is 'hope'");
    BOOST_TEST(hint("hoax", known) == ", nearest is 'hope'");  // half of them
    BOOST_TEST(hint("", known) == all);
    BOOST_TEST(hint("anx", known) == ", nearest is 'anxiety'");  // which holds it
    BOOST_TEST(hint("oid", known) == ", nearest is 'avoidance'");
    BOOST_TEST(hint("an", known) == all);
    constexpr std::array<std::string_view, 2> long_names{"seek_reassurance_of_the_other", "share"};
    BOOST_TEST(hint("reassurance_of", long_names) ==
               ", nearest is 'seek_reassurance_of_the_other'");
    BOOST_TEST(hint("of", long_names) == ", known: 'seek_reassurance_of_the_other', 'share'");
    constexpr std::array<std::string_view, 0> none{};
    BOOST_TEST(hint("hope", none) == "");
    BOOST_TEST(hint(std::string(5000, 'h'), none) == "");
    BOOST_TEST(hint(std::string(5000, 'h'), known) == all);
    constexpr std::array<std::string_view, 2> empty{"", "hope"};
    BOOST_TEST(hint("xyz", empty) == ", known: 'hope'");
    // As many as there is room for.
    std::vector<std::string> many;
    for (int i = 100; i < 300; ++i) many.push_back("number " + std::to_string(i));
    const auto of_many = Hint("x", many, [](const std::string& s) { return std::string_view(s); });
    BOOST_TEST(of_many.text() ==
               ", known: 'number 100', 'number 101', 'number 102', 'number 103', 'number 104' and "
               "195 more");
    many.assign(2, std::string(200, 'y'));
    const auto of_long = Hint("x", many, [](const std::string& s) { return std::string_view(s); });
    BOOST_TEST(of_long.text() == "");
}

BOOST_AUTO_TEST_CASE(a_message_is_one_line_that_fits) {
    const Fault cut = fault(Status::parse, "{}", std::string(1000, 'x'));
    BOOST_TEST(cut.message() == std::string(sizeof(Fault::text) - 1, 'x'));
    char text[] =
        "a\nb\x1b[0m\xff \xE2\x80\xAE"
        "c";  // a line, an escape, no UTF-8, a mark of direction
    make_one_line(text);
    BOOST_TEST(text == std::string("a?b?[0m? c"));
    BOOST_TEST(stopped_after(3, 8, "pairs").message() == "stopped after 3 of 8 pairs");
}

BOOST_AUTO_TEST_CASE(a_quoted_text_is_printable_and_cut_between_letters) {
    BOOST_TEST(printable("a\tb\x7f", 9) == "a?b?");
    BOOST_TEST(printable("abc", 3) == "abc");
    BOOST_TEST(printable("abcd", 3) == "abc...");
    BOOST_TEST(printable("a\xC3\xA9z", 2) == "a...");  // not through an e with its accent
    BOOST_TEST(printable("a\xC3\xA9z", 3) == "a\xC3\xA9...");
    BOOST_TEST(printable("\x80\x80\x80", 2) == "...");  // no letter begins there
}

BOOST_AUTO_TEST_CASE(what_is_thrown_comes_back_as_a_fault) {
    BOOST_TEST(!caught([] {}));
    const Fault given = fault(Status::model, "no way out");
    const Fault back = caught([&] { throw_if(given); });
    BOOST_TEST((back.status == Status::model));
    BOOST_TEST(back.message() == "no way out");
    BOOST_TEST((caught([] { throw std::bad_alloc(); }).status == Status::memory));
    BOOST_TEST((caught([] { throw std::length_error("x"); }).status == Status::memory));
    BOOST_TEST((caught([] { throw std::runtime_error("x"); }).status == Status::input));
    BOOST_CHECK_THROW(throw_if(given), Error);
    BOOST_CHECK_NO_THROW(throw_if({}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

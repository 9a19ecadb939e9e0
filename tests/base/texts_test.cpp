// Sentences from templates.
#include <boost/test/unit_test.hpp>

#include <string>

#include "base/texts.hpp"

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(texts)

BOOST_AUTO_TEST_CASE(names_stand_where_the_braces_are) {
    BOOST_TEST(filled(people(true, "Ana", "Ben"), "{me} hears {other}; {me}?") ==
               "Ana hears Ben; Ana?");
    BOOST_TEST(filled(people(false, "Ana", "Ben"), "{me} hears {other}.") == "Ben hears Ana.");
    BOOST_TEST(filled(people(true, "{other}", "Ben"), "{me}") ==
               "{other}");  // names are no templates
    BOOST_TEST(filled({}, "{{}}") == "{}");
}

BOOST_AUTO_TEST_CASE(a_text_can_be_made_of_texts) {
    Words words = people(true, "Ana", "Ben");
    put(words, "act", "{me} asks");
    BOOST_TEST(filled(words, "{act}, and {other} is silent") == "Ana asks, and Ben is silent");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_filled_is_named) {
    const Fault fault = caught([] { (void)filled(people(true, "Ana", "Ben"), "{she} asks"); });
    BOOST_TEST((fault.status == Status::argument));
    BOOST_TEST(fault.message() == "text '{she} asks' cannot be filled: there is no {she}");
    const auto why = [](std::string_view text) {
        const Fault wrong = caught([&] { (void)filled(people(true, "Ana", "Ben"), text); });
        const std::string_view said = wrong.message();
        return std::string(said.substr(said.find(": ") + 2));
    };
    BOOST_TEST(why("{{she}} {me:>4} {him:>4}") == "there is no {him}");
    BOOST_TEST(why("{me} {{{they}}}") == "there is no {they}");
    for (const char* broken : {"{", "{me", "}", "{me:q}"}) {
        BOOST_TEST(why(broken) != "");
        BOOST_TEST(why(broken).find("there is no") == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

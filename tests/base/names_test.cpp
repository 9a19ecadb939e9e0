// Names: enumerators as the code writes them.
#include <boost/test/unit_test.hpp>

#include <pursuit/engine/move.hpp>
#include <pursuit/engine/need.hpp>
#include <pursuit/engine/partner.hpp>

#include "base/names.hpp"

namespace pursuit {
namespace {

enum class Fruit : std::uint8_t { apple, pear_tree, fig_ };

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(enumerators_are_counted_and_named) {
    BOOST_TEST(count_of<Fruit>() == 3);
    BOOST_TEST(kNamesOf<Fruit>.size() == 3u);
    BOOST_TEST(name_in(Fruit::apple) == "apple");
    BOOST_TEST(name_in(Fruit::pear_tree) == "pear_tree");
    BOOST_TEST(name_in(Fruit::fig_) == "fig_");
    BOOST_TEST(name_in(static_cast<Fruit>(3)) == "?");
    BOOST_TEST(name_in(static_cast<Fruit>(255)) == "?");
    BOOST_TEST(*name_in(Fruit::apple).end() == '\0');
    BOOST_TEST(count_of<Seat>() == 2);
    BOOST_TEST(count_of<Need>() == kNeeds);
    BOOST_TEST(count_of<Kind>() == kKinds);
    BOOST_TEST(count_of<Group>() == kGroups);
    BOOST_TEST(count_of<Move>() == kStandardMoves);
}

BOOST_AUTO_TEST_CASE(spaced_for_people) {
    BOOST_TEST(spaced("shut_down") == "shut down");
    BOOST_TEST(spaced("re_engaged") == "re-engaged");
    BOOST_TEST(spaced("de_escalated") == "de-escalated");
    BOOST_TEST(spaced("calm") == "calm");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

// Moves: names, and where a kind of move belongs.
#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

#include <pursuit/engine/move.hpp>

namespace pursuit {
namespace {

bool at_least_the_standard_moves() { return kStandardMoves <= kMoveSlots; }

template <class Enum>
std::size_t names_of(int count) {
    std::set<std::string_view> out;
    for (int i = 0; i < count; ++i) out.insert(name(static_cast<Enum>(i)));
    out.erase("?");
    return out.size();
}

BOOST_AUTO_TEST_SUITE(move)

BOOST_AUTO_TEST_CASE(every_kind_has_its_group) {
    BOOST_TEST((group_of(Kind::pursue) == Group::approach));
    BOOST_TEST((group_of(Kind::protest) == Group::protest));
    BOOST_TEST((group_of(Kind::withdraw) == Group::silence));
    BOOST_TEST((group_of(Kind::attack) == Group::defence));
    BOOST_TEST((group_of(Kind::neutral) == Group::appease));
    BOOST_TEST((group_of(Kind::repair) == Group::answer));
}

BOOST_AUTO_TEST_CASE(names_are_there_and_differ) {
    BOOST_TEST(names_of<Dimension>(kDimensions) == kDimensions);
    BOOST_TEST(names_of<Kind>(kKinds) == kKinds);
    BOOST_TEST(names_of<Group>(kGroups) == kGroups);
    BOOST_TEST(names_of<Turning>(3) == 3u);
    BOOST_TEST(name(Dimension::responsiveness) == "responsiveness");
    BOOST_TEST(name(static_cast<Kind>(kKinds)) == "?");
    BOOST_TEST((at_least_the_standard_moves() && static_cast<int>(Move::neutral) < kMoveSlots));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

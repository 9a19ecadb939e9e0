// Needs: six of them, in two ladders of three.
#include <pursuit/engine/need.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

#include <pursuit/engine/model.hpp>

namespace pursuit {
namespace {

BOOST_AUTO_TEST_SUITE(need)

BOOST_AUTO_TEST_CASE(the_ladder_of_pursuit_comes_first) {
    BOOST_TEST(kNeeds == 2 * kPursuitNeeds);
    const char* const names[] = {"closeness", "heard", "reassurance",
                                 "space",     "peace", "acceptance"};
    for (int i = 0; i < kNeeds; ++i) BOOST_TEST(name(static_cast<Need>(i)) == names[i]);
}

BOOST_AUTO_TEST_CASE(what_is_no_need_has_no_name) {
    BOOST_TEST(name(static_cast<Need>(kNeeds)) == "?");
    BOOST_TEST(name(static_cast<Need>(255)) == "?");
}

BOOST_AUTO_TEST_CASE(anxiety_strengthens_one_ladder_and_avoidance_the_other) {
    const Tables& t = Model::standard().tables();
    for (std::size_t i = 0; i < kNeeds; ++i) {
        const bool pursues = i < kPursuitNeeds;
        BOOST_TEST((t.strength[i].anxiety > t.strength[i].avoidance) == pursues,
                   name(static_cast<Need>(i)));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

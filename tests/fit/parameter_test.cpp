// What a fit may turn: there and back, and what of a model and of partners it turns, nothing else.
#include "fit/parameter.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/trait.hpp>

using namespace pursuit;

namespace {

Setting standard() { return {Model::standard().tables(), {}, 0, 0}; }

Parameter one(const std::string& name) { return parameters({name}, standard()).front(); }

std::uint64_t hash_of(const Tables& t) { return Model(t).hash(); }

/// What comes of turning it to a value.
Setting turned(const Parameter& p, double value) {
    Setting s = standard();
    p.put(p.coordinate(value), s);
    return s;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parameter)

BOOST_AUTO_TEST_CASE(a_value_comes_back_from_its_coordinate_and_stays_in_its_range) {
    std::vector<Parameter> all = spread_of(Trait::anxiety);
    for (const Parameter& p : spread_of(Trait::level)) all.push_back(p);
    for (const char* name : {"a.anxiety", "both.level", "b.flooding_minutes", "momentum",
                             "arousal_rise", "open.approach", "engages", "answering"})
        all.push_back(one(name));
    for (const Parameter& p : all) {
        BOOST_TEST_CONTEXT(p.name) {
            for (const double share : {0.1, 0.5, 0.9}) {
                const double value = p.least + share * (p.most - p.least);
                BOOST_TEST(p.value(p.coordinate(value)) == value,
                           boost::test_tools::tolerance(1e-9));
            }
            BOOST_TEST(p.value(1e6) == p.most);
            BOOST_TEST(p.value(-1e6) == p.least);
            BOOST_TEST(p.value(p.coordinate(p.most + 1)) <= p.most);
            BOOST_TEST(p.standard >= p.least);
            BOOST_TEST(p.standard <= p.most);
        }
    }
    BOOST_TEST((!all[0].of_model() && !all[1].of_model() && !one("a.hope").of_model()));
    BOOST_TEST((one("momentum").of_model() && one("engages").of_model()));
}

BOOST_AUTO_TEST_CASE(a_trait_is_turned_of_one_seat_or_of_both) {
    const Setting a = turned(one("a.hope"), 0.25), both = turned(one("both.hope"), 0.25);
    BOOST_TEST(a.partners[0].hope.value() == 0.25f, boost::test_tools::tolerance(1e-5f));
    BOOST_TEST(!a.partners[1].hope.has_value());
    BOOST_TEST((both.partners[0].hope == a.partners[0].hope));
    BOOST_TEST((both.partners[1].hope == a.partners[0].hope));
    BOOST_TEST(hash_of(a.tables) == hash_of(standard().tables));
}

BOOST_AUTO_TEST_CASE(openness_is_turned_of_the_moves_of_a_group) {
    const Tables before = standard().tables, after = turned(one("open.silence"), 0.5).tables;
    for (std::size_t s = 0; s < before.stances.size(); ++s) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(before.move_count); ++m) {
            const float factor = before.moves[m].group == Group::silence ? 0.5f : 1.0f;
            BOOST_TEST(after.stances[s].open[m] == factor * before.stances[s].open[m],
                       boost::test_tools::tolerance(1e-6f));
        }
    }
    Tables else_same = after;
    else_same.stances = before.stances;
    BOOST_TEST(hash_of(else_same) == hash_of(before));
}

BOOST_AUTO_TEST_CASE(engaging_is_turned_of_all_moves_up_to_all_of_it) {
    const Tables before = standard().tables;
    const auto engages = [&](double by) { return turned(one("engages"), by).tables; };
    const float most = static_cast<float>(one("engages").most);
    const Tables less = engages(0.5), more = engages(one("engages").most);
    for (std::size_t m = 0; m < static_cast<std::size_t>(before.move_count); ++m) {
        const float is = before.moves[m].engages;
        BOOST_TEST(less.moves[m].engages == 0.5f * is, boost::test_tools::tolerance(1e-6f));
        BOOST_TEST(more.moves[m].engages == std::min(1.0f, most * is),
                   boost::test_tools::tolerance(1e-5f));
    }
}

BOOST_AUTO_TEST_CASE(answering_is_turned_within_its_range_and_against_itself) {
    const Tables before = standard().tables;
    const Tables against = turned(one("answering"), -1).tables;
    for (std::size_t s = 0; s < before.stances.size(); ++s) {
        for (std::size_t g = 0; g < before.stances[s].answers.size(); ++g)
            BOOST_TEST(against.stances[s].answers[g] == 0 - before.stances[s].answers[g]);
    }
}

BOOST_AUTO_TEST_CASE(how_people_differ_is_turned_beside_them) {
    const std::vector<Parameter> spread = spread_of(Trait::anxiety);
    BOOST_TEST(spread[0].standard == 0.2, boost::test_tools::tolerance(1e-6));
    Setting s = standard();
    spread[0].put(spread[0].coordinate(0.3), s);
    spread[1].put(spread[1].coordinate(-0.5), s);
    BOOST_TEST(s.deviation == 0.3, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(s.alike == -0.5, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(hash_of(s.tables) == hash_of(standard().tables));
}

BOOST_AUTO_TEST_CASE(openness_beyond_its_range_is_brought_back_of_all_alike) {
    Tables t = standard().tables;
    bring_back(t);
    BOOST_TEST(hash_of(t) == hash_of(standard().tables));
    for (StanceRow& row : t.stances) {
        for (float& x : row.open) x *= 8;
    }
    const Tables large = t;
    bring_back(t);
    float most = 0;
    for (std::size_t s = 0; s < t.stances.size(); ++s) {
        for (std::size_t m = 0; m < t.stances[s].open.size(); ++m) {
            most = std::max(most, t.stances[s].open[m]);
            BOOST_TEST(t.stances[s].open[m] * large.stances[0].open[0] ==
                           large.stances[s].open[m] * t.stances[0].open[0],
                       boost::test_tools::tolerance(1e-5f));
        }
    }
    BOOST_TEST(most == 2);
}

BOOST_AUTO_TEST_CASE(numbers_that_are_others_may_be_turned_together) {
    const std::vector<std::string> names{"a.level",      "b.level",       "a.hope",      "momentum",
                                         "arousal_rise", "open.approach", "open.silence"};
    const std::vector<Parameter> all = parameters(names, standard());
    std::set<std::string> found;
    for (const Parameter& p : all) found.insert(p.name);
    BOOST_TEST(found == std::set<std::string>(names.begin(), names.end()));
    BOOST_CHECK_THROW(parameters({"open.silence", "open.silence"}, standard()), Error);
    BOOST_CHECK_THROW(parameters({"a.hope", "both.hope"}, standard()), Error);
}

BOOST_AUTO_TEST_SUITE_END()

// Traits one by one: names, ranges, and that each is a number of its own.
#include <boost/test/unit_test.hpp>

#include <limits>
#include <set>
#include <string_view>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/trait.hpp>

namespace pursuit {
namespace {

Trait id(std::size_t i) { return static_cast<Trait>(i); }

BOOST_AUTO_TEST_SUITE(trait)

BOOST_AUTO_TEST_CASE(each_has_a_name_a_label_and_a_range) {
    std::set<std::string_view> names, labels;
    for (std::size_t i = 0; i < kTraits; ++i) {
        names.insert(name(id(i)));
        labels.insert(label(id(i)));
        Trait found{};
        BOOST_TEST(!find(name(id(i)), found));
        BOOST_TEST((found == id(i)));
    }
    BOOST_TEST(names.size() == kTraits);
    BOOST_TEST(labels.size() == kTraits);
    BOOST_TEST(label(Trait::anxiety) == "anxiety");
    BOOST_TEST(label(Trait::heard) == "need to be heard");
    BOOST_TEST(label(Trait::acceptance) == "need for acceptance");
    BOOST_TEST(label(Trait::disconnection) == "sensitivity to disconnection");
    BOOST_TEST(label(Trait::abandonment) == "sensitivity to abandonment");
    BOOST_TEST(label(Trait::level) == "how much is said");
    BOOST_TEST(label(id(kTraits)) == "?");
    BOOST_TEST(range(Trait::avoidance)[1] == 1.0f);
    BOOST_TEST(range(Trait::peace)[1] == 2.0f);
    BOOST_TEST(range(Trait::inadequacy)[1] == 2.0f);
    BOOST_TEST(range(Trait::flooding_minutes)[1] == 1440.0f);
    Trait kept = Trait::hope;
    BOOST_TEST(find("anxeity", kept).message() == "unknown trait 'anxeity', nearest is 'anxiety'");
    BOOST_TEST((kept == Trait::hope));
}

BOOST_AUTO_TEST_CASE(each_is_a_number_of_its_own) {
    for (std::size_t i = 0; i < kTraits; ++i) {
        Traits traits;
        BOOST_TEST(!set(traits, id(i), 0.1875f));
        const auto before = numbers_of({}, -1), after = numbers_of(traits, -1);
        for (std::size_t k = 0; k < kTraits; ++k)
            BOOST_TEST(after[k] == (k == i ? 0.1875f : before[k]));
        BOOST_TEST(get(traits, derive(Model::standard(), traits), id(i)) == 0.1875f);
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_to_the_model_is_told_by_what_it_made) {
    const Traits traits;
    const Persona persona = derive(Model::standard(), traits);
    BOOST_TEST(get(traits, persona, Trait::expressive_suppression) == persona.suppression);
    BOOST_TEST(get(traits, persona, Trait::security) == persona.security);
    BOOST_TEST(get(traits, persona, Trait::hope) == persona.hope);
    BOOST_TEST(get(traits, persona, Trait::flooding_minutes) ==
               static_cast<float>(persona.flooding_ms) / 60000);
    BOOST_TEST(get(traits, persona, Trait::closeness) == 1.0f);
    BOOST_TEST(get(traits, persona, id(kTraits)) == 0.0f);
}

BOOST_AUTO_TEST_CASE(numbers_there_and_back) {
    std::array<float, kTraits> numbers{};
    for (std::size_t i = 0; i < kTraits; ++i) numbers[i] = 0.01f * static_cast<float>(i + 1);
    BOOST_TEST(numbers_of(traits_of(numbers, -1), -1) == numbers, boost::test_tools::per_element());
    numbers.fill(-1);  // which leaves to the model what can be left to it, and is no other number
    const Traits unset = traits_of(numbers, -1);
    BOOST_TEST(!unset.hope);
    BOOST_TEST(!unset.flooding_minutes);
    BOOST_TEST(unset.level == -1.0f);
    BOOST_TEST(unset.need_strength[2] == -1.0f);
}

BOOST_AUTO_TEST_CASE(what_is_out_of_range_changes_nothing) {
    Traits traits;
    BOOST_TEST(set(traits, Trait::hope, 1.5f).message() == "hope is 1.5, expected 0 to 1");
    BOOST_TEST(set(traits, Trait::space, 2.5f).message() == "space is 2.5, expected 0 to 2");
    BOOST_TEST((set(traits, Trait::hope, std::numeric_limits<float>::quiet_NaN()).status ==
                Status::argument));
    BOOST_TEST((set(traits, id(kTraits), 0).status == Status::argument));
    BOOST_TEST(numbers_of(traits, -1) == numbers_of({}, -1), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

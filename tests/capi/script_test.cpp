// Scenarios: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(script, Fixture)

BOOST_AUTO_TEST_CASE(scenarios) {
    const std::string text = file("examples/scenarios/article.toml");
    pursuit_scenario* out = nullptr;
    must(pursuit_scenario_parse(text.data(), text.size(), nullptr, &out));
    const Held<pursuit_scenario> scenario(out);
    auto info = sized<pursuit_scenario_info>();
    must(pursuit_scenario_about(out, &info));
    BOOST_TEST(info.names[0] == "Ana");
    BOOST_TEST(info.happenings > 0u);
    const pursuit::Scenario expected = pursuit::parse_scenario(text);
    BOOST_TEST(info.title == expected.title);
    BOOST_TEST(info.turns == expected.turns);

    pursuit_playthrough* made = nullptr;
    must(pursuit_playthrough_create(out, nullptr, &made));
    Held<pursuit_playthrough> playthrough(made);
    const pursuit::Model own(expected.tables);
    pursuit::Playthrough other(expected, own);
    const auto again = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_scenario_write(scenario.get(), buffer, size, needed);
    });
    const_cast<Held<pursuit_scenario>&>(scenario).reset();  // the playthrough goes on
    for (std::uint32_t i = 0; i < expected.turns; ++i) {
        auto turn = sized<pursuit_turn>();
        must(pursuit_playthrough_next(made, &turn));
        check_same(turn, other.next());
        std::uint32_t happened[8];
        std::size_t count = 0;
        must(pursuit_playthrough_happened(made, happened, 8, &count));
        BOOST_TEST(count == other.happened().size());
        for (std::size_t h = 0; h < count; ++h) BOOST_TEST(happened[h] == other.happened()[h]);
    }
    pursuit_couple* on_its_own = nullptr;
    must(pursuit_playthrough_couple(made, &on_its_own));
    pursuit_playthrough* copied = nullptr;
    must(pursuit_playthrough_copy(made, &copied));
    const Held<pursuit_playthrough> copy(copied);
    auto here = sized<pursuit_turn>(), there = sized<pursuit_turn>();
    must(pursuit_playthrough_next(copied, &there));
    pursuit_couple* still = nullptr;
    must(pursuit_playthrough_couple(made, &still));
    BOOST_TEST(hash_of(still) == hash_of(on_its_own), "the copy went on alone");
    pursuit_couple_destroy(still);
    must(pursuit_playthrough_next(made, &here));
    BOOST_TEST(std::memcmp(&here, &there, sizeof here) == 0);
    Held<pursuit_couple> held(on_its_own);
    BOOST_TEST(hash_of(on_its_own) == other.couple().hash());
    must(pursuit_couple_good_time(on_its_own, 5));
    must(pursuit_playthrough_assign(made, on_its_own));
    pursuit_couple* changed = nullptr;
    must(pursuit_playthrough_couple(made, &changed));
    BOOST_TEST(hash_of(changed) == hash_of(on_its_own));
    pursuit_couple_destroy(changed);
    playthrough.reset();
    turns_of(on_its_own, 3);

    must(pursuit_scenario_parse(again.data(), again.size() - 1, nullptr, &out));
    const Held<pursuit_scenario> read_again(out);
    auto first = sized<pursuit_traits>();
    must(pursuit_scenario_traits(out, 0, &first));
    BOOST_TEST(first.anxiety == expected.partners[0].anxiety);
}

BOOST_AUTO_TEST_SUITE_END()

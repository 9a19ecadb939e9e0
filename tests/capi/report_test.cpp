// The page: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(report, Fixture)

BOOST_AUTO_TEST_CASE(reports_of_scenarios_and_recordings) {
    pursuit_scenario* scenario = nullptr;
    must(pursuit_scenario_parse(kScenarioText.data(), kScenarioText.size(), nullptr, &scenario));
    const Held<pursuit_scenario> held(scenario);
    must(pursuit_couple_record(couple.get(), 10));
    must(pursuit_couple_skip(couple.get(), 7));
    const auto image = filled<std::byte>([&](std::byte* buffer, std::size_t size, auto* needed) {
        return pursuit_couple_save_recording(couple.get(), 0, buffer, size, needed);
    });
    pursuit_story runs[2] = {sized<pursuit_story>(), sized<pursuit_story>()};
    runs[0] = {sizeof *runs, 0, scenario, nullptr, 0, nullptr, "One", {"Ada", "Bo <b>"}};
    runs[1] = {sizeof *runs, 0,           nullptr,     image.data(),
               image.size(), model.get(), "The other", {"Cy", nullptr}};
    const pursuit_reporting how{sizeof how, 0, 5, 0, nullptr};
    const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_report(runs, 2, &how, buffer, size, needed);
    });
    const std::string page(text.data());
    for (const char* part :
         {"<!DOCTYPE html>", "2 runs side by side", "The other", "Bo &lt;b&gt;", "<bdi>Ada</bdi>",
          "<bdi>Cy</bdi>", "The other 2 turns are left out here.", "</html>"}) {
        BOOST_TEST(page.find(part) != page.npos, part);
    }
    const pursuit::Scenario parsed = pursuit::parse_scenario(kScenarioText);
    const pursuit::Story run = pursuit::story_of(parsed);
    const pursuit_story plain{sizeof plain, 0, scenario, nullptr, 0, nullptr, nullptr, {}};
    const auto alone = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_report(&plain, 1, nullptr, buffer, size, needed);
    });
    BOOST_TEST(std::string(alone.data()) == pursuit::report({&run, 1}));
}

BOOST_AUTO_TEST_SUITE_END()

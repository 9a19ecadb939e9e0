// Coefficients: the range of each one is written down here a second time, and ends where it says.
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>

#include <pursuit/engine/model.hpp>

namespace pursuit {
namespace {

struct Range {
    float least, most;
    std::string_view names;
};

const Range kRanges[] = {
    {0, 1,
     "need_rest need_rise need_fall calm_factor security_buffer arousal_rest arousal_rise "
     "flood_threshold flood_level security_rise security_fall hope_rate hope_most hope_rest "
     "mentalizing_rate mentalizing_openness mentalizing_calm disclosure_heard unheard_hope "
     "unheard_security unheard_mentalizing learning_rate unlearning_rate unlearning_calm epsilon "
     "belief_middle issue_other uncover_intensity against_coldness against_response "
     "toward_response anxiety_mean anxiety_deviation avoidance_mean avoidance_deviation "
     "reference_pursuit reference_withdrawal reference_arousal "
     "momentum_rate relief familiarity_rate silence_bid"},
    {0, 2,
     "heard_without_talk heard_by_talk arousal_by_drives arousal_by_stronger arousal_by_other "
     "arousal_by_issue security_by_nearness security_by_warmth security_by_response "
     "opening_arousal stress_arousal"},
    {0, 3, "hope_by_response hope_by_warmth"},
    {0, 5, "issue_threat opening_gain first_exchanges"},
    {0, 10, "need_gain fear_gain"},
    {0, 20,
     "momentum_gate bid_gate answer_gate quieting_gate tiredness_gate level_gate habituation"},
    {0, 86400, "turn_seconds"},
    {0, 1440, "away_minutes pause_minutes session_minutes flooding_minutes"},
    {0.01f, 86400, "silence_urgent_seconds silence_calm_seconds"},
    {1, 100, "silence_spread silence_hold"},
    {1, 10000, "silence_apart"},
    {0.1f, 1e6f,
     "half_life_need half_life_arousal half_life_cue half_life_stress half_life_security "
     "half_life_hope half_life_mentalizing half_life_learned half_life_momentum "
     "half_life_exertion half_life_familiarity"},
};

/// Every coefficient with its range.
std::map<std::string, const Range*> ranges() {
    std::map<std::string, const Range*> out;
    for (const Range& range : kRanges) {
        std::istringstream names{std::string(range.names)};
        for (std::string name; names >> name;) out[name] = &range;
    }
    return out;
}

Fault fault_with(const Coefficient& c, float value) {
    Tables tables = Model::standard().tables();
    tables.coefficients.*c.field = value;
    std::unique_ptr<Model> out;
    return Model::make(tables, out);
}

/// Whether the value is refused as out of range; what else speaks against it is another matter.
bool out_of_range(const Coefficient& c, float value) {
    const Fault fault = fault_with(c, value);
    return fault.status == Status::argument && fault.message().starts_with(c.name) &&
           fault.message().find("expected") != std::string_view::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(coefficient)

BOOST_AUTO_TEST_CASE(every_range_is_the_one_written_here_and_ends_where_it_says) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    const auto all = ranges();
    BOOST_TEST(all.size() == coefficients().size());
    for (const Coefficient& c : coefficients()) {
        const auto found = all.find(std::string(c.name));
        BOOST_TEST_REQUIRE((found != all.end()), c.name);
        const auto [least, most, names] = *found->second;
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(c.least == least);
            BOOST_TEST(c.most == most);
            BOOST_TEST(!out_of_range(c, least));
            BOOST_TEST(!out_of_range(c, most));
            BOOST_TEST(out_of_range(c, std::nextafter(least, -kInfinity)));
            BOOST_TEST(out_of_range(c, std::nextafter(most, kInfinity)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pursuit

// Charts and pictures: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(picture, Fixture)

BOOST_AUTO_TEST_CASE(charts_pictures_and_reports) {
    const auto written = [](auto&& call) {
        const auto text = filled<char>(call);
        return std::string(text.data());
    };
    const pursuit::Model& standard = pursuit::Model::standard();
    for (int f = 0; f < PURSUIT_CHART_END; ++f) {
        const auto format = static_cast<pursuit::ChartFormat>(f);
        BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                       return pursuit_model_chart(model.get(), f, buffer, size, needed);
                   }) == pursuit::chart(standard, format));
        BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                       return pursuit_process_chart(f, buffer, size, needed);
                   }) == pursuit::chart_of_process(format));
    }
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_style(buffer, size, needed);
               }) == pursuit::style_of_pictures());

    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 20);
    std::vector<pursuit::Turn> cpp(20);
    same.play(cpp);
    auto frame = sized<pursuit_frame>();
    frame = {sizeof frame, 400, {"Ana", "Ben"}, "mine", 1, 0};
    const pursuit::Frame around{{"Ana", "Ben"}, 400, "mine", false};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_loop(couple.get(), turns.data(), 20, PURSUIT_SEAT_B,
                                               &frame, buffer, size, needed);
               }) == pursuit::draw_loop(same, cpp, around, pursuit::Seat::b));
    const pursuit_mark mark{sizeof mark, 1, 3, "Something <is> done."};
    const pursuit::Mark marked{3, true, "Something <is> done."};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_timeline(turns.data(), 20, &mark, 1, nullptr, buffer,
                                                   size, needed);
               }) == pursuit::draw_timeline(cpp, {&marked, 1}));
    const auto unset = sized<pursuit_frame>();
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_timeline(turns.data(), 20, nullptr, 0, &unset, buffer,
                                                   size, needed);
               }) == pursuit::draw_timeline(cpp, {}));

    pursuit_loop loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const pursuit_point path[] = {{0.25, 0.5}, {0.5, 0.75}};
    const pursuit::Point points[] = {{0.25, 0.5}, {0.5, 0.75}};
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_portrait(&loop, PURSUIT_SEAT_A, path, 2, &frame, buffer,
                                                   size, needed);
               }) == pursuit::draw_portrait({}, pursuit::Seat::a, points, around));

    const float values[] = {0, 0.5f, 1, 0.25f};
    auto map = sized<pursuit_map>();
    map.columns = map.rows = 2;
    map.title = "T";
    map.across = "x";
    map.up = "y";
    map.across_range[1] = map.up_range[1] = 1;
    map.values = values;
    map.mark_label = "us";
    map.mark = {0.5, 0.5};
    pursuit::Map mapped;
    mapped.title = "T";
    mapped.across = "x";
    mapped.up = "y";
    mapped.across_range = mapped.up_range = {0, 1};
    mapped.columns = mapped.rows = 2;
    mapped.values = values;
    mapped.mark = pursuit::Point{0.5, 0.5};
    mapped.mark_label = "us";
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_map(&map, &frame, buffer, size, needed);
               }) == pursuit::draw_map(mapped, around));

    auto trial = sized<pursuit_trial>();
    must(pursuit_trial_init(&trial));
    trial.pairs = 5;
    trial.turns = 10;
    auto compared = sized<pursuit_compared>();
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END, sized<pursuit_contrast>());
    must(pursuit_couple_what_if(couple.get(), nullptr, 0, &trial, &compared, contrasts.data(),
                                contrasts.size(), nullptr));
    pursuit::Alternative alternative{"nothing", {}};
    pursuit::Trial how;
    how.pairs = 5;
    how.turns = 10;
    BOOST_TEST(!pursuit::compare(same, {}, how, alternative.compared));
    const char* const label = "nothing";
    const pursuit_outcome outcome = PURSUIT_OUTCOME_PEAK_FEAR_A;
    const pursuit::Outcome peak = pursuit::Outcome::peak_fear_a;
    BOOST_TEST(written([&](char* buffer, std::size_t size, std::size_t* needed) {
                   return pursuit_picture_what_if(&label, contrasts.data(), 1, 5, &outcome, 1,
                                                  &frame, buffer, size, needed);
               }) == pursuit::draw_what_if({&alternative, 1}, {&peak, 1}, around));
}

BOOST_AUTO_TEST_SUITE_END()

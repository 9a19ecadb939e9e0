// Texts: models, talks: what is called does what the C++ API does.
#include <cmath>

#include <pursuit/text/agreement.hpp>

#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(text, Fixture)

BOOST_AUTO_TEST_CASE(a_model_of_text_can_have_moves_of_its_own) {
    pursuit_model* out = nullptr;
    must(pursuit_model_parse(kModelText.data(), kModelText.size(), nullptr, &out));
    const Held<pursuit_model> own(out);
    pursuit_move tease = -1;
    must(pursuit_model_find_move(out, "tease", &tease));
    BOOST_TEST(tease == PURSUIT_MOVE_END);
    auto row = sized<pursuit_move_row>(), like = sized<pursuit_move_row>();
    must(pursuit_model_move(out, tease, &row));
    must(pursuit_model_move(out, PURSUIT_MOVE_AFFECTION, &like));
    BOOST_TEST(std::memcmp(&row, &like, sizeof row) == 0);
}

BOOST_AUTO_TEST_CASE(faults_of_a_text_have_a_place) {
    const std::string wrong = "[model]\nneed_gain = 1.8\nneed_rize = 0.3\n";
    auto error = sized<pursuit_parse_error>();
    pursuit_model* out = model.get();
    BOOST_TEST(pursuit_model_parse(wrong.data(), wrong.size(), &error, &out) ==
               PURSUIT_STATUS_NAME);
    BOOST_TEST(out == nullptr);
    BOOST_TEST(error.line == 3u);
    BOOST_TEST(error.column == 1u);
    BOOST_TEST(std::string(error.message).find("'need_rise'") != std::string::npos);
    BOOST_TEST(error.message == pursuit_last_error());
}

BOOST_AUTO_TEST_CASE(observed_talks) {
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &out));
    const Held<pursuit_talks> talks(out);
    BOOST_TEST(pursuit_talks_count(out) == 2u);
    auto info = sized<pursuit_talk_info>();
    must(pursuit_talks_about(out, 0, &info));
    BOOST_TEST(info.couple == "x");
    BOOST_TEST(info.intervals == 3u);
    BOOST_TEST(info.columns == 2u);
    BOOST_TEST(info.acts == 6u);
    BOOST_TEST(info.missing == 0u);
    auto rows = sized<pursuit_talk_rows>();
    must(pursuit_talks_rows(out, &rows));
    BOOST_TEST(rows.read == 5u);
    BOOST_TEST(rows.acts == 10u);
    BOOST_TEST(rows.short_talks == 0u);
    BOOST_TEST((pursuit_talks_skipped(out, 0) == nullptr));
    pursuit_turn turns[6] = {sized<pursuit_turn>()};
    double log_probability[6], log_likelihood = 0;
    std::size_t needed = 0;
    must(pursuit_talks_replay(out, 0, model.get(), nullptr, turns, log_probability, 6, &needed,
                              &log_likelihood));
    BOOST_TEST(needed == 6u);
    const pursuit::Codes codes = pursuit::parse_codes(kCodesText);
    const auto read = pursuit::parse_talks(kTalkText, codes);
    const pursuit::Replayed expected = pursuit::replay(pursuit::Model::standard(), codes, read[0]);
    BOOST_TEST(log_likelihood == expected.log_likelihood);
    for (std::size_t i = 0; i < 6; ++i) {
        check_same(turns[i], expected.turns[i]);
        BOOST_TEST(log_probability[i] == expected.log_probability[i]);
    }
    std::uint32_t values[6];
    must(pursuit_talks_values(out, 0, values, 6, nullptr));
    BOOST_TEST((std::vector<std::uint32_t>(values, values + 6)) ==
                   (std::vector<std::uint32_t>{1, 1, 0, 0, 1, 1}),
               boost::test_tools::per_element());
    auto baselines = sized<pursuit_baselines>();
    must(pursuit_talks_baselines(out, &baselines));
    BOOST_TEST(baselines.markov == pursuit::baselines(codes, read).markov);

    auto error = sized<pursuit_parse_error>();
    const std::string wrong = kTalkText + "y,3,talks,sings\n";
    BOOST_TEST(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), wrong.data(), wrong.size(),
                                   &error, &out) > PURSUIT_OK);
    BOOST_TEST(error.line == 7u);
}

BOOST_AUTO_TEST_CASE(agreement_of_coders) {
    pursuit_agreement* out = nullptr;
    must(pursuit_agreement_parse(kCodersText.data(), kCodersText.size(), kCodedText.data(),
                                 kCodedText.size(), nullptr, &out));
    const Held<pursuit_agreement> agreement(out);
    const auto expected = pursuit::agreement(kCodedText, pursuit::parse_codes(kCodersText));
    BOOST_TEST_REQUIRE(pursuit_agreement_count(out) == 2u);
    auto info = sized<pursuit_agreement_info>();
    must(pursuit_agreement_about(out, 0, &info));
    BOOST_TEST(info.first == "M");
    BOOST_TEST(info.second == "N");
    BOOST_TEST(info.column == "she");
    BOOST_TEST(info.codes == 2u);
    BOOST_TEST(info.units == 4u);
    auto kappa = sized<pursuit_kappa>();
    must(pursuit_agreement_kappa(out, 0, 1, &kappa));
    BOOST_TEST(kappa.code == "talks");
    BOOST_TEST(kappa.both == 2u);
    BOOST_TEST(kappa.first == 3u);
    BOOST_TEST(kappa.second == 2u);
    BOOST_TEST(kappa.agreement == 0.75);
    BOOST_TEST(kappa.kappa == expected[0].of[1].kappa);
    must(pursuit_agreement_kappa(out, 0, 2, &kappa));
    BOOST_TEST(kappa.code == "");
    BOOST_TEST(kappa.kappa == 0.5);  // .75 observed, .5 by chance
    must(pursuit_agreement_kappa(out, 1, 2, &kappa));
    BOOST_TEST(std::isnan(kappa.kappa));  // he is always quiet
    BOOST_TEST(pursuit_agreement_parse(kCodesText.data(), kCodesText.size(), kCodedText.data(),
                                       kCodedText.size(), nullptr,
                                       &out) == PURSUIT_STATUS_ARGUMENT);
}

BOOST_AUTO_TEST_CASE(acts_of_an_observed_talk) {
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &out));
    const Held<pursuit_talks> talks(out);
    pursuit_seat seats[6];
    pursuit_kind kinds[6];
    std::uint32_t times[6];
    std::size_t needed = 0;
    BOOST_TEST(pursuit_acts_of_talk(out, 0, nullptr, nullptr, nullptr, 0, &needed) ==
               PURSUIT_STATUS_SIZE);
    BOOST_TEST(needed == 6u);
    must(pursuit_acts_of_talk(out, 0, seats, kinds, times, 6, nullptr));
    BOOST_TEST(kinds[0] == PURSUIT_KIND_PURSUE);
    BOOST_TEST(kinds[1] == PURSUIT_KIND_REPAIR);
    BOOST_TEST(kinds[2] == PURSUIT_KIND_NEUTRAL);
    BOOST_TEST(seats[5] == PURSUIT_SEAT_B);
    BOOST_TEST(times[5] == 5u);
}

BOOST_AUTO_TEST_CASE(missing_codes_and_talks_that_are_too_short) {
    std::string text = kTalkText.substr(0, kTalkText.find('\n') + 1);
    const std::string rows_of_x = "x,1,talks,NA\nx,2,quiet,quiet\nzz,1,quiet,quiet\n";
    text += rows_of_x;
    pursuit_talks* out = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), text.data(), text.size(),
                             nullptr, &out));
    const Held<pursuit_talks> talks(out);
    pursuit_kind kinds[4];
    pursuit_seat seats[4];
    std::uint32_t times[4];
    must(pursuit_acts_of_talk(out, 0, seats, kinds, times, 4, nullptr));
    BOOST_TEST(kinds[1] == PURSUIT_NO_KIND);
    auto all = std::vector<pursuit_association>(8, sized<pursuit_association>());
    must(pursuit_acts_associations(seats, kinds, times, 4, nullptr, 1, 0, 0, nullptr, all.data(), 8,
                                   nullptr));
    auto info = sized<pursuit_talk_info>();
    must(pursuit_talks_about(out, 0, &info));
    BOOST_TEST(info.missing == 1u);
    BOOST_TEST(info.acts == 3u);
    auto rows = sized<pursuit_talk_rows>();
    must(pursuit_talks_rows(out, &rows));
    BOOST_TEST(rows.missing == 1u);
    BOOST_TEST(rows.short_talks == 1u);
    BOOST_TEST(pursuit_talks_skipped(out, 0) == "zz");
}

BOOST_AUTO_TEST_SUITE_END()

// Likelihoods and fits of talks: what is called does what the C++ API does.
#include <cmath>

#include <pursuit/fit/fit.hpp>

#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(fit, Fixture)

BOOST_AUTO_TEST_CASE(likelihoods_and_fits) {
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    const pursuit::Codes codes = pursuit::parse_codes(kCodesText);
    const auto read = pursuit::parse_talks(kTalkText, codes);

    pursuit_likelihood* made = nullptr;
    must(pursuit_likelihood_create(talks.get(), &made));
    const Held<pursuit_likelihood> likelihood(made);
    const pursuit_traits a[] = {traits(0.7f, 0.2f), traits(0.2f, 0.7f)};
    double sums[2];
    must(pursuit_likelihood_of(made, model.get(), a, a, 2, nullptr, sums));
    pursuit::Likelihood same_likelihood(codes, read);
    for (std::size_t i = 0; i < 2; ++i) {
        const pursuit::Traits one = somebody(a[i].anxiety, a[i].avoidance);
        BOOST_TEST(sums[i] == same_likelihood.sum(pursuit::Model::standard(), {one, one}));
    }

    auto options = sized<pursuit_fit_options>();
    must(pursuit_fit_options_init(&options));
    BOOST_TEST(options.draws == pursuit::FitOptions().draws);
    options.draws = 100;
    options.folds = 2;
    options.threads = 1;
    options.simulated = 20;
    const std::uint32_t folds[] = {1, 0};
    options.fold_of = folds;
    pursuit_fit* out = nullptr;
    must(pursuit_talks_fit(talks.get(), "a.anxiety, momentum", &options, &out));
    const Held<pursuit_fit> fit(out);
    pursuit::FitOptions how;
    how.free = {"a.anxiety", "momentum"};
    how.draws = 100;
    how.folds = 2;
    how.threads = 1;
    how.simulated = 20;
    how.fold_of = {1, 0};
    const pursuit::Fitted expected = pursuit::fit(codes, read, how);
    auto info = sized<pursuit_fit_info>();
    must(pursuit_fit_about(out, &info));
    BOOST_TEST(info.complete == 1);
    BOOST_TEST(info.log_likelihood == expected.log_likelihood);
    BOOST_TEST(info.transitions == 3u);
    BOOST_TEST(info.evaluations == expected.evaluations);
    BOOST_TEST_REQUIRE(info.estimates == 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        auto e = sized<pursuit_estimate>();
        must(pursuit_fit_estimate(out, i, &e));
        BOOST_TEST(e.name == expected.estimates[i].name);
        BOOST_TEST(e.value == expected.estimates[i].value);
        BOOST_TEST(e.high == *expected.estimates[i].high);
        BOOST_TEST(std::isnan(e.error) == !expected.estimates[i].error.has_value());
    }
    auto rival = sized<pursuit_rival>();
    must(pursuit_fit_rival(out, info.rivals - 1, &rival));
    BOOST_TEST(rival.name == "first-order Markov");
    BOOST_TEST(rival.parameters == 12u);
    BOOST_TEST(rival.held_out == *expected.rivals.back().held_out);
    auto checked = sized<pursuit_checked>();
    must(pursuit_fit_checked(out, info.checks - 1, &checked));
    BOOST_TEST(checked.name == "correlation of totals");
    BOOST_TEST(checked.reserved == 0u);
    double held_out[2];
    must(pursuit_fit_held_out(out, held_out, 2, nullptr));
    BOOST_TEST(held_out[1] == expected.held_out[1]);
    BOOST_TEST_REQUIRE(info.warnings == expected.warnings.size());
    for (std::size_t i = 0; i < info.warnings; ++i)
        BOOST_TEST(pursuit_fit_warning(out, i) == expected.warnings[i]);
    auto fitted_a = sized<pursuit_traits>();
    pursuit_model* fitted = nullptr;
    must(pursuit_fit_model(out, &fitted_a, nullptr, &fitted));
    const Held<pursuit_model> held_model(fitted);
    BOOST_TEST(fitted_a.anxiety == expected.partners[0].anxiety);
    auto fitted_b = sized<pursuit_traits>();
    pursuit_model* again = nullptr;
    must(pursuit_fit_model(out, nullptr, &fitted_b, &again));
    const Held<pursuit_model> held_again(again);
    BOOST_TEST(fitted_b.avoidance == expected.partners[1].avoidance);
    const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_fit_write(out, buffer, size, needed);
    });
    BOOST_TEST(std::string(text.data()) == pursuit::text_of(expected));
    BOOST_TEST(pursuit_talks_fit(talks.get(), "a.anxity", &options, &out) == PURSUIT_STATUS_NAME);
    BOOST_TEST(pursuit_last_error() == "unknown name 'a.anxity', nearest is 'a.anxiety'");
}

BOOST_AUTO_TEST_CASE(people_who_differ_and_partners_exchanged) {
    pursuit_talks* parsed = nullptr;
    must(pursuit_talks_parse(kCodesText.data(), kCodesText.size(), kTalkText.data(),
                             kTalkText.size(), nullptr, &parsed));
    const Held<pursuit_talks> talks(parsed);
    auto options = sized<pursuit_fit_options>();
    must(pursuit_fit_options_init(&options));
    options.draws = 0;
    options.threads = 1;
    options.couple = "anxiety";
    options.shuffles = 2;
    pursuit_fit* out = nullptr;
    must(pursuit_talks_fit(talks.get(), "momentum", &options, &out));
    const Held<pursuit_fit> fit(out);
    pursuit::FitOptions how;
    how.free = {"momentum"};
    how.draws = 0;
    how.threads = 1;
    how.couple = pursuit::Trait::anxiety;
    how.shuffles = 2;
    const pursuit::Codes codes = pursuit::parse_codes(kCodesText);
    const pursuit::Fitted expected =
        pursuit::fit(codes, pursuit::parse_talks(kTalkText, codes), how);
    auto info = sized<pursuit_fit_info>();
    must(pursuit_fit_about(out, &info));
    BOOST_TEST(info.estimates == expected.estimates.size());
    BOOST_TEST(info.log_likelihood == expected.log_likelihood);
    BOOST_TEST_REQUIRE(expected.shuffled.has_value());
    BOOST_TEST_REQUIRE(info.checks == expected.checked.size() + 1);
    auto last = sized<pursuit_checked>();
    must(pursuit_fit_checked(out, info.checks - 1, &last));
    BOOST_TEST(last.name == expected.shuffled->name);
    BOOST_TEST(last.observed == expected.shuffled->observed);
    options.couple = "anxity";
    BOOST_TEST(pursuit_talks_fit(talks.get(), "momentum", &options, &out) == PURSUIT_STATUS_NAME);
}

BOOST_AUTO_TEST_SUITE_END()

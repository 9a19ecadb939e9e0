// Observed talks: codes, a byte of 0, and the table.
#include <algorithm>

#include "fuzz.hpp"

namespace {

void replay(const pursuit_talks* talks, std::size_t index, const pursuit_model* model) {
    auto info = sized<pursuit_talk_info>();
    REQUIRE(pursuit_talks_about(talks, index, &info) == PURSUIT_OK);
    const std::size_t count = info.intervals * info.columns;
    std::vector<pursuit_seat> seats(count);
    std::vector<pursuit_kind> kinds(count);
    std::vector<std::uint32_t> times(count);
    std::size_t acts = 0;
    did(pursuit_acts_of_talk(talks, index, seats.data(), kinds.data(), times.data(), count, &acts));
    REQUIRE(acts == info.acts + info.missing && acts <= count);
    std::vector<std::uint32_t> values(count);
    did(pursuit_talks_values(talks, index, values.data(), count, nullptr));
    if (count > 60) return;  // the rest of it is the same again
    auto turns = sized<pursuit_turn>(count);
    std::vector<double> logs(count);
    double sum = 0;
    if (did(pursuit_talks_replay(talks, index, model, nullptr, turns.data(), logs.data(), count,
                                 nullptr, &sum))) {
        REQUIRE(is_finite(sum) && sum <= 0);
    }
}

/// Of few and short talks: the likelihood, and a fit that is stopped as soon as it has begun.
void fit(const pursuit_talks* talks, const pursuit_model* model) {
    const auto likelihood =
        made<pursuit_likelihood>([&](auto** out) { return pursuit_likelihood_create(talks, out); });
    if (!likelihood) return;
    auto people = sized<pursuit_traits>();
    REQUIRE(pursuit_traits_init(&people) == PURSUIT_OK);
    double sum = 0;
    if (did(pursuit_likelihood_of(likelihood.get(), model, &people, &people, 1, nullptr, &sum)))
        REQUIRE(sum <= 0);
    std::vector<double> each(pursuit_talks_count(talks));
    if (did(pursuit_likelihood_of_talks(likelihood.get(), model, &people, &people, 1, nullptr,
                                        each.size(), each.data()))) {
        for (const double nats : each) REQUIRE(nats <= 0);
    }
    const double anxiety = 0.5;
    did(pursuit_talks_nats_of(talks, "a.anxiety", nullptr, &anxiety, 1, each.size(), each.data()));
    const auto progress =
        made<pursuit_progress>([](auto** out) { return pursuit_progress_create(out); });
    pursuit_progress_stop(progress.get());
    auto options = sized<pursuit_fit_options>();
    REQUIRE(pursuit_fit_options_init(&options) == PURSUIT_OK);
    options.threads = 1;
    options.progress = progress.get();
    const auto fit = made<pursuit_fit>(
        [&](auto** out) { return pursuit_talks_fit(talks, "a.anxiety", &options, out); });
    if (!fit) return;
    auto info = sized<pursuit_fit_info>();
    auto estimate = sized<pursuit_estimate>();
    auto rival = sized<pursuit_rival>();
    auto checked = sized<pursuit_checked>();
    REQUIRE(pursuit_fit_about(fit.get(), &info) == PURSUIT_OK && info.complete == 0);
    REQUIRE(pursuit_fit_estimate(fit.get(), 0, &estimate) == PURSUIT_OK);
    REQUIRE(pursuit_fit_rival(fit.get(), 0, &rival) == PURSUIT_OK);
    did(pursuit_fit_checked(fit.get(), 0, &checked));
    REQUIRE(pursuit_fit_warning(fit.get(), 0)[0] != 0);
    did(pursuit_fit_held_out(fit.get(), nullptr, 0, nullptr));
    const auto fitted = made<pursuit_model>(
        [&](auto** out) { return pursuit_fit_model(fit.get(), nullptr, nullptr, out); });
    did(pursuit_fit_write(fit.get(), nullptr, 0, nullptr));
}

void agree(const std::string& codes, const std::string& table) {
    const auto agreement = made<pursuit_agreement>([&](auto** out) {
        return pursuit_agreement_parse(codes.data(), codes.size(), table.data(), table.size(),
                                       nullptr, out);
    });
    if (!agreement) return;
    REQUIRE(pursuit_agreement_count(agreement.get()) > 0);
    auto info = sized<pursuit_agreement_info>();
    REQUIRE(pursuit_agreement_about(agreement.get(), 0, &info) == PURSUIT_OK);
    auto kappa = sized<pursuit_kappa>();
    REQUIRE(pursuit_agreement_kappa(agreement.get(), 0, info.codes, &kappa) == PURSUIT_OK);
    REQUIRE(!(kappa.kappa > 1 || kappa.kappa < -1));
}

}  // namespace

void fuzz(const Bytes& in) {
    const auto middle = std::find(in.begin(), in.end(), std::uint8_t{0});
    const std::string codes(in.begin(), middle),
        table(middle == in.end() ? middle : middle + 1, in.end());
    if (lot(in, 4) == 0 && table.size() < 2000) return agree(codes, table);
    auto error = sized<pursuit_parse_error>();
    const auto read = made<pursuit_talks>([&](auto** out) {
        return pursuit_talks_parse(codes.data(), codes.size(), table.data(), table.size(), &error,
                                   out);
    });
    if (!read) return;
    auto rows = sized<pursuit_talk_rows>();
    REQUIRE(pursuit_talks_rows(read.get(), &rows) == PURSUIT_OK);
    for (std::size_t i = 0; i <= rows.short_talks; ++i) {
        REQUIRE((pursuit_talks_skipped(read.get(), i) != nullptr) == (i < rows.short_talks));
    }
    auto baselines = sized<pursuit_baselines>();
    did(pursuit_talks_baselines(read.get(), &baselines));
    const auto own =
        made<pursuit_model>([&](auto** out) { return pursuit_talks_model(read.get(), out); });
    REQUIRE(own != nullptr);
    const std::size_t count = pursuit_talks_count(read.get());
    if (lot(in, 16) == 1 && table.size() < 2000) return fit(read.get(), own.get());
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 2); ++i) {
        replay(read.get(), i, own.get());
    }
    if (count > 0) replay(read.get(), count - 1, standard());
}

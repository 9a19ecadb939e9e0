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
    if (count > 60) return;  // the rest of it is the same again
    auto turns = sized<pursuit_turn>(count);
    std::vector<double> logs(count);
    double sum = 0;
    if (did(pursuit_talks_replay(talks, index, model, nullptr, turns.data(), logs.data(), count,
                                 nullptr, &sum))) {
        REQUIRE(is_finite(sum) && sum <= 0);
    }
}

}  // namespace

void fuzz(const Bytes& in) {
    const auto middle = std::find(in.begin(), in.end(), std::uint8_t{0});
    const std::string codes(in.begin(), middle),
        table(middle == in.end() ? middle : middle + 1, in.end());
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
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 3); ++i) {
        replay(read.get(), i, own.get());
    }
    if (count > 0) replay(read.get(), count - 1, standard());
}

// A page about one short run or two, whatever its names and its title.
#include <algorithm>
#include <string_view>

#include "fuzz.hpp"

namespace {

/// A recording of a few turns.
std::vector<char> recorded(Choices& choices) {
    const auto couple = lived(choices, standard());
    REQUIRE(pursuit_couple_record(couple.get(), 1 + choices.up_to(4)) == PURSUIT_OK);
    did(pursuit_couple_disagree(couple.get(), choices.share(), choices.id(PURSUIT_SEAT_END)));
    REQUIRE(pursuit_couple_skip(couple.get(), choices.up_to(6)) == PURSUIT_OK);
    return all_of<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(couple.get(), 0, buffer, size, needed);
    });
}

/// What there is no page of, whatever else is in order; refused before one is begun.
void break_one(pursuit_story& run, pursuit_reporting& how, Choices& choices) {
    switch (choices.up_to(5)) {
        case 0:
            how.pairs = choices.ConsumeBool() ? 1 : choices.ConsumeIntegralInRange(10001u, ~0u);
            break;
        case 1:
            how.transcript = choices.ConsumeIntegralInRange(100001u, ~0u);
            break;
        case 2:
            run.reserved = 1;
            break;
        case 3:
            how.struct_size = choices.up_to(3);
            break;
        case 4:
            run.scenario = nullptr, run.recording_size = choices.up_to(47);
            break;
        default:
            run.struct_size = choices.up_to(3);
    }
}

}  // namespace

/// A page takes longer than all else that is tried, and so is made seldom.
void fuzz(const Bytes& in) {
    static std::vector<char> page(1 << 19);
    Choices choices(in);
    const std::string title = choices.name(), name = choices.name();
    const auto scenario = some_scenario(choices);
    const std::vector<char> recording = recorded(choices);
    auto run = sized<pursuit_story>();
    if (choices.ConsumeBool()) run.scenario = scenario.get();
    run.recording = recording.data(), run.recording_size = recording.size();
    if (choices.ConsumeBool()) run.title = title.c_str();
    if (choices.ConsumeBool()) run.names[0] = name.c_str();
    pursuit_reporting how{sizeof how, choices.seldom(16) ? 2u : 0u, choices.up_to(3), 0, nullptr};
    const bool whole = lot(in, 1024) == 0;
    if (!whole) break_one(run, how, choices);
    const bool made = did(pursuit_report(&run, 1, &how, page.data(), page.size(), nullptr));
    REQUIRE(whole || !made);
    if (!made) return;
    const std::string_view all(page.data());
    REQUIRE(all.starts_with("<!doctype html>") || all.starts_with("<!DOCTYPE html>"));
    REQUIRE(std::count(all.begin(), all.end(), '<') <= std::count(all.begin(), all.end(), '>'));
}

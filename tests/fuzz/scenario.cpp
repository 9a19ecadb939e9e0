// The text of a scenario: read, asked, written, read again, played alone and in lanes.
#include "fuzz.hpp"

namespace {

Held<pursuit_scenario> read_scenario(const char* text, std::size_t size) {
    auto error = sized<pursuit_parse_error>();
    return made<pursuit_scenario>(
        [&](auto** out) { return pursuit_scenario_parse(text, size, &error, out); });
}

std::string written(const pursuit_scenario* scenario) {
    std::string out(std::size_t{1} << 17, '\0');  // at once, as it takes long
    std::size_t needed = 0;
    pursuit_status status = pursuit_scenario_write(scenario, out.data(), out.size(), &needed);
    if (status == PURSUIT_STATUS_SIZE) {
        out.resize(needed);
        status = pursuit_scenario_write(scenario, out.data(), out.size(), &needed);
    }
    REQUIRE(status == PURSUIT_OK && needed > 0);
    out.resize(needed - 1);
    return out;
}

void ask(const pursuit_scenario* scenario) {
    auto about = sized<pursuit_scenario_info>();
    REQUIRE(pursuit_scenario_about(scenario, &about) == PURSUIT_OK);
    REQUIRE(about.turns > 0 && about.title != nullptr && about.names[0] != nullptr);
    auto person = sized<pursuit_traits>();
    const auto model =
        made<pursuit_model>([&](auto** out) { return pursuit_scenario_model(scenario, out); });
    REQUIRE(model != nullptr);
    for (const pursuit_seat seat : {PURSUIT_SEAT_A, PURSUIT_SEAT_B}) {
        REQUIRE(pursuit_scenario_traits(scenario, seat, &person) == PURSUIT_OK);
    }
}

void write_and_read(const pursuit_scenario* scenario) {
    const std::string text = written(scenario);
    const auto again = read_scenario(text.data(), text.size());
    REQUIRE(again != nullptr);
    REQUIRE(text == written(again.get()));
}

/// What is put in the place of the couple there is what is there.
void swap_couple(pursuit_playthrough* playthrough) {
    const auto couple = made<pursuit_couple>(
        [&](auto** out) { return pursuit_playthrough_couple(playthrough, out); });
    REQUIRE(couple != nullptr);
    did(pursuit_couple_stress(couple.get(), PURSUIT_SEAT_A, 0.5f));
    REQUIRE(pursuit_playthrough_assign(playthrough, couple.get()) == PURSUIT_OK);
    const auto same = made<pursuit_couple>(
        [&](auto** out) { return pursuit_playthrough_couple(playthrough, out); });
    REQUIRE(same && hash_of(same.get()) == hash_of(couple.get()));
    REQUIRE(!did(pursuit_playthrough_assign(playthrough, some_couple(standard()).get())) ||
            pursuit_model_moves(pursuit_couple_model(couple.get())) == PURSUIT_MOVE_END);
}

void play(const pursuit_scenario* scenario) {
    const auto playthrough = made<pursuit_playthrough>(
        [&](auto** out) { return pursuit_playthrough_create(scenario, nullptr, out); });
    REQUIRE(playthrough != nullptr);
    const auto copy = made<pursuit_playthrough>(
        [&](auto** out) { return pursuit_playthrough_copy(playthrough.get(), out); });
    REQUIRE(copy != nullptr);
    auto turn = sized<pursuit_turn>();
    for (int i = 0; i < 16 && did(pursuit_playthrough_next(playthrough.get(), &turn)); ++i) {
        std::uint32_t happened[4];
        std::size_t needed = 0;
        did(pursuit_playthrough_happened(playthrough.get(), happened, 4, &needed));
        if (i == 8) swap_couple(playthrough.get());
    }
}

/// One after the other and in lanes: the same bits.
void play_many(const pursuit_scenario* scenario) {
    const auto ensemble = ensemble_of(scenario, nullptr, 11);
    std::uint64_t hashes[2] = {1, 2};
    for (const int plain : {0, 1}) {
        auto results = sized<pursuit_results>();
        results.hash = &hashes[plain];
        auto running = sized<pursuit_running>();
        running.turns = 8, running.first = 3, running.couples = 5, running.threads = 1;
        running.plain = plain;
        if (!did(pursuit_ensemble_run(ensemble.get(), &running, &results))) return;
    }
    REQUIRE(hashes[0] == hashes[1]);
}

}  // namespace

void fuzz(const Bytes& in) {
    const auto read = read_scenario(reinterpret_cast<const char*>(in.data()), in.size());
    if (!read) return;
    switch (lot(in, 8)) {
        case 0:
            return write_and_read(read.get());
        case 1:
        case 2:
            return ask(read.get());
        case 3:
        case 4:
            return play(read.get());
        default:
            return play_many(read.get());
    }
}

// Many couples at once, of any kind of population, filling any of the arrays there are: the same bits
// one after the other, in lanes, and each by itself.
#include <algorithm>
#include <optional>

#include "fuzz.hpp"

namespace {

/// NULL: everybody is the scenario's two.
Held<pursuit_population> some_population(Choices& choices) {
    const pursuit_traits a = choices.person(), b = choices.person();
    switch (choices.up_to(3)) {
        case 0:
            return made<pursuit_population>(
                [&](auto** out) { return pursuit_population_list(&a, &b, 1, out); });
        case 1: {
            const char* axes[] = {"a.anxiety=0:1:3", "b.hope=0:1:2"};
            return made<pursuit_population>([&](auto** out) {
                return pursuit_population_grid(&a, &b, axes, 2, 3, nullptr, 1, out);
            });
        }
        case 2:
            return anybody(standard(), 1 + choices.up_to(30));
        default:
            return nullptr;
    }
}

/// All that a run can fill.
struct Filled {
    std::size_t couples, turns, stride;
    std::vector<pursuit_summary> summaries = sized<pursuit_summary>(couples);
    std::vector<std::uint64_t> hashes = std::vector<std::uint64_t>(couples);
    std::vector<float> gains = std::vector<float>(4 * couples);
    std::vector<pursuit_turn_totals> totals = sized<pursuit_turn_totals>(turns);
    pursuit_stance_counts counts = sized<pursuit_stance_counts>();
    std::vector<std::uint8_t> trace = std::vector<std::uint8_t>(turns * stride), phases = trace,
                              movers = trace;
    std::vector<float> intensities = std::vector<float>(turns * stride), column = intensities;
    float* columns[1] = {column.data()};
    std::uint64_t hash = 0;

    pursuit_results results(std::uint32_t wanted, const std::int32_t* id) {
        auto out = sized<pursuit_results>();
        const auto want = [&](int bit, auto* array) {
            return (wanted >> bit & 1) != 0 ? array : nullptr;
        };
        out.hashes = hashes.data(), out.hash = &hash, out.stride = stride;
        out.summaries = want(0, summaries.data()),
        out.gains = (wanted & 6u) == 6u ? gains.data() : nullptr;  // which take longest
        out.totals = want(2, totals.data()), out.stance_counts = want(3, &counts);
        out.trace = want(4, trace.data()), out.phases = want(5, phases.data());
        out.movers = want(5, movers.data());
        out.intensities = want(6, intensities.data());
        if ((wanted >> 7 & 1) != 0) {
            out.column_ids = id, out.column_values = columns, out.column_count = 1;
        }
        return out;
    }
    bool operator==(const Filled& other) const {
        return hashes == other.hashes && hash == other.hash && gains == other.gains &&
               trace == other.trace && phases == other.phases && movers == other.movers &&
               column == other.column && intensities == other.intensities;
    }
};

std::uint64_t hash_on_its_own(const pursuit_ensemble* ensemble, std::uint64_t id,
                              std::uint32_t turns) {
    const auto playthrough = made<pursuit_playthrough>(
        [&](auto** out) { return pursuit_ensemble_playthrough(ensemble, id, out); });
    REQUIRE(playthrough != nullptr);
    auto turn = sized<pursuit_turn>();
    for (std::uint32_t i = 0; i < turns; ++i) {
        REQUIRE(pursuit_playthrough_next(playthrough.get(), &turn) == PURSUIT_OK);
    }
    const auto couple = made<pursuit_couple>(
        [&](auto** out) { return pursuit_playthrough_couple(playthrough.get(), out); });
    return hash_of(couple.get());
}

void run(const pursuit_ensemble* ensemble, Choices& choices) {
    auto running = sized<pursuit_running>();
    running.turns = choices.up_to(6), running.couples = choices.up_to(12);
    running.first = choices.up_to(12), running.threads = choices.seldom(64) ? 2 : 1;
    const std::uint32_t wanted = choices.ConsumeIntegral<std::uint8_t>();
    const std::int32_t id = PURSUIT_QUANTITY_OF(choices.id(2), choices.id(PURSUIT_QUANTITY_END));
    const std::size_t couples = running.couples, stride = couples + choices.up_to(2);
    const auto progress = made<pursuit_progress>(pursuit_progress_create);
    running.progress = progress.get();
    Filled lanes{couples, running.turns, stride}, plain{couples, running.turns, stride};
    const auto into_lanes = lanes.results(wanted, &id), into_plain = plain.results(wanted, &id);
    if (!did(pursuit_ensemble_run(ensemble, &running, &into_lanes))) return;
    REQUIRE(pursuit_progress_done(progress.get()) == couples);
    running.plain = 1;
    REQUIRE(pursuit_ensemble_run(ensemble, &running, &into_plain) == PURSUIT_OK);
    REQUIRE(lanes == plain);
    if (couples > 0) {
        const std::size_t which = choices.up_to(static_cast<std::uint32_t>(couples - 1));
        REQUIRE(lanes.hashes[which] ==
                hash_on_its_own(ensemble, running.first + which, running.turns));
    }
    REQUIRE(pursuit_progress_stop(progress.get()) == PURSUIT_OK);
    const pursuit_status stopped = pursuit_ensemble_run(ensemble, &running, &into_plain);
    REQUIRE(stopped == PURSUIT_STATUS_STATE || couples == 0);
}

}  // namespace

void fuzz(const Bytes& in) {
    Choices choices(in);
    const auto scenario = some_scenario(choices);
    const auto population = some_population(choices);
    const auto model = some_model_or_none(choices);
    const auto ensemble = made<pursuit_ensemble>([&](auto** out) {
        return pursuit_ensemble_create(scenario.get(), model.get(), population.get(),
                                       choices.ConsumeIntegral<std::uint64_t>(), out);
    });
    REQUIRE(ensemble != nullptr);
    run(ensemble.get(), choices);
    auto playthrough = made<pursuit_playthrough>([&](auto** out) {
        return pursuit_ensemble_playthrough(ensemble.get(),
                                            choices.ConsumeIntegral<std::uint64_t>(), out);
    });
}

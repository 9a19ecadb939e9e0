// Structs of older and newer headers: shorter ones get defaults and are filled as far as they go,
// longer ones are taken if their tail is 0 and filled with 0.
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "some.hpp"

namespace {

constexpr std::uint32_t kTail = 16;
constexpr std::byte kMark{0x5a};

/// A struct of any size, in memory that ends with it: sanitizers see every byte beyond.
template <class T>
class Sized {
public:
    explicit Sized(std::uint32_t size, const T& value = {}) : bytes_(size / 8 + 1), size_(size) {
        std::memset(bytes_.data(), 0, bytes_.size() * 8);
        std::memcpy(at(0), &value, size < sizeof value ? size : sizeof value);
        std::memcpy(at(0), &size, sizeof size);
    }
    void mark() { std::memset(at(4), 0x5a, bytes_.size() * 8 - 4); }
    T* get() { return reinterpret_cast<T*>(bytes_.data()); }
    std::byte* at(std::size_t i) { return reinterpret_cast<std::byte*>(bytes_.data()) + i; }
    /// Every byte from `from` to `to` is this one.
    bool all(std::size_t from, std::size_t to, std::byte byte) {
        for (std::size_t i = from; i < to; ++i) {
            if (*at(i) != byte) return false;
        }
        return true;
    }
    std::size_t bytes() const { return bytes_.size() * 8; }

private:
    std::vector<std::uint64_t> bytes_;
    std::uint32_t size_;
};

/// `fill` is called with structs of every size from 4 bytes to 16 more than there are.
template <class T, class Fill>
void check_filled(Fill&& fill) {
    Sized<T> whole(sizeof(T));
    BOOST_TEST(fill(whole.get()) == PURSUIT_OK);
    for (std::uint32_t size = 4; size <= sizeof(T) + kTail; size += 4) {
        Sized<T> some(size);
        some.mark();
        BOOST_TEST(fill(some.get()) == PURSUIT_OK);
        std::uint32_t said = 0;
        std::memcpy(&said, some.at(0), sizeof said);
        const std::size_t known = size < sizeof(T) ? size : sizeof(T);
        BOOST_TEST(said == size);
        BOOST_TEST(std::memcmp(some.at(4), whole.at(4), known - 4) == 0);
        BOOST_TEST(some.all(known, size, std::byte{0}));
        BOOST_TEST(some.all(size, some.bytes(), kMark));
    }
}

/// `take` is called with structs that are shorter, longer with zeros, and longer with more.
template <class T, class Take>
void check_taken(const T& value, Take&& take, std::uint32_t shortest = 4) {
    for (std::uint32_t size = shortest; size < sizeof(T); size += 4) {
        Sized<T> some(size, value);
        const pursuit_status status = take(some.get());
        BOOST_TEST((status == PURSUIT_OK || status == PURSUIT_STATUS_ARGUMENT));
    }
    Sized<T> same(sizeof(T), value), longer(sizeof(T) + kTail, value);
    BOOST_TEST(take(same.get()) == PURSUIT_OK);
    BOOST_TEST(take(longer.get()) == PURSUIT_OK);
    for (std::size_t i = 0; i < kTail; ++i) {
        Sized<T> unknown(sizeof(T) + kTail, value);
        *unknown.at(sizeof(T) + i) = std::byte{1};
        BOOST_TEST(take(unknown.get()) == PURSUIT_STATUS_ARGUMENT);
    }
}

pursuit_trial small_trial() {
    auto out = sized<pursuit_trial>();
    must(pursuit_trial_init(&out));
    out.pairs = 2;
    out.turns = 10;
    return out;
}
pursuit_search small_search() {
    auto out = sized<pursuit_search>();
    must(pursuit_search_init(&out));
    out.levers = 1 << PURSUIT_LEVER_LINK;
    out.pairs = 2;
    out.turns = 30;
    return out;
}

struct Fixture {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(structs, Fixture)

BOOST_AUTO_TEST_CASE(filled_by_the_library) {
    const pursuit_model* m = model.get();
    pursuit_couple* c = couple.get();
    const std::vector<pursuit_turn> turns = turns_of(c, 12);
    check_filled<pursuit_coefficient>([](auto* out) { return pursuit_coefficient_at(3, out); });
    check_filled<pursuit_move_row>([&](auto* out) { return pursuit_model_move(m, 3, out); });
    check_filled<pursuit_group_row>([&](auto* out) { return pursuit_model_group(m, 3, out); });
    check_filled<pursuit_transition>(
        [&](auto* out) { return pursuit_model_transition(m, 3, out); });
    check_filled<pursuit_traits>([](auto* out) { return pursuit_traits_init(out); });
    check_filled<pursuit_traits>(
        [&](auto* out) { return pursuit_model_profile(m, "fearful", out); });
    check_filled<pursuit_traits>([&](auto* out) { return pursuit_couple_traits(c, 1, out); });
    check_filled<pursuit_condition>([&](auto* out) { return pursuit_couple_condition(c, 1, out); });
    check_filled<pursuit_situation>([&](auto* out) { return pursuit_couple_situation(c, out); });
    check_filled<pursuit_peek>([&](auto* out) { return pursuit_couple_peek(c, out); });
    check_filled<pursuit_reason>(
        [&](auto* out) { return pursuit_why(m, turns.data(), 12, 7, out); });
    check_filled<pursuit_alternative>(
        [&](auto* out) { return pursuit_why_not(m, &turns[7], -1, out); });
    check_filled<pursuit_direction>(
        [&](auto* out) { return pursuit_direction_of(m, turns.data(), 12, 7, out); });
    check_filled<pursuit_catalogue>([](auto* out) { return pursuit_catalogue_init("de", out); });
    check_filled<pursuit_gain>([&](auto* out) { return pursuit_couple_gain(c, 0, 1, out); });
    check_filled<pursuit_measured>(
        [&](auto* out) { return pursuit_couple_measure_gain(c, 0, -1, out); });
    check_filled<pursuit_loop>([](auto* out) { return pursuit_loop_init(out); });
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    check_filled<pursuit_loop_analysis>(
        [&](auto* out) { return pursuit_loop_analyse(&loop, out); });
    check_filled<pursuit_trial>([](auto* out) { return pursuit_trial_init(out); });
    check_filled<pursuit_search>([](auto* out) { return pursuit_search_init(out); });
    const pursuit_trial trial = small_trial();
    check_filled<pursuit_compared>([&](auto* out) {
        return pursuit_couple_what_if(c, nullptr, 0, &trial, out, nullptr, 0, nullptr);
    });
    check_filled<pursuit_contrast>([&](auto* out) {
        auto compared = sized<pursuit_compared>();
        return pursuit_couple_what_if(c, nullptr, 0, &trial, &compared, out, 1, nullptr);
    });
    check_filled<pursuit_remedy>([&](auto* out) { return pursuit_couple_remedies(c, 0, out, 1); });
    const auto quarrelling = holding_couple(model.get());
    c = quarrelling.get();
    const pursuit_search search = small_search();
    auto found = sized<pursuit_found>();
    check_filled<pursuit_found>(
        [&](auto* out) { return pursuit_couple_search(c, &search, nullptr, 0, out); });
    check_filled<pursuit_finding>(
        [&](auto* out) { return pursuit_couple_search(c, &search, out, 1, &found); });
    BOOST_TEST(found.count == 1u);
    pursuit_process* process = nullptr;
    must(pursuit_process_create(c, &process));
    const Held<pursuit_process> held(process);
    check_filled<pursuit_standing>(
        [&](auto* out) { return pursuit_process_standing(process, out); });
    check_filled<pursuit_process_row>([](auto* out) { return pursuit_process_row_at(3, out); });
    check_filled<pursuit_sessions>([](auto* out) { return pursuit_sessions_init(out); });
    const Held<pursuit_population> people = anybody(m, 3);
    check_filled<pursuit_scatter>([](auto* out) { return pursuit_scatter_init(out); });
    check_filled<pursuit_population_info>(
        [&](auto* out) { return pursuit_population_about(people.get(), out); });
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), people.get(), 1);
    const auto run = [&](auto pursuit_results::*member, auto* out) {
        pursuit_running running{sizeof running, 1, 2, 1, 1, 0, nullptr};
        auto results = sized<pursuit_results>();
        results.*member = out;
        return pursuit_ensemble_run(ensemble.get(), &running, &results);
    };
    check_filled<pursuit_summary>([&](auto* out) { return run(&pursuit_results::summaries, out); });
    check_filled<pursuit_turn_totals>(
        [&](auto* out) { return run(&pursuit_results::totals, out); });
    check_filled<pursuit_stance_counts>(
        [&](auto* out) { return run(&pursuit_results::stance_counts, out); });
    check_filled<pursuit_window>([&](auto* out) { return pursuit_loop_window(&loop, out); });
    check_filled<pursuit_fixed_point>(
        [&](auto* out) { return pursuit_loop_fixed_points(&loop, out, 1, nullptr); });
    check_filled<pursuit_gains>([&](auto* out) { return pursuit_couple_gains(c, 0, out); });
    pursuit_watch* watch = nullptr;
    must(pursuit_watch_create(&watch));
    const Held<pursuit_watch> held_watch(watch);
    const std::vector<pursuit_seat> seats{0, 1, 0, 1, 0, 1, 0, 1};
    const std::vector<pursuit_kind> kinds{1, 2, 1, 2, 1, 2, 1, 2};
    must(pursuit_watch_add(watch, seats.data(), kinds.data(), nullptr, 8));
    check_filled<pursuit_pattern_finding>(
        [&](auto* out) { return pursuit_watch_finding(watch, out); });
    const std::vector<pursuit_kind> calm(8, PURSUIT_KIND_REPAIR);  // all of it one stretch
    check_filled<pursuit_stretch>([&](auto* out) {
        return pursuit_acts_stretches(seats.data(), calm.data(), nullptr, 8, nullptr, out, 1,
                                      nullptr);
    });
    Held<pursuit_couple> again;
    check_filled<pursuit_turn>([&](auto* out) {
        pursuit_couple* copy = nullptr;
        must(pursuit_couple_copy(c, &copy));
        again.reset(copy);
        return pursuit_couple_step(copy, out);
    });
}

BOOST_AUTO_TEST_CASE(handed_in) {
    const pursuit_traits a = traits(0.7f, 0.2f);
    check_taken(
        a, [&](const pursuit_traits* t) { return pursuit_couple_set_traits(couple.get(), 0, t); });
    const pursuit_score score{sizeof score, 4, 3, 1};
    check_taken(score, [&](const pursuit_score* s) {
        pursuit_traits out = a;
        return pursuit_traits_from_scores(model.get(), s, &score, nullptr, &out);
    });
    auto loop = sized<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    check_taken(loop, [](const pursuit_loop* l) {
        auto out = sized<pursuit_loop_analysis>();
        return pursuit_loop_analyse(l, &out);
    });
    auto compared = sized<pursuit_compared>();
    const pursuit_trial trial = small_trial();
    check_taken(trial, [&](const pursuit_trial* t) {
        return pursuit_couple_what_if(couple.get(), nullptr, 0, t, &compared, nullptr, 0, nullptr);
    });
    const pursuit_change change{sizeof change, 2, PURSUIT_CHANGE_KIND_INTERVENTION, PURSUIT_NONE, 1,
                                0.5f,          0};
    check_taken(change, [&](const pursuit_change* t) {
        return pursuit_couple_what_if(couple.get(), t, 1, &trial, &compared, nullptr, 0, nullptr);
    });
    const pursuit_search search = small_search();
    const auto quarrelling = holding_couple(model.get());
    check_taken(
        search,
        [&](const pursuit_search* t) {
            auto found = sized<pursuit_found>();
            return pursuit_couple_search(quarrelling.get(), t, nullptr, 0, &found);
        },
        8);
    // With defaults alone all is searched, which takes long: where there is nothing to search it is
    // said at once, after the struct was taken.
    pursuit_search defaults{};
    defaults.struct_size = 4;
    auto nothing = sized<pursuit_found>();
    const pursuit_traits calm = traits(0.2f, 0.2f);
    pursuit_couple* made = nullptr;
    must(pursuit_couple_create(model.get(), &calm, &calm, 1, 0, &made));
    const Held<pursuit_couple> secure(made);
    BOOST_TEST(pursuit_couple_search(secure.get(), &defaults, nullptr, 0, &nothing) ==
               PURSUIT_STATUS_STATE);
    auto scatter = sized<pursuit_scatter>();
    must(pursuit_scatter_init(&scatter));
    check_taken(scatter, [&](const pursuit_scatter* s) {
        pursuit_population* out = nullptr;
        const pursuit_status status = pursuit_population_draw(&a, &a, s, 1, 5, &out);
        pursuit_population_destroy(out);
        return status;
    });
    const Held<pursuit_scenario> scenario = scenario_of(kScenarioText);
    const Held<pursuit_ensemble> ensemble = ensemble_of(scenario.get(), nullptr, 1);
    const pursuit_running running{sizeof running, 3, 2, 5, 1, 0, nullptr};
    const pursuit_results nowhere{
        sizeof nowhere, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    check_taken(running, [&](const pursuit_running* r) {
        return pursuit_ensemble_run(ensemble.get(), r, &nowhere);
    });
    check_taken(nowhere, [&](const pursuit_results* r) {
        return pursuit_ensemble_run(ensemble.get(), &running, r);
    });
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 2);
    check_taken(turns[1], [&](const pursuit_turn* t) {
        auto out = sized<pursuit_reason>();
        return pursuit_why(model.get(), t, 1, 0, &out);
    });
    char sentence[400];
    auto finding = sized<pursuit_pattern_finding>();
    check_taken(finding, [&](const pursuit_pattern_finding* f) {
        return pursuit_pattern_text(f, "a", "b", sentence, sizeof sentence, nullptr);
    });
    auto association = sized<pursuit_association>();
    check_taken(association, [&](const pursuit_association* x) {
        return pursuit_association_text(x, "a", "b", sentence, sizeof sentence, nullptr);
    });
    auto texts = sized<pursuit_catalogue>();
    check_taken(texts, [&](const pursuit_catalogue* t) {
        char text[600];
        return pursuit_why_text(model.get(), turns.data(), 2, 1, "a", "b", t, text, sizeof text,
                                nullptr);
    });
}

BOOST_AUTO_TEST_CASE(courses) {
    pursuit_process* process = nullptr;
    must(pursuit_process_create(couple.get(), &process));
    const Held<pursuit_process> held(process);
    auto course = sized<pursuit_sessions>();
    must(pursuit_sessions_init(&course));
    check_taken(course, [&](const pursuit_sessions* c) {
        auto out = sized<pursuit_visit>();
        return pursuit_process_visit(process, couple.get(), c, &out);
    });
}

/// What an older header did not have yet is what it was before: left to the model, or a factor 1.
BOOST_AUTO_TEST_CASE(defaults_of_what_is_missing) {
    Sized<pursuit_traits> old(offsetof(pursuit_traits, need_strength), traits(0.7f, 0.2f));
    pursuit_traits now = traits(0.5f, 0.5f);
    must(pursuit_couple_set_traits(couple.get(), 0, old.get()));
    must(pursuit_couple_traits(couple.get(), 0, &now));
    const pursuit_traits expected = traits(0.7f, 0.2f);
    BOOST_TEST(std::memcmp(&now, &expected, sizeof now) == 0);
}

/// In an array the first struct says how far apart they lie.
BOOST_AUTO_TEST_CASE(arrays_of_another_size) {
    pursuit_couple* copy = nullptr;
    must(pursuit_couple_copy(couple.get(), &copy));
    const Held<pursuit_couple> held(copy);
    const std::vector<pursuit_turn> turns = turns_of(couple.get(), 10);
    for (const std::uint32_t size :
         {std::uint32_t{sizeof(pursuit_turn)} - 92, std::uint32_t{sizeof(pursuit_turn)} + 4}) {
        pursuit_couple* fork = nullptr;
        must(pursuit_couple_copy(copy, &fork));
        const Held<pursuit_couple> held_fork(fork);
        std::vector<std::byte> bytes(size * 10, kMark);
        std::memcpy(bytes.data(), &size, sizeof size);
        auto* first = reinterpret_cast<pursuit_turn*>(bytes.data());
        must(pursuit_couple_play(fork, first, 10));
        const std::size_t known = size < sizeof(pursuit_turn) ? size : sizeof(pursuit_turn);
        for (std::size_t i = 0; i < 10; ++i) {
            BOOST_TEST(std::memcmp(bytes.data() + i * size + 4,
                                   reinterpret_cast<const std::byte*>(&turns[i]) + 4,
                                   known - 4) == 0);
        }
        auto reason = sized<pursuit_reason>();
        BOOST_TEST(pursuit_why(model.get(), first, 10, 9, &reason) == PURSUIT_OK);
        BOOST_TEST(reason.move_id == turns[9].move_id);
    }
}

BOOST_AUTO_TEST_CASE(parse_error_of_every_size) {
    for (std::uint32_t size = 4; size <= sizeof(pursuit_parse_error) + kTail; size += 4) {
        Sized<pursuit_parse_error> error(size);
        error.mark();
        pursuit_scenario* out = nullptr;
        const std::string text = "seed = 1\n\nturnips = 3\n[a]\n[b]\n";
        BOOST_TEST(pursuit_scenario_parse(text.data(), text.size(), error.get(), &out) ==
                   PURSUIT_STATUS_NAME);
        if (size >= 12) {
            BOOST_TEST(error.get()->line == 3u);
            BOOST_TEST(error.get()->column == 1u);
        }
        if (size > 12) {
            const std::size_t most = size - offsetof(pursuit_parse_error, message);
            BOOST_TEST(strnlen(error.get()->message, most) < most);
        }
        BOOST_TEST(error.all(size, error.bytes(), kMark));
    }
}

BOOST_AUTO_TEST_SUITE_END()

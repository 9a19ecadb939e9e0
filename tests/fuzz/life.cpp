// Everything that can be done to a couple, in any order, while it is recorded and while it is not,
// with a process that looks on.
#include <cstddef>
#include <utility>

#include "fuzz.hpp"

namespace {

constexpr pursuit_seat kSeats = PURSUIT_SEAT_END;

/// A couple, what looks on, and whether all of it is recorded from its first call on.
struct Life {
    Choices& choices;
    Held<pursuit_couple> couple;
    Held<pursuit_process> process;
    bool recorded = false;
    pursuit_turn turn = sized<pursuit_turn>();

    pursuit_couple* get() const { return couple.get(); }
    pursuit_seat seat() { return choices.id(kSeats); }
    float share() { return choices.share(); }
};

void step(Life& life) { did(pursuit_couple_step(life.get(), &life.turn)); }
void play(Life& life) { turns_of(life.get(), life.choices.up_to(4)); }
void play_brief(Life& life) {
    std::array<pursuit_brief_turn, 4> turns{sized<pursuit_brief_turn>()};
    did(pursuit_couple_play_brief(life.get(), turns.data(), life.choices.up_to(4)));
}
void skip(Life& life) { did(pursuit_couple_skip(life.get(), life.choices.up_to(12))); }
void act(Life& life) {
    did(pursuit_couple_act(life.get(), life.seat(), life.choices.id(PURSUIT_MOVE_SLOTS),
                           life.share(), &life.turn));
}
void observe(Life& life) {
    std::array<float, PURSUIT_MOVE_SLOTS> shares{};
    for (int i = 0; i < 3; ++i) shares[life.choices.up_to(PURSUIT_MOVE_SLOTS - 1)] = life.share();
    const auto call = life.choices.ConsumeBool() ? pursuit_couple_said : pursuit_couple_observe;
    did(call(life.get(), life.seat(), shares.data(), life.choices.up_to(PURSUIT_MOVE_SLOTS),
             &life.turn));
}
void disagree(Life& life) { did(pursuit_couple_disagree(life.get(), life.share(), life.seat())); }
void open_issue(Life& life) {
    did(pursuit_couple_open_issue(life.get(), life.share(), life.seat()));
}
void separate(Life& life) {
    did(pursuit_couple_separate(life.get(), life.seat(),
                                life.choices.ConsumeIntegral<std::int64_t>()));
}
void reunite(Life& life) { did(pursuit_couple_reunite(life.get())); }
void stress(Life& life) { did(pursuit_couple_stress(life.get(), life.seat(), life.share())); }
void good_time(Life& life) { did(pursuit_couple_good_time(life.get(), life.choices.up_to(9))); }
void intervene(Life& life) {
    did(pursuit_couple_intervene(life.get(), life.choices.id(PURSUIT_INTERVENTION_END), life.seat(),
                                 life.share()));
}
void elapse(Life& life) {
    const bool any = life.choices.seldom(4);
    did(pursuit_couple_elapse(life.get(), any ? life.choices.ConsumeIntegral<std::int64_t>()
                                              : life.choices.ConsumeIntegral<std::uint32_t>()));
}
void give_floor(Life& life) { did(pursuit_couple_give_floor(life.get(), life.seat())); }
void set_turn_ms(Life& life) {
    did(pursuit_couple_set_turn_ms(life.get(), life.choices.ConsumeIntegral<std::uint32_t>()));
}
void set_traits(Life& life) {
    const pursuit_traits person = life.choices.person();
    did(pursuit_couple_set_traits(life.get(), life.seat(), &person));
}
void write(Life& life) {
    const std::int32_t id = PURSUIT_QUANTITY_OF(life.seat(), life.choices.id(PURSUIT_QUANTITY_END));
    const float value = life.share();
    const bool written = did(pursuit_couple_write(life.get(), &id, &value, 1));
    float read = -1;
    const bool readable = did(pursuit_couple_read(life.get(), &id, 1, &read));
    REQUIRE(!written || (readable && std::abs(read - value) < 1e-6f));
}
void record(Life& life) {
    life.recorded |= did(pursuit_couple_record(life.get(), 1 + life.choices.up_to(20)));
}
void stop_recording(Life& life) {
    REQUIRE(pursuit_couple_stop_recording(life.get()) == PURSUIT_OK);
    life.recorded = false;
}
/// A fork meets the same chances; a rewind undoes what it did since.
void fork(Life& life) {
    const auto copy =
        made<pursuit_couple>([&](auto** out) { return pursuit_couple_copy(life.get(), out); });
    REQUIRE(copy && hash_of(copy.get()) == hash_of(life.get()));
    REQUIRE(pursuit_couple_skip(copy.get(), 2) == PURSUIT_OK);
    REQUIRE(pursuit_couple_assign(copy.get(), life.get()) == PURSUIT_OK);
    REQUIRE(hash_of(copy.get()) == hash_of(life.get()));
    const auto process = made<pursuit_process>(
        [&](auto** out) { return pursuit_process_copy(life.process.get(), out); });
    did(pursuit_process_observe(process.get(), copy.get()));
}
/// What is saved and loaded goes on as what was not.
void reload(Life& life) {
    const auto image = all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(life.get(), 0, buffer, size, needed);
    });
    const auto loaded = made<pursuit_couple>([&](auto** out) {
        return pursuit_couple_load(image.data(), image.size(), standard(), 0, out);
    });
    REQUIRE(loaded && hash_of(loaded.get()) == hash_of(life.get()));
    const std::uint32_t turns = life.choices.up_to(8);
    REQUIRE(pursuit_couple_skip(life.get(), turns) == pursuit_couple_skip(loaded.get(), turns));
    REQUIRE(hash_of(loaded.get()) == hash_of(life.get()));
}
void hang(Life& life) {
    REQUIRE(pursuit_couple_set_user(life.get(), &life) == PURSUIT_OK);
    REQUIRE(pursuit_couple_user(life.get()) == &life);
}
void visit(Life& life) {
    auto course = sized<pursuit_sessions>();
    REQUIRE(pursuit_sessions_init(&course) == PURSUIT_OK);
    course.days = life.choices.up_to(4000), course.severity = life.share();
    course.owner = life.seat(), course.dose = life.share();
    course.turns_before = life.choices.up_to(3), course.turns_after = life.choices.up_to(3);
    course.step = life.choices.id(PURSUIT_INTERVENTION_END), course.step_who = life.seat();
    auto out = sized<pursuit_visit>();
    did(pursuit_process_visit(life.process.get(), life.get(), &course, &out));
}
/// What is told, and the time up to which they live: never less than is past.
void live(Life& life) {
    auto now = sized<pursuit_situation>();
    REQUIRE(pursuit_couple_situation(life.get(), &now) == PURSUIT_OK);
    const auto scene = made<pursuit_scene>(
        [&](auto** out) { return pursuit_scene_create(life.choices.id(kSeats), out); });
    if (!scene) return;
    const auto copy =
        made<pursuit_scene>([&](auto** out) { return pursuit_scene_copy(scene.get(), out); });
    REQUIRE(copy && pursuit_scene_waiting(copy.get()) == 0);
    std::size_t told = 0;
    for (std::size_t i = life.choices.up_to(18); i > 0; --i) {
        auto one = sized<pursuit_told>();
        one.kind = life.choices.id(PURSUIT_TOLD_KIND_END);
        one.seat = life.seat(), one.id = life.choices.id(PURSUIT_MOVE_SLOTS);
        one.amount = life.share(), one.ms = life.choices.ConsumeIntegral<std::int32_t>();
        one.at_ms = now.clock_ms + life.choices.ConsumeIntegral<std::int16_t>();
        told += did(pursuit_scene_tell(scene.get(), life.get(), &one));
    }
    REQUIRE(told <= 16 && pursuit_scene_waiting(scene.get()) == told);
    std::array<pursuit_turn, 4> turns{sized<pursuit_turn>()};
    std::int64_t due = 0;
    std::size_t count = 0;
    const std::int64_t end = now.clock_ms + life.choices.ConsumeIntegral<std::uint16_t>();
    for (int calls = 0; calls < 9; ++calls) {
        if (!did(pursuit_scene_advance(scene.get(), life.get(), end, turns.data(), turns.size(),
                                       &count)))
            break;
        if (count < turns.size()) break;
    }
    did(pursuit_couple_due(life.get(), life.seat(), &due));
    REQUIRE(due >= 0);
}

void ask(Life& life) {
    auto peek = sized<pursuit_peek>();
    REQUIRE(pursuit_couple_peek(life.get(), &peek) == PURSUIT_OK);
    float sum = 0;
    for (const float probability : peek.probability) sum += probability;
    REQUIRE(sum > 0.99f && sum < 1.01f);
    auto situation = sized<pursuit_situation>();
    REQUIRE(pursuit_couple_situation(life.get(), &situation) == PURSUIT_OK);
    REQUIRE(is_share(situation.severity) && is_share(situation.progress));
    auto condition = sized<pursuit_condition>();
    auto traits = sized<pursuit_traits>();
    const pursuit_seat seat = life.seat();
    REQUIRE(did(pursuit_couple_condition(life.get(), seat, &condition)) ==
            did(pursuit_couple_traits(life.get(), seat, &traits)));
}

/// The process, in numbers and in words.
void stand(Life& life) {
    auto standing = sized<pursuit_standing>();
    REQUIRE(pursuit_process_standing(life.process.get(), &standing) == PURSUIT_OK);
    for (const float value : standing.values) REQUIRE(is_finite(value));
    auto row = sized<pursuit_process_row>();
    const std::int32_t index = life.choices.id(40);
    did(pursuit_process_row_at(index, &row));
    char text[2000];
    did(pursuit_process_text(life.process.get(), life.choices.id(2), "Ana", "Ben", text,
                             sizeof text, nullptr));
}

/// Once each, as it is of nothing but its format.
void chart(Life& life) {
    static std::array<bool, PURSUIT_CHART_END + 2> drawn{};
    const pursuit_chart_format format = life.choices.id(PURSUIT_CHART_END);
    if (std::exchange(drawn[static_cast<std::size_t>(format + 1)], true)) return;
    all_of<char>(
        [&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_process_chart(format, buffer, size, needed);
        },
        true);
}

void validate(const Life& life) {
    const auto image = all_of<std::byte>([&](void* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(life.get(), 0, buffer, size, needed);
    });
    auto divergence = sized<pursuit_divergence>();
    REQUIRE(pursuit_recording_validate(image.data(), image.size(), standard(), &divergence) ==
            PURSUIT_OK);
    REQUIRE(divergence.diverged == 0);
}

}  // namespace

void fuzz(const Bytes& in) {
    static constexpr void (*kCalls[])(Life&) = {
        step,       play,        play_brief, skip,   act,       observe,        disagree,
        open_issue, separate,    reunite,    stress, good_time, intervene,      elapse,
        give_floor, set_turn_ms, set_traits, write,  record,    stop_recording, fork,
        reload,     hang,        visit,      live,   ask,       stand,          chart};
    Choices choices(in);
    auto couple = some_couple(standard(), choices.ConsumeIntegral<std::uint64_t>());
    auto process = made<pursuit_process>(
        [&](auto** out) { return pursuit_process_create(couple.get(), out); });
    Life life{choices, std::move(couple), std::move(process)};
    for (int calls = 0; choices.more() && calls < 10; ++calls) {
        choices.PickValueInArray(kCalls)(life);
        did(pursuit_process_observe(life.process.get(), life.get()));
    }
    if (life.recorded) validate(life);
}

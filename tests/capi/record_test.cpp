// Images and recordings: what is called does what the C++ API does.
#include "calls.hpp"

BOOST_FIXTURE_TEST_SUITE(record, Fixture)

BOOST_AUTO_TEST_CASE(saving_and_loading) {
    turns_of(couple.get(), 9);
    for (const std::int32_t with_model : {0, 1}) {
        const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_couple_save(couple.get(), with_model, buffer, size, needed);
        });
        auto info = sized<pursuit_image_info>();
        must(pursuit_image_inspect(image.data(), image.size(), &info));
        BOOST_TEST(info.of == PURSUIT_IMAGE_COUPLE);
        BOOST_TEST(info.carries_model == with_model);
        BOOST_TEST(info.model_hash == pursuit::Model::standard().hash());
        pursuit_couple* back = nullptr;
        const pursuit_status alone =
            pursuit_couple_load(image.data(), image.size(), nullptr, 0, &back);
        BOOST_TEST(alone == (with_model == 1 ? PURSUIT_OK : PURSUIT_STATUS_MODEL));
        pursuit_couple_destroy(back);
        must(pursuit_couple_load(image.data(), image.size(), model.get(), 0, &back));
        const Held<pursuit_couple> held(back), straight = fork();
        BOOST_TEST(hash_of(back) == hash_of(couple.get()));
        turns_of(back, 50);
        turns_of(straight.get(), 50);
        BOOST_TEST(hash_of(back) == hash_of(straight.get()));
    }
}

/// Why the last of some turns came about.
std::string told(const pursuit_model* model, const std::vector<pursuit_turn>& turns) {
    const auto text = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_why_text(model, turns.data(), turns.size(), turns.size() - 1, "Ana", "Ben",
                                nullptr, buffer, size, needed);
    });
    return text.data();
}

std::vector<pursuit_turn> turns_in(const std::vector<char>& image, const pursuit_model* under) {
    std::size_t count = 99;
    const auto load = [&](pursuit_turn* turns, std::size_t room) {
        return pursuit_couple_load_turns(image.data(), image.size(), under, 0, turns, room, &count);
    };
    const pursuit_status asked = load(nullptr, 0);
    BOOST_TEST(asked == (count > 0 ? PURSUIT_STATUS_SIZE : PURSUIT_OK));
    std::vector<pursuit_turn> out(count, sized<pursuit_turn>());
    must(load(out.data(), out.size()));
    return out;
}

BOOST_AUTO_TEST_CASE(saving_with_the_turns_that_reasons_reach_back_to) {
    std::vector<pursuit_turn> record;
    int forgotten = 0;
    for (int i = 0; i < 40; ++i) {
        const bool carries = i % 2 == 0;
        const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
            return pursuit_couple_save_with_turns(couple.get(), record.data(), record.size(),
                                                  carries, buffer, size, needed);
        });
        if (!carries) BOOST_TEST(image.size() <= 4096u);
        pursuit_couple* back = nullptr;
        must(pursuit_couple_load(image.data(), image.size(), model.get(), 0, &back));
        const Held<pursuit_couple> held(back);
        auto kept = turns_in(image, carries ? nullptr : model.get());
        const auto reach = static_cast<std::size_t>(PURSUIT_REASON_REACH);
        BOOST_TEST(kept.size() == std::min(record.size(), reach));
        for (std::size_t turn = 0; turn < kept.size(); ++turn) {
            const pursuit_turn& was = record[record.size() - kept.size() + turn];
            BOOST_TEST(std::memcmp(&kept[turn], &was, sizeof was) == 0);
        }
        record.push_back(turns_of(couple.get(), 1)[0]);
        kept.push_back(turns_of(back, 1)[0]);
        BOOST_TEST(told(model.get(), kept) == told(model.get(), record));
        forgotten += told(model.get(), {kept.back()}) != told(model.get(), record);
    }
    BOOST_TEST(forgotten > 20);
    // What is no record of this couple is refused, and nothing changes.
    std::vector<pursuit_turn> wrong = record;
    wrong.back().number = 40;
    char bytes[4096];
    std::size_t needed = 99;
    BOOST_TEST(pursuit_couple_save_with_turns(couple.get(), wrong.data(), wrong.size(), 0, bytes,
                                              sizeof bytes, &needed) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(pursuit_last_error() == "turn 40 is none of 40 turns, or not in order");
    BOOST_TEST(needed == 99u);
    wrong = record;
    wrong.back().move_id = PURSUIT_NONE;
    BOOST_TEST(pursuit_couple_save_with_turns(couple.get(), wrong.data(), wrong.size(), 0, bytes,
                                              sizeof bytes, nullptr) == PURSUIT_STATUS_ARGUMENT);
    // Further back than reasons reach nothing is looked at.
    wrong = record;
    wrong.front().perceived[0] = 1e9f;
    must(pursuit_couple_save_with_turns(couple.get(), wrong.data(), wrong.size(), 0, bytes,
                                        sizeof bytes, &needed));
}

BOOST_AUTO_TEST_CASE(loading_under_another_model) {
    const char* names[] = {"need_gain"};
    const float values[] = {1.9f};
    pursuit_model* out = nullptr;
    must(pursuit_model_override(model.get(), names, values, 1, &out));
    const Held<pursuit_model> other(out);
    const auto image = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple.get(), 0, buffer, size, needed);
    });
    pursuit_couple* back = couple.get();
    BOOST_TEST(pursuit_couple_load(image.data(), image.size(), out, 0, &back) ==
               PURSUIT_STATUS_MODEL);
    BOOST_TEST(back == nullptr);
    must(pursuit_couple_load(image.data(), image.size(), out, 1, &back));
    const Held<pursuit_couple> held(back);
    std::uint64_t expected = 0, hash = 1;
    must(pursuit_model_hash(out, &expected));
    must(pursuit_model_hash(pursuit_couple_model(back), &hash));
    BOOST_TEST(hash == expected);

    const auto saved = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_model_save(out, buffer, size, needed);
    });
    pursuit_model* loaded = nullptr;
    must(pursuit_model_load(saved.data(), saved.size(), 0, &loaded));
    must(pursuit_model_hash(loaded, &hash));
    BOOST_TEST(hash == expected);
    pursuit_model_destroy(loaded);
}

BOOST_AUTO_TEST_CASE(recording_and_validating) {
    pursuit_couple* c = couple.get();
    must(pursuit_couple_record(c, 10));
    const Held<pursuit_couple> unrecorded = some_couple(model.get());
    auto turn = sized<pursuit_turn>();
    const pursuit_traits t = traits(0.6f, 0.1f);
    const float share = 1;
    for (pursuit_couple* each : {c, unrecorded.get()}) {
        turns_of(each, 25);
        must(pursuit_couple_step(each, &turn));
        must(pursuit_couple_skip(each, 7));
        must(pursuit_couple_act(each, 0, PURSUIT_MOVE_SOFTEN, 0.5f, &turn));
        must(pursuit_couple_observe(each, 1, &share, 1, &turn));
        must(pursuit_couple_open_issue(each, 0.3f, PURSUIT_NONE));
        must(pursuit_couple_separate(each, 0, 5000));
        must(pursuit_couple_reunite(each));
        must(pursuit_couple_stress(each, 1, 0.5f));
        must(pursuit_couple_good_time(each, 2));
        must(pursuit_couple_intervene(each, PURSUIT_INTERVENTION_AFFIRM, 0, 1));
        must(pursuit_couple_elapse(each, 1000));
        must(pursuit_couple_give_floor(each, 1));
        must(pursuit_couple_set_turn_ms(each, 5000));
        must(pursuit_couple_set_traits(each, 1, &t));
        turns_of(each, 25);
    }
    BOOST_TEST(hash_of(c) == hash_of(unrecorded.get()));  // to be recorded changes nothing
    auto recording = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(c, 0, buffer, size, needed);
    });
    auto found = sized<pursuit_divergence>();
    must(pursuit_recording_validate(recording.data(), recording.size(), model.get(), &found));
    BOOST_TEST(found.diverged == 0);
    BOOST_TEST(found.reserved == 0u);
    BOOST_TEST(found.struct_size == sizeof found);
    BOOST_TEST(pursuit_recording_validate(recording.data(), recording.size(), nullptr, &found) ==
               PURSUIT_STATUS_MODEL);
    const float value = 0.5f;
    const std::int32_t id = PURSUIT_QUANTITY_AROUSAL;
    BOOST_TEST(pursuit_couple_write(c, &id, &value, 1) == PURSUIT_STATUS_STATE);
    const Held<pursuit_couple> copy = fork();  // goes on with a log of its own
    turns_of(copy.get(), 5);
    recording = filled<char>([&](char* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(copy.get(), 1, buffer, size, needed);
    });
    must(pursuit_recording_validate(recording.data(), recording.size(), nullptr, &found));
    BOOST_TEST(found.diverged == 0);
    must(pursuit_couple_stop_recording(c));
    must(pursuit_couple_write(c, &id, &value, 1));
}

BOOST_AUTO_TEST_SUITE_END()

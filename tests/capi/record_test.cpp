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

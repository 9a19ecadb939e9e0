// The same of charts, pictures and reports.
#include "abuse.hpp"

BOOST_FIXTURE_TEST_SUITE(abuse_pictures, Attacked)

BOOST_AUTO_TEST_CASE(charts_and_pictures) {
    std::vector<char> text(200000);
    std::size_t needed = 0;
    const auto to = array(text.data());
    const Value<std::size_t> room(text.size(), {0, 1, 50, kHuge});
    const auto m = handle<const pursuit_model>(model.get());
    const auto c = handle<const pursuit_couple>(couple.get());
    ATTACK(pursuit_model_chart, m, id(PURSUIT_CHART_DOT), to, room, Any{&needed});
    ATTACK(pursuit_process_chart, id(PURSUIT_CHART_SCXML), to, room, Any{&needed});
    ATTACK(pursuit_picture_style, to, room, Any{&needed});
    const Any<const pursuit_frame*> any_frame{nullptr};
    ATTACK(pursuit_picture_loop, c, In(&turns[0]), count(12), maybe_id(PURSUIT_NONE), any_frame, to,
           room, Any{&needed});
    const pursuit_mark mark{sizeof mark, 0, 3, "text"};
    ATTACK(pursuit_picture_timeline, In(&turns[0]), count(12), In(&mark), count(1), any_frame, to,
           room, Any{&needed});
    const char* const label = "label";
    std::vector<pursuit_contrast> contrasts(PURSUIT_OUTCOME_END, soiled<pursuit_contrast>());
    for (pursuit_contrast& contrast : contrasts) {
        contrast = {};
        contrast.struct_size = sizeof contrast;
    }
    const pursuit_outcome outcome = PURSUIT_OUTCOME_HOLDS;
    ATTACK(pursuit_picture_what_if, array(&label), In(contrasts.data()), count(1), Any<uint32_t>{2},
           array(&outcome), count(1), any_frame, to, room, Any{&needed});
    pursuit_loop loop = soiled<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    const pursuit_point path[] = {{0.5, 0.5}};
    ATTACK(pursuit_picture_portrait, In(&loop), id(PURSUIT_SEAT_A), array(&path[0]), count(1),
           any_frame, to, room, Any{&needed});
    const float value = 0.5f;
    pursuit_map map{};
    map.struct_size = sizeof map;
    map.columns = map.rows = 1;
    map.values = &value;
    ATTACK(pursuit_picture_map, In(&map), any_frame, to, room, Any{&needed});

    const auto frame_refused = [&](auto change) {
        pursuit_frame wrong{sizeof wrong, 500, {"a", "b"}, "x", 0, 0};
        BOOST_TEST(pursuit_picture_map(&map, &wrong, text.data(), text.size(), nullptr) == 0);
        change(wrong);
        return pursuit_picture_map(&map, &wrong, text.data(), text.size(), nullptr) ==
               PURSUIT_STATUS_ARGUMENT;
    };
    BOOST_TEST(frame_refused([](auto& f) { f.struct_size = 3; }));
    BOOST_TEST(frame_refused([](auto& f) { f.width = kNan; }));
    BOOST_TEST(frame_refused([](auto& f) { f.width = 319; }));
    BOOST_TEST(frame_refused([](auto& f) { f.id = "1"; }));
    BOOST_TEST(frame_refused([](auto& f) { f.no_style = 2; }));
    BOOST_TEST(frame_refused([](auto& f) { f.reserved = 1; }));
    const auto map_refused = [&](auto change) {
        pursuit_map wrong = map;
        change(wrong);
        return pursuit_picture_map(&wrong, nullptr, text.data(), text.size(), nullptr) ==
               PURSUIT_STATUS_ARGUMENT;
    };
    const float too_much = 1.5f;
    BOOST_TEST(map_refused([](auto& x) { x.columns = 0; }));
    BOOST_TEST(map_refused([](auto& x) { x.rows = 201; }));
    BOOST_TEST(map_refused([](auto& x) { x.values = nullptr; }));
    BOOST_TEST(map_refused([&](auto& x) { x.values = &too_much; }));
    BOOST_TEST(map_refused([](auto& x) { x.class_count = 2; }));
    BOOST_TEST(map_refused([](auto& x) { x.class_count = 6; }));
    BOOST_TEST(map_refused([](auto& x) { x.across_range[0] = kNan; }));
    BOOST_TEST(map_refused([](auto& x) { x.up_range[0] = -1.5e308, x.up_range[1] = 1.5e308; }));
    BOOST_TEST(map_refused([](auto& x) { x.mark_label = "m", x.mark.pursuit = kNan; }));
    contrasts[3].low = kNan;
    BOOST_TEST(pursuit_picture_what_if(&label, contrasts.data(), 1, 2, &outcome, 1, nullptr,
                                       text.data(), text.size(),
                                       nullptr) == PURSUIT_STATUS_ARGUMENT);
    contrasts[3].low = 0;
    contrasts[outcome].high = 1e20;
    BOOST_TEST(pursuit_picture_what_if(&label, contrasts.data(), 1, 2, &outcome, 1, nullptr,
                                       text.data(), text.size(),
                                       nullptr) == PURSUIT_STATUS_ARGUMENT);
}

/// How far apart the caller's structs are is what a count is multiplied by: it must not wrap.
BOOST_AUTO_TEST_CASE(arrays_of_large_structs) {
    struct Large {
        pursuit_turn turn;
        char later[4096 - sizeof(pursuit_turn)];
    };
    static_assert(sizeof(Large) == 4096);
    Large large{};
    large.turn.struct_size = sizeof large;
    const std::uint64_t before = hash_of(couple.get());
    for (const std::size_t count : {SIZE_MAX / sizeof large + 2, PTRDIFF_MAX / sizeof large + 1}) {
        BOOST_TEST(pursuit_couple_play(couple.get(), &large.turn, count) ==
                   PURSUIT_STATUS_ARGUMENT);
        BOOST_TEST(hash_of(couple.get()) == before);
    }
    must(pursuit_couple_play(couple.get(), &large.turn, 1));
    BOOST_TEST(hash_of(couple.get()) != before);
}

/// Its next round would overflow.
BOOST_AUTO_TEST_CASE(portrait_of_a_loop_near_the_largest_number) {
    auto loop = soiled<pursuit_loop>();
    must(pursuit_loop_init(&loop));
    loop.order = 1;
    loop.pursuit = {0.08, 0.15, 1.09e308, 0, 1, 0.72, 0.85};
    std::vector<char> text(200000);
    const auto draw = [&] {
        return pursuit_picture_portrait(&loop, PURSUIT_SEAT_A, nullptr, 0, nullptr, text.data(),
                                        text.size(), nullptr);
    };
    BOOST_TEST(draw() == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(std::string(pursuit_last_error()) ==
               "pursuit's drive is 1.09e+308, expected -1000000 to 1000000");
    loop.pursuit.drive = 1e6;  // at the ends of their ranges all is well
    loop.withdrawal = {0.999999, 1e6, -1e6, -1e6, 1e6, 1e6, loop.withdrawal.cap};
    loop.low = static_cast<double>(-attack::kInfinite);
    loop.high = static_cast<double>(attack::kInfinite);
    must(draw());
    const std::string svg = text.data();
    for (const char* wrong : {"nan", "inf"}) BOOST_TEST(svg.find(wrong) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(reports) {
    std::vector<char> text(400000);
    std::size_t needed = 0;
    must(pursuit_couple_record(couple.get(), 10));
    must(pursuit_couple_skip(couple.get(), 3));
    const auto image = recording_of(couple.get());
    pursuit_story run = soiled<pursuit_story>();
    run = {sizeof run, 0, nullptr, image.data(), image.size(), nullptr, nullptr, {}};
    const pursuit_reporting how{sizeof how, 0, 3, 0, nullptr};
    ATTACK(pursuit_report, In(&run), Value<std::size_t>(1, {0, kHuge, kHuge / 8}),
           Any<const pursuit_reporting*>{&how}, array(text.data()),
           Value<std::size_t>(text.size(), {0, 1, 50, kHuge}), Any{&needed});
    const auto refused = [&](auto change) {
        pursuit_story wrong = run;
        pursuit_reporting asked = how;
        change(wrong, asked);
        return pursuit_report(&wrong, 1, &asked, text.data(), text.size(), nullptr);
    };
    BOOST_TEST(refused([](auto&, auto&) {}) == PURSUIT_OK);
    BOOST_TEST(refused([](auto& r, auto&) { r.recording = nullptr; }) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(refused([](auto& r, auto&) { r.recording_size = 0; }) == PURSUIT_STATUS_INPUT);
    BOOST_TEST(refused([](auto& r, auto&) { r.recording_size -= 1; }) == PURSUIT_STATUS_INPUT);
    BOOST_TEST(refused([](auto& r, auto&) { r.reserved = 1; }) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(refused([](auto&, auto& h) { h.pairs = 1; }) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(refused([](auto&, auto& h) { h.pairs = 10001; }) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(refused([](auto&, auto& h) { h.transcript = 100001; }) == PURSUIT_STATUS_ARGUMENT);
    BOOST_TEST(refused([](auto&, auto& h) { h.struct_size = 2; }) == PURSUIT_STATUS_ARGUMENT);
}

BOOST_AUTO_TEST_SUITE_END()

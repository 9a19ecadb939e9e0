// Scenes: how long silences are, who breaks them, and what a host tells meanwhile.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <pursuit/engine/scene.hpp>
#include <pursuit/record/snapshot.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

const Model& model() { return Model::standard(); }
constexpr Traits kPursuer = somebody(0.78f, 0.25f), kWithdrawer = somebody(0.3f, 0.75f);

Couple peaceful(std::uint64_t id = 0) {
    Couple couple{model(), kPursuer, kWithdrawer, 7, id};
    couple.set_turn_ms(3000);
    return couple;
}
Couple quarrel(std::uint64_t id = 0) {
    Couple couple = peaceful(id);
    BOOST_REQUIRE(!couple.happens(Disagreement{0.75f, Seat::a}));
    return couple;
}

/// What of a turn shows that it is the same.
struct Made {
    std::int64_t time_ms;
    Seat mover;
    Move move;
    bool host_made;
    bool operator==(const Made&) const = default;
};
using Played = std::vector<Made>;

void advance(Scene& scene, Couple& couple, std::int64_t now_ms, Played& into) {
    std::optional<Turn> turn;
    while (true) {
        BOOST_REQUIRE(!scene.advance(couple, now_ms, turn));
        if (!turn) break;
        into.push_back({turn->time_ms, turn->mover, turn->move, turn->host_made});
    }
    BOOST_REQUIRE(couple.state().clock_ms == now_ms);
}

struct Note {
    std::int64_t at_ms;
    Told what;
};
const std::vector<Note> kEvening{
    {2500, HostMove{Seat::b, Move::deflect}}, {2500, Stress{Seat::b, 0.4f}},
    {9000, HostMove{Seat::b, Move::listen}},  {30000, HostMove{Seat::b, Move::validate, 0.9f}},
    {60001, Separation{Seat::a, 45000}},      {200000, GoodTime{3}},
    {200000, OpenIssue{0.3f, Seat::b}},       {250000, Disagreement{0.6f, Seat::a}}};

/// Five minutes in steps of so many milliseconds; what happens is told in the step it falls into.
std::pair<Played, std::uint64_t> evening_in_steps(std::int64_t step) {
    constexpr std::int64_t end = 300000;
    Couple couple = quarrel();
    Scene scene{Seat::b};
    Played played;
    std::size_t next = 0;
    for (std::int64_t now = 0; now < end;) {
        now = std::min(now + step, end);
        for (; next < kEvening.size() && kEvening[next].at_ms <= now; ++next) {
            BOOST_REQUIRE(!scene.tell(couple, kEvening[next].at_ms, kEvening[next].what));
        }
        advance(scene, couple, now, played);
    }
    return {played, couple.hash()};
}

/// Of many couples made alike, the share whose silence is longer than that many milliseconds.
double share_above(double ms, const std::function<Couple(std::uint64_t)>& make, Seat seat) {
    constexpr int n = 2000;
    int above = 0;
    for (std::uint64_t id = 0; id < n; ++id) {
        const Couple couple = make(id);
        above += static_cast<double>(due(couple, seat) - couple.state().since_ms -
                                     couple.turn_ms()) > ms;
    }
    return above / static_cast<double>(n);
}
double mean_silence(const std::function<Couple(std::uint64_t)>& make, Seat seat) {
    constexpr int n = 2000;
    double sum = 0;
    for (std::uint64_t id = 0; id < n; ++id) {
        const Couple couple = make(id);
        sum += static_cast<double>(due(couple, seat) - couple.state().since_ms - couple.turn_ms());
    }
    return sum / n;
}
Couple after(Move move, std::uint64_t id) {
    Couple couple = peaceful(id);
    Turn turn;
    BOOST_REQUIRE(!couple.act(Seat::a, move, 1.0f, turn));
    return couple;
}

BOOST_AUTO_TEST_SUITE(scene)

BOOST_AUTO_TEST_CASE(the_moment_follows_from_what_happened_last_and_not_from_time_that_passes) {
    Couple couple = quarrel();
    couple.skip(5);
    const std::int64_t at = due(couple, Seat::a), other_at = due(couple, Seat::b);
    const std::uint64_t hash = couple.hash();
    for (int i = 0; i < 100; ++i) {
        BOOST_REQUIRE(!couple.elapse(17 * i));
        BOOST_TEST(due(couple, Seat::a) == at);
        BOOST_TEST(due(couple, Seat::b) == other_at);
    }
    Couple fresh = quarrel();
    fresh.skip(5);
    BOOST_TEST(fresh.hash() == hash);  // that of a couple that was never asked
    BOOST_TEST(due(fresh, Seat::a) == at);
    fresh.reseed(8);
    BOOST_TEST(due(fresh, Seat::a) != at);
}

BOOST_AUTO_TEST_CASE(asking_and_reading_change_nothing) {
    Couple asked = quarrel(), left_alone = quarrel();
    for (int i = 0; i < 200; ++i) {
        (void)due(asked, Seat::a);
        (void)due(asked, std::optional<Seat>{});
        const Turn x = asked.play(), y = left_alone.play();
        BOOST_REQUIRE((x.move == y.move && x.time_ms == y.time_ms && x.uniform == y.uniform));
    }
    BOOST_TEST(asked.hash() == left_alone.hash());
}

BOOST_AUTO_TEST_CASE(silences_have_the_median_and_the_spread_of_the_model) {
    Tables tables = model().tables();
    Coefficients& c = tables.coefficients;
    c.silence_urgent_seconds = c.silence_calm_seconds = 10;  // whatever presses
    c.silence_spread = 5;
    c.silence_hold = 2;
    const Model even{tables};
    const auto make = [&](std::uint64_t id) {
        Couple couple{even, kPursuer, kWithdrawer, 3, id};
        couple.give_floor(Seat::a);
        return couple;
    };
    BOOST_TEST(share_above(1999, make, Seat::a) == 1.0);
    BOOST_TEST(share_above(50000, make, Seat::a) == 0.0);
    BOOST_TEST(std::abs(share_above(10000, make, Seat::a) - 0.5) < 0.035);
    BOOST_TEST(std::abs(share_above(20000, make, Seat::b) - 0.5) < 0.035);  // who holds back
    // u of 1/4 is (1 + 4 / 4) / (5 - 4 / 4) = 1/2 of the median, u of 3/4 twice of it.
    BOOST_TEST(std::abs(share_above(5000, make, Seat::a) - 0.75) < 0.035);
    BOOST_TEST(std::abs(share_above(20000, make, Seat::a) - 0.25) < 0.035);
}

BOOST_AUTO_TEST_CASE(who_is_pressed_is_quick_and_who_is_tired_or_keeps_out_of_it_slow) {
    const auto with = [](float unmet_heard, float exertion, float unmet_space) {
        return [=](std::uint64_t id) {
            Couple couple = peaceful(id);
            State state = couple.state();
            State::Side& side = state.sides[0];
            side.inner.unmet[static_cast<std::size_t>(Need::heard)] = unmet_heard;
            side.inner.unmet[static_cast<std::size_t>(Need::space)] = unmet_space;
            side.trail.exertion = exertion;
            BOOST_REQUIRE(!couple.restore(state));
            couple.give_floor(Seat::a);
            return couple;
        };
    };
    const double calm = mean_silence(with(0.1f, 0, 0.1f), Seat::a);
    const double pressed = mean_silence(with(0.9f, 0, 0.1f), Seat::a);
    const double tired = mean_silence(with(0.9f, 0.8f, 0.1f), Seat::a);
    const double keeping_out = mean_silence(with(0.9f, 0, 1.0f), Seat::a);
    BOOST_TEST(pressed < 0.6 * calm);
    BOOST_TEST(tired > 1.3 * pressed);
    BOOST_TEST(keeping_out > 1.1 * pressed);
}

BOOST_AUTO_TEST_CASE(a_bid_is_answered_sooner_than_silence) {
    const auto asked = [](std::uint64_t id) { return after(Move::invite, id); };
    const auto left = [](std::uint64_t id) { return after(Move::stay_silent, id); };
    BOOST_TEST(mean_silence(asked, Seat::b) < 0.5 * mean_silence(left, Seat::b));
}

BOOST_AUTO_TEST_CASE(nobody_acts_by_themselves_before_the_length_of_a_turn_is_over) {
    Couple couple = quarrel();
    Scene scene;
    std::optional<Turn> turn;
    std::int64_t last = -1;
    for (int turns = 0; turns < 200; ++turns) {
        BOOST_REQUIRE(!scene.advance(couple, 100000000, turn));
        BOOST_REQUIRE(turn.has_value());
        BOOST_TEST(turn->time_ms > last + 3000);
        BOOST_TEST(turn->time_ms == couple.state().clock_ms);  // a turn takes no time of the clock
        BOOST_TEST(couple.turn_ms() == 3000u);
        last = turn->time_ms;
    }
}

BOOST_AUTO_TEST_CASE(one_speaks_twice_where_the_other_lets_it) {
    int turns = 0, twice = 0;
    for (std::uint64_t id = 0; id < 50; ++id) {
        Couple couple = quarrel(id);
        Scene scene;
        std::optional<Turn> turn;
        for (int i = 0; i < 40; ++i) {
            const Couple before = couple;
            const Seat floor = couple.state().floor;
            const Due first = due(couple, std::optional<Seat>{});
            BOOST_REQUIRE(!scene.advance(couple, kEndOfClock, turn) && turn.has_value());
            BOOST_TEST((turn->mover == first.seat));
            BOOST_TEST(turn->time_ms == first.at_ms);
            if (turn->mover != floor) BOOST_TEST(due(before, floor) > turn->time_ms);
            BOOST_TEST((couple.state().floor == other(turn->mover)));
            twice += turn->mover != floor;
            ++turns;
        }
    }
    BOOST_TEST(twice > turns / 20);
    BOOST_TEST(twice < turns / 3);
}

BOOST_AUTO_TEST_CASE(any_splitting_of_the_same_time_gives_the_same_bits) {
    const auto whole = evening_in_steps(300000);
    BOOST_TEST(whole.first.size() > 12u);
    BOOST_TEST(std::ranges::count(whole.first, true, &Made::host_made) == 3);
    for (const std::int64_t step : {1, 16, 17, 1000, 44999, 299999}) {
        const auto split = evening_in_steps(step);
        BOOST_TEST((split.first == whole.first), "in steps of " << step << " ms");
        BOOST_TEST(split.second == whole.second);
    }
}

BOOST_AUTO_TEST_CASE(what_is_told_happens_in_order_of_time_whatever_the_order_of_telling) {
    Couple in_order = quarrel(), told_anyhow = quarrel(), by_hand = quarrel();
    Scene scene{Seat::b}, other_scene{Seat::b};
    const std::array<Note, 4> notes{{{100, HostMove{Seat::b, Move::blame}},
                                     {200, HostMove{Seat::b, Move::apologise}},
                                     {200, HostMove{Seat::b, Move::soften}},
                                     {300, Stress{Seat::a, 0.5f}}}};
    for (const Note& n : notes) BOOST_REQUIRE(!scene.tell(in_order, n.at_ms, n.what));
    for (const std::size_t i : {3u, 1u, 0u, 2u}) {  // of the same moment, 1 before 2
        BOOST_REQUIRE(!other_scene.tell(told_anyhow, notes[i].at_ms, notes[i].what));
    }
    Played x, y;
    advance(scene, in_order, 400, x);
    advance(other_scene, told_anyhow, 400, y);
    BOOST_TEST((x == y));
    BOOST_REQUIRE(x.size() == 3u);
    BOOST_TEST((x[1] == Made{200, Seat::b, Move::apologise, true}));
    BOOST_TEST((x[2] == Made{200, Seat::b, Move::soften, true}));
    // The same as a host would do it by itself.
    Turn turn;
    by_hand.set_turn_ms(0);
    BOOST_REQUIRE(!by_hand.elapse(100) && !by_hand.act(Seat::b, Move::blame, {}, turn));
    BOOST_REQUIRE(!by_hand.elapse(100) && !by_hand.act(Seat::b, Move::apologise, {}, turn));
    BOOST_REQUIRE(!by_hand.act(Seat::b, Move::soften, {}, turn) && !by_hand.elapse(100));
    BOOST_REQUIRE(!by_hand.happens(Stress{Seat::a, 0.5f}) && !by_hand.elapse(100));
    by_hand.set_turn_ms(3000);
    BOOST_TEST(in_order.hash() == by_hand.hash());
    BOOST_TEST(told_anyhow.hash() == by_hand.hash());
}

BOOST_AUTO_TEST_CASE(a_full_scene_says_so_and_loses_nothing) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    for (std::size_t i = 0; i < Scene::kPlaces; ++i) {
        BOOST_REQUIRE(!scene.tell(couple, 1000 - static_cast<std::int64_t>(i),
                                  HostMove{Seat::b, static_cast<Move>(i)}));
    }
    BOOST_TEST(scene.waiting() == Scene::kPlaces);
    const Fault fault = scene.tell(couple, 5, HostMove{Seat::b, Move::leave});
    BOOST_TEST((fault.status == Status::full));
    BOOST_TEST(fault.message() == "16 things wait already: advance the couple first");
    BOOST_TEST(scene.waiting() == Scene::kPlaces);
    Played played;
    advance(scene, couple, 1000, played);
    BOOST_REQUIRE(played.size() == Scene::kPlaces);  // none of them the one that was refused
    for (std::size_t i = 0; i < Scene::kPlaces; ++i) {
        BOOST_TEST((played[i].move == static_cast<Move>(Scene::kPlaces - 1 - i)));
    }
    BOOST_TEST(scene.waiting() == 0u);
    BOOST_TEST(!scene.tell(couple, 1000, HostMove{Seat::b, Move::leave}));
}

BOOST_AUTO_TEST_CASE(wrong_times_and_values_are_refused_and_change_nothing) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    BOOST_REQUIRE(!couple.elapse(5000));
    BOOST_REQUIRE(!scene.tell(couple, 6000, Reunion{}));
    const std::uint64_t hash = couple.hash();
    const auto refused = [&](const Fault& fault, std::string_view text) {
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(fault.message() == text);
        BOOST_TEST(scene.waiting() == 1u);
        BOOST_TEST(couple.hash() == hash);
    };
    const std::string_view moves = "move is 255, expected 0 to 24";
    refused(scene.tell(couple, 4999, Reunion{}),
            "at_ms is 4999, expected 5000, which is now, to 4611686018427387904");
    refused(scene.tell(couple, kEndOfClock + 1, Reunion{}),
            "at_ms is 4611686018427387905, expected 5000, which is now, to 4611686018427387904");
    refused(scene.tell(couple, 6000, HostMove{Seat::b, kNoMove}), moves);
    refused(scene.tell(couple, 6000, HostMove{Seat::b, Move::blame, 1.5f}),
            "intensity is 1.5, expected 0 to 1");
    refused(scene.tell(couple, 6000, Stress{Seat::a, -0.5f}), "severity is -0.5, expected 0 to 1");
    refused(scene.tell(couple, 6000, GoodTime{0}), "exchanges is 0, expected 1 to 1000");
    std::optional<Turn> turn = Turn{};
    refused(scene.advance(couple, 4999, turn),
            "now_ms is 4999, expected 5000, which is now, to 4611686018427387904");
    BOOST_TEST(turn.has_value());  // as it was
}

BOOST_AUTO_TEST_CASE(the_player_never_acts_by_itself_and_the_other_may_go_on) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    Played played;
    advance(scene, couple, 300000, played);
    BOOST_TEST(played.size() > 5u);
    for (const Made& made : played) BOOST_TEST((made.mover == Seat::a));
    Couple other_couple = quarrel();
    Scene other_scene{Seat::a};  // who has the floor
    std::optional<Turn> turn;
    BOOST_REQUIRE(!other_scene.advance(other_couple, kEndOfClock, turn) && turn.has_value());
    BOOST_TEST((turn->mover == Seat::b));
}

BOOST_AUTO_TEST_CASE(a_player_may_act_before_the_length_of_a_turn_is_over) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    std::optional<Turn> turn;
    BOOST_REQUIRE(!scene.advance(couple, 100000, turn) && turn && turn->mover == Seat::a);
    const std::int64_t at = turn->time_ms + 500;
    BOOST_REQUIRE(!scene.tell(couple, at, HostMove{Seat::b, Move::listen}));
    BOOST_REQUIRE(!scene.advance(couple, at, turn) && turn.has_value());
    BOOST_TEST((turn->move == Move::listen));
    BOOST_TEST(turn->time_ms == at);
}

BOOST_AUTO_TEST_CASE(who_is_away_and_who_is_left_wait_for_the_return) {
    Couple couple = quarrel();
    BOOST_REQUIRE(!couple.happens(Separation{Seat::b, 60000}));
    for (const Seat seat : {Seat::a, Seat::b}) {
        BOOST_TEST(due(couple, seat) > 60000);
        BOOST_TEST(due(couple, seat) < 60000 + 4 * 40000 * 3);
    }
    BOOST_REQUIRE(!couple.happens(Separation{Seat::b, {}}));
    BOOST_TEST(due(couple, Seat::a) == kEndOfClock);
    BOOST_TEST(due(couple, Seat::b) == kEndOfClock);
    Scene scene;
    Played played;
    advance(scene, couple, 10000000, played);
    BOOST_TEST(played.empty());
    BOOST_REQUIRE(!scene.tell(couple, 10000000, Reunion{}));
    advance(scene, couple, 10600000, played);
    BOOST_TEST(!played.empty());
}

BOOST_AUTO_TEST_CASE(both_apart_wait_longer_but_not_beyond_what_was_promised) {
    for (std::uint64_t id = 0; id < 100; ++id) {
        Couple near = quarrel(id), apart = near, promised = near;
        BOOST_REQUIRE(!apart.happens(Separation{}) && !promised.happens(Separation{{}, 120000}));
        for (const Seat seat : {Seat::a, Seat::b}) {
            const std::int64_t wait = due(near, seat) - 3000, longer = due(apart, seat) - 3000;
            BOOST_TEST(std::abs(static_cast<double>(longer) / static_cast<double>(wait) - 30) < 1);
            BOOST_TEST(due(promised, seat) ==
                       std::min(due(apart, seat), 120000 + due(near, seat) - 3000));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_mirrored_couple_has_a_mirrored_scene) {
    Couple one{model(), kPursuer, kWithdrawer, 5}, mirrored{model(), kWithdrawer, kPursuer, 5};
    BOOST_REQUIRE(!one.happens(Disagreement{0.75f, Seat::a}) &&
                  !mirrored.happens(Disagreement{0.75f, Seat::b}));
    Scene scene, other_scene;
    Played x, y;
    advance(scene, one, 10800000, x);
    advance(other_scene, mirrored, 10800000, y);
    for (Made& made : y) made.mover = other(made.mover);
    BOOST_TEST(x.size() > 50u);
    BOOST_TEST((x == y));
}

BOOST_AUTO_TEST_CASE(a_scene_goes_on_after_saving_and_loading) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    Played before, went_on, loaded_on;
    advance(scene, couple, 61234, before);
    std::array<std::byte, kCoupleImageBytes> bytes;
    std::size_t size = 0;
    BOOST_REQUIRE(!save(couple, bytes, size));
    Couple loaded = load(std::span(bytes).first(size), model());
    Scene fresh{Seat::b};
    advance(scene, couple, 600000, went_on);
    advance(fresh, loaded, 600000, loaded_on);
    BOOST_TEST(went_on.size() > 10u);
    BOOST_TEST((went_on == loaded_on));
    BOOST_TEST(couple.hash() == loaded.hash());
}

BOOST_AUTO_TEST_CASE(a_fork_of_a_game_is_a_copy_of_the_couple_and_of_the_scene) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    BOOST_REQUIRE(!scene.tell(couple, 70000, Stress{Seat::a, 0.5f}));
    Couple fork = couple;
    Scene scene_of_fork = scene;
    Played x, y;
    advance(scene, couple, 200000, x);
    advance(scene_of_fork, fork, 200000, y);
    BOOST_TEST((x == y));
    BOOST_TEST(couple.hash() == fork.hash());
}

BOOST_AUTO_TEST_CASE(a_recorded_scene_is_the_same_and_can_be_played_again) {
    Couple couple = quarrel();
    Recorder recorder{quarrel(), 7};
    Scene scene{Seat::b}, recorded{Seat::b};
    Played x, y;
    std::optional<Turn> turn;
    for (const Note& n : kEvening) {
        BOOST_REQUIRE(!scene.tell(couple, n.at_ms, n.what));
        BOOST_REQUIRE(!recorded.tell(recorder.couple(), n.at_ms, n.what));
    }
    for (std::int64_t now = 0; now <= 300000; now += 10000) {
        advance(scene, couple, now, x);
        while (!recorder.advance(recorded, now, turn) && turn) {
            y.push_back({turn->time_ms, turn->mover, turn->move, turn->host_made});
        }
    }
    BOOST_TEST((x == y));
    BOOST_TEST(recorder.couple().hash() == couple.hash());
    std::vector<std::byte> image(100000);
    std::size_t size = 0;
    BOOST_REQUIRE(!save(recorder, image, size));
    std::optional<Divergence> divergence;
    BOOST_TEST(!validate(std::span(image).first(size), model(), divergence));
    BOOST_TEST(!divergence.has_value());
}

BOOST_AUTO_TEST_CASE(time_ends_where_clocks_stop) {
    Couple couple = quarrel();
    Scene scene{Seat::b};
    BOOST_REQUIRE(!couple.happens(Separation{Seat::a, {}}));
    BOOST_REQUIRE(!scene.tell(couple, kEndOfClock, HostMove{Seat::b, Move::share}));
    Played played;
    advance(scene, couple, kEndOfClock, played);
    BOOST_TEST(played.size() == 1u);
    BOOST_TEST(due(couple, Seat::a) == kEndOfClock);
}

BOOST_AUTO_TEST_CASE(coefficients_of_silence_have_ranges) {
    for (const auto& [name, least, most] : {std::tuple{"silence_urgent_seconds", 0.01f, 86400.0f},
                                            {"silence_calm_seconds", 0.01f, 86400.0f},
                                            {"silence_spread", 1.0f, 100.0f},
                                            {"silence_bid", 0.0f, 1.0f},
                                            {"silence_hold", 1.0f, 100.0f},
                                            {"silence_apart", 1.0f, 10000.0f}}) {
        const auto all = coefficients();
        const auto c = std::ranges::find(all, name, &Coefficient::name);
        BOOST_REQUIRE(c != all.end());
        BOOST_TEST(c->least == least);
        BOOST_TEST(c->most == most);
        for (const bool low : {true, false}) {
            Tables tables = model().tables();
            tables.coefficients.*c->field = low ? least : most;
            std::unique_ptr<Model> out;
            BOOST_TEST(!Model::make(tables, out), name);
            const Couple couple{*out, kPursuer, kWithdrawer, 1};
            BOOST_TEST(due(couple, Seat::a) > 10000);  // and the silence is in the clock's range
            BOOST_TEST(due(couple, Seat::a) < kEndOfClock);
            tables.coefficients.*c->field = low ? -1.0f : 2 * most;
            BOOST_TEST((Model::make(tables, out).status != Status::ok));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

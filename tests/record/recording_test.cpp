// Recordings: what an observation takes in them, and who looks on while one is played again.
#include "record/recording.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include <pursuit/record/snapshot.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

using Bytes = std::vector<std::byte>;

Bytes image_of(const Recorder& recorder) {
    std::size_t needed = 0;
    (void)save(recorder, {}, needed);
    Bytes out(needed);
    BOOST_REQUIRE(!save(recorder, out, needed));
    return out;
}

Couple arguing(const Model& model = Model::standard()) {
    Couple couple{model, somebody(0.8f, 0.2f), somebody(0.25f, 0.8f), 7, 3};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.6f, Seat::a}));
    return couple;
}

bool validates(const Bytes& image, const Model& model) {
    std::optional<Divergence> where;
    const Fault fault = validate(image, model, where);
    return !fault && !where;
}

/// The standard model with moves in all slots.
Tables with_all_moves() {
    Tables t = Model::standard().tables();
    for (std::size_t m = static_cast<std::size_t>(t.move_count); m < kMoveSlots; ++m) {
        t.moves[m] = t.moves[0];
        std::strcpy(t.moves[m].name, ("own_" + std::to_string(m)).c_str());
        for (StanceRow& stance : t.stances) {
            stance.open[m] = stance.open[0];
            stance.lean[m] = stance.lean[0];
        }
    }
    t.move_count = kMoveSlots;
    return t;
}

/// Keeps what it sees and hears, in its order: "t" a turn, "h" what happens.
struct Keeper final : Onlooker {
    std::string order;
    std::vector<Turn> turns;
    std::vector<std::uint64_t> hashes;

    void begins(const Couple& couple) override { hashes.push_back(couple.hash()); }
    void sees(const Turn& turn, const Couple& couple) override {
        order += 't';
        turns.push_back(turn);
        hashes.push_back(couple.hash());
    }
    void hears(const Happening& happening) override {
        order += std::holds_alternative<Elapse>(happening.what) ? 'e' : 'h';
    }
};

bool same(const Turn& x, const Turn& y) {
    return x.number == y.number && x.time_ms == y.time_ms && x.mover == y.mover &&
           x.move == y.move && x.intensity == y.intensity && x.probability == y.probability &&
           x.host_made == y.host_made && x.features == y.features && x.perceived == y.perceived;
}

/// FNV-1a over all but itself, at byte 40.
void fix_checksum(Bytes& image) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (std::size_t i = 0; i < image.size(); ++i) {
        if (i < 40 || i >= 48)
            hash = (hash ^ std::to_integer<std::uint64_t>(image[i])) * 0x100000001b3;
    }
    for (std::size_t i = 0; i < 8; ++i) image[40 + i] = std::byte(hash >> (8 * i) & 0xff);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recording)

BOOST_AUTO_TEST_CASE(an_observation_takes_four_bytes_for_each_move_it_stands_for) {
    const Model model{with_all_moves()};
    constexpr std::size_t kFixed = 1 + 1 + 4;  // what it is, the seat, which moves
    Turn turn;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        Recorder recorder{arguing(model)};
        const std::size_t before = image_of(recorder).size();
        Code code;
        code.share[m] = 0.25f;
        BOOST_TEST(!recorder.observe(Seat::b, code, turn));
        BOOST_TEST(image_of(recorder).size() == before + kFixed + 4);
        BOOST_TEST(validates(image_of(recorder), model), m);
    }
    Recorder recorder{arguing(model)};
    const std::size_t before = image_of(recorder).size();
    Code all;
    for (std::size_t m = 0; m < kMoveSlots; ++m) all.share[m] = 1.0f / static_cast<float>(m + 1);
    BOOST_TEST(!recorder.observe(Seat::a, all, turn));
    BOOST_TEST(image_of(recorder).size() == before + kFixed + 4 * kMoveSlots);
    BOOST_TEST(validates(image_of(recorder), model));
}

BOOST_AUTO_TEST_CASE(who_looks_on_sees_every_turn_once_as_it_was) {
    Recorder recorder{arguing(), 4};
    std::vector<Turn> turns;
    std::vector<std::uint64_t> hashes{recorder.couple().hash()};
    const auto keep = [&](const Turn& turn) {
        turns.push_back(turn);
        hashes.push_back(recorder.couple().hash());
    };
    Turn turn;
    Code code;
    code.share[static_cast<std::size_t>(Move::share)] = 1;
    code.share[static_cast<std::size_t>(Move::listen)] = 0.5f;
    for (int i = 0; i < 3; ++i) keep(recorder.play());
    BOOST_REQUIRE(!recorder.happens(Stress{Seat::a, 0.5f}));
    BOOST_REQUIRE(!recorder.act(Seat::b, Move::apologise, {}, turn));
    keep(turn);
    BOOST_REQUIRE(!recorder.elapse(60000));
    BOOST_REQUIRE(!recorder.act(Seat::b, Move::listen, 0.5f, turn));
    keep(turn);
    recorder.give_floor(Seat::a);
    recorder.set_turn_ms(5000);
    BOOST_REQUIRE(!recorder.observe(Seat::b, code, turn));
    keep(turn);
    BOOST_REQUIRE(!recorder.set_traits(Seat::a, somebody(0.1f, 0.1f)));
    BOOST_REQUIRE(!recorder.intervene({Intervention::What::affirm, Seat::a, 0.5f}));
    for (int i = 0; i < 6; ++i) keep(recorder.play());

    Keeper keeper;
    play_again(image_of(recorder), Model::standard(), keeper);
    BOOST_TEST(keeper.order ==
               "tttht"
               "ett"
               "htttttt");
    BOOST_TEST(keeper.turns.size() == turns.size());
    BOOST_TEST(
        std::equal(turns.begin(), turns.end(), keeper.turns.begin(), keeper.turns.end(), same));
    BOOST_TEST(keeper.hashes == hashes, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_turn_that_is_refused_is_not_seen) {
    Recorder recorder{arguing(), 9};
    (void)recorder.play();
    Turn turn;
    BOOST_REQUIRE(!recorder.act(Seat::b, Move::listen, 0.5f, turn));
    Bytes image = image_of(recorder);
    const std::size_t intensity = image.size() - 9 - 4;  // before the last checkpoint
    const float half = 0.5f, two = 2;
    BOOST_REQUIRE(std::memcmp(&image[intensity], &half, 4) == 0);
    std::memcpy(&image[intensity], &two, 4);
    fix_checksum(image);
    Keeper keeper;
    BOOST_CHECK_EXCEPTION(play_again(image, Model::standard(), keeper), Error,
                          [](const Error& e) { return e.fault().status == Status::state; });
    BOOST_TEST(keeper.order == "t");
    std::optional<Divergence> where;
    BOOST_TEST(!validate(image, Model::standard(), where));
    BOOST_TEST((where && where->refused && where->checkpoint == 0 && where->turn == 2));
}

BOOST_AUTO_TEST_CASE(turn_by_turn_and_at_once_are_the_same_recording) {
    for (const std::uint16_t every : {std::uint16_t{3}, std::uint16_t{65535}}) {
        Recorder one_by_one{arguing(), every}, at_once{arguing(), every}, listed{arguing(), every};
        const std::uint32_t count = every == 3 ? 100 : 40000;
        for (std::uint32_t i = 0; i < count; ++i) (void)one_by_one.play();
        at_once.skip(count);
        std::vector<Turn> turns(count);
        listed.play(turns);
        BOOST_TEST((image_of(one_by_one) == image_of(at_once)));
        BOOST_TEST((image_of(listed) == image_of(at_once)));
    }
}

BOOST_AUTO_TEST_CASE(an_intervention_that_is_none_is_no_recording) {
    Recorder recorder{arguing()};
    BOOST_REQUIRE(!recorder.intervene({Intervention::What::affirm, Seat::a, 0.5f}));
    Bytes image = image_of(recorder);
    std::byte& what =
        image[image.size() - 9 - 7];  // what, who is given, who, strength; a checkpoint
    BOOST_REQUIRE((what == std::byte(Intervention::What::affirm)));
    what = std::byte(kInterventions);
    fix_checksum(image);
    std::optional<Divergence> where;
    const Fault fault = validate(image, Model::standard(), where);
    BOOST_TEST(fault.message() == "bad image: an enumerator is unknown");
    image[image.size() - 9 - 8] = std::byte{15};  // kinds of inputs are 0 to 14
    fix_checksum(image);
    BOOST_TEST(validate(image, Model::standard(), where).message() ==
               "bad image: it has an unknown kind of input");
}

// ---- How much work there is in so many bytes -----------------------------------------------------

namespace {

constexpr std::size_t kGoodTimeBytes = 5, kCheckpointBytes = 9, kPlayedBytes = 5;

/// The same with another body, whose size stands at byte 16.
Bytes with_body(Bytes image, const std::vector<std::byte>& body) {
    image.resize(48);
    image.insert(image.end(), body.begin(), body.end());
    for (std::size_t i = 0; i < 8; ++i) image[16 + i] = std::byte(body.size() >> (8 * i) & 0xff);
    fix_checksum(image);
    return image;
}

/// The recording without the `size` bytes from `at` on.
Bytes without(const Bytes& image, std::size_t at, std::size_t size) {
    Bytes body(image.begin() + 48, image.end());
    const auto first = body.begin() + static_cast<std::ptrdiff_t>(at - 48);
    body.erase(first, first + static_cast<std::ptrdiff_t>(size));
    return with_body(image, body);
}

std::string refusal(const Bytes& image) {
    std::optional<Divergence> where;
    const Fault fault = validate(image, Model::standard(), where);
    BOOST_TEST((fault.status == Status::input));
    return std::string(fault.message());
}

constexpr const char* kTooMuch =
    "bad image: more than 65535 turns and exchanges without a checkpoint";

}  // namespace

BOOST_AUTO_TEST_CASE(good_times_are_work_and_bring_checkpoints) {
    Recorder recorder{arguing(), 65535};
    const std::size_t start = image_of(recorder).size() - kCheckpointBytes;
    for (int i = 0; i < 65; ++i) BOOST_REQUIRE(!recorder.happens(GoodTime{1000}));
    const std::size_t full = image_of(recorder).size();
    BOOST_TEST(full == start + 65 * kGoodTimeBytes + kCheckpointBytes);
    BOOST_REQUIRE(!recorder.happens(GoodTime{535}));  // 65,535: a checkpoint comes after it
    BOOST_TEST(image_of(recorder).size() == full + kGoodTimeBytes + kCheckpointBytes);
    for (int i = 0; i < 66; ++i) BOOST_REQUIRE(!recorder.happens(GoodTime{1000}));
    const Bytes image = image_of(recorder);  // one came before the last
    BOOST_TEST(image.size() == full + 67 * kGoodTimeBytes + 2 * kCheckpointBytes);
    BOOST_TEST(validates(image, Model::standard()));

    // Without the first checkpoint what comes between is too much, and none of it is done.
    const Bytes less = without(image, full - kCheckpointBytes + kGoodTimeBytes, kCheckpointBytes);
    BOOST_TEST(refusal(less) == kTooMuch);
    Keeper keeper;
    BOOST_CHECK_THROW(play_again(less, Model::standard(), keeper), Error);
    BOOST_TEST(keeper.order == std::string(66, 'h'));
}

BOOST_AUTO_TEST_CASE(turns_and_exchanges_are_work_together) {
    Recorder recorder{arguing(), 65535};
    recorder.skip(65000);
    const std::size_t before = image_of(recorder).size();
    BOOST_REQUIRE(!recorder.happens(GoodTime{536}));
    const Bytes image = image_of(recorder);
    BOOST_TEST(image.size() == before + kGoodTimeBytes + kCheckpointBytes);
    recorder.skip(65535);  // 64,999 more, then 536
    const Bytes more = image_of(recorder);
    BOOST_TEST(more.size() == image.size() + 2 * kPlayedBytes + kCheckpointBytes);
    BOOST_TEST(validates(more, Model::standard()));
    // Turns alone as they were: every 65,535 of them.
    Recorder turns{arguing(), 65535};
    const std::size_t start = image_of(turns).size();
    turns.skip(2 * 65535);
    BOOST_TEST(image_of(turns).size() == start + 2 * (kPlayedBytes + kCheckpointBytes));
    BOOST_TEST(validates(image_of(turns), Model::standard()));
    BOOST_TEST(refusal(without(more, before - kCheckpointBytes, kCheckpointBytes)) == kTooMuch);
    // In a recording with many checkpoints good times bring few more.
    Recorder often{arguing(), 10};
    for (int i = 0; i < 200; ++i) {
        BOOST_REQUIRE(!often.happens(GoodTime{900}));
        often.skip(1);
    }
    BOOST_TEST(validates(image_of(often), Model::standard()));
}

// 100,000 bytes of good times took more than a second, for nothing that anybody had played.
BOOST_AUTO_TEST_CASE(a_forged_recording_is_refused_soon) {
    Recorder recorder{arguing()};
    BOOST_REQUIRE(!recorder.happens(GoodTime{1000}));
    const Bytes image = image_of(recorder);
    std::vector<std::byte> body(image.begin() + 48, image.end());
    const std::vector<std::byte> one(body.end() - 14, body.end() - 9);
    const std::vector<std::byte> end(body.end() - 9, body.end());
    body.resize(body.size() - 9);
    for (int i = 0; i < 20000; ++i) body.insert(body.end(), one.begin(), one.end());
    body.insert(body.end(), end.begin(), end.end());
    const Bytes forged = with_body(image, body);
    BOOST_TEST(forged.size() > 100000u);
    BOOST_TEST(refusal(forged) == kTooMuch);
    Keeper keeper;
    BOOST_CHECK_THROW(play_again(forged, Model::standard(), keeper), Error);
    BOOST_TEST(keeper.order == std::string(65, 'h'));
    // One number that is more than all: not even begun.
    std::vector<std::byte> huge(image.begin() + 48, image.end());
    for (std::size_t i = 10; i <= 13; ++i) huge[huge.size() - i] = std::byte{0xff};
    BOOST_TEST(refusal(with_body(image, huge)) == kTooMuch);
}

// As Couple has it: what is neither seat is b.
BOOST_AUTO_TEST_CASE(the_floor_is_given_to_one_of_the_two) {
    Recorder recorder{Couple{Model::standard(), {}, {}, 1}};
    recorder.give_floor(static_cast<Seat>(9));
    BOOST_TEST((recorder.couple().state().floor == Seat::b));
    BOOST_TEST((recorder.set_traits(static_cast<Seat>(9), {}).status == Status::argument));
    std::size_t needed = 0;
    (void)save(recorder, {}, needed);
    std::vector<std::byte> image(needed);
    BOOST_REQUIRE(!save(recorder, image, needed));
    std::optional<Divergence> divergence;
    BOOST_REQUIRE(!validate(image, Model::standard(), divergence));
    BOOST_TEST(!divergence.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pursuit

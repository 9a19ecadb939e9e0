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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pursuit

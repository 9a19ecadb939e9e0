// Acts: of records, of codes and of talks; what is none.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <pursuit/pattern/act.hpp>
#include <pursuit/text/replay.hpp>

#include "lives.hpp"
#include "talk.hpp"

using namespace pursuit;

BOOST_AUTO_TEST_SUITE(act)

BOOST_AUTO_TEST_CASE(a_protest_demands_and_attacks) {
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<Kind>(i);
        BOOST_TEST(demands(kind) == (kind == Kind::pursue || kind == Kind::protest));
        BOOST_TEST(attacks(kind) == (kind == Kind::protest || kind == Kind::attack));
        BOOST_TEST(withdraws(kind) == (kind == Kind::withdraw));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_act_is_named) {
    BOOST_TEST(!check(Act{Seat::b, Kind::repair, 3}));
    BOOST_TEST(!check(Act{Seat::a, kNoKind, 3}));
    BOOST_TEST(check(Act{static_cast<Seat>(2), Kind::repair, 3}).message() ==
               "seat is 2, expected 0 or 1");
    BOOST_TEST(check(Act{Seat::a, static_cast<Kind>(kKinds), 3}).message() ==
               "kind is 6, expected 0 to 5");
}

BOOST_AUTO_TEST_CASE(a_code_has_the_kind_that_all_its_moves_are_of) {
    const Model& model = Model::standard();
    Code code;
    BOOST_TEST(!kind_of(model, code));
    code.share[static_cast<std::size_t>(Move::share)] = 1;
    code.share[static_cast<std::size_t>(Move::discuss)] = 0.8f;
    BOOST_TEST((kind_of(model, code) == Kind::pursue));
    code.share[static_cast<std::size_t>(Move::soften)] = 0.01f;
    BOOST_TEST(!kind_of(model, code));
}

BOOST_AUTO_TEST_CASE(acts_of_records_and_of_talks) {
    Couple couple{Model::standard(), somebody(0.8f, 0.2f), somebody(0.3f, 0.7f), 9, 1};
    BOOST_REQUIRE(!couple.happens(Disagreement{0.7f, Seat::b}));
    std::vector<Turn> turns(60);
    couple.play(turns);
    std::vector<Act> acts = acts_of(Model::standard(), turns);
    BOOST_REQUIRE(acts.size() == turns.size());
    for (std::size_t i = 0; i < acts.size(); ++i) {
        BOOST_TEST((acts[i].kind == Model::standard().row(turns[i].move).kind));
        BOOST_TEST(acts[i].at == turns[i].number);
        BOOST_TEST((acts[i].seat == turns[i].mover));
    }
    turns[0].move = kNoMove;
    BOOST_TEST((acts_of(Model::standard(), turns)[0].kind == Kind::neutral));

    const std::string kinds = "quiet = \"withdraw\"\n";
    const Codes codes = parse_codes(talks::kHead + talks::kColumns + kinds);
    const Talk talk = parse_talks(talks::kTalk, codes)[0];
    acts = acts_of(Model::standard(), codes, talk);
    BOOST_REQUIRE(acts.size() == 10u);
    BOOST_TEST((acts[0].kind == Kind::pursue));    // talks
    BOOST_TEST((acts[1].kind == Kind::repair));    // helps
    BOOST_TEST((acts[2].kind == Kind::neutral));   // quiet: the rest
    BOOST_TEST((acts[3].kind == Kind::withdraw));  // as the codes say
    BOOST_TEST((acts[5].kind == Kind::protest));   // hurts
    BOOST_TEST(acts[4].at == 4u);                  // one after the other,
    BOOST_TEST(acts[5].at == 5u);
    BOOST_TEST(row_of(codes, acts[5].at) == 2u);
    Codes together = codes;
    together.simultaneous = true;  // or in the same interval
    BOOST_TEST(acts_of(Model::standard(), together, talk)[4].at == 2u);
    BOOST_TEST(acts_of(Model::standard(), together, talk)[5].at == 2u);
    Talk broken = talk;
    broken.values[3] = 9;
    BOOST_CHECK_THROW(acts_of(Model::standard(), codes, broken), Error);
    broken.values.pop_back();
    BOOST_CHECK_THROW(acts_of(Model::standard(), codes, broken), Error);
}

BOOST_AUTO_TEST_SUITE_END()

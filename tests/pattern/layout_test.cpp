// The same talks in every layout a study may have them in: coin tosses are not called an association,
// and a planted one lies in its interval. From the table on, so that reading is a part of it.
#include <boost/test/unit_test.hpp>

#include <pursuit/pattern/association.hpp>
#include <pursuit/text/replay.hpp>

#include <cmath>
#include <cstdio>
#include <string>

#include "planted.hpp"

using namespace pursuit;
using namespace pursuit::planted;

namespace {

constexpr int kStudies = 200, kTalks = 12, kRows = 40;

/// What one of them did: demand, step back, or neither.
struct Done {
    Seat seat{};
    bool does = false;  // seat a demands, seat b steps back
    int row = 0;
};
using Course = std::vector<Done>;

/// How the acts of a talk come about and are written.
struct Layout {
    const char* name;
    std::string codes;  // but for the values
    bool together;      // both act at once, and answer what was before
    bool by_turns;      // who speaks next is drawn; the same one goes on in three of ten
    std::string (*write)(const Course&, int talk);
    const char* header;
};

/// After a demand of a, b steps back with the odds of a Q; all else is a coin and a little habit.
Course played(Draw& draw, const Layout& layout, double q) {
    const double draws = 2 * std::atanh(q);
    std::array<bool, 2> last{draw.chance(0.5), draw.chance(0.5)};
    Course out;
    Seat seat = Seat::a;
    for (int row = 0; row < kRows; ++row) {
        const std::array<bool, 2> before = last;
        const auto act = [&](Seat who, const std::array<bool, 2>& heard) {
            const auto me = static_cast<std::size_t>(who);
            const double habit = before[me] ? 0.3 : -0.3;
            const double answer = who == Seat::b ? (heard[0] ? draws / 2 : -draws / 2) : 0;
            last[me] = draw.chance(logistic(habit + answer));
            out.push_back({who, last[me], row});
        };
        if (layout.by_turns) {
            act(seat, last);
            if (!draw.chance(0.3)) seat = seat == Seat::a ? Seat::b : Seat::a;
        } else {
            act(Seat::a, last);
            act(Seat::b, layout.together ? before : last);
        }
    }
    return out;
}

std::string word(const Done& done) { return done.does ? (done.seat == Seat::a ? "d" : "w") : "n"; }

/// A row of the table for each row of the course, in columns of their own.
std::string wide(const Course& course, int talk) {
    std::string out;
    for (std::size_t i = 0; i < course.size();) {
        std::array<std::string, 2> cells;
        const int row = course[i].row;
        for (; i < course.size() && course[i].row == row; ++i) {
            cells[static_cast<std::size_t>(course[i].seat)] = word(course[i]);
        }
        out += std::to_string(talk) + "," + std::to_string(row) + "," + cells[0] + "," + cells[1] +
               "\n";
    }
    return out;
}
/// A row for each act, with who did it.
std::string persons(const Course& course, int talk) {
    std::string out;
    for (const Done& done : course) {
        out += std::to_string(talk) + "," + std::to_string(done.row) + "," +
               (done.seat == Seat::a ? "W" : "H") + "," + word(done) + "\n";
    }
    return out;
}
/// Events of uneven length; those of a first, as tiers are written.
std::string events(const Course& course, int talk) {
    std::string out;
    for (const Seat seat : {Seat::a, Seat::b}) {
        for (const Done& done : course) {
            if (done.seat != seat) continue;
            const int ms = done.row * 1700 + done.row % 7 * 100;
            out += std::to_string(talk) + "," + std::to_string(ms / 60000) + ":" +
                   std::to_string(ms / 1000 % 60) + "." +
                   std::to_string(1000 + ms % 1000).substr(1) + "," +
                   (seat == Seat::a ? "W" : "H") + "," + word(done) + "\n";
        }
    }
    return out;
}
std::string in_a_row(const Course& course, int talk) {
    std::string out = std::to_string(talk);
    for (const Done& done : course) out += "," + word(done);
    return out + "\n";
}
std::string numbered_header() {
    std::string out = "c";
    for (int i = 0; i < kRows; ++i) {
        out += ",a" + std::to_string(i) + ",b" + std::to_string(i);
    }
    return out + "\n";
}

std::string values(const std::string& name, const std::string& keys, bool a, bool b) {
    return "[[columns]]\nname = \"" + name + "\"\n" + keys + "[columns.values]\nn = \"rest\"\n" +
           (a ? "d = {invite = 1, share = 1}\n" : "") +
           (b ? "w = {stay_silent = 1, stonewall = 1}\n" : "");
}
const std::string kPeople = "[a]\n[b]\n";
const std::string kTwo = kPeople + values("she", "seat = \"a\"\n", true, false) +
                         values("he", "seat = \"b\"\n", false, true);
const std::string kWho =
    "[who]\ncolumn = \"p\"\na = \"W\"\nb = \"H\"\n" + kPeople + values("code", "", true, true);
const std::string kHead = "couple = \"c\"\ntime = \"t\"\n";

std::vector<Layout> layouts() {
    static const std::string numbered = numbered_header();
    const std::string in_rows = "row = \"talk\"\ncouple = \"c\"\n" + kPeople +
                                values("a*", "seat = \"a\"\n", true, false) +
                                values("b*", "seat = \"b\"\n", false, true);
    return {
        {"intervals, in the order of columns", kHead + kTwo, false, false, wide, "c,t,she,he\n"},
        {"intervals, simultaneous", "simultaneous = true\n" + kHead + kTwo, true, false, wide,
         "c,t,she,he\n"},
        {"intervals, a row a person", kHead + kWho, false, false, persons, "c,t,p,code\n"},
        {"turns, an empty seat", "row = \"turn\"\n" + kHead + kTwo, false, true, wide,
         "c,t,she,he\n"},
        {"turns, a row a person", "row = \"turn\"\n" + kHead + kWho, false, true, persons,
         "c,t,p,code\n"},
        {"events by tier", "row = \"event\"\n" + kHead + kWho, false, true, events, "c,t,p,code\n"},
        {"whole talks", in_rows, false, false, in_a_row, numbered.c_str()},
        {"whole talks, simultaneous", "simultaneous = true\n" + in_rows, true, false, in_a_row,
         numbered.c_str()},
    };
}

std::vector<Acts> study(Draw& draw, const Layout& layout, const Codes& codes, double q) {
    std::string table = layout.header;
    for (int talk = 0; talk < kTalks; ++talk) table += layout.write(played(draw, layout, q), talk);
    std::vector<Acts> out;
    for (const Talk& talk : parse_talks(table, codes)) {
        out.push_back(acts_of(Model::standard(), codes, talk));
    }
    return out;
}

bool contradicts(const Association& x) {
    const bool above = x.low > 0, below = x.high < 0;
    return above != (x.verdict == Verdict::draws) || below != (x.verdict == Verdict::averts);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(coins_and_planted_associations_in_every_layout,
                     *boost::unit_test::label("many")) {
    for (const Layout& layout : layouts()) {
        Draw draw(41);
        const Codes codes = parse_codes(layout.codes);
        int draws = 0, other = 0, inside = 0, found = 0, contradictions = 0;
        double pairs = 0;
        for (int i = 0; i < kStudies; ++i) {
            const Associations coins = associations(study(draw, layout, codes, 0));
            const Associations planted = associations(study(draw, layout, codes, 0.8));
            draws += at(coins, Lag::demand_withdraw, Seat::a).verdict == Verdict::draws;
            other += at(coins, Lag::withdraw_demand, Seat::b).verdict == Verdict::draws;
            const Association& x = at(planted, Lag::demand_withdraw, Seat::a);
            inside += x.low <= 0.8 && x.high >= 0.8;
            found += x.verdict == Verdict::draws;
            pairs += x.pairs;
            for (const Associations* all : {&coins, &planted}) {
                for (const Association& y : *all) contradictions += contradicts(y);
            }
        }
        std::printf(
            "%-36s %4.0f pairs: coins called %3d and %3d of %d; Q .8 in its interval %3d, "
            "found %3d; contradictions %d\n",
            layout.name, pairs / kStudies, draws, other, kStudies, inside, found, contradictions);
        BOOST_TEST_CONTEXT(layout.name) {
            BOOST_TEST(draws <= 0.05 * kStudies);
            BOOST_TEST(other <= 0.05 * kStudies);
            BOOST_TEST(inside >= 0.9 * kStudies);
            BOOST_TEST(found >= 0.9 * kStudies);
            BOOST_TEST(contradictions == 0);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

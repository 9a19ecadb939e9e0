// How likely talks are at a point, and where couples lie who differ.
#include "fit/evidence.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <vector>

#include "talk.hpp"

using namespace pursuit;

namespace {

/// Three talks of thirty intervals: in the first she talks but for the last, in the second now and
/// then, in the third in the last alone.
std::vector<Talk> more_or_less() {
    std::vector<Talk> out(3);
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t t = 0; t < 30; ++t) {
            out[i].times.push_back(static_cast<double>(t));
            const bool talks = i == 0 ? t != 29 : i == 1 ? t % 3 == 0 : t == 29;
            out[i].values.push_back(talks);
            out[i].values.push_back(static_cast<std::uint16_t>(t / 2 % 3));
        }
    }
    return out;
}

Evidence evidence_of(const std::vector<Talk>& talks, std::vector<Parameter> free,
                     std::optional<Trait> differs) {
    return Evidence(talks::codes(), talks, std::move(free), differs, 1, {});
}
std::vector<Parameter> anxiety() {
    return parameters({"both.anxiety"}, {Model::standard().tables(), {}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(evidence)

BOOST_AUTO_TEST_CASE(a_sum_of_what_cannot_be_is_never) {
    constexpr double kNever = -std::numeric_limits<double>::infinity();
    const std::vector<double> none{kNever, kNever}, one{kNever, -2000}, two{-2000, -2000};
    BOOST_TEST(log_sum(none) == kNever);
    BOOST_TEST(log_sum({}) == kNever);
    BOOST_TEST(log_sum(one) == -2000);
    BOOST_TEST(log_sum(two) == -2000 + std::log(2.0), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(where_nothing_is_asked_nothing_is_told) {
    Evidence e = evidence_of(more_or_less(), anxiety(), {});
    BOOST_TEST(e.of({}).empty());
    BOOST_TEST(e.done() == 0u);
}

BOOST_AUTO_TEST_CASE(where_people_do_not_differ_all_partners_are_those_of_the_point) {
    Evidence e = evidence_of(more_or_less(), anxiety(), {});
    const Spot point{1};
    BOOST_TEST(e.adapt(point).empty());
    const std::vector<Pair> pairs = e.partners(point, {});
    BOOST_TEST_REQUIRE(pairs.size() == 3u);
    const Pair one = e.setting(point).partners;
    for (const Pair& pair : pairs)
        BOOST_TEST((pair[0].anxiety == one[0].anxiety && pair[1].anxiety == one[1].anxiety));
}

// Where they differ each lies where its own talk has it; drawn, as far away as is asked.
BOOST_AUTO_TEST_CASE(where_people_differ_each_lies_where_its_talk_has_it) {
    Evidence e = evidence_of(more_or_less(), anxiety(), Trait::anxiety);
    const Spot point(3, 0.0);
    BOOST_TEST_REQUIRE(e.adapt(point).size() == 3u);
    const std::vector<Pair> pairs = e.partners(point, {});
    BOOST_TEST(pairs[0][0].anxiety > pairs[1][0].anxiety);
    BOOST_TEST(pairs[1][0].anxiety > pairs[2][0].anxiety);
    const std::vector<std::array<double, 2>> away{{0, 0}, {1, 0}, {-1, 0}};
    const std::vector<Pair> drawn = e.partners(point, away);
    const float usual = e.setting(point).partners[0].anxiety;
    BOOST_TEST(drawn[0][0].anxiety == usual, boost::test_tools::tolerance(1e-5f));
    BOOST_TEST(drawn[1][0].anxiety > usual);
    BOOST_TEST(drawn[2][0].anxiety < usual);
}

// The time of a talk shifts columns of two values, and of those what is known: hers, not his, which
// has three. In lanes and row by row, with a gap and without.
BOOST_AUTO_TEST_CASE(time_shifts_what_is_known_of_columns_of_two_values) {
    std::vector<Talk> talks = more_or_less();
    talks[1].values[20] = kNothing;
    const Spot none{0, 0}, hers{1, 0}, his{0, 1};
    const std::vector<Spot> points{none, hers, his};
    Evidence e = evidence_of(talks, of_time(), {});
    const Evidence::Rows is = e.of(points);
    BOOST_TEST(is[1][0] < is[0][0] - 0.01);  // more and more; but in the end she says nothing
    BOOST_TEST(is[1][2] > is[0][2] + 0.01);  // and here it is the end in which she does
    BOOST_TEST(std::abs(is[1][1] - is[0][1]) > 1e-6);
    BOOST_TEST(is[2] == is[0], boost::test_tools::per_element());
    for (Talk& talk : talks) talk.ms.assign(talk.intervals(), talks::codes().interval_ms);
    Evidence slow = evidence_of(talks, of_time(), {});
    const Evidence::Rows by_row = slow.of(points);
    for (std::size_t k = 0; k < points.size(); ++k) {
        for (std::size_t i = 0; i < talks.size(); ++i)
            BOOST_TEST(by_row[k][i] == is[k][i], boost::test_tools::tolerance(1e-5));
    }
}

/// A talk in which she does what nobody does.
BOOST_AUTO_TEST_CASE(what_cannot_be_at_any_node_lies_in_the_middle_and_moves_no_other) {
    Codes codes = talks::codes();
    codes.tables.coefficients.epsilon = 0;
    for (StanceRow& row : codes.tables.stances) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(codes.tables.move_count); ++m) {
            if (codes.columns[0].values[1].code.share[m] > 0) row.open[m] = 0;
        }
    }
    std::vector<Talk> talks = more_or_less();
    for (std::size_t k = 0; k < talks[1].values.size(); k += 2) talks[1].values[k] = 0;
    for (std::size_t k = 0; k < talks[2].values.size(); k += 2) talks[2].values[k] = 0;
    const Spot point(3, 0.0);
    Evidence e(codes, talks, anxiety(), Trait::anxiety, 1, {});
    BOOST_TEST_REQUIRE(e.adapt(point).size() == 3u);
    const Evidence::Rows rows = e.of({&point, 1});
    BOOST_TEST(rows[0][0] == -std::numeric_limits<double>::infinity());
    BOOST_TEST(std::isfinite(rows[0][1]));
    const std::vector<Pair> pairs = e.partners(point, {});
    BOOST_TEST(pairs[0][0].anxiety == e.setting(point).partners[0].anxiety,
               boost::test_tools::tolerance(1e-5f));
    talks.erase(talks.begin());
    Evidence others(codes, talks, anxiety(), Trait::anxiety, 1, {});
    others.adapt(point);
    BOOST_TEST(others.partners(point, {})[0][0].anxiety == pairs[1][0].anxiety);
}

// Enough to be worth the start of a thread.
BOOST_AUTO_TEST_CASE(many_points_are_asked_for_in_threads) {
    std::vector<Spot> points;
    for (int k = 0; k < 40; ++k) points.push_back({-2 + 0.1 * k});
    Evidence one = evidence_of(more_or_less(), anxiety(), {});
    Evidence three(talks::codes(), more_or_less(), anxiety(), {}, 3, {});
    const Evidence::Rows is = three.of(points), alone = one.of(points);
    for (std::size_t k = 0; k < points.size(); ++k)
        BOOST_TEST(is[k] == alone[k], boost::test_tools::per_element());
    BOOST_TEST(three.done() == points.size());
    BOOST_TEST(is[0][0] != is[39][0]);
}

BOOST_AUTO_TEST_SUITE_END()

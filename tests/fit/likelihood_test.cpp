#include <pursuit/fit/likelihood.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "talk.hpp"

using namespace pursuit;

namespace {

/// Talks of chance, of different lengths, with columns as a codes file has them.
std::vector<Talk> talks_of(const Codes& codes, std::size_t count, unsigned seed) {
    std::mt19937 words(seed);
    std::vector<Talk> talks(count);
    for (std::size_t i = 0; i < count; ++i) {
        talks[i].couple = std::to_string(i);
        const std::size_t intervals = 2 + words() % 60;
        for (std::size_t t = 0; t < intervals; ++t) {
            talks[i].times.push_back(static_cast<double>(t));
            for (const Codes::Column& column : codes.columns) {
                const auto n = static_cast<unsigned>(column.values.size());
                talks[i].values.push_back(static_cast<std::uint16_t>(words() % n));
            }
        }
    }
    return talks;
}

/// A value a move, so that everything happens: partings, floods, blows.
Codes every_move() { return talks::every_move(10000, {.severity = 0.9f, .owner = Seat::b}); }

/// Three columns, b first and twice; parts of moves; an interval that three do not divide.
Codes blended() {
    Codes codes = parse_codes(R"(couple = "c"
time = "t"
interval_seconds = 60.001
[a]
profile = "ordinary"
[b]
profile = "ordinary"
[[stress]]
seat = "a"
severity = 0.7
[[columns]]
name = "x"
seat = "b"
[columns.values]
0 = "rest"
1 = {share = 0.7, listen = 1, blame = 0.3, leave = 0.2}
[columns.kinds]
0 = "neutral"
1 = "pursue"
[[columns]]
name = "y"
seat = "a"
[columns.values]
0 = "rest"
1 = {stay_silent = 1, criticise = 0.6, time_out = 0.5}
2 = {share = 1, criticise = 0.4, leave = 1}
[columns.kinds]
0 = "neutral"
1 = "withdraw"
2 = "protest"
[[columns]]
name = "z"
seat = "b"
[columns.values]
0 = "rest"
1 = {validate = 1, return = 0.5}
[columns.kinds]
0 = "neutral"
1 = "repair"
)");
    return codes;
}

/// Talks that begin alike, and some that are the same, or the beginning of another.
std::vector<Talk> branching_talks(const Codes& codes) {
    std::vector<Talk> talks = talks_of(codes, 6, 3);
    const auto add = [&](const Talk of, std::size_t intervals, std::size_t changed) {
        Talk& talk = talks.emplace_back(of);
        talk.times.resize(std::min(intervals, of.times.size()));
        talk.values.resize(talk.times.size() * codes.columns.size());
        const std::size_t at = std::min(changed, talk.values.size() - 1);
        const auto values = codes.columns[at % codes.columns.size()].values.size();
        talk.values[at] = static_cast<std::uint16_t>((talk.values[at] + 1u) % values);
    };
    for (const std::size_t changed : {0u, 1u, 5u, 6u, 7u, 6u, 1000u}) add(talks[0], 1000, changed);
    add(talks[1], 3, 4);
    add(talks[8], 1000, 9);
    talks.push_back(talks[0]);
    return talks;
}
void compare_many(const Codes& codes, std::size_t count) {
    const Model& model = Model::standard();
    const std::vector<Talk> talks = branching_talks(codes);
    Likelihood likelihood(codes, talks);
    std::vector<Pair> pairs(count);
    for (std::size_t i = 0; i < count; ++i) {
        pairs[i][0].anxiety = static_cast<float>(i % 10) / 9;
        pairs[i][1].level = static_cast<float>(i % 7) / 6;
        pairs[i][i % 2].flooding_minutes = 1.0f;
    }
    std::vector<TalkLikelihood> many(count * talks.size()), one(talks.size());
    BOOST_REQUIRE(!likelihood.of(model, pairs, many));
    for (std::size_t i = 0; i < count; ++i) {
        BOOST_REQUIRE(!likelihood.of(model, pairs[i], one));
        for (std::size_t t = 0; t < talks.size(); ++t) {
            const TalkLikelihood& is = many[i * talks.size() + t];
            BOOST_TEST((is.first == one[t].first && is.rest == one[t].rest),
                       "talk " << t << " of pair " << i << " of " << count << ": " << is.rest
                               << " and " << one[t].rest);
        }
    }
    BOOST_TEST(static_cast<bool>(likelihood.of(model, pairs, one)) == (count != 1));
}

void compare(const Codes& codes, const Tables& tables, std::size_t count) {
    const Model model(tables);
    std::vector<Talk> talks = talks_of(codes, count, 7);
    Likelihood likelihood(codes, talks);
    std::vector<Pair> pairs(count);
    std::vector<Likelihood::Asked> asked(count);
    for (std::size_t i = 0; i < count; ++i) {
        const float x = static_cast<float>(i % 10) / 9;
        pairs[i][0].anxiety = x;
        pairs[i][1].avoidance = 1 - x;
        pairs[i][1].level = x;
        pairs[i][i % 2].flooding_minutes = 1.0f;
        asked[i] = {i, &pairs[i]};
    }
    std::vector<TalkLikelihood> told(count);
    BOOST_TEST(!likelihood.of(model, asked, told));
    for (std::size_t i = 0; i < count; ++i) {
        Codes own = codes;
        own.partners = pairs[i];
        const Replayed one = replay(model, own, talks[i]);
        double first = 0;
        for (std::size_t k = 0; k < codes.columns.size(); ++k) first += one.log_probability[k];
        BOOST_TEST(told[i].rest == one.log_likelihood, boost::test_tools::tolerance(1e-12));
        BOOST_TEST(told[i].first == first, boost::test_tools::tolerance(1e-12));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(likelihood)

BOOST_AUTO_TEST_CASE(is_that_of_replay_for_every_move) {
    compare(every_move(), Model::standard().tables(), 70);
}
BOOST_AUTO_TEST_CASE(is_that_of_replay_for_codes_of_several_moves) {
    compare(blended(), Model::standard().tables(), 70);
    compare(blended(), Model::standard().tables(), 1);
}
BOOST_AUTO_TEST_CASE(of_many_pairs_is_that_of_each) {
    for (const std::size_t count : {1u, 3u, 32u, 70u}) {
        compare_many(blended(), count);
        compare_many(every_move(), count);
    }
}
BOOST_AUTO_TEST_CASE(is_that_of_replay_under_another_model) {
    Tables tables = Model::standard().tables();
    tables.coefficients.momentum_gate = 9;
    tables.coefficients.arousal_rise = 1;
    tables.coefficients.away_minutes = 0.2f;
    tables.needs[0].by_tone[4] = 0.3f;  // which the standard model does not have
    compare(blended(), tables, 33);
    compare(every_move(), tables, 33);
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong) {
    const Codes codes = blended();
    Likelihood likelihood(codes, talks_of(codes, 2, 1));
    const Model& model = Model::standard();
    const Pair pair{};
    std::vector<TalkLikelihood> told(1);
    const auto fails = [&](std::size_t talk, const Pair& traits, std::string_view what) {
        const Likelihood::Asked asked{talk, &traits};
        BOOST_TEST(likelihood.of(model, {&asked, 1}, told).message().starts_with(what));
    };
    fails(2, pair, "talk is 2, expected 0 to 1");
    Pair wrong = pair;
    wrong[1].anxiety = 2;
    fails(0, wrong, "anxiety is 2, expected 0 to 1");
    const Fault none = likelihood.of(model, std::span<const Likelihood::Asked>{}, told);
    BOOST_TEST((none.status == Status::argument));
    Talk other = talks_of(codes, 1, 1).front();
    other.values.front() = 9;
    BOOST_CHECK_THROW(Likelihood(codes, std::span(&other, 1)), Error);
    std::atomic<bool> stop{true};
    BOOST_CHECK_THROW(likelihood.sum(model, pair, {&stop, nullptr}), Error);
    BOOST_TEST(std::isfinite(likelihood.sum(model, pair)));
    const std::vector<Pair> many(64, pair);
    std::vector<double> sums(64);
    BOOST_TEST(likelihood.sums(model, many, std::span(sums).first(2)).message() ==
               "64 pairs are asked about and 2 sums told");
    BOOST_TEST(likelihood.sums(model, many, sums, {&stop, nullptr}).message() ==
               "stopped after 0 of 128 talks");
    Likelihood none_of(codes, {});
    BOOST_TEST(!none_of.sums(model, many, sums));
    BOOST_TEST(sums.back() == 0);
    const Likelihood::Asked asked{0, &pair};
    BOOST_TEST(none_of.of(model, {&asked, 1}, told).message() == "there are no talks to ask for");
    std::optional<Likelihood> made;
    BOOST_TEST((Likelihood::make(codes, std::span(&other, 1), made).status == Status::argument));
    BOOST_TEST(!made.has_value());
}

// Gaps and what is known of those who talk: one by one, or begun anew, with the same sums.
BOOST_AUTO_TEST_CASE(of_talks_with_gaps_or_with_traits_is_that_of_replay) {
    const Codes codes = every_move();
    std::vector<Talk> talks = talks_of(codes, 6, 5);
    talks[1].values[3] = kNothing;
    talks[4].values[0] = kNothing;
    talks[3].ms.assign(talks[3].intervals(), 7000);
    talks[2].known = {{Seat::a, Trait::anxiety, 0.9f}};
    talks[5].known = {{Seat::b, Trait::level, 0.1f}};
    std::optional<Likelihood> likelihood;
    BOOST_REQUIRE(!Likelihood::make(codes, talks, likelihood));
    const Model& model = Model::standard();
    std::vector<Pair> pairs(40);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i][1].avoidance = static_cast<float>(i % 5) / 5;
    std::vector<TalkLikelihood> told(pairs.size() * talks.size());
    BOOST_REQUIRE(!likelihood->of(model, pairs, told));
    std::size_t transitions = 0;
    for (std::size_t t = 0; t < talks.size(); ++t) {
        Codes own = codes;
        own.partners = pairs[3];
        const Replayed one = replay(model, own, talks[t]);
        BOOST_TEST(told[3 * talks.size() + t].rest == one.log_likelihood,
                   boost::test_tools::tolerance(1e-12));
        BOOST_TEST(likelihood->transitions(t) == one.transitions);
        transitions += one.transitions;
    }
    BOOST_TEST(likelihood->transitions() == transitions);
    BOOST_TEST(likelihood->transitions(talks.size()) == 0u);
    BOOST_TEST(likelihood->talks() == talks.size());
    const std::atomic<bool> stop{true};
    std::vector<TalkLikelihood> few(talks.size());
    BOOST_TEST(likelihood->of(model, pairs[0], few, {&stop, nullptr}).message() ==
               "stopped after 1 of 6 talks");
    Likelihood other(codes, std::span(talks).first(1));
    other = std::move(*likelihood);
    BOOST_TEST(other.talks() == talks.size());
    const Likelihood moved(std::move(other));
    BOOST_TEST(moved.talks() == talks.size());
}

BOOST_AUTO_TEST_CASE(of_many_pairs_what_is_known_of_who_talks_counts) {
    const Codes codes = every_move();
    std::vector<Talk> talks = talks_of(codes, 1, 5);
    talks[0].known = {{Seat::a, Trait::anxiety, 0.9f}};
    Likelihood likelihood(codes, talks);
    std::vector<Pair> pairs(40);
    for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i][0].anxiety = static_cast<float>(i) / 40;
    std::vector<double> sums(pairs.size());
    BOOST_REQUIRE(!likelihood.sums(Model::standard(), pairs, sums));
    Codes own = codes;
    own.partners = pairs[0];
    own.partners[0].anxiety = 0.9f;
    talks[0].known.clear();
    const Replayed one = replay(Model::standard(), own, talks[0]);
    for (const double sum : sums)
        BOOST_TEST(sum == one.log_likelihood, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(traits_out_of_range_are_a_fault_of_talks_with_gaps_too) {
    const Codes codes = every_move();
    std::vector<Talk> talks = talks_of(codes, 1, 2);
    talks[0].values[1] = kNothing;
    Likelihood likelihood(codes, talks);
    Pair wrong{};
    wrong[1].anxiety = 2;
    std::vector<TalkLikelihood> told(1);
    BOOST_TEST(likelihood.of(Model::standard(), wrong, told)
                   .message()
                   .starts_with("anxiety is 2, expected 0 to 1"));
}

// What no model of these can have done.
BOOST_AUTO_TEST_CASE(of_what_cannot_be_is_never) {
    const Codes codes = every_move();
    std::vector<Talk> talks = talks_of(codes, 1, 2);
    talks[0].values[1] = kNothing;  // one by one
    Tables closed = Model::standard().tables();
    for (StanceRow& row : closed.stances) row.open[static_cast<std::size_t>(Move::blame)] = 0;
    closed.coefficients.epsilon = 0;
    talks[0].values[0] = static_cast<std::uint16_t>(Move::blame);
    Likelihood likelihood(codes, talks);
    std::vector<TalkLikelihood> told(1);
    BOOST_REQUIRE(!likelihood.of(Model(closed), Pair{}, told));
    BOOST_TEST(std::isinf(told[0].rest));
    BOOST_TEST(told[0].rest < 0);
}

BOOST_AUTO_TEST_SUITE_END()

#include <pursuit/fit/fit.hpp>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>
#include <string>
#include <thread>

#include "fit/check.hpp"
#include "talk.hpp"

using namespace pursuit;

namespace {

/// Two turns an interval, known as the moves they were.
Codes every_move() { return talks::every_move(20000, {.severity = 0.7f, .owner = Seat::a}); }
/// Only whether a tells and whether b answers.
Codes telling() {
    Codes codes = every_move();
    codes.interval_ms = 10000;
    codes.disagreement = {};
    codes.open_issue = OpenIssue{.severity = 0.6f, .owner = Seat::a};
    for (Codes::Column& column : codes.columns) {
        const Group what = column.seat == Seat::a ? Group::approach : Group::answer;
        Codes::Value rest, done;
        rest.text = "0", done.text = "1";
        for (std::size_t m = 0; m < column.values.size(); ++m) {
            const bool is_it = Model::standard().row(static_cast<Move>(m)).group == what;
            (is_it ? done : rest).code.share[m] = 1;
        }
        column.values = {rest, done};
    }
    return codes;
}

std::vector<Talk> empty_talks(const Codes& codes, std::size_t count, std::size_t intervals) {
    std::vector<Talk> talks(count);
    for (std::size_t i = 0; i < count; ++i) {
        talks[i].couple = std::to_string(i);
        for (std::size_t t = 0; t < intervals; ++t)
            talks[i].times.push_back(static_cast<double>(t));
        talks[i].values.resize(intervals * codes.columns.size());
    }
    return talks;
}

Pair study_pair() {
    Pair pair;
    pair[0].anxiety = 0.75f, pair[0].avoidance = 0.2f;
    pair[1].anxiety = 0.3f, pair[1].avoidance = 0.6f;
    return pair;
}
std::vector<Talk> study(const Codes& codes, std::size_t talks, std::size_t intervals,
                        std::uint64_t seed = 1) {
    const std::vector<Pair> pairs(talks, study_pair());
    return simulate_talks(Model::standard(), codes, pairs, empty_talks(codes, talks, intervals),
                          seed);
}

FitOptions four_traits() {
    FitOptions o;
    o.free = {"a.anxiety", "a.avoidance", "b.anxiety", "b.avoidance"};
    o.draws = 400;
    o.threads = 1;
    return o;
}

void refused(const Codes& codes, const std::vector<Talk>& talks, const FitOptions& options,
             std::string_view what) {
    Fitted out;
    const Fault fault = fit(codes, talks, options, out);
    BOOST_TEST(fault.message() == what);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fit)

BOOST_AUTO_TEST_CASE(finds_the_traits_that_played) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 12, 20);
    FitOptions options = four_traits();
    options.folds = 3;
    options.simulated = 20;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(f.complete);
    BOOST_TEST_REQUIRE(f.estimates.size() == 4u);
    const Pair truth = study_pair();
    const float true_values[] = {truth[0].anxiety, truth[0].avoidance, truth[1].anxiety,
                                 truth[1].avoidance};
    for (std::size_t i = 0; i < 4; ++i) {
        const Estimate& e = f.estimates[i];
        BOOST_TEST(e.name == options.free[i]);
        BOOST_TEST(std::abs(e.value - static_cast<double>(true_values[i])) < 0.2, e.name);
        BOOST_TEST_REQUIRE((e.low && e.middle && e.high));
        BOOST_TEST((*e.low < *e.middle && *e.middle < *e.high));
        BOOST_TEST(e.reliability > 0.3);
    }
    BOOST_TEST(f.transitions == 12u * 19u);
    BOOST_TEST_REQUIRE(f.rivals.size() == 4u);
    BOOST_TEST(f.rivals[0].nats == -f.log_likelihood / static_cast<double>(f.transitions),
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(f.rivals[0].nats < f.rivals[1].nats);            // fitted, less than as it stands
    BOOST_TEST(*f.rivals[0].held_out < *f.rivals[2].held_out);  // and held out less than by chance
    BOOST_TEST(*f.rivals[2].difference > 2 * *f.rivals[2].error);
    BOOST_TEST_REQUIRE(f.checked.size() == 9u);
    for (const Checked& c : f.checked) BOOST_TEST(std::abs(c.z()) < 4, c.name);
    // What was found without a fold is worth on it what is told.
    BOOST_TEST_REQUIRE(f.without.size() == 3u);
    const std::vector<Talk> held{talks[1], talks[4], talks[7], talks[10]};
    const std::vector<double> nats = nats_of(codes, held, options, f.without[1]);
    for (std::size_t i = 0; i < held.size(); ++i)
        BOOST_TEST(nats[i] == f.held_out[1 + 3 * i], boost::test_tools::tolerance(1e-6));
    std::vector<double> none;
    const std::vector<double> one{0.5};
    BOOST_TEST(nats_of(codes, held, options, one, none).message() == "1 values, expected 4");
    const std::vector<double> odd{0.5, 0.5, std::nan(""), 0.5};
    BOOST_TEST(nats_of(codes, held, options, odd, none).message() ==
               "b.anxiety is nan, expected 0 to 1");
    BOOST_TEST(!nats_of(codes, held, options, f.without[1], none));
    BOOST_TEST(none == nats);
    // The model and partners that it tells are those of its likelihood.
    Likelihood likelihood(codes, talks);
    BOOST_TEST(likelihood.sum(Model(f.tables), f.partners) == f.log_likelihood,
               boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(any_number_of_threads_finds_the_same) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 3, 8);
    FitOptions options = four_traits();
    options.free = {"a.anxiety", "momentum"};
    options.draws = 100;
    const std::string one = text_of(pursuit::fit(codes, talks, options));
    options.threads = 3;
    BOOST_TEST(text_of(pursuit::fit(codes, talks, options)) == one);
    BOOST_TEST(one.starts_with("part,name,value,"));
    BOOST_TEST(one.find("\nestimate,momentum,") != std::string::npos);
    BOOST_TEST(one.find("\nrival,first-order Markov,") != std::string::npos);
}

// Levels of either, drawn; what one talk tells of them is averaged over. Silence is usual here, so
// that a level is seen in what is said.
BOOST_AUTO_TEST_CASE(finds_how_people_differ, *boost::unit_test::label("many")) {
    Codes codes = telling();
    for (StanceRow& row : codes.tables.stances) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(codes.tables.move_count); ++m) {
            if (codes.tables.moves[m].group != Group::silence) row.open[m] *= 0.1f;
        }
    }
    std::vector<Pair> pairs(40);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const float by = 0.25f * (static_cast<float>(i % 8) - 3.5f) / 2.3f;  // both alike
        for (Traits& traits : pairs[i]) traits.level = std::clamp(0.5f + by, 0.02f, 0.98f);
    }
    const std::vector<Talk> talks =
        simulate_talks(Model(codes.tables), codes, pairs, empty_talks(codes, pairs.size(), 40), 3);
    FitOptions options;
    options.free = {"both.level"};
    options.couple = Trait::level;
    options.draws = 0;
    options.threads = 1;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(f.estimates.size() == 3u);
    BOOST_TEST(f.estimates[1].name == "level.deviation");
    BOOST_TEST((f.estimates[1].value > 0.15 && f.estimates[1].value < 0.4), f.estimates[1].value);
    BOOST_TEST(f.estimates[2].name == "level.alike");
    BOOST_TEST(f.estimates[2].value > 0.5);
    BOOST_TEST(std::abs(f.estimates[0].value - 0.5) < 0.1);
    // Draws do not move what was found, and 90 of 100 are in the intervals: a draw that came several
    // times is on both sides of its end.
    options.draws = 400;
    const Fitted drawn = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(drawn.drawn.size() >= 400u);
    for (std::size_t i = 0; i < f.estimates.size(); ++i) {
        BOOST_TEST(drawn.estimates[i].value == f.estimates[i].value);
        const auto share = [&](auto lies) {
            const auto n = std::ranges::count_if(
                drawn.drawn, [&](const std::vector<double>& values) { return lies(values[i]); });
            return static_cast<double>(n) / static_cast<double>(drawn.drawn.size());
        };
        const double low = *drawn.estimates[i].low, high = *drawn.estimates[i].high;
        BOOST_TEST(share([&](double x) { return x < low; }) <= 0.055);
        BOOST_TEST(share([&](double x) { return x <= low; }) >= 0.045);
        BOOST_TEST(share([&](double x) { return x > high; }) <= 0.055);
        BOOST_TEST(share([&](double x) { return x >= high; }) >= 0.045);
    }
}

BOOST_AUTO_TEST_CASE(coupling_goes_when_partners_are_exchanged) {
    const Codes codes = telling();
    const std::vector<Talk> talks = study(codes, 16, 30);
    FitOptions options;
    options.free = {"momentum"};
    options.draws = 0;
    options.threads = 1;
    options.shuffles = 2;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(f.shuffled.has_value());
    BOOST_TEST(f.shuffled->observed > f.shuffled->mean);
}

namespace {

/// Coin tosses that both get rarer in the same minutes: nobody answers, whoever the partners are.
std::vector<Talk> ever_rarer(const Codes& codes, std::size_t count, std::size_t rows) {
    std::vector<Talk> talks = empty_talks(codes, count, rows);
    std::mt19937 words(5);
    for (Talk& talk : talks) {
        for (std::size_t k = 0; k < talk.values.size(); ++k) {
            const std::size_t left = talk.intervals() - k / codes.columns.size();
            talk.values[k] = words() % (rows + 10) < left;
        }
    }
    return talks;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_both_do_with_time_is_no_coupling, *boost::unit_test::label("many")) {
    const Codes codes = telling();
    std::vector<Talk> talks = ever_rarer(codes, 16, 30);
    FitOptions options;
    options.free = {"open.approach", "open.answer", "momentum"};
    options.draws = 0;
    options.threads = 1;
    options.shuffles = 3;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(f.shuffled.has_value());
    BOOST_TEST(std::abs(f.shuffled->mean) < 2 * f.shuffled->deviation);
    BOOST_TEST(std::abs(f.shuffled->mean) < 0.1);
    BOOST_TEST(std::abs(f.shuffled->observed) < 0.2);
    // The same, row by row, as rows of any length are taken.
    for (Talk& talk : talks) talk.ms.assign(talk.intervals(), codes.interval_ms);
    const Fitted slow = pursuit::fit(codes, talks, options);
    BOOST_TEST(std::abs(slow.shuffled->mean - f.shuffled->mean) < 0.01);
}

BOOST_AUTO_TEST_CASE(row_by_row_the_time_of_a_talk_counts_as_in_lanes) {
    const Codes codes = telling();
    std::vector<Talk> talks = ever_rarer(codes, 4, 8);
    FitOptions options;
    options.free = {"momentum"};
    options.draws = 0;
    options.threads = 1;
    options.shuffles = 1;
    const Fitted f = pursuit::fit(codes, talks, options);
    for (Talk& talk : talks) talk.ms.assign(talk.intervals(), codes.interval_ms);
    const Fitted slow = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE((f.shuffled && slow.shuffled));
    BOOST_TEST(std::abs(slow.shuffled->observed - f.shuffled->observed) < 0.01);
    BOOST_TEST(std::abs(slow.shuffled->mean - f.shuffled->mean) < 0.01);
}

BOOST_AUTO_TEST_CASE(says_what_the_talks_do_not_tell) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 2, 6);
    FitOptions options = four_traits();
    options.free = {"momentm"};
    refused(codes, talks, options, "unknown name 'momentm', nearest is 'momentum'");
    options.free = {"momentum", "momentum_gate"};
    refused(codes, talks, options, "'momentum' and 'momentum_gate' turn the same number");
    options.free = {"a.level", "both.level"};
    refused(codes, talks, options, "'a.level' and 'both.level' turn the same number");
    options.free = {};
    refused(codes, talks, options, "nothing is free to be fitted");
    options.free = {"session_minutes"};
    refused(codes, talks, options,
            "these talks do not tell 'session_minutes': it makes no difference to them");
    options.free = {"a.anxiety"};
    options.folds = 3;
    refused(codes, talks, options, "number of folds is 3, expected 2 to 2");
    options.folds = 0;
    options.draws = 5;
    refused(codes, talks, options, "number of draws is 5, expected 100 to 1000000");
    options.draws = 0;
    options.couple = Trait::level;
    refused(codes, {talks[0]}, options,
            "one talk does not tell how people differ in level; expected two or more");
    options.couple = {};
    options.shuffles = 1;
    refused(codes, {talks[0]}, options, "one talk has nobody to exchange partners with");
    options.shuffles = 0;
    options.fold_of = {0};
    refused(codes, talks, options, "folds of 1 talks, expected those of 2");
    options.fold_of = {0, 1};
    refused(codes, talks, options, "fold is 1, expected 0 to 0");
    options.folds = 2;
    options.fold_of = {0, 2};
    refused(codes, talks, options, "fold is 2, expected 0 to 1");
    options.fold_of = {1, 1};
    refused(codes, talks, options,
            "all talks are in fold 1: none is left to fit while it is held out");
    options.folds = 0;
    options.fold_of = {};
    refused(codes, {}, options, "there are no talks to fit");
    std::vector<Talk> still = empty_talks(codes, 2, 4);
    refused(codes, still, options,
            "column 'a' is 'invite' in every interval of every talk: it tells nothing");
    for (Talk& talk : still) talk.values.assign(talk.values.size(), kNothing);
    refused(codes, still, options,
            "column 'a' is 'no code' in every interval of every talk: it tells nothing");
}

BOOST_AUTO_TEST_CASE(studies_are_of_as_many_partners_as_talks) {
    const Codes codes = every_move();
    std::vector<Talk> like = empty_talks(codes, 2, 4), out;
    const std::vector<Pair> pairs(2);
    BOOST_TEST(simulate_talks(Model::standard(), codes, std::span(pairs).first(1), like, 1, out)
                   .message() == "partners of 1 talks, expected those of 2");
    like[1].values[3] = kNothing;
    BOOST_REQUIRE(!simulate_talks(Model::standard(), codes, pairs, like, 1, out));
    BOOST_TEST(out[1].values[3] == kNothing);
    BOOST_TEST(out[0].values != like[0].values);
}

BOOST_AUTO_TEST_CASE(what_does_not_scatter_deviates_by_nothing) {
    BOOST_TEST((Checked{"x", 3, 1, 0.5}).z() == 4);
    BOOST_TEST((Checked{"x", 3, 1, 0}).z() == 0);
}

// As Excel leaves it, and with names that have to be quoted.
BOOST_AUTO_TEST_CASE(folds_stand_in_a_table) {
    std::vector<Talk> talks(3);
    talks[0].couple = "O\"Hara, C";
    talks[1].couple = "b";
    talks[2].couple = "M\xC3\xBCller";
    std::vector<std::uint32_t> folds;
    BOOST_TEST(!parse_folds("\xEF\xBB\xBFsep=;\r\nfold;couple\r\n7; b\r\n;\r\n", {}, folds));
    BOOST_TEST(folds.empty());
    BOOST_REQUIRE(
        !parse_folds("sex,couple,fold\nf,\"O\"\"Hara, C\",late\nf,b,soon\nm,b,soon\n"
                     "m,M\xC3\xBCller,late\nf,nobody,never\n",
                     talks, folds));
    BOOST_TEST(folds == (std::vector<std::uint32_t>{0, 1, 0}), boost::test_tools::per_element());
    const auto refused_as = [&](const std::string& table, std::string_view told) {
        const Fault fault = parse_folds(table, talks, folds);
        BOOST_TEST((fault.status == Status::parse));
        BOOST_TEST(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                       std::string(fault.message()) ==
                   told);
        BOOST_TEST(folds.size() == 3u);
    };
    refused_as("", "1:1 the table is empty");
    refused_as("couple,folds\n", "1:1 no column 'fold', nearest is 'folds'");
    refused_as("couple,fold\nb,1\n", "1:1 no fold of 'O\"Hara, C'");
    refused_as("couple,fold\nb,1\nb,\n", "3:3 no fold of 'b'");
    refused_as("couple,fold\nb,1\nc,1\nb,2\n", "4:3 fold of 'b' is '2' here and '1' above");
    refused_as("couple,fold\nb,1,2\n", "2:1 a row of 3 cells, expected 2");
}

// A text with a comma is quoted, and quotes in it are doubled; what was exchanged is told last.
BOOST_AUTO_TEST_CASE(what_was_found_is_a_table) {
    Fitted f;
    f.estimates.push_back({});
    f.estimates[0].name = "a, \"b\"";
    f.estimates[0].value = 0.5;
    f.shuffled = Checked{"answering, partners exchanged", 2, 1, 0.5};
    f.warnings.push_back("plain");
    const std::string text = text_of(f);
    BOOST_TEST(text.find("\nestimate,\"a, \"\"b\"\"\",0.5,0,,,,,,") != std::string::npos);
    BOOST_TEST(text.find("\nchecked,\"answering, partners exchanged\",2,1,0.5,") !=
               std::string::npos);
    BOOST_TEST(text.find(",2.000\nwarning,plain,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_needs_an_issue_says_so) {
    Codes codes = telling();
    const std::vector<Talk> talks = study(codes, 4, 30);
    codes.open_issue = {};
    FitOptions options;
    options.free = {"quieting"};
    refused(
        codes, talks, options,
        "these talks do not tell 'quieting': it makes no difference to them; by [open_issue] or "
        "[disagreement] in the codes there is an issue to be heard");
    options.free = {"engages"};
    Fitted out;
    BOOST_TEST(
        pursuit::fit(codes, talks, options, out).message().ends_with("an issue to be heard"));
    // One that weighs nothing is there, and makes no difference.
    codes.open_issue = OpenIssue{0, Seat::a};
    refused(codes, talks, options,
            "these talks do not tell 'engages': it makes no difference to them");
    codes.open_issue = {};
    codes.disagreement = Disagreement{0, Seat::a};
    refused(codes, talks, options,
            "these talks do not tell 'engages': it makes no difference to them");
}

// Of one column there is nobody else to look at.
BOOST_AUTO_TEST_CASE(one_column_is_compared_with_itself) {
    Codes codes = telling();
    codes.columns.erase(codes.columns.begin() + 1);
    FitOptions options;
    options.free = {"a.level"};
    options.draws = 0;
    options.threads = 1;
    options.simulated = 20;
    const Fitted f = pursuit::fit(codes, study(codes, 4, 12), options);
    BOOST_TEST_REQUIRE(f.checked.size() == 4u);
    BOOST_TEST(f.checked[1].name == "a goes on, with a");
    BOOST_TEST(f.checked[3].name == "spread of a");
}

// `answering` and what bids weigh may be free already; of one exchange there is no spread.
BOOST_AUTO_TEST_CASE(one_exchange_of_partners_has_no_spread) {
    const Codes codes = telling();
    FitOptions options;
    options.free = {"bid", "answering", "a.level"};
    options.draws = 0;
    options.threads = 1;
    options.shuffles = 1;
    options.folds = 2;
    const Fitted f = pursuit::fit(codes, study(codes, 5, 24), options);
    BOOST_TEST_REQUIRE(f.shuffled.has_value());
    BOOST_TEST(f.shuffled->deviation == 0);
    BOOST_TEST(f.shuffled->z() == 0);
    BOOST_TEST(f.estimates[1].name == "answering");
    BOOST_TEST_REQUIRE(f.without.size() == 2u);
    BOOST_TEST(f.without[0].size() == 3u);
}

// What a model closes never happens in its talks, however often it is among the codes.
BOOST_AUTO_TEST_CASE(what_cannot_be_is_not_simulated) {
    const Codes codes = every_move();
    Tables closed = Model::standard().tables();
    for (StanceRow& row : closed.stances) row.open[static_cast<std::size_t>(Move::invite)] = 0;
    closed.coefficients.epsilon = 0;
    const std::vector<Pair> pairs(3, study_pair());
    const std::vector<Talk> talks =
        simulate_talks(Model(closed), codes, pairs, empty_talks(codes, 3, 15), 2);
    for (const Talk& talk : talks) {
        for (const std::uint16_t value : talk.values)
            BOOST_TEST(value != static_cast<std::uint16_t>(Move::invite));
    }
}

// In a turn one of the two acts, and who it is nobody has to tell: of eight values there are seven
// numbers for each of them, and those behind each of sixteen before.
BOOST_AUTO_TEST_CASE(in_turns_nobody_tells_who_acts) {
    const Codes codes = load_codes("examples/study/codes.toml");
    const std::vector<Talk> talks = load_talks("examples/study/talks.csv", codes);
    FitOptions options;
    options.free = {"momentum"};
    options.draws = 0;
    options.threads = 1;
    options.simulated = 20;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST(f.checked.at(0).name == "mean run of code (A)");
    BOOST_TEST(f.checked.at(4).name == "mean run of code (B)");
    Codes named = codes;
    named.names[1] = "Ben";
    BOOST_TEST(figures_of(named).at(3) == "spread of code (A)");
    BOOST_TEST(figures_of(named).at(5) == "code (Ben) goes on, with code (A)");
    const Baselines counted = baselines(codes, talks);
    BOOST_TEST_REQUIRE(f.rivals.size() == 4u);
    BOOST_TEST(f.rivals[2].parameters == 2u * 7u);
    BOOST_TEST(f.rivals[3].parameters == 16u * 2u * 7u);
    const double least = -counted.independent / static_cast<double>(f.transitions);
    BOOST_TEST(f.rivals[2].nats > least - 0.02);  // it is the mean of talks, some of them shorter
    BOOST_TEST(f.rivals[2].nats < least + 0.02);
}

BOOST_AUTO_TEST_CASE(what_ends_at_a_bound_says_at_which) {
    const Codes codes = telling();
    FitOptions options;
    options.draws = 0;
    options.threads = 1;
    // One of the two does it once in all talks, the other every now and then.
    const auto warned = [&](std::size_t seldom, const char* free) {
        std::vector<Talk> talks = empty_talks(codes, 3, 20);
        for (Talk& talk : talks) {
            for (std::size_t k = 0; k < talk.values.size(); ++k)
                talk.values[k] = k % 2 != seldom && (k + k / 5) % 2 != 0;
        }
        talks[0].values[seldom] = 1;
        options.free = {free};
        return pursuit::fit(codes, talks, options).warnings;
    };
    BOOST_TEST(warned(0, "a.anxiety") ==
               std::vector<std::string>{"a.anxiety is at its lower bound, 0"});
    BOOST_TEST(warned(1, "b.anxiety") ==
               std::vector<std::string>{"b.anxiety is at its upper bound, 1"});
}

// Where there are two things to do, only how much the one is more open than the other shows.
BOOST_AUTO_TEST_CASE(two_numbers_of_which_the_ratio_shows_are_hardly_told_apart) {
    Codes codes = telling();
    for (StanceRow& row : codes.tables.stances) {
        for (std::size_t m = 0; m < static_cast<std::size_t>(codes.tables.move_count); ++m) {
            const Group group = codes.tables.moves[m].group;
            if (group != Group::approach && group != Group::silence) row.open[m] = 0;
        }
    }
    codes.columns[1].values = codes.columns[0].values;
    const std::vector<Talk> talks = simulate_talks(Model(codes.tables), codes, std::vector<Pair>(8),
                                                   empty_talks(codes, 8, 30), 1);
    FitOptions options;
    options.free = {"open.approach", "open.silence"};
    options.draws = 400;
    options.threads = 1;
    const Fitted f = pursuit::fit(codes, talks, options);
    BOOST_TEST_REQUIRE(f.correlations.size() == 4u);
    const double r = f.correlations[1];
    BOOST_TEST(r > 0.9);
    BOOST_TEST(r == f.correlations[2]);
    BOOST_TEST_REQUIRE(!f.warnings.empty());
    const std::string said = "open.approach and open.silence can hardly be told apart: r = 0.";
    BOOST_TEST_REQUIRE(f.warnings.back().starts_with(said));
    BOOST_TEST(std::abs(std::stod(f.warnings.back().substr(said.size() - 2)) - r) < 0.0051);
}

// A gate has two names; the height of the bids' own stays, whichever it has.
BOOST_AUTO_TEST_CASE(partners_are_exchanged_under_either_name_of_a_gate) {
    const Codes codes = telling();
    const std::vector<Talk> talks = ever_rarer(codes, 4, 8);
    FitOptions options;
    options.free = {"bid", "a.level"};
    options.draws = 0;
    options.shuffles = 1;
    options.threads = 1;
    const Fitted f = pursuit::fit(codes, talks, options);
    options.free[0] = "bid_gate";
    std::atomic<std::uint64_t> done{0};
    const Fitted other = pursuit::fit(codes, talks, options, {nullptr, &done});
    BOOST_TEST_REQUIRE((f.shuffled && other.shuffled));
    BOOST_TEST(f.shuffled->observed == other.shuffled->observed);
    BOOST_TEST(f.shuffled->mean == other.shuffled->mean);
    BOOST_TEST(done <= work_of(options, talks.size()));
    BOOST_TEST(done > work_of(options, talks.size()) / 2);
}

// A fold that no talk is in changes nothing; what is fitted without it is nothing.
BOOST_AUTO_TEST_CASE(a_fold_may_have_no_talk) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 4, 8);
    FitOptions options;
    options.free = {"a.anxiety"};
    options.draws = 0;
    options.threads = 1;
    options.folds = 2;
    const Fitted two = pursuit::fit(codes, talks, options);
    options.folds = 3;
    options.fold_of = {0, 1, 0, 1};
    const Fitted three = pursuit::fit(codes, talks, options);
    BOOST_TEST(three.held_out == two.held_out, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(three.without.size() == 3u);
    BOOST_TEST((three.without[0] == two.without[0] && three.without[1] == two.without[1]));
    BOOST_TEST(three.without[2].empty());
    BOOST_TEST(text_of(three) == text_of(two));
}

BOOST_AUTO_TEST_CASE(stopped_it_has_the_best_so_far) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 2, 6);
    std::atomic<bool> stop{true};
    const Fitted f = pursuit::fit(codes, talks, four_traits(), {&stop, nullptr});
    BOOST_TEST(!f.complete);
    BOOST_TEST(f.estimates.size() == 4u);
    BOOST_TEST(std::isinf(f.rivals.at(0).nats));  // nobody has looked yet
    // Stopped on the way, it is worth what it was worth.
    FitOptions options = four_traits();
    options.couple = Trait::level;
    for (const std::uint64_t after : {70u, 150u, 300u}) {
        std::atomic<std::uint64_t> looked{0};
        stop = false;
        std::thread watch([&] {
            while (looked.load() < after) std::this_thread::yield();
            stop = true;
        });
        const Fitted best = pursuit::fit(codes, talks, options, {&stop, &looked});
        watch.join();
        BOOST_TEST(!best.complete);
        BOOST_TEST(std::isfinite(best.log_likelihood));
        BOOST_TEST(std::isfinite(best.rivals.at(0).nats));
    }
    std::atomic<std::uint64_t> done{0};
    pursuit::fit(codes, talks, four_traits(), {nullptr, &done});
    BOOST_TEST(done <= work_of(four_traits(), 2));
    BOOST_TEST(done > work_of(four_traits(), 2) * 8 / 10);
}

// Stopped once the best is found, it is that, without what follows.
BOOST_AUTO_TEST_CASE(stopped_later_it_has_what_was_found_until_then) {
    const Codes codes = every_move();
    const std::vector<Talk> talks = study(codes, 2, 6);
    FitOptions options;
    options.free = {"a.anxiety"};
    options.draws = 0;
    options.threads = 1;
    std::atomic<std::uint64_t> looked{0};
    const Fitted whole = pursuit::fit(codes, talks, options, {nullptr, &looked});
    const std::uint64_t found = looked;
    const auto stopped = [&](const FitOptions& more) {
        std::atomic<bool> stop{false};
        looked = 0;
        std::thread watch([&] {
            while (looked.load() <= found) std::this_thread::yield();
            stop = true;
        });
        const Fitted f = pursuit::fit(codes, talks, more, {&stop, &looked});
        watch.join();
        BOOST_TEST(!f.complete);
        BOOST_TEST(f.warnings.back() == "stopped: the best so far");
        BOOST_TEST(f.estimates.front().value == whole.estimates.front().value);
        BOOST_TEST((f.estimates.front().error == whole.estimates.front().error));
        BOOST_TEST(f.log_likelihood == whole.log_likelihood);
        BOOST_TEST(f.rivals.size() == 4u);
        return f;
    };
    FitOptions more = options;
    more.draws = 50000;
    const Fitted drawn = stopped(more);
    BOOST_TEST((drawn.drawn.empty() && drawn.correlations.empty()));
    BOOST_TEST(!drawn.estimates.front().low.has_value());
    more = options;
    more.simulated = 100000;
    BOOST_TEST(stopped(more).checked.size() == 9u);
    more = options;
    more.shuffles = 1000;
    BOOST_TEST(!stopped(more).shuffled.has_value());
}

// How people differ is two numbers more.
BOOST_AUTO_TEST_CASE(how_people_differ_is_the_work_of_two_more) {
    FitOptions differing = four_traits(), six = four_traits();
    differing.couple = Trait::level;
    six.free.insert(six.free.end(), {"momentum", "bid"});
    BOOST_TEST(work_of(differing, 3) == work_of(six, 3));
    BOOST_TEST(work_of(differing, 3) > work_of(four_traits(), 3));
}

BOOST_AUTO_TEST_SUITE_END()

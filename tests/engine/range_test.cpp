// T8: a million turns of random couples with events and interventions mixed in. Everything there is
// occurs, nothing leaves its range, and within arguments nothing sits at the end of its range.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/engine/couple.hpp>
#include <pursuit/explain/why.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

/// How often each value of one kind of thing occurred.
class Tally {
public:
    Tally(std::string kind, int values)
        : kind_(std::move(kind)), counts_(static_cast<std::size_t>(values)) {}

    template <class Value>
    void add(Value value) {
        ++total_;
        const auto i = static_cast<std::size_t>(value);
        if (i < counts_.size()) ++counts_[i];
    }
    /// Every value occurs; their shares are told in a message. `name(i)` names a value.
    template <class Name>
    void check(Name name) const {
        std::string text = kind_ + ":";
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const double share =
                static_cast<double>(counts_[i]) / static_cast<double>(std::max(total_, 1L));
            std::string number = std::to_string(share * 100);
            text.append(i == 0 ? " " : ", ")
                .append(name(i))
                .append(" ")
                .append(number.substr(0, 6));
        }
        BOOST_TEST_MESSAGE(text << " %");
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            BOOST_TEST_CONTEXT(kind_ << " " << name(i)) { BOOST_TEST(counts_[i] > 0L); }
        }
    }

private:
    std::string kind_;
    std::vector<long> counts_;
    long total_ = 0;
};

template <class Enum>
std::string named(std::size_t i) {
    return std::string(name(static_cast<Enum>(i)));
}

struct Tallies {
    Tally stances{"stance", kStances}, moves{"move", kStandardMoves}, phases{"phase", kPhases},
        turnings{"turning", 3}, rows{"transition", Model::standard().tables().transition_count},
        needs{"leading need", kNeeds}, fears{"leading fear", kFears},
        primaries{"primary emotion", kPrimaries + 1},
        secondaries{"secondary emotion", kSecondaries + 1}, cues{"cue", kCues},
        meanings{"meaning", kMeanings}, tendencies{"tendency", kTendencies},
        resolved{"resolved", 2}, flooded{"flooded", 2};

    void add(const Turn& turn) {
        stances.add(turn.stance);
        moves.add(turn.move);
        phases.add(turn.phase);
        if (turn.answers) turnings.add(turn.turning);
        if (turn.row != 255) rows.add(turn.row);
        resolved.add(turn.resolved);
        flooded.add(turn.of(turn.mover).flooded);
    }
    void add(const Reason& reason) {
        needs.add(reason.need);
        fears.add(reason.fear);
        primaries.add(reason.primary);
        secondaries.add(reason.secondary);
        cues.add(reason.cue);
        meanings.add(reason.meaning);
        tendencies.add(reason.tendency);
    }
    void check() const {
        const Model& model = Model::standard();
        stances.check(named<Stance>);
        moves.check([&](std::size_t i) { return std::string(model.name(static_cast<Move>(i))); });
        phases.check(named<Phase>);
        turnings.check(named<Turning>);
        rows.check([&](std::size_t i) {
            const Transition& row = model.tables().transitions[i];
            const std::string from = row.from == kAnyStance ? "any" : std::string(name(row.from));
            return from + ">" + std::string(name(row.to)) + " (" + row.because + ")";
        });
        needs.check(named<Need>);
        fears.check(named<Fear>);
        primaries.check(named<Primary>);
        secondaries.check(named<Secondary>);
        cues.check(named<Cue>);
        meanings.check(named<Meaning>);
        tendencies.check(named<Tendency>);
        resolved.check([](std::size_t i) { return std::string(i == 0 ? "no" : "yes"); });
        flooded.check([](std::size_t i) { return std::string(i == 0 ? "no" : "yes"); });
    }
};

bool in(float x, float least, float most) { return x >= least && x <= most; }

/// The first thing in a turn that is out of its range; empty if nothing is.
std::string out_of_range(const Turn& turn) {
    for (const Condition& c : turn.after) {
        const auto inner = numbers(c.inner);
        for (std::size_t i = 0; i < kInnerNumbers; ++i) {
            if (!in(inner[i], least_of_inner(i), most_of_inner(i))) return kInnerNames[i];
        }
        for (std::size_t j = 0; j < kFears; ++j) {
            if (!in(c.fears[j], 0, 1)) return named<Fear>(j);
        }
        if (!in(c.expressed, 0, 1)) return "expressed";
    }
    if (!in(turn.intensity, 0, 1)) return "intensity";
    if (!in(turn.probability, 0, 1) || turn.probability == 0.0f) return "probability";
    if (!in(turn.uniform, 0, 1) || turn.uniform == 1.0f) return "uniform";
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const bool is_signed = d <= static_cast<std::size_t>(Dimension::warmth);
        if (!in(turn.perceived[d], is_signed ? -1 : 0, 1)) return "perceived";
    }
    for (std::size_t f = 0; f < kFeatures; ++f) {
        if (!in(turn.features[f], -1, 1)) return named<Feature>(f);
    }
    return {};
}

std::string out_of_range(const Reason& reason) {
    if (!in(reason.need_unmet, 0, 1)) return "unmet need of a reason";
    if (!in(reason.fear_active, 0, 1)) return "active fear of a reason";
    float folded = 0;
    for (const float part : reason.contribution) folded += part;
    return folded == reason.score ? "" : "sum of a reason";
}

/// Half the couples are from the population, half from the corners of the ranges; every third one
/// begins anywhere, as far from rest as a couple can be.
Traits random_partner(Draw& draw, bool corner) {
    Traits traits = corner ? extreme_traits(draw) : population_traits(Model::standard(), draw);
    if (!corner) traits.mentalizing = 0.6f * draw.share();
    return traits;
}

BOOST_AUTO_TEST_SUITE(range)

BOOST_AUTO_TEST_CASE(t8_everything_occurs_and_nothing_leaves_its_range,
                     *boost::unit_test::label("many")) {
    constexpr std::uint32_t couples = 8400, turns = 120;
    const Model& model = Model::standard();
    Draw draw{8};
    Tallies tallies;
    int refused = 0;
    std::vector<Turn> record(turns);
    for (std::uint32_t seed = 0; seed < couples; ++seed) {
        const bool corner = seed % 2 == 1;
        const Traits a = random_partner(draw, corner), b = random_partner(draw, corner);
        Couple couple{model, a, b, seed};
        Life life{seed};
        if (seed % 3 == 0) BOOST_REQUIRE(!couple.restore(random_state(draw, model.moves())));
        if (draw.chance(0.8))
            (void)couple.happens(Disagreement{draw.share(), draw.chance(0.5) ? Seat::a : Seat::b});
        for (std::size_t i = 0; i < turns; ++i) {
            record[i] = life.turn(couple, 0.05);
            const std::string wrong = out_of_range(record[i]);
            BOOST_REQUIRE_MESSAGE(wrong.empty(), wrong << " out of range");
            tallies.add(record[i]);
            if (i % 4 != 0) continue;  // making a reason costs more than a turn
            const Reason reason = why(model, {record.data(), i + 1}, i);
            const std::string bad = out_of_range(reason);
            BOOST_REQUIRE_MESSAGE(bad.empty(), bad << " out of range");
            tallies.add(reason);
        }
        refused += life.refused();
    }
    tallies.check();
    BOOST_TEST(refused > 0);  // uncovering while flooded
}

// What of the inner state sits at an end of its range, in arguments of the default population.
BOOST_AUTO_TEST_CASE(t8_within_arguments_nothing_sits_at_an_end) {
    constexpr std::uint32_t couples = 3000, turns = 60;
    constexpr float close = 0x1p-10f;
    const Model& model = Model::standard();
    Draw draw{9};
    constexpr std::size_t variables =
        10 + kFears;  // unmet needs, arousal, hope, security, mentalizing
    std::array<long, variables> low{}, high{};
    long total = 0;
    for (std::uint32_t seed = 0; seed < couples; ++seed) {
        const Traits a = population_traits(model, draw), b = population_traits(model, draw);
        Couple couple{model, a, b, seed};
        const float severity = within(draw.uniform(0.3, 0.9), 0, 1);
        (void)couple.happens(Disagreement{severity, seed % 2 == 0 ? Seat::a : Seat::b});
        for (std::uint32_t i = 0; i < turns; ++i) {
            const Turn turn = couple.play();
            for (const Condition& c : turn.after) {
                const auto inner = numbers(c.inner);
                for (std::size_t v = 0; v < variables; ++v) {
                    const float x = v < 10 ? inner[v] : c.fears[v - 10];
                    low[v] += x <= close;
                    high[v] += x >= 1 - close;
                }
                ++total;
            }
        }
    }
    for (std::size_t v = 0; v < variables; ++v) {
        const std::string what = v < 10 ? kInnerNames[v] : named<Fear>(v - 10);
        const double at_0 = static_cast<double>(low[v]) / static_cast<double>(total);
        const double at_1 = static_cast<double>(high[v]) / static_cast<double>(total);
        BOOST_TEST_MESSAGE(std::setw(20) << std::left << what << " at 0 " << std::fixed
                                         << std::setprecision(4) << at_0 << ", at 1 " << at_1);
        BOOST_TEST_CONTEXT(what) {
            BOOST_TEST(at_0 <= 0.60);
            BOOST_TEST(at_1 <= 0.20);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

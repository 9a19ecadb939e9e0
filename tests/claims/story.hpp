// Stories: what an Ensemble tells of every couple of a population.
#pragma once

#include "population.hpp"

#include <concepts>

#include <pursuit/ensemble/ensemble.hpp>

namespace pursuit::claims {

/// One turn, by its trace.
struct Told {
    Seat mover{};
    Move move{};
    Stance stance{};  // the mover's
    Phase phase{};    // after it
};

/// How a partner is after a turn.
struct Felt {
    float arousal = 0, expressed = 0;
    Fears fears{};
};

struct Story {
    Case couple;
    const Model* model = nullptr;
    State state{};  // after all turns
    Summary summary{};
    std::vector<Told> turns{};
    std::vector<std::array<Felt, 2>> felt{};  // by turn and seat, where asked for

    Couple end() const {
        Couple out = couple_of(couple, *model);
        BOOST_REQUIRE(!out.restore(state));
        return out;
    }
    /// The turn with the largest summed experienced arousal.
    const std::array<Felt, 2>& peak() const {
        BOOST_REQUIRE(!felt.empty());
        return *std::max_element(felt.begin(), felt.end(), [](const auto& x, const auto& y) {
            return x[0].arousal + x[1].arousal < y[0].arousal + y[1].arousal;
        });
    }
};

/// What happens to all couples, and what is asked about them.
struct Plot {
    std::vector<Happening> script{};
    std::uint32_t turns = kTurns;
    bool feelings = false;
    std::optional<Seat> floor{};  // who has it first; none = the issue's owner, or drawn
    const Model* model = &Model::standard();
};

inline Happening at(std::uint32_t turn, decltype(Happening::what) what) {
    return {turn, {}, std::move(what)};
}
/// One partner's moves in the first turns, made by the host.
inline std::vector<Happening> moves_of(Seat seat, const std::vector<Move>& moves,
                                       std::optional<float> intensity = {}) {
    std::vector<Happening> script;
    for (const Move move : moves) {
        const auto turn = static_cast<std::uint32_t>(script.size());
        script.push_back(at(turn, HostMove{seat, move, intensity}));
    }
    return script;
}

/// An Ensemble that was run.
class Played {
public:
    Played(std::span<const Case> cases, const Plot& plot)
        : cases_(cases), plot_(plot), summaries_(cases.size()), states_(cases.size()) {
        const std::size_t all = cases.size() * plot.turns;
        trace_.resize(all);
        phases_.resize(all);
        movers_.resize(all);
        values_.resize(plot.feelings ? 2 * kFelt.size() * all : 0);
        for (std::size_t i = 0; i * all < values_.size(); ++i) {
            const Seat seat = i % 2 == 0 ? Seat::a : Seat::b;
            columns_.push_back({kFelt[i / 2], seat, values_.data() + i * all});
        }
        std::vector<Pair> pairs;
        for (const Case& c : cases) pairs.push_back({c.a, c.b});
        const Ensemble ensemble{.model = plot.model,
                                .pairs = pairs,
                                .seed = kSeed,
                                .first = cases.front().id,
                                .count = cases.size(),
                                .turns = plot.turns,
                                .script = plot.script,
                                .floor = plot.floor};
        BOOST_REQUIRE(!run(ensemble, {.summaries = summaries_,
                                      .states = states_,
                                      .trace = trace_.data(),
                                      .phases = phases_.data(),
                                      .movers = movers_.data(),
                                      .columns = columns_}));
    }

    Story story(std::size_t couple) const {
        Story out{cases_[couple], plot_.model, states_[couple], summaries_[couple]};
        BOOST_REQUIRE_EQUAL(out.summary.refused, 0);
        for (std::size_t turn = 0; turn < plot_.turns; ++turn) {
            const std::size_t place = turn * cases_.size() + couple;
            out.turns.push_back({static_cast<Seat>(movers_[place]), trace_move(trace_[place]),
                                 trace_stance(trace_[place]), static_cast<Phase>(phases_[place])});
            if (plot_.feelings) out.felt.push_back({felt(0, place), felt(1, place)});
        }
        return out;
    }

private:
    static constexpr std::array kFelt{Quantity::arousal,       Quantity::expressed,
                                      Quantity::disconnection, Quantity::abandonment,
                                      Quantity::inadequacy,    Quantity::engulfment};
    Felt felt(std::size_t seat, std::size_t place) const {
        const auto x = [&](std::size_t i) { return columns_[2 * i + seat].values[place]; };
        return {x(0), x(1), {x(2), x(3), x(4), x(5)}};
    }

    std::span<const Case> cases_;
    const Plot& plot_;
    std::vector<Summary> summaries_;
    std::vector<State> states_;
    std::vector<std::uint8_t> trace_, phases_, movers_;
    std::vector<float> values_;
    std::vector<Column> columns_;
};

inline std::vector<Story> stories(const std::vector<Case>& cases, const Plot& plot) {
    const Played played(cases, plot);
    std::vector<Story> out;
    for (std::size_t i = 0; i < cases.size(); ++i) out.push_back(played.story(i));
    return out;
}

/// An event that owns an issue opens the plot: one Ensemble for each owner, from which come the
/// couples whose issue it is.
template <class Issue>
std::vector<Story> stories_of(const std::vector<Case>& cases, float severity, const Plot& plot) {
    std::array<Plot, 2> plots{plot, plot};
    for (const Seat owner : {Seat::a, Seat::b}) {
        auto& script = plots[static_cast<std::size_t>(index(owner))].script;
        script.insert(script.begin(), at(0, Issue{severity, owner}));
    }
    const std::array played{Played(cases, plots[0]), Played(cases, plots[1])};
    std::vector<Story> out;
    for (std::size_t i = 0; i < cases.size(); ++i)
        out.push_back(played[static_cast<std::size_t>(index(cases[i].owner))].story(i));
    return out;
}
inline std::vector<Story> quarrels(const std::vector<Case>& cases, const Plot& plot = {},
                                   float severity = kSeverity) {
    return stories_of<Disagreement>(cases, severity, plot);
}
inline std::vector<Story> open_issues(const std::vector<Case>& cases, float severity) {
    return stories_of<OpenIssue>(cases, severity, {});
}

/// Of each story, in their order.
std::vector<double> each(const std::vector<Story>& stories, const auto& measure) {
    std::vector<double> out;
    for (const Story& story : stories) out.push_back(static_cast<double>(measure(story)));
    return out;
}

std::vector<double> shares_of(const std::vector<Story>& stories, Seat seat, const auto& holds) {
    return each(stories, [&](const Story& story) { return share_of(story.turns, seat, holds); });
}

}  // namespace pursuit::claims

// What couples do and feel, in figures: the chance of each move from each stance, what hearing it
// does, where stances lead, what passes with time. Each is a mean over 2,000 couples beside its
// 95 % interval in figures.txt, and has to be in it still. They say what a script says, the same
// whatever the model is: so a figure moves by what the model does to it, and not by other draws, and
// what moves one out of its interval is a change that 2,000 couples show. If it is meant:
// ./dev figures.
#include "people.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include <pursuit/engine/scene.hpp>
#include <pursuit/explain/why.hpp>

using namespace pursuit;
using namespace pursuit::life;

namespace {

using Names = std::vector<std::string>;

constexpr const char* kKept = "tests/life/figures.txt";
constexpr std::array<float, 3> kSeverities{0, 0.5f, 0.9f};
constexpr std::size_t kEarly = 10, kLater = 30;  // turns after which something is tried

/// A mean over what happens to couples, some of whom it happens to more often than to others.
class Mean {
public:
    /// What happened to one couple: the sum and how often.
    void add(double sum, double n) {
        sum_ += sum, n_ += n;
        squares_ += sum * sum, mixed_ += sum * n, counts_ += n * n;
        couples_ += n > 0;
    }
    double is() const { return sum_ / n_; }
    /// Half of the 95 % interval; couples are independent, what happens to one is not.
    double half() const {
        if (squares_ == 0) return 3 / static_cast<double>(couples_);  // of what has not happened
        const double m = is(), apart = squares_ - 2 * m * mixed_ + m * m * counts_;
        return 1.96 * std::sqrt(std::max(apart, 0.0)) / n_;
    }
    /// Whether it happens to enough couples to say anything.
    bool known() const { return couples_ >= 20; }

private:
    double sum_ = 0, n_ = 0, squares_ = 0, mixed_ = 0, counts_ = 0;
    std::size_t couples_ = 0;
};

struct Kept {
    double is = 0, half = 0;
};
/// What figures.txt has: line -> figures.
std::map<std::string, std::vector<Kept>> kept() {
    std::map<std::string, std::vector<Kept>> out;
    std::ifstream file{kKept};
    for (std::string line; std::getline(file, line);) {
        const std::size_t end = line.find(':');
        if (line.starts_with('#') || end == std::string::npos) continue;
        std::istringstream figures{line.substr(end + 1)};
        char slash = 0;
        for (Kept one; figures >> one.is >> slash >> one.half;)
            out[line.substr(0, end)].push_back(one);
    }
    return out;
}

/// A table of figures, filled couple by couple.
class Table {
public:
    Table(std::string name, Names rows, Names columns)
        : name_(std::move(name)), rows_(std::move(rows)), columns_(std::move(columns)) {
        means_.resize(rows_.size(), std::vector<Mean>(columns_.size()));
        sums_.resize(rows_.size(), std::vector<double>(columns_.size()));
        times_.resize(rows_.size());
    }
    /// It happens once more: where to note figures, a column each.
    std::vector<double>& once(std::size_t row) {
        times_[row] += 1;
        return sums_[row];
    }
    void couple_ends() {
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            for (std::size_t c = 0; c < columns_.size(); ++c)
                means_[r][c].add(std::exchange(sums_[r][c], 0), times_[r]);
            times_[r] = 0;
        }
    }
    /// Holds all against what is kept; or, where asked, tells them as they are to be kept.
    void check() const {
        const auto& suite = boost::unit_test::framework::master_test_suite();
        const bool write = suite.argc > 1 && std::string(suite.argv[1]) == "write";
        if (write) std::printf("# %s: %s\n", name_.c_str(), joined(columns_).c_str());
        static const auto all = kept();
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const std::string line = name_ + ' ' + rows_[r];
            if (write) {
                tell(line, means_[r]);
                continue;
            }
            const auto found = all.find(line);
            const bool known = means_[r][0].known();
            BOOST_CHECK_MESSAGE(known == (found != all.end()),
                                line << ": " << (known ? "is not kept" : "happens no more"));
            if (!known || found == all.end()) continue;
            BOOST_REQUIRE(found->second.size() == columns_.size());
            for (std::size_t c = 0; c < columns_.size(); ++c) {
                const double is = means_[r][c].is();
                const auto& [was, half] = found->second[c];
                const double rounded = 1e-4 * std::abs(was);  // kept with five digits
                BOOST_CHECK_MESSAGE(std::abs(is - was) <= half + rounded,
                                    line << ", " << columns_[c] << ": " << is << " instead of "
                                         << was << " +- " << half);
            }
        }
    }

private:
    static std::string joined(const Names& names) {
        std::string out;
        for (const std::string& one : names) out += (out.empty() ? "" : " ") + one;
        return out;
    }
    static void tell(const std::string& line, const std::vector<Mean>& means) {
        if (!means[0].known()) return;
        std::printf("%s:", line.c_str());
        for (const Mean& mean : means) std::printf(" %.5g/%.2g", mean.is(), mean.half());
        std::printf("\n");
    }

    std::string name_;
    Names rows_, columns_;
    std::vector<std::vector<Mean>> means_;
    std::vector<std::vector<double>> sums_;
    std::vector<double> times_;
};

template <class Enum>
Names names(int count) {
    Names out;
    for (int i = 0; i < count; ++i) out.emplace_back(name(static_cast<Enum>(i)));
    return out;
}
Names moves() {
    Names out;
    for (int m = 0; m < kStandardMoves; ++m)
        out.emplace_back(Model::standard().name(static_cast<Move>(m)));
    return out;
}
Names operator+(Names left, const Names& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}
std::size_t at(auto one) { return static_cast<std::size_t>(one); }

/// How somebody is, as figures.
Names mind() {
    return names<Need>(kNeeds) + names<Fear>(kFears) +
           Names{"arousal", "shown",    "hope",       "security",     "mentalizing",
                 "pursues", "shelters", "heard_warm", "heard_demand", "heard_response",
                 "stress",  "exertion", "familiar"};
}
std::vector<double> mind(const Condition& is) {
    std::vector<double> out(is.inner.unmet.begin(), is.inner.unmet.end());
    out.insert(out.end(), is.fears.begin(), is.fears.end());
    for (const float x :
         {is.inner.arousal, is.expressed, is.inner.hope, is.inner.security, is.inner.mentalizing,
          is.inner.learned[0], is.inner.learned[1], is.inner.cue[0], is.inner.cue[1],
          is.inner.cue[2], is.inner.stress, is.trail.exertion, is.trail.familiarity}) {
        out.push_back(static_cast<double>(x));
    }
    return out;
}
void note(std::vector<double>& into, std::size_t from, const std::vector<double>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) into[from + i] += figures[i];
}
/// What has changed in somebody.
void note_change(std::vector<double>& into, std::size_t from, const Condition& before,
                 const Condition& after) {
    note(into, from, difference_of(mind(after), mind(before)));
}

/// Who says what, whatever they feel: both come closer, protest, step back or answer for a while.
class Script {
public:
    explicit Script(std::uint64_t seed) : words_(seed) {}

    Turn next(Couple& couple) {
        const Seat seat = couple.state().floor;
        std::size_t& mood = moods_[at(seat)];
        if (below(8) == 0) mood = below(kMoods.size());
        return act(couple, seat, kMoods[mood][below(kMoods[mood].size())]);
    }
    void skip(Couple& couple, std::size_t turns) {
        for (; turns > 0; --turns) next(couple);
    }
    std::vector<Turn> play(Couple& couple, std::size_t turns) {
        std::vector<Turn> out;
        for (; turns > 0; --turns) out.push_back(next(couple));
        return out;
    }

private:
    static inline const std::array<std::vector<Move>, 4> kMoods{{
        {Move::invite, Move::share, Move::discuss, Move::seek_reassurance, Move::reaffirm},
        {Move::criticise, Move::blame, Move::pressure, Move::counter_attack},
        {Move::placate, Move::minimise, Move::deflect, Move::defend, Move::stay_silent,
         Move::stonewall},
        {Move::listen, Move::validate, Move::reassure, Move::apologise, Move::soften,
         Move::affection, Move::neutral},
    }};
    std::size_t below(std::size_t end) { return (words_() >> 32) % end; }

    std::mt19937_64 words_;
    std::array<std::size_t, 2> moods_{0, 2};
};

/// Every couple of every pairing, at the outbreak of a quarrel or with nothing open.
void each_couple(std::uint64_t seed, const auto& look) {
    for (std::size_t p = 0; p < kPairings.size(); ++p) {
        const auto& [a, b] = kPairings[p];
        for (const Case& c : pairs(a, b, seed + p, kCouples / kPairings.size())) {
            Couple couple = couple_of(c);
            const float severity = kSeverities[c.id % kSeverities.size()];
            if (severity > 0) BOOST_REQUIRE(!couple.happens(Disagreement{severity, c.owner}));
            look(couple, Script(1000 * seed + 300 * p + c.id), p);
        }
    }
}
/// Each of them in the middle of it, twice.
void each_moment(std::uint64_t seed, Table& table, const auto& look) {
    each_couple(seed, [&](Couple couple, Script script, std::size_t) {
        script.skip(couple, kEarly);
        look(std::as_const(couple));
        script.skip(couple, kLater - kEarly);
        look(std::as_const(couple));
        table.couple_ends();
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(figures)

// The chance of each move, where nothing waits for an answer, where something does, and where nothing
// has been said.
BOOST_AUTO_TEST_CASE(what_is_done_from_each_stance) {
    Names rows;
    for (const std::string& stance : names<Stance>(kStances)) {
        for (const char* when : {"unasked", "asked", "first"}) rows.push_back(stance + ' ' + when);
    }
    Table table("does", rows, moves());
    each_couple(130, [&](Couple couple, Script script, std::size_t) {
        for (std::size_t i = 0; i < kLong; ++i) {
            const Peek peek = couple.peek();
            const float bid = peek.sway.bid;
            auto& row = table.once(3 * at(peek.stance) + (bid == 0.5f ? 2 : bid > 0.5f ? 1 : 0));
            for (std::size_t m = 0; m < kStandardMoves; ++m)
                row[m] += static_cast<double>(peek.probability[m]);
            script.next(couple);
        }
        table.couple_ends();
    });
    table.check();
}

// What it changes in the chance of each move that both are of the lowest or the highest level.
BOOST_AUTO_TEST_CASE(what_the_level_does) {
    Table table("level", {"lowest", "highest"}, moves());
    each_moment(142, table, [&](const Couple& now) {
        const Peek usual = now.peek();
        for (std::size_t high = 0; high < 2; ++high) {
            Couple couple = now;
            for (const Seat seat : {Seat::a, Seat::b}) {
                Traits traits = couple.traits(seat);
                traits.level = high == 1 ? 1.0f : 0.0f;
                BOOST_REQUIRE(!couple.set_traits(seat, traits));
            }
            const Peek peek = couple.peek();
            auto& row = table.once(high);
            for (std::size_t m = 0; m < kStandardMoves; ++m) {
                row[m] += static_cast<double>(peek.probability[m]) -
                          static_cast<double>(usual.probability[m]);
            }
        }
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(how_strongly) {
    Table table("how", moves(), {"intensity", "shown_arousal", "exertion", "toward", "against"});
    each_couple(131, [&](Couple couple, Script script, std::size_t) {
        for (const Turn& t : script.play(couple, kLong)) {
            const Condition& who = t.of(t.mover);
            note(table.once(at(t.move)), 0,
                 {static_cast<double>(t.intensity), static_cast<double>(who.expressed),
                  static_cast<double>(who.trail.exertion),
                  static_cast<double>(t.answers && t.turning == Turning::toward),
                  static_cast<double>(t.answers && t.turning == Turning::against)});
        }
        table.couple_ends();
    });
    table.check();
}

// What a move is heard as, and what that changes within ten seconds, in whoever is at it.
BOOST_AUTO_TEST_CASE(what_hearing_does) {
    Table table("hears", moves(),
                Names{"nearness", "warmth", "demand", "responsiveness", "openness"} + mind() +
                    Names{"progress"});
    each_moment(132, table, [&](const Couple& now) {
        for (std::size_t m = 0; m < kStandardMoves; ++m) {
            Couple couple = now;
            const Seat seat = couple.state().floor;
            const Turn turn = act(couple, seat, static_cast<Move>(m));
            auto& row = table.once(m);
            note(row, 0, {turn.perceived.begin(), turn.perceived.end()});
            note_change(row, kDimensions, now.condition(other(seat)), turn.of(other(seat)));
            row.back() += static_cast<double>(couple.state().progress - now.state().progress);
        }
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(where_stances_lead) {
    Table table("leads", names<Stance>(kStances), names<Stance>(kStances));
    Names rules;
    const Tables& tables = Model::standard().tables();
    for (std::size_t i = 0; i < at(tables.transition_count); ++i)
        rules.push_back("rule_" + std::to_string(i));
    Table ways("takes", {"of_all_turns"}, rules);
    each_couple(133, [&](Couple couple, Script script, std::size_t) {
        for (const Turn& t : script.play(couple, kLong)) {
            table.once(at(t.before))[at(t.stance)] += 1;
            auto& taken = ways.once(0);
            if (t.row != 255) taken[t.row] += 1;
        }
        table.couple_ends();
        ways.couple_ends();
    });
    table.check();
    ways.check();
}

// What ten minutes do, together and apart, to the one in seat a, who goes, and to the other.
BOOST_AUTO_TEST_CASE(what_being_apart_does) {
    Table table("apart",
                {"together a", "together b", "away a", "away b", "promised a", "promised b",
                 "neither a", "neither b"},
                mind());
    each_moment(134, table, [&](const Couple& now) {
        for (std::size_t how = 0; how < 4; ++how) {
            Couple couple = now;
            BOOST_REQUIRE(!couple.happens(Reunion{}));
            constexpr std::uint32_t hour = 3600 * 1000;
            if (how == 1) BOOST_REQUIRE(!couple.happens(Separation{Seat::a, {}}));
            if (how == 2) BOOST_REQUIRE(!couple.happens(Separation{Seat::a, hour}));
            if (how == 3) BOOST_REQUIRE(!couple.happens(Separation{}));
            BOOST_REQUIRE(!couple.elapse(600 * 1000));
            for (const Seat seat : {Seat::a, Seat::b})
                note_change(table.once(2 * how + at(seat)), 0, now.condition(seat),
                            couple.condition(seat));
        }
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(what_passes_with_time) {
    constexpr std::array<std::int64_t, 5> kSeconds{60, 600, 3600, 86400, 30 * 86400};
    Table table("after", {"minute", "ten_minutes", "hour", "day", "month"}, mind());
    each_moment(135, table, [&](const Couple& now) {
        for (std::size_t i = 0; i < kSeconds.size(); ++i) {
            Couple couple = now;
            BOOST_REQUIRE(!couple.happens(Stress{Seat::a, 0.8f}));
            BOOST_REQUIRE(!couple.elapse(kSeconds[i] * 1000));
            for (const Seat seat : {Seat::a, Seat::b})
                note_change(table.once(i), 0, now.condition(seat), couple.condition(seat));
        }
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(what_helps) {
    using What = Intervention::What;
    Names rows;
    for (const std::string& what : names<What>(kInterventions)) {
        for (const char* who : {" who", " other"}) rows.push_back(what + who);
    }
    std::ranges::for_each(rows, [](std::string& r) { std::ranges::replace(r, ' ', '_'); });
    Table table("helps", rows, mind());
    each_moment(136, table, [&](const Couple& now) {
        for (std::size_t what = 0; what < kInterventions; ++what) {
            Couple couple = now;
            if (couple.intervene({static_cast<What>(what), Seat::a, 1.0f})) continue;
            for (const Seat seat : {Seat::a, Seat::b})
                note_change(table.once(2 * what + at(seat)), 0, now.condition(seat),
                            couple.condition(seat));
        }
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(what_is_felt_underneath) {
    Table table("feels", names<Stance>(kStances), names<Primary>(kPrimaries + 1));
    each_couple(137, [&](Couple couple, Script script, std::size_t) {
        const auto turns = script.play(couple, kTurns);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const Reason reason = why(Model::standard(), turns, i);
            table.once(at(turns[i].stance))[at(reason.primary)] += 1;
        }
        table.couple_ends();
    });
    table.check();
}

// How a quarrel goes, of each pair of people.
BOOST_AUTO_TEST_CASE(how_it_goes) {
    Names rows;
    for (const auto& [a, b] : kPairings) rows.push_back(std::string(a) + '+' + b);
    Table table("goes", rows,
                names<Stance>(kStances) + names<Phase>(kPhases) + mind() +
                    Names{"flooded", "apart", "progress"});
    each_couple(138, [&](Couple couple, Script script, std::size_t p) {
        for (const Turn& t : script.play(couple, kLong)) {
            auto& row = table.once(p);
            row[at(t.stance)] += 1;
            row[at(kStances) + at(t.phase)] += 1;
            note(row, at(kStances + kPhases), mind(t.of(t.mover)));
            row[row.size() - 3] += t.of(t.mover).flooded;
            row[row.size() - 2] += couple.state().apart > 0;
            row[row.size() - 1] += static_cast<double>(couple.state().progress);
        }
        table.couple_ends();
    });
    table.check();
}

// How long it is quiet until somebody acts, by itself or back from having left; as a power of two of
// seconds.
BOOST_AUTO_TEST_CASE(how_long_it_is_quiet) {
    Table table("quiet",
                {"floor_unasked", "floor_asked", "other_unasked", "other_asked", "after_leaving",
                 "as_promised"},
                {"seconds"});
    const auto wait = [](const Couple& couple, Seat seat) {
        const auto ms = static_cast<double>(due(couple, seat) - couple.state().clock_ms);
        return std::log2(std::max(ms, 1.0) / 1000);
    };
    each_couple(140, [&](Couple couple, Script script, std::size_t) {
        for (std::size_t i = 0; i < kTurns; ++i) {
            script.next(couple);
            const std::size_t asked = couple.state().said_bid > 0.5f;
            const Seat floor = couple.state().floor;
            table.once(asked)[0] += wait(couple, floor);
            table.once(2 + asked)[0] += wait(couple, other(floor));
            Couple alone = couple;
            act(alone, floor, Move::leave);
            table.once(4)[0] += wait(alone, other(floor));
            alone = couple;
            act(alone, floor, Move::time_out);
            if (alone.state().promise_ms > 0)  // else the other has left
                table.once(5)[0] += std::log2(alone.state().promise_ms / 1000.0);
        }
        table.couple_ends();
    });
    table.check();
}

BOOST_AUTO_TEST_CASE(how_strong_the_loop_is) {
    Names rows;
    for (const auto& [a, b] : kPairings) rows.push_back(std::string(a) + '+' + b);
    Table table("gain", rows, {"cold", "hot"});
    each_couple(141, [&](const Couple& couple, const Script&, std::size_t p) {
        auto& row = table.once(p);
        for (const Heat heat : {Heat::cold, Heat::hot})
            row[at(heat)] += static_cast<double>(reference_gain(couple, Seat::a, heat).gain);
        table.couple_ends();
    });
    table.check();
}

// What people are made of.
BOOST_AUTO_TEST_CASE(who_they_are) {
    constexpr std::array kProfiles{"ordinary", "pursuer", "withdrawer",
                                   "secure",   "fearful", "anyone"};
    Table table("is", {kProfiles.begin(), kProfiles.end()},
                names<Need>(kNeeds) + names<Fear>(kFears) +
                    Names{"near", "warm", "demand", "response", "suppression", "talk_heals",
                          "security", "mentalizing", "hope", "flooding", "anxious_beyond_half",
                          "avoidant_beyond_half"});
    for (std::size_t p = 0; p < kProfiles.size(); ++p) {
        People people(139);
        for (std::size_t i = 0; i < kCouples; ++i) {
            const bool anyone = p + 1 == kProfiles.size();
            const Traits traits = anyone ? people.anyone() : people.of(kProfiles[p]);
            const Persona is = derive(Model::standard(), traits);
            auto& row = table.once(p);
            note(row, 0, {is.strength.begin(), is.strength.end()});
            note(row, kNeeds, {is.sensitivity.begin(), is.sensitivity.end()});
            note(row, kNeeds + kFears, {is.bias.begin(), is.bias.begin() + 4});
            std::size_t c = kNeeds + kFears + 4;
            for (const float x :
                 {is.suppression, is.talk_heals, is.security, is.mentalizing, is.hope,
                  static_cast<float>(is.flooding_ms), static_cast<float>(traits.anxiety > 0.5f),
                  static_cast<float>(traits.avoidance > 0.5f)})
                row[c++] += static_cast<double>(x);
            table.couple_ends();
        }
    }
    table.check();
}

BOOST_AUTO_TEST_SUITE_END()

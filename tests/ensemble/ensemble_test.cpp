// Ensembles: what one couple does alone, it does among many, bit for bit; and every output is what
// the records of the turns say.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "engine/compiled.hpp"
#include "engine/trait.hpp"
#include "lives.hpp"
#include "pursuit/ensemble/ensemble.hpp"
#include "pursuit/ensemble/population.hpp"
#include "pursuit/loop/gain.hpp"

using namespace pursuit;

namespace {

std::vector<Isa> isas() {
    std::vector<Isa> found;
    for (const Isa isa : {Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        if (available(isa)) found.push_back(isa);
    }
    return found;
}

// --- what there is to run -----------------------------------------------------------------------

decltype(Happening::what) random_what(Draw& draw, int moves) {
    const auto seat = [&] { return draw.chance(0.5) ? Seat::a : Seat::b; };
    const auto maybe = [&]() -> std::optional<Seat> {
        return draw.chance(0.3) ? std::nullopt : std::optional(seat());
    };
    switch (draw.below(10)) {
        case 0:
            return Disagreement{draw.share(), maybe()};
        case 1:
            return OpenIssue{draw.share(), maybe()};
        case 2: {
            Separation apart{maybe(), {}};
            if (draw.chance(0.6)) apart.promised_ms = draw.below(200000);
            return apart;
        }
        case 3:
            return Reunion{};
        case 4:
            return Stress{seat(), draw.share()};
        case 5:
            return GoodTime{1 + draw.below(8)};
        case 6:
            return Elapse{static_cast<std::int64_t>(std::exp2(draw.uniform(0, 30)))};
        case 7:
            return Intervention{Intervention::What::uncover, seat(), draw.share()};
        case 8: {
            const auto what = static_cast<Intervention::What>(draw.below(kInterventions));
            return Intervention{what, seat(), draw.share()};
        }
        default: {
            const auto move = static_cast<Move>(draw.below(static_cast<std::uint32_t>(moves)));
            std::optional<float> intensity;
            if (draw.chance(0.5)) intensity = draw.share();
            return HostMove{seat(), move, intensity};
        }
    }
}

std::vector<Happening> random_script(Draw& draw, int moves, std::uint32_t turns, std::uint32_t n) {
    std::vector<Happening> script;
    std::set<std::uint32_t> taken;
    for (std::uint32_t i = 0; i < n; ++i) {
        Happening h;
        h.what = random_what(draw, moves);
        const bool move = std::holds_alternative<HostMove>(h.what);
        if (move || draw.chance(0.6)) {
            h.turn = draw.below(turns + 2);
            if (move && !taken.insert(*h.turn).second) continue;
        } else {
            h.time_ms = draw.below(turns * 15000 + 1);
        }
        script.push_back(h);
    }
    return script;
}

/// The standard tables, shaken; with more moves, and with fewer or more rows and predicates.
Tables random_tables(Draw& draw) {
    Tables t = Model::standard().tables();
    for (const Coefficient& c : coefficients()) {
        float& x = t.coefficients.*c.field;
        const bool time = c.unit == "min";
        x = within(static_cast<double>(x) * draw.uniform(0.7, 1.4), static_cast<double>(c.least),
                   static_cast<double>(c.most));
        if (time && draw.chance(0.3)) x = within(draw.uniform(0.1, 30), 0.1, 1440);
    }
    if (draw.chance(0.5)) t.coefficients.turn_seconds = within(draw.uniform(0, 90), 0, 90);
    if (draw.chance(0.2)) t.coefficients.turn_seconds = 0;
    t.coefficients.flood_threshold = within(draw.uniform(0.3, 0.95), 0, 1);
    const int room = static_cast<int>(kMoveSlots) - t.move_count;
    const int extra = std::min(static_cast<int>(draw.below(9)), room);
    for (int i = 0; i < extra; ++i) {
        MoveRow row = t.moves[draw.below(static_cast<std::uint32_t>(t.move_count))];
        std::snprintf(row.name, sizeof row.name, "extra_%d", i);
        for (float& x : row.appeal) x = draw.chance(0.4) ? 0 : within(draw.uniform(-1, 1), -1, 1);
        row.kind = static_cast<Kind>(draw.below(kKinds));
        row.group = static_cast<Group>(draw.below(kGroups));
        row.parting = static_cast<Parting>(draw.below(kPartings));
        row.raises = draw.share();
        row.discloses = draw.share();
        const auto m = static_cast<std::size_t>(t.move_count++);
        t.moves[m] = row;
        for (StanceRow& stance : t.stances) {
            stance.open[m] = draw.share();
            stance.lean[m] = within(draw.uniform(-0.5, 0.5), -1, 1);
        }
    }
    for (NeedRow& row : t.needs) {
        for (float& x : row.by_tone) x += within(draw.uniform(-0.2, 0.2), -1, 1);
    }
    for (IntensityRow& row : t.intensity) {
        row.hides = draw.chance(0.5);
        row.drive = static_cast<IntensityRow::Drive>(draw.below(4));
        row.level = within(draw.uniform(0, 0.6), 0, 1);
    }
    for (GroupRow& row : t.groups) {
        for (float* push : {&row.tells, &row.quiets, &row.tires, &row.says})
            *push = within(draw.uniform(-1, 1), -1, 1);
        row.cost = draw.share();
        row.habituates = draw.share();
    }
    for (StanceRow& stance : t.stances) {
        for (float& answers : stance.answers) answers = within(draw.uniform(-1, 1), -1, 1);
    }
    if (draw.chance(0.7)) make_room(t);
    while (t.predicate_count < kPredicateSlots && draw.chance(0.8)) {
        Predicate& p = t.predicates[static_cast<std::size_t>(t.predicate_count++)];
        p.variable = static_cast<Variable>(draw.below(kVariables));
        p.comparison = static_cast<Comparison>(draw.below(2));
        p.threshold = within(draw.uniform(0.1, 0.8), 0, 1);
    }
    while (t.transition_count < 60 && draw.chance(0.9)) {
        Transition& row = t.transitions[static_cast<std::size_t>(t.transition_count++)];
        row.from = draw.chance(0.2) ? kAnyStance : static_cast<Stance>(draw.below(kStances));
        row.to = static_cast<Stance>(draw.below(kStances));
        row.guard = 1u << draw.below(static_cast<std::uint32_t>(t.predicate_count));
    }
    return t;
}

std::vector<Pair> random_pairs(Draw& draw, std::size_t n) {
    std::vector<Pair> pairs(n);
    for (Pair& pair : pairs) {
        for (Traits& traits : pair) {
            traits = draw.chance(0.5) ? extreme_traits(draw)
                                      : population_traits(Model::standard(), draw);
        }
    }
    return pairs;
}

// --- the story of one couple, told by itself ----------------------------------------------------

struct Story {
    std::vector<Turn> turns;
    std::optional<Couple> couple;
    std::uint32_t refused = 0;
};

Fault befall(Couple& couple, const decltype(Happening::what)& what) {
    if (const auto* x = std::get_if<Elapse>(&what)) return couple.elapse(x->ms);
    if (const auto* x = std::get_if<Intervention>(&what)) return couple.intervene(*x);
    if (const auto* x = std::get_if<Disagreement>(&what)) return couple.happens(*x);
    if (const auto* x = std::get_if<OpenIssue>(&what)) return couple.happens(*x);
    if (const auto* x = std::get_if<Separation>(&what)) return couple.happens(*x);
    if (const auto* x = std::get_if<Reunion>(&what)) return couple.happens(*x);
    if (const auto* x = std::get_if<Stress>(&what)) return couple.happens(*x);
    if (const auto* x = std::get_if<GoodTime>(&what)) return couple.happens(*x);
    return {};
}

Story story(const Ensemble& e, std::uint64_t id) {
    Story s;
    Pair pair{};
    BOOST_REQUIRE(!e.pairs.pair(e.first, id, pair));
    s.couple.emplace(*e.model, pair[0], pair[1], e.seed, id);
    Couple& couple = *s.couple;
    if (e.turn_ms) couple.set_turn_ms(*e.turn_ms);
    if (e.floor) couple.give_floor(*e.floor);
    std::vector<bool> happened(e.script.size());
    for (std::uint32_t t = 0; t < e.turns; ++t) {
        const HostMove* move = nullptr;
        for (std::size_t i = 0; i < e.script.size();) {
            const Happening& h = e.script[i];
            const bool due = h.turn ? *h.turn <= t : *h.time_ms <= couple.state().clock_ms;
            if (happened[i] || !due) {
                ++i;
                continue;
            }
            happened[i] = true;
            if (const auto* made = std::get_if<HostMove>(&h.what)) move = made;
            s.refused += static_cast<bool>(befall(couple, h.what));
            i = 0;
        }
        if (t == 0 && e.floor) couple.give_floor(*e.floor);
        if (move == nullptr) {
            s.turns.push_back(couple.play());
        } else {
            Turn turn;
            BOOST_REQUIRE(!couple.act(move->seat, move->move, move->intensity, turn));
            s.turns.push_back(turn);
        }
    }
    return s;
}

float number_of(const Couple& couple, const Turn& turn, Seat seat, Quantity quantity) {
    const Condition& c = turn.of(seat);
    const auto i = static_cast<std::size_t>(quantity);
    if (i < kInnerNumbers) return numbers(c.inner)[i];
    if (i < kInnerNumbers + kFears) return c.fears[i - kInnerNumbers];
    if (quantity == Quantity::pursuit) return pursuit_drive(c.fears);
    if (quantity == Quantity::withdrawal) return withdrawal_drive(c.fears);
    if (quantity == Quantity::distress) return distress(couple.persona(seat), c);
    if (quantity == Quantity::expressed) return c.expressed;
    if (quantity == Quantity::flooded) return c.flooded;
    if (quantity == Quantity::stance) return static_cast<float>(c.stance);
    if (quantity == Quantity::exertion) return c.trail.exertion;
    if (quantity == Quantity::familiarity) return c.trail.familiarity;
    return c.trail.momentum[i - static_cast<std::size_t>(Quantity::momentum_approach)];
}

bool in_cycle(const std::vector<Turn>& turns, std::size_t from) {
    int run = 0;
    for (std::size_t i = from; i < turns.size(); ++i) {
        run = negative(turns[i].phase) ? run + 1 : 0;
        if (run >= kCycleTurns) return true;
    }
    return false;
}

Peak peak_of(const std::vector<Turn>& turns, const auto& value) {
    Peak peak;
    for (const Turn& turn : turns) {
        if (peak.turn == kNever || value(turn) > peak.value) peak = {value(turn), turn.number};
    }
    return peak;
}

Summary summary_of(const Story& s, const Model& model) {
    Summary out;
    const auto& turns = s.turns;
    for (const Seat seat : {Seat::a, Seat::b}) {
        Summary::Side& side = out.sides[static_cast<std::size_t>(seat)];
        side.arousal = peak_of(turns, [&](const Turn& t) { return t.of(seat).inner.arousal; });
        side.pursuit =
            peak_of(turns, [&](const Turn& t) { return pursuit_drive(t.of(seat).fears); });
        side.withdrawal =
            peak_of(turns, [&](const Turn& t) { return withdrawal_drive(t.of(seat).fears); });
        side.fear = peak_of(turns, [&](const Turn& t) {
            const Fears& fears = t.of(seat).fears;
            return *std::max_element(fears.begin(), fears.end());
        });
        side.stance = s.couple->state().sides[static_cast<std::size_t>(seat)].stance;
    }
    std::uint32_t run = 0;
    for (const Turn& t : turns) {
        const auto kind = static_cast<std::size_t>(model.row(t.move).kind);
        ++out.sides[static_cast<std::size_t>(t.mover)].moves[kind];
        ++out.phases[static_cast<std::size_t>(t.phase)];
        run = negative(t.phase) ? run + 1 : 0;
        out.negative_turns += negative(t.phase);
        out.longest_run = std::max(out.longest_run, run);
        if (run == 6 && out.escalated == kNever) out.escalated = t.number - 5;
        if (t.resolved && out.resolved == kNever) out.resolved = t.number;
    }
    out.refused = s.refused;
    const std::size_t last = turns.size() < 10 ? 0 : turns.size() - 10;
    if (!turns.empty()) out.phase = turns.back().phase;
    out.holds = in_cycle(turns, last);
    out.dies_out = !turns.empty() &&
                   std::all_of(turns.begin() + static_cast<std::ptrdiff_t>(last), turns.end(),
                               [](const Turn& t) { return t.phase == Phase::calm; });
    return out;
}

bool same(const Peak& x, const Peak& y) {
    return std::bit_cast<std::uint32_t>(x.value) == std::bit_cast<std::uint32_t>(y.value) &&
           x.turn == y.turn;
}
bool same(const Summary& x, const Summary& y) {
    bool all = x.phases == y.phases && x.negative_turns == y.negative_turns &&
               x.longest_run == y.longest_run && x.escalated == y.escalated &&
               x.resolved == y.resolved && x.refused == y.refused && x.phase == y.phase &&
               x.holds == y.holds && x.dies_out == y.dies_out;
    for (std::size_t s = 0; s < 2; ++s) {
        const Summary::Side &a = x.sides[s], &b = y.sides[s];
        all = all && same(a.arousal, b.arousal) && same(a.pursuit, b.pursuit) &&
              same(a.withdrawal, b.withdrawal) && same(a.fear, b.fear) && a.moves == b.moves &&
              a.stance == b.stance;
    }
    return all;
}

// --- everything a run can write -----------------------------------------------------------------

struct Everything {
    std::vector<Summary> summaries;
    std::vector<State> states;
    std::vector<std::uint64_t> hashes;
    std::vector<ReferenceGains> gains;
    std::vector<TurnTotals> totals;
    StanceCounts counts;
    std::vector<std::uint8_t> trace, phases;
    std::vector<float> intensities;
    std::vector<std::vector<float>> values;
    std::vector<Column> columns;
    std::uint64_t hash = 0;
    std::size_t stride;

    Everything(const Ensemble& e, std::size_t width, bool gains_too = false)
        : summaries(e.count),
          states(e.count),
          hashes(e.count),
          gains(gains_too ? e.count : 0),
          totals(e.turns),
          trace(e.turns * width, 77),
          phases(e.turns * width, 77),
          intensities(e.turns * width, 77),
          stride(width) {
        for (int q = 0; q < kQuantities; ++q) {
            for (const Seat seat : {Seat::a, Seat::b}) {
                values.emplace_back(e.turns * width, 77.0f);
                columns.push_back({static_cast<Quantity>(q), seat, nullptr});
            }
        }
        for (std::size_t i = 0; i < values.size(); ++i) columns[i].values = values[i].data();
    }
    Results results() {
        Results r;
        r.summaries = summaries;
        r.states = states;
        r.hashes = hashes;
        r.gains = gains;
        r.totals = totals;
        r.stance_counts = &counts;
        r.trace = trace.data();
        r.phases = phases.data();
        r.intensities = intensities.data();
        r.columns = columns;
        r.stride = stride;
        r.hash = &hash;
        return r;
    }
};

Everything expected(const Ensemble& e, std::size_t width, bool gains_too = false) {
    Everything x(e, width, gains_too);
    for (std::size_t i = 0; i < e.count; ++i) {
        const Story s = story(e, e.first + i);
        const Couple& couple = *s.couple;
        x.summaries[i] = summary_of(s, *e.model);
        x.states[i] = couple.state();
        x.hashes[i] = couple.hash();
        std::uint32_t path = 0;
        for (const Turn& t : s.turns) {
            const std::size_t place = t.number * width + i;
            x.trace[place] = trace_byte(t.move, t.stance);
            x.phases[place] = static_cast<std::uint8_t>(t.phase);
            x.intensities[place] = t.intensity;
            for (const Column& c : x.columns)
                c.values[place] = number_of(couple, t, c.seat, c.quantity);
            path = path_step(path, x.trace[place], t.of(other(t.mover)).inner.arousal);
            ++x.counts
                  .turns[static_cast<std::size_t>(t.before)][static_cast<std::size_t>(t.stance)];
            if (t.row != 255) ++x.counts.rows[t.row];
            TurnTotals& sum = x.totals[t.number];
            ++sum.phases[static_cast<std::size_t>(t.phase)];
            ++sum.moves[static_cast<std::size_t>(t.move)];
            sum.resolved += t.resolved;
            for (const Seat seat : {Seat::a, Seat::b}) {
                const auto at = static_cast<std::size_t>(seat);
                ++sum.stances[at][static_cast<std::size_t>(t.of(seat).stance)];
                for (std::size_t k = 0; k < kSummed.size(); ++k) {
                    const double exact =
                        static_cast<double>(number_of(couple, t, seat, kSummed[k])) * 0x1p24;
                    sum.sums[at][k] += static_cast<std::uint64_t>(exact);
                }
            }
        }
        if (gains_too) {
            for (const Seat seat : {Seat::a, Seat::b}) {
                const auto at = static_cast<std::size_t>(seat);
                x.gains[i].cold[at] = reference_gain(couple, seat, Heat::cold).gain;
                x.gains[i].hot[at] = reference_gain(couple, seat, Heat::hot).gain;
            }
        }
        x.hash += digest(x.hashes[i], path);
    }
    return x;
}

bool same_floats(const std::vector<float>& x, const std::vector<float>& y) {
    return x.size() == y.size() &&
           (x.empty() || std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) == 0);
}
/// A State has padding, so by the hash of a couple in it.
void check_same(const Everything& is, const Everything& should) {
    BOOST_TEST(is.hash == should.hash);
    BOOST_TEST(is.hashes == should.hashes, "hashes");
    BOOST_TEST(is.trace == should.trace, "trace");
    BOOST_TEST(is.phases == should.phases, "phases");
    BOOST_TEST(same_floats(is.intensities, should.intensities), "intensities");
    for (std::size_t c = 0; c < is.values.size(); ++c) {
        BOOST_TEST(same_floats(is.values[c], should.values[c]),
                   "column " << name(is.columns[c].quantity) << " of " << name(is.columns[c].seat));
    }
    for (std::size_t i = 0; i < is.summaries.size(); ++i)
        BOOST_TEST(same(is.summaries[i], should.summaries[i]), "summary of couple " << i);
    BOOST_TEST((is.counts.turns == should.counts.turns), "stance counts");
    BOOST_TEST((is.counts.rows == should.counts.rows), "rows");
    for (std::size_t t = 0; t < is.totals.size(); ++t) {
        const TurnTotals &x = is.totals[t], &y = should.totals[t];
        BOOST_TEST((x.phases == y.phases && x.stances == y.stances && x.moves == y.moves &&
                    x.sums == y.sums && x.resolved == y.resolved),
                   "totals of turn " << t);
    }
    for (std::size_t i = 0; i < is.gains.size(); ++i) {
        BOOST_TEST(
            (is.gains[i].cold == should.gains[i].cold && is.gains[i].hot == should.gains[i].hot),
            "gains of couple " << i);
    }
}
void check_states(const Ensemble& e, const Everything& x) {
    for (std::size_t i = 0; i < e.count; ++i) {
        std::optional<Couple> couple;
        BOOST_REQUIRE(!couple_of(e, e.first + i, couple));
        BOOST_REQUIRE(!couple->restore(x.states[i]));
        BOOST_TEST(couple->hash() == x.hashes[i], "state of couple " << i);
    }
}

Ensemble random_ensemble(Draw& draw, const Model& model, const std::vector<Pair>& pairs,
                         const std::vector<Happening>& script, std::uint32_t turns) {
    Ensemble e;
    e.model = &model;
    e.pairs = std::span(pairs);
    e.seed = (std::uint64_t{draw.below(0xffffffffu)} << 32) + draw.below(0xffffffffu);
    e.first = draw.chance(0.5) ? draw.below(1000) : 0xfffffff0u;
    e.count = pairs.size();
    e.turns = turns;
    e.script = script;
    if (draw.chance(0.3)) e.floor = draw.chance(0.5) ? Seat::a : Seat::b;
    if (draw.chance(0.3)) e.turn_ms = draw.below(3) * 7000;
    return e;
}

Happening at_turn(std::uint32_t turn, decltype(Happening::what) what) {
    Happening h;
    h.turn = turn;
    h.what = what;
    return h;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ensemble)

// Where numbers nearly vanish, lanes end at the same 0.
BOOST_AUTO_TEST_CASE(models_at_the_ends_of_their_ranges_have_the_same_bits) {
    Draw draw(2);
    for (int round = 0; round < 60; ++round) {
        std::unique_ptr<Model> model;
        if (Model::make(extreme_tables(draw), model)) continue;
        const auto pairs = random_pairs(draw, 33);
        const auto script = random_script(draw, model->moves(), 30, draw.below(6));
        const Ensemble e = random_ensemble(draw, *model, pairs, script, 30);
        std::vector<std::uint64_t> should;
        for (std::uint64_t i = 0; i < e.count; ++i)
            should.push_back(story(e, e.first + i).couple->hash());
        for (const Isa isa : isas()) {
            BOOST_TEST_CONTEXT("round " << round << ", " << name(isa)) {
                std::vector<std::uint64_t> hashes(e.count);
                Results results;
                results.hashes = hashes;
                BOOST_REQUIRE(!run(e, results, {.isa = isa}));
                BOOST_TEST(hashes == should, "hashes");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(all_outputs_are_what_the_records_of_each_couple_say) {
    Draw draw(1);
    for (int round = 0; round < 12; ++round) {
        const Model model(round % 3 == 0 ? Model::standard().tables() : random_tables(draw));
        const std::uint32_t turns = round == 1 ? 0 : round == 2 ? 3 : 20 + draw.below(120);
        const auto pairs = random_pairs(draw, 1 + draw.below(150));
        const auto script = random_script(draw, model.moves(), turns, draw.below(12));
        const Ensemble e = random_ensemble(draw, model, pairs, script, turns);
        const std::size_t width = pairs.size() + draw.below(3) * 5;
        const Everything should = expected(e, width, round < 3);
        for (const Isa isa : isas()) {
            BOOST_TEST_CONTEXT("round " << round << ", " << name(isa)) {
                Everything is(e, width, round < 3);
                const Fault fault = run(e, is.results(), {.isa = isa});
                BOOST_REQUIRE_MESSAGE(!fault, fault.message());
                check_same(is, should);
                check_states(e, is);
            }
        }
    }
}

// Nothing happens but what opens an argument, so that lanes never make a Couple.
BOOST_AUTO_TEST_CASE(couples_that_begin_in_lanes_are_as_if_they_had_been_made) {
    Draw draw(5);
    for (int round = 0; round < 10; ++round) {
        const Model model(round % 2 == 0 ? Model::standard().tables() : random_tables(draw));
        const std::uint32_t turns = round == 0 ? 0 : draw.below(60);
        const auto pairs = random_pairs(draw, 1 + draw.below(150));
        std::vector<Happening> script;
        while (script.size() < static_cast<std::size_t>(round % 4)) {
            const auto what = random_what(draw, model.moves());
            if (what.index() == decltype(what)(Disagreement{}).index() ||
                what.index() == decltype(what)(OpenIssue{}).index())
                script.push_back(at_turn(0, what));
        }
        const Ensemble e = random_ensemble(draw, model, pairs, script, turns);
        const Everything should = expected(e, pairs.size());
        for (const Isa isa : isas()) {
            BOOST_TEST_CONTEXT("round " << round << ", " << name(isa)) {
                Everything is(e, pairs.size());
                BOOST_REQUIRE(!run(e, is.results(), {.isa = isa}));
                check_same(is, should);
                check_states(e, is);
            }
        }
    }
}
BOOST_AUTO_TEST_CASE(stretches_of_a_long_life_follow_each_other) {
    Draw draw(6);
    const auto pairs = random_pairs(draw, 9);
    const std::vector<Happening> script{at_turn(0, Disagreement{0.7f, {}})};
    const Ensemble e = random_ensemble(draw, Model::standard(), pairs, script, 16400);
    std::vector<std::uint64_t> should(e.count), is(e.count);
    Results r;
    r.hashes = should;
    BOOST_REQUIRE(!run(e, r, {.isa = Isa::scalar}));
    r.hashes = is;
    BOOST_REQUIRE(!run(e, r));
    BOOST_TEST(is == should);
}

BOOST_AUTO_TEST_CASE(any_number_of_couples_gives_the_same_as_one_alone) {
    Draw draw(2);
    const auto pairs = random_pairs(draw, 200);
    const auto script = random_script(draw, kStandardMoves, 60, 6);
    Ensemble e = random_ensemble(draw, Model::standard(), pairs, script, 60);
    const Everything alone = expected(e, pairs.size());
    for (const Isa isa : isas()) {
        for (std::size_t n = 1; n <= pairs.size(); ++n) {
            e.pairs = std::span(pairs).first(n);
            e.count = n;
            std::vector<std::uint64_t> hashes(n);
            Results r;
            r.hashes = hashes;
            BOOST_REQUIRE(!run(e, r, {.isa = isa}));
            BOOST_TEST(std::equal(hashes.begin(), hashes.end(), alone.hashes.begin()),
                       n << " couples, " << name(isa));
        }
    }
}

/// Some come back as promised at the end of a turn in which the flooding of others, beside them, ends.
BOOST_AUTO_TEST_CASE(what_time_ends_for_some_is_not_put_back_for_others) {
    std::vector<Pair> pairs(64);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (Traits& traits : pairs[i]) {
            traits.anxiety = 0.8f;
            traits.avoidance = 0.7f;
            traits.flooding_minutes = 0.07f + 0.05f * static_cast<float>(i);
        }
    }
    std::vector<Happening> script{at_turn(0, Disagreement{1, Seat::a})};
    for (std::uint32_t turn = 3; turn < 90; turn += 4) {
        const Seat seat = turn % 8 == 3 ? Seat::a : Seat::b;
        script.push_back(at_turn(turn, Separation{seat, std::uint32_t{20000}}));
    }
    Draw draw(9);
    const Ensemble e = random_ensemble(draw, Model::standard(), pairs, script, 100);
    const Everything should = expected(e, pairs.size());
    for (const Isa isa : isas()) {
        BOOST_TEST_CONTEXT(name(isa)) {
            Everything is(e, pairs.size());
            BOOST_REQUIRE(!run(e, is.results(), {.isa = isa}));
            check_same(is, should);
        }
    }
}

BOOST_AUTO_TEST_CASE(shards_and_threads_change_nothing) {
    Draw draw(3);
    const auto pairs = random_pairs(draw, 700);
    const auto script = random_script(draw, kStandardMoves, 50, 8);
    const Ensemble whole = random_ensemble(draw, Model::standard(), pairs, script, 50);
    Everything once(whole, pairs.size());
    BOOST_REQUIRE(!run(whole, once.results(), {.threads = 1, .isa = Isa::scalar}));
#if defined(PURSUIT_COVERAGE)  // where nothing is optimised, and threads take turns
    const std::vector<std::size_t> parts_of_it{7};
    const std::vector<unsigned> threads_of_it{4};
#else
    const std::vector<std::size_t> parts_of_it{1, 2, 7};
    const std::vector<unsigned> threads_of_it{1, 2, 4, 0};
#endif
    for (const Isa isa : isas()) {
        for (const std::size_t shards : parts_of_it) {
            for (const unsigned threads : threads_of_it) {
                BOOST_TEST_CONTEXT(name(isa)
                                   << ", " << shards << " shards, " << threads << " threads") {
                    Everything parts(whole, pairs.size());
                    std::atomic<std::uint64_t> done{0};
                    for (std::size_t s = shards; s-- > 0;) {
                        const std::size_t begin = s * pairs.size() / shards;
                        const std::size_t n = (s + 1) * pairs.size() / shards - begin;
                        Ensemble e = whole;
                        e.pairs = std::span(pairs).subspan(begin, n);
                        e.first += begin;
                        e.count = n;
                        Results r = parts.results();
                        r.summaries = r.summaries.subspan(begin, n);
                        r.states = r.states.subspan(begin, n);
                        r.hashes = r.hashes.subspan(begin, n);
                        r.trace += begin;
                        r.phases += begin;
                        r.intensities += begin;
                        std::vector<Column> columns(r.columns.begin(), r.columns.end());
                        for (Column& c : columns) c.values += begin;
                        r.columns = columns;
                        const Fault fault =
                            run(e, r, {.threads = threads, .isa = isa, .done = &done});
                        BOOST_REQUIRE_MESSAGE(!fault, fault.message());
                    }
                    check_same(parts, once);
                    BOOST_TEST(done.load() == pairs.size());
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(long_blocks_change_nothing) {
    Draw draw(8);
    const auto pairs = random_pairs(draw, 2500);
    const auto script = random_script(draw, kStandardMoves, 8, 3);
    const Ensemble e = random_ensemble(draw, Model::standard(), pairs, script, 8);
    Everything once(e, pairs.size());
    BOOST_REQUIRE(!run(e, once.results(), {.isa = Isa::scalar}));
    for (const Isa isa : isas()) {
        BOOST_TEST_CONTEXT(name(isa)) {
            Everything is(e, pairs.size());
            BOOST_REQUIRE(!run(e, is.results(), {.isa = isa}));
            check_same(is, once);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_standard_model_takes_the_short_way) {
    const Compiled& model = Model::standard().compiled();
    BOOST_TEST(model.usual);
    BOOST_TEST(model.few_appeals);
    BOOST_TEST(model.usual_groups);
}

BOOST_AUTO_TEST_CASE(long_lives_of_thousands, *boost::unit_test::label("many")) {
    Draw draw(4);
    for (const bool standard : {true, false}) {
        const Model model(standard ? Model::standard().tables() : random_tables(draw));
        const auto pairs = random_pairs(draw, 3000);
        const auto script = random_script(draw, model.moves(), 300, 20);
        const Ensemble e = random_ensemble(draw, model, pairs, script, 300);
        std::optional<std::uint64_t> first;
        for (const Isa isa : isas()) {
            std::uint64_t hash = 0;
            Results r;
            r.hash = &hash;
            BOOST_REQUIRE(!run(e, r, {.threads = 2, .isa = isa}));
            BOOST_TEST(hash == first.value_or(hash), name(isa));
            first = hash;
        }
    }
}

BOOST_AUTO_TEST_CASE(one_pair_for_all_or_a_function_of_the_id) {
    struct Source {
        Fault pair(std::uint64_t id, Pair& out) const noexcept {
            out[0] = somebody(static_cast<float>(id % 7) / 7, 0.2f);
            out[1] = somebody(0.3f, 0.8f);
            return {};
        }
    };
    const Source source;
    Ensemble e;
    e.pairs = source;
    e.seed = 7;
    e.first = 1000;
    e.count = 100;
    e.turns = 40;
    const std::array script{at_turn(0, Disagreement{0.6f, Seat::a})};
    e.script = script;
    std::vector<std::uint64_t> hashes(100);
    Results r;
    r.hashes = hashes;
    BOOST_REQUIRE(!run(e, r));
    BOOST_TEST(hashes[50] == story(e, 1050).couple->hash());

    Pair same{};
    BOOST_REQUIRE(!source.pair(1050, same));
    const std::vector<Pair> pairs{same};
    e.pairs = pairs;
    BOOST_REQUIRE(!run(e, r));
    BOOST_TEST(hashes[50] == story(e, 1050).couple->hash());
    BOOST_TEST(hashes[51] == story(e, 1051).couple->hash());
}

// An hour of it, which is when what happens at a time is due.
BOOST_AUTO_TEST_CASE(a_session_takes_time) {
    const std::vector<Happening> script{{2, {}, session(1)},
                                        {{}, 600000, Disagreement{0.8f, Seat::a}},
                                        {{}, 6000000, Stress{Seat::b, 0.7f}}};
    const std::vector<Pair> pairs(3);
    Ensemble e;
    e.pairs = pairs;
    e.seed = 3;
    e.count = pairs.size();
    e.turns = 300;
    e.script = script;
    for (const Isa isa : isas()) {
        std::vector<std::uint64_t> hashes(pairs.size());
        Results results;
        results.hashes = hashes;
        BOOST_REQUIRE(!run(e, results, {.isa = isa}));
        for (std::uint64_t id = 0; id < e.count; ++id)
            BOOST_TEST(hashes[id] == story(e, id).couple->hash(), name(isa));
    }
}

BOOST_AUTO_TEST_CASE(what_a_couple_refuses_is_left_out_for_it_alone) {
    std::vector<Pair> pairs(40);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const float x = static_cast<float>(i) / 40;
        pairs[i] = {somebody(0.5f + x / 2, 0.2f), somebody(0.2f, 0.4f + x / 2)};
        for (Traits& traits : pairs[i]) traits.flooding_minutes = i % 4 == 0 ? 20.0f : 0.0f;
    }
    const Model easily_flooded =
        model_with([](Tables& t) { t.coefficients.flood_threshold = 0.15f; });
    const std::array script{at_turn(0, Disagreement{0.9f, Seat::a}),
                            at_turn(20, Stress{Seat::a, 1.0f}),
                            at_turn(20, Intervention{Intervention::What::uncover, Seat::a, 1.0f})};
    Ensemble e;
    e.model = &easily_flooded;
    e.pairs = std::span(std::as_const(pairs));
    e.count = pairs.size();
    e.turns = 40;
    e.script = script;
    for (const Isa isa : isas()) {
        std::vector<Summary> summaries(pairs.size());
        Results r;
        r.summaries = summaries;
        BOOST_REQUIRE(!run(e, r, {.isa = isa}));
        std::uint32_t refused = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            refused += summaries[i].refused;
            BOOST_TEST(summaries[i].refused == story(e, i).refused);
        }
        BOOST_TEST(refused == 10u);
    }
}

// Asked for alone it is written as together with all else, with lanes and without, where something
// happens in the midst and where nothing does.
BOOST_AUTO_TEST_CASE(each_output_is_the_same_alone) {
    const std::vector<Pair> pairs{{somebody(0.8f, 0.2f), somebody(0.2f, 0.8f)}};
    const std::array script{at_turn(0, Disagreement{0.8f, Seat::a}),
                            at_turn(0, OpenIssue{0.5f, Seat::b}),
                            at_turn(7, Stress{Seat::b, 0.7f})};
    Ensemble e;
    e.pairs = pairs;
    e.seed = 11;
    e.count = 70;
    e.turns = 20;
    for (const std::size_t happens : {0u, 1u, 2u, 3u}) {
        e.script = std::span(script).first(happens);
        for (const Isa isa : isas()) {
            BOOST_TEST_CONTEXT(happens << " happenings, " << name(isa)) {
                Everything whole(e, e.count);
                BOOST_REQUIRE(!run(e, whole.results(), {.isa = isa}));
                const auto alone = [&](auto&& ask) {
                    Everything out(e, e.count);
                    Results r;
                    ask(r, out);
                    BOOST_REQUIRE(!run(e, r, {.isa = isa}));
                    return out;
                };
                BOOST_TEST(alone([](Results& r, Everything& x) {
                               r.trace = x.trace.data();
                           }).trace == whole.trace);
                BOOST_TEST(alone([](Results& r, Everything& x) {
                               r.phases = x.phases.data();
                           }).phases == whole.phases);
                BOOST_TEST(same_floats(alone([](Results& r, Everything& x) {
                                           r.intensities = x.intensities.data();
                                       }).intensities,
                                       whole.intensities));
                BOOST_TEST(std::ranges::equal(
                    alone([](Results& r, Everything& x) { r.columns = x.columns; }).values,
                    whole.values, same_floats));
                BOOST_TEST((alone([](Results& r, Everything& x) {
                                r.stance_counts = &x.counts;
                            }).counts.turns == whole.counts.turns));
                BOOST_TEST(alone([](Results& r, Everything& x) { r.hash = &x.hash; }).hash ==
                           whole.hash);
                BOOST_TEST(std::ranges::equal(
                    alone([](Results& r, Everything& x) { r.summaries = x.summaries; }).summaries,
                    whole.summaries, [](const auto& x, const auto& y) { return same(x, y); }));
                Everything states = alone([](Results& r, Everything& x) { r.states = x.states; });
                states.hashes = whole.hashes;
                check_states(e, states);
                const std::vector<std::uint8_t> movers =
                    alone([](Results& r, Everything& x) { r.movers = x.trace.data(); }).trace;
                for (std::size_t i = 0; i < movers.size(); i += 11)
                    BOOST_TEST(movers[i] == index(story(e, i % e.count).turns[i / e.count].mover));
            }
        }
    }
}

// A promise that no lane can count down, and a clock that stops: couples go on one by one.
BOOST_AUTO_TEST_CASE(times_that_fit_no_lane_change_nothing) {
    const std::vector<Pair> pairs(3);
    Ensemble e;
    e.pairs = pairs;
    e.count = pairs.size();
    e.turns = 12;
    const std::array far{at_turn(2, Separation{Seat::a, std::int64_t{4000000000}})};
    const std::array late{at_turn(1, Elapse{kEndOfClock}), at_turn(3, Disagreement{0.5f, Seat::a})};
    for (const std::span<const Happening> script : {std::span<const Happening>(far), {late}}) {
        e.script = script;
        for (const Isa isa : isas()) {
            std::vector<std::uint64_t> hashes(pairs.size());
            Results r;
            r.hashes = hashes;
            BOOST_REQUIRE(!run(e, r, {.isa = isa}));
            for (std::uint64_t id = 0; id < e.count; ++id)
                BOOST_TEST(hashes[id] == story(e, id).couple->hash(), name(isa));
        }
    }
}

// What the lanes look at together and what they look at one by one, each at its ends.
BOOST_AUTO_TEST_CASE(each_trait_of_everybody_has_its_range_in_lanes_too) {
    std::vector<Pair> pairs(200);
    Ensemble e;
    e.pairs = std::span(std::as_const(pairs));
    e.count = 200;
    e.turns = 1;
    std::uint64_t hash = 0;
    Results r;
    r.hash = &hash;
    std::size_t traits = 0;
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        const auto set = [&](float x) {
            Member& member = pairs[97][0].*field.member;
            if constexpr (std::is_same_v<Member, float> ||
                          std::is_same_v<Member, std::optional<float>>)
                member = x;
            else
                member.back() = x;
        };
        const auto refused = [&](float x) {
            set(x);
            const Fault fault = run(e, r);
            const std::string begin = "couple 97: " + std::string(field.name) + " is ";
            return fault.status == Status::argument && fault.message().starts_with(begin);
        };
        const float above = std::nextafter(field.most, 2 * field.most);
        for (const float x : {above, -0.125f, -1.0f, std::numeric_limits<float>::quiet_NaN()})
            BOOST_TEST(refused(x), field.name << " of " << x);
        for (const float x : {0.0f, -0.0f, field.most}) {
            set(x);
            BOOST_TEST(!run(e, r), field.name << " of " << x);
        }
        pairs[97] = {};
        ++traits;
    });
    BOOST_TEST(traits == 12u);
}

/// Hands out one pair out of range, and another when it is asked again.
struct Fickle {
    mutable int asked = 0;
    Fault pair(std::uint64_t id, Pair& out) const noexcept {
        out = {};
        if (id == 70 && asked++ == 0) out[1].avoidance = 2;
        return {};
    }
};
BOOST_AUTO_TEST_CASE(who_says_otherwise_when_asked_again_is_refused) {
    const Fickle fickle;
    Ensemble e;
    e.pairs = fickle;
    e.count = 200;
    e.turns = 1;
    std::uint64_t hash = 0;
    Results r;
    r.hash = &hash;
    const Fault fault = run(e, r);
    if (best_isa() == Isa::scalar) {
        BOOST_TEST(fault.message() == "couple 70: avoidance is 2, expected 0 to 1");
    } else {
        BOOST_TEST((fault.status == Status::state));
        BOOST_TEST(fault.message() == "a pair was out of range, and asked for again was not");
    }
}

BOOST_AUTO_TEST_CASE(faults_name_what_is_wrong) {
    std::vector<Pair> pairs(200);
    Ensemble e;
    e.pairs = std::span(std::as_const(pairs));
    e.count = 200;
    e.turns = 5;
    std::vector<std::uint64_t> hashes(200);
    Results r;
    r.hashes = hashes;
    const auto message = [&](const Running& how = {}) {
        const Fault fault = run(e, r, how);
        return std::string(fault.message());
    };
    BOOST_TEST(message() == "");
    pairs[150][1].anxiety = 2;
    pairs[170][1].anxiety = 3;
    BOOST_TEST(message() == "couple 150: anxiety is 2, expected 0 to 1");
    BOOST_TEST(message({.threads = 4}) == "couple 150: anxiety is 2, expected 0 to 1");
    pairs.assign(200, Pair{});
    TraitGrid grid;
    grid.axes.push_back({"a.anxiety", 0, 1, 2});
    grid.repeat = 75;
    const Population few(grid);
    Ensemble of_few = e;
    of_few.pairs = few;
    const Fault past = run(of_few, r);
    BOOST_TEST(past.message() == "couple 150 of a population of 150, expected 0 to 149");
    r.hashes = std::span(hashes).first(199);
    BOOST_TEST(message() == "hashes has 199 places, expected 200");
    r.hashes = hashes;
    e.count = 199;
    BOOST_TEST(message() == "pairs has 200 places, expected 199 or 1");
    e.count = 200;
    r.stride = 10;
    BOOST_TEST(message() == "stride is 10, expected at least 200");
    r.stride = 0;
    const std::array bad{at_turn(2, Reunion{}), at_turn(99, Disagreement{1.5f, {}})};
    e.script = bad;
    BOOST_TEST(message() == "happening 2: severity is 1.5, expected 0 to 1");
    const std::array twice{at_turn(2, HostMove{Seat::a, Move::listen, {}}),
                           at_turn(2, HostMove{Seat::b, Move::listen, {}})};
    e.script = twice;
    BOOST_TEST(message() == "happening 2: a second move for this turn");
    const std::array unknown{at_turn(2, HostMove{Seat::a, static_cast<Move>(kStandardMoves), {}})};
    e.script = unknown;
    BOOST_TEST(message() == "happening 1: move is 25, expected 0 to 24");
    e.script = {};
    const std::array<Column, 1> columns{{{Quantity::hope, Seat::a, nullptr}}};
    r.columns = columns;
    BOOST_TEST(message() == "column hope has no values");
    std::vector<float> values(200 * 5);
    std::array<Column, 1> odd{{{static_cast<Quantity>(kQuantities), Seat::b, values.data()}}};
    r.columns = odd;
    BOOST_TEST(message() == "a column has quantity " + std::to_string(kQuantities) +
                                " of seat 1, which is unknown");
    odd[0] = {Quantity::hope, static_cast<Seat>(2), values.data()};
    BOOST_TEST(message() == "a column has quantity " +
                                std::to_string(static_cast<int>(Quantity::hope)) +
                                " of seat 2, which is unknown");
    r.columns = {};
    e.first = ~std::uint64_t{0} - 199;
    BOOST_TEST(message() == "200 couples from 18446744073709551416 on are too many");
    e.first = 0;
    e.count = std::uint64_t{1} << 60;
    BOOST_TEST(message() == "1152921504606846976 couples from 0 on are too many");
    e.count = 200;
    // A stride with which no memory could hold the turns, whatever is written by turn.
    r.stride = std::size_t{1} << 60;
    std::uint8_t byte = 0;
    float number = 0;
    odd[0] = {Quantity::hope, Seat::a, &number};
    const std::string cannot = "5 turns with a stride of 1152921504606846976, which cannot be";
    r.trace = &byte;
    BOOST_TEST(message() == cannot);
    r.trace = nullptr, r.phases = &byte;
    BOOST_TEST(message() == cannot);
    r.phases = nullptr, r.movers = &byte;
    BOOST_TEST(message() == cannot);
    r.movers = nullptr, r.intensities = &number;
    BOOST_TEST(message() == cannot);
    r.intensities = nullptr, r.columns = odd;
    BOOST_TEST(message() == cannot);
    r.columns = {};
    BOOST_TEST(message() == "");
    r.stride = 0;
    e.model = nullptr;
    BOOST_TEST(message() == "an ensemble has no model");
    e.model = &Model::standard();
    const std::atomic<bool> stop{true};
    BOOST_TEST(message({.stop = &stop}) == "stopped after 0 of 200 couples");
    BOOST_TEST(message({.isa = static_cast<Isa>(9)}) == "instruction set ? is not available here");
}

BOOST_AUTO_TEST_SUITE_END()

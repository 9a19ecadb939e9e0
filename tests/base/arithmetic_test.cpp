// The same bits whatever mode of arithmetic the thread of the host is in: every group of calls, in
// every mode of rounding, with flushing to zero and with traps. tests/base/arithmetic_test.sh has the
// builds that are refused.
#include <boost/test/unit_test.hpp>

#include <pursuit/pursuit.hpp>

#include <array>
#include <cfenv>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/arithmetic.hpp"
#include "engine/compiled.hpp"
#include "golden/trajectories.hpp"
#include "lives.hpp"
#include "loops.hpp"
#include "talk.hpp"

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace pursuit {
namespace {

// --- what is compared ----------------------------------------------------------------------------

/// The bits of what a group of calls gives.
class Bits {
public:
    template <class T>
    Bits& operator<<(const T& x) {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
            text_.append(reinterpret_cast<const char*>(&x), sizeof x);
        } else if constexpr (requires { x.has_value(); }) {
            *this << x.has_value();
            if (x) *this << *x;
        } else if constexpr (requires { x.begin(); }) {
            for (const auto& each : x) *this << each;
        } else {
            add(x);
        }
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    void add(const Point& p) { *this << p.pursuit << p.withdrawal; }
    void add(const Range& r) { *this << r.low << r.high; }
    void add(const Inner& inner) { *this << numbers(inner); }
    void add(const Decay& d) {
        *this << d.inner << d.trail.momentum[0] << d.trail.exertion << d.trail.familiarity;
    }
    void add(const Condition& c) { *this << c.inner << c.fears << c.expressed << c.flooded; }
    void add(const Turn& t) {
        *this << t.move << t.intensity << t.probability << t.uniform << t.features << t.perceived;
        *this << t.after;
    }
    void add(const Persona& p) {
        *this << p.strength << p.threat_gain << p.need_rest << p.sensitivity << p.bias;
        *this << p.suppression << p.expression << p.talk_heals << p.security << p.mentalizing;
        *this << p.hope << p.flooding_ms;
    }
    void add(const Traits& t) { *this << t.anxiety << t.avoidance << t.expression; }
    void add(const Gain& g) {
        *this << g.links << g.coupling_pursuit << g.coupling_withdrawal << g.inertia_pursuit;
        *this << g.inertia_withdrawal << g.gain;
    }
    void add(const Measured& m) { *this << m.gain << m.up << m.down << m.smooth; }
    void add(const Side& s) {
        const Influence& i = s.influence;
        *this << s.inertia << s.coupling << s.drive << i.threshold << i.slope_above;
        *this << i.slope_below << i.cap;
    }
    void add(const BareLoop& l) { *this << l.pursuit << l.withdrawal << l.range; }
    void add(const FixedPoint& p) { *this << p.at << p.stability << p.growth_up << p.growth_down; }
    void add(const Ending& e) { *this << e.fate << e.fixed_point << e.rounds; }
    void add(const PortraitCell& c) { *this << c.start << c.moved << c.ending; }
    void add(const Contrast& c) {
        *this << c.without << c.with << c.difference << c.low << c.high << c.variance_ratio;
    }
    void add(const Outcomes& o) { *this << o.value; }
    void add(const PairedRuns& p) { *this << p.without << p.with; }
    void add(const Association& a) {
        *this << a.verdict << a.table << a.q << a.q_low << a.q_high << a.inertia << a.adjusted;
        *this << a.low << a.high << a.p << a.untimed << a.shuffled.mean << a.shuffled.high;
    }
    void add(const TurnTotals& t) { *this << t.sums << t.moves << t.resolved; }
    void add(const Summary& s) {
        for (const auto& side : s.sides)
            *this << side.arousal.value << side.pursuit.value << side.fear.value;
    }

    std::string text_;
};

const Model& model() { return Model::standard(); }

Couple quarrel(std::uint64_t seed = 7) {
    Couple couple{model(), somebody(0.78f, 0.25f), somebody(0.3f, 0.75f), seed};
    (void)couple.happens(Disagreement{0.6f, Seat::a});
    couple.skip(9);
    return couple;
}

std::string models() {
    Bits bits;
    const Model made{model().tables()};
    const Tables read = parse_model("[model]\nneed_rise = 0.37\nhope_rate = 0.123456789\n");
    const Model other{read};
    for (const Model* m : {&made, &other}) {
        const Compiled& c = m->compiled();
        bits << m->hash() << c.lean << c.appeal << c.threat << c.half_lives.power << c.turn;
        for (const Landing& landing : c.landing) bits << landing.impact << landing.intent;
    }
    return bits.take();
}

std::string lives() {
    Bits bits;
    bits << trajectories::played();
    Couple couple = quarrel();
    for (int i = 0; i < 40; ++i) bits << couple.play();
    const Peek peek = couple.peek();
    bits << peek.probability << peek.score << couple.condition(Seat::a) << couple.phase();
    bits << couple.hash() << couple.persona(Seat::b);
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Condition now = couple.condition(seat);
        bits << distress(couple.persona(seat), now) << pursuit_drive(now.fears);
        bits << withdrawal_drive(now.fears);
    }
    Scene scene;
    std::optional<Turn> turn;
    (void)scene.tell(couple, 600000, Stress{Seat::b, 0.3f});
    while (!scene.advance(couple, 900000, turn) && turn) bits << *turn << due(couple, Seat::a);
    Traits floods = somebody(0.4f, 0.6f);
    floods.flooding_minutes = 7.77f;
    bits << get(Traits{}, derive(model(), floods), Trait::flooding_minutes);
    bits << traits_from_scores(model(), {3.7f, 3.41f, 1.21f}, {2.9f, 2.87f, 1.13f});
    return bits.take();
}

std::string gains() {
    Bits bits;
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Couple couple = quarrel();
        bits << local_gain(couple, seat) << reference_gain(couple, seat, Heat::cold);
        bits << present_gain(couple, seat, Heat::hot) << operational_gain(couple, seat);
        bits << operational_gain(couple, seat, Link::demand_to_fear) << likely_pursuer(couple);
        const Gains all = gains_of(couple, seat);
        bits << all.finite_cold << all.finite_hot << all.hot;
        const CoupleLoop loop = loop_of(couple, seat);
        bits << loop.loop << loop.now;
        const Responses responses = settled_responses(couple, seat, Heat::hot);
        bits << responses.pursuit << responses.withdrawal << finite_gain(responses, 0.7);
        bits << fit(responses, 0.31);
        for (const Remedy& r : remedies(couple, seat)) bits << r.slope << r.gain << r.gain_before;
    }
    const Prediction prediction = predict(quarrel());
    bits << prediction.holds << prediction.loop << prediction.start;
    return bits.take();
}

/// Made once, as the loops themselves are the test's own.
const std::vector<BareLoop>& some_loops() {
    static const std::vector<BareLoop> made = [] {
        std::vector<BareLoop> out;
        loops::Draw draw{5};
        for (const loops::Golden& golden : loops::kGolden) out.push_back(golden_loop(golden));
        for (int i = 0; i < 12; ++i) out.push_back(wild_loop(draw, i));
        return out;
    }();
    return made;
}

std::string bare_loops() {
    Bits bits;
    for (const BareLoop& loop : some_loops()) {
        constexpr Point start{0.37, 0.41};
        bits << loop.pursuit.influence.at(0.3) << loop.step(start) << loop.settle(start, 7);
        bits << loop.gain() << loop.growth() << loop.saddle() << loop.escalates(start);
        const FixedPoints points = fixed_points(loop);
        for (const FixedPoint& point : points) bits << point;
        const Window window = window_of(loop);
        const NullClines lines = null_clines(loop, window);
        bits << window.pursuit << window.withdrawal << ending(loop, points, start);
        for (const Point& p : lines.pursuit) bits << p;
        for (const Point& p : lines.withdrawal) bits << p;
        for (const FixedPoint& point : points) {
            const Separatrix border = separatrix(loop, point, window);
            bits << border.line << side_of(border.line, start);
        }
        bits << rounds_until(loop, start, {0.9, 0.9}, 50).value_or(99);
        std::array<PortraitCell, 21> cells;
        std::array<std::int32_t, 21> rounds;
        const Grid grid{window, 7, 3};
        (void)portray(loop, grid, cells);
        (void)rounds_until(loop, grid, {0.7, 0.7}, 30, rounds);
        bits << cells << rounds << grid.start(11);
    }
    return bits.take();
}

std::string landscapes() {
    Bits bits;
    const BareLoop loop = some_loops()[0];
    const LoopSweep sweep{LoopSides::both, LoopMember::coupling, 0.1, 1.9, 7};
    const LoopSweep other{LoopSides::pursuit, LoopMember::threshold, 0.03, 0.4, 7};
    std::array<LandscapeCell, 49> cells;
    (void)survey(loop, std::array{sweep, other}, cells);
    for (const LandscapeCell& cell : cells) bits << cell.outlook << cell.gain;
    (void)survey(loop, sweep, std::span(cells).first(7));
    for (const LandscapeCell& cell : cells) bits << cell.gain;
    std::array<HysteresisStep, 7> there, back;
    Hysteresis found;
    (void)hysteresis(loop, {sweep, {0.3, 0.1}, {}}, there, back, found);
    for (const HysteresisStep& step : there) bits << step.value << step.rest;
    for (const HysteresisStep& step : back) bits << step.value << step.rest;
    bits << found.in << found.out << sweep.value(3);
    Opening opening{&model(), {somebody(0.78f, 0.25f), somebody(0.3f, 0.75f)}, {0.6f, Seat::a}, 3};
    opening.runs = 4;
    std::array<TraitCell, 4> people;
    (void)survey(opening,
                 std::array{TraitSweep{Seat::a, Trait::anxiety, 0.13f, 0.9f, 2},
                            TraitSweep{Seat::b, Trait::avoidance, 0.17f, 0.8f, 2}},
                 people);
    for (const TraitCell& cell : people) bits << cell.holds << cell.cold << cell.hot;
    return bits.take();
}

std::string ensembles() {
    Bits bits;
    Distribution drawn = anybody(model(), 11, 300);
    drawn.alike = 0.2f;
    const Population population{drawn};
    TraitGrid grid;
    grid.axes = {parse_axis("a.anxiety=0.1:0.9:7"), {"b.avoidance", 0.17f, 0.83f, 5}};
    const Population cells{grid};
    std::array<float, 2> cell;
    for (std::uint64_t i = 0; i < cells.cells(); ++i) {
        (void)cells.cell(i, cell);
        bits << cell;
    }
    const Happening event{0, {}, Disagreement{0.7f, Seat::a}};
    Ensemble ensemble;
    ensemble.pairs = Pairs(population);
    ensemble.seed = 5;
    ensemble.count = 300;
    ensemble.turns = 20;
    ensemble.script = {&event, 1};
    for (const Isa isa : {Isa::scalar, Isa::avx2, Isa::avx512, Isa::neon}) {
        for (const unsigned threads : {1u, 3u}) {
            if (!available(isa)) continue;
            std::vector<std::uint64_t> hashes(300);
            std::vector<ReferenceGains> reference(300);
            std::vector<TurnTotals> totals(20);
            std::vector<Summary> summaries(300);
            Results results;
            results.hashes = hashes;
            results.gains = reference;
            results.totals = totals;
            results.summaries = summaries;
            Running running;
            running.threads = threads;
            running.isa = isa;
            bits << run(ensemble, results, running).status << hashes << totals << summaries;
            for (const ReferenceGains& g : reference) bits << g.cold << g.hot;
        }
    }
    Pair pair;
    (void)population.pair(17, pair);
    bits << pair;
    return bits.take();
}

std::string what_ifs() {
    Bits bits;
    const Change change{2, affirm(Seat::b, 0.7f)};
    Trial trial;
    trial.pairs = 12;
    trial.follow_up = FollowUp{};
    std::vector<Course> course(trial.turns);
    Compared compared;
    (void)compare(quarrel(), {&change, 1}, trial, compared, course);
    bits << compared.outcome << compared.own;
    for (const Course& c : course) bits << c.without << c.with;
    std::vector<PairedRuns> pairs(12);
    (void)run_pairs(quarrel(), {&change, 1}, trial, 0, pairs);
    bits << pairs << summary(pairs, Seat::a).outcome;
    Scenario scenario = load_scenario("examples/scenarios/article.toml");
    (void)compare(scenario, model(), {&change, 1}, trial, compared);
    bits << compared.outcome;
    Search how;
    how.pairs = 3;
    how.turns = 20;
    how.step = 9;
    std::vector<Finding> findings(50);
    Found found;
    (void)search(quarrel(), how, findings, found);
    for (const Finding& f : findings) bits << f.dose << f.own_dose << f.avoided << f.probability;
    return bits.take();
}

std::string processes() {
    Bits bits;
    Couple couple = quarrel();
    Process process{couple};
    for (int i = 0; i < 3; ++i) {
        Visit seen;
        (void)visit(couple, process, {}, seen);
        bits << seen.after << seen.cycle_turns << couple.hash();
        for (int v = 0; v < Process::kVariables; ++v)
            bits << process.value(static_cast<Process::Variable>(v));
        if (const auto next = process.next()) bits << next->is << next->sentence("Ana", "Ben");
    }
    return bits.take();
}

std::string patterns() {
    Bits bits;
    std::vector<std::vector<Act>> talks;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        Couple couple = quarrel(seed);
        std::vector<Turn> turns(60);
        couple.play(turns);
        talks.push_back(acts_of(model(), turns));
    }
    Watch watch;
    for (const Act& act : talks[0]) (void)watch.add(act);
    const PatternFinding finding = watch.finding();
    bits << finding.lead << finding.strength << finding.probability << watch.associations();
    for (const Stretch& s : stretches(talks[1])) bits << s.first << s.lead;
    for (const Prevalence& p : prevalences(talks, {9, 1})) bits << p.share << p.partners.mean;
    const Associations all = associations(talks, {9, 1});
    bits << all << sentence(all[0], "Ana", "Ben") << sentence(finding, "Ana", "Ben");
    return bits.take();
}

std::string replays() {
    Bits bits;
    const Codes codes = talks::codes();
    const std::vector<Talk> read = parse_talks(talks::kTalk, codes);
    const Replayed replayed = replay(Model{codes.tables}, codes, read[0]);
    bits << read[0].times << replayed.turns << replayed.log_probability << replayed.log_likelihood;
    bits << replayed.log_likelihood_of(0) << replayed.log_likelihood_of(1);
    const Baselines base = baselines(codes, read);
    bits << base.chance << base.independent << base.markov;
    for (const Act& act : acts_of(model(), codes, read[0])) bits << act.kind;
    return bits.take();
}

std::string texts() {
    Bits bits;
    const Scenario scenario = load_scenario("examples/scenarios/article.toml");
    bits << write_scenario(scenario) << duration(1234567) << chart(model(), ChartFormat::mermaid);
    Playthrough playthrough{scenario, model()};
    std::vector<Turn> turns;
    for (int i = 0; i < 30; ++i) turns.push_back(playthrough.next());
    bits << turns << playthrough.before_turn().hash();
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Reason reason = why(model(), turns, i);
        const WhyNot other = why_not(model(), turns[i]);
        bits << reason.contribution << reason.score << reason.sentence(model(), "Ana", "Ben");
        bits << other.change << other.probability << other.sentence(model(), "Ana", "Ben");
        bits << folded(reason.contribution);
    }
    return bits.take();
}

std::string pictures() {
    Bits bits;
    const Story run = story_of(load_scenario("examples/scenarios/article.toml"));
    Reporting how;
    how.pairs = 4;
    bits << report({&run, 1}, how) << draw_timeline(run.turns, {});
    bits << draw_loop(quarrel(), run.turns) << draw_portrait(some_loops()[1], Seat::a, {});
    bits << path_of(run.turns, Seat::a);
    const std::array<float, 6> values{0.1f, 0.23f, 0.31f, 0.47f, 0.59f, 0.97f};
    Map map;
    map.title = map.across = map.up = "x";
    map.across_range = map.up_range = {0.1, 0.7};
    map.columns = 3;
    map.rows = 2;
    map.values = values;
    bits << draw_map(map);
    return bits.take();
}

std::vector<std::byte> recorded() {
    Recorder recorder{quarrel(), 5};
    recorder.skip(7);
    (void)recorder.happens(Stress{Seat::a, 0.37f});
    (void)recorder.elapse(1234567);
    (void)recorder.intervene(affirm(Seat::b, 0.3f));
    recorder.skip(21);
    std::size_t needed = 0;
    (void)save(recorder, {}, needed);
    std::vector<std::byte> image(needed);
    (void)save(recorder, image, needed);
    return image;
}

std::string images() {
    Bits bits;
    std::vector<std::byte> image = recorded();
    bits << image << story_of(image).turns;
    std::size_t needed = 0;
    (void)save(quarrel(), {}, needed, true);
    image.resize(needed);
    (void)save(quarrel(), image, needed, true);
    bits << image << load(image, load_model(image)).hash();
    return bits.take();
}

// --- the modes -----------------------------------------------------------------------------------

struct Mode {
    const char* name;
    void (*set)();
};

#if defined(__SSE2__)
void flush_to_zero() { _mm_setcsr(_mm_getcsr() | 0x8040); }  // and what is read as well
#endif
#if defined(__GLIBC__)
void trap() { feenableexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW); }
#endif
const Mode kModes[] = {
    {"upward", [] { std::fesetround(FE_UPWARD); }},
    {"downward", [] { std::fesetround(FE_DOWNWARD); }},
    {"toward zero", [] { std::fesetround(FE_TOWARDZERO); }},
#if defined(__SSE2__)
    {"flushing to zero", flush_to_zero},
#endif
#if defined(__GLIBC__)
    {"trapping", trap},
#endif
};

/// What the mode is now: of rounding, of flushing, of traps.
std::uint64_t mode_now() {
    std::uint64_t mode = static_cast<std::uint64_t>(std::fegetround());
#if defined(__SSE2__)
    mode |= std::uint64_t{_mm_getcsr() & 0xffc0u} << 32;
#endif
    return mode;
}

struct Outcome {
    std::string bits;
    bool restored = false;
};
Outcome in(const Mode& mode, const std::function<std::string()>& part) {
    std::fenv_t before;
    std::fegetenv(&before);
    mode.set();
    const std::uint64_t set = mode_now();
    Outcome out;
    out.bits = part();
    out.restored = mode_now() == set;
    std::fesetenv(&before);
    return out;
}

void check_in_every_mode(const std::function<std::string()>& part) {
    const std::string expected = part();
    BOOST_TEST(!expected.empty());
    for (const Mode& mode : kModes) {
        BOOST_TEST_CONTEXT(mode.name) {
            const Outcome found = in(mode, part);
            BOOST_TEST((found.bits == expected));
            BOOST_TEST(found.restored);
        }
    }
}

BOOST_AUTO_TEST_SUITE(arithmetic)

// That the test can fail: an addition of its own follows the mode.
BOOST_AUTO_TEST_CASE(modes_change_what_is_not_the_librarys) {
    const auto sum = [] {
        return (Bits() << pursuit::arithmetic::unknown(1.0f) +
                              pursuit::arithmetic::unknown(0x1p-30f))
            .take();
    };
    const std::string expected = sum();
    BOOST_TEST((in(kModes[0], sum).bits != expected));
}

BOOST_AUTO_TEST_CASE(models_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(models);
}
BOOST_AUTO_TEST_CASE(lives_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(lives);
}
BOOST_AUTO_TEST_CASE(gains_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(gains);
}
BOOST_AUTO_TEST_CASE(bare_loops_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(bare_loops);
}
BOOST_AUTO_TEST_CASE(landscapes_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(landscapes);
}
BOOST_AUTO_TEST_CASE(ensembles_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(ensembles);
}
BOOST_AUTO_TEST_CASE(what_ifs_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(what_ifs);
}
BOOST_AUTO_TEST_CASE(processes_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(processes);
}
BOOST_AUTO_TEST_CASE(patterns_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(patterns);
}
BOOST_AUTO_TEST_CASE(replays_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(replays);
}
BOOST_AUTO_TEST_CASE(texts_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(texts);
}
BOOST_AUTO_TEST_CASE(pictures_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(pictures);
}
BOOST_AUTO_TEST_CASE(images_have_the_same_bits, *boost::unit_test::label("many")) {
    check_in_every_mode(images);
}

BOOST_AUTO_TEST_CASE(a_recording_of_one_mode_is_valid_in_another) {
    std::vector<std::byte> image;
    in(kModes[0], [&] {
        image = recorded();
        return std::string();
    });
    std::optional<Divergence> divergence;
    Fault fault;
    in(kModes[1], [&] {
        fault = validate(image, model(), divergence);
        return std::string();
    });
    BOOST_TEST(!fault);
    BOOST_TEST(!divergence);
}

// Nothing on the way of a turn needs what flushing to zero would take away.
BOOST_AUTO_TEST_CASE(turns_make_no_subnormal_numbers) {
    Couple couple = quarrel();
    std::feclearexcept(FE_ALL_EXCEPT);
    Life life{3};
    for (int i = 0; i < 300; ++i) life.turn(couple, 0.5);
    BOOST_TEST(std::fetestexcept(FE_UNDERFLOW | FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW) == 0);
}

BOOST_AUTO_TEST_CASE(this_build_is_exact) { BOOST_TEST((pursuit::arithmetic::wrong() == nullptr)); }
// What another build would do otherwise, another mode of rounding does here: products before sums that
// are rounded up, quotients that are not rounded to the nearest.
BOOST_AUTO_TEST_CASE(what_is_computed_otherwise_is_told) {
    using namespace pursuit::arithmetic;
    const auto in = [](int mode, auto* f) {
        auto* volatile called = f;  // so that nothing of it is computed before or after
        std::fesetround(mode);
        const auto out = called();
        std::fesetround(FE_TONEAREST);
        return out;
    };
    BOOST_TEST(in(FE_UPWARD, wrong) == std::string("a product before a sum"));
    BOOST_TEST(in(FE_DOWNWARD, wrong) == std::string("a quotient"));
    BOOST_TEST(in(FE_TOWARDZERO, wrong) == std::string("a quotient"));
    BOOST_TEST(!in(
        FE_UPWARD, +[] { return rounds_products(0x1p-27); }));
    BOOST_TEST(!in(
        FE_UPWARD, +[] { return keeps_order(0x1p24f); }));
    BOOST_TEST(!in(
        FE_UPWARD, +[] { return keeps_order(0x1p53); }));
    BOOST_TEST(!in(FE_UPWARD, sums_in_order));
    BOOST_TEST(!in(FE_DOWNWARD, minds_signs_of_zero));
    BOOST_TEST(in(FE_DOWNWARD, sums_in_order));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

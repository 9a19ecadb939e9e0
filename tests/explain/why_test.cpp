// Reasons: they add up to the scores, name what set a move off, survive any record, and read well.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pursuit/explain/why.hpp>
#include <pursuit/explain/why_not.hpp>

#include "engine/choose.hpp"
#include "explain/why.hpp"
#include "models.hpp"

namespace {

using namespace pursuit;

static_assert(noexcept(pursuit::why(std::declval<const Model&>(), {}, 0)));
static_assert(noexcept(why_not(std::declval<const Model&>(), {})));

const Model& standard() { return Model::standard(); }

// Raw mt19937 output is fixed by the standard; the std:: distributions are not.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}

    unsigned below(unsigned end) { return static_cast<unsigned>(engine_()) % end; }
    float uniform(float low, float high) {
        return low + (high - low) * static_cast<float>(engine_() >> 8) * 0x1p-24f;
    }
    // Sum of twelve uniforms, less 6: mean 0, standard deviation 1.
    float around(float mean, float deviation) {
        float sum = -6;
        for (int i = 0; i < 12; ++i) sum += uniform(0, 1);
        return std::clamp(mean + deviation * sum, 0.0f, 1.0f);
    }
    Traits person(float anxiety, float avoidance, float deviation) {
        Traits traits;
        traits.anxiety = around(anxiety, deviation);
        traits.avoidance = around(avoidance, deviation);
        return traits;
    }

private:
    std::mt19937 engine_;
};

Couple quarrel(Draw& draw, const Traits& a, const Traits& b, std::uint64_t id,
               const Model& model = standard()) {
    Couple couple(model, a, b, 7, id);
    const Seat owner = draw.below(2) == 0 ? Seat::a : Seat::b;
    BOOST_REQUIRE(!couple.happens(Disagreement{draw.uniform(0.3f, 0.9f), owner}));
    return couple;
}

Couple pursuer_and_withdrawer(Draw& draw, std::uint64_t id) {
    const Traits a = draw.person(0.78f, 0.25f, 0.08f);
    return quarrel(draw, a, draw.person(0.30f, 0.75f, 0.08f), id);
}

Couple ordinary(Draw& draw, std::uint64_t id) {
    const Traits a = draw.person(0.43f, 0.32f, 0.19f);
    return quarrel(draw, a, draw.person(0.43f, 0.32f, 0.19f), id);
}

std::vector<Turn> played(Couple couple, std::size_t turns) {
    std::vector<Turn> out(turns);
    couple.play(out);
    return out;
}

bool is(const Model& model, Move move, Kind kind) { return model.row(move).kind == kind; }

std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

// The standard model with moves of its own, so that the last block is only half full.
Model with_more_moves() {
    Tables tables = standard().tables();
    for (const std::string_view name : {"bring_a_cup_of_tea", "wait", "count_to_10"}) {
        const auto m = static_cast<std::size_t>(tables.move_count++);
        tables.moves[m] = tables.moves[static_cast<std::size_t>(Move::affection)];
        std::memset(tables.moves[m].name, 0, sizeof tables.moves[m].name);
        std::memcpy(tables.moves[m].name, name.data(), name.size());
        for (StanceRow& row : tables.stances) row.open[m] = 1;
    }
    return Model(tables);
}

void check_sums(const Model& model, Couple couple, int turns) {
    for (int i = 0; i < turns; ++i) {
        const Peek peek = couple.peek();
        const Turn turn = couple.play();
        const Reason reason = pursuit::why(model, {&turn, 1}, 0);
        const auto made = static_cast<std::size_t>(turn.move);
        BOOST_TEST(bits(folded(reason.contribution)) == bits(reason.score));
        BOOST_TEST(bits(reason.score) == bits(peek.score[made]));
        BOOST_TEST(bits(reason.probability) == bits(peek.probability[made]));
        for (int m = 0; m < model.moves(); ++m) {
            const auto move = static_cast<Move>(m);
            const Features parts = contributions(model, peek.stance, peek.features, move);
            BOOST_TEST(bits(folded(parts)) == bits(peek.score[static_cast<std::size_t>(m)]));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(why)

BOOST_AUTO_TEST_CASE(reasons_add_up_to_the_bits_of_the_score) {
    Draw draw(1);
    for (std::uint64_t id = 0; id < 60; ++id) {
        check_sums(standard(), pursuer_and_withdrawer(draw, id), 40);
        check_sums(standard(), ordinary(draw, id), 40);
    }
    const Model model = with_more_moves();
    check_sums(model, quarrel(draw, Traits{}, Traits{}, 1, model), 200);
}

// A couple chooses by rows of moves, an explanation by moves: scores, probabilities and the pick.
BOOST_AUTO_TEST_CASE(what_is_chosen_by_rows_is_chosen_by_moves) {
    const Model more = with_more_moves();
    Draw draw(3);
    for (const Model* model : {&standard(), &more}) {
        const Compiled& c = model->compiled();
        for (std::uint64_t id = 0; id < 50; ++id) {
            const Traits a = draw.person(0.43f, 0.32f, 0.19f);
            Couple couple = quarrel(draw, a, draw.person(0.43f, 0.32f, 0.19f), id, *model);
            for (int i = 0; i < 20; ++i) {
                const Peek peek = couple.peek();
                const Turn turn = couple.play();
                const auto score = scores_of(c, peek.stance, peek.features);
                const float response =
                    peek.features[static_cast<std::size_t>(Feature::responsiveness)];
                const auto weight = weights_of(
                    c, peek.stance, score,
                    gates_of(c, peek.stance, swayed(peek.sway, peek.sway.bid), response));
                const auto sums = running_sums(c, weight);
                for (std::size_t m = 0; m < static_cast<std::size_t>(model->moves()); ++m) {
                    BOOST_REQUIRE(bits(peek.score[m]) == bits(score[m]));
                    BOOST_REQUIRE(bits(peek.probability[m]) == bits(weight[m] / total_of(c, sums)));
                }
                BOOST_REQUIRE(static_cast<int>(turn.move) == pick(c, sums, turn.uniform));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(reasons_of_alternatives_add_up_too) {
    Draw draw(2);
    for (std::uint64_t id = 0; id < 20; ++id) {
        Couple couple = pursuer_and_withdrawer(draw, id);
        for (int i = 0; i < 40; ++i) {
            const Peek peek = couple.peek();
            const WhyNot other = why_not(standard(), couple.play());
            const auto m = static_cast<std::size_t>(other.alternative);
            BOOST_TEST(bits(folded(other.contribution)) == bits(peek.score[m]));
            BOOST_TEST(bits(other.probability) == bits(peek.probability[m]));
            BOOST_TEST(bits(other.chosen) ==
                       bits(peek.probability[static_cast<std::size_t>(other.move)]));
        }
    }
}

// Claim C17. Shares over the named pursuer against the named withdrawer.
BOOST_AUTO_TEST_CASE(protest_names_the_withdrawing_turn) {
    Draw draw(3);
    double protests = 0, in_cycle = 0, named = 0, hurting = 0, angry = 0, after = 0,
           named_after = 0;
    for (std::uint64_t id = 0; id < 500; ++id) {
        const std::vector<Turn> turns = played(pursuer_and_withdrawer(draw, id), 60);
        int cycle = 0;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const bool running = cycle >= kCycleTurns;
            const bool loop =
                turns[i].phase == Phase::a_pursues || turns[i].phase == Phase::b_pursues;
            cycle = loop ? cycle + 1 : 0;
            if (!is(standard(), turns[i].move, Kind::protest)) continue;
            const Reason reason = pursuit::why(standard(), turns, i);
            const bool withdrew = reason.set_off_by &&
                                  turns[*reason.set_off_by].mover == other(turns[i].mover) &&
                                  is(standard(), turns[*reason.set_off_by].move, Kind::withdraw);
            ++protests;
            hurting += reason.primary == Primary::fear || reason.primary == Primary::hurt ||
                       reason.primary == Primary::loneliness;
            angry += reason.secondary == Secondary::anger;
            if (running) {
                ++in_cycle;
                named += withdrew;
            }
            if (i > 0 && is(standard(), turns[i - 1].move, Kind::withdraw)) {
                ++after;
                named_after += withdrew;
            }
        }
    }
    BOOST_TEST(protests > 1000);
    BOOST_TEST(named / in_cycle >= 0.9);
    BOOST_TEST(named_after / after >= 0.97);
    BOOST_TEST(hurting / protests >= 0.9);
    BOOST_TEST(angry / protests >= 0.9);
    BOOST_TEST_MESSAGE("in a cycle " << named / in_cycle << ", after a withdrawing turn "
                                     << named_after / after << ", hurting " << hurting / protests
                                     << ", angry " << angry / protests);
}

// Claim C2: what pursues is led by the needs of pursuit.
BOOST_AUTO_TEST_CASE(pursuing_moves_are_led_by_the_needs_of_pursuit) {
    Draw draw(4);
    double pursuing = 0, led = 0;
    for (std::uint64_t id = 0; id < 200; ++id) {
        const std::vector<Turn> turns = played(pursuer_and_withdrawer(draw, id), 60);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (!is(standard(), turns[i].move, Kind::pursue)) continue;
            ++pursuing;
            led += static_cast<int>(pursuit::why(standard(), turns, i).need) < kPursuitNeeds;
        }
    }
    BOOST_TEST(led / pursuing >= 0.8);
}

BOOST_AUTO_TEST_CASE(everything_a_reason_can_say_occurs) {
    Draw draw(5);
    std::set<Primary> primary;
    std::set<Secondary> secondary;
    std::set<Cue> cue;
    std::set<Meaning> meaning;
    std::set<Tendency> tendency;
    std::set<Need> need;
    std::set<Fear> fear;
    for (std::uint64_t id = 0; id < 400; ++id) {
        Couple couple = id % 2 == 0 ? pursuer_and_withdrawer(draw, id) : ordinary(draw, id);
        if (id == 3)
            couple = Couple(standard(), Traits{}, Traits{}, 7);  // nothing lies between them
        std::vector<Turn> turns(120);
        if (id % 8 == 1) {  // some who have given up
            State state = couple.state();
            for (State::Side& side : state.sides) side.stance = Stance::despairing;
            state.sides[0].inner.hope = state.sides[1].inner.hope = 0;
            BOOST_REQUIRE(!couple.restore(state));
        }
        couple.play(std::span(turns).first(60));
        if (id % 4 == 0) BOOST_TEST(!couple.happens(Disagreement{0.9f, Seat::b}));
        for (int i = 0; i < 4; ++i) {
            BOOST_TEST(!couple.intervene({Intervention::What::name_the_cycle, {}, 1}));
            BOOST_TEST(!couple.intervene({Intervention::What::recognise_intent, {}, 1}));
        }
        couple.play(std::span(turns).last(60));
        for (std::size_t i = 0; i < turns.size(); ++i) {
            const Reason reason = pursuit::why(standard(), turns, i);
            primary.insert(reason.primary);
            secondary.insert(reason.secondary);
            cue.insert(reason.cue);
            meaning.insert(reason.meaning);
            tendency.insert(reason.tendency);
            need.insert(reason.need);
            fear.insert(reason.fear);
        }
    }
    BOOST_TEST(primary.size() == kPrimaries + 1u);
    BOOST_TEST(secondary.size() == kSecondaries + 1u);
    BOOST_TEST(cue.size() == static_cast<std::size_t>(kCues));
    BOOST_TEST(meaning.size() == static_cast<std::size_t>(kMeanings));
    BOOST_TEST(tendency.size() == static_cast<std::size_t>(kTendencies));
    BOOST_TEST(need.size() == static_cast<std::size_t>(kNeeds));
    BOOST_TEST(fear.size() == static_cast<std::size_t>(kFears));
}

BOOST_AUTO_TEST_CASE(a_reason_reaches_no_further_back_than_it_says) {
    Draw draw(6);
    const std::vector<Turn> turns = played(pursuer_and_withdrawer(draw, 1), 60);
    for (std::size_t i = 9; i < turns.size(); ++i) {
        const Reason all = pursuit::why(standard(), turns, i);
        const Reason recent = pursuit::why(standard(), std::span(turns).subspan(i - 9), 9);
        BOOST_TEST((all.cue == recent.cue && all.meaning == recent.meaning));
        BOOST_TEST(all.set_off_by.has_value() == recent.set_off_by.has_value());
        if (!all.set_off_by) continue;
        BOOST_TEST(*all.set_off_by == *recent.set_off_by + (i - 9));
        BOOST_TEST(i - *all.set_off_by <= 8u);
        BOOST_TEST((turns[*all.set_off_by].mover != turns[i].mover));
    }
}

BOOST_AUTO_TEST_CASE(an_event_is_no_turn) {
    Traits anxious;
    anxious.anxiety = 0.6f;
    Couple couple(nobody_leaves(), anxious, Traits{}, 7);
    couple.give_floor(Seat::a);
    std::array<Turn, 12> turns;
    couple.play(std::span(turns).first(10));
    BOOST_TEST(!couple.act(Seat::b, Move::listen, 1.0f, turns[10]));
    BOOST_TEST(!couple.happens(Disagreement{0.9f, Seat::a}));
    turns[11] = couple.play();
    const Reason reason = pursuit::why(standard(), turns, 11);
    BOOST_TEST((turns[11].mover == Seat::a));
    BOOST_TEST((turns[10].mover == Seat::b));
    BOOST_TEST((!reason.set_off_by && !reason.cause_is_older));
    BOOST_TEST((reason.heard == turns[10].move));  // the record holds it all the same
    BOOST_TEST((reason.cue == Cue::nothing_yet));
    BOOST_TEST(reason.sentence(standard(), "Ana", "Ben")
                   .starts_with("For Ana it begins with being at odds. "));
}

// --- why not ------------------------------------------------------------------------------------

namespace {

PerMove<float> weights(const Turn& turn, const WhyNot& other, float share) {
    Features features = turn.features;
    if (other.feature) features[static_cast<std::size_t>(*other.feature)] += share * other.change;
    const Compiled& model = standard().compiled();
    const float response = features[static_cast<std::size_t>(Feature::responsiveness)];
    return weights_of(model, turn.stance, scores_of(model, turn.stance, features),
                      gates_of(model, turn.stance, swayed(turn.sway, turn.sway.bid), response));
}

Move picked(const Turn& turn, const WhyNot& other, float share) {
    const PerMove<float> sums = running_sums(standard().compiled(), weights(turn, other, share));
    return static_cast<Move>(pick(standard().compiled(), sums, turn.uniform));
}

Move likeliest(const Turn& turn, const WhyNot& other, float share) {
    const PerMove<float> weight = weights(turn, other, share);
    return static_cast<Move>(std::ranges::max_element(weight) - weight.begin());
}

void check_range(const Turn& turn, const WhyNot& other) {
    const Feature f = *other.feature;
    const bool belief = f == Feature::talk_heals || f == Feature::hope || f == Feature::security;
    const float low = belief ? -standard().coefficients().belief_middle : 0.0f;
    const float end = turn.features[static_cast<std::size_t>(f)] + other.change;
    BOOST_TEST((f != Feature::stance && end >= low - 1e-6f && end <= low + 1 + 1e-6f));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_smallest_change_flips_the_pick_and_less_does_not) {
    Draw draw(7);
    int tried = 0, found = 0;
    for (std::uint64_t id = 0; id < 40; ++id) {
        for (const Turn& turn : played(pursuer_and_withdrawer(draw, id), 20)) {
            const auto asked = static_cast<Move>(draw.below(kStandardMoves));
            for (const auto& alternative : {std::optional<Move>{}, std::optional<Move>{asked}}) {
                const WhyNot other = why_not(standard(), turn, alternative);
                BOOST_TEST((other.move == turn.move && other.mover == turn.mover));
                BOOST_TEST((other.alternative == turn.move) == other.at_hand);
                BOOST_TEST((!alternative || other.alternative == *alternative));
                if (other.at_hand) continue;
                ++tried;
                if (!other.feature) continue;
                ++found;
                BOOST_TEST((picked(turn, other, 1) == other.alternative));
                BOOST_TEST((picked(turn, other, 0.98f) != other.alternative));
                BOOST_TEST((picked(turn, other, 0) == turn.move));
                check_range(turn, other);
            }
        }
    }
    BOOST_TEST(found > 300);
    BOOST_TEST_MESSAGE("a single change leads to another move in " << found << " of " << tried);
}

BOOST_AUTO_TEST_CASE(the_runner_up_is_the_likeliest_other_move) {
    Draw draw(8);
    Couple couple = pursuer_and_withdrawer(draw, 1);
    for (int i = 0; i < 60; ++i) {
        const Peek peek = couple.peek();
        const Turn turn = couple.play();
        const WhyNot other = why_not(standard(), turn);
        BOOST_TEST((other.alternative != turn.move));
        for (std::size_t m = 0; m < kStandardMoves; ++m) {
            if (static_cast<Move>(m) == turn.move) continue;
            BOOST_TEST(other.probability >= peek.probability[m]);
        }
    }
}

BOOST_AUTO_TEST_CASE(host_made_turns_are_held_against_the_likeliest_move) {
    Draw draw(9);
    int found = 0, at_hand = 0;
    for (std::uint64_t id = 0; id < 200; ++id) {
        Couple couple = pursuer_and_withdrawer(draw, id);
        couple.skip(10);
        Turn turn;
        BOOST_REQUIRE(!couple.act(couple.state().floor, Move::apologise, {}, turn));
        for (const auto& alternative : {std::optional<Move>{}, std::optional<Move>{Move::listen}}) {
            const WhyNot other = why_not(standard(), turn, alternative);
            BOOST_TEST(other.at_hand == (likeliest(turn, other, 0) == other.alternative));
            at_hand += other.at_hand;
            if (!other.feature) continue;
            ++found;
            BOOST_TEST((likeliest(turn, other, 1) == other.alternative));
            BOOST_TEST((likeliest(turn, other, 0.98f) != other.alternative));
            check_range(turn, other);
        }
    }
    BOOST_TEST(found > 0);
    BOOST_TEST(at_hand > 0);
}

BOOST_AUTO_TEST_CASE(an_unknown_alternative_is_none) {
    for (const int m : {25, 31, 32, 200, 255}) {
        const WhyNot other = why_not(standard(), Turn{}, static_cast<Move>(m));
        BOOST_TEST((other.alternative == kNoMove && !other.feature && other.probability == 0));
    }
}

// --- any record ---------------------------------------------------------------------------------

namespace {

// Every byte is random, but bools are bools and floats are no NaNs; some are huge.
Turn random_turn(Draw& draw) {
    const auto byte = [&] { return static_cast<std::uint8_t>(draw.below(256)); };
    const auto number = [&] {
        const bool wild = draw.below(8) == 0;
        return wild ? draw.uniform(-1, 1) * 3e38f : draw.uniform(-1.5f, 1.5f);
    };
    const auto fill = [&](auto& values) {
        for (float& x : values) x = number();
    };
    Turn turn;
    turn.number = draw.below(3);
    turn.mover = static_cast<Seat>(draw.below(3) == 0 ? byte() : draw.below(2));
    turn.before = static_cast<Stance>(byte());
    turn.stance = static_cast<Stance>(draw.below(2) == 0 ? byte() : draw.below(kStances));
    turn.row = byte();
    turn.move = static_cast<Move>(draw.below(2) == 0 ? byte() : draw.below(kStandardMoves));
    turn.phase = static_cast<Phase>(byte());
    turn.host_made = draw.below(2) == 0;
    turn.answers = draw.below(2) == 0;
    turn.turning = static_cast<Turning>(byte());
    turn.intensity = number();
    turn.probability = number();
    turn.uniform = number();
    fill(turn.features);
    fill(turn.perceived);
    for (Condition& condition : turn.after) {
        fill(condition.inner.unmet);
        fill(condition.inner.cue);
        fill(condition.fears);
        condition.inner.arousal = number();
        condition.stance = static_cast<Stance>(byte());
    }
    return turn;
}

}  // namespace

void can_be_explained(unsigned seed, int records, int turns_alone) {
    Draw draw(seed);
    const Model more = with_more_moves();
    std::vector<Turn> turns;
    for (int round = 0; round < records; ++round) {
        turns.resize(draw.below(14));
        for (Turn& turn : turns) turn = random_turn(draw);
        const Model& model = round % 2 == 0 ? standard() : more;
        for (const std::size_t i : {std::size_t{0}, turns.size() - 1, turns.size(),
                                    std::size_t{draw.below(20)}, SIZE_MAX}) {
            const Reason reason = pursuit::why(model, turns, i);
            BOOST_TEST(!reason.sentence(model, "Ana", "Ben").empty());
            BOOST_TEST((!reason.set_off_by || *reason.set_off_by < i));
        }
    }
    for (int round = 0; round < turns_alone; ++round) {
        const auto alternative = static_cast<Move>(draw.below(256));
        const Turn turn = random_turn(draw);
        BOOST_TEST(!why_not(standard(), turn, alternative).sentence(standard(), "", "").empty());
        BOOST_TEST(!why_not(more, turn).sentence(more, "{}", "{me").empty());
    }
}
BOOST_AUTO_TEST_CASE(any_record_can_be_explained) { can_be_explained(10, 500, 100); }
BOOST_AUTO_TEST_CASE(many_records_can_be_explained, *boost::unit_test::label("many")) {
    can_be_explained(11, 2500, 300);
}

// --- every step of why not -----------------------------------------------------------------------

namespace {

bool falls(const Model& model, const Turn& turn, const Features& features, Move wanted) {
    const Compiled& c = model.compiled();
    const PerMove<float> weight = weights_in(model, turn, features);
    if (turn.host_made)
        return std::ranges::max_element(weight) - weight.begin() == static_cast<int>(wanted);
    return pick(c, running_sums(c, weight), turn.uniform) == static_cast<int>(wanted);
}

/// The change nearest to 0 within 0..limit, by every one of 256 steps and 30 halvings.
float flip_by_every_step(const Model& model, const Turn& turn, std::size_t f, float limit,
                         Move wanted) {
    const auto flips = [&](float change) {
        Features changed = turn.features;
        changed[f] += change;
        return falls(model, turn, changed, wanted);
    };
    const auto after = [&](int step) { return limit * static_cast<float>(step) / 256; };
    int step = 1;
    while (step <= 256 && !flips(after(step))) ++step;
    if (step > 256) return 2;
    float out = after(step - 1), in = after(step);
    for (int halving = 0; halving < 30; ++halving) {
        const float middle = 0.5f * (out + in);
        (flips(middle) ? in : out) = middle;
    }
    return in;
}

void check_every_step(const Model& model, const Turn& turn, Move wanted) {
    const WhyNot other = why_not(model, turn, wanted);
    std::optional<Feature> feature;
    float least = 2, found = 0;
    BOOST_TEST(other.at_hand == falls(model, turn, turn.features, wanted));
    for (std::size_t f = 1; f < kFeatures && !other.at_hand; ++f) {
        const auto id = static_cast<Feature>(f);
        const bool belief = id >= Feature::talk_heals && id <= Feature::security;
        const float low = belief ? -model.coefficients().belief_middle : 0.0f;
        const float x = turn.features[f];
        for (const float limit : {clamp(low - x, -least, 0), clamp(low + 1 - x, 0, least)}) {
            const float change = flip_by_every_step(model, turn, f, limit, wanted);
            if (!(max(change, -change) < least)) continue;
            least = max(change, -change);
            found = change;
            feature = id;
        }
    }
    BOOST_TEST((other.feature == feature));
    BOOST_TEST(std::bit_cast<std::uint32_t>(other.change) == std::bit_cast<std::uint32_t>(found));
}

}  // namespace

BOOST_AUTO_TEST_CASE(steps_that_are_left_out_flip_nothing, *boost::unit_test::label("many")) {
    Draw draw(11);
    const Model more = with_more_moves();
    for (std::uint64_t id = 0; id < 12; ++id) {
        std::vector<Turn> turns = played(pursuer_and_withdrawer(draw, id), 12);
        for (const std::size_t i : {3u, 7u, 11u}) {
            Turn& turn = turns[i];
            check_every_step(standard(), turn, static_cast<Move>(draw.below(kStandardMoves)));
            turn.uniform = draw.uniform(0, 1);
            turn.stance = static_cast<Stance>(draw.below(kStances));
            for (float& x : turn.features) x += draw.uniform(-0.2f, 0.2f);
            turn.host_made = i == 7;
            check_every_step(more, turn, static_cast<Move>(draw.below(28)));
        }
    }
    for (int round = 0; round < 16; ++round) {  // whatever is in a record
        Turn turn = random_turn(draw);
        for (float& x : turn.sway.momentum) x = draw.uniform(-3, 3);
        turn.sway.heard = draw.uniform(-3, 3);
        turn.sway.level = draw.uniform(-3, 3);
        check_every_step(standard(), turn, static_cast<Move>(draw.below(kStandardMoves)));
    }
}

// --- sentences ----------------------------------------------------------------------------------

namespace {

float& at(Features& features, Feature feature) {
    return features[static_cast<std::size_t>(feature)];
}

// A record of one turn: `felt` are the features that are not 0.
Turn record(Seat mover, Move move, std::initializer_list<std::pair<Feature, float>> felt,
            Tone perceived = {}) {
    Turn turn;
    turn.number = 7;
    turn.mover = mover;
    turn.move = move;
    turn.stance = Stance::protesting;
    at(turn.features, Feature::stance) = 1;
    for (const auto& [feature, value] : felt) at(turn.features, feature) = value;
    turn.perceived = perceived;
    turn.after[static_cast<std::size_t>(index(mover))].inner.arousal = 0.6f;
    return turn;
}

constexpr Tone kCold{-0.9f, -0.2f, 0, 0, 0};
constexpr Tone kWarm{0.5f, 0.5f, 0, 0.8f, 0.3f};
constexpr Tone kAngry{0.2f, -0.7f, 0.8f, 0.3f, 0};

std::string told(const Turn& heard, const Turn& turn, const Catalogue& texts = kEnglish,
                 const Model& model = standard()) {
    const std::array turns{heard, turn};
    return pursuit::why(model, turns, 1).sentence(model, "Ana", "Ben", texts);
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_sentence_of_protest) {
    const Turn silence = record(Seat::b, Move::stay_silent, {}, kCold);
    const Turn blame = record(
        Seat::a, Move::criticise,
        {{Feature::closeness, 0.9f}, {Feature::heard, 0.6f}, {Feature::disconnection, 0.6f}});
    BOOST_TEST(
        told(silence, blame) ==
        "Ben went quiet, and to Ana that reads as being left alone. "
        "Underneath, Ana is lonely and afraid of losing the connection; what shows is anger. "
        "Ana needs to be heard, wants to call Ben back, and so criticises.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_withdrawal) {
    const Turn blame = record(Seat::a, Move::criticise, {}, kAngry);
    Turn silence = record(Seat::b, Move::stay_silent,
                          {{Feature::acceptance, 0.9f}, {Feature::inadequacy, 0.9f}});
    silence.stance = Stance::withdrawing;
    BOOST_TEST(told(blame, silence) ==
               "Ana criticised, and to Ben that reads as not being good enough. "
               "Underneath, Ben is ashamed and afraid of not being enough; what shows is numbness. "
               "Ben needs to be good enough, wants to find shelter, and so stays silent.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_a_fear_that_is_named_once) {
    const Turn pressure = record(Seat::a, Move::pressure, {}, kAngry);
    Turn leaving =
        record(Seat::b, Move::leave, {{Feature::space, 0.8f}, {Feature::engulfment, 0.9f}});
    leaving.stance = Stance::withdrawing;
    BOOST_TEST(told(pressure, leaving) ==
               "Ana pressed for an answer, and to Ben that reads as having no room. "
               "Underneath, Ben is afraid of having no room left; what shows is numbness. "
               "Ben needs room, wants to find shelter, and so walks away.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_calm) {
    const Turn affection = record(Seat::a, Move::affection, {}, kWarm);
    Turn listening = record(Seat::b, Move::listen, {{Feature::closeness, 0.1f}});
    listening.stance = Stance::settled;
    BOOST_TEST(told(affection, listening) ==
               "Ana showed affection, and to Ben that reads as being wanted. "
               "Ben is on edge. "
               "Ben lacks nothing just now, wants simply to be there, and so listens.");
    listening.after[1].inner.arousal = 0.49f;
    BOOST_TEST(told(affection, listening) ==
               "Ana showed affection, and to Ben that reads as being wanted. "
               "Ben is calm. "
               "Ben lacks nothing just now, wants simply to be there, and so listens.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_a_beginning) {
    Turn asking = record(Seat::a, Move::discuss, {{Feature::heard, 0.5f}, {Feature::issue, 0.8f}});
    asking.number = 0;
    asking.stance = Stance::settled;
    BOOST_TEST(pursuit::why(standard(), {&asking, 1}, 0).sentence(standard(), "Ana", "Ben") ==
               "For Ana it begins with being at odds. "
               "Underneath, Ana is hurt; what shows is frustration. "
               "Ana needs to be heard, wants to come closer, and so asks to talk it through.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_a_move_made_by_the_host) {
    const Turn silence = record(Seat::b, Move::stonewall, {}, kCold);
    Turn softening =
        record(Seat::a, Move::soften, {{Feature::closeness, 0.9f}, {Feature::disconnection, 0.5f}});
    softening.stance = Stance::opening;
    softening.host_made = true;
    BOOST_TEST(told(silence, softening) ==
               "Ben closed up, and to Ana that reads as being left alone. "
               "Inside, Ana is lonely and afraid of losing the connection. "
               "Ana shows what lies underneath; what speaks for it: "
               "Ana needs closeness and wants to open up.");
}

BOOST_AUTO_TEST_CASE(golden_sentence_where_the_record_begins_later) {
    Turn turn = record(Seat::a, Move::stay_silent,
                       {{Feature::closeness, 1.0f}, {Feature::disconnection, 0.6f}});
    turn.stance = Stance::despairing;
    turn.after[0].inner.cue = {-0.1f, 0, 0.1f};
    BOOST_TEST(pursuit::why(standard(), {&turn, 1}, 0).sentence(standard(), "Ana", "Ben") ==
               "Ben seemed far away, and to Ana that reads as being left alone. "
               "Underneath, Ana is lonely and afraid of losing the connection; what shows is "
               "numbness. "
               "Ana needs closeness, wants to stop hoping for an answer, and so stays silent.");
}

BOOST_AUTO_TEST_CASE(golden_sentences_of_blows_struck_in_calm) {
    const auto calm = [](Move move) {
        Turn turn = record(Seat::a, move, {{Feature::closeness, 0.1f}});
        turn.stance = Stance::settled;
        turn.after[0].inner.arousal = 0.2f;
        return turn;
    };
    const Turn kind = record(Seat::b, Move::affection, {}, kWarm);
    BOOST_TEST(told(kind, calm(Move::counter_attack)) ==
               "Ben showed affection, and to Ana that reads as being wanted. Ana is calm. "
               "Ana lacks nothing just now, wants to stand firm, and so strikes back.");
    BOOST_TEST(told(kind, calm(Move::defend))
                   .ends_with("wants to stand firm, and so explains and defends."));
    Turn made = calm(Move::counter_attack);
    made.host_made = true;
    BOOST_TEST(
        told(kind, made)
            .ends_with("Ana strikes back; what speaks for it: Ana lacks nothing just now and wants "
                       "to stand firm."));
    BOOST_TEST(told(kind, calm(Move::stay_silent))
                   .ends_with("wants to leave it at that, and so stays silent."));
}

/// Whatever is felt: nobody strikes to leave it at that, and nobody seeks shelter who is calm or who
/// comes no step away.
BOOST_AUTO_TEST_CASE(what_somebody_wants_fits_what_they_do) {
    using T = Tendency;
    const auto wants = [](const MoveRow& row, bool stirred) -> std::set<Tendency> {
        const Kind kind = row.kind;
        const bool defends = row.group == Group::defence;
        const bool away = row.impact[0] < 0;
        if (kind == Kind::protest) return {T::protest};
        if (kind == Kind::attack) return {T::stand_firm};
        if (kind == Kind::pursue) return {T::come_closer, T::open_up};
        if (kind == Kind::repair) return {T::come_closer, T::open_up, T::rest};
        if (kind == Kind::withdraw && stirred) return {T::protect, T::give_up};
        if (stirred && away) return {T::protect};
        return {defends ? T::stand_firm : T::keep_still};
    };
    const Model more = with_more_moves();
    for (const Model* model : {&standard(), &more}) {
        for (int m = 0; m < model->moves(); ++m) {
            for (int stance = 0; stance < kStances; ++stance) {
                for (const float fear : {0.0f, 0.9f}) {
                    const auto move = static_cast<Move>(m);
                    Turn turn = record(Seat::a, move, {{Feature::disconnection, fear}});
                    turn.stance = static_cast<Stance>(stance);
                    const Reason reason = pursuit::why(*model, {&turn, 1}, 0);
                    const MoveRow& row = model->row(move);
                    BOOST_TEST(wants(row, fear > 0).contains(reason.tendency),
                               row.name << " " << name(turn.stance) << " " << fear << " "
                                        << name(reason.tendency));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(golden_sentence_of_custom_moves) {
    const Model model = with_more_moves();
    const Turn tea = record(Seat::b, static_cast<Move>(kStandardMoves), {}, kWarm);
    Turn waiting =
        record(Seat::a, static_cast<Move>(kStandardMoves + 2), {{Feature::closeness, 0.1f}});
    waiting.stance = Stance::settled;
    waiting.after[0].inner.arousal = 0.2f;
    BOOST_TEST(told(tea, waiting, kEnglish, model) ==
               "Ben did this: bring a cup of tea, and to Ana that reads as being wanted. "
               "Ana is calm. "
               "Ana lacks nothing just now, wants simply to be there, and so does this: count "
               "to 10.");
}

BOOST_AUTO_TEST_CASE(golden_sentences_of_why_not) {
    WhyNot other{.mover = Seat::b,
                 .move = Move::stay_silent,
                 .alternative = Move::listen,
                 .probability = 0.125f,
                 .chosen = 0.5f,
                 .feature = Feature::coldness,
                 .change = -0.25f};
    BOOST_TEST(other.sentence(standard(), "Ana", "Ben") ==
               "Another way from here: Ben listens (12.5 %, against 50 % for what happened). "
               "Less coldness heard from Ana would have led there (-0.25).");
    other.feature = Feature::hope;
    other.change = 0.0625f;
    BOOST_TEST(other.sentence(standard(), "Ana", "Ben") ==
               "Another way from here: Ben listens (12.5 %, against 50 % for what happened). "
               "More hope that reaching out works would have led there (+0.062).");
    other.feature.reset();
    BOOST_TEST(other.sentence(standard(), "Ana", "Ben") ==
               "Another way from here: Ben listens (12.5 %, against 50 % for what happened). "
               "No single change would have led there.");
    other.at_hand = true;
    BOOST_TEST(
        other.sentence(standard(), "Ana", "Ben").ends_with("It was at hand as things were."));
}

BOOST_AUTO_TEST_CASE(a_standard_move_is_known_by_its_name) {
    Tables tables = standard().tables();
    const auto m = static_cast<std::size_t>(Move::criticise);
    std::memset(tables.moves[m].name, 0, sizeof tables.moves[m].name);
    std::memcpy(tables.moves[m].name, "sing_a_song", 11);
    const Model model(tables);
    const std::string text = told(record(Seat::b, Move::criticise, {}, kWarm),
                                  record(Seat::a, Move::criticise, {}), kEnglish, model);
    BOOST_TEST(text.starts_with("Ben did this: sing a song, and to Ana"));
    BOOST_TEST(text.ends_with("and so does this: sing a song."));
}

BOOST_AUTO_TEST_CASE(a_host_can_bring_its_own_texts) {
    Catalogue german = kEnglish;
    german.reading = "{me} hört: {was}. ({meaning})";
    german.act[static_cast<std::size_t>(Move::stay_silent)] = {"{other} schweigt", "schweigt"};
    german.chosen = "{does}!";
    const Turn silence = record(Seat::b, Move::stay_silent, {}, kCold);
    Turn same = silence;
    same.mover = Seat::a;
    const std::string text = told(silence, same, german);
    BOOST_TEST(text.starts_with("Ana hört: Ben schweigt. ("));
    BOOST_TEST(text.ends_with(" schweigt!"));

    german.chosen = "{nobody}";
    BOOST_CHECK_EXCEPTION(told(silence, same, german), Error, [](const Error& error) {
        return error.fault().status == Status::argument &&
               error.fault().message().find("'{nobody}'") != std::string_view::npos;
    });
    german.chosen = "{me";
    BOOST_CHECK_THROW(told(silence, same, german), Error);
}

BOOST_AUTO_TEST_CASE(names_are_taken_as_they_are) {
    const Turn silence = record(Seat::b, Move::stay_silent, {}, kCold);
    const std::array turns{silence, record(Seat::a, Move::blame, {{Feature::heard, 0.9f}})};
    const std::string text =
        pursuit::why(standard(), turns, 1).sentence(standard(), "{me}", "{} _{x");
    BOOST_TEST(text.starts_with("{} _{x went quiet, and to {me} that"));
    BOOST_TEST(text.ends_with("and so blames {} _{x."));
}

namespace {

// All that the library can say in one turn or why-not, in lower case, with a blank at both ends.
std::vector<std::string> all_texts() {
    const Catalogue& c = kEnglish;
    std::vector<std::string_view> texts{
        c.first,        c.reading,   c.at_ease, c.beneath,    c.shown,      c.feeling,
        c.chosen,       c.host_made, c.another, c.more,       c.less,       c.at_hand,
        c.out_of_reach, c.on_edge,   c.even_so, c.custom.was, c.custom.does};
    for (const Catalogue::Act& act : c.act) {
        texts.push_back(act.was);
        texts.push_back(act.does);
    }
    const auto add = [&](const auto& list) { texts.insert(texts.end(), list.begin(), list.end()); };
    add(c.cue);
    add(c.meaning);
    add(c.primary);
    add(c.secondary);
    add(c.need);
    add(c.fear);
    add(c.tendency);
    add(c.feature);
    std::vector<std::string> out;
    for (const std::string_view text : texts) {
        std::string words = " " + std::string(text) + " ";
        for (char& x : words) {
            x = std::isalpha(static_cast<unsigned char>(x)) ? static_cast<char>(std::tolower(x))
                                                            : ' ';
        }
        out.push_back(words);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_text_judges_or_names_a_sex) {
    for (const std::string& text : all_texts()) {
        BOOST_TEST(text.size() > 4u);  // none is missing
        for (const std::string_view word :
             {"he",      "she",      "him",     "her",      "his",    "hers",   "man",
              "woman",   "husband",  "wife",    "fault",    "wrong",  "bad",    "guilty",
              "should",  "must",     "always",  "never",    "clingy", "needy",  "cold hearted",
              "selfish", "disorder", "anxious", "avoidant", "toxic",  "abusive"}) {
            const bool found = text.find(" " + std::string(word) + " ") != std::string::npos;
            const bool meant = text.find("not so bad") != std::string::npos;
            BOOST_TEST((!found || (meant && word == "bad")), text << " says " << word);
        }
    }
}

BOOST_AUTO_TEST_CASE(ids_have_names) {
    BOOST_TEST(name(Cue::answer) == "answer");
    BOOST_TEST(name(Meaning::at_odds) == "at_odds");
    BOOST_TEST(name(Tendency::rest) == "rest");
    BOOST_TEST(name(static_cast<Cue>(kCues)) == "?");
    BOOST_TEST(name(static_cast<Meaning>(kMeanings)) == "?");
    BOOST_TEST(name(static_cast<Tendency>(kTendencies)) == "?");
}

BOOST_AUTO_TEST_SUITE_END()

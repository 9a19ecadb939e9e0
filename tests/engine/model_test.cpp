// Model: what contradicts itself is refused and named, every field counts, names are found.
#include <pursuit/engine/model.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cfenv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pursuit/engine/couple.hpp>

#include "engine/compiled.hpp"
#include "lives.hpp"

namespace pursuit {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

Tables standard() { return Model::standard().tables(); }

/// Hands every number of the tables that is in use to `visit(what, number)`.
template <class Visit>
void each_number(Tables& t, Visit visit) {
    const auto all = [&](const std::string& what, auto& numbers) {
        for (float& x : numbers) visit(what, x);
    };
    const auto map = [&](const std::string& what, TraitMap& m) {
        for (float* x : {&m.base, &m.anxiety, &m.avoidance, &m.most}) visit(what, *x);
    };
    for (const Coefficient& c : coefficients()) visit(std::string(c.name), t.coefficients.*c.field);
    for (TraitMap& m : t.strength) map("strength", m);
    for (TraitMap& m : t.sensitivity) map("sensitivity", m);
    map("suppression", t.suppression);
    map("talk_heals", t.talk_heals);
    map("security", t.security);
    map("mentalizing", t.mentalizing);
    all("anxious_bias", t.anxious_bias);
    all("avoidant_bias", t.avoidant_bias);
    all("neutral", t.neutral);
    for (NeedRow& row : t.needs) {
        visit("threat", row.threat);
        all("by_tone", row.by_tone);
        visit("issue_owner", row.issue_owner);
        visit("issue_other", row.issue_other);
        visit("opening", row.opening);
    }
    for (auto& row : t.fears) all("fears", row);
    for (Tone& tone : t.presence) all("presence", tone);
    for (IntensityRow& row : t.intensity) {
        visit("intensity base", row.base);
        visit("intensity slope", row.slope);
        visit("intensity level", row.level);
        visit("intensity least", row.least);
        visit("intensity most", row.most);
    }
    for (std::size_t m = 0; m < static_cast<std::size_t>(t.move_count); ++m) {
        MoveRow& row = t.moves[m];
        const std::string name = row.name;
        all("impact of " + name, row.impact);
        all("intent of " + name, row.intent);
        visit("ambiguity of " + name, row.ambiguity);
        visit("raises of " + name, row.raises);
        visit("engages of " + name, row.engages);
        visit("discloses of " + name, row.discloses);
        all("appeal of " + name, row.appeal);
        for (StanceRow& stance : t.stances) {
            visit("open to " + name, stance.open[m]);
            visit("lean to " + name, stance.lean[m]);
        }
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(t.predicate_count); ++i) {
        visit("threshold", t.predicates[i].threshold);
    }
    for (Features& row : t.primary) all("primary", row);
    for (InterventionRow& row : t.interventions) {
        for (float* x :
             {&row.security, &row.mentalizing, &row.hope, &row.arousal, &row.needs, &row.session}) {
            visit("intervention", *x);
        }
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(t.profile_count); ++i) {
        Profile& p = t.profiles[i];
        visit("profile anxiety", p.traits.anxiety);
        visit("profile avoidance", p.traits.avoidance);
        visit("profile deviation", p.deviation);
    }
}

Fault fault_of(const Tables& tables) {
    std::unique_ptr<Model> out;
    const Fault fault = Model::make(tables, out);
    BOOST_REQUIRE(static_cast<bool>(fault) == (out == nullptr));
    if (fault) {
        BOOST_TEST((fault.message().find('\n') == std::string_view::npos));
        BOOST_CHECK_EXCEPTION(Model{tables}, Error, [&](const Error& e) {
            return e.fault().message() == fault.message() && e.fault().status == fault.status;
        });
    }
    return fault;
}

/// A change of the standard tables, refused with a message that holds all of `words`.
void refused(const std::function<void(Tables&)>& change, Status status,
             const std::vector<std::string_view>& words) {
    Tables tables = standard();
    change(tables);
    const Fault fault = fault_of(tables);
    bool names_it = true;
    std::string expected;
    for (const std::string_view word : words) {
        names_it = names_it && fault.message().find(word) != std::string_view::npos;
        expected.append(expected.empty() ? "" : ", ").append(word);
    }
    BOOST_TEST_CONTEXT("'" << fault.message() << "' should name " << expected) {
        BOOST_TEST((fault.status == status && names_it));
    }
}

template <std::size_t N>
void set(char (&field)[N], std::string_view text) {
    std::fill(std::begin(field), std::end(field), '\0');
    text.copy(field, N);
}

/// Removes the rows for which `out` holds.
template <class Out>
void remove_rows(Tables& t, Out out) {
    const auto end = t.transitions.begin() + t.transition_count;
    t.transition_count =
        static_cast<int>(std::remove_if(t.transitions.begin(), end, out) - t.transitions.begin());
}

void add_row(Tables& t, Stance from, std::uint32_t guard, Stance to) {
    t.transitions[static_cast<std::size_t>(t.transition_count++)] = {from, guard, to, "because"};
}

std::uint32_t add_predicate(Tables& t, Variable variable, Comparison comparison, float threshold) {
    t.predicates[static_cast<std::size_t>(t.predicate_count)] = {variable, comparison, threshold};
    return 1u << t.predicate_count++;
}

void add_move(Tables& t, std::string_view name) {
    MoveRow& row = t.moves[static_cast<std::size_t>(t.move_count)];
    row = t.moves[static_cast<std::size_t>(Move::listen)];
    set(row.name, name);
    for (StanceRow& stance : t.stances) stance.open[static_cast<std::size_t>(t.move_count)] = 1;
    ++t.move_count;
}

BOOST_AUTO_TEST_SUITE(model)

// --- the standard model -------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_standard_model_is_valid_and_says_what_its_numbers_mean) {
    BOOST_TEST(!fault_of(standard()));
    BOOST_TEST(Model::standard().moves() == kStandardMoves);
    std::set<std::string_view> names;
    std::size_t offset = 0;
    const Coefficients& c = Model::standard().coefficients();
    const auto raw = std::bit_cast<std::array<float, sizeof(Coefficients) / sizeof(float)>>(c);
    for (const Coefficient& row : coefficients()) {
        BOOST_TEST_CONTEXT(row.name) {
            BOOST_TEST(!row.name.empty());
            BOOST_TEST(!row.unit.empty());
            BOOST_TEST(!row.meaning.empty());
            BOOST_TEST(!row.source.empty());
            BOOST_TEST(names.insert(row.name).second);
            BOOST_TEST(
                (std::isfinite(row.least) && std::isfinite(row.most) && row.least < row.most));
            BOOST_TEST((row.standard >= row.least && row.standard <= row.most));
            BOOST_TEST((c.*row.field == row.standard));
            BOOST_TEST(&(c.*row.field) - &c.need_gain == static_cast<std::ptrdiff_t>(offset));
            ++offset;
        }
    }
    BOOST_TEST(offset == raw.size());
}

// What of its tables no claim could tell from a little more: how they stand to each other.
BOOST_AUTO_TEST_CASE(numbers_of_the_standard_model_stand_to_each_other_as_they_mean) {
    const Tables& t = Model::standard().tables();
    const auto row = [&](Move move) -> const MoveRow& {
        return t.moves[static_cast<std::size_t>(move)];
    };
    // Whoever answers an issue by saying their own, by talking it over, by seeing the other's side or
    // by being sorry brings it on as far; who listens, two thirds as far.
    for (const Move move : {Move::discuss, Move::validate, Move::apologise})
        BOOST_TEST(row(move).engages == row(Move::share).engages);
    BOOST_TEST(row(Move::listen).engages == row(Move::share).engages * 2 / 3,
               boost::test_tools::tolerance(0.01f));
    // A time-out is the easier the further somebody is on the way out.
    const auto open = [&](Stance stance) {
        return t.stances[static_cast<std::size_t>(stance)]
            .open[static_cast<std::size_t>(Move::time_out)];
    };
    const Stance ways[] = {Stance::settled, Stance::opening, Stance::guarding, Stance::withdrawing};
    for (std::size_t i = 1; i < std::size(ways); ++i) BOOST_TEST(open(ways[i]) > open(ways[i - 1]));
    // Who knows until when they were left has the other as near as when nothing is said.
    constexpr auto kNearness = static_cast<std::size_t>(Dimension::nearness);
    const auto nearness = [&](Presence presence) {
        return t.presence[static_cast<std::size_t>(presence)][kNearness];
    };
    BOOST_TEST(nearness(Presence::left_with_promise) == t.neutral[kNearness]);
    BOOST_TEST(nearness(Presence::together) > nearness(Presence::left_with_promise));
    BOOST_TEST(nearness(Presence::left) < nearness(Presence::stepped_back));
}

BOOST_AUTO_TEST_CASE(moves_of_the_standard_model_stand_where_their_enumerators_say) {
    const Model& model = Model::standard();
    for (const auto& [move, name] :
         {std::pair{Move::invite, "invite"}, std::pair{Move::blame, "blame"},
          std::pair{Move::stay_silent, "stay_silent"}, std::pair{Move::return_, "return"},
          std::pair{Move::affection, "affection"}}) {
        BOOST_TEST(model.name(move) == name);
        BOOST_TEST(&model.row(move) == &model.tables().moves[static_cast<std::size_t>(move)]);
    }
    BOOST_TEST(model.name(static_cast<Move>(kStandardMoves)) == "?");
    BOOST_TEST(model.name(kNoMove) == "?");
}

BOOST_AUTO_TEST_CASE(every_stance_is_reached_from_settled_and_can_be_left) {
    const Tables& t = Model::standard().tables();
    std::set<Stance> reached{Stance::settled};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (int i = 0; i < t.transition_count; ++i) {
            const Transition& row = t.transitions[static_cast<std::size_t>(i)];
            if (row.from == kAnyStance || reached.contains(row.from)) reached.insert(row.to);
        }
    }
    BOOST_TEST(reached.size() == static_cast<std::size_t>(kStances));
    for (const Stance stance : reached) {
        const auto end = t.transitions.begin() + t.transition_count;
        BOOST_TEST((std::any_of(t.transitions.begin(), end, [&](const Transition& row) {
            return row.from == stance && row.to != stance;
        })));
    }
}

// --- overriding ---------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(another_model_is_the_standard_one_with_changes) {
    Tables tables = standard();
    BOOST_TEST(Model{tables}.hash() == Model::standard().hash());
    tables.coefficients.epsilon = 0.01f;
    tables.moves[0].appeal[0] += 0.5f;
    const Model changed{tables};
    BOOST_TEST(changed.hash() != Model::standard().hash());
    BOOST_TEST(changed.coefficients().epsilon == 0.01f);
    BOOST_TEST(Model::standard().coefficients().epsilon != 0.01f);
    const Model copy = changed;
    BOOST_TEST(copy.hash() == changed.hash());
    BOOST_TEST(&copy.tables() == &changed.tables());

    const Couple before{Model::standard(), {}, {}, 1}, after{changed, {}, {}, 1};
    BOOST_TEST(after.peek().score[0] > before.peek().score[0] + 0.49f);
    BOOST_TEST(after.peek().score[1] == before.peek().score[1]);
}

BOOST_AUTO_TEST_CASE(moves_can_be_added_up_to_all_slots) {
    Tables tables = standard();
    for (int i = kStandardMoves; i < kMoveSlots; ++i) {
        add_move(tables, "custom_" + std::to_string(i));
        const Model more{tables};
        BOOST_TEST(more.moves() == i + 1);
        Move found{};
        BOOST_REQUIRE(!more.find("custom_" + std::to_string(i), found));
        BOOST_TEST(static_cast<int>(found) == i);
        Couple couple{more, {}, {}, 3};
        const Peek peek = couple.peek();
        BOOST_TEST(peek.probability[static_cast<std::size_t>(i)] > 0.0f);
        double sum = 0;
        for (const float p : peek.probability) sum += static_cast<double>(p);
        BOOST_TEST(std::abs(sum - 1) < 1e-5);
        std::array<bool, kMoveSlots> made{};
        for (int n = 0; n < 4000; ++n) made[static_cast<std::size_t>(couple.play().move)] = true;
        BOOST_TEST(made[static_cast<std::size_t>(i)]);
    }
    tables.move_count = kMoveSlots + 1;
    const Fault fault = fault_of(tables);
    BOOST_TEST((fault.status == Status::model));
    BOOST_TEST(fault.message() == "33 moves, expected 25 to 32");
}

// The standard moves are known by their enumerators: events and interventions use some of them.
BOOST_AUTO_TEST_CASE(a_model_keeps_the_standard_moves) {
    Tables tables = standard();
    tables.move_count = kStandardMoves - 1;
    BOOST_TEST(fault_of(tables).message() == "24 moves, expected 25 to 32");
}

// --- the hash -----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(the_hash_changes_with_every_number) {
    std::set<std::uint64_t> seen{Model::standard().hash()};
    std::size_t changed = 0, refusals = 0, count = 0;
    Tables tables = standard();
    each_number(tables, [&](const std::string&, float&) { ++count; });
    for (std::size_t k = 0; k < count; ++k) {
        // In one direction or the other a small change is within the range.
        bool accepted = false;
        for (const float change : {0.01f, -0.01f}) {
            tables = standard();
            std::size_t i = 0;
            std::string what;
            each_number(tables, [&](const std::string& name, float& x) {
                if (i++ != k) return;
                what = name;
                x += change;
            });
            std::unique_ptr<Model> made;
            if (accepted || Model::make(tables, made)) continue;
            accepted = true;
            if (what.starts_with("profile ")) continue;  // names for traits; no run depends on them
            BOOST_TEST_CONTEXT(what) { BOOST_TEST(seen.insert(made->hash()).second); }
            ++changed;
        }
        refusals += !accepted;
    }
    BOOST_TEST(refusals == 0u);
    BOOST_TEST(changed > 1400u);
}

BOOST_AUTO_TEST_CASE(the_hash_changes_with_every_name_and_enumerator) {
    std::vector<std::function<void(Tables&)>> changes;
    for (std::size_t m = 0; m < kStandardMoves; ++m) {
        changes.push_back([m](Tables& t) { set(t.moves[m].name, "other"); });
        changes.push_back([m](Tables& t) {
            t.moves[m].kind = static_cast<Kind>((static_cast<int>(t.moves[m].kind) + 1) % kKinds);
        });
        changes.push_back([m](Tables& t) { t.moves[m].bid = !t.moves[m].bid; });
        changes.push_back([m](Tables& t) {
            t.moves[m].parting =
                static_cast<Parting>((static_cast<int>(t.moves[m].parting) + 1) % 4);
        });
    }
    for (std::size_t k = 0; k < kKinds; ++k) {
        changes.push_back([k](Tables& t) {
            auto& drive = t.intensity[k].drive;
            drive = static_cast<IntensityRow::Drive>((static_cast<int>(drive) + 1) % 4);
        });
        changes.push_back([k](Tables& t) { t.intensity[k].hides = !t.intensity[k].hides; });
        changes.push_back([k](Tables& t) {
            t.secondary[k] = static_cast<Secondary>((static_cast<int>(t.secondary[k]) + 1) % 4);
        });
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(standard().predicate_count); ++i) {
        changes.push_back([i](Tables& t) {
            auto& variable = t.predicates[i].variable;
            variable = variable == Variable::hope ? Variable::mentalizing : Variable::hope;
        });
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(standard().transition_count); ++i) {
        changes.push_back([i](Tables& t) { set(t.transitions[i].because, "otherwise"); });
        changes.push_back([i](Tables& t) { t.transitions[i].guard ^= 1u << 12; });
    }
    changes.push_back([](Tables& t) { add_move(t, "another"); });
    changes.push_back([](Tables& t) { make_room(t); });
    changes.push_back([](Tables& t) {
        make_room(t);
        add_row(t, Stance::settled, add_predicate(t, Variable::arousal, Comparison::above, 0.99f),
                Stance::guarding);
    });
    std::set<std::uint64_t> seen{Model::standard().hash()};
    std::size_t accepted = 0;
    for (const auto& change : changes) {
        Tables tables = standard();
        change(tables);
        std::unique_ptr<Model> made;
        if (Model::make(tables, made)) continue;
        BOOST_TEST(seen.insert(made->hash()).second);
        ++accepted;
    }
    BOOST_TEST(accepted > changes.size() * 9 / 10);
}

// --- what contradictory models get --------------------------------------------------------------

BOOST_AUTO_TEST_CASE(no_number_may_be_anything_but_finite) {
    Tables tables = standard();
    std::size_t count = 0;
    each_number(tables, [&](const std::string&, float&) { ++count; });
    for (std::size_t k = 0; k < count; ++k) {
        for (const float bad : {kNaN, kInfinity, -kInfinity, 1e30f}) {
            tables = standard();
            std::size_t i = 0;
            std::string what;
            each_number(tables, [&](const std::string& name, float& x) {
                if (i++ != k) return;
                what = name;
                x = bad;
            });
            std::unique_ptr<Model> made;
            const Fault fault = Model::make(tables, made);
            const std::string_view value = std::isnan(bad) ? "nan" : bad == 1e30f ? "1e+30" : "inf";
            const bool named = fault.message().find(value) != std::string_view::npos &&
                               fault.message().find("expected ") != std::string_view::npos;
            BOOST_TEST_CONTEXT(what << " = " << bad << ": '" << fault.message() << "'") {
                BOOST_TEST((fault.status == Status::argument && named && made == nullptr));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(coefficients_out_of_range_are_named_with_their_range) {
    for (const Coefficient& c : coefficients()) {
        for (const float bad : {c.least - 0.5f, c.most + std::abs(c.most) * 0.5f + 0.5f}) {
            refused([&](Tables& t) { t.coefficients.*c.field = bad; }, Status::argument,
                    {c.name, "expected"});
        }
        for (const float end : {c.least, c.most}) {
            Tables tables = standard();
            tables.coefficients.*c.field = end;
            if (c.name == "epsilon" && end == 0) continue;
            BOOST_TEST_CONTEXT(c.name << " = " << end) { BOOST_TEST(!fault_of(tables)); }
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_row_is_about_is_named) {
    for (const float far : {10.5f, -10.5f}) {
        for (std::size_t g = 0; g < kGroups; ++g) {
            refused([&](Tables& t) { t.groups[g].says = far; }, Status::argument,
                    {std::string(name(static_cast<Group>(g))), "push of a gate"});
        }
        refused([&](Tables& t) { t.primary[2][3] = far; }, Status::argument,
                {"primary emotion", "10.5", "-10 to 10"});
    }
    refused([](Tables& t) { t.moves[6].impact[1] = -1.5f; }, Status::argument,
            {"blame", "-1.5", "-1 to 1"});
    refused([](Tables& t) { t.moves[6].intent[2] = -0.5f; }, Status::argument,
            {"blame", "-0.5", "0 to 1"});
    refused([](Tables& t) { t.moves[3].ambiguity = 2; }, Status::argument,
            {"seek_reassurance", "ambiguity", "2"});
    refused([](Tables& t) { t.moves[3].appeal[4] = 11; }, Status::argument,
            {"seek_reassurance", "appeal", "11"});
    refused([](Tables& t) { t.stances[5].open[3] = -1; }, Status::argument,
            {"seek_reassurance", "open", "-1"});
    refused([](Tables& t) { t.fears[2][1] = 2; }, Status::argument, {"inadequacy", "2", "0 to 1"});
    refused([](Tables& t) { t.needs[3].by_tone[0] = 6; }, Status::argument, {"space", "6"});
    refused([](Tables& t) { t.interventions[2].hope = 1.5f; }, Status::argument,
            {"intervention", "1.5", "0 to 1"});
    refused([](Tables& t) { t.neutral[0] = 2; }, Status::argument, {"neutral", "2", "-1 to 1"});
    refused([](Tables& t) { t.intensity[1].least = 0.9f, t.intensity[1].most = 0.8f; },
            Status::argument, {"intensity", "0.8"});
    refused([](Tables& t) { t.intensity[1].drive = static_cast<IntensityRow::Drive>(4); },
            Status::model, {"drive", "intensity"});
    refused([](Tables& t) { t.moves[6].kind = static_cast<Kind>(6); }, Status::model,
            {"kind", "blame"});
    refused([](Tables& t) { t.moves[6].group = static_cast<Group>(kGroups); }, Status::model,
            {"group", "blame"});
    refused([](Tables& t) { t.moves[6].parting = static_cast<Parting>(4); }, Status::model,
            {"parting", "blame"});
    refused([](Tables& t) { t.moves[6].ambiguity = -0.0f; }, Status::argument,
            {"blame", "ambiguity", "0 to 1 and not -0 or nearly 0"});
    refused([](Tables& t) { t.moves[6].ambiguity = 1e-20f; }, Status::argument,
            {"blame", "ambiguity", "0 to 1 and not -0 or nearly 0"});
    refused([](Tables& t) { t.stances[3].open[4] = 2.5f; }, Status::argument,
            {"reaffirm", "openness", "2.5", "0 to 2"});
    refused([](Tables& t) { t.secondary[1] = static_cast<Secondary>(9); }, Status::model,
            {"secondary"});
    refused([](Tables& t) { t.profiles[1].traits.hope = 7.0f; }, Status::argument,
            {"pursuer", "hope", "7"});
}

BOOST_AUTO_TEST_CASE(counts_are_within_what_there_is_room_for) {
    refused([](Tables& t) { t.move_count = 33; }, Status::model, {"33 moves", "25 to 32"});
    refused([](Tables& t) { t.move_count = 0; }, Status::model, {"0 moves", "25 to 32"});
    refused([](Tables& t) { t.move_count = -1; }, Status::model, {"-1 moves"});
    refused([](Tables& t) { t.predicate_count = 33; }, Status::model, {"33 predicates", "0 to 32"});
    refused([](Tables& t) { t.transition_count = 97; }, Status::model,
            {"97 transitions", "0 to 96"});
    refused([](Tables& t) { t.profile_count = 17; }, Status::model, {"17 profiles", "0 to 16"});
    refused([](Tables& t) { t.predicate_count = std::numeric_limits<int>::min(); }, Status::model,
            {"predicates"});
}

BOOST_AUTO_TEST_CASE(names_are_single_words_and_do_not_repeat) {
    refused([](Tables& t) { set(t.moves[7].name, "blame"); }, Status::model,
            {"two moves", "'blame'"});
    refused([](Tables& t) { add_move(t, "listen"); }, Status::model, {"two moves", "'listen'"});
    refused([](Tables& t) { set(t.moves[7].name, ""); }, Status::model, {"name of move 7"});
    refused([](Tables& t) { set(t.moves[7].name, "two words"); }, Status::model,
            {"name of move 7"});
    refused([](Tables& t) { set(t.moves[7].name, "Blame"); }, Status::model, {"name of move 7"});
    refused([](Tables& t) { set(t.moves[7].name, "a\nb"); }, Status::model, {"name of move 7"});
    refused([](Tables& t) { set(t.moves[7].name, "twentyfour_letters_long_"); }, Status::model,
            {"name of move 7"});
    for (const char* bad : {"a/b", "a:b", "a`b", "a{b"}) {  // beside the letters and digits
        refused([=](Tables& t) { set(t.moves[7].name, bad); }, Status::model, {"name of move 7"});
    }
    Tables tables = standard();
    set(tables.moves[7].name, "az_09");
    set(tables.profiles[1].name, "0");
    BOOST_TEST(!fault_of(tables));
    refused([](Tables& t) { set(t.profiles[2].name, ""); }, Status::model, {"name of profile 2"});
    refused([](Tables& t) { set(t.profiles[2].name, "pursuer"); }, Status::model,
            {"two profiles", "'pursuer'"});
    refused(
        [](Tables& t) {
            std::memset(t.transitions[3].because, 'x', sizeof t.transitions[3].because);
        },
        Status::model, {"transition 3"});
}

BOOST_AUTO_TEST_CASE(a_stance_that_cannot_be_left_is_named) {
    for (int s = 0; s < kStances; ++s) {
        const auto stance = static_cast<Stance>(s);
        refused(
            [&](Tables& t) {
                remove_rows(t, [&](const Transition& row) { return row.from == stance; });
            },
            Status::model, {name(stance), "cannot be"});
    }
    refused(
        [](Tables& t) {
            remove_rows(t, [](const Transition& row) { return row.from == Stance::opening; });
        },
        Status::model, {"opening", "cannot be left"});
    refused(
        [](Tables& t) {  // a way to itself is none
            remove_rows(t, [](const Transition& row) { return row.from == Stance::opening; });
            add_row(t, Stance::opening, 1, Stance::opening);
        },
        Status::model, {"opening", "cannot be left"});
}

BOOST_AUTO_TEST_CASE(a_stance_that_cannot_be_reached_is_named) {
    for (int s = 1; s < kStances; ++s) {
        const auto stance = static_cast<Stance>(s);
        refused(
            [&](Tables& t) {
                remove_rows(t, [&](const Transition& row) { return row.to == stance; });
            },
            Status::model, {"cannot be reached"});
    }
    // Reached only from where nobody gets.
    refused(
        [](Tables& t) {
            remove_rows(t, [](const Transition& row) {
                return row.to == Stance::despairing || row.to == Stance::opening;
            });
            add_row(t, Stance::despairing, 1, Stance::opening);
            add_row(t, Stance::opening, 1, Stance::despairing);
        },
        Status::model, {"despairing", "cannot be reached"});
    refused([](Tables& t) { t.transition_count = 0; }, Status::model, {"cannot be"});
}

BOOST_AUTO_TEST_CASE(a_guard_that_never_holds_is_named) {
    const auto with = [](const std::vector<Predicate>& predicates) {
        return [=](Tables& t) {
            make_room(t);
            std::uint32_t guard = 0;
            for (const auto& [variable, comparison, threshold] : predicates) {
                guard |= add_predicate(t, variable, comparison, threshold);
            }
            add_row(t, Stance::reaching, guard, Stance::guarding);
        };
    };
    constexpr auto above = Comparison::above, below = Comparison::below;
    const std::vector<std::string_view> words{"reaching", "guarding", "never holds"};
    refused(with({{Variable::hope, above, 0.5f}, {Variable::hope, below, 0.4f}}), Status::model,
            words);
    refused(with({{Variable::hope, above, 0.5f}, {Variable::hope, below, 0.5f}}), Status::model,
            words);
    // Beyond the range of the variable.
    refused(with({{Variable::hope, above, 1.0f}}), Status::model, words);
    refused(with({{Variable::arousal, below, 0.0f}}), Status::model, words);
    refused(with({{Variable::lean, above, 1.5f}}), Status::model, words);
    refused(with({{Variable::lean, below, -1.0f}}), Status::model, words);
    refused(with({{Variable::dwell, below, 0.0f}}), Status::model, words);
    refused(with({{Variable::flooded, above, 1.0f}}), Status::model, words);
    // Safety is 1 less the larger drive, lean their difference.
    refused(with({{Variable::safety, above, 0.5f}, {Variable::pursuit, above, 0.6f}}),
            Status::model, words);
    refused(with({{Variable::safety, above, 0.5f}, {Variable::withdrawal, above, 0.6f}}),
            Status::model, words);
    refused(with({{Variable::lean, above, 0.5f}, {Variable::pursuit, below, 0.4f}}), Status::model,
            words);
    refused(with({{Variable::lean, above, 0.5f}, {Variable::withdrawal, above, 0.6f}}),
            Status::model, words);
    refused(with({{Variable::lean, below, -0.5f}, {Variable::withdrawal, below, 0.4f}}),
            Status::model, words);
    refused(with({{Variable::lean, below, -0.5f}, {Variable::pursuit, above, 0.6f}}), Status::model,
            words);
    refused(with({{Variable::safety, below, 0.5f},
                  {Variable::pursuit, below, 0.4f},
                  {Variable::withdrawal, below, 0.4f}}),
            Status::model, words);
    refused(with({{Variable::safety, below, 0.5f},
                  {Variable::pursuit, below, 0.5f},
                  {Variable::withdrawal, below, 0.5f}}),
            Status::model, words);
    for (const auto& possible :
         {with({{Variable::safety, above, 0.5f}, {Variable::pursuit, above, 0.4f}}),
          with({{Variable::lean, above, 0.5f}, {Variable::pursuit, below, 0.6f}}),
          with({{Variable::safety, below, 0.5f}, {Variable::pursuit, below, 0.4f}}),
          with({{Variable::safety, below, 0.5f},
                {Variable::pursuit, below, 0.6f},
                {Variable::withdrawal, below, 0.6f}}),
          with({{Variable::hope, above, 0.4f}, {Variable::hope, below, 0.5f}}),
          with({{Variable::hope, above, 0.99f}}), with({{Variable::lean, below, -0.5f}}),
          with({{Variable::dwell, above, 60.0f}})}) {
        Tables tables = standard();
        possible(tables);
        BOOST_TEST(!fault_of(tables));
    }
}

BOOST_AUTO_TEST_CASE(rows_name_what_there_is) {
    refused([](Tables& t) { add_row(t, static_cast<Stance>(8), 1, Stance::guarding); },
            Status::model, {"transition", "unknown stance"});
    refused([](Tables& t) { add_row(t, Stance::settled, 1, static_cast<Stance>(8)); },
            Status::model, {"transition", "unknown stance"});
    refused([](Tables& t) { add_row(t, Stance::settled, 1, kAnyStance); }, Status::model,
            {"transition", "unknown stance"});
    refused([](Tables& t) { add_row(t, Stance::settled, 0, Stance::guarding); }, Status::model,
            {"settled", "guarding", "guard"});
    refused(
        [](Tables& t) {
            make_room(t);
            add_row(t, Stance::settled, 1u << t.predicate_count, Stance::guarding);
        },
        Status::model, {"settled", "guarding", "guard"});
    refused([](Tables& t) { t.predicates[3].variable = static_cast<Variable>(kVariables); },
            Status::model, {"predicate 3"});
    refused([](Tables& t) { t.predicates[3].comparison = static_cast<Comparison>(2); },
            Status::model, {"predicate 3"});
}

BOOST_AUTO_TEST_CASE(with_epsilon_0_every_stance_needs_a_move_that_is_always_possible) {
    const auto unsure = [](Tables& t) {
        t.coefficients.epsilon = 0;
        for (MoveRow& row : t.moves) row.appeal[0] -= 2;
    };
    refused(unsure, Status::model, {"epsilon is 0", "settled", "can be negative"});
    Tables tables = standard();
    unsure(tables);
    for (StanceRow& stance : tables.stances) stance.open[18] = 1;
    tables.moves[18].appeal = {};
    tables.moves[18].appeal[0] = 0.1f;  // listen, whatever is felt
    BOOST_TEST(!fault_of(tables));
    Tables others = tables;
    others.moves[18].appeal[1] = -0.2f;  // all that may be felt counts, the first of it as well
    BOOST_TEST((fault_of(others).status == Status::model));
    others.moves[0].appeal = tables.moves[18].appeal;  // and every move, the first as well
    for (StanceRow& stance : others.stances) stance.open[0] = 1, stance.lean[0] = 0;
    BOOST_TEST(!fault_of(others));
    // Beliefs stand half above and half below their middle, all else is 0 or more.
    for (const Feature f : {Feature::talk_heals, Feature::hope, Feature::security}) {
        Tables other = tables;
        other.moves[18].appeal[static_cast<std::size_t>(f)] = -0.15f;
        BOOST_TEST(!fault_of(other), static_cast<int>(f));
        other.moves[18].appeal[static_cast<std::size_t>(f)] = -0.25f;
        BOOST_TEST(static_cast<bool>(fault_of(other)), static_cast<int>(f));
    }
    for (const int f :
         {static_cast<int>(Feature::talk_heals) - 1, static_cast<int>(Feature::security) + 1}) {
        Tables other = tables;
        other.moves[18].appeal[static_cast<std::size_t>(f)] = -0.15f;
        BOOST_TEST(static_cast<bool>(fault_of(other)), f);
    }
    // It runs, and what cannot be chosen has no probability.
    const Model strict{tables};
    Couple couple{strict, somebody(1, 1), somebody(1, 1), 1};
    int impossible = 0;
    for (int i = 0; i < 2000; ++i) {
        const Peek peek = couple.peek();
        const Turn turn = couple.play();
        BOOST_REQUIRE(turn.probability > 0.0f);
        impossible += static_cast<int>(
            std::count(peek.probability.begin(), peek.probability.begin() + kStandardMoves, 0.0f));
    }
    BOOST_TEST(impossible > 0);
    for (const std::size_t stance : {std::size_t{0}, std::size_t{6}}) {
        Tables closed = tables;
        closed.stances[stance].open[18] = 0;
        const Fault fault = fault_of(closed);
        BOOST_TEST((fault.status == Status::model));
        BOOST_TEST(
            (fault.message().find(name(static_cast<Stance>(stance))) != std::string_view::npos));
    }
    tables.moves[18].appeal[static_cast<std::size_t>(Feature::coldness)] =
        -0.1f;  // exactly 0 at worst
    BOOST_TEST((fault_of(tables).status == Status::model));
    tables.moves[18].appeal[static_cast<std::size_t>(Feature::coldness)] = -0.09f;
    BOOST_TEST(!fault_of(tables));
}

// --- names --------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(moves_and_profiles_are_found_by_name) {
    const Model& model = Model::standard();
    for (int m = 0; m < model.moves(); ++m) {
        Move found = kNoMove;
        BOOST_TEST(!model.find(model.name(static_cast<Move>(m)), found));
        BOOST_TEST(static_cast<int>(found) == m);
    }
    Profile profile;
    BOOST_TEST(!model.find("withdrawer", profile));
    BOOST_TEST(profile.traits.avoidance == 0.75f);
    BOOST_TEST(profile.deviation == 0.08f);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_gets_the_nearest_known_one) {
    const Model& model = Model::standard();
    Move move = Move::soften;
    for (const auto& [text, near] :
         {std::pair{"blam", "blame"}, std::pair{"criticize", "criticise"},
          std::pair{"seek_reasurance", "seek_reassurance"}, std::pair{"timeout", "time_out"},
          std::pair{"Listen", "listen"}}) {
        const Fault fault = model.find(text, move);
        BOOST_TEST((fault.status == Status::name));
        BOOST_TEST(fault.message() ==
                   "unknown move '" + std::string(text) + "', nearest is '" + near + "'");
    }
    BOOST_TEST((move == Move::soften));
    Profile profile;
    const Fault fault = model.find("persuer", profile);
    BOOST_TEST((fault.status == Status::name));
    BOOST_TEST(fault.message() == "unknown profile 'persuer', nearest is 'pursuer'");
    for (const std::string& text :
         {std::string{}, std::string(10000, 'x'), std::string("\0\0", 2)}) {
        BOOST_TEST((model.find(text, move).status == Status::name));
        BOOST_TEST(model.find(text, move).message().size() < sizeof(Fault::text));
    }
}

// Whatever the numbers, within their ranges; nor is one on the way, as of squares of squares of what
// is left after a long time.
BOOST_AUTO_TEST_CASE(no_number_of_a_table_is_subnormal) {
    Draw draw{4};
    int made = 0;
    for (int round = 0; round < 300; ++round) {
        const Tables tables = extreme_tables(draw);
        std::unique_ptr<Model> model;
        std::feclearexcept(FE_ALL_EXCEPT);
        if (Model::make(tables, model)) continue;
        ++made;
        BOOST_REQUIRE(std::fetestexcept(FE_UNDERFLOW | FE_OVERFLOW | FE_INVALID) == 0);
        const Compiled& c = model->compiled();
        const auto plain = [](const auto& numbers) {
            return std::all_of(numbers.begin(), numbers.end(),
                               [](float x) { return x == 0 || std::isnormal(x); });
        };
        for (const auto& powers : c.half_lives.power) BOOST_REQUIRE(plain(powers));
        for (const auto& row : c.threat) BOOST_REQUIRE(plain(row));
        for (const auto& row : c.threat_of_issue) BOOST_REQUIRE(plain(row));
        for (const auto& row : c.lean) BOOST_REQUIRE(plain(row));
        for (const Landing& landing : c.landing)
            BOOST_REQUIRE((plain(landing.impact) && plain(landing.intent)));
        BOOST_REQUIRE(plain(c.turn.inner));
        BOOST_REQUIRE(plain(c.turn.trail.momentum) &&
                      plain(std::array{c.turn.trail.exertion, c.turn.trail.familiarity}));
        for (const auto& row : c.push) BOOST_REQUIRE(plain(row));
        for (const auto& row : c.answers) BOOST_REQUIRE(plain(row));
        for (int person = 0; person < 5; ++person) {
            const Persona p = derive(*model, extreme_traits(draw));
            BOOST_REQUIRE((plain(p.strength) && plain(p.threat_gain) && plain(p.need_rest)));
            BOOST_REQUIRE((plain(p.sensitivity) && plain(p.bias)));
        }
    }
    BOOST_TEST(made > 200);
}

BOOST_AUTO_TEST_CASE(rows_from_any_stance_are_named_so) {
    refused([](Tables& t) { add_row(t, kAnyStance, 0, Stance::guarding); }, Status::model,
            {"(any to guarding)", "empty guard"});
    refused(
        [](Tables& t) {
            make_room(t);
            add_row(t, kAnyStance, add_predicate(t, Variable::hope, Comparison::above, 1),
                    Stance::guarding);
        },
        Status::model, {"(any to guarding)", "never holds"});
}

template <class Of>
void differ(int count) {
    std::set<std::string_view> names;
    for (int i = 0; i < count; ++i) names.insert(name(static_cast<Of>(i)));
    BOOST_TEST(names.size() == static_cast<std::size_t>(count));
    BOOST_TEST(!names.contains("?"));
    BOOST_TEST(name(static_cast<Of>(count)) == "?");
}
BOOST_AUTO_TEST_CASE(words_of_the_tables_are_known_and_differ) {
    differ<Feature>(kFeatures);
    differ<Gate>(kGates);
    differ<Parting>(kPartings);
    differ<Presence>(kPresences);
}

BOOST_AUTO_TEST_CASE(the_rows_of_interventions_are_those_of_the_standard_model) {
    const Tables& t = Model::standard().tables();
    const auto rows = standard_interventions();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        BOOST_TEST(rows[i].session == t.interventions[i].session);
        BOOST_TEST(rows[i].hope == t.interventions[i].hope);
    }
}

// Nor are reasons summed in the short way where one stands that the standard model has not.
BOOST_AUTO_TEST_CASE(each_appeal_and_group_that_is_not_usual_is_noticed) {
    const Tables standard = Model::standard().tables();
    for (std::size_t m = 0; m < static_cast<std::size_t>(standard.move_count); ++m) {
        for (std::size_t f = 1; f < kFeatures; ++f) {
            Tables other = standard;
            other.moves[m].appeal[f] = 0.125f;
            BOOST_TEST(Model{other}.compiled().few_appeals ==
                       ((kMovesOfFeature[f] >> m / 4 & 1) != 0));
            other.moves[m].appeal[f] = 0;
            BOOST_TEST(Model{other}.compiled().few_appeals);
        }
        Tables other = standard;
        other.moves[m].group =
            standard.moves[m].group == Group::answer ? Group::silence : Group::answer;
        BOOST_TEST(!Model{other}.compiled().usual_groups);
    }
    Tables more = standard;  // in the groups kept for them as long as there are any
    while (more.move_count < kMoveSlots) {
        const auto m = static_cast<std::size_t>(more.move_count++);
        more.moves[m] = standard.moves[m % 4];
        more.moves[m].name[0] = static_cast<char>('0' + more.move_count % 10);
        more.moves[m].group = kGroupOfMove[std::min(m, kGroupOfMove.size() - 1)];
        BOOST_TEST(Model{more}.compiled().usual_groups == (m < kGroupOfMove.size()));
    }
}

// Where one number stands at all that the standard model has not, fears and threats are added up in
// full.
BOOST_AUTO_TEST_CASE(each_number_that_is_not_usual_is_noticed) {
    const Tables standard = Model::standard().tables();
    const auto is_usual = [](const Tables& tables) { return Model{tables}.compiled().usual; };
    BOOST_TEST(is_usual(standard));
    const auto check = [&](std::size_t need, std::uint8_t needs, auto&& number_of) {
        Tables other = standard;
        number_of(other) = 0.125f;
        BOOST_TEST(is_usual(other) == ((needs >> need & 1) != 0));
        number_of(other) = 0;
        BOOST_TEST(is_usual(other));
    };
    for (std::size_t i = 0; i < kNeeds; ++i) {
        for (std::size_t j = 0; j < kFears; ++j) {
            BOOST_TEST_CONTEXT("need " << i << ", fear " << j) {
                check(i, kNeedsOfFear[j], [&](Tables& t) -> float& { return t.fears[j][i]; });
            }
        }
        for (std::size_t d = 0; d < kDimensions; ++d) {
            BOOST_TEST_CONTEXT("need " << i << ", tone " << d) {
                check(i, kNeedsOfTone[d],
                      [&](Tables& t) -> float& { return t.needs[i].by_tone[d]; });
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

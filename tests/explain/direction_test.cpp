// Directions: everything they say is true of the turn, in every sentence and both languages; what was
// said comes back as moves with shares.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/explain/catalogue.hpp>
#include <pursuit/explain/direction.hpp>

#include "lives.hpp"

namespace {

using namespace pursuit;

constexpr std::size_t at(auto id) { return static_cast<std::size_t>(id); }
const Model& standard() { return Model::standard(); }

/// A turn with the record before it, and how it was about to be chosen.
struct Moment {
    std::vector<Turn> turns;
    Peek peek{};
    bool peeked = false;  // whether the one who was peeked at made the turn, by choice

    const Turn& turn() const { return turns.back(); }
    Direction direction() const { return pursuit::direction(standard(), turns, turns.size() - 1); }
};

/// Visits turns of lives with events, host moves, time and absences in them.
void each_moment(std::uint32_t lives, int turns, const std::function<void(const Moment&)>& visit) {
    for (std::uint32_t seed = 0; seed < lives; ++seed) {
        Draw draw(seed);
        Life life(seed);
        const bool planted = seed % 2 == 0;
        Couple couple(standard(),
                      planted ? somebody(0.8f, 0.25f) : population_traits(standard(), draw),
                      planted ? somebody(0.3f, 0.8f) : population_traits(standard(), draw), seed);
        BOOST_REQUIRE(!couple.happens(Disagreement{0.3f + 0.6f * draw.share(), Seat::a}));
        Moment moment;
        for (int i = 0; i < turns; ++i) {
            if (draw.chance(0.08)) life.befall(couple);
            moment.peek = couple.peek();
            const bool made = draw.chance(0.1);
            moment.turns.push_back(made ? life.turn(couple, 0) : couple.play());
            moment.peeked = !moment.turn().host_made;
            visit(moment);
        }
    }
}

bool felt(const Direction& d) {
    return d.reason.primary != Primary::calm || d.reason.fear_active > 0.2f;
}

/// What an act lands as, from the row of the model alone.
float lands(const Direction& d, Dimension dimension) {
    const float neutral = standard().tables().neutral[at(dimension)];
    return neutral + d.intensity * (standard().row(d.act).impact[at(dimension)] - neutral);
}

bool expected(const Moment& moment, const Direction& d, Manner manner) {
    const Turn& turn = moment.turn();
    const Condition& self = turn.of(turn.mover);
    switch (manner) {
        case Manner::warm:
            return lands(d, Dimension::warmth) >= 0.3f;
        case Manner::cold:
            return lands(d, Dimension::warmth) <= -0.2f;
        case Manner::pressing:
            return lands(d, Dimension::demand) >= 0.35f;
        case Manner::distant:
            return lands(d, Dimension::nearness) <= -0.2f;
        case Manner::open:
            return lands(d, Dimension::openness) >= 0.4f;
        case Manner::unclear:
            return standard().row(turn.move).ambiguity >= 0.4f;
        case Manner::heated:
            return self.expressed >= 0.5f;
        case Manner::even:
            return self.inner.arousal < 0.25f;
        case Manner::held_back:
            return self.inner.arousal >= 0.5f && 2 * self.expressed < self.inner.arousal;
        case Manner::sharp:
            return d.reason.secondary == Secondary::anger;
        case Manner::strained:
            return d.reason.secondary == Secondary::frustration;
        case Manner::flat:
            return d.reason.secondary == Secondary::numbness;
        case Manner::overwhelmed:
            return self.flooded;
        case Manner::weary:
            return turn.sway.exertion >= 0.35f;
        case Manner::persistent:
            return turn.sway.momentum[at(standard().row(turn.move).group)] >= 0.5f;
    }
    return false;
}

/// Of what could have been done, from the chances before the turn.
float chance_of(const Peek& peek, Group group) {
    float sum = 0;
    for (int m = 0; m < standard().moves(); ++m) {
        if (standard().row(static_cast<Move>(m)).group == group) sum += peek.probability[at(m)];
    }
    return sum;
}

bool expected(const Moment& moment, const Direction& d, Limit limit) {
    const Turn& turn = moment.turn();
    const Condition& self = turn.of(turn.mover);
    switch (limit) {
        case Limit::reveal:
            return felt(d) && standard().row(turn.move).discloses < 0.5f;
        case Limit::see_through:
            return d.reason.heard != kNoMove && self.inner.mentalizing < 0.5f;
        case Limit::settle:
            return turn.features[at(Feature::issue)] > 0 && !turn.resolved;
        case Limit::take_in:
            return self.flooded;
        default:
            return d.chance[at(limit)] < kSeldom && d.group != static_cast<Group>(limit);
    }
}

bool needs_are_said(const Direction& d) {
    const bool pursuit = at(d.reason.need) < kPursuitNeeds;
    const std::set<Move> shown{Move::share, Move::soften};
    const std::set<Move> bids{Move::invite, Move::share, Move::discuss, Move::seek_reassurance,
                              Move::soften};
    if (shown.contains(d.act)) return true;
    return pursuit ? bids.contains(d.act) : d.act == Move::time_out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == '\n') {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t i = text.find(what); i != text.npos; i = text.find(what, i + by.size()))
        text.replace(i, what.size(), by);
    return text;
}
/// A text of the catalogue about two people, filled in without the library.
std::string about(std::string_view text, Seat me) {
    const bool a = me == Seat::a;
    return replaced(replaced(std::string(text), "{me}", a ? "Ana" : "Ben"), "{other}",
                    a ? "Ben" : "Ana");
}
template <std::size_t N>
std::string listed(const std::array<bool, N>& holds, const std::array<std::string_view, N>& texts,
                   Seat me) {
    std::string out;
    for (std::size_t i = 0; i < N; ++i) {
        if (holds[i]) out += (out.empty() ? "" : "; ") + about(texts[i], me);
    }
    return out;
}

/// Every line that should be there, made from the data of the direction.
std::vector<std::string> expected_lines(const Direction& d, const Catalogue& texts) {
    const Reason& r = d.reason;
    std::vector<std::string> out{about(d.alone ? texts.to_nobody : texts.to_other, d.speaker)};
    const auto add = [&](std::string_view text, std::string_view name, std::string_view value) {
        out.push_back(replaced(about(text, d.speaker), name, value));
    };
    std::string acts = about(texts.acts, d.speaker);
    acts = replaced(acts, "{does}", about(texts.act[at(d.act)].does, d.speaker));
    out.push_back(replaced(acts, "{strength}", texts.strength[at(d.strength)]));
    const std::string manner = listed(d.manner, texts.manner, d.speaker);
    if (!manner.empty()) add(texts.sounds, "{manner}", manner);
    const std::string sentence = r.sentence(standard(), "Ana", "Ben", texts);
    out.push_back("heard");  // the first two sentences of the reason, which why_test checks
    out.push_back("inside");
    const bool needs = r.need_unmet > 0.2f || r.fear_active > 0.2f || r.primary != Primary::calm;
    std::string wants = about(texts.wants, d.speaker);
    wants =
        replaced(wants, "{need}", about(needs ? texts.need[at(r.need)] : texts.no_need, d.speaker));
    out.push_back(replaced(wants, "{tendency}", about(texts.tendency[at(r.tendency)], d.speaker)));
    if (d.feeling_unsaid && d.need_unsaid) out.push_back(about(texts.unsaid, d.speaker));
    if (d.feeling_unsaid && !d.need_unsaid) out.push_back(about(texts.unsaid_feeling, d.speaker));
    if (!d.feeling_unsaid && d.need_unsaid) out.push_back(about(texts.unsaid_need, d.speaker));
    const std::string limits = listed(d.limit, texts.limit, d.speaker);
    if (!limits.empty()) add(texts.not_now, "{limit}", limits);
    return out;
}

void check_lines(const Direction& d, const Catalogue& texts) {
    const std::vector<std::string> lines = lines_of(d.text(standard(), "Ana", "Ben", texts));
    const std::vector<std::string> expected = expected_lines(d, texts);
    BOOST_REQUIRE(lines.size() == expected.size());
    const std::string why = d.reason.sentence(standard(), "Ana", "Ben", texts);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (expected[i] == "heard") {
            BOOST_REQUIRE(why.starts_with(lines[i] + " " + lines[i + 1] + " "));
        } else if (expected[i] != "inside") {
            BOOST_REQUIRE(lines[i] == expected[i]);
        }
    }
}

std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

Couple quarrel(std::uint64_t seed = 7) {
    Couple couple(standard(), somebody(0.78f, 0.25f), somebody(0.3f, 0.75f), seed);
    BOOST_REQUIRE(!couple.happens(Disagreement{0.8f, Seat::a}));
    couple.skip(5);
    return couple;
}

Code shares(std::initializer_list<std::pair<Move, float>> list) {
    Code code;
    for (const auto& [move, share] : list) code.share[at(move)] = share;
    return code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(direction)

BOOST_AUTO_TEST_CASE(every_field_is_true_of_the_turn) {
    std::array<int, kManners> manners{};
    std::array<int, kLimits> limits{};
    std::array<int, kStrengths> strengths{};
    int turns = 0, unsaid = 0, feeling = 0, need = 0, all_said = 0, alone = 0;
    each_moment(60, 60, [&](const Moment& moment) {
        const Turn& turn = moment.turn();
        const Direction d = moment.direction();
        const Condition& self = turn.of(turn.mover);
        BOOST_REQUIRE(d.number == turn.number);
        BOOST_REQUIRE(d.speaker == turn.mover);
        BOOST_REQUIRE(d.act == turn.move);
        BOOST_REQUIRE(d.kind == standard().row(turn.move).kind);
        BOOST_REQUIRE(d.phase == turn.phase);
        BOOST_REQUIRE(bits(d.intensity) == bits(turn.intensity));
        BOOST_REQUIRE(at(d.strength) == std::min<std::size_t>(at(4 * turn.intensity), 3));
        BOOST_REQUIRE(bits(d.arousal) == bits(self.inner.arousal));
        BOOST_REQUIRE(bits(d.expressed) == bits(self.expressed));
        BOOST_REQUIRE(d.feeling_unsaid == (felt(d) && standard().row(d.act).discloses < 0.5f));
        BOOST_REQUIRE(d.need_unsaid == (d.reason.need_unmet > 0.2f && !needs_are_said(d)));
        const Reason reason = pursuit::why(standard(), moment.turns, moment.turns.size() - 1);
        BOOST_REQUIRE(d.reason.meaning == reason.meaning);
        BOOST_REQUIRE(d.reason.heard == reason.heard);
        for (std::size_t m = 0; m < kManners; ++m) {
            BOOST_REQUIRE(d.manner[m] == expected(moment, d, static_cast<Manner>(m)));
            manners[m] += d.manner[m];
        }
        for (std::size_t l = 0; l < kLimits; ++l) {
            BOOST_REQUIRE(d.limit[l] == expected(moment, d, static_cast<Limit>(l)));
            limits[l] += d.limit[l];
        }
        if (moment.peeked) {
            for (std::size_t g = 0; g < kGroups; ++g) {
                const float chance = chance_of(moment.peek, static_cast<Group>(g));
                BOOST_REQUIRE(std::abs(d.chance[g] - chance) < 1e-5f);
            }
            BOOST_REQUIRE(d.alone == (moment.peek.sway.level < -0.97f));
        }
        if (d.alone) BOOST_REQUIRE(turn.perceived == standard().tables().neutral);
        ++turns;
        ++strengths[at(d.strength)];
        alone += d.alone;
        unsaid += d.feeling_unsaid && d.need_unsaid;
        feeling += d.feeling_unsaid && !d.need_unsaid;
        need += d.need_unsaid && !d.feeling_unsaid;
        all_said += !d.need_unsaid && !d.feeling_unsaid;
    });
    for (std::size_t m = 0; m < kManners; ++m) {  // each holds of some turns and not of others
        BOOST_TEST((manners[m] > 0 && manners[m] < turns), name(static_cast<Manner>(m)));
    }
    for (std::size_t l = 0; l < kLimits; ++l) {
        BOOST_TEST((limits[l] > 0 && limits[l] < turns), name(static_cast<Limit>(l)));
    }
    for (const int count : strengths) BOOST_TEST(count > 0);
    for (const int count : {unsaid, feeling, need, all_said, alone}) BOOST_TEST(count > 0);
}

BOOST_AUTO_TEST_CASE(every_sentence_follows_from_the_data) {
    each_moment(16, 40, [](const Moment& moment) {
        check_lines(moment.direction(), kEnglish);
        check_lines(moment.direction(), kGerman);
    });
}

/// A direction of what comes next plays no turn, and who says what was directed is where play leads.
BOOST_AUTO_TEST_CASE(what_was_directed_and_said_is_what_was_played) {
    Couple couple = quarrel();
    for (int i = 0; i < 60; ++i) {
        Couple ahead = couple;
        const Turn next = ahead.play();
        const Direction d = pursuit::direction(standard(), {&next, 1}, 0);
        Turn turn;
        BOOST_REQUIRE(!said(couple, d.speaker, shares({{d.act, 1.0f}}), turn));
        BOOST_TEST(couple.hash() == ahead.hash());
        BOOST_TEST(bits(turn.probability) == bits(next.probability));
        BOOST_TEST(turn.host_made);
    }
}

/// As far as nothing is clamped, what is heard of several moves is the mean of them by their shares.
BOOST_AUTO_TEST_CASE(shares_are_what_is_heard) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        const Couple couple = quarrel(seed);
        const Seat speaker = couple.peek().mover;
        const std::array<std::pair<Move, float>, 3> parts{
            {{Move::blame, 0.5f}, {Move::share, 0.3f}, {Move::affection, 0.2f}}};
        Tone mean{};
        float chance = 0;
        bool clamped = false;
        for (const auto& [move, share] : parts) {
            Couple one = couple;
            Turn turn;
            BOOST_REQUIRE(!one.act(speaker, move, {}, turn));
            chance += share * turn.probability;
            for (std::size_t d = 0; d < kDimensions; ++d) {
                mean[d] += share * turn.perceived[d];
                clamped |= turn.perceived[d] >= 1 || turn.perceived[d] <= (d < 2 ? -1.0f : 0.0f);
            }
        }
        Couple all = couple;
        Turn turn;
        BOOST_REQUIRE(!said(all, speaker, shares({parts[0], parts[1], parts[2]}), turn));
        BOOST_TEST((turn.move == Move::blame));
        BOOST_TEST(std::abs(turn.probability - chance) < 1e-5f);
        Couple half = couple;
        Turn same;
        BOOST_REQUIRE(!said(
            half, speaker,
            shares({{Move::blame, 0.25f}, {Move::share, 0.15f}, {Move::affection, 0.1f}}), same));
        BOOST_TEST(half.hash() == all.hash());  // only how they compare matters
        if (clamped) continue;
        ++compared;
        for (std::size_t d = 0; d < kDimensions; ++d)
            BOOST_TEST(std::abs(turn.perceived[d] - mean[d]) < 1e-4f);
    }
    BOOST_TEST(compared > 5);
}

BOOST_AUTO_TEST_CASE(what_is_refused_changes_nothing) {
    Couple couple = quarrel();
    const std::uint64_t before = couple.hash();
    Turn turn;
    const auto refused = [&](const Code& code, std::string_view text) {
        const Fault fault = said(couple, Seat::a, code, turn);
        BOOST_TEST((fault.status == Status::argument));
        BOOST_TEST(fault.message() == text);
        BOOST_TEST(couple.hash() == before);
    };
    refused({}, "what was said is no move");
    refused(shares({{Move::blame, 1.5f}}),
            "share of a move in what was said is 1.5, expected 0 to 1");
    refused(shares({{Move::blame, std::numeric_limits<float>::quiet_NaN()}}),
            "share of a move in what was said is nan, expected 0 to 1");
    refused(shares({{static_cast<Move>(standard().moves()), 0.5f}}),
            "share of a move in what was said is 0.5, expected 0 to 0");
}

BOOST_AUTO_TEST_CASE(golden_direction) {
    Turn turn;
    turn.number = 4;
    turn.mover = Seat::b;
    turn.move = Move::stay_silent;
    turn.stance = Stance::withdrawing;
    turn.row = 255;
    turn.intensity = 0.6f;
    turn.phase = Phase::a_pursues;
    turn.features[at(Feature::stance)] = 1;
    turn.features[at(Feature::peace)] = 0.7f;
    turn.features[at(Feature::engulfment)] = 0.6f;
    turn.features[at(Feature::coldness)] = 0.5f;
    turn.features[at(Feature::issue)] = 0.4f;
    turn.after[1].inner.arousal = 0.6f;
    turn.after[1].inner.mentalizing = 0.2f;
    turn.after[1].inner.cue = {-0.5f, 0.6f, 0.3f};
    turn.after[1].expressed = 0.1f;
    Turn blame;
    blame.mover = Seat::a;
    blame.move = Move::blame;
    blame.perceived = {0.1f, -0.7f, 0.8f, 0.3f, 0};
    const std::array turns{blame, turn};
    const Direction d = pursuit::direction(standard(), turns, 1);
    BOOST_TEST(d.text(standard(), "Ana", "Ben")
                   .starts_with("It is up to Ben now; Ana is there to hear it.\n"
                                "Ben stays silent; how strongly: clearly.\n"
                                "How it sounds: distant; hard to read; held back; flat.\n"
                                "Ana blamed Ben, and to Ben that reads as having no room.\n"));
    BOOST_TEST(
        d.text(standard(), "Ana", "Ben", kGerman)
            .starts_with(
                "Jetzt kommt es auf Ben an; Ana ist da und hört es.\n"
                "Ben schweigt; wie stark: deutlich.\n"
                "Wie es klingt: fern; schwer zu lesen; beherrscht; tonlos.\n"
                "Ana hat Ben Vorwürfe gemacht, und Ben hat das Gefühl, keinen Raum zu haben.\n"));
    const std::string json = d.json(standard(), "A\"\n\xff", "Ben");
    BOOST_TEST(
        json.starts_with("{\"format\":\"pursuit.direction\",\"version\":1,\"turn\":4,"
                         "\"speaker\":{\"seat\":\"b\",\"name\":\"Ben\"},"
                         "\"listener\":{\"seat\":\"a\",\"name\":\"A\\\"\\u000a\\ufffd\","
                         "\"hears\":true},\"act\":{\"move\":\"stay_silent\","
                         "\"kind\":\"withdraw\",\"group\":\"silence\",\"intensity\":0.6,"
                         "\"strength\":\"clear\",\"host_made\":false,"));
}

BOOST_AUTO_TEST_CASE(turns_that_cannot_be) {
    BOOST_TEST((pursuit::direction(standard(), {}, 0).act == kNoMove));
    Turn turn;
    turn.move = static_cast<Move>(200);
    turn.intensity = std::numeric_limits<float>::quiet_NaN();
    turn.stance = static_cast<Stance>(99);
    const Direction d = pursuit::direction(standard(), {&turn, 1}, 0);
    BOOST_TEST(std::ranges::none_of(d.manner, std::identity{}));
    BOOST_TEST(!d.text(standard(), "Ana", "Ben").empty());
    BOOST_TEST(d.json(standard(), "Ana", "Ben").find("\"intensity\":0,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(languages) {
    Catalogue out;
    BOOST_TEST(!catalogue_in("de", out));
    BOOST_TEST(out.need[at(Need::peace)] == "braucht Ruhe");
    BOOST_TEST(!catalogue_in("en", out));
    BOOST_TEST(out.need[at(Need::peace)] == "needs peace");
    const Fault fault = catalogue_in("fr", out);
    BOOST_TEST((fault.status == Status::name));
    BOOST_TEST(fault.message() == "unknown language 'fr', known: 'en', 'de'");
    BOOST_TEST(out.need[at(Need::peace)] == "needs peace");
}

/// Nobody is he or she, and nobody the villain; names stand as they are.
BOOST_AUTO_TEST_CASE(no_german_text_judges_or_names_a_sex) {
    const Catalogue& c = kGerman;
    std::vector<std::string_view> texts{
        c.first,       c.reading,   c.still,   c.at_ease, c.beneath, c.shown,      c.feeling,
        c.chosen,      c.host_made, c.another, c.more,    c.less,    c.at_hand,    c.out_of_reach,
        c.to_other,    c.to_nobody, c.acts,    c.sounds,  c.wants,   c.unsaid,     c.unsaid_feeling,
        c.unsaid_need, c.no_need,   c.not_now, c.on_edge, c.even_so, c.custom.was, c.custom.does};
    for (const Catalogue::Act& act : c.act) texts.insert(texts.end(), {act.was, act.does});
    const auto add = [&](const auto& list) { texts.insert(texts.end(), list.begin(), list.end()); };
    add(c.cue);
    add(c.meaning);
    add(c.primary);
    add(c.secondary);
    add(c.need);
    add(c.fear);
    add(c.tendency);
    add(c.feature);
    add(c.strength);
    add(c.manner);
    add(c.limit);
    for (const std::string_view text : texts) {
        BOOST_TEST(text.size() > 3u);  // none is missing
        std::string words = " ";
        for (const char x : text) words += std::strchr(".,:;()", x) != nullptr ? ' ' : x;
        words += ' ';
        BOOST_TEST(words.find("}s ") == words.npos, text);
        for (const std::string_view word :
             {"er",    "sie",  "ihm",  "ihn",    "ihr",      "ihre",   "sein",
              "seine", "Mann", "Frau", "Schuld", "schuld",   "falsch", "immer",
              "nie",   "muss", "soll", "sollte", "klammert", "kalter"}) {
            const bool still = text == c.still && word == "immer";  // "noch immer"
            const bool to_be =
                word == "sein" && (text.ends_with("zu sein") || text == "einfach da sein");
            const bool found = words.find(" " + std::string(word) + " ") != words.npos;
            BOOST_TEST((!found || still || to_be), text << " says " << word);
        }
    }
}

BOOST_AUTO_TEST_CASE(ids_have_names) {
    BOOST_TEST(name(Strength::full) == "full");
    BOOST_TEST(name(Manner::persistent) == "persistent");
    BOOST_TEST(name(Limit::take_in) == "take_in");
    BOOST_TEST(name(static_cast<Manner>(kManners)) == "?");
    for (std::size_t g = 0; g < kGroups; ++g)
        BOOST_TEST(name(static_cast<Limit>(g)) == name(static_cast<Group>(g)));
}

BOOST_AUTO_TEST_SUITE_END()

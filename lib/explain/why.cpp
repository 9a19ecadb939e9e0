// Explaining turns. Everything is worked out again from the record with the code that chose the
// move (choose.hpp), so that an explanation cannot drift from what it explains. Records may come
// from a file: no index and no enumerator in them is trusted.
#include <pursuit/explain/why.hpp>
#include <pursuit/explain/why_not.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "explain/why.hpp"

namespace pursuit {
namespace {

constexpr float kCool = -0.1f;     // warmth below which an answer is not a kind one
constexpr float kFading = 0.7f;    // per turn, of a cause further back
constexpr float kPressing = 0.4f;  // pressure that is a cause even of what grows later; silence 1
constexpr float kGrown = 0.03f;    // of a drive between two turns: more than a turn's time explains

constexpr std::size_t from(Feature first, int i) noexcept { return at(first) + at(i); }

// --- the reason ---------------------------------------------------------------------------------

/// Which of `count` needs or fears speaks most for the move; if none does, which is most active.
int leading(const Reason& r, const Features& features, Feature first, int count) noexcept {
    int best = 0, active = 0;
    for (int i = 1; i < count; ++i) {
        if (r.contribution[from(first, i)] > r.contribution[from(first, best)]) best = i;
        if (features[from(first, i)] > features[from(first, active)]) active = i;
    }
    return r.contribution[from(first, best)] > 0 ? best : active;
}

Primary primary_of(const Tables& t, const Features& features) noexcept {
    auto felt = Primary::calm;
    float most = kStirred;
    for (std::size_t e = 0; e < kPrimaries; ++e) {
        float score = 0;
        for (std::size_t f = 0; f < kFeatures; ++f) score += t.primary[e][f] * features[f];
        if (!(score > most)) continue;
        most = score;
        felt = static_cast<Primary>(e);
    }
    return felt;
}

/// Who says something in passing, and comes no step away, seeks no shelter by it.
bool steps_away(const Model& model, Move move) noexcept {
    if (!has(model, move)) return false;
    const MoveRow& row = model.row(move);
    return row.kind == Kind::withdraw || get(row.impact, Dimension::nearness) < 0;
}

/// Who is calm seeks no shelter, and who strikes leaves nothing at that.
Tendency tendency_of(Kind kind, bool defends, Stance stance, bool shelters) noexcept {
    if (kind == Kind::protest) return Tendency::protest;
    if (kind == Kind::attack || (defends && !shelters)) return Tendency::stand_firm;
    if (kind == Kind::withdraw && !shelters) return Tendency::keep_still;
    if (kind == Kind::withdraw && stance == Stance::despairing) return Tendency::give_up;
    if (kind != Kind::pursue && kind != Kind::repair)
        return shelters ? Tendency::protect : Tendency::keep_still;
    if (stance == Stance::opening) return Tendency::open_up;
    const bool longs = stance == Stance::reaching || stance == Stance::protesting;
    return longs || kind == Kind::pursue ? Tendency::come_closer : Tendency::rest;
}

/// How hard a turn pressed on the needs behind the leading kind of fear, against a neutral act. Not
/// how far the fear rose: at the height of a cycle, at 1, nothing that keeps it there raises it.
float pressure(const Tables& t, const Reason& r, const Turn& turn) noexcept {
    const auto [first, end] = fears_of_drive(at(r.fear) < kPursuitFears);
    float sum = 0;
    for (std::size_t n = 0; n < kNeeds; ++n) {
        float weight = 0;
        for (std::size_t j = first; j < end; ++j) weight += t.fears[j][n];
        for (std::size_t d = 0; d < kDimensions; ++d) {
            sum += weight * t.needs[n].by_tone[d] * (turn.perceived[d] - t.neutral[d]);
        }
    }
    return sum;
}

/// The drive behind the leading fear, after a turn.
float drive(const Reason& r, const Turn& turn) noexcept {
    const Fears& fears = turn.of(r.mover).fears;
    return at(r.fear) < kPursuitFears ? pursuit_of(fears) : withdrawal_of(fears);
}

Cue cue_of(const Tone& q) noexcept {
    const float warmth = get(q, Dimension::warmth), demand = get(q, Dimension::demand);
    const float response = get(q, Dimension::responsiveness);
    if (warmth < -0.3f && (response > 0.15f || demand > 0.3f)) return Cue::attack;
    if (demand > 0.45f) return Cue::pressure;
    if (response < 0.35f || get(q, Dimension::nearness) < -0.1f) return Cue::distance;
    return warmth > 0.3f ? Cue::warmth : Cue::answer;
}

/// How far back a reason reaches, and whether something new came up there.
struct Begun {
    std::size_t first = 0;
    bool anew = false;
};

/// To nothing that was done before something new came up between the two: what is open weighs more
/// than in the mover's turn before, which no act does. Who speaks second hears it of the first.
Begun begun(std::span<const Turn> turns, std::size_t i) noexcept {
    constexpr std::size_t kIssue = at(Feature::issue);
    Begun out{i - std::min(i, kReasonReach)};
    for (std::size_t k = out.first + 1; k <= i; ++k) {
        std::size_t j = k;
        while (j > out.first && (j == k || known(turns[j].mover) != known(turns[k].mover))) --j;
        if (known(turns[j].mover) != known(turns[k].mover)) continue;
        if (turns[k].features[kIssue] > turns[j].features[kIssue]) out = {k, true};
    }
    return out;
}

/// The other's act before last that pressed harder than the last one, or the last one itself.
void find_cause(const Tables& t, std::span<const Turn> turns, std::size_t first, std::size_t i,
                const std::optional<std::size_t>& last, Reason& r) noexcept {
    float most = 0, fading = 1;
    for (std::size_t j = i; j-- > first; fading *= kFading) {
        if (known(turns[j].mover) == r.mover) continue;
        const float pressed = fading * pressure(t, r, turns[j]);
        if (!(pressed > most)) continue;
        most = pressed;
        r.set_off_by = j;
    }
    if (!r.set_off_by && turns[i].answers) r.set_off_by = last;
    // What has grown since the record before, and hardly by a turn, was set off by an event.
    const bool grew = i > 0 && drive(r, turns[i]) - drive(r, turns[i - 1]) > kGrown;
    if (grew && most < kPressing) r.set_off_by.reset();
    if (r.set_off_by) r.cause = turns[*r.set_off_by].move;
}

/// @return what was heard last, as far as anything was
Tone find_cue(const Tables& t, std::span<const Turn> turns, std::size_t i, Reason& r) noexcept {
    const Begun back = begun(turns, i);
    std::optional<std::size_t> last;
    for (std::size_t j = i; j-- > back.first && !last;) {
        if (known(turns[j].mover) != r.mover) last = j;
    }
    find_cause(t, turns, back.first, i, last, r);
    if (last) {
        r.heard = turns[*last].move;
        r.cue = cue_of(turns[*last].perceived);
        return turns[*last].perceived;
    }
    if (back.anew) {  // what was said before is no answer to it
        for (std::size_t j = back.first;
             j-- > i - std::min(i, kReasonReach) && r.heard == kNoMove;) {
            if (known(turns[j].mover) != r.mover) r.heard = turns[j].move;
        }
        return {};
    }
    if (turns[i].number == 0) return {};
    // The span begins later than the couple: what still echoes.
    const auto& echo = turns[i].of(r.mover).inner.cue;
    const Tone heard{0, echo[0], echo[1], echo[2], 0};
    // Who has said nothing for that long is away; what echoes by then is what passes for an answer.
    r.cue = i >= kReasonReach ? Cue::distance : cue_of(heard);
    return heard;
}

/// An act that was heard, and how.
struct Read {
    Cue cue{};
    std::optional<Group> group{};  // of the move, where one is known
    bool reassures = false;
    bool cold = false;     // and so an answer that is not a kind one
    bool against = false;  // a blow or a defence: no kind act, however little of it lands

    bool steps_back() const noexcept { return group == Group::appease || group == Group::silence; }
    bool kind() const noexcept {
        return !against && (cue == Cue::warmth || (cue == Cue::answer && !cold));
    }
};

Read read_as(const Model& model, Move move, Cue cue, const Tone& tone) noexcept {
    Read out{cue, {}, move == Move::reassure, get(tone, Dimension::warmth) < kCool, false};
    if (!has(model, move)) return out;
    const MoveRow& row = model.row(move);
    out.group = row.group;
    out.against =
        row.kind == Kind::protest || row.kind == Kind::attack || row.group == Group::defence;
    return out;
}

/// What a kind act means: to be met takes an answer, and who steps back lets be.
Meaning kindly(const Read& read) noexcept {
    if (read.group == Group::approach || read.reassures) return Meaning::wanted;
    return read.steps_back() ? Meaning::let_be : Meaning::met;
}

Meaning unafraid(const Read& read, bool open) noexcept {
    if (read.kind()) return kindly(read);
    if (open || read.against || read.cue == Cue::attack || read.cue == Cue::pressure)
        return Meaning::at_odds;
    return read.cue == Cue::distance ? Meaning::let_be : Meaning::safe;
}

Meaning meaning_of(const Reason& r, const Read& read, float issue) noexcept {
    const bool open = issue > kStirred, distant = read.cue == Cue::distance && !read.against;
    if (read.cue == Cue::nothing_yet && open) return Meaning::at_odds;
    if (!(r.fear_active > kStirred)) return unafraid(read, open);
    // Who fears to fall short, or to have no room, is asked for more by whom is not warm as well.
    const bool asked = read.group == Group::approach && read.cue != Cue::warmth;
    if (r.fear == Fear::inadequacy) {
        const bool kind = read.kind() && !asked && !read.steps_back();
        return kind ? kindly(read) : Meaning::not_good_enough;
    }
    if (r.fear == Fear::engulfment) {
        if (read.kind() && !asked) return kindly(read);
        return distant ? Meaning::let_be : Meaning::crowded;
    }
    if (distant || read.cue == Cue::nothing_yet) return Meaning::left_alone;
    const bool answered = read.cue == Cue::warmth || (read.kind() && read.group == Group::answer);
    return answered || r.fear == Fear::abandonment ? Meaning::not_sure_of_you : Meaning::not_heard;
}

bool is_kind(Meaning meaning) noexcept {
    return meaning == Meaning::safe || meaning == Meaning::met || meaning == Meaning::wanted ||
           meaning == Meaning::let_be;
}

bool stirs(const Reason& r) noexcept {
    return r.primary != Primary::calm || r.fear_active > kStirred;
}

/// What is heard as kind neither sends anybody into shelter nor calls anybody to arms, and no anger
/// and no numbness shows of it: there it is not enough, or the silence lets nobody be.
Meaning as_it_moved(const Reason& r, bool open) noexcept {
    if (!is_kind(r.meaning) || !stirs(r)) return r.meaning;
    const bool shelters = r.tendency == Tendency::protect || r.tendency == Tendency::give_up ||
                          r.tendency == Tendency::stand_firm;
    const bool calls = r.tendency == Tendency::protest;
    if (r.meaning != Meaning::let_be) {
        const bool enough = !shelters && !calls && r.secondary == Secondary::none;
        return enough ? r.meaning : Meaning::not_sure_of_you;
    }
    if (shelters) return open ? Meaning::at_odds : Meaning::not_sure_of_you;
    const bool comes = r.tendency == Tendency::come_closer || r.tendency == Tendency::open_up;
    return calls || comes ? Meaning::left_alone : r.meaning;
}

/// Whether the other has done something since turn j.
bool is_older(std::span<const Turn> turns, std::size_t i, std::size_t j) noexcept {
    for (std::size_t k = j + 1; k < i; ++k) {
        if (known(turns[k].mover) == known(turns[j].mover)) return true;
    }
    return false;
}

/// From the score to the weight, as weights_of() has it.
void weigh(const Model& model, const Turn& turn, Reason& r) noexcept {
    if (!has(model, r.move)) return;
    const Compiled& c = model.compiled();
    const auto gates = gates_of(c, r.stance, swayed(turn.sway, turn.sway.bid),
                                turn.features[at(Feature::responsiveness)]);
    const std::size_t group = c.group[at(r.move)];
    for (std::size_t g = 0; g < kGates; ++g)
        r.gates[g] = {1 + gates[group][g], 1 - gates[group][g]};
    r.open = c.open[at(r.stance)][at(r.move)];
    const float some = max(0.0f, r.score);
    r.weight = r.open * (some * some) * opened(gates[group]) + c.floor[at(r.move)];
}

// --- sentences ----------------------------------------------------------------------------------

void put_name(Words& words, const char* name, std::string_view of_move) {
    words.push_back(fmt::arg(name, spaced(of_move)));
}

/// A model may have put another move in the place of a standard one: the name decides.
const Catalogue::Act& act_of(const Model& model, Move move, const Catalogue& texts) {
    if (at(move) >= kStandardMoves) return texts.custom;
    const bool standard = model.name(move) == Model::standard().name(move);
    return standard ? texts.act[at(move)] : texts.custom;
}

/// Whether a need is told.
bool lacks(const Reason& r) noexcept { return stirs(r) || r.need_unmet > kStirred; }

/// A fear that hardly stirs is not named, and none is named twice.
std::string_view feeling_of(const Reason& r, const Catalogue& texts) {
    if (!(r.fear_active > kStirred)) return texts.primary[at(r.primary)];
    const bool more = r.primary != Primary::fear && r.primary != Primary::calm;
    return more ? texts.feeling : texts.fear[at(r.fear)];
}

}  // namespace

std::string_view reading_of(const Reason& r, const Catalogue& texts) noexcept {
    if (r.cue == Cue::nothing_yet) return texts.first;
    return r.cause_is_older ? texts.still : texts.reading;
}
std::string_view inside_of(const Reason& r, const Catalogue& texts) noexcept {
    if (r.secondary != Secondary::none) return texts.shown;
    if (stirs(r)) return texts.beneath;
    return r.arousal < kOnEdge ? texts.at_ease : texts.on_edge;
}
std::string_view outcome_of(const Reason& r, const Catalogue& texts) noexcept {
    if (r.host_made) return texts.host_made;
    const bool for_room = r.need == Need::space || r.need == Need::peace;
    const bool comes = r.tendency == Tendency::come_closer || r.tendency == Tendency::open_up;
    const bool gives = r.tendency == Tendency::rest || (comes && for_room);
    return gives && lacks(r) ? texts.even_so : texts.chosen;
}

Words words_of(const Reason& r, const Model& model, std::string_view a, std::string_view b,
               const Catalogue& texts) {
    Words words = people(r.mover == Seat::a, a, b);
    put_name(words, "was_name", model.name(r.heard));
    put_name(words, "does_name", model.name(r.move));
    put(words, "was",
        r.heard == kNoMove ? texts.cue[at(r.cue)] : act_of(model, r.heard, texts).was);
    put_name(words, "caused_name", model.name(r.cause));
    put(words, "caused",
        r.cause == kNoMove ? texts.cue[at(r.cue)] : act_of(model, r.cause, texts).was);
    put(words, "does", act_of(model, r.move, texts).does);
    put(words, "meaning", texts.meaning[at(r.meaning)]);
    put(words, "primary", texts.primary[at(r.primary)]);
    put(words, "secondary", texts.secondary[at(r.secondary)]);
    put(words, "fear", texts.fear[at(r.fear)]);
    put(words, "feeling", feeling_of(r, texts));
    put(words, "need", lacks(r) ? texts.need[at(r.need)] : texts.no_need);
    put(words, "tendency", texts.tendency[at(r.tendency)]);
    return words;
}

// --- the API ------------------------------------------------------------------------------------

Features contributions(const Model& model, Stance stance, const Features& features,
                       Move move) noexcept {
    const RoundToNearest rounding;
    Features out{};
    if (!has(model, move)) return out;
    const Compiled& c = model.compiled();
    out[0] = c.lean[at(known(stance))][at(move)];
    for (std::size_t f = 1; f < kFeatures; ++f) {
        out[f] = c.appeal[f][at(move)] * features[f] + 0.0f;  // +0 for -0
    }
    return out;
}

float folded(const Features& contributions) noexcept {
    const RoundToNearest rounding;
    float sum = contributions[0];
    for (std::size_t f = 1; f < kFeatures; ++f) sum += contributions[f];
    return rounding.pass(sum);
}

Reason why(const Model& model, std::span<const Turn> turns, std::size_t i) noexcept {
    const RoundToNearest rounding;
    if (i >= turns.size()) return {};
    const Turn& turn = turns[i];
    const Tables& t = model.tables();
    const Features& features = turn.features;
    Reason r{.mover = known(turn.mover),
             .move = turn.move,
             .stance = known(turn.stance),
             .row = turn.row,
             .probability = turn.probability,
             .host_made = turn.host_made};
    r.contribution = contributions(model, r.stance, features, r.move);
    r.score = folded(r.contribution);

    const int need = leading(r, features, Feature::closeness, kNeeds);
    const int fear = leading(r, features, Feature::disconnection, kFears);
    r.need = static_cast<Need>(need);
    r.need_unmet = features[from(Feature::closeness, need)];
    r.fear = static_cast<Fear>(fear);
    r.fear_active = features[from(Feature::disconnection, fear)];
    r.primary = primary_of(t, features);
    const Tone heard = find_cue(t, turns, i, r);
    const float issue = features[at(Feature::issue)];
    const Move read = r.cue == Cue::nothing_yet ? kNoMove : r.heard;
    r.meaning = meaning_of(r, read_as(model, read, r.cue, heard), issue);
    if (r.set_off_by && is_older(turns, i, *r.set_off_by) && r.cause != r.heard) {
        const Tone& tone = turns[*r.set_off_by].perceived;
        const Read cause = read_as(model, r.cause, cue_of(tone), tone);
        const Meaning meaning = meaning_of(r, cause, issue);
        // Told beside the last act where it is another matter, and hurts still.
        r.cause_is_older = meaning != r.meaning && !is_kind(meaning) &&
                           (r.fear_active > kStirred || (cause.against && stirs(r)));
        if (r.cause_is_older) r.meaning = meaning;
    }
    const Kind kind = has(model, r.move) ? model.row(r.move).kind : Kind::neutral;
    r.arousal = turn.of(r.mover).inner.arousal;
    if (r.arousal >= kAroused && r.primary != Primary::calm) r.secondary = t.secondary[at(kind)];
    const bool defends = has(model, r.move) && model.row(r.move).group == Group::defence;
    r.tendency = tendency_of(kind, defends, r.stance, stirs(r) && steps_away(model, r.move));
    r.meaning = as_it_moved(r, issue > kStirred);
    weigh(model, turn, r);
    return r;
}

std::string Reason::sentence(const Model& model, std::string_view a, std::string_view b,
                             const Catalogue& texts) const {
    const RoundToNearest rounding;
    const Words words = words_of(*this, model, a, b, texts);
    return filled(words, reading_of(*this, texts)) + " " + filled(words, inside_of(*this, texts)) +
           " " + filled(words, outcome_of(*this, texts));
}

// Here, since why_not.cpp is compiled for speed.
std::string WhyNot::sentence(const Model& model, std::string_view a, std::string_view b,
                             const Catalogue& texts) const {
    const RoundToNearest rounding;
    Words words = people(mover == Seat::a, a, b);
    put_name(words, "does_name", model.name(alternative));
    put(words, "does", act_of(model, alternative, texts).does);
    put(words, "feature", texts.feature[feature ? at(*feature) : 0]);
    words.push_back(fmt::arg("chance", 100 * probability));
    words.push_back(fmt::arg("chance_made", 100 * chosen));
    words.push_back(fmt::arg("change", change));
    const auto direction = change > 0 ? texts.more : texts.less;
    const auto tipping = at_hand ? texts.at_hand : feature ? direction : texts.out_of_reach;
    return filled(words, texts.another) + " " + filled(words, tipping);
}

}  // namespace pursuit

// Directions: read off a record, the reason of the turn and the weights of its moment.
#include <pursuit/explain/direction.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/letter.hpp"
#include "base/names.hpp"
#include "explain/why.hpp"

namespace pursuit {
namespace {

constexpr float kMuch = 0.5f;  // of arousal, momentum, mentalizing, disclosure
constexpr float kTired = 0.35f;

Strength strength_of(float intensity) noexcept {
    if (!(intensity >= 0.25f)) return Strength::slight;
    if (intensity < 0.5f) return Strength::moderate;
    return intensity < 0.75f ? Strength::clear : Strength::full;
}

// --- what is said, and what is not ---------------------------------------------------------------

/// Whether a move asks for what is needed: a bid for closeness, a pause for room, or all of it shown.
bool asks_for(const MoveRow& row, Need need) noexcept {
    const bool pursuit = at(need) < kPursuitNeeds;
    const bool bids = row.bid && row.kind == Kind::pursue;
    return row.discloses >= kMuch || (pursuit ? bids : row.parting == Parting::promises);
}

bool stirs(const Reason& r) noexcept {
    return r.primary != Primary::calm || r.fear_active > kStirred;
}

// --- how it sounds -------------------------------------------------------------------------------

std::array<bool, kManners> manner_of(const Model& model, const Turn& turn,
                                     const Direction& d) noexcept {
    const Landing& landing = model.compiled().landing[at(d.act)];
    const auto lands = [&](Dimension of) {
        return model.tables().neutral[at(of)] + d.intensity * landing.impact[at(of)];
    };
    std::array<bool, kManners> out{};
    const auto holds = [&](Manner manner, bool does) { out[at(manner)] = does; };
    holds(Manner::warm, lands(Dimension::warmth) >= 0.3f);
    holds(Manner::cold, lands(Dimension::warmth) <= -0.2f);
    holds(Manner::pressing, lands(Dimension::demand) >= 0.35f);
    holds(Manner::distant, lands(Dimension::nearness) <= -0.2f);
    holds(Manner::open, lands(Dimension::openness) >= 0.4f);
    holds(Manner::unclear, landing.ambiguity >= 0.4f);
    holds(Manner::heated, d.expressed >= kMuch);
    holds(Manner::even, d.arousal < kAroused);
    holds(Manner::held_back, d.arousal >= kMuch && d.expressed < 0.5f * d.arousal);
    holds(Manner::sharp, d.reason.secondary == Secondary::anger);
    holds(Manner::strained, d.reason.secondary == Secondary::frustration);
    holds(Manner::flat, d.reason.secondary == Secondary::numbness);
    holds(Manner::overwhelmed, turn.of(d.speaker).flooded);
    holds(Manner::weary, turn.sway.exertion >= kTired);
    holds(Manner::persistent, turn.sway.momentum[at(d.group)] >= kMuch);
    return out;
}

// --- what does not come up -----------------------------------------------------------------------

std::array<float, kGroups> chances_in(const Model& model, const Turn& turn) noexcept {
    const PerMove<float> weight = weights_in(model, turn, turn.features);
    std::array<float, kGroups> out{};
    float total = 0;
    for (std::size_t m = 0; m < at(model.moves()); ++m) {
        out[at(model.row(static_cast<Move>(m)).group)] += weight[m];
        total += weight[m];
    }
    for (float& chance : out) chance = total > 0 ? chance / total : 0.0f;
    return out;
}

std::array<bool, kLimits> limits_of(const Turn& turn, const Direction& d) noexcept {
    std::array<bool, kLimits> out{};
    for (std::size_t g = 0; g < kGroups; ++g) out[g] = d.chance[g] < kSeldom && g != at(d.group);
    const Condition& self = turn.of(d.speaker);
    out[at(Limit::reveal)] = d.feeling_unsaid;
    out[at(Limit::see_through)] = d.reason.heard != kNoMove && self.inner.mentalizing < kMuch;
    out[at(Limit::settle)] = turn.features[at(Feature::issue)] > 0 && !turn.resolved;
    out[at(Limit::take_in)] = self.flooded;
    return out;
}

// --- texts ---------------------------------------------------------------------------------------

/// The texts that hold, one after the other.
template <std::size_t N>
std::string joined(const std::array<bool, N>& holds, const std::array<std::string_view, N>& texts,
                   const Words& words, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < N; ++i) {
        if (!holds[i]) continue;
        if (!out.empty()) out += between;
        out += filled(words, texts[i]);
    }
    return out;
}

/// A direction in words.
struct Told {
    const Direction& of;
    const Catalogue& texts;
    Words words;

    Told(const Direction& direction, const Model& model, std::string_view a, std::string_view b,
         const Catalogue& catalogue)
        : of(direction), texts(catalogue), words(words_of(of.reason, model, a, b, catalogue)) {
        put(words, "strength", texts.strength[at(of.strength)]);
        words.push_back(fmt::arg("manner", joined(of.manner, texts.manner, words, texts.between)));
        words.push_back(fmt::arg("limit", joined(of.limit, texts.limit, words, texts.between)));
    }
    std::string say(std::string_view text) const { return filled(words, text); }
    std::string heard() const { return say(reading_of(of.reason, texts)); }
    std::string inside() const { return say(inside_of(of.reason, texts)); }
    /// Empty where all is said.
    std::string unsaid() const {
        if (of.feeling_unsaid && of.need_unsaid) return say(texts.unsaid);
        if (of.feeling_unsaid) return say(texts.unsaid_feeling);
        return of.need_unsaid ? say(texts.unsaid_need) : std::string{};
    }
    std::string whole() const {
        const auto any = [](const auto& holds) {
            return std::ranges::find(holds, true) != holds.end();
        };
        std::string out = say(of.alone ? texts.to_nobody : texts.to_other);
        for (const std::string& line :
             {say(texts.acts), any(of.manner) ? say(texts.sounds) : std::string{}, heard(),
              inside(), say(texts.wants), unsaid(),
              any(of.limit) ? say(texts.not_now) : std::string{}}) {
            if (!line.empty()) out += '\n' + line;
        }
        return out;
    }
};

// --- JSON ----------------------------------------------------------------------------------------

std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const Letter letter = take_letter(text);
        if (letter.code == U'"' || letter.code == U'\\') out += '\\';
        if (letter.code < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(letter.code));
        } else {
            out += letter.code == kUnknownLetter ? std::string_view("\\ufffd") : letter.bytes;
        }
    }
    return out + '"';
}

class Object {
public:
    std::string whole() const { return out_ + '}'; }

    Object& raw(std::string_view key, std::string_view value) {
        if (out_.size() > 1) out_ += ',';
        out_ += '"';
        out_ += key;
        out_ += "\":";
        out_ += value;
        return *this;
    }
    Object& text(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
    Object& maybe(std::string_view key, bool there, std::string_view value) {
        return there ? text(key, value) : raw(key, "null");
    }
    Object& number(std::string_view key, float value) {
        return raw(key, std::isfinite(value) ? fmt::format("{:.4g}", value) : "0");
    }
    Object& truth(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
    template <class Fill>
    Object& object(std::string_view key, Fill&& fill) {
        Object inner;
        fill(inner);
        return raw(key, inner.whole());
    }

private:
    std::string out_ = "{";
};

/// [{id: ..., text: ...}, ...] of what holds.
template <class Id, std::size_t N>
std::string listed(const char* id, const std::array<bool, N>& holds,
                   const std::array<std::string_view, N>& texts, const Words& words) {
    std::string out = "[";
    for (std::size_t i = 0; i < N; ++i) {
        if (!holds[i]) continue;
        if (out.size() > 1) out += ',';
        out += Object()
                   .text(id, name(static_cast<Id>(i)))
                   .text("text", filled(words, texts[i]))
                   .whole();
    }
    return out + ']';
}

void put_act(Object& o, const Told& told, const Model& model) {
    const Direction& d = told.of;
    o.text("move", model.name(d.act))
        .text("kind", name(d.kind))
        .text("group", name(d.group))
        .number("intensity", d.intensity)
        .text("strength", name(d.strength))
        .truth("host_made", d.reason.host_made)
        .text("text", told.say(told.texts.acts));
}

void put_inside(Object& o, const Told& told) {
    const Direction& d = told.of;
    const Reason& r = d.reason;
    o.object("shows", [&](Object& each) {
        each.text("emotion", name(r.secondary))
            .number("arousal", d.expressed)
            .text("text", told.say(told.texts.secondary[at(r.secondary)]));
    });
    o.object("underneath", [&](Object& each) {
        each.text("emotion", name(r.primary))
            .text("fear", name(r.fear))
            .number("fear_active", r.fear_active)
            .number("arousal", d.arousal)
            .text("text", told.inside());
    });
    o.object("wants", [&](Object& each) {
        each.text("need", name(r.need))
            .number("unmet", r.need_unmet)
            .text("tendency", name(r.tendency))
            .text("text", told.say(told.texts.wants));
    });
    o.object("unsaid", [&](Object& each) {
        const std::string text = told.unsaid();
        each.truth("feeling", d.feeling_unsaid)
            .truth("need", d.need_unsaid)
            .maybe("text", !text.empty(), text);
    });
}

void put_heard(Object& o, const Told& told, const Model& model) {
    const Reason& r = told.of.reason;
    o.text("cue", name(r.cue))
        .maybe("move", r.heard != kNoMove, model.name(r.heard))
        .text("meaning", name(r.meaning))
        .maybe("older_cause", r.cause_is_older, model.name(r.cause))
        .text("text", told.heard());
}

}  // namespace

// --- the API -------------------------------------------------------------------------------------

Direction direction(const Model& model, std::span<const Turn> turns, std::size_t i) noexcept {
    const RoundToNearest rounding;
    if (i >= turns.size()) return {};
    const Turn& turn = turns[i];
    Direction d;
    d.reason = why(model, turns, i);
    d.number = turn.number;
    d.speaker = d.reason.mover;
    d.act = turn.move;
    d.phase = turn.phase;
    d.intensity = turn.intensity;
    d.strength = strength_of(d.intensity);
    d.alone = turn.sway.level <= kAlone && turn.sway.level >= kAlone;
    d.arousal = turn.of(d.speaker).inner.arousal;
    d.expressed = turn.of(d.speaker).expressed;
    d.chance = chances_in(model, turn);
    if (!has(model, d.act)) return d;
    const MoveRow& row = model.row(d.act);
    d.kind = row.kind;
    d.group = row.group;
    d.feeling_unsaid = stirs(d.reason) && row.discloses < kMuch;
    d.need_unsaid = d.reason.need_unmet > kStirred && !asks_for(row, d.reason.need);
    d.manner = manner_of(model, turn, d);
    d.limit = limits_of(turn, d);
    return d;
}

std::string Direction::text(const Model& model, std::string_view a, std::string_view b,
                            const Catalogue& texts) const {
    const RoundToNearest rounding;
    return Told(*this, model, a, b, texts).whole();
}

std::string Direction::json(const Model& model, std::string_view a, std::string_view b,
                            const Catalogue& texts) const {
    const RoundToNearest rounding;
    const Told told(*this, model, a, b, texts);
    const bool first = speaker == Seat::a;
    Object o;
    o.text("format", "pursuit.direction").raw("version", "1");
    o.raw("turn", fmt::format("{}", number));
    o.object("speaker",
             [&](Object& each) { each.text("seat", name(speaker)).text("name", first ? a : b); });
    o.object("listener", [&](Object& each) {
        each.text("seat", name(other(speaker))).text("name", first ? b : a).truth("hears", !alone);
    });
    o.object("act", [&](Object& each) { put_act(each, told, model); });
    put_inside(o, told);
    o.object("heard", [&](Object& each) { put_heard(each, told, model); });
    o.raw("tone", listed<Manner>("manner", manner, texts.manner, told.words));
    o.raw("must_not", listed<Limit>("limit", limit, texts.limit, told.words));
    o.object("chance", [&](Object& each) {
        for (std::size_t g = 0; g < kGroups; ++g)
            each.number(name(static_cast<Group>(g)), chance[g]);
    });
    const bool moved = at(reason.row) < at(model.tables().transition_count);
    o.text("stance", name(reason.stance));
    o.maybe("because", moved, moved ? model.tables().transitions[reason.row].because : "");
    o.text("phase", name(phase)).text("text", told.whole());
    return o.whole();
}

Fault as_said(const Couple& couple, Seat seat, const Code& shares, Said& out) noexcept {
    const RoundToNearest rounding;
    const Model& model = couple.model();
    float sum = 0;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        const float limit = m < at(model.moves()) ? 1.0f : 0.0f;
        const float share = shares.share[m];
        if (const Fault fault = check("share of a move in what was said", share, 0, limit))
            return fault;
        sum += share;
    }
    if (!(sum > 0)) return fault(Status::argument, "what was said is no move");
    Couple copy = couple;
    Turn moment;  // whatever is done in it: what it is chosen from is the same
    if (const Fault fault = copy.act(seat, Move{}, {}, moment)) return fault;
    const PerMove<float> weight = weights_in(model, moment, moment.features);
    const float total = total_of(model.compiled(), running_sums(model.compiled(), weight));
    Said said;
    float most = 0;
    for (std::size_t m = 0; m < at(model.moves()); ++m) {
        if (!(shares.share[m] > 0)) continue;
        if (!(weight[m] > 0)) {
            return fault(Status::state, "{} cannot be said now, in a model with epsilon 0",
                         model.name(static_cast<Move>(m)));
        }
        said.code.share[m] = shares.share[m] / weight[m];
        said.probability += shares.share[m] / sum * (weight[m] / total);
        most = max(most, said.code.share[m]);
    }
    for (float& share : said.code.share) share = share / most;
    out = said;
    return {};
}

Fault said(Couple& couple, Seat seat, const Code& shares, Turn& out) noexcept {
    const RoundToNearest rounding;
    Said what;
    if (const Fault fault = as_said(couple, seat, shares, what)) return fault;
    if (const Fault fault = couple.observe(seat, what.code, out)) return fault;
    out.probability = what.probability;
    return {};
}

std::string_view name(Strength strength) noexcept { return name_in(strength); }
std::string_view name(Manner manner) noexcept { return name_in(manner); }
std::string_view name(Limit limit) noexcept { return name_in(limit); }

}  // namespace pursuit

// Why, why not, and directions.
#include <pursuit/explain/catalogue.hpp>
#include <pursuit/explain/direction.hpp>
#include <pursuit/explain/why.hpp>
#include <pursuit/explain/why_not.hpp>

#include "convert.hpp"
#include "handles.hpp"

namespace capi {
namespace {

using capi::leave;
using pursuit::Catalogue;

// --- records -------------------------------------------------------------------------------------

constexpr std::size_t kWindow = pursuit::kReasonReach + 1;  // turns that a reason is made from

/// The turns before and up to the one asked about.
struct Record {
    std::array<pursuit::Turn, kWindow> turns;
    std::size_t first = 0, count = 0;

    Record(const pursuit_turn* from, std::size_t all, std::size_t index) {
        given(from, all, "turns");
        expect_index(index, all, "index");
        first = index - std::min(index, kWindow - 1);
        for (std::size_t i = first; i <= index; ++i) {
            turns[count++] = turn_of(take(from, i, pursuit_turn{}, "turns"));
        }
    }
    pursuit::Reason reason(const pursuit::Model& model) const noexcept {
        return pursuit::why(model, {turns.data(), count}, count - 1);
    }
    pursuit::Direction direction(const pursuit::Model& model) const noexcept {
        return pursuit::direction(model, {turns.data(), count}, count - 1);
    }
};

pursuit::WhyNot why_not(const pursuit_model* model, const pursuit_turn* turn, pursuit_move move) {
    const pursuit::Turn made = turn_of(take(turn, pursuit_turn{}, "turn"));
    if (move == PURSUIT_NONE) return pursuit::why_not(model_of(model), made);
    return pursuit::why_not(model_of(model), made, move_of(model_of(model), move, "alternative"));
}

pursuit_reason leave(const pursuit::Reason& r, std::size_t first) noexcept {
    pursuit_reason out{};
    out.mover = leave(r.mover);
    out.move_id = leave(r.move);
    out.stance = leave(r.stance);
    out.set_off_by = r.set_off_by ? static_cast<std::int64_t>(first + *r.set_off_by) : -1;
    out.row = leave(r.row);
    out.host_made = r.host_made;
    out.cue = leave(r.cue);
    out.heard = leave(r.heard);
    out.meaning = leave(r.meaning);
    out.primary = leave(r.primary);
    out.secondary = leave(r.secondary);
    out.need = leave(r.need);
    out.fear = leave(r.fear);
    out.tendency = leave(r.tendency);
    out.need_unmet = r.need_unmet;
    out.fear_active = r.fear_active;
    out.score = r.score;
    out.probability = r.probability;
    copy(r.contribution, out.contribution);
    out.cause = leave(r.cause);
    out.cause_is_older = r.cause_is_older;
    for (std::size_t g = 0; g < pursuit::kGates; ++g) {
        out.more[g] = r.gates[g].more;
        out.less[g] = r.gates[g].less;
    }
    out.openness = r.open;
    out.weight = r.weight;
    return out;
}

pursuit_alternative leave(const pursuit::WhyNot& w) noexcept {
    const std::int32_t feature = w.feature ? leave(*w.feature) : PURSUIT_NONE;
    pursuit_alternative out{0,
                            leave(w.mover),
                            leave(w.move),
                            leave(w.alternative),
                            w.chosen,
                            w.probability,
                            w.at_hand,
                            feature,
                            w.change,
                            {}};
    copy(w.contribution, out.contribution);
    return out;
}

pursuit_direction leave(const pursuit::Direction& d) noexcept {
    const pursuit::Reason& r = d.reason;
    pursuit_direction out{};
    out.number = d.number;
    out.speaker = leave(d.speaker);
    out.move_id = leave(d.act);
    out.kind = leave(d.kind);
    out.group = leave(d.group);
    out.intensity = d.intensity;
    out.strength = leave(d.strength);
    out.alone = d.alone;
    out.host_made = r.host_made;
    out.stance = leave(r.stance);
    out.phase = leave(d.phase);
    out.shows = leave(r.secondary);
    out.expressed = d.expressed;
    out.beneath = leave(r.primary);
    out.fear = leave(r.fear);
    out.fear_active = r.fear_active;
    out.arousal = d.arousal;
    out.need = leave(r.need);
    out.need_unmet = r.need_unmet;
    out.tendency = leave(r.tendency);
    out.feeling_unsaid = d.feeling_unsaid;
    out.need_unsaid = d.need_unsaid;
    out.cue = leave(r.cue);
    out.heard = leave(r.heard);
    out.meaning = leave(r.meaning);
    out.cause = leave(r.cause);
    out.cause_is_older = r.cause_is_older;
    copy(d.chance, out.chance);
    std::copy(d.manner.begin(), d.manner.end(), out.manner);
    std::copy(d.limit.begin(), d.limit.end(), out.limits);
    return out;
}

// --- texts ---------------------------------------------------------------------------------------

/// Goes through all texts of a catalogue with their ids.
template <class Visit>
void each(Catalogue& c, Visit&& visit) {
    const auto group = [&](std::int32_t first, auto& texts) {
        for (auto& text : texts) visit(first++, text);
    };
    for (std::int32_t m = 0; m < pursuit::kStandardMoves; ++m) {
        visit(PURSUIT_MESSAGE_WAS + m, c.act[static_cast<std::size_t>(m)].was);
        visit(PURSUIT_MESSAGE_DOES + m, c.act[static_cast<std::size_t>(m)].does);
    }
    visit(PURSUIT_MESSAGE_CUSTOM_WAS, c.custom.was);
    visit(PURSUIT_MESSAGE_CUSTOM_DOES, c.custom.does);
    group(PURSUIT_MESSAGE_CUE, c.cue);
    group(PURSUIT_MESSAGE_MEANING, c.meaning);
    group(PURSUIT_MESSAGE_PRIMARY, c.primary);
    group(PURSUIT_MESSAGE_SECONDARY, c.secondary);
    group(PURSUIT_MESSAGE_NEED, c.need);
    group(PURSUIT_MESSAGE_FEAR, c.fear);
    group(PURSUIT_MESSAGE_TENDENCY, c.tendency);
    group(PURSUIT_MESSAGE_FEATURE, c.feature);
    visit(PURSUIT_MESSAGE_FIRST, c.first);
    visit(PURSUIT_MESSAGE_READING, c.reading);
    visit(PURSUIT_MESSAGE_AT_EASE, c.at_ease);
    visit(PURSUIT_MESSAGE_BENEATH, c.beneath);
    visit(PURSUIT_MESSAGE_SHOWN, c.shown);
    visit(PURSUIT_MESSAGE_FEELING, c.feeling);
    visit(PURSUIT_MESSAGE_CHOSEN, c.chosen);
    visit(PURSUIT_MESSAGE_HOST_MADE, c.host_made);
    visit(PURSUIT_MESSAGE_ANOTHER, c.another);
    visit(PURSUIT_MESSAGE_MORE, c.more);
    visit(PURSUIT_MESSAGE_LESS, c.less);
    visit(PURSUIT_MESSAGE_AT_HAND, c.at_hand);
    visit(PURSUIT_MESSAGE_OUT_OF_REACH, c.out_of_reach);
    visit(PURSUIT_MESSAGE_STILL, c.still);
    visit(PURSUIT_MESSAGE_TO_OTHER, c.to_other);
    visit(PURSUIT_MESSAGE_TO_NOBODY, c.to_nobody);
    visit(PURSUIT_MESSAGE_ACTS, c.acts);
    visit(PURSUIT_MESSAGE_SOUNDS, c.sounds);
    visit(PURSUIT_MESSAGE_WANTS, c.wants);
    visit(PURSUIT_MESSAGE_UNSAID, c.unsaid);
    visit(PURSUIT_MESSAGE_UNSAID_FEELING, c.unsaid_feeling);
    visit(PURSUIT_MESSAGE_UNSAID_NEED, c.unsaid_need);
    visit(PURSUIT_MESSAGE_NOT_NOW, c.not_now);
    visit(PURSUIT_MESSAGE_BETWEEN, c.between);
    visit(PURSUIT_MESSAGE_NO_NEED, c.no_need);
    visit(PURSUIT_MESSAGE_ON_EDGE, c.on_edge);
    visit(PURSUIT_MESSAGE_EVEN_SO, c.even_so);
    group(PURSUIT_MESSAGE_STRENGTH, c.strength);
    group(PURSUIT_MESSAGE_MANNER, c.manner);
    group(PURSUIT_MESSAGE_LIMIT, c.limit);
}

Catalogue catalogue_of(const pursuit_catalogue* catalogue) {
    Catalogue out = pursuit::kEnglish;
    if (catalogue == nullptr) return out;
    const pursuit_catalogue given = take(catalogue, pursuit_catalogue{}, "catalogue");
    each(out, [&](std::int32_t message, std::string_view& text) {
        const char* other = given.texts[message];
        if (other != nullptr) text = other;
    });
    return out;
}

/// The direction by one of its writers, text() or json().
template <class Writer>
std::string written(const Record& record, Writer writer, const pursuit_model* model, const char* a,
                    const char* b, const pursuit_catalogue* texts) {
    const pursuit::Model& of = model_of(model);
    return (record.direction(of).*writer)(of, text_of(a, "a"), text_of(b, "b"),
                                          catalogue_of(texts));
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_why(const pursuit_model* model, const pursuit_turn* turns, size_t count,
                           size_t index, pursuit_reason* out) {
    return guard([&] {
        const Slot<pursuit_reason> slot(out);
        const Record record(turns, count, index);
        slot = leave(record.reason(model_of(model)), record.first);
    });
}

pursuit_status pursuit_why_text(const pursuit_model* model, const pursuit_turn* turns, size_t count,
                                size_t index, const char* a, const char* b,
                                const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                size_t* needed) {
    return guard([&] {
        const Record record(turns, count, index);
        const pursuit::Reason reason = record.reason(model_of(model));
        put_text(reason.sentence(*model->impl, text_of(a, "a"), text_of(b, "b"),
                                 catalogue_of(catalogue)),
                 given(buffer, size, "buffer"), size, needed);
    });
}

pursuit_status pursuit_why_not(const pursuit_model* model, const pursuit_turn* turn,
                               pursuit_move alternative, pursuit_alternative* out) {
    return guard([&] {
        const Slot<pursuit_alternative> slot(out);
        slot = leave(why_not(model, turn, alternative));
    });
}

pursuit_status pursuit_why_not_text(const pursuit_model* model, const pursuit_turn* turn,
                                    pursuit_move alternative, const char* a, const char* b,
                                    const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                    size_t* needed) {
    return guard([&] {
        const pursuit::WhyNot answer = why_not(model, turn, alternative);
        put_text(answer.sentence(*model->impl, text_of(a, "a"), text_of(b, "b"),
                                 catalogue_of(catalogue)),
                 given(buffer, size, "buffer"), size, needed);
    });
}

pursuit_status pursuit_catalogue_init(const char* language, pursuit_catalogue* out) {
    return guard([&] {
        const Slot<pursuit_catalogue> slot(out);
        Catalogue texts;
        expect(pursuit::catalogue_in(text_of(language, "language"), texts));
        pursuit_catalogue filled{};
        each(texts, [&](std::int32_t message, std::string_view& text) {
            filled.texts[message] = text.data();  // a literal, and so ended by a 0
        });
        slot = filled;
    });
}

pursuit_status pursuit_direction_of(const pursuit_model* model, const pursuit_turn* turns,
                                    size_t count, size_t index, pursuit_direction* out) {
    return guard([&] {
        const Slot<pursuit_direction> slot(out);
        const Record record(turns, count, index);
        slot = leave(record.direction(model_of(model)));
    });
}

pursuit_status pursuit_direction_text(const pursuit_model* model, const pursuit_turn* turns,
                                      size_t count, size_t index, const char* a, const char* b,
                                      const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                      size_t* needed) {
    return guard([&] {
        const Record record(turns, count, index);
        put_text(written(record, &pursuit::Direction::text, model, a, b, catalogue),
                 given(buffer, size, "buffer"), size, needed);
    });
}

pursuit_status pursuit_direction_json(const pursuit_model* model, const pursuit_turn* turns,
                                      size_t count, size_t index, const char* a, const char* b,
                                      const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                      size_t* needed) {
    return guard([&] {
        const Record record(turns, count, index);
        put_text(written(record, &pursuit::Direction::json, model, a, b, catalogue),
                 given(buffer, size, "buffer"), size, needed);
    });
}

pursuit_status pursuit_couple_said(pursuit_couple* couple, pursuit_seat seat, const float* shares,
                                   size_t count, pursuit_turn* out) {
    return guard([&] {
        const pursuit::Couple& now = couple_of(couple);
        const Slot<pursuit_turn> slot(out);
        pursuit::Code code;
        given(shares, count, "shares");
        expect_count(count, code.share.size(), "count");
        std::copy(shares, shares + count, code.share.begin());
        const pursuit::Seat speaker = seat_of(seat);
        pursuit::Said said;
        expect(pursuit::as_said(now, speaker, code, said));
        pursuit::Turn turn;
        expect(couple->change([&](auto& life) { return life.observe(speaker, said.code, turn); }));
        turn.probability = said.probability;
        slot = leave(turn);
    });
}

const char* pursuit_message_text(pursuit_message message) {
    const char* found = nullptr;
    Catalogue texts = pursuit::kEnglish;
    each(texts, [&](std::int32_t id, std::string_view& text) {
        if (id == message) found = text.data();
    });
    return found;
}

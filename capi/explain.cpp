// Why, why not, and texts of events.
#include <pursuit/explain/why.hpp>

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
}

Catalogue catalogue_of(const pursuit_catalogue* catalogue) {
    Catalogue out;
    if (catalogue == nullptr) return out;
    const pursuit_catalogue given = take(catalogue, pursuit_catalogue{}, "catalogue");
    each(out, [&](std::int32_t message, std::string_view& text) {
        const char* other = given.texts[message];
        if (other != nullptr) text = other;
    });
    return out;
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

const char* pursuit_message_text(pursuit_message message) {
    const char* found = nullptr;
    Catalogue texts;
    each(texts, [&](std::int32_t id, std::string_view& text) {
        if (id == message) found = text.data();
    });
    return found;
}

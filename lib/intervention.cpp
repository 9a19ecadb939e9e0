// What interventions do. Preconditions are real: a flooded partner cannot uncover or be reached.
#include <pursuit/intervention.hpp>

#include <pursuit/couple.hpp>

#include "fault.hpp"
#include "names.hpp"
#include "step.hpp"
#include "time.hpp"

namespace pursuit {
namespace {

using What = Intervention::What;

constexpr int kBothApart = 3;  // in State::apart: neither left the other

/// Moves one mind by a row of the model.
void change(const Room& room, Seat seat, const InterventionRow& row, float strength) noexcept {
    const Coefficients& c = room.model.tables.coefficients;
    Inner& inner = room.side(seat).inner;
    inner.security += strength * row.security * (1.0f - inner.security);
    inner.mentalizing += strength * row.mentalizing * (1.0f - inner.mentalizing);
    inner.hope += strength * row.hope * (1.0f - inner.hope);
    inner.arousal -= strength * row.arousal * max(0.0f, inner.arousal - c.arousal_rest);
    for (const Need need : {Need::closeness, Need::heard, Need::reassurance, Need::acceptance}) {
        const auto i = static_cast<std::size_t>(need);
        inner.unmet[i] -=
            strength * row.needs * max(0.0f, inner.unmet[i] - room.persona(seat).need_rest[i]);
    }
}

Fault uncover(const Room& room, Seat seat, const InterventionRow& row, float strength) noexcept {
    for (const Seat each : {Seat::a, Seat::b}) {
        if (room.side(each).flooded_ms > 0) {
            return fault(Status::state, "cannot uncover: partner {} is flooded", name(each));
        }
    }
    const float shown_how = room.model.tables.coefficients.uncover_intensity * strength;
    const auto soft = utter(room.model, static_cast<std::size_t>(Move::soften), shown_how, 0.0f);
    bool resolved = false;
    say(room, seat, soft, resolved);
    InterventionRow heard = row, shown{};
    heard.arousal = 0;
    shown.arousal = row.arousal;
    change(room, other(seat), heard, strength);
    change(room, seat, shown, strength);
    return {};
}

}  // namespace

Fault Couple::intervene(const Intervention& intervention) noexcept {
    if (const Fault fault = check("strength", intervention.strength, 0, 1)) return fault;
    if (intervention.what > What::promised_pause) {
        return fault(Status::argument, "intervention is {}, expected 0 to {}",
                     static_cast<int>(intervention.what), kInterventions - 1);
    }
    if (intervention.what == What::uncover && !intervention.who) {
        return fault(Status::argument, "uncovering needs one partner who does it");
    }
    const float strength = clean(intervention.strength);
    const State before = state_;
    const Room room{model_->compiled(), personas_, state_};
    settle(room.model, personas_, state_);
    const InterventionRow& row =
        model_->tables().interventions[static_cast<std::size_t>(intervention.what)];
    for (const Seat seat : {Seat::a, Seat::b}) {
        if (intervention.who && *intervention.who != seat) continue;
        switch (intervention.what) {
            case What::name_the_cycle:
            case What::recognise_intent:
                change(room, seat, row, strength);
                break;
            case What::affirm:
                change(room, other(seat), row, strength);
                break;
            case What::uncover:
                if (const Fault fault = uncover(room, seat, row, strength)) {
                    state_ = before;
                    return fault;
                }
                break;
            case What::promised_pause: {
                change(room, seat, row, strength);
                const float minutes = model_->coefficients().pause_minutes * strength;
                const int who = intervention.who ? 1 + index(seat) : kBothApart;
                state_.apart = static_cast<std::uint8_t>(who | State::kPaused);
                state_.promise_ms = static_cast<std::uint32_t>(minutes * 60000.0f);
                break;
            }
        }
    }
    return {};
}

std::string_view name(Intervention::What what) noexcept {
    return name_in(what,
                   {"name_the_cycle", "recognise_intent", "affirm", "uncover", "promised_pause"});
}

}  // namespace pursuit

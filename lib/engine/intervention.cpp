// What interventions do. Preconditions are real: who is flooded can show nothing, and nobody
// uncovers beside a flooded partner.
#include <pursuit/engine/intervention.hpp>

#include <pursuit/engine/couple.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "engine/seat.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

namespace pursuit {
namespace {

using What = Intervention::What;

constexpr int kBothApart = 3;  // in State::apart: neither left the other

/// Moves one mind by a row of the model.
void change(const Both& both, Seat seat, const InterventionRow& row, float strength) noexcept {
    const Coefficients& c = both.model.tables.coefficients;
    Inner& inner = both.side(seat).inner;
    inner.security += strength * row.security * (1.0f - inner.security);
    inner.mentalizing += strength * row.mentalizing * (1.0f - inner.mentalizing);
    inner.hope += strength * row.hope * (1.0f - inner.hope);
    inner.arousal =
        clean(inner.arousal - strength * row.arousal * max(0.0f, inner.arousal - c.arousal_rest));
    for (const Need need : {Need::closeness, Need::heard, Need::reassurance, Need::acceptance}) {
        const auto i = at(need);
        const float above = max(0.0f, inner.unmet[i] - both.persona(seat).need_rest[i]);
        inner.unmet[i] = clean(inner.unmet[i] - strength * row.needs * above);
    }
}

Fault unless_calm(const Both& both, Seat seat, const char* what) noexcept {
    if (!is_flooded(both.side(seat).flooded_ms)) return {};
    return fault(Status::state, "cannot {}: partner {} is flooded", what, name(seat));
}

/// The other hears it as the move it is, in the voice of somebody who feels safe enough to say it.
void voice(const Both& both, Seat seat, Move move, float strength) noexcept {
    const float shown_how = both.model.tables.coefficients.uncover_intensity * strength;
    bool resolved = false;
    come_back(both, seat);
    say(both, seat, utter(both.model, at(move), shown_how, 0.0f), resolved);
}

Fault uncover_by(const Both& both, Seat seat, const InterventionRow& row, float strength) noexcept {
    for (const Seat each : {Seat::a, Seat::b}) {
        if (const Fault fault = unless_calm(both, each, "uncover")) return fault;
    }
    voice(both, seat, Move::soften, strength);
    InterventionRow heard = row, shown{};
    heard.arousal = 0;
    shown.arousal = row.arousal;
    change(both, other(seat), heard, strength);
    change(both, seat, shown, strength);
    return {};
}

/// Says it, helped by what the row does to the one who does; what comes of it is the other's.
Fault reach_out(const Both& both, Seat seat, What what, const InterventionRow& row,
                float strength) noexcept {
    constexpr struct {
        const char* verb;
        Move move;
    } kSaid[] = {{"soften", Move::soften}, {"re-engage", Move::share}, {"respond", Move::validate}};
    const auto& said = kSaid[at(what) - at(What::soften)];
    if (const Fault fault = unless_calm(both, seat, said.verb)) return fault;
    change(both, seat, row, strength);
    voice(both, seat, said.move, strength);
    both.state.apart = 0;
    both.state.promise_ms = 0;
    both.state.floor = other(seat);
    return {};
}

void pause(const Both& both, std::optional<Seat> who, float strength) noexcept {
    const float minutes = both.model.tables.coefficients.pause_minutes * strength;
    const int apart = who ? 1 + index(*who) : kBothApart;
    both.state.promise_ms = static_cast<std::uint32_t>(minutes * 60000.0f);
    const int promised = both.state.promise_ms > 0 ? State::kPromised : 0;
    both.state.apart = static_cast<std::uint8_t>(apart | State::kPaused | promised);
}

/// One partner's part in anything but a session.
Fault does(const Both& both, Seat seat, const Intervention& i, float strength) noexcept {
    const InterventionRow& row = both.model.tables.interventions[at(i.what)];
    switch (i.what) {
        case What::affirm:
            change(both, other(seat), row, strength);
            return {};
        case What::uncover:
            return uncover_by(both, seat, row, strength);
        case What::promised_pause:
            change(both, seat, row, strength);
            pause(both, i.who, strength);
            return {};
        case What::soften:
        case What::re_engage:
        case What::respond:
            return reach_out(both, seat, i.what, row, strength);
        default:  // no more than its row says
            change(both, seat, row, strength);
            return {};
    }
}

/// What follows in a session once both have calmed down in it.
void work(Couple& couple, const Intervention& session) noexcept {
    const auto& rows = couple.model().tables().interventions;
    const Seat first = couple.state().floor;
    for (std::size_t part = 0; part < rows.size(); ++part) {
        const auto what = static_cast<What>(part);
        const float strength = session.strength * rows[part].session;
        if (!(strength > 0) || what == What::session) continue;
        if (!needs_one(what)) {
            (void)couple.intervene({what, session.who, strength});
            continue;
        }
        for (const Seat seat : {first, other(first)}) {
            if (!session.who || *session.who == seat)
                (void)couple.intervene({what, seat, strength});  // left out where it is refused
        }
    }
}

}  // namespace

Fault Couple::intervene(const Intervention& intervention) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = check("strength", intervention.strength, 0, 1)) return fault;
    if (static_cast<int>(intervention.what) >= kInterventions) {
        return fault(Status::argument, "intervention is {}, expected 0 to {}",
                     static_cast<int>(intervention.what), kInterventions - 1);
    }
    if (needs_one(intervention.what) && !intervention.who) {
        return fault(Status::argument, "{} needs one partner who does it", name(intervention.what));
    }
    if (const Fault fault = check_seat("who", intervention.who)) return fault;
    const float strength = clean(intervention.strength);
    const State before = state_;
    const Both both{model_->compiled(), personas_, state_};
    settle(both.model, personas_, state_);
    for (const Seat seat : {Seat::a, Seat::b}) {
        if (intervention.who && *intervention.who != seat) continue;
        if (const Fault fault = does(both, seat, intervention, strength)) {
            state_ = before;
            return fault;
        }
    }
    if (intervention.what == What::session) {
        state_.apart = 0;
        state_.promise_ms = 0;
        const float minutes = model_->coefficients().session_minutes * strength;
        (void)elapse(static_cast<std::int64_t>(minutes * 60000.0f));
        work(*this, {What::session, intervention.who, strength});
    }
    return {};
}

std::string_view name(Intervention::What what) noexcept { return name_in(what); }

}  // namespace pursuit

#include <pursuit/script/playthrough.hpp>

#include <set>
#include <utility>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "script/script.hpp"

namespace pursuit {
namespace {

[[noreturn]] void throw_nth(std::size_t i, const Fault& why) { raise_fault(fault_of_nth(i, why)); }

}  // namespace

Playthrough::Playthrough(const Scenario& scenario, const Model& model)
    : scenario_(&scenario),
      couple_(model, scenario.partners[0], scenario.partners[1], scenario.seed, scenario.id) {
    std::set<std::uint32_t> moves;
    for (std::size_t i = 0; i < scenario.happenings.size(); ++i) {
        if (const Fault f = check_next(scenario.happenings[i], moves)) throw_nth(i, f);
        pending_.push_back(i);
    }
    if (scenario.turn_ms) couple_.set_turn_ms(*scenario.turn_ms);
    if (scenario.first) couple_.give_floor(*scenario.first);
}

Fault Playthrough::make(const Scenario& scenario, const Model& model,
                        std::optional<Playthrough>& out) noexcept {
    return caught([&] { out = Playthrough(scenario, model); });
}

/// A playthrough right before its next turn.
struct Playthrough::Opened {
    Couple couple;
    std::vector<std::size_t> pending, happened{};
    const HostMove* move = nullptr;  // the turn
};

Playthrough::Opened Playthrough::open() const {
    const auto& all = scenario_->happenings;
    Opened now{couple_, pending_};
    const auto due = [&](const Happening& each) {
        return is_due(each, now.couple.state().turns, now.couple.state().clock_ms);
    };
    happen_due(all, now.pending, due, [&](std::size_t i) {
        if (const auto* made = std::get_if<HostMove>(&all[i].what)) now.move = made;
        const Fault refused = happen(now.couple, all[i].what);
        if (refused && !leaves_out_) throw_nth(i, refused);
        if (!refused) now.happened.push_back(i);
        return true;
    });
    if (scenario_->first && couple_.state().turns == 0) now.couple.give_floor(*scenario_->first);
    return now;
}

Couple Playthrough::before_turn() const { return open().couple; }

Turn Playthrough::next() {
    const RoundToNearest rounding;
    const State& state = couple_.state();
    if (state.turns > 0 && !Soonest{due_turn_, due_ms_}.is_due(state.turns, state.clock_ms)) {
        happened_.clear();
        return couple_.play();
    }
    Opened now = open();
    Turn turn;
    if (now.move == nullptr) {
        turn = now.couple.play();
    } else {
        throw_if(now.couple.act(now.move->seat, now.move->move, now.move->intensity, turn));
    }
    couple_ = now.couple;
    pending_ = std::move(now.pending);
    happened_ = std::move(now.happened);
    const Soonest soonest = soonest_of(scenario_->happenings, pending_);
    due_turn_ = soonest.turn;
    due_ms_ = soonest.time_ms;
    return turn;
}

Fault Playthrough::next(Turn& out) noexcept {
    return caught([&] { out = next(); });
}

}  // namespace pursuit

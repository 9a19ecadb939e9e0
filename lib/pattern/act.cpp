#include <pursuit/pattern/act.hpp>

#include <algorithm>

#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {

Fault check(const Act& act) noexcept {
    if (act.seat > Seat::b) {
        return fault(Status::argument, "seat is {}, expected 0 or 1", index(act.seat));
    }
    if (act.kind == kNoKind) return {};
    return check_count("kind", at(act.kind), 0, kKinds - 1);
}

std::optional<Kind> kind_of(const Model& model, const Code& code) noexcept {
    std::optional<Kind> all;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.moves()); ++m) {
        if (!(code.share[m] > 0)) continue;
        const Kind kind = model.row(static_cast<Move>(m)).kind;
        if (all && *all != kind) return {};
        all = kind;
    }
    return all;
}

Act act_of(const Model& model, const Turn& turn) noexcept {
    const bool known = static_cast<int>(turn.move) < model.moves();
    return {turn.mover, known ? model.row(turn.move).kind : Kind::neutral, turn.number};
}

std::vector<Act> acts_of(const Model& model, std::span<const Turn> turns) {
    std::vector<Act> acts;
    acts.reserve(turns.size());
    for (const Turn& turn : turns) acts.push_back(act_of(model, turn));
    return acts;
}

}  // namespace pursuit

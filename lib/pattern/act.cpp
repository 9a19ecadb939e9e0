#include <pursuit/pattern/act.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {

Fault check(const Act& act) noexcept {
    if (act.seat > Seat::b) {
        return fault(Status::argument, "seat is {}, expected 0 or 1", index(act.seat));
    }
    return check_count("kind", at(act.kind), 0, kKinds - 1);
}

Kind kind_of(const Model& model, const Code& code) noexcept {
    const RoundToNearest rounding;
    std::array<double, kKinds> share{};
    double all = 0;
    for (std::size_t m = 0; m < at(model.moves()); ++m) {
        const double part = static_cast<double>(std::max(code.share[m], 0.0f));
        share[at(model.row(static_cast<Move>(m)).kind)] += part;
        all += part;
    }
    const auto most = std::max_element(share.begin(), share.end());
    return rounding.pass(2 * *most > all ? static_cast<Kind>(most - share.begin()) : Kind::neutral);
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

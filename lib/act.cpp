#include <pursuit/act.hpp>

#include <algorithm>

#include "fault.hpp"
#include "names.hpp"

namespace pursuit {

Fault check(const Act& act) noexcept {
    if (act.seat > Seat::b) {
        return fault(Status::argument, "seat is {}, expected 0 or 1", index(act.seat));
    }
    return check_count("kind", at(act.kind), 0, kKinds - 1);
}

Kind kind_of(const Model& model, const Code& code) noexcept {
    std::array<double, kKinds> share{};
    double all = 0;
    for (std::size_t m = 0; m < static_cast<std::size_t>(model.moves()); ++m) {
        const double part = static_cast<double>(std::max(code.share[m], 0.0f));
        share[static_cast<std::size_t>(model.row(static_cast<Move>(m)).kind)] += part;
        all += part;
    }
    const auto most = std::max_element(share.begin(), share.end());
    return 2 * *most > all ? static_cast<Kind>(most - share.begin()) : Kind::neutral;
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

std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk) {
    const std::size_t columns = codes.columns.size();
    if (columns == 0 || talk.values.size() != talk.intervals() * columns) {
        throw Error(fault(Status::argument,
                          "a talk of {} values in {} intervals, expected {} columns",
                          talk.values.size(), talk.intervals(), columns));
    }
    std::vector<Act> acts;
    acts.reserve(talk.values.size());
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        const Codes::Column& column = codes.columns[i % columns];
        if (talk.values[i] >= column.values.size()) {
            throw Error(fault(Status::argument, "value {} of column '{}', expected 0 to {}",
                              talk.values[i], column.name, column.values.size() - 1));
        }
        const Codes::Value& value = column.values[talk.values[i]];
        acts.push_back({column.seat, value.kind ? *value.kind : kind_of(model, value.code),
                        static_cast<std::uint32_t>(i / columns)});
    }
    return acts;
}

}  // namespace pursuit

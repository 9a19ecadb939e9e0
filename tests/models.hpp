// Models of the tests' own: what is tested about the engine and not about the numbers of the standard
// model stands on these.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <pursuit/engine/model.hpp>

namespace pursuit {

/// The standard model with room for predicates that a test adds. Its own are the first `kept`; rows
/// forget the others, and those go that asked for nothing else.
inline void make_room(Tables& t, int kept = 24) {
    const std::uint32_t stays = (1u << kept) - 1;
    int rows = 0;
    for (int i = 0; i < t.transition_count; ++i) {
        Transition row = t.transitions[static_cast<std::size_t>(i)];
        row.guard &= stays;
        if (row.guard != 0) t.transitions[static_cast<std::size_t>(rows++)] = row;
    }
    t.transition_count = rows;
    t.predicate_count = std::min(t.predicate_count, kept);
}

/// The standard model with a test's own coefficients.
template <class Change>
Model model_with(Change change) {
    Tables tables = Model::standard().tables();
    change(tables);
    return Model{tables};
}
/// The standard model, in which nobody ever walks out: the floor alternates.
inline const Model& nobody_leaves() {
    static const Model model = model_with([](Tables& t) {
        for (MoveRow& row : t.moves) {
            if (row.parting != Parting::contact) row.parting = Parting::none;
        }
    });
    return model;
}

}  // namespace pursuit

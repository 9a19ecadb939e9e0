// Choosing in lanes: of several groups at once, so that a number of the model is fetched once for all of
// them. As choose.hpp, with loops of its own over the moves. Included as lane_turn.hpp is.
#pragma once

#include "ensemble/lane_turn.hpp"

namespace pursuit::HWY_NAMESPACE {

template <class F>
HWY_INLINE void all_groups(F f) {
    unrolled<kTogether>(f);
}
/// Groups that what takes many registers is done for side by side.
constexpr std::size_t kAtOnce = kLanes == kMostLanes ? kTogether : 1;

/// One of a table of Floor, by its place times LaneTables::kStep.
template <std::size_t N>
HWY_INLINE Lanes at_step(const std::array<Lanes, N>& table, std::uint32_t step) {
    static_assert(sizeof(Lanes) % LaneTables::kStep == 0);
    const auto* bytes = reinterpret_cast<const std::byte*>(table.data());
    return *reinterpret_cast<const Lanes*>(bytes + sizeof(Lanes) / LaneTables::kStep * step);
}

/// @return stance + 256 * row, of each group
HWY_INLINE void transitions(const LaneTables& tables, Floor& floor) {
    Together<IntLanes> holds;
    all_groups([&](auto u) PURSUIT_INLINE { holds[u] = IntLanes(0); });
    const auto ask = [&](const LaneTables::Asked* q, std::size_t count, auto compare)
                         PURSUIT_INLINE {
                             for (const LaneTables::Asked* const end = q + count; q != end; ++q) {
                                 const Lanes threshold(q->threshold);
                                 const IntLanes bit(q->bit);
                                 all_groups([&](auto u) PURSUIT_INLINE {
                                     const Lanes x = at_step(floor.variable[u], q->variable);
                                     holds[u] = plus(holds[u], compare(x, threshold), bit);
                                 });
                             }
                         };
    ask(tables.above.data(), tables.above_count,
        [](Lanes x, Lanes threshold) PURSUIT_INLINE { return x > threshold; });
    ask(tables.below.data(), tables.below_count,
        [](Lanes x, Lanes threshold) PURSUIT_INLINE { return x < threshold; });
    for (std::size_t u = 0; u < kTogether; ++u) {
        const IntLanes stance = floor.stance[u];
        IntLanes to = stance | IntLanes(255 * 256);
        for (std::size_t i = tables.priorities; i-- > 0;) {  // the first that fits comes last
            const IntLanes guard = by_eight(tables.rows[i].guard, stance);
            to = where((holds[u] & guard) == guard, by_eight(tables.rows[i].to, stance), to);
        }
        floor.to[u] = to;
    }
}

/// The score of each move, before it is made a weight.
HWY_INLINE void scores(const LaneTables& tables, Floor& floor) {
    const LaneTables::Term* term = tables.terms.data();
    for (std::size_t i = 0; i < tables.pairs; ++i) {
        const LaneTables::TwoMoves& two = tables.two_moves.data()[i];
        Together<Lanes> first, second;
        const auto lean = [&](std::size_t m, Together<Lanes>& score) PURSUIT_INLINE {
            if (HWY_LIKELY(tables.same_lean.data()[m])) {
                all_groups([&](auto u)
                               PURSUIT_INLINE { score[u] = Lanes(tables.lean.data()[m][0]); });
            } else {
                all_groups([&](auto u) PURSUIT_INLINE {
                    score[u] = by_eight(tables.lean.data()[m], floor.to[u] & IntLanes(255));
                });
            }
        };
        lean(two.move[0], first);
        lean(two.move[1], second);
        for (const LaneTables::Term* const end = term + two.terms; term != end; ++term) {
            const Lanes appeal(term->appeal[0]);
            all_groups([&](auto u) PURSUIT_INLINE {
                first[u] += appeal * at_step(floor.feature[u], term->feature[0]);
            });
            const Lanes other_appeal(term->appeal[1]);
            all_groups([&](auto u) PURSUIT_INLINE {
                second[u] += other_appeal * at_step(floor.feature[u], term->feature[1]);
            });
        }
        all_groups([&](auto u) PURSUIT_INLINE { floor.sum.data()[two.move[0]][u] = first[u]; });
        all_groups([&](auto u) PURSUIT_INLINE { floor.sum.data()[two.move[1]][u] = second[u]; });
    }
}

/// The gates of each group of moves. Those that never push it are left out: 1 + 0 is 1. Stands before
/// the scores, so that they are there by the time they are asked for.
HWY_INLINE void gates(const Compiled& model, const LaneTables& tables, const Floor& floor,
                      std::array<Together<Lanes>, kGroups>& out) {
    Together<SwayOf<Lanes, Lanes>> sway;
    Together<Lanes> met;
    Together<IntLanes> stance;
    all_groups([&](auto u) PURSUIT_INLINE {
        sway[u] = {{}, floor.trail[u]->exertion, floor.bid[u], floor.heard[u], floor.level[u]};
        met[u] = met_by(floor.response[u]);
        stance[u] = floor.to[u] & IntLanes(255);
    });
    for (std::size_t j = 0; j < kGroups; ++j) {
        Together<OpenGates<Lanes>> all;
        unrolled<kGates>([&](auto gate) PURSUIT_INLINE {
            constexpr auto which = static_cast<Gate>(gate());
            const float full = model.push.data()[gate][j];
            if (which != Gate::momentum && which != Gate::bid && full == 0) return;
            all_groups([&](auto u) PURSUIT_INLINE {
                const Lanes at_full = which == Gate::bid
                                          ? by_eight(tables.answers.data()[j], stance[u])
                                          : Lanes(full);
                all[u].add(
                    push_of<which>(at_full, floor.trail[u]->momentum.data()[j], sway[u], met[u]));
            });
        });
        all_groups([&](auto u) PURSUIT_INLINE { out.data()[j][u] = all[u].factor(); });
    }
}

/// From scores to running sums of the weights, as running_sums() of choose.hpp. What is kept of each
/// move is kept(its sum, its weight).
template <class Kept>
HWY_INLINE void add_up(const Compiled& model, const LaneTables& tables,
                       const std::array<Together<Lanes>, kGroups>& gate, Floor& floor, Kept kept) {
    const auto moves = static_cast<std::size_t>(model.tables.move_count);
    Together<IntLanes> stance;
    Together<Lanes> before, within;
    all_groups([&](auto u) PURSUIT_INLINE {
        stance[u] = floor.to[u] & IntLanes(255);
        before[u] = within[u] = Lanes(0.0f);  // x + 0 is x: a weight is not -0
    });
    for (std::size_t b = 0; b < moves; b += kBlock) {
        const std::size_t end = b + kBlock < moves ? b + kBlock : moves;
        for (std::size_t m = b; m < end; ++m) {
            const Lanes least(model.floor.data()[m]);
            const Together<Lanes>& through = gate.data()[model.group.data()[m]];
            Together<Lanes>& sum = floor.sum.data()[m];
            all_groups([&](auto u) PURSUIT_INLINE {
                const Lanes open = by_eight(tables.open.data()[m], stance[u]);
                const Lanes weight = weight_of(open, sum[u], through[u], least);
                within[u] += weight;
                sum[u] = kept(before[u] + within[u], weight);
            });
        }
        all_groups([&](auto u) PURSUIT_INLINE {
            before[u] = before[u] + within[u];
            within[u] = Lanes(0.0f);
        });
    }
    floor.total = before;
}

HWY_INLINE void choose(const Compiled& model, const LaneTables& tables, Floor& floor) {
    std::array<Together<Lanes>, kGroups> gate;
    gates(model, tables, floor, gate);
    scores(tables, floor);
    add_up(model, tables, gate, floor, [](Lanes sum, Lanes) PURSUIT_INLINE { return sum; });
    const auto moves = static_cast<std::size_t>(model.tables.move_count);
    Together<Lanes> point;
    Together<IntLanes> above;
    all_groups([&](auto u) PURSUIT_INLINE {
        point[u] = floor.uniform[u] * floor.total[u];
        above[u] = IntLanes(0);
    });
    for (std::size_t m = 0; m < moves; ++m) {
        const Together<Lanes>& sum = floor.sum.data()[m];
        all_groups([&](auto u) PURSUIT_INLINE { above[u] = count(above[u], sum[u] > point[u]); });
    }
    all_groups([&](auto u) PURSUIT_INLINE {
        const IntLanes below = IntLanes(model.tables.move_count) - above[u];
        floor.move[u] = min(below, IntLanes(model.tables.move_count - 1));
    });
}

}  // namespace pursuit::HWY_NAMESPACE

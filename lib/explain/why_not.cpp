// Why not another: the choice of a turn, made again with one feature changed, until it falls on the
// move that is asked about. Hundreds of steps are looked at, so moves are taken by the eight here, and
// stretches are left out in which no step can flip the choice: a score only rises or only falls with
// a feature, rounding included, so that the weights of a move at the ends bound those between.
#include <pursuit/explain/why_not.hpp>

#include <algorithm>
#include <array>

#include "base/arithmetic.hpp"
#include "base/names.hpp"
#include "engine/pick.hpp"
#include "explain/why.hpp"

namespace pursuit {
namespace {

constexpr int kSteps = 256;         // in which a change is tried, each way
constexpr float kNever = 2;         // a change wider than any range
constexpr float kRounding = 1e-5f;  // of a sum over all moves: several times what it makes
constexpr float kFeature = 16, kGate = 1e6f;  // no turn has more; records may

Eight row(const PerMove<float>& number, std::size_t b) noexcept {
    return load_eight(&number[kBlock * b]);
}
template <class Number>
Rows rows_by_move(const Number& number) noexcept {
    PerMove<float> all;
    for (std::size_t m = 0; m < kMoveSlots; ++m) all[m] = number(m);
    return rows_of([&](std::size_t b) { return row(all, b); });
}
PerMove<float> by_move(const Rows& rows) noexcept {
    PerMove<float> out;
    for (std::size_t b = 0; b < kBlocks; ++b) store(rows[b], &out[kBlock * b]);
    return out;
}
float sum_of(Eight of) noexcept {
    const Four x = of.low() + of.high();
    return (x[0] + x[1]) + (x[2] + x[3]);
}

bool is_within(float x, float least, float most) noexcept { return x >= least && x <= most; }

/// The choice of a turn made again, which may fall on the wanted move.
class Retry {
public:
    Retry(const Model& model, const Turn& turn, Move wanted) noexcept
        : model_(model.compiled()), turn_(turn), wanted_(at(wanted)) {
        gate_ = gates(turn.features[at(Feature::responsiveness)]);
        for (std::size_t r = 0; r < kBlocks; ++r) {
            before_[r] = row(model_.lean[at(known(turn.stance))], r);
            for (std::size_t f = 1; f < kFeatures; ++f)
                terms_[f][r] = row(model_.appeal[f], r) * Eight(turn.features[f]);
        }
        const bool last = at(wanted) + 1 == at(model.moves());
        reached_ =
            rows_by_move([&](std::size_t m) { return turn.uniform - kept(m < wanted_, 1.0f); });
        held_ = rows_by_move(
            [&](std::size_t m) { return last ? 0.0f : kept(m <= wanted_, 1.0f) - turn.uniform; });
        bounded_ = is_usual();
    }

    std::size_t feature() const noexcept { return feature_; }
    /// From one feature to the next: scores are folded in this order.
    void turn_to_next() noexcept {
        for (std::size_t r = 0; r < kBlocks; ++r) before_[r] += terms_[feature_][r];
        ++feature_;
    }

    /// The change of the feature nearest to 0 within 0..limit that flips the choice: the first step
    /// that does, because the wanted move can gain the draw and lose it again, then by halving.
    /// Without one, more than any range.
    float flip_towards(float limit) const noexcept {
        if (!(limit < 0 || limit > 0)) return kNever;
        const int step = first_flip(at_step(limit, 0), at_step(limit, kSteps), limit);
        if (step > kSteps) return kNever;
        float out = after(limit, step - 1), in = after(limit, step);
        for (int halving = 0; halving < 30; ++halving) {
            const float middle = 0.5f * (out + in);
            if (middle == out || middle == in) break;
            (falls(weights(middle, middle)) ? in : out) = middle;
        }
        return in;
    }

private:
    static float after(float limit, int steps) noexcept {
        return limit * static_cast<float>(steps) / kSteps;
    }
    struct Step {
        int number;
        float change;
        Rows weight;
    };
    Step at_step(float limit, int number) const noexcept {
        const float change = after(limit, number);
        return {number, change, weights(change, change)};
    }
    /// The first step behind `low`, up to `high`, that flips the choice; without one, more than all.
    int first_flip(const Step& low, const Step& high, float limit) const noexcept {
        if (!may_flip(low, high)) return kSteps + 1;
        if (high.number - low.number == 1) return falls(high.weight) ? high.number : kSteps + 1;
        const Step middle = at_step(limit, (low.number + high.number) / 2);
        const int first = first_flip(low, middle, limit);
        return first <= kSteps ? first : first_flip(middle, high, limit);
    }

    Rows gates(float responsiveness) const noexcept {
        const auto pushes = gates_of(model_, known(turn_.stance),
                                     swayed(turn_.sway, turn_.sway.bid), responsiveness);
        PerGroup<float> gate;
        for (std::size_t g = 0; g < kGroups; ++g) gate[g] = opened(pushes[g]);
        return rows_by_move([&](std::size_t m) { return gate[model_.group[m]]; });
    }
    bool moves_gates() const noexcept { return feature_ == at(Feature::responsiveness); }

    /// As scores_of() and weights_of() have it.
    /// @param change  of the feature, in the scores
    /// @param opening of the feature, in the gates
    Rows weights(float change, float opening) const noexcept {
        const float x = turn_.features[feature_];
        Rows score = before_, weight;
        for (std::size_t r = 0; r < kBlocks; ++r)
            score[r] += row(model_.appeal[feature_], r) * Eight(x + change);
        for (std::size_t f = feature_ + 1; f < kFeatures; ++f) {
            for (std::size_t r = 0; r < kBlocks; ++r) score[r] += terms_[f][r];
        }
        const Rows& gate = moves_gates() ? gates(x + opening) : gate_;
        const PerMove<float>& open = model_.open[at(known(turn_.stance))];
        for (std::size_t r = 0; r < kBlocks; ++r) {
            weight[r] = weight_of(row(open, r), score[r], gate[r], row(model_.floor, r));
        }
        return weight;
    }

    /// What is likeliest where a host has chosen; else what pick() says.
    bool falls(const Rows& weight) const noexcept {
        if (turn_.host_made) {
            const PerMove<float> w = by_move(weight);
            return at(std::ranges::max_element(w) - w.begin()) == wanted_;
        }
        return pick(model_, weight, turn_.uniform).move == wanted_;
    }

    /// Whether the weights at the ends bound those between: none is below 0 or without end.
    bool is_usual() const noexcept {
        const Features& features = turn_.features;
        const auto small = [](float x) { return is_within(x, -kFeature, kFeature); };
        const auto gates = by_move(gate_);
        return is_within(turn_.uniform, 0, 1) && std::ranges::all_of(features, small) &&
               is_within(features[at(Feature::responsiveness)], 0, 1) &&
               std::ranges::all_of(gates, [](float x) { return x > 0 && x < kGate; });
    }
    /// Whether the choice may fall on the wanted move anywhere between two steps. It does not where
    /// the draw stays below the moves before it, or above it, or another move is likelier throughout.
    bool may_flip(const Step& low, const Step& high) const noexcept {
        if (!bounded_) return true;
        Rows least, most;
        for (std::size_t r = 0; r < kBlocks; ++r) {
            least[r] = min(low.weight[r], high.weight[r]);
            most[r] = max(low.weight[r], high.weight[r]);
        }
        if (moves_gates()) {
            for (const Rows& other :
                 {weights(low.change, high.change), weights(high.change, low.change)}) {
                for (std::size_t r = 0; r < kBlocks; ++r) {
                    least[r] = min(least[r], other[r]);
                    most[r] = max(most[r], other[r]);
                }
            }
        }
        return turn_.host_made ? may_be_likeliest(least, most) : may_be_drawn(least, most);
    }
    bool may_be_likeliest(const Rows& least, const Rows& most) const noexcept {
        const float other = std::ranges::max(by_move(least));
        return !(other > by_move(most)[wanted_]);
    }
    bool may_be_drawn(const Rows& least, const Rows& most) const noexcept {
        Eight reached(0), held(0), total(0);
        for (std::size_t r = 0; r < kBlocks; ++r) {
            reached += max(reached_[r] * least[r], reached_[r] * most[r]);
            held += max(held_[r] * least[r], held_[r] * most[r]);
            total += most[r];
        }
        const float slack = -kRounding * sum_of(total);
        return !(sum_of(reached) < slack || sum_of(held) < slack);
    }

    const Compiled& model_;
    const Turn& turn_;
    std::size_t wanted_, feature_ = 1;
    bool bounded_ = false;  // by the weights at the ends of a stretch
    Rows before_;           // scores, of the features before this one
    Rows gate_;
    Rows reached_, held_;  // share of each weight in how far the draw is behind the moves
                           // before the wanted one, and before its end
    std::array<Rows, kFeatures> terms_;
};

void find_smallest(const Model& model, const Turn& turn, WhyNot& out) noexcept {
    float least = kNever;
    for (Retry retry{model, turn, out.alternative}; retry.feature() < kFeatures;
         retry.turn_to_next()) {
        const auto feature = static_cast<Feature>(retry.feature());
        const bool belief = feature >= Feature::talk_heals && feature <= Feature::security;
        const float low = belief ? -model.coefficients().belief_middle : 0.0f;
        const float x = turn.features[retry.feature()];
        for (const float limit : {clamp(low - x, -least, 0), clamp(low + 1 - x, 0, least)}) {
            const float change = retry.flip_towards(limit), size = max(change, -change);
            if (!(size < least)) continue;
            least = size;
            out.feature = feature;
            out.change = change;
        }
    }
}

bool is_made(const Model& model, const Turn& turn, const PerMove<float>& weight,
             Move wanted) noexcept {
    if (turn.host_made)
        return std::ranges::max_element(weight) - weight.begin() == static_cast<int>(wanted);
    const Compiled& c = model.compiled();
    return pick(c, running_sums(c, weight), turn.uniform) == static_cast<int>(wanted);
}

}  // namespace

WhyNot why_not(const Model& model, const Turn& turn, std::optional<Move> alternative) noexcept {
    const RoundToNearest rounding;
    WhyNot out;
    out.mover = known(turn.mover);
    out.move = turn.move;
    const PerMove<float> weight = weights_in(model, turn, turn.features);
    const float total = total_of(model.compiled(), running_sums(model.compiled(), weight));
    if (has(model, out.move)) out.chosen = weight[at(out.move)] / total;
    float most = -1;
    for (std::size_t m = 0; m < at(model.moves()); ++m) {
        const bool asked = alternative ? at(*alternative) == m : at(out.move) != m;
        if (!asked || !(weight[m] > most)) continue;
        most = weight[m];
        out.alternative = static_cast<Move>(m);
    }
    if (out.alternative == kNoMove) return out;
    out.probability = most / total;
    out.contribution = contributions(model, turn.stance, turn.features, out.alternative);
    out.at_hand = is_made(model, turn, weight, out.alternative);
    if (!out.at_hand) find_smallest(model, turn, out);
    return out;
}

}  // namespace pursuit

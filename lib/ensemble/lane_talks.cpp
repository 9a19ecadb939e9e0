#include "ensemble/lane_talks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

namespace pursuit {
namespace {

/// A row a move, of what each value has of it: of up to eight values twice, as lanes look them up.
std::vector<float> shares_of(const ObservedColumn& column, std::size_t width) {
    std::vector<float> out(width * kMoveSlots);
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        for (std::size_t v = 0; v < column.values.size(); ++v) {
            const float share = clean(column.values[v].share[m]);
            out[m * width + v] = share;
            if (width == kMostLanes) out[m * width + 8 + v] = share;
        }
    }
    return out;
}

/// What each value stands for; in the end, every move.
std::vector<LaneMoves> moves_of(const ObservedColumn& column) {
    std::vector<LaneMoves> out(column.values.size() + 1);
    const auto add = [](LaneMoves& to, std::size_t m) {
        to.move[to.count++] = static_cast<std::uint8_t>(m);
    };
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        bool any = false;
        for (std::size_t v = 0; v < column.values.size(); ++v) {
            if (!(column.values[v].share[m] > 0)) continue;
            any = true;
            add(out[v], m);
        }
        if (any) add(out.back(), m);
    }
    return out;
}

std::array<Persona, 2> personas_of(const Couple& couple) {
    return {couple.persona(Seat::a), couple.persona(Seat::b)};
}

}  // namespace

bool observes_in_lanes() noexcept { return kernel_for(best_isa()).observe != nullptr; }

TalkLanes::TalkLanes(std::span<const ObservedColumn> columns)
    : columns_(columns),
      kernel_(kernel_for(best_isa())),
      memory_(std::make_unique_for_overwrite<Memory>()),
      tables_(std::make_unique<LaneTables>()) {
    shares_.reserve(columns.size());
    moves_.reserve(columns.size());
    for (const ObservedColumn& column : columns) {
        LaneColumn& to = lane_columns_.emplace_back();
        to.role = column.seat != columns.front().seat;
        to.width = column.values.size() <= 8 ? kMostLanes : column.values.size();
        if (column.values.size() > 8 && to.width == kMostLanes) ++to.width;
        shares_.push_back(shares_of(column, to.width));
        to.share = shares_.back().data();
        moves_.push_back(moves_of(column));
        to.of_value = moves_.back();
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        lane_columns_[i].before_ms = columns[(i + columns.size() - 1) % columns.size()].ms;
    lanes_.columns = lane_columns_.data();
    lanes_.column_count = columns.size();
    lanes_.run.groups = memory_->words.data();
    lanes_.run.context = this;
    lanes_.run.settle = settle;
    lanes_.run.away = [](void* self, std::size_t i, std::uint32_t turn) noexcept {
        const Couple& couple = *static_cast<const TalkLanes*>(self)->begun_[i];
        return static_cast<std::int32_t>(
            drawn_away_ms(couple.model().compiled(), {couple.seed(), couple.id()}, turn));
    };
}

void TalkLanes::prepare(const Model& model) {
    *tables_ = {};
    fill(*tables_, model.compiled());
    lanes_.run.model = &model.compiled();
    lanes_.run.tables = tables_.get();
    for (LaneColumn& column : lane_columns_)
        column.left = decay(model.compiled().half_lives, column.before_ms);
}

/// Lanes that are left over live the life of the last talk again.
void TalkLanes::observe(std::span<ObservedTalk> talks) {
    const std::size_t at_once = kernel_.lanes * kernel_.together;
    const std::size_t lanes = (talks.size() + at_once - 1) / at_once * at_once;
    std::size_t turns = 0;
    for (const ObservedTalk& talk : talks) turns = std::max(turns, talk.turns);
    lanes_.run.group_count = lanes / kernel_.lanes;
    lanes_.run.turns = static_cast<std::uint32_t>(turns);
    lanes_.run.stress = std::any_of(talks.begin(), talks.end(), [](const ObservedTalk& talk) {
        const auto& sides = talk.begun->state().sides;
        return sides[0].inner.stress != 0 || sides[1].inner.stress != 0;
    });
    values_.assign(turns * lanes, 0);
    probability_.resize(turns * lanes);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t i = std::min(lane, talks.size() - 1);
        load(talks[i], lane, lane > 0 && begun_[lane - 1] == talks[i].begun);
    }
    lanes_.values = values_.data();
    lanes_.probability = probability_.data();
    kernel_.observe(lanes_);
    for (std::size_t i = 0; i < talks.size(); ++i) {
        talks[i].first = log_of(i, 0, std::min(columns_.size(), talks[i].turns));
        talks[i].rest = log_of(i, columns_.size(), talks[i].turns);
    }
}

void TalkLanes::load(const ObservedTalk& talk, std::size_t lane, bool as_before) {
    begun_[lane] = talk.begun;
    if (!as_before) {
        State state = talk.begun->state();
        state.floor = columns_.front().seat;  // role 0
        last_ = lane_of(talk.begun->model().compiled(), personas_of(*talk.begun), state);
    }
    scatter(last_, lanes_.run.groups, kernel_.lanes, lane);
    const std::size_t stride = lanes_.run.group_count * kernel_.lanes;
    for (std::size_t t = 0; t < talk.turns; ++t) values_[t * stride + lane] = talk.values[t];
}

/// Logarithms are dear: of as many factors together as a double has room for.
double TalkLanes::log_of(std::size_t lane, std::size_t begin, std::size_t end) const {
    const std::size_t stride = lanes_.run.group_count * kernel_.lanes;
    double sum = 0, product = 1;
    for (std::size_t t = begin; t < end; ++t) {
        const auto factor = static_cast<double>(probability_[t * stride + lane]);
        if (!(factor > 0)) return -std::numeric_limits<double>::infinity();
        product *= factor;
        if (product > 1e-200) continue;
        sum += std::log(product);
        product = 1;
    }
    return sum + std::log(product);
}

void TalkLanes::settle(void* self, std::size_t i, std::uint32_t turn_ms, const void* from,
                       void* to) noexcept {
    const TalkLanes& talks = *static_cast<const TalkLanes*>(self);
    settle_lane(*talks.lanes_.run.model, turn_ms, talks.kernel_.lanes, i % talks.kernel_.lanes, from,
                to);
}

}  // namespace pursuit

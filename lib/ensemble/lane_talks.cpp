#include "ensemble/lane_talks.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/names.hpp"
#include "base/number.hpp"
#include "engine/step.hpp"
#include "engine/time.hpp"

namespace pursuit {
namespace {

constexpr double kLeastProduct = 1e-200;

/// A row a move, of what each value has of it.
std::vector<float> shares_of(const ObservedColumn& column, std::size_t width) {
    std::vector<float> out(width * kMoveSlots);
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        for (std::size_t v = 0; v < column.values.size(); ++v)
            out[m * width + v] = clean(column.values[v].share[m]);
    }
    return out;
}

/// What each value stands for; in the end, every move.
std::vector<LaneMoves> moves_of(const ObservedColumn& column) {
    std::vector<LaneMoves> out(column.values.size() + 1);
    const auto add = [](LaneMoves& to, std::size_t m) {
        to.one[to.count++].move = static_cast<std::uint32_t>(m);
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

bool is_stressed(const Couple& couple) {
    const auto& sides = couple.state().sides;
    return sides[0].inner.stress != 0 || sides[1].inner.stress != 0;
}

std::array<Persona, 2> personas_of(const Couple& couple) {
    return {couple.persona(Seat::a), couple.persona(Seat::b)};
}

/// Two by two.
/// @return whether one of the products has no more room
bool multiply(double* product, const float* factor, std::size_t lanes) {
    using Two = double __attribute__((vector_size(16)));
    decltype(Two() <= Two()) full{};
    for (std::size_t lane = 0; lane < lanes; lane += 2) {
        Two x;
        std::memcpy(&x, product + lane, sizeof x);
        x *= Two{factor[lane], factor[lane + 1]};
        std::memcpy(product + lane, &x, sizeof x);
        full |= x <= Two{kLeastProduct, kLeastProduct};
    }
    return (full[0] | full[1]) != 0;
}

}  // namespace

bool observes_in_lanes() noexcept { return kernel_for(best_isa()).observe != nullptr; }

double with_time(double probability, double rise, std::size_t row, std::size_t rows,
                 bool something) noexcept {
    const double along = static_cast<double>(row) / std::max(1.0, static_cast<double>(rows) - 1);
    const double odds = std::exp((something ? rise : -rise) * (along - 0.5));
    return odds / (1 - probability + probability * odds);
}

TalkLanes::TalkLanes(std::span<const ObservedColumn> columns)
    : columns_(columns),
      kernel_(kernel_for(best_isa())),
      memory_(std::make_unique_for_overwrite<Memory>()),
      tables_(std::make_unique<AnyLaneTables>()) {
    shares_.reserve(columns.size());
    moves_.reserve(columns.size());
    for (const ObservedColumn& column : columns) {
        LaneColumn& to = lane_columns_.emplace_back();
        to.role = column.seat != columns.front().seat;
        to.width = std::max(column.values.size(), LaneColumn::kFew);
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
    fill(*tables_, tables_->room, model.compiled());
    lanes_.run.model = &model.compiled();
    lanes_.run.tables = tables_.get();
    for (auto& moves : moves_) {
        for (LaneMoves& of_value : moves) fill(of_value, model.compiled());
    }
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
    lanes_.run.turn = 0;
    lanes_.run.turns = static_cast<std::uint32_t>(turns);
    lanes_.run.stress = std::any_of(talks.begin(), talks.end(), [](const ObservedTalk& talk) {
        return is_stressed(*talk.begun);
    });
    values_.assign(turns * lanes, 0);
    probability_.resize(turns * lanes);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t i = std::min(lane, talks.size() - 1);
        load(talks[i], lane, lane > 0 && begun_[lane - 1] == talks[i].begun);
    }
    lanes_.values = values_.data();
    lanes_.same = nullptr;
    lanes_.probability = probability_.data();
    kernel_.observe(lanes_);
    Ends end{};
    for (std::size_t i = 0; i < talks.size(); ++i) end[i] = talks[i].turns;
    Logs first, rest;
    add_up(0, std::min(columns_.size(), turns), end, first);
    add_up(columns_.size(), turns, end, rest);
    for (std::size_t i = 0; i < talks.size(); ++i) {
        talks[i].first = first[i];
        talks[i].rest = rest[i];
    }
}

// --- talks of many couples ------------------------------------------------------------------------

std::vector<ObservedPath> paths_of(std::span<const std::span<const std::uint16_t>> talks) {
    std::vector<ObservedPath> paths;
    for (std::size_t i = 0; i < talks.size(); ++i) {
        ObservedPath& path = paths.emplace_back();
        path.values = talks[i];
        if (i == 0) continue;
        const auto ends = std::mismatch(talks[i - 1].begin(), talks[i - 1].end(), talks[i].begin(),
                                        talks[i].end());
        path.shared = static_cast<std::size_t>(ends.second - talks[i].begin());
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::size_t fork = paths[i].values.size() + 1;
        for (std::size_t k = i + 1; k < paths.size() && fork > paths[i].shared; ++k) {
            if (paths[k].shared >= fork) continue;
            fork = paths[k].shared;
            if (fork > paths[i].shared) paths[i].forks.push_back(fork);
        }
        std::reverse(paths[i].forks.begin(), paths[i].forks.end());
    }
    return paths;
}

void TalkLanes::observe(std::span<const Couple> begun, std::span<const ObservedPath> paths,
                        std::span<Told> told) {
    begin(begun);
    Ends end;
    Logs first, rest;
    for (std::size_t p = 0; p < paths.size(); ++p) {
        go_back(paths[p].shared);
        follow(paths[p]);
        const std::size_t turns = paths[p].values.size();
        end.fill(turns);
        add_up(0, std::min(columns_.size(), turns), end, first);
        add_up(columns_.size(), turns, end, rest);
        for (std::size_t i = 0; i < begun.size(); ++i)
            told[p * begun.size() + i] = {first[i], rest[i]};
    }
}

/// Lanes that are left over live the life of the last couple again.
void TalkLanes::begin(std::span<const Couple> begun) {
    for (std::size_t lane = 0; lane < at_once(); ++lane) {
        const Couple& couple = begun[std::min(lane, begun.size() - 1)];
        load({&couple, nullptr, 0}, lane, lane >= begun.size());
    }
    lanes_.run.group_count = kernel_.together;
    lanes_.run.stress = stressed();
    saves_ = 0;
    save(0);
}

bool TalkLanes::stressed() const noexcept {
    return std::any_of(begun_.begin(), begun_.begin() + static_cast<std::ptrdiff_t>(at_once()),
                       [](const Couple* couple) { return is_stressed(*couple); });
}

/// From where they are after the turns that are shared.
void TalkLanes::follow(const ObservedPath& path) {
    const std::size_t turns = path.values.size(), lanes = at_once();
    if (probability_.size() < turns * lanes) probability_.resize(turns * lanes);
    lanes_.same = path.values.data();
    lanes_.probability = probability_.data();
    std::size_t turn = path.shared;
    const auto run_to = [&](std::size_t end) {
        lanes_.run.turn = static_cast<std::uint32_t>(turn);
        lanes_.run.turns = static_cast<std::uint32_t>(end - turn);
        kernel_.observe(lanes_);
        turn = end;
    };
    for (const std::size_t fork : path.forks) {
        run_to(fork);
        save(fork);
    }
    run_to(turns);
}

void TalkLanes::save(std::size_t turn) {
    if (saves_ == saved_.size()) saved_.emplace_back().words.resize(kLaneWords * at_once());
    Saved& saved = saved_[saves_++];
    saved.turn = turn;
    std::copy_n(memory_->words.begin(), saved.words.size(), saved.words.begin());
}

/// There was a fork; those behind it are of no path any more.
void TalkLanes::go_back(std::size_t turn) {
    while (saved_[saves_ - 1].turn > turn) --saves_;
    const auto& words = saved_[saves_ - 1].words;
    std::copy(words.begin(), words.end(), memory_->words.begin());
}

// --- lanes ----------------------------------------------------------------------------------------

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

/// What is observed has told where they are, so that time changes nothing there.
void TalkLanes::put_time(std::size_t turn, const Ends& end, Logs& product) const {
    const std::size_t lanes = lanes_.run.group_count * kernel_.lanes, n = columns_.size();
    const ObservedColumn& column = columns_[turn % n];
    const double rise = rise_[at(column.seat)];
    if (rise == 0 || column.values.size() != 2) return;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::size_t k = turn * lanes + lane;
        if (turn >= end[lane]) continue;
        product[lane] *= with_time(static_cast<double>(probability_[k]), rise, turn / n,
                                   end[lane] / n, values_[k] != 0);
    }
}

/// Of the turns from `begin` to `end` of each lane, all of which are over by `turns`. Logarithms are
/// dear: of as many factors together as a double has room for.
void TalkLanes::add_up(std::size_t begin, std::size_t turns, const Ends& end, Logs& out) const {
    const std::size_t lanes = lanes_.run.group_count * kernel_.lanes;
    const std::size_t shortest = *std::min_element(end.begin(), end.begin() + lanes);
    const bool timed = rise_[0] != 0 || rise_[1] != 0;
    Logs product;
    product.fill(1);
    out.fill(0);
    std::array<float, kBlockCouples> row;
    for (std::size_t t = begin; t < turns; ++t) {
        const float* factor = &probability_[t * lanes];
        if (timed) put_time(t, end, product);
        if (t >= shortest) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                row[lane] = t < end[lane] ? factor[lane] : 1.0f;
            factor = row.data();
        }
        if (!multiply(product.data(), factor, lanes)) continue;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            if (product[lane] > kLeastProduct) continue;
            out[lane] += std::log(product[lane]);
            product[lane] = 1;
        }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) out[lane] += std::log(product[lane]);
}

void TalkLanes::settle(void* self, std::size_t i, std::uint32_t turn_ms, void* group) noexcept {
    const TalkLanes& talks = *static_cast<const TalkLanes*>(self);
    settle_lane(*talks.lanes_.run.model, turn_ms, talks.kernel_.lanes, i % talks.kernel_.lanes,
                group);
}

}  // namespace pursuit

#include <pursuit/fit/likelihood.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "ensemble/lane_talks.hpp"
#include "text/replay.hpp"

namespace pursuit {

struct Likelihood::Ready {
    Codes codes;
    std::vector<Talk> talks;
    std::vector<ObservedColumn> columns;
    std::optional<TalkLanes> lanes;
    // Of a call, kept for the next.
    std::vector<Couple> begun;
    std::vector<ObservedTalk> observed;
};

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

std::vector<ObservedColumn> columns_of(const Codes& codes) {
    std::vector<ObservedColumn> out;
    for (std::size_t i = 0; i < codes.columns.size(); ++i) {
        const Codes::Column& column = codes.columns[i];
        ObservedColumn& to = out.emplace_back();
        to.seat = column.seat;
        to.ms = share_of_interval(codes.interval_ms, i, codes.columns.size());
        for (const Codes::Value& value : column.values) to.values.push_back(value.code);
    }
    return out;
}

/// One after the other: where this processor has no lanes, and the reference for those.
void observe_one(std::span<const ObservedColumn> columns, ObservedTalk& talk) {
    Couple couple = *talk.begun;
    Turn turn;
    for (std::size_t i = 0; i < talk.turns; ++i) {
        const ObservedColumn& column = columns[i % columns.size()];
        couple.set_turn_ms(column.ms);
        if (couple.observe(column.seat, column.values[talk.values[i]], turn)) {
            talk.first = talk.rest = kNever;
            return;
        }
        (i < columns.size() ? talk.first : talk.rest) +=
            std::log(static_cast<double>(turn.probability));
    }
}

}  // namespace

Likelihood::Likelihood(const Codes& codes, std::span<const Talk> talks)
    : ready_(std::make_unique<Ready>()) {
    const RoundToNearest rounding;
    for (const Talk& talk : talks) check(Model::standard(), codes, talk);
    ready_->codes = codes;
    ready_->talks.assign(talks.begin(), talks.end());
    ready_->columns = columns_of(codes);
    if (!talks.empty() && observes_in_lanes()) ready_->lanes.emplace(ready_->columns);
}
Likelihood::~Likelihood() = default;
Likelihood::Likelihood(Likelihood&&) noexcept = default;
Likelihood& Likelihood::operator=(Likelihood&&) noexcept = default;

std::size_t Likelihood::talks() const noexcept { return ready_->talks.size(); }
std::size_t Likelihood::transitions(std::size_t talk) const noexcept {
    return talk < ready_->talks.size() ? ready_->talks[talk].intervals() - 1 : 0;
}
std::size_t Likelihood::transitions() const noexcept {
    std::size_t sum = 0;
    for (const Talk& talk : ready_->talks) sum += talk.intervals() - 1;
    return sum;
}

void Likelihood::of(const Model& model, std::span<const Asked> asked,
                    std::span<TalkLikelihood> told, const Watcher& watched) {
    const RoundToNearest rounding;
    Ready& r = *ready_;
    if (asked.size() != told.size()) {
        throw Error(fault(Status::argument, "{} talks are asked about and {} told", asked.size(),
                          told.size()));
    }
    r.begun.clear();
    r.begun.reserve(asked.size());
    r.observed.clear();
    const Pair* before = nullptr;
    for (const Asked& one : asked) {
        throw_if(check_count("talk", one.talk, 0, r.talks.empty() ? 0 : r.talks.size() - 1));
        if (one.traits != before) r.begun.push_back(begin(model, r.codes, *one.traits));
        before = one.traits;
        const Talk& talk = r.talks[one.talk];
        r.observed.push_back({&r.begun.back(), talk.values.data(), talk.values.size()});
    }
    if (r.lanes) r.lanes->prepare(model);
    for (std::size_t i = 0; i < asked.size(); i += kBlockCouples) {
        if (watched.stopped()) throw_if(stopped_after(i, asked.size(), "talks"));
        const std::size_t n = std::min(kBlockCouples, asked.size() - i);
        const std::span<ObservedTalk> block(r.observed.data() + i, n);
        if (r.lanes) {
            r.lanes->observe(block);
        } else {
            for (ObservedTalk& talk : block) observe_one(r.columns, talk);
        }
        for (std::size_t k = 0; k < n; ++k) told[i + k] = {block[k].first, block[k].rest};
        watched.add(n);
    }
}

void Likelihood::of(const Model& model, const Pair& traits, std::span<TalkLikelihood> told,
                    const Watcher& watched) {
    std::vector<Asked> all(talks());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = {i, &traits};
    of(model, all, told, watched);
}

double Likelihood::sum(const Model& model, const Pair& traits, const Watcher& watched) {
    const RoundToNearest rounding;
    std::vector<TalkLikelihood> told(talks());
    of(model, traits, told, watched);
    double sum = 0;
    for (const TalkLikelihood& one : told) sum += one.rest;
    return rounding.pass(sum);
}

}  // namespace pursuit

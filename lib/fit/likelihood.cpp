#include <pursuit/fit/likelihood.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "ensemble/lane_talks.hpp"
#include "text/replay.hpp"

namespace pursuit {

struct Likelihood::Ready {
    Codes codes;
    std::vector<Talk> talks;
    std::vector<ObservedColumn> columns;
    std::optional<TalkLanes> lanes;
    std::array<double, 2> rise{};
    // Of a call, kept for the next.
    std::vector<Couple> begun;
    std::vector<ObservedTalk> observed;
    std::vector<std::size_t> place;  // of each among what is asked
    std::vector<std::size_t> order;

    // Where pairs can be asked about side by side: the talks in the order of their values.
    std::vector<ObservedPath> paths;
    std::vector<std::size_t> talk_of;
    std::vector<TalkLanes::Told> told;

    /// The same talk of many pairs side by side: lanes of one value have less to look up.
    void by_talk();
    void find_paths();
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

/// Whether every row is an interval long and of every column a value is known.
bool is_regular(const Talk& talk) {
    return talk.ms.empty() && std::all_of(talk.values.begin(), talk.values.end(),
                                          [](std::uint16_t value) { return value < kNothing; });
}

/// One after the other: talks with gaps and times of their own, and all where this processor has no
/// lanes. The reference for those.
TalkLikelihood replayed(const Model& model, Codes& codes, const Talk& talk, const Pair& partners,
                        const std::array<double, 2>& rise) {
    codes.partners = partners;
    Replayed all;
    TalkLikelihood out{kNever, kNever};
    if (const Fault fault = replay(model, codes, talk, all)) {
        if (fault.status != Status::state) raise_fault(fault);
        return out;  // what was observed cannot be
    }
    out = {0, all.log_likelihood};
    const std::size_t columns = codes.columns.size();
    for (std::size_t k = 0; k < columns; ++k) out.first += all.log_probability[k];
    for (std::size_t k = 0; k < talk.values.size(); ++k) {
        const Codes::Column& column = codes.columns[k % columns];
        const double by = rise[at(column.seat)];
        const std::size_t row = k / columns;
        if (by == 0 || column.values.size() != 2 || talk.values[k] >= kNothing) continue;
        const double by_time = std::log(with_time(std::exp(all.log_probability[k]), by, row,
                                                  talk.intervals(), talk.values[k] != 0));
        if (row == 0) out.first += by_time;
        if (talk.counts(row)) out.rest += by_time;
    }
    return out;
}

std::size_t counted(const Talk& talk) {
    std::size_t n = 0;
    for (std::size_t t = 0; t < talk.intervals(); ++t) n += talk.counts(t);
    return n;
}

}  // namespace

void Likelihood::Ready::by_talk() {
    order.resize(observed.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        return std::less<>()(observed[i].values, observed[j].values);
    });
    const std::vector<ObservedTalk> talks_before = observed;
    const std::vector<std::size_t> place_before = place;
    for (std::size_t i = 0; i < order.size(); ++i) {
        observed[i] = talks_before[order[i]];
        place[i] = place_before[order[i]];
    }
}

/// Where all talks are regular and nothing is known of who had them, beside what is asked.
void Likelihood::Ready::find_paths() {
    if (!std::all_of(talks.begin(), talks.end(),
                     [](const Talk& talk) { return is_regular(talk) && talk.known.empty(); }))
        return;
    talk_of.resize(talks.size());
    std::iota(talk_of.begin(), talk_of.end(), std::size_t{0});
    std::sort(talk_of.begin(), talk_of.end(),
              [&](std::size_t i, std::size_t k) { return talks[i].values < talks[k].values; });
    std::vector<std::span<const std::uint16_t>> values;
    for (const std::size_t talk : talk_of) values.push_back(talks[talk].values);
    paths = paths_of(values);
}

Likelihood::Likelihood(const Codes& codes, std::span<const Talk> talks)
    : ready_(std::make_unique<Ready>()) {
    const RoundToNearest rounding;
    for (const Talk& talk : talks) check(Model::standard(), codes, talk);
    ready_->codes = codes;
    ready_->talks.assign(talks.begin(), talks.end());
    ready_->columns = columns_of(codes);
    if (talks.empty() || !observes_in_lanes()) return;
    ready_->lanes.emplace(ready_->columns);
    ready_->find_paths();
}
Likelihood::~Likelihood() = default;
Likelihood::Likelihood(Likelihood&&) noexcept = default;
Likelihood& Likelihood::operator=(Likelihood&&) noexcept = default;

std::size_t Likelihood::talks() const noexcept { return ready_->talks.size(); }
std::size_t Likelihood::transitions(std::size_t talk) const noexcept {
    return talk < ready_->talks.size() ? counted(ready_->talks[talk]) : 0;
}
std::size_t Likelihood::transitions() const noexcept {
    std::size_t sum = 0;
    for (const Talk& talk : ready_->talks) sum += counted(talk);
    return sum;
}

void Likelihood::rise(const std::array<double, 2>& by) noexcept {
    ready_->rise = by;
    if (ready_->lanes) ready_->lanes->rise(by);
}

Fault Likelihood::make(const Codes& codes, std::span<const Talk> talks,
                       std::optional<Likelihood>& out) noexcept {
    return caught([&] { out.emplace(codes, talks); });
}

void Likelihood::ask(const Model& model, std::span<const Asked> asked,
                     std::span<TalkLikelihood> told, const Watcher& watched) {
    Ready& r = *ready_;
    if (asked.size() != told.size()) {
        raise_fault(fault(Status::argument, "{} talks are asked about and {} told", asked.size(),
                          told.size()));
    }
    r.begun.clear();
    r.begun.reserve(asked.size());
    r.observed.clear();
    r.place.clear();
    const Pair* before = nullptr;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Asked& one = asked[i];
        if (r.talks.empty()) raise_fault(fault(Status::argument, "there are no talks to ask for"));
        throw_if(check_count("talk", one.talk, 0, r.talks.size() - 1));
        const Talk& talk = r.talks[one.talk];
        if (!r.lanes || !is_regular(talk)) {
            if (watched.stopped()) throw_if(stopped_after(i, asked.size(), "talks"));
            told[i] = replayed(model, r.codes, talk, *one.traits, r.rise);
            watched.add(1);
            continue;
        }
        if (one.traits != before || !talk.known.empty())
            r.begun.push_back(begin(model, r.codes, talk, *one.traits));
        before = talk.known.empty() ? one.traits : nullptr;
        r.observed.push_back({&r.begun.back(), talk.values.data(), talk.values.size()});
        r.place.push_back(i);
    }
    if (asked.size() > r.talks.size()) r.by_talk();
    if (r.lanes) r.lanes->prepare(model);
    for (std::size_t i = 0; i < r.observed.size(); i += kBlockCouples) {
        if (watched.stopped()) throw_if(stopped_after(i, asked.size(), "talks"));
        const std::size_t n = std::min(kBlockCouples, r.observed.size() - i);
        const std::span<ObservedTalk> block(r.observed.data() + i, n);
        r.lanes->observe(block);
        for (std::size_t k = 0; k < n; ++k) told[r.place[i + k]] = {block[k].first, block[k].rest};
        watched.add(n);
    }
}

/// As many as fill the lanes walk the paths of all talks together; the rest is asked one by one.
void Likelihood::ask(const Model& model, std::span<const Pair> pairs,
                     std::span<TalkLikelihood> told, const Watcher& watched) {
    Ready& r = *ready_;
    if (pairs.size() * talks() != told.size()) {
        raise_fault(fault(Status::argument,
                          "{} pairs with {} talks each are asked about and {} told", pairs.size(),
                          talks(), told.size()));
    }
    std::size_t done = 0;
    if (!r.paths.empty()) r.lanes->prepare(model);
    while (!r.paths.empty() && pairs.size() - done > r.lanes->at_once() / 2) {
        if (watched.stopped()) throw_if(stopped_after(done * talks(), told.size(), "talks"));
        const std::size_t n = std::min(r.lanes->at_once(), pairs.size() - done);
        r.begun.clear();
        for (std::size_t i = 0; i < n; ++i)
            r.begun.push_back(begin(model, r.codes, r.talks.front(), pairs[done + i]));
        r.told.resize(r.paths.size() * n);
        r.lanes->observe(r.begun, r.paths, r.told);
        for (std::size_t p = 0; p < r.paths.size(); ++p) {
            for (std::size_t i = 0; i < n; ++i) {
                const TalkLanes::Told& one = r.told[p * n + i];
                told[(done + i) * talks() + r.talk_of[p]] = {one.first, one.rest};
            }
        }
        done += n;
        watched.add(n * talks());
    }
    std::vector<Asked> asked;
    for (const Pair& pair : pairs.subspan(done))
        for (std::size_t t = 0; t < talks(); ++t) asked.push_back({t, &pair});
    ask(model, asked, told.subspan(done * talks()), watched);
}

Fault Likelihood::of(const Model& model, std::span<const Pair> pairs,
                     std::span<TalkLikelihood> told, const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    return caught([&] { ask(model, pairs, told, watched); });
}

Fault Likelihood::of(const Model& model, std::span<const Asked> asked,
                     std::span<TalkLikelihood> told, const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    return caught([&] { ask(model, asked, told, watched); });
}

Fault Likelihood::of(const Model& model, const Pair& traits, std::span<TalkLikelihood> told,
                     const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    return caught([&] {
        std::vector<Asked> all(talks());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = {i, &traits};
        ask(model, all, told, watched);
    });
}

Fault Likelihood::sums(const Model& model, std::span<const Pair> pairs, std::span<double> out,
                       const Watcher& watched) noexcept {
    const RoundToNearest rounding;
    return caught([&] {
        if (pairs.size() != out.size()) {
            raise_fault(fault(Status::argument, "{} pairs are asked about and {} sums told",
                              pairs.size(), out.size()));
        }
        std::vector<TalkLikelihood> told(pairs.size() * talks());
        ask(model, pairs, told, watched);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            double sum = 0;
            for (std::size_t t = 0; t < talks(); ++t) sum += told[i * talks() + t].rest;
            out[i] = sum;
        }
    });
}
Fault Likelihood::sum(const Model& model, const Pair& traits, double& out,
                      const Watcher& watched) noexcept {
    return sums(model, {&traits, 1}, {&out, 1}, watched);
}
double Likelihood::sum(const Model& model, const Pair& traits, const Watcher& watched) {
    const RoundToNearest rounding;
    double out = 0;
    throw_if(sum(model, traits, out, watched));
    return rounding.pass(out);
}

}  // namespace pursuit

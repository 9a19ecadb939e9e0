#include "fit/evidence.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <limits>
#include <thread>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Gauss and Hermite's three points, for a normal variable; right for polynomials up to the fifth
/// degree in either direction.
constexpr std::size_t kAlong = 3, kNodes = kAlong * kAlong;
constexpr double kFar = 1.7320508075688772;
constexpr double kPoints[kAlong] = {-kFar, 0, kFar};
constexpr double kWeights[kAlong] = {1.0 / 6, 2.0 / 3, 1.0 / 6};

std::vector<Talk> first_intervals(std::span<const Talk> talks, std::size_t columns) {
    std::vector<Talk> out(talks.begin(), talks.end());
    for (Talk& talk : out) {
        talk.times.resize(1);
        talk.values.resize(columns);
    }
    return out;
}

}  // namespace

double log_sum(std::span<const double> x) noexcept {
    double most = kNever;
    for (const double each : x) most = std::max(most, each);
    if (!(most > kNever)) return kNever;
    double sum = 0;
    for (const double each : x) sum += std::exp(each - most);
    return most + std::log(sum);
}

Evidence::Evidence(const Codes& codes, std::span<const Talk> talks,
                   std::vector<Parameter> parameters, std::optional<Trait> differs,
                   unsigned threads, const Watcher& watched)
    : parameters_(std::move(parameters)), differs_(differs), watched_(watched) {
    standard_ = {codes.tables, codes.partners, 0, 0};
    if (differs_) {
        for (Parameter& p : spread_of(*differs_)) parameters_.push_back(std::move(p));
    }
    for (const Talk& talk : talks) transitions_.push_back(talk.intervals() - 1);
    for (const Parameter& p : parameters_) one_model_ = one_model_ && !p.of_model();
    if (one_model_) model_ = std::make_unique<Model>(codes.tables);
    const std::vector<Talk> firsts = first_intervals(talks, codes.columns.size());
    for (unsigned i = 0; i < std::max(1u, threads); ++i)
        workers_.push_back({Likelihood(codes, talks), Likelihood(codes, firsts), {}, {}, {}});
    forget();
}

void Evidence::forget() { places_.assign(talks(), {}); }

Setting Evidence::setting(std::span<const double> point) const {
    Setting setting = standard_;
    for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].put(point[i], setting);
    bring_back(setting.tables);
    return setting;
}

Evidence::Node Evidence::node(std::size_t talk, std::size_t i) const {
    const Place& p = places_[talk];
    const double s = kPoints[i % kAlong], t = kPoints[i / kAlong];
    const double x = p.middle[0] + p.a * s, y = p.middle[1] + p.ba * s + p.b * t;
    const double weight = std::log(kWeights[i % kAlong] * kWeights[i / kAlong] * p.a * p.b);
    return {{x, y}, weight + 0.5 * (s * s + t * t - x * x - y * y)};
}

/// z: of seat a, and of what b's difference has beside what it shares with a's.
Pair Evidence::pair(const Setting& setting, const std::array<double, 2>& z) const {
    Pair out = setting.partners;
    if (!differs_) return out;
    const double r = setting.alike, most = static_cast<double>(range(*differs_)[1]);
    const std::array<double, 2> away{z[0], r * z[0] + std::sqrt(1 - r * r) * z[1]};
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const Traits& traits = out[seat];
        const double middle =
            std::clamp(static_cast<double>(get(traits, {}, *differs_)) / most, 0.01, 0.99);
        const double spread = setting.deviation / most / (middle * (1 - middle));
        const double x = logit(middle, 1) + spread * away[seat];
        set(out[seat], *differs_, static_cast<float>(unlogit(x, most)));
    }
    return out;
}

void Evidence::nodes(Worker& w, const Point& point, std::vector<double>& shares) const {
    const Setting setting = this->setting(point);
    const Model model(setting.tables);
    w.pairs.resize(talks() * kNodes);
    w.asked.resize(talks() * kNodes);
    w.told.resize(talks() * kNodes);
    shares.resize(talks() * kNodes);
    for (std::size_t i = 0; i < w.asked.size(); ++i) {
        w.pairs[i] = pair(setting, node(i / kNodes, i % kNodes).z);
        w.asked[i] = {i / kNodes, &w.pairs[i]};
    }
    w.whole.of(model, w.asked, w.told);
    for (std::size_t i = 0; i < w.asked.size(); ++i) {
        shares[i] = node(i / kNodes, i % kNodes).log_weight + w.told[i].first + w.told[i].rest;
    }
}

void Evidence::one(Worker& w, const Point& point, std::vector<double>& out) const {
    const Setting setting = this->setting(point);
    out.resize(talks());
    if (!differs_) {
        const Model model(setting.tables);
        w.told.resize(talks());
        w.whole.of(model, setting.partners, w.told);
        for (std::size_t i = 0; i < talks(); ++i) out[i] = w.told[i].rest;
        return;
    }
    std::vector<double> shares;
    nodes(w, point, shares);
    const Model model(setting.tables);
    // Of the first interval alone, where nothing is known of a couple: the same for all of them.
    std::vector<double> firsts(talks() * kNodes);
    std::vector<TalkLikelihood> told(talks());
    for (std::size_t k = 0; k < kNodes; ++k) {
        const double x = kPoints[k % kAlong], y = kPoints[k / kAlong];
        const Pair who = pair(setting, {x, y});
        w.first.of(model, who, told);
        const double weight = std::log(kWeights[k % kAlong] * kWeights[k / kAlong]);
        for (std::size_t i = 0; i < talks(); ++i) firsts[i * kNodes + k] = weight + told[i].first;
    }
    for (std::size_t i = 0; i < talks(); ++i) {
        out[i] = log_sum({&shares[i * kNodes], kNodes}) - log_sum({&firsts[i * kNodes], kNodes});
    }
}

/// Of points that have one model and differ in the partners alone: side by side in the same lanes.
void Evidence::several(Worker& w, std::span<const Point> points,
                       std::span<std::vector<double>> out) const {
    w.pairs.resize(points.size());
    w.asked.resize(points.size() * talks());
    w.told.resize(w.asked.size());
    for (std::size_t k = 0; k < points.size(); ++k) {
        w.pairs[k] = setting(points[k]).partners;
        for (std::size_t i = 0; i < talks(); ++i) w.asked[k * talks() + i] = {i, &w.pairs[k]};
    }
    w.whole.of(*model_, w.asked, w.told);
    for (std::size_t k = 0; k < points.size(); ++k) {
        out[k].resize(talks());
        for (std::size_t i = 0; i < talks(); ++i) out[k][i] = w.told[k * talks() + i].rest;
    }
}

Evidence::Rows Evidence::of(std::span<const Point> points) {
    Rows rows(points.size(), std::vector<double>(talks(), kNever));
    const std::size_t threads = std::min(workers_.size(), points.size());
    const bool together = one_model_ && !differs_;
    const std::size_t each =
        together ? (points.size() + threads - 1) / std::max<std::size_t>(1, threads) : 1;
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> wrong(threads);
    const auto work = [&](std::size_t thread) {
        const RoundToNearest rounding;
        try {
            for (;;) {
                const std::size_t i = next.fetch_add(each);
                if (i >= points.size() || watched_.stopped()) return;
                const std::size_t n = std::min(each, points.size() - i);
                if (together) {
                    several(workers_[thread], points.subspan(i, n), std::span(rows).subspan(i, n));
                } else {
                    one(workers_[thread], points[i], rows[i]);
                }
                watched_.add(n);
            }
        } catch (...) {
            wrong[thread] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work, i);
        if (threads > 0) work(0);
    }
    for (const std::exception_ptr& error : wrong) {
        if (error) std::rethrow_exception(error);
    }
    done_ += points.size();
    return rows;
}

std::vector<std::array<double, 2>> Evidence::adapt(const Point& point) {
    std::vector<std::array<double, 2>> left;
    if (!differs_) return left;
    std::vector<double> shares;
    for (int round = 0; round < 3; ++round) {
        nodes(workers_.front(), point, shares);
        left.assign(talks(), {1, 1});
        for (std::size_t i = 0; i < talks(); ++i) {
            const double whole = log_sum({&shares[i * kNodes], kNodes});
            if (!(whole > kNever)) continue;
            std::array<double, 2> mean{};
            double xx = 0, xy = 0, yy = 0;
            for (std::size_t k = 0; k < kNodes; ++k) {
                const auto z = node(i, k).z;
                const double share = std::exp(shares[i * kNodes + k] - whole);
                mean[0] += share * z[0];
                mean[1] += share * z[1];
                xx += share * z[0] * z[0];
                xy += share * z[0] * z[1];
                yy += share * z[1] * z[1];
            }
            xx = std::max(xx - mean[0] * mean[0], 0.01);
            yy = std::max(yy - mean[1] * mean[1], 0.01);
            xy -= mean[0] * mean[1];
            const double r = setting(point).alike, rest = std::sqrt(1 - r * r);
            left[i] = {xx, r * r * xx + 2 * r * rest * xy + rest * rest * yy};
            Place& p = places_[i];
            p.middle = mean;
            p.a = std::sqrt(xx);
            p.ba = xy / p.a;
            p.b = std::sqrt(std::max(yy - p.ba * p.ba, 0.01));
        }
        ++done_;
    }
    return left;
}

std::vector<Pair> Evidence::partners(const Point& point,
                                     std::span<const std::array<double, 2>> away) const {
    const Setting setting = this->setting(point);
    std::vector<Pair> out;
    for (std::size_t i = 0; i < talks(); ++i)
        out.push_back(pair(setting, away.empty() ? places_[i].middle : away[i]));
    return out;
}

}  // namespace pursuit

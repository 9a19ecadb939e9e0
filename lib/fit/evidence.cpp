#include "fit/evidence.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/thread.hpp"

namespace pursuit {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Where two independent normal variables are looked at, and with which weight: right for polynomials of
/// both up to the seventh degree, with twelve points (Stroud 1971, E2 of r squared, 7-1). Three points
/// along either are of the fifth, and lose up to 3 of 2,364 nats where people differ much (64 talks,
/// against fifteen points along either), which makes them look more alike than they are.
struct Look {
    double x, y, weight;
};
constexpr double kFar = 2.449489742783178, kNear = 0.7569339580671207, kApart = 1.9816788294587098;
constexpr double kOfFar = 1.0 / 36, kOfNear = 0.21049191011110177, kOfApart = 0.011730312111120453;
constexpr Look kLooks[] = {
    {kFar, 0, kOfFar},           {-kFar, 0, kOfFar},          {0, kFar, kOfFar},
    {0, -kFar, kOfFar},          {kNear, kNear, kOfNear},     {kNear, -kNear, kOfNear},
    {-kNear, kNear, kOfNear},    {-kNear, -kNear, kOfNear},   {kApart, kApart, kOfApart},
    {kApart, -kApart, kOfApart}, {-kApart, kApart, kOfApart}, {-kApart, -kApart, kOfApart}};
constexpr std::size_t kNodes = std::size(kLooks);

constexpr bool has_mean(double meant, int by_x, int by_y) {
    double sum = 0;
    for (const Look& look : kLooks) {
        double each = look.weight;
        for (int i = 0; i < by_x; ++i) each *= look.x;
        for (int i = 0; i < by_y; ++i) each *= look.y;
        sum += each;
    }
    return sum - meant < 1e-12 && meant - sum < 1e-12;
}
static_assert(has_mean(1, 0, 0) && has_mean(1, 2, 0) && has_mean(1, 2, 2) && has_mean(3, 0, 4) &&
              has_mean(3, 4, 2) && has_mean(15, 6, 0) && has_mean(0, 5, 1));

std::vector<Talk> first_intervals(std::span<const Talk> talks, std::size_t columns) {
    std::vector<Talk> out(talks.begin(), talks.end());
    for (Talk& talk : out) {
        talk.times.resize(1);
        if (!talk.ms.empty()) talk.ms.resize(1);
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
    standard_ = {codes.tables, codes.partners};
    if (differs_) {
        for (Parameter& p : spread_of(*differs_)) parameters_.push_back(std::move(p));
    }
    for (const Talk& talk : talks) {
        std::size_t n = 0;
        for (std::size_t t = 0; t < talk.intervals(); ++t) n += talk.counts(t);
        transitions_.push_back(std::max<std::size_t>(n, 1));
        all_transitions_ += transitions_.back();
    }
    for (const Parameter& p : parameters_) one_model_ = one_model_ && !p.of_model();
    if (one_model_) model_ = std::make_unique<Model>(codes.tables);
    const std::vector<Talk> firsts = first_intervals(talks, codes.columns.size());
    for (unsigned i = 0; i < std::max(1u, threads); ++i)
        workers_.push_back({Likelihood(codes, talks), Likelihood(codes, firsts), {}, {}, {}});
    told_.assign(talks.size(), {});
}

Setting Evidence::setting(std::span<const double> point) const {
    Setting setting = standard_;
    for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].put(point[i], setting);
    bring_back(setting.tables);
    return setting;
}

Evidence::People Evidence::people(const Setting& setting) const {
    People out{{}, 0, std::clamp(setting.alike, -0.999, 0.999)};
    const double most = static_cast<double>(range(*differs_)[1]);
    double slope = 0;  // of the logit, mean of both
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const double trait = static_cast<double>(get(setting.partners[seat], {}, *differs_));
        const double share = std::clamp(trait / most, 0.01, 0.99);
        out.middle[seat] = logit(share, 1);
        slope += 0.5 / (share * (1 - share));
    }
    out.deviation = setting.deviation / most * slope;
    return out;
}

Evidence::Node Evidence::node(const People& people, const Place& p, std::size_t i) {
    const auto [s, t, share] = kLooks[i];
    const std::array<double, 2> at{p.middle[0] + p.a * s, p.middle[1] + p.ba * s + p.b * t};
    const double x = (at[0] - people.middle[0]) / people.deviation;
    const double y = (at[1] - people.middle[1]) / people.deviation;
    const double r = people.alike, rest = 1 - r * r;
    const double apart = (x * x - 2 * r * x * y + y * y) / rest;
    const double widths = p.a * p.b / (people.deviation * people.deviation * std::sqrt(rest));
    const double weight = std::log(share * widths);
    return {at, weight + 0.5 * (s * s + t * t - apart)};
}

Pair Evidence::pair_at(const Setting& setting, const std::array<double, 2>& at) const {
    Pair out = setting.partners;
    const double most = static_cast<double>(range(*differs_)[1]);
    for (std::size_t seat = 0; seat < 2; ++seat)
        set(out[seat], *differs_, static_cast<float>(unlogit(at[seat], most)));
    return out;
}

std::array<double, 2> Evidence::drawn(const People& p, const std::array<double, 2>& z) {
    const double other = p.alike * z[0] + std::sqrt(1 - p.alike * p.alike) * z[1];
    return {p.middle[0] + p.deviation * z[0], p.middle[1] + p.deviation * other};
}

void Evidence::nodes(Worker& w, const Model& model, const Setting& setting, const People& people,
                     std::span<const Place> places, std::vector<double>& shares) const {
    w.pairs.resize(talks() * kNodes);
    w.asked.resize(talks() * kNodes);
    w.told.resize(talks() * kNodes);
    shares.resize(talks() * kNodes);
    for (std::size_t i = 0; i < w.asked.size(); ++i) {
        const Node at = node(people, places[i / kNodes], i % kNodes);
        shares[i] = at.log_weight;
        w.pairs[i] = pair_at(setting, at.at);
        w.asked[i] = {i / kNodes, &w.pairs[i]};
    }
    w.whole.rise(setting.rise);
    throw_if(w.whole.of(model, w.asked, w.told));
    for (std::size_t i = 0; i < shares.size(); ++i) shares[i] += w.told[i].first + w.told[i].rest;
}

std::vector<double> Evidence::firsts(Worker& w, const Model& model, const Setting& setting) const {
    const People people = this->people(setting);
    std::vector<double> shares(talks() * kNodes), out(talks());
    std::vector<TalkLikelihood> told(talks());
    w.first.rise(setting.rise);
    for (std::size_t k = 0; k < kNodes; ++k) {
        const auto [x, y, share] = kLooks[k];
        const Pair pair = pair_at(setting, drawn(people, {x, y}));
        throw_if(w.first.of(model, pair, told));
        const double weight = std::log(share);
        for (std::size_t i = 0; i < talks(); ++i) shares[i * kNodes + k] = weight + told[i].first;
    }
    for (std::size_t i = 0; i < talks(); ++i) out[i] = log_sum({&shares[i * kNodes], kNodes});
    return out;
}

/// A step at a time: between points that lie too wide, the highest one is all that is seen.
void Evidence::respace(const People& people, std::span<const double> shares,
                       std::vector<Place>& places) const {
    for (std::size_t i = 0; i < talks(); ++i) {
        const double whole = log_sum(shares.subspan(i * kNodes, kNodes));
        if (!(whole > kNever)) continue;
        Place& p = places[i];
        std::array<double, 2> mean{};
        double xx = 0, xy = 0, yy = 0;
        for (std::size_t k = 0; k < kNodes; ++k) {
            const auto at = node(people, p, k).at;
            const double share = std::exp(shares[i * kNodes + k] - whole);
            const double x = at[0] - p.middle[0], y = at[1] - p.middle[1];
            mean[0] += share * x;
            mean[1] += share * y;
            xx += share * x * x;
            xy += share * x * y;
            yy += share * y * y;
        }
        xx = std::max(xx - mean[0] * mean[0], 0.0);
        yy = std::max(yy - mean[1] * mean[1], 0.0);
        xy -= mean[0] * mean[1];
        const double a = std::clamp(std::sqrt(xx), 0.5 * p.a, 2 * p.a);
        const double most = 0.95 * std::sqrt(yy), ba = std::clamp(xy / a, -most, most);
        const double b = std::sqrt(std::max(yy - ba * ba, 0.0));
        p = {{p.middle[0] + mean[0], p.middle[1] + mean[1]},
             a,
             ba,
             std::clamp(b, 0.5 * p.b, 2 * p.b)};
    }
}

Place Evidence::place(const People& people, const Told& told) {
    const double r = people.alike, v = people.deviation * people.deviation * (1 - r * r);
    const double aa = told.aa + 1 / v, ab = told.ab - r / v, bb = told.bb + 1 / v;
    const auto& m = people.middle;
    const double x = told.pull[0] + (m[0] - r * m[1]) / v;
    const double y = told.pull[1] + (m[1] - r * m[0]) / v;
    const double by = aa * bb - ab * ab;
    Place p;
    p.middle = {(bb * x - ab * y) / by, (aa * y - ab * x) / by};
    p.a = std::sqrt(bb / by);
    p.ba = -ab / by / p.a;
    p.b = std::sqrt(std::max(aa / by - p.ba * p.ba, 1e-12));
    return p;
}

void Evidence::one(Worker& w, const Spot& point, std::vector<double>& out) const {
    const Setting setting = this->setting(point);
    const Model model(setting.tables);
    out.resize(talks());
    if (!differs_) {
        w.told.resize(talks());
        w.whole.rise(setting.rise);
        throw_if(w.whole.of(model, setting.partners, w.told));
        for (std::size_t i = 0; i < talks(); ++i) out[i] = w.told[i].rest;
        return;
    }
    const People people = this->people(setting);
    std::vector<Place> places;
    for (const Told& told : told_) places.push_back(place(people, told));
    std::vector<double> shares;
    nodes(w, model, setting, people, places, shares);
    const std::vector<double> first = firsts(w, model, setting);
    for (std::size_t i = 0; i < talks(); ++i) {
        const double all = log_sum({&shares[i * kNodes], kNodes});
        out[i] = all > kNever ? all - first[i] : kNever;  // not even the first may be possible
    }
}

/// Of points that have one model and differ in the partners alone: side by side in the same lanes.
void Evidence::several(Worker& w, std::span<const Spot> points,
                       std::span<std::vector<double>> out) const {
    w.pairs.resize(points.size());
    w.told.resize(points.size() * talks());
    for (std::size_t k = 0; k < points.size(); ++k) w.pairs[k] = setting(points[k]).partners;
    throw_if(w.whole.of(*model_, w.pairs, w.told));
    for (std::size_t k = 0; k < points.size(); ++k) {
        out[k].resize(talks());
        for (std::size_t i = 0; i < talks(); ++i) out[k][i] = w.told[k * talks() + i].rest;
    }
}

/// Transitions, of all points, from which on other threads are started.
constexpr std::size_t kWorthHelp = 2000;

Evidence::Rows Evidence::of(std::span<const Spot> points) {
    Rows rows(points.size(), std::vector<double>(talks(), kNever));
    // A helper costs more to start than a small study takes.
    const bool alone = points.size() * all_transitions_ < kWorthHelp;
    const std::size_t threads = std::min(alone ? 1 : workers_.size(), points.size());
    const bool together = one_model_ && !differs_;
    const std::size_t each =
        together ? (points.size() + threads - 1) / std::max<std::size_t>(1, threads) : 1;
    std::atomic<std::size_t> next{0};
    std::vector<Fault> wrong(threads);
    const auto work = [&](std::size_t thread) {
        wrong[thread] = caught([&] {
            const RoundToNearest rounding;
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
        });
    };
    if (threads > 0) {
        Helpers others(threads);
        for (std::size_t i = 1; i < threads; ++i) others.start([&work, i] { work(i); });
        work(0);
    }
    for (const Fault& fault : wrong) throw_if(fault);
    done_ += points.size();
    return rows;
}

/// Looked for among people who differ more than any do, so that a talk is what decides.
std::vector<std::array<double, 2>> Evidence::adapt(const Spot& point) {
    std::vector<std::array<double, 2>> left;
    if (!differs_) return left;
    constexpr double kWide = 1.5;
    const Setting setting = this->setting(point);
    const Model model(setting.tables);
    const People real = people(setting);
    const People wide{real.middle, kWide, 0};
    std::vector<Place> places(talks(), {wide.middle, kWide, 0, kWide});
    std::vector<double> shares;
    for (int round = 0; round < 5; ++round) {
        nodes(workers_.front(), model, setting, wide, places, shares);
        respace(wide, shares, places);
        ++done_;
    }
    for (std::size_t i = 0; i < talks(); ++i) {
        const Place& p = places[i];
        const double by = p.a * p.a * p.b * p.b, least = 1e-3, known = 1 / (kWide * kWide);
        const double aa = (p.ba * p.ba + p.b * p.b) / by, ab = -p.a * p.ba / by,
                     bb = p.a * p.a / by;
        Told& told = told_[i];
        told.aa = std::max(aa - known, least);
        told.bb = std::max(bb - known, least);
        const double most = 0.95 * std::sqrt(told.aa * told.bb);
        told.ab = std::clamp(ab, -most, most);
        told.pull = {told.aa * p.middle[0] + told.ab * p.middle[1],
                     told.ab * p.middle[0] + told.bb * p.middle[1]};
        const Place with = place(real, told);
        const double v = real.deviation * real.deviation;
        left.push_back({with.a * with.a / v, (with.ba * with.ba + with.b * with.b) / v});
    }
    return left;
}

std::vector<Pair> Evidence::partners(const Spot& point,
                                     std::span<const std::array<double, 2>> away) const {
    const Setting setting = this->setting(point);
    std::vector<Pair> out(talks(), setting.partners);
    for (std::size_t i = 0; i < talks() && differs_; ++i) {
        const People all = people(setting);
        out[i] = pair_at(setting, away.empty() ? place(all, told_[i]).middle : drawn(all, away[i]));
    }
    return out;
}

}  // namespace pursuit

#include "fit/climb.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/estimate.hpp"

namespace pursuit {
namespace {

/// How a cloud of points moves up: it follows where its better half lies, and takes the shape of the
/// steps that helped (matrix adaptation evolution strategy: Beyer & Sendhoff 2017, whose names these are).
/// It looks at the order of heights alone, so that ledges do not hold it.
class Cloud {
public:
    Cloud(const Heights& heights, const Spot& from, double reach, std::uint64_t seed)
        : heights_(heights), dice_(seed, 4), n_(from.size()), middle_(from), sigma_(reach) {
        const auto n = static_cast<double>(n_);
        points_ = 6 + n_;
        double sum = 0, squares = 0;
        for (std::size_t k = 0; k < points_ / 2; ++k) {
            weight_.push_back(std::log((static_cast<double>(points_) + 1) / 2) -
                              std::log(static_cast<double>(k) + 1));
            sum += weight_.back();
        }
        for (double& w : weight_) w /= sum, squares += w * w;
        mass_ = 1 / squares;
        c_path_ = (mass_ + 2) / (n + mass_ + 5);
        c_one_ = 2 / ((n + 1.3) * (n + 1.3) + mass_);
        c_rank_ = std::min(1 - c_one_, 2 * (mass_ - 2 + 1 / mass_) / ((n + 2) * (n + 2) + mass_));
        usual_ = std::sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
        path_.assign(n_, 0.0);
        shape_.assign(n_, Spot(n_, 0.0));
        for (std::size_t i = 0; i < n_; ++i) shape_[i][i] = 1;
        best_ = {from, heights_({&from, 1}).front(), 1};
    }

    const Top& best() const { return best_; }
    std::size_t points() const { return points_; }
    /// All of it within `by`, and no wider than what tells nothing.
    bool flat(double by) const { return range_ < by || sigma_ < 1e-4; }

    void step() {
        std::vector<Spot> z(points_, Spot(n_)), d(points_, Spot(n_, 0.0)), x(points_, middle_);
        for (std::size_t k = 0; k < points_; ++k) {
            for (double& each : z[k]) each = dice_.gauss();
            for (std::size_t i = 0; i < n_; ++i) {
                for (std::size_t j = 0; j < n_; ++j) d[k][i] += shape_[i][j] * z[k][j];
                x[k][i] += sigma_ * d[k][i];
            }
        }
        const std::vector<double> height = heights_(x);
        std::vector<std::size_t> order(points_);
        for (std::size_t k = 0; k < points_; ++k) order[k] = k;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t i, std::size_t j) { return height[i] > height[j]; });
        best_.asked += points_;
        if (height[order[0]] > best_.height)
            best_.point = x[order[0]], best_.height = height[order[0]];
        range_ = height[order[0]] - height[order[weight_.size() - 1]];
        follow(order, z, d);
    }

private:
    void follow(const std::vector<std::size_t>& order, const std::vector<Spot>& z,
                const std::vector<Spot>& d) {
        Spot mean(n_, 0.0);
        std::vector<Spot> turn(n_, Spot(n_, 0.0));
        for (std::size_t k = 0; k < weight_.size(); ++k) {
            const Spot& zk = z[order[k]];
            for (std::size_t i = 0; i < n_; ++i) {
                mean[i] += weight_[k] * zk[i];
                middle_[i] += sigma_ * weight_[k] * d[order[k]][i];
                for (std::size_t j = 0; j < n_; ++j)
                    turn[i][j] += 0.5 * c_rank_ * weight_[k] * zk[i] * zk[j];
            }
        }
        double length = 0;
        for (std::size_t i = 0; i < n_; ++i) {
            path_[i] =
                (1 - c_path_) * path_[i] + std::sqrt(mass_ * c_path_ * (2 - c_path_)) * mean[i];
            length += path_[i] * path_[i];
        }
        for (std::size_t i = 0; i < n_; ++i) {
            for (std::size_t j = 0; j < n_; ++j) turn[i][j] += 0.5 * c_one_ * path_[i] * path_[j];
            turn[i][i] += 1 - 0.5 * (c_one_ + c_rank_);
        }
        std::vector<Spot> next(n_, Spot(n_, 0.0));
        for (std::size_t i = 0; i < n_; ++i) {
            for (std::size_t k = 0; k < n_; ++k) {
                for (std::size_t j = 0; j < n_; ++j) next[i][j] += shape_[i][k] * turn[k][j];
            }
        }
        shape_ = std::move(next);
        const double damped =
            1 + c_path_ +
            2 * std::max(0.0, std::sqrt((mass_ - 1) / (static_cast<double>(n_) + 1)) - 1);
        sigma_ *= std::exp(std::min(1.0, c_path_ / damped * (std::sqrt(length) / usual_ - 1)));
    }

    const Heights& heights_;
    Dice dice_;
    std::size_t n_, points_;
    Spot middle_, path_;
    double sigma_, mass_, c_path_, c_one_, c_rank_, usual_, range_ = 1e300;
    std::vector<double> weight_;
    std::vector<Spot> shape_;
    Top best_;
};

std::size_t chains_of(std::size_t dimensions) {
    return std::max<std::size_t>(16, 2 * dimensions + 4) & ~std::size_t{1};
}

/// As many again, thrown away before.
std::size_t rounds_of(std::size_t chains, std::size_t count) {
    return 2 * ((count + chains - 1) / chains);
}

double unrest_of(const std::vector<Spot>& points, std::size_t chains) {
    const std::size_t rounds = points.size() / chains, dimensions = points.front().size();
    double most = 1;
    for (std::size_t i = 0; i < dimensions; ++i) {
        Moments between;
        double within = 0;
        for (std::size_t c = 0; c < chains; ++c) {
            Moments one;
            for (std::size_t k = 0; k < rounds; ++k) one.add(points[k * chains + c][i]);
            between.add(one.mean);
            if (one.n > 1) within += one.squares / (one.n - 1) / static_cast<double>(chains);
        }
        const double apart = between.squares / static_cast<double>(chains - 1);
        if (within > 0) most = std::max(most, std::sqrt(1 + apart / within));
    }
    return most;
}

}  // namespace

Top climb(const Heights& heights, const Spot& from, double reach, double flat, std::uint64_t most,
          std::uint64_t seed) {
    Cloud cloud(heights, from, reach, seed);
    while (!cloud.flat(flat) && cloud.best().asked + cloud.points() <= most) cloud.step();
    return cloud.best();
}

std::uint64_t draws_cost(std::size_t dimensions, std::size_t count) noexcept {
    if (count == 0) return 0;
    const std::size_t chains = chains_of(dimensions);
    return chains * (1 + rounds_of(chains, count));
}

Draws draw(const Heights& heights, const Spot& around, std::span<const double> reach,
           std::size_t count, std::uint64_t seed) {
    const std::size_t n = around.size(), chains = chains_of(n), half = chains / 2;
    const std::size_t rounds = rounds_of(chains, count);
    Dice dice(seed, 1);
    std::vector<Spot> now(chains, around);
    for (Spot& x : now) {
        for (std::size_t i = 0; i < n; ++i) x[i] += reach[i] * dice.gauss();
    }
    std::vector<double> height = heights(now);
    Draws out;
    for (std::size_t round = 0; round < rounds; ++round) {
        // A long step now and then leaps from one ledge to another.
        const double length = round % 8 == 7 ? 1 : 2.38 / std::sqrt(2.0 * static_cast<double>(n));
        for (std::size_t begin : {std::size_t{0}, half}) {
            const std::size_t others = half - begin;
            std::vector<Spot> next(now.begin() + static_cast<std::ptrdiff_t>(begin),
                                   now.begin() + static_cast<std::ptrdiff_t>(begin + half));
            for (Spot& x : next) {
                const std::size_t p = dice.below(half), q = (p + 1 + dice.below(half - 1)) % half;
                for (std::size_t i = 0; i < n; ++i) {
                    x[i] += length * (now[others + p][i] - now[others + q][i]) +
                            1e-3 * reach[i] * dice.gauss();
                }
            }
            const std::vector<double> reached = heights(next);
            for (std::size_t k = 0; k < half; ++k) {
                if (!(std::log(dice.uniform()) < reached[k] - height[begin + k])) continue;
                now[begin + k] = next[k];
                height[begin + k] = reached[k];
            }
        }
        if (2 * round >= rounds) out.points.insert(out.points.end(), now.begin(), now.end());
    }
    out.unrest = unrest_of(out.points, chains);
    return out;
}

}  // namespace pursuit

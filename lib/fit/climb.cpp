#include "fit/climb.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/estimate.hpp"

namespace pursuit {
namespace {

struct Corner {
    Spot x;
    double height = 0;
};

/// How the simplex moves; highest corner first.
class Simplex {
public:
    Simplex(const Heights& heights, const Spot& from, double reach) : heights_(heights) {
        std::vector<Spot> points(from.size() + 1, from);
        for (std::size_t i = 0; i < from.size(); ++i) points[i + 1][i] += reach;
        ask(points);
    }

    bool flat(double by) const { return corners_.front().height - corners_.back().height < by; }
    const Corner& best() const { return corners_.front(); }
    std::uint64_t asked() const { return asked_; }

    void step() {
        const std::size_t n = corners_.size() - 1;
        Spot middle(n, 0.0);
        for (std::size_t k = 0; k < n; ++k) {
            for (std::size_t i = 0; i < n; ++i)
                middle[i] += corners_[k].x[i] / static_cast<double>(n);
        }
        Corner& worst = corners_.back();
        const Corner over = along(middle, worst.x, -1);
        if (over.height > corners_.front().height) {
            const Corner far = along(middle, worst.x, -2);
            worst = far.height > over.height ? far : over;
        } else if (over.height > corners_[n - 1].height) {
            worst = over;
        } else {
            const bool outside = over.height > worst.height;
            const Corner near = along(middle, outside ? over.x : worst.x, 0.5);
            if (near.height > std::max(over.height, worst.height)) {
                worst = near;
            } else {
                shrink();
            }
        }
        sort();
    }

private:
    void ask(const std::vector<Spot>& points) {
        const std::vector<double> heights = heights_(points);
        asked_ += points.size();
        corners_.clear();
        for (std::size_t i = 0; i < points.size(); ++i) corners_.push_back({points[i], heights[i]});
        sort();
    }
    Corner along(const Spot& from, const Spot& to, double by) {
        Spot x = from;
        for (std::size_t i = 0; i < x.size(); ++i) x[i] += by * (to[i] - from[i]);
        ++asked_;
        return {x, heights_({&x, 1}).front()};
    }
    void shrink() {
        std::vector<Spot> points;
        for (const Corner& corner : corners_) {
            Spot& x = points.emplace_back(corner.x);
            for (std::size_t i = 0; i < x.size(); ++i) x[i] = 0.5 * (x[i] + corners_.front().x[i]);
        }
        ask(points);
    }
    void sort() {
        std::stable_sort(corners_.begin(), corners_.end(),
                         [](const Corner& x, const Corner& y) { return x.height > y.height; });
    }

    const Heights& heights_;
    std::vector<Corner> corners_;
    std::uint64_t asked_ = 0;
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

Top climb(const Heights& heights, const Spot& from, double reach, double flat, std::uint64_t most) {
    Simplex simplex(heights, from, reach);
    while (!simplex.flat(flat) && simplex.asked() < most) simplex.step();
    return {simplex.best().x, simplex.best().height, simplex.asked()};
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

// Evidence: how likely talks are at a point of the parameters, with what people differ in averaged
// over. Many points at once, on as many threads as there are.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/fit/likelihood.hpp>

#include "fit/parameter.hpp"

namespace pursuit {

using Point = std::vector<double>;  // a coordinate a parameter

/// Where the differences of one couple lie, in standard deviations: middle, and the lower half of the
/// root of its covariance. What is averaged over is spaced by it (adaptive quadrature: Naylor &
/// Smith 1982).
struct Place {
    std::array<double, 2> middle{0, 0};
    double a = 1, ba = 0, b = 1;
};

class Evidence {
public:
    Evidence(const Codes& codes, std::span<const Talk> talks, std::vector<Parameter> parameters,
             std::optional<Trait> differs, unsigned threads, const Watcher& watched);

    std::size_t size() const noexcept { return parameters_.size(); }
    std::size_t talks() const noexcept { return transitions_.size(); }
    std::size_t transitions(std::size_t talk) const noexcept { return transitions_[talk]; }
    const std::vector<Parameter>& parameters() const noexcept { return parameters_; }
    Setting setting(std::span<const double> point) const;
    bool differs() const noexcept { return differs_.has_value(); }
    bool stopped() const noexcept { return watched_.stopped(); }
    std::uint64_t done() const noexcept { return done_; }

    /// Of each point, and of each talk: the logarithm of the probability of all intervals but the
    /// first, given the first; -infinity where it cannot be. Once stopped, of those not begun, too.
    using Rows = std::vector<std::vector<double>>;
    Rows of(std::span<const Point> points);
    /// Brings what is averaged over to where each couple is, at this point.
    /// @return of each talk, how much is left of the variance of either's difference; empty if none
    std::vector<std::array<double, 2>> adapt(const Point& point);
    /// How the partners of each talk differ, where they most likely do; for simulating, drawn.
    std::vector<Pair> partners(const Point& point,
                               std::span<const std::array<double, 2>> away) const;
    /// Back to where nothing is known of a couple.
    void forget();

private:
    struct Worker {
        Likelihood whole, first;  // all intervals, and only the first ones
        std::vector<Pair> pairs;
        std::vector<Likelihood::Asked> asked;
        std::vector<TalkLikelihood> told;
    };
    struct Node {
        std::array<double, 2> z;
        double log_weight;
    };
    Node node(std::size_t talk, std::size_t i) const;
    Pair pair(const Setting& setting, const std::array<double, 2>& z) const;
    void one(Worker& worker, const Point& point, std::vector<double>& out) const;
    void several(Worker& worker, std::span<const Point> points,
                 std::span<std::vector<double>> out) const;
    /// The logarithm of every node's share in a talk's probability, node by node; `first` likewise of
    /// the first interval alone.
    void nodes(Worker& worker, const Point& point, std::vector<double>& shares) const;

    std::vector<Parameter> parameters_;
    std::optional<Trait> differs_;
    Setting standard_;
    std::vector<std::size_t> transitions_;
    std::vector<Worker> workers_;
    std::vector<Place> places_;
    Watcher watched_;
    std::uint64_t done_ = 0;
    bool one_model_ = true;
    std::unique_ptr<Model> model_;  // of all points, if only partners are turned
};

/// log(sum(exp(x))).
double log_sum(std::span<const double> x) noexcept;

}  // namespace pursuit

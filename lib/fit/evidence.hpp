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

using Spot = std::vector<double>;  // a coordinate a parameter

/// Where the partners of one couple lie, on the logit of the trait in which people differ: middle, and
/// the lower half of the root of its covariance. What is averaged over is spaced by it (adaptive
/// quadrature: Naylor & Smith 1982).
struct Place {
    std::array<double, 2> middle{0, 0};
    double a = 1, ba = 0, b = 1;
};
/// What a talk by itself tells of that, as if normal: the inverse of its covariance, and that times
/// its middle. With what is known of people it makes a Place.
struct Told {
    double aa = 0, ab = 0, bb = 0;
    std::array<double, 2> pull{0, 0};
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
    Rows of(std::span<const Spot> points);
    /// Brings what is averaged over to where each couple is, at this point.
    /// @return of each talk, how much is left of the variance of either's difference; empty if none
    std::vector<std::array<double, 2>> adapt(const Spot& point);
    /// How the partners of each talk differ, where they most likely do; for simulating, drawn.
    std::vector<Pair> partners(const Spot& point,
                               std::span<const std::array<double, 2>> away) const;

private:
    struct Worker {
        Likelihood whole, first;  // all intervals, and only the first ones
        std::vector<Pair> pairs;
        std::vector<Likelihood::Asked> asked;
        std::vector<TalkLikelihood> told;
    };
    /// How people lie at a point: the middle of either seat, one deviation, and how alike they are.
    struct People {
        std::array<double, 2> middle;
        double deviation, alike;
    };
    struct Node {
        std::array<double, 2> at;
        double log_weight;
    };
    People people(const Setting& setting) const;
    static Node node(const People& people, const Place& place, std::size_t i);
    /// Who lies there.
    Pair pair_at(const Setting& setting, const std::array<double, 2>& at) const;
    /// What two independent differences, in deviations, come to.
    static std::array<double, 2> drawn(const People& people, const std::array<double, 2>& z);
    void one(Worker& worker, const Spot& point, std::vector<double>& out) const;
    void several(Worker& worker, std::span<const Spot> points,
                 std::span<std::vector<double>> out) const;
    /// The logarithm of every node's share in a talk's probability, node by node.
    void nodes(Worker& worker, const Model& model, const Setting& setting, const People& people,
               std::span<const Place> places, std::vector<double>& shares) const;
    /// Of the first interval alone, where nothing is known of a couple.
    std::vector<double> firsts(Worker& worker, const Model& model, const Setting& setting) const;
    /// Moves places to where those shares have their middle.
    void respace(const People& people, std::span<const double> shares,
                 std::vector<Place>& places) const;
    static Place place(const People& people, const Told& told);

    std::vector<Parameter> parameters_;
    std::optional<Trait> differs_;
    Setting standard_;
    std::vector<std::size_t> transitions_;
    std::size_t all_transitions_ = 0;
    std::vector<Worker> workers_;
    std::vector<Told> told_;
    Watcher watched_;
    std::uint64_t done_ = 0;
    bool one_model_ = true;
    std::unique_ptr<Model> model_;  // of all points, if only partners are turned
};

/// log(sum(exp(x))).
double log_sum(std::span<const double> x) noexcept;

}  // namespace pursuit

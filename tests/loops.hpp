// Bare loops for tests: the golden ones of T5 and T7, and random ones of every kind.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>

#include <pursuit/loop/loop.hpp>

namespace pursuit::loops {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::array kOrders{LoopOrder::pursuit_first, LoopOrder::withdrawal_first,
                             LoopOrder::simultaneous};

// Raw mt19937 output is fixed by the standard; the std:: distributions are not.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}

    double uniform(double low, double high) {
        return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
    }
    double log_uniform(double low, double high) {
        return std::exp(uniform(std::log(low), std::log(high)));
    }
    bool chance(double share) { return uniform(0, 1) < share; }
    Point point() {
        const double pursuit = uniform(0.0, 1.0);
        return {pursuit, uniform(0.0, 1.0)};
    }

private:
    std::mt19937 engine_;
};

inline Point mirrored(Point point) { return {point.withdrawal, point.pursuit}; }
inline BareLoop ordered(BareLoop loop, LoopOrder order) {
    loop.order = order;
    return loop;
}

/// Thresholds and drives 0, and the wanted gain G.
inline BareLoop plain_loop(Draw& draw, double gain) {
    BareLoop loop;
    loop.pursuit.inertia = draw.uniform(0.0, 0.9);
    loop.withdrawal.inertia = draw.uniform(0.0, 0.9);
    const double product = gain * (1.0 - loop.pursuit.inertia) * (1.0 - loop.withdrawal.inertia);
    loop.pursuit.coupling = std::sqrt(product) * draw.log_uniform(0.5, 2.0);
    loop.withdrawal.coupling = product / loop.pursuit.coupling;
    return loop;
}

struct Golden {
    double k_pursuit, k_withdrawal, threshold_pursuit, threshold_withdrawal;
    double gain, saddle_pursuit, saddle_withdrawal;
};

/// model.md T5, inertia .3 throughout. All end in (1, 1) in the cycle but the fourth's withdrawal.
constexpr std::array kGolden{
    Golden{0.9, 0.9, 0.1, 0.1, 1.653, 0.450, 0.450},
    Golden{1.2, 0.8, 0.1, 0.1, 1.959, 0.383, 0.323},
    Golden{1.2, 1.2, 0.2, 0.1, 2.939, 0.328, 0.392},
    Golden{1.2, 1.2, 0.05, 0.2, 2.939, 0.347, 0.253},
};
inline BareLoop golden_loop(const Golden& golden) {
    return {.pursuit = {.inertia = 0.3,
                        .coupling = golden.k_pursuit,
                        .influence = {.threshold = golden.threshold_pursuit}},
            .withdrawal = {.inertia = 0.3,
                           .coupling = golden.k_withdrawal,
                           .influence = {.threshold = golden.threshold_withdrawal}}};
}

/// T7: W is kept in `pursuit`, H in `withdrawal`.
inline BareLoop gottman_murray(double slope_negative) {
    const Side side{.inertia = 0.3,
                    .coupling = 1.0,
                    .drive = 0.2,
                    .influence = {.slope_above = 0.4, .slope_below = slope_negative, .cap = 2.0}};
    return {.pursuit = side, .withdrawal = side, .range = {-kInfinity, kInfinity}};
}

/// Every field at random, so that nothing is symmetric by accident.
inline BareLoop any_loop(Draw& draw) {
    const auto side = [&draw] {
        Side now;
        now.inertia = draw.uniform(0.0, 0.9);
        now.coupling = draw.uniform(0.0, 2.0);
        now.drive = draw.uniform(-0.05, 0.1);
        now.influence = {draw.uniform(0.0, 0.4), draw.uniform(0.5, 1.5), draw.uniform(0.0, 0.5),
                         draw.uniform(0.3, 1.5)};
        return now;
    };
    BareLoop loop;
    loop.pursuit = side();
    loop.withdrawal = side();
    return loop;
}

/// Of every kind: slopes below the thresholds or none, caps or none, no inertia, ranges that are
/// finite, half open or open, in every order.
inline BareLoop wild_loop(Draw& draw, int number) {
    const auto side = [&draw] {
        Side now;
        now.inertia = draw.chance(0.1) ? 0.0 : draw.uniform(0.0, 0.9);
        now.coupling = (1 - now.inertia) * (draw.chance(0.05) ? 0.0 : draw.log_uniform(0.4, 4.0));
        now.drive = (1 - now.inertia) * draw.uniform(-0.4, 0.4);
        now.influence.threshold = draw.uniform(-0.3, 0.6);
        now.influence.slope_above = draw.chance(0.1) ? 0.0 : draw.uniform(0.2, 2.5);
        now.influence.slope_below = draw.chance(0.4) ? 0.0 : draw.uniform(0.1, 2.5);
        if (draw.chance(0.6)) now.influence.cap = draw.uniform(0.1, 1.5);
        return now;
    };
    BareLoop loop;
    loop.order = kOrders[static_cast<std::size_t>(number) % kOrders.size()];
    loop.pursuit = side();
    loop.withdrawal = side();
    if (draw.chance(0.3)) loop.range.low = draw.chance(0.5) ? -kInfinity : draw.uniform(-2, -0.5);
    if (draw.chance(0.3)) loop.range.high = draw.chance(0.5) ? kInfinity : draw.uniform(1, 3);
    return loop;
}

}  // namespace pursuit::loops

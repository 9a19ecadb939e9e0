#include "fit/check.hpp"

#include <algorithm>
#include <cmath>

#include <pursuit/fit/fit.hpp>

#include "base/arithmetic.hpp"
#include "base/estimate.hpp"
#include "base/fault.hpp"
#include "fit/climb.hpp"
#include "text/replay.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kMostColumns = 4;  // that are looked at

std::size_t columns_in(const Codes& codes) { return std::min(codes.columns.size(), kMostColumns); }

/// The first column of the other seat; its own where there is none.
std::size_t other_of(const Codes& codes, std::size_t column) {
    for (std::size_t i = 0; i < codes.columns.size(); ++i) {
        if (codes.columns[i].seat != codes.columns[column].seat) return i;
    }
    return column;
}

bool done(const Talk& talk, std::size_t interval, std::size_t column) {
    const std::size_t value = talk.value(interval, column);
    return value != 0 && value < kNothing;
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

/// Mean run of a column, how often it goes on where the other is there and where not, and its spread.
std::array<double, 4> look_at(std::span<const Talk> talks, std::size_t column, std::size_t other) {
    double total = 0, runs = 0;
    std::array<double, 2> on{}, asked{};
    Moments shares;
    for (const Talk& talk : talks) {
        double sum = 0;
        for (std::size_t t = 0; t < talk.intervals(); ++t) {
            if (!done(talk, t, column)) continue;
            sum += 1;
            runs += t == 0 || !done(talk, t - 1, column);
            if (t + 1 == talk.intervals()) continue;
            const bool answered = done(talk, t, other);
            asked[answered] += 1;
            on[answered] += done(talk, t + 1, column);
        }
        total += sum;
        shares.add(sum / static_cast<double>(talk.intervals()));
    }
    const double n = std::max(1.0, static_cast<double>(shares.n) - 1);
    return {share(total, runs), share(on[1], asked[1]), share(on[0], asked[0]),
            std::sqrt(shares.squares / n)};
}

double together(std::span<const Talk> talks, std::size_t x, std::size_t y) {
    Moments of_x, of_y;
    double product = 0;
    for (const Talk& talk : talks) {
        std::array<double, 2> sum{};
        for (std::size_t t = 0; t < talk.intervals(); ++t) {
            sum[0] += done(talk, t, x);
            sum[1] += done(talk, t, y);
        }
        for (double& each : sum) each /= static_cast<double>(talk.intervals());
        of_x.add(sum[0]);
        of_y.add(sum[1]);
        product += sum[0] * sum[1];
    }
    const double apart = product - of_x.n * of_x.mean * of_y.mean;
    return share(apart, std::sqrt(of_x.squares * of_y.squares));
}

/// A column of both is told by who acts in it.
std::string label_of(const Codes& codes, std::size_t column) {
    const Codes::Column& one = codes.columns[column];
    if (!codes.who) return one.name;
    const std::string& named = codes.names[static_cast<std::size_t>(one.seat)];
    return one.name + " (" + (named.empty() ? std::string(name(one.seat)) : named) + ")";
}

}  // namespace

std::vector<std::string> figures_of(const Codes& codes) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < columns_in(codes); ++i) {
        const std::string name = label_of(codes, i), other = label_of(codes, other_of(codes, i));
        out.push_back("mean run of " + name);
        out.push_back(name + " goes on, with " + other);
        out.push_back(name + " goes on, without " + other);
        out.push_back("spread of " + name);
    }
    if (codes.columns.size() > 1) out.push_back("correlation of totals");
    return out;
}

std::vector<double> look(const Codes& codes, std::span<const Talk> talks) {
    std::vector<double> out;
    for (std::size_t i = 0; i < columns_in(codes); ++i) {
        const auto four = look_at(talks, i, other_of(codes, i));
        out.insert(out.end(), four.begin(), four.end());
    }
    if (codes.columns.size() > 1) out.push_back(together(talks, 0, other_of(codes, 0)));
    return out;
}

// ---- Without a model ----------------------------------------------------------------------------

Counted::Counted(const Codes& codes, std::span<const Talk> seen, bool markov)
    : codes_(codes), markov_(markov) {
    for (const Talk& talk : seen) {
        for (std::size_t t = 1; t < talk.intervals(); ++t) {
            if (!talk.counts(t)) continue;
            ways_[who(talk, t)] = ways(talk, t);
            after_[given(talk, t)][cell(talk, t)] += 1;
        }
    }
}

std::uint32_t Counted::parameters() const noexcept {
    double states = 0, free = 0;
    for (const auto& each : ways_) states += each.second, free += each.second - 1;
    return static_cast<std::uint32_t>(std::min((markov_ ? states : 1) * free, 4e9));
}

double Counted::ways(const Talk& talk, std::size_t interval) const {
    double out = 1;
    for (std::size_t i = 0; i < codes_.columns.size(); ++i) {
        if (talk.value(interval, i) < kNothing)
            out *= static_cast<double>(codes_.columns[i].values.size());
    }
    return out;
}
std::uint64_t Counted::who(const Talk& talk, std::size_t interval) const {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < codes_.columns.size(); ++i)
        out = out << 1 | static_cast<std::uint64_t>(talk.value(interval, i) < kNothing);
    return out;
}
std::uint64_t Counted::cell(const Talk& talk, std::size_t interval) const {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < codes_.columns.size(); ++i)
        out = out * (codes_.columns[i].values.size() + 1) +
              std::min(talk.value(interval, i), codes_.columns[i].values.size());  // none acted
    return out;
}

double Counted::nats(const Talk& talk) const {
    double sum = 0;
    std::size_t counted = 0;
    for (std::size_t t = 1; t < talk.intervals(); ++t) {
        if (!talk.counts(t)) continue;
        ++counted;
        double n = 0, all = 0;
        if (const auto row = after_.find(given(talk, t)); row != after_.end()) {
            for (const auto& each : row->second) all += each.second;
            const auto found = row->second.find(cell(talk, t));
            if (found != row->second.end()) n = found->second;
        }
        sum += std::log((n + 0.5) / (all + 0.5 * ways(talk, t)));
    }
    return -sum / static_cast<double>(std::max<std::size_t>(counted, 1));
}

namespace {

/// How long what is done in a cell takes: its part of the row.
std::uint32_t time_of(const Codes& codes, const Talk& talk, std::size_t cell) {
    const std::size_t columns = codes.columns.size(), row = cell / columns;
    std::size_t acts = 0, act = 0;
    for (std::size_t k = row * columns; k < (row + 1) * columns; ++k) {
        act += talk.values[k] != kNothing && k < cell;
        acts += talk.values[k] != kNothing;
    }
    if (talk.values[cell] == kNothing) return 0;
    return share_of_interval(talk.ms.empty() ? codes.interval_ms : talk.ms[row], act, acts);
}

}  // namespace

// ---- Talks that were never held -----------------------------------------------------------------

std::vector<Talk> simulate_talks(const Model& model, const Codes& codes,
                                 std::span<const Pair> partners, std::span<const Talk> like,
                                 std::uint64_t seed) {
    const RoundToNearest rounding;
    if (partners.size() != like.size()) {
        raise_fault(fault(Status::argument, "partners of {} talks, expected those of {}",
                          partners.size(), like.size()));
    }
    std::vector<Talk> out(like.begin(), like.end());
    const std::size_t columns = codes.columns.size();
    for (std::size_t i = 0; i < out.size(); ++i) {
        check(model, codes, like[i]);
        Couple couple = begin(model, codes, like[i], partners[i]);
        Dice dice(seed, static_cast<std::uint32_t>(i) + 1000);
        for (std::size_t k = 0; k < out[i].values.size(); ++k) {
            const Codes::Column& column = codes.columns[k % columns];
            const std::uint32_t ms = time_of(codes, like[i], k);
            if (like[i].values[k] >= kNothing) {
                throw_if(couple.elapse(ms));
                continue;
            }
            couple.set_turn_ms(ms);
            double left = dice.uniform();
            Couple next = couple;
            std::uint16_t value = 0;
            for (std::size_t v = 0; v < column.values.size(); ++v) {
                Couple one = couple;
                Turn turn;
                if (one.observe(column.seat, column.values[v].code, turn)) continue;
                next = one;
                value = static_cast<std::uint16_t>(v);
                left -= static_cast<double>(turn.probability);
                if (left < 0) break;
            }
            couple = next;
            out[i].values[k] = value;
        }
    }
    return out;
}

Fault simulate_talks(const Model& model, const Codes& codes, std::span<const Pair> partners,
                     std::span<const Talk> like, std::uint64_t seed,
                     std::vector<Talk>& out) noexcept {
    return caught([&] { out = simulate_talks(model, codes, partners, like, seed); });
}

}  // namespace pursuit

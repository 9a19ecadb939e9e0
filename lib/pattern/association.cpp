#include <pursuit/pattern/association.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/estimate.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "pattern/shuffle.hpp"

namespace pursuit {

namespace {

using Counts = LagCounter::Counts;
using Sums = LagCounter::Sums;
using Tally = LagCounter::Tally;
using Tallies = LagCounter::Tallies;

constexpr double kPower = 0.841621;  // the 80 % point of the normal distribution

constexpr std::uint8_t kDemand = 1, kAttack = 2, kWithdrawal = 4;
constexpr std::uint8_t kUnknown = 8;  // of a moment: not all that was done then is known
struct LagRow {
    std::uint8_t first, second;
};
constexpr std::array<LagRow, kLags> kLagRows{{
    {kDemand, kWithdrawal},
    {kWithdrawal, kDemand},
    {kAttack, kAttack},
    {kWithdrawal, kWithdrawal},
}};

std::uint8_t bits_of(Kind kind) noexcept {
    if (kind == kNoKind) return kUnknown;
    return static_cast<std::uint8_t>((demands(kind) ? kDemand : 0) | (attacks(kind) ? kAttack : 0) |
                                     (withdraws(kind) ? kWithdrawal : 0));
}

// ---- Tables -------------------------------------------------------------------------------------

std::uint32_t size_of(const Counts& counts) noexcept {
    return counts[0] + counts[1] + counts[2] + counts[3];
}
Counts operator+(const Counts& x, const Counts& y) noexcept {
    return {x[0] + y[0], x[1] + y[1], x[2] + y[2], x[3] + y[3]};
}

void add_to(Sums& sums, std::array<double, 4> cells) noexcept {
    const auto [a, b, c, d] = cells;
    const double n = a + b + c + d;
    const double right = a * d / n, wrong = b * c / n, p = (a + d) / n, q = (b + c) / n;
    sums.right += right;
    sums.wrong += wrong;
    sums.right_right += p * right;
    sums.crossed += p * wrong + q * right;
    sums.wrong_wrong += q * wrong;
    if (n < 2) return;
    const double firsts = a + b, seconds = a + c;
    sums.surplus += a - firsts * seconds / n;
    sums.variance += firsts * seconds * (n - firsts) * (n - seconds) / (n * n * (n - 1));
}
void add_to(Sums& sums, const Counts& counts) noexcept {
    if (size_of(counts) == 0) return;
    std::array<double, 4> cells{};
    for (std::size_t i = 0; i < 4; ++i) cells[i] = counts[i];
    add_to(sums, cells);
}
void operator+=(Sums& x, const Sums& y) noexcept {
    x.right += y.right;
    x.wrong += y.wrong;
    x.right_right += y.right_right;
    x.crossed += y.crossed;
    x.wrong_wrong += y.wrong_wrong;
    x.surplus += y.surplus;
    x.variance += y.variance;
}

struct Estimate {
    double q = 0, low = -1, high = 1;
};
Estimate estimate(double log_odds, double error, double allowed = 0) noexcept {
    const auto q = [](double x) { return std::tanh(x / 2); };
    const double width = kNormal * error + 2 * std::atanh(allowed);
    return {q(log_odds), q(log_odds - width), q(log_odds + width)};
}

/// Nothing is known where one of the acts never happened, or always.
Estimate plain(const Counts& counts) noexcept {
    const auto [a, b, c, d] = counts;
    if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0) return {};
    std::array<double, 4> x{};
    for (std::size_t i = 0; i < 4; ++i) x[i] = counts[i] + 0.5;
    return estimate(std::log(x[0] * x[3] / (x[1] * x[2])),
                    std::sqrt(1 / x[0] + 1 / x[1] + 1 / x[2] + 1 / x[3]));
}

/// With a table of four halves, as Haldane's for one table: so it is finite, and 0 without data.
Estimate pooled(Sums sums) noexcept {
    add_to(sums, std::array{0.5, 0.5, 0.5, 0.5});
    const double r = sums.right, s = sums.wrong;
    return estimate(std::log(r / s),
                    std::sqrt(sums.right_right / (2 * r * r) + sums.crossed / (2 * r * s) +
                              sums.wrong_wrong / (2 * s * s)),
                    kLeastQ);
}
double untimed_q(const std::array<Counts, 2>& by_habit) noexcept {
    Sums sums;
    for (const Counts& counts : by_habit) add_to(sums, counts);
    return pooled(sums).q;
}

// ---- Tallies ------------------------------------------------------------------------------------

void close(Tally& tally) noexcept {
    for (Counts& counts : tally.window) {
        add_to(tally.sums, counts);
        counts = {};
    }
}

void count(std::array<Counts, 2>& by_habit, const LagRow& row, const Answers::Pair& pair) noexcept {
    const bool first = (pair.first & row.first) != 0, second = (pair.second & row.second) != 0;
    ++by_habit[(pair.habit & row.second) != 0][first ? (second ? 0 : 1) : (second ? 2 : 3)];
}
void count(Tally& tally, const LagRow& row, const Answers::Pair& pair) noexcept {
    count(tally.window, row, pair);
    count(tally.by_habit, row, pair);
    if (size_of(tally.window[0] + tally.window[1]) == kWindow) close(tally);
}

/// Counts an answer to `from`, which all lags share.
void count(Tallies& tallies, std::size_t from, const Answers::Pair& pair) noexcept {
    for (std::size_t lag = 0; lag < kLags; ++lag) {
        count(tallies[2 * lag + from], kLagRows[lag], pair);
    }
}

void close(Tallies& tallies) noexcept {
    for (Tally& tally : tallies) close(tally);
}
void operator+=(Tallies& x, const Tallies& y) noexcept {  // both closed
    for (std::size_t i = 0; i < x.size(); ++i) x[i].sums += y[i].sums;
}

// ---- Verdicts -----------------------------------------------------------------------------------

/// The variance that makes a Q of kTellableQ found in 80 % of talks.
double enough_variance() noexcept {
    const double distance = 2 * (std::atanh(kTellableQ) - std::atanh(kLeastQ));
    return (kNormal + kPower) * (kNormal + kPower) / (distance * distance);
}

/// Where others' partners leave as much, 0 cannot be excluded, and the interval reaches it.
void judge(Association& association, double variance) noexcept {
    Association& x = association;
    if (x.partners.times > 0) {
        if (x.adjusted <= x.partners.high) x.low = std::min(x.low, 0.0);
        if (x.adjusted >= x.partners.low) x.high = std::max(x.high, 0.0);
    }
    const double enough = enough_variance();
    x.more = 0;
    if (x.low > 0 || x.high < 0) {
        x.verdict = x.low > 0 ? Verdict::draws : Verdict::averts;
    } else if (variance >= enough) {
        x.verdict = Verdict::not_shown;
    } else {
        x.verdict = Verdict::not_enough;
        if (variance > 0) {
            const double more = std::ceil(x.pairs * (enough / variance - 1));
            x.more = static_cast<std::uint32_t>(std::clamp(more, 1.0, 4e9));
        }
    }
}

Association association_of(const Tally& tally, std::size_t i) noexcept {
    Association out;
    out.lag = static_cast<Lag>(i / 2);
    out.from = static_cast<Seat>(i % 2);
    out.table = tally.by_habit[0] + tally.by_habit[1];
    out.pairs = size_of(out.table);
    const Estimate q = plain(out.table), adjusted = pooled(tally.sums);
    out.q = q.q, out.q_low = q.low, out.q_high = q.high;
    out.adjusted = adjusted.q;
    out.low = adjusted.low, out.high = adjusted.high;
    const Counts &no = tally.by_habit[0], &yes = tally.by_habit[1];
    out.inertia = plain({yes[0] + yes[2], yes[1] + yes[3], no[0] + no[2], no[1] + no[3]}).q;
    out.untimed = untimed_q(tally.by_habit);
    const Sums& sums = tally.sums;
    if (sums.variance > 0) out.p = std::erfc(std::abs(sums.surplus) / std::sqrt(2 * sums.variance));
    judge(out, sums.variance);
    return out;
}

Associations associations_of(Tallies tallies) noexcept {
    close(tallies);
    Associations out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = association_of(tallies[i], i);
    return out;
}

// ---- Shuffling ----------------------------------------------------------------------------------

/// A table in which the first acts are shuffled: of one talk, window and own act before.
struct Stratum {
    std::uint32_t habit = 0;
    Counts counts{};
};
/// At [2 * lag + seat].
using Strata = std::array<std::vector<Stratum>, 2 * kLags>;

/// How many of the second acts get a first one, if these are dealt out anew.
std::uint32_t dealt(const Counts& counts, Draws& draws) noexcept {
    std::uint32_t left = size_of(counts), firsts = counts[0] + counts[1], hits = 0;
    for (std::uint32_t second = counts[0] + counts[2]; second > 0; --second, --left) {
        if (draws.below(left) >= firsts) continue;
        ++hits;
        --firsts;
    }
    return hits;
}

Counts with_hits(const Counts& counts, std::uint32_t hits) noexcept {
    const std::uint32_t firsts = counts[0] + counts[1], seconds = counts[0] + counts[2];
    return {hits, firsts - hits, seconds - hits, size_of(counts) + hits - firsts - seconds};
}

void shuffle(const std::vector<Stratum>& strata, const Shuffling& shuffling, std::uint32_t what,
             Association& out) {
    double expected = 0, observed = 0;
    for (const auto& [habit, c] : strata) {
        expected += double(c[0] + c[1]) * double(c[0] + c[2]) / double(size_of(c));
        observed += c[0];
    }
    std::vector<double> q(shuffling.times);
    std::uint32_t as_far = 0;
    for (std::uint32_t i = 0; i < shuffling.times; ++i) {
        throw_if_stopped(shuffling, i);
        Draws draws(shuffling.seed, what, i);
        std::array<Counts, 2> by_habit{};
        double hits = 0;
        for (const auto& [habit, counts] : strata) {
            const std::uint32_t hit = dealt(counts, draws);
            by_habit[habit] = by_habit[habit] + with_hits(counts, hit);
            hits += hit;
        }
        q[i] = untimed_q(by_habit);
        as_far += std::abs(hits - expected) >= std::abs(observed - expected) - 1e-9;
        shuffling.watched.add(1);
    }
    out.shuffled = summary(q);
    out.p = (1.0 + as_far) / (1.0 + shuffling.times);
}

// ---- Whole talks --------------------------------------------------------------------------------

using Talks = std::span<const std::vector<Act>>;

[[noreturn]] void refuse_act(const Fault& cause, std::size_t talk, std::size_t act) {
    raise_fault(fault(cause.status, "talk {}, act {}: {}", talk, act, cause.message()));
}

std::size_t partner_of(Seat seat) noexcept { return at(1 - index(seat)); }

/// What is answered in one talk: at [seat of the first act], in order.
using Pairs = std::array<std::vector<Answers::Pair>, 2>;

Pairs pairs_of(std::span<const Act> acts, std::size_t talk) {
    Pairs pairs;
    Answers answers;
    std::optional<Answers::Pair> pair;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        if (const Fault fault = answers.add(acts[i], pair)) refuse_act(fault, talk, i);
        if (pair) pairs[partner_of(acts[i].seat)].push_back(*pair);
    }
    return pairs;
}

std::array<Counts, 2> tables_of(std::span<const Answers::Pair> window, const LagRow& row) noexcept {
    std::array<Counts, 2> by_habit{};
    for (const Answers::Pair& pair : window) count(by_habit, row, pair);
    return by_habit;
}

void add_strata(const Pairs& pairs, Strata& strata) {
    for (std::size_t i = 0; i < strata.size(); ++i) {
        const std::span<const Answers::Pair> all = pairs[i % 2];
        for (std::size_t at = 0; at < all.size(); at += kWindow) {
            const auto window = all.subspan(at, std::min<std::size_t>(kWindow, all.size() - at));
            const std::array<Counts, 2> by_habit = tables_of(window, kLagRows[i / 2]);
            for (std::uint32_t habit = 0; habit < 2; ++habit) {
                if (size_of(by_habit[habit]) > 0) strata[i].push_back({habit, by_habit[habit]});
            }
        }
    }
}

Tally tally_of(const std::vector<Stratum>& strata) noexcept {
    Tally tally;
    for (const auto& [habit, counts] : strata) {
        add_to(tally.sums, counts);
        tally.by_habit[habit] = tally.by_habit[habit] + counts;
    }
    return tally;
}

// ---- With another couple's partner --------------------------------------------------------------

/// As act by act; in order, as meet() makes them.
Tallies tallies_of(std::span<const Act> acts) {
    Tallies tallies;
    Answers answers;
    std::optional<Answers::Pair> pair;
    for (const Act& act : acts) {
        static_cast<void>(answers.add(act, pair));
        if (pair) count(tallies, partner_of(act.seat), *pair);
    }
    close(tallies);
    return tallies;
}

void exchange_partners(Talks talks, const Shuffling& shuffling, Associations& out) {
    std::array<std::vector<double>, 2 * kLags> q;
    std::vector<Act> met;
    for (std::uint32_t i = 0; i < shuffling.times; ++i) {
        throw_if_stopped(shuffling, i);
        Draws draws(shuffling.seed, kForPartners, i);
        const std::vector<std::size_t> with = others(talks.size(), draws);
        Tallies tallies;
        for (std::size_t k = 0; k < talks.size(); ++k) {
            meet(talks[k], talks[with[k]], met);
            tallies += tallies_of(met);
        }
        for (std::size_t l = 0; l < q.size(); ++l) q[l].push_back(pooled(tallies[l].sums).q);
        shuffling.watched.add(1);
    }
    for (std::size_t l = 0; l < q.size(); ++l) out[l].partners = summary(q[l]);
}

}  // namespace

// ---- The API ------------------------------------------------------------------------------------

/// The latest moment of a seat before a time.
const Answers::Moment& Answers::before(std::size_t seat, std::uint32_t at) const noexcept {
    return last_[seat].was && last_[seat].at < at ? last_[seat] : earlier_[seat];
}

Fault Answers::add(const Act& act, std::optional<Pair>& out) noexcept {
    if (const Fault fault = check(act)) return fault;
    const std::uint32_t latest = std::max(last_[0].at, last_[1].at);
    if (act.at < latest) {
        return fault(Status::argument, "time goes back from {} to {}", latest, act.at);
    }
    const auto me = at(index(act.seat)), you = 1 - me;
    const Moment &own = before(me, act.at), &theirs = before(you, act.at);
    const std::uint8_t acts = bits_of(act.kind);
    out.reset();
    const bool answers = own.was && theirs.was && theirs.at >= own.at;
    const bool known = ((theirs.acts | own.acts | acts) & kUnknown) == 0;
    if (answers && known) out = Pair{theirs.acts, own.acts, acts};
    if (!last_[me].was || last_[me].at < act.at) earlier_[me] = std::exchange(last_[me], {});
    last_[me] = {act.at, static_cast<std::uint8_t>(last_[me].acts | acts), true};
    return {};
}

Fault LagCounter::add(const Act& act) noexcept {
    std::optional<Answers::Pair> pair;
    if (const Fault fault = answers_.add(act, pair)) return fault;
    if (pair) count(tallies_, partner_of(act.seat), *pair);
    return {};
}

Associations LagCounter::associations() const noexcept {
    const RoundToNearest rounding;
    return associations_of(tallies_);
}

Associations associations(Talks talks, const Shuffling& shuffling) {
    const RoundToNearest rounding;
    throw_if(check(shuffling));
    Strata strata;
    for (std::size_t k = 0; k < talks.size(); ++k) add_strata(pairs_of(talks[k], k), strata);
    Associations out;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = association_of(tally_of(strata[i]), i);
        if (shuffling.times > 0) {
            shuffle(strata[i], shuffling, static_cast<std::uint32_t>(i), out[i]);
        }
    }
    if (shuffling.times > 0 && talks.size() > 1) exchange_partners(talks, shuffling, out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        judge(out[i], tally_of(strata[i]).sums.variance);
    }
    return out;
}
Associations associations(std::span<const Act> acts, const Shuffling& shuffling) {
    const std::vector<Act> talk(acts.begin(), acts.end());
    return associations(Talks(&talk, 1), shuffling);
}
Fault associations(Talks talks, const Shuffling& shuffling, Associations& out) noexcept {
    return caught([&] { out = associations(talks, shuffling); });
}

std::string_view name(Lag lag) noexcept { return name_in(lag); }
std::string_view name(Verdict verdict) noexcept { return name_in(verdict); }

}  // namespace pursuit

#include <pursuit/text/replay.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "text/codes.hpp"
#include "text/replay.hpp"

namespace pursuit {

// ---- Replaying ----------------------------------------------------------------------------------

void check_shape(const Codes& codes, const Talk& talk) {
    const std::size_t columns = codes.columns.size();
    if (columns == 0 || talk.times.empty() || talk.values.size() != talk.intervals() * columns) {
        raise_fault(fault(Status::argument,
                          "a talk of {} values in {} intervals, expected {} columns",
                          talk.values.size(), talk.intervals(), columns));
    }
    if (!talk.ms.empty() && talk.ms.size() != talk.intervals()) {
        raise_fault(fault(Status::argument, "a talk of {} lengths in {} intervals", talk.ms.size(),
                          talk.intervals()));
    }
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        const Codes::Column& column = codes.columns[i % columns];
        if (talk.values[i] >= kNothing || talk.values[i] < column.values.size()) continue;
        raise_fault(fault(Status::argument, "value {} of column '{}', expected 0 to {}",
                          talk.values[i], printable(column.name), column.values.size() - 1));
    }
}
void check(const Model& model, const Codes& codes, const Talk& talk) {
    for (const Codes::Column& column : codes.columns) throw_if(check(column, model));
    check_shape(codes, talk);
}

Couple begin(const Model& model, const Codes& codes, const Talk& talk, Pair partners) {
    for (const Talk::Known& known : talk.known) {
        throw_if(set(partners[at(known.seat)], known.trait, known.value));
    }
    Couple couple{model, partners[0], partners[1], 0};
    if (codes.disagreement) throw_if(couple.happens(*codes.disagreement));
    if (codes.open_issue) throw_if(couple.happens(*codes.open_issue));
    for (const Stress& stress : codes.stress) throw_if(couple.happens(stress));
    return couple;
}

std::uint32_t share_of_interval(std::uint32_t ms, std::size_t act, std::size_t acts) noexcept {
    const auto n = static_cast<std::uint32_t>(acts), k = static_cast<std::uint32_t>(act);
    return ms / n + (k < ms % n ? 1 : 0);
}

namespace {

/// What a value counts as.
Kind kind_at(const Model& model, const Codes::Column& column, std::uint16_t value) {
    if (value == kMissing) return kNoKind;
    const Codes::Value& of = column.values[value];
    if (of.kind) return *of.kind;
    if (const auto kind = kind_of(model, of.code)) return *kind;
    raise_fault(fault(Status::argument, "value '{}' of column '{}' has moves of different kinds",
                      printable(of.text), printable(column.name)));
}

/// How the two are, where no act is known.
Turn between_acts(const Couple& couple, Seat seat) {
    Turn out;
    out.time_ms = couple.state().clock_ms;
    out.number = couple.state().turns;
    out.mover = seat;
    out.phase = couple.phase();
    out.host_made = true;
    for (const Seat each : {Seat::a, Seat::b}) {
        out.after[at(each)] = couple.condition(each);
    }
    out.before = out.stance = out.of(seat).stance;
    return out;
}

/// A talk fed to a couple, row by row.
class Feeder {
public:
    Feeder(const Model& model, const Codes& codes, const Talk& talk, const Watcher& watched)
        : codes_(codes),
          talk_(talk),
          watched_(watched),
          couple_(begin(model, codes, talk, codes.partners)) {
        out_.turns.reserve(talk.values.size());
        out_.log_probability.reserve(talk.values.size());
        out_.of_column.resize(codes.columns.size());
    }

    Replayed feed() {
        for (std::size_t i = 0; i < talk_.intervals(); ++i) feed(i);
        return std::move(out_);
    }

private:
    void feed(std::size_t row) {
        const std::size_t columns = codes_.columns.size();
        const bool counts = talk_.counts(row);
        const std::uint32_t ms = talk_.ms.empty() ? codes_.interval_ms : talk_.ms[row];
        std::size_t acts = 0, act = 0;
        for (std::size_t k = 0; k < columns; ++k) acts += talk_.value(row, k) != kNothing;
        out_.transitions += counts;
        for (std::size_t k = 0; k < columns; ++k) {
            const std::size_t done = row * columns + k;
            if (watched_.stopped()) {
                throw_if(stopped_after(done, talk_.values.size(), "turns"));
            }
            const std::size_t value = talk_.value(row, k);
            const std::uint32_t time = value == kNothing ? 0 : share_of_interval(ms, act++, acts);
            observe(k, value, time);
            if (counts && value < kNothing) count(k);
            watched_.add(1);
        }
    }
    void observe(std::size_t k, std::size_t value, std::uint32_t ms) {
        const Codes::Column& column = codes_.columns[k];
        if (value >= kNothing) {
            out_.turns.push_back(between_acts(couple_, column.seat));
            out_.log_probability.push_back(0);
            throw_if(couple_.elapse(ms));
            return;
        }
        couple_.set_turn_ms(ms);
        Turn& turn = out_.turns.emplace_back();
        throw_if(couple_.observe(column.seat, column.values[value].code, turn));
        out_.log_probability.push_back(std::log(static_cast<double>(turn.probability)));
    }
    void count(std::size_t k) {
        ++out_.acts;
        out_.log_likelihood += out_.log_probability.back();
        out_.of_column[k] += out_.log_probability.back();
    }

    const Codes& codes_;
    const Talk& talk_;
    const Watcher& watched_;
    Couple couple_;
    Replayed out_;
};

}  // namespace

bool Talk::counts(std::size_t interval) const noexcept {
    if (interval == 0 || interval >= times.size()) return false;
    const std::size_t columns = values.size() / times.size();
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>((interval - 1) * columns);
    const auto end = begin + static_cast<std::ptrdiff_t>(2 * columns);
    return std::find(begin, end, kMissing) == end;
}

double Replayed::log_likelihood_of(std::size_t column) const noexcept {
    return column < of_column.size() ? of_column[column] : 0;
}

Replayed replay(const Model& model, const Codes& codes, const Talk& talk, const Watcher& watched) {
    const RoundToNearest rounding;
    check(model, codes, talk);
    return Feeder(model, codes, talk, watched).feed();
}

// ---- Without a model ----------------------------------------------------------------------------

namespace {

using Values = std::vector<std::uint16_t>;  // the values of one interval
using Counts = std::map<Values, double>;

/// Log-likelihood of counted cells under their own shares.
double fitted(const Counts& counts) {
    double total = 0, sum = 0;
    for (const auto& [values, n] : counts) total += n;
    for (const auto& [values, n] : counts) sum += n * std::log(n / total);
    return sum;
}

void put_values(const Talk& talk, std::size_t interval, Values& out) {
    const std::size_t columns = talk.values.size() / talk.intervals();
    const auto begin = talk.values.begin() + static_cast<std::ptrdiff_t>(interval * columns);
    out.assign(begin, begin + static_cast<std::ptrdiff_t>(columns));
}

/// Logarithm of how many combinations the acts of a row could have been.
double log_cells(const Codes& codes, const Values& values) {
    double sum = 0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        if (values[k] == kNothing) continue;
        sum += std::log(static_cast<double>(codes.columns[k].values.size()));
    }
    return sum;
}

}  // namespace

Baselines baselines(const Codes& codes, std::span<const Talk> talks) {
    const RoundToNearest rounding;
    Baselines out;
    for (const Codes::Column& column : codes.columns) {
        out.cells *= static_cast<double>(column.values.size());
    }
    std::map<Values, Counts> all, after;  // by who acts, and by what was before, too
    Values now, who, before;
    for (const Talk& talk : talks) {
        for (std::size_t i = 1; i < talk.intervals(); ++i) {
            if (!talk.counts(i)) continue;
            put_values(talk, i, now);
            who = now;
            for (std::uint16_t& v : who) v = v == kNothing;  // who acts
            put_values(talk, i - 1, before);
            before.insert(before.end(), who.begin(), who.end());
            all[who][now] += 1;
            after[before][now] += 1;
            ++out.transitions;
            out.chance -= log_cells(codes, now);
        }
    }
    for (const auto& each : all) out.independent += fitted(each.second);
    for (const auto& each : after) out.markov += fitted(each.second);
    return out;
}

// ---- The siblings that do not throw, and acts ---------------------------------------------------

Fault replay(const Model& model, const Codes& codes, const Talk& talk, Replayed& out,
             const Watcher& watched) noexcept {
    return caught([&] { out = replay(model, codes, talk, watched); });
}

std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk) {
    check_shape(codes, talk);
    const std::size_t columns = codes.columns.size();
    std::vector<Act> acts;
    acts.reserve(talk.values.size());
    std::size_t moment = 0;  // the first row of this time
    for (std::size_t i = 0; i < talk.values.size(); ++i) {
        const std::size_t row = i / columns;
        if (talk.times[row] != talk.times[moment]) moment = row;
        if (talk.values[i] == kNothing) continue;
        const Codes::Column& column = codes.columns[i % columns];
        const bool is_event = codes.row == Codes::Row::event;
        const std::size_t when = codes.simultaneous ? moment : is_event ? moment * columns : i;
        acts.push_back({column.seat, kind_at(model, column, talk.values[i]),
                        static_cast<std::uint32_t>(when)});
    }
    return acts;
}

std::size_t row_of(const Codes& codes, std::uint32_t at) noexcept {
    return codes.simultaneous ? at : at / std::max<std::size_t>(codes.columns.size(), 1);
}

}  // namespace pursuit

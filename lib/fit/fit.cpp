#include <pursuit/fit/fit.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "base/arithmetic.hpp"
#include "base/estimate.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/thread.hpp"
#include "fit/check.hpp"
#include "fit/climb.hpp"
#include "fit/evidence.hpp"

namespace pursuit {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::uint64_t kBegins = 64;              // drawn from what is known beforehand
constexpr std::uint64_t kClimb = 150, kAgain = 8;  // points a parameter, and how often anew
constexpr double kFlat = 1e-3;                     // nats of all talks together
constexpr double kWorth = 0.02;                    // likewise, of climbing anew
constexpr double kReach = 0.4, kStep = 0.05;

std::size_t dimensions_of(const FitOptions& o) { return o.free.size() + (o.couple ? 2 : 0); }
std::uint64_t slopes_cost(std::uint64_t d) { return 1 + 4 * d + 2 * d * (d - 1); }

/// The sum of all talks' logarithms and of what is known beforehand.
double height_of(const Spot& point, std::span<const double> by_talk) {
    double sum = 0;
    for (const double x : by_talk) sum += x;
    for (const double x : point) sum -= 0.5 * x * x;
    return sum > kNever ? sum : kNever;
}

/// One study, to be fitted whole or in part.
class Study {
public:
    Study(const Codes& codes, std::span<const Talk> talks, std::vector<Parameter> parameters,
          const FitOptions& options, unsigned threads, const Watcher& watched)
        : evidence_(codes, talks, std::move(parameters), options.couple, threads, watched),
          seed_(options.seed),
          watched_(watched) {
        heights_ = [this](std::span<const Spot> points) {
            std::vector<double> out;
            Evidence::Rows rows = evidence_.of(points);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                out.push_back(height_of(points[i], rows[i]));
                if (!settled_) keep_best(points[i], out.back(), rows[i]);
            }
            return out;
        };
    }
    Study(const Study&) = delete;  // heights_ has its address

    Evidence& evidence() { return evidence_; }
    const Heights& heights() const { return heights_; }
    const Spot& best() const { return best_; }

    /// From the best of many draws.
    void begin() {
        Dice dice(seed_, 0);
        std::vector<Spot> points(kBegins, Spot(evidence_.size(), 0.0));
        for (std::size_t k = 1; k < points.size(); ++k) {
            for (double& x : points[k]) x = dice.gauss();
        }
        heights_(points);
    }
    void begin_at(const Spot& point) { heights_({&point, 1}); }

    /// Up from the best so far; anew for as long as that brings something. What is averaged over is
    /// spaced anew each time. Budgets that are not used up count as done.
    void up(std::uint64_t again) {
        const std::uint64_t budget = again * kClimb * evidence_.size();
        std::uint64_t used = 0;
        for (std::uint64_t i = 0; i < again && !evidence_.stopped(); ++i) {
            if (evidence_.differs()) respace();
            const double before = height_;
            used += climb(heights_, best_, kReach, kFlat, budget / again, seed_ + i).asked;
            if (i > 0 && height_ - before < kWorth) break;
        }
        if (evidence_.differs() && !evidence_.stopped()) respace();
        watched_.add(budget - used);
    }
    /// From now on the best stays what it is, whatever else is asked for.
    void settle() { settled_ = true; }
    /// Of each talk, at the best point.
    const std::vector<double>& by_talk() const { return by_talk_; }

private:
    void keep_best(const Spot& point, double height, std::vector<double>& by_talk) {
        if (!best_.empty() && !(height > height_)) return;
        best_ = point;
        height_ = height;
        by_talk_.swap(by_talk);
    }
    void respace() {
        evidence_.adapt(best_);
        const Spot at = best_;
        const std::vector<double> by_talk = by_talk_;
        best_.clear();  // heights are others now
        heights_({&at, 1});
        if (evidence_.stopped()) by_talk_ = by_talk;  // nobody may have looked any more
    }

    Evidence evidence_;
    std::uint64_t seed_;
    Watcher watched_;
    Heights heights_;
    Spot best_;
    double height_ = kNever;
    std::vector<double> by_talk_;
    bool settled_ = false;
};

// ---- Before the work -----------------------------------------------------------------------------

void check_options(const FitOptions& o, std::size_t talks) {
    if (talks == 0) raise_fault(fault(Status::argument, "there are no talks to fit"));
    if (o.folds != 0) throw_if(check_count("number of folds", o.folds, 2, talks));
    if (!o.fold_of.empty() && o.fold_of.size() != talks) {
        raise_fault(fault(Status::argument, "folds of {} talks, expected those of {}",
                          o.fold_of.size(), talks));
    }
    for (const std::uint32_t fold : o.fold_of)
        throw_if(check_count("fold", fold, 0, o.folds > 0 ? o.folds - 1 : 0));
    if (o.folds != 0 && !o.fold_of.empty() &&
        std::ranges::count(o.fold_of, o.fold_of.front()) == std::ssize(o.fold_of)) {
        raise_fault(fault(Status::argument,
                          "all talks are in fold {}: none is left to fit while it is held out",
                          o.fold_of.front()));
    }
    if (o.draws != 0) throw_if(check_count("number of draws", o.draws, 100, 1000000));
    if (o.simulated != 0) throw_if(check_count("number of studies", o.simulated, 20, 100000));
    throw_if(check_count("number of shuffles", o.shuffles, 0, 1000));
    throw_if(check_count("number of threads", o.threads, 0, 1024));
    if (o.couple) throw_if(check_count("trait", at(*o.couple), 0, kTraits - 1));
    if (o.couple && talks < 2) {
        raise_fault(fault(Status::argument,
                          "one talk does not tell how people differ in {}; expected two or more",
                          name(*o.couple)));
    }
    if (o.shuffles != 0 && talks < 2)
        raise_fault(fault(Status::argument, "one talk has nobody to exchange partners with"));
}

void check_columns(const Codes& codes, std::span<const Talk> talks) {
    for (std::size_t c = 0; c < codes.columns.size(); ++c) {
        const std::uint16_t first = talks.front().values[c];
        bool varies = false;
        for (const Talk& talk : talks) {
            for (std::size_t t = 0; t < talk.intervals(); ++t)
                varies = varies || talk.value(t, c) != first;
        }
        if (varies) continue;
        raise_fault(fault(Status::argument,
                          "column '{}' is '{}' in every interval of every talk: it tells nothing",
                          printable(codes.columns[c].name),
                          first < kNothing ? printable(codes.columns[c].values[first].text)
                                           : std::string("no code")));
    }
}

/// What works by the issue needs one.
std::string_view why_none(const Codes& codes, std::string_view name) {
    const bool by_issue = name == "quieting" || name == "engages";
    return by_issue && !codes.disagreement && !codes.open_issue
               ? "; by [open_issue] or [disagreement] in the codes there is an issue to be heard"
               : "";
}

/// A parameter that does nothing within two deviations of what is known cannot be told.
void check_told(const Codes& codes, Study& study) {
    Evidence& e = study.evidence();
    std::vector<Spot> points(1 + 2 * e.size(), Spot(e.size(), 0.0));
    for (std::size_t i = 0; i < e.size(); ++i) points[1 + 2 * i][i] = 2, points[2 + 2 * i][i] = -2;
    const Evidence::Rows rows = e.of(points);
    if (e.stopped()) return;
    for (std::size_t i = 0; i < e.size(); ++i) {
        double most = 0;
        for (std::size_t k = 1 + 2 * i; k <= 2 + 2 * i; ++k) {
            for (std::size_t t = 0; t < e.talks(); ++t) {
                const double apart = std::abs(rows[k][t] - rows[0][t]);
                if (!(apart <= most)) most = apart;
            }
        }
        if (most > 1e-6) continue;
        raise_fault(fault(Status::argument,
                          "these talks do not tell '{}': it makes no difference to them{}",
                          e.parameters()[i].name, why_none(codes, e.parameters()[i].name)));
    }
}

// ---- Standard errors -----------------------------------------------------------------------------

using Matrix = std::vector<std::vector<double>>;

/// Of a symmetric matrix, by Gauss and Jordan; empty where it has none or is not positive.
Matrix inverse(Matrix m) {
    const std::size_t n = m.size();
    Matrix out(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) out[i][i] = 1;
    for (std::size_t i = 0; i < n; ++i) {
        if (!(m[i][i] > 1e-9)) return {};
        const double by = 1 / m[i][i];
        for (std::size_t k = 0; k < n; ++k) m[i][k] *= by, out[i][k] *= by;
        for (std::size_t j = 0; j < n; ++j) {
            const double f = m[j][i];
            if (j == i || f == 0) continue;
            for (std::size_t k = 0; k < n; ++k) m[j][k] -= f * m[i][k], out[j][k] -= f * out[i][k];
        }
    }
    return out;
}
Matrix product(const Matrix& x, const Matrix& y) {
    const std::size_t n = x.size();
    Matrix out(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t k = 0; k < n; ++k) out[i][j] += x[i][k] * y[k][j];
        }
    }
    return out;
}

struct Slopes {
    Matrix curved, robust;  // covariances, of coordinates; empty where there are none
    std::vector<bool> jumps;
};

/// Differences of the heights around the best point, at two steps.
class Around {
public:
    explicit Around(Study& study) : study_(study), d_(study.evidence().size()) {
        add(0, 0, 0, 0);
        for (std::size_t i = 0; i < d_; ++i) {
            for (const double step : {kStep, -kStep, 3 * kStep, -3 * kStep}) add(i, step, i, 0);
        }
        for (std::size_t i = 0; i < d_; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                for (const double s : {1.0, -1.0}) add(i, s * 3 * kStep, j, s * 3 * kStep);
                for (const double s : {1.0, -1.0}) add(i, s * 3 * kStep, j, -s * 3 * kStep);
            }
        }
        rows_ = study.evidence().of(points_);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            heights_.push_back(height_of(points_[i], rows_[i]));
    }

    Slopes slopes() const {
        Slopes out;
        Matrix h(d_, std::vector<double>(d_, 0.0)), scores(d_, std::vector<double>(d_, 0.0));
        std::size_t next = 1 + 4 * d_;
        for (std::size_t i = 0; i < d_; ++i) {
            const double near = curve(1 + 4 * i, kStep), far = curve(3 + 4 * i, 3 * kStep);
            out.jumps.push_back(!(far > 0) || !(near > 0.5 * far) || !(near < 2 * far));
            h[i][i] = far;
            for (std::size_t j = 0; j < i; ++j, next += 4) {
                const double mixed =
                    heights_[next] + heights_[next + 1] - heights_[next + 2] - heights_[next + 3];
                h[i][j] = h[j][i] = -mixed / (4 * 9 * kStep * kStep);
            }
        }
        for (std::size_t t = 0; t < rows_.front().size(); ++t) {
            std::vector<double> slope(d_);
            for (std::size_t i = 0; i < d_; ++i)
                slope[i] = (rows_[3 + 4 * i][t] - rows_[4 + 4 * i][t]) / (6 * kStep);
            for (std::size_t i = 0; i < d_; ++i) {
                for (std::size_t j = 0; j < d_; ++j) scores[i][j] += slope[i] * slope[j];
            }
        }
        out.curved = inverse(h);
        if (!out.curved.empty()) out.robust = product(out.curved, product(scores, out.curved));
        return out;
    }

private:
    void add(std::size_t i, double by, std::size_t j, double by_other) {
        Spot& point = points_.emplace_back(study_.best());
        point[i] += by;
        point[j] += by_other;
    }
    double curve(std::size_t at, double step) const {
        return -(heights_[at] + heights_[at + 1] - 2 * heights_[0]) / (step * step);
    }

    Study& study_;
    std::size_t d_;
    std::vector<Spot> points_;
    Evidence::Rows rows_;
    std::vector<double> heights_;
};

// ---- The fit -------------------------------------------------------------------------------------

class Fitting {
public:
    Fitting(const Codes& codes, std::span<const Talk> talks, const FitOptions& options,
            const Watcher& watched)
        : codes_(codes),
          talks_(talks),
          options_(options),
          watched_(watched),
          threads_(kInThreads && options.threads != 0 ? options.threads : processors()),
          standard_{codes.tables, codes.partners} {
        check_options(options, talks.size());
        free_ = parameters(options.free, standard_);
        study_ = std::make_unique<Study>(codes, talks, free_, options, threads_, watched);
        check_columns(codes, talks);
        check_told(codes, *study_);
    }

    Fitted run() {
        study_->begin();
        study_->up(kAgain);
        study_->settle();
        tell_best();
        if (go_on()) tell_errors();
        if (go_on() && options_.draws > 0) tell_draws();
        tell_rivals();
        if (go_on() && options_.simulated > 0) tell_checked();
        if (go_on() && options_.shuffles > 0) tell_shuffled();
        warn();
        out_.complete = go_on();
        if (!out_.complete) out_.warnings.push_back("stopped: the best so far");
        out_.evaluations += study_->evidence().done();
        return std::move(out_);
    }

private:
    bool go_on() const { return !watched_.stopped(); }
    Evidence& evidence() { return study_->evidence(); }

    void tell_best() {
        const Spot& best = study_->best();
        const Setting setting = evidence().setting(best);
        out_.tables = setting.tables;
        out_.partners = setting.partners;
        for (std::size_t i = 0; i < best.size(); ++i) {
            const Parameter& p = evidence().parameters()[i];
            Estimate& e = out_.estimates.emplace_back();
            e.name = p.name;
            e.value = p.value(best[i]);
            e.standard = p.standard;
            e.least = p.least;
            e.most = p.most;
        }
        by_talk_ = study_->by_talk();
        for (std::size_t t = 0; t < by_talk_.size(); ++t) {
            out_.log_likelihood += by_talk_[t];
            out_.transitions += evidence().transitions(t);
        }
        if (!evidence().differs()) return;
        const auto left = evidence().adapt(best);
        for (std::size_t seat = 0; seat < 2; ++seat) {
            double mean = 0;
            for (const auto& each : left) mean += each[seat] / static_cast<double>(left.size());
            if (1 - mean >= 0.5) continue;
            out_.warnings.push_back(fmt::format(
                "what one talk tells of a couple's {} in seat {} has a reliability of {:.2f}",
                name(*options_.couple), name(static_cast<Seat>(seat)), 1 - mean));
        }
    }

    void tell_errors() {
        const Slopes slopes = Around(*study_).slopes();
        const Spot& best = study_->best();
        for (std::size_t i = 0; i < best.size(); ++i) {
            reach_.push_back(0.3);
            if (slopes.curved.empty()) continue;
            const double x = std::sqrt(std::max(slopes.curved[i][i], 0.0));
            reach_[i] = std::clamp(x, 0.02, 1.0);
            const Parameter& p = evidence().parameters()[i];
            const double slope = (p.value(best[i] + 0.01) - p.value(best[i] - 0.01)) / 0.02;
            Estimate& e = out_.estimates[i];
            e.reliability = 1 - std::min(x * x, 1.0);
            if (slopes.jumps[i]) continue;
            e.error = std::abs(slope) * x;
            e.robust = std::abs(slope) * std::sqrt(std::max(slopes.robust[i][i], 0.0));
        }
    }

    void tell_draws() {
        const Draws drawn =
            draw(study_->heights(), study_->best(), reach_, options_.draws, options_.seed);
        if (!go_on()) return;
        drawn_ = drawn.points;
        const std::size_t d = evidence().size();
        std::vector<Moments> moments(d);
        for (const Spot& point : drawn.points) {
            std::vector<double>& values = out_.drawn.emplace_back();
            for (std::size_t i = 0; i < d; ++i) {
                moments[i].add(point[i]);
                values.push_back(evidence().parameters()[i].value(point[i]));
            }
        }
        for (std::size_t i = 0; i < d; ++i) {
            std::vector<double> values;
            for (const auto& each : out_.drawn) values.push_back(each[i]);
            std::sort(values.begin(), values.end());
            const auto at = [&](double share) {
                return values[static_cast<std::size_t>(share * static_cast<double>(values.size()))];
            };
            Estimate& e = out_.estimates[i];
            e.low = at(0.05);
            e.high = at(0.95);
            e.middle = at(0.5);
            e.reliability = 1 - std::min(moments[i].squares / (moments[i].n - 1), 1.0);
        }
        for (std::size_t i = 0; i < d; ++i) {
            for (std::size_t j = 0; j < d; ++j) {
                double sum = 0;
                for (const Spot& p : drawn.points)
                    sum += (p[i] - moments[i].mean) * (p[j] - moments[j].mean);
                const double both = std::sqrt(moments[i].squares * moments[j].squares);
                out_.correlations.push_back(both > 0 ? sum / both : 0);
            }
        }
        if (drawn.unrest > 1.15) {
            out_.warnings.push_back(fmt::format(
                "too few draws: the chains still differ ({:.2f} times, expected up to 1.15)",
                drawn.unrest));
        }
    }

    // ---- Beside other ways to tell -----------------------------------------------------------

    std::uint32_t fold_of(std::size_t talk) const {
        return options_.fold_of.empty() ? static_cast<std::uint32_t>(talk) % options_.folds
                                        : options_.fold_of[talk];
    }
    std::vector<Talk> without(std::uint32_t fold, bool chosen) const {
        std::vector<Talk> out;
        for (std::size_t t = 0; t < talks_.size(); ++t) {
            if ((fold_of(t) == fold) == chosen) out.push_back(talks_[t]);
        }
        return out;
    }

    /// Nats per transition of the fold's talks, fitted without them.
    std::vector<double> judged(std::uint32_t fold) {
        const std::vector<Talk> seen = without(fold, false), held = without(fold, true);
        if (held.empty()) return {};
        Study rest(codes_, seen, free_, options_, threads_, watched_);
        rest.begin_at(study_->best());
        rest.up(1);
        Study unseen(codes_, held, free_, options_, threads_, watched_);
        for (std::size_t i = 0; i < rest.best().size(); ++i)
            out_.without[fold].push_back(evidence().parameters()[i].value(rest.best()[i]));
        unseen.evidence().adapt(rest.best());
        unseen.begin_at(rest.best());
        std::vector<double> out = unseen.by_talk();
        for (std::size_t t = 0; t < out.size(); ++t)
            out[t] /= -static_cast<double>(unseen.evidence().transitions(t));
        out_.evaluations += rest.evidence().done() + unseen.evidence().done();
        return out;
    }

    void compare(std::string name, std::uint32_t parameters, const std::vector<double>& nats,
                 const std::vector<double>& held_out) {
        Rival& row = out_.rivals.emplace_back();
        row.name = std::move(name);
        row.parameters = parameters;
        row.nats = mean(nats);
        if (held_out.empty() || out_.held_out.empty()) return;
        row.held_out = mean(held_out);
        Moments apart;
        for (std::size_t t = 0; t < held_out.size(); ++t) apart.add(held_out[t] - out_.held_out[t]);
        row.difference = apart.mean;
        row.error = std::sqrt(apart.squares / (apart.n - 1) / apart.n);
    }
    static double mean(const std::vector<double>& x) {
        Moments moments;
        for (const double each : x) moments.add(each);
        return std::isfinite(moments.mean) ? moments.mean : -kNever;
    }
    std::vector<double> per_transition(std::vector<double> by_talk) const {
        for (std::size_t t = 0; t < by_talk.size(); ++t)
            by_talk[t] /= -static_cast<double>(study_->evidence().transitions(t));
        return by_talk;
    }

    void tell_rivals() {
        out_.without.resize(options_.folds);
        for (std::uint32_t fold = 0; fold < options_.folds && go_on(); ++fold) {
            out_.held_out.resize(talks_.size());
            const std::vector<double> nats = judged(fold);
            std::size_t next = 0;
            for (std::size_t t = 0; t < talks_.size() && next < nats.size(); ++t) {
                if (fold_of(t) == fold) out_.held_out[t] = nats[next++];
            }
        }
        if (!go_on()) out_.held_out.clear(), out_.without.clear();
        const auto d = static_cast<std::uint32_t>(evidence().size());
        compare("this fit", d, per_transition(by_talk_), out_.held_out);
        const std::vector<double> plain = as_it_stands();
        compare("model as it stands", 0, plain, plain);
        compare_counted("i.i.d.", false);
        compare_counted("first-order Markov", true);
    }
    std::vector<double> as_it_stands() {
        Likelihood likelihood(codes_, talks_);
        std::vector<TalkLikelihood> told(talks_.size());
        throw_if(likelihood.of(Model(codes_.tables), codes_.partners, told));
        std::vector<double> out;
        for (const TalkLikelihood& each : told) out.push_back(each.rest);
        return per_transition(out);
    }
    void compare_counted(const std::string& name, bool markov) {
        const Counted whole(codes_, talks_, markov);
        std::vector<double> nats, held_out;
        for (const Talk& talk : talks_) nats.push_back(whole.nats(talk));
        if (!out_.held_out.empty()) held_out.resize(talks_.size());
        for (std::uint32_t fold = 0; !held_out.empty() && fold < options_.folds; ++fold) {
            const Counted rest(codes_, without(fold, false), markov);
            for (std::size_t t = 0; t < talks_.size(); ++t) {
                if (fold_of(t) == fold) held_out[t] = rest.nats(talks_[t]);
            }
        }
        compare(name, whole.parameters(), nats, held_out);
    }

    // ---- Checks --------------------------------------------------------------------------------

    /// Each study is played by another draw of the posterior: what is not known is in the deviation, too.
    void tell_checked() {
        const std::vector<std::string> names = figures_of(codes_);
        std::vector<Moments> seen(names.size());
        Dice dice(options_.seed, 2);
        for (std::uint32_t study = 0; study < options_.simulated && go_on(); ++study) {
            std::vector<std::array<double, 2>> away(talks_.size());
            for (auto& each : away) each = {dice.gauss(), dice.gauss()};
            const Spot& point = drawn_.empty() ? study_->best() : drawn_[dice.below(drawn_.size())];
            const std::vector<Pair> partners = evidence().partners(point, away);
            const std::vector<Talk> played =
                simulate_talks(Model(evidence().setting(point).tables), codes_, partners, talks_,
                               options_.seed * 1000003 + study);
            const std::vector<double> figures = look(codes_, played);
            for (std::size_t k = 0; k < figures.size(); ++k) seen[k].add(figures[k]);
            watched_.add(1);
        }
        const std::vector<double> real = look(codes_, talks_);
        for (std::size_t k = 0; k < names.size(); ++k) {
            const double n = std::max(1.0, static_cast<double>(seen[k].n) - 1);
            out_.checked.push_back(
                {names[k], real[k], seen[k].mean, std::sqrt(seen[k].squares / n)});
        }
    }

    /// Seat b of every talk comes from another one.
    std::vector<Talk> exchanged(Dice& dice) const {
        const std::size_t by = 1 + dice.below(talks_.size() - 1);
        std::vector<std::size_t> order(talks_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[dice.below(i)]);
        std::vector<Talk> out(talks_.begin(), talks_.end());
        const std::size_t columns = codes_.columns.size();
        for (std::size_t i = 0; i < order.size(); ++i) {
            Talk& talk = out[order[i]];
            const Talk& from = talks_[order[(i + by) % order.size()]];
            const std::size_t n = std::min(talk.intervals(), from.intervals());
            talk.times.resize(n);
            if (!talk.ms.empty()) talk.ms.resize(n);
            talk.values.resize(n * columns);
            for (std::size_t k = 0; k < talk.values.size(); ++k) {
                if (codes_.columns[k % columns].seat == Seat::b) talk.values[k] = from.values[k];
            }
        }
        return out;
    }
    /// `answering` of some talks, with all else that is free and the time of the talk, without which
    /// two who quiet down in the same minutes look as if they answered each other. The height of the
    /// bids' gate stays.
    double answering(const std::vector<Talk>& talks, const Codes& codes, const FitOptions& options,
                     const Spot& from) {
        std::vector<Parameter> free = parameters(options.free, {codes.tables, codes.partners});
        for (Parameter& p : of_time()) free.push_back(std::move(p));
        Study study(codes, talks, std::move(free), options, threads_, watched_);
        study.begin_at(from);
        study.up(1);
        out_.evaluations += study.evidence().done();
        const auto i = static_cast<std::size_t>(std::ranges::find(options.free, "answering") -
                                                options.free.begin());
        return study.evidence().parameters()[i].value(study.best()[i]);
    }
    void tell_shuffled() {
        FitOptions options = options_;
        Spot from;
        options.free.clear();
        Codes codes = codes_;
        codes.tables.coefficients.bid_gate = out_.tables.coefficients.bid_gate;
        for (std::size_t i = 0; i < free_.size(); ++i) {
            const std::string& name = options_.free[i];
            if (name == "bid" || name == "bid_gate") continue;
            options.free.push_back(name);
            from.push_back(study_->best()[i]);
        }
        if (std::find(options.free.begin(), options.free.end(), "answering") ==
            options.free.end()) {
            options.free.push_back("answering");
            from.push_back(0);
        }
        from.insert(from.end(), 2, 0.0);  // of time
        from.insert(from.end(), study_->best().begin() + static_cast<std::ptrdiff_t>(free_.size()),
                    study_->best().end());
        const std::vector<Talk> real(talks_.begin(), talks_.end());
        Checked check{"answering, partners exchanged", answering(real, codes, options, from), 0, 0};
        Moments found;
        Dice dice(options_.seed, 3);
        for (std::uint32_t i = 0; i < options_.shuffles && go_on(); ++i)
            found.add(answering(exchanged(dice), codes, options, from));
        if (!go_on() || found.n == 0) return;
        check.mean = found.mean;
        check.deviation = found.n > 1 ? std::sqrt(found.squares / (found.n - 1)) : 0;
        out_.shuffled = check;
    }

    // ---- What to beware of -----------------------------------------------------------------------

    void warn() {
        const std::size_t d = out_.estimates.size();
        for (std::size_t i = 0; i < d; ++i) {
            const Estimate& e = out_.estimates[i];
            const double near = 0.01 * (e.most - e.least);
            if (e.value < e.least + near && e.least >= 0 && e.most <= 2) {
                out_.warnings.push_back(
                    fmt::format("{} is at its lower bound, {}", e.name, e.least));
            } else if (e.value > e.most - near) {
                out_.warnings.push_back(
                    fmt::format("{} is at its upper bound, {}", e.name, e.most));
            }
            if (e.reliability < 0.5 && (e.error || e.low)) {
                out_.warnings.push_back(fmt::format(
                    "these talks tell little of {}: reliability {:.2f}", e.name, e.reliability));
            }
        }
        for (std::size_t i = 0; i < d && !out_.correlations.empty(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double r = out_.correlations[i * d + j];
                if (std::abs(r) <= 0.9) continue;
                out_.warnings.push_back(
                    fmt::format("{} and {} can hardly be told apart: r = {:.2f}",
                                out_.estimates[j].name, out_.estimates[i].name, r));
            }
        }
    }

    const Codes& codes_;
    std::span<const Talk> talks_;
    const FitOptions& options_;
    Watcher watched_;
    unsigned threads_;
    Setting standard_;
    std::vector<Parameter> free_;
    std::unique_ptr<Study> study_;
    std::vector<double> by_talk_, reach_;
    std::vector<Spot> drawn_;  // of the posterior
    Fitted out_;
};

}  // namespace

std::uint64_t work_of(const FitOptions& o, std::size_t) noexcept {
    const std::uint64_t d = dimensions_of(o), up = kClimb * d;
    return 4 + 2 * d + kBegins + kAgain * up + slopes_cost(d) + draws_cost(d, o.draws) +
           o.folds * (up + 4) + o.simulated +
           (o.shuffles > 0 ? (o.shuffles + 1) * (up + 3 * kClimb + 50) : 0);
}

Fitted fit(const Codes& codes, std::span<const Talk> talks, const FitOptions& options,
           const Watcher& watched) {
    const RoundToNearest rounding;
    return Fitting(codes, talks, options, watched).run();
}
Fault fit(const Codes& codes, std::span<const Talk> talks, const FitOptions& options, Fitted& out,
          const Watcher& watched) noexcept {
    return caught([&] { out = fit(codes, talks, options, watched); });
}

std::vector<double> nats_of(const Codes& codes, std::span<const Talk> talks,
                            const FitOptions& options, std::span<const double> values) {
    const RoundToNearest rounding;
    FitOptions here;
    here.free = options.free;
    here.couple = options.couple;
    const std::vector<Parameter> free = parameters(here.free, {codes.tables, codes.partners});
    Evidence evidence(codes, talks, free, here.couple, 1, {});
    if (values.size() != evidence.size()) {
        raise_fault(
            fault(Status::argument, "{} values, expected {}", values.size(), evidence.size()));
    }
    Spot point;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Parameter& p = evidence.parameters()[i];
        if (!std::isfinite(values[i]))
            raise_fault(fault(Status::argument, "{} is {}, expected {} to {}", p.name, values[i],
                              p.least, p.most));
        point.push_back(p.coordinate(values[i]));
    }
    evidence.adapt(point);
    std::vector<double> out = evidence.of({&point, 1}).front();
    for (std::size_t t = 0; t < out.size(); ++t)
        out[t] /= -static_cast<double>(evidence.transitions(t));
    return out;
}
Fault nats_of(const Codes& codes, std::span<const Talk> talks, const FitOptions& options,
              std::span<const double> values, std::vector<double>& out) noexcept {
    return caught([&] { out = nats_of(codes, talks, options, values); });
}

// ---- Out ------------------------------------------------------------------------------------------

namespace {

std::string cell(const std::optional<double>& x) { return x ? fmt::format("{:.6g}", *x) : ""; }
std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

}  // namespace

std::string text_of(const Fitted& f) {
    const RoundToNearest rounding;
    std::string out =
        "part,name,value,standard,error,robust,low,middle,high,reliability,parameters,nats,held_"
        "out,"
        "difference,difference_error,z\n";
    for (const Estimate& e : f.estimates) {
        out += fmt::format("estimate,{},{:.6g},{:.6g},{},{},{},{},{},{:.4f},,,,,,\n",
                           quoted(e.name), e.value, e.standard, cell(e.error), cell(e.robust),
                           cell(e.low), cell(e.middle), cell(e.high), e.reliability);
    }
    for (const Rival& c : f.rivals) {
        out += fmt::format("rival,{},,,,,,,,,{},{:.6g},{},{},{},\n", quoted(c.name), c.parameters,
                           c.nats, cell(c.held_out), cell(c.difference), cell(c.error));
    }
    std::vector<Checked> checks = f.checked;
    if (f.shuffled) checks.push_back(*f.shuffled);
    for (const Checked& c : checks) {
        out += fmt::format("checked,{},{:.6g},{:.6g},{:.6g},,,,,,,,,,,{:.3f}\n", quoted(c.name),
                           c.observed, c.mean, c.deviation, c.z());
    }
    for (const std::string& warning : f.warnings)
        out += "warning," + quoted(warning) + ",,,,,,,,,,,,,,\n";
    return out;
}

}  // namespace pursuit

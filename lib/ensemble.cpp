#include <pursuit/ensemble.hpp>

#include <algorithm>
#include <limits>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

#include <pursuit/gain.hpp>

#include "fault.hpp"
#include "hash.hpp"
#include "names.hpp"
#include "number.hpp"
#include "plan.hpp"
#include "script.hpp"

namespace pursuit {
namespace {

constexpr std::uint64_t kBlockCouples = 64;  // one piece of work
constexpr std::int64_t kEndOfTime = std::int64_t{1} << 62;
constexpr std::size_t at(Seat seat) noexcept { return static_cast<std::size_t>(seat); }

// --- the plan -----------------------------------------------------------------------------------

/// Puts a script into the order in which it happens.
class Scheduler {
public:
    Scheduler(const Ensemble& ensemble, std::uint32_t turn_ms)
        : ensemble_(ensemble), turn_ms_(turn_ms) {
        for (const Happening& happening : ensemble.script) pending_.push_back(&happening);
    }

    void schedule(Plan& plan) {
        for (std::uint64_t turn = 0; turn < ensemble_.turns; turn = next(turn)) {
            ScriptStep step{static_cast<std::uint32_t>(turn), plan.order.size(), 0, nullptr};
            const auto is_due = [&](const Happening* h) {
                return h->turn ? *h->turn <= turn : *h->time_ms <= clock_;
            };
            const auto due = [&] { return std::find_if(pending_.begin(), pending_.end(), is_due); };
            for (auto found = due(); found != pending_.end(); found = due()) {
                const auto& what = (*found)->what;
                if (const auto* move = std::get_if<HostMove>(&what)) step.move = move;
                if (const auto* elapse = std::get_if<Elapse>(&what)) pass(elapse->ms, 1);
                plan.order.push_back(*found);
                pending_.erase(found);
            }
            step.end = plan.order.size();
            if (step.end > step.begin || (turn == 0 && ensemble_.floor)) plan.steps.push_back(step);
        }
    }

private:
    void pass(std::int64_t ms, std::uint64_t times) noexcept {
        const auto room = static_cast<std::uint64_t>(kEndOfTime - clock_);
        const bool fits = ms == 0 || times <= room / static_cast<std::uint64_t>(ms);
        clock_ = fits ? clock_ + ms * static_cast<std::int64_t>(times) : kEndOfTime;
    }
    /// The turn before which something is due next.
    std::uint64_t next(std::uint64_t turn) noexcept {
        std::uint64_t soonest = ensemble_.turns;
        for (const Happening* h : pending_) {
            std::uint64_t when = ensemble_.turns;
            if (h->turn) when = *h->turn;
            if (h->time_ms && turn_ms_ > 0) {  // clock_ < time_ms, as it is not due
                const auto wait = static_cast<std::uint64_t>(*h->time_ms - clock_);
                when = turn + (wait + turn_ms_ - 1) / turn_ms_;
            }
            soonest = std::min(soonest, std::max(when, turn + 1));
        }
        pass(turn_ms_, soonest - turn);
        return soonest;
    }

    const Ensemble& ensemble_;
    std::uint32_t turn_ms_;
    std::int64_t clock_ = 0;
    std::vector<const Happening*> pending_;
};

/// Refused for its values, not for the state of one couple.
Fault check_script(const Ensemble& ensemble) {
    std::set<std::uint32_t> moves;
    for (std::size_t i = 0; i < ensemble.script.size(); ++i) {
        const Happening& happening = ensemble.script[i];
        Couple couple(*ensemble.model, {}, {}, 0);
        Fault fault = check_next(happening, moves);
        if (!fault) fault = happen(couple, happening.what);
        if (const auto* move = std::get_if<HostMove>(&happening.what); move != nullptr && !fault) {
            Turn turn;
            fault = couple.act(move->seat, move->move, move->intensity, turn);
        }
        if (fault) return fault_of_nth(i, fault);
    }
    return {};
}

Fault check_sizes(const Ensemble& ensemble, const Results& r) noexcept {
    Fault first;
    const auto length = [&](const char* what, std::size_t given, std::uint64_t expected) {
        if (first || given == 0 || given == expected) return;
        first = fault(Status::argument, "{} has {} places, expected {}", what, given, expected);
    };
    if (ensemble.model == nullptr) return fault(Status::argument, "an ensemble has no model");
    if (ensemble.count > std::numeric_limits<std::size_t>::max() / 256 ||
        ensemble.first > std::numeric_limits<std::uint64_t>::max() - ensemble.count) {
        return fault(Status::argument, "{} couples from {} on are too many", ensemble.count,
                     ensemble.first);
    }
    if (const auto pairs = ensemble.pairs.count(); pairs && *pairs != ensemble.count) {
        return fault(Status::argument, "pairs has {} places, expected {} or 1", *pairs,
                     ensemble.count);
    }
    length("summaries", r.summaries.size(), ensemble.count);
    length("states", r.states.size(), ensemble.count);
    length("hashes", r.hashes.size(), ensemble.count);
    length("gains", r.gains.size(), ensemble.count);
    length("totals", r.totals.size(), ensemble.turns);
    if (!first && r.stride != 0 && r.stride < ensemble.count) {
        first =
            fault(Status::argument, "stride is {}, expected at least {}", r.stride, ensemble.count);
    }
    for (const Column& column : r.columns) {
        if (first) break;
        if (column.quantity > Quantity::stance || column.seat > Seat::b) {
            first = fault(Status::argument, "a column has quantity {} of seat {}, which is unknown",
                          static_cast<int>(column.quantity), static_cast<int>(column.seat));
        } else if (column.values == nullptr && ensemble.turns > 0 && ensemble.count > 0) {
            first = fault(Status::argument, "column {} has no values", name(column.quantity));
        }
    }
    return first;
}

// --- one couple after the other -----------------------------------------------------------------

/// Adds to a place that other threads may add to as well.
void add(const Plan& plan, std::uint64_t& sum, std::uint64_t x) noexcept {
    if (plan.shared) {
        std::atomic_ref(sum).fetch_add(x, std::memory_order_relaxed);
    } else {
        sum += x;
    }
}

float quantity(const Persona& persona, const Condition& condition, Quantity quantity) noexcept {
    const auto i = static_cast<std::size_t>(quantity);
    if (i < kInner) return std::bit_cast<Flat>(condition.inner)[i];
    if (i < kInner + kFears) return condition.fears[i - kInner];
    switch (quantity) {
        case Quantity::pursuit:
            return pursuit_drive(condition.fears);
        case Quantity::withdrawal:
            return withdrawal_drive(condition.fears);
        case Quantity::distress:
            return distress(persona, condition);
        case Quantity::expressed:
            return condition.expressed;
        case Quantity::flooded:
            return condition.flooded ? 1.0f : 0.0f;
        default:
            return static_cast<float>(condition.stance);
    }
}

/// Keeps a summary while turns go by.
class Summarizer {
public:
    Summarizer(const Tables& tables, std::uint32_t turns) noexcept
        : tables_(tables), last_(turns < kLastTurns ? 0 : turns - kLastTurns) {}

    void take(const Turn& turn) noexcept {
        Summary::Side& mover = out_.sides[at(turn.mover)];
        ++mover.moves[static_cast<std::size_t>(
            tables_.moves[static_cast<std::size_t>(turn.move)].kind)];
        for (const Seat seat : {Seat::a, Seat::b}) take_side(turn, turn.of(seat), seat);
        ++out_.phases[static_cast<std::size_t>(turn.phase)];
        out_.phase = turn.phase;
        if (turn.resolved && out_.resolved == kNever) out_.resolved = turn.number;
        take_phase(turn.number, turn.phase);
    }
    void refuse() noexcept { ++out_.refused; }

    Summary finish(const State& state) noexcept {
        out_.dies_out = calm_at_the_end_;
        for (const Seat seat : {Seat::a, Seat::b})
            out_.sides[at(seat)].stance = state.sides[at(seat)].stance;
        return out_;
    }

private:
    static void raise(Peak& peak, float value, std::uint32_t turn) noexcept {
        if (peak.turn == kNever || value > peak.value) peak = {value, turn};
    }
    void take_side(const Turn& turn, const Condition& now, Seat seat) noexcept {
        Summary::Side& side = out_.sides[at(seat)];
        raise(side.arousal, now.inner.arousal, turn.number);
        raise(side.pursuit, pursuit_drive(now.fears), turn.number);
        raise(side.withdrawal, withdrawal_drive(now.fears), turn.number);
        raise(side.fear, *std::max_element(now.fears.begin(), now.fears.end()), turn.number);
    }
    void take_phase(std::uint32_t number, Phase phase) noexcept {
        const bool is_negative = negative(phase);
        run_ = is_negative ? run_ + 1 : 0;
        out_.negative_turns += is_negative;
        out_.longest_run = std::max(out_.longest_run, run_);
        if (run_ == kCycleTurns && out_.escalated == kNever)
            out_.escalated = number + 1 - kCycleTurns;
        if (number < last_) return;
        calm_at_the_end_ = (number == last_ || calm_at_the_end_) && phase == Phase::calm;
        last_run_ = is_negative ? last_run_ + 1 : 0;
        out_.holds = out_.holds || last_run_ >= kCycleTurns;
    }

    const Tables& tables_;
    std::uint32_t last_;  // from here on are the last turns
    std::uint32_t run_ = 0, last_run_ = 0;
    bool calm_at_the_end_ = false;
    Summary out_{};
};

/// Plays one couple and writes what was asked for. The kernels are checked against it.
class Single {
public:
    Single(const Plan& plan, const Couple& couple) noexcept
        : plan_(plan),
          couple_(couple),
          index_(static_cast<std::size_t>(couple.id() - plan.ensemble.first)),
          summary_(plan.model.tables, plan.ensemble.turns) {}

    void run() noexcept {
        std::uint32_t turn = 0;
        for (const ScriptStep& step : plan_.steps) {
            play(step.turn - turn);
            turn = step.turn;
            for (std::size_t i = step.begin; i < step.end; ++i) {
                if (happen(couple_, plan_.order[i]->what)) summary_.refuse();
            }
            if (turn == 0 && plan_.ensemble.floor) couple_.give_floor(*plan_.ensemble.floor);
            if (step.move == nullptr) continue;
            Turn made;
            (void)couple_.act(step.move->seat, step.move->move, step.move->intensity, made);
            if (plan_.records()) take(made);
            ++turn;
        }
        play(plan_.ensemble.turns - turn);
        finish();
    }

private:
    void play(std::uint32_t turns) noexcept {
        if (!plan_.records()) return couple_.skip(turns);
        for (; turns > 0; --turns) take(couple_.play());
    }

    void take(const Turn& turn) noexcept {
        const Results& r = plan_.results;
        const std::uint8_t byte = trace_byte(turn.move, turn.stance);
        const std::size_t place = turn.number * plan_.stride + index_;
        summary_.take(turn);
        path_ = path_step(path_, byte, turn.of(other(turn.mover)).inner.arousal);
        if (r.trace != nullptr) r.trace[place] = byte;
        if (r.phases != nullptr) r.phases[place] = static_cast<std::uint8_t>(turn.phase);
        if (r.intensities != nullptr) r.intensities[place] = turn.intensity;
        for (const Column& column : r.columns) {
            column.values[place] =
                quantity(couple_.persona(column.seat), turn.of(column.seat), column.quantity);
        }
        if (r.stance_counts != nullptr) count(*r.stance_counts, turn);
        if (!r.totals.empty()) total(r.totals[turn.number], turn);
    }

    void count(StanceCounts& counts, const Turn& turn) const noexcept {
        add(plan_,
            counts.turns[static_cast<std::size_t>(turn.before)]
                        [static_cast<std::size_t>(turn.stance)],
            1);
        if (turn.row != 255) add(plan_, counts.rows[turn.row], 1);
    }
    void total(TurnTotals& totals, const Turn& turn) const noexcept {
        add(plan_, totals.phases[static_cast<std::size_t>(turn.phase)], 1);
        add(plan_, totals.moves[static_cast<std::size_t>(turn.move)], 1);
        if (turn.resolved) add(plan_, totals.resolved, 1);
        for (const Seat seat : {Seat::a, Seat::b}) {
            const Condition& now = turn.of(seat);
            add(plan_, totals.stances[at(seat)][static_cast<std::size_t>(now.stance)], 1);
            for (std::size_t i = 0; i < kSummed.size(); ++i) {
                const float x = quantity(couple_.persona(seat), now, kSummed[i]);
                add(plan_, totals.sums[at(seat)][i], static_cast<std::uint32_t>(x * 0x1p24f));
            }
        }
    }

    void finish() noexcept {
        const Results& r = plan_.results;
        if (!r.summaries.empty()) r.summaries[index_] = summary_.finish(couple_.state());
        if (!r.states.empty()) r.states[index_] = couple_.state();
        if (!r.gains.empty()) r.gains[index_] = gains();
        if (r.hashes.empty() && r.hash == nullptr) return;
        const std::uint64_t hash = couple_.hash();
        if (!r.hashes.empty()) r.hashes[index_] = hash;
        if (r.hash != nullptr) add(plan_, *r.hash, digest(hash, path_));
    }
    ReferenceGains gains() const noexcept {
        ReferenceGains out;
        for (const Seat seat : {Seat::a, Seat::b}) {
            out.cold[at(seat)] = reference_gain(couple_, seat, Heat::cold).gain;
            out.hot[at(seat)] = reference_gain(couple_, seat, Heat::hot).gain;
        }
        return out;
    }

    const Plan& plan_;
    Couple couple_;
    std::size_t index_;
    std::uint32_t path_ = 0;
    Summarizer summary_;
};

Fault run_block(const Plan& plan, std::uint64_t begin, std::uint64_t end) noexcept {
    for (std::uint64_t id = begin; id < end; ++id) {
        std::optional<Couple> couple;
        if (Fault fault = couple_of(plan.ensemble, id, couple)) return fault;
        Single(plan, *couple).run();
    }
    return {};
}

// --- threads ------------------------------------------------------------------------------------

/// Hands out blocks of couples to threads, and keeps the fault of the first block that had one.
class Crew {
public:
    Crew(const Plan& plan, const Running& running) noexcept : plan_(plan), running_(running) {}

    Fault run(unsigned threads) {
        std::vector<std::jthread> others;
        others.reserve(threads);
        try {
            for (unsigned i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            // fewer threads, then
        }
        work();
        others.clear();
        if (fault_) return fault_;
        if (stopped()) {
            return fault(Status::state, "stopped after {} of {} couples", done_.load(),
                         plan_.ensemble.count);
        }
        return {};
    }

private:
    bool stopped() const noexcept {
        return done_.load() < plan_.ensemble.count && running_.stop != nullptr &&
               running_.stop->load(std::memory_order_relaxed);
    }
    void work() noexcept {
        const Ensemble& e = plan_.ensemble;
        while (!stopped() && !failed_.load(std::memory_order_relaxed)) {
            const std::uint64_t begin = next_.fetch_add(kBlockCouples);
            if (begin >= e.count) return;
            const std::uint64_t n = std::min(kBlockCouples, e.count - begin);
            if (const Fault fault = run_block(plan_, e.first + begin, e.first + begin + n)) {
                return keep(fault, begin);
            }
            done_.fetch_add(n);
            if (running_.done != nullptr) running_.done->fetch_add(n, std::memory_order_relaxed);
        }
    }
    void keep(const Fault& fault, std::uint64_t begin) noexcept {
        const std::lock_guard lock(mutex_);
        if (failed_ && begin > failed_at_) return;
        fault_ = fault;
        failed_at_ = begin;
        failed_ = true;
    }

    const Plan& plan_;
    const Running& running_;
    std::atomic<std::uint64_t> next_{0}, done_{0};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
    Fault fault_;
    std::uint64_t failed_at_ = 0;
};

unsigned threads_for(const Ensemble& ensemble, unsigned asked) noexcept {
    const unsigned threads = asked != 0 ? asked : std::max(1u, std::thread::hardware_concurrency());
    const std::uint64_t blocks = (ensemble.count + kBlockCouples - 1) / kBlockCouples;
    return static_cast<unsigned>(std::clamp<std::uint64_t>(blocks, 1, threads));
}

Fault run_checked(const Ensemble& ensemble, const Results& results, const Running& running) {
    if (Fault fault = check_script(ensemble)) return fault;
    const unsigned threads = threads_for(ensemble, running.threads);
    const Compiled& model = ensemble.model->compiled();
    const std::uint32_t turn_ms = std::min(ensemble.turn_ms.value_or(model.turn_ms), 0x7fffffffu);
    Plan plan{ensemble,
              results,
              model,
              turn_ms,
              results.stride != 0 ? results.stride : static_cast<std::size_t>(ensemble.count),
              threads > 1};
    Scheduler(ensemble, turn_ms).schedule(plan);
    return Crew(plan, running).run(threads);
}

}  // namespace

std::uint64_t digest(std::uint64_t couple_hash, std::uint32_t path) noexcept {
    return Hash().add(couple_hash).add(path).value();
}

Fault couple_of(const Ensemble& ensemble, std::uint64_t id, std::optional<Couple>& out) noexcept {
    Pair pair{};
    Fault wrong = ensemble.pairs.pair(ensemble.first, id, pair);
    if (!wrong) wrong = Couple::make(*ensemble.model, pair[0], pair[1], ensemble.seed, id, out);
    if (wrong) return fault(wrong.status, "couple {}: {}", id, wrong.message());
    if (ensemble.turn_ms) out->set_turn_ms(*ensemble.turn_ms);
    if (ensemble.floor) out->give_floor(*ensemble.floor);
    return {};
}

bool available(Isa isa) noexcept { return isa == Isa::best || isa == Isa::scalar; }
Isa best_isa() noexcept { return Isa::scalar; }

Fault run(const Ensemble& ensemble, const Results& results, const Running& running) noexcept {
    if (Fault fault = check_sizes(ensemble, results)) return fault;
    if (!available(running.isa)) {
        return fault(Status::argument, "instruction set {} is not available here",
                     name(running.isa));
    }
    try {
        return run_checked(ensemble, results, running);
    } catch (const Error& error) {
        return error.fault();
    } catch (const std::bad_alloc&) {
        return fault(Status::memory, "out of memory");
    }
}

std::string_view name(Quantity quantity) noexcept {
    return name_in(quantity, {"unmet_closeness",
                              "unmet_heard",
                              "unmet_reassurance",
                              "unmet_space",
                              "unmet_peace",
                              "unmet_acceptance",
                              "arousal",
                              "hope",
                              "security",
                              "mentalizing",
                              "learned_pursuit",
                              "learned_withdrawal",
                              "cue_warmth",
                              "cue_demand",
                              "cue_responsiveness",
                              "stress",
                              "disconnection",
                              "abandonment",
                              "inadequacy",
                              "engulfment",
                              "pursuit",
                              "withdrawal",
                              "distress",
                              "expressed",
                              "flooded",
                              "stance"});
}
std::string_view name(Isa isa) noexcept {
    return name_in(isa, {"best", "scalar", "avx2", "avx512", "neon"});
}

}  // namespace pursuit

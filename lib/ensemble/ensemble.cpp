#include <pursuit/ensemble/ensemble.hpp>

#include <algorithm>
#include <deque>
#include <limits>
#include <numeric>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/names.hpp"
#include "base/thread.hpp"
#include "ensemble/lane_block.hpp"
#include "ensemble/single.hpp"
#include "script/script.hpp"

namespace pursuit {
namespace {

// --- the plan -----------------------------------------------------------------------------------

/// Puts a script into the order in which it happens.
class Scheduler {
public:
    Scheduler(const Ensemble& ensemble, std::uint32_t turn_ms)
        : ensemble_(ensemble),
          turn_ms_(turn_ms),
          watch_(*ensemble.model, {}, {}, 0),
          pending_(ensemble.script.size()) {
        std::iota(pending_.begin(), pending_.end(), std::size_t{0});
    }

    /// @return the clock after all turns
    std::int64_t schedule(Plan& plan) {
        for (std::uint64_t turn = 0; turn < ensemble_.turns; turn = next(turn)) {
            ScriptStep step{static_cast<std::uint32_t>(turn), plan.order.size(), 0, nullptr};
            const auto due = [&](const Happening& each) { return is_due(each, turn, clock_); };
            happen_due(ensemble_.script, pending_, due, [&](std::size_t i) {
                const Happening& each = ensemble_.script[i];
                if (const auto* move = std::get_if<HostMove>(&each.what)) step.move = move;
                const std::int64_t before = watch_.state().clock_ms;
                (void)happen(watch_, each.what);
                pass(watch_.state().clock_ms - before, 1);
                plan.order.push_back(&each);
                return true;
            });
            step.end = plan.order.size();
            if (step.end > step.begin || (turn == 0 && ensemble_.floor)) plan.steps.push_back(step);
        }
        return clock_;
    }

private:
    void pass(std::int64_t ms, std::uint64_t times) noexcept {
        const auto room = static_cast<std::uint64_t>(kEndOfClock - clock_);
        const bool fits = ms == 0 || times <= room / static_cast<std::uint64_t>(ms);
        clock_ = fits ? clock_ + ms * static_cast<std::int64_t>(times) : kEndOfClock;
    }
    /// The turn before which something is due next.
    std::uint64_t next(std::uint64_t turn) noexcept {
        std::uint64_t soonest = ensemble_.turns;
        for (const std::size_t i : pending_) {
            const Happening& each = ensemble_.script[i];
            std::uint64_t when = ensemble_.turns;
            if (each.turn) when = *each.turn;
            if (each.time_ms && turn_ms_ > 0) {  // clock_ < time_ms, as it is not due
                const auto wait = static_cast<std::uint64_t>(*each.time_ms - clock_);
                when = turn + (wait + turn_ms_ - 1) / turn_ms_;
            }
            soonest = std::min(soonest, std::max(when, turn + 1));
        }
        pass(turn_ms_, soonest - turn);
        return soonest;
    }

    const Ensemble& ensemble_;
    std::uint32_t turn_ms_;
    Couple watch_;  // whom all happens to as well: what takes time takes the same for all couples
    std::int64_t clock_ = 0;
    std::vector<std::size_t> pending_;  // indices into the script
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
    const std::uint64_t stride = r.stride != 0 ? r.stride : ensemble.count;
    const bool by_turn = r.trace != nullptr || r.phases != nullptr || r.movers != nullptr ||
                         r.intensities != nullptr || !r.columns.empty();
    constexpr auto kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
    if (!first && by_turn && ensemble.turns > 0 && stride > kMost / ensemble.turns) {
        first = fault(Status::argument, "{} turns with a stride of {}, which cannot be",
                      ensemble.turns, stride);
    }
    for (const Column& column : r.columns) {
        if (first) break;
        if (at(column.quantity) >= kQuantities || column.seat > Seat::b) {
            first = fault(Status::argument, "a column has quantity {} of seat {}, which is unknown",
                          static_cast<int>(column.quantity), static_cast<int>(column.seat));
        } else if (column.values == nullptr && ensemble.turns > 0 && ensemble.count > 0) {
            first = fault(Status::argument, "column {} has no values", name(column.quantity));
        }
    }
    return first;
}

// --- kernels ------------------------------------------------------------------------------------

}  // namespace

Kernel kernel_for(Isa isa) noexcept {
#if defined(PURSUIT_KERNELS_X86)
    if (isa == Isa::avx2 && __builtin_cpu_supports("avx2")) return kernel_avx2();
    const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                      __builtin_cpu_supports("avx512vl");
    if (isa == Isa::avx512 && wide) return kernel_avx512();
#elif defined(PURSUIT_KERNELS_NEON)
    if (isa == Isa::neon) return kernel_neon();
#elif defined(PURSUIT_KERNELS_WASM)
    if (isa == Isa::simd128) return kernel_simd128();
#endif
    (void)isa;
    return {};
}

namespace {

/// A time that does not fit into a lane, or the end of time: rare enough to be left to Couple.
bool fits_lanes(const Plan& plan, std::int64_t end_ms) noexcept {
    for (const Happening* happening : plan.order) {
        const auto* apart = std::get_if<Separation>(&happening->what);
        if (apart != nullptr && apart->promised_ms.value_or(0) > 0x7fffffffu) return false;
    }
    return end_ms < kEndOfClock;
}

/// Does one block of couples after the other.
class Worker {
public:
    Worker(const Plan& plan, const LaneTables* tables, Kernel kernel) : plan_(plan) {
        if (tables != nullptr) lanes_.emplace(plan, *tables, kernel);
    }
    Fault run(std::uint64_t begin, std::uint64_t end) noexcept {
        if (lanes_ && lanes_->is_born()) return lanes_->live(begin, end);
        if (lanes_) lanes_->clear();
        for (std::uint64_t id = begin; id < end; ++id) {
            std::optional<Couple> couple;
            if (Fault fault = couple_of(plan_.ensemble, id, couple)) return fault;
            if (lanes_) {
                lanes_->add_couple(*couple);
            } else {
                Single(plan_, *couple).run();
            }
        }
        if (lanes_) lanes_->run();
        return {};
    }

private:
    const Plan& plan_;
    std::optional<LaneBlock> lanes_;
};

// --- threads ------------------------------------------------------------------------------------

/// Hands out blocks of couples to threads, and keeps the fault of the first block that had one.
class Crew {
public:
    Crew(const Plan& plan, const Running& running) noexcept : plan_(plan), running_(running) {}

    /// @param workers one for each thread
    Fault run(std::deque<Worker>& workers) {
        {
            Helpers others(workers.size());
            for (std::size_t i = 1; i < workers.size(); ++i)
                others.start([this, &worker = workers[i]] { work(worker); });
            work(workers.front());
        }
        if (fault_) return fault_;
        if (stopped()) {
            return fault(Status::state, "stopped after {} of {} couples", done_.load(),
                         plan_.ensemble.count);
        }
        return {};
    }

private:
    bool stopped() const noexcept { return done_.load() < plan_.ensemble.count && plan_.stopped(); }
    void work(Worker& worker) noexcept {
        const RoundToNearest rounding;
        const Ensemble& e = plan_.ensemble;
        while (!stopped() && !failed_.load(std::memory_order_relaxed)) {
            const std::uint64_t begin = next_.fetch_add(kBlockCouples);
            if (begin >= e.count) return;
            const std::uint64_t n = std::min<std::uint64_t>(kBlockCouples, e.count - begin);
            if (const Fault fault = worker.run(e.first + begin, e.first + begin + n)) {
                return keep(fault, begin);
            }
            if (plan_.stopped()) return;  // perhaps in the midst of it
            done_.fetch_add(n);
            if (running_.done != nullptr) running_.done->fetch_add(n, std::memory_order_relaxed);
        }
    }
    void keep(const Fault& fault, std::uint64_t begin) noexcept {
        const Lock lock(mutex_);
        if (failed_ && begin > failed_at_) return;
        fault_ = fault;
        failed_at_ = begin;
        failed_ = true;
    }

    const Plan& plan_;
    const Running& running_;
    std::atomic<std::uint64_t> next_{0}, done_{0};
    std::atomic<bool> failed_{false};
    Mutex mutex_;
    Fault fault_;
    std::uint64_t failed_at_ = 0;
};

unsigned threads_for(const Ensemble& ensemble, unsigned asked) noexcept {
    const unsigned threads = kInThreads && asked != 0 ? asked : processors();
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
              results.stride != 0 ? results.stride : at(ensemble.count),
              running.stop,
              threads > 1};
    const std::int64_t end_ms = Scheduler(ensemble, turn_ms).schedule(plan);
    const Kernel kernel = kernel_for(running.isa == Isa::best ? best_isa() : running.isa);
    const bool in_lanes = kernel.play != nullptr && fits_lanes(plan, end_ms);
    const auto tables = std::make_unique<AnyLaneTables>();
    if (in_lanes) fill(*tables, tables->room, model);
    std::deque<Worker> workers;
    for (unsigned i = 0; i < threads; ++i)
        workers.emplace_back(plan, in_lanes ? tables.get() : nullptr, kernel);
    return Crew(plan, running).run(workers);
}

}  // namespace

std::uint64_t digest(std::uint64_t couple_hash, std::uint32_t path) noexcept {
    return Hash().add(couple_hash).add(path).value();
}

Fault couple_of(const Ensemble& ensemble, std::uint64_t id, std::optional<Couple>& out) noexcept {
    const RoundToNearest rounding;
    Pair pair{};
    Fault wrong = ensemble.pairs.pair(ensemble.first, id, pair);
    if (!wrong) wrong = Couple::make(*ensemble.model, pair[0], pair[1], ensemble.seed, id, out);
    if (wrong) {
        const Fault named = fault(wrong.status, "couple {}", id);
        if (wrong.message().starts_with(named.message())) return wrong;  // by a population
        return fault(wrong.status, "{}: {}", named.message(), wrong.message());
    }
    if (ensemble.turn_ms) out->set_turn_ms(*ensemble.turn_ms);
    if (ensemble.floor) out->give_floor(*ensemble.floor);
    return {};
}

bool available(Isa isa) noexcept {
    return isa == Isa::best || isa == Isa::scalar || kernel_for(isa).play != nullptr;
}
Isa best_isa() noexcept {
    for (const Isa isa : {Isa::avx512, Isa::avx2, Isa::neon, Isa::simd128}) {
        if (available(isa)) return isa;
    }
    return Isa::scalar;
}

Fault run(const Ensemble& ensemble, const Results& results, const Running& running) noexcept {
    const RoundToNearest rounding;
    if (Fault fault = check_sizes(ensemble, results)) return fault;
    if (running.threads > kMostThreads) {
        return fault(Status::argument, "threads is {}, expected 0 to {}", running.threads,
                     kMostThreads);
    }
    if (!available(running.isa)) {
        return fault(Status::argument, "instruction set {} is not available here",
                     name(running.isa));
    }
    return caught([&] { throw_if(run_checked(ensemble, results, running)); });
}

std::string_view name(Quantity quantity) noexcept { return name_in(quantity); }
std::string_view name(Isa isa) noexcept { return name_in(isa); }

}  // namespace pursuit

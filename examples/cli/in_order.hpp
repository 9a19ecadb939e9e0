// Work done by several threads and taken in its order, with little of it waiting at any time.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

/// Parts 0..count-1: `make(part)` on one of the threads, then `take(part's result)` on this one,
/// part after part. No thread begins a part that is `kAhead` a thread or more ahead of what was
/// taken, so that memory stays as it is however many parts there are. `meanwhile()` is called on
/// this thread now and then; once it returns false, or something throws, no more parts are begun or
/// taken. What was thrown is thrown here.
template <class Result>
class InOrder {
public:
    template <class Make, class Take, class Meanwhile>
    static void run(std::uint64_t count, unsigned threads, Make&& make, Take&& take,
                    Meanwhile&& meanwhile) {
        InOrder work(count, threads);
        std::vector<std::jthread> workers;
        const struct Closing {  // before the threads are joined
            InOrder& work;
            ~Closing() { work.end(); }
        } closing{work};
        for (unsigned i = 0; i < threads; ++i) {
            workers.emplace_back([&] { work.make_parts(make); });
        }
        work.take_parts(take, meanwhile);
        work.end();
    }

private:
    static constexpr std::uint64_t kAhead = 4;
    static constexpr std::chrono::milliseconds kPatience{50};

    InOrder(std::uint64_t count, unsigned threads) : count_(count), ahead_(kAhead * threads) {}

    template <class Make>
    void make_parts(Make& make) {
        std::unique_lock lock(mutex_);
        while (true) {
            room_.wait(lock,
                       [&] { return ended_ || begun_ == count_ || begun_ < taken_ + ahead_; });
            if (ended_ || begun_ == count_) return;
            const std::uint64_t part = begun_++;
            lock.unlock();
            try {
                Result result = make(part);
                lock.lock();
                made_.emplace(part, std::move(result));
            } catch (...) {
                if (!lock.owns_lock()) lock.lock();
                if (!failure_) failure_ = std::current_exception();
            }
            ready_.notify_one();
        }
    }

    template <class Take, class Meanwhile>
    void take_parts(Take& take, Meanwhile& meanwhile) {
        std::unique_lock lock(mutex_);
        while (taken_ < count_) {
            ready_.wait_for(lock, kPatience,
                            [&] { return failure_ != nullptr || made_.count(taken_) > 0; });
            if (failure_) std::rethrow_exception(failure_);
            auto next = made_.extract(taken_);
            lock.unlock();
            if (next) take(std::move(next.mapped()));
            const bool go_on = meanwhile();
            lock.lock();
            if (next) {
                ++taken_;
                room_.notify_all();
            }
            if (!go_on) return;
        }
    }

    void end() noexcept {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        room_.notify_all();
    }

    const std::uint64_t count_, ahead_;
    std::mutex mutex_;
    std::condition_variable room_, ready_;
    std::map<std::uint64_t, Result> made_;
    std::exception_ptr failure_;
    std::uint64_t begun_ = 0, taken_ = 0;
    bool ended_ = false;
};

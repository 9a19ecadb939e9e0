// Threads that work beside the caller, where this build has any. Those that cannot be started are an
// exception, and so not to be had without.
#pragma once

#include "base/fault.hpp"

#if !defined(PURSUIT_NO_THREADS) && PURSUIT_EXCEPTIONS
#define PURSUIT_IN_THREADS 1
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>
#else
#define PURSUIT_IN_THREADS 0
#include <cstddef>
#endif

namespace pursuit {

inline constexpr bool kInThreads = PURSUIT_IN_THREADS;

#if PURSUIT_IN_THREADS
using Lock = std::lock_guard<std::mutex>;
using Mutex = std::mutex;

inline unsigned processors() noexcept { return std::max(1u, std::thread::hardware_concurrency()); }

/// Starts what works beside the caller; its destructor waits for them.
class Helpers {
public:
    explicit Helpers(std::size_t most) { all_.reserve(most); }
    ~Helpers() {
        for (std::thread& each : all_) each.join();
    }
    template <class Work>
    void start(Work&& work) {
        try {
            all_.emplace_back(work);
#if defined(PURSUIT_COVERAGE)  // which is counted by one at a time
            all_.back().join();
            all_.pop_back();
#endif
        } catch (const std::system_error&) {
            // fewer threads, then
        }
    }

private:
    std::vector<std::thread> all_;
};
#else
struct Mutex {};
struct Lock {
    explicit Lock(Mutex&) noexcept {}
};
inline constexpr unsigned processors() noexcept { return 1; }
/// Nobody helps.
class Helpers {
public:
    explicit Helpers(std::size_t) noexcept {}
    template <class Work>
    void start(const Work&) noexcept {}
};
#endif

}  // namespace pursuit

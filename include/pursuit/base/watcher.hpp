// Watcher: watching and stopping what takes long, from another thread.
#pragma once

#include <atomic>
#include <cstdint>

namespace pursuit {

/// Goes into a long call with what says how it is done. Refers to what must outlive the call; both
/// may be null, and many calls at once may have the same.
struct Watcher {
    const std::atomic<bool>* stop = nullptr;  // once true, the call ends soon, with a Fault{state}
    std::atomic<std::uint64_t>* done = nullptr;  // what is done is added to it

    bool stopped() const noexcept {
        return stop != nullptr && stop->load(std::memory_order_relaxed);
    }
    void add(std::uint64_t n) const noexcept {
        if (done != nullptr) done->fetch_add(n, std::memory_order_relaxed);
    }
};

}  // namespace pursuit

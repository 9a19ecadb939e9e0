// Being stopped from outside, so that what was begun can end well.
#pragma once

#include <signal.h>

#include <atomic>

/// Whether a signal has come.
extern std::atomic<bool> stopped;

/// While it lives the first SIGINT, SIGTERM or SIGHUP sets `stopped`; a second one ends the program
/// at once. One at a time.
class Signals {
public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

private:
    static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction before_[sizeof kSignals / sizeof kSignals[0]] = {};
};

/// Ends the program as the signal that came would have done, so that a shell that loops stops as
/// well.
[[noreturn]] void end_by_signal();

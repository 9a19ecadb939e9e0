#include "signals.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>

std::atomic<bool> stopped{false};

namespace {

volatile std::sig_atomic_t stopping_signal = 0;

extern "C" void stop_at_signal(int signal) {
    stopping_signal = signal;
    stopped.store(true);
}

}  // namespace

Signals::Signals() {
    struct sigaction action {};
    action.sa_handler = stop_at_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t i = 0; i < std::size(kSignals); ++i) {
        sigaction(kSignals[i], nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) sigaction(kSignals[i], &action, nullptr);
    }
}

Signals::~Signals() {
    for (std::size_t i = 0; i < std::size(kSignals); ++i) {
        sigaction(kSignals[i], &before_[i], nullptr);
    }
}

void end_by_signal() {
    std::fflush(nullptr);
    std::signal(stopping_signal, SIG_DFL);
    std::raise(stopping_signal);
    std::abort();
}

// How far a long run has come: a bar with rate and time left, on a terminal only.
#pragma once

#include <chrono>
#include <cstdint>

class Progress {
public:
    /// `before`: how many of them were done by an earlier run.
    Progress(std::uint64_t before, std::uint64_t total, const char* what);
    /// Takes the bar away.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Shows the bar anew, at most ten times a second.
    void show(std::uint64_t done);

private:
    using Clock = std::chrono::steady_clock;

    std::uint64_t before_, total_;
    const char* what_;
    bool attended_;
    int width_;
    Clock::time_point begun_ = Clock::now(), shown_{};
};

#include "progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "program.hpp"
#include "terminal.hpp"

namespace {

using namespace pursuit;

constexpr auto kPause = std::chrono::milliseconds(100);
constexpr int kMeter = 20, kMostWidth = 100;

/// "950", "12 k", "3.4 M": three digits at most.
std::string rough(double number) {
    constexpr const char* kUnits[] = {"", " k", " M", " G"};
    int unit = 0;
    while (number >= 1000 && unit < 3) {
        number /= 1000;
        ++unit;
    }
    return fmt::format("{:.{}f}{}", number, unit > 0 && number < 10 ? 1 : 0, kUnits[unit]);
}

}  // namespace

Progress::Progress(std::uint64_t before, std::uint64_t total, const char* what)
    : before_(before),
      total_(total),
      what_(what),
      attended_(isatty(STDERR_FILENO) != 0),
      width_(std::min(terminal().width, kMostWidth)) {}

Progress::~Progress() {
    if (attended_) fmt::print(stderr, "\r\x1b[K");
}

void Progress::show(std::uint64_t done) {
    const auto now = Clock::now();
    if (!attended_ || now - shown_ < kPause) return;
    shown_ = now;
    const auto whole = static_cast<double>(total_), part = static_cast<double>(done);
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    const double rate = static_cast<double>(done - before_) / std::max(seconds, 1e-3);
    std::string line =
        fmt::format("{:>5} {} {} {}", percent(part, whole),
                    fit(meter(whole > 0 ? part / whole : 0, kMeter), kMeter), rough(part), what_);
    if (rate > 0) {
        const double left = std::max((whole - part) / rate, 1.0);
        line += fmt::format(", {}/s, {} left", rough(rate),
                            duration(static_cast<std::int64_t>(left) * 1000));
    }
    fmt::print(stderr, "\r{}\x1b[K", cut(line, width_ - 1));
    std::fflush(stderr);
}

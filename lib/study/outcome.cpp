#include <pursuit/study/outcome.hpp>

#include <iterator>

#include "base/names.hpp"

namespace pursuit {
namespace {

constexpr struct {
    std::string_view name, label;
} kOutcomeNames[] = {
    {"time_in_cycle", "time in the cycle"},
    {"cycle", "gets into a cycle"},
    {"holds", "the cycle holds"},
    {"repair_time", "turns until repaired"},
    {"protest_a", "share of protest, a"},
    {"protest_b", "share of protest, b"},
    {"peak_fear_a", "strongest fear, a"},
    {"peak_fear_b", "strongest fear, b"},
    {"peak_arousal_a", "peak of arousal, a"},
    {"peak_arousal_b", "peak of arousal, b"},
    {"distress_end_a", "distress at the end, a"},
    {"distress_end_b", "distress at the end, b"},
    {"resolved", "an issue is resolved"},
    {"gain_cold", "loop gain, cold"},
    {"gain_hot", "loop gain, hot"},
    {"gain_now", "loop gain at the end"},
    {"time_calm", "time calm together"},
};
static_assert(std::size(kOutcomeNames) == kOutcomes);

}  // namespace

std::string_view name(Outcome outcome) noexcept {
    return at(outcome) < kOutcomes ? kOutcomeNames[at(outcome)].name : "?";
}
std::string_view label(Outcome outcome) noexcept {
    return at(outcome) < kOutcomes ? kOutcomeNames[at(outcome)].label : "?";
}
bool is_share(Outcome outcome) noexcept {
    return outcome == Outcome::cycle || outcome == Outcome::holds || outcome == Outcome::resolved;
}

}  // namespace pursuit

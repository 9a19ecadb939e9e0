// Report: what happened to a couple, why, what feeds their loop and what would have happened
// otherwise, as one page of HTML with everything in it: it needs no network and no script, and can
// be read on a phone, in the dark and on paper.
//
// For thinking and teaching. It is no diagnosis, says so, and finds nobody at fault.
//
// Functions are pure and may run concurrently; the same input gives the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/report/story.hpp>

namespace pursuit {

struct Reporting {
    std::uint32_t pairs = 200;       // of runs for each help; 2..10000, or 0 to leave it out
    std::uint32_t transcript = 400;  // at most so many turns of each story are told; 0..100000
    Watcher watched{};               // done: stories, turns that are told
};

/// The page: a comparison first if there are several stories, then each with a summary in plain words,
/// the timeline, help early beside help late (help.hpp), what the acts look like from outside, where
/// they stand on the way of emotionally focused therapy, and the turns as a dialogue with the reason
/// under each line. Folded away: the turns as a table; the loop gain, the loop at its peak, the
/// intervals of help, the phase portrait. UTF-8.
/// Throws Error{argument} for numbers out of range or no stories, Error{state} once it is stopped, and
/// std::bad_alloc.
PURSUIT_THROWS std::string report(std::span<const Story> stories, const Reporting& how = {});
Fault report(std::span<const Story> stories, const Reporting& how, std::string& out) noexcept;

}  // namespace pursuit

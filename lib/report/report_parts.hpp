// The parts of a page, each a piece of HTML: the sections of a story have a file each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pursuit/report/report.hpp>
#include <pursuit/study/help.hpp>

#include "base/format.hpp"
#include "picture/markup.hpp"

namespace pursuit {

/// What is known of a story without looking at its pictures.
struct Findings {
    Seat pursuer{};  // whose pursuing makes the stronger loop, or who pursued more
    std::array<std::size_t, kPhases> phases{};
    std::vector<Cycle> cycles{};
    float gain_cold = 0, gain_hot = 0;
    std::array<float, 2> peak_fear{};

    double share_in_cycle(std::size_t turns) const;
};
Findings findings_of(const Story& story);

/// A name or a text, escaped; names keep their own direction of writing.
std::string name_of(const Story& story, Seat seat);
std::string html(std::string_view text);
/// A text of a catalogue, escaped, with `me` and `other`, which are HTML, in their places.
std::string filled(std::string_view text, const std::string& me, const std::string& other);

/// What is there for those who want it, closed until they do.
std::string folded(std::string_view summary, const std::string& body);

inline constexpr std::uint32_t kFollowed = 40;  // turns after help that are looked at

std::vector<Help> help_of(const Story& story, const Findings& findings, const Reporting& how);

// The sections of a story and of all of them; `prefix` begins every id, as "r1".
std::string summary_of(const Story& story, const Findings& findings);
std::string facts_of(const Story& story, const Findings& findings);
std::string gains_of(const Story& story, const Findings& findings);
std::string help_text(const Story& story, std::span<const Help> all, const Reporting& how);
std::string comparison_of(std::span<const Story> stories, const std::vector<Findings>& findings);
std::string pattern_of(const Story& story);
std::string process_of(const Story& story);
std::string transcript_of(const Story& story, std::string_view prefix, const Reporting& how);

}  // namespace pursuit

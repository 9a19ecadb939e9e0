// Where a story stands on the way of emotionally focused therapy.
#include <algorithm>

#include <pursuit/study/process.hpp>

#include "base/names.hpp"
#include "picture/svg.hpp"
#include "report/report_parts.hpp"

namespace pursuit {
namespace {

constexpr std::size_t kMostChanges = 12;

std::string_view words_of(Process::Stage stage) {
    constexpr std::string_view kWords[] = {
        "no cycle seen",        "in the cycle", "de-escalated", "the withdrawer re-engaged",
        "the pursuer softened", "bonded",       "consolidated"};
    static_assert(std::size(kWords) == Process::kStages);
    return kWords[at(stage)];
}

/// A list of "turn 7: in the cycle", one item for each change of stage.
std::string changes_of(const Story& story) {
    std::string out;
    std::size_t changes = 0;
    auto before = Process::Stage::no_cycle;
    for (std::size_t i = 0; i < story.stages.size(); ++i) {
        if (story.stages[i] == before) continue;
        before = story.stages[i];
        if (++changes > kMostChanges) continue;
        out += fmt::format("<li>After turn {}: {}</li>\n", i, words_of(before));
    }
    if (changes > kMostChanges)
        out += fmt::format("<li>and {} more</li>\n", changes - kMostChanges);
    return out.empty() ? out : fmt::format("<ul>\n{}</ul>\n", out);
}

}  // namespace

std::string process_of(const Story& story) {
    if (!story.process) return {};
    const Process& process = *story.process;
    const std::string_view a = story.names[0], b = story.names[1];
    std::string out = fmt::format("<p>{}", html(standing(process, a, b)));
    if (const auto next = process.next()) {
        out += fmt::format(" Toward the next step, {}: {}", words_of(next->to),
                           html(next->sentence(a, b)));
    }
    out += "</p>\n" + changes_of(story);
    return out;
}

}  // namespace pursuit

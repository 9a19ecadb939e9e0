// `pursuit report`: a page about one run or several.
#include <pursuit/report/report.hpp>
#include <pursuit/text/scenario_file.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "file.hpp"
#include "program.hpp"

namespace {

using namespace pursuit;

constexpr std::string_view kImage{"PURSUIT\0", 8};
constexpr std::size_t kMost = std::size_t{64} << 20;  // bytes

/// Of a scenario, or of a recording, which is an image.
Story story_of_file(const std::string& path) {
    const std::string text = text_of_file(path, kMost);
    return with_file(path, [&] {
        Story story = text.starts_with(kImage) ? story_of(std::as_bytes(std::span(text)))
                                               : story_of(parse_scenario(text));
        if (story.title.empty()) story.title = std::filesystem::path(path).filename().string();
        return story;
    });
}

}  // namespace

void report(const Arguments& arguments) {
    Reporting how;
    if (const auto pairs = arguments.number("--pairs", 0, 10000)) {
        how.pairs = static_cast<std::uint32_t>(*pairs);
    }
    if (const auto turns = arguments.number("--transcript", 0, 100000)) {
        how.transcript = static_cast<std::uint32_t>(*turns);
    }
    std::vector<Story> stories;
    for (const std::string& path : arguments.operands()) stories.push_back(story_of_file(path));
    write_file(*arguments.text("-o"), pursuit::report(stories, how));
}

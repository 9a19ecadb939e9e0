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
Run run_of_file(const std::string& path) {
    const std::string text = text_of_file(path, kMost);
    return with_file(path, [&] {
        Run run = text.starts_with(kImage) ? run_of(std::as_bytes(std::span(text)))
                                           : run_of(parse_scenario(text));
        if (run.title.empty()) run.title = std::filesystem::path(path).filename().string();
        return run;
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
    std::vector<Run> runs;
    for (const std::string& path : arguments.operands()) runs.push_back(run_of_file(path));
    write_file(*arguments.text("-o"), pursuit::report(runs, how));
}

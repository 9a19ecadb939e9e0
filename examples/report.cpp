// `pursuit report`: a page about one run or several.
#include <pursuit/text/scenario_file.hpp>
#include <pursuit/report/report.hpp>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "file.hpp"
#include "program.hpp"

namespace {

using namespace pursuit;

constexpr std::string_view kImage{"PURSUIT\0", 8};
constexpr std::size_t kMostImage = std::size_t{64} << 20;  // bytes

/// A recording, if the file is an image; empty if it is anything else.
std::vector<std::byte> image_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::string text(kImage.size(), '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size())) || text != kImage) {
        return {};
    }
    text.append(std::istreambuf_iterator<char>{file}, {});
    if (text.size() > kMostImage) throw Complaint(clean(path) + ": more than 64 MiB");
    std::vector<std::byte> image(text.size());
    std::memcpy(image.data(), text.data(), text.size());
    return image;
}

Run run_of_file(const std::string& path) {
    const std::vector<std::byte> image = image_of(path);
    return with_file(path, [&] {
        Run run = image.empty() ? run_of(load_scenario(path)) : run_of(image);
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

// `pursuit chart`: the table of stances as a diagram for other programs.
#include <pursuit/picture/chart.hpp>

#include <cstdio>
#include <optional>

#include <pursuit/script/scenario.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "program.hpp"

namespace {

using namespace pursuit;

ChartFormat format_of(const Arguments& arguments) {
    std::optional<ChartFormat> format;
    for (int i = 0; i < kChartFormats; ++i) {
        const auto candidate = static_cast<ChartFormat>(i);
        if (!arguments.has(fmt::format("--{}", name(candidate)))) continue;
        if (format) {
            throw Complaint(fmt::format("--{} and --{} are two formats, expected one",
                                        name(*format), name(candidate)));
        }
        format = candidate;
    }
    return format.value_or(ChartFormat::dot);
}

}  // namespace

void chart(const Arguments& arguments) {
    const ChartFormat format = format_of(arguments);
    const std::string& path = arguments.operand();
    const bool process = arguments.has("--process");
    if (process && !path.empty()) throw Complaint("--process is the same for every file");
    const std::string text =
        process        ? pursuit::chart_of_process(format)
        : path.empty() ? pursuit::chart(Model::standard(), format)
                       : with_file(path, [&] {
                             return pursuit::chart(Model{load_scenario(path).tables}, format);
                         });
    std::fputs(text.c_str(), stdout);
}

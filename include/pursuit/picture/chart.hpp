// Chart: the table that moves partners between stances, as a diagram for other programs. Made from
// the model's tables and from nothing else: a changed table is a changed chart.
//
// Every stance is there, and every row that can ever be taken, with its number in the table: where
// several rows fit, the first one wins. Of a threshold that has its way back at another value, that
// value is told behind it (hysteresis). All functions are pure and may run concurrently.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/model.hpp>

namespace pursuit {

enum class ChartFormat : std::uint8_t {
    dot,      // Graphviz
    mermaid,  // stateDiagram-v2, as code hosts and wikis draw it
    /// State Chart XML 1.0 (W3C) with the ECMAScript data model, to be run: an event `perceived`
    /// carries the partner's variables by their names in its data (numbers; those of pursuit::name)
    /// and an event `turn` says that the partner takes the floor. `dwell` is counted by the chart.
    scxml,
};
inline constexpr int kChartFormats = 3;

/// The stances of one partner, as text in UTF-8 that ends with a newline.
/// Throws Error{argument} for an unknown format.
PURSUIT_THROWS std::string chart(const Model& model, ChartFormat format);
/// On a fault `out` is unchanged.
Fault chart(const Model& model, ChartFormat format, std::string& out) noexcept;

/// Likewise the stages of the process of emotionally focused therapy (process.hpp). As a state chart
/// it has the event `observed` with its variables, and `checked` for the first row that fits.
PURSUIT_THROWS std::string chart_of_process(ChartFormat format);
Fault chart_of_process(ChartFormat format, std::string& out) noexcept;

std::string_view name(ChartFormat format) noexcept;

}  // namespace pursuit

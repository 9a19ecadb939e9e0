// Diagrams of the stance table. What is drawn is gathered once, as nodes and arrows of texts; each
// format only writes it down.
#include <pursuit/picture/chart.hpp>

#include <algorithm>
#include <bit>
#include <optional>
#include <vector>

#include <pursuit/study/process.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/format.hpp"
#include "base/names.hpp"
#include "picture/markup.hpp"

namespace pursuit {
namespace {

// --- what there is to draw -----------------------------------------------------------------------

struct Condition {
    std::string_view variable;
    bool above = false;
    float threshold = 0;
    std::optional<float> back{};  // where the way back begins
};
struct Arrow {
    int row = 0;
    std::string_view from, to;  // without `from`: from any other
    std::vector<Condition> when;
    std::string because;
};
struct Diagram {
    std::string_view name, about;  // in lower case; what the nodes are
    std::string_view any;          // what every other node is called
    std::string_view data, check;  // the events of the state chart
    std::string_view counted;      // a variable that the state chart counts itself; or none
    std::vector<std::string_view> nodes, variables;  // it begins in the first
    std::vector<Arrow> arrows;
};

/// Conditions with what holds on the way back: a row from `to` to `from` that asks the opposite.
void find_ways_back(std::vector<Arrow>& arrows) {
    for (Arrow& there : arrows) {
        if (there.from.empty()) continue;
        for (const Arrow& back : arrows) {
            const bool from = back.from.empty() || back.from == there.to;
            if (!from || back.to != there.from) continue;
            for (Condition& x : there.when) {
                for (const Condition& y : back.when) {
                    const bool opposite = x.variable == y.variable && x.above != y.above;
                    if (opposite && x.threshold != y.threshold && !x.back) x.back = y.threshold;
                }
            }
        }
    }
}

template <class Predicates>
std::vector<Condition> conditions_of(std::uint32_t guard, const Predicates& predicates) {
    std::vector<Condition> out;
    for (std::uint32_t left = guard; left != 0; left &= left - 1) {
        const auto& p = predicates[at(std::countr_zero(left))];
        out.push_back({name(p.variable), p.comparison == Comparison::above, p.threshold, {}});
    }
    return out;
}

template <class Enum>
std::vector<std::string_view> names_of(int count) {
    std::vector<std::string_view> out;
    for (int i = 0; i < count; ++i) out.push_back(name(static_cast<Enum>(i)));
    return out;
}

Diagram diagram_of(const Tables& t) {
    Diagram out{"stances",
                "The stances of one partner.",
                "any other stance",
                "perceived",
                "turn",
                name(Variable::dwell),
                names_of<Stance>(kStances),
                names_of<Variable>(kVariables),
                {}};
    for (std::size_t i = 0; i < at(t.transition_count); ++i) {
        const Transition& row = t.transitions[i];
        const std::string_view from = row.from == kAnyStance ? "" : name(row.from);
        out.arrows.push_back({static_cast<int>(i), from, name(row.to),
                              conditions_of(row.guard, t.predicates), markup::clean(row.because)});
    }
    find_ways_back(out.arrows);
    return out;
}

Diagram diagram_of_process() {
    Diagram out{"process",
                "The stages of emotionally focused therapy, read off a couple.",
                "any other stage",
                "observed",
                "checked",
                "",
                names_of<Process::Stage>(Process::kStages),
                names_of<Process::Variable>(Process::kVariables),
                {}};
    for (const Process::Row& row : Process::rows()) {
        out.arrows.push_back({static_cast<int>(out.arrows.size()), name(row.from), name(row.to),
                              conditions_of(row.guard, Process::predicates()),
                              markup::clean(row.because)});
    }
    find_ways_back(out.arrows);
    return out;
}

bool has_any(const Diagram& d) {
    return std::any_of(d.arrows.begin(), d.arrows.end(),
                       [](const Arrow& arrow) { return arrow.from.empty(); });
}

// --- dot -----------------------------------------------------------------------------------------

std::string in_quotes(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// "pursuit > 0.48 (back < 0.34)".
std::string told(const Condition& c) {
    const std::string back =
        c.back ? fmt::format(" (back {} {})", c.above ? '<' : '>', *c.back) : "";
    return fmt::format("{} {} {}{}", c.variable, c.above ? '>' : '<', c.threshold, back);
}

std::string_view node_of(std::string_view from) { return from.empty() ? "any" : from; }

std::string dot(const Diagram& d) {
    std::string out = fmt::format(
        "// {} On an arrow: the row of the table and why, then what must\n"
        "// hold; of several rows that fit, the first is taken. \"back\": where the way back "
        "begins.\n"
        "digraph {} {{\n"
        "    graph [fontname=\"Helvetica\", nodesep=0.6, ranksep=0.9]\n"
        "    node [fontname=\"Helvetica\", shape=box, style=\"rounded\", margin=\"0.2,0.1\"]\n"
        "    edge [fontname=\"Helvetica\", fontsize=10]\n",
        d.about, d.name);
    for (const std::string_view node : d.nodes) {
        out += fmt::format("    {} [label=\"{}\"{}]\n", node, spaced(node),
                           node == d.nodes.front() ? ", peripheries=2" : "");
    }
    if (has_any(d)) {
        out += fmt::format("    any [label=\"{}\", shape=ellipse, style=dashed]\n", d.any);
    }
    for (const Arrow& arrow : d.arrows) {
        std::string label = fmt::format("{}. {}", arrow.row, in_quotes(arrow.because));
        for (const Condition& condition : arrow.when) label += "\\n" + told(condition);
        out += fmt::format("    {} -> {} [label=\"{}\"]\n", node_of(arrow.from), arrow.to, label);
    }
    return out + "}\n";
}

// --- Mermaid -------------------------------------------------------------------------------------

/// Mermaid has character references of its own, and takes several signs for its grammar.
std::string for_mermaid(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = c == ' ' || c == ',' || c == '.' || c == '\'' || c == '(' || c == ')' ||
                           (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        out += plain ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
    }
    return out;
}

std::string in_words(const Condition& c) {
    const std::string back =
        c.back ? fmt::format(" (back {} {})", c.above ? "below" : "above", *c.back) : "";
    return for_mermaid(fmt::format("{} {} {}{}", spaced(c.variable), c.above ? "above" : "below",
                                   c.threshold, back));
}

std::string mermaid(const Diagram& d) {
    std::string out = fmt::format(
        "%% {} On an arrow: the row of the table and why, then what must\n"
        "%% hold. Of several rows that fit, the first is taken. back: where the way back begins.\n"
        "stateDiagram-v2\n"
        "    direction LR\n",
        d.about);
    for (const std::string_view node : d.nodes) {
        out += fmt::format("    state \"{}\" as {}\n", spaced(node), node);
    }
    if (has_any(d)) out += fmt::format("    state \"{}\" as any\n", d.any);
    out += fmt::format("    [*] --> {}\n", d.nodes.front());
    for (const Arrow& arrow : d.arrows) {
        std::string label = fmt::format("{}. {}", arrow.row, for_mermaid(arrow.because));
        for (const Condition& condition : arrow.when) label += "<br/>" + in_words(condition);
        out += fmt::format("    {} --> {} : {}\n", node_of(arrow.from), arrow.to, label);
    }
    return out;
}

// --- SCXML ---------------------------------------------------------------------------------------

std::string condition_of(const Arrow& arrow) {
    std::string out;
    for (const Condition& c : arrow.when) {
        out += fmt::format("{}{} {} {}", out.empty() ? "" : " && ", c.variable, c.above ? '>' : '<',
                           c.threshold);
    }
    return out;
}

std::string in_script(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

/// A comment must not hold two hyphens in a row.
std::string in_comment(std::string text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i - 1] == '-' && text[i] == '-') text[i] = '~';
    }
    return text;
}

std::string back_of(const Arrow& arrow) {
    std::string out;
    for (const Condition& c : arrow.when) {
        if (!c.back) continue;
        out += fmt::format("; back at {} {} {}", c.variable, c.above ? '<' : '>', *c.back);
    }
    return out;
}

std::string scxml_row(const Diagram& d, const Arrow& arrow) {
    return fmt::format(
        "      <!-- row {}: {}{} -->\n"
        "      <transition event=\"{}\" cond=\"{}\" target=\"{}\">\n"
        "        <log label=\"because\" expr=\"{}\"/>\n"
        "      </transition>\n",
        arrow.row, in_comment(markup::escaped(arrow.because)), markup::escaped(back_of(arrow)),
        d.check, markup::escaped(condition_of(arrow)), arrow.to,
        markup::escaped(in_script(arrow.because)));
}

std::string scxml_state(const Diagram& d, std::string_view node) {
    std::string out = fmt::format("    <state id=\"{}\">\n", node);
    if (!d.counted.empty()) {
        out += fmt::format("      <onentry><assign location=\"{}\" expr=\"0\"/></onentry>\n",
                           d.counted);
    }
    for (const Arrow& arrow : d.arrows) {
        const bool here = arrow.from == node || arrow.from.empty();
        if (here && arrow.to != node) out += scxml_row(d, arrow);
    }
    if (!d.counted.empty()) {
        out += fmt::format(
            "      <transition event=\"{0}\"><assign location=\"{1}\" expr=\"{1} + 1\"/>"
            "</transition>\n",
            d.check, d.counted);
    }
    return out + "    </state>\n";
}

std::string scxml(const Diagram& d) {
    std::string data, heard, name(d.name);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    for (const std::string_view variable : d.variables) {
        data += fmt::format("    <data id=\"{}\" expr=\"0\"/>\n", variable);
        if (variable == d.counted) continue;
        heard +=
            fmt::format("      <assign location=\"{0}\" expr=\"_event.data.{0}\"/>\n", variable);
    }
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- {} Event \"{}\" brings the variables, event \"{}\" takes\n"
        "     the first row whose condition holds. -->\n"
        "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" name=\"{}\" "
        "datamodel=\"ecmascript\"\n       initial=\"{}_\">\n"
        "  <datamodel>\n{}  </datamodel>\n"
        "  <state id=\"{}_\" initial=\"{}\">\n"
        "    <transition event=\"{}\">\n{}    </transition>\n",
        d.about, d.data, d.check, name, d.name, data, d.name, d.nodes.front(), d.data, heard);
    for (const std::string_view node : d.nodes) out += scxml_state(d, node);
    return out + "  </state>\n</scxml>\n";
}

std::string written(const Diagram& diagram, ChartFormat format) {
    switch (format) {
        case ChartFormat::dot:
            return dot(diagram);
        case ChartFormat::mermaid:
            return mermaid(diagram);
        case ChartFormat::scxml:
            return scxml(diagram);
    }
    raise_fault(fault(Status::argument, "chart format is {}, expected 0 to {}",
                      static_cast<int>(format), kChartFormats - 1));
}

}  // namespace

std::string chart(const Model& model, ChartFormat format) {
    const RoundToNearest rounding;
    return written(diagram_of(model.tables()), format);
}
std::string chart_of_process(ChartFormat format) {
    const RoundToNearest rounding;
    return written(diagram_of_process(), format);
}

Fault chart(const Model& model, ChartFormat format, std::string& out) noexcept {
    return caught([&] { out = chart(model, format); });
}
Fault chart_of_process(ChartFormat format, std::string& out) noexcept {
    return caught([&] { out = chart_of_process(format); });
}

std::string_view name(ChartFormat format) noexcept { return name_in(format); }

}  // namespace pursuit

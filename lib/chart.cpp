// Diagrams of the stance table. What is drawn is gathered once, as nodes and arrows of texts; each
// format only writes it down.
#include <pursuit/chart.hpp>

#include <algorithm>
#include <bit>
#include <optional>
#include <vector>

#include "fault.hpp"
#include "markup.hpp"
#include "names.hpp"

namespace pursuit {
namespace {

constexpr auto at(auto id) noexcept { return static_cast<std::size_t>(id); }

// --- what there is to draw -----------------------------------------------------------------------

struct Condition {
    Predicate predicate{};
    std::optional<float> back{};  // where the way back begins
};
struct Arrow {
    int row = 0;
    Stance from{}, to{};  // from may be kAnyStance
    std::vector<Condition> when;
    std::string because;
};

std::vector<Predicate> predicates_of(const Tables& t, const Transition& row) {
    std::vector<Predicate> out;
    for (std::uint32_t left = row.guard; left != 0; left &= left - 1) {
        out.push_back(t.predicates[at(std::countr_zero(left))]);
    }
    return out;
}

bool leads(const Transition& row, Stance from, Stance to) noexcept {
    return row.to == to && (row.from == from || (row.from == kAnyStance && from != to));
}

/// The threshold of a row that leads back and asks the opposite of the same variable.
std::optional<float> way_back(const Tables& t, const Transition& there, const Predicate& p) {
    if (there.from == kAnyStance) return {};
    for (std::size_t i = 0; i < at(t.transition_count); ++i) {
        if (!leads(t.transitions[i], there.to, there.from)) continue;
        for (const Predicate& q : predicates_of(t, t.transitions[i])) {
            const bool opposite = q.variable == p.variable && q.comparison != p.comparison;
            if (opposite && q.threshold != p.threshold) return q.threshold;
        }
    }
    return {};
}

std::vector<Arrow> arrows_of(const Tables& t) {
    std::vector<Arrow> out;
    for (std::size_t i = 0; i < at(t.transition_count); ++i) {
        const Transition& row = t.transitions[i];
        Arrow arrow{static_cast<int>(i), row.from, row.to, {}, markup::clean(row.because)};
        for (const Predicate& p : predicates_of(t, row)) {
            arrow.when.push_back({p, way_back(t, row, p)});
        }
        out.push_back(std::move(arrow));
    }
    return out;
}

std::string spaced(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
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
std::string told(const Condition& condition) {
    const bool above = condition.predicate.comparison == Comparison::above;
    const std::string back =
        condition.back ? fmt::format(" (back {} {})", above ? '<' : '>', *condition.back) : "";
    return fmt::format("{} {} {}{}", name(condition.predicate.variable), above ? '>' : '<',
                       condition.predicate.threshold, back);
}

std::string_view node_of(Stance stance) { return stance == kAnyStance ? "any" : name(stance); }

std::string dot(const Tables& t) {
    std::string out =
        "// The stances of one partner. On an arrow: the row of the table and why, then what must\n"
        "// hold; of several rows that fit, the first is taken. \"back\": where the way back "
        "begins.\n"
        "digraph stances {\n"
        "    graph [fontname=\"Helvetica\", nodesep=0.6, ranksep=0.9]\n"
        "    node [fontname=\"Helvetica\", shape=box, style=\"rounded\", margin=\"0.2,0.1\"]\n"
        "    edge [fontname=\"Helvetica\", fontsize=10]\n";
    for (int s = 0; s < kStances; ++s) {
        const auto stance = static_cast<Stance>(s);
        out += fmt::format("    {} [label=\"{}\"{}]\n", name(stance), spaced(name(stance)),
                           s == 0 ? ", peripheries=2" : "");
    }
    const std::vector<Arrow> arrows = arrows_of(t);
    const auto from_any = [](const Arrow& arrow) { return arrow.from == kAnyStance; };
    if (std::any_of(arrows.begin(), arrows.end(), from_any)) {
        out += "    any [label=\"any other stance\", shape=ellipse, style=dashed]\n";
    }
    for (const Arrow& arrow : arrows) {
        std::string label = fmt::format("{}. {}", arrow.row, in_quotes(arrow.because));
        for (const Condition& condition : arrow.when) label += "\\n" + told(condition);
        out += fmt::format("    {} -> {} [label=\"{}\"]\n", node_of(arrow.from), name(arrow.to),
                           label);
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

std::string in_words(const Condition& condition) {
    const bool above = condition.predicate.comparison == Comparison::above;
    const std::string back =
        condition.back ? fmt::format(" (back {} {})", above ? "below" : "above", *condition.back)
                       : "";
    return for_mermaid(fmt::format("{} {} {}{}", spaced(name(condition.predicate.variable)),
                                   above ? "above" : "below", condition.predicate.threshold, back));
}

std::string mermaid(const Tables& t) {
    std::string out =
        "%% The stances of one partner. On an arrow: the row of the table and why, then what must\n"
        "%% hold. Of several rows that fit, the first is taken. back: where the way back begins.\n"
        "stateDiagram-v2\n"
        "    direction LR\n";
    for (int s = 0; s < kStances; ++s) {
        const auto stance = static_cast<Stance>(s);
        out += fmt::format("    state \"{}\" as {}\n", spaced(name(stance)), name(stance));
    }
    const std::vector<Arrow> arrows = arrows_of(t);
    const auto from_any = [](const Arrow& arrow) { return arrow.from == kAnyStance; };
    if (std::any_of(arrows.begin(), arrows.end(), from_any)) {
        out += "    state \"any other stance\" as any\n";
    }
    out += fmt::format("    [*] --> {}\n", name(Stance{}));
    for (const Arrow& arrow : arrows) {
        std::string label = fmt::format("{}. {}", arrow.row, for_mermaid(arrow.because));
        for (const Condition& condition : arrow.when) label += "<br/>" + in_words(condition);
        out += fmt::format("    {} --> {} : {}\n", node_of(arrow.from), name(arrow.to), label);
    }
    return out;
}

// --- SCXML ---------------------------------------------------------------------------------------

std::string condition_of(const Arrow& arrow) {
    std::string out;
    for (const Condition& condition : arrow.when) {
        const Predicate& p = condition.predicate;
        out += fmt::format("{}{} {} {}", out.empty() ? "" : " && ", name(p.variable),
                           p.comparison == Comparison::above ? '>' : '<', p.threshold);
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
    for (const Condition& condition : arrow.when) {
        if (!condition.back) continue;
        const bool above = condition.predicate.comparison == Comparison::above;
        out += fmt::format("; back at {} {} {}", name(condition.predicate.variable),
                           above ? '<' : '>', *condition.back);
    }
    return out;
}

std::string scxml_row(const Arrow& arrow) {
    return fmt::format(
        "      <!-- row {}: {}{} -->\n"
        "      <transition event=\"turn\" cond=\"{}\" target=\"{}\">\n"
        "        <log label=\"because\" expr=\"{}\"/>\n"
        "      </transition>\n",
        arrow.row, in_comment(markup::escaped(arrow.because)), markup::escaped(back_of(arrow)),
        markup::escaped(condition_of(arrow)), name(arrow.to),
        markup::escaped(in_script(arrow.because)));
}

std::string scxml_state(const std::vector<Arrow>& arrows, Stance stance) {
    std::string out = fmt::format(
        "    <state id=\"{}\">\n"
        "      <onentry><assign location=\"dwell\" expr=\"0\"/></onentry>\n",
        name(stance));
    for (const Arrow& arrow : arrows) {
        const bool here = arrow.from == stance || arrow.from == kAnyStance;
        if (here && arrow.to != stance) out += scxml_row(arrow);
    }
    return out +
           "      <transition event=\"turn\"><assign location=\"dwell\" expr=\"dwell + 1\"/>"
           "</transition>\n    </state>\n";
}

std::string scxml(const Tables& t) {
    std::string data, heard;
    for (int v = 0; v < kVariables; ++v) {
        const auto variable = static_cast<Variable>(v);
        data += fmt::format("    <data id=\"{}\" expr=\"0\"/>\n", name(variable));
        if (variable == Variable::dwell) continue;  // the chart counts it
        heard += fmt::format("      <assign location=\"{0}\" expr=\"_event.data.{0}\"/>\n",
                             name(variable));
    }
    std::string out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- The stances of one partner: event \"perceived\" brings the variables, event \"turn\" "
        "takes the\n     first row whose condition holds. -->\n"
        "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" name=\"Stances\" "
        "datamodel=\"ecmascript\"\n       initial=\"partner\">\n"
        "  <datamodel>\n{}  </datamodel>\n"
        "  <state id=\"partner\" initial=\"{}\">\n"
        "    <transition event=\"perceived\">\n{}    </transition>\n",
        data, name(Stance{}), heard);
    const std::vector<Arrow> arrows = arrows_of(t);
    for (int s = 0; s < kStances; ++s) out += scxml_state(arrows, static_cast<Stance>(s));
    return out + "  </state>\n</scxml>\n";
}

}  // namespace

std::string chart(const Model& model, ChartFormat format) {
    const Tables& tables = model.tables();
    switch (format) {
        case ChartFormat::dot:
            return dot(tables);
        case ChartFormat::mermaid:
            return mermaid(tables);
        case ChartFormat::scxml:
            return scxml(tables);
    }
    throw Error(fault(Status::argument, "chart format is {}, expected 0 to {}",
                      static_cast<int>(format), kChartFormats - 1));
}

Fault chart(const Model& model, ChartFormat format, std::string& out) noexcept {
    return caught([&] { out = chart(model, format); });
}

std::string_view name(ChartFormat format) noexcept {
    return name_in(format, {"dot", "mermaid", "scxml"});
}

}  // namespace pursuit

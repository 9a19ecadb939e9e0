// Charts are made from the table: all of it is there, and what the table says is what they say.
#include <pursuit/picture/chart.hpp>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdio>
#include <cstring>
#include <sstream>
#include <string>
#include <string_view>

#include <pursuit/study/process.hpp>

namespace pursuit {
namespace {

const Model& standard() { return Model::standard(); }
constexpr ChartFormat kFormats[] = {ChartFormat::dot, ChartFormat::mermaid, ChartFormat::scxml};

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
    return found;
}
bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }

std::string name_of(Stance stance) {
    return stance == kAnyStance ? "any" : std::string(name(stance));
}

Tables with_because(std::size_t row, const char* because) {
    Tables tables = standard().tables();
    std::strncpy(tables.transitions[row].because, because,
                 sizeof tables.transitions[row].because - 1);
    return tables;
}

using Tree = boost::property_tree::ptree;
Tree parse(const std::string& xml) {
    std::istringstream in{xml};
    Tree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

BOOST_AUTO_TEST_SUITE(chart)

BOOST_AUTO_TEST_CASE(every_stance_and_every_row_is_there) {
    const Tables& t = standard().tables();
    const std::string dot = pursuit::chart(standard(), ChartFormat::dot);
    const std::string mermaid = pursuit::chart(standard(), ChartFormat::mermaid);
    for (int s = 0; s < kStances; ++s) {
        const std::string stance = name_of(static_cast<Stance>(s));
        BOOST_TEST(has(dot, "    " + stance + " [label="));
        BOOST_TEST(has(mermaid, "\" as " + stance + "\n"));
    }
    for (int i = 0; i < t.transition_count; ++i) {
        const Transition& row = t.transitions[static_cast<std::size_t>(i)];
        const std::string from = name_of(row.from), to = name_of(row.to);
        const std::string label = std::to_string(i) + ". " + row.because;
        BOOST_TEST(has(dot, from + " -> " + to + " [label=\"" + label));
        BOOST_TEST(has(mermaid, from + " --> " + to + " : " + label));
    }
    BOOST_TEST(count(dot, " -> ") == static_cast<std::size_t>(t.transition_count));
    BOOST_TEST(count(mermaid, " --> ") == static_cast<std::size_t>(t.transition_count) + 1);
}

BOOST_AUTO_TEST_CASE(a_state_chart_has_the_rows_of_each_stance_in_order) {
    const Tables& t = standard().tables();
    const Tree tree = parse(pursuit::chart(standard(), ChartFormat::scxml));
    std::size_t states = 0;
    for (const auto& [tag, state] : tree.get_child("scxml.state")) {
        if (tag != "state") continue;
        const std::string stance = state.get<std::string>("<xmlattr>.id");
        BOOST_TEST(stance == name_of(static_cast<Stance>(states++)));
        std::string expected, found;
        for (int i = 0; i < t.transition_count; ++i) {
            const Transition& row = t.transitions[static_cast<std::size_t>(i)];
            const bool here = row.from == kAnyStance || name_of(row.from) == stance;
            if (here && name_of(row.to) != stance) {
                expected += name_of(row.to) + ": '" + row.because + "'\n";
            }
        }
        for (const auto& [child, transition] : state) {
            if (child != "transition" || transition.count("log") == 0) continue;
            found += transition.get<std::string>("<xmlattr>.target") + ": " +
                     transition.get<std::string>("log.<xmlattr>.expr") + "\n";
            BOOST_TEST(!transition.get<std::string>("<xmlattr>.cond").empty());
        }
        BOOST_TEST(found == expected);
    }
    BOOST_TEST(states == static_cast<std::size_t>(kStances));
}

/// The tables with another threshold where a row from one stance to another asks for a variable.
Tables with_threshold(Tables t, Stance from, Stance to, Variable variable, float threshold) {
    for (const Transition& row : t.transitions) {
        if (row.from != from || row.to != to) continue;
        for (std::size_t i = 0; i < kPredicateSlots; ++i) {
            Predicate& p = t.predicates[i];
            if ((row.guard >> i & 1) == 0 || p.variable != variable) continue;
            p.threshold = threshold;
            return t;
        }
    }
    BOOST_FAIL("no row from " << name(from) << " to " << name(to) << " asks for "
                              << name(variable));
    return t;
}
Tables with_strong_pursuit(float threshold) {
    return with_threshold(standard().tables(), Stance::reaching, Stance::protesting,
                          Variable::pursuit, threshold);
}

BOOST_AUTO_TEST_CASE(the_way_back_is_told_where_it_is_another) {
    Tables t = with_strong_pursuit(0.48f);
    t = with_threshold(t, Stance::protesting, Stance::reaching, Variable::pursuit, 0.34f);
    t = with_threshold(t, Stance::guarding, Stance::withdrawing, Variable::withdrawal, 0.42f);
    const Model model{
        with_threshold(t, Stance::withdrawing, Stance::guarding, Variable::withdrawal, 0.3f)};
    const std::string dot = pursuit::chart(model, ChartFormat::dot);
    BOOST_TEST(has(dot, "pursuit > 0.48 (back < 0.34)"));
    BOOST_TEST(has(dot, "withdrawal < 0.3 (back > 0.42)"));
    const std::string mermaid = pursuit::chart(model, ChartFormat::mermaid);
    BOOST_TEST(has(mermaid, "pursuit above 0.48 (back below 0.34)"));
    BOOST_TEST(has(pursuit::chart(model, ChartFormat::scxml), "back at pursuit &lt; 0.34"));
}

BOOST_AUTO_TEST_CASE(a_changed_table_is_a_changed_chart) {
    const Model lower{with_strong_pursuit(0.4321f)}, raised{with_strong_pursuit(0.5432f)};
    Tables shorter = standard().tables();
    const Transition last =
        shorter.transitions[static_cast<std::size_t>(--shorter.transition_count)];
    const Model without_last{shorter};
    for (const ChartFormat format : kFormats) {
        const std::string before = pursuit::chart(lower, format);
        const std::string after = pursuit::chart(raised, format);
        BOOST_TEST(has(before, "0.4321"));
        BOOST_TEST(!has(before, "0.5432"));
        BOOST_TEST(has(after, "0.5432"));
        BOOST_TEST(!has(after, "0.4321"));
        const std::string without = pursuit::chart(without_last, format);
        BOOST_TEST(count(without, last.because) + 1 ==
                   count(before, last.because) -
                       (format == ChartFormat::scxml ? 1 : 0));  // there in a comment, too
    }
}

BOOST_AUTO_TEST_CASE(special_characters_do_no_harm) {
    const Model model{with_because(14, "a \"b\" \\n <c> & 'd' --> e; #f: %%\n\x01\xff")};
    const std::string dot = pursuit::chart(model, ChartFormat::dot);
    BOOST_TEST(has(dot, R"(14. a \"b\" \\n <c> & 'd' --> e; #f: %% )"));
    const std::string mermaid = pursuit::chart(model, ChartFormat::mermaid);
    BOOST_TEST(has(mermaid, "14. a #34;b#34; #92;n #60;c#62; #38; 'd' #45;#45;#62; e#59; #35;f"));
    const Tree tree = parse(pursuit::chart(model, ChartFormat::scxml));
    const Tree& row = tree.get_child("scxml.state.state.transition");
    BOOST_TEST(row.get<std::string>("<xmlattr>.target") == "shut_down");
    BOOST_TEST(
        has(pursuit::chart(model, ChartFormat::scxml),
            R"(expr="&#39;a &quot;b&quot; \\n &lt;c&gt; &amp; \&#39;d\&#39; --&gt; e; #f: %%)"));
}

BOOST_AUTO_TEST_CASE(the_process_has_a_chart_too) {
    const std::string dot = chart_of_process(ChartFormat::dot);
    const std::string mermaid = chart_of_process(ChartFormat::mermaid);
    for (int s = 0; s < Process::kStages; ++s) {
        const std::string stage(name(static_cast<Process::Stage>(s)));
        BOOST_TEST(has(dot, "    " + stage + " [label="));
        BOOST_TEST(has(mermaid, "\" as " + stage + "\n"));
    }
    BOOST_TEST(has(dot, "re_engaged [label=\"re-engaged\""));
    BOOST_TEST(has(mermaid, "state \"de-escalated\" as de_escalated\n"));
    int i = 0;
    for (const Process::Row& row : Process::rows()) {
        BOOST_TEST(has(dot, std::string(name(row.from)) + " -> " + std::string(name(row.to)) +
                                " [label=\"" + std::to_string(i++) + ". " +
                                std::string(row.because)));
    }
    BOOST_TEST(count(dot, " -> ") == Process::rows().size());
    const Tree tree = parse(chart_of_process(ChartFormat::scxml));
    BOOST_TEST(tree.get<std::string>("scxml.<xmlattr>.name") == "Process");
    BOOST_TEST(count(chart_of_process(ChartFormat::scxml), "<log ") == Process::rows().size());
    std::string text;
    BOOST_TEST((chart_of_process(static_cast<ChartFormat>(3), text).status == Status::argument));
}

BOOST_AUTO_TEST_CASE(an_unknown_format_is_refused) {
    std::string text = "as before";
    const Fault fault = pursuit::chart(standard(), static_cast<ChartFormat>(7), text);
    BOOST_TEST((fault.status == Status::argument));
    BOOST_TEST(fault.message() == "chart format is 7, expected 0 to 2");
    BOOST_TEST(text == "as before");
    BOOST_TEST(!pursuit::chart(standard(), ChartFormat::dot, text));
    BOOST_TEST(text == pursuit::chart(standard(), ChartFormat::dot));
    BOOST_CHECK_THROW(pursuit::chart(standard(), static_cast<ChartFormat>(7)), Error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit

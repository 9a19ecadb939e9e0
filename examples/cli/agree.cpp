// `pursuit agree`: how far the coders of a table say the same.
#include <pursuit/text/agreement.hpp>

#include <cmath>
#include <optional>
#include <vector>

#include "program.hpp"
#include "reading.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;

constexpr std::size_t kMostTable = std::size_t{64} << 20;  // bytes

std::string told(const Kappa& k) {
    return std::isnan(k.kappa) ? std::string("   –") : fmt::format("{:>4.2f}", k.kappa);
}

void print(const Agreement& x, const Terminal& terminal) {
    const auto row = [](const std::string& line) { fmt::print("{}\n", line); };
    row(terminal.paint(Ink::heading, cut(fmt::format("\n{} and {}: {}", clean(x.first),
                                                     clean(x.second), clean(x.column)),
                                         terminal.width)));
    row(fmt::format("    {}, {} coded by one of the two only", counted(x.units, "unit"),
                    x.unmatched));
    if (x.units == 0) return;
    row(fmt::format("    {} {:>6} {:>8} {:>8} {:>8}", fit("code", 24), "kappa", "agree", "first",
                    "second"));
    const auto line = [&](const std::string& what, const Kappa& k) {
        row(fmt::format("    {}   {} {:>8} {:>8} {:>8}", fit(what, 24), told(k),
                        percent(k.agreement, 1), k.first, k.second));
    };
    line("all", x.all);
    for (std::size_t i = 0; i < x.codes.size(); ++i) line(clean(x.codes[i]), x.of[i]);
}

void write(const std::string& path, const std::vector<Agreement>& all) {
    Table table(path);
    table.cells({"first_coder", "second_coder", "column", "code", "kappa", "agreement", "both"});
    table.cells({"first", "second", "units", "unmatched"}).end_row();
    const auto add = [&](const Agreement& x, std::string_view code, const Kappa& k) {
        table << x.first << x.second << x.column << code << only_if(!std::isnan(k.kappa), k.kappa);
        table << k.agreement << k.both << k.first << k.second << x.units << x.unmatched;
        table.end_row();
    };
    for (const Agreement& x : all) {
        add(x, "", x.all);
        for (std::size_t i = 0; i < x.codes.size(); ++i) add(x, x.codes[i], x.of[i]);
    }
    table.commit();
}

}  // namespace

void agree(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    const Codes codes = codes_to_use(arguments);
    const std::string text = text_of_file(path, kMostTable);
    const std::vector<Agreement> all = with_file(path, [&] { return agreement(text, codes); });
    if (const auto csv = arguments.text("--csv")) write(*csv, all);
    const Terminal terminal = ::terminal();
    for (const Agreement& x : all) print(x, terminal);
}

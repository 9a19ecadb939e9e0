// `pursuit fit`: turns numbers of the model until observed talks are likeliest, and sets beside that
// what does without a model.
#include <pursuit/fit/fit.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "file.hpp"
#include "program.hpp"
#include "progress.hpp"
#include "reading.hpp"
#include "signals.hpp"

namespace {

using namespace pursuit;

constexpr std::uint64_t kUsualDraws = 2000;
constexpr std::size_t kMostFolds = std::size_t{1} << 20;  // bytes

/// "a.anxiety, b.avoidance": names between commas.
std::vector<std::string> names_in(const std::string& text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == ',') {
            out.emplace_back();
        } else if (c != ' ') {
            out.back() += c;
        }
    }
    std::erase(out, "");
    return out;
}

bool is_number(const std::string& text) {
    return text.find_first_not_of("0123456789") == std::string::npos;
}

FitOptions options_of(const Arguments& arguments, const std::vector<Talk>& talks) {
    FitOptions o;
    for (const std::string& text : arguments.texts("--free")) {
        for (std::string& name : names_in(text)) o.free.push_back(std::move(name));
    }
    if (const auto trait = arguments.text("--couple")) {
        Trait found{};
        if (const Fault fault = find(*trait, found)) throw Complaint(clean(fault.message()));
        o.couple = found;
    }
    const auto number = [&](std::string_view option, std::uint64_t most, std::uint64_t usual) {
        return arguments.number(option, 0, most).value_or(usual);
    };
    const std::string folds = arguments.text("--folds").value_or("0");
    if (is_number(folds)) {
        o.folds = static_cast<std::uint32_t>(number("--folds", talks.size(), 0));
    } else {
        const std::string table = text_of_file(folds, kMostFolds);
        o.fold_of = with_file(folds, [&] { return parse_folds(table, talks); });
        o.folds = 1 + *std::max_element(o.fold_of.begin(), o.fold_of.end());
    }
    o.draws = static_cast<std::uint32_t>(number("--draws", 1000000, kUsualDraws));
    o.simulated = static_cast<std::uint32_t>(number("--simulate", 100000, 0));
    o.shuffles = static_cast<std::uint32_t>(number("--shuffles", 1000, 0));
    o.seed = number("--seed", ~std::uint64_t{0}, 0);
    o.threads = static_cast<unsigned>(number("--threads", 1024, 0));
    return o;
}

/// Works in a thread of its own, so that this one can say how far it is.
Fitted watched_fit(const Codes& codes, const std::vector<Talk>& talks, const FitOptions& options) {
    const Signals signals;
    std::atomic<std::uint64_t> done{0};
    std::atomic<bool> ended{false};
    Fitted out;
    Fault fault;
    {
        std::jthread worker([&] {
            fault = fit(codes, talks, options, out, {&stopped, &done});
            ended.store(true);
            ended.notify_all();
        });
        Progress progress{0, work_of(options, talks.size()), "likelihoods"};
        while (!ended.load()) {
            progress.show(done.load());
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    if (fault) throw Error(fault);
    return out;
}

class Report {
public:
    Report(const Terminal& terminal, const Fitted& fitted) : terminal_(terminal), f_(fitted) {}

    void print(std::size_t talks) const {
        row(terminal_.paint(Ink::heading, fmt::format("{}, {}", counted(talks, "talk"),
                                                      counted(f_.transitions, "transition"))));
        estimates();
        rivals();
        checked();
        for (const std::string& warning : f_.warnings)
            row(wrapped("Beware: " + warning + ".", terminal_.width, 4));
    }

private:
    static void row(const std::string& text) { fmt::print("{}\n", text); }
    void heading(const std::string& text) const {
        row(fmt::format("\n{}", terminal_.paint(Ink::heading, cut(text, terminal_.width))));
    }
    static std::string some(const std::optional<double>& x, int digits) {
        return x ? fmt::format("{:.{}f}", *x, digits) : "";
    }

    void estimates() const {
        heading("Estimates");
        row(fmt::format("    {} {:>8} {:>8} {:>8} {:>8} {:>18}", fit("", 22), "before", "fitted",
                        "error", "robust", "90 % interval"));
        for (const Estimate& e : f_.estimates) {
            const std::string interval =
                e.low ? fmt::format("{:.3f} to {:.3f}", *e.low, *e.high) : "";
            row(fmt::format("    {} {:>8.3f} {:>8.3f} {:>8} {:>8} {:>18}", fit(e.name, 22),
                            e.standard, e.value, some(e.error, 3), some(e.robust, 3), interval));
        }
    }
    void rivals() const {
        heading("Nats per transition (less is better)");
        row(fmt::format("    {} {:>10} {:>8} {:>8} {:>18}", fit("", 22), "parameters", "fitted",
                        "held out", "less this fit"));
        for (const Rival& c : f_.rivals) {
            const std::string less = c.error && *c.error > 0
                                         ? fmt::format("{:+.4f} +- {:.4f}", *c.difference, *c.error)
                                         : "";
            row(fmt::format("    {} {:>10} {:>8.4f} {:>8} {:>18}", fit(c.name, 22), c.parameters,
                            c.nats, some(c.held_out, 4), less));
        }
    }
    void checked() const {
        if (f_.checked.empty() && !f_.shuffled) return;
        heading("Checks");
        row(fmt::format("    {} {:>8} {:>8} {:>8} {:>6}", fit("", 34), "observed", "played", "SD",
                        "z"));
        for (const Checked& c : f_.checked) check(c);
        if (f_.shuffled) check(*f_.shuffled);
    }
    static void check(const Checked& c) {
        row(fmt::format("    {} {:>8.3f} {:>8.3f} {:>8.3f} {:>6.2f}", fit(clean(c.name), 34),
                        c.observed, c.mean, c.deviation, c.z()));
    }

    const Terminal& terminal_;
    const Fitted& f_;
};

}  // namespace

void fit_talks(const Arguments& arguments) {
    const Observed read = observed(arguments);
    const FitOptions options = options_of(arguments, read.talks);
    const Fitted fitted = watched_fit(read.codes, read.talks, options);
    if (const auto csv = arguments.text("--csv")) write_file(*csv, text_of(fitted));
    const Terminal terminal = ::terminal();
    fmt::print("{}\n", wrapped(what_was_read(read.counts), terminal.width, 4));
    Report(terminal, fitted).print(read.talks.size());
    if (!fitted.complete) end_by_signal();
}

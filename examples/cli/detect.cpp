// `pursuit detect`: looks for patterns in coded talks, and for what draws what.
#include <pursuit/pattern/pattern.hpp>
#include <pursuit/text/replay.hpp>

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "program.hpp"
#include "reading.hpp"
#include "table.hpp"

namespace {

using namespace pursuit;
using Acts = std::vector<Act>;

constexpr std::uint64_t kMostShuffles = 100000, kUsualShuffles = 199;

std::string pattern_label(Pattern pattern, const TwoNames& names) {
    switch (pattern) {
        case Pattern::a_pursues:
            return tell(Phase::a_pursues, names);
        case Pattern::b_pursues:
            return tell(Phase::b_pursues, names);
        case Pattern::attack_attack:
            return tell(Phase::attack_attack, names);
        case Pattern::withdraw_withdraw:
            return tell(Phase::withdraw_withdraw, names);
        case Pattern::none:
            break;
    }
    return "none of these";
}

// ---- Tables -------------------------------------------------------------------------------------

void write_stretches(const std::string& path, const Codes& codes, const std::vector<Talk>& talks,
                     const std::vector<Acts>& acts) {
    Table table(path);
    table.cells({"couple", "pattern", "from", "to", "acts", "speaking", "lead"}).end_row();
    for (std::size_t k = 0; k < talks.size(); ++k) {
        for (const Stretch& s : stretches(acts[k])) {
            const auto time = [&](std::uint32_t at) { return talks[k].times[row_of(codes, at)]; };
            table << talks[k].couple << name(s.pattern) << time(s.since) << time(s.until);
            table << s.length << s.evidence.size() << s.lead;
            table.end_row();
        }
    }
    table.commit();
}

void add_shuffled(Table& table, const Shuffled& shuffled) {
    for (const double q : {shuffled.mean, shuffled.low, shuffled.high}) {
        table << only_if(shuffled.times > 0, q);
    }
}
void add_lags(Table& table, std::string_view couple, const Associations& all) {
    for (const Association& x : all) {
        table << couple << name(x.lag) << name(x.from) << name(x.verdict) << x.pairs << x.more;
        for (const std::uint32_t n : x.table) table << n;
        for (const double q :
             {x.q, x.q_low, x.q_high, x.inertia, x.adjusted, x.low, x.high, x.p, x.untimed}) {
            table << q;
        }
        add_shuffled(table, x.shuffled);
        add_shuffled(table, x.partners);
        table.end_row();
    }
}
void write_lags(const std::string& path, const std::vector<Talk>& talks,
                const std::vector<Acts>& acts, const Associations& together,
                const Shuffling& shuffling) {
    Table table(path);
    table.cells({"couple", "lag", "from", "verdict", "pairs", "more"});
    table.cells({"both", "first_alone", "second_alone", "neither"});
    table.cells({"q", "q_low", "q_high", "inertia", "adjusted", "low", "high", "p", "untimed"});
    table.cells({"shuffled_mean", "shuffled_low", "shuffled_high"});
    table.cells({"partners_mean", "partners_low", "partners_high"}).end_row();
    add_lags(table, "", together);
    for (std::size_t k = 0; k < talks.size(); ++k) {
        add_lags(table, talks[k].couple, associations(std::span<const Act>(acts[k]), shuffling));
    }
    table.commit();
}

// ---- What is printed ----------------------------------------------------------------------------

class Report {
public:
    Report(const Terminal& terminal, const Codes& codes, const TwoNames& names)
        : terminal_(terminal), codes_(codes), names_(names) {}

    void about(const std::vector<Talk>& talks, const RowCounts& counts) const {
        std::size_t rows = 0;
        for (const Talk& talk : talks) rows += talk.intervals();
        row(terminal_.paint(Ink::heading, fmt::format("{}, {}", counted(talks.size(), "couple"),
                                                      rows_of(codes_, rows))));
        text(what_was_read(counts), 4);
        for (const Codes::Column& column : codes_.columns) {
            std::string kinds;
            for (const Codes::Value& value : column.values) {
                kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", clean(value.text),
                                     name(value.kind.value_or(Kind::neutral)));
            }
            text(
                fmt::format("{} ({}): {}", clean(column.name), name_of(column.seat, names_), kinds),
                4);
        }
    }

    void patterns(const Prevalences& found) const {
        const bool compared = found[0].partners.times > 0;
        heading("What it looks like, share of acts");
        for (const Prevalence& x : found) {
            std::string line = fmt::format(
                "    {} {:>5}", fit(pattern_label(x.pattern, names_), 30), percent(x.share, 1));
            if (compared) {
                line += fmt::format("  by habit {:.0f} % [{:.0f}, {:.0f}]", 100 * x.partners.mean,
                                    100 * x.partners.low, 100 * x.partners.high);
            }
            row(cut(line, terminal_.width));
        }
        if (!compared) return;
        text(
            "By habit: with everybody beside somebody else's partner at the same time; in brackets "
            "95 % of such exchanges.",
            4);
    }

    void lags(const Associations& all) const {
        heading("What draws what, from one act to the other's next");
        std::size_t silent = 0;
        for (const Association& x : all) {
            if (x.verdict == Verdict::not_enough && x.more == 0) {
                ++silent;
            } else {
                lag(x);
            }
        }
        text(
            fmt::format("Q is Yule's, with 95 % intervals that allow for a Q of {} by what changes "
                        "meanwhile; one that reaches 0 is not called an association.",
                        kLeastQ),
            4);
        if (silent > 0) {
            text(fmt::format("Of {} of the 8 pairs of acts nothing can be said: one of the acts "
                             "never happens, or always.",
                             silent),
                 4);
        }
    }

    /// Whether the patterns that occur feed themselves.
    void feeding(const Prevalences& found, const Associations& all) const {
        for (const Prevalence& x : found) {
            if (x.pattern == Pattern::none || x.talks == 0) continue;
            static constexpr std::array<const char*, kVerdicts> kTexts{
                "whether it feeds itself cannot be told", "it is not shown to feed itself",
                "it feeds itself: the acts of each draw those of the other", ""};
            text(fmt::format("{}, in {}: {}.", pattern_label(x.pattern, names_),
                             counted(x.talks, "talk"),
                             kTexts[static_cast<std::size_t>(feeds(x.pattern, all))]),
                 4);
        }
    }

    void heading(const std::string& what) const {
        row(fmt::format("\n{}", terminal_.paint(Ink::heading, cut(what, terminal_.width))));
    }

private:
    static void row(const std::string& line) { fmt::print("{}\n", line); }
    void text(const std::string& what, int indent) const {
        row(wrapped(what, terminal_.width, indent));
    }

    void lag(const Association& x) const {
        text(sentence(x, names_[0], names_[1]), 4);
        std::string figures =
            fmt::format("{} pairs; Q plain {:.2f}; given habit {:.2f}", x.pairs, x.q, x.untimed);
        if (x.shuffled.times > 0) {
            figures += fmt::format(", of which by time alone {:.2f} [{:.2f}, {:.2f}]",
                                   x.shuffled.mean, x.shuffled.low, x.shuffled.high);
        }
        figures += fmt::format("; given both {:.2f} [{:.2f}, {:.2f}]", x.adjusted, x.low, x.high);
        if (x.partners.times > 0) {
            figures += fmt::format(", with others' partners {:.2f} [{:.2f}, {:.2f}]",
                                   x.partners.mean, x.partners.low, x.partners.high);
        }
        text(figures + fmt::format("; p {:.3f}; inertia {:.2f}.", x.p, x.inertia), 8);
    }

    const Terminal& terminal_;
    const Codes& codes_;
    const TwoNames& names_;
};

}  // namespace

void detect(const Arguments& arguments) {
    const std::string& path = arguments.operand();
    const Observed read = observed(arguments);
    const Model model = model_to_use(arguments, read.codes);
    const TwoNames names = names_to_show(read.codes.names);
    const Shuffling shuffling{
        static_cast<std::uint32_t>(
            arguments.number("--shuffles", 0, kMostShuffles).value_or(kUsualShuffles)),
        arguments.number("--seed", 0, std::numeric_limits<std::uint64_t>::max()).value_or(0)};
    const std::vector<Acts> acts = with_file(path, [&] {
        std::vector<Acts> out;
        for (const Talk& talk : read.talks) out.push_back(acts_of(model, read.codes, talk));
        return out;
    });
    const Associations together = with_file(path, [&] { return associations(acts, shuffling); });
    const Prevalences found = with_file(path, [&] { return prevalences(acts, shuffling); });
    if (const auto csv = arguments.text("--csv"))
        write_stretches(*csv, read.codes, read.talks, acts);
    if (const auto csv = arguments.text("--lags")) {
        write_lags(*csv, read.talks, acts, together, shuffling);
    }
    const Terminal terminal = ::terminal();
    const Report report(terminal, read.codes, names);
    report.about(read.talks, read.counts);
    report.patterns(found);
    report.feeding(found, together);
    report.lags(together);
}

#include "sweep_table.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <string_view>
#include <type_traits>

namespace {

using namespace pursuit;

/// Cells with a comma before each but the first.
class Row {
public:
    explicit Row(std::string& out) : out_(&out) {}
    ~Row() { out_->push_back('\n'); }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    template <class T>
    Row& operator<<(const T& value) {
        if (begun_) out_->push_back(',');
        begun_ = true;
        if constexpr (std::is_same_v<T, bool>) {
            out_->append(value ? "TRUE" : "FALSE");
        } else {
            fmt::format_to(std::back_inserter(*out_), FMT_COMPILE("{}"), value);
        }
        return *this;
    }
    /// A turn, or nothing for never.
    Row& turn(std::uint32_t turn) { return turn == kNever ? *this << "" : *this << turn; }

private:
    std::string* out_;
    bool begun_ = false;
};

constexpr const char* kSeats[] = {"a_", "b_"};

template <class Enum>
void name_each(Row& row, std::string_view before, int count) {
    for (int i = 0; i < count; ++i) {
        row << fmt::format("{}{}", before, name(static_cast<Enum>(i)));
    }
}

std::uint32_t turns_in(const Summary& s, Phase phase) {
    return s.phases[static_cast<std::size_t>(phase)];
}

/// Who pursued in more turns, if anybody did.
std::optional<Seat> pursuer(const Summary& s) {
    const std::uint32_t a = turns_in(s, Phase::a_pursues), b = turns_in(s, Phase::b_pursues);
    if (a == b) return {};
    return a > b ? Seat::a : Seat::b;
}

double share(std::uint64_t part, std::uint64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void name_couple(Row&& row, bool gains) {
    for (const char* column : {"id", "a_anxiety", "a_avoidance", "b_anxiety", "b_avoidance",
                               "phase", "holds", "dies_out", "escalated", "resolved", "pursuer",
                               "negative_turns", "longest_run", "refused"}) {
        row << column;
    }
    name_each<Phase>(row, "turns_", kPhases);
    for (const char* seat : kSeats) {
        for (const char* column :
             {"stance", "peak_arousal", "peak_arousal_at", "peak_pursuit", "peak_pursuit_at",
              "peak_withdrawal", "peak_withdrawal_at", "peak_fear", "peak_fear_at"}) {
            row << fmt::format("{}{}", seat, column);
        }
        name_each<Kind>(row, fmt::format("{}moves_", seat), kKinds);
    }
    for (const char* seat : kSeats) {
        if (gains) row << fmt::format("{}gain_cold", seat) << fmt::format("{}gain_hot", seat);
    }
}

void name_cell(Row&& row, std::span<const std::string> axes) {
    for (const std::string& axis : axes) row << axis;
    for (const char* column :
         {"couples", "holds", "dies_out", "escalated", "resolved", "a_pursued", "b_pursued",
          "refused", "holds_share", "dies_out_share", "escalated_share", "resolved_share"}) {
        row << column;
    }
    name_each<Phase>(row, "share_", kPhases);
    row << "mean_escalated"
        << "mean_longest_run"
        << "a_mean_peak_arousal"
        << "b_mean_peak_arousal";
}

}  // namespace

std::string couple_header(bool gains) {
    std::string out;
    name_couple(Row(out), gains);  // a row ends with its Row
    return out;
}

std::string cell_header(std::span<const std::string> axes) {
    std::string out;
    name_cell(Row(out), axes);
    return out;
}

void Tally::add(const Summary& s) {
    ++couples;
    escalated += s.escalated != kNever;
    if (s.escalated != kNever) escalated_turns += s.escalated;
    holds += s.holds;
    dies_out += s.dies_out;
    resolved += s.resolved != kNever;
    refused += s.refused;
    longest_runs += s.longest_run;
    if (const auto who = pursuer(s)) ++pursued[static_cast<std::size_t>(index(*who))];
    for (std::size_t i = 0; i < phases.size(); ++i) phases[i] += s.phases[i];
    for (std::size_t i = 0; i < 2; ++i) {
        arousal[i] += static_cast<std::uint64_t>(s.sides[i].arousal.value * 0x1p24f);
    }
}

void Tally::add(const Tally& o) {
    couples += o.couples;
    escalated += o.escalated;
    escalated_turns += o.escalated_turns;
    holds += o.holds;
    dies_out += o.dies_out;
    resolved += o.resolved;
    refused += o.refused;
    longest_runs += o.longest_runs;
    for (std::size_t i = 0; i < phases.size(); ++i) phases[i] += o.phases[i];
    for (std::size_t i = 0; i < 2; ++i) {
        pursued[i] += o.pursued[i];
        arousal[i] += o.arousal[i];
    }
}

void add_couple(std::string& out, std::uint64_t id, const Pair& pair, const Summary& s,
                const ReferenceGains* gains) {
    Row row(out);
    row << id;
    for (const Traits& traits : pair) row << traits.anxiety << traits.avoidance;
    row << name(s.phase) << s.holds << s.dies_out;
    row.turn(s.escalated).turn(s.resolved);
    const auto who = pursuer(s);
    row << (who ? name(*who) : "") << s.negative_turns << s.longest_run << s.refused;
    for (const std::uint32_t turns : s.phases) row << turns;
    for (const Summary::Side& side : s.sides) {
        row << name(side.stance);
        for (const Peak& peak : {side.arousal, side.pursuit, side.withdrawal, side.fear}) {
            row << peak.value;
            row.turn(peak.turn);
        }
        for (const std::uint32_t moves : side.moves) row << moves;
    }
    if (gains == nullptr) return;
    for (std::size_t i = 0; i < 2; ++i) row << gains->cold[i] << gains->hot[i];
}

void add_cell(std::string& out, std::span<const float> values, const Tally& t) {
    Row row(out);
    for (const float value : values) row << value;
    row << t.couples << t.holds << t.dies_out << t.escalated << t.resolved << t.pursued[0];
    row << t.pursued[1] << t.refused;
    for (const std::uint64_t count : {t.holds, t.dies_out, t.escalated, t.resolved}) {
        row << share(count, t.couples);
    }
    std::uint64_t turns = 0;
    for (const std::uint64_t n : t.phases) turns += n;
    for (const std::uint64_t n : t.phases) row << share(n, turns);
    if (t.escalated > 0) {
        row << share(t.escalated_turns, t.escalated);
    } else {
        row << "";
    }
    row << share(t.longest_runs, t.couples);
    for (const std::uint64_t sum : t.arousal) row << share(sum, t.couples) * kSumUnit;
}

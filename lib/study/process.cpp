#include <pursuit/study/process.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/format.hpp"
#include "base/names.hpp"
#include "base/texts.hpp"
#include "engine/cycle.hpp"

namespace pursuit {
namespace {

using Stage = Process::Stage;
using V = Process::Variable;
constexpr auto kAbove = Comparison::above, kBelow = Comparison::below;
constexpr auto index_of(Seat seat) noexcept { return at(index(seat)); }

// clang-format off
enum Guard : std::uint32_t {
    cycle, long_cycle, slowed, calm, seen, re_engages, softens, find_each_other, failed, days_later, tried, kGuards
};
constexpr Process::Predicate kPredicates[kGuards] = {
    {V::cycle_turns, kAbove, kCycleTurns - 1},      // cycle
    {V::cycle_turns, kAbove, 2 * kCycleTurns - 1},  // long_cycle: no relapse by one sharp exchange
    {V::calm_turns, kAbove, kCycleTurns - 1},       // slowed
    {V::arousal, kBelow, 0.50f},                    // calm: talk still teaches (mentalizing_calm)
    {V::sight, kAbove, 0.35f},                      // seen
    {V::withdrawer_met, kAbove, 0},                 // re_engages
    {V::pursuer_met, kAbove, 0},                    // softens
    {V::met_running, kAbove, 5},                    // find_each_other
    {V::left_alone, kAbove, 1},                     // failed: twice
    {V::hours, kAbove, 20},                         // days_later
    {V::calm_turns, kAbove, 2 * kCycleTurns - 1},   // tried
};

template <class... Guards>
constexpr std::uint32_t when(Guards... guards) {
    return ((1u << guards) | ...);
}
// Setbacks before progress: the first row that fits wins.
constexpr Process::Row kRows[] = {
    {Stage::no_cycle, when(cycle), Stage::in_the_cycle, "the cycle has hold of them"},
    {Stage::de_escalated, when(long_cycle), Stage::in_the_cycle, "the cycle is back"},
    {Stage::re_engaged, when(long_cycle), Stage::in_the_cycle, "the cycle is back"},
    {Stage::softened, when(long_cycle), Stage::in_the_cycle, "the cycle is back"},
    {Stage::bonded, when(long_cycle), Stage::in_the_cycle, "the cycle is back"},
    {Stage::consolidated, when(long_cycle), Stage::in_the_cycle, "the cycle is back"},
    {Stage::re_engaged, when(failed), Stage::de_escalated, "what was shown was left alone"},
    {Stage::softened, when(failed), Stage::re_engaged, "what was shown was left alone"},

    {Stage::in_the_cycle, when(slowed, calm, seen), Stage::de_escalated, "the cycle has slowed, and both see it"},
    {Stage::de_escalated, when(re_engages), Stage::re_engaged, "the withdrawer came back in and was met"},
    {Stage::re_engaged, when(softens), Stage::softened, "the pursuer asked from beneath and was met"},
    {Stage::softened, when(find_each_other, calm), Stage::bonded, "they reach for each other and find each other"},
    {Stage::bonded, when(days_later, tried), Stage::consolidated, "it came up again and led to no cycle"},
};
// clang-format on

// Of what is shown: a share is enough for who held back, who protested asks from beneath.
constexpr float kComesIn = 0.4f, kFromBeneath = 0.75f;
constexpr float kLately = 0.25f;  // weight of the last own move in whose part is whose
constexpr float kApart = 0.25f;   // so far apart two parts are two
constexpr float kBid = 0.5f;
constexpr std::int64_t kHourMs = 3600000;

const Process::Row* forward(Stage from) noexcept {
    const auto* row = std::ranges::find_if(
        kRows, [from](const Process::Row& r) { return r.from == from && r.to > from; });
    return row == std::end(kRows) ? nullptr : row;
}

/// The first predicate of a row that does not hold; none if all do.
const Process::Predicate* missing(const Process::Row& row, const Process& process) noexcept {
    for (std::size_t i = 0; i < kGuards; ++i) {
        const Process::Predicate& p = kPredicates[i];
        const float x = process.value(p.variable);
        const bool holds = p.comparison == kAbove ? x > p.threshold : x < p.threshold;
        if ((row.guard >> i & 1) != 0 && !holds) return &p;
    }
    return nullptr;
}

/// How it was read by the one who heard the last thing said, as Turn::turning has it.
bool turned_toward(const Couple& couple, Seat hearer) noexcept {
    const Coefficients& c = couple.model().coefficients();
    const auto& cue = couple.state().sides[index_of(hearer)].inner.cue;
    return !(cue[0] < -c.against_coldness) && !(cue[2] < c.toward_response);
}

}  // namespace

std::span<const Process::Row> Process::rows() noexcept { return kRows; }
std::span<const Process::Predicate> Process::predicates() noexcept { return kPredicates; }

// --- observing -----------------------------------------------------------------------------------

Process::Process(const Couple& couple) noexcept
    : since_turn_(couple.state().turns), since_ms_(couple.state().clock_ms) {
    const RoundToNearest rounding;
    measure(couple);
    remember(couple);
}

void Process::observe(const Couple& couple) noexcept {
    const RoundToNearest rounding;
    if (couple.state().clock_ms - clock_ms_ >
        kHourMs) {  // another occasion: nothing waits any more
        for (const V v : {V::cycle_turns, V::calm_turns, V::met_running}) at(v) = 0;
        said_bid_ = said_disclosing_ = 0;
    }
    hear(couple);
    if (couple.state().turns != turns_) count_turn(couple);
    measure(couple);
    move_on(couple);
    remember(couple);
}

/// Whoever said the last thing observed has been answered if the other has spoken since.
void Process::hear(const Couple& couple) noexcept {
    if (couple.state().said_by == said_by_) return;
    const bool toward = turned_toward(couple, said_by_);
    if (said_bid_ > kBid) at(V::met_running) = toward ? at(V::met_running) + 1 : 0;
    answered(toward);
}

void Process::answered(bool toward) noexcept {
    const bool held_back = said_by_ == holding_back();
    if (said_disclosing_ < (held_back ? kComesIn : kFromBeneath)) return;
    at(!toward ? V::left_alone : held_back ? V::withdrawer_met : V::pursuer_met) += 1;
}

void Process::count_turn(const Couple& couple) noexcept {
    const Phase phase = couple.phase();
    if (phase == Phase::paused) return;
    const bool in_cycle = negative(phase);
    at(V::cycle_turns) = running(at(V::cycle_turns), phase);
    at(V::calm_turns) = in_cycle ? 0 : at(V::calm_turns) + 1;
    const auto mover = index_of(couple.state().said_by);
    const Move last = couple.state().sides[mover].last;
    if (!in_cycle || last == kNoMove) return;
    const Kind kind = couple.model().row(last).kind;
    const bool pursues = kind == Kind::pursue || kind == Kind::protest;
    const float now = pursues ? 1.0f : kind == Kind::withdraw ? -1.0f : 0.0f;
    part_[mover] += kLately * (now - part_[mover]);
}

void Process::measure(const Couple& couple) noexcept {
    const std::array<Condition, 2> now{couple.condition(Seat::a), couple.condition(Seat::b)};
    at(V::arousal) = std::max(now[0].inner.arousal, now[1].inner.arousal);
    at(V::sight) = std::min(now[0].inner.mentalizing, now[1].inner.mentalizing);
    less_seen_ = now[1].inner.mentalizing < now[0].inner.mentalizing ? Seat::b : Seat::a;
    const auto ms = static_cast<float>(couple.state().clock_ms - since_ms_);
    at(V::hours) = ms / static_cast<float>(kHourMs);
    for (std::size_t s = 0; s < 2; ++s)
        lean_[s] = pursuit_drive(now[s].fears) - withdrawal_drive(now[s].fears);
}

void Process::move_on(const Couple& couple) noexcept {
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        const Row& row = kRows[i];
        if (row.from != stage_ || missing(row, *this) != nullptr) continue;
        setbacks_ += row.to < stage_;
        stage_ = row.to;
        furthest_ = std::max(furthest_, stage_);
        row_ = static_cast<std::uint8_t>(i);
        since_turn_ = couple.state().turns;
        since_ms_ = couple.state().clock_ms;
        for (const V v : {V::withdrawer_met, V::pursuer_met, V::left_alone, V::hours}) at(v) = 0;
        return;
    }
}

void Process::remember(const Couple& couple) noexcept {
    const State& s = couple.state();
    turns_ = s.turns;
    clock_ms_ = s.clock_ms;
    said_by_ = s.said_by;
    said_bid_ = s.said_bid;
    said_disclosing_ = s.said_disclosing;
}

Seat Process::holding_back() const noexcept {
    const bool apart = withdrawer().has_value();
    const auto& parts = apart ? part_ : lean_;
    return parts[0] < parts[1] ? Seat::a : Seat::b;
}

std::optional<Seat> Process::withdrawer() const noexcept {
    const RoundToNearest rounding;
    const float apart = rounding.pass(part_[0] - part_[1]);
    if (std::max(apart, -apart) < kApart) return {};
    return apart < 0 ? Seat::a : Seat::b;
}
std::optional<Seat> Process::pursuer() const noexcept {
    const auto seat = withdrawer();
    return seat ? std::optional(other(*seat)) : std::nullopt;
}

// --- the next step -------------------------------------------------------------------------------

std::optional<NextStep> Process::next() const noexcept {
    const RoundToNearest rounding;
    const Row* row = forward(stage_);
    if (row == nullptr || stage_ == Stage::no_cycle) return {};
    const Predicate* lacks = missing(*row, *this);
    if (lacks == nullptr) return {};  // it will be taken at the next observation
    NextStep out{
        row->to, lacks->variable, lacks->comparison, value(lacks->variable), lacks->threshold, {},
        {}};
    const Seat held_back = holding_back();
    switch (lacks->variable) {
        case V::calm_turns:
            if (stage_ == Stage::in_the_cycle) out.help = name_the_cycle();
            break;
        case V::arousal:
            out.help = promised_pause();
            break;
        case V::sight:
            out.who = less_seen_;
            out.help = recognise_intent(less_seen_);
            break;
        case V::withdrawer_met:
            out.who = held_back;
            out.help = re_engage(held_back);
            break;
        case V::pursuer_met:
            out.who = other(held_back);
            out.help = soften(other(held_back));
            break;
        case V::met_running:
            out.help = affirm();
            break;
        case V::cycle_turns:
        case V::left_alone:
        case V::hours:
            break;
    }
    return out;
}

std::string_view name(Process::Stage stage) noexcept { return name_in(stage); }
std::string_view name(Process::Variable variable) noexcept { return name_in(variable); }

std::string NextStep::sentence(std::string_view a, std::string_view b,
                               const ProcessTexts& texts) const {
    const RoundToNearest rounding;
    const bool is_b = who && *who == Seat::b;
    Words words;
    words.push_back(fmt::arg("who", is_b ? b : a));
    words.push_back(fmt::arg("other", is_b ? a : b));
    words.push_back(fmt::arg("is", is));
    words.push_back(fmt::arg("needed", needed));
    return filled(words, texts.needs.at(at(missing)));
}

std::string standing(const Process& process, std::string_view a, std::string_view b,
                     const ProcessTexts& texts) {
    if (process.stage() == Stage::in_the_cycle && !process.pursuer()) return filled({}, texts.both);
    const bool is_b = process.holding_back() == Seat::b;
    Words words;
    words.push_back(fmt::arg("pursuer", is_b ? a : b));
    words.push_back(fmt::arg("withdrawer", is_b ? b : a));
    return filled(words, texts.stands.at(at(process.stage())));
}

// --- a course ------------------------------------------------------------------------------------

namespace {

/// What a stage asks for in a session.
std::optional<Intervention> step_of(const Process& process, float dose) noexcept {
    const Seat held_back = process.holding_back();
    switch (process.stage()) {
        case Stage::in_the_cycle:
            return uncover(held_back, dose);
        case Stage::de_escalated:
            return re_engage(held_back, dose);
        case Stage::re_engaged:
            return soften(other(held_back), dose);
        case Stage::softened:
            return affirm({}, dose);
        default:
            return {};
    }
}

const Couple& couple_of(const Couple& couple) noexcept { return couple; }
const Couple& couple_of(const Recorder& recorder) noexcept { return recorder.couple(); }

template <class Life>
struct Session {
    Life& life;
    Process& process;
    const Sessions& course;
    Visit& visit;

    void done() const { process.observe(couple_of(life)); }
    void talk(std::uint32_t turns) const {
        for (; turns > 0; --turns) {
            life.skip(1);
            done();
            visit.cycle_turns += negative(couple_of(life).phase());
        }
    }
    /// What is shown is met or not by the first turn after it.
    void take(const Intervention& step) const {
        visit.refused = static_cast<bool>(life.intervene(step));
        done();
        const State& s = couple_of(life).state();
        if (visit.refused || !step.who || s.said_by != *step.who || !(s.said_disclosing > 0))
            return;
        talk(1);
        visit.met = couple_of(life).state().said_by != *step.who &&
                    turned_toward(couple_of(life), *step.who);
    }
    void hold(std::optional<Intervention> asked) const {
        (void)life.elapse(std::int64_t{course.days} * 24 * kHourMs);
        done();
        visit.before = process.stage();
        (void)life.happens(Disagreement{course.severity, course.owner});
        talk(course.turns_before);
        if (course.dose > 0) {
            visit.step = asked ? asked : step_of(process, course.dose);
            if (negative(couple_of(life).phase()))
                (void)life.intervene(name_the_cycle({}, course.dose));
            if (visit.step) take(*visit.step);
        }
        talk(course.turns_after);
        if (course.dose > 0) (void)life.intervene(session(course.dose));
        done();
        visit.after = process.stage();
    }
};

Fault fault_of(const Sessions& course) noexcept {
    if (const Fault fault = check("dose", course.dose, 0, 1)) return fault;
    if (const Fault fault = check("severity", course.severity, 0, 1)) return fault;
    if (const Fault fault = check_count("days", course.days, 0, 3650)) return fault;
    if (Fault fault = check_count("turns_before", course.turns_before, 0, 1000)) return fault;
    return check_count("turns_after", course.turns_after, 0, 1000);
}

template <class Life>
Fault visit_of(Life& life, Process& process, const Sessions& course, Visit& out,
               std::optional<Intervention> asked) {
    if (const Fault fault = fault_of(course)) return fault;
    if (asked) {  // out of its range, or one that needs somebody: on a copy, where it does no harm
        Couple tried = couple_of(life);
        const Fault fault = tried.intervene(*asked);
        if (fault.status == Status::argument) return fault;
    }
    Visit visit;
    Session<Life>{life, process, course, visit}.hold(asked);
    out = visit;
    return {};
}

}  // namespace

Fault visit(Couple& couple, Process& process, const Sessions& course, Visit& out,
            std::optional<Intervention> asked) noexcept {
    const RoundToNearest rounding;
    return visit_of(couple, process, course, out, asked);
}
Fault visit(Recorder& recorder, Process& process, const Sessions& course, Visit& out,
            std::optional<Intervention> asked) {
    const RoundToNearest rounding;
    return visit_of(recorder, process, course, out, asked);
}

}  // namespace pursuit

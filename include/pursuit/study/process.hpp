// The process of emotionally focused therapy, as a small machine over a couple: in the cycle, de-
// escalated, the withdrawer re-engaged, the pursuer softened, bonded, consolidated; with setbacks.
// The order is that of EFT's stages and events (Johnson & Greenberg; Wiebe & Johnson 2017); the
// thresholds are design choices.
//
// Stages are labels read off a couple from outside. No guard and no choice of the engine reads
// them, and observing changes nothing: a couple runs on the same bits with and without.
//
// The machine is a table, as that of the stances is: rows `from, guard, to, because` over the
// variables below. Data first (which predicate is missing, of whom, how much), a sentence second.
//
// A Process is a trivially copyable value: copy it with its couple to fork both. Threads: as for
// Couple. Nothing here allocates or throws but sentence().
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/stance.hpp>
#include <pursuit/record/snapshot.hpp>

namespace pursuit {

struct NextStep;

class Process {
public:
    enum class Stage : std::uint8_t {
        no_cycle,      // none has been seen yet
        in_the_cycle,  // the pattern has hold of them
        de_escalated,  // it has slowed down, and both see it
        re_engaged,    // the withdrawer has come back in and was met
        softened,      // the pursuer has asked from beneath and was met
        bonded,        // they reach for each other and find each other
        consolidated,  // later, the same kind of trigger led to no cycle
    };
    static constexpr int kStages = 7;

    /// What the table reads.
    enum class Variable : std::uint8_t {
        cycle_turns,     // turns running in a negative phase; a pause counts for neither
        calm_turns,      // turns running outside of one, on this occasion
        arousal,         // of the more aroused of the two, 0..1
        sight,           // mentalizing of the one who sees less of the other, 0..1
        withdrawer_met,  // what the withdrawer showed and was met, since the stage began
        pursuer_met,     // likewise of the pursuer, of what was asked from beneath
        met_running,     // bids of either that were turned toward, running
        left_alone,      // what either showed and was left alone, since the stage began
        hours,           // since the stage began
    };
    static constexpr int kVariables = 9;

    struct Predicate {
        Variable variable{};
        Comparison comparison{};
        float threshold = 0;
    };
    struct Row {
        Stage from{};
        std::uint32_t guard = 0;  // bit i: predicate i must hold
        Stage to{};
        std::string_view because;
    };
    /// The table; the first row that fits wins, checked once an observation. Static.
    static std::span<const Row> rows() noexcept;
    static std::span<const Predicate> predicates() noexcept;

    /// Begins with a couple as it is: no cycle seen.
    explicit Process(const Couple& couple) noexcept;

    /// To be called after every turn, intervention or event of the same couple. Turns that were not
    /// observed one by one are counted as one. An hour without one ends the occasion.
    void observe(const Couple& couple) noexcept;

    Stage stage() const noexcept { return stage_; }
    Stage furthest() const noexcept { return furthest_; }  // ever reached
    /// The row that led here, with its because; 255 = none yet.
    std::uint8_t row() const noexcept { return row_; }
    std::uint32_t since_turn() const noexcept { return since_turn_; }  // the couple's turns then
    std::int64_t since_ms() const noexcept { return since_ms_; }       // the couple's clock then
    std::uint32_t setbacks() const noexcept { return setbacks_; }

    /// Whose part is whose: by their moves in the cycle, the later ones counting more; none before a
    /// cycle, or while both do the same. It can change.
    std::optional<Seat> pursuer() const noexcept;
    std::optional<Seat> withdrawer() const noexcept;
    /// The withdrawer; while there is none, who comes nearer to being one by what they feel now.
    Seat holding_back() const noexcept;

    float value(Variable variable) const noexcept {
        return values_[static_cast<std::size_t>(variable)];
    }

    /// What is still missing for the next stage, and what may help. After the last stage: none.
    std::optional<NextStep> next() const noexcept;

private:
    void hear(const Couple& couple) noexcept;
    void answered(bool toward) noexcept;
    void count_turn(const Couple& couple) noexcept;
    void measure(const Couple& couple) noexcept;
    void move_on(const Couple& couple) noexcept;
    void remember(const Couple& couple) noexcept;
    float& at(Variable variable) noexcept { return values_[static_cast<std::size_t>(variable)]; }

    Stage stage_ = Stage::no_cycle, furthest_ = Stage::no_cycle;
    std::uint8_t row_ = 255;
    Seat less_seen_{};  // who sees less of the other
    std::uint32_t since_turn_ = 0, setbacks_ = 0;
    std::int64_t since_ms_ = 0;
    std::array<float, kVariables> values_{};
    std::array<float, 2> part_{};  // -1 withdraws .. 1 pursues, in the cycle
    std::array<float, 2> lean_{};  // pursuit - withdrawal drive, now
    // The couple as it was observed last.
    std::uint32_t turns_ = 0;
    std::int64_t clock_ms_ = 0;
    Seat said_by_{};
    float said_bid_ = 0, said_disclosing_ = 0;
};
static_assert(std::is_trivially_copyable_v<Process>);

std::string_view name(Process::Stage stage) noexcept;
std::string_view name(Process::Variable variable) noexcept;

/// The texts about a process, in English: templates in which {who} and {other} are the one whose step
/// it is and the other, {pursuer} and {withdrawer} whose part is whose, {is} and {needed} numbers.
/// Another language is another value of this; the order is that of the enumerators.
struct ProcessTexts {
    std::array<std::string_view, Process::kStages> stands{
        "No cycle has been seen.",
        "The cycle has hold of both: the more {pursuer} reaches, the more {withdrawer} seeks "
        "shelter, and the other way round.",
        "The cycle has slowed down, and both see it.",
        "{withdrawer} has come back in and was met.",
        "{pursuer} has asked from beneath and was met.",
        "They reach for each other and find each other.",
        "What used to set off the cycle came up again and did not.",
    };
    /// In the cycle, while both do the same.
    std::string_view both{"The cycle has hold of both, and both do the same in it."};
    std::array<std::string_view, Process::kVariables> needs{
        "The cycle still has hold of both; turns running in it: {is:.0f}.",
        "The cycle has to rest; turns running without it so far: {is:.0f}.",
        "Both have to calm down first: arousal is at {is:.2f}, below {needed:.2f} there is room.",
        "{who} does not see enough yet of what lies beneath what {other} does: {is:.2f}, above "
        "{needed:.2f} it opens a way.",
        "{who} is to come back in and say what is so hard, and {other} to hear it.",
        "{who} is to ask from beneath the protest, and {other} to answer.",
        "Both are to reach out and be met; times running so far: {is:.0f}.",
        "What was shown was left alone; times so far: {is:.0f}.",
        "Time has to show it; hours so far: {is:.0f}.",
    };
};
inline constexpr ProcessTexts kProcessEnglish{};

/// What the next stage needs: of its predicates the first that does not hold yet.
struct NextStep {
    Process::Stage to{};
    Process::Variable missing{};
    Comparison comparison{};
    float is = 0, needed = 0;
    std::optional<Seat> who{};           // whose step it is, where it is one's
    std::optional<Intervention> help{};  // what may help with it, at strength 1

    /// One sentence about named people. Throws Error{argument} when a text cannot be filled in.
    std::string sentence(std::string_view a, std::string_view b,
                         const ProcessTexts& texts = kProcessEnglish) const;
};

/// Where they stand, in one sentence. Throws as NextStep::sentence does.
std::string standing(const Process& process, std::string_view a, std::string_view b,
                     const ProcessTexts& texts = kProcessEnglish);

// --- a course of sessions ------------------------------------------------------------------------

/// How a course of sessions goes, each as visit() has it.
struct Sessions {
    std::uint32_t days = 7;  // before each session; at most 3650
    float severity = 0.7f;   // of the trigger, 0..1
    std::optional<Seat> owner{};
    float dose = 0.5f;  // 0..1; with 0 they come and talk, and nothing is done
    std::uint32_t turns_before = 6, turns_after = 10;  // what is done in it; at most 1000
};

/// What was done in one session of a course, and what came of it.
struct Visit {
    Process::Stage before{}, after{};
    std::optional<Intervention> step{};  // what the stage asked for
    bool refused = false;                // it could not be done: somebody was flooded
    bool met = false;                    // what was shown by it was turned toward
    std::uint32_t cycle_turns = 0;       // of its turns, in a negative phase
};

/// One session in the order of EFT. Days pass and the same trigger comes up. They talk for a while;
/// if the cycle runs, it is named. Then the one whose step it is takes it, helped, and the other
/// answers or does not; they talk on. At the end comes what any session does (Intervention::What::
/// session). The steps by stage: in the cycle, the withdrawer uncovers; then the withdrawer
/// re-engages; then the pursuer softens; then both affirm; then none.
/// `asked` is done in place of that step. Fault{argument} for a number out of range; then nothing
/// has changed.
Fault visit(Couple& couple, Process& process, const Sessions& course, Visit& out,
            std::optional<Intervention> asked = {}) noexcept;
/// The same while it is recorded; may throw std::bad_alloc in the midst of it.
Fault visit(Recorder& recorder, Process& process, const Sessions& course, Visit& out,
            std::optional<Intervention> asked = {});

}  // namespace pursuit

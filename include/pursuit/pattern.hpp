// Pattern: which loop a sequence of acts shows, since when and on what evidence; and whether the
// acts of one draw those of the other. For moves of the engine and for observed codes alike.
//
// Two questions, kept apart, each with an honest "not enough evidence":
//  * What does it look like? A Watch compares five explanations act by act (four patterns and
//    ordinary talk) and keeps the likeliest course so far: PatternFinding.
//  * Does one's act draw the other's next one? Lag-1 tables (Bakeman & Gottman 1997, Observing
//    Interaction, ch. 7 and 8) with Yule's Q, given the answerer's own act before (inertia) and the
//    time of the talk, so that two people who merely quiet down together are not called coupled:
//    Association.
// A pattern without an association is a description, not a loop that feeds itself.
//
// It speaks about acts in a talk and is no diagnosis; neither pursuing nor withdrawing is a fault.
// Functions are pure and may run concurrently; noexcept ones allocate nothing. Same input, same
// result; what is random (shuffles) is a function of its seed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <pursuit/error.hpp>
#include <pursuit/model.hpp>
#include <pursuit/replay.hpp>
#include <pursuit/turn.hpp>

namespace pursuit {

// ---- Acts ---------------------------------------------------------------------------------------

/// One act of one partner. `pursue` and `protest` are demands, `protest` and `attack` attacks;
/// `neutral` and `repair` are none of these. A host with classes of its own maps them to kinds.
struct Act {
    Seat seat{};
    Kind kind = Kind::neutral;
    /// When: the number of a turn or of an interval. Never before that of the act before. Acts of
    /// the two at the same time do not answer each other.
    std::uint32_t at = 0;
};

constexpr bool demands(Kind kind) noexcept { return kind == Kind::pursue || kind == Kind::protest; }
constexpr bool attacks(Kind kind) noexcept { return kind == Kind::protest || kind == Kind::attack; }
constexpr bool withdraws(Kind kind) noexcept { return kind == Kind::withdraw; }

/// The kind that more than half of a code's shares belong to; neutral where there is none, as for
/// the "rest" of most codes: absence of a code is not withdrawal unless somebody says so.
Kind kind_of(const Model& model, const Code& code) noexcept;

/// The acts of a record; `at` is the number of the turn. Moves the model does not have are neutral.
std::vector<Act> acts_of(const Model& model, std::span<const Turn> turns);
/// The acts of an observed talk, one a column and interval; `at` is the interval, from 0. Where a
/// value of the codes says what kind it is, that counts. Throws Error as replay() does for a talk
/// that was not read with these codes.
std::vector<Act> acts_of(const Model& model, const Codes& codes, const Talk& talk);

// ---- What it looks like -------------------------------------------------------------------------

/// As the negative phases of the model, but read off acts, which anybody can see.
enum class Pattern : std::uint8_t {
    none,       // ordinary talk, or any other
    a_pursues,  // pursue-withdraw: seat a comes closer or presses, seat b steps back
    b_pursues,
    attack_attack,
    withdraw_withdraw,
};
inline constexpr int kPatterns = 5;

/// Whose demands a pursue-withdraw pattern holds; none for the others.
constexpr std::optional<Seat> pursuer(Pattern pattern) noexcept {
    if (pattern == Pattern::a_pursues) return Seat::a;
    if (pattern == Pattern::b_pursues) return Seat::b;
    return {};
}

/// What is lacking for a finding to be more than a guess.
enum class Lack : std::uint8_t {
    nothing,
    acts,      // fewer than kLeastActs of them
    one_side,  // fewer than kLeastOfEach of one of the two since it began
    lead,      // another explanation is nearly as good
};
inline constexpr int kLacks = 4;
inline constexpr std::uint32_t kLeastActs = 6;    // as many turns as make a cycle
inline constexpr std::uint32_t kLeastOfEach = 3;  // design choice
inline constexpr double kLeastLead = 2.0;         // nats: 7 to 1, design choice

/// What the acts so far look like.
struct PatternFinding {
    Pattern pattern{};         // the likeliest explanation of the latest acts
    Lack lack{};               // but for `nothing` it is a guess: not enough evidence
    std::uint32_t acts = 0;    // seen so far
    std::uint32_t first = 0;   // the stretch of this pattern: index of its first act,
    std::uint32_t length = 0;  // so many acts up to the latest one,
    std::uint32_t since = 0;   // `at` of its first act
    std::uint32_t until = 0;   // and of its last one
    std::uint32_t speaking =
        0;  // of its acts those that speak for it; for `none`: against the four
    std::uint64_t evidence = 0;  // which of the latest 64: bit k is the act k before the latest
    float strength = 0;          // speaking / length, 0..1
    float lead = 0;              // over the next best explanation of the latest acts, nats, >= 0
    std::uint32_t more = 0;      // about so many more acts like these would be enough; 0: it is
    std::array<float, kPatterns> probability{};  // of each explanation of the latest act; sum to 1

    bool enough() const noexcept { return lack == Lack::nothing; }
};

// ---- Whether one draws the other ----------------------------------------------------------------

/// What follows what, from one partner to the next act of the other.
enum class Lag : std::uint8_t {
    demand_withdraw,
    withdraw_demand,
    attack_attack,
    withdraw_withdraw,
};
inline constexpr int kLags = 4;

enum class Verdict : std::uint8_t {
    not_enough,  // of these acts, to tell either way
    not_shown,   // enough of them, and no more than habit and time account for
    draws,       // the first makes the second likelier
    averts,      // the first makes the second less likely
};
inline constexpr int kVerdicts = 4;

/// A lag-1 association. All intervals hold 95 %. Q is Yule's: -1..1, 0 where nothing follows from
/// the first act, (odds ratio - 1) / (odds ratio + 1).
struct Association {
    Lag lag{};
    Seat from{};  // whose act comes first
    Verdict verdict{};
    std::uint32_t pairs = 0;  // answers that have an act of the other and an own one before them
    /// How many pairs hold: first and second act, first alone, second alone, neither.
    std::array<std::uint32_t, 4> table{};
    /// Of the plain table, each count raised by 1/2 (Haldane 1956, Anscombe 1956; standard error of
    /// Gart & Zweifel 1967, doi:10.1093/biomet/54.1-2.181). Holds habit and time as well.
    double q = 0, q_low = -1, q_high = 1;
    double inertia = 0;  // the same of the answerer's own act before and the second act
    /// Given habit and time: within tables of the same own act before and the same window of time
    /// (Mantel & Haenszel 1959; variance of Robins, Breslow & Greenland 1986,
    /// doi:10.2307/2531052).
    double adjusted = 0, low = -1, high = 1;
    /// That the pairs within those tables are put together by chance, two-sided.
    double p = 1;
    /// Q given the own act before, and the same with the first acts shuffled within windows of
    /// time: mean and interval. 0 shuffles where none was asked for.
    double given_habit = 0, baseline = 0, baseline_low = -1, baseline_high = 1;
    std::uint32_t shuffles = 0;
    std::uint32_t more = 0;  // of not_enough: about so many more pairs like these would be enough
};

using Associations = std::array<Association, 2 * kLags>;  // at [2 * lag + seat]

/// The answers that make up a window of time: long enough to compare, short enough that the talk
/// has not changed in between. Design choice.
inline constexpr std::uint32_t kWindow = 12;

/// What the first acts are shuffled with, once for all lags.
struct Shuffling {
    enum class With : std::uint8_t {
        own,       // the acts of the same person, within windows of time
        partners,  // those of another couple's talk at the same time: two or more talks are needed
    };
    With with = With::own;
    std::uint32_t times = 0;  // 0..100000; 999 is usual
    std::uint64_t seed = 0;
};

// ---- Watching -----------------------------------------------------------------------------------

/// Watches a talk act by act and can be asked at any time. A small value of fixed size (a copy is a
/// fork) that allocates nothing.
class Watch {
public:
    /// Fault{argument} for an unknown seat or kind and for time that goes back; then nothing
    /// changes.
    Fault add(const Act& act) noexcept;

    PatternFinding finding() const noexcept;
    /// Without shuffles.
    Associations associations() const noexcept;

    /// The best course so far that ends in one of the explanations.
    struct Course {
        double score = 0;  // logarithm of its probability
        std::uint64_t evidence = 0;
        std::uint32_t first = 0, since = 0, speaking = 0;
        std::array<std::uint32_t, 2> of{};  // acts of each seat since
    };
    /// One lag and seat: counts, and sums over the tables of the windows that are over.
    struct Tally {
        using Counts = std::array<std::uint32_t, 4>;  // as Association::table
        struct Sums {
            double right = 0, wrong = 0;                // of Mantel & Haenszel
            double right_p = 0, both = 0, wrong_q = 0;  // of Robins, Breslow & Greenland
            double more = 0, variance = 0;              // observed less expected, hypergeometric
        } sums;
        Counts all{}, habit{};
        std::array<Counts, 2> habits{};  // given the own act before: all of it,
        std::array<Counts, 2> window{};  // and of the window that goes on
    };

private:
    std::array<Course, kPatterns> courses_{};
    std::array<Tally, 2 * kLags> tallies_{};
    std::array<Act, 2> last_{}, before_{};  // of each seat: the latest act, and the one before it
    std::array<std::uint32_t, 2> acts_{}, answers_{};
};
static_assert(std::is_trivially_copyable_v<Watch>);

// ---- Whole talks --------------------------------------------------------------------------------

/// A stretch of a talk that one explanation covers.
struct Stretch {
    Pattern pattern{};
    std::uint32_t first = 0, length = 0;  // acts [first, first + length)
    std::uint32_t since = 0, until = 0;   // `at` of its first and last act
    std::vector<std::uint32_t> evidence;  // indices of the acts that speak for it
    /// By how much it explains these acts better than ordinary talk does; nats. Of ordinary talk:
    /// than the best of the four patterns would, all along.
    double lead = 0;
};

/// The likeliest course of a whole talk, knowing how it goes on: stretches from its first act to
/// its last. Throws Error{argument} where Watch::add() refuses an act; the text says which.
std::vector<Stretch> stretches(std::span<const Act> acts);
Fault stretches(std::span<const Act> acts, std::vector<Stretch>& out) noexcept;

/// The associations of one talk, or of several taken together (never across the end of a talk).
/// Throws Error{argument} for acts out of order and shuffles out of range.
Associations associations(std::span<const Act> acts, const Shuffling& shuffling = {});
Associations associations(std::span<const std::vector<Act>> talks, const Shuffling& shuffling = {});
Fault associations(std::span<const std::vector<Act>> talks, const Shuffling& shuffling,
                   Associations& out) noexcept;

// ---- Sentences ----------------------------------------------------------------------------------

/// The texts that sentences are made of, as Catalogue is (why.hpp). {a} and {b} are the people, {me}
/// whose act is first or who comes closer, {other} the other.
struct PatternTexts {
    std::array<std::string_view, kPatterns> pattern{
        "neither a loop nor anything like it",
        "{a} comes closer and {b} steps back",
        "{b} comes closer and {a} steps back",
        "both strike out to be heard",
        "both step back",
    };
};

std::string_view name(Pattern pattern) noexcept;
std::string_view name(Lack lack) noexcept;
std::string_view name(Lag lag) noexcept;
std::string_view name(Verdict verdict) noexcept;

}  // namespace pursuit

// Pattern: what a sequence of acts looks like (one comes closer and the other steps back, both
// strike out, both step back, none of these), since when, and which acts speak for it; with an
// honest "not enough evidence". For moves of the engine and for observed codes alike.
//
// How: each partner is always in one of four bearings (ordinary, coming closer, striking out,
// stepping back), each with a distribution over the kinds of acts, and keeps it from one act to the
// next with probability .95. The likeliest course (Viterbi 1967) gives the bearings and when they
// began; a pattern is a pair of bearings and begins when the later of the two does.
//
// A pattern describes. Whether it feeds itself, the acts of each drawing those of the other, is
// asked of the associations: feeds(). No diagnosis; neither pursuing nor withdrawing is a fault.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <pursuit/pattern/act.hpp>
#include <pursuit/pattern/association.hpp>

namespace pursuit {

/// The negative phases of the model (phase.hpp), but read off acts, which anybody can see.
enum class Pattern : std::uint8_t { none, a_pursues, b_pursues, attack_attack, withdraw_withdraw };
inline constexpr int kPatterns = 5;

/// What is lacking for a finding to be more than a guess.
enum class Lack : std::uint8_t {
    nothing,
    acts,      // there are fewer than kLeastActs
    one_side,  // fewer than kLeastOfEach of one of the two since it began
    lead,      // another explanation is nearly as good
};
inline constexpr int kLacks = 4;
inline constexpr std::uint32_t kLeastActs = 6;    // as many turns as make a cycle
inline constexpr std::uint32_t kLeastOfEach = 3;  // design choice
inline constexpr double kLeastLead = 2;           // nats, 7 to 1: design choice

/// What the acts so far look like.
struct PatternFinding {
    /// Acts without another one between them that does not speak for the pattern.
    struct Range {
        std::uint32_t first = 0, last = 0;  // `at` of the first and of the last
    };
    static constexpr std::size_t kRanges = 8;

    Pattern pattern{};         // the likeliest explanation of the latest acts
    Lack lack{};               // but for `nothing` it is a guess: not enough evidence
    std::uint32_t acts = 0;    // seen so far
    std::uint32_t first = 0;   // index of the act it begins with, from 0
    std::uint32_t length = 0;  // acts from that one to the latest
    std::uint32_t since = 0;   // `at` of the act it begins with
    std::uint32_t until = 0;   // and of the latest
    std::uint32_t speaking =
        0;                   // of these acts those that speak for it; of `none`: that are ordinary
    float strength = 0;      // speaking / length, 0..1
    float lead = 0;          // over the best other explanation, nats, 0 or more
    std::uint32_t more = 0;  // so many more acts like the latest 8 would be enough; of a guess 0:
                             // none would
    std::uint32_t ranges = 0;  // how many of the following; beyond 64 acts they are not kept
    std::array<Range, kRanges> evidence{};       // the latest acts that speak for it, in order
    std::array<float, kPatterns> probability{};  // of each explanation of the latest acts; sum to 1
};

/// Watches a talk act by act and can be asked at any time. A value of fixed size (a copy is a fork)
/// that allocates nothing.
class Watch {
public:
    /// Fault{argument} for an unknown seat or kind and for time that goes back; then nothing
    /// changes.
    Fault add(const Act& act) noexcept;

    PatternFinding finding() const noexcept;
    /// Without shuffles.
    Associations associations() const noexcept { return lags_.associations(); }

    static constexpr std::size_t kBearings = 4;
    static constexpr std::size_t kKept = 64;  // acts
    /// Acts so far: of each seat, and of each the demands, attacks and withdrawals.
    struct Counts {
        std::array<std::uint32_t, 2> acts{};
        std::array<std::array<std::uint32_t, 3>, 2> of{};
    };
    /// Where something began: which act, when, and what had been counted before.
    struct Onset {
        std::uint32_t first = 0, since = 0;
        Counts before{};
    };
    /// The likeliest course that ends in a bearing: when it was taken up, and when any of those
    /// that come closer or strike out was.
    struct Course {
        double score = 0;
        Onset bearing{}, reaching{};
    };
    struct Side {
        std::array<Course, kBearings> courses{};
        std::array<double, kBearings> probability{};  // given the acts so far
        bool acted = false;
    };

private:
    PatternFinding looks_like() const noexcept;
    void find_evidence(PatternFinding& finding) const noexcept;

    std::array<Side, 2> sides_{};
    Counts counts_{};
    std::array<Act, kKept> kept_{};  // the latest, act i at [i % kKept]
    LagCounter lags_{};
};
static_assert(std::is_trivially_copyable_v<Watch>);

/// A stretch of a talk that one explanation covers.
struct Stretch {
    Pattern pattern{};
    std::uint32_t first = 0, length = 0;  // acts [first, first + length)
    std::uint32_t since = 0, until = 0;   // `at` of its first and of its last act
    std::vector<std::uint32_t> evidence;  // indices of the acts that speak for it
    /// By how much it explains these acts better than two ordinary partners do; nats. 0 of `none`.
    double lead = 0;
};

/// A whole talk in stretches, from its first act to its last, knowing how it goes on. A pattern is
/// told from kLeastActs acts, kLeastOfEach of each and a lead of kLeastLead on. Throws
/// Error{argument} for what Watch::add() refuses; the text says which act.
PURSUIT_THROWS std::vector<Stretch> stretches(std::span<const Act> acts);
Fault stretches(std::span<const Act> acts, std::vector<Stretch>& out) noexcept;

/// How much of several talks a pattern covers.
struct Prevalence {
    Pattern pattern{};
    std::uint32_t talks = 0;  // in which it occurs
    double share = 0;         // of all acts, 0..1
    /// The share, when everybody talks with somebody else's partner at the same time: what the
    /// habits of each and the time of the talk make of it. Of two talks or more.
    Shuffled partners{};
};
using Prevalences = std::array<Prevalence, kPatterns>;

/// In the order of Pattern, from stretches(). Allocates. Throws Error{argument} as associations().
PURSUIT_THROWS Prevalences prevalences(std::span<const std::vector<Act>> talks,
                                       const Shuffling& shuffling = {});
Fault prevalences(std::span<const std::vector<Act>> talks, const Shuffling& shuffling,
                  Prevalences& out) noexcept;

/// Whether the acts that make a pattern draw each other, both ways: `draws`. Else not_enough, where
/// that is so of either way, or not_shown (also of `none`).
Verdict feeds(Pattern pattern, const Associations& associations) noexcept;

/// The texts that sentences are made of, by message id; as they stand, in English. Templates, filled
/// in as those of Catalogue (why.hpp) are.
struct PatternTexts {
    template <int N>
    using Texts = std::array<std::string_view, static_cast<std::size_t>(N)>;
    /// What a time is called; {at} is a number.
    std::string_view unit = "turn", units = "turns";
    /// {me} is who comes closer, or seat a; {other} the other.
    Texts<kPatterns> pattern{
        "the talk runs its ordinary course", "{me} comes closer and {other} steps back",
        "{me} comes closer and {other} steps back", "{me} and {other} both strike out to be heard",
        "{me} and {other} both step back"};
    /// {what}, {since}, {speaking}, {length}, {evidence}.
    std::string_view seen = "Since {unit} {since} {what}: {speaking} of the last {length} acts.";
    std::string_view evidence = "Evidence: {units} {evidence}.";
    std::string_view guess = "Not enough evidence yet; it looks as if {what}.";
    Texts<kLacks> lack{"", "There are only {acts} acts.",
                       "One of them has acted less than three times since {unit} {since}.",
                       "Something else is nearly as likely."};
    std::string_view more = "About {more} more acts like the latest would tell.";

    /// {me} acts first, {other} answers. {q}, {low}, {high}, {pairs}, {more}, {first}, {second}.
    Texts<kLags> first{"a demand of {me}", "a step back of {me}", "an attack of {me}",
                       "a step back of {me}"};
    Texts<kLags> second{"{other} steps back", "{other} comes closer", "{other} strikes out",
                        "{other} steps back"};
    Texts<kVerdicts> verdict{
        "Whether {second} after {first} more often than otherwise cannot be told from {pairs} "
        "pairs.",
        "After {first}, it is not shown that {second} more or less often than otherwise, given "
        "habit "
        "and time.",
        "After {first}, {second} more often than otherwise, given habit and time.",
        "After {first}, {second} less often than otherwise, given habit and time."};
    std::string_view figures = "Q {q:.2f}, from {low:.2f} to {high:.2f}.";
    std::string_view more_pairs = "About {more} more pairs would tell.";
};
inline constexpr PatternTexts kPatternEnglish{};

/// Two or three short sentences about named people. Throw Error{argument} when a text cannot be
/// filled in.
std::string sentence(const PatternFinding& finding, std::string_view a, std::string_view b,
                     const PatternTexts& texts = kPatternEnglish);
std::string sentence(const Association& association, std::string_view a, std::string_view b,
                     const PatternTexts& texts = kPatternEnglish);

std::string_view name(Pattern pattern) noexcept;
std::string_view name(Lack lack) noexcept;

}  // namespace pursuit

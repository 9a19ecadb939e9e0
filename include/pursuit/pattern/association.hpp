// Association: whether the acts of one draw those of the other, beyond habit and the time of the
// talk. Lag-1 sequential analysis with Yule's Q (Bakeman & Gottman 1997, Observing Interaction;
// Bakeman & Quera 2011, doi:10.1017/CBO9781139017343), with an honest "not enough evidence".
//
// Two people who merely quiet down together look coupled in a plain lag-1 table. So pairs of acts
// are compared only within windows of time and after the same own act before, and beside every Q
// stands what shuffling leaves of it.
//
// Functions are pure and may run concurrently; noexcept ones allocate nothing unless said. What is
// random is a function of the seed. An association says what follows what; it is no proof that one
// causes the other, and it is nobody's fault.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/base/watcher.hpp>
#include <pursuit/pattern/act.hpp>

namespace pursuit {

/// What follows what, from one partner to the next act of the other.
enum class Lag : std::uint8_t {
    demand_withdraw,
    withdraw_demand,
    attack_attack,
    withdraw_withdraw
};
inline constexpr int kLags = 4;

enum class Verdict : std::uint8_t {
    not_enough,  // of these acts, to tell either way
    not_shown,   // there are enough, and no more than habit and time account for
    draws,       // the first makes the second likelier
    averts,      // the first makes the second less likely
};
inline constexpr int kVerdicts = 4;

/// The answers that make up a window of time: enough to compare, and so few that the talk has not
/// changed much. Design choice.
inline constexpr std::uint32_t kWindow = 12;
/// The bias left by changes within a window is of this size; intervals allow for its log-odds at either end.
/// Design choice.
inline constexpr double kLeastQ = 0.05;
/// "Enough" means: a Q of this size would be found in four of five such talks. Design choice.
inline constexpr double kTellableQ = 0.6;

/// What shuffling leaves of a figure: mean and the interval that holds 95 % of the shuffles.
struct Shuffled {
    std::uint32_t times = 0;  // 0: not shuffled, and the rest says nothing
    double mean = 0, low = -1, high = 1;
};

/// A lag-1 association. Q is Yule's, (odds ratio - 1) / (odds ratio + 1), -1..1; 0: the second act
/// is as likely after the first as otherwise. Intervals hold 95 %, without any allowance for the
/// number of associations looked at. The verdict is draws where the interval of `adjusted` is above 0,
/// averts where it is below, and else neither.
struct Association {
    Lag lag{};
    Seat from{};  // whose act comes first; the other answers
    Verdict verdict{};
    std::uint32_t pairs = 0;  // answers with an act of the other and an own one before them
    /// Of these: first and second act, first alone, second alone, neither.
    std::array<std::uint32_t, 4> table{};
    /// Of the plain table, which holds habit and time as well. Every count is raised by 1/2 (Gart &
    /// Zweifel 1967, Biometrika 54:181).
    double q = 0, q_low = -1, q_high = 1;
    /// Inertia: Q of the answerer's own act before and the second act.
    double inertia = 0;
    /// Given habit and time, and what the verdict is made from: pooled over tables of the same talk,
    /// window of time and own act before (Mantel & Haenszel 1959; variance of Robins, Breslow &
    /// Greenland 1986, Biometrics 42:311), and a table of four halves. The interval is wider by the
    /// log-odds of kLeastQ at either end, and reaches to 0 where it is no more than with others' partners.
    double adjusted = 0, low = -1, high = 1;
    /// That chance alone puts together the pairs within those tables, two-sided. Counted, where
    /// they were shuffled.
    double p = 1;
    /// Q given the own act before, but not time; and what is left of it when the first acts are
    /// shuffled within the tables above: what time alone makes of it.
    double untimed = 0;
    Shuffled shuffled{};
    /// What is left of `adjusted` when everybody talks with somebody else's partner at the same
    /// time. Of two talks or more. Then only what is beyond it is called an association.
    Shuffled partners{};
    /// Of not_enough: about so many more pairs like these would be enough. 0: nothing can be said,
    /// as one of the acts never happened, or always.
    std::uint32_t more = 0;
};

/// At [2 * lag + seat].
using Associations = std::array<Association, 2 * kLags>;

constexpr const Association& at(const Associations& all, Lag lag, Seat from) noexcept {
    return all[2 * static_cast<std::size_t>(lag) + static_cast<std::size_t>(one_of(from))];
}

struct Shuffling {
    std::uint32_t times = 0;  // 0..100000; 999 is usual
    std::uint64_t seed = 0;
    Watcher watched{};  // done: shuffles, of each figure that is shuffled
};

/// Finds what each act of a talk answers. A value of fixed size.
class Answers {
public:
    /// What was done, as bits: 1 demand, 2 attack, 4 withdrawal.
    struct Pair {
        std::uint8_t first = 0;   // by the other, at the latest time before
        std::uint8_t habit = 0;   // by the one who answers, likewise
        std::uint8_t second = 0;  // and now
    };
    /// Fault{argument} for an unknown seat or kind and for time that goes back; then nothing
    /// changes. No pair where the other did nothing since the own act before, nor where one of the
    /// three acts is not known.
    Fault add(const Act& act, std::optional<Pair>& out) noexcept;

private:
    struct Moment {
        std::uint32_t at = 0;
        std::uint8_t acts = 0;
        bool was = false;
    };
    const Moment& before(std::size_t seat, std::uint32_t at) const noexcept;

    std::array<Moment, 2> last_{}, earlier_{};  // of each seat
};

/// Counts one talk act by act. A value of fixed size.
class LagCounter {
public:
    /// As Answers::add().
    Fault add(const Act& act) noexcept;
    /// Without shuffles.
    Associations associations() const noexcept;

    using Counts = std::array<std::uint32_t, 4>;  // as Association::table
    /// Over tables: R and S of Mantel & Haenszel; PR, PS + QR and QS of Robins et al.; and how far
    /// the first cell is above what chance expects, with its variance (hypergeometric).
    struct Sums {
        double right = 0, wrong = 0;
        double right_right = 0, crossed = 0, wrong_wrong = 0;
        double surplus = 0, variance = 0;
    };
    struct Tally {
        Sums sums{};                       // of the windows that are over
        std::array<Counts, 2> window{};    // of the one that goes on, by the own act before
        std::array<Counts, 2> by_habit{};  // of the whole talk, likewise
    };
    using Tallies = std::array<Tally, 2 * kLags>;

private:
    Answers answers_{};
    Tallies tallies_{};
};

/// The associations of one talk, or of several taken together (never across the end of a talk).
/// Shuffles allocate. Throws Error{argument} for what LagCounter::add() refuses, with the place, and
/// for shuffles out of range.
PURSUIT_THROWS Associations associations(std::span<const Act> acts,
                                         const Shuffling& shuffling = {});
PURSUIT_THROWS Associations associations(std::span<const std::vector<Act>> talks,
                                         const Shuffling& shuffling = {});
Fault associations(std::span<const std::vector<Act>> talks, const Shuffling& shuffling,
                   Associations& out) noexcept;

std::string_view name(Lag lag) noexcept;
std::string_view name(Verdict verdict) noexcept;

}  // namespace pursuit

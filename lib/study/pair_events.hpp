// What happens in a run of a pair beside its turns: of the script, and changes that are on one side only.
#pragma once

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/study/what_if.hpp>

#include "base/fault.hpp"
#include "base/never.hpp"
#include "engine/ways.hpp"
#include "script/script.hpp"
#include "study/change.hpp"

namespace pursuit::paired {

inline constexpr double kDayMs = 86400000;
#ifdef PURSUIT_WAYS
inline constexpr std::size_t kSideBySide = Ways::kMost;
#else
inline constexpr std::size_t kSideBySide = 1;
#endif

/// What of a script is still to happen, one a run that is played side by side with others.
using Pending = std::array<std::vector<std::size_t>, kSideBySide>;

/// What happens in a scenario on both sides.
struct Script {
    std::span<const Happening> happenings{};
    std::optional<Seat> first{};
    Pending* pending = nullptr;  // each with room for all of them; null: none of them

    std::vector<std::size_t>* of(std::size_t run) const noexcept {
        return pending != nullptr ? &(*pending)[run] : nullptr;
    }
};

/// What all pairs have in common.
struct Plan {
    Couple start;
    Script script{};
    std::span<const Change> changes{};
    Trial trial{};
    Seat pursuer{};
    Disagreement trigger{};
    std::span<Course> course{};
    const Crowd* people = nullptr;  // of a couple a pair
    std::uint64_t first_id = 0;
};

/// Tells two kinds of faults apart: refused for now, and never possible.
inline bool is_refusal(const Fault& fault) noexcept { return fault.status == Status::state; }

/// What happens in a run beside its turns.
class Events {
public:
    Events(const Plan& plan, std::span<const Change> changes) noexcept
        : plan_(plan), changes_(changes) {}

    /// What of a run is still to come.
    struct Open {
        std::vector<std::size_t>* pending = nullptr;  // of the script; null: nothing
        Soonest soonest{};                            // of that
        std::uint64_t made = 0;                       // host moves among the changes, a bit each
        std::uint8_t refused = 0;                     // changes that were
    };
    void begin(Open& open) const noexcept {
        open.made = 0;
        open.refused = 0;
        if (open.pending == nullptr) return;
        open.pending->resize(plan_.script.happenings.size());
        std::iota(open.pending->begin(), open.pending->end(), std::size_t{0});
        open.soonest = soonest_of(plan_.script.happenings, *open.pending);
    }

    /// Whether there is anything before turn `t`, in which the couple has made `turns`.
    bool any(const Open& open, std::uint32_t t, std::uint64_t turns,
             std::int64_t clock_ms) const noexcept {
        if (t == 0 && plan_.script.first) return true;
        return is_changed_at(open, t) || open.soonest.is_due(turns, clock_ms);
    }
    /// Whether it may be at other turns in one run than in another.
    bool may_differ() const noexcept {
        return plan_.script.pending != nullptr ||
               std::any_of(changes_.begin(), changes_.end(), [](const Change& each) {
                   return std::holds_alternative<HostMove>(each.what);
               });
    }
    /// Whether a move of the host may be the turn.
    bool may_be_made(const Open& open, std::uint32_t t) const noexcept {
        if (moves_are_scripted(open)) return true;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (waits(open, i) && changes_[i].turn <= t) return true;
        }
        return false;
    }

    /// Everything before turn `t`.
    /// @param move of the script, that is the turn
    Fault happen_before(std::uint32_t t, Couple& couple, Open& open,
                        const HostMove*& move) const noexcept {
        if (Fault fault = change_at(t, true, couple, open)) return fault;
        if (Fault fault = happen_now(t, couple, open, move)) return fault;
        return change_at(t, false, couple, open);
    }
    /// A turn, where one of the host may be.
    Fault make_turn(std::uint32_t t, Couple& couple, Open& open, const HostMove* scripted,
                    Turn& turn) const noexcept {
        const Seat mover = scripted != nullptr ? scripted->seat : couple.state().floor;
        const HostMove* move = scripted;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!waits(open, i) || changes_[i].turn > t) continue;
            const auto& instead = std::get<HostMove>(changes_[i].what);
            if (instead.seat != mover) continue;
            move = &instead;
            open.made |= std::uint64_t{1} << i;
            break;
        }
        if (move != nullptr) return couple.act(move->seat, move->move, move->intensity, turn);
        turn = couple.play();
        return {};
    }
    /// Host moves that were not made.
    std::uint8_t unmade(const Open& open) const noexcept {
        std::uint8_t n = 0;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            n = static_cast<std::uint8_t>(n + waits(open, i));
        return n;
    }

    /// Time passes until the next argument, and it begins.
    Fault begin_again(Couple& couple) const noexcept {
        const double ms = static_cast<double>(plan_.trial.follow_up->days) * kDayMs;
        Fault fault = couple.elapse(static_cast<std::int64_t>(ms));
        if (!fault && couple.state().apart != 0) fault = couple.happens(Reunion{});
        if (!fault) fault = couple.happens(plan_.trigger);
        if (PURSUIT_NEVER(fault)) return fault;  // days and trigger have been checked
        return {};
    }

private:
    /// A host move that has not been made: it waits for a turn of its mover.
    bool waits(const Open& open, std::size_t i) const noexcept {
        return std::holds_alternative<HostMove>(changes_[i].what) && (open.made >> i & 1) == 0;
    }
    bool is_changed_at(const Open& open, std::uint32_t t) const noexcept {
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (changes_[i].turn == t || (changes_[i].turn < t && waits(open, i))) return true;
        }
        return false;
    }
    bool moves_are_scripted(const Open& open) const noexcept {
        if (open.pending == nullptr) return false;
        return std::any_of(open.pending->begin(), open.pending->end(), [&](std::size_t i) {
            return std::holds_alternative<HostMove>(plan_.script.happenings[i].what);
        });
    }

    Fault change_at(std::uint32_t t, bool person, Couple& couple, Open& open) const noexcept {
        for (const Change& each : changes_) {
            if (each.turn != t || changes_person(each) != person) continue;
            const Fault fault = apply(couple, each);
            if (fault && !is_refusal(fault)) return fault;
            open.refused = static_cast<std::uint8_t>(open.refused + (fault ? 1 : 0));
        }
        return {};
    }
    /// As on a Playthrough, but for what is refused: it waits for the next turn.
    Fault happen_now(std::uint32_t t, Couple& couple, Open& open,
                     const HostMove*& move) const noexcept {
        const auto& all = plan_.script.happenings;
        Fault wrong;
        const auto due = [&](const Happening& each) {
            return !wrong && is_due(each, couple.state().turns, couple.state().clock_ms);
        };
        const auto happens = [&](std::size_t i) {
            if (const auto* made = std::get_if<HostMove>(&all[i].what)) move = made;
            const Fault fault = happen(couple, all[i].what);
            if (fault && !is_refusal(fault)) wrong = fault;
            return !fault;
        };
        if (open.soonest.is_due(couple.state().turns, couple.state().clock_ms)) {
            happen_due(all, *open.pending, due, happens);
            open.soonest = soonest_of(all, *open.pending);
        }
        if (t == 0 && plan_.script.first) couple.give_floor(*plan_.script.first);
        return wrong;
    }

    const Plan& plan_;
    std::span<const Change> changes_;
};

}  // namespace pursuit::paired

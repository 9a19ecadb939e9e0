// Scene: a couple in the time of a game. Nobody says whose turn it is: each of the two acts by
// itself when it has been quiet for long enough, and what a player does comes in between.
//
//     pursuit::Scene scene{pursuit::Seat::b};              // who is played by a person
//     while (running) {                                     // 60 times a second
//         if (pressed) scene.tell(couple, now_ms, pursuit::HostMove{pursuit::Seat::b, move});
//         while (!scene.advance(couple, now_ms, turn) && turn) show(*turn);
//     }
//
// Silence. When something has happened, each of the two draws how long they let it be quiet: the
// shorter the more presses them (fears of pursuit, or a bid that waits), the longer the more they
// keep out of it and the more exerted they are; and who does not have the floor waits longer still,
// by the factor silence_hold. Whoever comes first acts, so that one speaks twice where the other lets
// it.
//
// Nothing is kept for that: a wait is a function of the couple as it was left by what happened last
// and of draws of its own, those of (seed, id, turn). So any splitting of the same time gives the same
// bits, reading changes nothing, and forks meet the same chances.
//
// Times are milliseconds on the couple's clock, State::clock_ms, 0..2^62. A Scene is a trivially
// copyable value: a fork of a game is a copy of the couple and of the scene. A couple that is saved
// takes its silence along; what waits in the scene is the host's to tell anew, and none does right
// after advance() but what was told for later.
// Threads: as Couple. Nothing here allocates or throws.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <variant>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/happening.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {

/// When that partner would act by itself if nothing else happened until then: a turn's length
/// (Couple::set_turn_ms, the time that a line takes) and a wait after what happened last. It may have
/// passed: time that the host let pass by elapse() is no act.
/// Where one is away, neither acts before the return, kEndOfClock without one. Where both stepped back,
/// each waits longer by the factor silence_apart, at most until the promised return.
std::int64_t due(const Couple& couple, Seat seat) noexcept;

/// Who would act first.
struct Due {
    Seat seat{};
    std::int64_t at_ms = kEndOfClock;
};
/// Of both, or of the one who is not `player`. At the same moment it is who has the floor.
Due due(const Couple& couple, const std::optional<Seat>& player) noexcept;

/// What a host can tell a scene: what the player did, and what happened.
using Told = std::variant<HostMove, Disagreement, OpenIssue, Separation, Reunion, Stress, GoodTime>;

class Scene {
public:
    static constexpr std::size_t kPlaces = 16;

    /// `player` never acts by itself; none = both do.
    explicit Scene(const std::optional<Seat>& player = {}) noexcept : player_(player) {}

    /// Keeps in mind what happened, or will happen, at that moment. Of the same moment, what was told
    /// first comes first.
    /// Fault argument: a moment before the couple's clock or after 2^62, or a value that the couple
    /// would refuse; full: kPlaces wait already, and advance() makes room. Then nothing was kept.
    Fault tell(const Couple& couple, std::int64_t at_ms, const Told& what) noexcept;

    /// Lets the couple live up to a moment, but for at most one turn: what was told, each at its
    /// moment, and what the two do by themselves; at the same moment what was told comes first. A
    /// turn takes no time of the clock, and anything may happen before its length is over. Call it
    /// until `out` becomes none: then the couple's clock is at `now_ms`.
    /// Fault argument: a moment before the couple's clock or after 2^62. Then nothing happened.
    Fault advance(Couple& couple, std::int64_t now_ms, std::optional<Turn>& out) noexcept;

    /// How much of what was told has not happened yet.
    std::size_t waiting() const noexcept { return count_; }
    const std::optional<Seat>& player() const noexcept { return player_; }

private:
    friend class Recorder;  // of snapshot.hpp: does the same, and keeps it
    struct Place {
        std::int64_t at_ms = 0;
        Told what{};
    };
    template <class Life>
    Fault advance_life(Life& life, const Couple& couple, std::int64_t now_ms,
                       std::optional<Turn>& out);
    Told take_first() noexcept;

    std::array<Place, kPlaces> places_{};  // in order of time
    std::size_t count_ = 0;
    std::optional<Seat> player_{};
};
static_assert(std::is_trivially_copyable_v<Scene>);

}  // namespace pursuit

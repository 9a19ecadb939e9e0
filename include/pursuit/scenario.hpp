// Scenario: two partners, what happens to them and when, read from TOML and written back.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <pursuit/couple.hpp>
#include <pursuit/error.hpp>
#include <pursuit/event.hpp>
#include <pursuit/intervention.hpp>
#include <pursuit/model.hpp>

namespace pursuit {

/// A move made by the host instead of the engine.
struct HostMove {
    Seat seat{};
    Move move = kNoMove;
    std::optional<float> intensity{};  // 0..1; none = what the drive makes it
};
struct Elapse {
    std::int64_t ms = 0;
};

/// One thing that happens before turn `turn` (0 = before the first), or at a time on the clock.
/// A host move takes the place of that turn.
struct Happening {
    std::optional<std::uint32_t> turn{};
    std::optional<std::int64_t> time_ms{};
    std::variant<Disagreement, OpenIssue, Separation, Reunion, Stress, GoodTime, Elapse,
                 Intervention, HostMove> what;
};

struct Scenario {
    std::string title;
    std::string look_for;               // what to look for, two lines
    std::array<std::string, 2> names;   // of the people in seat a and b
    std::array<Traits, 2> partners;
    std::uint64_t seed = 0;
    std::uint64_t id = 0;
    std::uint32_t turns = 40;
    std::optional<Seat> first;          // who has the floor first
    std::optional<std::uint32_t> turn_ms;
    std::vector<Happening> happenings;  // in the order of the file
    Tables tables;                      // the standard model with the file's overrides

    Scenario();
};

/// Throws Error with line and column: unknown keys and names (with the nearest known one), values
/// out of range, text that is not TOML. Text beyond 1 MiB is refused.
Scenario parse_scenario(std::string_view text);
Fault parse_scenario(std::string_view text, Scenario& out) noexcept;
/// The same from a file; `input` faults name the path.
Scenario load_scenario(const std::string& path);
Fault load_scenario(const std::string& path, Scenario& out) noexcept;
/// Text that parses to the same scenario.
std::string write_scenario(const Scenario& scenario);

/// A scenario being played: a couple, and what is still to happen to it.
class Stage {
public:
    /// Both must outlive the stage; the model must be built from scenario.tables (or be meant to
    /// replace it).
    Stage(const Scenario& scenario, const Model& model);

    /// Plays one turn with all that is due before it. Throws Error when something that happens is
    /// refused (uncovering while flooded).
    Turn next();
    const Couple& couple() const noexcept { return couple_; }
    Couple& couple() noexcept { return couple_; }
    /// What happened before the last turn, as indices into scenario.happenings.
    std::span<const std::size_t> happened() const noexcept { return happened_; }

private:
    const Scenario* scenario_;
    Couple couple_;
    std::vector<std::size_t> due_, happened_;
    std::size_t next_ = 0;
};

}  // namespace pursuit

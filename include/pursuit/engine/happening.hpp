// Happening: one thing that happens to a couple from outside, and when: an event, an intervention,
// time that passes, or a move that the host makes.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include <pursuit/engine/event.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/move.hpp>
#include <pursuit/engine/partner.hpp>

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

/// One thing that happens: before turn `turn` (0 = before the first), or before the first turn that
/// begins at or after `time_ms` on the couple's clock. One of the two is set. A host move takes the
/// place of its turn; it has a turn, and no other host move has the same.
struct Happening {
    std::optional<std::uint32_t> turn{};
    std::optional<std::int64_t> time_ms{};
    std::variant<Disagreement, OpenIssue, Separation, Reunion, Stress, GoodTime, Elapse,
                 Intervention, HostMove>
        what{};
};

}  // namespace pursuit

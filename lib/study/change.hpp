// Making single changes of a couple: what comparing and searching share.
#pragma once

#include <cstdint>
#include <span>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/study/change.hpp>

namespace pursuit {

/// Traits and links change who they are; everything else is something that happens.
inline bool changes_person(const Change& change) noexcept {
    return std::holds_alternative<MovedTrait>(change.what) ||
           std::holds_alternative<WeakenedLink>(change.what);
}

/// What makes a list of changes impossible, whatever becomes of the run: too many of them, a turn
/// beyond the last, a host move that cannot be made.
Fault check_changes(const Couple& couple, std::span<const Change> changes,
                    std::uint32_t turns) noexcept;

/// Makes a change other than a host move, which needs a turn. Status::state when it is refused now.
Fault apply(Couple& couple, const Change& change) noexcept;

}  // namespace pursuit

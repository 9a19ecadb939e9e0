// The steps of replaying a talk, for those who replay without records.
#pragma once

#include <pursuit/text/replay.hpp>

namespace pursuit {

/// Throws Error for codes that do not fit the model and a talk that was not read with them.
void check(const Model& model, const Codes& codes, const Talk& talk);

/// The couple as its talk begins: these partners, but for what the talk knows of them.
Couple begin(const Model& model, const Codes& codes, const Talk& talk, Pair partners);

/// An interval shared out among what is done in it, to the millisecond.
std::uint32_t share_of_interval(std::uint32_t ms, std::size_t act, std::size_t acts) noexcept;

}  // namespace pursuit

// Looking on while a recording is played again.
#pragma once

#include <cstddef>
#include <span>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/happening.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {

/// Who looks on. May throw.
class Onlooker {
public:
    virtual ~Onlooker() = default;
    /// The couple as the recording begins.
    virtual void begins(const Couple& couple) = 0;
    /// A turn was made; the couple is as it is after it.
    virtual void sees(const Turn& turn, const Couple& couple) = 0;
    /// Something is about to happen that is no turn; `happening` has no time.
    virtual void hears(const Happening& happening) = 0;
    /// What is no turn has been done; the couple is as it is after it.
    virtual void waits(const Couple&) {}
};

/// Plays a recording again under the model it names. Throws Error for what validate() finds wrong
/// with it, and Status::state where the replay comes to something else.
void play_again(std::span<const std::byte> recording, const Model& model, Onlooker& onlooker);

}  // namespace pursuit

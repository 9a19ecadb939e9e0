// Acts as columns of the caller's; for the rooms above, too.
#pragma once

#include <pursuit/pattern/act.hpp>

#include "convert.hpp"

namespace capi {

inline void put_act(const pursuit::Act& act, std::size_t i, pursuit_seat* seats,
                    pursuit_kind* kinds, std::uint32_t* times) noexcept {
    seats[i] = pursuit::index(act.seat);
    kinds[i] = act.kind == pursuit::kNoKind ? PURSUIT_NO_KIND : capi::leave(act.kind);
    times[i] = act.at;
}

}  // namespace capi

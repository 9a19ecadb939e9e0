#include "engine/turn_by_eight.hpp"

#ifdef PURSUIT_EIGHT_AVX2
[[gnu::flatten]] void pursuit::take_turns_avx2(const Both& both, const Turns& turns,
                                               Choice& out) noexcept {
    take_turns(both, turns, out);
}
#endif

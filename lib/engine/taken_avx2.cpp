#include "engine/taken.hpp"

#ifdef PURSUIT_TAKEN_AVX2
[[gnu::flatten]] void pursuit::take_turns_avx2(const Both& both, const Turns& turns,
                                               Choice& out) noexcept {
    take_turns(both, turns, out);
}
#endif

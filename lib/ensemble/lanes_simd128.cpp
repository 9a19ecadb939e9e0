#include "ensemble/lane_turn.hpp"

pursuit::Kernel pursuit::kernel_simd128() noexcept {
#if defined(PURSUIT_WITHOUT_FIT)  // a module is sent: what nobody asks for stays out of it
    return {HWY_NAMESPACE::kLanes, HWY_NAMESPACE::kTogether, HWY_NAMESPACE::play};
#else
    return {HWY_NAMESPACE::kLanes, HWY_NAMESPACE::kTogether, HWY_NAMESPACE::play,
            HWY_NAMESPACE::observe};
#endif
}

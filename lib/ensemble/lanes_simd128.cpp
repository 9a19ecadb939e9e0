#include "ensemble/lane_life.hpp"

pursuit::Kernel pursuit::kernel_simd128() noexcept {
#if defined(PURSUIT_WITHOUT_FIT)  // a module is sent: what nobody asks for stays out of it
    const auto observe = nullptr;
#else
    const auto observe = HWY_NAMESPACE::observe;
#endif
    return {HWY_NAMESPACE::kLanes, HWY_NAMESPACE::kTogether, HWY_NAMESPACE::play, observe,
            HWY_NAMESPACE::bear,   HWY_NAMESPACE::hash};
}

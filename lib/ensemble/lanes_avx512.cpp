#include "ensemble/lane_gain.hpp"
#include "ensemble/lane_life.hpp"

pursuit::Kernel pursuit::kernel_avx512() noexcept {
    return {HWY_NAMESPACE::kLanes,  HWY_NAMESPACE::kTogether, HWY_NAMESPACE::play,
            HWY_NAMESPACE::observe, HWY_NAMESPACE::bear,      HWY_NAMESPACE::hash,
            HWY_NAMESPACE::gains};
}

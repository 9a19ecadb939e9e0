// Found by tests/tuning/fit.cpp.
#pragma once

#include "real.hpp"

namespace pursuit::real {
inline constexpr Parameters kHalves[2]{}, kAll{}, kWithout[kFolds]{}, kEmptyAll{}, kEmptyWithout[kFolds]{};
}

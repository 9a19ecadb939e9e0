// What reading codes, reading talks and replaying them have in common.
#pragma once

#include <pursuit/text/codes.hpp>

#include "base/fault.hpp"

namespace pursuit {

/// Of every move the shares of all values sum to 1, and every value stands for something.
Fault check(const Codes::Column& column, const Model& model);

}  // namespace pursuit

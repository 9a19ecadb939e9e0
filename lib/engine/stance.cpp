#include <pursuit/engine/stance.hpp>

#include "base/names.hpp"

namespace pursuit {

std::string_view name(Stance stance) noexcept {
    return name_in(stance, {"settled", "reaching", "protesting", "despairing", "guarding",
                            "withdrawing", "shut_down", "opening"});
}
std::string_view name(Variable variable) noexcept {
    return name_in(variable,
                   {"flooded", "pursuit", "withdrawal", "lean", "safety", "hope", "mentalizing",
                    "arousal", "unmet_heard", "dwell", "exertion", "response"});
}

}  // namespace pursuit

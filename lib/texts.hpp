// Sentences from templates with names in braces.
#pragma once

#include <string>
#include <string_view>

#include "fault.hpp"
#include "format.hpp"

namespace pursuit {

/// What is filled in: names, and every text once it is made.
using Words = fmt::dynamic_format_arg_store<fmt::format_context>;

/// Throws Error{argument} when it cannot be filled in.
inline std::string filled(const Words& words, std::string_view text) {
    try {
        return fmt::vformat(text, words);
    } catch (const fmt::format_error& error) {
        throw Error(
            fault(Status::argument, "text '{:.99}' cannot be filled: {}", text, error.what()));
    }
}

}  // namespace pursuit

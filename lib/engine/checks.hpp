// Whether tables that somebody made make a model.
#pragma once

#include <cstring>

#include <pursuit/engine/model.hpp>

#include "base/fault.hpp"
#include "base/number.hpp"
#include "engine/perceive.hpp"

namespace pursuit {

/// Collects the first fault of a list of checks.
struct Checks {
    Fault first;
    void operator()(const Fault& fault) noexcept {
        if (!first) first = fault;
    }
    void range(std::string_view where, std::string_view what, float x, float least,
               float most) noexcept {
        if (first || (x >= least && x <= most && is_clean(x))) return;
        first = fault(Status::argument, "{} of {} is {}, expected {} to {}{}", what, where, x,
                      least, most, is_clean(x) ? "" : " and not -0 or nearly 0");
    }
    template <class Range>
    void all(std::string_view where, std::string_view what, const Range& values, float least,
             float most) noexcept {
        for (const float x : values) range(where, what, x, least, most);
    }
    void tone(std::string_view where, std::string_view what, const Tone& tone) noexcept {
        for (std::size_t d = 0; d < kDimensions; ++d) range(where, what, tone[d], least_of(d), 1);
    }
};

template <std::size_t N>
bool terminated(const char (&text)[N]) noexcept {
    return std::memchr(text, '\0', N) != nullptr;
}

/// The first thing wrong with them.
Fault check_tables(const Tables& tables) noexcept;

}  // namespace pursuit

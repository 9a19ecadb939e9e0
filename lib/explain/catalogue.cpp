#include <pursuit/explain/catalogue.hpp>

#include <functional>

#include <pursuit/explain/english.hpp>

#include "base/fault.hpp"
#include "base/names.hpp"

namespace pursuit {

Fault catalogue_in(std::string_view language, Catalogue& out) noexcept {
    if (language != kLanguages[0] && language != kLanguages[1]) {
        return unknown("language", language, kLanguages, std::identity{});
    }
    out = language == kLanguages[0] ? kEnglish : kGerman;
    return {};
}

std::string_view name(Cue cue) noexcept { return name_in(cue); }
std::string_view name(Meaning meaning) noexcept { return name_in(meaning); }
std::string_view name(Tendency tendency) noexcept { return name_in(tendency); }

}  // namespace pursuit

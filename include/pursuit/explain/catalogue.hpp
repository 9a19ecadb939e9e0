// Catalogues of the library's own, by language. A host's is another value of Catalogue (why.hpp).
#pragma once

#include <array>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/explain/why.hpp>

namespace pursuit {

/// In German, in which names stay as they are and nobody is he or she. Static.
extern const Catalogue kGerman;

/// Codes of the languages that there are: "en", "de".
inline constexpr std::array<std::string_view, 2> kLanguages{"en", "de"};

/// The catalogue of a language. Its texts are static and end with a 0. Fault{name} for another.
Fault catalogue_in(std::string_view language, Catalogue& out) noexcept;

}  // namespace pursuit

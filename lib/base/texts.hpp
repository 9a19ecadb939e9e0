// Sentences from templates with names in braces.
#pragma once

#include <string>
#include <string_view>

#include "base/fault.hpp"
#include "base/format.hpp"

namespace pursuit {

/// What is filled in: names, and every text once it is made.
using Words = fmt::dynamic_format_arg_store<fmt::format_context>;

/// The first word in braces that is none of these; "" where all are.
inline std::string_view missing_in(const Words& words, std::string_view text) {
    const fmt::format_args known(words);
    for (std::size_t at = text.find('{'); at < text.size(); at = text.find('{', at)) {
        const std::string_view rest = text.substr(at + 1);
        const std::string_view word = rest.substr(0, rest.find_first_of("{:}"));
        if (!word.empty() && !known.get(fmt::string_view(word.data(), word.size()))) return word;
        at += word.size() + (rest.starts_with('{') ? 2 : 1);
    }
    return {};
}

/// Why it cannot be filled in.
inline Fault unfilled(const Words& words, std::string_view text, std::string_view why) {
    if (const std::string_view word = missing_in(words, text); !word.empty()) {
        return fault(Status::argument, "text '{:.99}' cannot be filled: there is no {{{:.40}}}",
                     text, word);
    }
    return fault(Status::argument, "text '{:.99}' cannot be filled: {}", text, why);
}

/// Throws Error{argument} when it cannot be filled in.
inline std::string filled(const Words& words, std::string_view text) {
#if PURSUIT_EXCEPTIONS
    try {
        return fmt::vformat(text, words);
    } catch (const fmt::format_error& error) {
        throw Error(unfilled(words, text, error.what()));
    }
#else
    std::string out;
    const Fault wrong = caught([&] { out = fmt::vformat(text, words); });
    if (!wrong) return out;
    if (wrong.status == Status::memory) raise_fault(wrong);
    if (!attempted()) return std::string{text};  // a host's call that has no sibling: as it stands
    raise_fault(unfilled(words, text, wrong.message()));
#endif
}

/// Fills in a text and adds it to the words.
inline void put(Words& words, const char* name, std::string_view text) {
    words.push_back(fmt::arg(name, filled(words, text)));
}

/// With {me} and {other}, of two people by seat.
inline Words people(bool me_is_a, std::string_view a, std::string_view b) {
    Words words;
    words.push_back(fmt::arg("me", me_is_a ? a : b));
    words.push_back(fmt::arg("other", me_is_a ? b : a));
    return words;
}

}  // namespace pursuit

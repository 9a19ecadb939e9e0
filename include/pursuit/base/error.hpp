// What went wrong: a status, one line of text, and a place where the input was text.
#pragma once

#include <cstdint>
#include <exception>
#include <string_view>

/// Stands before what throws. A host that is built without exceptions calls the sibling that returns
/// a Fault: its compiler refuses the other.
#if defined(__cpp_exceptions) || defined(PURSUIT_BUILDING)
#define PURSUIT_THROWS
#else
#define PURSUIT_THROWS [[gnu::error("throws: without exceptions call what returns a Fault")]]
#endif

namespace pursuit {

enum class Status : std::int32_t {
    ok = 0,
    argument,  // a value is missing, not finite, or outside its range
    name,      // an unknown name; the text tells a near one or those there are
    parse,     // text that cannot be read; line and column are set
    model,     // a model that contradicts itself
    state,     // a call that makes no sense now
    input,     // a file that cannot be read or written
    memory,
    internal = 9,  // the library itself: built with options that change its bits
    full,          // there is no room left for what was told
};

/// A failure as a value: fixed size, so that reporting one never allocates.
struct Fault {
    Status status = Status::ok;
    std::uint32_t line = 0;    // 1-based; 0 where there is no text
    std::uint32_t column = 0;  // 1-based; 0 where there is no text
    char text[240] = {};       // one line, terminated, without a newline

    explicit operator bool() const noexcept { return status != Status::ok; }
    std::string_view message() const noexcept { return text; }
};

/// Makes one line of UTF-8 of a text: '?' for control characters, separators of lines and bytes that
/// are none of it, as those of a character that was cut off. Marks that turn the direction of what
/// follows are left out. It becomes no longer.
void make_one_line(char* text) noexcept;

/// The one exception this library throws, and only from constructors and loaders; each of them
/// has a `noexcept` sibling that returns the Fault instead. Built without exceptions only these are
/// there (PURSUIT_THROWS).
class Error : public std::exception {
public:
    explicit Error(const Fault& fault) noexcept : fault_(fault) {}
    const char* what() const noexcept override { return fault_.text; }
    const Fault& fault() const noexcept { return fault_; }

private:
    Fault fault_;
};

}  // namespace pursuit

// Making faults: one line of text in a fixed buffer, and the nearest known name.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "base/fmt.hpp"

#include <pursuit/base/error.hpp>

namespace pursuit {

/// What does not fit is cut.
Fault make_fault(Status status, fmt::string_view format, fmt::format_args args) noexcept;
template <class... Args>
Fault fault(Status status, fmt::format_string<Args...> format, Args&&... args) noexcept {
    return make_fault(status, format, fmt::make_format_args(args...));
}

/// Ok, or a fault that names the value and its range. NaN and infinities are out of every range.
inline Fault check(std::string_view what, float value, float least, float most) noexcept {
    if (value >= least && value <= most) return {};
    return fault(Status::argument, "{} is {}, expected {} to {}", what, value, least, most);
}

/// Likewise for a whole number, an id among them.
inline Fault check_count(std::string_view what, std::uint64_t value, std::uint64_t least,
                         std::uint64_t most) noexcept {
    if (value >= least && value <= most) return {};
    return fault(Status::argument, "{} is {}, expected {} to {}", what, value, least, most);
}

inline bool is_control(char c) noexcept {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Text of unknown origin made fit for a message: one line, about `most` bytes at most.
std::string printable(std::string_view text, std::size_t most = 60);

/// How many letters differ (Levenshtein) but for their case, at most 64 letters a side.
int distance(std::string_view a, std::string_view b) noexcept;

/// The nearest of `known` (anything whose elements convert to string_view by `name`).
template <class Known, class Name>
std::string_view nearest(std::string_view text, const Known& known, Name name) noexcept {
    std::string_view best;
    int least = 1000;
    for (const auto& candidate : known) {
        const int d = distance(text, name(candidate));
        if (d < least && !name(candidate).empty()) {
            least = d;
            best = name(candidate);
        }
    }
    return best;
}

/// What helps with a name that is not known, to stand right behind it: ", nearest is 'hope'", where
/// no more than half of the letters differ or it holds all that was written; else as many of the
/// known as there is room for: ", known: 'hope', 'anxiety' and 20 more".
class Hint {
public:
    /// @param known as for nearest()
    template <class Known, class Name>
    Hint(std::string_view text, const Known& known, Name name) noexcept : text_(text) {
        for (const auto& each : known) see(name(each));
        finish();
    }
    std::string_view text() const noexcept { return {said_, size_}; }

private:
    void see(std::string_view name) noexcept;
    void finish() noexcept;
    void say(fmt::string_view format, fmt::format_args args) noexcept;

    std::string_view text_, best_;
    int least_ = 1000;
    std::size_t size_ = 0, more_ = 0;
    char said_[100];
};

/// "unknown <what> '<text>'", and a hint.
template <class Known, class Name>
Fault unknown(std::string_view what, std::string_view text, const Known& known,
              Name name) noexcept {
    return fault(Status::name, "unknown {} '{:.60}'{}", what, text, Hint(text, known, name).text());
}

/// What Watcher::stop makes of a call.
inline Fault stopped_after(std::uint64_t done, std::uint64_t all, std::string_view what) noexcept {
    return fault(Status::state, "stopped after {} of {} {}", done, all, what);
}

/// Whether the library is built with exceptions. Without, what fails deep inside jumps to whoever
/// attempts it, past all that lies between: what that had allocated stays so.
#if defined(__cpp_exceptions)
#define PURSUIT_EXCEPTIONS 1
#else
#define PURSUIT_EXCEPTIONS 0
#endif

#if PURSUIT_EXCEPTIONS
[[noreturn]] inline void raise_fault(const Fault& fault) { throw Error(fault); }
#else
[[noreturn]] void raise_fault(const Fault& fault) noexcept;
/// Does it. False if a fault was raised meanwhile, which raised() then is; running out of memory is
/// one, too, where operator new asks std::new_handler.
bool attempt(void (*body)(void*), void* of) noexcept;
bool attempted() noexcept;  // whether anybody attempts what is being done
const Fault& raised() noexcept;
#endif

inline void throw_if(const Fault& fault) {
    if (fault) raise_fault(fault);
}

/// Runs what may throw, for the siblings that may not.
template <class Body>
Fault caught(Body&& body) noexcept {
#if !PURSUIT_EXCEPTIONS
    auto* given = std::addressof(body);
    const auto run = [](void* of) { (**static_cast<decltype(given)*>(of))(); };
    return attempt(run, &given) ? Fault{} : raised();
#else
    try {
        body();
        return {};
    } catch (const Error& error) {
        return error.fault();
    } catch (const std::bad_alloc&) {
        return fault(Status::memory, "out of memory");
    } catch (const std::length_error&) {
        return fault(Status::memory, "out of memory");
    } catch (const std::exception& error) {
        return fault(Status::input, "{:.100}", error.what());
    }
#endif
}

}  // namespace pursuit

// The way out of what fails, in a library that is built without exceptions: a jump to whoever
// attempts it. Objects in between are left as they are, so that their memory is lost; nothing that
// outlives the call has been changed by then, as all is checked first.
#include "base/fault.hpp"

#if !PURSUIT_EXCEPTIONS

#include <atomic>

#include "base/arithmetic.hpp"

#if defined(__wasm__)  // has no jumps: the host makes them
#define PURSUIT_HOST(name) __attribute__((import_module("pursuit"), import_name(name)))
extern "C" PURSUIT_HOST("attempt") int pursuit_host_attempt(void (*body)(void*), void* of);
extern "C" [[noreturn]] PURSUIT_HOST("abandon") void pursuit_host_abandon();
#else
#include <csetjmp>
#endif

namespace pursuit {
namespace {

#if defined(__wasm__)
struct Attempt {};
#else
struct Attempt {
    Attempt* around;
    std::jmp_buf here;
};
#endif

thread_local Attempt* innermost = nullptr;
thread_local Fault latest;

[[noreturn]] void abandon() noexcept {
    if (innermost == nullptr) std::terminate();  // PURSUIT_THROWS does not let a host get here
#if defined(__wasm__)
    pursuit_host_abandon();
#else
    std::longjmp(innermost->here, 1);
#endif
}

// --- running out of memory -----------------------------------------------------------------------

std::atomic<std::new_handler> handler_before = nullptr;

/// A thread of the host that attempts nothing gets the host's handler back, which is asked next.
void on_no_memory() {
    if (innermost != nullptr) raise_fault(fault(Status::memory, "out of memory"));
    std::set_new_handler(handler_before);
}

void mind_memory() noexcept {
    if (std::get_new_handler() != on_no_memory) handler_before = std::set_new_handler(on_no_memory);
}

}  // namespace

void raise_fault(const Fault& fault) noexcept {
    latest = fault;
    abandon();
}
void raise_text(const char* text) noexcept { raise_fault(fault(Status::input, "{:.100}", text)); }

bool attempted() noexcept { return innermost != nullptr; }
const Fault& raised() noexcept { return latest; }

bool attempt(void (*body)(void*), void* of) noexcept {
    const RoundToNearest rounding;  // gives back the mode that what is jumped over does not
    mind_memory();
    Attempt* const around = innermost;
#if defined(__wasm__)
    Attempt here;
    innermost = &here;
    const bool done = pursuit_host_attempt(body, of) == 0;
    innermost = around;
    return done;
#else
    Attempt here;
    here.around = around;
    innermost = &here;
    if (setjmp(here.here) == 0) {
        body(of);
        innermost = here.around;
        return true;
    }
    innermost = here.around;
    return false;
#endif
}

}  // namespace pursuit

#endif

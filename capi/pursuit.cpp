// Version and errors.
#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

#include "guard.hpp"

namespace capi {
namespace {

thread_local Refusal kept;

static_assert(static_cast<int>(pursuit::Status::ok) == PURSUIT_OK);
static_assert(static_cast<int>(pursuit::Status::memory) == PURSUIT_STATUS_MEMORY);
static_assert(static_cast<int>(pursuit::Status::internal) == PURSUIT_STATUS_INTERNAL);
static_assert(static_cast<int>(pursuit::Status::full) == PURSUIT_STATUS_FULL);
pursuit_status status_of(pursuit::Status status) noexcept {
    const auto known = static_cast<pursuit_status>(status);
    return known < PURSUIT_STATUS_END ? known : PURSUIT_STATUS_INTERNAL + 0;
}

pursuit_status keep(pursuit_status status, const char* text) noexcept {
    kept = {status};
    const std::size_t length = std::min(std::strlen(text), sizeof kept.text - 1);
    std::memcpy(kept.text, text, length);
    return status;
}

}  // namespace

void throw_refusal(pursuit_status status, fmt::string_view format, fmt::format_args args) {
    pursuit::raise_fault(pursuit::make_fault(static_cast<pursuit::Status>(status), format, args));
}

const Refusal& latest() noexcept { return kept; }

pursuit_status report(const pursuit::Fault& fault) noexcept {
    if (!fault) return PURSUIT_OK;
    keep(status_of(fault.status), fault.text);
    kept.line = fault.line;
    kept.column = fault.column;
    return kept.status;
}

#if PURSUIT_EXCEPTIONS
pursuit_status report_exception() noexcept {
    try {
        throw;
    } catch (const pursuit::Error& error) {
        return report(error.fault());
    } catch (const std::bad_alloc&) {
        return keep(PURSUIT_STATUS_MEMORY, "out of memory");
    } catch (const std::length_error&) {  // more of something than any memory has
        return keep(PURSUIT_STATUS_MEMORY, "out of memory");
    } catch (const std::exception& error) {
        return keep(PURSUIT_STATUS_INTERNAL, error.what());
    } catch (...) {
        return keep(PURSUIT_STATUS_INTERNAL, "an unknown exception");
    }
}
#endif

}  // namespace capi

using namespace capi;

uint32_t pursuit_version(void) { return PURSUIT_VERSION; }

#define TEXT_OF(number) #number
#define VERSION_TEXT(major, minor, patch) TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(patch)
const char* pursuit_version_text(void) {
    return VERSION_TEXT(PURSUIT_VERSION_MAJOR, PURSUIT_VERSION_MINOR, PURSUIT_VERSION_PATCH);
}

const char* pursuit_last_error(void) { return latest().text; }

// The commands of the program, and what they share.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include <pursuit/base/error.hpp>
#include <pursuit/explain/telling.hpp>

#include "options.hpp"
#include "terminal.hpp"

void run(const Arguments& arguments);
void replay(const Arguments& arguments);
void sweep(const Arguments& arguments);
void chart(const Arguments& arguments);
void report(const Arguments& arguments);
void what_if(const Arguments& arguments);
void loop(const Arguments& arguments);
void detect(const Arguments& arguments);
void agree(const Arguments& arguments);
void fit_talks(const Arguments& arguments);

/// What `body` returns; what goes wrong with the file is told with its path, line and column.
template <class Body>
auto with_file(const std::string& path, Body&& body) {
    try {
        return body();
    } catch (const pursuit::Error& error) {
        const pursuit::Fault& fault = error.fault();
        if (fault.status == pursuit::Status::input) throw Complaint(clean(fault.message()));
        const std::string place =
            fault.line > 0 ? fmt::format(":{}:{}", fault.line, fault.column) : "";
        throw Complaint(fmt::format("{}{}: {}", clean(path), place, clean(fault.message())));
    }
}

/// Names fit to print, and the names of the seats where the file has none.
inline pursuit::TwoNames names_to_show(const pursuit::TwoNames& names) {
    return {names[0].empty() ? "A" : clean(names[0]), names[1].empty() ? "B" : clean(names[1])};
}

/// "1 couple", "64 couples".
inline std::string counted(std::size_t n, std::string_view what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

/// "57 %" of a whole that may be 0.
inline std::string percent(double part, double whole) {
    return fmt::format("{:.0f} %", whole > 0 ? 100 * part / whole : 0.0);
}

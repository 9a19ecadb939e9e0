#include "growing_table.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

#include "file.hpp"
#include "options.hpp"
#include "terminal.hpp"

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 20;  // bytes

std::optional<std::string> text_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

/// Complains of the first line that differs.
void expect_same(const std::string& path, std::string_view was, std::string_view is) {
    while (!was.empty() || !is.empty()) {
        const std::string_view before = take_line(was), now = take_line(is);
        if (before == now) continue;
        throw Complaint(
            fmt::format("{} was begun with other settings: '{}', now '{}'; --force "
                        "begins anew",
                        clean(path), cut(clean(before), 60), cut(clean(now), 60)));
    }
}

}  // namespace

GrowingTable::GrowingTable(std::string path, std::string_view settings, std::string_view header,
                           Start start)
    : path_(std::move(path)) {
    std::error_code ignored;
    const bool there = fs::exists(path_, ignored);
    const std::string beside = settings_of(path_);
    if (there && !fs::is_regular_file(path_, ignored)) {
        if (start == Start::resume) {
            throw Complaint(fmt::format("{} is no file that could be continued", clean(path_)));
        }
        file_ = std::fopen(path_.c_str(), "wb");
        if (file_ == nullptr) complain_about(path_);
        add(header);
        return;
    }
    if (there && start == Start::anew) {
        throw Complaint(
            fmt::format("{} is already there; --resume continues it, --force writes "
                        "over it",
                        clean(path_)));
    }
    const bool nothing = !there || fs::file_size(path_, ignored) == 0;
    if (nothing || start == Start::overwrite) {
        begin(settings, header);
        return;
    }
    const auto was = text_in(beside);
    if (!was) {
        throw Complaint(fmt::format("{} cannot be continued without {}; --force begins anew",
                                    clean(path_), clean(beside)));
    }
    expect_same(path_, *was, settings);
    find_end(header);
}

GrowingTable::~GrowingTable() {
    if (file_ != nullptr) std::fclose(file_);
}

// The settings before the first row: rows without them could not be continued.
void GrowingTable::begin(std::string_view settings, std::string_view header) {
    file_ = std::fopen(path_.c_str(), "wb");
    if (file_ == nullptr) complain_about(path_);
    write_file(settings_of(path_), settings);
    add(header);
}

void GrowingTable::find_end(std::string_view header) {
    file_ = std::fopen(path_.c_str(), "r+b");
    if (file_ == nullptr) complain_about(path_);
    std::vector<char> buffer(kBuffer);
    std::uint64_t lines = 0, end = 0, read = 0;
    std::string first;  // as much of the table as its header is long
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), file_)) {
        const std::string_view text(buffer.data(), n);
        if (first.size() < header.size()) first += text.substr(0, header.size() - first.size());
        for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
            ++lines;
            end = read + at + 1;
        }
        read += n;
    }
    if (std::ferror(file_) != 0 || ftruncate(fileno(file_), static_cast<off_t>(end)) != 0 ||
        fseeko(file_, static_cast<off_t>(end), SEEK_SET) != 0) {
        complain_about(path_);
    }
    if (header.empty() || lines == 0) {
        rows_ = lines;
        if (lines == 0) add(header);
    } else if (first == header) {
        rows_ = lines - 1;
    } else {
        throw Complaint(fmt::format("{} has another header; --force begins anew", clean(path_)));
    }
}

void GrowingTable::add(std::string_view rows) {
    if (std::fwrite(rows.data(), 1, rows.size(), file_) != rows.size()) complain_about(path_);
}

void GrowingTable::flush() {
    if (std::fflush(file_) != 0) complain_about(path_);
}

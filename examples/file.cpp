#include "file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "options.hpp"
#include "terminal.hpp"

namespace fs = std::filesystem;

void complain_about(const std::string& path) {
    throw Complaint(fmt::format("{}: {}", clean(path), std::strerror(errno)));
}

WholeFile::WholeFile(std::string path) : path_(std::move(path)) {
    std::error_code ignored;
    if (fs::is_symlink(path_, ignored)) {  // replace what it points to, not the link
        const fs::path target = fs::canonical(path_, ignored);
        if (!target.empty()) path_ = target.string();
    }
    const bool in_place = fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored);
    written_ = in_place ? path_ : fmt::format("{}.{}.part", path_, getpid());
    file_ = std::fopen(written_.c_str(), in_place ? "w" : "wx");
    if (file_ == nullptr) complain_about(path_);
}

WholeFile::~WholeFile() {
    if (file_ == nullptr) return;
    std::fclose(file_);
    if (written_ != path_) std::remove(written_.c_str());
}

void WholeFile::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) complain_about(path_);
}

void WholeFile::commit() {
    std::FILE* file = file_;
    file_ = nullptr;
    if (std::fclose(file) == 0 &&
        (written_ == path_ || std::rename(written_.c_str(), path_.c_str()) == 0)) {
        return;
    }
    const int error = errno;
    if (written_ != path_) std::remove(written_.c_str());
    errno = error;
    complain_about(path_);
}

void write_file(const std::string& path, std::string_view text) {
    WholeFile file(path);
    file.write(text);
    file.commit();
}

#include "file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "options.hpp"
#include "terminal.hpp"

namespace fs = std::filesystem;

namespace {

constexpr int kMostLinks = 40;  // as the system has it

/// Where a path leads that may be a link, even to a file that is not there yet.
std::string followed(const std::string& path) {
    fs::path at = path;
    std::error_code failed;
    const bool there = fs::exists(at, failed);
    if (there && !fs::is_regular_file(at, failed)) return path;  // a pipe's link leads nowhere
    for (int i = 0; i < kMostLinks && fs::is_symlink(at, failed); ++i) {
        const fs::path next = fs::read_symlink(at, failed);
        if (failed) break;
        at = at.parent_path() / next;  // which is `next` alone where that begins with "/"
    }
    return at.string();
}

/// What makes two paths one file: device and inode; of a file that is not there yet, those of its
/// folder, and its name.
struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    std::string name;
    bool operator==(const Identity&) const = default;
};

/// None for what is not a regular file, and where there is not even a folder.
std::optional<Identity> identity_of(const std::string& path) {
    struct stat found {};
    const std::string at = followed(path);
    if (::stat(at.c_str(), &found) == 0) {
        if (!S_ISREG(found.st_mode)) return {};
        return Identity{found.st_dev, found.st_ino, {}};
    }
    const fs::path folder = fs::path(at).parent_path();
    if (::stat(folder.empty() ? "." : folder.c_str(), &found) != 0) return {};
    return Identity{found.st_dev, found.st_ino, fs::path(at).filename().string()};
}

std::optional<Identity> identity_of_output() {
    struct stat found {};
    if (fstat(STDOUT_FILENO, &found) != 0 || !S_ISREG(found.st_mode)) return {};
    return Identity{found.st_dev, found.st_ino, {}};
}

/// Writes all of one file over another one, which stays the same file.
bool write_over(const std::string& from, const std::string& to) {
    std::FILE* source = std::fopen(from.c_str(), "rb");
    if (source == nullptr) return false;
    std::FILE* target = std::fopen(to.c_str(), "r+b");
    bool good = target != nullptr;
    char block[65536];
    off_t size = 0;
    for (std::size_t n = 1; good && n > 0; size += static_cast<off_t>(n)) {
        n = std::fread(block, 1, sizeof block, source);
        good = std::ferror(source) == 0 && std::fwrite(block, 1, n, target) == n;
    }
    std::fclose(source);
    if (target == nullptr) return false;
    good = good && std::fflush(target) == 0 && ftruncate(fileno(target), size) == 0;
    return std::fclose(target) == 0 && good;
}

/// The new file takes the place of the old one, if there is one, as far as its path goes.
bool take_place(const std::string& written, const std::string& path) {
    struct stat old {
    }, now{};
    if (::stat(path.c_str(), &old) != 0) return std::rename(written.c_str(), path.c_str()) == 0;
    if (::stat(written.c_str(), &now) != 0) return false;
    const bool same_owner = (old.st_uid == now.st_uid && old.st_gid == now.st_gid) ||
                            ::chown(written.c_str(), old.st_uid, old.st_gid) == 0;
    if (old.st_nlink == 1 && same_owner && ::chmod(written.c_str(), old.st_mode & 07777) == 0) {
        return std::rename(written.c_str(), path.c_str()) == 0;
    }
    return write_over(written, path) && std::remove(written.c_str()) == 0;
}

}  // namespace

void complain_about(const std::string& path) {
    throw Complaint(fmt::format("{}: {}", clean(path), std::strerror(errno)));
}

void expect_apart(std::span<const UsedFile> files) {
    const auto output = identity_of_output();
    std::vector<std::optional<Identity>> identities;
    for (const UsedFile& file : files) identities.push_back(identity_of(file.path));
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!identities[i]) continue;
        if (identities[i] == output) {
            throw Complaint(
                fmt::format("standard output goes to the same file as {}, which is {}; send it to "
                            "another",
                            clean(files[i].said), files[i].written ? "written, too" : "read"));
        }
        for (std::size_t k = 0; k < files.size(); ++k) {
            if (k == i || !files[k].written || identities[k] != identities[i]) continue;
            throw Complaint(fmt::format("{} is the same file as {}, which is {}; name another",
                                        clean(files[k].said), clean(files[i].said),
                                        files[i].written ? "written, too" : "read"));
        }
    }
}

std::string settings_of(const std::string& table) { return table + ".settings"; }

std::string text_of_file(const std::string& path, std::size_t most) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (!file) complain_about(path);
    std::string text;
    char block[65536];
    while (const std::size_t n = std::fread(block, 1, sizeof block, file.get())) {
        text.append(block, n);
        if (text.size() > most) {
            throw Complaint(fmt::format("{}: larger than {} bytes", clean(path), most));
        }
    }
    if (std::ferror(file.get()) != 0) complain_about(path);
    return text;
}

WholeFile::WholeFile(std::string path) : said_(std::move(path)), path_(followed(said_)) {
    struct stat old {};
    const bool there = ::stat(path_.c_str(), &old) == 0;
    const bool in_place = there && !S_ISREG(old.st_mode);
    if (there && !in_place && access(path_.c_str(), W_OK) != 0) complain_about(said_);
    written_ = in_place ? path_ : fmt::format("{}.{}.part", path_, getpid());
    // Until it has the mode of what was there, nobody else reads it.
    const int flags = in_place ? O_WRONLY | O_TRUNC : O_WRONLY | O_CREAT | O_EXCL;
    const int descriptor = open(written_.c_str(), flags | O_CLOEXEC, there ? 0600 : 0666);
    if (descriptor >= 0) file_ = fdopen(descriptor, "wb");
    if (file_ == nullptr) complain_about(said_);
}

WholeFile::~WholeFile() {
    if (file_ == nullptr) return;
    std::fclose(file_);
    if (written_ != path_) std::remove(written_.c_str());
}

void WholeFile::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) complain_about(said_);
}

void WholeFile::commit() {
    std::FILE* file = file_;
    file_ = nullptr;
    if (std::fclose(file) == 0 && (written_ == path_ || take_place(written_, path_))) return;
    const int error = errno;
    if (written_ != path_) std::remove(written_.c_str());
    errno = error;
    complain_about(said_);
}

void write_file(const std::string& path, std::string_view text) {
    WholeFile file(path);
    file.write(text);
    file.commit();
}

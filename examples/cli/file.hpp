// Reading files, and writing ones that appear whole or not at all.
#pragma once

#include <cstdio>
#include <span>
#include <string>
#include <string_view>

/// Throws Complaint: what the system last said, about this file.
[[noreturn]] void complain_about(const std::string& path);

/// A file that a command uses.
struct UsedFile {
    std::string path;
    std::string said;  // how a complaint calls it
    bool written = false;
};
/// Throws Complaint where one that is written is the same file as another one, or as what standard
/// output goes to, by whatever path and link. A pipe or a device may be used twice.
void expect_apart(std::span<const UsedFile> files);

/// The settings of a table are kept beside it.
std::string settings_of(const std::string& table);

/// All of a file, read once, so that it may be a pipe. Throws Complaint when it cannot be read or is
/// larger than `most` bytes.
std::string text_of_file(const std::string& path, std::size_t most);

class WholeFile {
public:
    /// Begins to write beside the path; of a link, beside what it points to. Throws Complaint when it
    /// cannot. What is not a regular file (a pipe, a device) is written directly. A file that is
    /// there keeps its owner, its mode and its hard links; for these last two it is written over in
    /// its place at the end.
    explicit WholeFile(std::string path);
    /// Without commit() nothing is left behind.
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    /// Throws Complaint when the disk is full.
    void write(std::string_view text);
    /// The file takes its place. Throws Complaint when it cannot.
    void commit();

private:
    std::string said_;            // the path as it was given, for complaints
    std::string path_, written_;  // where it shall be, and where it is till then
    std::FILE* file_ = nullptr;
};

/// All of a file at once.
void write_file(const std::string& path, std::string_view text);

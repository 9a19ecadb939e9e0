// Writing files that appear whole or not at all.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

/// Throws Complaint: what the system last said, about this file.
[[noreturn]] void complain_about(const std::string& path);

class WholeFile {
public:
    /// Begins to write beside the path; of a link, beside what it points to. Throws Complaint when it
    /// cannot. What is not a regular file (a pipe, a device) is written directly.
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
    std::string path_, written_;  // where it shall be, and where it is till then
    std::FILE* file_ = nullptr;
};

/// All of a file at once.
void write_file(const std::string& path, std::string_view text);

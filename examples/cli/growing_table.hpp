// A table that is written over hours and may be continued after an interruption: whole rows are
// added at its end, and the settings it is made with are kept in a file beside it.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

class GrowingTable {
public:
    /// What to do where there is a table already.
    enum class Start {
        anew,      // refuse: nothing is overwritten by accident
        resume,    // go on behind its last whole row; begin where there is none
        overwrite  // begin anew
    };
    /// `settings` are lines "key = value", kept in PATH.settings; a table begun with others is not
    /// continued, and the first line that differs is told. `header` may be empty, else it is one
    /// line with its line end. Throws Complaint. What is not a regular file (a pipe, a device) is
    /// written from its beginning and has no settings beside it.
    GrowingTable(std::string path, std::string_view settings, std::string_view header, Start start);
    /// What was added stays.
    ~GrowingTable();
    GrowingTable(const GrowingTable&) = delete;
    GrowingTable& operator=(const GrowingTable&) = delete;

    /// Rows that were there already, without the header.
    std::uint64_t rows() const noexcept { return rows_; }
    /// Whole rows, each with its line end. Throws Complaint when the disk is full.
    void add(std::string_view rows);
    /// All that was added is written. Throws Complaint.
    void flush();

private:
    void begin(std::string_view settings, std::string_view header);
    /// Finds the last whole row and cuts off what an interruption left behind it.
    void find_end(std::string_view header);

    std::string path_;
    std::FILE* file_ = nullptr;
    std::uint64_t rows_ = 0;
};

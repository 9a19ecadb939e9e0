// Writing tidy tables: comma-separated, a header, one row an observation; R and pandas read them
// unaided. A file appears whole or not at all.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pursuit/engine/turn.hpp>

#include "file.hpp"

class Table {
public:
    /// Begins to write; throws Complaint when it cannot.
    explicit Table(std::string path) : file_(std::move(path)) {}

    /// A cell: text, numbers so that they are read back exactly, truth as TRUE and FALSE, as R has it, or
    /// nothing, which is an empty text as well.
    Table& text(std::string_view value);
    template <class T>
    Table& operator<<(const std::optional<T>& value) {
        return value ? *this << *value : text({});
    }
    template <class T>
    Table& operator<<(const T& value) {
        if constexpr (std::is_convertible_v<T, std::string_view>) {
            return text(value);
        } else if constexpr (std::is_same_v<T, bool>) {
            return text(value ? "TRUE" : "FALSE");
        } else {
            separate();
            fmt::format_to(std::back_inserter(out_), "{}", value);
            return *this;
        }
    }
    /// Cells of text, as those of a header.
    Table& cells(std::initializer_list<std::string_view> texts);
    void end_row();

    /// All rows are written: the file takes its place. Throws Complaint when it cannot.
    void commit();

private:
    void separate();
    void flush();

    WholeFile file_;
    fmt::memory_buffer out_;
    bool row_begun_ = false;
};

/// A value, or nothing.
template <class T>
std::optional<T> only_if(bool condition, T value) {
    return condition ? std::optional(value) : std::nullopt;
}

/// The columns of one partner's inner state, each name with something before it.
void name_state(Table& table, std::string_view before);
void add_state(Table& table, const pursuit::Condition& condition);

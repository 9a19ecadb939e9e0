#include "table.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>

#include "options.hpp"
#include "terminal.hpp"

namespace fs = std::filesystem;

Table::Table(std::string path) : path_(std::move(path)) {
    std::error_code ignored;
    if (fs::is_symlink(path_, ignored)) {  // replace what it points to, not the link
        const fs::path target = fs::canonical(path_, ignored);
        if (!target.empty()) path_ = target.string();
    }
    const bool in_place = fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored);
    written_ = in_place ? path_ : fmt::format("{}.{}.part", path_, getpid());
    file_ = std::fopen(written_.c_str(), in_place ? "w" : "wx");
    if (file_ == nullptr) fail();
}

Table::~Table() {
    if (file_ == nullptr) return;
    std::fclose(file_);
    if (written_ != path_) std::remove(written_.c_str());
}

void Table::fail() const {
    throw Complaint(fmt::format("{}: {}", clean(path_), std::strerror(errno)));
}

void Table::separate() {
    if (row_begun_) out_.push_back(',');
    row_begun_ = true;
}

Table& Table::text(std::string_view value) {
    separate();
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        out_.append(value);
        return *this;
    }
    out_.push_back('"');
    for (const char c : value) {
        if (c == '"') out_.push_back('"');
        out_.push_back(c);
    }
    out_.push_back('"');
    return *this;
}

Table& Table::nothing() {
    separate();
    return *this;
}

void Table::end_row() {
    out_.push_back('\n');
    row_begun_ = false;
    if (out_.size() > 1 << 16) flush();
}

void Table::flush() {
    if (std::fwrite(out_.data(), 1, out_.size(), file_) != out_.size()) fail();
    out_.clear();
}

void Table::commit() {
    flush();
    std::FILE* file = file_;
    file_ = nullptr;
    if (std::fclose(file) == 0 &&
        (written_ == path_ || std::rename(written_.c_str(), path_.c_str()) == 0)) {
        return;
    }
    const int error = errno;
    if (written_ != path_) std::remove(written_.c_str());
    errno = error;
    fail();
}

namespace {

using pursuit::Condition;

template <class Enum>
void name_each(Table& table, std::string_view before, std::string_view what, int count) {
    for (int i = 0; i < count; ++i) {
        table << fmt::format("{}{}_{}", before, what, name(static_cast<Enum>(i)));
    }
}

struct Number {
    std::string_view name;
    float (*of)(const Condition&);
};
constexpr Number kNumbers[] = {
    {"arousal", [](const Condition& c) { return c.inner.arousal; }},
    {"expressed", [](const Condition& c) { return c.expressed; }},
    {"hope", [](const Condition& c) { return c.inner.hope; }},
    {"security", [](const Condition& c) { return c.inner.security; }},
    {"mentalizing", [](const Condition& c) { return c.inner.mentalizing; }},
    {"learned_pursuit", [](const Condition& c) { return c.inner.learned[0]; }},
    {"learned_withdrawal", [](const Condition& c) { return c.inner.learned[1]; }},
    {"stress", [](const Condition& c) { return c.inner.stress; }},
};

}  // namespace

void name_state(Table& table, std::string_view before) {
    table << fmt::format("{}stance", before) << fmt::format("{}flooded", before);
    name_each<pursuit::Need>(table, before, "unmet", pursuit::kNeeds);
    name_each<pursuit::Fear>(table, before, "fear", pursuit::kFears);
    for (const Number& number : kNumbers) table << fmt::format("{}{}", before, number.name);
}

void add_state(Table& table, const Condition& condition) {
    table << name(condition.stance) << condition.flooded;
    for (const float unmet : condition.inner.unmet) table << unmet;
    for (const float fear : condition.fears) table << fear;
    for (const Number& number : kNumbers) table << number.of(condition);
}

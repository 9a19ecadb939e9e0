#include "table.hpp"

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

Table& Table::cells(std::initializer_list<std::string_view> texts) {
    for (const std::string_view each : texts) text(each);
    return *this;
}

void Table::end_row() {
    out_.push_back('\n');
    row_begun_ = false;
    if (out_.size() > 1 << 16) flush();
}

void Table::flush() {
    file_.write({out_.data(), out_.size()});
    out_.clear();
}

void Table::commit() {
    flush();
    file_.commit();
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

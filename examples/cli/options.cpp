#include "options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <vector>

#include "file.hpp"
#include "terminal.hpp"

namespace {

/// How many letters differ (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

/// The first of them, and how many more there are.
template <class T>
std::string all(std::span<const T> known) {
    constexpr std::size_t kShown = 5;
    std::string out = "known:";
    for (const T& each : known.first(std::min(kShown, known.size())))
        out += fmt::format("{} '{}'", &each == known.data() ? "" : ",", each.name);
    if (known.size() > kShown) out += fmt::format(" and {} more", known.size() - kShown);
    return out;
}

template <class T>
const T& find(std::span<const T> known, std::string_view what, std::string_view name) {
    const auto far = [&](const T& each) {
        const bool holds = name.size() > 2 && each.name.find(name) != each.name.npos;
        return holds ? std::size_t{1} : distance(name, each.name);
    };
    const T* nearest = nullptr;
    for (const T& candidate : known) {
        if (candidate.name == name) return candidate;
        if (nearest == nullptr || far(candidate) < far(*nearest)) nearest = &candidate;
    }
    // What is none of these by more than half of its letters is no slip of a finger.
    const bool near = 2 * far(*nearest) <= std::max(name.size(), nearest->name.size());
    throw Complaint(fmt::format("unknown {} '{}', {}", what, cut(clean(name), 40),
                                near ? fmt::format("nearest is '{}'", nearest->name) : all(known)));
}

/// Of the option words[i]: after "=", or the next word, to which i moves on.
std::string value_of(const Option& option, std::span<const std::string_view> words,
                     std::size_t& i) {
    const std::size_t equals = words[i].find('=');
    const bool attached = equals != std::string_view::npos;
    if (option.value.empty()) {
        if (attached) throw Complaint(fmt::format("{} takes no value", option.name));
        return {};
    }
    if (attached) return std::string(words[i].substr(equals + 1));
    if (++i == words.size()) throw Complaint(fmt::format("{} needs {}", option.name, option.value));
    return std::string(words[i]);
}

}  // namespace

const Command& find_command(std::span<const Command> commands, std::string_view name) {
    return find(commands, "command", name);
}

const Option& find_option(std::span<const Option> options, std::string_view name) {
    return find(options, "option", name);
}

Arguments::Arguments(const Command& command, std::span<const std::string_view> words) {
    bool options_end = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--" && !options_end) {
            options_end = true;
        } else if (word.starts_with('-') && word.size() > 1 && !options_end) {
            const Option& option = find_option(command.options, word.substr(0, word.find('=')));
            if (has(option.name) && !option.repeats) {
                throw Complaint(fmt::format("{} is there twice", option.name));
            }
            values_.emplace(option.name, value_of(option, words, i));
        } else if (!operands_.empty() && command.operands != Operands::some) {
            throw Complaint(fmt::format("'{}' is one too many, expected one {}",
                                        cut(clean(word), 40), command.operand));
        } else {
            operands_.emplace_back(word);
        }
    }
    if (operands_.empty() && command.operands != Operands::one_or_none) {
        throw Complaint(fmt::format("{} needs {}", command.name, command.operand));
    }
    if (!operands_.empty()) operand_ = operands_.front();
    for (const Option& option : command.options) {
        if (option.required && !has(option.name)) {
            throw Complaint(fmt::format("{} needs {} {}", command.name, option.name, option.value));
        }
    }
    expect_files_apart(command.options);
}

void Arguments::expect_files_apart(std::span<const Option> options) const {
    using File = Option::File;
    std::vector<UsedFile> files;
    for (const std::string& path : operands_) files.push_back({path, path});
    for (const Option& option : options) {
        const auto path = text(option.name);
        if (!path || option.file == File::none) continue;
        const bool written = option.file != File::read;
        files.push_back({*path, fmt::format("{} {}", option.name, *path), written});
        if (option.file == File::written_with_settings) {
            const std::string beside = settings_of(*path);
            files.push_back({beside, beside + ", the settings of " + *path + ",", true});
        }
    }
    expect_apart(files);
}

std::optional<std::string> Arguments::text(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::texts(std::string_view option) const {
    std::vector<std::string> out;
    const auto [first, end] = values_.equal_range(option);
    for (auto at = first; at != end; ++at) out.push_back(at->second);
    return out;
}

std::optional<std::uint64_t> Arguments::number(std::string_view option, std::uint64_t least,
                                               std::uint64_t most) const {
    const auto typed = text(option);
    if (!typed) return {};
    std::uint64_t value = 0;
    const char* end = typed->data() + typed->size();
    const auto [last, error] = std::from_chars(typed->data(), end, value);
    if (error != std::errc{} || last != end || value < least || value > most) {
        throw Complaint(fmt::format("{} is '{}', expected a whole number from {} to {}", option,
                                    cut(clean(*typed), 40), least, most));
    }
    return value;
}

std::optional<float> Arguments::decimal(std::string_view option, float least, float most) const {
    const auto typed = text(option);
    if (!typed) return {};
    float value = 0;
    const char* end = typed->data() + typed->size();
    const auto [last, error] = std::from_chars(typed->data(), end, value);
    if (error != std::errc{} || last != end || !(value >= least && value <= most)) {
        throw Complaint(fmt::format("{} is '{}', expected a number from {} to {}", option,
                                    cut(clean(*typed), 40), least, most));
    }
    return value;
}

std::optional<std::size_t> Arguments::choice(std::string_view option,
                                             std::span<const std::string_view> names) const {
    const auto typed = text(option);
    if (!typed) return {};
    struct Named {
        std::string_view name;
    };
    std::vector<Named> all(names.size());
    std::transform(names.begin(), names.end(), all.begin(), [](auto name) { return Named{name}; });
    const std::span<const Named> known = all;
    return static_cast<std::size_t>(&find(known, option, *typed) - all.data());
}
